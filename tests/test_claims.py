"""The pages of claims: made from the ledger, and every reference, number, picture and link in them leads somewhere."""

import re
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pytest
from helpers import ROOT, fail_if, ledger

from notebooks.lesson import claimpage
from tools.pages import claims

PUBLISHED = "2023-04-30"
BEST = {"best_case_for": "2023", "best_case_against": "2023", "for_since": "2026", "against_since": "2026"}


def test_pages_are_what_the_ledger_makes():
    wanted = claims.pages()
    odd = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    odd += sorted(set(claims.FOLDER.glob("*.md")) - set(wanted))
    fail_if([f"{path.relative_to(ROOT)} is not what the ledger makes: run `make update`." for path in odd])


def test_what_bears_a_sentence_exists_on_its_clock():
    """Each best case names what bears it; nothing later than its clock bears a sentence of the first."""
    found = {(row["claim"], row["side"], row["clock"], row["number"]) for row in ledger("lookups")}
    known = {(row["claim"], row["label"]): row["known_on"] for row in ledger("evidence")}
    labels = {(row["claim"], row["number"]): row["label"] for row in ledger("numbers")}
    faults = []
    for row in ledger("claims"):
        for field, clock in BEST.items():
            name, told = f"claims.csv: {row['id']}, {field}", claimpage.sentences(row[field], clock)
            own = "The article" in row[field] or row[field] == "No serious case."  # lesson 00 has what the article says
            if row[field] and not own and not any(refs for _, refs in told):
                faults.append(f"{name} names nothing that bears it: add a look-up, [for 1], or a number, [n 1].")
            for kind, when, number in [ref for _, refs in told for ref in refs]:
                if kind == "n":
                    day = known.get((row["id"], labels.get((row["id"], number))))
                    there, late = day is not None, clock == "2023" and (day or "") > PUBLISHED
                else:
                    there, late = (row["id"], kind, when, number) in found, clock == "2023" < when
                if not there:
                    faults.append(f"{name} names {kind} {number}, which {row['id']} lacks: correct the reference.")
                if late:
                    faults.append(f"{name} rests on {kind} {number}, which was not known on {PUBLISHED}.")
            if odd := [
                one for one in re.findall(r"\[[^\]]*\]", row[field]) if not re.fullmatch(claimpage.REFERENCE, one)
            ]:
                faults.append(f"{name} has {odd[0]}: a reference is written [for 2], [against 1] or [n 3].")
    fail_if(faults)


def test_numbers_of_a_claim_are_counted_through():
    """1, 2, … within a claim; a claim with evidence names at least one."""
    faults = []
    for claim in ledger("claims"):
        mine = [row["number"] for row in ledger("numbers") if row["claim"] == claim["id"]]
        if mine != [str(nth) for nth in range(1, len(mine) + 1)]:
            faults.append(f"numbers.csv: those of {claim['id']} are not 1, 2, … in order.")
        if not mine and any(row["claim"] == claim["id"] for row in ledger("evidence")):
            faults.append(f"numbers.csv names none of {claim['id']}: say which carry it.")
    fail_if(faults)


def anchors(path):
    """The anchors of a page or notebook, as a code host and JupyterLab make them of its headings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        text = "\n".join(cell.source for cell in nbformat.reads(text, 4).cells if cell.cell_type == "markdown")
    heads = re.findall(r"^#+ (.*)$", text, re.M)
    return {head.replace("*", "").replace(" ", "-") for head in heads}


def test_links_of_the_pages_lead_somewhere():
    """Each relative link of a claim's page names a file that is there, and a heading in it."""
    faults, known = [], {}
    for page in sorted(claims.FOLDER.glob("*.md")):
        for link in re.findall(
            r"\]\(((?!https?:)[^)]+)\)|href=\"((?!https?:)[^\"]+)\"", page.read_text(encoding="utf-8")
        ):
            file, _, anchor = unquote(link[0] or link[1]).partition("#")
            path = (page.parent / file).resolve() if file else page
            if not path.exists():
                faults.append(f"{page.relative_to(ROOT)}: {file} does not exist.")
            elif anchor and anchor not in known.setdefault(path, anchors(path)):
                faults.append(f"{page.relative_to(ROOT)}: {Path(file).name} has no heading #{anchor}.")
    fail_if(faults)


def test_a_record_leads_to_the_pages_of_its_claims():
    """Each section of a claim links to its page, and each page to the section: nothing is looked at twice."""
    faults, places = [], claims.places()
    for row in ledger("claims"):
        file, _ = places[row["id"]]
        if f"](../book/claims/{row['id']}.md)" not in (ROOT / "notebooks" / file).read_text(encoding="utf-8"):
            faults.append(f"{file}: the section of {row['id']} does not link to ../book/claims/{row['id']}.md.")
    fail_if(faults)


def test_a_claim_in_a_notebook(page):
    """lesson.claim shows the same page, with links from the folder of notebooks."""
    text = page(claimpage.claim, "C27").markdown
    assert text.startswith("# ") and "](../book/claims/index.md" in text and "](../notebooks/05_" in text
    with pytest.raises(Exception, match="no claim 'C99'"):
        claimpage.claim("C99")

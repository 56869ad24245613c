"""The toolkit, notebooks/lesson/: each function by what a reader sees. See also test_figures, _exercises, _guesses."""

import ast
import json
import math
import os
import re
import subprocess
import sys

import lesson as ours
import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pandas as pd
import pytest
from helpers import (
    HOSTILE,
    NOTEBOOKS_OF_ALL_KINDS,
    SCRIPT,
    TOOLKIT,
    Stubborn,
    fail_if,
    one_sentence,
    outside,
    paths,
    refused,
    snapshot,
)
from house import CLAIM, FILE, WORDS, write_words

# The whole


def test_toolkit_needs_little():
    """Only the standard library, pandas, matplotlib, IPython, what matplotlib needs; a line to draw its widget."""
    allowed, faults = set(sys.stdlib_module_names) | {"pandas", "matplotlib", "IPython", "numpy", "PIL"}, []
    for path in TOOLKIT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in names:
                widget = path.stem == "sketching" and name in ("anywidget", "traitlets")
                if name.split(".")[0] not in allowed and not widget:
                    faults.append(f"notebooks/lesson/{path.name} imports {name}: the toolkit does without.")
    fail_if(faults)


# Not called by a notebook: what is raised, ways to a solution and to a picture's code for whoever asks, what
# tools/pages/front_page.py draws with.
UNCALLED = {"DataProblem", "Problem", "reveal", "code", "headline"}


def test_public_names_are_explained_and_used():
    """Each name that a lesson may call has a docstring, and a notebook that calls it."""
    code = "\n".join(cell.source for one in NOTEBOOKS_OF_ALL_KINDS for cell in one.code)
    faults = [f"lesson.{name} has no docstring." for name in ours.__all__ if not getattr(ours, name).__doc__]
    for name in sorted(set(ours.__all__) - UNCALLED):
        faults += (
            [] if re.search(rf"\blesson\.{name}\b", code) else [f"lesson.{name}: no notebook uses it: take it out."]
        )
    fail_if(faults)


# claims, verdicts


def test_claims_shows_what_is_asked_in_its_order(house, page):
    """The claim in our words, its type, how it is measured; a bar in the text does not break the table."""
    text = page(house.lesson.ledger.claims, "C02", "C01").markdown
    rows = [line for line in text.splitlines() if line.startswith("| C")]
    assert [row[2:5] for row in rows] == ["C02", "C01"]
    assert all(row.count("|") == text.splitlines()[0].count("|") for row in rows)
    assert "fact" in rows[0] and "Share of equal votes." in rows[0]


def test_claims_refuses_an_unknown_id(house):
    """One sentence that names it."""
    assert "C99" in refused(house.lesson.ledger.claims, "C01", "C99")


def test_the_ledger_names_what_is_wrong_with_its_files(house):
    """A missing or damaged claims.csv or evidence.csv: one sentence with the file and the remedy."""
    for name, call in {"claims": lambda: house.lesson.ledger.claims("C01"), "evidence": lambda: house.lesson.evidence(
        "C01", ROWS)}.items():  # fmt: skip
        path = house.data / "ledger" / f"{name}.csv"
        whole = path.read_bytes()
        path.unlink()
        assert f"data/ledger/{name}.csv" in (text := refused(call)) and "git checkout" in text
        path.write_bytes(whole.decode().encode("utf-16"))
        assert f"data/ledger/{name}.csv" in refused(call)
        path.write_bytes(b"other," + whole)
        assert f"data/ledger/{name}.csv" in refused(call)
        path.write_bytes(whole)


# source_card


def test_source_card_says_who_made_and_paid(house, page):
    """Publisher, version, coverage, licence, maker, payer, processing, traps; a state's own source is marked."""
    text = page(house.lesson.source_card, "votes").markdown
    wanted = ("Publisher of votes", "version of May", "rows. Three texts.", "2022-04-07", "CC0", "a clerk", "a state")
    for part in (
        *wanted,
        "Nothing.",
        "Trap of votes.",
        "https://example.org/list",
        "own publications behind it:* Ruritania.",
    ):
        assert part in text, f"the source card does not show {part!r}."


def damaged(whole):
    """{what happened: the bytes of the file then}; None: no file."""
    return {
        "missing": None,
        "empty": b"",
        "cut within the header": whole[:8],
        "UTF-16": whole.decode().encode("utf-16"),
        "UTF-16 without a mark": whole.decode().encode("utf-16-le"),
        "semicolons": whole.replace(b",", b";"),
        "tabs": whole.replace(b",", b"\t"),
        "renamed header": b"X" + whole,
        "column lost": whole.split(b",", 1)[1],
        "not text": b"\x89PNG\r\n\x1a\n\x00" + bytes(range(256)),
        "Latin-1": whole.replace(b"\n", b"\n\xfc", 1),
    }


def complaints(lesson, folder, table, content):
    """What source_card says of a table with this content, as a sentence: raised or printed. The table is put back."""
    path = folder / f"{table}.csv"
    whole = path.read_bytes()
    path.unlink() if content is None else path.write_bytes(content)
    before = snapshot(folder)
    try:
        with pytest.raises(lesson.DataProblem) as caught:
            lesson.source_card(table)
        return str(caught.value)
    finally:
        assert snapshot(folder) == before, "source_card changed a file."
        path.write_bytes(whole)


@pytest.mark.parametrize("damage", damaged(b"a,b\n1,2\n"))
def test_source_card_of_a_damaged_table_is_one_sentence(house, damage):
    """It names the file and the remedy."""
    whole = (house.data / "tables" / "votes.csv").read_bytes()
    text = complaints(house.lesson, house.data / "tables", "votes", damaged(whole)[damage])
    assert one_sentence(text) and "data/tables/votes.csv" in text and "git checkout" in text and "again" in text, text


@pytest.mark.parametrize("change", ["edited value", "cut short", "row added", "Windows line ends", "no last line end"])
def test_source_card_of_changed_contents_says_so_and_goes_on(house, page, change):
    """Readable, but not what was published: the card, and a visible line with the file and the remedy."""
    path = house.data / "tables" / "votes.csv"
    whole = path.read_bytes()
    changed = {
        "edited value": whole.replace(b"N,N", b"Y,N"),
        "cut short": whole[: len(whole) // 2],
        "row added": whole + b"2022-04-08,ES-11/4,A,N\n",
        "Windows line ends": whole.replace(b"\n", b"\r\n"),
        "no last line end": whole[:-1],
    }
    path.write_bytes(changed[change])
    seen = page(house.lesson.source_card, "votes")
    assert "Source card" in seen.markdown and "data/tables/votes.csv" in seen.printed and "git checkout" in seen.printed
    assert one_sentence(seen.printed), seen.printed
    assert path.read_bytes() == changed[change]


def test_source_card_of_an_unknown_table(house):
    """One sentence that names the tables there are."""
    assert "votes" in refused(house.lesson.source_card, "votez")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"resources": 3}', '{"resources": [{"title": "no name"}]}'])
def test_a_broken_description_is_one_sentence(house, text):
    """datapackage.json itself: named, with the remedy."""
    (house.data / "datapackage.json").write_text(text, encoding="utf-8")
    text = refused(house.lesson.source_card, "votes")
    assert "datapackage.json" in text and ("git checkout" in text or "no table" in text)


def test_a_missing_description_is_one_sentence(house):
    """datapackage.json is gone: it is named."""
    (house.data / "datapackage.json").unlink()
    assert "data/datapackage.json" in refused(house.lesson.source_card, "votes")


def test_data_problem_shows_no_traceback(house, shell, page):
    """In a notebook a reader sees the sentence alone."""
    (house.data / "tables" / "votes.csv").unlink()
    shell.user_ns["lesson"] = house.lesson
    seen = page(shell.run_cell, "lesson.source_card('votes')")
    text = (seen.printed + seen.errors).strip()
    assert "data/tables/votes.csv" in text and "Traceback" not in text and "File" not in text and one_sentence(text), (
        text
    )


def test_source_card_of_each_table_of_the_set(page):
    """Every table that data/datapackage.json describes has a whole card, and is as it was published."""
    faults = []
    for name, path in paths().items():
        try:
            seen = page(ours.source_card, name)
        except ours.DataProblem as problem:
            faults.append(str(problem))
            continue
        faults += [] if f"(../data/{path})" in seen.markdown else [f"the card of {name} does not link data/{path}."]
        faults += [f"{name}: {seen.printed.strip()}"] if seen.printed else []
    fail_if(faults)


# compare


def test_compare_shows_both_ratings(begun, page):
    """Mine beside ours, on both clocks where they differ; why, and what would change our mind."""
    text = page(begun.lesson.compare, {"C01": " mostly  SUPPORTED"}).markdown
    for part in ("Mostly supported", "**Supported**", "April 2023: Mixed", "They do, in most years.", "Another table."):
        assert part in text, part
    assert "Two states vote alike" in text and "<details>" not in text
    assert "Shorter words of ours." in page(begun.lesson.compare, {"C02": "Mixed"}).markdown


def test_compare_names_one_rating_where_both_clocks_agree(house, page):
    """No second rating."""
    with plt.rc_context():
        house.package["resources"] = [one for one in house.package["resources"] if one["name"] != "claims"]
        house.add("claims", [{**CLAIM, "rating_2023": "Supported"}])
        write_words(house, WORDS)
        house.lesson.begin("04")
        assert "April 2023" not in page(house.lesson.compare, {"C01": "Mixed"}).markdown


def read_six(house, now, **more):
    """Lay down six readings of C01, three of the claim and three of its denial, and what the ledger makes of them."""
    house.package["resources"] = [one for one in house.package["resources"] if one["name"] not in ("claims", "panel")]
    house.add("claims", [{**CLAIM, "rating_2023": CLAIM["rating_2026"], "ours": "", **more}])
    about = {"claim": "C01", "confidence": "low", "reason": "Enough.", "day": "2026-11-29", "case": "0" * 12}
    sides = [(side, number) for side in ("claim", "mirror") for number in "123"]
    house.add(
        "panel",
        [
            {**about, "side": side, "number": number, "then": step, "now": step}
            for (side, number), step in zip(sides, now, strict=True)
        ],
    )


def test_compare_shows_six_marks_with_mine_among_them(begun, page):
    """A denial's mark is turned round; what is off the scale has a column only where it is used; the same in words."""
    now = ["Supported", "Mostly supported", "Insufficient data", "Contradicted", "Mostly contradicted", "Contradicted"]
    read_six(begun, now, ours="We would say less.")
    text = page(begun.lesson.compare, {"C01": "Mixed"}).markdown
    assert "| Supported | Mostly supported | Mixed | Mostly contradicted | Contradicted | Insufficient data |" in text
    assert "| ● ○ ○ | ● ○ | **you** |  |  | ● |" in text
    assert "You say **Mixed**. Of six readings: 3 Supported, 2 Mostly supported, 1 Insufficient data." in text
    assert "We say **Supported**, the middle (1 of 6 say that data can't decide)." in text
    assert "*And yet:* We would say less." in text and "no people voted" in text
    folded = page(begun.lesson.compare, {"C01": ...}).markdown
    assert "You say" not in folded and "**you**" not in folded and "| ● ○ ○ | ● ○ |  |  |  | ● |" in folded
    assert "- 1 rating beside the six readings: C01 2 steps harsher\n" in page(begun.lesson.summary).markdown


EARLIER = ("first_2023", "first_2026", "second_2023", "second_2026")


def test_earlier_shows_two_editions_and_the_rule(begun, page):
    """Folded; a rating that was the same on both clocks stands once, a claim that came later is left out."""
    ratings = dict.fromkeys(EARLIER, "Mixed") | {"second_2026": "Supported"}
    begun.add("earlier", [{"id": "C01", **ratings, "rule": "More than half."}])
    text = page(begun.lesson.earlier, "C01", "C02").markdown
    assert text.startswith("<details>") and "| C01 | Mixed | Mixed, now Supported | More than half. |" in text
    assert "C02" not in text
    assert "C99" in refused(begun.lesson.earlier, "C99")


@pytest.mark.parametrize("typed", [..., None, "", "..."])
def test_compare_folds_ours_without_a_rating(begun, page, typed):
    """The same whenever it is run."""
    seen = [page(begun.lesson.compare, {"C01": typed}) for _ in range(2)]
    assert seen[0].markdown == seen[1].markdown and seen[0].printed == ""
    assert seen[0].markdown.startswith("<details>") and "**Supported**" in seen[0].markdown


@pytest.mark.parametrize("typed", ["Right", 3, ["Mixed"], {}, "Mixed, I think", Stubborn(), math.nan])
def test_compare_of_an_unknown_rating(begun, page, typed):
    """A sentence with the scale; ours stays folded."""
    seen = page(begun.lesson.compare, {"C01": typed})
    assert one_sentence(seen.printed) and "Mostly contradicted" in seen.printed and "Not checkable" in seen.printed
    assert seen.markdown.startswith("<details>")


@pytest.mark.parametrize("typed", [{}, "Mixed"])
def test_compare_of_no_ratings_says_how(begun, page, typed):
    """One sentence, and nothing of ours is shown."""
    seen = page(begun.lesson.compare, typed)
    assert one_sentence(seen.printed.strip()) and "in braces" in seen.printed and not seen.shown


def test_compare_refuses_in_one_sentence(begun, page):
    """No claim, no words on it, too many words, no dict."""
    assert "C99" in refused(begun.lesson.compare, {"C99": "Mixed"})
    assert "braces" in page(begun.lesson.compare, "Mixed").printed
    for old, new, wanted in (
        ('["verdict.C01"]', '["verdict.C03"]', "C01"),
        ('why = "They do, in most years."\n', "", "why"),
        ("They do,", "word " * 41, "40"),
    ):
        write_words(begun, WORDS.replace(old, new))
        text = refused(begun.lesson.compare, {"C01": "Mixed"})
        assert FILE in text and wanted in text


# evidence, source cards

ROWS = {"same vote": (33.31, "%", "2022-12-31"), "a new one": (-0.04, "bn USD", "2016-01-13", 2)}


def test_evidence_in_one_table(begun, page):
    """Structured for `make update`, a table for a reader, a line where the ledger differs."""
    seen = page(begun.lesson.evidence, "C01", ROWS)
    (data, _), *others = seen.shown
    assert not others and set(data) == {"application/vnd.lesson.evidence+json", "text/markdown"}
    assert data["application/vnd.lesson.evidence+json"] == {
        "claim": "C01",
        "rows": [
            {"label": "same vote", "value": "33.3", "unit": "%", "known_on": "2022-12-31"},
            {"label": "a new one", "value": "-0.04", "unit": "bn USD", "known_on": "2016-01-13"},
        ],
    }
    assert "| same vote | 33.3 | % | 2022-12-31 |" in data["text/markdown"]
    assert seen.printed == "  differs from the ledger: a new one: not there yet\n"
    assert page(begun.lesson.evidence, "C01", {"same vote": (33.3, "%", "2022-12-31")}).printed == ""
    assert "33.3 stands there" in page(begun.lesson.evidence, "C01", {"same vote": (1, "%", "2022-12-31")}).printed
    assert (
        "| zero | 0 |" in page(begun.lesson.evidence, "C01", {"zero": (-0.04, "%", "2022-12-31")}, decimals=0).markdown
    )


@pytest.mark.parametrize(
    "rows",
    [
        {},
        {"a": 3},
        {"a": (1, "%")},
        {"a": (1, "%", "2022-12-31", 1, 1)},
        {"a": [1, "%", "2022-12-31"]},
        {"a": ("many", "%", "2022-12-31")},
        {"a": (math.nan, "%", "2022-12-31")},
        {"a": (1, "", "2022-12-31")},
        {"a": (1, 3, "2022-12-31")},
        {"a|b": (1, "%", "2022-12-31")},
        {3: (1, "%", "2022-12-31")},
        {"a": (1, "%", "2022")},
        {"a": (1, "%", "2022-12-31", "two")},
        {"a": (1, "%", "2022-12-31", -1)},
    ],
)
def test_evidence_refuses_rows_that_will_not_do(begun, page, rows):
    """One sentence; nothing is shown of the others."""
    refused(begun.lesson.evidence, "C01", {"same vote": (33.3, "%", "2022-12-31")} | rows if rows else rows)


def test_evidence_refuses_in_one_sentence(begun):
    """An unknown claim; no rows; whatever is no finite number, and no date."""
    assert "C99" in refused(begun.lesson.evidence, "C99", ROWS)
    for rows in ("same vote", 33.3, None, [1]):
        assert "rows" in refused(begun.lesson.evidence, "C01", rows)
    values = [None, [1, 2], pd.DataFrame({"a": [1, 2]}), pd.Series([1.0, 2.0]), 1j, {}, math.inf, np.float64("nan")]
    for value in [*values, pd.NA]:
        refused(begun.lesson.evidence, "C01", {"same vote": (value, "%", "2022-12-31")})
    for day in ("", "31.12.2022", "soon", None):
        refused(begun.lesson.evidence, "C01", {"same vote": (1, "%", day)})


def test_source_card_folds_the_rest(begun, page):
    """What, who, to when, at most three traps and the file first; all else is there, folded."""
    about = begun.package["resources"][0]
    about["traps"] = [f"Trap {nth}." for nth in range(5)]
    (begun.data / "datapackage.json").write_text(json.dumps(begun.package), encoding="utf-8")
    text = page(begun.lesson.source_card, "votes").markdown
    first, rest = text.split("<details>")
    for part in ("Title of votes", "a clerk", "a state", "2022-04-07", "(../data/tables/votes.csv)", "Trap 2."):
        assert part in first, part
    for part in ("CC0", "Nothing.", "Trap 3.", "Trap 4.", "version of May", "https://example.org/list"):
        assert part in rest and part not in first, part
    path = begun.data / "tables" / "votes.csv"
    path.write_bytes(path.read_bytes().replace(b"N,N", b"Y,N"))
    assert "not as it was published" in page(begun.lesson.source_card, "votes").printed


def test_nothing_is_written(begun, page):
    """Whatever is called leaves the house as it was."""
    begun.add_keys("04", {"4.1": {"kind": "number", "answer": 7.0, "places": 0, "wrong": []}})
    before, lesson = snapshot(begun.root), begun.lesson
    page(lesson.show, plt.figure(), "4.3")
    page(lesson.guess, "4.1", {"in 2015": "up"})
    page(lesson.check, "4.1", 1)
    page(lesson.reveal, "4.1")
    page(lesson.compare, {"C01": "Mixed"})
    page(lesson.solution, "4.1", 3)
    page(lesson.ledger.claims, "C01")
    page(lesson.evidence, "C01", ROWS)
    page(lesson.lookups, "C01")
    page(lesson.verdicts, "C01")
    page(lesson.source_card, "votes")
    page(lesson.summary)
    assert snapshot(begun.root) == before


def test_strict_nbval_compares_the_structured_output(tmp_path):
    """A changed value or unit in the stored structure fails; an unchanged one passes."""
    kind, said = "application/vnd.lesson.evidence+json", {"claim": "C01", "rows": [{"value": "1.0", "unit": "%"}]}
    source = f"from IPython.display import display\ndisplay({{{kind!r}: {said}, 'text/markdown': 'x'}}, raw=True)"
    cells = []
    for change in ({}, {"value": "2.0"}, {"unit": "2.0"}):
        stored = {"claim": "C01", "rows": [said["rows"][0] | change]}
        output = nbformat.v4.new_output("display_data", {kind: stored, "text/markdown": "x"})
        cells.append(nbformat.v4.new_code_cell(source, execution_count=len(cells) + 1, outputs=[output]))
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "one.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-p", "no:xdist", "-q", "-rA"]
    command += ["one.ipynb"]
    environment = outside() | {"IPYTHONDIR": str(tmp_path / "ipython"), "HOME": os.environ.get("HOME", str(tmp_path))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    found = re.findall(r"^(PASSED|FAILED) one\.ipynb::(?:ipynb::)?Cell (\d)", done.stdout, re.M)
    assert sorted(found) == [("FAILED", "1"), ("FAILED", "2"), ("PASSED", "0")], done.stdout[-2000:]


def test_verdicts_of_single_claims(begun, page):
    """Ratings, confidence, reason, best cases and what would change our mind, one table a claim."""
    seen = page(begun.lesson.verdicts, "C01", "C02")
    columns = ("rating_2023", "rating_2026", "confidence", "reason", "best_case_for", "would_change")
    for text in (*(CLAIM[column] for column in columns), "| C01 |", "| C02 |"):
        assert text in seen.markdown
    assert "C99" in refused(begun.lesson.verdicts, "C99")
    assert "claim" in refused(begun.lesson.verdicts) and "04" in refused(begun.lesson.verdicts, "04")


def test_rows_of_tables_reach_the_page_as_text(begun, page):
    """Whatever a contributed cell of the ledger holds: it can be read, and does nothing."""
    cell = f"{' '.join(HOSTILE)}\n\n# Heading"
    read_six(begun, ["Mixed"] * 6, ours="x")
    begun.add("earlier", [{"id": "C01", **dict.fromkeys(EARLIER, "Mixed"), "rule": "They do."}])
    (begun.data / "cases").mkdir()
    (begun.data / "cases" / "C01.md").write_text("A case.", encoding="utf-8")
    for path, text in (("claims", "They do."), ("panel", "Enough."), ("earlier", "They do."), ("lookups", "a clerk")):
        [path] = begun.data.rglob(f"{path}.csv")
        lines = path.read_text(encoding="utf-8").replace(CLAIM["claim"], HOSTILE[0])
        path.write_text(lines.replace(text, f'"{cell}"'), encoding="utf-8")
    lesson = begun.lesson
    for call in (lesson.ledger.claims, lesson.lookups, lesson.verdicts, lesson.earlier):
        text = page(call, "C01").markdown
        assert "&lt;img src=x onerror" in text and not SCRIPT.search(text) and "\n# " not in text, text
    text = page(lesson.compare, {"C01": "Mixed"}).markdown
    assert "&lt;img" in text and not SCRIPT.search(text), text


def test_lookups_of_a_claim(begun, page):
    """Its own items only, with day and page; a pipe does not break the table."""
    seen = page(begun.lesson.lookups, "C01")
    assert "A count / of votes ([page](https://example.org/a))" in seen.markdown
    assert "2023-01-02" in seen.markdown and "Another" not in seen.markdown
    assert "C99" in refused(begun.lesson.lookups, "C99")

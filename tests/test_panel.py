"""Cases hold no verdict of ours, and the middle of six readings is taken by the rule. Needs no kernel."""

import re

import pytest
from helpers import EDITION, NOTEBOOKS_OF_ALL_KINDS, ROOT, fail_if, ledger
from lesson import readings

from tools.ledger import cases, panel

CLAIMS = [row["id"] for row in ledger("claims")]
# What would tell a reader how we rate: words of the scale as such, rules, and claims by their number.
OURS = re.compile(
    r"\b(supported|contradicted|insufficient|checkable|verdict|ratings?|rated|(our|the|first) rule|results known)\b"
    r"|\bMixed\b|\b(For|Against):|\bC\d\d\b"
)


@pytest.mark.parametrize("side", cases.SIDES)
def test_cases_hold_no_verdict_of_ours(side):
    """No word of the scale, no rule and no other claim's number in the ledger's own words; look-ups quote others."""
    faults = []
    for claim in CLAIMS:
        for text in cases.case(claim, side):
            own = re.sub(rf"^# {claim}\n", "", text)
            own = re.sub(r"### Looked up.*?(?=\n#|\Z)", "", own, flags=re.S)
            if found := OURS.search(own):
                faults.append(
                    f"{claim}, {side}: {found.group()!r} in {own[max(0, found.start() - 40) : found.end() + 40]!r}"
                )
    fail_if(faults)


def test_first_part_holds_nothing_of_later():
    """What stands before the second clock was public by the first."""
    faults = []
    for claim in CLAIMS:
        then, _ = cases.case(claim)
        for day in re.findall(r"\((\d{4}-\d\d-\d\d)\)$|^- (\d{4}-\d\d(?:-\d\d)?),", then, re.M):
            if max(day) > EDITION["first_clock"]:
                faults.append(f"{claim} has {max(day)} on its first clock: mend its day or its clock.")
    fail_if(faults)


def test_stored_cases_are_those_of_the_ledger():
    """What data/cases holds is what the ledger gives today."""
    stored = {path: path.read_text(encoding="utf-8") for path in (ROOT / "data" / "cases").iterdir()}
    wanted = cases.pages()
    odd = sorted({path.name for path in stored.keys() | wanted.keys() if stored.get(path) != wanted.get(path)})
    fail_if([f"data/cases/{name} is not what the ledger gives: run `python -m tools.ledger.cases`." for name in odd])


def test_panel_is_whole():
    """Three readings of each side in every set, in words of the scale; a reason has at most 25 words."""
    rows = [*ledger("panel_earlier"), *ledger("panel")]
    sets = {(row["claim"], row["set"]) for row in ledger("panel_earlier")} | {(claim, "") for claim in CLAIMS}
    wanted = [(*one, side, number) for one in sets for side in cases.SIDES for number in "123"]
    given = [(row["claim"], row.get("set", ""), row["side"], row["number"]) for row in rows]
    assert sorted(given) == sorted(wanted)
    known = {*readings.STEPS, *readings.OUTSIDE}
    assert {row[clock] for row in rows for clock in ("then", "now")} <= known
    fail_if(
        [f"panel.csv: {row}: its reason is too long." for row in ledger("panel") if len(row["reason"].split()) > 25]
    )


def test_ratings_are_the_middle_of_six():
    """On both clocks, with the commonest confidence: no rating of ours stands in the ledger."""
    faults = []
    for row in ledger("claims"):
        for column, wanted in panel.ratings(row["id"]).items():
            if row[column] != wanted:
                text = "its readings; `python -m tools.ledger.panel gather` writes it"
                faults.append(f"claims.csv: {row['id']} has {column} {row[column]}, and {wanted} by {text}.")
    fail_if(faults)


def test_an_edition_has_no_unread_case():
    """A rating is of the case as it is; between two readings data/edition.toml says that some are not."""
    line, due = panel.unread(), EDITION["readings_due"]
    assert due or not line, f"{line}. Until they are, data/edition.toml says readings_due = true."
    assert line or not due, "data/edition.toml: every case has been read, so readings_due is false."


def test_lesson_00_explains_the_degrees_as_the_standard_does():
    """The rows of the standard's table stand in its cell before the first rating."""
    standard = (ROOT / "data" / "ledger" / "standard.md").read_text(encoding="utf-8")
    rows = [
        line
        for line in standard.splitlines()
        if re.match(rf"\| ({'|'.join(readings.STEPS + readings.OUTSIDE)}) \|", line)
    ]
    [first] = [one for one in NOTEBOOKS_OF_ALL_KINDS if (one.number, one.kind) == ("00", "lesson")]
    told = "".join(cell.source for cell in first.of("verdict")).replace('`"', "").replace('"`', "")
    assert len(rows) == 7 and all(row in told for row in rows), rows

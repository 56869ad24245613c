"""Cases hold no verdict of ours, and the middle of six readings is taken by the rule. Needs no kernel."""

import csv
import io
import re
from collections import Counter

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


def test_mirror_exchanges_the_sides_and_nothing_else():
    """The same lines but for the claim, with what speaks for it where the other has what speaks against it."""
    for claim in CLAIMS:
        straight, turned = ("\n".join(cases.case(claim, side)) for side in cases.SIDES)
        mine, theirs = (
            Counter(line for line in text.splitlines() if "**Claim.**" not in line) for text in (straight, turned)
        )
        assert mine == theirs, claim
        sides = (
            re.findall(r"### Best case for\n\n(.*)", straight),
            re.findall(r"### Best case against\n\n(.*)", turned),
        )
        assert sides[0] == sides[1], claim


def test_stored_cases_are_those_of_the_ledger():
    """What data/cases holds is what the ledger gives today."""
    stored = {path: path.read_text(encoding="utf-8") for path in (ROOT / "data" / "cases").iterdir()}
    wanted = cases.pages()
    odd = sorted({path.name for path in stored.keys() | wanted.keys() if stored.get(path) != wanted.get(path)})
    fail_if([f"data/cases/{name} is not what the ledger gives: run `python -m tools.ledger.cases`." for name in odd])


@pytest.mark.parametrize(
    ("ratings", "middle"),
    [
        ("S S S S S S", ("Supported", [])),
        ("S S S m m m", ("Mostly supported", [readings.EVEN])),
        ("m m m X X X", ("Mixed", [readings.EVEN])),
        ("X X X c c c", ("Mixed", [readings.EVEN])),
        ("c c c C C C", ("Mostly contradicted", [readings.EVEN])),
        ("S S S X X X", ("Mostly supported", [])),
        ("m m m m I N", ("Mostly supported", ["2 of 6 say that data can't decide"])),
        ("m I I I I N", ("Insufficient data", [])),
        ("m N N N N I", ("Not checkable with data", [])),
        ("I I I N N N", ("Insufficient data", [])),
        ("S m I I I I", ("Insufficient data", [])),
        ("m X X I I I", ("Mixed", ["3 of 6 say that data can't decide"])),
    ],
)
def test_middle(ratings, middle):
    """Between two steps the one nearer Mixed; off the scale by four of six; fewer are told."""
    words = dict(zip("SmXcCIN", [*readings.STEPS, *readings.OUTSIDE], strict=True))
    assert readings.middle([words[one] for one in ratings.split()]) == middle


def test_halves_that_part_are_told():
    """Halves without a common degree depend on how it is put, which takes the place of *evenly split*."""
    rows = [{"side": "claim", "then": "Supported"}] * 3 + [{"side": "mirror", "then": "Mixed"}] * 3
    assert readings.rating(rows, "then") == ("Mostly supported", [readings.DEPENDS])
    rows = [{"side": "claim", "then": "Supported"}] * 3 + [{"side": "mirror", "then": "Mostly contradicted"}] * 3
    assert readings.rating(rows, "then") == ("Mostly supported", [readings.DEPENDS])
    rows[0] = {"side": "claim", "then": "Mostly supported"}
    rows[3] = {"side": "mirror", "then": "Contradicted"}  # a denial, turned round: Supported
    assert readings.rating(rows, "then") == ("Mostly supported", [readings.EVEN])


@pytest.mark.parametrize(
    ("claim", "mirror", "apart"),
    [
        ("I I m", "c c c", True),  # the middle of one half is off the scale, that of the other on it
        ("X X X", "N N m", True),
        ("I I I", "N N N", True),  # both are off it, by different words
        ("I I I", "I I N", False),
        ("I c c", "c c X", False),  # one reader of three is off it, the middle is not
        ("m m X", "X X X", False),
        ("m m m", "X X X", True),  # no degree in common
        ("S S c", "c c c", True),  # one in common, and the middles three steps apart
    ],
)
def test_halves_off_the_scale_part_too(claim, mirror, apart):
    """Where data can't decide for one half only, that is wider than a step; here mirrors are turned round already."""
    words = dict(zip("SmXcCIN", [*readings.STEPS, *readings.OUTSIDE], strict=True))
    rows = [{"side": "claim", "now": words[one]} for one in claim.split()]
    rows += [{"side": "mirror", "now": readings.turned(words[one], "mirror")} for one in mirror.split()]
    assert (readings.DEPENDS in readings.rating(rows, "now")[1]) is apart


def test_piles_are_fair():
    """Three readings of each side of each claim; no pile above 17, none with a claim twice; drawn alike each time."""
    piles = panel.piles()
    assert max(map(len, piles)) <= 17
    assert all(len({claim for claim, *_ in pile}) == len(pile) for pile in piles)
    dealt = Counter(one for pile in piles for one in pile)
    wanted = [(claim, side, number) for claim in CLAIMS for side in cases.SIDES for number in (1, 2, 3)]
    assert dealt == Counter(wanted)
    assert piles == panel.piles()


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


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ([], ""),
        (["C25", "C31"], "Cases to be read: C25, C31: changed since they were read, so that the rating is as it"),
        (["C99"], "Cases to be read: C99: never read (python -m tools.ledger.panel deal FOLDER)."),
    ],
)
def test_unread_cases_are_told(monkeypatch, asked, line):
    """One line for all of them, none where all are read."""
    monkeypatch.setattr(panel, "asked", lambda rows: asked)
    assert panel.unread().startswith(line) and bool(panel.unread()) == bool(asked)


def test_a_changed_case_is_dealt_anew_and_nothing_else():
    """Where readings are of an older case its claim is asked six times again; the rest is not."""
    rows = [dict(row, case=readings.digest(row["claim"], row["side"])) for row in ledger("panel")]
    assert panel.piles(rows) == []
    for row in rows[:3]:
        row["case"] = "0" * 12
    again = [one for pile in panel.piles(rows) for one in pile]
    assert sorted(again) == [(rows[0]["claim"], side, number) for side in cases.SIDES for number in (1, 2, 3)]


def test_gather_sets_older_readings_aside(monkeypatch, tmp_path):
    """What a claim's new six follow becomes its next set; nothing is lost, and the rest stays as it was."""
    monkeypatch.setattr(panel, "LEDGER", tmp_path / "ledger")
    (tmp_path / "ledger").mkdir()
    before, aside = ledger("panel"), ledger("panel_earlier")
    pile = [("C39", side, number) for side in cases.SIDES for number in (1, 2, 3)]
    monkeypatch.setattr(panel, "due", lambda: (before, aside, [[one] for one in pile]))
    for number in range(1, 7):
        place = tmp_path / "piles" / f"{number:02d}"
        place.mkdir(parents=True)
        (place / "then.csv").write_text("case,rating\n1,Mixed\n", encoding="utf-8")
        (place / "since.csv").write_text("case,rating,confidence,reason\n1,Supported,low,So.\n", encoding="utf-8")
    panel.gather(tmp_path / "piles")
    written = [(tmp_path / "ledger" / f"{name}.csv").read_text(encoding="utf-8") for name in ("panel", "panel_earlier")]
    new, old = (list(csv.DictReader(io.StringIO(text))) for text in written)
    mine = [row for row in before if row["claim"] == "C39"]
    assert [row for row in new if row["claim"] != "C39"] == [row for row in before if row["claim"] != "C39"]
    assert {(row["then"], row["now"]) for row in new if row["claim"] == "C39"} == {("Mixed", "Supported")}
    aside_now = [row for row in old if row["claim"] == "C39"][-6:]
    kept = [name for name in panel.OF_EARLIER if name != "set"]
    assert [[row[name] for name in kept] for row in aside_now] == [[row[name] for name in kept] for row in mine]
    assert len(old) == len(aside) + 6


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

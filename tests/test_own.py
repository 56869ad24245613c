"""A ledger of one's own: each step checks form in one sentence, and the ledger functions read it like ours."""

import re

import drawn
import lesson
import matplotlib.pyplot as plt
import nbformat
import pandas as pd
import pytest
from helpers import DATA, one_sentence, refused, snapshot, table_as_text
from lesson.pictures import l11

CLAIMS = {f"A{nth}": f"Statement number {nth}." for nth in range(1, 6)}
TYPES = dict.fromkeys(CLAIMS, "fact") | {"A2": "Causal "}
AGAINST = dict.fromkeys(CLAIMS, "A smaller number than last year's.")
LINES = {claim: [CLAIMS[claim], TYPES[claim], AGAINST[claim]] for claim in CLAIMS}
ITEM = {
    "claim": "A1",
    "side": "against",
    "item": "Another count.",
    "who": "a clerk",
    "known_on": "2026-01",
    "page": "x",
}
VERDICT = {"rating": "mixed", "known_by": "2026-02-01", "confidence": "low", "reason": "It holds in 6 of 12 years."}
VERDICT |= {"best_case_against": "It may be wholly true.", "would_change": "A third count."}
CASE = {"claim": "A1", "denial": "It is not so.", "numbers": "Rises: 6 of 12 years, 2013 to 2024."}
CARD = {"file": "mine.csv", "what": "a year", "made by": "a clerk", "paid by": "not stated", "covers": "ten years"}
CARD |= {"data to": "2025-12-31", "page": "x", "careful": "two editions"}
PICTURE = {"title": "It rises", "subtitle": "Pieces, 2020–2021", "description": "A line that rises.", "source": "votes"}
ARTICLE = {"title": "A text", "who": "a writer", "day": "2026-01-15", "page": "x", "thesis": "All is one."}


@pytest.fixture
def filled(house, page):
    """A house with a whole ledger of one's own."""
    steps = {"claims": LINES, "lookups": [ITEM], "verdict": {"A1": VERDICT}}
    for step, typed in steps.items():
        assert page(house.lesson.own, step, typed).printed == "", step
    return house


def without(given, name):
    return {key: value for key, value in given.items() if key != name}


@pytest.mark.parametrize("typed", [..., None, {}, {"A1": ...}, {"A1": {"rating": ...}}])
def test_an_empty_template_runs_clean(house, page, typed):
    """Dots are no fault: nothing is shown, and a ledger of ours stays open."""
    for step in house.lesson.own.__globals__["STEPS"]:
        seen = page(house.lesson.own, step, typed)
        assert "Not yet" not in seen.printed and "can't be read" not in seen.printed, (step, seen.printed)
        assert not seen.shown
    assert "C01" in page(house.lesson.ledger.claims, "C01").markdown


@pytest.mark.parametrize(
    "step, typed, wanted",
    [
        ("article", ARTICLE | {"day": "15 January"}, "'15 January' is no day; write the day on which it appeared"),
        ("claims", without(LINES, "A5"), "claims is 4"),
        ("claims", LINES | {"A5": LINES["A1"]}, "what another claim says"),
        ("claims", LINES | {"A5": ["word " * 31, "fact", "nothing"]}, "A5 has 31 words"),
        ("claims", LINES | {"first": ["x", "fact", "nothing"]}, "A1, A2"),
        ("claims", LINES | {"A5": [..., "fact", "nothing"]}, "A5 has a gap, claim"),
        ("claims", LINES | {"A5": ["x", "fact", "one of ten", "or so"]}, "A5 has 4 parts"),
        ("claims", "one long text", "braces"),
        ("claims", LINES | {"A3": ["x", ..., "nothing"]}, "A3 without type: choose one of"),
        ("claims", LINES | {"A3": ["x", "opinion", "nothing"]}, "'opinion' is no type"),
        ("claims", LINES | {"A4": ["x", "fact"]}, "A4 without against: if it were false"),
        ("claims", LINES | {"A4": ["x", "fact", "false"]}, "what would one see"),
        ("card", CARD, "no mine.csv beside this notebook"),
        ("picture", PICTURE | {"title": "Up: it rises"}, "one plain sentence"),
        ("picture", PICTURE | {"source": "mine"}, "no file with a source card"),
        ("lookups", [ITEM | {"claim": "A8"}], "A8 is none of your claims"),
        ("verdict", {"A1": VERDICT | {"rating": "true"}}, "'true' is no rating"),
        ("verdict", {"A1": VERDICT | {"known_by": "2025-12-31"}}, "is later"),
        ("verdict", {"A2": VERDICT}, "A2 has no look-up yet: one will do, against it, or the words"),
        ("verdict", {"A2": VERDICT | {"rating": "contradicted"}}, "one will do, for it, or the words"),
        ("neighbour", TYPES | {"A3": "opinion"}, "'opinion' is no type"),
        ("neighbour", ["fact"] * 6, "type 6 is none of your claims"),
        ("neighbour", {"A1": "fact"}, "A2, A3, A4, A5 without type"),
    ],
)
def test_a_fault_of_form_gets_one_kind_sentence(filled, page, step, typed, wanted):
    printed = page(filled.lesson.own, step, typed).printed
    assert printed.startswith("Not yet: ") and wanted in printed and len(printed.splitlines()) == 1, printed


@pytest.mark.parametrize("typed", [3, "x", [1, 2], {"A1": [1]}, {1: {2: 3}}, object(), pd.DataFrame(), {"A1": 1j}])
def test_nonsense_never_raises(filled, page, typed):
    for step in filled.lesson.own.__globals__["STEPS"]:
        seen = page(filled.lesson.own, step, typed)
        assert not seen.errors and len(seen.printed.splitlines()) <= 3


def test_the_ledger_functions_read_it(filled, page):
    """One way for both ledgers: claims, look-ups, verdicts, comparison, evidence; and back to ours."""
    lesson = filled.lesson
    assert "| A2 | Statement number 2. | causal | A smaller" in page(lesson.ledger.claims, "A2").markdown
    assert (
        "| A1 | against | Another count. | a clerk | <nobr>2026-01</nobr> |"
        in page(lesson.ledger.lookups, "A1").markdown
    )
    shown = page(lesson.ledger.verdicts, "A1").markdown
    assert "| rating | Mixed |" in shown and "| why | It holds in 6 of 12 years. |" in shown
    shown = page(lesson.compare, {"A1": "Supported"}).markdown
    assert "| mine | neighbour's |" in shown and "| **Mixed** | **Supported** |" in shown
    assert "change my mind:* A third count." in shown and "ours" not in page(lesson.compare, {"A1": ...}).markdown
    assert '{"A1": "Mixed"}' in page(lesson.compare, {}).printed
    seen = page(lesson.evidence, "A1", {"share": (12.34, "%", "2026-01-01")})
    assert seen.printed == "" and list(seen.shown[0][0]) == ["text/markdown"], "make update must not gather it"
    assert "A1 to A5" in refused(lesson.ledger.claims, "C01")
    seen = page(lesson.compare, {"A2": "Mixed", "A1": "Mixed"})
    assert one_sentence(seen.printed.strip()) and "A2 has no rating" in seen.printed
    assert "**A1: " in seen.markdown and "**A2: " not in seen.markdown
    page(lesson.own, "claims", {})
    assert '{"A1": "Mixed"}' in page(lesson.compare, {}).printed, "no name of a claim of ours"
    assert "C01" in page(lesson.ledger.claims, "C01").markdown


@pytest.mark.parametrize(
    "content, wanted",
    [
        (None, "no mine.csv beside this notebook"),
        (b"PK\x03\x04rest", "save it as CSV"),
        ("año\n1\n".encode("latin-1"), "CSV UTF-8"),
        (b"", "no table"),
        (b"a,b\n1,2\n1,2,3,4\n", "no table"),
        (b"year;value\n2020;1\n", "semicolons"),
        (b"year,value\n", "no rows"),
        (b'year,value\n2020,"1,5"\n2021,"2,5"\n', "'value' as words"),
    ],
)
def test_a_file_that_is_no_table(house, page, tmp_path, monkeypatch, content, wanted):
    monkeypatch.chdir(tmp_path)
    if content is not None:
        (tmp_path / "mine.csv").write_bytes(content)
    before = snapshot(tmp_path)
    printed = page(house.lesson.own, "card", CARD).printed
    assert wanted in printed.splitlines()[0] and "Traceback" not in printed
    assert snapshot(tmp_path) == before


def test_what_is_complete_is_kept(filled, page):
    """A second rating or look-up with a gap leaves the first one standing, and says so."""
    own, compare = filled.lesson.own, filled.lesson.compare
    seen = page(own, "verdict", {"A1": VERDICT, "A3": VERDICT})
    assert "A3 has no look-up yet" in seen.printed and "| rating | Mixed |" in seen.markdown
    assert "| **Mixed** | **Supported** |" in page(compare, {"A1": "Supported"}).markdown
    seen = page(own, "lookups", [ITEM, without(ITEM | {"claim": "A3"}, "who")])
    assert "look-up 2 has a gap" in seen.printed and "Another count." in seen.markdown
    assert page(own, "verdict", {"A1": VERDICT}).printed == ""


def test_two_readers_rate_a_case_blind(filled, page):
    """Two folded sheets, sides exchanged, no rating and no rule; their marks beside mine, a denial's turned round."""
    lesson = filled.lesson
    page(lesson.own, "lookups", [ITEM, {"claim": "A1", "side": "for", "item": "I looked for one and found none."}])
    page(lesson.own, "verdict", {"A1": VERDICT | {"rating": "Mostly contradicted"}})
    shown = [data["text/markdown"] for data, _ in page(lesson.own, "case", CASE).shown]
    assert [text.count("<details>") for text in shown] == [1, 1]
    assert CLAIMS["A1"] in shown[0] and CASE["denial"] in shown[1]
    assert CASE["denial"] not in shown[0] and CLAIMS["A1"] not in shown[1]
    assert "for.** I looked for one and found none.\n" in shown[0] and "against.** Another count (a clerk" in shown[0]
    assert "against.** I looked for one and found none.\n" in shown[1] and "for.** Another count (a clerk" in shown[1]
    for text in shown:
        assert CASE["numbers"] in text and VERDICT["reason"] not in text and AGAINST["A1"] not in text
        assert VERDICT["best_case_against"] not in text and text.count("Mostly contradicted") == 1, "in the scale"
    seen = page(lesson.compare, {"A1": {"claim": "mixed", "denial": "Supported"}})
    assert "| mine | who had the claim | who had its denial, turned round |" in seen.markdown
    assert "| **Mostly contradicted** | **Mixed** | **Contradicted** |" in seen.markdown
    assert "who had its denial" not in page(lesson.compare, {"A1": {"claim": "Mixed", "denial": ...}}).markdown
    for wrong in ({"claim": "true"}, {"mirror": "Mixed"}, {"claim": ...}, {}):
        seen = page(lesson.compare, {"A1": wrong})
        assert not seen.shown and seen.printed.startswith("A1: write {") and one_sentence(seen.printed)
    assert "A2 has no rating" in page(lesson.compare, {"A2": {"claim": "Mixed"}}).printed


def test_a_neighbour_sees_no_types(filled, page):
    """Until all codes are there the claims stand alone; then both codes stand side by side."""
    own = filled.lesson.own
    for step, typed in (("neighbour", {}), ("neighbour", {"A1": "fact"})):
        shown = page(own, step, typed).markdown
        assert "Statement number 2." in shown and "causal" not in shown and AGAINST["A1"] not in shown
    assert "| A2 | causal | causal |" in page(own, "neighbour", TYPES).markdown


def test_the_fork_of_a_table_by_year_runs(page):
    """As step 5 has it folded; and its title says which choice turns the sentence, or that none of them does."""
    path = DATA.parent / "notebooks" / "11_your_own_article.ipynb"
    cells = [cell.source for cell in nbformat.read(path, as_version=4).cells]
    [code] = re.findall(r"```python\n(.*?)```", next(cell for cell in cells if "For a table by year" in cell), re.S)
    known, found = {"table": pd.read_csv(DATA / "lessons" / "china_russia_trade.csv")}, {}
    exec(code, known)
    ways = lambda: found.update(ways=lesson.ways("ways_mine", known["choices"], known["my_way"], kept=False))  # noqa: E731
    with drawn.as_before():
        page(lesson.begin, "11")
        page(ways)
        told = {line: l11.my_ways(found["ways"], line, "trade")[1] for line in (0, 2, 99)}
    assert len(found["ways"]) == 4 and 0 < told[2]["holds"] < 4 and told[2]["choice"] in told[2]["finding"]
    assert "every way" in told[0]["finding"] and "no way" in told[99]["finding"]
    plt.close("all")


def test_the_finished_example_was_looked_at_from_both_sides():
    """Each of its claims has an item for it and one against it, known by the day of its rating."""
    claims = table_as_text("example_claims").set_index("id")
    for claim, items in table_as_text("example_lookups").groupby("claim"):
        assert set(items["side"]) == {"for", "against"}, claim
        assert (items["known_on"] <= claims.loc[claim, "known_by"]).all(), claim
    assert set(table_as_text("example_lookups")["claim"]) == set(claims.index)

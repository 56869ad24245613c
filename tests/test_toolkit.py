"""The toolkit, notebooks/lesson/: each function by what a reader sees. See also test_figures, _exercises, _guesses."""

import json
import math

import matplotlib.pyplot as plt
import pytest
from helpers import (
    HOSTILE,
    SCRIPT,
    Stubborn,
    one_sentence,
    refused,
    snapshot,
)
from house import CLAIM, FILE

# claims, verdicts


# source_card


# {what happened: the bytes of the file then}; None: no file
DAMAGED = {
    "missing": lambda whole: None,
    "empty": lambda whole: b"",
    "UTF-16": lambda whole: whole.decode().encode("utf-16"),
    "semicolons": lambda whole: whole.replace(b",", b";"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_source_card_of_a_damaged_table_is_one_sentence(house, damage):
    """It names the file and the remedy, and changes nothing."""
    path = house.data / "tables" / "votes.csv"
    content = DAMAGED[damage](path.read_bytes())
    path.unlink() if content is None else path.write_bytes(content)
    before = snapshot(house.data)
    text = refused(house.lesson.source_card, "votes")
    assert "data/tables/votes.csv" in text and "git checkout" in text and "again" in text, text
    assert snapshot(house.data) == before


def test_source_card_of_changed_contents_says_so_and_goes_on(house, page):
    """Readable, but not what was published: the card, and a visible line with the file and the remedy."""
    path = house.data / "tables" / "votes.csv"
    path.write_bytes(changed := path.read_bytes().replace(b"N,N", b"Y,N"))
    seen = page(house.lesson.source_card, "votes")
    assert "Source card" in seen.markdown and "data/tables/votes.csv" in seen.printed and "git checkout" in seen.printed
    assert one_sentence(seen.printed), seen.printed
    assert path.read_bytes() == changed


@pytest.mark.parametrize(
    "call, wanted", [("source_card('votes')", "data/tables/votes.csv"), ("wording.words('4.9', 'title')", FILE)]
)
def test_a_problem_shows_no_traceback(begun, shell, page, call, wanted):
    """In a notebook a reader sees the sentence alone."""
    (begun.data / "tables" / "votes.csv").unlink()
    shell.user_ns["lesson"] = begun.lesson
    seen = page(shell.run_cell, f"lesson.{call}")
    text = (seen.printed + seen.errors).strip()
    assert wanted in text and "Traceback" not in text and "File" not in text and one_sentence(text), text


# slips

TABLE = 'import pandas as pd\ntable = pd.DataFrame({"year": [1], "China": ["Y"]})\n'
AND = "in brackets of its own, as in (a == b) & (c == d)."
SLIPS = {  # what is typed below TABLE: its line, what Python says, what helps
    "own = Kenya": ("own = Kenya", "NameError: name 'Kenya' is not defined", 'type "Kenya"'),
    "tabel.size": ("tabel.size", "NameError", "did you mean table?"),
    'table["year"].size\ntable["yaer"]': ('4 of this cell: table["yaer"]', "KeyError: 'yaer'", "mean 'year'?"),
    'table[["Yes"]]': ("Yes", "KeyError", "There is no 'Yes' here, only year, China."),
    'table[table["China" == "Y"]]': ('"China" == "Y"', "KeyError: False", "Close the bracket of the column before =="),
    'table["China"].to_numpy()[table["year"] > 1][0]': ("[0]", "IndexError", "Does a filter keep a row?"),
    "table.loc[3]": ("loc[3]", "KeyError: 3", "the first is 0, the last 0."),
    'table.groupby("year")["china"]': ("groupby", "KeyError", "There is no 'china' here. Did you mean 'China'?"),
    'table.drop("j")': ("drop", "KeyError", "There is no 'j' here, only 0."),
    'table.groupby("table")': ("groupby", "KeyError", "The name table is written without quotation marks."),
    'table["China"].isin("Y")': ("isin", "TypeError", "in a list: .isin("),
    "table.yaer": ("table.yaer", "AttributeError", "Did you mean year?"),
    'table["China"].mean()': ("mean", "TypeError", "Words have no mean."),
    'table[table["China"] == "Y" & table["China"] == "Y"]': ("&", "TypeError", AND),
    'table[table["China"] == "Y" and table["China"] == "Y"]': ("and", "ValueError", AND),
    'x = {\n  "a": 80%\n}': ('4 of this cell: "a": 80%', "SyntaxError: invalid syntax", "Leave out the % sign"),
    "x = “Kenya”": ("“Kenya”", "SyntaxError: invalid character", "straight quotation marks"),
    'x = {"a": 2,5}': ("2,5", "SyntaxError", "with a point, as in 2.5"),
    'x = {"a": Mostly true}': ("Mostly", "SyntaxError", 'quotation marks: "Mostly true".'),
    "x = 4, only 12 of us": ("only 12", "SyntaxError", 'quotation marks: "only 12 of us".'),
    "table[year = 1]": ("year = 1", "SyntaxError: invalid syntax", "Write == to compare"),
    "1 / 0": ("1 / 0", "ZeroDivisionError: division by zero", "(%tb in a cell of its own shows more.) "),
}


@pytest.fixture
def slip(shell, begun, page):
    """slip(cell) runs it in a lesson and gives what a reader sees of its error."""

    def see(cell):
        results = []
        seen = page(lambda: results.append(shell.run_cell(cell)))
        assert not results[0].success  # so that Run All stops, and nbval sees it
        return seen.printed + seen.errors

    yield see
    shell.set_custom_exc((), None)
    shell.user_ns.pop("table", None)


@pytest.mark.parametrize("typed", SLIPS)
def test_a_slip_is_told_in_three_lines(slip, typed):
    """The learner's own line, what Python says, what helps; the whole is one magic away."""
    where, said, helps = slip(TABLE + typed).split("\n\n")
    assert (
        where.startswith("Line ") and "\n" not in where + said and "erhaps" not in said and len(helps.splitlines()) < 3
    )
    for part, text in zip(SLIPS[typed], (where, said, f"{helps} ".replace("\n", " ")), strict=True):
        assert part in text, text
    assert "%tb" in helps


def test_a_name_that_no_cell_has_made_yet_is_found(slip, tmp_path, monkeypatch):
    """The cell above that makes it is named: above, in this notebook, and in none that is broken."""

    def lay(name, *sources):
        cells = [{"cell_type": "code", "source": [source]} for source in sources]
        (tmp_path / name).write_text(json.dumps({"cells": cells}), encoding="utf-8")

    monkeypatch.chdir(tmp_path)
    (tmp_path / "04_a.ipynb").write_text("{", encoding="utf-8")
    lay("04_a_record.ipynb", "elsewhere = 1")
    lay("04_b.ipynb", "%magic of notes", "both, notes = read(1)\nnotes", "later - 1", "later = 1")
    assert 'above that begins with "both, notes = read" makes notes: run it first.' in slip("notes")
    for typed in ("later - 1", "elsewhere"):
        assert "run the cell above that makes it" in slip(typed).replace("\n", " ")


# compare


def test_compare_shows_both_ratings(begun, page):
    """Mine beside ours, on both clocks where they differ; why, and what would change our mind."""
    text = page(begun.lesson.compare, {"C01": " mostly  SUPPORTED"}).markdown
    for part in ("Mostly supported", "**Supported**", "April 2023: Mixed", "They do, in most years.", "Another table."):
        assert part in text, part
    assert "Two states vote alike" in text and "<details>" not in text
    assert "Shorter words of ours." in page(begun.lesson.compare, {"C02": "Mixed"}).markdown
    for typed in (2, "2", 2.0):  # the second step of the scale, as the words are
        assert page(begun.lesson.compare, {"C01": typed}).markdown == text


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
    assert "*We, who made this set, differ.* We would say less." in text and "no people voted" in text
    folded = page(begun.lesson.compare, {"C01": ...}).markdown
    assert "You say" not in folded and "**you**" not in folded and "| ● ○ ○ | ● ○ |  |  |  | ● |" in folded
    assert "- 1 rating beside the six readings: C01 2 steps harsher\n" in page(begun.lesson.summary).markdown


@pytest.mark.parametrize("typed", [..., None, "", "..."])
def test_compare_folds_ours_without_a_rating(begun, page, typed):
    """The same whenever it is run."""
    seen = [page(begun.lesson.compare, {"C01": typed}) for _ in range(2)]
    assert seen[0].markdown == seen[1].markdown and seen[0].printed == ""
    assert seen[0].markdown.startswith("<details>") and "**Supported**" in seen[0].markdown


@pytest.mark.parametrize("typed", ["Right", 0, 6, 2.5, True, {}, Stubborn(), math.nan])
def test_compare_of_an_unknown_rating(begun, page, typed):
    """A sentence with the scale; ours stays folded."""
    seen = page(begun.lesson.compare, {"C01": typed})
    assert one_sentence(seen.printed) and "Mostly contradicted" in seen.printed and "Not checkable" in seen.printed
    assert seen.markdown.startswith("<details>")


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


def test_source_card_says_who_made_and_paid_and_folds_the_rest(begun, page):
    """What, who, to when, at most three traps and the file first; all else is there, folded."""
    begun.package["resources"][0]["traps"] = [f"Trap {nth}." for nth in range(5)]
    (begun.data / "datapackage.json").write_text(json.dumps(begun.package), encoding="utf-8")
    first, rest = page(begun.lesson.source_card, "votes").markdown.split("<details>")
    for part in (
        "Title of votes",
        "own publications behind it:* Ruritania.",
        "a clerk",
        "a state",
        "2022-04-07",
        "(../data/tables/votes.csv)",
        "Trap 2.",
    ):
        assert part in first, part
    wanted = ("Publisher of votes", "rows. Three texts.", "CC0", "Nothing.")
    for part in (*wanted, "Trap 3.", "Trap 4.", "version of May", "https://example.org/list"):
        assert part in rest and part not in first, part


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
    page(lesson.source_card, "votes")
    page(lesson.summary)
    assert snapshot(begun.root) == before


def test_rows_of_tables_reach_the_page_as_text(begun, page):
    """Whatever a contributed cell of the ledger holds: it can be read, and does nothing."""
    cell = f"{' '.join(HOSTILE)}\n\n# Heading"
    read_six(begun, ["Mixed"] * 6, ours="x")
    (begun.data / "cases").mkdir()
    (begun.data / "cases" / "C01.md").write_text("A case.", encoding="utf-8")
    for path, text in (("claims", "They do."), ("panel", "Enough.")):
        [path] = begun.data.rglob(f"{path}.csv")
        lines = path.read_text(encoding="utf-8").replace(CLAIM["claim"], HOSTILE[0])
        path.write_text(lines.replace(text, f'"{cell}"'), encoding="utf-8")
    lesson = begun.lesson
    text = page(lesson.ledger.claims, "C01").markdown
    assert "&lt;img src=x onerror" in text and not SCRIPT.search(text) and "\n# " not in text, text
    text = page(lesson.compare, {"C01": "Mixed"}).markdown
    assert "&lt;img" in text and not SCRIPT.search(text), text

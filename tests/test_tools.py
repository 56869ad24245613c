"""What the front page shows: the cards and the cover."""

import re

import nbformat
import pandas as pd
from helpers import ROOT
from lesson.figures import digest

from tools.pages import cards, front_page
from tools.tree import lessons, number

GIVEN = {  # what a card may show of a table
    "ledger/claims": lambda rows: rows[["paragraph"]],
    "lessons/council_vetoes": lambda rows: rows.head(3),
    "lessons/moscow_beijing_events": lambda rows: rows[rows["date"].isin(["1954-09-29", "1969-03-02", "2014-03-15"])],
    "lessons/nine_readings": lambda rows: rows[["short"]].merge(
        rows[rows["short"] == "trade with Türkiye"], how="left"
    ),
    "lessons/twelve_statements": lambda rows: rows[["letter"]],
    "lessons/ukraine_votes_grid": lambda rows: rows[["topic"]],
}


def test_each_lesson_has_a_card_that_shows_what_is_given_and_no_more(tmp_path):
    """One that no other lesson has; without what comes after the guess, in tables and notebooks, it is the same."""
    for name, given in GIVEN.items():
        table = tmp_path / "data" / f"{name}.csv"
        table.parent.mkdir(parents=True, exist_ok=True)
        given(pd.read_csv(ROOT / "data" / f"{name}.csv")).to_csv(table, index=False)
    drawn = {}
    for path in lessons(ROOT / "notebooks"):
        notebook, bare = nbformat.read(path, as_version=4), tmp_path / "notebooks" / path.name
        for cell in [cell for cell in notebook.cells if cell.cell_type == "code"]:
            cell.outputs = cell.outputs if cell.metadata.get("lesson", {}).get("role") == "sketch" else []
        bare.parent.mkdir(exist_ok=True)
        nbformat.write(notebook, bare)
        drawn[number(path)] = digest(cards.card(path))
        assert digest(cards.card(bare)) == drawn[number(path)], f"the card of {number(path)} shows what comes"
    assert len(set(drawn.values())) == len(drawn) == len(cards.CARDS)


def test_the_cover_shows_nothing_of_what_it_asks(tmp_path, monkeypatch):
    """The line ends with the last year shown, and a changed value behind it changes nothing; one before it does."""
    table = tmp_path / "data" / "lessons" / "china_russia_trade.csv"
    table.parent.mkdir(parents=True)
    text = (ROOT / "data/lessons/china_russia_trade.csv").read_text(encoding="utf-8")
    table.write_text(text, encoding="utf-8")
    mark = front_page.cover(tmp_path)[0]
    table.write_text(re.sub(r"^2020,[\d.]+", "2020,1", text, flags=re.M), encoding="utf-8")
    assert front_page.cover(tmp_path)[0] == mark
    table.write_text(re.sub(r"^2010,[\d.]+", "2010,1", text, flags=re.M), encoding="utf-8")
    assert front_page.cover(tmp_path)[0] != mark

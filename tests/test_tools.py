"""What maintainers look at: the front page's cards and cover, the report on shape."""

import re

from helpers import ROOT

from tools.pages import cards, front_page
from tools.tree import lessons, number


def test_each_lesson_has_a_card_of_its_own():
    """A mark that no other lesson has; it shows no data, so it answers no guess."""
    drawn = {number(path): cards.card(number(path)).tobytes() for path in lessons(ROOT / "notebooks")}
    assert len(set(drawn.values())) == len(drawn) == len(cards.MARKS)


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

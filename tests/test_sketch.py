"""A line that the reader draws: typed years, the picture that answers, and three places to draw in."""

import pandas as pd
import pytest
from helpers import one_sentence

KNOWN = pd.Series([60.0, 80.0, 100.0], index=[2012, 2013, 2014])
WORDS = """
["4.1".sketch]
label = "Trade"
unit = "bn"
span = [0, 300]
colour = "China"
"""


@pytest.fixture
def drawing(begun, page):
    """sketch() of a house whose lesson asks for a line, what was noted, and what it showed."""
    words = begun.toolkit / "words" / "04.toml"
    words.write_text(words.read_text(encoding="utf-8") + WORDS, encoding="utf-8")
    begun.lesson.begin("04")
    from importlib import import_module

    sketching = import_module(f"{begun.lesson.__name__}.sketching")

    def ask(line):
        shown = page(sketching.sketch, "4.1", KNOWN, 2017, line)
        return begun.lesson.guesses.guessed("4.1", "line"), shown

    ask.sketching = sketching
    return ask


def test_nothing_typed_is_no_line(drawing):
    """The empty frame is shown, with its description."""
    line, shown = drawing({})
    assert line == {} and shown.printed == ""
    [(data, metadata)] = shown.shown
    assert "image/png" in data and "empty field to 2017" in data["text/plain"]
    assert metadata["image/png"]["sketch"]["known"] == [[2012, 60.0], [2013, 80.0], [2014, 100.0]]
    assert "came" not in metadata["image/png"]["sketch"], "what came stands in the frame"


@pytest.mark.parametrize("typed", [{2017: 130}, {"2017": "130"}, {2017: 130.0}, {2016: 120, 2017: 130}, {2015: 110}])
def test_years_between_lie_on_a_line(drawing, typed):
    """From the end of what is known, straight to each year that was typed; half a line ends where it ends."""
    line, shown = drawing(typed)
    assert line == {year: 110.0 + 10 * (year - 2015) for year in range(2015, int(max(typed)) + 1)}
    assert ("your line from 2015 to 2017" in shown.printed) == (2017 in line)


def test_a_line_stays_when_its_cell_runs_again(drawing, monkeypatch):
    """A line that was drawn: until another is typed, or drawn. Where none can be drawn, what is typed counts."""
    drawing({})
    drawing.sketching._drawn("4.1", {"2015": 70, "2016": 80})
    assert drawing({})[0] == drawing(None)[0] == drawing("up")[0] == {2015: 70.0, 2016: 80.0}
    assert drawing({2015: 50})[0] == {2015: 50.0}
    drawing.sketching._drawn("4.1", {})  # Start again
    assert drawing({})[0] == {}
    drawing({2015: 50})
    monkeypatch.setattr(drawing.sketching, "anywidget", None)
    assert drawing({})[0] == {}


@pytest.mark.parametrize("typed", [{2030: 1}, {2016: 999}, {2016: "many"}, {"soon": 3}, [2015, 2016], "up"])
def test_what_is_no_line_gets_one_sentence(drawing, typed):
    """Nothing breaks, nothing is noted."""
    line, shown = drawing(typed)
    assert line == {} and one_sentence(shown.printed.splitlines()[0]), shown.printed

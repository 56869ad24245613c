"""Pictures outside of notebooks: a guess and its miss in words, words that find their place, errors in one sentence."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from helpers import one_sentence, refused

from tools.pages import handouts

PERCENT = {"from": 0, "to": 100, "unit": "%", "label": "in 1980"}


@pytest.mark.parametrize(
    ("typed", "truth", "rule", "words", "by"),
    [
        (30, 74.2, PERCENT, "you 30, it was 74", "44 points"),
        (74, 74.4, PERCENT, "you 74, right", "0 points"),
        (73, 74.2, PERCENT, "you 73, it was 74", "1 point"),
        (10, (34, 37), {"from": 0, "to": 192, "unit": "states"}, "you 10, it was 34 to 37", "24 states"),
        (35, (34, 37), {"from": 0, "to": 192}, "you 35, right", "0"),
        (-0.5, -0.426, {"from": -1, "to": 1}, "you −0.50, it was −0.43", "0.07"),
        (1970, 1974, {"from": 1950, "to": 1991}, "you 1970, it was 1974", "4 years"),
        ("never", 2018, {"from": 1950, "to": 2025, "or": "never"}, "you never, it was 2018", None),
        ("up", "down", {"of": ["up", "down"]}, "you: up, it was down", None),
        ("b", ["a", "c"], {"of": ["a", "b", "c"]}, "you: b, it was a or c", None),
        ("c", ["a", "c"], {"of": ["a", "b", "c"]}, "you: c, right", None),
        (1970, "never", {"from": 1950, "to": 2025, "or": "never"}, "you: 1970, it was never", None),
        ("up", "up", {"of": ["up", "down"]}, "you: up, right", None),
    ],
)
def test_a_miss_in_words(house, typed, truth, rule, words, by):
    """Beside the mark, and how far off, with its unit."""
    miss = house.lesson.guesses.Miss("name", typed, truth, rule)
    assert miss.words == words and (by is None or miss.by == by)
    several = house.lesson.guesses.Miss("name", 20, 34, {"from": 0, "to": 100}, "talks")
    assert several.words == "talks: you 20, it was 34", "where a picture has more than one guess"


def test_the_sentence_names_the_furthest(house):
    """By the share of what could be typed, so that units can be compared; choices say what it was."""
    guesses = house.lesson.guesses
    far = guesses.Miss("a", 30, 74, PERCENT)
    year = guesses.Miss("b", 1970, 1974, {"from": 1950, "to": 1991, "label": "the break"})
    way = guesses.Miss("c", "up", "down", {"of": ["up", "down"], "label": "in 2015 trade went"})
    right = guesses.Miss("d", 5, 5, {"from": 0, "to": 10})
    assert guesses.sentence([]) == ""
    assert guesses.sentence([right]) == "As you guessed." and guesses.sentence([right] * 2) == "Both as you guessed."
    assert guesses.sentence([year]) == "Off: the break, by 4 years."
    assert guesses.sentence([year, far, right]) == "Furthest off: in 1980, by 44 points."
    assert guesses.sentence([way, right]) == "In 2015 trade went: down, not up."


@pytest.fixture
def drawing(begun):
    """A house in which figure 4.3 is drawn by a function: drawing(function) registers it."""

    def give(function):
        begun.lesson.pictures._function("4.3")  # the lesson's own, which is replaced
        begun.lesson.pictures.DRAWN_BY["4.3"] = function
        return begun.lesson

    yield give
    plt.close("all")


def test_a_picture_is_found_by_its_number_and_shown(drawing, page):
    """What it returns for its words fills them. A fold names its code, the book shows it, a printed page neither."""
    from book import reading

    def line(series):
        fig, ax = plt.subplots()
        ax.plot(series)
        return fig, {}

    lesson = drawing(line)
    said, call = page(lesson.draw, "4.3", pd.Series([1, 2])).markdown.strip(), 'lesson.code("4.3")'
    assert said.startswith("**Figure 4.3.**") and f"of this picture</summary>\n\n`{call}` in a cell" in said
    assert "of this picture" not in page(lesson.show, line([1, 2])[0], "4.3").markdown, "another way to draw it"
    coded, read = reading.coded(said, "04"), handouts.printed({"data": {"text/markdown": said}})
    assert coded.endswith('lesson.show(fig, "4.3", **values)\n```\n\n</details>') and call not in coded
    assert "Picture in words" in read and "of this picture" not in read


def test_what_can_t_be_drawn_is_said_in_one_sentence(drawing):
    """An unknown number, other data than it needs, a table without its columns."""

    def line(series):
        return plt.subplots()[0], {"year": series["year"]}

    lesson = drawing(line)
    for call in (("9.9",), ("4.3",), ("4.3", 1, 2), ("4.3", pd.DataFrame({"a": [1]}))):
        said = refused(lesson.draw, *call)
        assert one_sentence(said) and call[0] in said, said
    assert 'lesson.draw("4.3", series)' in refused(lesson.draw, "4.3")

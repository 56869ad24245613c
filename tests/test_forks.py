"""The ways of a fork, their picture, and what a learner says of them: forks.py, specification_curve.py."""

import importlib

import drawn
import lesson
import numpy as np
import pandas as pd
import pytest
from helpers import refused
from house import WORDS, write_words

curves = importlib.import_module("lesson.specification_curve")
SAID = {"holds": "clearly more", "turns": "clearly less", "close": "too close to tell"}
FORK = """
["4.4".notes]
all = "By {best} it holds, by {worst} not"
own = "Your way gives {own}, where ours gives {at}"
same = "Our way gives {at}"

["4.4".stand]
holds = "Then answer AC1, by which {hold[chance][AC1]} ways are clear."
doubtful = "Then answer kappa."
names = { holds = ["AC1", "Gwet"], doubtful = ["kappa"] }

[verdict.C03]
line = 0.1
rows = [
  ["Votes", "Closer by {yours}.", "A vote shows no motive."],
  ["Talks", "On order: {order}", "On the tie: {tie:.1f}"],
]

[verdict.C04]
places = 1
signed = false
rows = [["Trade", "It is {yours} times.", ""]]
"""


# ways


def test_ways_are_all_that_go_together_ours_first(begun, page):
    """A row a way, an option that can't be combined left out; make update finds the table; the sum is by option."""
    kept, lesson = {}, begun.lesson

    def tried(name, choices, count):
        kept["found"] = lesson.ways(name, choices, count)

    choices = {"from": {"1950": 1950, "1954": 1954}, "list": {"old": 1, "new": 2}}
    count = lambda year, edition: None if (year, edition) == (1954, 1) else year % 100 / edition  # noqa: E731
    seen = page(tried, "ways_04", choices, count)
    assert kept["found"]["value"].tolist() == [50, 25, 27] and "3 ways, ours first" in seen.markdown
    [(data, _)] = seen.shown
    told = data["application/vnd.lesson.ways+json"]
    assert told == {
        "table": "ways_04",
        "csv": "way,from,list,value\n1,1950,old,50.0\n2,1950,new,25.0\n3,1954,new,27.0\n",
    }
    sums = lesson.hangs(kept["found"], kept["found"]["value"] > 26)
    assert sums.loc[("from", "1950")].tolist() == [1, 2] and sums.loc[("list", "new")].tolist() == [1, 2]


# their picture


def table(**more):
    """Six ways, of which ours is the first, by two choices."""
    ways = {"chance": ["kappa"] * 3 + ["AC1"] * 3, "to": [2020, 2021, 2022] * 2}
    return pd.DataFrame(ways | {"value": [0.4, 0.3, 0.5, 0.0, -0.2, 0.05]} | more)


@pytest.fixture
def words(house):
    """Lesson 04 has begun in the toolkit that stands beside the tests, with the words of a fork."""
    write_words(house, WORDS + FORK)
    with drawn.as_before(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(lesson.wording, "WORDS", house.toolkit / "words")
        lesson.begin("04")
        yield house


def test_ways_are_sorted_and_say_what_turns_them():
    """By a line and a margin, or by intervals; ours stays ours; the choice that decides comes first of those level."""
    ways = curves.Ways(table(), close=0.1)
    assert ways.table["value"].is_monotonic_increasing and ways.table["value"][ways.table["ours"]].tolist() == [0.4]
    assert ways.table["sort"].tolist() == ["turns", "close", "close", "holds", "holds", "holds"]
    told = ways.told()
    assert (told["choice"], told["best"], told["worst"], told["ours"]) == ("chance", "kappa", "AC1", 0.4)
    assert told["hold"] == {
        "chance": {"kappa": "3 of 3", "AC1": "0 of 3"},
        "to": dict.fromkeys((2020, 2021, 2022), "1 of 2"),
    }
    ends = {"low": [0.1, -0.1, 0.2, -0.3, -0.4, -0.1], "high": [0.7, 0.6, 0.8, 0.3, -0.1, 0.3]}
    by_intervals = curves.Ways(table(**ends)).table["sort"].tolist()
    assert by_intervals == ["turns", "close", "close", "close", "holds", "holds"]
    level = curves.Ways(table(value=[1.0] * 6, low=[0.5] * 3 + [-1.0] * 3, high=[2.0] * 6)).table
    assert level["chance"].tolist() == ["kappa"] * 3 + ["AC1"] * 3 and level["to"].tolist() == [2020, 2021, 2022] * 2
    for none in (table().drop(columns="value"), table().iloc[:0]):
        refused(curves.Ways, none)


@pytest.mark.parametrize(
    ("mine", "title", "yours"),
    [
        (None, "By kappa it holds, by AC1 not", ""),
        (..., "By kappa it holds, by AC1 not", ""),
        (0.1, "Your way gives +.10, where ours gives +.40", "Yours, +.10, lies above 3 of 6 ways. "),
        (np.float64(0.401), "Our way gives +.40", ""),
        (-9, "Your way gives −9.00, where ours gives +.40", "Yours, −9.00, lies above 0 of 6 ways. "),
    ],
)
def test_the_title_follows_what_the_learner_did(words, mine, title, yours):
    """A number of theirs gets its own title and sentence, and a ring in a picture of half the height."""
    fig, told = curves.curve(curves.Ways(table(), close=0.1), "4.4", SAID, 2, mine)
    assert (told["finding"], told["yours"]) == (title, yours)
    assert (len(fig.axes) == 1 and fig.get_figheight() < 4) == (mine not in (None, ...))


# what a learner says of it


def test_sides_have_the_learners_number_first(words, page):
    """For the claim above the line, against it otherwise; without one the other rows and what to run."""
    given = {"order": 110, "tie": 3.14}
    rows = page(lesson.sides, "C03", 0.4, **given).markdown.split("\n")
    assert rows[2:] == [
        "| Votes | Closer by **+.40**. | A vote shows no motive. |",
        "| Talks | On order: 110 | On the tie: 3.1 |",
    ]
    below = page(lesson.sides, "C03", np.float64(0.1), **given).markdown
    assert "| Votes |  | Closer by **+.10**. A vote shows no motive. |" in below
    for none in (None, ..., "0.4", float("nan"), True, pd.Series([1.0])):
        seen = page(lesson.sides, "C03", none, **given)
        lacks = "gave a column, not one number" if isinstance(none, pd.Series) else "run the cell of your own way first"
        assert lacks in seen.printed
        assert "Votes" not in seen.markdown and "On order: 110" in seen.markdown
    assert "It is **2.4** times." in page(lesson.sides, "C04", 2.39).markdown
    refused(lesson.sides, "C03", 0.4)
    refused(lesson.sides, "C01", 0.4)

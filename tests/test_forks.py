"""The ways of a fork, their picture, and what a learner says of them: forks.py, specification_curve.py."""

import contextlib
import importlib

import drawn
import lesson
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import DATA, fail_if, refused, unwrapped
from house import WORDS, write_words
from lesson import charts, figures, places
from matplotlib.text import Text

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


@pytest.mark.parametrize(
    ("name", "choices", "count"),
    [
        ("04", {"a": {"x": 1}}, lambda a: a),
        ("ways_04", {"a": {}}, lambda a: a),
        ("ways_04", {"a": {"ours": 0}}, lambda a: None),
        ("ways_04", {"a": {"ours": 0}}, lambda a: pd.Series([a, a])),
        ("ways_04", {"a": {"x": 1, "y": 2}}, lambda a: a if a == 1 else (a, a, a)),
    ],
)
def test_ways_that_are_none(begun, name, choices, count):
    refused(begun.lesson.ways, name, choices, count)


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


@pytest.mark.parametrize("mine", ["0.2", float("nan"), True, [0.2], pd.Series([1, 2])])
def test_a_way_without_a_number_is_told_so(words, mine):
    ways = curves.Ways(table())
    assert "no number" in refused(curves.curve, ways, "4.4", SAID, 2, mine)
    assert "number" in refused(curves.lines, ways, "to", "4.4", SAID, 2, mine)
    assert "number" in refused(curves.lines, ways, "to", "4.4", SAID, 2, (2020, mine))


FORKS = {  # {its table: (places, line, close, numbers of a learner)}
    "02": (0, 1960, 0.5, (1950, 1960, 1975)),
    "04": (2, 0, 0, (0.05, 0.95)),
    "06a": (1, 0, 2, (4.0,)),
    "06b": (1, 0, 1, (2.0, 30)),
    "08_war": (0, 0, 1, (-7, 12)),
    "10": (2, 0, 0, (0.1, -0.5)),
}
LINES = {  # {its table: (choice, places, close, pairs of a learner)}
    "08_hacks": ("first_year", 0, 2, ((2013, -5), (1990, 300))),
    "04_since": ("since", 2, 0, ((2010, 0.2),)),
    "04_until": ("until", 2, 0, ((1985, 0.9),)),
    "10_range": ("place", 2, 0, ((50, 0.02),)),
}


def faults(fig, name):
    """What is wrong with a picture by the house style, and words that lie on others."""
    figures.headline(fig, "Their trade grew faster", "China minus Russia, points", "Source: a list")
    places.settle(fig)
    found = drawn.faults_of(fig)
    texts = [
        (text, Text.get_window_extent(text)) for text in fig.axes[0].texts + (fig.axes[1].texts if fig.axes[1:] else [])
    ]
    seen = [(text.get_text(), box.padded(-3)) for text, box in texts if text.get_visible() and text.get_text()]
    pairs = [(one, other) for at, (one, box) in enumerate(seen) for other, its in seen[:at] if box.overlaps(its)]
    told = [f"{one!r} lies on {other!r}" for one, other in pairs]
    told += [f"no room for {text.get_text()!r}" for text in fig.words_left_out]
    plt.close(fig)
    return [f"{name}: {fault}" for fault in [*found, *told]]


def test_no_words_of_a_fork_lie_on_others(words):
    """Every table of ways as it is committed, wide and on a phone, without and with a number of the learner's own."""
    found, drawings = [], []
    for name, (digits, line, close, mine) in FORKS.items():
        ways = curves.Ways(pd.read_csv(DATA / f"harvest/ways_{name}.csv"), line, close)
        drawings += [(name, curves.curve, (ways, "4.4", SAID, digits, one)) for one in (None, *mine)]
    for name, (choice, digits, close, mine) in LINES.items():
        ways = curves.Ways(pd.read_csv(DATA / f"harvest/ways_{name}.csv"), close=close)
        drawings += [(name, curves.lines, (ways, choice, "4.4", SAID, digits, one)) for one in (None, *mine)]
    for name, draw, given in drawings:
        for width in (contextlib.nullcontext, charts.narrow):
            with width():
                found += faults(draw(*given)[0], f"{name}, {given[-1]}, {width.__name__}")
    fail_if(found)


def test_lines_say_from_when_to_when(words):
    """In each line the numbers by which it holds, turns, or is too close to tell; a choice that is none is refused."""
    ways = curves.Ways(table(value=[1, -1, 1, 0, 0, -1]))
    told = curves.lines(ways, "to", "4.4", SAID)[1]["spans"]
    assert told["kappa"] == {"holds": "2020, 2022", "close": "", "turns": "2021"}
    assert told["AC1"] == {"holds": "", "close": "2020–2021", "turns": "2022"}
    for none in ("chance", "from"):
        refused(curves.lines, ways, none, "4.4", SAID)


# what a learner says of it


def said(page, *given):
    return unwrapped(page(lesson.holds, "4.4", *given).printed)


def test_who_says_that_it_holds_hears_what_turns_it(words, page):
    """The reply names what speaks against them, with what the picture counted, until their reason names it."""
    assert said(page, "holds", "") == "Run the cell of figure 4.4 first: the reply takes its numbers from it.\n"
    curves.curve(curves.Ways(table()), "4.4", SAID)
    assert said(page, "Holds.", "it is AC1x").startswith(
        "Noted: holds. Then answer AC1, by which 1 of 3 ways are clear."
    )
    assert said(page, "doubtful", ...).startswith("Noted: doubtful. Then answer kappa.")
    assert said(page, "doubtful", "AC1 speaks for it").startswith("Noted: doubtful. Then answer kappa.")
    for reason, named in (("by ac1 none", "AC1"), ("GWET says no", "Gwet")):
        assert said(page, "holds", reason).startswith(f"Noted: holds. You name {named},")
    for none in (..., None, "", 3, "perhaps", ["holds"]):
        assert said(page, none, "AC1") == 'Write "holds" or "doubtful" first, then your reason, each in quotes.\n'
    refused(lesson.holds, "4.3", "holds", "AC1")


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

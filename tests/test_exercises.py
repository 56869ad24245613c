"""check, solution, reveal, summary: what a learner is told of an answer, by what is shown."""

import getpass
import re

import numpy as np
import pandas as pd
import pytest
from helpers import HOSTILE, SCRIPT, one_sentence

KEYS = {
    "4.1": {
        "kind": "number",
        "answer": 52.3,
        "places": 1,
        "wrong": [[0.523, "Not a share."], [40.0, "Base?"]],
    },
    "4.2": {"kind": "choice", "answer": "b", "places": 1, "wrong": [["a", "Too strong."], ["c", "Too weak."]]},
    "4.3": {"kind": "set", "answer": ["chn", "rus"], "places": 1, "wrong": [[["usa"], "The other side."]]},
    "4.4": {"kind": "frame", "answer": {"2021": [1.0, 2.0]}, "places": 1, "wrong": []},
    "4.5": {"kind": "text", "answer": "south africa", "places": 1, "wrong": [["brazil", "Which ocean?"]]},
    "4.6": {"kind": "reflection", "answer": None, "places": 1, "wrong": []},
    "4.7": {"kind": "set", "answer": ["japan", "türkiye"], "places": 1, "wrong": [[["japan", "usa"], "Not the US."]]},
}


@pytest.fixture
def keyed(house):
    """A house with a key file, one exercise of each kind."""
    house.add_keys("04", KEYS)
    return house


@pytest.mark.parametrize(
    "exercise, answer",
    [
        ("4.1", 52.3),
        ("4.1", 52.25),
        ("4.1", 52.4),
        ("4.1", np.float32(52.3)),
        ("4.2", " B) "),
        ("4.2", "(b)"),
        ("4.3", ["rus", "chn", "chn"]),
        ("4.3", (" RUS", "CHN ")),
        ("4.4", pd.DataFrame({"a": [1], "b": [2.04]}, index=[2021])),
        ("4.5", "South  Africa."),
        ("4.7", {"Turkey", "Japan"}),
    ],
)
def test_check_takes_what_means_the_same(keyed, page, exercise, answer):
    """Case, blanks, order, kinds of number, one unit of the last place: right."""
    assert page(keyed.lesson.check, exercise, answer).printed.startswith(f"{exercise}: right")


@pytest.mark.parametrize(
    "exercise, answer, hint",
    [
        ("4.1", 0.523, "Not a share."),
        ("4.1", 40.05, "Base?"),
        ("4.2", "a", "Too strong."),
        ("4.2", "C.", "Too weak."),
        ("4.3", {"USA"}, "The other side."),
        ("4.5", "Brazil", "Which ocean?"),
        ("4.7", ["the United States", "Japan"], "Not the US."),
        ("4.1", 5230, "100"),
        ("4.1", -52.3, "sign"),
        ("4.1", 1 / 52.3, "one over"),
    ],
)
def test_check_helps_with_just_that_mistake(keyed, page, exercise, answer, hint):
    """A listed slip has its own hint; so have ×100, the sign and the reciprocal."""
    text = page(keyed.lesson.check, exercise, answer).printed
    assert hint in text and "right." not in text.split("hint")[0][:12], text


def summarised(house, page, *name):
    """The lines of the summary."""
    return page(house.lesson.summary, *name).markdown.splitlines()


def line_of(lines, exercise):
    """The one line of an exercise, without its number."""
    found = [line for line in lines if line.startswith(f"- {exercise}: ")]
    assert len(found) == 1, f"exercise {exercise} stands in {len(found)} lines of the summary."
    return found[0].split(exercise, 1)[1].strip(" :|*")


def test_summary_follows_a_corrected_answer(keyed, page):
    """Right once is right, whatever is tried afterwards."""
    page(keyed.lesson.check, "4.1", 3)
    assert line_of(summarised(keyed, page), "4.1") == "not yet right"
    for answer in (52.3, 3, ..., "x"):
        page(keyed.lesson.check, "4.1", answer)
        assert line_of(summarised(keyed, page), "4.1") == "right"


def test_summary_names_nobody_unless_asked(keyed, page):
    """A name only if it was typed; a number at school is one."""
    assert "Ada" in summarised(keyed, page, "Ada")[0] and "4711" in summarised(keyed, page, 4711)[0]
    assert summarised(keyed, page, ...) == summarised(keyed, page)
    assert getpass.getuser() not in re.findall(r"\w+", "\n".join(summarised(keyed, page)))


# Keys with all their parts

KEY = {
    "kind": "number",
    "answer": 52.3,
    "places": 1,
    "wrong": [[0.523, "Not a share."]],
    "says": "From 2014 to 2018 it grew by 52.3 %.",
    "why": "That is what a base year does.",
    "hint": "divide by the value of 2014.",
    "worked": "a = 2018\nb = 2014",
}
TEXT = {
    "kind": "reflection",
    "answer": None,
    "places": 1,
    "wrong": [],
    "model": "A base\n\nand a unit.",
    "rubric": ["names a base", "names a unit"],
}
BARE = {"kind": "number", "answer": 7.0, "places": 0, "wrong": []}


@pytest.fixture
def whole(begun):
    """Keys with all their parts, and one without."""
    begun.add_keys("04", {"4.1": KEY, "4.2": TEXT, "4.3": BARE})
    return begun


def test_right_says_why(whole, page):
    """The answer in a sentence, and why; a key without them says right."""
    said = page(whole.lesson.check, "4.1", 52.3).printed
    assert said == "4.1: right. From 2014 to 2018 it grew by 52.3 %. That is what a base year does.\n"
    assert page(whole.lesson.check, "4.3", 7).printed == "4.3: right.\n"


def test_misses_bring_a_nearer_hint_and_then_the_solution(whole, page):
    """First its own hint, second also the nearer one, third the worked solution."""
    first, second, third = [page(whole.lesson.check, "4.1", 0.523).printed for _ in range(3)]
    assert first == "4.1: not yet. Not a share.\n"
    assert second == "4.1: not yet. Not a share. A hint: divide by the value of 2014.\n"
    assert third.splitlines()[1:] == [KEY["says"], "One way to do it:", "    a = 2018", "    b = 2014"]
    page(whole.lesson.check, "4.1", KEY["answer"])
    assert line_of(summarised(whole, page), "4.1") == "right, after its solution was shown"
    old = [page(whole.lesson.check, "4.3", 1).printed for _ in range(4)]
    assert len(set(old)) == 1 and old[0].count("\n") == 1


LEFT = {
    "4.1": BARE | {"answer": 75.0, "wrong": [[50.0, "Which topic?"], [4.0, "Filter."]], "hint": "Keep one topic."},
    "4.2": BARE | {"answer": 2.0, "worked": 'len(rows[rows["how"] == "in person"])'},
    "4.3": BARE | {"answer": 12.5, "worked": '100 * grown.loc["China", 2022]'},
    "4.5": BARE | {"answer": 9.0, "worked": 'len(rows[(rows["how"] == "by video") & (rows["who"] == "c")])'},
    "4.4": BARE | {"kind": "set", "answer": ["chn", "ind"], "wrong": [[["rus"], "The other one."]]},
}
LEFT["4.1"] |= {"worked": 'war = rows[0:4]\n100 * (war["China"] == "A").mean()', "places": 1}
ROWS = pd.DataFrame({"how": ["in person"] * 2 + ["by video"] * 2, "who": list("abcd")}, index=["CHN", "IND", "RUS", 1])
GROWN = pd.Series([0.125, 0.4], index=[("China", 2022), ("China", 2023)])
TELLS = [
    (
        "4.1",
        pd.Series([True, True, True, False], name="China"),
        "so far it is right; now put all of it in brackets, and .mean() behind, times 100.",
    ),
    ("4.1", pd.Series([True, False], name="China"), "this asks for one number; you gave a Series. Which topic?"),
    ("4.1", pd.Series([True, True, True, False], name="Iran"), "you gave a Series. A hint: Keep one topic."),
    ("4.1", pd.Series(["A", "A"]), "you gave a Series. A hint: Keep one topic."),
    ("4.1", [75.0], "you gave a list. A hint: Keep one topic."),
    ("4.2", ROWS[ROWS["how"] == "in person"], "so far it is right; now count its rows, with len()."),
    ("4.2", ROWS[ROWS["how"] == "by video"], "this asks for one number; you gave a table.\n"),
    ("4.2", ROWS["how"] == "in person", "so far it is right; now put all of it in brackets, and .sum() behind."),
    (
        "4.5",
        pd.Series([True, False]),
        "Put each comparison in brackets of its own, as in\n(a == b) & (c == d).\n",
    ),
    ("4.3", GROWN, "now pick the number, with its row's name in brackets, times 100."),
    ("4.3", GROWN.set_axis(GROWN.index[::-1]), "this asks for one number; you gave a Series.\n"),
    ("4.4", ROWS[:2], "so far it is right; now put .index behind it."),
    ("4.4", ROWS["who"] < "c", "so far it is right; now keep the rows where it is True, and put .index behind them."),
    ("4.4", ROWS[2:3], "The other one."),
    ("4.4", pd.Series(["IND", "CHN", "IND"]), "so far it is right; now put set( ) round it."),
    ("4.4", ROWS, 'this asks for several values, such as {"x", "y"}; you gave a table.\n'),
]


@pytest.mark.parametrize("exercise, answer, told", TELLS, ids=range(len(TELLS)))
def test_a_table_is_told_what_is_left_to_do(begun, page, exercise, answer, told):
    """Only a step of the worked way that gives the answer; else the slip to which it leads, or the hint."""
    begun.add_keys("04", LEFT)
    said = page(begun.lesson.check, exercise, answer).printed
    assert said.endswith(told if told.endswith("\n") else f"{told}\n") and not said.startswith(f"{exercise}: right")


# The answer to the lesson's question

OURS = {"ours": "By kappa *they do*: 75 %.", "ticks": ["seen beside chance", "compared", "same vote, not same aim"]}
MINE = "They vote alike on 75 texts in a hundred, chance gives 53, so yes."


def test_an_answer_stands_beside_ours(begun, page):
    """From a dozen words on, with three lines to tick; before, nothing of ours; without a number, a question."""
    begun.add_keys("04", {"4.1": KEY, "answer": OURS})
    for few, told in ((..., "Write two"), ("...", "Write two"), ("Partly.", "1 word so far"), ([MINE], "Write two")):
        seen = page(begun.lesson.answer, few)
        assert seen.printed.startswith(told) and one_sentence(seen.printed) and not seen.shown
    seen = page(begun.lesson.answer, MINE)
    assert seen.printed == "" and f"| {MINE} | {OURS['ours']} |" in seen.markdown
    assert [line for line in OURS["ticks"] if f'<input type="checkbox"> {line}<' in seen.markdown] == OURS["ticks"]
    seen = page(begun.lesson.answer, "They do vote alike, and more than chance would have it, so yes.")
    assert seen.printed == "There is no number in yours. Which one carries it?\n" and OURS["ours"] in seen.markdown
    assert page(begun.lesson.answer, "By three rules of six it was, and by the others it was not so.").printed == ""


def test_an_answer_is_text_and_is_handed_in(begun, page):
    """No table, no script and no sum comes of what was typed; the summary has it, and no exercise more."""
    begun.add_keys("04", {"4.1": KEY, "answer": OURS})
    typed = f"Worth $5 | or\n$6. {' '.join(HOSTILE)} one two three four five six"
    markdown = page(begun.lesson.answer, typed).markdown
    assert (
        not SCRIPT.search(markdown)
        and r"<span>\$</span>5 / or <span>\$</span>6." in markdown
        and markdown.count("\n| ") == 2
    )
    seen = page(begun.lesson.summary)
    assert "- answer:" not in seen.markdown and "- 4.1: " in seen.markdown
    assert r"- *Your answer:* Worth <span>\$</span>5 | or" in seen.markdown and not SCRIPT.search(seen.markdown)
    assert seen.shown[0][0]["application/vnd.lesson.summary+json"]["answer"] == typed
    page(begun.lesson.answer, "...")
    assert "answer" not in page(begun.lesson.summary).shown[0][0]["application/vnd.lesson.summary+json"]


def test_reveal_shows_the_way_at_once(whole, page):
    """Worked solution, model answer, or at least the answer; an unknown id gets a sentence."""
    assert "a = 2018" in page(whole.lesson.reveal, "4.1").printed
    assert "names a base" in page(whole.lesson.reveal, "4.2").markdown
    assert "7" in page(whole.lesson.reveal, "4.3").printed
    for name in ("99.9", None):
        assert one_sentence(page(whole.lesson.reveal, name).printed)
        assert one_sentence(page(whole.lesson.check, name, 1).printed)


def test_a_reflection_of_forty_words_gets_a_model_answer(whole, page):
    """Before that it says how many are there."""
    few = page(whole.lesson.check, "4.2", "too few words")
    assert "3 words so far" in few.printed and not few.shown and one_sentence(few.printed)
    many = page(whole.lesson.check, "4.2", "word " * 40)
    assert "40 words" in many.printed
    for part in ("> A base", "> and a unit.", '<input type="checkbox"> names a base', '"> names a unit</label>'):
        assert part in many.markdown
    assert "names" not in page(whole.lesson.check, "4.2", ...).markdown


def test_summary_counts(whole, page):
    """Answered and right are counted; a solution that was shown is said; one version only."""
    text = page(whole.lesson.summary).markdown
    assert "no exercise was checked" in text and "4.1: its check was not run" in text
    page(whole.lesson.check, "4.1", 52.3)
    page(whole.lesson.check, "4.2", "too few")
    page(whole.lesson.reveal, "4.3")
    page(whole.lesson.check, "4.3", 7)
    shown = page(whole.lesson.summary, "Ada")
    text = shown.markdown
    assert "Ada" in text and "3 exercises: 2 answered, 2 right" in text
    assert "4.3: right, after its solution was shown" in text and "4.1: right\n" in text
    assert text.rstrip().endswith('`lesson.reveal("4.2")` the way'), text
    machine = shown.shown[0][0]["application/vnd.lesson.summary+json"]
    assert machine["exercises"]["4.3"] == {"state": "right", "shown": True}
    assert (machine["name"], machine["data"], machine["lesson"]) == ("Ada", "9.9.9", "04")

"""Every exercise of every lesson: its key, each listed wrong answer, and whatever else a learner may hand in."""

import math
import re

import lesson
import numpy as np
import pandas as pd
import pytest
from helpers import NOTEBOOKS_OF_ALL_KINDS, TOOLKIT, fail_if, keys_of, one_sentence

NAMES = {one.name: one for one in NOTEBOOKS_OF_ALL_KINDS}
FILES = sorted((TOOLKIT / "answers").glob("*.json"))


def exercises():
    """[(exercise, key)] of all key files; a file that can't be read gives none here, and fails a test of its own."""
    found = []
    for file in FILES:
        try:
            found += keys_of(file.stem).items()
        except ValueError:
            continue
    return found


each_exercise = pytest.mark.parametrize("exercise, key", exercises(), ids=[name for name, _ in exercises()])


class Stubborn:
    """An object that refuses whatever one asks of it."""

    def __eq__(self, other):
        raise RuntimeError("no comparison")

    __hash__ = None

    def __float__(self):
        raise RuntimeError("no number")

    def __str__(self):
        raise RuntimeError("no words")

    __repr__ = __len__ = __iter__ = __bool__ = __str__


BAD = {
    "nothing": lambda: None,
    "nan": lambda: math.nan,
    "text": lambda: "text",
    "empty text": lambda: "",
    "list": lambda: [1, 2],
    "list of objects": lambda: [Stubborn()],
    "dict": lambda: {"a": 1},
    "frame": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", None]}),
    "empty frame": pd.DataFrame,
    "series": lambda: pd.Series([1.5, None]),
    "huge": lambda: 10**400,
    "complex": lambda: 1 + 2j,
    "generator": lambda: (i for i in range(3)),
    "object": Stubborn,
    "array": lambda: np.arange(4).reshape(2, 2),
    "array of one": lambda: np.array([3.14]),
    "infinite": lambda: math.inf,
    "minus infinite": lambda: np.float64("-inf"),
    "bool": lambda: True,
    "numpy bool": lambda: np.bool_(False),
    "missing": lambda: pd.NA,
    "no date": lambda: pd.NaT,
    "dots": lambda: ...,
    "function": lambda: len,
    "class": lambda: dict,
    "bytes": lambda: b"abc",
}


def answer_of(kind, plain):
    """What a learner would hand in, from the form in which the key keeps it."""
    if kind == "set":
        return set(plain)
    if kind == "frame":
        return pd.DataFrame.from_dict(plain, orient="index")
    return plain


def said(capsys, exercise, answer):
    """What check() prints, without the exercise's number in front."""
    lesson.answers._misses.clear()  # each answer is a first try: later ones get a nearer hint, too
    capsys.readouterr()
    lesson.check(exercise, answer)
    out, err = capsys.readouterr()
    assert err == "", f"check({exercise!r}, …) wrote to stderr: it should only print."
    start = f"{exercise}: "
    assert out.startswith(start) and out.endswith("\n"), f"check({exercise!r}, …) printed {out!r}, not one line."
    return out[len(start) : -1]


def written(kind, value, places):
    """The forms in which an answer would give itself away in a sentence; none where it is too short to tell."""
    if kind == "number":
        forms = {f"{value:.{places}f}", f"{value:g}", repr(value)}
        return {form for form in forms if len(form.strip("-")) > 1}
    if kind == "choice":
        return {f'"{value}"', f"answer is {value}", f"option {value}", f"choose {value}", f"it is {value}"}
    if kind == "text":
        return {value}
    if kind == "set":
        return {", ".join(value), str(set(value))} if len(value) > 1 else set(value)
    return set()


def gives_away(text, key):
    """True if a sentence holds the answer of a key."""
    for form in written(key["kind"], key["answer"], key["places"]):
        if form and re.search(rf"(?<![\w.]){re.escape(form)}(?![\w]|\.\d)", text, re.I):
            return True
    return False


# The key files


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_key_file_can_be_read_and_belongs_to_a_lesson(file):
    """Each key file is whole, and its lesson exists."""
    try:
        keys = keys_of(file.stem)
    except ValueError as error:
        pytest.fail(f"answers/{file.name} is damaged ({error}): run `make update`.", pytrace=False)
    faults = [] if file.stem in NAMES else [f"answers/{file.name} has no lesson {file.stem}: delete it."]
    for exercise, key in keys.items():
        more = {"model", "rubric"} if key.get("kind") == "reflection" else {"why", "hint", "worked"}
        wanted = {"kind", "answer", "places", "wrong"}
        if not wanted <= set(key) <= wanted | more:
            faults.append(f"answers/{file.name}: the key of {exercise} has other parts than it should: `make update`.")
    fail_if(faults)


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_keys_are_whole(file):
    """Right says why in a sentence; a nearer hint and a worked solution; a model answer with lines to tick."""
    faults = []
    for exercise, key in keys_of(file.stem).items():
        faults += [f"exercise {exercise}: {fault}" for fault in lacking(key)]
    fail_if(faults)


def lacking(key):
    """What a key lacks, in sentences."""
    if key["kind"] == "reflection":
        if not key.get("model"):
            yield "has no model answer: give solution(..., model=...)."
        if not 2 <= len(key.get("rubric", [])) <= 6:
            yield "needs two to six lines to tick: give solution(..., rubric=[...])."
        return
    for name in ("why", "hint", "worked"):
        if not key.get(name):
            yield f"has no {name}: give solution(..., {name}=...)."
    if key.get("why") and len(key["why"].split()) > 30:
        yield f"says why in {len(key['why'].split())} words: one sentence is wanted."
    if key.get("hint") and (gives_away(key["hint"], key) or key["hint"] in [hint for _, hint in key["wrong"]]):
        yield f"has a nearer hint that gives the answer away, or is no other than the first: {key['hint']!r}."


def test_a_key_that_lacks_a_part_is_found():
    """The check above can fail."""
    key = {"kind": "number", "answer": 12.5, "places": 1, "wrong": [[7.0, "Which base?"]]}
    assert len(list(lacking(key))) == 3
    whole = key | {"why": "So it is.", "hint": "divide by 2014.", "worked": "100 * (a / b - 1)"}
    assert not list(lacking(whole))
    assert list(lacking(whole | {"hint": "it is 12.5"})) and list(lacking(whole | {"hint": "Which base?"}))
    assert list(lacking(whole | {"why": "word " * 31}))
    text = {"kind": "reflection", "answer": None, "places": 1, "wrong": []}
    assert len(list(lacking(text))) == 2
    assert not list(lacking(text | {"model": "A base.", "rubric": ["a", "b"]}))


def test_places_are_those_that_the_exercise_asks_for(committed):
    """Where an exercise names decimals, its key has as many."""
    asked, keys, faults = {"no": 0, "one": 1, "two": 2, "three": 3}, keys_of(committed.name), []
    for cell in committed.of("exercise"):
        words = re.search(r"\b(no|one|two|three) decimals?\b", cell.source)
        key = keys.get(cell.id, {})
        if words and key.get("kind") == "number" and key["places"] != asked[words.group(1)]:
            faults.append(f"{cell}: asks for {words.group()}, its key has {key['places']}: make them agree.")
    fail_if(faults)


def test_no_exercise_is_in_two_key_files():
    """An id names one exercise in the whole set (06a and 06b share their first number)."""
    names = [name for name, _ in exercises()]
    twice = sorted({name for name in names if names.count(name) > 1})
    fail_if([f"exercise {name} is in two key files: give it another number in one lesson." for name in twice])


def test_exercises_and_keys_are_the_same(committed):
    """The ids of a lesson's exercises are those of its key file, with the same form."""
    from update import said_by

    keys, faults = keys_of(committed.name), []
    asked = {cell.id: cell for cell in committed.of("exercise")}
    for name in sorted(set(asked) - set(keys)):
        faults.append(f"{asked[name]}: answers/{committed.name}.json has no key for {name}: run `make update`.")
    for name in sorted(set(keys) - set(asked)):
        faults.append(f"answers/{committed.name}.json has a key for {name}, which is no exercise: `make update`.")
    for name in sorted(set(keys) & set(asked)):
        if asked[name].about.get("form") != keys[name]["kind"]:
            form, kind = asked[name].about.get("form"), keys[name]["kind"]
            faults.append(f"{asked[name]}: its form is {form}, but its key is a {kind}: make them agree.")
    stored = {}
    for cell in committed.code:
        for name, key in said_by(cell.raw)[1]:
            if name in stored:
                faults.append(f"{cell}: prints the solution of {name} a second time: keep one.")
            stored[name] = key
    for name in sorted(set(stored) | set(keys)):
        if stored.get(name) != keys.get(name):
            text = "run `make update`"
            faults.append(f"{committed}: the stored solution of {name} is not the key in answers/: {text}.")
    fail_if(faults)


# R7: what check() says


@each_exercise
def test_key_itself_is_right(exercise, key, capsys):
    """The answer passes; a reflection counts as written; dots are not answered yet."""
    if key["kind"] == "reflection":
        assert not said(capsys, exercise, "I think that it is mixed.").startswith("right")
    else:
        text = said(capsys, exercise, answer_of(key["kind"], key["answer"]))
        assert text.startswith("right"), f"check({exercise!r}, its own answer) says {text!r}: look at the key."
    assert "not answered" in said(capsys, exercise, ...), f"check({exercise!r}, ...) must say 'not answered yet'."


@each_exercise
def test_each_listed_wrong_answer_gets_its_own_hint(exercise, key, capsys):
    """Its own words, no other's, and not the answer."""
    hints, faults = [hint for _, hint in key["wrong"]], []
    if len(set(hints)) != len(hints):
        faults.append(f"exercise {exercise}: two wrong answers share one hint: give each its own.")
    for wrong, hint in key["wrong"]:
        text = said(capsys, exercise, answer_of(key["kind"], wrong))
        if hint not in text or text.startswith("right") or any(other in text for other in hints if other != hint):
            faults.append(f"exercise {exercise}: the wrong answer {wrong} gets {text!r}, not its hint {hint!r}.")
        if gives_away(text, key):
            faults.append(f"exercise {exercise}: the hint {hint!r} gives the answer away: take it out.")
    if key["kind"] not in ("reflection",) and not key["wrong"]:
        faults.append(f"exercise {exercise}: lists no wrong answer: name at least one misconception with its hint.")
    fail_if(faults)


@each_exercise
def test_wrong_answers_lie_apart(exercise, key):
    """A listed wrong number lies at least three units of the last place from the key and from the others."""
    if key["kind"] != "number":
        return
    values, unit, faults = [key["answer"], *[wrong for wrong, _ in key["wrong"]]], 10.0 ** -key["places"], []
    for place, value in enumerate(values):
        for other in values[:place]:
            if abs(value - other) < 3 * unit * (1 - 1e-9):
                faults.append(f"exercise {exercise}: {value} lies too near {other}: ask for more places, or drop it.")
    fail_if(faults)


@each_exercise
@pytest.mark.parametrize("bad", BAD)
def test_whatever_is_handed_in_gets_one_sentence(exercise, key, bad, capsys):
    """Nothing raises; one sentence; the answer is never printed."""
    text = said(capsys, exercise, BAD[bad]())
    own = text.replace(f"not yet. {key.get('hint')}", "not yet.")  # an answer that nobody foresaw gets the nearer hint
    assert one_sentence(own), f"check({exercise!r}, {bad}) says {text!r}: one sentence is wanted."
    assert not gives_away(text, key), f"check({exercise!r}, {bad}) gives the answer away: {text!r}."
    assert not text.startswith("right"), f"check({exercise!r}, {bad}) says right: look at the key."


def test_a_cyrillic_letter_that_looks_like_an_option_is_taken_for_it(capsys):
    """Whoever writes on two keyboards sees no difference between the two letters; another letter is still wrong."""
    lesson.check("0.2", "\u0441")
    assert "right" in capsys.readouterr().out
    lesson.check("0.2", "\u0430")
    assert "not yet" in capsys.readouterr().out


def test_unknown_exercise_gets_one_sentence(capsys):
    """A mistyped id is no traceback."""
    for name in ("99.9", "", "4"):
        assert one_sentence(said(capsys, name, 1))


def test_a_comma_for_a_point_is_explained(capsys):
    """0,86 is two values for Python: the learner hears of the point, and it counts as no miss."""
    lesson.check("1.3", (0, 86))
    said = capsys.readouterr().out
    assert "with a point" in said and "several values" not in said

"""Every exercise of every lesson: its key, each listed wrong answer, and whatever else a learner may hand in.

Each test goes over all exercises and names every one that is at fault.
"""

import ast
import json
import math
import re

import lesson
import numpy as np
import pandas as pd
from helpers import (
    NOTEBOOKS_OF_ALL_KINDS,
    TOOLKIT,
    Stubborn,
    fail_if,
    keys_of,
    one_sentence,
    over_notebooks,
    unwrapped,
)

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


BAD = {
    "nothing": lambda: None,
    "nan": lambda: math.nan,
    "text": lambda: "text",
    "list": lambda: [1, 2],
    "list of objects": lambda: [Stubborn()],
    "dict": lambda: {"a": 1},
    "frame": lambda: pd.DataFrame({"a": [1, 2], "b": ["x", None]}),
    "series": lambda: pd.Series([1.5, None]),
    "huge": lambda: 10**400,
    "complex": lambda: 1 + 2j,
    "object": Stubborn,
    "array": lambda: np.arange(4).reshape(2, 2),
    "infinite": lambda: math.inf,
    "bool": lambda: True,
    "missing": lambda: pd.NA,
    "dots": lambda: ...,
    "function": lambda: len,
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
    """What check() prints, without the exercise's number in front; several lines where it raises or says more."""
    lesson.answers._misses.clear()  # each answer is a first try: later ones get a nearer hint, too
    capsys.readouterr()
    try:
        lesson.check(exercise, answer)
    except Exception as error:
        return f"it raises\n{type(error).__name__}: {error}"
    out, err = capsys.readouterr()
    start = f"{exercise}: "
    plain = out.startswith(start) and out.endswith("\n") and not err
    return unwrapped(out[len(start) : -1]) if plain else f"{out}\n{err}"


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


def test_keys_are_whole():
    """Right says why in a sentence; a nearer hint and a worked solution; a model answer with lines to tick."""
    fail_if([f"exercise {exercise}: {fault}" for exercise, key in exercises() for fault in lacking(key)])


def lacking(key):
    """What a key lacks, in sentences."""
    if key["kind"] == "reflection":
        if not key.get("model"):
            yield "has no model answer: give solution(..., model=...)."
        if not 2 <= len(key.get("rubric", [])) <= 6:
            yield "needs two to six lines to tick: give solution(..., rubric=[...])."
        return
    for name in ("says", "why", "hint", "worked"):
        if not key.get(name) and (name != "says" or key["kind"] != "text"):
            yield f"has no {name}: give solution(..., {name}=...)."
    if key.get("says") and not says_it(key["says"], key):
        yield f"says no answer: {key['says']!r}. Put {{}} where the answer stands in solution(..., says=...)."
    if key.get("why") and len(key["why"].split()) > 30:
        yield f"says why in {len(key['why'].split())} words: one sentence is wanted."
    if key.get("hint") and (gives_away(key["hint"], key) or key["hint"] in [hint for _, hint in key["wrong"]]):
        yield f"has a nearer hint that gives the answer away, or is no other than the first: {key['hint']!r}."


def says_it(text, key):
    """True if a sentence holds the answer of a key, a number as rounded as it is asked for."""
    if key["kind"] == "choice":  # the words of the option: test_shape.py
        return True
    if key["kind"] != "number":
        wanted = [key["answer"]] if key["kind"] == "text" else key["answer"]
        return all(name.lower() in text.lower() for name in wanted)
    plain = text.replace(",", "").replace("−", "-")
    near = 0.5001 * 10.0 ** -key["places"]
    return any(abs(float(one) - key["answer"]) <= near for one in re.findall(r"-?\d+(?:\.\d+)?", plain))


@over_notebooks()
def test_a_solution_answers_what_its_exercise_asks(committed):
    """Decimals that an exercise asks for, and years; and its solution types no number in `why` that it does not use."""
    asked, keys = {"no": 0, "one": 1, "two": 2, "three": 3}, keys_of(committed.name)
    for cell in committed.of("exercise"):
        words = re.search(r"\b(no|one|two|three) decimals?\b", cell.source)
        key = keys.get(cell.id, {})
        if words and key.get("kind") == "number" and key["places"] != asked[words.group(1)]:
            yield f"{cell}: asks for {words.group()}, its key has {key['places']}: make them agree."
        solved = " ".join(one.source for one in committed.of("solution") if one.id == cell.id)
        years = re.findall(r"\b(?:from|between) (\d{4}),? (?:to|and) (\d{4})\b", cell.source.replace("*", ""))
        for year in {year for both in years for year in both if year not in solved}:
            yield f"{cell}: asks for {year}, which its solution does not name."
    for cell in committed.of("solution"):
        told = [word.value for call in cell.calls("lesson.solution") for word in call.keywords if word.arg == "why"]
        texts = [node.value for one in told for node in ast.walk(one) if isinstance(getattr(node, "value", None), str)]
        for number in re.findall(r"(?<![\w.–-])\d+(?:\.\d+)?(?![\w–-])", " ".join(texts)):
            typed = not 1800 <= float(number) <= 2100 and float(number) > 12
            if typed and len(re.findall(rf"(?<![\w.]){re.escape(number)}(?![\w.])", cell.source)) < 2:
                yield f"{cell}: types {number} in why: compute it."


@over_notebooks()
def test_exercises_and_keys_are_the_same(committed):
    """The ids of a lesson's exercises are those of its key file, with the same form."""
    from tools.update import harvest, shown_by

    keys = keys_of(committed.name)
    asked = {cell.id: cell for cell in committed.of("exercise")}
    for name in sorted(set(asked) - set(keys)):
        yield f"{asked[name]}: answers/{committed.name}.json has no key for {name}: run `make update`."
    for name in sorted(set(keys) - set(asked)):
        yield f"answers/{committed.name}.json has a key for {name}, which is no exercise: `make update`."
    for name in sorted(set(keys) & set(asked)):
        if asked[name].about.get("form") != keys[name]["kind"]:
            form, kind = asked[name].about.get("form"), keys[name]["kind"]
            yield f"{asked[name]}: its form is {form}, but its key is a {kind}: make them agree."
    stored = {}
    for cell in committed.code:
        for name, key in shown_by(cell.raw)[1]:
            if name in stored:
                yield f"{cell}: prints the solution of {name} a second time: keep one."
            stored[name] = key
    for name in sorted(set(stored) | set(keys)):
        if stored.get(name) != keys.get(name):
            text = "run `make update`"
            yield f"{committed}: the stored solution of {name} is not the key in answers/: {text}."
    kept = json.loads((TOOLKIT / "answers" / f"{committed.name}.json").read_text(encoding="utf-8"))
    if kept.get("answer") != harvest(committed.notebook, committed.number)[1].get("answer"):
        yield f"{committed}: our answer to its question is not the one in answers/: run `make update`."


# What check() says


def test_key_itself_is_right(capsys):
    """The answer passes; a reflection counts as written; dots are not answered yet."""
    faults = []
    for exercise, key in exercises():
        if key["kind"] == "reflection":
            if (text := said(capsys, exercise, "I think that it is mixed.")).startswith("right"):
                faults.append(f"check({exercise!r}, a few words) says {text!r}: a reflection is never right.")
        elif not (text := said(capsys, exercise, answer_of(key["kind"], key["answer"]))).startswith("right"):
            faults.append(f"check({exercise!r}, its own answer) says {text!r}: look at the key.")
        if "not answered" not in said(capsys, exercise, ...):
            faults.append(f"check({exercise!r}, ...) must say 'not answered yet'.")
    fail_if(faults)


def test_each_listed_wrong_answer_gets_its_own_hint(capsys):
    """Its own words, no other's, and not the answer."""
    faults = []
    for exercise, key in exercises():
        hints = [hint for _, hint in key["wrong"]]
        if len(set(hints)) != len(hints):
            faults.append(f"exercise {exercise}: two wrong answers share one hint: give each its own.")
        for wrong, hint in key["wrong"]:
            text = said(capsys, exercise, answer_of(key["kind"], wrong))
            others = [other for other in hints if other != hint and other in text]
            if hint not in text or text.startswith("right") or others or "\n" in text:
                faults.append(f"exercise {exercise}: the wrong answer {wrong} gets {text!r}, not its hint {hint!r}.")
            if gives_away(text, key):
                faults.append(f"exercise {exercise}: the hint {hint!r} gives the answer away: take it out.")
        if key["kind"] != "reflection" and not key["wrong"]:
            faults.append(f"exercise {exercise}: lists no wrong answer: name at least one misconception with its hint.")
    fail_if(faults)


def test_whatever_is_handed_in_gets_one_sentence(capsys):
    """Each odd thing at each exercise: nothing raises; one sentence; never right; the answer is never printed."""
    faults = []
    for exercise, key in exercises():
        for bad, make in BAD.items():
            text = said(capsys, exercise, make())
            # An answer that nobody foresaw gets the nearer hint, a table that of the slip to which it leads.
            own = text.replace(f"not yet. {key.get('hint')}", "not yet.").replace(f" A hint: {key.get('hint')}", "")
            for _, hint in key["wrong"]:
                own = own.replace(f". {hint}", ".")
            told = text.replace('such as "a"', "")  # the example of a letter, the same at each exercise
            if not one_sentence(own) or gives_away(told, key) or text.startswith("right"):
                faults.append(f"check({exercise!r}, {bad}) says {text!r}: one sentence without the answer is wanted.")
    fail_if(faults)


NEAR = {  # {exercise: (what a hand on a keyboard makes of the answer, what is told)}
    "1.3": ((0, 86), "with a point"),  # a comma
    "0.3": ("\u0441", "right"),  # a letter of another keyboard that looks like the option
}


def test_what_is_nearly_the_answer_is_told(capsys):
    """A comma, another keyboard; a name that lacks a letter: no wrong answer."""
    near = NEAR | {one: (key["answer"][:-2] + key["answer"][-1], f"did you mean {key['answer']!r}?")
                   for one, key in exercises() if key["kind"] == "text"}  # fmt: skip
    assert len(near) > len(NEAR)
    fail_if([one for one, (typed, told) in near.items() if told not in said(capsys, one, typed)])


@over_notebooks()
def test_no_listed_wrong_answer_is_lost(committed):
    """Two that are equal would be one: the hint of the first would be gone."""
    from tools.update import left_out

    fail_if([f"{committed}, {text}" for text in left_out(committed.notebook) if "are the same" in text])


def test_a_whole_number_is_not_taken_for_its_neighbour():
    """What is within a unit of the last place counts as right: so a count is asked for to one place, at least."""
    faults = []
    for notebook in NOTEBOOKS_OF_ALL_KINDS:
        for name, key in keys_of(notebook.name).items():
            whole = key["kind"] == "number" and float(key["answer"]).is_integer()
            if whole and lesson.answers._judge(key["answer"] + 1, key)[0] == "right":
                faults.append(f"{notebook}: exercise {name} takes {key['answer'] + 1:g} for {key['answer']:g}.")
    fail_if(faults)

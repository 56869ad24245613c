"""Exercises: an immediate check, offline; keys lie out of view in answers/NN.json, not secret."""

import base64
import json
import math
import numbers
import platform
from pathlib import Path

import matplotlib
import pandas as pd
from IPython.display import Markdown, display

from .tables import DATA

ANSWERS = Path(__file__).with_name("answers")
_seen = {}


def _kind(answer):
    """Which kind of answer this is: number, choice, text, set, frame; None where it is none of them."""
    if isinstance(answer, (pd.DataFrame, pd.Series)):
        return "frame"
    if isinstance(answer, (set, frozenset, list, tuple)):
        return "set"
    if isinstance(answer, str):
        return "choice" if len(answer.strip(" .)(")) == 1 else "text"
    real = isinstance(answer, numbers.Real) and not isinstance(answer, bool) and type(answer).__name__ != "bool"
    return "number" if real and math.isfinite(answer) else None


def _plain(answer, kind):
    """The answer in a form that JSON keeps and that two people who mean the same share."""
    if kind == "number":
        return float(f"{float(answer):.12g}")
    if kind == "set":
        return sorted({" ".join(str(item).lower().split()) for item in answer})
    if kind == "frame":
        frame = answer.to_frame("value") if isinstance(answer, pd.Series) else answer
        return {str(label): [_cell(value) for value in row] for label, row in zip(frame.index, frame.values, strict=True)}
    return " ".join(answer.lower().strip(" .()").split()) if kind in ("choice", "text") else None


def _cell(value):
    return _plain(value, "number") if _kind(value) == "number" else str(value)


def _same(answer, key, kind, places):
    """True if two plain answers agree; numbers within one unit of the last place asked."""
    unit = 10.0**-places * 1.000001
    if kind == "number":
        return abs(answer - key) <= unit
    if kind == "frame":
        if answer.keys() != key.keys() or any(len(answer[label]) != len(key[label]) for label in key):
            return False
        pairs = [pair for label in key for pair in zip(answer[label], key[label], strict=True)]
        return all(abs(a - b) <= unit if isinstance(a, float) and isinstance(b, float) else a == b for a, b in pairs)
    return answer == key


def _keys(exercise):
    """(lesson, key) of an exercise, or (None, None) where no key file holds it."""
    for file in sorted(ANSWERS.glob("*.json")):
        coded = json.loads(file.read_text(encoding="utf-8"))
        if exercise in coded:
            return file.stem, json.loads(base64.b64decode(coded[exercise]))
    return None, None


def _judge(answer, key):
    """(state, sentence) for one answer: the first thing that helps."""
    wanted = {"number": "one number", "choice": 'one letter in quotes, such as "a"', "text": "a text in quotes"}
    wanted |= {"set": "a set of names, such as {'x', 'y'}", "frame": "a small table or Series"}
    if answer is ...:
        return "open", "not answered yet: put your answer where the dots are."
    if key["kind"] == "reflection":
        words = len(answer.split()) if isinstance(answer, str) else 0
        return ("written", f"{words} words written; a person reads this one.") if words else ("open", "write it in quotes.")
    kind = _kind(answer)
    kind = "text" if kind == "choice" and key["kind"] == "text" else kind
    if kind != key["kind"]:
        return "wrong", f"this asks for {wanted[key['kind']]}; your answer is {type(answer).__name__}, or has no value."
    plain, target, places = _plain(answer, kind), key["answer"], key["places"]
    if _same(plain, target, kind, places):
        return "right", "right."
    for wrong, hint in key["wrong"]:
        if _same(plain, wrong, kind, places):
            return "wrong", f"not yet. {hint}"
    if kind == "number":
        near = max(10.0**-places, 0.005 * abs(target))
        if abs(plain / 100 - target) <= near or abs(plain * 100 - target) <= near:
            return "wrong", "not yet: off by a factor of 100. A share or a percentage?"
        if abs(plain + target) <= near:
            return "wrong", "not yet: the size is right, the sign is not. Which minus which?"
        if plain and abs(1 / plain - target) <= near:
            return "wrong", "not yet: this is one over the answer. Which is divided by which?"
    return "wrong", "not yet: read the question again, then look at each step's result."


def check(exercise, answer):
    """Say at once whether an answer is right, and where it is not, what may have gone wrong.

    exercise: its id, such as "4.2". answer: whatever the learner has. Prints one line; never raises, never
    prints the answer, needs no network. Numbers match within one unit of the last place asked for.
    """
    try:
        lesson, key = _keys(exercise)
        state, sentence = ("wrong", "there is no exercise with this id.") if key is None else _judge(answer, key)
        if key:
            _seen[exercise] = state
    except Exception as problem:  # whatever a learner hands in, or a damaged key file: a sentence, no traceback
        state, sentence = "wrong", f"this can't be checked ({type(problem).__name__}); give a plain value."
    print(f"{exercise}: {sentence}")


def solution(exercise, answer, places=1, wrong=None):
    """Print an exercise's key in the fixed form that `make update` copies to answers/NN.json.

    answer: a number, a letter, a text, a set, a small table; None for a reflection, which people read.
    places: decimal places asked for. wrong: {wrong answer: hint for just that mistake}.
    ValueError: a wrong answer within three units of the last place of the key or of another wrong answer.
    """
    kind = "reflection" if answer is None else _kind(answer)
    pairs = [[_plain(value, kind), hint] for value, hint in (wrong or {}).items()]
    taken = [_plain(answer, kind)]
    for value, _ in pairs if kind == "number" else []:
        if min(abs(value - other) for other in taken) < 3 * 10.0**-places:
            raise ValueError(f"exercise {exercise}: the wrong answer {value} lies too near another answer.")
        taken.append(value)
    key = {"kind": kind, "answer": taken[0], "places": places, "wrong": pairs}
    print(f"Solution {exercise}: {json.dumps(key, ensure_ascii=False)}")


def summary(name=""):
    """Show which exercises are answered and right, the data's version and the environment; a name only if typed."""
    lines = [f"**Summary{' of ' + name if name else ''}**", ""]
    lessons = sorted({_keys(exercise)[0] for exercise in _seen})
    words = {"right": "right", "wrong": "not yet right", "open": "not answered", "written": "written, for a person to read"}
    for lesson in lessons:
        ids = json.loads((ANSWERS / f"{lesson}.json").read_text(encoding="utf-8"))
        lines += [f"- {exercise}: {words.get(_seen.get(exercise), 'its check was not run')}" for exercise in ids]
    if not lessons:
        lines.append("- no exercise has been checked in this session")
    version = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8")).get("version", "unknown")
    made_with = f"Python {platform.python_version()}, pandas {pd.__version__}, matplotlib {matplotlib.__version__}"
    display(Markdown("\n".join([*lines, f"- data version {version}; {made_with}"])))

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

from .tables import DataProblem, read

ANSWERS = Path(__file__).with_name("answers")
WANTED = {"number": "one number", "choice": 'one letter in quotes, such as "a"', "text": "a text in quotes"}
WANTED |= {"set": 'a set of names, such as {"x", "y"}', "frame": "a small table or Series"}
WORDS = {"right": "right", "wrong": "not yet right", "open": "not answered", "written": "written, for a person to read"}
_seen = {}


def _plain(answer):
    """(kind, value) of an answer, in a form that JSON keeps and that two people who mean the same share."""
    if isinstance(answer, (pd.DataFrame, pd.Series)):
        lines = pd.DataFrame(answer).T.to_dict("list")
        return "frame", {str(name): [_plain(cell)[1] for cell in line] for name, line in lines.items()}
    if isinstance(answer, (set, frozenset, list, tuple, pd.Index)):
        return "set", sorted({" ".join(str(item).lower().split()) for item in answer})
    if isinstance(answer, str):
        text = " ".join(answer.lower().strip(" .()").split())
        return "choice" if len(text) == 1 else "text", text
    if isinstance(answer, numbers.Real) and not isinstance(answer, bool) and math.isfinite(answer):
        return "number", float(f"{float(answer):.12g}")
    return None, None


def _same(answer, key, unit):
    """True if two plain answers agree; numbers within one unit of the last place asked."""
    if isinstance(answer, dict) and isinstance(key, dict):
        return answer.keys() == key.keys() and all(_same(answer[name], key[name], unit) for name in key)
    if isinstance(answer, list) and isinstance(key, list):
        return len(answer) == len(key) and all(_same(*pair, unit) for pair in zip(answer, key, strict=True))
    return abs(answer - key) <= unit if isinstance(answer, float) and isinstance(key, float) else answer == key


def _keys(exercise):
    """(lesson, key) of an exercise, or (None, None) where no key file holds it."""
    coded = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(ANSWERS.glob("*.json"))}
    lesson = next((name for name in coded if exercise in coded[name]), None)
    return lesson, json.loads(base64.b64decode(coded[lesson][exercise])) if lesson else None


def _judge(answer, key):
    """(state, sentence) for one answer: the first thing that helps."""
    if answer is ...:
        return "open", "not answered yet: put your answer where the dots are."
    if key["kind"] == "reflection":
        said = answer.strip() if isinstance(answer, str) else ""
        return ("written", f"{len(said.split())} words to read: {said}") if said else ("open", "write it in quotes.")
    kind, plain = _plain(answer)
    if kind != key["kind"] and {kind, key["kind"]} != {"choice", "text"}:
        return "wrong", f"this asks for {WANTED[key['kind']]}; {type(answer).__name__} is not one, or has no value."
    unit, target = 10.0 ** -key["places"] * 1.000001, key["answer"]
    if _same(plain, target, unit):
        return "right", "right."
    for wrong, hint in key["wrong"]:
        if _same(plain, wrong, unit):
            return "wrong", f"not yet. {hint}"
    near = max(unit, 0.005 * abs(target)) if kind == "number" else None
    if near and min(abs(plain / 100 - target), abs(plain * 100 - target)) <= near:
        return "wrong", "not yet: off by a factor of 100. A share or a percentage?"
    if near and abs(plain + target) <= near:
        return "wrong", "not yet: the size is right, the sign is not. Which minus which?"
    if near and plain and abs(1 / plain - target) <= near:
        return "wrong", "not yet: this is one over the answer. Which is divided by which?"
    return "wrong", "not yet: read the question again, then look at each step's result."


def check(exercise, answer):
    """Say at once whether an answer is right, and where it is not, what may have gone wrong.

    exercise: its id, such as "4.2". answer: whatever the learner has. Prints one line, or a reflection's own words;
    never raises, never prints the key, needs no network. Numbers match within one unit of the last place asked for.
    """
    try:
        key = _keys(exercise)[1]
        state, sentence = _judge(answer, key) if key else ("wrong", "there is no exercise with this id.")
        _seen.update({exercise: state} if key else {})
    except Exception as problem:  # whatever a learner hands in, or a damaged key file: a sentence, no traceback
        sentence = f"this can't be checked ({type(problem).__name__}); give a plain value."
        _seen[str(exercise)] = "wrong"
    print(f"{exercise}: {sentence}")


def solution(exercise, answer, places=1, wrong=None):
    """Print an exercise's key in the fixed form that `make update` copies to answers/NN.json.

    answer: a number, a letter, a text, a set, a small table; None for a reflection, which people read.
    places: decimal places asked for. wrong: {wrong answer: hint for just that mistake}.
    ValueError: a wrong answer within three units of the last place of the key or of another wrong answer.
    """
    kind, value = ("reflection", None) if answer is None else _plain(answer)
    pairs = [[_plain(slip)[1], hint] for slip, hint in (wrong or {}).items()]
    if kind is None or any(_plain(slip)[0] not in (kind, "choice", "text") for slip in wrong or {}):
        raise ValueError(f"exercise {exercise}: the key or a wrong answer is of no kind that can be checked.")
    for place, (slip, _) in enumerate(pairs):
        if any(_same(slip, other, 3 * 10.0**-places) for other in [value, *[one for one, _ in pairs[:place]]]):
            raise ValueError(f"exercise {exercise}: the wrong answer {slip} lies too near another answer.")
    key = {"kind": kind, "answer": value, "places": places, "wrong": pairs}
    print(f"Solution {exercise}: {json.dumps(key, ensure_ascii=False)}")


def summary(name=""):
    """Show which exercises are answered and right, the data's version and the environment; a name only if typed."""
    lines = [f"**Summary{' of ' + name if name else ''}**\n"]
    for lesson in sorted({str(_keys(exercise)[0]) for exercise in _seen} - {"None"}):
        ids = json.loads((ANSWERS / f"{lesson}.json").read_text(encoding="utf-8"))
        lines += [f"- {exercise}: {WORDS.get(_seen.get(exercise), 'its check was not run')}" for exercise in ids]
    try:
        version = json.loads(read("datapackage.json"))["version"]
    except (DataProblem, ValueError, KeyError, TypeError):
        version = "unknown: data/datapackage.json is missing or broken"
    lines += [] if lines[1:] else ["- no exercise was checked"]
    lines += [f"- Python {platform.python_version()}, pandas {pd.__version__}, matplotlib {matplotlib.__version__}"]
    display(Markdown("\n".join([*lines, f"- data version {version}"])))

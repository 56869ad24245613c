"""Guesses: what a learner expects to see, typed before the picture and drawn into it in grey."""

import math
import numbers
import re
import unicodedata

from .files import Problem
from .tables import edition
from .wording import begun, entry, place

_noted = {}  # {figure: {name: value}}
NONE_YET = "No guess yet. Put yours where the dots are, or go on without one."


def guess(figure, typed):
    """Note what a learner expects of a figure, and say so in one line.

    figure: such as "6.1". typed: {name: guess}, with dots where there is none. What is allowed
    stands in the file of words under ["6.1".guess]: a list of names, or {from = 0, to = 100} for a
    number (or = "never" allows that word, too); any other name takes a number or a short text.
    Nonsense gets one sentence each and counts as no guess. Raises Problem: no lesson has begun, a
    rule in the file that is none.
    """
    figure = str(figure)
    rules = _rules(figure)
    _noted[figure] = {}
    if not isinstance(typed, dict):
        print('Put your guesses in braces, as in guess = {"up or down": "up"}.')
        return
    said, complaints = [], []
    for name, value in typed.items():
        if _left_open(value):
            continue
        rule = rules.get(name)
        found = _read(value, rule)
        if found is None:
            complaints.append(f"We can't read {_shown(value)} for {name!r}: {_wanted(rule)}.")
        else:
            _noted[figure][name] = found
            unit = f" {rule['unit']}" if isinstance(rule, dict) and "unit" in rule else ""
            said.append(f"{name}: {found}{unit}")
    if said:
        print(f"Noted. {', '.join(said)}.")
    elif not complaints:
        print(NONE_YET)
    for complaint in complaints:
        print(complaint)


def guessed(figure, name):
    """The guess that a learner typed: one of the names allowed, a number, a text; None for none.

    figure: such as "6.1". name: as in the learner's cell, such as "in 2015". Never raises.
    """
    return _noted.get(str(figure), {}).get(name)


def _rules(figure):
    """{name: rule} of a figure from the file of words; empty where it has none."""
    try:
        rules = entry(figure).get("guess", {})
    except Problem:
        if begun() is None:
            raise
        return {}  # a figure without words takes any guess
    where = place(figure, "guess")
    if not isinstance(rules, dict):
        raise Problem(f"{where} is no table: write a line for each guess.")
    rules = dict(rules)
    for name, rule in rules.items():
        if isinstance(rule, dict) and rule.get("to") in ("last_year", "last_full_year"):
            rule = rules[name] = {**rule, "to": edition()[rule["to"]]}
        names = isinstance(rule, list) and rule and all(isinstance(one, str) for one in rule)
        span = isinstance(rule, dict) and {"from", "to"} <= set(rule) <= {
            "from",
            "to",
            "unit",
            "or",
        }
        if span and not all(isinstance(rule[end], (int, float)) for end in ("from", "to")):
            span = False
        if span and not isinstance(rule.get("or", ""), str):
            span = False
        if not names and not span:
            wanted = 'a list of names, or {from = 0, to = 100, unit = "%"}'
            raise Problem(f"{where}, {name!r}, is no rule for a guess: write {wanted}.")
    return rules


def _left_open(value):
    """True where the dots still stand, or nothing does."""
    if value is ... or value is None:
        return True
    return isinstance(value, str) and value.strip() in ("", "...", "…")


def _plain(text):
    """A text in small letters, without blanks, accents and a leading "the"."""
    parted = unicodedata.normalize("NFKD", str(text).casefold())
    words = "".join(sign for sign in parted if not unicodedata.combining(sign)).split()
    plain = "".join(words[1:] if words[:1] == ["the"] and words[1:] else words)
    return {"turkey": "turkiye"}.get(plain, plain)


def _number(value):
    """A number from what was typed, such as 29, "29", "29 %" or "+29.5"; None if it is none."""
    if isinstance(value, str):
        text = value.strip().replace("−", "-").replace(",", ".")
        if not re.fullmatch(r"[+-]?\d+(\.\d+)?\s*%?", text):
            return None
        value = float(text.rstrip("% \t"))
    if not isinstance(value, numbers.Real) or isinstance(value, bool):
        return None
    if not abs(value) < 1e15 or not math.isfinite(value):
        return None
    value = float(value)
    return int(value) if value.is_integer() else value


def _read(value, rule):
    """A guess in the form in which it can be drawn; None where it can't be read."""
    if isinstance(rule, list):
        if not isinstance(value, (str, int, float)):
            return None
        return next((one for one in rule if _plain(one) == _plain(value)), None)
    found = _number(value)
    if (
        isinstance(rule, dict)
        and isinstance(value, str)
        and _plain(value) == _plain(rule.get("or", ""))
    ):
        return rule.get("or")
    if isinstance(rule, dict):
        return found if found is not None and rule["from"] <= found <= rule["to"] else None
    if found is None and isinstance(value, str) and len(value) <= 60:
        return " ".join(value.split())
    return found


def _wanted(rule):
    """What may be typed, in words."""
    if isinstance(rule, list):
        return f"type one of {', '.join(rule)}, in quotes"
    if isinstance(rule, dict):
        word = f', or "{rule["or"]}"' if "or" in rule else ""
        return f"type a number from {rule['from']} to {rule['to']}{word}"
    return "type a number, or a few words in quotes"


def _shown(value):
    """What was typed, short enough for a sentence."""
    try:
        text = " ".join(repr(value).split())
    except Exception:  # whatever a learner hands in
        text = "this"
    return text if len(text) <= 40 else f"{text[:37]}..."

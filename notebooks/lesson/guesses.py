"""Guesses: what a learner expects to see, typed before the picture; and by how much it missed."""

import contextlib
import difflib
import math
import numbers
import re
import statistics
import unicodedata
from dataclasses import dataclass

from .files import Problem, say
from .tables import edition
from .wording import begun, entry, place

SHORT = {  # other names of a country, without blanks and accents
    "turkey": "turkiye",
    "uk": "unitedkingdom",
    "us": "unitedstates",
    "usa": "unitedstates",
    "ussr": "sovietunion",
}
_noted = {}  # {figure: {name: value}}
_missed = {}  # {figure: [Miss]}
_lost = {}  # {figure: [why a guess was not noted]}
NONE_YET = "No guess yet. Put yours where the dots are, or go on without one."


def guess(figure, typed):
    """Note what a learner expects of a figure, and say so in one line.

    figure: such as "6.1". typed: {name: guess}, with dots where there is none. What is allowed
    stands in the file of words under ["6.1".guess]: a list of names, or {from = 0, to = 100} for a
    number (or = "never" allows that word, too); any other name takes a number or a short text.
    Nonsense gets one sentence each and counts as no guess, and so does a name that is most likely
    a mistyped one. Raises Problem: no lesson has begun, a rule in the file that is none.
    """
    figure = str(figure)
    known, complaints = rules(figure), []
    _lost[figure] = complaints
    _noted[figure] = {"line": drawn} if (drawn := guessed(figure, "line")) else {}
    if not isinstance(typed, dict):
        print('Put your guesses in braces, as in guess = {"up or down": "up"}.')
        return
    lines = []
    for name, value in typed.items():
        if _left_open(value):
            continue
        rule = known.get(name)
        found = _read(value, rule)
        if not rule and (meant := nearest(name, [one for one in known if one not in typed])):
            complaints.append(f"There is no guess {_shown(name)}: did you mean {meant!r}?")
        elif found is None:
            complaints.append(
                f"We can't read {_shown(value)} for {name!r}: {_wanted(value, rule)}."
            )
        else:
            _noted[figure][name] = found
            unit = f" {rule['unit']}" if rule and "unit" in rule else ""
            share = unit == " %" and isinstance(found, float) and 0 < found < 1
            lines.append(f"{name}: {found}{unit}{' (less than one in a hundred)' * share}")
    if lines:
        say(f"Noted. {', '.join(lines)}.")
    elif not complaints:
        print(NONE_YET)
    for complaint in complaints:
        say(complaint)


def note(figure, name, value):
    """Keep a guess that was not typed into guess(): a line that was drawn, {year: value}."""
    _noted.setdefault(str(figure), {})[name] = value


def guessed(figure, name):
    """The guess that a learner typed: one of the names allowed, a number, a text; None for none.

    figure: such as "6.1". name: as in the learner's cell, such as "in 2015". Never raises.
    """
    return _noted.get(str(figure), {}).get(name)


def lost(figure):
    """Why guesses of a figure were not noted, a sentence each: who scrolls on has read past it."""
    return _lost.get(str(figure), [])


def rules(figure):
    """{name: rule} of a figure from the file of words; empty where it has none.

    A rule is {of: names} or {from, to, unit, or}, each with `label`, what the guess is called.
    """
    try:
        found = entry(figure).get("guess", {})
    except Problem:
        if begun() is None:
            raise
        return {}  # a figure without words takes any guess
    where = place(figure, "guess")
    if not isinstance(found, dict):
        raise Problem(f"{where} is no table: write a line for each guess.")
    known = {}
    for name, rule in found.items():
        rule = (
            {"of": rule} if isinstance(rule, list) else dict(rule) if isinstance(rule, dict) else {}
        )
        if rule.get("to") in ("last_year", "last_full_year"):
            rule["to"] = edition()[rule["to"]]
        texts = rule.get("of", []) + [rule.get(key, "") for key in ("label", "unit", "or")]
        numbers_only = all(isinstance(rule.get(end), (int, float)) for end in ("from", "to"))
        fits = bool(rule.get("of")) != numbers_only and set(rule) <= {
            "of",
            "from",
            "to",
            "unit",
            "or",
            "label",
        }
        if not fits or not all(isinstance(text, str) for text in texts):
            wanted = 'a list of names, or {from = 0, to = 100, unit = "%"}'
            raise Problem(f"{where}, {name!r}, is no rule for a guess: write {wanted}.")
        known[name] = rule
    return known


def _left_open(value):
    """True where the dots still stand, or nothing does."""
    if value is ... or value is None:
        return True
    return isinstance(value, str) and value.strip() in ("", "...", "…")


def plain_name(text):
    """A name as all spell it: small letters, no blanks, accents or "the", Türkiye for Turkey."""
    parted = unicodedata.normalize("NFKD", str(text).casefold())
    words = "".join(sign for sign in parted if not unicodedata.combining(sign)).split()
    plain = "".join(words[1:] if words[:1] == ["the"] and words[1:] else words)
    return SHORT.get(plain, plain)


def nearest(name, names, cutoff=0.6):
    """The one of some names that was most likely meant; None where none is like it."""
    plain = {plain_name(one): one for one in names}
    found = difflib.get_close_matches(plain_name(name), plain, 1, cutoff)
    return plain[found[0]] if found else None


def number(value):
    """A number from what was typed, such as 29, "29", "29 %" or "+29.5"; None if it is none."""
    if isinstance(value, str):
        text = value.strip().replace("−", "-").replace(",", ".")
        if not (found := re.fullmatch(r"([+-]?\d+(\.\d+)?)\s*(%|per ?cent)?", text)):
            return None
        value = float(found[1])
    if not isinstance(value, numbers.Real) or isinstance(value, bool):
        return None
    if not abs(value) < 1e15 or not math.isfinite(value):
        return None
    value = float(value)
    return int(value) if value.is_integer() else value


def _read(value, rule):
    """A guess in the form in which it can be drawn; None where it can't be read."""
    found = number(value)
    if rule is None:
        short = isinstance(value, str) and len(value) <= 60
        return " ".join(value.split()) if found is None and short else found
    names = rule.get("of", [rule["or"]] if "or" in rule else [])
    if isinstance(value, (str, int, float)):
        named = next((one for one in names if plain_name(one) == plain_name(value)), None)
        if named or "of" in rule:
            return named
    return (
        found
        if found is not None and "of" not in rule and rule["from"] <= found <= rule["to"]
        else None
    )


def _wanted(value, rule):
    """What may be typed, in words."""
    if isinstance(value, tuple):
        return "write a point, as in 2.5; Python reads a comma as two values"
    if rule is None:
        return "type a number, or a few words in quotes"
    if "of" in rule:
        quotes = "" if all(name.isdecimal() for name in rule["of"]) else ", in quotes"
        return f"type one of {', '.join(rule['of'])}{quotes}"
    word = f', or "{rule["or"]}"' if "or" in rule else ""
    return f"type a number from {rule['from']} to {rule['to']}{word}"


def _shown(value):
    """What was typed, short enough for a sentence."""
    try:
        text = " ".join(repr(value).split())
    except Exception:  # whatever a learner hands in
        text = "this"
    return text if len(text) <= 40 else f"{text[:37]}..."


# What was missed


@dataclass
class Miss:
    """A guess beside the truth: a number, (low, high) of what is right, a word, or right words.

    label: what was asked, in a word or two, where a picture has more than one guess.
    """

    name: str
    typed: object
    truth: object
    rule: dict | None = None
    label: str = ""

    def __post_init__(self):
        self.rule = self.rule or {}
        self.called = self.rule.get("label", self.name)
        numeric = all(isinstance(one, numbers.Real) for one in (self.typed, *self._ends()))
        right = self._ends()
        among = self.typed if self.typed in right else right[0]
        self.nearest = min(max(self.typed, right[0]), right[1]) if numeric else among
        self.span = self.rule.get("to", 1) - self.rule.get("from", 0)
        self.places = 2 if self.span <= 2 else 0
        self.off = (
            round(abs(self._round(self.typed) - self._round(self.nearest)), 2) if numeric else None
        )
        self.right = self.off == 0 if numeric else self.typed in right
        self.share = (
            self.off / self.span if numeric else float(not self.right)
        )  # of what could be typed

    def _ends(self):
        return (
            (self.truth, self.truth)
            if not isinstance(self.truth, (tuple, list))
            else tuple(self.truth)
        )

    def _round(self, value):
        return round(float(value), self.places)

    def _number(self, value):
        return (
            str(value) if isinstance(value, str) else f"{value:.{self.places}f}".replace("-", "−")
        )

    @property
    def words(self):
        """What stands beside the guess: "you 30, it was 74", "talks: you 20, it was 34"."""
        you = f"{self.label}: you " if self.label else "you: " if self._in_words else "you "
        return f"{you}{self._number(self.typed)}, {'right' if self.right else f'it was {self.was}'}"

    @property
    def _in_words(self):
        """True where the truth is a word."""
        return isinstance(self._ends()[0], str)

    @property
    def was(self):
        """What was right: "74", "34 to 37", "Brazil or Cuba"."""
        right = dict.fromkeys(self._number(one) for one in self._ends())
        return (" or " if self._in_words else " to ").join(right)

    @property
    def by(self):
        """How far off, with its unit: "44 points", "4 years", "12 bn"."""
        unit = self.rule.get("unit", "year" if self.rule.get("from", 0) >= 1800 else "")
        unit = {"%": "points", "year": "years"}.get(unit, unit)
        unit = unit.removesuffix("s") if self.off == 1 else unit
        return f"{self._number(self.off)} {unit}".strip()


def sentence(misses):
    """How far off guesses were, in a sentence or two; "" where there is none."""
    wrong = [miss for miss in misses if not miss.right]
    if not wrong:
        many = {0: "", 1: "As", 2: "Both as"}.get(len(misses), f"All {len(misses)} as")
        return f"{many} you guessed." if many else ""
    far = [miss for miss in wrong if miss.off is not None]
    lines = [f"{miss.called}: {miss.was}, not {miss.typed}" for miss in wrong if miss.off is None]
    if far:
        most = max(far, key=lambda miss: miss.share)
        start = "Furthest off" if len(misses) > 1 else "Off"
        lines.insert(0, f"{start}: {most.called}, by {most.by}")
    return " ".join(f"{one[:1].upper()}{one[1:]}." for one in lines)


def keep(figure, misses):
    """Remember what was missed, for the summary: as first drawn, before inputs are changed."""
    typed = [(miss.name, miss.typed) for miss in misses]
    if typed and typed != [(miss.name, miss.typed) for miss in _missed.get(str(figure), [])]:
        _missed[str(figure)] = misses


def missed():
    """{figure: [Miss]} of all guesses that were set beside the truth."""
    return _missed


def came(name, truth, rule=None):
    """What was right, with its unit: "74 %", "34 to 37", "Brazil or Cuba"."""
    first = truth[0] if isinstance(truth, (tuple, list)) else truth
    return f"{Miss(name, first, truth, rule).was} {(rule or {}).get('unit', '')}".rstrip()


def miss(figure, truths):
    """Say what came of a question without a picture, and how far off a guess was.

    figure: as in guess(). truths: {name: a number, a word, or (low, high)}.
    """
    known, misses = rules(figure), []
    for name, truth in truths.items():
        if known and name not in known:
            continue
        rule = known.get(name, {})
        called, line = rule.get("label", name), came(name, truth, rule)
        if (typed := guessed(figure, name)) is not None:
            misses.append(Miss(name, typed, truth, rule))
            line = misses[-1].words if misses[-1].off is not None else line
        print(f"{called[:1].upper()}{called[1:]}: {line}.")
    keep(figure, misses)
    if misses:
        print(sentence(misses))


# What a class guessed

_rooms = {}  # {figure: {name: [value]}}, while its picture is drawn for a class


def hands(typed):
    """What was called out, one by one: from a list, from {value: number of hands}, or from one.

    Raises Problem: hands that are no whole number from 0 to 500; dots are none.
    """
    if isinstance(typed, dict):
        many = {}
        for value, count in typed.items():
            many[value] = 0 if _left_open(count) else number(count)
            if many[value] not in range(501):
                raise Problem(f"{count!r} hands for {value}: type a whole number from 0 to 500.")
        return [value for value, count in many.items() for _ in range(int(count))]
    return list(typed) if isinstance(typed, (list, tuple, set)) else [typed]


def of_room(figure, name):
    """What a class guessed of it, where its picture is drawn for a class; else []."""
    return _rooms.get(figure, {}).get(name, [])


class RoomMiss(Miss):
    """The middle guess of a class beside the truth: "room 30, it was 74"."""

    @property
    def words(self):
        """What stands beside the guesses."""
        return super().words.replace("you", "room", 1)


@contextlib.contextmanager
def as_room(figure, said):
    """Within it a class's middle guess, or its commonest word, stands for the learner's.

    said: {name: [value]}. Afterwards all is as it was, the summary, too.
    """
    kept = [(of, of.get(figure)) for of in (_noted, _missed)]
    _rooms[figure], _noted[figure] = said, {}
    for name, values in said.items():
        known = [one for one in values if not isinstance(one, str)]
        words = 2 * len(known) < len(values)
        _noted[figure][name] = statistics.mode(values) if words else statistics.median_low(known)
    try:
        yield
    finally:
        del _rooms[figure]
        for of, before in kept:
            of.pop(figure, None)
            of |= {figure: before} if before is not None else {}

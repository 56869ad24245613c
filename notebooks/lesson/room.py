"""The room: what a class guessed, in the lesson's own picture; its ratings over six readings.

A teacher types lists or counts of hands, or names the table that tools/gather.py wrote.
"""

import re
import textwrap
from collections import Counter
from pathlib import Path

import pandas as pd

from . import readings
from .charts import BLACK, bare, say, sheet, tile
from .figures import put
from .files import Problem
from .guesses import _left_open, _read, _wanted, as_room, hands, rules
from .ledger import DEGREES, SCALE, degree
from .pictures import DRAWN_FROM, draw
from .tables import rows
from .wording import entry

CLAIM = r"[A-Z]\d+"
ROW = 6  # marks side by side
SIDES = {"claim": "claim", "denial": "mirror"}
FOOT = "Dot: a rating of the claim. Ring: of its denial, turned round. The six readings are by a "
FOOT += "language model."


def room(what, said):
    """Draw what a class guessed, or how it rated a claim.

    what: a figure whose cell was run, such as "5.2", or a claim, such as "C66". said: for a figure
    {name of a guess: a list, or {value: number of hands}}; for a claim a list of ratings or
    {rating: number of hands}, or both halves of a class, {"claim": …, "denial": …}; for either the
    name of a table of tools/gather.py, in which a column half may say claim or denial. Nothing is
    kept. Raises Problem: no such table, claim, half or guess, hands that can't be counted, a
    picture that was not drawn yet.
    """
    what = str(what)
    if isinstance(said, (str, Path)):
        said = _gathered(what, said)
    if re.fullmatch(CLAIM, what):
        _board(what, said)
        return
    known = rules(what)
    if not isinstance(said, dict) or not said.keys() <= known.keys():
        names = ", ".join(f'"{name}": [...]' for name in known) or "no guess"
        raise Problem(f"figure {what} asks for {{{names}}}: write the guesses so.")
    found = {}
    for name, typed in said.items():
        values = [_read(one, known[name]) for one in hands(typed) if not _left_open(one)]
        if None in values:
            print(f"{name}: we can't read {values.count(None)}; {_wanted(None, known[name])}.")
        found[name] = [one for one in values if one is not None]
    found = {name: values for name, values in found.items() if values}
    if not found:
        print("No guess of the room yet: type what was called out.")
        return
    if what not in DRAWN_FROM:
        raise Problem(f"figure {what} was not drawn yet: run its cell first, then this one.")
    with as_room(what, found):
        draw(what, *DRAWN_FROM[what])
    for name, values in found.items():
        print(f"{known[name].get('label', name)}: {_spread(values)}.")


def _spread(values):
    """How wide guesses lie, in words."""
    numbers = sorted(one for one in values if not isinstance(one, str))
    words = Counter(one for one in values if isinstance(one, str)).most_common()
    said = [f"{word} ({count})" for word, count in words]
    if quarter := len(numbers) // 4:
        said.insert(0, f"half of them from {numbers[quarter]} to {numbers[-1 - quarter]}")
    return ", ".join([f"{len(values)} {'guesses' if values[1:] else 'guess'}", *said])


def _gathered(what, path):
    """What a table of tools/gather.py holds on a figure or a claim, as room() takes it."""
    try:
        table = pd.read_csv(Path(path), dtype=str, keep_default_na=False, encoding="utf-8-sig")
        guesses = table["each guess"]
    except (OSError, ValueError, KeyError):
        fault = f"{path} is no table of tools/gather.py"
        raise Problem(f"{fault}: put one beside this notebook, and type its name.") from None
    if re.fullmatch(CLAIM, what):
        half = table.get("half", pd.Series("claim", table.index)).str.strip()
        said = table.get(f"rating {what}", pd.Series("", table.index))
        return {name: list(said[half == name]) for name in SIDES}
    found = {}
    for name in rules(what):
        asked = rf"(?:^|, ){re.escape(f'{what} {name}: ')}(.*?) \((?:right|wrong|off by [^)]*)\)"
        found[name] = [typed for row in guesses for typed in re.findall(asked, row)]
    return found


def _board(claim, said):
    """A class's ratings of a claim along the scale, and six readings of it below."""
    row = next((row for row in rows("claims") if row["id"] == claim), None)
    if row is None:
        raise Problem(f"the ledger has no claim {claim}: give one, such as C66.")
    if not isinstance(said, dict) or not any(
        isinstance(one, (dict, list)) for one in said.values()
    ):
        said = {"claim": said}
    if stray := [half for half in said if half not in SIDES]:
        raise Problem(f'{stray[0]!r} is no half of a class: write {{"claim": …, "denial": …}}.')
    typed = [(one, SIDES[half]) for half in said for one in hands(said[half])]
    typed = [(one, side) for one, side in typed if not _left_open(one)]
    found = [{"now": degree(one), "side": side} for one, side in typed]
    if unread := [one for one, _ in typed if degree(one) is None]:
        print(f"{unread[0]!r} is no rating: {DEGREES}.")
    found = [one for one in found if one["now"]]
    if not found:
        print("No rating of the room yet: type what was called out.")
        return
    whole = readings.rating if len({one["side"] for one in found}) > 1 else _middle
    ours, told = whole(found, "now")
    theirs = row["rating_2026"]
    six = ", and so do the six readings" if ours == theirs else f", the six readings {theirs}"
    title = f"This room says {ours}{six}"
    if readings.DEPENDS in told:
        title += ". In the room it depends on how it is put"
    counts = [_marks(found), _marks(readings.of(claim))]
    try:
        words = entry("verdict", claim)["claim"]  # as the lesson shows it
    except (Problem, KeyError):
        words = row["claim"]
    about = f"{claim}: {words.rstrip('.')}. {len(found)} ratings of people, one mark each"
    alt = ", ".join(f"{len(here)} {step}" for step, here in counts[0].items() if here)
    put(_drawn(*counts), title, about, FOOT, f"{title}. {about}: {alt}.")


def _middle(found, clock):
    return readings.middle([readings.turned(one[clock], one["side"]) for one in found])


def _marks(found):
    """{step: a dot for each rating of the claim, a ring for each of its denial}."""
    marks = {step: "" for step in SCALE}
    for one in sorted(found, key=lambda one: one["side"]):
        marks[readings.turned(one["now"], one["side"])] += "●○"[one["side"] == "mirror"]
    return marks


def _drawn(room, six):
    """The figure: people above a tile for each step, readings below."""
    shown = [step for step in SCALE if step in readings.STEPS or room[step] or six[step]]
    many = len(shown) > 6
    foot = -2.7 if many else -2.3
    names = [step.replace("contrad", "contra-d" if many else "contrad") for step in shown]
    piles = {step: 0.6 * -(-len(room[step]) // ROW) for step in shown}
    fig, ax = sheet(1.1 - foot + 0.6 * max(piles.values()))
    style = {"markersize": 10, "markeredgewidth": 1.8, "color": BLACK}
    for x, step in enumerate(shown):
        tile(ax, x, -0.5, step, 0.9, 0.8)
        say(ax, x, 0.4 + 0.78 * foot, "\n".join(textwrap.wrap(names[x], 13 - many)))
        for marks, low in ((room[step], 0.3), (six[step], foot)):
            for nth, mark in enumerate(marks):
                row, place = divmod(nth, ROW)
                place -= (min(len(marks) - row * ROW, ROW) - 1) / 2
                fill = "full" if mark == "●" else "none"
                ax.plot(x + 0.88 / ROW * place, low + 0.6 * row, "o", fillstyle=fill, **style)
        if room[step]:
            say(ax, x, piles[step] + 0.3, len(room[step]), "United States", bold=True)
    ax.set(xlim=(-0.5, len(shown) - 0.5), ylim=(foot - 0.4, max(piles.values()) + 0.7))
    ax.set_yticks([0.3, foot], ["this room", "the six"])
    bare(ax, "x")
    return fig

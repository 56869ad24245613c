"""My line: how sure a learner was of the thesis before and after each lesson, and what moved it.

Nothing is written. What was typed in this lesson is noted here; what was typed in others is read
from the notebooks beside it, as they were saved: their sources are parsed, and never run.
"""

import ast
import json
import textwrap
import warnings
from pathlib import Path

from IPython.display import Markdown, display
from matplotlib.font_manager import findfont, get_font

from .charts import BLACK, SHADE, bare, beside, is_narrow, sheet, signed, tile, tones, turned
from .figures import put
from .files import plain
from .guesses import _left_open, number
from .ledger import degree, rated
from .tables import rows
from .wording import begun

ASKED = "How sure you are that one common goal defines the tie, 0 to 100"
FOOT = "Ring: before a lesson. Dot: after it, with what moved you. Tiles: your ratings of claims, "
FOOT += "and the middle of six readings by a language model."
MOST = 20_000_000  # bytes of a notebook
YOU, SIX = -17, -31  # where the tiles stand, below a line from 0 to 100
SCALE = range(0, 101, 25)
NOTHING = (None, "")
_typed = {}  # what was typed in the lesson that has begun


def sure(before):
    """Note how sure a learner is of the thesis as a lesson begins: a number from 0 to 100.

    Shows nothing of earlier ones, so that none of them is repeated. Raises nothing.
    """
    _note("before", before)


def my_line(after, moved=""):
    """Draw how sure a learner was before and after each lesson, and what moved it, to this one.

    after: a number from 0 to 100; without one nothing is drawn. moved: the number that moved it,
    in a few words. Below the line stand the learner's ratings of claims over the middle of six
    readings. Other lessons are read from the notebooks beside this one; what can't be read there is
    left out. Raises nothing.
    """
    _typed["moved"] = _words(moved)
    if not _note("after", after):
        return
    if not _typed["moved"]:
        print("Which number moved you? A few words in quotes stand beside your line.")
    lessons, six = _lessons(), {row["id"]: row["rating_2026"] for row in rows("claims")}
    told = [_told(name, one, six) for name, one in lessons.items()]
    put(_drawn(lessons, six), *_title(lessons), FOOT, " ".join(told))
    said = "\n".join(f"- {plain(line)}" for line in told)
    display(Markdown(f"<details><summary>My line in words</summary>\n\n{said}\n\n</details>"))


def typed_here():
    """{"before", "after", "moved"}: what was typed in the lesson that has begun."""
    return {name: value for name, value in _typed.items() if value not in NOTHING}


def _note(name, typed):
    """Keep a number, and say so; True where there is one."""
    _typed[name] = found = _percent(typed)
    print(f"Noted: {found}." if found is not None else "Type a number: 0 not at all, 100 certain.")
    return found is not None


def _percent(typed):
    found = number(typed)
    return found if found is not None and 0 <= found <= 100 else None


def _words(typed):
    return "" if _left_open(typed) else " ".join(str(typed).split())


# What the notebooks hold

CALLS = {  # {a call that counts: what it was given}
    "sure": lambda before=..., *_: {"before": _percent(before)},
    "my_line": lambda after=..., moved="", *_: {"after": _percent(after), "moved": _words(moved)},
    "compare": lambda mine=..., *_: (
        {str(claim): degree(typed) for claim, typed in mine.items()} if type(mine) is dict else {}
    ),
}


def _lessons():
    """{lesson: {"before": 60, "after": 45, "moved": "kappa", "C22": "Mixed"}}, those with a number.

    What was typed in this kernel goes before what was saved, and of two copies the newer.
    """
    found = {}
    paths = [one for one in Path().glob("*.ipynb") if not one.stem.endswith("_record")]
    for _, name, one in sorted(map(_read, paths), key=lambda read: read[:2]):
        found[name] = found.get(name, {}) | one
    here = {claim: yours for claim, (yours, _) in rated().items()} | typed_here()
    found[begun() or ""] = found.get(begun(), {}) | here
    return {name: one for name, one in sorted(found.items()) if _points(one)}


def _read(path):
    """(when it was saved, lesson, what was typed there); nothing of a file that is no lesson."""
    try:
        about, one = path.stat(), {}
        notebook = json.loads(path.read_bytes()) if about.st_size < MOST else {}
        lesson = notebook["metadata"]["lesson"]
        for cell in notebook["cells"] if lesson["kind"] == "lesson" else ():
            for called, given in _calls("".join(cell["source"]) * (cell["cell_type"] == "code")):
                one |= CALLS[called](*given)
        one = {key: value for key, value in one.items() if value not in NOTHING}
        return about.st_mtime, str(lesson["number"]), one
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return 0, "", {}


def _calls(source):
    """[(name, [values])] of the calls of a cell that count; dots for what is no literal."""
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    named = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            both = [getattr(part, "elts", [part]) for part in (node.targets[0], node.value)]
            named |= {getattr(one, "id", ""): value for one, value in zip(*both, strict=False)}
        called = getattr(node, "value", None)
        if isinstance(called, ast.Call) and getattr(called.func, "attr", "") in CALLS:
            yield called.func.attr, [_literal(one, named) for one in called.args]


def _literal(node, named):
    try:
        return ast.literal_eval(named.get(getattr(node, "id", ""), node))
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return ...


# What is told of them


def _points(one):
    """The numbers of a lesson, in order."""
    return [one[name] for name in ("before", "after") if name in one]


def _told(name, one, six):
    """A lesson in words."""
    moved = f" ({one['moved']})" if "moved" in one else ""
    ratings = [
        f" {claim}: you {one[claim]}, the six {six[claim]}." for claim in one if claim in six
    ]
    return f"Lesson {name}: {', then '.join(map(str, _points(one)))}{moved}.{''.join(ratings)}"


def _title(lessons):
    """(title, subtitle) of the line."""
    points = [point for one in lessons.values() for point in _points(one)]
    steps = {name: abs(_points(one)[-1] - _points(one)[0]) for name, one in lessons.items()}
    far = max(steps, key=steps.get)
    if not steps[far]:
        return f"You stand at {points[-1]}, and no lesson has moved you yet", ASKED
    most = f". Lesson {far} moved you most" if len(steps) > 1 else ""
    return f"You began at {points[0]} and stand at {points[-1]}", ASKED + most


def _drawn(lessons, six):
    """The figure: a step a lesson, and below it tiles; on a phone from top to bottom."""
    phone, slots = is_narrow(), max(len(lessons), 4)
    fig, ax = sheet(0.55 * slots + 2 if phone else 5 + 0.1 * slots)
    low, wide = -4, 0.33 if phone else min(0.047 * slots, 0.33)
    at = [(x, point) for x, one in enumerate(lessons.values()) for point in _points(one)]
    ax.plot(*turned(*zip(*at, strict=True)), color=BLACK, linewidth=1.8, zorder=5)
    for place in SCALE:
        ax.plot(*turned([-0.5, slots - 0.5], [place] * 2), color=SHADE, linewidth=1, zorder=0)
    drawn = [*enumerate(lessons.values())]
    for x, one in drawn if phone else [drawn[-1], *drawn[:-1]]:  # the newest words find room
        before, after = _points(one)[0], _points(one)[-1]
        tone = tones["against" if after < before else "Supported"].fill
        style = {"linewidth": 16, "color": tone, "solid_capstyle": "butt", "zorder": 1.5}
        ax.plot(*turned([x, x], [before, after]), **style)
        style = {"color": BLACK, "markersize": 9, "zorder": 6}
        ax.plot(*turned(x, before), "o", fillstyle="none", markeredgewidth=1.5, **style)
        ax.plot(*turned(x, after), "o", **style)
        if len(_points(one)) > 1:
            _label(ax, x, before, after, one.get("moved", ""), slots)
        claims = [claim for claim in one if claim in six]
        for nth, claim in enumerate(claims):
            for y, rating in ((YOU, one[claim]), (SIX, six[claim])):
                place = turned(x + (nth - (len(claims) - 1) / 2) * wide, y)
                sign = tones[rating].sign[-1:] if slots > 8 and not phone else None
                tile(ax, *place, rating, *turned(0.92 * wide, 12), sign=sign)
            low = SIX - 7
    across, along = turned(ax.xaxis, ax.yaxis)
    across.set_ticks(range(len(lessons)), lessons)
    rows = [SIX, YOU] if low < -4 else []
    names = ["six" if phone else "the six", "you"][: len(rows)]
    along.set_ticks([*rows, *SCALE], [*names, *map(str, SCALE)])
    bare(ax)
    ax.spines["bottom"].set_visible(False)
    ax.tick_params(length=0)
    ends = turned((-0.5, slots - 0.5 + 0.3 * phone), (low, 104))
    ax.set(xlim=ends[0], ylim=ends[1][::-1] if phone else ends[1])
    if phone:
        ax.xaxis.tick_top()
    return fig


def _label(ax, x, before, after, moved, slots):
    """What moved a step, beside its end: above where it rose, below where it fell."""
    known = get_font(findfont("DejaVu Sans")).get_charmap()
    shown = "".join(sign for sign in moved if ord(sign) in known)  # all of it stands in the words
    wide = 20 if slots < 5 else 15 if slots < 8 else 11
    lines = textwrap.wrap(shown, 14 if is_narrow() else wide, max_lines=3, placeholder=" …")
    step = signed(after - before, 1).removesuffix(".0")
    sides = ["above", "right", "left", "below"] if after >= before else ["below", "right", "left"]
    sides = ["right", "left"] if is_narrow() else sides
    said = "\n".join([step, *lines])
    beside(ax, said, turned(x, after), BLACK, sides, rim=8, leader=True).set_parse_math(False)

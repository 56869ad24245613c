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

from .charts import BLACK, SHADE, bare, beside, sheet, signed, tile, tones
from .figures import put
from .files import plain
from .guesses import _left_open, number
from .ledger import degree, rated
from .tables import rows
from .wording import begun

ASKED = "How sure you are that one common goal defines the tie, 0 to 100"
FOOT = "Ring: before a lesson. Dot: after it, with what moved you. Blue: surer, orange: less sure. "
FOOT += (
    "Tiles: claims, from ++ Supported to – – Contradicted, as you rate them and as the middle of "
)
FOOT += "six readings by a language model does."
MOST = 20_000_000  # bytes of a notebook
TILES = -17  # where the first row of tiles stands, below a line from 0 to 100
ROW = 14  # from a row of tiles to the next
OF_CODERS = " Below: what the title said of each lesson's findings, + expected, – not, grey silent."
CODES = {"expected": "for", "not expected": "against", "silent": "middle"}
SCALE = range(0, 101, 25)
NOTHING = (None, "")
_typed = {}  # what was typed in the lesson that has begun


def sure(before):
    """Note how sure a learner is of the thesis as a lesson begins: a number from 0 to 100.

    Shows nothing of earlier ones, so that none of them is repeated. Raises nothing.
    """
    _note("before", before)


def my_line(after, moved="", evidence=False):
    """Draw how sure a learner was before and after each lesson, and what moved it, to this one.

    after: a number from 0 to 100; without one nothing is drawn. moved: the number that moved it,
    in a few words. Below the line stand the learner's ratings of claims over the middle of six
    readings. Other lessons are read from the notebooks beside this one; what can't be read there is
    left out. evidence: True lays below it, lesson by lesson, which findings the title expected, by
    two coders, whether or not the learner did that lesson. Raises nothing.
    """
    _typed["moved"] = _words(moved)
    if not _note("after", after):
        return
    if not _typed["moved"]:
        print("Which number moved you? A few words in quotes stand beside your line.")
    lessons, six = _lessons(), {row["id"]: row["rating_2026"] for row in rows("claims")}
    found = _findings() if evidence else {}
    lessons = {name: lessons.get(name, {}) for name in sorted({*lessons, *found})}
    told = [_told(name, one, six, found.get(name, [])) for name, one in lessons.items()]
    foot = FOOT + (OF_CODERS if evidence else "")
    put(_drawn(lessons, six, found), *_title(lessons), foot, " ".join(told))
    said = "\n".join(f"- {plain(line)}" for line in told)
    display(Markdown(f"<details><summary>My line in words</summary>\n\n{said}\n\n</details>"))


def my_ratings():
    """{claim: rating} of all claims that the learner rated, here and in lessons saved beside this.

    They are read as my_line() reads them. Prints how many there are. Raises nothing.
    """
    known = {row["id"] for row in rows("claims")}
    found = {
        claim: rating
        for one in _all_typed().values()
        for claim, rating in one.items()
        if claim in known and rating
    }
    print(
        f"{len(found)} claim{'s' * (len(found) > 1)} rated by you."
        if found
        else "You have rated no claim yet."
    )
    return found


def typed_here():
    """{"before", "after", "moved"}: what was typed in the lesson that has begun."""
    return {name: value for name, value in _typed.items() if value not in NOTHING}


def _note(name, typed):
    """Keep a number, and say so; True where there is one."""
    _typed[name] = found = _percent(typed)
    if found is None:
        print("Type a number: 0 not at all, 100 certain.")
    elif 0 < found < 1:
        print(f"Noted: {found} of 100, hardly at all. Did you mean {100 * found:g}?")
    else:
        print(f"Noted: {found}.")
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
    """Those of _all_typed() with a number, in order."""
    return {name: one for name, one in sorted(_all_typed().items()) if _points(one)}


def _findings():
    """{lesson: [(finding, what the title said of it by the first coder, by the second)]}."""
    of = {row["short"]: row["lesson"] for row in rows("hypothesis_evidence")}
    coders = [rows("nine_readings"), rows("nine_readings_second")]
    codes = [{row["short"]: row["title"] for row in table} for table in coders]
    found = {}
    for short in codes[0]:
        found.setdefault(of[short], []).append((short, *(table[short] for table in codes)))
    return found


def _all_typed():
    """{lesson: {"before": 60, "after": 45, "moved": "kappa", "C22": "Mixed"}}.

    What was typed in this kernel goes before what was saved, and of two copies the newer.
    """
    found = {}
    paths = [one for one in Path().glob("*.ipynb") if not one.stem.endswith("_record")]
    for _, name, one in sorted(map(_read, paths), key=lambda read: read[:2]):
        found[name] = found.get(name, {}) | one
    here = {claim: yours for claim, (yours, _) in rated().items()} | typed_here()
    found[begun() or ""] = found.get(begun(), {}) | here
    return found


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


def _told(name, one, six, findings=()):
    """A lesson in words."""
    moved = f" ({one['moved']})" if "moved" in one else ""
    ratings = [
        f" {claim}: you {one[claim]}, the six {six[claim]}." for claim in one if claim in six
    ]
    coded = [f" {what}: {a if a == b else f'{a}, then {b}'}." for what, a, b in findings]
    points = ", then ".join(map(str, _points(one))) or "not done"
    return f"Lesson {name}: {points}{moved}.{''.join(ratings + coded)}"


def _title(lessons):
    """(title, subtitle) of the line."""
    lessons = {name: _points(one) for name, one in lessons.items() if _points(one)}
    points = [point for one in lessons.values() for point in one]
    steps = {name: abs(one[-1] - one[0]) for name, one in lessons.items()}
    far = max(steps, key=steps.get)
    if not steps[far]:
        return f"You stand at {points[-1]}, and no lesson has moved you yet", ASKED
    most = f". Lesson {far} moved you most" if len(steps) > 1 else ""
    return f"You began at {points[0]} and stand at {points[-1]}", ASKED + most


def _drawn(lessons, six, findings=None):
    """The figure: a step a lesson, and below it tiles."""
    slots, drawn = max(len(lessons), 4), [*enumerate(lessons.values())]
    fig, ax = sheet(5 + 0.1 * slots + 0.6 * bool(findings))
    wide = min(0.047 * slots, 0.33)
    rated_ = any(claim in six for one in lessons.values() for claim in one)
    below = ["you", "the six"] * rated_ + ["first coder", "second coder"] * bool(findings)
    below = {name: TILES - ROW * nth for nth, name in enumerate(below)}
    at = [(x, point) for x, one in drawn for point in _points(one)]
    ax.plot(*zip(*at, strict=True), color=BLACK, linewidth=1.8, zorder=5)
    for place in SCALE:
        ax.plot([-0.5, slots - 0.5], [place] * 2, color=SHADE, linewidth=1, zorder=0)
    steps = [(x, one) for x, one in drawn if _points(one)]
    for x, one in [steps[-1], *steps[:-1]]:  # the newest words find room
        before, after = _points(one)[0], _points(one)[-1]
        tone = tones["against" if after < before else "Supported"].fill
        style = {"linewidth": 16, "color": tone, "solid_capstyle": "butt", "zorder": 1.5}
        ax.plot([x, x], [before, after], **style)
        style = {"color": BLACK, "markersize": 9, "zorder": 6}
        ax.plot(x, before, "o", fillstyle="none", markeredgewidth=1.5, **style)
        ax.plot(x, after, "o", **style)
        if len(_points(one)) > 1:
            _label(ax, x, before, after, one.get("moved", ""), slots)
        claims = [claim for claim in one if claim in six]
        for nth, claim in enumerate(claims):
            for name, rating in (("you", one[claim]), ("the six", six[claim])):
                sign = tones[rating].sign[-1:] if slots > 8 else None
                _tile(ax, x, nth, len(claims), below[name], rating, wide, sign)
    for x, name in enumerate(lessons):
        coded = (findings or {}).get(name, [])
        for nth, (_, *codes) in enumerate(coded):
            for coder, code in zip(["first coder", "second coder"], codes, strict=True):
                _tile(ax, x, nth, len(coded), below[coder], CODES[code], wide)
    names = [f"lesson {name}" if slots < 5 else name for name in lessons]
    ax.set_xticks(range(len(lessons)), names)
    ax.set_yticks([*below.values(), *SCALE], [*below, *map(str, SCALE)])
    bare(ax)
    ax.spines["bottom"].set_visible(False)
    ax.tick_params(length=0)
    ax.set(xlim=(-0.5, slots - 0.5), ylim=(min(below.values(), default=3) - 7, 104))
    return fig


def _tile(ax, x, nth, of, y, what, wide, sign=None):
    """One of several tiles side by side below a lesson."""
    tile(ax, x + (nth - (of - 1) / 2) * wide, y, what, 0.92 * wide, 12, sign=sign)


def _label(ax, x, before, after, moved, slots):
    """What moved a step, beside its end: above where it rose, below where it fell."""
    known = get_font(findfont("DejaVu Sans")).get_charmap()
    shown = "".join(sign for sign in moved if ord(sign) in known)  # all of it stands in the words
    wide = 20 if slots < 5 else 15 if slots < 8 else 11
    lines = textwrap.wrap(shown, wide, max_lines=3, placeholder=" …")
    step = signed(after - before, 1).removesuffix(".0")
    sides = ["above", "right", "left", "below"] if after >= before else ["below", "right", "left"]
    words = beside(ax, "\n".join([step, *lines]), (x, after), BLACK, sides, rim=8, leader=True)
    words.set(parse_math=False, multialignment="center")

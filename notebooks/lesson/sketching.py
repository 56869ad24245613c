"""Draw the rest of a line: a guess that is a line, drawn by hand or typed year by year.

A cell that asks for one imports this module, and no other does: the widget takes a moment. What is
stored is the empty frame as a picture, so that a page without Python shows the question, too.
"""

import os
from pathlib import Path

from IPython.display import display

from . import guesses
from .charts import CONTEXT, GREY, SHADE, colour, sheet
from .figures import _picture, digest, headline, settle
from .files import Problem
from .wording import entry, place

try:
    import anywidget
    import traitlets
except ImportError:  # the years can be typed
    anywidget = None

WANTED = {"label", "unit", "span", "colour"}
ASKED = "How would you draw the rest of this line?"


def sketch(figure, known, to, line=None):
    """Ask for the rest of a line; the next picture of this number draws it beside what came.

    figure: such as "6.1", whose words have ["6.1".sketch]: label, unit, span = [low, high], colour;
    for the book, if there is one, turn = [2014, 2015], a change that a second sentence is about.
    known: a Series, a value a year, that ends where the reader begins. to: the last year to draw.
    line: {2015: 70, 2025: 150}, typed instead of drawn; years between lie on straight lines. With
    none, a line that was drawn before stays. What can't be read gets one sentence. Raises Problem:
    no lesson has begun, words that lack a part.
    """
    about = _about(figure)
    known = known.dropna()
    asked = range(int(known.index[-1]) + 1, int(to) + 1)
    guesses.note(figure, "line", _typed(line, known, asked, about) or _before(figure, asked))
    _frame(figure, known, asked, about)
    if line:
        drawn = guesses.guessed(figure, "line")
        print(f"Noted: your line from {min(drawn)} to {max(drawn)}." if drawn else "No line yet.")


def _about(figure):
    """What the file of words says of a line to draw."""
    about = entry(str(figure)).get("sketch")
    where = place(str(figure), "sketch")
    if not isinstance(about, dict) or set(about) - {"turn"} != WANTED:
        raise Problem(f"{where} needs {', '.join(sorted(WANTED))}: write a line for each.")
    return about


def _before(figure, asked):
    """The line noted when the cell ran before; {} where none could be drawn, or seen."""
    noted = guesses.guessed(figure, "line") if anywidget is not None else None
    return {year: value for year, value in (noted or {}).items() if year in asked}


def _typed(line, known, asked, about):
    """{year: value} of a line that was typed, whole to its last year; {} for none."""
    if not line:
        return {}
    if not isinstance(line, dict):
        print(f"Type the line in braces: line = {{{asked[0]}: {about['span'][1] // 2}}}.")
        return {}
    low, high = about["span"]
    given = {}
    for year, value in line.items():
        number = guesses.number(value)
        if guesses.number(year) not in asked:
            print(f"{year!r} is not among the years to draw, {asked[0]} to {asked[-1]}.")
        elif number is None or not low <= number <= high:
            print(f"{year}: type a number from {low} to {high}, not {value!r}.")
        else:
            given[int(guesses.number(year))] = float(number)
    return _whole(given, known)


def _whole(given, known):
    """A line with the years between filled in, from the end of what is known on."""
    last, whole = (int(known.index[-1]), float(known.iloc[-1])), {}
    for year, value in sorted(given.items()):
        for one in range(last[0] + 1, year + 1):
            whole[one] = last[1] + (one - last[0]) / (year - last[0]) * (value - last[1])
        last = (year, value)
    return whole


def _frame(figure, known, asked, about):
    """Show the empty frame: as a figure to draw on where a page can, as a picture everywhere."""
    fig, ax = sheet(4.3)
    ax.plot(known.index, known, color=colour(about["colour"]))
    ax.axvspan(known.index[-1], asked[-1], color=SHADE, zorder=0)
    low, high = about["span"]
    middle = (known.index[-1] + asked[-1]) / 2
    ax.text(middle, low + 0.85 * (high - low), "draw here", color=GREY, ha="center")
    ax.plot(known.index[-1:], known.iloc[-1:], "o", color=CONTEXT)
    ax.set(xlim=(known.index[0], asked[-1]), ylim=(low, high))
    ax.xaxis.get_major_locator().set_params(integer=True)
    if len(asked) < 5:  # each is named, so that nobody draws beside it
        ax.set_xticks([known.index[0], known.index[-1], *asked])
    years = f"{known.index[0]}–{asked[-1]}"
    headline(fig, ASKED, f"{about['label']}, {about['unit']}, {years}")
    settle(fig)
    said = f"{about['label']}, {about['unit']}: a line from {known.index[0]} to {known.index[-1]}, "
    said += f"then an empty field to {asked[-1]}, to be drawn by the reader."
    text = f"{said} [plotted data {digest(fig)}]"
    points = [[int(year), float(value)] for year, value in known.items()]
    asks = {**about, "colour": colour(about["colour"]), "known": points, "to": asked[-1]}
    bundle = {"image/png": _picture(fig), "text/plain": text}
    metadata = {"image/png": {"alt": said, "sketch": asks}}  # from which the book asks
    # Where `make update` stores outputs no page is open; a stored widget asks other hosts later.
    if anywidget is not None and not os.environ.get("LESSONS_STORE"):
        line = {str(year): value for year, value in guesses.guessed(figure, "line").items()}
        widget = Line(line=line, **{name: asks[name] for name in asks if name != "turn"})
        widget.observe(lambda change: _drawn(figure, change["new"]), "line")
        bundle = widget._repr_mimebundle_()[0] | bundle
    display(bundle, raw=True, metadata=metadata)


def _drawn(figure, line):
    """Note a line that was drawn on the figure."""
    guesses.note(figure, "line", {int(year): float(value) for year, value in line.items()})


if anywidget is not None:

    class Line(anywidget.AnyWidget):
        """A line of which the reader draws the rest; `line`: {year: value}, years as text."""

        _esm = Path(__file__).with_name("sketch.js")
        known = traitlets.List().tag(sync=True)
        to = traitlets.Int().tag(sync=True)
        span = traitlets.List().tag(sync=True)
        unit = traitlets.Unicode().tag(sync=True)
        label = traitlets.Unicode().tag(sync=True)
        colour = traitlets.Unicode().tag(sync=True)
        line = traitlets.Dict().tag(sync=True)

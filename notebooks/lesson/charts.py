"""What two pictures or more share: sheets, rows, lines, spans, words. The rest is plain matplotlib.

Each function draws one thing on a matplotlib axes and returns what it drew, so that a picture can
go on with matplotlib wherever these words end. How a learner's guess is drawn: misses.py.
"""

import contextlib

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle
from matplotlib.transforms import ScaledTranslation

from .clock import RULE, clock
from .colours import colour, contrast, tile, tones
from .figures import ends, note
from .places import beside, halo

GREY, CONTEXT, LIGHT, BLACK = *colour("words", "context", "light"), colour("United States")
SHADE = "#EFEFEF"  # a span of years
WIDE, NARROW = 10, 6.4  # inches: on a screen; on a phone, where 16 points are then 12 pixels
HALF_A_DIGIT = 0.349 * 16 / 72  # inches
_page = {"width": WIDE}


@contextlib.contextmanager
def narrow():
    """Within it sheets are as narrow as a phone, and panels stand below each other."""
    _page["width"] = NARROW
    try:
        yield
    finally:
        _page["width"] = WIDE


def is_narrow():
    """True while a picture is drawn for a phone: it may then say less."""
    return _page["width"] == NARROW


def turned(x, y):
    """A place, or a size, of a grid of votes: on a phone it stands upright, with a row a text."""
    return (y, x) if is_narrow() else (x, y)


def page_width():
    """Inches of a sheet; 10 but on a phone."""
    return _page["width"]


def sheet(height=5.2, heads=(), **layout):
    """A figure as wide as the page with one axes, or one for each head, side by side."""
    panels = max(1, len(heads))
    if is_narrow():  # the headline takes more lines there
        rows, columns, height = panels, 1, height * (1.15 + 0.7 * (panels - 1))
        layout.pop("width_ratios", None)
    else:
        rows, columns = 1, panels
    fig, axes = plt.subplots(rows, columns, figsize=(page_width(), height), **layout)
    for ax, head in zip(axes if heads else (), heads, strict=True):
        ax.set_title(head)
    return fig, axes


def in_years(day):
    """A day, or several, as years with a fraction: 2023.2 in March 2023."""
    return day.year + (day.day_of_year - 1) / 366


def bare(ax, *sides):
    """Take off the grid, and ticks, numbers and frame at these sides ("x", "y")."""
    ax.grid(False)
    if "x" in sides:
        ax.set_xticks([])
        ax.spines["bottom"].set_visible(False)
    if "y" in sides:
        ax.set_yticks([])


def say(ax, x, y, text, who="words", bold=False, ha="center", va="center"):
    """Words at a place of the data, in somebody's colour."""
    style = {"color": ink_of(who), "weight": "bold" if bold else "normal"}
    if va == "center" and "\n" not in str(text):  # neighbours stand on one line, whatever letters
        down = ScaledTranslation(0, -HALF_A_DIGIT, ax.figure.dpi_scale_trans)
        return ax.text(x, y, text, ha=ha, transform=ax.transData + down, **style)
    return ax.text(x, y, text, ha=ha, va=va, **style)


def ink_of(who):
    """Somebody's colour, or grey where words in it could not be read."""
    return colour(who) if contrast(colour(who)) >= 4.5 else GREY


def signed(number, places=0):
    """A number as words have it, with its sign: "+12", "−0.3", "0"."""
    return "0" if round(number, places) == 0 else f"{number:+.{places}f}".replace("-", "−")


def short(number, places):
    """A number as the dots of a fork have it: "+.41", "−.04", "1961" where there are no places."""
    if not places:
        return f"{number:.0f}".replace("-", "−")
    return signed(number, places).replace("+0.", "+.").replace("−0.", "−.")


def row_names(ax, names, places=None, bold=(), grey=()):
    """Names at the left, the first on top; those in bold wear their own colour."""
    ax.set_yticks(range(len(names)) if places is None else places, names, color=BLACK)
    for label, name in zip(ax.get_yticklabels(), names, strict=True):
        if name in grey:
            label.set_color(GREY)
        if name in bold:
            label.set(weight="bold", color=ink_of(name))
    if not ax.yaxis_inverted():
        ax.invert_yaxis()


def column_names(ax, names, places=None, bold=()):
    """Names above columns, upright; those in bold wear their own colour."""
    ax.xaxis.tick_top()
    places = range(len(names)) if places is None else list(places)
    ax.set_xticks(places, names, rotation=90, color=BLACK)
    ax.tick_params(axis="x", length=0)
    ax.spines["bottom"].set_visible(False)
    for label, name in zip(ax.get_xticklabels(), names, strict=True):
        if name in bold:
            label.set(weight="bold", color=ink_of(name))


def span(ax, first, last, text=""):
    """A pale span of years, with words at its foot."""
    ax.axvspan(first, last, color=SHADE, zorder=0)
    place = {"transform": ax.get_xaxis_transform(), "ha": "center", "va": "bottom"}
    return halo(ax.text((first + last) / 2, 0.04, text, color=GREY, **place))


def moment(ax, x, dash=":", height=1.0):
    """A thin upright line at a moment or a value."""
    return ax.axvline(x, ymax=height, color=CONTEXT, linestyle=dash, linewidth=1.5, zorder=1)


def frame(ax, x, y, wide, high, who):
    """A frame in somebody's colour."""
    style = {"fill": False, "edgecolor": colour(who), "linewidth": 3, "zorder": 5}
    return ax.add_patch(Rectangle((x, y), wide, high, **style))


def tile_key(ax, y, words, x=0, unit=1):
    """What tiles mean, in one row. unit: how wide it is, where tiles are 0.92 of 1 wide."""
    for word in words:
        tile(ax, x, y, word)
        say(ax, x + 0.46 + 0.34 * unit, y, word, ha="left")
        x += 0.92 + (1.38 + 0.45 * len(word)) * unit


__all__ = [
    "BLACK",
    "CONTEXT",
    "GREY",
    "LIGHT",
    "RULE",
    "SHADE",
    "bare",
    "beside",
    "clock",
    "colour",
    "column_names",
    "ends",
    "frame",
    "halo",
    "in_years",
    "ink_of",
    "is_narrow",
    "moment",
    "narrow",
    "note",
    "page_width",
    "row_names",
    "say",
    "sheet",
    "short",
    "signed",
    "span",
    "tile",
    "tile_key",
    "tones",
    "turned",
]

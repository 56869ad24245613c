"""Figures: the one way to the page, with headline, names at the ends of lines, short notes."""

import base64
import hashlib
import io
import math
import os
import re
from datetime import date

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.category import StrCategoryFormatter
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.text import Annotation
from matplotlib.textpath import text_to_path
from matplotlib.ticker import (
    FixedFormatter,
    FuncFormatter,
    LogFormatter,
    LogLocator,
    MaxNLocator,
    NullLocator,
)
from PIL import Image

from . import guesses, marks, wording
from .clock import clock
from .colours import NAMED, colour, contrast
from .files import Problem, say
from .places import halo, settle
from .tables import heed, resource

TITLE, TEXT, FOOT = 22, 16, 12  # points
PHONE, LEGIBLE = 8, 15  # inches: a picture less wide is for a phone; there a foot has 11 pixels
PAGE = 848  # pixels: the width of a picture in JupyterLab on a screen of 1280


# Words in a figure


def _lines(text, size, weight, width):
    """A text broken into lines of at most this width in inches, about equally long.

    A line break in the text stays; two sentences that need two lines get one each, if they fit.
    """
    font, done = FontProperties(weight=weight, size=size), []
    words = {" ", *text.split()}  # each is measured once: to measure is slow
    wide = {one: text_to_path.get_text_width_height_descent(one, font, False)[0] for one in words}
    for paragraph in text.split("\n"):
        best = _broken(paragraph, wide, 72 * width)
        sentences = re.split(r"(?<=[.?!])\s+", paragraph.strip())
        alone = [_broken(one, wide, 72 * width) for one in sentences]
        if len(best) == 2 and [len(lines) for lines in alone] == [1, 1]:
            done += sentences
            continue
        for percent in range(95, 45, -5):  # narrower, as long as that makes no further line
            narrower = _broken(paragraph, wide, 0.72 * width * percent)
            if len(narrower) > len(best):
                break
            best = narrower
        done += best
    return done


def _broken(text, wide, points):
    """A text in lines of at most so many points, as far as single words allow it.

    wide: {a word, or the space between two: points}
    """
    lines, used = [], 0
    for word in text.split():
        used += wide[" "] + wide[word]
        if lines and used <= points:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
            used = wide[word]
    return lines or [""]


def _check_title(title, where):
    """Raises Problem where a title is no plain sentence; where: begins its sentence."""
    if not isinstance(title, str) or not title.strip():
        raise Problem(f"{where} has no title: say in a sentence what is to be seen.")
    if ";" in title:
        raise Problem(f"{where} has a title with ';': make it one plain sentence.")


def headline(fig, title, subtitle, foot=""):
    """Put a finding at the top left of a figure, and below it what is drawn; the rest moves down.

    fig: a Figure, or an axes. title: a sentence with a verb, no semicolon; 22 points, bold.
    subtitle: what, where, unit, years; 16 points, grey. foot: whose numbers; 12 points, at the
    foot, for which the sheet grows. Long ones are broken into lines. A second call replaces the
    first. Raises Problem: no figure, no title, a semicolon in it, no subtitle.
    """
    fig = _figure_of(fig, "lesson.headline()")
    _check_title(title, "this figure")
    if not isinstance(subtitle, str) or not subtitle.strip():
        raise Problem("this figure has no subtitle: say what is drawn, where, in which unit, when.")
    for old in [text for text in fig.texts if text.get_gid() in ("title", "subtitle", "foot")]:
        old.remove()
    wide, high = fig.get_size_inches()
    left, top, low = 0.12, 0.10, 0  # inches
    room = 0.975 * wide - left  # as drawn, letters take up to a fortieth more than as measured
    if foot:
        size = FOOT if wide > PHONE else LEGIBLE
        lines = _lines(foot, size, "normal", room)
        low = 0.14 + 1.25 * len(lines) * size / 72
        high += low - getattr(fig, "foot", 0)  # grown once
        fig.foot = low
        fig.set_figheight(high)
        style = {"fontsize": size, "linespacing": 1.25, "gid": "foot", "color": colour("words")}
        fig.text(left / wide, 0.1 / high, "\n".join(lines), va="bottom", **style)
    for gid, text, size, weight, spacing, below in (
        ("title", title, TITLE, "bold", 1.15, 0.05),
        ("subtitle", subtitle, TEXT, "normal", 1.25, 0.16),
    ):
        lines = _lines(text, size, weight, room)
        style = {"fontsize": size, "fontweight": weight, "linespacing": spacing, "gid": gid}
        style["color"] = colour("United States" if gid == "title" else "words")
        fig.text(left / wide, 1 - top / high, "\n".join(lines), va="top", **style)
        # A line of this typeface is 1.17 times as high as its size; the first has no spacing above.
        top += (1.17 + 1.17 * spacing * (len(lines) - 1)) * size / 72 + below
    if fig.get_layout_engine() is None:
        fig.set_layout_engine("constrained")
    fig.get_layout_engine().set(rect=(0, low / high, 1, 1 - (top + low) / high))


def note(ax, x, y, text, to=None, color=None, ha="center", va="center"):
    """Write a short note into a picture, with a thin arrow to what it speaks of, if wanted.

    x, y: where it stands, in the data's units. text: two to four words; a line break is kept.
    to: (x, y) of the arrow's point. color: None for grey. ha, va: which part of the note stands
    at x, y. Returns the text. Raises Problem: no axes, no text.
    """
    if not isinstance(ax, Axes):
        raise Problem(f"lesson.note() needs an axes, such as ax, not a {type(ax).__name__}.")
    if not isinstance(text, str) or not text.strip():
        raise Problem("lesson.note() needs a text in quotes.")
    color = color or colour("words")
    style = {"color": color, "ha": ha, "va": va, "annotation_clip": False}
    if to is not None:
        arrow = {"arrowstyle": "->", "color": color, "linewidth": 1.2, "shrinkA": 2, "shrinkB": 4}
        written = ax.annotate(text, tuple(to), (x, y), arrowprops=arrow, **style)
    else:
        written = ax.annotate(text, (x, y), **style)
    written.set_in_layout(False)  # a note that is misplaced must not squeeze the picture
    return halo(written)


class _EndName(Annotation):
    """A name beside the end of a line that moves up or down, so that it overlaps no other.

    Its place is found whenever it is drawn or measured, since only then the axes have their size.
    """

    family = ()  # all names of the same axes

    def update_positions(self, renderer):
        self.axes.get_ylim()  # asking settles limits that matplotlib has put off to work out
        self.xyann = (self.xyann[0], self._shift())
        super().update_positions(renderer)

    def _shift(self):
        """How far to move from the line's end, in points."""
        pixels = self.figure.dpi / 72
        box = self.axes.bbox
        ends = [self.axes.transData.transform(one.xy)[1] for one in self.family]
        high = [one.get_fontsize() * 1.25 * _line_count(one) * pixels for one in self.family]
        places = _apart(ends, high, box.y0 - 5 * pixels, box.y1 + 5 * pixels)
        mine = next(nth for nth, one in enumerate(self.family) if one is self)
        return (places[mine] - ends[mine]) / pixels


def _line_count(text):
    return text.get_text().count("\n") + 1


def _apart(wanted, high, low, top):
    """Middles for boxes of these heights, as near to the wanted ones as can be without overlap.

    All between low and top, if they fit. Boxes that would overlap share a block, which stands
    where their wanted middles are on average (the method is called pooling adjacent violators).
    """
    order = sorted(range(len(wanted)), key=lambda nth: wanted[nth])
    below, steps = 0.0, []
    for place, nth in enumerate(order):
        if place:
            below += (high[order[place - 1]] + high[nth]) / 2
        steps.append(below)
    blocks = []  # [sum of what is left of the wanted middles, number of boxes]
    for nth, step in zip(order, steps, strict=True):
        blocks.append([wanted[nth] - step, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, count = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += count
    bases = [total / count for total, count in blocks for _ in range(count)]
    if order:
        lowest = low + high[order[0]] / 2
        highest = max(top - high[order[-1]] / 2 - steps[-1], lowest)
        bases = [min(max(base, lowest), highest) for base in bases]
    places = [0.0] * len(wanted)
    for nth, base, step in zip(order, bases, steps, strict=True):
        places[nth] = base + step
    return places


def ends(ax, names=None):
    """Write the name of each line where it ends, in its colour, in place of a legend.

    ax: an axes with lines that have labels, as pandas draws them. names: None to take the labels
    ("china_says" becomes "China says"); a list of names in the lines' order; or {label: name} for
    some of them, None for a line without a name. Names never overlap; room is made at the right.
    Raises Problem: no axes, no line with a label, a name for a line that is not there.
    """
    if not isinstance(ax, Axes):
        raise Problem(f"lesson.ends() needs an axes, such as ax, not a {type(ax).__name__}.")
    lines = [line for line in ax.lines if not str(line.get_label()).startswith("_")]
    if not lines:
        raise Problem("lesson.ends() finds no line with a label: draw with label=... before.")
    labels = [str(line.get_label()) for line in lines]
    if names is None:
        names = {}
    elif not isinstance(names, dict):
        names = [names] if isinstance(names, str) else list(names)
        if len(names) != len(lines):
            fault = f"{len(names)} names for {len(lines)} lines"
            raise Problem(f"lesson.ends() has {fault}: give one for each, in the lines' order.")
        names = dict(zip(labels, names, strict=True))
    if unknown := [str(name) for name in names if str(name) not in labels]:
        has = f"the lines are {', '.join(labels)}"
        raise Problem(f"lesson.ends() knows no line {', '.join(unknown)}: {has}.")
    for old in [text for text in ax.texts if isinstance(text, _EndName)]:
        old.remove()
    family = []
    for line, label in zip(lines, labels, strict=True):
        name = names.get(label, _readable(label))
        points = [(x, y) for x, y in line.get_xydata() if math.isfinite(x) and math.isfinite(y)]
        if name is None or not points:
            continue
        last = max(points, key=lambda point: point[0])
        ink = line.get_color() if contrast(line.get_color()) >= 4.5 else colour("words")
        text = _EndName(
            str(name),
            last,
            (9, 0),
            textcoords="offset points",
            color=ink,
            weight="bold",
            va="center",
            annotation_clip=False,
        )
        # Until it is drawn it counts as text at (9, 0) of the data, which a log axis has not.
        text.set_transform(ax.transAxes)
        ax.add_artist(text)
        text.set_clip_on(False)  # it stands outside of the axes, and the layout makes room for it
        family.append(halo(text))
    for text in family:
        text.family = family
    if ax.get_legend():
        ax.get_legend().remove()


def _readable(label):
    """ "china_says" as "China says"."""
    plain = label.replace("_", " ").strip()
    return plain[:1].upper() + plain[1:]


# What a figure shows, as a text


def _years(axis):
    """True if this axis shows years."""
    low, high = sorted(axis.get_view_interval())
    return low >= 1800 and high <= 2100 and high - low >= 2


def _corners(points):
    """The numbers of an area's corners, in one order: where it starts differs among versions."""
    rounded = {tuple(float(f"{number:.6g}") for number in point) for point in points}
    return [number for point in sorted(rounded) for number in point]


def digest(fig):
    """Sixteen characters that change when a plotted number or word does (not when a colour does).

    It reads the words of the figure and of its axes, the limits and the scale of each axis.
    """
    # How words are broken into lines depends on the font, and says nothing.
    said = [text for text in fig.texts if text.get_gid() != "foot"]  # a day to which a source goes
    words = [fig.get_suptitle(), *(" ".join(text.get_text().split()) for text in said)]
    numbers = []
    for ax in fig.axes:
        words += [ax.get_title(loc=side) for side in ("left", "center", "right")]
        words += [ax.get_xlabel(), ax.get_ylabel()]
        texts = [*ax.texts, *(ax.get_legend().get_texts() if ax.get_legend() else [])]
        words += [" ".join(text.get_text().split()) for text in texts]
        for axis in (ax.xaxis, ax.yaxis):
            if isinstance(axis.get_major_formatter(), (FixedFormatter, StrCategoryFormatter)):
                words += [text.get_text() for text in axis.get_ticklabels()]
            words.append(axis.get_scale())
            numbers.append(axis.get_view_interval())
        numbers += [line.get_xydata() for line in ax.lines]
        numbers += [image.get_array() for image in ax.images]
        for patch in ax.patches:
            corners = patch.get_patch_transform().transform(patch.get_path().vertices)
            numbers.append(_corners(corners))
        for drawn in ax.collections:
            points = drawn.get_offsets()
            if len(points) > 1:
                numbers.append(points)
            else:
                numbers += [*[path.vertices for path in drawn.get_paths()], points]
            numbers += [drawn.get_sizes()] if hasattr(drawn, "get_sizes") else []
            numbers += [drawn.get_array()] if drawn.get_array() is not None else []
    for block in numbers:
        values = [float(value) for value in getattr(block, "flat", block)]
        largest = max((abs(value) for value in values if value == value), default=0)
        for value in values:
            # Rounded twice: six digits alone would flip on ties between machines.
            # Noise around zero counts as zero, and so does a gap.
            steady = float(f"{value:.12g}") if abs(value) > 1e-9 * largest else 0
            words.append(f"{steady:.6g}")
    return hashlib.sha256("|".join(words).encode()).hexdigest()[:16]


# To the page


def show(fig, number, /, **values):
    """Put a figure on the page: headline, picture, short caption, folded description. Closes it.

    fig: a Figure, an axes or what pandas' plot gives. number: its entry in the file of words,
    ["6.1"]: title, subtitle, caption (at most 25 words beyond the source), description (at most
    60), sources (names of tables) and, if wanted, notes. values fill their placeholders, such as
    {percent[India]:+.0f}; {to:%Y} is the year to which the sources go. Raises Problem (one
    sentence): no lesson has begun, no such entry, no title or one with a semicolon, a part missing
    or too long, a placeholder unfilled.
    """
    fig, number = _figure_of(fig, f"figure {number}"), str(number)
    texts, notes, about = _words_of(number, values)
    heed(*(one["name"] for one in about))
    drawn = [fig, *([fig.narrow] if hasattr(fig, "narrow") else [])]
    timed = wording.entry(number).get("clock", True)
    for one in drawn:
        for ax in one.axes:
            _tidy(ax)
            if timed and _years(ax.xaxis) and not hasattr(ax, "clock"):
                clock(ax)
        _place_notes(one, notes, values, wording.place(number))
        headline(one, texts["title"], texts["subtitle"], _foot(about, number, texts.get("whose")))
        settle(one)
    misses = getattr(fig, "misses", [])
    guesses.keep(number, misses)
    alt = texts["description"]
    png, text = _picture(fig), f"{alt} [plotted data {digest(fig)}]"
    # As filled: tests of what words say read them here.
    said = {name: texts[name] for name in ("title", "subtitle", "caption")}
    if hasattr(fig, "narrow"):
        said["narrow"] = _picture(fig.narrow)  # a second drawing, which the book shows on a phone
    if hasattr(fig, "came"):
        said["came"] = fig.came  # what a line that the book asks for is laid beside
    if os.environ.get("LESSONS_STORE"):
        said["marks"] = marks.table(marks.read(fig))  # which facts bind, and the book shows
    if getattr(fig, "was", {}):
        said["was"] = fig.was  # what was right, for the guide's answers
    metadata = {"image/png": {"alt": alt, "width": PAGE, **said}}
    display({"image/png": png, "text/plain": text}, raw=True, metadata=metadata)
    caption = f"{texts['caption'].rstrip('.')}. " if texts["caption"] else ""
    if caption and texts["caption"][-1] in "?!":
        caption = texts["caption"] + " "
    parts = [guesses.sentence(misses)] if misses else []
    parts.append(f"**Figure {number}.** {caption}*Source:* {_source(about)}.")
    folds = {"Picture in words": alt}
    if hasattr(fig, "drawn"):  # by draw(): the book has the code itself here
        folds["The code of this picture"] = CODE.format(number)
    for head, text in folds.items():
        parts.append(f"<details><summary>{head}</summary>\n\n{text}\n\n</details>")
    display(Markdown("\n\n".join(parts)))
    for why in guesses.lost(number) if hasattr(fig, "guesses") else ():
        say(f"A guess is missing here. {why}")


def put(fig, title, subtitle, foot, alt):
    """Put a picture on the page that no file of words speaks of, such as a class's; closes it."""
    headline(fig, title, subtitle, foot)
    settle(fig)
    metadata = {"image/png": {"alt": alt, "width": PAGE}}
    display({"image/png": _picture(fig), "text/plain": alt}, raw=True, metadata=metadata)


def _picture(fig):
    """The figure as PNG in base64: the same bytes for the same figure.

    Stored by `make update`, it has the best 64 colours; for a learner, who waits for it, 256 that
    are found ten times as fast.
    """
    canvas, picture = FigureCanvasAgg(fig), io.BytesIO()
    canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())
    whole = Image.fromarray(pixels).convert("RGB")
    if os.environ.get("LESSONS_STORE"):
        few = whole.quantize(64, dither=Image.Dither.NONE)
        few.putpalette(_exact(few, pixels.view("<u4")[..., 0]))
        few.save(picture, "png", optimize=True)
    else:
        whole.quantize(256, Image.Quantize.FASTOCTREE).save(picture, "png", compress_level=3)
    plt.close(fig)
    return base64.b64encode(picture.getvalue()).decode()


def _exact(few, pixels):
    """The palette of a picture, in which a colour that means something is exactly that one.

    Each of the 64 stands for some that are alike, and is their mean, which is none of them.
    pixels: of the whole picture, each one number of four bytes.
    """
    palette, places = np.reshape(few.getpalette(), (-1, 3)), np.asarray(few)
    for one in NAMED:
        colour_of_it = bytes.fromhex(one[1:])
        there = places[pixels == int.from_bytes(colour_of_it + b"\xff", "little")]
        if there.size:
            palette[np.bincount(there).argmax()] = list(colour_of_it)
    return palette.ravel().tolist()


def _figure_of(drawn, who):
    """The Figure of what a cell drew: itself, an axes, or several axes. who: begins a Problem."""
    if hasattr(drawn, "flat"):  # an array of axes, as plt.subplots and pandas give them
        drawn = list(drawn.flat)
    if isinstance(drawn, (list, tuple)) and drawn:
        drawn = drawn[0]
    if isinstance(drawn, Axes):
        drawn = drawn.get_figure()
    drawn = getattr(drawn, "figure", drawn)  # the whole of a part of a figure
    if not isinstance(drawn, Figure):
        kind = type(drawn).__name__
        raise Problem(f"{who} needs a figure or an axes, such as ax, not a {kind}.")
    return drawn


CODE = (
    '`lesson.code("{}")` in a cell of your own shows the lines of Python that draw it. '
    "(A new cell comes with + above the notebook.) Copy them into another, change one word of a "
    "text in quotes, and run it."
)
LONGEST = {"caption": 25, "description": 60}  # words


def _words_of(number, values):
    """(texts filled, notes, what is said of each source) of a figure, from the file of words."""
    found, where = wording.entry(number), wording.place(number)
    if not found.get("title"):
        raise Problem(f"{where} has no title: say in a sentence what is to be seen.")
    tables = found.get("sources")
    if not tables or not isinstance(tables, list):
        raise Problem(f'{where} has no sources: name the tables, as in sources = ["ga_votes"].')
    about = [resource(wording.fill(one, values, f"{where}, sources,")) for one in tables]
    values = {"to": max(date.fromisoformat(one["data_to"]) for one in about), **values}
    texts = {"caption": ""}
    for name in ("title", "subtitle", "caption", "description", "whose"):
        if name not in ("caption", "whose") and not found.get(name):
            raise Problem(f"{where} has no {name}: add it.")
        if name in found:
            texts[name] = wording.fill(found[name], values, f"{where}, {name},").strip()
        # Counted before it is filled, so that no value which a learner changes makes it too long.
        count = len(str(found.get(name, "")).split())
        if count > LONGEST.get(name, count):
            raise Problem(f"{where}, {name}, has {count} words: {LONGEST[name]} are the most.")
    _check_title(texts["title"], where)
    notes = found.get("notes", [])
    return texts, notes if isinstance(notes, list) else [], about


def _place_notes(fig, notes, values, where):
    """Write the notes that the file of words places itself: [{x = …, y = …, text = …}]."""
    for one in notes:
        if not isinstance(one, dict) or not {"x", "y", "text"} <= set(one):
            raise Problem(f"{where}, notes, has one without x, y or text: give it all three.")
        unknown = set(one) - {"x", "y", "text", "to", "colour", "ha", "va", "panel"}
        if unknown:
            known = "x, y, text, to, colour, ha, va and panel"
            raise Problem(f"{where}, notes, has {', '.join(sorted(unknown))}: it knows {known}.")
        panel = one.get("panel", 1)
        if not isinstance(panel, int) or not 1 <= panel <= len(fig.axes):
            has = f"the figure has {len(fig.axes)}"
            raise Problem(f"{where}, notes, names panel {panel!r}: {has}, counted from 1.")
        text = wording.fill(one["text"], values, f"{where}, notes,")
        style = {name: one[name] for name in ("to", "ha", "va") if name in one}
        ink = colour(one["colour"]) if "colour" in one else None
        note(fig.axes[panel - 1], one["x"], one["y"], text, color=ink, **style)


def _tidy(ax):
    """What the house style can't set: a grid on the value axis only, plain numbers on a log axis,
    whole years without a label."""
    if not ax.axison:
        return
    bars = [one for one in ax.containers if isinstance(one, BarContainer)]
    lying = any(one.orientation == "horizontal" for one in bars)
    value, other = (ax.xaxis, ax.yaxis) if lying else (ax.yaxis, ax.xaxis)
    lines = ax.yaxis.get_gridlines()
    if lines and lines[0].get_visible():
        value.grid(True)
    other.grid(False)
    for axis in (ax.xaxis, ax.yaxis):
        if axis.get_scale() == "log" and isinstance(axis.get_major_formatter(), LogFormatter):
            axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
            axis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,g}"))
            axis.set_minor_locator(NullLocator())
        if _years(axis) and isinstance(axis.get_major_locator(), MaxNLocator):
            axis.get_major_locator().set_params(integer=True)  # no year 2002.5
        if _years(axis) and axis.get_label_text().strip().lower() in ("year", "years"):
            axis.set_label_text("")


SET = "One Common Goal?"


def _foot(about, number, whose):
    """The line at the foot of a picture, which goes with it wherever it is copied: whose numbers
    and, where we weighed or rated, whose judgement; which picture of which set."""
    names = dict.fromkeys(one.get("short") or one["publisher"] for one in about)
    parts = dict.fromkeys(part for name in names for part in name.split("; "))
    ours = [part for part in parts if part.startswith(SET)]
    said = "; ".join("this project" if part in ours else part for part in parts)
    to = max(one["data_to"] for one in about)[:4]
    judged = f"{whose.rstrip('.')}. " if whose else ""
    return f"{judged}Source: {said}, to {to}. “{SET}”, figure {number}"


def _source(about):
    """Who published the tables, to when, with a link to each; one publisher is named once."""
    said = {}
    for one in about:
        name = f"{one.get('short') or one['publisher']}, to {one['data_to']}"
        said.setdefault(name, []).append(f"[{one['name']}.csv](../data/{one['path']})")
    return "; ".join(f"{name} ({', '.join(links)})" for name, links in said.items())

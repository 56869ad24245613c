"""What is drawn on an axes: its marks, words and scales, in pixels and in the data's numbers.

marks.py makes a table of them. Kinds of marks: a bar, a part of a bar in a tone, a tile, a dot, a
span, a line, each with the colour that the eye takes for its own. Left out are bands,
grids and the rules of clock.py.
"""

import re
from datetime import date, timedelta
from types import SimpleNamespace

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.colors import to_hex, to_rgba
from matplotlib.container import BarContainer
from matplotlib.dates import num2date
from matplotlib.text import Text

from .colours import ENTITIES, tones

WHOSE = {code.lower(): name for name, code in ENTITIES.items()}
WHITE = "#ffffff"
FILLS = {tone.fill.lower() for tone in tones.values()}
ARROWS = {">": "→ ", "<": "← "}  # markers that say how a span goes on
NUMBER = re.compile(r"[−+-]?\d[\d,]*(?:\.\d+)?")

# A box is the left, lower, right and upper edge of something, in pixels


def apart(one, other):
    """How far it is from one box to another, or to each of several."""
    gaps = [np.maximum(np.maximum(one[n] - other[n + 2], other[n] - one[n + 2]), 0) for n in (0, 1)]
    return np.hypot(*gaps)


def around(points, half=0):
    return [*(np.min(points, axis=0) - half), *(np.max(points, axis=0) + half)]


def middle(box):
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def holds(box, point):
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def without(many, gone):
    return [one for one in many if one is not gone]


def one_line(text):
    return " ".join(text.replace("–\n", "–").split())


def numbers(text):
    """[(number, its decimals)] in a text."""
    found = [one.replace("−", "-").replace(",", "") for one in NUMBER.findall(text)]
    return [(float(one), len(one.partition(".")[2])) for one in found]


def look(line):
    """(shape, colour) of a line's markers; hollow ones have a shape of their own."""
    face = line.get_markerfacecolor()
    hollow = to_rgba(face)[3] == 0 or to_hex(face) == WHITE
    ink = line.get_markeredgecolor() if hollow else face
    return f"{line.get_marker()}{' hollow' * hollow}", to_hex(ink)


class Axis:
    """The ticks of an axis as a reader takes them: names, or a scale of numbers with a unit."""

    def __init__(self, ax, letter):
        axis, tails = getattr(ax, f"{letter}axis"), []
        low, high = sorted(axis.get_view_interval())
        self.days = False
        self.dates = "Date" in type(axis.get_converter()).__name__
        self.log = axis.get_scale() == "log"
        self.year = low >= 1800 and high <= 2100 and high - low > 2
        if self.year:  # of days, where most dots stand at neither the begin nor the middle of one
            dots = [one for one in ax.lines if one.get_marker() != "None"]
            dots = [getattr(one, f"get_{letter}data")() for one in dots]
            self.days = np.mean(np.concatenate([[0.0], *dots]) % 0.5 > 0) > 0.5
        self.places = max(0, 2 - int(np.floor(np.log10(high - low or 1))))
        ticks = [(one.get_loc(), one.label1.get_text()) for one in axis.get_major_ticks()]
        ticks = [(at, label) for at, label in ticks if label and low <= at <= high]
        for at, label in ticks:
            number = NUMBER.match(label)
            if number and abs(numbers(number[0])[0][0] - at) <= 0.01 * (high - low):
                tails.append(label[number.end() :])
        units = {one for one in tails if one and "\n" not in one}
        scale = self.dates or (len(tails) >= len(ticks) / 2 and len(units) < 2)
        self.bare, self.unit = not ticks, min(units, default="")
        self.end = 2 * ticks[-1][0] - ticks[-2][0] if scale and len(ticks) > 1 else np.inf
        self.start = 0 if ticks and ticks[0][0] == 0 else -np.inf
        self.names = []  # (pixels, place, name)
        for at, label in () if scale else ticks:
            pixels = ax.transData.transform((at, at))["xy".index(letter)]
            self.names.append((pixels, at, one_line(label)))

    def name(self, pixels, reach=None):
        """The name nearest to a place, no farther away than it is from the next one."""
        near = min(self.names, key=lambda one: abs(one[0] - pixels), default=(0, 0, ""))
        gaps = [abs(one[0] - near[0]) for one in self.names if one is not near]
        reach = reach or 1.05 * min(gaps, default=0)
        return near[2] if abs(near[0] - pixels) <= reach else ""

    def say(self, value):
        """A number, or a pair from and to, as a reader sees it on this axis."""
        if np.ndim(value):
            return " to ".join(map(self.say, value))
        if named := [name for _, at, name in self.names if abs(at - value) < 1e-6]:
            return named[0]
        if self.dates:
            return f"{num2date(value):%b %Y}"
        if self.days:
            return f"{date(int(value), 1, 1) + timedelta(round(value % 1 * 366)):%b %Y}"
        if self.year or self.log:
            text = f"{value:.1f}" if self.year else f"{float(f'{value:.3g}'):,}"
            return text.removesuffix(".0")
        text = f"{value:,.{self.places}f}"
        return ("0" if not text.strip("-0.,") else text.replace("-", "−")) + self.unit


class Drawn:
    """The marks, words, frames and thin lines of an axes."""

    def __init__(self, ax):
        self.ax, self.em, self.inch = ax, 16 / 72 * ax.figure.dpi, ax.figure.dpi
        self.x, self.y = Axis(ax, "x"), Axis(ax, "y")
        self.upright = bool(self.x.names and not self.y.names)
        self.head = one_line(" ".join(map(ax.get_title, ("left", "center", "right"))))
        self.words = [
            self._said(one)
            for one in ax.texts
            if one.get_text() and one.get_visible() and one.get_gid() != "clock"
        ]
        self.marks, self.frames, self.rules = [], [], []
        bars = [one for one in ax.containers if isinstance(one, BarContainer)]
        for bar, lying in [(bar, one.orientation[0] == "h") for one in bars for bar in one]:
            self._bar(bar, lying)
        for patch in ax.patches:
            if hasattr(patch, "get_xy") and not any(patch in one for one in bars):
                self._patch(patch)
        for line in ax.lines:
            if line.get_gid() != "clock":
                self._line(line)
        lines = [one for one in ax.collections if isinstance(one, LineCollection)]
        for many in [one for one in lines if one.get_gid() != "strokes"]:  # which have no value
            for points in [one for one in many.get_segments() if len(one) == 2]:
                self._segment(points, to_hex(many.get_color()[0]), many.get_linewidth()[0])
        self._joined()

    def _said(self, text):
        """Words; an arrow of theirs ends where they are near."""
        tip = self.ax.transData.transform(text.xy) if getattr(text, "arrow_patch", None) else ()
        box, ink = Text.get_window_extent(text).extents, to_hex(text.get_color())
        found = {"said": one_line(text.get_text()), "ink": ink, "box": box}
        return SimpleNamespace(**found, near=[*tip, *tip] or box, tip=len(tip) > 0)

    def _add(self, kind, shape, ink, x, y, box, **more):
        """A mark: x and y are numbers, or pairs from and to, or those of each point of a line."""
        found = {"kind": kind, "shape": shape, "ink": to_hex(ink), "x": x, "y": y, "box": box}
        found |= {
            "said": [],
            "means": "",
            "row": "",
            "head": ("", ""),
            "lying": kind != "line",
            **more,
        }
        self.marks.append(SimpleNamespace(**found, whose=WHOSE.get(to_hex(ink), "")))

    def _bar(self, bar, lying):
        (x, y), wide, high, fill = bar.get_xy(), bar.get_width(), bar.get_height(), bar.get_fc()
        x, y = (wide, y + high / 2) if lying else (self._whole(x + wide / 2), high)
        if np.isfinite([wide, high]).all() and (lying or high):
            kind = "part" if to_hex(fill) in FILLS else "bar"
            self._add(kind, "s", fill, x, y, bar.get_window_extent().extents, lying=lying)

    def _whole(self, x):
        """The year in whose middle a mark stands; any other place as it is."""
        return x - 0.5 if self.x.year and not self.x.days and abs(x % 1 - 0.5) < 1e-6 else x

    def _patch(self, patch):
        """A tile, or a frame around other marks; spans of the axes are left out."""
        box, dash = patch.get_window_extent().extents, patch.get_linestyle()
        in_data = all(patch.get_transform().contains_branch_seperately(self.ax.transData))
        if not patch.get_fill() and dash == "solid":
            self.frames.append((box, WHOSE.get(to_hex(patch.get_edgecolor()), "")))
        elif in_data or max(box[2:] - box[:2]) < 0.1 * self.ax.bbox.width:  # the tiles of a key
            shape = f"tile {patch.get_hatch() or ''}{dash}"
            self._add("tile", shape, patch.get_facecolor(), 0, 0, box)

    def _line(self, line):
        points = line.get_xydata()[np.isfinite(line.get_xydata()).all(axis=1)]
        drawn, ink = line.get_transform().transform(points), to_hex(line.get_color())
        if not all(line.get_transform().contains_branch_seperately(self.ax.transData)):
            self.rules.append((drawn, points, ink))
        elif line.get_linestyle() == "None" or len(points) == 1:
            half = line.get_markersize() / 144 * self.inch
            for (x, y), place in zip(points, drawn, strict=True):
                self._add("dot", *look(line), self._whole(x), y, around([place], half))
        elif len(points) == 2 and (points[0] == points[1]).any():
            self._segment(points, ink, line.get_linewidth())
        else:
            self._curve(points, drawn, ink, "steps" in line.get_drawstyle())

    def _segment(self, points, ink, wide):
        """A span from and to, or a level across; what is thin is a rule."""
        drawn, half = self.ax.transData.transform(points), wide / 144 * self.inch
        x, y = (part[0] if part[0] == part[1] else tuple(sorted(part)) for part in points.T)
        if wide < 2.5:
            self.rules.append((drawn, points, ink))
        elif np.isfinite(points).all():
            self._add("span", "span", ink, x, y, around(drawn, half), path=drawn)

    def _curve(self, points, drawn, ink, steps):
        """A line over time; a part of it that goes on where another ends belongs to that one."""
        if steps:
            drawn = np.repeat(drawn, 2, axis=0)
            drawn = np.column_stack([drawn[1:, 0], drawn[:-1, 1]])
        far = np.linspace(0, len(drawn) - 1, 8 * len(drawn) - 7)
        path = np.transpose([np.interp(far, range(len(drawn)), part) for part in drawn.T])
        for one in [one for one in self.marks if one.kind == "line" and one.ink == ink]:
            if (one.x[-1], one.y[-1]) == tuple(points[0]):
                one.x, one.y = np.r_[one.x, points[1:, 0]], np.r_[one.y, points[1:, 1]]
                one.path = np.r_[one.path, path]
                return
        self._add("line", "line", ink, *points.T, around(drawn), path=path)

    def _joined(self):
        """Dots on a line belong to it, a span to its dot; what goes from dot to dot joins them."""
        dots = [one for one in self.marks if one.kind == "dot"]
        for dot in dots:
            lines = [one for one in self.marks if one.kind == "line" and one.ink == dot.ink]
            if any(np.hypot(*(one.path - middle(dot.box)).T).min() < 4 for one in lines):
                dot.shape = "line"
        dots = [one for one in dots if one.shape not in ARROWS]
        for span in [one for one in self.marks if one.kind == "span"]:
            on = [one for one in dots if one.ink == span.ink and holds(span.box, middle(one.box))]
            span.shape = on[0].shape if on else span.shape
            if all(any(holds(dot.box, end) for dot in dots) for end in span.path):
                self.marks = without(self.marks, span)

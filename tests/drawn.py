"""A figure as it was drawn: what is wrong with it by the house style. Used by test_drawn.py.

`faults_of(fig)` looks at a Figure that lesson.show() has put on a page. `figures_of(path)` runs a
notebook's code cells in this process and gives each figure that they show.
"""

import contextlib
import os
import random
import re
import sys
import types
import warnings

import lesson
import lesson.charts
import matplotlib.colors
import matplotlib.pyplot as plt
import nbformat
import numpy as np
from helpers import NOTEBOOKS
from lesson import colours
from matplotlib.axis import XAxis
from matplotlib.container import BarContainer
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

WIDTH = 10  # inches
TALLEST = 6.2  # inches above the foot: with its caption, more does not fit a screen of 1280 x 720
SMALLEST, FOOT = 16, 12  # points
LEAST = 4.5  # contrast of words to what is behind them
SHORTEST = 4  # words of a title

CODES = re.compile(r"\bC\d\d\b|\bT-(?:strong|weak)\b|\b[RH]\d\b")
NUMBERS = re.compile(r"\d[\d,.]*\d|\d")


# What of a figure can be seen


def _ticks(axis):
    """The labels of an axis that are drawn: those within its limits."""
    if not axis.get_visible():
        return []
    low, high = sorted(axis.get_view_interval())
    room = 1e-9 * (high - low)
    found = []
    for ticks in (axis.get_major_ticks(), axis.get_minor_ticks()):
        for tick in ticks:
            if low - room <= tick.get_loc() <= high + room:
                found += [label for label in (tick.label1, tick.label2) if label.get_visible()]
    return found


def texts_of(fig):
    """All texts of a figure that a reader sees."""
    found = list(fig.texts)
    for ax in fig.axes:
        if not ax.get_visible():
            continue
        found += [*ax.texts, ax.title, ax._left_title, ax._right_title]
        found += ax.get_legend().get_texts() if ax.get_legend() else []
        for table in ax.tables:
            found += [cell.get_text() for cell in table.get_celld().values()]
        if ax.axison:
            for axis in (ax.xaxis, ax.yaxis):
                found += [axis.label, axis.offsetText, *_ticks(axis)]
    return [text for text in found if text.get_visible() and text.get_text().strip()]


def _named(fig, gid):
    """The text of headline() with this mark, or None."""
    return next((text for text in fig.texts if text.get_gid() == gid), None)


def _boxes(fig):
    """[(text, its box in pixels)] of all texts, without the rim of an arrow."""
    # Text's own way of measuring: an annotation's would add its arrow.
    return [(text, Text.get_window_extent(text)) for text in texts_of(fig)]


def _short(text):
    """A text for a sentence."""
    plain = " ".join(text.get_text().split())
    return repr(plain if len(plain) <= 40 else f"{plain[:37]}...")


# The checks: each gives sentences


def _form(fig):
    """Width, height, size of letters."""
    wide, high = fig.get_size_inches()
    phone = abs(wide - lesson.charts.NARROW) < 0.01
    if abs(wide - WIDTH) > 0.01 and not phone:
        yield f"it is {wide:g} inches wide: make it {WIDTH}."
    foot = _named(fig, "foot")
    high -= (0.14 + 1.25 * (foot.get_text().count("\n") + 1) * FOOT / 72) if foot else 0
    if high > TALLEST + 0.01 and not phone:
        yield f"it is {high:g} inches high: with its caption no more than {TALLEST} fit a screen."
    for text in texts_of(fig):
        if text.get_fontsize() < (FOOT if text.get_gid() == "foot" else SMALLEST) - 0.01:
            size = text.get_fontsize()
            yield f"{_short(text)} has {size:g} points: {SMALLEST} are the least."


def title_faults(title):
    """What is wrong with the form of a title as a sentence; whether it is one, a person reads."""
    plain = " ".join(title.split())
    if ";" in plain:
        yield "its title has ';': make it one plain sentence."
    if found := CODES.search(plain):
        yield f"its title has a code of ours, {found.group()}: say it in words."
    if len(NUMBERS.findall(plain)) > 2:
        yield f"its title {plain!r} has {len(NUMBERS.findall(plain))} numbers: two are the most."
    if len(plain.split()) < SHORTEST:
        yield f"its title {plain!r} has fewer than {SHORTEST} words: make it a sentence."
    if re.search(r"^\S+(?: \S+)?:|, \d{4}[–-]\d+$|\bby (?:year|country|state)$", plain):
        yield f"its title {plain!r} is a label: say what is to be seen; what is drawn and when, the subtitle says."


def _words(fig):
    """Title and subtitle."""
    title, subtitle = _named(fig, "title"), _named(fig, "subtitle")
    if title is None:
        yield "it has no headline: lesson.show() or lesson.headline() draws one."
    else:
        yield from title_faults(title.get_text())
        if title.get_text().count("\n") > (1 if fig.get_figwidth() > lesson.charts.NARROW else 3):
            yield "its title needs more than two lines (four on a phone): shorten it."
    if subtitle is None:
        yield "it has no subtitle: say what is drawn, where, in which unit, when."


def _areas(fig):
    """[(patch, its box in pixels)] of what is filled, the last drawn last."""
    found = [patch for ax in fig.axes for patch in ax.patches if patch.get_visible() and patch.get_fill()]
    return [(patch, patch.get_window_extent()) for patch in sorted(found, key=lambda one: one.get_zorder())]


def _behind(areas, text, box):
    """The colour behind the middle of a text: the last area that is drawn there, else white."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    there = [one for one, area in areas if area.contains(x, y) and one.get_zorder() < text.get_zorder()]
    if not there:
        return "white"
    red, green, blue, alpha = there[-1].get_facecolor()
    return tuple(1 - alpha + alpha * part for part in (red, green, blue))


def _contrasts(fig):
    """Words can be read."""
    areas = _areas(fig)
    for text, box in _boxes(fig):
        ratio = colours.contrast(text.get_color(), _behind(areas, text, box))
        if ratio < LEAST - 0.005:
            yield f"{_short(text)} has {ratio:.1f}:1 to what is behind it: {LEAST}:1 is the least."


def _entity(colour):
    """The entity whose colour this is, or None."""
    try:
        plain = matplotlib.colors.to_hex(colour).upper()
    except (ValueError, TypeError):
        return None
    return next((name for name, code in colours.ENTITIES.items() if code == plain), None)


SAID = {
    "China": r"chin[ae]|beijing|\bCHN\b|\bxi\b",
    "Russia": r"russia|soviet|moscow|\bRUS\b|putin",
    "United States": r"united states|u\.?s\.?\b|\busa\b|america|washington",
    "European Union": r"europe|\beu\b",
    "India": r"india|delhi|\bIND\b",
    "China–Russia": r"(?:chin|russia|both|pair|beijing|moscow|xi\b|putin)",
}


def _says(text, entity):
    return bool(re.search(SAID[entity], text, re.I))


def _bar_names(ax):
    """[(patch, words at its place on the axis of names, orientation)] of the bars of an axes."""
    for container in ax.containers:
        if not isinstance(container, BarContainer):
            continue
        lying = container.orientation == "horizontal"
        axis = ax.yaxis if lying else ax.xaxis
        labels = [(tick.get_loc(), tick.label1.get_text()) for tick in axis.get_major_ticks()]
        ticks = {round(place, 6): label for place, label in labels}
        for patch in container.patches:
            middle = patch.get_y() + patch.get_height() / 2
            if not lying:
                middle = patch.get_x() + patch.get_width() / 2
            label = str(container.get_label())
            words = "" if label.startswith("_") else label
            yield patch, f"{ticks.get(round(middle, 6), '')} {words}".strip()


def marks_faults(fig):
    """What is wrong with the marks of a figure that is drawn, as marks.read() gives them: a sentence each.

    A colour of an entity is worn by that entity alone, which the mark's row, panel or picture names; every mark has a
    name, or is the only one of its colour in a panel; a number beside a bar is the bar's; panels have heads, but one.
    """
    rows = lesson.marks.read(fig)
    frame = " ".join(text.get_text() for text in fig.texts)
    worn = [(one, name, "a mark", f"{panel} {frame}") for panel, name, one, _ in rows if one]
    for ax in fig.axes:
        about = f"{_head(ax)} {frame}"
        worn += [(_entity(text.get_color()), text.get_text(), "a text", about) for text in ax.texts]
    for entity, name, kind, about in worn:
        others = [one for one in SAID if one not in (entity, "China–Russia")]
        alike = " ".join(f"{label} {values}" for _, label, whose, values in rows if whose == entity)
        if entity is None or (kind == "a text" and entity == "United States"):  # the colour of plain words
            continue
        if any(_says(name.partition(": ")[0], one) for one in others) and not _says(name, entity):
            yield f"{kind} named {name!r} wears the colour of {entity}: give it its own."
        elif not _says(f"{name} {about} {alike}", entity):
            yield f"{kind} named {name!r} wears the colour of {entity}: that is for {entity} alone."
    nameless = [(panel, entity) for panel, name, entity, _ in rows if not name]
    for panel, entity in {one for one in nameless if nameless.count(one) > 1}:
        yield f"in panel {panel!r} two sorts of marks have no name{' in the colour of ' * bool(entity)}{entity}."
    for _, name, _, values in rows:
        if name and (other := re.search(r"· [−+]?[\d.,]+(?: %| points)?(?=;|$)", values)):
            yield f"{name}: {values}: the number in words, {other[0][2:]}, is not that of the mark."
    if sum(not _head(ax) for ax in fig.axes if ax.axison) > 1:
        yield "two of its panels have no head: one at most goes without."


def _head(ax):
    return " ".join(ax.get_title(loc=side) for side in ("left", "center", "right")).strip()


def _in_data(artist, ax):
    """True if both coordinates of an artist are the data's."""
    return all(artist.get_transform().contains_branch_seperately(ax.transData))


def _outside(fig):
    """Nothing is drawn outside of the axes' limits."""
    for ax in fig.axes:
        (left, right), (low, high) = sorted(ax.get_xlim()), sorted(ax.get_ylim())
        x_room, y_room = 0.005 * (right - left), 0.005 * (high - low)
        points = []
        for line in ax.lines:
            seen = line.get_linestyle() != "None" or line.get_marker() not in ("None", "", None)
            points += list(line.get_xydata()) if seen and _in_data(line, ax) else []
        for drawn in ax.collections:
            moved = drawn.get_offset_transform().contains_branch_seperately(ax.transData)
            points += list(drawn.get_offsets()) if all(moved) else []
        for patch, _ in _bar_names(ax):
            x, y, wide, tall = patch.get_x(), patch.get_y(), patch.get_width(), patch.get_height()
            points += [(x, y), (x + wide, y + tall)]
        for tile in [one for one in ax.patches if isinstance(one, Rectangle) and _in_data(one, ax)]:
            points.append(tile.get_center())
        for x, y in points:
            if x != x or y != y:
                continue
            within = left - x_room <= x <= right + x_room and low - y_room <= y <= high + y_room
            if not within:
                yield f"a point at {x:g}, {y:g} lies outside of the axes' limits: widen them."
                break


def _bars(fig):
    """Bars begin at zero, and the axis shows it; stacked ones begin where another ends."""
    for ax in fig.axes:
        for container in ax.containers:
            if not isinstance(container, BarContainer) or not container.patches:
                continue
            lying = container.orientation == "horizontal"
            axis = ax.xaxis if lying else ax.yaxis
            low, high = sorted(axis.get_view_interval())
            if axis.get_scale() != "linear":
                yield f"its bars stand on a {axis.get_scale()} axis, which has no zero: draw dots."
            elif low > 0 or high < 0:
                yield f"its bars begin at {low:g}: bars begin at zero."
            for patch in container.patches:
                start = patch.get_x() if lying else patch.get_y()
                if start == start and abs(start) > 1e-9 and not _stacked(ax, patch, lying, start):
                    yield f"a bar begins at {start:g}: bars begin at zero."
                    break


def _cut(fig):
    """Lines on an axis that does not begin at zero say so."""
    said = " ".join(text.get_text() for text in texts_of(fig))
    for ax in fig.axes:
        low = min(ax.yaxis.get_view_interval())
        long = [line for line in ax.lines if len(line.get_xdata()) > 3 and line.get_linestyle() != "None"]
        if long and ax.get_yscale() == "linear" and low > 0 and not re.search(r"axis (?:begins|starts)", said):
            yield f"its lines stand on an axis that begins at {low:g}: begin at zero, or say in words where it begins."


def _stacked(ax, patch, lying, start):
    """True if another bar at the same place ends where this one starts."""
    for other, _ in _bar_names(ax):
        if other is patch:
            continue
        same = abs(other.get_x() - patch.get_x()) < 1e-9
        end = other.get_y() + other.get_height()
        if lying:
            same = abs(other.get_y() - patch.get_y()) < 1e-9
            end = other.get_x() + other.get_width()
        if same and abs(end - start) < 1e-6 * max(1, abs(start)):
            return True
    return False


def _logs(fig):
    """A log axis is named in words."""
    said = " ".join(text.get_text() for text in texts_of(fig))
    logs = [ax for ax in fig.axes if "log" in (ax.get_xscale(), ax.get_yscale())]
    if logs and not re.search(r"\blog|each doubling", said, re.I):
        yield "it has a log axis that no word of it names: say it in the subtitle."


def _twins(fig):
    """No second axis of values in the same frame."""
    for place, ax in enumerate(fig.axes):
        if any(isinstance(child.xaxis, XAxis) and child.axison for child in ax.child_axes):
            yield "it has a second axis of values: draw two panels."
        for other in fig.axes[:place]:
            groups = [getattr(ax, f"get_shared_{letter}_axes")() for letter in "xy"]
            shared = any(group.joined(ax, other) for group in groups)
            mine, its = ax.get_position(), other.get_position()
            same = abs(mine.x0 - its.x0) < 1e-6 and abs(mine.y0 - its.y0) < 1e-6
            if shared and same:
                yield "it has a second axis of values: draw two panels."


def _overlap(one, other, room=1.0):
    """True if two boxes share more than a rim of so many pixels."""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > room and high > room


def _places(fig):
    """Words lie within the figure, apart from one another, and nothing lies on the headline."""
    boxes = _boxes(fig)
    for text, box in boxes:
        wide, high = fig.bbox.width + 1, fig.bbox.height + 1
        if box.x0 < -1 or box.y0 < -1 or box.x1 > wide or box.y1 > high:
            yield f"{_short(text)} leaves the figure: make room for it."
    for nth, (text, box) in enumerate(boxes):
        for other, its_box in boxes[:nth]:
            # A box is higher than its letters: an eighth of it above and below is mostly empty.
            room = max(1, 0.12 * min(box.height, its_box.height))
            if _overlap(box, its_box, room):
                yield f"{_short(other)} and {_short(text)} overlap: move one of them."
    for gid in ("title", "subtitle"):
        heading = _named(fig, gid)
        if heading is None:
            continue
        for ax in fig.axes:
            if _overlap(heading.get_window_extent(), ax.bbox):
                yield f"a panel lies on the {gid}: call headline() last, or let show() do it."


def _found_places(fig):
    """Words that found their own place have one, near their mark; no thin line to it crosses words."""
    for text in getattr(fig, "words_left_out", []):
        yield f"there is no place for {_short(text)}: make room, or say less."
    placed = [text for text in texts_of(fig) if hasattr(text, "mark")]
    marks = [text.axes.transData.transform(text.mark) for text in placed]
    boxes = [box for _, box in _boxes(fig)]
    for nth, text in enumerate(placed):
        box = Text.get_window_extent(text)
        far = [np.hypot(*(np.clip(mark, (box.x0, box.y0), (box.x1, box.y1)) - mark)) for mark in marks]
        if min(far) < far[nth] - 8 and far[nth] > 40 * fig.dpi / 150:
            other = placed[far.index(min(far))]
            yield f"{_short(text)} stands nearer to the mark of {_short(other)}: make room."
    for line in [one for one in fig.findobj(Line2D) if one.get_gid() == "leader"]:
        start, end = fig.transFigure.transform(line.get_xydata())
        steps = start + np.linspace(0.03, 0.97, 40)[:, None] * (end - start)
        if any(box.shrunk(0.96, 0.7).contains(*step) for box in boxes for step in steps):
            yield "a thin line from words to their mark crosses other words: make room."


SEEN_AS = {  # Machado, Oliveira and Fernandes 2009, severity 1: linear RGB as three kinds of eyes have it
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritanopia": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}
LIKE = 12  # steps of CIELAB, in lightness or in all


def _lab(linear):
    """CIELAB of a colour in linear RGB."""
    mixed = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    x, y, z = np.cbrt(mixed @ np.clip(linear, 0, 1) / [0.9505, 1, 1.089])
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def alike(one, other):
    """In which eyes two colours are hardly told apart, grey print among them: a list of names."""
    rgb = [np.array(matplotlib.colors.to_rgb(colour)) for colour in (one, other)]
    linear = [np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4) for part in rgb]
    grey = ["grey print"] if abs(_lab(linear[0])[0] - _lab(linear[1])[0]) < LIKE else []
    seen = {name: [_lab(np.array(eye) @ part) for part in linear] for name, eye in SEEN_AS.items()}
    return grey + [name for name, (a, b) in seen.items() if np.hypot.reduce(a - b) < LIKE]


NAMES = {  # words by which a picture names an entity beside its mark
    "United States": "United States|US|America|Washington",
    "Russia": "Russian?|Soviet|USSR|Moscow",
    "China": "Chin(?:a|ese)|Beijing",
    "European Union": "EU|Europe",
    "China–Russia": ".",  # what is between the two: the picture's own subject
}


def _told_apart(fig):
    """Entities whose colours some eyes take for one differ in one axes by marker or line, or are named in words."""
    said = " ".join(text.get_text() for text in texts_of(fig) if text.get_gid() is None)
    for ax in fig.axes:
        marks = {}
        for line in ax.lines:
            look = (line.get_marker(), line.get_linestyle(), line.get_fillstyle())
            marks.setdefault(_entity(line.get_color()), set()).add(look)
        for drawn in [*ax.patches, *ax.collections]:
            for colour in np.atleast_2d(drawn.get_facecolor()):
                marks.setdefault(_entity(colour), set()).add(type(drawn).__name__)
        worn = sorted(name for name in marks if name)
        for nth, one in enumerate(worn):
            for other in worn[:nth]:
                eyes = alike(colours.ENTITIES[one], colours.ENTITIES[other])
                named = all(re.search(rf"\b(?:{NAMES.get(name, name)})", said) for name in (one, other))
                if eyes and not named and not marks[one].isdisjoint(marks[other]):
                    yield f"{other} and {one} look alike in {eyes[0]}: give one another marker, or name both."


def _numbers_at_ticks(fig):
    """A number beside a tick is that of its place; not on axes of dates."""
    for ax in fig.axes:
        for axis in (ax.xaxis, ax.yaxis):
            if "Date" in type(axis.get_converter()).__name__:
                continue
            for place, label in zip(axis.get_ticklocs(), axis.get_ticklabels(), strict=False):
                number = re.fullmatch(r"([−+-]?[\d,.]+)\s*%?", label.get_text().strip())
                value = float(number[1].replace("−", "-").replace(",", "")) if number else place
                if abs(value - place) > max(0.5, 0.01 * abs(place)):
                    yield f"the tick at {place:g} is called {label.get_text()!r}."


CHECKS = [
    _form,
    _words,
    _contrasts,
    _outside,
    _bars,
    _cut,
    _numbers_at_ticks,
    _logs,
    _twins,
    _places,
    _found_places,
    _told_apart,
]


def faults_of(fig):
    """Sentences that say what is wrong with a drawn figure; none where it is as it should be."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        fig.draw_without_rendering()
    found = [f"matplotlib warns of it: {' '.join(str(one.message).split())}" for one in told]
    found += [fault for one in CHECKS for fault in one(fig)]
    return list(dict.fromkeys(found))


# The figures of a notebook


def noted():
    """What the toolkit remembers of a notebook: dicts and sets, such as the ledger of lesson 11."""
    parts = [vars(part) for name, part in sys.modules.items() if name.startswith("lesson.")]
    whole = [value for part in parts for name, value in part.items() if not name.isupper() and name[:2] != "__"]
    return [value for value in whole if isinstance(value, (dict, set))]


@contextlib.contextmanager
def as_before():
    """Afterwards the toolkit, matplotlib and the working folder are as they were."""
    real = lesson.show, lesson.draw, lesson.pictures.show, lesson.figures._picture
    began, place = [(one, one.copy()) for one in noted()], os.getcwd()
    try:
        with plt.rc_context():
            yield
    finally:
        lesson.show, lesson.draw, lesson.pictures.show, lesson.figures._picture = real
        for one, before in began:
            one.clear()
            one.update(before)
        os.chdir(place)
        plt.close("all")


def figures_of(path):
    """[(number, Figure, what lesson.draw() drew it from, or None)] of all that a notebook's code cells show.

    The cells run in this process, in notebooks/, after one another; their other outputs are lost.
    A test that calls this needs the fixture `shell`.
    """
    from IPython.utils.capture import capture_output

    found = []
    with as_before(), capture_output():
        seen = seeing(found)
        os.chdir(NOTEBOOKS)
        names = types.ModuleType("__main__").__dict__
        for cell in nbformat.read(path, as_version=4).cells:
            skipped = {"raises-exception"} & set(cell.metadata.get("tags", []))
            if cell.cell_type == "code" and not skipped:
                before = len(found)
                exec(compile(cell.source, str(path), "exec"), names)
                if cell.metadata.get("lesson", {}).get("role") == "change":  # its guesses stand in the figure before
                    found[before:] = [(number, fig, None) for number, fig, _ in found[before:]]
        del seen
    return found


def seeing(found):
    """From now on each figure that is shown goes to this list; call it within as_before()."""
    real, draw, data = lesson.figures.show, lesson.pictures.draw, []

    def seen(fig, number, **values):
        drawn = lesson.figures._figure_of(fig, f"figure {number}")
        real(fig, number, **values)
        found.append((str(number), drawn, data.pop() if data else None))

    def noted(number, *given):
        data.append(given)
        draw(number, *given)

    lesson.show = lesson.pictures.show = seen
    lesson.draw = noted
    lesson.figures._picture = lambda fig: plt.close(fig) or ""  # as a PNG, nobody looks at it here
    return seen


def cases(number, seeds):
    """{name: guesses} with which a figure is drawn: at both ends; with seeds, one alone and some by chance, too.

    All right comes on top: that is what the picture itself calls so, once it has been drawn with any guess.
    """
    rules, chance = lesson.guesses.rules(number), random.Random(number)
    if not rules:
        return {}
    ends = [
        {name: rule.get("of", [rule.get("from"), rule.get("to")])[end] for name, rule in rules.items()}
        for end in (0, -1)
    ]
    drawn = {f"chance {seed}": {name: _any(rule, chance) for name, rule in rules.items()} for seed in range(seeds)}
    if seeds:
        first = next(iter(rules))
        drawn["one"] = {first: ends[1][first]}
    return {"lowest": ends[0], "highest": ends[1], **drawn}


def _any(rule, chance):
    """A guess by chance, as a rule allows it."""
    if "of" in rule:
        return chance.choice(rule["of"])
    whole = rule["to"] - rule["from"] > 2
    return chance.randint(rule["from"], rule["to"]) if whole else round(chance.uniform(rule["from"], rule["to"]), 2)

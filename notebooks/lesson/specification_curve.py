"""All ways to count a message in one picture: a dot each, sorted, and below it what makes it.

A table of ways is what lesson.forks.ways() makes: a row a way, ours first, a column a choice, and
value, or value, low and high. In the field this is a specification curve (Simonsohn, Simmons and
Nelson 2020), or a multiverse (Steegen and others 2016).
"""

import itertools
import numbers

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import MaxNLocator

from .charts import BLACK, GREY, LIGHT, SHADE, bare, beside, ends, is_narrow, page_width, short
from .colours import tones
from .files import Problem
from .forks import _told
from .misses import INK, PALE, You, room
from .wording import words

ROW, GAP = 0.235, 0.3  # inches of a row; rows between two choices
LINE = 0.26  # inches of a line of words
FULL = 4.9  # inches of a sheet below its headline: with that, and a caption, a screen is full
DASHES = ("-", "--", ":", "-.", (0, (6, 2, 1, 2, 1, 2)), (0, (1, 4)))
TURN = tones["Mostly contradicted"].fill
EDGE = 0.0006  # so far two numbers can lie apart that are alike in a table of ways
SIGN = "_way"  # of dots that say what a sort of ways looks like
SORTS = {"holds": 1, "close": 0, "turns": -1}  # what a way says of the message
NUMBERS = ("way", "value", "low", "high")  # all other columns are choices
SIDES = ["above", "left", "below", "right"]


class Ways:
    """A table of ways, sorted by its numbers, with what each says of a message.

    table: as forks.ways() gives it, or its file. line: the number at which the message turns.
    close: how near to it a way can't tell; where there is low and high, an interval that holds the
    line can't. fewer: True where a message holds below the line. Raises Problem: no rows, or no
    column value.
    """

    def __init__(self, table, line=0, close=0, fewer=False):
        if "value" not in table or table.empty:
            raise Problem("the table of ways has no rows, or no column value: read it once more.")
        self.line, self.close, self.fewer = line, close, fewer
        self.spread = "low" in table
        self.options = {one: list(table[one].unique()) for one in table if one not in NUMBERS}
        low, high = (table[end if self.spread else "value"] for end in ("low", "high"))
        sides = ["turns", "holds"] if fewer else ["holds", "turns"]
        sort = np.select([low > line + close, high < line - close], sides, "close")
        self.table = table.assign(sort=sort, ours=np.arange(len(table)) == 0)
        most = sorted(self.options, key=self._gap, reverse=True)  # level ways: what decides first
        places = {one: table[one].map(self.options[one].index) for one in most}
        by = ["value", *(f"place {one}" for one in most)]
        sorted_ = self.table.assign(**{f"place {one}": places[one] for one in most}).sort_values(by)
        self.table = self.table.loc[sorted_.index].reset_index(drop=True)

    def _scores(self, choice):
        """Of each option the mean of what its ways say, from 1, all hold, to -1, all turn."""
        return self.table["sort"].map(SORTS).groupby(self.table[choice], sort=False).mean()

    def _gap(self, choice):
        return np.ptp(self._scores(choice))

    @property
    def most(self):
        """The choice, as its column is called, on which the message most hangs."""
        return max(self.options, key=self._gap)

    def count(self, sort, choice=None, option=None):
        """(how many ways are of a sort, of how many), of all or of one option."""
        chosen = self.table if choice is None else self.table[self.table[choice] == option]
        return int((chosen["sort"] == sort).sum()), len(chosen)

    def told(self):
        """What words may name: ways, ours, low, high, holds, close, turns; choice, on which it most
        hangs, best and worst, its options, and how many of their ways hold: best_hold, best_ways;
        hold: {choice: {option: "14 of 24"}}.
        """
        value, most = self.table["value"], self.most
        found = {
            "ways": len(value),
            "choice": most.replace("_", " "),
            "low": value.min(),
            "high": value.max(),
        }
        found["ours"] = value[self.table["ours"]].item()
        found |= {sort: self.count(sort)[0] for sort in SORTS}
        found["hold"] = {
            one: {
                option: "{} of {}".format(*self.count("holds", one, option)) for option in options
            }
            for one, options in self.options.items()
        }
        scores = self._scores(most)
        for name, option in (("best", scores.idxmax()), ("worst", scores.idxmin())):
            found[name] = option
            found[f"{name}_hold"], found[f"{name}_ways"] = self.count("holds", most, option)
        return found


def curve(ways, figure, said, places=2, mine=None):
    """Draw all ways, or, with a learner's own number, the dots alone with its ring.

    ways: a Ways. figure: its number, for the guesses "hold" and "hangs on". said: words for
    "holds", "close" and "turns"; for "ours", if the first way is not ours; and for a choice whose
    name should be another than its column's. places: decimals. mine: a number, or None.
    Returns (figure, values for its words), which are told() and those of finding().
    Raises Problem: mine is no number.
    """
    if mine is not None and mine is not ...:
        return _with_mine(ways, figure, said, places, _number(mine))
    narrow, rows, heads, y = is_narrow(), {}, {}, 0.0
    for choice, options in ways.options.items():
        heads[choice] = y
        y += narrow  # there a choice's name has a row of its own
        rows |= {(choice, option): y + nth for nth, option in enumerate(options)}
        y += len(options) + GAP
    high = 2.9 if narrow else np.clip(FULL - ROW * y, 1.1, 2.05)
    heights = [high, ROW * y]
    size = page_width(), sum(heights) + (1.9 if narrow else 1.3)
    layout = {"sharex": "col", "figsize": size, "height_ratios": heights}
    fig, axes = plt.subplots(2, 2, width_ratios=[0.01 if narrow else 1.7, 10], **layout)
    fig.get_layout_engine().set(hspace=0, h_pad=0.02, w_pad=0.08)
    (corner, top), (left, grid) = axes
    for ax in (corner, left):
        ax.set_axis_off()
    _dots(top, ways, places, name=said.get("ours", "ours"))
    _strokes(grid, ways, rows, said)
    most = ways.most
    for choice, at in heads.items():
        style = {"color": BLACK, "weight": "bold"} if choice == most else {"color": GREY}
        words = left.text(0.06, at, name_of(choice, said), va="center", **style)
        words.set_in_layout(False)
    left.set(ylim=grid.get_ylim(), xlim=(0, 1))
    _names(top, ways, said, high)
    you = You(fig, figure)
    you.miss("hangs on", ways.told()["choice"])
    if miss := you.miss("hold", ways.count("holds")[0]):
        many = len(ways.table)
        ends_at = [count if ways.fewer else many - count for count in (miss.typed, miss.truth)]
        typed, truth = (end - 0.5 for end in ends_at)
        low = top.get_ylim()[0] + 0.08 * np.ptp(top.get_ylim())
        top.plot([typed, truth], [low, low], color=PALE, linewidth=9, zorder=1.5)
        you.ring(top, (typed, low))
        bar = [(typed, low), (truth, low)]
        beside(top, miss.words, bar, BLACK, ["right", "left", "above"], leader=True)
    return fig, finding(ways, figure, places)


def _number(mine):
    """A learner's own number. Raises Problem: it is none."""
    if isinstance(mine, numbers.Real) and np.isnan(mine):
        raise Problem("your own way gives no number: no row is left, so change a line.")
    if not isinstance(mine, numbers.Real) or isinstance(mine, bool) or not np.isfinite(mine):
        raise Problem("your own way gives no number: let a number, such as 0.2, come out last.")
    return float(mine)


def _with_mine(ways, figure, said, places, mine):
    """The dots alone, so low that a learner's cell and the picture stand on one screen."""
    high = 2.3 if is_narrow() else 2.1
    fig, ax = plt.subplots(figsize=(page_width(), high + (1.9 if is_narrow() else 1.3)))
    _dots(ax, ways, places, mine)
    _names(ax, ways, said, high)
    return fig, finding(ways, figure, places, mine)


def finding(ways, figure, places, mine=None, **more):
    """Values for the words of a picture, with a title that follows what the learner did.

    finding: from the notes of the figure's words: all, without a number of the learner's; own, or
    same where theirs is as ours. yours: a sentence on a number that is not ours, or "". at, own:
    ours and theirs as the dots have them. above: how many ways theirs is above. strokes: what lies
    below the dots, or the ring. And all of told(), and more.
    """
    found, name = ways.told() | more | {"own": "", "above": 0, "yours": ""}, "all"
    found["at"] = short(found["ours"], places)
    found["strokes"] = "Strokes show the options that make each"
    if mine is not None:
        own, above = short(mine, places), int((ways.table["value"] < mine - EDGE).sum())
        found |= {"own": own, "above": above, "strokes": f"A ring marks yours, {own}"}
        name = "same" if own == found["at"] else "own"
        if name == "own":
            found["yours"] = f"Yours, {own}, lies above {above} of {found['ways']} ways. "
    _told[figure] = found  # lesson.holds() answers with these numbers
    return found | {"finding": words(figure, name, **found)}


def _dots(ax, ways, places, mine=None, name="ours"):
    """The sorted numbers: full where a way is clear, hollow where it can't tell; ours is black."""
    table, many = ways.table, len(ways.table)
    value = table["value"]
    drawn = [*value, ways.line, *([] if mine is None else [mine])]
    if ways.spread:
        drawn += [*table["low"], *table["high"]]
        ax.vlines(table.index, table["low"], table["high"], color=LIGHT, linewidth=2, zorder=2)
    ax.axhline(ways.line, color=GREY, linewidth=1.5, zorder=1)
    size = 5 if is_narrow() or many > 80 else 7
    _signs(ax, table.index, table, size)
    edge = 0.14 * np.ptp(drawn)
    ax.set(xlim=(-1 - many / 60, many + many / 60), ylim=(min(drawn) - edge, max(drawn) + edge))
    at = table.index[table["ours"]][0]
    _ours(ax, (at, value[at]), size, places, name)
    if mine is not None:
        alike = value.index[(value - mine).abs() < EDGE]  # the table has rounded numbers
        x = at if at in alike else alike[0] if len(alike) else np.searchsorted(value, mine) - 0.5
        _mine(ax, (x, mine), places)
    bare(ax, "x")
    _ticks(ax, min(drawn) - edge, max(drawn), places)
    _shade(ax, ways)


def _signs(ax, x, table, size, ink=GREY):
    """Dots, with intervals hollow where a way can't tell; without, its zone says so."""
    rim = {"markeredgecolor": ink, "markeredgewidth": 1.5, "markersize": size, "zorder": 3}
    clear = (table["sort"] != "close").to_numpy() | ("low" not in table)
    for chosen, fill in ((clear, ink), (~clear, "white")):
        ax.plot(x[chosen], table["value"][chosen], "o", color=fill, label=SIGN, **rim)


def _ours(ax, place, size, places, name="ours"):
    ax.plot(*place, "o", color=INK, markersize=size + 5, zorder=4)
    said = f"{name} {short(place[1], places)}"
    beside(ax, said, place, BLACK, SIDES, bold=True, rim=8, leader=True)


def _mine(ax, place, places):
    """A ring where the learner's own way lies, or an arrow where that is far off."""
    said, (place, sign) = f"yours {short(place[1], places)}", room(ax, *place)
    ring = {"markersize": 16, "fillstyle": "none", "markeredgewidth": 2.2, "clip_on": False}
    ax.plot(*place, sign, color=INK, zorder=6, **ring)
    beside(ax, said, place, BLACK, SIDES, rim=8, leader=True)


def _ticks(ax, low, high, places):
    """Numbers at the left, as the dots have them, between two values."""
    ticks = ax.yaxis.get_major_locator().tick_values(*ax.get_ylim())
    digits = places and 1
    ticks = [
        tick for tick in ticks if low <= tick <= high and abs(tick - round(tick, digits)) < 1e-9
    ]
    ax.set_yticks(ticks, [short(tick, digits).replace(".0", "") for tick in ticks])


def _names(ax, ways, said, high):
    """What each sort of ways says and how many they are, above all dots.

    It stands over its zone, a line lower where it would touch another. With intervals there are no
    zones, and signs have a key, on one line or on one each. high: inches of the axes.
    """
    table, sorts = ways.table, [sort for sort in ("holds", "turns", "close") if ways.count(sort)[0]]
    told = {sort: f"{ways.count(sort)[0]} {said[sort]}" for sort in sorts}
    style = {"xycoords": "axes fraction", "textcoords": "offset points", "annotation_clip": False}
    style |= {"va": "top", "color": GREY, "in_layout": False}
    ax.figure.draw_without_rendering()  # now the axes is as wide as it will be
    if ways.spread:
        full, hollow = [line for line in ax.lines if line.get_label() == SIGN][:2]
        signs = [hollow if sort == "close" else full for sort in told]
        style = {"loc": "upper left", "labelcolor": GREY, "borderpad": 0, "borderaxespad": 0}
        style |= {"handletextpad": 0.2, "columnspacing": 0.8, "handlelength": 1}
        for columns in (len(told), 1):  # at the left of the axes nothing stands so high
            x = max(-0.14, (0.1 * ax.figure.dpi - ax.bbox.x0) / ax.bbox.width) * (columns > 1)
            place = {"ncols": columns, "bbox_to_anchor": (x, 1)}
            key = ax.legend(signs, list(told.values()), **place, **style)
            key.set_in_layout(False)
            end = key.get_window_extent().x1
            if end < ax.figure.bbox.x1 - 0.1 * ax.figure.dpi:
                break
        _lift(ax, ax.dataLim.y1, len(told) // columns, high)
        return
    taken, (first, last) = [], ax.get_xlim()
    dots = np.vstack([line.get_xydata() for line in ax.lines])
    for sort, one in told.items():
        text = ax.annotate(one, (0, 1), (0, 0), ha="center", **style)
        half = 0.5 * text.get_window_extent().width / ax.bbox.width
        at = table.index[table["sort"] == sort]
        middle = (at.to_numpy().mean() - first) / (last - first)
        middle = np.clip(middle, half, max(half, 1 - half))
        start, end = middle - half, middle + half
        busy = {line for line, a, b in taken if a < end + 0.03 and start < b + 0.03}
        line = min({0, 1, 2} - busy)
        taken.append((line, start, end))
        text.xy, text.xyann = (middle, 1), (0, -72 * LINE * line)
        x, y = (dots - (first, 0)).T
        under = (x > start * (last - first) - 1) & (x < end * (last - first) + 1)
        _lift(ax, max(y[under], default=ways.line), line + 1, high)


def _lift(ax, value, lines, high):
    """Make room at the top, so that a value lies below so many lines of words."""
    low, top = ax.get_ylim()
    part = 1 - (lines * LINE + 0.15) / high
    ax.set_ylim(low, max(top, low + (value - low) / part))


def _strokes(ax, ways, rows, said):
    """A stroke for each option of each way; at the right how many of an option's ways hold."""
    table, most = ways.table, ways.most
    sort = "holds" if ways.count("holds")[0] else "turns"
    for (choice, option), y in rows.items():
        at = table.index[table[choice] == option]
        dark = table["sort"][at] == sort
        for some, ink in ((at[~dark], LIGHT), (at[dark], GREY)):
            thick = 1.6 if is_narrow() else 2.6
            ax.vlines(some, y - 0.33, y + 0.33, color=ink, linewidth=thick, gid="strokes")
        if table["ours"][at].any():
            ours = table.index[table["ours"]]
            ax.vlines(ours, y - 0.42, y + 0.42, color=INK, linewidth=4.5, gid="strokes")
        style = {"color": BLACK, "weight": "bold"} if choice == most else {"color": GREY}
        some, of = ways.count(sort, choice, option)
        place = {"xycoords": ("axes fraction", "data"), "va": "center", "annotation_clip": False}
        ax.annotate(f"{some} of {of}", (1.012, y), **place, **style)
    place = {"loc": "right", "x": 1.1, "pad": 2, "color": GREY, "weight": "normal"}
    ax.set_title(said[sort], fontsize="medium", **place).set_in_layout(False)
    names = [option_name(*one, said) for one in rows]
    ax.set_yticks(list(rows.values()), names, color=BLACK)
    ax.set_ylim(max(rows.values()) + 0.75, -0.75)
    ax.tick_params(length=0)
    bare(ax, "x")
    _shade(ax, ways)


def _shade(ax, ways):
    """Without intervals: orange behind the ways that turn, grey behind those that can't tell."""
    if not ways.spread:
        for sort, tone in (("turns", TURN), ("close", SHADE)):
            for first, last in _runs(ways.table["sort"] == sort):
                ax.axvspan(first - 0.5, last + 0.5, color=tone, alpha=0.7, linewidth=0, zorder=0)


def _runs(true):
    """[(first, last)] of each stretch of True."""
    edges = np.diff(np.r_[0, true.astype(int), 0])
    starts, ends = (np.flatnonzero(edges == step) for step in (1, -1))
    return list(zip(starts, ends - 1, strict=True))


def name_of(choice, said):
    """What a choice is called: as said has it, else its column's name."""
    return said.get(choice, choice.replace("_", " "))


def option_name(choice, option, said):
    """What an option is called; a bare number, such as a year, takes its choice with it."""
    bare_number = str(option).isdigit()
    return f"{name_of(choice, said)} {option}" if bare_number else str(option)


def lines(ways, choice, figure, said, places=2, names=None):
    """Draw the ways by a choice that is a number, such as a first year; the others make the lines.

    names: {options of a line, joined by ", ": a shorter name, with a line's end where it is long}.
    The rest as in curve(). Returns (figure, values for its words): those of finding(), and spans:
    {name of a line: {"holds": "2001–2010", "close": "", "turns": ""}}.
    """
    table, size, spans = ways.table, 5 if is_narrow() else 7, {}
    fig, ax = plt.subplots(figsize=(page_width(), 3.6 + (1.9 if is_narrow() else 1.3)))
    others = {one: options for one, options in ways.options.items() if one != choice}
    dashes = itertools.cycle(DASHES)
    for options in itertools.product(*others.values()):
        rows = table[(table[[*others]] == list(options)).all(axis=1)].sort_values(choice)
        if rows.empty:
            continue
        parts = zip(others, options, strict=True)
        name = ", ".join(option_name(*one, said) for one in parts if others[one[0]][1:])
        name = (names or {}).get(name, name)
        ink = INK if rows["ours"].any() else GREY
        style = {"linestyle": next(dashes), "label": name, "color": ink, "zorder": 2}
        ax.plot(rows[choice], rows["value"], linewidth=2, marker="o", markersize=size, **style)
        spans[name] = {sort: _spans(rows[choice], rows["sort"] == sort) for sort in SORTS}
    ax.axhline(ways.line, color=GREY, linewidth=1.5, zorder=1)
    ax.grid(False)
    ours = table[table["ours"]].iloc[0]
    _ours(ax, (ours[choice], ours["value"]), size, places)
    drawn = [*ax.dataLim.intervaly, ways.line]
    edge, wide = 0.14 * np.ptp(drawn), np.ptp(table[choice])
    ax.set_xlim(table[choice].min() - 0.03 * wide, table[choice].max() + 0.02 * wide)
    ax.set_ylim(min(drawn) - edge, max(drawn) + edge)
    _ticks(ax, ax.get_ylim()[0], ax.dataLim.y1, places)
    ax.xaxis.set_major_locator(MaxNLocator(5 if is_narrow() else 7, integer=True))
    ends(ax)
    _sides(ax, ways, said)
    You(fig, figure).miss("hangs on", ways.told()["choice"])
    return fig, finding(ways, figure, places, spans=spans)


def _sides(ax, ways, said):
    """What lies above and below the line at which a message turns: its ground, and its name."""
    low, high = ax.get_ylim()
    near, far = ways.line - ways.close, ways.line + ways.close
    ax.axhspan(low, near, color=TURN, alpha=0.7, linewidth=0, zorder=0)
    ax.axhspan(near, far, color=SHADE, linewidth=0, zorder=0)
    ax.set_ylim(low, high)
    for sort, y, side in (("holds", far, "above"), ("turns", near, "below")):
        marks = [(x, y) for x in np.linspace(*ax.get_xlim(), 12)[:9]]
        beside(ax, said[sort], marks, GREY, [side], rim=1)


def _spans(numbers_, true):
    """The stretches of a number in which something is true: "2001–2010, 2019"."""
    ends_ = [(numbers_.iloc[first], numbers_.iloc[last]) for first, last in _runs(true)]
    return ", ".join(f"{a:g}" if a == b else f"{a:g}–{b:g}" for a, b in ends_)

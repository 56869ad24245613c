"""All ways to count a message in one picture: a dot each, sorted, and below it what makes it.

A table of ways is what lesson.forks.ways() makes: a row a way, ours first, a column a choice, and
value, or value, low and high. In the field this is a specification curve (Simonsohn, Simmons and
Nelson 2020), or a multiverse (Steegen and others 2016).
"""

import numbers

import matplotlib.pyplot as plt
import numpy as np

from .charts import BLACK, GREY, LIGHT, SHADE, bare, beside, is_narrow, page_width, signed
from .colours import tones
from .files import Problem
from .misses import PALE, You

ROW = 0.238  # inches of a row
SORTS = {"holds": 1, "close": 0, "turns": -1}  # what a way says of the message
NUMBERS = ("way", "value", "low", "high")  # all other columns are choices
SIDES = ["above", "left", "below", "right"]


class Ways:
    """A table of ways, sorted by its numbers, with what each says of a message.

    table: as forks.ways() gives it, or its file. line: the number at which the message turns.
    close: how near to it a way can't tell; where there is low and high, an interval that holds the
    line can't. Raises Problem: no rows, or no column value.
    """

    def __init__(self, table, line=0, close=0):
        if "value" not in table or table.empty:
            raise Problem("the table of ways has no rows, or no column value: read it once more.")
        self.line, self.spread = line, "low" in table
        self.options = {one: list(table[one].unique()) for one in table if one not in NUMBERS}
        low, high = (table[end if self.spread else "value"] for end in ("low", "high"))
        sort = np.select([low > line + close, high < line - close], ["holds", "turns"], "close")
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

    def count(self, sort, choice=None, option=None):
        """(how many ways are of a sort, of how many), of all or of one option."""
        chosen = self.table if choice is None else self.table[self.table[choice] == option]
        return int((chosen["sort"] == sort).sum()), len(chosen)

    def told(self):
        """What words may name: ways, ours, low, high, holds, close, turns; choice, on which it most
        hangs, best and worst, its options, and how many of their ways hold: best_hold, best_ways.
        """
        value, most = self.table["value"], max(self.options, key=self._gap)
        found = {"ways": len(value), "choice": most, "low": value.min(), "high": value.max()}
        found["ours"] = value[self.table["ours"]].item()
        found |= {sort: self.count(sort)[0] for sort in SORTS}
        scores = self._scores(most)
        for name, option in (("best", scores.idxmax()), ("worst", scores.idxmin())):
            found[name] = option
            found[f"{name}_hold"], found[f"{name}_ways"] = self.count("holds", most, option)
        return found


def curve(ways, figure, said, places=2, mine=None):
    """Draw all ways, or, with a learner's own number, the dots alone with its ring.

    ways: a Ways. figure: its number, for the guesses "hold" and "hangs on". said: words for
    "holds", "close" and "turns". places: decimals. mine: a number, or None. Returns (figure, values
    for its words), where finding says what mine gives. Raises Problem: mine is no number.
    """
    if mine is not None and mine is not ...:
        return _with_mine(ways, said, places, mine)
    narrow, rows, heads, y = is_narrow(), {}, {}, 0.0
    for choice, options in ways.options.items():
        heads[choice] = y
        y += narrow  # there a choice's name has a row of its own
        rows |= {(choice, option): y + nth for nth, option in enumerate(options)}
        y += len(options) + 0.4
    heights = [2.6 if narrow else 2.05, ROW * y]
    size = page_width(), sum(heights) + (1.7 if narrow else 0.9)
    layout = {"sharex": "col", "figsize": size, "height_ratios": heights}
    fig, axes = plt.subplots(2, 2, width_ratios=[0.01 if narrow else 1.7, 10], **layout)
    fig.get_layout_engine().set(hspace=0, h_pad=0.02, w_pad=0.02)
    (corner, top), (left, grid) = axes
    for ax in (corner, left):
        ax.set_axis_off()
    _dots(top, ways, said, places)
    _strokes(grid, ways, rows)
    most = ways.told()["choice"]
    for choice, at in heads.items():
        style = {"color": BLACK, "weight": "bold"} if choice == most else {"color": GREY}
        words = left.text(0.06, at, choice.replace("_", " "), va="center", **style)
        words.set_in_layout(False)
    left.set(ylim=grid.get_ylim(), xlim=(0, 1))
    you = You(fig, figure)
    you.miss("hangs on", most)
    if miss := you.miss("hold", ways.count("holds")[0]):
        many = len(ways.table)
        typed, truth = (many - count - 0.5 for count in (miss.typed, miss.truth))
        low = top.get_ylim()[0] + 0.08 * np.ptp(top.get_ylim())
        top.plot([typed, truth], [low, low], color=PALE, linewidth=9, zorder=1.5)
        you.ring(top, (typed, low))
        beside(top, miss.words, (typed, low), BLACK, ["above", "left", "right"], leader=True)
    return fig, ways.told()


def _with_mine(ways, said, places, mine):
    if not isinstance(mine, numbers.Real) or not np.isfinite(mine):
        raise Problem("your own way gives no number: let a number, such as 0.2, come out last.")
    fig, ax = plt.subplots(figsize=(page_width(), 4 if is_narrow() else 3.4))
    _dots(ax, ways, said, places, float(mine))
    below = int((ways.table["value"] < mine).sum())
    return fig, ways.told() | {"mine": float(mine), "above": below}


def _dots(ax, ways, said, places, mine=None):
    """The sorted numbers: full where a way is clear, hollow where it can't tell; ours is black."""
    table, many = ways.table, len(ways.table)
    value, clear = table["value"], table["sort"] != "close"
    drawn = [*value, ways.line, *([] if mine is None else [mine])]
    if ways.spread:
        drawn += [*table["low"], *table["high"]]
        ax.vlines(table.index, table["low"], table["high"], color=LIGHT, linewidth=2, zorder=2)
    ax.axhline(ways.line, color=GREY, linewidth=1.5, zorder=1)
    size = 5 if is_narrow() or many > 80 else 7
    rim = {"markeredgecolor": GREY, "markeredgewidth": 1.5, "markersize": size, "zorder": 3}
    ax.plot(value.index[clear], value[clear], "o", color=GREY, **rim)
    ax.plot(value.index[~clear], value[~clear], "o", color="white", **rim)
    at = table.index[table["ours"]][0]
    ax.plot([at], [value[at]], "o", color=BLACK, markersize=size + 5, zorder=4)
    edge = 0.14 * np.ptp(drawn)
    ax.set(xlim=(-1 - many / 60, many + many / 60), ylim=(min(drawn) - edge, max(drawn) + 2 * edge))
    style = {"rim": 8, "leader": True}
    beside(
        ax, f"ours {short(value[at], places)}", (at, value[at]), BLACK, SIDES, bold=True, **style
    )
    if mine is not None:
        place = np.searchsorted(value, mine) - 0.5, mine
        ring = {"markersize": 16, "fillstyle": "none", "markeredgewidth": 2.2, "clip_on": False}
        ax.plot(*place, "o", color=BLACK, zorder=6, **ring)
        beside(ax, f"yours {short(mine, places)}", place, BLACK, SIDES, **style)
    style = {"transform": ax.get_xaxis_transform(), "va": "top", "color": GREY}
    sorts = [sort for sort in reversed(SORTS) if ways.count(sort)[0]]  # from the left to the right
    told = {sort: f"{said[sort]}: {ways.count(sort)[0]}" for sort in sorts}
    if ways.spread:
        signs = ["○ " if sort == "close" else "● " for sort in sorts]
        told = {sort: sign + told[sort] for sort, sign in zip(sorts, signs, strict=True)}
        ax.text(0, 0.99, "   ".join(reversed(told.values())), **style)
    else:  # over its zone; the outer ones begin and end with theirs
        for sort, ha in zip(sorts, ["left", "center", "right"][-len(sorts) :], strict=True):
            at = table.index[table["sort"] == sort]
            x = {"left": at.min(), "center": at.to_numpy().mean(), "right": at.max()}[ha]
            ax.text(x, 0.99, told[sort], ha=ha, **style)
    bare(ax, "x")
    ticks = ax.yaxis.get_major_locator().tick_values(*ax.get_ylim())[1:-1]
    ax.set_yticks(ticks, [short(tick, places and 1).replace(".0", "") for tick in ticks])
    _shade(ax, ways)


def _strokes(ax, ways, rows):
    """A stroke for each option of each way; at the right how many of an option's ways hold."""
    table, most = ways.table, ways.told()["choice"]
    sort = "holds" if ways.count("holds")[0] else "turns"
    for (choice, option), y in rows.items():
        at = table.index[table[choice] == option]
        dark = table["sort"][at] == sort
        for some, ink in ((at[~dark], LIGHT), (at[dark], GREY)):
            ax.vlines(some, y - 0.33, y + 0.33, color=ink, linewidth=1.6 if is_narrow() else 2.6)
        if table["ours"][at].any():
            ours = table.index[table["ours"]]
            ax.vlines(ours, y - 0.42, y + 0.42, color=BLACK, linewidth=4.5)
        style = {"color": BLACK, "weight": "bold"} if choice == most else {"color": GREY}
        some, of = ways.count(sort, choice, option)
        place = {"xycoords": ("axes fraction", "data"), "va": "center", "annotation_clip": False}
        ax.annotate(f"{some} of {of}", (1.012, y), **place, **style)
    ax.set_yticks(list(rows.values()), [option for _, option in rows], color=BLACK)
    ax.set_ylim(max(rows.values()) + 0.75, -0.75)
    ax.tick_params(length=0)
    bare(ax, "x")
    _shade(ax, ways)


def _shade(ax, ways):
    """Without intervals: orange behind the ways that turn, grey behind those that can't tell."""
    if not ways.spread:
        for sort, tone in (("turns", tones["Mostly contradicted"].fill), ("close", SHADE)):
            for first, last in _runs(ways.table["sort"] == sort):
                ax.axvspan(first - 0.5, last + 0.5, color=tone, alpha=0.7, linewidth=0, zorder=0)


def _runs(true):
    """[(first, last)] of each stretch of True."""
    edges = np.diff(np.r_[0, true.astype(int), 0])
    starts, ends = (np.flatnonzero(edges == step) for step in (1, -1))
    return list(zip(starts, ends - 1, strict=True))


def short(value, places):
    """A number as the dots have it: "+.41", "−.04", "1961" where there are no places."""
    if not places:
        return f"{value:.0f}".replace("-", "−")
    return signed(value, places).replace("+0.", "+.").replace("−0.", "−.")

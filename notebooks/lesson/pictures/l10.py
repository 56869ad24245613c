"""The pictures of lesson 10, What happened next, and of its record."""

from itertools import pairwise

import pandas as pd

from ..charts import (
    CONTEXT,
    GREY,
    LIGHT,
    bare,
    colour,
    column_names,
    frame,
    halo,
    is_narrow,
    moment,
    row_names,
    say,
    sheet,
    signed,
    tile,
    tile_key,
    turned,
)
from ..misses import INK, You
from ..specification_curve import SIGN, Ways, curve
from ..wording import words
from . import picture

KNOWN = 2022  # the last year of trade that was public in April 2023
METHODS = ["no change", "trend", "usual growth"]


@picture("10.1")
def three_forecasts(trade, forecasts):
    """Trade, forecasts, their ranges. trade: by year; forecasts: a row a method and year."""
    year = int(min(trade.index.max(), forecasts["year"].max()))
    heads = ("", f"Ranges for {year}")
    fig, (ax, side) = sheet(5.6, heads, width_ratios=[2.4, 1], sharey=True)
    you = You(fig, "10.1")
    top = 1.27 * forecasts.loc[forecasts["year"] == year, "high"].max()  # above all ranges
    ax.set(xlim=(2013.8, year + 3.7), ylim=(0, top))
    ax.plot(trade.loc[2014:year], color=colour("China"), label="as China counts it")
    start, ranges = pd.Series({KNOWN: trade.loc[KNOWN]}), {}
    for name in METHODS:
        table = forecasts.loc[name].set_index("year").loc[:year]
        ax.plot(pd.concat([start, table["forecast"]]), color=CONTEXT, lw=2, ls="--")
        ranges[name] = table.loc[year, ["forecast", "low", "high"]]
    you.line(ax, trade)
    ax.set_ylim(0, max([top, *[1.16 * miss.typed for miss in you.misses]]))
    moment(ax, KNOWN + 0.5, height=0.93)
    for x, text, ha in ((KNOWN + 0.3, "known then", "right"), (KNOWN + 0.7, "not yet", "left")):
        halo(say(ax, x, 0.95, text, ha=ha)).set_transform(ax.get_xaxis_transform())
    names = {name: ends["forecast"] for name, ends in ranges.items()}
    if str(year) not in you:
        names[f"it was {trade.loc[year]:.0f}"] = trade.loc[year]
    for name, y in _apart(names, 0.08 * ax.get_ylim()[1]).items():
        mine = name not in METHODS
        say(ax, year + 0.45, y, name, "China" if mine else "words", bold=mine, ha="left")
    ax.set_xticks([*range(2014, KNOWN + 1, 4), year])
    ax.spines["bottom"].set_bounds(2013.8, year + 0.2)
    _ranges(side, ranges, trade.loc[year])
    return fig, {"year": year}


def _apart(places, gap):
    """Names with their places along an axis, moved so far that no two are nearer than a gap."""
    found = dict(sorted(places.items(), key=lambda one: one[1]))
    names = list(found)
    for lower, upper in pairwise(names):
        near = max(0, gap - (found[upper] - found[lower]))
        for name in names[: names.index(upper)]:
            found[name] -= near / 2
        for name in names[names.index(upper) :]:
            found[name] += near / 2
    return found


def _ranges(ax, ranges, came):
    """A bar a method, from the low to the high end of its range, its forecast marked in it."""
    for x, (middle, low, high) in enumerate(ranges.values()):
        ax.plot([x, x], [low, high], color=LIGHT, lw=14, solid_capstyle="butt", zorder=2)
        ax.plot([x - 0.2, x + 0.2], [middle, middle], color=GREY, lw=3, zorder=3)
        say(ax, x + 0.26, middle, f"{middle:.0f}", ha="left")
    ax.axhline(came, color=colour("China"), lw=2, zorder=4)
    four = halo(say(ax, 1, 0.93, "would have held four\nof five past outcomes"))
    four.set_transform(ax.get_xaxis_transform())
    ax.set_xticks(range(len(ranges)), [name.replace(" ", "\n") for name in ranges])
    ax.set_xlim(-0.5, len(ranges) - 0.2)


STATES = ["Ukraine", "France", "United States", "India", "China", "Iran", "Russia"]
KEYS = {"Georgia": "G: Georgia", "Council of Europe": "E: Council of Europe"}


@picture("10.2")
def votes_since_the_invasion(votes):
    """One tile a vote, framed where Washington voted as Moscow. votes: a row a text."""
    year = votes["date"].str[:4].astype(int)
    x = votes.index + 0.6 * (year.rank(method="dense") - 1)
    same = votes["United States"].eq(votes["Russia"])
    phone = is_narrow()
    fig, ax = sheet(8 if phone else 6)
    for y, state in enumerate(STATES):
        for place, vote in zip(x, votes[state].fillna("?"), strict=True):
            tile(ax, *turned(place, y), "Insufficient data" if vote == "?" else vote)
    for one, columns in x.groupby(year):
        years = str(one) if len(columns) > 1 else f"’{one % 100}"
        say(ax, *turned(columns.mean(), -0.95), years, ha="right" if phone else "center")
    for place in x[same]:
        frame(ax, *turned(place - 0.53, 1.5), *turned(1.06, 1), "United States")
    for place, about in zip(x, votes["about"], strict=True):
        about = KEYS.get(about, "")
        about = about.partition(": ")[2] if phone else about[:1]
        say(ax, *turned(place, 6.7 if phone else 6.95), about, ha="left" if phone else "center")
    if phone:
        column_names(ax, STATES, bold=["United States", "China"])
        tile_key(ax, x.max() + 1.6, ["yes", "abstained", "no"], -1.4, 0.5)
        for place, one, word in (
            (-1.4, "no vote", "no vote"),
            (2, "Insufficient data", "not known"),
        ):
            tile(ax, place, x.max() + 2.8, one)
            say(ax, place + 0.63, x.max() + 2.8, word, ha="left")
        bare(ax, "y")
        ax.set(xlim=(-2, 11), ylim=(x.max() + 3.4, -0.8))
    else:
        guesses, low = _rows_of_guesses(ax, You(fig, "10.2"), votes, x, 8.1)
        tile_key(ax, low, ["yes", "abstained", "no", "no vote"])
        tile(ax, 18.6, low, "Insufficient data")
        say(ax, 19.4, low, "not known", ha="left")
        told = "    ".join([*KEYS.values(), "no letter: the war or Crimea"])
        say(ax, -0.46, low + 1.1, told, ha="left")
        places = [*range(len(STATES)), *guesses.values()]
        row_names(ax, [*STATES, *guesses], places, bold=["United States", "China"])
        bare(ax, "x")
        ax.set(xlim=(-0.7, x.max() + 0.7), ylim=(low + 1.7, -1.5))
        fig.set_figheight(6.2 if guesses else 6)
    days = pd.to_datetime(votes["date"])
    return fig, {"first": days.min(), "last": days.max()}


def _rows_of_guesses(ax, you, votes, x, low):
    """A row for each state that was guessed, below its columns: ({name: place}, the next one)."""
    late, places = votes["date"] >= "2025", {}
    for state, short in (("United States", "US"), ("China", "China")):
        cast = votes[state] == votes["Russia"]
        for part, mine in (("before", ~late), ("since", late)):
            name = f"{short} {part} 2025"
            you.answer(name, int(cast[mine].sum()))
            if name in you and mine.any():
                places[f"{short} as Russia"] = low
                when = "to 2024" if part == "before" else "since 2025"
                place = (x[mine].mean(), "center") if part == "before" else (x.max() + 0.4, "right")
                truth = int(cast[mine].sum())
                you.count(ax, name, truth, place[0], low, place[1], label=when)
        low += 1.5 * (f"{short} as Russia" in places)
    return places, low


STATEMENTS = {
    "A": "trade rises in 2023",
    "B": "trade is higher in 2025 than in 2022",
    "C": "trade rises each year to 2025",
    "D": "China's share of Russia's trade rises",
    "E": "China buys more Russian oil",
    "F": "Xi and Putin meet each year",
    "G": "China says yes to no text on the war",
    "H": "the two cast a veto together",
    "I": "they agree more often at the UN",
    "J": "two ties fall if the US votes as Moscow",
    "K": "trade follows oil's price to 2023",
    "L": "trade follows oil's price to 2025",
}


@picture("10.3")
def twelve_rows(chances, twelve):
    """A row a statement: our word, the base rate, what came. chances: percent, a row a letter."""
    gave, phone = twelve["article"] != "roughly even", is_narrow()
    by = ["gave", "our words"]
    order = chances.assign(gave=gave).sort_values(by, ascending=False, kind="stable").index
    y = {letter: nth + 0.7 * (not gave[letter]) for nth, letter in enumerate(order)}
    fig, ax = sheet(9.6 if phone else 5.9)
    you = You(fig, "10.3")
    for letter, place in y.items():
        if phone:  # names stand above their rows
            say(ax, -3, place - 0.46, f"{letter}  {STATEMENTS[letter]}", ha="left")
        ax.plot([0, 100], [place, place], color=LIGHT, linewidth=1, zorder=0.5)
        style = {"color": GREY, "markersize": 11 if phone else 17, "markeredgewidth": 3}
        ax.plot([chances.loc[letter, "base rate"]], [place], "|", label="base rate", **style)
        ax.plot([chances.loc[letter, "our words"]], [place], "o", color=INK, markersize=9)
        if pd.notna(chances.loc[letter, "you"]):
            you.ring(ax, (chances.loc[letter, "you"], place), 17)
        tile(ax, 112, place, "for" if twelve.loc[letter, "came_true"] else "against", width=9)
    top, low = -1.5 if phone else -1.2, max(y.values())
    for start, end in (
        [(one - 0.2, one + 0.2) for one in y.values()] if phone else [(-0.4, low + 0.4)]
    ):
        ax.plot([50, 50], [start, end], color=CONTEXT, linestyle=":", linewidth=1.5, zorder=0.6)
    marks = [("o", "our word", 9), ("|", "base rate", 16)]
    marks += [("ring", "yours", 15)] if chances["you"].notna().any() else []
    for x, (sign, told, size) in zip((0, 30, 64), marks, strict=False):
        if sign == "ring":
            you.ring(ax, (x, top), size)
        else:
            ax.plot(
                [x],
                [top],
                sign,
                color=INK if sign == "o" else GREY,
                ms=size,
                mew=3 * (sign == "|"),
            )
        say(ax, x + 3, top, told, ha="left")
    say(ax, 112, top, "came?")
    for x, told in ((0, "0"), (50, "50"), (100, "100 %")):
        say(ax, x, low + 0.95, told)
    names = [] if phone else [f"{STATEMENTS[letter]}  {letter}" for letter in y]
    row_names(ax, names, list(y.values())[: len(names)])
    bare(ax, "x")
    ax.set(xlim=(-4, 118), ylim=(low + 1.5, top - 0.7), xticks=[])
    return fig, {}


@picture("10.4")
def ways_to_count(ways, mine_way):
    """All ways as dots, or a learner's among them. ways: a row a way; mine_way: a number.

    Above zero our words are ahead; a dot is hollow where its own interval holds zero.
    """
    said = {sort: words("10.4", sort) for sort in ("holds", "turns")}
    ways = ways.rename(columns={"j": "J"}).set_index("way", drop=False)
    found = Ways(ways.drop(columns=["low", "high"]))
    fig, told = curve(found, "10.4", said, places=3, mine=mine_way)
    ahead, behind = ways["low"] > 0, ways["high"] < 0
    open_ = found.table[found.table["way"].map(~ahead & ~behind) & ~found.table["ours"]]
    style = {"color": "white", "markersize": 2.5 if is_narrow() else 4, "zorder": 3.5}
    dots = fig.axes[-3 if len(fig.axes) > 1 else 0]
    dots.plot(open_.index, open_["value"], "o", label=SIGN, **style)
    return fig, told | {"ahead": ahead.sum(), "behind": behind.sum()}


# The record


@picture("10.5")
def lead_by_statement(gain, gave_word):
    """One bar a statement, the largest lead on top. gain: by letter; gave_word: which are dark."""
    ordered = gain.sort_values(ascending=False, kind="stable")
    fig, ax = sheet(5.9)
    tones = [GREY if gave_word[letter] else LIGHT for letter in ordered.index]
    ax.barh(range(len(ordered)), ordered, color=tones, height=0.72)
    ax.axvline(0, color=GREY, linewidth=1)
    for y, value in enumerate(ordered):
        side, far = ("left", 0.006) if value >= 0 else ("right", -0.006)
        say(ax, value + far, y, signed(value, 2), "United States", ha=side)
    say(ax, 0.01, -1.05, "our words nearer →", ha="left")
    say(ax, -0.01, -1.05, "← base rate nearer", ha="right")
    for y, word, tone in ((8, "called roughly even", LIGHT), (9, "we gave a word", GREY)):
        ax.plot([0.13], [y], "s", color=tone, markersize=13)
        say(ax, 0.15, y, word, ha="left")
    two, whole = ordered.iloc[:2], signed(gain.sum(), 2)
    sums = f"first two: {signed(two.sum(), 2)}\nall twelve: {whole}"
    say(ax, 0.3, 3.5, sums, "United States", ha="left")
    row_names(ax, [STATEMENTS[letter] for letter in ordered.index])
    bare(ax, "x")
    ax.set(xlim=(-0.3, 0.5), ylim=(len(ordered) - 0.4, -1.6))
    return fig, {}

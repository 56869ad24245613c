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
from ..files import Problem
from ..misses import INK, You
from ..tables import rows
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
def votes_since_the_invasion(kept):
    """One tile a vote, framed where Washington voted as Moscow. kept: a row a text."""
    if not isinstance(kept, pd.DataFrame) or not {"date", "about", *STATES} <= set(kept):
        raise Problem(
            "kept must be rows of votes with all columns: write kept = votes, "
            "or a condition in brackets behind votes."
        )
    if kept.empty:
        raise Problem("no text is left to be drawn: keep at least one row of votes.")
    told = ["date", "about", *STATES]
    whole = {tuple(row[name] for name in told) for row in rows("votes_since_the_invasion")}
    if not whole.issuperset(kept[told].fillna("").itertuples(index=False, name=None)):
        raise Problem("votes was changed: run the cell that reads it once more.")
    votes = kept.reset_index(drop=True)
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
    guesses, low = {}, 8.1
    if phone:
        column_names(ax, STATES, bold=["United States", "China"])
        tile_key(ax, x.max() + 1.6, ["yes", "abstained", "no"], -1.4, 0.5)
        said = ["no vote", *["Insufficient data"] * int(votes[STATES].isna().any(axis=None))]
        for place, one in zip((-1.4, 2), said, strict=False):
            tile(ax, place, x.max() + 2.8, one)
            word = "not known" if one != "no vote" else one
            say(ax, place + 0.63, x.max() + 2.8, word, ha="left")
        bare(ax, "y")
        ax.set(xlim=(-2, 11), ylim=(x.max() + 3.4, -0.8))
    elif len(votes) == len(whole):  # of which the guess was asked
        guesses, low = _rows_of_guesses(ax, You(fig, "10.2"), votes, x, low)
    if not phone:
        _keys(ax, votes, low)
        places = [*range(len(STATES)), *guesses.values()]
        row_names(ax, [*STATES, *guesses], places, bold=["United States", "China"])
        bare(ax, "x")
        ax.set(xlim=(-0.7, max(x.max(), 22.4) + 0.7), ylim=(low + 1.7, -1.5))
        fig.set_figheight(6.2 if guesses else 6)
    often, part = _how_often(votes.loc[same, "date"]), ""
    if len(votes) < len(whole):
        part = f", {len(votes)} drawn"
        often = f"on these texts {often}" if same.any() else often
    days = pd.to_datetime(votes["date"])
    span = {"first": days.min(), "last": days.max(), "about": _subjects(set(votes["about"]))}
    return fig, {"told": often, "part": part} | span


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


def _keys(ax, votes, low):
    """What tiles and letters mean, in two rows."""
    tile_key(ax, low, ["yes", "abstained", "no", "no vote"])
    if votes[STATES].isna().any(axis=None):
        tile(ax, 18.6, low, "Insufficient data")
        say(ax, 19.4, low, "not known", ha="left")
    said = [text for about, text in KEYS.items() if about in set(votes["about"])]
    if said:
        others = set(votes["about"]) - set(KEYS)
        said += ["no letter: the war or Crimea"] if others else []
        say(ax, -0.46, low + 1.1, "    ".join(said), ha="left")


def _subjects(about):
    """What texts are on: "the war, Crimea or Georgia"."""
    ordered = [name for name in ("the war", "Crimea", "Georgia") if name in about]
    ordered += ["the Council of Europe"] if "Council of Europe" in about else []
    return " or ".join(filter(None, [", ".join(ordered[:-1]), ordered[-1]]))


def _how_often(days):
    """How often and when, in words: "twice early in 2025"."""
    if days.empty:
        return "on none of these texts"
    often = {1: "once", 2: "twice"}.get(len(days), f"{len(days)} times")
    years = sorted(set(days.str[:4]))
    early = "early " if len(years) == 1 and days.str[5:7].max() <= "04" else ""
    return f"{often} {early}in {' and '.join(years)}"


FORECASTERS = {
    "our words": "our words for\nthe article",
    "base rate": "base rate",
    "other years": "base rate of\nother years",
    "always likely": "always “likely”",
}
ENDS = {  # of the ranges that the seven words have, in percent
    "almost no chance": (1, 5),
    "very unlikely": (5, 20),
    "unlikely": (20, 45),
    "roughly even": (45, 55),
    "likely": (55, 80),
    "very likely": (80, 95),
    "almost certain": (95, 99),
}
ASKED_OF = ["our words", "base rate", "other years"]  # who may be guessed to score best


@picture("10.3")
def scores(squared, gave_word, twelve):
    """Mean scores, a panel a set of statements. squared: a row a letter; gave_word: which eight.

    twelve: the statements; a line shows what our words score at both ends of their ranges.
    """
    ends = pd.DataFrame(twelve["article"].map(ENDS).tolist(), index=twelve.index)
    ends = (ends / 100).sub(twelve["came_true"], axis=0) ** 2
    typed = squared["you"].notna()
    parts = {"All 12 statements": gave_word | True, "The 8 with our word": gave_word}
    if typed.any() and not typed.all():
        parts[f"Your {typed.sum()} letters"] = typed
    rows = [*FORECASTERS, *(["you"] if typed.any() else [])]
    fig, axes = sheet(4.9 + 0.5 * bool(typed.any()), list(parts), sharey=True)
    you = You(fig, "10.3")
    asked = ["all twelve", "the eight", None]
    for ax, name, kept in zip(axes, asked, parts.values(), strict=False):
        means = squared[kept].mean()
        for y, row in enumerate(rows):
            if row == "you" and not typed[kept].all():
                continue
            look = {"color": CONTEXT if row == "our words" else LIGHT, "ec": "none"}
            look = {"color": "white", "ec": INK, "lw": 2} if row == "you" else look
            ax.barh(y, means[row], height=0.5, zorder=2, **look)
            say(ax, 0.006, y, f"{means[row]:.3f}", "United States", ha="left").set_zorder(8)
        reach = ends[kept].mean()
        ax.plot(
            [reach.min(), reach.max()], [0.38, 0.38], color=INK, lw=2.5, marker="|", ms=11, zorder=4
        )
        asked_of = means[ASKED_OF]
        if miss := name and you.miss(name, asked_of.idxmin()):
            place = (means[miss.typed], rows.index(miss.typed))
            you.way(ax, (asked_of.min(), place[1]), place, zorder=3)
            you.ring(ax, place)
            say(ax, 0.006, len(rows) - 0.1, miss.words, "United States", ha="left")
        ax.plot([0.25] * 2, [-0.5, len(rows) - 0.5], color=CONTEXT, linewidth=1.5, linestyle=":")
        bare(ax)
        low = len(rows) - 0.3 + 0.7 * any(one in you for one in asked[:2])  # room for words
        ax.set(xlim=(0, max(0.36, means[rows].max() + 0.03)), ylim=(low, -1.1))
        ax.set_xticks([0, 0.25], ["0", "0.25: always\nsaying 50 %"])
    say(axes[0], 0.006, -0.72, words("10.3", "line"), ha="left")
    row_names(axes[0], [FORECASTERS.get(row, row) for row in rows])
    return fig, {}


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
    "J": "ties loosen if the US backs Moscow",
    "K": "trade follows oil's price to 2023",
    "L": "trade follows oil's price to 2025",
}


@picture("10.4")
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

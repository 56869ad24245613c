"""The pictures of lesson 06b, Who depends on whom?, and of its record."""

import math

import numpy as np
import pandas as pd

from ..charts import (
    CONTEXT,
    GREY,
    LIGHT,
    bare,
    beside,
    colour,
    ink_of,
    note,
    row_names,
    say,
    sheet,
    signed,
)
from ..charts import ends as names_at_ends  # a table of the lesson is called ends
from ..files import Problem
from ..guesses import plain_name
from ..misses import INK, PALE, You
from ..specification_curve import Ways, curve
from ..wording import words
from . import picture

FIRST, LATEST = 2013, 2024  # the years that the lesson compares
PARTS = {  # the share, whose line it is, its panel, what is asked
    "eu_in_russias": ("EU", 0, "EU in Russia's"),
    "china_in_russias": ("China", 0, "China in Russia's"),
    "russia_in_chinas": ("Russia", 1, "Russia in China's"),
}


@picture("6.6")
def both_ends_of_a_trade(ends):
    """Two panels, Russia's trade and China's, with the other's share as a line. ends: shares."""
    heads = ("Of Russia's trade", "Of China's trade")
    fig, axes = sheet(4.9, heads, sharey=True, width_ratios=[1.3, 1])
    for ax in axes:
        ax.set(xlim=(ends.index.min() - 0.5, ends.index.max() + 4.5), xticks=[FIRST, 2018, LATEST])
    axes[0].set_ylim(0, 1.18 * ends.max().max())

    you = You(fig, "6.6")
    for column, (name, panel, asked) in PARTS.items():
        ax, line, ink = axes[panel], ends[column].dropna(), colour(name)
        ax.plot(line.loc[:2021], color=ink)
        ax.plot(line.loc[2021:], color=ink, linestyle=(0, (1.2, 1.2)))
        for year, sides in ((FIRST, ["above", "below"]), (LATEST, ["right", "above"])):
            ax.plot([year], [line[year]], "o", color=ink)
            if year == FIRST or asked not in you:
                told = f"{name} {line[year]:.0f} %"
                beside(ax, told, (year, line[year]), ink, sides, bold=True)
        if name == "China":
            you.line(ax, line)
        else:
            sides = ["left", "above", "below"]
            you.number(ax, asked, line[LATEST], x=LATEST, sides=sides, label=name)
    top = max(ax.get_ylim()[1] for ax in axes)  # a guess may lie higher in one of them
    ticks = range(0, int(top) + 1, 20)
    axes[0].set(ylim=(0, top))
    axes[0].set_yticks(ticks, [*map(str, ticks[:-1]), f"{ticks[-1]} %"])
    return fig, {
        "start": ends.loc[FIRST],
        "end": ends.loc[LATEST],
        "last": ends["russia_in_chinas"].dropna().iloc[-1],
    }


@picture("6.7")
def china_in_the_trade_of_states(in_2020):
    """One bar a state, in two columns that the median of the others parts. in_2020: its shares."""
    shares = in_2020.dropna().sort_values(ascending=False, kind="stable")
    others = shares.drop("Russia")
    middle, above = others.median(), int((others > shares["Russia"]).sum())
    more = int((shares > middle).sum())
    heads = ("Above the others' median", "Below it")
    fig, axes = sheet(5.9, heads, sharex=True)
    for ax, part in zip(axes, (shares.iloc[:more], shares.iloc[more:]), strict=True):
        inks = [colour("Russia" if name == "Russia" else "light") for name in part.index]
        ax.barh(range(len(part)), part, 0.7, color=inks)
        for y, (name, share) in enumerate(part.items()):
            label = f"{share:.0f} %" if name == shares.index[0] else f"{share:.0f}"
            say(ax, share + 1, y, label, "United States", ha="left", bold=name == "Russia")
        row_names(ax, list(part.index), bold=["Russia"])
        bare(ax, "x")
        ax.set(ylim=(max(more, len(shares) - more) - 0.3, -0.7))
    axes[0].set_xlim(0, 1.16 * shares.max())

    you = You(fig, "6.7")
    if miss := you.miss("states above Russia", above):
        place_of_russia(axes, you.who, miss, above, more)
    return fig, {
        "year": in_2020.name,
        "above": above,
        "others": len(others),
        "russia": shares["Russia"],
        "middle": middle,
    }


def place_of_russia(axes, who, miss, above, more):
    """Where a guess puts Russia: a line between two rows, and the rows from there pale."""
    row = miss.typed if miss.typed <= above else miss.typed + 1  # Russia's own row lies before
    ax, y = (axes[0], row) if row <= more else (axes[1], row - more)
    ax.axhline(y - 0.5, color=INK, linewidth=2.2, linestyle="--")
    for panel, start, stop in ((axes[0], 0, more), (axes[1], more, 99)):
        first, last = sorted((row, above if row <= above else above + 1))
        first, last = max(first, start) - start, min(last, stop) - start
        if first < last:
            panel.axhspan(first - 0.5, last - 0.5, color=PALE, alpha=0.35, zorder=0)
    if not row:
        ax.set_ylim(top=-1.7)  # room for the words
    mark = (0.72 * ax.get_xlim()[1], y - 0.5)
    told = f"{who}: after {miss.typed},\n{'right' if miss.right else f'it was {miss.was}'}"
    beside(ax, told, mark, INK, ["below", "above", "right", "left"], rim=2)


@picture("6.8")
def one_state_beside_russia(states, state):
    """Lines of one state and Russia, a band of the other states. states: a column a state."""
    state = {plain_name(name): name for name in states}.get(plain_name(state))
    if state is None:
        raise Problem('write a name as it stands in the picture above, such as "India".')
    if state == "Russia":
        raise Problem('Russia has its line already: write another name, such as "India".')
    others = states.drop(columns="Russia").quantile([0.25, 0.5, 0.75], axis=1).T
    first, last = states.index.min(), states.index.max()
    fig, ax = sheet(5)
    ax.fill_between(others.index, others[0.25], others[0.75], color=LIGHT, alpha=0.4, linewidth=0)
    ax.plot(others.index, others[0.5], color=CONTEXT, linestyle=":", label="median of\nthe others")
    for name in (state, "Russia"):
        line, dot = states[name], "s" if name == "Russia" else "o"
        ax.plot(line.index, line, color=ink_of(name), label=name)
        ax.plot([first, last], line[[first, last]], dot, color=ink_of(name))
    highest = max(states[[state, "Russia"]].max().max(), others[0.75].max())
    ax.set(xlim=(first - 0.6, last + 0.6), ylim=(0, 1.12 * highest), xticks=[first, 2010, last])
    rose = {name: line[last] - line[first] for name, line in states.items()}
    median = others[0.5][last] - others[0.5][first]
    told = {"median of\nthe others": f"median of the\nothers {signed(median)} points"}
    told |= {name: f"{name}\n{signed(rose[name])} points" for name in (state, "Russia")}
    names_at_ends(ax, told)
    gap = [year for year in states.index if np.isnan(states["Russia"][year])]
    if gap:
        year = gap[len(gap) // 2 + 1]
        foot = (year, np.interp(year, *zip(*states["Russia"].dropna().items(), strict=True)))
        missing = "no full figures\nfor Russia"
        beside(ax, missing, foot, colour("Russia"), ["above", "below"], rim=2, leader=True)
    ticks = [tick for tick in ax.get_yticks() if tick <= 1.12 * highest]
    ax.set_yticks(ticks, [f"{tick:g} %" if tick == ticks[-1] else f"{tick:g}" for tick in ticks])
    band = (first + 1.5, others[0.75].iloc[:3].max())
    beside(ax, "band: middle half\nof the others", band, GREY, ["above"], rim=2)

    russia = f"rose by {rose['Russia']:.0f} points in Russia"
    found = f"{russia}, by {median:.0f} at the median of the others"
    name = f"the {state}" if state.startswith(("United", "Netherlands")) else state
    ends_of = {name: dict(first=line[first], last=line[last]) for name, line in states.items()}
    values = {"chosen": ends_of[state], "russias": ends_of["Russia"]}
    medians = {"first": others[0.5][first], "last": others[0.5][last]}
    return fig, {"found": found, "state": name, "medians": medians, **values}


@picture("6.9")
def ways_to_count(ways, mine_way):
    """All ways as dots, or a learner's among them. ways: a row a way; mine_way: a number."""
    said = {sort: words("6.9", sort) for sort in ("holds", "close", "turns")}
    of = Ways(ways, line=1, close=0.5, fewer=True)
    return curve(of, "6.9", said, places=0, mine=mine_way)


@picture("6.10")
def distances_from_a_trend(tries, jump):
    """One bar a state, its highest distance. tries: points, a row a line; jump: Russia's."""
    highest = tries.groupby(level=0).max()
    highest = pd.concat([pd.Series({"Russia": jump}), highest]).sort_values(ascending=False)
    more = math.ceil(len(highest) / 2)
    fig, axes = sheet(5.7, ("Highest", "Lower"), sharex=True)
    for ax, part in zip(axes, (highest.iloc[:more], highest.iloc[more:]), strict=True):
        inks = [colour("Russia" if name == "Russia" else "light") for name in part.index]
        ax.barh(range(len(part)), part, 0.7, color=inks)
        for y, (name, points) in enumerate(part.items()):
            unit = " points" if name == highest.index[0] else ""
            bold = name == "Russia"
            x = max(points, 0) + 0.2
            say(ax, x, y, signed(points, 1) + unit, "United States", bold, ha="left")
        row_names(ax, list(part.index), bold=["Russia"])
        bare(ax, "x")
        ax.set(ylim=(more - 0.3, -0.7))
    axes[0].set_xlim(min(0, 1.5 * highest.min()), 1.4 * highest.max())
    rest = highest.drop(["Russia", "Kyrgyzstan"], errors="ignore").max()
    return fig, {
        "jump": jump,
        "states": len(highest),
        "highest": tries.max(),
        "rest": rest,
        "windows": len(tries),
    }


@picture("6.11")
def gas_by_two_routes(by_pipe, last):
    """Two lines of gas by pipe, with the change from 2021 to a later year. by_pipe: by route."""
    pipes = by_pipe
    counted = pipes["to_europe"].dropna().index
    years = {str(year): year for year in counted}
    last = years.get(str(last).strip().removesuffix(".0"), 0)  # "2022" means 2022
    if last <= 2021:
        later = " or ".join(str(year) for year in counted if year > 2021)
        raise Problem(f"the Energy Institute's count ends in {counted.max()}: choose {later}.")
    fig, ax = sheet(5)
    start, now = pipes.loc[2021], pipes.loc[last]
    for column, ink, side in (("to_europe", GREY, "bottom"), ("to_china", colour("China"), "top")):
        ax.plot(pipes[column].dropna(), color=ink)
        ax.plot([2021, last], [start[column], now[column]], "o", color=ink)
        style = {"color": ink, "weight": "bold", "fontsize": 20, "va": side}
        ax.text(last + 0.2, now[column], signed(now[column] - start[column]), **style)
    gazprom = pipes["to_china_gazprom"].loc[counted.max() + 1 :].dropna()
    hollow = {"color": colour("China"), "markerfacecolor": "white"}
    ax.plot(gazprom.index, gazprom, "o", **hollow)
    if len(gazprom):
        tip = (gazprom.index[-1], gazprom.iloc[-1] + 3)
        note(ax, tip[0] - 0.6, tip[1] + 50, "Gazprom's\ncount", color=colour("China"), to=tip)
    first, latest, top = pipes.index.min(), pipes.index.max(), 1.12 * pipes["to_europe"].max()
    ax.set(ylim=(0, top), xlim=(first - 0.3, latest + 1), xticks=range(2013, latest + 1, 4))
    say(ax, first, 0.96 * top, "to Europe, with Türkiye", ha="left")
    say(ax, 2018.9, 17, "to China", "China")
    if last == 2023:  # of which the guess was asked
        gas_of_ten(ax, You(fig, "6.11"), start, now)
    lost, gained = start["to_europe"] - now["to_europe"], now["to_china"] - start["to_china"]
    span = {1: "a year", 2: "two years"}.get(last - 2021, f"{last - 2021} years")
    return fig, {"lost": lost, "gained": gained, "last": last, "span": span}


def gas_of_ten(ax, you, start, now):
    """A guess of what China gained of ten that Europe lost, as a ring where its line would end."""
    lost, gained = start["to_europe"] - now["to_europe"], now["to_china"] - start["to_china"]
    if not (miss := you.miss("of ten", 10 * gained / lost, "for ten lost")):
        return
    height = start["to_china"] + miss.typed / 10 * lost
    was = "right" if miss.right else f"it was {10 * gained / lost:.1f}"
    told = f"{you.who} {round(miss.typed, 1):g} of ten,\n{was}"
    sides = ["left"] if height < now["to_europe"] + 10 else ["right", "above"]
    you.mark(ax, (now.name, height), (now.name, now["to_china"]), told, sides)

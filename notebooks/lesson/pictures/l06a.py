"""The pictures of lesson 06a, Did trade surge?, and of its record."""

import matplotlib.pyplot as plt
import numpy as np

from ..charts import (
    GREY,
    LIGHT,
    bare,
    beside,
    colour,
    ends,
    is_narrow,
    page_width,
    row_names,
    say,
    sheet,
    signed,
)
from ..files import Problem
from ..misses import You
from ..specification_curve import Ways, curve
from ..wording import words
from . import picture


@picture("6.1")
def trade_by_two_counts(trade):
    """One line for each of the two services that count. trade: a row a year, a column a count."""
    china = trade["china_says"]
    fig, ax = sheet(5.3)
    for who in ("China", "Russia"):
        ax.plot(trade.index, trade[f"{who.lower()}_says"], color=colour(who), label=f"{who} says")
    ends(ax, {"Russia says": None})
    russia = trade["russia_says"].loc[: trade["russia_says"].last_valid_index()]
    say(
        ax,
        russia.index[-1] + 0.9,
        0.88 * russia.iloc[-1],
        "Russia says",
        "Russia",
        bold=True,
        ha="left",
    )
    for year in russia.index[russia.isna()]:
        words = f"{year}: Russia's\nis incomplete"
        beside(ax, words, (year, china[year]), colour("Russia"), ["above"])
    you = You(fig, "6.1")
    top = 1.4 if "most in percent" in you or "most in dollars" in you else 1.06  # room for words
    ax.set(xlim=(trade.index.min() - 1, trade.index.max() + 1), ylim=(0, top * china.max()))
    fell = 100 * (china[2015] / china[2014] - 1)
    way = "up" if fell > 0 else "down"
    low = (2015, trade.loc[2015].min())
    beside(ax, f"2015: {way} {abs(fell):.0f} %", low, GREY, ["below", "right"], leader=True)
    if not is_narrow():
        crisis = f"2009: down {-100 * (china[2009] / china[2008] - 1):.0f} %"
        beside(ax, crisis, (2009, china[2008]), GREY, ["above", "left"])
    you.line(ax, china)
    year_above(ax, you, "most in percent", china.pct_change().idxmax(), 1.25 * china.max())
    year_above(ax, you, "most in dollars", china.diff().idxmax(), 1.08 * china.max())
    return fig, {}


def year_above(ax, you, name, truth, height):
    """A guessed year as a ring above the lines, with a pale bar to the right year."""
    if miss := you.miss(name, int(truth), name.replace("most", "biggest rise")):
        places = (miss.typed, height), (miss.truth, height)
        you.mark(ax, *places, miss.words, ["left", "above", "right"])


PANELS = {"tonnes": "Million tonnes", "dollars": "Billion dollars", "price": "Dollars a tonne"}


@picture("6.2")
def oil_in_three_units(oil, change):
    """Bars of three units by year, two years coloured. oil: a column a unit; change: in percent."""
    fig, axes = plt.subplots(3, 1, figsize=(page_width(), 6), sharex=True)
    you, rust = You(fig, "6.2"), colour("China–Russia")
    first, last = oil.index.min(), oil.index.max()
    for ax, (column, head) in zip(axes, PANELS.items(), strict=True):
        values, moved = oil[column], change[column]
        told = (2015, 2022)
        inks = [rust if year in told else LIGHT for year in values.index]
        ax.bar(values.index, values, 0.7, color=inks)
        ax.set(ylim=(0, 1.45 * values.max()), xlim=(first - 0.7, last + 0.7))
        ax.set_title(head, pad=2)
        bare(ax, "y")
        guess_in_percent(ax, you, column, moved[2022], values)
        for year in told if column not in you else told[:1]:
            rose = f"{signed(moved[year])} %"
            say(ax, year, values[year], rose, "China–Russia", bold=True, va="bottom")
        for year in {first, last} - {2022} if not is_narrow() else {first}:
            say(ax, year, values[year], f"{values[year]:.0f}", va="bottom")
    axes[-1].set_xticks(sorted({first, 2015, 2022, *([] if is_narrow() else [last])}))
    return fig, {"first": change.loc[2015], "then": change.loc[2022]}


def guess_in_percent(ax, you, name, truth, values):
    """A guessed change of 2022 as a ring, as high as 2021 with that change."""
    if name not in you.rules or not (miss := you.miss(name, float(truth))):
        return
    height = values[2021] * (1 + miss.typed / 100)
    was = "right" if miss.right else f"it was {signed(truth)} %"
    words = f"{you.who} {signed(miss.typed)} %, {was}"
    you.mark(ax, (2022, height), (2022, values[2022]), words, ["left", "above"])


@picture("6.3")
def ways_to_count(ways, mine_way):
    """All ways as dots, or a learner's among them. ways: a row a way; mine_way: a number."""
    said = {sort: words("6.3", sort) for sort in ("holds", "close", "turns")}
    return curve(Ways(ways, close=2), "6.3", said, places=1, mine=mine_way)


@picture("6.4")
def change_with_five_partners(percent, dollars, start_year):
    """Two bar charts, each sorted. percent, dollars: change by partner; start_year: from which."""
    base = start_year
    if isinstance(base, str) and base.strip().isdigit():
        raise Problem(f"write the year without quotes: start_year = {base.strip()}.")
    if np.ndim(dollars) > 1 or dollars.isna().any() or base > 2022:
        raise Problem(
            f"set start_year to a year before 2022 that the table has ({base!r} is none)."
        )
    base = int(base)
    heads = {"in percent": "In percent", "in dollars": "In billion dollars"}
    fig, axes = sheet(5.4, list(heads.values()))
    you, own = You(fig, "6.4"), ("China", "India", "EU")
    for ax, name, values in zip(axes, heads, (percent, dollars), strict=True):
        values = values.sort_values(ascending=False, kind="stable")
        inks = [colour(one if one in own else "light") for one in values.index]
        ax.barh(range(len(values)), values, 0.5, color=inks)
        ax.axvline(0, color=colour("context"), linewidth=1)
        low, high = min(values.min(), 0), max(values.max(), 0)
        wide = high - low
        ax.set_xlim(low - 0.36 * wide * (low < 0), high + 0.42 * wide)
        row_names(ax, list(values.index), bold=["China"])
        bare(ax, "x")
        ends_of = {one: (value, y) for y, (one, value) in enumerate(values.items())}
        if base == 2021:  # of which the guess was asked
            you.choice(ax, name, values.idxmax(), ends_of, sides=["below", "above"])
        ringed = you.misses[-1].typed if you.misses and name in you else None
        for one, (value, y) in ends_of.items():
            away = (14 if one == ringed else 5) * (1 if value >= 0 else -1)
            style = {"textcoords": "offset points", "va": "center"}
            style["ha"] = "left" if value >= 0 else "right"
            ax.annotate(signed(value), (value, y), (away, 0), **style)
    first, most = percent.idxmax(), dollars.idxmax()
    first, most = (f"the {one}" if one == "EU" else one for one in (first, most))
    found = f"with {first} in percent, with {most} in dollars"
    found = f"with {first}, in percent and in dollars" if most == first else found
    return fig, {"base": base, "percent": percent, "dollars": dollars, "with_whom": found}


@picture("6.5")
def china_beside_the_others(lines, middle):
    """Three lines and a band, 2021 as 100. lines: a column a partner; middle: quartiles by year."""
    lines, middle = lines - 100, middle - 100
    fig, ax = sheet(5.2)
    ax.axhline(0, color=LIGHT, linewidth=1)
    band = {"color": LIGHT, "alpha": 0.4, "linewidth": 0}
    ax.fill_between(middle.index, middle[0.25], middle[0.75], **band)
    inks = [*colour("China", "EU"), GREY]
    for (name, line), ink in zip(lines.items(), inks, strict=True):
        ax.plot(line.loc[:2021], color=ink)
        ax.plot(line.loc[2021:], color=ink, linestyle=(0, (1.2, 1.2)), label=name)
    ends(ax, {"median of the others": "median of\nthe others"})
    highest = max(lines.max().max(), middle[0.75].max())
    ax.set(xlim=(lines.index.min() - 0.6, lines.index.max() + 0.6), ylim=(-100, 1.25 * highest))
    ticks = range(-100, int(1.25 * highest), 50)
    ax.set_yticks(ticks, [f"{signed(one)} %" if one else "as in 2021" for one in ticks])
    style = {"transform": ax.get_xaxis_transform(), "color": GREY}
    ax.text(2021.35, 0.03, "dotted: estimates", ha="right", va="bottom", **style)
    return fig, {}

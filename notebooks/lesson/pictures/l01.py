"""The pictures of lesson 01, First of what?, and of its record."""

import matplotlib.pyplot as plt
import pandas as pd

from ..charts import (
    GREY,
    LIGHT,
    RULE,
    SHADE,
    beside,
    colour,
    halo,
    in_years,
    is_narrow,
    row_names,
    say,
    sheet,
)
from ..files import Problem
from ..misses import You
from ..wording import words
from . import picture

INVASION, VISIT = pd.Timestamp("2022-02-24"), pd.Timestamp("2023-03-20")
MONTH, PANDEMIC = 30.44, 2020  # days of a month; the first year of Covid


def years_below(ax, first, last, step=1):
    """A tick at the beginning of each year, or of each second one if there are many."""
    years = range(first, last + 1, step if last - first < 6 else 2)
    ax.set_xticks(years, years, ha="left")


def key(ax, marks, place, columns=3):
    """What marks mean, in a row: {words: style}, its upper or lower left corner at this place."""
    drawn = [ax.plot([], [], linestyle="none", **style)[0] for style in marks.values()]
    where = "lower left" if place[1] >= 1 else "upper left"
    room = {"borderaxespad": 0, "borderpad": 0, "handletextpad": 0.2, "columnspacing": 1.4}
    style = {"loc": where, "bbox_to_anchor": place, "ncols": columns, "labelcolor": GREY}
    return ax.legend(drawn, list(marks), **style, **room)


PLACES = {"By video": "", "Elsewhere": "", "In China": "China", "In Russia": "Russia"}


def stacked(days, gap=70):
    """A height for each day: as low as it can be without touching an earlier mark."""
    last, heights = {}, []
    for day in days:
        level = 0
        while level in last and (day - last[level]).days < gap:
            level += 1
        last[level] = day
        heights.append(level)
    return heights


@picture("1.1")
def meetings_by_place(meetings):
    """Each meeting is a mark over the years, each place a row. meetings: a row each, by day."""
    fig = plt.figure(figsize=(10, 4.9))
    you, between = You(fig, "1.1"), meetings.loc[INVASION : VISIT - pd.Timedelta(days=1), "how"]
    truths = {name: int((between == name).sum()) for name in ("in person", "by video")}
    for name, truth in truths.items():
        you.answer(name, truth)
    asked = [name for name in truths if name in you]
    high = [4.9, 0.65 + 0.3 * len(asked)][: 1 + bool(asked)]
    fig.set_figheight(sum(high))
    grid = fig.add_gridspec(len(high), 1, height_ratios=high)
    heights = _marks(ax := fig.add_subplot(grid[0]), meetings)
    stays = meetings.index[(meetings["host"] == "Russia") & (meetings.index < VISIT)]
    if len(stays):
        _absence(ax, stays.max(), heights["In Russia"])
    band = in_years(INVASION), in_years(VISIT)
    ax.axvspan(*band, color=SHADE, zorder=0)
    say(ax, band[0] - 0.1, heights["top"], "grey: from invasion to Moscow visit", ha="right")
    first, last = meetings.index.min().year, meetings.index.max().year
    ax.set(xlim=(first - 0.2, last + 1), ylim=(-0.9, heights["top"] + 1.2))
    years_below(ax, first, last)
    look = {"marker": "o", "color": GREY, "markersize": 9}
    empty = look | {"fillstyle": "none"}
    marks = {"a talk of their own": look, "only at the same table": empty}
    key(ax, marks | {"by video": empty | {"marker": "D"}}, (0, 1.02))
    if asked:
        below = fig.add_subplot(grid[1], title="How often between invasion and visit?")
        below.set(xlim=(-0.5, 21), ylim=(len(asked) - 0.4, -0.6), xticks=range(0, 16, 5))
        for y, name in enumerate(asked):
            mark = {"color": GREY, "fillstyle": "none" if name == "by video" else "full"}
            look = {"marker": "D" if name == "by video" else "o", "markersize": 9, **mark}
            below.plot([truths[name]], [y], **look)
            you.number(below, name, truths[name], y=y, sides=["right", "left"])
        row_names(below, [name.capitalize() for name in asked])
        below.grid(visible=False)
    return fig, {}


def _marks(ax, meetings):
    """The rows of marks, the lowest first: {name: height} of each row, and of the top."""
    rows = {"Russia": "In Russia", "China": "In China", "neither": "Elsewhere"}
    where = meetings["host"].map(rows).mask(meetings["how"] == "by video", "By video")
    last, heights, base, places = meetings.loc[: INVASION - pd.Timedelta(days=1)], {}, 0, []
    for name, host in PLACES.items():
        row, heights[name] = meetings[where == name], base
        ink, mark = colour(host) if host else GREY, "D" if name == "By video" else "o"
        levels = stacked(row.index)
        for (day, one), level in zip(row.iterrows(), levels, strict=True):
            look = {"color": ink, "fillstyle": "full" if one["own_talk"] == "yes" else "none"}
            x, y = in_years(day), base + level
            ax.plot([x], [y], mark, label=host or "_", markersize=9, **look)
            if day == last.index.max():
                beside(ax, f"{day.day} {day:%b} {day.year}", (x, y), GREY, ["left"], rim=4)
            if INVASION <= day < VISIT and one["how"] == "in person":
                beside(ax, one["city"], (x, y), GREY, ["above"], rim=3)
        places.append(base)
        base += max(levels, default=0) + 2.02
    row_names(ax, list(PLACES), places)
    ax.invert_yaxis()
    ax.grid(visible=False)
    return heights | {"top": base + 2}


def _absence(ax, before, y):
    """How long Xi had not been in Russia before the visit, as a double arrow in its row."""
    ink = colour("Russia")
    arrow = {"arrowstyle": "<->", "color": ink, "linewidth": 1.5, "shrinkA": 9, "shrinkB": 9}
    left, right = in_years(before), in_years(VISIT)
    ax.annotate("", (left, y), (right, y), arrowprops=arrow)
    absent = f"Xi not in Russia\nfor {(VISIT - before).days / MONTH:.0f} months"
    say(ax, left + 0.36 * (right - left), y + 1.7, absent, "Russia")


@picture("1.2")
def first_by_rule(meetings, rules, my_rule):
    """The last meeting before the invasion and the first since, by rule. rules: {name: rows}."""
    fits = str(getattr(my_rule, "dtype", "")) == "bool" and len(my_rule) == len(meetings)
    if isinstance(my_rule, str):
        raise Problem("One = changes the table: write ==, and run the cell that reads it again.")
    if my_rule is not ... and not fits:
        inside = 'meetings["kind"] == "visit"'
        raise Problem(f"Type only what stands inside the outer brackets: {inside}")
    found = {}
    for name, rule in (rules if my_rule is ... else rules | {"yours": my_rule}).items():
        days = meetings.index[rule]
        found[name] = days[days < INVASION][-1:], days[days >= INVASION][:1]
    seen = [day for days in found.values() for day in (*days[0], *days[1])]
    first, last = min([INVASION, *seen]).year, in_years(max([VISIT, *seen]))
    wide = (last - first) / 6
    answers, end = last + 0.5 * wide, last + 5 * wide
    if is_narrow():
        answers, end = last + 0.75 * wide, last + 1.9 * wide

    fig, ax = sheet(2.0 + (0.55 if is_narrow() else 0.42) * len(found))
    you = You(fig, "1.2")
    visit = {"color": colour("China–Russia"), "linewidth": 1.5, "zorder": 0}
    for day, word, ha, style in (
        (INVASION, "invasion", "right", RULE),
        (VISIT, "visit", "center", visit),
    ):
        ax.plot([in_years(day)] * 2, [-0.5, len(found) - 0.4], **style)
        say(ax, in_years(day), -0.9, word, "words" if style is RULE else "China–Russia", ha=ha)
    asked = "first?" if is_narrow() else "Was Moscow the first?"
    say(ax, answers, -0.9, asked, "United States", True, ha="left")
    for y, (name, (before, since)) in enumerate(found.items()):
        moscow = list(since) == [VISIT]
        _rule(ax, y, before, since, moscow)
        cities = [*meetings.loc[since, "city"], "none since" if len(before) else "no such meeting"]
        asked = name in you and my_rule is ...  # the guess is told with our rules
        answer = "yes" if moscow else "no" if asked or is_narrow() else f"no, {cities[0]}"
        say(ax, answers, y, answer, "China–Russia" if moscow else "words", moscow, ha="left")
        if my_rule is ...:
            you.count(ax, name, "yes" if moscow else "no", answers + 0.75 * wide, y)
    row_names(ax, [name.replace(", ", ",\n") if is_narrow() else name for name in found])
    years_below(ax, first, int(last), 2 if is_narrow() else 1)
    ax.set(xlim=(first, end), ylim=(len(found) - 0.4, -1.5))
    ax.spines["bottom"].set_bounds(first, int(last) + 1)
    ax.grid(visible=False)
    white = {"marker": "o", "color": "white", "mec": GREY, "markersize": 10}
    full = {"marker": "o", "color": GREY, "markersize": 13}
    marks = {"last one before the invasion": white, "first one since": full}
    key(ax, marks, (0, -0.2), 1 if is_narrow() else 2)
    finding, told = "all", {}
    if my_rule is not ...:
        since = found["yours"][1]
        finding = "own" if len(since) else "none"
        if len(since):
            told = {"city": _city(meetings, since), "day": f"{since[0]:%B %Y}"}
    return fig, {"finding": words("1.2", finding, **told)}


def _city(meetings, days):
    """Where the first of these days was, as it stands within a sentence."""
    return meetings["city"][days[0]].replace("by video", "a link by video")


def _rule(ax, y, before, since, moscow):
    """One row: a white dot and a full one, joined."""
    ink, days = colour("China–Russia") if moscow else GREY, in_years(before.append(since))
    ax.plot(days, [y] * len(days), color=LIGHT, zorder=1)
    white = {"color": "white", "mec": GREY, "markersize": 10, "zorder": 4}
    ax.plot(days[: len(before)], [y] * len(before), "o", **white)
    ax.plot(days[len(before) :], [y] * len(since), "o", color=ink, markersize=13)


SEVEN = range(2013, PANDEMIC)


@picture("1.3")
def visits_to_each_other(meetings):
    """Visits are full marks, events of the host hollow ones. meetings: a row each, by day."""
    visits, events = (meetings[meetings["kind"] == kind] for kind in ("visit", "event"))
    years = visits.index.year
    before = {year for year in years if year in SEVEN}
    fig, ax = sheet(3.7)
    you, name = You(fig, "1.3"), "years with a visit"
    you.answer(name, len(before))
    if name in you:  # a row for the guess
        fig.set_figheight(4.7)
        grid = fig.add_gridspec(2, 1, height_ratios=[3.7, 1])
        ax.set_subplotspec(grid[0])
    for table, fill in ((visits, "full"), (events, "none")):
        for day, host in table["host"].items():
            look = {"color": colour(host), "fillstyle": fill, "markeredgewidth": 2}
            y, mark = (0, "s") if host == "Russia" else (1, "o")
            ax.plot([in_years(day)], [y], mark, markersize=15, label=host, **look)
    quiet = visits.index[years < PANDEMIC].max(), visits.index[years >= PANDEMIC].min()
    band = [in_years(day) for day in quiet]
    ax.axvspan(*band, color=SHADE, zorder=0)
    what = "no state or\nofficial visit\n" if is_narrow() else "no state or official\nvisit "
    gap = f"{what}for {(quiet[1] - quiet[0]).days / MONTH:.0f} months"
    high = -1.15 if is_narrow() else -0.9
    halo(say(ax, sum(band) / 2, high, gap))
    for year in sorted({*SEVEN} - before):
        say(ax, year + 0.5, -0.9, f"{year}:\nevents only")
    row_names(ax, ["In Russia", "In China"])
    years_below(ax, SEVEN[0], years.max())
    ax.set(ylim=(1.5, high - 0.6), xlim=(SEVEN[0] - 0.2, years.max() + 1))
    ax.grid(visible=False)
    if name in you:
        below = fig.add_subplot(grid[1], title="How many of the seven years?")
        below.set(xlim=(-0.5, 9), ylim=(0.6, -0.6), xticks=range(len(SEVEN) + 1))
        below.plot([len(before)], [0], "o", color=GREY, markersize=9)
        you.number(below, name, len(before), y=0, sides=["right", "left"])
        row_names(below, ["Years with a visit"])
        below.grid(visible=False)
    return fig, {"years": len(before), "of": len(SEVEN)}

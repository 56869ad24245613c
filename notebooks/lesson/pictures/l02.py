"""The pictures of lesson 02, Brothers, then rivals, and of its record."""

import matplotlib.pyplot as plt

from ..charts import (
    BLACK,
    GREY,
    LIGHT,
    SHADE,
    bare,
    colour,
    is_narrow,
    note,
    page_width,
    row_names,
    say,
    sheet,
)
from ..guesses import guessed
from ..misses import INK, You
from ..specification_curve import Ways, curve
from ..wording import words
from . import picture

OWN = colour("China–Russia")  # what is between the two
SPANS = {"Korean War": (1950.48, 1953.57), "1960: the article’s break": (1960, 1961)}


def _spans(ax, height=None, step=0):
    """The Korean War and the article's year as pale spans, named where a height is given.

    step: so much higher stands the second name, where both would touch on one line.
    """
    for nth, (name, (first, last)) in enumerate(SPANS.items()):
        ax.axvspan(first, last, color=SHADE, zorder=0)
        if height is not None:
            note(ax, first, height + nth * step, name, ha="left")


@picture("2.1")
def ties_and_disputes(ties):
    """Arms are bars; disputes, treaty and embassies a row each. ties: a row a year."""
    shape = {"height_ratios": [3, 2.5]}
    size, step = (page_width(), 5.1), 0
    if is_narrow():
        size, step = (page_width(), 6), 1000  # of names one above the other
    fig, (top, low) = plt.subplots(2, 1, figsize=size, sharex=True, gridspec_kw=shape)
    tall = 1100 if guessed("2.1", "line") else 0  # names stand above all that can be drawn
    _spans(top, 4900 + tall, step)
    _spans(low)
    top.set_title("Soviet arms to China, by SIPRI’s volume")
    top.bar(ties.index + 0.5, ties["arms"], width=0.85, color=OWN)
    empty = ties.index[ties["arms"].isna()]
    if len(empty):
        years = f"none identified,{chr(10) if is_narrow() else ' '}{empty[0]}–{empty[-1]}"
        note(top, (empty[0] + empty[-1] + 1) / 2, 1100 if is_narrow() else 500, years)
    top.set(ylim=(0, 5400 + tall + step), yticks=[0, 1000, 2000, 3000])
    top.set_yticklabels(["0", "1,000", "2,000", "3,000 units"])

    fought = ties.index[ties["disputes"] > 0]
    low.plot(
        fought + 0.5, [0] * len(fought), "s", color="black", markersize=5 if is_narrow() else 9
    )
    valid = ties.index[ties["treaty"] == 1]
    low.plot([valid[0], valid[-1] + 0.3], [1, 1], color=OWN, lw=9, solid_capstyle="butt")
    seen = ties.index[ties["embassies"] == 1] + 0.5
    low.plot(seen, [2] * len(seen), "D", color=OWN, markersize=8)
    looked = f"open in {len(seen)} of {ties['embassies'].count()} years looked up"
    note(low, seen[-1] - 1.2, 2.8, looked, ha="right")  # beside a ring
    rows = ["armed disputes", "defence treaty", "embassies open"]
    low.set(xlim=(ties.index[0] - 0.4, ties.index[-1] + 1), ylim=(3.35, -0.6))
    you, ends = You(fig, "2.1"), {"treaty": valid[-1] + 0.3, "embassies": seen[-1]}
    you.line(top, ties["arms"], shift=0.5)
    _your_first(top, low, you, ties, ends)
    row_names(low, rows, [0, 1, 2, 3.4][: len(rows)])
    low.grid(False)
    low.set_xticks(range(ties.index[0], ties.index[-1], 10 if is_narrow() else 5))
    return fig, {}


def _arms_fall(ties):
    """(the year in which the fall of arms begins that is sharpest, in percent; that year)."""
    change = ties["arms"].pct_change(fill_method=None)
    sharpest = change.idxmin()
    return change.loc[:sharpest][change > 0].index[-1] + 1, sharpest


def _your_first(top, low, you, ties, ends):
    """A ring where the tie ends that was guessed: arms at the foot of their fall."""
    foot = _arms_fall(ties)[1]
    last = {**ends, "arms": foot}
    first = min(last, key=last.get)
    you.answer("first", first)
    if (typed := guessed("2.1", "first")) == "arms":
        place = {typed: (foot + 0.5, ties.loc[foot, "arms"])}
        you.choice(top, "first", first, place, label="first to go")
    elif typed:
        you.ring(low, (ends[typed], {"treaty": 1, "embassies": 2}[typed]), 17)
        y = 3.7
        told = you.miss("first", first, "first to go").words
        say(low, ties.index[-1] + 1, y, told, "United States", ha="right")
        low.set_ylim(y + 0.6, -0.6)


FELL = -10  # percent: less is within a tenth, and counts as the same


@picture("2.2")
def arms_with_control(arms, year):
    """Three panels of bars, two years dark. arms: a row a year, a column a buyer; year: one."""
    change = 100 * arms.pct_change(fill_method=None)
    year = int(year) if str(year).isdecimal() else year  # "1960" means 1960
    if year not in list(change.index[1:]):
        first, last = change.index[1], change.index[-1]
        print(f"Take a year from {first} to {last}. {year!r} is none, so 1961 is drawn.")
        year = 1961
    year = int(year)
    fig, axes = sheet(4.9, ["To China", "To ten other allies", "To all the rest"], sharey=True)
    years, you = sorted({1955, year}), You(fig, "2.2")
    top = 9150 if "allies in 1961" in you else 8300  # room for words
    for ax, column in zip(axes, arms.columns, strict=True):
        own = OWN if column == "to_china" else colour("words")
        inks = [own if one in years else LIGHT for one in arms.index]
        ax.bar(arms.index, arms[column], 0.85, color=inks)
        for height, one in zip((top - 400, top - 1170), years, strict=False):
            percent = f"{change.loc[one, column]:+.0f} %".replace("-", "−")
            before = arms[column].shift()[one]
            said = percent if before else "from none" if arms.loc[one, column] else "none"
            label = ax.text(arms.index[0] - 0.6, height, f"{one}: {said}", color=own, weight="bold")
            label.set_va("center")
        ax.set(xlim=(arms.index[0] - 0.6, arms.index[-1] + 0.6), ylim=(0, top))
        ax.set(xticks=_apart([*years, arms.index[0], arms.index[-1]]))
        ax.set_yticks([0, 2000, 4000, 6000], ["0", "2,000", "4,000", "6,000"])
    _your_allies(axes[1], you, change.loc[1961, "to_allies"], year == 1961)
    values = {"year": year, "then": change.loc[1955], "now": change.loc[year]}
    return fig, {**values, "did": _who_fell(year, change)}


def _apart(years):
    """Those years that stand at least five from all before them."""
    kept = []
    for year in years:
        if all(abs(year - other) > 4 for other in kept):
            kept.append(year)
    return sorted(kept)


def _who_fell(year, change):
    """How the title goes on: whose arms fell in this year by a tenth or more."""
    china, allies = change.loc[year, ["to_china", "to_allies"]] <= FELL
    whose = ["neither", "the allies, not China", "China, not the allies", "both again"]
    return "" if year == 1955 else f",\nin {year} for {whose[2 * china + allies]}"


def _your_allies(ax, you, change, shown):
    """What was guessed of 1961, below the percentages: a way has no height."""
    truth = "down" if change <= FELL else "up" if change >= -FELL else "same"
    miss = you.miss("allies in 1961", truth)
    if miss and shown:
        ax.text(ax.get_xlim()[0], 7150, miss.words, color=INK, va="center")


@picture("2.3")
def nine_steps(steps, ties):
    """A dot a step, named. steps: a row a step; ties: a row a year."""
    fig = plt.figure(figsize=(page_width(), 4.9))
    you = You(fig, "2.3")
    asked = [name for name in ("in the Korean War", "after 1960") if name in you]
    fig.set_figheight(4.9 + bool(asked) * (0.65 + 0.3 * len(asked)))
    high = [3.2, 0.3 * len(asked)][: 1 + bool(asked)]  # without the panel for guesses, and with it
    grid = fig.add_gridspec(len(high), 1, height_ratios=high)
    ax = fig.add_subplot(grid[0])
    steps = steps[steps["kind"] == "step"]
    count, last, years = len(steps), ties.index[-1], steps["year"]
    _spans(ax, count + 1.15)
    for y, row in zip(range(count, 0, -1), steps.itertuples(), strict=True):
        ax.plot([row.year + 0.5], [y], "o", color=OWN, markersize=12)
        late = row.year > 1975  # no room to the right
        gap, side = (-0.7, "right") if late else (1.9, "left")
        note(ax, row.year + gap, y, f"{row.step}, {row.year}", ha=side, color=BLACK)
    seen = ties.index[ties["embassies"] == 1] + 0.5
    ax.plot(seen, [-0.5] * len(seen), "D", color=GREY, fillstyle="none", mew=1.8, markersize=8)
    looked = f"an embassy in {len(seen)} of {ties['embassies'].count()} years looked up"
    note(ax, last + 0.5, -1.4, looked, ha="right")
    first, end = SPANS["Korean War"]
    counts = {"in the Korean War": ((years >= int(first)) & (years <= end)).sum()}
    counts["after 1960"] = (years > 1960).sum()
    for name, number in counts.items():
        you.answer(name, int(number))
    if asked:
        _your_steps(fig.add_subplot(grid[1]), you, years, counts, asked)
    ax.set(xlim=(ties.index[0] - 0.6, last + 1), ylim=(-2, count + 1.7))
    bare(ax, "y")
    ax.set_xticks(range(ties.index[0], last, 5))
    return fig, {"low": years.min(), "high": years.max(), "late": (years > 1960).sum()}


def _your_steps(ax, you, years, counts, asked):
    """A row for each guess, on a scale of steps: a dot for what was right, a ring for the guess."""
    for y, name in enumerate(asked):
        miss = you.miss(name, int(counts[name]), name)
        you.way(ax, (miss.typed, y), (miss.truth, y))
        ax.plot([miss.truth], [y], "o", color=OWN, markersize=8)
        you.ring(ax, (miss.typed, y))
        ax.text(len(years) + 1, y, miss.words, color=INK, va="center")
    ax.set_title("How many of the nine steps?")
    bare(ax, "y")
    ax.set(xlim=(-0.5, 2.4 * len(years)), ylim=(len(asked) - 0.4, -0.6))
    ax.set_xticks(range(0, len(years) + 1, 3))


ARTICLES = 1960  # its year of the split, which is neither ours nor an earlier one


@picture("2.4")
def ways_to_count(ways, mine_way):
    """All ways as dots, or a learner's among them. ways: a row a way; mine_way: a year."""
    said = {sort: words("2.4", sort) for sort in ("holds", "close", "turns")}
    said["china_falls_by"] = "China falls by"
    of = Ways(ways, line=ARTICLES, close=0.5)  # a year has no margin: half a one parts three sorts
    fig, told = curve(of, "2.4", said, places=0, mine=mine_way)
    ax = fig.axes[1 if len(fig.axes) > 1 else 0]
    last = int(SPANS["Korean War"][1])
    ax.axhline(last + 0.5, color=GREY, linewidth=1.2, linestyle=(0, (4, 3)), zorder=1)
    # the war is named at the left, where no guess and no way lies
    ax.set_yticks([last - 1.2, 1955, ARTICLES], [words("2.4", "war"), "1955", str(ARTICLES)])
    return fig, told


# The record


@picture("2.5")
def aircraft(planes, early, later):
    """Jets below other types, a bar a year. planes: a row a year; early, later: their sums."""
    fig, ax = sheet(5.2)
    first, last = SPANS["Korean War"]
    ax.axvspan(first, last, color=SHADE, zorder=0)
    note(ax, (first + last) / 2, 1120, "Korean War")
    middle = planes.index + 0.5
    ax.bar(middle, planes["mig15"], color=OWN)
    ax.bar(middle, planes["other types"], bottom=planes["mig15"], color=LIGHT)
    for x, y, text, to, who in (
        (1956.2, 640, "MiG-15 jets", (1954.9, 420), OWN),
        (1957.6, 450, "other combat aircraft", (1956.7, 215), None),
    ):
        note(ax, x, y, text, to=to, color=who, ha="left")
    cut, end = int(last) + 1, planes.index[-1] + 1
    sums = (
        (planes.index[0], cut, f"{early:,.0f} to {cut - 1}"),
        (cut, end, f"{later:,.0f} later"),
    )
    for left, right, said in sums:
        ax.plot([left + 0.1, right - 0.1], [1240, 1240], color=GREY, lw=1.5)
        say(ax, (left + right) / 2, 1300, said, "United States", bold=True)
    ax.set(xlim=(planes.index[0], end), ylim=(0, 1360))
    ax.set_yticks(range(0, 1001, 200), [*map(str, range(0, 801, 200)), "1,000"])
    return fig, {"early": early, "later": later}

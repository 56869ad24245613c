"""The pictures of lesson 04, The common goal, and of its record."""

import numpy as np

from ..charts import (
    CONTEXT,
    GREY,
    LIGHT,
    bare,
    beside,
    colour,
    ends,
    moment,
    note,
    row_names,
    say,
    sheet,
    span,
)
from ..guesses import plain_name
from ..misses import You
from ..places import SIDES
from ..specification_curve import Ways, curve
from ..wording import words
from . import picture

PAIR = colour("China–Russia")
RIVALS, PARTNERS = (1972, 1985), (2014, 2022)  # the two spans that the lesson compares
PERCENT = (range(0, 101, 25), ["0", "25", "50", "75", "100 %"])


def two_spans(ax, high=None):
    """The years as rivals and as partners, pale, named upright at the foot, or at two heights."""
    for ends_of, name in ((RIVALS, "rivals"), (PARTNERS, "partners")):
        first, last = ends_of[0] - 0.5, ends_of[1] + 0.5  # of yearly values
        if high is None:
            span(ax, first, last, words("4.1", name)).set_rotation(90)
            continue
        span(ax, first, last)
        middle = sum(ends_of) / 2
        beside(ax, words("4.1", name), [(middle, 2), (middle, high)], GREY, ["above"], rim=0)


def band(ax, low, high, ink=PAIR, pale=0.15):
    """An interval around a line. low, high: by year."""
    return ax.fill_between(low.index, low, high, color=ink, alpha=pale, linewidth=0)


@picture("4.1")
def agreement_by_year(years):
    """One line: same votes of China and Moscow by year, with its interval. years: a row a year."""
    same, last = years["same_vote"], years.index.max()
    fig, ax = sheet(5.2)
    ax.plot(same, color=PAIR, label="China and Moscow")
    band(ax, years["low"], years["high"])
    two_spans(ax, high=91)
    ax.set(xlim=(1970, last + 1), ylim=(0, 103))
    ax.set_xticks(range(1980, last + 1, 10))
    ax.set_yticks(*PERCENT)
    beside(ax, words("4.1", "west"), (1996.5, 36), GREY, ["right"], rim=0)  # below the interval
    clear = years.loc[2002:2014, "low"].min()
    beside(ax, words("4.1", "band"), (2008, clear), GREY, ["below"], rim=3)
    you = You(fig, "4.1")
    ax.plot([1980], [same[1980]], "o", color=PAIR, markersize=11)
    if "in 1980" not in you:
        beside(ax, f"{same[1980]:.0f} %", (1980, same[1980]), PAIR, ["above"], bold=True)
    for year in (1980, 1993, 2020):
        sides = (
            ["below", "right", "above"] if year == 1993 else SIDES
        )  # at its left it would lie on the rivals
        you.number(ax, f"in {year}", same[year], x=year, sides=sides, label=str(year))
    return fig, {"same": same}


@picture("4.2")
def beyond_chance(years):
    """Seen and by chance, the gap between them filled. years: a row a year."""
    seen, chance, last = years["same_vote"], years["by_chance"], years.index.max()
    fig, ax = sheet(5.4)
    gap = {"where": seen >= chance, "color": PAIR, "alpha": 0.3, "linewidth": 0}
    ax.fill_between(seen.index, chance, seen, **gap)
    ax.plot(chance, color=CONTEXT, linewidth=2.5, linestyle="--", label="by chance")
    ax.plot(seen, color=PAIR, label="seen")
    ax.set(xlim=(1970, last + 1), ylim=(0, 103), xticks=range(1980, last + 1, 10))
    ax.set_yticks(*PERCENT)
    gaps = {}
    for name, (first, end) in (("rivals", RIVALS), ("partners", PARTNERS)):
        span(ax, first - 0.5, end + 0.5)
        mine = years.loc[first:end]  # each text counts alike, as in the lesson's table of spans
        gaps[name] = np.average(mine["same_vote"] - mine["by_chance"], weights=mine["texts"])
        told = words("4.2", name, gap=gaps[name])
        say(ax, (first + end) / 2, 15, told, "China–Russia", bold=True)
    beside(ax, words("4.2", "seen"), (2002, seen[2002]), PAIR, ["above"], bold=True)
    beside(ax, words("4.2", "chance"), (2008, chance[2008]), GREY, ["below", "left"])
    You(fig, "4.2").line(ax, chance)
    return fig, {"gaps": gaps}


THREE = {"USA": "United States", "RUS": "Russia", "CHN": "China"}


@picture("4.3")
def ideal_points_of_three(ideal):
    """One line a state, bands for two. ideal: a row a state and year, with low and high."""
    fig, ax = sheet(5.6)
    points = ideal.pivot(index="year", columns="country", values="ideal_point")
    for code, name in THREE.items():
        dash = (0, (4, 1)) if name == "China" else "-"
        ax.plot(points[code], color=colour(name), linestyle=dash, label=name)
    for code in ("RUS", "CHN"):
        mine = ideal[ideal["country"] == code].set_index("year")
        band(ax, mine["low"], mine["high"], colour(THREE[code]))
    low, last = ideal["low"].min(), points.index.max()
    ax.set(ylim=(low - 0.5, 3.4), xlim=(points.index.min(), last), xticks=range(1980, last + 1, 10))
    beside(ax, words("4.3", "soviet"), (1983, points["RUS"][1983]), colour("Russia"), ["below"])
    chinas = ideal[ideal["country"] == "CHN"].set_index("year")
    beside(ax, words("4.3", "band"), (1997, chinas.loc[1997, "low"]), GREY, ["below"], rim=2)
    ends(ax)
    gap = (points["RUS"] - points["CHN"]).abs()
    means = {"then": (1972, 1979), "middle": (1993, 1995), "now": (2022, 2024)}
    return fig, {name: gap.loc[a:b].mean() for name, (a, b) in means.items()} | {"last": last}


@picture("4.4")
def ways_to_count(ways, mine_way):
    """All ways as dots, or a learner's among them. ways: a row a way; mine_way: a number."""
    said = {sort: words("4.4", sort) for sort in ("holds", "close", "turns")}
    return curve(Ways(ways), "4.4", said, mine=mine_way)


# The record


@picture("4.5")
def leads_over_russia(leads):
    """Leads over Russia with intervals, plain and corrected. leads: a row a state, not Russia."""
    rows = leads.sort_values("kappa_lead", ascending=False, kind="stable")
    fig, axes = sheet(6.2, ("By plain count, points", "Corrected for chance, kappa"), sharey=True)
    you, values = You(fig, "4.5"), {}
    for ax, lead, name in zip(
        axes, ("lead", "kappa_lead"), ("by plain count", "corrected"), strict=True
    ):
        ahead = int((rows[lead] > 0).sum())
        dots_with_intervals(ax, rows[lead], rows[f"{lead}_low"], rows[f"{lead}_high"])
        ax.axvline(0, ymax=0.92, color=colour("Russia"), linewidth=2.5, zorder=1.9)
        say(ax, 0, -1.3, "Russia", "Russia", bold=True, ha="left")
        ax.set(ylim=(len(rows) - 0.4, -2.1))
        place = ax.get_xlim()[0], -1.3
        you.answer(name, ahead)
        if name in you:
            you.count(ax, name, ahead, *place, label="ahead")
        else:
            note(ax, *place, f"ahead: {ahead} of {len(rows)}", color=GREY, ha="left")
        values |= {name: ahead}
    row_names(axes[0], list(rows.index))
    labels = [words("4.5", "holds"), words("4.5", "clear")]
    key = {"loc": "upper left", "bbox_to_anchor": (-0.03, 0.89), "labelcolor": GREY}
    key |= {"frameon": True, "edgecolor": "none", "framealpha": 1, "borderpad": 0.1}
    key |= {"handlelength": 1, "handletextpad": 0.3, "labelspacing": 0.2}
    axes[0].legend(axes[-1].lines[1::-1], labels, title=words("4.5", "interval"), **key)
    axes[0].get_legend().set(alignment="left", in_layout=False)
    axes[0].get_legend().get_title().set_color(GREY)
    axes[1].set_xticks([-0.8, -0.4, 0, 0.4], ["−0.8", "−0.4", "0", "0.4"])
    more = {"more": values["by plain count"], "more_kappa": values["corrected"]}
    clear = {"clear": clear_in(rows, "lead"), "clear_kappa": clear_in(rows, "kappa_lead")}
    clear |= {"both": clear_in(rows, "lead", "kappa_lead")}
    return fig, more | clear | {"span": leads["span"].iloc[0].replace("-", "–")}


def clear_in(rows, *leads):
    """States whose interval lies beyond Russia's line, by one measure or by each of two."""
    clear = (rows[[f"{lead}_low" for lead in leads]] > 0).all(axis=1)
    return ", ".join(rows.index[clear]) or "no state"


def dots_with_intervals(ax, middle, low, high):
    """One dot a row with its interval: filled where the interval does not hold zero."""
    apart = (low > 0) | (high < 0)
    places = np.arange(len(middle))
    ax.hlines(places, low, high, color=LIGHT, linewidth=4)
    for part, fill in ((apart, GREY), (~apart, "white")):
        dots = {"color": fill, "markeredgecolor": GREY, "markeredgewidth": 2, "markersize": 9}
        ax.plot(middle[part], places[part], "o", **dots)


@picture("4.6")
def agreement_by_issue(issues):
    """Two dots an issue, two measures. issues: a row an issue; columns (measure, span)."""
    rows = issues[::-1]
    early, late = sorted({name for _, name in issues.columns})
    fig, axes = sheet(5.2, ("Same vote, % of texts", "Corrected for chance (kappa)"), sharey=True)
    alike = ["palestine", "colonialism"]  # China said yes to all of these
    for ax, measure in zip(axes, ("raw", "kappa"), strict=True):
        table = rows if measure == "raw" else rows[~rows.index.isin(alike)]
        then, now = table[(measure, early)], table[(measure, late)]
        heights = [rows.index.get_loc(issue) for issue in table.index]
        ax.hlines(heights, then, now, color=LIGHT, linewidth=3)
        open_ = {"markerfacecolor": "white", "markeredgewidth": 2, "markersize": 11}
        ax.plot(then, heights, "o", color=CONTEXT, **open_)
        ax.plot(now, heights, "o", color=PAIR, markersize=12)
        ax.set(ylim=(len(rows) - 0.5, -0.6))
        ax.grid(axis="x", visible=True)
    lowest = len(rows) - 1
    for name, ink in ((early, GREY), (late, PAIR)):
        value = rows[("raw", name)].iloc[-1]
        side = "right" if value == rows["raw"].iloc[-1].max() else "left"
        beside(axes[0], name.replace("-", "–"), (value, lowest), ink, [side], bold=name == late)
    texts = rows["texts"].astype(int)
    numbers = texts[early].astype(str) + ", " + texts[late].astype(str)
    row_names(axes[0], [f"{one.capitalize()} ({many})" for one, many in numbers.items()])
    axes[0].set(xlim=(0, 105))
    axes[1].set(xlim=(-0.1, 1.05))
    axes[1].set_xticks([0, 0.5, 1], ["0\nchance", "0.5", "1\nalike"])
    for issue in alike:
        said = say(axes[1], 0.5, rows.index.get_loc(issue), words("4.6", "yes"))
        said.set_backgroundcolor("white")
    off = 1.96 * (rows["raw"] * (100 - rows["raw"]) / texts) ** 0.5
    values = {"low": rows[("raw", late)].iloc[-1], "high": rows[("raw", late)].iloc[0]}
    return fig, values | {"off": off.max().max()}


THEMES = {
    "bilateral_politics": "their own ties",
    "opposition or world order": "world order or against hegemony",
    "un_world_order": "· UN, world order",
    "opposition": "· against hegemony, blocs",
    "economy_energy": "trade, energy",
    "people_culture": "people, culture",
    "conflicts": "wars, Ukraine",
    "history": "Second World War",
    "core_interests": "Taiwan, core interests",
}
PARTS = ("un_world_order", "opposition")  # of broad opposition: a sentence can be both


@picture("4.7")
def themes_of_talks(ranked, talks):
    """One bar a theme, parts below their whole. ranked: sentences a theme; talks: a row each."""
    share = 100 * ranked.iloc[:, -1].loc[list(THEMES)] / len(talks)
    whole = share.drop(list(PARTS)).sort_values(ascending=False, kind="stable")
    order = []
    for theme in whole.index:
        order += [theme, *(PARTS if theme == "opposition or world order" else ())]
    fig, ax = sheet(5.6)
    for y, theme in enumerate(order):
        part = theme in PARTS
        ink = PAIR if "opposition" in theme or part else LIGHT
        style = {"color": ink, "alpha": 0.5 if theme == "un_world_order" else 1}
        ax.barh([y], [share[theme]], 0.42 if part else 0.74, label=THEMES[theme], **style)
        say(ax, share[theme] + 0.4, y, f"{share[theme]:.0f} %", "United States", ha="left")
    say(
        ax,
        share["opposition"] + 3.5,
        order.index("opposition"),
        "(a sentence can be both)",
        ha="left",
    )
    row_names(ax, [THEMES[theme] for theme in order], grey=[THEMES[theme] for theme in PARTS])
    bare(ax, "x")
    ax.set(xlim=(0, 1.12 * share.max()), ylim=(len(order) - 0.5, -0.6))
    return fig, {
        "accounts": talks["text_id"].nunique(),
        "narrow": share["opposition"],
        "broad": share["opposition or world order"],
        "trade": share["economy_energy"],
        "tie": share["bilateral_politics"],
    }


SPEAKERS = {
    "China foreign ministry": ("China", "o", "China's\nministry"),
    "Lavrov": ("Russia", "s", "Lavrov,\nRussia"),
}
MATCHED = 2024  # from this year on the publisher matches words in another way


@picture("4.8")
def speeches_that_name(about_us):
    """One line a speaker, with bands. about_us: a row a speaker and year."""
    fig, ax = sheet(5.2)
    parts = {one: about_us[about_us["speaker"] == one].set_index("year") for one in SPEAKERS}
    for speaker, (who, mark, name) in SPEAKERS.items():
        share, speeches = parts[speaker]["share"], parts[speaker]["speeches"]
        before, since = share.index < MATCHED, share.index >= MATCHED
        for chosen, fill, said in ((before, colour(who), speaker), (since, "white", name)):
            band(ax, *wilson(share[chosen], speeches[chosen]), colour(who), 0.12)
            style = {"marker": mark, "markerfacecolor": fill, "clip_on": False, "label": said}
            ax.plot(share[chosen], color=colour(who), markeredgewidth=2, **style)
    last = about_us["year"].max()
    moment(ax, MATCHED - 0.5, height=0.97)
    note(ax, MATCHED - 0.8, 68, words("4.8", "break"), ha="right")
    ax.set(xlim=(about_us["year"].min() - 0.5, last + 0.3), xticks=range(2005, last + 1, 4))
    ax.set(ylim=(0, 74))
    ax.set_yticks(range(0, 61, 20), ["0", "20", "40", "60 %"])
    china, lavrov = (parts[one]["share"] for one in SPEAKERS)
    beside(ax, words("4.8", "band"), (2006, 25), GREY, ["above", "right"])
    ends(ax, dict.fromkeys(SPEAKERS))  # each is named where its hollow marks end
    return fig, {"china": china, "lavrov": lavrov, "last": last}


def wilson(share, number):
    """The ends of a 95 % interval of a share, in percent, which holds where the share is 0, too."""
    z = 1.96**2
    middle = (share + 50 * z / number) / (1 + z / number)
    wide = np.sqrt(z * (share * (100 - share) + 2500 * z / number) / number) / (1 + z / number)
    return middle - wide, middle + wide


DATES = {2014: "crimea", 2017: "law", 2018: "tariffs", 2022: "war"}


@picture("4.9")
def windows_of_four_years(windows, traded, calm_trade, outside):
    """Votes with their intervals, and trade, one dot a window.

    windows: a row a first year; traded: points by first year; calm_trade: those of 2006 to 2012.
    outside: the step of trade with partners outside the sanctions, by first year, for the caption.
    """
    heads = ("Same vote on recurring texts", "China's share in all Russia's trade")
    fig, axes = sheet(5.6, heads, sharey=True)
    votes = windows.loc[: traded.index.max(), "change"]
    but_two = calm_trade.drop([2010, 2011]).max()
    for ax, values, largest in zip(
        axes, (votes, traded), (votes.loc[:2012].max(), calm_trade.max()), strict=True
    ):
        ax.axhline(0, color=CONTEXT, linewidth=1)
        ax.plot([2006, 2012], [largest] * 2, color=GREY, linewidth=2, linestyle="--")
        for year, value in values.items():
            ink = PAIR if year in DATES else LIGHT
            if ax is axes[0]:
                row = windows.loc[year]
                ax.plot([year, year], [row["low"], row["high"]], color=ink, linewidth=3)
            ax.plot([year], [value], "o", color=ink, markersize=11 if year in DATES else 8)
        ax.set(ylim=(-13.5, 11), xlim=(2005.2, values.index.max() + 0.8))
        ax.set_xticks(range(2006, values.index.max() + 1, 4))
        ax.set_yticks(range(-10, 11, 5))
        note(ax, 2006, 9.3, words("4.9", "calm"), to=(2010.6, largest), ha="left")
    note(axes[1], 2006, -9, words("4.9", "but_two", but_two=but_two), ha="left")
    for year, name in DATES.items():
        row, told = windows.loc[year], words("4.9", name)
        at = (year, row["low"] if year in (2018, 2022) else row["high"])
        side = "below" if year in (2018, 2022) else "above"
        beside(axes[0], told, at, PAIR, [side, "left", "right"], rim=2)
        dot = (year, traded[year])
        if year in (2014, 2018):  # below its dot a name would lie on the line of zero
            note(axes[1], year - 2.2 if year == 2014 else year + 0.6, -3.4, told, dot, PAIR)
            continue
        beside(axes[1], told, dot, PAIR, ["above" if year == 2017 else "left"], rim=9)
    lowest = windows["low"].idxmin()
    beside(axes[0], words("4.9", "band"), (lowest, -10), GREY, ["left", "right"], rim=4)
    changes = {name: windows.loc[year, "change"] for year, name in DATES.items()}
    trades = {f"{name}_trade": traded[year] for year, name in DATES.items()}
    trades |= {f"{name}_outside": outside[year] for year, name in DATES.items()}
    trades |= {"titles": windows.loc[2017, "titles"]}
    return fig, changes | trades | {"calm": calm_trade.max(), "but_two": but_two}


@picture("4.10")
def texts_that_return(lesson_votes, here, there):
    """Two lines: same votes of two states on two sorts of texts. lesson_votes: a row a text."""
    votes = lesson_votes
    one, other = _pair(list(votes.columns[3:]), here, there)
    both = votes[(votes[one] != "X") & (votes[other] != "X")]
    alike = 100 * (both[one] == both[other])
    shares = alike.groupby([both["year"], both["text"]]).mean().unstack()
    pair = colour(f"{one}–{other}")
    pair = GREY if pair == CONTEXT else pair
    fig, ax = sheet(5.2)
    rest = {"color": CONTEXT, "linewidth": 2.5, "linestyle": "--"}
    ax.plot(shares["other"], label="all other texts", **rest)
    ax.plot(shares["returns"], color=pair, linewidth=4, label="texts that return")
    first, last = shares.index.min(), shares.index.max()
    ax.set(ylim=(0, 103), xlim=(first - 0.3, last + 0.3), xticks=range(first, last + 1, 2))
    ax.set_yticks(*PERCENT)
    ends(ax, ["all other\ntexts", "texts that\nreturn"])
    you = You(fig, "4.10")
    if {one, other} == {"China", "Russia"}:  # the guess is about these two
        you.number(ax, "returning texts in 2023", shares.loc[2023, "returns"], x=2023)
    start = 2017
    late = shares.loc[start:]
    swing = late.max() - late.min()
    found = "moved" if swing["returns"] > 12 else "steady" if swing["other"] >= 12 else "even"
    finding = words("4.10", found, one=one, other=other, first=start)
    values = {"finding": finding, "one": one, "other": other, "first": start, "last": last}
    return fig, values | {"low": late.min(), "high": late.max()}


def _pair(names, one, other):
    """Two different states of the table; else it is said, and China and Russia are drawn."""
    known = {plain_name(name): name for name in names}
    found = [known.get(plain_name(name)) for name in (one, other)]
    if None in found:
        wrong = (one, other)[found.index(None)]
        print(f"No {wrong!r} here, so China and Russia are drawn. Names: {', '.join(names)}.")
    elif found[0] == found[1]:
        print("Two different names, please. So China and Russia are drawn.")
    else:
        return found
    return ["China", "Russia"]

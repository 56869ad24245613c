"""The pictures of lesson 08, Two ways to challenge, and of its record."""

import pandas as pd

from ..charts import (
    BLACK,
    CONTEXT,
    GREY,
    RULE,
    bare,
    beside,
    colour,
    halo,
    ink_of,
    is_narrow,
    row_names,
    say,
    sheet,
)
from ..files import Problem
from ..misses import INK, You
from ..misses import told as shown
from ..specification_curve import Ways, curve, lines
from ..wording import words
from . import picture

SOVIET = "1991-12-25"  # to this day the Soviet Union sits in Russia's row
STATES = {"CHN": "China", "RUS": "Russia", "USA": "United States"}
MARK = {"China": "o", "Russia": "s", "United States": "D"}


def coloured_rows(ax, names, places=None):
    """Names of rows in bold and in their own colour, where they have one; else grey."""
    row_names(ax, names, places, bold=names)
    for label, name in zip(ax.get_yticklabels(), names, strict=True):
        if "Russia" in name:
            label.set_color(colour("Russia"))


def dots(ax, x, y, who, size=7, full=True):
    """Round dots or rings in somebody's colour."""
    size, edge = (0.64 * size, 1.3) if is_narrow() else (size, 1.8)
    style = {"color": ink_of(who), "markersize": size, "markeredgewidth": edge, "label": who}
    if not len(x):  # an empty line that is not cut takes all room from the layout
        return []
    return ax.plot(
        x, y, "o", markerfacecolor=ink_of(who) if full else "white", clip_on=False, **style
    )


@picture("8.1")
def vetoes_of_five(vetoes):
    """One row a member, one dot a veto, stacked by year. vetoes: a row a member's no."""
    everyone = vetoes.replace({"member": {"Soviet Union": "Russia"}})
    before = everyone["date"] < SOVIET
    high = everyone.groupby(["member", "year"]).size().groupby("member").max()
    rows = ["United States", "Russia", "China", "United Kingdom", "France"]
    bases = (high.reindex(rows, fill_value=0).clip(3) + 2).cumsum()
    end = everyone["year"].max() + 1.6

    fig, ax = sheet(6.15)
    for member, base in bases.items():
        mine = everyone[everyone["member"] == member].sort_values(["year", "cast"])
        y, alone = base - 0.6 - mine.groupby("year").cumcount(), mine["cast"] == "alone"
        ax.plot([1970, end], [base, base], color=colour("light"), lw=1, zorder=0)
        dots(ax, mine["year"][alone], y[alone], member)
        dots(ax, mine["year"][~alone], y[~alone], member, full=False)
    tops = bases - high.reindex(rows, fill_value=0).clip(3) + 0.4
    counts, aside = {}, 2.9 if is_narrow() else 1.8  # years from the rule
    for when, x, chosen in (
        ("before 1992", 1991.5 - aside, before),
        ("since 1992", 1991.5 + aside, ~before),
    ):
        counts[when] = everyone.loc[chosen, "member"].value_counts().reindex(rows, fill_value=0)
        for member, count in counts[when].items():
            say(ax, x, tops[member], count, "United States")
    top = -1.7
    guesses_of_vetoes(ax, You(fig, "8.1"), counts, tops, everyone[~before], bases)
    say(ax, 1990.9, top + 0.8, "number to 1991", ha="right")
    say(ax, 1992.1, top + 0.8, "since", ha="left")
    first, second = (1971, 1987) if is_narrow() else (1999, 2010)
    key = top - 0.9 if is_narrow() else top + 0.8
    for x, told in ((first, "cast alone"), (second, "with another member")):
        dots(ax, [x], [key], "words", full=x == first)
        halo(say(ax, x + 1.2, key, told, ha="left"))
    top = key - 0.8
    names = [name.replace("Russia", "Soviet Union,\nRussia") for name in rows]
    coloured_rows(ax, names, bases - 1.6)
    bare(ax)
    ax.spines["bottom"].set_visible(False)
    ax.set(xlim=(1970, end), ylim=(bases.max() + 0.15, top))
    ax.axvline(1991.5, **RULE | {"color": colour("context")})  # between the two counts
    return fig, {}


def guesses_of_vetoes(ax, you, counts, tops, late, bases):
    """Rings around the counts, and words where two members have had no veto since 1991; the true
    count lies on a pale disc where another was guessed."""
    found = {}
    for (when, count), x in zip(counts.items(), (1989.7, 1993.3), strict=True):
        if miss := you.miss(when, count.idxmax()):
            you.ring(ax, (x, tops[miss.typed.replace("Soviet Union", "Russia")]), 29)
            if not miss.right:
                you.true(ax, (x, tops[count.idxmax()]), 27)
            found[{"before 1992": "to 1991"}.get(when, "since")] = miss
    true = int(((late["member"] == "China") & (late["cast"] == "alone")).sum())
    if miss := you.miss("China alone", true):
        found["China alone"] = miss
    low, step = bases["China"] + 1.5, (bases["France"] - bases["China"]) / 3
    for nth, (name, miss) in enumerate(found.items()):
        words = f"{name}: {miss.words.replace('you:', 'you')}"
        words = words.replace("United Kingdom", "Britain").replace("United States", "US")
        said = ax.text(1996, low + step * nth, words, color=INK, va="center")
        said.set_bbox({"fc": "white", "ec": "none", "pad": 1})  # over the rows' lines


@picture("8.2")
def lead_by_first_year(lists):
    """China's hacks less Russia's by the first year that counts, a line a list. lists: ways."""
    said = {sort: words("8.2", sort) for sort in ("holds", "close", "turns")}
    names = {f"{name}, American, any": name for name in ("DCID", "CFR")}
    fig, found = lines(Ways(lists, close=2), "first_year", "8.2", said, 0, names=names)
    dcid = lists[lists["list"] == "DCID"].set_index("first_year")["value"]
    You(fig, "8.2").line(fig.axes[0], dcid)
    return fig, found | {"first": dcid.iloc[0], "least": dcid.min()}


def weigh(score, weights):
    """The weights as numbers and the weighted means; a Problem where they can't be read."""
    if not isinstance(weights, (dict, pd.Series)):
        raise Problem('weights are ours with some changed, as in ours | {"hacks": 1}.')
    weights = dict(weights)
    if wrong := sorted(set(weights) ^ set(score.columns), key=str):
        raise Problem(f"look at {wrong[0]!r}: the counts are those in ours, each with one weight.")
    numbers = pd.to_numeric(pd.Series(weights, dtype=object), errors="coerce")
    if not (numbers >= 0).all():
        raise Problem("A weight is a number from 0 up.")
    if not 0 < numbers.sum() < float("inf"):
        raise Problem("All weights are 0: give one count a weight.")
    return numbers, (score * numbers).sum(axis=1) / numbers.sum()


NAMES = {  # of counts, where a picture has to say more
    "vetoes": "vetoes in the Council",
    "no in the Assembly": "“no” in the Assembly",
    "hacks": "hacks of any target",
}


@picture("8.3")
def scorecard(score, ours, weights):
    """Each count in percent of the highest, their mean on top. score: a row a state.

    ours: {count: its weight}, of which the guess is; weights: a learner's own, or none.
    """
    own = ours if weights is ... else weights
    weights, mean = weigh(score, own)
    ours = dict(own) == dict(ours)
    fig, ax = sheet(5.5)
    for y, (count, row) in enumerate(score.items(), start=1):
        on = weights[count] > 0
        ax.plot([0, 100], [y, y], color="#E4E4E4", linewidth=1.5, zorder=0)
        for state, value in row.items():
            state_mark(ax, value, y, state, 10, 1 if on else 0.3)
        say(ax, 112, y, f"× {weights[count]:g}")
    say(ax, 117, -1.7 if is_narrow() else -0.9, "weight", ha="right")
    ax.axhline(0.5, color=CONTEXT, linewidth=1)
    ax.plot([0, 100], [0, 0], color="#E4E4E4", linewidth=1.5, zorder=0)
    low, high = mean.idxmin(), mean.idxmax()
    asked = guesses_of_score(ax, You(fig, "8.3"), mean, low, high) if ours else []
    for state, value in mean.items():
        state_mark(ax, value, 0, state, 15)
        sides = {low: ["left", "above"], high: ["right", "above"]}
        words = f"{state} {value:.0f}".replace("United States", "US")
        rim = 14 if state in asked else 9
        beside(
            ax,
            words,
            (value, 0),
            ink_of(state),
            sides.get(state, ["left", "above", "right"]),
            rim=rim,
            bold=True,
        )
    longer = {} if is_narrow() else NAMES
    row_names(ax, ["weighted mean", *[longer.get(count, count) for count in score.columns]])
    for label, on in zip(ax.get_yticklabels(), [None, *(weights[score.columns] > 0)], strict=True):
        label.set(weight="bold" if on is None else "normal", color=GREY if on is False else BLACK)
    top = -2.1 if is_narrow() else -1.4
    ax.set(xlim=(-3, 118), ylim=(len(score.columns) + 0.6, top - 0.9 * len(asked)))
    ax.set_xticks([0, 50, 100], ["0", "50", "100 %"])
    ax.grid(False)
    ax.spines["bottom"].set_visible(False)
    fig.set_figheight(fig.get_figheight() + 0.3 * len(asked))
    names = {"low": low.replace("United", "The United")}
    whose, alike = "our" if ours else "your", score.mean(axis=1)
    return fig, {"found": mean.to_dict() | names, "whose": whose, "alike": alike}


def guesses_of_score(ax, you, mean, low, high):
    """A ring around the mean of each state that was guessed; gives these states."""
    found = [you.miss(name, end, name) for name, end in (("lowest", low), ("highest", high))]
    found = [miss for miss in found if miss]
    for miss in found:
        you.ring(ax, (mean[miss.typed], 0), 26)
    for nth, miss in enumerate(sorted(found, key=lambda miss: mean[miss.typed])):
        x, top = mean[miss.typed], -1.05 - 0.85 * nth
        words, ha = miss.words.replace("United States", "US"), "right" if x > 50 else "left"
        ax.text(x + (1 if ha == "right" else -1), top, words, color=INK, ha=ha, va="center")
    return [miss.typed for miss in found]


def state_mark(ax, x, y, state, size, alpha=1):
    """A state's mark: China's is round, Russia's square, America's stands on a corner."""
    size = size * (0.82 if MARK[state] == "D" else 0.92 if MARK[state] == "s" else 1)
    style = {"markersize": size, "markeredgecolor": "white", "alpha": alpha, "zorder": 3}
    ax.plot([x], [y], MARK[state], color=colour(state), label=state, clip_on=False, **style)


WARS = {  # the main names, above the dots; of other states the table has wars between states alone
    "CHN": {1950.4: "Korea", 1957.1: "Taiwan", 1963.5: "India", 1979: "Vietnam", 2020: "India"},
    "RUS": {
        **{1950.6: "Korea", 1959: "Hungary", 1969: "China", 1979: "Afghanistan"},
        **{2006: "Georgia", 2019: "Ukraine"},
    },
    "USA": {
        **{1950.4: "Korea", 1957.1: "Taiwan", 1969: "Vietnam"},
        **{1995: "Gulf", 2003: "Iraq", 2020: "for Israel"},
    },
}


@picture("8.4")
def years_of_war(wars, by_rule):
    """One row a state, one mark a year of war, ticks below for large wars that no rule counts.

    wars: a row a state, conflict and year; by_rule: which of these count.
    """
    fig, ax = sheet(5.1)
    largest = wars[by_rule].groupby(["country", "year"])["large"].max()
    left_out = wars[~by_rule & (wars["large"] == 1)].groupby("country")["year"].unique()
    last, early, late = wars["year"].max(), {}, {}
    for y, (code, named) in enumerate(WARS.items()):
        name, years = STATES[code], largest[code].index
        ax.plot([1950, last], [y, y], color="#E4E4E4", linewidth=1.5, zorder=0)
        for large in (0, 1):
            some = years[largest[code] == large]
            dots(ax, some, [y] * len(some), name, 8, full=large == 1)
        for year, word in named.items():
            if not is_narrow():
                say(ax, year, y - 0.32, word, va="center_baseline")
        ax.vlines(left_out[code], y + 0.18, y + 0.33, color=CONTEXT, linewidth=3.5)
        early[name], late[name] = (years < 1990).sum(), (years >= 1990).sum()
        style = {"who": "United States", "bold": True, "va": "center_baseline"}
        halo(say(ax, 1988.8, y - 0.34, early[name], ha="right", **style))
        halo(say(ax, 1990.3, y - 0.34, late[name], ha="left", **style))
    low, high = -0.75, len(WARS) - 0.5
    ax.plot([1989.5, 1989.5], [low + 0.1, high], **RULE | {"color": CONTEXT})
    halo(say(ax, 1988.5, low, "years to 1989", ha="right"))
    halo(say(ax, 1990.5, low, "since", ha="left"))
    low = key_of_wars(ax, low)
    you = You(fig, "8.4")
    most = pd.Series(early).idxmax().replace("Russia", "Soviet Union")
    for name, truth, label in (
        ("most to 1989", most, "most to 1989"),
        ("China to 1989", early["China"], "China"),
    ):
        if miss := you.miss(name, truth, label):
            high += 0.5
            shown(ax, 1950, high - 0.2, miss.words, miss.right)
            fig.set_figheight(fig.get_figheight() + 0.45)
    coloured_rows(ax, [STATES[code].replace("Russia", "Soviet Union,\nRussia") for code in WARS])
    bare(ax)
    ax.set(xlim=(1947, last + 2.5), ylim=(high, low))
    return fig, {"early": early, "late": late} | large_wars(wars, by_rule, left_out)


def key_of_wars(ax, low):
    """What dot, ring and tick mean, above the rows; returns where the picture begins."""
    narrow = is_narrow()
    rows = {"large": low - 1.05, "small": low - 1.05, "left out": low - 0.6}
    if narrow:
        rows = {"large": low - 1.5, "small": low - 1.05, "left out": low - 0.6}
    small = 1950 if narrow else 1984
    for x, full, name in ((1950, True, "large"), (small, False, "small")):
        dots(ax, [x], [rows[name]], "words", 8, full)
        say(ax, x + 1.6, rows[name], words("8.4", name), ha="left")
    y = rows["left out"]
    ax.vlines([1949, 1950, 1951], y - 0.08, y + 0.07, color=CONTEXT, linewidth=3.5)
    told = words("8.4", "left out narrow" if narrow else "left out")
    say(ax, 1952.4, y, told, ha="left")
    return min(rows.values()) - 0.35


def large_wars(wars, by_rule, left_out):
    """Years of large war to 1989, the last one, and years that only a tick marks, by state."""
    large = wars[by_rule & (wars["large"] == 1)].groupby("country")["year"]
    marked = wars[by_rule].groupby("country")["year"].unique()
    return {
        "large": {STATES[one]: len(set(large.get_group(one)) & set(range(1990))) for one in WARS},
        "last": large.max()["CHN"],
        "blank": {STATES[one]: len(set(left_out[one]) - set(marked[one])) for one in WARS},
    }


@picture("8.5")
def ways_to_count(ways, mine_way):
    """All ways as dots, or a learner's among them. ways: a row a way; mine_way: a number."""
    names = ("holds", "close", "turns", "taiwan")
    said = {name: words("8.5", name) for name in names}
    return curve(Ways(ways, close=1, fewer=True), "8.5", said, places=0, mine=mine_way)


# The record


FOUR = STATES | {"JPN": "Japan"}


@picture("8.6")
def dues_and_output(dues, size):
    """Dues as steps, output as dots, one panel a state. Both: percent, a row a year."""
    end = dues.index.max() + 1  # where the last year ends
    fig, axes = sheet(4.6, list(FOUR.values()), sharey=True)
    for ax, (code, name) in zip(axes, FOUR.items(), strict=True):
        owed = dues[code].dropna()
        owed.loc[end] = owed.iloc[-1]
        output = size[code].loc[1992:].dropna()
        ax.step(owed.index, owed, where="post", color=ink_of(name), label=name)
        ax.plot(output.index, output, color=CONTEXT, linestyle=":", label="_output")
        gap = (owed.reindex(output.index).ffill() - output).abs().sort_values(ascending=False)
        years = gap.index[gap > 0.5 * gap.max()]  # where the two lie far apart
        above = bool(owed.reindex(output.index).ffill()[years[0]] > output[years[0]])
        sides = [("above", "right", "left"), ("below", "right", "left", "above")]
        for line, told, ink in ((owed, "dues", ink_of(name)), (output, "output", GREY)):
            marks = [(year, line.asof(year)) for year in years[:8]]
            beside(ax, told, marks, ink, sides[(told == "dues") != above], rim=3)
        ax.set_title(name, color=ink_of(name))
        ax.set(ylim=(0, 35), xticks=[2000, 2020], xlim=(1990, end))
        ax.set_yticks([0, 10, 20, 30], ["0", "10", "20", "30 %"])
    return fig, {"china": dues["CHN"], "japan": dues["JPN"], "russia": dues["RUS"]}


@picture("8.7")
def votes_on_force(ranked, whose):
    """One bar a text. ranked: texts by their share of yes; whose: {text: whose force it was}."""
    fig, ax = sheet(4.6)
    for y, (text, value) in enumerate(ranked["share"].items()):
        state = "United States" if whose[text] == "United States" else "Russia"
        style = {"edgecolor": colour(state), "linewidth": 2, "height": 0.6, "label": state}
        fill = "white" if state == "United States" else colour(state)  # two darks, alike in grey
        ax.barh([y], [value], color=fill, **style)
        say(ax, value + 1, y, f"{value:.0f} %", "United States", ha="left")
    row_names(ax, [f"{text} ({whose[text]})" for text in ranked.index])
    bare(ax, "x")
    ax.set(xlim=(0, 100), ylim=(len(ranked) - 0.4, -0.6))
    return fig, {"share": ranked["share"]}


KINDS = ["spying", "information", "destroying", "other"]
SPANS = {"DCID": "DCID, 2000–2021", "CFR": "CFR, 2005–2022"}


@picture("8.8")
def hacks_by_kind(hacks):
    """Two panels of bars, one a list, on one scale. hacks: counts by kind."""
    table = hacks.pivot_table("operations", ["tracker", "sponsor"], "kind", "sum", fill_value=0)
    table = table[KINDS].drop("United States", level="sponsor")
    most = table.to_numpy().max()
    fig, axes = sheet(5, list(SPANS.values()), sharey=True)
    for ax, tracker in zip(axes, SPANS, strict=True):
        for shift, state in ((-0.5, "China"), (0.5, "Russia")):
            bars(ax, table.loc[tracker, state], state, shift, most)
        ax.set_xlim(0, 1.35 * most)
        bare(ax, "x")
        ax.set_ylim(3 * len(KINDS) - 1.6, -1.4)
    names = ["information\ncampaigns" if kind == "information" else kind for kind in KINDS]
    row_names(axes[0], names, [3 * place for place in range(len(KINDS))])
    return fig, {
        "told": "; ".join(
            f"{tracker}, {kind}: {table.loc[tracker, 'China'][kind]}, "
            f"{table.loc[tracker, 'Russia'][kind]}"
            for tracker in SPANS
            for kind in KINDS
        )
    }


def bars(ax, row, state, shift, most):
    """One bar a kind, its number behind it, and at the first one its name. row: by kind."""
    places = [3 * place + shift for place in range(len(row))]
    ax.barh(places, row, height=0.92, color=colour(state), label=state)
    for y, (kind, count) in zip(places, row.items(), strict=True):
        say(ax, count + 0.08 * most, y, f"{count:.0f}", state)
        if kind == row.index[0]:
            say(ax, count + 0.2 * most, y, state, state, ha="left")

"""The pictures of lesson 08, Two ways to challenge, and of its record."""

import itertools

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
from . import picture

SOVIET = "1991-12-25"  # to this day the Soviet Union sits in Russia's row
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
    for x, words in ((first, "cast alone"), (second, "with another member")):
        dots(ax, [x], [key], "words", full=x == first)
        halo(say(ax, x + 1.2, key, words, ha="left"))
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


KINDS = ["spying", "information", "destroying", "other"]
PERIODS = ["to 2013", "from 2014"]
SPANS = {"DCID": (2000, 2021), "CFR": (2005, 2022)}


def of_periods(periods):
    """The chosen periods, in order; a Problem where they can't be read."""
    chosen = list(periods) if isinstance(periods, (list, tuple, set)) else [periods]
    if not chosen or any(one not in PERIODS for one in chosen):
        raise Problem('periods holds "to 2013", "from 2014", or both: look at the spelling.')
    return [one for one in PERIODS if one in chosen]


def by_kind(hacks):
    """Operations by tracker and sponsor (rows) and by kind (columns)."""
    table = hacks.pivot_table("operations", ["tracker", "sponsor"], "kind", "sum", fill_value=0)
    return table.reindex(columns=KINDS, fill_value=0)


def who_leads(table, kind, tracker):
    """China or Russia, whoever has more of a kind in a tracker; "neither" if they are even."""
    china, russia = (table[kind].get((tracker, state), 0) for state in ("China", "Russia"))
    return "China" if china > russia else "Russia" if russia > china else "neither"


def finding(table):
    """What can be said of these operations in one sentence."""
    every = table.sum(axis=1).to_frame("all")
    of = {
        name: {who_leads(found, name, one) for one in SPANS}
        for found, name in ((every, "all"), (table, "spying"), (table, "destroying"))
    }
    if of["all"] == {"China", "Russia"}:
        return "China or Russia: by all kinds two trackers disagree on who hacks America more"
    if of["spying"] == {"China"} and of["destroying"] == {"Russia"}:
        what = "known spying on America, Russia in the few tries to destroy"
        return f"Over all years China leads in {what}"
    if of["spying"] == {"China"}:
        return "China spied on America more than Russia did, by both trackers"
    return "China and Russia: two trackers do not agree on who spies on America more"


@picture("8.2")
def hacks_by_kind(hacks, periods):
    """Two panels of bars, one a tracker, on one scale for any periods. hacks: counts by kind."""
    periods = of_periods(periods)
    table, whole = by_kind(hacks[hacks["period"].isin(periods)]), by_kind(hacks)
    most = whole.drop("United States", level="sponsor").to_numpy().max()
    early, late = (when in periods for when in PERIODS)
    years = [f"{start if early else 2014}–{end if late else 2013}" for start, end in SPANS.values()]
    heads = [f"{name}, {span}" for name, span in zip(SPANS, years, strict=True)]
    fig, axes = sheet(5.5, heads, sharey=True)
    for ax, tracker in zip(axes, SPANS, strict=True):
        for shift, state in ((-0.5, "China"), (0.5, "Russia")):
            bars(ax, table.loc[tracker].reindex([state]).fillna(0).iloc[0], state, shift, most)
        ax.set(xlim=(0, 1.5 * most))
    you = You(fig, "8.2")
    for place, kind in enumerate(KINDS[:3]):
        found = table[kind].get
        places = {
            state: (found(("DCID", state), 0) + 0.08 * most, 3 * place + shift)
            for shift, state in ((-0.5, "China"), (0.5, "Russia"))
        }
        if miss := you.miss(kind, who_leads(whole, kind, "DCID")):
            you.ring(axes[0], places[miss.typed], 25)
            at = (0.3 * most, 3 * place) if place else (0, -1.8)  # beside the two numbers
            axes[0].text(*at, miss.words, color=INK, va="center")
    names = ["information\ncampaigns" if kind == "information" else kind for kind in KINDS]
    row_names(axes[0], names, [3 * place for place in range(len(KINDS))])
    for ax in axes:
        bare(ax, "x")
        ax.set_ylim(3 * len(KINDS) - 1.6, -2.6 if "spying" in you else -1.4)
    told = [
        f"{tracker}, {kind}: "
        + ", ".join(str(table[kind].get((tracker, state), 0)) for state in ("China", "Russia"))
        for tracker in SPANS
        for kind in KINDS
    ]
    return fig, {"title": finding(table), "told": "; ".join(told)}


def bars(ax, row, state, shift, most):
    """One bar a kind, its number behind it, and at the first one its name. row: by kind."""
    places = [3 * place + shift for place in range(len(row))]
    ax.barh(places, row, height=0.92, color=colour(state), label=state)
    for y, (kind, count) in zip(places, row.items(), strict=True):
        say(ax, count + 0.08 * most, y, f"{count:.0f}", state)
        if kind == row.index[0]:
            say(ax, count + 0.2 * most, y, state, state, ha="left")


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
    "troops for others": "troops in others' wars",
    "no in the Assembly": "“no” in the Assembly",
    "hacks": "hacks of any target",
}
LEFT_OUT = {  # in our weights, of which the guess is, and why
    "disputes begun with force": "in the row above",
    "hacks": "by an American list",
}


@picture("8.3")
def scorecard(score, weights):
    """Each count in percent of the highest, their mean on top. score: a row a state."""
    weights, mean = weigh(score, weights)
    ours = all(weight == (count not in LEFT_OUT) for count, weight in weights.items())
    fig, ax = sheet(5.5)
    for y, (count, row) in enumerate(score.items(), start=1):
        on = weights[count] > 0
        ax.plot([0, 100], [y, y], color="#E4E4E4", linewidth=1.5, zorder=0)
        for state, value in row.items():
            state_mark(ax, value, y, state, 10, 1 if on else 0.3)
        say(ax, 112, y, f"× {weights[count]:g}")
        if ours and not on and not is_narrow():
            _reason(ax, sorted(row), y, LEFT_OUT[count])
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


def _reason(ax, values, y, words):
    """Why a row counts for nothing, where its marks leave most room."""
    left, right = max(itertools.pairwise(values), key=lambda two: two[1] - two[0])
    say(ax, (left + right) / 2, y, words).set_bbox({"fc": "white", "ec": "none", "pad": 1})


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


FOUR = {"CHN": "China", "RUS": "Russia", "USA": "United States", "JPN": "Japan"}


@picture("8.4")
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
        for line, words, ink in ((owed, "dues", ink_of(name)), (output, "output", GREY)):
            marks = [(year, line.asof(year)) for year in years[:8]]
            beside(ax, words, marks, ink, sides[(words == "dues") != above], rim=3)
        ax.set_title(name, color=ink_of(name))
        ax.set(ylim=(0, 35), xticks=[2000, 2020], xlim=(1990, end))
        ax.set_yticks([0, 10, 20, 30], ["0", "10", "20", "30 %"])
    return fig, {"china": dues["CHN"], "japan": dues["JPN"], "russia": dues["RUS"]}


FORCE = {  # the main names, above the dots
    "CHN": {1949.6: "Korea", 1957.9: "Taiwan", 1965.6: "India", 1979: "Vietnam", 2020: "India"},
    "RUS": {
        **{1949.6: "Korea", 1958.8: "Hungary", 1969: "China", 1980: "Afghanistan"},
        **{2006: "Georgia", 2019: "Ukraine"},
    },
    "USA": {1949.6: "Korea", 1969: "Vietnam", 1990: "Gulf", 2003: "Iraq", 2021: "for Israel"},
    "GBR": {1949.6: "Korea", 1957: "Suez", 1982: "Falklands", 1991: "Gulf", 2003: "Iraq"},
    "FRA": {1949.6: "Korea", 1957: "Suez", 1991: "Gulf"},
}
FIVE = FOUR | {"GBR": "United Kingdom", "FRA": "France"}


@picture("8.5")
def years_of_force(fought):
    """One row a state, one mark a year of force. fought: a row a state, conflict and year."""
    fig, ax = sheet(6)
    largest = fought.groupby(["country", "year"])["large"].max()
    for y, (code, wars) in enumerate(FORCE.items()):
        for large in (0, 1):
            years = largest[code].index[largest[code] == large]
            dots(ax, years, [y] * len(years), FIVE[code], 8, full=large == 1)
        for year, words in wars.items():
            say(ax, year, y - 0.34, words, va="center_baseline")
    key = -0.95
    for x, full, words in ((1950, True, "1,000 battle deaths or more"), (1988, False, "fewer")):
        dots(ax, [x], [key], "words", 8, full)
        say(ax, x + 1.4, key, words, ha="left")
    names = [FIVE[code].replace("Russia", "Soviet Union,\nRussia") for code in FORCE]
    coloured_rows(ax, names)
    bare(ax)
    ax.set(xlim=(1946, fought["year"].max() + 2.5), ylim=(len(FORCE) - 0.5, -1.25))
    last = fought[fought["large"] == 1].groupby("country")["year"].max()
    return fig, {"last": last["CHN"], "russia": last["RUS"]}


@picture("8.6")
def votes_on_force(ranked, whose):
    """One bar a text. ranked: texts by their share of yes; whose: {text: whose force it was}."""
    fig, ax = sheet(4.6)
    for y, (text, value) in enumerate(ranked["share"].items()):
        state = "United States" if whose[text] == "United States" else "Russia"
        ax.barh([y], [value], height=0.62, color=colour(state), label=state)
        say(ax, value + 1, y, f"{value:.0f} %", "United States", ha="left")
    row_names(ax, [f"{text} ({whose[text]})" for text in ranked.index])
    bare(ax, "x")
    ax.set(xlim=(0, 100), ylim=(len(ranked) - 0.4, -0.6))
    return fig, {"share": ranked["share"]}

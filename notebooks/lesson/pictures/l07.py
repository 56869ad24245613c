"""The pictures of lesson 07, The red line, and of its record."""

import math

import numpy as np
from matplotlib import patheffects

from ..charts import (
    BLACK,
    GREY,
    LIGHT,
    beside,
    colour,
    ends,
    halo,
    ink_of,
    is_narrow,
    note,
    row_names,
    say,
    sheet,
    tones,
)
from ..files import Problem
from ..guesses import guessed
from ..misses import INK, You
from . import picture

ROLES = {
    "officials, unnamed": "US officials, unnamed",
    "Kamala Harris": "Harris, vice president",
    "Antony Blinken": "Blinken, State",
    "Linda Thomas-Greenfield": "Thomas-Greenfield, US",
    "Josep Borrell": "Borrell, EU",
    "Wang Wenbin": "Wang Wenbin, China",
    "Derek Chollet": "Chollet, State",
    "Ned Price": "Price, State",
    "Jens Stoltenberg": "Stoltenberg, NATO",
    "Wendy Sherman": "Sherman, State",
    "Joe Biden": "Biden, president",
    "Jake Sullivan": "Sullivan, White House",
    "William Burns": "Burns, CIA",
}
SIGNS = {
    "states it": ("o", "full", "says China considers arms"),
    "warns": ("o", "none", "warns"),
    "doubts delivery": ("D", "none", "doubts delivery"),
    "denies": ("X", "full", "denies"),
}


WIDE_KEY = (0, -1.15), (3.85, -1.15), (5.15, -1.15), (7.62, -1.15)  # days from the first, rows
PHONE_KEY = (0, -3.25), (0, -2.2), (3, -2.2), (0, -1.15)


def sign(ax, x, y, kind, who, size=13, **style):
    """The mark of what was said, in the colour of whose official spoke."""
    marker, fill, _ = SIGNS[kind]
    style |= {"color": ink_of(who), "markersize": size, "markeredgewidth": 2, "fillstyle": fill}
    return ax.plot([x], [y], marker, **style)


@picture("7.1")
def words_by_day(feb):
    """Speakers are rows, days are columns, one mark a kind of statement. feb: a row a statement."""
    day = feb["day"].str[-2:].astype(int)
    red = feb["words"].fillna("").str.contains("red line")
    told = feb["programme"] + red.map({True: ": “a red line”", False: ""})
    feb = feb.assign(date=day, told=told)
    speakers = sorted(set(feb["speaker"]), key=lambda name: [*ROLES, name].index(name))
    places = {name: y for y, name in enumerate(speakers)}
    together = feb.groupby(["speaker", "date", "side", "kind"])["told"].agg(", ".join)
    end = max(day.max(), day.min() + 8)  # room for the key

    phone = is_narrow()
    fig, ax = sheet(6.4 if phone else 5.7)
    ax.set(xlim=(day.min() - 0.4, end + 0.7))
    for (speaker, x, side, kind), programmes in together.items():
        sign(ax, x, places[speaker], kind, side, label=f"{speaker}, {side}")
        late = x > end - 2
        gap, at = (-0.25, "right") if late else (0.25, "left")
        if phone:  # there is no room for programmes
            gap, programmes = 0.4, "“a red line”" * ("red line" in programmes)
        if programmes:
            note(ax, x + gap, places[speaker], programmes, color=BLACK, ha=at)
    key = zip(SIGNS.items(), PHONE_KEY if phone else WIDE_KEY, strict=True)
    for (kind, (_, _, meaning)), (aside, y) in key:
        sign(ax, day.min() + aside, y, kind, "words", 11)
        say(ax, day.min() + aside + (0.4 if phone else 0.2), y, meaning, ha="left")
    rows = guesses_of_words(ax, You(fig, "7.1"), feb, red, len(speakers) + 0.4)
    names = [ROLES.get(name, name) for name in speakers]
    row_names(ax, [*names, *rows], [*places.values(), *rows.values()])
    low = max([len(speakers) - 0.4, *[y + 0.7 for y in rows.values()]])
    ax.set(ylim=(low, -3.8 if phone else -1.7))
    days = range(day.min(), end + 1, 2 if phone else 1)
    ax.set_xticks(days, [f"{one} Feb" if one == day.min() else f"{one}" for one in days])
    ax.grid(axis="y", color="#EFEFEF")
    fig.set_figheight(fig.get_figheight() + 0.22 * len(rows))
    return fig, {}


def guesses_of_words(ax, you, feb, red, y):
    """A row for each guess, below the speakers: {its name: its place}."""
    rows, first = {}, feb["date"].min()
    named = (feb["kind"] == "states it") & (feb["side"] == "US")
    named &= ~feb["speaker"].str.contains("unnamed")
    truths = {"by name": feb.loc[named, "speaker"].nunique()}
    truths["red line"] = int(feb.loc[red, "date"].min())
    for name, truth in truths.items():
        you.answer(name, truth)
    if "by name" in you:
        rows["US names with a full dot"] = y
        you.count(ax, "by name", truths["by name"], first, y)
        y += 1.3
    if "red line" in you:
        rows["first “a red line”"] = y
        you.number(ax, "red line", truths["red line"], y=y, sides=["right", "left"])
    return rows


@picture("7.2")
def arms_both_ways(arms):
    """Bars for deliveries to Beijing, marks below zero for those to Moscow. arms: a row a year."""
    up, down = arms["to_beijing"].fillna(0), arms["to_moscow"]
    own, back = colour("China–Russia", "China")
    top = 1000 * math.ceil(arms[["to_beijing", "highest"]].max().max() / 1000)
    last = arms.index.max()

    fig, ax = sheet(5.2)
    ax.bar(arms.index, up, width=0.85, color=own, label="Moscow to Beijing")
    ax.vlines(arms.index, arms["lowest"], arms["highest"], color=LIGHT, linewidth=2)
    ax.axhline(0, color=GREY, linewidth=1)
    sent = arms.index[down.notna()]
    ax.plot(
        sent, [-0.03 * top] * len(sent), "v", color=back, markersize=8, label="Beijing to Moscow"
    )
    say(ax, 1979, 0.9 * top, "Moscow to Beijing", "China–Russia", bold=True)
    say(ax, 1979, 0.74 * top, "thin lines: range\nover SIPRI's editions")
    none = [year for year in arms.index if up[year] == 0 and arms["highest"].isna()[year]]
    if none:
        said = "none\nidentified" if is_narrow() else "none identified"
        note(ax, sum(none) / len(none), 0.08 * top, said)
    words = "Beijing to Moscow: none identified"
    if len(sent):
        under = 10 * (down.max() // 10 + 1)
        marked = "marked" if is_narrow() else "years marked"
        words = f"Beijing to Moscow: {marked}, under {under:.0f} each"
    halo(say(ax, last + 1, -0.1 * top, words, "China", bold=True, ha="right"))
    you = You(fig, "7.2")
    low = (0.4 if "first to Moscow" in you else 0.16) * top
    ax.set(ylim=(-low, top), xlim=(arms.index.min() - 1.5, last + 1.5))
    guesses_of_arms(ax, you, up, sent, top)
    fig.set_figheight(fig.get_figheight() + 0.4 * len(you.misses))
    ticks = range(0, top + 1, 1000)
    ax.set_yticks(ticks, [f"{tick:,}" for tick in ticks])
    return fig, {}


def guesses_of_arms(ax, you, up, sent, top):
    """Above: an open line over the decade that was guessed. Below: a ring at the first year."""
    most = int(up.groupby(up.index // 10 * 10).sum().idxmax())
    if miss := you.miss("decade", f"{most}"):
        typed, y, last = int(miss.typed), 1.1 * top, up.index.max()
        you.way(ax, (typed + 4.5, y), (most + 4.5, y))
        ax.plot([most, min(most + 9, last)], [y, y], color=INK, linewidth=3)
        rim = [patheffects.withStroke(linewidth=9, foreground=INK)]
        ax.plot(
            [typed, min(typed + 9, last)],
            [y, y],
            color="white",
            linewidth=5,
            zorder=6,
            path_effects=rim,
        )
        words = f"most: {you.who} {typed}s, {'right' if miss.right else f'it was the {most}s'}"
        beside(ax, words, [(min(typed + 9, last), y), (typed, y)], INK, ["right", "left"], rim=5)
        ax.set_ylim(top=1.2 * top)
    first = int(sent.min()) if len(sent) else "never"
    typed, y = guessed(you.figure, "first to Moscow"), -0.22 * top
    if "never" in (typed, first):
        you.words(ax, "first to Moscow", first, (1979, y))
    else:
        sides = ["below", "left", "right"]
        you.number(ax, "first to Moscow", first, y=y, sides=sides, label="first to Moscow")


CASES = {  # percent of trade lost, as the record computes it; on which side words stand
    14.9: ("2018–19", "right"),
    18.7: ("and 2025: US–China trade lost", "left"),
    64.8: ("2021–23: EU–Russia trade lost", "left"),
}
QUARTER = 25  # percent of the trade, as the question asks


def typed_number(typed):
    """A number that a learner typed, as a text too: "25 %" is 25; what is none becomes -1."""
    try:
        return float(str(typed).strip().rstrip("% ").replace(",", "."))
    except ValueError:
        return -1.0


@picture("7.3")
def bet(three, russia, worth, share_lost, chance):
    """Where arming Russia pays on average, where it loses. The last three: the learner's bet."""
    worth, share_lost, chance = map(typed_number, (worth, share_lost, chance))
    if not (0 < worth < 1e6 and 1 <= share_lost <= 100 and 0 <= chance <= 100):
        wanted = "take 1 to 100 for the share (a quarter is 25), 0 to 100 for the chance"
        raise Problem(f"{wanted}, and a gain above 0.")
    lost = np.linspace(0.5, 100, 200)
    turn = (100 * worth * russia / (lost / 100 * three)).clip(0, 100)

    phone = is_narrow()
    fig, ax = sheet(5.3)
    ax.set(xlim=(0, 100), ylim=(0, 130 if phone else 114))
    ax.fill_between(lost, 0, turn, color=tones["for"].fill)
    ax.fill_between(lost, turn, 100, color=tones["Mostly contradicted"].fill, alpha=0.55)
    ax.plot(lost, turn, color=GREY, linewidth=2.5)
    for x, (words, side) in CASES.items():
        y = 123 if phone and x > 50 else 110 if phone else 107  # there in two rows
        ax.plot([x, x], [0, y + 5], color=GREY, linewidth=1, linestyle="--")
        side = "right" if phone and x > 50 else side
        halo(say(ax, x + (0.9 if side == "left" else -0.9), y, words, ha=side))
    if (low := np.interp(50, lost, turn)) > 12:
        away = abs(share_lost - 60) > 16 or abs(chance - low / 2) > 10  # else on the cross
        at = (45 if phone else 60) if away else 82
        y = np.interp(at, lost, turn) / 2
        say(ax, at, y, "arming Russia pays", "United States", bold=True)
    if (high := np.interp(83, lost, turn)) < 60:
        y = (high + 80) / 2
        y += 0 if abs(share_lost - 83) > 16 or abs(chance - y) > 10 else 22
        halo(say(ax, 80, y, "arming Russia loses", "United States", bold=True))
    if worth == 1:  # of which the guess was asked
        you, truth = You(fig, "7.3"), 100 * russia / (QUARTER / 100 * three)
        you.number(ax, "break-even", truth, x=QUARTER)
    style = {"markersize": 12, "markeredgewidth": 3, "clip_on": False, "zorder": 6}
    ax.plot([share_lost], [chance], "x", color=INK, **style)
    even = 100 * worth * russia / (share_lost / 100 * three)
    if even < 100:  # what the title says, on the curve
        ax.plot([share_lost], [even], "o", color=GREY, markersize=9, zorder=5)
    bet = f"this bet: {share_lost:g} % lost,\nchance {chance:g} %"
    beside(ax, bet, (share_lost, chance), INK, ["right", "left", "below", "above"], rim=8)
    ax.set_title("chance of a reprisal", weight="normal", color=GREY)
    across = "share of the trade with the US, the EU and Japan that would be lost"
    ax.set_xlabel(across.replace(" and", "\nand") if phone else across)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_ticks(range(0, 101, 20), ["0", "20", "40", "60", "80", "100 %"])
    ax.grid(False)
    found = f" where a reprisal is less likely than {even:.0f} %"
    if even >= 100:
        found = f", with {share_lost:g} % lost, whatever the chance of a reprisal"
    values = {"worth": worth, "share": share_lost, "chance": chance}
    return fig, {"finding": f"pays in this bet{found}"} | values


SELLERS = {"RUS": "Russia", "FRA": "France", "UKR": "Ukraine"}
BUYERS = {"IND": "India", "CHN": "China", "DZA": "Algeria"}
DASHES = {"India": "--", "Ukraine": ":", "Algeria": ":"}


@picture("7.4")
def two_ends(bought, sold):
    """Who sells to China, who buys from Russia. Both: percent, a row for five years."""
    fig, axes = sheet(
        5.2, ("China's imports, by seller", "Russia's exports, by buyer"), sharey=True
    )
    for ax, shares, names in zip(axes, (bought, sold), (SELLERS, BUYERS), strict=True):
        for code, name in names.items():
            told = f"{name} {shares[code].iloc[-1]:.0f} %"
            style = {"color": colour(name), "linestyle": DASHES.get(name, "-"), "label": told}
            ax.plot(shares.index + 2, shares[code], **style)
        ax.set_xticks(
            shares.index + 2, [f"{year % 100:02}–\n{(year + 4) % 100:02}" for year in shares.index]
        )
        ax.set(ylim=(0, 100))
        ax.set_yticks(range(0, 101, 20), ["0", "20", "40", "60", "80", "100 %"])
        ends(ax)
    return fig, {}

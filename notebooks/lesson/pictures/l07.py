"""The pictures of lesson 07, The red line, and of its record."""

import math

import matplotlib.pyplot as plt
import pandas as pd

from ..charts import (
    BLACK,
    GREY,
    LIGHT,
    SHADE,
    bare,
    colour,
    column_names,
    ends,
    halo,
    ink_of,
    is_narrow,
    note,
    page_width,
    row_names,
    say,
    sheet,
    tile,
    tones,
    turned,
)
from ..files import Problem
from ..misses import INK, You
from ..wording import words
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
        y += 2.3 if you.who == "room" else 1.3  # the rings of a room pile up
    if "red line" in you:
        rows["first “a red line”"] = y
        you.number(ax, "red line", truths["red line"], y=y, sides=["right", "left"])
    return rows


OURS = {"share lost": 25, "chance": 50, "gain": 1}  # percent, percent, years of trade with Russia


def typed_number(typed):
    """A number that a learner typed, as a text too: "25 %" is 25; what is none becomes -1."""
    try:
        return float(str(typed).strip().rstrip("% ").replace(",", "."))
    except ValueError:
        return -1.0


def typed_bet(my_bet):
    """The three numbers of a bet: a learner's, or ours where there is none."""
    typed = OURS if my_bet is ... else my_bet
    if not isinstance(typed, dict) or not set(OURS) <= set(typed):
        raise Problem(f"my_bet needs its three names: {', '.join(OURS)}.")
    share, chance, gain = (typed_number(typed[name]) for name in OURS)
    if not (1 <= share <= 100 and 0 <= chance <= 100 and 0 < gain <= 20):
        wanted = "take 1 to 100 for the share (a quarter is 25), 0 to 100 for the chance"
        raise Problem(f"{wanted}, and a gain above 0, up to 20.")
    return share, chance, gain


@picture("7.2")
def bet(three, russia, my_bet):
    """Gain and loss as blocks, below them the chance of a reprisal. my_bet: a learner's, or ..."""
    share, chance, gain = typed_bet(my_bet)
    times = three / russia
    loss = share / 100 * times
    even = 100 * gain / loss
    ours = (share, chance, gain) == tuple(OURS.values())
    asked = my_bet is ...  # the guess is of our bet
    phone = is_narrow()
    size, parts = (page_width(), 6.8 if phone else 5.0), {"height_ratios": [1.5, 1]}
    fig, (top, rule) = plt.subplots(2, 1, figsize=size, gridspec_kw=parts)
    you = You(fig, "7.2")

    lost = tones["Contradicted"].fill
    times_gain = f"{gain:g} × " * (gain != 1)
    rows = {
        f"gain: {times_gain}trade with Russia": (gain, colour("China–Russia")),
        f"loss: {share:g} % of the stake": (loss, lost),
        "stake: US, EU and Japan": (times, SHADE),
    }
    for y, (many, ink) in enumerate(rows.values()):
        top.barh([y], [many], height=0.7, color=ink, edgecolor=GREY)
        cuts = range(1, math.ceil(many - 1e-9))
        top.vlines(cuts, y - 0.35, y + 0.35, color=GREY, linewidth=1)
        if not (y == 2 and asked and "dollars" in you):
            say(top, many + 0.15, y, f"{many:.1f}".removesuffix(".0"), ha="left")
    row_names(top, [one.replace(": ", ":\n") if phone else one for one in rows])
    top.set(
        xlim=(0, 1.08 * max(times, gain)), ylim=(3.3 if "dollars" in you and asked else 2.6, -0.6)
    )
    if asked:
        you.number(top, "dollars", times, y=2, sides=["below"])
    bare(top, "x")
    top.set_title("gain, loss and stake, in blocks", weight="normal", color=GREY)

    turn = min(even, 100)
    rule.barh([0], [turn], height=0.8, color=SHADE, edgecolor=GREY, label="arming Russia pays")
    rest = {"color": lost, "edgecolor": GREY, "label": "arming Russia loses"}
    rule.barh([0], [100 - turn], left=turn, height=0.8, **rest)
    room = 30 if phone else 16  # percent of the scale, which the words take
    up = 1.1 if asked and you.who == "room" else 0  # above the rings of a room
    if even > room:
        say(rule, 0, -0.85 - up, "arming pays", bold=True, ha="left")
    if even < 100 - room:
        say(rule, 100, -0.85 - up, "arming loses", bold=True, ha="right")
    if even < 100:
        rule.plot([even, even], [-1.2 - up, 0.4], color=BLACK, linewidth=2, label="break-even")
        say(
            rule,
            min(max(even, room - 2), 102 - room),
            -1.6 - up,
            f"break-even {even:.0f} %",
            bold=True,
        )
    style = {"markersize": 12, "markeredgewidth": 3, "zorder": 6, "clip_on": False}
    rule.plot([chance], [0], "x", color=INK, **style)
    low = 2.4 if "break-even" in you and asked else 1.3
    rule.set(xlim=(0, 100), ylim=(low, -2 - up))
    if asked:
        you.number(rule, "break-even", even, y=0, sides=["below", "right", "left"])
    name = f"chance (cross): {chance:g} %"
    row_names(rule, [name.replace(" (", "\n(") if phone else name], [0])
    rule.grid(False)
    rule.set_xticks(range(0, 101, 20), ["0", "20", "40", "60", "80", "100 %"])
    rule.set_xlabel("chance of a reprisal")
    name = "all" if asked else "same" if ours else "sure" if even >= 100 else "own"
    side = "loses" if chance > even else "pays"
    told = words("7.2", name, even=f"{even:.0f} %", chance=f"{chance:g} %", side=side)
    values = {
        "worth": russia,
        "finding": told,
        "times": times,
        "loss": loss,
        "even": turn,
        "chance": chance,
    }
    return fig, values


PARTS = ["weapon", "state", "washington"]


@picture("7.3")
def parts_of_reports(reports):
    """Three tiles a report, below them how many are a yes. reports: a row a day."""
    yes = (reports[PARTS] == "yes").sum(axis=1)
    days = [f"{day.day} {day:%b %y}" for day in pd.to_datetime(reports.index)]
    many, phone = len(days), is_narrow()
    fig, ax = sheet(7.4 if phone else 4.7)
    for x, codes in enumerate(reports[PARTS].to_numpy()):
        for y, code in enumerate(codes):
            tile(ax, *turned(x, y), "absent" if code == "not said" else code)
        say(ax, *turned(x, len(PARTS)), yes.iloc[x], bold=yes.iloc[x] > 1)
    names, low = [*PARTS, "yes, of three"], many + 0.4 if phone else 4.3
    for nth, (tone, word) in enumerate(KEY.items()):
        x = 0.1 + nth * (1.1 if phone else 3.2)
        tile(ax, x, low, tone, width=0.4 if phone else 0.92)
        say(ax, x + (0.3 if phone else 0.75), low, word, ha="left")
    you, truth = You(fig, "7.3"), int((yes == 3).sum())
    x, y = (-0.4, low + 1.3) if phone else (11.5, low)
    you.count(ax, "all three", truth, x, y, label="all three")
    if phone:
        ax.set(xlim=(-0.6, 3.7), ylim=(low + 2, -0.6))
        ax.xaxis.tick_top()
        ax.spines["bottom"].set_visible(False)
        ax.set_xticks(range(4), ["weapon", "state", "washington", "yes"], color=BLACK)
        row_names(ax, days)
    else:
        ax.set(xlim=(-0.6, many - 0.4), ylim=(low + 0.9, -0.6))
        column_names(ax, days)
        row_names(ax, names)
    bare(ax)
    return fig, {"many": many, "met": truth, "two": int((yes == 2).sum())}


KEY = {"yes": "yes", "no": "no", "absent": "not said"}


@picture("7.4")
def arms_both_ways(lesson_arms):
    """Bars for deliveries to Beijing, marks below zero for those to Moscow: a row a year."""
    arms = lesson_arms
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
    middle, high = 1979, 0.9 * top
    if is_narrow():  # where both rules' names would touch
        fig.named, middle, high = {"USSR ends"}, 1975, 0.8 * top
        say(ax, 1990.5, 0.95 * top, "USSR ends", ha="right")
    say(ax, middle, high, "Moscow to Beijing", "China–Russia", bold=True)
    say(ax, middle, high - 0.16 * top, "thin lines: range\nof SIPRI's editions")
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
    ax.set(ylim=(-0.16 * top, top), xlim=(arms.index.min() - 1.5, last + 1.5))
    ticks = range(0, top + 1, 1000)
    ax.set_yticks(ticks, [f"{tick:,}" for tick in ticks])
    return fig, {}


SELLERS = {"RUS": "Russia", "FRA": "France", "UKR": "Ukraine"}
BUYERS = {"IND": "India", "CHN": "China", "DZA": "Algeria"}
DASHES = {"India": "--", "Ukraine": ":", "Algeria": ":"}


@picture("7.5")
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

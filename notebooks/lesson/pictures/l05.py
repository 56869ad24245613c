"""The pictures of lesson 05, Partners, not allies, and of its record."""

import pandas as pd

from ..charts import (
    GREY,
    LIGHT,
    RULE,
    SHADE,
    bare,
    beside,
    colour,
    column_names,
    frame,
    is_narrow,
    moment,
    note,
    row_names,
    say,
    sheet,
    signed,
    tile,
    tile_key,
    tones,
    turned,
)
from ..files import Problem
from ..misses import You, told
from ..tables import edition
from ..wording import words
from . import picture

TOPICS = {
    "the war itself": "The war itself",
    "human rights in Crimea": "Human rights in Crimea",
    "troops in Crimea": "Troops there",
}


@picture("5.1")
def votes_of_ten_states(texts):
    """States are rows, texts are columns, one tile a vote. texts: with a column a state."""
    order = texts["topic"].map(list(TOPICS).index)
    texts = texts.assign(order=order).sort_values("order", kind="stable").drop(columns="order")
    votes, topic, year = texts.iloc[:, 3:].T, texts["topic"], texts["date"].str[:4]
    late = texts["date"] > "2022-02-24"
    part = year.where(topic == "the war itself", late.map({True: "since", False: "before"}))
    new_topic, new_part = topic != topic.shift(), part != part.shift()
    phone = is_narrow()
    x = (1 + new_topic * (2 if phone else 1) + (new_part & ~new_topic) * 0.35).cumsum() - 2
    rows = list(votes.index)

    fig, ax = sheet(9.2 if phone else 5.4)
    for y, state in enumerate(rows):
        for place, vote in zip(x, votes.loc[state], strict=True):
            tile(ax, *turned(place, y), vote)
    for name, head in TOPICS.items():
        mine = x[topic == name]
        place = (-0.45, mine.min() - 1.15) if phone else (mine.min() - 0.45, -2.0)
        say(ax, *place, head, "United States", bold=True, ha="left")
        corner = turned(mine.min() - 0.56, rows.index("China") - 0.52)
        frame(ax, *corner, *turned(mine.max() - mine.min() + 1.12, 1.04), "China")
    for _, columns in x.groupby([topic, part], sort=False):
        first, last = year[columns.index[0]], year[columns.index[-1]]
        years = first if first == last else f"{first}–{last[2:]}"
        years = years if len(columns) > 1 else f"’{years[2:]}"
        say(ax, *turned(columns.mean(), -0.95), years, ha="right" if phone else "center")
    invasion = x[(topic == "human rights in Crimea") & ~late].max() + 0.67
    ax.plot(*turned([invasion] * 2, [-0.45, len(rows) - 0.35]), **RULE)
    place = turned(invasion, len(rows) + (-0.3 if phone else 0.05))
    say(ax, *place, "invasion", ha="left" if phone else "center")
    if phone:
        column_names(ax, rows, bold=["China"])
        tile_key(ax, x.max() + 1.5, ["yes", "abstained", "no", "absent"], -2.4, 0.6)
        bare(ax, "y")
        ax.set(xlim=(-2.9, len(rows) + 1.7), ylim=(x.max() + 2.1, -1.8))
        return fig, {}

    war = x[topic == "the war itself"]
    guesses, low = _rows_of_guesses(ax, You(fig, "5.1"), votes[war.index], len(rows) + 1.1)
    tile_key(ax, low + 0.4, ["yes", "abstained", "no", "absent"])
    row_names(ax, [*rows, *guesses], [*range(len(rows)), *guesses.values()], bold=["China"])
    bare(ax, "x")
    ax.set(xlim=(-0.8, x.max() + 1.4), ylim=(low + 0.9, -2.5))
    fig.set_figheight(5.4 + 0.38 * len(guesses))
    return fig, {}


def _rows_of_guesses(ax, you, votes, low):
    """Words for each state that was guessed: ({name: place}, the next free place)."""
    places = {}
    for state in ("China", "India"):
        for x, word, letter in ((-0.3, "abstained", "A"), (11, "no", "N")):
            if miss := you.miss(f"{state} {word}", int((votes.loc[state] == letter).sum()), word):
                told(ax, x, low, miss.words, miss.right)
                places[f"{you.who}, {state}"] = low
        low = max([low, *[place + 1.25 for place in places.values()]])
    if places:
        y = min(places.values())
        say(ax, 18.8, y, f"of {votes.shape[1]} texts on the war", ha="left")
    return places, low


@picture("5.2")
def groups_on_six_texts(six):
    """All members by vote, one bar a text, China's group in a frame. six: a row a text."""
    kinds = {"yes": "Y", "abstained": "A", "no": "N", "absent": "X"}
    days = pd.to_datetime(six["date"])
    names = [f"{text}\n{day.day} {day:%B}" for text, day in zip(six["text"], days, strict=True)]
    cast = six["china"].map({letter: word for word, letter in kinds.items()})
    phone = is_narrow()
    you, truths = You(fig := sheet(6.6 if phone else 5.1)[0], "5.2"), {}
    for word in ("abstained", "no"):
        others = six.loc[cast == word, word] - 1
        name = "others abstained" if word == "abstained" else "others said no"
        truths[name] = int(others.min()), int(others.max())
        you.answer(name, truths[name])
    ax, asked = fig.axes[0], [name for name in truths if name in you]
    row = 1.4 if you.who == "room" else 0.95  # of a guess: rings pile up
    low = len(six) - 0.5 + (1.13 * row - 0.09) * len(asked)
    ax.set(xlim=(-4 * bool(asked), 196), ylim=(low, -0.95))

    left = six["yes"] * 0
    for word, letter in kinds.items():
        edge = LIGHT if letter == "X" else "white"
        ax.barh(six.index, six[word], 0.68, left, color=tones[letter].fill, edgecolor=edge)
        for y, number in six[word].items():
            if not phone or (number > 20 and word != "absent"):  # where there is room
                say(ax, left[y] + number / 2 + 0.3, y, number, "United States")
            if cast[y] == word:
                frame(ax, left[y] + 0.4, y - 0.36, number - 1, 0.72, "China")
        left = left + six[word]
    heads = (70.5, 138, 184) if phone else (70.5, 149, 175.5, 190.5)
    for x, word in zip(heads, kinds, strict=False):
        say(ax, x, -0.62, word)

    places = [len(six) - 0.85 + row * (nth + 1) for nth in range(len(asked))]
    for y, name in zip(places, asked, strict=True):
        _your_group(ax, you, you.miss(name, truths[name]), y)
    row_names(ax, [*names, *[f"{you.who}: {name}" for name in asked]], [*six.index, *places])
    bare(ax, "x")
    fig.set_figheight(fig.get_figheight() + 0.53 * row * len(asked))
    return fig, {}


def _your_group(ax, you, miss, y):
    """A guess as a ring on a scale of members, beside the range that is right."""
    ax.plot(miss.truth, [y, y], color=GREY, linewidth=9, solid_capstyle="butt")
    was = "right:" if miss.right else "it was"
    words = f"{you.who} {miss.typed}, {was} {miss.truth[0]} to {miss.truth[1]}"
    crowd = you.crowd(ax, miss.name, y=y, high=36)
    sides = ["right"] if crowd else ["right", "left"]
    you.mark(ax, (miss.typed, y), (miss.nearest, y), words, sides, crowd[:1])


TEN = ["Türkiye", "Ukraine", "United States", "Brazil", "South Africa"]
TEN += ["India", "Kazakhstan", "China", "Iran", "Russia"]
DOT, ABREAST = 0.02, 5  # of the scale, how far two members stand apart; how many in a row


@picture("5.3")
def scores(score, own, mine_score):
    """All members as small dots, ten by name, and own. score, mine_score: a number a member."""
    again = mine_score is not ...
    if again and (not isinstance(mine_score, pd.Series) or "China" not in mine_score.dropna()):
        raise Problem('mine_score has no number for China: write like="War", with a capital.')
    now = (mine_score if again else score).dropna()
    if not isinstance(own, str):
        print(f"Write own as the name of one country in quotes ({own!r} is none): it is not drawn.")
        own = ""
    elif own not in score.index:
        print(f"{own!r} is not in the table, so it is not drawn: list(votes.index) has all names.")
    elif own not in now.index:
        print(f"{own} cast no vote on these texts, so it has no score.")
    names = [one for one in [*TEN, *[own] * (own not in TEN)] if one in now.index]
    rows = now[names].sort_values(kind="stable", ascending=False)
    middle = now.median()

    fig, ax = sheet(6.1)
    ax.set(xlim=(-1.1, 1.3), ylim=(len(rows) - 0.4, -4.3))
    _crowd(ax, now)
    sides = ("right", "left") if middle >= 0 else ("left", "right")
    sides = sides if abs(middle) < 0.4 else (sides[0], "center")  # near: at either side
    at = signed(middle, 2)
    heads = ("abstained, or yes as often as no", f"the middle member {at}")
    heads = ("zero", f"the middle {at}") if is_narrow() else heads
    for x, dash, head, side in zip((0, middle), ("-", "--"), heads, sides, strict=True):
        moment(ax, x, dash, height=0.93)
        say(ax, x, -3.9, head, ha=side)
    you = None if again else You(fig, "5.3")  # the guess is of our rule
    for y, (name, value) in enumerate(rows.items()):
        if again and (before := score.get(name)) == before:
            ax.plot([before, value], [y, y], color=LIGHT, linewidth=3, zorder=1.8)
            hollow = {"color": "white", "markeredgecolor": GREY, "markeredgewidth": 1.5}
            ax.plot([before], [y], "o", markersize=9, zorder=1.9, **hollow)
        ax.plot([value], [y], "o", color=colour(name), markersize=13, label=name)
        ink = colour("China") if name == "China" else colour("words")
        if you:
            you.answer(name, value)
        if you and name in you:
            you.number(ax, name, value, y=y, sides=["right", "left"])
        else:
            beside(ax, signed(value, 2), (value, y), ink, ["right", "left"])
    kept = own if len(own) < 20 else "one country"
    names = [kept if name == own else name for name in rows.index]
    row_names(ax, [f"all {len(now)} members", *names], [-0.85, *range(len(names))], bold=["China"])
    ax.set_xticks([-1, 0, 1], ["−1\neach time no", "0", "+1\neach time yes"])
    ax.grid(axis="x", visible=False)
    ours, mine = (signed(one["China"], 2) for one in (score, now))
    finding = "own" if again and mine != ours else "same" if again else "all"
    told = words("5.3", finding, ours=ours, mine=mine)
    more = "" if own in TEN or own not in now.index else f"{own} {signed(now[own], 2)}, "
    values = {"score": now.reindex(TEN), "more": more, "middle": middle, "finding": told}
    return fig, values


def _crowd(ax, scored):
    """Each member a small dot above its tenth of the scale, China's in its own colour."""
    order = scored.sort_values(kind="stable")
    tenths = (10 * order).round() / 10
    step = min(0.24, 2.5 * ABREAST / tenths.value_counts().max())  # a high pile is pressed
    for at, mine in order.groupby(tenths):
        names = sorted(mine.index, key=lambda one: one != "China")  # China's lies at the foot
        wide = min(ABREAST, len(names))
        for nth, name in enumerate(names):
            x = at + DOT * (nth % ABREAST - (wide - 1) / 2)
            ink = colour("China" if name == "China" else "context")
            above = 4 if name == "China" else 3
            ax.scatter(x, -0.85 - step * (nth // ABREAST), s=16, color=ink, zorder=above)


PAIRS = {
    "CHN-RUS": "China–Soviet Union, Russia",
    "CHN-PRK": "China–North Korea",
    "USA-GBR": "US–Britain",
    "USA-JPN": "US–Japan",
    "RUS-BLR": "Russia–Belarus",
    "RUS-PRK": "Russia–North Korea",
}


@picture("5.4")
def defence_pacts(bound):
    """One bar a pair, over the years in which a pact bound them. bound: years, grouped by pair."""
    begun, last, coded_to = bound.min(), bound.max(), 2018
    seen = edition()["last_year"]
    fig, ax = sheet(4.9)
    ax.fill_between([coded_to, seen + 2], 0.5, len(PAIRS) - 0.5, color=SHADE, zorder=0)
    for y, pair in enumerate(PAIRS):
        ink = colour("China–Russia" if pair == "CHN-RUS" else "context")
        ax.plot([begun[pair], last[pair]], [y, y], color=ink, lw=16, solid_capstyle="butt")
        if last[pair] == coded_to:  # no end was seen: the coding stops
            ax.plot([coded_to + 1], [y], ">", color=ink, markersize=13)
        if begun[pair] == begun.min() and pair != "CHN-RUS":  # begins before the table does
            ax.plot([begun.min() - 1], [y], "<", color=ink, markersize=13)
    row = list(PAIRS).index("RUS-PRK")
    ax.plot([2024.5], [row], "o", color=colour("Russia"), markersize=13)
    note(ax, 2017, row, words("5.4", "pact"), ha="right")
    note(ax, last["CHN-RUS"] + 4, 0, words("5.4", "none"), ha="left")
    note(ax, begun.min(), len(PAIRS) + 0.1, words("5.4", "stop"), ha="left")
    row_names(ax, list(PAIRS.values()))
    name = ax.get_yticklabels()[0]
    name.set(weight="bold", color=colour("China–Russia"))
    ax.set(xlim=(1946, seen + 2), ylim=(6.8, -0.6), xlabel="")
    ax.set_xticks([1950, 1960, 1970, 1980, 1990, 2000, 2010, coded_to, seen])
    ax.grid(False)
    return fig, {"last": last["CHN-RUS"], "korea": last["RUS-PRK"]}


@picture("5.5")
def sales_by_month(monthly, year_before, war_on_winter, war_on_year):
    """A step for each month of China's sales, and two ways to measure one spring.

    monthly: a row for one month or several, as China counts. year_before: March and April of 2021.
    """
    rows = monthly[(monthly["reporter"] == "CHN") & monthly["year"].between(2019, 2023)]
    ends_at = rows["year"] + rows["number"] / 12
    steps = pd.DataFrame({"end": ends_at - 0.004, "start": ends_at - rows["months"] / 12})
    steps["sold"] = rows["china_exports_busd"] / rows["months"]
    steps = steps.dropna()
    fig, ax = sheet(5.2)
    parts = (steps["start"] - steps["end"].shift() > 0.01).cumsum()  # a month without a number
    for _, part in steps.groupby(parts):
        x = part[["start", "end"]].to_numpy().ravel()
        ax.plot(x, part["sold"].repeat(2), color=colour("China"), label="China's sales")
    at = {"winter": 2022 + 1 / 12, "spring": 2022 + 3 / 12, "before": 2021 + 3 / 12}
    level = {"spring": _sold(steps, 2022 + 2 / 12, 2022 + 4 / 12), "before": year_before / 2}
    level["winter"] = _sold(steps, 2022, 2022 + 2 / 12)
    measures = (("winter", war_on_winter, ["left", "above"]), ("before", war_on_year, ["below"]))
    for name, change, sides in measures:
        ends_of = [at[name], at["spring"]], [level[name], level["spring"]]
        ax.plot(*ends_of, color=GREY, linewidth=1.5, linestyle=":")
        full = "none" if name == "before" else "full"
        style = {"color": colour("China"), "markersize": 10, "markeredgewidth": 2}
        ax.plot(at[name], level[name], "o", fillstyle=full, **style)
        told = words("5.5", name, change=signed(change))
        beside(ax, told, (at[name], level[name]), GREY, sides, rim=8)
    ax.plot(at["spring"], level["spring"], "o", color=colour("China"), markersize=13)
    beside(ax, words("5.5", "spring"), (at["spring"], level["spring"]), colour("China"), ["below"])
    ax.set(xlim=(2019, 2024), ylim=(0, 11.5), xticks=range(2019, 2025))
    ax.axvline(2022 + 54 / 365, **RULE)
    say(ax, 2022.1, 10.9, words("5.5", "invasion"), ha="right")
    ax.set_yticks([0, 5, 10], ["0", "5", "10 bn"])
    return fig, {"winter": -war_on_winter, "year": -war_on_year, "level": level}


def _sold(steps, start, end):
    """Billion dollars a month between two moments."""
    rows = steps[(steps["start"] > start - 0.01) & (steps["end"] < end + 0.01)]
    span = rows["end"] - rows["start"]
    return (rows["sold"] * span).sum() / span.sum()

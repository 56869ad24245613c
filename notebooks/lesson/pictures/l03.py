"""The pictures of lesson 03, No limits, and of its record."""

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.patches import Rectangle

from ..charts import (
    CONTEXT,
    GREY,
    LIGHT,
    bare,
    beside,
    clock,
    colour,
    ends,
    in_years,
    is_narrow,
    moment,
    note,
    row_names,
    say,
    sheet,
    tile,
)
from ..misses import You
from ..wording import words
from . import picture

OWN = colour("China–Russia")  # what is between the two
NOTES = {"pact": (1950, 13), "war": (1968, 13), "normal": (1986, 14)}


@picture("3.1")
def running_sums(events, lines, my_codes):
    """The reader's sum before all others. events: a row a day; lines: a column a coding.

    my_codes: the reader's codes by day, which take the place of the list's.
    """
    line = _recoded(events, my_codes).groupby(events["year"]).sum().cumsum()
    fig, ax = sheet(4.9)
    for name in lines.columns:
        ax.plot(lines[name], color=LIGHT, linewidth=1.5)
    own = line.reindex(lines.index).ffill()
    ax.plot(own, color=OWN, linewidth=4, label="our coding")
    changed = not own.equals(lines["as_coded"])
    if changed:
        ax.plot(lines["as_coded"], color=OWN, linewidth=1.5, linestyle=":")
    places = NOTES | {"war": (1967, 15), "normal": (1987, 23)} if is_narrow() else NOTES
    for name, place in places.items():
        text = words("3.1", name)
        note(ax, *place, text, to=(int(text[-4:]), own[int(text[-4:])]))
    note(ax, 1997, -11.5, f"grey: {lines.shape[1] - 1} other ways\nof coding the list", ha="left")
    every = lines.assign(yours=own)
    first, last = lines.index.min(), lines.index.max()
    low, high = min(-23, every.min().min() - 8), max(34.5, every.max().max() + 1)
    ax.axhline(0, color=CONTEXT, linewidth=1)
    ax.set(
        xlim=(first - 3, last + 2),
        ylim=(low, high),
        xticks=range(1950, last + 1, 20 if is_narrow() else 10),
    )
    for y, text in ((31, "↑ closer"), (-8, "↓ apart")):
        note(ax, first - 2.5, y, text, ha="left")
    ends(ax, ["your codes" if changed else "our coding"])
    turns = int(own.idxmin()), int(own[::-1].idxmin())
    _your_years(ax, You(fig, "3.1"), own, turns)
    height = int(own.loc[: turns[0]][::-1].idxmax())  # the last year before the fall
    found = {"height": height, "low": turns[0], "turn": turns[1], "end": own.iloc[-1]}
    found |= {"lowest": every.iloc[-1].min(), "highest": every.iloc[-1].max()}
    return fig, {"found": found}


def _recoded(events, mine):
    """The codes of the list, with the reader's in their places; what can't be taken is said."""
    codes = events["code"].copy()
    if not isinstance(mine, dict):
        print("Write the codes as in the list: my_codes = {'2014-03-15': 1}. So none is changed.")
        mine = {}
    for day, said in mine.items():
        text = str(said).strip().replace("\N{MINUS SIGN}", "-").removeprefix("+").removesuffix(".0")
        if day not in codes.index:
            print(f"No such date: {day} (write it as in the list: 2014-03-15), so it is left out.")
        elif text not in ("-1", "0", "1"):
            print(f"A code is -1, 0 or 1. {said!r} is none, so {day} keeps the list's code.")
        else:
            codes[day] = int(text)
    return codes


def _your_years(ax, you, own, turns):
    """Two years as rings: of the low, below all lines; of the return, at the old height."""
    low = ax.get_ylim()[0] + 3.5
    if "lowest year" in you:
        ax.set_ylim(bottom=low - 10)  # room for words
    you.number(ax, "lowest year", turns, y=low, sides=["below"], label="lowest")
    name, height = "back to the height of the 1950s in", own.loc[:1959].max()
    back = own.index[(own >= height) & (own.index > turns[1])]
    if len(back):
        said = f"back at the height of {own.loc[:1959][::-1].idxmax()}"
        you.number(ax, name, int(back[0]), y=height, label=said)
    else:
        you.words(ax, name, "never", (1980, height))


MARKS = {"Russia": ("s", 13, 0.83), "China": ("o", 9, 0.92)}  # and the height of its key
VISIT = pd.Timestamp("2023-03-22")
THREE = {
    "talks": ["talk"],
    "in person": ["talk", "same table"],
    "all kinds": ["talk", "same table", "video"],
}


@picture("3.2")
def meetings_by_kind(meetings, totals, kinds):
    """The reader's count of kinds as a thick line. meetings: one a row; totals: as stated."""
    kinds = list(kinds) if isinstance(kinds, (list, tuple, set)) else [kinds]
    unknown = [one for one in kinds if one not in list(meetings["kind"])]
    kinds = [one for one in kinds if one not in unknown]
    rest = "" if kinds else ", so talks are drawn"
    if unknown or rest:
        print("No such kind:", *unknown, f"(there are: talk, same table, video){rest}.")
    kinds = kinds or ["talk"]
    fig, ax = sheet(5.0)
    days = in_years(pd.to_datetime(meetings.index))
    same = [name for name, those in THREE.items() if set(those) == set(kinds)]
    yours = same[0] if same else "your count"
    others = {name: those for name, those in THREE.items() if name not in same}
    for name, counted in [*others.items(), (yours, kinds)]:
        total = meetings["kind"].isin(counted).cumsum().to_numpy()
        ink, width = (OWN, 4) if name == yours else (LIGHT, 2)
        ax.step(days, total, where="post", label=name, color=ink, linewidth=width)
    reached = {}
    for name, counted in THREE.items():
        reached[name] = int(meetings.loc[: str(VISIT.date()), "kind"].isin(counted).sum())
    _stated(ax, totals)
    ax.axhline(40, color=CONTEXT, linewidth=1.2, linestyle=":")
    moment(ax, in_years(VISIT))
    start = 2013.25
    note(ax, start, 37.8, "article: more than forty", ha="left")
    beside(ax, "Moscow visit", (in_years(VISIT), 3), GREY, ["right", "left"], rim=2)
    ax.set(xlim=(start - 0.25, days[-1]), ylim=(0, max(58, len(meetings) + 4)))
    clock(ax, days=True)
    _your_counts(ax, You(fig, "3.2"), reached)
    _stated_key(ax, start + 0.2)
    ends(ax, {"China": None, "Russia": None})
    return fig, {"found": {name.replace(" ", "_"): number for name, number in reached.items()}}


def _stated(ax, totals):
    """Stated totals, squares for Russia and dots for China."""
    for side, (mark, size, _) in MARKS.items():
        said = totals[totals["side"] == side]
        style = {"color": colour(side), "markersize": size, "markeredgecolor": "white", "zorder": 5}
        ax.plot(in_years(pd.to_datetime(said["date"]).dt), said["total"], mark, label=side, **style)


def _stated_key(ax, x):
    """What squares and dots mean, at the top left."""
    top = ax.get_ylim()[1]
    for side, (mark, size, height) in MARKS.items():
        style = {"color": colour(side), "markersize": size, "markeredgecolor": "white"}
        ax.plot([x], [height * top], mark, label=side, **style)
        say(ax, x + 0.3, height * top, f"total given by {side}", side, ha="left")


def _your_counts(ax, you, reached):
    """What was reached at the visit, as numbers; where one was guessed, the guess says it."""
    asked = {"face to face": "talks", "all kinds": "all kinds"}
    visit, guessed = in_years(VISIT), [kind for name, kind in asked.items() if name in you]
    for (name, kind), aside in zip(asked.items(), (-0.2, 0.2), strict=True):
        you.number(ax, name, reached[kind], x=visit + aside, label=kind)
    aside = 0.35 if guessed else 0.1
    for kind, above in {"all kinds": 2.4, "in person": -2.4, "talks": -2.5}.items():
        if kind not in guessed:
            note(ax, visit + aside, reached[kind] + above, str(reached[kind]), ha="left")


FEW = 10  # passages: with fewer, what was not seen says little
ASKED = {
    "against_nobody": "aimed at nobody",
    "no_limits": "friendship without limits",
    "names_us": "names the US",
    "names_nato": "names NATO",
}


def _text_tile(ax, x, y, said, passages, wide=0.92):
    """A tile of what a text says; hatched where little was read and nothing seen."""
    if said == "y":
        tile(ax, x, y, "yes", wide)
        return
    style = {"facecolor": "white", "edgecolor": LIGHT, "linewidth": 0.8}
    hatch = "///" if passages < FEW else None
    ax.add_patch(Rectangle((x - wide / 2, y - 0.44), wide, 0.88, hatch=hatch, **style))


def _text_key(ax, y, places, wide):
    """What the three kinds of tiles mean, in one row."""
    heads = ("y", FEW, "says so"), ("", FEW, "not seen"), ("", 0, "not seen, few read")
    for x, (said, passages, word) in zip(places, heads, strict=True):
        _text_tile(ax, x, y, said, passages, wide)
        say(ax, x + 0.62 * wide, y, word, ha="left")


@picture("3.3")
def joint_texts(texts):
    """A column a day, a row a question. texts: a row a day, with the number of passages seen."""
    texts = texts.reset_index()
    x = pd.Series(range(len(texts)), dtype=float) + 0.3 * (texts["date"] >= "2022").to_numpy()
    fig = plt.figure(figsize=(10, 4.6))
    you, counts = You(fig, "3.3"), {"aimed at nobody": "against_nobody", "no limits": "no_limits"}
    asked = {name: column for name, column in counts.items() if name in you}
    truths = {name: int((texts[column] == "y").sum()) for name, column in counts.items()}
    for name, truth in truths.items():
        you.answer(name, truth)
    fig.set_figheight(4.6 + bool(asked) * (0.65 + 0.3 * len(asked)))
    high = [3.2, 0.3 * len(asked)][: 1 + bool(asked)]  # without the panel for guesses, and with it
    grid = fig.add_gridspec(len(high), 1, height_ratios=high)
    ax = fig.add_subplot(grid[0])
    for y, column in enumerate(ASKED):
        for place, said, seen in zip(x, texts[column], texts["passages_seen"], strict=True):
            _text_tile(ax, place, y, said, seen)
    for place, text, seen in zip(x, texts["text"], texts["passages_seen"], strict=True):
        say(ax, place, -1.05, text.replace(" ", "\n"))
        say(ax, place, 3.9, seen)
    say(ax, -0.75, 3.9, "passages read", ha="right")
    row_names(ax, list(ASKED.values()))
    _text_key(ax, 5.3, (-0.25, 1.15, 2.65), 0.42)
    bare(ax, "x")
    ax.set(xlim=(-0.7, x.max() + 0.7), ylim=(5.9, -1.7))
    if asked:
        below = fig.add_subplot(grid[1], title="On how many of the days?")
        below.set(xlim=(-0.3, 1.7 * len(texts)), ylim=(len(asked) - 0.4, -0.6))
        for y, name in enumerate(asked):
            below.plot([truths[name]], [y], "o", color=OWN, markersize=9)
            you.number(below, name, truths[name], y=y, sides=["right", "left"])
        row_names(below, [ASKED[column] for column in asked.values()])
        below.set_xticks(range(len(texts) + 1))
        below.grid(visible=False)
    return fig, {}


@picture("3.4")
def texts_by_reading(seen):
    """A column a text, bars for what was read of it. seen: a row a text."""
    late = seen["date"] >= "2022"
    x = pd.Series(range(len(seen)), dtype=float) + 0.6 * late.to_numpy()
    asked = {"names_us": "names the US", "names_nato": "names NATO"}
    asked["unnamed_criticism"] = "criticism that\nnames nobody"
    fig, ax = sheet(5.2)
    for y, column in enumerate(asked):
        for place, said, number in zip(x, seen[column], seen["passages"], strict=True):
            _text_tile(ax, place, y, said, number)
    base, most = 5.0, seen["passages"].max()
    for place, date, number in zip(x, seen["date"], seen["passages"], strict=True):
        say(ax, place, -0.85, f"’{date[2:4]}")
        high = 1.7 * number / most
        ax.add_patch(Rectangle((place - 0.46, base - high), 0.92, high, color=CONTEXT))
        say(ax, place, base + 0.35, number)
    row_names(ax, ["year", *asked.values(), "passages read"], [-0.85, 0, 1, 2, base + 0.35])
    _text_key(ax, base + 1.5, (0.3, 4.6, 9.2), 1.6)
    bare(ax, "x")
    ax.set(xlim=(-0.8, x.max() + 0.8), ylim=(base + 2.1, -1.3))
    before, after = seen[~late], seen[late]
    named = {"before": (before["names_us"] == "y").sum(), "of": len(before), "after": len(after)}
    return fig, {**named, "nato": (after["names_nato"] == "y").sum()}


@picture("3.5")
def trips(often, twice):
    """A bar a country, the most trips on top. often: trips by country; twice: how many have two."""
    fig, ax = sheet(4.3)
    rows = often[::-1]
    inks = [colour("Russia") if name == "Russia" else LIGHT for name in rows.index]
    ax.barh(range(len(rows)), rows, 0.72, color=inks)
    for y, number in enumerate(rows):
        say(ax, number + 0.08, y, number, "United States", ha="left")
    row_names(ax, list(rows.index), bold=["Russia"])
    bare(ax, "x")
    ax.set(xlim=(0, rows.max() * 1.05), ylim=(len(rows) - 0.5, -0.5))
    return fig, {"russia": often["Russia"], "us": often["United States"], "twice": twice}

"""The pictures of lesson 03, No limits, and of its record."""

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.patches import Rectangle

from ..charts import (
    CONTEXT,
    LIGHT,
    SHADE,
    bare,
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
NOTES = {"pact": (1950, 13), "war": (1968, 13), "normal": (1984, 14)}
NARROW = NOTES | {"pact": (1951, 17), "war": (1966, 11.5), "normal": (1979.5, 22)}


@picture("3.1")
def running_sums(events, lines):
    """Our sum before all others. events: a row a day; lines: a column a coding."""
    own = events["code"].groupby(events["year"]).sum().cumsum().reindex(lines.index).ffill()
    fig, ax = sheet(4.9)
    for name in lines.columns:
        ax.plot(lines[name], color=LIGHT, linewidth=1.5)
    ax.plot(own, color=OWN, linewidth=4, label="our coding")
    for name, place in (NARROW if is_narrow() else NOTES).items():
        text = words("3.1", name)
        note(ax, *place, text, to=(int(text[-4:]), own[int(text[-4:])]))
    others = f"grey: {lines.shape[1] - 1} other ways\nof coding the list"
    if is_narrow():
        others = others.replace(" ways\nof coding the list", "\nways of coding")
    note(ax, 1993 if is_narrow() else 1997, -14.5, others, ha="left")
    first, last = lines.index.min(), lines.index.max()
    low, high = min(-23, lines.min().min() - 8), max(34.5, lines.max().max() + 1)
    ax.axhline(0, color=CONTEXT, linewidth=1)
    ax.set(
        xlim=(first - 3, last + 2),
        ylim=(low, high),
        xticks=range(1950, last + 1, 20 if is_narrow() else 10),
    )
    for y, text in ((31, "↑ closer"), (-8, "↓ apart")):
        note(ax, first - 2.5, y, text, ha="left")
    ends(ax, ["our coding"])
    turns = int(own.idxmin()), int(own[::-1].idxmin())
    you = You(fig, "3.1")
    if "lowest year" in you:
        ax.set_ylim(bottom=low - 10)  # room for words
    you.number(ax, "lowest year", turns, y=low, sides=["below"])
    height = int(own.loc[: turns[0]][::-1].idxmax())  # the last year before the fall
    found = {"height": height, "low": turns[0], "turn": turns[1], "end": own.iloc[-1]}
    found |= {"lowest": lines.iloc[-1].min(), "highest": lines.iloc[-1].max()}
    return fig, {"found": found}


MARKS = {"Russia": ("s", 13, 0.83), "China": ("o", 9, 0.92)}  # and the height of its key
VISIT = pd.Timestamp("2023-03-22")
THREE = {
    "talks": ["talk"],
    "in person": ["talk", "same table"],
    "all kinds": ["talk", "same table", "video"],
}


@picture("3.2")
def meetings_by_kind(meetings, totals, my_kinds):
    """Meetings added up by kind, or the reader's count of kinds as a thick line before these.

    meetings: one a row; totals: as stated; my_kinds: kinds that count, or ... for ours alone.
    """
    kinds = [] if my_kinds is ... else _known(my_kinds, meetings["kind"])
    fig, ax = sheet(5.0)
    days, lines, reached = in_years(pd.to_datetime(meetings.index)), {}, {}
    for name, counted in [*THREE.items(), *[("your count", kinds)] * bool(kinds)]:
        which = meetings["kind"].isin(counted)
        lines[name] = which.cumsum().to_numpy()
        reached[name] = int(which.loc[: str(VISIT.date())].sum())
    ax.fill_between(days, lines["talks"], lines["all kinds"], step="post", color=SHADE, zorder=0.5)
    for name, total in lines.items():
        if kinds and set(THREE.get(name, [])) == set(kinds):
            continue  # the reader's own line lies there
        ink, width = (LIGHT, 1.5) if kinds else (OWN, 2.5)
        ink, width = (OWN, 4) if name == "your count" else (ink, width)
        ax.step(days, total, where="post", label=name, color=ink, linewidth=width)
    _stated(ax, totals)
    ax.axhline(40, color=CONTEXT, linewidth=1.2, linestyle=":")
    moment(ax, in_years(VISIT))
    start = 2013.25
    note(ax, start, 42, "article: more than forty", ha="left")
    ax.set(xlim=(start - 0.25, days[-1]), ylim=(0, max(60, len(meetings) + 6)))
    clock(ax, days=True)
    _counts(ax, You(fig, "3.2") if not kinds else None, dict(reached))
    _stated_key(ax, start + 0.2)
    ends(ax, {"China": None, "Russia": None})
    found = {name.replace(" ", "_"): number for name, number in reached.items()}
    stated = int(totals.loc[totals["date"] <= str(VISIT.date()), "total"].max()) + 1
    if kinds:
        description = (
            f"A thick line counts {' and '.join(kinds)}: {reached['your count']} to the visit. "
        )
        told = words("3.2", "own", mine=reached["your count"], stated=stated)
    else:
        description, told = "", words("3.2", "all", **found)
    return fig, {"found": found, "finding": told, "yours": description}


def _known(kinds, known):
    """The kinds of the table among those that were written; what can't be taken is said."""
    kinds = list(kinds) if isinstance(kinds, (list, tuple, set)) else [kinds]
    unknown = [str(one) for one in kinds if one not in set(known)]
    kinds = [one for one in kinds if one in set(known)]
    if unknown or not kinds:
        rest = "" if kinds else ", so nothing counts"
        print("No such kind:", *unknown, f"(there are: talk, same table, video){rest}.")
    return kinds


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


def _counts(ax, you, reached):
    """What was reached at the visit, in a row for each kind; guesses stand at the lines."""
    visit, asked = in_years(VISIT), {"all kinds": "all kinds", "talks": "face to face"}
    mine = reached.pop("your count", None)
    rows = [f"{number} {kind}" for kind, number in reversed(reached.items())]
    say(ax, visit + 0.2, 1, "\n".join(["Moscow visit", *rows]), ha="left", va="bottom")
    if mine is not None:
        say(ax, visit + 0.2, 26, f"{mine} your count", "China–Russia", bold=True, ha="left")
    for kind, name in asked.items() if you else ():
        you.number(ax, name, reached[kind], x=visit, sides=["left", "right"], label=kind)


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
        tile(ax, x, y, "yes", wide, sign="")
        say(ax, x, y, "+", "United States", bold=True).set_fontsize("x-large")
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
        say(ax, place, -0.62, text.replace(" ", "\n"), va="bottom")
        say(ax, place, 3.9, seen)
    say(ax, -0.75, 3.9, "passages read", ha="right")
    row_names(ax, list(ASKED.values()))
    _text_key(ax, 5.3, (-0.25, 1.15, 2.65), 0.42)
    bare(ax, "x")
    ax.set(xlim=(-0.7, x.max() + 0.7), ylim=(5.9, -2.0))
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

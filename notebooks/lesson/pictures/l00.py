"""The pictures of lesson 00, What does the article claim?, and of its record."""

from matplotlib.patches import Rectangle

from ..charts import (
    BLACK,
    CONTEXT,
    GREY,
    LIGHT,
    bare,
    colour,
    is_narrow,
    row_names,
    say,
    sheet,
)
from ..guesses import guessed, plain_name
from ..misses import INK, You
from ..wording import words
from . import picture

SHADES = {"yes": GREY, "partly": LIGHT, "no": "white"}  # what data could do
TOPICS = ["title", "visit", "split", "friends", "goal"]
TOPICS += ["Ukraine", "trade", "weapons", "differences", "outlook"]


def box(ax, x, y, wide, high, shade):
    """A box in one of the shades."""
    style = {"facecolor": SHADES[shade], "edgecolor": CONTEXT, "linewidth": 0.8}
    return ax.add_patch(Rectangle((x, y), wide, high, **style))


@picture("0.0")
def trade_by_year(trade):
    """One line, with the reader's beside it. trade: by year, as China counts it."""
    fig, ax = sheet(4.9)
    ax.plot(trade, color=colour("China"))
    ax.set(xlim=(trade.index.min(), trade.index.max() + 1), ylim=(0, 1.06 * trade.max()))
    You(fig, "0.0").line(ax, trade)
    return fig, {"trade": trade}


@picture("0.1")
def claims_as_tiles(claims):
    """One tile a claim, all in a row, then by paragraph. claims: a row each."""
    place = claims["checkable"].map(list(SHADES).index)
    ranked = claims.assign(place=place).sort_values("place", kind="stable")
    counts = ranked["checkable"].value_counts().reindex(list(SHADES), fill_value=0)
    asked = int(guessed("0.1", "data could contradict") is not None)
    fig, ax = sheet(5.3 + 0.35 * asked)
    _all_in_a_row(ax, ranked, counts)
    rows = ranked.groupby("paragraph")["checkable"].apply(list)
    step = len(claims) / max(rows.str.len().max(), 12)
    if not is_narrow():  # where it has no room
        say(ax, 0, -1, words("0.1", "rows"), ha="left")
    for paragraph, marks in rows.items():
        for nth, mark in enumerate(marks):
            box(ax, nth * step, paragraph - 0.38, 0.9 * step, 0.76, mark)
    names = [f"{nth} {topic}" for nth, topic in enumerate(TOPICS)]
    row_names(ax, ["all", *names], [-3.7, *range(len(TOPICS))])
    bare(ax, "x")
    ax.set(xlim=(-0.8, len(claims) + 0.8), ylim=(9.6, -4.3 - 1.1 * asked))
    You(fig, "0.1").number(ax, "data could contradict", int(counts["yes"]), y=-4.8)
    return fig, {"total": len(claims), **counts}


def _all_in_a_row(ax, ranked, counts):
    """All claims as narrow tiles, one a unit, and below them how many are of each shade."""
    for nth, mark in enumerate(ranked["checkable"]):
        box(ax, nth, -4.08, 0.9, 0.76, mark)
    start = 0
    for mark, number in counts.items():
        end, last = start + number, mark == "no"
        said, y = words("0.1", mark, number=number), -2.7
        y += 0.9 * (mark == "partly" and is_narrow())
        ax.text(end if last else start, y, said, va="center", ha="right" if last else "left")
        start = end


BOXES = {  # line: left edge, lower edge, width
    1: (0, 57, 36),
    2: (36, 57, 64),
    3: (0, 19, 46),
    5: (54, 19, 46),
    4: (54, 0, 46),
}
UNSAID = {"unsaid3": 0, "unsaid5": 54}
HIGH, DASHES = 13, {"fill": False, "edgecolor": BLACK, "linestyle": (0, (5, 3))}


@picture("0.2")
def map_of_paragraph(marks):
    """Five lines as boxes, shaded as the tiles, and two unsaid steps. marks: {line: mark}."""
    fig, ax = sheet(5.4)
    for line, (left, low, wide) in BOXES.items():
        box(ax, left, low, wide, HIGH, marks[line])
        ink = "white" if marks[line] == "yes" else BLACK
        said = f"{line}  " + words("0.2", f"line{line}")
        ax.text(left + 2, low + HIGH / 2, said, color=ink, va="center")
    for step, left in UNSAID.items():
        ax.add_patch(Rectangle((left, 38), 46, HIGH, linewidth=2.5, **DASHES))
        say(ax, left + 2, 38 + HIGH / 2, words("0.2", step), "United States", bold=True, ha="left")
    arrow = {"arrowstyle": "-|>", "color": GREY, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
    for x, low in ((41, 32), (41, 51), (77, 13), (77, 32), (77, 51)):
        ax.annotate("", (x, low + 6), (x, low), arrowprops=arrow)
    sure = guessed("sure", "sure of line 2")
    if sure is not None:
        ax.text(59, 54, f"you: {sure} of 100 sure", color=INK, ha="center", va="center")
    start = 0
    for mark in [*SHADES, "unsaid"]:
        said = words("0.2", mark)
        if mark == "unsaid":
            ax.add_patch(Rectangle((start, -9), 4.5, 4, linewidth=1.5, **DASHES))
        else:
            box(ax, start, -9, 2.6, 4, mark)
        say(ax, start + (5.6 if mark == "unsaid" else 3.7), -7, said, ha="left")
        start += 9 + 1.5 * len(said)
    ax.set(xlim=(-0.6, 100.6), ylim=(-10.5, 71))
    ax.axis("off")
    return fig, {"marks": marks}


CLOSE = 3  # points within which the order of states says little
PAIR = {("China", "Russia"), ("Russia", "China")}  # of which the lesson speaks


def named_in(alike, country):
    """The country that was typed; China, and a sentence, for one that the table lacks."""
    found = [name for name in alike.index if plain_name(name) == plain_name(country)]
    if not found:
        print(f"The table has no {country!r}, so you see China. It has {', '.join(alike.index)}.")
    return found[0] if found else "China"


@picture("0.3")
def votes_like(alike, country):
    """One bar a state: how often it votes like a country. alike: percent of texts, both ways."""
    country = named_in(alike, country)
    like = alike[country].dropna().sort_values(ascending=False, kind="stable")
    high, low, rows = like.max(), like.min(), list(like.index)
    fig, ax = sheet(5.6)
    for y, (name, value) in enumerate(like.items()):
        wears = name in ("China", "Russia", "United States")
        ax.barh([y], [value], 0.76, color=colour(name if wears else "light"), label=name)
        bold = {"bold": True} if (country, name) in PAIR else {}
        say(ax, value + 1, y, f"{value:.0f}", "United States", ha="left", **bold)
    ax.set(xlim=(0, high + 34), ylim=(len(rows) - 0.4, -0.6))
    row_names(ax, rows, bold=[name for name in rows if (country, name) in PAIR])
    bare(ax, "x")
    near = list(like.index[abs(like - high) <= CLOSE])
    names = [f"the {one}" if one[:6] == "United" else one for one in (country, rows[-1], *near)]
    said = " and ".join([", ".join(names[2:-1]), names[-1]] if near[1:] else names[2:])
    values = {"names": {"state": names[0], "last": names[1], "near": said}, "others": len(rows)}
    values |= {"high": high, "low": low, "more": "", "finding": ""}
    which = "other"
    if country == "China":
        which, above = "china", rows.index("Russia")
        you = You(fig, "0.3")
        you.number(ax, "more often than Russia", above, x=high + 14)
        values |= {"above": above, "left": len(rows) - 1}
        values["more"] = words("0.3", "more", **values)
    values["finding"] = words("0.3", which, **values)
    return fig, values


@picture("0.4")
def nearest_to_china(beside, spread):
    """Bars of the nine nearest states, by two measures. spread: ends of each lead over Russia."""
    heads = {"same vote (%)": "Same vote, %", "kappa": "Kappa: 0 chance, 1 alike"}
    fig, axes = sheet(4.9, list(heads.values()))
    for ax, measure in zip(axes, heads, strict=True):
        nearest = beside[measure].sort_values(ascending=False, kind="stable")[:9]
        russia, unit = beside.loc["Russia", measure], nearest.max() / 100
        for y, (name, value) in enumerate(nearest.items()):
            ink, end = colour(name if name == "Russia" else "light"), value
            ax.barh([y], [value], 0.72, color=ink, label=name)
            if (measure, name) in spread:
                low, end = russia + spread[measure, name]
                ax.plot([low, end], [y, y], color=GREY, linewidth=3, solid_capstyle="butt")
            said = f"{value:.0f}" if measure == "same vote (%)" else f"{value:.2f}"
            say(ax, max(value, end) + 2 * unit, y, said, "United States", ha="left")
        ax.plot([russia] * 2, [-0.5, nearest.index.get_loc("Russia")], color=GREY, lw=1.5, ls=":")
        row_names(ax, list(nearest.index), bold=["Russia"])
        bare(ax, "x")
        ax.set(xlim=(0, 128 * unit), ylim=(8.5, -0.5))
    say(axes[1], 128 * unit, 7.5, "line: 95 %\ninterval of lead\nover Russia", ha="right")
    above = (beside > beside.loc["Russia"]).sum()
    clear = spread.columns[spread.iloc[0] > 0]
    plain, fair = (
        [name for name in beside[one].sort_values(ascending=False).index if (one, name) in clear]
        for one in heads
    )
    values = {"simple": above["same vote (%)"], "fair": above["kappa"]}
    names = f"only {' and '.join(fair)}" if fair else "none"
    return fig, values | {"many": len(plain), "plain": ", ".join(plain), "clear": names}

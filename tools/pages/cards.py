"""A lesson's card: one of its pictures, unfinished. Its axes, what is given before the guess, a pencil; no answer."""

import re

import matplotlib.pyplot as plt
import nbformat
import pandas as pd

from notebooks.lesson.charts import GREY, SHADE, bare, colour, moment, row_names, say, tile
from notebooks.lesson.pictures.l09 import TONES
from notebooks.lesson.wording import STYLE
from tools.tree import number


def card(path):
    """The card of the lesson in this notebook, as a figure of 480 by 260 pixels; a bare field where none is drawn here.

    README.md shows it 240 wide: then its words have 11 pixels.
    """
    plt.style.use(["default", STYLE, {"axes.titleweight": "normal", "axes.titlecolor": GREY}])
    fig, ax = plt.subplots(figsize=(4.8, 2.6), dpi=100)
    plt.close(fig)
    ax.set_facecolor(SHADE)
    CARDS.get(number(path), field)(ax, path)
    return fig


def pencil(ax, x, y, size=34):
    """A pencil whose point is at a place of the data."""
    style = {"fontsize": size, "rotation": -90, "va": "bottom", "ha": "left", "zorder": 9, "annotation_clip": False}
    ax.annotate("\N{LOWER RIGHT PENCIL}", (x, y), (-0.33 * size, -0.18 * size), textcoords="offset points", **style)


def table(path, name):
    """A table of the tree in which a notebook lies."""
    return pd.read_csv(path.parents[1] / "data" / f"{name}.csv")


def tiles(ax, names, counts, bold=()):
    """A row of hollow tiles for each name."""
    for x, y in [(x, y) for y, count in enumerate(counts) for x in range(count)]:
        tile(ax, x, y, "absent")
    row_names(ax, names, bold=bold)
    bare(ax, "x")
    ax.set(xlim=(-0.6, max(counts) - 0.4), ylim=(len(names) - 0.4, -0.6), facecolor="white")


def percent(ax, title, places, names):
    """An empty field from 0 to 100 percent."""
    ax.set_xticks(places, names)
    ax.set_yticks([0, 100], ["0", "100 %"])
    ax.set(ylim=(0, 100), title=title)
    pencil(ax, places[0], 0)


def line(ax, path):
    """02, 04, 06a, 06b: the line whose rest a reader draws."""
    outputs = [output for cell in nbformat.read(path, as_version=4).cells for output in cell.get("outputs", [])]
    told = [output.get("metadata", {}).get("image/png", {}) for output in outputs]
    asked = next(one["sketch"] for one in told if "sketch" in one)
    years, values = zip(*asked["known"], strict=True)
    ax.plot(years, values, color=asked["colour"], clip_on=False)
    ax.axvspan(years[0], years[-1], color="white", zorder=0)
    ends, unit = (0, asked["span"][1]), " %" * (asked["unit"] == "%")
    ax.set_yticks(ends, [f"{end:,}{unit}" for end in ends])
    ax.set(xlim=(years[0], asked["to"]), ylim=asked["span"], xticks=[years[0], years[-1], asked["to"]])
    ax.set_title(re.split(r" as | \(", asked["label"])[0])
    pencil(ax, years[-1], values[-1])


def claims(ax, path):
    """00: the claims by paragraph."""
    counts = table(path, "ledger/claims")["paragraph"].value_counts().sort_index()
    tiles(ax, ["title", "", "", "", "goal", "", "", "", "", "outlook"], counts)
    say(ax, counts.max() - 0.5, 9, f"{counts.sum()} claims", ha="right")
    pencil(ax, 0, 0)


def meetings(ax, path):
    """01: the invasion, and the visit to Moscow."""
    invasion, visit = 2022 + 54 / 365, 2023 + 78 / 365
    ax.axvspan(invasion, visit, color=SHADE, zorder=0)
    ax.plot([visit], [0], "o", color=colour("Russia"), markersize=11)
    row_names(ax, ["In Russia", "In China", "Elsewhere", "By video"])
    bare(ax)
    ax.set_xticks([invasion, visit], ["invasion", "visit"])
    ax.set(xlim=(2021.9, 2023.5), ylim=(3.6, -0.6), facecolor="white")
    pencil(ax, invasion, 3.6)


def events(ax, path):
    """03: three events, closer or apart."""
    codes = table(path, "lessons/moscow_beijing_events").set_index("date")["code"]
    codes = codes[["1954-09-29", "1969-03-02", "2014-03-15"]]
    years = [int(day[:4]) for day in codes.index]
    ax.axhline(0, color=GREY, linewidth=1.5)
    ax.stem(years, codes, linefmt=colour("China–Russia"), basefmt=" ")
    bare(ax)
    ax.set_yticks([2, -2], ["closer", "apart"])
    ax.set(xlim=(1947, 2026), ylim=(-3, 3), xticks=years)
    pencil(ax, 1947, 0)


def votes(ax, path):
    """05: the texts on the war itself."""
    count = (table(path, "lessons/ukraine_votes_grid")["topic"] == "the war itself").sum()
    tiles(ax, ["Ukraine", "India", "China", "Russia"], [count] * 4, bold=["India", "China", "Russia"])
    ax.set_title(f"{count} UN texts on the war")
    pencil(ax, 0, 2)


def bet(ax, path):
    """07: what a reprisal would take."""
    percent(ax, "chance of a reprisal", [25, 0, 100], ["25", "0", "100 % lost"])
    moment(ax, 25, "--")


def vetoes(ax, path):
    """08: the first three vetoes."""
    first = table(path, "lessons/council_vetoes").head(3)
    ax.plot(first["year"] + 0.5, 3.1 - 0.33 * first.index, "o", color=colour("Russia"))
    row_names(ax, ["US", "UK", "France", "Russia", "China"], bold=["US", "Russia", "China"])
    moment(ax, 1991.96)
    bare(ax)
    ax.set(xlim=(1970, 2027), ylim=(4.6, -0.6), xticks=[1971, 1992, 2026])
    pencil(ax, 1971, 0.3)


def codes(ax, path):
    """09: one finding by nine explanations."""
    items = table(path, "lessons/nine_readings").set_index("short")
    given = items.drop(columns=["item", "aside", "finding", "edited"]).loc["trade with Türkiye"]
    at = list(items.index).index(given.name)
    tiles(ax, ["Türkiye" * (y == at) for y in range(len(items))], [len(given)] * len(items))
    for x, code in enumerate(given):
        tile(ax, x, at, TONES[code])
    ax.set_title(f"{len(items)} findings by {len(given)} explanations")
    pencil(ax, 0, len(items) - 1)


def chances(ax, path):
    """10: twelve statements."""
    letters = table(path, "lessons/twelve_statements")["letter"]
    percent(ax, "chance that it comes true", range(len(letters)), letters)


def field(ax, path):
    """11: axes, and room for a sentence."""
    ax.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[], title="Your sentence")
    pencil(ax, 0, 0)


CARDS = {
    "00": claims, "01": meetings, "02": line, "03": events, "04": line, "05": votes, "06a": line, "06b": line,
    "07": bet, "08": vetoes, "09": codes, "10": chances, "11": field,
}  # fmt: skip

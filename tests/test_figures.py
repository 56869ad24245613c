"""What a lesson shows: begin() and its words, show(), headline, names at lines, notes, digests, colours."""

import math
import re

import lesson as ours
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from helpers import one_sentence, refused
from house import WORDS, write_words
from lesson.colours import contrast


def drawn(values=(1, 2, 3), label="China"):
    fig, ax = plt.subplots()
    ax.plot([2018, 2019, 2020], values, label=label)
    return fig


def picture(seen):
    """(data, metadata) of the picture that a reader sees."""
    return next((data, metadata) for data, metadata in seen.shown if "image/png" in data)


# begin


# show and its words


def test_show_takes_its_words_from_the_file(begun, page):
    """Headline in the picture; below it caption, source and the folded description."""
    fig = drawn()
    seen = page(begun.lesson.show, fig, "4.1", year=2015, change=pd.Series({"China": -28.6}))
    data, metadata = picture(seen)
    alt = "Line chart. Trade changes by −29 % in 2015."
    said = {name: metadata["image/png"].pop(name) for name in ("title", "subtitle", "caption")}
    assert metadata["image/png"] == {"alt": alt, "width": 848}
    assert said == {
        "title": "Trade fell in 2015",
        "subtitle": "Goods traded, billion dollars a year, 2010 to April 2022",
        "caption": "Exports plus imports, as China's customs counts them.",
    }
    assert data["text/plain"].startswith(alt) and re.search(r"\[plotted data [0-9a-f]{16}\]$", data["text/plain"])
    assert {text.get_gid(): text.get_text() for text in fig.texts}["title"] == "Trade fell in 2015"
    for part in (
        "**Figure 4.1.** Exports plus imports, as China's customs counts them. *Source:* ",
        "Publisher of votes, to 2022-04-07 ([votes.csv](../data/tables/votes.csv)).",
        f"<details><summary>Picture in words</summary>\n\n{alt}\n\n</details>",
    ):
        assert part in seen.markdown, f"{part!r} is not in {seen.markdown!r}"
    assert not plt.fignum_exists(fig.number) and seen.printed == seen.errors == ""


def test_a_table_that_is_not_the_editions_is_said_once(begun, page):
    """By begin() for the tables of its pictures, or by show() where it was edited since; by the summary, too."""
    path, lesson = begun.data / "tables" / "votes.csv", begun.lesson
    whole = path.read_bytes()
    for changed, wanted in ((whole + b"1,2,3,4\n", "as it was published"), (whole.replace(b",", b";"), "semicolons")):
        calls = [lambda: lesson.begin("04"), lambda: lesson.show(drawn(), "4.3"), lambda: lesson.show(drawn(), "4.3")]
        path.write_bytes(changed)
        for first in (0, 1):
            said = [page(call).printed for call in calls[first:]]
            assert one_sentence(said[0]) and "data/tables/votes.csv" in said[0] and wanted in said[0], said
            assert not any(said[1:]), said
            seen = page(lesson.summary)
            assert "not as they were published: data/tables/votes.csv" in seen.markdown
            lesson.tables._changed.clear()
        path.write_bytes(whole)
        assert not page(lesson.begin, "04").printed


def test_show_draws_the_same_bytes_twice(begun, page):
    """No date, no version inside, and no trace of an earlier headline."""
    first, second = [picture(page(begun.lesson.show, drawn(), "4.3"))[0]["image/png"] for _ in range(2)]
    assert first == second
    fig = drawn()
    begun.lesson.headline(fig, "It fell", "something")
    assert picture(page(begun.lesson.show, fig, "4.3"))[0]["image/png"] == first


def test_marks_are_read_off_the_drawing_where_it_is_stored(begun, page, monkeypatch):
    """Bars by their rows, a line by its end, a tile by its key, colours by whose they are; and a wrong number."""
    colour = begun.lesson.colour

    def figure():
        fig, (bars, lines, tiles) = plt.subplots(1, 3, figsize=(15, 4))
        bars.barh([0, 1], [80, 57], color=colour("Russia", "India"))
        bars.text(81, 0, "80 %", va="center")
        bars.text(58, 1, "75", va="center")
        bars.set_yticks([0, 1], ["Russia", "Chile"])
        lines.plot(range(2010, 2019), [3, 5, 1, 4, 4, 4, 4, 9, 8], color=colour("China"), label="China says")
        begun.lesson.ends(lines)
        lines.set_title("Billion dollars")
        for x, vote in enumerate(["yes", "no", "no"]):
            begun.lesson.colours.tile(tiles, x, 0, vote)
        begun.lesson.charts.tile_key(tiles, 2, ["yes", "no"])
        tiles.set(xlim=(-1, 9), ylim=(3, -1), yticks=[0], yticklabels=["Cuba"], xticks=[])
        return fig

    assert "marks" not in picture(page(begun.lesson.show, figure(), "4.3"))[1]["image/png"]
    monkeypatch.setenv("LESSONS_STORE", "1")
    assert picture(page(begun.lesson.show, figure(), "4.3"))[1]["image/png"]["marks"].splitlines() == [
        "| panel | name | colour of | values |",
        "| --- | --- | --- | --- |",
        "|  | Chile | India | 57 · 75 |",
        "|  | Russia | Russia | 80 % |",
        "| Billion dollars | China says | China | 9 points, 2010: 3 to 2018: 8, lowest 2012: 1, highest 2017: 9 |",
        "|  | Cuba |  | yes, no ×2 |",
    ]


def rules_of(begun, page, years, words=WORDS, days=False):
    """{where a rule of the clock stands}, and its names, of a line over these years."""
    write_words(begun, words)
    fig, ax = plt.subplots(figsize=(10, 5))
    ax.plot(years, range(len(years)))
    if days:
        begun.lesson.charts.clock(ax, days=True)
    page(begun.lesson.show, fig, "4.3")
    return {line.get_xdata()[0] for line in ax.lines if line.get_gid() == "clock"}, [
        text.get_text() for text in ax.texts if text.get_visible()
    ]


def test_the_clock_stands_on_each_axis_of_years(begun, page):
    """Where marks lie on both sides: before the first yearly value that came after, or on the day; each named once."""
    assert rules_of(begun, page, range(1980, 2026)) == ({1991.5, 2021.5}, ["USSR ends", "invasion of Ukraine"])
    assert rules_of(begun, page, range(2010, 2026), days=True) == ({2022.15}, ["invasion of Ukraine"])
    assert rules_of(begun, page, range(1992, 2022)) == rules_of(begun, page, range(30)) == (set(), [])
    without = WORDS.replace('["4.3"]', '["4.3"]\nclock = false', 1)
    assert without != WORDS and rules_of(begun, page, range(1980, 2026), without) == (set(), [])


def test_a_missing_number_is_said_in_words(begun):
    """What a learner changes may leave a gap; a zero has no sign."""
    fill = begun.lesson.wording.fill
    assert fill("{a:+.0f} %", {"a": float("nan")}, "here") == "no value %"
    assert fill("{a:+.0f} {b:,.0f}", {"a": -0.3, "b": -1234.0}, "here") == "0 −1,234"


def plain(begun, page, fig, number="4.3"):
    return picture(page(begun.lesson.show, fig, number))[0]["text/plain"]


def digest(fig):
    """The digest of a figure, which is closed."""
    plt.close(fig)
    return ours.figures.digest(fig)


def varied(kind="line", values=(1, 2, 3), text=None, sizes=(5, 6, 7), names=("x", "y", "z"), **words):
    """A small figure; words change one thing."""
    fig, ax = plt.subplots(figsize=(4, 3))
    colour, years = words.pop("color", "#0072B2"), [2020, 2021, 2022][: len(values)]
    if kind == "line":
        ax.plot(years, values, color=colour, label=(label := words.pop("label", None)))
        ax.legend() if label else None
    elif kind == "bar":
        ax.bar(names, values, color=colour)
    elif kind == "scatter":
        ax.scatter(years, values, s=sizes, c=colour)
    elif kind == "map":
        ax.imshow([values, values])
    fig.text(0.5, 0.5, text) if text else None
    ax.set(title="The share rises from 1 to 3", xlabel="year", ylabel="share (%)")
    ax.set(**words)
    return fig


@pytest.mark.parametrize(
    "kind, change",
    [
        ("line", {"values": [1, 2, 3.1]}),
        ("line", {"values": [1, math.nan, 3]}),
        ("line", {"ylabel": "share (tonnes)"}),
        ("line", {"ylim": (0, 9)}),
        ("line", {"yscale": "log"}),
        ("line", {"text": "a word in the picture"}),
        ("line", {"label": "words of a legend"}),
        ("bar", {"values": [1, 2, 4]}),
        ("bar", {"names": ["x", "y", "w"]}),
        ("scatter", {"sizes": [5, 6, 70]}),
        ("map", {"values": [1, 2, 4]}),
    ],
)
def test_digest_changes_with_data_and_words(kind, change):
    """A changed number or word changes text/plain, so strict nbval fails; the same gives the same."""
    assert digest(varied(kind, **change)) == digest(varied(kind, **change)) != digest(varied(kind))


# headline, ends, note, tile


# Colours


def test_colours_can_be_read_as_words(begun):
    """One hue, one entity: 4.5:1 on white, as WCAG computes it, and no two alike."""
    assert [round(contrast(one), 2) for one in ("black", "white", "#767676")] == [21, 1, 4.54]
    lesson = begun.lesson
    entities = ["China", "Russia", "United States", "European Union", "India", "China–Russia"]
    found = lesson.colour(*entities)
    assert found == ["#0072B2", "#004D3A", "#1A1A1A", "#A64D79", "#8A6D00", "#B5410B"]
    assert len(set(found)) == len(found)
    for colour in [*found, lesson.colour("words")]:
        assert contrast(colour) >= 4.5, colour
    assert lesson.colour("EU") == lesson.colour("European Union")
    assert lesson.colour("China-Russia") == lesson.colour("China–Russia") == lesson.colour("Russia-China")
    assert lesson.colour("USA") == lesson.colour("US") == "#1A1A1A"
    assert lesson.colour("Brazil") == lesson.colour("context") == "#8C8C8C"
    assert lesson.colour("light") == "#B5B5B5"
    assert "name" in refused(lesson.colour)

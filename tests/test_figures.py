"""What a lesson shows: begin() and its words, show(), headline, names at lines, notes, digests, colours."""

import json
import math
import re

import lesson as ours
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import one_sentence, refused
from house import FILE, WORDS, write_words
from lesson.colours import contrast


def drawn(values=(1, 2, 3), label="China"):
    fig, ax = plt.subplots()
    ax.plot([2018, 2019, 2020], values, label=label)
    return fig


def picture(seen):
    """(data, metadata) of the picture that a reader sees."""
    return next((data, metadata) for data, metadata in seen.shown if "image/png" in data)


# begin


@pytest.mark.parametrize("number", ["99", "4", None, "../04"])
def test_begin_of_an_unknown_lesson(house, number):
    """One sentence with the file or the form, and the remedy."""
    text = refused(house.lesson.begin, number)
    assert ("lesson/words/99.toml" in text and "git checkout" in text) or "06a" in text


@pytest.mark.parametrize(
    "broken, wanted",
    [
        (b'["4.1"]\ntitle = "one"\nsubtitle "two"\n', "line 3"),
        ("x = 'ü'".encode("utf-16"), "UTF-8"),
    ],
)
def test_begin_with_broken_words(house, broken, wanted):
    """File, line and remedy; the style stays as it was."""
    size = plt.rcParams["font.size"]
    write_words(house, "")
    (house.toolkit / "words" / "04.toml").write_bytes(broken)
    text = refused(house.lesson.begin, "04")
    assert FILE in text and wanted in text and plt.rcParams["font.size"] == size


def test_without_begin_one_sentence_says_so(house):
    """For all that need a lesson that has begun."""
    lesson = house.lesson
    calls = {
        "show": lambda: lesson.show(drawn(), "4.1", year=1),
        "guess": lambda: lesson.guess("4.1", {"a": 1}),
        "words": lambda: lesson.wording.words("4.1", "title"),
        "compare": lambda: lesson.compare({"C01": "Mixed"}),
    }
    for name, call in calls.items():
        assert "lesson.begin" in refused(call), name
    assert lesson.guesses.guessed("4.1", "a") is None
    plt.close("all")


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


def test_show_names_a_publisher_shortly_and_once(begun, page):
    """`short` where the description has it; two tables of one publisher stand together."""
    for one in begun.package["resources"]:
        one["short"] = "UN"
    (begun.data / "datapackage.json").write_text(json.dumps(begun.package), encoding="utf-8")
    text = page(begun.lesson.show, drawn(), "4.2", fall=3).markdown
    links = "[votes.csv](../data/tables/votes.csv), [claims.csv](../data/ledger/claims.csv)"
    assert f"*Source:* UN, to 2022-04-07 ({links})." in text


def test_show_takes_whatever_pandas_gives(begun, page):
    """A figure, an axes, an array of axes."""
    frame = pd.DataFrame({"China": [1, 2], "Russia": [2, 1]}, index=[2019, 2020])
    for thing in (plt.figure(), frame.plot(), frame.plot(subplots=True), list(frame.plot.bar(subplots=True))):
        assert picture(page(begun.lesson.show, thing, "4.3"))


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


@pytest.mark.parametrize(
    "old, new, wanted",
    [
        ('title = "Trade fell in {year}"\n', "", "title"),
        ("Trade fell in {year}", "Trade; it fell", "';'"),
        ("Trade fell in {year}", "In {years} it fell", "{years}"),
        ("Trade fell in {year}", "In {change[Chile]} it fell", "{change[Chile]}"),
        ("Trade fell in {year}", "In {year it fell", "brace"),
        ("Trade fell in {year}", "In {change:.0f} it fell", "Series"),
        ('sources = ["votes"]', 'sources = ["nowhere"]', "nowhere"),
        ("Exports plus", "word " * 26, "25"),
        ("Line chart.", "word " * 61, "60"),
        ('title = "Trade fell in {year}"', "title = 3", "quotes"),
    ],
)
def test_show_refuses_words_that_will_not_do(begun, page, old, new, wanted):
    """One sentence with the file, the entry and what is wrong; the figure is not shown."""
    write_words(begun, WORDS.replace(old, new, 1))
    text = refused(begun.lesson.show, drawn(), "4.1", year=2015, change=pd.Series({"China": -28.6}))
    assert wanted in text, text
    assert (FILE in text and "4.1" in text) or "datapackage" in text, text


def test_show_refuses_in_one_sentence(begun):
    """No entry, a thing that is no figure, a note that will not do; no description of the tables."""
    show = begun.lesson.show
    text = refused(show, drawn(), "4.9")
    assert FILE in text and '"4.9"' in text
    for thing in (3, None, "fig", [], pd.DataFrame()):
        assert "figure" in refused(show, thing, "4.3")
    for old, new in (("x = 2019, ", ""), ("y = 2", "y = 2, size = 3"), ("y = 2", "y = 2, panel = 3")):
        write_words(begun, WORDS.replace(old, new, 1))
        assert "notes" in refused(show, drawn(), "4.2", fall=3)
    (begun.data / "datapackage.json").unlink()
    assert "data/datapackage.json" in refused(show, drawn(), "4.3")


def test_notes_stand_in_the_picture(begun, page):
    """Those of the file by themselves, named ones by the cell."""
    fig = drawn()
    page(begun.lesson.show, fig, "4.2", fall=-29.4)
    note = next(text for text in fig.axes[0].texts)
    assert note.get_text() == "down\n−29 %" and note.get_color() == begun.lesson.colour("China")
    assert begun.lesson.wording.words("4.3", "low", year=1985) == "the low, 1985"
    assert "high" in refused(begun.lesson.wording.words, "4.3", "high")


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
    words = begun.lesson.wording
    assert words.fill("{a:+.0f} %", {"a": math.nan}, "here") == "no value %"
    assert words.fill("{a:+.0f} {b:,.0f}", {"a": -0.3, "b": -1234.0}, "here") == "0 −1,234"
    assert words.fill("{a[2015]:.1f}", {"a": pd.Series([1.25], index=[2015])}, "here") == "1.2"
    assert words.fill("{{a}}", {}, "here") == "{a}"


def plain(begun, page, fig, number="4.3"):
    return picture(page(begun.lesson.show, fig, number))[0]["text/plain"]


def test_digest_reads_the_headline(begun, page):
    """Its words, and not the breaks of its lines."""
    usual = plain(begun, page, drawn())
    write_words(begun, WORDS.replace('"It rose"', '"It\\nrose"'))
    assert plain(begun, page, drawn()) == usual
    write_words(begun, WORDS.replace('"It rose"', '"It sank"'))
    assert plain(begun, page, drawn()) != usual


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


def test_digest_does_not_change_with_looks():
    """Colours, sizes, line widths are no data, nor is a difference in the last bits, as between two machines."""
    for kind in ("line", "bar"):
        assert digest(varied(kind)) == digest(varied(kind, color="#009E73"))
    fig = varied()
    fig.axes[0].lines[0].set_linewidth(9)
    fig.set_size_inches(5, 4)
    assert digest(fig) == digest(varied())
    values = np.array([1.0000005, 2 / 3, 3e-17])
    assert digest(varied(values=values)) == digest(varied(values=values * (1 + 4e-16)))


# headline, ends, note, tile


def test_headline_ends_and_note_refuse_in_one_sentence(begun):
    """No figure, no axes, no line; no title, a semicolon, no subtitle; too few names, a name for no line; no text."""
    fig, lesson = drawn(), begun.lesson
    for title, subtitle in (("", "sub"), ("a; b", "sub"), ("It fell", 3)):
        assert "title" in refused(lesson.headline, fig, title, subtitle)
    for thing in (None, plt.rcParams):
        assert "figure" in refused(lesson.headline, thing, "It fell", "sub")
        assert "axes" in refused(lesson.ends, thing) and "axes" in refused(lesson.figures.note, thing, 1, 1, "x")
    [ax] = fig.axes
    assert "label" in refused(lesson.ends, plt.subplots()[1])
    assert "2 names for 1" in refused(lesson.ends, ax, ["a", "b"])
    assert "Chile" in refused(lesson.ends, ax, {"Chile": "x"})
    assert "text" in refused(lesson.figures.note, ax, 1, 1, "")
    assert lesson.figures.note(ax, 2019, 2, "here", to=(2020, 3)).get_text() == "here"


def names_of(ax):
    return [text for text in ax.texts if type(text).__name__ == "_EndName"]


@pytest.mark.parametrize("height", [3, 5.3, 9])
@pytest.mark.parametrize("scale", ["linear", "log"])
def test_names_at_the_ends_of_lines_never_overlap(begun, height, scale):
    """Whatever the height and the scale; within the figure; in the line's colour; no legend."""
    frame = pd.DataFrame(
        {"China": [1, 9], "Russia": [2, 9.1], "United States": [3, 9.2], "EU": [4, 0.2], "India": [5, 0.1]},
        index=[2010, 2020],
    )
    colours = begun.lesson.colour(*frame.columns)
    ax = frame.plot(color=colours, figsize=(10, height), logy=scale == "log")
    begun.lesson.ends(ax)
    begun.lesson.headline(ax.figure, "It fell", "sub")
    ax.figure.draw_without_rendering()
    names = names_of(ax)
    assert [text.get_text() for text in names] == list(frame.columns) and ax.get_legend() is None
    assert [text.get_color() for text in names] == colours
    boxes = [text.get_window_extent() for text in names]
    for nth, box in enumerate(boxes):
        assert box.x1 <= ax.figure.bbox.width and box.y0 >= 0, "a name leaves the figure"
        for other in boxes[:nth]:
            assert box.y0 >= other.y1 or other.y0 >= box.y1, "two names overlap"


def test_names_can_be_given(begun):
    """By label or in order, each at its line's end; None leaves one out; a gap at the end does not matter."""
    ax = pd.DataFrame({"china_says": [1, 2, np.nan], "russia_says": [2, 1, 3]}).plot(legend=True)
    for given, wanted in (
        ([], ["China says", "Russia says"]),
        ([{"china_says": "Peking", "russia_says": None}], ["Peking"]),
        ([["one", "two"]], ["one", "two"]),
    ):
        begun.lesson.ends(ax, *given)
        assert [text.get_text() for text in names_of(ax)] == wanted and names_of(ax)[0].xy == (1, 2)
    ax.figure.draw_without_rendering()
    box = names_of(ax)[0].get_window_extent()
    assert (box.y0 + box.y1) / 2 == pytest.approx(ax.transData.transform((1, 2))[1], abs=8)


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


def test_tones_are_one_scale(begun):
    """Votes, codes, ratings: the same areas, told apart by a sign as well; signs can be read."""
    tones = begun.lesson.colours.tones
    assert tones["yes"] == tones["Y"] == tones["for"] == tones["+"]
    assert tones["A"] == tones["abstained"] and tones["no"] == tones["N"] == tones["against"]
    assert tones["X"].fill == "#FFFFFF" and tones["X"].edge != "none"
    assert len({tones[one].sign for one in ("yes", "abstain", "no")}) == 3
    scale = ["Supported", "Mostly supported", "Mixed", "Mostly contradicted", "Contradicted"]
    assert len({tones[one].fill for one in scale}) == len({tones[one].sign for one in scale}) == 5
    assert tones["mostly SUPPORTED"] == tones["Mostly supported"]
    ink = contrast("#1A1A1A")
    for tone in tones.values():
        assert ink / contrast(tone.fill) >= 4.5, tone
    assert "maybe" in refused(tones.__getitem__, "maybe")

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

ROWS = {"same vote": (33.3, "%", "2022-12-31")}


def drawn(values=(1, 2, 3), label="China"):
    fig, ax = plt.subplots()
    ax.plot([2018, 2019, 2020], values, label=label)
    return fig


def picture(seen):
    """(data, metadata) of the picture that a reader sees."""
    return next((data, metadata) for data, metadata in seen.shown if "image/png" in data)


# begin


def test_begin_sets_the_style_and_says_nothing(house, page):
    """The house style, whole; nothing on the page."""
    write_words(house, WORDS)
    with plt.rc_context({"axes.titlepad": 30}):
        seen = page(house.lesson.begin, "04")
        assert seen.printed == seen.errors == "" and not seen.shown
        assert plt.rcParams["font.size"] >= 15 and plt.rcParams["figure.figsize"][0] == 10
        assert plt.rcParams["axes.grid.axis"] == "y" and not plt.rcParams["axes.spines.left"]
        assert plt.rcParams["xtick.labelsize"] >= 15 and plt.rcParams["figure.facecolor"] == "white"
        assert plt.rcParams["axes.titlepad"] == 8, "Nothing of another style is left behind."
        for colour in [one["color"] for one in plt.rcParams["axes.prop_cycle"]]:
            assert len(set(plt.matplotlib.colors.to_rgb(colour))) == 1, "Without a name: grey."


def test_begin_takes_a_number_or_a_record(house):
    """4 is "04"; a record has words of its own."""
    write_words(house, WORDS)
    write_words(house, WORDS.replace("Trade fell", "In the record it fell"), "04_record")
    with plt.rc_context():
        house.lesson.begin(4)
        assert house.lesson.wording.words("4.1", "title", year=1) == "Trade fell in 1"
        house.lesson.begin("04", record=True)
        assert house.lesson.wording.words("4.1", "title", year=1) == "In the record it fell in 1"


@pytest.mark.parametrize("number", ["99", "4", "", None, 400, "../04", "06A"])
def test_begin_of_an_unknown_lesson(house, number):
    """One sentence with the file or the form, and the remedy."""
    text = refused(house.lesson.begin, number)
    assert ("lesson/words/99.toml" in text and "git checkout" in text) or "06a" in text


def test_begin_with_broken_words(house):
    """File, line and remedy; the style stays as it was."""
    size = plt.rcParams["font.size"]
    write_words(house, '["4.1"]\ntitle = "one"\nsubtitle "two"\n')
    text = refused(house.lesson.begin, "04")
    assert FILE in text and "line 3" in text and "git checkout" in text
    write_words(house, '["4.1"]\ntitle = "one\n')
    assert "line 2" in refused(house.lesson.begin, "04")
    write_words(house, '["4.1"\n')
    assert FILE in refused(house.lesson.begin, "04")
    (house.toolkit / "words" / "04.toml").write_bytes("x = 'ü'".encode("utf-16"))
    assert "UTF-8" in refused(house.lesson.begin, "04")
    assert plt.rcParams["font.size"] == size


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


def test_a_problem_shows_no_traceback(begun, shell, page):
    """In a notebook a reader sees the sentence alone."""
    shell.user_ns["lesson"] = begun.lesson
    seen = page(shell.run_cell, "lesson.wording.words('4.9', 'title')")
    text = (seen.printed + seen.errors).strip()
    assert FILE in text and "4.9" in text and "Traceback" not in text and one_sentence(text), text


def test_an_edit_of_the_words_is_seen(begun):
    """Without a new start; and a file is read only when it has changed."""
    assert begun.lesson.wording.words("4.1", "title", year=2015) == "Trade fell in 2015"
    write_words(begun, WORDS.replace("Trade fell", "Trade sank deeply"))
    assert begun.lesson.wording.words("4.1", "title", year=2015) == "Trade sank deeply in 2015"


def test_each_file_is_read_once(begun, page, monkeypatch):
    """Description, ledger, words and keys: once each, however often they are asked for."""
    from pathlib import Path

    begun.add_keys("04", {"4.1": {"kind": "number", "answer": 1.0, "places": 1, "wrong": []}})
    read, real = [], Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or real(path))
    for _ in range(5):
        page(begun.lesson.evidence, "C01", ROWS)
        page(begun.lesson.show, drawn(), "4.1", year=1, change={"China": 1})
        page(begun.lesson.check, "4.1", 1)
        page(begun.lesson.compare, {"C01": "Mixed"})
        page(begun.lesson.summary)
    assert sorted(set(read)) == sorted(read), f"read more than once: {read}"


def test_the_example_in_the_toolkits_own_words_works(house, page):
    """The file of words that wording.py shows is one."""
    import textwrap

    text = house.lesson.wording.__doc__
    example = textwrap.dedent(re.search(r"looks like this:\n\n(.*?)\n\nA note also", text, re.S).group(1))
    write_words(house, example.replace("annual_trade", "votes").replace("C35", "C01"))
    with plt.rc_context():
        house.lesson.begin("04")
        values = {"year": 2015, "fall": 29, "change": {"2015": 1, 2015: -29}}
        assert "down 29" in "".join(text.get_text() for text in shown(house, page, "6.1", values).axes[0].texts)
        assert house.lesson.wording.words("6.2", "low", year=1985) == "the low of 1985"
        assert page(house.lesson.guess, "6.1", {"in 2015": "up", "best year": 2008}).printed.count("Noted") == 1
        assert "At most 40 words" in page(house.lesson.compare, {"C01": "Mixed"}).markdown


def shown(house, page, number, values):
    """The figure that show() was given, after it."""
    fig = drawn()
    page(house.lesson.show, fig, number, **values)
    return fig


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
        assert "edited" not in page(lesson.summary).shown[0][0][ours.answers.SUMMARY]
        path.write_bytes(changed)
        for first in (0, 1):
            said = [page(call).printed for call in calls[first:]]
            assert one_sentence(said[0]) and "data/tables/votes.csv" in said[0] and wanted in said[0], said
            assert not any(said[1:]), said
            seen = page(lesson.summary)
            assert "not as they were published: data/tables/votes.csv" in seen.markdown
            assert seen.shown[0][0][ours.answers.SUMMARY]["edited"] == ["tables/votes.csv"]
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
    for make in (
        lambda: plt.figure(),
        lambda: frame.plot(),
        lambda: frame.plot(subplots=True),
        lambda: list(frame.plot.bar(subplots=True)),
        lambda: plt.subplots(2, 2)[1],
    ):
        assert picture(page(begun.lesson.show, make(), "4.3"))


def test_show_draws_the_same_bytes_twice(begun, page):
    """No date, no version inside, and no trace of an earlier headline."""
    first, second = [picture(page(begun.lesson.show, drawn(), "4.3"))[0]["image/png"] for _ in range(2)]
    assert first == second
    fig = drawn()
    begun.lesson.headline(fig, "It fell", "something")
    assert picture(page(begun.lesson.show, fig, "4.3"))[0]["image/png"] == first


@pytest.mark.parametrize(
    "old, new, wanted",
    [
        ('title = "Trade fell in {year}"\n', "", "title"),
        ('title = "Trade fell in {year}"', 'title = ""', "title"),
        ("Trade fell in {year}", "Trade; it fell", "';'"),
        ("Trade fell in {year}", "It fell; then rose", "';'"),
        ("Trade fell in {year}", "In {years} it fell", "{years}"),
        ("Trade fell in {year}", "In {change[Chile]} it fell", "{change[Chile]}"),
        ("Trade fell in {year}", "In {year it fell", "brace"),
        ("Trade fell in {year}", "In {change:.0f} it fell", "Series"),
        ("Trade fell in {year}", "In {} it fell", "{}"),
        ('subtitle = "Goods traded, billion dollars a year, 2010 to {to:%B %Y}"\n', "", "subtitle"),
        ('description = "Line chart. Trade changes', 'describe = "', "description"),
        ('sources = ["votes"]', "", "sources"),
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
    """No entry, a thing that is no figure, a note that will not do."""
    show = begun.lesson.show
    text = refused(show, drawn(), "4.9")
    assert FILE in text and '"4.9"' in text
    for thing in (3, None, "fig", [], pd.DataFrame()):
        assert "figure" in refused(show, thing, "4.3")
    for old, new in (("x = 2019, ", ""), ("y = 2", "y = 2, size = 3"), ("y = 2", "y = 2, panel = 3")):
        write_words(begun, WORDS.replace(old, new, 1))
        assert "notes" in refused(show, drawn(), "4.2", fall=3)


def test_show_without_a_description_of_the_tables_is_one_sentence(begun):
    """datapackage.json is gone: it is named."""
    (begun.data / "datapackage.json").unlink()
    assert "data/datapackage.json" in refused(begun.lesson.show, drawn(), "4.3")


def test_an_empty_caption_is_none(begun, page):
    """The source follows the number."""
    assert "**Figure 4.3.** *Source:* " in page(begun.lesson.show, drawn(), "4.3").markdown


def test_notes_stand_in_the_picture(begun, page):
    """Those of the file by themselves, named ones by the cell."""
    fig = drawn()
    page(begun.lesson.show, fig, "4.2", fall=-29.4)
    note = next(text for text in fig.axes[0].texts)
    assert note.get_text() == "down\n−29 %" and note.get_color() == begun.lesson.colour("China")
    assert begun.lesson.wording.words("4.3", "low", year=1985) == "the low, 1985"
    assert "high" in refused(begun.lesson.wording.words, "4.3", "high")


def test_a_missing_number_is_said_in_words(begun):
    """What a learner changes may leave a gap; a zero has no sign."""
    words = begun.lesson.wording
    assert words.fill("{a:+.0f} %", {"a": math.nan}, "here") == "no value %"
    assert words.fill("{a:+.0f} {b:,.0f}", {"a": -0.3, "b": -1234.0}, "here") == "0 −1,234"
    assert words.fill("{a[2015]:.1f}", {"a": pd.Series([1.25], index=[2015])}, "here") == "1.2"
    assert words.fill("{{a}}", {}, "here") == "{a}"


def plain(begun, page, fig, number="4.3"):
    return picture(page(begun.lesson.show, fig, number))[0]["text/plain"]


def test_digest_reads_words_and_axes(begun, page):
    """Limits, scale and the words of the figure itself; a headline's line breaks are none."""
    usual = plain(begun, page, drawn())
    for change in (
        lambda fig: fig.axes[0].set_ylim(0, 9),
        lambda fig: fig.axes[0].set_yscale("log"),
        lambda fig: fig.text(0.5, 0.5, "a word"),
    ):
        fig = drawn()
        change(fig)
        assert plain(begun, page, fig) != usual
    assert plain(begun, page, drawn()) == usual != plain(begun, page, drawn((1, 2, 4)))
    write_words(begun, WORDS.replace('"It rose"', '"It\\nrose"'))
    assert plain(begun, page, drawn()) == usual
    write_words(begun, WORDS.replace('"It rose"', '"It sank"'))
    assert plain(begun, page, drawn()) != usual


def digest(fig):
    """The digest of a figure, which is closed."""
    plt.close(fig)
    return ours.figures.digest(fig)


def varied(**words):
    """A small figure; words change one thing."""
    fig, ax = plt.subplots(figsize=(4, 3))
    kind = words.pop("kind", "line")
    values = words.pop("values", [1, 2, 3])
    if kind == "line":
        ax.plot([2020, 2021, 2022], values, color=words.pop("color", "#0072B2"), label=words.pop("label", "a"))
    elif kind == "bar":
        ax.bar(words.pop("names", ["x", "y", "z"]), values, color=words.pop("color", "#0072B2"))
    elif kind == "scatter":
        ax.scatter([2020, 2021, 2022], values, s=words.pop("sizes", [5, 6, 7]), c=words.pop("color", "#0072B2"))
    elif kind == "map":
        ax.imshow([values, values])
    if text := words.pop("text", None):
        ax.text(2021, 2, text)
    ax.set(title="The share rises from 1 to 3", xlabel="year", ylabel="share (%)")
    ax.set(**words)
    return fig


@pytest.mark.parametrize(
    "kind, change",
    [
        ("line", {"values": [1, 2, 3.1]}),
        ("line", {"title": "Another title, with 3"}),
        ("line", {"ylabel": "share (tonnes)"}),
        ("line", {"xlabel": "decade"}),
        ("line", {"text": "a word in the picture"}),
        ("bar", {"values": [1, 2, 4]}),
        ("bar", {"names": ["x", "y", "w"]}),
        ("scatter", {"values": [1, 2, 4]}),
        ("scatter", {"sizes": [5, 6, 70]}),
        ("map", {"values": [1, 2, 4]}),
    ],
)
def test_digest_changes_with_data_and_words(kind, change):
    """A changed number or word changes text/plain, so strict nbval fails."""
    assert digest(varied(kind=kind)) != digest(varied(kind=kind, **change))


def test_digest_changes_with_the_number_of_points_and_with_the_legend():
    """One point less; the words of a legend."""
    fig = varied()
    fig.axes[0].lines[0].set_data([2020, 2021], [1, 2])
    assert digest(fig) != digest(varied())
    texts = []
    for name in ("a", "b"):
        fig = varied(label=name)
        fig.axes[0].legend()
        texts.append(digest(fig))
    assert texts[0] != texts[1]


def test_digest_does_not_change_with_looks():
    """Colours, sizes of the picture, line widths are no data."""
    assert digest(varied()) == digest(varied(color="#009E73"))
    assert digest(varied(kind="bar")) == digest(varied(kind="bar", color="#009E73"))
    fig = varied()
    fig.axes[0].lines[0].set_linewidth(9)
    fig.set_size_inches(5, 4)
    assert digest(fig) == digest(varied())


def test_digest_survives_the_noise_of_another_machine():
    """A difference in the last bits of a number is none."""
    values = np.array([1.0000005, 2 / 3, 3e-17])
    assert digest(varied(values=values)) == digest(varied(values=values * (1 + 4e-16)))


def test_digest_of_missing_values():
    """Gaps are drawn as gaps, and count."""
    gap = digest(varied(values=[1, math.nan, 3]))
    assert gap == digest(varied(values=[1, math.nan, 3])) != digest(varied())


# headline, ends, note, tile


def test_headline_stands_at_the_left_above_everything(begun):
    """20 points bold, 15 grey; long ones are broken; panels lie below."""
    fig = drawn()
    begun.lesson.headline(fig, "A long title that says what is to be seen in this picture " * 2, "sub " * 60)
    fig.draw_without_rendering()
    title, subtitle = fig.texts
    assert (title.get_fontsize(), subtitle.get_fontsize()) == (20, 15)
    assert title.get_text().count("\n") == 1 and contrast(subtitle.get_color()) >= 4.5
    boxes = [text.get_window_extent() for text in (title, subtitle)]
    assert boxes[0].x0 == pytest.approx(boxes[1].x0, abs=4) and boxes[0].x0 < 30
    assert boxes[1].y1 < boxes[0].y0 and fig.axes[0].get_tightbbox().y1 < boxes[1].y0
    assert all(box.x1 < fig.bbox.width for box in boxes)


def test_a_title_of_two_sentences_breaks_between_them(begun):
    """If each fits; a break that was written stays."""
    two = "China has overtaken Europe in Russia's trade. In China's trade, Russia stays small"
    for text in (two, "It fell\nand rose"):
        fig = drawn()
        begun.lesson.headline(fig, text, "sub")
        assert fig.texts[0].get_text() == text.replace("trade. In", "trade.\nIn")


def test_headline_refuses_in_one_sentence(begun):
    """No title, a semicolon, no subtitle."""
    fig = drawn()
    for title, subtitle in (("", "sub"), (None, "sub"), ("a; b", "sub"), ("It fell", ""), ("It", 3)):
        assert "title" in refused(begun.lesson.headline, fig, title, subtitle)
    for thing in (None, 3, "fig"):
        assert "figure" in refused(begun.lesson.headline, thing, "It fell", "sub")


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


def test_a_name_alone_stands_at_its_line(begun):
    """Nothing pushes it."""
    fig = drawn()
    begun.lesson.ends(fig.axes[0])
    fig.draw_without_rendering()
    box = names_of(fig.axes[0])[0].get_window_extent()
    assert (box.y0 + box.y1) / 2 == pytest.approx(fig.axes[0].transData.transform((2020, 3))[1], abs=8)


def test_names_can_be_given(begun):
    """By label or in order; None leaves one out; a gap at the end does not matter."""
    ax = pd.DataFrame({"china_says": [1, 2, np.nan], "russia_says": [2, 1, 3]}).plot(legend=True)
    begun.lesson.ends(ax)
    assert [text.get_text() for text in names_of(ax)] == ["China says", "Russia says"]
    assert names_of(ax)[0].xy == (1, 2)
    begun.lesson.ends(ax, {"china_says": "Peking", "russia_says": None})
    assert [text.get_text() for text in names_of(ax)] == ["Peking"]
    begun.lesson.ends(ax, ["one", "two"])
    assert [text.get_text() for text in names_of(ax)] == ["one", "two"]


def test_pale_lines_have_names_that_can_be_read(begun):
    """Grey words where the line's own colour is too light."""
    ax = plt.subplots()[1]
    ax.plot([1, 2], [1, 2], color=begun.lesson.colour("Brazil"), label="Brazil")
    begun.lesson.ends(ax)
    assert contrast(names_of(ax)[0].get_color()) >= 4.5


def test_ends_refuses_in_one_sentence(begun):
    """No axes, no line, too few names, a name for no line."""
    ax = drawn().axes[0]
    for thing in (None, ax.figure, 3):
        assert "axes" in refused(begun.lesson.ends, thing)
    assert "label" in refused(begun.lesson.ends, plt.subplots()[1])
    assert "2 names for 1" in refused(begun.lesson.ends, ax, ["a", "b"])
    assert "Chile" in refused(begun.lesson.ends, ax, {"Chile": "x"})


def test_note_refuses_in_one_sentence(begun):
    """No axes, no text."""
    ax = drawn().axes[0]
    assert "axes" in refused(begun.lesson.figures.note, ax.figure, 1, 1, "x")
    for text in ("", None, 3):
        assert "text" in refused(begun.lesson.figures.note, ax, 1, 1, text)
    assert begun.lesson.figures.note(ax, 2019, 2, "here", to=(2020, 3)).get_text() == "here"


def test_boxes_moved_apart_stay_as_near_as_can_be(house):
    """By hand: two that overlap part by half each; a third far away stays; limits hold."""
    apart = house.lesson.figures._apart
    assert apart([10, 12, 50], [6, 6, 6], 0, 100) == pytest.approx([8, 14, 50])
    assert apart([12, 10], [6, 6], 0, 100) == pytest.approx([14, 8])
    assert apart([0, 0, 0], [6, 6, 6], 0, 100) == pytest.approx([3, 9, 15])
    assert apart([100, 99], [6, 6], 0, 100) == pytest.approx([97, 91])
    assert apart([], [], 0, 1) == []
    tight = apart([1, 1, 1], [6, 6, 6], 0, 10)
    assert sorted(tight)[1] - sorted(tight)[0] == pytest.approx(6), "too many for the room, still apart"


# Colours


def test_contrast_is_computed_as_wcag_does():
    """Known values: black 21, white 1, and two of the palette."""
    assert contrast("black") == pytest.approx(21)
    assert contrast("white") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#E69F00") < 3 < contrast("#D55E00")


def test_colours_can_be_read_as_words(begun):
    """One hue, one entity: 4.5:1 on white, and no two alike."""
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


def test_tile_draws_a_tone(begun):
    """Area, frame, sign; nothing for what the scale does not know."""
    ax = drawn().axes[0]
    begun.lesson.colours.tile(ax, 1, 1, "N")
    assert [text.get_text() for text in ax.texts] == ["–"] and len(ax.patches) == 1
    begun.lesson.colours.tile(ax, 1, 1, "X")
    assert len(ax.texts) == 1 and len(ax.patches) == 2
    assert "maybe" in refused(begun.lesson.colours.tile, ax, 1, 1, "maybe")

"""The toolkit after lesson.begin(): words of pictures, headline, names at lines, colours, guesses, answers, ratings.

What did not change with the second edition is in test_toolkit.py.
"""

import json
import math
import os
import re

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import CLAIM, contrast, one_sentence, snapshot

WORDS = """
# The words of a lesson of the tests.

["4.1"]
title = "Trade fell in {year}"
subtitle = "Goods traded, billion dollars a year, 2010–2020"
caption = "Exports plus imports, as China's customs counts them."
description = "Line chart. Trade changes by {change[China]:+.0f} % in {year}."
sources = ["votes"]

["4.1".guess]
"in 2015" = ["up", "down"]
"how much" = { from = -90, to = 200, unit = "%" }
"first in" = { from = 1950, to = 2025, or = "never" }

["4.2"]
title = "China buys most"
subtitle = "Oil, million tonnes, 2020"
description = "Bar chart of three countries, of which China buys most."
sources = ["votes", "claims"]
notes = [{ x = 2019, y = 2, text = "down\\n{fall:.0f} %", to = [2020, 1], colour = "China" }]

["4.3"]
title = "It rose"
subtitle = "Oil, million tonnes, 2020"
description = "Line chart of a rise."
sources = ["votes"]
[ "4.3".notes ]
low = "the low, {year}"

["verdict.C01"]
why = "They do, in most years."
change = "Another table."

[verdict.C02]
claim = "Shorter words of ours."
why = "They do not."
change = "A third table."
"""
FILE = "lesson/words/04.toml"


def refused(function, *args, **kwargs):
    """The one sentence with which a call is refused."""
    with pytest.raises(Exception) as caught:
        function(*args, **kwargs)
    text = str(caught.value)
    assert one_sentence(text), f"a refusal is one sentence, this is not: {text!r}"
    return text


@pytest.fixture
def begun(house):
    """A house with a file of words, in which lesson 04 has begun; the style goes with the test."""
    write_words(house, WORDS)
    with plt.rc_context():
        house.lesson.begin("04")
        yield house
    plt.close("all")


def write_words(house, text, name="04"):
    folder = house.toolkit / "words"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def drawn(values=(1, 2, 3), label="China"):
    fig, ax = plt.subplots()
    ax.plot([2018, 2019, 2020], values, label=label)
    return fig


def picture(seen):
    """(data, metadata) of the picture that a reader sees."""
    return next((data, metadata) for data, metadata in seen.shown if "image/png" in data)


# begin


def test_begin_sets_the_style_and_says_nothing(house, page):
    """The style of the second edition, whole; nothing on the page."""
    write_words(house, WORDS)
    with plt.rc_context():
        seen = page(house.lesson.begin, "04")
        assert seen.printed == seen.errors == "" and not seen.shown
        assert plt.rcParams["font.size"] >= 15 and plt.rcParams["figure.figsize"][0] == 10
        assert plt.rcParams["axes.grid.axis"] == "y" and not plt.rcParams["axes.spines.left"]
        assert plt.rcParams["xtick.labelsize"] >= 15 and plt.rcParams["figure.facecolor"] == "white"
        # Nothing of the first edition's style is left behind.
        assert plt.rcParams["axes.titlepad"] == 8
        for colour in [one["color"] for one in plt.rcParams["axes.prop_cycle"]]:
            assert len(set(plt.matplotlib.colors.to_rgb(colour))) == 1, "Without a name: grey."


def test_begin_takes_a_number_or_a_record(house):
    """4 is "04"; a record has words of its own."""
    write_words(house, WORDS)
    write_words(house, WORDS.replace("Trade fell", "In the record it fell"), "04_record")
    with plt.rc_context():
        house.lesson.begin(4)
        assert house.lesson.words("4.1", "title", year=1) == "Trade fell in 1"
        house.lesson.begin("04", record=True)
        assert house.lesson.words("4.1", "title", year=1) == "In the record it fell in 1"


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
        "words": lambda: lesson.words("4.1", "title"),
        "compare": lambda: lesson.compare({"C01": "Mixed"}),
    }
    for name, call in calls.items():
        assert "lesson.begin" in refused(call), name
    assert lesson.guessed("4.1", "a") is None
    plt.close("all")


def test_a_problem_shows_no_traceback(begun, shell, page):
    """In a notebook a reader sees the sentence alone."""
    shell.user_ns["lesson"] = begun.lesson
    seen = page(shell.run_cell, "lesson.words('4.9', 'title')")
    text = (seen.printed + seen.errors).strip()
    assert FILE in text and "4.9" in text and "Traceback" not in text and one_sentence(text), text


def test_an_edit_of_the_words_is_seen(begun):
    """Without a new start; and a file is read only when it has changed."""
    assert begun.lesson.words("4.1", "title", year=2015) == "Trade fell in 2015"
    write_words(begun, WORDS.replace("Trade fell", "Trade sank deeply"))
    assert begun.lesson.words("4.1", "title", year=2015) == "Trade sank deeply in 2015"


def test_each_file_is_read_once(begun, page, monkeypatch):
    """Description, ledger, words and keys: once each, however often they are asked for."""
    from pathlib import Path

    begun.add_keys("04", {"4.1": {"kind": "number", "answer": 1.0, "places": 1, "wrong": []}})
    read, real = [], Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or real(path))
    for _ in range(5):
        page(begun.lesson.evidence, "C01", "same vote", 33.3, "%", known_on="2022-12-31")
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
        assert house.lesson.words("6.2", "low", year=1985) == "the low of 1985"
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
    assert metadata["image/png"] == {"alt": alt, "width": 848}
    assert data["text/plain"].startswith(alt) and re.search(r"\[plotted data [0-9a-f]{16}\]$", data["text/plain"])
    assert {text.get_gid(): text.get_text() for text in fig.texts}["title"] == "Trade fell in 2015"
    for part in (
        "**Figure 4.1.** Exports plus imports, as China's customs counts them. *Source:* ",
        "Publisher of votes, to 2022-04-07 ([votes.csv](../data/tables/votes.csv)).",
        f"<details><summary>Picture in words</summary>\n\n{alt}\n\n</details>",
    ):
        assert part in seen.markdown, f"{part!r} is not in {seen.markdown!r}"
    assert not plt.fignum_exists(fig.number) and seen.printed == seen.errors == ""


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
        ("Trade fell in {year}", "Trade: it fell", "':'"),
        ("Trade fell in {year}", "It fell; then rose", "';'"),
        ("Trade fell in {year}", "In {years} it fell", "{years}"),
        ("Trade fell in {year}", "In {change[Chile]} it fell", "{change[Chile]}"),
        ("Trade fell in {year}", "In {year it fell", "brace"),
        ("Trade fell in {year}", "In {change:.0f} it fell", "Series"),
        ("Trade fell in {year}", "In {} it fell", "{}"),
        ('subtitle = "Goods traded, billion dollars a year, 2010–2020"\n', "", "subtitle"),
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
    """No entry, a thing that is no figure, words in the cell, a note that will not do."""
    show = begun.lesson.show
    text = refused(show, drawn(), "4.9")
    assert FILE in text and '"4.9"' in text
    for thing in (3, None, "fig", [], pd.DataFrame()):
        assert "figure" in refused(show, thing, "4.3")
    assert FILE in refused(show, drawn(), "4.3", "Line chart of something that rises in time", "votes")
    for old, new in (("x = 2019, ", ""), ("y = 2", "y = 2, size = 3"), ("y = 2", "y = 2, panel = 3")):
        write_words(begun, WORDS.replace(old, new, 1))
        assert "notes" in refused(show, drawn(), "4.2", fall=3)


def test_an_empty_caption_is_none(begun, page):
    """The source follows the number."""
    assert "**Figure 4.3.** *Source:* " in page(begun.lesson.show, drawn(), "4.3").markdown


def test_notes_stand_in_the_picture(begun, page):
    """Those of the file by themselves, named ones by the cell."""
    fig = drawn()
    page(begun.lesson.show, fig, "4.2", fall=-29.4)
    note = next(text for text in fig.axes[0].texts)
    assert note.get_text() == "down\n−29 %" and note.get_color() == begun.lesson.colour("China")
    assert begun.lesson.words("4.3", "low", year=1985) == "the low, 1985"
    assert "high" in refused(begun.lesson.words, "4.3", "high")


def test_a_missing_number_is_said_in_words(begun):
    """What a learner changes may leave a gap; a zero has no sign."""
    words = begun.lesson.wording
    assert words.fill("{a:+.0f} %", {"a": math.nan}, "here") == "no value %"
    assert words.fill("{a:+.0f} {b:,.0f}", {"a": -0.3, "b": -1234.0}, "here") == "0 −1,234"
    assert words.fill("{a[2015]:.1f}", {"a": pd.Series([1.25], index=[2015])}, "here") == "1.2"
    assert words.fill("{{a}}", {}, "here") == "{a}"


def plain(begun, page, fig, number="4.3"):
    return picture(page(begun.lesson.show, fig, number))[0]["text/plain"]


def test_digest_reads_more_than_before(begun, page):
    """Also limits, scale and the words of the figure itself; a headline's line breaks are none."""
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


def test_first_edition_does_not_read_more(house, page):
    """Its stored digests stay: neither limits nor texts of the figure count."""
    digests = set()
    for change in (lambda fig: None, lambda fig: fig.text(0.5, 0.5, "a"), lambda fig: fig.axes[0].set_ylim(0, 9)):
        fig = drawn()
        change(fig)
        digests.add(house.lesson.figures.digest(fig))
    assert len(digests) == 1
    plt.close("all")


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
    """No title, a colon, no subtitle."""
    fig = drawn()
    for title, subtitle in (("", "sub"), (None, "sub"), ("a: b", "sub"), ("a; b", "sub"), ("It fell", ""), ("It", 3)):
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
    assert "axes" in refused(begun.lesson.note, ax.figure, 1, 1, "x")
    for text in ("", None, 3):
        assert "text" in refused(begun.lesson.note, ax, 1, 1, text)
    assert begun.lesson.note(ax, 2019, 2, "here", to=(2020, 3)).get_text() == "here"


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


def test_colours_can_be_read_as_words(begun):
    """One hue, one entity: 4.5:1 on white, and no two alike."""
    lesson = begun.lesson
    entities = ["China", "Russia", "United States", "European Union", "India", "China–Russia"]
    found = lesson.colour(*entities)
    assert found == ["#0072B2", "#007A5A", "#1A1A1A", "#A64D79", "#8A6D00", "#B5410B"]
    assert len(set(found)) == len(found)
    for colour in [*found, lesson.colour("words")]:
        assert contrast(colour) >= 4.5, colour
    assert lesson.colour("EU") == lesson.colour("European Union")
    assert lesson.colour("China-Russia") == lesson.colour("China–Russia") == lesson.colour("Russia-China")
    assert lesson.colour("USA") == lesson.colour("US") == "#1A1A1A"
    assert lesson.colour("Brazil") == lesson.colour("context") == "#8C8C8C"
    assert lesson.colour("light") == "#B5B5B5"
    assert "name" in refused(lesson.colour)


def test_look_follows_the_edition(begun, house):
    """After begin(): the new colour, a solid line; it can be plotted as it is."""
    assert begun.lesson.look("Russia") == {"color": "#007A5A", "linestyle": "-", "marker": ""}
    assert begun.lesson.look("Brazil")["color"] == "#8C8C8C"
    plt.subplots()[1].plot([1, 2], [1, 2], **begun.lesson.look("Russia"))


def test_tones_are_one_scale(begun):
    """Votes, codes, ratings: the same areas, told apart by a sign as well; signs can be read."""
    tones = begun.lesson.tones
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
    begun.lesson.tile(ax, 1, 1, "N")
    assert [text.get_text() for text in ax.texts] == ["–"] and len(ax.patches) == 1
    begun.lesson.tile(ax, 1, 1, "X")
    assert len(ax.texts) == 1 and len(ax.patches) == 2
    assert "maybe" in refused(begun.lesson.tile, ax, 1, 1, "maybe")


# Guesses

DOTS = "No guess yet. Put yours where the dots are, or go on without one.\n"


@pytest.mark.parametrize(
    "typed, name, wanted",
    [
        ("up", "in 2015", "up"),
        (" UP ", "in 2015", "up"),
        ("29", "how much", 29),
        ("29 %", "how much", 29),
        ("29,5%", "how much", 29.5),
        ("−29", "how much", -29),
        (29.5, "how much", 29.5),
        (np.float64(12.0), "how much", 12),
        (np.int64(12), "how much", 12),
        ("1980", "first in", 1980),
        (" Never", "first in", "never"),
        ("a word or two", "free", "a word or two"),
        ("12", "free", 12),
        (7, "free", 7),
    ],
)
def test_guesses_are_noted(begun, page, typed, name, wanted):
    """One line; the cleaned value can be drawn."""
    seen = page(begun.lesson.guess, "4.1", {name: typed})
    assert seen.printed.startswith("Noted. ") and seen.printed.count("\n") == 1, seen.printed
    assert begun.lesson.guessed("4.1", name) == wanted
    assert begun.lesson.guessed("4.2", name) is None and begun.lesson.guessed("4.1", "other") is None


class Stubborn:
    """An object that refuses whatever one asks of it."""

    def __eq__(self, other):
        raise RuntimeError("no comparison")

    __hash__ = None

    def __repr__(self):
        raise RuntimeError("no words")

    __str__ = __float__ = __len__ = __iter__ = __bool__ = __repr__


NONSENSE = ["sideways", 3, True, [1], {}, Stubborn(), pd.Series([1, 2]), 1e300, math.nan, 10**400, len, "x" * 999]


@pytest.mark.parametrize("typed", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_guess(begun, page, typed):
    """One kind sentence with what may be typed."""
    seen = page(begun.lesson.guess, "4.1", {"in 2015": typed})
    assert "up, down" in seen.printed and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guessed("4.1", "in 2015") is None


@pytest.mark.parametrize("typed", ["many", 201, -91, "1e5", True, [1], Stubborn(), math.inf, 10**400, pd.NA])
def test_nonsense_is_no_number(begun, page, typed):
    """The range is named."""
    seen = page(begun.lesson.guess, "4.1", {"how much": typed})
    assert "-90 to 200" in seen.printed and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guessed("4.1", "how much") is None


@pytest.mark.parametrize("typed", ["sometimes", 1949])
def test_a_word_beside_a_number_is_named(begun, page, typed):
    """Where a question asks when, if at all, the word for not at all is among what may be typed."""
    seen = page(begun.lesson.guess, "4.1", {"first in": typed})
    assert '1950 to 2025, or "never"' in seen.printed and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guessed("4.1", "first in") is None


@pytest.mark.parametrize("typed", [{}, {"in 2015": ...}, {"in 2015": ..., "how much": "..."}, {"a": None, "b": ""}])
def test_dots_are_no_guess(begun, page, typed):
    """Also twice in a row, and after a guess that was taken back."""
    page(begun.lesson.guess, "4.1", {"in 2015": "up"})
    for _ in range(2):
        assert page(begun.lesson.guess, "4.1", typed).printed == DOTS
    assert begun.lesson.guessed("4.1", "in 2015") is None


def test_guess_takes_some_and_leaves_others(begun, page):
    """What can be read is noted, the rest gets its sentence."""
    seen = page(begun.lesson.guess, "4.1", {"in 2015": "up", "how much": "many", "free": ...})
    assert seen.printed.splitlines()[0] == "Noted. in 2015: up."
    assert len(seen.printed.splitlines()) == 2
    assert "%" in page(begun.lesson.guess, "4.1", {"how much": 3}).printed
    assert one_sentence(page(begun.lesson.guess, "4.1", "up").printed)
    assert page(begun.lesson.guess, "4.9", {"x": 3}).printed == "Noted. x: 3.\n"


@pytest.mark.parametrize(
    "rule", ["3", "[]", "[1, 2]", "{ from = 1 }", '{ from = "a", to = 3 }', "{ from = 1, to = 2, x = 3 }"]
)
def test_a_rule_that_is_none(begun, rule):
    """One sentence with file and entry."""
    write_words(begun, WORDS.replace('["up", "down"]', rule))
    text = refused(begun.lesson.guess, "4.1", {"in 2015": "up"})
    assert FILE in text and "4.1" in text and "in 2015" in text


# Exercises

KEY = {
    "kind": "number",
    "answer": 52.3,
    "places": 1,
    "wrong": [[0.523, "Not a share."]],
    "why": "That is what a base year does.",
    "hint": "divide by the value of 2014.",
    "worked": "a = 2018\nb = 2014",
}
TEXT = {
    "kind": "reflection",
    "answer": None,
    "places": 1,
    "wrong": [],
    "model": "A base\n\nand a unit.",
    "rubric": ["names a base", "names a unit"],
}
OLD = {"kind": "number", "answer": 7.0, "places": 0, "wrong": []}


@pytest.fixture
def keyed(begun):
    """Keys with the parts of the second edition, and one without."""
    begun.add_keys("04", {"4.1": KEY, "4.2": TEXT, "4.3": OLD})
    return begun


def test_right_says_why(keyed, page):
    """One sentence more; a key without it says right."""
    assert page(keyed.lesson.check, "4.1", 52.3).printed == "4.1: right. That is what a base year does.\n"
    assert page(keyed.lesson.check, "4.3", 7).printed == "4.3: right.\n"


def test_misses_bring_a_nearer_hint_and_then_the_solution(keyed, page):
    """First its own hint, second also the nearer one, third the worked solution."""
    first, second, third = [page(keyed.lesson.check, "4.1", 0.523).printed for _ in range(3)]
    assert first == "4.1: not yet. Not a share.\n"
    assert second == "4.1: not yet. Not a share. A hint: divide by the value of 2014.\n"
    assert third.splitlines()[1:] == ["One way to do it:", "    a = 2018", "    b = 2014"]
    old = [page(keyed.lesson.check, "4.3", 1).printed for _ in range(4)]
    assert len(set(old)) == 1 and old[0].count("\n") == 1


def test_dots_and_wrong_kinds_are_no_misses(keyed, page):
    """A cell that is unanswered says the same whenever it is run."""
    assert len({page(keyed.lesson.check, "4.1", ...).printed for _ in range(5)}) == 1
    for _ in range(5):
        page(keyed.lesson.check, "4.1", "fifty")
    assert "A hint" not in page(keyed.lesson.check, "4.1", 0.523).printed


def test_reveal_shows_the_way_at_once(keyed, page):
    """Worked solution, model answer, or at least the answer; an unknown id gets a sentence."""
    assert "a = 2018" in page(keyed.lesson.reveal, "4.1").printed
    assert "names a base" in page(keyed.lesson.reveal, "4.2").markdown
    assert "7" in page(keyed.lesson.reveal, "4.3").printed
    for name in ("99.9", None, [], 3):
        assert one_sentence(page(keyed.lesson.reveal, name).printed)


def test_a_reflection_of_forty_words_gets_a_model_answer(keyed, page):
    """Before that it says how many are there."""
    few = page(keyed.lesson.check, "4.2", "too few words")
    assert "3 words so far" in few.printed and not few.shown and one_sentence(few.printed)
    many = page(keyed.lesson.check, "4.2", "word " * 40)
    assert "40 words" in many.printed
    for part in ("> A base", "> and a unit.", "☐ names a base", "☐ names a unit"):
        assert part in many.markdown
    assert "names" not in page(keyed.lesson.check, "4.2", ...).markdown


def test_summary_counts(keyed, page):
    """Answered and right are counted; a solution that was shown is said; one version only."""
    text = page(keyed.lesson.summary).markdown
    assert "no exercise was checked" in text and "4.1: its check was not run" in text
    page(keyed.lesson.check, "4.1", 52.3)
    page(keyed.lesson.check, "4.2", "too few")
    page(keyed.lesson.reveal, "4.3")
    page(keyed.lesson.check, "4.3", 7)
    text = page(keyed.lesson.summary, "Ada").markdown
    assert "Ada" in text and "3 exercises: 2 answered, 2 right" in text
    assert "4.3: right, after its solution was shown" in text and "4.1: right\n" in text
    assert "Python" not in text and pd.__version__ not in text and "data version 9.9.9" in text


def test_a_solution_shown_after_a_right_answer_counts_nothing(keyed, page):
    """Whoever was right, and then tries wrong answers until the way is shown, was right before it was."""
    page(keyed.lesson.check, "4.1", 52.3)
    shown = [page(keyed.lesson.check, "4.1", 99).printed for _ in range(4)][-1]
    assert "One way to do it" in shown
    page(keyed.lesson.check, "4.1", 52.3)
    text = page(keyed.lesson.summary).markdown
    assert "4.1: right\n" in text and "after its solution" not in text


def test_solution_is_structured(begun, page):
    """A bundle that `make update` gathers, and one short line to read."""
    seen = page(
        begun.lesson.solution,
        "4.1",
        52.3,
        wrong={0.523: "Not a share."},
        why=KEY["why"],
        hint=KEY["hint"],
        worked=KEY["worked"],
    )
    (data, _), *others = seen.shown
    assert not others and seen.printed == ""
    assert data["application/vnd.lesson.solution+json"] == {"exercise": "4.1", "key": KEY}
    assert data["text/plain"] == "Solution 4.1 noted"
    seen = page(begun.lesson.solution, "4.2", None, model=TEXT["model"], rubric=TEXT["rubric"])
    assert seen.shown[0][0]["application/vnd.lesson.solution+json"]["key"] == TEXT


def test_solution_of_the_first_edition_is_a_line(house, page):
    """Printed, with the new parts only where they are given."""
    text = page(house.lesson.solution, "4.3", 7, places=0).printed
    assert text == f"Solution 4.3: {json.dumps(OLD)}\n"
    assert '"why": "So."' in page(house.lesson.solution, "4.3", 7, why="So.").printed


def test_solution_refuses_in_one_sentence(begun):
    """Parts that are no text, or belong to another kind of exercise."""
    solution = begun.lesson.solution
    assert "why" in refused(solution, "4.1", 1, why=3)
    assert "worked" in refused(solution, "4.1", 1, worked=["a"])
    assert "model" in refused(solution, "4.1", 1, model="x")
    assert "rubric" in refused(solution, "4.1", 1, rubric=["x"])
    assert "rubric" in refused(solution, "4.1", None, rubric=[3])
    assert "hint" in refused(solution, "4.1", None, hint="x")


# compare


def test_compare_shows_both_ratings(begun, page):
    """Mine beside ours, on both clocks where they differ; why, and what would change our mind."""
    text = page(begun.lesson.compare, {"C01": " mostly  SUPPORTED"}).markdown
    for part in ("Mostly supported", "**Supported**", "April 2023: Mixed", "They do, in most years.", "Another table."):
        assert part in text, part
    assert "Two states vote alike" in text and "<details>" not in text
    assert "Shorter words of ours." in page(begun.lesson.compare, {"C02": "Mixed"}).markdown


def test_compare_names_one_rating_where_both_clocks_agree(house, page):
    """No second rating."""
    with plt.rc_context():
        house.package["resources"] = [one for one in house.package["resources"] if one["name"] != "claims"]
        house.add("claims", [{**CLAIM, "rating_2023": "Supported"}])
        write_words(house, WORDS)
        house.lesson.begin("04")
        assert "April 2023" not in page(house.lesson.compare, {"C01": "Mixed"}).markdown


@pytest.mark.parametrize("typed", [..., None, "", "..."])
def test_compare_folds_ours_without_a_rating(begun, page, typed):
    """The same whenever it is run."""
    seen = [page(begun.lesson.compare, {"C01": typed}) for _ in range(2)]
    assert seen[0].markdown == seen[1].markdown and seen[0].printed == ""
    assert seen[0].markdown.startswith("<details>") and "**Supported**" in seen[0].markdown


@pytest.mark.parametrize("typed", ["Right", 3, ["Mixed"], {}, "Mixed, I think", Stubborn(), math.nan])
def test_compare_of_an_unknown_rating(begun, page, typed):
    """A sentence with the scale; ours stays folded."""
    seen = page(begun.lesson.compare, {"C01": typed})
    assert one_sentence(seen.printed) and "Mostly contradicted" in seen.printed and "Not checkable" in seen.printed
    assert seen.markdown.startswith("<details>")


def test_compare_refuses_in_one_sentence(begun, page):
    """No claim, no words on it, too many words, no dict."""
    assert "C99" in refused(begun.lesson.compare, {"C99": "Mixed"})
    assert "braces" in page(begun.lesson.compare, "Mixed").printed
    for old, new, wanted in (
        ('["verdict.C01"]', '["verdict.C03"]', "C01"),
        ('why = "They do, in most years."\n', "", "why"),
        ("They do,", "word " * 41, "40"),
    ):
        write_words(begun, WORDS.replace(old, new))
        text = refused(begun.lesson.compare, {"C01": "Mixed"})
        assert FILE in text and wanted in text


# evidence, source cards

ROWS = {"same vote": (33.31, "%", "2022-12-31"), "a new one": (-0.04, "bn USD", "2016-01-13", 2)}


def test_evidence_in_one_table(begun, page):
    """Structured for `make update`, a table for a reader, a line where the ledger differs."""
    seen = page(begun.lesson.evidence, "C01", ROWS)
    (data, _), *others = seen.shown
    assert not others and set(data) == {"application/vnd.lesson.evidence+json", "text/markdown"}
    assert data["application/vnd.lesson.evidence+json"] == {
        "claim": "C01",
        "rows": [
            {"label": "same vote", "value": "33.3", "unit": "%", "known_on": "2022-12-31"},
            {"label": "a new one", "value": "-0.04", "unit": "bn USD", "known_on": "2016-01-13"},
        ],
    }
    assert "| same vote | 33.3 | % | 2022-12-31 |" in data["text/markdown"]
    assert seen.printed == "  differs from the ledger: a new one: not there yet\n"
    assert page(begun.lesson.evidence, "C01", {"same vote": (33.3, "%", "2022-12-31")}).printed == ""
    assert "33.3 stands there" in page(begun.lesson.evidence, "C01", {"same vote": (1, "%", "2022-12-31")}).printed
    assert (
        "| zero | 0 |" in page(begun.lesson.evidence, "C01", {"zero": (-0.04, "%", "2022-12-31")}, decimals=0).markdown
    )


@pytest.mark.parametrize(
    "rows",
    [
        {},
        {"a": 3},
        {"a": (1, "%")},
        {"a": (1, "%", "2022-12-31", 1, 1)},
        {"a": [1, "%", "2022-12-31"]},
        {"a": ("many", "%", "2022-12-31")},
        {"a": (math.nan, "%", "2022-12-31")},
        {"a": (1, "", "2022-12-31")},
        {"a": (1, 3, "2022-12-31")},
        {"a|b": (1, "%", "2022-12-31")},
        {3: (1, "%", "2022-12-31")},
        {"a": (1, "%", "2022")},
        {"a": (1, "%", "2022-12-31", "two")},
        {"a": (1, "%", "2022-12-31", -1)},
    ],
)
def test_evidence_refuses_rows_that_will_not_do(begun, page, rows):
    """One sentence; nothing is shown of the others."""
    refused(begun.lesson.evidence, "C01", {"same vote": (33.3, "%", "2022-12-31")} | rows if rows else rows)


def test_evidence_refuses_in_one_sentence(begun):
    """An unknown claim; words beside the rows."""
    assert "C99" in refused(begun.lesson.evidence, "C99", ROWS)
    assert "tuple" in refused(begun.lesson.evidence, "C01", ROWS, known_on="2022-12-31")


def test_source_card_folds_the_rest(begun, page):
    """What, who, to when, at most three traps and the file first; all else is there, folded."""
    about = begun.package["resources"][0]
    about["traps"] = [f"Trap {nth}." for nth in range(5)]
    (begun.data / "datapackage.json").write_text(json.dumps(begun.package), encoding="utf-8")
    text = page(begun.lesson.source_card, "votes").markdown
    first, rest = text.split("<details>")
    for part in ("Title of votes", "a clerk", "a state", "2022-04-07", "(../data/tables/votes.csv)", "Trap 2."):
        assert part in first, part
    for part in ("CC0", "Nothing.", "Trap 3.", "Trap 4.", "version of May", "https://example.org/list"):
        assert part in rest and part not in first, part
    path = begun.data / "tables" / "votes.csv"
    path.write_bytes(path.read_bytes().replace(b"N,N", b"Y,N"))
    assert "not as it was published" in page(begun.lesson.source_card, "votes").printed


def test_nothing_is_written(keyed, page):
    """Whatever is called leaves the house as it was."""
    before = snapshot(keyed.root)
    lesson = keyed.lesson
    page(lesson.show, drawn(), "4.2", fall=3)
    page(lesson.guess, "4.1", {"in 2015": "up"})
    page(lesson.check, "4.1", 1)
    page(lesson.reveal, "4.1")
    page(lesson.compare, {"C01": "Mixed"})
    page(lesson.evidence, "C01", ROWS)
    page(lesson.source_card, "votes")
    page(lesson.summary)
    assert snapshot(keyed.root) == before


@pytest.mark.parametrize("change", ["value", "unit", "none"])
def test_strict_nbval_compares_the_structured_output(tmp_path, change):
    """A changed value in the stored structure fails; an unchanged one passes."""
    import subprocess
    import sys

    import nbformat
    from helpers import outside

    kind, said = "application/vnd.lesson.evidence+json", {"claim": "C01", "rows": [{"value": "1.0", "unit": "%"}]}
    source = f"from IPython.display import display\ndisplay({{{kind!r}: {said}, 'text/markdown': 'x'}}, raw=True)"
    stored = json.loads(json.dumps(said))
    if change != "none":
        stored["rows"][0][change] = "2.0"
    output = nbformat.v4.new_output("display_data", {kind: stored, "text/markdown": "x"})
    cell = nbformat.v4.new_code_cell(source, execution_count=1, outputs=[output])
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "one.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-p", "no:xdist", "-q", "one.ipynb"]
    environment = outside() | {"IPYTHONDIR": str(tmp_path / "ipython"), "HOME": os.environ.get("HOME", str(tmp_path))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.returncode == 0) == (change == "none"), done.stdout[-2000:]


def test_verdicts_of_single_claims(begun, page):
    """Ratings, reason and what would change our mind, one table a claim."""
    seen = page(begun.lesson.verdicts, "C01")
    for text in (CLAIM["rating_2023"], CLAIM["rating_2026"], CLAIM["reason"], CLAIM["would_change"], "| C01 |"):
        assert text in seen.markdown
    assert "C99" in refused(begun.lesson.verdicts, "C99")
    assert "one lesson" in refused(begun.lesson.verdicts, "04", "05")


def test_lookups_of_a_claim(begun, page):
    """Its own items only, with day and page; a pipe does not break the table."""
    seen = page(begun.lesson.lookups, "C01")
    assert "A count / of votes ([page](https://example.org/a))" in seen.markdown
    assert "2023-01-02" in seen.markdown and "Another" not in seen.markdown
    assert "C99" in refused(begun.lesson.lookups, "C99")

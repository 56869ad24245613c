"""The toolkit, notebooks/lesson/: each function by what a reader sees, in a house of its own."""

import ast
import json
import math
import re
import sys

import lesson as ours
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import DATA, TOOLKIT, contrast, fail_if, one_sentence, paths, snapshot

COUNTRIES = ["China", "Russia", "United States", "European Union", "India"]
PAIRS = ["China-Russia", "China-US", "Russia-US", "China-India"]
ALT = "Line chart of equal votes from 2020 to 2022 where the share rises from 1 to 3"


def refused(function, *args, **kwargs):
    """The one sentence with which a call is refused; fails if it is not refused or says more."""
    with pytest.raises(Exception) as caught:
        function(*args, **kwargs)
    text = str(caught.value)
    assert one_sentence(text), f"a refusal is one sentence, this is not: {text!r}"
    return text


# The whole


def test_toolkit_needs_little():
    """Only the standard library, pandas, matplotlib and IPython."""
    allowed, faults = set(sys.stdlib_module_names) | {"pandas", "matplotlib", "IPython"}, []
    for path in TOOLKIT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in names:
                if name.split(".")[0] not in allowed:
                    faults.append(f"notebooks/lesson/{path.name} imports {name}: the toolkit does without.")
    fail_if(faults)


def test_recipes_and_toolkit_do_not_know_each_other():
    """Recipes import nothing from the toolkit, and the toolkit nothing from the recipes."""
    faults = []
    for path in [*(DATA / "recipes").glob("*.py"), *TOOLKIT.glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "recipes" and re.search(r"^\s*(?:import|from) lesson\b", text, re.M):
            faults.append(f"data/recipes/{path.name} imports the toolkit: a recipe stands alone.")
        if path.parent.name == "lesson" and re.search(r"^\s*(?:import|from) (?:recipes|build)\b", text, re.M):
            faults.append(f"notebooks/lesson/{path.name} imports from data/: lessons only read the CSV files.")
    fail_if(faults)


def test_public_names_are_explained():
    """Each name that a lesson may call has a docstring, and is what the design lists."""
    names = ["begin", "check", "claims", "colour", "compare", "ends", "evidence", "guess", "guessed", "headline"]
    names += [
        "look",
        "lookups",
        "note",
        "own",
        "reveal",
        "show",
        "solution",
        "source_card",
        "summary",
        "tile",
        "tones",
        "verdicts",
    ]
    names += ["words"]
    faults = [f"lesson.{name} is missing from the toolkit." for name in names if not hasattr(ours, name)]
    faults += [f"lesson.{name} has no docstring." for name in names if not getattr(ours, name, fail_if).__doc__]
    more = set(ours.__all__) - {*names, "DataProblem", "Problem"}
    faults += [f"lesson.{name} is in __all__, and not among the names of this test." for name in sorted(more)]
    fail_if(faults)


def test_nothing_is_written(house, page):
    """Calling everything leaves the house as it was."""
    before = snapshot(house.root)
    lesson = house.lesson
    fig, ax = plt.subplots()
    ax.plot([2020, 2022], [1, 3])
    ax.set(title="It rises from 1 to 3", ylabel="share (%)")
    page(lesson.show, fig, "4.1", ALT, "votes")
    page(lesson.source_card, "votes")
    page(lesson.claims, "C01")
    page(lesson.evidence, "C01", "same vote", 33.3, "%", known_on="2022-12-31")
    page(lesson.verdicts, 4)
    page(lesson.check, "4.1", 3)
    page(lesson.solution, "4.1", 3)
    page(lesson.summary)
    assert snapshot(house.root) == before


# look


def test_looks_can_be_seen_and_told_apart():
    """Each colour 3:1 on white; within a group no line style and no marker twice."""
    faults = []
    for group in (COUNTRIES, PAIRS):
        looks = {name: ours.look(name) for name in group}
        for name, look in looks.items():
            if contrast(look["color"]) < 3:
                faults.append(f"look({name!r}): {look['color']} has {contrast(look['color']):.1f}:1 on white, not 3:1.")
        for part in ("linestyle", "marker", "color"):
            values = [str(look[part]) for look in looks.values()]
            if len(set(values)) != len(values):
                faults.append(f"look: two of {', '.join(group)} share a {part}: give each its own.")
    fail_if(faults)


def test_colours_of_the_plot_style_can_be_seen():
    """What matplotlib takes when no colour is named: 3:1 on white too."""
    faults = []
    for colour in [one["color"] for one in plt.rcParams["axes.prop_cycle"]]:
        if contrast(colour) < 3:
            faults.append(f"lesson.mplstyle: the colour {colour} has {contrast(colour):.1f}:1 on white, not 3:1.")
    fail_if(faults)


def test_contrast_is_computed_as_wcag_does():
    """Known values: black 21, white 1, and two of the palette."""
    assert contrast("black") == pytest.approx(21)
    assert contrast("white") == pytest.approx(1)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#E69F00") < 3 < contrast("#D55E00")


def test_unknown_names_get_a_look_of_their_own(house):
    """Never an error; grey; told apart by line style and marker; the same for the same name."""
    names = ["Kazakhstan", "Brazil", "", "a name that nobody has", 7, None]
    looks = [house.lesson.look(name) for name in names]
    assert [house.lesson.look(name) for name in names] == looks
    styles = {(str(look["linestyle"]), look["marker"]) for look in looks}
    known = {(str(house.lesson.look(name)["linestyle"]), house.lesson.look(name)["marker"]) for name in COUNTRIES}
    assert len(styles) == len(names), "Two unknown names look alike."
    assert not styles & known, "An unknown name looks like a known one."
    assert len({look["color"] for look in looks}) == 1 and contrast(looks[0]["color"]) >= 3


def test_looks_are_plotting_arguments():
    """They go into ax.plot as they are."""
    fig, ax = plt.subplots()
    for name in [*COUNTRIES, *PAIRS, "somebody"]:
        ax.plot([1, 2], [1, 2], **ours.look(name))
    plt.close(fig)


# show


def drawn(**words):
    """A small figure that show() takes; words change one thing."""
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


@pytest.fixture
def shown(house, page):
    """shown(figure, …) gives what a reader sees of lesson.show()."""

    def see(fig, number="4.1", alt=ALT, source="votes"):
        return page(house.lesson.show, fig, number, alt, source)

    return see


def test_show_puts_picture_description_and_caption_on_the_page(shown):
    """One bundle with picture, text and alt; then a caption with number, description, source, date and link."""
    seen = shown(drawn())
    pictures = [(data, metadata) for data, metadata in seen.shown if "image/png" in data]
    assert len(pictures) == 1 and seen.printed == "" and seen.errors == ""
    data, metadata = pictures[0]
    assert metadata["image/png"]["alt"] == ALT
    assert data["text/plain"].startswith(ALT) and re.search(r"[0-9a-f]{8,}", data["text/plain"][len(ALT) :])
    picture = data["image/png"]
    assert picture.startswith("iVBORw0KGgo") if isinstance(picture, str) else picture.startswith(b"\x89PNG")
    for part in ("**Figure 4.1.**", ALT, "Publisher of votes", "2022-04-07", "(../data/tables/votes.csv)"):
        assert part in seen.markdown, f"the caption lacks {part!r}: {seen.markdown!r}"


def test_show_takes_several_sources(shown):
    """Each table is linked."""
    seen = shown(drawn(), source=["votes", "claims"])
    assert "(../data/tables/votes.csv)" in seen.markdown and "(../data/ledger/claims.csv)" in seen.markdown


def test_show_closes_the_figure(shown):
    """Nothing is drawn a second time at the cell's end."""
    fig = drawn()
    shown(fig)
    assert not plt.fignum_exists(fig.number)


def test_show_draws_the_same_bytes_twice(shown):
    """The same figure gives the same picture: no date, no version inside."""
    first, second = [shown(drawn()).shown[0][0]["image/png"] for _ in range(2)]
    assert first == second


def test_show_refuses_in_one_sentence(house):
    """No title, a short description, an unknown table, a value axis without a label."""
    show = house.lesson.show
    assert "title" in refused(show, drawn(title=""), "4.1", ALT, "votes")
    assert "40" in refused(show, drawn(), "4.1", "too short", "votes")
    assert "40" in refused(show, drawn(), "4.1", "", "votes")
    assert "nowhere" in refused(show, drawn(), "4.1", ALT, "nowhere")
    assert "nowhere" in refused(show, drawn(), "4.1", ALT, ["votes", "nowhere"])
    assert "label" in refused(show, drawn(ylabel=""), "4.1", ALT, "votes")
    plt.close("all")


def test_show_needs_no_label_where_names_or_years_speak(shown):
    """Names and years explain themselves; so do axes with a common label."""
    shown(drawn(xlabel=""))
    shown(drawn(kind="bar", xlabel=""))
    fig, axes = plt.subplots(1, 2, sharey=True)
    for ax in axes:
        ax.plot([2020, 2022], [1, 3])
    fig.suptitle("Both rise from 1 to 3")
    axes[0].set_ylabel("share (%)")
    shown(fig)
    fig, axes = plt.subplots(2, 1)
    for ax in axes:
        ax.plot([2020, 2022], [1, 3])
    fig.suptitle("Both rise from 1 to 3")
    fig.supylabel("share (%)")
    shown(fig)


def test_show_of_dates(shown):
    """A time axis of dates needs no label."""
    fig, ax = plt.subplots()
    ax.plot(pd.to_datetime(["2022-01-01", "2023-01-01", "2024-01-01"]), [1, 2, 3])
    ax.set(title="It rises from 1 to 3", ylabel="share (%)")
    shown(fig)


@pytest.mark.parametrize(
    "kind, change",
    [
        ("line", {"values": [1, 2, 3.1]}),
        ("line", {"values": [1, 2]}),
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
def test_digest_changes_with_data_and_words(shown, kind, change):
    """A changed number or word changes text/plain, so strict nbval fails."""
    if change.get("values") == [1, 2]:
        fig, ax = plt.subplots()
        ax.plot([2020, 2021], [1, 2], color="#0072B2", label="a")
        ax.set(title="The share rises from 1 to 3", xlabel="year", ylabel="share (%)")
        other = shown(fig)
    else:
        other = shown(drawn(kind=kind, **change))
    assert plain(shown(drawn(kind=kind))) != plain(other)


def plain(seen):
    """text/plain of the picture."""
    return next(data["text/plain"] for data, _ in seen.shown if "image/png" in data)


def test_digest_changes_with_the_legend(shown):
    """The words of a legend count."""
    texts = []
    for name in ("a", "b"):
        fig = drawn(label=name)
        fig.axes[0].legend()
        texts.append(plain(shown(fig)))
    assert texts[0] != texts[1]


def test_digest_does_not_change_with_looks(shown):
    """Colours, sizes of the picture, line widths are no data."""
    assert plain(shown(drawn())) == plain(shown(drawn(color="#009E73")))
    assert plain(shown(drawn(kind="bar"))) == plain(shown(drawn(kind="bar", color="#009E73")))
    fig = drawn()
    fig.axes[0].lines[0].set_linewidth(9)
    fig.set_size_inches(4, 3)
    assert plain(shown(fig)) == plain(shown(drawn()))


def test_digest_survives_the_noise_of_another_machine(shown):
    """A difference in the last bits of a number is none."""
    values = np.array([1.0000005, 2 / 3, 3e-17])
    assert plain(shown(drawn(values=values))) == plain(shown(drawn(values=values * (1 + 4e-16))))


def test_digest_of_missing_values(shown):
    """Gaps are drawn as gaps, and count."""
    gap = plain(shown(drawn(values=[1, math.nan, 3])))
    assert gap == plain(shown(drawn(values=[1, math.nan, 3]))) != plain(shown(drawn()))


# evidence


def test_evidence_prints_one_line_that_agrees(house, page):
    """One fixed line; none about a difference where the ledger has the same."""
    seen = page(house.lesson.evidence, "C01", "same vote", 33.333, "%", known_on="2022-12-31")
    assert seen.printed == "Evidence C01 | same vote | 33.3 | % | known on 2022-12-31\n" and not seen.shown


@pytest.mark.parametrize("value", [33.4, np.float64(12.0), 7, -33.3])
def test_evidence_says_where_it_differs_and_goes_on(house, page, value):
    """A learner may change anything: a second line, no error."""
    lines = page(house.lesson.evidence, "C01", "same vote", value, "%", known_on="2022-12-31").printed.splitlines()
    assert len(lines) == 2 and "differs from the ledger" in lines[1] and "33.3" in lines[1]


def test_evidence_that_the_ledger_lacks(house, page):
    """A new label differs too."""
    seen = page(house.lesson.evidence, "C01", "a new one", 1, "%", 0, known_on="2022-12-31")
    assert "Evidence C01 | a new one | 1 | % |" in seen.printed and "differs from the ledger" in seen.printed


def test_evidence_prints_no_minus_zero(house, page):
    """-0.04 with one decimal is 0.0, on every machine."""
    assert "| 0.0 |" in page(house.lesson.evidence, "C01", "zero", -0.04, "%", known_on="2022-12-31").printed


def test_evidence_refuses_in_one_sentence(house):
    """An unknown claim, no number, a missing one, a date that is none, a bar in the text."""
    evidence = house.lesson.evidence
    assert "C99" in refused(evidence, "C99", "same vote", 1, "%", known_on="2022-12-31")
    for value in (None, "many", [1, 2], pd.DataFrame({"a": [1, 2]}), pd.Series([1.0, 2.0]), 1j, {}):
        refused(evidence, "C01", "same vote", value, "%", known_on="2022-12-31")
    for value in (math.nan, math.inf, np.float64("nan"), pd.NA):
        refused(evidence, "C01", "same vote", value, "%", known_on="2022-12-31")
    for day in ("", "2022", "31.12.2022", "soon", None):
        refused(evidence, "C01", "same vote", 1, "%", known_on=day)
    refused(evidence, "C01", "same | vote", 1, "%", known_on="2022-12-31")
    with pytest.raises(TypeError):
        evidence("C01", "same vote", 1, "%")


# claims, verdicts


def test_claims_shows_what_is_asked_in_its_order(house, page):
    """The claim in our words, its type, how it is measured; a bar in the text does not break the table."""
    text = page(house.lesson.claims, "C02", "C01").markdown
    rows = [line for line in text.splitlines() if line.startswith("| C")]
    assert [row[2:5] for row in rows] == ["C02", "C01"]
    assert all(row.count("|") == text.splitlines()[0].count("|") for row in rows)
    assert "fact" in rows[0] and "Share of equal votes." in rows[0]


def test_claims_refuses_an_unknown_id(house):
    """One sentence that names it."""
    assert "C99" in refused(house.lesson.claims, "C01", "C99")


@pytest.mark.parametrize("number", [4, "04", "06a"])
def test_verdicts_shows_both_clocks(house, page, number):
    """Then, now, confidence, reason, best cases, what would change our mind; a preliminary row says so."""
    text = page(house.lesson.verdicts, number).markdown
    for part in ("Mixed", "Supported", "high", "They do.", "A good one.", "Another table."):
        assert part in text, f"verdicts({number!r}) does not show {part!r}."
    assert ("preliminary" in text) == (number == "06a")
    assert "C01" in text if number != "06a" else "C02" in text


def test_verdicts_refuses_a_lesson_without_claims(house):
    """One sentence."""
    for number in (99, "99", "4"):
        refused(house.lesson.verdicts, number)


def test_the_ledger_names_what_is_wrong_with_its_files(house):
    """A missing or damaged claims.csv or evidence.csv: one sentence with the file and the remedy."""
    for name, call in {"claims": lambda: house.lesson.claims("C01"), "evidence": lambda: house.lesson.evidence(
        "C01", "same vote", 33.3, "%", known_on="2022-12-31")}.items():  # fmt: skip
        path = house.data / "ledger" / f"{name}.csv"
        whole = path.read_bytes()
        path.unlink()
        assert f"data/ledger/{name}.csv" in (text := refused(call)) and "git checkout" in text
        path.write_bytes(whole.decode().encode("utf-16"))
        assert f"data/ledger/{name}.csv" in refused(call)
        path.write_bytes(b"other," + whole)
        assert f"data/ledger/{name}.csv" in refused(call)
        path.write_bytes(whole)


# source_card (R38)


def test_source_card_says_who_made_and_paid(house, page):
    """Publisher, version, coverage, licence, maker, payer, processing, traps; a state's own source is marked."""
    text = page(house.lesson.source_card, "votes").markdown
    wanted = ("Publisher of votes", "version of May", "Three texts.", "2022-04-07", "CC0", "a clerk", "a state")
    for part in (*wanted, "Nothing.", "Trap of votes.", "https://example.org/list", "state's own"):
        assert part in text, f"the source card does not show {part!r}."


def damaged(whole):
    """{what happened: the bytes of the file then}; None: no file."""
    return {
        "missing": None,
        "empty": b"",
        "cut within the header": whole[:8],
        "UTF-16": whole.decode().encode("utf-16"),
        "UTF-16 without a mark": whole.decode().encode("utf-16-le"),
        "semicolons": whole.replace(b",", b";"),
        "tabs": whole.replace(b",", b"\t"),
        "renamed header": b"X" + whole,
        "column lost": whole.split(b",", 1)[1],
        "not text": b"\x89PNG\r\n\x1a\n\x00" + bytes(range(256)),
        "Latin-1": whole.replace(b"\n", b"\n\xfc", 1),
    }


def complaints(lesson, folder, table, content):
    """What source_card says of a table with this content, as a sentence: raised or printed. The table is put back."""
    path = folder / f"{table}.csv"
    whole = path.read_bytes()
    path.unlink() if content is None else path.write_bytes(content)
    before = snapshot(folder)
    try:
        with pytest.raises(lesson.DataProblem) as caught:
            lesson.source_card(table)
        return str(caught.value)
    finally:
        assert snapshot(folder) == before, "source_card changed a file."
        path.write_bytes(whole)


@pytest.mark.parametrize("damage", damaged(b"a,b\n1,2\n"))
def test_source_card_of_a_damaged_table_is_one_sentence(house, damage):
    """It names the file and the remedy."""
    whole = (house.data / "tables" / "votes.csv").read_bytes()
    text = complaints(house.lesson, house.data / "tables", "votes", damaged(whole)[damage])
    assert one_sentence(text) and "data/tables/votes.csv" in text and "git checkout" in text and "again" in text, text


@pytest.mark.parametrize("change", ["edited value", "cut short", "row added", "Windows line ends", "no last line end"])
def test_source_card_of_changed_contents_says_so_and_goes_on(house, page, change):
    """Readable, but not what was published: the card, and a visible line with the file and the remedy."""
    path = house.data / "tables" / "votes.csv"
    whole = path.read_bytes()
    changed = {
        "edited value": whole.replace(b"N,N", b"Y,N"),
        "cut short": whole[: len(whole) // 2],
        "row added": whole + b"2022-04-08,ES-11/4,A,N\n",
        "Windows line ends": whole.replace(b"\n", b"\r\n"),
        "no last line end": whole[:-1],
    }
    path.write_bytes(changed[change])
    seen = page(house.lesson.source_card, "votes")
    assert "Source card" in seen.markdown and "data/tables/votes.csv" in seen.printed and "git checkout" in seen.printed
    assert one_sentence(seen.printed), seen.printed
    assert path.read_bytes() == changed[change]


def test_source_card_of_an_unknown_table(house):
    """One sentence that names the tables there are."""
    assert "votes" in refused(house.lesson.source_card, "votez")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"resources": 3}', '{"resources": [{"title": "no name"}]}'])
def test_a_broken_description_is_one_sentence(house, text):
    """datapackage.json itself: named, with the remedy."""
    (house.data / "datapackage.json").write_text(text, encoding="utf-8")
    text = refused(house.lesson.source_card, "votes")
    assert "datapackage.json" in text and ("git checkout" in text or "no table" in text)


def test_a_missing_description_is_one_sentence(house):
    """Also where a figure asks for it."""
    (house.data / "datapackage.json").unlink()
    assert "data/datapackage.json" in refused(house.lesson.source_card, "votes")
    assert "data/datapackage.json" in refused(house.lesson.show, drawn(), "4.1", ALT, "votes")
    plt.close("all")


def test_data_problem_shows_no_traceback(house, shell, page):
    """In a notebook a reader sees the sentence alone."""
    (house.data / "tables" / "votes.csv").unlink()
    shell.user_ns["lesson"] = house.lesson
    seen = page(shell.run_cell, "lesson.source_card('votes')")
    text = (seen.printed + seen.errors).strip()
    assert "data/tables/votes.csv" in text and "Traceback" not in text and "File" not in text and one_sentence(text), (
        text
    )


TREES_TABLES = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]


@pytest.mark.parametrize("name", [table["name"] for table in TREES_TABLES])
def test_source_card_of_each_table_of_the_set(page, name):
    """Every table that data/datapackage.json describes has a whole card, and is as it was published."""
    seen = page(ours.source_card, name)
    assert f"(../data/{paths()[name]})" in seen.markdown
    assert seen.printed == "", f"{name}: {seen.printed.strip()}"


@pytest.mark.parametrize("damage", ["missing", "UTF-16", "semicolons", "renamed header"])
def test_damage_to_the_sets_own_tables_is_one_sentence(tmp_path, monkeypatch, damage):
    """On a copy of data/, the first table that is no ledger: the file and the remedy are named."""
    import shutil

    table = next(one["name"] for one in TREES_TABLES if (DATA / "recipes" / f"{one['name']}.py").exists())
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(ours.tables, "DATA", folder)
    path = folder / paths()[table]
    text = complaints(ours, path.parent, table, damaged(path.read_bytes())[damage])
    assert one_sentence(text) and f"data/{paths()[table]}" in text and "git checkout" in text


# check, solution, summary

KEYS = {
    "4.1": {
        "kind": "number",
        "answer": 52.3,
        "places": 1,
        "wrong": [[0.523, "Not a share."], [40.0, "Base?"]],
    },
    "4.2": {"kind": "choice", "answer": "b", "places": 1, "wrong": [["a", "Too strong."], ["c", "Too weak."]]},
    "4.3": {"kind": "set", "answer": ["chn", "rus"], "places": 1, "wrong": [[["usa"], "The other side."]]},
    "4.4": {"kind": "frame", "answer": {"2021": [1.0, 2.0]}, "places": 1, "wrong": []},
    "4.5": {"kind": "text", "answer": "south africa", "places": 1, "wrong": [["brazil", "Which ocean?"]]},
    "4.6": {"kind": "reflection", "answer": None, "places": 1, "wrong": []},
}


@pytest.fixture
def keyed(house):
    """A house with a key file, one exercise of each kind."""
    house.add_keys("04", KEYS)
    return house


@pytest.mark.parametrize(
    "exercise, answer",
    [
        ("4.1", 52.3),
        ("4.1", 52.25),
        ("4.1", 52.4),
        ("4.1", np.float64(52.3)),
        ("4.1", np.float32(52.3)),
        ("4.2", "b"),
        ("4.2", " B) "),
        ("4.2", "(b)"),
        ("4.3", {"CHN", "RUS"}),
        ("4.3", ["rus", "chn", "chn"]),
        ("4.3", (" RUS", "CHN ")),
        ("4.4", pd.DataFrame({"a": [1], "b": [2.04]}, index=[2021])),
        ("4.5", "South  Africa."),
    ],
)
def test_check_takes_what_means_the_same(keyed, page, exercise, answer):
    """Case, blanks, order, kinds of number, one unit of the last place: right."""
    assert page(keyed.lesson.check, exercise, answer).printed.startswith(f"{exercise}: right")


@pytest.mark.parametrize(
    "exercise, answer, hint",
    [
        ("4.1", 0.523, "Not a share."),
        ("4.1", 40.05, "Base?"),
        ("4.2", "a", "Too strong."),
        ("4.2", "C.", "Too weak."),
        ("4.3", {"USA"}, "The other side."),
        ("4.5", "Brazil", "Which ocean?"),
        ("4.1", 5230, "100"),
        ("4.1", -52.3, "sign"),
        ("4.1", 1 / 52.3, "one over"),
    ],
)
def test_check_helps_with_just_that_mistake(keyed, page, exercise, answer, hint):
    """A listed slip has its own hint; so have ×100, the sign and the reciprocal."""
    text = page(keyed.lesson.check, exercise, answer).printed
    assert hint in text and "right." not in text.split("hint")[0][:12], text


@pytest.mark.parametrize("answer", [52.5, 52.1, 0, 1e300, -1e-300, 0.0, 10**300])
def test_check_of_another_number(keyed, page, answer):
    """Neither right nor a known slip: one line, no number given away."""
    text = page(keyed.lesson.check, "4.1", answer).printed
    assert text.count("\n") == 1 and "52.3" not in text and not text.startswith("4.1: right")


def test_check_of_a_reflection_is_for_people(keyed, page):
    """Words are counted, nothing is called right."""
    assert "right" not in page(keyed.lesson.check, "4.6", "I am not sure.").printed
    assert "not answered" in page(keyed.lesson.check, "4.6", ...).printed


@pytest.mark.parametrize("damage", ["", "{", '{"4.1": "no base64!"}', '{"4.1": "e30="}', '{"4.1": 3}', "[]"])
def test_check_with_a_damaged_key_file(keyed, page, damage):
    """A sentence, no traceback."""
    (keyed.toolkit / "answers" / "04.json").write_text(damage, encoding="utf-8")
    assert one_sentence(page(keyed.lesson.check, "4.1", 3).printed)


def test_keys_are_out_of_view():
    """A key file holds nothing that one reads in passing."""
    for file in (TOOLKIT / "answers").glob("*.json"):
        for code in json.loads(file.read_text(encoding="utf-8")).values():
            assert re.fullmatch(r"[A-Za-z0-9+/=]+", code), f"answers/{file.name} holds plain text: run `make update`."


def test_solution_refuses_answers_that_lie_too_near(house):
    """Three units of the last place, from the key and from one another."""
    refused(house.lesson.solution, "4.1", 52.3, wrong={52.5: "near the key"})
    refused(house.lesson.solution, "4.1", 52.3, wrong={40.0: "one", 40.2: "near the first"})
    refused(house.lesson.solution, "4.1", 52.3, places=0, wrong={50.0: "near at no decimals"})


def test_solution_prints_one_line(house, page):
    """Whatever the texts hold."""
    seen = page(house.lesson.solution, "4.1", 52.3, wrong={40: 'Two\nlines, "quotes", {braces} and a bar |'})
    assert seen.printed.count("\n") == 1 and seen.printed.startswith("Solution 4.1: {")


def summarised(house, page, *name):
    """The lines of the summary."""
    return page(house.lesson.summary, *name).markdown.splitlines()


def line_of(lines, exercise):
    """The one line of an exercise, without its number."""
    found = [line for line in lines if re.search(rf"(?<![\d.]){re.escape(exercise)}(?!\d)", line)]
    assert len(found) == 1, f"exercise {exercise} stands in {len(found)} lines of the summary."
    return found[0].split(exercise, 1)[1].strip(" :|*")


def test_summary_shows_each_exercise(keyed, page):
    """Right, not yet, not answered, written and not run are told apart; they are counted; one version."""
    for exercise, answer in {"4.1": 52.3, "4.2": "a", "4.3": ..., "4.6": "My view."}.items():
        page(keyed.lesson.check, exercise, answer)
    lines = summarised(keyed, page)
    said = {exercise: line_of(lines, exercise) for exercise in KEYS}
    assert said["4.1"] == "right"
    assert len({said[name] for name in ("4.1", "4.2", "4.3", "4.4", "4.6")}) == 5, said
    assert said["4.4"] == said["4.5"], "An exercise whose check cell was deleted must say so."
    text = "\n".join(lines)
    assert "6 exercises: 3 answered, 1 right" in text
    assert "9.9.9" in text and "Python" not in text and pd.__version__ not in text
    assert "52.3" not in text, "The summary gives an answer away."


def test_summary_follows_a_corrected_answer(keyed, page):
    """The last check counts."""
    page(keyed.lesson.check, "4.1", 3)
    page(keyed.lesson.check, "4.1", 52.3)
    assert line_of(summarised(keyed, page), "4.1") == "right"


def test_summary_with_nothing_answered(keyed, page):
    """No check was run at all: a line that says so, no error."""
    lines = summarised(keyed, page)
    assert any("no exercise" in line or "not run" in line for line in lines), lines


def test_summary_after_checks_that_could_not_be_made(keyed, page):
    """Bad input and unknown ids do not break it."""
    page(keyed.lesson.check, "4.1", 10**400)
    page(keyed.lesson.check, "99.9", 1)
    page(keyed.lesson.check, None, 1)
    assert "right" in line_of(summarised(keyed, page), "4.1")


def test_summary_names_nobody_unless_asked(keyed, page):
    """A name only if it was typed."""
    assert "Ada" in summarised(keyed, page, "Ada")[0]
    import getpass

    text = "\n".join(summarised(keyed, page))
    assert getpass.getuser() not in re.findall(r"\w+", text)


def test_summary_with_a_damaged_description(keyed):
    """Without datapackage.json: the version is unknown, or one sentence; no traceback through the toolkit."""
    (keyed.data / "datapackage.json").unlink()
    try:
        keyed.lesson.summary()
    except keyed.lesson.DataProblem as problem:
        assert one_sentence(str(problem))
    except Exception as problem:
        pytest.fail(f"summary() without data/datapackage.json raises {type(problem).__name__}.", pytrace=False)

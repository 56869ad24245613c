"""Figures as they are drawn, against the house style: the checker itself, then every notebook."""

import inspect

import drawn
import lesson
import matplotlib.pyplot as plt
import nbformat
import pytest
from helpers import fail_if, one_sentence
from IPython.utils.capture import capture_output
from lesson import wording

TITLE = "China's trade fell in 2015"
SUBTITLE = "Goods traded with Russia, billion dollars a year, 2010–2020"


@pytest.fixture
def styled(monkeypatch):
    """The house style, for one test."""
    with plt.rc_context():
        plt.style.use(["default", wording.STYLE])
        monkeypatch.setitem(wording._now, "lesson", "06a")
        yield
    plt.close("all")


def line_chart(**change):
    """A figure as it should be; each word changes one thing."""
    fig, ax = plt.subplots(figsize=change.get("size", (10, 5.3)))
    years = range(2010, 2021)
    for name, start in {"China": 5, "Russia": 9, "Brazil": 2}.items():
        colour = lesson.colour(change.get("colour_of", {}).get(name, name))
        ax.plot(years, [start + step % 4 for step in range(11)], label=name, color=colour)
    ax.set_ylim(*change.get("ylim", (0, 14)))
    lesson.ends(ax)
    if "text" in change:
        ax.text(2012, 13, change["text"], **change.get("style", {}))
    lesson.figures._tidy(ax)
    if change.get("headline", True):
        lesson.headline(fig, change.get("title", TITLE), change.get("subtitle", SUBTITLE))
    return fig


def bar_chart(lying=False, **change):
    """Bars as they should be."""
    fig, ax = plt.subplots(figsize=(10, 5))
    names, values = ["China", "India", "Brazil"], [3, 2, 1]
    colours = change.get("colours", [lesson.colour(name) for name in names])
    draw = ax.barh if lying else ax.bar
    start = {"left" if lying else "bottom": change.get("start", 0)}
    draw(names, values, color=colours, **start)
    ax.set(**change.get("limits", {}))
    lesson.figures._tidy(ax)
    lesson.headline(fig, "China buys most of it", SUBTITLE)
    return fig


def test_good_figures_have_no_fault(styled):
    """Lines, bars upright and lying, stacked bars, panels, a log axis, a grid of votes."""
    faults = []
    faults += drawn.faults_of(line_chart())
    faults += drawn.faults_of(bar_chart())
    faults += drawn.faults_of(bar_chart(lying=True))
    fig, axes = plt.subplots(2, 1, sharex=True, figsize=(10, 5.6))
    for ax in axes:
        ax.bar(["a", "b"], [1, 2], color=lesson.colour("light"))
        ax.bar(["a", "b"], [3, 1], bottom=[1, 2], color=lesson.colour("context"))
        ax.set_title("Million tonnes")
    lesson.headline(fig, "Both rose in each year", SUBTITLE)
    faults += drawn.faults_of(fig)
    fig, ax = plt.subplots()
    ax.plot([2000, 2010, 2020], [1, 30, 400], label="China says", color=lesson.colour("China"))
    ax.set_yscale("log")
    lesson.ends(ax)
    lesson.figures.note(ax, 2005, 100, "it grows", to=(2010, 30))
    lesson.figures._tidy(ax)
    lesson.headline(fig, TITLE, f"{SUBTITLE}, log axis")
    faults += drawn.faults_of(fig)
    fig, ax = plt.subplots()
    for place, vote in enumerate("YANX"):
        lesson.colours.tile(ax, place, 0, vote)
    ax.set(xlim=(-1, 4), ylim=(-1, 1), xticks=range(4), yticks=[0], yticklabels=["China"])
    ax.grid(False)
    lesson.headline(fig, "China abstained once of four", SUBTITLE)
    faults += drawn.faults_of(fig)
    fail_if(faults)


def test_a_short_fixed_list_of_names_never_overlaps(styled):
    """Six lines that end at one point: the checker finds no names on one another."""
    fig, ax = plt.subplots()
    for nth, name in enumerate(["China", "Russia", "United States", "EU", "India", "Brazil"]):
        ax.plot([2000, 2020], [nth, 0.01 * nth], label=name, color=lesson.colour(name))
    ax.set_ylim(0, 6)
    lesson.ends(ax)
    lesson.figures._tidy(ax)
    lesson.headline(fig, TITLE, SUBTITLE)
    fail_if(drawn.faults_of(fig))


def overlapping():
    fig = line_chart()
    fig.axes[0].text(2015, 12, "one note here")
    fig.axes[0].text(2015.3, 12, "another note")
    return fig


def on_the_headline():
    fig = line_chart()
    fig.set_layout_engine("none")
    fig.axes[0].set_position([0.1, 0.1, 0.7, 0.88])
    return fig


def twin():
    fig = line_chart()
    fig.axes[0].twinx().plot([2010, 2020], [1, 2], color=lesson.colour("context"))
    return fig


def second_axis():
    fig = line_chart()
    fig.axes[0].secondary_yaxis("right")
    return fig


def named_ticks():
    fig = line_chart()
    fig.axes[0].set_yticks([0, 10], ["0 %", "20 %"])
    return fig


def log_bars():
    fig = bar_chart()
    fig.axes[0].set_yscale("log")
    return fig


def nameless():
    fig = line_chart()
    fig.axes[0].axhline(4, color=lesson.colour("India"))
    return fig


BAD = {
    "width": (lambda: line_chart(size=(12, 5)), "12 inches wide"),
    "height": (lambda: line_chart(size=(10, 8)), "8 inches high"),
    "small text": (lambda: line_chart(text="small", style={"fontsize": 12}), "'small' has 12 points"),
    "no title": (lambda: line_chart(headline=False), "no headline"),
    "a label": (lambda: line_chart(title="Trade of China and Russia, 2010–2020"), "is a label"),
    "too short": (lambda: line_chart(title="Trade by country"), "fewer than 4 words"),
    "three numbers": (lambda: line_chart(title="It fell by 3 in 2015 and 2016"), "3 numbers"),
    "code": (lambda: line_chart(title="C35 is mixed"), "code of ours"),
    "long title": (lambda: line_chart(title="It fell and fell " * 11), "two lines"),
    "pale words": (lambda: line_chart(text="pale", style={"color": "#8C8C8C"}), "'pale' has 3.4:1"),
    "words on a dark bar": (
        lambda: bar_chart(colours=["#1A1A1A"] * 3, limits={"title": "the United States"}),
        None,
    ),
    "other's colour": (lambda: line_chart(colour_of={"China": "Russia"}), "colour of Russia"),
    "other's colour on a bar": (
        lambda: bar_chart(colours=[lesson.colour(one) for one in ("India", "China", "Brazil")]),
        "'China' wears the colour of India",
    ),
    "other's colour on context": (lambda: line_chart(colour_of={"Brazil": "India"}), "'Brazil' wears"),
    "nameless": (nameless, "without a name wears the colour of India"),
    "point outside": (lambda: line_chart(ylim=(0, 11)), "outside of the axes' limits"),
    "line cut": (lambda: line_chart(ylim=(2, 16)), "begins at 2"),
    "bar cut": (lambda: bar_chart(limits={"ylim": (1, 4)}), "begin at 1"),
    "lying bar cut": (lambda: bar_chart(lying=True, limits={"xlim": (0.5, 4)}), "begin at 0.5"),
    "bar in the air": (lambda: bar_chart(start=1), "a bar begins at 1"),
    "log bars": (log_bars, "log axis"),
    "ticks": (named_ticks, "is called '20 %'"),
    "twin": (twin, "second axis of values"),
    "second axis": (second_axis, "second axis of values"),
    "overlap": (overlapping, "overlap"),
    "headline": (on_the_headline, "on the title"),
    "outside the figure": (lambda: line_chart(text="far away, out here " * 5), "leaves the figure"),
}


@pytest.mark.parametrize("name", [name for name, (_, fault) in BAD.items() if fault])
def test_each_fault_is_found(styled, name):
    """One thing is wrong; a sentence says so."""
    make, wanted = BAD[name]
    faults = drawn.faults_of(make())
    assert any(wanted in fault for fault in faults), f"{name}: not found among {faults}."
    for fault in faults:
        assert one_sentence(fault), f"{name}: {fault!r} is not one sentence."


def test_words_on_a_dark_bar(styled):
    """What is behind a word counts, not the page."""
    fig = bar_chart()
    fig.axes[0].text(0, 1.5, "China", ha="center", color="#595959")
    assert any("to what is behind" in fault for fault in drawn.faults_of(fig))
    fig = bar_chart()
    fig.axes[0].text(0, 1.5, "China", ha="center", color="white")
    assert not any("to what is behind" in fault for fault in drawn.faults_of(fig))


def test_form_of_titles():
    """Of a label, of two sentences in one; what a reader proposed passes."""
    assert any("plain sentence" in fault for fault in drawn.title_faults("Trade fell; then it rose"))
    assert any("is a label" in fault for fault in drawn.title_faults("Trade: what fell and rose"))
    fail_if(list(drawn.title_faults("Half of the claims could be shown wrong. The title only in part")))


def test_figures_of_a_notebook_are_found_and_everything_is_put_back(shell, tmp_path, monkeypatch):
    """The cells run in their order; toolkit, style and folder are as before."""
    code = [
        "import matplotlib.pyplot as plt",
        "import lesson",
        "lesson.begin('04')",
        "fig, ax = plt.subplots(figsize=(4, 3))",
        "ax.plot([2020, 2022], [1, 3])",
        "lesson.show(fig, '4.1')",
        "lesson.own('claim', {f'A{n}': f'Statement number {n}.' for n in range(1, 6)})",
        "lesson.ledger.claims('A1')",
    ]
    said = f'title = "{TITLE}"\nsubtitle = "{SUBTITLE}"\ndescription = "Two points."\nsources = ["ga_votes"]\n'
    (tmp_path / "04.toml").write_text(f'["4.1"]\n{said}', encoding="utf-8")
    monkeypatch.setattr(wording, "WORDS", tmp_path)
    cells = [nbformat.v4.new_code_cell("\n".join(code)), nbformat.v4.new_markdown_cell("words")]
    broken = nbformat.v4.new_code_cell("1 / 0", metadata={"tags": ["raises-exception"]})
    path = tmp_path / "04_test.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[*cells, broken]), path)
    real, size = lesson.show, plt.rcParams["font.size"]
    found = drawn.figures_of(path)
    assert [(number, data) for number, _, data in found] == [("4.1", None)] and lesson.show is real
    assert plt.rcParams["font.size"] == size and wording.begun() is None
    assert lesson.ledger._chosen(["C01"]), "a learner's own ledger stays in its notebook"
    assert any("4 inches wide" in fault for fault in drawn.faults_of(found[0][1]))


def faults_with(number, data, guesses, case):
    """What is wrong with a figure that is drawn with guesses; and the figure."""
    lesson.guesses._noted[number] = guesses
    found = []
    with drawn.as_before(), capture_output():
        drawn.seeing(found)
        lesson.pictures.draw(number, *data)
    [(_, fig, _)] = found
    return [f"figure {number}, guesses: {case}: {fault}" for fault in drawn.faults_of(fig)], fig


def faults_of_code(number, data, committed, digest):
    """Whether lesson.code() gives all that a picture needs: run in a cell, it draws the same figure."""
    found = []
    with drawn.as_before(), capture_output():
        drawn.seeing(found)
        lesson.begin(committed.number, record=committed.kind == "record")
        function = lesson.pictures._function(number)
        pasted = lesson.pictures._code(function, number)
        exec(pasted, {"lesson": lesson, **dict(zip(inspect.signature(function).parameters, data, strict=False))})
    if [lesson.figures.digest(one) for _, one, _ in found] != [digest]:
        yield f"figure {number}: its code, pasted into a cell, draws another figure."


def faults_of_guesses(number, data, committed, seeds):
    """What is wrong with a figure on a phone, and with guesses; each guess is set beside the truth."""
    faults, misses = [], []
    with drawn.as_before():
        lesson.begin(committed.number, record=committed.kind == "record")
        if wording.entry(number).get("narrow"):
            with lesson.charts.narrow():
                faults += faults_with(number, data, {}, "none, on a phone")[0]
        for case, guesses in drawn.cases(number, seeds).items():
            found, fig = faults_with(number, data, guesses, case)
            faults += found
            if undrawn := guesses.keys() - fig.guesses:
                faults.append(f"figure {number} takes the guess {min(undrawn)!r} and does nothing with it.")
            misses = getattr(fig, "misses", [])
        if right := {one.name: one.truth if one.nearest is None else one.nearest for one in misses}:
            rules = lesson.guesses.rules(number)
            refused = [name for name, value in right.items() if lesson.guesses._read(value, rules[name]) is None]
            faults += [f"figure {number}: what came is refused as the guess {name!r}." for name in refused]
            found, fig = faults_with(number, data, right, "all right")
            faults += found
            said = lesson.guesses.sentence(fig.misses)
            if "s you guessed" not in said:
                faults.append(f"figure {number}, all guesses right, says {said!r}.")
    return faults


@pytest.mark.parametrize("seeds", [5, pytest.param(20, marks=pytest.mark.slow)])
def test_figures_of_every_notebook(shell, committed, seeds):
    """Each is drawn in the house style, without guesses and with them, and from its own code."""
    faults = []
    for number, fig, data in drawn.figures_of(committed.path):
        digest = lesson.figures.digest(fig)
        faults += [f"figure {number}: {fault}" for fault in drawn.faults_of(fig)]
        if data is not None:
            faults += faults_of_guesses(number, data, committed, seeds)
            faults += faults_of_code(number, data, committed, digest)
    fail_if([f"{committed}, {fault}" for fault in faults])

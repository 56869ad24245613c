"""What maintainers look at: the front page's cards and cover, the report on shape."""

import re

import nbformat
from helpers import ROOT

from tools.notebooks import shape
from tools.pages import cards, front_page
from tools.tree import lessons, number


def test_each_lesson_has_a_card_of_its_own():
    """A mark that no other lesson has; it shows no data, so it answers no guess."""
    drawn = {number(path): cards.card(number(path)).tobytes() for path in lessons(ROOT / "notebooks")}
    assert len(set(drawn.values())) == len(drawn) == len(cards.MARKS)


def test_the_cover_shows_nothing_of_what_it_asks(tmp_path, monkeypatch):
    """The line ends with the last year shown, and a changed value behind it changes nothing; one before it does."""
    table = tmp_path / "data" / "lessons" / "china_russia_trade.csv"
    table.parent.mkdir(parents=True)
    text = (ROOT / "data/lessons/china_russia_trade.csv").read_text(encoding="utf-8")
    table.write_text(text, encoding="utf-8")
    mark = front_page.cover(tmp_path)[0]
    table.write_text(re.sub(r"^2020,[\d.]+", "2020,1", text, flags=re.M), encoding="utf-8")
    assert front_page.cover(tmp_path)[0] == mark
    table.write_text(re.sub(r"^2010,[\d.]+", "2010,1", text, flags=re.M), encoding="utf-8")
    assert front_page.cover(tmp_path)[0] != mark


def test_shape_counts_what_a_learner_sees():
    """Prose, printed words and captions; not what is folded, nor code, pictures, solutions and the teacher's part."""
    prose = "Two words.<details><summary>Read it</summary>\n\nThree **folded** [words](../x.md)\n\n</details>"
    code = nbformat.v4.new_code_cell("a = 1\n\nprint(a + 100)", metadata={"lesson": {"minutes": 4}})
    code.outputs = [
        nbformat.v4.new_output("stream", name="stdout", text="four printed words here\n"),
        nbformat.v4.new_output("display_data", data={"image/png": "AAAA", "text/plain": "not seen"}),
        nbformat.v4.new_output("display_data", data={"text/html": "<b>one</b>", "text/plain": "not this one"}),
    ]
    away = nbformat.v4.new_code_cell("solved()", metadata={"tags": ["solution"]}, outputs=[code.outputs[0]])
    term = nbformat.v4.new_markdown_cell("a [new](../book/glossary.md#New) and [old](../book/glossary.md#Old) term")
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(prose), code, away, term])
    found = dict(zip(shape.HEAD[2:], shape.shape(made, {"Old"}), strict=True))
    assert found["words"] == 2 + 2 + 4 + 1 + 5 and found["folded"] == 3 and found["new terms"] == 1
    assert (found["cells"], found["code"], found["minutes"]) == (3, 1, 4)
    assert (found["median"], found["90 %"], found["widest"]) == (10, 14, 14)  # two lines, of 5 and 14 characters

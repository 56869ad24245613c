"""Numbers in prose follow the data: what is put right by itself, and what is left to a person."""

import subprocess
import sys

import nbformat
import pytest
from helpers import ROOT

from tools.notebooks import by_cell, facts, mend
from tools.tree import normalise, text_of, write


@pytest.mark.parametrize(
    ("piece", "was", "now", "after"),
    [
        ("fell, by **29** % as", "by 29 % as", "by 31 % as", "fell, by **31** % as"),
        ("Seven states", "seven states", "eight states", "Eight states"),
        ("8 and 18", "8 and 18", "18 and 8", "18 and 8"),
        ("| 2014–2025 |", "2014–2025", "2014–2026", "| 2014–2026 |"),
        ("by 1,280 billion", "by 1,280 billion", "by 1,300 billion", "by 1,300 billion"),
        ("fell by 3 %", "fell by 3 %", "fell by -3 %", None),
        ("India comes first", "India comes first", "China comes first", None),
        ("grew by 3 %", "grew by 3 %", "grew by 3 % again", None),
    ],
)
def test_only_numbers_are_replaced(piece, was, now, after):
    """In order, with their marks and capitals; a word, a sign or another length is for a person."""
    assert mend.replaced(piece, was, now) == after


def test_facts_are_found_in_their_order():
    """Links, marks, line ends and case do not count; a cut number, another order and a lost text do."""
    text = "It *fell* by [28](x.md#y) %,\nthen rose by 8."
    texts = ["fell by 28 %", "Then rose by 8."]
    assert [text[slice(*span)] for _, span, _ in by_cell.found(texts, text)] == [
        "fell* by [28](x.md#y) %",
        "then rose by 8.",
    ]
    assert [bool(span) for _, span, _ in by_cell.found(texts[::-1], text)] == [True, False]
    assert not by_cell.found(["by 2"], text)[0][1] and not by_cell.found(["rose by 9"], text)[0][1]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([("by 28 %", True)], [("by 28 %", True)], ""),
        ([("by 27 %", True)], [("by 27 %", True)], "does not stand there"),
        ([("by 28 %", True)], [("by 28 %", False)], "holds no longer"),
        ([("by 28 %", False)], [("by 28 %", False)], "does not hold"),
    ],
)
def test_a_fact_that_is_gone_is_named_where_no_data_moved(before, after, told):
    """As the test of facts fails there, so does the tool name it; a place that is none is named, too."""
    texts = {"read-1": (ROOT / "notebooks" / "01_x.ipynb", "It fell by 28 %.")}
    _, done, by_hand = mend.mend({"read-1": before}, {"read-1": after}, texts)
    assert done == [] and [told in line for line in by_hand] == [True] * bool(told), by_hand
    assert "called so" in mend.mend({}, {"read-9": after}, texts)[2][0]


FACTS = """[read-1]
fell by {bn[2014] - bn[2015]:.0f}
took until 2016 ? bn[2016] > bn[2014]
[4.1.title]
China bought {bn[2016]:.0f}
"""
TREE = {
    "notebooks/lesson/words/04.toml": '["4.1"]\ntitle = "China bought 12, seen in dollars"\n',
    "data/facts/04.facts": FACTS,
    "data/facts/04.py": 'bn = table("tables/trade").set_index("year")["bn"]\n',
    "data/facts/shared.py": "",
    "data/tables/trade.csv": "year,bn\n2014,10\n2015,8\n2016,12\n",
    "data/harvest/evidence.csv": "claim,label,value,unit,lesson,decimals,known_on\nC35,2013,10.5,%,04,1,2014-01-10\n",
}


def test_what_moves_is_put_right_and_the_rest_is_named(tmp_path, monkeypatch, capsys):
    """In a house with a commit a table is corrected: numbers of the prose follow, a broken order is named.

    And what a person has to read of changed words is listed.
    """
    prose = nbformat.v4.new_markdown_cell(
        "Trade fell by 2. It took until 2016.\n\n> **Careful.** To 2021.", id="read-1"
    )
    about = {"lesson": {"kind": "lesson", "number": "04"}}
    book = tmp_path / "notebooks" / "04_small.ipynb"
    for name, text in TREE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    write(book, text_of(normalise(nbformat.v4.new_notebook(cells=[prose], metadata=about))))
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-C", tmp_path]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "before"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    monkeypatch.setattr(mend, "ROOT", tmp_path)
    monkeypatch.setattr(facts, "HERE", tmp_path / "data" / "facts")
    monkeypatch.setattr(mend.panel, "unread", lambda: "")

    def tool(*options):
        monkeypatch.setattr(sys, "argv", ["mend.py", "04", *options])
        mend.main()
        return capsys.readouterr().out

    assert tool("--read") == "Nothing to read.\n" and "All words say" in tool()
    for name, old, new, wanted in (
        (book, "> **Careful.** To 2021", "> To 2021", "gone: > **Careful."),
        (book, "It took until", "That was caused by us. It took until", "a cause: That was"),
        (book, "It took until", "Russia should sell. It took until", "a wish: Russia"),
        (book, "It took until", "It fell only there. It took until", "no fact: It fell"),
        (
            "notebooks/lesson/words/04.toml",
            "bought 12, seen in dollars",
            "sold, as all know",
            "4.1.title: no fact: China",
        ),
        ("data/harvest/evidence.csv", "10.5,%", "10.5,points", "2013: % is points now"),
    ):
        whole = (tmp_path / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(whole.replace(old, new, 1), encoding="utf-8")
        assert wanted in (said := tool("--read")), f"{wanted}: {said}"
        (tmp_path / name).write_text(whole, encoding="utf-8")
    (tmp_path / "data/tables/trade.csv").write_text("year,bn\n2014,10\n2015,7\n2016,9\n", encoding="utf-8")
    assert (
        "would put right: 04_small.ipynb, read-1: 'fell by 2' -> 'fell by 3'" in tool() and "by 2." in book.read_text()
    )
    for _ in range(2):  # the second time nothing is left but what a person has to do
        assert "'took until 2016' holds no longer" in tool("--write")
    assert "fell by 3. It took until 2016." in book.read_text() and "would put right" not in tool()
    assert "China bought 9, seen" in (tmp_path / "notebooks/lesson/words/04.toml").read_text()

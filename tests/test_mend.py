"""Numbers in prose follow the data: what is put right by itself, and what is left to a person."""

import re
import subprocess
import sys

import pytest
from helpers import ROOT, copy_tree, outside

from tools.notebooks import by_cell, mend


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


def test_what_moves_is_put_right_and_the_rest_is_named(tmp_path):
    """In a copy with a commit a year of trade is corrected: numbers of the prose follow, a broken order is named.

    And what a person has to read of changed words is listed.
    """
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools", "tests/numbers"))
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-C", root]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "before"]):
        subprocess.run([*git, *command], check=True, capture_output=True)

    def tool(*options):
        done = subprocess.run(
            [sys.executable, "-m", "tools.notebooks.mend", "06a", *options],
            cwd=root,
            env=outside(),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    read = [line for line in tool("--read").splitlines() if not line.startswith("Cases to be read: ")]
    assert "All words say" in tool() and read in ([], ["Nothing to read."])
    for name, old, new, wanted in (
        ("notebooks/06a_trade.ipynb", "> **Careful.** To 2021", "> To 2021", "gone: > **Careful."),
        ("notebooks/06a_trade.ipynb", "It took until", "That was caused by us. It took until", "a cause: That was"),
        ("notebooks/06a_trade.ipynb", "It took until", "Russia should sell. It took until", "a wish: Russia"),
        ("notebooks/06a_trade.ipynb", "It took until", "It fell only there. It took until", "no fact: It fell"),
        ("notebooks/lesson/words/06a.toml", ", seen in percent", ", as all know", "6.2.title: no fact: China"),
        ("data/harvest/evidence.csv", '2013",10.5,%', '2013",10.5,points', "2013: % is points now"),
    ):
        whole = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(whole.replace(old, new, 1), encoding="utf-8")
        assert wanted in (said := tool("--read")), f"{wanted}: {said}"
        (root / name).write_text(whole, encoding="utf-8")
    path = root / "data" / "tables" / "annual_trade.csv"
    text = path.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^(2015,.*?CHN,RUS.*?,)([\d.]+)", lambda row: f"{row[1]}{float(row[2]) * 1.1:.3f}", text)
    assert changed != text, "annual_trade.csv has another form"
    path.write_text(changed, encoding="utf-8")
    said = tool()
    assert "would put right: 06a_trade.ipynb" in said, said
    before = (root / "notebooks" / "06a_trade.ipynb").read_text(encoding="utf-8")
    assert "put right: 06a_trade.ipynb" in tool("--write")
    after = (root / "notebooks" / "06a_trade.ipynb").read_text(encoding="utf-8")
    assert after != before
    left = tool()
    assert "would put right" not in left and left.count("by hand") == said.count("by hand")
    assert (ROOT / "data" / "tables" / "annual_trade.csv").read_text(encoding="utf-8") == text

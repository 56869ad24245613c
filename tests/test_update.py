"""tools/update.py: what it reads out of the notebooks, what it refuses, and that twice is once."""

import csv
import io
import json
import re
import subprocess
import sys

import nbformat
import pandas as pd
import pytest
from helpers import copy_tree, fail_if, one_sentence, outside, snapshot

from tools import update
from tools.tree import text_of, write

ODD = [
    "plain",
    'with "quotes" and, commas; semicolons',
    "Türkiye – 50 % ± 2 … ’s 中俄",
    "braces {x} and [y] and \\n and \\",
    "Evidence C01 of another kind",
    "known on 2022-01-01",
    "ends with a blank's apostrophe'",
    "a/b: 3.5 (of 9)",
]


def showing(page, *calls):
    """A notebook whose cells showed what these calls show."""
    made = nbformat.v4.new_notebook()
    for function, args, kwargs in calls:
        cell = nbformat.v4.new_code_cell("…")
        cell.outputs = [
            nbformat.v4.new_output("display_data", data) for data, _ in page(function, *args, **kwargs).shown
        ]
        made.cells.append(cell)
    return made


def test_harvest_reads_what_evidence_shows(house, page):
    """Round trip with odd characters and decimals as they are shown: row for row, into CSV and back."""
    calls, wanted = [], []
    for place, label in enumerate(ODD):
        value, decimals = -1.25 * place, place % 3
        calls.append((house.lesson.evidence, ("C01", {label: (value, f"% {place}", "2022-12-31", decimals)}), {}))
        value = re.sub(r"^-(?=[0.]+$)", "", f"{value:.{decimals}f}")
        wanted.append(["C01", label, value, f"% {place}", "04", str(decimals), "2022-12-31"])
    rows, keys = update.harvest(showing(page, *calls), "04")
    assert rows == wanted and keys == {}
    text = update.as_csv(rows)
    assert list(csv.reader(io.StringIO(text))) == [update.COLUMNS, *sorted(wanted)]
    assert text.endswith("\n") and "\r" not in text


ANSWERS = {
    "4.1": (52.3, {40: 'hint "quoted", {braced} | barred – ü'}),
    "4.2": ("b", {"a": "Two\nlines.", "c": "\\ backslash"}),
    "4.3": ({"China", "Türkiye"}, {frozenset({"Iran"}): "Other.", frozenset(): "None?"}),
    "4.4": (pd.DataFrame({"share": [1.234, 5.0], "word": ["x", "y"]}, index=[2021, 2022]), None),
    "4.5": ("Côte d'Ivoire", {"Brazil": "Which?"}),
    "4.6": (None, None),
}


def test_harvest_reads_what_solution_shows_and_check_knows_it(house, page):
    """Solution shown → harvested → key file → check: the whole way, for each kind of answer."""
    calls = [(house.lesson.solution, (name, answer), {"wrong": wrong}) for name, (answer, wrong) in ANSWERS.items()]
    rows, keys = update.harvest(showing(page, *calls), "04")
    assert rows == [] and list(keys) == list(ANSWERS)
    (house.toolkit / "answers" / "04.json").write_text(json.dumps(keys, indent=1) + "\n", encoding="utf-8")
    for name, (answer, wrong) in ANSWERS.items():
        if answer is not None:
            assert page(house.lesson.check, name, answer).printed.startswith(f"{name}: right")
        for value, hint in (wrong or {}).items():
            assert hint in page(house.lesson.check, name, value).printed


def test_our_answer_is_gathered_where_a_learner_does_not_see_it(house, page):
    """Hidden, with lines to tick: from there lesson.answer has it. Without lines, or open: nothing is gathered."""
    text, open_ = "**Ours.** Yes, 3 – ü.\nAnd no.", {"lesson": {"role": "conclude"}}
    hidden = open_ | {"tags": ["solution"]}
    for more, about, wanted in (("\n\n- one\n- two", hidden, ["answer"]), ("", hidden, []), ("\n- a", open_, [])):
        cell = nbformat.v4.new_markdown_cell(text + more, metadata=about)
        keys = update.harvest(nbformat.v4.new_notebook(cells=[cell]), "04")[1]
        assert list(keys) == wanted
        house.lesson.wording._now["lesson"] = "04"
        (house.toolkit / "answers" / "04.json").write_text(json.dumps(keys), encoding="utf-8")
        shown = page(house.lesson.answer, "word " * 12).markdown
        assert ("| Yes, 3 – ü. And no. |" in shown and shown.count("checkbox") == 2) == bool(wanted)


def test_evidence_is_not_older_than_the_rows_it_counts(tmp_path):
    """A value that moved when a row of 2027 came, and keeps its day of 2026, is named; one that stayed is not."""
    cells = ['m = pd.read_csv("m.csv")', 'lesson.evidence("C04", {"visits": (len(m), "", ""), "other": (1, "", "")})']
    record = tmp_path / "01_x_record.ipynb"
    record.write_text(json.dumps({"cells": [{"cell_type": "code", "source": one} for one in cells]}), encoding="utf-8")
    row = ["C04", "visits", "5", "visits", "01", "0", "2026-05-20"]
    moved, added = [*row[:2], "6", *row[3:]], {"m.csv": "2027-03-20"}
    [line] = update.too_old([row], [moved], record, added)
    assert one_sentence(line) and "C04 / visits: 5 -> 6" in line and "2027-03-20" in line
    assert update.too_old([row], [row], record, added) == []
    assert update.too_old([row], [[*moved[:6], "2027-03-20"]], record, added) == []
    assert update.too_old([row], [moved], record, {"n.csv": "2027-03-20"}) == []


# Whole runs, which take their time


@pytest.mark.slow
def test_an_error_in_a_lesson_changes_nothing(tmp_path):
    """The lesson is named, the tree stays as it was."""
    root = copy_tree(tmp_path / "tree", only=("11",))
    path = root / "notebooks" / "11_your_own_article.ipynb"
    notebook = nbformat.read(path, as_version=4)
    [cell for cell in notebook.cells if cell.cell_type == "code"][-1].source = "1 / 0"
    write(path, text_of(notebook))
    before = snapshot(root)
    done = subprocess.run(
        [sys.executable, "-m", "tools.update"], cwd=root, env=outside(), capture_output=True, text=True
    )
    assert done.returncode != 0 and path.name in done.stderr and "nothing was changed" in done.stderr
    assert snapshot(root) == before


@pytest.mark.slow
def test_update_twice_changes_nothing(tmp_path):
    """`make update` on a copy of the tree: the second time every file stays as it is, byte for byte."""
    root = copy_tree(tmp_path / "tree")
    command = [sys.executable, "-m", "tools.update"]
    first = subprocess.run(command, cwd=root, env=outside(), capture_output=True, text=True)
    assert first.returncode == 0, first.stdout + first.stderr
    before = snapshot(root)
    second = subprocess.run(command, cwd=root, env=outside(), capture_output=True, text=True)
    assert second.returncode == 0 and "Changed: nothing" in second.stdout, second.stdout
    after = snapshot(root)
    fail_if(
        [f"{name} changes when `make update` runs a second time." for name in after if after[name] != before.get(name)]
    )
    assert after == before

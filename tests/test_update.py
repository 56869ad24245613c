"""tools/update.py: what it reads out of the notebooks, what it refuses, and that twice is once."""

import contextlib
import csv
import importlib.metadata
import io
import json
import os
import re
import subprocess
import sys

import nbformat
import pandas as pd
import pytest
from helpers import copy_tree, fail_if, one_sentence, outside, snapshot

from tools import update
from tools.tree import normalise, text_of, write

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
    """Round trip with odd characters: row for row, into CSV and back."""
    calls, wanted = [], []
    for place, label in enumerate(ODD):
        calls.append((house.lesson.evidence, ("C01", {label: (-1.25 * place, f"% {place}", "2022-12-31", 2)}), {}))
        wanted.append(
            ["C01", label, f"{-1.25 * place:.2f}".replace("-0.00", "0.00"), f"% {place}", "04", "2", "2022-12-31"]
        )
    rows, keys = update.harvest(showing(page, *calls), "04")
    assert rows == wanted and keys == {}
    text = update.as_csv(rows)
    assert list(csv.reader(io.StringIO(text))) == [update.COLUMNS, *sorted(wanted)]
    assert text.endswith("\n") and "\r" not in text


ANSWERS = {
    "4.1": (52.3, {40: 'hint "quoted", {braced} | barred – ü'}),
    "4.2": ("b", {"a": "Two\nlines.", "c": "\\ backslash"}),
    "4.3": ({"China", "Türkiye"}, {frozenset({"Iran"}): "Other.", frozenset(): "None?"}),
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


def test_harvest_of_a_frame(house, page):
    """A small table goes the same way."""
    frame = pd.DataFrame({"share": [1.234, 5.0], "word": ["x", "y"]}, index=[2021, 2022])
    _, keys = update.harvest(showing(page, (house.lesson.solution, ("4.4", frame), {})), "04")
    (house.toolkit / "answers" / "04.json").write_text(json.dumps(keys), encoding="utf-8")
    assert page(house.lesson.check, "4.4", frame).printed.startswith("4.4: right")
    assert not page(house.lesson.check, "4.4", frame.iloc[:1]).printed.startswith("4.4: right")


def test_as_csv_refuses_a_row_shown_twice():
    """One row, one cell: else nothing is written, and the row is named."""
    row = ["C01", "same vote", "33.3", "%", "04", "1", "2022-12-31"]
    with pytest.raises(SystemExit) as caught:
        update.as_csv([row, ["C02", *row[1:]], [*row[:2], "34.0", *row[3:]]])
    assert "C01 / same vote, so nothing" in str(caught.value) and one_sentence(str(caught.value))
    with pytest.raises(SystemExit) as caught:
        update.as_csv(2 * [["C01", f"row {nth}", *row[2:]] for nth in range(7)])
    assert "row 4 and 2 more, so" in str(caught.value) and "another label" in str(caught.value)


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


def test_update_looks_for_moved_numbers_only_beside_a_commit(tmp_path):
    """Without git, and without a change of data, nothing is compared; after a change of data it is."""
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "a.csv"
    path.write_text("a\n1\n", encoding="utf-8")
    assert not update.data_moved(tmp_path)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-C", tmp_path]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "one"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    assert not update.data_moved(tmp_path)
    path.write_text("a\n2\n", encoding="utf-8")
    assert update.data_moved(tmp_path)


# Whole runs, which take their time


def test_what_a_new_look_up_leaves_behind_is_told(tmp_path):
    """Another lesson's update writes the case anew, and names the record that shows it as it was, and the reading."""
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools", "book", "README.md"))
    lookups = root / "data" / "ledger" / "lookups.csv"
    text = lookups.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("C35,against,2023,"))
    lookups.write_text(text.replace(row, row.replace("Trade's growth", "The growth of trade", 1)), encoding="utf-8")
    command = [sys.executable, "-m", "tools.update", "11"]
    done = subprocess.run(command, cwd=root, env=outside(), capture_output=True, text=True)
    assert "Still stale: record 06a (" in done.stdout and re.search(
        r"Cases to be read: .*C35.*: changed", done.stdout
    ), done
    assert "The growth of trade" in (root / "data" / "cases" / "C35.md").read_text(encoding="utf-8")


def small_tree(folder, *sources):
    """A copy of the tree with one lesson of these code cells."""
    root = copy_tree(folder, parts=("notebooks", "data", "tools", "book", "README.md"), only=())
    about = {"kind": "lesson", "question": "?", "minutes": 5, "skills": "", "claims": []}
    about |= {"number": "04", "tables": [], "data_to": "2026-01-01", "level": 1}
    made = nbformat.v4.new_notebook(metadata={"lesson": about})
    made.cells = [nbformat.v4.new_code_cell(source) for source in sources]
    write(root / "notebooks" / "04_small.ipynb", text_of(normalise(made)))
    return root


@pytest.mark.slow
def test_an_error_in_a_lesson_changes_nothing(tmp_path):
    """The lesson is named, the tree stays as it was."""
    root = small_tree(tmp_path / "tree", "import lesson", "1 / 0")
    before = snapshot(root)
    done = subprocess.run(
        [sys.executable, "-m", "tools.update"], cwd=root, env=outside(), capture_output=True, text=True
    )
    assert done.returncode != 0 and "04_small.ipynb" in done.stderr and "nothing was changed" in done.stderr
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


def other_python():
    """Another Python than this one that has what the lessons need: OTHER_PYTHON, or one on PATH."""
    asked = "import sys, jupyterlab, matplotlib, nbconvert, pandas; print(*sys.version_info[:2], pandas.__version__)"
    ours = f"{sys.version_info[0]} {sys.version_info[1]} {importlib.metadata.version('pandas')}"
    names = [os.environ.get("OTHER_PYTHON"), *[f"python3.{minor}" for minor in range(11, 20)], "python3"]
    for program in filter(None, names):
        with contextlib.suppress(OSError):
            done = subprocess.run([program, "-c", asked], env=outside(), capture_output=True, text=True)
            said = done.stdout.split()
            if done.returncode == 0 and said[:2] != ours.split()[:2] and said[2:] == ours.split()[2:]:
                return program
    pytest.skip("no other Python here has the packages of requirements.txt: name one in OTHER_PYTHON")


@pytest.mark.slow
def test_update_under_another_python_changes_nothing(tmp_path):
    """Who brings the set up to date, and with what, can't be seen in the files."""
    program, root = other_python(), copy_tree(tmp_path / "tree")
    before = snapshot(root)
    # As the kernels of the tests are: a warning of the other Python is a fault, too.
    done = subprocess.run([program, "-m", "tools.update"], cwd=root, env=outside(), capture_output=True, text=True)
    assert done.returncode == 0 and "Changed: nothing" in done.stdout, done.stdout + done.stderr
    after = snapshot(root)
    assert sorted(name for name in after if after[name] != before.get(name)) == []

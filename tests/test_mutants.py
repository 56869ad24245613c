"""The tests notice: one thing is changed in a copy of the project, and a named test fails that passed before.

A sample runs each time (test_mutants_edits.py), the rest with `pytest -m slow tests/test_mutants.py`. No kernel is
needed: stored outputs, tables and keys are compared as files.
"""

import csv
import json
import re
import subprocess
import sys

import nbformat
import pytest
from helpers import ROOT, coded, copy_tree, file_of, keys_of, ledger, of_kind, outside

from tools.tree import text_of, write

PARTS = [path.name for path in ROOT.iterdir() if path.name not in {".git", ".venv", "study", "build", ".ruff_cache"}]
TAUGHT = {row["lesson"] for row in ledger("evidence")} & {row["lesson"] for row in ledger("claims")}
SUBJECT = next(one for one in of_kind("record") if one.number in TAUGHT)
LESSON = next(one for one in of_kind("lesson") if one.number == SUBJECT.number)
EVIDENCE = "application/vnd.lesson.evidence+json"


def edit(path, old, new, count=1):
    """Replace a pattern in a file."""
    text = path.read_text(encoding="utf-8")
    changed, times = re.subn(old, new, text, count=count, flags=re.M)
    assert times, f"{path.name} does not hold {old!r}, so it can't be changed there."
    path.write_bytes(changed.encode())


def rewrite(path, change):
    """Change the rows of a CSV in place: change(rows as dicts)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def change(root, act, of=SUBJECT):
    """Change a notebook, the subject's if no other is named: act(notebook)."""
    path = root / "notebooks" / of.path.name
    notebook = nbformat.read(path, as_version=4)
    act(notebook)
    write(path, text_of(notebook))


def first(notebook, wanted):
    """The first cell of which something is true."""
    return next(cell for cell in notebook.cells if wanted(cell))


def role(name):
    return lambda cell: cell.metadata.get("lesson", {}).get("role") == name


def evidence(cell):
    """True for a cell that shows evidence."""
    return any(EVIDENCE in one.get("data", {}) for one in cell.get("outputs", []))


def table(root):
    """A small table of the subject, which no other table and no fact is made from."""
    return file_of(SUBJECT.about["tables"][-1], root)


def data_cut(root):
    path = table(root)
    path.write_bytes(path.read_bytes()[:-200])


def data_header(root):
    edit(table(root), r"\A([^,]+),", r"\1_,")


def ledger_value(root):
    edit(root / "data" / "harvest" / "evidence.csv", r"^(C\d\d,.*?),(-?)(\d)", r"\1,\g<2>9\3")


def ledger_row_lost(root):
    edit(root / "data" / "harvest" / "evidence.csv", rf"^C\d\d,.*,{SUBJECT.number},.*\n", "")


def rating_off_the_scale(root):
    edit(root / "data" / "ledger" / "claims.csv", r",(Mixed|Supported|Mostly supported),", ",Rather true,")


def rating_moved(root):
    """Another rating of the scale, for a claim of the subject."""
    row = next(row for row in ledger("claims") if row["lesson"] == SUBJECT.number and row["checkable"] != "no")
    other = "Contradicted" if row["rating_2026"] != "Contradicted" else "Supported"
    edit(
        root / "data" / "ledger" / "claims.csv",
        rf"^({row['id']},.*?,{row['rating_2023']}),{row['rating_2026']},",
        rf"\1,{other},",
    )


def sentence_lost(root):
    edit(root / "data" / "ledger" / "claims.csv", r",3\.1,", ",3.2,")


def alt_text(root):
    def act(notebook):
        output = next(o for c in notebook.cells for o in c.get("outputs", []) if "image/png" in o.get("data", {}))
        output.metadata["image/png"]["alt"] += " and more"

    change(root, act)


def alt_text_lost(root):
    def act(notebook):
        output = next(o for c in notebook.cells for o in c.get("outputs", []) if "image/png" in o.get("data", {}))
        output.metadata.clear()

    change(root, act)


def output_lost(root):
    change(root, lambda notebook: first(notebook, evidence).update(outputs=[]))


def count_lost(root):
    change(root, lambda notebook: first(notebook, evidence).update(execution_count=None))


def answer_key(root):
    keys = keys_of(SUBJECT.name)
    name, key = next((name, key) for name, key in keys.items() if key["kind"] == "number")
    path = root / "notebooks" / "lesson" / "answers" / f"{SUBJECT.name}.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    stored[name] = coded({**key, "answer": key["answer"] + 7})
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def hint_lost(root):
    keys = keys_of(LESSON.name)
    name, key = next((name, key) for name, key in keys.items() if key["kind"] == "choice")
    path = root / "notebooks" / "lesson" / "answers" / f"{LESSON.name}.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    stored[name] = coded({**key, "wrong": key["wrong"][1:]})
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def solution_leaked(root):
    def act(notebook):
        first(notebook, lambda cell: "lesson.solution(" in cell.source).metadata.tags.remove("solution")

    change(root, act)


def teacher_leaked(root):
    change(root, lambda notebook: first(notebook, role("guidance")).metadata.tags.remove("teacher"))


def run_sheet(root):
    def act(notebook):
        cell = first(notebook, role("runsheet"))
        cell.source = re.sub(r"^\| (\d+) \|", r"| 1\1 |", cell.source, count=1, flags=re.M)

    change(root, act)


def prediction_lost(root):
    change(root, lambda notebook: notebook.cells.remove(first(notebook, role("predict"))), of=LESSON)


def objective_changed(root):
    def act(notebook):
        cell = first(notebook, role("objective"))
        cell.source = re.sub(r"^- (\*\*\w+\.\w\*\*) \w+", r"- \1 Understand", cell.source, count=1, flags=re.M)

    change(root, act)


def second_h1(root):
    def act(notebook):
        cell = first(notebook, lambda cell: cell.source.startswith("## "))
        cell.source = cell.source[1:]

    change(root, act)


def number_typed(root):
    def act(notebook):
        first(notebook, role("read")).source += "\n\nIn 2021 it was 67.3 %."

    change(root, act)


def volatile(root):
    change(root, lambda notebook: notebook.cells[2].metadata.update(execution={"iopub.status.idle": "2026"}))


MUTANTS = {
    data_cut: "test_toolkit.py::test_source_card_of_each_table_of_the_set",
    data_header: "test_toolkit.py::test_source_card_of_each_table_of_the_set",
    ledger_value: "test_outputs.py::test_evidence_and_ledger_agree",
    ledger_row_lost: "test_outputs.py::test_evidence_and_ledger_agree",
    rating_off_the_scale: "test_ledger.py::test_closed_scales",
    rating_moved: "test_outputs.py::test_verdicts_shown_are_those_of_the_ledger",
    sentence_lost: "test_ledger.py::test_every_sentence_of_the_article_has_a_claim",
    alt_text: "test_outputs.py::test_alt_text_and_digest_stand_in_for_the_picture",
    alt_text_lost: "test_outputs.py::test_alt_text",
    output_lost: "test_outputs.py::test_outputs_are_stored",
    count_lost: "test_outputs.py::test_every_code_cell_was_run_in_order",
    answer_key: "test_answers.py::test_exercises_and_keys_are_the_same",
    hint_lost: "test_shape.py::test_every_wrong_option_has_a_hint",
    solution_leaked: "test_editions.py::test_no_solution_in_the_student_edition",
    teacher_leaked: "test_shape.py::test_metadata_of_the_cells",
    run_sheet: "test_shape.py::test_run_sheets_add_up",
    prediction_lost: "test_shape.py::test_three_figures_are_predicted_and_each_is_read",
    objective_changed: "test_shape.py::test_objectives_are_measurable_and_assessed",
    second_h1: "test_shape.py::test_headings",
    number_typed: "numbers/test_numbers.py::test_numbers_in_prose_are_printed_or_in_the_ledger",
    volatile: "test_house.py::test_notebooks_are_in_the_committed_form",
}


def said(root, *arguments):
    """All that pytest says in a copy of the project."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "0",
        "-rfE",
        "--assert=plain",
        "-p",
        "no:cacheprovider",
        *arguments,
    ]
    environment = outside() | {"PYTHONPATH": "", "COLUMNS": "400"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode in (0, 1), f"pytest could not run in the copy:\n{done.stdout[-1500:]}{done.stderr[-500:]}"
    return done.stdout


def failures(root, *tests):
    """The ids of the tests that fail in a copy of the project."""
    text = said(root, *[f"tests/{test}" for test in tests])
    return set(re.findall(r"^(?:FAILED|ERROR) tests/(\S+)", text, re.M))


@pytest.fixture(scope="module")
def failing_anyway(tmp_path_factory):
    """What fails without any change: there a mutant would prove nothing."""
    root = copy_tree(tmp_path_factory.mktemp("whole") / "tree", parts=PARTS)
    return failures(root, *sorted(set(MUTANTS.values())))


# One of each kind, which test_mutants_edits.py tries each time in one copy with its own: a header, a ledger value, a
# rating, an alt text, a key, a leak. (A data value: test_mutants_data.py. A stored output meets the same test as a
# ledger value.)
SAMPLE = {data_header, ledger_value, rating_moved, alt_text, answer_key, solution_leaked}


@pytest.mark.slow
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.__name__)
def test_a_change_is_noticed(mutant, failing_anyway, tmp_path):
    """The named test passes on the project as it is, and fails on a copy with this change alone."""
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    mutant(root)
    test = MUTANTS[mutant]
    new = failures(root, test) - failing_anyway
    already = " (it fails already without a change: mend that first)" if any(test in x for x in failing_anyway) else ""
    assert any(name.startswith(test) for name in new), f"{test} does not notice {mutant.__name__}{already}."

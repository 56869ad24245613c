"""Every value is guarded, not just a sample: change them all in a copy, and each must be named by its test.

Slow: `pytest -m slow -s tests/test_mutants_all.py` prints the table of kind x caught. One copy of the project holds
all mutants of a kind, each in a place of its own, and the named test must name every one of them; a single mutant
that is not named fails. test_mutants.py shows for a sample that the same tests pass without a change.
"""

import csv
import json
import re

import nbformat
import pytest
from helpers import DATA, NOTEBOOKS_OF_ALL_KINDS, coded, copy_tree, file_of, keys_of, ledger, of_kind, paths
from test_mutants import EVIDENCE, PARTS, said

from tools.tree import text_of, write

pytestmark = pytest.mark.slow
TABLES = [table["name"] for table in json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]]
OTHER = {"Supported": "Contradicted"}  # a rating that it is not; everything else becomes Supported


def rewrite(path, change):
    """Change the rows of a CSV in place: change(rows as dicts)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def every_notebook(root, change):
    """Change each notebook of the copy: change(lesson, notebook) returns what must be named; all of it together."""
    named = []
    for lesson in NOTEBOOKS_OF_ALL_KINDS:
        path = root / "notebooks" / lesson.path.name
        notebook = nbformat.read(path, as_version=4)
        named += change(lesson, notebook)
        write(path, text_of(notebook))
    return named


def evidence_values(root):
    """Each value of evidence.csv gets another last digit."""

    def change(rows):
        for row in rows:
            row["value"] = row["value"][:-1] + str((int(row["value"][-1]) + 1) % 10)

    rewrite(root / "data" / "harvest" / "evidence.csv", change)
    return [f"{row['claim']} / {row['label']} has value" for row in ledger("evidence")]


def ratings(column):
    def mutate(root):
        def change(rows):
            for row in rows:
                row[column] = OTHER.get(row[column], "Supported")

        rewrite(root / "data" / "ledger" / "claims.csv", change)
        records = {lesson.number for lesson in of_kind("record")}
        return [f"does not show the {column} of {row['id']}:" for row in ledger("claims") if row["lesson"] in records]

    mutate.__doc__ = f"Each {column} of claims.csv becomes another of the scale."
    return mutate


def alt_texts(root):
    """Each picture's description gets one word more."""

    def change(lesson, notebook):
        named = []
        for place, cell in enumerate(notebook.cells, start=1):
            for output in cell.get("outputs", []):
                if "image/png" in output.get("data", {}):
                    output.metadata["image/png"]["alt"] += " again"
                    named.append(f"{lesson.path.name}, cell {place} (")
        return named

    return every_notebook(root, change)


def data_values(root):
    """The first digit below the head of each table becomes another; where there is none, the last letter."""
    for name in TABLES:
        path = file_of(name, root)
        head, rest = path.read_text(encoding="utf-8").split("\n", 1)
        place = next((at for at, letter in enumerate(rest) if letter.isdigit()), None)
        if place is None:  # no digit in it, or no row: one letter more
            place, rest = len(rest), rest + "z"
        other = str((int(rest[place]) + 1) % 10) if rest[place].isdigit() else "y"
        path.write_bytes(f"{head}\n{rest[:place]}{other}{rest[place + 1 :]}".encode())
    return [f"data/{paths()[name]}: was edited or re-encoded" for name in TABLES]


def headers(root):
    """The first column of each table is renamed."""
    for name in TABLES:
        path = file_of(name, root)
        path.write_bytes(b"x" + path.read_bytes())
    return [f"data/{paths()[name]} does not have the column" for name in TABLES]


def answer_keys(root):
    """Each key gets a wrong answer more."""
    named = []
    for lesson in NOTEBOOKS_OF_ALL_KINDS:
        path = root / "notebooks" / "lesson" / "answers" / f"{lesson.name}.json"
        keys = keys_of(lesson.name)
        changed = {
            name: coded({**key, "wrong": [*key["wrong"], ["zzz", "Another hint."]]}) for name, key in keys.items()
        }
        path.write_text(json.dumps(changed, indent=1) + "\n", encoding="utf-8")
        named += [f"{lesson}: the stored solution of {name} is not" for name in keys]
    return named


def leaks(root):
    """Each solution cell loses its tag."""

    def change(lesson, notebook):
        named = []
        for cell in notebook.cells:
            if "lesson.solution(" in cell.source:
                cell.metadata.tags.remove("solution")
                named.append(f"{lesson.path.name}, cell {notebook.cells.index(cell) + 1} (")
        return named

    every_notebook(root, change)
    # The student edition counts its own cells: the exercise is what the message must lead to.
    return [f"{lesson.path.name}, cell" for lesson in NOTEBOOKS_OF_ALL_KINDS]


def evidence_lines(root):
    """In each record every stored row of evidence says another number."""

    def change(lesson, notebook):
        named = []
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                said = output.get("data", {}).get(EVIDENCE, {"rows": []})
                for row in said["rows"]:
                    row["value"] = re.sub(r"(\d)", r"9\1", row["value"], count=1)
                    named.append(f"{said['claim']} / {row['label']} has value")
        return named

    return every_notebook(root, change)


def late_knowledge(root):
    """Each known_on moves behind the day of the article: ratings of 2023 on the scale lose their ground."""

    def late(rows):
        for row in rows:
            row.update(known_on="2023-05-01")

    rewrite(root / "data" / "harvest" / "evidence.csv", late)
    scale = {"Supported", "Mostly supported", "Mixed", "Mostly contradicted", "Contradicted"}
    taught = {lesson.number for lesson in NOTEBOOKS_OF_ALL_KINDS}
    rows = [row for row in ledger("claims") if row["lesson"] in taught and row["checkable"] != "no"]
    return [f"{r['id']} is rated for 2023 without evidence known by" for r in rows if r["rating_2023"] in scale]


def comparisons(root):
    """Each causal claim and prediction loses its comparison."""
    rewrite(root / "data" / "ledger" / "claims.csv", lambda rows: [row.update(comparison="") for row in rows])
    rows = [row for row in ledger("claims") if row["type"] in ("causal", "prediction")]
    return [f"{row['id']} is {row['type']}, but names no comparison" for row in rows]


KINDS = {
    "evidence value": (evidence_values, "test_outputs.py::test_evidence_and_ledger_agree"),
    "rating_2023": (ratings("rating_2023"), "test_outputs.py::test_verdicts_shown_are_those_of_the_ledger"),
    "rating_2026": (ratings("rating_2026"), "test_outputs.py::test_verdicts_shown_are_those_of_the_ledger"),
    "alt text": (alt_texts, "test_outputs.py::test_alt_text_and_digest_stand_in_for_the_picture"),
    "data value": (data_values, "test_data.py::test_bytes_and_hash_are_those_described"),
    "header": (headers, "test_data.py::test_check_finds_no_problem"),
    "answer key": (answer_keys, "test_answers.py::test_exercises_and_keys_are_the_same"),
    "leaked solution": (leaks, "test_editions.py::test_no_solution_in_the_student_edition"),
    "stored evidence": (evidence_lines, "test_outputs.py::test_evidence_and_ledger_agree"),
    "late knowledge": (late_knowledge, "test_ledger.py::test_rating_of_2023_rests_on_what_was_known"),
    "no comparison": (comparisons, "test_ledger.py::test_causal_claims_and_predictions_name_their_comparison"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_one_is_noticed(kind, tmp_path, capsys):
    """The named test names each mutant of its kind."""
    mutate, test = KINDS[kind]
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    named = mutate(root)
    text = said(root, f"tests/{test}")
    missed = [one for one in named if one not in text]
    with capsys.disabled():
        print(f"\n{kind:16} {len(named) - len(missed):4} of {len(named):4} caught by {test}")
    assert named, f"there is nothing to change for {kind}"
    assert not missed, f"{test} does not name {len(missed)} of {len(named)}, such as {missed[0]!r}"


def test_every_output_is_compared_by_nbval(tmp_path, capsys):
    """One stored text output of each lesson and each figure's digest say something else: nbval sees it."""
    root = copy_tree(tmp_path / "tree", parts=PARTS)

    def change(lesson, notebook):
        named, texts = [], 0
        for cell in notebook.cells:
            if "nbval-ignore-output" in cell.metadata.get("tags", []):
                continue
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                if "image/png" in data:
                    data["text/plain"] = data["text/plain"].replace("[plotted data ", "[plotted data 0")
                elif "text/plain" in data and not texts:
                    texts, data["text/plain"] = 1, data["text/plain"] + "9"
                else:
                    continue
                named.append(cell.source)
        return [(lesson, source) for source in named]

    changed = every_notebook(root, change)
    text = said(root, "notebooks", "--nbval", "-m", "")
    missed = []
    for lesson, source in changed:
        place = next(at for at, cell in enumerate(lesson.code) if cell.source == source)
        if not re.search(rf"^FAILED notebooks/{re.escape(lesson.path.name)}::Cell {place}\b", text, re.M):
            missed.append(f"{lesson}, code cell {place}")
    with capsys.disabled():
        print(f"\n{'stored output':16} {len(changed) - len(missed):4} of {len(changed):4} caught by nbval")
    assert not missed, f"nbval passes over {', '.join(missed[:5])}"

"""A lesson and its record side by side, in a copy of the tree: same number, and nothing gets mixed up."""

import base64
import json
import re
import subprocess
import sys
from types import SimpleNamespace

import nbformat
import pytest
from helpers import Lesson, copy_tree, one_sentence, outside, snapshot

from tools import update
from tools.notebooks import editions
from tools.pages import guide, handouts
from tools.tree import all_notebooks, kind_of, lessons, name_of, normalise, of, text_of, write

PARTS = ("notebooks", "data", "tools", "book", "README.md", "requirements.txt", "environment.yml", "CHANGELOG.md")
PARTS += ("CITATION.cff", "LICENSE", "LICENSE-text")


def renumbered(text):
    """The numbers in a text of record 01 become others: "1.4" becomes "1.94"."""
    return re.sub(r'(?<=")1\.(?=\d")', "1.9", text)


def pair(root):
    """Record 01, and in the place of its lesson a copy of it without evidence: other numbers, else the same cells."""
    path = next(path for path in all_notebooks(root / "notebooks") if name_of(path) == "01")
    record = path.with_name(f"{path.stem}_record.ipynb")
    answers = root / "notebooks" / "lesson" / "answers"
    keys = (answers / "01_record.json").read_text(encoding="utf-8")
    write(answers / "01.json", renumbered(keys))
    notebook = nbformat.read(record, as_version=4)
    for cell in of(notebook, "exercise", "answer", "solution"):
        cell.source, cell.metadata.lesson.id = renumbered(cell.source), cell.metadata.lesson.id.replace("1.", "1.9")
        if "outputs" in cell:
            cell.outputs = nbformat.from_dict(json.loads(renumbered(json.dumps(cell.outputs))))
    notebook.metadata["lesson"] = nbformat.read(path, as_version=4).metadata["lesson"]
    notebook.cells = [cell for cell in notebook.cells if "lesson.evidence(" not in cell.source]
    write(path, text_of(normalise(notebook)))
    return SimpleNamespace(root=root, lesson=path, record=record)


@pytest.fixture
def both(tmp_path):
    return pair(copy_tree(tmp_path / "tree", parts=PARTS))


@pytest.fixture
def alone(tmp_path):
    """The pair without other notebooks beside it."""
    return pair(copy_tree(tmp_path / "tree", parts=PARTS, only=("01", "01_record")))


@pytest.fixture
def as_stored(monkeypatch):
    """update.run without a kernel: the notebook as it lies there."""
    monkeypatch.setattr(update, "run", lambda path: normalise(nbformat.read(path, as_version=4)))


def rows_of(root, lesson):
    """The ledger's evidence rows of a lesson."""
    return [row for row in update.rows_in(root / "data" / "harvest" / "evidence.csv") if row[4] == lesson]


def test_a_record_is_no_second_lesson(both):
    """lessons() gives the lesson, asked for records the record; both have the number, each a name of its own."""
    folder = both.root / "notebooks"
    assert both.lesson in lessons(folder) and both.record not in lessons(folder)
    assert both.record in lessons(folder, "record") and both.lesson not in lessons(folder, "record")
    names = [name_of(path) for path in all_notebooks(folder)]
    assert names[names.index("01") :][:2] == ["01", "01_record"]
    assert Lesson(both.record).number == Lesson(both.lesson).number == "01"


def test_harvest_of_a_pair(both, as_stored):
    """Evidence comes from the record, keys from both, each in a file of its own; all other rows stay."""
    before = (both.root / "data" / "harvest" / "evidence.csv").read_bytes()
    answers = both.root / "notebooks" / "lesson" / "answers"
    (answers / "01_record.json").unlink()
    names = update.update(both.root, only=["01"])
    assert (both.root / "data" / "harvest" / "evidence.csv").read_bytes() == before and rows_of(both.root, "01")
    assert "notebooks/lesson/answers/01_record.json" in names
    keys = [(answers / f"{name}.json").read_text(encoding="utf-8") for name in ("01", "01_record")]
    assert keys[0] == renumbered(keys[1]) != keys[1]
    readme = (both.root / "README.md").read_text(encoding="utf-8")
    assert readme.count("<b>01</b>") == 1 and "notebooks/01_the_visit_record.ipynb" not in readme
    assert [path.name for path in guide.pages(both.root) if "lesson_01" in path.name] == ["lesson_01.md"]
    assert update.update(both.root, only=["01_record"]) == []
    both.record.unlink()
    update.update(both.root)
    assert not (answers / "01_record.json").exists() and not rows_of(both.root, "01")


def test_a_lesson_with_evidence_is_refused(alone, as_stored):
    """One sentence, and nothing is changed: a row belongs to one notebook, the record."""
    notebook = nbformat.read(alone.record, as_version=4)
    notebook.metadata["lesson"] |= {"kind": "lesson", "level": 1, "skills": ""}
    write(alone.lesson, text_of(notebook))
    before = snapshot(alone.root)
    with pytest.raises(SystemExit) as caught:
        update.update(alone.root, only=["01"])
    assert one_sentence(str(caught.value)) and alone.lesson.name in str(caught.value)
    assert snapshot(alone.root) == before


def test_a_number_of_two_exercises_is_refused(alone, as_stored):
    """Twice in a notebook, or in a lesson and its record: one sentence with the next free number, nothing changed."""
    for path, source in ((alone.lesson, 'lesson.check("1.5", 1)'), (alone.record, 'lesson.solution(\n    "1.6", 2)')):
        whole, notebook = path.read_bytes(), nbformat.read(path, as_version=4)
        notebook.cells.append(nbformat.v4.new_code_cell(source))
        write(path, text_of(notebook))
        before = snapshot(alone.root)
        with pytest.raises(SystemExit) as caught:
            update.update(alone.root, only=[name_of(path)])
        said = str(caught.value)
        assert one_sentence(said) and alone.record.name in said and snapshot(alone.root) == before, said
        assert re.search(r'"(1\.\d)"', source).group(1) in said and "the next free one, 1.97, in" in said, said
        write(path, whole)


def test_the_rows_of_a_capstone_are_the_learners_own(alone, as_stored):
    """They never come into the ledger."""
    capstone = alone.record.with_name("11_your_own.ipynb")
    notebook = nbformat.read(alone.record, as_version=4)
    notebook.metadata["lesson"] |= {"kind": "capstone", "level": 1, "skills": ""}
    write(capstone, text_of(notebook))
    update.update(alone.root, only=["11"])
    assert rows_of(alone.root, "01") and not rows_of(alone.root, "11")


def test_an_unknown_number_is_named(alone, as_stored):
    with pytest.raises(SystemExit) as caught:
        update.update(alone.root, only=["99"])
    assert one_sentence(str(caught.value)) and "01_record" in str(caught.value)


def test_editions_of_a_pair(alone, tmp_path):
    """In the student edition the lesson has no outputs, the record has; neither has solutions."""
    handouts.build(alone.root, tmp_path / "build")
    student, teacher = tmp_path / "build" / "student", tmp_path / "build" / "teacher"
    for path, read in ((alone.lesson, False), (alone.record, True)):
        theirs = Lesson(student / "notebooks" / path.name)
        assert [cell.raw.id for cell in theirs.cells] == [cell.raw.id for cell in Lesson(path).learner]
        assert any(cell.outputs for cell in theirs.code) == read and "solution(" not in text_of(theirs.notebook)
        assert [cell.raw.execution_count for cell in theirs.code] == [
            place if read else None for place, _ in enumerate(theirs.code, start=1)
        ]
        assert kind_of(student / "notebooks" / path.name) == kind_of(path)
        assert (teacher / "notebooks" / path.name).read_bytes() == path.read_bytes()
    new, *_ = editions.lay_out(alone.root)
    assert {alone.lesson.name, alone.record.name} <= set(new) and editions.lay_out(alone.root) == ([],) * 4


def test_the_book_links_the_lesson_first():
    """ "*Lesson 01*" leads to the lesson, whatever its record is called."""
    from book import reading

    names = {"notebooks/01_about_the_visit_record", "notebooks/01_the_visit", "notebooks/02_x"}
    app = SimpleNamespace(project=SimpleNamespace(docnames=names))
    source = ["*Lesson 01* and *lesson 03*"]
    reading.link_lessons(app, "book/glossary", source)
    assert source == ["[*Lesson 01*](/notebooks/01_the_visit.ipynb) and *lesson 03*"]


# Outputs that hold evidence and solutions as data


def showing(*bundles):
    """A notebook whose first cell shows these bundles, without printing anything."""
    cell = nbformat.v4.new_code_cell("shown")
    cell.outputs = [nbformat.v4.new_output("display_data", data={"text/plain": "x", **one}) for one in bundles]
    return nbformat.v4.new_notebook(cells=[cell])


ROW = {"label": "growth | in 2022", "value": "29.50", "unit": "%", "known_on": "2023-01-13"}


def test_structured_outputs_are_harvested():
    """Labels may hold any character; decimals are those of the text; a key is a key, whatever is in it."""
    key = {"kind": "number", "answer": 12.4, "places": 1, "wrong": [[1.0, 'a "hint" | ü']]}
    made = showing(
        {update.EVIDENCE_TYPE: {"claim": "C35", "rows": [ROW, {**ROW, "label": "down", "value": "-7"}]}},
        {update.SOLUTION_TYPE: {"exercise": "6.2", "key": key}},
    )
    rows, keys = update.harvest(nbformat.reads(text_of(normalise(made)), as_version=4), "06a")
    assert rows == [
        ["C35", "growth | in 2022", "29.50", "%", "06a", "2", "2023-01-13"],
        ["C35", "down", "-7", "%", "06a", "0", "2023-01-13"],
    ]
    assert json.loads(base64.b64decode(keys["6.2"])) == key


@pytest.mark.parametrize(
    "data",
    [
        {"claim": "C35"},
        {"claim": "C35", "rows": [{**ROW, "value": 29.5}]},
        {"claim": "C35", "rows": [{"label": "x"}]},
        {"rows": [ROW]},
        ["C35"],
    ],
)
def test_a_damaged_output_gets_one_sentence(data):
    """The lesson and the cell are named."""
    with pytest.raises(SystemExit) as caught:
        update.harvest(showing({update.EVIDENCE_TYPE: data}), "06a")
    assert one_sentence(str(caught.value)) and "06a, cell 1" in str(caught.value)


@pytest.mark.slow
def test_structured_outputs_are_run_harvested_and_compared(both):
    """The whole way with kernels: update runs a pair, and strict nbval passes, then sees a changed value."""
    notebook = nbformat.read(both.record, as_version=4)
    shown = {"claim": "C02", "rows": [{**ROW, "label": "of a test"}]}
    source = f"from IPython.display import display\n\ndata = {shown!r}\n"
    source += f'display({{"text/plain": "a table", "{update.EVIDENCE_TYPE}": data}}, raw=True)'
    notebook.cells.insert(-1, nbformat.v4.new_code_cell(source, id="shown"))
    write(both.record, text_of(notebook))
    root, python = both.root, sys.executable
    command = [python, "-m", "tools.update", "01"]
    done = subprocess.run(command, cwd=root, env=outside(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ["C02", "of a test", "29.50", "%", "01", "2", "2023-01-13"] in rows_of(root, "01")
    again = subprocess.run(command, cwd=root, env=outside(), capture_output=True, text=True)
    assert "Changed: nothing" in again.stdout, again.stdout
    arguments = [f"notebooks/{both.record.name}", "--nbval", "--nbval-current-env", "-q", "-p", "no:cacheprovider"]
    nbval = [python, "-m", "pytest", *arguments]
    done = subprocess.run(nbval, cwd=root, env=outside(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-1500:]
    write(both.record, both.record.read_text(encoding="utf-8").replace('"value": "29.50"', '"value": "29.51"'))
    done = subprocess.run(nbval, cwd=root, env=outside(), capture_output=True, text=True)
    assert done.returncode == 1 and "1 failed" in done.stdout, done.stdout[-1500:]

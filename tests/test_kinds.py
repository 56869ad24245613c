"""A lesson and its record side by side, in a copy of the tree: same number, and nothing gets mixed up."""

import json
import re
from types import SimpleNamespace

import nbformat
import pytest
from helpers import NOTEBOOKS, copy_tree, refused, snapshot

from tools import update
from tools.pages import guide
from tools.tree import all_notebooks, name_of, normalise, of, text_of, write

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
    """The pair without other notebooks beside it."""
    return pair(copy_tree(tmp_path / "tree", parts=PARTS, only=("01", "01_record")))


@pytest.fixture
def as_stored(monkeypatch):
    """update.run without a kernel: the notebook as it lies there."""
    monkeypatch.setattr(update, "run", lambda path: normalise(nbformat.read(path, as_version=4)))


def rows_of(root, lesson):
    """The ledger's evidence rows of a lesson."""
    return [row for row in update.rows_in(root / "data" / "harvest" / "evidence.csv") if row[4] == lesson]


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


def test_a_lesson_with_evidence_is_refused(both, as_stored):
    """One sentence, and nothing is changed: a row belongs to one notebook, the record. An unknown number is named."""
    notebook = nbformat.read(both.record, as_version=4)
    notebook.metadata["lesson"] |= {"kind": "lesson", "level": 1, "skills": ""}
    write(both.lesson, text_of(notebook))
    before = snapshot(both.root)
    for asked, named in (("01", both.lesson.name), ("99", "01_record")):
        assert named in refused(update.update, both.root, only=[asked])
    assert snapshot(both.root) == before


def test_the_rows_of_a_capstone_are_the_learners_own():
    """They never come into the ledger."""
    assert update.evidence_of(NOTEBOOKS / "11_your_own_article.ipynb", [["C01", "a label"]]) == []


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


@pytest.mark.parametrize(
    "data",
    [
        {"claim": "C35", "rows": [{**ROW, "value": 29.5}]},
        {"claim": "C35", "rows": [{"label": "x"}]},
    ],
)
def test_a_damaged_output_gets_one_sentence(data):
    """The lesson and the cell are named."""
    assert "06a, cell 1" in refused(update.harvest, showing({update.EVIDENCE_TYPE: data}), "06a")

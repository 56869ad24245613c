"""tools/tree.py: which notebooks there are, the form in which they are committed, files written whole or not at all."""

import os

import nbformat
import pytest
from helpers import refused

from tools import tree
from tools.pages import guide
from tools.tree import KINDS, all_notebooks, lessons, name_of, normalise, number, text_of, write


def test_lessons_come_in_their_order(tmp_path):
    """00, 01, …, 06a, 06b, …; nothing else that lies there."""
    for file in ("06b_dependence", "10_what_next", "00_the_argument", "06a_trade"):
        notebook_of(tmp_path / f"{file}.ipynb", "lesson")
    notebook_of(tmp_path / "06a_trade_record.ipynb", "record")
    notebook_of(tmp_path / "11_your_own.ipynb", "capstone")
    for file in ("notes.ipynb", "04_lesson.txt", "floor_00_x.ipynb"):
        (tmp_path / file).write_text("", encoding="utf-8")
    assert [name_of(path) for path in lessons(tmp_path)] == ["00", "06a", "06b", "10", "11"]
    assert [name_of(path) for path in lessons(tmp_path, "record", "capstone")] == ["06a_record", "11"]
    found = all_notebooks(tmp_path)
    assert [name_of(path) for path in found] == ["00", "06a", "06a_record", "06b", "10", "11"]
    assert [number(path) for path in found] == ["00", "06a", "06a", "06b", "10", "11"]


def notebook_of(path, said):
    """A notebook without cells that says its kind; none for None."""
    made = nbformat.v4.new_notebook(metadata={"lesson": {"kind": said}} if said else {})
    path.write_text(text_of(made), encoding="utf-8")
    return path


@pytest.mark.parametrize("said", [None, "lessons", "record", "lesson"])
def test_a_kind_that_is_missing_or_unknown_gets_one_sentence(tmp_path, said):
    """The file and the kinds are named; a record without _record in its name, or the reverse, is no better."""
    path = notebook_of(tmp_path / ("05_x_record.ipynb" if said == "lesson" else "05_x.ipynb"), said)
    text = refused(lessons, tmp_path)
    assert path.name in text and all(one in text for one in KINDS), text


@pytest.mark.parametrize("damage", ["{", '{"worksheets": [], "metadata": {}, "nbformat": 3}', "a copy"])
def test_what_no_tool_can_use_gets_one_sentence_in_each(tmp_path, damage):
    """A broken notebook, one of an old format, a second one of one name: `all_notebooks` serves every tool."""
    path = notebook_of(tmp_path / "05_x.ipynb", "lesson")
    if damage == "a copy":
        notebook_of(tmp_path / "05_x (copy).ipynb", "lesson")
    else:
        path.write_text(damage, encoding="utf-8")
    text = refused(all_notebooks, tmp_path)
    assert path.name in text and ("download the lessons" in text or "(copy)" in text), text


def test_metadata_that_lack_something_get_one_sentence(tmp_path):
    """Of the notebook, or of an exercise: the file, what lacks and a model, for `make update` and the guide."""
    about = {"kind": "lesson"} | dict.fromkeys(tree.ABOUT_LESSON, "x")
    said = {"role": "exercise"} | dict.fromkeys(tree.ABOUT_EXERCISE, "x")
    made = nbformat.v4.new_notebook(metadata={"lesson": about})
    made.cells = [nbformat.v4.new_markdown_cell("", metadata={"lesson": said})]
    path = tmp_path / "notebooks" / "05_x.ipynb"
    path.parent.mkdir()
    write(path, text_of(made))
    assert tree.whole(path).metadata.lesson.kind == "lesson"
    (tmp_path / "data").mkdir()
    write(tmp_path / "data" / "datapackage.json", '{"resources": []}')
    for part, name in ((made.metadata.lesson, "skills"), (made.cells[0].metadata.lesson, "form")):
        kept = part.pop(name)
        write(path, text_of(made))
        text = refused(guide.pages, tmp_path)
        assert path.name in text and f"lacks {name}: " in text and "lesson 05" in text, text
        part[name] = kept


def untidy():
    """A notebook as an editor leaves it behind."""
    made = nbformat.v4.new_notebook()
    made.metadata.update(
        {
            "kernelspec": {"display_name": "My kernel", "language": "python", "name": "mine"},
            "language_info": {"name": "python", "version": "3.13.5", "mimetype": "text/x-python"},
            "lesson": {"kind": "record", "number": "04", "claims": ["C21"]},
            "widgets": {"state": {}},
        }
    )
    first = nbformat.v4.new_code_cell("print(1)\nprint(2)\n1", execution_count=17)
    first.metadata.update({"execution": {"iopub.execute_input": "2026-01-01"}, "tags": ["teacher"], "collapsed": False})
    first.outputs = [
        nbformat.v4.new_output("stream", name="stdout", text="1\n"),
        nbformat.v4.new_output("stream", name="stdout", text="2\n"),
        nbformat.v4.new_output("stream", name="stderr", text="no\n"),
        nbformat.v4.new_output("execute_result", data={"text/plain": "1"}, execution_count=17),
    ]
    second = nbformat.v4.new_markdown_cell("Words", metadata={"lesson": {"role": "read"}, "editable": True})
    third = nbformat.v4.new_code_cell("2", metadata={"jupyter": {"source_hidden": True}, "tags": []})
    made.cells = [first, second, third]
    return made


def test_normalise_keeps_what_matters_and_no_more():
    """Counts in order, streams whole, metadata from a short list; sources and outputs stay."""
    made = normalise(untidy())
    assert made.metadata.keys() == {"kernelspec", "language_info", "lesson"}
    assert made.metadata.lesson == {"kind": "record", "number": "04", "claims": ["C21"]}
    assert made.metadata.kernelspec.name == "python3" and "version" not in made.metadata.language_info
    first, second, third = made.cells
    assert first.execution_count == 1 and first.outputs[-1].execution_count == 1
    assert [output.get("text") for output in first.outputs[:2]] == ["1\n2\n", "no\n"]
    assert first.metadata == {"tags": ["teacher"]} and second.metadata == {"lesson": {"role": "read"}}
    assert third.metadata == {"jupyter": {"source_hidden": True}} and third.execution_count is None
    assert [cell.source for cell in made.cells] == [cell.source for cell in untidy().cells]


def test_write_replaces_whole(tmp_path):
    """New and old files, their rights, line ends as they are given, and nothing left beside them."""
    path = tmp_path / "a.txt"
    write(path, "one\n")
    write(path, "zwei – ü\n")
    assert path.read_bytes() == "zwei – ü\n".encode()
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o600)
        write(path, "three\n")
        assert path.stat().st_mode & 0o777 == 0o600


def test_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    """A full disk: the old file, and no rubbish."""

    def full(*_):
        raise OSError("disk full")

    path = tmp_path / "a.txt"
    write(path, "old\n")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        write(path, "new\n")
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]

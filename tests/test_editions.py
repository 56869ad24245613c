"""The student edition: everything a learner needs, nothing that gives an answer away; a learner's file stays theirs."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from helpers import (
    LESSONS,
    NOTEBOOKS,
    NOTEBOOKS_OF_ALL_KINDS,
    TOOLKIT,
    Cell,
    copy_tree,
    fail_if,
    given_away,
    keys_of,
    one_sentence,
    outside,
    over_notebooks,
)

from tools.notebooks import editions
from tools.tree import lessons, text_of, write


def student_of(committed):
    """The cells of the student edition."""
    notebook = nbformat.reads(editions.student(committed.path), as_version=4)
    return notebook, [Cell(committed, place, raw) for place, raw in enumerate(notebook.cells, start=1)]


# Nothing is given away


@over_notebooks()
def test_no_solution_in_the_student_edition(committed):
    """No name of a solution, nothing that looks like the teacher's part. Lines and keys: in the built tree."""
    for cell in student_of(committed)[1]:
        if re.search(r"\b\w+_solution\b|\bsolution\(", cell.source):
            yield f"{cell}: names a solution or its variable: tag the cell solution, or rename."
        if re.search(r"^#+ .*\bteacher|^\*\*Guidance", cell.source, re.I | re.M):
            yield f"{cell}: looks like the teacher's part: tag it teacher."


REACH = re.compile(
    r"lesson\.(?:answers|files|_)|answers/|b64|importlib|__import__|\b_(?:keys|right|told)\b|\.read_text"
)


@over_notebooks()
def test_no_cell_of_a_learner_shows_a_key(committed):
    """No open cell reaches for the keys, and none of its words or outputs holds one, or a hint of one."""
    secrets = {}
    for one in NOTEBOOKS_OF_ALL_KINDS:
        coded_keys = json.loads((TOOLKIT / "answers" / f"{one.name}.json").read_text(encoding="utf-8"))
        for exercise, key in keys_of(one.name).items():
            told = [hint for _, hint in key["wrong"]] + [key.get(name) for name in ("why", "hint", "worked", "model")]
            told += [coded_keys[exercise], json.dumps(key, ensure_ascii=False), str(key)]
            secrets |= {text: f"{one.name}/{exercise}" for text in told if text and len(text) >= 20}
    for cell in committed.learner:
        if cell.is_code and (found := REACH.search(cell.source)):
            yield f"{cell}: reaches for the keys with {found.group()!r}: take it out."
        shown = "\n".join([cell.source, *(text for _, text in cell.shown)])
        for secret in [one for one in secrets if one in shown]:
            yield f"{cell}: holds the key or a hint of {secrets[secret]}: take it out."


def test_no_key_can_be_read_in_the_built_tree(study):
    """study/ as `make lab` lays it down, and all that a learner's JupyterLab shows: keys lie there encoded only."""
    fail_if(given_away(study))
    assert {path.name for path in study.iterdir()} == {"book", "data", "notebooks", editions.RECORD}
    assert not {"sources", "recipes", "facts"} & {path.name for path in (study / "data").iterdir()}


# The same cells


@over_notebooks()
def test_editions_differ_only_in_tagged_cells_and_outputs(committed):
    """The student edition is the committed notebook, less solution and teacher cells, outputs and counts.

    A record keeps its outputs, whole: they are there to be read.
    """
    notebook, cells = student_of(committed)
    if [cell.raw.id for cell in cells] != [cell.raw.id for cell in committed.learner]:
        pytest.fail(f"{committed}: the student edition has other cells than the untagged ones.", pytrace=False)
    for ours, theirs in zip(committed.learner, cells, strict=True):
        if (ours.source, ours.kind, ours.meta) != (theirs.source, theirs.kind, theirs.meta):
            yield f"{ours}: differs in the student edition: only outputs may."
        if theirs.is_code and committed.kind == "record":
            if theirs.shown != ours.shown or len(theirs.pictures) != len(ours.pictures):
                yield f"{ours}: its output differs in the student edition: a record keeps it."
        elif theirs.is_code and (theirs.raw.outputs or theirs.raw.execution_count is not None):
            yield f"{ours}: keeps its output or count in the student edition: clear it."
    if notebook.metadata != committed.notebook.metadata:
        yield f"{committed}: the student edition has other notebook metadata: keep them."


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """study/ as a learner has it."""
    root = copy_tree(tmp_path_factory.mktemp("study") / "tree", parts=("notebooks", "data", "book"))
    editions.lay_out(root)
    return root / "study"


def test_links_of_the_student_edition_lead_somewhere(study):
    """A link to ../data works from study/notebooks/ as it does from notebooks/: data/ and book/ lie beside both."""
    faults = []
    for cell in [cell for one in NOTEBOOKS_OF_ALL_KINDS for cell in one.learner]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)\s]+)\)", cell.source):
            for folder in (NOTEBOOKS, study / "notebooks"):
                path = (folder / target.split("#")[0]).resolve()
                if not path.exists() and not target.startswith("attachment:"):
                    faults.append(f"{cell}: links {target}, which {folder.parent.name}/ lacks: correct the link.")
    fail_if(faults)


# lay_out: a learner's copy


def notebook(*sources):
    """A small notebook as text: the sources of its code cells; a pair (source, tag) tags a cell."""
    made = nbformat.v4.new_notebook(metadata={"lesson": {"kind": "lesson"}})
    for place, source in enumerate(sources):
        source, tags = source if isinstance(source, tuple) else (source, None)
        cell = nbformat.v4.new_code_cell(source, id=f"cell-{place}")
        cell.metadata.update({"tags": [tags]} if tags else {})
        made.cells.append(cell)
    return text_of(made)


@pytest.fixture
def tree(tmp_path):
    """A tree with two small lessons and the toolkit."""
    folder = tmp_path / "tree" / "notebooks"
    shutil.copytree(TOOLKIT, folder / "lesson", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "01_one.ipynb").write_text(notebook("a = ...", ("a = 5", "solution")), encoding="utf-8")
    (folder / "02_two.ipynb").write_text(notebook("b = ..."), encoding="utf-8")
    return tmp_path / "tree"


NOTHING = ([], [], [])  # new, newer, told


def test_first_time_everything_is_new(tree):
    """All lessons are laid down, without solutions, and the toolkit beside them, which is renewed each time."""
    new, newer, *_ = editions.lay_out(tree)
    assert (new, newer) == (["01_one.ipynb", "02_two.ipynb"], [])
    assert [path.name for path in lessons(tree / "study" / "notebooks")] == new
    assert "a = 5" not in (tree / "study" / "notebooks" / "01_one.ipynb").read_text(encoding="utf-8")
    toolkit = tree / "study" / "notebooks" / "lesson" / "__init__.py"
    toolkit.write_text("old = True\n", encoding="utf-8")
    assert editions.lay_out(tree) == NOTHING
    assert toolkit.read_bytes() == (tree / "notebooks" / "lesson" / "__init__.py").read_bytes()


def test_a_learners_notebook_is_never_overwritten(tree):
    """Whatever a learner wrote stays, byte for byte; a newer edition is only named; a new lesson comes.

    So does the new edition of a lesson in which nothing was done. Who asks gets a new copy beside their own.
    """
    editions.lay_out(tree)
    mine = tree / "study" / "notebooks" / "01_one.ipynb"
    mine.write_text(notebook("a = 4  # mine"), encoding="utf-8")
    assert editions.lay_out(tree) == NOTHING, "An unchanged edition must not be called newer."
    (tree / "notebooks" / "01_one.ipynb").write_text(notebook("a = ...", "a + 1"), encoding="utf-8")
    (tree / "notebooks" / "02_two.ipynb").write_text(notebook("b = ...", "b + 1"), encoding="utf-8")
    (tree / "notebooks" / "03_three.ipynb").write_text(notebook("c = ..."), encoding="utf-8")
    before = mine.read_bytes()
    new, newer, *_ = editions.lay_out(tree)
    assert (new, newer) == (["02_two.ipynb", "03_three.ipynb"], ["01_one.ipynb"])
    assert mine.read_bytes() == before and b"b + 1" in mine.with_name("02_two.ipynb").read_bytes()
    [told] = editions.news([], newer, [])
    assert one_sentence(told) and "newer editions of 01 than yours" in told and "--fresh 01" in told, told
    assert editions.lay_out(tree) == ([], ["01_one.ipynb"], []), "A newer edition stays named until it is taken."
    mine.rename(mine.with_name("my_01.ipynb"))
    assert editions.lay_out(tree) == (["01_one.ipynb"], [], []) and mine.with_name("my_01.ipynb").exists()
    for typed, kept in (("4", "01_one.mine.ipynb"), ("5", "01_one.mine2.ipynb")):
        mine.write_text(notebook(f"a = {typed}"), encoding="utf-8")
        before = mine.read_bytes()
        new, _, [told] = editions.lay_out(tree, fresh="01_one.ipynb")
        assert (new, mine.with_name(kept).read_bytes()) == (["01_one.ipynb"], before) and b"a + 1" in mine.read_bytes()
        assert one_sentence(told) and f"study/notebooks/{kept}" in told, told


def test_a_lost_or_broken_record_loses_no_work(tree):
    """Without the record of editions, learners' notebooks still stay."""
    editions.lay_out(tree)
    mine = [tree / "study" / "notebooks" / name for name in ("01_one.ipynb", "02_two.ipynb")]
    for path in mine:
        path.write_text(notebook("b = 'mine'"), encoding="utf-8")
    for damage in ("", "{"):
        (tree / "study" / editions.RECORD).write_text(damage, encoding="utf-8")
        new, *_ = editions.lay_out(tree)
        assert new == [] and {path.read_text(encoding="utf-8") for path in mine} == {notebook("b = 'mine'")}


def test_even_a_broken_notebook_of_a_learner_stays(tree):
    """A file that is no notebook any more is still the learner's, and a sentence says how to get another."""
    editions.lay_out(tree)
    mine = tree / "study" / "notebooks" / "01_one.ipynb"
    mine.write_text("{ broken", encoding="utf-8")
    [told] = editions.lay_out(tree)[2]
    assert mine.read_text(encoding="utf-8") == "{ broken"
    assert one_sentence(told) and "study/notebooks/01_one.ipynb" in told and "rename it" in told, told


def test_a_first_start_that_was_stopped_is_taken_up(tree, monkeypatch):
    """After the first notebook, before or after it was noted: the next start goes on, and calls none newer."""
    for writes in (1, 2):
        shutil.rmtree(tree / "study", ignore_errors=True)
        left = iter(range(writes))
        with monkeypatch.context() as patched, pytest.raises(StopIteration):
            patched.setattr(editions, "write", lambda *given, left=left: (next(left), write(*given)))
            editions.lay_out(tree)
        assert editions.lay_out(tree) == (["02_two.ipynb"], [], [])


def test_tables_follow_the_set(tree):
    """A table that was lost or is of an older edition is renewed; one that was edited is kept beside it, and said."""
    tables, copied = tree / "data" / "tables", tree / "study" / "data" / "tables"
    tables.mkdir(parents=True)

    def edition(text):
        (tables / "votes.csv").write_text(text, encoding="utf-8")
        hashed = "sha256:" + hashlib.sha256((tables / "votes.csv").read_bytes()).hexdigest()
        (tree / "data" / "datapackage.json").write_text(json.dumps({"resources": [{"hash": hashed}]}))
        told = editions.lay_out(tree)[2]
        assert (copied / "votes.csv").read_text(encoding="utf-8") == text
        return told

    assert edition("a\n1\n") == edition("a\n2\n") == []
    (copied / "votes.csv").unlink()
    (copied / "own.csv").write_text("x\n", encoding="utf-8")
    assert edition("a\n2\n") == [] and (copied / "own.csv").exists()
    for edited, mine in (("a\n3\n", "votes.mine.csv"), ("a\n3\n", "votes.mine.csv"), ("a\n4\n", "votes.mine2.csv")):
        (copied / "votes.csv").write_text(edited, encoding="utf-8")
        [told] = edition("a\n2\n")
        assert one_sentence(told) and "study/data/tables/votes.csv" in told and mine in told, told
        assert (copied / mine).read_text(encoding="utf-8") == edited


# Binder


def test_binder_lays_out_the_learners_copy(tmp_path):
    """postBuild, as Binder runs it: study/ holds each lesson without its solutions."""
    if os.name != "posix":
        pytest.skip("postBuild is a script for Binder's Linux")
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools", "book", "postBuild"))
    first = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = outside() | {"PATH": first, "SHARE": str(tmp_path / "share")}  # not into the packages of this Python
    done = subprocess.run(["./postBuild"], cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-800:]
    assert len(list((tmp_path / "share").rglob("*.js*"))) == 3, "the settings, the script and what says that it is one"
    for lesson in LESSONS:
        text = (root / "study" / "notebooks" / lesson.path.name).read_text(encoding="utf-8")
        assert "lesson.solution(" not in text

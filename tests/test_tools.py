"""The tools behind the make targets: nothing half written, nothing lost, one sentence where they can't go on."""

import ast
import builtins
import contextlib
import errno
import hashlib
import importlib.metadata
import io
import json
import os
import py_compile
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from helpers import ROOT, TOOLS, copy_tree, fail_if, one_sentence, outside, snapshot
from PIL import Image

from tools import lab, setup, tree
from tools.notebooks import speed, update
from tools.pages import front_page, guide
from tools.tree import KINDS, all_notebooks, kind_of, lessons, name_of, normalise, number, text_of, write

# notebooks.py


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


@pytest.mark.parametrize("said", [None, "lessons", ["lesson"], "record", "lesson"])
def test_a_kind_that_is_missing_or_unknown_gets_one_sentence(tmp_path, said):
    """The file and the kinds are named; a record without _record in its name, or the reverse, is no better."""
    path = notebook_of(tmp_path / ("05_x_record.ipynb" if said == "lesson" else "05_x.ipynb"), said)
    with pytest.raises(SystemExit) as caught:
        lessons(tmp_path)
    text = str(caught.value)
    assert one_sentence(text) and path.name in text and all(one in text for one in KINDS), text


@pytest.mark.parametrize("damage", ["{", "[]", '{"worksheets": [], "metadata": {}, "nbformat": 3}', "a copy"])
def test_what_no_tool_can_use_gets_one_sentence_in_each(tmp_path, damage):
    """A broken notebook, one of an old format, a second one of one name: `all_notebooks` serves every tool."""
    path = notebook_of(tmp_path / "05_x.ipynb", "lesson")
    if damage == "a copy":
        notebook_of(tmp_path / "05_x (copy).ipynb", "lesson")
    else:
        path.write_text(damage, encoding="utf-8")
    with pytest.raises(SystemExit) as caught:
        all_notebooks(tmp_path)
    text = str(caught.value)
    assert one_sentence(text) and path.name in text and ("download the lessons" in text or "(copy)" in text), text


def test_a_kind_that_was_set_is_read_anew(tmp_path):
    """What is kept in memory is one version of a file, not its name."""
    path = notebook_of(tmp_path / "05_x.ipynb", "capstone")
    assert kind_of(path) == "capstone"
    assert kind_of(notebook_of(path, "lesson")) == "lesson"


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
        with pytest.raises(SystemExit) as caught:
            guide.pages(tmp_path)
        text = str(caught.value)
        assert one_sentence(text) and path.name in text and f"lacks {name}: " in text and "lesson 05" in text, text
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


def test_normalise_twice_is_normalise_once():
    """The form that is committed does not drift."""
    once = text_of(normalise(untidy()))
    again = text_of(normalise(nbformat.reads(once, as_version=4)))
    fresh = untidy()
    for cell, kept in zip(fresh.cells, nbformat.reads(once, as_version=4).cells, strict=True):
        cell.id = kept.id
    assert once == again == text_of(normalise(fresh))
    assert once.endswith("}\n") and not once.endswith("\n\n") and "\r" not in once


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


def test_write_that_fails_leaves_the_old_file(tmp_path):
    """A text that can't be encoded: the old file, and no rubbish."""
    path = tmp_path / "a.txt"
    write(path, "old\n")
    with pytest.raises(UnicodeEncodeError):
        write(path, "new \ud800\n" * 1000)
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


KILLED = """
import os, signal, sys
sys.path.insert(0, {root!r})
from tools import tree
real = os.replace
def stop(*names):
    os.kill(os.getpid(), signal.SIGKILL)
os.replace = stop
tree.write({path!r}, "new" * 100000)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_killed_writer_leaves_the_old_file(tmp_path):
    """Killed just before the swap: the old file is whole."""
    path = tmp_path / "a.ipynb"
    write(path, "old\n")
    code = KILLED.format(root=str(ROOT), path=str(path))
    done = subprocess.run([sys.executable, "-c", code], env=outside(), capture_output=True)
    assert done.returncode == -signal.SIGKILL
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [one.name for one in tmp_path.glob("*.ipynb")] == ["a.ipynb"], (
        "What is left over must not look like a lesson."
    )


# update.py

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
    import csv
    import io

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
    import pandas as pd

    frame = pd.DataFrame({"share": [1.234, 5.0], "word": ["x", "y"]}, index=[2021, 2022])
    _, keys = update.harvest(showing(page, (house.lesson.solution, ("4.4", frame), {})), "04")
    (house.toolkit / "answers" / "04.json").write_text(json.dumps(keys), encoding="utf-8")
    assert page(house.lesson.check, "4.4", frame).printed.startswith("4.4: right")
    assert not page(house.lesson.check, "4.4", frame.iloc[:1]).printed.startswith("4.4: right")


def test_a_card_shows_the_first_picture_or_the_one_that_is_named(tmp_path, monkeypatch):
    """A new lesson needs no entry; a name that no figure bears gets one sentence; without pictures there is none."""
    made, path = nbformat.v4.new_notebook(), tmp_path / "12_x.ipynb"
    assert front_page.of_card(path, made) is None
    for name in ("12.1", "12.2"):
        made.cells.append(nbformat.v4.new_code_cell("", metadata={"lesson": {"role": "figure", "id": name}}))
        made.cells[-1].outputs = [nbformat.v4.new_output("display_data", {"image/png": name})]
    assert front_page.of_card(path, made).data["image/png"] == "12.1"
    monkeypatch.setitem(front_page.CARDS, "12", "12.2")
    assert front_page.of_card(path, made).data["image/png"] == "12.2"
    monkeypatch.setitem(front_page.CARDS, "12", "12.9")
    with pytest.raises(SystemExit) as caught:
        front_page.of_card(path, made)
    assert one_sentence(str(caught.value)) and "12.9" in str(caught.value) and "12.1, 12.2" in str(caught.value)


def test_the_mark_of_a_picture():
    """It can be read back, and a picture without it has none."""
    plain, file = Image.new("RGB", (2, 2)), io.BytesIO()
    plain.save(file, "PNG")
    assert front_page.shown(file.getvalue()) is None
    assert front_page.shown(front_page.marked(plain, "0123456789abcdef")) == "0123456789abcdef"


def test_the_cover_shows_nothing_of_what_it_asks(tmp_path, monkeypatch):
    """The line ends with the last year shown, and a changed value behind it changes nothing; one before it does."""
    table = tmp_path / "data" / "lessons" / "china_russia_trade.csv"
    table.parent.mkdir(parents=True)
    text = (ROOT / "data/lessons/china_russia_trade.csv").read_text(encoding="utf-8")
    table.write_text(text, encoding="utf-8")
    mark = front_page.cover(tmp_path)[0]
    table.write_text(re.sub(r"^2020,[\d.]+", "2020,1", text, flags=re.M), encoding="utf-8")
    assert front_page.cover(tmp_path)[0] == mark
    table.write_text(re.sub(r"^2010,[\d.]+", "2010,1", text, flags=re.M), encoding="utf-8")
    assert front_page.cover(tmp_path)[0] != mark


def test_as_csv_refuses_a_row_shown_twice():
    """One row, one cell: else nothing is written, and the row is named."""
    row = ["C01", "same vote", "33.3", "%", "04", "1", "2022-12-31"]
    with pytest.raises(SystemExit) as caught:
        update.as_csv([row, ["C02", *row[1:]], [*row[:2], "34.0", *row[3:]]])
    assert "C01 / same vote, so nothing" in str(caught.value) and one_sentence(str(caught.value))
    with pytest.raises(SystemExit) as caught:
        update.as_csv(2 * [["C01", f"row {nth}", *row[2:]] for nth in range(7)])
    assert "row 4 and 2 more, so" in str(caught.value) and "another label" in str(caught.value)


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
        [sys.executable, "-m", "tools.notebooks.update"], cwd=root, env=outside(), capture_output=True, text=True
    )
    assert done.returncode != 0 and "04_small.ipynb" in done.stderr and "nothing was changed" in done.stderr
    assert snapshot(root) == before


@pytest.mark.slow
def test_update_twice_changes_nothing(tmp_path):
    """`make update` on a copy of the tree: the second time every file stays as it is, byte for byte."""
    root = copy_tree(tmp_path / "tree")
    command = [sys.executable, "-m", "tools.notebooks.update"]
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
    done = subprocess.run(
        [program, "-m", "tools.notebooks.update"], cwd=root, env=outside(), capture_output=True, text=True
    )
    assert done.returncode == 0 and "Changed: nothing" in done.stdout, done.stdout + done.stderr
    after = snapshot(root)
    assert sorted(name for name in after if after[name] != before.get(name)) == []


# shape.py


def test_shape_gives_a_row_for_each_notebook(capsys, monkeypatch):
    """By name, for all or for those asked for. What the figures should be, no test says: people look at them."""
    from tools.notebooks import shape

    found, names = shape.rows(), [name_of(path) for path in all_notebooks(ROOT / "notebooks")]
    monkeypatch.setattr(shape, "rows", lambda root: found)
    for asked in ((), (names[0],)):
        shape.main(asked)
        wanted = [name for name in names if not asked or name.removesuffix("_record") == names[0]]
        assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[2:]] == wanted
    with pytest.raises(SystemExit, match="'99'") as said:
        shape.main(["99"])
    assert one_sentence(str(said.value))


def test_shape_counts_what_a_learner_sees():
    """Prose, printed words and captions; not what is folded, nor code, pictures, solutions and the teacher's part."""
    from tools.notebooks import shape

    prose = "Two words.<details><summary>Read it</summary>\n\nThree **folded** [words](../x.md)\n\n</details>"
    code = nbformat.v4.new_code_cell("a = 1\n\nprint(a + 100)", metadata={"lesson": {"minutes": 4}})
    code.outputs = [
        nbformat.v4.new_output("stream", name="stdout", text="four printed words here\n"),
        nbformat.v4.new_output("display_data", data={"image/png": "AAAA", "text/plain": "not seen"}),
        nbformat.v4.new_output("display_data", data={"text/html": "<b>one</b>", "text/plain": "not this one"}),
    ]
    away = nbformat.v4.new_code_cell("solved()", metadata={"tags": ["solution"]}, outputs=[code.outputs[0]])
    term = nbformat.v4.new_markdown_cell("a [new](../book/glossary.md#New) and [old](../book/glossary.md#Old) term")
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(prose), code, away, term])
    found = dict(zip(shape.HEAD[2:], shape.shape(made, {"Old"}), strict=True))
    assert found["words"] == 2 + 2 + 4 + 1 + 5 and found["folded"] == 3 and found["new terms"] == 1
    assert (found["cells"], found["code"], found["minutes"]) == (3, 1, 4)
    assert (found["median"], found["90 %"], found["widest"]) == (10, 14, 14)  # two lines, of 5 and 14 characters


# lab.py


def test_taken_knows_a_port_in_use():
    """True while something listens, false afterwards."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        assert lab.taken(port)
    assert not lab.taken(port)


@pytest.fixture
def opened(tmp_path, monkeypatch, capsys):
    """opened(arguments, …) calls lab.main() in a tree of two lessons without starting JupyterLab.

    Gives .arguments, .port and .lines of the JupyterLab that it would start, .inherited, .out and .root.
    """
    root, calls = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools"), only=("00", "06a")), []
    monkeypatch.setattr(lab, "ROOT", root)
    monkeypatch.setattr(lab, "serve", lambda *call: calls.append(call) or 0)
    monkeypatch.setattr(lab, "taken", lambda port: port < 9003)
    for variable in ("JUPYTER_TOKEN", "JUPYTERLAB_WORKSPACES_DIR", "JUPYTER_CONFIG_PATH"):
        monkeypatch.delenv(variable, raising=False)

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["lab.py", "--port", "9000", "--no-browser", *words])
        with pytest.raises(SystemExit) as caught:
            lab.main()
        assert caught.value.code == 0
        arguments, port, inherited, lines = calls.pop()
        out = capsys.readouterr().out
        return SimpleNamespace(arguments=arguments, port=port, inherited=inherited, lines=lines, out=out, root=root)

    return call


def test_lab_takes_a_free_port_and_opens_the_first_lesson(opened):
    """The port asked for is taken: the next free one is used, and said; the learner's copy of 00 opens."""
    found = opened()
    first = lessons(found.root / "notebooks")[0].name
    assert "--port=9003" in found.arguments and "--no-browser" in found.arguments
    assert f"--LabApp.default_url=/lab/tree/notebooks/{first}" in found.arguments
    assert f"--ServerApp.root_dir={found.root / 'study'}" in found.arguments
    assert (found.root / "study" / "notebooks" / first).exists()
    assert "9000 is taken" in found.out and "9003" in found.out
    what, address, stop = found.lines
    assert f"study/notebooks/{first}" in what and "Ctrl+C" in stop
    token = found.inherited["JUPYTER_TOKEN"]
    assert len(token) > 40 and address.endswith(f"http://127.0.0.1:9003/lab/tree/notebooks/{first}?token={token}")


def test_lab_opens_the_lesson_asked_for(opened):
    """With its sidebars folded, in a place for the layout that is the edition's own."""
    found = opened("--lesson", "06a")
    (name,) = [path.name for path in lessons(found.root / "notebooks") if number(path) == "06a"]
    assert f"--LabApp.default_url=/lab/tree/notebooks/{name}" in found.arguments
    (workspace,) = Path(found.inherited["JUPYTERLAB_WORKSPACES_DIR"]).glob("*.jupyterlab-workspace")
    layout = json.loads(workspace.read_text(encoding="utf-8"))["data"]["layout-restorer:data"]
    assert layout["left"]["collapsed"] and layout["right"]["collapsed"]
    assert workspace.is_relative_to(found.root / "study")


def test_lab_of_the_teacher_opens_a_copy(opened):
    """With everything; what is typed there reaches neither the set nor a learner's copy."""
    found = opened("--edition", "teacher", "--lesson", "06a")
    own = found.root / "teach"
    assert f"--ServerApp.root_dir={own}" in found.arguments and "with solutions" in found.lines[0]
    (name,) = [path.name for path in lessons(found.root / "notebooks") if number(path) == "06a"]
    assert (own / "notebooks" / name).read_bytes() == (found.root / "notebooks" / name).read_bytes()
    (own / "notebooks" / name).write_text("typed by a teacher", encoding="utf-8")
    opened("--lesson", "06a")
    assert "typed by a teacher" not in (found.root / "study" / "notebooks" / name).read_text(encoding="utf-8")
    assert f"teach/notebooks/{name} is yours" not in opened("--edition", "teacher").out
    assert (own / "notebooks" / name).read_text(encoding="utf-8") == "typed by a teacher"


@pytest.mark.parametrize("root", [True, False])
def test_lab_says_when_it_allows_root(opened, monkeypatch, root):
    """Only for root, and not silently."""
    monkeypatch.setattr(lab.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    found = opened()
    assert ("--allow-root" in found.arguments) == ("--allow-root" in found.out) == root


@pytest.mark.parametrize("asked", ["99", "5", ""])
def test_lab_names_the_lessons_where_one_is_unknown(tmp_path, monkeypatch, asked):
    """One sentence, and nothing is made."""
    root = copy_tree(tmp_path / "tree", parts=("notebooks",))
    monkeypatch.setattr(lab, "ROOT", root)
    monkeypatch.setattr(sys, "argv", ["lab.py", "--lesson", asked])
    with pytest.raises(SystemExit) as caught:
        lab.main()
    text = str(caught.value)
    assert one_sentence(text) and repr(asked) in text and not (root / "study").exists()
    assert all(name_of(path) in text for path in all_notebooks(root / "notebooks"))


def test_lab_speaks_when_jupyterlab_answers_and_ends_with_it(capsys, monkeypatch):
    """The lines come once the port is open, none where it fails to start; its exit code is ours."""
    monkeypatch.setattr(lab.signal, "signal", lambda *_: None)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    listen = f"import socket, time; s = socket.create_server(('127.0.0.1', {port})); s.accept(); raise SystemExit(3)"
    assert lab.serve([sys.executable, "-c", listen], port, os.environ, ["one", "two"]) == 3
    assert capsys.readouterr().out in ("one\ntwo\n", "")  # it may be gone already when we look
    assert lab.serve([sys.executable, "-c", "raise SystemExit(4)"], port, os.environ, ["one"]) == 4
    assert capsys.readouterr().out == ""


def test_lab_asks_for_its_token_and_listens_to_this_computer_only(tmp_path):
    """JupyterLab as tools/lab.py starts it: no answer without the token, and no way in from another computer."""
    if not sys.platform.startswith("linux"):
        pytest.skip("which address a program listens on is read from /proc, which Linux has")
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools"), only=("00",))
    own = {f"JUPYTER_{part}_DIR": str(tmp_path / part.lower()) for part in ("CONFIG", "DATA", "RUNTIME")}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "tools/lab.py", "--no-browser", f"--port={port}"]
    log = tmp_path / "log"
    with log.open("w") as out:
        process = subprocess.Popen(
            command, cwd=root, env=outside() | own, stdout=out, stderr=out, start_new_session=True
        )
    try:
        until, token = time.time() + 60, None
        while not token and process.poll() is None and time.time() < until:
            time.sleep(0.1)
            token = re.search(rf"http://127\.0\.0\.1:{port}/\S*[?&]token=(\w+)", log.read_text())
        assert token, f"no address with a token was printed: {log.read_text()[-800:]}"
        address = f"http://127.0.0.1:{port}/api/contents"
        with urllib.request.urlopen(f"{address}?token={token.group(1)}", timeout=20) as answer:
            shown = {part["name"] for part in json.load(answer)["content"]}
        assert shown == {"notebooks", "data"}, f"a learner's file browser shows {shown}"
        said = log.read_text().splitlines()
        assert [line.split(":")[0] for line in said[-3:]] == ["Opened", "Address", "To stop"], said
        assert len(said) <= 3 + 2, f"more than three lines scroll by: {said}"  # what is new; that root is allowed
        for query in ("", "?token=", "?token=guess"):
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(address + query, timeout=20)
        listening = []
        for table in ("tcp", "tcp6"):
            lines = [line.split() for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]]
            listening += [
                line[1].split(":")[0] for line in lines if line[3] == "0A" and line[1].endswith(f":{port:04X}")
            ]
        assert listening and set(listening) <= {"0100007F", "0" * 24 + "01000000"}, listening
        process.terminate()
        process.wait(20)
        assert not lab.taken(port), "JupyterLab goes on after tools/lab.py was ended"
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)


def test_lab_says_when_no_port_is_free(tmp_path, monkeypatch, capsys):
    """One sentence; another for what is no port."""
    for asked in ("99999", "0", "x"):
        monkeypatch.setattr(sys, "argv", ["lab.py", "--port", asked])
        with pytest.raises(SystemExit):
            lab.main()
        text = capsys.readouterr().err.splitlines()[-1]
        assert one_sentence(text) and f"{asked!r} is no port" in text, text
    monkeypatch.setattr(lab, "ROOT", copy_tree(tmp_path / "tree", parts=("notebooks",)))
    monkeypatch.setattr(lab, "taken", lambda port: True)
    monkeypatch.setattr(lab, "serve", lambda *call: pytest.fail("JupyterLab was started"))
    monkeypatch.setattr(sys, "argv", ["lab.py", "--edition", "teacher", "--no-browser"])
    with pytest.raises(SystemExit) as caught:
        lab.main()
    assert isinstance(caught.value.code, str) and one_sentence(caught.value.code) and "--port" in caught.value.code


# setup.py


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """setup.py pointed at an empty folder with the real requirements files; no process is started."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    python = tmp_path / ".venv" / "bin" / "python"
    monkeypatch.setattr(setup, "ROOT", str(tmp_path))
    monkeypatch.setattr(setup, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(setup, "PYTHON", str(python))
    monkeypatch.setenv("PIP_CONSTRAINT", "")
    calls = []

    def pretend(arguments, **kwargs):
        calls.append(arguments)
        if "venv" in arguments:
            python.parent.mkdir(parents=True, exist_ok=True)
            python.write_text("", encoding="utf-8")
            (tmp_path / ".venv" / "pyvenv.cfg").write_text("", encoding="utf-8")
        failed = bool(calls.fails) and calls.fails in arguments
        return SimpleNamespace(returncode=int(failed), stdout="first line\nERROR: the last thing it said\n", stderr="")

    class Calls(list):
        fails = None

    calls = Calls()
    monkeypatch.setattr(setup.subprocess, "run", pretend)
    monkeypatch.setattr(setup.shutil, "which", lambda name: None)
    return SimpleNamespace(root=tmp_path, calls=calls)


def stopped(kind="learner"):
    """The sentence with which set-up stops."""
    with pytest.raises(SystemExit) as caught:
        setup.setup(kind)
    text = caught.value.code
    assert isinstance(text, str) and one_sentence(text), f"set-up stops with {text!r}: one sentence is wanted."
    return text


def test_setup_of_an_old_python(elsewhere, monkeypatch):
    """It names the version that is needed and the one that is there; nothing was made."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    monkeypatch.setattr(sys, "version", "3.9.18 (main)")
    text = stopped()
    assert "3.11" in text and "3.9.18" in text and not elsewhere.calls


@pytest.mark.parametrize("name", ["setup.py", "lab.py"])
def test_an_old_python_can_read_the_sentence(name):
    """These two files are plain enough for Python 3.7: else it would show a SyntaxError instead."""
    ast.parse((TOOLS / name).read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_setup_without_venv(elsewhere, monkeypatch, module):
    """Debian's Python without python3-venv: the command that helps is named."""
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == module:
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "python3-venv" in stopped() and not elsewhere.calls


def test_setup_when_pip_fails(elsewhere, capsys):
    """What pip said last, then one sentence with the remedy; the environment does not count as ready."""
    elsewhere.calls.fails = "--require-hashes"
    text = stopped()
    assert "network" in text and "again" in text
    assert "the last thing it said" in capsys.readouterr().err
    assert not setup.ready("learner") and not list((elsewhere.root / ".venv").glob("ready-*"))


def test_setup_when_no_environment_can_be_made(elsewhere):
    """The folder is named."""
    elsewhere.calls.fails = "venv"
    assert ".venv" in stopped()


def test_setup_on_a_full_disk(elsewhere, monkeypatch):
    """Said before anything is made."""
    monkeypatch.setattr(setup.shutil, "disk_usage", lambda path: SimpleNamespace(total=1, used=1, free=10))
    assert "disk" in stopped() and not elsewhere.calls


def test_a_place_that_will_not_do_gets_one_sentence(tmp_path):
    """Read-only, another user's, open in another program, full, a file in the way: where, and what to do."""
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "tools"), only=("00",))
    (root / "study").write_text("", encoding="utf-8")
    for fault, name, place, wanted in (
        (errno.EACCES, "study", "study", "close the program"),
        (errno.EROFS, "lacking/x.csv", "", "such as Documents"),
        (errno.ENOSPC, None, None, "disk is full"),
        (errno.ENOTDIR, "study/notebooks", "study", "is a file"),
    ):
        text = setup.sentence_for(OSError(fault, "words", *([str(root / name)] if name else [])))
        assert one_sentence(text) and wanted in text and "run this again" in text, text
        assert name is None or text.startswith(f"{root / place} "), text
    for tool in (["tools/lab.py"], ["-m", "tools.notebooks.editions"]):
        done = subprocess.run([sys.executable, *tool], cwd=root, env=outside(), capture_output=True, text=True)
        assert one_sentence(done.stderr) and "is a file" in done.stderr and done.returncode == 1, done.stderr


def test_setup_is_done_once(elsewhere, capsys):
    """The second time nothing is installed; changed pins make it run again; the larger set serves for the smaller."""

    def installs():
        return sum("--require-hashes" in arguments for arguments in elsewhere.calls)

    assert setup.setup("dev") == setup.PYTHON
    setup.setup("dev")
    setup.setup("learner")
    assert installs() == 1
    with (elsewhere.root / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not setup.ready("dev")
    setup.setup("learner")
    assert installs() == 2


@pytest.mark.parametrize("fails, installers", [(None, ["uv"]), ("uv", ["uv", setup.PYTHON])])
def test_setup_takes_uv_where_it_is(elsewhere, monkeypatch, fails, installers):
    """And pip where uv fails, as behind a mirror that only pip knows."""
    monkeypatch.setattr(setup.shutil, "which", lambda name: name)
    elsewhere.calls.fails = fails
    setup.setup()
    used = [arguments[0] for arguments in elsewhere.calls if "--require-hashes" in arguments]
    assert used == [setup.PYTHON if one != "uv" else one for one in installers] and setup.ready("learner")


def test_setup_after_a_stop_starts_afresh(elsewhere):
    """Half-copied packages would look installed: what a stopped set-up left is removed; a finished one stays."""
    elsewhere.calls.fails = "--require-hashes"
    stopped()
    half = elsewhere.root / ".venv" / "lib" / "half.py"
    half.parent.mkdir()
    half.write_text("", encoding="utf-8")
    elsewhere.calls.fails = None
    setup.setup("learner")
    assert not half.exists() and setup.ready("learner")
    half.parent.mkdir(exist_ok=True)
    half.write_text("", encoding="utf-8")
    setup.setup("dev")
    assert half.exists(), "a finished environment was emptied"


def test_a_damaged_environment_is_made_anew(elsewhere, monkeypatch, capsys):
    """A package that is gone, or a Python that looks in another folder: it is said, emptied, and made once more."""
    there = ["numpy", "pandas"]
    monkeypatch.setattr(setup, "packages", lambda: (str(elsewhere.root), there))
    setup.setup("learner")
    left = elsewhere.root / ".venv" / "left.py"
    left.write_text("", encoding="utf-8")
    there.append("seaborn")
    assert setup.state("learner") == "ready", "what a learner adds is no damage"
    there.remove("pandas")
    assert setup.state("learner") == "damaged" and left.exists()
    setup.setup("learner")
    assert not left.exists() and "damaged: making it anew" in capsys.readouterr().out
    there.remove("numpy")
    monkeypatch.setattr(sys, "prefix", setup.VENV)  # from inside it can't be emptied
    assert "delete it" in stopped()


def bare(folder):
    """The Python of an environment without any package."""
    venv.create(folder, with_pip=False)
    return next(path for name in ("bin/python", "Scripts/python.exe") if (path := folder / name).exists())


@pytest.mark.parametrize("stamped", [["pandas"], []], ids=["named", "unnoticed"])
@pytest.mark.parametrize("inside", [True, False], ids=["its own Python", "another Python"])
def test_a_stamped_empty_environment_starts_no_process_after_another(tmp_path, stamped, inside):
    """lab.py in a folder as the zips have it, .venv stamped and empty: one sentence, or set-up's, and it ends."""
    root = copy_tree(tmp_path / "set", parts=("tools", "requirements.txt", "requirements-dev.txt"))
    own, other = bare(root / ".venv"), bare(tmp_path / "other")
    digest = hashlib.sha256((root / "requirements.txt").read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    made = {"pins": digest, "packages": stamped}
    (root / ".venv" / "ready-learner").write_text(json.dumps(made), encoding="utf-8")
    alone = {key: value for key, value in os.environ.items() if key != "LESSONS_HANDED_OVER"}
    alone |= {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "UV_NO_CACHE": "1"}
    command = [own if inside else other, root / "tools" / "lab.py", "--no-browser"]
    done = subprocess.run(command, env=alone, capture_output=True, text=True, timeout=120)
    last = done.stderr.strip().splitlines()[-1]
    assert done.returncode == 1 and "Traceback" not in done.stderr and one_sentence(last), done.stderr
    anew = stamped and not inside  # without the network that the test has taken away
    assert ("connect to the network" if anew else ".venv is damaged") in last
    assert not anew or "damaged: making it anew" in done.stdout


def test_line_ends_do_not_count_as_changed_pins(elsewhere):
    """A Windows clone has the same pins."""
    before = setup.pins("dev")
    path = elsewhere.root / "requirements.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert setup.pins("dev") == before


def test_the_speed_report_doubts_a_busy_machine_and_stale_bytecode(tmp_path, monkeypatch):
    """It says why its times are too long: a load, a package that is not compiled or was changed since."""
    (tmp_path / "a_package.py").write_text("x = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(os, "getloadavg", lambda: (0.1, 0, 0), raising=False)
    assert "a_package is not compiled" in " ".join(speed.doubts("a_package"))
    compiled = Path(py_compile.compile(str(tmp_path / "a_package.py")))
    assert speed.doubts("a_package") == []
    compiled.write_bytes(compiled.read_bytes()[:8] + bytes(4) + compiled.read_bytes()[12:])
    assert "a_package is not compiled" in " ".join(speed.doubts("a_package"))
    monkeypatch.setattr(os, "getloadavg", lambda: (4.2, 0, 0), raising=False)
    assert "The load is 4.2" in speed.doubts("a_package")[0]


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

"""The lessons run: twice each cell, unanswered and without solutions, and without a network.

Slow: `pytest -m slow tests/test_runs.py`. The quick run of every lesson is nbval's, over notebooks/.
"""

import json
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from helpers import Cell, copy_tree, fail_if, outside
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from tools.notebooks import editions
from tools.tree import normalise

pytestmark = pytest.mark.slow


def run(notebook, folder):
    """Execute a notebook in a folder; the notebook with its outputs."""
    place = {"metadata": {"path": str(folder)}}
    quiet = ["--Application.log_level=40"]
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place, extra_arguments=quiet)
    try:
        client.execute()
    except CellExecutionError as problem:
        plain = re.sub(r"\x1b\[[\d;]*m", "", str(problem))
        pytest.fail(f"the lesson stops with an error:\n{plain[-1500:]}", pytrace=False)
    return notebook


def comparable(cell):
    """A cell's outputs without counts and pictures' bytes, streams whole."""
    made = nbformat.v4.new_notebook(cells=[nbformat.from_dict(dict(cell))])
    outputs = []
    for output in normalise(made).cells[0].outputs:
        output = json.loads(json.dumps(output))
        output.pop("execution_count", None)
        output.get("data", {}).pop("image/png", None)
        outputs.append(output)
    return outputs


# Twice


def test_every_cell_run_twice_says_the_same(committed, tmp_path, monkeypatch):
    """No hidden state: each code cell is there twice, and both copies give what is stored."""
    monkeypatch.setenv("LESSONS_STORE", "1")  # as when they are stored
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data"))
    doubled = nbformat.v4.new_notebook(metadata=committed.notebook.metadata)
    for cell in committed.code:
        for turn in ("first", "second"):
            twin = nbformat.v4.new_code_cell(cell.source, id=f"{cell.raw.id[:40]}-{turn}", metadata=cell.meta)
            doubled.cells.append(twin)
    made = run(doubled, root / "notebooks").cells
    faults = []
    for cell, first, second in zip(committed.code, made[::2], made[1::2], strict=True):
        if "nbval-ignore-output" in cell.tags:
            continue
        if comparable(first) != comparable(second):
            faults.append(f"{cell}: run a second time it says something else: it changes what it starts from.")
        elif comparable(first) != comparable(cell.raw):
            faults.append(f"{cell}: with the cells before it run twice it says something else than is stored.")
    fail_if(faults)


# Unanswered


def test_unanswered_student_edition_runs_clean(committed, tmp_path):
    """Restart and Run All in study/notebooks/: no error, nothing on stderr, every exercise not answered yet."""
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data"))
    editions.lay_out(root)
    path = root / "study" / "notebooks" / committed.path.name
    made = run(nbformat.read(path, as_version=4), path.parent)
    cells = [Cell(committed, place, raw) for place, raw in enumerate(made.cells, start=1)]
    faults = []
    for cell in cells:
        for output in cell.outputs:
            if output.output_type == "error" and "raises-exception" not in cell.tags:
                faults.append(f"{cell}: stops in the student edition with {output.ename}.")
            if output.get("name") == "stderr":
                faults.append(f"{cell}: writes to stderr in the student edition: {output.text[:60]!r}.")
        if cell.role == "answer" and "not answered" not in cell.printed:
            faults.append(f"{cell}: unanswered it says {cell.printed.strip()!r}, not that it is not answered yet.")
    fail_if(faults)


# Without a network


def loopback_only():
    """The words that start a command in a namespace with loopback only; skips where the system allows none."""
    if sys.platform != "linux" or not shutil.which("unshare") or not shutil.which("ip"):
        pytest.skip("this system has no unshare and ip to take the network away")
    for start in (["unshare", "-n"], ["unshare", "-rn"]):
        words = [*start, "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
        if subprocess.run([*words, "true"], capture_output=True).returncode == 0:
            return words
    pytest.skip("this system does not allow a namespace without a network")


def test_all_lessons_run_without_a_network(tmp_path):
    """nbval, strict, over all notebooks, with loopback only."""
    words = loopback_only()
    root = copy_tree(tmp_path / "tree")
    command = [sys.executable, "-m", "pytest", "notebooks", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run([*words, *command], cwd=root, env=outside(), capture_output=True, text=True)
    text = re.sub(r"\x1b\[[\d;]*m", "", done.stdout)
    if done.returncode or " passed" not in text:
        pytest.fail(f"the lessons fail without a network:\n{text[-2000:]}{done.stderr[-500:]}", pytrace=False)

"""Time the lessons against the floor: as many notebooks that hold only the imports. Prints; fails nothing.

    python -m tools.notebooks.speed

It says so where the times can't be trusted: other programs run, or packages are not compiled.

First nbval runs of 1, 2, 4, 8 and all lessons with two workers, and of all with one; then each lesson alone with its
slowest cell, the peak memory of its kernel, and what its slowest picture costs without and with guesses.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from tools.tree import ROOT, all_notebooks, text_of

IMPORTS = "import matplotlib.pyplot as plt\nimport pandas as pd\n\nimport lesson"
PEAK = "import resource\n\nresource.getrusage(resource.RUSAGE_SELF).ru_maxrss"  # KiB on Linux, bytes on macOS

NOTED = """
_drawn_before = []
lesson.draw = lambda number, *data, draw=lesson.draw: _drawn_before.append((number, data)) or draw(number, *data)
"""
TIMED = """
import time
from IPython.utils.capture import capture_output

def took(number, data):
    began = time.process_time()
    with capture_output():
        lesson.pictures.draw(number, *data)
    return time.process_time() - began

without = [took(*one) for one in _drawn_before]
for number, _ in _drawn_before:
    rules = lesson.guesses.rules(number)
    lesson.guesses._noted[number] = {name: rule.get("of", [rule.get("from")])[0] for name, rule in rules.items()}
guessed = [took(*one) for one in _drawn_before if lesson.guesses.rules(one[0])]
print(*[f"{max(times, default=0):.2f}" for times in (without, guessed)])
"""


def doubts(package="pandas"):
    """Sentences on why times measured here and now are too long; none on a quiet machine with compiled packages."""
    found, busy = [], os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    if busy > 0.5:
        found.append(f"The load is {busy:.1f}: other programs run, so these times are too long.")
    source = importlib.util.find_spec(package).origin
    compiled = Path(importlib.util.cache_from_source(source))
    # Bytes 8 to 12 of bytecode: when the source was changed that it was made from.
    made = compiled.read_bytes()[8:12] if compiled.exists() else b""
    if int.from_bytes(made, "little") != int(Path(source).stat().st_mtime) & 0xFFFFFFFF:
        found.append(
            f"{package} is not compiled, so each kernel starts slowly: `python tools/setup.py --dev` compiles."
        )
    return found


def seconds(folder, files, workers=2):
    """Wall-clock seconds of one nbval run over these notebooks."""
    began = time.perf_counter()
    arguments = ["-m", "pytest", "-q", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder), "--nbval-lax"]
    arguments += ["-n", str(workers)]
    environment = os.environ | {"PYTEST_ADDOPTS": "-p no:cacheprovider"}
    command = [sys.executable, *arguments, *map(str, files)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"the run failed:\n{done.stdout[-2000:]}{done.stderr[-500:]}")
    return time.perf_counter() - began


def alone(path):
    """(seconds, slowest cell's seconds, its first line, peak memory in MiB, its pictures' costs) of one lesson."""
    notebook = nbformat.read(path, as_version=4)
    if os.name == "posix":
        notebook.cells.append(nbformat.v4.new_code_cell(PEAK))
    place = {"metadata": {"path": str(path.parent)}}
    began = time.perf_counter()
    NotebookClient(notebook, timeout=120, resources=place, extra_arguments=["--Application.log_level=40"]).execute()
    total, slowest = time.perf_counter() - began, (0.0, "")
    peak = int(notebook.cells[-1].outputs[0].data["text/plain"]) if os.name == "posix" else 0
    for cell in notebook.cells:
        times = cell.metadata.get("execution", {})
        if "shell.execute_reply" in times:
            first, last = times["iopub.status.busy"], times["shell.execute_reply"]
            took = (datetime.fromisoformat(last) - datetime.fromisoformat(first)).total_seconds()
            slowest = max(slowest, (took, cell.source.splitlines()[0]))
    return total, *slowest, peak / (1024 if sys.platform == "linux" else 1024**2), pictures(path)


def pictures(path):
    """Seconds of processor of a notebook's slowest picture, drawn again: without guesses, and with them."""
    notebook = nbformat.read(path, as_version=4)
    begun = next(nth for nth, cell in enumerate(notebook.cells) if "lesson.begin(" in cell.source)
    notebook.cells.insert(begun + 1, nbformat.v4.new_code_cell(NOTED))
    notebook.cells.append(nbformat.v4.new_code_cell(TIMED))
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    return notebook.cells[-1].outputs[0].text.split()


def floor_of(path):
    """A notebook beside this one that holds only the imports."""
    empty = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(IMPORTS)])
    empty.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    floor = path.with_name(f"floor_{path.name}")
    floor.write_text(text_of(empty), encoding="utf-8")
    return floor


def main():
    for doubt in doubts():
        print(doubt)
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        for part in ("notebooks", "data"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "conftest.py", copy)
        found = all_notebooks(copy / "notebooks")
        floors = [floor_of(path) for path in found]
        print("workers  notebooks   floor  lessons  ratio")
        counts = sorted({count for count in (1, 2, 4, 8, len(found)) if count <= len(found)})
        for workers, count in [*[(2, count) for count in counts], (1, len(found))]:
            floor, full = (seconds(copy, paths[:count], workers) for paths in (floors, found))
            print(f"{workers:7d} {count:10d} {floor:6.1f}s {full:7.1f}s {full / floor:6.2f}", flush=True)
        print("each alone: seconds, slowest cell, peak memory, slowest picture without and with guesses (processor)")
        for path in found:
            total, slow, line, peak, (without, guessed) = alone(path)
            costs = f"{total:5.1f}s  {slow:4.2f}s  {peak:4.0f} MiB  {without}s  {guessed}s"
            print(f"  {costs}  {path.name}: {line[:50]}", flush=True)


if __name__ == "__main__":
    main()

"""An order that is shown is the same on every machine: equal values keep the order that they came in.

numpy sorts with the widest instructions of a processor, and where a sort is not stable, equal values come out in an
order that depends on them. Here the notebooks run as on a processor that lacks all that numpy could use beyond its
minimum, and must say what is stored.
"""

import ast
import os
import subprocess
import sys

import nbformat
import numpy as np
import pytest
from helpers import NOTEBOOKS, NOTEBOOKS_OF_ALL_KINDS, constant, fail_if, over_notebooks
from test_runs import comparable, run

QUICK = {"03", "09"}  # where equal values stand in what is shown; the others run with `pytest -m slow`


def features():
    """The processor features that numpy uses here beyond its minimum, under the names of this numpy."""
    found = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
    if not found:
        pytest.skip("numpy uses nothing of this processor beyond its minimum, so nothing can be taken away")
    return found


@over_notebooks()
def test_sorting_is_stable(committed):
    """sort_values by one column and argsort say kind="stable"; by several columns, equal rows keep their order."""
    faults = []
    for cell in committed.code:
        for call in [*cell.calls(".sort_values"), *cell.calls(".argsort"), *cell.calls("np.argsort")]:
            several = [*call.args, *[word.value for word in call.keywords if word.arg == "by"]]
            if any(isinstance(part, ast.List) and len(part.elts) > 1 for part in several):
                continue
            if constant(call, None, "kind") != "stable":
                faults.append(f'{cell}: sorts with {ast.unparse(call.func)[-40:]}(…): add kind="stable".')
    fail_if(faults)


def test_features_are_taken_away():
    """The variable does what the next test needs, without a warning."""
    code = "import numpy; print(numpy.show_config(mode='dicts')['SIMD Extensions'].get('found', []))"
    environment = {**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(features())}
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[]", "")


@pytest.mark.parametrize(
    "notebook",
    [
        pytest.param(one, id=one.name, marks=[] if one.number in QUICK else pytest.mark.slow)
        for one in NOTEBOOKS_OF_ALL_KINDS
    ],
)
def test_a_plainer_processor_says_the_same(notebook, monkeypatch):
    """All outputs, pictures by the digest of what they show, equal the stored ones."""
    monkeypatch.setenv("NPY_DISABLE_CPU_FEATURES", " ".join(features()))
    made = run(nbformat.read(notebook.path, as_version=4), NOTEBOOKS)
    faults = []
    for cell, again in zip(notebook.cells, made.cells, strict=True):
        if cell.is_code and "nbval-ignore-output" not in cell.tags and comparable(again) != comparable(cell.raw):
            faults.append(f"{cell}: says something else on a plainer processor: `make update`, then sort stably.")
    fail_if(faults)

"""An order that is shown is the same on every machine: equal values keep the order that they came in.

numpy sorts with the widest instructions of a processor, and where a sort is not stable, equal values come out in an
order that depends on them. So the suite runs the notebooks as on a processor that lacks all that numpy could use
beyond its minimum (tests/conftest.py), while `make update` and `pytest notebooks` use the processor as it is. A cell
that fails in the suite alone sorts without a rule for equal values.
"""

import ast
import os
import subprocess
import sys
import types
from pathlib import Path

import nbformat
import pytest
from helpers import constant, fail_if, outside, over_notebooks

import conftest


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


def test_features_are_taken_away(monkeypatch, tmp_path):
    """From the kernels that nbval starts, and for no other test; the variable does so without a warning."""
    name = "NPY_DISABLE_CPU_FEATURES"
    monkeypatch.delenv(name, raising=False)
    conftest.pytest_runtest_setup(types.SimpleNamespace(path=Path("one.ipynb")))
    taken = os.environ[name]
    conftest.pytest_runtest_setup(types.SimpleNamespace(path=Path("test_one.py")))
    assert name not in os.environ
    if not taken:
        pytest.skip("numpy uses nothing of this processor beyond its minimum, so nothing can be taken away")
    source = "import numpy\nassert not numpy.show_config(mode='dicts')['SIMD Extensions'].get('found', [])"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)]), tmp_path / "one.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "--nbval-current-env", "-p", "no:xdist", "-q"]
    own = outside() | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONWARNINGS": "error::RuntimeWarning"}
    done = subprocess.run(
        [*command, "-p", "conftest", "one.ipynb"], cwd=tmp_path, env=own, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-800:]

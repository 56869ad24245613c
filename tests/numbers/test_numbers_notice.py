"""The second road notices what every copy of a number agrees on: cells, stored outputs, ledger and keys alike.

Slow: `pytest -m slow tests/numbers`. In a copy of the project three cells are made wrong, `update.py` brings all that
is stored along, and the tests of numbers must name each of the three. test_numbers.py itself shows that they pass
without a change.
"""

import subprocess
import sys

import nbformat
import pytest
from helpers import NOTEBOOKS_OF_ALL_KINDS, TREE, copy_tree, outside

from tools.tree import text_of, write

MUTANTS = {  # what is wrong: (notebook, line of a cell, what becomes of it, what must be named)
    "denominator": (
        "06a_record",
        'sanctioners = 100 * bought[senders].sum(axis=1, min_count=6) / bought["WLD"]',
        'sanctioners = 100 * bought[senders].sum(axis=1, min_count=6) / (bought["WLD"] - bought["CHN"])',
        "C38 / Effect: six sanctioners of 2014 in Russia's imports, 2013: the ledger has",
    ),
    "window": (
        "06a_record",
        "sums = pd.DataFrame([lending.loc[year : year + 3].sum() for year in starts], index=names_of_spans)",
        "sums = pd.DataFrame([lending.loc[year + 1 : year + 4].sum() for year in starts], index=names_of_spans)",
        "C37 / Chinese state lending to Russia, 2010-13 (AidData): the ledger has",
    ),
    "sign": (
        "02_record",
        "    100 * (_spread[1961] / _spread[1960] - 1),\n    places=1,",
        "    100 * (1 - _spread[1961] / _spread[1960]),\n    places=1,",
        "exercise 2.8: the key is",
    ),
}


@pytest.mark.slow
def test_numbers_that_all_copies_share_are_noticed(tmp_path):
    """A wrong denominator, a window off by a year, a key whose sign is turned in its solution as well."""
    root = copy_tree(tmp_path / "house", (*TREE, "tests"))
    for name, line, wrong, _ in MUTANTS.values():
        path = root / "notebooks" / next(one.path.name for one in NOTEBOOKS_OF_ALL_KINDS if one.name == name)
        notebook = nbformat.read(path, as_version=4)
        [cell] = [cell for cell in notebook.cells if line in cell.source]
        cell.source = cell.source.replace(line, wrong)
        write(path, text_of(notebook))
    update = [sys.executable, "-m", "tools.update", *sorted({name for name, *_ in MUTANTS.values()})]
    subprocess.run(update, cwd=root, env=outside(), check=True)
    tests = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/numbers", "-k", "second"]
    said = subprocess.run(tests, cwd=root, env=outside(), capture_output=True, text=True).stdout
    for what, (*_, named) in MUTANTS.items():
        assert named in said, f"nobody notices the wrong {what}: {said[-3000:]}"

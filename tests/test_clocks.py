"""What was known by April 2023 rests on nothing later: records run on tables whose later rows say something else.

A row of evidence whose known_on lies on the first clock must not move when all that came later is altered, or is gone.
Later is what speaks of a later time, and what stands in a later edition, of whatever time it speaks: a row's known_by
or known_on, or the day of the whole table (`edition` in datapackage.json, where an edition estimates all years anew).
Whatever moves used a later row, whatever its typed known_on says. (A record of acts, such as votes or wars, has no
edition, and a table without days, such as one of spans of years, no later rows here: a reader looks at these.)
"""

import json
import os
import re
import types
from pathlib import Path

import drawn
import lesson
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from helpers import DATA, EDITION, NOTEBOOKS, fail_if, ledger

PUBLISHED = EDITION["first_clock"]
DAYS = ["date", "day", "month", "year", "start", "period", "period_start"]  # when it was, one of these
KNOWN = ["known_on", "known_by", "edition"]  # when it was known
KEYS = re.compile(r"(^|_)(id|key|item|number|no)$")
TABLES = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
EDITIONS = {one["name"]: one["edition"] for one in TABLES if "edition" in one}  # of tables estimated anew as a whole
read_csv = pd.read_csv


def later(table, name=""):
    """True for each row of a table that speaks of a time after the first clock, or is of a later edition.

    A year is over in its December. A period without a month ("2023-Q1") is not later if it was known by then.
    """
    if table.index.name:
        return later(table.reset_index(), name).set_axis(table.index)
    if EDITIONS.get(name, "") > PUBLISHED:
        return pd.Series(True, index=table.index)
    after = pd.Series(False, index=table.index)
    if columns := [name for name in DAYS if name in table.columns]:
        days = table[columns[0]].astype(str).str.extract(r"^(\d{4}(?:-\d\d){0,2})")[0].fillna("")
        after = days.where(days.str.len() != 4, days + "-12") > PUBLISHED
    if known := [name for name in KNOWN if name in table.columns]:
        edition = table[known[0]].fillna("").astype(str) > PUBLISHED
        after = edition if columns and columns[0].startswith("period") else after | edition
    return after


def rows_of(path, **words):
    """A table, and which of its rows are later; none of the ledger's."""
    table = read_csv(path, **words)
    rows = later(table, Path(path).stem)
    return table, rows & ("/ledger/" not in str(path))


def altered(path, **words):
    """A table whose later rows have other votes and other numbers."""
    table, rows = rows_of(path, **words)
    if rows.any():
        for name in set(table.columns) - {*DAYS, *KNOWN}:
            column = table[name]
            if set(column.dropna()) <= set("YNAX"):
                table.loc[rows, name] = column[rows].map({"Y": "N", "N": "A", "A": "Y", "X": "X"})
            elif pd.api.types.is_numeric_dtype(column) and column.dtype != bool and not KEYS.search(name):
                factor = 1.2 + rows.cumsum() % 7 / 5  # another one in each row: a growth rate moves, too
                table[name] = column.astype(float).where(~rows, factor * column + 3)
    return table


def dropped(path, **words):
    """A table without its later rows."""
    table, rows = rows_of(path, **words)
    kept = table[~rows]
    return kept if table.index.name else kept.reset_index(drop=True)


def doubled(path, **words):
    """A table with its later rows twice: what is counted moves."""
    table, rows = rows_of(path, **words)
    return pd.concat([table, table[rows]], ignore_index=table.index.name is None)


def said_with(committed, read, monkeypatch):
    """({(claim, label): value}, number of cells that failed) of a record that reads its tables otherwise."""
    said, failed = {}, 0

    def evidence(claim, rows, *_, **__):
        said.update({(claim, label): row[0] for label, row in rows.items()})

    with drawn.as_before(), monkeypatch.context() as patched:
        patched.setattr(pd, "read_csv", read)
        patched.setattr(lesson, "evidence", evidence)
        for name in ("show", "source_card", "summary"):
            patched.setattr(lesson, name, lambda *_, **__: plt.close("all"))
        os.chdir(NOTEBOOKS)
        names = types.ModuleType("__main__").__dict__
        for cell in committed.code:
            try:
                exec(compile(cell.source, str(committed), "exec"), names)
            except Exception:  # a later row that the cell asks for is gone: what follows from it is not compared
                failed += 1
    return said, failed


NAMES = ["altered", "dropped", "doubled"]


@pytest.mark.kinds("record")
@pytest.mark.parametrize(
    "read", [altered, *(pytest.param(one, marks=pytest.mark.slow) for one in (dropped, doubled))], ids=NAMES
)
def test_first_clock_rests_on_nothing_later(committed, read, page, monkeypatch):
    """Evidence known by the day of the article keeps its value; where rows are altered, all of it is compared."""
    rows = [one for one in ledger("evidence") if one["lesson"] == committed.number and one["known_on"] <= PUBLISHED]
    got = [({}, 0)]
    if rows:
        page(lambda: got.append(said_with(committed, read, monkeypatch)))
    (said, failed), faults = got[-1], []
    for row in rows:
        name = f"{committed}: {row['claim']} / {row['label']}"
        value = said.get((row["claim"], row["label"]))
        if value is None and read is altered:
            faults.append(f"{name} can't be computed on altered tables ({failed} cells fail): tests/test_clocks.py.")
        elif value is not None and f"{float(value):.{row['decimals']}f}" != row["value"]:
            faults.append(
                f"{name} has known_on {row['known_on']}, but moves with rows or editions after {PUBLISHED}: correct it."
            )
    fail_if(faults)

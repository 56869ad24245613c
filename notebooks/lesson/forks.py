"""All defensible ways to count a message, computed in a record; a lesson reads the table."""

import itertools
import re

import numpy as np
import pandas as pd
from IPython.display import display

from .files import Problem

WAYS = "application/vnd.lesson.ways+json"  # what `make update` writes to data/harvest


def ways(name, choices, count, places=3, kept=True):
    """Count a message in every defensible way; `make update` writes the table to data/harvest.

    name: of the table, such as "ways_04". choices: {choice: {word for it: option}}, ours first in
    each. count: a function of one option a choice; it gives a number, a tuple (number, low, high)
    where there is an interval, or None where these options can't go together or give nothing.
    places: decimals of the table; None for whole numbers. kept: False for a table that no lesson
    reads, which is shown here alone. Returns a DataFrame: a row a way, ours first, a column a
    choice, and value, or value, low and high. In the file the ways are numbered, and its columns
    are in small letters. Raises Problem: no such name, ours is no way, nothing to choose, mixed
    numbers and intervals.
    """
    if not re.fullmatch(r"ways_[a-z0-9_]+", str(name)):
        raise Problem(f"a table of ways is called ways_04, or ways_08_war, and not {name!r}.")
    if not choices or not all(choices.values()):
        raise Problem(f"{name} has a choice without options: give each a dict, ours first.")
    rows = []
    for words in itertools.product(*choices.values()):
        options = [choices[choice][word] for choice, word in zip(choices, words, strict=True)]
        with np.errstate(all="ignore"):  # 0 / 0 is no way
            given = count(*options)
        parts = given if isinstance(given, tuple) else (given,)
        if all(part is not None and np.isfinite(part) for part in parts):
            rows.append((*words, *(round(float(part), places) for part in parts)))
        elif not rows:
            raise Problem(f"{name}: our own way gives no number; it is the first of each choice.")
    if len({len(row) for row in rows}) > 1:
        raise Problem(f"{name}: some ways have an interval and some have none; give each the same.")
    values = ["value", "low", "high"][: len(rows[0]) - len(choices)]
    found = pd.DataFrame(rows, columns=[*choices, *values])
    told = f"{len(found)} ways, ours first" + (f": `data/harvest/{name}.csv`" if kept else "")
    file = found.rename(columns=lambda one: re.sub(r"\W+", "_", one).strip("_").lower())
    file.insert(0, "way", range(1, len(file) + 1))
    shown = {WAYS: {"table": name, "csv": file.to_csv(index=False, lineterminator="\n")}}
    display({**(shown if kept else {}), "text/markdown": told}, raw=True)
    return found


def hangs(found, holds):
    """How many ways of each option hold: what a message hangs on.

    found: the table that ways() gives. holds: a Series of True and False, one a way.
    Returns a DataFrame with the columns holds and ways, one row an option, by choice.
    """
    names = [one for one in found if one not in ("value", "low", "high")]
    parts = {name: holds.groupby(found[name], sort=False).agg(["sum", "size"]) for name in names}
    table = pd.concat(parts, names=["choice", "option"])
    return table.set_axis(["holds", "ways"], axis=1)

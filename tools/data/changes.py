"""What changes between two versions of a table or a source, in lines for the screen."""

import contextlib
import csv
import io
import subprocess
from pathlib import Path

import pandas as pd

from tools.data.package import as_text

SHOWN = 5  # changed values, and rows that came or went, named per file


def committed(folder: Path, path: str) -> bytes | None:
    """A file as git's last commit has it; None where there is no git or no such file."""
    asked = ["git", "-C", str(folder), "show", f"HEAD:./{path}"]
    with contextlib.suppress(OSError):
        done = subprocess.run(asked, capture_output=True)
        if done.returncode == 0:
            return done.stdout
    return None


def moves(resource: dict, old: bytes | None, new: bytes) -> list[str]:
    """What changes between two versions of a table, in lines for the screen. Empty: nothing."""
    if old == new:
        return []
    after = as_text(new)
    if old is None:
        return [f"new table with {len(after):,} rows"]
    try:
        before = as_text(old)
    except (UnicodeDecodeError, ValueError):
        return ["the committed file can't be read; the whole table would be replaced"]
    key = resource["schema"]["primaryKey"]
    if list(before.columns) != list(after.columns):
        return [f"the committed file has other columns; the whole table would be replaced ({len(after):,} rows)"]
    before, after = before.set_index(key), after.set_index(key)
    both = before.index.intersection(after.index)
    gone, new_rows = before.index.difference(after.index), after.index.difference(before.index)
    lines = [f"rows: {len(new_rows):,} added, {len(gone):,} removed, {len(both):,} in both"]
    if before.index.has_duplicates or after.index.has_duplicates:
        return [*lines, "one of the two has two rows with one key, so no value can be named"]
    left, right = before.loc[both], after.loc[both]
    changed = [(row, column) for column in left for row in both[left[column].ne(right[column])]]
    lines.append(f"{len(changed):,} values changed")
    renamed = with_another_key(before.loc[gone[:SHOWN]], after.loc[new_rows[:SHOWN]])
    others = [row for row in [*gone, *new_rows] if row not in {*renamed, *renamed.values()}]
    name = str if len(key) == 1 else ", ".join
    told = [
        f"  {name(row)}: {column} {left.loc[row, column] or '(empty)'} -> {right.loc[row, column] or '(empty)'}"
        for row, column in changed[:SHOWN]
    ]
    for row, other in renamed.items():
        values = [
            f"; {one} {before.loc[row, one] or '(empty)'} -> {after.loc[other, one] or '(empty)'}"
            for one in before
            if before.loc[row, one] != after.loc[other, one]
        ]
        told.append(f"  key {name(row)} -> {name(other)}{''.join(values)}")
    told += [f"  {name(row)}: row {'gone' if row in gone else 'new'}" for row in others[:SHOWN]]
    count = len(changed) + len(renamed) + len(others)
    lines += told[:SHOWN] + [f"  and {count - SHOWN:,} more"] * (count > SHOWN)
    if not len(changed) and len(both) == len(before) == len(after):
        lines.append("only the order of rows or the form of the file changes")
    return lines


def with_another_key(gone: pd.DataFrame, new: pd.DataFrame) -> dict:
    """{old key: new key} of rows whose key was changed, and less than half of their other values."""
    near = {row: [one for one in new.index if gone.loc[row].ne(new.loc[one]).mean() < 0.5] for row in gone.index}
    return {row: found[0] for row, found in near.items() if len(found) == 1}


def source_moves(folder: Path, name: str) -> list[str]:
    """The values by which a shipped source's CSV differs from its committed version, in lines for the screen."""
    path, was = folder / "sources" / name, committed(folder, f"sources/{name}")
    if not was or path.suffix != ".csv" or not path.exists():
        return []
    try:
        before, after = (list(csv.reader(io.StringIO(one.decode("utf-8")))) for one in (was, path.read_bytes()))
    except (UnicodeDecodeError, csv.Error):
        return []
    if [len(row) for row in before] != [len(row) for row in after]:
        return [f"  {len(after):,} lines, committed {len(before):,}, or a line has other fields: see `git diff`"]
    told = [
        f"  line {place}, {column}: {old or '(empty)'} -> {new or '(empty)'}"
        for place, (left, right) in enumerate(zip(before, after, strict=True), start=1)
        for column, old, new in zip([*before[0], *left], left, right, strict=False)
        if old != new
    ]
    return told[:SHOWN] + [f"  and {len(told) - SHOWN:,} more"] * (len(told) > SHOWN)

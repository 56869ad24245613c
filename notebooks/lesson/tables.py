"""The tables in data/: where they lie, what is said of them, and whether they are as they were published."""

import csv
import functools
import hashlib
import json
from pathlib import Path

from IPython.display import Markdown, display

DATA = Path(__file__).resolve().parents[2] / "data"
_parsed = functools.cache(json.loads)  # once for each text of datapackage.json: every line of evidence asks again


class DataProblem(Exception):
    """A table or its description can't be used: one sentence with the file and the remedy, no traceback."""

    def __init__(self, name, fault):
        remedy = f"restore it with `git checkout -- data/{name}`, or download the lessons again"
        super().__init__(f"data/{name} {fault}: {remedy}.")

    def _render_traceback_(self):
        return [f"DataProblem: {self}"]


def read(name):
    """Text of data/NAME. Raises DataProblem: missing, or not readable as UTF-8."""
    try:
        return (DATA / name).read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError) as fault:
        missing = isinstance(fault, FileNotFoundError)
        raise DataProblem(name, "is missing" if missing else "can't be read as UTF-8 text") from None


def resource(table):
    """What datapackage.json says of one table. DataProblem if it is broken; ValueError for a name it does not know."""
    try:
        known = {one["name"]: one for one in _parsed(read("datapackage.json"))["resources"]}
    except (ValueError, KeyError, TypeError):
        raise DataProblem("datapackage.json", "is broken") from None
    if table not in known:
        raise ValueError(f"there is no table {table!r} in data/datapackage.json; it knows {', '.join(known)}.")
    return known[table]


def rows(table):
    """All rows of a table as dicts of text, empty where missing. Raises DataProblem: unreadable, wrong header."""
    about = resource(table)
    reader = csv.DictReader(read(about["path"]).splitlines(keepends=True))
    if reader.fieldnames != [field["name"] for field in about["schema"]["fields"]]:
        raise DataProblem(about["path"], "does not have the columns it should have")
    return reader


def source_card(table):
    """Show who published a table, which version, what it covers, its licence and its traps.

    table: a name such as "ga_votes" (data/tables/ga_votes.csv). Source of every word: data/datapackage.json.
    Raises DataProblem (one sentence) if the file is missing, unreadable or has the wrong header.
    Where its contents differ from what was published, says so in a visible line and goes on.
    """
    about = resource(table)
    rows(table)
    first = about["sources"][0]
    publisher = f"[{about['publisher']}]({first['path']})" if "path" in first else about["publisher"]
    publisher += " (a state's own publication)" if about.get("state_source") else ""
    lines = [
        f"**Source card: [{table}.csv](../data/{about['path']})**, {about['title']}\n",
        f"- *Published by:* {publisher}, {first.get('version', 'no version')}",
        f"- *Made by:* {about['made_by']}. *Paid for by:* {about['paid_by']}.",
        f"- *Covers:* {about['coverage']} Data to {about['data_to']}.",
        f"- *Licence:* {'; '.join(licence['title'] for licence in about['licenses'])}",
        f"- *What we did to it:* {about['processing']}",
        "- *Traps:*",
        *[f"  - {trap}" for trap in about["traps"][:3]],
    ]
    more = "\n".join(f"- {trap}" for trap in about["traps"][3:])
    lines += [f"\n<details><summary>More traps</summary>\n\n{more}\n\n</details>"] if more else []
    display(Markdown("\n".join(lines)))
    if "sha256:" + hashlib.sha256((DATA / about["path"]).read_bytes()).hexdigest() != about["hash"]:
        print(f"Note: {DataProblem(about['path'], 'is not as it was published; if you did not change it')}")

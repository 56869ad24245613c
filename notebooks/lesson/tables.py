"""The tables in data/: where they lie, what is said of them, and whether they are as they were published."""

import csv
import hashlib
import json
from pathlib import Path

from IPython.display import Markdown, display

DATA = Path(__file__).resolve().parents[2] / "data"


class DataProblem(Exception):
    """A table or its description can't be used: one sentence with the file and the remedy, no traceback."""

    def _render_traceback_(self):
        return [f"DataProblem: {self}"]


def restore(path):
    """The remedy for a damaged file, in words."""
    name = f"data/{path.name}"
    return f"restore it with `git checkout -- {name}`, or download the lessons again"


def read(path):
    """Text of a UTF-8 file below data/. Raises DataProblem: missing or not readable as UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DataProblem(f"data/{path.name} is missing: {restore(path)}.") from None
    except (UnicodeDecodeError, OSError):
        raise DataProblem(f"data/{path.name} can't be read as UTF-8 text: {restore(path)}.") from None


def package():
    """data/datapackage.json as a dict of resources by name. Raises DataProblem if it is missing or broken."""
    path = DATA / "datapackage.json"
    try:
        return {resource["name"]: resource for resource in json.loads(read(path))["resources"]}
    except (ValueError, KeyError, TypeError):
        raise DataProblem(f"data/{path.name} is broken: {restore(path)}.") from None


def resource(table):
    """What datapackage.json says of one table. Raises DataProblem for a name that it does not know."""
    known = package()
    if table not in known:
        raise DataProblem(f"there is no table {table!r} in data/datapackage.json; it knows {', '.join(known)}.")
    return known[table]


def rows(table):
    """All rows of a small table as dicts of text, empty where missing. Raises DataProblem."""
    path = DATA / f"{table}.csv"
    reader = csv.DictReader(read(path).splitlines(keepends=True))
    wanted = [field["name"] for field in resource(table)["schema"]["fields"]]
    if reader.fieldnames != wanted:
        raise DataProblem(f"data/{path.name} does not have the columns it should have: {restore(path)}.")
    return list(reader)


def source_card(table):
    """Show who published a table, which version, what it covers, its licence and its traps.

    table: a name such as "ga_votes" (data/ga_votes.csv). Source of every word: data/datapackage.json.
    Raises DataProblem (one sentence) if the file is missing, unreadable or has the wrong header.
    Where its contents differ from what was published, says so in a visible line and goes on.
    """
    about = resource(table)
    path = DATA / f"{table}.csv"
    header = read(path).split("\n", 1)[0].strip()
    if header != ",".join(field["name"] for field in about["schema"]["fields"]):
        raise DataProblem(f"data/{path.name} does not have the columns it should have: {restore(path)}.")
    by_state = " (a state's own publication)" if about.get("state_source") else ""
    lines = [f"**Source card: [{table}.csv](../data/{table}.csv)**, {about['title']}", ""]
    first = about["sources"][0]
    lines += [
        f"- *Published by:* [{about['publisher']}]({first['path']}){by_state}, {first.get('version', 'no version')}",
        f"- *Made by:* {about['made_by']}. *Paid for by:* {about['paid_by']}.",
        f"- *Covers:* {about['coverage']} Data to {about['data_to']}.",
        f"- *Licence:* {'; '.join(licence['title'] for licence in about['licenses'])}",
        "- *What we did to it:* " + about["processing"],
        "- *Traps:*",
    ]
    lines += [f"  - {trap}" for trap in about["traps"]]
    display(Markdown("\n".join(lines)))
    if "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest() != about["hash"]:
        print(f"Note: data/{path.name} is not as it was published; if you did not change it, {restore(path)}.")

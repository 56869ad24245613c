"""The tables in data/: where they lie, what is said of them, and whether they are as published."""

import csv
import difflib
import hashlib
import json
import tomllib
from pathlib import Path

from IPython.display import Markdown, display

from .files import DataProblem, Problem, kept, plain

DATA = Path(__file__).resolve().parents[2] / "data"
_changed = set()  # what was said not to be as it was published, as paths below data/
own_tables = {}  # {name: what a learner's source card says of a table of their own}: lesson 11


def _text(content):
    return content.decode("utf-8")


def _rows(content):
    """(names of the columns, rows as dicts of plain text) of a CSV file."""
    reader = csv.DictReader(plain(_text(content)).splitlines(keepends=True))
    return reader.fieldnames, list(reader)


def _package(content):
    """datapackage.json as {table: what it says}, and the data's version."""
    whole = json.loads(_text(content))
    return {one["name"]: one for one in whole["resources"]}, whole.get("version")


def _toml(content):
    return tomllib.loads(_text(content))


def _head(content):
    """The line of a CSV file that names its columns; \ufffd where it is no UTF-8."""
    return content.partition(b"\n")[0].decode("utf-8", "replace").strip("\r\ufeff")


def _sha256(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def _of(name, parse):
    """parse(content) of data/NAME. Raises DataProblem: missing, or not readable as UTF-8."""
    try:
        return kept(DATA / name, parse)
    except FileNotFoundError:
        raise DataProblem(name, "is missing") from None
    except (UnicodeDecodeError, OSError):
        raise DataProblem(name, "can't be read as UTF-8 text") from None


def version():
    """The data's version, as datapackage.json has it. Raises DataProblem: missing or broken."""
    try:
        found = _of("datapackage.json", _package)[1]
    except (ValueError, KeyError, TypeError, AttributeError):
        found = None
    if found is None:
        raise DataProblem("datapackage.json", "is broken")
    return found


def edition():
    """The last years of this edition: {last_year, last_full_year, first_clock}, edition.toml."""
    try:
        return _of("edition.toml", _toml)
    except tomllib.TOMLDecodeError:
        raise DataProblem("edition.toml", "is broken") from None


def resource(table):
    """What datapackage.json, or a learner's own source card, says of one table, as a dict.

    table: a name; a folder before it and .csv behind it do no harm, as in "lessons/gas_by_pipe".
    Raises DataProblem: the file is missing or broken. Problem: nobody knows this table.
    """
    asked, table = table, str(table).rpartition("/")[2].removesuffix(".csv")
    if table in own_tables:
        return own_tables[table]
    try:
        known = _of("datapackage.json", _package)[0]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise DataProblem("datapackage.json", "is broken") from None
    if table not in known:
        near = ", ".join(difflib.get_close_matches(table, known, cutoff=0.5))
        told = f"the nearest names are {near}" if near else "data/CODEBOOK.md has all names"
        raise Problem(f"there is no table {asked!r} in data/datapackage.json; {told}.")
    return known[table]


def rows(table):
    """All rows of a table as dicts of text, empty where missing; shared, so change none of them.

    Raises DataProblem: unreadable, or a header that it should not have.
    """
    about = resource(table)
    try:
        names, found = _of(about["path"], _rows)
    except csv.Error:
        raise DataProblem(about["path"], "can't be read as a table") from None
    if names != [field["name"] for field in about["schema"]["fields"]]:
        raise DataProblem(about["path"], "does not have the columns it should have")
    return found


def source_card(table):
    """Show who published a table, what it covers and what to mind; licence and version too.

    table: a name such as "ga_votes" (data/tables/ga_votes.csv). Source of every word:
    data/datapackage.json. All but the first facts and three traps is folded.
    Raises DataProblem (one sentence): the file is missing, unreadable or has the wrong header.
    Where its contents differ from what was published, says so in a visible line and goes on.
    """
    about = resource(table)
    rows(table)
    display(Markdown("\n".join(_card(about))))
    _note(about)


def _note(about, once=False):
    """Say of a table that it is not as it was published, if so; once: not a second time."""
    path = about["path"]
    if _of(path, _sha256) == about["hash"] or (once and path in _changed):
        return
    fault = "is not as it was published; if you did not change it"
    if _of(path, _head) != ",".join(field["name"] for field in about["schema"]["fields"]):
        fault = "has other columns than it should, as when a spreadsheet saves it with semicolons"
    print(f"Note: {DataProblem(path, fault)}")
    _changed.add(path)


def heed(*names):
    """Say once of each of these tables that it is not as it was published. Raises nothing."""
    for name in names:
        try:
            about = resource(name)
            if "hash" in about:
                _note(about, once=True)
        except (DataProblem, Problem):
            pass  # what reads it says so


def edited():
    """The tables that were said not to be as they were published, as paths below data/."""
    return sorted(_changed)


def _publisher(about):
    """The publisher with a link to the source."""
    first = about["sources"][0]
    return f"[{about['publisher']}]({first['path']})" if "path" in first else about["publisher"]


def _card(about):
    """The lines of the card: what to know now, and the rest folded."""
    released = about["sources"][0].get("version", "no version")
    states = about.get("state_source")
    link = f"[{about['name']}.csv](../data/{about['path']})"
    lines = [
        f"**Source card: {about['title']}**\n",
        f"- *What it is:* {about['description']} Data to {about['data_to']} ({link}).",
        f"- *Made by:* {about['made_by']}. *Paid for by:* {about['paid_by']}.",
        *([f"- *States' own publications behind it:* {', '.join(states)}."] if states else []),
        *[f"- *Careful:* {trap}" for trap in about["traps"][:3]],
        "\n<details><summary>The rest of the card: publisher, what we did, licence</summary>\n",
        f"- *Published by:* {_publisher(about)}, {released}",
        f"- *Covers:* {len(rows(about['name'])):,} rows. {about['coverage']}",
        f"- *What we did to it:* {about['processing']}",
        *[f"- *Careful, too:* {trap}" for trap in about["traps"][3:]],
        f"- *Licence:* {'; '.join(licence['title'] for licence in about['licenses'])}",
        "\n</details>",
    ]
    return lines

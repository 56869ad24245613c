"""Keep the tables of this folder true: check them, rebuild them, take over a correction.

    python data/build.py --check                      what differs, which evidence and ratings may move; writes nothing
    python data/build.py --check --table ga_votes     only this table
    python data/build.py --accept ga_votes --why "…"  take over your edit of a table, of own/ or of a source's folder
    python data/build.py --write                      rebuild the tables from their sources, and write what changed
    python data/build.py --refresh                    describe anew, after an edit of a description or the ledger
    python data/build.py --terms                      on which terms each table is here

Sources lie in sources/ where their terms allow it; sources.toml names them all. For those that may not be shipped
give a folder of your own with --sources DIR (or SOURCES=DIR), laid out as sources/ is: `python data/fetch.py` fills
one. A table whose source is not at hand is checked against its hash alone, and its name is printed. A file is written
whole or not at all, and none is written where something is wrong.
"""

import argparse
import ast
import calendar
import collections
import contextlib
import csv
import datetime
import difflib
import functools
import hashlib
import importlib.util
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pandas as pd
from hang import hanging

DATA = Path(__file__).resolve().parent
CORRECTIONS = "own/corrections.csv"
SHOWN = 5  # changed values, and rows that came or went, named per file


class Trouble(Exception):
    """What went wrong, in one sentence that names the file and the remedy."""


class NotHere(Trouble):
    """A source that may not be shipped, and that is not at hand."""


# Files


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """A frame in the house form: UTF-8, comma, line feed, missing empty, shortest floats."""
    return frame.to_csv(index=False, lineterminator="\n", na_rep="").encode("utf-8")


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


# What each table of datapackage.json says, and each source of sources.toml.
NEEDED = ["name", "path", "title", "description", "schema", "publisher", "coverage", "data_to", "made_by", "paid_by"]
NEEDED += ["state_source", "access", "processing", "sources", "licenses", "traps"]
TOLD = ["title", "publisher", "address", "terms", "terms_read", "read_on", "allows", "short"]


def read_package(folder: Path) -> dict:
    """data/datapackage.json."""
    path = folder / "datapackage.json"
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Trouble(f"data/{path.name} is missing: restore it with `git checkout -- data/{path.name}`.") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        where = f" (line {error.lineno}: {error.msg})" if isinstance(error, json.JSONDecodeError) else ""
        raise Trouble(
            f"data/{path.name} is not readable JSON{where}: mend it, or `git checkout -- data/{path.name}`."
        ) from None
    for resource in package["resources"]:
        if lacks := [key for key in NEEDED if key not in resource]:
            name = resource.get("name", "a table without a name")
            raise Trouble(f"data/{path.name}: {name} lacks {', '.join(lacks)}: copy another table's entry whole.")
        resource.setdefault("lessons", [])  # a new one: refresh() fills it in
    return package


def package_text(package: dict) -> str:
    """datapackage.json as text: indented, with each short object or list on one line."""

    def lines(value, depth):
        flat = json.dumps(value, ensure_ascii=False)
        if not isinstance(value, dict | list) or len(flat) + 2 * depth <= 108 or not value:
            return flat
        pad = "  " * (depth + 1)
        if isinstance(value, dict):
            inner = [f"{json.dumps(key)}: {lines(item, depth + 1)}" for key, item in value.items()]
            opening, closing = "{", "}"
        else:
            inner = [lines(item, depth + 1) for item in value]
            opening, closing = "[", "]"
        return opening + "\n" + ",\n".join(pad + item for item in inner) + "\n" + "  " * depth + closing

    return lines(package, 0) + "\n"


def table(package: dict, name: str) -> dict:
    """The resource of a table."""
    for resource in package["resources"]:
        if resource["name"] == name:
            return resource
    near = like(name, [resource["name"] for resource in package["resources"]])
    raise Trouble(
        f"data/datapackage.json describes no table {name!r}{near}: for a new one copy an entry there (CONTRIBUTING.md, "
        "Add a table)."
    )


def like(name: str, known: list[str]) -> str:
    """The known names that are spelled nearly so, in brackets; empty where there is none."""
    near = difflib.get_close_matches(name, known)
    return f" (do you mean {' or '.join(near)}?)" if near else ""


def by_hand(resource: dict) -> bool:
    """True for a table that people edit or that `make update` harvests: it has no recipe."""
    return resource["path"].startswith(("own/", "ledger/"))


def columns(resource: dict) -> list[str]:
    """The column names that a table must have."""
    return [field["name"] for field in resource["schema"]["fields"]]


def digest(content: bytes) -> str:
    """The hash as it stands in datapackage.json."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


# Checking


def problems(folder: Path, resource: dict) -> list[str]:
    """What is wrong with a table's file: nothing, or one sentence that names the file and the remedy."""
    name = f"data/{resource['path']}"
    remedy = f"restore it with `git checkout -- {name}`, or download it again"
    if resource["path"].startswith("ledger/"):
        remedy += "; if you meant to change it, run `python data/build.py --refresh`"
    else:
        remedy += f'; if you meant to change it, run `python data/build.py --accept {resource["name"]} --why "…"`'
    try:
        content = (folder / resource["path"]).read_bytes()
    except OSError:
        if not by_hand(resource):
            remedy += f"; if it is new, `python data/build.py --write --table {resource['name']}` makes it"
        return [f"{name} is missing or can't be opened: {remedy}."]
    fault = fault_of_form(content, resource)
    if fault is None and digest(content) != resource.get("hash"):
        fault = fault_of_content(content, resource)
    return [f"{name} {fault}: {remedy}."] if fault else []


def fault_of_form(content: bytes, resource: dict) -> str | None:
    """What is wrong with a file's encoding, header, line ends or number of fields, else None."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:3] == b"\xef\xbb\xbf" or b"\0" in content[:2000]:
        return "was saved in another encoding (it must be UTF-8 without a mark at its beginning)"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return "is not UTF-8 text"
    if fault := fault_of_header(text.split("\n", 1)[0], columns(resource)):
        return fault
    for number, row in enumerate(csv.reader(io.StringIO(text)), start=1):
        if len(row) != len(columns(resource)):
            return f"has {len(row)} fields instead of {len(columns(resource))} in row {number}"
    return None


def fault_of_header(header: str, wanted: list[str]) -> str | None:
    """What is wrong with the first line."""
    if header == ",".join(wanted):
        return None
    if header.endswith("\r"):
        return "has Windows line ends"
    if header.replace(";", ",") == ",".join(wanted) or header.replace("\t", ",") == ",".join(wanted):
        return "has other separators than commas"
    found = header.split(",")
    if missing := [column for column in wanted if column not in found]:
        return f"does not have the column {missing[0]!r}"
    return "does not have the columns, in their order, that data/datapackage.json lists"


def fault_of_content(content: bytes, resource: dict) -> str:
    """Why a file with the right header has the wrong hash."""
    if not resource.get("hash"):
        return "has no hash in data/datapackage.json yet"
    if b"\r\n" in content:
        return "has Windows line ends"
    if not content.endswith(b"\n"):
        return f"is cut short ({len(content):,} of {resource['bytes']:,} bytes)"
    return f"was edited or is cut short ({len(content):,} bytes, published {resource['bytes']:,})"


# Describing


SHELVES = {  # the parts of the codebook, by the folder of their tables
    "lessons": ("Small tables, one a picture", "What most lessons read, made from the tables further down."),
    "tables": ("Tables from publishers", "Our own selections of facts, at the grain stated with each."),
    "own": ("What we gathered ourselves", "From public pages, in our own words; edited in place."),
    "ledger": ("The claims and their evidence", "With all ratings: open these after you have rated."),
}


def codebook(folder: Path, package: dict) -> str:
    """CODEBOOK.md, from datapackage.json and sources.toml: a list of tables, then each with its parts folded."""
    out = [
        "# Codebook",
        "",
        f"{package['description']} Each entry unfolds: traps, where the table comes from, its columns.",
        "",
        terms_line(folder, package) + " What was read of each source stands [at the end](#terms-of-the-sources).",
        *elsewhere(package),
    ]
    parts = {part: [] for part in SHELVES}
    for resource in package["resources"]:
        parts[resource["path"].split("/")[0]].append(resource)
    for part, (title, about) in SHELVES.items():
        if parts[part]:
            out += ["", f"**{title}.** {about}", ""]
        for resource in parts[part]:
            lessons = f" ({', '.join(resource['lessons'])})" if resource["lessons"] else ""
            out.append(f"- [{resource['name']}](#{resource['name']}): {resource['title']}{lessons}")
    for part, (title, _) in SHELVES.items():
        if parts[part]:
            out += ["", f"## {title}"]
        for resource in parts[part]:
            out += ["", *table_page(resource)]
    out += ["", "## Terms of the sources", ""]
    for name, entry in read_sources(folder).items():
        kept = f" Not shipped. In our tables: {entry['kept']}" if entry["kind"] == "fetched" else ""
        title = f"**{name}**: {entry['title']} ({entry['publisher']})."
        out.append(f"- {title} {entry['terms']}{kept} Read: {link_of_terms(entry)}")
    out += [
        "",
        "---",
        "",
        "Made from `datapackage.json`: change the words there, then `python data/build.py --refresh`.",
    ]
    return "\n".join(out) + "\n"


def elsewhere(package: dict) -> list[str]:
    """Which edition this is, and how other tools read its tables; nothing where a package does not say which."""
    if "created" not in package:
        return []
    return [
        "",
        f"**Use the data elsewhere.** Version {package['version']} of {package['created'][:10]}. In this folder (on a "
        "published site: `live/files/data/`):",
        "",
        "```",
        'pandas         pandas.read_csv("tables/ga_votes.csv")',
        'R              read.csv("tables/ga_votes.csv", na.strings = "", encoding = "UTF-8")',
        "duckdb         SELECT issue, count(*) FROM 'tables/ga_votes.csv' GROUP BY issue;",
        'frictionless   Package("datapackage.json").get_resource("ga_votes").to_pandas()',
        "```",
        "",
        "Types, units, allowed values and keys between tables stand in `datapackage.json`. The tables that may be "
        "passed on as they are lie in one zip, which `make handouts` builds: `one-common-goal-data.zip`.",
    ]


def stale_codebook(folder: Path, package: dict) -> list[str]:
    """A sentence where CODEBOOK.md is not what the description gives."""
    page = folder / "CODEBOOK.md"
    if page.exists() and page.read_bytes() == codebook(folder, package).encode("utf-8"):
        return []
    return ["data/CODEBOOK.md is not what the description says: `python data/build.py --refresh`."]


def fold(title: str, lines: list[str]) -> list[str]:
    """Markdown lines as a closed box."""
    return ["", f"<details><summary>{title}</summary>", "", *lines, "", "</details>"]


def link(item: dict) -> str:
    """A title, linked where it has an address."""
    return f"[{item['title']}]({item['path']})" if "path" in item else item["title"]


def table_page(resource: dict) -> list[str]:
    """The lines of one table in the codebook."""
    sources = [f"{link(source)}, {source['version']}" for source in resource["sources"]]
    licences = [link(licence) for licence in resource["licenses"]]
    states = ", ".join(resource["state_source"]) or "none"
    size = f"{resource['rows']:,} rows, {resource['bytes']:,} bytes" if resource.get("bytes") else "not yet made"
    origin = [
        f"- Publisher: {resource['publisher']}",
        "- Sources: " + "; ".join(sources),
        f"- Made by: {resource['made_by']}. Paid for by: {resource['paid_by']}.",
        f"- States' own publications behind it: {states}",
        "- Licence: " + "; ".join(licences),
        f"- Read from: {resource['access']}",
        f"- What was done: {resource['processing']}",
    ]
    columns = ["| column | type | unit | what it is | allowed |", "| --- | --- | --- | --- | --- |"]
    for field in resource["schema"]["fields"]:
        limits = dict(field.get("constraints", {}))
        allowed = [str(value) for value in limits.pop("enum", [])]
        allowed += [
            {"required": "never empty", "unique": "never twice"}.get(key, f"{key} {value}")
            for key, value in limits.items()
        ]
        cells = [
            field["name"],
            field["type"],
            field.get("unit", ""),
            field["description"],
            ", ".join(allowed),
        ]
        columns.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    columns += ["", f"Key and order of rows: {', '.join(resource['schema']['primaryKey'])}."]
    for key in resource["schema"].get("foreignKeys", []):
        there = key["reference"]
        columns[-1] += f" Each {', '.join(key['fields'])} is {', '.join(there['fields'])} of {there['resource']}."
    lessons = f"; lessons: {', '.join(resource['lessons'])}" if resource["lessons"] else ""
    traps = resource["traps"]
    return [
        f"### {resource['name']}",
        "",
        f"**{resource['title']}.** {resource['description']}",
        "",
        f"{resource['coverage']} Data to {resource['data_to']}.",
        f"[{resource['path']}]({resource['path']}), {size}{lessons}.",
        *(fold(f"Traps ({len(traps)})", [f"- {trap}" for trap in traps]) if traps else []),
        *fold("Origin and terms", origin),
        *fold(f"Columns ({len(resource['schema']['fields'])})", columns),
    ]


def readers(folder: Path) -> dict[str, set[str]]:
    """{lesson: paths of tables and names of functions that stand in its notebooks}; empty without notebooks."""
    found = {}
    for path in sorted((folder.parent / "notebooks").glob("[0-9][0-9]*_*.ipynb")):
        number, text = re.match(r"\d\d[a-z]?", path.name).group(), path.read_text(encoding="utf-8")
        files, functions = re.findall(r"data/(\w+/\w+\.csv)", text), re.findall(r"lesson\.\w+\(", text)
        found.setdefault(number, set()).update(files, functions)
    return found


def read_by(resource: dict, marks_of: dict[str, set[str]]) -> list[str]:
    """The lessons whose notebooks read a table, or show it with the toolkit."""
    marks = {resource["path"], f"lesson.{resource['name']}("}
    return [number for number, found in marks_of.items() if marks & found]


def refresh(folder: Path, tables: list[str]) -> list[str]:
    """New bytes, hashes and last days of these tables, lessons and licences of every table, and a new CODEBOOK.md.

    Version, day and address of the whole are those of edition.toml.

    Returns a sentence for each table that is absent.
    """
    package = read_package(folder)
    before = package_text(package)
    notes = []
    for name in tables:
        resource = table(package, name)
        try:
            content = (folder / resource["path"]).read_bytes()
        except FileNotFoundError:
            notes.append(f"data/{resource['path']} does not exist yet: its size and hash stay as they are.")
            continue
        resource["bytes"], resource["hash"], resource["rows"] = len(content), digest(content), len(texts(content))
        resource["data_to"] = last_day(resource, content)
    if marks_of := readers(folder):
        for resource in package["resources"]:
            resource["lessons"] = read_by(resource, marks_of)
    for resource in package["resources"]:
        resource["licenses"] = licences(folder, package, resource)
    if "version" in (edition := Sources(folder).edition):
        told = {"version": edition["version"], "created": f"{edition['released']}T00:00:00Z"}
        told |= {"homepage": f"https://github.com/{edition['repo']}"} if edition["repo"] else {}
        rest = {key: value for key, value in package.items() if key not in ("version", "created", "homepage")}
        package = {key: rest.pop(key) for key in ("$schema", "name", "title")} | told | rest
    if package_text(package) != before or (folder / "datapackage.json").read_text(encoding="utf-8") != before:
        write(folder / "datapackage.json", package_text(package).encode("utf-8"))
    page = codebook(folder, package).encode("utf-8")
    path = folder / "CODEBOOK.md"
    if not path.exists() or path.read_bytes() != page:
        write(path, page)
    return notes


def last_day(resource: dict, content: bytes) -> str:
    """The day to which a table goes: computed where its first column is a time, or where rows are corrected.

    Where a table of years ended within a year, its rows don't say on which day: what a person wrote stays.
    """
    column = columns(resource)[0]
    if "corrected_on" in columns(resource):
        return max([resource["data_to"], *texts(content)["corrected_on"].dropna()])
    if column not in ("date", "month", "year") or resource["path"].startswith("ledger/"):
        return resource["data_to"]
    last = texts(content)[column].max()
    if resource["data_to"].startswith(last) or not re.fullmatch(r"\d{4}(-\d\d){0,2}", last):
        return resource["data_to"]
    year, month = int(last[:4]), int(last[5:7] or 12)
    if column == "year" and not resource["data_to"].endswith("-12-31"):
        return resource["data_to"]
    return last if len(last) == 10 else f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"


# Sources


parsed = functools.lru_cache(tomllib.loads)  # asked for once a table; nobody changes what it gives


def read_sources(folder: Path) -> dict[str, dict]:
    """data/sources.toml: {name: publisher, address, terms, kind, sha256 by file name, ...}."""
    path = folder / "sources.toml"
    try:
        entries = parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Trouble("data/sources.toml is missing: restore it with `git checkout -- data/sources.toml`.") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Trouble(f"data/sources.toml is not readable TOML ({error}): mend that line.") from None
    for name, entry in entries.items():
        if not isinstance(entry, dict) or not isinstance(entry.get("sha256"), dict):
            raise Trouble(f"data/sources.toml: [{name}] names no files with their sha256: add [{name}.sha256].")
        if entry.get("kind") not in ("shipped", "fetched"):
            raise Trouble(f"data/sources.toml: [{name}] has no kind: say shipped or fetched.")
        if lacks := [key for key in TOLD if key not in entry]:
            raise Trouble(f"data/sources.toml: [{name}] lacks {', '.join(lacks)}: copy another entry whole.")
        if entry["terms_read"] not in (*HOW, OURS):
            ways = ", ".join((*HOW, OURS))
            raise Trouble(
                f"data/sources.toml: [{name}] has the terms_read {entry['terms_read']!r}: choose one of {ways}."
            )
    return entries


class Sources:
    """Where a recipe finds what it reads: `sources / "folder/file"`.

    Looked up in this order: tables just rebuilt; data/ itself for "own/...", "tables/...",
    "lessons/...", "ledger/..."; data/sources;
    the folder that was named with --sources. A publisher's file must have the hash that sources.toml states.
    """

    def __init__(self, folder: Path, more: Path | None = None, staged: Path | None = None):
        self.folder, self.staged = folder, staged
        self.places = [folder / "sources", *([more] if more else [])]

    @functools.cached_property
    def hashes(self) -> dict[str, tuple[str, str, str]]:
        """{"folder/file": (name in sources.toml, kind, sha256)}."""
        found = {}
        for name, entry in read_sources(self.folder).items():
            for file, sha256 in entry["sha256"].items():
                found[f"{entry.get('folder', name)}/{file}"] = (name, entry["kind"], sha256)
        return found

    @functools.cached_property
    def edition(self) -> dict:
        """What edition.toml says: last_year, last_full_year, first_clock, version, released, repo."""
        try:
            return tomllib.loads((self.folder / "edition.toml").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise Trouble("data/edition.toml is missing or no TOML: restore it with git.") from None

    def __truediv__(self, name: str) -> Path:
        if name.split("/")[0] in ("own", "tables", "lessons", "ledger"):
            staged = self.staged / name if self.staged else None
            return staged if staged and staged.exists() else self.folder / name
        if name not in self.hashes:
            raise Trouble(f"data/sources.toml does not name {name}: add it there, with its hash and its terms.")
        entry, kind, sha256 = self.hashes[name]
        path = next((place / name for place in self.places if (place / name).exists()), None)
        if path is None and kind == "fetched":
            raise NotHere(
                f"{name} may not be shipped and is not at hand: `python data/fetch.py {entry}` gets it or says "
                "where it is; then name its folder with --sources DIR."
            )
        if path is None:
            raise Trouble(f"data/sources/{name} is missing: restore it with `git checkout -- data/sources/{name}`.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            raise Trouble(
                f"{name} has another hash than data/sources.toml states: restore it (`git checkout -- "
                f"data/sources/{name}`, or fetch it again), or, if you meant to change it, run "
                f'`python data/build.py --accept {entry} --why "…"`.'
            )
        return path


# Terms: sources.toml has them, each table says those of the sources that it rests on


OTHER = {
    "reuse": "notspecified",
    "attribution": "other-at",
    "non-commercial": "other-nc",
    "small parts": "other-closed",
}
OTHER |= {"no": "other-closed", "not said": "notspecified"}
HOW = {"own page": "its page, {}", "secondary": "at second hand, {}", "not found": "searched on {}"}
OURS = "our own compilation"
GROUPS = [
    "our own",
    "open by a licence that was read",
    "free under conditions",
    "facts from a source without terms that we found",
    "with counts or small selections of a source that is not passed on",
]


def terms_faults(entries: dict[str, dict]) -> list[str]:
    """What is wrong with the terms in sources.toml: a sentence each. Nothing is called open that no page calls open."""
    faults = []
    for name, entry in entries.items():
        where, seen = f"data/sources.toml: [{name}]", entry.get("terms_read")
        if missing := [word for word in ("terms", "read_on", "short") if not entry.get(word)]:
            faults.append(f"{where} has no {missing[0]}: say it.")
        elif entry.get("allows") not in OTHER or seen not in {*HOW, OURS}:
            faults.append(f"{where}: allows is one of {', '.join(OTHER)}; terms_read of {', '.join(HOW)}, {OURS}.")
        elif seen == "own page" and not entry.get("terms_page"):
            faults.append(f"{where} says that a page was read: name it in terms_page.")
        elif entry.get("spdx") and seen not in ("own page", OURS):
            faults.append(f"{where} has an SPDX id, and no page of the publisher was read that says so: take it out.")
        elif entry["allows"] == "reuse" and not entry.get("spdx"):
            faults.append(f"{where} allows reuse without a licence: name its SPDX id, or what is allowed.")
        elif entry.get("spdx") and entry["allows"] != "reuse":
            faults.append(f"{where} has an SPDX id, but does not allow reuse: one of the two is wrong.")
        elif seen == "not found" and entry["allows"] != "not said":
            faults.append(f"{where}: no terms were found, so nothing is known to be allowed: allows is not said.")
        elif entry["kind"] == "shipped" and entry["allows"] == "no":
            faults.append(f"{where} may not be passed on: kind is fetched, and its files do not lie in data/sources.")
        elif entry["kind"] == "fetched" and not entry.get("kept"):
            faults.append(f"{where} is not shipped: say in kept what of it stands in our tables.")
    return faults


def link_of_terms(entry: dict) -> str:
    """How and when a source's terms were read, linked to their page."""
    if entry["terms_read"] == OURS:
        return OURS
    how = HOW[entry["terms_read"]].format(entry["read_on"])
    return f"[{how}]({entry['terms_page']})" if entry.get("terms_page") else how


def rests_on(folder: Path, package: dict, resource: dict) -> list[str]:
    """What a table is made of in the end: names of sources.toml, and paths of own/ and ledger/, in order."""
    if by_hand(resource):
        return [resource["path"]]
    tables = {one["path"]: one for one in package["resources"]}
    names, found = Sources(folder).hashes, []
    for file in sorted(reads(folder, resource)):
        if file in tables:
            found += rests_on(folder, package, tables[file])
        elif file in names:
            found.append(names[file][0])
    return sorted(set(found))


def licences(folder: Path, package: dict, resource: dict) -> list[dict]:
    """The licences of a table: its own words for a table of ours, else those of the sources that it rests on."""
    if by_hand(resource):
        return resource["licenses"]
    entries, found = read_sources(folder), []
    tables = {one["path"]: one for one in package["resources"]}
    for name in rests_on(folder, package, resource):
        if name in tables:
            found += tables[name]["licenses"]
            continue
        entry = entries[name]
        how = HOW.get(entry["terms_read"], "").format(entry["read_on"])
        found.append({
            "name": entry["spdx"] or OTHER[entry["allows"]],
            "title": entry["short"] + (f" ({how})" if how else ""),
            **({"path": entry["terms_page"]} if entry.get("terms_page") else {}),
        })  # fmt: skip
    return list({(one["name"], one["title"]): one for one in reversed(found)}.values())[::-1]


def group_of(folder: Path, package: dict, resource: dict) -> str:
    """On which terms a table is here: the strictest group of the sources that it rests on."""
    entries, worst = read_sources(folder), 0
    for name in rests_on(folder, package, resource):
        entry = entries.get(name)
        if entry is None or entry["terms_read"] == OURS:
            place = 0
        elif entry["kind"] == "fetched":
            place = 4
        else:
            place = {"reuse": 1, "not said": 3}.get(entry["allows"], 2)
        worst = max(worst, place)
    return GROUPS[worst]


def by_terms(folder: Path, package: dict) -> dict[str, list[str]]:
    """{group: names of its tables}, groups in their order."""
    groups = {group: [] for group in GROUPS}
    for resource in package["resources"]:
        groups[group_of(folder, package, resource)].append(resource["name"])
    return groups


def terms_line(folder: Path, package: dict) -> str:
    """How many tables are here on which terms, in one line."""
    groups = by_terms(folder, package)
    counted = "; ".join(f"{len(names)} {group}" for group, names in groups.items())
    return f"{sum(map(len, groups.values()))} tables by their terms: {counted}."


# Building


def recipe_of(folder: Path, resource: dict) -> tuple[Path, str]:
    """The module that makes a table, and its function: `build` of recipes/NAME.py, else NAME of a module of views."""
    name, recipes = resource["name"], folder / "recipes"
    if (recipes / f"{name}.py").exists():
        return recipes / f"{name}.py", "build"
    for path in sorted(recipes.glob("views*.py")):
        if name in parts_of(path.read_text(encoding="utf-8")):
            return path, name
    raise Trouble(
        f"{name} has no recipe: restore data/recipes/{name}.py, or the function {name} of a data/recipes/views_*.py, "
        "with git."
    )


@functools.lru_cache
def parts_of(text: str) -> dict[str, list[ast.stmt]]:
    """The functions and constants of a module, by name."""
    found = collections.defaultdict(list)
    for part in ast.parse(text).body:
        if isinstance(part, ast.FunctionDef):
            found[part.name].append(part)
        else:
            for one in ast.walk(part):
                if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
                    found[one.id].append(part)
    return dict(found)


@functools.lru_cache
def paths_of(text: str, function: str) -> frozenset[str]:
    """The files named in a function of a module, and in the functions and constants that it uses."""
    parts, left, seen, found = parts_of(text), [function], set(), set()
    while left:
        seen.add(name := left.pop())
        for one in (one for part in parts.get(name, []) for one in ast.walk(part)):
            if isinstance(one, ast.Name) and one.id in parts.keys() - seen:
                left.append(one.id)
            elif isinstance(one, ast.Constant) and re.fullmatch(r"[\w.-]+/[\w.-]+\.(csv|xlsx)", str(one.value)):
                found.add(one.value)
    return frozenset(found)


def reads(folder: Path, resource: dict) -> frozenset[str]:
    """What a recipe reads, as it stands in its code: "own/x.csv", "tables/x.csv", "folder/file" and so on."""
    path, function = recipe_of(folder, resource)
    return paths_of(path.read_text(encoding="utf-8"), function)


def in_order(folder: Path, resources: list[dict]) -> list[dict]:
    """Tables with a recipe, each after those that it reads."""
    left, ordered = [resource for resource in resources if not by_hand(resource)], []
    while left:
        waiting = {resource["path"] for resource in left}
        ready = [resource for resource in left if not reads(folder, resource) & (waiting - {resource["path"]})]
        if not ready:
            raise Trouble(f"the recipes of {', '.join(sorted(waiting))} read one another in a circle: break it.")
        ordered += ready
        left = [resource for resource in left if resource not in ready]
    return ordered


def built(folder: Path, resource: dict, sources: Sources) -> pd.DataFrame:
    """Run a table's recipe and check that it fits the description. Corrections are not applied yet."""
    name, (recipe, function) = resource["name"], recipe_of(folder, resource)
    where = f"data/recipes/{recipe.name}" if function == "build" else f"{function} of data/recipes/{recipe.name}"
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", recipe)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    try:
        frame = getattr(module, function)(sources)
    except FileNotFoundError as error:
        wanted = Path(error.filename or "a file").name
        raise Trouble(f"{wanted}, which {where} reads, is missing: restore it with git.") from None
    except (KeyError, ValueError, AttributeError, TypeError, IndexError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Trouble(
            f"the source of {name} can't be read as expected ({reason}): check the columns of the files that "
            f"{where} names, or adapt the recipe."
        ) from None
    if list(frame.columns) != columns(resource):
        raise Trouble(f"{where} gives other columns than data/datapackage.json lists: make them agree.")
    key = resource["schema"]["primaryKey"]
    if frame.duplicated(key).any():
        first = ", ".join(str(value) for value in frame.loc[frame.duplicated(key), key].iloc[0])
        raise Trouble(f"{where} gives two rows with the key {first}: look for copies in the source.")
    if frame.empty:
        raise Trouble(f"{where} gives no rows: the source file is empty or has changed its form.")
    return frame


# Corrections: a publisher's file stays as it is; what we correct in a table stands in own/corrections.csv


def read_corrections(folder: Path) -> list[dict]:
    """The rows of own/corrections.csv: table, key, column, was, becomes, why, corrected_on."""
    path = folder / CORRECTIONS
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        return []
    except (UnicodeDecodeError, csv.Error):
        raise Trouble(
            f"data/{CORRECTIONS} can't be read: restore it with `git checkout -- data/{CORRECTIONS}`."
        ) from None
    wanted = ["table", "key", "column", "was", "becomes", "why", "corrected_on"]
    if rows and list(rows[0]) != wanted:
        raise Trouble(f"data/{CORRECTIONS} has other columns than {', '.join(wanted)}: restore its first line.")
    return rows


def keys_of(resource: dict, frame: pd.DataFrame) -> list[str]:
    """The key of each row as one text."""
    parts = [frame[column].astype(str) for column in resource["schema"]["primaryKey"]]
    return ["; ".join(key) for key in zip(*parts, strict=True)]


def corrected(resource: dict, content: bytes, corrections: list[dict]) -> bytes:
    """A table's bytes with its corrections. Trouble where a row is gone or its value is neither old nor new."""
    mine = [one for one in corrections if one["table"] == resource["name"]]
    if not mine:
        return content
    frame = texts(content)
    places = {key: place for place, key in enumerate(keys_of(resource, frame))}
    for one in mine:
        where = f"data/{CORRECTIONS}: {one['table']}, {one['key']}, {one['column']}"
        if one["key"] not in places or one["column"] not in frame:
            raise Trouble(f"{where} does not exist in the table: take the row out, or mend its key.")
        now = frame.loc[places[one["key"]], one["column"]]
        if now not in (one["was"], one["becomes"]):
            raise Trouble(f"{where} was {one['was'] or 'empty'}, the source now says {now or 'empty'}: look again.")
        frame.loc[places[one["key"]], one["column"]] = one["becomes"]
    return csv_bytes(frame)


# What moves


def texts(content: bytes) -> pd.DataFrame:
    """A table as text, as it stands in the file."""
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)


def moves(resource: dict, old: bytes | None, new: bytes) -> list[str]:
    """What changes between two versions of a table, in lines for the screen. Empty: nothing."""
    if old == new:
        return []
    after = texts(new)
    if old is None:
        return [f"new table with {len(after):,} rows"]
    try:
        before = texts(old)
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
    renamed = {}  # rows whose key was changed, and less than half of their other values
    for row in gone[:SHOWN]:
        near = [one for one in new_rows[:SHOWN] if before.loc[row].ne(after.loc[one]).mean() < 0.5]
        renamed |= {row: near[0]} if len(near) == 1 else {}
    others = [row for row in [*gone, *new_rows] if row not in {*renamed, *renamed.values()}]
    told = [*changed, *((row, None) for row in [*renamed, *others])]
    for row, column in told[:SHOWN]:
        name = row if len(key) == 1 else ", ".join(row)
        if row in renamed:
            other = renamed[row]
            now = other if len(key) == 1 else ", ".join(other)
            moved = [one for one in before if before.loc[row, one] != after.loc[other, one]]
            values = [
                f"; {one} {before.loc[row, one] or '(empty)'} -> {after.loc[other, one] or '(empty)'}" for one in moved
            ]
            lines.append(f"  key {name} -> {now}{''.join(values)}")
        elif column is None:
            lines.append(f"  {name}: row {'gone' if row in gone else 'new'}")
        else:
            was, becomes = (side.loc[row, column] or "(empty)" for side in (left, right))
            lines.append(f"  {name}: {column} {was} -> {becomes}")
    if len(told) > SHOWN:
        lines.append(f"  and {len(told) - SHOWN:,} more")
    if not len(changed) and len(both) == len(before) == len(after):
        lines.append("only the order of rows or the form of the file changes")
    return lines


def moves_of_source(was: bytes, now: bytes) -> list[str]:
    """The values by which a source's CSV differs from its committed version, in lines for the screen."""
    try:
        before, after = (list(csv.reader(io.StringIO(content.decode("utf-8")))) for content in (was, now))
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


def rebuild(
    folder: Path, package: dict, sources: Sources, only: str | None = None, edited: list[str] | None = None
) -> tuple[dict, list[str]]:
    """({table: new bytes} where they differ from the file, [tables whose source is not at hand]).

    only: this table and those that read it. edited: these paths, and the tables that rest on them in the end.
    A table that is rebuilt is what later recipes read. Writes nothing below `folder`.
    """
    changed, not_here = {}, []
    touched = None if edited is None else set(edited)
    if only:
        touched = {table(package, only)["path"]}
    corrections = read_corrections(folder)
    with tempfile.TemporaryDirectory() as staged:
        staged_sources = Sources(folder, None, Path(staged))
        staged_sources.places = sources.places
        for resource in in_order(folder, package["resources"]):
            if touched is not None and not touched & {resource["path"], *reads(folder, resource)}:
                continue
            try:
                content = csv_bytes(built(folder, resource, staged_sources))
            except NotHere:
                not_here.append(resource["name"])
                path = folder / resource["path"]
                content = path.read_bytes() if path.exists() else b""
            content = corrected(resource, content, corrections)
            path = folder / resource["path"]
            if not path.exists() or path.read_bytes() != content:
                changed[resource["name"]] = content
                if edited is not None:
                    touched.add(resource["path"])
            target = Path(staged) / resource["path"]
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
    return changed, not_here


def stakes(folder: Path, resources: list[dict]) -> list[str]:
    """The evidence that hangs on one of these tables, as hang.py follows it, and its claims."""
    marks_of, files = readers(folder), {Path(resource["path"]).name for resource in resources}
    lessons = {number for resource in resources for number in read_by(resource, marks_of)}
    try:
        evidence = texts((folder / "ledger" / "evidence.csv").read_bytes())
    except (OSError, ValueError):
        return ["data/ledger/evidence.csv can't be read, so no evidence can be named: restore it with git."]
    rows = set()
    for path in sorted((folder.parent / "notebooks").glob("[0-9][0-9]*_record.ipynb")):
        number = re.match(r"\d\d[a-z]?", path.name).group()
        mine = evidence[evidence["lesson"] == number]
        for claim, label in hanging(path, files) if number in lessons else []:
            rows |= {(claim, one) for one in mine[mine["claim"] == claim]["label"] if re.fullmatch(label, one)}
    named = [f"  {claim} / {label}" for claim, label in sorted(rows)]
    return [
        f"lessons that read it: {', '.join(sorted(lessons)) or 'none'}",
        f"evidence that hangs on it (`make update` shows what moves): {len(rows)} values",
        *named[:SHOWN],
        *([f"  and {len(named) - SHOWN} more"] if len(named) > SHOWN else []),
        f"claims that have such evidence: {', '.join(sorted({claim for claim, _ in rows})) or 'none'}",
    ]


# The commands


def check(folder: Path, sources: Sources, only: str | None = None) -> bool:
    """Say what differs from its description, its source or its recipe. True if nothing does."""
    package = read_package(folder)
    chosen = [table(package, only)] if only else package["resources"]
    edited = {resource["name"]: lines for resource in chosen if (lines := problems(folder, resource))}
    faults = [line for lines in edited.values() for line in lines]
    faults += terms_faults(read_sources(folder))
    faults += [
        f"data/datapackage.json: {one['name']} does not say the terms of its sources: `python data/build.py --refresh`."
        for one in chosen
        if one["licenses"] != licences(folder, package, one)
    ]
    if not only:
        for name in sources.hashes:
            try:
                sources / name
            except NotHere:
                continue
            except Trouble as trouble:
                faults.append("\n".join([str(trouble), *source_moves(folder, name)]))
    faults += stale_codebook(folder, package)
    try:
        changed, not_here = rebuild(folder, package, sources, only)
    except Trouble as trouble:
        changed, not_here = {}, []
        if not any(fault.startswith(str(trouble)) for fault in faults):
            faults.append(str(trouble))
    print(*faults, sep="\n", end="\n" if faults else "")
    for name in [*edited, *(one for one in changed if one not in edited)]:
        resource = table(package, name)
        path = folder / resource["path"]
        now = path.read_bytes() if path.exists() else None
        if name in edited:  # was -> is, as the recipe or git knows it
            was = changed.get(name) or committed(folder, resource["path"])
            lines = moves(resource, was, now) if was and now and not fault_of_form(now, resource) else []
        else:  # is -> will be, since something that its recipe reads was edited
            lines = moves(resource, now, changed[name])
        if lines:
            print(f"{name}{'' if name in edited else ' is not what its recipe gives'}: {lines[0]}")
            print(*lines[1:], sep="\n")
        if name in changed and not edited:
            print(f'  keep your edit with `python data/build.py --accept {name} --why "…"`, or undo it with --write')
    if touched := {*edited, *changed}:
        print(*stakes(folder, [table(package, name) for name in sorted(touched)]), sep="\n")
    if not_here:
        print(f"Checked by hash alone, since the source may not be shipped: {', '.join(sorted(not_here))}.")
    if not faults and not changed:
        print("All tables are as described, and what their recipes give.")
    return not faults and not changed


def save(folder: Path, contents: dict[str, bytes], package: dict, also: list[str] = ()) -> None:
    """Write tables, then their description, and that of `also`, which are right as they stand."""
    for name, content in contents.items():
        write(folder / table(package, name)["path"], content)
    refresh(folder, [*contents, *[name for name in also if name not in contents]])
    for name, content in contents.items():
        if last_day(table(package, name), content) != table(package, name)["data_to"]:
            print(f"data/datapackage.json: {name} goes further now: look at its version, too.")


def committed(folder: Path, path: str) -> bytes | None:
    """A file as git's last commit has it; None where there is no git or no such file."""
    asked = ["git", "-C", str(folder), "show", f"HEAD:./{path}"]
    with contextlib.suppress(OSError):
        done = subprocess.run(asked, capture_output=True)
        if done.returncode == 0:
            return done.stdout
    return None


def source_moves(folder: Path, name: str) -> list[str]:
    """What an edit of a shipped source changed, where it is a CSV and git knows the older version."""
    path, was = folder / "sources" / name, committed(folder, f"sources/{name}")
    return moves_of_source(was, path.read_bytes()) if was and path.suffix == ".csv" and path.exists() else []


def edits(resource: dict, was: bytes, now: bytes) -> list[dict]:
    """The values by which an edited table differs from what its recipe gives, as rows for own/corrections.csv."""
    before, after = texts(was), texts(now)
    same_rows = list(before.columns) == list(after.columns) and len(before) == len(after)
    keys = keys_of(resource, after) if same_rows else []
    if not same_rows or keys != keys_of(resource, before):
        raise Trouble(
            f"data/{resource['path']} has rows or columns that its recipe does not give: a correction changes "
            "values; to add or take out rows, change the source or the recipe."
        )
    found = []
    for column in before:
        for place in after.index[before[column].ne(after[column])]:
            values = {"was": before.loc[place, column], "becomes": after.loc[place, column]}
            found.append({"table": resource["name"], "key": keys[place], "column": column, **values})
    return found


def adds_only(was: bytes | None, now: bytes) -> bool:
    """True if every line of the older text stands in the newer one, which has more: nothing was wrong before."""
    older, newer = collections.Counter((was or b"").splitlines()), collections.Counter(now.splitlines())
    return was is not None and older <= newer and older != newer


def note_down(folder: Path, lines: list[str], additions: bool = False) -> None:
    """Add lines under Corrections in CHANGELOG.md; additions: under a heading of their own before it."""
    path, heading = folder.parent / "CHANGELOG.md", "## Corrections\n"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        text = ""
    if heading not in text:
        raise Trouble("CHANGELOG.md has no heading `## Corrections`: restore it with `git checkout -- CHANGELOG.md`.")
    before, _, after = text.partition(heading)
    if additions and "## Additions\n" not in before:
        before += "## Additions\n\nRows that came to a table; nothing was wrong.\n\n"
    if additions:
        before = before.rstrip("\n") + "\n" + "\n".join(lines) + "\n\n"
    else:
        after = after.rstrip("\n") + "\n" + "\n".join(lines) + "\n"
    write(path, (before + heading + after).encode("utf-8"))


def in_short(resource: dict, was: bytes | None, now: bytes) -> str:
    """What an edit changed, in one line for CHANGELOG.md."""
    lines = moves(resource, was, now)
    if was is None and resource.get("hash"):
        lines = [f"{len(texts(now)):,} rows, of which git has no older version"]
    values = [line.strip() for line in lines if "->" in line or line.endswith((": row gone", ": row new"))]
    return (
        "; ".join(values[:3]) + (f"; {lines[1]} in all" if len(values) > 3 else "") if values else "; ".join(lines[:1])
    )


def accept(folder: Path, name: str, why: str, sources: Sources, day: str) -> None:
    """Take over an edit: renew hashes, rebuild what rests on it, write it down under Corrections, or under Additions.

    name: a table with a recipe, edited in its CSV (the edit becomes a row of own/corrections.csv, since the
    publisher's file stays as it is); a table of own/, a new one too; or a source's name in sources.toml. Nothing is
    written where something is wrong.
    """
    if not why.strip():
        raise Trouble('say why, for the list of corrections: --accept NAME --why "…".')
    package, entries = read_package(folder), read_sources(folder)
    known = {resource["name"]: resource for resource in package["resources"]}
    new, renewed, files, lines, added = {}, None, [], [], True
    if name in known:
        resource = known[name]
        path = folder / resource["path"]
        now = path.read_bytes() if path.exists() else b""
        if fault := fault_of_form(now, resource):
            raise Trouble(f"data/{resource['path']} {fault}: mend it, then accept it.")
        frame, key = texts(now), resource["schema"]["primaryKey"]
        if frame.duplicated(key).any():
            raise Trouble(
                f"data/{resource['path']} has a key twice: {keys_of(resource, frame[frame.duplicated(key)])[0]}."
            )
        if by_hand(resource):
            if digest(now) == resource.get("hash"):
                raise Trouble(f"data/{resource['path']} is as it was published: edit it first, then accept it.")
            was = committed(folder, resource["path"])
        else:
            try:
                was = csv_bytes(built(folder, resource, sources))
            except NotHere:
                was = committed(folder, resource["path"])
                if was is None:
                    raise Trouble(f"the source of {name} is not at hand and git has no older version of it.") from None
            earlier = read_corrections(folder)
            found = edits(resource, corrected(resource, was, earlier), now)
            if not found:
                raise Trouble(f"data/{resource['path']} is what its recipe gives: edit it first, then accept it.")
            kept = {(one["table"], one["key"], one["column"]): one for one in earlier}
            for one in found:
                old = kept.get((one["table"], one["key"], one["column"]))
                one |= {"was": old["was"] if old else one["was"], "why": why.strip(), "corrected_on": day}
                kept[one["table"], one["key"], one["column"]] = one
            ordered = [kept[place] for place in sorted(kept)]
            new["corrections"] = csv_bytes(pd.DataFrame(ordered))
            was = corrected(resource, was, earlier)
        new[name], added = now, adds_only(was, now)
        lines.append(f"- {name}, {day}: {in_short(resource, was, now)}. {why.strip()}")
    elif name in entries:
        place = entries[name].get("folder", name)
        text = (folder / "sources.toml").read_text(encoding="utf-8")
        for file, sha256 in entries[name]["sha256"].items():
            path = folder / "sources" / place / file
            if path.exists() and (now := hashlib.sha256(path.read_bytes()).hexdigest()) != sha256:
                text, renewed = text.replace(sha256, now), True
                files.append(f"{place}/{file}")
                added = added and adds_only(committed(folder, f"sources/{place}/{file}"), path.read_bytes())
        if not renewed:
            raise Trouble(f"every file of [{name}] is as data/sources.toml says: edit one first, then accept it.")
        renewed = text.encode("utf-8")
    else:
        near = like(name, [*known, *entries])
        raise Trouble(
            f"there is no table and no source {name!r}{near}: a new table is described in data/datapackage.json first "
            "(CONTRIBUTING.md, Add a table)."
        )
    follow(folder, package, new, renewed, files, sources, lines, name, why.strip(), day, added)


def follow(folder, package, new, renewed, files, sources, lines, name, why, day, added) -> None:
    """Rebuild in a copy what rests on an edit (tables `new`, sources' `files`); only then write all of it.

    added: nothing was wrong, rows came. Then one line says so, and names the tables that follow.
    """
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "data"
        for part in ("own", "tables", "lessons", "recipes", "ledger"):
            if (folder / part).is_dir():
                copy.joinpath(part).mkdir(parents=True)
                for path in (folder / part).iterdir():
                    if path.is_file():
                        (copy / part / path.name).write_bytes(path.read_bytes())
        (copy / "sources.toml").write_bytes(renewed or (folder / "sources.toml").read_bytes())
        (copy / "edition.toml").write_bytes((folder / "edition.toml").read_bytes())
        for one, content in new.items():
            (copy / table(package, one)["path"]).write_bytes(content)
        here = Sources(copy)
        here.places = [folder / "sources", *sources.places[1:]]
        paths = [table(package, one)["path"] for one in new] + files
        changed, _ = rebuild(copy, package, here, edited=paths)
        for one, content in changed.items():
            resource = table(package, one)
            old = (folder / resource["path"]).read_bytes() if (folder / resource["path"]).exists() else None
            if not added:
                lines.append(f"- {one}, {day}: {in_short(resource, old, content)}. Follows {name}: {why}")
    if added:
        lines = lines or [f"- {name}, {day}: rows added. {why}"]
        lines[0] += f" Tables that follow: {', '.join(changed)}." if changed else ""
    note_down(folder, lines, added)
    if renewed:
        write(folder / "sources.toml", renewed)
    save(folder, {**new, **changed}, package)
    print(*lines, sep="\n")
    print(*stakes(folder, [table(package, one) for one in {**new, **changed}]), sep="\n")
    where = "Additions" if added else "Corrections"
    print(f"Accepted, and written under {where} in CHANGELOG.md. Now run `make update` and look at the changes.")


def write_all(folder: Path, sources: Sources, only: str | None) -> None:
    """Rebuild and write what changed."""
    package = read_package(folder)
    if only and by_hand(table(package, only)):
        raise Trouble(f"data/{table(package, only)['path']} has no recipe: edit it, then use --accept or --refresh.")
    changed, not_here = rebuild(folder, package, sources, only)
    for name, content in changed.items():
        resource = table(package, name)
        path = folder / resource["path"]
        print(f"{name}:", *moves(resource, path.read_bytes() if path.exists() else None, content), sep="\n  ")
    rebuilt = [r["name"] for r in package["resources"] if not by_hand(r) and r["name"] not in not_here]
    save(folder, changed, package, [] if only else rebuilt)
    if not_here:
        print(
            f"Left as they are, since the source may not be shipped and is not at hand: {', '.join(sorted(not_here))}."
        )
    print(f"Written: {', '.join(changed) or 'nothing new'}." + (" Now run `make update`." if changed else ""))


def main(arguments: list[str] | None = None) -> int:
    """The command line. Returns 1 after a problem, said in one sentence, or where a check finds a difference."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--sources", default=os.environ.get("SOURCES"), help="folder of files that may not be shipped")
    parser.add_argument("--table", default=os.environ.get("TABLE") or None, help="one table only")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="say what differs; the default")
    what.add_argument("--accept", metavar="NAME", help="take over an edit of a table or a source")
    what.add_argument("--write", action="store_true", default=os.environ.get("WRITE") == "1", help="rebuild and write")
    what.add_argument("--refresh", action="store_true", help="describe anew, the ledger included")
    what.add_argument("--terms", action="store_true", help="say on which terms each table is here")
    parser.add_argument("--why", default="", help="with --accept: the reason, for the list of corrections")
    options = parser.parse_args(arguments)
    try:
        if options.sources and not Path(options.sources).is_dir():
            raise Trouble(f"the folder {options.sources} does not exist: name one with publishers' files, or none.")
        sources = Sources(DATA, Path(options.sources) if options.sources else None)
        if options.refresh:
            ledger = [r["name"] for r in read_package(DATA)["resources"] if r["path"].startswith("ledger/")]
            print(*refresh(DATA, ledger), "Refreshed.", sep="\n")
        elif options.terms:
            package = read_package(DATA)
            for group, names in by_terms(DATA, package).items():
                print(f"{group} ({len(names)}): {', '.join(names)}")
            print(terms_line(DATA, package))
        elif options.accept:
            accept(DATA, options.accept, options.why, sources, datetime.date.today().isoformat())
        elif options.write:
            write_all(DATA, sources, options.table)
        else:
            return 0 if check(DATA, sources, options.table) else 1
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

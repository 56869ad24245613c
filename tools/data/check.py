"""What differs from its description, its source or its recipe; writes nothing."""

import csv
import io
from pathlib import Path

from tools.data.changes import committed, moves, source_moves
from tools.data.codebook import stale_codebook
from tools.data.graph import rebuild
from tools.data.package import Trouble, by_hand, columns, digest, read_package, table
from tools.data.sources import NotHere, Sources, read_sources
from tools.data.terms import licences, terms_faults


def problems(folder: Path, resource: dict) -> list[str]:
    """What is wrong with a table's file: nothing, or one sentence that names the file and the remedy."""
    name = f"data/{resource['path']}"
    remedy = f"restore it with `git checkout -- {name}`, or download it again"
    if resource["path"].startswith(("ledger/", "harvest/")):
        remedy += "; if you meant to change it, run `python -m tools.data --refresh`"
    else:
        remedy += f'; if you meant to change it, run `python -m tools.data --accept {resource["name"]} --why "…"`'
    try:
        content = (folder / resource["path"]).read_bytes()
    except OSError:
        if not by_hand(resource):
            remedy += f"; if it is new, `python -m tools.data --write --table {resource['name']}` makes it"
        return [f"{name} is missing or can't be opened: {remedy}."]
    if digest(content) == resource.get("hash"):
        return []
    fault = fault_of_form(content, resource) or fault_of_content(content, resource)
    return [f"{name} {fault}: {remedy}."]


def fault_of_form(content: bytes, resource: dict) -> str | None:
    """What is wrong with a file's encoding, first line, line ends, or rows by the table's schema, else None."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:3] == b"\xef\xbb\xbf" or b"\0" in content[:2000]:
        return "was saved in another encoding (it must be UTF-8 without a mark at its beginning)"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return "is not UTF-8 text"
    if fault := fault_of_header(text.split("\n", 1)[0], columns(resource)):
        return fault
    import frictionless  # here, since only edited tables need it

    schema = {key: value for key, value in resource["schema"].items() if key != "foreignKeys"}
    schema = frictionless.Schema.from_descriptor(schema)
    report = frictionless.Resource(content, format="csv", encoding="utf-8", schema=schema).validate(limit_errors=1)
    if not report.valid:
        return f"does not fit its schema ({report.task.errors[0].message})"
    return fault_of_order(text, resource)


def fault_of_order(text: str, resource: dict) -> str | None:
    """The first row that stands below one with a greater key, else None."""
    key, types = resource["schema"]["primaryKey"], {one["name"]: one["type"] for one in resource["schema"]["fields"]}
    rows = csv.DictReader(io.StringIO(text))
    found = [tuple(int(row[k]) if types[k] in ("integer", "year") else row[k] for k in key) for row in rows]
    late = next((row for row, above in zip(found[1:], found, strict=False) if row < above), None)
    return late and f"is not sorted by {', '.join(key)}: move up the row {', '.join(map(str, late))}"


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


def check(folder: Path, sources: Sources, only: str | None = None) -> bool:
    """Say what differs from its description, its source or its recipe. True if nothing does."""
    package = read_package(folder)
    chosen = [table(package, only)] if only else package["resources"]
    edited = {resource["name"]: lines for resource in chosen if (lines := problems(folder, resource))}
    faults = [line for lines in edited.values() for line in lines]
    faults += terms_faults(read_sources(folder))
    faults += [
        f"data/datapackage.json: {one['name']} does not say the terms of its sources: `python -m tools.data --refresh`."
        for one in chosen
        if one["licenses"] != licences(folder, package, one)
    ]
    faults += [] if only else faults_of_sources(folder, sources)
    faults += stale_codebook(folder, package)
    try:
        changed, not_here = rebuild(folder, package, sources, [chosen[0]["path"]] if only else None)
    except Trouble as trouble:
        changed, not_here = {}, []
        if not any(fault.startswith(str(trouble)) for fault in faults):
            faults.append(str(trouble))
    print(*faults, sep="\n", end="\n" if faults else "")
    for name in [*edited, *(one for one in changed if one not in edited)]:
        print_moves(folder, table(package, name), changed.get(name), name in edited)
        if name in changed and not edited:
            print(f'  keep your edit with `python -m tools.data --accept {name} --why "…"`, or undo it with --write')
    if touched := {*edited, *changed}:
        lessons = sorted({lesson for name in touched for lesson in table(package, name)["lessons"]})
        print(f"Lessons that read it: {', '.join(lessons) or 'none'}.")
    if not_here:
        print(f"Checked by hash alone, since the source may not be shipped: {', '.join(sorted(not_here))}.")
    if not faults and not changed:
        print("All tables are as described, and what their recipes give.")
    return not faults and not changed


def faults_of_sources(folder: Path, sources: Sources) -> list[str]:
    """What is wrong with publishers' files that are at hand; what an edit changed, where git knows the older one."""
    faults = []
    for name in sources.hashes:
        try:
            sources / name
        except NotHere:
            continue
        except Trouble as trouble:
            faults.append("\n".join([str(trouble), *source_moves(folder, name)]))
    return faults


def print_moves(folder: Path, resource: dict, made: bytes | None, edited: bool) -> None:
    """What differs in a table: was -> is, where it was edited; else is -> will be, since what it rests on was."""
    path = folder / resource["path"]
    now = path.read_bytes() if path.exists() else None
    if edited:  # as the recipe or git knows it
        was = made or committed(folder, resource["path"])
        lines = moves(resource, was, now) if was and now and not fault_of_form(now, resource) else []
    else:
        lines = moves(resource, now, made)
    if lines:
        print(f"{resource['name']}{'' if edited else ' is not what its recipe gives'}: {lines[0]}")
        print(*lines[1:], sep="\n")

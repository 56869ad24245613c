"""Take over an edit: renew hashes, rebuild what rests on it, note it in data/ledger/corrections.md."""

import collections
import dataclasses
from pathlib import Path

import pandas as pd

from tools.data.changes import committed, moves
from tools.data.check import fault_of_form
from tools.data.corrections import corrected, read_corrections
from tools.data.describe import save
from tools.data.graph import built, rebuild
from tools.data.package import Trouble, as_text, by_hand, csv_bytes, digest, keys_of, like, read_package, sha256, table
from tools.data.sources import NotHere, Sources, read_sources
from tools.tree import write


def edits(resource: dict, was: bytes, now: bytes) -> list[dict]:
    """The values by which an edited table differs from what its recipe gives, as rows for own/corrections.csv."""
    before, after = as_text(was), as_text(now)
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
    """Add lines under Corrections in ledger/corrections.md; additions: under a heading of their own before it."""
    path, heading = folder / "ledger" / "corrections.md", "## Corrections\n"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        text = ""
    if heading not in text:
        name = "data/ledger/corrections.md"
        raise Trouble(f"{name} has no heading `## Corrections`: restore it with `git checkout -- {name}`.")
    before, _, after = text.partition(heading)
    if additions and "## Additions\n" not in before:
        before += "## Additions\n\nRows that came to a table; nothing was wrong.\n\n"
    if additions:
        before = before.rstrip("\n") + "\n" + "\n".join(lines) + "\n\n"
    else:
        after = after.rstrip("\n") + "\n" + "\n".join(lines) + "\n"
    write(path, (before + heading + after).encode("utf-8"))


def in_short(resource: dict, was: bytes | None, now: bytes) -> str:
    """What an edit changed, in one line for the list."""
    lines = moves(resource, was, now)
    if was is None and resource.get("hash"):
        lines = [f"{len(as_text(now)):,} rows, of which git has no older version"]
    values = [line.strip() for line in lines if "->" in line or line.endswith((": row gone", ": row new"))]
    return (
        "; ".join(values[:3]) + (f"; {lines[1]} in all" if len(values) > 3 else "") if values else "; ".join(lines[:1])
    )


@dataclasses.dataclass
class Edit:
    """What was edited and why, and what of it is to be written."""

    name: str  # of a table, or of a source in sources.toml
    why: str
    day: str
    tables: dict[str, bytes] = dataclasses.field(default_factory=dict)  # with what rests on them, once it is rebuilt
    corrections: list[dict] | None = None  # own/corrections.csv, where it gets rows
    toml: bytes | None = None  # sources.toml with new hashes
    files: dict[str, str] = dataclasses.field(default_factory=dict)  # of a source, "folder/file", and its new hash
    lines: list[str] = dataclasses.field(default_factory=list)  # for the list of corrections
    added: bool = True  # rows came, and nothing was wrong


def accept(folder: Path, name: str, why: str, sources: Sources, day: str) -> None:
    """Take over an edit: renew hashes, rebuild what rests on it, write it down under Corrections, or under Additions.

    name: a table with a recipe, edited in its CSV (the edit becomes a row of own/corrections.csv, since the
    publisher's file stays as it is); a table of own/, a new one too; or a source's name in sources.toml. Nothing is
    written where something is wrong.
    """
    if not why.strip():
        raise Trouble('say why, for the list of corrections: --accept NAME --why "…".')
    package, entries, edit = read_package(folder), read_sources(folder), Edit(name, why.strip(), day)
    known = [resource["name"] for resource in package["resources"]]
    if name in known:
        of_table(folder, package, table(package, name), edit, sources)
    elif name in entries:
        of_source(folder, entries[name], edit)
    else:
        near = like(name, [*known, *entries])
        raise Trouble(
            f"there is no table and no source {name!r}{near}: a new table is described in data/datapackage.json first "
            "(CONTRIBUTING.md, Add a table)."
        )
    follow(folder, package, edit, sources)
    note_down(folder, edit.lines, edit.added)
    if edit.toml:
        write(folder / "sources.toml", edit.toml)
    save(folder, edit.tables, package)
    print(*edit.lines, sep="\n")
    where = "Additions" if edit.added else "Corrections"
    print(
        f"Accepted, and written under {where} in ledger/corrections.md. Now run `make update` and look at the diff: "
        "those of data/harvest and data/cases say what moved."
    )


def of_table(folder: Path, package: dict, resource: dict, edit: Edit, sources: Sources) -> None:
    """What an edited table brings: its bytes, and where it has a recipe, rows of own/corrections.csv."""
    path, name = folder / resource["path"], f"data/{resource['path']}"
    now = path.read_bytes() if path.exists() else b""
    if fault := fault_of_form(now, resource):
        raise Trouble(f"{name} {fault}: mend it, then accept it.")
    if by_hand(resource):
        if digest(now) == resource.get("hash"):
            raise Trouble(f"{name} is as it was published: edit it first, then accept it.")
        was = committed(folder, resource["path"])
    else:
        was, earlier = as_made(folder, package, resource, sources), read_corrections(folder)
        found = edits(resource, corrected(resource, was, earlier), now)
        if not found:
            raise Trouble(f"{name} is what its recipe gives: edit it first, then accept it.")
        edit.corrections = with_edits(earlier, found, edit)
        edit.tables["corrections"] = csv_bytes(pd.DataFrame(edit.corrections))
        was = corrected(resource, was, earlier)
    edit.tables[resource["name"]], edit.added = now, adds_only(was, now)
    edit.lines.append(f"- {edit.name}, {edit.day}: {in_short(resource, was, now)}. {edit.why}")


def as_made(folder: Path, package: dict, resource: dict, sources: Sources) -> bytes:
    """A table as its recipe gives it, or where its source is not at hand, as git has it."""
    try:
        return csv_bytes(built(folder, package, resource, sources))
    except NotHere:
        if (older := committed(folder, resource["path"])) is None:
            name = resource["name"]
            raise Trouble(f"the source of {name} is not at hand and git has no older version of it.") from None
        return older


def with_edits(earlier: list[dict], found: list[dict], edit: Edit) -> list[dict]:
    """The rows of own/corrections.csv with these edits, sorted; what was corrected before keeps its first value."""
    kept = {(one["table"], one["key"], one["column"]): one for one in earlier}
    for one in found:
        place = one["table"], one["key"], one["column"]
        was = kept[place]["was"] if place in kept else one["was"]
        kept[place] = one | {"was": was, "why": edit.why, "corrected_on": edit.day}
    return [kept[place] for place in sorted(kept)]


def of_source(folder: Path, entry: dict, edit: Edit) -> None:
    """What edited files of a shipped source bring: their hashes in sources.toml."""
    place, text = entry.get("folder", edit.name), (folder / "sources.toml").read_text(encoding="utf-8")
    for file, known in entry["sha256"].items():
        path = folder / "sources" / place / file
        if path.exists() and (now := sha256(path.read_bytes())) != known:
            text = text.replace(known, now)
            edit.files[f"{place}/{file}"] = now
            edit.added &= adds_only(committed(folder, f"sources/{place}/{file}"), path.read_bytes())
    if not edit.files:
        raise Trouble(f"every file of [{edit.name}] is as data/sources.toml says: edit one first, then accept it.")
    edit.toml = text.encode("utf-8")


def follow(folder: Path, package: dict, edit: Edit, sources: Sources) -> None:
    """Rebuild the tables that rest on an edit, and add them to it, with their lines."""
    for file, now in edit.files.items():
        sources.hashes[file] = (*sources.hashes[file][:2], now)
    paths = [table(package, one)["path"] for one in edit.tables] + [*edit.files]
    changed, _ = rebuild(folder, package, sources, paths, edit.corrections)
    for one, content in changed.items() if not edit.added else ():
        path = folder / table(package, one)["path"]
        moved = in_short(table(package, one), path.read_bytes() if path.exists() else None, content)
        edit.lines.append(f"- {one}, {edit.day}: {moved}. Follows {edit.name}: {edit.why}")
    if edit.added:
        edit.lines = edit.lines or [f"- {edit.name}, {edit.day}: rows added. {edit.why}"]
        edit.lines[0] += f" Tables that follow: {', '.join(changed)}." if changed else ""
    edit.tables |= changed

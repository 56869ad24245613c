"""Rebuild the tables of this folder from publishers' files, and keep their description true.

    python data/build.py --sources DIR                    rebuild all, show what would move, write nothing
    python data/build.py --sources DIR --table ga_votes   only this one
    python data/build.py --sources DIR --write            rebuild, show and write
    python data/build.py --refresh                        describe anew: after an edit of datapackage.json or
                                                          of a table made by hand (claims and the like)

The environment variables SOURCES, TABLE and WRITE=1 do the same as the options (`make data SOURCES=...`).
A table is written whole or not at all, and none is written if one of them can't be built.
"""

import argparse
import contextlib
import hashlib
import importlib.util
import io
import json
import os
import sys
import tempfile
from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parent
BY_HAND = (
    "claims",
    "evidence",
    "hypotheses",
    "hypothesis_evidence",
)  # edited or harvested: they have no recipe
SHOWN = 20  # changed values named per table


class Trouble(Exception):
    """What went wrong, in one sentence that names the file and the remedy."""


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


def read_package(folder: Path) -> dict:
    """data/datapackage.json."""
    path = folder / "datapackage.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Trouble(f"data/{path.name} is missing: restore it with `git checkout -- data/{path.name}`.") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        where = f" (line {error.lineno}: {error.msg})" if isinstance(error, json.JSONDecodeError) else ""
        raise Trouble(
            f"data/{path.name} is not readable JSON{where}: mend it, or `git checkout -- data/{path.name}`."
        ) from None


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
    known = ", ".join(resource["name"] for resource in package["resources"])
    raise Trouble(f"data/datapackage.json knows no table {name!r}: choose one of {known}, or add it there first.")


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
    if resource["name"] in BY_HAND:
        remedy += "; if you meant to change it, run `python data/build.py --refresh`"
    else:
        rebuilt = f"python data/build.py --sources DIR --table {resource['name']} --write"
        remedy += f"; if it should change, use `{rebuilt}`"
    try:
        content = (folder / resource["path"]).read_bytes()
    except OSError:
        return [f"{name} is missing or can't be opened: {remedy}."]
    fault = None
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:3] == b"\xef\xbb\xbf" or b"\0" in content[:2000]:
        fault = "was saved in another encoding (it must be UTF-8 without a mark at its beginning)"
    else:
        try:
            header = content.decode("utf-8").split("\n", 1)[0]
        except UnicodeDecodeError:
            fault = "is not UTF-8 text"
        else:
            fault = fault_of_header(header, columns(resource))
    if fault is None and digest(content) != resource.get("hash"):
        fault = fault_of_content(content, resource)
    return [f"{name} {fault}: {remedy}."] if fault else []


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


def codebook(package: dict) -> str:
    """CODEBOOK.md, from datapackage.json."""
    out = [
        "# Codebook",
        "",
        "Made from `datapackage.json` by `build.py`: change the words there, then run "
        "`python data/build.py --refresh`.",
        "",
        package["description"],
        "",
        "| table | what it holds | data to | lessons |",
        "| --- | --- | --- | --- |",
    ]
    for resource in package["resources"]:
        name = resource["name"]
        cells = [f"[{name}](#{name})", resource["title"], resource["data_to"], ", ".join(resource["lessons"])]
        out.append("| " + " | ".join(cells) + " |")
    for resource in package["resources"]:
        out += ["", *table_page(resource)]
    return "\n".join(out) + "\n"


def link(item: dict) -> str:
    """A title, linked where it has an address."""
    return f"[{item['title']}]({item['path']})" if "path" in item else item["title"]


def table_page(resource: dict) -> list[str]:
    """The lines of one table in the codebook."""
    sources = [f"{link(source)}, {source['version']}" for source in resource["sources"]]
    licences = [link(licence) for licence in resource["licenses"]]
    state = "yes" if resource["state_source"] else "no"
    size = f"{resource['bytes']:,} bytes" if resource.get("bytes") else "not yet made"
    out = [
        f"## {resource['name']}",
        "",
        f"**{resource['title']}.** {resource['description']}",
        "",
        f"- File: [{resource['path']}]({resource['path']}), {size}; home: {resource['home']}; lessons: "
        + ", ".join(resource["lessons"]),
        f"- Publisher: {resource['publisher']}",
        "- Sources: " + "; ".join(sources),
        f"- Coverage: {resource['coverage']} Data to {resource['data_to']}.",
        f"- Made by: {resource['made_by']}. Paid for by: {resource['paid_by']}.",
        f"- A state's own publication: {state}",
        "- Licence: " + "; ".join(licences),
        f"- Read from: {resource['access']}",
        f"- What was done: {resource['processing']}",
        "- Traps:",
        *[f"  - {trap}" for trap in resource["traps"]],
        "",
        "| column | type | unit | what it is | allowed |",
        "| --- | --- | --- | --- | --- |",
    ]
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
        out.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return [*out, "", f"Key and order of rows: {', '.join(resource['schema']['primaryKey'])}."]


def refresh(folder: Path, tables: list[str]) -> list[str]:
    """New bytes and hashes of these tables and a new CODEBOOK.md. Returns a sentence for each absent one."""
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
        resource["bytes"], resource["hash"] = len(content), digest(content)
    if package_text(package) != before or (folder / "datapackage.json").read_text(encoding="utf-8") != before:
        write(folder / "datapackage.json", package_text(package).encode("utf-8"))
    page = codebook(package).encode("utf-8")
    path = folder / "CODEBOOK.md"
    if not path.exists() or path.read_bytes() != page:
        write(path, page)
    return notes


def stale_date(resource: dict, content: bytes) -> str | None:
    """A sentence if `data_to` does not fit the last date or year of a table."""
    column = columns(resource)[0]
    if column not in ("date", "month", "year") or resource["name"] in BY_HAND:
        return None
    last = texts(content)[column].max()
    if resource["data_to"].startswith(last):
        return None
    return (
        f"data/{resource['path']} reaches {last}, but its data_to in data/datapackage.json is "
        f"{resource['data_to']}: change it there, with coverage and version, then run "
        "`python data/build.py --refresh`."
    )


# Building


def build(folder: Path, resource: dict, sources: Path) -> pd.DataFrame:
    """Run a table's recipe and check that it fits the description."""
    name = resource["name"]
    recipe = folder / "recipes" / f"{name}.py"
    if not recipe.exists():
        raise Trouble(f"data/recipes/{name}.py is missing: restore it with `git checkout -- data/recipes/{name}.py`.")
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", recipe)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    try:
        frame = module.build(sources)
    except FileNotFoundError as error:
        wanted = Path(error.filename or "a file")
        wanted = wanted.relative_to(sources) if wanted.is_relative_to(sources) else wanted.name
        raise Trouble(f"{wanted} is not in the sources folder {sources}: put the publisher's file there.") from None
    except (KeyError, ValueError, AttributeError, TypeError, IndexError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Trouble(
            f"the source of {name} can't be read as expected ({reason}): check the columns of the files that "
            f"data/recipes/{name}.py names, or adapt the recipe."
        ) from None
    if list(frame.columns) != columns(resource):
        raise Trouble(f"data/recipes/{name}.py gives other columns than data/datapackage.json lists: make them agree.")
    key = resource["schema"]["primaryKey"]
    if frame.duplicated(key).any():
        first = ", ".join(str(value) for value in frame.loc[frame.duplicated(key), key].iloc[0])
        raise Trouble(f"data/recipes/{name}.py gives two rows with the key {first}: look for copies in the source.")
    if frame.empty:
        raise Trouble(f"data/recipes/{name}.py gives no rows: the source file is empty or has changed its form.")
    return frame


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
    lines = [f"{len(after.index.difference(before.index)):,} rows added, "]
    lines[0] += f"{len(before.index.difference(after.index)):,} removed, {len(both):,} in both"
    if before.index.has_duplicates:
        return [*lines, "the committed file has two rows with one key; the whole table would be replaced"]
    left, right = before.loc[both], after.loc[both]
    changed = [(row, column) for column in left for row in both[left[column].ne(right[column])]]
    lines.append(f"{len(changed):,} values changed")
    for row, column in changed[:SHOWN]:
        was, becomes = (side.loc[row, column] or "(empty)" for side in (left, right))
        lines.append(f"  {row if len(key) == 1 else ', '.join(row)}: {column} {was} -> {becomes}")
    if len(changed) > SHOWN:
        lines.append(f"  and {len(changed) - SHOWN:,} more")
    if not len(changed) and len(both) == len(before) == len(after):
        lines.append("only the order of rows or the form of the file changes")
    return lines


def stakes(folder: Path, lessons: list[str]) -> list[str]:
    """Which evidence and which ratings belong to lessons that use a table."""
    lines = []
    for name, what in (("evidence", "evidence rows"), ("claims", "ratings")):
        try:
            rows = pd.read_csv(folder / "ledger" / f"{name}.csv", dtype=str, keep_default_na=False)
            rows = rows[rows["lesson"].isin(lessons)]
        except (OSError, KeyError, ValueError):
            lines.append(f"{what}: data/ledger/{name}.csv does not exist or can't be read, so none can be named")
            continue
        if name == "evidence":
            found = [f"{row.claim} {row.label} = {row.value}" for row in rows.itertuples()]
        else:
            found = [f"{row.id} {row.rating_2023} / {row.rating_2026}" for row in rows.itertuples()]
        lines.append(f"{what} of these lessons, which may move: {len(found)}")
        lines += [f"  {item}" for item in found]
    return lines


def rebuild(folder: Path, sources: Path, only: str | None, save: bool) -> None:
    """Build the tables, say what would move, and write if asked to."""
    package = read_package(folder)
    if not sources.is_dir():
        raise Trouble(f"the sources folder {sources} does not exist: give the folder of publishers' files.")
    if only in BY_HAND:
        raise Trouble(f"data/ledger/{only}.csv is edited by hand or harvested: change it, then run with --refresh.")
    chosen = [table(package, only)] if only else [r for r in package["resources"] if r["name"] not in BY_HAND]
    contents = {resource["name"]: csv_bytes(build(folder, resource, sources)) for resource in chosen}
    changed, lessons = [], set()
    for resource in chosen:
        path = folder / resource["path"]
        lines = moves(resource, path.read_bytes() if path.exists() else None, contents[resource["name"]])
        print(f"{resource['name']}: {'nothing moves' if not lines else lines[0]}")
        print(*lines[1:], sep="\n", end="\n" if lines[1:] else "")
        if lines:
            print(f"used by lessons {', '.join(resource['lessons'])}")
            changed.append(resource["name"])
            lessons.update(resource["lessons"])
    if changed:
        print(*stakes(folder, sorted(lessons)), sep="\n")
    if not save:
        print("Nothing was written: add --write (WRITE=1) to write." if changed else "Nothing to write.")
        return
    for name in changed:
        write(folder / table(package, name)["path"], contents[name])
    refresh(folder, [resource["name"] for resource in chosen])
    for resource in chosen:
        if note := stale_date(resource, contents[resource["name"]]):
            print(note)
    print(f"Written: {', '.join(changed) or 'nothing new'}. Now run `make update` and look at the changes.")


def main(arguments: list[str] | None = None) -> int:
    """The command line. Returns 1 after a problem, said in one sentence."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--sources", default=os.environ.get("SOURCES"), help="folder of publishers' files")
    parser.add_argument("--table", default=os.environ.get("TABLE") or None, help="one table only")
    parser.add_argument("--write", action="store_true", default=os.environ.get("WRITE") == "1")
    parser.add_argument("--refresh", action="store_true", help="describe anew the tables that have no recipe")
    options = parser.parse_args(arguments)
    try:
        if options.refresh:
            known = [resource["name"] for resource in read_package(DATA)["resources"]]
            print(*refresh(DATA, [name for name in BY_HAND if name in known]), "Refreshed.", sep="\n")
        elif not options.sources:
            raise Trouble("no sources folder was named: add --sources DIR (or SOURCES=DIR to make data).")
        else:
            rebuild(DATA, Path(options.sources), options.table, options.write)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Bring the descriptions up to date: bytes, hashes, last days, readers, licences, the codebook."""

import calendar
import re
from pathlib import Path

from tools.data.codebook import codebook
from tools.data.package import as_text, columns, digest, package_text, read_edition, read_package, table
from tools.data.terms import licences
from tools.tree import write


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
        resource["bytes"], resource["hash"], resource["rows"] = len(content), digest(content), len(as_text(content))
        resource["data_to"] = last_day(resource, content)
    if marks_of := readers(folder):
        for resource in package["resources"]:
            resource["lessons"] = read_by(resource, marks_of)
    for resource in package["resources"]:
        resource["licenses"] = licences(folder, package, resource)
    if "version" in (edition := read_edition(folder)):
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


def last_day(resource: dict, content: bytes) -> str:
    """The day to which a table goes: computed where its first column is a time, or where rows are corrected.

    Where a table of years ended within a year, its rows don't say on which day: what a person wrote stays.
    """
    column = columns(resource)[0]
    if "corrected_on" in columns(resource):
        return max([resource["data_to"], *as_text(content)["corrected_on"].dropna()])
    if column not in ("date", "month", "year") or resource["path"].startswith("ledger/"):
        return resource["data_to"]
    last = as_text(content)[column].max()
    if resource["data_to"].startswith(last) or not re.fullmatch(r"\d{4}(-\d\d){0,2}", last):
        return resource["data_to"]
    year, month = int(last[:4]), int(last[5:7] or 12)
    if column == "year" and not resource["data_to"].endswith("-12-31"):
        return resource["data_to"]
    return last if len(last) == 10 else f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"


def save(folder: Path, contents: dict[str, bytes], package: dict, also: list[str] = ()) -> None:
    """Write tables, then their description, and that of `also`, which are right as they stand."""
    for name, content in contents.items():
        write(folder / table(package, name)["path"], content)
    refresh(folder, [*contents, *[name for name in also if name not in contents]])
    for name, content in contents.items():
        if last_day(table(package, name), content) != table(package, name)["data_to"]:
            print(f"data/datapackage.json: {name} goes further now: look at its version, too.")

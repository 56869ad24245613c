"""Which table is made from what, and the recipes run in that order."""

import importlib.util
import re
import tempfile
from pathlib import Path

import pandas as pd

from tools.data.corrections import corrected, read_corrections
from tools.data.package import Trouble, by_hand, columns, csv_bytes, table
from tools.data.sources import NotHere, Sources


def recipe_of(folder: Path, resource: dict) -> Path:
    """The recipe of a table."""
    path = folder / "recipes" / f"{resource['name']}.py"
    if not path.exists():
        name = f"data/recipes/{path.name}"
        raise Trouble(f"{name} is missing: restore it with `git checkout -- {name}`.")
    return path


def reads(folder: Path, resource: dict) -> set[str]:
    """What a recipe reads, as it stands in its text: "own/x.csv", "tables/x.csv", "folder/file" and so on."""
    text = recipe_of(folder, resource).read_text(encoding="utf-8")
    return set(re.findall(r'"([\w.-]+/[\w.-]+\.(?:csv|xlsx))"', text))


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
    name, recipe = resource["name"], recipe_of(folder, resource)
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", recipe)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    try:
        frame = module.build(sources)
    except FileNotFoundError as error:
        wanted = Path(error.filename or "a file").name
        raise Trouble(f"{wanted}, which data/recipes/{name}.py reads, is missing: restore it with git.") from None
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

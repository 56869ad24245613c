"""Which table is made from what, and the recipes run in that order."""

import ast
import collections
import functools
import importlib.util
import re
import tempfile
from pathlib import Path

import pandas as pd

from tools.data.corrections import corrected, read_corrections
from tools.data.package import Trouble, by_hand, columns, csv_bytes, table
from tools.data.sources import NotHere, Sources


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

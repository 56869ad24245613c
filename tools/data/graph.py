"""Which table is made from what, and the recipes run in that order.

A recipe is a function, and its parameters are what it is made from: a table by its name, `sources` for publishers'
files, which constants of its module name, `edition` for edition.toml.
"""

import functools
import graphlib
import importlib.util
import inspect
import io
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pandas as pd

from tools.data.corrections import corrected, read_corrections
from tools.data.package import Trouble, by_hand, columns, csv_bytes, read_edition, table
from tools.data.sources import NotHere, Sources


@functools.cache
def module_of(path: Path) -> ModuleType:
    """A module of recipes, loaded once."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def recipe_of(folder: Path, name: str) -> Callable:
    """The function that makes a table: `build` of recipes/NAME.py, else NAME of a module of views."""
    recipes = folder / "recipes"
    views = [(path, name) for path in sorted(recipes.glob("views*.py"))]
    for path, function in [(recipes / f"{name}.py", "build"), *views]:
        if path.exists() and hasattr(module_of(path), function):
            return getattr(module_of(path), function)
    raise Trouble(
        f"{name} has no recipe: restore data/recipes/{name}.py, or the function {name} of a data/recipes/views_*.py, "
        "with git."
    )


def tables_of(package: dict, recipe: Callable) -> list[dict]:
    """The tables that a recipe takes."""
    return [table(package, name) for name in inspect.signature(recipe).parameters if name not in ("sources", "edition")]


def files_of(folder: Path, recipe: Callable) -> set[str]:
    """The publishers' files that constants of a recipe's module name, "folder/file"."""
    return {one for one in recipe.__globals__.values() if isinstance(one, str)} & Sources(folder).hashes.keys()


def reads(folder: Path, package: dict, resource: dict) -> set[str]:
    """What a table is made from: "own/x.csv", "tables/x.csv", "folder/file" and so on."""
    recipe = recipe_of(folder, resource["name"])
    return {one["path"] for one in tables_of(package, recipe)} | files_of(folder, recipe)


def in_order(folder: Path, package: dict) -> list[dict]:
    """Tables with a recipe, each after those that it reads."""
    made = {one["name"]: one for one in package["resources"] if not by_hand(one)}
    takes = {name: [one["name"] for one in tables_of(package, recipe_of(folder, name))] for name in made}
    try:
        return [made[name] for name in graphlib.TopologicalSorter(takes).static_order() if name in made]
    except graphlib.CycleError as error:
        circle = ", ".join(sorted(set(error.args[1])))
        raise Trouble(f"the recipes of {circle} take one another in a circle: break it.") from None


def frame_of(folder: Path, resource: dict, made: dict[str, bytes]) -> pd.DataFrame:
    """A table as a recipe gets it: as it was just made, else from its file; what is described as text stays text."""
    text = {field["name"]: str for field in resource["schema"]["fields"] if field["type"] == "string"}
    content = made.get(resource["name"])
    return pd.read_csv(folder / resource["path"] if content is None else io.BytesIO(content), dtype=text)


def built(
    folder: Path, package: dict, resource: dict, sources: Sources, made: dict[str, bytes] | None = None
) -> pd.DataFrame:
    """Run a table's recipe and check that it fits the description. Corrections are not applied yet.

    made: tables that were just rebuilt, which the recipe gets in the place of their files.
    """
    name, recipe = resource["name"], recipe_of(folder, resource["name"])
    file = f"data/recipes/{Path(inspect.getfile(recipe)).name}"
    where = file if recipe.__name__ == "build" else f"{name} of {file}"
    takes, given = inspect.signature(recipe).parameters, {}
    if "sources" in takes:
        given["sources"] = sources.only(files_of(folder, recipe))
    if "edition" in takes:
        given["edition"] = read_edition(folder)
    try:
        tables = {one["name"]: frame_of(folder, one, made or {}) for one in tables_of(package, recipe)}
        frame = recipe(**given, **tables)
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
    folder: Path,
    package: dict,
    sources: Sources,
    edited: list[str] | None = None,
    corrections: list[dict] | None = None,
) -> tuple[dict, list[str]]:
    """({table: new bytes} where they differ from the file, [tables whose source is not at hand]).

    edited: only these paths, and the tables that rest on them in the end.
    corrections: in the place of own/corrections.csv. A table that is rebuilt is what later recipes get. Writes nothing.
    """
    changed, not_here, made = {}, [], {}
    touched = None if edited is None else set(edited)
    corrections = read_corrections(folder) if corrections is None else corrections
    for resource in in_order(folder, package):
        if touched is not None and not touched & {resource["path"], *reads(folder, package, resource)}:
            continue
        path = folder / resource["path"]
        now = path.read_bytes() if path.exists() else None
        try:
            content = csv_bytes(built(folder, package, resource, sources, made))
        except NotHere:
            not_here.append(resource["name"])
            content = now or b""
        made[resource["name"]] = corrected(resource, content, corrections)
        if made[resource["name"]] != now:
            changed[resource["name"]] = made[resource["name"]]
            if touched is not None:
                touched.add(resource["path"])
    return changed, not_here


def rests_on(folder: Path, package: dict, resource: dict) -> list[str]:
    """What a table is made of in the end: names of sources.toml, and paths of own/ and ledger/, in order."""
    if by_hand(resource):
        return [resource["path"]]
    tables = {one["path"]: one for one in package["resources"]}
    names, found = Sources(folder).hashes, []
    for file in sorted(reads(folder, package, resource)):
        if file in tables:
            found += rests_on(folder, package, tables[file])
        elif file in names:
            found.append(names[file][0])
    return sorted(set(found))

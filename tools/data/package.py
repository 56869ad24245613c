"""data/datapackage.json, which describes every table, and what a table is as bytes and as text."""

import difflib
import hashlib
import io
import json
import tomllib
from pathlib import Path

import pandas as pd

from tools.tree import ROOT

DATA = ROOT / "data"


class Trouble(Exception):
    """What went wrong, in one sentence that names the file and the remedy."""


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """A frame in the house form: UTF-8, comma, line feed, missing empty, shortest floats."""
    return frame.to_csv(index=False, lineterminator="\n", na_rep="").encode("utf-8")


NEEDED = ["name", "path", "title", "description", "schema", "publisher", "coverage", "data_to", "made_by", "paid_by"]
NEEDED += ["state_source", "access", "processing", "sources", "licenses", "traps"]


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


def read_edition(folder: Path) -> dict:
    """What edition.toml says: last_year, last_full_year, first_clock, version, released, repo."""
    try:
        return tomllib.loads((folder / "edition.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Trouble("data/edition.toml is missing or no TOML: restore it with git.") from None


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
    return resource["path"].startswith(("own/", "ledger/", "harvest/"))


def columns(resource: dict) -> list[str]:
    """The column names that a table must have."""
    return [field["name"] for field in resource["schema"]["fields"]]


def sha256(content: bytes) -> str:
    """The hash of a file's content."""
    return hashlib.sha256(content).hexdigest()


def digest(content: bytes) -> str:
    """The hash as it stands in datapackage.json."""
    return f"sha256:{sha256(content)}"


def as_text(content: bytes) -> pd.DataFrame:
    """A table as text, as it stands in the file."""
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)


def keys_of(resource: dict, frame: pd.DataFrame) -> list[str]:
    """The key of each row as one text."""
    parts = [frame[column].astype(str) for column in resource["schema"]["primaryKey"]]
    return ["; ".join(key) for key in zip(*parts, strict=True)]

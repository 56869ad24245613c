"""Where a recipe finds publishers' files, as data/sources.toml names them."""

import copy
import functools
import tomllib
from pathlib import Path

from tools.data.package import Trouble, sha256


class NotHere(Trouble):
    """A source that may not be shipped, and that is not at hand."""


WANTED = ["title", "publisher", "address", "terms", "terms_read", "read_on", "allows", "short"]
OTHER = {
    "reuse": "notspecified",
    "attribution": "other-at",
    "non-commercial": "other-nc",
    "small parts": "other-closed",
}
OTHER |= {"no": "other-closed", "not said": "notspecified"}
HOW = {"own page": "its page, {}", "secondary": "at second hand, {}", "not found": "searched on {}"}
OURS = "our own compilation"
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
        if lacks := [key for key in WANTED if key not in entry]:
            raise Trouble(f"data/sources.toml: [{name}] lacks {', '.join(lacks)}: copy another entry whole.")
        if entry["terms_read"] not in (*HOW, OURS):
            ways = ", ".join((*HOW, OURS))
            raise Trouble(
                f"data/sources.toml: [{name}] has the terms_read {entry['terms_read']!r}: choose one of {ways}."
            )
    return entries


class Sources:
    """Where a recipe finds a publisher's file: `sources / "folder/file"`, with the hash that sources.toml states.

    Looked up in data/sources, then in the folder that was named with --sources.
    """

    named = None  # the files that a recipe's constants name, while it runs

    def __init__(self, folder: Path, more: Path | None = None):
        self.folder = folder
        self.places = [folder / "sources", *([more] if more else [])]

    @functools.cached_property
    def hashes(self) -> dict[str, tuple[str, str, str]]:
        """{"folder/file": (name in sources.toml, kind, sha256)}."""
        found = {}
        for name, entry in read_sources(self.folder).items():
            for file, wanted in entry["sha256"].items():
                found[f"{entry.get('folder', name)}/{file}"] = (name, entry["kind"], wanted)
        return found

    def only(self, named: set[str]) -> "Sources":
        """These sources for a recipe whose constants name these files: it gets no other."""
        mine = copy.copy(self)
        mine.named = named
        return mine

    def __truediv__(self, name: str) -> Path:
        if name not in self.hashes:
            raise Trouble(f"data/sources.toml does not name {name}: add it there, with its hash and its terms.")
        if self.named is not None and name not in self.named:
            raise Trouble(f"a recipe reads {name}, which no constant of its module names: give it one.")
        entry, kind, wanted = self.hashes[name]
        path = next((place / name for place in self.places if (place / name).exists()), None)
        if path is None and kind == "fetched":
            raise NotHere(
                f"{name} may not be shipped and is not at hand: `python -m tools.data.fetch {entry}` gets it or says "
                "where it is; then name its folder with --sources DIR."
            )
        if path is None:
            raise Trouble(f"data/sources/{name} is missing: restore it with `git checkout -- data/sources/{name}`.")
        if sha256(path.read_bytes()) != wanted:
            raise Trouble(
                f"{name} has another hash than data/sources.toml states: restore it (`git checkout -- "
                f"data/sources/{name}`, or fetch it again), or, if you meant to change it, run "
                f'`python -m tools.data --accept {entry} --why "…"`.'
            )
        return path

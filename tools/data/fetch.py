"""Get the publishers' files that may not be shipped, as far as sources.toml has an address of the very file.

    python -m tools.data.fetch                        all of them, into build/sources
    python -m tools.data.fetch cfr-cyber-operations   only this source (or several)
    python -m tools.data.fetch --to FOLDER            into another folder
    python -m tools.data.fetch --list                 addresses, and what a person must get by hand; fetches nothing

Terms are printed before anything is fetched: most of these files are for your own use, and not to be passed on. Each
file must have the hash of sources.toml; a file that is there is never overwritten. Then `make data
SOURCES=build/sources` rebuilds the tables that rest on them. Files that were cut from a bigger one have no such
address: they are listed with the page, and with what to cut.
"""

import argparse
import sys
from pathlib import Path

import pooch
import requests

from tools.data.package import DATA, Trouble, sha256
from tools.data.sources import read_sources
from tools.tree import ROOT

FOLDER = ROOT / "build" / "sources"  # git ignores build/
pooch.get_logger().setLevel("ERROR")  # this program says itself what it does


def to_fetch(folder: Path) -> dict[str, dict]:
    """The entries of sources.toml that are to be fetched: {name: entry}. Trouble where it can't be read."""
    entries = read_sources(folder).items()
    return {name: entry for name, entry in entries if entry["kind"] == "fetched" and entry["sha256"]}


def chosen(sources: dict[str, dict], names: list[str]) -> dict[str, dict]:
    """The entries that were asked for; all of them without a name. Trouble for a name that is not among them."""
    for name in names:
        if name not in sources:
            known = ", ".join(sources)
            raise Trouble(f"{name} is no source of data/sources.toml that is to be fetched: choose among {known}.")
    return {name: sources[name] for name in names or sources}


def get(address: str, target: Path, wanted: str, name: str) -> str:
    """Bring one file to its place, whole and with the right hash; say what was done. Trouble leaves no such file."""
    if target.exists() and sha256(target.read_bytes()) != wanted:
        raise Trouble(f"{target} is there with another hash and was left alone; move it away, then run this again.")
    if target.exists():
        return "was there already"
    try:
        pooch.retrieve(address, f"sha256:{wanted}", target.name, target.parent)
    except requests.HTTPError as error:
        code = error.response.status_code
        raise Trouble(f"{name}: {address} answers {code}; look for the file on the publisher's page.") from None
    except ValueError:  # its hash
        raise Trouble(
            f"{name}: {address} is another file now (its hash is not that of data/sources.toml) and was not kept; "
            "look for this edition on the publisher's page."
        ) from None
    except OSError as error:
        raise Trouble(f"{name}: no answer from {address} ({type(error).__name__}); try again with a network.") from None
    return "fetched"


def terms_of(name: str, entry: dict) -> str:
    """What a person should read before fetching from a source."""
    page = entry.get("terms_page") or entry["address"]
    return f"[{name}] {entry['title']}, {entry['publisher']}\n  terms: {entry['terms']} See {page}"


def by_hand(name: str, entry: dict) -> list[str]:
    """A line for each file without an address: where it was cut from, or where to look for it."""
    lines = []
    for file in entry["sha256"]:
        if file not in entry.get("files", {}):
            page = entry.get("cut_from", {}).get(file) or entry.get("read_from") or entry["address"]
            lines.append(
                f"{entry.get('folder', name)}/{file}\n    from {page}\n    publisher's page: {entry['address']}"
            )
    return lines + ([f"  what to cut: {entry['cut']}"] if lines and entry.get("cut") else [])


def main(arguments: list[str] | None = None, data: Path = DATA) -> int:
    """The command line. Returns 1 where a file that has an address could not be brought."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a source of sources.toml; without one, all")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER", help="where to; build/sources without it")
    parser.add_argument("--list", action="store_true", help="say addresses and what to get by hand, fetch nothing")
    options = parser.parse_args(arguments)
    try:
        sources = chosen(to_fetch(data), options.names)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    failed = 0
    for name, entry in sources.items():
        if entry.get("files"):
            print(terms_of(name, entry))
        for file, address in entry.get("files", {}).items():
            place = f"{entry.get('folder', name)}/{file}"
            if options.list:
                print(f"  {place}\n    {address}")
                continue
            try:
                done = get(address, options.to / place, entry["sha256"][file], place)
                print(f"  {done}: {options.to / place}")
            except (Trouble, OSError) as trouble:
                failed += 1
                print(f"  {trouble}", file=sys.stderr)
    manual = {name: lines for name, entry in sources.items() if (lines := by_hand(name, entry))}
    if manual:
        print(f"To be got by hand, into {options.to} (each must have the hash of data/sources.toml):")
    for name, lines in manual.items():
        print(terms_of(name, sources[name]), *lines, sep="\n  ")
    if not options.list:
        print(f"Then: make data SOURCES={options.to}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Keep the tables of this folder true: check them, rebuild them, take over a correction.

    python -m tools.data --check                      what differs, and which lessons read it; writes nothing
    python -m tools.data --check --table ga_votes     only this table, and what rests on it
    python -m tools.data --accept ga_votes --why "…"  take over your edit of a table, of own/ or of a source's folder
    python -m tools.data --write                      rebuild the tables from their sources, and write what changed
    python -m tools.data --refresh                    describe anew, after an edit of a description or the ledger
    python -m tools.data --terms                      on which terms each table is here

Sources lie in sources/ where their terms allow it; sources.toml names them all. For those that may not be shipped
give a folder of your own with --sources DIR (or SOURCES=DIR), laid out as sources/ is: `python -m tools.data.fetch`
fills one. A table whose source is not at hand is checked against its hash alone, and its name is printed. A file is
written whole or not at all, and none is written where something is wrong.
"""

import argparse
import datetime
import os
import sys
from pathlib import Path

from tools.data.accept import accept
from tools.data.changes import moves
from tools.data.check import check
from tools.data.describe import refresh, save
from tools.data.graph import rebuild
from tools.data.package import DATA, Trouble, by_hand, read_package, table
from tools.data.sources import Sources
from tools.data.terms import by_terms, terms_line


def write_all(folder: Path, sources: Sources, only: str | None) -> None:
    """Rebuild and write what changed."""
    package = read_package(folder)
    if only and by_hand(table(package, only)):
        raise Trouble(f"data/{table(package, only)['path']} has no recipe: edit it, then use --accept or --refresh.")
    changed, not_here = rebuild(folder, package, sources, [table(package, only)["path"]] if only else None)
    for name, content in changed.items():
        resource = table(package, name)
        path = folder / resource["path"]
        print(f"{name}:", *moves(resource, path.read_bytes() if path.exists() else None, content), sep="\n  ")
    rebuilt = [r["name"] for r in package["resources"] if not by_hand(r) and r["name"] not in not_here]
    save(folder, changed, package, [] if only else rebuilt)
    if not_here:
        print(
            f"Left as they are, since the source may not be shipped and is not at hand: {', '.join(sorted(not_here))}."
        )
    print(f"Written: {', '.join(changed) or 'nothing new'}." + (" Now run `make update`." if changed else ""))


def main(arguments: list[str] | None = None) -> int:
    """The command line. Returns 1 after a problem, said in one sentence, or where a check finds a difference."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--sources", default=os.environ.get("SOURCES"), help="folder of files that may not be shipped")
    parser.add_argument("--table", default=os.environ.get("TABLE") or None, help="one table, and what rests on it")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="say what differs; the default")
    what.add_argument("--accept", metavar="NAME", help="take over an edit of a table or a source")
    what.add_argument("--write", action="store_true", default=os.environ.get("WRITE") == "1", help="rebuild and write")
    what.add_argument("--refresh", action="store_true", help="describe anew, the ledger included")
    what.add_argument("--terms", action="store_true", help="say on which terms each table is here")
    parser.add_argument("--why", default="", help="with --accept: the reason, for the list of corrections")
    options = parser.parse_args(arguments)
    try:
        if options.sources and not Path(options.sources).is_dir():
            raise Trouble(f"the folder {options.sources} does not exist: name one with publishers' files, or none.")
        sources = Sources(DATA, Path(options.sources) if options.sources else None)
        if options.refresh:
            ledger = [
                r["name"] for r in read_package(DATA)["resources"] if r["path"].startswith(("ledger/", "harvest/"))
            ]
            print(*refresh(DATA, ledger), "Refreshed.", sep="\n")
        elif options.terms:
            package = read_package(DATA)
            for group, names in by_terms(DATA, package).items():
                print(f"{group} ({len(names)}): {', '.join(names)}")
            print(terms_line(DATA, package))
        elif options.accept:
            accept(DATA, options.accept, options.why, sources, datetime.date.today().isoformat())
        elif options.write:
            write_all(DATA, sources, options.table)
        else:
            return 0 if check(DATA, sources, options.table) else 1
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

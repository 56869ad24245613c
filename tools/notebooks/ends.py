"""Where this edition's last years are typed: what a new year has to look at. Prints; fails nothing.

    python -m tools.notebooks.ends         how often, by file
    python -m tools.notebooks.ends 03      the lines of a lesson, its record and their words

Read are recipes, code and prose of notebooks, words of pictures and verdicts, and titles and coverage of tables. Many
lines are right for ever, as the day of an event is; a span, an axis and a title that end there are not.
"""

import json
import re
import sys
import tomllib

import nbformat

from tools.tree import ROOT, all_notebooks, number


def years():
    """A pattern for the last year and the last full year of data/edition.toml."""
    edition = tomllib.loads((ROOT / "data" / "edition.toml").read_text(encoding="utf-8"))
    return re.compile(rf"(?<![\d.-])(?:{edition['last_year']}|{edition['last_full_year']})(?![\d-])")


def typed():
    """[(file, lesson or "", line)] of all lines that type one of them."""
    found = []
    pictures = ROOT / "notebooks" / "lesson" / "pictures"
    for path in [*sorted((ROOT / "data" / "recipes").glob("*.py")), *sorted(pictures.glob("l*.py"))]:
        lesson = path.stem.removeprefix("l") if path.parent == pictures else ""
        found += [(path.name, lesson, line) for line in path.read_text(encoding="utf-8").splitlines()]
    for path in all_notebooks(ROOT / "notebooks"):
        for cell in nbformat.read(path, as_version=4).cells:
            found += [(f"{path.name}, {cell.cell_type}", number(path), line) for line in cell.source.splitlines()]
    for path in sorted((ROOT / "notebooks" / "lesson" / "words").glob("*.toml")):
        lesson = path.stem.partition("_")[0]
        found += [(f"words/{path.name}", lesson, line) for line in path.read_text(encoding="utf-8").splitlines()]
    for one in json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        told = [one["title"], one["coverage"], one["description"]]
        found += [("datapackage.json", "", f"{one['name']}: {text}") for text in told]
    ends = years()
    return [(file, lesson, line.strip()) for file, lesson, line in found if ends.search(line)]


def main(asked):
    """Print the counts, or the lines of the lessons that are asked for."""
    found = typed()
    if asked:
        lines = [f"{file}: {line[:150]}" for file, lesson, line in found if lesson in asked]
    else:
        files = [file for file, _, _ in found]
        lines = [f"{files.count(file):4}  {file}" for file in sorted(set(files))] + [f"{len(files):4}  in all"]
    print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])

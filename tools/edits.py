"""Wrong edits by lot: how many does the set notice? A person runs it before an edition; no test does.

    python -m tools.edits 7 11        a run for each seed; about ten minutes each, on two cores

Each run copies the project, makes wrong edits of every kind in it, as a hurried editor would, brings along what
follows from them (`tools.data`, `tools.update`), and runs the quick tests once. It prints, by kind, how many edits a
test named, how many `tools.update` alone named, and the edits that nobody named: these are a reader's.
"""

import csv
import io
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import nbformat

from tools.tree import ROOT, all_notebooks, text_of

PAIRS = {  # words that take each other's place, and rows of words of which each becomes the next
    "number in words": "one two three four five six seven eight nine ten eleven twelve",
    "month": "January February March April May June July August September October November December",
    "name": "China Russia|Beijing Moscow|Xi Putin|India Brazil|Iran Belarus|Ukraine Taiwan|NATO ASEAN|EU IMF",
    "word turned round": "first last|most least|none all|fell rose|more less|higher lower|before after|never always",
}
QUIET = r"\]\([^)]*\)|<[^>]+>|`[^`]*`|^#+ .*$|\*\*(?:Time|Paragraph|Data to).*$|\bC\d\d\b|\d+ minutes"
COLUMNS = ("reason", "best_case_for", "best_case_against", "for_since", "against_since")
WANTED = {"number": 12, "number in words": 6, "month": 3, "name": 6, "word turned round": 6, "year in code": 4}
WANTED |= {"guide: number": 4, "guide: option": 2, "ledger: number": 4, "rating": 1, "look-up's day": 2, "licence": 1}
WANTED |= {"digit of our own table": 3, "workflow": 2}


def changes(text):
    """(kind, start, end, new) of each wrong word or number that could stand in a text; links and code stay."""
    quiet = {at for part in re.finditer(QUIET, text, re.M) for at in range(*part.span())}
    found = []
    for match in re.finditer(r"(?<![\w.,/#§-])\d[\d,]*(?:\.\d+)?(?![\w/-])", text):
        number = match.group().rstrip(",")
        found.append(("number", match.start(), number, number[:-1] + str((int(number[-1]) + 1) % 10)))
    for kind, rows in PAIRS.items():
        for words in map(str.split, rows.split("|")):
            for old, new in zip(words, [*words[1:], words[0]], strict=True):
                found += [(kind, match.start(), old, new) for match in re.finditer(rf"\b{old}\b", text)]
    return [(kind, at, at + len(old), new) for kind, at, old, new in found if at not in quiet]


def prose(root):
    """(kind, path, name that a failure must say, (cell's id or None, start, end, new)) in what learners read."""
    for path in all_notebooks(root / "notebooks"):
        for place, cell in enumerate(nbformat.read(path, as_version=4).cells, start=1):
            shows = [row for one in cell.get("outputs", []) for row in _evidence(one)]
            role = cell.metadata.get("lesson", {}).get("role")
            if cell.cell_type == "markdown" and role not in ("head", "objective"):
                for kind, *where in changes(cell.source):
                    yield kind, path, rf"{path.name}, (?:{re.escape(cell.id)}:|cell {place}\b)", (cell.id, *where)
            elif shows:
                for match in re.finditer(r"(?<![\w.-])(?:19|20)\d\d(?![\w.-])", cell.source):
                    year = str(int(match.group()) + 1)
                    yield "year in code", path, "|".join(map(re.escape, shows)), (cell.id, *match.span(), year)
    for path in sorted((root / "notebooks" / "lesson" / "words").glob("*.toml")):
        place, start = "", 0
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            place = re.sub(r'[\[\]"\n]|verdict\.', "", line) if line.startswith("[") else place
            if match := re.match(r"(title|caption|description|why) = ", line):
                for kind, at, end, new in changes(line):
                    name = rf"{path.name}\S* \S*{re.escape(f'{place}.{match[1]}')}"
                    yield kind, path, name, (None, start + at, start + end, new)
            start += len(line)


def _evidence(output):
    table = output.get("data", {}).get("application/vnd.lesson.evidence+json", {"rows": []})
    return [f"{table['claim']} / {row['label']}" for row in table["rows"]]


def pages(root):
    """The same for files that no notebook shows: guide, tables that people write, terms, workflows."""
    for path in [root / "README.md", *sorted((root / "book" / "guide").glob("*.md"))]:
        text = path.read_text(encoding="utf-8")
        for kind, *where in changes(text):
            if kind == "number":
                yield "guide: number", path, re.escape(path.name), (None, *where)
        for match in re.finditer(r"(?<=--)[a-z]{4,}(?=[ `])", text):
            yield "guide: option", path, re.escape(path.name), (None, *match.span(), match.group() + "s")
    lines = {"look-up's day": ("data/ledger/lookups.csv", r",(20\d\d)-(?=\d\d-\d\d,(?:http|table))", "1949-")}
    lines |= {"licence": ("data/sources.toml", r'(?<=spdx = ")(?=")', "CC-BY-4.0")}
    lines |= {"rating": ("data/ledger/claims.csv", r"(?<=,)Mixed(?=,(?:high|moderate|low),)", "Supported")}
    for kind, (name, pattern, new) in lines.items():
        for match in re.finditer(pattern, (root / name).read_text(encoding="utf-8")):
            said = r"lookups\.csv|known_on" if kind == "look-up's day" else re.escape(Path(name).name)
            text = "," + new if match.group().startswith(",") else new
            yield kind, root / name, said, (None, *match.span(), text)
    for path in sorted((root / "data" / "own").glob("*.csv")):
        for match in re.finditer(r"(?<=,)\d+(?:\.\d+)?(?=,)", path.read_text(encoding="utf-8")):
            digit = str((int(match.group()[-1]) + 1) % 10)
            yield "digit of our own table", path, path.stem, (None, *match.span(), match.group()[:-1] + digit)
    for path in sorted((root / ".github" / "workflows").glob("*.yml")):
        for match in re.finditer(r"^ +(?:pull_request|push|if|needs|schedule):.*\n", path.read_text("utf-8"), re.M):
            yield "workflow", path, re.escape(path.name), (None, *match.span(), "")
    text = (root / "data" / "ledger" / "claims.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        for column in COLUMNS:
            for kind, start, end, new in changes(row[column]) if text.count(row[column]) == 1 else ():
                if kind == "number":
                    where = (None, *(text.index(row[column]) + at for at in (start, end)), new)
                    yield "ledger: number", root / "data/ledger/claims.csv", rf"{row['id']}(?: says|\.why)", where


def drawn(root, seed):
    """The edits of a seed: of each kind as many as WANTED says, two of them never in one place or table."""
    offered, draw, found, taken = {}, random.Random(seed), [], set()
    for edit in [*prose(root), *pages(root)]:
        offered.setdefault(edit[0], []).append(edit)
    for kind, count in WANTED.items():
        for edit in draw.sample(offered[kind], len(offered[kind])):
            if count and (edit[1], edit[2]) not in taken:
                taken.add((edit[1], edit[2]))
                found.append(edit)
                count -= 1
    return found


def apply(edits):
    """Make the edits, the last of a file first, so that the places of the others stay."""
    for path in {edit[1] for edit in edits}:
        mine = sorted((edit[3] for edit in edits if edit[1] == path), key=lambda where: -where[1])
        notebook = nbformat.read(path, as_version=4) if path.suffix == ".ipynb" else None
        text = "" if notebook else path.read_text(encoding="utf-8")
        for name, start, end, new in mine:
            cell = next(one for one in notebook.cells if one.id == name) if notebook else {"source": text}
            cell["source"] = cell["source"][:start] + new + cell["source"][end:]
            text = cell["source"]
        path.write_text(text_of(notebook) if notebook else text, encoding="utf-8", newline="")


def trial(seed):
    """[(kind, caught: "test", "update" or "", what)] of one run."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "tree"
        subprocess.run(["git", "clone", "-q", ROOT, root], check=True)
        edits = drawn(root, seed)
        told = [f"{path.name}: {where}" for _, path, _, where in edits]
        apply(edits)

        def said(*words):
            done = subprocess.run([sys.executable, "-m", *words], cwd=root, capture_output=True, text=True)
            return done.stdout + done.stderr

        said("tools.data", "--refresh")
        for path in {path for kind, path, *_ in edits if kind.startswith("digit")}:
            said("tools.data", "--accept", path.stem, "--why", "an edit by lot")
        update = said("tools.update")
        if "Traceback" in update:
            print(f"seed {seed}: tools.update stopped: {update.strip().splitlines()[-1]}")
        tests = said("pytest", "-q", "-m", "not slow and not browser and not pages", "-p", "no:cacheprovider")
    rows = []
    for (kind, _, name, _), what in zip(edits, told, strict=True):
        rows.append((kind, "test" if re.search(name, tests) else "update" if re.search(name, update) else "", what))
    return rows


def main(*seeds):
    """A table of kinds over all seeds, and what nobody named."""
    rows = [row for seed in seeds or ("1",) for row in trial(int(seed))]
    count = Counter((kind, caught) for kind, caught, _ in rows)
    for kind in [*WANTED, "all"]:
        here = Counter(caught for other, caught, _ in rows if kind in (other, "all"))
        print(f"{kind:24} {here['test']:4} of {here.total():4} by a test, {here['update']:3} by update alone")
    print(*(f"nobody: {kind}, {what}" for kind, caught, what in rows if not caught), sep="\n")
    return count


if __name__ == "__main__":
    main(*sys.argv[1:])

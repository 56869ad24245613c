"""Copies to work in. The student's: no solutions, no teacher's parts, lessons without outputs. The teacher's: all.

    python -m tools.notebooks.editions      bring study/ up to date, where JupyterLab runs already (a school's server)

`lay_out` keeps a learner's own copy in study/ up to date, and never overwrites a notebook in which anything was done:

    study/notebooks/          lessons and records as above: the learner's own
    study/notebooks/lesson/   the toolkit, with the keys encoded
    study/data/               the tables, the ledger and their descriptions
    study/book/glossary.md    what the links of the lessons open

A teacher's own copy lies in teach/ in the same way, so that what is typed there reaches no learner.
All but the notebooks follows the set; a table that was edited there is kept beside the new one, as NAME.mine.csv.
study/ is all that a learner's JupyterLab shows: no plain solution lies there.
"""

import hashlib
import itertools
import json
import sys
from pathlib import Path

import nbformat
from nbconvert.preprocessors import ClearOutputPreprocessor, TagRemovePreprocessor

from tools.setup import sentence_for
from tools.tree import ROOT, all_notebooks, header_of, kind_of, name_of, normalise, text_of, write

FOLDERS = {"student": "study", "teacher": "teach"}  # where each has a copy of their own
RECORD = ".edition.json"  # there: which edition of each notebook was laid down
FOLLOWING = ("notebooks/lesson", "data", "book/glossary.md", "book/claims")
PACKAGE = "datapackage.json"  # says of each table that was laid down what its hash was: it follows after the tables
# What makes the tables, says the answers, or is for blind readers.
LEFT_OUT = {"__pycache__", "sources", "sources.toml", "recipes", "facts", "cases", "hosts.csv"}


def student(path):
    """The student edition of one notebook, as text. A record keeps its outputs: they are there to be read."""
    notebook = nbformat.read(path, as_version=4)
    hidden = TagRemovePreprocessor(enabled=True, remove_cell_tags={"solution", "teacher"})
    notebook, resources = hidden.preprocess(notebook, {})
    if kind_of(path) != "record":
        notebook, _ = ClearOutputPreprocessor(enabled=True).preprocess(notebook, resources)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.execution_count = None
    return text_of(normalise(notebook))


def _digest(content):
    return hashlib.sha256(content).hexdigest()


def _follow(source, target, laid_down):
    """Make a file, or the files of a folder, equal to the set's. Other files there stay.

    laid_down: hashes of the tables as they were laid down. Returns [(table, file)]: each table that is another one
    there, so that somebody edited it, and the file beside it to which it was moved.
    """
    if source.is_dir():
        kept = []
        for path in sorted(source.iterdir(), key=lambda path: (path.name == PACKAGE, path)):
            if path.name not in LEFT_OUT and not path.name.startswith("."):
                kept += _follow(path, target / path.name, laid_down)
        return kept
    old, new = target.read_bytes() if target.exists() else None, source.read_bytes()
    if old == new:
        return []
    target.parent.mkdir(parents=True, exist_ok=True)
    edited = old and target.suffix == ".csv" and f"sha256:{_digest(old)}" not in laid_down
    kept = [(target, _set_aside(target))] if edited else []
    write(target, new)
    return kept


def _set_aside(path):
    """Move a learner's file to NAME.mine.csv, or to the next such name where another file has it. Returns the name."""
    names = (path.with_suffix(f".mine{nth if nth > 1 else ''}{path.suffix}") for nth in itertools.count(1))
    return path.replace(next(one for one in names if not one.exists() or one.read_bytes() == path.read_bytes())).name


def _laid_down(study):
    """The hashes of the tables that a copy was given, as the description of the data there has them."""
    try:
        package = json.loads((study / "data" / PACKAGE).read_text(encoding="utf-8"))
        return {one["hash"] for one in package["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def lay_out(root=ROOT, edition="student", fresh=None):
    """Bring a copy up to date: new notebooks are laid down, those worked in are left alone, the rest is renewed.

    A notebook that is as it was laid down, byte for byte, counts among the rest. fresh: the name of one of which a new
    copy is wanted beside the learner's.
    Returns (new, newer, kept): names laid down now, names whose edition has changed since they were laid down, and
    sentences on what else a learner should know.
    """
    root = Path(root)
    study = root / FOLDERS[edition]
    (study / "notebooks").mkdir(parents=True, exist_ok=True)
    record_file = study / RECORD
    try:
        record = dict(json.loads(record_file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        record = {}
    new, newer, kept = [], [], []
    for path in all_notebooks(root / "notebooks"):
        text = student(path) if edition == "student" else path.read_text(encoding="utf-8")
        target, wanted = study / "notebooks" / path.name, _digest(text.encode())
        there = _digest(target.read_bytes()) if target.exists() else None
        untouched = there in (None, record.get(path.name))
        if fresh == path.name and not untouched:
            mine = target.with_name(_set_aside(target))
            kept.append(f"Yours is kept as {_called(study, mine)}, beside a fresh copy.")
            untouched, there = True, None
        if laid := untouched and there != wanted:
            write(target, text)
            new.append(path.name)
        if laid or (record.get(path.name) != wanted == there):
            # At once, so that a start that is stopped knows the next time what it laid down.
            record[path.name] = wanted
            write(record_file, json.dumps(record, indent=1, sort_keys=True) + "\n")
        elif header_of(target) is None:
            kept.append(
                f"{_called(study, target)} can't be read as a notebook any more: rename it, start again, and a new one "
                "comes."
            )
        elif record.get(path.name) != wanted:
            newer.append(path.name)
    for part in FOLLOWING:
        if (root / part).exists():
            for table, mine in _follow(root / part, study / part, _laid_down(study)):
                kept.append(
                    f"{_called(study, table)} was edited: yours is kept beside it as {mine}, and the edition's is back."
                )
    return new, newer, kept


def _called(study, path):
    """A file of a copy as a learner names it: study/data/tables/ga_votes.csv."""
    return path.relative_to(study.parent).as_posix()


def news(new, newer, kept=(), edition="student"):
    """What `lay_out` did, in words for the learner."""
    own = f"{FOLDERS[edition]}/notebooks/"
    lines = [f"New in {own}: {', '.join(new) if len(new) < 5 else f'{len(new)} notebooks'}"] if new else []
    if newer:
        names = [name_of(name) for name in newer]
        lines.append(
            f"There are newer editions of {', '.join(names)} than yours, which stay in {own}: to get a new copy beside "
            f"your own, start with --fresh {names[0]}, or rename yours and start again."
        )
    return [*lines, *kept]


if __name__ == "__main__":
    try:
        print("\n".join(news(*lay_out()) or ["study/ is up to date."]))
    except OSError as fault:
        sys.exit(sentence_for(fault))

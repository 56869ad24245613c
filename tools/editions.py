"""Copies to work in. The student's: no solutions, no teacher's parts, lessons without outputs. The teacher's: all.

    python tools/editions.py      bring study/ up to date, where JupyterLab runs already (a school's server)

`lay_out` keeps a learner's own copy in study/ up to date, and never overwrites a notebook that is there:

    study/notebooks/          lessons and records as above: the learner's own
    study/notebooks/lesson/   the toolkit, with the keys encoded
    study/data/               the tables, the ledger and their descriptions
    study/book/glossary.md    what the links of the lessons open
    study/CHANGELOG.md        what we got wrong

A teacher's own copy lies in teach/ in the same way, so that what is typed there reaches no learner.
All but the notebooks holds nothing of the learner's and follows the set. study/ is all that a learner's JupyterLab
shows: no plain solution lies there.
"""

import hashlib
import json
from pathlib import Path

import nbformat
from nbconvert.preprocessors import ClearOutputPreprocessor, TagRemovePreprocessor

from notebooks import ROOT, all_notebooks, kind_of, normalise, text_of, write

FOLDERS = {"student": "study", "teacher": "teach"}  # where each has a copy of their own
RECORD = ".edition.json"  # there: which edition of each notebook was laid down
FOLLOWING = ("notebooks/lesson", "data", "book/glossary.md", "CHANGELOG.md")
LEFT_OUT = {"__pycache__", "sources", "sources.toml", "recipes", "build.py", "fetch.py", "hang.py"}  # makes the tables


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


def _digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def _follow(source, target):
    """Make a file, or the files of a folder, equal to the set's. Other files there stay."""
    if source.is_dir():
        for path in sorted(source.iterdir()):
            if path.name not in LEFT_OUT and not path.name.startswith("."):
                _follow(path, target / path.name)
    elif not target.exists() or target.read_bytes() != source.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, source.read_bytes())


def _move_in(study):
    """Move notebooks from study/ itself, where older editions put them, to study/notebooks/. Returns their names.

    Nothing is overwritten: a notebook whose name is taken there stays where it is, and is not among the names.
    """
    moved = []
    for path in sorted(study.glob("*.ipynb")):
        if not (study / "notebooks" / path.name).exists():
            path.rename(study / "notebooks" / path.name)
            moved.append(path.name)
    old, new = study / "lesson", study / "notebooks" / "lesson"
    if (old / "__init__.py").exists() and not new.exists():  # the toolkit of that edition
        old.rename(new)
    return moved


def lay_out(root=ROOT, edition="student"):
    """Bring a copy up to date: new notebooks are laid down, those already there are left alone, the rest is renewed.

    Returns (new, newer, moved): names laid down now, names whose edition has changed since they were laid down,
    and names moved from where an older edition put them.
    """
    root = Path(root)
    study = root / FOLDERS[edition]
    (study / "notebooks").mkdir(parents=True, exist_ok=True)
    moved = _move_in(study)
    record_file = study / RECORD
    try:
        record = json.loads(record_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        record = {}
    new, newer = [], []
    for path in all_notebooks(root / "notebooks"):
        text = student(path) if edition == "student" else path.read_text(encoding="utf-8")
        target = study / "notebooks" / path.name
        if not target.exists():
            write(target, text)
            record[path.name] = _digest(text)
            new.append(path.name)
        elif record.get(path.name) != _digest(text):
            newer.append(path.name)
    for part in FOLLOWING:
        if (root / part).exists():
            _follow(root / part, study / part)
    write(record_file, json.dumps(record, indent=1, sort_keys=True) + "\n")
    return new, newer, moved


def news(new, newer, moved, edition="student"):
    """What `lay_out` did, in words for the learner."""
    own = f"{FOLDERS[edition]}/notebooks/"
    lines = [f"Moved from study/ to study/notebooks/, where their data are now: {', '.join(moved)}"] if moved else []
    lines += [f"New in {own}: {', '.join(new) if len(new) < 5 else f'{len(new)} notebooks'}"] if new else []
    for name in newer:
        lines.append(
            f"{own}{name} is yours and stays; a newer edition exists: rename yours, start again, and it comes."
        )
    return lines


if __name__ == "__main__":
    print("\n".join(news(*lay_out()) or ["study/ is up to date."]))

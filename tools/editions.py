"""The student edition of the notebooks: without solutions and teacher's parts; lessons without outputs, too.

    python tools/editions.py      bring study/ up to date, where JupyterLab runs already (a school's server)

`lay_out` keeps a learner's own copy in study/ up to date, and never overwrites a notebook that is there.
"""

import hashlib
import json
import shutil
from pathlib import Path

import nbformat
from nbconvert.preprocessors import ClearOutputPreprocessor, TagRemovePreprocessor

from notebooks import ROOT, all_notebooks, kind_of, normalise, text_of, write

RECORD = ".edition.json"


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


def lay_out(root=ROOT):
    """Bring study/ up to date: new lessons and the toolkit are copied, notebooks already there are left alone.

    Returns (new, newer): names laid down now, and names whose edition has changed since the learner got theirs.
    """
    root = Path(root)
    study = root / "study"
    study.mkdir(exist_ok=True)
    record_file = study / RECORD
    try:
        record = json.loads(record_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        record = {}
    new, newer = [], []
    for path in all_notebooks(root / "notebooks"):
        text, target = student(path), study / path.name
        if not target.exists():
            write(target, text)
            record[path.name] = _digest(text)
            new.append(path.name)
        elif record.get(path.name) != _digest(text):
            newer.append(path.name)
    # The toolkit holds nothing of the learner's: it always follows the set.
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(root / "notebooks" / "lesson", study / "lesson", ignore=ignore, dirs_exist_ok=True)
    write(record_file, json.dumps(record, indent=1, sort_keys=True) + "\n")
    return new, newer


def news(new, newer):
    """What `lay_out` did, in words for the learner."""
    lines = [f"New in study/: {', '.join(new)}"] if new else []
    for name in newer:
        lines.append(
            f"study/{name} is yours and stays; a newer edition exists: rename yours, start again, and it comes."
        )
    return lines


if __name__ == "__main__":
    print("\n".join(news(*lay_out()) or ["study/ is up to date."]))

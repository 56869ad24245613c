"""What all rooms share: where the tree lies; find, read, normalise and write the lessons' notebooks."""

import functools
import itertools
import json
import os
import re
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[1]


# What metadata.lesson.kind of a notebook may say. A record lies beside its lesson and has the same number:
# 05_partners_not_allies.ipynb is the lesson, 05_partners_not_allies_record.ipynb its record.
# A lesson has a row in the README, a page and a sheet in the guide; a record's evidence stands in the ledger; a
# capstone is the learner's own.
KINDS = ("lesson", "record", "capstone")
SOLUTION_TYPE = "application/vnd.lesson.solution+json"  # of the output that holds a solution's key


def all_notebooks(folder):
    """All notebooks of a folder, of every kind, by number: 00, 01, ..., 06a, 06a_record, 06b, ...

    SystemExit: one sentence, where one can't be read, or where two have one name, as a copy has that of its original.
    """
    found = sorted(Path(folder).glob("[0-9][0-9]*_*.ipynb"), key=lambda path: (number(path), name_of(path), path.name))
    for path in found:
        if (header_of(path) or {}).get("nbformat") != 4:
            raise SystemExit(
                f"{path.name} can't be read as a notebook of today's format: restore it (in a clone: git checkout -- "
                f"notebooks/{path.name}), or download the lessons again."
            )
    for one, other in itertools.pairwise(found):
        if name_of(one) == name_of(other):
            raise SystemExit(f"{one.name} and {other.name} are two notebooks {name_of(one)}: move one of them away.")
    return found


def lessons(folder, *kinds):
    """The notebooks of a folder that are of these kinds, by number; without a kind, all that are no records."""
    return [path for path in all_notebooks(folder) if kind_of(path) in (kinds or ("lesson", "capstone"))]


def number(path):
    """ "05" for 05_partners_not_allies.ipynb and for its record, "06a" for 06a_trade.ipynb."""
    return re.match(r"\d\d[a-z]?", Path(path).name).group()


def name_of(path):
    """What one notebook alone is called: "05" for 05_partners_not_allies.ipynb, "05_record" for its record."""
    return number(path) + ("_record" if Path(path).stem.endswith("_record") else "")


def header_of(path):
    """{"nbformat", "kind"} as a notebook's file says them; None where the file is no notebook."""
    path = Path(path)
    found = path.stat()
    return _header(path, found.st_mtime_ns, found.st_size)


@functools.lru_cache(maxsize=500)
def _header(path, *version):
    """`header_of`, read once for each version of a file."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        kind = whole["metadata"].get("lesson", {}).get("kind")
        return {"nbformat": whole["nbformat"], "kind": kind} if "cells" in whole or "worksheets" in whole else None
    except (ValueError, KeyError, AttributeError, TypeError):
        return None


def kind_of(path):
    """The kind that a notebook's metadata name, one of KINDS. SystemExit: one sentence, where they don't."""
    path, said = Path(path), (header_of(path) or {}).get("kind")
    choose = f"set metadata.lesson.kind to one of {', '.join(KINDS)}"
    if said not in KINDS:
        raise SystemExit(f"{path.name} is {'of no kind' if said is None else f'of the kind {said!r}'}: {choose}.")
    if (said == "record") != path.stem.endswith("_record"):
        raise SystemExit(
            f"{path.name} is of the kind {said!r}, and only a record's file name ends with _record: "
            f"rename the file, or {choose}."
        )
    return said


# What metadata.lesson of a notebook, of one that is no record, and of an exercise say: the README, the guide, the
# editions and the tests read it.
ABOUT = ("number", "question", "claims", "tables", "minutes", "data_to")
ABOUT_LESSON = (*ABOUT, "level", "skills")
ABOUT_EXERCISE = ("id", "level", "form", "minutes", "objectives")


def whole(path):
    """A notebook that says all of this. SystemExit: one sentence, where it doesn't."""
    notebook = nbformat.read(path, as_version=4)
    about = notebook.metadata.get("lesson", {})
    wanted = ABOUT if kind_of(path) == "record" else ABOUT_LESSON
    if lacks := [name for name in wanted if name not in about]:
        raise SystemExit(f"{path.name}: its metadata.lesson lacks {', '.join(lacks)}: fill it in as lesson 05 does.")
    for nth, cell in enumerate(notebook.cells, start=1):
        said = cell.metadata.get("lesson", {})
        lacks = [name for name in ABOUT_EXERCISE if name not in said] if said.get("role") == "exercise" else []
        if lacks:
            raise SystemExit(
                f"{path.name}, cell {nth}: metadata.lesson of this exercise lacks {', '.join(lacks)}: "
                "fill it in as an exercise of lesson 05 does."
            )
    return notebook


def of(notebook, *roles):
    """The cells of a notebook with one of these roles, in their order."""
    return [cell for cell in notebook.cells if cell.metadata.get("lesson", {}).get("role") in roles]


def tables_of(notebook):
    """The names of the tables that a notebook reads with pd.read_csv, in their order."""
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    return list(dict.fromkeys(re.findall(r"read_csv\(\s*\"\.\./data/\w+/(\w+)\.csv\"", code)))


def paragraphs(*texts):
    """The paragraphs of Markdown texts, one list, without headings."""
    parts = [part.strip() for text in texts for part in text.split("\n\n")]
    return [part for part in parts if part and not part.startswith("#")]


def sentences(text):
    """A paragraph's sentences."""
    return re.split(r"(?:(?<=[.!?])|(?<=[.!?][*\")]))\s+(?=[A-Z\"*(])", text)


def figures(notebook):
    """[(cell, picture output, caption)] of the figures as they are stored, in their order."""
    found = []
    for cell in of(notebook, "figure"):
        picture = next((one for one in cell.outputs if "image/png" in one.get("data", {})), None)
        caption = "".join(one.data.get("text/markdown", "") for one in cell.outputs if "data" in one)
        found += [(cell, picture, caption)] if picture else []
    return found


def between(text, mark, new):
    """A text with what stands between two marks replaced."""
    pattern = rf"(<!-- {mark}: written by make update -->\n).*?(<!-- /{mark} -->)"
    return re.sub(pattern, lambda found: found.group(1) + new + found.group(2), text, flags=re.S)


def normalise(notebook):
    """The same notebook in the one form that is committed, whoever ran it.

    No volatile metadata, whole streams, counts in order.
    """
    keep = {key: notebook.metadata[key] for key in ("lesson",) if key in notebook.metadata}  # with its kind
    keep["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    keep["language_info"] = {"name": "python"}
    notebook.metadata = nbformat.from_dict(keep)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    count = 0
    for cell in notebook.cells:
        kept = ("lesson", "tags", "jupyter")
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in kept if cell.metadata.get(key)})
        if cell.cell_type != "code":
            continue
        count += 1
        if cell.execution_count is not None:
            cell.execution_count = count
        outputs = []
        for output in cell.outputs:
            same = outputs and output.output_type == "stream" == outputs[-1].output_type
            if same and outputs[-1].name == output.name:
                outputs[-1].text += output.text
                continue
            if (alt := cell.metadata.get("lesson", {}).get("alt")) and "image/png" in output.get("data", {}):
                output.metadata["image/png"] = {"alt": alt}  # of a chart that pandas drew
            if "execution_count" in output:
                output.execution_count = cell.execution_count
            outputs.append(output)
        cell.outputs = outputs
    return notebook


def text_of(notebook):
    """A notebook as the text that is committed."""
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT).rstrip("\n") + "\n"


def write(path, content):
    """Replace a file, by text or bytes, whole or not at all: a run that is killed leaves the old one."""
    path, content = Path(path), content.encode("utf-8") if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if path.exists():
            os.chmod(name, path.stat().st_mode & 0o777)
        else:
            os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

"""What the tools share: find, run, normalise and write the lessons' notebooks."""

import os
import re
import tempfile
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[1]


def lessons(folder):
    """The notebooks of a folder in the lessons' order: 00, 01, ..., 06a, 06b, ..."""
    return sorted(Path(folder).glob("[0-9][0-9]*_*.ipynb"))


def number(path):
    """ "04" for 04_the_common_goal.ipynb, "06a" for 06a_trade.ipynb."""
    return re.match(r"\d\d[a-z]?", Path(path).name).group()


def of(notebook, *roles):
    """The cells of a notebook with one of these roles, in their order."""
    return [cell for cell in notebook.cells if cell.metadata.get("lesson", {}).get("role") in roles]


def paragraphs(*cells):
    """The paragraphs of Markdown cells, one list, without headings."""
    parts = [part.strip() for cell in cells for part in cell.source.split("\n\n")]
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
    """The same notebook in the one form that is committed: no volatile metadata, whole streams, counts in order."""
    keep = {key: notebook.metadata[key] for key in ("lesson",) if key in notebook.metadata}
    keep["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    keep["language_info"] = {"name": "python"}
    notebook.metadata = nbformat.from_dict(keep)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    count = 0
    for cell in notebook.cells:
        kept = ("lesson", "tags", "jupyter", "slideshow")
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

"""What a notebook asks of its reader: cells, lines of code, words on the screen. Prints; fails nothing.

    python -m tools.notebooks.shape            all notebooks, by number
    python -m tools.notebooks.shape 05 06a     only these; a number means a lesson and its record

People look at these figures, and no test does: a limit would soon become the target. They are read from the notebook
as it is stored, with its outputs. Cells of solutions and of the teacher's part are counted nowhere. On the screen after
the run are the prose, what cells print and show, and the captions of pictures; code and pictures have no words, and
what stands in <details> is folded.
"""

import math
import re
import statistics
import sys

import nbformat

from tools.tree import ROOT, all_notebooks, kind_of, name_of, number

HEAD = ["notebook", "kind", "cells", "code", "median", "90 %", "widest", "words", "folded", "new terms", "minutes"]
FOLDED = re.compile(r"<details\b[^>]*>(.*?)</details>", re.S | re.I)
SUMMARY = re.compile(r"<summary\b[^>]*>.*?</summary>", re.S | re.I)
TERM = re.compile(r"\]\(\.\./book/glossary\.md#([^)]+)\)")


def words(text):
    """How many words a text has, without addresses, tags of HTML and marks of Markdown."""
    text = re.sub(r"<style\b.*?</style>|<!--.*?-->", " ", text, flags=re.S | re.I)
    text = re.sub(r"<[^>]*>", " ", re.sub(r"\]\([^)]*\)", "]", text))
    return len(re.findall(r"\S*\w\S*", text))


def seen_and_folded(text):
    """(words on the screen, words folded) of Markdown or HTML; the title of a fold is on the screen."""
    folds = " ".join(FOLDED.findall(text))
    titles = " ".join(SUMMARY.findall(folds))
    return words(FOLDED.sub(" ", text)) + words(titles), words(SUMMARY.sub(" ", folds))


def texts_of(output):
    """What an output shows as words: of several forms of one thing, the one that a browser shows."""
    if output.output_type == "stream":
        return output.text
    data = output.get("data", {})
    if any(form.startswith("image/") for form in data):
        return ""
    shown = next((data[form] for form in ("text/html", "text/markdown", "text/plain") if form in data), "")
    return "".join(shown)


def learners(notebook):
    """The cells that a learner meets."""
    return [cell for cell in notebook.cells if not {"solution", "teacher"} & set(cell.metadata.get("tags", []))]


def shape(notebook, known=()):
    """The figures of one notebook, as in HEAD from cells on; known: the terms that earlier notebooks link."""
    cells = learners(notebook)
    code = [cell for cell in cells if cell.cell_type == "code"]
    widths = sorted(len(line) for cell in code for line in cell.source.splitlines() if line.strip()) or [0]
    seen = folded = 0
    for cell in cells:
        outputs = [texts_of(output) for output in cell.get("outputs", [])]
        hidden = cell.metadata.get("jupyter", {}).get("outputs_hidden")
        for text in outputs if cell.cell_type == "code" else [cell.source]:
            on_screen, away = (0, words(text)) if hidden else seen_and_folded(text)
            seen, folded = seen + on_screen, folded + away
    minutes = sum(cell.metadata.get("lesson", {}).get("minutes", 0) for cell in cells)
    ninety = widths[math.ceil(0.9 * len(widths)) - 1]
    middle = round(statistics.median(widths))
    new = len(terms(notebook) - set(known))
    return [len(cells), len(code), middle, ninety, widths[-1], seen, folded, new, minutes]


def terms(notebook):
    """The glossary terms that a notebook links where a learner reads."""
    return {term for cell in learners(notebook) if cell.cell_type == "markdown" for term in TERM.findall(cell.source)}


def rows(root=ROOT):
    """The table's rows, one a notebook, by number."""
    found, known = [], set()
    for path in all_notebooks(root / "notebooks"):
        notebook = nbformat.read(path, as_version=4)
        found.append([path, [name_of(path), kind_of(path), *shape(notebook, known)]])
        known |= terms(notebook)
    return found


def main(asked=(), root=ROOT):
    """Print the table, for all notebooks or for those asked for."""
    found = rows(root)
    known = {called for path, _ in found for called in (name_of(path), number(path))}
    if unknown := sorted(set(asked) - known):
        raise SystemExit(f"There is no notebook {unknown[0]!r} in notebooks/: it knows {', '.join(sorted(known))}.")
    chosen = [row for path, row in found if not asked or {name_of(path), number(path)} & set(asked)]
    wide = max([13, *(len(str(row[1])) for row in chosen)])
    print(f"{'':{wide + 11}}  {'cells':^11}   {'width of code':^22}   {'words':^15}")
    for row in [HEAD, *chosen]:
        left = f"{row[0]:9}  {row[1]:{wide}}"
        print(left + "".join(f"  {one!s:>{max(6, len(head))}}" for one, head in zip(row[2:], HEAD[2:], strict=True)))


if __name__ == "__main__":
    main(sys.argv[1:])

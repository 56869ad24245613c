"""Where the facts of a lesson stand in its prose, and whether they hold.

A place is the id of a Markdown cell of the lesson or of its record, or of a solution with a model answer, names one
of their words ("6.1.title", "C35.why"), or is a page of the guide ("guide/rubric.md"). A fact is a text whose numbers
are computed (facts.py), or a pair (text, whether it holds). The texts of a place stand there in their order. Line ends,
asterisks, links and either case don't count; nothing of a number may be cut off.
"""

import itertools
import re
import tomllib

from tools.tree import ROOT

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MARKS = re.compile(r"<!--.*?-->|<[^>]+>|\*|`|\[(?=[^]]*\]\()|\]\([^)]*\)|(?<=\n)(?:> ?|#+ )", re.S)


def split(fact):
    """(text, whether it holds) of a fact."""
    return fact if isinstance(fact, tuple) else (fact, True)


def read(text):
    """(what a reader reads, the place of each of its characters in the text)."""
    marks = {at for mark in MARKS.finditer(text) for at in range(*mark.span())}
    places = [at for at in range(len(text)) if at not in marks]
    return "".join(text[at] for at in places), places


def found(facts, text):
    """[(a fact's text, its span in the text or None, whether it holds)], each after the one before that was found."""
    plain, places = read(text)
    rows, start = [], 0
    for said, holds in map(split, facts):
        wanted = r"\s+".join(re.escape(part) for part in read(said)[0].split())
        match = re.compile(rf"(?<![\w.,+−-]){wanted}(?!\w|[.,]\d)", re.I).search(plain, start)
        start = match.end() if match else start
        rows.append((said, match and (places[match.start()], places[match.end() - 1] + 1), bool(holds)))
    return rows


def pages(places):
    """{place: (path, text)} of those places that are pages of the guide, written by hand."""
    paths = {place: ROOT / "book" / place for place in places if place.startswith("guide/")}
    return {place: (path, path.read_text(encoding="utf-8")) for place, path in paths.items() if path.is_file()}


FILLED = {"title": "title", "subtitle": "subtitle", "caption": "caption", "description": "alt"}


def is_filled(place, path):
    """True for words of a picture that its cell fills in: they stand in the notebook's output, and in no cell."""
    return "." in place and path.suffix == ".ipynb"


def prose(books, words):
    """{place: (path, text)} of the Markdown cells of some notebooks and of their files of words.

    books: [(path, notebook)]; words: paths of TOML files. Words with placeholders are read where they are filled, in
    the output of the picture's cell; there stands, too, what was read off the picture as it was drawn, "6.1.marks".
    """
    texts = {}
    for path, notebook in books:
        told = [cell for cell in notebook.cells if cell.cell_type == "markdown" or "model=" in cell.source]
        texts |= {cell.id: (path, cell.source) for cell in told}
    for path in words:
        for name, part in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for key, row in part.items() if name == "verdict" else [(name, part)]:
                texts |= {f"{key}.{kind}": (path, text) for kind, text in row.items() if isinstance(text, str)}
                for nth, cells in enumerate(row.get("rows", []), start=1):  # what sides() shows
                    texts[f"{key}.row-{nth}"] = (path, " | ".join(cells))
                stand = {kind: text for kind, text in row.get("stand", {}).items() if isinstance(text, str)}
                texts |= {f"{key}.stand-{kind}": (path, text) for kind, text in stand.items()}  # what holds() answers
                for kind in ("notes", "labels"):
                    several = row.get(kind, [])
                    several = several.items() if isinstance(several, dict) else enumerate(several, start=1)
                    for which, note in several:
                        note = note.get("text") if isinstance(note, dict) else note
                        if isinstance(note, str):
                            texts[f"{key}.{kind.rstrip('s')}-{which}"] = (path, note)
    for path, notebook in books:
        for cell in notebook.cells:
            about = cell.metadata.get("lesson", {})
            name = about.get("id")
            pictures = [one for one in cell.get("outputs", []) if "image/png" in one.get("data", {})]
            pictures *= about.get("role") != "change"  # it draws a figure once more, with a learner's own number
            for (kind, key), picture in itertools.product(FILLED.items(), pictures):
                filled = picture.metadata.get("image/png", {})  # none of a chart by pandas
                texts |= {f"{name}.marks": (path, filled["marks"])} if "marks" in filled else {}
                if "sketch" not in filled and "{" in texts.get(f"{name}.{kind}", (path, ""))[1]:
                    texts[f"{name}.{kind}"] = (path, filled[key])
    return texts

"""The front page, README.md: the cards of the lessons; version and day in CITATION.cff; one claim walked through.

    python -m tools.pages.front_page      only these, without running a lesson

`make update` writes them: in book/verdicts.md a claim with its denial, its picture and its six marks, as its lesson
shows them. The cover and the pictures of the cards, book/cover.png and book/static/cards, stay as they are.
"""

import base64
import re
from pathlib import Path

import nbformat

from notebooks.lesson.files import plain
from tools.data.package import read_edition
from tools.ledger import cases
from tools.pages import guide
from tools.tree import ROOT, between, figures, lessons, number, write

IN_A_ROW = 3
WALKED = ("05", "C66", "5.3")  # the claim that book/verdicts.md walks through: lesson, claim, figure


def cards(root):
    """The cards as a table, three in a row: a small picture, the number, the question."""
    cells = []
    for path in lessons(Path(root) / "notebooks"):
        notebook, name = nbformat.read(path, as_version=4), number(path)
        about, picture = notebook.metadata["lesson"], f'<img src="book/static/cards/{name}.png" width="240" alt=""><br>'
        words = f"{picture}<b>{name}</b> {about['question']}"
        cells.append(f'<td><a href="notebooks/{path.name}">{words}</a></td>')
    rows = [cells[start : start + IN_A_ROW] for start in range(0, len(cells), IN_A_ROW)]
    return "\n".join(["<table>", *(f"<tr>\n{chr(10).join(row)}\n</tr>" for row in rows), "</table>"]) + "\n"


def walked(root):
    """(stored picture, Markdown) of the claim that is walked through: the claim, its denial, the picture, six marks.

    (None, "") where the tree lacks its lesson.
    """
    name, claim, figure = WALKED
    for path in [path for path in lessons(Path(root) / "notebooks") if number(path) == name]:
        notebook = nbformat.read(path, as_version=4)
        output = next(output for cell, output, _ in figures(notebook) if cell.metadata["lesson"]["id"] == figure)
        sentence, text = next((said, text) for one, said, text in guide.ours(notebook) if one == claim)
        denial = next(plain(row["mirror"]) for row in cases.rows("claims", root) if row["id"] == claim)
        picture = f"![{output.metadata['image/png']['alt']}](static/walked.png)"
        return output, f"**{sentence}** ({claim}. Its denial: *{denial}*)\n\n{picture}\n\n{text}\n"
    return None, ""


def cited(text, about):
    """CITATION.cff with the version, the day and the address of this edition."""
    text = re.sub(r"^repository-code: .*\n", "", text, flags=re.M)
    text = re.sub(r"^version: .*", f"version: {about['version']}", text, flags=re.M)
    address = f'\nrepository-code: "https://github.com/{about["repo"]}"' if about["repo"] else ""
    return re.sub(r"^date-released: .*", f"date-released: {about['released']}{address}", text, flags=re.M)


def pages(root=ROOT):
    """{path: content} of the front pages, as they should be now."""
    readme, verdicts, citation = [Path(root) / name for name in ("README.md", "book/verdicts.md", "CITATION.cff")]
    made = {readme: between(readme.read_text(encoding="utf-8"), "lessons", cards(root))}
    if citation.exists():
        made[citation] = cited(citation.read_text(encoding="utf-8"), read_edition(Path(root) / "data"))
    made = {path: text.encode() for path, text in made.items()}
    if verdicts.exists():
        picture, text = walked(root)
        made[verdicts] = between(verdicts.read_text(encoding="utf-8"), "walked", text).encode()
        if picture:
            made[Path(root) / "book/static/walked.png"] = base64.b64decode(picture.data["image/png"])
    return made


if __name__ == "__main__":
    for path, content in pages().items():
        path.parent.mkdir(exist_ok=True)
        write(path, content)

"""The front page, README.md: the cover, which asks a question, the cards of the lessons; and one claim walked through.

    python -m tools.pages.front_page      only these, without running a lesson

`make update` writes them: version, day and address of the edition here and in CITATION.cff; the cover from the table
of trade, a card for each lesson; in book/verdicts.md a claim with its denial, its picture and its six marks, as
its lesson shows them. A picture that already shows the same is left alone: its bytes differ between versions of
matplotlib and Pillow.
"""

import base64
import hashlib
import inspect
import io
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import pandas as pd
from PIL import Image, PngImagePlugin

from notebooks import lesson
from notebooks.lesson.charts import SHADE, say
from notebooks.lesson.figures import _picture, digest
from notebooks.lesson.files import plain
from tools.ledger import cases
from tools.notebooks import opens
from tools.pages import cards as cards_of
from tools.pages import guide
from tools.tree import ROOT, between, figures, lessons, number, write

COVER = "book/cover.png"
SHOWN_TO = 2014  # the last year that the cover shows
IN_A_ROW = 3
WALKED = ("05", "C66", "5.3")  # the claim that book/verdicts.md walks through: lesson, claim, figure


def shown(content):
    """The mark in a PNG that says which data it shows; None where there is none."""
    return Image.open(io.BytesIO(content)).text.get("Shows")


def marked(picture, mark):
    """A picture as the bytes of a PNG that bears this mark."""
    about, file = PngImagePlugin.PngInfo(), io.BytesIO()
    about.add_text("Shows", mark)
    picture.save(file, "PNG", pnginfo=about, optimize=True)
    return file.getvalue()


def mark_of(text):
    """A short name of what a picture shows."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def cover(root):
    """(mark, function that draws) of the cover: trade of China and Russia until 2014, and a pencil at its end."""
    trade = pd.read_csv(Path(root) / "data/lessons/china_russia_trade.csv", index_col="year")["china_says"]
    last, known = trade.index.max(), trade.loc[:SHOWN_TO]

    def draw():
        plt.style.use(["default", lesson.wording.STYLE])
        fig, ax = plt.subplots(figsize=(10, 4.4))
        ax.plot(known.index, known, color=lesson.colour("China"))
        ax.axvspan(SHOWN_TO, last, color=SHADE)
        cards_of.pencil(ax, SHOWN_TO, known.iloc[-1], size=56)
        say(ax, (SHOWN_TO + last) / 2, 150, f"{SHOWN_TO + 1}–{last}", "words")
        ax.set(xlim=(known.index.min() - 0.5, last), ylim=(0, 300))
        lesson.headline(
            fig,
            "How would you draw the rest of this line?",
            f"Trade of China and Russia by China's count, {known.index.min()}–{SHOWN_TO}, billion dollars",
        )
        return opened(_picture(fig))

    return mark_of(f"a pencil at the end of the line {known.round(3).to_csv()}"), draw


def pictures(root):
    """{path: content} of the pictures that don't yet show what they should."""
    wanted = {Path(root) / COVER: cover(root)}
    for path in lessons(Path(root) / "notebooks"):
        fig = cards_of.card(path)
        mark = mark_of(inspect.getsource(cards_of) + digest(fig))
        wanted[Path(root) / f"book/static/cards/{number(path)}.png"] = (mark, lambda fig=fig: opened(_picture(fig)))
    output, _ = walked(root)
    if output:
        wanted[Path(root) / "book/static/walked.png"] = (
            mark_of(output.data["text/plain"]),
            lambda: opened(output.data["image/png"]),
        )
    return {
        path: marked(draw(), mark)
        for path, (mark, draw) in wanted.items()
        if not path.exists() or shown(path.read_bytes()) != mark
    }


def cards(root):
    """The cards as a table, three in a row: a small picture, the number, the question."""
    cells, repo = [], opens.edition(root)["repo"]
    for path in lessons(Path(root) / "notebooks"):
        notebook, name = nbformat.read(path, as_version=4), number(path)
        about, picture = notebook.metadata["lesson"], f'<img src="book/static/cards/{name}.png" width="240" alt=""><br>'
        words = f"{picture}<b>{name}</b> {about['question']}"
        more = f' · <a href="{opens.colab(repo, path.name)}">Colab</a>' if repo else ""
        cells.append(f'<td><a href="notebooks/{path.name}">{words}</a>{more}</td>')
    rows = [cells[start : start + IN_A_ROW] for start in range(0, len(cells), IN_A_ROW)]
    return "\n".join(["<table>", *(f"<tr>\n{chr(10).join(row)}\n</tr>" for row in rows), "</table>"]) + "\n"


def opened(png):
    """A picture that is kept in base64."""
    return Image.open(io.BytesIO(base64.b64decode(png)))


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


def pages(root=ROOT):
    """{path: content} of the front pages, as they should be now; pictures only where they have to change."""
    readme, verdicts, citation = [Path(root) / name for name in ("README.md", "book/verdicts.md", "CITATION.cff")]
    about, text = opens.edition(root), between(readme.read_text(encoding="utf-8"), "lessons", cards(root))
    made = {readme: between(text, "opens", opens.badges(about["repo"]))}
    if citation.exists():
        made[citation] = opens.cited(citation.read_text(encoding="utf-8"), about)
    if verdicts.exists():
        made[verdicts] = between(verdicts.read_text(encoding="utf-8"), "walked", walked(root)[1])
    return pictures(root) | {path: text.encode() for path, text in made.items()}


if __name__ == "__main__":
    for path, content in pages().items():
        path.parent.mkdir(exist_ok=True)
        write(path, content)

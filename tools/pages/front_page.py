"""The front page, README.md: the cover, which asks a question, the cards of the lessons; and one claim walked through.

    python -m tools.pages.front_page      only these, without running a lesson

`make update` writes them: version, day and address of the edition here and in CITATION.cff; the cover from the table
of trade, the small pictures from the figures that the lessons store; in book/verdicts.md a claim with its denial, its
picture and its six marks, as its lesson shows them. A picture that already shows the same data is left alone: its
bytes differ between versions of matplotlib.
"""

import base64
import hashlib
import io
from pathlib import Path

import nbformat
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from notebooks.lesson.files import plain
from tools.ledger import cases
from tools.notebooks import opens
from tools.pages import guide
from tools.tree import ROOT, between, figures, lessons, number, write

COVER = "book/cover.png"
SHOWN_TO = 2014  # the last year that the cover shows
CARDS = {  # the figure of which a card shows a small picture, where it is not the lesson's first
    "00": "0.3",
    "06a": "6.3",
    "06b": "6.9",
    "07": "7.2",
    "09": "9.2",
    "10": "10.2",
}
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
    """(mark, function that draws) of the cover: trade of China and Russia until 2014, and a line just begun."""
    import pandas as pd

    trade = pd.read_csv(Path(root) / "data/lessons/china_russia_trade.csv", index_col="year")["china_says"]
    last, known = trade.index.max(), trade.loc[:SHOWN_TO]

    def draw():
        import matplotlib

        matplotlib.use("Agg")
        import matplotlib.pyplot as plt

        from notebooks import lesson

        plt.style.use(["default", lesson.wording.STYLE])
        fig, ax = plt.subplots(figsize=(10, 4.4))
        ax.plot(known.index, known, color=lesson.colour("China"))
        ax.axvspan(SHOWN_TO + 0.5, last + 0.5, color="#eeeeee")
        middle = (SHOWN_TO + last) / 2 + 0.5
        begun = [SHOWN_TO, SHOWN_TO + 2.4], [known.iloc[-1], known.iloc[-1] + 8]  # says neither up nor down
        ax.plot(*begun, color="black", linestyle=(0, (2, 1.5)))
        ax.text(
            begun[0][1] - 0.55,
            begun[1][1] - 9,
            "\N{LOWER RIGHT PENCIL}",
            fontsize=44,
            rotation=-90,
            va="bottom",
            ha="left",
        )
        ax.text(middle, 40, f"{SHOWN_TO + 1}–{last}", fontsize=15, ha="center")
        ax.set(xlim=(known.index.min() - 0.5, last + 0.5), ylim=(0, 300))
        lesson.headline(
            fig,
            "How would you draw the rest of this line?",
            f"Trade of China and Russia by China's count, {known.index.min()}–{SHOWN_TO}, billion dollars",
        )
        file = io.BytesIO()
        fig.savefig(file, format="png", dpi=150)
        plt.close(fig)
        return Image.open(file).convert("RGB").convert("P", palette=Image.Palette.ADAPTIVE, colors=64)

    return mark_of(f"a pencil on the line {known.round(3).to_csv()}"), draw


def blank(picture, row):
    """True if nothing is drawn in this row of a picture."""
    return picture.crop((0, row, picture.width, row + 1)).getcolors() == [(picture.width, (255, 255, 255))]


def small(output):
    """The left of a figure as it is stored, without its title and small enough for a card."""
    picture = whole(output).convert("RGB")
    top = next(row for row in range(picture.height // 6, picture.height) if blank(picture, row))
    picture = picture.crop((0, top, picture.width, picture.height))
    picture.thumbnail((480, 260))
    card = Image.new("RGB", (480, 260), "white")
    card.paste(picture, ((480 - picture.width) // 2, (260 - picture.height) // 2))
    hidden = ImageDraw.Draw(card)  # as on the cover, most of it is an empty frame: nothing answers a guess
    hidden.rectangle((200, 12, 470, 248), fill="#eeeeee")
    hidden.text((335, 130), "?", fill="#595959", anchor="mm", font=ImageFont.load_default(110))
    return card.convert("P", palette=Image.Palette.ADAPTIVE, colors=32)


def of_card(path, notebook):
    """The stored picture that a lesson's card shows; None where the lesson stores none."""
    found = {cell.metadata["lesson"]["id"]: output for cell, output, _ in figures(notebook)}
    wanted = CARDS.get(number(path), next(iter(found), None))
    if found and wanted not in found:
        raise SystemExit(
            f"tools/pages/front_page.py: CARDS names figure {wanted}, which {path.name} does not show: choose one of "
            f"{', '.join(found)}."
        )
    return found.get(wanted)


def pictures(root):
    """{path: content} of the pictures that don't yet show what they should."""
    wanted = {Path(root) / COVER: cover(root)}
    for path in lessons(Path(root) / "notebooks"):
        if output := of_card(path, nbformat.read(path, as_version=4)):
            card = Path(root) / "book" / "static" / "cards" / f"{number(path)}.png"
            wanted[card] = (mark_of("left " + output.data["text/plain"]), lambda output=output: small(output))
    output, _ = walked(root)
    if output:
        wanted[Path(root) / "book/static/walked.png"] = (mark_of(output.data["text/plain"]), lambda: whole(output))
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
        words = f"{picture if of_card(path, notebook) else ''}<b>{name}</b> {about['question']}"
        more = f' · <a href="{opens.colab(repo, path.name)}">Colab</a>' if repo else ""
        cells.append(f'<td><a href="notebooks/{path.name}">{words}</a>{more}</td>')
    rows = [cells[start : start + IN_A_ROW] for start in range(0, len(cells), IN_A_ROW)]
    return "\n".join(["<table>", *(f"<tr>\n{chr(10).join(row)}\n</tr>" for row in rows), "</table>"]) + "\n"


def whole(output):
    """A stored picture."""
    return Image.open(io.BytesIO(base64.b64decode(output.data["image/png"])))


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

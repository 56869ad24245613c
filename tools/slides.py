"""Slides of a lesson as one HTML file that needs nothing else: no network, no other file, no code on it.

Made from the notebook's own cells and stored figures by `python tools/handouts.py`. Arrow keys, space, Home and End
turn; the browser's print command gives one page a slide.
"""

import csv
import html
import json
import re
from pathlib import Path

import nbformat
from guide import objectives, title
from nbconvert.filters import markdown2html

from notebooks import ROOT, figures, number, of, paragraphs, sentences

LIMIT = 20
STYLE = """
@page { size: 1280px 720px; margin: 0 }
* { box-sizing: border-box }
html, body { margin: 0; background: #fff; color: #000; font: 38px/1.35 "DejaVu Sans", Verdana, Arial, sans-serif }
section { position: relative; width: 1280px; height: 720px; padding: 40px 64px 56px; overflow: hidden;
  break-after: page; outline: none }
section.long { font-size: 31px } section.longer { font-size: 26px }
h1 { font-size: 64px; margin: 40px 0 24px } h2 { font-size: 42px; line-height: 1.2; margin: 0 0 20px }
p, ul, ol, table { margin: 0 0 0.5em } li { margin-bottom: 0.35em }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 0.15em 0.5em; vertical-align: top }
th { border-bottom: 2px solid #000 } td { border-bottom: 1px solid #999 }
section.figure { padding: 12px 5px 0 } section.figure h2 { position: absolute; width: 1px; height: 1px;
  overflow: hidden }
figure { margin: 0; text-align: center } figure img { width: 1270px; height: 656px; object-fit: contain }
figcaption { position: absolute; left: 170px; bottom: 12px; font-size: 18px }
footer { position: absolute; right: 24px; bottom: 12px; font-size: 18px }
nav { position: absolute; left: 24px; bottom: 10px } nav button { font: 18px sans-serif }
.show { overflow: hidden } .show section { position: absolute; left: 0; top: 0; transform-origin: 0 0 }
[hidden], html:not(.show) nav { display: none }
@media print { .show section { position: static; transform: none !important; display: block !important }
  nav { display: none !important } }
"""
SCRIPT = """
const slides = [...document.querySelectorAll("section")];
let at = 0;
function fit() {
  const scale = Math.min(innerWidth / 1280, innerHeight / 720);
  for (const one of slides) one.style.transform =
    `translate(${(innerWidth - 1280 * scale) / 2}px, ${(innerHeight - 720 * scale) / 2}px) scale(${scale})`;
}
function go(to) {
  at = Math.max(0, Math.min(slides.length - 1, to));
  slides.forEach((one, place) => { one.hidden = place !== at; });
  slides[at].focus();
  history.replaceState(null, "", "#" + (at + 1));
}
addEventListener("keydown", event => {
  if (event.target.tagName === "BUTTON" && event.key === " ") return;
  const to = { ArrowRight: at + 1, PageDown: at + 1, " ": at + 1, ArrowLeft: at - 1, PageUp: at - 1,
    Home: 0, End: slides.length - 1 }[event.key];
  if (to !== undefined) { event.preventDefault(); go(to); }
});
addEventListener("click", event => { if (event.target.dataset.by) go(at + Number(event.target.dataset.by)); });
addEventListener("resize", fit);
document.documentElement.classList.add("show");
fit();
go((parseInt(location.hash.slice(1)) || 1) - 1);
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def plain(text):
    """Markdown without links: a slide leads nowhere."""
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)


def cut(text, words):
    """The first sentences of a paragraph, as many as fit into so many words; none that points to a table."""
    kept = []
    for sentence in [one for one in sentences(plain(text)) if not re.search(r"\b(table|cell)s? (above|below)\b", one)]:
        if kept and len(" ".join([*kept, sentence]).split()) > words:
            break
        kept.append(sentence)
    return " ".join(kept)


def reading_of(cells):
    """A folded reading on a slide: its first sentences, and what the picture can't show."""
    parts = [part for part in paragraphs(*cells) if not re.match(r"</?(?:details|br)\b", part)]
    limits = [one for part in parts for one in sentences(plain(part)) if re.search(r"can['’]t|cannot", one)]
    said = cut(parts[0], 75) if parts else ""
    return "\n\n".join([said, *[one for one in limits[:1] if one not in said]])


def tables_in(caption):
    """The tables that a figure's caption links."""
    return re.findall(r"\[(\w+)\.csv\]", caption)


def text_slide(heading, text):
    """(kind, heading, HTML) of a slide of words; more words, smaller letters, never under 26 of 720 pixels."""
    size = len(text) + 60 * text.count("\n")
    return "longer" if size > 850 else "long" if size > 420 else "text", heading, markdown2html(text)


def around(notebook, cell, picture, caption):
    """The slides of one figure: prediction, picture, reading; a figure without the one or the other has none."""
    name, place = cell.metadata["lesson"]["id"], notebook.cells.index(cell)
    asked = [one for one in of(notebook, "predict") if one.metadata["lesson"].get("id") == name]
    later = [one for one in of(notebook, "read", "figure") if notebook.cells.index(one) > place]
    read = [one for one in later[:1] if one.metadata["lesson"]["role"] == "read"]  # the cell that reads it
    alt = html.escape(picture.metadata["image/png"]["alt"], quote=True)
    image = f'<img alt="{alt}" src="data:image/png;base64,{"".join(picture.data["image/png"].split())}">'
    shown = f"<figure>{image}<figcaption>Figure {name}. Data: {', '.join(tables_in(caption))}</figcaption></figure>"
    before = [text_slide(f"Before figure {name}", plain(paragraphs(*asked)[-1]))] if asked else []
    after = [text_slide(f"Reading figure {name}", reading_of(read))] if read else []
    return [*before, ("figure", f"Figure {name}", shown), *after]


def ledger(root, columns, wanted):
    """Markdown table lines of data/ledger/claims.csv: these columns, for the rows of which something is true."""
    with (root / "data" / "ledger" / "claims.csv").open(encoding="utf-8", newline="") as file:
        return [
            "| " + " | ".join(row[column] for column in columns) + " |" for row in csv.DictReader(file) if wanted(row)
        ]


def slides(path, root=ROOT):
    """[(kind, heading, HTML)] of a lesson's slides."""
    root, notebook = Path(root), nbformat.read(path, as_version=4)
    about, head = notebook.metadata["lesson"], paragraphs(notebook.cells[0])
    neutral = next((part for part in head if "CC BY 4.0" in part), "Text: CC BY 4.0.")
    prose = [part for part in head if part != neutral]
    first = f"<h1>{html.escape(title(notebook))}</h1>" + markdown2html(f"**{about['question']}**\n\n{plain(prose[-1])}")
    made = [("long", "", first)]
    made.append(text_slide("What you will be able to do", "\n".join(f"- {text}" for _, text in objectives(notebook))))
    claims = ledger(root, ["id", "claim", "type"], lambda row: row["id"] in about["claims"])
    sheets = -(-len(claims) // 5)
    for sheet in range(sheets):
        lines = ["| id | claim, in our words | type |", "| --- | --- | --- |"]
        lines += claims[len(claims) * sheet // sheets : len(claims) * (sheet + 1) // sheets]
        made.append(text_slide("What the article claims", "\n".join(lines)))
    for figure in figures(notebook):
        made += around(notebook, *figure)
    for choice in [one for one in of(notebook, "exercise") if one.metadata["lesson"]["form"] == "choice"][:1]:
        asked = re.sub(r"^.*?\*\(.*?\)\* *", "", "\n\n".join(paragraphs(choice)), count=1, flags=re.S)
        made.append(text_slide("By show of hands", plain(asked)))
    words = paragraphs(*[cell for cell in of(notebook, "verdict") if cell.cell_type == "markdown"])
    made.append(text_slide("Your verdict first", plain("\n\n".join(words))))
    rated = ledger(root, ["id", "rating_2023", "rating_2026", "confidence"], lambda row: row["lesson"] == number(path))
    if rated:
        lines = ["| claim | by 2023-04-30 | today | confidence |", "| --- | --- | --- | --- |", *rated]
        made.append(text_slide("Ratings", "\n".join(lines)))
    questions = paragraphs(*of(notebook, "discuss"))
    made.append(
        text_slide("Discuss", plain(next((part for part in questions if part.startswith("1. ")), questions[0])))
    )
    described = json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    used = {name for _, _, caption in figures(notebook) for name in tables_in(caption)}
    lines = [f"- `{one['name']}`: {one['publisher']}" for one in described if one["name"] in used]
    made.append(text_slide("Sources and licence", "\n".join([*lines, "", neutral])))
    if len(made) > LIMIT:
        raise SystemExit(f"{path.name} gives {len(made)} slides, {LIMIT} are the most: shorten tools/slides.py's plan.")
    return made


def page(path, root=ROOT):
    """The HTML page of a lesson's slides."""
    made = slides(path, root)
    name = html.escape(title(nbformat.read(path, as_version=4)))
    parts = []
    for place, (kind, heading, body) in enumerate(made, start=1):
        top = f"<h2>{html.escape(heading)}</h2>" if heading else ""
        foot = f"<footer>{'' if kind == 'figure' else name + ', '}{place} of {len(made)}</footer>"
        turn = '<nav><button data-by="-1">back</button> <button data-by="1">next</button></nav>'
        label = html.escape(heading or name, quote=True)
        parts.append(f'<section class="{kind}" tabindex="-1" aria-label="{label}">{top}{body}{foot}{turn}</section>')
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{name}, slides</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<style>{STYLE}</style>\n</head>\n'
        "<body>\n<main>\n" + "\n".join(parts) + f"\n</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )

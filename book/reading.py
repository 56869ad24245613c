"""What the reading edition adds to the committed notebooks: descriptions, folds, links, pages without barriers."""

import base64
import csv
import functools
import hashlib
import html
import json
import re
from pathlib import Path

import nbformat
from docutils import nodes

from book import numbers
from notebooks.lesson import claimpage
from notebooks.lesson.pictures import code_of
from tools.pages.claims import pictures
from tools.pages.guide import built, right
from tools.tree import SOLUTION_TYPE, all_notebooks, lessons, number

HIDDEN = {"solution", "teacher"}
NARROW = {}  # {alternative text: the picture's second drawing, for a phone, as PNG in base64}


def lesson(text):
    """A notebook for MyST-NB: pictures get their output's alt text, and what a reader should not see yet is folded.

    Folded are a picture behind a prediction, evidence, solutions, and the teacher's parts. Before the cell of a
    solution stands what it says, to read.
    """
    notebook = nbformat.reads(text, as_version=4)
    predicted, cells = False, []
    lines = to_draw(notebook)
    for cell in notebook.cells:
        tags, role = cell.metadata.get("tags", []), cell.metadata.get("lesson", {}).get("role")
        hidden, about, table = HIDDEN & set(tags), {}, ""
        for output in cell.get("outputs", []):
            told = output.get("metadata", {}).get("image/png", {})
            if alt := told.get("alt"):
                about["image"] = {"alt": alt}
                NARROW.update({alt: told["narrow"]} if "narrow" in told else {})
            table = told.get("marks", table)
            if (text := output.get("data", {}).get("text/markdown", "")).startswith("**Figure"):
                output["data"]["text/markdown"] = coded(text, notebook.metadata["lesson"]["number"]) + tabled(table)
        if cell.cell_type == "markdown":
            about_it = notebook.metadata.get("lesson", {})
            if about_it.get("kind") == "record" and role not in ("exercise", "predict"):
                cell.source = numbers.numbered(cell.source, cell.id, about_it.get("number"))
            cell.source = folded(cell.source) if hidden else boxed(cell.source, role)
        elif hidden:
            cell.metadata["tags"] = [*tags, "hide-cell"]
            about |= {"code_prompt_show": "Show the solution's cell", "code_prompt_hide": "Hide the solution's cell"}
            keys = [output["data"][SOLUTION_TYPE] for output in cell.outputs if SOLUTION_TYPE in output.get("data", {})]
            cells += [nbformat.v4.new_markdown_cell(solved(**key)) for key in keys]
        elif role == "evidence":
            cell.metadata["tags"] = [*tags, "hide-cell"]
            about |= {"code_prompt_show": "Show the evidence", "code_prompt_hide": "Hide the evidence"}
        elif role in ("setup", "guess") or "lesson.summary(" in cell.source:
            cell.metadata["tags"] = [*tags, "hide-cell"]
            about |= {"code_prompt_show": "Show the code", "code_prompt_hide": "Hide the code"}
        elif role == "figure" and predicted:
            cell.metadata["tags"] = [*tags, "hide-output"]
        if role == "answer":
            cell.outputs = []  # that nothing is answered yet
        predicted = role in ("guess", "sketch") or (predicted and role != "figure")
        if role == "sketch":
            cell.outputs = []
        cell.metadata["mystnb"] = about
        cells.append(cell)
        if role == "sketch" and cell.metadata["lesson"]["id"] in lines:  # a class is not told what came
            cells.append(nbformat.v4.new_markdown_cell(drawing(lines[cell.metadata["lesson"]["id"]])))
    notebook.cells = cells
    return notebook


def tabled(table):
    """What was read off a picture as it is drawn (notebooks/lesson/marks.py), in a fold; "" for none.

    Whose colour a mark wears stands behind its name, where that does not say it.
    """
    rows = [line[2:-2].split(" | ") for line in table.splitlines()]
    if not rows:
        return ""
    if "colour of" in rows[0]:
        at = rows[0].index("colour of")
        for row in rows:
            whose = row.pop(at)
            if whose not in ("", "---", "colour of") and whose not in row[at - 1]:
                row[at - 1] = f"{row[at - 1]} (colour: {whose})".strip()
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f'\n\n<details class="more"><summary>The picture’s table</summary>\n\n{lines}\n\n</details>'


def coded(caption, lesson):
    """A picture's caption in whose fold its code stands, in the place of the call that shows it in a notebook."""
    figure = re.match(r"\*\*Figure (\S+)\.\*\*", caption).group(1)
    head = "<summary>The code of this picture</summary>\n\n"
    return re.sub(
        f"<details>{head}.*?(?=\n\n</details>)",
        lambda _: f'<details class="more">{head}```python\n{code_of(figure, lesson)}\n```',
        caption,
        flags=re.S,
    )


def to_draw(notebook):
    """{figure: what sketch.js asks for} of the lines that a lesson lets its reader draw."""
    told = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            about = output.get("metadata", {}).get("image/png", {})
            mine = told.setdefault(cell.metadata.get("lesson", {}).get("id"), {})
            mine |= {name: about[name] for name in ("sketch", "came") if name in about}
    for about in told.values():
        if "sketch" in about:
            last = about["sketch"]["known"][-1][0]
            years = range(last + 1, about["sketch"]["to"] + 1)
            about["sketch"]["came"] = {str(year): about["came"][str(year)] for year in years}
    return {figure: about["sketch"] for figure, about in told.items() if "sketch" in about}


def drawing(asked):
    """A figure to draw on, as HTML; notebooks/lesson/sketch.js, as a plain script, brings it to life."""
    return f'<figure class="drawing" data-line="{html.escape(json.dumps(asked))}"></figure>'


def solved(exercise, key):
    """The solution of an exercise in a closed box: the answer, why, a way to it; or a good answer and what to tick."""
    if key["kind"] == "reflection":
        parts = ["One good answer:", re.sub("^", "> ", key.get("model", ""), flags=re.M)]
        parts.append("\n".join(f"- {line}" for line in key.get("rubric", [])))
    else:
        plain = f"**{right(key)}**" if key["kind"] in ("number", "choice", "text") else ""
        parts = [key.get("says", plain), key.get("why", "")]
        if key["kind"] == "choice":
            parts.append(key.get("worked", ""))
        elif key.get("worked"):
            parts.append(f"One way to do it:\n\n```python\n{key['worked']}\n```")
    return folded(f"**Solution {exercise}:** " + "\n\n".join(filter(None, parts)))


def boxed(source, role):
    """Markdown with its prediction or its exercise in a box; a heading above it stays outside."""
    start = {"predict": r"^\*\*Predict", "exercise": r"^(?!#)\S(?!.*^#)"}.get(role)  # after the last heading
    found = start and re.search(start, source, re.M | (re.S if role == "exercise" else 0))
    if not found:
        return source
    fence = "`" * 9
    return f"{source[: found.start()]}\n{fence}{{container}} box {role}\n\n{source[found.start() :]}\n{fence}\n"


def anchor(heading):
    """The anchor of a heading, as JupyterLab makes it."""
    return heading.replace(" ", "-")


def folded(source):
    """Markdown as a closed box, titled by what it begins with in bold; a heading above it stays outside."""
    heading, title, body = re.match(r"(## [^\n]*\n+)?(?:\*\*([^*\n]+?):?\*\*[ \n])?(.*)", source, re.S).groups()
    body = re.sub(r"^#+ +(.*)$", r"**\1**", body, flags=re.M)
    body = body[:1].upper() + body[1:] if title else body
    fence, title = "`" * 9, title or "For the teacher"
    return f"{heading or ''}{fence}{{admonition}} {title}\n:collapsible: closed\n\n{body.strip()}\n{fence}\n"


def link_lessons(app, docname, source):
    """In the pages of book/, "*Lesson 04*" becomes a link as soon as there is such a lesson.

    In those of the guide, links lead to the pages that are made.
    """

    def link(found):
        start = f"notebooks/{found.group(1)}_"
        names = [name for name in sorted(app.project.docnames) if name.startswith(start)]
        names.sort(key=lambda name: name.endswith("_record"))  # the lesson first
        return f"[{found.group()}](/{names[0]}.ipynb)" if names else found.group()

    if docname.startswith("book/guide/"):
        source[0] = built(source[0])
    if docname.startswith("book/"):
        source[0] = re.sub(r"\*[Ll]esson (\d\d[a-z]?)\*", link, source[0])


stored = functools.cache(pictures)
PICTURE = r"<!-- picture (\S+) -->.*"


def claim_pages(app, docname, source):
    """A claim's page stands in no table of contents; where a page names a lesson's figure, the stored one stands."""
    if not docname.startswith("book/claims/"):
        return

    def drawn(found):
        file, _, alt, narrow, picture, caption, table = stored()[found.group(1)]
        path = Path(app.srcdir) / "build" / "claims" / f"{found.group(1)}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(picture))
        alt = " ".join(alt.split())
        NARROW.update({alt: narrow} if narrow else {})
        caption = caption.partition("\n\n")[0].replace("](../", "](/")
        lines = [f"```{{image}} /build/claims/{path.name}", f":alt: {alt}", ":width: 848px", "```", ""]
        lines += [f"{caption} *From [lesson {file.partition('_')[0]}](/notebooks/{file}).*", ""]
        lines += [f'<details class="more"><summary>Picture in words</summary>\n\n{alt}\n\n</details>{tabled(table)}']
        return "\n".join(lines)

    text = source[0]
    if not docname.endswith("index"):
        words = {claimpage.minus(row["words"]): row["label"] for row in claimpage.rows("numbers")}
        text = numbers.of_claim(text, docname[-3:], words)
        text = text.replace("\nHow they come about:", f"\n{numbers.TOLD}\n\nHow they come about:")
        text = "---\norphan: true\n---\n" + text
    source[0] = re.sub(PICTURE, drawn, text)


def beside(one):
    """[(claim, its short name, whether it is this)] of the paragraph of a claim: what the side of its page shows."""
    claims = claimpage.in_order()
    mine = [row for row in claims.values() if row["paragraph"] == claims[one]["paragraph"]]
    return [(row["id"], row["short"], row["id"] == one) for row in mine]


CARD = """<li><a href="../notebooks/{stem}.html">{picture}
<b>{number}</b> {question}</a><br>{minutes} minutes</li>"""


def start_page(app, docname, source):
    """Fill the start page: cards of the lessons, and what stands at the side of each page."""
    if docname != "book/index":
        return
    picture = "" if app.tags.has("plain") else '<img src="../_static/cards/{}.png" alt="">'
    folder, cards, pages = Path(app.srcdir) / "notebooks", [], {"lessons": [], "records": []}
    for path in all_notebooks(folder):
        about = nbformat.read(path, as_version=4).metadata.get("lesson", {})
        pages["records" if about.get("kind") == "record" else "lessons"].append(f"/notebooks/{path.stem}")
        if about.get("kind") != "record":
            mine = {"stem": path.stem, "number": number(path), "picture": picture.format(number(path))}
            cards.append(CARD.format(**about | mine))
    for path in [path for path in lessons(folder) if number(path) == "06a"]:
        lines = to_draw(nbformat.read(path, as_version=4))
        asks = drawing(lines["6.1"]) if "6.1" in lines else "![A line, and a pencil that waits at its end](cover.png)"
        source[0] = source[0].replace("<!-- line -->", asks)
    source[0] = source[0].replace("<!-- cards -->", '<ul class="cards">\n' + "\n".join(cards) + "\n</ul>")
    for group, names in pages.items():
        source[0] = source[0].replace(f"<!-- {group} -->", "\n".join(names))


CAPTIONED = r'(<a class="[^"]*image-reference"[^>]*><img [^>]*>\s*</a>)\s*<p>(<strong>Figure (?:(?!</p>).)*)</p>'
PROMPTS = {
    "Show code cell output": "Show the picture",
    "Hide code cell output": "Hide the picture",
    "Show code cell source": "Show the code",
    "Hide code cell source": "Hide the code",
}

EMPTY_HEAD = r"<th[^>]*>(?:<p></p>)?</th>"


def with_row_heads(found):
    """A table whose first column has no head: then that column holds the heads of its rows."""
    table = found.group()
    if re.search(rf"<thead>\s*<tr[^>]*>\s*{EMPTY_HEAD}", table):
        table = re.sub(r"(<tr[^>]*>)\s*<td>(.*?)</td>", r'\1<th scope="row">\2</th>', table, flags=re.S)
    return table


DOORS = """<p class="doors"><a href="../live/notebooks/index.html?path={path}">Run this {what} in your browser</a>
<span>or <a href="../live/lab/index.html?path={path}">in JupyterLab</a>, in your browser, too</span>
<span>Download: <a href="../live/files/{path}" download>the notebook alone</a>,
<a href="../one-common-goal-student.zip" download>all lessons with toolkit and data (zip)</a></span></p>"""
FRONT = """<p class="doors"><a href="../live/notebooks/index.html?path=notebooks/{first}.ipynb">Start: lesson 00 in your
browser</a> <span>Nothing to install, no account. Each lesson's page has such a link at its top.</span></p>"""


HERE = (
    '<p class="here">On this page nothing runs: where the lesson says <em>run</em>, open <em>Show the picture</em>.</p>'
)
BARE = (
    '<p class="here">On this page nothing runs, and no picture stands: they are yours to make, with the link above.</p>'
)


def with_doors(body, pagename):
    """In the browser edition: below its heading, a lesson's page leads to the notebook that runs, and to downloads."""
    doors = ""
    if pagename.startswith("notebooks/"):
        doors = DOORS.format(path=f"{pagename}.ipynb", what="record" if pagename.endswith("_record") else "lesson")
    elif pagename == "book/index":
        doors = FRONT.format(first="00_the_argument")
    return body.replace("</h1>", "</h1>" + doors, 1)


SECTIONS = {}  # page: its sections, each an anchor, a heading and its words


def by_claim(app, doctree, docname):
    """A record's page shows its claims and our ratings; the look at each is folded below them."""
    if not docname.endswith("_record"):
        return
    with (Path(app.srcdir) / "data/ledger/claims.csv").open(encoding="utf-8", newline="") as file:
        claims = {row["id"]: row for row in csv.DictReader(file)}
    for section in list(doctree.findall(nodes.section)):
        named, _, _ = section[0].astext().partition(" · ")
        told = [claims[one] for one in named.split(" and ") if one in claims]
        told = [f"{html.escape(one['claim'])} <b>We say: {one['rating_2026']}.</b>" for one in told]
        if named == "How the lesson’s tables come about":
            told = ["Each is made once more from the full tables, and compared."]
        if told:
            start = f'<details class="claim"><summary>{" ".join(told)}</summary>'
            section.insert(1, nodes.raw("", start, format="html"))
            section.append(nodes.raw("", "</details>", format="html"))


def note_sections(app, pagename, templatename, context, doctree):
    """Keep the words of each section of a page, for the search."""
    for section in doctree.findall(nodes.section) if doctree else []:
        parts = [part.astext() for part in section.children if not isinstance(part, nodes.section)]
        own = [re.sub("<[^>]*>", " ", part) for part in parts]
        words = sorted(set(re.findall(r"[\w.%-]{2,}", " ".join(own).lower())))
        SECTIONS.setdefault(pagename, []).append([section["ids"][0], own[0], " ".join(words)])


def with_narrow(found):
    """A picture that has a second drawing for a phone: the page chooses by its width."""
    alt = html.unescape(found.group(1))
    if alt not in NARROW:
        return found.group()
    folder = re.search(r'src="([^"]*)_images/', found.group()).group(1)
    source = f'<source media="(max-width: 600px)" srcset="{folder}_images/{narrow_name(alt)}">'
    return f"<picture>{source}{found.group()}</picture>"


def narrow_name(alt):
    return f"narrow-{hashlib.sha256(alt.encode()).hexdigest()[:16]}.png"


def write_sections(app, problem):
    """Write the sections' words beside the search index, as a script: a page opened from a folder may read that.

    And the pictures for phones, and the lines to draw as a plain script.
    """
    if problem is None:
        static, module = Path(app.outdir) / "_static", Path(app.srcdir) / "notebooks/lesson/sketch.js"
        if module.exists():
            (static / "draw.js").write_text(as_script(module.read_text(encoding="utf-8")), encoding="utf-8")
        for alt, picture in NARROW.items():
            (Path(app.outdir) / "_images" / narrow_name(alt)).write_bytes(base64.b64decode(picture))
        text = json.dumps(SECTIONS, ensure_ascii=False, sort_keys=True)
        (static / "sections.js").write_text(f"const sections = {text};\n", encoding="utf-8")


def as_script(module):
    """A module of JavaScript as a plain script that asks for the lines of a page."""
    plain = re.sub(r"^export (?:default .*\n)?", "", module, flags=re.M)
    start = "document.querySelectorAll('[data-line]').forEach((place) => ask(place, JSON.parse(place.dataset.line)));"
    return f"(() => {{\n{plain}\n{start}\n}})();\n"


def mend(app, pagename, templatename, context, doctree):
    """Take out of a page what a screen reader stumbles over, and let wide tables of results scroll."""
    body = re.sub(r"<table.*?</table>", with_row_heads, context.get("body", ""), flags=re.S)
    body = re.sub(rf"<thead>\s*<tr[^>]*>(?:\s*{EMPTY_HEAD})+\s*</tr>\s*</thead>", "", body)
    body = re.sub(EMPTY_HEAD, "<td></td>", body)
    body = re.sub(r"<(td|th)([^>]*)>(?=(?:<p>)?\d{4}-\d\d(?:-\d\d)?<)", r'<\1\2 data-day="">', body)
    body = body.replace('<summary aria-label="Toggle hidden content">', "<summary>")
    body = re.sub(r"<style scoped>.*?</style>", "", body, flags=re.S)
    body = re.sub(CAPTIONED, r"<figure>\1<figcaption>\2</figcaption></figure>", body, flags=re.S)
    if re.fullmatch(r"book/claims/C\d\d", pagename):
        context["beside"] = beside(pagename[-3:])
    body = re.sub(r'<img alt="([^"]+)"[^>]*>', with_narrow, body)
    for said, meant in PROMPTS.items():
        body = body.replace(f">{said}<", f">{meant}<")
    table = r'<div class="pst-scrollable-table-container"><table class="dataframe">\1</table></div>'
    body = re.sub(r'<table border="1" class="dataframe">(.*?)</table>', table, body, flags=re.S)
    if pagename.startswith("notebooks/") and not pagename.endswith("_record"):
        body = body.replace("</h1>", "</h1>" + (BARE if app.tags.has("plain") else HERE), 1)
    if pagename.endswith("_record"):
        body = body.replace("</h1>", f"</h1>{numbers.TOLD}", 1)
    body += numbers.boxes(body, "../" * pagename.count("/"))
    context["body"] = with_doors(body, pagename) if context.get("live") else body

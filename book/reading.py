"""What the reading edition adds to the committed notebooks: descriptions, folds, links, pages without barriers."""

import re

import nbformat

HIDDEN = {"solution", "teacher"}


def lesson(text):
    """A notebook for MyST-NB: pictures get their output's alt text; solutions and the teacher's parts are folded."""
    notebook = nbformat.reads(text, as_version=4)
    for cell in notebook.cells:
        hidden = HIDDEN & set(cell.metadata.get("tags", []))
        about = {}
        for output in cell.get("outputs", []):
            if alt := output.get("metadata", {}).get("image/png", {}).get("alt"):
                about["image"] = {"alt": alt}
        if cell.cell_type == "markdown" and hidden:
            cell.source = folded(cell.source)
        elif hidden:
            cell.metadata["tags"] = [*cell.metadata["tags"], "hide-cell"]
            about |= {"code_prompt_show": "Show the solution", "code_prompt_hide": "Hide the solution"}
        cell.metadata["mystnb"] = about
    return notebook


def anchor(heading):
    """The anchor of a heading, as JupyterLab makes it."""
    return heading.replace(" ", "-")


def folded(source):
    """Markdown as a closed box, titled by its first line if that is bold; a heading above it stays outside."""
    heading, title, body = re.match(r"(## [^\n]*\n+)?(?:\*\*([^*\n]+)\*\*\n)?(.*)", source, re.S).groups()
    body = re.sub(r"^#+ +(.*)$", r"**\1**", body, flags=re.M)
    fence, title = "`" * 9, title or "For the teacher"
    return f"{heading or ''}{fence}{{admonition}} {title}\n:collapsible: closed\n\n{body.strip()}\n{fence}\n"


def link_lessons(app, docname, source):
    """In the pages of book/, "*Lesson 04*" becomes a link as soon as there is such a lesson."""

    def link(found):
        start = f"notebooks/{found.group(1)}_"
        names = [name for name in sorted(app.project.docnames) if name.startswith(start)]
        names.sort(key=lambda name: name.endswith("_record"))  # the lesson first
        return f"[{found.group()}](/{names[0]}.ipynb)" if names else found.group()

    if docname.startswith("book/"):
        source[0] = re.sub(r"\*[Ll]esson (\d\d[a-z]?)\*", link, source[0])


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


def with_doors(body, pagename):
    """In the browser edition: below its heading, a lesson's page leads to the notebook that runs, and to downloads."""
    doors = ""
    if pagename.startswith("notebooks/"):
        doors = DOORS.format(path=f"{pagename}.ipynb", what="record" if pagename.endswith("_record") else "lesson")
    elif pagename == "book/index":
        doors = FRONT.format(first="00_the_argument")
    return body.replace("</h1>", "</h1>" + doors, 1)


def mend(app, pagename, templatename, context, doctree):
    """Take out of a page what a screen reader stumbles over, and let wide tables of results scroll."""
    body = re.sub(r"<table.*?</table>", with_row_heads, context.get("body", ""), flags=re.S)
    body = re.sub(rf"<thead>\s*<tr[^>]*>(?:\s*{EMPTY_HEAD})+\s*</tr>\s*</thead>", "", body)
    body = re.sub(EMPTY_HEAD, "<td></td>", body)
    body = body.replace('<summary aria-label="Toggle hidden content">', "<summary>")
    body = re.sub(r"<style scoped>.*?</style>", "", body, flags=re.S)
    table = r'<div class="pst-scrollable-table-container"><table class="dataframe">\1</table></div>'
    body = re.sub(r'<table border="1" class="dataframe">(.*?)</table>', table, body, flags=re.S)
    context["body"] = with_doors(body, pagename) if context.get("live") else body

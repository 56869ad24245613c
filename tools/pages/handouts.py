"""Build the two editions as folders and zip files that work wherever they are unzipped, and a zip file of data.

    python -m tools.pages.handouts

build/student/ and one-common-goal-student.zip: the lessons without solutions, teacher's parts and outputs.
build/teacher/ and one-common-goal-teacher.zip: everything, with the teaching guide as pages.
build/one-common-goal-data.zip: the tables that anybody may pass on, with their description.
Both editions have START.html. Learners work in study/, which `tools/lab.py` lays out and no zip file holds: a newer
edition unzipped over an older one leaves their answers alone. The same tree gives the same bytes.
"""

import html
import json
import re
import shutil
import tempfile
import time
import zipfile
from pathlib import Path

try:
    import nbformat
    from nbconvert.filters import markdown2html
except ModuleNotFoundError as lacking:
    raise SystemExit(
        f"The zip files need {lacking.name}: run `python3 tools/setup.py` first, then use .venv's Python."
    ) from None

from tools.data.package import package_text, read_package
from tools.ledger import cases
from tools.notebooks import editions
from tools.pages import guide
from tools.tree import ROOT, all_notebooks, lessons, number, write

FREE = {"CC0-1.0", "CC-BY-4.0", "ODC-By-1.0"}  # with these licences alone whoever has a table may pass it on
PARTS = ["data", "notebooks/lesson", "tools/jupyter", "requirements.txt", "environment.yml"]
PARTS += ["CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-text", "book/glossary.md", "book/claims"]
PARTS += [f"tools/{name}.py" for name in ("__init__", "lab", "setup", "tree")]
PARTS += [f"tools/notebooks/{name}.py" for name in ("__init__", "editions")]
# Lines of output that a reader without a keyboard does not need: nothing was typed, nothing was coded.
TO_TYPE = r"^No guess yet|not answered yet|^Noted|^\{'\?'"
# Lines of a cell that only name or print a value that stands there.
PLAIN = r"# your three lines$|.* = \.\.\.(?: +#.*)?$|lesson\.|print\((?:\"[^\"]*\"|'[^']*'|[\w, ])*\)$|import |from "
SHEET = '\n<div class="sheet"></div>\n\n'  # what follows begins on a page of its own
FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>body {{ max-width: 50em; margin: 2em auto; padding: 0 1em; font: 18px/1.5 sans-serif; color: #000 }}
table {{ border-collapse: collapse }} th, td {{ border: 1px solid #767676; padding: 0.2em 0.6em; text-align: left;
vertical-align: top }} pre {{ white-space: pre-wrap }} a.anchor-link {{ display: none }}
h1[id^=Sheet] ~ table td:empty {{ height: 4em; min-width: 9em }} p.line {{ border-bottom: 1px solid; margin: 0.6em 0 }}
img {{ max-width: 100% }} @media screen and (max-width: 50em) {{ table {{ display: block; overflow-x: auto }}
td code {{ overflow-wrap: anywhere }} }}
#The-exit-ticket-again\\,-for-a-neighbour {{ margin-top: 4em; border-top: 1px dashed; padding-top: 2em }}
@page {{ margin: 12mm }}
@media print {{ .sheet, #My-verdict, h1[id^=Sheet] ~ #Exit-ticket, #What-speaks-against-it, #For-the-hour,
#For-both\\:-what-the-tables-hold {{ break-before: page }}
h1 {{ font-size: 15pt; margin: 0 }} h2 {{ font-size: 12pt; margin: 0.5em 0 }} body {{ font-size: 10pt; margin: 0 }}
h1[id^=Sheet] ~ table td:empty {{ height: 2.6em }} p {{ margin: 0.5em 0 }}
#My-verdict ~ table td:empty {{ height: 6em }} #My-verdict ~ table th:last-child {{ width: 40% }}
#For-the-hour ~ table th:last-child {{ width: auto }}
#For-the-hour ~ table td:empty {{ height: 0; min-width: 4em }}
td {{ padding: 0.1em 0.5em; line-height: 1.3 }}
tr, img {{ break-inside: avoid }} }}</style>
<script>addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(one => one.open = true))
</script></head><body><main>{body}</main></body></html>
"""


def guide_page(text):
    """A Markdown page of the guide as an HTML page that needs no network and no other folder."""
    text = re.sub(r"<!--.*?-->\n*|```\{toctree\}.*?```", "", text, flags=re.S)
    title = re.search(r"^# (.+)$", text, re.M).group(1)
    text = re.sub(r",? or `make [^`]+`", "", text)  # the zip files have no Makefile
    text = re.sub(
        r"\]\((\.\./\.\./notebooks/(0\d[ab]?|10)_(?!\w+_record)\w+\.ipynb)\)", r"](read_\2.html) (`\1`)", text
    )
    text = text.replace("(`../../", "(`")
    # What lies outside of the guide: its path, to be read; of the glossary, the word.
    text = re.sub(r"\[([^\]]+)\]\(\.\./\.\./([^)]+)\)", r"\1 (`\2`)", text)
    text = re.sub(r"\[([^\]]+)\]\(\.\./[^)]+\)", r"\1", text)
    text = re.sub(r"\]\(([a-z]\w+)\.md\)", r"](\1.html)", text)
    return FRAME.format(title=title, body=markdown2html(text))


def printed(output):
    """What one stored output of a lesson says, as it may stand in a page: a table, a text, a caption, a verdict; or "".

    Left out is what speaks to a keyboard: that no guess and no answer was typed, and how a picture's code is shown.
    """
    data = output.get("data", {})
    if "image/png" in data:
        alt = html.escape(output.metadata["image/png"]["alt"])
        return f'<img alt="{alt}" src="data:image/png;base64,{data["image/png"]}">'
    if "text/markdown" in data:
        text = re.sub(r"no rating of yours yet. Rate it first, or open ours", "our verdict", data["text/markdown"])
        return without_links(re.sub(r"<details><summary>The code of.*?</details>", "", text, flags=re.S))
    if "text/html" in data:
        return without_you(re.sub(r"<style.*?</style>|^\s+|\n", "", data["text/html"], flags=re.S | re.M))
    lines = (data.get("text/plain", "") or output.get("text", "")).rstrip().split("\n")
    lines = [re.sub(r";? you said None", "", one) for one in lines if not re.search(TO_TYPE, one)]
    return f"<pre>{html.escape(chr(10).join(lines))}</pre>" if any(lines) else ""


def without_you(table):
    """A table of pandas without its last column "you", which is empty; "" where no cell holds a number."""
    if not re.search(r"<td>(?!NaN)", table):
        return ""
    if "<th>you</th></tr>" not in table:
        return table
    return re.sub(r"<th>you</th>(?=</tr>)|<td>NaN</td>(?=</tr>)|<th></th>(?=</tr></thead>)", "", table)


def without_links(text):
    """A text whose links lead to web pages only: of a link to a file the word stays."""
    return re.sub(r"\[([^\]]+)\]\((?!https?:)[^)]+\)", r"\1", text)


def folded(text):
    """The reading of a lesson behind its fold, with what stands below the fold."""
    if "<details>" not in text:
        return f"<details><summary>Read it with us</summary>\n\n{text}\n\n</details>"
    return re.sub(
        r"^(<details>.*)</details>\n(?:<br>\n)?\n((?:(?!<details>).)+)$", r"\1\2\n\n</details>", text, flags=re.S
    )


def to_read(path):
    """A lesson to be read without Python: its words, what its cells print, and behind a fold what an exercise gives.

    Pictures are folded until they are asked for, and so is all that is printed or said between a question (a guess, an
    exercise) and its reading, the next heading or the verdict. What is for a screen alone is left out.
    """
    notebook, parts, asked = nbformat.read(path, as_version=4), [], False
    keys = path.parent / "lesson" / "answers" / f"{number(path)}.json"
    settled = {one: (says, why) for one, says, why in guide.settled(notebook, json.loads(keys.read_text("utf-8")))}
    for cell in notebook.cells:
        about = cell.metadata.get("lesson", {})
        role = about.get("role")
        if {"teacher", "solution"} & set(cell.metadata.get("tags", [])) or "lesson.summary(" in cell.source:
            continue
        if cell.cell_type == "markdown":
            heading, text = re.search(r"^##+ ", cell.source, re.M), without_links(guide.on_paper(cell))
            if cell.source.startswith("**Ours.**"):
                parts.append(f"<details><summary>Show our answer</summary>\n\n{text}\n\n</details>")
            elif asked and role == "read" and not heading and text.strip():
                parts.append(folded(text))
            else:
                parts.append(text)
            asked = role in ("predict", "exercise") or (asked and not (heading or role in ("read", "verdict")))
            continue
        if role in ("guess", "conclude") or about.get("screen"):
            continue
        if role == "answer":  # a colleague's code with a bug in it is read, not run
            code = [line for line in cell.source.splitlines() if not re.match(PLAIN, line)]
            parts += [f"<pre>{html.escape(chr(10).join(code).strip())}</pre>"] if any(code) else []
        found = [(one, printed(one)) for one in cell.get("outputs", [])]
        shown = "\n\n".join(text for _, text in found if text)
        if about.get("id") in settled and role == "answer":
            said = "\n\n".join(filter(None, settled[about["id"]]))
            shown += f"\n\n<details><summary>Show the answer</summary>\n\n{without_links(said)}\n\n</details>"
        if not shown:
            continue
        if role in ("sketch", "answer"):
            pass
        elif any("image/png" in one.get("data", {}) for one, _ in found):
            shown = f"<details><summary>Show the picture</summary>\n\n{shown}\n\n</details>"
        elif asked:
            shown = f"<details><summary>Show what the table says</summary>\n\n{shown}\n\n</details>"
        parts.append(shown)
    return FRAME.format(title=guide.title(notebook), body=markdown2html("\n\n".join(parts)))


def lay_down(edition, folder, root=ROOT):
    """Make one edition in an empty folder. Publishers' extracts stay at home; students get no recipes, either."""
    left_out = editions.LEFT_OUT if edition == "student" else {"sources"}
    root, ignore = Path(root), shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", ".*.part", *left_out)
    for name in PARTS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=ignore)
        else:
            shutil.copy(root / name, folder / name)
    start = (root / "tools" / "start" / f"{edition}.md").read_text(encoding="utf-8")
    write(folder / "START.html", guide_page(start))
    if edition == "teacher":
        shutil.copy(root / "tools" / "gather.py", folder / "tools")
        (folder / "guide").mkdir()
        texts = {page: guide.built(page.read_text("utf-8")) for page in (root / "book" / "guide").glob("*.md")}
        texts |= {page: content.decode() for page, content in guide.pages(root).items()}
        for page, text in texts.items():
            write(folder / "guide" / f"{page.stem}.html", guide_page(text))
        for path in lessons(root / "notebooks", "lesson"):
            write(folder / "guide" / f"read_{number(path)}.html", to_read(path))
        for claim, sheets in cases.sheets(root).items():  # for a class that rates blind, by halves
            write(folder / "guide" / f"case_{claim}.html", guide_page(SHEET.join(sheets)))
    for path in all_notebooks(root / "notebooks"):
        if edition == "teacher":
            shutil.copy(path, folder / "notebooks" / path.name)
        if edition == "student":
            write(folder / "notebooks" / path.name, editions.student(path))


def lay_down_data(folder, root=ROOT):
    """The tables that may be passed on as they are, their description and a README, in an empty folder."""
    data, lines = Path(root) / "data", []
    package = read_package(data)
    free = {one["name"] for one in package["resources"] if {said["name"] for said in one["licenses"]} <= FREE}
    package["resources"] = [one for one in package["resources"] if one["name"] in free]
    for one in package["resources"]:
        (folder / one["path"]).parent.mkdir(exist_ok=True)
        shutil.copy(data / one["path"], folder / one["path"])
        keys = one["schema"].get("foreignKeys", [])
        keys[:] = [key for key in keys if key["reference"]["resource"] in free]  # the others' tables stay at home
        licence = "; ".join(dict.fromkeys(said["name"] for said in one["licenses"]))
        lines.append(f"| [{one['name']}]({one['path']}) | {one['title']} | {one['publisher']} | {licence} |")
    write(folder / "datapackage.json", package_text(package))
    shutil.copy(Path(root) / "LICENSE-text", folder)
    shutil.copy(Path(root) / "CITATION.cff", folder)
    readme = (
        f"# {package['title']}\n\nVersion {package['version']} of {package['created'][:10]}: {len(lines)} tables that "
        "we made ourselves or whose publisher lets anybody pass them on. Name us, as in CITATION.cff, and each "
        "publisher; words and facts from pages keep the terms of their pages. The other tables, whose terms are "
        "narrower, lie in the lessons' own folder, `data/`.\n\nUTF-8, commas, empty means missing. Columns, units, "
        "keys and traps stand in `datapackage.json`: `frictionless validate datapackage.json` checks all of it.\n\n"
        "| table | what | publisher | licence |\n| --- | --- | --- | --- |\n"
    )
    write(folder / "README.md", readme + "\n".join(lines) + "\n")


def pack(folder, target, top, date):
    """A folder as a zip file with one folder at its top. Names in order, one date: the same tree, the same bytes."""
    with zipfile.ZipFile(target, "w") as file:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{top}/{path.relative_to(folder).as_posix()}", date)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o100644 << 16
            file.writestr(entry, path.read_bytes())


def released(root=ROOT):
    """The date of the release, as a zip file's entries have it."""
    found = re.search(r"^date-released: (\d+)-(\d+)-(\d+)", (Path(root) / "CITATION.cff").read_text("utf-8"), re.M)
    return (*map(int, found.groups()), 0, 0, 0)


def build(root=ROOT, target=None):
    """Both editions in build/, as folders and as zip files; the data as a zip file. Returns {edition: zip file}."""
    root = Path(root)
    target, made = Path(target or root / "build"), {}
    target.mkdir(exist_ok=True)
    for edition in ("student", "teacher"):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            lay_down(edition, folder, root)
            if edition == "teacher":
                shutil.copy(made["student"], folder)  # to hand out
            made[edition] = target / f"one-common-goal-{edition}.zip"
            pack(folder, made[edition], f"one-common-goal-{edition}", released(root))
            (target / edition).mkdir(exist_ok=True)
            for part in folder.iterdir():  # what is not ours there, such as study/ of a trial, stays
                old = target / edition / part.name
                if old.is_dir():
                    shutil.rmtree(old)
                elif old.exists():
                    old.unlink()
                shutil.move(part, old)
    with tempfile.TemporaryDirectory() as temporary:
        lay_down_data(Path(temporary), root)
        made["data"] = target / "one-common-goal-data.zip"
        pack(Path(temporary), made["data"], "one-common-goal-data", released(root))
    return made


if __name__ == "__main__":
    began = time.perf_counter()
    for edition, path in build().items():
        folder = "" if edition == "data" else f"build/{edition}/ and "
        print(f"{folder}build/{path.name} ({path.stat().st_size / 1e6:.1f} MB)")
    print(f"{time.perf_counter() - began:.1f} s")

"""The generated pages of the teaching guide in book/guide/, from the lessons' metadata and teacher cells.

    python tools/guide.py      only these pages, without running a lesson

`make update` writes them, so that they can't drift: a page for each lesson (in the order of the SERC teaching
collections: description, goals, context for use, materials, teaching notes, assessment, references), the table of
objectives and exercises, and the hours in the self-study path. The other pages there are written by hand.
"""

import json
import re
from pathlib import Path

import nbformat

from notebooks import ROOT, between, figures, lessons, number, of, paragraphs, tables_of, write

LEVELS = {1: "● change a value", 2: "■ finish a step", 3: "◆ bring a new indicator"}
MADE = "<!-- Written by make update from the notebook: edit the notebook, not this page. -->"


def title(notebook):
    """ "04 · The common goal", from the only H1."""
    return re.search(r"^# (.+)$", notebook.cells[0].source, re.M).group(1)


def objectives(notebook):
    """[(id, what it says)] of a lesson's objectives."""
    text = "\n".join(cell.source for cell in of(notebook, "objective"))
    return re.findall(r"^- \*\*(\d+\.[a-z])\*\* (.+?) \([^()]*\)$", text, re.M)


def exercises(notebook):
    """What the metadata say of a lesson's exercises."""
    return [cell.metadata["lesson"] for cell in of(notebook, "exercise")]


def table(head, rows):
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(one).replace("|", "\\|") for one in line) + " |" for line in lines)


def teacher(notebook, *roles):
    """The text of the teacher's cells, without their heading."""
    return "\n\n".join(re.sub(r"^#+ .+\n+", "", cell.source).strip() for cell in of(notebook, *roles))


def lesson_page(path, notebook, resources):
    """The guide's page for one lesson."""
    about, parts = notebook.metadata["lesson"], paragraphs(notebook.cells[0])
    prose = [part for part in parts if "CC BY 4.0" not in part]
    prose = [re.sub(r"\]\((\d\d\w*\.ipynb)", r"](../../notebooks/\1", part) for part in prose]
    to_glossary = r"\[([^\]]+)\]\(\.\./book/glossary\.md[^)]*\)"  # right in a lesson, wrong from the guide's folder
    discuss = [re.sub(to_glossary, r"\1", part) for part in paragraphs(*of(notebook, "discuss"))]
    discuss = [re.sub(r"\]\((\d\d\w*\.ipynb)", r"](../../notebooks/\1", part) for part in discuss]
    shown = [
        [cell.metadata["lesson"]["id"], picture.metadata["image/png"]["alt"]] for cell, picture, _ in figures(notebook)
    ]
    asked = []
    for one in exercises(notebook):
        marked = "a person, with the [rubric](rubric.md)" if one["form"] == "reflection" else "`lesson.check`, at once"
        serves = ", ".join(one.get("objectives", []))
        asked.append([one["id"], one["form"], LEVELS[one["level"]], one.get("minutes", ""), serves, marked])
    used = [(name, resources[name]) for name in sorted(tables_of(notebook)) if name in resources]
    tables = [[f"`{name}`", one["title"], one["publisher"], one["data_to"]] for name, one in used]
    first = [one["sources"][0] for _, one in used if one["sources"]]
    sources = sorted({(source["title"], source["path"]) for source in first if "path" in source})
    return "\n\n".join(
        [
            MADE,
            f"# Teaching {title(notebook)}",
            *prose,
            "## Goals",
            "After this lesson a learner can:",
            "\n".join(f"- **{name}** {text}" for name, text in objectives(notebook)),
            "## Context for use",
            f"Skills: {about['skills']}. Which course it suits: [chooser](chooser.md).",
            "## Materials",
            f"[The notebook](../../notebooks/{path.name}). Slides: `slides/{path.stem}.html` in the teacher "
            "edition (`make handouts`).",
            table(["figure", "what it shows"], shown),
            table(["table", "content", "publisher", "data to"], tables),
            "Licence, makers, payers and traps of each table: [codebook](../../data/CODEBOOK.md).",
            "## Teaching notes",
            teacher(notebook, "runsheet"),
            "### Questions for the discussion",
            *[part for part in discuss if part.startswith(("1. ", "**One question"))],
            "### Misconceptions and guidance",
            teacher(notebook, "guidance"),
            "## Assessment",
            table(["exercise", "form", "level", "minutes", "objectives", "marked by"], asked),
            "Solutions stand folded under each exercise in the committed notebook; see the "
            "[policy on solutions](solutions.md) and [handing in](handing_in.md).",
            "## References",
            "\n".join(f"- [{name}]({link})" for name, link in sources),
        ]
    )


def objectives_page(found):
    """The table objective → exercise → lesson."""
    rows = [
        [name, text, one["id"], lesson, one["form"], LEVELS[one["level"]], one.get("minutes", "")]
        for lesson, notebook in found.items()
        for name, text in objectives(notebook)
        for one in exercises(notebook)
        if name in one.get("objectives", [])
    ]
    head = ["objective", "a learner can …", "exercise", "lesson", "form", "level", "minutes"]
    words = "Every objective is assessed by an exercise, and every exercise serves an objective; a test checks both."
    return "\n\n".join([MADE, "# Objectives and exercises", words, table(head, rows)])


def hours(found):
    """The table of hours for a learner alone, with the running sum."""
    rows, sum_of_minutes = [], 0
    for lesson, notebook in found.items():
        about = notebook.metadata["lesson"]
        sum_of_minutes += about["minutes"]
        needs = re.search(r"\*\*You need:\*\* (.+?)\.?$", notebook.cells[0].source, re.M)
        name, level = title(notebook).split(" · ")[1], f"{about['level']} of 3"
        rows.append(
            [
                lesson,
                name,
                level,
                re.sub(r"\]\((\d\d\w*\.ipynb)", r"](../../notebooks/\1", needs.group(1)) if needs else "",
                about["minutes"],
                f"{sum_of_minutes / 60:.1f} h",
            ]
        )
    return table(["lesson", "title", "level", "you need", "minutes", "hours so far"], rows) + "\n"


def pages(root=ROOT):
    """{path: bytes} of the generated pages, as they should be now."""
    folder = Path(root) / "book" / "guide"
    described = json.loads((Path(root) / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    resources, found, made = {one["name"]: one for one in described}, {}, {}
    for path in lessons(Path(root) / "notebooks", "lesson"):
        notebook = nbformat.read(path, as_version=4)
        found[number(path)] = notebook
        made[f"lesson_{number(path)}.md"] = lesson_page(path, notebook, resources)
    made["objectives.md"] = objectives_page(found)
    made["alone.md"] = between((folder / "alone.md").read_text(encoding="utf-8"), "hours", hours(found))
    links = "\n".join(f"- [{title(notebook)}](lesson_{lesson}.md)" for lesson, notebook in found.items())
    made["index.md"] = between((folder / "index.md").read_text(encoding="utf-8"), "lessons", links + "\n")
    return {folder / name: (text.rstrip("\n") + "\n").encode() for name, text in made.items()}


if __name__ == "__main__":
    for path, content in pages().items():
        write(path, content)

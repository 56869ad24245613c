"""The pages of the teaching guide that are made from the lessons: one to prepare each, and a sheet to print.

    python -m tools.pages.guide      writes them into book/guide/, where git does not see them

The book and the teacher's edition are built from them, so they are made when either is built. The other pages of
the guide are written by hand, and so is term.txt, which has the minutes of homework put in.
"""

import ast
import base64
import csv
import html
import io
import itertools
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from notebooks.lesson.claimpage import day
from notebooks.lesson.files import plain
from tools.data.states import states_of
from tools.tree import ROOT, lessons, number, of, paragraphs, sentences, tables_of, whole, write

# On a code host no page is made: there a link leads to what its page is made from.
MADE_FROM = {
    "../../README.md#the-lessons": "lessons.md",
    "../../notebooks": "objectives.md",
    "term.txt": "term.md",
    "../claims/C66.md": "packs.md",
    "../../notebooks/05_partners_not_allies.ipynb": "answers_05.md",
}
LEVELS = {1: "● as the page just did it", 2: "■ a step of one's own", 3: "◆ a new indicator"}
MADE = "<!-- Made from the lesson: edit the notebook, not this page. -->"
PRINT = "To print: [a sheet for each learner](sheet_{0}.md), [our answers](answers_{0}.md)."
TWENTY = (
    " Then read the run sheet and *If they ask*, and leave what stands below *Exercises*. Before a first hour on this "
    "war: [the mixed room](mixed_room.md). No computers: [a class without code](without_code.md)."
)
OWN = "How to choose a text, three meetings and marking: [a text of one's own](your_own_article.md)."
SHEETS = "```{{toctree}}\n:hidden:\n\nsheet_{0}\nanswers_{0}\n```"
MARKED = "**Half a page, marked with the [rubric](rubric.md):** "
HALF_PAGE = (
    "How far does it hold? In about 30 minutes: a number and what it counts; what speaks for and against; another "
    "state (where there is none, another period), put to the same question; one thing that the data can't show; the "
    "best case against you; what would change your verdict."
)
CONTROVERSY = "C66"  # the claim that the structured controversy is about
LINE = "\\_" * 40
YOURS = (
    "Pages 1 and 2 are yours: nobody collects them. Page 3 is two exit tickets, to be cut apart: print it on one side."
)
CARDS = " Page 4 answers some guesses, and is handed out after them."
SURE = "How sure am I that *one common goal defines how China and Russia relate*, from 0 to 100? Now: {0} Later: {0}"
READINGS = "● a reading of the claim, ○ one of its denial, turned round."
LINK = r"\[([^\]]+)\]\([^)]+\)"
ASKS = r"^\*\*(?:Predict|Check yourself|Say a number)[^*]*\*\*\s*"  # so a prediction begins
DEGREES = [  # what a reader writes, and when: half a line each
    ["Supported", "the evidence bears the claim"],
    ["Mostly supported", "its core is borne, a part is not"],
    ["Mixed", "much speaks on both sides"],
    ["Mostly contradicted", "its core is not borne, a part is"],
    ["Contradicted", "the evidence shows that it is wrong"],
    ["Insufficient data", "data could decide, and these do not"],
    ["Not checkable with data", "no data could decide"],
]


def built(text):
    """A page that is written by hand, with its links to pages that are made."""
    for source, page in MADE_FROM.items() if not text.startswith(MADE) else ():
        text = text.replace(f"]({source})", f"]({page})")
    return text


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


def as_page(text):
    """Text of a notebook as it may stand in book/guide/: links lead from there, a heading becomes bold."""
    text = re.sub(r"\]\((\d\d\w*\.ipynb)", r"](../../notebooks/\1", text)
    text = re.sub(r"\]\(\.\./book/", "](../", text)
    text = text.replace("*A mixed room* in the guide", "[the mixed room](mixed_room.md)")
    return re.sub(r"^#+ (.+)$", r"**\1**", text, flags=re.M)


def teacher(notebook, *roles):
    """The text of the teacher's cells, without their heading."""
    return "\n\n".join(re.sub(r"^#+ .+\n+", "", cell.source).strip() for cell in of(notebook, *roles))


def on_paper(cell):
    """The text of a Markdown cell without what it says to a screen alone.

    `"screen": true` in its metadata is all of it, `"screen": ["Type a number."]` these words of it.
    """
    screen, text = cell.metadata.get("lesson", {}).get("screen", []), cell.source
    if screen is True:
        return ""
    for words in screen:
        text = re.sub(rf" ?{re.escape(words)}", "", text)
    return text


def hidden(source, summary):
    """What stands in a folded part of a cell, by its summary; "" where there is none."""
    found = re.search(rf"<summary>(?:<b>)?{summary}.*?</summary>(.*?)</details>", source, re.S)
    return found.group(1).strip() if found else ""


def argument(notebook):
    """(the cell with the paragraph as an argument, its numbered steps); (None, []) where a lesson has none."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and re.search(r"^## .*\bargument$", cell.source, re.M):
            return cell, re.findall(r"^\d+\. (.+)$", cell.source, re.M)
    return None, []


def predictions(notebook):
    """[(heading of the section, what a learner predicts, what came)], without what is to be done at a keyboard.

    A list in the cell goes with it: lines to judge stand before the question (as in lesson 00), statements to be
    rated one by one are rows of their own (as in lesson 10).
    """
    found, heading, was = [], "", came(notebook)
    for cell in notebook.cells:
        if cell.cell_type != "markdown":
            continue
        heading = next(reversed(re.findall(r"^## (.+)$", cell.source, re.M)), heading)
        if cell.metadata.get("lesson", {}).get("role") != "predict":
            continue
        parts = paragraphs(on_paper(cell))
        asked = itertools.dropwhile(lambda part: not re.match(ASKS, part), parts)
        if said := re.sub(ASKS, "", " ".join(asked)):
            lines = [f"{line}<br>" for line in re.findall(r"^\d+\. .+$", cell.source, re.M)]
            home = "*Homework:* " * cell.metadata["lesson"].get("home", False)
            found.append((heading, home + " ".join([*lines, said]), was.get(cell.metadata["lesson"]["id"], "")))
        for letter, text in re.findall(r"^- \*\*([A-Z])\*\* (.+)$", cell.source, re.M):
            first = " ".join(sentences(parts[0])[:2]) + "<br> " if letter == "A" else ""
            found.append((heading, f"{first}**{letter}** " + re.sub(LINK, r"\1", text), was.get(letter, "")))
    return found


def came(notebook):
    """{number of a prediction, or its letter: what came}, from what pictures and cells of a lesson say when run."""
    found = {}
    for cell in notebook.cells:
        about, told = cell.metadata.get("lesson", {}), {}
        for output in cell.get("outputs", []):
            drawn = output.get("metadata", {}).get("image/png", {})
            if "sketch" in drawn:
                found[about["id"]] = drawn["sketch"]
            if "came" in drawn:
                asked = found.pop(about["id"])
                told[f"{asked['label']} in {asked['to']}"] = f"{drawn['came'][str(asked['to'])]:.0f} {asked['unit']}"
            told |= drawn.get("was", {})
        for name in re.findall(r'lesson\.miss\("(\w+)"', cell.source):
            printed = "\n".join(one.get("text", "") for one in cell.get("outputs", []))
            found[name] = " · ".join(re.findall(r"^([A-Z][^:\n]+: .+)\.$", printed, re.M))
        if told:
            found[about["id"]] = " · ".join(f"{what}: {was}" for what, was in told.items())
        if "letter by letter" in cell.source:
            found |= dict(re.findall(r"^\| ([A-Z]) \| (.+ \| \w+) \|$", cell.source, re.M))
    return found


def ours(notebook):
    """[(claim, its sentence, our rating and reason)] as a lesson shows them to a learner who has rated."""
    cells = of(notebook, "verdict")
    shown = [one.get("data", {}).get("text/markdown", "") for cell in cells for one in cell.get("outputs", [])]
    form = r"<summary>(C\d\d):.*?</summary>\s*\*\*(.+?)\*\*\n(.*?)</details>"
    found = [re.search(form, text, re.S) for text in shown]
    return [(claim, sentence, text.strip()) for claim, sentence, text in (one.groups() for one in found if one)]


def half_page(notebook):
    """The task that the rubric marks: the first claim that the lesson rates, on half a page."""
    claim, sentence, _ = ours(notebook)[0]
    return f"{MARKED}*{sentence}* ({claim}) {HALF_PAGE}"


def in_class(notebook):
    """{objective: "in class", "at home" or "later"}, as the run sheet's line on goals says."""
    text = "\n".join(cell.source for cell in of(notebook, "runsheet"))
    found = {}
    for place, named in re.findall(r"\b(In class|At home|Later):((?:,? \d+\.[a-z])+)", text):
        found |= dict.fromkeys(re.findall(r"\d+\.[a-z]", named), place.lower())
    return found


def exit_ticket(notebook):
    """(what a learner writes at the end, our own answer): the first and the last text of the answer."""
    found = [cell.source for cell in of(notebook, "conclude") if cell.cell_type == "markdown"] or ["", ""]
    asked = found[0].replace(" before you read on", "")  # on paper nothing follows
    return re.sub(r"^## .+\n+", "", asked), found[-1].removeprefix("**Ours.** ")


def sheet(notebook):
    """One sheet to print for each learner: the argument, the predictions, the verdict, the exit ticket.

    A cell whose metadata name columns (`"sheet": ["word", …]`) lends these columns of its table, to be cut apart.
    """
    _, steps = argument(notebook)
    cards = [cell for cell in notebook.cells if cell.metadata.get("lesson", {}).get("sheet")]
    parts = [MADE, f"# Sheet {title(notebook)}", YOURS + CARDS * bool(cards)]
    if steps:
        rows = [[place, step, ""] for place, step in enumerate(steps, 1)]
        what = "What does each step state: a fact, a date, an interpretation, a cause, an aim, a forecast?"
        parts += ["## The argument", what, table(["step", "in our words", "it states"], rows)]
    if of(notebook, "line"):
        parts += [SURE.format(LINE[:12]), f"The case for the sentence, in a line: {LINE}"]
    # A single word needs a line, any other guess an empty cell, which is printed higher.
    asked = [(at, re.sub(r'`"([^"`]+)"`', r"*\1*", text)) for at, text, _ in predictions(notebook)]
    rows = [[at, text, *2 * ["&nbsp;" if re.search(r"\*\*[A-Z]\*\* ", text) else ""]] for at, text in asked]
    rows = [["&nbsp;" if at and rows[at - 1][0] == row[0] else row[0], *row[1:]] for at, row in enumerate(rows)]
    parts += ["## Before each picture", table(["part of the lesson", "predict", "my guess", "what came"], rows)]
    if not of(notebook, "line"):  # a lesson that asks for it marks its homework itself
        parts += ["Some parts belong to the homework. Leave these empty today."]
    if rated := ours(notebook):
        rows = [[claim, sentence, "", ""] for claim, sentence, _ in rated]
        parts += [
            "## My verdict",
            table(["rating", "when"], DEGREES),
            "Rate by what is known today, and name the best case against your own rating.",
            table(["claim", "in our words", "my rating", "the best case against it"], rows),
        ]
        parts += [f"**At home, if your teacher asks for it:** half a page on {rated[0][0]}. {HALF_PAGE}"]
    for cell in of(notebook, "sketch"):
        [frame] = [one for one in cell.outputs if "image/png" in one.get("data", {})]
        alt, png = html.escape(frame.metadata["image/png"]["alt"]), frame.data["image/png"]
        parts += ["## A line to draw", f'<img alt="{alt}" src="data:image/png;base64,{png}">']
    lines = "\n".join(5 * ['<p class="line">&nbsp;</p>'])
    for heading in ("Exit ticket", "The exit ticket again, for a neighbour"):
        parts += [f"## {heading}", exit_ticket(notebook)[0], lines, "Name, if it is collected:", LINE]
    for cell in cards:
        about = cell.metadata["lesson"]
        parts += ["## For the hour", *filter(None, [about.get("task")]), columns_of(cell.source, about["sheet"])]
        if "fill" in about:  # a table to write in: its head, then what begins each row
            head, *firsts = about["fill"]
            parts += [table(head, [[first, *[""] * (len(head) - 1)] for first in firsts])]
    return "\n\n".join(parts)


def columns_of(text, columns):
    """Some columns of the first Markdown table in a text, its links as words: what a class cuts apart.

    A column that the table lacks is one to write in.
    """
    head, _, *rows = [re.split(r" *\| *", line)[1:-1] for line in re.findall(r"^\|.*\|$", text, re.M)]
    cells = [dict(zip(head, row, strict=True)) for row in rows]
    return table(columns, [[re.sub(LINK, r"\1", row.get(column, "")) for column in columns] for row in cells])


def right(key):
    """The right answer of a key as one would write it; of a set or a small table, the way to it."""
    if key["kind"] == "number":
        return f"{key['answer']:.{0 if key['answer'] == int(key['answer']) else key['places']}f}"
    return key["answer"] if key["kind"] in ("choice", "text") else key.get("worked", "")


def settled(notebook, keys):
    """[(exercise, its answer, why)] of exercises, from the keys of a lesson; of a text of one's own our model."""
    found = []
    for one in exercises(notebook):
        key = json.loads(base64.b64decode(keys[one["id"]])) if one["id"] in keys else {}
        if key.get("kind") in ("number", "choice", "set", "text"):
            found.append([one["id"], key.get("says") or right(key), key.get("why", "")])
        elif key.get("model"):
            found.append([one["id"], re.sub(r"\n+", "<br>", key["model"]), ""])
    return found


def one_way(coded):
    """The lines that a solution writes, as code in a cell of a table; "" where the way is in words."""
    key = json.loads(base64.b64decode(coded))
    lines = key.get("worked", "").splitlines() if key["kind"] != "choice" else []
    return "<br>".join(f"`{line.strip()}`" for line in lines if line.strip())


def answers(notebook, keys):
    """What we would write on the sheet, for the teacher."""
    cell, _ = argument(notebook)
    parts = [MADE, f"# Answers {title(notebook)}"]
    if cell is not None and (marks := hidden(cell.source, "Our marks")):
        parts += ["## The argument", marks]
    rows = [[at, re.sub(r"^.*<br>", "", text), was] for at, text, was in predictions(notebook)]
    parts += ["## What came", table(["part of the lesson", "predict", "what came"], rows)]
    if rows := settled(notebook, keys):
        rows = [[*row, one_way(keys[row[0]])] for row in rows]
        parts += ["## The exercises", table(["exercise", "right", "why", "one way"], rows)]
    for cell in notebook.cells:
        if "sheet" in cell.metadata.get("lesson", {}):
            parts += ["## For the hour", re.split(r"\n\n(?=\*(?:Answers|Our marks))", cell.source)[-1]]
    if rated := ours(notebook):
        parts += [
            "## Our verdicts",
            READINGS,
            *(f"**{claim}: {sentence}**\n\n{text}" for claim, sentence, text in rated),
        ]
    if good := exit_ticket(notebook)[1]:
        parts += ["## Exit ticket", f"A good one: {good}"]
    return "\n\n".join(parts)


def lesson_page(path, notebook, resources):
    """The page from which a teacher prepares one lesson."""
    about, name = notebook.metadata["lesson"], number(path)
    prose = [as_page(part) for part in paragraphs(notebook.cells[0].source) if "CC BY 4.0" not in part]
    asked_of = paragraphs(*(cell.source for cell in of(notebook, "discuss")))
    discuss = [as_page(part) for part in asked_of if part.startswith(("1. ", "**One question"))]
    asked = []
    for one in exercises(notebook):
        marked = "a person, with the [rubric](rubric.md)" if one["form"] == "reflection" else "`lesson.check`, at once"
        serves = ", ".join(one.get("objectives", []))
        asked.append([one["id"], one["form"], LEVELS[one["level"]], one.get("minutes", ""), serves, marked])
    where = {goal: f" *({place})*" for goal, place in in_class(notebook).items()}
    used = [
        (table_name, resources[table_name]) for table_name in sorted(tables_of(notebook)) if table_name in resources
    ]
    first = [one["sources"][0] for _, one in used if one["sources"]]
    sources = sorted({(source["title"], source["path"]) for source in first if "path" in source})
    run = teacher(notebook, "runsheet")
    brief = next(iter(re.findall(r"^\*\*To prepare in twenty minutes:\*\*.*$", run, re.M)), "")
    twenty = (as_page(brief.replace("To prepare in", "In")) + TWENTY).strip()
    return "\n\n".join(
        [
            MADE,
            f"# Teaching {title(notebook)}",
            f"To read: [the lesson](../../notebooks/{path.name}). " + (PRINT.format(name) if ours(notebook) else OWN),
            twenty,
            *prose,
            "## Goals",
            "After this lesson a learner can:",
            "\n".join(f"- **{goal}** {text}" + where.get(goal, "") for goal, text in objectives(notebook)),
            f"Skills: {about['skills']}.",
            "## Run sheet",
            as_page(run.replace(brief, "")),
            "## Questions for the discussion",
            "\n\n".join(discuss),
            "## Misconceptions and guidance",
            as_page(teacher(notebook, "guidance")),
            "## Exercises",
            table(["exercise", "form", "level", "minutes", "objectives", "marked by"], asked),
            *([half_page(notebook)] if ours(notebook) else []),
            "Solutions stand folded under each exercise in the teacher's copy and in the book; see the "
            "[policy on solutions](solutions.md) and [handing in](handing_in.md).",
            "## Data",
            table(["table", "content", "publisher", "data to"],
                  [[f"`{one}`", about["title"], about["publisher"], about["data_to"]] for one, about in used]),
            "Licence, makers, payers and traps of each table: [codebook](../../data/CODEBOOK.md). Sources:",
            "\n".join(f"- [{name}]({link})" for name, link in sources),
            SHEETS.format(name) if ours(notebook) else "",
        ]
    )  # fmt: skip


def written(keys):
    """What of pandas the solutions of a lesson's exercises use, in order: ["pct_change", "crosstab"]."""
    found = {}
    for coded in keys.values():
        try:
            tree = ast.parse(json.loads(base64.b64decode(coded)).get("worked", ""))
        except SyntaxError:  # the way to a choice, in words
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                found[node.attr] = node
            if isinstance(node, ast.Subscript) and any(
                isinstance(one, (ast.Compare, ast.BitAnd)) for one in ast.walk(node.slice)
            ):
                found["filter"] = node
    return list(found)


def overview(found, root=ROOT):
    """The lessons in a table, with what a learner writes and the running sum of hours for a learner alone."""
    rows, minutes, known = [], 0, set()
    for name, notebook in found.items():
        about = notebook.metadata["lesson"]
        minutes += about["minutes"]
        needs = re.search(r"\*\*You need:\*\* (.+?)\.?$", notebook.cells[0].source, re.M)
        link = f"[{title(notebook)}](lesson_{name}.md)"
        own = written(json.loads((root / "notebooks/lesson/answers" / f"{name}.json").read_text(encoding="utf-8")))
        pandas = ", ".join(f"`{one}`" if one in known else f"**`{one}`**" for one in own)
        known |= set(own)
        asks = as_page(needs.group(1)) if needs else ""
        rows.append([link, about["skills"], asks, pandas, about["minutes"], f"{minutes / 60:.1f}"])
    head = ["lesson", "you learn", "you need", "you write (bold: new)", "minutes alone", "hours so far"]
    return "\n\n".join([MADE, "# The lessons", table(head, rows)])


def homework(notebook):
    """The minutes of homework that a lesson's part for the teacher names, or a dash."""
    said = re.search(r"\*\*Homework \((\d+) minutes\):\*\*", teacher(notebook, "runsheet"))
    return said.group(1) if said else "–"


def term(text, found):
    """The plans by week and by course, written by hand in term.txt: {05} is the lesson, {05 minutes} its homework."""

    def filled(mark):
        name, minutes = mark.groups()
        if name not in found:
            return name
        return homework(found[name]) if minutes else f"[{title(found[name])}](lesson_{name}.md)"

    made = "<!-- Made from term.txt and the lessons: edit those, not this page. -->"
    return "\n\n".join([made, re.sub(r"\{(\w+)( minutes)?\}", filled, text)])


SCORE = (
    "*Net vote*: the score of lesson 05, the mean of a member's votes on the General Assembly's texts about Ukraine, "
    "where a yes counts 1, an abstention 0 and a no -1."
)
EARLIER = "to April 2023"  # both packs have one window, to today, as the class has in lesson 05


def paged(row):
    """The page of a row as a link that names its host, and says where a state speaks; of a copy, what it copies."""
    if row["page"].startswith("copy: "):
        return f"seen as a {row['page']}"
    host = urlsplit(row["page"]).netloc.removeprefix("www.")
    said = f"{row['page']} {row.get('page_type', '')}"
    state = states_of(row["page"]) or re.search(r"/china-daily|\bofficial$|\bstate (?:press|TV)", said)
    return f"[{host}]({row['page']})" + (" (state)" if state else "") if host else "(our tables)"


def packs(root):
    """The two packs of the structured controversy, what our look-ups hold by day, and our numbers for both."""
    folder, read = Path(root) / "data", {}
    for name in ("ledger/claims", "ledger/lookups", "harvest/evidence"):
        text = plain((folder / f"{name}.csv").read_text(encoding="utf-8"))
        read[name.split("/")[1]] = list(csv.DictReader(io.StringIO(text)))
    claim = next(row for row in read["claims"] if row["id"] == CONTROVERSY)
    parts = [MADE, "# Two packs", f"The claim: {claim['claim']} Print one side for each pair. How it is used: "
             "[a structured controversy](controversy.md). Each item has the day on which it happened, and the host of "
             "its page. *(state)*: a state's own page, or a medium that a state owns or runs."]  # fmt: skip
    for side in ("for", "against"):
        items = [row for row in read["lookups"] if (row["claim"], row["side"]) == (CONTROVERSY, side)]
        items.sort(key=lambda one: (one["event_on"], one["number"]))
        parts += [f"## What speaks {side} it", f"*{claim['claim']}* {len(items)} items, the oldest first."]
        parts += ["\n".join(map(told, items))]
    rows = [
        [row["label"].removesuffix(", to 2025"), row["value"], row["unit"]]
        for row in read["evidence"]
        if row["claim"] == CONTROVERSY and EARLIER not in row["label"]
    ]
    return "\n\n".join([*parts, "## For both: what the tables hold", SCORE, table(["what", "value", "unit"], rows)])


def told(item):
    """A look-up as a line: its day, who, what, and where; since when it is known, if that was another month."""
    who = ", told by ".join(filter(None, (item["who"], item["told_by"])))
    later = f" Known since {day(item['known_on'])}." * (item["known_on"][:7] > item["event_on"][:7])
    return f"- **{day(item['event_on'])}, {who}.** {item['item']}.{later} {paged(item)}"


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


def pages(root=ROOT):
    """{path: bytes} of the pages that are made from the lessons of a tree, in its book/guide/."""
    root = Path(root)
    folder = root / "book" / "guide"
    described = json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    resources, found, made = {one["name"]: one for one in described}, {}, {}
    for path in lessons(root / "notebooks"):
        notebook, name = whole(path), number(path)
        found[name] = notebook
        made[f"lesson_{name}.md"] = lesson_page(path, notebook, resources)
        if ours(notebook):
            keys = json.loads((root / "notebooks" / "lesson" / "answers" / f"{name}.json").read_text(encoding="utf-8"))
            made[f"sheet_{name}.md"], made[f"answers_{name}.md"] = sheet(notebook), answers(notebook, keys)
    if not found:
        return {}
    made |= {
        "lessons.md": overview(found, Path(root)),
        "objectives.md": objectives_page(found),
        "packs.md": packs(root),
        "term.md": term((folder / "term.txt").read_text(encoding="utf-8"), found),
    }
    return {folder / name: (text.rstrip("\n") + "\n").encode() for name, text in made.items()}


def make(root=ROOT):
    """Write these pages where they have changed, and take away those of lessons that are gone."""
    made = pages(root)
    for path in {
        path for kind in ("lesson", "sheet", "answers") for path in (Path(root) / "book/guide").glob(f"{kind}_*.md")
    }:
        if path not in made:
            path.unlink()
    for path, content in made.items():
        if not path.exists() or path.read_bytes() != content:
            write(path, content)


if __name__ == "__main__":
    make()

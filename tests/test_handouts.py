"""The editions as folders and zip files, the teaching guide and its sheets."""

import csv
import functools
import html
import json
import re
import subprocess
import sys
import zipfile
from urllib.parse import urlsplit

import nbformat
import pytest
from helpers import (
    HOSTILE,
    LESSONS,
    NOTEBOOKS_OF_ALL_KINDS,
    ROOT,
    SCRIPT,
    Lesson,
    copy_tree,
    fail_if,
    given_away,
    keys_of,
    outside,
    over_notebooks,
    snapshot,
)
from nbclient import NotebookClient

from tools import update
from tools.ledger import cases
from tools.notebooks import editions
from tools.pages import browser_edition, guide, handouts
from tools.tree import all_notebooks, figures, lessons, number, of, text_of, write

GUIDE = ROOT / "book" / "guide"
PARTS = ("notebooks", "data", "tools", "book", "requirements.txt", "environment.yml", "CHANGELOG.md", "CITATION.cff")
PARTS += ("LICENSE", "LICENSE-text")


@functools.cache
def guide_pages():
    """{path: bytes} of the guide's pages as they would be made of this tree."""
    return guide.pages(ROOT)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """build/, made once in a temporary folder."""
    target = tmp_path_factory.mktemp("handouts") / "build"
    handouts.build(ROOT, target)
    return target


def unzipped(zip_file, folder):
    """The one folder that a zip file holds, laid over what is there."""
    with zipfile.ZipFile(zip_file) as file:
        file.extractall(folder)
        return folder / file.namelist()[0].split("/")[0]


def start(folder):
    """What `python -m tools.notebooks.editions` says in an unzipped edition, in a process of its own."""
    command = [sys.executable, "-m", "tools.notebooks.editions"]
    done = subprocess.run(command, cwd=folder, env=outside(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


# The two trees


def test_the_student_tree_gives_nothing_away(built):
    """No solution() call, no line, hint or key of a solution or the teacher's part in any file."""
    fail_if(given_away(built / "student"))
    assert not (built / "student" / "guide").exists()


def test_the_trees_differ_only_in_tagged_cells_and_outputs(built):
    """The same files, byte for byte, but for what only teachers get, START.html, and tagged cells and outputs."""
    student, teacher = snapshot(built / "student"), snapshot(built / "teacher")
    only = {name for name in teacher.keys() - student.keys() if not name.startswith(("guide/", "data/"))}
    assert student.keys() <= teacher.keys() and only == {"one-common-goal-student.zip", "tools/gather.py"}
    assert {path.name for path in (built / "student/data").iterdir()}.isdisjoint(editions.LEFT_OUT)
    notebooks = {f"notebooks/{one.path.name}" for one in NOTEBOOKS_OF_ALL_KINDS}
    differ = {name for name in student if student[name] != teacher[name]}
    assert differ == notebooks | {"START.html"}
    for name in sorted(notebooks):
        theirs, ours = [Lesson(built / edition / name) for edition in ("student", "teacher")]
        wanted = [(cell.raw.id, cell.kind, cell.source, cell.meta) for cell in ours.learner]
        assert wanted == [(cell.raw.id, cell.kind, cell.source, cell.meta) for cell in theirs.cells], name
        if ours.kind != "record":
            assert not any(cell.outputs or cell.raw.execution_count for cell in theirs.code), name
        assert (built / "teacher" / name).read_bytes() == (ROOT / name).read_bytes()


def test_our_answer_reaches_no_learner_where_it_is_laid_beside_theirs(tmp_path):
    """A lesson that hides it: no student copy, no class's site, no page to read and no sheet has it; our answers do."""
    root = copy_tree(tmp_path / "tree", parts=(*PARTS, "README.md"))
    [path] = [one for one in lessons(root / "notebooks", "lesson") if one.name.startswith("04")]
    notebook = nbformat.read(path, as_version=4)
    _, yours, ours = of(notebook, "conclude")
    ticks = ["what was seen beside what chance gives", "compared with other states", "the same vote is not one aim"]
    text = ours.source.removeprefix("**Ours.** ")
    ours.source, ours.metadata["tags"] = f"{ours.source}\n\n- " + "\n- ".join(ticks), ["solution"]
    yours.source += "\nlesson.answer(answer)"
    yours.outputs = [nbformat.v4.new_output("stream", text="Write two sentences in quotes: from 12 words on.\n")]
    write(path, text_of(notebook))
    keys = update.harvest(notebook, "04")[1]
    assert keys.keys() - keys_of("04").keys() == {"answer"}
    write(root / "notebooks/lesson/answers/04.json", json.dumps(keys))
    student = tmp_path / "student"
    student.mkdir()
    handouts.lay_down("student", student, root)
    browser_edition.for_class(student)
    page, pages = handouts.to_read(path), {one.name: text.decode() for one, text in guide.pages(root).items()}
    files = {one.name: one for one in student.rglob("*") if one.suffix in (".ipynb", ".json", ".html", ".md", ".csv")}
    told = {name: one.read_text(encoding="utf-8") for name, one in files.items()}
    told |= {"page to read": html.unescape(re.sub(r"<[^>]+>", "", page)), "sheet": pages["sheet_04.md"]}
    for line in (text[:80], *ticks):
        assert not [name for name, text in told.items() if line in text] and line in pages["answers_04.md"], line
    assert "lesson.answer(answer)" in told[path.name] and "Show our answer" not in page and "12 words" not in page


def test_what_is_named_is_there(built):
    """Links of START.html, the notebooks and the guide's pages stay inside the tree; paths in START.html exist."""
    faults = []
    for edition in ("student", "teacher"):
        tree = built / edition
        for path in [tree / "START.html", *tree.glob("notebooks/*.ipynb"), *tree.glob("guide/*.html")]:
            cells = Lesson(path).cells if path.suffix == ".ipynb" else []
            text = "\n".join(cell.source for cell in cells) if cells else path.read_text(encoding="utf-8")
            for target in re.findall(r"\]\((?!\w+:|#)([^)\s#]+)|href=\"(?!\w+:|#)([^\"#]+)", text):
                found = (path.parent / "".join(target)).resolve()
                if not found.exists() or tree.resolve() not in found.parents:
                    faults.append(f"{edition}, {path.name}: links {''.join(target)}, which is not in the folder.")
        words = (tree / "START.html").read_text(encoding="utf-8")
        for name in re.findall(r"`((?:notebooks|data|tools|guide|lesson)/[\w./]*\w)`", words):
            if not (tree / name).exists() and not (tree / "notebooks" / name).exists():
                faults.append(f"{edition}, START.html: names {name}, which is not in the folder.")
    fail_if(faults)


def test_zip_files_are_the_folders(built, tmp_path):
    """One folder at the top, all of the tree, one date, no cache."""
    for edition in ("student", "teacher"):
        path = built / f"one-common-goal-{edition}.zip"
        assert snapshot(unzipped(path, tmp_path / "unzipped")) == snapshot(built / edition)
        with zipfile.ZipFile(path) as file:
            assert len({entry.date_time for entry in file.infolist()}) == 1
            assert {name.split("/")[0] for name in file.namelist()} == {f"one-common-goal-{edition}"}
            assert not [name for name in file.namelist() if "/study/" in name or "__pycache__" in name]


def test_an_edition_can_be_built_again(tmp_path):
    """Over the first one, with the same bytes; who worked inside build/student keeps study/. Two lessons will do."""
    root = copy_tree(tmp_path / "project", parts=PARTS, only=("00", "01"))
    first = {edition: path.read_bytes() for edition, path in handouts.build(root).items()}
    mine = root / "build" / "student" / "study" / "notebooks" / "04.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    again = {edition: path.read_bytes() for edition, path in handouts.build(root).items()}
    assert mine.read_text(encoding="utf-8") == "mine" and first.keys() == {"student", "teacher", "data"}
    assert [edition for edition in first if first[edition] != again[edition]] == []


def test_the_data_zip_holds_what_may_be_passed_on(built, tmp_path):
    """Tables of ours or under a licence that lets anybody pass them on, valid by themselves, each named in README."""
    frictionless = pytest.importorskip("frictionless", reason="frictionless is in requirements-dev.txt")
    folder = unzipped(built / "one-common-goal-data.zip", tmp_path)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    licences = {said["name"] for one in package["resources"] for said in one["licenses"]}
    assert licences <= {"CC-BY-4.0", "CC0-1.0", "ODC-By-1.0"}, licences
    paths = {one["path"] for one in package["resources"]}
    assert paths == {path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")} and len(paths) > 20
    assert not [path for path in paths if f"]({path}) |" not in (folder / "README.md").read_text(encoding="utf-8")]
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["taskNumber", "note"])[:5]


@pytest.mark.parametrize("place", [0, *[pytest.param(one, marks=pytest.mark.slow) for one in range(1, len(LESSONS))]])
def test_an_unzipped_lesson_runs(built, tmp_path, place):
    """In a fresh folder whose name has a blank and an umlaut: laid out, run through, no error, all unanswered."""
    folder = unzipped(built / "one-common-goal-student.zip", tmp_path / "Über uns")
    assert "New in study/notebooks/" in start(folder)
    path = lessons(folder / "study" / "notebooks")[place]
    notebook = nbformat.read(path, as_version=4)
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=120, resources=where, extra_arguments=["--Application.log_level=40"]).execute()
    [told] = [cell for cell in notebook.cells if cell.source == "lesson.summary()"]
    summary = told.outputs[0].data["text/markdown"]
    assert ": not answered" in summary and ": right" not in summary


def test_a_class_can_rate_each_case_blind(built):
    """The teacher prints two sheets, the case and its mirror, a page each with the standard; learners get neither."""
    standard = "Would a careful, fair reader say that the evidence of this case bears the claim"
    claims = {row["id"]: row for row in cases.rows("claims")}
    pages = {path.stem.removeprefix("case_"): path for path in (built / "teacher" / "guide").glob("case_*.html")}
    assert pages.keys() == claims.keys() and not list((built / "student").rglob("case_*"))
    for claim, path in pages.items():
        parts = path.read_text(encoding="utf-8").split('<div class="sheet"></div>')
        straight, mirror = [" ".join(html.unescape(re.sub(r"<[^>]+>", "", part)).split()) for part in parts]
        assert all(one.count(standard) == 1 and f"{claim}" in one for one in (straight, mirror)), claim
        said = [re.sub(r"\s+", " ", claims[claim][name].replace("*", "")) for name in ("claim", "mirror")]
        assert said[0] in straight and said[1] in mirror and said[1] not in straight, claim


def test_practice_texts_are_the_teachers_to_hand_out(built):
    """No learner's file holds what our tables show of them."""
    assert (built / "teacher" / "guide" / "practice.html").exists()
    for path in (built / "student").rglob("*"):
        if path.suffix in (".ipynb", ".md", ".html", ".csv", ".py", ".toml"):
            assert not re.search("A trillion for arms|Brazil changes sides", path.read_text(encoding="utf-8")), path


# A newer edition over an older one


def test_a_newer_edition_unzipped_over_an_older_one(tmp_path):
    """One lesson changed, one new, toolkit and data renewed: the answers stay, and the start says what is new."""
    root = copy_tree(tmp_path / "project", parts=PARTS)
    kept, changed, new = lessons(root / "notebooks")[:3]
    content = new.read_bytes()
    for path in set(all_notebooks(root / "notebooks")) - {kept, changed}:
        path.unlink()
    folder = unzipped(handouts.build(root, tmp_path / "old")["student"], tmp_path / "learner")
    editions.lay_out(folder)
    study = folder / "study" / "notebooks"
    for path in (study / kept.name, study / changed.name):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(" = ...", " = 'my answer'"), encoding="utf-8")
    (study / "my notes.txt").write_text("mine", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in study.iterdir() if path.suffix in (".ipynb", ".txt")}
    assert b"my answer" in before[kept.name]

    new.write_bytes(content)
    notebook = nbformat.read(changed, as_version=4)
    notebook.cells[3].source += "\n# a newer edition"
    write(changed, text_of(notebook))
    with (root / "notebooks" / "lesson" / "__init__.py").open("a", encoding="utf-8") as file:
        file.write("# newer\n")
    with (root / "data" / "CODEBOOK.md").open("a", encoding="utf-8") as file:
        file.write("Newer.\n")
    unzipped(handouts.build(root, tmp_path / "new")["student"], tmp_path / "learner")
    assert {name: (study / name).read_bytes() for name in before} == before, "Unzipping touched the learner's files."
    said = "\n".join(editions.news(*editions.lay_out(folder)))
    assert (
        f"New in study/notebooks/: {new.name}\n" in said and f"newer editions of {number(changed)} than yours" in said
    )
    assert {name: (study / name).read_bytes() for name in before} == before, "The start touched the learner's files."
    assert "# newer" in (study / "lesson" / "__init__.py").read_text(encoding="utf-8")
    for place in (folder, folder / "study"):
        assert "Newer." in (place / "data" / "CODEBOOK.md").read_text(encoding="utf-8")

    (study / changed.name).rename(study / "mine_01.ipynb")
    assert editions.lay_out(folder) == ([changed.name], [], [])
    assert "a newer edition" in (study / changed.name).read_text(encoding="utf-8")
    assert (study / "mine_01.ipynb").read_bytes() == before[changed.name]


# The teaching guide


@over_notebooks("lesson", "capstone")
def test_pages_of_the_lessons_have_their_parts(committed):
    """What a teacher prepares from: the run sheet first, then every question, exercise, figure and goal."""
    page = guide_pages()[GUIDE / f"lesson_{committed.number}.md"].decode()
    order = re.findall(r"^## (.+)$", page, re.M)
    wanted = ["Goals", "Run sheet", "Questions for the discussion", "Misconceptions and guidance"]
    assert order == [*wanted, "Exercises", "Data"]
    assert page.count("| minutes | what |") == 1
    rows = re.findall(r"^\| (\d+\.\d+) \|", page, re.M)
    assert rows == [cell.id for cell in committed.of("exercise")]
    assert set(committed.objectives) == set(re.findall(r"^- \*\*(\d+\.[a-z])\*\*", page, re.M))


def on_the_sheet(committed):
    """(the notebook, its sheet, our answers to it)."""
    sheet, answers = [guide_pages()[GUIDE / f"{page}_{committed.number}.md"].decode() for page in ("sheet", "answers")]
    return nbformat.read(committed.path, as_version=4), sheet, answers


@over_notebooks("lesson")
def test_a_sheet_asks_what_its_lesson_asks(committed):
    """Each step, prediction, statement and claim has a place to write, and the exit ticket two; no question is lost."""
    notebook, sheet, _ = on_the_sheet(committed)
    asked = [cell for cell in committed.of("predict") if re.search(guide.ASKS, cell.source, re.M)]
    rest = [cell for cell in committed.of("predict") if cell not in asked]
    assert all("- **A** " in cell.source for cell in rest), f"{committed}: the sheet lacks what {rest} asks."
    blanks = len(guide.argument(notebook)[1]) + len(asked) + len(guide.ours(notebook))
    words = sum(len(re.findall(r"^- \*\*[A-Z]\*\*", cell.source, re.M)) for cell in committed.of("predict"))
    assert sheet.count("| &nbsp; | &nbsp; |") == words, "A statement to be rated with a word is missing."
    blanks += sum(len(cell.about.get("fill", [None])) - 1 for cell in committed.cells)  # tables to fill in the hour
    columns = [guide.columns_of(cell.source, cell.about["sheet"]) for cell in committed.cells if "sheet" in cell.about]
    blanks += sum(text.count("|  |\n") + text.endswith("|  |") for text in columns)  # a column to write in
    assert len(re.findall(r"\|  \|$", sheet, re.M)) == blanks, "A step, a prediction or a claim is missing."
    lost = [cell for cell in asked if "?" in "".join(cell.about.get("screen", []))]
    fail_if([f"{cell}: its metadata keep a question from the sheet." for cell in lost])
    rated = [text for cell in committed.of("verdict") for text in re.findall(r'"(C\d\d)": \.\.\.', cell.source)]
    assert [claim for claim, _, _ in guide.ours(notebook)] == rated and rated
    assert f"half a page on {rated[0]}. {guide.HALF_PAGE}" in sheet
    assert guide.half_page(notebook) in guide_pages()[GUIDE / f"lesson_{committed.number}.md"].decode()
    assert sheet.count(guide.exit_ticket(notebook)[0]) == 2 and len(guide.exit_ticket(notebook)[0]) > 20


@over_notebooks("lesson")
def test_a_sheet_needs_no_screen(committed):
    """It lies on a table, with nothing above it and no dots to fill; its scale holds our rating."""
    notebook, sheet, _ = on_the_sheet(committed)
    faults = [f"{committed}: the sheet says {word!r}." for word in ("dots", "Type ") if word in sheet]
    for _, text, _ in guide.predictions(notebook):
        if found := re.search(r"\b(?:years|numbers|table|lines) (?:above|below)\b|\bYou see\b|\bFrom these\b", text):
            faults.append(f"{committed}: the sheet says {found.group()!r}, and nothing stands there.")
    fail_if(faults)
    ratings = {re.search(r"We say \*\*(.+?)\*\*", text).group(1) for _, _, text in guide.ours(notebook)}
    assert ratings <= {name for name, _ in guide.DEGREES} and guide.table(["rating", "when"], guide.DEGREES) in sheet


@over_notebooks("lesson")
def test_what_we_would_write_stands_in_our_answers_alone(committed):
    """Verdicts, exit ticket and what pictures show: none on the sheet. Of each guess: what came."""
    notebook, sheet, answers = on_the_sheet(committed)
    for text in [*(text for _, _, text in guide.ours(notebook)), guide.exit_ticket(notebook)[1]]:
        assert len(text) > 40 and text in answers and text not in sheet, f"{committed}: the sheet says {text[:60]!r}."
    shown = [picture.metadata["image/png"]["alt"] for _, picture, _ in figures(notebook)]
    assert not [alt for alt in shown if alt in sheet], f"{committed}: the sheet describes a picture."
    # But how sure a reader is, the reader alone can know.
    unsaid = [text for _, text, was in guide.predictions(notebook) if not was and "How sure" not in text]
    fail_if([f"{committed}: the answers don't say what came of {text[:60]!r}." for text in unsaid])


@over_notebooks("lesson")
def test_answers_hold_every_exercise_that_a_check_settles(committed):
    """Whatever its form: a number, a letter, a set, a word; of a text of one's own our model."""
    answers = guide_pages()[GUIDE / f"answers_{committed.number}.md"].decode()
    asked = [cell.id for cell in committed.of("exercise")]
    assert asked and asked == re.findall(r"^\| (\d+\.\d+) \|", answers.split("## The exercises")[1], re.M)


@over_notebooks("lesson", "capstone")
def test_the_run_sheet_says_where_each_goal_is_checked(committed):
    """Every goal once: in class, at home, or (lesson 11) later. The page marks them."""
    notebook = nbformat.read(committed.path, as_version=4)
    assert set(guide.in_class(notebook)) == set(committed.objectives)
    page = guide_pages()[GUIDE / f"lesson_{committed.number}.md"].decode()
    assert len(re.findall(r"^- \*\*\d+\.[a-z]\*\* .+ \*\((?:in class|at home|later)\)\*$", page, re.M)) == len(
        committed.objectives
    )


@over_notebooks("lesson")
def test_a_page_to_read_holds_what_the_lesson_prints(committed):
    """Tables, sources and our verdicts, and no word to a keyboard: a class without code has nothing else."""
    page, notebook = handouts.to_read(committed.path), nbformat.read(committed.path, as_version=4)
    shown = [cell for cell in notebook.cells if not {"teacher", "solution"} & set(cell.metadata.get("tags", []))]
    given = [one.get("data", {}) for cell in shown for one in cell.get("outputs", [])]
    assert page.count("<td") >= sum(data.get("text/html", "").count("<td") for data in given)
    pictures = [
        one.metadata["image/png"]["alt"]
        for cell in shown
        if cell.metadata.get("lesson", {}).get("screen") is not True
        for one in cell.get("outputs", [])
        if "image/png" in one.get("data", {})
    ]
    assert re.findall(r'<img alt="([^"]*)"', page) == [html.escape(alt) for alt in pictures]
    assert page.count("<em>Source:</em>") >= len(figures(notebook)) >= 3
    assert page.count("We say <strong>") == len(guide.ours(notebook)) >= 1
    assert page.count("<details") == page.count("</details>") > len(figures(notebook))
    typed = r"No guess yet|not answered yet|of yours yet|you said None|<th>you</th>|\btype (?:a|its|one|two|three)\b"
    order = r"Shift-Enter|\brun (?:it|both|on|the cell)\b|your line|in quotes|Do A to F|quotation marks? is"
    said = re.search(f"(?i){typed}|{order}", page)
    assert not said, f"{committed}: the page says {said.group()!r}: name the words in lesson.screen of their cell."
    assert page.count("Show the answer") == len(keys_of(committed.number))


@over_notebooks("lesson")
def test_a_page_to_read_folds_what_a_class_is_to_find(committed):
    """Before the verdict no number that an exercise asks for stands open, nor what a guess is laid beside."""
    page, before = handouts.to_read(committed.path).split("<main>")[1].split('id="Your-verdict-first"')[0], None
    while page != before:
        before, page = page, re.sub(r"<details>(?:(?!</?details).)*(?:</details>|$)", "", page, flags=re.S)
    opened = html.unescape(re.sub(r"<[^>]+>", " ", page))
    numbers = [guide.right(key) for key in keys_of(committed.number).values() if key["kind"] == "number"]
    asked = [one for one in numbers if "." in one and re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", opened)]
    cells = nbformat.read(committed.path, as_version=4).cells
    printed = [one for cell in cells if "lesson.miss(" in cell.source for one in cell.outputs if "text" in one]
    laid = [line for one in printed for line in one.text.splitlines() if re.match(r"[A-Z].+: .+\.$", line)]
    assert not [line for line in laid if line in opened] + asked, f"{committed}: stands open."
    assert "Exercise" in opened and len(opened) > 5000


def test_a_bug_can_be_found_on_paper():
    """The line with the fault is kept, where names are printed they go."""
    page = handouts.to_read(next(path for path in lessons(ROOT / "notebooks", "lesson") if "no_limits" in path.name))
    assert "colleague = (to_the_visit != &quot;video&quot;).sum()" in page
    kept = [
        line for line in ('print("x", a)', "print((a != 1).sum())", "b = ...") if not re.match(handouts.PLAIN, line)
    ]
    assert kept == ["print((a != 1).sum())"]


def test_the_packs_hold_both_sides(tmp_path):
    """Every look-up on the claim of the controversy, on its own side and with its day; whatever it holds, as text."""
    page = guide_pages()[GUIDE / "packs.md"].decode()
    with (ROOT / "data/ledger/lookups.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["claim"] == guide.CONTROVERSY]
    lookups = copy_tree(tmp_path, parts=("data/ledger", "data/harvest", "data/own")) / "data/ledger/lookups.csv"
    said = rows[0]["item"][:30]
    write(lookups, lookups.read_text(encoding="utf-8").replace(said, f"{said} {' '.join(HOSTILE)}"))
    assert "&lt;img" in guide.packs(tmp_path) and not SCRIPT.search(guide.packs(tmp_path))
    _, favour, against = re.split(r"^## What speaks (?:for|against) it$", page, flags=re.M)
    assert {row["side"] for row in rows} == {"for", "against"}
    for row in rows:
        part = favour if row["side"] == "for" else against
        assert f"- **{guide.day(row['event_on'])}, {row['who']}" in part and row["item"] in part
        assert not row["page"].startswith("http") or f"[{urlsplit(row['page']).netloc.removeprefix('www.')}]" in part
    counted = re.findall(r"\* (\d+) items, the oldest first", page)
    assert [int(items) for items in counted] == [sum(r["side"] == side for r in rows) for side in ("for", "against")]
    assert guide.EARLIER not in against.partition("## For both")[2]
    assert guide.paged({"page": "https://www.globaltimes.cn/page/1.shtml"}).endswith(" (state)")
    assert guide.paged({"page": "https://usun.usmission.gov/a"}).endswith(" (state)")
    assert not guide.paged({"page": "https://www.theguardian.com/a"}).endswith(" (state)")


def test_pages_by_hand():
    """The term names every lesson, and no other; the minutes of all add up."""
    term = (GUIDE / "term.txt").read_text(encoding="utf-8")
    minutes = sum(one.about["minutes"] for one in LESSONS)
    assert f"| {minutes / 60:.1f} |" in guide_pages()[GUIDE / "lessons.md"].decode().splitlines()[-1]
    known = {one.number for one in NOTEBOOKS_OF_ALL_KINDS}
    named = set(re.findall(r"\{(\d\d[ab]?)", term)) | set(re.findall(r"\b\d\d[ab]?\b", term.split("## By course")[1]))
    assert named <= known, "book/guide/term.txt names a lesson that is not there."
    whole, *_ = re.split(r"^## Eight", term, flags=re.M)
    absent = [one.number for one in NOTEBOOKS_OF_ALL_KINDS if one.kind != "record" and f"{{{one.number}}}" not in whole]
    fail_if([f"book/guide/term.txt does not name lesson {name}: add it to the term." for name in absent])


def test_the_term_has_the_minutes_of_homework():
    """Of a lesson its title, and what its run sheet names; of one that is not there its number."""
    notebook = nbformat.read(LESSONS[0].path, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.metadata.get("lesson", {}).get("role") == "runsheet")
    cell.source = re.sub(r"\*\*Homework[^*]*\*\*", "", cell.source)
    row = "| 1 | {00} | ticket | {00 minutes} |"
    linked = f"| 1 | [{guide.title(notebook)}](lesson_00.md) | ticket |"
    assert guide.term(row, {"00": notebook}).endswith(f"{linked} – |")
    cell.source += "\n\n**Homework (17 minutes):** the exercise."
    assert guide.term(row, {"00": notebook}).endswith(f"{linked} 17 |")
    assert guide.term(row, {}).endswith("| 1 | 00 | ticket | 00 |")
    assert "{" not in guide_pages()[GUIDE / "term.md"].decode()


def test_marked_samples_add_up():
    """The points of each sample make its sum; data/facts computes its numbers."""
    text = (GUIDE / "rubric.md").read_text(encoding="utf-8")
    for part in re.findall(r"^\| row \| points \|.*?^\| sum .*?$", text, re.M | re.S):
        *points, whole = re.findall(r"^\| [^|]+ \| \**(\d+)(?: of 12\**)? \|", part, re.M)
        assert len(points) == 4 and sum(map(int, points)) == int(whole), part[-200:]


def test_what_the_zip_cannot_run_is_said_to_need_the_project():
    """The zip files have no Makefile: a sentence with a make command says that the public project has it."""
    faults = []
    for path in sorted(set(GUIDE.glob("*.md")) - guide_pages().keys()):
        for part in re.split(r"\n+", path.read_text(encoding="utf-8")):
            if re.search(r"`make \w+", part) and "project" not in part:
                faults.append(f"{path.name}: {part[:60]!r} names a make command and not the public project.")
    fail_if(faults)


def test_exercises_and_figures_named_in_the_guide_exist():
    """What a page by hand or a cell names, of lessons that exist; and links lead somewhere."""
    made = guide_pages()
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(GUIDE.glob("*.md"))}
    texts |= {str(cell): cell.source for one in NOTEBOOKS_OF_ALL_KINDS for cell in one.cells if not cell.is_code}
    known = {(cell.role, cell.id) for lesson in NOTEBOOKS_OF_ALL_KINDS for cell in lesson.of("exercise", "figure")}
    numbers, faults = {str(int(lesson.number[:2])) for lesson in LESSONS}, []
    for where, text in texts.items():
        for kind, names in re.findall(r"\b(exercise|figure)s? ((?:\d+\.\d+(?:, | and | or )?)+)", text, re.I):
            for name in re.findall(r"\d+\.\d+", names):
                if (kind.lower(), name) not in known and name.split(".")[0] in numbers:
                    faults.append(f"{where}: there is no {kind} {name}.")
    for path in sorted(GUIDE.glob("*.md")):
        text = texts[path.name]
        for target in re.findall(r"\]\((?!\w+:|#)([^)\s#]+)", text):
            if path not in made and path.parent / target in made:
                faults.append(f"{path.name}: links {target}, which a code host lacks: see MADE_FROM in guide.py.")
            elif not (path.parent / target).exists() and path.parent / target not in made:
                faults.append(f"{path.name}: links {target}, which does not exist.")
    fail_if(faults)

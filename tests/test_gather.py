"""Notebooks that were handed in become one table: what it says, what it refuses, and that nothing is run."""

import csv
import io
import re
import subprocess
import sys

import nbformat
import pandas as pd
from helpers import ROOT, TOOLS, one_sentence, outside, snapshot

from tools import gather

SAID = {
    "lesson": "04",
    "name": "",
    "data": "9.9.9",
    "exercises": {"4.1": {"state": "right", "shown": True}, "4.11": {"state": "not run", "shown": False}},
    "guesses": [{"figure": "4.1", "guess": "how much", "typed": -5, "right": False, "by": "44 points"}],
    "ratings": {"C21": {"yours": "Mixed"}},
}
LESSON = {"kind": "lesson", "number": "04"}


def notebook(said=None, about=LESSON, error=None, after=()):
    """A notebook as the bytes of a file: what its last cell said, its metadata, an error, the counts of later cells."""
    made = nbformat.v4.new_notebook(metadata={"lesson": about} if about else {})
    outputs = [nbformat.v4.new_output("error", ename=error, evalue="", traceback=[])] if error else []
    if said is not None:
        outputs.append(nbformat.v4.new_output("display_data", {gather.SUMMARY: said, "text/markdown": "**Summary**"}))
    made.cells = [nbformat.v4.new_code_cell("lesson.summary()", execution_count=7, outputs=outputs)]
    made.cells += [nbformat.v4.new_code_cell("x", execution_count=count) for count in after]
    return nbformat.writes(made).encode()


def handed_in(folder, files):
    """A folder with these files, {name: bytes}."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def gathered(folder, *more):
    """(exit code, what was said, {file: row} of the table) of the command with a folder, without any package."""
    command = [sys.executable, "-I", "-S", str(TOOLS / "gather.py"), str(folder), *more]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=outside())
    table = folder.with_name(f"{folder.name}.csv")
    text = table.read_bytes().decode("utf-8-sig") if table.exists() else ""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return done.returncode, done.stdout + done.stderr, {row["file"]: row for row in rows}


def test_what_the_toolkit_writes_is_read(begun, page, tmp_path):
    """Each state, a solution shown, a guess with its miss, a rating: as `summary` writes them."""
    keys = {f"4.{place}": {"kind": "number", "answer": 7.0, "places": 0, "wrong": []} for place in range(1, 5)}
    begun.add_keys("04", keys | {"4.5": {"kind": "reflection", "answer": None, "places": 0, "wrong": []}})
    answers = {"4.1": 7, "4.2": 9, "4.3": ..., "4.5": "Mine."}
    page(begun.lesson.reveal, "4.1")
    for exercise, answer in answers.items():
        page(begun.lesson.check, exercise, answer)
    page(begun.lesson.guess, "4.1", {"how much": 30, "in 2015": "up"})
    page(begun.lesson.miss, "4.1", {"how much": 74, "in 2015": "up"})
    page(begun.lesson.compare, {"C01": "Mixed"})
    page(begun.lesson.sure, "0 %")
    page(begun.lesson.answer, "=Partly; by 3\npoints.")
    said = page(begun.lesson.summary, "Ada").shown[0][0][gather.SUMMARY]
    code, told, rows = gathered(handed_in(tmp_path / "handed_in", {"ada_04.ipynb": notebook(said)}))
    assert code == 0 and told == "Written: handed_in.csv. Files: 1, with a summary: 1.\n"
    assert rows["ada_04.ipynb"] == {
        "file": "ada_04.ipynb",
        "who": "",
        "id": "",
        "name": "Ada",
        "lesson": "04",
        "right": "1",
        "of": "5",
        "after solution": "1",
        "exercise 4.1": "right, after its solution was shown",
        "exercise 4.2": "not yet right",
        "exercise 4.3": "not answered",
        "exercise 4.4": "its check was not run",
        "exercise 4.5": "written, to be read",
        "guesses right": "1",
        "guesses": "2",
        "each guess": "4.1 how much: 30 (off by 44 points), 4.1 in 2015: up (right)",
        "rating C01": "Mixed",
        "sure before": "0",
        "answer": "'=Partly, by 3 points.",
        "data": "9.9.9",
        "note": "",
    }


FAULTY = {
    "empty.ipynb": (b"", "empty"),
    "half.ipynb": (notebook(SAID)[:300], "damaged"),
    "deep.ipynb": (b"[" * 100_000, "damaged"),
    "words.docx": (b"PK\x03\x04", "zip or office file"),
    "lee.html": (b"<html>", "a page"),
    "list.ipynb": (b"[1]", "no notebook"),
    "old.ipynb": (b'{"nbformat": 3, "worksheets": []}', "format 3"),
    "foreign.ipynb": (notebook(about=None), "none of these lessons"),
    "stopped.ipynb": (notebook(error="NameError"), "stopped by a NameError"),
    "never_run.ipynb": (notebook(), "not run to its end"),
    "text.ipynb": (notebook("right"), "look at it by hand"),
    "column.ipynb": (notebook(SAID | {"exercises": {"grade": {"state": "right", "shown": False}}}), "by hand"),
    "large.ipynb": (b" " * (gather.MOST + 1), "20 MB"),
}


def test_each_faulty_file_has_its_line(tmp_path):
    """What is the matter, and what to do, on the screen and in the table; one good file, and the exit code is 0."""
    folder = handed_in(tmp_path / "handed_in", {name: content for name, (content, _) in FAULTY.items()})
    code, told, rows = gathered(folder)
    assert code == 1 and not rows and "no table was written" in told
    handed_in(folder, {"good.ipynb": notebook(SAID)})
    (folder / "link.ipynb").symlink_to(folder / "good.ipynb")
    code, told, rows = gathered(folder)
    assert code == 0 and rows.keys() == {*FAULTY, "good.ipynb", "link.ipynb"} and rows["good.ipynb"]["note"] == ""
    for name, (_, words) in [*FAULTY.items(), ("link.ipynb", (b"", "not followed"))]:
        note = rows[name]["note"]
        assert words in note and ": " in note and f"{name}: {note}.\n" in told, f"{name}: {note}"
        assert not rows[name]["right"]


def test_files_as_platforms_pack_them(tmp_path):
    """Folders, marks of copies and of systems; a learner who handed in twice has two rows, and it is said."""
    good = notebook(SAID)
    moodle, canvas = "Ana Doe_47_assignsubmission_file_/04_x.ipynb", "doeben_LATE_4711_90210_04_x-1.ipynb"
    plain = ["lee_04.ipynb", "lee_04 (1).ipynb", "04_x.ipynb", "04_x (1).ipynb", "renamed.txt"]
    files = dict.fromkeys([moodle, canvas, canvas.replace("90210", "90211"), *plain], good)
    files |= {"ada_a.ipynb": notebook(SAID | {"name": "Ada"}), "ada_b.ipynb": notebook(SAID | {"name": "ada"})}
    files |= {".ipynb_checkpoints/lee_04.ipynb": good, "__MACOSX/._lee_04.ipynb": b"x", "Thumbs.db": b"x"}
    files["later.ipynb"] = notebook(SAID, after=[8])
    code, _, rows = gathered(handed_in(tmp_path / "handed_in", files))
    assert code == 0 and not {".ipynb_checkpoints/lee_04.ipynb", "__MACOSX/._lee_04.ipynb", "Thumbs.db"} & rows.keys()
    assert (rows[moodle]["who"], rows[moodle]["id"], rows[moodle]["note"]) == ("Ana Doe", "47", "")
    assert (rows[canvas]["who"], rows[canvas]["id"]) == ("doeben", "4711")
    twice = {name for name, row in rows.items() if "more than once" in row["note"]}
    assert twice == {canvas, canvas.replace("90210", "90211"), *plain[:2], "ada_a.ipynb", "ada_b.ipynb"}
    assert rows["lee_04.ipynb"]["note"].endswith("also lee_04 (1).ipynb") and rows["renamed.txt"]["right"] == "1"
    assert "run after the summary" in rows["later.ipynb"]["note"]


def test_no_cell_is_a_formula(tmp_path):
    """Whatever a learner typed, also where cells are parted by semicolons; pandas and the screen read it back."""
    said = SAID | {"name": '=HYPERLINK("x");=1+1\r\n@y', "ratings": {"C21": {"yours": "\t+1"}}}
    said["guesses"] = [{"figure": "=2", "guess": "\x1b[31m", "typed": "-3" * 90, "right": False}]
    name = "-lee\u202e.ipynb"
    folder = handed_in(tmp_path / "handed_in", {name: notebook(said), "b.ipynb": notebook(SAID | {"name": "Žofia"})})
    code, told, _ = gathered(folder)
    table = pd.read_csv(tmp_path / "handed_in.csv", dtype=str, keep_default_na=False)
    assert code == 0 and list(table["name"]) == ['\'=HYPERLINK("x"),=1+1 @y', "Žofia"], told
    cells = [cell for column in table for cell in table[column]]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@") and cell] and not [
        one for one in cells if ";" in one
    ]
    assert all(cell.isprintable() for cell in cells) and len(table["each guess"][0]) < 100
    assert list(table["exercise 4.11"]) == ["its check was not run"] * 2 and list(table.columns[-2:]) == [
        "data",
        "note",
    ]


def test_a_table_that_is_there_is_not_replaced(tmp_path):
    """One sentence, and another place on demand; a folder that is none, too."""
    folder = handed_in(tmp_path / "handed_in", {"lee.ipynb": notebook(SAID)})
    (tmp_path / "handed_in.csv").write_text("my marks", encoding="utf-8")
    code, told, _ = gathered(folder)
    assert code == 1 and one_sentence(told) and "--to" in told
    assert gathered(folder, "--to", str(tmp_path / "b.csv"))[0] == 0 and (tmp_path / "b.csv").exists()
    assert (tmp_path / "handed_in.csv").read_text(encoding="utf-8") == "my marks"
    code, told, _ = gathered(tmp_path / "nowhere")
    assert code == 1 and one_sentence(told), told
    code, told, _ = gathered(folder, "--to", str(tmp_path / "nowhere" / "b.csv"))
    assert code == 1 and one_sentence(told) and "Traceback" not in told, told


WATCH = """
import runpy, sys
path, target = sys.argv[1:3]
sys.argv = [path, sys.argv[3]]
def watch(event, given):
    wrote = event == "open" and set(str(given[1])) & set("wax+") and str(given[0]) != target
    if wrote or event.split(".")[0] in ("subprocess", "socket", "ctypes", "shutil", "pickle") or event in (
        "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.remove", "os.rename", "os.mkdir", "webbrowser.open"):
        raise SystemExit(f"{event} {given}")
sys.addaudithook(watch)
runpy.run_path(path, run_name="__main__")
"""


def test_nothing_is_run(tmp_path):
    """No process, no network, no file but the table, whatever stands in a notebook's cells."""
    made = nbformat.reads(notebook(SAID).decode(), 4)
    made.cells.insert(0, nbformat.v4.new_code_cell("open('ran', 'w'); import os; os.system('touch ran')"))
    folder = handed_in(tmp_path / "handed_in", {"lee.ipynb": nbformat.writes(made).encode(), "lesson.py": b"1 / 0"})
    before, target = snapshot(tmp_path), tmp_path / "handed_in.csv"
    command = [sys.executable, "-I", "-S", "-B", "-c", WATCH, str(TOOLS / "gather.py"), str(target), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=outside())
    assert done.returncode == 0, done.stdout + done.stderr
    assert snapshot(tmp_path).keys() - before.keys() == {"handed_in.csv"}


def test_the_guide_names_the_columns_that_are_written(tmp_path):
    """The table in the guide has them in their order."""
    typed = {"line": {"before": 1, "after": 2, "moved": "x"}, "answer": "y"}
    folder = handed_in(tmp_path / "handed_in", {"ada_04.ipynb": notebook(SAID | typed)})
    _, _, rows = gathered(folder)
    page = (ROOT / "book" / "guide" / "handing_in.md").read_text(encoding="utf-8")
    named = [name.strip() for head in re.findall(r"^\| ([a-z][^|]*) \|", page, re.M)[1:] for name in head.split(",")]
    named = [re.sub(r"(exercise|rating) \S+", r"\1", name) for name in named if name != "…"]
    written = [re.sub(r"(exercise|rating) \S+", r"\1", name) for name in rows["ada_04.ipynb"]]
    assert named == [name for name in dict.fromkeys(written) if name not in ("file", "lesson")]

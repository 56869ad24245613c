"""Run every notebook afresh, and bring the ledger's evidence, the answer keys and the stored outputs up to date.

    python -m tools.update                all notebooks, in order
    python -m tools.update 04 05_record   only these: a number means a lesson and its record
    python -m tools.update --mend         first put right the numbers of prose that data moved

The notebooks run in a temporary copy, each once. What they say as evidence, solutions and ways is gathered there, from
outputs of the types below; evidence counts only where it comes from a record, keys count from everywhere. (A record
runs again where its cases or the evidence that it reads changed.) Only then are the files in the tree replaced, each
whole. Run it twice: the second time changes nothing. Look at the diff before you commit.

    application/vnd.lesson.evidence+json   {"claim": "C35", "rows": [{"label": "growth in 2022", "value": "29.5",
                                            "unit": "%", "known_on": "2023-01-13"}, ...]}
    application/vnd.lesson.solution+json   {"exercise": "6.2", "key": {...}}
    application/vnd.lesson.ways+json       {"table": "ways_04", "csv": "..."}, which goes to data/harvest as it is

To the keys of a lesson comes our answer to its question, with the lines to tick at its end, where a learner does not
see that cell: lesson.answer() shows it.
"""

import argparse
import ast
import base64
import csv
import io
import json
import operator
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

if not __package__:
    sys.exit("This file is no longer started by its path: type `python -m tools.update` in the folder of the project.")

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from tools.data.changes import committed
from tools.data.describe import refresh
from tools.data.package import read_package
from tools.ledger import cases, panel
from tools.notebooks import mend
from tools.pages import claims, front_page
from tools.tree import (
    ROOT,
    SOLUTION_TYPE,
    all_notebooks,
    kind_of,
    name_of,
    normalise,
    number,
    text_of,
    whole,
    write,
)

COLUMNS = ["claim", "label", "value", "unit", "lesson", "decimals", "known_on"]
EVIDENCE = "data/harvest/evidence.csv"
EVIDENCE_TYPE = "application/vnd.lesson.evidence+json"
WAYS_TYPE = "application/vnd.lesson.ways+json"


def run(path):
    """A notebook, executed where it lies, in its committed form. An error in a cell stops everything."""
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    quiet = ["--Application.log_level=40"]
    os.environ["LESSONS_STORE"] = "1"  # phones get pictures of their own; evidence is not compared with the last one
    try:
        NotebookClient(notebook, timeout=120, resources=place, extra_arguments=quiet).execute()
    except CellExecutionError as problem:
        plain = re.sub(r"\x1b\[[\d;]*m", "", str(problem))
        sys.exit(f"{path.name} stops with an error; nothing was changed.\n{plain}")
    return normalise(notebook)


def shown_by(cell):
    """(evidence, solutions) of one cell: tuples (claim, label, value, unit, known_on), tuples (exercise, key)."""
    evidence, solutions = [], []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if table := data.get(EVIDENCE_TYPE):
            for row in table["rows"]:
                columns = (table["claim"], *(row[column] for column in ("label", "value", "unit", "known_on")))
                if not all(isinstance(column, str) for column in columns):
                    raise TypeError(f"evidence of {table['claim']} holds something that is no text")
                evidence.append(columns)
        if found := data.get(SOLUTION_TYPE):
            solutions.append((found["exercise"], found["key"]))
    return evidence, solutions


def answered(cell):
    """[("answer", {"ours": text, "ticks": lines})] of a cell with our answer that a learner does not see; else []."""
    about, tags = cell.metadata.get("lesson", {}), cell.metadata.get("tags", [])
    ours, *ticks = re.split(r"\n+- ", cell.source.strip().removeprefix("**Ours.** "))
    hidden = about.get("role") == "conclude" and "solution" in tags and ticks
    return [("answer", {"ours": ours, "ticks": ticks})] if hidden else []


def harvest(notebook, lesson):
    """(evidence rows, answer keys) that a notebook shows, in the order of its cells."""
    rows, keys = [], {}
    for place, cell in enumerate(notebook.cells, start=1):
        try:
            evidence, solutions = shown_by(cell)
        except (KeyError, TypeError, AttributeError) as fault:
            sys.exit(
                f"lesson {lesson}, cell {place}: its evidence or solution has not the form that "
                f"tools/update.py describes ({fault}), so nothing was changed: mend what shows it."
            )
        for claim, label, value, unit, known_on in evidence:
            rows.append([claim, label, value, unit, lesson, str(len(value.partition(".")[2])), known_on])
        for exercise, key in [*solutions, *answered(cell)]:
            keys[exercise] = base64.b64encode(json.dumps(key, ensure_ascii=False, sort_keys=True).encode()).decode()
    return rows, keys


def ways_of(notebook):
    """{"ways_04": its table as CSV}: all ways to count a message that a notebook shows."""
    shown = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", [])]
    return {data[WAYS_TYPE]["table"]: data[WAYS_TYPE]["csv"] for data in shown if WAYS_TYPE in data}


def evidence_of(path, rows):
    """The rows that go from a notebook to the ledger; one sentence where a lesson holds what belongs to a record."""
    if rows and kind_of(path) == "lesson":
        sys.exit(
            f"{path.name} shows evidence ({rows[0][0]} / {rows[0][1]}), so nothing was changed: "
            "move it to the record, where a lesson's evidence stands."
        )
    return rows if kind_of(path) == "record" else []


def rows_in(ledger):
    """The rows of an evidence.csv, without its head; none where there is no such file."""
    if not ledger.exists():
        return []
    with ledger.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def as_csv(rows):
    """Evidence rows as the text of evidence.csv, sorted by claim and label."""
    names = [tuple(row[:2]) for row in rows]
    twice = sorted({" / ".join(name) for name in names if names.count(name) > 1})
    if twice:
        more = f" and {len(twice) - 5} more" if len(twice) > 5 else ""
        sys.exit(
            f"more than one cell shows the evidence {'; '.join(twice[:5])}{more}, so nothing was changed: "
            "a row stands in one record, so take it out of the others, or give it another label."
        )
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *sorted(rows)])
    return text.getvalue()


def in_turn(folder, only=()):
    """The notebooks to run, by number, a record before its lesson, which may show what the record found."""
    known = {called for path in all_notebooks(folder) for called in (name_of(path), number(path))}
    if unknown := sorted(set(only) - known):
        sys.exit(f"There is no notebook {unknown[0]!r} in notebooks/: it knows {', '.join(sorted(known))}.")
    found = [path for path in all_notebooks(folder) if not only or {name_of(path), number(path)} & set(only)]
    return sorted(found, key=lambda path: (number(path), kind_of(path) != "record"))


def coded(resource):
    """True for what was coded or harvested on some day of ours: such a day is none of the data."""
    return resource["path"].startswith(("ledger/", "harvest/")) or resource["name"].startswith("nine_readings")


def dated(notebook, package):
    """Bring the day to which a lesson's tables go along, in its metadata and in its head. Returns the notebook."""
    about = notebook.metadata.get("lesson", {})
    if about.get("kind", "lesson") != "lesson" or "data_to" not in about:
        return notebook
    days = [one["data_to"] for one in package["resources"] if one["name"] in about["tables"] if not coded(one)]
    if days and (newest := max(days)) != about["data_to"]:
        head = notebook.cells[0]
        head.source = re.sub(rf"(data to\b\W*){about['data_to']}", rf"\g<1>{newest}", head.source, flags=re.I)
        about["data_to"] = newest
    return notebook


def left_out(notebook):
    """What solutions say of listed wrong answers that new data brought too near another, or onto one another."""
    texts = [one.get("data", {}).get("text/plain", "") for cell in notebook.cells for one in cell.get("outputs", [])]
    found = [text for text in texts if "so it is left out" in text]
    for cell in notebook.cells:
        for exercise, key in shown_by(cell)[1]:
            listed = slips_in(cell.source, exercise)
            near = sum(text.count("so it is left out") for text in texts if text.startswith(f"Solution {exercise} "))
            if len(key.get("wrong", [])) + near < listed:
                found.append(f"Solution {exercise}: two of its {listed} listed wrong answers are the same now.")
    return found


def slips_in(code, exercise):
    """How many wrong answers the solution of an exercise lists in its code."""
    for call in (one for one in ast.walk(ast.parse(code)) if isinstance(one, ast.Call)):
        if ast.unparse(call.func) == "lesson.solution" and ast.literal_eval(call.args[0]) == exercise:
            return sum(
                len(one.value.keys) for one in call.keywords if one.arg == "wrong" and isinstance(one.value, ast.Dict)
            )
    return 0


def newest_added(root=ROOT):
    """{file name of a table: the newest day in the rows whose key the last commit has not}."""
    found = {}
    for one in read_package(root / "data")["resources"]:
        path, old = root / "data" / one["path"], committed(root / "data", one["path"])
        if old is None or not path.exists() or one["path"].startswith("ledger/"):
            continue
        had, now = (list(csv.DictReader(io.StringIO(text.decode("utf-8")))) for text in (old, path.read_bytes()))
        key = operator.itemgetter(*(name for name in one["schema"]["primaryKey"] if not had or name in had[0]))
        known = set(map(key, had))  # a column that came to the key tells no row apart
        new = " ".join(" ".join(filter(None, row.values())) for row in now if key(row) not in known)
        if days := re.findall(r"\b\d{4}-\d\d-\d\d\b", new):
            found[path.name] = max(days)
    return found


def too_old(before, after, record, added):
    """Sentences: evidence that changed and is said to be known before the newest row that came to a table it may count.

    before, after: rows of evidence.csv; record: its notebook; added: what newest_added() gives.
    """
    known, text = {tuple(row[:2]): row for row in before}, record.read_text(encoding="utf-8")
    table, day = max(
        ((name, new) for name, new in added.items() if name in text), key=lambda one: one[1], default=("", "")
    )
    moved = [(known[tuple(row[:2])], row) for row in after if tuple(row[:2]) in known]
    return [
        f"{row[0]} / {row[1]}: {old[2]} -> {row[2]}, said to be known on {row[6]}, but {table} has a new row of {day}: "
        f"where the value counts it, give it that day in {record.name}."
        for old, row in moved
        if old[2] != row[2] and row[6] < day
    ]


def laid_down(root, folder):
    """A copy of what notebooks read and are, in a folder: there they run, and what they say is gathered."""
    for part in ("notebooks", "data"):
        ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
        shutil.copytree(root / part, folder / part, ignore=ignored)
    (folder / EVIDENCE).parent.mkdir(exist_ok=True)
    refresh(folder / "data", ["claims", "evidence"])
    cases.make(folder)
    return folder


def key_file(root, path):
    """Where a notebook's answer keys lie in a tree."""
    return root / "notebooks" / "lesson" / "answers" / f"{name_of(path)}.json"


def name_keys(copy, path):
    """Give each exercise of a notebook a key in the copy, if an empty one: its cells before the solution ask for it."""
    file = key_file(copy, path)
    known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    sources = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code")
    names = dict.fromkeys(re.findall(r"lesson\.solution\(\s*[\"']([\w.]+)[\"']", sources))
    empty = base64.b64encode(b'{"kind": "none"}').decode()
    file.write_text(json.dumps({name: known.get(name, empty) for name in names}), encoding="utf-8", newline="\n")


def with_rows(ledger, lesson, rows):
    """The text of evidence.csv with these rows in the place of a lesson's."""
    return as_csv([row for row in rows_in(ledger) if row[4] != lesson] + rows)


def cases_of(root, path):
    """The cases of the claims that a notebook names, as they lie in a tree."""
    claims = json.loads(path.read_text(encoding="utf-8"))["metadata"].get("lesson", {}).get("claims", [])
    files = [root / "data" / "cases" / f"{claim}.md" for claim in claims]
    return [file.read_text(encoding="utf-8") if file.exists() else "" for file in files]


def records(root):
    """{path: the cases that it shows} of each record of a tree."""
    paths = [path for path in all_notebooks(root / "notebooks") if kind_of(path) == "record"]
    return {path.name: cases_of(root, path) for path in paths}


def run_in_turn(root, copy, turn, shown):
    """({path in the tree: text}, {lesson: its rows of evidence}, [what a person has to mend]) of these notebooks.

    shown: {name of a record: the cases that it shows}; those of a record that runs are put there.
    """
    ledger, added = copy / EVIDENCE, newest_added(root)
    package, new, harvested, remarks = read_package(copy / "data"), {}, {}, []
    for path in turn:
        lesson = number(path)
        print(f"{path.name} ...", flush=True)
        name_keys(copy, path)
        notebook = dated(run(path), package)
        rows, keys = harvest(notebook, lesson)
        rows = evidence_of(path, rows)
        remarks += left_out(notebook)
        remarks += too_old(rows_in(root / EVIDENCE), rows, path, added) if rows else []
        if kind_of(path) == "record":
            harvested[lesson], before = rows, ledger.read_text(encoding="utf-8") if ledger.exists() else ""
            if before != (evidence := with_rows(ledger, lesson, rows)):
                ledger.write_text(evidence, encoding="utf-8", newline="\n")
                refresh(copy / "data", ["evidence"])
                counts_rows = "evidence.csv" in "".join(cell.source for cell in notebook.cells)
                if cases.make(copy) or counts_rows:  # it says whether its cases were read as they are, too
                    notebook = dated(run(path), package)
            shown[path.name] = cases_of(copy, path)
        for name, text in ways_of(notebook).items():
            new[root / "data" / "harvest" / f"{name}.csv"] = text
            write(copy / "data" / "harvest" / f"{name}.csv", text)
        new[root / "notebooks" / path.name] = text_of(notebook)
        new[key_file(root, path)] = json.dumps(keys, indent=1) + "\n"
    return new, harvested, remarks


def update(root=ROOT, only=()):
    """Run, harvest, then replace. Returns the names of the files that changed."""
    root, changed = Path(root), []

    def put(path, content):
        """Write a file where it differs."""
        content = content.encode("utf-8") if isinstance(content, str) else content
        if not path.exists() or path.read_bytes() != content:
            write(path, content)
            changed.append(path)

    with tempfile.TemporaryDirectory() as folder:
        copy = laid_down(root, Path(folder))
        turn = in_turn(copy / "notebooks", only)
        for path in all_notebooks(copy / "notebooks"):
            whole(path)
        shown = records(root)
        new, harvested, remarks = run_in_turn(root, copy, turn, shown)
    # Rows of notebooks that did not run stay as they are in the tree; where all ran, nothing else stays.
    kept = [row for row in rows_in(root / EVIDENCE) if row[4] not in harvested] if only else []
    (root / EVIDENCE).parent.mkdir(exist_ok=True)
    new[root / EVIDENCE] = as_csv(kept + [row for rows in harvested.values() for row in rows])
    for path, text in new.items():
        put(path, text)
    for line in remarks:
        print(f"by hand: {line}")
    if edited := sorted(path.name for path, text in new.items() if "is not as it was published" in text):
        print(
            f"Note: {', '.join(edited)} now say that a table is not as it was published: take your edit over "
            '(python -m tools.data --accept NAME --why "…"), then update again.'
        )
    for path in (root / "notebooks" / "lesson" / "answers").glob("*.json"):
        if not only and path not in new:  # the keys of a notebook that is gone
            path.unlink()
            changed.append(path)
    for path, content in front_page.pages(root).items():
        put(path, content)
    changed += cases.make(root)
    stale = [number(root / "notebooks" / name) for name, now in records(root).items() if now != shown.get(name, now)]
    if stale:
        print(f"Still stale: record {', '.join(stale)} (python -m tools.update {' '.join(stale)}).")
    described = [root / "data" / name for name in ("datapackage.json", "CODEBOOK.md")]
    before = [path.read_bytes() for path in described]
    tables = read_package(root / "data")["resources"]
    refresh(root / "data", [one["name"] for one in tables if one["path"].startswith(("ledger/", "harvest/"))])
    changed += [path for path, old in zip(described, before, strict=True) if path.read_bytes() != old]
    return [str(path.relative_to(root)) for path in changed]


def data_moved(root=ROOT):
    """True if data/ differs from the last commit; False, too, where there is none."""

    def asked(*words):
        return subprocess.run(["git", *words], cwd=root, capture_output=True).returncode

    return asked("rev-parse", "--verify", "-q", "HEAD") == 0 and asked("diff", "--quiet", "HEAD", "--", "data") == 1


def main():
    parser = argparse.ArgumentParser(description="Run every notebook afresh, and bring along what is stored of it.")
    parser.add_argument(
        "only", nargs="*", metavar="NN", help="a lesson and its record (05), or one of them (05_record)"
    )
    parser.add_argument("--mend", action="store_true", help="first put right the numbers of prose that data moved")
    options = parser.parse_args()
    lessons = sorted({number(path) for path in in_turn(ROOT / "notebooks", options.only)})
    if options.mend and data_moved():
        mend.report(lessons, writing=True)
    elif options.mend:
        print(
            "Nothing to mend: data/ is as committed (python -m tools.notebooks.mend --since COMMIT looks further back)."
        )
    names, fault = update(only=options.only), ""
    try:
        names += [str(path.relative_to(ROOT)) for path in claims.make()]
    except ValueError as problem:  # what a person wrote names what is gone; all else is told first
        fault = f"The pages of claims stay as they are. {problem}"
    print("Changed: " + (", ".join(names) if names else "nothing"))
    # Data that differ from the last commit: what is told of them in words is compared with what they give now.
    if data_moved() and mend.report(lessons):
        print("MEND=1 (`python -m tools.update --mend`) puts numbers right; sentences are a person's.")
    if line := panel.unread():
        print(line)
    sys.exit(fault or None)


if __name__ == "__main__":
    main()

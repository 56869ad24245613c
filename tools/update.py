"""Run every lesson afresh, and bring the ledger's evidence, the answer keys and the stored outputs up to date.

    python tools/update.py         all lessons, in order
    python tools/update.py 04 05   only these

The lessons run in a temporary copy. What they print as evidence and as solutions is gathered there; a lesson
whose rows changed runs once more, so that it no longer says that they differ. Only then are the files in the tree
replaced, each whole. Run it twice: the second time changes nothing. Look at the diff before you commit.
"""

import base64
import csv
import hashlib
import io
import json
import re
import shutil
import struct
import sys
import tempfile
import zlib
from pathlib import Path

import guide
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from notebooks import ROOT, between, lessons, normalise, number, text_of, write

sys.path.insert(0, str(ROOT / "data"))
from build import refresh

FRONT = {"9.3": "front.png", "4.1": "figure_4_1.png"}  # the figures that stand in the README, and their files in book/
COLUMNS = ["claim", "label", "value", "unit", "lesson", "decimals", "known_on"]
EVIDENCE = re.compile(r"^Evidence (C\d\d) \| (.+?) \| (-?[\d.]+) \| (.+?) \| known on (\d{4}-\d\d-\d\d)$", re.M)
SOLUTION = re.compile(r"^Solution (\d+\.\d+): (\{.*\})$", re.M)


def run(path):
    """A notebook, executed where it lies, in its committed form. An error in a cell stops everything."""
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    quiet = ["--Application.log_level=40"]
    try:
        NotebookClient(notebook, timeout=120, resources=place, extra_arguments=quiet).execute()
    except CellExecutionError as problem:
        plain = re.sub(r"\x1b\[[\d;]*m", "", str(problem))
        sys.exit(f"{path.name} stops with an error; nothing was changed.\n{plain}")
    return normalise(notebook)


def printed(notebook):
    """All that the notebook's cells printed, as one text."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return "\n".join(output.text for output in outputs if output.output_type == "stream")


def harvest(notebook, lesson):
    """(evidence rows, answer keys) that a notebook printed."""
    text = printed(notebook)
    rows = []
    for claim, label, value, unit, known_on in EVIDENCE.findall(text):
        decimals = len(value.partition(".")[2])
        rows.append([claim, label, value, unit, lesson, str(decimals), known_on])
    keys = {}
    for exercise, key in SOLUTION.findall(text):
        keys[exercise] = base64.b64encode(json.dumps(json.loads(key), ensure_ascii=False).encode()).decode()
    return rows, keys


def as_csv(rows):
    """Evidence rows as the text of evidence.csv, sorted by claim and label."""
    names = [tuple(row[:2]) for row in rows]
    twice = sorted({" / ".join(name) for name in names if names.count(name) > 1})
    if twice:
        sys.exit(f"printed by more than one cell, so nothing was changed: {'; '.join(twice)}")
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *sorted(rows)])
    return text.getvalue()


def in_runs(claims):
    """ "C26-C34, C65, C66" for a list of claim ids."""
    runs = []
    for claim in claims:
        if runs and int(claim[1:]) == int(runs[-1][-1][1:]) + 1:
            runs[-1].append(claim)
        else:
            runs.append([claim])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}{'-' if len(run) > 2 else ', '}{run[-1]}" for run in runs)


def with_digest(png, digest):
    """A PNG with a text chunk before its end, that says which plotted data it shows."""
    body = b"tEXtDigest\0" + digest.encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:-12] + chunk + png[-12:]


def digest_in(png):
    """The digest that `with_digest` put into a PNG; None where there is none."""
    found = re.search(rb"tEXtDigest\0([0-9a-f]+)", png)
    return found and found.group(1).decode()


def front_page(root):
    """{path: content} of what the README shows of the lessons: their table, and the figures of FRONT.

    A picture that already shows these data is left out: its bytes differ between versions of matplotlib.
    """
    readme, pages, shown = Path(root) / "README.md", {}, {}
    rows = ["| lesson | question | minutes alone | you learn | claims |", "| --- | --- | --- | --- | --- |"]
    for path in lessons(Path(root) / "notebooks"):
        notebook = nbformat.read(path, as_version=4)
        about = notebook.metadata["lesson"]
        name, link = about["number"], f"[{about['question']}](notebooks/{path.name})"
        rows.append(f"| {name} | {link} | {about['minutes']} | {about['skills']} | {in_runs(about['claims'])} |")
        for cell in notebook.cells:
            said = cell.metadata.get("lesson", {})
            if said.get("role") != "figure" or said["id"] not in FRONT:
                continue
            picture = next(output for output in cell.outputs if "image/png" in output.get("data", {}))
            alt, file = picture.metadata["image/png"]["alt"], Path(root) / "book" / FRONT[said["id"]]
            digest = hashlib.sha256(picture.data["text/plain"].encode()).hexdigest()[:16]
            if not file.exists() or digest_in(file.read_bytes()) != digest:
                pages[file] = with_digest(base64.b64decode(picture.data["image/png"]), digest)
            words = f"*Figure {said['id']}, from lesson {name}.*"
            shown[said["id"]] = f"[![{alt}](book/{file.name})](notebooks/{path.name})\n\n{words}\n"
    text = between(readme.read_text(encoding="utf-8"), "lessons", "\n".join(rows) + "\n")
    pictures = "\n".join(shown[number] for number in FRONT if number in shown)
    pages[readme] = between(text, "picture", pictures).encode()
    return pages


def update(root=ROOT, only=()):
    """Run, harvest, run again where rows changed, then replace. Returns the names of the files that changed."""
    root = Path(root)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("notebooks", "data"):
            shutil.copytree(
                root / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
            )
        ledger, answers = copy / "data" / "ledger" / "evidence.csv", copy / "notebooks" / "lesson" / "answers"
        new, harvested = {}, {}
        refresh(copy / "data", ["claims", "evidence"])
        for path in lessons(copy / "notebooks"):
            lesson = number(path)
            if only and lesson not in only:
                continue
            print(f"{path.name} ...", flush=True)
            notebook = run(path)
            rows, keys = harvest(notebook, lesson)
            kept = list(csv.reader(ledger.open(encoding="utf-8")))[1:] if ledger.exists() else []
            evidence = as_csv([row for row in kept if row[4] != lesson] + rows)
            coded = json.dumps(keys, indent=1) + "\n"
            key_file = answers / f"{lesson}.json"
            before = [file.read_text(encoding="utf-8") if file.exists() else "" for file in (ledger, key_file)]
            if before != [evidence, coded]:
                ledger.write_text(evidence, encoding="utf-8", newline="\n")
                refresh(copy / "data", ["evidence"])
                key_file.write_text(coded, encoding="utf-8", newline="\n")
                notebook = run(path)
            new[root / "notebooks" / path.name] = text_of(notebook)
            new[root / "notebooks" / "lesson" / "answers" / key_file.name] = coded
            harvested[lesson] = rows
        # Rows of lessons that did not run stay as they are in the tree; where all ran, nothing else stays.
        committed = root / "data" / "ledger" / "evidence.csv"
        kept = list(csv.reader(committed.open(encoding="utf-8")))[1:] if only else []
        kept = [row for row in kept if row[4] not in harvested]
        new[committed] = as_csv(kept + [row for rows in harvested.values() for row in rows])
        changed = [path for path, text in new.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
        for path in changed:
            write(path, new[path])
    for path in (root / "notebooks" / "lesson" / "answers").glob("*.json"):
        if not only and path.stem not in harvested:  # the keys of a lesson that is gone
            path.unlink()
            changed.append(path)
    for path, content in (front_page(root) | guide.pages(root)).items():
        if not path.exists() or path.read_bytes() != content:
            write(path, content)
            changed.append(path)
    refresh(root / "data", ["claims", "evidence"])
    return [str(path.relative_to(root)) for path in changed]


if __name__ == "__main__":
    names = update(only=sys.argv[1:])
    print("Changed: " + (", ".join(names) if names else "nothing"))

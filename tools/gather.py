"""Notebooks that were handed in become one table, a row for each file.

    python3 tools/gather.py handed_in                 writes handed_in.csv beside the folder
    python3 tools/gather.py handed_in --to marks.csv  writes that; a file that is there is never replaced

All files of the folder are read, those of folders in it, too, whatever they are called; nothing is run, no package is
needed. A row: file; who and id, where Moodle or Canvas put them before the file's name; name, if the learner typed
one; lesson; exercises right, and of how many; how many after their solution was shown; the state of each exercise;
guesses right, of how many, and each; the learner's rating of each claim; how sure before and after the lesson, what
moved it, and the answer to its question, where there is one; the data's version; note: what is the matter and what to
do, and which notebooks are alike. A file that could not be read has its note alone.

What to trust: all but the note is what the notebook's last cell showed when it last ran. It is a text in a file, and
can be edited like any text. Where it matters, run the notebook again.
"""

import argparse
import csv
import json
import re
import sys
from pathlib import Path

SUMMARY = "application/vnd.lesson.summary+json"
STATES = {"right": "right", "wrong": "not yet right", "open": "not answered", "written": "written, to be read"}
STATES["not run"] = "its check was not run"
FIRST = ["file", "who", "id", "name", "lesson", "right", "of", "after solution"]
TYPED = {"before": "sure before", "after": "sure after", "moved": "moved by", "answer": "answer"}
MOST = 20_000_000  # bytes of a file; a lesson has less than a million
WORDS = 3  # of one's own that two learners hardly type alike; fewer say nothing
MANY = 20  # exercises or claims of a notebook; a lesson has at most a dozen
# As platforms name what they pack: "Ana Doe_47_assignsubmission_file_/a.ipynb" and "doeana_LATE_4711_90210_a.ipynb".
SENT = re.compile(r"(?:.*/)?([^/]+?)_(?:LATE_)?(\d+)_(?:assignsubmission_|(?<=\d{3}_)\d{3,}_)")
OF_SYSTEMS = re.compile(r"(.*/)?(\.|__MACOSX/|Thumbs\.db$|desktop\.ini$)")  # files that no learner made
AGAIN = 'ask for "Restart Kernel and Run All Cells", save, and the file again'


class Unread(Exception):
    """A file without a summary: what is the matter, and what to do."""


def notebook_in(path):
    """The notebook in a file. Raises Unread."""
    if path.is_symlink():
        raise Unread("a link, which is not followed: put the file itself here")
    with path.open("rb") as file:
        content = file.read(MOST + 1)
    if not content:
        raise Unread("empty: ask for the file again")
    if content.startswith(b"PK"):
        raise Unread("a zip or office file: unpack it into the folder and gather again, or ask for the notebook")
    if content.startswith(b"%PDF") or path.suffix.lower() in (".html", ".htm"):
        raise Unread("a page and no notebook: read it by eye, or ask for the .ipynb file")
    if len(content) > MOST:
        raise Unread(f"{path.stat().st_size / 1e6:.0f} MB, where a lesson has less than one: look at it by hand")
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unread("damaged, or no notebook: ask for the .ipynb file again") from None
    if not isinstance(notebook, dict) or "nbformat" not in notebook:
        raise Unread("no notebook: ask for the .ipynb file")
    if notebook["nbformat"] != 4:
        raise Unread(f"a notebook of format {notebook['nbformat']}: open it in JupyterLab, run all, save, gather again")
    return notebook


def row_of(notebook):
    """{column: value} of a notebook's last summary. Raises Unread, or what a shape that is not ours brings about."""
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    outputs = [(cell, output) for cell in code for output in cell.get("outputs", [])]
    found = [(cell, one["data"][SUMMARY]) for cell, one in outputs if SUMMARY in one.get("data", {})]
    if not found and not notebook["metadata"].get("lesson"):
        raise Unread("a notebook, but none of these lessons: ask for the right file")
    if not found:
        if error := next((one["ename"] for _, one in outputs if one["output_type"] == "error"), ""):
            raise Unread(f"no summary, stopped by a {error}: have that cell mended, then {AGAIN}")
        raise Unread(f"no summary (not run to its end, or an older edition): {AGAIN}")
    last, said = found[-1]
    later = any((cell.get("execution_count") or 0) > (last.get("execution_count") or 0) for cell in code)
    states, guesses = said["exercises"], said["guesses"]
    if not all(re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}|[A-Z][0-9]{1,2}", one) for one in [*states, *said["ratings"]]):
        raise ValueError("no exercise's or claim's name")
    if max(len(states), len(said["ratings"])) > MANY:
        raise Unread(f"more than {MANY} exercises or claims, where a lesson has a dozen: look at it by hand")
    row = {"name": said["name"], "lesson": said["lesson"], "data": said["data"]}
    row |= {"right": sum(one["state"] == "right" for one in states.values()), "of": len(states)}
    row["after solution"] = sum(one["shown"] is True for one in states.values())
    for exercise, one in states.items():
        shown = ", after its solution was shown" if one["shown"] is True else ""
        row[f"exercise {exercise}"] = STATES[one["state"]] + shown
    row |= {"guesses right": sum(one["right"] is True for one in guesses), "guesses": len(guesses)}
    row["each guess"] = ", ".join(
        f"{one['figure']} {one['guess']}: {str(one['typed'])[:60]} "
        + ("(right)" if one["right"] is True else f"(off by {one['by']})" if one.get("by") else "(wrong)")
        for one in guesses
    )
    row |= {f"rating {claim}": one["yours"] for claim, one in said["ratings"].items()}
    line = {**said.get("line", {}), "answer": said.get("answer", "")}
    row |= {column: line[name] for name, column in TYPED.items() if line.get(name) not in (None, "")}
    return row | {"note": f"Cells were run after the summary, which may not fit them: {AGAIN}" if later else ""}


def plain(value):
    """A value as one line that no spreadsheet takes for a formula, even one that parts cells by semicolons."""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in str(value)).split()).replace(";", ",")
    text = text if len(text) <= 1000 else f"{text[:1000]}…"
    return f"'{text}" if text.startswith(tuple("=+-@＝＋－＠")) else text


def tell_alike(rows):
    """Note where all that was typed is the same, words included; there may be many reasons."""
    same = {}
    for row in rows:
        typed = sorted((name, one) for name, one in row.items() if name not in ("file", "who", "id", "name", "note"))
        if len(f"{row.get('moved by', '')} {row.get('answer', '')}".split()) >= WORDS:
            same.setdefault(str(typed), []).append(row)
    for found in [one for one in same.values() if one[1:]]:
        for row in found:
            others = ", ".join(one["file"] for one in found if one is not row and one["file"] not in row["note"])
            row["note"] += f"{'. ' if row['note'] else ''}Alike: {others}" if others else ""


def gather(folder):
    """(rows, number of those that were read) of all files of a folder."""
    rows, same = [], {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if OF_SYSTEMS.match(name) or not (path.is_symlink() or path.is_file()):
            continue
        sent = SENT.match(name)
        row = {"file": name} | ({"who": sent.group(1), "id": sent.group(2)} if sent else {})
        try:
            row |= {column: plain(value) for column, value in row_of(notebook_in(path)).items()}
            # Whose it is: by the platform, by the name typed, by the file's, without what marks a copy.
            own = re.sub(r"(-Copy\d+| ?\(\d+\)|-\d)*\.\w+$", "", name)
            own = name if re.match(r"\d", path.name) else own  # a lesson's name is nobody's
            same.setdefault((row.get("id") or (row["name"] or own).casefold(), row["lesson"]), []).append(row)
        except Unread as why:
            row["note"] = str(why)
        except OSError as why:
            row["note"] = f"can't be opened ({why.strerror}): copy it here again"
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
            row["note"] = "not as Jupyter and lesson.summary() write it: look at it by hand"
        rows.append(row)
    for found in same.values():
        for row in found if len(found) > 1 else []:
            others = ", ".join(one["file"] for one in found if one is not row)
            row["note"] += f"{'. ' if row['note'] else ''}Handed in more than once, choose one: also {others}"
    tell_alike(rows)
    return rows, sum(map(len, same.values()))


def main():
    parser = argparse.ArgumentParser(description="Gather the summaries of notebooks that were handed in.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", type=Path, help="the table to write (if none is named, FOLDER.csv beside the folder)")
    options = parser.parse_args()
    folder = options.folder.resolve()
    target = options.to or folder.with_name(f"{folder.name}.csv")
    if not folder.is_dir():
        sys.exit(f"There is no folder {options.folder}: name the one that holds the notebooks.")
    if target.exists():
        sys.exit(f"{target.name} is there already, perhaps with your marks: move it away, or add --to another.csv.")
    sys.stdout.reconfigure(errors="replace")  # where a terminal lacks a letter of a name
    rows, read = gather(folder)
    for row in rows:
        if row["note"]:
            print(f"{plain(row['file'])}: {plain(row['note'])}.")
    if not read:
        sys.exit(f"No notebook with a summary in {options.folder}: no table was written.")
    each = sorted(
        {column for row in rows for column in row if re.match("exercise |rating ", column)},
        key=lambda column: (column[0], [int(part) for part in re.findall(r"\d+", column)], column),
    )
    first = [*FIRST, *(one for one in each if one[0] == "e"), "guesses right", "guesses", "each guess"]
    typed = [column for column in TYPED.values() if any(column in row for row in rows)]
    columns = [*first, *(one for one in each if one[0] == "r"), *typed, "data", "note"]
    try:
        with target.open("x", newline="", encoding="utf-8-sig") as file:  # with the mark by which Excel knows UTF-8
            table = csv.DictWriter(file, columns)
            table.writeheader()
            table.writerows({column: plain(value) for column, value in row.items()} for row in rows)
    except OSError as why:
        sys.exit(f"{target} can't be written ({why.strerror}): name another place with --to.")
    print(f"Written: {target.name}. Files: {len(rows)}, with a summary: {read}.")


if __name__ == "__main__":
    main()

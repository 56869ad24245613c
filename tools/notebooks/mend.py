"""After a change of data: which numbers in the words of the lessons are no longer what their facts compute.

    python -m tools.notebooks.mend            all lessons: what would be put right, and what a person has to
    python -m tools.notebooks.mend 06a 06b    only these
    python -m tools.notebooks.mend --write    put the numbers right (`make update MEND=1` does the same)

The facts of data/facts are computed twice: from the data of the last commit (another with --since COMMIT) and from
those in the tree. Where a text comes out otherwise, its numbers are replaced where it stands. Words are never changed
but numbers up to twelve and months: a sentence whose order broke, or whose fall became a rise, is named and left.
"""

import argparse
import calendar
import io
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import nbformat

from tools.notebooks import by_cell
from tools.notebooks.facts import Facts
from tools.tree import ROOT, all_notebooks, name_of, number, text_of, write

MONTHS = "|".join(calendar.month_name[1:])
NUMERAL = re.compile(rf"[^\w+−-]*([+−-]?)(?:[\d,.]+(?:[–-]\d+)*|{'|'.join(by_cell.SMALL)}|{MONTHS})[^\w]*", re.I)


def facts_on(folder, lesson):
    """{place: [(text, whether it holds)]} of a lesson, computed from folder/data."""
    return Facts(lesson, folder / "data").prose


def data_of(commit, folder):
    """The data of a commit, laid into a folder."""
    packed = subprocess.run(["git", "archive", commit, "data"], cwd=ROOT, capture_output=True)
    if packed.returncode:
        sys.exit(f"git has no data of {commit!r}: name a commit, or run this in a clone of the project.")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")


def replaced(piece, was, now):
    """A stretch of prose with the numbers of a text put right; None where more than numbers would change."""
    was, now, start = was.split(), now.split(), 0
    if len(was) != len(now):
        return None
    for old, new in zip(was, now, strict=True):
        if old == new:
            continue
        place = re.compile(rf"(?<![\w.,]){re.escape(old)}(?!\w|[.,]\d)", re.I).search(piece, start)
        numbers = NUMERAL.fullmatch(old), NUMERAL.fullmatch(new)
        if not place or not all(numbers) or numbers[0][1] != numbers[1][1]:
            return None  # a word, or a sign: "fell by 3 %" must not become "fell by -3 %"
        new = new.capitalize() if place.group()[0].isupper() else new
        piece = piece[: place.start()] + new + piece[place.end() :]
        start = place.start() + len(new)
    return piece


def mend(before, after, texts, ran=True):
    """({place: new text}, [what was put right], [what a person has to do]) of a lesson.

    ran: False before the notebooks have run with the new data, so that what their cells fill in is still to come.
    """
    fresh, done, by_hand = {}, [], []
    for place, facts in after.items():
        path, text = texts.get(place, (None, None))
        if path is None:
            by_hand.append(f"facts of {place!r}: no cell and no words are called so: correct the name.")
            continue
        old = before.get(place, facts)
        if len(old) != len(facts):
            by_hand.append(f"{path.name}, {place}: it has {len(facts)} facts now, and had {len(old)}: read it.")
            continue
        # Where the new text stands already, there is nothing to do; elsewhere the old one is looked for.
        stands = [bool(span) for _, span, _ in by_cell.found(facts, text)]
        here = [new if done_before else one for one, new, done_before in zip(old, facts, stands, strict=True)]
        rows = by_cell.found(here, text)
        for (was, span, _), (_, held), (now, holds) in reversed(list(zip(rows, old, facts, strict=True))):
            to_come = by_cell.is_filled(place, path) and not ran
            if not holds:  # what others said is no number to put right
                told = "holds no longer" if held else "does not hold"
                by_hand.append(f"{path.name}, {place}: {now!r} {told}: write what holds, and its fact.")
                continue
            if was == now and not span and not to_come:
                by_hand.append(
                    f"{path.name}, {place}: {now!r} does not stand there, after the fact before it: "
                    f"mend the sentence or its fact{', or the picture' * place.endswith('.marks')}."
                )
            if was == now or to_come:
                continue
            if by_cell.is_filled(place, path):
                by_hand.append(
                    f"{path.name}, {place}: {was!r} is {now!r} now: an update fills it in, or it is typed there."
                )
                continue
            piece = span and replaced(text[slice(*span)], was, now)
            if piece is None or not span:
                by_hand.append(f"{path.name}, {place}: {was!r} is {now!r} now: mend the sentence.")
            else:
                done.append(f"{path.name}, {place}: {was!r} -> {now!r}")
                fresh[place] = text = text[: span[0]] + piece + text[span[1] :]
    return fresh, done, by_hand


def put(books, words, texts, fresh):
    """Write the new texts to their notebooks and files of words; return what could not be written, as lines."""
    left = []
    for path, book in books:
        mine = [cell for cell in book.cells if cell.cell_type == "markdown" and cell.id in fresh]
        for cell in mine:
            cell.source = fresh[cell.id]
        if mine:
            write(path, text_of(book))
    for path in words:
        whole = path.read_text(encoding="utf-8")
        for place, (file, was) in texts.items():
            if file != path or place not in fresh:
                continue
            if whole.count(was) == 1:
                whole = whole.replace(was, fresh[place])
            else:
                left.append(f"{path.name}, {place}: its words stand there otherwise, or twice: mend them by hand.")
        write(path, whole)
    return left


def of(lesson):
    """([(path, notebook)], [paths of words]) of a lesson and its record."""
    files = [path for path in all_notebooks(ROOT / "notebooks") if number(path) == lesson]
    words = [ROOT / "notebooks" / "lesson" / "words" / f"{name_of(path)}.toml" for path in files]
    return [(path, nbformat.read(path, as_version=4)) for path in files], words


def report(lessons, since="HEAD", writing=False):
    """Say for each lesson what moves with the data, and put the numbers right if asked. True: something is left."""
    left = []
    with tempfile.TemporaryDirectory() as folder:
        then, now = Path(folder) / "then", Path(folder) / "now"
        then.mkdir()
        now.mkdir()
        data_of(since, then)
        shutil.copytree(ROOT / "data", now / "data", ignore=shutil.ignore_patterns("__pycache__"))
        for lesson in lessons:
            books, words = of(lesson)
            after = facts_on(now, lesson)
            pages = by_cell.pages(after)
            texts = by_cell.prose(books, words) | pages
            fresh, done, by_hand = mend(facts_on(then, lesson), after, texts, ran=not writing)
            by_hand += put(books, words + [path for path, _ in pages.values()], texts, fresh) if writing else []
            for line in done:
                print(f"{'put right' if writing else 'would put right'}: {line}")
            for line in by_hand:
                print(f"by hand: {line}")
            left += by_hand if writing else done + by_hand
    return bool(left)


def main():
    known = sorted({number(path) for path in all_notebooks(ROOT / "notebooks")})
    parser = argparse.ArgumentParser(description="Numbers in words that no longer are what the data give.")
    parser.add_argument("lessons", nargs="*", metavar="NN", help=f"of {', '.join(known)}; all, if none is named")
    parser.add_argument("--since", default="HEAD", help="the commit whose data are compared (the last)")
    parser.add_argument("--write", action="store_true", help="put the numbers right")
    options = parser.parse_args()
    if wrong := set(options.lessons) - set(known):
        sys.exit(f"There is no lesson {sorted(wrong)[0]!r}: choose of {', '.join(known)}.")
    lessons = options.lessons or known
    if not report(lessons, options.since, options.write):
        print("All words say what their facts compute.")


if __name__ == "__main__":
    main()

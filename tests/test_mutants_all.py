"""Every value is guarded, not just a sample: change them all in a copy, and each must be named by its test.

Slow: `pytest -m slow -s tests/test_mutants_all.py` prints the table of kind x caught. One copy of the project holds
all mutants of a kind, each in a place of its own, and the named test must name every one of them; of some kinds, at
least a share. test_mutants.py shows for a sample that the same tests pass without a change.
"""

import contextlib
import json
import random
import re
import shutil

import nbformat
import pytest
from helpers import DATA, NOTEBOOKS_OF_ALL_KINDS, ROOT, coded, copy_tree, file_of, keys_of, ledger, load, of_kind, paths
from test_clocks import DAYS as DAY_COLUMNS
from test_clocks import KEYS as KEY_COLUMNS
from test_clocks import KNOWN
from test_mutants import EVIDENCE, PARTS, rewrite, said
from test_mutants_edits import (
    CLOCK,
    CREDITS,
    DRAWN,
    LABELS,
    LESSONS,
    NUMBERS,
    WORDS,
    credit,
    cut,
    in_figure,
    number_in_a_reason,
    other,
    other_look,
    other_numbers,
)
from test_outputs import drawn_from

from tools.notebooks import by_cell
from tools.tree import text_of, write

pytestmark = pytest.mark.slow
TABLES = [table["name"] for table in json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]]
OTHER = {"Supported": "Contradicted"}  # a rating that it is not; everything else becomes Supported


def every_notebook(root, change):
    """Change each notebook of the copy: change(lesson, notebook) returns what must be named; all of it together."""
    named = []
    for lesson in NOTEBOOKS_OF_ALL_KINDS:
        path = root / "notebooks" / lesson.path.name
        notebook = nbformat.read(path, as_version=4)
        named += change(lesson, notebook)
        write(path, text_of(notebook))
    return named


def evidence_values(root):
    """Each value of evidence.csv gets another last digit."""

    def change(rows):
        for row in rows:
            row["value"] = row["value"][:-1] + str((int(row["value"][-1]) + 1) % 10)

    rewrite(root / "data" / "harvest" / "evidence.csv", change)
    return [f"{row['claim']} / {row['label']} has value" for row in ledger("evidence")]


def ratings(column):
    def mutate(root):
        def change(rows):
            for row in rows:
                row[column] = OTHER.get(row[column], "Supported")

        rewrite(root / "data" / "ledger" / "claims.csv", change)
        records = {lesson.number for lesson in of_kind("record")}
        return [f"does not show the {column} of {row['id']}:" for row in ledger("claims") if row["lesson"] in records]

    mutate.__doc__ = f"Each {column} of claims.csv becomes another of the scale."
    return mutate


def alt_texts(root):
    """Each picture's description gets one word more."""

    def change(lesson, notebook):
        named = []
        for place, cell in enumerate(notebook.cells, start=1):
            for output in cell.get("outputs", []):
                if "image/png" in output.get("data", {}):
                    output.metadata["image/png"]["alt"] += " again"
                    named.append(f"{lesson.path.name}, cell {place} (")
        return named

    return every_notebook(root, change)


def data_values(root):
    """The first digit below the head of each table becomes another; where there is none, the last letter."""
    for name in TABLES:
        path = file_of(name, root)
        head, rest = path.read_text(encoding="utf-8").split("\n", 1)
        place = next((at for at, letter in enumerate(rest) if letter.isdigit()), None)
        if place is None:  # no digit in it, or no row: one letter more
            place, rest = len(rest), rest + "z"
        other = str((int(rest[place]) + 1) % 10) if rest[place].isdigit() else "y"
        path.write_bytes(f"{head}\n{rest[:place]}{other}{rest[place + 1 :]}".encode())
    return [f"data/{paths()[name]}: was edited or re-encoded" for name in TABLES]


def headers(root):
    """The first column of each table is renamed."""
    for name in TABLES:
        path = file_of(name, root)
        path.write_bytes(b"x" + path.read_bytes())
    return [f"data/{paths()[name]} does not have the column" for name in TABLES]


def answer_keys(root):
    """Each key gets a wrong answer more."""
    named = []
    for lesson in NOTEBOOKS_OF_ALL_KINDS:
        path = root / "notebooks" / "lesson" / "answers" / f"{lesson.name}.json"
        keys = keys_of(lesson.name)
        changed = {
            name: coded({**key, "wrong": [*key["wrong"], ["zzz", "Another hint."]]}) for name, key in keys.items()
        }
        path.write_text(json.dumps(changed, indent=1) + "\n", encoding="utf-8")
        named += [f"{lesson}: the stored solution of {name} is not" for name in keys]
    return named


def leaks(root):
    """Each solution cell loses its tag."""

    def change(lesson, notebook):
        named = []
        for cell in notebook.cells:
            if "lesson.solution(" in cell.source:
                cell.metadata.tags.remove("solution")
                named.append(f"{lesson.path.name}, cell {notebook.cells.index(cell) + 1} (")
        return named

    every_notebook(root, change)
    # The student edition counts its own cells: the exercise is what the message must lead to.
    return [f"{lesson.path.name}, cell" for lesson in NOTEBOOKS_OF_ALL_KINDS]


def evidence_lines(root):
    """In each record every stored row of evidence says another number."""

    def change(lesson, notebook):
        named = []
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                said = output.get("data", {}).get(EVIDENCE, {"rows": []})
                for row in said["rows"]:
                    row["value"] = re.sub(r"(\d)", r"9\1", row["value"], count=1)
                    named.append(f"{said['claim']} / {row['label']} has value")
        return named

    return every_notebook(root, change)


def late_knowledge(root):
    """Each known_on moves behind the day of the article: ratings of 2023 on the scale lose their ground."""

    def late(rows):
        for row in rows:
            row.update(known_on="2023-05-01")

    rewrite(root / "data" / "harvest" / "evidence.csv", late)
    scale = {"Supported", "Mostly supported", "Mixed", "Mostly contradicted", "Contradicted"}
    taught = {lesson.number for lesson in NOTEBOOKS_OF_ALL_KINDS}
    rows = [row for row in ledger("claims") if row["lesson"] in taught and row["checkable"] != "no"]
    return [f"{r['id']} is rated for 2023 without evidence known by" for r in rows if r["rating_2023"] in scale]


def comparisons(root):
    """Each causal claim and prediction loses its comparison."""
    rewrite(root / "data" / "ledger" / "claims.csv", lambda rows: [row.update(comparison="") for row in rows])
    rows = [row for row in ledger("claims") if row["type"] in ("causal", "prediction")]
    return [f"{row['id']} is {row['type']}, but names no comparison" for row in rows]


KINDS = {
    "evidence value": (evidence_values, "test_outputs.py::test_evidence_and_ledger_agree"),
    "rating_2023": (ratings("rating_2023"), "test_outputs.py::test_verdicts_shown_are_those_of_the_ledger"),
    "rating_2026": (ratings("rating_2026"), "test_outputs.py::test_verdicts_shown_are_those_of_the_ledger"),
    "alt text": (alt_texts, "test_outputs.py::test_alt_text_and_digest_stand_in_for_the_picture"),
    "data value": (data_values, "test_data.py::test_bytes_and_hash_are_those_described"),
    "header": (headers, "test_data.py::test_check_finds_no_problem"),
    "answer key": (answer_keys, "test_answers.py::test_exercises_and_keys_are_the_same"),
    "leaked solution": (leaks, "test_editions.py::test_no_solution_in_the_student_edition"),
    "stored evidence": (evidence_lines, "test_outputs.py::test_evidence_and_ledger_agree"),
    "late knowledge": (late_knowledge, "test_ledger.py::test_rating_of_2023_rests_on_what_was_known"),
    "no comparison": (comparisons, "test_ledger.py::test_causal_claims_and_predictions_name_their_comparison"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_one_is_noticed(kind, tmp_path, capsys):
    """The named test names each mutant of its kind."""
    mutate, test = KINDS[kind]
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    named = mutate(root)
    text = said(root, f"tests/{test}")
    missed = [one for one in named if one not in text]
    with capsys.disabled():
        print(f"\n{kind:16} {len(named) - len(missed):4} of {len(named):4} caught by {test}")
    assert named, f"there is nothing to change for {kind}"
    assert not missed, f"{test} does not name {len(missed)} of {len(named)}, such as {missed[0]!r}"


def test_every_output_is_compared_by_nbval(tmp_path, capsys):
    """One stored text output of each lesson and each figure's digest say something else: nbval sees it."""
    root = copy_tree(tmp_path / "tree", parts=PARTS)

    def change(lesson, notebook):
        named, texts = [], 0
        for cell in notebook.cells:
            if "nbval-ignore-output" in cell.metadata.get("tags", []):
                continue
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                if "image/png" in data:
                    data["text/plain"] = data["text/plain"].replace("[plotted data ", "[plotted data 0")
                elif "text/plain" in data and not texts:
                    texts, data["text/plain"] = 1, data["text/plain"] + "9"
                else:
                    continue
                named.append(cell.source)
        return [(lesson, source) for source in named]

    changed = every_notebook(root, change)
    text = said(root, "notebooks", "--nbval", "-m", "")
    missed = []
    for lesson, source in changed:
        place = next(at for at, cell in enumerate(lesson.code) if cell.source == source)
        if not re.search(rf"^FAILED notebooks/{re.escape(lesson.path.name)}::Cell {place}\b", text, re.M):
            missed.append(f"{lesson}, code cell {place}")
    with capsys.disabled():
        print(f"\n{'stored output':16} {len(changed) - len(missed):4} of {len(changed):4} caught by nbval")
    assert not missed, f"nbval passes over {', '.join(missed[:5])}"


# A share of each kind that no single message names


def all_reasons(root):
    """Each number of each reason and best case gets another last digit."""
    named = []

    def act(rows):
        for row in rows:
            for column in ("reason", "best_case_for", "best_case_against", "for_since", "against_since"):
                row[column], found = other_numbers(row[column])
                named.extend(f"{row['id']} says {number} in its {column}" for number in found)

    rewrite(root / "data" / "ledger" / "claims.csv", act)
    return named


def all_words(root):
    """Each number that the words of a picture type gets another last digit; years and placeholders stay."""
    named = []
    for path in sorted((root / WORDS).glob("*.toml")):
        if path.stem.partition("_")[0] not in {one.number for one in LESSONS}:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        for place, line in enumerate(lines):
            if not line.startswith(("title", "subtitle", "caption", "description")):
                continue

            def act(match, path=path):
                number = match.group()
                if number.startswith("{") or re.fullmatch(r"(18|19|20)\d\d|2100", number):
                    return number
                named.append((path.name, other(number)))
                return other(number)

            lines[place] = re.sub(r"\{[^}]*\}|(?<![\w.,/#-])\d+(?:\.\d+)?(?![\w/]|,\d)", act, line)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [rf"{name}: \S+ types {re.escape(number)}:" for name, number in named]


def all_credits(root):
    """Each figure is credited to a table that its notebook reads and the figure does not draw."""
    named = []
    for lesson in of_kind("lesson", "record"):
        behind = drawn_from(lesson)
        for cell in lesson.of("figure"):
            others = sorted({name for _, name, _ in lesson.reads} - behind[cell.place])
            if others:
                credit(lesson.name, cell.id, others[0])(root)
                named.append(rf"{lesson.path.name}.* credits figure {re.escape(cell.id)} to {others[0]}\b")
    return named


def every_figure(root, act, wanted):
    """Change the source of each figure of each lesson; a figure that stays as it is is not counted."""
    named = []
    for lesson in LESSONS:
        for cell in lesson.of("figure"):
            if act(cell.source) != cell.source:
                in_figure(lesson, cell.id, act)(root)
                named.append(rf"{lesson.path.name}, figure {re.escape(cell.id)}: .*(?:{wanted})")
    return named


def all_days(root):
    """Each row of evidence that was known later claims to have been known by the day of the article."""
    named = []

    def act(rows):
        for row in rows:
            if row["known_on"] > "2023-04-30":
                row["known_on"] = "2023-04-30"
                named.append(re.escape(f"{row['claim']} / {row['label']} has known_on 2023-04-30"))

    rewrite(root / "data" / "harvest" / "evidence.csv", act)
    return named


HIDDEN = "outside of the axes|bars? begins? at"
# The least share that was caught when it was measured; the rest is said beside it.
ALL = {
    "numbers in reasons": (all_reasons, NUMBERS[number_in_a_reason], 0.85),  # another number of the claim fits
    "numbers in words of pictures": (
        all_words,
        "numbers/test_numbers.py::test_numbers_in_words_of_pictures_are_borne",
        0.6,
    ),
    "credits of figures": (all_credits, CREDITS, 1),
    "axes cut to the right half": (lambda root: every_figure(root, cut("x", 0.5, 1), HIDDEN), DRAWN, 1),
    "axes cut from below": (lambda root: every_figure(root, cut("y", 0.4, 1), HIDDEN), DRAWN, 0.97),
    "looks swapped": (lambda root: every_figure(root, other_look, "wears"), DRAWN, 0.5),
    "days of evidence": (all_days, f"{CLOCK} {LABELS}", 0.5),
}


@pytest.mark.parametrize("kind", ALL)
def test_share_of_all_that_is_noticed(kind, tmp_path, capsys):
    """All of a kind are changed in one copy, and the named test names at least the share that is given."""
    mutate, test, least = ALL[kind]
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    named = mutate(root)
    # A layout that collapses under a cut would end the run of a notebook before its other figures are seen.
    text = said(
        root, "-m", "", "-W", "ignore:constrained_layout:UserWarning", *[f"tests/{one}" for one in test.split()]
    )
    caught = [one for one in named if re.search(one, text)]
    with capsys.disabled():
        print(f"\n{kind:36} {len(caught):4} of {len(named):4} caught by {test.partition('::test_')[2]}")
        print("".join(f"    passed over: {one}\n" for one in named if one not in caught)[:1500])
    assert named and len(caught) >= least * len(named), f"fewer than {least:.0%} of {kind} are noticed."


def shuffled(root, numbers_only):
    """A copy of data/ and of the facts, in which the values of each table lie in other rows; its days stay."""
    shutil.copytree(DATA, root / "data", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "numbers", root / "tests" / "numbers")
    draw = random.Random(1)
    for path in sorted(path for part in ("tables", "own", "lessons") for path in (root / "data" / part).glob("*.csv")):

        def act(rows):
            for name in sorted(set(rows[0]) - {*DAY_COLUMNS, *KNOWN}):
                values = [row[name] for row in rows]
                plain = set(values) <= set("YNAX") or all(re.fullmatch(r"-?[\d.]*", value) for value in values)
                if not numbers_only or (plain and not KEY_COLUMNS.search(name)):
                    draw.shuffle(values)
                    for row, value in zip(rows, values, strict=True):
                        row[name] = value

        if path.read_text(encoding="utf-8").count("\n") > 1:
            rewrite(path, act)
    return root / "tests" / "numbers"


def facts_of(module):
    """{(place, which): (text, whether it holds)} of a module's facts; of a place that can't be computed, none."""
    found = {}
    for place, facts in module.FACTS.items():
        with contextlib.suppress(Exception):
            found |= {(place, which): by_cell.split(fact) for which, fact in enumerate(facts())}
    return found


def test_facts_can_fail(tmp_path, capsys):
    """With the values of all tables shuffled, facts turn false or say something else: at least six in ten.

    What stays as it was speaks of the ledger, of days, or so loosely that chance bears it: a reader looks at these.
    """
    folders, tried, caught = [shuffled(tmp_path / str(way), way) for way in (False, True)], 0, 0
    lines = []
    for path in sorted((ROOT / "tests" / "numbers").glob("facts_*.py")):
        whole, found = facts_of(load(path)), []  # for each way in which the module can be loaded: its facts
        for folder in folders:
            with contextlib.suppress(Exception):
                found.append(facts_of(load(folder / path.name)))
        if not found:
            lines.append(f"    not run, its tables can't be shuffled so: {path.name}")
            continue
        moved = [any(way.get(name) != fact for way in found) for name, fact in whole.items()]
        tried, caught = tried + len(moved), caught + sum(moved)
        lines.append(f"    {path.name} {sum(moved)} of {len(moved)}")
    with capsys.disabled():
        print(f"\n{'facts on shuffled tables':36} {caught:4} of {tried:4} move", *lines, sep="\n")
    assert caught >= 0.6 * tried > 0, f"{tried - caught} of {tried} facts hold on shuffled tables, too."

"""Wrong edits are noticed: each mutant changes one thing as an editor would, and the named test fails.

An editor runs `make update` afterwards, so what it writes would agree with the edit. The tests named here read nothing
that update writes, or the mutant changes that, too; one test really runs it. One mutant of each kind runs each time,
all of them in one copy. `pytest -m slow -s -n 0 tests/test_mutants*.py` tries every one alone, then all of a kind in
the whole project, and prints a table: kind, caught of tried. What only a reader can see stands in CONTRIBUTING.md.
"""

import ast
import contextlib
import json
import random
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from helpers import DATA, NOTEBOOKS_OF_ALL_KINDS, ROOT, TOOLKIT, coded, copy_tree, keys_of, load, of_kind, outside
from test_clocks import DAYS as DAY_COLUMNS
from test_clocks import KEYS as KEY_COLUMNS
from test_clocks import KNOWN
from test_mutants import LESSON, MUTANTS, PARTS, SAMPLE, change, edit, failures, first, role, said
from test_mutants_all import rewrite
from test_outputs import drawn_from

from tools.notebooks import by_cell

HOUSE, LEDGER, OUTPUTS, EDITIONS = [f"test_{name}.py::test_" for name in ("house", "ledger", "outputs", "editions")]
WORKFLOW, PAGES = ".github/workflows/test.yml", ".github/workflows/pages.yml"
LESSONS = of_kind("lesson")


def replaced(file, old, new, count=1):
    """A mutant that replaces a pattern in a file of the copy."""

    def mutant(root):
        edit(root / file, old, new, count)

    mutant.__name__ = f"{file}: {old} -> {new}"
    return mutant


def row_of(table, which, **new):
    """A mutant that changes the first row of a table of the ledger of which something is true."""

    def mutant(root):
        def act(rows):
            next(row for row in rows if which(row)).update(new)

        rewrite(root / "data" / ("harvest" if table == "evidence" else "ledger") / f"{table}.csv", act)

    mutant.__name__ = f"{table}.csv: {new}"
    return mutant


def of_claim(name):
    return lambda row: row["id"] == name


# Browser and CI

OFF = {
    replaced(WORKFLOW, "BROWSER=required make", "make"): HOUSE + "ci_may_not_skip_the_browser",
    replaced(WORKFLOW, "BROWSER=(.*)", r"make test # BROWSER=\1"): HOUSE + "ci_may_not_skip_the_browser",
    replaced(".ci/run", "BROWSER=required make", "make"): HOUSE + "ci_may_not_skip_the_browser",
    replaced("tests/conftest.py", '== "required"', '== "always"'): HOUSE + "a_missing_browser_fails",
    replaced("pyproject.toml", "'not slow'", "'not slow and not browser'"): HOUSE + "no_test_is_left_out",
    replaced("pyproject.toml", "-rfE", "-rfE --ignore=tests/test_book.py"): HOUSE + "no_test_is_left_out",
    replaced("Makefile", "-m pytest$", "-m pytest -m 'not slow and not browser'"): HOUSE + "no_test_is_left_out",
    replaced("Makefile", "PINNED=1 ", ""): HOUSE + "no_test_is_left_out",
}
RUNS = HOUSE + "ci_runs_where_and_when_it_says"
CI = {
    replaced(WORKFLOW, "macos-latest, ", ""): RUNS,
    replaced(WORKFLOW, ", windows-latest", ""): RUNS,
    replaced(WORKFLOW, r"^  plain:\n(?:    .*\n)+", ""): RUNS,
    replaced(WORKFLOW, r"^  versions:\n(?:    .*\n)+", ""): RUNS,
    replaced(WORKFLOW, r'.*python: "3.11".*\n', ""): RUNS,
    replaced(WORKFLOW, r'.*python: "3.14".*\n', ""): RUNS,
    replaced(WORKFLOW, r"pandas==3\.0\.\* ", "pandas "): RUNS,
    replaced(WORKFLOW, r"  schedule:\n.*\n", ""): RUNS,
    replaced(WORKFLOW, r"17 4 1 \* \*", "17 4 1 1 *"): RUNS,
    replaced(WORKFLOW, r"  push:\n", "  push: {tags: [v1]}\n"): RUNS,
    replaced(WORKFLOW, "contents: read", "contents: write"): RUNS,
    replaced(WORKFLOW, "fail-fast: false", "fail-fast: false\n    continue-on-error: true"): RUNS,
    replaced(WORKFLOW, "-m pytest --nbval.*", "-m pytest --version"): RUNS,
    replaced(PAGES, r".*deploy-pages.*\n", "      - run: echo\n"): HOUSE + "pages_are_published",
    replaced(PAGES, r".*make site.*\n", "      - run: echo\n"): HOUSE + "pages_are_published",
    replaced(PAGES, "contents: read", "contents: write"): HOUSE + "pages_are_published",
}

# Ratings, measures, days


def rated(name, **new):
    return row_of("claims", of_claim(name), **new)


MOVES = LEDGER + "no_rating_moves_without_a_correction"
RATED = {
    rated("C23", rating_2023="Contradicted", rating_2026="Contradicted"): MOVES,
    rated("C26", rating_2026="Mixed"): MOVES,
    rated("C25", rating_2023="Mixed"): MOVES,
    rated("C59", rating_2023="Supported"): MOVES,
    replaced(
        "data/ledger/corrections.md", r"^- (C28, .*) to Mostly supported, on both", r"- \1 to Supported, on both"
    ): MOVES,
}
TOLD = LEDGER + "claims_say_how_they_are_measured"
CLAIMS = {
    rated("C35", sources="table:no_such_table"): TOLD,
    rated("C35", measure=""): TOLD,
    rated("C35", would_change=""): TOLD,
}


def known_too_early(root):
    """A row of a record whose value uses later rows gets a day of the first clock, in the ledger and the record."""
    label = "Gap that four sanctioners left, from 2021: filled by China, 2024"
    row_of("evidence", lambda row: row["label"] == label, known_on="2022-12-31")(root)


def known_before_the_event(root):
    def act(rows):
        row = next(row for row in rows if len(row["event_on"]) == 10 and row["seen_as"] != "none found")
        row["known_on"] = f"{int(row['event_on'][:4]) - 1}-01-01"

    rewrite(root / "data" / "ledger" / "lookups.csv", act)


CLOCK = "test_clocks.py::test_first_clock_rests_on_nothing_later"
LABELS = LEDGER + "known_on_is_not_before_the_year_that_the_label_names"
DAYS = {
    known_too_early: f"{CLOCK}[06b_record-altered]",
    row_of("evidence", lambda row: row["label"] == "China in Russia's trade, 2024", known_on="2023-04-30"): LABELS,
    known_before_the_event: "test_lookups.py::test_items_have_days_and_pages_and_the_days_fit",
}

# Numbers and sentences

WORDS = "notebooks/lesson/words"


def other(number):
    """A number, as written, with another last digit."""
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def other_numbers(text):
    """(a text whose numbers with a decimal or a percent sign are others, these)."""
    found = []

    def act(match):
        found.append(other(match.group()))
        return found[-1]

    return re.sub(r"(?<![\w./#-])(?:\d+\.\d+|\d+(?=\s*%))(?![\w/])", act, text), found


def number_in_a_reason(root):
    def act(rows):
        row = next(row for row in rows if other_numbers(row["reason"])[1])
        row["reason"] = other_numbers(row["reason"])[0]

    rewrite(root / "data" / "ledger" / "claims.csv", act)


NUMBERS = {
    number_in_a_reason: "numbers/test_numbers.py::test_numbers_in_reasons_are_borne",
    replaced(f"{WORDS}/06a.toml", "to 228 in", "to 282 in"): (
        "numbers/test_numbers.py::test_numbers_in_words_of_pictures_are_borne[06a]"
    ),
    replaced(f"{WORDS}/06a.toml", r"by 28 % a year", "by 87.3 % a year"): (
        "numbers/test_numbers.py::test_numbers_in_words_of_pictures_are_borne[06a]"
    ),
}


def rank_lost(root):
    """The vetoes that Moscow cast alone since 1992 become Washington's: whoever vetoes most now is another."""

    def act(rows):
        for row in rows:
            if row["vetoed_by"] == "RUS" and row["date"] > "1992":
                row["vetoed_by"] = "USA"

    rewrite(root / "data" / "tables" / "vetoes.csv", act)


HOLD = "numbers/test_numbers.py::test_facts_stand_in_their_cells_and_hold"
RANKS = {
    rank_lost: f"{HOLD}[08]",
    replaced(f"{WORDS}/08.toml", "Washington vetoed most", "Washington vetoed least"): f"{HOLD}[08]",
}

# Figures


def in_figure(lesson, number, act):
    """Change the source of a figure's cell in place: act(source)."""

    def mutant(root):
        def on(notebook):
            cell = first(notebook, lambda one: role("figure")(one) and one.metadata["lesson"].get("id") == number)
            changed = act(cell.source)
            assert changed != cell.source, f"figure {number} can't be changed so"
            cell.source = changed

        change(root, on, of=lesson)

    return mutant


def before_shown(*lines):
    """A change of source: these lines stand between the drawing of a figure, _fig, and lesson.show()."""

    def act(source):
        # lesson.draw(number, data) is what it does: draw, then show.
        drawn = r'_fig, _values = lesson.pictures._function("\1")(\2)\nlesson.show(_fig, "\1", **_values)'
        source = re.sub(r'lesson\.draw\("([\d.]+)", (.*)\)', drawn, source)
        call = next(
            node for node in ast.walk(ast.parse(source)) if ast.unparse(getattr(node, "func", node)) == "lesson.show"
        )
        got = f"_fig = lesson.figures._figure_of({ast.unparse(call.args[0])}, 'this figure')"
        all_lines = source.splitlines()
        all_lines[call.lineno - 1 : call.lineno - 1] = [got, *lines]
        return "\n".join(all_lines)

    return act


def cut(axis, low, high):
    """Of each panel only a part of an axis, from low to high, is shown."""
    return before_shown(
        "for _ax in _fig.axes:",
        f"    _a, _b = _ax.get_{axis}lim()",
        f"    _ax.set_{axis}lim(_a + {low} * (_b - _a), _a + {high} * (_b - _a))",
    )


# Lines of China are drawn in Russia's colour, and the reverse.
other_look = before_shown(
    "_two = lesson.colour('China', 'Russia')",
    "_other = dict(zip(_two, _two[::-1]))",
    "for _line in [one for _ax in _fig.axes for one in _ax.lines]:",
    "    _line.set_color(_other.get(_line.get_color(), _line.get_color()))",
)


def credit(lesson, number, table):
    """Another table as the source of a figure, in the file of words."""

    def mutant(root):
        path = root / WORDS / f"{lesson}.toml"
        text = path.read_text(encoding="utf-8")
        changed = re.sub(
            rf'(^\["{re.escape(number)}"\]\n(?:(?!\[).*\n)*?sources = \[)[^\]]*', rf'\1"{table}"', text, flags=re.M
        )
        assert changed != text, f"figure {number} of {lesson} has no sources to change"
        path.write_text(changed, encoding="utf-8")

    return mutant


def by_name(number):
    return next(one for one in LESSONS if one.number == number)


DRAWN = "test_drawn.py::test_figures_of_every_notebook"
AXES = {
    in_figure(by_name("06a"), "6.1", cut("x", 0.5, 1)): f"{DRAWN}[06a-5]",
    in_figure(by_name("06a"), "6.1", cut("y", 0.3, 1)): f"{DRAWN}[06a-5]",
}
CREDITS = OUTPUTS + "figures_are_credited_to_tables_that_they_draw"
CREDITED = {credit("06a", "6.1", "russia_five_partners"): CREDITS}
LOOKS = {
    in_figure(by_name("06a"), "6.1", other_look): f"{DRAWN}[06a-5]",
    replaced(
        "notebooks/lesson/colours.py",
        r"(return ENTITIES\.get\()plain",
        r'\1{"China": "Russia", "Russia": "China"}.get(plain, plain)',
    ): f"{DRAWN}[06a-5]",
}

# Keys


def with_cell(source, output=""):
    """A mutant that adds a code cell for learners to the subject's lesson."""

    def mutant(root):
        def act(notebook):
            cell = nbformat.v4.new_code_cell(source, id="a-key")
            cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text=output)] if output else []
            notebook.cells.insert(len(notebook.cells) - 2, cell)

        change(root, act, of=LESSON)

    return mutant


def key_of(kind, lesson=LESSON):
    return next((name, key) for name, key in keys_of(lesson.name).items() if key["kind"] == kind)


def changed_key(kind, act, lesson=LESSON):
    """A mutant that changes a key of a kind in its file: act(key)."""

    def mutant(root):
        name, key = key_of(kind, lesson)
        path = root / "notebooks" / "lesson" / "answers" / f"{lesson.name}.json"
        stored = json.loads(path.read_text(encoding="utf-8"))
        stored[name] = coded(act(json.loads(json.dumps(key))))
        path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")

    return mutant


def hint_tells(key):
    return {**key, "wrong": [[key["wrong"][0][0], f"No, the answer is {key['answer']}."], *key["wrong"][1:]]}


WHOLE = json.loads((TOOLKIT / "answers" / f"{LESSON.name}.json").read_text(encoding="utf-8"))
SHOWS = f"{EDITIONS}no_cell_of_a_learner_shows_a_key"
NUMBERED, CHOOSING = (
    next(one for one in LESSONS if any(key["kind"] == kind for key in keys_of(one.name).values()))
    for kind in ("number", "choice")
)
KEYS = {
    with_cell(f'print(lesson.answers._keys()["{next(iter(WHOLE))}"])'): SHOWS,
    with_cell('print(open("lesson/answers/05.json").read())'): SHOWS,
    with_cell("print(key)", str(key_of("number")[1])): SHOWS,
    with_cell("print(key)", next(iter(WHOLE.values()))): SHOWS,
    with_cell(f'print("""{key_of("number")[1]["why"]}""")'): SHOWS,
    changed_key("choice", hint_tells, CHOOSING): "test_answers.py::test_each_listed_wrong_answer_gets_its_own_hint",
    changed_key("number", hint_tells, NUMBERED): "test_answers.py::test_each_listed_wrong_answer_gets_its_own_hint",
    changed_key(
        "choice", lambda key: {**key, "hint": f"Choose {key['answer']}."}, CHOOSING
    ): "test_answers.py::test_keys_are_whole",
    changed_key(
        "choice", lambda key: {**key, "hint": key["wrong"][0][1]}, CHOOSING
    ): "test_answers.py::test_keys_are_whole",
}
EDITION = {
    replaced("tools/notebooks/editions.py", '{"solution", "teacher"}', '{"teacher"}'): EDITIONS + "no_key_can_be_read",
    replaced("tools/notebooks/editions.py", '{"solution", "teacher"}', '{"solution"}'): EDITIONS + "no_key_can_be_read",
    replaced("tools/notebooks/editions.py", '!= "record":', '== "record":'): EDITIONS + "editions_differ_only",
    replaced("tools/notebooks/editions.py", 'text = student.path. if edition == "student" else', "text ="): (
        EDITIONS + "no_key_can_be_read"
    ),
    replaced("tools/pages/handouts.py", "editions.student.path.", 'path.read_text("utf-8")'): (
        "test_handouts.py::test_the_student_tree_gives_nothing_away"
    ),
    replaced("tools/pages/handouts.py", r"pack\(folder, made", "pack(root / 'notebooks', made"): (
        "test_handouts.py::test_zip_files_are_the_folders"
    ),
    replaced("tools/pages/browser_edition.py", 'lay_down."student"', 'lay_down("teacher"'): (
        "test_browser_edition.py::test_a_class_is_given_nothing_away"
    ),
    replaced("tools/pages/browser_edition.py", r"copytree\(student / part", "copytree(ROOT / part"): (
        "test_browser_edition.py::test_a_class_is_given_nothing_away"
    ),
    replaced("tools/pages/browser_edition.py", r"pack\(student, new", "pack(root / 'notebooks', new"): (
        "test_browser_edition.py::test_a_class_is_given_nothing_away"
    ),
}

# What else a machine can see


def decimals_asked(root):
    """The exercise asks for other decimals than its key has."""
    for lesson in NOTEBOOKS_OF_ALL_KINDS:
        asking = [cell for cell in lesson.of("exercise") if re.search(r"\b(one|two) decimals?\b", cell.source)]
        asking = [one for one in asking if keys_of(lesson.name).get(one.id, {}).get("kind") == "number"]
        if asking:

            def act(notebook, cell=asking[0]):
                there = notebook.cells[cell.place - 1]
                there.source = re.sub(r"\b(one|two) decimals?\b", "three decimals", there.source)

            return change(root, act, of=lesson)


def numbers_swapped(root):
    """The second exercise of a lesson has the number of the third, and the third that of the second."""

    def act(notebook):
        second, third = list(filter(role("exercise"), notebook.cells))[1:3]
        second.metadata.lesson.id, third.metadata.lesson.id = third.metadata.lesson.id, second.metadata.lesson.id

    change(root, act, of=LESSON)


NAMED = HOUSE + "what_readme_and_contributing_name_is_there"
OTHERS = {
    decimals_asked: "test_answers.py::test_a_solution_answers_what_its_exercise_asks",
    replaced("book/guide/rubric.md", r"\A(# .*\n)", r"\1\nExercise 4.99 is first.\n"): (
        "test_handouts.py::test_exercises_and_figures_named_in_the_guide_exist"
    ),
    replaced("README.md", r"tools/setup\.py", "tools/install.py"): NAMED,
    replaced("README.md", "Python 3.11 or newer", "Python 3.9 or newer"): NAMED,
    replaced("README.md", "`make handouts`", "`make handout`"): NAMED,
    replaced("CONTRIBUTING.md", "tools.notebooks.causal", "tools.notebooks.cause"): NAMED,
    replaced("CHANGELOG.md", r"^## 0\.3\.0", "## 0.2.0"): NAMED,
    numbers_swapped: "test_shape.py::test_exercises_and_figures_stand_in_the_order_of_their_numbers",
    replaced("tests/numbers/facts_03.py", r"^FACTS = \{", 'FACTS = {"no such place": list, '): f"{HOLD}[03]",
    replaced("data/tables/ga_votes.csv", r"(?<=A/RES/77/204,)(.*),120,50,", r"\1,2,50,"): (
        "test_data_politics.py::test_no_more_of_our_states_vote_so_than_all_that_do"
    ),
    replaced("conftest.py", '"UserWarning", "RuntimeWarning", ', ""): HOUSE + "warnings_are_errors",
    replaced(
        "tools/notebooks/update.py", r"keys\[exercise\] = ", "_ = "
    ): "test_tools.py::test_harvest_reads_what_solution_shows",
}


def look_ups_lost(root):
    """A record without the look-ups of one claim, its output too."""
    record = next(one for one in of_kind("record") if one.number == "04")

    def act(notebook):
        call = 'lesson.lookups("C21")'
        cell = first(notebook, lambda one: one.source == call)
        cell.source, cell.outputs = "None", []

    change(root, act, record)


LEFT_OUT = {
    replaced("tests/numbers/facts_04.py", r'^    "4\.1": .*\n', ""): (
        "numbers/test_numbers.py::test_keys_are_computed_a_second_time[04]"
    ),
    replaced("data/own/README.md", r"^\| `quarrels`.*\n", ""): "test_data.py::test_each_table_of_our_own_is_explained",
    replaced("tests/test_data_03.py", '"joint_statement_texts"', '"joint_statements"'): (
        "test_data.py::test_each_table_is_bound_by_a_test_of_its_own"
    ),
    look_ups_lost: "test_outputs.py::test_verdicts_shown_are_those_of_the_ledger",
}

KINDS = {
    "browser tests switched off": OFF,
    "CI jobs removed": CI,
    "a rating without a correction": RATED,
    "a claim without measure or source": CLAIMS,
    "known too early": DAYS,
    "a number that no value bears": NUMBERS,
    "a rank that changed": RANKS,
    "an axis that hides data": AXES,
    "credited to another table": CREDITED,
    "in another's look": LOOKS,
    "a key shown": KEYS,
    "a solution in the student edition": EDITION,
    "pages and tools": OTHERS,
    "a part left out": LEFT_OUT,
}


def noticed(text, test):
    """True if pytest says that a test has failed: by what it asserts, and not since something broke on the way."""
    failed = re.findall(rf"^FAILED tests/{re.escape(test)}.*$", text, re.M)
    return any(not re.search(r" - (?!Assertion)\w*(?:Error|Exception)\b", line) for line in failed)


def chosen(test):
    """What pytest is asked for: the whole test where a mutant names its beginning only."""
    file, name = test.split("::")
    source = (ROOT / "tests" / file).read_text(encoding="utf-8")
    whole = re.findall(rf"^def ({re.escape(name.partition('[')[0])}\w*)", source, re.M)
    assert len(whole) == 1, f"tests/{file} has {len(whole)} tests {name}…: name one."
    return f"tests/{file}::{whole[0]}" + "".join(name.partition("[")[1:])


def test_an_edit_of_each_kind_is_noticed(tmp_path):
    """One of each kind, all in one copy: each fails its own test. That it passes without, the same suite says."""
    tests = {kind: next(iter(mutants.items())) for kind, mutants in KINDS.items()}
    tests |= {mutant.__name__: (mutant, MUTANTS[mutant]) for mutant in SAMPLE}
    asked = sorted({chosen(test) for _, test in tests.values()})
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    for mutant, _ in tests.values():
        mutant(root)
    after = said(root, *asked)
    missed = [kind for kind, (_, test) in tests.items() if not noticed(after, test)]
    assert not missed, f"nothing notices {', '.join(missed)}."


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_edit_of_a_kind_is_noticed(kind, tmp_path, capsys):
    """Each mutant of a kind, alone in a copy, fails its test, which passes without a change."""
    mutants, missed = KINDS[kind], []
    before = said(copy_tree(tmp_path / "whole", parts=PARTS), *sorted({chosen(test) for test in mutants.values()}))
    for place, (mutant, test) in enumerate(mutants.items()):
        root = copy_tree(tmp_path / str(place), parts=PARTS)
        mutant(root)
        if not noticed(said(root, chosen(test)), test):
            missed.append(f"{mutant.__name__} ({place + 1})")
        shutil.rmtree(root)
    with capsys.disabled():
        print(f"\n{kind:36} {len(mutants) - len(missed):4} of {len(mutants):4} caught")
    assert "FAILED" not in before, f"fails already without a change, so mend that first:\n{before[-800:]}"
    assert not missed, f"nothing notices {'; '.join(missed)}."


@pytest.mark.slow
def test_an_edit_is_noticed_after_an_update(tmp_path):
    """A rating is changed and `make update` runs: all copies agree, and the test on ratings alone speaks."""
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    rated("C26", rating_2026="Mixed")(root)
    done = subprocess.run(
        [sys.executable, "-m", "tools.notebooks.update", "05"], cwd=root, env=outside(), capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    asked = ["test_ledger.py", "test_outputs.py", "test_data.py", "test_lookups.py", "test_answers.py"]
    found = failures(root, *asked) - failures(copy_tree(tmp_path / "whole", parts=PARTS), *asked)
    assert found == {MOVES}, f"after an update {sorted(found)} fail, and not {MOVES} alone."


# Everything of a kind


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


@pytest.mark.slow
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


@pytest.mark.slow
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

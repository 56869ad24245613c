"""Wrong edits are noticed: each mutant changes one thing as an editor would, and the named test fails.

An editor runs `make update` afterwards, so what it writes would agree with the edit. The tests named here read nothing
that update writes, or the mutant changes that, too; one test really runs it. One mutant of each kind runs each time,
all of them in one copy. `pytest -m slow -s -n 0 tests/test_mutants*.py` tries every one alone (here), then all of a
kind in the whole project (test_mutants_all.py), and prints a table: kind, caught of tried. What only a reader can see
stands in CONTRIBUTING.md.
"""

import ast
import json
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from helpers import NOTEBOOKS_OF_ALL_KINDS, ROOT, TOOLKIT, coded, copy_tree, keys_of, of_kind, outside
from test_mutants import LESSON, MUTANTS, PARTS, SAMPLE, change, edit, failures, first, rewrite, role, said

LEDGER, OUTPUTS, EDITIONS = [f"test_{name}.py::test_" for name in ("ledger", "outputs", "editions")]
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


OTHERS = {
    decimals_asked: "test_answers.py::test_a_solution_answers_what_its_exercise_asks",
    replaced("book/guide/rubric.md", r"\A(# .*\n)", r"\1\nExercise 4.99 is first.\n"): (
        "test_handouts.py::test_exercises_and_figures_named_in_the_guide_exist"
    ),
    numbers_swapped: "test_shape.py::test_exercises_and_figures_stand_in_the_order_of_their_numbers",
    replaced("tests/numbers/facts_03.py", r"^FACTS = \{", 'FACTS = {"no such place": list, '): f"{HOLD}[03]",
    replaced("data/tables/ga_votes.csv", r"(?<=A/RES/77/204,)(.*),120,50,", r"\1,2,50,"): (
        "test_data_politics.py::test_no_more_of_our_states_vote_so_than_all_that_do"
    ),
    replaced(
        "tools/update.py", r"keys\[exercise\] = ", "_ = "
    ): "test_update.py::test_harvest_reads_what_solution_shows",
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
    done = subprocess.run([sys.executable, "-m", "tools.update", "05"], cwd=root, env=outside(), capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    asked = ["test_ledger.py", "test_outputs.py", "test_data.py", "test_lookups.py", "test_answers.py"]
    found = failures(root, *asked) - failures(copy_tree(tmp_path / "whole", parts=PARTS), *asked)
    assert found == {MOVES}, f"after an update {sorted(found)} fail, and not {MOVES} alone."

"""The shape of every lesson: what a learner and a teacher may count on. Needs no kernel."""

import ast
import json
import re
from collections import Counter

from helpers import DATA, fail_if, keys_of, ledger, over_notebooks

ROLES = {"head", "objective", "setup", "predict", "figure", "read", "exercise", "answer", "solution"}
ROLES |= {"verdict", "discuss", "runsheet", "guidance", "summary", "first_win"}
ROLES |= {"guess", "sketch", "change", "conclude", "line", "chart"}
ROLES |= {"sentences", "tables", "claim", "card", "evidence", "lookups"}  # of records
TAGS = {"solution", "teacher", "hide-input", "nbval-ignore-output", "raises-exception"}
FORMS = {"number", "choice", "set", "text", "frame", "reflection"}
BY_HAND = {"claims", "nine_readings", "nine_readings_second"}  # of the day when we coded them
MARKS = {1: "●", 2: "■", 3: "◆"}
ASKING = ("predict", "guess")  # a line to draw is a guess, too


def in_order(cells):
    """The places of cells, for comparing."""
    return [cell.place for cell in cells]


def headings(cell):
    """[(level, words)] of a Markdown cell, outside code blocks."""
    text = re.sub(r"^(```|~~~).*?^\1", "", cell.source, flags=re.M | re.S)
    return [(len(marks), words) for marks, words in re.findall(r"^(#{1,6}) +(.+)$", text, re.M)]


# Metadata: what the other tests stand on


SAYS = {"number": str, "tables": list, "claims": list, "data_to": str}
SAYS = {"record": SAYS, "lesson": SAYS | {"question": str, "minutes": int, "level": int, "skills": str}}


@over_notebooks()
def test_metadata_of_a_notebook(committed):
    """What README, guide and tests read: a date, claims that exist, and so on.

    A record names all claims that the ledger puts there.
    """
    assert committed.kind, "metadata.lesson.kind is none that tools/tree.py knows, or the file's name says another."
    about, known = committed.about, {row["id"]: row["lesson"] for row in ledger("claims")}
    fail_if(
        [
            f"{committed}: metadata.lesson.{key} is missing or no {type_.__name__}: add it."
            for key, type_ in SAYS.get(committed.kind, {}).items()
            if not isinstance(about.get(key), type_)
        ]
    )
    if about.get("number", committed.number) != committed.number:
        yield f"{committed}: metadata.lesson.number is {about['number']!r}: make it {committed.number!r}."
    if committed.kind in SAYS and not re.fullmatch(r"\d{4}-\d\d-\d\d", about["data_to"]):
        yield f"{committed}: metadata.lesson.data_to is no date such as 2025-12-18: mend it."
    named = set(about.get("claims", []))
    here = {claim for claim, lesson in known.items() if committed.kind == "record" and lesson == committed.number}
    yield from [
        f"{committed}: metadata.lesson.claims names {one}, which is none." for one in sorted(named - set(known))
    ]
    yield from [f"{committed}: metadata.lesson.claims leaves out {one} of the ledger." for one in sorted(here - named)]


CODE = {"figure", "chart", "answer", "setup", "summary", "first_win", "card", "evidence", "lookups"}
EITHER = {"verdict", "solution", "guess", "sketch", "change", "conclude", "line", None}  # code or Markdown
NEEDS = {"alt": {"chart"}, "id": {"figure", "exercise", "answer", "runsheet"}, "minutes": {"predict", "exercise"}}


def slips(cell):
    """What is wrong with the metadata of a cell, in sentences."""
    minutes, folded = cell.about.get("minutes", 1), cell.meta.get("jupyter", {})
    screen = cell.about.get("screen", True)
    words = screen if isinstance(screen, list) else []
    said = re.search(r"\((?:about )?(\d+) minutes?", cell.source.replace("*", "")) if cell.role else None
    if cell.role not in ROLES | {None}:
        yield f"the role {cell.role!r} does not exist: use one of {', '.join(sorted(ROLES))}."
    for tag in cell.tags - TAGS:
        yield f"the tag {tag!r} does not exist: use one of {', '.join(sorted(TAGS))}."
    if screen is not True and (not words or cell.is_code):
        yield "screen is true, or a list of words in a Markdown cell that no printed page says."
    for one in [one for one in words if one not in cell.source]:
        yield f"its metadata keep {one!r} for the screen, and it doesn't say that: mend them."
    if not isinstance(minutes, int) or minutes < 1:
        yield "minutes must be a whole number above 0."
    for name in [name for name, roles in NEEDS.items() if cell.role in roles and not cell.about.get(name)]:
        yield f"a cell with the role {cell.role} needs {name} in its metadata."
    if said and cell.role in NEEDS["minutes"] and int(said.group(1)) != minutes:
        yield f"says {said.group(1)} minutes, its metadata {minutes}: make them agree."
    if cell.role not in EITHER and (cell.role in CODE) != cell.is_code:
        yield f"a cell with the role {cell.role} must be a {'code' if cell.role in CODE else 'Markdown'} cell."
    if cell.role in ("runsheet", "guidance") and "teacher" not in cell.tags:
        yield f"a {cell.role} cell needs the tag teacher, else learners see it."
    free = cell.calls("lesson.summary") or cell.calls("lesson.my_line") or cell.role in ("sketch", "chart")
    if "nbval-ignore-output" in cell.tags and not free:
        yield "only the summary, my line, a chart and a line to draw may carry nbval-ignore-output."
    if "solution" in cell.tags and cell.is_code and folded != {"source_hidden": True, "outputs_hidden": True}:
        yield 'a solution is folded: set metadata.jupyter = {"source_hidden": true, "outputs_hidden": true}.'


@over_notebooks()
def test_metadata_of_the_cells(committed):
    """Roles, tags, forms, levels and minutes come from closed lists: a slip of the pen would switch a test off."""
    return [f"{cell}: {slip}" for cell in committed.cells for slip in slips(cell)]


@over_notebooks("lesson", "record")
def test_parts_stand_in_the_fixed_order(committed):
    """Head, objectives and set-up, once each; in a lesson then figures, verdict, discussion, the teacher's part.

    The summary is the last cell, or the next lesson's question and the teacher's part come after it.
    """
    order = ["head", "objective", "setup"]
    yield from [
        f"{committed} has {len(committed.of(one))} {one} cells: one is right."
        for one in order
        if len(committed.of(one)) != 1
    ]
    if committed.kind == "lesson":
        order += ["figure", "verdict", "discuss", "runsheet"]
    fail_if([f"{committed} has no {one} cell: add one." for one in [*order, "guidance"] if not committed.of(one)])
    if committed.of("head")[0].place != 1:
        yield f"{committed}: the head must be the first cell."
    places = [committed.of(role)[0].place for role in order]
    for before, after, one, two in zip(order, order[1:], places, places[1:], strict=False):
        if one >= two:
            yield f"{committed}: the first {after} cell must come after the first {before} cell."
    after = ("discuss", "runsheet", "guidance")
    last = [cell for cell in committed.cells if cell.role not in after][-1]
    if not last.calls("lesson.summary") or "nbval-ignore-output" not in last.tags:
        yield f"{last}: the last cell must be lesson.summary(), tagged nbval-ignore-output."


# The first screen


@over_notebooks("lesson")
def test_first_screen(committed):
    """From the head alone a learner knows question, minutes, needs and last date."""
    about = committed.about
    plain = " ".join(committed.cells[0].source.split())
    wanted = {
        f"the question {about['question']!r}": about["question"] in plain,
        "a question mark at the end of the question": about["question"].endswith("?"),
        f"{about['minutes']} minutes": re.search(rf"\b{about['minutes']}\b[^.|]*minutes", plain),
        "what a learner needs ('You need …' or 'Needs')": re.search(r"\bneeds?\b", plain, re.I),
        f"'Data to' {about.get('data_to', 'and a date')}, as metadata.lesson does": re.search(
            rf"\bdata to\b\W*{about.get('data_to', r'2[0-9]{3}')}", plain, re.I
        ),
    }
    for what, found in wanted.items():
        if not found:
            yield f"{committed.cells[0]}: the head does not say {what}: add it."


@over_notebooks("lesson")
def test_data_to_is_the_last_date_of_its_tables(committed):
    """The date in the head is that of the newest table which the lesson reads."""
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    tables = [table for table in package["resources"] if not table["path"].startswith("harvest/")]
    dates = {table["name"]: table["data_to"] for table in tables if table["name"] not in BY_HAND}
    newest = max([dates[table] for table in committed.about["tables"] if table in dates], default=None)
    if newest and (said := committed.about["data_to"]) != newest:
        fail_if([f"{committed}: data_to is {said}, its newest table ends {newest}: make them agree."])


# Objectives


@over_notebooks()
def test_objectives_are_assessed(committed):
    """2-4 objectives a lesson, each with an exercise and each exercise with one; 2-4 exercises."""
    objectives = committed.objectives
    exercises = {cell.id: cell for cell in committed.of("exercise")}
    lines = [line for cell in committed.of("objective") for line in cell.source.splitlines() if line.startswith("- ")]
    if len(lines) != len(objectives):
        yield f"{committed}: write each objective as '- **4.a** Compute … (exercise 4.1)'."
    low, high = (2, 4) if committed.kind == "lesson" else (0, 9)
    for what, count in {"objectives": len(objectives), "exercises": len(exercises)}.items():
        if not low <= count <= high and (what == "objectives" or low):  # a record may have as many as it needs
            yield f"{committed} has {count} {what}: {low} to {high} are right."
    forked = re.findall(r"^- \*\*(\S+)\*\* .*\(the fork\)$", "\n".join(lines), re.M) if committed.of("change") else []
    said = {(exercise, name) for name, (_, names) in objectives.items() for exercise in names}
    kept = {(exercise, name) for exercise, cell in exercises.items() for name in cell.about.get("objectives", [])}
    for name, (_, names) in objectives.items():
        if not names and name not in forked:
            yield f"{committed}: objective {name} names no exercise: end it with '(exercise 4.1)'."
    for exercise, name in sorted(said ^ kept):
        yield f"{committed}: objective {name} and exercise {exercise} don't name one another: mend metadata."
    for cell in exercises.values():
        if not cell.about.get("objectives"):
            yield f"{cell}: serves no objective: add objectives to its metadata."


@over_notebooks("lesson")
def test_three_figures_are_predicted_and_each_is_read(committed):
    """Predict, guess, picture, then a folded reading, so that running on does not give it away.

    Three figures have all of it; one more may come without a prediction.
    """
    figures, predicted = committed.of("figure"), 0
    ends = [*in_order(figures)[1:], len(committed.cells) + 1]
    for before, figure, end in zip([0, *in_order(figures)], figures, ends, strict=False):
        guessing = [committed.of("predict"), [*committed.of("guess"), *committed.of("sketch")]]
        asked = [{cell.id for cell in cells if before < cell.place < figure.place} for cells in guessing]
        predicted += all(figure.id in found for found in asked)
        read = [cell for cell in committed.of("read") if figure.place < cell.place < end]
        for cell in [cell for cell in committed.of("guess") if before < cell.place < figure.place]:
            given = [value for node in ast.walk(cell.tree) if isinstance(node, ast.Dict) for value in node.values]
            if not all(isinstance(value, ast.Constant) and value.value is ... for value in given):
                yield f"{cell}: holds a guess: leave the dots to the learner."
        if not any("<details>" in cell.source for cell in read):
            yield f"{figure}: no folded read cell stands between it and the next figure: add one."
    if predicted < 3:
        roles = " and a ".join(ASKING)
        yield f"{committed}: {predicted} figures have a {roles} cell of their id before them: three at least."


@over_notebooks("lesson")
def test_minutes_add_up(committed):
    """The minutes of its cells are those of the lesson, within a fifth."""
    total, said = sum(cell.about.get("minutes", 0) for cell in committed.learner), committed.about["minutes"]
    told = f"{committed}: its cells' minutes add to {total}, its metadata say {said}: make them agree."
    fail_if([told] * (not 0.8 * said <= total <= 1.2 * said))


# Exercises


def options(cell):
    """The letters of a multiple choice's options: lines such as "- **a** …", "- a) …" or "(a) …"."""
    return re.findall(r"^\s*(?:[-*] +)?\(?(?:\*\*)?([a-h])(?:\*\*)?[).:]?(?:\*\*)? +\S", cell.source, re.M)


@over_notebooks()
def test_form_and_level_of_exercises(committed):
    """Each exercise says its form and its level, wears the level's mark, and has an id of its own."""
    exercises = committed.of("exercise")
    for cell in exercises:
        if cell.about.get("form") not in FORMS:
            yield f"{cell}: its form must be one of {', '.join(sorted(FORMS))}."
        level = cell.about.get("level")
        if level not in MARKS:
            yield f"{cell}: its level must be 1, 2 or 3."
        elif MARKS[level] not in cell.source:
            yield f"{cell}: is of level {level}, so its prompt must carry the mark {MARKS[level]}."
    if twice := [name for name, count in Counter(cell.id for cell in exercises).items() if count > 1]:
        yield f"{committed}: two exercises have the id {twice[0]}: number them anew."


@over_notebooks("lesson")
def test_the_learner_writes_pandas_in_each_section_with_a_picture(committed):
    """There an exercise is solved by one to three lines of code, and no later cell needs them."""
    keys, section, drawn, written = keys_of(committed.name), "", {}, {}
    for cell in committed.cells:
        for depth, words in headings(cell) if not cell.is_code else []:
            section = words if depth == 2 else section
        if cell.role == "figure" and section[:1].isdigit():
            drawn[section] = cell
        if cell.role == "change" and cell.is_code:  # a line of it is changed, and the picture drawn again
            written[section] = cell
        worked = keys.get(cell.id, {}).get("worked", "") if cell.role == "exercise" else ""
        lines = [line for line in worked.splitlines() if line.strip()]
        try:
            tree = ast.parse(worked)
        except SyntaxError:  # the way to a choice, in words
            continue
        if any(isinstance(node, (ast.Attribute, ast.Subscript)) for node in ast.walk(tree)):
            written[section] = cell
            if len(lines) > 3:
                yield f"{cell}: is solved in {len(lines)} lines: one to three are right."
    for one in drawn.keys() - written.keys():
        yield f"{drawn[one]}: the section {one!r} has no exercise that asks for a line of pandas: add one."


@over_notebooks("lesson")
def test_a_lesson_answers_the_question_of_its_title(committed):
    """After the verdict: the question and a place to write, then our answer in two sentences with a number.

    It stands open; or it is a solution with three lines to tick, and lesson.answer lays it beside the learner's.
    """
    found = committed.of("conclude")
    kinds = [cell.is_code for cell in found]
    if kinds != [False, True, False]:
        fail_if([f'{committed}: needs three cells with the role conclude: question, `answer = "..."`, our answer.'])
    asked, yours, ours = found
    text, *ticks = ours.source.strip().removeprefix("**Ours.** ").split("\n- ")
    if committed.about["question"] not in asked.source:
        yield f"{asked}: does not ask {committed.about['question']!r}."
    if len(re.findall(r"[.?!](?=\s|$)", text)) != 2 or "<details>" in text:
        yield f"{ours}: two open sentences are right."
    calls = [ast.unparse(call.args[0]) for call in yours.calls("lesson.answer")]
    if (len(ticks), "solution" in ours.tags, calls) not in ((0, False, []), (3, True, ["answer"])):
        yield f"{ours}: hide it (the tag solution) with three lines to tick and call lesson.answer(answer), or do none."
    if not re.search(r"\d|\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|half)\b", text):
        yield f"{ours}: names no number."
    if not committed.of("verdict")[-1].place < asked.place < committed.of("discuss")[0].place:
        yield f"{asked}: the answer stands between the verdict and the discussion."


@over_notebooks()
def test_every_wrong_option_has_a_hint(committed):
    """In a multiple choice the key holds a hint for each wrong option, and the first words of the right one."""
    keys = keys_of(committed.name)
    for cell in committed.of("exercise"):
        if cell.about.get("form") != "choice" or cell.id not in keys:
            continue
        letters, key = options(cell), keys[cell.id]
        if len(letters) < 3 or len(set(letters)) != len(letters):
            yield f"{cell}: write at least three options, each on a line such as '- **a** …'."
        if key["answer"] not in letters:
            yield f"{cell}: its solution {key['answer']!r} is none of its options."
        for letter in sorted(set(letters) - {key["answer"]} - {wrong for wrong, _ in key["wrong"]}):
            yield f"{cell}: option {letter} has no hint: name its misconception in lesson.solution(wrong=…)."
        (right,) = re.findall(rf"^- \*\*{key['answer']}\*\* (.+)$", cell.source, re.M) or [""]
        if not key.get("says") or not right.startswith(key["says"].strip(".")):
            yield f"{cell}: its solution has to say the first words of {key['answer']}: {right!r}."
        if re.search(rf"\b(?:sentence|step|option|answer|text|is) \W*{key['answer']}\b", cell.source, re.I):
            yield f"{cell}: it gives its answer away."
        for letter in sorted({wrong for wrong, _ in key["wrong"]} - set(letters)):
            yield f"{cell}: the solution has a hint for {letter}, which is no option: take it out."


@over_notebooks()
def test_exercises_and_figures_stand_in_the_order_of_their_numbers(committed):
    """Who reads from above meets 2.6 before 2.7."""
    for role in ("exercise", "figure"):
        found = [cell.id for cell in committed.of(role)]
        ordered = sorted(found, key=lambda name: int(name.split(".")[1]))
        fail_if([f"{committed}: its {role}s stand as {', '.join(found)}: number them in order."] * (found != ordered))


@over_notebooks()
def test_each_exercise_has_its_answer_and_its_solution(committed):
    """Prompt, then an answer cell with dots and check(), then directly the solution cells with solution()."""
    names = Counter()
    answers = {cell.id: cell for cell in committed.of("answer")}
    inside = set()
    exercises = committed.of("exercise")
    ends = [*in_order(exercises)[1:], len(committed.cells) + 1]
    for cell, end in zip(exercises, ends, strict=True):
        answer = answers.get(cell.id)
        if answer is None or not cell.place < answer.place < end:
            yield f"{cell}: no answer cell with the id {cell.id} before the next exercise: add one."
            continue
        checks = [call for call in answer.calls("lesson.check") if len(call.args) == 2]
        typed = [node.value for node in ast.walk(answer.tree) if isinstance(node, ast.Constant)]
        dots = any(one is ... or str(one).strip() == "..." for one in typed)  # in a text of several lines, too
        if len(checks) != 1 or getattr(checks[0].args[0], "value", None) != cell.id or not dots:
            yield f"{answer}: write 'name = ...' and lesson.check({cell.id!r}, name)."
            continue
        names[ast.unparse(checks[0].args[1])] += 1
        after = committed.cells[answer.place :]
        solutions = after[: next((i for i, one in enumerate(after) if "solution" not in one.tags), len(after))]
        inside |= {one.place for one in solutions}
        if [c for one in solutions for c in one.calls("lesson.solution") if one.is_code] == []:
            yield f"{answer}: put the solution cell with lesson.solution({cell.id!r}, …) directly after it."
        for one in solutions:
            for call in one.calls("lesson.solution"):
                if getattr(call.args[0], "value", None) != cell.id:
                    yield f"{one}: stands behind exercise {cell.id}, but solves another: move it."
    for name, count in names.items():
        if count > 1:
            yield f"{committed}: two exercises keep their answer in {name}: give each its own variable."
    for cell in committed.cells:
        if "solution" in cell.tags and cell.place not in inside and cell.role != "conclude":
            yield f"{cell}: a solution that does not follow an answer cell: move it there."
        if cell.calls("lesson.solution") and "solution" not in cell.tags:
            yield f"{cell}: holds a solution without the tag solution, so the student edition shows it."
    for name in sorted(answers.keys() - {None, *(cell.id for cell in exercises)}):
        yield f"{answers[name]}: there is no exercise {name}: correct the id."


# For the teacher


@over_notebooks("lesson", "record")
def test_run_sheets_add_up(committed):
    """The lesson's adds to 50 minutes and says what to cut; the record's to the 25 that a class of 75 has left."""
    sheets = {str(cell.id): cell for cell in committed.of("runsheet")}
    name, wanted = ("50", 50) if committed.kind == "lesson" else ("75", 25)
    if name in sheets:
        source = sheets[name].source
        lines = re.findall(r"^\|\s*(\S.*?)\s*\|\s*(\S.*?)\s*\|\s*$", source, re.M)
        minutes = [int(first) for first, _ in lines if first.isdigit()]
        if sum(minutes) != wanted or len(minutes) != len(lines) - 2:  # head and rule
            yield f"{sheets[name]}: its minutes add to {sum(minutes)}, not {wanted}: mend the table."
        if committed.kind == "lesson" and not re.search(r"\bcut\b", source, re.I):
            yield f"{sheets[name]}: does not say what to *cut* first: add a sentence with that word."
    else:
        yield f"{committed}: no run sheet with the id {name!r}: add one."


def numbered(cells):
    """The numbers of numbered lines in some cells."""
    return [int(number) for cell in cells for number in re.findall(r"^(\d+)\. ", cell.source, re.M)]


@over_notebooks("lesson", "record")
def test_discussion_and_guidance(committed):
    """A lesson ends with three to five things to ask; a record's questions have guidance, one for each."""
    asked = numbered(committed.of("discuss"))
    guided = numbered(committed.of("guidance"))
    if asked != list(range(1, len(asked) + 1)) or not 3 <= len(asked) <= 5:
        yield f"{committed}: the discuss cell needs three to five lines, numbered 1., 2., … ({asked})."
    if committed.kind == "record" and guided != asked:
        yield f"{committed}: guidance has items {guided}, the questions are {asked}: one for each, in order."

"""The facts of a lesson stand in its prose and hold; evidence and keys come out of other code, too.

For each pair of lesson and record a module facts_NN.py says: FACTS, {place: a function that lists facts} (by_cell.py
says what a place and a fact are); EVIDENCE, (claim, label, function, decimals); KEYS, {exercise: function} for answer
keys; where it is needed, NUMBERS, {part of a cell with a number that no cell prints: why}, and ELSEWHERE, {(claim,
label): why a value on which a rating turns has no second road}. A reader judges whether a fact says what its sentence
says, and reads strong sentences without one (`python -m tools.notebooks.mend NN --read`).

    python tests/numbers/test_numbers.py      how much of each lesson is computed a second time
"""

import ast
import functools
import importlib.util
import re
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from tools.notebooks import by_cell
from tools.notebooks import facts as as_text

sys.path.insert(0, str(Path(__file__).parents[1]))  # so that this file also runs alone
from helpers import NOTEBOOKS_OF_ALL_KINDS, TOOLKIT, fail_if, file_of, keys_of, ledger

OLD = {path.stem.removeprefix("facts_"): path for path in sorted(Path(__file__).parent.glob("facts_*.py"))}
FACTS = {**OLD, **{stem: as_text.HERE / f"{stem}.facts" for stem in as_text.LESSONS}}


@functools.cache
def facts(number):
    """The facts of a lesson, loaded when a test asks for them: lines of text, or a module."""
    if number in as_text.LESSONS:
        return as_text.Facts(number)
    spec = importlib.util.spec_from_file_location(f"facts_{number}", FACTS[number])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PARTS = ("FACTS", "EVIDENCE", "KEYS")
each_notebook = pytest.mark.kinds("lesson", "record")


def facts_of(number, known=None):
    """The module of facts of a lesson. It fails with one sentence where there is none, or where a part of it lacks."""
    module = known.get(number) if known is not None else facts(number) if number in FACTS else None
    lacks = [part for part in PARTS if not hasattr(module, part)]
    if module is None:
        pytest.fail(f"lesson {number} has no tests/numbers/facts_{number}.py: copy facts_11.py, and change it.", False)
    if lacks:
        told = f"tests/numbers/facts_{number}.py lacks {', '.join(lacks)}: add what test_numbers.py says at its top."
        pytest.fail(told, False)
    return module


def pair(number):
    """The notebooks of a lesson: itself and its record."""
    return [one for one in NOTEBOOKS_OF_ALL_KINDS if one.number == number]


def prose(number):
    """{place: (path, text)} of a lesson and its record."""
    words = [TOOLKIT / "words" / f"{one.name}.toml" for one in pair(number)]
    return by_cell.prose([(one.path, one.notebook) for one in pair(number)], words)


@functools.cache
def computed(number):
    """{place: its facts, or the error that computing them raised} of a lesson."""
    found = {}
    for place, facts_there in facts_of(number).FACTS.items():
        try:
            found[place] = facts_there()
        except Exception as fault:  # a table has changed its form
            found[place] = fault
    return found


def found(number, place, text):
    """What by_cell.found says of a place."""
    there = computed(number).get(place, [])
    return [] if isinstance(there, Exception) else by_cell.found(there, text)


@pytest.mark.parametrize("number", FACTS)
def test_facts_stand_in_their_cells_and_hold(number):
    """A fact that is gone, one that does not hold, one that can't be computed, and a place that is none, are named."""
    faults, known = [], prose(number)
    for place, there in computed(number).items():
        if place not in known:
            faults.append(f"facts_{number}.py: no cell and no words are called {place!r}: correct the name.")
            continue
        path, text = known[place]
        if isinstance(there, Exception):
            faults.append(f"{path.name}, {place}: its facts can't be computed ({type(there).__name__}: {there}).")
        for said, span, holds in found(number, place, text):
            if not span:
                faults.append(
                    f"{path.name}, {place}: {said!r} does not stand there, after the fact before it: where data moved, "
                    f"`python -m tools.notebooks.mend {number}` says what stands now; else mend facts_{number}.py."
                )
            elif not holds:
                faults.append(f"{path.name}, {place}: {said!r} does not hold: correct the sentence and its fact.")
    fail_if(faults)


def certain(node, alone=True):
    """True for a condition that holds whatever the data say: a constant, by itself or behind an `or`."""
    if isinstance(node, ast.BoolOp):
        return (any if isinstance(node.op, ast.Or) else all)(certain(value, False) for value in node.values)
    if isinstance(node, ast.Compare):
        return all(isinstance(one, ast.Constant) for one in (node.left, *node.comparators))
    return isinstance(node, ast.Constant) and not (alone and not isinstance(node.value, bool))


@pytest.mark.parametrize("number", as_text.LESSONS)
def test_lines_ask_the_data(number):
    """A line computes a number or states what must hold; its condition holds a name, and not by itself."""
    lines = as_text.lines_of(number)
    faults = [
        f"{number}.facts, line {at}: it computes nothing and asks nothing: {text}"
        for place, at, text in lines
        if place not in as_text.NO_PROSE and "{" not in text and " ? " not in text
    ]
    for _, at, _, condition in as_text.read(number):
        tree = ast.parse(condition.strip() or "data", mode="eval").body
        if certain(tree) or not any(isinstance(one, ast.Name) for one in ast.walk(tree)):
            faults.append(f"{number}.facts, line {at}: this holds whatever the data say: {condition}")
    fail_if(faults)


@pytest.mark.parametrize("number", OLD.keys() - set(as_text.LESSONS))
def test_facts_can_fail(number):
    """The condition of a fact asks the data."""
    tree = ast.parse(FACTS[number].read_text(encoding="utf-8"))
    facts = [one.value for one in tree.body if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "FACTS"]
    pairs = [one for one in ast.walk(*facts) if isinstance(one, ast.Tuple) and len(one.elts) == 2]
    always = [one for one in pairs if certain(one.elts[1])]
    fail_if([f"facts_{number}.py, line {one.lineno}: this fact holds whatever the data say." for one in always])


# Computed a second time

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SMALL = {word: float(value) for value, word in enumerate(SMALL)} | {"none": 0.0, "once": 1.0, "twice": 2.0}


def told_in(reason):
    """The numbers that a reason names, in digits or as a word."""
    digits = re.findall(r"(?<![\d.])(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?", reason)
    words = re.findall(r"[a-z]+", reason.lower())
    return {float(one.replace(",", "")) for one in digits if one} | {SMALL[word] for word in words if word in SMALL}


def turning():
    """{(claim, label)} of the evidence whose value the reason of its claim's rating names."""
    named = {row["id"]: told_in(row["reason"]) for row in ledger("claims")}
    rows = ledger("evidence")
    return {(row["claim"], row["label"]) for row in rows if abs(float(row["value"])) in named[row["claim"]]}


def elsewhere(number):
    """{(claim, label): why it has no second road} of a lesson."""
    return getattr(facts(number), "ELSEWHERE", {})


def again(number):
    """{(claim, label)} of the evidence that other code computes in a lesson's facts."""
    return {(claim, label) for claim, label, _, _ in getattr(facts(number), "EVIDENCE", [])}


@functools.cache
def everywhere():
    """What again() gives for all lessons together."""
    return set().union(*map(again, FACTS))


def keys(number):
    """{exercise: key} of a lesson and its record; a reflection has none."""
    found = {}
    for one in NOTEBOOKS_OF_ALL_KINDS:
        if one.number == number:
            found |= {name: key for name, key in keys_of(one.name).items() if key["kind"] != "reflection"}
    return found


def covered(number):
    """{what: (all, computed a second time)} of a lesson: evidence, values on which a rating turns, keys."""
    rows = {(row["claim"], row["label"]) for row in ledger("evidence") if row["lesson"] == number}
    asked, turns = keys(number), rows & turning()
    return {
        "evidence": (len(rows), len(rows & everywhere())),
        "turning": (len(turns), len(turns & everywhere())),
        "keys": (len(asked), len(asked.keys() & facts_of(number).KEYS.keys())),
    }


def equal(found, key):
    """True if other code gives the answer of a key; one letter may come as the list of the letters that hold."""
    if key["kind"] == "number":  # a lesson's small table is rounded, so the last place asked decides
        return abs(found - key["answer"]) <= 0.5 * 10.0 ** -key["places"]
    if key["kind"] == "set":
        return sorted(str(one).lower() for one in found) == key["answer"]
    return [str(one).lower() for one in ([found] if isinstance(found, str) else found)] == [key["answer"]]


@pytest.mark.parametrize("number", FACTS)
def test_evidence_is_computed_a_second_time(number):
    """At least four values a lesson, by other code, equal the ledger's; a lesson without evidence has none."""
    rows = {(row["claim"], row["label"]): row["value"] for row in ledger("evidence")}
    whole, second = covered(number)["evidence"]
    assert second >= min(4, whole), f"facts_{number}.py computes {second} of {whole} evidence values: at least four."
    faults = []
    for claim, label, compute, places in facts_of(number).EVIDENCE:
        if (claim, label) not in rows:
            faults.append(f"evidence.csv has no {claim} / {label}: correct facts_{number}.py.")
        elif float(found := f"{compute():.{places}f}") != float(rows[claim, label]):
            faults.append(
                f"{claim} / {label}: the ledger has {rows[claim, label]}, other code gives {found}: run `make update`; "
                f"if they still differ, mend the record or facts_{number}.py."
            )
    fail_if(faults)


@pytest.mark.parametrize("number", FACTS)
def test_values_on_which_a_rating_turns_are_computed_a_second_time(number):
    """Each value that the reason of a rating names, save those listed with the reason why they can't be."""
    rows = {(row["claim"], row["label"]) for row in ledger("evidence") if row["lesson"] == number}
    faults = [
        f"{claim} / {label}: its rating's reason names it: compute it in tests/numbers/facts_{number}.py."
        for claim, label in sorted((rows & turning()) - everywhere() - elsewhere(number).keys())
    ]
    faults += [
        f"facts_{number}.py: ELSEWHERE names {claim} / {label}, which is no such value, or is computed: take it out."
        for claim, label in sorted(elsewhere(number).keys() - ((rows & turning()) - everywhere()))
    ]
    fail_if(faults)


def test_each_rating_that_rests_on_numbers_has_one_computed_a_second_time():
    """Of each claim that data could contradict and that has evidence, at least one value; or ELSEWHERE says why not."""
    resting = {row["claim"] for row in ledger("evidence")}
    resting &= {row["id"] for row in ledger("claims") if row["checkable"] != "no"}
    resting -= {claim for claim, _ in everywhere()} | {claim for number in FACTS for claim, _ in elsewhere(number)}
    home = {row["id"]: row["lesson"] for row in ledger("claims")}
    fail_if(
        [
            f"{claim}: none of its evidence is computed a second time: add one value of it to EVIDENCE in "
            f"tests/numbers/facts_{home[claim]}.py."
            for claim in sorted(resting)
        ]
    )


@pytest.mark.parametrize("number", FACTS)
def test_keys_are_computed_a_second_time(number):
    """Each key that is a number or a list, by other code, and at least a third of all; they are those in answers/."""
    asked, module = keys(number), facts_of(number)
    whole, second = covered(number)["keys"]
    assert 3 * second >= whole, f"facts_{number}.py computes {second} of {whole} keys: at least a third."
    lacking = {name for name, key in asked.items() if key["kind"] not in ("choice", "text")} - module.KEYS.keys()
    faults = [
        f"facts_{number}.py: KEYS lacks exercise {name}: compute its key by other code." for name in sorted(lacking)
    ]
    faults += [f"facts_{number}.py: there is no key {one}: correct KEYS." for one in module.KEYS.keys() - asked.keys()]
    for exercise in module.KEYS.keys() & asked.keys():
        found = module.KEYS[exercise]()
        if not equal(found, asked[exercise]):
            faults.append(f"exercise {exercise}: the key is {asked[exercise]['answer']}, other code gives {found}.")
    fail_if(faults)


def test_half_of_all_keys_are_computed_a_second_time():
    whole, second = (sum(covered(number)["keys"][place] for number in FACTS) for place in (0, 1))
    assert 2 * second >= whole, f"tests/numbers compute {second} of {whole} keys: at least half."


# Numbers in prose


ASKED = ("objective", "sentences", "exercise", "predict", "runsheet", "guidance")  # numbers of cells, or supposed


def numbers(text):
    """[(as written, value, decimals, place)] of the numbers in a text that have a decimal point or a percent sign."""
    seen = []
    for match in re.finditer(r"(?<![\w./#-])(\d+(?:\.\d+)?)(\s*%)?(?![\w/])", text):
        whole = match.group(1)
        if "." in whole or match.group(2):
            seen.append((whole, float(whole), len(whole.partition(".")[2]), match.start()))
    return seen


def printed(cells):
    """The numbers that these cells' outputs show."""
    shown = " ".join(text for cell in cells for kind, text in cell.shown if kind != "text/html")
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", shown.replace(",", ""))]


@each_notebook
def test_numbers_in_prose_are_printed_or_in_the_ledger(committed):
    """A number of data that prose names is shown by a cell of its section, or is evidence of this lesson."""
    module = facts_of(committed.number)
    kept = [abs(float(row["value"])) for row in ledger("evidence") if row["lesson"] == committed.number]
    told = [float(one) for row in ledger("lookups") for one in re.findall(r"\d+(?:\.\d+)?", row["item"])]
    sections, current = [], []
    for cell in committed.cells:
        if not cell.is_code and cell.source.startswith("## "):
            sections.append(current)
            current = []
        current.append(cell)
    faults, free = [], ["CC BY 4.0", *getattr(module, "NUMBERS", {})]
    for section in [*sections, current]:
        known = printed([cell for cell in section if cell.is_code]) + kept
        known += told if committed.kind == "record" else []
        for cell in section:
            if cell.is_code or cell.role in ASKED:
                continue
            borne = [span for _, span, _ in found(committed.number, cell.raw.id, cell.source) if span]
            plain = re.sub(r"(?<=\]\()[^)]*", lambda link: " " * len(link.group()), cell.source)
            for written, value, places, at in numbers(plain):
                if any(start <= at < end for start, end in borne):
                    continue
                if any(abs(round(one, places) - value) < 10.0**-places * 0.51 for one in known):
                    continue
                if not any(part in cell.source and written in part for part in free):
                    faults.append(f"{cell}: {written} is no fact, and is printed by no cell of its section.")
    fail_if(faults)


def test_numbers_in_reasons_are_borne():
    """A number with a decimal or a percent sign in a reason or a best case is evidence or a look-up of this claim."""
    faults = []
    for row in ledger("claims"):
        known = [abs(float(one["value"])) for one in ledger("evidence") if one["claim"] == row["id"]]
        items = " ".join(one["item"] for one in ledger("lookups") if one["claim"] == row["id"])
        known += [float(one) for one in re.findall(r"\d+(?:\.\d+)?", items.replace(",", ""))]
        for column in ("reason", "best_case_for", "best_case_against", "for_since", "against_since"):
            for written, value, places, _ in numbers(row[column]):
                if not any(abs(round(one, places) - value) < 10.0**-places * 0.51 for one in known):
                    faults.append(
                        f"claims.csv: {row['id']} says {written} in its {column}, which no evidence and no look-up of "
                        "it bears: correct it, or add the evidence to its record."
                    )
    fail_if(faults)


@functools.cache
def shown_by(name, figure=None):
    """The numbers that a notebook, or the section of a figure, computes and shows, without those of its words."""
    told = ("lesson.show", "lesson.compare", "lesson.verdicts", "lesson.lookups")
    cells, sections = next(one for one in NOTEBOOKS_OF_ALL_KINDS if one.name == name).cells, [[]]
    for cell in cells:
        sections += [[]] if not cell.is_code and cell.source.startswith("## ") else []
        sections[-1].append(cell)
    around = [part for part in sections if any(cell.role == "figure" and cell.id == figure for cell in part)]
    cells = [cell for cell in (around[0] if around else cells) if cell.is_code]
    found = printed([cell for cell in cells if not any(cell.calls(call) for call in told)])
    return found + [float(one) for cell in cells for one in re.findall(r"\d+(?:\.\d+)?", cell.printed.replace(",", ""))]


TYPED = {  # parts of sentences whose numbers no data give
    "All 193 members by vote": "the number of the UN's members",
    "18 of 193 members": "the same",
    "95 % interval": "the level of an interval, which we chose",
    "18–26 February 2023": "days",
    "Always even would score 0.25": "one half, squared",
    "Paragraph 4 of the article": "the number of a paragraph",
    "Line 3, a shared threat, and line 5, worse ties, for which line 4": "numbers of lines",
    "to line 2, the largest shared aim": "the number of a line",
    "Line 1: {marks[1]}; 2: {marks[2]}; 3: {marks[3]}; 4: {marks[4]}; 5: {marks[5]}": "numbers of lines",
    "Customs itself prints +44 %": "on the page that the recipe of china_crude_from_russia names",
}


@each_notebook
def test_numbers_in_words_of_pictures_are_borne(committed):
    """A number that a title, caption or description says, typed or filled in, is printed in its section, a value of
    the small table that is credited, or part of a fact; one of a verdict may be evidence, too. Years are free.
    """
    words = tomllib.loads((TOOLKIT / "words" / f"{committed.name}.toml").read_text(encoding="utf-8"))
    known = [abs(float(row["value"])) for row in ledger("evidence") if row["lesson"] == committed.number]
    faults = []
    for name, part in words.items():
        if name == "verdict":
            told = {f"{claim}.{kind}": text for claim, row in part.items() for kind, text in row.items()}
        else:
            told = {f"{name}.{kind}": part.get(kind, "") for kind in ("title", "subtitle", "caption", "description")}
        near = (
            (known if name == "verdict" else [])
            + shown_by(committed.name, name)
            + [value for one in part.get("sources", []) for value in values_of(one)]
        )
        for place, text in told.items():
            text = prose(committed.number)[place][1] if text else ""  # as filled
            borne = [span for _, span, _ in found(committed.number, place, text) if span]
            for match in re.finditer(r"(?<![\w./#-])(\d[\d,]*(?:\.\d+)?)(\s*%)?(?![\w/])", text):
                written = match.group(1).rstrip(",").replace(",", "")
                value, places = float(written), len(written.partition(".")[2])
                year = places == 0 and not match.group(2) and 1800 <= value <= 2100
                free = year or any(one in text and written in one for one in TYPED)
                free = free or any(start <= match.start() < end for start, end in borne)
                if not free and not any(abs(round(one, places) - value) < 10.0**-places * 0.51 for one in near):
                    faults.append(
                        f"lesson/words/{committed.name}.toml: {place} says {written}: correct it, or make it a fact in "
                        f"facts_{committed.number}.py."
                    )
    fail_if(faults)


@functools.cache
def values_of(name):
    """The numbers of a small table, as its figure may name them: at most 60 rows, below data/lessons."""
    path = file_of(name)
    frame = pd.read_csv(path) if path.parent.name == "lessons" else pd.DataFrame()
    small = frame.select_dtypes("number") if len(frame) <= 60 else pd.DataFrame()
    return [abs(float(value)) for value in small.to_numpy().ravel() if value == value]


if __name__ == "__main__":
    print(f"{'':9}{'evidence':>12}{'turning':>12}{'keys':>12}")
    for one in FACTS:
        print(f"lesson {one:3}", *(f"{second:>5} of {whole:3}" for whole, second in covered(one).values()))

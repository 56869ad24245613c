"""The facts of a lesson stand in its prose and hold; evidence and keys come out of other code, too.

data/facts/NN.facts has them for each pair of lesson and record (CONTRIBUTING, *A fact*). A reader judges whether a
fact says what its sentence says, and reads strong sentences without one in the diff.
"""

import ast
import functools
import re
import tomllib

import pandas as pd
import pytest
from helpers import NOTEBOOKS_OF_ALL_KINDS, TOOLKIT, fail_if, file_of, keys_of, ledger

from tools.notebooks import by_cell, facts

FACTS = facts.LESSONS
each_notebook = pytest.mark.kinds("lesson", "record")


@functools.cache
def facts_of(number):
    """The facts of a lesson. It fails with one sentence where there are none."""
    if number not in FACTS:
        pytest.fail(
            f"lesson {number} has no data/facts/{number}.facts: copy 11.facts and 11.py, and change them.", False
        )
    return facts.Facts(number)


def pair(number):
    """The notebooks of a lesson: itself and its record."""
    return [one for one in NOTEBOOKS_OF_ALL_KINDS if one.number == number]


def prose(number):
    """{place: (path, text)} of a lesson, its record and the guide's pages that are written by hand."""
    words = [TOOLKIT / "words" / f"{one.name}.toml" for one in pair(number)]
    told = by_cell.prose([(one.path, one.notebook) for one in pair(number)], words)
    return told | by_cell.pages(facts_of(number).prose)


def found(number, place, text):
    """What by_cell.found says of a place."""
    return by_cell.found(facts_of(number).prose.get(place, []), text)


@pytest.mark.parametrize("number", FACTS)
def test_facts_stand_in_their_cells_and_hold(number):
    """A fact that is gone, one that does not hold, one that can't be computed, and a place that is none, are named."""
    faults, known = [], prose(number)
    for place in facts_of(number).prose:
        if place not in known:
            faults.append(f"{number}.facts: no cell and no words are called {place!r}: correct the name.")
            continue
        path, text = known[place]
        for said, span, holds in found(number, place, text):
            if not span:
                faults.append(
                    f"{path.name}, {place}: {said!r} does not stand there, after the fact before it: where data moved, "
                    f"`python -m tools.notebooks.mend {number}` says what stands now; else mend {number}.facts"
                    f"{f', or pictures/l{number}.py where the picture is wrong' * place.endswith('marks')}."
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


@pytest.mark.parametrize("number", facts.LESSONS)
def test_lines_ask_the_data(number):
    """A line computes a number or states what must hold; its condition holds a name, and not by itself."""
    lines = facts.lines_of(number)
    faults = [
        f"{number}.facts, line {at}: it computes nothing and asks nothing: {text}"
        for place, at, text in lines
        if place not in facts.NO_PROSE and "{" not in text and " ? " not in text
    ]
    for _, at, _, condition in facts.read(number):
        tree = ast.parse(condition.strip() or "data", mode="eval").body
        if certain(tree) or not any(isinstance(one, ast.Name) for one in ast.walk(tree)):
            faults.append(f"{number}.facts, line {at}: this holds whatever the data say: {condition}")
    fail_if(faults)


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


def again(number):
    """{(claim, label)} of the evidence that other code computes in a lesson's facts."""
    return {(claim, label) for claim, label, _, _ in facts_of(number).evidence}


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
    """{what: (all, computed a second time)} of a lesson: evidence and keys."""
    rows = {(row["claim"], row["label"]) for row in ledger("evidence") if row["lesson"] == number}
    asked = keys(number)
    return {
        "evidence": (len(rows), len(rows & everywhere())),
        "keys": (len(asked), len(asked.keys() & facts_of(number).keys.keys())),
    }


def equal(found, key):
    """True if other code gives the answer of a key; one letter may come as the list of the letters that hold."""
    if key["kind"] == "number":  # a lesson's small table is rounded, so the last place asked decides
        return abs(found - key["answer"]) <= 0.5 * 10.0 ** -key["places"]
    if key["kind"] == "set":
        return sorted(str(one).lower() for one in found) == key["answer"]
    return ([found] if isinstance(found, str) else [*found]) == [key["answer"]]


@pytest.mark.parametrize("number", FACTS)
def test_evidence_is_computed_a_second_time(number):
    """At least four values a lesson, by other code, equal the ledger's; a lesson without evidence has none."""
    rows = {(row["claim"], row["label"]): row["value"] for row in ledger("evidence")}
    whole, second = covered(number)["evidence"]
    assert second >= min(4, whole), f"{number}.facts computes {second} of {whole} evidence values: at least four."
    faults = []
    for claim, label, expression, places in facts_of(number).evidence:
        if (claim, label) not in rows:
            faults.append(
                f"{label!r} stands in no label of {claim}, or in several: correct {number}.facts, [evidence]."
            )
        elif float(found := f"{facts_of(number).value(expression):.{places}f}") != float(rows[claim, label]):
            faults.append(
                f"{claim} / {label}: the ledger has {rows[claim, label]}, other code gives {found}: run `make update`; "
                f"if they still differ, mend the record or {number}.facts."
            )
    fail_if(faults)


@pytest.mark.parametrize("number", FACTS)
def test_values_on_which_a_rating_turns_are_computed_a_second_time(number):
    """Each value that the reason of a rating names, save those listed with the reason why they can't be."""
    rows = {(row["claim"], row["label"]) for row in ledger("evidence") if row["lesson"] == number}
    faults = [
        f"{claim} / {label}: its rating's reason names it: compute it in data/facts/{number}.facts."
        for claim, label in sorted((rows & turning()) - everywhere() - facts_of(number).elsewhere.keys())
    ]
    faults += [
        f"{number}.facts: [elsewhere] names {claim} / {label}, which is no such value, or is computed: take it out."
        for claim, label in sorted(facts_of(number).elsewhere.keys() - ((rows & turning()) - everywhere()))
    ]
    fail_if(faults)


def test_each_rating_that_rests_on_numbers_has_one_computed_a_second_time():
    """Of each claim that data could contradict and that has evidence, one value; or [elsewhere] has why not."""
    resting = {row["claim"] for row in ledger("evidence")}
    resting &= {row["id"] for row in ledger("claims") if row["checkable"] != "no"}
    resting -= {claim for claim, _ in everywhere()} | {
        claim for number in FACTS for claim, _ in facts_of(number).elsewhere
    }
    home = {row["id"]: row["lesson"] for row in ledger("claims")}
    fail_if(
        [
            f"{claim}: none of its evidence is computed a second time: add one value of it to [evidence] in "
            f"data/facts/{home[claim]}.facts."
            for claim in sorted(resting)
        ]
    )


@pytest.mark.parametrize("number", FACTS)
def test_keys_are_computed_a_second_time(number):
    """Each key that is a number or a list, by other code, and at least a third of all; they are those in answers/."""
    asked, mine = keys(number), facts_of(number)
    whole, second = covered(number)["keys"]
    assert 3 * second >= whole, f"{number}.facts computes {second} of {whole} keys: at least a third."
    lacking = {name for name, key in asked.items() if key["kind"] not in ("choice", "text")} - mine.keys.keys()
    faults = [
        f"{number}.facts: [keys] lacks exercise {name}: compute its key by other code." for name in sorted(lacking)
    ]
    faults += [f"{number}.facts: there is no key {one}: correct [keys]." for one in mine.keys.keys() - asked.keys()]
    for exercise in mine.keys.keys() & asked.keys():
        found = mine.value(mine.keys[exercise])
        if not equal(found, asked[exercise]):
            faults.append(f"exercise {exercise}: the key is {asked[exercise]['answer']}, other code gives {found}.")
    fail_if(faults)


def test_half_of_all_keys_are_computed_a_second_time():
    whole, second = (sum(covered(number)["keys"][place] for number in FACTS) for place in (0, 1))
    assert 2 * second >= whole, f"data/facts compute {second} of {whole} keys: at least half."


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
    faults, free = [], ["CC BY 4.0", *module.typed]
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
            told = {
                f"{claim}.{kind}": row[kind]
                for claim, row in part.items()
                for kind in row
                if isinstance(row[kind], str)
            }
            told |= {
                f"{claim}.row-{nth}": " ".join(cells)
                for claim, row in part.items()
                for nth, cells in enumerate(row.get("rows", []), start=1)
            }
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
                        f"{committed.number}.facts."
                    )
    fail_if(faults)


@functools.cache
def values_of(name):
    """The numbers of a small table, as its figure may name them: at most 60 rows, below data/lessons."""
    path = file_of(name)
    frame = pd.read_csv(path) if path.parent.name == "lessons" else pd.DataFrame()
    small = frame.select_dtypes("number") if len(frame) <= 60 else pd.DataFrame()
    return [abs(float(value)) for value in small.to_numpy().ravel() if value == value]

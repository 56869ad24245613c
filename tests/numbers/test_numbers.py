"""Sentences that rank or exclude hold; evidence values come out of other code, too; numbers in prose are printed.

For each pair of lesson and record a module facts_NN.py says: LESSON and RECORD, lists of (sentence as it stands, a
function that computes from the tables whether it holds); TURNS, {part of a sentence: key of REASONS} for sentences
with such a word that claim nothing of data; EVIDENCE, (claim, label, function, decimals); KEYS, {exercise: function}
for answer keys; where it is needed, NUMBERS, {part of a cell with a number that no cell prints: why}, and ELSEWHERE,
{(claim, label): why a value on which a rating turns has no second road}. A reader judges whether a function says what
its sentence says.

    python tests/numbers/test_numbers.py      how much of each lesson is computed a second time
"""

import functools
import importlib.util
import re
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # so that this file also runs alone
from helpers import NOTEBOOKS_OF_ALL_KINDS, TOOLKIT, fail_if, file_of, keys_of, ledger, of_kind, one_sentence

STRONG = re.compile(
    r"\b(most|least|first|last|only|largest|smallest|highest|lowest|fastest|steepest|best|worst|never|always|mainly|"
    r"because|every|each|none|all|no|nobody|nothing|neither|ever|record|alone|sole|more than any)\b",
    re.I,
)

REASONS = {  # why a sentence with a strong word may claim nothing of data
    "rule": "states our own rule or method",
    "claim": "the claim itself, in our words",
    "article": "says what the article says, in our words",
    "how": "instruction, question or heading",
    "house": "a promise of the house",
    "answer": "an option of an exercise, or what a learner may think",
    "reading": "what an explanation expects, or how an argument runs; no data are claimed",
    "source": "stands in the source card, among the look-ups or on the page named",
}


FACTS = {path.stem.removeprefix("facts_"): path for path in sorted(Path(__file__).parent.glob("facts_*.py"))}


@functools.cache
def facts(number):
    """The module of facts of a lesson, loaded from its file when a test asks for it."""
    spec = importlib.util.spec_from_file_location(f"facts_{number}", FACTS[number])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


OF_ALL = {  # parts of sentences that stand alike in the lessons, so that no facts need to name them
    "Run each cell with Shift-Enter": "how",
    "We take no side in policy, and hold every state to the same standard": "house",
    "holds the evidence behind our verdict": "house",
    "This is the record behind the lesson": "house",
    "· For the record: ": "how",
    "minutes alone, 50 minutes in class": "how",
    "Mark each, then open": "how",
    "Read it with us (first say it in your own words)": "how",
    "## Your verdict first": "how",
    "**One question that no table answers.": "how",
    "There is no right answer.": "how",
}
PARTS = ("LESSON", "RECORD", "TURNS", "EVIDENCE", "KEYS")
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


def test_facts_that_lack_get_one_sentence():
    """No file, or one without a part that every lesson has."""
    for known, wanted in (({}, "has no tests/numbers/facts_98.py"), ({"98": facts_of("11")}, ""), ({"98": 1}, "KEYS")):
        told = ""
        try:
            facts_of("98", known)
        except pytest.fail.Exception as fault:
            told = fault.msg
        assert wanted in told and bool(wanted) == one_sentence(told), told


def sentences(text):
    """The sentences of a Markdown text; a row of a table, a line of a list and a heading end one, too."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"</?(?:details|summary|b|br)[^>]*>", "\n", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    found = []
    for part in re.split(r"\n\s*\n|\n(?=[-|#>\d])", text):
        part = " ".join(part.split())
        if part and not set(part) <= set("|- :"):
            found += re.split(r"(?<=[.?!])[\"*)]*\s+(?=[A-Z*(\"`])", part)
    return found


def texts(tree, key=""):
    """All texts of a file of words but places, sources and the word that may stand for a number in a guess."""
    if isinstance(tree, dict):
        return [text for name, branch in tree.items() for text in texts(branch, name)]
    if isinstance(tree, list):
        return [text for branch in tree for text in texts(branch, key)]
    return [tree] if isinstance(tree, str) and key not in ("sources", "ha", "va", "colour", "or") else []


def prose(committed):
    """All sentences of a notebook's Markdown and of its file of words."""
    words = tomllib.loads((TOOLKIT / "words" / f"{committed.name}.toml").read_text(encoding="utf-8"))
    told = [cell for cell in committed.cells if not cell.is_code and cell.role != "runsheet"]
    parts = [cell.source for cell in told] + texts(words)
    return [sentence for part in parts for sentence in sentences(part)]


def bound(committed):
    """The sentences of this notebook that have a function."""
    module = facts_of(committed.number)
    return module.RECORD if committed.kind == "record" else module.LESSON


@pytest.mark.kinds("lesson", "record", "capstone")
def test_sentences_stand_as_bound_and_hold(committed):
    """A sentence that is gone, and one that no longer holds, are named."""
    whole = " ".join(" ".join(prose(committed)).split())
    faults, cells = [], " ".join(" ".join(one for cell in committed.cells for one in sentences(cell.source)).split())
    for sentence, holds in bound(committed):
        plain = " ".join(" ".join(sentences(sentence)).split())
        if plain not in whole:
            faults.append(f"{committed} no longer says {sentence!r}: bind what it says now.")
        elif not holds():
            place = committed if plain in cells else f"lesson/words/{committed.name}.toml"
            faults.append(f"{place}: {sentence!r} does not hold: correct it there and in facts_{committed.number}.py.")
    fail_if(faults)


def strong(committed):
    """[(sentence, its strong word)] of a notebook that no function of its facts bears."""
    known, found = [" ".join(" ".join(sentences(sentence)).split()) for sentence, _ in bound(committed)], []
    for sentence in prose(committed):
        plain = sentence.strip("*| ")
        if re.fullmatch(r"(?:Next:\*\* )?\d\d[ab]? · .+", plain):  # the title of a page
            continue
        word = STRONG.search(re.sub(r"\{[^{}]*\}", "{}", sentence))  # a placeholder's name says nothing
        if word and not any(plain in one or one in sentence for one in known):
            found.append((sentence, word.group()))
    return found


@pytest.mark.kinds("lesson", "record", "capstone")
def test_sentences_with_strong_words_are_bound(committed):
    """Each that ranks or excludes has a function, or a reason why it claims nothing of data."""
    module = facts_of(committed.number)
    faults = [
        f"facts_{committed.number}.py: {why!r} is no reason." for why in set(module.TURNS.values()) - set(REASONS)
    ]
    for sentence, word in strong(committed):
        if not any(part.lower() in sentence.lower() for part in [*OF_ALL, *module.TURNS]):
            faults.append(
                f"{committed} says {sentence!r}: {word!r} is a strong word, so bind the "
                f"sentence in tests/numbers/facts_{committed.number}.py, say it without, or name a part of it in TURNS "
                f"there, with a reason ({', '.join(REASONS)})."
            )
    fail_if(faults)


def test_what_is_let_through_still_stands_there():
    """A part of TURNS that no unbound sentence has any more would let the next one through."""
    faults = []
    for number in FACTS:
        told = [one.lower() for each in NOTEBOOKS_OF_ALL_KINDS if each.number == number for one, _ in strong(each)]
        faults += [
            f"tests/numbers/facts_{number}.py: no unbound sentence has {part!r} of TURNS any more: take it out."
            for part in facts(number).TURNS
            if not any(part.lower() in sentence for sentence in told)
        ]
    fail_if(faults)


def test_sentences_of_all_lessons_stand_in_several():
    """What OF_ALL frees is the frame of the house: it has a reason, and stands alike in at least three notebooks."""
    said = [" ".join(prose(one)).lower() for one in of_kind("lesson", "record")]
    fail_if(
        [
            f"OF_ALL frees {part!r}, which is no frame of several notebooks, or has no reason: take it out."
            for part, why in OF_ALL.items()
            if sum(part.lower() in text for text in said) < 3 or why not in REASONS
        ]
    )


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
    """[(as written, value, decimals)] of the numbers in a text that have a decimal point or a percent sign."""
    found = []
    for match in re.finditer(r"(?<![\w./#-])(\d+(?:\.\d+)?)(\s*%)?(?![\w/])", text):
        whole = match.group(1)
        if "." in whole or match.group(2):
            found.append((whole, float(whole), len(whole.partition(".")[2])))
    return found


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
    faults = []
    for section in [*sections, current]:
        known = printed([cell for cell in section if cell.is_code]) + kept
        known += told if committed.kind == "record" else []
        for cell in section:
            if cell.is_code or cell.role in ASKED:
                continue
            for written, value, places in numbers(re.sub(r"\]\([^)]*\)", "]", cell.source)):
                if any(abs(round(one, places) - value) < 10.0**-places * 0.51 for one in known):
                    continue
                free = ["CC BY 4.0", *getattr(module, "NUMBERS", {})]
                if not any(part in cell.source and written in part for part in free):
                    faults.append(f"{cell}: {written} is printed by no cell of its section, and is no evidence.")
    fail_if(faults)


# Numbers of a reason that are no evidence of their claim and no look-up of it: the record of its lesson prints them, or
# has a sentence with them that a function bears.
PRINTED = {
    "C21": {"64": "of a poll that the record quotes"},
    "C52": {"0.8": "the UN's dues of 1992"},
    "C59": {"0.4": "the fall of the share in dollars, before rounding"},
    "C67": {"51.5": "the whole list of sanctioners, 2023", "50.0": "the same, 2024", "106": "the same, by base 2020"},
}


def test_numbers_in_reasons_are_borne():
    """A number with a decimal or a percent sign in a reason or a best case is evidence or a look-up of this claim."""
    faults = []
    for row in ledger("claims"):
        known = [abs(float(one["value"])) for one in ledger("evidence") if one["claim"] == row["id"]]
        items = " ".join(one["item"] for one in ledger("lookups") if one["claim"] == row["id"])
        known += [float(one) for one in re.findall(r"\d+(?:\.\d+)?", items.replace(",", ""))]
        for column in ("reason", "best_case_for", "best_case_against"):
            for written, value, places in numbers(row[column]):
                if written in PRINTED.get(row["id"], {}):
                    held = " ".join(sentence for sentence, _ in facts_of(row["lesson"]).RECORD)
                    known += shown_by(f"{row['lesson']}_record") + [one for _, one, _ in numbers(held)]
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
    """A number that a title, caption or description types is printed in its section, a value of the small table that
    is credited, or stands in a sentence that a function bears; one of a verdict may be evidence, too. Years are free.
    """
    words = tomllib.loads((TOOLKIT / "words" / f"{committed.name}.toml").read_text(encoding="utf-8"))
    known = [abs(float(row["value"])) for row in ledger("evidence") if row["lesson"] == committed.number]
    held = [" ".join(" ".join(sentences(sentence)).split()) for sentence, _ in bound(committed)]
    faults = []
    for name, part in words.items():
        told = {name: part} if name == "verdict" else {}
        told |= {key: part.get(key, "") for key in ("title", "subtitle", "caption", "description")}
        near = (
            (known if name == "verdict" else [])
            + shown_by(committed.name, name)
            + [v for one in part.get("sources", []) for v in values_of(one)]
        )
        for sentence in [one for text in texts(told) for one in sentences(text)]:
            if any(sentence in one or one in sentence for one in held):
                continue
            plain = re.sub(r"\{[^}]*\}", "", sentence)
            for match in re.finditer(r"(?<![\w./#-])(\d[\d,]*(?:\.\d+)?)(\s*%)?(?![\w/])", plain):
                written = match.group(1).rstrip(",").replace(",", "")
                value, places = float(written), len(written.partition(".")[2])
                year = places == 0 and not match.group(2) and 1800 <= value <= 2100
                free = year or any(one in sentence and written in one for one in TYPED)
                if not free and not any(abs(round(one, places) - value) < 10.0**-places * 0.51 for one in near):
                    faults.append(
                        f"lesson/words/{committed.name}.toml: {name} types {written} in {sentence!r}: correct it, let "
                        f"the cell fill it in, or bind the sentence in facts_{committed.number}.py."
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

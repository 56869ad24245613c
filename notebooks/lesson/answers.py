"""Exercises: an immediate check, offline; keys lie out of view in answers/NN.json, not secret."""

import base64
import json
import math
import numbers
import re
from pathlib import Path

import pandas as pd
from IPython.display import Markdown, display

from .credence import typed_here
from .files import DataProblem, Problem, kept, plain, remedy, say
from .guesses import missed, nearest, plain_name
from .ledger import markdown, rated
from .readings import STEPS
from .slips import BRACKETS
from .tables import edited, version
from .wording import begun

ANSWERS = Path(__file__).with_name("answers")
SOLUTION = "application/vnd.lesson.solution+json"  # what `make update` gathers
SUMMARY = "application/vnd.lesson.summary+json"  # the summary for a machine, to hand in
LEFT_OUT = "lies too near another answer, so it is left out"  # `make update` lists these
ENOUGH = 40  # words of one's own before a reflection shows its model answer
NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|half|twice"
A_DOZEN = 12  # words of an answer to the lesson's question before ours stands beside it
WANTED = {
    "number": "one number",
    "choice": 'one letter in quotes, such as "a"',
    "text": "a text in quotes",
    "set": 'several values, such as {"x", "y"}',
    "frame": "a small table or Series",
}
GIVEN = {
    "str": "a text",
    "int": "a number",
    "float": "a number, or one without a value",
    "list": "a list",
    "tuple": "several values",
    "set": "a set",
    "dict": "a dictionary",
    "bool": "True or False",
    "NoneType": "nothing",
    "Series": "a Series",
    "DataFrame": "a table",
    "method": "a method without its brackets ()",
}
WORDS = {
    "right": "right",
    "wrong": "not yet right",
    "open": "not answered",
    "written": "written, for a person to read",
}
LOOKALIKES = str.maketrans("\u0430\u0441\u0435", "ace")  # Cyrillic letters that look like options
_seen = {}  # {exercise: state of its last check}
_misses = {}  # {exercise: how often an answer was wrong}
_right = set()  # exercises that were right once, whatever was tried afterwards
_told = set()  # exercises whose solution was shown before they were right
_written = {}  # {lesson: what its question was answered with}


UNFORESEEN = "not yet: read the question again, then look at each step's result."


def _plain(answer):
    """(kind, value) of an answer, in a form that JSON keeps and people who mean the same share."""
    if isinstance(answer, (pd.DataFrame, pd.Series)):
        lines = pd.DataFrame(answer).T.to_dict("list")
        plain = {str(name): [_plain(cell)[1] for cell in line] for name, line in lines.items()}
        return "frame", plain
    if isinstance(answer, (set, frozenset, list, tuple, pd.Index)):
        return "set", sorted({" ".join(str(item).lower().split()) for item in answer})
    if isinstance(answer, str):
        text = " ".join(answer.strip(" .()").split())
        if len(text) == 1:
            return "choice", text.lower().translate(LOOKALIKES)
        return "text", text
    is_number = isinstance(answer, numbers.Real) and not isinstance(answer, bool)
    if is_number and math.isfinite(answer):
        return "number", float(f"{float(answer):.12g}")
    return None, None


def _same(answer, key, unit):
    """True if two plain answers agree; numbers within one unit of the last place asked.

    Names of countries agree that guess() takes for the same.
    """
    if isinstance(answer, dict) and isinstance(key, dict):
        names = answer.keys() == key.keys()
        return names and all(_same(answer[name], key[name], unit) for name in key)
    if isinstance(answer, str) and isinstance(key, str):
        return plain_name(answer) == plain_name(key)
    if isinstance(answer, list) and isinstance(key, list):
        if all(isinstance(one, str) for one in [*answer, *key]):  # other names, another order
            return set(map(plain_name, answer)) == set(map(plain_name, key))
        pairs = zip(answer, key, strict=False)
        return len(answer) == len(key) and all(_same(*pair, unit) for pair in pairs)
    if isinstance(answer, float) and isinstance(key, float):
        return abs(answer - key) <= unit
    return answer == key


def _file(content):
    """{exercise: key, still encoded} of one file."""
    return json.loads(content.decode("utf-8"))


def _keys(exercise):
    """(lesson, key) of an exercise, or (None, None) where no key file holds it.

    Exercise 6.2 is of lesson 06a, 06b or a record of them: no other file is read, which takes time
    in a browser. Raises Problem: a file that is damaged.
    """
    number = str(exercise).partition(".")[0]
    found = sorted(ANSWERS.glob(f"{number:0>2}*.json")) if number.isdecimal() else []
    for file in found:
        if key := _entry(file, exercise, "kind"):
            return file.stem, key
    return None, None


def _entry(file, name, part):
    """What a key file has under a name, decoded; None where it has nothing.

    part: what the entry must hold. Raises Problem: a file that is damaged.
    """
    try:
        coded = kept(file, _file).get(name)
        found = json.loads(base64.b64decode(coded)) if coded else None
        return found if found is None or found[part] else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        path = f"notebooks/lesson/answers/{file.name}"
        again = f"{remedy(path)}; nothing is said of your answer"
        raise Problem(f"the file of keys, {path}, is damaged: {again}.") from None


def _judge(answer, key):
    """(state, sentence) for one answer: the first thing that helps.

    State "kind": an answer of a wrong kind, which counts as no miss; "part": one that is right so
    far, and lacks a step.
    """
    if answer is ... or (isinstance(answer, str) and answer.strip() == "..."):
        return "open", "not answered yet: put your answer where the dots are."
    if key["kind"] == "reflection":
        return _read(answer, key)
    kind, value = _plain(answer)
    if kind != key["kind"] and {kind, key["kind"]} != {"choice", "text"}:
        return _of_another_kind(answer, key)
    unit, target = 10.0 ** -key["places"] * 1.000001, key["answer"]
    letters = sorted({target, *[wrong for wrong, _ in key["wrong"]]}) if kind == "choice" else []
    if letters and value not in letters and all(len(one) == 1 for one in letters):
        return "kind", f"choose one of {', '.join(letters)}, in quotes."
    if _same(value, target, unit):
        return "right", " ".join(
            ["right.", *(key[name] for name in ("says", "why") if name in key)]
        )
    for wrong, hint in key["wrong"]:
        if _same(value, wrong, unit):
            return "wrong", f"not yet. {hint}"
    near = kind == "text" and nearest(value, [target, *[wrong for wrong, _ in key["wrong"]]], 0.8)
    if near:
        return "kind", f"did you mean {near!r}?"
    if kind == "number" and value in [round(target, fewer) for fewer in range(key["places"])]:
        more = "one decimal" if key["places"] == 1 else f"{key['places']} decimals"
        return "wrong", f"not yet: that is rounded; give {more}, or all of them."
    near = max(unit, 0.005 * abs(target)) if kind == "number" else None
    if near and min(abs(value / 100 - target), abs(value * 100 - target)) <= near:
        return "wrong", "not yet: off by a factor of 100. A share or a percentage?"
    if near and abs(value + target) <= near:
        return "wrong", "not yet: the size is right, the sign is not. Which minus which?"
    if near and value and abs(1 / value - target) <= near:
        return "wrong", "not yet: this is one over the answer. Which is divided by which?"
    return "wrong", UNFORESEEN


ENDS = ("mean", "sum", "max", "min", "median", "idxmin")  # what the way to a number may end with
PICK = "pick the number, with its row's name in brackets"


def _of_another_kind(answer, key):
    """(state, sentence) where an answer is not of the kind asked for: what it lacks, or a hint."""
    wanted = f"this asks for {WANTED[key['kind']]}"
    if isinstance(answer, numbers.Real) and answer != answer:
        return "kind", f"{wanted}; this one is empty (NaN): take a row that has a value."
    if key["kind"] == "number" and isinstance(answer, tuple) and len(answer) == 2:
        point = "write it with a point, as in 2.5, since Python reads a comma as two values"
        return "kind", f"{wanted}; {point}."
    given = GIVEN.get(type(answer).__name__, f"a {type(answer).__name__}")
    if not isinstance(answer, (pd.DataFrame, pd.Series, list)):
        return "kind", f"{wanted}; you gave {given}."
    unit, steps = 10.0 ** -key["places"] * 1.000001, _steps_left(answer, key)
    for step, found in steps:
        if step and _same(found, key["answer"], unit):
            return "part", f"so far it is right; now {step}."
    led = [found for step, found in steps if not step.startswith(PICK)]  # to a slip that is known
    slips = [hint for wrong, hint in key["wrong"] if any(_same(one, wrong, unit) for one in led)]
    hint = slips[0] if slips else f"A hint: {key['hint']}" if key.get("hint") else ""
    if "bool" in str(getattr(answer, "dtype", "")) and re.search("[&|]", key.get("worked", "")):
        hint = f"{BRACKETS} (a == b) & (c == d). {hint}"
    return "wrong", f"{wanted}; you gave {given}. {hint}".rstrip()


def _steps_left(answer, key):
    """[(what is left to do, what that gives)] of a table or a Series, "" where it leads to a slip.

    Only what the last line of the worked way does, so that no other number is hit by chance.
    """
    if isinstance(answer, list) or key["kind"] not in ("number", "set"):
        return []
    kind = answer.dtype.kind if answer.ndim == 1 else ""  # "b" for True and False, "" for a table
    if key["kind"] == "set" and kind == "b":
        behind = "keep the rows where it is True, and put .index behind them"
        return [(behind, _plain(answer[answer].index)[1])]
    if key["kind"] == "set":
        found = [("put .index behind it", answer.index), ("put set( ) round it", list(answer))]
        return [(step, _plain(names)[1]) for step, names in found[: 2 if kind else 1]]
    found, last = [], key.get("worked", "").strip().rpartition("\n")[2]
    named = set(re.findall(r'(?<=")[^"]+(?=")|\d+', last))
    counts = re.search(r"\blen\(|\.sum\(\)|value_counts\(", last)
    if kind in [*"biuf"] and answer.notna().any():
        column = answer.name is None or answer.name in named or '["' not in last
        ends = [end for end in ENDS if column and f".{end}()" in last]
        ends += ["sum"] if column and kind == "b" and counts else []
        lacks = "put all of it in brackets, and .{}() behind" if kind == "b" else "take its {}()"
        found += [(lacks.format(end), getattr(answer, end)()) for end in ends]
        for name, number in answer.items() if last.endswith("]") else ():
            if set(map(str, name if isinstance(name, tuple) else [name])) <= named:
                found.append((PICK, number))
        if "100 *" in last:
            found += [(f"{step}, times 100", 100 * number) for step, number in found]
    if kind != "b" and counts:
        asked = [answer] if kind else [answer[name] for name in answer if name in named]
        kept = asked and all(set(map(str, column)) <= named for column in asked)  # rows asked for
        found.append(("count its rows, with len()" if kept else "", len(answer)))
    return [(step, _plain(number)[1]) for step, number in found]


def _read(answer, key):
    """(state, sentence) for words of one's own."""
    said = answer.strip() if isinstance(answer, str) else ""
    count = len(said.split())
    if not said:
        return "open", "write it in quotes."
    if not key.get("model"):
        return "written", f"{count} words to read: {said}"
    if count < ENOUGH:
        number = f"{count} word{'s' if count > 1 else ''} so far"
        return "open", f"{number}: from {ENOUGH} on, a model answer stands here, to compare."
    return "written", f"{count} words. Below is our model answer: tick what yours has, too."


def check(exercise, answer):
    """Say at once whether an answer is right and why; where it is not, what may have gone wrong.

    exercise: its id, such as "4.2". answer: whatever the learner has. A second wrong answer also
    gets a nearer hint, a third the worked solution, as far as the key has them; so does a table, a
    Series or a list, which may be right so far and lack a step. Dots and another wrong kind don't
    count. A reflection of forty words gets a model answer and lines to tick.
    Never raises, needs no network. Numbers match within one unit of the last place asked for.
    """
    more = ""
    try:
        key = _keys(exercise)[1]
        state, sentence = ("wrong", "there is no exercise with this id.")
        if key:
            state, sentence = _judge(answer, key)
            if state in ("wrong", "part"):
                _misses[exercise] = _misses.get(exercise, 0) + 1
                sentence, more = _after_miss(exercise, key, state, sentence)
            if state == "right":
                _right.add(exercise)
            right = exercise in _right  # whatever is tried afterwards
            _seen[exercise] = "right" if right else "wrong" if state in ("kind", "part") else state
            if key["kind"] == "reflection" and state == "written" and key.get("model"):
                more = key
    except Problem as problem:  # a damaged key file
        sentence = str(problem)
        _seen[str(exercise)] = "open"
    except Exception as problem:  # whatever a learner hands in
        sentence = f"this can't be checked ({type(problem).__name__}); give a plain value."
        _seen[str(exercise)] = "wrong"
    say(f"{exercise}: {sentence}")
    if more:
        _tell(more)


def _after_miss(exercise, key, state, sentence):
    """(sentence, key or "") after a wrong answer: a nearer hint from the second, then the way.

    An answer that no hint foresaw gets the nearer hint at once; one that lacks a step, none.
    """
    misses = _misses[exercise]
    if misses >= 3 and key.get("worked"):
        if exercise not in _right:
            _told.add(exercise)
        return sentence.replace(UNFORESEEN, "not yet."), key
    if sentence == UNFORESEEN and key.get("hint"):
        return f"not yet. {key['hint']}", ""
    if misses >= 2 and state == "wrong" and key.get("hint") and key["hint"] not in sentence:
        return f"{sentence} A hint: {key['hint']}", ""
    return sentence, ""


def _tell(key):
    """Show a worked solution, or the model answer of a reflection with its lines to tick."""
    if key["kind"] == "reflection":
        ticks = _ticks(key.get("rubric", []))
        quoted = "\n".join(f"> {line}" for line in key["model"].split("\n"))
        display(Markdown(f"**One good answer**\n\n{quoted}\n\n{ticks}".rstrip()))
    else:
        lines = key["worked"].strip("\n").split("\n")
        if "says" in key:
            say(key["says"])
        print("\n".join(["One way to do it:", *[f"    {line}" for line in lines]]))


def _ticks(lines):
    """Lines with a box to tick before each, as Markdown; what is ticked is not kept."""
    return "<br>\n".join(f'<label><input type="checkbox"> {line}</label>' for line in lines)


def _as_typed(said):
    """A learner's words in one line, so that Markdown shows them as they stand.

    Two sums in dollars are no formula: MathJax, which reads what Markdown made, stops at a tag.
    """
    return plain(" ".join(said.split())).replace("$", r"<span>\$</span>")


def answer(written):
    """Lay a learner's answer to the lesson's question beside ours, with lines to tick.

    written: two sentences in quotes. Ours stays unseen until they have a dozen words. Never raises,
    needs no network; `lesson.summary` hands the answer in.
    """
    said = written.strip() if isinstance(written, str) and written.strip(" .…\n") else ""
    count, file = len(said.split()), ANSWERS / f"{begun()}.json"
    _written[begun()] = said
    if count < A_DOZEN:
        far = f"{count} word{'s' * (count > 1)} so far"
        far = far if count else "Write two sentences in quotes"
        say(f"{far}: from {A_DOZEN} words on, our answer stands beside yours.")
        return
    if not re.search(rf"\d|\b(?:{NUMBERS})\b", said, re.I):
        say("There is no number in yours. Which one carries it?")
    try:
        ours = _entry(file, "answer", "ticks") if file.exists() else None
    except Problem as problem:
        say(f"Noted, {count} words; {problem}")
        return
    if not ours:
        say(f"Noted, {count} words. This lesson has no answer of ours to lay beside them.")
        return
    beside = markdown(["Yours", "Ours"], [[_as_typed(said), ours["ours"]]])
    ticks = f"**Tick what yours has, too.** Then mend it.\n\n{_ticks(ours['ticks'])}"
    display(Markdown(f"{beside}\n\n{ticks}"))


def reveal(exercise):
    """Show the worked solution of an exercise, or the model answer of a reflection, at once.

    exercise: its id, such as "6.2". Never raises; the summary says that the solution was shown.
    """
    try:
        key = _keys(exercise)[1]
        if key is None:
            say(f"{exercise}: there is no exercise with this id.")
            return
        if exercise not in _right:
            _told.add(exercise)
            _seen.setdefault(exercise, "open")
        if key.get("worked") or key.get("model"):
            say(f"{exercise}: the solution.")
            _tell(key)
        elif key["kind"] == "reflection":
            say(f"{exercise}: this is for a person to read; it has no single answer.")
        else:
            say(f"{exercise}: {key.get('says', 'the answer is ' + str(key['answer']) + '.')}")
    except Exception as problem:  # a damaged key file, or an id that is none
        known = isinstance(problem, Problem)
        shown = problem if known else f"this can't be shown ({type(problem).__name__})."
        say(f"{exercise}: {shown}")


def solution(
    exercise,
    answer,
    places=1,
    wrong=None,
    says="",
    why="",
    hint="",
    worked="",
    model="",
    rubric=(),
):
    """Give an exercise's key in the form that `make update` copies to answers/NN.json.

    answer: a number, a letter, a text, a set, a small table; None for a reflection, which people
    read. places: decimal places asked for. wrong: {wrong answer: hint for just that mistake}.
    why: one sentence that a right answer gets. hint: a nearer one, after a second miss. worked: the
    way to the answer, lines of code or words. For a reflection, model: one good answer; rubric:
    lines to tick. The key is shown as structured output, with one short line to read.
    A wrong answer too near another (three units of the last place) is left out, and said: new data
    may bring that about.
    Raises Problem: a key or a wrong answer of no kind that can be checked; a part that is no text,
    or belongs to another sort of exercise.
    """
    kind, value = ("reflection", None) if answer is None else _plain(answer)
    pairs = [[_plain(slip)[1], hint_to] for slip, hint_to in (wrong or {}).items()]
    kinds = [_plain(slip)[0] for slip in wrong or {}]
    if kind is None or any(one not in (kind, "choice", "text") for one in kinds):
        fault = "the key or a wrong answer is of no kind that can be checked"
        raise Problem(f"exercise {exercise}: {fault}.")
    apart, near = [], []
    for slip, hint_to in pairs:
        others = [value, *[one for one, _ in apart]]
        clash = any(_same(slip, other, 3 * 10.0**-places) for other in others)
        (near if clash else apart).append([slip, hint_to])
    key = {"kind": kind, "answer": value, "places": places, "wrong": apart}
    says = _filled(says, answer, value, places) if isinstance(says, str) else says
    key |= _parts(exercise, kind, says, why, hint, worked, model, rubric)
    whole = {"exercise": exercise, "key": key}
    left = "".join(f"; {slip} {LEFT_OUT}" for slip, _ in near)
    display({SOLUTION: whole, "text/plain": f"Solution {exercise} noted{left}"}, raw=True)


def _filled(says, answer, value, places):
    """The sentence with the answer in it: a number as asked for, names by the alphabet."""
    if isinstance(value, list):
        *first, last = sorted({str(item) for item in answer})
        text = f"{', '.join(first)} and {last}" if first else last
    elif isinstance(value, float):
        text = f"{value:,.{0 if value.is_integer() else places}f}".replace("-", "−")
    else:
        text = str(answer)
    return says.replace("{}", text)


def _parts(exercise, kind, says, why, hint, worked, model, rubric):
    """The parts of a key that need not be there, those that are given."""
    texts = {"says": says, "why": why, "hint": hint, "worked": worked, "model": model}
    for name, text in texts.items():
        if not isinstance(text, str):
            raise Problem(f"exercise {exercise}: {name} is no text: put it in quotes.")
    rubric = [rubric] if isinstance(rubric, str) else list(rubric)
    if not all(isinstance(line, str) and line for line in rubric):
        raise Problem(f"exercise {exercise}: rubric is no list of texts: one line for each tick.")
    of_reflection = {"model": model, "rubric": rubric}
    of_others = {"says": says, "why": why, "hint": hint, "worked": worked}
    strange = of_others if kind == "reflection" else of_reflection
    if found := [name for name, part in strange.items() if part]:
        fault = f"{' and '.join(found)} can't belong to a {kind}"
        raise Problem(f"exercise {exercise}: {fault}: leave it out.")
    return {name: part for name, part in (of_others | of_reflection).items() if part}


def _listed():
    """The exercises of the summary: all of the lessons that were checked, and of the one begun."""
    lessons = {_keys(exercise)[0] for exercise in _seen} - {None}
    if begun() and (ANSWERS / f"{begun()}.json").exists():
        lessons.add(begun())
    ids = [kept(ANSWERS / f"{lesson}.json", _file) for lesson in sorted(lessons)]
    return [exercise for one in ids for exercise in one if exercise != "answer"]


def _exercises(listed):
    """How many exercises are answered, and each one's state, as lines."""
    states = [_seen.get(exercise) for exercise in listed]
    what = "exercise" if len(listed) == 1 else "exercises"
    right = states.count("right")
    answered = right + states.count("wrong") + states.count("written")
    count = f"- {len(listed)} {what}: {answered} answered, {right} right"
    lines = [count if any(states) else "- no exercise was checked"]
    for exercise, state in zip(listed, states, strict=True):
        shown = ", after its solution was shown" if exercise in _told else ""
        lines.append(f"- {exercise}: {WORDS.get(state, 'its check was not run')}{shown}")
    return lines


def _guesses():
    """How near the learner's guesses were, as a line; none without a guess."""
    misses = [miss for of_figure in missed().values() for miss in of_figure]
    if not misses:
        return []
    right = sum(miss.right for miss in misses)
    near = sum(miss.share <= 0.1 for miss in misses) - right
    said = f"- {len(misses)} {'guess' if len(misses) == 1 else 'guesses'}: {right} right"
    said += f", {near}{' more' * bool(right)} within a tenth of the range" if near else ""
    far = max((miss for miss in misses if miss.off), key=lambda miss: miss.share, default=None)
    return [f"{said}; furthest off: {far.called}, by {far.by}" if far else said]


def _apart():
    """{claim: steps from the learner's rating down to the middle of six readings; None off it}."""
    on = {claim: set(both) <= set(STEPS) for claim, both in rated().items()}
    return {
        claim: STEPS.index(yours) - STEPS.index(middle) if on[claim] else None
        for claim, (yours, middle) in rated().items()
    }


def _ratings():
    """How the learner's ratings stand to the six readings, as a line; none without a rating."""
    told = []
    for claim, steps in _apart().items():
        yours, middle = rated()[claim]
        many = f"{abs(steps or 0)} {'step' if abs(steps or 0) == 1 else 'steps'}"
        way = "kinder" if (steps or 0) < 0 else "harsher"
        apart = f"you *{yours}*, the six *{middle}*" if steps is None else f"{many} {way}"
        told.append(f"{claim} {'as the middle of six' if yours == middle else apart}")
    what = "rating" if len(told) == 1 else "ratings"
    return [f"- {len(told)} {what} beside the six readings: {'; '.join(told)}"] if told else []


def _next(listed):
    """What to try next, as a line."""
    left = [exercise for exercise in listed if _seen.get(exercise) not in ("right", "written")]
    apart = {claim: abs(steps or 0) for claim, steps in _apart().items()}
    far = max(apart, key=apart.get, default=None)
    if left:
        way = f'a wrong answer gets a hint, and `lesson.reveal("{left[0]}")` the way'
        return [f"- **Next:** exercise {left[0]}; {way}"]
    if far and apart[far] > 1:
        return [f"- **Next:** read {far} in the record; what did the six see that you did not?"]
    return []


def _for_machines(name, listed):
    """What tools/gather.py reads: lesson, name, data, exercises, guesses, ratings, answer: JSON."""
    guesses = []
    for figure, misses in missed().items():
        for miss in misses:
            told = {"figure": figure, "guess": miss.name, "typed": miss.typed}
            guesses.append(told | {"right": bool(miss.right), "by": miss.by if miss.off else ""})
    exercises = {}
    for exercise in listed:
        state, shown = _seen.get(exercise, "not run"), exercise in _told
        exercises[exercise] = {"state": state, "shown": shown}
    ratings = {claim: {"yours": yours} for claim, (yours, _) in rated().items()}
    parts = {"exercises": exercises, "guesses": guesses, "ratings": ratings, "line": typed_here()}
    parts |= {"answer": _written[begun()]} if _written.get(begun()) else {}
    return {"lesson": begun(), "name": name, "data": version(), **parts}


def summary(name=""):
    """Show what the learner did: exercises, how near the guesses were, ratings beside the six
    readings, the answer to the lesson's question, tables that are not as published, and what to try
    next. The same stands in the output for a machine, with the data's version.

    name: the learner's, or a number that stands for them, only if typed. Raises nothing: a damaged
    file becomes a line.
    """
    name = str(name) if isinstance(name, str | int | float) else ""
    lines = [f"**Summary{' of ' + name if name else ''}**\n"]
    try:
        listed = _listed()
    except (OSError, ValueError, TypeError, AttributeError):
        listed = list(_seen)
    lines += [*_exercises(listed), *_guesses(), *_ratings()]
    if said := _written.get(begun()):
        lines.append(f"- *Your answer:* {_as_typed(said)}")
    if edited():
        lines.append(f"- not as they were published: data/{', data/'.join(edited())}")
    try:
        machine = {SUMMARY: _for_machines(name, listed)}
    except DataProblem:
        lines.append("- version of the data unknown: data/datapackage.json is missing or broken")
        machine = {}
    lines += _next(listed)
    display({**machine, "text/markdown": "\n".join(lines)}, raw=True)

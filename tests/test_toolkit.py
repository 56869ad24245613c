"""The toolkit, notebooks/lesson/: each function by what a reader sees. What it shows of figures: test_figures.py."""

import ast
import json
import math
import os
import re
import sys

import lesson as ours
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import (
    CLAIM,
    FILE,
    HOSTILE,
    NOTEBOOKS_OF_ALL_KINDS,
    SCRIPT,
    TOOLKIT,
    WORDS,
    Stubborn,
    fail_if,
    one_sentence,
    paths,
    refused,
    snapshot,
    write_words,
)

# The whole


def test_toolkit_needs_little():
    """Only the standard library, pandas, matplotlib, IPython, what matplotlib needs; a line to draw its widget."""
    allowed, faults = set(sys.stdlib_module_names) | {"pandas", "matplotlib", "IPython", "numpy", "PIL"}, []
    for path in TOOLKIT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in names:
                widget = path.stem == "sketching" and name in ("anywidget", "traitlets")
                if name.split(".")[0] not in allowed and not widget:
                    faults.append(f"notebooks/lesson/{path.name} imports {name}: the toolkit does without.")
    fail_if(faults)


# Not called by a notebook: what is raised, ways to a solution and to a picture's code for whoever asks, what
# tools/pages/front_page.py draws with.
UNCALLED = {"DataProblem", "Problem", "reveal", "code", "headline"}


def test_public_names_are_explained_and_used():
    """Each name that a lesson may call has a docstring, and a notebook that calls it."""
    code = "\n".join(cell.source for one in NOTEBOOKS_OF_ALL_KINDS for cell in one.code)
    faults = [f"lesson.{name} has no docstring." for name in ours.__all__ if not getattr(ours, name).__doc__]
    for name in sorted(set(ours.__all__) - UNCALLED):
        faults += (
            [] if re.search(rf"\blesson\.{name}\b", code) else [f"lesson.{name}: no notebook uses it: take it out."]
        )
    fail_if(faults)


# claims, verdicts


def test_claims_shows_what_is_asked_in_its_order(house, page):
    """The claim in our words, its type, how it is measured; a bar in the text does not break the table."""
    text = page(house.lesson.ledger.claims, "C02", "C01").markdown
    rows = [line for line in text.splitlines() if line.startswith("| C")]
    assert [row[2:5] for row in rows] == ["C02", "C01"]
    assert all(row.count("|") == text.splitlines()[0].count("|") for row in rows)
    assert "fact" in rows[0] and "Share of equal votes." in rows[0]


def test_claims_refuses_an_unknown_id(house):
    """One sentence that names it."""
    assert "C99" in refused(house.lesson.ledger.claims, "C01", "C99")


def test_the_ledger_names_what_is_wrong_with_its_files(house):
    """A missing or damaged claims.csv or evidence.csv: one sentence with the file and the remedy."""
    for name, call in {"claims": lambda: house.lesson.ledger.claims("C01"), "evidence": lambda: house.lesson.evidence(
        "C01", ROWS)}.items():  # fmt: skip
        path = house.data / "ledger" / f"{name}.csv"
        whole = path.read_bytes()
        path.unlink()
        assert f"data/ledger/{name}.csv" in (text := refused(call)) and "git checkout" in text
        path.write_bytes(whole.decode().encode("utf-16"))
        assert f"data/ledger/{name}.csv" in refused(call)
        path.write_bytes(b"other," + whole)
        assert f"data/ledger/{name}.csv" in refused(call)
        path.write_bytes(whole)


# source_card


def test_source_card_says_who_made_and_paid(house, page):
    """Publisher, version, coverage, licence, maker, payer, processing, traps; a state's own source is marked."""
    text = page(house.lesson.source_card, "votes").markdown
    wanted = ("Publisher of votes", "version of May", "rows. Three texts.", "2022-04-07", "CC0", "a clerk", "a state")
    for part in (
        *wanted,
        "Nothing.",
        "Trap of votes.",
        "https://example.org/list",
        "own publications behind it:* Ruritania.",
    ):
        assert part in text, f"the source card does not show {part!r}."


def damaged(whole):
    """{what happened: the bytes of the file then}; None: no file."""
    return {
        "missing": None,
        "empty": b"",
        "cut within the header": whole[:8],
        "UTF-16": whole.decode().encode("utf-16"),
        "UTF-16 without a mark": whole.decode().encode("utf-16-le"),
        "semicolons": whole.replace(b",", b";"),
        "tabs": whole.replace(b",", b"\t"),
        "renamed header": b"X" + whole,
        "column lost": whole.split(b",", 1)[1],
        "not text": b"\x89PNG\r\n\x1a\n\x00" + bytes(range(256)),
        "Latin-1": whole.replace(b"\n", b"\n\xfc", 1),
    }


def complaints(lesson, folder, table, content):
    """What source_card says of a table with this content, as a sentence: raised or printed. The table is put back."""
    path = folder / f"{table}.csv"
    whole = path.read_bytes()
    path.unlink() if content is None else path.write_bytes(content)
    before = snapshot(folder)
    try:
        with pytest.raises(lesson.DataProblem) as caught:
            lesson.source_card(table)
        return str(caught.value)
    finally:
        assert snapshot(folder) == before, "source_card changed a file."
        path.write_bytes(whole)


@pytest.mark.parametrize("damage", damaged(b"a,b\n1,2\n"))
def test_source_card_of_a_damaged_table_is_one_sentence(house, damage):
    """It names the file and the remedy."""
    whole = (house.data / "tables" / "votes.csv").read_bytes()
    text = complaints(house.lesson, house.data / "tables", "votes", damaged(whole)[damage])
    assert one_sentence(text) and "data/tables/votes.csv" in text and "git checkout" in text and "again" in text, text


@pytest.mark.parametrize("change", ["edited value", "cut short", "row added", "Windows line ends", "no last line end"])
def test_source_card_of_changed_contents_says_so_and_goes_on(house, page, change):
    """Readable, but not what was published: the card, and a visible line with the file and the remedy."""
    path = house.data / "tables" / "votes.csv"
    whole = path.read_bytes()
    changed = {
        "edited value": whole.replace(b"N,N", b"Y,N"),
        "cut short": whole[: len(whole) // 2],
        "row added": whole + b"2022-04-08,ES-11/4,A,N\n",
        "Windows line ends": whole.replace(b"\n", b"\r\n"),
        "no last line end": whole[:-1],
    }
    path.write_bytes(changed[change])
    seen = page(house.lesson.source_card, "votes")
    assert "Source card" in seen.markdown and "data/tables/votes.csv" in seen.printed and "git checkout" in seen.printed
    assert one_sentence(seen.printed), seen.printed
    assert path.read_bytes() == changed[change]


def test_source_card_of_an_unknown_table(house):
    """One sentence that names the tables there are."""
    assert "votes" in refused(house.lesson.source_card, "votez")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"resources": 3}', '{"resources": [{"title": "no name"}]}'])
def test_a_broken_description_is_one_sentence(house, text):
    """datapackage.json itself: named, with the remedy."""
    (house.data / "datapackage.json").write_text(text, encoding="utf-8")
    text = refused(house.lesson.source_card, "votes")
    assert "datapackage.json" in text and ("git checkout" in text or "no table" in text)


def test_a_missing_description_is_one_sentence(house):
    """datapackage.json is gone: it is named."""
    (house.data / "datapackage.json").unlink()
    assert "data/datapackage.json" in refused(house.lesson.source_card, "votes")


def test_data_problem_shows_no_traceback(house, shell, page):
    """In a notebook a reader sees the sentence alone."""
    (house.data / "tables" / "votes.csv").unlink()
    shell.user_ns["lesson"] = house.lesson
    seen = page(shell.run_cell, "lesson.source_card('votes')")
    text = (seen.printed + seen.errors).strip()
    assert "data/tables/votes.csv" in text and "Traceback" not in text and "File" not in text and one_sentence(text), (
        text
    )


def test_source_card_of_each_table_of_the_set(page):
    """Every table that data/datapackage.json describes has a whole card, and is as it was published."""
    faults = []
    for name, path in paths().items():
        try:
            seen = page(ours.source_card, name)
        except ours.DataProblem as problem:
            faults.append(str(problem))
            continue
        faults += [] if f"(../data/{path})" in seen.markdown else [f"the card of {name} does not link data/{path}."]
        faults += [f"{name}: {seen.printed.strip()}"] if seen.printed else []
    fail_if(faults)


# check, solution, summary

KEYS = {
    "4.1": {
        "kind": "number",
        "answer": 52.3,
        "places": 1,
        "wrong": [[0.523, "Not a share."], [40.0, "Base?"]],
    },
    "4.2": {"kind": "choice", "answer": "b", "places": 1, "wrong": [["a", "Too strong."], ["c", "Too weak."]]},
    "4.3": {"kind": "set", "answer": ["chn", "rus"], "places": 1, "wrong": [[["usa"], "The other side."]]},
    "4.4": {"kind": "frame", "answer": {"2021": [1.0, 2.0]}, "places": 1, "wrong": []},
    "4.5": {"kind": "text", "answer": "south africa", "places": 1, "wrong": [["brazil", "Which ocean?"]]},
    "4.6": {"kind": "reflection", "answer": None, "places": 1, "wrong": []},
}


@pytest.fixture
def keyed(house):
    """A house with a key file, one exercise of each kind."""
    house.add_keys("04", KEYS)
    return house


@pytest.mark.parametrize(
    "exercise, answer",
    [
        ("4.1", 52.3),
        ("4.1", 52.25),
        ("4.1", 52.4),
        ("4.1", np.float64(52.3)),
        ("4.1", np.float32(52.3)),
        ("4.2", "b"),
        ("4.2", " B) "),
        ("4.2", "(b)"),
        ("4.3", {"CHN", "RUS"}),
        ("4.3", ["rus", "chn", "chn"]),
        ("4.3", (" RUS", "CHN ")),
        ("4.4", pd.DataFrame({"a": [1], "b": [2.04]}, index=[2021])),
        ("4.5", "South  Africa."),
    ],
)
def test_check_takes_what_means_the_same(keyed, page, exercise, answer):
    """Case, blanks, order, kinds of number, one unit of the last place: right."""
    assert page(keyed.lesson.check, exercise, answer).printed.startswith(f"{exercise}: right")


@pytest.mark.parametrize(
    "exercise, answer, hint",
    [
        ("4.1", 0.523, "Not a share."),
        ("4.1", 40.05, "Base?"),
        ("4.2", "a", "Too strong."),
        ("4.2", "C.", "Too weak."),
        ("4.3", {"USA"}, "The other side."),
        ("4.5", "Brazil", "Which ocean?"),
        ("4.1", 5230, "100"),
        ("4.1", -52.3, "sign"),
        ("4.1", 1 / 52.3, "one over"),
    ],
)
def test_check_helps_with_just_that_mistake(keyed, page, exercise, answer, hint):
    """A listed slip has its own hint; so have ×100, the sign and the reciprocal."""
    text = page(keyed.lesson.check, exercise, answer).printed
    assert hint in text and "right." not in text.split("hint")[0][:12], text


@pytest.mark.parametrize("answer", [52.5, 52.1, 0, 1e300, -1e-300, 0.0, 10**300])
def test_check_of_another_number(keyed, page, answer):
    """Neither right nor a known slip: one line, no number given away."""
    text = page(keyed.lesson.check, "4.1", answer).printed
    assert text.count("\n") == 1 and "52.3" not in text and not text.startswith("4.1: right")


def test_check_of_a_reflection_is_for_people(keyed, page):
    """Words are counted, nothing is called right."""
    assert "right" not in page(keyed.lesson.check, "4.6", "I am not sure.").printed
    assert "not answered" in page(keyed.lesson.check, "4.6", ...).printed


@pytest.mark.parametrize("damage", ["", "{", '{"4.1": "no base64!"}', '{"4.1": "e30="}', '{"4.1": 3}', "[]"])
def test_a_damaged_key_file_is_named(keyed, page, damage):
    """A sentence with the file, the remedy, and no word against the learner's answer; the summary still comes."""
    (keyed.toolkit / "answers" / "04.json").write_text(damage, encoding="utf-8")
    for call in (lambda: keyed.lesson.check("4.1", 3), lambda: keyed.lesson.reveal("4.1")):
        text = page(call).printed
        assert one_sentence(text) and "lesson/answers/04.json, is damaged" in text and "again" in text, text
    assert "not answered" in line_of(summarised(keyed, page), "4.1")


def test_keys_are_out_of_view():
    """A key file holds nothing that one reads in passing."""
    for file in (TOOLKIT / "answers").glob("*.json"):
        for code in json.loads(file.read_text(encoding="utf-8")).values():
            assert re.fullmatch(r"[A-Za-z0-9+/=]+", code), f"answers/{file.name} holds plain text: run `make update`."


def test_solution_leaves_out_answers_that_lie_too_near(house, page):
    """Three units of the last place, from the key and from one another: new data may bring that about; it is said."""

    def kept(places=1, wrong=None):
        [(data, _)] = page(
            house.lesson.solution, "4.1", 52.3, places=places, wrong=wrong, why="So.", hint="Look."
        ).shown
        return [slip for slip, _ in data["application/vnd.lesson.solution+json"]["key"]["wrong"]], data["text/plain"]

    assert kept(wrong={52.5: "near the key", 40.0: "far"}) == (
        [40.0],
        "Solution 4.1 noted; 52.5 lies too near another answer, so it is left out",
    )
    assert kept(wrong={40.0: "one", 40.2: "near the first"})[0] == [40.0]
    assert kept(places=0, wrong={50.0: "near at no decimals"})[0] == []
    assert kept(wrong={40.0: "far"}) == ([40.0], "Solution 4.1 noted")


def summarised(house, page, *name):
    """The lines of the summary."""
    return page(house.lesson.summary, *name).markdown.splitlines()


def line_of(lines, exercise):
    """The one line of an exercise, without its number."""
    found = [line for line in lines if line.startswith(f"- {exercise}: ")]
    assert len(found) == 1, f"exercise {exercise} stands in {len(found)} lines of the summary."
    return found[0].split(exercise, 1)[1].strip(" :|*")


def test_summary_shows_each_exercise(keyed, page):
    """Right, not yet, not answered, written and not run are told apart; they are counted; one version."""
    for exercise, answer in {"4.1": 52.3, "4.2": "a", "4.3": ..., "4.6": "My view."}.items():
        page(keyed.lesson.check, exercise, answer)
    lines = summarised(keyed, page)
    said = {exercise: line_of(lines, exercise) for exercise in KEYS}
    assert said["4.1"] == "right"
    assert len({said[name] for name in ("4.1", "4.2", "4.3", "4.4", "4.6")}) == 5, said
    assert said["4.4"] == said["4.5"], "An exercise whose check cell was deleted must say so."
    text = "\n".join(lines)
    assert "6 exercises: 3 answered, 1 right" in text
    assert "9.9.9" not in text and "52.3" not in text, "The summary gives an answer away."


def test_summary_follows_a_corrected_answer(keyed, page):
    """Right once is right, whatever is tried afterwards."""
    page(keyed.lesson.check, "4.1", 3)
    assert line_of(summarised(keyed, page), "4.1") == "not yet right"
    for answer in (52.3, 3, ..., "x"):
        page(keyed.lesson.check, "4.1", answer)
        assert line_of(summarised(keyed, page), "4.1") == "right"


def test_summary_with_nothing_answered(keyed, page):
    """No check was run at all: a line that says so, no error."""
    lines = summarised(keyed, page)
    assert any("no exercise" in line or "not run" in line for line in lines), lines


def test_summary_after_checks_that_could_not_be_made(keyed, page):
    """Bad input and unknown ids do not break it."""
    page(keyed.lesson.check, "4.1", 10**400)
    page(keyed.lesson.check, "99.9", 1)
    page(keyed.lesson.check, None, 1)
    assert "right" in line_of(summarised(keyed, page), "4.1")


def test_summary_names_nobody_unless_asked(keyed, page):
    """A name only if it was typed."""
    assert "Ada" in summarised(keyed, page, "Ada")[0]
    import getpass

    text = "\n".join(summarised(keyed, page))
    assert getpass.getuser() not in re.findall(r"\w+", text)


def test_summary_with_a_damaged_description(keyed):
    """Without datapackage.json: the version is unknown, or one sentence; no traceback through the toolkit."""
    (keyed.data / "datapackage.json").unlink()
    try:
        keyed.lesson.summary()
    except keyed.lesson.DataProblem as problem:
        assert one_sentence(str(problem))
    except Exception as problem:
        pytest.fail(f"summary() without data/datapackage.json raises {type(problem).__name__}.", pytrace=False)


# Guesses

DOTS = "No guess yet. Put yours where the dots are, or go on without one.\n"


@pytest.mark.parametrize(
    "typed, name, wanted",
    [
        ("up", "in 2015", "up"),
        (" UP ", "in 2015", "up"),
        ("29", "how much", 29),
        ("29 %", "how much", 29),
        ("29,5%", "how much", 29.5),
        ("−29", "how much", -29),
        (29.5, "how much", 29.5),
        (np.float64(12.0), "how much", 12),
        (np.int64(12), "how much", 12),
        ("1980", "first in", 1980),
        (" Never", "first in", "never"),
        ("a word or two", "free", "a word or two"),
        ("12", "free", 12),
        (7, "free", 7),
    ],
)
def test_guesses_are_noted(begun, page, typed, name, wanted):
    """One line; the cleaned value can be drawn."""
    seen = page(begun.lesson.guess, "4.1", {name: typed})
    assert seen.printed.startswith("Noted. ") and seen.printed.count("\n") == 1, seen.printed
    assert begun.lesson.guesses.guessed("4.1", name) == wanted
    assert begun.lesson.guesses.guessed("4.2", name) is None and begun.lesson.guesses.guessed("4.1", "other") is None


NONSENSE = ["sideways", 3, True, [1], {}, Stubborn(), pd.Series([1, 2]), 1e300, math.nan, 10**400, len, "x" * 999]


@pytest.mark.parametrize("typed", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_guess(begun, page, typed):
    """One kind sentence with what may be typed."""
    seen = page(begun.lesson.guess, "4.1", {"in 2015": typed})
    assert "up, down" in seen.printed and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guesses.guessed("4.1", "in 2015") is None


@pytest.mark.parametrize("typed", ["many", 201, -91, "1e5", True, [1], Stubborn(), math.inf, 10**400, pd.NA])
def test_nonsense_is_no_number(begun, page, typed):
    """The range is named."""
    seen = page(begun.lesson.guess, "4.1", {"how much": typed})
    assert "-90 to 200" in seen.printed and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guesses.guessed("4.1", "how much") is None


@pytest.mark.parametrize("typed", ["sometimes", 1949])
def test_a_word_beside_a_number_is_named(begun, page, typed):
    """Where a question asks when, if at all, the word for not at all is among what may be typed."""
    seen = page(begun.lesson.guess, "4.1", {"first in": typed})
    assert '1950 to 2025, or "never"' in seen.printed and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guesses.guessed("4.1", "first in") is None


def test_a_range_may_end_with_the_edition(begun, page):
    """Its last year is that of data/edition.toml; where this file is broken, one sentence says so."""
    path = begun.data / "edition.toml"
    path.write_text("last_full_year = 2027\n", encoding="utf-8")
    assert page(begun.lesson.guess, "4.1", {"first in": 2027}).printed.startswith("Noted. ")
    path.write_text("last_full_year\n", encoding="utf-8")
    assert "data/edition.toml is broken" in refused(lambda: begun.lesson.guess("4.1", {"first in": 2027}))


@pytest.mark.parametrize("typed", [{}, {"in 2015": ...}, {"in 2015": ..., "how much": "..."}, {"a": None, "b": ""}])
def test_dots_are_no_guess(begun, page, typed):
    """Also twice in a row, and after a guess that was taken back."""
    page(begun.lesson.guess, "4.1", {"in 2015": "up"})
    for _ in range(2):
        assert page(begun.lesson.guess, "4.1", typed).printed == DOTS
    assert begun.lesson.guesses.guessed("4.1", "in 2015") is None


def test_guess_takes_some_and_leaves_others(begun, page):
    """What can be read is noted, the rest gets its sentence."""
    seen = page(begun.lesson.guess, "4.1", {"in 2015": "up", "how much": "many", "free": ...})
    assert seen.printed.splitlines()[0] == "Noted. in 2015: up."
    assert len(seen.printed.splitlines()) == 2
    assert "%" in page(begun.lesson.guess, "4.1", {"how much": 3}).printed
    assert one_sentence(page(begun.lesson.guess, "4.1", "up").printed)
    assert page(begun.lesson.guess, "4.9", {"x": 3}).printed == "Noted. x: 3.\n"


@pytest.mark.parametrize(
    "rule", ["3", "[]", "[1, 2]", "{ from = 1 }", '{ from = "a", to = 3 }', "{ from = 1, to = 2, x = 3 }"]
)
def test_a_rule_that_is_none(begun, rule):
    """One sentence with file and entry."""
    write_words(begun, WORDS.replace('["up", "down"]', rule))
    text = refused(begun.lesson.guess, "4.1", {"in 2015": "up"})
    assert FILE in text and "4.1" in text and "in 2015" in text


# Exercises

KEY = {
    "kind": "number",
    "answer": 52.3,
    "places": 1,
    "wrong": [[0.523, "Not a share."]],
    "says": "From 2014 to 2018 it grew by 52.3 %.",
    "why": "That is what a base year does.",
    "hint": "divide by the value of 2014.",
    "worked": "a = 2018\nb = 2014",
}
TEXT = {
    "kind": "reflection",
    "answer": None,
    "places": 1,
    "wrong": [],
    "model": "A base\n\nand a unit.",
    "rubric": ["names a base", "names a unit"],
}
BARE = {"kind": "number", "answer": 7.0, "places": 0, "wrong": []}


@pytest.fixture
def whole(begun):
    """Keys with all their parts, and one without."""
    begun.add_keys("04", {"4.1": KEY, "4.2": TEXT, "4.3": BARE})
    return begun


def test_right_says_why(whole, page):
    """The answer in a sentence, and why; a key without them says right."""
    said = page(whole.lesson.check, "4.1", 52.3).printed
    assert said == "4.1: right. From 2014 to 2018 it grew by 52.3 %. That is what a base year does.\n"
    assert page(whole.lesson.check, "4.3", 7).printed == "4.3: right.\n"


def test_misses_bring_a_nearer_hint_and_then_the_solution(whole, page):
    """First its own hint, second also the nearer one, third the worked solution."""
    first, second, third = [page(whole.lesson.check, "4.1", 0.523).printed for _ in range(3)]
    assert first == "4.1: not yet. Not a share.\n"
    assert second == "4.1: not yet. Not a share. A hint: divide by the value of 2014.\n"
    assert third.splitlines()[1:] == [KEY["says"], "One way to do it:", "    a = 2018", "    b = 2014"]
    page(whole.lesson.check, "4.1", KEY["answer"])
    assert line_of(summarised(whole, page), "4.1") == "right, after its solution was shown"
    old = [page(whole.lesson.check, "4.3", 1).printed for _ in range(4)]
    assert len(set(old)) == 1 and old[0].count("\n") == 1


def test_dots_and_wrong_kinds_are_no_misses(whole, page):
    """A cell that is unanswered says the same whenever it is run."""
    assert len({page(whole.lesson.check, "4.1", ...).printed for _ in range(5)}) == 1
    for _ in range(5):
        page(whole.lesson.check, "4.1", "fifty")
    assert "A hint" not in page(whole.lesson.check, "4.1", 0.523).printed


def test_reveal_shows_the_way_at_once(whole, page):
    """Worked solution, model answer, or at least the answer; an unknown id gets a sentence."""
    assert "a = 2018" in page(whole.lesson.reveal, "4.1").printed
    assert "names a base" in page(whole.lesson.reveal, "4.2").markdown
    assert "7" in page(whole.lesson.reveal, "4.3").printed
    for name in ("99.9", None, [], 3):
        assert one_sentence(page(whole.lesson.reveal, name).printed)


def test_a_reflection_of_forty_words_gets_a_model_answer(whole, page):
    """Before that it says how many are there."""
    few = page(whole.lesson.check, "4.2", "too few words")
    assert "3 words so far" in few.printed and not few.shown and one_sentence(few.printed)
    many = page(whole.lesson.check, "4.2", "word " * 40)
    assert "40 words" in many.printed
    for part in ("> A base", "> and a unit.", "☐ names a base", "☐ names a unit"):
        assert part in many.markdown
    assert "names" not in page(whole.lesson.check, "4.2", ...).markdown


def test_summary_counts(whole, page):
    """Answered and right are counted; a solution that was shown is said; one version only."""
    text = page(whole.lesson.summary).markdown
    assert "no exercise was checked" in text and "4.1: its check was not run" in text
    page(whole.lesson.check, "4.1", 52.3)
    page(whole.lesson.check, "4.2", "too few")
    page(whole.lesson.reveal, "4.3")
    page(whole.lesson.check, "4.3", 7)
    shown = page(whole.lesson.summary, "Ada")
    text = shown.markdown
    assert "Ada" in text and "3 exercises: 2 answered, 2 right" in text
    assert "4.3: right, after its solution was shown" in text and "4.1: right\n" in text
    assert text.rstrip().endswith('`lesson.reveal("4.2")` the way'), text
    machine = shown.shown[0][0]["application/vnd.lesson.summary+json"]
    assert machine["exercises"]["4.3"] == {"state": "right", "shown": True}
    assert (machine["name"], machine["data"], machine["lesson"]) == ("Ada", "9.9.9", "04")


def test_a_solution_shown_after_a_right_answer_counts_nothing(whole, page):
    """Whoever was right, and then tries wrong answers until the way is shown, was right before it was."""
    page(whole.lesson.check, "4.1", 52.3)
    shown = [page(whole.lesson.check, "4.1", 99).printed for _ in range(4)][-1]
    assert "One way to do it" in shown
    page(whole.lesson.check, "4.1", 52.3)
    text = page(whole.lesson.summary).markdown
    assert "4.1: right\n" in text and "after its solution" not in text


def test_solution_is_structured(begun, page):
    """A bundle that `make update` gathers, and one short line to read."""
    seen = page(
        begun.lesson.solution,
        "4.1",
        52.3,
        wrong={0.523: "Not a share."},
        says="From 2014 to 2018 it grew by {} %.",
        why=KEY["why"],
        hint=KEY["hint"],
        worked=KEY["worked"],
    )
    (data, _), *others = seen.shown
    assert not others and seen.printed == ""
    assert data["application/vnd.lesson.solution+json"] == {"exercise": "4.1", "key": KEY}
    assert data["text/plain"] == "Solution 4.1 noted"
    seen = page(begun.lesson.solution, "4.2", None, model=TEXT["model"], rubric=TEXT["rubric"])
    assert seen.shown[0][0]["application/vnd.lesson.solution+json"]["key"] == TEXT


def test_solution_refuses_in_one_sentence(begun):
    """Parts that are no text, or belong to another kind of exercise."""
    solution = begun.lesson.solution
    assert "why" in refused(solution, "4.1", 1, why=3)
    assert "worked" in refused(solution, "4.1", 1, worked=["a"])
    assert "model" in refused(solution, "4.1", 1, model="x")
    assert "rubric" in refused(solution, "4.1", 1, rubric=["x"])
    assert "rubric" in refused(solution, "4.1", None, rubric=[3])
    assert "hint" in refused(solution, "4.1", None, hint="x")


# compare


def test_compare_shows_both_ratings(begun, page):
    """Mine beside ours, on both clocks where they differ; why, and what would change our mind."""
    text = page(begun.lesson.compare, {"C01": " mostly  SUPPORTED"}).markdown
    for part in ("Mostly supported", "**Supported**", "April 2023: Mixed", "They do, in most years.", "Another table."):
        assert part in text, part
    assert "Two states vote alike" in text and "<details>" not in text
    assert "Shorter words of ours." in page(begun.lesson.compare, {"C02": "Mixed"}).markdown


def test_compare_names_one_rating_where_both_clocks_agree(house, page):
    """No second rating."""
    with plt.rc_context():
        house.package["resources"] = [one for one in house.package["resources"] if one["name"] != "claims"]
        house.add("claims", [{**CLAIM, "rating_2023": "Supported"}])
        write_words(house, WORDS)
        house.lesson.begin("04")
        assert "April 2023" not in page(house.lesson.compare, {"C01": "Mixed"}).markdown


def read_six(house, now, **more):
    """Lay down six readings of C01, three of the claim and three of its denial, and what the ledger makes of them."""
    house.package["resources"] = [one for one in house.package["resources"] if one["name"] not in ("claims", "panel")]
    house.add("claims", [{**CLAIM, "rating_2023": CLAIM["rating_2026"], "ours": "", **more}])
    about = {"claim": "C01", "confidence": "low", "reason": "Enough.", "day": "2026-11-29", "case": "0" * 12}
    sides = [(side, number) for side in ("claim", "mirror") for number in "123"]
    house.add(
        "panel",
        [
            {**about, "side": side, "number": number, "then": step, "now": step}
            for (side, number), step in zip(sides, now, strict=True)
        ],
    )


def test_compare_shows_six_marks_with_mine_among_them(begun, page):
    """A denial's mark is turned round; what is off the scale has a column only where it is used; the same in words."""
    now = ["Supported", "Mostly supported", "Insufficient data", "Contradicted", "Mostly contradicted", "Contradicted"]
    read_six(begun, now, ours="We would say less.")
    text = page(begun.lesson.compare, {"C01": "Mixed"}).markdown
    assert "| Supported | Mostly supported | Mixed | Mostly contradicted | Contradicted | Insufficient data |" in text
    assert "| ● ○ ○ | ● ○ | **you** |  |  | ● |" in text
    assert "You say **Mixed**. Of six readings: 3 Supported, 2 Mostly supported, 1 Insufficient data." in text
    assert "We say **Supported**, the middle (1 of 6 say that data can't decide)." in text
    assert "*And yet:* We would say less." in text and "no people voted" in text
    folded = page(begun.lesson.compare, {"C01": ...}).markdown
    assert "You say" not in folded and "**you**" not in folded and "| ● ○ ○ | ● ○ |  |  |  | ● |" in folded
    assert "- 1 rating beside the six readings: C01 2 steps harsher\n" in page(begun.lesson.summary).markdown


EARLIER = ("first_2023", "first_2026", "second_2023", "second_2026")


def test_earlier_shows_two_editions_and_the_rule(begun, page):
    """Folded; a rating that was the same on both clocks stands once, a claim that came later is left out."""
    ratings = dict.fromkeys(EARLIER, "Mixed") | {"second_2026": "Supported"}
    begun.add("earlier", [{"id": "C01", **ratings, "rule": "More than half."}])
    text = page(begun.lesson.earlier, "C01", "C02").markdown
    assert text.startswith("<details>") and "| C01 | Mixed | Mixed, now Supported | More than half. |" in text
    assert "C02" not in text
    assert "C99" in refused(begun.lesson.earlier, "C99")


@pytest.mark.parametrize("typed", [..., None, "", "..."])
def test_compare_folds_ours_without_a_rating(begun, page, typed):
    """The same whenever it is run."""
    seen = [page(begun.lesson.compare, {"C01": typed}) for _ in range(2)]
    assert seen[0].markdown == seen[1].markdown and seen[0].printed == ""
    assert seen[0].markdown.startswith("<details>") and "**Supported**" in seen[0].markdown


@pytest.mark.parametrize("typed", ["Right", 3, ["Mixed"], {}, "Mixed, I think", Stubborn(), math.nan])
def test_compare_of_an_unknown_rating(begun, page, typed):
    """A sentence with the scale; ours stays folded."""
    seen = page(begun.lesson.compare, {"C01": typed})
    assert one_sentence(seen.printed) and "Mostly contradicted" in seen.printed and "Not checkable" in seen.printed
    assert seen.markdown.startswith("<details>")


@pytest.mark.parametrize("typed", [{}, "Mixed"])
def test_compare_of_no_ratings_says_how(begun, page, typed):
    """One sentence, and nothing of ours is shown."""
    seen = page(begun.lesson.compare, typed)
    assert one_sentence(seen.printed.strip()) and "in braces" in seen.printed and not seen.shown


def test_compare_refuses_in_one_sentence(begun, page):
    """No claim, no words on it, too many words, no dict."""
    assert "C99" in refused(begun.lesson.compare, {"C99": "Mixed"})
    assert "braces" in page(begun.lesson.compare, "Mixed").printed
    for old, new, wanted in (
        ('["verdict.C01"]', '["verdict.C03"]', "C01"),
        ('why = "They do, in most years."\n', "", "why"),
        ("They do,", "word " * 41, "40"),
    ):
        write_words(begun, WORDS.replace(old, new))
        text = refused(begun.lesson.compare, {"C01": "Mixed"})
        assert FILE in text and wanted in text


# evidence, source cards

ROWS = {"same vote": (33.31, "%", "2022-12-31"), "a new one": (-0.04, "bn USD", "2016-01-13", 2)}


def test_evidence_in_one_table(begun, page):
    """Structured for `make update`, a table for a reader, a line where the ledger differs."""
    seen = page(begun.lesson.evidence, "C01", ROWS)
    (data, _), *others = seen.shown
    assert not others and set(data) == {"application/vnd.lesson.evidence+json", "text/markdown"}
    assert data["application/vnd.lesson.evidence+json"] == {
        "claim": "C01",
        "rows": [
            {"label": "same vote", "value": "33.3", "unit": "%", "known_on": "2022-12-31"},
            {"label": "a new one", "value": "-0.04", "unit": "bn USD", "known_on": "2016-01-13"},
        ],
    }
    assert "| same vote | 33.3 | % | 2022-12-31 |" in data["text/markdown"]
    assert seen.printed == "  differs from the ledger: a new one: not there yet\n"
    assert page(begun.lesson.evidence, "C01", {"same vote": (33.3, "%", "2022-12-31")}).printed == ""
    assert "33.3 stands there" in page(begun.lesson.evidence, "C01", {"same vote": (1, "%", "2022-12-31")}).printed
    assert (
        "| zero | 0 |" in page(begun.lesson.evidence, "C01", {"zero": (-0.04, "%", "2022-12-31")}, decimals=0).markdown
    )


@pytest.mark.parametrize(
    "rows",
    [
        {},
        {"a": 3},
        {"a": (1, "%")},
        {"a": (1, "%", "2022-12-31", 1, 1)},
        {"a": [1, "%", "2022-12-31"]},
        {"a": ("many", "%", "2022-12-31")},
        {"a": (math.nan, "%", "2022-12-31")},
        {"a": (1, "", "2022-12-31")},
        {"a": (1, 3, "2022-12-31")},
        {"a|b": (1, "%", "2022-12-31")},
        {3: (1, "%", "2022-12-31")},
        {"a": (1, "%", "2022")},
        {"a": (1, "%", "2022-12-31", "two")},
        {"a": (1, "%", "2022-12-31", -1)},
    ],
)
def test_evidence_refuses_rows_that_will_not_do(begun, page, rows):
    """One sentence; nothing is shown of the others."""
    refused(begun.lesson.evidence, "C01", {"same vote": (33.3, "%", "2022-12-31")} | rows if rows else rows)


def test_evidence_refuses_in_one_sentence(begun):
    """An unknown claim; no rows; whatever is no finite number, and no date."""
    assert "C99" in refused(begun.lesson.evidence, "C99", ROWS)
    for rows in ("same vote", 33.3, None, [1]):
        assert "rows" in refused(begun.lesson.evidence, "C01", rows)
    values = [None, [1, 2], pd.DataFrame({"a": [1, 2]}), pd.Series([1.0, 2.0]), 1j, {}, math.inf, np.float64("nan")]
    for value in [*values, pd.NA]:
        refused(begun.lesson.evidence, "C01", {"same vote": (value, "%", "2022-12-31")})
    for day in ("", "31.12.2022", "soon", None):
        refused(begun.lesson.evidence, "C01", {"same vote": (1, "%", day)})


def test_source_card_folds_the_rest(begun, page):
    """What, who, to when, at most three traps and the file first; all else is there, folded."""
    about = begun.package["resources"][0]
    about["traps"] = [f"Trap {nth}." for nth in range(5)]
    (begun.data / "datapackage.json").write_text(json.dumps(begun.package), encoding="utf-8")
    text = page(begun.lesson.source_card, "votes").markdown
    first, rest = text.split("<details>")
    for part in ("Title of votes", "a clerk", "a state", "2022-04-07", "(../data/tables/votes.csv)", "Trap 2."):
        assert part in first, part
    for part in ("CC0", "Nothing.", "Trap 3.", "Trap 4.", "version of May", "https://example.org/list"):
        assert part in rest and part not in first, part
    path = begun.data / "tables" / "votes.csv"
    path.write_bytes(path.read_bytes().replace(b"N,N", b"Y,N"))
    assert "not as it was published" in page(begun.lesson.source_card, "votes").printed


def test_nothing_is_written(whole, page):
    """Whatever is called leaves the house as it was."""
    before = snapshot(whole.root)
    lesson = whole.lesson
    page(lesson.show, plt.figure(), "4.3")
    page(lesson.guess, "4.1", {"in 2015": "up"})
    page(lesson.check, "4.1", 1)
    page(lesson.reveal, "4.1")
    page(lesson.compare, {"C01": "Mixed"})
    page(lesson.solution, "4.1", 3)
    page(lesson.ledger.claims, "C01")
    page(lesson.evidence, "C01", ROWS)
    page(lesson.lookups, "C01")
    page(lesson.verdicts, "C01")
    page(lesson.source_card, "votes")
    page(lesson.summary)
    assert snapshot(whole.root) == before


def test_strict_nbval_compares_the_structured_output(tmp_path):
    """A changed value or unit in the stored structure fails; an unchanged one passes."""
    import subprocess
    import sys

    import nbformat
    from helpers import outside

    kind, said = "application/vnd.lesson.evidence+json", {"claim": "C01", "rows": [{"value": "1.0", "unit": "%"}]}
    source = f"from IPython.display import display\ndisplay({{{kind!r}: {said}, 'text/markdown': 'x'}}, raw=True)"
    cells = []
    for change in ({}, {"value": "2.0"}, {"unit": "2.0"}):
        stored = {"claim": "C01", "rows": [said["rows"][0] | change]}
        output = nbformat.v4.new_output("display_data", {kind: stored, "text/markdown": "x"})
        cells.append(nbformat.v4.new_code_cell(source, execution_count=len(cells) + 1, outputs=[output]))
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "one.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-p", "no:xdist", "-q", "-rA"]
    command += ["one.ipynb"]
    environment = outside() | {"IPYTHONDIR": str(tmp_path / "ipython"), "HOME": os.environ.get("HOME", str(tmp_path))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    found = re.findall(r"^(PASSED|FAILED) one\.ipynb::(?:ipynb::)?Cell (\d)", done.stdout, re.M)
    assert sorted(found) == [("FAILED", "1"), ("FAILED", "2"), ("PASSED", "0")], done.stdout[-2000:]


def test_verdicts_of_single_claims(begun, page):
    """Ratings, confidence, reason, best cases and what would change our mind, one table a claim."""
    seen = page(begun.lesson.verdicts, "C01", "C02")
    columns = ("rating_2023", "rating_2026", "confidence", "reason", "best_case_for", "would_change")
    for text in (*(CLAIM[column] for column in columns), "| C01 |", "| C02 |"):
        assert text in seen.markdown
    assert "C99" in refused(begun.lesson.verdicts, "C99")
    assert "claim" in refused(begun.lesson.verdicts) and "04" in refused(begun.lesson.verdicts, "04")


def test_rows_of_tables_reach_the_page_as_text(begun, page):
    """Whatever a contributed cell of the ledger holds: it can be read, and does nothing."""
    cell = f"{' '.join(HOSTILE)}\n\n# Heading"
    read_six(begun, ["Mixed"] * 6, ours="x")
    begun.add("earlier", [{"id": "C01", **dict.fromkeys(EARLIER, "Mixed"), "rule": "They do."}])
    (begun.data / "cases").mkdir()
    (begun.data / "cases" / "C01.md").write_text("A case.", encoding="utf-8")
    for path, text in (("claims", "They do."), ("panel", "Enough."), ("earlier", "They do."), ("lookups", "a clerk")):
        [path] = begun.data.rglob(f"{path}.csv")
        lines = path.read_text(encoding="utf-8").replace(CLAIM["claim"], HOSTILE[0])
        path.write_text(lines.replace(text, f'"{cell}"'), encoding="utf-8")
    lesson = begun.lesson
    for call in (lesson.ledger.claims, lesson.lookups, lesson.verdicts, lesson.earlier):
        text = page(call, "C01").markdown
        assert "&lt;img src=x onerror" in text and not SCRIPT.search(text) and "\n# " not in text, text
    text = page(lesson.compare, {"C01": "Mixed"}).markdown
    assert "&lt;img" in text and not SCRIPT.search(text), text


def test_lookups_of_a_claim(begun, page):
    """Its own items only, with day and page; a pipe does not break the table."""
    seen = page(begun.lesson.lookups, "C01")
    assert "A count / of votes ([page](https://example.org/a))" in seen.markdown
    assert "2023-01-02" in seen.markdown and "Another" not in seen.markdown
    assert "C99" in refused(begun.lesson.lookups, "C99")

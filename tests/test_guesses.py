"""guess: what counts as one, what it is noted as, and what is said of all else."""

import math

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import Stubborn, one_sentence, refused, unwrapped
from house import FILE, WORDS, write_words

DOTS = "No guess yet. Put yours where the dots are, or go on without one.\n"


@pytest.mark.parametrize(
    "typed, name, wanted",
    [
        ("up", "in 2015", "up"),
        (" UP ", "in 2015", "up"),
        ("29", "how much", 29),
        ("29 %", "how much", 29),
        ("29,5%", "how much", 29.5),
        ("29 per cent", "how much", 29),
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


ODD = [True, [1], Stubborn(), math.inf, 10**400, pd.NA]
NONSENSE = [
    ("in 2015", one, "up, down") for one in ["sideways", 3, {}, pd.Series([1, 2]), math.nan, len, "x" * 999, *ODD]
]
NONSENSE += [("how much", one, "-90 to 200") for one in ["many", 201, -91, "1e5", *ODD]]
NONSENSE += [("first in", one, '1950 to 2025, or "never"') for one in ["sometimes", 1949]]


@pytest.mark.parametrize("name, typed, wanted", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_guess(begun, page, name, typed, wanted):
    """One kind sentence with what may be typed: the words, the range, the word for not at all."""
    seen = page(begun.lesson.guess, "4.1", {name: typed})
    assert wanted in unwrapped(seen.printed) and one_sentence(seen.printed), seen.printed
    assert begun.lesson.guesses.guessed("4.1", name) is None


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


def test_a_mistyped_name_is_no_guess(begun, page):
    """One sentence with the name that was meant, and none that was typed beside it."""
    seen = page(begun.lesson.guess, "4.1", {"how mutch": 3, "in 2016": "up", "in 2015": "up"})
    assert seen.printed.splitlines()[0] == "Noted. in 2016: up, in 2015: up."
    assert one_sentence(seen.printed.splitlines()[1]) and "did you mean 'how much'?" in seen.printed
    assert begun.lesson.guesses.guessed("4.1", "how mutch") is None


def test_what_was_not_noted_is_told_again_below_its_picture(begun, page):
    """Until it is mended; a picture that asks for no guess says nothing of it."""

    def shown(asks=True):
        fig = plt.figure()
        fig.guesses = {"in 2015"} if asks else None
        return page(begun.lesson.show, fig if asks else plt.figure(), "4.1", year=2015, change={"China": 1.0}).printed

    page(begun.lesson.guess, "4.1", {"how mutch": 3})
    assert shown().startswith("A guess is missing here. There is no guess 'how mutch'") and shown(asks=False) == ""
    page(begun.lesson.guess, "4.1", {"how much": 3})
    assert shown() == ""


@pytest.mark.parametrize(
    "rule", ["3", "[]", "[1, 2]", "{ from = 1 }", '{ from = "a", to = 3 }', "{ from = 1, to = 2, x = 3 }"]
)
def test_a_rule_that_is_none(begun, rule):
    """One sentence with file and entry."""
    write_words(begun, WORDS.replace('["up", "down"]', rule))
    text = refused(begun.lesson.guess, "4.1", {"in 2015": "up"})
    assert FILE in text and "4.1" in text and "in 2015" in text

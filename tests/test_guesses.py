"""guess: what counts as one, what it is noted as, and what is said of all else."""

import math

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers import Stubborn, one_sentence, unwrapped


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

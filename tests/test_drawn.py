"""Every figure of every notebook as it is drawn, against the house style (drawn.py)."""

import contextlib
import inspect

import drawn
import lesson
import pandas as pd
import pytest
from helpers import DATA, fail_if
from IPython.utils.capture import capture_output
from lesson import wording


def faults_with(number, data, guesses, case):
    """What is wrong with a figure that is drawn with guesses; and the figure."""
    lesson.guesses._noted[number] = guesses
    found = []
    with drawn.as_before(), capture_output():
        drawn.seeing(found)
        lesson.pictures.draw(number, *data)
    [(_, fig, _)] = found
    return [f"figure {number}, guesses: {case}: {fault}" for fault in drawn.faults_of(fig)], fig


def faults_of_code(number, data, committed, digest):
    """Whether lesson.code() gives all that a picture needs: run in a cell, it draws the same figure."""
    found = []
    with drawn.as_before(), capture_output():
        drawn.seeing(found)
        lesson.begin(committed.number, record=committed.kind == "record")
        function = lesson.pictures._function(number)
        pasted = lesson.pictures.code_of(number)
        exec(pasted, {"lesson": lesson, **dict(zip(inspect.signature(function).parameters, data, strict=False))})
    if [lesson.figures.digest(one) for _, one, _ in found] != [digest]:
        yield f"figure {number}: its code, pasted into a cell, draws another figure."


def faults_of_guesses(number, data, committed, seeds):
    """What is wrong with a figure on a phone, and with guesses; each guess is set beside the truth."""
    faults, misses = [], []
    with drawn.as_before():
        lesson.begin(committed.number, record=committed.kind == "record")
        for said in ("holds", "doubtful") if "stand" in wording.entry(number) else ():
            lesson.holds(number, said, "")  # its reply is filled with what the fork told: refused, where it can't be
        if wording.entry(number).get("narrow"):
            with lesson.charts.narrow():
                faults += faults_with(number, data, {}, "none, on a phone")[0]
        if "mine_way" in inspect.signature(lesson.pictures._function(number)).parameters:
            values = data[0]["value"]
            for own in (values.quantile(0.9), values.max() + 0.2 * (values.max() - values.min())):
                for width in (contextlib.nullcontext, lesson.charts.narrow):
                    with width():
                        faults += faults_with(number, (data[0], own), {}, f"a way of one's own, {own}")[0]
        for case, guesses in drawn.cases(number, seeds).items():
            found, fig = faults_with(number, data, guesses, case)
            faults += found
            if undrawn := guesses.keys() - fig.guesses:
                faults.append(f"figure {number} takes the guess {min(undrawn)!r} and does nothing with it.")
            misses = getattr(fig, "misses", [])
        if right := {one.name: one.truth if one.nearest is None else one.nearest for one in misses}:
            rules = lesson.guesses.rules(number)
            refused = [name for name, value in right.items() if lesson.guesses._read(value, rules[name]) is None]
            faults += [f"figure {number}: what came is refused as the guess {name!r}." for name in refused]
            found, fig = faults_with(number, data, right, "all right")
            faults += found
            said = lesson.guesses.sentence(fig.misses)
            if "s you guessed" not in said:
                faults.append(f"figure {number}, all guesses right, says {said!r}.")
    return faults


@pytest.mark.parametrize("seeds", [0, pytest.param(20, marks=pytest.mark.slow)])
def test_figures_of_every_notebook(shell, committed, seeds):
    """Each is drawn in the house style, without guesses and with them, and from its own code."""
    faults = []
    for number, fig, data in drawn.figures_of(committed.path):
        digest = lesson.figures.digest(fig)
        faults += [f"figure {number}: {fault}" for fault in [*drawn.faults_of(fig), *drawn.marks_faults(fig)]]
        if data is not None:
            faults += faults_of_guesses(number, data, committed, seeds)
            faults += faults_of_code(number, data, committed, digest)
    fail_if([f"{committed}, {fault}" for fault in faults])


def test_the_whole_article_with_ratings_of_ones_own(shell):
    """Ours all rated otherwise, and all alike: nothing overlaps, wide and on a phone; what is no rating is told."""
    claims = pd.read_csv(DATA / "ledger/claims.csv")
    alike = dict(zip(claims["id"], claims["rating_2026"], strict=True))
    other = {claim: "mixed" if rating == "Supported" else "supported" for claim, rating in alike.items()}
    with drawn.as_before():
        lesson.begin("09")
        for mine, same in ((alike, len(claims)), (other, 0)):
            for width in (contextlib.nullcontext, lesson.charts.narrow):
                with width():
                    faults, fig = faults_with("9.4", (claims, mine), {}, "none")
                fail_if([fault for fault in faults if "inches high" not in fault])
                assert f"yours, {same} of {len(claims)} as ours" in " ".join(fig.texts[-1].get_text().split())
        for mine, told in (({"C99": "Mixed"}, "no claim 'C99'"), ({"C01": "good"}, "'good' is no rating")):
            with pytest.raises(lesson.Problem, match=told):
                lesson.draw("9.4", claims, mine)

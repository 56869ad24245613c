"""All defensible ways to count a message, computed in a record; a lesson reads the table.

And what comes after their picture (specification_curve.py): holds() and sides().
"""

import itertools
import math
import numbers
import re

import numpy as np
import pandas as pd
from IPython.display import Markdown, display

from .charts import short
from .files import Problem, say
from .guesses import _left_open
from .ledger import markdown
from .wording import entry, fill, place

WAYS = "application/vnd.lesson.ways+json"  # what `make update` writes to data/harvest
VERDICTS = {"holds": "holds", "hold": "holds", "doubtful": "doubtful", "doubt": "doubtful"}
_told = {}  # {figure of a fork: the values of its words}, once it is drawn


def ways(name, choices, count, places=3, kept=True):
    """Count a message in every defensible way; `make update` writes the table to data/harvest.

    name: of the table, such as "ways_04". choices: {choice: {word for it: option}}, ours first in
    each. count: a function of one option a choice; it gives a number, a tuple (number, low, high)
    where there is an interval, or None where these options can't go together or give nothing.
    places: decimals of the table; None for whole numbers. kept: False for a table that no lesson
    reads, which is shown here alone. Returns a DataFrame: a row a way, ours first, a column a
    choice, and value, or value, low and high. In the file the ways are numbered, and its columns
    are in small letters. Raises Problem: no such name, ours is no way, nothing to choose, mixed
    numbers and intervals.
    """
    if not re.fullmatch(r"ways_[a-z0-9_]+", str(name)):
        raise Problem(f"a table of ways is called ways_04, or ways_08_war, and not {name!r}.")
    if not choices or not all(choices.values()):
        raise Problem(f"{name} has a choice without options: give each a dict, ours first.")
    rows = []
    for words in itertools.product(*choices.values()):
        options = [choices[choice][word] for choice, word in zip(choices, words, strict=True)]
        with np.errstate(all="ignore"):  # 0 / 0 is no way
            given = count(*options)
        parts = given if isinstance(given, tuple) else (given,)
        if any(isinstance(part, pd.Series | pd.DataFrame) for part in parts):
            raise Problem(
                f"{name}: a way gives a column: let it end in one number, such as a mean."
            )
        if all(part is not None and np.isfinite(part) for part in parts):
            rows.append((*words, *(round(float(part), places) for part in parts)))
        elif not rows:
            raise Problem(f"{name}: our own way gives no number; it is the first of each choice.")
    if len({len(row) for row in rows}) > 1:
        raise Problem(f"{name}: some ways have an interval and some have none; give each the same.")
    values = ["value", "low", "high"][: len(rows[0]) - len(choices)]
    found = pd.DataFrame(rows, columns=[*choices, *values])
    told = f"{len(found)} ways, ours first" + (f": `data/harvest/{name}.csv`" if kept else "")
    file = found.rename(columns=lambda one: re.sub(r"\W+", "_", one).strip("_").lower())
    file.insert(0, "way", range(1, len(file) + 1))
    shown = {WAYS: {"table": name, "csv": file.to_csv(index=False, lineterminator="\n")}}
    display({**(shown if kept else {}), "text/markdown": told}, raw=True)
    return found


def hangs(found, holds):
    """How many ways of each option hold: what a message hangs on.

    found: the table that ways() gives. holds: a Series of True and False, one a way.
    Returns a DataFrame with the columns holds and ways, one row an option, by choice.
    """
    names = [one for one in found if one not in ("value", "low", "high")]
    parts = {name: holds.groupby(found[name], sort=False).agg(["sum", "size"]) for name in names}
    table = pd.concat(parts, names=["choice", "option"])
    return table.set_axis(["holds", "ways"], axis=1)


CONTENT = "Would someone who counts so be content with your line?"


def holds(figure, verdict, because=""):
    """Answer a learner who says whether the measured sentence of a fork holds.

    verdict: "holds" or "doubtful". because: a reason in a few words. The reply names the choice
    that speaks against them, until the reason names it. There is no reading of such a sentence, and
    nothing is compared. Its words, ["4.3".stand]: holds and doubtful, the replies, filled with what
    the picture told; names, {"holds": [spellings of the choice, also "{worst}"], "doubtful": […]}.
    Raises nothing for what a learner types. Raises Problem: words are missing.
    """
    figure = str(figure)
    told, where = entry(figure, "stand"), place(figure, "stand")
    said = VERDICTS.get(verdict.strip(" .…").casefold() if isinstance(verdict, str) else "")
    reason = "" if _left_open(because) else str(because)
    if not said:
        say('Write "holds" or "doubtful" first, then your reason, each in quotes.')
        return
    names = told.get("names", {}).get(said)
    if not names:
        raise Problem(f"{where} has no names of what speaks against {said!r}: add a list of them.")
    drawn = _told.get(figure, {})
    names = [fill(one, drawn, where) for one in names if drawn or "{" not in one]
    named = [one for one in names if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", reason, re.I)]
    if named:
        say(f"Noted: {said}. You name {named[0]}, which can be turned against you.")
        bare = len(reason.split()) < 4  # a name, and no answer yet
        say("Answer it, too: why do you stay with your word?" if bare else CONTENT)
        return
    if not drawn and "{" in told[said]:
        say(f"Run the cell of figure {figure} first: the reply takes its numbers from it.")
        return
    say(f"Noted: {said}. {fill(told[said], drawn, f'{where}, {said},')}")
    say("Add your answer to the cell, and run it again.")


def sides(claim, yours=None, **values):
    """Show at most three rows for and against a claim, the learner's own number in the first.

    yours: the number that came of the learner's way. values: the numbers of the other rows, which
    the lesson's cell has computed, by name, as show() takes them: so no number is typed twice, and
    each can be checked where it comes from. Words, ["verdict.C22"]: rows, lists [what, for,
    against], the first with {yours} under for; it moves to against where the number is not above
    line (0 if missing), with fewer = true not below it; places: its decimals (2); signed = false
    where it is no difference. Without a number one sentence tells what to run, and the other rows
    stand alone. Raises Problem: no rows, more than three, an unfilled place.
    """
    told, where = entry("verdict", claim), place("verdict", claim)
    rows = told.get("rows", [])
    if not 1 <= len(rows) <= 3 or any(len(row) != 3 for row in rows):
        raise Problem(f"{where} needs one to three rows, each [what, for, against]: mend them.")
    real = isinstance(yours, numbers.Real) and not isinstance(yours, bool)
    if real and math.isfinite(yours):
        what, good, bad = rows[0]
        line = told.get("line", 0)
        if (yours >= line) if told.get("fewer") else (yours <= line):
            good, bad = "", ". ".join(filter(None, [good.rstrip("."), bad]))
        rows = [[what, good, bad], *rows[1:]]
        places = told.get("places", 2)
        signed = told.get("signed", True)
        values["yours"] = f"**{short(yours, places) if signed else format(yours, f'.{places}f')}**"
    else:
        lacks = "Your own way gave a column, not one number: mend its last lines, run it"
        missing = "Your own number is missing: run the cell of your own way first"
        say(f"{lacks if isinstance(yours, pd.Series) else missing}, then this one.")
        rows = rows[1:]
    lines = [[fill(cell, values, f"{where}, rows,") for cell in row] for row in rows]
    if lines:
        display(Markdown(markdown(["", "for the claim", "against it"], lines)))

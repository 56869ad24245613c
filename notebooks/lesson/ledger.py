"""The ledger, data/ledger/: claims of the article, evidence from the records, verdicts.

The same functions show a learner's own ledger once open_ledger() has its rows (lesson 11).
"""

import difflib
import math
import os
import re

import pandas as pd
from IPython.display import Markdown, display

from . import readings
from .files import Problem, say
from .guesses import number
from .tables import rows
from .wording import entry, fill, place

EVIDENCE = "application/vnd.lesson.evidence+json"  # what `make update` gathers
SCALE = [*readings.STEPS, *readings.OUTSIDE]
_opened = {}  # {"claims": rows, "lookups": rows} of a ledger that is not ours; empty: ours
_rated = {}  # {claim: (the learner's rating, the middle of six readings)}, of our ledger
_hint = {"claim": "C35"}  # the claim that a sentence takes for its example


def open_ledger(claims, lookups=()):
    """Let the functions of this module read another ledger; without claims, ours again.

    claims: dicts with id, claim, type, measure, and what verdicts() and compare() show: rating,
    known_by, reason, would_change. lookups: dicts as in data/ledger/lookups.csv. Raises nothing.
    """
    _opened.clear()
    _hint["claim"] = claims[0]["id"] if claims else "A1"
    if claims:
        _opened.update(claims=list(claims), lookups=list(lookups))


def _rows(table):
    """The rows of a table of the ledger that is open."""
    return _opened[table] if _opened else rows(table)


def dated(found, spoken):
    """Look-ups with their days: one that leaves them to its statement gets that of arms_words.

    found: rows of lookups. spoken: a function that gives the rows of arms_words, called if needed.
    """
    if not any(row.get("statement") and not row["event_on"] for row in found):
        return found
    days = {
        one["statement"]: {"event_on": one["date"], "known_on": one["known_on"]} for one in spoken()
    }
    lent = [days.get(row["statement"], {}) for row in found]
    return [
        row | {key: row[key] or day for key, day in own.items()}
        for row, own in zip(found, lent, strict=True)
    ]


def _chosen(ids):
    """The ledger's rows of these claims, in the order asked. Problem: an id that it lacks."""
    ledger = {row["id"]: row for row in _rows("claims")}
    if missing := [str(claim) for claim in ids if claim not in ledger]:
        names, known = ", ".join(missing), list(ledger)
        raise Problem(f"the ledger has no claim {names}; ids run from {known[0]} to {known[-1]}.")
    return [ledger[claim] for claim in ids]


def markdown(head, lines):
    """A table in Markdown; a pipe or a line's end in a cell, which would break it, is replaced."""
    body = [head, ["---"] * len(head), *lines]
    cells = [[cell.replace("|", "/").replace("\n", " ") for cell in line] for line in body]
    return "\n".join("| " + " | ".join(line) + " |" for line in cells)


def _table(head, lines):
    display(Markdown(markdown(head, lines)))


def claims(*ids):
    """Show claims of the ledger: what the article says (in our words), type, how we measure it.

    In a ledger of one's own: in my words, type, what would count against it.
    ids: any number of ids such as "C22". Raises Problem: an id that is not in the ledger.
    """
    lines = [[row["id"], row["claim"], row["type"], row["measure"]] for row in _chosen(ids)]
    head = ["id", "claim, in our words", "type", "how we measure it"]
    if _opened:
        head[1:] = ["claim, in my words", "type", "what would count against it"]
    _table(head, lines)


def evidence(claim, given, decimals=1):
    """Show the numbers that a claim's verdict rests on; `make update` copies them to the ledger.

    claim: an id of the ledger. given: {label: (value, unit, known_on), …}, all numbers of the
    claim. label: what the number is (no "|"). value: one finite number. unit: "%", "bn USD", …
    known_on: ISO date from which it could be known; later than 2023-04-30, it can't feed a rating
    of 2023. decimals: of each value; a fourth item of a tuple is the number of that row alone.
    Where a value differs from the ledger's, a line says so, and work goes on. Raises Problem: an
    unknown claim, no rows, no finite number, a date that is not ISO, a row that is no such tuple.
    """
    _chosen([claim])
    if not isinstance(given, dict) or not given:
        raise Problem(f"evidence for {claim} is no dict of rows: give at least one.")
    lines, differing = [], []
    for label, parts in given.items():
        if not isinstance(parts, tuple) or len(parts) not in (3, 4):
            wanted = '(value, unit, known_on), such as (29.4, "%", "2016-01-13")'
            raise Problem(f"evidence {label!r} of {claim} is no {wanted}.")
        value, unit, known_on, *own = parts
        shown = _checked(label, value, unit, known_on, own[0] if own else decimals)
        lines.append({"label": label, "value": shown, "unit": unit, "known_on": str(known_on)})
        if found := _differs(claim, label, shown):
            differing.append(f"  differs from the ledger: {label}: {found}")
    head = [f"evidence for {claim}", "value", "unit", "known on"]
    table = markdown(head, [list(line.values()) for line in lines])
    harvested = {} if _opened else {EVIDENCE: {"claim": claim, "rows": lines}}
    display({**harvested, "text/markdown": table}, raw=True)
    for line in differing:
        print(line)


def _checked(label, value, unit, known_on, decimals):
    """The value as text, rounded; raises Problem where a part is not what it should be."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise Problem(f"evidence {label!r} needs one finite number, not {type(value).__name__}.")
    day = pd.to_datetime(str(known_on), format="%Y-%m-%d", errors="coerce")
    words = isinstance(label, str) and isinstance(unit, str) and label and unit
    if pd.isna(day) or len(str(known_on)) != 10 or not words or re.search(r"[|\n]", label + unit):
        wanted = "known_on is a date such as 2023-03-20; label and unit hold no '|'"
        raise Problem(f"evidence {label!r}: {wanted}.")
    if not isinstance(decimals, int) or not 0 <= decimals <= 9:
        raise Problem(f"evidence {label!r} needs 0 to 9 decimals, not {decimals!r}.")
    return re.sub(r"^-(0\.?0*)$", r"\1", f"{number:.{decimals}f}")


def _differs(claim, label, shown):
    """What the ledger has instead of this value, in words; None where it has the same."""
    if _opened or os.environ.get("LESSONS_STORE"):  # a learner's own, or about to be gathered
        return None
    same = [row for row in rows("evidence") if (row["claim"], row["label"]) == (claim, label)]
    kept = [row["value"] for row in same]
    if kept == [shown]:
        return None
    return f"{kept[0]} stands there" if kept else "not there yet"


VERDICT = {
    "rating": "rating",
    "known_by": "on what was known by",
    "confidence": "confidence",
    "reason": "why",
    "best_case_against": "best case against",
    "would_change": "what would change my mind",
}


def lookups(*ids):
    """Show what was found for and against claims of a ledger of one's own.

    ids: such as "A1". Raises Problem: an id that is not in the ledger.
    """
    _chosen(ids)
    found = [row for row in _opened["lookups"] if row["claim"] in ids]
    found.sort(key=lambda row: (row["claim"], row["clock"], row["side"], int(row["number"])))
    lines = []
    for row in found:
        page = f" ([page]({row['page']}))" if row["page"].startswith("http") else ""
        day = f"<nobr>{row['known_on']}</nobr>"  # a day stays on one line
        lines.append([row["claim"], row["side"], row["item"] + page, row["who"], day])
    _table(["claim", "side", "what", "who", "known on"], lines)


def verdicts(*ids):
    """Show verdicts of a ledger of one's own: rating, why, best case against, what would change it.

    ids: such as "A1". Raises Problem: an id that is not in the ledger.
    """
    for row in _chosen(ids):
        lines = [[name, row[column]] for column, name in VERDICT.items() if row.get(column)]
        _table(["", row["id"]], lines)


def compare(mine):
    """Show a learner's ratings among six blind readings, with our reason and what would change it.

    mine: {claim: rating}, such as {"C35": "Mixed", "C39": ...}, or 3 for "Mixed". Our rating, the
    ledger's, is the middle of the six; where we would say otherwise, the ledger's sentence stands
    beside it. The words are those of the file of words under ["verdict.C35"]: why and change (at
    most 40 words each), and claim, if it should be shorter than the ledger's. Without a rating of
    one's own, the readings stay folded. A rating that is not on the scale gets one sentence that
    lists its degrees, and the words for none.
    In a ledger of one's own the ledger's rating is mine and the one typed is a neighbour's, or that
    of two blind readers, {"A1": {"claim": "Mixed", "denial": "Contradicted"}}; of a denial it is
    turned round. A claim that has no rating there gets one sentence.
    Raises Problem: no lesson has begun, a claim that the ledger or the file of words lacks.
    """
    if not isinstance(mine, dict):
        print(f'Put your ratings in braces, as in mine = {{"{_hint["claim"]}": "Mixed"}}.')
        return
    if not mine:
        print(
            f'No rating to compare yet: put one in braces, as in {{"{_hint["claim"]}": "Mixed"}}.'
        )
        return
    for row, typed in zip(_chosen(mine), mine.values(), strict=True):
        if _opened and isinstance(typed, dict):
            _beside_readers(row, typed)
            continue
        yours = degree(typed)
        left_open = typed is ... or typed is None
        left_open = left_open or (isinstance(typed, str) and not typed.strip(" .…"))
        if not yours and not left_open:
            word = typed.capitalize() if isinstance(typed, str) else ""
            near = difflib.get_close_matches(word, SCALE, 1, 0.75)
            meant = f"did you mean {near[0]}?" if near else f"{DEGREES}."
            say(f"{row['id']}: this is no rating; {meant}")
        if number(typed) and yours:
            say(f"{row['id']}: {typed} is {yours}, on a scale from 1 Supported to 5 Contradicted.")
        if yours and not _opened:
            _rated[row["id"]] = (yours, row["rating_2026"])
        _beside(row, yours)
    if not _opened:
        display(Markdown(KEY))


def rated():
    """{claim: (the learner's rating, the middle of six readings)} of all that were compared."""
    return _rated


NOBODY = "no people voted, see [how a rating comes about](../book/glossary.md#Rating)"
KEY = (
    "● a reading of the claim, ○ one of its denial, turned round (*Contradicted* of it counts as "
    f"*Supported*): by a language model ({NOBODY})."
)
DEGREES = (
    f"write one of {', '.join(SCALE[:5])}, in quotes, or 1 for Supported to 5 for Contradicted"
)
DEGREES += f" (where data can't decide: {' or '.join(SCALE[5:])})"


def degree(typed):
    """A rating as the scale has it, from words or 1 to 5 in its order; None where it is none."""
    if by_number := dict(enumerate(readings.STEPS, 1)).get(number(typed)):
        return by_number
    known = {"".join(name.split()).casefold(): name for name in SCALE}
    plain = "".join(typed.split()).casefold().strip(".…") if isinstance(typed, str) else None
    return known.get(plain)


def _beside(row, yours):
    """One claim with the learner's rating and ours; ours folded where there is none."""
    claim, told = row["id"], _words_of(row)
    name = told.get("claim") or row["claim"]
    rating = row["rating"] if _opened else row["rating_2026"]
    if not rating:
        print(f"{claim} has no rating in your ledger yet: rate it first, then compare.")
        return
    whose = "my" if _opened else "our"
    reasons = f"*Why:* {told['why']}\n\n*What would change {whose} mind:* {told['change']}"
    if row.get("ours"):
        reasons = f"*We, who made this set, differ.* {row['ours']}\n\n{reasons}"
    if _opened:
        given = f"Mine is **{rating}**."
        summary = f"{claim}: no rating of a neighbour yet. Take it down first, or open mine"
        if yours:
            given = markdown(["mine", "neighbour's"], [[f"**{rating}**", f"**{yours}**"]])
    else:
        given = _among(row, yours)
        summary = f"{claim}: no rating of yours yet. Rate it first, or open ours"
    if yours:
        display(Markdown(f"**{claim}: {name}**\n\n{given}\n\n{reasons}"))
        return
    text = f"**{name}**\n\n{given}\n\n{reasons}"
    folded = f"<details><summary>{summary}</summary>\n\n{text}\n\n</details>"
    display(Markdown(folded))


READERS = {  # in a ledger of one's own: what a blind reader was given, and over the rating
    "claim": "who had the claim",
    "denial": "who had its denial, turned round",
}


def _beside_readers(row, typed):
    """One claim of a ledger of one's own, with its rating and those of two blind readers."""
    given = {name: degree(one) for name, one in typed.items() if one not in (..., None, "")}
    if not given or not set(given) <= set(READERS) or None in given.values():
        say(f'{row["id"]}: write {{"claim": …, "denial": …}}; for each, {DEGREES}.')
    elif not row["rating"]:
        _beside(row, None)
    else:
        told, sides = _words_of(row), {"claim": "claim", "denial": "mirror"}
        said = [readings.turned(given[name], sides[name]) for name in given]
        head = ["mine", *(READERS[name] for name in given)]
        beside = markdown(head, [[f"**{one}**" for one in (row["rating"], *said)]])
        why = f"*Why:* {told['why']}\n\n*What would change my mind:* {told['change']}"
        display(Markdown(f"**{row['id']}: {row['claim']}**\n\n{beside}\n\n{why}"))


def _among(row, yours):
    """Six readings of a claim as marks along the scale, yours among them, and the same in words."""
    found, ours = readings.of(row["id"]), f"**{row['rating_2026']}**"
    said = readings.rating(found, "now")[1] if found else []
    if row["rating_2023"] != row["rating_2026"]:
        said = [*said, f"on what could be known in April 2023: {row['rating_2023']}"]
    ours += ", the middle" if found else ""
    ours += f" ({'; '.join(said)})" if said else ""
    you = f"You say **{yours}**. " if yours else ""
    if not found:
        return f"{you}We say {ours}."
    marks = {step: [] for step in SCALE}
    for one in found:
        mark = {"claim": "●", "mirror": "○"}[one["side"]]
        marks[readings.turned(one["now"], one["side"])].append(mark)
    counts = ", ".join(f"{len(here)} {step}" for step, here in marks.items() if here)
    if yours:
        marks[yours].append("**you**")
    shown = {step: here for step, here in marks.items() if here or step in readings.STEPS}
    table = markdown(list(shown), [[" ".join(here) for here in shown.values()]])
    day = max(one["day"] for one in found)
    older = f" They are of the case as it was on {day}." if readings.older(found) else ""
    return f"{table}\n\n{you}Of six readings: {counts}.{older} We say {ours}."


def _words_of(row):
    """The words on a claim's rating: from the file of words, or as an own ledger has them."""
    if _opened:
        return {"why": row["reason"], "change": row["would_change"]}
    claim = row["id"]
    found, where = entry("verdict", claim), place("verdict", claim)
    words = {}
    for name in ("claim", "why", "change"):
        if name != "claim" and not found.get(name):
            raise Problem(f"{where} has no {name}: add it, in at most 40 words.")
        words[name] = fill(found.get(name, ""), {}, f"{where}, {name},")
        if len(words[name].split()) > 40:
            raise Problem(
                f"{where}, {name}, has {len(words[name].split())} words: 40 are the most."
            )
    return words

"""The ledger, data/ledger/: claims of the article, evidence from the lessons, verdicts."""

import math
import re

import pandas as pd
from IPython.display import Markdown, display

from .tables import rows


def _chosen(ids):
    """The ledger's rows of these claims, in the order asked. ValueError for an id that it does not hold."""
    ledger = {row["id"]: row for row in rows("claims")}
    if missing := [str(claim) for claim in ids if claim not in ledger]:
        raise ValueError(f"the ledger has no claim {', '.join(missing)}; ids run from C01 to C67.")
    return [ledger[claim] for claim in ids]


def _table(head, lines):
    """Show a Markdown table; a pipe inside a cell would break it, so it becomes a slash."""
    body = [head, ["---"] * len(head), *lines]
    display(Markdown("\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in body)))


def claims(*ids):
    """Show claims of the ledger: what the article says (in our words), its type, how we measure it.

    ids: any number of ids such as "C22". ValueError names an id that is not in the ledger.
    """
    lines = [[row["id"], row["claim"], row["type"], row["measure"]] for row in _chosen(ids)]
    _table(["id", "claim, in our words", "type", "how we measure it"], lines)


def evidence(claim, label, value, unit, decimals=1, *, known_on):
    """Print one line of evidence; `make update` copies it to data/ledger/evidence.csv, the verdicts rest on it.

    claim: an id of the ledger. label: what the number is (a literal string, no "|"). value: one number.
    unit: "%", "bn USD", ... decimals: digits kept. known_on: ISO date from which it could be known; later than
    2023-04-30, it can't feed a rating of 2023. Where the value differs from the ledger's, a second line says so,
    and work goes on. ValueError: an unknown claim, a value that is not one finite number, a date that is not ISO.
    """
    _chosen([claim])
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"evidence {label!r} needs one finite number, not {type(value).__name__}.")
    day = pd.to_datetime(str(known_on), format="%Y-%m-%d", errors="coerce")
    if pd.isna(day) or len(str(known_on)) != 10 or re.search(r"[|\n]", label + unit) or not (label and unit):
        raise ValueError(f"evidence {label!r}: known_on is a date such as 2023-03-20; label and unit hold no '|'.")
    shown = re.sub(r"^-(0\.?0*)$", r"\1", f"{number:.{decimals}f}")
    print(f"Evidence {claim} | {label} | {shown} | {unit} | known on {known_on}")
    kept = [row["value"] for row in rows("evidence") if (row["claim"], row["label"]) == (claim, label)]
    if kept != [shown]:
        print(f"  differs from the ledger: {kept[0] + ' stands there' if kept else 'not there yet'}")


def verdicts(lesson):
    """Show the verdicts on a lesson's claims: then, now, confidence, both best cases, what would change our mind.

    lesson: 4, "04" or "06a". "Then" is what could be known on 2023-04-30, "now" is the data of today.
    ValueError: a lesson without claims.
    """
    wanted = f"{lesson:02d}" if isinstance(lesson, int) else str(lesson)
    chosen = [row for row in rows("claims") if row["lesson"] == wanted]
    if not chosen:
        raise ValueError(f"the ledger has no claims for lesson {wanted!r}.")
    columns = ["id", "claim", "rating_2023", "rating_2026", "confidence", "status"]
    head = ["id", "claim, in our words", "then (April 2023)", "now (2026)", "confidence", "status"]
    _table(head, [[row[column] for column in columns] for row in chosen])
    words = {"Why": "reason", "Best case for": "best_case_for", "Best case against": "best_case_against"}
    words |= {"Compared with": "comparison", "What would change our mind": "would_change"}
    for row in chosen:
        text = "\n".join(f"- *{name}:* {row[column]}" for name, column in words.items() if row[column])
        display(Markdown(f"**{row['id']}**\n\n{text}"))

"""Deal the cases to readers, gather what they say, and take the middle.

    python -m tools.ledger.panel deal FOLDER      the cases that nobody has read as they are now, in piles of at most 17
    python -m tools.ledger.panel gather FOLDER    adds what their readers say to panel.csv, ratings to claims.csv
    python -m tools.ledger.panel                  the middle of six, claim by claim

Each claim is read six times, three times as its mirror (cases.py); no reader gets a claim and its mirror. A pile is
a folder with standard.md, then.md (what was known by the first clock), since.md (the rest) and, from its reader,
then.csv (case,rating) and since.csv (case,rating,confidence,reason), both about the text that was given; a mirror's
rating is turned round only when the middle is taken. Where a case changes, all six are asked anew: both sets stay in
panel.csv (numbers 1 to 3, then 4 to 6), and the newest counts.
"""

import csv
import datetime
import io
import random
import sys
from pathlib import Path

from notebooks.lesson import readings
from tools.ledger import cases
from tools.tree import ROOT, write

COLUMNS = ["claim", "side", "number", "then", "now", "confidence", "reason", "day", "case"]
RATINGS = ("rating_2023", "rating_2026", "confidence")
SEED, MOST, TIMES = 37, 17, 3
PANEL = ROOT / "data" / "ledger" / "panel.csv"


def asked(panel):
    """{claim: how many sets of readings it has} for each claim that nobody has read as it is now."""
    found = {}
    for claim in (row["id"] for row in cases.rows("claims")):
        mine = [row for row in panel if row["claim"] == claim]
        newest = mine and [row for row in mine if int(row["number"]) > len(mine) // 2 - TIMES]
        if not newest or any(row["case"] != readings.digest(claim, row["side"]) for row in newest):
            found[claim] = len(mine) // (2 * TIMES)
    return found


def unread():
    """A line for what nobody has read as it is now, "" where all is read: claims whose case changed, and new ones."""
    found = asked(panel_rows())
    old, new = ([claim for claim, sets in found.items() if bool(sets) == read] for read in (True, False))
    told = [f"{', '.join(old)}: changed since they were read, so that the rating is as it was then"] if old else []
    told += [f"{', '.join(new)}: never read"] if new else []
    return f"Cases to be read: {'; '.join(told)} (python -m tools.ledger.panel deal FOLDER)." if told else ""


def piles(panel=()):
    """Lists of (claim, side, number), drawn with a seed: in six rounds each claim goes to one reader of the round.

    panel: rows of panel.csv that there are; what they have read as it is now is not dealt again.
    """
    sets = asked(panel)
    claims, draw = list(sets), random.Random(SEED + len(panel))
    first, count = set(draw.sample(claims, len(claims) // 2)), -(-len(claims) // MOST)
    found = []
    for turn in range(2 * TIMES):
        order = draw.sample(claims, len(claims))
        sided = [(one, cases.SIDES[(one in first) == (turn % 2)], TIMES * sets[one] + turn // 2 + 1) for one in order]
        found += [sided[start::count] for start in range(count)]
    return found


def panel_rows():
    """The rows of panel.csv, [] where there is none."""
    return cases.rows("panel") if PANEL.exists() else []


def deal(folder):
    """Write the piles into a folder that does not exist yet: numbered cases, without the ids of their claims."""
    folder = Path(folder)
    standard = (ROOT / "data" / "ledger" / "standard.md").read_text(encoding="utf-8")
    for number, pile in enumerate(piles(panel_rows()), 1):
        place = folder / f"{number:02d}"
        place.mkdir(parents=True)
        texts = [cases.case(claim, side) for claim, side, _ in pile]
        heads = [f"# Case {at}" for at in range(1, len(pile) + 1)]
        then = [first.replace(f"# {pile[at][0]}\n", f"{heads[at]}\n", 1) for at, (first, _) in enumerate(texts)]
        since = [f"{heads[at]}\n\n{second}" for at, (_, second) in enumerate(texts)]
        for name, text in (("standard", standard), ("then", "\n".join(then)), ("since", "\n".join(since))):
            write(place / f"{name}.md", text)


def gather(folder):
    """Add the answers of all piles to panel.csv, and the middle of six to claims.csv.

    SystemExit: an answer that is missing or off the scale, named; then nothing is written.
    """
    rows = panel_rows()
    for number, pile in enumerate(piles(panel_rows()), 1):
        place = Path(folder) / f"{number:02d}"
        then, since = (_answers(place / f"{name}.csv", len(pile)) for name in ("then", "since"))
        day = datetime.date.fromtimestamp((place / "since.csv").stat().st_mtime).isoformat()
        for at, (claim, side, turn) in enumerate(pile):
            known = {"claim": claim, "side": side, "number": turn, "day": day, "case": readings.digest(claim, side)}
            told = {key: since[at][key].strip() for key in ("confidence", "reason")}
            rows.append({**known, "then": then[at]["rating"], "now": since[at]["rating"], **told})
    rows.sort(key=lambda row: (row["claim"], row["side"], int(row["number"])))
    _write(PANEL, COLUMNS, rows)
    claims = [row | ratings(row["id"]) for row in cases.rows("claims")]
    _write(PANEL.with_name("claims.csv"), list(claims[0]), claims)


def ratings(claim):
    """{column of claims.csv: what the newest six readings of a claim say}."""
    six = readings.of(claim)
    found = [readings.rating(six, "then")[0], readings.rating(six, "now")[0], readings.confidence(six)]
    return dict(zip(RATINGS, found, strict=True))


def _write(path, columns, rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write(path, text.getvalue())


def _answers(path, count):
    """The rows of an answer, in the order of the cases, each rating a word of the scale."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["case"]))
    if [int(row["case"]) for row in rows] != list(range(1, count + 1)):
        raise SystemExit(f"{path} has not one row for each of its {count} cases: ask its reader for the rest.")
    for row in rows:
        known = [*readings.STEPS, *readings.OUTSIDE]
        if row["rating"] not in known or row.get("confidence", "low") not in readings.CONFIDENCE:
            raise SystemExit(f"{path}, case {row['case']}: {row} holds a word that is not on the scale.")
        if len(row.get("reason", "").split()) > 25:
            raise SystemExit(
                f"{path}, case {row['case']}: the reason has more than 25 words: let its reader shorten it."
            )
    return rows


def main(what="", folder=""):
    """Deal, gather, or show the middle."""
    if what in ("deal", "gather"):
        return {"deal": deal, "gather": gather}[what](folder)
    for row in cases.rows("claims"):
        six = readings.of(row["id"])
        told = [", ".join([found, *said]) for found, said in (readings.rating(six, clock) for clock in ("then", "now"))]
        print(row["id"], *told, readings.confidence(six), sep=" | ")


if __name__ == "__main__":
    main(*sys.argv[1:])

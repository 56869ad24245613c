"""Deal the cases to readers, gather what they say, and take the middle.

    python -m tools.ledger.panel deal FOLDER      the cases that nobody has read as they are now, in piles of at most 17
    python -m tools.ledger.panel gather FOLDER    writes what their readers say to panel.csv, ratings to claims.csv
    python -m tools.ledger.panel                  the middle of six, claim by claim

Each claim is read six times, three times as its mirror (cases.py); no reader gets a claim and its mirror. A pile is
a folder with standard.md, then.md (what was known by the first clock), since.md (the rest) and, from its reader,
then.csv (case,rating) and since.csv (case,rating,confidence,reason), both about the text that was given; a mirror's
rating is turned round only when the middle is taken. Where a case has changed, all six are asked anew, and the six of
its earlier wording move to panel_earlier.csv, without their reasons, which only its text explains.
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
OF_EARLIER = ["claim", "set", "side", "number", "then", "now", "confidence", "day"]
RATINGS = ("rating_2023", "rating_2026", "confidence")
SEED, MOST, TIMES = 37, 17, 3
LEDGER = ROOT / "data" / "ledger"


def asked(panel):
    """Claims that nobody has read as they are now, in the order of the ledger."""
    read = {(row["claim"], row["side"], row["case"]) for row in panel}
    return [
        row["id"]
        for row in cases.rows("claims")
        if any((row["id"], side, readings.digest(row["id"], side)) not in read for side in cases.SIDES)
    ]


def unread():
    """A line for what nobody has read as it is now, "" where all is read: claims whose case changed, and new ones."""
    panel = cases.rows("panel")
    known = {row["claim"] for row in panel}
    old, new = ([claim for claim in asked(panel) if (claim in known) == read] for read in (True, False))
    told = [f"{', '.join(old)}: changed since they were read, so that the rating is as it was then"] if old else []
    told += [f"{', '.join(new)}: never read"] if new else []
    return f"Cases to be read: {'; '.join(told)} (python -m tools.ledger.panel deal FOLDER)." if told else ""


def piles(panel=(), seed=SEED):
    """Lists of (claim, side, number), drawn with a seed: in six rounds each claim goes to one reader of the round.

    panel: rows of panel.csv that there are; what they have read as it is now is not dealt again.
    """
    claims, draw = asked(panel), random.Random(seed)
    first, count = set(draw.sample(claims, len(claims) // 2)), -(-len(claims) // MOST)
    found = []
    for turn in range(2 * TIMES):
        order = draw.sample(claims, len(claims))
        sided = [(one, cases.SIDES[(one in first) == (turn % 2)], turn // 2 + 1) for one in order]
        found += [sided[start::count] for start in range(count)]
    return found


def due():
    """(rows of panel.csv, rows of panel_earlier.csv, the piles that they leave to be read)."""
    panel, earlier = cases.rows("panel"), cases.rows("panel_earlier")
    return panel, earlier, piles(panel, SEED + len(earlier))


def deal(folder):
    """Write the piles into a folder that does not exist yet: numbered cases, without the ids of their claims."""
    folder = Path(folder)
    standard = (LEDGER / "standard.md").read_text(encoding="utf-8")
    for number, pile in enumerate(due()[-1], 1):
        place = folder / f"{number:02d}"
        place.mkdir(parents=True)
        texts = [cases.case(claim, side) for claim, side, _ in pile]
        heads = [f"# Case {at}" for at in range(1, len(pile) + 1)]
        then = [first.replace(f"# {pile[at][0]}\n", f"{heads[at]}\n", 1) for at, (first, _) in enumerate(texts)]
        since = [f"{heads[at]}\n\n{second}" for at, (_, second) in enumerate(texts)]
        for name, text in (("standard", standard), ("then", "\n".join(then)), ("since", "\n".join(since))):
            write(place / f"{name}.md", text)


def gather(folder):
    """Put the answers of all piles in panel.csv, those that they follow in panel_earlier.csv, middles in claims.csv.

    SystemExit: an answer that is missing or off the scale, named; then nothing is written.
    """
    panel, earlier, dealt = due()
    rows, asked_now = [], {claim for pile in dealt for claim, *_ in pile}
    for number, pile in enumerate(dealt, 1):
        place = Path(folder) / f"{number:02d}"
        then, since = (_answers(place / f"{name}.csv", len(pile)) for name in ("then", "since"))
        day = datetime.date.fromtimestamp((place / "since.csv").stat().st_mtime).isoformat()
        for at, (claim, side, turn) in enumerate(pile):
            known = {"claim": claim, "side": side, "number": turn, "day": day, "case": readings.digest(claim, side)}
            told = {key: since[at][key].strip() for key in ("confidence", "reason")}
            rows.append({**known, "then": then[at]["rating"], "now": since[at]["rating"], **told})
    sets = {row["claim"]: int(row["set"]) for row in earlier}  # the last of each claim, since they are sorted
    gone = [row | {"set": sets.get(row["claim"], 0) + 1} for row in panel if row["claim"] in asked_now]
    gone = [{name: row[name] for name in OF_EARLIER} for row in gone]
    rows += [row for row in panel if row["claim"] not in asked_now]
    _write("panel", COLUMNS, rows)
    _write("panel_earlier", OF_EARLIER, earlier + gone)
    claims = [row | ratings(row["id"]) for row in cases.rows("claims")]
    _write("claims", list(claims[0]), claims)


def ratings(claim):
    """{column of claims.csv: what the newest six readings of a claim say}."""
    six = readings.of(claim)
    found = [readings.rating(six, "then")[0], readings.rating(six, "now")[0], readings.confidence(six)]
    return dict(zip(RATINGS, found, strict=True))


def _write(name, columns, rows):
    if name != "claims":  # claims.csv has an order of its own
        rows = sorted(rows, key=lambda row: (row["claim"], int(row.get("set", 0)), row["side"], int(row["number"])))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write(LEDGER / f"{name}.csv", text.getvalue())


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

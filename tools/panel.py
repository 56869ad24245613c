"""Deal the cases to readers, gather what they say, and take the middle.

    python tools/panel.py deal FOLDER      24 piles of cases, at most 17 each, drawn with a seed
    python tools/panel.py gather FOLDER    their answers, into data/ledger/panel.csv
    python tools/panel.py                  the middle of six, claim by claim

Each claim is read six times, three times as its mirror (tools/cases.py); no reader gets a claim and its mirror. A pile
is a folder with standard.md, then.md (what was known by the first clock), since.md (the rest) and, from its reader,
then.csv (case,rating) and since.csv (case,rating,confidence,reason), both in the reader's own words about the text that
was given; a mirror's rating is turned round only when the middle is taken.
"""

import csv
import datetime
import io
import random
import sys
from collections import Counter
from pathlib import Path

import cases

from notebooks import ROOT, write

sys.path.insert(0, str(ROOT / "notebooks"))
from lesson.ledger import SCALE

STEPS, OUTSIDE = SCALE[:5], SCALE[5:]
CONFIDENCE = ["low", "moderate", "high"]
COLUMNS = ["claim", "side", "number", "then", "now", "confidence", "reason", "day", "case"]
SEED, PILES, TIMES = 37, 4, 3
PANEL = ROOT / "data" / "ledger" / "panel.csv"


def turned(rating, side):
    """A rating as one of the claim: a mirror's is turned round; what is off the scale stays."""
    return STEPS[4 - STEPS.index(rating)] if side == "mirror" and rating in STEPS else rating


def middle(ratings):
    """The middle of some ratings of a claim, and what is to be said of it, a list that may be empty.

    ratings: an even number of words of the scale, mirrors turned round. Between two steps it is the one nearer Mixed.
    With four of six off the scale (two thirds) their commoner word, in a tie Insufficient data; with fewer the others
    decide. Raises Nothing.
    """
    on, off = sorted(STEPS.index(one) for one in ratings if one in STEPS), [one for one in ratings if one in OUTSIDE]
    if 3 * len(off) >= 2 * len(ratings):
        counts = Counter(off)
        tie = counts[OUTSIDE[0]] == counts[OUTSIDE[1]]
        return "Insufficient data" if tie else counts.most_common(1)[0][0], []
    said = [f"{len(off)} of {len(ratings)} say that data can't decide"] if off else []
    twice = on[(len(on) - 1) // 2] + on[len(on) // 2]
    if twice % 2:
        said += ["between"]
    nearer = (twice + 1) // 2 if twice < 4 else twice // 2
    return STEPS[nearer], said


def rating(readings, clock):
    """The rating of a claim on one clock: ("Mixed", ["between"]). readings: its six rows; clock: "then" or "now"."""
    found, said = middle([turned(one[clock], one["side"]) for one in readings])
    halves = [middle([turned(one[clock], side) for one in readings if one["side"] == side])[0] for side in cases.SIDES]
    if set(halves) <= set(STEPS) and abs(STEPS.index(halves[0]) - STEPS.index(halves[1])) > 1:
        said = [*said, "depends on how it is put"]
    return found, said


def confidence(readings):
    """The commonest confidence of some readings, in a tie the lower."""
    counts = Counter(one["confidence"] for one in readings)
    return max(CONFIDENCE, key=lambda one: (counts[one], -CONFIDENCE.index(one)))


def piles():
    """24 lists of (claim, side, number), drawn with a seed: in six rounds each claim goes to one of four readers."""
    draw, claims = random.Random(SEED), [row["id"] for row in cases.rows("claims")]
    first = set(draw.sample(claims, len(claims) // 2))
    found = []
    for turn in range(2 * TIMES):
        order = draw.sample(claims, len(claims))
        sided = [(one, cases.SIDES[(one in first) == (turn % 2)], turn // 2 + 1) for one in order]
        found += [sided[start::PILES] for start in range(PILES)]
    return found


def deal(folder):
    """Write the piles into a folder that does not exist yet: numbered cases, without the ids of their claims."""
    folder = Path(folder)
    standard = (ROOT / "book" / "standard.md").read_text(encoding="utf-8")
    for number, pile in enumerate(piles(), 1):
        place = folder / f"{number:02d}"
        place.mkdir(parents=True)
        texts = [cases.case(claim, side) for claim, side, _ in pile]
        heads = [f"# Case {at}" for at in range(1, len(pile) + 1)]
        then = [first.replace(f"# {pile[at][0]}\n", f"{heads[at]}\n", 1) for at, (first, _) in enumerate(texts)]
        since = [f"{heads[at]}\n\n{second}" for at, (_, second) in enumerate(texts)]
        for name, text in (("standard", standard), ("then", "\n".join(then)), ("since", "\n".join(since))):
            write(place / f"{name}.md", text)


def gather(folder):
    """Add the answers of all piles to panel.csv. SystemExit: an answer that is missing or off the scale, named."""
    rows = []
    for number, pile in enumerate(piles(), 1):
        place = Path(folder) / f"{number:02d}"
        then, since = (_answers(place / f"{name}.csv", len(pile)) for name in ("then", "since"))
        day = datetime.date.fromtimestamp((place / "since.csv").stat().st_mtime).isoformat()
        for at, (claim, side, turn) in enumerate(pile):
            known = {"claim": claim, "side": side, "number": turn, "day": day, "case": cases.digest(claim, side)}
            told = {key: since[at][key].strip() for key in ("confidence", "reason")}
            rows.append({**known, "then": then[at]["rating"], "now": since[at]["rating"], **told})
    rows.sort(key=lambda row: (row["claim"], row["side"], row["number"]))
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write(PANEL, text.getvalue())


def _answers(path, count):
    """The rows of an answer, in the order of the cases, each rating a word of the scale."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["case"]))
    if [int(row["case"]) for row in rows] != list(range(1, count + 1)):
        raise SystemExit(f"{path} has not one row for each of its {count} cases: ask its reader for the rest.")
    for row in rows:
        if row["rating"] not in SCALE or row.get("confidence", "low") not in CONFIDENCE:
            raise SystemExit(f"{path}, case {row['case']}: {row} holds a word that is not on the scale.")
    return rows


def main(what="", folder=""):
    """Deal, gather, or show the middle."""
    if what in ("deal", "gather"):
        return {"deal": deal, "gather": gather}[what](folder)
    for row in cases.rows("claims"):
        six = [one for one in cases.rows("panel") if one["claim"] == row["id"]]
        told = [", ".join([found, *said]) for found, said in (rating(six, clock) for clock in ("then", "now"))]
        print(row["id"], *told, confidence(six), sep=" | ")


if __name__ == "__main__":
    main(*sys.argv[1:])

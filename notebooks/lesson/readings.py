"""Six blind readings of each claim, data/ledger/panel.csv, and the middle of them.

Three readers were given the claim, three its denial, the mirror. A language model read each case
six times; no people voted. tools/ledger/panel.py deals the cases and gathers what readers say.
Readings of earlier wordings of a case lie in data/ledger/panel_earlier.csv.
"""

import hashlib
from collections import Counter

from .tables import DATA, rows

STEPS = ["Supported", "Mostly supported", "Mixed", "Mostly contradicted", "Contradicted"]
OUTSIDE = ["Insufficient data", "Not checkable with data"]
SIDES = ["claim", "mirror"]
CONFIDENCE = ["low", "moderate", "high"]
EVEN = "evenly split: one reading decides"  # where the middle lies between two steps
DEPENDS = "depends on how it is put"


def of(claim):
    """The six readings of a claim as dicts of text, those of the claim first; [] if none."""
    return _six(row for row in rows("panel") if row["claim"] == claim)


def earlier(claim):
    """Sets of six readings of earlier wordings of a claim's case, the oldest first; [] if none."""
    found = [row for row in rows("panel_earlier") if row["claim"] == claim]
    numbers = sorted({int(row["set"]) for row in found})
    return [_six(row for row in found if int(row["set"]) == one) for one in numbers]


def _six(found):
    return sorted(found, key=lambda row: (SIDES.index(row["side"]), int(row["number"])))


def digest(claim, side):
    """Twelve hexadecimal digits that change with any letter of the case that a reader is given."""
    text = (DATA / "cases" / f"{claim}.md").read_text(encoding="utf-8")
    if side == "mirror":
        text += next(row["mirror"] for row in rows("claims") if row["id"] == claim)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def older(found):
    """True if some readings are of a case that has changed since; False, too, without the cases."""
    try:
        return any(one["case"] != digest(one["claim"], one["side"]) for one in found)
    except OSError:
        return False


def turned(rating, side):
    """A rating as one of the claim: a mirror's is turned round; what is off the scale stays."""
    return STEPS[4 - STEPS.index(rating)] if side == "mirror" and rating in STEPS else rating


def middle(ratings):
    """The middle of some ratings of one claim, and what is to be said of it, a list.

    ratings: words of the scale, mirrors turned round. Between two steps it is the one nearer Mixed.
    Where two of three or more are off the scale, their commoner word, in a tie Insufficient data;
    where fewer are, the others decide, and the number is told.
    """
    on = sorted(STEPS.index(one) for one in ratings if one in STEPS)
    off = Counter(one for one in ratings if one in OUTSIDE)
    if 3 * off.total() >= 2 * len(ratings):
        tie = off[OUTSIDE[0]] == off[OUTSIDE[1]]
        return OUTSIDE[0] if tie else off.most_common(1)[0][0], []
    said = [f"{off.total()} of {len(ratings)} say that data can't decide"] if off else []
    twice = on[(len(on) - 1) // 2] + on[len(on) // 2]
    said += [EVEN] if twice % 2 else []
    return STEPS[(twice + 1) // 2 if twice < 4 else twice // 2], said


def rating(readings, clock):
    """The rating of a claim, and what is to be said of it: ("Mixed", [EVEN]).

    readings: its rows of panel.csv. clock: "then" (30 April 2023) or "now". It depends on how it is
    put where those who read the claim and those who read its denial have no degree in common, where
    their middles lie more than a step apart, or where one middle is off the scale and the other is
    not, or they are off it by different words. Then no single reading decides, so EVEN is not said.
    """
    found, said = middle([turned(one[clock], one["side"]) for one in readings])
    halves = [
        [turned(one[clock], side) for one in readings if one["side"] == side] for side in SIDES
    ]
    middles = [middle(half)[0] for half in halves]
    on = [STEPS.index(one) for one in middles if one in STEPS]
    apart = abs(on[0] - on[1]) > 1 if len(on) == 2 else middles[0] != middles[1]
    if apart or not set(halves[0]) & set(halves[1]):
        said = [*(one for one in said if one != EVEN), DEPENDS]
    return found, said


def confidence(readings):
    """The commonest confidence of some readings, in a tie the lower."""
    counts = Counter(one["confidence"] for one in readings)
    return max(CONFIDENCE, key=lambda one: (counts[one], -CONFIDENCE.index(one)))

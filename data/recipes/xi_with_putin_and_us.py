"""Xi's talks in person with Putin and with US presidents since March 2013, by occasion: lesson 01.

Sources: `own/leader_meetings.csv` and `tables/summit_baseline.csv`. Units: one row is one talk of two in person.

What was chosen, and why
- With Putin: rows with a talk of their own. Tables at which both only sat, and video links, are left out, since the
  list with US presidents has neither.
- `occasion` is the seat rule: a visit or an event of the host; a summit of a group that has a seat for all three (G20,
  APEC, the UN climate conference of 2015); a summit without the United States (BRICS, SCO, CICA); the Nuclear Security
  Summits, to which Putin did not come.
- A visit that falls together with a summit counts as a visit, as in the two lists (Beijing 2014 with Obama).
"""

from pathlib import Path

import pandas as pd

MEETINGS = "own/leader_meetings.csv"
BASELINE = "tables/summit_baseline.csv"
ALL_THREE, WITHOUT, GUEST, NUCLEAR = "seats for all three", "no US seat", "visit or event", "nuclear summit"
SEATS = dict.fromkeys(["G20", "APEC", "UN climate conference"], ALL_THREE)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and partner."""
    rows = pd.read_csv(sources / MEETINGS)
    rows = rows[rows["strictly_bilateral"] == "y"].copy()
    beside = rows["occasion"].map(SEATS).fillna(WITHOUT)
    rows["occasion"] = beside.where(rows["format"] == "summit sidelines", GUEST)
    putin = rows.assign(partner="Putin", name="Putin", place=rows["city"])
    us = pd.read_csv(sources / BASELINE)
    us = us[us["kind"] == "meeting"].rename(columns={"period": "date", "counterpart": "name", "city": "place"})
    us["occasion"] = us["ground"].map(SEATS | {"visit": GUEST, "Nuclear Security Summit": NUCLEAR})
    both = pd.concat([putin, us.assign(partner="US president")], ignore_index=True)
    both = both.sort_values(["date", "partner"], ignore_index=True)
    return both[["date", "partner", "name", "place", "occasion"]]

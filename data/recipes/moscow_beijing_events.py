"""Events between Moscow and Beijing with a code since October 1949: lesson 03.

Source: `own/chronology.csv`. Units: code 1 = closer, -1 = apart, 0 = neither or both.

What was chosen, and why
- Every row, with its date as the index that a learner recodes by; no two rows have the same date.
- `year` is the first four signs of the date. `pages` says on how many web pages the row rests.
- Rationale, pages' addresses and flags stay in the full table.
"""

from pathlib import Path

import pandas as pd

EVENTS = "own/chronology.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date."""
    rows = pd.read_csv(sources / EVENTS, dtype={"date": str}, keep_default_na=False)
    if rows["date"].duplicated().any():
        raise ValueError(f"{EVENTS} has two rows of one date: lesson 03 recodes rows by their date")
    rows["year"] = rows["date"].str[:4].astype(int)
    rows["pages"] = 2 - (rows["source_2"] == "").astype(int)
    rows = rows.rename(columns={"direction": "code"}).sort_values("date", ignore_index=True)
    return rows[["date", "year", "event", "code", "kind", "pages"]]

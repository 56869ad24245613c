"""State and official visits of Xi and Putin to each other, with the joint texts found: lesson 01.

Sources: `own/leader_meetings.csv` and `tables/joint_statements.csv`. Units: one row is one visit.

What was chosen, and why
- Meetings whose kind is a state or official visit; a visit that falls together with an event is a visit.
- `texts_found` counts the joint texts that our list has for the month of the visit. The list may have gaps:
  0 means that none was found.
"""

from pathlib import Path

import pandas as pd

MEETINGS = "own/leader_meetings.csv"
TEXTS = "tables/joint_statements.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date."""
    rows = pd.read_csv(sources / MEETINGS)
    rows = rows[rows["format"] == "state or official visit"].sort_values("date", ignore_index=True)
    texts = pd.read_csv(sources / TEXTS, dtype=str)["date"].str[:7].value_counts()
    rows["year"] = rows["date"].str[:4].astype(int)
    rows["texts_found"] = rows["date"].str[:7].map(texts).fillna(0).astype(int)
    return rows[["date", "year", "host", "city", "texts_found"]]

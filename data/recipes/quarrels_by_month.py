"""Quarrels of Beijing and Moscow, 1956-1963, with their subject: what lesson 02 sets before the steps of the break.

Source: `own/quarrels.csv`. Units: months; of a quarrel that lasted longer, the last one.

What was chosen, and why
- All rows of the full table, with a line on each and the first of its two codings.
- Months, not days: many pages give no more.
"""

from pathlib import Path

import pandas as pd

QUARRELS = "own/quarrels.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by month and quarrel."""
    rows = pd.read_csv(sources / QUARRELS)
    rows["month"] = rows["until"].fillna(rows["date"])
    return rows[["month", "quarrel", "event", "about"]].sort_values(["month", "quarrel"], ignore_index=True)

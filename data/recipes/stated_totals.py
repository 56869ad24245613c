"""Totals of meetings of Xi and Putin that the two states' officials and state media gave, 2015-2024: lesson 03.

Source: `own/stated_meeting_counts.csv`. Units: meetings since March 2013.

What was chosen, and why
- Totals only: counts of one year or since the invasion are other kinds of number. Floors ("at least") and totals by the
  press of other countries or by agencies that quote nobody (side: press) are left out. Where one side gave one total
  more than once in a month, one row stands, the exact one before the rounded one.
- `date` is the day to which the total counts. `rounded` marks "about".
"""

from pathlib import Path

import pandas as pd

STATED = "own/stated_meeting_counts.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and side."""
    rows = pd.read_csv(sources / STATED, dtype=str, keep_default_na=False)
    rows = rows[(rows["kind"] == "total") & (rows["wording"] != "at least") & (rows["side"] != "press")]
    table = pd.DataFrame(
        {
            "date": rows["counts_to"],
            "total": rows["stated_count"].astype(int),
            "said_by": rows["stated_by"],
            "side": rows["side"],
            "rounded": rows["wording"].map({"round": "y"}).fillna(""),
        }
    )
    month = table["date"].str[:7]
    repeats = table.assign(month=month).sort_values(["month", "side", "total", "rounded", "date"], kind="stable")
    first = repeats.drop_duplicates(["month", "side", "total"]).index
    return table.loc[sorted(first)].sort_values(["date", "side", "total"], ignore_index=True)

"""Five texts of the two states and what a passage seen of each says, 2001-2025: lesson 03.

Source: `own/statement_passages.csv`. Units: y = a passage that was seen says so; empty = no passage seen says so.

What was chosen, and why
- The joint statement of July 2001 on the friendship treaty, and the main joint text of each year with one since the
  invasion's month: February 2022, March 2023, May 2024, May 2025 (two texts of 8 May 2025 count as one).
- An empty cell is no "no": no text was seen whole.
"""

from pathlib import Path

import pandas as pd

PASSAGES = "own/statement_passages.csv"
TEXTS = {
    "2001-07-16": "July 2001", "2022-02-04": "February 2022", "2023-03-21": "March 2023",
    "2024-05-16": "May 2024", "2025-05-08": "May 2025",
}  # fmt: skip
SAYS = ["against_nobody", "no_limits", "names_us", "names_nato"]


def build(sources: Path) -> pd.DataFrame:
    """The table, one row a text, by date."""
    rows = pd.read_csv(sources / PASSAGES, dtype=str, keep_default_na=False)
    rows = rows[rows["date"].isin(TEXTS)]
    says = (rows[SAYS] == "y").groupby(rows["date"]).any()
    table = says.replace({True: "y", False: ""}).reset_index()
    table.insert(1, "text", table["date"].map(TEXTS))
    table.insert(2, "passages_seen", table["date"].map(rows["date"].value_counts()))
    return table.sort_values("date", ignore_index=True)

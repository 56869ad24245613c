"""How seven states voted on Assembly texts on the war, Crimea and Georgia since March 2022: the grid of lesson 10.

Source: `tables/ukraine_resolutions.csv`. Units: votes are Y (yes), A (abstained), N (no), X (on the roll, no vote).

What was chosen, and why
- All texts of that table since March 2022: on the war and Crimea, on the displaced of Georgia, and on the Council of
  Europe, whose preamble speaks of both. One text a year is on Georgia; a stricter rule leaves these two topics out.
- Seven states, picked by hand: Russia, Ukraine, the United States, China, and three others for comparison.
- The row of 24 February 2026 rests on news agencies. They name no vote of France or of
  Ukraine; the cells stay empty.
"""

from pathlib import Path

import pandas as pd

TEXTS = "tables/ukraine_resolutions.csv"
STATES = {"UKR": "Ukraine", "FRA": "France", "USA": "United States", "IND": "India"}
STATES |= {"CHN": "China", "IRN": "Iran", "RUS": "Russia"}
ABOUT = {
    "ES-11": "the war", "Ukraine, other": "the war", "Crimea human rights": "Crimea",
    "Georgia": "Georgia", "Council of Europe": "Council of Europe",
}  # fmt: skip


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and text, one column a state."""
    rows = pd.read_csv(sources / TEXTS)
    rows = rows[(rows["date"] >= "2022-03-01") & rows["group"].isin(ABOUT)].copy()
    rows["about"] = rows["group"].map(ABOUT)
    rows["text"] = rows["topic"]
    rows = rows.rename(columns=STATES).sort_values(["date", "text"], ignore_index=True)
    return rows[["date", "text", "about", *STATES.values()]]

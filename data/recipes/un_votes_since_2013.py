"""Votes of eighteen states on all texts of the General Assembly from 2013 on, and whether a text returns: lesson 04.

Source: `tables/ga_votes.csv`. Units: votes are Y (yes), N (no), A (abstained), X (on the roll, but no vote).

What was chosen, and why
- `text` says "returns" if a text with the same title (`text_key`) was voted on in each of the years 2019, 2021, 2023
  and 2025, else "other". Odd years, since some texts come up every second year. The rule looks at the calendar and not
  at how anybody voted, but it knows the year 2025: nobody could have drawn up this list in 2022. The record tells what
  could be seen then.
- From 2013, one year before Crimea. The states are all of `ga_votes`, with their usual English names.
"""

from pathlib import Path

import pandas as pd

VOTES = "tables/ga_votes.csv"
FIRST = 2013
RETURNS = (2019, 2021, 2023, 2025)
STATES = {
    "CHN": "China", "RUS": "Russia", "USA": "United States", "GBR": "United Kingdom", "FRA": "France", "IND": "India",
    "BRA": "Brazil", "ZAF": "South Africa", "IRN": "Iran", "PRK": "North Korea", "CUB": "Cuba", "DEU": "Germany",
    "JPN": "Japan", "TUR": "Türkiye", "KAZ": "Kazakhstan", "BLR": "Belarus", "UKR": "Ukraine", "ISR": "Israel",
}  # fmt: skip


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and symbol."""
    votes = pd.read_csv(sources / VOTES)
    votes["year"] = votes["date"].str[:4].astype(int)
    titles = votes.groupby("year")["text_key"].agg(set)
    returning = set.intersection(*(titles[year] for year in RETURNS))
    votes["text"] = votes["text_key"].isin(returning).map({True: "returns", False: "other"})
    rows = votes[votes["year"] >= FIRST].sort_values(["year", "symbol"], ignore_index=True)
    return rows.rename(columns=STATES)[["year", "symbol", "text", *STATES.values()]]

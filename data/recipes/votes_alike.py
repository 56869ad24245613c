"""How often each two of 18 states did the same in the General Assembly since 2014: the bars of lesson 00.

Source: `tables/ga_votes.csv`. Units: percent of the texts on which both states voted yes, no or abstained.

What was chosen, and why
- Texts adopted by recorded vote since January 2014, the year from which the article sees strong ties.
- Two states are alike on a text if both said yes, both said no, or both abstained. A text on which one of the two did
  not vote is left out for this pair: an absence says nothing.
- The share is raw. Two states that say yes to nearly everything are alike by that alone; the record of lesson 00 shows
  a measure that is corrected for it, beside this one.
- Four decimals stay, so that a reader who rounds rounds once.
- A state is not compared with itself: these cells are empty.
"""

from itertools import combinations
from pathlib import Path

import pandas as pd

VOTES = "tables/ga_votes.csv"
SINCE = "2014"
CAST = ("Y", "N", "A")
STATES = {
    "BLR": "Belarus", "BRA": "Brazil", "CHN": "China", "CUB": "Cuba", "FRA": "France", "DEU": "Germany",
    "IND": "India", "IRN": "Iran", "ISR": "Israel", "JPN": "Japan", "KAZ": "Kazakhstan", "PRK": "North Korea",
    "RUS": "Russia", "ZAF": "South Africa", "TUR": "Türkiye", "UKR": "Ukraine", "GBR": "United Kingdom",
    "USA": "United States",
}  # fmt: skip


def build(sources: Path) -> pd.DataFrame:
    """One row and one column a state, percent, by name."""
    votes = pd.read_csv(sources / VOTES)
    votes = votes[votes["date"] >= SINCE].rename(columns=STATES)[list(STATES.values())]
    alike = pd.DataFrame(index=sorted(STATES.values()), columns=sorted(STATES.values()), dtype=float)
    for one, other in combinations(alike.index, 2):
        both = votes[votes[one].isin(CAST) & votes[other].isin(CAST)]
        alike.loc[one, other] = alike.loc[other, one] = round(100 * (both[one] == both[other]).mean(), 4)
    return alike.rename_axis("country").reset_index()

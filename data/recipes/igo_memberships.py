"""In how many intergovernmental organisations eight states were full members, 1950 to 2014.

Source: Correlates of War, Intergovernmental Organizations 3.0 (Pevehouse, Nordstrom, McManus and Jamison 2020),
in `cow-igo-v3/` (see the SOURCE.md there).
Units: number of organisations in which the state is a full member in that year.

What was chosen, and why
- Full members only: associates and observers count for little, and are few.
- The five permanent members of the Security Council and, as a base, India, Japan and Brazil.
- From 1950, when the source's China is the People's Republic. RUS is the Soviet Union to 1991.
- The source counts every organisation alike, from the UN to a fisheries commission, and ends in 2014.
"""

from pathlib import Path

import pandas as pd

FILE = "cow-igo-v3/cow_igo_state_year.csv"
CODES = {2: "USA", 140: "BRA", 200: "GBR", 220: "FRA", 365: "RUS", 710: "CHN", 740: "JPN", 750: "IND"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE)
    rows = rows[rows["year"] >= 1950]
    rows = rows.assign(country=rows["ccode"].map(CODES)).dropna(subset="country")
    table = rows.rename(columns={"sum_igo_full": "full"}).sort_values(["year", "country"], ignore_index=True)
    return table[["year", "country", "full"]].astype({"year": int, "full": int})

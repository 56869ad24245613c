"""Russia's goods trade with China, India, Türkiye, Kazakhstan and the EU, 2012-2024: lesson 06a.

Source: `tables/russia_partners.csv`. Units: billion US dollars of the year, exports and imports together.

What was chosen, and why
- To 2021 as Russia reported it. From 2022 the IMF's estimates, made mostly from what the partners report, since
  Russia stopped publishing by partner. So growth across 2021 and 2022 changes the reporter: for China it gives
  28 %, where China's own figures give 30 %.
- Rows that the full table marks as doubtful or incomplete are left out (Kazakhstan 2024 has no value).
"""

from pathlib import Path

import pandas as pd

PARTNERS = "tables/russia_partners.csv"
NAMES = {"CHN": "China", "IND": "India", "TUR": "Türkiye", "KAZ": "Kazakhstan", "EU": "EU"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year, one column a partner."""
    rows = pd.read_csv(sources / PARTNERS)
    rows = rows[rows["partner"].isin(NAMES) & rows["year"].between(2012, 2024)]
    rows = rows[~rows["flag"].isin(["doubtful", "incomplete"])]
    wide = rows.pivot(index="year", columns="partner", values="total_musd")[list(NAMES)] / 1000
    return wide.rename(columns=NAMES).round(3).reset_index().rename_axis(columns=None)

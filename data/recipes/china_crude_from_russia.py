"""Crude oil that China bought from Russia, 2010-2023, in tonnes and in dollars: lesson 06a.

Source: `tables/crude_imports.csv`. Units: million tonnes; billion US dollars of the year.

What was chosen, and why
- To 2021 the months of China's customs added up; for 2022 and 2023 what customs announced, as the press printed it.
  In its announcement of 2022 customs compares with a later, higher value of 2021 (40.6 instead of 40.3 billion),
  so it prints +43.9 % where these rows give +44.9 %.
- It ends in 2023: no value in dollars was found for a later full year.
"""

from pathlib import Path

import pandas as pd

CRUDE = "tables/crude_imports.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / CRUDE)
    rows = rows[(rows["importer"] == "CHN") & (rows["origin"] == "RUS") & rows["year"].between(2010, 2023)]
    rows = rows[(rows["kind"] == "customs months") | ((rows["kind"] == "press") & (rows["year"] >= 2022))]
    rows = rows.rename(columns={"million_tonnes": "tonnes", "value_busd": "dollars"})
    return rows.sort_values("year", ignore_index=True)[["year", "tonnes", "dollars"]]

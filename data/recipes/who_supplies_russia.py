"""Russia's goods imports from four sanctioners and from China, 2016-2024: lesson 06b.

Source: `tables/annual_trade.csv`, the IMF's series `imts`. Units: billion US dollars of the year.

What was chosen, and why
- `sanctioners`: the EU, the United States, Japan and South Korea, the four for which the full table has every year.
  Further states joined the sanctions, such as the United Kingdom and Switzerland: the record counts them too.
- The rest of Russia's imports is left out: from 2022 it holds figures for Uganda that can't be true.
- To 2021 Russia reported; 2022 to 2024 are the IMF's estimates, made mostly from what the partners report.
"""

from pathlib import Path

import pandas as pd

TRADE = "tables/annual_trade.csv"
SANCTIONERS = ["EU", "USA", "JPN", "KOR"]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / TRADE)
    rows = rows[(rows["reporter"] == "RUS") & (rows["source"] == "imts") & (rows["flow"] == "imports")]
    wide = rows.pivot(index="year", columns="partner", values="value_musd") / 1000
    frame = pd.DataFrame({"sanctioners": wide[SANCTIONERS].sum(axis=1, min_count=4), "china": wide["CHN"]})
    return frame.round(2).reset_index().rename_axis(columns=None)

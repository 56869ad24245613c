"""Goods trade between China and Russia by year, as each of the two customs services counts it: lesson 06a.

Source: `tables/annual_trade.csv`. Units: billion US dollars of the year, exports and imports together.

What was chosen, and why
- `china_says`: the IMF's collection of China's figures to 2020; from 2021 the totals that China's customs announced.
- `russia_says`: the IMF's collection of Russia's figures to 2005, Russia's customs from 2006 to 2021, where the IMF's
  collection has gaps. From 2022 Russia published no trade by partner: empty.
- A year counts only where exports and imports are both there. Russia's 2001 is incomplete in the source: empty.
"""

from pathlib import Path

import pandas as pd

TRADE = "tables/annual_trade.csv"
INCOMPLETE = [2001]


def both_ways(rows: pd.DataFrame, reporter: str, partner: str, source: str) -> pd.Series:
    """Exports plus imports by year, billion dollars."""
    here = (rows["reporter"] == reporter) & (rows["partner"] == partner) & (rows["source"] == source)
    flows = rows[here & (rows["flow"] != "total")].pivot(index="year", columns="flow", values="value_musd")
    return flows.sum(axis=1, min_count=2) / 1000


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / TRADE)
    announced = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS") & (rows["source"] == "customs")]
    announced = announced[announced["flow"] == "total"].set_index("year")["value_musd"] / 1000
    china = pd.concat([both_ways(rows, "CHN", "RUS", "dots").loc[1992:2020], announced.loc[2021:]])
    early = both_ways(rows, "RUS", "CHN", "dots").loc[1992:2005]
    russia = pd.concat([early, both_ways(rows, "RUS", "CHN", "fcs").loc[2006:2021]])
    frame = pd.DataFrame({"china_says": china, "russia_says": russia.drop(INCOMPLETE)})
    return frame.round(3).rename_axis("year").reset_index()

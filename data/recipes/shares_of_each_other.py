"""How much of each other's goods trade China and Russia are, 2006-2024: lesson 06a.

Source: `tables/annual_trade.csv`. Units: percent of all goods trade, exports and imports together.

What was chosen, and why
- `china_in_russias`: Russia's trade with China over its trade with the world. To 2020 the IMF's collection of Russia's
  figures, from 2021 the IMF's later series, whose years from 2022 are estimates. 2009-2011 are incomplete: empty.
- `russia_in_chinas`: China's trade with Russia over its trade with the world. To 2020 the IMF's collection of China's
  figures; from 2021 customs' total with Russia over China's total as the UN has it.
"""

from pathlib import Path

import pandas as pd

TRADE = "tables/annual_trade.csv"
INCOMPLETE = [2009, 2010, 2011]


def both_ways(rows: pd.DataFrame, reporter: str, partner: str, source: str) -> pd.Series:
    """Exports plus imports by year, million dollars."""
    here = (rows["reporter"] == reporter) & (rows["partner"] == partner) & (rows["source"] == source)
    flows = rows[here & (rows["flow"] != "total")].pivot(index="year", columns="flow", values="value_musd")
    return flows.sum(axis=1, min_count=2)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / TRADE)
    early = both_ways(rows, "RUS", "CHN", "dots") / both_ways(rows, "RUS", "WLD", "dots")
    late = both_ways(rows, "RUS", "CHN", "imts") / both_ways(rows, "RUS", "WLD", "imts")
    russia = pd.concat([early.loc[2006:2020].drop(INCOMPLETE), late.loc[2021:2024]])
    announced = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS") & (rows["source"] == "customs")]
    announced = announced[announced["flow"] == "total"].set_index("year")["value_musd"]
    before = both_ways(rows, "CHN", "RUS", "dots") / both_ways(rows, "CHN", "WLD", "dots")
    after = announced / both_ways(rows, "CHN", "WLD", "comtrade")
    china = pd.concat([before.loc[2006:2020], after.loc[2021:2024]])
    frame = 100 * pd.DataFrame({"china_in_russias": russia, "russia_in_chinas": china})
    return frame.round(2).rename_axis("year").reset_index()

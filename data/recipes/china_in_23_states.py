"""China's part in the goods trade of 23 states, 2000-2020, one column a state: lesson 06b.

Sources: `tables/trade_with_china.csv` for 22 states, `tables/annual_trade.csv` for Russia. Units: percent of all goods
trade, exports and imports together, as each state reports.

What was chosen, and why
- All states of the full table, and Russia from the same collection of the IMF, which ends in 2020.
- Russia's 2001 and 2009 to 2011 are incomplete by partner in that collection, and empty here.
"""

from pathlib import Path

import pandas as pd

OTHERS, TRADE = "tables/trade_with_china.csv", "tables/annual_trade.csv"
INCOMPLETE = [2001, 2009, 2010, 2011]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year, the states in the alphabet's order."""
    rows = pd.read_csv(sources / OTHERS)
    with_china = rows["exports_china_musd"] + rows["imports_china_musd"]
    rows["share"] = 100 * with_china / (rows["exports_world_musd"] + rows["imports_world_musd"])
    wide = rows.pivot(index="year", columns="country", values="share")
    trade = pd.read_csv(sources / TRADE)
    trade = trade[(trade["reporter"] == "RUS") & (trade["source"] == "dots") & (trade["flow"] != "total")]
    flows = trade.groupby(["partner", "year"])["value_musd"].agg(lambda flow: flow.sum(min_count=2)).unstack("year")
    russia = 100 * flows.loc["CHN"] / flows.loc["WLD"]
    wide["Russia"] = russia.drop(INCOMPLETE)
    return wide[sorted(wide.columns)].loc[2000:2020].round(2).reset_index().rename_axis(columns=None)

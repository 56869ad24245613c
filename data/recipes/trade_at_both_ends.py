"""China and the EU in Russia's goods trade, Russia in China's, from 2012: lesson 06b.

Sources: `lessons/shares_of_each_other.csv` for the two states, `tables/annual_trade.csv` for the EU, and China's world
trade of 2025 from `own/published_figures.csv`. Units: percent of all goods trade, exports and imports together.

What was chosen, and why
- From 2012: 2009 to 2011 are incomplete by partner in the IMF's collection.
- Russia's end: to 2020 the IMF's collection of Russia's figures, from 2021 the IMF's later series, whose years from
  2022 are estimates, mostly from what the partners report. It ends in 2024. No publisher that we found gives one share
  of all of Russia's trade for 2025, only one of exports and one of imports: see `china_share_said`.
- China's end: as in `shares_of_each_other`; for 2025 customs' total with Russia over the exports and imports that
  customs announced.
"""

from pathlib import Path

import pandas as pd

SHARES, TRADE = "lessons/shares_of_each_other.csv", "tables/annual_trade.csv"
FIGURES = "own/published_figures.csv"


def both_ways(rows: pd.DataFrame, partner: str) -> pd.Series:
    """Russia's exports plus imports by year, in the collection that holds for the year."""
    held = rows["source"].eq("dots") & rows["year"].le(2020) | rows["source"].eq("imts") & rows["year"].ge(2021)
    here = rows[held & rows["reporter"].eq("RUS") & rows["partner"].eq(partner) & rows["flow"].ne("total")]
    return here.pivot(index="year", columns="flow", values="value_musd").sum(axis=1, min_count=2)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / TRADE)
    last = sources.edition["last_full_year"]
    table = pd.read_csv(sources / SHARES, index_col="year").loc[2012:].reindex(range(2012, last + 1))
    table.insert(1, "eu_in_russias", 100 * both_ways(rows, "EU") / both_ways(rows, "WLD"))
    said = pd.read_csv(sources / FIGURES, dtype={"period": str})
    world = said[(said["topic"] == "china_world_trade") & (said["period"] == str(last))].set_index("metric")["value"]
    announced = rows[rows["source"].eq("customs") & rows["flow"].eq("total") & rows["year"].eq(last)]
    [total] = announced.loc[(announced["reporter"] == "CHN") & (announced["partner"] == "RUS"), "value_musd"]
    table.loc[last, "russia_in_chinas"] = 100 * total / (1000 * (world["exports"] + world["imports"]))
    return table.round(2).rename_axis("year").reset_index()

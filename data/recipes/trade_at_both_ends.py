"""China and the EU in Russia's goods trade, Russia in China's, 2012-2025: lesson 06b.

Sources: `tables/annual_trade.csv`, and China's world trade of 2025 from `own/published_figures.csv`. Units: percent of
all goods trade, exports and imports together.

What was chosen, and why
- From 2012: 2009 to 2011 are incomplete by partner in the IMF's collection.
- Russia's end: to 2020 the IMF's collection of Russia's figures, from 2021 the IMF's later series, whose years from
  2022 are estimates, mostly from what the partners report. It ends in 2024. No publisher that we found gives one share
  of all of Russia's trade for 2025, only one of exports and one of imports: see `china_share_said`.
- China's end: to 2020 the IMF's collection of China's figures; from 2021 customs' total with Russia over China's total
  as the UN has it, for 2025 over the exports and imports that customs announced.
"""

from pathlib import Path

import pandas as pd

TRADE, FIGURES = "tables/annual_trade.csv", "own/published_figures.csv"


def both_ways(rows: pd.DataFrame, reporter: str, partner: str, source: str) -> pd.Series:
    """Exports plus imports by year, million dollars."""
    here = (rows["reporter"] == reporter) & (rows["partner"] == partner) & (rows["source"] == source)
    flows = rows[here & (rows["flow"] != "total")].pivot(index="year", columns="flow", values="value_musd")
    return flows.sum(axis=1, min_count=2)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / TRADE)
    said = pd.read_csv(sources / FIGURES, dtype={"period": str})
    lines = {}
    for name, partner in (("china_in_russias", "CHN"), ("eu_in_russias", "EU")):
        early = both_ways(rows, "RUS", partner, "dots") / both_ways(rows, "RUS", "WLD", "dots")
        late = both_ways(rows, "RUS", partner, "imts") / both_ways(rows, "RUS", "WLD", "imts")
        lines[name] = pd.concat([early.loc[2012:2020], late.loc[2021:2024]])
    announced = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS") & (rows["source"] == "customs")]
    announced = announced[announced["flow"] == "total"].set_index("year")["value_musd"]
    world = both_ways(rows, "CHN", "WLD", "comtrade")
    last = said[(said["topic"] == "china_world_trade") & (said["period"] == "2025")].set_index("metric")["value"]
    world.loc[2025] = 1000 * (last["exports"] + last["imports"])
    before = both_ways(rows, "CHN", "RUS", "dots") / both_ways(rows, "CHN", "WLD", "dots")
    lines["russia_in_chinas"] = pd.concat([before.loc[2012:2020], (announced / world).loc[2021:2025]])
    return (100 * pd.DataFrame(lines)).round(2).rename_axis("year").reset_index()

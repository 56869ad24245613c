"""China's part in Russia's exports and imports, by those who say it, 2021-2025: lesson 06b.

Sources: `tables/china_share_by_publisher.csv`, `tables/annual_trade.csv` (the IMF), `own/published_figures.csv` (the
Institute of International Finance). Units: percent of Russia's goods exports and of its goods imports.

What was chosen, and why
- One row for each publisher and period that gives both directions. A publisher that gives imports alone is in the
  full table.
- The IMF's 2021 is what Russia itself reported; its 2024 is an estimate, mostly from what the partners report.
- Nothing is averaged. They divide by different totals, and goods cost more on arrival than on leaving.
"""

from pathlib import Path

import pandas as pd

SAID, TRADE, FIGURES = "tables/china_share_by_publisher.csv", "tables/annual_trade.csv", "own/published_figures.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by period and publisher."""
    said = pd.read_csv(sources / SAID, dtype={"period": str})
    wide = said.pivot(index=["period", "publisher"], columns="flow", values="percent").dropna()
    found = [(period, who, row["exports"], row["imports"]) for (period, who), row in wide.iterrows()]
    trade = pd.read_csv(sources / TRADE)
    trade = trade[(trade["reporter"] == "RUS") & (trade["source"] == "imts")]
    values = trade.set_index(["year", "flow", "partner"])["value_musd"]
    for year in (2021, 2024):
        parts = [100 * values[year, flow, "CHN"] / values[year, flow, "WLD"] for flow in ("exports", "imports")]
        found.append((str(year), "IMF", *parts))
    figures = pd.read_csv(sources / FIGURES, dtype={"period": str})
    theirs = figures[figures["publisher"] == "IIF"].set_index("metric")["value"]
    flows = ["China's share of Russian exports", "China's share of Russian imports"]
    found.append(("2022", "IIF", *theirs[flows]))
    frame = pd.DataFrame(found, columns=["period", "publisher", "of_exports", "of_imports"])
    frame[["of_exports", "of_imports"]] = frame[["of_exports", "of_imports"]].round(1)
    return frame.sort_values(["period", "publisher"], ignore_index=True)

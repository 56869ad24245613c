"""Growth of China's trade with Russia just before and after February 2022: lesson 06a.

Source: the months as China's customs printed them, `china-russia-trade-as-printed/printed_trade_months_2021_2026.csv`
(see the SOURCE.md there); the years from `tables/annual_trade.csv`. Units: percent on the same months of the year
before, in dollars.

What was chosen, and why
- January and February together (customs announces them as one), and March: they stand on the two sides of the
  invasion of 24 February 2022. Later months are in `monthly_trade`.
- The years 2021 and 2022 stand around them, because growth after the invasion says little without growth before it.
  They are divisions of two years. Customs prints 35.8 and 29.3 for them, from corrected years before.
"""

from pathlib import Path

import pandas as pd

PRINTED = "china-russia-trade-as-printed/printed_trade_months_2021_2026.csv"
TRADE = "tables/annual_trade.csv"
MONTHS = {"TP009": "January and February 2022", "TP011": "March 2022"}


def totals(rows: pd.DataFrame) -> pd.Series:
    """China's trade with Russia by year, million dollars: the IMF's collection to 2020, then customs' totals."""
    china = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    early = china[(china["source"] == "dots") & (china["flow"] != "total")]
    late = china[(china["source"] == "customs") & (china["flow"] == "total") & (china["year"] > 2020)]
    return pd.concat([early.groupby("year")["value_musd"].sum(), late.set_index("year")["value_musd"]])


def build(sources: Path) -> pd.DataFrame:
    """The table, in the order of time."""
    printed = pd.read_csv(sources / PRINTED).set_index("id").loc[list(MONTHS)]
    growth = (100 * (totals(pd.read_csv(sources / TRADE)).pct_change())).round(1)
    lines = [("year 2021", growth.loc[2021], "2022-01-14")]
    for name, row in zip(MONTHS.values(), printed.itertuples(), strict=True):
        lines.append((name, round(row.growth_total_pct, 1), row.known_on))
    lines.append(("year 2022", growth.loc[2022], "2023-01-13"))
    rows = pd.DataFrame(lines, columns=["period", "growth", "known_on"])
    rows.insert(0, "number", range(1, len(rows) + 1))
    return rows

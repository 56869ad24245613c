"""Growth of China's trade with Russia just before and after February 2022, as customs printed it: lesson 06a.

Source: `china-russia-trade-as-printed/printed_trade_months_2021_2026.csv` (see the SOURCE.md there); for 2021 the
division of two years of `tables/annual_trade.csv`. Units: percent on the same months of the year before, in dollars.

What was chosen, and why
- The four printed rates that stand around the invasion of 24 February 2022: January and February together (customs
  publishes them as one), February alone, March, and the year. February's rate stands on the pages of March only.
- The year 2021 comes first, because growth after the invasion says little without growth before it.
- Printed rates use customs' corrected base, so that of the year 2022 (29.3) differs a little from a division (29.5).
"""

from pathlib import Path

import pandas as pd

PRINTED = "china-russia-trade-as-printed/printed_trade_months_2021_2026.csv"
TRADE = "tables/annual_trade.csv"
CHOSEN = {"TP009": "January and February 2022", "TP010": "February 2022", "TP011": "March 2022", "TP024": "year 2022"}


def build(sources: Path) -> pd.DataFrame:
    """The table, in the order of time."""
    printed = pd.read_csv(sources / PRINTED).set_index("id").loc[list(CHOSEN)]
    trade = pd.read_csv(sources / TRADE)
    china = trade[(trade["reporter"] == "CHN") & (trade["partner"] == "RUS")]
    before = china[(china["source"] == "dots") & (china["year"] == 2020) & (china["flow"] != "total")][
        "value_musd"
    ].sum()
    after = china[(china["source"] == "customs") & (china["year"] == 2021) & (china["flow"] == "total")][
        "value_musd"
    ].item()
    first = pd.DataFrame({
        "period": ["year 2021"], "growth": [round(100 * (after / before - 1), 1)], "known_on": ["2022-01-14"],
    })  # fmt: skip
    rest = pd.DataFrame({
        "period": list(CHOSEN.values()), "growth": printed["growth_total_pct"].round(1).tolist(),
        "known_on": printed["known_on"].tolist(),
    })  # fmt: skip
    rows = pd.concat([first, rest], ignore_index=True)
    rows.insert(0, "number", range(1, len(rows) + 1))
    return rows

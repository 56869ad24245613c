"""Growth of China's trade with Russia in the months of 2022, as customs printed it: record of 06a.

Source: `china-russia-trade-as-printed/printed_trade_months_2021_2026.csv` (see the SOURCE.md there). Units: percent
on the same months of the year before, in dollars, first releases.

What was chosen, and why
- Every printed rate of 2022 in dollars, both directions together (`both`) and each alone. March stands on two pages,
  one for the total and one for the two directions; here it is one row.
- Empty where no page with a rate was found: the total of April to November, all of September and December. A rate
  that can be worked out from printed values is worked out in the notebook, not here.
- Rates printed in yuan, and one that a news agency worked out itself, are left out.
"""

from pathlib import Path

import pandas as pd

PRINTED = "china-russia-trade-as-printed/printed_trade_months_2021_2026.csv"
CHOSEN = {
    "TP009": "January and February", "TP010": "February", "TP011": "March", "TP016": "April", "TP017": "May",
    "TP018": "June", "TP019": "January to June", "TP020": "July", "TP021": "August", "TP022": "October",
    "TP023": "November", "TP024": "the year",
}  # fmt: skip
DIRECTIONS_OF_MARCH = "TP012"


def build(sources: Path) -> pd.DataFrame:
    """The table, in the order of time."""
    printed = pd.read_csv(sources / PRINTED).set_index("id")
    rates = {"both": "growth_total_pct", "exports": "growth_exports_pct", "imports": "growth_imports_pct"}
    rows = printed.loc[list(CHOSEN), [*rates.values(), "known_on", "page"]]
    rows.loc["TP011", ["growth_exports_pct", "growth_imports_pct"]] = printed.loc[
        DIRECTIONS_OF_MARCH, ["growth_exports_pct", "growth_imports_pct"]
    ].astype(float)
    rows = rows.rename(columns={name: short for short, name in rates.items()}).round(1)
    rows.insert(0, "period", list(CHOSEN.values()))
    rows.insert(0, "number", range(1, len(rows) + 1))
    return rows.reset_index(drop=True)

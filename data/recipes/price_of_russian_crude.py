"""What China paid for Russian crude beside Saudi crude, 2022, by its customs: record of 06a.

Source: China's customs as RBC and Caixin computed it, in `russian-energy-to-china/` (see its SOURCE.md). Units: percent
by which the mean price of Russian crude at China's border differs from that of Saudi crude.

What was chosen, and why
- The five printed comparisons with one origin. A mean price mixes grades and routes, so it is no pure discount; what
  it shows is the direction and, for the same two origins, its change from month to month.
"""

from pathlib import Path

import pandas as pd

ROWS = "russian-energy-to-china/russian_energy_to_china.csv"
CHOSEN = ["RE03", "RE04", "RE05", "RE02", "RE01"]


def build(sources: Path) -> pd.DataFrame:
    """The table: months, then the year."""
    rows = pd.read_csv(sources / ROWS, dtype={"value": str}).set_index("id").loc[CHOSEN]
    return pd.DataFrame({
        "period": rows["period"].tolist(),
        "against_saudi": rows["value"].astype(float).tolist(),
        "publisher": rows["publisher"].tolist(),
        "known_on": rows["known_on"].tolist(),
        "page": rows["page"].tolist(),
    }).sort_values("period", ignore_index=True)  # fmt: skip

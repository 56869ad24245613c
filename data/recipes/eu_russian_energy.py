"""Russia's part in the EU's imports of gas and oil, 2021-2026, and liquefied gas in volume: record of lesson 06b.

Source: our own list, `eu-russian-gas-and-oil-shares/` (see its SOURCE.md), from the Commission, Eurostat, Bruegel and
others as the pages named in each row report them. Units: percent, or billion cubic metres, as `unit` says.

What was chosen, and why
- All rows of the list on Russia. Those on other sellers are left out.
- `measure` keeps volume, net mass, value and change apart: they are different shares, and never make one line.
"""

from pathlib import Path

import pandas as pd

LIST = "eu-russian-gas-and-oil-shares/eu_russian_gas_oil_shares.csv"
OTHER_SELLERS = ["EG22", "EG23", "EG31"]
UNITS = {"percent": "percent", "points": "points", "bcm": "bcm", "EUR": "EUR bn"}


def measure(row) -> str:
    """What the figure counts: value, volume, net mass, change, or not said."""
    text = f"{row['metric']} {row['doubt']} {row['note']}".lower()
    if row["unit"] == "points":
        return "change"
    if row["unit"].startswith("bcm"):
        return "volume"
    for word in ("net mass", "volume", "value"):
        if word in row["metric"].lower():
            return word
    return "value" if "by value" in text and "by net mass" not in text else "not said"


def build(sources: Path) -> pd.DataFrame:
    """The table, in the order of the list."""
    rows = pd.read_csv(sources / LIST, dtype={"period": str})
    rows = rows[~rows["id"].isin(OTHER_SELLERS)]
    frame = pd.DataFrame({
        "id": rows["id"],
        "fuel": rows["topic"],
        "what": rows["metric"],
        "measure": rows.apply(measure, axis=1),
        "period": rows["period"],
        "value": rows["value"].astype(float),
        "unit": [next(unit for start, unit in UNITS.items() if text.startswith(start)) for text in rows["unit"]],
        "publisher": rows["publisher"],
        "known_on": rows["known_on"],
        "page": rows["page"],
    })  # fmt: skip
    return frame.reset_index(drop=True)

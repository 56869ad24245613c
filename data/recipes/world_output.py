"""Output of China, Russia, the United States and India in four editions of the World Economic Outlook: record of 09.

Source: International Monetary Fund, in `imf-weo-gdp-shares/` (see its SOURCE.md). Units: percent of the world's output
in current dollars and by purchasing power; growth of real output in percent.

What was chosen, and why
- Years 2010 to the last year that the edition calls an estimate of what was, and not a forecast.
- `share_dollars` is our division; `share_ppp` and `growth` are the Fund's own.
- Editions stand beside each other and are never joined: each revises the years before.
- `known_on` is the day of publication for April 2023 and April 2025; for the two others the day of the copy.
"""

from pathlib import Path

import pandas as pd

SHARES = "imf-weo-gdp-shares/gdp_shares_derived.csv"
ALL = "imf-weo-gdp-shares/weo_gdp_selected.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by edition, country and year."""
    rows = pd.read_csv(sources / SHARES)
    whole = pd.read_csv(sources / ALL)
    growth = whole[whole["concept"] == "NGDP_RPCH"]
    growth = growth[["edition", "country", "year", "value", "last_actual_year"]].copy()
    growth["last_actual_year"] = pd.to_numeric(growth["last_actual_year"], errors="coerce")
    rows = rows.merge(growth, on=["edition", "country", "year"])
    rows = rows[(rows["year"] >= 2010) & (rows["year"] <= rows["last_actual_year"])]
    rows = rows.rename(columns={
        "share_of_world_dollars_pct": "share_dollars",
        "share_of_world_ppp_pct_publisher": "share_ppp",
        "value": "growth",
    })  # fmt: skip
    columns = ["edition", "known_on", "country", "year", "share_dollars", "share_ppp", "growth"]
    return rows[columns].sort_values(["edition", "country", "year"], ignore_index=True)

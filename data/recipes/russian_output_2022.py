"""Russia's output in 2022 against 2021, as it was first said and later revised: record of lesson 06b.

Source: our own list, `rosstat-gdp-2022-revisions/` (see its SOURCE.md): Rosstat as the press reports it, the IMF's
World Economic Outlook by edition. Units: percent, at constant prices.

What was chosen, and why
- Every row with a number. One doubt about all of Rosstat's figures has none, and stays in the list.
"""

from pathlib import Path

import pandas as pd

LIST = "rosstat-gdp-2022-revisions/gdp_2022_revisions.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by the day on which each figure became public."""
    rows = pd.read_csv(sources / LIST)
    rows["change"] = pd.to_numeric(rows["value"], errors="coerce")
    rows = rows[rows["change"].notna() & (rows["unit"] == "percent")]
    frame = pd.DataFrame({
        "known_on": rows["known_on"],
        "publisher": rows["publisher"],
        "what": rows["metric"].str.removeprefix("Real change on 2021, "),
        "change": rows["change"].round(2),
        "page": rows["page"],
    })  # fmt: skip
    return frame.sort_values(["known_on", "publisher"], ignore_index=True)

"""Countries that Xi Jinping visited as president, 2013-2020: one row for each year and country.

Source: Central European Institute of Asian Studies, "Who, Where, When: International travel of the Chinese
leaders (1949-2020)", version 1.1, in `leader-meetings/` (see the SOURCE.md there), sheet Dataset.
Units: `trips` counts that source's rows; it counts a country twice in a year if he went there twice.

What was chosen, and why
- Only rows of Xi Jinping with the level President from 2013 on: his earlier journeys were made in other offices.
- His predecessor was left out although the source lists him: for Hu Jintao it has three trips to Russia in ten
  years, for 2003, 2009 and 2012 only, and none for 2005, when he signed the joint statement in Moscow. A list
  with such holes is no baseline.
- For Vladimir Putin no list of trips was found, only totals that the press reports. They are not joined here.
- The source gives years, not days or purposes: a state visit and a summit of twenty states are one row each.
"""

from pathlib import Path

import pandas as pd

FILE = "leader-meetings/ceias_who_where_when_1949_2020.xlsx"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_excel(sources / FILE, sheet_name="Dataset")
    rows.columns = [str(name).strip().lower() for name in rows.columns]
    mine = rows[(rows["name"] == "Xi Jinping") & (rows["level"] == "President") & (rows["year"] >= 2013)]
    if mine.empty:
        raise ValueError(f"{FILE} has no rows of Xi Jinping as president: its names or levels changed")
    counted = mine.groupby(["year", "country", "continent"]).size().rename("trips").reset_index()
    return counted.sort_values(["year", "country"], ignore_index=True)[["year", "country", "continent", "trips"]]

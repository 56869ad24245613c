"""Vetoes in the Security Council since the People's Republic took China's seat, one row a member and veto: lesson 08.

Source: `tables/vetoes.csv`. Units: a row is one member's no on one draft; a draft that two members vetoed has two rows.

What was chosen, and why
- From 25 October 1971, when the People's Republic took the seat, so that all five members are the states of today, but
  for one: `member` is Soviet Union to 24 December 1991, Russia from then on.
- `cast` = alone: no other permanent member voted no; together: at least one did.
- `topic` is the first part of the list's own short name of the crisis; Israel-Palestine and Gaza are one.
"""

from pathlib import Path

import pandas as pd

VETOES = "tables/vetoes.csv"
NAMES = {"CHN": "China", "FRA": "France", "GBR": "United Kingdom", "RUS": "Russia", "USA": "United States"}
PALESTINE = ["Israel-Palestine", "Gaza", "Gaza ceasefire"]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date, number and member."""
    rows = pd.read_csv(sources / VETOES, keep_default_na=False)
    rows = rows[rows["date"] >= "1971-10-25"].copy()
    rows["cast"] = rows["vetoed_by"].str.contains(";").map({True: "together", False: "alone"})
    rows["topic"] = rows["topic"].str.split(":").str[0].replace(dict.fromkeys(PALESTINE, "Palestine"))
    rows["member"] = rows["vetoed_by"].str.split(";")
    rows = rows.explode("member", ignore_index=True)
    rows["member"] = (
        rows["member"].map(NAMES).mask(rows["rus_state"].eq("USSR") & rows["member"].eq("RUS"), "Soviet Union")
    )
    rows["year"] = rows["date"].str[:4].astype(int)
    rows = rows.sort_values(["date", "number", "member"], ignore_index=True)
    return rows[["date", "number", "year", "member", "cast", "topic"]]

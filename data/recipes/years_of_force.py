"""Years in which China, Russia or the United States fought against another state, 1950-2024: lesson 08.

Source: `tables/conflicts.csv`, its rows of UCDP. Units: a row is a state, a conflict and a year.

What was chosen, and why
- One rule for all three: a conflict between states, as a side or with troops for a side; or troops on the side of
  rebels, against the government of the land in which they fight. The second part takes in Cuba (1961), Kosovo (1999),
  Georgia (2008) and the Donbas (2014-21), which the source codes as internal conflicts.
- Troops that fight *for* a government (Soviet ones in Afghanistan after 1979, Russian ones in Syria, American ones in
  Iraq after 2003) are left out: that is another count.
- `state` is Soviet Union to 1991. `large` = yes: at least 1,000 battle deaths in the year.
- The order of names in `conflict` says nothing about who began.
"""

from pathlib import Path

import pandas as pd

CONFLICTS = "tables/conflicts.csv"
NAMES = {"CHN": "China", "RUS": "Russia", "USA": "United States"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year, state and conflict."""
    rows = pd.read_csv(sources / CONFLICTS)
    rows = rows[rows["source"].eq("ucdp") & rows["country"].isin(NAMES)]
    rows = rows[rows["type"].eq("interstate") | rows["with_rebels"].eq(1)].copy()
    rows["state"] = rows["country"].map(NAMES)
    rows["state"] = rows["state"].mask(rows["state"].eq("Russia") & (rows["year"] <= 1991), "Soviet Union")
    rows["decade"] = (rows["year"] // 10 * 10).astype(str) + "s"
    rows["part"] = rows["role"].map({"side": "side", "support": "troops for a side"})
    rows["part"] = rows["part"].mask(rows["with_rebels"].eq(1), "troops with rebels")
    rows["large"] = rows["large"].map({1: "yes", 0: "no"})
    rows = rows.sort_values(["year", "state", "conflict_id"], ignore_index=True)
    return rows[["year", "decade", "state", "conflict_id", "conflict", "part", "large"]]

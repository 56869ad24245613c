"""Twenty-nine named joint exercises and patrols of China and Russia, 2003 to 2025: when, what kind, where.

Source: this project's own list from press pages and reports, `joint-exercises/china-russia-exercises_events_2003-
2025.csv`. Units: one row is one exercise or patrol.

What was chosen, and why
- Every row, with place and page. The list is known to be incomplete (among others Peace Mission 2010-2021 and Joint
  Sea 2014, 2019 and 2021 are missing), so it shows where and how, never how many a year.
- `where` is our code from the place alone: own land (of the two, or of Central Asia), own coast (off Vladivostok,
  Primorye, Zhoushan or Zhanjiang, in the Yellow Sea), beside an ally (a sea or air space that borders a state with a
  US defence treaty: Sea of Japan, East China Sea, Bering and Baltic Sea), other seas; empty where no place is given.
  The Sea of Japan is Russia's own coast too: a place tells where, not at whom.
- Troop numbers are left out: they come from the two armies, and publishers differ.
"""

from pathlib import Path

import pandas as pd

FILE = "joint-exercises/china-russia-exercises_events_2003-2025.csv"
WHERE = {  # the first that fits
    "own coast": "Peter the Great|off Vladivostok|Primorye|Zhoushan|Zhanjiang|Yellow Sea",
    "beside an ally": "Sea of Japan|East China Sea|Bering|Baltic",
    "other seas": "Mediterranean|South China Sea|Western Pacific",
    "own land": ".",
}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by start and name."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows["precision"] = rows["start"].str.len().map({10: "day", 7: "month", 4: "year"})
    rows["where"] = None
    for place, words in WHERE.items():
        rows.loc[rows["where"].isna() & rows["place"].str.contains(words), "where"] = place
    rows = rows.rename(columns={"source_url": "source"}).replace("", None)
    rows = rows.sort_values(["start", "name"], ignore_index=True)
    return rows[["start", "end", "precision", "name", "kind", "place", "where", "source"]]

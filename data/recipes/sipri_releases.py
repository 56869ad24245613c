"""What SIPRI said at each release about Russia's arms exports, and on which day: which figure was known when.

Source: `sipri-release-dates/sipri_release_dates.csv` (see its SOURCE.md). Units: percent of Russia's arms exports over
five years.

What was chosen, and why
- Releases of the arms figures from 2022 on, as news pages printed them on the day or the day after: the shares that
  went to China and to India. Earlier releases in the source print no share of China.
- The shares of the release of March 2022 are named in the note of the next one, which superseded them.
- The day of release decides what was known, not the year of our copy of the tables.
"""

import re
from pathlib import Path

import pandas as pd

RELEASES = "sipri-release-dates/sipri_release_dates.csv"


def share(text: str, name: str) -> float:
    """The percentage behind a state's name in a sentence of facts; empty where it is not there."""
    found = re.search(rf"{name} (\d+) %", text)
    return float(found[1]) if found else float("nan")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by the last year covered."""
    rows = pd.read_csv(sources / RELEASES).set_index("id")
    rows = rows[(rows["product"] == "arms transfers") & (rows["covers_to"] >= 2021)].copy()
    rows["china_pct"] = [share(text, "China") for text in rows["facts_printed"]]
    rows["india_pct"] = [share(text, "India") for text in rows["facts_printed"]]
    told = re.search(r"2017-21 \((\d+) and (\d+) %\)", rows.loc["SD05", "note"])
    rows.loc["SD04", ["china_pct", "india_pct"]] = [float(told[1]), float(told[2])]
    rows["covers_from"] = rows["covers_to"] - 4
    columns = ["covers_from", "covers_to", "known_on", "china_pct", "india_pct", "page", "second_page"]
    return rows[columns].sort_values("covers_to", ignore_index=True)

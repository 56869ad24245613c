"""Dated steps of the break between Beijing and Moscow, 1950-1980: the staircase of lesson 02.

Sources: `own/chronology.csv`, `tables/disputes.csv` (Correlates of War and a list of rivalries),
`tables/treaty_obligations.csv`. Units: years.

What was chosen, and why
- Six steps are events of the chronology, our own list. Three are read from data sets: the first armed dispute, the
  year from which scholars list the two as rivals, and the last year of the duty to defend each other.
- The consulates have no day: pages say 1962 only.
- `kind`: `step` for a tie or a promise that ended, or a first, `friction` for the quarrel over air cover in 1950, which
  ended no tie.
- Diplomatic relations have no row, since no page says that they were cut.
"""

from pathlib import Path

import pandas as pd

EVENTS, DISPUTES, TREATIES = "own/chronology.csv", "tables/disputes.csv", "tables/treaty_obligations.csv"
FOUND = {
    "quarrel over air cover": "Stalin draws back",
    "sample bomb refused": "a sample bomb",
    "experts recalled": "recall of all its",
    "consulates closed": "consulates in China closed",
    "party ties cut": "party relations end",
    "ambassadors away": "Three-week siege",
    "battle on the border": "Zhenbao",
}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and step."""
    events, fights = pd.read_csv(sources / EVENTS), pd.read_csv(sources / DISPUTES)
    years = {}
    for step, words in FOUND.items():
        [date] = events.loc[events["event"].str.contains(words), "date"]
        years[step] = int(date[:4])
    fights = fights[(fights["who"] == "CHN-RUS") & (fights["coding"] == "cow")].set_index("year")
    years["listed as rivals"] = int(fights["rivalry"].idxmax())
    years["first armed dispute"] = int((fights["ongoing"] > 0).idxmax())
    treaties = pd.read_csv(sources / TREATIES)
    in_force = treaties[(treaties["pair"] == "CHN-RUS") & (treaties["defense"] == 1)]
    years["defence treaty over"] = int(in_force["year"].max())
    frame = pd.Series(years).rename_axis("step").reset_index(name="year")
    frame["kind"] = ["friction" if "quarrel" in step else "step" for step in frame["step"]]
    return frame[["year", "step", "kind"]].sort_values(["year", "step"], ignore_index=True)

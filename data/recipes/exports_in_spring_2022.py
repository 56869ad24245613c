"""Exports to Russia in the spring of 2022, by groups of states, against the autumn before: record of 06a.

Source: M. Chorzempa, Peterson Institute for International Economics, chart of 27 June 2022, as its page and its
reprints give it, in `exports-to-russia-2022-comparison/` (see its SOURCE.md). Units: percent against the average
month of July to December 2021.

What was chosen, and why
- The three groups of one chart, so that the base and the months are the same. Other rows of the source have other
  bases and are not joined to them. China's value runs to the end of May, the two others to the end of April.
"""

from pathlib import Path

import pandas as pd

ROWS = "exports-to-russia-2022-comparison/exports_to_russia_2022_comparison.csv"
GROUPS = {"XR01": "states that sanction Russia", "XR02": "states that do not", "XR03": "China"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by group."""
    rows = pd.read_csv(sources / ROWS).set_index("id").loc[list(GROUPS)]
    return pd.DataFrame({
        "exporters": list(GROUPS.values()),
        "change": rows["value"].astype(float).tolist(),
        "months_to": ["2022-04-30", "2022-04-30", "2022-05-31"],
        "known_on": rows["known_on"].tolist(),
        "page": rows["page"].tolist(),
    }).sort_values("exporters", ignore_index=True)  # fmt: skip

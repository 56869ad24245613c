"""Who reported what about Chinese arms for Russia, by three questions: the table of the trigger in lesson 07.

Source: `own/arms_findings.csv`. Units: one row a report or finding, by the day on which it became public.

What was chosen, and why
- All rows and the three codes of the full table: a weapon or its ammunition? the Chinese state? found by Washington?
  These are the three parts of the trigger of claim C47, in the reading that we fixed in November 2026.
- The pages stand in the full table.
"""

from pathlib import Path

import pandas as pd

FINDINGS = "own/arms_findings.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, by day and finding."""
    rows = pd.read_csv(sources / FINDINGS).rename(columns={"known_on": "day"})
    rows = rows[["day", "who", "finding", "weapon", "state", "washington"]]
    return rows.sort_values(["day", "finding"], ignore_index=True)

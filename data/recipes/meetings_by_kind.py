"""Meetings of Xi and Putin since March 2013, in three kinds: lesson 03.

Source: `own/leader_meetings.csv`. Units: one row a meeting; one stay in one country counts once.

What was chosen, and why
- `kind` is what a count turns on: `talk` (face to face, a talk of their own, on a visit or beside a summit), `same
  table` (both sat at one summit, and no talk of their own was found), `video` (a video link, for talks or a ceremony).
- `place` is the city; for a video link it is empty. Formats, hosts, pages and flags stay in the full table.
"""

from pathlib import Path

import pandas as pd

MEETINGS = "own/leader_meetings.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date."""
    rows = pd.read_csv(sources / MEETINGS, dtype=str, keep_default_na=False)
    kind = rows["strictly_bilateral"].map({"y": "talk", "n": "same table"})
    kind = kind.where(rows["mode"] == "in-person", "video")
    table = pd.DataFrame({"date": rows["date"], "place": rows["city"], "kind": kind})
    return table.sort_values("date", ignore_index=True)

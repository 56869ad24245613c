"""Meetings of Xi and Putin since March 2013, in plain columns: lesson 01.

Source: `own/leader_meetings.csv`. Units: one row is one meeting; a stay in one country counts once.

What was chosen, and why
- All 54 rows. `kind` says what brought them together: a state or official visit, an event of the host (games, a
  parade, a forum), a summit of a group of states, or a video link of the two.
- `own_talk` is yes where they sat down with each other, however briefly; no where both only sat at the same table of
  a summit, and for video links.
- `host` is the one in whose country they met, neither for any third country and for video links.
"""

from pathlib import Path

import pandas as pd

MEETINGS = "own/leader_meetings.csv"
KINDS = {
    "state or official visit": "visit",
    "event of the host": "event",
    "summit sidelines": "summit",
    "videoconference": "video",
    "video ceremony": "video",
}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date."""
    rows = pd.read_csv(sources / MEETINGS)
    rows["kind"] = rows["format"].map(KINDS)
    rows["how"] = rows["mode"].map({"in-person": "in person", "video": "by video"})
    rows["own_talk"] = rows["strictly_bilateral"].map({"y": "yes", "n": "no"})
    rows["host"] = rows["host"].where(rows["host"].isin(["Russia", "China"]), "neither")
    rows["city"] = rows["city"].fillna("by video")
    return rows.sort_values("date", ignore_index=True)[["date", "city", "kind", "how", "own_talk", "host"]]

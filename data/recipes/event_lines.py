"""Running sums of the events between Moscow and Beijing by seventeen ways of coding them, from 1949: lesson 03.

Sources: `own/chronology.csv`, `own/leader_meetings.csv`.
Units: events (closer less apart), added up from 1949 to the end of each year.

What was chosen, and why
- `as_coded` takes each row as the list codes it. The others change one thing each: rows that rest on one page or on a
  weak one are left out; softer kinds (visit, UN, economic, sanction) count half; visits don't count; rows coded 0 are
  read as apart, or as closer; the quarrels after 1980 are left out; one decade is left out.
- `with_all_visits` adds a closer row for each visit of Xi or Putin to the other (a state or official visit, or an event
  of the host) during which the list has no event. Visits since 2022 are all in the list, of those before some.
- All lines are given in all years, so that they can be drawn behind a learner's own.
"""

from pathlib import Path

import pandas as pd

EVENTS = "own/chronology.csv"
MEETINGS = "own/leader_meetings.csv"
VISITS = ["state or official visit", "event of the host"]
SOFT = ["visit", "UN", "economic", "sanction"]


def added(by_year: pd.Series, until: int) -> pd.Series:
    """Numbers by year, added up from 1949 to the end of each year."""
    return by_year.reindex(range(1949, until + 1), fill_value=0).cumsum()


def visits_left_out(meetings: pd.DataFrame, dates: pd.Series) -> pd.Series:
    """Visits of one to the other without an event of the list on their days, by year."""
    visits = meetings[(meetings["mode"] == "in-person") & meetings["format"].isin(VISITS)]
    listed = [dates.between(first, last).any() for first, last in zip(visits["date"], visits["date_end"], strict=True)]
    missing = visits.loc[[not one for one in listed], "date"]
    return missing.str[:4].astype(int).value_counts().sort_index()


def build(sources: Path) -> pd.DataFrame:
    """The table, one row a year, one column a coding."""
    rows = pd.read_csv(sources / EVENTS, dtype={"date": str}, keep_default_na=False)
    rows["year"] = rows["date"].str[:4].astype(int)
    codes, until = rows["direction"].astype(float), sources.edition["last_year"]
    quarrels = (codes < 0) & rows["year"].gt(1980)
    lines = {
        "as_coded": codes,
        "two_pages_only": codes.where(rows["source_2"] != "", 0),
        "unflagged_only": codes.where(rows["flag"] == "", 0),
        "softer_kinds_half": codes.where(~rows["kind"].isin(SOFT), codes / 2),
        "without_visits": codes.where(rows["kind"] != "visit", 0),
        "doubtful_as_apart": codes.where(codes != 0, -1),
        "doubtful_as_closer": codes.where(codes != 0, 1),
        "no_quarrel_after_1980": codes.where(~quarrels, 0),
    }
    for start in range(1950, until + 1, 10):
        lines[f"without_{start}s"] = codes.where(rows["year"] // 10 * 10 != start, 0)
    table = pd.DataFrame({name: added(one.groupby(rows["year"]).sum(), until) for name, one in lines.items()})
    more = visits_left_out(pd.read_csv(sources / MEETINGS, dtype=str, keep_default_na=False), rows["date"])
    table.insert(table.columns.get_loc("without_visits") + 1, "with_all_visits", table["as_coded"] + added(more, until))
    return table.rename_axis("year").reset_index()

"""What to compare the meetings of Xi and Putin with: meetings with US presidents, and trips abroad by country.

Source: this project's own list from web pages, `leader-meetings/meetings_baseline.csv`; in it, and for Xi's trips
by country, the State Department's lists of travels and visits, and "Who, where, when" of the Central European
Institute of Asian Studies (CEIAS), as counted in `tables/xi_trips.csv`.
Units: `meetings` counts meetings, or trips where `kind` is trips. `period` is a day, or first/last as written.

What was chosen, and why
- `kind` meeting: Xi with US presidents in person, one row a meeting, so that they can be counted to any day.
  The single meetings of Putin with US presidents are left out, since that list is far from complete: for him only
  totals that others reported are kept (`kind` total).
- `kind` trips: reported totals by country, and Xi's foreign trips of 2013-20 by country, counted from CEIAS (one
  row of theirs is a country visited in a year by the president). Averages a year are left out.
- `ground` says on what ground a meeting took place: a visit to one of the two states, or the side of a summit of
  many states (G20, APEC, Nuclear Security Summit, UN climate conference), which both attend anyway.
- `flag` marks what is weak: `talk not on the page` (the page shows both at the summit, not a talk), `day not on the
  page`, `about` (a round number), `announced before` (a page gives the planned dates).
- The State Department's file dates Woodside 12 November 2023, TASS 15 November: the latter is kept.
"""

from pathlib import Path

import pandas as pd

FILE = "leader-meetings/meetings_baseline.csv"
CEIAS = "https://github.com/TJainProjects/LeaderVisit"
PAGES = {"HistoryAtState/": "https://github.com/HistoryAtState/", "CEIAS": CEIAS}
WEAK = [
    ("talk not on the page", "bilateral there is from memory"),
    ("day not on the page", "day from memory"),
    ("announced before", "planned dates"),
]
SUMMITS = {"G20": "G20", "APEC": "APEC", "Nuclear Security Summit": "Nuclear Security Summit"}
SUMMITS |= {"COP21": "UN climate conference"}


def page(words: str) -> str:
    """A web address: as it stands, or that of the place where a publisher's file was read."""
    for start, address in PAGES.items():
        if words.startswith(start):
            return address + words.removeprefix(start).split(" ")[0] if start.endswith("/") else address
    return words


def count(words: str) -> float:
    """The count in a total such as "9 meetings" or "48 before Alaska; Alaska the 49th"; missing for averages."""
    if "49th" in words:
        return 49
    numbers = [part for part in words.replace("about ", "").split() if part[0].isdigit()]
    return float("nan") if "." in numbers[0] else int(numbers[0])


def trips_of_xi(trips: pd.DataFrame) -> pd.DataFrame:
    """Xi's foreign trips as president to the end of 2020, by country."""
    rows = trips.groupby("country")["trips"].sum().rename("meetings").rename_axis("counterpart").reset_index()
    given = {"leader": "Xi", "kind": "trips", "period": "2013/2020", "source": CEIAS, "confidence": "one-source"}
    return rows.assign(**given)


def build(sources: Path, xi_trips) -> pd.DataFrame:
    """The table, sorted by kind, leader, counterpart and period."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows = rows[(rows["confidence"] != "unverified") & ~((rows["level"] == "meeting") & (rows["leader"] == "Putin"))]
    met = rows["level"] == "meeting"
    rows["kind"] = rows["level"].replace("reported total", "total")
    rows["meetings"] = rows["format_or_value"].where(~met, "1 meeting").map(count)
    rows["period"] = rows["date"].where(met | (rows["date"] == rows["date_end"]), rows["date"] + "/" + rows["date_end"])
    rows["ground"] = ""
    rows.loc[met, "ground"] = "visit"
    for word, summit in SUMMITS.items():
        rows.loc[met & rows["format_or_value"].str.contains(f"{word}.* sidelines"), "ground"] = summit
    rows["flag"] = ""
    for flag, pattern in reversed(WEAK):
        rows.loc[rows["notes"].str.contains(pattern), "flag"] = flag
    rows.loc[rows["format_or_value"].str.startswith("about"), "flag"] = "about"
    rows["source"], rows["source_2"] = rows["source_1"].map(page), rows["source_2"].map(page)
    # The one total of Xi in Russia to 2020 is in the list by country as well.
    twice = (rows["leader"] == "Xi") & (rows["counterpart"] == "Russia") & (rows["period"] == "2013/2020")
    rows = pd.concat([rows[~twice & rows["meetings"].notna()], trips_of_xi(xi_trips)], ignore_index=True)
    rows["meetings"] = rows["meetings"].astype(int)
    columns = ["leader", "counterpart", "kind", "meetings", "period", "source", "source_2", "city", "country", "ground"]
    rows.loc[rows["kind"] != "meeting", ["city", "country"]] = ""
    rows = rows.sort_values(["kind", "leader", "counterpart", "period"], ignore_index=True)
    return rows[[*columns, "confidence", "flag"]].fillna("").replace("", None)

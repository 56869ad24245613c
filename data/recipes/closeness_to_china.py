"""How far each member of the UN General Assembly lies from China in ideal points, by span, 1972-2024.

Source: Bailey, Strezhnev and Voeten, estimates of July 2025, in `unga-ideal-points/` (see its SOURCE.md). Units: points
of a latent scale: the mean, over the years of the span, of the distance between a member's estimate and China's.

What was chosen, and why
- Nine spans: the years of the quarrel (two), the thaw, the nineties, the years before 2014 (two), then 2014-18,
  2019-21 and 2022-24. A member needs an estimate in each year of the span that has one for China.
- The publisher's three series stand side by side, since they disagree: votes on final passage (to 2024), all roll
  calls (to 2023) and the older method (to 2023). For the two that end in 2023 the last span holds 2022 and 2023.
- RUS is the Soviet Union to 1991. CHN itself (distance 0) is left out. Rounded to five decimals, not three: at three
  decimals neighbours in rank are ties.
"""

from pathlib import Path

import pandas as pd

FILE = "unga-ideal-points/ideal_points_jul2025_country_year.csv"
SERIES = {"idealpointfp": "final_passage", "idealpointall": "all_roll_calls", "idealpointlegacy": "older_method"}
SPANS = {
    "1972-79": (1972, 1979), "1980-85": (1980, 1985), "1986-91": (1986, 1991), "1992-99": (1992, 1999),
    "2000-05": (2000, 2005), "2006-13": (2006, 2013), "2014-18": (2014, 2018), "2019-21": (2019, 2021),
    "2022-24": (2022, 2024),
}  # fmt: skip


def distances(rows: pd.DataFrame, series: str, first: int, last: int) -> pd.Series:
    """Mean distance of each member from China over the span, for members that have all its years."""
    points = rows[rows["year"].between(first, last)].pivot(index="year", columns="iso3c", values=series)
    points = points[points["CHN"].notna()]
    apart = points.sub(points["CHN"], axis=0).abs()
    return apart.mean().where(apart.notna().all()).drop("CHN")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by span and country."""
    rows = pd.read_csv(sources / FILE)
    rows = rows[rows["iso3c"].notna() & (rows["year"] >= 1972)]
    rows = rows.drop_duplicates(["iso3c", "year"], keep="last")
    parts = []
    for span, years in SPANS.items():
        part = pd.DataFrame({name: distances(rows, series, *years) for series, name in SERIES.items()})
        part = part.dropna(how="all").round(5).rename_axis("country").reset_index()
        parts.append(part.assign(span=span))
    frame = pd.concat(parts).sort_values(["span", "country"], ignore_index=True)
    return frame[["span", "country", *SERIES.values()]]

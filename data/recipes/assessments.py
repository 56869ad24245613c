"""What share of the UN's regular budget states must pay, 1992 to 2025: one row for each year and state.

Source: United Nations, Committee on Contributions, scale of assessments for the regular budget, in
`un-scale-of-assessments/` (see the SOURCE.md there; scales of three years are written out as single years).
Units: percent of the regular budget that the state owes. Owing is not paying: arrears are not in it.

What was chosen, and why
- The 15 states of our GDP table, so that dues can be set beside the size of the economy, and ALL = the sum over
  all members as the source gives them. The source's own "Total" rows were left out of the sum.
- From 1992, the first year with Russia by itself (Kazakhstan: from 1993). In 1992-1995 the sum is a little
  under 100, and in 2003 it is 101.09: so it stands in the source, and so it stays.
- To 2025. The scale of 2025-27 was decided in December 2024, so the source runs ahead of the calendar; we don't.
- Peacekeeping has another scale, on which permanent members of the Council pay more: not here.
"""

import re
from pathlib import Path

import pandas as pd

FILE = "un-scale-of-assessments/scale_of_assessments_1992_2027_tidy.csv"
LAST = 2025
NAMES = {
    "Brazil": "BRA", "China": "CHN", "Germany": "DEU", "France": "FRA", "India": "IND", "Japan": "JPN",
    "United Kingdom of Great Britain and Northern Ireland": "GBR", "Iran (Islamic Republic of)": "IRN",
    "Kazakhstan": "KAZ", "Republic of Korea": "KOR", "Russian Federation": "RUS", "South Africa": "ZAF",
    "Türkiye": "TUR", "Ukraine": "UKR", "United States of America": "USA",
}  # fmt: skip
OTHER_NAMES = {"Turkey": "Türkiye", "United Kingdom": "United Kingdom of Great Britain and Northern Ireland"}


def plain(name: str) -> str:
    """A member's name without footnote letters and without what it was called before."""
    short = re.sub(r"\s+[a-z](?:/|,.*)$|\s*\(formerly.*\)$", "", str(name).strip()).strip()
    return OTHER_NAMES.get(short, short)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE)
    rows = rows[~rows["member_state"].str.startswith("Total") & (rows["year"] <= LAST)]
    total = rows.groupby("year")["assessment_pct"].sum().round(3).reset_index().assign(country="ALL")
    rows = rows.assign(country=rows["member_state"].map(plain).map(NAMES)).dropna(subset="country")
    years = rows.groupby("country")["year"].nunique()
    if set(years.index) != set(NAMES.values()) or years.min() < 33:
        raise ValueError(f"{FILE}: a state's name changed, or years are missing: {years.to_dict()}")
    table = pd.concat([rows, total], ignore_index=True).rename(columns={"assessment_pct": "share_pct"})
    return table.sort_values(["year", "country"], ignore_index=True)[["year", "country", "share_pct"]]

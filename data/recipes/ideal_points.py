"""Ideal points: where each of 18 countries stands in the votes of the UN General Assembly, by year.

Source: Bailey, Strezhnev and Voeten, estimates of July 2025, in `unga-ideal-points/` (see its SOURCE.md).
Units: a latent scale without a natural zero; higher = nearer to the order led by the United States.
`low` and `high` are the 5th and the 95th percentile of the estimate.

What was chosen, and why
- `ideal_point`, `low` and `high` are of the series of final-passage votes, the only one that reaches 2024. Beside it
  stand the publisher's two others, to 2023: all roll calls, and the older method. They disagree in single years.
- The 18 countries of `ga_votes`. RUS is the Soviet Union to 1991, DEU the Federal Republic to 1989 (from
  1973), BLR and UKR the Soviet republics to 1991. CHN is the People's Republic from 1971; Taiwan, which
  held the seat before, has a code of its own in the source and is left out. There is no year 1964 (no votes
  were taken).
- Values as in the source, not rounded. All years were estimated again in July 2025: none of these numbers
  could be known before that date.
"""

from pathlib import Path

import pandas as pd

FILE = "unga-ideal-points/ideal_points_jul2025_country_year.csv"
COUNTRIES = [
    "CHN", "RUS", "USA", "GBR", "FRA", "IND", "BRA", "ZAF", "IRN", "PRK", "CUB", "DEU", "JPN", "TUR", "KAZ",
    "BLR", "UKR", "ISR",
]  # fmt: skip
NAMES = {
    "iso3c": "country", "idealpointfp": "ideal_point", "q5fp": "low", "q95fp": "high",
    "idealpointall": "all_roll_calls", "idealpointlegacy": "older_method",
}  # fmt: skip


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE).rename(columns=NAMES)
    rows = rows[rows["country"].isin(COUNTRIES) & rows["ideal_point"].notna()]
    rows = rows.sort_values(["year", "country"], ignore_index=True)
    return rows[["year", "country", "ideal_point", "low", "high", "all_roll_calls", "older_method"]]

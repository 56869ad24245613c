"""Single figures on trade, oil, gas, technology, money and dependence, each with its publisher and page.

Source: news pages, institutes and official pages read for this project on 24 November 2026, in
`published-figures-china-russia-economy/published_figures.csv` (see the SOURCE.md there).
Units: as printed, in the column `unit`; s.a. = seasonally adjusted, y/y = change on the same months a year
before, tn int. USD = trillion international dollars (purchasing power), b/d = barrels a day.

What was chosen, and why
- Every figure of the source, none corrected: where pages disagree, the rows disagree (chips 2021: 74 million
  dollars by China's customs, 200 by Russia's). They are for ranges and for single, dated comparisons, never
  for one series.
- Words that the source keeps with the unit (about, more than, nearly) stand in `qualifier`, so that `unit`
  can be filtered; a number there that a page gives beside the figure is kept too.
- `publisher` is who made the figure, `page` where it was read. Most are official statistics at second hand.
- `known_by` is the date of the page: a figure dated after 30 April 2023 cannot count for a rating of 2023. It
  may be a month or a year only; empty = the page has no date.
- `note` is our own short remark. Weak pages (a student essay, a post that quotes a speech) say so there.
"""

from pathlib import Path

import pandas as pd

FILE = "published-figures-china-russia-economy/published_figures.csv"
KEY = ["topic", "metric", "period"]
UNITS = r"(?:USD|EUR|bn|mn|tn|percent|index|bcm)(?: (?:bn|mn|yuan|tonnes|b/d|int\. USD|s\.a\.|y/y))?"
NAMES = {"original_source": "publisher", "page_date": "known_by"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by topic, metric and period."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False).rename(columns=NAMES)
    rows = rows.apply(lambda column: column.str.strip())
    parts = rows["unit"].str.extract(f"^({UNITS})(.*)$")
    rows["unit"] = parts[0]
    words = parts[1].str.strip(" ();").str.replace(r"\)?;\s*|\s\(", "; ", regex=True)
    rows["qualifier"] = words.replace("", None)
    rows["value"] = rows["value"].astype(float)
    rows["known_by"], rows["note"] = rows["known_by"].replace("", None), rows["note"].replace("", None)
    rows = rows.sort_values(KEY, ignore_index=True)
    return rows[[*KEY, "value", "unit", "qualifier", "publisher", "known_by", "page", "note"]]

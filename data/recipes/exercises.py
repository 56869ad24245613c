"""Published counts of joint military exercises of China and Russia, each with its publisher and scope.

Source: this project's own list from press pages and reports, `joint-exercises/china-russia-exercises_published-
counts.csv`. Units: `count` exercises (or patrols) in the whole period; `per_year` exercises a year, as the publisher
gives it, or the count of a single year.

What was chosen, and why
- Every row of the list: the publishers count different things, and that is what the table is for. `counts` says in
  one word what: exercises of the pair, exercises of any two of four states (China, Russia, Iran, North Korea), air
  patrols, naval patrols. Rows of different publishers or scopes are never joined into one series.
- `known_on` is the day, or the last day of the month, from which the count could be known: the report's date.
  For press pages without a date seen, the end of the period counted; empty where neither is known.
- `source` is the page, or the title of the report where its own page was not open to us.
"""

from pathlib import Path

import pandas as pd

FILE = "joint-exercises/china-russia-exercises_published-counts.csv"
KNOWN = [  # a part of the source, the day from which it could be known
    ("24 Aug 2022", "2022-08-24"),
    ("8 Dec 2022", "2022-12-08"),
    ("30 Sep 2025", "2025-09-30"),
    ("people.cn/n3/2025/1210", "2025-12-10"),
    ("news.myseldon.com", "2023-07-31"),
    ("wionews.com", "2023-07-31"),
    ("koala-by.com", "2025-08-31"),
]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by publisher, period and scope."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows["counts"] = "exercises of the pair"
    rows.loc[rows["scope"].str.contains("at least two of China"), "counts"] = "exercises of any two of four states"
    rows.loc[rows["scope"].str.contains("air patrol"), "counts"] = "air patrols"
    rows.loc[rows["scope"].str.contains("naval patrol"), "counts"] = "naval patrols"
    rows["known_on"] = None
    for part, day in KNOWN:
        rows.loc[rows["source"].str.contains(part, regex=False), "known_on"] = day
    rows["count"] = rows["count"].astype(int)
    rows["per_year"] = pd.to_numeric(rows["annual_rate"])
    rows["at_least"] = rows["scope"].str.contains("at least'|over 60").map({True: "y", False: "n"})
    names = ["publisher", "period_start", "period_end", "counts", "count", "at_least", "per_year", "known_on"]
    rows = rows.replace("", None).sort_values(["publisher", "period_start", "period_end", "counts"], ignore_index=True)
    return rows[[*names, "scope", "source"]]

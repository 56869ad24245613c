"""What was forecast or aimed at for China-Russia trade, and said in public before May 2023.

Source: `trade-forecasts-before-may-2023/trade_forecasts.csv` (pages named in each row). Units: billion dollars.

What was chosen, and why
- Rows of outcomes and the one row said after 30 April 2023 are left out; one row without a day stays, with a doubt.
- `kind` is forecast or goal, as the source has it: who sets a goal may work for it, so a goal is no free forecast.
- `for_year` is the year by whose end it should come true; empty where none was named. "Before 2024" is 2023.
- `at_least` and `at_most` are the value in billion dollars; one number ("over 170") fills `at_least` alone. Growth in
  percent or in words fills neither.
- No row comes from an independent institute with a figure for 2023 or later: none was found.
"""

from pathlib import Path

import pandas as pd

FILE = "trade-forecasts-before-may-2023/trade_forecasts.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by its number."""
    rows = pd.read_csv(sources / FILE, dtype=str)
    rows = rows[rows["topic"].isin(["forecast", "goal"])].copy()
    year = pd.to_numeric(rows["period"].replace("before 2024", "2023"), errors="coerce")
    rows["for_year"] = year.astype("Int64")
    parts = rows["value"].where(rows["unit"].str.startswith("USD bn")).str.split("-", expand=True)
    rows["at_least"], rows["at_most"] = pd.to_numeric(parts[0]), pd.to_numeric(parts[1])
    columns = {"id": "number", "topic": "kind", "metric": "said", "publisher": "said_by"}
    rows = rows.rename(columns=columns)
    keep = ["number", "kind", "said", "for_year", "at_least", "at_most", "said_by", "known_on", "page", "second_page"]
    return rows[[*keep, "seen_as", "doubt"]].sort_values("number", ignore_index=True)

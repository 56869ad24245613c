"""Three forecasts of China-Russia trade that need no theory, made from what was known in April 2023: lesson 10.

Source: `tables/annual_trade.csv`. Units: billion dollars.

What was chosen, and why
- Known by 30 April 2023: China's trade with Russia as the International Monetary Fund compiled it to 2020, and as
  China's customs announced it for 2021 and 2022 (`known_by`).
- "no change": the value of 2022 again. "trend": growth goes on at the yearly rate of the last five years.
  "usual growth": the middle growth of all past stretches of so many years since 1992.
- `low` and `high` hold four fifths of past misses: each method is put back to the end of 2002, 2003 and so on, what
  came is divided by what it would have said, and the middle four fifths of these ratios are put on the new forecast.
- The three methods were chosen in 2026.
"""

from pathlib import Path

import pandas as pd

TRADE = "tables/annual_trade.csv"


def no_change(values, years):
    """The last value again."""
    return values.iloc[-1]


def trend(values, years):
    """The mean growth of the last five years goes on."""
    return values.iloc[-1] * (values.iloc[-1] / values.iloc[-6]) ** (years / 5)


def usual_growth(values, years):
    """The middle growth over all past stretches of so many years."""
    return values.iloc[-1] * (values / values.shift(years)).median()


METHODS = {"no change": no_change, "usual growth": usual_growth, "trend": trend}


def known_then(rows: pd.DataFrame, clock: str) -> pd.Series:
    """Trade by year as it could be known on that day."""
    pair = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    then = pair[pair["known_by"].astype(str) <= clock]
    compiled = then[then["source"] == "dots"].groupby("year")["value_musd"].sum().loc[1992:2020]
    announced = then[(then["source"] == "customs") & (then["flow"] == "total")].set_index("year")["value_musd"]
    return pd.concat([compiled, announced.loc[2021:]]) / 1000


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by method and year."""
    known = known_then(pd.read_csv(sources / TRADE), sources.edition["first_clock"])
    lines = []
    for name, method in METHODS.items():
        for ahead in (1, 2, 3, 4):
            starts = range(2002, 2023 - ahead)
            ratios = pd.Series([known[start + ahead] / method(known.loc[:start], ahead) for start in starts])
            middle = method(known, ahead)
            low, high = middle * ratios.quantile([0.1, 0.9])
            lines.append([name, 2022 + ahead, middle, low, high, len(ratios), int((ratios > 1).sum())])
    columns = ["method", "year", "forecast", "low", "high", "tried", "too_low"]
    table = pd.DataFrame(lines, columns=columns)
    return table.sort_values(["method", "year"], ignore_index=True).round({"forecast": 1, "low": 1, "high": 1})

"""Russian gas by pipe to Europe and to China, from 2012: lesson 06b.

Source: `tables/gas_trade.csv`. Units: billion cubic metres a year.

What was chosen, and why
- `to_europe` and `to_china`: the Energy Institute's review, which ends in 2023. Its Europe holds Türkiye.
- `to_china_gazprom`: what Gazprom said, to the last full year. It counts more than the review in each year that both
  have, so the two stand in columns of their own.
- The pipe to China opened in December 2019. Before, there was none: empty, not zero.
"""

from pathlib import Path

import pandas as pd

GAS = "tables/gas_trade.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / GAS)
    review = rows[rows["source"] == "review"].pivot(index="year", columns="route", values="bcm")
    said = rows[(rows["source"] == "published") & (rows["route"] == "Russia to China, pipe")]
    frame = pd.DataFrame({
        "to_europe": review["Russia to Europe, pipe"],
        "to_china": review["Russia to China, pipe"],
        "to_china_gazprom": said.set_index("year")["bcm"],
    })  # fmt: skip
    return frame.loc[2012 : sources.edition["last_full_year"]].rename_axis("year").reset_index()

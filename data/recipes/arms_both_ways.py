"""Arms from Moscow to Beijing and from Beijing to Moscow, 1950-2025: the picture of lesson 07.

Source: `tables/arms_transfers.csv` (SIPRI). Units: million trend-indicator values (TIV), a volume of arms, not money.

What was chosen, and why
- The edition of May 2026, since it alone reaches from 1950 to 2025 in both directions. It spreads each deal evenly
  over its delivery years, so a single year is approximate.
- `lowest` and `highest` are the range over all editions for Moscow to Beijing, so that nobody takes one edition for
  the world.
- An empty cell: SIPRI identified no delivery in that year. It is no measured zero, and we keep it empty.
"""

from pathlib import Path

import pandas as pd

ARMS = "tables/arms_transfers.csv"
EDITION = "2026-05"


def pair(rows: pd.DataFrame, supplier: str, recipient: str) -> pd.DataFrame:
    """Deliveries of one direction: years down, editions across."""
    one = rows[(rows["supplier"] == supplier) & (rows["recipient"] == recipient)]
    return one.pivot(index="year", columns="edition", values="tiv_m")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / ARMS)
    to_beijing, to_moscow = pair(rows, "RUS", "CHN"), pair(rows, "CHN", "RUS")
    table = pd.DataFrame(
        {
            "to_beijing": to_beijing[EDITION],
            "to_moscow": to_moscow[EDITION],
            "lowest": to_beijing.min(axis=1),
            "highest": to_beijing.max(axis=1),
        }
    )
    return table.round(2).rename_axis("year").reset_index()

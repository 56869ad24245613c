"""Soviet arms to China and to all other buyers, 1950-1968: the comparison of lesson 02.

Source: `tables/arms_transfers.csv`, edition 2022-07 (SIPRI's export table of July 2022). Units: millions of SIPRI
trend-indicator values (TIV), a measure of the volume of major arms, not of money.

What was chosen, and why
- One edition only: SIPRI revises all years at each release, and the register of 2026 gives no delivery by year.
- `to_others` is the total of all buyers less China. It holds North Korea, which received arms in the Korean War.
- To 1968: from 1969 to 1989 SIPRI identified no delivery to China, so that a difference would say nothing.
"""

from pathlib import Path

import pandas as pd

ARMS = "tables/arms_transfers.csv"
EDITION, LAST = "2022-07", 1968


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / ARMS)
    rows = rows[(rows["supplier"] == "RUS") & (rows["edition"] == EDITION) & (rows["year"] <= LAST)]
    by_buyer = rows.pivot(index="year", columns="recipient", values="tiv_m")
    frame = pd.DataFrame({"to_china": by_buyer["CHN"], "to_others": by_buyer["ALL"] - by_buyer["CHN"]})
    return frame.astype("Int64").reset_index()

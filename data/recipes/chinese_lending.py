"""What Chinese state lenders committed to Russia, and to all states, by year of contract, 2002-2021: record of 06a.

Source: AidData, Global Chinese Development Finance, version 3, in `chinese-lending-to-russia/` (see its SOURCE.md).
Units: billion US dollars of 2021.

What was chosen, and why
- Commitments by the year of the contract, not payments: no source gives payments by year.
- `one_deal` is the prepayment of China's state oil company CNPC to Rosneft of June 2013, 37.2 billion: six sevenths
  of that year. Every comparison of the years before and after 2014 turns on it, so it has a column of its own.
- Lines that were never drawn are in; loans by banks that are not the state's are mostly out.
"""

from pathlib import Path

import pandas as pd

YEARS = "chinese-lending-to-russia/aiddata_gcdf3_russia_by_year.csv"
PREPAYMENT = (2013, 37.23)  # row CL04 of chinese_lending_facts.csv, in dollars of 2021


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    rows = pd.read_csv(sources / YEARS)
    frame = pd.DataFrame({
        "year": rows["commitment_year"],
        "russia_busd": rows["total_busd2021_derived"].round(3),
        "all_states_busd": rows["all_recipients_busd2021_derived"].round(3),
    })  # fmt: skip
    frame["one_deal_busd"] = pd.Series(PREPAYMENT[1], index=frame.index).where(frame["year"] == PREPAYMENT[0])
    return frame.sort_values("year", ignore_index=True)

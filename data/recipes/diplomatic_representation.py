"""Who kept which envoy where: China with the Soviet Union (Russia) and with the United States, 1950-2005.

Source: Correlates of War, Diplomatic Exchange 2006.1, in `cow-diplomatic-exchange/` (see its SOURCE.md).
Units: `level` 1 = chargé d'affaires, 2 = minister, 3 = ambassador, 0 = none coded; empty = a representative
whose level is not coded (the source's 9). `exchange` 1 = at least one side was represented, 0 = neither.

What was chosen, and why
- The years from 1950 on: before October 1949 the source's China is the Republic of China. Four pairs: the
  People's Republic (CHN) and Taiwan (TWN), each with Moscow and with Washington, so that one sees what an end
  of relations looks like in these columns (TWN-USA from 1980, CHN-USA to 1975).
- One row for each year, pair and place: `place` is the state in whose capital the envoy sat. The direction
  follows the source's description, which its keeper marks as not verified.
- A snapshot every five years. What happened between two of them (ambassadors away from about 1967 to 1970)
  cannot be seen here, and is in no row.
- Values are the source's, except that 9 became empty. For CHN-RUS it codes no envoy on one side in 1950, 1955
  and 1960, though ambassadors had been agreed in October 1949: these rows carry the flag `doubtful`.
"""

from pathlib import Path

import pandas as pd

FILE = "cow-diplomatic-exchange/diplomatic_exchange_2006.1_ussr-china_us-china.csv"
STATES = {2: "USA", 365: "RUS", 710: "CHN", 713: "TWN"}
NOT_CODED = 9


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year, pair and place."""
    coded = pd.read_csv(sources / FILE)
    coded = coded[coded["year"] >= 1950]
    parts = []
    for column, side in {"DR_at_1": "ccode1", "DR_at_2": "ccode2"}.items():
        rows = pd.DataFrame({"year": coded["year"], "pair": coded["ccode2"].map(STATES)})
        rows["pair"] += "-" + coded["ccode1"].map(STATES)
        rows["place"] = coded[side].map(STATES)
        rows["level"] = coded[column].astype("Int64").mask(coded[column] == NOT_CODED)
        rows["exchange"] = coded["DE"]
        parts.append(rows)
    frame = pd.concat(parts, ignore_index=True)
    doubtful = (frame["pair"] == "CHN-RUS") & (frame["level"] == 0).fillna(False)
    frame["flag"] = doubtful.map({True: "doubtful", False: None})
    return frame.sort_values(["year", "pair", "place"], ignore_index=True)

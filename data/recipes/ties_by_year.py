"""Four ties of China and the Soviet Union by year, 1950-1991: the first picture of lesson 02.

Sources: `tables/arms_transfers.csv` (edition 2022-07), `tables/disputes.csv` (Correlates of War),
`tables/treaty_obligations.csv`, `tables/diplomatic_representation.csv`. Units: arms in millions of SIPRI
trend-indicator values (TIV); disputes are counts; treaty and embassies are 1 for yes, 0 for no.

What was chosen, and why
- `arms` is empty where SIPRI identified no delivery (1969-89). Empty is not zero, though a zero is likely.
- `disputes`: armed disputes under way, zero in a year without one, since every year was coded.
- `treaty`: whether the duty to defend each other, of 1950, was in force.
- `embassies`: whether one of the two had an envoy at the other's. The source looked in nine years; all others are
  empty.
- Trade has no column: see the table `soviet_aid` and the record for the years that are known.
"""

from pathlib import Path

import pandas as pd

ARMS, DISPUTES = "tables/arms_transfers.csv", "tables/disputes.csv"
TREATIES, ENVOYS = "tables/treaty_obligations.csv", "tables/diplomatic_representation.csv"
YEARS = range(1950, 1992)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    arms = pd.read_csv(sources / ARMS)
    arms = arms[(arms["supplier"] == "RUS") & (arms["recipient"] == "CHN") & (arms["edition"] == "2022-07")]
    fights = pd.read_csv(sources / DISPUTES)
    fights = fights[(fights["who"] == "CHN-RUS") & (fights["coding"] == "cow")]
    treaties, envoys = pd.read_csv(sources / TREATIES), pd.read_csv(sources / ENVOYS)
    pact = treaties[treaties["pair"] == "CHN-RUS"].set_index("year")["defense"]
    seen = envoys[envoys["pair"] == "CHN-RUS"].groupby("year")["exchange"].max()
    columns = {
        "arms": arms.set_index("year")["tiv_m"],
        "disputes": fights.set_index("year")["ongoing"],
        "treaty": pact,
        "embassies": seen,
    }
    frame = pd.DataFrame({name: series.reindex(YEARS) for name, series in columns.items()}, index=YEARS)
    return frame.round(0).astype("Int64").rename_axis("year").reset_index()

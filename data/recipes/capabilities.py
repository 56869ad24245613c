"""Material capabilities of China, Russia and the United States, 1950 to 2022: one index.

Source: Correlates of War, National Material Capabilities v7.0, `cow-nmc/nmc_v7.0_1945-2022_major-states.csv`.
Units: `cinc` percent of the world's total (the publisher gives a share of 0 to 1).

What was chosen, and why
- The index alone, of three states: all that the lessons draw. Its six parts and other states are not here, since the
  publisher lets nobody pass its data on without permission: get them from the publisher.
- Years from 1950: code 710 of 1949 is in part the Republic of China, which the publisher goes on with as 713.
- RUS is the Soviet Union to 1991, the Russian Federation after (flag `Soviet Union`).
"""

from pathlib import Path

import pandas as pd

FILE = "cow-nmc/nmc_v7.0_1945-2022_major-states.csv"
STATES = {2: "USA", 365: "RUS", 710: "CHN"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE)
    rows = rows[rows["ccode"].isin(STATES) & (rows["year"] >= 1950)]
    table = pd.DataFrame({"year": rows["year"], "country": rows["ccode"].map(STATES)})
    table["cinc"] = (100 * rows["cinc"]).round(4)
    soviet = (table["country"] == "RUS") & (table["year"] <= 1991)
    table["flag"] = soviet.map({True: "Soviet Union", False: None})
    return table.sort_values(["year", "country"], ignore_index=True)

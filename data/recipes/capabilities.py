"""Material capabilities of ten large states, 1949 to 2022: the CINC index and its six parts.

Source: Correlates of War, National Material Capabilities v7.0, `cow-nmc/nmc_v7.0_1945-2022_major-states.csv`.
Units: `cinc` percent of the world's total (the publisher gives a share of 0 to 1); spending in million current US
dollars; soldiers, people and town dwellers in thousands; iron and steel in thousand tons; energy in thousand tons
of coal equivalent.

What was chosen, and why
- Years from 1950: code 710 of 1949 is in part the Republic of China, which the publisher goes on with as 713.
- Germany is 255 from 1990 and 260 (West) before: `country` DEU, flag `West Germany` before 1990. The year 1990
  stands under both codes; 255 is kept. East Germany and Taiwan are left out.
- RUS is the Soviet Union to 1991, the Russian Federation after (flag `Soviet Union`).
- All parts are kept, since the index weighs steel, energy and people heavily: a reader can build another.
"""

from pathlib import Path

import pandas as pd

FILE = "cow-nmc/nmc_v7.0_1945-2022_major-states.csv"
STATES = {2: "USA", 200: "GBR", 220: "FRA", 255: "DEU", 260: "DEU", 365: "RUS", 710: "CHN"}
STATES |= {732: "KOR", 740: "JPN", 750: "IND"}
NAMES = {"milex": "spending_musd", "milper": "soldiers", "irst": "iron_steel", "pec": "energy", "tpop": "people"}
NAMES |= {"upop": "townspeople", "cinc": "cinc"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE)
    rows = rows[rows["ccode"].isin(STATES) & (rows["year"] >= 1950)].rename(columns=NAMES)
    rows = rows[~((rows["ccode"] == 260) & (rows["year"] >= 1990))]
    rows["country"] = rows["ccode"].map(STATES)
    rows["flag"] = None
    rows.loc[rows["ccode"] == 260, "flag"] = "West Germany"
    rows.loc[(rows["ccode"] == 365) & (rows["year"] <= 1991), "flag"] = "Soviet Union"
    rows["spending_musd"] = (rows["spending_musd"] / 1000).round(1)
    rows["cinc"] = (100 * rows["cinc"]).round(4)
    whole = ["soldiers", "iron_steel", "energy", "people", "townspeople"]
    rows[whole] = rows[whole].round().astype("Int64")
    rows = rows.sort_values(["year", "country"], ignore_index=True)
    return rows[["year", "country", "cinc", "spending_musd", *whole, "flag"]]

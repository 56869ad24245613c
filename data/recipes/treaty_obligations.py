"""What a state owed another under treaties in force, from 1950: China and Russia, and nine pairs beside them.

Source: Alliance Treaty Obligations and Provisions (ATOP) 5.1, in `atop-alliances/` (see its SOURCE.md).
Units: 1 = an obligation of that kind was in force on at least a day of the year, 0 = none was.

What was chosen, and why
- CHN-RUS for 1950-2018 without a gap. ATOP has rows only for years with an obligation; a year without a row
  is a year in which it coded none, a true 0, and `basis` says so (`no treaty`: for CHN-RUS 1981-1991).
- ATOP ends in 2018. The rows of CHN-RUS from 2019 on come from the treaty of July 2001, extended in June 2021 by
  five years from February 2022, which carries non-aggression and consultation: `basis` = `treaty text`. They
  are ours, not ATOP's. The next one, told by the Kremlin in February 2026, isn't needed for them.
- Nine pairs stand beside it, to 2018, so that a learner sees what an alliance looks like in these columns and
  how common the weaker clauses are: CHN-PAK, CHN-PRK, CHN-USA, RUS-BLR, RUS-IND, RUS-PRK, RUS-USA, USA-GBR,
  USA-JPN. A row says what the first of the pair owes the second; for CHN-RUS, CHN-USA and RUS-USA both owe
  the same. RUS is the Soviet Union to 1991. RUS-BLR begins in 1992, USA-JPN in 1951: no rows before.
- 1950 of CHN-RUS keeps what ATOP codes, and `note` says what it is: the offensive clause belongs to the
  treaty of 1945 with the Republic of China, which ended on 14 February 1950. (ATOP's China before October
  1949 is the Republic of China, so the table begins in 1950.)
- 1980 is the year in which the treaty of 1950 lapsed (11 April); 1962-64 consultation is the declaration on
  Laos, a text of fourteen states.
"""

from pathlib import Path

import pandas as pd

FILE = "atop-alliances/atop_v5.1_directed-dyad-year_us-russia-china_1945-2018.csv"
STATES = {
    "USA": 2,
    "RUS": 365,
    "CHN": 710,
    "PAK": 770,
    "PRK": 731,
    "BLR": 370,
    "IND": 750,
    "GBR": 200,
    "JPN": 740,
}
PAIRS = [
    "CHN-PAK", "CHN-PRK", "CHN-RUS", "CHN-USA", "RUS-BLR", "RUS-IND", "RUS-PRK", "RUS-USA", "USA-GBR",
    "USA-JPN",
]  # fmt: skip
BEGINS = {"RUS-BLR": 1992, "USA-JPN": 1951}
NAMES = {
    "atop_defense": "defense", "atop_offense": "offense", "atop_neutral": "neutrality",
    "atop_nonagg": "nonaggression", "atop_consul": "consultation",
}  # fmt: skip
KINDS = list(NAMES.values())
NOTES = {
    1950: "offense: treaty of 1945 with the Republic of China, to 14 February",
    1962: "consultation: declaration on Laos",
    1963: "consultation: declaration on Laos",
    1964: "consultation: declaration on Laos",
    1980: "treaty of 1950 lapsed on 11 April",
}


def build(sources: Path, edition) -> pd.DataFrame:
    """The table, sorted by year and pair."""
    atop = pd.read_csv(sources / FILE).rename(columns=NAMES)
    parts = []
    for pair in PAIRS:
        first, second = (STATES[name] for name in pair.split("-"))
        coded = atop[(atop["ccode1"] == first) & (atop["ccode2"] == second)].set_index("year")[KINDS]
        years = pd.Index(range(BEGINS.get(pair, 1950), 2019), name="year")
        rows = coded.reindex(years)
        basis = rows["defense"].isna().map({True: "no treaty", False: "ATOP"})
        parts.append(rows.fillna(0).astype(int).assign(pair=pair, basis=basis).reset_index())
    years = range(2019, edition["last_year"] + 1)
    later = pd.DataFrame({"year": years, "pair": "CHN-RUS", "basis": "treaty text"})
    later[KINDS] = [0, 0, 0, 1, 1]
    rows = pd.concat([*parts, later], ignore_index=True)
    rows["note"] = rows["year"].map(NOTES).where(rows["pair"] == "CHN-RUS")
    return rows.sort_values(["year", "pair"], ignore_index=True)[["year", "pair", *KINDS, "basis", "note"]]

"""Arms deliveries, 1950-2025: China and Russia (USSR) both ways, China's suppliers, Russia's largest buyers.

Source: SIPRI Arms Transfers Database, four editions, gathered in `sipri-arms-transfers/` (see its SOURCE.md).
Units: millions of SIPRI trend-indicator values (TIV), a measure of the volume of major arms, not of money.
`aircraft`, `combat_aircraft`, `mig15` are numbers of aircraft.

What was chosen, and why
- SIPRI revises all years at each release, so every row names its `edition` (month in which SIPRI made the
  file) and nothing is joined: `2022-07` export tables (whole numbers, 1950-2021), `2024-04` deals with the
  year of delivery (1990-2023, China and Russia only), `2024-10` totals of all partners (1950-2023), `2026-05`
  register of deals (1950-2025).
- `method` says how a year's value came about. `table` and `delivery year` are SIPRI's own years. The register
  of 2026 gives each deal's total and its delivery years, not how much came in which: there the total is
  spread evenly (`even split`). Such a row is exact over a whole deal and approximate in a year: where it
  differs from another edition, part of the difference is this method (2,772 against 2,431 for 1960).
- `joined_line` = y marks one row a year and direction between China and Russia, for a figure from 1950 to
  2025: edition 2022-07 to 1989, 2024-04 for 1990-2023, 2026-05 for 2024-25. Who uses it joins three editions
  and says so.
- RUS is the Soviet Union to 1991 (SIPRI lists the two apart; no year has both for these partners). ALL is a
  total over all partners: never add it to the others.
- CHN to RUS and RUS to CHN have a row for each year of an edition, with an empty `tiv_m` where SIPRI
  identified no delivery. Other pairs have rows only for years with deliveries; SIPRI writes 0 for less than
  half a million.
- Russia's buyers: the five largest since 1992 (India, China, Algeria, Viet Nam, Egypt) and the total. A small
  extract, because SIPRI asks for permission for larger parts.
- The edition of 2022 has no delivery from China to Russia: its column is empty, not forgotten.
- Aircraft are counted from the register, for Soviet and Russian deliveries to China: everything described as
  an aircraft or helicopter; `combat_aircraft` are fighters, bombers and ground-attack aircraft; `mig15` the
  fighter without its trainer version, two deals: 750 with delivery years 1950-52 and 1,500 with 1952-54.
  Spread evenly too, so the numbers are fractions; assembly in China under licence is included (SIPRI's rule).
"""

import csv
from pathlib import Path

import pandas as pd

BUYERS = {"India": "IND", "China": "CHN", "Algeria": "DZA", "Viet Nam": "VNM", "Egypt": "EGY"}
CODES = {
    "Soviet Union": "RUS", "Russia": "RUS", "China": "CHN", "Belarus": "BLR", "Canada": "CAN",
    "France": "FRA", "Germany": "DEU", "Israel": "ISR", "Italy": "ITA", "Japan": "JPN", "Switzerland": "CHE",
    "Ukraine": "UKR", "United Kingdom": "GBR", "United States": "USA", "Uzbekistan": "UZB",
}  # fmt: skip
SUPPLIERS = "sipri-arms-transfers/china-imports-tiv-by-supplier_1950-2021.csv"
SOVIET = "sipri-arms-transfers/TIV-Export-USR-1950-2021.csv"
RUSSIAN = "sipri-arms-transfers/TIV-Export-RUS-1950-2021.csv"
CHINESE = "sipri-arms-transfers/TIV-Export-CHI-1950-2021.csv"
DELIVERIES = "sipri-arms-transfers/deliveries-by-year_1990-2023_russia-china-both-directions.csv"
TOTAL_EXPORTS = "sipri-arms-transfers/tiv-total-exports-by-supplier_1950-2023_generated-2024-10-13.csv"
TOTAL_IMPORTS = "sipri-arms-transfers/tiv-total-imports-by-recipient_1950-2023_generated-2024-10-13.csv"
REGISTER = "sipri-arms-transfers/trade-register_1950-2025_china-imports-and-china-to-russia.csv"
SPLIT = "sipri-arms-transfers/derived_russia-ussr-exports-by-recipient-year_1950-2025.csv"
KEY = ["year", "supplier", "recipient", "edition"]
AIRCRAFT = ["aircraft", "combat_aircraft", "mig15"]
BOTH_WAYS = {("RUS", "CHN"), ("CHN", "RUS")}


def by_year(path: Path, preamble: int, last: int) -> pd.DataFrame:
    """A SIPRI table: one row for each name and year to `last` with a value (the csv module, because the row
    Total has one comma more than the header)."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))[preamble:]
    years = [(place, int(word)) for place, word in enumerate(lines[0]) if word.isdigit() and int(word) <= last]
    if not years:
        raise ValueError(f"no years in line {preamble + 1} of {path.name}")
    values = [
        (line[0].strip(), year, float(line[place]))
        for line in lines[1:]
        for place, year in years
        if len(line) > place and line[place].strip()
    ]
    return pd.DataFrame(values, columns=["name", "year", "tiv_m"])


def edition_2022(sources: Path) -> pd.DataFrame:
    """SIPRI's export tables of July 2022."""
    china = by_year(sources / SUPPLIERS, 0, 2021)
    china = china.assign(supplier=china["name"].map(CODES), recipient="CHN")
    parts = [china]
    for file, supplier, first in ((SOVIET, "RUS", 1950), (RUSSIAN, "RUS", 1992), (CHINESE, "CHN", 1950)):
        table = by_year(sources / file, 10, 2021)
        wanted = {"Total": "ALL"}
        if file == RUSSIAN:
            wanted |= {name: code for name, code in BUYERS.items() if code != "CHN"}
        if file == CHINESE:
            wanted |= {"Russia": "RUS", "Soviet Union": "RUS"}
        table = table[table["name"].isin(wanted) & (table["year"] >= first)]
        parts.append(table.assign(supplier=supplier, recipient=table["name"].map(wanted)))
    return pd.concat(parts).assign(edition="2022-07", method="table")


def edition_2024_deals(sources: Path) -> pd.DataFrame:
    """Deals with their delivery years, April 2024."""
    deals = pd.read_csv(sources / DELIVERIES)
    deals["supplier"] = deals["Supplier"].map(CODES)
    deals["recipient"] = deals["Recipient"].map(CODES)
    names = {"Delivery year": "year", "TIV delivery values": "tiv_m"}
    rows = deals.rename(columns=names).groupby(["year", "supplier", "recipient"], as_index=False)["tiv_m"].sum()
    return rows.assign(edition="2024-04", method="delivery year")


def edition_2024_totals(sources: Path) -> pd.DataFrame:
    """Totals over all partners, October 2024 (years to 2023: the column of 2024 is empty)."""
    exports = by_year(sources / TOTAL_EXPORTS, 9, 2023)
    exports = exports[exports["name"].isin(["Soviet Union", "Russia", "China"])]
    exports = exports.assign(supplier=exports["name"].map(CODES), recipient="ALL")
    imports = by_year(sources / TOTAL_IMPORTS, 9, 2023)
    imports = imports[imports["name"] == "China"].assign(supplier="ALL", recipient="CHN")
    return pd.concat([exports, imports]).assign(edition="2024-10", method="table")


def register(sources: Path) -> pd.DataFrame:
    """The register of May 2026: one row for each deal and delivery year, the deal spread evenly."""
    deals = pd.read_csv(sources / REGISTER)
    deals["year"] = deals["Year(s) of delivery"].astype(str).str.split("; ")
    share = 1 / deals["year"].str.len()
    number = deals["Number delivered"] * share
    kind, name = deals["Weapon description"], deals["Weapon designation"]
    deals["tiv_m"] = deals["SIPRI TIV of delivered weapons"] * share
    deals["aircraft"] = number.where(kind.str.contains(r"(?:aircraft|helicopter)$"))
    fights = kind.str.contains(r"^(?:fighter|bomber|ground-attack).* ?aircraft$")
    deals["combat_aircraft"] = number.where(fights)
    deals["mig15"] = number.where(name == "MiG-15")
    deals["supplier"] = deals["Supplier"].map(CODES)
    deals["recipient"] = deals["Recipient"].map(CODES)
    deals = deals.explode("year").astype({"year": int})
    return deals[["year", "supplier", "recipient", "tiv_m", *AIRCRAFT]]


def edition_2026(sources: Path) -> pd.DataFrame:
    """The register by year, and Russia's exports as the sources folder spread them by the same rule."""
    sums = register(sources).groupby(["year", "supplier", "recipient"]).sum(min_count=1).reset_index()
    soviet = (sums["supplier"] == "RUS") & (sums["recipient"] == "CHN")
    sums[AIRCRAFT] = sums[AIRCRAFT].where(soviet).round(2)
    exports = pd.read_csv(sources / SPLIT)
    exports["supplier"] = exports["supplier"].map(CODES)
    total = exports.groupby(["year", "supplier"], as_index=False)["tiv_m_even_split"].sum()
    buyers = exports[(exports["year"] >= 1992) & exports["recipient"].isin(BUYERS)]
    buyers = buyers.assign(recipient=buyers["recipient"].map(BUYERS))
    buyers = pd.concat([total.assign(recipient="ALL"), buyers[buyers["recipient"] != "CHN"]])
    rows = pd.concat([sums, buyers.rename(columns={"tiv_m_even_split": "tiv_m"})])
    return rows.assign(tiv_m=rows["tiv_m"].round(2), edition="2026-05", method="even split")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year, supplier, recipient and edition."""
    parts = [edition_2022(sources), edition_2024_deals(sources), edition_2024_totals(sources)]
    rows = pd.concat([*parts, edition_2026(sources)], ignore_index=True)
    if (unknown := rows[rows["supplier"].isna() | rows["recipient"].isna()]).size:
        raise ValueError(f"no code for a partner in edition {unknown['edition'].iloc[0]}: add it to CODES")
    spans = {"2022-07": (1950, 2021), "2024-04": (1990, 2023), "2026-05": (1950, 2025)}
    methods = {"2022-07": "table", "2024-04": "delivery year", "2026-05": "even split"}
    grid = pd.DataFrame(
        [
            (year, *pair, edition, methods[edition])
            for edition, (first, last) in spans.items()
            for year in range(first, last + 1)
            for pair in sorted(BOTH_WAYS)
        ],
        columns=[*KEY, "method"],
    )
    rows = rows.merge(grid, on=[*KEY, "method"], how="outer").sort_values(KEY, ignore_index=True)
    best = pd.cut(rows["year"], [1949, 1989, 2023, 2025], labels=["2022-07", "2024-04", "2026-05"])
    pair = pd.Series(list(zip(rows["supplier"], rows["recipient"], strict=True))).isin(BOTH_WAYS)
    joined = pair & (best.astype(str) == rows["edition"])
    rows["joined_line"] = joined.map({True: "y", False: "n"})
    return rows[["year", "supplier", "recipient", "tiv_m", "edition", "method", "joined_line", *AIRCRAFT]]

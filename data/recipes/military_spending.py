"""Military spending of eleven states and the world, 1949-2025, in constant dollars and as a share of GDP.

Source: SIPRI Military Expenditure Database, edition 1949-2025 (v1.2, 2026), cut in `sipri-milex/` (see the
SOURCE.md there).
Units: `constant_2024_busd` billion US dollars at the prices and exchange rates of 2024 (rounded to 0.001);
`share_of_gdp_pct` percent of gross domestic product (rounded to 0.001).

What was chosen, and why
- Eleven states: China, Russia, the Soviet Union and the United States, which the lessons compare, and for
  scale India, Japan, Korea, Germany, France, the United Kingdom and Ukraine. A small extract, because SIPRI
  asks for permission for larger parts.
- Constant dollars, because the lessons compare years; dollars of the day are left out. Both measures use
  market exchange rates, which make what is bought in China and Russia look smaller than purchasing power would.
- SUN is the Soviet Union, RUS is Russia from 1992. SIPRI has constant dollars for the Soviet Union only for
  1988-90, nothing for 1991, and no Soviet share of GDP: the two are never joined.
- WLD is SIPRI's world total (1988-2025, without 1991, for which it prints none). It is SIPRI's sum, of which a
  part is estimated each year, so it has no `estimate`.
- `estimate` is y where SIPRI prints a figure in blue, as its own estimate: all of China, Russia 1992-2012 and
  2022-25, the Soviet Union. It is told per row; where the two measures of a row differ, y stands.
- What SIPRI prints as not available, or as a state that did not exist, has no row; a row has at least one value.
- All years are those of one edition, made in 2026: later editions revise them (Russia's 2022 in current
  dollars was 102.4 billion in the editions ending 2023 and 2024, 104.4 here).
"""

from pathlib import Path

import pandas as pd

FILE = "sipri-milex/sipri-milex_1949-2025_selected-states_long.csv"
CODES = {
    "China": "CHN", "Russia": "RUS", "USSR": "SUN", "United States of America": "USA", "India": "IND",
    "Japan": "JPN", "Korea, South": "KOR", "Germany": "DEU", "France": "FRA", "United Kingdom": "GBR",
    "Ukraine": "UKR", "World (regional totals sheet)": "WLD",
}  # fmt: skip
MEASURES = {  # SIPRI's measure: our column, and what turns its unit into ours
    "constant_2024_usd_million": ("constant_2024_busd", 0.001),
    "constant_2024_usd_billion": ("constant_2024_busd", 1),
    "share_of_gdp": ("share_of_gdp_pct", 100),
}
NOT_THERE = {"...", "…", "xxx", "", ". ."}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows = rows[rows["country"].isin(CODES) & rows["measure"].isin(MEASURES) & ~rows["value"].isin(NOT_THERE)]
    rows = rows.assign(
        year=rows["year"].astype(int),
        country=rows["country"].map(CODES),
        measure=rows["measure"].map({name: column for name, (column, _) in MEASURES.items()}),
        value=rows["value"].astype(float) * rows["measure"].map({name: unit for name, (_, unit) in MEASURES.items()}),
    )
    values = rows.pivot(index=["year", "country"], columns="measure", values="value").round(3)
    marked = rows["sipri_estimate"].replace("", None).astype(float).groupby([rows["year"], rows["country"]]).max()
    table = values.assign(estimate=marked.map({1.0: "y", 0.0: "n"})).reset_index()
    table.loc[table["country"] == "WLD", "estimate"] = None
    return table[["year", "country", "constant_2024_busd", "share_of_gdp_pct", "estimate"]]

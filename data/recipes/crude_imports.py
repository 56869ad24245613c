"""Crude oil imports by importer, origin and year: China 1995-2025, India and Europe 2022-2023.

Sources (column `kind`), each with a SOURCE.md in its folder
- customs months: China's customs, months added up to years 1995-2021, oil from Russia only, in
  `china-customs-energy-from-russia-annual/`.
- press: China's customs as news pages reported it, 2020-2025, in `own/published_figures.csv`.
- review: Energy Institute, Statistical Review of World Energy 2024, 2022 and 2023, in
  `energy-institute-statistical-review-2024-trade/`.
Units: million tonnes (rounded to 0.001); billion US dollars at current prices (rounded to 0.001).

What was chosen, and why
- Tonnes and dollars side by side, so that a price can be had by division (dollars a tonne): the lesson splits
  a change of value into volume and price. Values of China's oil from Russia are there to 2023; other rows
  have tonnes only.
- `months` is how many months have a figure. China's imports from Russia reach twelve from 2000 on; the years
  before (no 1996) have fewer, which may mean no trade or a gap. 2025 has January to September only: it is not
  a year, and `kind` says so.
- Amounts in barrels a day or yuan stay in `published_figures`: no conversion here.
- review: crude with condensates. Oil from Russia and from Saudi Arabia by importer is published for 2023
  only; for 2022 there are totals. "Europe" is the publisher's region and includes Türkiye, Norway and the UK;
  it is not the EU. Importer WLD with origin RUS is all that Russia exported.
- One importer, origin and year may stand in several kinds (China from Russia 2020 and 2023): never add them.
- Values of 2023 and of January to September 2025 stand in the notes of the source's rows, next to the tonnes.
"""

from pathlib import Path

import pandas as pd

CUSTOMS = "china-customs-energy-from-russia-annual/china_imports_from_russia_annual_1995-2021.csv"
MOVES = "energy-institute-statistical-review-2024-trade/oil_inter_area_movements_2023.csv"
TOTALS = "energy-institute-statistical-review-2024-trade/oil_trade_2022_2023.csv"
COLUMNS = ["year", "importer", "origin", "million_tonnes", "value_busd", "kind", "months", "known_by", "page"]
KEY = ["year", "importer", "origin", "kind"]
ORIGINS = {
    "from Russia": "RUS", "from Saudi Arabia": "SAU", "from Iraq": "IRQ", "from Malaysia": "MYS",
    "from United Arab Emirates": "ARE", "from Brazil": "BRA", "from Oman": "OMN", "total": "WLD",
}  # fmt: skip
PERIODS = {str(year): 12 for year in range(2020, 2026)} | {"2025 Jan-Sep": 9}
IMPORTERS = {"China": "CHN", "India": "IND", "Europe": "Europe"}


def customs(sources: Path) -> pd.DataFrame:
    """China from Russia 1995-2021."""
    rows = pd.read_csv(sources / CUSTOMS)
    rows = rows[rows["commodity"] == "crude_oil"].pivot(index="year", columns="measure")
    return pd.DataFrame({
        "million_tonnes": rows["value", "volume_t"] / 1e6,
        "value_busd": rows["value", "value_usd"] / 1e9,
        "months": rows["months_reported"].min(axis=1),
    }).reset_index().assign(importer="CHN", origin="RUS", kind="customs months")  # fmt: skip


def press(rows: pd.DataFrame) -> pd.DataFrame:
    """China by origin 2020-2025, as news pages gave it."""
    rows = rows[(rows["topic"] == "crude_oil_china_imports") & rows["period"].isin(PERIODS)]
    values = rows[(rows["metric"] == "from Russia, value") & (rows["unit"] == "USD bn")]
    values = values.set_index("period")["value"]
    rows = rows[rows["metric"].isin(ORIGINS) & rows["unit"].str.startswith("mn tonnes")]
    noted = rows["note"].str.extract(r"([\d.]+) bn USD")[0]
    own = rows["period"].map(values).where(rows["metric"] == "from Russia")
    months = rows["period"].map(PERIODS)
    return pd.DataFrame({
        "year": rows["period"].str[:4].astype(int),
        "importer": "CHN",
        "origin": rows["metric"].map(ORIGINS),
        "million_tonnes": rows["value"].astype(float),
        "value_busd": noted.astype(float).fillna(own),
        "kind": (months == 12).map({True: "press", False: "press, part of the year"}),
        "months": months,
        "known_by": rows["known_by"],
        "page": rows["page"],
    })  # fmt: skip


def review(sources: Path) -> pd.DataFrame:
    """China, India, Europe and all importers by the Energy Institute."""
    moves = pd.read_csv(sources / MOVES, header=None, skiprows=2, nrows=25)
    moves = moves.set_axis(moves.iloc[0].astype(str).str.strip(), axis=1).iloc[2:]
    moves = moves.set_index(moves.columns[0])
    origins = {"Russian Federation": "RUS", "Saudi Arabia": "SAU", "Total imports": "WLD"}
    rows = [
        (2023, importer, origin, moves.loc[name, column])
        for column, importer in IMPORTERS.items()
        for name, origin in origins.items()
    ]
    rows.append((2023, "WLD", "RUS", moves.loc["Russian Federation", "Total"]))
    totals = pd.read_csv(sources / TOTALS, header=None, skiprows=4)
    totals = totals.assign(area=totals[0].str.strip()).drop_duplicates("area").set_index("area")
    rows += [(2022, importer, "WLD", totals.loc[name, 1]) for name, importer in IMPORTERS.items()]
    rows.append((2022, "WLD", "RUS", totals.loc["Russian Federation", 3]))
    frame = pd.DataFrame(rows, columns=["year", "importer", "origin", "million_tonnes"])
    frame["million_tonnes"] = frame["million_tonnes"].astype(float)
    return frame.assign(kind="review", months=12, known_by="2024-06")


def build(sources: Path, published_figures) -> pd.DataFrame:
    """The table, sorted by year, importer, origin and kind."""
    rows = pd.concat([customs(sources), press(published_figures), review(sources)], ignore_index=True)
    rows = rows.sort_values(KEY, ignore_index=True)
    rows[["million_tonnes", "value_busd"]] = rows[["million_tonnes", "value_busd"]].round(3)
    return rows.astype({"months": int})[COLUMNS]

"""Russian gas by route and year, Europe against China, 2000-2025, with all gas that either imports.

Sources (column `source`), each with a SOURCE.md in its folder
- review: Energy Institute, Statistical Review of World Energy 2024, sheets on trade between regions and on 2023,
  in `energy-institute-statistical-review-2024-trade/`.
- published: single figures of Gazprom and of the International Energy Agency, read on news pages, in
  `own/published_figures.csv`.
Units: billion cubic metres (bcm), rounded to 0.001; the Energy Institute brings them to 40 megajoules a cubic
metre, Gazprom and the agency count in their own way. No tonnes of liquefied gas are converted here.

What was chosen, and why
- Europe is the Energy Institute's region: the EU with Türkiye, the United Kingdom, Norway and others. The EU by
  itself is there for 2021 (agency) and 2023 (review; its liquefied gas is the sum of five lines of the sheet).
- Two publishers may give one route and year (pipe to China 2020-2023): both are kept, never joined.
- The review prints 0 for the pipe to China before it was opened in December 2019: there was no route, so there is
  no row. Liquefied gas is exported by Russia since 2009; where it went is in the sheets for 2023 only.
- All imports of Europe and of China stand beside Russia's part, so that a share can be had; a total and its parts
  are never added ("Russia to EU, all" of 2021 is pipe and liquefied gas together).
- `known_by` is the edition of the review, or the date of the page.
"""

from pathlib import Path

import pandas as pd

REVIEW = "energy-institute-statistical-review-2024-trade/gas_inter_regional_trade_2000_2023.csv"
PIPES = "energy-institute-statistical-review-2024-trade/gas_trade_pipeline_2023.csv"
LIQUID = "energy-institute-statistical-review-2024-trade/gas_trade_lng_2023.csv"
# (block of the sheet, line in it): route
LINES = {
    ("Europe", "of which: Russian Federation"): "Russia to Europe, pipe",
    ("Europe", "Total imports"): "all to Europe",
    ("China", "Russian Federation"): "Russia to China, pipe",
    ("China", "Total imports"): "all to China",
    ("Russian Federation", "Pipeline exports"): "Russia to all, pipe",
    ("Russian Federation", "LNG exports"): "Russia to all, liquefied",
}
EU = ["Belgium", "France", "Italy", "Spain", "Other EU"]
KEY = ["year", "route", "source"]


def between_regions(sources: Path) -> pd.DataFrame:
    """The review's years 2000-2023."""
    sheet = pd.read_csv(sources / REVIEW, header=None, skiprows=2, dtype=str, keep_default_na=False)
    years = [int(name) for name in sheet.loc[0, 1:24]]
    rows, block = [], ""
    for _, line in sheet.iloc[1:].iterrows():
        name = line[0].strip()
        if name and not any(line.loc[1:24]):
            block = name
        elif route := LINES.get((block, name)):
            rows += [(year, route, float(value)) for year, value in zip(years, line.loc[1:24], strict=True)]
    frame = pd.DataFrame(rows, columns=["year", "route", "bcm"])
    return frame[frame["bcm"] > 0]


def matrix(path: Path) -> pd.DataFrame:
    """A sheet of 2023: importers in lines, exporters in columns."""
    sheet = pd.read_csv(path, header=None)
    lines = sheet[0].astype(str).str.strip()
    top = sheet.loc[: lines[lines.isin(["To"])].index[0]].iloc[1:].fillna("")
    names = top.astype(str).agg(lambda column: " ".join(" ".join(column).split()))
    return sheet.assign(to=lines).set_index("to").set_axis(names, axis=1)


def in_2023(sources: Path) -> pd.DataFrame:
    """Where Russia's gas went in 2023, as far as the sheets tell."""
    pipes, liquid = matrix(sources / PIPES), matrix(sources / LIQUID)
    [pipe], [ship] = [[name for name in table if "Russian Federation" in name or "Russian" in name.split()]
                      for table in (pipes, liquid)]  # fmt: skip
    amounts = {
        "Russia to EU, pipe": pipes.loc["EU", pipe],
        "Russia to EU, liquefied": sum(float(liquid.loc[name, ship]) for name in EU),
        "Russia to Europe, liquefied": liquid.loc["Europe", ship],
        "Russia to China, liquefied": liquid.loc["China", ship],
    }
    return pd.DataFrame({"year": 2023, "route": amounts.keys(), "bcm": [float(one) for one in amounts.values()]})


def published(rows: pd.DataFrame) -> pd.DataFrame:
    """Gazprom's pipe to China by year, and the agency's EU in 2021."""
    pipe = rows[rows["metric"] == "Power of Siberia pipeline"]
    agency = rows[rows["metric"] == "gas imports pipeline+LNG"]
    parts = agency["qualifier"].str.extract(r"([\d.]+) pipeline \+ ([\d.]+) LNG")
    amounts = {"all": agency["value"], "pipe": parts[0], "liquefied": parts[1]}
    parts = [pipe.assign(route="Russia to China, pipe")]
    parts += [agency.assign(route=f"Russia to EU, {name}", value=bcm) for name, bcm in amounts.items()]
    found = pd.concat(parts)
    return pd.DataFrame({
        "year": found["period"].astype(int),
        "route": found["route"],
        "bcm": found["value"].astype(float),
        "known_by": found["known_by"],
        "publisher": found["publisher"],
        "page": found["page"],
    })  # fmt: skip


def build(sources: Path, published_figures) -> pd.DataFrame:
    """The table, sorted by year, route and source."""
    review = pd.concat([between_regions(sources), in_2023(sources)])
    review = review.assign(source="review", known_by="2024-06", publisher="Energy Institute")
    rows = pd.concat([review, published(published_figures).assign(source="published")], ignore_index=True)
    rows["bcm"] = rows["bcm"].round(3)
    return rows.sort_values(KEY, ignore_index=True)[["year", "route", "bcm", "source", "publisher", "known_by", "page"]]

"""Trade between China and Russia month by month, as reported by China and as reported by Russia, 2006-2026.

Sources (column `source`), each with a SOURCE.md in its folder
- customs: China's customs (GACC) as news pages reported it, from 2021, in
  `published-figures-china-russia-economy/`.
- dots: IMF, Direction of Trade Statistics, months 2011-2020, both reporters, in
  `imf-dots-monthly-2011-2020/`.
- fcs: Russia's Federal Customs Service, months 2006-2021, in `russia-customs-fcs-1994-2023/`.
Units: billion US dollars at current prices, rounded to 0.00001 billion (ten thousand dollars). What Russia
reports as imports from China stands under `china_exports_busd`, its exports under `china_imports_busd`.

What was chosen, and why
- One row for each month, reporter and source. `months` says how many months a row covers and `month` is the
  last of them: China publishes January and February as one, and pages for some months were not found. Such a
  row (`lump`) is never spread over its months.
- customs begins in 2021, because the IMF's months (later edition, complete) end with 2020.
- China's customs gives mostly running totals ("January to May"). A month is the difference of two of them
  (`differenced`) unless a page prints the month itself (`published`): that is what was said about the month.
  It is mostly lower than the difference, because customs raises earlier months as the year goes on,
  and the difference holds those changes too. `differenced_busd` therefore keeps the difference of the totals
  for every row of customs: it adds up to the year, the published months do not quite.
- The two directions are given only where both running totals around a row state them: they are missing for
  August 2022 and December 2023 and for several rows of 2021, 2024 and 2025.
- Where a page prints a month but none prints the running total before it, that total is the running total
  minus the month (May 2024, November 2024, April 2025).
- `rounding_busd`: how far the figures of a row may be off only because pages round: half a unit of the last
  printed place, for a difference added over both ends; the coarsest of the columns. Empty for dots and fcs,
  which are not rounded.
- Where a page prints only the total of a month, the two directions stay differences, and need not add up to it
  (May and June 2021, May and October 2022).
- Twelve months come from `china-russia-trade-as-printed/`, gathered later: pages that print what we had by
  subtraction only, or more coarsely.
- The total of November 2022 is the sum of the two parts that the page prints.
- The total of January-February 2023 is the sum of its parts: the page's own 36.7 is a misprint.
- `known_by` is the date of the page, for dots the date of the public copy, for fcs the year in which Russia
  stopped publishing by country. The figure may have been public earlier.
"""

from itertools import pairwise
from pathlib import Path

import pandas as pd

GACC = "published-figures-china-russia-economy/gacc_china_russia_trade_announcements.csv"
PRINTED_MONTHS = "china-russia-trade-as-printed/printed_trade_months_2021_2026.csv"
# Months that customs printed, and that we had by subtraction of running totals only, or rounded more coarsely.
AS_PRINTED = [
    "TP002", "TP003", "TP017", "TP022", "TP027", "TP030", "TP039", "TP040", "TP048", "TP050", "TP051", "TP052",
]  # fmt: skip
DOTS = "imf-dots-monthly-2011-2020/dots_monthly_pairs_with_china_or_russia.csv"
FCS = "russia-customs-fcs-1994-2023/fcs_monthly_tidy.csv"
FIRST_YEAR = 2021
VALUES = ["china_exports_busd", "china_imports_busd", "total_busd"]
COLUMNS = [
    "month", "reporter", *VALUES, "source", "kind", "months", "differenced_busd", "rounding_busd", "known_by",
    "page",
]  # fmt: skip
PRINTED = dict(zip(["china_exports_to_russia", "china_imports_from_russia", "total"], VALUES, strict=True))


def places(text: str) -> float:
    """Half a unit of the last printed place of a number."""
    return 0.5 * 10.0 ** -len(text.partition(".")[2])


def address(page: str) -> str:
    """The address of a page, without what stands behind it; the citation of a copy stays whole."""
    return page if page.startswith("copy: ") else page.split()[0]


def figures(row: dict) -> dict:
    """The printed numbers of a page, their coarsest rounding, and where and when they were read."""
    printed = {name: row[column] for column, name in PRINTED.items() if row[column]}
    found = {name: float(text) for name, text in printed.items()}
    page = {"known_by": row["page_date"], "page": address(row["page"])}
    return found | {"rounding": max(places(text) for text in printed.values())} | page


def minus(after: dict, before: dict) -> dict:
    """The difference of two sets of figures, for the columns that both have."""
    gone = {name: after[name] - before[name] for name in VALUES if name in after and name in before}
    return gone | {"rounding": after["rounding"] + before["rounding"]}


def year_of_customs(year: int, rows: list[dict]) -> list[dict]:
    """The rows of one year: months and lumps between the running totals that are known."""
    until, single = {0: dict.fromkeys(VALUES, 0.0) | {"rounding": 0.0}}, {}
    for row in rows:
        first, last = int(row["period_start"][5:7]), int(row["period_end"][5:7])
        (until if first == 1 else single)[last] = figures(row)
    for month, found in single.items():
        if month in until and month - 1 not in until:
            until[month - 1] = minus(until[month], found) | {key: found[key] for key in ("known_by", "page")}
    out, ends = [], sorted(until)
    for before, last in pairwise(ends):
        whole, count = minus(until[last], until[before]), last - before
        said = single.get(last, {}) if count == 1 else {}
        if said and "total_busd" not in said:
            said |= {"total_busd": said[VALUES[0]] + said[VALUES[1]], "rounding": 2 * said["rounding"]}
        shown = {key: whole[key] for key in VALUES if key in whole} | said if said else whole
        kind = "lump" if count > 1 else "published" if said else "differenced"
        source = said or until[last]
        out.append(
            {name: shown.get(name) for name in VALUES}
            | {"month": f"{year}-{last:02}", "kind": kind, "months": count}
            | {"differenced_busd": whole["total_busd"], "rounding_busd": shown["rounding"]}
            | {key: source[key] for key in ("known_by", "page")}
        )
    return out


def customs(sources: Path) -> pd.DataFrame:
    """China's customs from 2021: published months, differences of running totals, lumps."""
    rows = pd.read_csv(sources / GACC, dtype=str, keep_default_na=False).to_dict("records")
    rows = [row for row in rows if row["period_start"] >= str(FIRST_YEAR)]
    printed = pd.read_csv(sources / PRINTED_MONTHS, dtype=str, keep_default_na=False)
    printed = printed.set_index("id").loc[AS_PRINTED].rename(columns={"known_on": "page_date"})
    rows += printed.to_dict("records")  # the last of two announcements of one month counts
    out = []
    for year in sorted({int(row["period_start"][:4]) for row in rows}):
        out += year_of_customs(year, [row for row in rows if row["period_start"].startswith(str(year))])
    return pd.DataFrame(out).assign(reporter="CHN", source="customs")


def wide(rows: pd.DataFrame, exports: str, imports: str) -> pd.DataFrame:
    """Long months (month, way, musd) as one row a month; `exports` names the way from China to Russia."""
    table = rows.pivot(index="month", columns="way", values="musd")[[exports, imports]] / 1000
    table.columns = VALUES[:2]
    return table.assign(total_busd=table.sum(axis=1, skipna=False), kind="published", months=1).reset_index()


def dots(sources: Path) -> pd.DataFrame:
    """The IMF's months 2011-2020, by reporter."""
    rows = pd.read_csv(sources / DOTS).rename(columns={"type": "way", "value": "musd"})
    rows["month"] = rows["year"].astype(str) + "-" + rows["month"].astype(str).str.zfill(2)
    china = rows[(rows["countrySource"] == "China") & (rows["countryTarget"] == "Russia")]
    russia = rows[(rows["countrySource"] == "Russia") & (rows["countryTarget"] == "China")]
    parts = [
        wide(china, "export", "import").assign(reporter="CHN"),
        wide(russia, "import", "export").assign(reporter="RUS"),
    ]
    return pd.concat(parts).assign(source="dots", known_by="2023-01-13")


def fcs(sources: Path) -> pd.DataFrame:
    """Russia's own customs, months 2006-2021."""
    rows = pd.read_csv(sources / FCS).rename(columns={"flow": "way", "value_musd": "musd"})
    rows = rows[rows["partner"] == "China"]
    rows["month"] = rows["year"].astype(str) + "-" + rows["month"].astype(str).str.zfill(2)
    table = wide(rows, "Russian imports", "Russian exports")
    return table.assign(reporter="RUS", source="fcs", known_by="2022")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by month, reporter and source."""
    rows = pd.concat([part(sources) for part in (customs, dots, fcs)], ignore_index=True)
    rows = rows.sort_values(["month", "reporter", "source"], ignore_index=True)
    numbers = [*VALUES, "differenced_busd", "rounding_busd"]
    rows[numbers] = rows[numbers].astype(float).round(5)
    return rows[COLUMNS]

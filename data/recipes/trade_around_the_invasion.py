"""Growth of China's trade with Russia around the invasion of February 2022: lesson 06a.

Source: the months as China's customs printed them, `china-russia-trade-as-printed/printed_trade_months_2021_2026.csv`
(see the SOURCE.md there); quarters from its running totals in `tables/monthly_trade.csv`; years from
`tables/annual_trade.csv`. Units: percent on the same months of the year before, in dollars.

What was chosen, and why
- January and February together (customs announces them as one) and March, as printed: they stand on the two sides
  of the invasion of 24 February 2022. Then the three quarters that follow, so that no single month decides.
- A quarter is the difference of two running totals, divided by that of the year before: good to about a point. The
  running total of March 2021 (29.26 billion) is a first release.
- The years 2021 and 2022 stand around them, because growth after the invasion says little without growth before it.
  They are divisions of two years. Customs prints 35.8 and 29.3 for them, from corrected years before.
"""

from pathlib import Path

import pandas as pd

PRINTED = "china-russia-trade-as-printed/printed_trade_months_2021_2026.csv"
MONTHS = {"TP009": "January and February 2022", "TP011": "March 2022"}
FIRST_QUARTER_2021 = "TP001"
QUARTERS = {
    "April to June 2022": ("04", "06", "2022-07-13"),
    "July to September 2022": ("07", "09", "2022-10-24"),
    "October to December 2022": ("10", "12", "2023-01-13"),
}


def totals(rows: pd.DataFrame) -> pd.Series:
    """China's trade with Russia by year, million dollars: the IMF's collection to 2020, then customs' totals."""
    china = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    early = china[(china["source"] == "dots") & (china["flow"] != "total")]
    late = china[(china["source"] == "customs") & (china["flow"] == "total") & (china["year"] > 2020)]
    return pd.concat([early.groupby("year")["value_musd"].sum(), late.set_index("year")["value_musd"]])


def quarter(customs: pd.DataFrame, year: int, first: str, last: str, before: float) -> float:
    """Trade of three months, billion dollars; `before` is the part of a row that belongs to earlier months."""
    return customs.loc[f"{year}-{first}" : f"{year}-{last}", "differenced_busd"].sum() - before


def build(sources: Path, annual_trade, monthly_trade) -> pd.DataFrame:
    """The table, in the order of time."""
    printed = pd.read_csv(sources / PRINTED).set_index("id")
    growth = (100 * (totals(annual_trade).pct_change())).round(1)
    customs = monthly_trade.query("source == 'customs'").set_index("month")
    lines = [("year 2021", growth.loc[2021], "2022-01-14")]
    for name, period in MONTHS.items():
        row = printed.loc[name]
        lines.append((period, round(row["growth_total_pct"], 1), row["known_on"]))
    for period, (first, last, known_on) in QUARTERS.items():
        # The row of April 2021 holds January to April together.
        before = printed.loc[FIRST_QUARTER_2021, "total"] if first == "04" else 0
        then, now = quarter(customs, 2021, first, last, before), quarter(customs, 2022, first, last, 0)
        lines.append((period, round(100 * (now / then - 1), 1), known_on))
    lines.append(("year 2022", growth.loc[2022], "2023-01-13"))
    rows = pd.DataFrame(lines, columns=["period", "growth", "known_on"])
    rows.insert(0, "number", range(1, len(rows) + 1))
    return rows

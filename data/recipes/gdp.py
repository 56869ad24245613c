"""Size of economies: GDP at market rates 1960-2023, GDP per head in constant prices and people 1900-2022.

Sources: World Bank, World Development Indicators (NY.GDP.MKTP.CD), and Maddison Project Database 2023, both
in `maddison-2023-and-worldbank-gdp/` (see the SOURCE.md there).
Units: `gdp_busd` billion US dollars at current prices and exchange rates (rounded to 0.001); `gdppc`
international dollars of 2011 per head, that is at constant prices and purchasing power (rounded to 0.1);
`population` thousand people (rounded to whole thousands). Maddison's GDP is gdppc x population / 1,000,000 in
billions of those dollars.

What was chosen, and why
- Both measures, because they answer different questions and disagree: dollars at market rates move with
  exchange rates and set what a country can buy abroad; purchasing power compares what is made.
- WLD and EU only exist at the World Bank. EU is its aggregate of today's 27 members in all years.
- RUS is Russia within its borders of today in all years, also before 1992; SUN is the territory of the
  Soviet Union, which Maddison continues to 2022. The World Bank has Russia from 1988 and no Soviet Union.
- United Kingdom and France are in Maddison only, Brazil, Iran, Korea and South Africa at the World Bank only.
- A year of a country without any of the three numbers has no row; nothing is interpolated by us.
"""

from pathlib import Path

import pandas as pd

WORLD_BANK = "maddison-2023-and-worldbank-gdp/worldbank_gdp_current_usd_selected.csv"
MADDISON = "maddison-2023-and-worldbank-gdp/maddison2023_selected.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    names = {"Country Code": "country", "Year": "year", "Value": "gdp_busd"}
    bank = pd.read_csv(sources / WORLD_BANK).rename(columns=names)[["year", "country", "gdp_busd"]]
    bank["country"] = bank["country"].replace("EUU", "EU")
    old = pd.read_csv(sources / MADDISON).rename(columns={"ISO": "country", "pop": "population"})
    rows = bank.merge(old, how="outer", on=["year", "country"])
    rows["gdp_busd"] = (rows["gdp_busd"] / 1e9).round(3)
    rows["gdppc"] = rows["gdppc"].round(1)
    rows["population"] = rows["population"].round().astype("Int64")
    rows = rows.dropna(subset=["gdp_busd", "gdppc", "population"], how="all")
    rows = rows.sort_values(["year", "country"], ignore_index=True)
    return rows[["year", "country", "gdp_busd", "gdppc", "population"]]

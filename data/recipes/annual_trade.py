"""Goods trade of China and of Russia by partner and year, 1950-2025, each figure with who reported it.

Sources: six collections, each in its own folder with a SOURCE.md; the column `source` names which.
- dots: IMF, Direction of Trade Statistics, in `imf-dots-annual-1960-2020/`.
- imts: IMF, International Trade in Goods by partner (the successor of DOTS), Russia's partners 2016-2024, in
  `imf-imts-russia-2016-2024/`.
- fcs: Russia's Federal Customs Service, in `russia-customs-fcs-1994-2023/`.
- cow: Correlates of War, International Trade 4.0, in `cow-trade-v4-russia-china/`.
- comtrade: UN Comtrade, in `un-comtrade-china-world-trade-2014-2024/`.
- customs: China's customs (GACC) as news pages reported it, in `published-figures-china-russia-economy/`.
Units: million US dollars at current prices, rounded to 0.01 million. Exports are valued at the exporter's
border (FOB), imports with freight and insurance (CIF).

What was chosen, and why
- `reporter` is the side whose statistics the figure comes from, `flow` its exports to or imports from
  `partner`. What China reports and what Russia reports about the same trade are both kept: they never agree.
- RUS is the Soviet Union to 1991 and Russia from 1992, as in the vote tables. WLD is the world; EU the IMF's
  European Union aggregate (its 27 members of today in all years), in comtrade the sum of those 27 members.
- dots: China 1978-2020 and Russia 1992-2020, each with the world and ten partners that the lessons compare:
  each other, the EU and Germany, the United States, Japan and Korea (which joined the sanctions of 2022),
  India, Türkiye and Kazakhstan (which did not), and Hong Kong, through which goods pass. China's lone row of
  1961 is left out; the USSR's figures of 1981-1991 are IMF estimates (flagged), those of 1960-1962 broken.
- imts: Russia 2016-2024. Russia stopped publishing partners after January 2022; the IMF's figures for
  2022-2024 are estimates, largely from what partners report (flagged). Kazakhstan 2024 is empty. Uganda is kept
  for one reason: imports of 5.8, 12.2 and 27.0 billion from it in 2022, 2023 and 2024 exceed, in the last two
  years, all that Uganda sells abroad (about 0.6 billion a month in 2023, by its ministry of finance). They are
  in the world's total, so the total's imports of these years are flagged as doubtful too. Nothing is changed.
- fcs: eight partners 2006-2021 as the sum of twelve months (a year with a month missing is empty: Kazakhstan
  2010), and the world 1994-2023. EU totals by Russia's customs are not in the folder.
- cow: only what the IMF does not have: China with the USSR 1950-1991 (the pair has figures for 1955-57 and
  1978-91; every other year stands as an empty row, so that a line drawn from it breaks), China's world trade
  1950-1977, the USSR's 1950-1980. COW lists a flow at the importing side; here it is told from China's side.
  Taken for not credible, and therefore empty: the zeros of the pair in 1960-63; China's world trade in 1960
  and 1961 (source: exports 648 and 470 between 2,260 in 1959 and 1,490 in 1962: trade with market
  economies only, it seems); the USSR's in 1960-62 (source: imports 170-197 between 5,073 and 7,059). From
  1999 on COW's China is twice the IMF's (it seems to add Hong Kong): later years come from the IMF.
- comtrade: China's world trade 2014-2024, and what the United States, Japan and the 27 EU members report
  about their trade with China (a mirror: for China's own figures by partner the sources end in 2020). Its
  Russian imports of 2016 and 2017 are a fifth above the IMF's and Russia's customs', Germany's a third and
  more above the IMF's: neither state is taken by itself.
- customs: China's announcements for full calendar years in dollars, as read on news pages; amounts converted
  from yuan by a page are left out. A total is kept even where its parts are published too, because the three
  are rounded apart (2015: 64.2, 32.9 and 31.4 billion). Never add a total to its parts.
- `flag` says what kind of figure it is; kinds are never mixed silently. `first release`: read on a page of at
  most four months after the year's end; `news only`: read on a later or vaguely dated page, perhaps revised.
- `known_by` is a date by which the figure was public in this form, as far as known: the date of the page or
  of the copy that was read, for fcs to 2021 the year in which Russia stopped publishing by country. It may
  have been public earlier; empty = not known.
"""

from pathlib import Path

import pandas as pd

DOTS = "imf-dots-annual-1960-2020/dots_russia_ussr_china_hongkong_by_partner.csv"
IMTS = "imf-imts-russia-2016-2024/RU_trade.csv"
FCS_MONTHS = "russia-customs-fcs-1994-2023/fcs_monthly_tidy.csv"
FCS_YEARS = "russia-customs-fcs-1994-2023/fcs_annual_totals_1994_2021.xlsx"
FCS_LATE = "russia-customs-fcs-1994-2023/fcs_country_groups_2022_2023.xlsx"
COW_PAIRS = "cow-trade-v4-russia-china/cow_dyadic_trade_ccode1_365_710.csv"
COW_STATES = "cow-trade-v4-russia-china/cow_national_trade_selected.csv"
COMTRADE_WORLD = "un-comtrade-china-world-trade-2014-2024/China_1.1_trade_balance_2014-2025.xlsx"
COMTRADE_FROM = "un-comtrade-china-world-trade-2014-2024/China_2.1.1_top_export_partners_reverse.xlsx"
COMTRADE_TO = "un-comtrade-china-world-trade-2014-2024/China_3.1.1_top_import_partners.xlsx"
GACC = "published-figures-china-russia-economy/gacc_china_russia_trade_announcements.csv"

COLUMNS = ["year", "reporter", "partner", "flow", "value_musd", "source", "flag", "known_by", "page"]
KEY = ["year", "reporter", "partner", "flow", "source"]
FLOWS = {"Exports, FOB": "exports", "Imports, CIF": "imports"}
DOTS_CODES = {
    "China, P.R.: Mainland": "CHN", "Russian Federation": "RUS", "USSR": "RUS", "World": "WLD",
    "European Union": "EU", "Germany": "DEU", "United States": "USA", "Japan": "JPN", "India": "IND",
    "Turkey": "TUR", "Kazakhstan, Rep. of": "KAZ", "Korea, Rep. of": "KOR", "China, P.R.: Hong Kong": "HKG",
}  # fmt: skip
IMTS_CODES = {"G001": "WLD", "G998": "EU", "UGA": "UGA"}
IMTS_CODES |= {code: code for code in DOTS_CODES.values() if len(code) == 3}
DOUBTFUL = ["UGA", "G001"]  # imports 2022-2024
FCS_CODES = {
    "China": "CHN", "Germany": "DEU", "United States": "USA", "Japan": "JPN", "India": "IND", "Turkey": "TUR",
    "Kazakhstan": "KAZ", "South Korea": "KOR",
}  # fmt: skip
MEMBERS = [
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland",
    "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg",
    "Malta", "Netherlands", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden",
]  # fmt: skip
PAGES = {
    "total goods trade": ("WLD", "total"),
    "exports": ("WLD", "exports"),
    "imports": ("WLD", "imports"),
    "China trade with European Union": ("EU", "total"),
    "China trade with United States": ("USA", "total"),
}


def dots(sources: Path) -> pd.DataFrame:
    """China 1978-2020, the USSR 1981-1991 (estimates) and Russia 1992-2020."""
    rows = pd.read_csv(sources / DOTS)
    soviet = rows["reporter"] == "USSR"
    first = rows["reporter"].map({"China, P.R.: Mainland": 1978, "Russian Federation": 1992, "USSR": 1981})
    rows = rows[rows["partner"].isin(DOTS_CODES) & (rows["year"] >= first)]
    soviet = soviet[rows.index]
    return pd.DataFrame({
        "year": rows["year"],
        "reporter": rows["reporter"].map(DOTS_CODES),
        "partner": rows["partner"].map(DOTS_CODES),
        "flow": rows["flow"].map(FLOWS),
        "value_musd": rows["value"],
        "source": "dots",
        "flag": soviet.map({True: "partner estimate", False: "revised"}),
        "known_by": "2022",
    })  # fmt: skip


def imts(sources: Path) -> pd.DataFrame:
    """Russia 2016-2024; 2022-2024 are estimates."""
    rows = pd.read_csv(sources / IMTS)
    years = [column for column in rows if column.isdigit()]
    rows = rows[rows["COUNTERPART_COUNTRY.ID"].isin(IMTS_CODES)]
    rows = rows.rename(columns={"COUNTERPART_COUNTRY.ID": "partner", "INDICATOR.ID": "flow"})
    rows = rows.melt(["partner", "flow"], years, "year", "value_musd").astype({"year": int})
    flag = (rows["year"] >= 2022).map({True: "partner estimate", False: "revised"})
    doubtful = (rows["year"] >= 2022) & rows["partner"].isin(DOUBTFUL) & (rows["flow"] == "MG_CIF_USD")
    flag = flag.mask(doubtful, "doubtful")
    return rows.assign(
        reporter="RUS",
        partner=rows["partner"].map(IMTS_CODES),
        flow=rows["flow"].map({"XG_FOB_USD": "exports", "MG_CIF_USD": "imports"}),
        source="imts",
        flag=flag.where(rows["value_musd"].notna(), "no data"),
        known_by="2026-05-09",
    )


def fcs(sources: Path) -> pd.DataFrame:
    """Russia's own customs: eight partners 2006-2021, the world 1994-2023."""
    months = pd.read_csv(sources / FCS_MONTHS)
    months = months[months["partner"].isin(FCS_CODES)]
    months["flow"] = months["flow"].str.removeprefix("Russian ")
    years = months.groupby(["year", "partner", "flow"])["value_musd"].agg(["sum", "count"]).reset_index()
    years["value_musd"] = years["sum"].where(years["count"] == 12)
    years["partner"] = years["partner"].map(FCS_CODES)
    years["known_by"] = "2022"
    years["flag"] = years["value_musd"].notna().map({True: "revised", False: "no data"})
    world = []
    for year, sheet in pd.read_excel(sources / FCS_YEARS, sheet_name=None, header=None).items():
        if year.isdigit():
            values = sheet.dropna(subset=0).assign(label=sheet[0].str.strip()).set_index("label")[1]
            world += [(int(year), "exports", values["Экспорт"]), (int(year), "imports", values["Импорт"])]
    late = pd.read_excel(sources / FCS_LATE, header=None).set_index(0).loc["Весь мир"]
    world += [(2022, "exports", 1000 * late[1]), (2023, "exports", 1000 * late[2])]
    world += [(2022, "imports", 1000 * late[4]), (2023, "imports", 1000 * late[5])]
    total = pd.DataFrame(world, columns=["year", "flow", "value_musd"]).astype({"value_musd": float})
    total["flag"] = (total["year"] == 2023).map({True: "first release", False: "revised"})
    total["known_by"] = (total["year"] <= 2021).map({True: "2022", False: None})
    return pd.concat([years, total.assign(partner="WLD")]).assign(reporter="RUS", source="fcs")


def cow(sources: Path) -> pd.DataFrame:
    """China with the USSR 1950-1991, and both with the world, with empty rows where there is no figure."""
    pairs = pd.read_csv(sources / COW_PAIRS)
    pair = pairs[(pairs["ccode1"] == 365) & (pairs["ccode2"] == 710)].set_index("year")
    states = pd.read_csv(sources / COW_STATES).set_index(["ccode", "year"])
    china, soviet = states.loc[710], states.loc[365]
    series = [
        ("CHN", "RUS", "exports", pair["flow1"], range(1950, 1992), range(1960, 1964)),
        ("CHN", "RUS", "imports", pair["flow2"], range(1950, 1992), range(1960, 1964)),
        ("CHN", "WLD", "exports", china["exports"], range(1950, 1978), range(1960, 1962)),
        ("CHN", "WLD", "imports", china["imports"], range(1950, 1978), range(1961, 1962)),
        ("RUS", "WLD", "exports", soviet["exports"], range(1950, 1981), range(1960, 1963)),
        ("RUS", "WLD", "imports", soviet["imports"], range(1950, 1981), range(1960, 1963)),
    ]
    rows = []
    for reporter, partner, flow, values, years, doubtful in series:
        for year in years:
            value = values.get(year)
            missing = pd.isna(value)
            flag = "not credible" if year in doubtful else "no data" if missing else "compiled"
            rows.append((year, reporter, partner, flow, value if flag == "compiled" else None, flag))
    frame = pd.DataFrame(rows, columns=["year", "reporter", "partner", "flow", "value_musd", "flag"])
    return frame.assign(source="cow", known_by="2016")


def comtrade(sources: Path) -> pd.DataFrame:
    """China's world trade, and the trade with China that the US, Japan and the EU members report."""
    world = pd.read_excel(sources / COMTRADE_WORLD)
    world = world[world["X"] > 0].melt("period", ["X", "M"], "flow", "usd")
    world = world.rename(columns={"period": "year"}).assign(reporter="CHN", partner="WLD")
    world["flow"] = world["flow"].map({"X": "exports", "M": "imports"})
    mirror = pd.concat([pd.read_excel(sources / COMTRADE_FROM), pd.read_excel(sources / COMTRADE_TO)])
    names = {"USA": "USA", "Japan": "JPN"} | dict.fromkeys(MEMBERS, "EU")
    mirror = mirror[mirror["reporterDesc"].isin(names) & (mirror["refYear"] <= 2024)]
    mirror = mirror.assign(reporter=mirror["reporterDesc"].map(names), partner="CHN", year=mirror["refYear"])
    mirror["flow"] = mirror["flowCode"].map({"M": "imports", "X": "exports"})
    mirror["usd"] = mirror["partner_sum"].astype(float)
    sums = mirror.groupby(["year", "reporter", "partner", "flow"])["usd"].agg(["sum", "count"]).reset_index()
    whole = sums["count"] == sums["reporter"].map({"USA": 1, "JPN": 1, "EU": len(MEMBERS)})
    if not whole.all():
        raise ValueError("an EU member, Japan or the United States is missing in a year of UN Comtrade")
    rows = pd.concat([world, sums.rename(columns={"sum": "usd"})])
    rows["value_musd"] = rows["usd"].astype(float) / 1e6
    return rows.assign(source="comtrade", flag="revised", known_by="2026-03-10")


def release(end: str, page_date: str) -> str:
    """What a page's date says about a figure: first release, or only known from a later page."""
    if len(page_date) < 7:
        return "news only"
    months = [12 * int(date[:4]) + int(date[5:7]) for date in (end, page_date)]
    return "first release" if months[1] - months[0] <= 4 else "news only"


def customs(sources: Path, pages: pd.DataFrame) -> pd.DataFrame:
    """China's customs as reported by news pages, full calendar years in dollars."""
    gacc = pd.read_csv(sources / GACC, dtype=str)
    whole = gacc["period_start"].str.endswith("-01") & gacc["period_end"].str.endswith("-12")
    gacc = gacc[whole & (gacc["period_start"].str[:4] == gacc["period_end"].str[:4])]
    flows = {
        "total": "total", "china_exports_to_russia": "exports", "china_imports_from_russia": "imports",
    }  # fmt: skip
    kept = ["period_end", "page", "page_date"]
    rows = gacc.rename(columns=flows).melt(kept, flows.values(), "flow", "busd")
    rows = rows.dropna(subset="busd").rename(columns={"period_end": "end"}).assign(partner="RUS")
    in_dollars = (pages["unit"] == "USD bn") & pages["qualifier"].isna()
    pages = pages[(pages["topic"] == "china_world_trade") & in_dollars]
    pages = pages[pages["metric"].isin(PAGES)]
    pages = pages.assign(
        partner=[PAGES[metric][0] for metric in pages["metric"]],
        flow=[PAGES[metric][1] for metric in pages["metric"]],
        end=pages["period"] + "-12",
        busd=pages["value"],
    )
    pages = pages.rename(columns={"known_by": "page_date"})
    rows = pd.concat([rows, pages[["end", "page", "page_date", "flow", "busd", "partner"]]])
    return pd.DataFrame({
        "year": rows["end"].str[:4].astype(int),
        "reporter": "CHN",
        "partner": rows["partner"],
        "flow": rows["flow"],
        "value_musd": 1000 * rows["busd"].astype(float),
        "source": "customs",
        "flag": [release(*dates) for dates in zip(rows["end"], rows["page_date"], strict=True)],
        "known_by": rows["page_date"],
        "page": rows["page"].str.extract(r"(copy: .*|\S+)", expand=False),
    })  # fmt: skip


def build(sources: Path, published_figures) -> pd.DataFrame:
    """The table, sorted by year, reporter, partner, flow and source."""
    parts = [part(sources) for part in (dots, imts, fcs, cow, comtrade)]
    rows = pd.concat([*parts, customs(sources, published_figures)], ignore_index=True).sort_values(
        KEY, ignore_index=True
    )
    rows["value_musd"] = rows["value_musd"].round(2)
    return rows[COLUMNS]

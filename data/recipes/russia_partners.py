"""Russia's goods trade by partner and year, 1992-2024, by whether the partner joined the sanctions of 2022.

Sources (column `source`), each with a SOURCE.md in its folder
- dots: IMF, Direction of Trade Statistics, years to 2020, in `imf-dots-annual-1960-2020/`.
- imts: IMF, International Trade in Goods by partner (its successor), 2021-2024, in
  `imf-imts-russia-2016-2024/`. Where the two overlap (2016-2020) they agree.
- Eurostat, COMEXT, exports of the 27 members of the European Union 2010-2023 (column `eu_exports_meur`), in
  `eurostat-eu27-exports-monthly-2019-2024/`.
Units: million US dollars at current prices, exports FOB, imports CIF, rounded to 0.01; `eu_exports_meur` in
million euros, rounded to 0.1. Euros are not converted.

What was chosen, and why
- A rule and not a list: the European Union as one, and each other partner with which the IMF gives Russia at
  least 2 billion dollars of trade in 2021, the last year before the war. That makes 35 partners, beside the
  world (WLD) as a yardstick. Members of the EU are not listed by themselves, so that rows may be added.
- `group` follows a list that neither we nor the article made: the states that Russia's government named
  unfriendly on 5 March 2022 (order 430-r) are those that had joined the sanctions by then. `sanctioner` =
  named there, `other` = not named, `invaded` = Ukraine, which is named but is a case of its own.
- `since` says when a sanctioner began with economic measures: 2014 or 2022. Korea, Taiwan and Singapore did
  not join in 2014. Switzerland in 2014 only kept others' measures from being evaded; it stands under 2014.
- `total_musd` is exports plus imports, empty where one of them is. A partner without a figure in a year has an
  empty row from 1994 on, so that a line drawn from it breaks.
- `flag`: `revised` = official statistics in a later edition; `partner estimate` = the IMF's estimate, largely
  from what partners report (all of 2022-2024, and single earlier figures marked so in the source); `doubtful`
  = Uzbekistan 2023 and 2024: nearly four times 2022 in one year, which nothing in these sources bears out;
  kept as the source has it; `incomplete` = 2001 and 2009-2011, when the source spreads too little of Russia's
  trade over partners (80 to 87 percent of the world total in 2009-2011, 94 to 97 in the years around; in 2001
  the total itself falls short of Russia's customs); kept, not for comparing; `no data` = empty in the source.
- `eu_exports_meur` is what the EU says it exported to this partner, for the row EU: to Russia. It is a second
  reporter for Russia's imports from the EU, and shows goods that may go on to Russia through neighbours.
"""

from pathlib import Path

import pandas as pd

DOTS = "imf-dots-annual-1960-2020/dots_russia_ussr_china_hongkong_by_partner.csv"
IMTS = "imf-imts-russia-2016-2024/RU_trade.csv"
EUROSTAT = "eurostat-eu27-exports-monthly-2019-2024/eu27_annual_exports_selected_partners_2010_2023.csv"
COLUMNS = [
    "year", "partner", "group", "since", "exports_musd", "imports_musd", "total_musd", "eu_exports_meur", "source",
    "flag", "known_by",
]  # fmt: skip
LEAST, BASE_YEAR = 2000, 2021
NAMES = {
    "European Union": "EU", "World": "WLD", "China, P.R.: Mainland": "CHN", "India": "IND", "Turkey": "TUR",
    "Kazakhstan, Rep. of": "KAZ", "Belarus, Rep. of": "BLR", "Uzbekistan, Rep. of": "UZB", "Brazil": "BRA",
    "Vietnam": "VNM", "United Arab Emirates": "ARE", "Egypt, Arab Rep. of": "EGY", "Mexico": "MEX",
    "Iran, Islamic Rep. of": "IRN", "Azerbaijan, Rep. of": "AZE", "Indonesia": "IDN", "Malaysia": "MYS",
    "Algeria": "DZA", "Bangladesh": "BGD", "Armenia, Rep. of": "ARM", "Israel": "ISR", "Kyrgyz Rep.": "KGZ",
    "Serbia, Rep. of": "SRB", "Thailand": "THA", "Saudi Arabia": "SAU", "Moldova, Rep. of": "MDA",
    "China, P.R.: Hong Kong": "HKG", "United States": "USA", "Korea, Rep. of": "KOR", "United Kingdom": "GBR",
    "Japan": "JPN", "Switzerland": "CHE", "Taiwan Province of China": "TWN", "Norway": "NOR", "Singapore": "SGP",
    "Ukraine": "UKR",
}  # fmt: skip
MEMBERS = {
    "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA",
    "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE",
}  # fmt: skip
SINCE = {
    "EU": 2014, "USA": 2014, "GBR": 2014, "JPN": 2014, "NOR": 2014, "CHE": 2014, "KOR": 2022, "TWN": 2022,
    "SGP": 2022,
}  # fmt: skip
INCOMPLETE = (2001, 2009, 2010, 2011)
DOUBTFUL = {("UZB", 2023), ("UZB", 2024)}
EU_NAMES = {
    "Russian Federation (Russia)": "EU", "Russie, Fédération de": "EU", "China": "CHN", "Chine": "CHN",
    "India": "IND", "Inde": "IND", "Türkiye": "TUR", "Turquie": "TUR", "Kazakhstan": "KAZ", "Kyrgyzstan": "KGZ",
    "Armenia": "ARM", "Uzbekistan": "UZB", "Belarus (Belorussia)": "BLR", "Biélorussie (Belarus)": "BLR",
    "Hong Kong": "HKG", "Japan": "JPN", "Japon": "JPN", "United Arab Emirates": "ARE", "Emirats arabes unis": "ARE",
    "Serbia": "SRB", "Serbie": "SRB", "Ukraine": "UKR",
    "United States (incl. Navassa Island (part of 'UM') from 1995 -> 2000)": "USA",
    "Etats-Unis (incl. Ile Navassa (partie de 'UM') de 1995 -> 2000)": "USA",
}  # fmt: skip


def dots(sources: Path) -> pd.DataFrame:
    """Russia with these partners, 1992-2020."""
    rows = pd.read_csv(sources / DOTS)
    rows = rows[(rows["reporter"] == "Russian Federation") & (rows["year"] >= 1992)]
    rows = rows[rows["partner"].isin(NAMES)].assign(partner=rows["partner"].map(NAMES))
    rows["column"] = rows["flow"].map({"Exports, FOB": "exports_musd", "Imports, CIF": "imports_musd"})
    estimated = rows[rows["flag"] == "e"].set_index(["year", "partner"]).index
    wide = rows.pivot(index=["year", "partner"], columns="column", values="value")
    wide["flag"] = wide.index.isin(estimated)
    wide["flag"] = wide["flag"].map({True: "partner estimate", False: "revised"})
    return wide.reset_index().assign(source="dots", known_by="2022")


def imts(sources: Path) -> pd.DataFrame:
    """Russia with all states, 2021-2024, by the publisher's codes."""
    rows = pd.read_csv(sources / IMTS, encoding="utf-8-sig")
    years = [column for column in rows if column.isdigit() and int(column) >= BASE_YEAR]
    rows = rows.rename(columns={"COUNTERPART_COUNTRY.ID": "partner"})
    rows["partner"] = rows["partner"].replace({"G001": "WLD", "G998": "EU"})
    rows["column"] = rows["INDICATOR.ID"].map({"XG_FOB_USD": "exports_musd", "MG_CIF_USD": "imports_musd"})
    rows = rows.melt(["partner", "column"], years, "year", "value").astype({"year": int})
    rows["value"] = pd.to_numeric(rows["value"])
    wide = rows.pivot(index=["year", "partner"], columns="column", values="value").reset_index()
    wide["flag"] = (wide["year"] >= 2022).map({True: "partner estimate", False: "revised"})
    return wide.assign(source="imts", known_by="2026-05-09")


def chosen(late: pd.DataFrame) -> set:
    """The partners that the rule takes; an error where the table of names does not know one of them."""
    base = late[late["year"] == BASE_YEAR].set_index("partner")[["exports_musd", "imports_musd"]].sum(axis=1)
    states = {code for code in base.index[base >= LEAST] if len(code) == 3 and code.isalpha()}
    states = (states - MEMBERS) | {"EU", "WLD"}
    if strangers := states ^ set(NAMES.values()):
        raise ValueError(f"the rule takes other partners than NAMES lists: {', '.join(sorted(strangers))}")
    return states


def eurostat(sources: Path) -> pd.DataFrame:
    """The EU's exports to some of the partners, million euros."""
    rows = pd.read_csv(sources / EUROSTAT)
    rows = rows[rows["PARTNER"].isin(EU_NAMES)]
    value = (rows["VALUE_IN_EUR"] / 1e6).round(1)
    return pd.DataFrame({"year": rows["year"], "partner": rows["PARTNER"].map(EU_NAMES), "eu_exports_meur": value})


def group(partner: str) -> str:
    """Sanctioner, other, invaded, or the world."""
    if partner in SINCE:
        return "sanctioner"
    return {"UKR": "invaded", "WLD": "world"}.get(partner, "other")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and partner."""
    late = imts(sources)
    rows = pd.concat([dots(sources), late[late["partner"].isin(chosen(late))]], ignore_index=True)
    every = pd.MultiIndex.from_product([range(1994, 2025), sorted(NAMES.values())], names=["year", "partner"])
    rows = rows.merge(every.to_frame(index=False), on=["year", "partner"], how="outer")
    values = ["exports_musd", "imports_musd"]
    rows[values] = rows[values].round(2).where(rows[values] > 0)
    rows["total_musd"] = (rows["exports_musd"] + rows["imports_musd"]).round(2)
    early = rows["year"] < BASE_YEAR
    rows["source"] = early.map({True: "dots", False: "imts"})
    rows["known_by"] = early.map({True: "2022", False: "2026-05-09"})
    keys = pd.Series(zip(rows["partner"], rows["year"], strict=True), index=rows.index)
    rows.loc[keys.isin(DOUBTFUL), "flag"] = "doubtful"
    rows.loc[rows["year"].isin(INCOMPLETE) & (rows["flag"] == "revised"), "flag"] = "incomplete"
    rows.loc[rows["total_musd"].isna(), "flag"] = "no data"
    rows["group"] = rows["partner"].map(group)
    rows["since"] = rows["partner"].map(SINCE).astype("Int64")
    rows = rows.merge(eurostat(sources), on=["year", "partner"], how="left")
    return rows.sort_values(["year", "partner"], ignore_index=True)[COLUMNS]

"""Names for 06b.facts, from the tables and not from the notebooks."""

import pandas as pd

# Trade in million dollars, by year: in whose books, with whom, by which source
flows_of = {"all trade": ["exports", "imports"], "imports": ["imports"], "exports": ["exports"]}
books = table("tables/annual_trade").set_index(["reporter", "partner", "source", "flow", "year"])["value_musd"]
books = books.unstack("year").T.sort_index(axis=1)
goods = lambda who, partner, source, part="all trade": books[who, partner, source][flows_of[part]].sum(
    axis=1, skipna=False
)
share = lambda who, partner, source: 100 * goods(who, partner, source) / goods(who, "WLD", source)


def in_russias(partner, part="all trade", early="dots", until=2020, total="imts"):
    """A partner in Russia's trade, percent: by one source until a year, then the IMF's estimates over either total."""
    then = goods("RUS", partner, early, part) / goods("RUS", "WLD", early, part)
    now = goods("RUS", partner, "imts", part) / goods("RUS", "WLD", total, part)
    return 100 * pd.concat([then.loc[2000:until], now.loc[until + 1 :]])


china, eu = in_russias("CHN"), in_russias("EU")
by_customs = in_russias("CHN", early="fcs", until=2021)
imports = in_russias("CHN", "imports", early="fcs", until=2021)
exports = in_russias("CHN", "exports", early="fcs", until=2021)
figures = table("own/published_figures").set_index(["metric", "period"])["value"].sort_index()
customs = books["CHN", "RUS", "customs"]  # China's, with a column for the total
chinas = goods("CHN", "WLD", "comtrade").fillna(
    {2025: 1000 * (figures["exports", "2025"] + figures["imports", "2025"])}
)
russia = pd.concat([share("CHN", "RUS", "dots").loc[:2020], (100 * customs["total"] / chinas).loc[2021:]])
russias = goods("RUS", "WLD", "imts")
with_china = goods("RUS", "CHN", "imts")
larger = chinas[2024] / russias[2024]  # how many times as much as Russia China trades with the world
stood_still = 100 * with_china[2021] / (russias[2024] - with_china[2024] + with_china[2021])
fund = table("sources/imf-dots-annual-1960-2020/dots_russia_ussr_china_hongkong_by_partner")
fund = fund.groupby(["reporter", "partner", "year"])["value"].sum()
by_fund = lambda who, partner, year: 100 * fund[who, partner, year] / fund[who, "World", year]

# As known in April 2023, in billion dollars: what Russia's customs first said of 2022, without partners
first = {flow: figures[f"Russia's goods {flow}, first release", "2022"] for flow in ("exports", "imports")}
in_2022 = first["exports"] + first["imports"]
china_2022 = customs["total"][2022] / 10 / in_2022
eu_2022 = 100 * 1.053 * figures["EU trade with Russia", "2022"] / in_2022  # dollars for a euro: European Central Bank
as_known = pd.concat([china.loc[:2020], pd.Series({2021: by_customs[2021], 2022: china_2022})])
rate = table("tables/printed_growth_2022").set_index("period")["exports"]["the year"]  # of China's sales
eus_sales = figures["EU exports to Russia, change on a year before", "2022"]
more_sold = customs["exports"][2022] / 1000 * (1 - 1 / (1 + rate / 100))

# Goods from Uganda that the IMF's estimates hold, in billion dollars
by_file = table("sources/imf-imts-russia-2016-2024/RU_trade").query("`INDICATOR.ID` == 'MG_CIF_USD'")
by_file = by_file.set_index("COUNTERPART_COUNTRY.ID").loc[:, "2016":"2024"].T.rename(index=int) / 1000
uganda = by_file["UGA"]
without = lambda partner: 100 * goods("RUS", partner, "imts") / (russias - 1000 * uganda)
corrected = pd.concat([china.loc[:2021], without("CHN").loc[2022:]])

# China in the trade of the other states, percent: year × state
of_states = table("tables/trade_with_china").set_index(["year", "country"])
parts = lambda end, part: of_states[[f"{flow}_{end}_musd" for flow in flows_of[part]]].sum(axis=1)
in_states = lambda part="all trade": (100 * parts("china", part) / parts("world", part)).unstack()
states = in_states()
incomplete = table("lessons/china_in_23_states").query("Russia.isna()")["year"].to_list()
in_2020, middle = states.loc[2020], states.median(axis=1)
above = in_2020[in_2020 > china[2020]].sort_values(ascending=False).index
measured = lambda shares, measure: shares.transform("log") if measure == "percent" else shares


def rose_more(first_year, part="all trade", measure="points", early="dots"):
    """The other states whose part rose by more than Russia's from a first year to 2020."""
    ours, others = measured(in_russias("CHN", part, early), measure), measured(in_states(part), measure)
    rise = others.loc[2020] - others.loc[first_year]
    return list(rise.index[rise > ours[2020] - ours[first_year]])


# How far a share lies past its line
def past(shares, years, ahead):
    """Shares some years on, less the least-squares line through so many years; in the row of the line's last year."""
    step = pd.Series(range(years)) - (years - 1) / 2  # from the middle of the line
    weights = 1 / years + step * (step.iloc[-1] + ahead) / max((step**2).sum(), 1)  # one year: its own level
    return shares.shift(-ahead) - sum(one * shares.shift(years - 1 - at) for at, one in weights.items())


in_percent = lambda shares, years, ahead: 100 * (past(shares.transform("log"), years, ahead).transform("exp") - 1)
jump = past(china, 9, 3)[2021]
highest = past(states, 9, 3).max().sort_values(ascending=False)
percent = in_percent(china, 9, 3)[2021]
higher_percent = in_percent(states, 9, 3).max().sort_values(ascending=False)
jump_then, one_year = past(as_known, 9, 1)[2021], past(states, 9, 1)
span = pd.Series(range(2013, 2022), index=range(2013, 2022))
pace = china.cov(span) / span.var()  # points a year, by the line of 2013-21
outdone = lambda ours, move=past: [n for n in range(4, 13) if move(states, n, 3).max().max() > move(ours, n, 3)[2021]]

# The ways of the message, and its scales
expected = {"line": (9, 2000), "share": (1, 2000), "2008": (1, 2008)}  # years of the line, first of the others' years
totals = {"imts": 2024, "fcs": 2023}
g20 = {
    "Brazil",
    "France",
    "Germany",
    "India",
    "Italy",
    "Japan",
    "Saudi Arabia",
    "South Africa",
    "South Korea",
    "Türkiye",
}
g20 |= {"United Kingdom", "United States"}
in_eu = {"France", "Germany", "Italy", "Netherlands", "Poland", "United Kingdom"}  # with the one that left


def further(part="all trade", measure="points", years=9, until=2024, total="imts", early="dots", since=2000):
    """The other states that ever came further past a line of so many years, to 2020, than Russia after 2021."""
    ours, others = in_russias("CHN", part, early, total=total), in_states(part)
    ours, others = (past(measured(one, measure), years, until - 2021) for one in (ours, others))
    furthest = others.loc[since:].max()
    return set(furthest.index[furthest > ours[2021]])


choices = [
    (part, measure, on, total)
    for part in flows_of
    for measure in ("points", "percent")
    for on in expected
    for total in totals
]
states_further = {
    (part, measure, on, total): further(part, measure, expected[on][0], totals[total], total, since=expected[on][1])
    for part, measure, on, total in choices
}
ways = [(*one, "all", len(found)) for one, found in states_further.items()]
ways += [(*one, "G20", len(found & g20)) for one, found in states_further.items()]
ways = pd.DataFrame(ways, columns=["part", "measure", "expected", "total", "beside", "further"])
chosen = lambda *words: ways["further"][sum(ways.eq(word).any(axis=1) for word in words) == len(words)]
holds = lambda *words: f"{(chosen(*words) == 0).sum()} of {len(chosen(*words))}"
# How many states came further, by the years of the line, and the lengths by which none did
by_length = lambda part="all trade", measure="points", **how: pd.Series(
    {years: len(further(part, measure, years, early="fcs", **how)) for years in range(3, 17)}
)
lengths = lambda *what, **how: [years for years, count in by_length(*what, **how).items() if count == 0]
since = lambda year, part="all trade", measure="points": rose_more(
    year, part, measure, "fcs" if year >= 2006 else "dots"
)
first_years = [year for year in range(2000, 2020) if year != 2001]  # Russia's 2001 is incomplete

# Who sold to Russia, in billion dollars: year × seller
sold = books["RUS"].xs(("imts", "imports"), axis=1, level=["source", "flow"]) / 1000
four, bases, earlier = ["EU", "USA", "JPN", "KOR"], [2018, 2019, 2020, 2021], [2018, 2019, 2020]
gap = lambda base, year: (sold.loc[base, four] - sold.loc[year, four]).sum()


def part_filled(then, now, sellers, before=None):
    """What China sold more than then, or than before, in percent of what these sellers sold less than then."""
    return 100 * (now["CHN"] - (then if before is None else before)["CHN"]) / (then - now)[sellers].sum()


filled = lambda base, year: part_filled(sold.loc[base], sold.loc[year], four)
added = lambda base, year: part_filled(sold.loc[base], sold.loc[year], four, sold.loc[2021])  # since 2021 alone
before_war = lambda base: 100 * (sold["CHN"][2021] - sold["CHN"][base]) / gap(base, 2022)
least = lambda count, *years: min(count(base, *years) for base in earlier)
most = lambda count, *years: max(count(base, *years) for base in earlier)
usual = sold.loc[2018:2021].mean()
beyond = lambda year: past(sold, 6, year - 2021).loc[2021]  # the line of 2016-21
past_line = lambda year: -100 * beyond(year)["CHN"] / beyond(year)[four].sum()
partners = table("tables/russia_partners").set_index(["partner", "year"])[
    ["exports_musd", "imports_musd", "total_musd"]
]
partners = partners.unstack("partner") / 1000
bought, in_all = partners["imports_musd"], partners["total_musd"]
nine = [*four, "GBR", "CHE", "NOR", "SGP", "TWN"]
by_nine = lambda base, year, also=(): part_filled(bought.loc[base], bought.loc[year], [*nine, *also])
later = lambda year: [
    *(added(base, year) for base in earlier),
    part_filled(usual, sold.loc[year], four, sold.loc[2021]),
    part_filled(bought.loc[2019], bought.loc[year], nine, bought.loc[2021]),
]  # what came after 2021 alone
sold_more = partners["exports_musd"].loc[2022] - partners["exports_musd"].loc[2021]
# Russia's order 430-r of 5 March 2022; Andorra, Liechtenstein, Monaco, Jersey and the Virgin Islands have no row
listed = (
    "ALB AUS CAN CHE FSM GBR GIB ISL AIA JPN KOR MKD MNE NOR NZL SGP SMR TWN UKR USA AUT BEL BGR HRV CYP CZE DNK EST "
)
listed = (listed + "FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE").split()
by_list = lambda base, year: part_filled(by_file.loc[base], by_file.loc[year], listed)
own = books["RUS", "WLD", "fcs"] / 1000
surplus = own["exports"] - own["imports"]
rest = sold["WLD"] - sold["CHN"] - sold[four].sum(axis=1)
own_rest = own["imports"] - sold["CHN"] - sold[four].sum(axis=1)
by_rest = lambda others, year: 100 * (others[year] - others[2021]) / gap(2021, year)

# What publishers say
said = table("tables/china_share_by_publisher").set_index(["flow", "publisher", "period"])["percent"].sort_index()
gaidar, wiiw = said["imports", "Gaidar Institute"], said["imports", "wiiw"]
of_2025 = lambda flow: said[flow].filter(like="2025").droplevel("period")
paid = table("tables/yuan_payments").set_index(["currency", "flow", "month"])["percent"].sort_index()
yuan = paid["yuan"]
rosstat = table("sources/rosstat-gdp-2022-revisions/gdp_2022_revisions").set_index("metric")["value"]
rosstat = pd.to_numeric(rosstat.filter(like="Real change").rename(lambda what: what.split(", ")[1]))
growth = table("tables/world_output").query("edition == '2025-10' and country == 'Russia'").set_index("year")["growth"]
gas = table("tables/gas_trade").set_index(["route", "source", "year"])["bcm"].sort_index()
to_europe, to_china = gas["Russia to Europe, pipe", "review"], gas["Russia to China, pipe", "review"]
gazprom = gas["Russia to China, pipe", "published"]
lost, gained = to_europe[2021] - to_europe[2023], to_china[2023] - to_china[2021]
energy = table("sources/eu-russian-gas-and-oil-shares/eu_russian_gas_oil_shares").set_index(["metric", "period"])[
    "value"
]
energy = energy.sort_index()
lng, eu_crude = energy["EU imports of LNG from Russia"], energy["Russia in EU crude imports"]
eu_gas = energy["Russia in EU gas imports, pipe and LNG, volume"]
eu_gas_worth = energy["Russia in EU gas imports, pipe and LNG, VALUE"]
fell = [
    (eu_gas["2021"], eu_gas["2024"]),
    tuple(energy["Russia in EU imports of gas in gaseous state"][["2022 Q1", "2023 Q1"]]),
    (eu_crude["2021"], eu_crude["2024"]),
    tuple(energy["Russia in EU imports of petroleum oils"][["2022 Q2", "2023 Q2"]]),
    tuple(energy["Russia in EU imports of LNG"][["2022 Q1", "2023 Q1"]]),
    tuple(energy["Russia in EU energy imports, value"][["2022 Q1", "2022 Q3"]]),
]  # Russia's part in what the EU buys, before and after, of one publisher each
eu_goods = figures["Russia's share of extra-EU imports"]
crude = table("tables/crude_imports").query("importer == 'CHN' and months == 12")
oil = lambda year, kind: crude[(crude["year"] == year) & (crude["kind"] == kind)].set_index("origin")["million_tonnes"]
oil_part = lambda year, kind: 100 * oil(year, kind)["RUS"] / oil(year, kind)["WLD"]
oil_worth = crude.query("origin == 'RUS' and kind != 'review'").groupby("year")["value_busd"].first()
gas_part = (
    100 * (to_china[2023] + gas["Russia to China, liquefied", "review", 2023]) / gas["all to China", "review", 2023]
)
chips = table("sources/chinese-phones-and-chips-to-russia/phones_and_chips").set_index(["metric", "period"])["value"]
chips = chips.sort_index()
chips = pd.to_numeric(chips["Integrated circuits, China to Russia"])
chips_iif = figures["Russian semiconductor imports from China"]
chips_2020 = [
    sum(figures[f"Russian imports HS{code} {of}", "2020"] for code in (8541, 8542)) for of in ("from China", "total")
]
phones_in_march = figures["Smartphones China to Russia, monthly fall", "2022-03"]
sent = figures["China share of Russian microelectronics imports", "2023"]
made = figures["share produced by China-based companies", "2023 Jan-Oct"]
alumina = figures["China alumina exports to Russia", "2022 Jan-May"]
output = table("tables/gdp").set_index(["year", "country"])["gdp_busd"][2020]
codes = {"Brazil": "BRA", "France": "FRA", "Germany": "DEU", "India": "IND", "Japan": "JPN", "Kazakhstan": "KAZ"}
codes |= {"South Africa": "ZAF", "South Korea": "KOR", "Türkiye": "TUR", "Ukraine": "UKR", "United Kingdom": "GBR"}
codes |= {"United States": "USA"}
of_output = parts("china", "all trade")[2020].rename(codes) / output / 10

"""Names for 06b.facts, from the tables and not from the notebooks."""

import pandas as pd

# Trade in million dollars, by year: books[who reports, with whom, by which source, direction]
books = table("tables/annual_trade").set_index(["reporter", "partner", "source", "flow", "year"])["value_musd"]
books = books.unstack("year").T.sort_index(axis=1)
flows_of = {"all trade": ["exports", "imports"], "imports": ["imports"], "exports": ["exports"]}


def goods(who, partner, source, part="all trade"):
    """What a state trades with a partner: both ways or one, nothing where a direction is missing."""
    return books[who, partner, source][flows_of[part]].sum(axis=1, skipna=False)


def in_russias(partner, part="all trade", early="dots", until=2020, total="imts"):
    """A partner in Russia's trade, percent: by one source until a year, then the IMF's estimates over either total."""
    then = goods("RUS", partner, early, part) / goods("RUS", "WLD", early, part)
    now = goods("RUS", partner, "imts", part) / goods("RUS", "WLD", total, part)
    return 100 * pd.concat([then.loc[2000:until], now.loc[until + 1 :]])


china, eu = in_russias("CHN"), in_russias("EU")
by_customs = in_russias("CHN", early="fcs", until=2021)
imports = in_russias("CHN", "imports", early="fcs", until=2021)
exports = in_russias("CHN", "exports", early="fcs", until=2021)
russias_total, with_china = goods("RUS", "WLD", "imts"), goods("RUS", "CHN", "imts")
stood_still = 100 * with_china[2021] / (russias_total[2024] - with_china[2024] + with_china[2021])
figures = table("own/published_figures").set_index(["metric", "period"])["value"].sort_index()
customs = books["CHN", "RUS", "customs"]  # China's: exports, imports, total
of_2025 = {2025: 1000 * (figures["exports", "2025"] + figures["imports", "2025"])}
chinas_total = goods("CHN", "WLD", "comtrade").fillna(of_2025)
to_2020 = 100 * goods("CHN", "RUS", "dots") / goods("CHN", "WLD", "dots")
russia = pd.concat([to_2020.loc[:2020], (100 * customs["total"] / chinas_total).loc[2021:]])  # in China's trade
larger = chinas_total[2024] / russias_total[2024]  # how many times as much as Russia China trades with the world
fund = table("sources/imf-dots-annual-1960-2020/dots_russia_ussr_china_hongkong_by_partner")
fund = fund.groupby(["reporter", "partner", "year"])["value"].sum()
by_fund = lambda who, partner, year: 100 * fund[who, partner, year] / fund[who, "World", year]

# What April 2023 knew of 2022, in billion dollars: Russia's customs gave totals without partners
first = {flow: figures[f"Russia's goods {flow}, first release", "2022"] for flow in ("exports", "imports")}
total_2022 = first["exports"] + first["imports"]
china_2022 = customs["total"][2022] / 10 / total_2022
eu_2022 = 100 * 1.053 * figures["EU trade with Russia", "2022"] / total_2022  # dollars for a euro: ECB, mean of 2022
as_known = pd.concat([china.loc[:2020], pd.Series({2021: by_customs[2021], 2022: china_2022})])
rate = table("tables/printed_growth_2022").set_index("period")["exports"]["the year"]  # of China's sales, percent
more_sold = customs["exports"][2022] / 1000 * (1 - 1 / (1 + rate / 100))
eus_sales = figures["EU exports to Russia, change on a year before", "2022"]

# Russia's imports by seller in the IMF's file, in billion dollars, and shares without the goods from Uganda
by_file = table("sources/imf-imts-russia-2016-2024/RU_trade").query("`INDICATOR.ID` == 'MG_CIF_USD'")
by_file = by_file.set_index("COUNTERPART_COUNTRY.ID").loc[:, "2016":"2024"].T.rename(index=int) / 1000
uganda = by_file["UGA"]
without = lambda partner: 100 * goods("RUS", partner, "imts") / (russias_total - 1000 * uganda)
corrected = pd.concat([china.loc[:2021], without("CHN").loc[2022:]])

# China in the trade of the other states, percent: year × state
of_states = table("tables/trade_with_china").set_index(["year", "country"])
traded = lambda whom, part: of_states[[f"{flow}_{whom}_musd" for flow in flows_of[part]]].sum(axis=1).unstack()
in_states = lambda part="all trade": 100 * traded("china", part) / traded("world", part)
states = in_states()
in_2020, middle = states.loc[2020], states.median(axis=1)
above = in_2020[in_2020 > china[2020]].sort_values(ascending=False).index
incomplete = table("lessons/china_in_23_states").query("Russia.isna()")["year"].to_list()  # Russia's years
measured = lambda shares, measure: shares.transform("log") if measure == "percent" else shares


def rose_more(first_year, part="all trade", measure="points", early="dots"):
    """The other states whose part rose by more than Russia's from a first year to 2020."""
    ours, others = measured(in_russias("CHN", part, early), measure), measured(in_states(part), measure)
    rise = others.loc[2020] - others.loc[first_year]
    return list(rise.index[rise > ours[2020] - ours[first_year]])


# Output in 2020, billion dollars, and China's trade with states over it, percent
output = table("tables/gdp").set_index(["year", "country"])["gdp_busd"][2020]
codes = {"Brazil": "BRA", "France": "FRA", "Germany": "DEU", "India": "IND", "Japan": "JPN", "Kazakhstan": "KAZ"}
codes |= {"South Africa": "ZAF", "South Korea": "KOR", "Türkiye": "TUR", "Ukraine": "UKR", "United Kingdom": "GBR"}
codes |= {"United States": "USA"}
of_output = (traded("china", "all trade").loc[2020].rename(codes) / output / 10).dropna()
of_russias_output = with_china[2020] / output["RUS"] / 10


# How far shares lie past the least-squares line through some years; a line of one year is that year's share
def slope(shares, years):
    """Points a year by which such a line rises, by its last year."""
    each = pd.Series(shares.index, index=shares.index)
    return (shares.rolling(years).cov(each) / pd.Series(range(years)).var()).fillna(0)


def past(shares, years, ahead):
    """Shares some years after a line, less the line extended, by its last year."""
    line = shares.rolling(years).mean() + slope(shares, years) * ((years - 1) / 2 + ahead)
    return shares.shift(-ahead) - line


in_percent = lambda shares, years, ahead: 100 * (past(shares.transform("log"), years, ahead).transform("exp") - 1)
pace, jump, jump_percent = slope(china, 9)[2021], past(china, 9, 3)[2021], in_percent(china, 9, 3)[2021]
highest = past(states, 9, 3).max().sort_values(ascending=False)
highest_percent = in_percent(states, 9, 3).max().sort_values(ascending=False)
jump_then, one_year = past(as_known, 9, 1)[2021], past(states, 9, 1)
outdone = lambda ours, far=past: [n for n in range(4, 13) if far(states, n, 3).max().max() > far(ours, n, 3)[2021]]

# The ways of the message: [part, measure, what is expected, total] and the states that came further
expected = {"line": (9, 2000), "share": (1, 2000), "2008": (1, 2008)}  # years of the line, first of the others' years
totals = {"imts": 2024, "fcs": 2023}  # the IMF's and Russia's own, with the last year of each
g20 = "Brazil, France, Germany, India, Italy, Japan, Saudi Arabia, South Africa, South Korea, Türkiye, "
g20 = set((g20 + "United Kingdom, United States").split(", "))
in_eu = {"France", "Germany", "Italy", "Netherlands", "Poland", "United Kingdom"}  # with the one that left


def further(part="all trade", measure="points", years=9, until=2024, total="imts", early="dots", since=2000):
    """The other states that ever came further past a line of so many years, to 2020, than Russia after 2021."""
    ours, others = in_russias("CHN", part, early, total=total), in_states(part)
    ours, others = (past(measured(one, measure), years, until - 2021) for one in (ours, others))
    furthest = others.loc[since:].max()
    return set(furthest.index[furthest > ours[2021]])


each_way = pd.MultiIndex.from_product([flows_of, ["points", "percent"], expected, totals])
states_further = {
    (part, measure, line, total): further(
        part, measure, expected[line][0], totals[total], total, since=expected[line][1]
    )
    for part, measure, line, total in each_way
}
ways = [(*way, "all", len(found)) for way, found in states_further.items()]
ways += [(*way, "G20", len(found & g20)) for way, found in states_further.items()]
ways = pd.DataFrame(ways, columns=["part", "measure", "expected", "total", "beside", "further"])
chosen = lambda *words: ways["further"][sum(ways.eq(word).any(axis=1) for word in words) == len(words)]
holds = lambda *words: f"{(chosen(*words) == 0).sum()} of {len(chosen(*words))}"


# Its scales: how many states came further, by the years of the line, and the lengths by which none did; first years
def by_length(part="all trade", measure="points", until=2024, since=2000):
    """How many states came further, by the years of the line; Russia's customs for the years to 2020."""
    return {n: len(further(part, measure, n, until, early="fcs", since=since)) for n in range(3, 17)}


lengths = lambda *how, **more: [n for n, count in by_length(*how, **more).items() if count == 0]
first_years = [year for year in range(2000, 2020) if year != 2001]  # Russia's 2001 is incomplete


def rose_since(year, part="all trade", measure="points"):
    """As rose_more, by Russia's customs from 2006 on."""
    return rose_more(year, part, measure, "fcs" if year >= 2006 else "dots")


# Who sold to Russia, in billion dollars: year × seller
sold = books["RUS"].xs(("imts", "imports"), axis=1, level=["source", "flow"]) / 1000
four, nine = ["EU", "USA", "JPN", "KOR"], ["EU", "USA", "JPN", "KOR", "GBR", "CHE", "NOR", "SGP", "TWN"]
bases, earlier = [2018, 2019, 2020, 2021], [2018, 2019, 2020]
gap = lambda base, year: (sold.loc[base, four] - sold.loc[year, four]).sum()


def part_filled(then, now, sellers, china_then=None):
    """What China sold more, in percent of what these sellers sold less; China's first year may be another."""
    came = now["CHN"] - (then if china_then is None else china_then)["CHN"]
    return 100 * came / (then - now)[sellers].sum()


filled = lambda base, year: part_filled(sold.loc[base], sold.loc[year], four)
added = lambda base, year: part_filled(sold.loc[base], sold.loc[year], four, sold.loc[2021])  # by China since 2021
before_war = lambda base: 100 * (sold["CHN"][2021] - sold["CHN"][base]) / gap(base, 2022)
least = lambda count, *years: min(count(base, *years) for base in earlier)
most = lambda count, *years: max(count(base, *years) for base in earlier)
usual = sold.loc[2018:2021].mean()
beyond = lambda year: past(sold, 6, year - 2021).loc[2021]  # the line of 2016-21
past_line = lambda year: -100 * beyond(year)["CHN"] / beyond(year)[four].sum()
partners = table("tables/russia_partners").set_index(["year", "partner"]).filter(like="_musd").unstack() / 1000
sent, bought, in_all = (partners[f"{way}_musd"] for way in ("exports", "imports", "total"))
by_nine = lambda base, year, *also: part_filled(bought.loc[base], bought.loc[year], [*nine, *also])
# On Russia's list, by its order 430-r of 5 March 2022; five more small places have no row
listed = (
    "ALB AUS CAN CHE FSM GBR GIB ISL AIA JPN KOR MKD MNE NOR NZL SGP SMR TWN UKR USA AUT BEL BGR HRV CYP CZE".split()
)
listed += "DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split()
by_list = lambda base, year: part_filled(by_file.loc[base], by_file.loc[year], listed)
later = lambda year: [  # what came after 2021 alone
    *(added(base, year) for base in earlier),
    part_filled(usual, sold.loc[year], four, sold.loc[2021]),
    part_filled(bought.loc[2019], bought.loc[year], nine, bought.loc[2021]),
]
own = books["RUS", "WLD", "fcs"] / 1000  # Russia's own totals
surplus = own["exports"] - own["imports"]
rest = sold["WLD"] - sold["CHN"] - sold[four].sum(axis=1)
own_rest = own["imports"] - sold["CHN"] - sold[four].sum(axis=1)
by_rest = lambda others, year: 100 * (others[year] - others[2021]) / gap(2021, year)

# Output, payments, and shares as others publish them
rosstat = table("sources/rosstat-gdp-2022-revisions/gdp_2022_revisions").set_index("metric")["value"]
rosstat = pd.to_numeric(rosstat.filter(like="Real change").rename(lambda what: what.split(", ")[1]))
growth = table("tables/world_output").query("edition == '2025-10' and country == 'Russia'").set_index("year")["growth"]
paid = table("tables/yuan_payments").set_index(["currency", "flow", "month"])["percent"].sort_index()
yuan = paid["yuan"]
said = table("tables/china_share_by_publisher").set_index(["flow", "publisher", "period"])["percent"].sort_index()
gaidar, wiiw = said["imports", "Gaidar Institute"], said["imports", "wiiw"]
said_of_2025 = lambda flow: said[flow].filter(like="2025").droplevel("period").sort_values()

# Oil and gas
gas = table("tables/gas_trade").set_index(["route", "source", "year"])["bcm"].sort_index()
to_europe, to_china = gas["Russia to Europe, pipe", "review"], gas["Russia to China, pipe", "review"]
gazprom = gas["Russia to China, pipe", "published"]
lost, gained = to_europe[2021] - to_europe[2023], to_china[2023] - to_china[2021]
gas_part = to_china[2023] + gas["Russia to China, liquefied", "review", 2023]
gas_part = 100 * gas_part / gas["all to China", "review", 2023]
crude = table("tables/crude_imports").query("importer == 'CHN' and months == 12")
oil = lambda year, kind: crude.query("year == @year and kind == @kind").set_index("origin")["million_tonnes"]
oil_part = lambda year, kind: 100 * oil(year, kind)["RUS"] / oil(year, kind)["WLD"]
oil_worth = crude.query("origin == 'RUS' and kind != 'review'").groupby("year")["value_busd"].first()
energy = table("sources/eu-russian-gas-and-oil-shares/eu_russian_gas_oil_shares")
energy = energy.set_index(["metric", "period"])["value"].sort_index()
lng, eu_crude = energy["EU imports of LNG from Russia"], energy["Russia in EU crude imports"]
eu_gas, eu_gas_worth = (energy[f"Russia in EU gas imports, pipe and LNG, {of}"] for of in ("volume", "VALUE"))
eu_oil = energy["Russia in EU imports of petroleum oils"]
eu_goods = figures["Russia's share of extra-EU imports"]
net_mass = "Russia in extra-EU imports of {}, net mass, change"
gas_2022, oil_2022 = (energy[net_mass.format(what), "2022 on 2021"] for what in ("natural gas", "petroleum oils"))
deeds = [  # before and after, by one publisher and one measure each
    ("Russia in EU gas imports, pipe and LNG, volume", "2021", "2024"),
    ("Russia in EU imports of gas in gaseous state", "2022 Q1", "2023 Q1"),
    ("Russia in EU crude imports", "2021", "2024"),
    ("Russia in EU imports of petroleum oils", "2022 Q2", "2023 Q2"),
    ("Russia in EU imports of LNG", "2022 Q1", "2023 Q1"),
    ("Russia in EU energy imports, value", "2022 Q1", "2022 Q3"),
]
fell = [energy[what, after] < energy[what, before] for what, before, after in deeds]

# Chips, phones, alumina
chips = table("sources/chinese-phones-and-chips-to-russia/phones_and_chips")
chips = chips[chips["metric"] == "Integrated circuits, China to Russia"].set_index("period")["value"].astype(float)
chips_iif = figures["Russian semiconductor imports from China"]
of_2020 = lambda whose: sum(figures[f"Russian imports HS{code} {whose}", "2020"] for code in (8541, 8542))
chips_2020, all_chips_2020 = of_2020("from China"), of_2020("total")
phones_in_march = figures["Smartphones China to Russia, monthly fall", "2022-03"]
two_brands = figures["Xiaomi and Realme in Russian smartphone sales", "2022-07"]
brands = figures["Chinese brands share of Russian smartphone sales", "2023 Q1"]
sent_from = figures["China share of Russian microelectronics imports", "2023"]
made_by = figures["share produced by China-based companies", "2023 Jan-Oct"]
alumina = figures["China alumina exports to Russia", "2022 Jan-May"]

# What pictures show
ends_of = lambda values: over_years(values.loc[[2000, 2020]], ".1f", unit=" %")
bars_in = lambda head, values, form: " ".join(
    f"| {head} | {name} | {'Russia' * (name == 'Russia')} | {format(value, form).replace('-', '−')} |"
    for name, value in values.items()
)
sorted_2020 = pd.concat([in_2020, pd.Series({"Russia": china[2020]})]).sort_values(ascending=False)
sorted_jumps = pd.concat([highest, pd.Series({"Russia": jump})]).sort_values(ascending=False)

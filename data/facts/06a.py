"""Names for 06a.facts, from the tables and not from the notebooks."""

import pandas as pd

change = lambda new, old: 100 * (new / old - 1)
rise = lambda trade, first, last: change(trade.loc[last], trade.loc[first])  # of one column, or of each
a_year = lambda trade, first, last: 100 * ((trade.loc[last] / trade.loc[first]) ** (1 / (last - first)) - 1)
times = lambda trade, first, start=2014, end=2020: trade.loc[start:end].mean() / trade.loc[first:2013].mean()

# Trade of China and Russia by year, both ways, billion dollars
annual = table("tables/annual_trade")
one_way = annual[annual["flow"] != "total"].groupby(["reporter", "partner", "source", "year"])["value_musd"]
both_ways = one_way.sum(min_count=2) / 1000
of_customs = annual.query("reporter == 'CHN' and partner == 'RUS' and source == 'customs' and flow == 'total'")
announced = of_customs.set_index("year")["value_musd"] / 1000
china = pd.concat([both_ways["CHN", "RUS", "dots"].loc[1992:2020], announced.loc[2021:]])  # as China counts
up, gain = 100 * china.pct_change(), china.diff()
russia = both_ways["RUS", "CHN", "fcs"]  # as Russia's customs counts
drawn = pd.concat([both_ways["RUS", "CHN", "dots"].loc[1992:2005].drop(2001), russia])  # its line in the picture
gap = change(drawn, china).dropna()
chinas = both_ways["CHN"].xs("dots", level="source").unstack("partner")  # China's trade with each partner
world = pd.concat([chinas["WLD"].loc[:2020], both_ways["CHN", "WLD", "comtrade"].loc[2021:]])
part = 100 * china / world  # Russia in China's trade
in_russias = 100 * both_ways["RUS", "CHN"] / both_ways["RUS", "WLD"]
share = pd.concat([in_russias["dots"], in_russias["imts"].loc[2021:]])  # China in Russia's trade
figures = table("own/published_figures").set_index(["metric", "period"])["value"]
first_told = [figures[f"Russia's goods {way}, first release", "2022"] for way in ("exports", "imports")]
by_both_customs = 100 * china[2022] / sum(first_told)  # China in Russia's trade, 2022
ahead_a_year = lambda first, last: a_year(china, first, last) - a_year(world, first, last)

# Crude oil, million tonnes and billion dollars a year; gas by pipe
crude = table("tables/crude_imports").query("importer == 'CHN'")
from_russia = crude.query("origin == 'RUS' and (kind == 'customs months' or kind == 'press' and year > 2021)")
oil = from_russia.set_index("year")
tonnes, dollars = oil["million_tonnes"], oil["value_busd"]
price = dollars / tonnes
origins = crude.query("kind == 'press'").pivot(index="year", columns="origin", values="million_tonnes")
energy = table("sources/russian-energy-to-china/russian_energy_to_china").set_index("period")
on_saudi = energy.loc[energy["metric"].str.contains("against Saudi crude"), "value"].astype(float)
pipe = table("tables/gas_trade").query("route == 'Russia to China, pipe' and source == 'published'")
gas = pipe.set_index("year")["bcm"]

# Russia's trade by partner, billion dollars a year
partners = table("tables/russia_partners")
sound = partners[~partners["flag"].isin(["doubtful", "incomplete"])]
by_partner = lambda rows, column: rows.pivot(index="year", columns="partner", values=column) / 1000
total, every = by_partner(sound, "total_musd"), by_partner(partners, "total_musd")  # every: doubtful ones, too
sold, bought = by_partner(sound, "exports_musd"), by_partner(sound, "imports_musd")
group = partners.drop_duplicates("partner").set_index("partner")["group"]
peers = [one for one in group.index[group == "other"] if one != "CHN"]  # others outside the sanctions
senders = partners.loc[partners["since"] == 2014, "partner"].unique()  # sanctioners of 2014
incomplete = partners.query("partner == 'CHN' and flag == 'incomplete'")["year"]
estimated = partners.loc[partners["flag"] == "partner estimate", "year"]
five = {"CHN": "China", "IND": "India", "TUR": "Türkiye", "KAZ": "Kazakhstan", "EU": "EU"}
ranked = lambda values: values[list(five)].rename(five).sort_values(ascending=False)
percent, billions = ranked(rise(total, 2021, 2022)), ranked(total.loc[2022] - total.loc[2021])
billions_2020 = ranked(total.loc[2022] - total.loc[2020])
pace = lambda first, last: a_year(total, first, last)
on_2021 = lambda year: rise(total, 2021, year)
middle = lambda grown: grown[peers].median()
quarters = lambda year: on_2021(year)[peers].quantile([0.25, 0.75])
added_up = lambda trade, first, last: rise(trade.loc[[first, last]].dropna(axis=1).sum(axis=1), first, last)
leave = lambda *out: total[[one for one in peers if one not in out]]
# five lists of others: with Uzbekistan, as we have it, without hubs, without India and Türkiye, without India
lists = [every[peers], total[peers], leave("BLR", "KAZ", "KGZ", "ARM", "HKG"), leave("IND", "TUR"), leave("IND")]
medians = lambda year: pd.Series([rise(others, 2021, year).median() for others in lists])
sums = lambda year: pd.Series([added_up(others, 2021, year) for others in lists])
ahead_of = lambda others, year: on_2021(year)["CHN"] - others(year)
mostly_later = lambda others: (ahead_of(others, 2023) > 0) & (ahead_of(others, 2022) < ahead_of(others, 2023) / 2)
sold_more = lambda year: sold.loc[year] - sold.loc[2021]
eu = partners.pivot(index="year", columns="partner", values="eu_exports_meur")
twice = set(eu.columns[eu.loc[2023] / eu.loc[2021] > 2 * eu.loc[2021] / eu.loc[2019]])

# What Russia bought after 2013
fell = lambda year: rise(bought, 2013, year)
six_in_imports = 100 * bought[senders].sum(axis=1) / bought["WLD"]
us_in_imports, china_in_imports = 100 * bought["USA"] / bought["WLD"], 100 * bought["CHN"] / bought["WLD"]
no_shut_out = lambda trade: rise(trade, 2013, 2015) > rise(trade, 2021, 2023) / 2
in_dollars = lambda who: [trade[who].sum(axis=1) for trade in (bought, total)]
in_parts = lambda who: [trade[who].sum(axis=1) / trade["WLD"] for trade in (bought, total)]

# Chinese state lending, billion dollars of 2021
lending = table("sources/chinese-lending-to-russia/aiddata_gcdf3_russia_by_year").set_index("commitment_year")
contracts = table("sources/chinese-lending-to-russia/chinese_lending_facts").set_index("id")["unit"]
deal = float(contracts.str.extract(r"([\d.]+) bn in 2021 USD")[0]["CL04"])  # the oil prepayment of June 2013
lent = lambda first, last: lending.loc[first:last, "total_busd2021_derived"].sum()
lent_to_all = lambda first, last: lending.loc[first:last, "all_recipients_busd2021_derived"].sum()
other_loans = table("sources/chinese-lending-to-russia/other_lenders_and_bonds_2014_2017").set_index("id")["value"]
crimea = table("tables/ukraine_resolutions").set_index("symbol").loc["A/RES/68/262"]

# Growth of 2022 in percent, as China's customs printed it; "two months" are January and February
pages = table("sources/china-russia-trade-as-printed/printed_trade_months_2021_2026")
in_2022 = pages[pages["period_start"].str.startswith("2022") & (pages["kind"] != "cumulative")]
span = in_2022["kind"].where(in_2022["kind"] != "month", pd.to_datetime(in_2022["period_start"]).dt.month_name())
printed = in_2022.groupby(span)[["growth_total_pct", "growth_exports_pct", "growth_imports_pct"]].first()
printed = printed.set_axis(["both", "exports", "imports"], axis=1)
rate = printed["both"]

earlier = table("ledger/earlier").set_index("id").loc["C39"]

# Numbers that a look-up tells
look_ups = table("ledger/lookups").set_index("claim")["item"]
told = lambda claim, pattern: look_ups[claim].str.extract(pattern).dropna().astype(float).iloc[0].tolist()
in_yuan = pd.Series(told("C39", r"by ([\d.]+) % in 2022, .* after ([\d.]+) % in 2021"), [2022, 2021])
all_in_yuan = pd.Series(told("C39", r"% in 2021, all its trade by ([\d.]+) after ([\d.]+);"), [2022, 2021])
of_year = pd.Series(told("C39", r"in dollars it prints ([\d.]+) after ([\d.]+)"), [2022, 2021]).sort_index()
of_all = told(
    "C39", r"All China's trade grew, in dollars, by ([\d.]+) % in January .* and by ([\d.]+) from January to April"
)
of_russia = told("C39", r"to April, that with Russia by ([\d.]+) and ([\d.]+):")
june = told("C39", r"to June \(([\d.]+) less ([\d.]+) %\)")  # with Russia, and all
september = told("C39", r"to September \(([\d.]+) less about ([\d.]+)\)")
lasts = ["February", "April", "June", "September"]
all_so_far = pd.Series([*of_all, june[1], september[1]], lasts)  # growth of all China's trade, from January to here
ahead_so_far = pd.Series([*of_russia, june[0], september[0]], lasts) - all_so_far  # that with Russia less it
more = lambda what, year: figures[f"{what}, change on a year before", str(year)]
both_directions = (more("exports", 2021) + more("imports", 2021)) / 2
all_of_year = pd.Series([both_directions, more("total goods trade", 2022)], [2021, 2022])
lead = pd.concat([(up - 100 * world.pct_change()).loc[1993:2020], of_year - all_of_year])  # over all China's trade

# Months of China's count; a row may hold several
monthly = table("tables/monthly_trade").query("reporter == 'CHN'").set_index("month")
imf, customs = monthly.query("source == 'dots'"), monthly.query("source == 'customs'")
rows_of = lambda rows, year, first, last: rows.loc[f"{year}-{first:02}" : f"{year}-{last:02}"]
per_month = lambda rows, column="total_busd": rows[column].sum() / rows["months"].sum()  # billion dollars a month
a_month = lambda rows, year, first, last: per_month(rows_of(rows, year, first, last))
on_base = lambda base, first, last: change(a_month(customs, 2022, first, last), a_month(imf, base, first, last))
summer = change(*(per_month(rows_of(customs, year, 7, 9), "differenced_busd") for year in (2022, 2021)))
to_may = change(*(rows_of(customs, year, 1, 5)["china_exports_busd"].sum() for year in (2022, 2021)))
nine = range(2012, 2021)
springs = pd.Series({one: change(a_month(imf, one, 3, 4), a_month(imf, one - 1, 10, 12)) for one in nine})
halves = pd.Series({one: change(a_month(imf, one, 3, 6), a_month(imf, one - 1, 7, 12)) for one in nine})
on_autumn = change(a_month(customs, 2022, 3, 4), a_month(customs, 2021, 10, 12))
on_half = change(a_month(customs, 2022, 3, 6), a_month(customs, 2021, 7, 12))
piie = table("tables/exports_in_spring_2022").set_index("exporters")["change"]

# The months from March 2022 on, and those of 2021 that printed values and rates imply
since = rows_of(customs, 2022, 3, 12)
since = since.set_axis(pd.to_datetime(since.index).month_name())
sales, purchases, both = since["china_exports_busd"], since["china_imports_busd"], since["total_busd"]
sales_2021, purchases_2021 = sales / (1 + printed["exports"] / 100), purchases / (1 + printed["imports"] / 100)
both_2021 = (sales_2021 + purchases_2021).loc[since.index]
worked_out = change(both, both_2021)
spring = ["March", "April", "May", "June"]
in_spring = lambda new, old: change(new[spring].sum(), old[spring].sum())
# Growth at the outbreak by each count, and what it has to be ahead of
outbreak = {f"to {last}": (ahead_so_far[last], ahead_so_far["February"]) for last in lasts[1:]}
outbreak |= {"March": (rate["March"], rate["two months"]), "spring": (in_spring(both, both_2021), rate["two months"])}
outbreak |= {f"March on {one}": (on_base(one, 3, 3), on_base(one, 1, 2)) for one in (2020, 2019)}
outbreak |= {f"spring on {one}": (on_base(one, 3, 6), on_base(one, 1, 2)) for one in (2020, 2019)}
outbreak |= {"exports": (in_spring(sales, sales_2021), printed["exports"]["two months"])}
outbreak |= {"imports": (in_spring(purchases, purchases_2021), printed["imports"]["two months"])}
outbreak |= {"five years": (in_spring(both, both_2021), a_year(china, 2016, 2021))}
held = [count for count, (grown, beside) in outbreak.items() if grown > beside]

# Money: inflation out, yuan, roubles
gdp = table("tables/gdp").set_index(["country", "year"])
cost = gdp["gdp_busd"] / (gdp["gdppc"] * gdp["population"])  # dollars of the day for the same output
of_2022 = (china * cost["USA"][2022] / cost["USA"]).loc[1992:2022]  # trade in dollars of 2022
real_gain = of_2022.diff()
yuan = pd.Series([100, 100 + in_yuan[2021], (100 + in_yuan[2021]) * (1 + in_yuan[2022] / 100)], [2020, 2021, 2022])
real_yuan = yuan * cost["USA"][2022] / cost["USA"].loc[2020:2022]
for_a_dollar = pd.DataFrame(index=[2016, 2020, 2021, 2022])  # means of a year, which no table has
for_a_dollar["dollars"] = 1
for_a_dollar["yuan"] = [6.64, 6.9042, 6.4508, 6.729]  # Federal Reserve, G.5A
for_a_dollar["roubles"] = [67.03, 72.15, 73.65, 68.55]  # Bank of Russia, of its daily rates

# The ways of the message, in points: growth of 2022 less that of a year before, in percent of 2021
margin = 2
before = {
    "percent": lambda trade, first: a_year(trade, first, 2021),
    "amounts": lambda trade, first: 100 * (trade[2021] - trade[first]) / (2021 - first) / trade[2021],
}
ahead = lambda trade, first, seen="percent": rise(trade, 2021, 2022) - before[seen](trade, first)
over_median = lambda first, last: (100 + pace(first, last)["CHN"]) / (100 + middle(pace(first, last)))
counted, states = {"China": china, "Russia": total["CHN"]}, {"dollars": "USA", "yuan": "CHN", "roubles": "RUS"}
trade_in = {(who, money, "day"): counted[who] * for_a_dollar[money] for who in counted for money in states}
trade_in |= {(who, money, "real"): counted[who] / cost[states[money]] for who in counted for money in states}
since_2020 = ((100 + of_year) / (100 + all_of_year)).cumprod()
over_all = pd.concat([(china / world).loc[:2020], (china / world)[2020] * since_2020])  # Russia in China's trade
over_others = {"China": over_all, "Russia": total["CHN"] / total[peers].sum(axis=1)}
but_two = total["CHN"] / leave("IND", "TUR").sum(axis=1)
seen = [(first, how) for first in (2016, 2020) for how in before]
ways = [(*one, *how, "nothing", ahead(trade_in[one], *how)) for one in trade_in for how in seen]
ways += [
    (one, "dollars", "day", *how, "sum", ahead(over_others[one], *how))
    for one in over_others
    for how in seen
    if how[1] == "percent"
]
for_median = lambda first: 100 * (over_median(2021, 2022) - over_median(first, 2021))
ways += [("Russia", "dollars", "day", first, "percent", "median", for_median(first)) for first in (2016, 2020)]
ways = pd.DataFrame(ways, columns=["count", "money", "prices", "first", "seen", "beside", "points"])
points = lambda which: ways.query(which)["points"]
holds = lambda which: int((points(which) > margin).sum())
pairs = ways[ways["beside"] == "nothing"].set_index(["count", "money", "prices", "first", "beside", "seen"])["points"]
pairs = pairs.unstack("seen") > margin
beside_years = {  # points by which 2022 is ahead of each earlier year alone
    "percent": lambda trade: rise(trade, 2021, 2022) - 100 * trade.pct_change().loc[1993:2021],
    "amounts": lambda trade: 100 * (trade.diff()[2022] - trade.diff().loc[1993:2021]) / trade[2021],
}

# The months of the message: from March to each last month, growth a year on a base
march_2021 = pd.Series({"March": both["March"] / (1 + rate["March"] / 100)})
to_july = pd.concat([march_2021, both_2021["April":"July"]]).cumsum()
autumn_2021 = rows_of(customs, 2021, 9, 12)["total_busd"].set_axis(["September", "October", "November", "December"])
bases = {2021: pd.concat([to_july, to_july["June"] + autumn_2021.cumsum()])}  # July to September come in one row
bases |= {one: rows_of(imf, one, 3, 12)["total_busd"].cumsum().set_axis(since.index) for one in (2020, 2019)}
winters = {2021: rate["two months"], 2020: on_base(2020, 1, 2), 2019: on_base(2019, 1, 2)}
yearly = lambda grown, base: 100 * ((1 + grown / 100) ** (1 / (2022 - base)) - 1)
so_far = {one: yearly(change(both.cumsum(), bases[one]), one).reindex(since.index) for one in bases}
beside_winter = {one: list(since.index[so_far[one] - yearly(winters[one], one) > margin]) for one in bases}
beside_five = {one: list(since.index[so_far[one] - a_year(china, 2016, 2021) > margin]) for one in bases}

# China's crude in the first months of 2022, as look-ups tell it: million tonnes, percent on 2021
early = told("C42", r"January-February 2022 ([\d.]+) million, ([\d.]+) % less; March ([\d.]+) million, ([\d.]+) % less")
late = told("C42", r"toughened: ([\d.]+) million tonnes, ([\d.]+) % above .* May ([\d.]+) million, .* ([\d.]+) % above")
crude_2022 = pd.Series([early[0], early[2], late[0], late[2]], ["two months", "March", "April", "May"])
crude_change = pd.Series([-early[1], -early[3], late[1], late[3]], crude_2022.index)
crude_2021 = crude_2022 / (1 + crude_change / 100)

# What pictures show
two = [2015, 2022]  # years that 6.3 colours
greys = lambda values, first, last, form: over_years(values.loc[first:last].drop(two, errors="ignore"), form, 12)
on_year = change(total, total.loc[2021]).loc[2012:]  # each year against 2021

"""Lesson 06a and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the tables and, where named, from the extracts in data/sources.
"""

import re
import statistics

from tools.notebooks.by_cell import PUT, depends, in_words, reader

rows = reader(__file__)


def num(text):
    return float(text) if text not in ("", None) else None


TRADE, PARTNERS, MONTHS = (
    rows("tables/annual_trade.csv"),
    rows("tables/russia_partners.csv"),
    rows("tables/monthly_trade.csv"),
)
CRUDE, LENDING = rows("tables/crude_imports.csv"), rows("tables/chinese_lending.csv")
PRINTED = {r["period"]: r for r in rows("tables/printed_growth_2022.csv")}
PRICE = {r["period"]: float(r["against_saudi"]) for r in rows("tables/price_of_russian_crude.csv")}
SPRING = {r["exporters"]: float(r["change"]) for r in rows("tables/exports_in_spring_2022.csv")}
TEXTS = {r["symbol"]: r for r in rows("tables/ukraine_resolutions.csv")}
RAW = {r["id"]: r for r in rows("sources/china-russia-trade-as-printed/printed_trade_months_2021_2026.csv")}
AID = {int(r["commitment_year"]): r for r in rows("sources/chinese-lending-to-russia/aiddata_gcdf3_russia_by_year.csv")}
ENERGY = {r["id"]: r for r in rows("sources/russian-energy-to-china/russian_energy_to_china.csv")}
LOOKUPS = rows("ledger/lookups.csv")
RATED = {r["id"]: r["rating_2026"] for r in rows("ledger/claims.csv")}
PANEL = rows("ledger/panel.csv")


EARLIER = {r["id"]: r for r in rows("ledger/earlier.csv")}


def flow(reporter, partner, source, year):
    got = [
        num(r["value_musd"])
        for r in TRADE
        if (r["reporter"], r["partner"], r["source"], r["year"]) == (reporter, partner, source, str(year))
        and r["flow"] in ("exports", "imports")
    ]
    return sum(got) / 1000 if len(got) == 2 and None not in got else None


def china(year):
    if year <= 2020:
        return flow("CHN", "RUS", "dots", year)
    return next(
        float(r["value_musd"]) / 1000
        for r in TRADE
        if r["reporter"] == "CHN"
        and r["partner"] == "RUS"
        and r["source"] == "customs"
        and r["flow"] == "total"
        and r["year"] == str(year)
    )


def up(year):  # growth of a year in percent
    return 100 * (china(year) / china(year - 1) - 1)


def gain(year):
    return china(year) - china(year - 1)


LOSSES = sorted(range(1993, 2026), key=gain)  # the deepest fall in dollars is first


def share(year):  # China in Russia's trade
    source = "dots" if year <= 2020 else "imts"
    return 100 * flow("RUS", "CHN", source, year) / flow("RUS", "WLD", source, year)


def part(year):  # Russia in China's trade
    return 100 * china(year) / flow("CHN", "WLD", "dots" if year <= 2020 else "comtrade", year)


OIL = {
    int(r["year"]): (float(r["million_tonnes"]), num(r["value_busd"]))
    for r in CRUDE
    if r["importer"] == "CHN"
    and r["origin"] == "RUS"
    and (r["kind"] == "customs months" or (r["kind"] == "press" and int(r["year"]) >= 2022))
}


def t(year):
    return OIL[year][0]


def usd(year):
    return OIL[year][1]


def rise(new, old):
    return 100 * (new / old - 1)


SOUND = {(r["partner"], int(r["year"])): r for r in PARTNERS if r["flag"] not in ("doubtful", "incomplete")}
EVERY = {(r["partner"], int(r["year"])): r for r in PARTNERS}
PEERS = sorted({r["partner"] for r in PARTNERS if r["group"] == "other"} - {"CHN"})
HUBS = {"BLR", "KAZ", "KGZ", "ARM", "HKG"}
SENDERS = sorted({r["partner"] for r in PARTNERS if r["since"] and float(r["since"]) == 2014})


def p(partner, year, column="total_musd", table=SOUND):
    row = table.get((partner, year))
    return num(row[column]) if row else None


def moves(first, last, who=PEERS, column="total_musd", table=SOUND):
    pairs = {x: (p(x, first, column, table), p(x, last, column, table)) for x in who}
    return {x: rise(b, a) for x, (a, b) in pairs.items() if a and b is not None}


def median(first, last, who=PEERS, column="total_musd", table=SOUND):
    return statistics.median(moves(first, last, who, column, table).values())


def summed(first, last, who=PEERS, column="total_musd", table=SOUND):
    kept = moves(first, last, who, column, table)
    return rise(sum(p(x, last, column, table) for x in kept), sum(p(x, first, column, table) for x in kept))


def mean(values):
    values = [v for v in values if v is not None]
    return sum(values) / len(values)


def lent(first, last):
    return sum(float(AID[y]["total_busd2021_derived"]) for y in range(first, last + 1))


DEAL = 37.23  # CL04 of chinese_lending_facts.csv
FIVE = ["CHN", "IND", "TUR", "KAZ", "EU"]
CUSTOMS = {r["month"]: r for r in MONTHS if r["source"] == "customs"}
NUMBER = {"March": "2022-03", "April": "2022-04", "May": "2022-05", "June": "2022-06"}


def before(name):  # the month of 2021 that printed values and printed rates imply
    row, said = CUSTOMS[NUMBER[name]], PRINTED[name]
    return float(row["china_exports_busd"]) / (1 + float(said["exports"]) / 100) + float(row["china_imports_busd"]) / (
        1 + float(said["imports"]) / 100
    )


def months(*names):
    return rise(sum(float(CUSTOMS[NUMBER[n]]["total_busd"]) for n in names), sum(before(n) for n in names))


def from_base(year, span):
    """Growth of January and February, March, or March to June 2022 on an earlier year, as China counts."""
    numbers = [span[at : at + 2] for at in range(0, len(span), 2)]
    then = sum(
        float(r["total_busd"])
        for r in MONTHS
        if (r["reporter"], r["source"]) == ("CHN", "dots") and r["month"] in [f"{year}-{n}" for n in numbers]
    )
    now = ["02"] if span == "0102" else numbers  # customs gives January and February in one row
    return rise(sum(float(CUSTOMS[f"2022-{n}"]["total_busd"]) for n in now), then)


def behind(year):
    """By how many points March 2022 grew less than January and February, from a base."""
    if year == 2021:
        return float(PRINTED["January and February"]["both"]) - float(PRINTED["March"]["both"])
    return from_base(year, "0102") - from_base(year, "03")


def senders(year):
    return 100 * sum(p(x, year, "imports_musd") for x in SENDERS) / p("WLD", year, "imports_musd")


def found(claim, *words):
    return any(r["claim"] == claim and all(w in r["item"] for w in words) for r in LOOKUPS)


def printed_crude():
    """{months of 2022: (million tonnes, percent on the year before)}, as the look-ups of C42 print them."""
    patterns = {
        "January-February": r"January-February 2022 ([\d.]+) million, ([\d.]+) % (less)",
        "March": r"March ([\d.]+) million, ([\d.]+) % (less)",
        "April": r"toughened: ([\d.]+) million tonnes, ([\d.]+) % (above) April 2021",
        "May": r"in May ([\d.]+) million, a record then, ([\d.]+) % (above) May 2021",
    }
    items = " ".join(r["item"] for r in LOOKUPS if r["claim"] == "C42" and r["clock"] == "2023")
    read = {name: re.search(pattern, items) for name, pattern in patterns.items()}
    return {name: (float(m[1]), (-1 if m[3] == "less" else 1) * float(m[2])) for name, m in read.items()}


def crude_from_march(last):
    """Change of tonnes on 2021 from March to May, or to December, by the year less its first two months."""
    now = {name: tonnes for name, (tonnes, _) in printed_crude().items()}
    before = {name: tonnes / (1 + change / 100) for name, (tonnes, change) in printed_crude().items()}
    winter = now.pop("January-February"), before.pop("January-February")
    if last == "May":
        return rise(sum(now.values()), sum(before.values()))
    return rise(t(2022) - winter[0], t(2021) - winter[1])


def sold(who, year):
    return (p(who, year, "exports_musd") - p(who, 2021, "exports_musd")) / 1000


SPAN = ["March", "April", "May", "June"]
OTHERS_ADDED = [
    PEERS,
    [x for x in PEERS if x not in HUBS],
    [x for x in PEERS if x not in ("IND", "TUR")],
    [x for x in PEERS if x != "IND"],
]
WAYS, WAYS_2022 = (
    [median(2021, year, table=EVERY), *(median(2021, year, who) for who in OTHERS_ADDED)] for year in (2023, 2022)
)


def lead_of_sum(who, year):
    """Points by which trade with China grew more from 2021 than the sum of others."""
    return moves(2021, year, ["CHN"])["CHN"] - summed(2021, year, who)


IN_YUAN = {  # growth as customs prints it, from the one look-up that has both
    year: float(re.search(pattern, r["item"]).group(1))
    for r in LOOKUPS
    if r["claim"] == "C39" and r["item"].startswith("In yuan")
    for year, pattern in ((2022, r"by ([\d.]+) % in 2022"), (2021, r"after ([\d.]+) % in 2021"))
}
OUTPUT = {
    int(r["year"]): float(r["gdp_busd"]) / (float(r["gdppc"]) * float(r["population"]))
    for r in rows("tables/gdp.csv")
    if r["country"] == "USA" and r["gdp_busd"] and r["gdppc"]
}


def gain_without_inflation(year):
    """What trade gained in a year, in dollars of 2022, by the prices that two counts of US output imply."""
    now, then = [china(y) * OUTPUT[2022] / OUTPUT[y] for y in (year, year - 1)]
    return now - then


def turned_by_inflation():
    return gain(2022) > gain(2021) and gain_without_inflation(2022) < gain_without_inflation(2021)


def imports_of_spring():
    """Growth of what China bought in March to June 2022, from printed values and printed rates."""
    now = [float(CUSTOMS[NUMBER[name]]["china_imports_busd"]) for name in SPAN]
    then = [one / (1 + float(PRINTED[name]["imports"]) / 100) for one, name in zip(now, SPAN, strict=True)]
    return rise(sum(now), sum(then))


def all_lent(first, last):
    return sum(float(r["all_states_busd"]) for r in LENDING if first <= int(r["year"]) <= last)


def bought_of(who, year):
    return sum(p(x, year, "imports_musd") for x in who)


def from_two_years(partner, first=2014, last=2020):
    """China's trade with a partner, a later mean over that of 2012 and 2013, as China reports."""
    return mean(flow("CHN", partner, "dots", y) for y in range(first, last + 1)) / mean(
        flow("CHN", partner, "dots", y) for y in (2012, 2013)
    )


def chinas(partner):
    """China's trade with a partner, the mean of 2014-20 over that of 2006-13, as China reports."""
    return mean(flow("CHN", partner, "dots", y) for y in range(2014, 2021)) / mean(
        flow("CHN", partner, "dots", y) for y in range(2006, 2014)
    )


def world(year):
    """China's trade with all states, the IMF's collection to 2020 and then the United Nations'."""
    return flow("CHN", "WLD", "dots" if year <= 2020 else "comtrade", year)


def a_year_with(partner, first, last):
    """Russia's trade with a partner, growth a year in percent as Russia counts; None where a year has no figure."""
    old, new = p(partner, first), p(partner, last)
    return 100 * ((new / old) ** (1 / (last - first)) - 1) if old and new else None


def a_year_middle(first, last):
    """The same for the median of the other partners that do not sanction and have both years."""
    return statistics.median(one for x in PEERS if (one := a_year_with(x, first, last)) is not None)


FIGURES = {(r["metric"], r["period"]): float(r["value"]) for r in rows("own/published_figures.csv")}


def all_printed(year):
    """Growth of China's whole trade as customs printed it: of 2021 its exports and imports, of 2022 the sum."""
    told = ["total goods trade"] if year == 2022 else ["exports", "imports"]
    return statistics.fmean(FIGURES[f"{one}, change on a year before", str(year)] for one in told)


def year_ahead(year):
    """Points by which China's trade with Russia grew more in a year than its whole trade; from 2021 both as printed."""
    if year in (2021, 2022):
        return {2021: 35.8, 2022: printed("the year")}[year] - all_printed(year)
    return rise(china(year), china(year - 1)) - rise(world(year), world(year - 1))


def gain_in_yuan(year, prices=None):
    """What trade gained in 2021 or 2022 by printed growth in yuan, trade of 2020 being 100; or at prices of 2022."""
    level = {2020: 100.0, 2021: 100 + IN_YUAN[2021]}
    level[2022] = level[2021] * (1 + IN_YUAN[2022] / 100)
    at = {y: level[y] * (prices[2022] / prices[y] if prices else 1) for y in level}
    return at[year] - at[year - 1]


def yuan_turns_it():
    """In yuan the gain of 2022 is larger, with inflation as high as the American out as well."""
    return all(gain_in_yuan(2022, by) > gain_in_yuan(2021, by) for by in (None, OUTPUT))


def lead(first, last):
    """Points of growth a year by which China's trade with Russia was ahead of China's whole trade."""
    return a_year(china, first, last) - a_year(world, first, last)


def lead_peers(first, last):
    """And Russia's trade with China ahead of that with the median other partner."""
    return a_year_with("CHN", first, last) - a_year_middle(first, last)


def lead_all(first, last):
    """And ahead of Russia's whole trade."""
    return a_year_with("CHN", first, last) - a_year_with("WLD", first, last)


def peers_over(first, start, end):
    return statistics.median(over(x, first, start, end) for x in PEERS)


BOTH_SAY = [
    (int(r["year"]), float(r["china_says"]), float(r["russia_says"]))
    for r in rows("lessons/china_russia_trade.csv")
    if r["china_says"] and r["russia_says"]
]
LAST_OIL = max(y for y, (_, dollars) in OIL.items() if dollars)
NAMES = {"CHN": "China", "IND": "India", "TUR": "Türkiye", "KAZ": "Kazakhstan", "EU": "EU"}


def faster(year, others):
    """How many of the others grew faster, in percent."""
    return sum(up(y) > up(year) for y in others)


def printed(months):
    """Growth in both directions, as China's customs printed it."""
    return float(PRINTED[months]["both"])


def with_china(year):
    return flow("RUS", "CHN", "dots", year)


def with_others(year):
    return flow("RUS", "WLD", "dots", year) - with_china(year)


def oil(year):  # growth of a year in tonnes
    return rise(t(year), t(year - 1))


def paid(year):  # and in dollars
    return rise(usd(year), usd(year - 1))


def in_percent(base):
    """Change of Russia's trade with the five from a base year to 2022."""
    return moves(base, 2022, FIVE)


def in_dollars(base):
    return {x: (p(x, 2022) - p(x, base)) / 1000 for x in FIVE}


def ranked(values, first):
    """[name, value, name, value ...] of the first few, the highest first."""
    order = sorted(values, key=values.get, reverse=True)[:first]
    return [part for x in order for part in (NAMES[x], values[x])]


def signed(value):
    return f"{value:+.0f}".replace("-", "−")


def grown(partner):
    """Russia's trade with a partner in 2022, 2023 and 2024, in percent more than in 2021."""
    return [moves(2021, y, [partner])[partner] for y in (2022, 2023, 2024)]


def band(year):
    """The quarters of the other partners' trade, in percent more than in 2021."""
    return statistics.quantiles(moves(2021, year).values(), n=4, method="inclusive")[::2]


# The ways of the message: growth of 2022 less that of a year before, in percent of 2021

FOR_A_DOLLAR = {  # means of a year: the Federal Reserve's, and of the Bank of Russia's daily rates
    "yuan": {2016: 6.64, 2020: 6.9042, 2021: 6.4508, 2022: 6.729},
    "roubles": {2016: 67.03, 2020: 72.15, 2021: 73.65, 2022: 68.55},
}
MONEYS = {"dollars": "USA", "yuan": "CHN", "roubles": "RUS"}
COST = {  # dollars of the day for the same output
    (r["country"], int(r["year"])): float(r["gdp_busd"]) / (float(r["gdppc"]) * float(r["population"]))
    for r in rows("tables/gdp.csv")
    if r["country"] in MONEYS.values() and r["gdp_busd"] and r["gdppc"]
}
AS_COUNTED = {"China": china, "Russia": lambda year: p("CHN", year)}


def in_money(count, money, real):
    """A function of the year: trade in a money, of the day or with the inflation of its state out."""
    if real:
        return lambda year: AS_COUNTED[count](year) / COST[MONEYS[money], year]
    return lambda year: AS_COUNTED[count](year) * (1 if money == "dollars" else FOR_A_DOLLAR[money][year])


def printed_part(year):
    """Russia in China's trade to 2020, continued by the growth that customs printed of both."""
    with_russia = {2021: 35.8, 2022: printed("the year")}
    value = china(min(year, 2020)) / world(min(year, 2020))
    for later in range(2021, year + 1):
        value *= (100 + with_russia[later]) / (100 + all_printed(later))
    return value


OVER_OTHERS = {"China": printed_part, "Russia": lambda year: p("CHN", year) / sum(p(x, year) for x in PEERS)}


def surplus(trade, first, seen):
    last, end, start = trade(2022), trade(2021), trade(first)
    before = (end / start) ** (1 / (2021 - first)) - 1 if seen == "percent" else (end - start) / (2021 - first) / end
    return 100 * (last / end - 1 - before)


def over_the_median(first):
    def over(one, two):
        grew = {x: (p(x, two) / p(x, one)) ** (1 / (two - one)) for x in ["CHN", *PEERS]}
        return grew["CHN"] / statistics.median(grew[x] for x in PEERS)

    return 100 * (over(2021, 2022) - over(first, 2021))


SEEN, REAL, FROM, MARGIN = ("percent", "amounts"), (False, True), (2016, 2020), 2


def year_ways():
    """{(seen, money, real, first, count, beside): points}."""
    found = {
        (seen, money, real, first, count, "nothing"): surplus(in_money(count, money, real), first, seen)
        for seen in SEEN
        for money in MONEYS
        for real in REAL
        for first in FROM
        for count in AS_COUNTED
    }
    for first in FROM:
        for count, over in OVER_OTHERS.items():
            for seen in SEEN:
                found[seen, "dollars", False, first, count, "added up"] = surplus(over, first, seen)
        found["percent", "dollars", False, first, "Russia", "median"] = over_the_median(first)
    return found


def held(*parts):
    """(how many ways with all these options hold, how many there are)."""
    points = [value for key, value in year_ways().items() if all(part in key for part in parts)]
    return sum(value > MARGIN for value in points), len(points)


def pairs_decided():
    """Pairs that differ in percent or amounts alone: those in which one of the two holds, and how many there are."""
    found = year_ways()
    both = [
        (value, found[("amounts", *key[1:])])
        for key, value in found.items()
        if key[0] == "percent" and key[5] != "median"
    ]
    return [sum((one > MARGIN) != (two > MARGIN) for one, two in both), len(both)]


def dollars_of_2022(year):
    return china(year) * OUTPUT[2022] / OUTPUT[year]


def years_alone(trade, seen):
    """{earlier year: points by which 2022 is ahead of it alone}."""
    by = {
        year: (trade(year) - trade(year - 1)) / (trade(year - 1) if seen == "percent" else trade(2021))
        for year in range(1993, 2023)
    }
    return {year: 100 * (by[2022] - by[year]) for year in range(1993, 2022)}


def years_held(trade, seen):
    return sum(value > MARGIN for value in years_alone(trade, seen).values())


def months_held(base, against):
    """The last months to which trade from March 2022 on, as growth a year on a base, holds; None for a missing one."""

    def said(name):
        return float(PRINTED[name]["both"])

    now = {m: float(CUSTOMS[f"2022-{m:02d}"]["total_busd"]) for m in range(3, 13)}
    if base == 2021:
        then = {3: now[3] / (1 + said("March") / 100), 4: before("April"), 5: before("May"), 6: before("June")}
        then |= {9: float(CUSTOMS["2021-09"]["differenced_busd"])}  # July to September in one row
        then |= {m: float(CUSTOMS[f"2021-{m}"]["total_busd"]) for m in (10, 11, 12)}
        july = float(CUSTOMS["2022-07"]["china_exports_busd"]) / (1 + float(PRINTED["July"]["exports"]) / 100)
        july += float(CUSTOMS["2022-07"]["china_imports_busd"]) / (1 + float(PRINTED["July"]["imports"]) / 100)
        winter = said("January and February")
    else:
        of = {r["month"]: float(r["total_busd"]) for r in MONTHS if (r["reporter"], r["source"]) == ("CHN", "dots")}
        then, july = {m: of[f"{base}-{m:02d}"] for m in range(3, 13)}, None
        winter = from_base(base, "0102")
    held_to = []
    for last in [m for m in range(3, 13) if m in then or m == 7]:
        old = sum(value for m, value in then.items() if m <= last) + (july if july and last == 7 else 0)
        grew = (sum(now[m] for m in range(3, last + 1)) / old) ** (1 / (2022 - base)) - 1
        start = 100 * ((1 + winter / 100) ** (1 / (2022 - base)) - 1)
        if 100 * grew - (start if against == "winter" else a_year(china, 2016, 2021)) > MARGIN:
            held_to.append(last)
    return held_to


def near_the_margin():
    return sum(MARGIN < abs(value) < MARGIN + 1 for value in year_ways().values())


FACTS = {
    "head": lambda: [
        f"Data to {max(r['year'] for r in TRADE if r['source'] == 'customs')}-12-31",
        f"oil to {LAST_OIL}, partners to {max(y for _, y in EVERY)}",
    ],
    "1-strong-since-2014": lambda: [f"in {max(BOTH_SAY)[0] + 1} Russia stopped publishing"],
    "predict-6-2": lambda: ["from 10 to 20 is as far as from 100 to 200"],  # a doubling each time
    "read-6-1": lambda: [
        f"In 2015, the first full year of sanctions, trade fell, by {-up(2015):.0f} % as China counts",
        f"by {-rise(flow('RUS', 'CHN', 'fcs', 2015), flow('RUS', 'CHN', 'fcs', 2014)):.0f} % as Russia counts",
        f"It took until {next(y for y in range(2015, 2026) if china(y) > china(2014))} to pass the level of 2014",
        ("In dollars the steepest rise comes after 2020", LOSSES[-1] > 2020),
    ],
    "exercise-6-1": lambda: [("grown by more than half in three years", rise(china(2018), china(2015)) > 50)],
    "read-for-russia-china": lambda: [
        ("For Russia, China grew more important", share(2013) < share(2021) < share(2023)),
        f"{share(2013):.1f} % of Russia's trade in 2013",
        *(f"{share(y):.1f} % in {y}" for y in (2021, 2023)),
        f"For China, Russia weighed {part(2013):.1f} % in 2013",
        *(f"{part(y):.1f} in {y}" for y in (2015, 2020, 2023)),
        ("In 2015 China's share of Russia's trade rose", share(2015) > share(2014)),
        ("although their trade fell", with_china(2015) < with_china(2014)),
        (
            "Russia's other trade fell more",
            rise(with_others(2015), with_others(2014)) < rise(with_china(2015), with_china(2014)),
        ),
        f"from {max(BOTH_SAY)[0] + 1} on Russia's trade is an estimate",
    ],
    "read-in-percent-2022": lambda: [
        f"In percent 2022 comes last of these {in_words(1 + faster(2022, range(1993, 2026)))}",
        f"{in_words(faster(2022, range(1993, 2022)))} earlier years grew faster",
        ("one of them is 2021", up(2021) > up(2022)),
        "In dollars of the day",
        ("2022 was a record", gain(2022) > max(map(gain, range(1993, 2022)))),
        ("2023 broke", gain(2023) > gain(2022)),
        (f"the gain of 2021 was larger: {gain_without_inflation(2021):.0f} billion", turned_by_inflation()),
        f"{gain_without_inflation(2022):.0f} in 2022",
        ("In yuan the gain of 2022 was the larger", yuan_turns_it()),
    ],
    "is-29-5-much": lambda: [f"Is {up(2022):.1f} % much"],
    "predict-months": lambda: [
        ("Customs announces January and February together", CUSTOMS["2022-02"]["months"] == "2"),
        ("nearly all of that lies before the invasion", (31 + 23) / (31 + 28) > 0.9),  # it began on 24 February
    ],
    "the-table-holds-growth": lambda: [
        ("customs prints 35.8", found("C39", "29.3 after 35.8")),
        f"{PRINTED['the year']['both']} %",
    ],
    "read-months": lambda: [
        (
            f"In March trade still grew, but more slowly: by {printed('March')} %",
            0 < printed("March") < printed("January and February"),
        ),
        f"after {printed('January and February')} % in January and February",
        f"The year came to {up(2022):.1f} %",
        (f"less than the {up(2021):.1f} % of 2021", up(2022) < up(2021)),
        (
            f"far more than the {a_year(china, 2010, 2020):.1f} % a year of 2010–20",
            up(2022) > 3 * a_year(china, 2010, 2020),
        ),
        ("the rise did not begin with the war", up(2021) > up(2022)),
    ],
    "3-dollars-or-barrels": lambda: [  # a worked example: what is sold is made up
        "10 barrels at 50 dollars",
        f"makes {10 * 50} dollars",
        "9 barrels at 60 dollars",
        f"makes {9 * 60}",
        f"value rose by {rise(9 * 60, 10 * 50):.0f} %",
        f"volume fell by {-rise(9, 10):.0f} %",
    ],
    "read-6-3": lambda: [
        f"In 2015 China bought {oil(2015):.0f} % more oil",
        f"paid {-paid(2015):.0f} % less for it",
        f"In 2022 it bought {oil(2022):.0f} % more",
        f"paid {paid(2022):.0f} % more",
        ("the price did most of the work", rise(usd(2022) / t(2022), usd(2021) / t(2021)) > 2 * oil(2022)),
        ("the tonnes of oil, which rose in every year from 2014 to 2020", all(oil(y) > 0 for y in range(2014, 2021))),
        ("begun to rise before", all(oil(y) > 0 for y in (2011, 2012, 2013))),
        ("nearly 50 % more", 40 < paid(2022) < 50),
    ],
    "exercise-6-2": lambda: [("from 2021 to 2022", 2021 in OIL)],
    "4-compared-with-whom": lambda: [
        ("India, Türkiye", {EVERY[one, 2021]["group"] for one in ("IND", "TUR")} == {"other"}),
        ("Kazakhstan did not join the sanctions either", EVERY["KAZ", 2021]["group"] == "other"),
        ("The EU did", EVERY["EU", 2021]["group"] == "sanctioner"),
    ],
    "predict-6-4": lambda: [
        f"In 2021 Russia's trade with China was worth {p('CHN', 2021) / 1000:.1f}",
        f"with India {p('IND', 2021) / 1000:.1f}",
        (
            f"with the EU, still the largest of the five, {p('EU', 2021) / 1000:.1f}",
            max(p(x, 2021) for x in FIVE) == p("EU", 2021),
        ),
    ],
    "read-6-4": lambda: [
        "In percent {} comes first ({:+.0f}), {} second ({:+.0f})".format(*ranked(in_percent(2021), 2)),
        "{} third ({:+.0f}".format(*ranked(in_percent(2021), 3)[4:]),
        "In dollars {} comes first ({:+.0f} billion), with {} ({:+.0f})".format(*ranked(in_dollars(2021), 2)),
        "{} ({:+.0f}) close behind".format(*ranked(in_dollars(2021), 3)[4:]),
        ("India began with a tenth of China's trade", 0.08 < p("IND", 2021) / p("CHN", 2021) < 0.12),
    ],
    "change-6-4": lambda: [
        ("Everyone shines", all(m > 0 for m in in_percent(2020).values())),
        (f"even the {ranked(in_dollars(2020), 2)[2]}, which now comes second in dollars", in_percent(2021)["EU"] < 0),
        f"With {in_words(sum(p(x, 2020) < p(x, 2019) for x in FIVE))} of the five, trade was lower than in 2019",
    ],
    "for-and-against-c35": lambda: [
        f"China's part in Russia's trade was {share(2013):.1f} % in 2013, {share(2022):.1f} in 2022",
        f"{over_both_customs():.1f} by the customs of both",
        f"{share(2023):.1f} in 2023",
        f"Russia's part in China's trade was {part(2013):.1f} % in 2013 and {part(2020):.1f} in 2020",
        ("From 2013 to 2020 China's oil from Russia more than tripled, in tonnes", t(2020) > 3 * t(2013)),
        f"In 2015 trade fell by {-up(2015):.0f} %",
        f"In 2013–20 it grew by {a_year(china, 2013, 2020):.1f} % a year",
        f"in 2006–13 by {a_year(china, 2006, 2013):.1f}",
        f"from {a_year(world, 2006, 2013):.1f} to {a_year(world, 2013, 2020):.1f} % a year",
        (
            f"Russia's trade with all fell by more in 2015, by {-moves(2014, 2015, ['WLD'])['WLD']:.0f} %",
            moves(2014, 2015, ["WLD"])["WLD"] < up(2015),
        ),
        ("ahead by less than before, to 2020", lead(2013, 2020) < lead(2006, 2013)),
        f"Russia's trade with China was {over('CHN'):.2f} times",
        f"the middle of {len(PEERS)} others that did not join the sanctions {peers_over(2006, 2014, 2020):.2f}",
        f"On 2012–13 alone it was {over('CHN', 2012):.2f} times, with the others {peers_over(2012, 2014, 2020):.2f}",
        ("contracted in May 2014 for thirty years", found("C35", "sign for thirty years of gas")),
        f"{by_pipe('2022')} billion cubic metres in 2022",
        ("The terms were said to favour China", found("C35", "The terms of May 2014 favour China")),
        ("none flowed before December 2019", found("C35", "none before December 2019")),
        f"{lent(2014, 2017):.1f} billion dollars in 2014–17 and {lent(2010, 2013) - DEAL:.1f} in 2010–13",
        f"With one contract of June 2013 the {lent(2010, 2013) - DEAL:.1f} are {lent(2010, 2013):.1f}",
        ("a third below that before Crimea", found("C35", "mid-2018, a third below the stock before Crimea")),
    ],
    "for-and-against-c39": lambda: [
        (f"In 2022 trade grew by {up(2022):.1f} % (29.3 as customs printed)", found("C39", "29.3 after 35.8")),
        f"all China's trade by {all_printed(2022)}",
        f"In 2016–21 trade with Russia had grown by {a_year(china, 2016, 2021):.0f} % a year",
        f"In 2021 alone it had grown by {up(2021):.1f} %, all China's trade by {all_printed(2021):.1f}",
        (
            f"In dollars of the day the gain of 2022, {gain(2022):.0f} billion, was the largest until then",
            gain(2022) > max(map(gain, range(1993, 2022))),
        ),
        ("In dollars of 2022, with inflation out, the gain of 2021 was larger", turned_by_inflation()),
        f"growth was {IN_YUAN[2022]} % in 2022 and {IN_YUAN[2021]} % in 2021",
        ("the gain of 2022 the larger one", yuan_turns_it()),
        f"In March 2022 growth was {printed('March')} %, after {printed('January and February')} % in January and February",
        f"March to June together stood {months(*SPAN):.0f} % above the same months of 2021",
        f"{from_base(2020, '03040506'):.0f} % above those of 2020",
        (
            f"March and April, a month, lay {-on_late_2021(4, 10):.0f} % below the last quarter of 2021, lower than in "
            f"{in_words(sum(spring_on_autumn(y) > on_late_2021(4, 10) for y in NINE))} of {in_words(len(NINE))} earlier springs"
        ),
        (
            "by 22.6 points in January and February, by 24 to September",
            found("C39", "22.6 points in January and February", "24 to September"),
        ),
        ("That lead was 15.8 points to April, and 16.9 to June", found("C39", "15.8 to April, is 16.9 to June")),
        (f"Of {len(PEERS) - 1} states that did not join the sanctions, and Hong Kong", "HKG" in PEERS),
        f"the middle one grew by about {median(2021, 2022):.0f} % in 2022",
        f"By 2023 trade with China was {moves(2021, 2023, ['CHN'])['CHN']:.0f} % above 2021",
        f"with the middle one {median(2021, 2023):.0f} %",
        (
            f"{in_words(sum(m > in_percent(2021)['CHN'] for m in moves(2021, 2022).values()))} of these {len(PEERS)} "
            "grew faster than China in 2022"
        ),
        (
            "By 2023 the others added up were about as far above 2021 as China, and further with Uzbekistan",
            abs(summed(2021, 2023) - moves(2021, 2023, ["CHN"])["CHN"]) < 2
            and summed(2021, 2023, table=EVERY) > moves(2021, 2023, ["CHN"])["CHN"] + 5
            and EVERY["UZB", 2023]["flag"] == "doubtful",
        ),
        f"In 2022 China paid {paid(2022):.0f} % more for Russian oil",
        f"It got {oil(2022):.0f} % more tonnes",
    ],
    "conclude-ours": lambda: [
        (
            f"trade grew by {up(2022):.1f} % in 2022, less than in 2021",
            up(2022) < up(2021),
        ),
        (
            f"by {gain(2022):.0f} billion dollars of the day, more than in any year before",
            gain(2022) > max(map(gain, range(1993, 2022))),
        ),
        (
            f"growth slowed: by the same customs from {printed('January and February')} % in January and February to {printed('March')} in March",
            printed("March") < printed("January and February"),
        ),
    ],
    "discuss-five-things-to": lambda: [
        ("annexed Crimea, in 2014", TEXTS["A/RES/68/262"]["date"][:4] == "2014"),
        f"| {RATED['C36']} |",
        (
            "State banks lent to firms under sanctions",
            found("C37", "Yamal LNG, after US sanctions") and found("C37", "VEB in December 2015"),
        ),
        (
            "a Chinese ship, which its owner says was rented out, laid a cable to Crimea",
            found("C37", "under China's flag, laid the power link to Crimea")
            and found("C37", "The ship's owner denies that it helped"),
        ),
        ("The limits bound US persons", found("C37", "bind US persons")),
        ("an Italian bank lent for shares in Rosneft", found("C37", "Italy's Intesa lent 5.2 billion", "of Rosneft")),
        ("Other Chinese banks held back", found("C37", "commercial banks abided by the sanctions")),
        (
            "Russia's imports from China fell as those from others did",
            abs(moves(2013, 2015, ["CHN"], "imports_musd")["CHN"] - median(2013, 2015, column="imports_musd")) < 6
            and median(2013, 2015, column="imports_musd") < 0,
        ),
        f"| {RATED['C37']} |",
        ("isolating Russia from world finance", found("C38", "isolation from the global financial system")),
        ("targeted measures", found("C38", "significant but they are also targeted")),
        f"| {RATED['C38']} |",
        ("China bought more", sold("CHN", 2022) > 0 and t(2022) > t(2021)),
        ("which a named analyst denies", found("C42", "A. Gabuev", "no conscious desire")),
        ("paid less than for Saudi oil", max(PRICE.values()) < 0),
        (
            "state refiners held back at first",
            found("C42", "state refiners honour old contracts", "take no new cargoes for May"),
        ),
        ("India's purchases grew faster", all(sold("IND", y) > sold("CHN", y) for y in (2022, 2023))),
        (f"| {RATED['C42']}{PUT}", depends(PANEL, "C42")),
    ],
    "runsheet-50": lambda: [
        f"{up(2022):.1f} %, +{gain(2022):.0f} billion",
        f"{printed('March')} after {printed('January and February')} %, then {autumn_quarter():.1f}",
        f"+{oil(2022):.0f}, +{paid(2022):.0f}, +{rise(usd(2022) / t(2022), usd(2021) / t(2021)):.0f} %",
        ("in 2015 the share rose", share(2015) > share(2014)),
    ],
    "runsheet-75": lambda: [f"China beside {len(PEERS)} partners that did not join the sanctions"],
    "guidance": lambda: [
        ("China paid nearly 50 % more", 40 < paid(2022) < 50),
        ("for under 10 % more oil", 0 < oil(2022) < 10),
        (f"March 2022: {printed('March')} % more than a year before", printed("March") > 0),
        f"after {printed('January and February')} % more",
        (
            "Russia's trade grew faster with India and Türkiye",
            min(in_percent(2021)[x] for x in ("IND", "TUR")) > in_percent(2021)["CHN"],
        ),
        (f"{rise(china(2018), china(2015)):.1f} % is right from 2015, the year of the fall", up(2015) < 0),
        ("China's share rose in 2015", share(2015) > share(2014)),
    ],
    "6.1.title": lambda: [
        ("After 2020", LOSSES[-1] > 2020),
        ("rose most, in dollars of the day", LOSSES[-1] > 2020),
    ],
    "6.1.subtitle": lambda: [f"1992–{max(r['year'] for r in TRADE)}"],  # the first year of the Russian Federation
    "6.1.caption": lambda: [
        f"Russia published none by partner after {max(BOTH_SAY)[0]}",
    ],
    "6.1.description": lambda: [
        f"from {china(1992):.0f} billion dollars in 1992 to {china(2025):.0f} in 2025",
        f"It falls in {in_words(sum(up(y) < 0 for y in range(1993, 2026)))} years",
        "by most dollars in {}, {} and {}".format(*LOSSES[:3]),
        ("rises most steeply after 2020", LOSSES[-1] > 2020),
        (
            "Russia's figures lie well below until 2007",
            all(rise(flow("RUS", "CHN", "dots", y), china(y)) < -13 for y in range(1992, 2008) if y != 2001),
        ),
        ("then close", all(abs(rise(flow("RUS", "CHN", "dots", y), china(y))) < 8 for y in range(2008, 2021))),
    ],
    "6.2.title": lambda: [
        (
            "rose about as fast after 2000 as after 2020, seen in percent",
            abs(a_year(china, 2000, 2008) - a_year(china, 2020, 2023)) < 4,
        ),
    ],
    "6.2.caption": lambda: [
        (
            "From 2000 to 2008 the line is about as steep as from 2020 to 2023",
            abs(a_year(china, 2000, 2008) - a_year(china, 2020, 2023)) < 4,
        ),
    ],
    "6.2.description": lambda: [
        f"by {a_year(china, 2000, 2008):.0f} % a year from 2000 to 2008",
        f"by {a_year(china, 2020, 2023):.0f} % a year from 2020 to 2023",
        ("about equally steep", abs(a_year(china, 2000, 2008) - a_year(china, 2020, 2023)) < 4),
    ],
    "6.3.title": lambda: [
        ("For more Russian oil", min(oil(2015), oil(2022)) > 0),
        ("China paid far less in 2015", paid(2015) < -25),
        ("far more in 2022", paid(2022) > 25),
    ],
    "6.3.subtitle": lambda: [f"2010–{LAST_OIL}"],  # the picture's first year
    "6.3.caption": lambda: [
        "Customs itself prints +44 % for the dollars",  # on the page that the recipe of china_crude_from_russia names
    ],
    "6.3.description": lambda: [
        text
        for y in (2015, 2022)
        for text in (
            f"In {y} tonnes change by {signed(oil(y))} %",
            f"dollars by {signed(paid(y))} %",
            f"the price by {signed(rise(usd(y) / t(y), usd(y - 1) / t(y - 1)))} %",
        )
    ],
    "6.4.title": lambda: [
        f"Of {in_words(len(FIVE))} partners Russia's trade grew most",
        f"with {ranked(in_percent(2021), 1)[0]} in percent",
        f"with {ranked(in_dollars(2021), 1)[0]} in dollars",
    ],
    "6.4.subtitle": lambda: ["from 2021 to 2022"],  # the guess is about this year
    "6.4.description": lambda: [
        "In percent",
        *(f"{NAMES[x]} {signed(m)}" for x, m in sorted(in_percent(2021).items(), key=lambda one: -one[1])),
        "In billion dollars",
        *(f"{NAMES[x]} {signed(m)}" for x, m in sorted(in_dollars(2021).items(), key=lambda one: -one[1])),
    ],
    "C35.why": lambda: [
        (
            "China's part in Russia's trade doubled from 2013 to 2022",
            1.9 < min(share(2022), over_both_customs()) / share(2013) < 2.2,
        ),
        ("nearly tripled by 2023", 2.8 < share(2023) / share(2013) < 3),
        ("crude more than tripled to 2020", t(2020) > 3 * t(2013)),
        ("trade slumped in 2015", up(2015) < -25),
        (
            "slowed to 2020, as did most others'",
            a_year(china, 2013, 2020) < a_year(china, 2006, 2013) / 3
            and sum(a_year_with(x, 2013, 2020) < (a_year_with(x, 2006, 2013) or -100) for x in PEERS) > len(PEERS) / 2,
        ),
        ("direct investment fell", found("C35", "Chinese direct investment in Russia fell")),
    ],
    "C39.why": lambda: [
        ("Over 2022 trade rose to a record", china(2022) > max(map(china, range(1992, 2022)))),
        (
            "its lead over all China's trade quadrupled",
            4 <= year_ahead(2022) / year_ahead(2021) < 4.5,
        ),
        ("it had grown faster in 2021", up(2022) < up(2021)),
        ("in the first months of the war growth slowed", months(*SPAN) < printed("January and February")),
    ],
    "sentences": lambda: [
        (
            "For 2015 that had 64.2 billion dollars and was corrected in 2016",
            any(
                (r["year"], r["source"], r["flow"]) == ("2015", "customs", "total") and num(r["value_musd"]) == 64200
                for r in TRADE
            ),
        ),
    ],
    "russias-column-the-imfs": lambda: [
        (
            "Russia's column: the IMF's collection to 2005 without the incomplete year 2001, then Russia's own customs (`fcs`), which has no gaps.",
            flow("RUS", "CHN", "dots", 2001) < 0.6 * china(2001)
            and all(flow("RUS", "CHN", "fcs", y) for y in range(2006, 2022)),
        ),
    ],
    "C35-read": lambda: [
        f"Trade in dollars is {average(china, 2014, 2021) / average(china, 2006, 2013):.2f} times what it was",
        f"Russia's trade {average(share, 2014, 2021) / average(share, 2006, 2013):.2f} times, crude {average(t, 2014, 2021) / average(t, 2006, 2013):.2f} times",
        (
            f"hardly moved: {average(part, 2014, 2021) / average(part, 2006, 2013):.2f} times",
            0.9 < average(part, 2014, 2021) / average(part, 2006, 2013) < 1.1,
        ),
        (
            "State lending fell, with the one large contract of 2013 and also without it",
            lent(2014, 2021) < lent(2006, 2013) - DEAL,
        ),
        (
            "from 2015 to 2017 trade lay below 2014",
            all(china(y) < china(2014) for y in (2015, 2016, 2017)) and china(2018) > china(2014),
        ),
        f"with {len(PEERS)} partners that do not sanction it ({len({*PEERS} - {'HKG'})} states and Hong Kong)",
    ],
    "C35-read-2": lambda: [
        f"×{over('CHN'):.2f} against ×{peers_over(2006, 2014, 2020):.2f}",
        f"{in_words(sum(over(x) > over('CHN') for x in PEERS))} of the {len(PEERS)} grew more",
        (f"with Russia grew ×{chinas('RUS'):.2f}, slightly more", 1 < chinas("RUS") / chinas("WLD") < 1.05),
        f"whole trade (×{chinas('WLD'):.2f})",
    ],
    "C35-in-2015-all-of": lambda: [
        (
            "all five slowed",
            all(a_year(of, 2013, 2020) < a_year(of, 2006, 2013) for of in (china, world))
            and all(a_year_with(x, 2013, 2020) < a_year_with(x, 2006, 2013) for x in ("CHN", "WLD"))
            and a_year_middle(2013, 2020) < a_year_middle(2006, 2013),
        ),
        f"shrank from {lead(2006, 2013):.1f} points to {lead(2013, 2020):.1f}",
        (
            f"it stayed {lead_peers(2006, 2013):.1f}",
            f"{lead_peers(2006, 2013):.1f}" == f"{lead_peers(2013, 2020):.1f}",
        ),
        f"it went from {lead_all(2006, 2013):.1f} to {lead_all(2013, 2020):.1f}",
        (
            "In 2015 all of Russia's trade shrank.",
            (flow("RUS", "WLD", "dots", 2015) < flow("RUS", "WLD", "dots", 2014)),
        ),
    ],
    "C35-read-3": lambda: [
        f"So *in dollars* {100 * flow('RUS', 'CHN', 'dots', 2013) / flow('RUS', 'WLD', 'dots', 2020) - share(2013):.1f} of the {share(2020) - share(2013):.1f} points come from Russia's shrinking total.",
        ("the tonnes of crude more than tripled", (t(2020) > 3 * t(2013))),
    ],
    "C35-read-4": lambda: [
        (
            "With all contracts lending fell from one span to the next after 2013.",
            (lent(2010, 2013) > lent(2014, 2017) > lent(2018, 2021)),
        ),
        (
            "Without the one contract, 2014-17 stands above 2010-13, but below 2006-09.",
            (lent(2010, 2013) - DEAL < lent(2014, 2017) < lent(2006, 2009)),
        ),
        ("Gas came by pipe from December 2019", found("C35", "none before December 2019")),
        f"{by_pipe('2020')} billion cubic metres in 2020, {by_pipe('2022')} in 2022",
    ],
    "C35-read-choices": lambda: [
        (
            f"over 2012-13 it holds from Russia's end (×{over('CHN', 2012, 2014, 2020):.2f} against",
            over("CHN", 2012, 2014, 2020) > max(1, peers_over(2012, 2014, 2020)),
        ),
        f"×{peers_over(2012, 2014, 2020):.2f})",
        (
            "turns from China's",
            from_two_years("RUS") < from_two_years("WLD") and average(part, 2014, 2021) < average(part, 2012, 2013),
        ),
        (
            "in 2015-16 it turns by all three",
            max(over("CHN", 2012, 2015, 2016), from_two_years("RUS", 2015, 2016)) < 1
            and average(part, 2015, 2016) < average(part, 2012, 2013),
        ),
        (
            "2020 over 2013 holds beside all others' trade",
            china(2020) / china(2013) > max(1, world(2020) / world(2013))
            and over("CHN", 2013, 2020, 2020) > max(1, over("WLD", 2013, 2020, 2020), peers_over(2013, 2020, 2020))
            and part(2020) > part(2013),
        ),
        ("turns beside its own past", china(2020) / china(2013) < china(2013) / china(2006)),
    ],
    "C35-rating": lambda: [
        ("to count from 2012 and 2013", from_two_years("RUS") < from_two_years("WLD")),
        (
            "to weigh all ties alike",
            average(part, 2014, 2021) < 1.1 * average(part, 2006, 2013)
            and lent(2014, 2021) < lent(2006, 2013) - DEAL
            and found("C35", "direct investment", "fell"),
        ),
        (
            "One strengthens it: to leave the contract of June 2013 out of lending",
            lent(2010, 2013) - DEAL < lent(2014, 2017) < lent(2010, 2013),
        ),
    ],
    "C36-read": lambda: [
        *(
            (text, TEXTS["A/RES/68/262"][column] == value)
            for text, column, value in (
                ("on 27 March 2014", "date", "2014-03-27"),
                ("by 100 votes", "yes", "100"),
                ("to 11", "no", "11"),
                ("with 58 abstentions", "abstain", "58"),
                ("China's among them", "CHN", "A"),
            )
        ),
    ],
    "C37": lambda: [
        (
            "Washington's limits on debt bound US persons",
            found("C37", "bind US persons and those in the United States"),
        ),
        (
            "a law of December 2014 let it act against foreign banks as well, and it did not mean to",
            found("C37", "law of 18 December 2014", "against foreign banks", "he did not intend to use it for now"),
        ),
    ],
    "C37-read": lambda: [
        (
            "In neither is there a rise special to China",
            max(moves(2013, y, ["CHN"], "imports_musd")["CHN"] for y in (2015, 2017)) < 0,
        ),
    ],
    "C37-read-3": lambda: [
        f"With all contracts lending fell from {lent(2010, 2013):.1f} to {lent(2014, 2017):.1f} billion dollars.",
        f"Without the one contract it rose from {lent(2010, 2013) - DEAL:.1f} to 37.5.",
        (
            "More than half of the 37.5 were agreed in 2016, the year of the loan to Yamal LNG.",
            (lent(2016, 2016) > lent(2014, 2017) / 2),
        ),
        ("some 60 Chinese citizens were aboard", found("C37", "with some 60 Chinese citizens aboard")),
        ("who had rented it out and gave no crew", found("C37", "had rented it, and it gave no crew")),
        ("5.2 billion euros of Italy's Intesa for shares in Rosneft", found("C37", "Italy's Intesa lent 5.2 billion")),
        ("by interviews with bankers of both sides", found("C37", "bankers on both sides")),
    ],
    "C37-read-choices": lambda: [
        (
            "without the contract of 2013 lending nearly tripled after 2010-13",
            2.8 < lent(2014, 2017) / (lent(2010, 2013) - DEAL) < 3,
        ),
        ("it grew by half elsewhere", 1.4 < all_lent(2014, 2017) / (all_lent(2010, 2013) - DEAL) < 1.6),
        ("from 2006-09 it fell either way", lent(2014, 2017) < lent(2006, 2009)),
    ],
    "C37-rating": lambda: [
        (
            "Goods don't bear the claim by any choice",
            all(
                moves(2013, y, ["CHN"], "imports_musd")["CHN"] < 0 and summed(2013, y, column="imports_musd") < 0
                for y in (2015, 2017)
            ),
        ),
        (
            "loans to named borrowers and the cable",
            found("C37", "lend about 12 bn USD") and found("C37", "laid the power link to Crimea"),
        ),
        ("whose layer's owner denies that it helped", found("C37", "The ship's owner denies that it helped")),
    ],
    "C38-read-choices": lambda: [
        (
            "By parts it holds",
            -rise(senders(2015), senders(2013)) < -rise(senders(2023), senders(2021)) / 2,
        ),
        (
            f"Russia bought {-rise(bought_of(SENDERS, 2015), bought_of(SENDERS, 2013)):.0f} % less from them",
            -rise(bought_of(SENDERS, 2015), bought_of(SENDERS, 2013))
            > -rise(bought_of(SENDERS, 2023), bought_of(SENDERS, 2021)) / 2,
        ),
        f"{-summed(2013, 2015, column='imports_musd'):.0f} % less from the others that did not sanction, added up",
    ],
    "C38-read": lambda: [
        f"The share slipped from {senders(2013):.1f} to {senders(2015):.1f} % in two years.",
        ("It collapsed after 2021.", (senders(2023) < senders(2021) / 2)),
        ("For goods the measures of 2014 were no shut-out", senders(2015) > 45),
        (
            "The American share even rose.",
            (
                p("USA", 2015, "imports_musd") / p("WLD", 2015, "imports_musd")
                > p("USA", 2013, "imports_musd") / p("WLD", 2013, "imports_musd")
            ),
        ),
        (
            "Syndicated loans to Russian borrowers fell by 73 % in the first nine months of 2014.",
            (
                any(
                    r["id"] == "OL01" and r["value"] == "-73"
                    for r in rows("sources/chinese-lending-to-russia/other_lenders_and_bonds_2014_2017.csv")
                )
            ),
        ),
    ],
    "C39-read": lambda: [
        (
            f"The gain of {gain(2022):.1f} billion dollars was the largest until then, in dollars of the day.",
            (gain(2022) > max(gain(y) for y in range(1993, 2022))),
        ),
        (
            "Ten earlier years grew faster in percent, 2021 among them.",
            (sum(up(y) > up(2022) for y in range(1993, 2022)) == 10) and (up(2021) > up(2022)),
        ),
        (
            "In dollars customs prints 29.3 % for 2022 after 35.8 for 2021, in yuan 34.3 after 26.6",
            (found("C39", "34.3 %", "26.6 % in 2021", "29.3 after 35.8")),
        ),
        f"All China's trade grew by {all_printed(2022)} % in 2022 and by {all_printed(2021):.1f} in 2021",
        *(f"{way} {FIGURES[f'{way}, change on a year before', '2021']}" for way in ("exports", "imports")),
        f"the lead went from {year_ahead(2021):.1f} points to {year_ahead(2022):.1f}",
        (
            "one earlier year had more: 2001",
            [y for y in range(1993, 2022) if year_ahead(y) > year_ahead(2022)] == [2001],
        ),
    ],
    "C39-from-april-on-no": lambda: [
        (
            "From April on no page prints the rate for both directions.",
            (all(PRINTED[m]["both"] == "" for m in ("April", "May", "June", "July", "August", "October", "November"))),
        ),
    ],
    "C39-read-2": lambda: [
        (
            "That is below January and February, below February alone (25.7), and below 2021.",
            (round(months(*SPAN), 1) == 22.3)
            and (
                months(*SPAN)
                < float(PRINTED["February"]["both"])
                == 25.7
                < float(PRINTED["January and February"]["both"])
            )
            and (months(*SPAN) < up(2021)),
        ),
        (
            "China's **exports fell in March, April, May and June**.",
            (all(float(PRINTED[m]["exports"]) < 0 for m in SPAN)),
        ),
        (
            "Its imports had grown by 35.8 % before, grew by 26.4 in March, and by more than 50 in each of the next three months.",
            ([PRINTED[m]["imports"] for m in ("January and February", "March")] == ["35.8", "26.4"])
            and (all(float(PRINTED[m]["imports"]) > 50 for m in SPAN[1:])),
        ),
    ],
    "C39-read-4": lambda: [
        (
            "China's exports stood 38 % below the half-year before, those of the states outside the sanctions that PIIE added up 40 %.",
            ((SPRING["China"], SPRING["states that do not"]) == (-38, -40)),
        ),
        (
            "at the outbreak China was no exception",
            (abs(SPRING["China"] - SPRING["states that do not"]) < 5),
        ),
        (
            "with at least two billion dollars of trade with Russia in 2021",
            (all(p(x, 2021) >= 2000 for x in PEERS)),
        ),
    ],
    "C39-read-5": lambda: [
        (
            f"In 2022 China stood {moves(2021, 2022, ['CHN'])['CHN']:.0f} % above 2021, the median of the others {median(2021, 2022):.0f} %, and China lay inside their middle half.",
            (sum(m > moves(2021, 2022, ["CHN"])["CHN"] for m in moves(2021, 2022).values()) >= 24 / 4),
        ),
        (
            "So most of the lead came in the year after the outbreak.",
            (
                moves(2021, 2022, ["CHN"])["CHN"] - median(2021, 2022)
                < (moves(2021, 2023, ["CHN"])["CHN"] - median(2021, 2023)) / 2
            ),
        ),
        f"In 2022 {in_words(sum(m > moves(2021, 2022, ['CHN'])['CHN'] for m in moves(2021, 2022).values()))} single partners grew more than China.",
    ],
    "C39-read-choices": lambda: [
        (
            f"By the median no choice turns it: China's {moves(2021, 2023, ['CHN'])['CHN']:.1f} % to 2023 stands above {min(WAYS):.1f} to {max(WAYS):.1f}.",
            all(
                moves(2021, 2022, ["CHN"])["CHN"] - a < (moves(2021, 2023, ["CHN"])["CHN"] - b) / 2
                for a, b in zip(WAYS_2022, WAYS, strict=True)
            ),
        ),
        (
            f"Added up, the others did as well as China ({summed(2021, 2023):.1f} %), and it turns as long as India is among them.",
            [lead_of_sum(who, 2023) > 0 and lead_of_sum(who, 2022) < lead_of_sum(who, 2023) / 2 for who in OTHERS_ADDED]
            == [False, False, True, True],
        ),
    ],
    "C39-read-choices-2": lambda: [
        (
            "For the year it turns in dollars against 2021 alone",
            up(2016) < a_year(china, 2016, 2021) < up(2022) < up(2021),
        ),
        ("in tonnes of crude against the five years", oil(2022) < a_year(t, 2016, 2021)),
        ("for the gain in dollars once inflation is out", turned_by_inflation()),
        (f"it gained {gain_in_yuan(2022):.0f} in 2022 after {gain_in_yuan(2021):.0f}", yuan_turns_it()),
        f"the American out {gain_in_yuan(2022, OUTPUT):.0f} after {gain_in_yuan(2021, OUTPUT):.0f}",
        (
            "The lead over all China's trade holds as well",
            year_ahead(2022) > year_ahead(2021)
            and IN_YUAN[2022] - 7.7 > IN_YUAN[2021] - 21.4
            and found("C39", "all its trade by 7.7 after 21.4"),
        ),
        (
            f"Beside all China's trade it turns to April ({25.9 - 10.1:.1f} points) and June ({27.2 - 10.3:.1f}), and holds to September ({32.5 - rise(4.75, 4.38):.0f}, against {38.5 - 15.9:.1f} before)",
            27.2 - 10.3 < 38.5 - 15.9 < 32.5 - rise(4.75, 4.38)
            and found("C39", "15.9 % in January and February", "10.1 from January to April", "38.5 and 25.9")
            and found("C39", "27.2 less 10.3 %", "32.5 less about 8.4"),
        ),
        (
            "March to June are ahead on 2020",
            [y for y in (2020, 2019) if from_base(y, "03040506") > from_base(y, "0102")] == [2020]
            and all(behind(y) > 0 for y in (2019, 2020, 2021))
            and months(*SPAN) < printed("January and February"),
        ),
        ("in China's imports alone", imports_of_spring() > float(PRINTED["January and February"]["imports"])),
        ("of the five years before", months(*SPAN) > a_year(china, 2016, 2021)),
    ],
    "C39-rating": lambda: [
        (
            "it holds in yuan, and in dollars of the day beside the five years before",
            up(2022) > a_year(china, 2016, 2021)
            and IN_YUAN[2022] > IN_YUAN[2021]
            and held("yuan", "nothing") == (16, 16)
            and held("dollars", "nothing", False, 2016) == (4, 4),
        ),
        ("in roubles it hardly does", held("roubles") == (3, 16)),
        ("it does not, by growth on 2021", months(*SPAN) < printed("January and February")),
        (
            "from 2020 March to June are ahead, March alone is not",
            from_base(2020, "03040506") > from_base(2020, "0102") > from_base(2020, "03"),
        ),
    ],
    "ways-head": lambda: [
        f"trade grew by {up(2022):.1f} % in 2022, {surplus(china, 2016, 'percent'):.1f} points more than in a year of 2016-21 ({a_year(china, 2016, 2021):.2f} %)",
    ],
    "ways-refused": lambda: [
        (
            "They turn it beside 2016-21, and don't beside 2021.",
            oil(2022) < a_year(t, 2016, 2021) and oil(2022) > oil(2021),
        ),
        (
            "The one comes within the margin, by the other it holds.",
            0 < up(2022) - a_year(china, 2000, 2008) < MARGIN < up(2022) - a_year(china, 2010, 2020),
        ),
        (
            f"29.3 after 35.8 %, in yuan {IN_YUAN[2022]} after {IN_YUAN[2021]}",
            found("C39", "29.3 after 35.8") and printed("the year") == 29.3,
        ),
        (
            "It holds by all four ways.",
            all(surplus(lambda y: p("CHN", y) / p("WLD", y), first, seen) > MARGIN for first in FROM for seen in SEEN),
        ),
    ],
    "ways-margin": lambda: [
        (
            f"({up(2022):.1f} and {moves(2021, 2022, ['CHN'])['CHN']:.1f} %)",
            round(up(2022) - moves(2021, 2022, ["CHN"])["CHN"]) == MARGIN,
        ),
    ],
    "ways-read": lambda: [
        ("In yuan it holds by each of {} ways.".format(held("yuan")[1]), len(set(held("yuan"))) == 1),
        (
            f"it holds by each of {held('dollars', 'nothing', 2016)[1]} against 2016-21",
            len(set(held("dollars", "nothing", 2016))) == 1,
        ),
        (
            f"Against 2021 one of {held('dollars', 'nothing', 2020)[1]} holds.",
            held("dollars", "nothing", 2020)[0] == 1,
        ),
        (
            "In roubles it holds by {} of {}, all of them of the day and against 2016-21.".format(*held("roubles")),
            held("roubles")[0] == held("roubles", False, 2016)[0],
        ),
        f"trade grew by {rise(in_money('China', 'roubles', True)(2022), in_money('China', 'roubles', True)(2021)):.1f} % in 2022",
        "decides in {} of {} pairs".format(*pairs_decided()),
        (
            "in dollars of the day against 2021, by China's count, percent turns it and amounts hold",
            surplus(china, 2020, "percent") < -MARGIN and surplus(china, 2020, "amounts") > MARGIN,
        ),
        (
            f"China's count holds by each of {held('added up', 'China')[1]}.",
            len(set(held("added up", "China"))) == 1,
        ),
        (
            f"turn it by each of {held('added up', 'Russia')[1]}, and India's trade alone had more than tripled",
            all(v < -MARGIN for key, v in year_ways().items() if key[4:] == ("Russia", "added up"))
            and p("IND", 2022) > 3 * p("IND", 2021),
        ),
        ("By the median partner it holds by both.", held("median") == (2, 2)),
        (
            "Against a span that ends in 2021 it holds from each first year.",
            all(
                surplus(trade, first, seen) > MARGIN
                for trade in (china, dollars_of_2022)
                for seen in SEEN
                for first in range(1992, 2020)
            ),
        ),
        (
            f"percent holds for {years_held(china, 'percent')} of {len(years_alone(china, 'percent'))} years, and amounts hold for all",
            years_held(china, "amounts") == len(years_alone(china, "amounts")),
        ),
        (
            f"With inflation out percent holds for {years_held(dollars_of_2022, 'percent')}, and amounts for all but 2021.",
            [y for y, v in years_alone(dollars_of_2022, "amounts").items() if v <= MARGIN] == [2021],
        ),
        ("On 2021 no last month holds beside January and February.", not months_held(2021, "winter")),
        ("On 2020 each from May on does.", months_held(2020, "winter") == list(range(5, 13))),
        ("On 2019 only November and December do.", months_held(2019, "winter") == [11, 12]),
        (
            "from May on by the base of 2021, from March on by 2020, from August on by 2019",
            [months_held(base, "years") for base in (2021, 2020, 2019)]
            == [[5, 6, 7, 9, 10, 11, 12], list(range(3, 13)), list(range(8, 13))],
        ),
        (
            "No way makes 2022 a fall.",
            all(
                in_money(count, money, real)(2022) > in_money(count, money, real)(2021)
                for count in AS_COUNTED
                for money in MONEYS
                for real in REAL
            ),
        ),
        (
            "Ours lies at neither end.",
            min(year_ways().values()) < surplus(china, 2016, "percent") < max(year_ways().values()),
        ),
        f"{in_words(near_the_margin()).capitalize()} ways lie between two and three points on either side",
    ],
    "C42-read": lambda: [
        (
            "China bought more Russian crude while it bought a little less crude in all.",
            (t(2022) > t(2021))
            and (
                (lambda w: -2 < rise(w["2022"], w["2021"]) < 0)(
                    {
                        r["year"]: float(r["million_tonnes"])
                        for r in CRUDE
                        if (r["importer"], r["origin"], r["kind"]) == ("CHN", "WLD", "press")
                    }
                )
            ),
        ),
        (
            "88 billion dollars in the twelve months from March 2022, after 57",
            found("C42", "88 bn USD in March 2022-February 2023 after 57"),
        ),
        ("In 2021 it had bought less than in 2020", t(2021) < t(2020)),
        f"on 2020 the rise is {rise(t(2022), t(2020)):.1f} %",
    ],
    "C42-read-months": lambda: [
        (
            "The tonnes fell before cargoes of the war could arrive",
            max(printed_crude()[m][1] for m in ("January-February", "March")) < 0,
        ),
        (
            "By Reuters most of March's were contracted before the invasion",
            found("C42", "most of March's cargoes were contracted before the invasion"),
        ),
        (
            "April's booked before the sanctions toughened",
            found("C42", "in cargoes booked before sanctions toughened: 6.55"),
        ),
        f"March to May together lie {crude_from_march('May'):.0f} % above the year before",
        f"March to December {crude_from_march('December'):.1f} %",
        (
            "For May, say six people, state refiners took no new cargoes, at Beijing's call for caution",
            found("C42", "At Beijing's call for caution, say six people", "take no new cargoes for May"),
        ),
        ("some independent ones went on importing", found("C42", "some independent refiners go on importing")),
        (
            "In May the tonnes reached 8.42 million, a record until then.",
            found("C42", "in May 8.42 million, a record then"),
        ),
    ],
    "C42-read-2": lambda: [
        (
            "In each of the months that we have, China paid less for Russian than for Saudi crude: 9.2 % less in April, 18.8 in June, 11.6 in December, and 8.9 over the year.",
            (max(PRICE.values()) < 0)
            and ([PRICE[k] for k in ("2022-04", "2022-06", "2022-12", "2022")] == [-9.2, -18.8, -11.6, -8.9]),
        ),
    ],
    "C42-read-3": lambda: [
        f"In 2022 Russia sold {sold('IND', 2022):.1f} billion dollars more to India, {sold('CHN', 2022):.1f} more to China, and {sold('EU', 2022):.1f} more to the European Union too.",
        f"To 2023 India added {sold('IND', 2023):.1f} and China {sold('CHN', 2023):.1f}.",
    ],
    "C42-read-4": lambda: [
        (
            "In May Bloomberg told, from unnamed people, of talks between the governments on oil for China's reserves",
            found("C42", "strategic reserves", "as governments"),
        ),
        (
            "for security of energy and food and not as support, and A. Gabuev of the Carnegie Endowment (September): no conscious desire to help, though in effect it helps",
            found("C42", "security of energy and food", "not as support") and found("C42", "no conscious desire"),
        ),
    ],
    "C42-read-choices-base": lambda: [
        (
            f"It holds on each base, for crude by {rise(t(2022), t(2020)):.1f} to {rise(t(2022), t(2021)):.1f} %",
            t(2020) > sum(map(t, (2019, 2020, 2021))) / 3 > t(2021),
        ),
        ("2021 had been a fall", t(2021) < t(2020)),
        f"the gain of 2022, {t(2022) - t(2021):.1f} million tonnes",
        (
            f"is smaller than the mean gain a year of 2014-20, {(t(2020) - t(2014)) / 6:.1f}",
            t(2022) - t(2021) < (t(2020) - t(2014)) / 6,
        ),
        "from {:.1f} % in 2020 and {:.1f} in 2021 to {:.1f}".format(
            *(100 * t(year) / ALL_CRUDE["WLD", year] for year in (2020, 2021, 2022))
        ),
        ("coal by 20 %, LNG by 43.9", found("C42", "20 % more Russian coal", "43.9 % more Russian LNG")),
        f"gas by pipe by {FIGURES['Power of Siberia pipeline, change on a year before', '2022']:.0f}",
    ],
    "C42-read-choices": lambda: [
        (
            "India raised its purchases by more by each count",
            all(sold("IND", y) > sold("CHN", y) for y in (2022, 2023))
            and all(
                moves(2021, y, ["IND"], "exports_musd")["IND"] > moves(2021, y, ["CHN"], "exports_musd")["CHN"]
                for y in (2022, 2023)
            ),
        ),
        (
            "Against Türkiye it turns in dollars (by 2023 in percent, too)",
            all(sold("TUR", y) < sold("CHN", y) for y in (2022, 2023))
            and [
                moves(2021, y, ["TUR"], "exports_musd")["TUR"] < moves(2021, y, ["CHN"], "exports_musd")["CHN"]
                for y in (2022, 2023)
            ]
            == [False, True],
        ),
        (
            "against the median partner in both years",
            all(
                median(2021, y, column="exports_musd") < moves(2021, y, ["CHN"], "exports_musd")["CHN"]
                for y in (2022, 2023)
            ),
        ),
    ],
    "discuss-three-more-questions": lambda: [
        (
            "Russia published no trade by partner from 2022 on.",
            (
                not any(
                    r["reporter"] == "RUS" and r["source"] == "fcs" and (r["partner"] == "CHN") and (r["year"] > "2021")
                    for r in TRADE
                )
            ),
        ),
    ],
    "record-guidance": lambda: [
        (
            "Then run the five choices: the median to 2023 lies between 15.0 and 30.9 %, China's 63.9 % above all of them; the sum turns.",
            (moves(2021, 2023, ["CHN"])["CHN"] > max(WAYS)),
        ),
        (
            "for C39 the data stood, and the way of rating changed",
            EARLIER["C39"]["first_2026"] != EARLIER["C39"]["second_2026"],
        ),
    ],
    "6.5.title": lambda: [
        (
            "China's trade with Russia grew more than the median partner's after 2021",
            all(moves(2021, y, ["CHN"])["CHN"] > median(2021, y) for y in (2022, 2023, 2024)),
        ),
    ],
    "6.5.subtitle": lambda: [
        f"up to {len(PEERS)} other partners outside the sanctions",
        f"2012–{max(y for _, y in EVERY)}",  # the picture's first year
    ],
    "6.5.caption": lambda: [f"the middle half of up to {len(PEERS)}"],
    "6.5.description": lambda: [
        (
            "China's line rises to {:+.0f} percent in 2022, {:+.0f} in 2023 and {:+.0f} in 2024".format(*grown("CHN")),
            grown("CHN") == sorted(grown("CHN")),
        ),
        "the median of the other partners to {:+.0f}, {:+.0f} and {:+.0f}".format(
            *(median(2021, y) for y in (2022, 2023, 2024))
        ),
        "spans {:+.0f} to {:+.0f} in 2022".format(*band(2022)),
        f"−{-band(2023)[0]:.0f} to {band(2023)[1]:+.0f} in 2023",
        "The EU falls to −{:.0f}, −{:.0f} and −{:.0f}".format(*(-one for one in grown("EU"))),
    ],
}

EVIDENCE = [
    (
        "C35",
        "China-Russia trade, growth a year, 2006-13 (China's count)",
        lambda: 100 * ((china(2013) / china(2006)) ** (1 / 7) - 1),
        1,
    ),
    (
        "C35",
        "Chinese state lending to Russia, 2010-13, without the oil prepayment of 2013",
        lambda: lent(2010, 2013) - DEAL,
        1,
    ),
    ("C35", "Chinese state lending to Russia, a year, 2006-13 (AidData)", lambda: lent(2006, 2013) / 8, 1),
    ("C35", "Chinese state lending to Russia, a year, 2014-21 (AidData)", lambda: lent(2014, 2021) / 8, 1),
    (
        "C35",
        "Chinese state lending to Russia, a year, 2006-13, without the oil prepayment of 2013",
        lambda: (lent(2006, 2013) - DEAL) / 8,
        1,
    ),
    (
        "C36",
        "General Assembly on Ukraine's borders, 27 March 2014: in favour",
        lambda: int(TEXTS["A/RES/68/262"]["yes"]),
        0,
    ),
    (
        "C37",
        "Russia's imports from the median of 24 other non-sanctioners, 2013 to 2017",
        lambda: median(2013, 2017, column="imports_musd"),
        1,
    ),
    (
        "C37",
        "Russia's imports from other non-sanctioners added up, 2013 to 2017",
        lambda: summed(2013, 2017, column="imports_musd"),
        1,
    ),
    ("C38", "Effect: six sanctioners of 2014 in Russia's imports, 2021", lambda: senders(2021), 1),
    ("C39", "At the outbreak, March-June 2022 on 2021: both directions", lambda: months(*SPAN), 1),
    *[
        ("C39", f"At the outbreak, {name} 2022 on {year}: both directions", lambda y=year, s=span: from_base(y, s), 1)
        for name, span in (("January-February", "0102"), ("March", "03"), ("March-June", "03040506"))
        for year in (2020, 2019)
    ],
    (
        "C39",
        "The year: China-Russia trade, growth a year, 2016-21",
        lambda: 100 * ((china(2021) / china(2016)) ** 0.2 - 1),
        1,
    ),
    (
        "C39",
        "Russia's trade with the median other non-sanctioner, 2021 to 2023, lowest of five lists",
        lambda: min(WAYS),
        1,
    ),
    (
        "C39",
        "Russia's trade with other non-sanctioners added up, 2021 to 2023, without India",
        lambda: summed(2021, 2023, [x for x in PEERS if x != "IND"]),
        1,
    ),
    (
        "C42",
        "Price that China paid for Russian crude, against Saudi crude, 2022",
        lambda: float(ENERGY["RE01"]["value"]),
        1,
    ),
    ("C42", "Russia's exports of all goods to India, 2021 to 2023", lambda: sold("IND", 2023), 1),
]

# Numbers in prose that no cell prints: the words around them, and why they stand there.
NUMBERS = {
    "came to 40.6 %": "printed in section 4, and row 5 of the lesson's table",
    "29.26 billion dollars": "a first release, in the source that the recipe names",
}

# Values on which a rating turns, and keys


def a_year(value, first, last):
    return 100 * ((value(last) / value(first)) ** (1 / (last - first)) - 1)


def average(value, first, last):
    return statistics.fmean(value(year) for year in range(first, last + 1))


def over(partner, first=2006, start=2014, end=2020):
    """Russia's trade with a partner: a later mean over that from a first year to 2013, of the years with a figure."""
    return mean(p(partner, y) for y in range(start, end + 1)) / mean(p(partner, y) for y in range(first, 2014))


def imports_share(year):
    return 100 * p("CHN", year, "imports_musd") / p("WLD", year, "imports_musd")


def as_printed(kind, start, end=None):
    """The row of China's customs as printed, with both directions if two are."""
    found = [r for r in RAW.values() if (r["kind"], r["period_start"], r["period_end"]) == (kind, start, end or start)]
    return {
        way: float(next(r[f"growth_{way}_pct"] for r in found if r[f"growth_{way}_pct"]))
        for way in ("total", "exports", "imports")
        if any(r[f"growth_{way}_pct"] for r in found)
    }


ALL_CRUDE = {
    (r["origin"], int(r["year"])): float(r["million_tonnes"])
    for r in CRUDE
    if (r["importer"], r["kind"]) == ("CHN", "press") and r["million_tonnes"]
}


def by_pipe(year):
    """Gazprom's gas to China in the table of gas, which takes it from the pages."""
    return next(
        float(r["bcm"])
        for r in rows("tables/gas_trade.csv")
        if (r["year"], r["route"], r["source"]) == (year, "Russia to China, pipe", "published")
    )


def price(period):
    return next(
        float(r["value"]) for r in ENERGY.values() if r["period"] == period and "against Saudi crude" in r["metric"]
    )


EVIDENCE += [
    *(("C35", f"China in Russia's trade, {y}", lambda y=y: share(y), 1) for y in (2013, 2020, 2023)),
    *(("C35", f"Russia in China's trade, {y}", lambda y=y: part(y), 2) for y in (2013, 2020, 2023)),
    (
        "C35",
        "Russia in China's trade, 2022 (as customs said it)",
        lambda: FIGURES["Russia's share of China's total trade", "2022"],
        1,
    ),
    ("C35", "China-Russia trade, 2014 to 2015 (China's count)", lambda: up(2015), 1),
    ("C35", "China-Russia trade, growth a year, 2013-20 (China's count)", lambda: a_year(china, 2013, 2020), 1),
    ("C35", "Russia's trade, mean of 2014-20 over 2006-13: with China", lambda: over("CHN"), 2),
    (
        "C35",
        "Russia's trade, mean of 2014-20 over 2006-13: with the median other non-sanctioner",
        lambda: statistics.median(over(peer) for peer in PEERS),
        2,
    ),
    ("C35", "Crude oil from Russia to China, 2014 to 2015, by tonnes", lambda: rise(t(2015), t(2014)), 1),
    (
        "C35",
        "Russia's trade, 2014 to 2015 (Russia's count): with all states",
        lambda: rise(p("WLD", 2015), p("WLD", 2014)),
        1,
    ),
    (
        "C35",
        "Russia's trade, 2014 to 2015 (Russia's count): with the median other non-sanctioner",
        lambda: median(2014, 2015),
        1,
    ),
    ("C35", "China in Russia's trade, gain a year, 2013-20", lambda: (share(2020) - share(2013)) / 7, 2),
    (
        "C36",
        "General Assembly on Ukraine's borders, 27 March 2014: against",
        lambda: float(TEXTS["A/RES/68/262"]["no"]),
        0,
    ),
    *(
        (claim, f"Chinese state lending to Russia, {span} (AidData)", lambda f=first: lent(f, f + 3), 1)
        for claim, span, first in (("C37", "2010-13", 2010), ("C35", "2014-17", 2014), ("C37", "2014-17", 2014))
    ),
    (
        "C37",
        "Chinese state lending to Russia, 2010-13, without the oil prepayment of 2013",
        lambda: lent(2010, 2013) - DEAL,
        1,
    ),
    ("C37", "Russia's imports from China, 2013 to 2015", lambda: moves(2013, 2015, ["CHN"], "imports_musd")["CHN"], 1),
    ("C37", "Russia's imports from China, 2013 to 2017", lambda: moves(2013, 2017, ["CHN"], "imports_musd")["CHN"], 1),
    (
        "C37",
        "Russia's imports from the median of 24 other non-sanctioners, 2013 to 2015",
        lambda: median(2013, 2015, column="imports_musd"),
        1,
    ),
    (
        "C37",
        "Russia's imports from the median of six sanctioners of 2014, 2013 to 2015",
        lambda: median(2013, 2015, SENDERS, "imports_musd"),
        1,
    ),
    (
        "C37",
        "China in Russia's imports, gain a year, 2006-13",
        lambda: (imports_share(2013) - imports_share(2006)) / 7,
        2,
    ),
    *(
        ("C38", f"Effect: six sanctioners of 2014 in Russia's imports, {y}", lambda y=y: senders(y), 1)
        for y in (2013, 2015, 2023)
    ),
    ("C39", "The year: China-Russia trade, 2020 to 2021 (our sum; customs prints 35.8)", lambda: up(2021), 1),
    ("C39", "The year: China-Russia trade, 2021 to 2022 (our sum; customs prints 29.3)", lambda: up(2022), 1),
    ("C39", "The year: China-Russia trade, gain of 2022", lambda: gain(2022), 1),
    (
        "C39",
        "The year: earlier years, 1993-2021, in which that trade grew faster in percent",
        lambda: sum(up(y) > up(2022) for y in range(1993, 2022)),
        0,
    ),
    (
        "C39",
        "At the outbreak, January-February 2022 on 2021: both directions",
        lambda: as_printed("two months", "2022-01", "2022-02")["total"],
        1,
    ),
    ("C39", "At the outbreak, March 2022 on 2021: both directions", lambda: as_printed("month", "2022-03")["total"], 1),
    *(
        (
            "C39",
            f"At the outbreak, {name} 2022 on 2021: China's {way}",
            lambda m=m, w=way: as_printed("month", m)[w],
            1,
        )
        for name, m in (("March", "2022-03"), ("April", "2022-04"), ("May", "2022-05"), ("June", "2022-06"))
        for way in ("exports", "imports")
    ),
    *(
        (claim, f"{what} from Russia, 2021 to 2022, by tonnes", lambda: rise(t(2022), t(2021)), 1)
        for claim, what in (("C39", "The year: China's crude"), ("C42", "China's crude"))
    ),
    ("C39", "The year: China's crude from Russia, 2021 to 2022, by dollars", lambda: rise(usd(2022), usd(2021)), 1),
    ("C39", "Russia's trade with China, 2021 to 2023", lambda: moves(2021, 2023, ["CHN"])["CHN"], 1),
    ("C39", "Others: Russia's trade with India, 2021 to 2022 (IMF)", lambda: p("IND", 2022) / p("IND", 2021), 2),
    ("C39", "Russia's trade with the median other non-sanctioner, 2021 to 2023, highest of five", lambda: max(WAYS), 1),
    ("C42", "China's crude from Russia, 2022 to 2023, by tonnes", lambda: rise(t(2023), t(2022)), 1),
    ("C42", "China's crude from Russia, 2020 to 2022, by tonnes", lambda: rise(t(2022), t(2020)), 1),
    (
        "C42",
        "China's crude from Russia, March-May 2022 on March-May 2021, by tonnes",
        lambda: crude_from_march("May"),
        0,
    ),
    (
        "C42",
        "China's crude from Russia, March-December 2022 on March-December 2021, by tonnes",
        lambda: crude_from_march("December"),
        1,
    ),
    (
        "C42",
        "China's crude from all origins, 2021 to 2022, by tonnes",
        lambda: rise(ALL_CRUDE["WLD", 2022], ALL_CRUDE["WLD", 2021]),
        1,
    ),
    (
        "C42",
        "China's crude from all origins, 2020 to 2022, by tonnes",
        lambda: rise(ALL_CRUDE["WLD", 2022], ALL_CRUDE["WLD", 2020]),
        1,
    ),
    *(
        (
            "C39",
            f"The year: China-Russia trade in roubles, {year - 1} to {year} (our sum)",
            lambda year=year: a_year(in_money("China", "roubles", False), year - 1, year),
            1,
        )
        for year in (2021, 2022)
    ),
    (
        "C39",
        "The year: China-Russia trade in roubles, growth a year, 2016-21",
        lambda: a_year(in_money("China", "roubles", False), 2016, 2021),
        1,
    ),
    ("C42", "Russia's exports of all goods to China, 2021 to 2022", lambda: sold("CHN", 2022), 1),
    ("C42", "Russia's exports of all goods to India, 2021 to 2022", lambda: sold("IND", 2022), 1),
    ("C42", "Russia's exports of all goods to the EU, 2021 to 2022", lambda: sold("EU", 2022), 1),
    (
        "C42",
        "Gas by pipe from Russia to China, 2021 to 2022",
        lambda: FIGURES["Power of Siberia pipeline, change on a year before", "2022"],
        0,
    ),
    ("C42", "Price that China paid for Russian crude, against Saudi crude, June 2022", lambda: price("2022-06"), 1),
    ("C42", "Price that China paid for Russian crude, against Saudi crude, December 2022", lambda: price("2022-12"), 1),
]


def to_may():
    """China's exports to Russia, January to May 2022 on 2021, by its own customs alone."""
    sums = [
        sum(float(r["china_exports_busd"]) for m, r in CUSTOMS.items() if f"{y}-01" <= m <= f"{y}-05")
        for y in (2021, 2022)
    ]
    return rise(sums[1], sums[0])


def twice_the_multiple():
    """Partners of Russia to whom EU exports, by Eurostat's extract, rose by more than twice the earlier multiple."""
    eu = {}
    for r in PARTNERS:
        if r["eu_exports_meur"]:
            eu.setdefault(r["partner"], {})[r["year"]] = float(r["eu_exports_meur"])
    full = {x: e for x, e in eu.items() if {"2019", "2021", "2023"} <= set(e)}
    return {x for x, e in full.items() if e["2023"] / e["2021"] > 2 * e["2021"] / e["2019"]}


EVIDENCE += [
    (
        "C39",
        "The year: China-Russia trade, gain of 2022 less gain of 2021, without inflation",
        lambda: gain_without_inflation(2022) - gain_without_inflation(2021),
        1,
    ),
    ("C35", "Russia's trade, mean of 2014-20 over 2012-13: with China", lambda: over("CHN", 2012), 2),
    ("C35", "China's trade, mean of 2014-20 over 2012-13: with Russia", lambda: from_two_years("RUS"), 2),
    ("C35", "China's trade, mean of 2014-20 over 2012-13: with all states", lambda: from_two_years("WLD"), 2),
    ("C37", "Chinese state lending to Russia, 2006-09 (AidData)", lambda: lent(2006, 2009), 1),
    (
        "C38",
        "Effect: Russia's imports from the six, in dollars, 2013 to 2015",
        lambda: rise(bought_of(SENDERS, 2015), bought_of(SENDERS, 2013)),
        1,
    ),
    ("C42", "Russia's exports of all goods to Türkiye, 2021 to 2022", lambda: sold("TUR", 2022), 1),
    (
        "C42",
        "Russia's exports of all goods to the median of 24 others, 2021 to 2022, in percent",
        lambda: median(2021, 2022, column="exports_musd"),
        1,
    ),
    (
        "C42",
        "Russia's exports of all goods to China, 2021 to 2022, in percent",
        lambda: moves(2021, 2022, ["CHN"], "exports_musd")["CHN"],
        1,
    ),
]

# Rows for both sides that a careful reader would ask for

AMERICAN = {y: 100 * p("USA", y, "imports_musd") / p("WLD", y, "imports_musd") for y in (2013, 2015)}


def but_the_deal(all_states, first):
    """State lending of four years without the one contract: to all states, or to Russia."""
    return (all_lent if all_states else lent)(first, first + 3) - (DEAL if first == 2010 else 0)


def autumn_quarter():
    """Growth of July to September 2022 in both directions, by customs' running totals."""
    sums = [
        sum(float(CUSTOMS[f"{y}-{m}"]["differenced_busd"]) for m in ("07", "08", "09") if f"{y}-{m}" in CUSTOMS)
        for y in (2022, 2021)
    ]
    return rise(*sums)


EVIDENCE += [
    *(("C35", f"Crude oil from Russia to China, {y}", lambda y=y: t(y), 0) for y in (2013, 2020)),
    *(("C35", f"Gas by pipe from Russia to China, {y}", lambda y=y: by_pipe(y), 1) for y in ("2022", "2024")),
    (
        "C35",
        "Russia's trade, mean of 2014-20 over 2012-13: with the median other non-sanctioner",
        lambda: peers_over(2012, 2014, 2020),
        2,
    ),
    (
        "C36",
        "General Assembly on Ukraine's borders, 27 March 2014: abstained",
        lambda: float(TEXTS["A/RES/68/262"]["abstain"]),
        0,
    ),
    *(
        (
            "C37",
            f"Chinese state lending, 2010-13 to 2014-17, without that prepayment: to {who}",
            lambda every=every: rise(but_the_deal(every, 2014), but_the_deal(every, 2010)),
            0,
        )
        for who, every in (("Russia", False), ("all states", True))
    ),
    *(("C38", f"Effect: the US in Russia's imports, {y}", lambda y=y: AMERICAN[y], 1) for y in (2013, 2015)),
    (
        "C38",
        "Effect: Russia's imports from all other states, in dollars, 2013 to 2015",
        lambda: rise(*(p("WLD", y, "imports_musd") - bought_of(SENDERS, y) for y in (2015, 2013))),
        1,
    ),
    ("C39", "After the outbreak, July-September 2022 on 2021: both directions", autumn_quarter, 1),
    *(
        (
            "C39",
            f"The year: China's trade with all states, {y - 1} to {y} (as customs printed it)",
            lambda y=y: all_printed(y),
            1,
        )
        for y in (2021, 2022)
    ),
    (
        "C39",
        "The year: earlier years, 1993-2021, in which trade with Russia ran further ahead of all China's",
        lambda: sum(year_ahead(y) > year_ahead(2022) for y in range(1993, 2022)),
        0,
    ),
    (
        "C39",
        "Russia's trade with other non-sanctioners added up, 2021 to 2023",
        lambda: summed(2021, 2023),
        1,
    ),
    (
        "C42",
        "China's crude from Saudi Arabia, 2021 to 2022, by tonnes",
        lambda: rise(ALL_CRUDE["SAU", 2022], ALL_CRUDE["SAU", 2021]),
        1,
    ),
]

EVERY_FLOW = {(r["month"], r["source"]): num(r["total_busd"]) for r in MONTHS if r["reporter"] == "CHN"}


def spring_on_autumn(year):
    """March and April on October to December before, a month, as the IMF has China's count."""
    autumn = [EVERY_FLOW[f"{year - 1}-{m}", "dots"] for m in (10, 11, 12)]
    return rise(sum(EVERY_FLOW[f"{year}-{m}", "dots"] for m in ("03", "04")) / 2, sum(autumn) / 3)


NINE = range(2012, 2021)  # springs of which the IMF has China's months


def half_on_half(year):
    """March to June on July to December before, a month, as the IMF has China's count."""
    before = [EVERY_FLOW[f"{year - 1}-{m:02d}", "dots"] for m in range(7, 13)]
    return rise(sum(EVERY_FLOW[f"{year}-{m:02d}", "dots"] for m in range(3, 7)) / 4, sum(before) / 6)


def on_late_2021(last, first):
    """The months of 2022 from March to one, on those of 2021 from another to December, a month."""
    now = [EVERY_FLOW[f"2022-{m:02d}", "customs"] for m in range(3, last + 1)]
    if first == 7:  # July to September come in one row
        then = [EVERY_FLOW[f"2021-{m:02d}", "customs"] for m in range(9, 13)]
    else:
        then = [EVERY_FLOW[f"2021-{m:02d}", "customs"] for m in range(first, 13)]
    return rise(sum(now) / (last - 2), sum(then) / (13 - first))


def over_both_customs():
    """China's count of 2022 over what Russia's customs first gave as exports and imports, in percent."""
    first = [
        float(r["value"])
        for r in rows("own/published_figures.csv")
        if r["metric"] in ("Russia's goods exports, first release", "Russia's goods imports, first release")
    ]
    return 100 * china(2022) / sum(first)


ON_AUTUMN = "Earlier springs, March-April on October-December before, a month (China's count):"
ON_HALF = "Earlier springs, March-June on July-December before, a month (China's count):"
REST = [y for y in NINE if y not in (2015, 2020)]
EVIDENCE += [
    ("C35", "China-Russia trade, growth a year, 2013-22 (China's count)", lambda: a_year(china, 2013, 2022), 1),
    (
        "C35",
        "China's trade with all states, growth a year, 2013-22",
        lambda: (
            100 * (world(2020) / world(2013) * (1 + all_printed(2021) / 100) * (1 + all_printed(2022) / 100)) ** (1 / 9)
            - 100
        ),
        1,
    ),
    *(
        (
            "C35",
            f"China's trade with all states, growth a year, {first}-{last - 2000}",
            lambda a=first, b=last: a_year(world, a, b),
            1,
        )
        for first, last in ((2006, 2013), (2013, 2020))
    ),
    *(
        (
            "C35",
            f"Russia's trade, growth a year, {first}-{last - 2000} (Russia's count): with {who}",
            lambda a=first, b=last, of=of: of(a, b),
            1,
        )
        for first, last in ((2006, 2013), (2013, 2020))
        for who, of in (
            ("China", lambda a, b: a_year_with("CHN", a, b)),
            ("the median other non-sanctioner", a_year_middle),
        )
    ),
    ("C35", "China in Russia's trade, 2022, both customs", over_both_customs, 1),
    (
        "C39",
        "At the outbreak, March-April 2022 on October-December 2021, a month: both directions",
        lambda: on_late_2021(4, 10),
        1,
    ),
    (
        "C39",
        "At the outbreak, March-June 2022 on July-December 2021, a month: both directions",
        lambda: on_late_2021(6, 7),
        1,
    ),
    *(("C39", f"{ON_AUTUMN} {y}", lambda y=y: spring_on_autumn(y), 1) for y in (2015, 2020)),
    *(
        ("C39", f"{ON_AUTUMN} {which} of the other seven of 2012-20", lambda of=of: of(map(spring_on_autumn, REST)), 1)
        for which, of in (("lowest", min), ("highest", max))
    ),
    ("C39", f"{ON_HALF} median of 2012-20", lambda: statistics.median(map(half_on_half, NINE)), 1),
    (
        "C39",
        f"{ON_HALF} lower than in 2022 (-3.9 %), of 2012-20",
        lambda: sum(half_on_half(y) < on_late_2021(6, 7) for y in NINE),
        0,
    ),
]

KEYS = {
    "6.1": lambda: rise(china(2018), china(2014)),
    "6.2": lambda: rise(usd(2022) / t(2022), usd(2021) / t(2021)),
    "6.3": lambda: [NAMES[x] for x, m in in_percent(2021).items() if m > in_percent(2021)["CHN"]],
    "6.4": to_may,
    "6.5": twice_the_multiple,
}

"""Lesson 06b and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the tables and, where named, from the extracts in data/sources.
"""

import functools
import itertools
import math
import statistics

from tools.notebooks.by_cell import PUT, depends, in_words, reader

rows = reader(__file__)

FLOWS = {
    (r["reporter"], r["partner"], r["source"], int(r["year"]), r["flow"]): float(r["value_musd"])
    for r in rows("tables/annual_trade.csv")
    if r["value_musd"]
}
PEERS = {(r["country"], int(r["year"])): r for r in rows("tables/trade_with_china.csv")}
STATES = sorted({name for name, _ in PEERS})
GAS = {(r["route"], r["source"], int(r["year"])): float(r["bcm"]) for r in rows("tables/gas_trade.csv")}
SAID = [
    (r["publisher"], r["period"], r["flow"], float(r["percent"])) for r in rows("tables/china_share_by_publisher.csv")
]
ENERGY = {r["id"]: float(r["value"]) for r in rows("tables/eu_russian_energy.csv")}
LIST = {r["id"]: r for r in rows("sources/eu-russian-gas-and-oil-shares/eu_russian_gas_oil_shares.csv")}
FIGURES = {(r["metric"], r["period"]): float(r["value"]) for r in rows("own/published_figures.csv")}
YUAN = {(r["currency"], r["flow"], r["month"]): float(r["percent"]) for r in rows("tables/yuan_payments.csv")}
OUTPUT = [(r["known_on"], r["publisher"], float(r["change"])) for r in rows("tables/russian_output_2022.csv")]
REVISED = {r["id"]: r for r in rows("sources/rosstat-gdp-2022-revisions/gdp_2022_revisions.csv")}
CRUDE = rows("tables/crude_imports.csv")
GDP = {(r["country"], int(r["year"])): float(r["gdp_busd"]) for r in rows("tables/gdp.csv") if r["gdp_busd"]}
LOOKUPS = rows("ledger/lookups.csv")
CLAIMS = {r["id"]: r for r in rows("ledger/claims.csv")}
PANEL = rows("ledger/panel.csv")


GROWTH = {
    int(r["year"]): float(r["growth"])
    for r in rows("tables/world_output.csv")
    if (r["edition"], r["country"]) == ("2025-10", "Russia")
}


def both(reporter, partner, source, year):
    pair = [FLOWS.get((reporter, partner, source, year, flow)) for flow in ("exports", "imports")]
    return None if None in pair else sum(pair)


def part(reporter, partner, year):
    """Percent of a reporter's trade: the IMF's two collections, as the lesson joins them."""
    source = "dots" if year <= 2020 else "imts"
    return 100 * both(reporter, partner, source, year) / both(reporter, "WLD", source, year)


def china(year):
    return part("RUS", "CHN", year)


def eu(year):
    return part("RUS", "EU", year)


def customs(year, flow="total"):
    return FLOWS["CHN", "RUS", "customs", year, flow]


def russia(year):
    """Russia in China's trade."""
    if year <= 2020:
        return 100 * both("CHN", "RUS", "dots", year) / both("CHN", "WLD", "dots", year)
    if year == 2025:
        return 0.1 * customs(2025) / (FIGURES["exports", "2025"] + FIGURES["imports", "2025"])
    return 100 * customs(year) / both("CHN", "WLD", "comtrade", year)


def one_way(flow, year, source=None):
    source = source or ("fcs" if year <= 2021 else "imts")
    return 100 * FLOWS["RUS", "CHN", source, year, flow] / FLOWS["RUS", "WLD", source, year, flow]


def state(name, year, flows=("exports", "imports")):
    row = PEERS[name, year]
    return (
        100
        * sum(float(row[f"{flow}_china_musd"]) for flow in flows)
        / sum(float(row[f"{flow}_world_musd"]) for flow in flows)
    )


def miss(value, last, back=8, ahead=3):
    """A value some years on, less the least-squares line through the years before, by the textbook's formula."""
    n = back + 1
    years = [last - back + step for step in range(n)]
    points = [value(year) for year in years]
    mean_x, mean_y = sum(years) / n, sum(points) / n
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(years, points, strict=True))
    slope /= sum((x - mean_x) ** 2 for x in years)
    return value(last + ahead) - (mean_y + slope * (last + ahead - mean_x))


def pace():
    """Points a year by which China's share of Russia's trade grew from 2013 to 2021, by the least-squares line."""
    return (miss(china, 2021, ahead=-8) - miss(china, 2021, ahead=0) + china(2021) - china(2013)) / 8


def windows(first, last, back=8, ahead=3, flows=("exports", "imports")):
    return {
        (name, year): miss(lambda when, who=name: state(who, when, flows), year, back, ahead)
        for name in STATES
        for year in range(first, last + 1)
    }


def in_percent(value, last, n):
    """Three years on, how far in percent a value lies above a trend of equal percentages through n years."""
    return 100 * (math.exp(miss(lambda when: math.log(value(when)), last, back=n - 1)) - 1)


def percent(n=9):
    return in_percent(china, 2021, n)


def others_in_percent(n):
    """The highest window of each other state."""
    return {
        name: max(in_percent(lambda when, who=name: state(who, when), year, n) for year in range(1999 + n, 2018))
        for name in STATES
    }


def higher_in_percent():
    return sorted((name for name in IN_PERCENT if IN_PERCENT[name] > percent()), key=lambda name: -IN_PERCENT[name])


IN_PERCENT = others_in_percent(9)
THREE, ONE = windows(2008, 2017), windows(2008, 2019, ahead=1)
SHORT, BOUGHT = windows(2004, 2017, back=4), windows(2008, 2018, ahead=2, flows=("imports",))


def top(found, *without):
    kept = {key: value for key, value in found.items() if key[0] not in without}
    best = max(kept, key=kept.get)
    return best[0], kept[best]


def by_customs(year):
    """China in Russia's trade as Russia's customs has it, to 2021."""
    source = "fcs" if year <= 2021 else "imts"
    return 100 * both("RUS", "CHN", source, year) / both("RUS", "WLD", source, year)


def higher(n):
    """The windows elsewhere above Russia's rise of 2021 to 2023, by a line of n years."""
    return {key: value for key, value in windows(1999 + n, 2017, back=n - 1).items() if value > LENGTHS[n][0]}


# by years of the line: Russia by the IMF, the highest window elsewhere, Russia by its customs
LENGTHS = {
    n: (
        miss(china, 2021, back=n - 1),
        top(windows(1999 + n, 2017, back=n - 1))[1],
        miss(by_customs, 2021, back=n - 1),
    )
    for n in range(4, 13)
}
IN_2020 = {name: state(name, 2020) for name in STATES}
ABOVE = sorted((name for name in STATES if IN_2020[name] > china(2020)), key=lambda name: -IN_2020[name])


def middle(year=2020):
    """China in the trade of the median of the other states."""
    return statistics.median(state(one, year) for one in STATES)


def lines_that_turn():
    """Lengths of line, in years, by which another state came further above its line than Russia."""
    return [n for n, (russias, highest, _) in LENGTHS.items() if russias < highest]


def eu_is_largest(year):
    return eu(year) > max(part("RUS", who, year) for who in ("CHN", "IND", "TUR", "USA", "JPN", "KOR", "KAZ"))


def larger_trader(year):
    """How many times as much as Russia China trades with the world."""
    return both("CHN", "WLD", "comtrade", year) / both("RUS", "WLD", "imts", year)


def more_than_before(who, flow):
    """True if Russia's trade with a state was larger in 2023 than in 2021, in one direction."""
    return FLOWS["RUS", who, "imts", 2023, flow] > FLOWS["RUS", who, "imts", 2021, flow]


FIRST = [FIGURES[f"Russia's goods {flow}, first release", "2022"] for flow in ("exports", "imports")]
THEN = customs(2022) / 10 / sum(FIRST)  # percent: millions over billions
EU_THEN = 100 * 1.053 * FIGURES["EU trade with Russia", "2022"] / sum(FIRST)  # dollars for a euro, mean of 2022 (ECB)
SALES = next(float(r["exports"]) for r in rows("tables/printed_growth_2022.csv") if r["period"] == "the year")


def known_then():
    """2022 above the line of the years to 2020 by the IMF and of 2021 by Russia's customs, as known in April 2023."""
    by_customs = 100 * both("RUS", "CHN", "fcs", 2021) / both("RUS", "WLD", "fcs", 2021)
    return miss(lambda year: {2021: by_customs, 2022: THEN}.get(year) or china(year), 2021, ahead=1)


def rose_more(first):
    """Which of the other states' shares rose by more points to 2020 than Russia's."""
    return [one for one in STATES if state(one, 2020) - state(one, first) > china(2020) - china(first)]


# The ways of the message: C40, the rise

FLOWS_OF = {"all trade": ("exports", "imports"), "imports": ("imports",), "exports": ("exports",)}
G20 = {"Brazil", "France", "Germany", "India", "Italy", "Japan", "Saudi Arabia", "South Africa", "South Korea"}
G20 |= {"Türkiye", "United Kingdom", "United States"}
SCALES = {False: "points", True: "percent"}
EXPECTED = {"line": (9, 2000), "share": (1, 2000), "2008": (1, 2008)}  # years of the line, others' first last year
TOTALS = {"imts": 2024, "fcs": 2023}
IN_EU = {"France", "Germany", "Italy", "Netherlands", "Poland", "United Kingdom"}


def of_russia(flows, year, total="imts", early="dots"):
    """China in Russia's exports, imports or both, in percent."""
    source, below = (early, early) if year <= 2020 else ("imts", total)
    above = sum(FLOWS["RUS", "CHN", source, year, flow] for flow in flows)
    return 100 * above / sum(FLOWS["RUS", "WLD", below, year, flow] for flow in flows)


def past_line(value, last, n, ahead, percent):
    """A value some years on, less the line through n years, or less the last one; in logarithms where in percent."""
    scaled = (lambda year: math.log(value(year))) if percent else value
    return miss(scaled, last, n - 1, ahead) if n > 1 else scaled(last + ahead) - scaled(last)


@functools.cache
def furthest(name, flows, percent, n, ahead, since=2000):
    """The furthest that another state came past such a line, to 2020."""
    lasts = range(max(since, 1999 + n), 2021 - ahead)
    return max(past_line(lambda year: state(name, year, flows), last, n, ahead, percent) for last in lasts)


@functools.cache
def further(part="all trade", percent=False, n=9, until=2024, total="imts", early="dots", since=2000):
    """The other states that came further than Russia after 2021."""
    flows, ahead = FLOWS_OF[part], until - 2021
    russias = past_line(lambda year: of_russia(flows, year, total, early), 2021, n, ahead, percent)
    return {name for name in STATES if furthest(name, flows, percent, n, ahead, since) > russias}


def by_length(part="all trade", percent=False, until=2024, since=2000):
    """How many states came further, by the years of the line; Russia's customs for the years to 2020."""
    return {n: len(further(part, percent, n, until, early="fcs", since=since)) for n in range(3, 17)}


@functools.cache
def all_ways():
    """[(part, percent, expected, total, beside, how many states came further)]: the 72 ways."""
    found = []
    for part, percent, which, total, beside in itertools.product(FLOWS_OF, SCALES, EXPECTED, TOTALS, ("all", "G20")):
        n, since = EXPECTED[which]
        names = further(part, percent, n, TOTALS[total], total, since=since)
        found.append((part, percent, which, total, beside, len(names & G20 if beside == "G20" else names)))
    return found


def ways(*words, least=0, most=0):
    """How many ways with these words have so many states, and how many there are: "6 of 24"."""
    chosen = [way[-1] for way in all_ways() if all(word in [*way[:1], *way[2:5], SCALES[way[1]]] for word in words)]
    return f"{sum(least <= one <= most for one in chosen)} of {len(chosen)}"


def rose_by_more(first, part="all trade", percent=False):
    """The other states whose part rose by more than Russia's from a first year to 2020."""
    flows, early = FLOWS_OF[part], "fcs" if first >= 2006 else "dots"
    scaled = math.log if percent else float
    russias = scaled(of_russia(flows, 2020, early=early)) - scaled(of_russia(flows, first, early=early))
    return [one for one in STATES if scaled(state(one, 2020, flows)) - scaled(state(one, first, flows)) > russias]


FIRST_YEARS = [year for year in range(2000, 2020) if year != 2001]


SENDERS = ("EU", "USA", "JPN", "KOR")


def sold(who, year):
    return FLOWS["RUS", who, "imts", year, "imports"] / 1000


def gap(base, year):
    return sum(sold(who, base) - sold(who, year) for who in SENDERS)


def filled(base, year):
    return 100 * (sold("CHN", year) - sold("CHN", base)) / gap(base, year)


def added(base, year):
    """What China's sales gained after 2021, in percent of what the four lost since a base year."""
    return 100 * (sold("CHN", year) - sold("CHN", 2021)) / gap(base, year)


def before_the_war(base):
    """What China's sales had gained by 2021, in percent of the gap of 2022."""
    return 100 * (sold("CHN", 2021) - sold("CHN", base)) / gap(base, 2022)


def added_to_the_mean(year):
    lost = sum(statistics.mean(sold(who, y) for y in (*EARLY, 2021)) - sold(who, year) for who in SENDERS)
    return 100 * (sold("CHN", year) - sold("CHN", 2021)) / lost


def added_to_nine(year):
    lost = sum(BOUGHT_FROM[who, 2019] - BOUGHT_FROM[who, year] for who in NINE)
    return 100 * (BOUGHT_FROM["CHN", year] - BOUGHT_FROM["CHN", 2021]) / lost


def others(year):
    return sold("WLD", year) - sold("CHN", year) - sum(sold(who, year) for who in SENDERS)


UGANDAS_SALES = 12 * 0.62  # bn USD: its exports of November 2023, times twelve; see the source's SOURCE.md


def uganda(year):
    """Russia's imports from Uganda as the IMF's file has them, not by way of our table."""
    return next(
        float(r[str(year)]) / 1000
        for r in rows("sources/imf-imts-russia-2016-2024/RU_trade.csv")
        if (r["COUNTERPART_COUNTRY.ID"], r["INDICATOR.ID"]) == ("UGA", "MG_CIF_USD")
    )


def percent_without_uganda():
    """How far Russia's share of 2024 lies above a trend of equal percentages, without the goods from Uganda."""
    return in_percent(lambda y: without_uganda("CHN", y) if y > 2021 else china(y), 2021, 9)


def without_uganda(who, year):
    return 100 * both("RUS", who, "imts", year) / (both("RUS", "WLD", "imts", year) - 1000 * uganda(year))


def rest(year, without=False):
    """What all others filled of the gap since 2021, as the IMF has it, or without Uganda."""
    less = uganda(year) - uganda(2021) if without else 0
    return 100 * (others(year) - others(2021) - less) / gap(2021, year)


def own_rest(year):
    """The same by Russia's own totals of imports."""
    total = {y: FLOWS["RUS", "WLD", "fcs", y, "imports"] / 1000 for y in (2021, year)}
    left = {y: total[y] - sold("CHN", y) - sum(sold(who, y) for who in SENDERS) for y in total}
    return 100 * (left[year] - left[2021]) / gap(2021, year)


BOUGHT_FROM = {
    (r["partner"], int(r["year"])): float(r["imports_musd"]) / 1000
    for r in rows("tables/russia_partners.csv")
    if r["imports_musd"]
}
IN_ALL = {(r["partner"], int(r["year"])): r["total_musd"] for r in rows("tables/russia_partners.csv")}
NINE = ("EU", "USA", "JPN", "KOR", "GBR", "CHE", "NOR", "SGP", "TWN")


def by_nine(year, ukraine=False, base=2021):
    lost = sum(BOUGHT_FROM[who, base] - BOUGHT_FROM[who, year] for who in (*NINE, *(["UKR"] if ukraine else [])))
    return 100 * (BOUGHT_FROM["CHN", year] - BOUGHT_FROM["CHN", base]) / lost


def in_all(who, year):
    """Russia's trade with a partner, both ways, bn USD."""
    return float(IN_ALL[who, year]) / 1000


EARLY = (2018, 2019, 2020)


def from_the_mean(year):
    """What China filled of the gap from the mean of 2018-21."""
    usual = {who: statistics.mean(sold(who, y) for y in (*EARLY, 2021)) for who in ("CHN", *SENDERS)}
    lost = sum(usual[who] - sold(who, year) for who in SENDERS)
    return 100 * (sold("CHN", year) - usual["CHN"]) / lost


def past_the_line(year):
    """The same from straight lines through 2016-21, extended."""

    def beyond(value):
        return miss(value, 2021, back=5, ahead=year - 2021)

    return -100 * beyond(lambda y: sold("CHN", y)) / beyond(lambda y: sum(sold(who, y) for who in SENDERS))


MEMBERS = [
    "AUT",
    "BEL",
    "BGR",
    "HRV",
    "CYP",
    "CZE",
    "DNK",
    "EST",
    "FIN",
    "FRA",
    "DEU",
    "GRC",
    "HUN",
    "IRL",
    "ITA",
    "LVA",
    "LTU",
    "LUX",
    "MLT",
    "NLD",
    "POL",
    "PRT",
    "ROU",
    "SVK",
    "SVN",
    "ESP",
    "SWE",
]
# Russia's order 430-r of 5 March 2022; Andorra, Liechtenstein, Monaco, Jersey and the Virgin Islands have no row.
LISTED = [
    "ALB",
    "AUS",
    "CAN",
    "CHE",
    "FSM",
    "GBR",
    "GIB",
    "ISL",
    "AIA",
    "JPN",
    "KOR",
    "MKD",
    "MNE",
    "NOR",
    "NZL",
    "SGP",
    "SMR",
    "TWN",
    "UKR",
    "USA",
    *MEMBERS,
]
BY_FILE = {
    (r["COUNTERPART_COUNTRY.ID"], year): float(r[str(year)]) / 1000
    for r in rows("sources/imf-imts-russia-2016-2024/RU_trade.csv")
    if r["INDICATOR.ID"] == "MG_CIF_USD"
    for year in range(2016, 2025)
    if r[str(year)]
}


def by_list(base, year):
    """The same for all on Russia's list who have a figure in both years: in 2023 all of weight but Ukraine."""
    known = [who for who in LISTED if {(who, base), (who, year)} <= BY_FILE.keys()]
    lost = sum(BY_FILE[who, base] - BY_FILE[who, year] for who in known)
    return 100 * (BY_FILE["CHN", year] - BY_FILE["CHN", base]) / lost


def said_by(who, when, flow="imports"):
    return next(value for name, period, way, value in SAID if (name, period, way) == (who, when, flow))


def pipe(place, year):
    return GAS[f"Russia to {place}, pipe", "review", year]


def lost():
    return pipe("Europe", 2021) - pipe("Europe", 2023)


def gained():
    return pipe("China", 2023) - pipe("China", 2021)


def said(flow):
    return {who: value for who, when, way, value in SAID if way == flow and "2025" in when}


def oil(importer, origin="RUS"):
    return next(
        float(r["million_tonnes"])
        for r in CRUDE
        if (r["importer"], r["origin"], r["year"], r["kind"]) == (importer, origin, "2023", "review")
    )


def surplus(year):
    pair = [FLOWS.get(("RUS", "WLD", "fcs", year, flow)) for flow in ("exports", "imports")]
    return None if None in pair else (pair[0] - pair[1]) / 1000


def found(claim, *words, on=""):
    """True if one look-up of a claim has these words, on this day, month or year."""
    return any(
        r["claim"] == claim and r["event_on"].startswith(on) and all(word in r["item"] for word in words)
        for r in LOOKUPS
    )


FACTS = {
    "predict-6-6": lambda: [
        f"In 2013 China had {china(2013):.1f} % of Russia's trade",
        f"the EU {eu(2013):.1f} %",
        f"Russia had {russia(2013):.1f} % of China's trade",
    ],
    "read-6-6": lambda: [
        ("In 2013 China had a tenth", 9 < china(2013) < 11),
        ("in 2024 a third", 32 < china(2024) < 35),
        f"EU went the other way, from {eu(2013):.0f} to {eu(2024):.0f} %",
        ("Russia grew", russia(2024) > russia(2013)),
        (f"stayed small: {russia(2013):.0f} % then, {russia(2024):.0f} % in 2024", russia(2024) < 5),
        ("imports from Uganda that can't be true", uganda(2024) > 2 * UGANDAS_SALES),
        "without them China",
        f"{without_uganda('CHN', 2024):.0f} %, not {china(2024):.0f}",
    ],
    "what-does-the-gap": lambda: [
        f"{both('RUS', 'CHN', 'imts', 2024) / 1000:.0f} of {both('RUS', 'WLD', 'imts', 2024) / 1000:.0f} in Russia's books",
        f"{customs(2024) / 1000:.0f} of {both('CHN', 'WLD', 'comtrade', 2024) / 1000:,.0f} in China's",
        ("On top stands nearly the same number", abs(customs(2024) / both("RUS", "CHN", "imts", 2024) - 1) < 0.05),
        ("the gap is mostly size", abs(china(2024) / russia(2024) / larger_trader(2024) - 1) < 0.05),
        ("China trades nearly nine times as much with the world", 8.5 < larger_trader(2024) < 9),
        ("any partner of Russia's size would look as small beside China", larger_trader(2024) > 8),
    ],
    "2-is-a-third": lambda: [
        f"Was {china(2020):.0f} % a lot",
        f"In 2020, before the war, China had {china(2020):.0f} % of Russia's trade",
        f"{len(STATES)} other states",
        f"ends in {max(year for _, year in PEERS)}",
    ],
    "predict-6-7": lambda: [
        f"our {len(STATES)} other states",
        f"Russia with its {china(2020):.0f} %",
    ],
    "exercise-6-7": lambda: [
        f"the {len(STATES) + 1} states",
    ],
    "read-6-7": lambda: [
        f"{in_words(len(ABOVE))} states lie above Russia",
        *((name, name in ABOVE) for name in ("Japan", "South Korea", "Brazil")),
        (f"in 2020 the level of Russia's share was above the median of {middle():.0f} %", china(2020) > middle()),
        ("not out of the ordinary", china(2020) - middle() < statistics.stdev(IN_2020.values())),
    ],
    "read-what-we-see": lambda: [
        (
            "Germany rose by less than Russia",
            0 < state("Germany", 2020) - state("Germany", 2000) < china(2020) - china(2000),
        ),
        f"In twenty years Brazil rose from {state('Brazil', 2000):.0f} %",
        ("to more than a quarter", state("Brazil", 2020) > 25),
        ("Russia rose by less", 0 < china(2020) - china(2000) < state("Brazil", 2020) - state("Brazil", 2000)),
        ("to under a fifth", china(2020) < 20),
        (f"neither {china(2020):.0f} %", len(ABOVE) > 3),
        ("nor such a rise", len(rose_more(2000)) > 3),
        ("Brazil has both", "Brazil" in ABOVE),
        f"from 2000 {in_words(len(rose_more(2000)))} of the {len(STATES)} states rose by more points than Russia",
        ("from 2013 Brazil alone", rose_more(2013) == ["Brazil"]),
        f"the other states' figures end in {max(year for _, year in PEERS)}",
    ],
    "3-who-left-who": lambda: [
        f"to {max(year for route, _, year in GAS if route == 'Russia to Europe, pipe')}",
        f"for China to {max(year for _, source, year in GAS if source == 'published')}",
    ],
    "predict-6-9": lambda: [
        ("From 2021 to 2023 gas by pipe to Europe fell", pipe("Europe", 2023) < pipe("Europe", 2021)),
        ("to China it rose", pipe("China", 2023) > pipe("China", 2021)),
    ],
    "read-6-9": lambda: [
        f"By 2023 Europe got {lost():.0f} bcm less by pipe",
        f"China {gained():.0f} more",
        (
            f"in 2022 the EU bought more of that from Russia, {ENERGY['EG09']} bcm after {ENERGY['EG08']}",
            ENERGY["EG09"] > ENERGY["EG08"],
        ),
    ],
    "predict-gap": lambda: [
        (
            f"From 2022 on the {in_words(len(SENDERS))} sold less to Russia than in 2021",
            all(sold(who, y) < sold(who, 2021) for who in SENDERS for y in (2022, 2023)),
        ),
    ],
    "read-gap": lambda: [
        f"From 2021 China filled {filled(2021, 2022):.0f} % of the gap by 2022",
        f"{filled(2021, 2023):.0f} % by 2023",
        (f"From 2019 it filled {filled(2019, 2023):.0f} % by 2023", filled(2019, 2023) > 100),
        (
            "growth before the war counts as replacement",
            all(sold("CHN", 2021) > sold("CHN", base) for base in EARLY),
        ),
        ("From 2021 the gap is largest", gap(2021, 2023) > max(gap(base, 2023) for base in EARLY)),
    ],
    "what-bears-on-c40": lambda: [
        f"China had {china(2013):.1f} % of Russia's trade in 2013",
        f"{THEN:.0f} % in 2022",
        f"{china(2024):.0f} % in 2024",
        (
            f"In 2022 the EU still had {EU_THEN:.0f} % by Eurostat and Russia's own total, {eu(2022):.0f} by our table",
            EU_THEN > THEN,
        ),
        f"The EU fell from {eu(2013):.0f} % in 2013 to {eu(2024):.0f} % in 2024",
        f"In 2020 China's part was larger in {in_words(len(ABOVE))} of {len(STATES)} other states",
        (
            f"From 2000 it had risen by more in {in_words(len(rose_more(2000)))} of them, but from 2013 in Brazil alone",
            rose_more(2013) == ["Brazil"],
        ),
        f"through China's shares of 2013 to 2021 rises by {in_words(round(pace()))} point a year",
        f"In 2024 China lay {miss(china, 2021):.0f} points above this line",
        (
            f"Up to {max(year for _, year in THREE) + 3} none of the {len(STATES)} other states jumped as far",
            top(THREE)[1] < miss(china, 2021),
        ),
        "a line through only {} or {} years".format(*map(in_words, lines_that_turn())),
        ("in percent, some other states jumped further", len(higher_in_percent()) > 1),
        f"the yuan, China's currency, had {YUAN['yuan', 'exports', '2022-01']} % in January 2022",
        f"{YUAN['yuan', 'exports', '2022-12']:.0f} % in December",
        f"{YUAN['yuan', 'exports', '2024-01']:.0f} % in January 2024",
        f"fell from {said_by('Gaidar Institute', '2024'):.0f} % in 2024",
        f"to {said_by('Gaidar Institute', '2025'):.0f} % in 2025, says the Gaidar Institute",
        "For 2025 others say {:.0f} or {:.0f}".format(
            *sorted(value for who, value in said("imports").items() if who != "Gaidar Institute")
        ),
        ("rose by 87 %", found("C40", "by 87 %", "2021 to 2024", "by 9")),
        ("for similar goods rose by 9 %", found("C40", "by 87 %", "by 9")),
        (
            "In the same study they rose by 75 % from 14 countries together",
            found("C40", "by 75 from 14 states"),
        ),
        (
            "Türkiye's by 25 to 55 % more than its other exports",
            found("C40", "by 25 to 55 more than its other exports"),
        ),
        f"sold {OTHER_BUYERS['IND', '2022'] - OTHER_BUYERS['IND', '2021']:.0f} billion dollars more to India",
        f"{OTHER_BUYERS['CHN', '2022'] - OTHER_BUYERS['CHN', '2021']:.0f} more to China",
    ],
    "what-bears-on-c67": lambda: [
        "China had filled {:.0f} to {:.0f} %".format(*(of(filled(base, 2022) for base in EARLY) for of in (min, max))),
        (
            f"From each of the {in_words(len((*EARLY, 2021)))} base years it had filled more than half by 2023",
            all(filled(base, 2023) > 50 for base in (*EARLY, 2021)),
        ),
        f"From 2021 China had filled {filled(2021, 2022):.0f} % by 2022",
        (
            "Of the 63 to 76 % two thirds had come by 2021",
            all(0.65 < before_the_war(base) / filled(base, 2022) < 0.69 for base in EARLY),
        ),
        f"it had filled {past_the_line(2023):.0f} % by 2023",
        (
            "Russia had asked China for economic help",
            found("C67", "US officials: since the invasion Russia has asked China"),
        ),
        ("with 300 of 640 billion dollars of reserves frozen", found("C67", "about 300 of Russia's 640 billion")),
        ("counted on China", found("C67", "partnership with China will let Russia keep cooperation")),
        (
            "Putin said that sanctions can hurt the economy",
            found("C67", "negative effect on the economy", on="2023-03"),
        ),
        ("denied the request", found("C67", "The Kremlin and Beijing deny the request")),
        ("Putin named demand at home as the remedy", found("C67", "demand at home", on="2023-03")),
        (
            "Russia would struggle to finance the war",
            found("C67", "struggle to finance the war", "Bunzel and Ribakova", on="2024"),
        ),
        (
            "In 2022 it sold more than it bought, by a record sum",
            surplus(2022) == max(filter(None, map(surplus, range(1994, 2024)))),
        ),
        ("at 4 to 10 % of output", found("C67", "A model of May 2022", "4 to 10 % of its output")),
        (
            f"fell by {-OUTPUT[2][2]:.1f} % in 2022",
            OUTPUT[2][1] == "Rosstat" and OUTPUT[2][0][:7] == "2023-04",
        ),
        (f"{-OUTPUT[4][2]:.1f} as revised", OUTPUT[4][1] == "Rosstat" and OUTPUT[4][0] > OUTPUT[2][0]),
        ("economics ministry had expected a fall of 8.8 %", found("C67", "April 2022", "8.8 %")),
        f"grew by {GROWTH[2023]:.1f} % in 2023",
        f"by {GROWTH[2024]:.1f} in 2024",
    ],
    "conclude-ours": lambda: [
        f"China's part of Russia's trade rose from {china(2013):.1f} to {china(2024):.0f} %",
        f"the EU's fell from {eu(2013):.0f} to {eu(2024):.0f} %",
        ("Far less changed at China's end", russia(2024) - russia(2013) < (china(2024) - china(2013)) / 10),
        f"Russia went from {russia(2013):.0f} to {russia(2024):.0f} %",
    ],
    "discuss-five-things-to": lambda: [
        f"{in_words(len(ABOVE))} states stood above Russia in 2020",
        ("From 2019 or from 2021 the gap gave two answers", filled(2021, 2023) < 60 < 100 < filled(2019, 2023)),
        ("Bans by law", found("C41", "1 January 2027", "25 April 2026")),
        ("far less oil", ENERGY["EG07"] < ENERGY["EG06"] / 5),
        ("gas by pipe", pipe("Europe", 2023) < pipe("Europe", 2021) / 2),
        ("Liquefied gas is the exception: it rose", ENERGY["EG09"] > ENERGY["EG08"]),
        f"| {CLAIMS['C41']['rating_2026']} |",
        (f"| {CLAIMS['C42']['rating_2026']}{PUT}", depends(PANEL, "C42")),
        f"a fall of about {-FIGURES['Smartphones China to Russia, monthly fall', '2022-03']:.0f} % in March",
        f"| {CLAIMS['C43']['rating_2026']} |",
        f"| {CLAIMS['C44']['rating_2026']} |",
    ],
    "runsheet-50": lambda: [
        f"{both('RUS', 'CHN', 'imts', 2024) / 1000:.0f}/{both('RUS', 'WLD', 'imts', 2024) / 1000:.0f} = {china(2024):.0f} %",
        f"{customs(2024) / 1000:.0f}/{both('CHN', 'WLD', 'comtrade', 2024) / 1000:,.0f} = {russia(2024):.0f} %",
        f"{both('CHN', 'WLD', 'comtrade', 2024) / 1000:,.0f} : {both('RUS', 'WLD', 'imts', 2024) / 1000:.0f} = {larger_trader(2024):.1f}",
        f"share by share, unrounded, it is {china(2024) / russia(2024):.1f}",
        (
            f"{china(2021):.0f} + {3 * round(pace())} = {round(china(2021)) + 3 * round(pace())}, and it was {china(2024):.0f}",
            round(pace()) == 1,
        ),
        f"2024 lies {miss(china, 2021):.0f} points above this line",
        f"without them {china(2020):.0f} %",
        f"divide {gained():.1f} by {lost():.0f}",
    ],
    "guidance": lambda: [
        (
            "two authors say that without China Russia would struggle to finance it",
            found("C67", "struggle to finance the war", "Bunzel and Ribakova"),
        ),
        "India and Türkiye",
        # Russia's imports are what they sold
        ("bought", more_than_before("IND", "exports") and more_than_before("TUR", "exports")),
        ("sold more", more_than_before("IND", "imports") and more_than_before("TUR", "imports")),
        f"Why {CLAIMS['C40']['rating_2026']}, and {CLAIMS['C40']['rating_2023']} in April 2023",
        (f"In 2022 the EU still stood above China, at {EU_THEN:.0f} to {THEN:.0f} %", EU_THEN > THEN),
        (f"China stands above the EU, at {china(2024):.0f} to {eu(2024):.0f} %", china(2024) > eu(2024)),
        (
            f"for the {len(STATES)} others ends in {max(year for _, year in PEERS)}",
            {max(year for name, year in PEERS if name == one) for one in STATES} == {2020},
        ),
        ("a Ukrainian ex-soldier, who denies it", found("C41", "Ukrainian ex-soldier, who denies it")),
        (
            "a foreign state's order highly probable (December 2025)",
            found("C41", "highly probable that a foreign state", on="2025-12-10"),
        ),
        ("We found no verdict", found("C41", "no verdict on guilt")),
        (f"Eight times ({china(2024):.0f} by {russia(2024):.0f})", 8 < china(2024) / russia(2024) < 8.5),
        f"{filled(2021, 2023):.0f} %, China's part of the gap by 2023",
    ],
    "6.6.title": lambda: [
        ("the EU fell to a tenth", round(eu(2024)) == 10 < eu(2013)),
        ("China rose to a third", china(2013) < 32 < china(2024) < 35),
        ("Russia stays small", max(map(russia, range(2012, 2026))) < 5),
    ],
    "6.6.description": lambda: [
        f"China goes from {china(2013):.0f} % in 2013 to {china(2024):.0f} % in 2024",
        f"the EU from {eu(2013):.0f} to {eu(2024):.0f} %",
        f"Russia goes from {russia(2013):.0f} to {russia(2024):.0f} %",
        f"{russia(2025):.1f} % in 2025",
    ],
    "6.7.title": lambda: [
        f"In 2020 China had a larger share of trade in {len(ABOVE)} of the other states than in Russia",
    ],
    "6.7.subtitle": lambda: [f"Russia and {len(STATES)} other states, 2020"],
    "6.7.description": lambda: [
        f"{len(STATES) + 1} states",
        "{} comes first, then {}, {}, {}, {} and {}".format(*ABOVE),
        f"Russia follows with {china(2020):.0f} %",
        f"middle of the other states lies at {middle():.0f} %",
    ],
    "6.8.title": lambda: [
        f"rose by {china(2020) - china(2000):.0f} points in Russia",
        f"by {middle(2020) - middle(2000):.0f} at the median of the others",
    ],
    "6.8.caption": lambda: [
        (
            "Russia's figures of 2001 and of 2009 to 2011 are incomplete",
            [int(r["year"]) for r in rows("lessons/china_in_23_states.csv") if not r["Russia"]]
            == [2001, 2009, 2010, 2011],
        ),
    ],
    "6.8.description": lambda: [
        f"the median of {len(STATES)}",
        f"Germany goes from {state('Germany', 2000):.0f} to {state('Germany', 2020):.0f} %",
        f"of Russia's from {china(2000):.0f} to {china(2020):.0f} %",
        f"of the median's from {middle(2000):.0f} to {middle(2020):.0f} %",
    ],
    "6.9.title": lambda: [
        f"Europe lost {lost():.0f} billion m³ in two years",
        f"China gained {gained():.0f}",
    ],
    "6.9.subtitle": lambda: ["the change from 2021 to 2023"],  # the years of lost() and gained()
    "6.9.caption": lambda: [
        (
            "Gazprom's own count, which is higher",
            all(GAS["Russia to China, pipe", "published", y] > pipe("China", y) for y in (2021, 2022, 2023)),
        ),
    ],
    "6.9.description": lambda: [
        (
            "Europe with Türkiye lies between 160 and 200 to 2021",
            all(160 < pipe("Europe", y) < 200 for y in range(2012, 2022)),
        ),
        (f"falls by {lost():.0f} to 2023", lost() > 0),
        ("China begins in 2019", min(y for route, _, y in GAS if route == "Russia to China, pipe") == 2019),
        f"rises by {gained():.0f}",
        f"reach {GAS['Russia to China, pipe', 'published', 2025]:.0f} in 2025",
    ],
    "C40.why": lambda: [
        (
            "By 2022 China's part in Russia's trade had doubled since 2013, but the EU's was still larger",
            1.9 < THEN / china(2013) < 2.2 and EU_THEN > THEN,
        ),
        ("By 2024 China had a third, the EU a tenth", 32 < china(2024) < 35 and round(eu(2024)) == 10),
        ("prices for sanctioned goods, not from China alone, had risen steeply", found("C40", "by 87 %", "by 9")),
    ],
    "C67.why": lambda: [
        (
            "Sanctions tore a hole in Russia's imports",
            gap(2021, 2022) > 0.3 * sum(sold(who, 2021) for who in SENDERS),
        ),
        (
            "By 2023 China had filled more than half of it, from each base year",
            min(filled(base, 2023) for base in (*EARLY, 2021)) > 50,
        ),
        ("Russia sold more than it bought", surplus(2022) > 0),
        (
            "output fell little in 2022, then grew",
            max(-change for _, _, change in OUTPUT[1:]) < 8.8 / 4 and min(GROWTH[2023], GROWTH[2024]) > 0,
        ),
    ],
    "C40-level": lambda: [
        f"The estimates hold imports from Uganda of {uganda(2022):.1f}, {uganda(2023):.1f} and {uganda(2024):.1f} billion dollars in 2022, 2023 and 2024, after {uganda(2021):.2f} in 2021.",
    ],
    "C40-read": lambda: [
        (
            f"Russia lies above the median, as half of the others do, and {in_words(len(ABOVE))} states lie above Russia",
            china(2020) > middle() and sum(value > middle() for value in IN_2020.values()) == len(IN_2020) / 2,
        ),
        f"In imports alone {in_words(sum(state(name, 2020, ('imports',)) > one_way('imports', 2020) for name in STATES))} states lie above",
    ],
    "C40-read-2": lambda: [
        f"By this measure Russia lies just above the median of 12 states, {0.1 * both('RUS', 'CHN', 'dots', 2020) / GDP['RUS', 2020]:.1f} against 6.5 %, and five lie above it.",
    ],
    "C40-read-4": lambda: [
        f"For all trade in 2023 the two customs give {100 * customs(2023) / both('RUS', 'WLD', 'fcs', 2023):.1f} %, the IMF {china(2023):.1f}.",
        f"Had trade with China stood still in dollars, its share would have risen as well, since other trade shrank: to {100 * both('RUS', 'CHN', 'imts', 2021) / (both('RUS', 'WLD', 'imts', 2024) - both('RUS', 'CHN', 'imts', 2024) + both('RUS', 'CHN', 'imts', 2021)):.1f} %, about a third of the rise",
        f"Without Uganda these shares of 2024 are larger: China has {without_uganda('CHN', 2024):.1f} % of all trade and {100 * sold('CHN', 2024) / (sold('WLD', 2024) - uganda(2024)):.1f} of the imports, the EU {without_uganda('EU', 2024):.1f}.",
    ],
    "C40-read-5": lambda: [
        ("No window of nine years elsewhere reached that.", (top(THREE)[1] < miss(china, 2021))),
        (
            f"The highest, {top(THREE)[1]:.1f}, is Kyrgyzstan's, a small trader whose share jumps by ten points from year to year.",
            (top(THREE)[0] == "Kyrgyzstan")
            and (max(abs(state("Kyrgyzstan", y) - state("Kyrgyzstan", y - 1)) for y in range(2001, 2021)) > 9.5),
        ),
        (
            f"Without it the highest is {top(THREE, 'Kyrgyzstan')[1]:.1f}, Kazakhstan's.",
            (top(THREE, "Kyrgyzstan")[0] == "Kazakhstan"),
        ),
        (
            "By a trend of equal percentages Russia is 41 % above it, and two others are higher: Kyrgyzstan (47) and Kazakhstan (43).",
            ([round(percent())] + [round(IN_PERCENT[name]) for name in higher_in_percent()] == [41, 47, 43])
            and (higher_in_percent() == ["Kyrgyzstan", "Kazakhstan"]),
        ),
        f"On the first clock only 2022 was known: {known_then():.1f} points above the trend.",
        f"Of the other states' windows of one year {sum(value > known_then() for value in ONE.values())} of {len(ONE)} lay higher.",
    ],
    "C40-read-6": lambda: [
        f"In 2013 the EU was {eu(2013):.1f} % of Russia's trade. In 2024 it was {eu(2024):.1f} %",
        (
            "Not all alternatives went: India and Türkiye came.",
            (all(both("RUS", who, "imts", 2023) > 1.3 * both("RUS", who, "imts", 2021) for who in ("IND", "TUR"))),
        ),
        (
            "Over Russia's total of the time, 850.6 billion dollars, the EU was 32.0 % by what Eurostat had printed, and China 22.4: the EU was still the largest partner.",
            ((f"{sum(FIRST):.1f}", round(EU_THEN, 1), round(THEN, 1)) == ("850.6", 32.0, 22.4)) and eu_is_largest(2022),
        ),
        (
            "In June 2022 it had adopted an embargo on oil by sea",
            found("C40", "embargo on Russian oil by sea", on="2022-06"),
        ),
        (
            "Trade with the US fell from 35.3 to 13.2 billion dollars in that year, with the UK from 26.7 to 12.1",
            ([round(in_all(who, y), 1) for who in ("USA", "GBR") for y in (2021, 2022)] == [35.3, 13.2, 26.7, 12.1]),
        ),
        (
            "By Gaidar the part in imports fell from 44.8 to 39 %.",
            ([v for who, when, flow, v in SAID if who == "Gaidar Institute" and flow == "imports"] == [44.8, 39.0]),
        ),
        ("Cars, down by half, explain much of that.", (found("C40", "fell to 39 % in 2025", "cars by half"))),
    ],
    "C40-read-7": lambda: [
        (
            "From 0.5 % of payments for exports in January 2022 to 16 in December, and to 40.8 in January 2024, the highest found.",
            ([YUAN["yuan", "exports", m] for m in ("2022-01", "2022-12", "2024-01")] == [0.5, 16, 40.8])
            and (max((v for (money, _, _), v in YUAN.items() if money == "yuan")) == 40.8),
        ),
        (
            "After that the Bank no longer names the yuan apart.",
            (max((month for money, _, month in YUAN if money == "yuan")) == "2024-01"),
        ),
        (
            "All friendly currencies together were about a third by May 2025, so the yuan's part has fallen.",
            (YUAN["friendly currencies", "exports", "2025-05"] == 33 < YUAN["yuan", "exports", "2024-01"]),
        ),
        (
            "sanctioned goods from China rose by 87 % from 2021 to 2024, similar goods in other trades by 9",
            found("C40", "by 87 %", "2021 to 2024", "by 9"),
        ),
        ("In one good Russia is no small supplier to China.", (0.15 < oil("CHN") / oil("CHN", "WLD") < 0.25)),
    ],
    "C40-read-8": lambda: [
        (
            "holds that both need each other: a fifth of China's imports of crude and of gas supports that",
            (0.18 < oil("CHN") / oil("CHN", "WLD") < 0.22)
            and (
                0.18
                < (pipe("China", 2023) + GAS["Russia to China, liquefied", "review", 2023])
                / GAS["all to China", "review", 2023]
                < 0.22
            ),
        ),
    ],
    "C40-rating": lambda: [
        ("lines of {} or {} years".format(*map(in_words, lines_that_turn())), len(LENGTHS) == 9),
        ("a trend in percent", percent() < max(IN_PERCENT.values())),
        ("exports alone", len(further("exports")) > 1 and len(further("exports", True)) > 1),
        ("and 2022 as the last year", len(further(until=2022)) > 1 and known_then() < max(ONE.values())),
        (
            "Imports alone bear it by any line of five years or more in points",
            [n for n, count in by_length("imports").items() if not count] == list(range(5, 17)),
        ),
        ("Without the goods from Uganda it is larger", percent_without_uganda() > percent()),
        ("2025 is known from publishers who disagree", len(set(said("imports").values())) == 3),
    ],
    "ways-head": lambda: [
        ("none of 22 other states had come as far by 2020", not further() and len(STATES) == 22),
        ("all 22 | all for which the table has each year", len(PEERS) == 22 * 21),
        ("12 of the G20", len(G20 & set(STATES)) == 12),
        (
            "For the line each state has ten windows, for a rise from 2000 on eighteen",
            max(year for _, year in PEERS) - 3 - 2008 + 1 == 10,
        ),
    ],
    "ways-refused": lambda: [
        (
            "Without these five and the United Kingdom no way changes sides",
            set(STATES) > IN_EU
            and all(
                bool(names) == bool(names - IN_EU)
                for part, percent in itertools.product(FLOWS_OF, SCALES)
                for n, since in EXPECTED.values()
                for total, until in TOTALS.items()
                for names in [further(part, percent, n, until, total, since=since)]
            ),
        ),
        (
            "By all trade, points and the line it changes nothing",
            miss(lambda y: without_uganda("CHN", y) if y > 2021 else china(y), 2021) > miss(china, 2021)
            and not further(),
        ),
        ("China's customs give no directions for 2023", ("CHN", "RUS", "customs", 2023, "exports") not in FLOWS),
    ],
    "ways-scales-head": lambda: [
        ("sixteen years are the longest line", ("RUS", "CHN", "fcs", 2005, "imports") not in FLOWS),
    ],
    "ways-read": lambda: [
        f"By imports it holds in {ways('imports')} ways, by exports in {ways('exports')}.",
        ("By imports and points it holds in all 12", ways("imports", "points") == "12 of 12"),
        f"by exports and percent in {ways('exports', 'percent')}.",
        f"By points it holds in {ways('points')} ways, by percent in {ways('percent')}.",
        (
            "By all trade and points one state stands in the way of 4 among 12: Mongolia.",
            ways("all trade", "points", least=1, most=1) == "4 of 12"
            and all(
                further(n=1, until=until, total=total, since=since) == {"Mongolia"}
                for total, until in TOTALS.items()
                for since in range(2000, 2009, 8)
            ),
        ),
        f"Its largest rise is {furthest('Mongolia', FLOWS_OF['all trade'], False, 1, 3):.2f} points, Russia's {china(2024) - china(2021):.2f}.",
        f"By the line it holds in {ways('line')} ways, by the share of 2021 in {ways('share')}.",
        f"With others' rises since 2008 it is {ways('2008')}.",
        (
            "The last two differ in percent alone",
            [way[-1] for way in all_ways() if not way[1] and way[2] == "share"]
            == [way[-1] for way in all_ways() if not way[1] and way[2] == "2008"]
            and ways("percent", "share") != ways("percent", "2008"),
        ),
        f"Beside the G20's 12 it holds in {ways('G20')} ways, beside all 22 in {ways('all')}.",
        ("By exports it holds beside all 22 in none of 12", ways("exports", "all") == "0 of 12"),
        f"{ways('imts').split()[0]} and {ways('fcs')}",
        (
            "No way by all trade and points has two states further.",
            ways("all trade", "points", most=1) == "12 of 12",
        ),
        (
            "it holds for each line of six years or more",
            [n for n, count in by_length().items() if not count] == list(range(6, 17)),
        ),
        (
            "For three to five years one state came further, Mongolia.",
            all(further(n=n, early="fcs") == {"Mongolia"} for n in (3, 4, 5)),
        ),
        (
            "In percent it holds from ten years on",
            [n for n, count in by_length(percent=True).items() if not count] == list(range(10, 17)),
        ),
        (
            "By imports and points it holds from five years on",
            [n for n, count in by_length("imports").items() if not count] == list(range(5, 17)),
        ),
        (
            "By exports and points it holds from fourteen years on",
            [n for n, count in by_length("exports").items() if not count] == list(range(14, 17)),
        ),
        ("by exports and percent for no line", all(by_length("exports", True).values())),
        ("By the last three alone each line holds in points", not any(by_length(since=2015).values())),
        (
            "In percent nine years still leave two states then, and ten none",
            [by_length(percent=True, since=2015)[n] for n in (9, 10)] == [2, 0],
        ),
        (
            "no line holds by all trade",
            all([*by_length(until=2022).values(), *by_length(percent=True, until=2022).values()]),
        ),
        f"By ours {by_length(until=2022)[9]} states came further, and {len({name for (name, _), value in ONE.items() if value > known_then()})} by the figure of the time.",
        ("By imports and points it is one or two", set(by_length("imports", until=2022).values()) == {1, 2}),
        (
            "From each first year some state's part in all trade rose by more than Russia's, in points as in percent.",
            all(rose_by_more(year, percent=percent) for year in FIRST_YEARS for percent in SCALES),
        ),
        (
            "In points there are one to six such states.",
            {f(len(rose_by_more(year)) for year in FIRST_YEARS) for f in (min, max)} == {1, 6},
        ),
        (
            "Brazil alone, from 2013, is the end of this scale",
            [year for year in FIRST_YEARS if len(rose_by_more(year)) == 1] == [2013]
            and rose_by_more(2013) == ["Brazil"],
        ),
        (
            "from 2012 there are three, from 2014 two, from 2016 on six",
            [len(rose_by_more(year)) for year in (2012, 2014, *range(2016, 2020))] == [3, 2, 6, 6, 6, 6],
        ),
        (
            "By imports and points there was none from 2009.",
            [year for year in FIRST_YEARS if not rose_by_more(year, "imports")] == [2009],
        ),
        (
            "by our line five states came further in points, 15 in percent",
            [len(further("exports", percent)) for percent in SCALES] == [5, 15],
        ),
        (
            "by points none of the 12 ways has a state further, by our line none in percent either",
            ways("imports", "points") == "12 of 12" and not further("imports", True),
        ),
        ("other states, which ends in 2020", max(year for _, year in PEERS) == 2020),
    ],
    "C67-read": lambda: [
        (
            f"From 2021, the highest year of the table, China had filled {filled(2021, 2022):.0f} % of the gap by 2022, {filled(2021, 2023):.0f} by 2023 and {filled(2021, 2024):.0f} by 2024.",
            (max(range(2016, 2025), key=lambda y: sold("WLD", y)) == 2021),
        ),
        (
            "From 2018, 2019 or 2020 it is 63 to 76 % by 2022, 101 to 116 by 2023 and 98 to 111 by 2024.",
            (
                [[round(f(filled(base, y) for base in EARLY)) for f in (min, max)] for y in (2022, 2023, 2024)]
                == [[63, 76], [101, 116], [98, 111]]
            ),
        ),
        f"China sold Russia {sold('CHN', 2021) - sold('CHN', 2019):.1f} billion dollars more in 2021 than in 2019, before the war",
        f"the four sold {gap(2021, 2019):.1f} more",
        (
            "two thirds ({:.0f} to {:.0f} %) had come by 2021".format(
                *(f(map(before_the_war, EARLY)) for f in (min, max))
            ),
            all(0.65 < before_the_war(base) / filled(base, 2022) < 0.69 for base in EARLY),
        ),
        f"What China added in 2022, {sold('CHN', 2022) - sold('CHN', 2021):.1f} billion",
        "is {:.0f} to {:.0f} % of the gap".format(*(f(added(b, 2022) for b in (*EARLY, 2021)) for f in (min, max))),
        "added since 2021 is {:.0f} to {:.0f} %".format(
            *(f(added(b, 2023) for b in (*EARLY, 2021)) for f in (min, max))
        ),
        f"the EU sold Russia about {-FIGURES['EU exports to Russia, change on a year before', '2022']:.0f} % less",
        f"China {SALES} % more, which is {customs(2022, 'exports') / 1000 * (1 - 1 / (1 + SALES / 100)):.1f} billion",
        f"give {by_list(2021, 2022):.0f} % from 2021 by 2022",
        f"{by_list(2021, 2023):.1f} % by 2023 and {by_list(2021, 2024):.1f} by 2024",
        ("Ukraine has no figure for 2023", [y for y in range(2018, 2025) if ("UKR", y) not in BY_FILE] == [2023]),
        (
            "From 2018, 2019 or 2020 the whole list gives 52 to 64 % by 2022, 92 to 106 by 2023 and 84 to 96 by 2024.",
            (
                [[round(f(by_list(base, y) for base in EARLY)) for f in (min, max)] for y in (2022, 2023, 2024)]
                == [[52, 64], [92, 106], [84, 96]]
            ),
        ),
        f"As the IMF has it: −{-(rest(2022)):.0f}, {rest(2023):.0f} and {rest(2024):.0f} %. Without Uganda: −{-(rest(2022, True)):.0f}, −{-(rest(2023, True)):.0f} and −{-(rest(2024, True)):.0f}. By Russia's own total of imports, which ends in 2023: {own_rest(2022):.0f} and {own_rest(2023):.0f} %.",
    ],
    "C40-choices": lambda: [
        (
            "With its customs' figures the same lengths hold",
            ([n for n in LENGTHS if LENGTHS[n][2] > LENGTHS[n][1]] == list(range(6, 13))),
        ),
    ],
    "C40-read-choices": lambda: [
        (
            "The level and, today, the alternatives stand but for a stricter bar",
            middle() < china(2020) < statistics.quantiles(IN_2020.values(), n=4, method="inclusive")[2]
            and eu(2024) < china(2024),
        ),
        (
            "from 2013 Brazil alone rose by more, from 2012 three states, from 2000 five",
            [len(rose_more(first)) for first in (2013, 2012, 2000)] == [1, 3, 5] and rose_more(2013) == ["Brazil"],
        ),
        ("The rise turns with lines of {} or {} years".format(*map(in_words, lines_that_turn())), len(LENGTHS) == 9),
        (
            "in percent with any under ten",
            [n for n in LENGTHS if percent(n) < max(others_in_percent(n).values())] == list(range(4, 10)),
        ),
        (
            "Russia would come first without Uganda's goods and without Kyrgyzstan",
            sorted(IN_PERCENT.values())[-2]
            < percent_without_uganda()
            < max(IN_PERCENT.values())
            == IN_PERCENT["Kyrgyzstan"],
        ),
    ],
    "C41-read-choices": lambda: [
        (
            "Only liquefied gas turns it, by its volume in 2022",
            [ENERGY[b] > ENERGY[a] for a, b in (("EG01", "EG02"), ("EG15", "EG16"), ("EG06", "EG07"), ("EG13", "EG14"))]
            == [False] * 4
            and ENERGY["EG09"] > ENERGY["EG08"],
        ),
        ("Russia's fell to early 2023, too", ENERGY["EG18"] < ENERGY["EG17"]),
    ],
    "C67-read-choices": lambda: [
        ("By 2022 it turns from 2021", max(filled(2021, 2022), by_nine(2022), by_nine(2022, True)) < 50),
        ("from the line", past_the_line(2022) < 50),
        ("holds from each earlier base", min(filled(base, 2022) for base in EARLY) > 50 and from_the_mean(2022) > 50),
        (
            f"it turns in every row by 2022 ({by_nine(2022):.0f} to {max(added(b, 2022) for b in EARLY):.0f} %)",
            max(*(added(b, 2022) for b in EARLY), added_to_the_mean(2022), added_to_nine(2022)) < 50,
        ),
        (
            "By 2024 it holds by each base and list, if narrowly from 2021",
            50 < by_nine(2024, True) < by_nine(2024) < filled(2021, 2024) < 58,
        ),
        (
            "also for what came after 2021 alone",
            min(*(added(b, 2024) for b in EARLY), added_to_the_mean(2024), added_to_nine(2024)) > 50,
        ),
        ("turns from the line", past_the_line(2024) < 50),
        (
            "China's sales were rising before the war",
            all(sold("CHN", y) > sold("CHN", y - 1) for y in range(2017, 2022)),
        ),
    ],
    "C67-read-3": lambda: [
        (
            f"Russia could pay: {surplus(2022):.0f} billion dollars more came in than went out, a record in its customs' table.",
            (surplus(2022) == max(x for x in map(surplus, range(1994, 2024)) if x)),
        ),
        (
            "was 18.6 billion dollars, 73 % less than the 69.8 of a year before",
            found("C67", "18.6 billion dollars, 73 % below a year before")
            and found("C67", "22.5 in 2021, 69.8 in 2022, 18.6 in 2023"),
        ),
        ("in 2021 it had been 22.5, in 2020 21.7", found("C67", "21.7 in 2020, 22.5 in 2021")),
    ],
    "C67-rating": lambda: [
        "it filled {:.0f} to {:.0f} % by that year".format(
            *(f(added(b, 2022) for b in (*EARLY, 2021)) for f in (min, max))
        ),
        ("stays under half to 2024", max(past_the_line(y) for y in (2022, 2023, 2024)) < 50),
        ("with the whole list, from 2021, it is one half", 49 < by_list(2021, 2024) < by_list(2021, 2023) < 52),
        (
            "From an earlier base China filled about all of it",
            min(filled(b, y) for b in EARLY for y in (2023, 2024)) > 95,
        ),
        ("Russia paid", surplus(2022) > 0),
    ],
    "C67-read-2": lambda: [
        ("In April 2023 the fall of 2022 stood at 2.1 %", (OUTPUT[2][1], OUTPUT[2][2]) == ("Rosstat", -2.1)),
        ("revised to 1.2 in December 2023", OUTPUT[4][0][:7] == "2023-12" and OUTPUT[4][2] == -1.2),
        ("a fall of 8.8 %, in its conservative case one of 12.4", found("C67", "April 2022", "8.8 %", "12.4")),
        f"by {GROWTH[2023]:.1f} and {GROWTH[2024]:.1f} % (IMF)",
    ],
    "C41-read": lambda: [
        (
            "By other publishers it was 20.3 in 2025, and at a record in January 2026",
            (found("C41", "20.3 bcm in 2025", "highest on record in January 2026")),
        ),
        (
            "Volume, net mass and value give different shares, so they are never one line.",
            ({r["measure"] for r in rows("tables/eu_russian_energy.csv")} >= {"volume", "net mass", "value"}),
        ),
        (
            "In all goods Russia's part in the EU's imports fell from 9.5 to 4.3 % within the year",
            ([FIGURES["Russia's share of extra-EU imports", m] for m in ("2022-02", "2022-12")] == [9.5, 4.3]),
        ),
        (
            "That was a decision on custody. We found no verdict.",
            (found("C41", "highly probable that a foreign state", "no verdict on guilt")),
        ),
    ],
    "C41-rating": lambda: [
        (
            "Liquefied gas points away, in 2022 and at a record in January 2026",
            found("C41", "highest on record in January 2026") and ENERGY["EG09"] > ENERGY["EG08"],
        ),
    ],
    "C43-read": lambda: [
        (
            "Both books agree on the direction of chips: more than doubled from 2021 to 2022.",
            (
                all(
                    FIGURES[book, "2022"] > 2 * FIGURES[book, "2021"]
                    for book in (
                        "China integrated-circuit exports to Russia",
                        "Russian semiconductor imports from China",
                    )
                )
            ),
        ),
    ],
    "6.10.title": lambda: [
        f"jumped {miss(china, 2021):.0f} points above its trend",
        (
            f"just ahead of {top(THREE)[0]}'s {top(THREE)[1]:.0f}",
            0 < miss(china, 2021) - top(THREE)[1] < 2,
        ),
    ],
    "6.10.caption": lambda: [
        f"{len(THREE)} lines in the others",
        f"In percent of the trend {in_words(len(higher_in_percent()))} states are higher",
        ("with lines of five years one is, Mongolia", {name for name, _ in higher(5)} == {"Mongolia"}),
    ],
    "6.10.description": lambda: [
        f"Bars of {len(STATES) + 1} states",
        f"Russia comes first with {miss(china, 2021):.1f} points",
        "then {} with {:.1f}".format(*top(THREE)),
        "{} with {:.1f}".format(*top(THREE, top(THREE)[0])),
    ],
}

EVIDENCE = [
    ("C40", "China in Russia's trade, 2013", lambda: china(2013), 2),
    ("C40", "China in Russia's trade, 2024", lambda: china(2024), 2),
    ("C40", "China in Russia's trade, 2022, both customs", lambda: THEN, 1),
    (
        "C40",
        "China in Russia's imports, 2022 (China's customs over Russia's total)",
        lambda: customs(2022, "exports") / 10 / FIRST[1],
        1,
    ),
    ("C40", "EU in Russia's trade, 2024", lambda: eu(2024), 1),
    ("C40", "China in the trade of 22 other states, 2020: higher than in Russia's", lambda: len(ABOVE), 0),
    ("C40", "China in the trade of 22 other states, 2020: the median", lambda: statistics.median(IN_2020.values()), 1),
    ("C40", "Rise (our sums), China in Russia's trade, 2022, above its line of 2013-21", known_then, 1),
    (
        "C40",
        "Rise (our sums), 22 other states, one year past a nine-year line: above Russia's 2022",
        lambda: sum(v > known_then() for v in ONE.values()),
        0,
    ),
    ("C40", "Rise (our sums), China in Russia's trade, 2024, above its line of 2013-21", lambda: miss(china, 2021), 1),
    (
        "C40",
        "Rise (our sums), 22 other states, three years past a nine-year line: the highest",
        lambda: top(THREE)[1],
        1,
    ),
    (
        "C40",
        "Rise (our sums), 22 other states, three years past a nine-year line: second state",
        lambda: top(THREE, "Kyrgyzstan")[1],
        1,
    ),
    (
        "C40",
        "Rise (our sums), 22 other states, three years past a five-year line: the highest",
        lambda: top(SHORT)[1],
        1,
    ),
    ("C40", "Rise in percent of a trend of equal percentages: China in Russia's, 2024", lambda: percent(), 0),
    (
        "C40",
        "Rise in percent of a trend of equal percentages: highest of 22 other states",
        lambda: max(IN_PERCENT.values()),
        0,
    ),
    (
        "C40",
        "Rise in percent of a trend of equal percentages: second of 22 other states",
        lambda: sorted(IN_PERCENT.values())[-2],
        0,
    ),
    ("C40", "Yuan in payments for Russia's exports, December 2022", lambda: YUAN["yuan", "exports", "2022-12"], 0),
    (
        "C41",
        "Russia in the EU's imports of gas, 2021 to 2022 (Eurostat, net mass)",
        lambda: float(LIST["EG28"]["value"]),
        1,
    ),
    ("C41", "Russia in the EU's gas, 2024 (Commission)", lambda: float(LIST["EG02"]["value"]), 0),
    ("C41", "Liquefied gas from Russia to the EU, 2022 (Commission)", lambda: float(LIST["EG09"]["value"]), 1),
    (
        "C41",
        "Gas by pipe from Russia to Europe with Türkiye, 2021 to 2023",
        lambda: pipe("Europe", 2023) - pipe("Europe", 2021),
        0,
    ),
    ("C41", "Gas by pipe from Russia to China, 2021 to 2023", lambda: pipe("China", 2023) - pipe("China", 2021), 0),
    (
        "C43",
        "Phones: from China to Russia, March on February 2022 (China's customs)",
        lambda: FIGURES["Smartphones China to Russia, monthly fall", "2022-03"],
        0,
    ),
    (
        "C43",
        "Chips: China in Russia's imports before the war, 2020 (Russia's customs)",
        lambda: (
            100
            * sum(FIGURES[f"Russian imports HS{code} from China", "2020"] for code in (8541, 8542))
            / sum(FIGURES[f"Russian imports HS{code} total", "2020"] for code in (8541, 8542))
        ),
        1,
    ),
    (
        "C44",
        "Alumina from China to Russia, January-May 2022",
        lambda: 1000 * FIGURES["China alumina exports to Russia", "2022 Jan-May"],
        0,
    ),
    ("C67", "Imports from four sanctioners (EU, US, Japan, Korea), 2021 to 2022", lambda: -gap(2021, 2022), 1),
    ("C67", "Gap that four sanctioners left, from 2021: filled by China, 2024", lambda: filled(2021, 2024), 0),
    ("C67", "Gap that nine sanctioners left, from 2021: filled by China, 2024", lambda: by_nine(2024), 0),
    (
        "C67",
        "Gap that nine sanctioners and Ukraine left, from 2021: filled by China, 2024",
        lambda: by_nine(2024, True),
        0,
    ),
    (
        "C67",
        "Gap that four sanctioners left, from 2021: filled by all others but Uganda, 2024 (IMF)",
        lambda: rest(2024, True),
        0,
    ),
    (
        "C40",
        "China in Russia's trade, 2024, without imports from Uganda that can't be true",
        lambda: without_uganda("CHN", 2024),
        1,
    ),
    ("C40", "EU in Russia's trade, 2022 (Eurostat over Russia's total)", lambda: EU_THEN, 1),
    (
        "C67",
        "Sales to Russia, 2021 to 2022, as printed: the EU's, in euros, about",
        lambda: FIGURES["EU exports to Russia, change on a year before", "2022"],
        0,
    ),
    ("C67", "Sales to Russia, 2021 to 2022, as printed: China's", lambda: SALES, 1),
    (
        "C67",
        "Sales to Russia, 2021 to 2022, as printed: China's, more",
        lambda: customs(2022, "exports") / 1000 * (1 - 1 / (1 + SALES / 100)),
        1,
    ),
    (
        "C40",
        "Russia's trade with the US, 2021 to 2022",
        lambda: 100 * (in_all("USA", 2022) / in_all("USA", 2021) - 1),
        1,
    ),
    (
        "C40",
        "Russia's trade with the UK, 2021 to 2022",
        lambda: 100 * (in_all("GBR", 2022) / in_all("GBR", 2021) - 1),
        1,
    ),
    ("C67", "Output of 2022, Rosstat in April 2023", lambda: float(REVISED["RG02"]["value"]), 1),
    ("C67", "Output of 2022, Rosstat in December 2023", lambda: float(REVISED["RG03"]["value"]), 1),
    (
        "C67",
        "China in the imports of 22 other states, two years past a nine-year line: the highest",
        lambda: top(BOUGHT)[1],
        1,
    ),
    (
        "C67",
        "China in the imports of 22 other states, two years past a nine-year line: second state",
        lambda: top(BOUGHT, "Kyrgyzstan")[1],
        1,
    ),
]

# Numbers in prose that no cell prints: the words around them, and why they stand there.
NUMBERS = {
    "about 0.6 billion a month in 2023": "Uganda's ministry of finance, on the page named there",
    "a fall of 8.8": "Reuters on 27 April 2022, look-ups of C67, bound above",
}

# Values on which a rating turns, and keys: from the publishers' extracts where they are shipped

SHARES = {r["id"]: r for r in rows("sources/china-share-in-russias-trade/china_share_by_publisher.csv")}
CHIPS = {r["id"]: r for r in rows("sources/chinese-phones-and-chips-to-russia/phones_and_chips.csv")}


FUND = {
    (r["reporter"][:5], r["partner"], r["flow"][:6], r["year"]): float(r["value"])
    for r in rows("sources/imf-dots-annual-1960-2020/dots_russia_ussr_china_hongkong_by_partner.csv")
    if r["reporter"] in ("Russian Federation", "China, P.R.: Mainland") and r["year"] in ("2013", "2020") and r["value"]
}


def in_fund(reporter, partner, year):
    """Percent of a reporter's trade in 2013 or 2020, by the extract of the IMF's file and not by way of our table."""
    both = [sum(FUND[reporter, who, flow, str(year)] for flow in ("Export", "Import")) for who in (partner, "World")]
    return 100 * both[0] / both[1]


def printed(table, number):
    return float(table[number]["value"])


def figure(part_of_metric, period):
    """The one published figure of a period whose metric has these words."""
    (value,) = {v for (metric, when), v in FIGURES.items() if part_of_metric in metric and when == period}
    return value


def oil_part(year):
    """Crude in what China bought from Russia, percent: full years, not those of the review."""
    worth = next(
        float(r["value_busd"])
        for r in CRUDE
        if (r["importer"], r["origin"], r["year"], r["months"]) == ("CHN", "RUS", str(year), "12")
        and r["kind"] != "review"
        and r["value_busd"]
    )
    return 100_000 * worth / customs(year, "imports")


def imports_above(years=2):
    """China in Russia's imports of 2023 above the line of 2013-21."""
    return miss(lambda year: one_way("imports", year), 2021, ahead=years)


def own_above():
    """The same with the IMF's China over Russia's own total of imports."""
    own = 100 * FLOWS["RUS", "CHN", "imts", 2023, "imports"] / FLOWS["RUS", "WLD", "fcs", 2023, "imports"]
    return own - (one_way("imports", 2023) - imports_above())


EVIDENCE += [
    ("C40", "China in Russia's trade, 2013", lambda: in_fund("Russi", "China, P.R.: Mainland", 2013), 2),
    ("C40", "China in Russia's trade, 2020", lambda: in_fund("Russi", "China, P.R.: Mainland", 2020), 2),
    ("C40", "China in Russia's trade, 2021 (customs)", lambda: by_customs(2021), 2),
    ("C40", "China in Russia's imports, 2024 (Gaidar Institute)", lambda: printed(SHARES, "CS04"), 1),
    ("C40", "China in Russia's imports, 2025 (Gaidar Institute)", lambda: printed(SHARES, "CS03"), 0),
    ("C40", "China in Russia's imports, before 2022 (Vienna institute wiiw)", lambda: printed(SHARES, "CS21"), 0),
    ("C40", "China in Russia's imports, mid-2025 (Vienna institute wiiw)", lambda: printed(SHARES, "CS09"), 0),
    ("C40", "Russia in China's trade, 2020", lambda: in_fund("China", "Russian Federation", 2020), 2),
    ("C40", "Russia in China's trade, 2024", lambda: russia(2024), 2),
    ("C41", "Liquefied gas from Russia to the EU, 2021 (Commission)", lambda: printed(LIST, "EG08"), 1),
    (
        "C41",
        "Gas by pipe from Russia to Europe with Türkiye, 2021 to 2023, in percent",
        lambda: 100 * (pipe("Europe", 2023) / pipe("Europe", 2021) - 1),
        1,
    ),
    ("C41", "Russia in the EU's crude oil, 2021 (Commission)", lambda: printed(LIST, "EG06"), 0),
    ("C41", "Russia in the EU's crude oil, 2024 (Commission)", lambda: printed(LIST, "EG07"), 0),
    ("C41", "Russia in the EU's gas, 2021 (Commission)", lambda: printed(LIST, "EG01"), 0),
    ("C41", "Russia in the EU's imports of oil, 2021 to 2022 (Eurostat, net mass)", lambda: printed(LIST, "EG29"), 1),
    ("C43", "Chips: from China to Russia, 2021 (China's customs)", lambda: printed(CHIPS, "PC11"), 0),
    ("C43", "Chips: from China to Russia, 2022 (China's customs)", lambda: printed(CHIPS, "PC12"), 0),
    (
        "C43",
        "Chips: from China to Russia, 2022, more than (Institute of International Finance)",
        lambda: figure("semiconductor imports from China", "2022"),
        0,
    ),
    (
        "C43",
        "Battlefield goods (no phones): made by firms in China, of Russia's, 2023",
        lambda: figure("produced by China-based", "2023 Jan-Oct"),
        0,
    ),
    (
        "C43",
        "Chips and other microelectronics: sent from China, of Russia's imports, 2023",
        lambda: figure("microelectronics imports", "2023"),
        0,
    ),
    (
        "C43",
        "Phones: Chinese brands in sales at M.Video-Eldorado, January-March 2023, more than",
        lambda: figure("Chinese brands share of Russian smartphone", "2023 Q1"),
        0,
    ),
    (
        "C43",
        "Phones: Xiaomi and Realme in sales at MTS, July 2022",
        lambda: figure("Xiaomi and Realme", "2022-07"),
        0,
    ),
    (
        "C43",
        "Phones: from China to Russia, 2023 (China's customs)",
        lambda: figure("China smartphone exports", "2023"),
        2,
    ),
    ("C44", "Crude oil in what China bought from Russia, 2020", lambda: oil_part(2020), 1),
    ("C44", "Crude oil in what China bought from Russia, 2022", lambda: oil_part(2022), 1),
    ("C67", "China in Russia's imports, 2023, above the line of 2013-21", imports_above, 1),
    ("C67", "China in Russia's imports, 2023, above the line of 2013-21, with Russia's own total", own_above, 1),
    (
        "C67",
        "Gap that four sanctioners left, from 2021: filled by all others, 2023 (Russian customs)",
        lambda: own_rest(2023),
        0,
    ),
    ("C67", "Output of 2022, IMF in October 2022", lambda: printed(REVISED, "RG05"), 1),
]
ELSEWHERE = {
    (
        "C44",
        "Harmonized System, chapter of chips and phones (electrical machines)",
    ): "a chapter of the nomenclature, as its page has it"
}
EVIDENCE += [
    (
        "C40",
        "Rise (our sums), China in Russia's trade, 2024, above its line of 2017-21",
        lambda: miss(china, 2021, back=4),
        1,
    ),
    (
        "C40",
        "Rise in percent of a trend of equal percentages: China in Russia's, 2024, no Uganda",
        percent_without_uganda,
        0,
    ),
    (
        "C40",
        "China in the trade of 22 other states, 2020: the upper quarter begins at",
        lambda: statistics.quantiles(IN_2020.values(), n=4, method="inclusive")[2],
        1,
    ),
    (
        "C67",
        "Gap that four sanctioners left against their line of 2016-21: filled by China, 2022",
        lambda: past_the_line(2022),
        1,
    ),
    (
        "C67",
        "Gap that four sanctioners left against their line of 2016-21: filled by China, 2024",
        lambda: past_the_line(2024),
        1,
    ),
]

# Rows for both sides that a careful reader would ask for

OTHER_BUYERS = {
    (r["partner"], r["year"]): float(r["exports_musd"]) / 1000
    for r in rows("tables/russia_partners.csv")
    if r["exports_musd"]
}


def crude_part(year):
    """Russia in China's imports of crude, percent, by what the press printed of customs."""
    tonnes = {
        r["origin"]: float(r["million_tonnes"])
        for r in CRUDE
        if (r["importer"], r["year"], r["kind"]) == ("CHN", str(year), "press") and r["million_tonnes"]
    }
    return 100 * tonnes["RUS"] / tonnes["WLD"]


EVIDENCE += [
    ("C40", "Russia in China's imports of crude oil, 2022", lambda: crude_part(2022), 1),
    *(
        (
            "C40",
            f"Russia's exports of all goods to {name}, 2021 to 2022",
            lambda c=code: OTHER_BUYERS[c, "2022"] - OTHER_BUYERS[c, "2021"],
            1,
        )
        for name, code in (("China", "CHN"), ("India", "IND"))
    ),
    ("C40", "Yuan in payments for Russia's exports, January 2022", lambda: YUAN["yuan", "exports", "2022-01"], 1),
    *(
        ("C41", f"Russia in the EU's imports of oil, first quarter of {y} (Eurostat)", lambda n=n: printed(LIST, n), 1)
        for y, n in ((2022, "EG11"), (2023, "EG12"))
    ),
    (
        "C43",
        "Chips: from China to Russia, 2021 (Institute of International Finance)",
        lambda: figure("semiconductor imports from China", "2021"),
        0,
    ),
    (
        "C44",
        "Chips in what China sold to Russia, 2022",
        lambda: 100 * printed(CHIPS, "PC12") / customs(2022, "exports"),
        2,
    ),
    *(
        (
            "C67",
            f"Gap that four sanctioners left in 2022, from {base}: filled by what China had added by 2021",
            lambda b=base: before_the_war(b),
            1,
        )
        for base in EARLY
    ),
    *(
        (
            "C67",
            f"Gap that four sanctioners left in {year}, from {base}: filled by what China added in {told}",
            lambda b=base, y=year: added(b, y),
            places,
        )
        for year, told, places in ((2022, "2022", 1), (2023, "2022-23", 0))
        for base in EARLY
    ),
    ("C67", "Imports from China, 2021 to 2022", lambda: sold("CHN", 2022) - sold("CHN", 2021), 1),
    (
        "C67",
        "Imports from four sanctioners (EU, US, Japan, Korea), 2019 to 2021",
        lambda: gap(2021, 2019),
        1,
    ),
    *(
        (
            "C67",
            f"Gap that four sanctioners left, from {base}: filled by China, {year}",
            lambda b=base, y=year: filled(b, y),
            0,
        )
        for year in (2022, 2023)
        for base in (*EARLY, 2021)
    ),
    (
        "C67",
        "Russia's exports less its imports, 2022, first release of its customs",
        lambda: FIRST[0] - FIRST[1],
        0,
    ),
    ("C67", "Russia's exports less its imports, 2022, its customs in 2024", lambda: surplus(2022), 0),
    *(
        (
            "C67",
            f"Yuan in payments for Russia's {flow}, {name} 2022",
            lambda f=flow, m=month: YUAN["yuan", f, m],
            places,
        )
        for flow, name, month, places in (
            ("exports", "January", "2022-01", 1),
            ("exports", "December", "2022-12", 0),
            ("imports", "January", "2022-01", 0),
            ("imports", "December", "2022-12", 0),
        )
    ),
]

EVIDENCE += [
    (
        "C67",
        f"Russia's output, growth of {year}, IMF in October 2025",
        lambda year=year: next(
            float(r["growth"])
            for r in rows("tables/world_output.csv")
            if (r["edition"], r["country"], r["year"]) == ("2025-10", "Russia", str(year))
        ),
        1,
    )
    for year in (2023, 2024)
]

KEYS = {
    "6.6": lambda: china(2024),
    "6.7": lambda: 1 + len(ABOVE),
    "6.8": lambda: 10 * gained() / lost(),
    "6.9": lambda: {s for s in STATES if state(s, 2020, ("imports",)) > one_way("imports", 2020)},
    "6.10": lambda: 100 * (customs(2022, "exports") + customs(2022, "imports")) / both("CHN", "WLD", "comtrade", 2022),
}

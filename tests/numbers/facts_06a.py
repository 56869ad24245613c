"""Lesson 06a and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the tables and, where named, from the extracts in data/sources.
"""

import csv
import itertools
import statistics
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


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


def share(year):  # China in Russia's trade
    source = "dots" if year <= 2020 else "imts"
    return 100 * flow("RUS", "CHN", source, year) / flow("RUS", "WLD", source, year)


def without_uganda(year):
    """China in Russia's trade, less the IMF's impossible imports from Uganda."""
    ugandas = next(
        float(r["value_musd"])
        for r in TRADE
        if (r["partner"], r["flow"], r["year"]) == ("UGA", "imports", str(year)) and r["source"] == "imts"
    )
    return 100 * flow("RUS", "CHN", "imts", year) / (flow("RUS", "WLD", "imts", year) - ugandas / 1000)


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


def sold(who, year):
    return (p(who, year, "exports_musd") - p(who, 2021, "exports_musd")) / 1000


SPAN = ["March", "April", "May", "June"]
WAYS = [
    median(2021, 2023),
    median(2021, 2023, table=EVERY),
    median(2021, 2023, [x for x in PEERS if x not in HUBS]),
    median(2021, 2023, [x for x in PEERS if x not in ("IND", "TUR")]),
    median(2021, 2023, [x for x in PEERS if x != "IND"]),
]

BOTH_SAY = [
    (int(r["year"]), float(r["china_says"]), float(r["russia_says"]))
    for r in rows("lessons/china_russia_trade.csv")
    if r["china_says"] and r["russia_says"]
]
GROWTH_GAPS = {  # points between the two growth rates, 2009-21
    y: 100 * (chinas / before[1] - russias / before[2])
    for before, (y, chinas, russias) in itertools.pairwise(BOTH_SAY)
    if y >= 2009 and before[0] == y - 1
}
LESSON = [
    (
        "The two services were far apart until 2007.",
        lambda: all(abs(chinas / russias - 1) > 0.15 for y, chinas, russias in BOTH_SAY if y <= 2007),
    ),
    (
        "On this fall they agree, as on several moves since.",
        lambda: sum(abs(gap) < 2 for gap in GROWTH_GAPS.values()) == 7 and abs(GROWTH_GAPS[2015]) < 1,
    ),
    (
        "Trade grows by 28 % a year from 2000 to 2008 and by 31 % a year from 2020 to 2023.",
        lambda: (
            round(100 * (china(2008) / china(2000)) ** (1 / 8) - 100) == 28
            and round(100 * (china(2023) / china(2020)) ** (1 / 3) - 100) == 31
        ),
    ),
    (
        "In 2015, the first full year of sanctions, trade *fell*, by 29 % as China counts and by 28 % as Russia counts.",
        lambda: (
            round(up(2015)) == -29
            and round(rise(flow("RUS", "CHN", "fcs", 2015), flow("RUS", "CHN", "fcs", 2014))) == -28
        ),
    ),
    ("In dollars the steepest rise comes after 2020.", lambda: max(range(1993, 2026), key=gain) > 2020),
    (
        "It took until 2018 to pass the level of 2014.",
        lambda: china(2018) > china(2014) and all(china(y) < china(2014) for y in (2015, 2016, 2017)),
    ),
    (
        "In percent 2022 comes last of these eleven.",
        lambda: sorted(range(1993, 2026), key=up, reverse=True)[10] == 2022,
    ),
    (
        "Ten earlier years grew faster, and one of them is 2021.",
        lambda: sum(up(y) > up(2022) for y in range(1993, 2022)) == 10 and up(2021) > up(2022),
    ),
    (
        "In dollars of the day (inflation is not taken out) 2022 was a record.",
        lambda: gain(2022) > max(gain(y) for y in range(1993, 2022)),
    ),
    (
        "(For the years customs prints 35.8 and 29.3 %, since it corrects the year before.)",
        lambda: PRINTED["the year"]["both"] == "29.3" and found("C39", "29.3", "35.8"),
    ),
    (
        "counted from the same months of 2020, it is 44 % after 54.",
        lambda: [round(from_base(2020, n)) for n in ("03", "0102")] == [44, 54],
    ),
    (
        "From March to June growth was faster than in 2016 to 2021: 22 % against 16 a year.",
        lambda: [round(months(*SPAN)), round(100 * ((china(2021) / china(2016)) ** 0.2 - 1))] == [22, 16],
    ),
    (
        "In yuan customs has 34.3 % for 2022, more than the 26.6 % of 2021.",
        lambda: found("C39", "In yuan", "34.3 %", "26.6 % in 2021"),
    ),
    (
        "(Two of them stand in the record: Chinese state loans and investment fell.)",
        lambda: lent(2014, 2021) < lent(2006, 2013) - DEAL and found("C35", "direct investment", "fell"),
    ),
    ("2023 broke it.", lambda: gain(2023) > gain(2022)),
    (
        "Customs announces January and February together: nearly all of that lies before the invasion.",
        lambda: CUSTOMS["2022-02"]["months"] == "2" and (31 + 23) / 59 > 0.9,
    ),
    (
        "For Russia, China grew more important in most years: 10.5 % of its trade in 2013, 18.4 % in 2020, 18.0 % in 2021, 31.4 % in 2023 (31.9 without a figure for Uganda that can't be true).",
        lambda: (
            [round(share(y), 1) for y in (2013, 2020, 2021, 2023)] == [10.5, 18.4, 18.0, 31.4]
            and round(without_uganda(2023), 1) == 31.9
            and sum(share(y) > share(y - 1) for y in range(2013, 2024)) == 10
        ),
    ),
    (
        "For China, Russia weighed 2.1 % in 2013, 1.8 % in 2015 and 2.3 % in 2020.",
        lambda: [round(part(y), 1) for y in (2013, 2015, 2020)] == [2.1, 1.8, 2.3],
    ),
    (
        "In 2015 China's share of Russia's trade rose although their trade fell, because Russia's other trade fell more.",
        lambda: (
            share(2015) > share(2014)
            and rise(flow("RUS", "CHN", "dots", 2015), flow("RUS", "CHN", "dots", 2014))
            > rise(
                flow("RUS", "WLD", "dots", 2015) - flow("RUS", "CHN", "dots", 2015),
                flow("RUS", "WLD", "dots", 2014) - flow("RUS", "CHN", "dots", 2014),
            )
        ),
    ),
    (
        "In those ten years trade grew by 6.9 % a year.",
        lambda: round(100 * ((china(2020) / china(2010)) ** 0.1 - 1), 1) == 6.9,
    ),
    (
        "In March trade still grew, but more slowly: by 12.8 %, after 38.5 % in January and February.",
        lambda: (PRINTED["January and February"]["both"], PRINTED["March"]["both"]) == ("38.5", "12.8"),
    ),
    (
        "The year came to 29.5 %, less than the 36.4 % of 2021 and far more than usual.",
        lambda: (
            round(up(2022), 1) == 29.5
            and round(up(2021), 1) == 36.4
            and up(2022) > 3 * mean(up(y) for y in range(2011, 2021))
        ),
    ),
    ("So the rise did not begin with the war: it had run for a year.", lambda: up(2021) > up(2022)),
    (
        "In 2015 all five fell: India least, the EU most.",
        lambda: (
            all(m < 0 for m in moves(2014, 2015, FIVE).values())
            and max(FIVE, key=moves(2014, 2015, FIVE).get) == "IND"
            and min(FIVE, key=moves(2014, 2015, FIVE).get) == "EU"
        ),
    ),
    (
        "China fell like Türkiye and Kazakhstan.",
        lambda: max(abs(m - moves(2014, 2015, ["CHN"])["CHN"]) for m in moves(2014, 2015, ["TUR", "KAZ"]).values()) < 3,
    ),
    (
        "Among 24 states that did not join, eight grew faster than China, and the middle one grew by about 18 % (see the record).",
        lambda: (
            len(PEERS) == 24
            and sum(m > moves(2021, 2022, ["CHN"])["CHN"] for m in moves(2021, 2022).values()) == 8
            and round(median(2021, 2022)) == 18
        ),
    ),
    (
        "India began with a tenth of China's trade, which makes a large percentage easier to reach.",
        lambda: 0.08 < p("IND", 2021) / p("CHN", 2021) < 0.12,
    ),
    (
        "That year the price did most of the work.",
        lambda: (usd(2022) / t(2022)) / (usd(2021) / t(2021)) > (t(2022) / t(2021)) ** 2,
    ),
    (
        "So *strong since 2014* fits the tonnes of oil: they rose in every year from 2014 to 2020.",
        lambda: all(t(y) > t(y - 1) for y in range(2014, 2021)),
    ),
    (
        "(They had begun to rise before, and in 2021 they fell by 5 %.)",
        lambda: t(2013) > t(2012) > t(2011) > t(2010) and round(rise(t(2021), t(2020))) == -5,
    ),
    (
        "India, Türkiye and Kazakhstan did not join the sanctions either, each for reasons of its own.",
        lambda: all(EVERY[(x, 2021)]["group"] == "other" for x in ("IND", "TUR", "KAZ", "CHN")),
    ),
    (
        "In 2021 Russia's trade with China was worth 141.1 billion dollars, with India 13.6, and with the EU, still the largest of the five, 282.0.",
        lambda: (
            [round(p(x, 2021) / 1000, 1) for x in ("CHN", "IND", "EU")] == [141.1, 13.6, 282.0]
            and max(FIVE, key=lambda x: p(x, 2021)) == "EU"
        ),
    ),
    (
        "In percent India comes first (+238), Türkiye second (+95) and China third (+28; as China's customs prints it, 29.3).",
        lambda: (
            sorted(FIVE, key=lambda x: -moves(2021, 2022, FIVE)[x])[:3] == ["IND", "TUR", "CHN"]
            and [round(moves(2021, 2022, FIVE)[x]) for x in ("IND", "TUR", "CHN")] == [238, 95, 28]
            and PRINTED["the year"]["both"] == "29.3"
        ),
    ),
    (
        "In dollars China comes first (+39 billion), with India (+32) and Türkiye (+31) close behind.",
        lambda: (
            [
                (x, round((p(x, 2022) - p(x, 2021)) / 1000))
                for x in sorted(FIVE, key=lambda x: p(x, 2021) - p(x, 2022))[:3]
            ]
            == [("CHN", 39), ("IND", 32), ("TUR", 31)]
        ),
    ),
    (
        "So trade did surge, and China was not the only one.",
        lambda: sum(m > 0 for m in moves(2021, 2022, ["IND", "TUR", "KAZ"]).values()) == 3,
    ),
    (
        "Everyone shines, even the EU, which now comes second in dollars.",
        lambda: (
            all(m > 0 for m in moves(2020, 2022, FIVE).values())
            and sorted(FIVE, key=lambda x: p(x, 2020) - p(x, 2022))[1] == "EU"
        ),
    ),
    ("With four of the five, trade was lower than in 2019.", lambda: sum(p(x, 2020) < p(x, 2019) for x in FIVE) == 4),
    (
        "China and Russia traded less in 2015. The steepest rise in dollars came after 2020",
        lambda: up(2015) < 0 and all(y > 2020 for y in sorted(range(1993, 2026), key=gain)[-3:]),
    ),
    (
        "It falls in seven years, most in 1994, 2009 and 2015, and rises most steeply after 2020.",
        lambda: (
            sum(up(y) < 0 for y in range(1993, 2026)) == 7
            and sorted(sorted(range(1993, 2026), key=up)[:3]) == [1994, 2009, 2015]
            and max(range(1993, 2026), key=gain) > 2020
        ),
    ),
    (
        "Russia's figures lie well below until 2007, then close.",
        lambda: (
            all(rise(flow("RUS", "CHN", "dots", y), china(y)) < -13 for y in range(1992, 2008) if y != 2001)
            and all(abs(rise(flow("RUS", "CHN", "dots", y), china(y))) < 8 for y in range(2008, 2021))
        ),
    ),
    (
        "Russia's 2001 is incomplete in our source, and it published none by partner after 2021.",
        lambda: (
            flow("RUS", "CHN", "dots", 2001) < 0.6 * china(2001)
            and not any(r["source"] == "fcs" and r["partner"] == "CHN" and r["year"] > "2021" for r in TRADE)
        ),
    ),
    (
        "From 2000 to 2008 the line is about as steep as from 2020 to 2023.",
        lambda: abs((china(2008) / china(2000)) ** (1 / 8) - (china(2023) / china(2020)) ** (1 / 3)) < 0.04,
    ),
    (
        "By the means of 2014-21 against 2006-13, trade, tonnes of oil and China's share of Russia's trade rose.",
        lambda: all(
            mean(tie(y) for y in range(2014, 2022)) > 1.5 * mean(tie(y) for y in range(2006, 2014))
            for tie in (china, t, share)
        ),
    ),
    (
        "The year brought a record gain of 43 billion current dollars.",
        lambda: round(gain(2022)) == 43 and gain(2022) > max(gain(y) for y in range(1993, 2022)),
    ),
    (
        "But in dollars growth was higher in 2021 (in yuan lower), and in March 2022 slower than in January-February.",
        lambda: (
            up(2021) > up(2022)
            and found("C39", "In yuan", "34.3 %", "26.6 % in 2021")
            and float(PRINTED["March"]["both"]) < float(PRINTED["January and February"]["both"])
        ),
    ),
    (
        "For oil, most of the gain was price.",
        lambda: rise(usd(2022) / t(2022), usd(2021) / t(2021)) > 2 * rise(t(2022), t(2021)),
    ),
    (
        "Russia's share of China's trade hardly moved.",
        lambda: 1 < mean(part(y) for y in range(2014, 2022)) / mean(part(y) for y in range(2006, 2014)) < 1.1,
    ),
    (
        "Loans by Chinese state lenders and Chinese investment fell.",
        lambda: lent(2014, 2021) < lent(2006, 2013) - DEAL and found("C35", "direct investment", "fell"),
    ),
]

RECORD = [
    (
        "Russia's column: the IMF's collection to 2005 without the incomplete year 2001, then Russia's own customs (`fcs`), which has no gaps.",
        lambda: all(flow("RUS", "CHN", "fcs", y) for y in range(2006, 2022)),
    ),
    ("Taken at its word it gives *Mostly contradicted*, as trade fell in 2015.", lambda: up(2015) < 0),
    (
        "Trade fell in 2015 and one share fell in 2021.",
        lambda: up(2015) < 0 and share(2021) < share(2020) and part(2021) > part(2020),
    ),
    (
        "For 2015 the first release had 64.2 billion dollars; the corrected count followed in 2016, so we write the end of that year.",
        lambda: any(
            r["year"] == "2015" and r["source"] == "customs" and r["flow"] == "total" and num(r["value_musd"]) == 64200
            for r in TRADE
        ),
    ),
    (
        "Trade in dollars is 1.62 times what it was.",
        lambda: round(mean(china(y) for y in range(2014, 2022)) / mean(china(y) for y in range(2006, 2014)), 2) == 1.62,
    ),
    (
        "China's part of Russia's trade is 1.71 times, crude 3.57 times.",
        lambda: (
            round(mean(share(y) for y in range(2014, 2022)) / mean(share(y) for y in range(2006, 2014)), 2) == 1.71
            and round(mean(t(y) for y in range(2014, 2022)) / mean(t(y) for y in range(2006, 2014)), 2) == 3.57
        ),
    ),
    (
        "Russia's part of China's trade hardly moved: 1.05 times.",
        lambda: round(mean(part(y) for y in range(2014, 2022)) / mean(part(y) for y in range(2006, 2014)), 2) == 1.05,
    ),
    (
        "State lending fell, with the one large contract of 2013 and also without it.",
        lambda: lent(2014, 2021) < lent(2006, 2013) - DEAL,
    ),
    (
        "Eight of the 24 grew more.",
        lambda: (
            len(PEERS) == 24
            and sum(
                mean(p(x, y) for y in range(2014, 2022)) / mean(p(x, y) for y in range(2006, 2014))
                > mean(p("CHN", y) for y in range(2014, 2022)) / mean(p("CHN", y) for y in range(2006, 2014))
                for x in PEERS
            )
            == 8
        ),
    ),
    (
        "That is more than six of the eight partners, and slightly more than China's whole trade (×1.46).",
        lambda: (
            lambda f: (
                round(f("RUS"), 2) == 1.5
                and round(f("WLD"), 2) == 1.46
                and sum(f(x) < f("RUS") for x in ("USA", "EU", "JPN", "KOR", "IND", "TUR", "KAZ", "HKG")) == 6
                and 1 < f("RUS") / f("WLD") < 1.05
            )
        )(
            lambda x: (
                mean(flow("CHN", x, "dots", y) for y in range(2014, 2021))
                / mean(flow("CHN", x, "dots", y) for y in range(2006, 2014))
            )
        ),
    ),
    (
        "In 2015 all of Russia's trade shrank.",
        lambda: flow("RUS", "WLD", "dots", 2015) < flow("RUS", "WLD", "dots", 2014),
    ),
    (
        "So *in dollars* 5.1 of the 7.8 points come from Russia's shrinking total.",
        lambda: (
            round(share(2020) - share(2013), 1) == 7.8
            and round(100 * flow("RUS", "CHN", "dots", 2013) / flow("RUS", "WLD", "dots", 2020) - share(2013), 1) == 5.1
        ),
    ),
    ("This is no statement about goods: the tonnes of crude more than tripled.", lambda: t(2020) > 3 * t(2013)),
    (
        "With all contracts lending fell from one span to the next after 2013.",
        lambda: lent(2010, 2013) > lent(2014, 2017) > lent(2018, 2021),
    ),
    (
        "Without the one contract, 2014-17 stands above 2010-13, but below 2006-09.",
        lambda: lent(2010, 2013) - DEAL < lent(2014, 2017) < lent(2006, 2009),
    ),
    (
        "*Ever since* fails in dollars from 2015 to 2017, when trade lay below 2014.",
        lambda: all(china(y) < china(2014) for y in (2015, 2016, 2017)) and china(2018) > china(2014),
    ),
    (
        "Trade, China's share of Russia's trade and crude count for.",
        lambda: share(2021) > share(2013) and t(2021) > t(2013),
    ),
    (
        "Russia's share of China's trade hardly counts (×1.05).",
        lambda: round(mean(part(y) for y in range(2014, 2022)) / mean(part(y) for y in range(2006, 2014)), 2) == 1.05,
    ),
    (
        "The General Assembly upheld Ukraine's borders on 27 March 2014, by 100 votes to 11, with 58 abstentions.",
        lambda: (
            lambda r: (r["date"], r["yes"], r["no"], r["abstain"], r["CHN"]) == ("2014-03-27", "100", "11", "58", "A")
        )(TEXTS["A/RES/68/262"]),
    ),
    (
        "So China did a little worse than the middle, and in the end a little better than the sum.",
        lambda: (
            all(
                rise(p("CHN", y, "imports_musd"), p("CHN", 2013, "imports_musd"))
                < median(2013, y, column="imports_musd")
                for y in (2015, 2017)
            )
            and rise(p("CHN", 2017, "imports_musd"), p("CHN", 2013, "imports_musd"))
            > summed(2013, 2017, column="imports_musd")
        ),
    ),
    (
        "In neither is there a rise special to China.",
        lambda: (
            p("CHN", 2015, "imports_musd") < p("CHN", 2013, "imports_musd")
            and p("CHN", 2017, "imports_musd") < p("CHN", 2013, "imports_musd")
        ),
    ),
    (
        "Korea had not joined the sanctions, and imports from there fell more than from the median sanctioner.",
        lambda: (
            num(EVERY[("KOR", 2021)]["since"]) != 2014
            and moves(2013, 2015, ["KOR"], "imports_musd")["KOR"] < median(2013, 2015, SENDERS, "imports_musd")
        ),
    ),
    (
        "With all contracts lending fell from 49.9 to 37.5 billion dollars.",
        lambda: (round(lent(2010, 2013), 1), round(lent(2014, 2017), 1)) == (49.9, 37.5),
    ),
    ("Without the one contract it rose from 12.7 to 37.5.", lambda: round(lent(2010, 2013) - DEAL, 1) == 12.7),
    (
        "More than half of the 37.5 were agreed in 2016, the year of the loan to Yamal LNG.",
        lambda: lent(2016, 2016) > lent(2014, 2017) / 2,
    ),
    ("For goods the measures of 2014 were no shut-out.", lambda: senders(2015) > 45),
    (
        "The share slipped from 53.7 to 50.0 % in two years.",
        lambda: (round(senders(2013), 1), round(senders(2015), 1)) == (53.7, 50.0),
    ),
    ("It collapsed after 2021.", lambda: senders(2023) < senders(2021) / 2),
    (
        "Syndicated loans to Russian borrowers fell by 73 % in the first nine months of 2014.",
        lambda: any(
            r["id"] == "OL01" and r["value"] == "-73"
            for r in rows("sources/chinese-lending-to-russia/other_lenders_and_bonds_2014_2017.csv")
        ),
    ),
    (
        "That is above the average of the years before, and below 2021.",
        lambda: mean(up(y) for y in range(2010, 2022)) < up(2022) < up(2021),
    ),
    (
        "The gain of 43.4 billion dollars was the largest until then, in dollars of the day: no table here takes inflation out.",
        lambda: round(gain(2022), 1) == 43.4 and gain(2022) > max(gain(y) for y in range(1993, 2022)),
    ),
    (
        "Ten earlier years grew faster in percent, 2021 among them.",
        lambda: sum(up(y) > up(2022) for y in range(1993, 2022)) == 10 and up(2021) > up(2022),
    ),
    (
        "In dollars customs prints 29.3 % for 2022 after 35.8 for 2021, in yuan 34.3 after 26.6.",
        lambda: found("C39", "34.3 %", "26.6 % in 2021", "29.3 after 35.8"),
    ),
    (
        "March lies behind January and February by each base: by 26 points from 2021, by 9 from 2020, by 20 from 2019.",
        lambda: [round(behind(y)) for y in (2021, 2020, 2019)] == [26, 9, 20],
    ),
    (
        "March to June together lie behind from 2021 and 2019, and ahead from 2020.",
        lambda: (
            months(*SPAN) < 38.5
            and from_base(2019, "03040506") < from_base(2019, "0102")
            and from_base(2020, "03040506") > from_base(2020, "0102")
        ),
    ),
    (
        "So most of the drop from 38.5 to 12.8 % comes from the base by one count, and less than a fourth by the other.",
        lambda: behind(2020) < behind(2021) / 2 and behind(2019) > 3 / 4 * behind(2021),
    ),
    (
        "From 2020 March to June are ahead, March alone is not.",
        lambda: from_base(2020, "03040506") > from_base(2020, "0102") > from_base(2020, "03"),
    ),
    (
        "From April on no page prints the rate for both directions.",
        lambda: all(
            PRINTED[m]["both"] == "" for m in ("April", "May", "June", "July", "August", "October", "November")
        ),
    ),
    (
        "In `printed_growth_2022` August has both rates and no values; September and December have values and no rates there.",
        lambda: (
            CUSTOMS["2022-08"]["china_exports_busd"] == ""
            and PRINTED["August"]["exports"] == "26.7"
            and PRINTED["August"]["imports"] == "58.0"
            and CUSTOMS["2022-09"]["china_exports_busd"] != ""
            and CUSTOMS["2022-12"]["china_exports_busd"] != ""
            and "September" not in PRINTED
            and "December" not in PRINTED
        ),
    ),
    (
        "That is below January and February, below February alone (25.7), and below 2021.",
        lambda: (
            round(months(*SPAN), 1) == 22.3
            and months(*SPAN)
            < float(PRINTED["February"]["both"])
            == 25.7
            < float(PRINTED["January and February"]["both"])
            and months(*SPAN) < up(2021)
        ),
    ),
    (
        "China's **exports fell in March, April, May and June**.",
        lambda: all(float(PRINTED[m]["exports"]) < 0 for m in SPAN),
    ),
    (
        "Its imports had grown by 35.8 % before, grew by 26.4 in March, and by more than 50 in each of the next three months.",
        lambda: (
            [PRINTED[m]["imports"] for m in ("January and February", "March")] == ["35.8", "26.4"]
            and all(float(PRINTED[m]["imports"]) > 50 for m in SPAN[1:])
        ),
    ),
    (
        "China's exports stood 38 % below the half-year before, those of the states outside the sanctions that PIIE added up 40 %.",
        lambda: (SPRING["China"], SPRING["states that do not"]) == (-38, -40),
    ),
    (
        "It shows that at the outbreak China was no exception.",
        lambda: abs(SPRING["China"] - SPRING["states that do not"]) < 5,
    ),
    (
        "In May the tonnes reached 8.42 million, a record until then.",
        lambda: found("C42", "May 2022", "8.42 Mt", "record"),
    ),
    (
        "The American share even rose.",
        lambda: (
            p("USA", 2015, "imports_musd") / p("WLD", 2015, "imports_musd")
            > p("USA", 2013, "imports_musd") / p("WLD", 2013, "imports_musd")
        ),
    ),
    (
        "Now all partners by a rule: every state with at least two billion dollars of trade with Russia in 2021 that is not on Russia's own list of sanctioners.",
        lambda: all(p(x, 2021) >= 2000 for x in PEERS),
    ),
    (
        "In 2022 China stood at 128, the median of the others at 118, and China lay inside their middle half.",
        lambda: (
            round(100 + moves(2021, 2022, ["CHN"])["CHN"]) == 128
            and round(100 + median(2021, 2022)) == 118
            and sum(m > moves(2021, 2022, ["CHN"])["CHN"] for m in moves(2021, 2022).values()) >= 24 / 4
        ),
    ),
    (
        "So most of the lead came in the year after the outbreak.",
        lambda: (
            moves(2021, 2022, ["CHN"])["CHN"] - median(2021, 2022)
            < (moves(2021, 2023, ["CHN"])["CHN"] - median(2021, 2023)) / 2
        ),
    ),
    (
        "To 2023 the median lies between 15.0 and 30.9 %, by what one calls *the others*.",
        lambda: (round(min(WAYS), 1), round(max(WAYS), 1)) == (15.0, 30.9),
    ),
    (
        "China's 63.9 % is above all of these.",
        lambda: round(moves(2021, 2023, ["CHN"])["CHN"], 1) == 63.9 and moves(2021, 2023, ["CHN"])["CHN"] > max(WAYS),
    ),
    (
        "Added up, the others grew by 64.5 %, as much as China.",
        lambda: (
            round(summed(2021, 2023), 1) == 64.5 and abs(summed(2021, 2023) - moves(2021, 2023, ["CHN"])["CHN"]) < 1
        ),
    ),
    (
        "Without India it is 35.7 %, with Uzbekistan 74.9, without the hubs 79.4.",
        lambda: (
            [
                round(summed(2021, 2023, who, table=table), 1)
                for who, table in (
                    ([x for x in PEERS if x != "IND"], SOUND),
                    (PEERS, EVERY),
                    ([x for x in PEERS if x not in HUBS], SOUND),
                )
            ]
            == [35.7, 74.9, 79.4]
        ),
    ),
    (
        "In 2022 eight single partners grew more than China.",
        lambda: sum(m > moves(2021, 2022, ["CHN"])["CHN"] for m in moves(2021, 2022).values()) == 8,
    ),
    (
        "China bought more Russian crude while it bought a little less crude in all.",
        lambda: (
            t(2022) > t(2021)
            and (lambda w: -2 < rise(w["2022"], w["2021"]) < 0)(
                {
                    r["year"]: float(r["million_tonnes"])
                    for r in CRUDE
                    if (r["importer"], r["origin"], r["kind"]) == ("CHN", "WLD", "press")
                }
            )
        ),
    ),
    (
        "The look-ups add: all Russian energy for 88 billion dollars in the twelve months from March 2022, after 57 in the twelve before, with more tonnes of gas and coal.",
        lambda: found("C42", "88 bn", "57", "LNG", "coal"),
    ),
    (
        "*To start* is weaker: from January to April 2022 the tonnes of Russian crude *fell*, and at first, by Reuters, state refiners took no new Russian cargoes.",
        lambda: found("C39", "January to April 2022 crude", "-7.4 %") and found("C42", "state refiners took no new"),
    ),
    (
        "In each of the months that we have, China paid less for Russian than for Saudi crude: 9.2 % less in April, 18.8 in June, 11.6 in December, and 8.9 over the year.",
        lambda: (
            max(PRICE.values()) < 0
            and [PRICE[k] for k in ("2022-04", "2022-06", "2022-12", "2022")] == [-9.2, -18.8, -11.6, -8.9]
        ),
    ),
    (
        "In 2022 Russia sold 32.8 billion dollars more to India, 29.6 more to China, and 18.0 more to the European Union too.",
        lambda: [round(sold(x, 2022), 1) for x in ("IND", "CHN", "EU")] == [32.8, 29.6, 18.0],
    ),
    (
        "To 2023 India added 55.3 and China 43.0.",
        lambda: [round(sold(x, 2023), 1) for x in ("IND", "CHN")] == [55.3, 43.0],
    ),
    (
        "Nothing else that we found speaks of the purpose of the purchases on the first clock.",
        lambda: (
            sum(
                r["claim"] == "C42" and r["side"] == "for" and r["clock"] == "2023" and "Xi told" in r["item"]
                for r in LOOKUPS
            )
            == 1
            and sum(r["claim"] == "C42" and r["side"] == "for" and r["clock"] == "2023" for r in LOOKUPS) == 3
        ),
    ),
    (
        "Russia published no trade by partner from 2022 on.",
        lambda: (
            not any(
                r["reporter"] == "RUS" and r["source"] == "fcs" and r["partner"] == "CHN" and r["year"] > "2021"
                for r in TRADE
            )
        ),
    ),
    (
        "Then run the five choices: the median to 2023 lies between 15.0 and 30.9 %, China's 63.9 % above all of them; the sum turns.",
        lambda: moves(2021, 2023, ["CHN"])["CHN"] > max(WAYS),
    ),
    (
        "Most of China's lead over the typical partner came only in 2023",
        lambda: (
            moves(2021, 2022, ["CHN"])["CHN"] - median(2021, 2022)
            < (moves(2021, 2023, ["CHN"])["CHN"] - median(2021, 2023)) / 2
        ),
    ),
]

# Sentences with such a word that claim nothing of data: the reason for each, by a part of the sentence.

TURNS = {
    "It names no number of ties": "rule",
    "published the year before that": "rule",
    "The same holds in the record of": "rule",
    "all else towards the aim": "rule",
    "So that test can't fail": "rule",
    "before 2014 none was under these sanctions": "source",
    "the cell gives the share of 2023 with and without": "how",
    # lesson
    "50 minutes in class": "how",
    "holds the evidence behind": "house",
    "hold every state": "house",
    "*Ever since* 2014": "claim",
    "Run each cell": "how",
    "Every sale has two sides": "rule",
    "They never quite agree": "source",
    "stopped publishing figures for each partner": "source",
    "in which year did trade grow most": "how",
    "Read it with us": "how",
    "The picture can't show whether": "rule",
    "First the year.": "how",
    "`pct_change` gives": "how",
    "`nlargest(11)` keeps": "how",
    "From 2021 to 2022, the first year of the war": "how",
    "For that one has to know": "rule",
    "Count from 2020": "answer",
    "Was China special": "how",
    "Read the last row": "how",
    "with which of the five": "how",
    "nothing appears yet": "how",
    "She likes Russia's figures": "how",
    "Your verdict first": "how",
    "Have a reason ready": "how",
    "economic ties have been unusually strong ever since": "claim",
    "Economic ties have been unusually strong ever since 2014.": "claim",
    "A rise that everyone shares": "rule",
    "For the record.": "how",
    "1, its date (C36)": "claim",
    "Goods and most banks don't": "source",
    "One question that no table": "how",
    "The highest percentage": "how",
    "which will look steeper": "how",
    "the first": "how",
    "neither": "how",
    "where each doubling is the same step": "rule",
    "{first} grew fastest": "how",
    "Tonnes of all goods": "how",
    "Mark each, then open": "how",
    "each hides a comparison": "how",
    "Two dozen more states": "how",
    "gives the title the two winners": "how",
    "did only trade with China fall": "how",
    "Trade with {most} gained most": "how",
    "Nobody speaks for a state": "rule",
    # record
    "from each end": "rule",
    "most investment": "rule",
    "For the record: Did trade": "how",
    "This is the record behind": "how",
    "Each has its rule": "how",
    "The lesson needs none": "how",
    "**Time:**": "how",
    "This table says which": "how",
    "have been unusually strong ever since": "claim",
    "came in 2014": "claim",
    "What changed since the first edition": "how",
    "We announced a rule": "rule",
    "Our rule was": "rule",
    "Each tie is now": "rule",
    "Our first wording": "rule",
    "We had counted behaviour": "rule",
    "Evidence now carries": "rule",
    "The first edition gave": "rule",
    "So each number carries": "rule",
    "we write the last of the month": "rule",
    "what was first printed": "source",
    "Each is made from": "rule",
    "Here we make each": "how",
    "The full table has one row": "rule",
    "One row for each partner": "rule",
    "*For: all rise": "rule",
    "*Ever since* must hold": "rule",
    "First the trade itself": "how",
    "Investment has no row": "rule",
    "(The first edition wrote": "rule",
    "Here are sums of four years": "how",
    "The first invasion in 2014": "how",
    "The first edition wrote *incursion*": "rule",
    "A vote dates nothing": "rule",
    "Against: none": "rule",
    "We know of no law that": "source",
    "by reports most large Chinese banks": "source",
    "credit for a few energy projects and nothing else": "claim",
    "What the first edition asked": "rule",
    "Large state banks could get": "source",
    "Most goods stayed open": "source",
    "So this is no test of China": "rule",
    "world's largest market for money": "source",
    "Against: no more": "rule",
    "Against: neither": "rule",
    "So the first test": "rule",
    "One more base": "how",
    "so this is no growth rate": "rule",
    "They are no control group": "rule",
    "It gives the median": "how",
    "(The first edition said": "rule",
    "Russia's exports of all goods are": "how",
    "China had no other aim": "rule",
    "holds what the **EU** says": "rule",
    "is every rise a detour": "how",
    "Give one number": "how",
    "matters most to you": "how",
    "No machine grades": "how",
    "Accept any rule": "how",
    "Partners' books still show most": "source",
    "Read *What changed": "how",
    "are divisions of the first table above": "rule",
}

EVIDENCE = [
    ("C35", "China-Russia trade, a year 2006-13", lambda: 100 * ((china(2013) / china(2006)) ** (1 / 7) - 1), 1),
    ("C35", "China in Russia's trade, 2021", lambda: share(2021), 1),
    ("C35", "China in Russia's trade, 2023, without Uganda", lambda: without_uganda(2023), 1),
    ("C35", "Russia in China's trade, 2015", lambda: part(2015), 2),
    ("C35", "Chinese state lending to Russia, 2010-13, without one deal", lambda: lent(2010, 2013) - DEAL, 1),
    ("C35", "Chinese state lending, a year 2006-13", lambda: lent(2006, 2013) / 8, 1),
    ("C35", "Chinese state lending, a year 2014-21", lambda: lent(2014, 2021) / 8, 1),
    ("C35", "Chinese state lending, a year 2006-13, without one deal", lambda: (lent(2006, 2013) - DEAL) / 8, 1),
    ("C36", "UN members for Ukraine's borders, 2014", lambda: int(TEXTS["A/RES/68/262"]["yes"]), 0),
    (
        "C37",
        "imports from median other non-sanctioner, 2013 to 2017",
        lambda: median(2013, 2017, column="imports_musd"),
        1,
    ),
    (
        "C37",
        "imports from other non-sanctioners added up, 2013 to 2017",
        lambda: summed(2013, 2017, column="imports_musd"),
        1,
    ),
    ("C38", "sanctioners of 2014 in Russia's imports, 2021", lambda: senders(2021), 1),
    ("C39", "both directions, Mar-Jun 2022 on the year", lambda: months(*SPAN), 1),
    *[
        ("C39", f"both directions, {name} 2022 on {year}", lambda y=year, s=span: from_base(y, s), 1)
        for name, span in (("Jan-Feb", "0102"), ("Mar", "03"), ("Mar-Jun", "03040506"))
        for year in (2020, 2019)
    ],
    ("C39", "Russia's trade with the EU, 2021 to 2023", lambda: moves(2021, 2023, ["EU"])["EU"], 1),
    ("C39", "both directions, Jan-Jun 2022 on the year", lambda: float(RAW["TP019"]["growth_total_pct"]), 1),
    ("C39", "China's exports, Apr 2022 on the year", lambda: float(RAW["TP016"]["growth_exports_pct"]), 1),
    ("C39", "China-Russia trade, a year 2016-21", lambda: 100 * ((china(2021) / china(2016)) ** 0.2 - 1), 1),
    ("C39", "median other non-sanctioner, 2021 to 2023, lowest of five ways", lambda: min(WAYS), 1),
    (
        "C39",
        "other non-sanctioners added up, 2021 to 2023, without India",
        lambda: summed(2021, 2023, [x for x in PEERS if x != "IND"]),
        1,
    ),
    ("C42", "price of Russian crude against Saudi, 2022", lambda: float(ENERGY["RE01"]["value"]), 1),
    ("C42", "Russia's exports of all goods to India, 2021-23", lambda: sold("IND", 2023), 1),
]

# Numbers in prose that no cell prints: the words around them, and why they stand there.
NUMBERS = {
    "it prints 35.8 %": "in the page that the source card names",
    "customs prints 35.8 and 29.3 %": "as customs printed them; look-ups of C39, bound above",
    "the 26.6 % of 2021": "look-ups of C39, bound above",
    "customs prints it, 29.3": "in printed_growth_2022, bound above",
    "came to 40.6 %": "printed in section 4, and row 5 of the lesson's table",
    "29.26 billion dollars": "a first release, in the source that the recipe names",
    "fell by 73 %": "in data/sources/chinese-lending-to-russia, bound above",
}

# Values on which a rating turns, and keys


def a_year(value, first, last):
    return 100 * ((value(last) / value(first)) ** (1 / (last - first)) - 1)


def average(value, first, last):
    return statistics.fmean(value(year) for year in range(first, last + 1))


def over(partner):
    """Russia's trade with a partner: mean of 2014-21 over mean of 2006-13, of the years with a figure."""
    return mean(p(partner, y) for y in range(2014, 2022)) / mean(p(partner, y) for y in range(2006, 2014))


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


PIIE = {r["id"]: r for r in rows("sources/exports-to-russia-2022-comparison/exports_to_russia_2022_comparison.csv")}
ALL_CRUDE = {
    (r["origin"], int(r["year"])): float(r["million_tonnes"])
    for r in CRUDE
    if (r["importer"], r["kind"]) == ("CHN", "press") and r["million_tonnes"]
}
SAID = {
    (r["metric"], r["period"]): float(r["value"])
    for r in rows("own/published_figures.csv")
    if r["topic"] in ("gas_china_from_russia", "eu_from_russia")
}


def price(period):
    return next(
        float(r["value"]) for r in ENERGY.values() if r["period"] == period and "against Saudi crude" in r["metric"]
    )


EVIDENCE += [
    *(("C35", f"China in Russia's trade, {y}", lambda y=y: share(y), 1) for y in (2013, 2020, 2023)),
    *(("C35", f"Russia in China's trade, {y}", lambda y=y: part(y), 2) for y in (2013, 2020, 2022, 2023)),
    ("C35", "China-Russia trade, 2014 to 2015, China says", lambda: up(2015), 1),
    ("C35", "China-Russia trade, 2024 to 2025, China says", lambda: up(2025), 1),
    ("C35", "China-Russia trade, a year 2013-20", lambda: a_year(china, 2013, 2020), 1),
    (
        "C35",
        "China-Russia trade, mean 2014-21 over 2006-13",
        lambda: average(china, 2014, 2021) / average(china, 2006, 2013),
        2,
    ),
    ("C35", "Russia's trade with China, mean 2014-21 over 2006-13", lambda: over("CHN"), 2),
    (
        "C35",
        "median other non-sanctioner, mean 2014-21 over 2006-13",
        lambda: statistics.median(over(peer) for peer in PEERS),
        2,
    ),
    ("C35", "crude from Russia, 2014 to 2015, tonnes", lambda: rise(t(2015), t(2014)), 1),
    ("C35", "crude from Russia, 2014 to 2015, dollars", lambda: rise(usd(2015), usd(2014)), 1),
    ("C35", "median other non-sanctioner, 2014 to 2015", lambda: median(2014, 2015), 1),
    ("C35", "China's share, gain a year 2013-20", lambda: (share(2020) - share(2013)) / 7, 2),
    ("C36", "UN members against, 2014", lambda: float(TEXTS["A/RES/68/262"]["no"]), 0),
    *(
        (claim, f"Chinese state lending to Russia, {span}", lambda f=first: lent(f, f + 3), 1)
        for claim in ("C35", "C37")
        for span, first in (("2010-13", 2010), ("2014-17", 2014))
    ),
    ("C37", "Chinese state lending to Russia, 2010-13, without one deal", lambda: lent(2010, 2013) - DEAL, 1),
    ("C37", "Russia's imports from China, 2013 to 2015", lambda: moves(2013, 2015, ["CHN"], "imports_musd")["CHN"], 1),
    ("C37", "imports from China, 2013 to 2017", lambda: moves(2013, 2017, ["CHN"], "imports_musd")["CHN"], 1),
    (
        "C37",
        "imports from median other non-sanctioner, 2013 to 2015",
        lambda: median(2013, 2015, column="imports_musd"),
        1,
    ),
    (
        "C37",
        "imports from median sanctioner of 2014, 2013 to 2015",
        lambda: median(2013, 2015, SENDERS, "imports_musd"),
        1,
    ),
    (
        "C37",
        "China in Russia's imports, gain a year 2006-13",
        lambda: (imports_share(2013) - imports_share(2006)) / 7,
        2,
    ),
    *(("C38", f"sanctioners of 2014 in Russia's imports, {y}", lambda y=y: senders(y), 1) for y in (2013, 2015, 2023)),
    ("C39", "China-Russia trade, 2020 to 2021", lambda: up(2021), 1),
    ("C39", "China-Russia trade, 2021 to 2022", lambda: up(2022), 1),
    ("C39", "gain of 2022", lambda: gain(2022), 1),
    ("C39", "years 1993-2021 with faster growth", lambda: sum(up(y) > up(2022) for y in range(1993, 2022)), 0),
    (
        "C39",
        "both directions, Jan-Feb 2022 on the year",
        lambda: as_printed("two months", "2022-01", "2022-02")["total"],
        1,
    ),
    ("C39", "both directions, Mar 2022 on the year", lambda: as_printed("month", "2022-03")["total"], 1),
    *(
        ("C39", f"China's exports, {name} 2022 on the year", lambda m=m: as_printed("month", m)["exports"], 1)
        for name, m in (("Mar", "2022-03"), ("May", "2022-05"), ("Jun", "2022-06"))
    ),
    ("C39", "China's exports, to end of May 2022, on half-year before", lambda: float(PIIE["XR03"]["value"]), 1),
    (
        "C39",
        "exports of non-sanctioners, to end of April 2022, on half-year before",
        lambda: float(PIIE["XR02"]["value"]),
        1,
    ),
    *(
        (claim, "crude from Russia, 2021 to 2022, tonnes", lambda: rise(t(2022), t(2021)), 1)
        for claim in ("C39", "C42")
    ),
    ("C39", "crude from Russia, 2021 to 2022, dollars", lambda: rise(usd(2022), usd(2021)), 1),
    ("C39", "Russia's trade with China, 2021 to 2023", lambda: moves(2021, 2023, ["CHN"])["CHN"], 1),
    ("C39", "Russia's trade with India, 2021 to 2022", lambda: p("IND", 2022) / p("IND", 2021), 2),
    ("C39", "median other non-sanctioner, 2021 to 2023", lambda: WAYS[0], 1),
    ("C39", "median other non-sanctioner, 2021 to 2023, highest of five ways", lambda: max(WAYS), 1),
    ("C42", "crude from Russia, 2022 to 2023, tonnes", lambda: rise(t(2023), t(2022)), 1),
    (
        "C42",
        "China's crude from all origins, 2021 to 2022, tonnes",
        lambda: rise(ALL_CRUDE["WLD", 2022], ALL_CRUDE["WLD", 2021]),
        1,
    ),
    ("C42", "Russia's exports of all goods to China, 2021-22", lambda: sold("CHN", 2022), 1),
    ("C42", "Russia's exports of all goods to India, 2021-22", lambda: sold("IND", 2022), 1),
    ("C42", "Russia's exports of all goods to the EU, 2021-22", lambda: sold("EU", 2022), 1),
    (
        "C42",
        "gas by pipeline, 2021 to 2022",
        lambda: rise(SAID["Power of Siberia pipeline", "2022"], SAID["Power of Siberia pipeline", "2021"]),
        1,
    ),
    ("C42", "price of Russian crude against Saudi, June 2022", lambda: price("2022-06"), 1),
    ("C42", "price of Russian crude against Saudi, December 2022", lambda: price("2022-12"), 1),
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


def headline():
    """Which of the four mendings of "bought nearly 50 % more oil" holds for tonnes, dollars and price."""
    oil, paid = rise(t(2022), t(2021)), rise(usd(2022), usd(2021))
    right = {
        "a": t(2022) / t(2020) > 1.4,  # the base would make nearly 50 % of it
        "b": oil > 40,
        "c": oil < 0,
        "d": 40 < paid < 50 and 0 < oil < 10,
    }
    return [letter for letter, holds in right.items() if holds]


KEYS = {
    "6.1": lambda: rise(china(2018), china(2014)),
    "6.2": headline,
    "6.3": lambda: rise(china(2022), china(2020)),
    "6.4": to_may,
    "6.5": twice_the_multiple,
}

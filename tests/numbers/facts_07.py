"""Lesson 07 and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the tables and, where named, from the extracts in data/sources.
"""

from collections import defaultdict
from datetime import date

from notebooks.lesson.pictures.l07 import CASES
from tools.notebooks.by_cell import in_words, reader

rows = reader(__file__)

WORDS, FINDINGS = rows("own/arms_words.csv"), rows("own/arms_findings.csv")
QUOTED, LOOKUPS = rows("own/quotations.csv"), rows("ledger/lookups.csv")
CLAIMS = {r["id"]: r for r in rows("ledger/claims.csv")}
ARMS, TRADE = rows("tables/arms_transfers.csv"), rows("tables/annual_trade.csv")
FIGURES = rows("own/published_figures.csv")
BASELINE = rows("tables/summit_baseline.csv")
ENGINES = {r["id"]: r for r in rows("sources/sipri-release-dates/ship_engines_china_to_russia.csv")}
RELEASED = {r["id"]: r for r in rows("sources/sipri-release-dates/sipri_release_dates.csv")}
DERIVED = rows("sources/sipri-release-dates/russia_china_tiv_both_ways_2013_2025_derived.csv")
PARTS = ("weapon", "state", "washington")


def day(text):
    return date.fromisoformat(text)


# Words


def february(row):
    return "2023-02-18" <= row["date"] <= "2023-02-26"


STATED = [r for r in WORDS if february(r) and r["kind"] == "states it"]
NAMED = [r for r in STATED if r["side"] == "US" and "unnamed" not in r["speaker"]]


MONTH = [r for r in WORDS if "2023-02-01" <= r["date"] <= "2023-02-28" and r["kind"] == "states it"]
NAMED_TO_END = [r for r in MONTH if r["side"] == "US" and "unnamed" not in r["speaker"]]


RED = [r for r in WORDS if "red line" in r["short_words"]]
DOUBTED = {r["date"]: r["speaker"] for r in WORDS if r["kind"] == "doubts delivery"}


def said(speaker, words, column="short_words", at=""):
    """True if a row of this speaker, on this occasion, carries these words."""
    return any(r["speaker"] == speaker and words in r[column] and at in r["occasion"] for r in WORDS)


def doubt(speaker, words):
    return said(speaker, words, "doubt")


def stated(name):
    """The days of February 2023 on which a speaker stated it, in our list of nine days."""
    return [day(r["date"]).day for r in STATED if name in r["speaker"]]


def th(number):
    """A day of the month as prose writes it: 22nd."""
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def found(claim, *parts, known=""):
    return any(
        r["claim"] == claim and r["known_on"].startswith(known) and all(p in r["item"] for p in parts) for r in LOOKUPS
    )


def beijing_says(gist):
    """True if a statement of May 2025 in our table has this gist."""
    return any(r["date"] == "2025-05" and gist in r["gist"] for r in rows("own/official_statements.csv"))


def weak(claim, *parts):
    """True if a look-up of this claim says so in who, told_by, item or bearing."""
    return any(
        r["claim"] == claim and all(p in " ".join([r["who"], r["told_by"], r["item"], r["bears_on"]]) for p in parts)
        for r in LOOKUPS
    )


# The trigger


def met(*parts):
    return sorted(r["known_on"] for r in FINDINGS if all(r[part] == "yes" for part in parts))


def codes(words, who=""):
    """The codes of a report, by words of its finding: weapon, state, washington."""
    return next([r[part] for part in PARTS] for r in FINDINGS if words in r["finding"] and who in r["who"])


def reported(known, words, who=""):
    """True if a report of a day has these words."""
    return any(r["known_on"] == known and words in r["finding"] and who in r["who"] for r in FINDINGS)


def on(moment):
    """A day as prose writes it."""
    moment = day(moment) if isinstance(moment, str) else moment
    return f"{moment.day} {moment:%B %Y}"


MEETINGS = sorted(
    day(r["period"])
    for r in BASELINE
    if r["leader"] == "Xi" and r["kind"] == "meeting" and r["counterpart"] in ("Obama", "Trump", "Biden")
)


def wait(text):
    """Days from a day to the next meeting of the presidents of China and the United States."""
    start = day(text)
    return next((m - start).days for m in MEETINGS if m > start)


def within_a_year():
    """Part of the days, from the first meeting to the last, that have a meeting within one year."""
    days = range(MEETINGS[0].toordinal(), MEETINGS[-1].toordinal() + 1)
    ahead = [min(m.toordinal() - d for m in MEETINGS if m.toordinal() >= d) for d in days]
    return 100 * sum(gap / 365.25 <= 1 for gap in ahead) / len(ahead)


def after_24_months(text):
    """The day on which the 24 months after a day are over."""
    start = day(text)
    return start.replace(year=start.year + 2)


PAIRS = [("state", "washington"), ("weapon", "washington"), ("weapon", "state")]
WIDER = sorted(known for pair in PAIRS for known in met(*pair))
CRISES = {  # the days before 2013 as the record types them, by page
    "1950": (date(1950, 10, 19), date(1972, 2, 21)),
    "1989": (date(1989, 6, 4), date(1993, 11, 19)),
    "1996": (date(1996, 3, 8), date(1996, 11, 24)),
    "1999": (date(1999, 5, 7), date(1999, 9, 11)),
    "2001": (date(2001, 4, 1), date(2001, 10, 19)),
}
LATER = {"2018": "2018-09-20", "2020": "2020-07-22", "2023": "2023-02-04", "2024": "2024-10-17"}


def apart(name):
    """Years that a crisis kept the presidents apart."""
    if name in LATER:
        return wait(LATER[name]) / 365.25
    began, again = CRISES[name]
    return (again - began).days / 365.25


# Arms


def deliveries(supplier, recipient, edition):
    """{year: TIV} of a pair in one edition, without the empty years."""
    return {
        int(r["year"]): float(r["tiv_m"])
        for r in ARMS
        if (r["supplier"], r["recipient"], r["edition"]) == (supplier, recipient, edition) and r["tiv_m"]
    }


EDITIONS = ("2022-07", "2024-04", "2026-05")
TO_BEIJING = {e: deliveries("RUS", "CHN", e) for e in EDITIONS}
TO_MOSCOW = {e: deliveries("CHN", "RUS", e) for e in EDITIONS}
NEW_UP, NEW_DOWN = TO_BEIJING["2026-05"], TO_MOSCOW["2026-05"]
NONE = [year for year in range(1950, 2026) if year not in NEW_UP]


def over(series, first, last):
    return sum(value for year, value in series.items() if first <= year <= last)


def delivered(series):
    """Years with a delivery from 2018 to 2025."""
    return sum(2018 <= year <= 2025 for year in series)


def decades(series):
    sums = defaultdict(float)
    for year, value in series.items():
        sums[year // 10 * 10] += value
    return sums


def five(supplier=None, recipient=None, first=2017):
    """{the other: TIV} over five years in the edition of 2022, of all sales or all purchases."""
    sums = defaultdict(float)
    for r in ARMS:
        if r["edition"] != "2022-07" or not first <= int(r["year"]) <= first + 4 or not r["tiv_m"]:
            continue
        if supplier and r["supplier"] == supplier:
            sums[r["recipient"]] += float(r["tiv_m"])
        if recipient and r["recipient"] == recipient:
            sums[r["supplier"]] += float(r["tiv_m"])
    return sums


def bought_from(who, first):
    sums = five(recipient="CHN", first=first)
    return 100 * sums[who] / sum(sums.values())


def sold_to(who, first):
    sums = five(supplier="RUS", first=first)
    return 100 * sums[who] / sums["ALL"]


PERIODS = range(1992, 2022, 5)


# Stakes


def trade(reporter, partner, source, year, flows=("exports", "imports")):
    return (
        sum(
            float(r["value_musd"])
            for r in TRADE
            if (r["reporter"], r["partner"], r["source"], r["year"]) == (reporter, partner, source, str(year))
            and r["flow"] in flows
            and r["value_musd"]
        )
        / 1000
    )


WEST = ("USA", "EU", "JPN")


def three(year):  # as the three report
    return sum(trade(x, "CHN", "comtrade", year) for x in WEST)


def russia(year):  # as China counts
    if year <= 2020:
        return trade("CHN", "RUS", "dots", year)
    return trade("CHN", "RUS", "customs", year, ("total",))


def times(year):
    return three(year) / russia(year)


def own_three(year):
    return sum(trade("CHN", x, "dots", year) for x in WEST)


TARIFFS = 100 * (1 - trade("CHN", "USA", "dots", 2019) / trade("CHN", "USA", "dots", 2018))
US_ALONE = 100 * (trade("CHN", "USA", "dots", 2018) - trade("CHN", "USA", "dots", 2019)) / own_three(2018)
TWO_REPORTERS = 100 * (1 - trade("RUS", "EU", "imts", 2023) / trade("RUS", "EU", "imts", 2021))


def printed(metric, period):
    """A figure as its publisher printed it."""
    return next(float(r["value"]) for r in FIGURES if (r["metric"], r["period"]) == (metric, period))


EUROS = "EU trade with Russia"
EUROS_2021 = printed(EUROS, "2022") / (1 + printed(EUROS + ", change on a year before", "2022") / 100)
AFTER_2021 = 100 * (1 - printed(EUROS, "2023") / EUROS_2021)
TARIFFS_2025 = -printed("China trade with United States, change on a year before", "2025")


def turn(share, ratio):
    return 100 / (share / 100 * ratio)


def two_years_on(partner, year):
    now, then = trade("CHN", partner, "dots", year + 2), trade("CHN", partner, "dots", year)
    return 100 * (now / then - 1) if now and then else None


def higher(name):
    return two_years_on("USA", int(name)) is None or two_years_on("USA", int(name)) > 0


FACTS = {
    "head": lambda: [
        "Paragraph: {} of 0 to 9".format(*{r["paragraph"] for r in CLAIMS.values() if r["lesson"] == "07"}),
    ],
    "2-who-had-armed": lambda: [
        (
            "SIPRI's edition of May 2026; lesson 02 has that of July 2022, so single years differ",
            EDITIONS[-1] == "2026-05" and all(NEW_UP[y] != TO_BEIJING["2022-07"][y] for y in (1950, 1951, 1952)),
        ),
    ],
    "1-who-said-it": lambda: [
        "from 18 to 26 February 2023",  # the nine days of february(), a choice
    ],
    "predict-7-1": lambda: [
        "18 to 26 February 2023",  # the same
    ],
    "exercise-7-1": lambda: [
        f"{in_words(len(STATED))} officials say",  # she counted rows
    ],
    "read-7-1": lambda: [
        f"{in_words(len({r['speaker'] for r in NAMED}))} US officials stated it by name",
        "{}, {} and {}".format(*dict.fromkeys(r["speaker"] for r in NAMED)),
        (
            "a red line were first heard on the 19th, from the envoy to the UN",
            (RED[0]["date"], RED[0]["office"]) == ("2023-02-19", "Ambassador to the UN"),
        ),
        (
            "Unnamed officials were the first in these nine days",
            (STATED[0]["speaker"], STATED[0]["occasion"]) == ("officials, unnamed", "CNN")
            and STATED[0]["date"] < STATED[1]["date"],
        ),
        (
            "others had said the like in March 2022",
            any(r["date"][:7] == "2022-03" and r["kind"] == "states it" and r["side"] == "US" for r in WORDS),
        ),
        (
            "another coder might count Price and Sherman, too, and say five",
            doubt("Ned Price", "coded as the like words")
            and doubt("Wendy Sherman", "reads it as stated")
            and len({r["speaker"] for r in NAMED}) + 2 == 5,
        ),
    ],
    "what-bears-on-c45": lambda: [
        (
            f"On {stated('Burns')[0]} February William Burns, who heads the CIA",
            said("William Burns", "Director of the CIA", "office"),
        ),
        (
            "spoke on CBS of intelligence suggesting",
            doubt("William Burns", "intelligence suggesting") and said("William Burns", "", at="CBS"),
        ),
        ("we're confident", said("William Burns", "we're confident")),
        ("No decision", doubt("William Burns", "no final decision")),
        ("no shipments had been seen", doubt("William Burns", "no shipments seen")),
        (
            f"On the {th(stated('Blinken')[0])} Antony Blinken, Secretary of State",
            said("Antony Blinken", "Secretary of State", "office"),
        ),
        f"on {in_words(len(stated('Blinken')))} programmes",
        ("on CBS by information we have", said("Antony Blinken", "information we have", at="CBS")),
        ("By NBC News the first pieces of it came from Russian officials", weak("C45", "NBC", "Russian officials")),
        ("checked for weeks", weak("C45", "NBC", "checked for weeks")),
        (
            f"On the {th(stated('Chollet')[0])} Derek Chollet of his department",
            said("Derek Chollet", "State Department", "office"),
        ),
        ("increasing indications", said("Derek Chollet", "increasing indications")),
        ("On the 24th their president said", DOUBTED == {"2023-02-24": "Joe Biden"}),
        ("we haven't seen it yet", found("C45", "we haven't seen it yet", "major initiative")),
        ("but I don't anticipate a major initiative", said("Joe Biden", "I don't anticipate a major initiative")),
        ("We found nobody who withdrew", not any(r["claim"] == "C45" and "withdrew" in r["item"] for r in LOOKUPS)),
        (
            "China called it disinformation",
            any((r["side"], r["kind"]) == ("China", "denies") and "disinformation" in r["short_words"] for r in WORDS),
        ),
    ],
    "predict-7-2": lambda: [
        (
            "From 1950 to 1952 all arms went from Moscow to Beijing",
            all(NEW_UP[y] > 0 and y not in NEW_DOWN for y in (1950, 1951, 1952)),
        ),
    ],
    "read-7-2": lambda: [
        ("two hills", sorted(sorted(decades(NEW_UP), key=decades(NEW_UP).get)[-2:]) == [1950, 2000]),
        (
            f"the alliance of the {max(decades(NEW_UP), key=decades(NEW_UP).get)}s",
            over(NEW_UP, 1950, 1968) > over(NEW_UP, 1990, 2009),
        ),
        ("the 1990s", decades(NEW_UP)[1990] > decades(NEW_UP)[1960]),
        (
            "2000s, when China bought most of its imported arms from Russia",
            all(bought_from("RUS", first) > 50 for first in (1992, 1997, 2002, 2007)),
        ),
        (f"In {len(NONE)} years, from {NONE[0]} to {NONE[-1]}, none", len(NONE) == NONE[-1] - NONE[0] + 1),
        f"The first that SIPRI lists the other way went in {min(y for e in EDITIONS for y in TO_MOSCOW[e])}",
        ("ordered after Germany had withheld", "after Germany embargoed engines" in ENGINES["SE01"]["note"]),
        f"From 2018 to 2025 Russia delivered in each of the {in_words(delivered(NEW_UP))} years, China in {in_words(delivered(NEW_DOWN))}",
    ],
    "a-bet-turns-on": lambda: [
        "a gain of 100 for sure",  # supposed, as the loss
        "a chance of one in ten a loss of 500",
        f"A tenth of 500 is {500 / 10:.0f}",
        f"leaves {100 - 500 / 10:.0f} on average",
        (f"a chance of one in {in_words(500 // 100)} it is zero", 100 - 500 / 5 == 0),
    ],
    "read-7-3": lambda: [
        (
            f"arming Russia lost in 2022 where a reprisal was likelier than {turn(25, times(2022)):.0f} %",
            turn(25, times(2022)) < 100,
        ),
        f"China's trade with the US fell by {TARIFFS:.0f} % in the tariff war of 2018-19",
        f"by {TARIFFS_2025:.0f} % in 2025",
        f"to {turn(TARIFFS, times(2022)):.0f} and {turn(TARIFFS_2025, times(2022)):.0f} %",
        f"Russia's trade with the EU fell by {AFTER_2021:.0f} % after the invasion, in euros",
        f"to {turn(AFTER_2021, times(2022)):.0f} %",
        ("With the stakes of 2022 a loss of a quarter makes arming Russia lose", turn(25, times(2022)) < 50),
        (
            f"With the stakes of 2024 it pays: the break-even is {turn(25, times(2024)):.0f} %",
            turn(25, times(2024)) > 50,
        ),
        (
            "If the quarter stays away for two years, that is halved, and arming Russia loses again",
            turn(2 * 25, times(2024)) < 50,
        ),
        (
            "If the United States alone cuts a quarter of its trade, arming Russia pays in either year",
            min(turn(25, trade("USA", "CHN", "comtrade", year) / russia(year)) for year in (2022, 2024)) > 100,
        ),
    ],
    "predict-trigger": lambda: [
        ("twenty reports", len(FINDINGS) == 20),
        f"from {FINDINGS[0]['known_on'][:4]} to {FINDINGS[-1]['known_on'][:4]}",
        ("Of the twenty reports", len(FINDINGS) == 20),
    ],
    "nitrocellulose-goes-into-powder": lambda: [
        ("never supplied lethal arms", beijing_says("Never supplied lethal arms")),
        ("strictly controls exports of dual-use goods", beijing_says("strict control of dual-use exports")),
        "(May 2025)",  # the month of this statement
    ],
    "read-trigger": lambda: [
        "No report",
        ("all three parts", met(*PARTS) == []),
        "each pair of parts",
        ("at least one", all(met(*pair) for pair in PAIRS)),
        f"Without weapon the first came on {on(met('state', 'washington')[0])}",
        (
            "state firms sent parts of fighter jets",
            reported(met("state", "washington")[0], "state firms sent jet parts"),
        ),
        (f"Without state it is that of {on(met('weapon', 'washington')[0])}", len(met("weapon", "washington")) == 1),
        (
            "two firms",
            reported(met("weapon", "washington")[0], "lists two firms", who="US Treasury"),
        ),
        ("complete attack drones", reported(met("weapon", "washington")[0], "complete attack drones")),
    ],
    "what-bears-on-c47": lambda: [
        ("In none of these did Washington find", met(*PARTS) == []),
        (
            "in 2024 Washington listed dozens of Chinese firms",
            found("C47", "42 in China on the Entity List on 23 August 2024", "20 in China and Hong Kong"),
        ),
        f"trade with the United States fell by {TARIFFS_2025:.1f} % in 2025",
        ("under new tariffs", found("C47", "February and March 2025", "fentanyl")),
        (
            "in October 2025 the US Treasury Secretary threatened a Ukrainian victory tariff",
            found("C47", "Ukrainian victory tariff", known="2025-10") and weak("C47", "victory tariff", "A threat"),
        ),
        f"{wait(met('state', 'washington')[0])} days after the report of {day(met('state', 'washington')[0]):%B %Y}",
        f"{wait(met('state', 'washington')[-1])} days after that of {day(met('state', 'washington')[-1]):%B %Y} (not dual-use)",
        *(f"{moment:%B %Y}" for moment in MEETINGS[-2:]),
        ("the tariffs of early 2025 were ordered over fentanyl", found("C47", "are ordered over fentanyl")),
        f"entered the war in Korea (1950) it took {apart('1950'):.1f} years to a first meeting",
        f"After Tiananmen (1989) they did not meet for {apart('1989'):.1f}.",
        f"After consulates were closed in 2020, in the pandemic, it was {apart('2020'):.1f}",
        (
            "They met within a year after the crises of 1996, 1999 and 2001. They did so after the US penalty of 2018",
            all(apart(year) < 1 for year in ("1996", "1999", "2001", "2018")),
        ),
        (
            "For Iran's drones the EU and Britain put three officers and a maker under sanctions (2022)",
            found("C47", "listed by the EU and Britain: three officers and a maker", known="2022"),
        ),
        ("for its missiles they and Washington did more (2024)", found("C47", "After Iran's missiles", known="2024")),
        (
            f"On four of five days since {MEETINGS[0].year} the next one was less than a year away",
            abs(within_a_year() - 80) < 2,
        ),
    ],
    "conclude-ours": lambda: [
        (
            f"From 18 to 26 February 2023 {in_words(len({r['speaker'] for r in NAMED}))} named US officials said",
            len({r["speaker"] for r in NAMED_TO_END}) > len({r["speaker"] for r in NAMED}),  # in all of February more
        ),
        ("their president expected no major supply", said("Joe Biden", "I don't anticipate a major initiative")),
        ("Beijing denied the plan", {r["side"] for r in WORDS if february(r) and r["kind"] == "denies"} == {"China"}),
        ("none of twenty reports has all three parts", len(FINDINGS) == 20 and met(*PARTS) == []),
        f"the bet lost in 2022 where a reprisal was likelier than {turn(25, times(2022)):.0f} %, if it took a quarter of the trade with the three for one year",
    ],
    "discuss-five-things-to": lambda: [
        (
            f"C46 {CLAIMS['C46']['rating_2026']} (no page found)",
            [r["verified"] for r in QUOTED if r["claim"] == "C46"] == ["not found"],
        ),
        ("C48", CLAIMS["C48"]["rating_2026"] == CLAIMS["C49"]["rating_2026"]),
        f"C49 {CLAIMS['C49']['rating_2026']}",
    ],
    "runsheet-50": lambda: [
        f"{russia(2022):.1f} / (0.25 × {three(2022):,.1f}) = {turn(25, times(2022)):.0f} %",
        (f"0 of {len(FINDINGS)}", met(*PARTS) == []),
        f"divide {russia(2022):.1f} by a quarter of {three(2022):,.1f}",
    ],
    "guidance": lambda: [
        f"report of {day(met('state', 'washington')[0]):%B %Y}",
        ("Weapons from the state: no public US finding", met(*PARTS) == []),
        ("Whole drones", codes("attack drones built")[0] == "yes"),
        ("eight armoured cars", codes("eight armoured cars")[0] == "yes"),
        (
            "whether the state stood behind them is not said",
            {r["state"] for r in FINDINGS if "drones" in r["finding"] or "armoured" in r["finding"]} == {"not said"},
        ),
        f"{in_words(len(STATED))} is right for the rows",
        f"by name {in_words(len({r['speaker'] for r in NAMED}))} US officials stated it",
    ],
    "7.1.title": lambda: [
        ("US officials spoke of Chinese arms for Russia", "US" in {r["side"] for r in STATED}),
        ("their president expected no major supply", said("Joe Biden", "I don't anticipate a major initiative")),
        ("Beijing denied it", {r["side"] for r in WORDS if february(r) and r["kind"] == "denies"} == {"China"}),
    ],
    "7.1.description": lambda: [
        ("thirteen speakers", len({r["speaker"] for r in WORDS if february(r)}) == 13),
        f"unnamed US officials on the {th(stated('officials')[0])}",
        f"Blinken on the {th(stated('Blinken')[0])} on {in_words(len(stated('Blinken')))} programmes",
        f"Chollet on the {th(stated('Chollet')[0])}",
        f"Stoltenberg on the {th(stated('Stoltenberg')[0])}",
        (f"Burns on the {th(stated('Burns')[0])}", len(STATED) == 7),
        (
            "Warned: Harris, Thomas-Greenfield and Borrell (both: a red line), Price, Sherman, Sullivan",
            {r["speaker"].split()[-1] for r in WORDS if february(r) and r["kind"] == "warns"}
            == {"Harris", "Thomas-Greenfield", "Borrell", "Price", "Sherman", "Sullivan"}
            and [r["speaker"].split()[-1] for r in RED] == ["Thomas-Greenfield", "Borrell"],
        ),
        ("Biden doubts delivery on the 24th", DOUBTED == {"2023-02-24": "Joe Biden"}),
        (
            "Wang Wenbin denies it twice",
            [r["speaker"] for r in WORDS if february(r) and r["kind"] == "denies"] == ["Wang Wenbin"] * 2,
        ),
    ],
    "7.2.title": lambda: [
        (
            "By volume, nearly all major arms between China and Russia went to Beijing",
            sum(NEW_DOWN.values()) < sum(NEW_UP.values()) / 1000,
        ),
    ],
    "7.2.description": lambda: [
        (
            "over 3,000 million TIV a year at most in the 1950s",
            3000 < max(NEW_UP.values()) < 4000 and 1950 <= max(NEW_UP, key=NEW_UP.get) < 1960,
        ),
        f"none from {NONE[0]} to {NONE[-1]}",
        ("a second hill around 2000", 1995 < max(range(1990, 2026), key=NEW_UP.get) < 2005),
        ("less than 300 a year at the end", all(NEW_UP[y] < 300 for y in (2023, 2024, 2025))),
        f"they begin in {min(y for e in EDITIONS for y in TO_MOSCOW[e])}",
        ("each year stays under 10", max(v for e in EDITIONS for v in TO_MOSCOW[e].values()) < 10),
    ],
    "7.3.title": lambda: [
        f"arming Russia pays in this bet where a reprisal is less likely than {turn(25, times(2022)):.0f} %",
    ],
    "7.3.subtitle": lambda: [
        "a sure gain of 1 × China's yearly trade with Russia",  # as the lesson's cell sets it
    ],
    "7.3.description": lambda: [
        "at 25 and 50 percent",  # as the lesson's cell sets them
    ],
    "7.3.caption": lambda: [
        (
            "trade lost in three cases, each with one partner",
            [round(one, 1) for one in (TARIFFS, TARIFFS_2025, AFTER_2021)] == list(CASES),  # where the lines are drawn
        ),
        (
            "EU: euros, Eurostat",
            ("EUR bn", "Eurostat") in {(r["unit"], r["publisher"]) for r in FIGURES if r["metric"] == EUROS},
        ),
    ],
    "C45.why": lambda: [
        (
            "The CIA's director and the Secretary of State said it on television",
            {"William Burns", "Antony Blinken"}
            <= {r["speaker"] for r in NAMED if r["occasion"] in ("CBS", "NBC", "ABC")},
        ),
        (
            "pointed to intelligence",
            doubt("William Burns", "intelligence suggesting") and said("Antony Blinken", "information we have"),
        ),
        ("China's denial", any((r["side"], r["kind"]) == ("China", "denies") for r in WORDS)),
    ],
    "C47.why": lambda: [
        ("the Chinese state sent no whole weapons", met(*PARTS) == []),
        (
            f"after one the presidents did not meet for {apart('1950'):.0f} years",
            apart("1950") == max(map(apart, [*CRISES, *LATER])),
        ),
        ("after others for months", sum(apart(name) < 1 for name in [*CRISES, *LATER]) > 1),
    ],
    "C45-read": lambda: [
        (
            f"{in_words(len({r['speaker'] for r in NAMED_TO_END}))} named officials stated the intelligence, on {in_words(len(NAMED_TO_END))} occasions within ten days",
            (day(max(r["date"] for r in NAMED_TO_END)) - day(min(r["date"] for r in NAMED_TO_END))).days + 1 == 10,
        ),
        ("increasing indications", said("Derek Chollet", "on their minds")),
        ("no decision so far", doubt("Derek Chollet", "no decision yet")),
        ("in March 2022", any(r["date"][:7] == "2022-03" and r["kind"] == "states it" for r in WORDS)),
        ("on 18 February", day(STATED[0]["date"]).day == 18),
        ("four statements", len({r["speaker"] for r in NAMED_TO_END}) == 4),
        (
            "each occasion with the sense of it has a row, with its day from the list above",
            {r["statement"] for r in NAMED_TO_END} == {r["statement"] for r in QUOTED if r["claim"] == "C45"},
        ),
    ],
    "C45-read-2": lambda: [
        ("SIPRI's table of July 2022 had no delivery from China to Russia.", (TO_MOSCOW["2022-07"] == {})),
    ],
    "C45-choices": lambda: [
        (
            "By volume no span and no edition turns it",
            all(over(TO_BEIJING[e], 2018, 2025) > 9 * over(TO_MOSCOW[e], 2018, 2025) for e in EDITIONS)
            and NEW_UP[2025] > 9 * NEW_DOWN[2025],
        ),
        (
            f"{in_words(delivered(NEW_UP))} to {in_words(delivered(NEW_DOWN))} from 2018 on",
            delivered(NEW_UP) < 9 * delivered(NEW_DOWN),
        ),
    ],
    "C47-read": lambda: [
        ("No report has all three parts", met(*PARTS) == []),
        ("Each pair of parts has at least one", all(met(*pair) for pair in PAIRS)),
        f"on {on(met('state', 'washington')[0])} an unclassified report",
        ("Of the state the page says nothing", codes("complete attack drones")[1] == "not said"),
        (
            "A leaked paper of April 2023 speaks of an approval only",
            [(r["known_on"], r["weapon"]) for r in FINDINGS if "approved" in r["finding"]] == [("2023-04-13", "no")],
        ),
        (
            "meet all three once they count as weapons",
            all(
                codes(words, who)[1:] == ["yes", "yes"]
                for words, who in (("jet parts", "intelligence"), ("not dual-use", ""))
            ),
        ),
        (
            "the ammunition that Kyodo reported do not",
            all(codes(words)[2] == "no" for words in ("fired in Ukraine", "armoured cars", "lethal aid flows"))
            and codes("nitrocellulose", "Treasury")[1] == "not said",
        ),
        (
            f"the choice without weapon keeps {in_words(len(met('state', 'washington')) - 1)} reports",
            any("NATO" in r["who"] and r["known_on"] in met("state", "washington") for r in FINDINGS),
        ),
        (
            "Beijing denied the row on powder and artillery, called that on training baseless, and knew of no drone project",
            all(
                any(what in r["finding"] and answer in r["doubt"] for r in FINDINGS)
                for what, answer in (
                    ("powder and artillery", "China denied it"),
                    ("trained in China", "China called it baseless"),
                    ("attack drones built in China", "knew of no such project"),
                )
            ),
        ),
        ("never supplied lethal arms", beijing_says("Never supplied lethal arms; strict control of dual-use exports")),
        f"the presidents met, after {max(map(wait, WIDER))} days at most",
        f"{within_a_year():.0f} % of them from {MEETINGS[0].year}",
        (
            "within 24 months of reports of each pair",
            all(
                any(date(2025, 3, 3) < after_24_months(known) and day(known) < date(2025, 2, 4) for known in met(*pair))
                for pair in PAIRS
            ),
        ),
        "up to 145 %",  # on the page named there
        f"fell by {TARIFFS_2025:.1f} % in 2025, more than in 2018-19 ({TARIFFS:.1f} %)",
        ("dozens of Chinese firms", found("C47", "42 in China on the Entity List", "20 in China and Hong Kong")),
    ],
    "C47-read-2": lambda: [
        (
            "within a year after every crisis but two",
            sorted(name for name in [*CRISES, *LATER] if name > "1979" and apart(name) > 1) == ["1989", "2020"],
        ),
        ("except after 2018", [name for name in [*CRISES, *LATER] if name > "1979" and not higher(name)] == ["2018"]),
        ("Penalties for arms sold to others were frequent", found("C47", "ten occasions") and found("C47", "ighteen")),
        ("A generation without a meeting", apart("1950") > 20),
        ("US arms to China end in the 1990s", 1990 <= max(deliveries("USA", "CHN", "2022-07")) < 2000),
    ],
    "C47-read-3": lambda: [
        f"China traded {times(2022):.1f} times as much with the three as with Russia",
        f"In 2020 it was {times(2020):.1f} times, in 2024 {times(2024):.1f}",
        ("trade with Russia had grown", russia(2020) < russia(2022) < russia(2024)),
        ("higher than in 2020 and lower than in 2022", three(2020) < three(2024) < three(2022)),
        ("In dollars the IMF's table gives more", TWO_REPORTERS > AFTER_2021),
    ],
    "C47-read-4": lambda: [
        (
            "It holds for a quarter of the trade with the stakes of 2022 or 2020",
            max(turn(25, times(2022)), turn(25, times(2020))) < 50,
        ),
        (
            "a loss as the EU's after 2021, where about one chance in seven is enough",
            abs(turn(AFTER_2021, times(2022)) - 100 / 7) < 1,
        ),
        (
            "It turns with the stakes of 2024, with a gain of two years",
            min(turn(25, times(2024)), 2 * turn(25, times(2022))) > 50,
        ),
        ("both tariff wars", min(turn(TARIFFS, times(2022)), turn(TARIFFS_2025, times(2022))) > 50),
        (
            "as in 2018-19 or by a quarter, no chance would be enough",
            min(turn(US_ALONE, times(2022)), turn(25, trade("USA", "CHN", "comtrade", 2022) / russia(2022))) > 100,
        ),
    ],
    "C47-read-5": lambda: [
        ("It turns before 2007", [y for y in PERIODS if sold_to("CHN", y) > sold_to("IND", y)] == [1992, 1997, 2002]),
        (
            f"the first supplier of major arms in every period, with {min(bought_from('RUS', y) for y in PERIODS):.0f} % at least",
            all(max(five(recipient="CHN", first=y), key=five(recipient="CHN", first=y).get) == "RUS" for y in PERIODS),
        ),
        (
            "India has been the larger one in each period since 2007",
            all(sold_to("IND", y) > sold_to("CHN", y) for y in (2007, 2012, 2017)),
        ),
        (
            "Of the single years 2018 is an exception",
            [
                year
                for year in range(2007, 2022)
                if TO_BEIJING["2022-07"][year] > deliveries("RUS", "IND", "2022-07")[year]
            ]
            == [2018],
        ),
        (
            "the rise on both sides in the last period",
            bought_from("RUS", 2017) > bought_from("RUS", 2012) and sold_to("CHN", 2017) > sold_to("CHN", 2012),
        ),
        (
            "China took 23 % of Russia's arms exports of 2018-22, and India 31 %",
            "China 23 % and India 31 % of Russia's exports" in RELEASED["SD05"]["facts_printed"],
        ),
    ],
    "C47-rating": lambda: [
        (
            "the presidents met within months",
            max(map(wait, met("state", "washington") + met("weapon", "state"))) < 365,
        ),
        ("the new tariffs had other stated reasons", found("C47", "are ordered over fentanyl")),
    ],
    "C49-evidence": lambda: [
        (
            "She said that there would be consequences, and did not say which.",
            found("C49", "consequences", "not which"),
        ),
        (
            "So hers is the first that was heard, and not surely the first that was said.",
            (min(r["date"] for r in WORDS if "red line" in r["short_words"]) == "2023-02-19"),
        ),
    ],
    "7.4.title": lambda: [
        ("Russia was China's main seller of arms", min(bought_from("RUS", first) for first in PERIODS) > 50),
        (
            "since 2007 it sold India more than China",
            all(sold_to("IND", first) > sold_to("CHN", first) for first in PERIODS if first >= 2007),
        ),
    ],
    "7.4.caption": lambda: [
        (
            "March 2023 put China at 23 % and India at 31 %",
            "China 23 % and India 31 %" in RELEASED["SD05"]["facts_printed"],
        ),
    ],
    "7.4.description": lambda: [
        "Russia supplies between {:.0f} and {:.0f} %".format(
            *(end(bought_from("RUS", first) for first in PERIODS) for end in (min, max))
        ),
        (
            "France and Ukraine far less",
            max(bought_from(who, first) for who in ("FRA", "UKR") for first in PERIODS) < 20,
        ),
        f"China took {max(sold_to('CHN', first) for first in PERIODS):.0f} % at most",
        f"{sold_to('CHN', 2017):.0f} % in 2017–21",
        f"India took {sold_to('IND', 2017):.0f} %",
        (
            "ahead since 2007",
            all(
                (sold_to("IND", first) > sold_to("CHN", first)) == (first >= 2007) for first in (2002, 2007, 2012, 2017)
            ),
        ),
    ],
}

NUMBERS = [
    "up to 145 %]",
]  # on the page named there

OUR_LIST = "by our list, February 2023"
SIPRI = "major arms, volume by SIPRI's edition"
APART = "years without a meeting of China's leader and the US president: from"
WHOLE = "public findings by Washington that the Chinese state sent Russia whole weapons, ammunition or powder"
OVER_RUSSIA = "China's trade with the United States, the EU and Japan over that with Russia,"
EVIDENCE = [
    (
        "C45",
        f"US officials who by name said that China considers sending Russia arms, {OUR_LIST}",
        lambda: len({r["speaker"] for r in NAMED_TO_END}),
        0,
    ),
    (
        "C45",
        f"occasions on which named US officials said that China considers sending Russia arms, {OUR_LIST}",
        lambda: len(NAMED_TO_END),
        0,
    ),
    (
        "C45",
        f"occasions on which unnamed US officials told the press that China considers sending Russia arms, {OUR_LIST}",
        lambda: sum(r["side"] == "US" and "unnamed" in r["speaker"] for r in MONTH),
        0,
    ),
    (
        "C45",
        f"denials by China's foreign ministry that it considers arms for Russia, {OUR_LIST}",
        lambda: sum((r["kind"], r["side"], r["date"][:7]) == ("denies", "China", "2023-02") for r in WORDS),
        0,
    ),
    (
        "C45",
        f"occasions on which a US official, the President, said that he expected no major Chinese supply of arms, {OUR_LIST}",
        lambda: sum(d.startswith("2023-02") for d in DOUBTED),
        0,
    ),
    ("C01", f"{SIPRI} of July 2022: Russia to China, 2000-09", lambda: over(TO_BEIJING["2022-07"], 2000, 2009), 0),
    ("C01", f"{SIPRI} of July 2022: Russia to China, 2010-19", lambda: over(TO_BEIJING["2022-07"], 2010, 2019), 0),
    ("C01", f"{SIPRI} of July 2022: China to Russia, years to 2021 with any", lambda: len(TO_MOSCOW["2022-07"]), 0),
    (
        "C01",
        f"{SIPRI} of May 2026: Russia to China, 2022-25",
        lambda: sum(float(r["russia_to_china_tiv_m_even_split"]) for r in DERIVED if int(r["year"]) >= 2022),
        0,
    ),
    (
        "C01",
        f"{SIPRI} of May 2026: China to Russia, 2022-25",
        lambda: sum(float(r["china_to_russia_tiv_m_even_split"]) for r in DERIVED if int(r["year"]) >= 2022),
        0,
    ),
    (
        "C46",
        "pages with a day that carry Choyleva's words, found in searches to November 2026",
        lambda: sum(r["claim"] == "C46" and r["date"] != "" for r in QUOTED),
        0,
    ),
    (
        "C48",
        "dated occasions on which Blinken spoke of a serious problem (CBS, 19 February 2023)",
        lambda: sum(r["claim"] == "C48" and r["verified"] == "words found" for r in QUOTED),
        0,
    ),
    (
        "C48",
        "programmes of 19 February 2023 (CBS, NBC, ABC) on which Blinken spoke of Chinese arms for Russia",
        lambda: len({r["page"] for r in NAMED if r["speaker"] == "Antony Blinken" and r["date"] == "2023-02-19"}),
        0,
    ),
    (
        "C49",
        "dated occasions on which Thomas-Greenfield spoke of a red line (CNN, 19 February 2023)",
        lambda: sum(r["claim"] == "C49" and r["verified"] == "words found" for r in QUOTED),
        0,
    ),
    ("C47", f"{APART} China's entry into the war in Korea, 1950", lambda: apart("1950"), 1),
    ("C47", f"{APART} Tiananmen, 1989", lambda: apart("1989"), 1),
    ("C47", f"{APART} the missiles near Taiwan, 1996", lambda: apart("1996"), 1),
    ("C47", f"{APART} the bombing of the Belgrade embassy, 1999", lambda: apart("1999"), 1),
    ("C47", f"{APART} the air collision, 2001", lambda: apart("2001"), 1),
    ("C47", f"{APART} the US penalty for buying Russian arms, 2018", lambda: apart("2018"), 1),
    ("C47", f"{APART} the closed consulates, July 2020", lambda: apart("2020"), 1),
    ("C47", f"{APART} the balloon, February 2023", lambda: apart("2023"), 1),
    ("C47", f"{APART} the US penalty on drone firms, October 2024", lambda: apart("2024"), 1),
    (
        "C47",
        "days from the US report of July 2023 (state firms sent parts of fighter jets) to the next meeting of the presidents",
        lambda: wait("2023-07-27"),
        0,
    ),
    (
        "C47",
        "days from a US deputy secretary's words not dual-use, September 2024, to the next meeting of the presidents",
        lambda: wait("2024-09-10"),
        0,
    ),
    (
        "C47",
        "longest wait for the presidents' next meeting after any report of 2023-24 of arms or parts from China",
        lambda: max(map(wait, WIDER)),
        0,
    ),
    (
        "C47",
        "share of all days of 2013-26 that a meeting of the presidents followed within a year",
        within_a_year,
        0,
    ),
    (
        "C47",
        f"{WHOLE}, in our list to April 2023",
        lambda: sum(known <= "2023-04-30" for known in met(*PARTS)),
        0,
    ),
    ("C47", f"{WHOLE}, in our list to May 2026", lambda: len(met(*PARTS)), 0),
    (
        "C47",
        "public words of Washington that the state or its firms sent parts or other help and no whole weapon, in our list",
        lambda: len(met("state", "washington")),
        0,
    ),
    (
        "C47",
        "public findings by Washington of whole drones from Chinese firms, the state not named, in our list",
        lambda: len(met("weapon", "washington")),
        0,
    ),
    (
        "C47",
        "press reports, not confirmed by Washington, of rifles or powder from Chinese state firms, in our list",
        lambda: len(met("weapon", "state")),
        0,
    ),
    ("C47", "fall of trade in goods: China and the United States, 2018 to 2019 (tariffs)", lambda: TARIFFS, 1),
    ("C47", "fall of trade in goods: China and the United States, 2025, by China's customs", lambda: TARIFFS_2025, 1),
    ("C47", "fall of trade in goods: Russia and the EU, 2021 to 2023, by Eurostat", lambda: AFTER_2021, 1),
    (
        "C47",
        "share of the United States, the EU and Japan in China's trade in goods, 2020",
        lambda: 100 * own_three(2020) / trade("CHN", "WLD", "dots", 2020),
        1,
    ),
    (
        "C47",
        "share of Russia in China's trade in goods, 2020",
        lambda: 100 * russia(2020) / trade("CHN", "WLD", "dots", 2020),
        1,
    ),
    ("C47", f"{OVER_RUSSIA} 2022", lambda: times(2022), 1),
    ("C47", f"{OVER_RUSSIA} 2024", lambda: times(2024), 1),
    (
        "C47",
        "last year with US arms delivered to China, by SIPRI's edition of July 2022",
        lambda: max(deliveries("USA", "CHN", "2022-07")),
        0,
    ),
]


def newest_release():
    """China's percent of Russia's arms exports, as the newest release of SIPRI before May 2023 printed it."""
    known = [r for r in RELEASED.values() if r["product"] == "arms transfers" and r["known_on"] <= "2023-04-30"]
    said = max(known, key=lambda r: r["known_on"])["facts_printed"]
    return float(said.split("China ")[-1].split(" %")[0])


KEYS = {
    "7.1": lambda: {r["speaker"] for r in NAMED},
    "7.2": lambda: 100 / (1 + over(NEW_DOWN, 2020, 2029) / over(NEW_UP, 2020, 2029)),
    "7.3": lambda: turn(25, times(2022)),
    "7.4": lambda: met("weapon", "state"),
    "7.5": newest_release,
    "7.6": lambda: (
        {r["claim"] for r in QUOTED}
        - {r["claim"] for r in QUOTED if "usmission.gov" in r["page"] and r["verified"] == "words found"}
    ),
}

"""Facts of lesson 05 and its record: what their strong sentences say, computed by other code from the full tables."""

import re
import statistics

from tools.notebooks.by_cell import PUT, depends, in_words, reader

rows = reader(__file__)

TEXTS, ROLL = rows("tables/ukraine_resolutions.csv"), rows("tables/ukraine_votes.csv")
CAST = {}
for v in ROLL:
    CAST.setdefault(v["symbol"], {})[v["country"]] = v["vote"]
ASSEMBLY = {r["symbol"]: r for r in rows("tables/ga_votes.csv")}
RATED = {r["id"]: r for r in rows("ledger/claims.csv")}
LOOKUPS, SAID = rows("ledger/lookups.csv"), rows("own/official_statements.csv")
TITLE = [r for r in TEXTS if r["group"] not in ("Georgia", "Moldova", "Council of Europe")]  # Ukraine or Crimea
RECORDED = [r for r in TITLE if r["symbol"] and r["date"] >= "2016"]
WAR = [r for r in RECORDED if r["group"] in ("ES-11", "Ukraine, other")]
RIGHTS = [r for r in RECORDED if r["group"] == "Crimea human rights"]
TROOPS = [r for r in RECORDED if r["group"] == "Crimea militarization"]
SINCE = [r for r in RECORDED if r["date"] >= "2022-02-24"]
SIX = sorted((r for r in SINCE if r["date"] < "2023"), key=lambda r: r["date"])
TEN = ["UKR", "TUR", "USA", "BRA", "ZAF", "IND", "KAZ", "CHN", "IRN", "RUS"]


def of(country, texts, vote):
    """How often a country cast this vote on these texts."""
    symbols = {r["symbol"] for r in texts}
    return sum(CAST[symbol].get(country) == vote for symbol in symbols)


def members(text, vote):
    """How many members cast this vote on one text."""
    return sum((r["symbol"], r["vote"]) == (text["symbol"], vote) for r in ROLL)


def scores(texts=None):
    """Net vote of each member that cast a vote."""
    symbols = {r["symbol"] for r in texts or SINCE}
    points, mine = {"Y": 1, "A": 0, "N": -1}, {}
    for r in ROLL:
        if r["symbol"] in symbols and r["vote"] in points:
            mine.setdefault(r["country"], []).append(points[r["vote"]])
    return {country: sum(cast) / len(cast) for country, cast in mine.items()}


def below(texts=None):
    net = scores(texts)
    return sum(value < net["CHN"] for value in net.values())


def with_china(text):
    """How many members stood in China's group."""
    return members(text, text["CHN"])


MILD, HARD = [r for r in SIX if r["CHN"] == "A"], [r for r in SIX if r["CHN"] == "N"]
ALL = {country: {v: of(country, SINCE, v) for v in "YANX"} for country in {r["country"] for r in ROLL}}
PACT = [int(r["year"]) for r in rows("tables/treaty_obligations.csv") if r["pair"] == "CHN-RUS" and r["defense"] == "1"]
ON_UKRAINE = [
    r["vetoed_by"].split(";")
    for r in rows("tables/vetoes.csv")
    if "RUS" in r["vetoed_by"] and r["topic"].startswith("Ukraine") and r["date"] < "2023-04"
]
CASES = {r["year"]: r for r in rows("tables/sanctions_active.csv") if r["target"] == "RUS"}


def spring(column):
    """Percent by which March and April 2022 differ from January and February, as China's customs said."""
    month = {
        r["month"]: r for r in rows("tables/monthly_trade.csv") if r["reporter"] == "CHN" and r["source"] == "customs"
    }
    after = float(month["2022-03"][column]) + float(month["2022-04"][column])
    return 100 * (after / float(month["2022-02"][column]) - 1)


OWED, VETOES = rows("tables/treaty_obligations.csv"), rows("tables/vetoes.csv")
MONTHS, GOODS, PARTNERS = (
    rows("tables/monthly_trade.csv"),
    rows("tables/annual_trade.csv"),
    rows("tables/russia_partners.csv"),
)
PRINTED = {r["period"]: r for r in rows("tables/printed_growth_2022.csv")}
THIRD = {r["exporters"]: float(r["change"]) for r in rows("tables/exports_in_spring_2022.csv")}
SANCTIONS = rows("tables/sanctions_active.csv")
INVASION, STOP = "2022-02-24", "2023-04-30"
GROUPS = ("ES-11", "Ukraine, other", "Crimea human rights", "Crimea militarization")
ITSELF = [t for t in TEXTS if t["group"] in GROUPS and t["date"] >= "2014"]
FIFTEEN = [t for t in ITSELF if t["date"] >= INVASION]
FIRST = [t for t in FIFTEEN if t["date"] <= STOP]
WORTH = {"Y": 1, "A": 0, "N": -1}


def letters(texts, code="CHN"):
    found = {letter: 0 for letter in "YANX"}
    for t in texts:
        if t[code] in found:
            found[t[code]] += 1
    return found


def net(texts, absent=False):
    """{member: yes minus no over votes cast}; absences as zero if asked."""
    got = {}
    for t in texts:
        for country, vote in CAST.get(t["symbol"], {}).items():
            if vote in WORTH or (absent and vote == "X"):
                got.setdefault(country, []).append(WORTH.get(vote, 0))
    return {country: sum(values) / len(values) for country, values in got.items()}


def lower(score):
    return sum(value < score["CHN"] for value in score.values())


ES11 = [t for t in FIRST if t["group"] == "ES-11"]
MAIN = sorted(
    (t for t in FIRST if t["symbol"][-7:] in ("ES-11/1", "ES-11/2", "ES-11/4", "ES-11/6")), key=lambda t: t["date"]
)
FOUR = [f"A/RES/ES-11/{n}" for n in (1, 2, 4, 6)]
ON_FOUR = [vote for symbol in FOUR for vote in CAST[symbol].values()]


def elsewhere(code):
    known = {t["symbol"] for t in TEXTS}
    said = [t[code] for s, t in ASSEMBLY.items() if t["date"] >= INVASION and s not in known and t[code]]
    return {letter: said.count(letter) / len(said) for letter in "YANX"}


RUSSIAN = [v for v in VETOES if v["date"] >= "2007" and "RUS" in v["vetoed_by"]]


def joined(about, to):
    chosen = [v for v in RUSSIAN if ("Ukraine" in v["topic"]) == about and v["date"] <= to]
    return len(chosen), sum("CHN" in v["vetoed_by"] for v in chosen)


def duty(pair, kind="defense"):
    return [int(r["year"]) for r in OWED if r["pair"] == pair and r[kind] == "1"]


def rights(symbol_then="A/RES/76/179", symbol_next="A/RES/77/229"):
    said_no = [c for c, vote in CAST[symbol_then].items() if vote == "N"]
    return [CAST[symbol_next].get(c) for c in said_no], said_no


TESTS = [
    t
    for t in ITSELF
    if t["symbol"] in ("A/RES/68/262", "A/RES/ES-11/4")
    or (t["group"].startswith("Crimea") and t["date"] <= "2022-12-31")
]
PARTNER = [
    "A/RES/3061(XXVIII)",
    "A/RES/3212(XXIX)",
    "A/RES/3485(XXX)",
    "A/RES/31/4",
    "A/RES/31/146",
    "A/RES/33/31[A]",
    "A/RES/34/91",
    "A/RES/36/172C",
    "A/RES/ES-9/1",
    "A/RES/38/7",
    "A/RES/44/240",
    "A/RES/58/292",
    "A/RES/71/292",
]
ALLY, OTHER = ["A/RES/34/22", "A/RES/ES-6/2"], ["A/RES/45/170", "A/RES/46/242", "A/RES/49/43", "A/RES/62/243"]
DRAFTS = {r["date"]: r for r in rows("sources/un-sc-vetoes/sc_ukraine_council_votes.csv")}
RUSSIAS = ["A/RES/63/307", "A/RES/68/262", "A/RES/72/282", "A/RES/ES-11/4"]
OTHERS = PARTNER + ALLY + OTHER
EVERY_ACT = OTHERS + RUSSIAS
LATER = ["A/RES/73/295" if symbol == "A/RES/71/292" else symbol for symbol in OTHERS]  # Chagos by its second text


# Texts on the human rights of one state since 2013, by their titles in the publisher's file
ROLLS = rows("sources/un-ga-rollcalls/ga_rollcalls_1946_2025.csv")
ON_STATES = [
    r
    for r in ROLLS
    if r["date"] >= "2013"
    and re.match(r"Situation of human rights (in|of)\b", r["title"])
    and not re.search("Crimea|Ukraine", r["title"])
]
ON_ISRAEL = [
    r for r in ROLLS if r["date"] >= "2013" and r["title"].startswith("Israeli practices affecting the human rights")
]
FOUR_STATES = ("Iran", "Syrian Arab Republic", "Democratic People's Republic of Korea", "Myanmar")
CLAUSE = next(
    r for r in rows("sources/un-votes-additions/un_votes_additions.csv") if r["symbol"] == "same, separate vote"
)


ALL_OCCUPIED = sorted(
    r["date"]
    for r in ROLLS
    if r["title"].startswith("Situation of human rights in the temporarily occupied territories")
)


def on_rights(to="2099"):
    """(China's noes, texts) on the human rights of four states since 2013."""
    assert all(any(name in r["title"] for name in FOUR_STATES) for r in ON_STATES)
    chosen = [r["CHN"] for r in ON_STATES if r["date"] <= to]
    return chosen.count("N"), len(chosen)


NAZISM = [
    r
    for r in ROLLS
    if "2022-02-24" <= r["date"] < "2025" and r["title"].startswith("Combating glorification of Nazism")
]


def with_clause():
    """(day, symbol) of whole texts with a clause on Russia's aggression that got China's yes, to 2024."""
    europe = [t for t in TEXTS if t["group"] == "Council of Europe"]
    return sorted((t["date"], t["symbol"]) for t in NAZISM + europe if t["CHN"] == "Y")


def beside_russia():
    """Whether both said yes to each of Russia's texts on Nazism, by the table and by the publisher's file."""
    return [(r["CHN"], r["RUS"]) for r in NAZISM] == [("Y", "Y")] * 3 and all(
        (ASSEMBLY[r["symbol"]]["CHN"], ASSEMBLY[r["symbol"]]["RUS"]) == ("Y", "Y") for r in NAZISM
    )


LATE = [r for r in SINCE if r["date"] >= "2024" and r["CHN"] == "A"]


NO_RIGHTS = [t for t in FIFTEEN if t["group"] != "Crimea human rights"]


def since_2014():
    """Percent of Russia's vetoes on other subjects that China joined, 2014 to April 2023."""
    chosen = [v for v in RUSSIAN if "Ukraine" not in v["topic"] and "2014" <= v["date"] <= STOP]
    return 100 * sum("CHN" in v["vetoed_by"] for v in chosen) / len(chosen)


def of_the_rest(text):
    """(members in favour outside NATO, the EU and fifteen more; members in favour)."""
    yes = {c for c, vote in CAST[text["symbol"]].items() if vote == "Y"}
    return len(yes - NATO_EU - NEAR), len(yes)


def on_spring(year):
    """China's sales of March and April 2022 on those of another year."""
    return change(sum(SOLD), sales("CHN", year, (3, 4)))


def outside(new, old):
    """By how much Russia's imports from each partner outside the sanctions changed, China left out."""
    peers = {r["partner"] for r in PARTNERS if r["group"] == "other"} - {"CHN"}
    both = [(partner(p, new, "imports_musd"), partner(p, old, "imports_musd")) for p in peers if has(p, new, old)]
    return [change(a, b) for a, b in both if None not in (a, b)]


def median_outside(new, old):
    return statistics.median(outside(new, old))


def outside_ahead(new, old):
    """Partners outside the sanctions from which Russia's imports grew more than from China."""
    peers = {r["partner"] for r in PARTNERS if r["group"] == "other"} - {"CHN"}
    known = {p for p in peers if has(p, new, old) and None not in (partner(p, y, "imports_musd") for y in (new, old))}
    return sorted(p for p in known if moved(p, new, old) > moved("CHN", new, old))


def larger():
    """Partners outside the sanctions, China left out, that sold Russia goods for half a billion dollars in 2023."""
    peers = {r["partner"] for r in PARTNERS if r["group"] == "other" and has(r["partner"], 2023)} - {"CHN"}
    return sorted(p for p in peers if (partner(p, 2023, "imports_musd") or 0) >= 500)


def of_larger(year):
    """The median change of Russia's imports from these, on the year before."""
    known = [p for p in larger() if None not in (partner(p, y, "imports_musd") for y in (year, year - 1))]
    return statistics.median(moved(p, year, year - 1) for p in known)


def has(code, *years):
    return {str(y) for y in years} <= {r["year"] for r in PARTNERS if r["partner"] == code}


def later_noes():
    """China's noes on troops in Crimea and on Georgia: (years), (months)."""
    on_georgia = [t["date"][:7] for t in TEXTS if t["group"] == "Georgia" and t["CHN"] == "N"]
    return [t["date"][:4] for t in TROOPS if t["CHN"] == "N"], on_georgia


def clause_vote():
    """The vote on the clause of April 2023, as a page prints it."""
    totals = tuple(int(CLAUSE[name]) for name in ("yes", "no", "abstain"))
    return totals, [CLAUSE[state] for state in ("china", "india", "brazil")]


def said_yes(symbols, code="CHN", since="1900"):
    return sum(ASSEMBLY[s][code] == "Y" for s in symbols if ASSEMBLY[s]["date"] >= since)


def not_western():
    """China abstained on the four condemnations, and most who said yes stood outside the West by either reading."""
    held_back = [t["CHN"] for t in MAIN] == ["A"] * 4
    return held_back and all(t["symbol"] in CAST and of_the_rest(t)[0] > of_the_rest(t)[1] / 2 for t in MAIN)


def said_yes_on_europe():
    """Whether China said yes to the whole text of April 2023 on the Council of Europe."""
    return any(t["group"] == "Council of Europe" and (t["CHN"], t["date"][:7]) == ("Y", "2023-04") for t in TEXTS)


def how_many(symbols, since="1900"):
    return sum(ASSEMBLY[s]["date"] >= since for s in symbols)


def sales(reporter, year, months, column="china_exports_busd"):
    """Sum over the months of a year, None where one is missing or a lump sticks out."""
    chosen = [
        r
        for r in MONTHS
        if r["reporter"] == reporter
        and (reporter == "CHN" or r["source"] == "fcs")
        and r["month"][:4] == str(year)
        and int(r["month"][5:]) in months
    ]
    if sum(int(r["months"]) for r in chosen) != len(months) or any(r[column] == "" for r in chosen):
        return None
    return sum(float(r[column]) for r in chosen)


def change(new, old):
    return None if new is None or old is None else 100 * (new / old - 1)


ON_WINTER = {
    (w, y): c
    for w in ("CHN", "RUS")
    for y in range(2006, 2027)
    if (c := change(sales(w, y, (3, 4)), sales(w, y, (1, 2)))) is not None
}
ON_YEAR = {
    (w, y): c
    for w in ("CHN", "RUS")
    for y in range(2007, 2022)
    if (c := change(sales(w, y, (3, 4)), sales(w, y - 1, (3, 4)))) is not None
}
MARCH, APRIL = (float(PRINTED[m]["exports"]) for m in ("March", "April"))
SOLD = [sales("CHN", 2022, (month,)) for month in (3, 4)]
WAR_YEAR = change(sum(SOLD), SOLD[0] / (1 + MARCH / 100) + SOLD[1] / (1 + APRIL / 100))


def on_year(year, months):
    return change(sales("CHN", year, months), sales("CHN", year - 1, months))


def compared():
    """For each of eleven comparisons: (whether China's sales fell, whether also by more than what stands beside them)."""
    swing, of, level, of_levels = placebo()
    earlier = min(value for (_, year), value in ON_WINTER.items() if year != 2022)
    pairs = [
        (ON_WINTER["CHN", 2022], earlier),
        (WAR_YEAR, min(ON_YEAR.values())),
        (on_spring(2020), 0),
        (on_spring(2019), 0),
        (moved("CHN", 2022, 2021), median_outside(2022, 2021)),
        (moved("CHN", 2023, 2022), median_outside(2023, 2022)),
        (moved("CHN", 2024, 2023), median_outside(2024, 2023)),
        (moved("CHN", 2024, 2023), moved("TUR", 2024, 2023)),
        (on_year(2026, (1, 2, 3, 4)), on_year(2025, (6, 7, 8))),
    ]
    spring = (3, 4, 5)
    turned = on_year(2024, spring) - on_year(2023, (9, 10, 11))
    lower = change(sales("CHN", 2024, spring), sales("CHN", 2023, (9, 10, 11)))
    both = [(fell < 0, fell < min(0, beside)) for fell, beside in pairs]
    return [*both, (turned < 0, swing < of / 10), (lower < 0, level < of_levels / 10)]


def falls():
    return sum(fell for fell, _ in compared())


def deeper_falls():
    return sum(deeper for _, deeper in compared())


def on_late_2021(months):
    """China's sales in a month of spring 2022 on a month of July to December 2021, by customs."""
    of_2022 = next(
        float(r["value_musd"]) / 1000
        for r in rows("tables/annual_trade.csv")
        if (r["year"], r["reporter"], r["partner"], r["flow"], r["source"])
        == ("2022", "CHN", "RUS", "exports", "customs")
    )
    to_june = sum(
        float(r["china_exports_busd"])
        for r in MONTHS
        if (r["reporter"], r["source"]) == ("CHN", "customs") and "2021-01" <= r["month"] <= "2021-06"
    )
    of_2021 = of_2022 / (1 + float(PRINTED["the year"]["exports"]) / 100)
    return change(sales("CHN", 2022, months) / len(months), (of_2021 - to_june) / 6)


def placebo():
    """(springs as deep by swing, of, springs as low by level, of), before 2022."""
    autumn, spring = (9, 10, 11), (3, 4, 5)
    swing = on_year(2024, spring) - on_year(2023, autumn)
    step = change(sales("CHN", 2024, spring), sales("CHN", 2023, autumn))
    swings, steps = [], []
    for who, years in (("CHN", range(2011, 2020)), ("RUS", range(2006, 2021))):
        for y in years:
            level = change(sales(who, y + 1, spring), sales(who, y, autumn))
            steps.append(level)
            if y > years[0]:
                one = change(sales(who, y + 1, spring), sales(who, y, spring))
                two = change(sales(who, y, autumn), sales(who, y - 1, autumn))
                swings.append(one - two)
    return (sum(s <= swing for s in swings), len(swings), sum(s <= step for s in steps), len(steps))


def partner(code, year, column):
    r = next(r for r in PARTNERS if r["partner"] == code and r["year"] == str(year))
    return float(r[column]) if r[column] and r["flag"] not in ("doubtful", "incomplete") else None


def moved(code, new, old, column="imports_musd"):
    return change(partner(code, new, column), partner(code, old, column))


def in_dollars(code):
    """By how many billion dollars Russia's trade with a partner rose in 2022."""
    return (partner(code, 2022, "total_musd") - partner(code, 2021, "total_musd")) / 1000


def stake(year, who):
    def both(code):
        if year == 2020:
            return sum(
                float(r["value_musd"])
                for r in GOODS
                if (r["reporter"], r["partner"], r["year"], r["source"]) == ("CHN", code, "2020", "dots")
            )
        return next(
            float(r["value_musd"])
            for r in GOODS
            if (r["reporter"], r["partner"], r["year"], r["source"], r["flow"])
            == ("CHN", code, str(year), "customs", "total")
        )

    return sum(both(code) for code in who) / both("RUS")


ON_CLOCK = [s for s in SAID if INVASION <= s["date"] <= STOP]
BLAMING = [s for s in ON_CLOCK if s["blames"] != "none"]


def blamed_on(day, words):
    """Whether a statement of this day or month blames, and has these words in its gist or its speaker's office."""
    return any(s["date"].startswith(day) and words in s["gist"] + s["role"] for s in BLAMING)


NATO_EU = set(
    [
        "USA",
        "GBR",
        "CAN",
        "FRA",
        "DEU",
        "ITA",
        "ESP",
        "PRT",
        "BEL",
        "NLD",
        "LUX",
        "DNK",
        "NOR",
        "ISL",
        "GRC",
        "TUR",
        "POL",
        "CZE",
        "HUN",
        "SVK",
        "SVN",
        "HRV",
        "ROU",
        "BGR",
        "EST",
        "LVA",
        "LTU",
        "ALB",
        "MKD",
        "MNE",
        "AUT",
        "CYP",
        "FIN",
        "IRL",
        "MLT",
        "SWE",
    ]
)
NEAR = set(["JPN", "KOR", "AUS", "NZL", "CHE", "ISR", "UKR", "GEO", "MDA", "SRB", "BIH", "AND", "LIE", "MCO", "SMR"])
FAVOUR = {c for c, vote in CAST["A/RES/ES-11/4"].items() if vote == "Y"}


def chinas_cases(target, first=2000):
    return sum(float(r["china_is_sender"] or 0) for r in SANCTIONS if r["target"] == target and int(r["year"]) >= first)


IN_2023 = [r for r in SANCTIONS if r["year"] == "2023"]


LESSON_NOES = (of("CHN", SINCE, "N"), sum(r["CHN"] == "N" for r in SINCE if r in RIGHTS))


def looked_up(claim, *parts):
    """Whether one look-up of a claim has all these words."""
    return any(r["claim"] == claim and all(part in r["item"] for part in parts) for r in LOOKUPS)


def rated(claim, text):
    """A row of the lesson's last table: the claim, what it says, and the ledger's rating of today."""
    put = PUT if depends(rows("ledger/panel.csv"), claim) else ""
    return f"{claim}: {text} | {RATED[claim]['rating_2026']}{put} |"


def tests_without_rights():
    """China's letters in the votes on Crimea and the annexations without human rights in Crimea, and its noes on these."""
    left = [t for t in TESTS if t["group"] != "Crimea human rights"]
    return letters(left), letters(TESTS)["N"] - letters(left)["N"]


NAMES = {"UKR": "Ukraine", "TUR": "Türkiye", "USA": "United States", "BRA": "Brazil", "ZAF": "South Africa"}
NAMES |= {"IND": "India", "KAZ": "Kazakhstan", "CHN": "China", "IRN": "Iran", "RUS": "Russia"}
NO_PARTY = ("KAZ", "IND", "ZAF", "BRA")  # with these the lesson compares China
EUROPE = [r for r in TEXTS if r["group"] == "Council of Europe"]
PAPER = next(s["gist"] for s in SAID if s["role"] == "12-point paper")
BOUND = {r["pair"] for r in OWED if r["defense"] == "1"}


def times(number):
    return {1: "once", 2: "twice"}.get(number, f"{in_words(number)} times")


def signed(value, places=2):
    return f"{value:+.{places}f}".replace("-", "−")


def often(country, texts, vote):
    return times(of(country, texts, vote))


TEN_OTHERS = [one for one in TEN if one != "CHN"]


def alike(country):
    """On how many texts a country cast the same vote as China."""
    return sum(CAST[r["symbol"]].get(country) == r["CHN"] for r in RECORDED)


def refused(texts, country="CHN"):
    """The topics to which a country said no, in order."""
    return [r["topic"] for r in sorted(texts, key=lambda r: r["date"]) if r[country] == "N"]


def middle(texts):
    return statistics.median(scores(texts).values())


def score(country):
    return signed(scores()[country]).replace("+0.00", "0.00")


def leaning():
    """The names of those with whom China is compared, from no to yes."""
    return [NAMES[one] for one in sorted(NO_PARTY, key=scores().get)]


def coded_to(pair):
    return max(int(r["year"]) for r in OWED if r["pair"] == pair)


FACTS = {
    "head": lambda: [f"Data to {max(r['date'] for r in RECORDED)}"],
    "1-did-china-condemn": lambda: [
        (f"each of {len(ALL)} members", all(sum(members(r, vote) for vote in "YANX") == len(ALL) for r in SIX)),
        ("all occupied territory of Ukraine from December 2023 on", min(ALL_OCCUPIED)[:7] == "2023-12"),
    ],
    "predict-5-1": lambda: [
        f"{in_words(len(WAR))} texts are on the war itself",
        ("all since the invasion", min(r["date"] for r in WAR) >= INVASION),
        f"On these {in_words(len(WAR))}",
    ],
    "read-5-1": lambda: [
        ("Iran's row looks most like China's", max(TEN_OTHERS, key=alike) == "IRN"),
        f"the same vote on {alike('IRN')} of {len(RECORDED)} texts",
        f"On the war itself China abstained {often('CHN', WAR, 'A')} of {in_words(len(WAR))}",
        ("India each time", of("IND", WAR, "A") == len(WAR)),
        ("On human rights in Crimea China", all(r["topic"].startswith("Human rights in Crimea") for r in RIGHTS)),
        f"said no {often('CHN', RIGHTS, 'N')} of {in_words(len(RIGHTS))}",
        ("On the rights of single states no is its usual vote", on_rights()[0] / on_rights()[1] > 0.9),
        (
            f"Israel's practices in occupied land it said yes {times(len(ON_ISRAEL))} of {in_words(len(ON_ISRAEL))}",
            {r["CHN"] for r in ON_ISRAEL} == {"Y"},
        ),
        f"{in_words(len(ALL_OCCUPIED))} of the {in_words(len(RIGHTS))} are on all occupied territory",
        f"the texts on the war are {len(WAR) + len(ALL_OCCUPIED)}, of which China abstained on {in_words(of('CHN', WAR, 'A'))}",
        f"On the war itself China said no {often('CHN', WAR, 'N')}",
        ("suspended from the Human Rights Council", "suspension from the Human Rights Council" in refused(WAR)[0]),
        ("told to pay", refused(WAR)[1] == "Reparation for the aggression"),
    ],
    "change": lambda: [
        (
            f"on {len(SINCE)} texts since the invasion",
            {r["evidence"] for r in SINCE} == {"UN record"},
        ),
        (
            "A fifteenth, of 2026, has no UN record",
            len(FIFTEEN) == 15 and [r["date"][:4] for r in FIFTEEN if r["evidence"] != "UN record"] == ["2026"],
        ),
    ],
    "predict-5-2": lambda: [
        f"there were {in_words(len(SIX))} texts",
        f"abstained on {in_words(len(MILD))}",
        f"said no to {in_words(len(HARD))}",
    ],
    "read-5-2": lambda: [
        f"Where China abstained, {min(map(with_china, MILD)) - 1} to {max(map(with_china, MILD)) - 1} others did",
        (
            f"about {round(statistics.mean(members(r, 'Y') for r in MILD), -1):.0f} members said yes",
            all(137 <= members(r, "Y") <= 143 for r in MILD),
        ),
        "Where China said no, {} others did, then {}, then {}".format(*(with_china(r) - 1 for r in HARD)),
        f"On these {in_words(len(HARD))} texts",
        (f"yes was less than half of the {len(ALL)}", all(members(r, "Y") < len(ALL) / 2 for r in HARD)),
        ("many abstained", min(members(r, "A") for r in HARD) > 50),
        f"In 2024 and 2025 China abstained on {in_words(len(LATE))} texts",
        f"{min(map(with_china, LATE)) - 1} to {max(map(with_china, LATE)) - 1} others abstained",
        ("about a third of all members", 0.32 < statistics.mean(map(with_china, LATE)) / len(ALL) < 0.34),
        ("On 2 March 2022 China abstained", (SIX[0]["date"], SIX[0]["CHN"]) == ("2022-03-02", "A")),
        f"the {members(SIX[0], 'Y')} members that said yes",
        f"Only {members(SIX[0], 'A')} of {len(ALL)} members abstained",
        ("fewer than a fifth", 0.17 < members(SIX[0], "A") / len(ALL) < 0.2),
    ],
    "exercise-5-2": lambda: [f"On the {in_words(len(MILD))} texts on which China abstained"],
    "3-neutral-compared-with": lambda: [
        "a yes counts 1, an abstention 0, a no −1",  # our rule, as WORTH
        ("Ukraine abstained once, so its score is below 1", (of("UKR", SINCE, "A"), of("UKR", SINCE, "N")) == (1, 0)),
    ],
    "predict-5-3": lambda: ["between -1", "1"],  # the same
    "read-5-3": lambda: [
        f"China's score is {score('CHN')}",
        ("India's is zero", scores()["IND"] == 0),
        f"the middle member stands at {signed(middle(SINCE))}",
        f"Of {len(scores())} members with a score, {below()} stand below China",
        ("among them Iran", scores()["IRN"] < scores()["CHN"]),
        (
            f"China leans further to no than {'{}, {}, {} or {}'.format(*leaning())}",
            scores()["CHN"] < min(scores()[one] for one in NO_PARTY),
        ),
        (
            f"{in_words(len(MAIN))} texts of 2022 and early 2023 are the main condemnations",
            [r["date"][:7] for r in MAIN] == ["2022-03", "2022-03", "2022-10", "2023-02"],
        ),
        (
            f"On these {in_words(len(MAIN))} alone China and India both stand at zero",
            scores(MAIN)["CHN"] == scores(MAIN)["IND"] == 0,
        ),
    ],
    "change-5-3": lambda: [
        f"{in_words(len(SINCE) - len(WAR))} of the {len(SINCE)} texts are on human rights in Crimea, {in_words(len(ALL_OCCUPIED))} of these in all occupied",
        ("China moves about half of the way to zero", 0.4 < scores(WAR)["CHN"] / scores()["CHN"] < 0.6),
        f"{in_words(of('CHN', SINCE, 'N') - of('CHN', WAR, 'N'))} of its noes are gone",
        (
            "China still stands below {}, {}, {} and {}".format(*leaning()),
            scores(WAR)["CHN"] < min(scores(WAR)[one] for one in NO_PARTY),
        ),
        f"from {signed(middle(SINCE))} to {signed(middle(WAR))}",
        (
            "the distance between the two hardly changes",
            abs(middle(SINCE) - scores()["CHN"] - (middle(WAR) - scores(WAR)["CHN"])) < 0.1,
        ),
    ],
    "exercise-5-4": lambda: [
        (f"abstained on all {len(SINCE)} texts, as India did", of("IND", SINCE, "A") == len(SINCE)),
    ],
    "for-and-against-c27": lambda: [
        (
            f"China said yes to none of {len(FIFTEEN)} texts on Ukraine itself",
            letters(FIFTEEN)["Y"] == letters(FIFTEEN)["X"] == 0,
        ),
        f"It abstained on {in_words(letters(FIFTEEN)['A'])} and said no to {in_words(letters(FIFTEEN)['N'])}",
        (
            "The fifteenth is known from news agencies",
            len(FIFTEEN) == 15 and [(r["date"][:4], r["evidence"]) for r in FIFTEEN][-1] == ("2026", "news agencies"),
        ),
        f"China said yes to {in_words(len(with_clause()))} texts on other subjects",
        (
            f"{in_words(len(NAZISM))} of these {in_words(len(with_clause()))} are Russia's own yearly text on Nazism",
            [r["date"][:4] for r in NAZISM] == ["2022", "2023", "2024"],
        ),
        ("Russia still said yes", beside_russia()),
        ("The fourth, of April 2023", (EUROPE[0]["date"][:7], EUROPE[0]["CHN"]) == ("2023-04", "Y")),
        ("China abstained", clause_vote()[1][0] == "A"),
        "{} yes, {} no, {} abstained".format(*clause_vote()[0]),
        ("no approval of the paragraph", looked_up("C27", "no approval of that paragraph")),
        ("On the main condemnations China abstained", [t["CHN"] for t in MAIN] == ["A"] * 4),
        ("spokeswoman would not call it an invasion", looked_up("C27", "declines to call it an invasion")),
        ("No Chinese statement that condemns it was found", looked_up("C27", "None found that condemns")),
        ("respect for sovereignty applies to Ukraine", looked_up("C27", "second day of the war", "applies to Ukraine")),
    ],
    "for-and-against-c66": lambda: [
        (
            f"On the {in_words(len(MAIN))} main condemnations China abstained, as India did",
            all((t["CHN"], t["IND"]) == ("A", "A") for t in MAIN),
        ),
        f"Over {len(SINCE)} texts China's score is {score('CHN')}",
        ("India's zero", scores()["IND"] == 0),
        f"the middle member's {signed(middle(SINCE))}",
        f"Of {len(scores())} members {below()} stand lower than China",
        f"From 2014 to April 2023 Russia vetoed {in_words(len(ON_UKRAINE))} drafts on Ukraine",
        ("China joined none", not any("CHN" in by for by in ON_UKRAINE)),
        (
            "In March 2022 China alone voted with Russia",
            [DRAFTS["2022-03-23"][k] for k in ("yes", "china", "russia")] == ["2", "Y", "Y"],
        ),
        ("Beijing's paper of 24 February 2023 wants sovereignty of all", "sovereignty of all" in PAPER),
        ("no blocs", "oppose military blocs" in PAPER),
        ("no nuclear use", "no nuclear use" in PAPER),
        ("objective", looked_up("C66", "objective and impartial")),
        ("no party", looked_up("C66", "China is no party")),
        ("Xi noted in June 2022", looked_up("C66", "Kremlin’s account", "legitimacy of Russia’s acts")),
        ("no arms delivered to April 2023", looked_up("C66", "officials saw no evidence of a delivery")),
        ("China had approved arms, in secret", looked_up("C66", "military commission approved arms", "to be hidden")),
        ("a state firm had sent 1,000 rifles, declared as civilian", looked_up("C66", "1,000 rifles", "civilian")),
        ("Beijing rejects the report", looked_up("C66", "Beijing had rejected the report of training")),
        ("documents on Russian soldiers", looked_up("C66", "Secret training", "documents that Reuters saw")),
        ("neither confirmed nor denied", any(s["gist"].startswith("Neither confirms nor denies") for s in SAID)),
        (
            "By unnamed sources China's foreign minister said in 2025 that Beijing can't accept that Russia loses",
            any(
                (s["flag"], s["date"][:4]) == ("unnamed sources", "2025") and "cannot accept Russia losing" in s["gist"]
                for s in SAID
            ),
        ),
        f"with China ({moved('CHN', 2022, 2021, 'total_musd'):.0f} %)",
        f"than with India ({moved('IND', 2022, 2021, 'total_musd'):.0f} %)",
        f"with China (by {in_dollars('CHN'):.0f} billion) than with India ({in_dollars('IND'):.0f})",
        ("No Chinese statement that we found blames Russia", not any("Russia" in s["blames"] for s in SAID)),
        ("named officials blamed Washington or NATO", len(BLAMING) > 1),
    ],
    "conclude-ours": lambda: [
        f"it abstained on {in_words(of('CHN', WAR, 'A'))} of the {in_words(len(WAR))} texts on the war itself",
        f"said no to {in_words(of('CHN', WAR, 'N'))}",
        f"in 2022 with about {statistics.mean(map(with_china, MILD)) - 1:.0f} others that abstained",
        f"about {round(statistics.mean(members(r, 'Y') for r in MILD), -1):.0f} members said yes",
        f"in 2024 and 2025 with {min(map(with_china, LATE)) - 1} to {max(map(with_china, LATE)) - 1} others",
        ("It joined no sanctions", CASES["2023"]["china_is_sender"] == "0"),
        ("none of Russia's vetoes on Ukraine", joined(True, "2027")[1] == 0),
        f"over {len(SINCE)} texts its votes lean to no (a score of {score('CHN')}",
        ("India's is zero", scores()["IND"] == 0),
        (
            f"on the {in_words(len(MAIN))} main condemnations both are zero",
            scores(MAIN)["CHN"] == scores(MAIN)["IND"] == 0,
        ),
    ],
    "discuss-five-things-to": lambda: [
        ("China mostly abstains on the war itself", of("CHN", WAR, "A") > len(WAR) / 2),
        ("says no on rights in Crimea", of("CHN", RIGHTS, "N") == len(RIGHTS)),
        rated("C26", "partners, and no pact"),
        rated("C28", "sovereignty is its base"),
        rated("C29", "it wanted a precedent"),
        rated("C30", "it would not lend weight to the West's institutions"),
        rated("C31", "held back for fear for its rise"),
        rated("C65", "held back for fear for its trade"),
        rated("C32", "its officials blame Washington and NATO"),
        rated("C33", "its officials say that these two started the conflict"),
        rated("C34", "it joins no sanctions"),
        ("In 2008 a text", ASSEMBLY["A/RES/62/243"]["date"][:4] == "2008"),
        ("Most members abstained", int(ASSEMBLY["A/RES/62/243"]["abstain"]) > 192 / 2),
        ("China among them", ASSEMBLY["A/RES/62/243"]["CHN"] == "A"),
        ("Ukraine and Türkiye said yes", [ASSEMBLY["A/RES/62/243"][one] for one in ("UKR", "TUR")] == ["Y"] * 2),
        ("The United States, Russia", [ASSEMBLY["A/RES/62/243"][one] for one in ("USA", "RUS")] == ["N"] * 2),
        ("France said no", ASSEMBLY["A/RES/62/243"]["FRA"] == "N"),
        ("India said no", ASSEMBLY["A/RES/62/243"]["IND"] == "N"),
    ],
    "runsheet-50": lambda: [
        f"{with_china(SIX[0])} of {len(ALL)}",
        f"{members(SIX[0], 'Y')} of {len(ALL)}",
        (f"The scores over {len(SINCE)} texts {score('CHN')}, 0, {signed(middle(SINCE))}", scores()["IND"] == 0),
    ],
    "guidance": lambda: [
        f"{members(SIX[0], 'Y')} members said yes to the text on the aggression, and {members(SIX[0], 'N')} said no",
        ("Russia's row is no each time", of("RUS", RECORDED, "N") == len(RECORDED)),
        (
            "Russia, Belarus, North Korea, Syria and Eritrea",
            {c for c, vote in CAST["A/RES/ES-11/1"].items() if vote == "N"} == {"RUS", "BLR", "PRK", "SYR", "ERI"},
        ),
        (
            f"No {often('CHN', RIGHTS, 'N')} of {in_words(len(RIGHTS))} is right for rights in Crimea",
            on_rights()[0] / on_rights()[1] > 0.9,
        ),
        f"{members(SIX[0], 'A')} abstained",
        f"without the {members(SIX[0], 'Y')}",
        ("In 2008 most abstained", int(ASSEMBLY["A/RES/62/243"]["abstain"]) > 192 / 2),
        ("in 2022 few did", members(SIX[0], "A") < len(ALL) / 4),
    ],
    "5.1.title": lambda: [
        ("China mostly abstains on the war itself", of("CHN", WAR, "A") > len(WAR) / 2),
        (
            f"On rights in occupied territory it has said no since {RIGHTS[0]['date'][:4]}",
            of("CHN", RIGHTS, "N") == len(RIGHTS),
        ),
    ],
    "5.1.subtitle": lambda: [
        f"Votes of {in_words(len(TEN))} states",
        "{}–{}".format(*(pick(r["date"][:4] for r in RECORDED) for pick in (min, max))),
    ],
    "5.1.caption": lambda: [
        "Since 2013 China said no to {} of {} texts".format(*on_rights()),
        f"in {in_words(len(FOUR_STATES))} other states",
    ],
    "5.1.description": lambda: [
        f"On {in_words(len(WAR))} texts on the war itself China abstained {of('CHN', WAR, 'A')} times",
        f"said no {often('CHN', WAR, 'N')}",
        f"India abstained {of('IND', WAR, 'A')} times",
        f"rights in Crimea China said no {of('CHN', RIGHTS, 'N')} times of {len(RIGHTS)}",
        f"on troops there {of('CHN', TROOPS, 'N')} times of {len(TROOPS)}",
        ("Russia said no each time", of("RUS", WAR + RIGHTS + TROOPS, "N") == len(WAR + RIGHTS + TROOPS)),
        *(
            (text, of(one, WAR + RIGHTS + TROOPS, "Y") > 20)
            for text, one in (("Ukraine", "UKR"), ("Türkiye", "TUR"), ("the United States mostly said yes", "USA"))
        ),
    ],
    "5.2.title": lambda: [
        (
            f"about {statistics.mean(map(with_china, MILD)) - 1:.0f} others beside it when it abstained",
            all(34 <= with_china(r) - 1 <= 37 for r in MILD),
        ),
        ("fewer when it said no", max(map(with_china, HARD)) < min(map(with_china, MILD))),
    ],
    "5.2.subtitle": lambda: [f"All {len(ALL)} members", f"{in_words(len(SIX))} Ukraine texts of 2022"],
    "5.2.description": lambda: [
        f"On the {in_words(len(MILD))} texts on which China abstained",
        f"{min(map(with_china, MILD))} to {max(map(with_china, MILD))} members did",
        f"{min(members(r, 'Y') for r in MILD)} to {max(members(r, 'Y') for r in MILD)} said yes",
        f"On the {in_words(len(HARD))} to which it said no",
        "{}, {} and {} members said no".format(*map(with_china, HARD)),
        ("Yes is the largest group each time", all(members(r, "Y") == max(members(r, v) for v in "YANX") for r in SIX)),
    ],
    "5.3.title": lambda: [
        (f"China's votes on {len(SINCE)} texts on Ukraine lean to no", scores()["CHN"] < 0 and scores(WAR)["CHN"] < 0),
        ("India's stand at zero", scores()["IND"] == 0),
        ("most members' lean to yes", sum(value > 0 for value in scores().values()) > len(ALL) / 2),
    ],
    "5.3.subtitle": lambda: [
        "yes (+1), abstained (0) and no (−1)",  # our rule, as WORTH
        f"{len(SINCE)} UN texts on Ukraine since the invasion",
    ],
    "5.3.description": lambda: [
        "from −1, each time no, to +1, each time yes",  # our rule
        *(f"{NAMES[one]} {score(one)}" for one in sorted(TEN, key=scores().get, reverse=True)),
        f"The middle member has {signed(middle(SINCE))}",
    ],
    "C27.why": lambda: [
        ("never said yes to a UN Assembly text on the war itself", not any(r["CHN"] == "Y" for r in TITLE)),
        ("abstained or said no", {r["CHN"] for r in TITLE} == {"A", "N"}),
        ("other texts that mention the aggression", len(with_clause()) > 1),
        ("no approval of the paragraph", looked_up("C27", "no approval of that paragraph")),
    ],
    "C27.change": lambda: [("an abstention for", clause_vote()[1][0] == "A")],
    "C66.why": lambda: [
        ("abstained on the main condemnations", {CAST[t["symbol"]]["CHN"] for t in MAIN} == {"A"}),
        ("joined no veto on Ukraine", joined(True, "2027")[1] == 0),
        ("far below most states", net(FIFTEEN)["CHN"] < statistics.median(net(FIFTEEN).values()) - 1),
    ],
    "record-head": lambda: [
        (
            "Eleven claims of one paragraph are measured here",
            ([(r["lesson"], r["paragraph"]) for r in rows("ledger/claims.csv")].count(("05", "5")) == 11)
            and ({r["paragraph"] for r in rows("ledger/claims.csv") if r["lesson"] == "05"} == {"5"}),
        ),
    ],
    "1-ukraine-votes-grid": lambda: [
        (
            "Left out are the text on the referendum in Crimea of 2014, alone on its subject, and that of February 2026, which news agencies alone report.",
            ([t["evidence"] for t in ITSELF if t["date"] > "2026"] == ["news agencies"])
            and (sum(t["topic"] == "Referendum in Crimea" for t in ITSELF) == 1),
        ),
    ],
    "C26-read": lambda: [
        (
            "Since then neither owes the other a defence, in war or before it.",
            (max(duty("CHN-RUS")) == 1980) and (max(int(r["year"]) for r in OWED if r["pair"] == "CHN-RUS") == 2026),
        ),
        (
            "In 2022 no defence duty was added or dropped",
            (len({r["defense"] for r in OWED if r["pair"] == "CHN-RUS" and int(r["year"]) > 1980}) == 1),
        ),
        ("The pact was in force while the two shot at each other in 1969.", (1969 in duty("CHN-RUS"))),
    ],
    "C26-read-2": lambda: [
        (
            "On other subjects China joined more than half of Russia's vetoes to April 2023.",
            (joined(False, STOP)[1] / joined(False, STOP)[0] > 0.5),
        ),
        ("On Ukraine it joined none.", (joined(True, STOP) == (4, 0)) and (joined(True, "2027")[1] == 0)),
        (
            "China alone voted with Russia for Russia's own text on humanitarian aid, and the thirteen others abstained",
            ([DRAFTS["2022-03-23"][k] for k in ("yes", "no", "abstain")] == ["2", "0", "13"]),
        ),
    ],
    "C27-read": lambda: [
        (
            "China said yes to none of the fifteen texts on Ukraine itself.",
            (len(FIFTEEN) == 15) and (letters(FIFTEEN)["Y"] == 0),
        ),
        (
            "To April 2023 it abstained four times and voted no three times: on Russia's seat in the Human Rights Council, on reparation, on rights in Crimea.",
            (letters(FIRST) == {"Y": 0, "A": 4, "N": 3, "X": 0})
            and (
                [t["topic"] for t in FIRST if t["CHN"] == "N"]
                == [
                    "Russia's suspension from the Human Rights Council",
                    "Reparation for the aggression",
                    "Human rights in Crimea and occupied areas",
                ]
            ),
        ),
    ],
    "C27-read-2": lambda: [
        (
            "voted on alone: {} yes, {} no, {} abstained".format(*clause_vote()[0]),
            (clause_vote()[0] == (81, 10, 48)),
        ),
        ("China, India and Brazil abstained.", (clause_vote()[1] == ["A"] * 3)),
        (
            "Two years later, on the next text of this kind, China abstained.",
            (
                [(t["date"][:4], t["CHN"]) for t in TEXTS if t["group"] == "Council of Europe"]
                == [("2023", "Y"), ("2025", "A")]
            ),
        ),
        (
            "In November 2022, 2023 and 2024 others put a clause on Russia's attack into Russia's own yearly text on Nazism.",
            ([r["symbol"] for r in NAZISM] == ["A/RES/77/204", "A/RES/78/190", "A/RES/79/160"]),
        ),
        ("China said yes, as before, and so did Russia", beside_russia()),
        (
            "We did not see the clause; both said yes.",
            ([ASSEMBLY["A/RES/80/192"][c] for c in ("CHN", "RUS")] == ["Y", "Y"]),
        ),
    ],
    "C27-read-3": lambda: [
        (
            "Not one member in five abstained on these four, China among them.",
            (0.17 < ON_FOUR.count("A") / len(ON_FOUR) < 0.2) and (all(CAST[s]["CHN"] == "A" for s in FOUR)),
        ),
        (
            "The yes was more than twice as large as all else together.",
            (ON_FOUR.count("Y") > 2 * (len(ON_FOUR) - ON_FOUR.count("Y"))),
        ),
    ],
    "C27-read-4": lambda: [
        (
            "China says yes to four of five other texts, and to none on Ukraine.",
            (0.79 < elsewhere("CHN")["Y"] < 0.82) and (letters(FIFTEEN)["Y"] == 0),
        ),
        (
            "India's do so too, without a single no.",
            (letters(FIFTEEN, "IND")["N"] == 0) and (elsewhere("IND")["Y"] > 0.7),
        ),
    ],
    "C27-base-rate-texts-on": lambda: [
        ("Four of China's six noes since the invasion are on human rights in Crimea.", (LESSON_NOES == (6, 4))),
        (f"From December 2023 on, in {in_words(len(ALL_OCCUPIED))} of the four", min(ALL_OCCUPIED)[:7] == "2023-12"),
    ],
    "C27-read-5": lambda: [
        (
            "China said no to 31 of the 32 texts on the four states, and abstained on one, on Syria in December 2025.",
            (on_rights() == (31, 32))
            and (
                [(r["title"][-20:], r["date"]) for r in ON_STATES if r["CHN"] != "N"]
                == [("Syrian Arab Republic", "2025-12-18")]
            ),
        ),
        (
            "So its ten noes on human rights in Crimea are its usual vote, and tell little about Russia.",
            (of("CHN", RIGHTS, "N") == 10) and (on_rights()[0] / on_rights()[1] > 0.9),
        ),
        (
            "The ground is not kept for all: on Israel's practices in occupied land China said yes nine times of nine.",
            ([r["CHN"] for r in ON_ISRAEL] == ["Y"] * 9),
        ),
    ],
    "C27-read-choices": lambda: [
        ("On texts on Ukraine no choice turns it", letters(FIFTEEN)["Y"] == 0),
        ("one to April 2023", [t["date"] for t in EUROPE if t["CHN"] == "Y"] == ["2023-04-26"]),
        (f"{in_words(len(NAZISM))} more of Russia's own", beside_russia()),
    ],
    "C27-read-choices-2": lambda: [
        ("For its noes the message holds in each span", max(with_china(r) for r in SINCE if r["CHN"] == "N") < 193 / 5),
        (
            f"on the {in_words(len(LATE))} texts of 2024 and 2025 a third of the members abstained",
            0.32 < statistics.mean(map(with_china, LATE)) / 193 < 0.34,
        ),
    ],
    "C26-read-choices": lambda: [
        ("China joined none on Ukraine holds in every span", joined(True, "2027")[1] == 0),
        f"{100 * joined(False, STOP)[1] / joined(False, STOP)[0]:.0f} % from 2007 to April 2023",
        f"{since_2014():.0f} from 2014",
    ],
    "C66-read-choices": lambda: [
        (
            "It holds by all counts but one",
            all(s["CHN"] < s["IND"] for s in (net(FIRST), net(FIRST, True), net(ES11), net(FIFTEEN), net(NO_RIGHTS))),
        ),
        (
            "on the four main condemnations both abstained each time, and stand at zero",
            {CAST[t["symbol"]][c] for t in MAIN for c in ("CHN", "IND")} == {"A"},
        ),
        f"{in_words(len(ALL_OCCUPIED))} of them on all occupied territory",
        ("China leans half as far", 0.4 < net(NO_RIGHTS)["CHN"] / net(FIFTEEN)["CHN"] < 0.55),
    ],
    "C28-choices": lambda: [("On Western Sahara it cast no vote", ASSEMBLY["A/RES/33/31[A]"]["CHN"] == "X")],
    "C28-read-choices": lambda: [
        ("On Crimea and the annexations no choice turns it", letters(TESTS)["Y"] == 0),
        ("from 1973 on China said yes to most", min(said_yes(OTHERS), said_yes(EVERY_ACT)) > 22 / 2),
        ("since 1992 to fewer than half", said_yes(OTHERS, since="1992") < how_many(OTHERS, "1992") / 2),
        ("one text turns it back", said_yes(LATER, since="1992") > how_many(LATER, "1992") / 2),
        (
            "with that of 2019 on Chagos instead of that of 2017",
            [ASSEMBLY[t]["date"][:4] for t in sorted(set(LATER) ^ set(OTHERS))] == ["2017", "2019"],
        ),
        f"it is {in_words(said_yes(LATER, since='1992'))} of {in_words(how_many(LATER, '1992'))}",
    ],
    "C30-read-choices": lambda: [
        (
            f"On the {in_words(len(MAIN))} condemnations it holds by either reading",
            all(of_the_rest(t)[0] > of_the_rest(t)[1] / 2 for t in MAIN),
        ),
        f"On the {in_words(len(HARD))} texts to which China said no",
        ("it turns by the wider one", all(of_the_rest(t)[0] < of_the_rest(t)[1] / 2 for t in HARD)),
        "{} of {}, {} of {} and {} of {}".format(*(n for t in HARD for n in of_the_rest(t))),
    ],
    "C66": lambda: [
        ("Xi on the legitimacy of Russia's acts", looked_up("C66", "Kremlin’s account", "legitimacy of Russia’s acts")),
        ("Li Zhanshu in Moscow", looked_up("C66", "third in the party, in Moscow")),
        ("arms approved, by a leak", looked_up("C66", "Leaked US paper", "military commission approved arms")),
        ("can't accept that Russia loses", looked_up("C66", "unnamed sources", "cannot accept that Russia loses")),
    ],
    "C66-read": lambda: [
        (
            "Four of them fall on the first clock: one before the invasion, two in the last week of April 2023.",
            (
                sorted(
                    s["date"]
                    for s in SAID
                    if s["ukraine_sovereignty"] == "yes"
                    and s["date"] <= STOP
                    and (not s["gist"].startswith("To Kuleba: territorial"))
                )
                == ["2022-02-19", "2022-03-15", "2023-04-24", "2023-04-26"]
            ),
        ),
    ],
    "C66-read-3": lambda: [
        f"Of the {len(rights()[1])} that had voted no, {in_words(rights()[0].count('A'))} abstained in 2022",
        f"{in_words(rights()[0].count('X'))} more cast no vote",
        (
            "China kept its no, as it did on the rights of four other states",
            CAST["A/RES/77/229"]["CHN"] == "N" and on_rights("2022-12-31") == (26, 26),
        ),
    ],
    "C66-on-the-first-clock": lambda: [
        (
            "On the first clock China's own customs had printed a rate for the year 2022.",
            (PRINTED["the year"]["both"] == "29.3") and (PRINTED["the year"]["known_on"] < STOP),
        ),
    ],
    "C66-read-4": lambda: [
        (
            "In 2022 China's trade with Russia grew less than Türkiye's or India's, and more than Kazakhstan's",
            (
                moved("KAZ", 2022, 2021, "total_musd")
                < moved("CHN", 2022, 2021, "total_musd")
                < min(moved(c, 2022, 2021, "total_musd") for c in ("TUR", "IND"))
            ),
        ),
        "China ({:.1f} billion) than with India ({:.1f}) or Türkiye ({:.1f})".format(
            *map(in_dollars, ("CHN", "IND", "TUR"))
        ),
    ],
    "C28": lambda: [
        ("constitution of 1982 names five principles", looked_up("C28", "binds foreign policy to five principles")),
        ("In 2022 its foreign minister applied it to Ukraine", looked_up("C28", "applies to Ukraine as well")),
        ("the paper of 2023 to all", looked_up("C28", "the first is respect for the sovereignty of all states")),
        (
            "In 2008 China did not follow Moscow over Georgia's breakaway regions",
            looked_up("C28", "recognised Abkhazia and South Ossetia", "none of the others followed"),
        ),
        (
            "In 2009 it called Kosovo's secession unlawful in court, as Moscow did",
            looked_up("C28", "Kosovo's declaration of independence breaks", "Moscow", "takes the same side"),
        ),
        ("two Council drafts against referendums", looked_up("C28", "On two Council drafts", "China abstained")),
        (
            "the sea ruling of 2016 null and void",
            looked_up("C28", "the ruling of 2016 on the South China Sea null and void"),
        ),
    ],
    "C28-read": lambda: [
        (
            "No yes in thirteen votes: three abstentions and ten noes.",
            (letters(TESTS) == {"Y": 0, "A": 3, "N": 10, "X": 0}),
        ),
        ("Seven of the ten noes are on rights in Crimea.", (tests_without_rights()[1] == 7)),
        (
            "There no is China's usual vote, whoever is named",
            (on_rights("2022-12-31") == (26, 26)),
        ),
        (
            "Without the seven it is still no yes in six votes: three abstentions and three noes.",
            (tests_without_rights()[0] == {"Y": 0, "A": 3, "N": 3, "X": 0}),
        ),
        (
            "on one, of 1971, China abstained",
            (ASSEMBLY["A/RES/2799(XXVI)"]["CHN"] == "A"),
        ),
    ],
    "C28-read-2": lambda: [
        (
            "On others' acts China said yes to most texts, and most of these are old.",
            (said_yes(PARTNER + ALLY + OTHER) == 15) and (said_yes(PARTNER + ALLY + OTHER, since="1992") == 2),
        ),
        (
            "Since 1992 it said yes to two of five: on Bosnia and on the Palestinian territory.",
            ((said_yes(PARTNER + ALLY + OTHER, since="1992"), how_many(PARTNER + ALLY + OTHER, "1992")) == (2, 5))
            and (ASSEMBLY["A/RES/58/292"]["CHN"] == ASSEMBLY["A/RES/46/242"]["CHN"] == "Y"),
        ),
        (
            "On Croatia, Azerbaijan and Chagos it abstained",
            (all(ASSEMBLY[s]["CHN"] == "A" for s in ("A/RES/49/43", "A/RES/62/243", "A/RES/71/292"))),
        ),
        ("as it did on the first text on each of Russia's acts", {ASSEMBLY[t]["CHN"] for t in RUSSIAS} == {"A"}),
        (
            "it said no to three texts on Russian troops in Crimea, of 2019 to 2021, and to one on people displaced in Georgia, in June 2022",
            (later_noes() == (["2019", "2020", "2021"], ["2022-06"])),
        ),
        (
            "On the thirteen texts about the United States or its partners the United States said yes once: on Cyprus in 1974, a text that nobody opposed.",
            ([s for s in PARTNER if ASSEMBLY[s]["USA"] == "Y"] == ["A/RES/3212(XXIX)"])
            and (len(PARTNER) == 13)
            and (ASSEMBLY["A/RES/3212(XXIX)"]["no"] == "0"),
        ),
        ("China said yes to eleven of them.", (said_yes(PARTNER) == 11)),
        (
            "(Eleven of the thirteen are of 1973 to 1989, and two are on acts of the United States itself: Grenada and Panama.",
            (how_many(PARTNER, "1990") == 2) and ({"A/RES/38/7", "A/RES/44/240"} < set(PARTNER)),
        ),
        (
            f"Russia said yes to none of the {in_words(len(RUSSIAS + ALLY))} about itself, its predecessor and its ally",
            (said_yes(RUSSIAS + ALLY, "RUS") == 0),
        ),
        (
            "So China is not alone: a state seldom says yes to a text about itself or a partner.",
            (said_yes(RUSSIAS + ALLY, "RUS") + said_yes(PARTNER, "USA") <= 1),
        ),
        (
            "Direction of bias: against Russia and the United States, whose acts come up most.",
            (len(PARTNER) + len(RUSSIAS) + len(ALLY) > len(OTHER)),
        ),
        ("On Georgia in 2008 Moscow had asked for support", looked_up("C28", "South Ossetia and asked for support")),
    ],
    "C30-rating": lambda: [
        ("China held back in a forum that is not Western", not_western()),
        ("said yes to a text on the Council of Europe", said_yes_on_europe()),
        ("though not to its clause on the aggression", clause_vote()[1][0] != "Y"),
        (
            "by the wider count most who backed the three texts that China refused were Western",
            all(of_the_rest(t)[0] < of_the_rest(t)[1] / 2 for t in HARD) and len(HARD) == 3,
        ),
    ],
    "C30-read": lambda: [
        (
            "By the narrow reading 107 of the 143 stood outside NATO and the European Union.",
            ((len(FAVOUR), len(FAVOUR - NATO_EU)) == (143, 107)),
        ),
        (
            f"Without fifteen more, from Japan to four microstates, {len(FAVOUR - NATO_EU - NEAR)} did.",
            (len(NEAR) == 15),
        ),
    ],
    "C31": lambda: [
        ("sovereignty, security and history. No economic ground", looked_up("C31", "none of those seen is economic")),
        ("Big state banks cut dollar credit", looked_up("C31", "big state banks cut dollar credit")),
        ("Regulators had given no guidance", looked_up("C65", "no guidance, two people say")),
        ("the damage to their reputation and to growth", looked_up("C31", "reputation", "growth")),
        ("does not want the sanctions to touch China", looked_up("C31", "less wants to be touched")),
        ("UnionPay, run by state-owned banks", looked_up("C31", "UnionPay, run by Chinese state-owned banks")),
        ("Three of four big banks stopped sanctioned partners", looked_up("C31", "three of four big banks stopped")),
        ("China can't accept that Russia loses", looked_up("C66", "Beijing cannot accept that Russia loses")),
        ("State oil firms pause purchases by sea, for the short term", looked_up("C31", "for the short term")),
    ],
    "C31-for-2022-the-second": lambda: [
        (
            "For 2022 the second column is empty: China's months of 2021 are known only together.",
            (sales("CHN", 2021, (3, 4)) is None) and (sales("CHN", 2022, (3, 4)) is not None),
        ),
    ],
    "C31-read": lambda: [
        (
            f"Against the winter before it, spring 2022 is the deepest fall of all readings that we hold: −{-(ON_WINTER['CHN', 2022]):.1f} %.",
            (min(ON_WINTER, key=ON_WINTER.get) == ("CHN", 2022)),
        ),
        (
            "The lowest of the others is −24.2 % (2015) by China's count and −10.3 % (2020) by Russia's.",
            (min(((c, y) for (w, y), c in ON_WINTER.items() if w == "CHN" and y != 2022))[1] == 2015)
            and (min(((c, y) for (w, y), c in ON_WINTER.items() if w == "RUS"))[1] == 2020),
        ),
        (
            f"That is milder than 2015 (−{-(ON_YEAR['CHN', 2015]):.1f} % by China's count, −{-(ON_YEAR['RUS', 2015]):.1f} by Russia's) and than 2009 (−{-(ON_YEAR['RUS', 2009]):.1f} by Russia's).",
            (max(ON_YEAR[k] for k in (("CHN", 2015), ("RUS", 2015), ("RUS", 2009))) < WAR_YEAR),
        ),
    ],
    "C31-read-2": lambda: [
        (
            "Purchases rose, and by July sales were above the winter again.",
            (
                change(
                    sales("CHN", 2022, (3, 4), "china_imports_busd"), sales("CHN", 2022, (1, 2), "china_imports_busd")
                )
                > 0
            )
            and (sales("CHN", 2022, (7,)) > sales("CHN", 2022, (1, 2)) / 2),
        ),
    ],
    "C31-read-3": lambda: [
        (
            "Exports to Russia from the states outside the sanctions that PIIE added up fell by as much as China's: 40 % to April.",
            THIRD["states that do not"] == -40,
        ),
        (
            f"On that base China stood at {-on_late_2021((3, 4)):.0f} % to April by customs (2021 is worked out from printed growth), and at {-on_late_2021((3, 4, 5)):.0f} to May, as PIIE has it.",
            round(on_late_2021((3, 4, 5))) == THIRD["China"],
        ),
    ],
    "C31-read-4": lambda: [
        ("Of sales in these months our table has none", (sales("CHN", 2025, (10, 11, 12)) is None)),
        f"They had been falling before the threat: −{-(on_year(2025, (1, 2, 3, 4, 5))):.1f} % to May, −{-(on_year(2025, (6, 7, 8))):.1f} % from June to August, on the year.",
    ],
    "read-C65": lambda: [
        ("By swing that spring is rare.", (placebo()[0] == 2) and (placebo()[1] == 22)),
        ("By level it is common.", (placebo()[2] == 10) and (placebo()[3] == 24)),
        (
            "For 2025 our table has no figure for Japan.",
            (not [r for r in GOODS if (r["reporter"], r["partner"], r["year"]) == ("CHN", "JPN", "2025")]),
        ),
    ],
    "C31-read-5": lambda: [
        (
            "The stake is very unequal, and less so than it was.",
            (stake(2020, ("USA", "EU")) > stake(2025, ("USA", "EU")) > 5),
        ),
    ],
    "C31-read-6": lambda: [
        f"China rose by {moved('CHN', 2023, 2022):.1f} %",
        ("more than all but Armenia", outside_ahead(2023, 2022) == ["ARM"]),
    ],
    "C31-read-choices": lambda: [
        (
            "It holds on the winter before, and in 2024 by swing.",
            min(ON_WINTER, key=ON_WINTER.get) == ("CHN", 2022)
            and placebo()[2] > placebo()[3] / 10
            and [place for place, (_, deeper) in enumerate(compared()) if deeper] == [0, len(compared()) - 2],
        ),
        f"{in_words(falls() - deeper_falls())} more counts show a fall that is no deeper".capitalize(),
        f"By the other {in_words(len(compared()) - falls())} China's sales did not fall at all",
        f"The {in_words(len(compared()))} are four events",
        "For the {} in the table above the medians are {:.1f}, {:.1f} and {:.1f} %".format(
            len(larger()), *(of_larger(y) for y in (2022, 2023, 2024))
        ),
        ("no row turns by it", min(moved("CHN", y, y - 1) for y in (2022, 2023, 2024)) > 0),
    ],
    "C31-ratings": lambda: [
        f"of the {in_words(len(compared()))} comparisons above {in_words(falls())} show a fall of sales",
        (
            f"March to May 2024 on the year before, −{-on_year(2024, (3, 4, 5)):.1f} %, is left out of the eleven",
            on_year(2024, (3, 4, 5)) < 0,
        ),
        f"with it {in_words(falls() + 1)} of {in_words(len(compared()) + 1)} fell",
        f"and {in_words(deeper_falls())} a deeper one",
    ],
    "C32-read": lambda: [
        (
            "From the days of the attack to the month of the article the ministry's spokespersons blame",
            {"2022-02", "2023-04"} <= {s["date"][:7] for s in BLAMING if s["role"] == "MFA spokesperson"},
        ),
        (
            "So do envoys in Moscow, in Paris and at the UN.",
            {"ambassador to Russia", "ambassador to France", "ambassador to UN"} <= {s["role"] for s in BLAMING},
        ),
        ("Li Zhanshu, third in the party, in Moscow in September 2022", blamed_on("2022-09", "third in the party")),
        ("No statement in our list blames Russia.", {s["blames"] for s in SAID} == {"none", "US", "NATO", "US/NATO"}),
        (
            "Xi's proverb to Biden in March 2022",
            any((s["date"][:7], s["blames"]) == ("2022-03", "none") and "bell to the tiger" in s["gist"] for s in SAID),
        ),
    ],
    "C33-read": lambda: [
        ("started* (19 July 2022)", blamed_on("2022-07-19", "started")),
        ("set off* (30 January 2023)", blamed_on("2023-01-30", "set off")),
        ("two days after the attack a spokesman wrote", blamed_on("2022-02-26", "ask itself who started all these")),
        ("On 9 March 2022 the spokesman said that NATO", blamed_on("2022-03-09", "breaking point")),
    ],
    "C34-read": lambda: [
        (
            "Of 46 cases on Russia in 2023 none is Chinese, nor is any in the years before.",
            (chinas_cases("RUS") == 0) and (next(float(r["cases"]) for r in IN_2023 if r["target"] == "RUS") == 46),
        ),
        (
            "But China sends sanctions: eight cases on others in 2023, on Taiwan, the United States and more.",
            (sum(float(r["china_is_sender"]) for r in IN_2023) == 8),
        ),
    ],
    "5.4.title": lambda: [
        f"China's defence pact with the Soviet Union ended in {max(duty('CHN-RUS'))}",
        ("we found none with Russia since", max(duty("CHN-RUS")) < 1992),
    ],
    "5.4.subtitle": lambda: [
        f"{in_words(len(BOUND))} pairs with such a pact",
        f"{min(min(duty(pair)) for pair in BOUND)}–{max(r['year'] for r in OWED)}",
    ],
    "5.4.caption": lambda: [
        f"Treaties of China and Russia with each other were read to {coded_to('CHN-RUS')}",
    ],
    "5.4.description": lambda: [
        f"{in_words(len(BOUND))} bars",
        f"China and Russia: {min(duty('CHN-RUS'))} to {max(duty('CHN-RUS'))}",
        *(
            (text, max(duty(pair)) == coded_to(pair) == coded_to("USA-GBR"))
            for text, pair in (
                ("United States with Britain", "USA-GBR"),
                ("with Japan", "USA-JPN"),
                ("China with North Korea", "CHN-PRK"),
                (f"Russia with Belarus reach {coded_to('USA-GBR')}", "RUS-BLR"),
            )
        ),
        f"Russia with North Korea ends in {max(duty('RUS-PRK'))}",
        ("new pact of June 2024", any("signed a treaty on 19 June 2024" in r["item"] for r in LOOKUPS)),
    ],
    "5.4.note-pact": lambda: [
        ("new pact, 2024", any("signed a treaty on 19 June 2024" in r["item"] for r in LOOKUPS)),
    ],
    "5.4.note-none": lambda: [
        (f"no pact found, to {coded_to('CHN-RUS')}", max(duty("CHN-RUS")) < coded_to("CHN-RUS")),
    ],
    "5.4.note-stop": lambda: [
        f"data begin ({min(min(duty(pair)) for pair in BOUND)}) or end ({coded_to('USA-GBR')})",
    ],
    "5.5.title": lambda: [
        (
            "China's sales to Russia in spring 2022 saw a record fall against winter",
            min(ON_WINTER, key=ON_WINTER.get) == ("CHN", 2022),
        ),
        ("no record one against a year earlier", min(ON_YEAR.values()) < WAR_YEAR < 0),
    ],
    "5.5.subtitle": lambda: [(f"springs of {min(y for _, y in ON_WINTER)}–2022", ("CHN", 2022) in ON_WINTER)],
    "5.5.caption": lambda: [
        (
            "two printed rates, of March and April",
            all(float(PRINTED[one]["exports"]) < 0 for one in ("March", "April")),
        ),
    ],
    "5.5.description": lambda: [
        (
            f"2022 lies lowest at {signed(ON_WINTER['CHN', 2022], 0)} percent",
            min(ON_WINTER, key=ON_WINTER.get)[1] == 2022,
        ),
        f"2015 at {signed(ON_WINTER['CHN', 2015], 0)} by China's count",
        f"on the spring before, 2022 lies at {signed(WAR_YEAR, 0)}",
        (f"above 2015 at {signed(ON_YEAR['CHN', 2015], 0)} by China's", ON_YEAR["CHN", 2015] < WAR_YEAR),
        (f"2009 at {signed(ON_YEAR['RUS', 2009], 0)} by Russia's", ON_YEAR["RUS", 2009] < WAR_YEAR),
    ],
}
# (claim, label, function, decimals): the ledger's values, by other code
EVIDENCE = [
    (
        "C27",
        "China: abstained, texts on Ukraine itself, invasion to April 2023",
        lambda: of("CHN", [r for r in SINCE if r["date"] < "2023-04"], "A"),
        0,
    ),
    (
        "C27",
        "China: no, texts on Ukraine itself, invasion to April 2023",
        lambda: of("CHN", [r for r in SINCE if r["date"] < "2023-04"], "N"),
        0,
    ),
    (
        "C27",
        "All 193 members: abstained, four main condemnations, 2022-23",
        lambda: (
            100
            * sum(members(r, "A") for r in SINCE if r["symbol"][-7:] in ("ES-11/1", "ES-11/2", "ES-11/4", "ES-11/6"))
            / (4 * 193)
        ),
        0,
    ),
    ("C66", "Net vote on Ukraine, to 2025: China", lambda: scores()["CHN"], 2),
    (
        "C66",
        "Net vote on Ukraine (all yes +1, all no -1), to April 2023: India",
        lambda: scores([r for r in SINCE if r["date"] < "2023-04"])["IND"],
        2,
    ),
    ("C26", "China-Russia treaties: last year with a defence pact", lambda: max(PACT), 0),
    (
        "C31",
        "China's sales to Russia, March-April 2022 on January-February 2022",
        lambda: spring("china_exports_busd"),
        1,
    ),
    ("C26", "China-Russia treaties: last year with a defence pact", lambda: max(duty("CHN-RUS")), 0),
    (
        "C26",
        "Russian vetoes on other subjects, 2007 to April 2023: joined by China",
        lambda: round(100 * joined(False, STOP)[1] / joined(False, STOP)[0]),
        0,
    ),
    (
        "C27",
        "All 193 members: abstained, four main condemnations, 2022-23",
        lambda: round(100 * ON_FOUR.count("A") / len(ON_FOUR)),
        0,
    ),
    ("C27", "China: abstained, four main condemnations, 2022-23", lambda: [t["CHN"] for t in MAIN].count("A"), 0),
    ("C27", "China: abstained, texts on Ukraine itself, invasion to February 2026", lambda: letters(FIFTEEN)["A"], 0),
    ("C27", "China: no, texts on Ukraine itself, invasion to February 2026", lambda: letters(FIFTEEN)["N"], 0),
    ("C28", "China on Crimea and the annexations, 2014-22: no", lambda: letters(TESTS)["N"], 0),
    (
        "C28",
        "Foreign troops or rule, by others than Russia, 1973-2017: China, yes",
        lambda: said_yes(PARTNER + ALLY + OTHER),
        0,
    ),
    (
        "C30",
        "Condemnation of October 2022: yes from outside NATO, the EU and 15 near them",
        lambda: len(FAVOUR - NATO_EU - NEAR),
        0,
    ),
    (
        "C31",
        "China's sales to Russia, March-April 2022 on January-February 2022",
        lambda: round(ON_WINTER["CHN", 2022], 1),
        1,
    ),
    ("C31", "China's sales to Russia, March-April 2022 on March-April 2021", lambda: round(WAR_YEAR, 1), 1),
    (
        "C31",
        "China's sales to Russia, March-April 2015 on March-April 2014 (China's count)",
        lambda: round(ON_YEAR["CHN", 2015], 1),
        1,
    ),
    (
        "C31",
        "China's sales to Russia, March-April 2009 on March-April 2008 (Russia's count)",
        lambda: round(ON_YEAR["RUS", 2009], 1),
        1,
    ),
    ("C31", "China's sales to Russia, March-May 2024 on March-May 2023", lambda: round(on_year(2024, (3, 4, 5)), 1), 1),
    ("C31", "Fall of spring 2024: springs before 2022 as low against the autumn before", lambda: placebo()[2], 0),
    (
        "C31",
        "China's sales to Russia, June-August 2025 on June-August 2024",
        lambda: round(on_year(2025, (6, 7, 8)), 1),
        1,
    ),
    (
        "C65",
        "China's trade with the US, EU and Japan for one dollar with Russia, 2020",
        lambda: round(stake(2020, ("USA", "EU", "JPN")), 1),
        1,
    ),
    (
        "C65",
        "China's trade with the US and the EU for one dollar with Russia, 2025",
        lambda: round(stake(2025, ("USA", "EU")), 1),
        1,
    ),
    ("C65", "Russia's imports from Malaysia, 2023 to 2024 (IMF)", lambda: round(moved("MYS", 2024, 2023), 1), 1),
    ("C65", "Russia's imports from Türkiye, 2021 to 2022 (IMF)", lambda: round(moved("TUR", 2022, 2021), 1), 1),
    (
        "C66",
        "Net vote on Ukraine (all yes +1, all no -1), to April 2023: China",
        lambda: round(net(FIRST)["CHN"], 2),
        2,
    ),
    (
        "C66",
        "Net vote on Ukraine, emergency session alone, to April 2023: China",
        lambda: round(net(ES11)["CHN"], 2),
        2,
    ),
    ("C66", "Net vote on Ukraine, to April 2023: members lower than China", lambda: lower(net(FIRST)), 0),
    (
        "C66",
        "Net vote on Ukraine, to 2025: the middle member",
        lambda: round(statistics.median(net(FIFTEEN).values()), 2),
        2,
    ),
    (
        "C66",
        "Russia's trade with India, 2021 to 2022 (IMF)",
        lambda: round(moved("IND", 2022, 2021, "total_musd"), 1),
        1,
    ),
    (
        "C34",
        "Sanction cases by China on others, in force in 2023",
        lambda: int(sum(float(r["china_is_sender"]) for r in IN_2023)),
        0,
    ),
]

# Values on which a rating turns, and keys: from the publishers' extracts where they are shipped

ON_MOSCOW = [r for r in rows("sources/un-sc-vetoes/sc_ukraine_council_votes.csv") if r["result"] == "vetoed by Russia"]
SOURCE = {r["id"]: r for r in rows("sources/exports-to-russia-2022-comparison/exports_to_russia_2022_comparison.csv")}
AS_PRINTED = next(
    r
    for r in rows("sources/china-russia-trade-as-printed/printed_trade_months_2021_2026.csv")
    if (r["kind"], r["period_start"]) == ("year", "2022-01")
)
NO_THEN = rights()[1]


EVIDENCE += [
    ("C26", "Russian vetoes on Ukraine, 2014 to April 2023", lambda: sum(r["date"] <= STOP for r in ON_MOSCOW), 0),
    (
        "C26",
        "Russian vetoes on Ukraine, 2014 to April 2023: joined by China",
        lambda: sum(r["date"] <= STOP and r["china"] == "N" for r in ON_MOSCOW),
        0,
    ),
    (
        "C26",
        "China-Russia treaties: years with a duty to defend, 1981-2026",
        lambda: sum(r["pair"] == "CHN-RUS" and r["year"] > "1980" and r["defense"] not in ("0", "") for r in OWED),
        0,
    ),
    (
        "C26",
        "Russian vetoes on Ukraine, 2014 to April 2026: joined by China",
        lambda: joined(True, "2026-12")[1],
        0,
    ),
    (
        "C27",
        "China: yes, Council of Europe text of April 2023 (preamble names aggression)",
        lambda: sum(
            (r["body"], r["symbol"][:12], r["china"]) == ("General Assembly", "A/RES/77/284", "Y")
            for r in rows("sources/un-votes-additions/un_votes_additions.csv")
        ),
        0,
    ),
    ("C27", "China: yes, texts on Ukraine itself, invasion to February 2026", lambda: letters(FIFTEEN)["Y"], 0),
    ("C27", "China: yes, texts on Ukraine itself, invasion to April 2023", lambda: of("CHN", FIRST, "Y"), 0),
    *(
        (
            claim,
            "China: no, rights in Iran, North Korea, Syria, Myanmar, 2013-22",
            lambda: on_rights("2023-04-30")[0],
            0,
        )
        for claim in ("C27", "C28", "C66")
    ),
    ("C27", "China: no, rights in Iran, North Korea, Syria, Myanmar, 2013-25", lambda: on_rights()[0], 0),
    (
        "C28",
        "China on Crimea and the annexations, 2014-22, without human rights: no",
        lambda: tests_without_rights()[0]["N"],
        0,
    ),
    ("C27", "China: yes, all other Assembly texts, invasion to 2025", lambda: 100 * elsewhere("CHN")["Y"], 0),
    ("C28", "China on Crimea and the annexations, 2014-22: abstained", lambda: letters(TESTS)["A"], 0),
    ("C28", "China on Crimea and the annexations, 2014-22: yes", lambda: letters(TESTS)["Y"], 0),
    ("C28", "Foreign troops or rule, by Russia, 2009-22: China, yes", lambda: said_yes(RUSSIAS), 0),
    ("C28", "Foreign troops or rule, by Russia, 2009-22: Russia, yes", lambda: said_yes(RUSSIAS, "RUS"), 0),
    (
        "C28",
        "Foreign troops or rule, by others than Russia, 1992-2017: China, yes",
        lambda: said_yes(PARTNER + ALLY + OTHER, since="1992"),
        0,
    ),
    ("C28", "Foreign troops or rule, by the US or its partners, 1973-2017: China, yes", lambda: said_yes(PARTNER), 0),
    (
        "C28",
        "Foreign troops or rule, by the US or its partners, 1973-2017: US, yes",
        lambda: said_yes(PARTNER, "USA"),
        0,
    ),
    ("C30", "Condemnation of October 2022: yes from outside NATO and the EU", lambda: len(FAVOUR - NATO_EU), 0),
    (
        "C31",
        "China's purchases from Russia, March-April 2022 on January-February 2022",
        lambda: spring("china_imports_busd"),
        1,
    ),
    (
        "C31",
        "China's sales to Russia, March-April 2015 on March-April 2014 (Russia's count)",
        lambda: ON_YEAR["RUS", 2015],
        1,
    ),
    (
        "C31",
        "China's sales to Russia, March-April 2015 on January-February (China's count)",
        lambda: ON_WINTER["CHN", 2015],
        1,
    ),
    (
        "C31",
        "China's sales to Russia, March-April 2020 on January-February (Russia's count)",
        lambda: ON_WINTER["RUS", 2020],
        1,
    ),
    (
        "C31",
        "China's sales to Russia, to May 2022, on late 2021 (Peterson Institute)",
        lambda: float(SOURCE["XR03"]["value"]),
        0,
    ),
    (
        "C31",
        "Non-sanctioners' sales to Russia (China's, it seems, among them), to April 2022",
        lambda: float(SOURCE["XR02"]["value"]),
        0,
    ),
    ("C31", "Fall of spring 2024: springs before 2022 with as deep a turn of yearly growth", lambda: placebo()[0], 0),
    ("C32", "Chinese statements in our selection, to April 2023: blame the US or NATO", lambda: len(BLAMING), 0),
    (
        "C32",
        "Chinese statements in our selection, to April 2023: blame nobody",
        lambda: len(ON_CLOCK) - len(BLAMING),
        0,
    ),
    (
        "C32",
        "Chinese statements in our selection, May 2023 to 2026: blame the US or NATO",
        lambda: len([s for s in SAID if s["date"] > STOP and {"US", "NATO"} & set(re.split(r"\W", s["blames"]))]),
        0,
    ),
    (
        "C34",
        "Sanction cases by China on Russia, 2000-23 (Global Sanctions Data Base)",
        lambda: chinas_cases("RUS"),
        0,
    ),
    ("C34", "Sanction cases by all senders on Russia, in force in 2023", lambda: float(CASES["2023"]["cases"]), 0),
    (
        "C34",
        "Chinese statements in our selection against sanctions on Russia, to February 2023",
        lambda: sum("sanctions" in s["gist"].replace("sanctions on China", "") for s in SAID if s["date"] <= STOP),
        0,
    ),
    *(
        (
            claim,
            "China-Russia trade, both ways, 2021 to 2022 (China's customs)",
            lambda: float(AS_PRINTED["growth_total_pct"]),
            1,
        )
        for claim in ("C65", "C66")
    ),
    *(
        (
            "C65",
            f"Russia's imports from {name}, {new - 1} to {new} (IMF)",
            lambda c=code, y=new: moved(c, y, y - 1),
            1,
        )
        for name, code, new in (
            ("China", "CHN", 2022),
            ("Malaysia", "MYS", 2022),
            ("Viet Nam", "VNM", 2022),
            ("China", "CHN", 2024),
            ("Türkiye", "TUR", 2024),
        )
    ),
    (
        "C65",
        "China's trade with the US and the EU for one dollar with Russia, 2020",
        lambda: stake(2020, ("USA", "EU")),
        1,
    ),
    (
        "C66",
        "Russian vetoes on Ukraine, 2014 to April 2026: joined by China",
        lambda: sum(r["china"] == "N" for r in ON_MOSCOW),
        0,
    ),
    ("C66", "Russian vetoes on Ukraine, 2014 to April 2023: joined by China", lambda: joined(True, STOP)[1], 0),
    ("C66", "Human rights in Crimea, December 2021: members voting no, China among them", lambda: len(NO_THEN), 0),
    (
        "C66",
        "Human rights in Crimea, December 2022: abstaining after a no in 2021 (China: no)",
        lambda: rights()[0].count("A"),
        0,
    ),
    ("C66", "Net vote on Ukraine, to 2025: members lower than China", lambda: lower(net(FIFTEEN)), 0),
    ("C66", "Russia's trade with Kazakhstan, 2021 to 2023 (IMF)", lambda: moved("KAZ", 2023, 2021, "total_musd"), 0),
]


def not_once_absent():
    """Members that abstained on each recorded text since the invasion."""
    symbols = {t["symbol"] for t in SINCE}
    cast = {}
    for r in ROLL:
        if r["symbol"] in symbols:
            cast.setdefault(r["country"], []).append(r["vote"])
    return sum(votes == ["A"] * len(symbols) for votes in cast.values())


def drew_back_twice():
    peers = {r["partner"] for r in PARTNERS if r["group"] == "other"} - {"CHN"}
    falls = {p: (moved(p, 2022, 2021), moved(p, 2024, 2023)) for p in peers if partner_known(p)}
    return {p for p, (one, two) in falls.items() if one < 0 and two < 0}


def partner_known(code):
    """True where all four years have a sound figure."""
    rows_of = {r["year"] for r in PARTNERS if r["partner"] == code and r["imports_musd"]}
    return {"2021", "2022", "2023", "2024"} <= rows_of and None not in [
        partner(code, year, "imports_musd") for year in (2021, 2022, 2023, 2024)
    ]


EVIDENCE += [
    ("C26", "Russian vetoes on other subjects, 2014 to April 2023: joined by China", since_2014, 0),
    (
        "C27",
        "China: yes, Russia's texts on Nazism with a clause on the attack, 2022-24",
        lambda: sum(r["CHN"] == "Y" for r in NAZISM),
        0,
    ),
    (
        "C27",
        "All 193 members: abstaining, four texts of 2024-25 on which China abstained",
        lambda: 100 * statistics.mean(map(with_china, LATE)) / 193,
        0,
    ),
    ("C28", "Foreign troops or rule, all acts listed, 1973-2022: China, yes", lambda: said_yes(EVERY_ACT), 0),
    (
        "C28",
        "Foreign troops or rule, all acts listed, 1992-2022: China, yes",
        lambda: said_yes(EVERY_ACT, since="1992"),
        0,
    ),
    (
        "C30",
        "Reparation, November 2022: yes from outside NATO, the EU and 15 near them",
        lambda: of_the_rest(HARD[1])[0],
        0,
    ),
    *(
        ("C31", f"China's sales to Russia, March-April 2022 on March-April {y}", lambda y=y: on_spring(y), 1)
        for y in (2019, 2020)
    ),
    *(
        (
            "C65",
            f"Russia's imports from the median other non-sanctioner, {y - 1} to {y} (IMF)",
            lambda y=y: median_outside(y, y - 1),
            1,
        )
        for y in (2022, 2023, 2024)
    ),
    *(
        (
            "C65",
            f"Russia's imports from the median of the 17 others that sold half a billion dollars or more in 2023, {y - 1} to {y} (IMF)",
            lambda y=y: of_larger(y),
            1,
        )
        for y in (2022, 2023, 2024)
    ),
    *(
        (claim, "Russia's imports from China, 2022 to 2023 (IMF)", lambda: moved("CHN", 2023, 2022), 1)
        for claim in ("C31", "C65")
    ),
    (
        "C31",
        "Russia's imports from the median of 23 others outside the sanctions, 2022 to 2023 (IMF)",
        lambda: median_outside(2023, 2022),
        1,
    ),
    (
        "C31",
        "China's sales to Russia, March 2023 on a month of January-February 2022",
        lambda: change(sales("CHN", 2023, (3,)), sales("CHN", 2022, (1, 2)) / 2),
        1,
    ),
    ("C66", "Net vote on Ukraine, the four main condemnations: China", lambda: net(MAIN)["CHN"], 2),
    (
        "C66",
        "Net vote on Ukraine, without rights in Crimea and other occupied land, to 2025: China",
        lambda: net(NO_RIGHTS)["CHN"],
        2,
    ),
    *(
        ("C66", f"Russia's trade with {name}, 2022 less 2021 (IMF)", lambda code=code: in_dollars(code), 1)
        for code, name in {"CHN": "China", "IND": "India"}.items()
    ),
]

# Rows for both sides that a careful reader would ask for

ON_ACTS = {t["symbol"]: t["CHN"] for t in ASSEMBLY.values()}
SINCE_MAY = [s for s in SAID if s["date"] > STOP]
VETOED = "Russian vetoes on Ukraine, 2014 to April 2023: joined by China"

EVIDENCE += [
    (
        "C26",
        "China-Russia treaties: years with a duty to consult, 1993-2022",
        lambda: sum(1993 <= y <= 2022 for y in duty("CHN-RUS", "consultation")),
        0,
    ),
    (
        "C26",
        "Other pairs of China, Russia or the US: with a defence pact in 2018",
        lambda: len({r["pair"] for r in OWED if (r["year"], r["defense"]) == ("2018", "1")}),
        0,
    ),
    (
        "C27",
        "All 193 members: yes, four main condemnations, 2022-23",
        lambda: 100 * ON_FOUR.count("Y") / len(ON_FOUR),
        0,
    ),
    *(
        ("C27", f"{name}: {said}, texts on Ukraine itself, invasion to April 2023", lambda c=c, v=v: of(c, FIRST, v), 0)
        for name, c, said, v in (
            ("India", "IND", "abstained", "A"),
            ("South Africa", "ZAF", "abstained", "A"),
            ("Brazil", "BRA", "yes", "Y"),
        )
    ),
    (
        "C28",
        "China on displaced people in Georgia, June 2022: no (2008-21: abstained)",
        lambda: later_noes()[1].count("2022-06"),
        0,
    ),
    (
        "C28",
        "Foreign troops or rule, by Russia, 2009-22: China, abstained",
        lambda: [ON_ACTS[s] for s in RUSSIAS].count("A"),
        0,
    ),
    ("C28", "Foreign troops or rule, by Russia, 2009-22: India, yes", lambda: said_yes(RUSSIAS, "IND"), 0),
    (
        "C31",
        "Fall of spring 2022 on the winter before: springs before 2022 as deep (two counts)",
        lambda: sum(fall <= ON_WINTER["CHN", 2022] for (_, year), fall in ON_WINTER.items() if year < 2022),
        0,
    ),
    ("C31", "Türkiye's sales to Russia, 2021 to 2022 (IMF)", lambda: moved("TUR", 2022, 2021), 1),
    *((claim, VETOED, lambda: joined(True, STOP)[1], 0) for claim in ("C31", "C65")),
    *(
        (claim, "China: no, texts on Ukraine itself, invasion to April 2023", lambda: letters(FIRST)["N"], 0)
        for claim in ("C31", "C65")
    ),
    (
        "C31",
        "China: abstained, texts on Ukraine itself, invasion to April 2023",
        lambda: letters(FIRST)["A"],
        0,
    ),
    ("C31", "Russia's imports from China, 2021 to 2022 (IMF)", lambda: moved("CHN", 2022, 2021), 1),
    (
        "C31",
        "Russia's imports from the median of 24 others outside the sanctions, 2021 to 2022 (IMF)",
        lambda: median_outside(2022, 2021),
        1,
    ),
    *(
        (
            claim,
            f"Comparisons around threats of sanctions (2022 five, 2023 one, 2024 four, 2025 one): China's sales to Russia fell{more}",
            count,
            0,
        )
        for claim in ("C31", "C65")
        for more, count in (("", falls), (", and by more than what stands beside them", deeper_falls))
    ),
    (
        "C31",
        "China's sales to Russia, a month of March-April 2022 on one of July-December 2021 (customs)",
        lambda: on_late_2021((3, 4)),
        0,
    ),
    (
        "C32",
        "Chinese statements in our selection, May 2023 to 2026: blame nobody",
        lambda: sum(s["blames"] == "none" for s in SINCE_MAY),
        0,
    ),
    (
        "C32",
        "Chinese statements in our selection, invasion to 2026: blame Russia",
        lambda: sum("RUS" in s["blames"].upper().replace("RUSSIA", "RUS") for s in SAID),
        0,
    ),
    (
        "C34",
        "Brazil, India, South Africa, Türkiye: on Russia's list of sanctioners, March 2022",
        lambda: len(
            {r["partner"] for r in PARTNERS if r["group"] == "sanctioner"}.intersection(("BRA", "IND", "ZAF", "TUR"))
        ),
        0,
    ),
    ("C34", "Sanction cases by all senders on Russia, in force in 2021", lambda: float(CASES["2021"]["cases"]), 0),
]


EVIDENCE += [
    ("C65", "China: abstained, texts on Ukraine itself, invasion to April 2023", lambda: letters(FIRST)["A"], 0),
    (
        "C66",
        "Chinese statements in our selection that uphold Ukraine's sovereignty, to April 2023",
        lambda: sum(
            s["ukraine_sovereignty"] == "yes" and s["date"] <= STOP and "To Kuleba" not in s["gist"] for s in SAID
        ),
        0,
    ),
]

KEYS = {
    "5.1": lambda: 100 * of("CHN", WAR, "A") / len(WAR),
    "5.2": lambda: statistics.mean(with_china(r) - 1 for r in MILD),
    "5.3": below,
    "5.4": not_once_absent,
    "5.5": lambda: sales("CHN", 2024, range(1, 7)) / 6,
    "5.6": drew_back_twice,
}
ELSEWHERE = {
    ("C33", label): "counts the record's own list of words, each read on its page"
    for label in (
        "Phrases of blame in our selection, to January 2023: the US is instigator or initiator",
        "Phrases of blame in our selection, to January 2023: NATO, to breaking point or to conflict",
        "Phrases of blame in our selection, to January 2023: the US started or set off the crisis",
        "Phrases of blame in our selection, to January 2023: root cause, provocation",
    )
}

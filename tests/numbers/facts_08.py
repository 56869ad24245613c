"""Facts of lesson 08 and its record: what their strong sentences say, computed by other code from the full tables."""

from collections import Counter
from datetime import date
from itertools import combinations
from statistics import mean, stdev

from tools.notebooks.by_cell import PUT, arms_sent, depends, in_words, marks, reader

rows = reader(__file__)

VETOES, DISPUTES, CONFLICTS = rows("tables/vetoes.csv"), rows("tables/disputes.csv"), rows("tables/conflicts.csv")
CYBER, ASSEMBLY, SEATS = (
    rows("tables/cyber_operations.csv"),
    rows("tables/ga_votes.csv"),
    rows("tables/igo_memberships.csv"),
)
LOOKUPS, POINTS, DUES = rows("ledger/lookups.csv"), rows("tables/ideal_points.csv"), rows("tables/assessments.csv")
FIVE, THREE = ("CHN", "RUS", "USA", "GBR", "FRA"), ("CHN", "RUS", "USA")
NAMES = dict(zip(FIVE, ("China", "Russia", "the United States", "the United Kingdom", "France"), strict=True))
TRACKERS, KINDS = ("dcid", "cfr"), ("spying", "information", "destroying", "other")
END, NOW = "1991-12-25", "2026-12-31"


def last_year(table):
    return max(r["year"] for r in table)


def highest(count, among=THREE):
    """The name of the state of which a count is highest."""
    return NAMES[max(among, key=count)]


def vetoed(code, start=END, end=NOW, alone=False):
    """How many drafts a member vetoed from one day to before another, by splitting the list of names."""
    those = [v["vetoed_by"].split(";") for v in VETOES if start <= v["date"] < end]
    return sum(code in by and (len(by) == 1 or not alone) for by in those)


def before(code):
    return vetoed(code, "1971-10-25", END)


def early(code):
    return vetoed(code, "1946", "1971-10-25")


def first_acts(code, column="initiated", first=1992, last=2014, coding="cow"):
    chosen = [r for r in DISPUTES if (r["who"], r["coding"]) == (code, coding) and first <= int(r["year"]) <= last]
    return sum(int(r[column]) for r in chosen)


def against_state(r):
    return r["source"] == "ucdp" and (r["type"] == "interstate" or r["with_rebels"] == "1")


def force(code, first, last):
    """Years in which a state fought against another, by the lesson's rule."""
    return len(
        {r["year"] for r in CONFLICTS if against_state(r) and r["country"] == code and first <= int(r["year"]) <= last}
    )


def fought(code, year):
    """The conflicts of a state against others in a year."""
    return {r["conflict"] for r in CONFLICTS if against_state(r) and (r["country"], r["year"]) == (code, str(year))}


def beside_un(r):
    """The UN had troops of its own in this conflict that year."""
    place, year = r["conflict"].split(" - ")[0], int(r["year"])
    return (place == "Mali" and 2013 <= year <= 2023) or (place == "Central African Republic" and year >= 2014)


def helped(code, last=2024, un=False):
    """Conflicts times years with troops for others, since 1992, without those beside the UN's (or with them)."""
    return sum(
        r["source"] == "ucdp"
        and not against_state(r)
        and (r["country"], r["role"]) == (code, "support")
        and 1992 <= int(r["year"]) <= last
        and (un or not beside_un(r))
        for r in CONFLICTS
    )


def noes(code, first="1992", last="2026"):
    cast = [r[code] for r in ASSEMBLY if first <= r["date"] < last and r[code] in ("Y", "N", "A")]
    return 100 * cast.count("N") / len(cast)


def alike(one, other, first="2021", last="2023"):
    both = [(r[one], r[other]) for r in ASSEMBLY if first <= r["date"] < last and {r[one], r[other]} <= {"Y", "N", "A"}]
    return 100 * sum(a == b for a, b in both) / len(both)


def sold_to(*asked):
    return arms_sent(rows, *asked)


FIRST_ARMS, LATER_ARMS = (2014, 2021, "2022-07"), (2022, 2025, "2026-05")


def listed(tracker, sponsor, **chosen):
    """Operations on American targets (of the United States: on others) with these values."""
    first, last = chosen.pop("first", 0), chosen.pop("last", 9999)
    found = [r for r in CYBER if (r["tracker"], r["sponsor"]) == (tracker, sponsor) and first <= int(r["year"]) <= last]
    found = [r for r in found if sponsor == "USA" or r["target"] == "USA"]
    return sum(int(r["count"]) for r in found if all(r[name] == value for name, value in chosen.items()))


def kind(tracker, sponsor, name, **span):
    """The lesson's kinds: information before all others."""
    if name == "information":
        return listed(tracker, sponsor, information_operation="yes", **span)
    return listed(tracker, sponsor, aim=name, **span) - listed(
        tracker, sponsor, aim=name, information_operation="yes", **span
    )


def leads(tracker, name):
    """Russia has more of this kind than China."""
    return kind(tracker, "RUS", name) > kind(tracker, "CHN", name)


def late(tracker, code):
    return listed(tracker, code, first=2014)


def russia_ahead(tracker, count=None, first=2001, last=2021, **chosen):
    """The first years from which a tracker has more Russian than Chinese operations on American targets."""
    count = count or (lambda code, year: listed(tracker, code, first=year, **chosen))
    return [year for year in range(first, last + 1) if count("RUS", year) > count("CHN", year)]


def leads_by(tracker, years):
    """By how many operations Russia is ahead from each of these first years: the least and the most."""
    ahead = [listed(tracker, "RUS", first=year) - listed(tracker, "CHN", first=year) for year in years]
    return min(ahead), max(ahead)


def more_vetoes(code, other, end=NOW, last=2026):
    """The first years from which one member cast more vetoes than another."""
    return [y for y in range(1992, last + 1) if vetoed(code, str(y), end) > vetoed(other, str(y), end)]


def anywhere(tracker, code):
    """Operations coded as destroying, on any target."""
    mine = [r for r in CYBER if (r["tracker"], r["sponsor"], r["aim"]) == (tracker, code, "destroying")]
    return sum(int(r["count"]) for r in mine)


def all_hacks(code):
    return sum(int(r["count"]) for r in CYBER if (r["tracker"], r["sponsor"]) == ("cfr", code))


def card(last_vote="2026", last_veto=NOW, last_year=2024):
    """{count: {state: value}} as sums, all seven."""
    return {
        "vetoes": {c: vetoed(c, end=last_veto) / 34.3 for c in THREE},
        "disputes begun": {c: first_acts(c) for c in THREE},
        "disputes begun with force": {c: first_acts(c, "initiated_force") for c in THREE},
        "years of war": {c: force(c, 1992, last_year) for c in THREE},
        "troops for others": {c: helped(c, last_year) for c in THREE},
        "no in the Assembly": {c: noes(c, last=last_vote) for c in THREE},
        "hacks": {c: all_hacks(c) for c in THREE},
    }


def lowest(found):
    return [name for name, of in found.items() if of["CHN"] < min(of["RUS"], of["USA"])]


def means(**weights):
    """Weighted means in percent of the highest of three."""
    weigh = dict.fromkeys(card(), 1) | {"disputes begun with force": 0, "hacks": 0}
    weigh |= {name.replace("_", " "): weight for name, weight in weights.items()}
    percent = {name: {c: 100 * of[c] / max(of.values()) for c in THREE} for name, of in card().items()}
    return {c: sum(weigh[n] * percent[n][c] for n in weigh) / sum(weigh.values()) for c in THREE}


def from_low_to_high():
    """The lesson's mean of five counts on another scale: 0 for the lowest of the three, 100 for the highest."""
    five = [of for name, of in card().items() if name not in ("disputes begun with force", "hacks")]
    return {
        c: sum(100 * (of[c] - min(of.values())) / (max(of.values()) - min(of.values())) for of in five) / 5
        for c in THREE
    }


def the_five():
    return [of for name, of in card().items() if name not in ("disputes begun with force", "hacks")]


def in_deviations():
    """The same five counts in standard deviations from the mean of the three."""
    return {c: sum((of[c] - mean(of.values())) / stdev(of.values()) for of in the_five()) / 5 for c in THREE}


def in_ranks():
    """The same five counts as places from 1 to 3."""
    return {c: sum(sorted(of.values()).index(of[c]) + 1 for of in the_five()) / 5 for c in THREE}


# (state, year) with troops for a side of a war between states
HELP = {
    (r["country"], int(r["year"]))
    for r in CONFLICTS
    if (r["source"], r["type"], r["role"]) == ("ucdp", "interstate", "support")
}
NO_OTHERS = ("vetoes", "years_of_war", "troops_for_others", "no_in_the_Assembly")
BEGAN = {(r["country"], r["conflict_id"]): int(r["year"]) for r in reversed(CONFLICTS) if r["role"] == "began"}


REBELS = {("USA", "Yugoslavia - rebels"), ("RUS", "Georgia - rebels"), ("RUS", "Ukraine - rebels")}


def against_rebels(code, land):
    """Years in which a state's troops stood with a government of that land against rebels, by Uppsala's data."""
    found = [r for r in CONFLICTS if (r["source"], r["country"]) == ("ucdp", code) and r["type"] == "internal"]
    return {int(r["year"]) for r in found if r["conflict"] == f"{land} - rebels" and r["with_rebels"] == "0"}


def with_rebels(first):
    """Rows with troops that stood with rebels, since a year; the source codes them as internal."""
    return [r for r in CONFLICTS if r["with_rebels"] == "1" and r["type"] != "interstate" and int(r["year"]) >= first]


def no_rebels(code):
    """Years of force since 1990 by the source's codes: as a side of a war between states, or with troops for one."""
    return len({y for y in sides(code, 1990)} | {y for c, y in HELP if c == code and y >= 1990})


def began_with(code):
    """The wars that a state began, by name."""
    return sorted({r["conflict"] for r in CONFLICTS if (r["country"], r["role"]) == (code, "began")})


def wars(code):
    return sum(country == code for country, _ in BEGAN)


def with_taiwan():
    """How many of the wars that China began were with Taiwan."""
    names = {r["conflict_id"]: r["conflict"] for r in CONFLICTS if (r["country"], r["role"]) == ("CHN", "began")}
    return sum("Taiwan" in name for name in names.values())


def sides(code, first=1950, last=2024, large=False):
    """Years as a side of a conflict between states, by the source's own codes."""
    return sorted(
        int(r["year"])
        for r in CONFLICTS
        if (r["source"], r["country"], r["type"], r["role"]) == ("ucdp", code, "interstate", "side")
        and first <= int(r["year"]) <= last
        and (not large or r["large"] == "1")
    )


def in_large(code, first, last):
    """Years of a thousand dead or more in a war of a state against another, by the lesson's rule."""
    those = [r for r in CONFLICTS if against_state(r) and (r["country"], r["large"]) == (code, "1")]
    return len({r["year"] for r in those if first <= int(r["year"]) <= last})


def china_fought_most():
    """The last years of spans from 1950 on in which China has more years of force than either other."""
    ends = range(1950, 2025)
    return [end for end in ends if force("CHN", 1950, end) > max(force(c, 1950, end) for c in ("RUS", "USA"))]


def for_taipei():
    """China's wars on the list without those over islands held by Taipei."""
    return wars("CHN") - with_taiwan()


TEXTS = {
    "A/RES/ES-6/2": "RUS", "A/RES/38/7": "USA", "A/RES/41/31": "USA", "A/RES/41/38": "USA", "A/RES/44/240": "USA",
    "A/RES/68/262": "RUS", "A/RES/ES-11/1": "RUS",
}  # fmt: skip
ROLL = {r["symbol"]: r for r in ASSEMBLY if r["symbol"] in TEXTS}


def share(symbol):
    yes, no, abstained = (int(ROLL[symbol][name]) for name in ("yes", "no", "abstain"))
    return 100 * yes / (yes + no + abstained)


def topic(code, words):
    """Vetoes of a member since 1992 whose topic has one of these words."""
    return sum(code in v["vetoed_by"] and any(w in v["topic"] for w in words) for v in VETOES if v["date"] >= END)


def others():
    """The twelve other choices: {name: {state: value}}."""
    began_with = {c: first_acts(c, "initiated_force", 1950, 1991) for c in THREE}
    dcid = {c: sum(int(r["count"]) for r in CYBER if (r["tracker"], r["sponsor"]) == ("dcid", c)) for c in THREE}
    troops = {
        c: len(
            {
                r["year"]
                for r in CONFLICTS
                if r["source"] == "ucdp" and not against_state(r) and (r["country"], r["role"]) == (c, "support")
                if int(r["year"]) >= 1992
            }
        )
        for c in THREE
    }
    return [
        {c: vetoed(c, alone=True) for c in THREE},
        {c: before(c) for c in THREE},
        {c: vetoed(c, "2007") for c in THREE},
        {c: first_acts(c, "originated") for c in THREE},
        {c: first_acts(c, coding="gml") for c in THREE},
        {c: first_acts(c, first=1950, last=1991) for c in THREE},
        began_with,
        {c: in_large(c, 1950, 2024) for c in THREE},
        {c: wars(c) for c in THREE},
        {c: by_own_codes(c, 1992, 2024) for c in THREE},
        troops,
        dcid,
    ]


def dues(code, year):
    return next(float(r["share_pct"]) for r in DUES if (r["country"], r["year"]) == (code, str(year)))


def output(code, year):
    return next(float(r["gdp_busd"]) for r in rows("tables/gdp.csv") if (r["country"], r["year"]) == (code, str(year)))


RATED = {r["id"]: r for r in rows("ledger/claims.csv")}
PANEL = rows("ledger/panel.csv")


def six(claim):
    """The steps of all six readings of a claim, sorted."""
    of = marks(PANEL, claim)
    return sorted(of["claim"] + of["mirror"])


def rated(claim):
    """Today's rating, as the last cell of a row of the closing table."""
    return f"| {RATED[claim]['rating_2026']}"


def with_the_world(year):
    """China's trade with the world in billion dollars, as the Fund has it."""
    found = [
        r
        for r in rows("tables/annual_trade.csv")
        if (r["source"], r["reporter"], r["partner"]) == ("dots", "CHN", "WLD")
    ]
    return sum(float(r["value_musd"]) for r in found if int(r["year"]) == year) / 1000


def of_own(year):
    """China's trade with the world in percent of its output."""
    return 100 * with_the_world(year) / output("CHN", year)


def by_own_codes(code, first=1992, last=2021):
    """Years of force by the source's own codes, in which troops with rebels are no war between states."""
    helped_a_side = {y for c, y in HELP if c == code and first <= y <= last}
    return len({*sides(code, first, last)} | helped_a_side)


def without_abstentions(symbol):
    yes, no = int(ROLL[symbol]["yes"]), int(ROLL[symbol]["no"])
    return 100 * yes / (yes + no)


def seats(code, year):
    return next(int(r["full"]) for r in SEATS if (r["country"], r["year"]) == (code, str(year)))


def looked_up(claim, words, known=""):
    """True if a look-up of a claim has these words, known on a day that begins so."""
    return any(words in r["item"] and r["known_on"].startswith(known) for r in LOOKUPS if r["claim"] == claim)


def points(one, other, year):
    at = {r["country"]: float(r["ideal_point"]) for r in POINTS if r["year"] == str(year)}
    return abs(at[one] - at[other])


# The ways of the message


def fights(wars, first=1950, last=1989, rebels=True, taiwan=True):
    """{state: [(year, war)]} of China and America in wars of 25 dead (ucdp), of 1,000 (large), or of COW (cow)."""
    found = {"CHN": [], "USA": []}
    for r in CONFLICTS:
        on_it = r["source"] == "cow" if wars == "cow" else against_state(r) and (wars == "ucdp" or r["large"] == "1")
        left_out = (r["with_rebels"] == "1" and not rebels) or ("Taiwan" in r["conflict"] and not taiwan)
        if on_it and not left_out and r["country"] in found and first <= int(r["year"]) <= last:
            found[r["country"]].append((int(r["year"]), r["conflict_id"]))
    return found


UNITS = {"years": lambda year, war: year, "wars": lambda year, war: war, "each": lambda year, war: (year, war)}


def war_lead(wars, unit="years", **chosen):
    """China's years or wars less America's."""
    number = {code: len({UNITS[unit](*one) for one in those}) for code, those in fights(wars, **chosen).items()}
    return number["CHN"] - number["USA"]


def ways_of_war():
    """{(wars, unit): [each way's lead]}: all that are no copy."""
    found = {}
    for wars in ("ucdp", "large", "cow"):
        for unit in ("years", "wars") if wars == "large" else UNITS:
            for last, taiwan in ((1989, True), (1989, False), (1991, True), (1991, False)):
                for rebels in (True, False) if wars == "ucdp" else (True,):
                    lead = war_lead(wars, unit, last=last, rebels=rebels, taiwan=taiwan)
                    found.setdefault((wars, unit), []).append(lead)
    return found


def large_wars(code):
    return len({war for _, war in fights("large")[code]})


def to_each(wars, last=2024):
    return {year: war_lead(wars, last=year) for year in range(1950, last + 1)}


def from_each(wars):
    return {year: war_lead(wars, first=year) for year in range(1950, 1990)}


def years_where(line, holds):
    return [year for year, value in line.items() if holds(value)]


def hack_lead(tracker, first, words=("none", "full", "short", "named")):
    """China's hacks of American targets less Russia's, from a year on, where these words name the target."""
    chosen = {c: sum(listed(tracker, c, first=first, us_words=one) for one in words) for c in ("CHN", "RUS")}
    return chosen["CHN"] - chosen["RUS"]


def by_first_year(tracker, first, **chosen):
    return {year: hack_lead(tracker, year, **chosen) for year in range(first, 2022)}


def cfr_ways():
    """Each way of CFR: three rules for its victims, each first year."""
    rules = (("full", "short", "named"), ("full", "short"), ("full",))
    return [value for words in rules for value in by_first_year("cfr", 2005, words=words).values()]


def veto_lead(first, end=NOW, alone=False):
    return vetoed("CHN", str(first), end, alone) - vetoed("USA", str(first), end, alone)


def veto_line(last=2026, **chosen):
    return {year: veto_lead(year, **chosen) for year in range(1992, last + 1)}


def sets_of_counts():
    """[(the names of a set of the seven counts, whether China is lowest by their mean)]: all 127."""
    percent = {name: {c: 100 * of[c] / max(of.values()) for c in THREE} for name, of in card().items()}
    found = []
    for size in range(1, 8):
        for names in combinations(percent, size):
            of = {c: mean(percent[name][c] for name in names) for c in THREE}
            found.append((names, of["CHN"] < min(of["RUS"], of["USA"])))
    return found


SPANS = (("1992", "2023"), ("2014", "2023"), ("2021", "2023"), ("2023", "2026"))

FACTS = {
    "head": lambda: [
        f"Data to {max(v['date'] for v in VETOES)}",
        f"hacks to {last_year(CYBER)}",
        f"wars to {last_year(CONFLICTS)}",
        f"disputes to {last_year(DISPUTES)}",
    ],
    "predict-8-3": lambda: [
        "mean of five scores",
        ("To leave hacks out helps China", means()["CHN"] < means(hacks=1)["CHN"]),
    ],
    "read-8-1": lambda: [
        f"Since 1992 {highest(vetoed, FIVE)} has vetoed most, {vetoed('RUS')} times",
        f"the United States {vetoed('USA')} times, China {vetoed('CHN')} times",
        (
            f"From 1971 to 1991 {highest(before, FIVE)} vetoed most by far, {before('USA')} times",
            before("USA") > 2 * max(before(c) for c in FIVE if c != "USA"),
        ),
        (f"the Soviet Union seldom, {before('RUS')} times", before("RUS") < min(map(before, ("USA", "GBR", "FRA")))),
        "France and the United Kingdom, with the same right",  # all five have it
        ("have not used it since 1992", vetoed("FRA") == vetoed("GBR") == 0),
        (
            f"From 1946 to October 1971 it was the Soviet Union, with {early('RUS')} vetoes beside America's {in_words(early('USA'))}",
            early("RUS") == max(map(early, FIVE)),
        ),
        (
            f"From 1992 to 2006 the United States vetoed {vetoed('USA', end='2007')}, Russia {in_words(vetoed('RUS', end='2007'))}",
            vetoed("USA", end="2007") == max(vetoed(c, end="2007") for c in FIVE),
        ),
        (
            f"Of vetoes cast alone since 1992 the two have {vetoed('RUS', alone=True)} each",
            vetoed("RUS", alone=True) == vetoed("USA", alone=True),
        ),
    ],
    "read-8-2": lambda: [
        (
            "Both lists have more Chinese spying",
            all(kind(t, "CHN", "spying") > kind(t, "RUS", "spying") for t in TRACKERS),
        ),
        f"{kind('dcid', 'CHN', 'spying')} to {kind('dcid', 'RUS', 'spying')} in DCID",
        f"{kind('cfr', 'CHN', 'spying')} to {kind('cfr', 'RUS', 'spying')} in CFR",
        ("On information Russia leads", all(leads(t, "information") for t in TRACKERS)),
        f"by {in_words(kind('dcid', 'RUS', 'information'))} to {in_words(kind('dcid', 'CHN', 'information'))} in DCID",
        (f"by {in_words(kind('cfr', 'RUS', 'information'))} to none in CFR", kind("cfr", "CHN", "information") == 0),
        ("China has no hack coded as destroying", not any(kind(t, "CHN", "destroying") for t in TRACKERS)),
        (
            f"Russia {in_words(kind('dcid', 'RUS', 'destroying'))} in each list",
            kind("dcid", "RUS", "destroying") == kind("cfr", "RUS", "destroying"),
        ),
        *(
            f"{t.upper()} {sum(kind(t, 'USA', k) for k in KINDS)}, {in_words(kind(t, 'USA', 'destroying'))} of them"
            for t in TRACKERS
        ),
    ],
    "change-8-2": lambda: [
        (
            f"Russia's in CFR: {late('cfr', 'RUS')} of its {listed('cfr', 'RUS')} hacks there are from 2014 on",
            all(
                late("cfr", "RUS") / listed("cfr", "RUS") > late(t, c) / listed(t, c)
                for t, c in (("cfr", "CHN"), ("dcid", "CHN"), ("dcid", "RUS"))
            ),
        ),
        ("China's bars get much shorter in both lists", all(late(t, "CHN") < 0.7 * listed(t, "CHN") for t in TRACKERS)),
    ],
    "exercise-8-2": lambda: [
        (
            "In one row only Russia is ahead",
            [
                (t, late)
                for t in TRACKERS
                for late, span in (("to 2013", {"last": 2013}), ("from 2014", {"first": 2014}))
                if listed(t, "RUS", **span) > listed(t, "CHN", **span)
            ]
            == [("dcid", "from 2014")],
        ),
    ],
    "read-all-kinds": lambda: [
        (
            f"Over all years both lists have more Chinese hacks, {listed('dcid', 'CHN')} to {listed('dcid', 'RUS')} in DCID and {listed('cfr', 'CHN')} to {listed('cfr', 'RUS')} in CFR",
            all(listed(t, "CHN") > listed(t, "RUS") for t in TRACKERS),
        ),
        (
            "from any first year of 2012 to 2018, DCID has Russia ahead, by two to eight",
            russia_ahead("dcid") == [*range(2012, 2019)] and leads_by("dcid", range(2012, 2019)) == (2, 8),
        ),
        (
            "from 2015 to 2018 in spying, too",
            russia_ahead("dcid", lambda code, year: kind("dcid", code, "spying", first=year)) == [*range(2015, 2019)],
        ),
        (
            "From 2011 and from 2019 DCID has China ahead, by one",
            leads_by("dcid", (2011, 2019)) == (-1, -1),
        ),
        ("CFR has China ahead from every year", not russia_ahead("cfr", first=2005, last=2022)),
    ],
    "large-cases": lambda: [
        "Here are six large ones",
        "three on Russia and three on China",
        ("on three continents", looked_up("C56", "damage in Europe, Asia and the Americas", "2018-02")),
        ("pledged in 2015 not to do (known in 2018)", looked_up("C56", "pledge of 2015 on firms' secrets", "2018-12")),
        (
            "Nine federal networks are entered through one firm's program (known in 2021)",
            looked_up("C56", "named as Russian in April 2021, reached nine federal networks"),
        ),
        ("to disrupt or destroy in a crisis (known in 2024)", looked_up("C56", "to disrupt or destroy", "2024-02")),
        ("Telephone networks are entered (known in 2024)", looked_up("C56", "the worst such hack", "2024-11")),
    ],
    "3-a-scorecard-with": lambda: [
        f"{in_words(len(card()))} since the Cold War",
        "with 25 dead or more",  # from which UCDP counts
        "China {:.1f}, Russia {:.1f}, the United States {:.1f}".format(*(helped(c, un=True) / 3.3 for c in THREE)),
    ],
    "read-8-3": lambda: [
        f"{NAMES[min(THREE, key=means().get)]} comes out lowest",
        (
            f"{highest(means().get)} stands above Russia, {means()['USA']:.0f} to {means()['RUS']:.0f}",
            means()["USA"] > means()["RUS"] > 2 * means()["CHN"],
        ),
        (
            "America's lead comes from two rows that break no rule, troops for others",
            highest(helped) == NAMES["USA"],
        ),
        (
            "noes in the Assembly",
            highest(noes) == NAMES["USA"]
            and all(highest(of.get) == NAMES["RUS"] for of in the_five() if highest(of.get) != NAMES["USA"]),
        ),
        (
            f"In disputes begun China and the United States are nearly level, {first_acts('CHN')} and {first_acts('USA')}",
            0 < first_acts("USA") - first_acts("CHN") < 2,
        ),
        "Give 0 to the lowest",
        (
            f"stands above the United States, {from_low_to_high()['RUS']:.0f} to {from_low_to_high()['USA']:.0f}",
            from_low_to_high()["RUS"] > from_low_to_high()["USA"],
        ),
        (
            "China stays lowest",
            all(min(by, key=by.get) == "CHN" for by in (from_low_to_high(), in_deviations(), in_ranks())),
        ),
    ],
    "change-8-3": lambda: [
        (
            f"With hacks {highest(means(hacks=1).get)} is highest, by less than one point",
            0 < means(hacks=1)["RUS"] - max(means(hacks=1)[c] for c in ("USA", "CHN")) < 1,
        ),
        ("Without hacks China is lowest by every weight", {*card()} - {"hacks"} == {*lowest(card())}),
        ("by disputes begun alone by a single one", first_acts("USA") - first_acts("CHN") == 1),
        (
            "by disputes begun and hacks alone China is highest",
            max((two := means(hacks=1, **dict.fromkeys(NO_OTHERS, 0))), key=two.get) == "CHN",
        ),
    ],
    "4-the-careful-china": lambda: [
        ("America's over Kosovo in 1999", fought("USA", 1999) == {"Yugoslavia - rebels"}),
        ("Russia's in Georgia in 2008", fought("RUS", 2008) == {"Georgia - rebels"}),
        (
            "in Ukraine from 2014",
            fought("RUS", 2014) == {"Ukraine - rebels"} and not any(fought("RUS", y) for y in (2012, 2013)),
        ),
        (
            "Troops for a government do not count: America's in Iraq after 2003",
            not any(fought("USA", y) for y in range(2004, 2020)),
        ),
        ("Afghanistan in the 1980s", not any(fought("RUS", y) for y in range(1980, 1990))),
        (
            "China's gunners in North Vietnam",  # 1965-68
            all(fought("CHN", y) <= {"China - India"} for y in range(1965, 1969)),
        ),
        ("Soviet ones in Egypt", not fought("RUS", 1970)),
        (
            "America's raids on Libya",  # 1986, and beside rebels 2011
            not fought("USA", 1986) and not fought("USA", 2011),
        ),
    ],
    "who-began": lambda: [
        "from 1950 to 2007",  # where the list ends; the last war on it that one of the three began is of 2003
    ],
    "predict-war": lambda: [
        ("from 1950 to 1989", min(force(c, 1950, 1989) for c in THREE) > 0),
        f"these {len(range(1950, 1990))} years",
    ],
    "by-two-rules": lambda: [
        (
            "For the source itself Kosovo, Georgia and eastern Ukraine (the Donbas) are internal wars",
            {(r["country"], r["conflict"]) for r in with_rebels(1990)} == REBELS,
        ),
    ],
    "read-from-1990-to": lambda: [
        (
            f"To 1989 China has {force('CHN', 1950, 1989)} years of war, the United States {force('USA', 1950, 1989)}, the Soviet Union {in_words(force('RUS', 1950, 1989))}: China is ahead only where the span ends in 1987 to 1990",
            china_fought_most() == [*range(1987, 1991)],
        ),
        f"In large wars it is {in_words(in_large('CHN', 1950, 1989))}, {in_large('USA', 1950, 1989)} and {in_words(in_large('RUS', 1950, 1989))}",
        (
            f"From 1990 to {last_year(CONFLICTS)} China has {in_words(force('CHN', 1990, 2024))} year",
            force("CHN", 1990, 2024) == no_rebels("CHN"),
        ),
        (
            "a clash on India's border in 2020, and no large one",
            fought("CHN", 2020) == {"China - India"} and not in_large("CHN", 1990, 2024),
        ),
        f"Russia has {in_words(force('RUS', 1990, 2024))} and the United States {in_words(force('USA', 1990, 2024))}",
        (
            f"Without help to rebels Russia has {in_words(no_rebels('RUS'))}, all since 2022, and the United States {in_words(no_rebels('USA'))}: the order of these two turns",
            force("RUS", 1990, 2024) > force("USA", 1990, 2024)
            and no_rebels("RUS") < no_rebels("USA")
            and sides("RUS", 1990)[0] == 2022,
        ),
        ("to 2021 Russia has none", by_own_codes("RUS", 1990, 2021) == 0),
        f"{in_words(len([y for y in range(1990, 2025) if fought('USA', y) == {'Iran - Israel'}]))} of America's years are only help for Israel against Iran",
    ],
    "read-who-began": lambda: [
        (
            f"China began most, {in_words(wars('CHN'))} wars, and none after {max(y for (c, _), y in BEGAN.items() if c == 'CHN')}",
            max(THREE, key=wars) == "CHN",
        ),
        (
            f"Without the two over islands held by Taipei, to Beijing its own land, it is {in_words(for_taipei())}, and the United States has most, {in_words(wars('USA'))}",
            with_taiwan() == 2 and for_taipei() < wars("USA") > wars("RUS"),
        ),
        (f"Moscow's {in_words(wars('RUS'))} was in Hungary", began_with("RUS") == ["Russia - Hungary"]),
        ("Afghanistan's government in 1979 is in the first source alone", afghan_too() == wars("RUS") + 1),
        f"The first source ends in {last_year(CONFLICTS)}",
    ],
    "more-cooperative": lambda: [
        f"On {in_words(len(lowest(card())))} of the {in_words(len(card()))} counts China is the lowest",
        (
            f"by a single one, {first_acts('CHN')} to {first_acts('USA')}",
            min(map(first_acts, THREE)) == first_acts("CHN") == first_acts("USA") - 1,
        ),
        (
            f"it is {first_acts('CHN', 'originated')} to {first_acts('USA', 'originated')}, so China is lowest on {in_words(len(lowest(card())) - 1)}",
            first_acts("CHN", "originated") > first_acts("USA", "originated"),
        ),
        (
            "On the seventh, hacks, China is the highest",
            {*card()} - {*lowest(card())} == {"hacks"} and highest(all_hacks) == "China",
        ),
        (
            "In vetoes Washington is lower from each first year of 2004 to 2014",
            more_vetoes("CHN", "USA", last=2025) == [*range(2004, 2015)],
        ),
        f"from {dues('CHN', 1992):.1f} % in 1992 to {dues('CHN', 2025):.1f} in 2025",
        ("came ten months late in 2024", looked_up("C52", "ten months late in 2024")),
        ("led four of the UN's fifteen agencies in 2019", looked_up("C52", "four of the fifteen", "2019")),
        (
            "Of the five China sent the most peacekeepers in 2024",
            looked_up(
                "C52", "As of March 2024 China has over 1,800 peacekeepers in eight missions, the most of the five"
            ),
        ),
        ("a tribunal's ruling of 2016 on the South China Sea", looked_up("C52", "rejected the ruling of 12 July 2016")),
        (
            "The United States and Russia have refused rulings, too",
            looked_up("C52", "Two states had refused such rulings before"),
        ),
        ("China, though asked, gave no early data", looked_up("C52", "China, though asked", "2025-06")),
    ],
    "unwilling": lambda: [
        f"From 1990 to {last_year(CONFLICTS)} China has {in_words(force('CHN', 1990, 2024))} year of war. Russia has {in_words(force('RUS', 1990, 2024))}, the United States {in_words(force('USA', 1990, 2024))}; without help to rebels {in_words(no_rebels('RUS'))} and {in_words(no_rebels('USA'))}",
        ("China has no large one", not in_large("CHN", 1990, 2024)),
        (
            f"To 1989 China has {force('CHN', 1950, 1989)}, the United States {force('USA', 1950, 1989)}, the Soviet Union {in_words(force('RUS', 1950, 1989))}; in large wars {in_words(in_large('CHN', 1950, 1989))}, {in_large('USA', 1950, 1989)} and {in_words(in_large('RUS', 1950, 1989))}",
            max(THREE, key=lambda c: force(c, 1950, 1989)) == "CHN",
        ),
        f"no war on the list after {max(y for (c, _), y in BEGAN.items() if c == 'CHN')}",
        (
            "counts fewer than a thousand dead",
            1987 in sides("CHN") and 1987 not in sides("CHN", large=True) and 1987 in BEGAN.values(),
        ),
        f"has China's last large war in {sides('CHN', large=True)[-1]}",
        (
            f"China began {in_words(wars('CHN'))} on the list, the United States {in_words(wars('USA'))}, Moscow {in_words(wars('RUS'))}",
            max(THREE, key=wars) == "CHN",
        ),
        (
            f"Without the {in_words(with_taiwan())} over islands held by Taipei the United States began most",
            for_taipei() < wars("USA"),
        ),
        (
            "February 2023: Xi has not decided to invade Taiwan, and has doubts",
            looked_up("C53", "doesn't mean that he has decided", "2023-02")
            and looked_up("C53", "doubt today", "2023-02"),
        ),
        ("Xi ordered readiness by 2027", looked_up("C53", "has instructed his army to be ready by 2027", "2023-02")),
        ("A law of 2005 keeps force open", looked_up("C53", "non-peaceful means", "2005")),
        (
            "in 2022 Xi said that he will never promise",
            looked_up("C53", "will never promise to renounce force", "2022"),
        ),
        (
            "March 2026: no plan now to invade in 2027, and a wish to unite without force",
            looked_up("C53", "do not now plan to invade Taiwan in 2027 and prefer to unite without force", "2026-03"),
        ),
        (
            "rehearsed a blockade of Taiwan in December 2025",
            looked_up("C53", "rehearsed a blockade of Taiwan", "2025-12"),
        ),
    ],
    "marked-off": lambda: [
        (
            "From each first year of 2012 to 2018 DCID lists more Russian hacks",
            russia_ahead("dcid") == [*range(2012, 2019)],
        ),
        (
            f"both lists have more Chinese ones, {listed('dcid', 'CHN')} to {listed('dcid', 'RUS')} and {listed('cfr', 'CHN')} to {listed('cfr', 'RUS')}, CFR from every first year",
            not russia_ahead("cfr", first=2005, last=2022),
        ),
        (
            "In sabotage it is three to none in both lists",
            all((kind(t, "RUS", "destroying"), kind(t, "CHN", "destroying")) == (3, 0) for t in TRACKERS),
        ),
        (
            f"Without the kind spying Russia leads in both, {not_spying('dcid', 'RUS')} to {not_spying('dcid', 'CHN')} and {not_spying('cfr', 'RUS')} to {not_spying('cfr', 'CHN')}",
            all(not_spying(t, "RUS") > not_spying(t, "CHN") for t in TRACKERS),
        ),
        (
            f"{in_words(not_spying('dcid', 'RUS') - by_aim('dcid', 'RUS'))} of Russia's {in_words(kind('dcid', 'RUS', 'information'))} on information in DCID were spying by their aim",
            not_spying("dcid", "CHN") == by_aim("dcid", "CHN"),
        ),
        (
            f"Without these seven China leads in all but spying, {by_aim('dcid', 'CHN')} to {by_aim('dcid', 'RUS')}",
            by_aim("cfr", "RUS") > by_aim("cfr", "CHN"),
        ),
        (
            "called the worm (NotPetya) history's most destructive",
            looked_up("C56", "launched NotPetya in June 2017, the most destructive"),
        ),
        ("broke China's pledge", looked_up("C56", "violates China's pledge of 2015 on firms' secrets")),
        ("in 2023 that both act against norms", looked_up("C56", "act against accepted norms", "2023")),
        (
            "2020: no country uses such means as irresponsibly as Russia",
            looked_up("C56", "no country has weaponized its cyber capabilities", "2020"),
        ),
        ("Agencies of five states, 2024", looked_up("C56", "Agencies of the US and four allies", "2024-02")),
    ],
    "conclude-ours": lambda: [
        "by {yes} to {no}".format(**ROLL["A/RES/ES-11/1"]),
        (
            f"China has had {in_words(force('CHN', 1990, 2024))} year of war since 1990, fewer than either other",
            all(
                count("CHN") < min(count("RUS"), count("USA")) for count in (lambda c: force(c, 1990, 2024), no_rebels)
            ),
        ),
        (
            "over all years both lists lay more hacks of American targets at China's door",
            all(listed(t, "CHN") > listed(t, "RUS") for t in TRACKERS),
        ),
        ("most of them spying", all(2 * kind(t, "CHN", "spying") > listed(t, "CHN") for t in TRACKERS)),
        ("DCID not from any first year of 2012 to 2018", russia_ahead("dcid") == [*range(2012, 2019)]),
        (
            "to 1989 China fought in about as many years as the United States",
            0 <= force("CHN", 1950, 1989) - force("USA", 1950, 1989) < 2,
        ),
        ("in large wars in half as many", 0.45 < in_large("CHN", 1950, 1989) / in_large("USA", 1950, 1989) < 0.55),
    ],
    "discuss-five-things-to": lambda: [
        ("far apart in vetoes alone", vetoed("RUS", alone=True) > 9 * vetoed("CHN", alone=True)),
        (
            "disputes begun with force",
            first_acts("RUS", "initiated_force") > 2 * first_acts("CHN", "initiated_force"),
        ),
        ("both oppose NATO's growth", looked_up("C50", "opposes further growth of NATO", "2022-02")),
        ("Washington saw two challenges", looked_up("C50", "The two pose different challenges", "2022-10")),
        (f"{rated('C50')}{PUT}", depends(PANEL, "C50")),
        (
            f"China's trade, memberships (to {last_year(SEATS)})",
            with_the_world(2020) > with_the_world(1994) and seats("CHN", 2014) > seats("CHN", 1992),
        ),
        ("Belt and Road papers grew", looked_up("C51", "147 states")),
        (
            "Beside its own output trade halved from its height of 2006 to 2020",
            0.45 < of_own(2020) / of_own(2006) < 0.55 and max(range(1994, 2021), key=of_own) == 2006,
        ),
        rated("C51"),
        f"in the newspapers {(date(2022, 2, 24) - date(2021, 12, 3)).days} days before",
        ("and 40 states warned their citizens", looked_up("C54", "By 13 February 40 states")),
        (
            "Kyiv, Paris, Berlin and, it seems, Beijing were caught unprepared",
            all(
                looked_up("C54", words)
                for words in ("Ukraine was not prepared", "France", "Germany", "caught off guard")
            ),
        ),
        (f"{rated('C54')}{PUT}", depends(PANEL, "C54")),
        "by {yes} to {no}".format(**ROLL["A/RES/ES-11/1"]),
        rated("C62"),
        rated("C55"),
        ("Russia tried to sway 2020, China held back", looked_up("C61", "held back, while Russia tried to sway")),
        ("In 2024 they called Russia the preeminent threat", looked_up("C61", "Russia the preeminent threat", "2024")),
        (
            "for single races of 2022 and 2024",
            looked_up("C61", "a handful of races", "2023-12") and looked_up("C61", "seek to sway single races", "2024"),
        ),
        (f"{rated('C61')} (evenly split: one reading decides)", six("C61")[2:4] == [1, 2]),
    ],
    "runsheet-50": lambda: [
        "{} to {} (DCID)".format(*(listed("dcid", code) for code in ("CHN", "RUS"))),
        "{} to {} (CFR)".format(*(listed("cfr", code) for code in ("CHN", "RUS"))),
        ("from each first year of 2012 to 2018 DCID has Russia ahead", russia_ahead("dcid") == [*range(2012, 2019)]),
        f"{', '.join(f'{means()[code]:.0f}' for code in THREE)}, the weighted means of China, Russia",
    ],
    "guidance": lambda: [
        (
            f"{in_words(len(FIVE) - len([c for c in FIVE if vetoed(c)]))} members with the same right have not used it since 1991",
            vetoed("FRA") == vetoed("GBR") == 0,
        ),
        (
            "which disagree from each first year of 2012 to 2018",
            russia_ahead("dcid") == [*range(2012, 2019)] and not russia_ahead("cfr", first=2005, last=2022),
        ),
        (f"its mean is the highest, {means()['USA']:.0f}", highest(means().get) == NAMES["USA"]),
        "by {yes} to {no}".format(**ROLL["A/RES/ES-11/1"]),
        (
            f"To 1989 it fought in {force('CHN', 1950, 1989)} years, the United States in {force('USA', 1950, 1989)}; in large wars in {in_words(in_large('CHN', 1950, 1989))}, the United States in {in_large('USA', 1950, 1989)}",
            max(THREE, key=lambda c: force(c, 1950, 1989)) == "CHN",
        ),
        "name {} and {} American hacks of others".format(*(sum(kind(t, "USA", k) for k in KINDS) for t in TRACKERS)),
        ("without hacks China is lowest by every weight", {*card()} - {"hacks"} == {*lowest(card())}),
        ("on disputes begun by a single one", first_acts("USA") - first_acts("CHN") == 1),
        ("Both stand in the table by decade", force("USA", 1999, 1999) == force("USA", 2003, 2003) == 1),
        "which starts at 25",  # UCDP's deaths in a year
        ("our rule counts it for Russia", fought("RUS", 2014) == {"Ukraine - rebels"}),
        "Taiwan is in the table by decade:",
        *(f"{year}" for year in range(1950, 2025) if "China - Taiwan" in fought("CHN", year)),
        (
            "since 1992 most of America's vetoes are on Palestine",
            topic("USA", ("Palestine", "Gaza")) > vetoed("USA") / 2,
        ),
        (
            "Russia's most often on Syria",
            topic("RUS", ("Syria",)) == max(topic("RUS", (v["topic"],)) for v in VETOES if "RUS" in v["vetoed_by"]),
        ),
        f"{dues('CHN', 2025):.1f} % of the UN budget",
        f"The mean {means()['CHN']:.0f}",
        f"from {dues('CHN', 1992):.1f} to {dues('CHN', 2025):.1f}",
    ],
    "8.1.title": lambda: [
        ("Washington vetoed most from 1971 to 1991", highest(before, FIVE) == NAMES["USA"]),
        ("Moscow over all years since", highest(vetoed, FIVE) == NAMES["RUS"]),
        ("China hardly ever alone", vetoed("CHN", alone=True) < vetoed("CHN") / 5),
    ],
    "8.1.caption": lambda: [
        f"From 1946 to October 1971, not drawn: the Soviet Union {early('RUS')}, the United States {early('USA')}",
    ],
    "8.1.description": lambda: [
        f"To 1991 the United States has {before('USA')} vetoes, the United Kingdom {before('GBR')}, France {before('FRA')}, the Soviet Union {before('RUS')}, China {before('CHN')}",
        f"Since then Russia has {vetoed('RUS')}, the United States {vetoed('USA')}, China {vetoed('CHN')}",
        f"{in_words(vetoed('CHN', alone=True))} of them alone",
        ("France and the United Kingdom none", vetoed("FRA") == vetoed("GBR") == 0),
    ],
    "8.2.title": lambda: [
        ("Over all years China leads in known spying on America", not any(leads(t, "spying") for t in TRACKERS)),
        (
            "Russia in the few tries to destroy",
            all(leads(t, "destroying") and kind(t, "RUS", "destroying") < 5 for t in TRACKERS),
        ),
    ],
    "8.2.description": lambda: [
        "Numbers are those of China, then of Russia",
        *(f"{t}, {k}: {', '.join(str(kind(t, c, k)) for c in ('CHN', 'RUS'))}" for t in TRACKERS for k in KINDS),
    ],
    "8.3.title": lambda: [
        f"{NAMES[min(THREE, key=means().get)]} comes out as the most restrained of {in_words(len(THREE))} powers",
    ],
    "8.3.caption": lambda: [
        f"Disputes end in {last_year(DISPUTES)}, hacks in {last_year(CYBER)}, war and troops in {last_year(CONFLICTS)}",
        "All seven weighed alike: China {:.0f}, Russia {:.0f}, United States {:.0f}".format(
            *(means(hacks=1, disputes_begun_with_force=1)[code] for code in ("CHN", "RUS", "USA"))
        ),
    ],
    "8.3.description": lambda: [
        f"China {means()['CHN']:.0f}, Russia {means()['RUS']:.0f}, United States {means()['USA']:.0f}",
        f"On hacks {highest(all_hacks)} stands at 100",
        (f"on troops for others and no in the Assembly {highest(helped)}", highest(helped) == highest(noes)),
    ],
    "C52.why": lambda: [
        ("China's dues rose, with its size", dues("CHN", 2025) > 20 * dues("CHN", 1992)),
        (
            "Of the five it sends the most peacekeepers",
            looked_up(
                "C52", "As of March 2024 China has over 1,800 peacekeepers in eight missions, the most of the five"
            ),
        ),
        f"on {in_words(len(lowest(card())))} of {in_words(len(card()))} counts (one barely) it is the lowest of {in_words(len(THREE))}",
        (
            "it refused a ruling and requests",
            looked_up("C52", "rejected the ruling") and looked_up("C52", "won't accept"),
        ),
        ("its dues came late", looked_up("C52", "ten months late in 2024")),
    ],
    "C53.why": lambda: [
        (
            "For decades China has begun no known large war",
            max(y for (c, _), y in BEGAN.items() if c == "CHN") < 1990,
        ),
        ("US services see no plan to invade Taiwan in 2027", looked_up("C53", "do not now plan to invade", "2026-03")),
        ("a law keeps force open", looked_up("C53", "non-peaceful means", "2005")),
        (
            "Xi ordered readiness, without a decision",
            looked_up("C53", "doesn't mean that he has decided", "2023-02"),
        ),
        ("China rehearsed a blockade", looked_up("C53", "rehearsed a blockade of Taiwan", "2025-12")),
    ],
    "C56.why": lambda: [
        (
            "Over all years both lists name more Chinese operations",
            all(listed(t, "CHN") > listed(t, "RUS") for t in TRACKERS),
        ),
        ("mostly spying", all(listed(t, "CHN", aim="spying") > 0.8 * listed(t, "CHN") for t in TRACKERS)),
        ("Russia leads in some kinds, such as sabotage", all(leads(t, "destroying") for t in TRACKERS)),
        ("in one list from any first year of 2012 to 2018", russia_ahead("dcid") == [*range(2012, 2019)]),
    ],
    "2-hacks-of-us": lambda: [
        (
            "Words find most American ones (`us_words` = full or short).",
            (all(listed("cfr", c, us_words="named") < listed("cfr", c) / 2 for c in ("CHN", "RUS", "IRN", "PRK"))),
        ),
    ],
    "C50-read": lambda: [
        (
            "In the first span Washington vetoed most. Since 1991 Moscow has.",
            (before("USA") == max(map(before, FIVE))) and (vetoed("RUS") == max(map(vetoed, FIVE))),
        ),
        (
            "From 1946 to October 1971 the Soviet Union vetoed 80 drafts, the United States one.",
            ([early(c) for c in ("RUS", "USA")] == [80, 1]),
        ),
        (
            "China's 17 vetoes since 2007 were all cast with Russia.",
            ([v["vetoed_by"] for v in VETOES if "CHN" in v["vetoed_by"] and v["date"] >= "2007"] == ["CHN;RUS"] * 17),
        ),
        (
            "Its two alone since 1991, on Guatemala in 1997 and on Macedonia in 1999",
            (
                [(v["topic"], v["date"][:4]) for v in VETOES if v["vetoed_by"] == "CHN" and v["date"] >= END]
                == [("Guatemala", "1997"), ("Macedonia", "1999")]
            ),
        ),
        ("France and the United Kingdom have vetoed nothing since 1991.", (vetoed("FRA") == vetoed("GBR") == 0)),
    ],
    "C50-read-3": lambda: [
        (
            "By all first acts China and the United States are level, 44 and 45, and Russia leads with 60.",
            ([first_acts(c) for c in ("CHN", "USA", "RUS")] == [44, 45, 60]),
        ),
        (
            "Counted with force alone, China has 11, Russia 23 and the United States 30.",
            ([first_acts(c, "initiated_force") for c in THREE] == [11, 23, 30]),
        ),
    ],
    "C50-read-4": lambda: [
        (
            "In 2021-22 China voted like Russia on about three quarters of the texts, and like the United States on one of six.",
            (72 < alike("CHN", "RUS") < 77) and (15 < alike("CHN", "USA") < 18),
        ),
        ("the two cast the same vote on most texts", min(alike("CHN", "RUS", *span) for span in SPANS) > 50),
        f"has them {points('CHN', 'RUS', 2021):.2f} apart in 2021",
        f"China and the United States {points('CHN', 'USA', 2021):.2f}",
    ],
    "C50-read-7": lambda: [
        f"as South Africa on {alike('CHN', 'ZAF'):.0f} % of the texts, in 2023-25 as India on {alike('CHN', 'IND', '2023', '2026'):.0f} %",
        f"as Russia on {alike('CHN', 'RUS'):.0f} % and {alike('CHN', 'RUS', '2023', '2026'):.0f} %",
        f"Russia sent India {sold_to('IND', *FIRST_ARMS):,.0f} million TIV of major arms in 2014-21, and China {sold_to('CHN', *FIRST_ARMS):,.0f}",
        f"in 2022-25 it sent India {sold_to('IND', *LATER_ARMS):,.0f}, and China {sold_to('CHN', *LATER_ARMS):,.0f}",
    ],
    "C50-choices": lambda: [
        ("Russia has no year of force to 2021", by_own_codes("RUS") == 0),
        ("China one", by_own_codes("CHN") == 1),
        ("to 2006 vetoes", 0 < vetoed("RUS", end="2007") - vetoed("CHN", end="2007") < 2),
        (
            "from 2004 disputes begun, are nearly level",
            0 < first_acts("RUS", first=2004) - first_acts("CHN", first=2004) < 3,
        ),
    ],
    "C51-choices": lambda: [
        ("it fell, by half since 2006", 0.45 < of_own(2020) / of_own(2006) < 0.55),
        ("memberships stood still from 2010 to 2014", seats("CHN", 2010) == seats("CHN", 2014)),
    ],
    "C51-read": lambda: [
        (
            "By seats Russia has more, and gained more since 1992. Since 1971 China gained more.",
            ((seat := {(r["country"], r["year"]): int(r["full"]) for r in SEATS})["RUS", "2014"] > seat["CHN", "2014"])
            and (seat["RUS", "2014"] - seat["RUS", "1992"] > seat["CHN", "2014"] - seat["CHN", "1992"])
            and (seat["CHN", "2014"] - seat["CHN", "1971"] > seat["RUS", "2014"] - seat["RUS", "1971"]),
        ),
    ],
    "C52-read": lambda: [
        (
            "For events to April 2023 as today China is the lowest on six of seven counts, on all but hacks.",
            (sorted(set(card()) - set(lowest(card()))) == ["hacks"])
            and (sorted(set(card()) - set(lowest(card("2023-05", "2023-05-01", 2022)))) == ["hacks"]),
        ),
        (
            "In vetoes that was by one: 16 against 17. Now it is 19 against 25.",
            ([vetoed(c, end=e) for e in ("2023-05-01", NOW) for c in ("CHN", "USA")] == [16, 17, 19, 25]),
        ),
        (
            "from each first year since 1998, 2000 and 2001 apart, China had more to April 2023",
            more_vetoes("CHN", "USA", THEN, 2022) == [1998, 1999, *range(2002, 2023)],
        ),
        ("today it has more from each of 2004 to 2014", more_vetoes("CHN", "USA", last=2025) == [*range(2004, 2015)]),
        (
            "Troops for others, votes against the Assembly and disputes begun with force are highest for the United States",
            all(
                max(card()[n], key=card()[n].get) == "USA"
                for n in ("troops for others", "no in the Assembly", "disputes begun with force")
            ),
        ),
        ("The last row, where China is highest", max(THREE, key=all_hacks) == "CHN"),
        ("China's all stood there", helped("CHN") == 0 < helped("CHN", un=True)),
    ],
    "C52-read-2": lambda: [
        ("China is lowest by every scale", all(by["CHN"] == min(by.values()) for by in (means(), from_low_to_high()))),
        (
            "not if hacks weigh as much as disputes",
            means(hacks=1, **dict.fromkeys(NO_OTHERS, 0))["CHN"]
            > min(means(hacks=1, **dict.fromkeys(NO_OTHERS, 0)).values()),
        ),
        (
            "Russia by the scale from lowest to highest, by z-scores and by ranks",
            all(max(by, key=by.get) == "RUS" for by in (from_low_to_high(), in_deviations(), in_ranks())),
        ),
        ("the United States by percent", max(means(), key=means().get) == "USA"),
        (
            f"China is below Russia in nine of {in_words(len(others()))}, below the United States in seven",
            [sum(of["CHN"] < of[c] for of in others()) for c in ("RUS", "USA")] == [9, 7],
        ),
        (
            f"{in_words(len(lowest(card())))} of seven would be five with states there from day one ({first_acts('CHN', 'originated')} to {first_acts('USA', 'originated')})",
            first_acts("CHN", "originated") > first_acts("USA", "originated"),
        ),
        (
            "from each first year of 2004 to 2014 Washington vetoed less",
            more_vetoes("CHN", "USA", last=2025) == [*range(2004, 2015)],
        ),
        (
            "before 1992 China began more wars",
            wars("CHN") > max(sum(c == k and y < 1992 for (k, _), y in BEGAN.items()) for c in ("RUS", "USA")),
        ),
        (
            "more disputes with force than either",
            first_acts("CHN", "initiated_force", 1950, 1991)
            > max(first_acts(c, "initiated_force", 1950, 1991) for c in ("RUS", "USA")),
        ),
    ],
    "C52-read-3": lambda: [
        ("as Japan's did on its way down", dues("JPN", 2000) > 2 * dues("JPN", 2025)),
    ],
    "C52-read-4": lambda: [
        (
            "China's ratio is close to one",
            abs(dues("CHN", 2022) / sum(100 * output("CHN", y) / output("WLD", y) / 6 for y in range(2014, 2020)) - 1)
            < 0.05,
        ),
        (
            f"four of the fifteen specialized agencies, {100 * 4 / 15:.0f} %, when China had {100 * output('CHN', 2019) / output('WLD', 2019):.0f} % of world output",
            looked_up("C52", "four of the fifteen specialized agencies"),
        ),
    ],
    "C53-read": lambda: [
        (
            "China began five: two with Taiwan, one with India, two with Vietnam",
            sorted(
                r["conflict"]
                for r in CONFLICTS
                if (r["role"], r["country"]) == ("began", "CHN") and r["year"] != "1955"
            )
            == ["China - India", "China - Taiwan", "China - Taiwan", "China - Vietnam", "China - Vietnam"],
        ),
        (
            f"without them it is {in_words(for_taipei())}, and the United States has most",
            for_taipei() < wars("USA") > wars("RUS"),
        ),
        f"The United States began {in_words(wars('USA'))}",
        (f"the Soviet Union {in_words(wars('RUS'))}", afghan_too() == wars("RUS") + 1),
        (
            "which COW has not",
            not any(
                (r["source"], r["country"]) == ("cow", "RUS") and "Afghanistan" in r["conflict"] for r in CONFLICTS
            ),
        ),
        f"The last that China began was in {max(y for (c, _), y in BEGAN.items() if c == 'CHN')}",
        ("no year of China's with a thousand dead", not [y for y in sides("CHN", large=True) if y >= 2007]),
        ("Korea is not among the five", not any("Korea" in r["conflict"] for r in CONFLICTS if r["role"] == "began")),
        ("by 44 to 7 with 9 abstentions", looked_up("C53", "By 44 to 7, with 9 abstentions", "1951-02-01")),
        f"That is {100 * 44 / (44 + 7 + 9):.0f} % of the votes cast, on Ukraine in 2022 it was {share('A/RES/ES-11/1'):.0f}",
        ("Taipei held China's seat", looked_up("C53", "Taipei held China's seat")),
    ],
    "C53-read-2": lambda: [
        (
            "What the source leaves out",
            not any(fought("USA", y) for y in (1986, 1998, 2011))
            and not any(fought("RUS", y) for y in (1965, 1970, 1992, 1993)),
        ),
        (
            "to 1988, China has one year of force against a state: the clash with India in 2020",
            force("CHN", 1989, 2024) == force("CHN", 2020, 2020) == force("CHN", 1988, 1988) == 1,
        ),
        f"By UCDP its last large war was in {sides('CHN', large=True)[-1]}",
        (
            "Russia, the United States and the United Kingdom have each fought one since",
            all(sides(c, 1980, large=True) for c in ("RUS", "USA", "GBR")),
        ),
        (
            "has not decided to invade Taiwan and doubts today",
            looked_up("C53", "doesn't mean that he has decided", "2023-02")
            and looked_up("C53", "doubt today", "2023-02"),
        ),
        ("In August 2022 it fired missiles round the island", looked_up("C53", "round Taiwan in a drill", "2022-08")),
        ("to be ready to invade by 2027", looked_up("C53", "to be ready by 2027 to invade Taiwan", "2023-02")),
        (
            "Russia's row was empty from 1991 to 2021, emptier than China's",
            not sides("RUS", 1991, 2021) and len(sides("CHN", 1991, 2021)) == 1,
        ),
    ],
    "C53-choices": lambda: [
        (
            f"To 1991 China and the United States are level at {force('CHN', 1950, 1991)} years",
            force("CHN", 1950, 1991) == force("USA", 1950, 1991),
        ),
        ("China has most only where the span ends in 1987 to 1990", china_fought_most() == [*range(1987, 1991)]),
        f"to 1989 the United States has most, {in_large('USA', 1950, 1989)} years to China's {in_words(in_large('CHN', 1950, 1989))} and the Soviet Union's {in_words(in_large('RUS', 1950, 1989))}",
        f"By number of large wars China has {in_words(large_wars('CHN'))}, the United States {in_words(large_wars('USA'))}",
        ("Russia's row is emptier than China's to 2021", by_own_codes("RUS") < by_own_codes("CHN")),
        (
            "with a cut in 1980 China began a war after it, too (1987, by COW)",
            [y for (c, _), y in BEGAN.items() if c == "CHN" and y >= 1980] == [1987],
        ),
    ],
    "C54-read": lambda: [
        (
            f"decision and target for {in_words((date(2022, 2, 24) - date(2022, 2, 18)).days)} days",
            looked_up("C54", "Biden says that he is convinced that Putin has decided", "2022-02-18"),
        ),
        (
            "28 % from October to the eve, and 10.5 % on 21 February alone",
            looked_up("C54", "from 4,287 points to 3,084, by 28 %") and round(100 * (1 - 3084 / 4287)) == 28,
        ),
        (
            "By our rule Russia had used force against Ukraine in each of the eight years before.",
            (
                {
                    r["year"]
                    for r in CONFLICTS
                    if r["with_rebels"] == "1" and r["country"] == "RUS" and r["conflict"].startswith("Ukraine")
                }
                >= {str(year) for year in range(2014, 2022)}
            ),
        ),
        ("that index fell by another 33.28 %", looked_up("C54", "33.28 %", "2022-02-24")),
        ("locals overwhelmingly seemed to expect no invasion", looked_up("C54", "locals overwhelmingly", "2022-02-22")),
    ],
    "C54-choices": lambda: [
        ("no war between the two before", not sides("RUS", 2014, 2021)),
    ],
    "C62-read": lambda: [
        (
            "The attack of 2022 drew the largest majority of the seven. Grenada and Afghanistan come close.",
            (sorted(TEXTS, key=share, reverse=True)[:3] == ["A/RES/ES-11/1", "A/RES/38/7", "A/RES/ES-6/2"])
            and (share("A/RES/ES-11/1") - share("A/RES/ES-6/2") < 5),
        ),
        ("Each time the state concerned voted no.", (all((ROLL[s][code] == "N" for s, code in TEXTS.items())))),
        (
            "China said yes each time before 1992, and abstained in 2014 and 2022.",
            (all(ROLL[s]["CHN"] == ("Y" if ROLL[s]["date"] < "1992" else "A") for s in TEXTS)),
        ),
    ],
    "C62-choices": lambda: [
        (
            f"the text on Nicaragua has a slightly larger share, {without_abstentions('A/RES/41/31'):.1f} % to {without_abstentions('A/RES/ES-11/1'):.1f}",
            max(TEXTS, key=without_abstentions) == "A/RES/41/31",
        ),
        ("by the other choices Ukraine is first", max(TEXTS, key=lambda s: int(ROLL[s]["yes"])) == "A/RES/ES-11/1"),
    ],
    "C55-choices": lambda: [
        ("in CFR alone", listed("cfr", "RUS", information_operation="yes") < 3 <= listed("dcid", "RUS", election="1")),
    ],
    "C61-choices": lambda: [
        (
            f"Flagged as information are {in_words(listed('dcid', 'RUS', election='1', information_operation='yes'))}, Russia's",
            not any(listed(t, "CHN", election="1", information_operation="yes") for t in TRACKERS),
        ),
        ("one tracker", not listed("cfr", "RUS", election="1", information_operation="yes")),
        (
            "The first year turns it from 2018 on",
            set(range(2006, 2022)) - {*russia_ahead("dcid", election="1")} == {2018, 2019, 2020, 2021}
            and {*range(2006, 2020)} <= {*russia_ahead("cfr", election="1")}
            and not russia_ahead("dcid", first=2018, election="1"),
        ),
    ],
    "C56-read": lambda: [
        (
            "from each of 2012 to 2018 DCID has Russia ahead, by two to eight",
            russia_ahead("dcid") == [*range(2012, 2019)] and leads_by("dcid", range(2012, 2019)) == (2, 8),
        ),
        ("CFR has China ahead from every one", not russia_ahead("cfr", first=2005, last=2022)),
        (
            "Russia leads in information",
            all(
                listed(t, "RUS", information_operation="yes") > listed(t, "CHN", information_operation="yes")
                for t in TRACKERS
            ),
        ),
        ("destroying", all(listed(t, "RUS", aim="destroying") > listed(t, "CHN", aim="destroying") for t in TRACKERS)),
        (
            "On all targets DCID's lead is two, and from each first year of 2002 to 2018 Russia has it",
            russia_ahead("dcid", on_all) == [*range(2002, 2019)] and on_all("CHN", 2000) - on_all("RUS", 2000) == 2,
        ),
        (
            f"The lesson has {kind('dcid', 'RUS', 'spying')} Russian ones as spying in DCID: {in_words(listed('dcid', 'RUS', aim='spying', information_operation='yes'))} that it also flags",
            listed("dcid", "RUS", aim="spying") > kind("dcid", "RUS", "spying"),
        ),
        f"Russia {in_words(listed('dcid', 'RUS', information_operation='yes'))}, China {in_words(listed('dcid', 'CHN', information_operation='yes'))}",
        f"{in_words(listed('dcid', 'RUS', aim='spying', information_operation='yes')).capitalize()} of Russia's {in_words(listed('dcid', 'RUS', information_operation='yes'))} have spying as their aim",
        f"by aim alone DCID has China ahead, {by_aim('dcid', 'CHN')} to {by_aim('dcid', 'RUS')} (from 2013 and from 2014 Russia, {by_aim('dcid', 'RUS', 2014)} to {by_aim('dcid', 'CHN', 2014)})",
        f"with the flag it is Russia, {not_spying('dcid', 'RUS')} to {not_spying('dcid', 'CHN')}",
        (
            f"In CFR Russia leads by both, {by_aim('cfr', 'RUS')} to {by_aim('cfr', 'CHN')}",
            by_aim("cfr", "RUS") == not_spying("cfr", "RUS") and by_aim("cfr", "CHN") == not_spying("cfr", "CHN"),
        ),
        (
            f"only Russia has operations coded as destroying, sabotage or a try at it, {in_words(listed('cfr', 'RUS', aim='destroying'))} in each",
            [listed(t, c, aim="destroying") for c in BOTH for t in TRACKERS] == [0, 0, 3, 3],
        ),
    ],
    "C56-on-all-targets-russia": lambda: [
        (
            "On all targets Russia has most operations of this kind, in both trackers.",
            (
                all(
                    anywhere(t, "RUS") > max(anywhere(t, c) for c in ("CHN", "USA", "IRN", "PRK"))
                    for t in ("dcid", "cfr")
                )
            ),
        ),
    ],
    "ways-war": lambda: [
        f"Our numbers are {force('CHN', 1950, 1989)} and {force('USA', 1950, 1989)}",
        (
            f"{in_words(len({y for y, war in fights('ucdp')['USA'] if war == '293'}))} years in Vietnam are one war",
            {c for c in fought("USA", 1968)} == {"South Vietnam - Vietnam"},
        ),
        (
            "It takes America out of Vietnam and China out of Korea",
            not {*range(1965, 1974)} & {*sides("USA")} and not {1951, 1952, 1953} & {*sides("CHN")},
        ),
        (
            "Both fought in each of its years",
            all(
                any(war == "235" for y, war in those if y == year)
                for those in fights("ucdp").values()
                for year in range(1950, 1954)
            ),
        ),
        (
            "*Help to rebels left out* of large wars or of COW",
            not [r for r in with_rebels(1950) if r["large"] == "1" and r["country"] == "USA" and int(r["year"]) < 1992],
        ),
        (
            "*years of each war* where no year has two",
            all(len(those) == len({y for y, _ in those}) for those in fights("large", last=1991).values()),
        ),
        ("the raid on Libya in 1986, which the source leaves out", not fought("USA", 1986)),
        f"China's gunners in North Vietnam would move China by {in_words(sum(not fought('CHN', y) for y in range(1965, 1969)))} years",
    ],
    "ways-war-read": lambda: [
        (
            f"From 25 dead on it holds in all {sum(len(of) for (wars, _), of in ways_of_war().items() if wars == 'ucdp')} ways",
            min(min(of) for (wars, _), of in ways_of_war().items() if wars == "ucdp") >= -1,
        ),
        (
            "the four ways that count years have China behind, by seven or eight",
            sorted(ways_of_war()["large", "years"]) == [-8, -8, -7, -7],
        ),
        ("The four that count wars have it level or one ahead", sorted(ways_of_war()["large", "wars"]) == [0, 0, 1, 1]),
        f"to 1989 China had {in_words(large_wars('CHN'))} large wars, the United States {in_words(large_wars('USA'))}",
        (
            "By COW's list the eight ways that count years have China behind, by 3 to 15",
            [f(ways_of_war()["cow", "years"] + ways_of_war()["cow", "each"]) for f in (len, max, min)] == [8, -3, -15],
        ),
        (
            "The four that count wars hold there, too",
            len(ways_of_war()["cow", "wars"]) == 4 and min(ways_of_war()["cow", "wars"]) >= -1,
        ),
        (
            "Help to rebels, Taiwan and the choice of 1989 or 1991 turn no way",
            all(min(of) >= -1 or max(of) < -1 for of in ways_of_war().values()),
        ),
        (
            "Ours, one ahead, is at neither end of the values, −15 and +4",
            (war_lead("ucdp"), min(map(min, ways_of_war().values())), max(map(max, ways_of_war().values())))
            == (1, -15, 4),
        ),
        (
            "To each last year of 1966 to 1983 China is behind, and again from 2001 on",
            years_where(to_each("ucdp"), lambda v: v < -1) == [*range(1966, 1984), *range(2001, 2025)],
        ),
        (
            "From each first year of 1966 to 1986 it is ahead, by two to eight",
            [f(from_each("ucdp")[y] for y in range(1966, 1987)) for f in (min, max)] == [2, 8],
        ),
        (
            "In large wars it is ahead by two or more in no span of the two scales, and behind from each first year to 1971",
            max(*to_each("large").values(), *from_each("large").values()) < 2
            and years_where(from_each("large"), lambda v: v < -1) == [*range(1950, 1972)],
        ),
        f"the years of large war, {in_large('USA', 1950, 1989)} to China's {in_words(in_large('CHN', 1950, 1989))}",
    ],
    "ways-hacks": lambda: [
        f"Our numbers are {listed('dcid', 'CHN')} to {listed('dcid', 'RUS')} in DCID and {listed('cfr', 'CHN')} to {listed('cfr', 'RUS')} in CFR",
        (
            "Its first hack is of that year",
            min(int(r["year"]) for r in CYBER if r["tracker"] == "cfr" and r["target"] == "USA") == 2005,
        ),
        (
            "The lists end in 2021 and 2022",
            [max(r["year"] for r in CYBER if r["tracker"] == t) for t in TRACKERS] == ["2021", "2022"],
        ),
    ],
    "ways-hacks-read": lambda: [
        (
            f"By CFR it holds in all {len(cfr_ways())} ways, by {in_words(min(cfr_ways()))} hacks at least",
            min(cfr_ways()) > 2,
        ),
        (
            "By DCID it holds from each first year of 2001 to 2010, by 5 to 19",
            years_where(by_first_year("dcid", 2001), lambda v: v > 2) == [*range(2001, 2011)]
            and [f(hack_lead("dcid", y) for y in range(2001, 2011)) for f in (min, max)] == [5, 19],
        ),
        (
            "From each of 2013 to 2018 Russia is ahead, by three to eight",
            years_where(by_first_year("dcid", 2001), lambda v: v < -2) == [*range(2013, 2019)]
            and leads_by("dcid", range(2013, 2019)) == (3, 8),
        ),
        (
            "From the five others, 2011, 2012 and 2019 to 2021, two hacks would turn it",
            years_where(by_first_year("dcid", 2001), lambda v: abs(v) <= 2) == [2011, 2012, 2019, 2020, 2021],
        ),
        (
            "both lists agree, beyond the margin, from no first year after 2010",
            max(years_where(by_first_year("dcid", 2001), lambda v: v > 2)) == 2010,
        ),
        (
            "From no other first year is China further ahead than over all years, in either list",
            all(line[min(line)] > max(list(line.values())[1:]) for line in (by_first_year("dcid", 2001),))
            and max(by_first_year("cfr", 2005).values()) == hack_lead("cfr", 2005),
        ),
        f"from 2019 on DCID has {in_words(listed('dcid', 'CHN', first=2019))} Chinese and {in_words(listed('dcid', 'RUS', first=2019))} Russian ones",
    ],
    "ways-vetoes": lambda: [
        f"Our numbers are {vetoed('CHN')} and {vetoed('USA')}",
        (
            "From each of them China has fewer by six at least",
            max(veto_lead(year) for year in range(1972, 1992)) == -6 and veto_lead("1971-10-25") < -6,
        ),
        (
            "one American veto since 1992 was of an amendment",
            [
                v["topic"]
                for v in VETOES
                if v["date"] >= "1992" and "USA" in v["vetoed_by"] and "amendment" in v["topic"]
            ]
            == ["Gaza: Russian amendment"],
        ),
    ],
    "ways-vetoes-read": lambda: [
        (
            "Alone, China has fewer from each first year of 1992 to 2025, by 2 to 23",
            [f(veto_line(2025, alone=True).values()) for f in (max, min)] == [-2, -23],
        ),
        (
            "Counting all vetoes it has fewer from 1992 to 2002, and from 2020 to 2024",
            years_where(veto_line(), lambda v: v < -1) == [*range(1992, 2003), *range(2020, 2025)],
        ),
        (
            "From each first year of 2005 to 2012 it has more, by three to five",
            years_where(veto_line(), lambda v: v > 1) == [*range(2005, 2013)]
            and [f(veto_lead(y) for y in range(2005, 2013)) for f in (min, max)] == [3, 5],
        ),
        (
            f"From the {in_words(len(years_where(veto_line(), lambda v: abs(v) <= 1)))} others one veto would turn it",
            veto_line().keys() == {*range(1992, 2027)},
        ),
        (
            "it had as many, or more by up to ten",
            [f(veto_line(2023, end="2023-05-01").values()) for f in (min, max)] == [-1, 10],
        ),
        (
            "from no first year does China have fewer by more than six",
            min(veto_line().values()) == veto_lead(1992) == -6,
        ),
        (
            "since 2007 China has cast none without Russia",
            not [v for v in VETOES if v["date"] >= "2007" and "CHN" in v["vetoed_by"] and "RUS" not in v["vetoed_by"]],
        ),
        f"each of seven counts in or out makes {len(sets_of_counts())} sets",
    ],
    "ways-score-read": lambda: [
        (
            f"Without hacks China is lowest in all {sum('hacks' not in names for names, _ in sets_of_counts())} sets",
            all(low for names, low in sets_of_counts() if "hacks" not in names),
        ),
        f"With hacks it is so in {sum(low for names, low in sets_of_counts() if 'hacks' in names)} of {sum('hacks' in names for names, _ in sets_of_counts())}",
        ("in each set of five counts or more", max(len(names) for names, low in sets_of_counts() if not low) == 4),
    ],
    "record-guidance": lambda: [
        (
            "Two cases in the table, both before 2000, are vetoes of China alone.",
            (vetoed("CHN", alone=True) == vetoed("CHN", end="2000", alone=True) == 2),
        ),
        (
            "The two codings even differ on who acted first in 1969.",
            (
                len({first_acts("CHN-RUS", first=1969, last=1969, coding=c) for c in ("cow", "gml")}) == 2
                or len({first_acts("CHN-RUS", "initiated_by_other", 1969, 1969, c) for c in ("cow", "gml")}) == 2
            ),
        ),
    ],
    "8.4.description": lambda: [
        f"China's dues rise from {dues('CHN', 1992):.1f} percent in 1992 to {dues('CHN', 2025):.1f} in 2025",
        f"Russia's fall from {dues('RUS', 1992):.1f} to {dues('RUS', 2025):.1f}",
        ("the United States stay at 22 since 2001", {dues("USA", year) for year in range(2001, 2026)} == {22}),
        f"Japan's fall from {dues('JPN', 2001):.1f} in 2001 to {dues('JPN', 2025):.1f}",
    ],
    "8.5.title": lambda: [
        (
            f"China has fought no war with 1,000 battle deaths a year since {sides('CHN', large=True)[-1]}, by one of two counts, but several before",
            len(sides("CHN", large=True)) >= 4
            and max(year for state, year in HELP if state == "CHN") < sides("CHN", large=True)[-1],
        ),
    ],
    "8.5.caption": lambda: [
        f"By Correlates of War China began another in {max(year for (state, _), year in BEGAN.items() if state == 'CHN')}",
        (
            "Against rebels does not count: Moscow in Afghanistan after 1979",
            against_rebels("RUS", "Afghanistan") >= {*range(1980, 1989)} and not fought("RUS", 1980),
        ),
        (
            "America there and in Iraq later",
            all(against_rebels("USA", land) >= {*range(2004, 2011)} for land in ("Afghanistan", "Iraq"))
            and not any(fought("USA", year) for year in range(2004, 2011)),
        ),
    ],
    "8.5.description": lambda: [
        f"China's row has marks from {sides('CHN')[0]} to {sides('CHN')[-2]}, with its last large war in {sides('CHN', large=True)[-1]}, and one ring in {sides('CHN')[-1]}",
        (
            "Russia's has marks in "
            + ", ".join(str(y) for y in range(1950, 2014) if fought("RUS", y) and ("RUS", y) not in HELP)
            + " and each year from 2014",
            force("RUS", 2014, 2024) == 11,
        ),
        f"the last large in {sides('RUS', large=True)[-1]}",
        ("All five have full dots in Korea", {state for state, year in HELP if year == 1951} == set(FIVE)),
        (
            "America in Vietnam",
            {year for state, year in HELP if state == "USA"}
            == {*range(1950, 1955), 1958, *range(1965, 1974), 1991, *range(2020, 2025)}
            and {state for state, year in HELP if year == 1991} == {"USA", "GBR", "FRA"},
        ),
    ],
    "8.6.title": lambda: [
        (
            f"Of {in_words(len(TEXTS))} UN votes on force, Ukraine drew the highest share of votes cast",
            max(TEXTS, key=share) == "A/RES/ES-11/1",
        ),
        (
            "just ahead of Grenada and Afghanistan",
            max(share("A/RES/ES-11/1") - share(symbol) for symbol in ("A/RES/38/7", "A/RES/ES-6/2")) < 4,
        ),
    ],
    "8.6.caption": lambda: [
        f"{in_words(len(TEXTS))} texts that we know of",
    ],
    "8.6.description": lambda: [
        f"Ukraine 2022 has {share('A/RES/ES-11/1'):.0f} percent",
        *(
            f"{name} {share(symbol):.0f}"
            for name, symbol in (
                ("Grenada 1983", "A/RES/38/7"),
                ("Afghanistan 1980", "A/RES/ES-6/2"),
                ("Nicaragua ruling 1986", "A/RES/41/31"),
                ("Crimea 2014", "A/RES/68/262"),
            )
        ),
        (
            f"the air raid on Libya and Panama {share('A/RES/41/38'):.0f} each",
            round(share("A/RES/41/38")) == round(share("A/RES/44/240")),
        ),
    ],
}

COUNCIL = "vetoes in the UN's Council, December 1991 to April"
BEGUN = "disputes between states begun with force, 1992-2014, by Correlates of War:"
AT_FORCE = (
    "years in which it used force against another state, 1992-2022, by Uppsala's data, troops with rebels counted:"
)
OWN = "years in which it used force against another state, 1992-2021, by Uppsala's own codes (Georgia and the Donbas internal):"
ALIKE = "share of votes in the UN's Assembly in which the two voted alike,"
APART = "distance in the UN's Assembly (ideal points, edition of July 2025),"
JOINED = "full memberships in organisations of states, by Correlates of War,"
SEVEN = "of seven counts (vetoes, disputes begun, with force, years of war, troops for others, Assembly noes, hacks) China is the lowest of China, Russia and the US on:"
TWELVE = "of twelve other ways to make these counts, China is below"
THERE = "disputes between states in which it was a side from the first day, 1992-2014, by Correlates of War:"
OWED = "China's share of the UN budget (dues, set by a formula of income),"
MORE = "first years, of 1992 to 2022, from which to April 2023 more vetoes in the UN's Council were cast by"
WAR = "wars of a thousand dead between states that it began, by Correlates of War,"
LAST = "last year to 2022 as a side of a war of a thousand dead between states, by Uppsala's data:"
USED = "years in which it used force against another state, by Uppsala's data, troops with rebels counted,"
LARGE = f"{USED} in wars of a thousand dead or more in the year,"
ATTACK = "days to the attack from"
BEFORE = "years from 2014 to 2021 with Russian force against Ukraine, by Uppsala's"
ON_IT = "UN's Assembly on the attack on Ukraine as aggression, 2 March 2022:"
YARDSTICK = "yardstick, yes in the UN's Assembly against another use of force:"
TRACKER = {
    "dcid": "operations against US targets, 2000-21, listed by DCID (political scientists):",
    "cfr": "operations against US targets, 2005-22, listed by CFR (Council on Foreign Relations):",
}
BY_NAME = {"CHN": "China", "RUS": "Russia", "USA": "United States", "IRN": "Iran"}


def each(claim, label, function, codes, decimals=0):
    """One row of evidence for each state, whose name ends the label."""
    return [(claim, f"{label} {BY_NAME[code]}", lambda code=code: function(code), decimals) for code in codes]


def by_tracker(claim, label, codes, **chosen):
    """Rows of evidence of both trackers on operations with these values."""
    return [
        (
            claim,
            f"{name} {label}: {BY_NAME[code]}",
            lambda tracker=tracker, code=code: listed(tracker, code, **chosen),
            0,
        )
        for tracker, name in TRACKER.items()
        for code in codes
    ]


def two_silent(end):
    """Vetoes of France and the United Kingdom."""
    return vetoed("FRA", end=end) + vetoed("GBR", end=end)


THEN, BOTH, ALL = "2023-05-01", ("CHN", "RUS"), ("CHN", "RUS", "USA")
EVIDENCE = [
    *each("C50", f"{COUNCIL} 2023, all:", lambda c: vetoed(c, end=THEN), ALL),
    *each("C50", f"{COUNCIL} 2023, alone:", lambda c: vetoed(c, end=THEN, alone=True), BOTH),
    *each("C50", f"{COUNCIL} 2026, all:", vetoed, BOTH),
    ("C50", f"{COUNCIL} 2023, all: France and the United Kingdom", lambda: two_silent(THEN), 0),
    *each("C50", BEGUN, lambda c: first_acts(c, "initiated_force"), ALL),
    *each("C50", AT_FORCE, lambda c: force(c, 1992, 2022), ALL),
    *each("C50", OWN, by_own_codes, BOTH),
    ("C50", f"{ALIKE} 1992-2022: China and Russia", lambda: alike("CHN", "RUS", "1992", "2023"), 0),
    ("C50", f"{ALIKE} 2021-22: China and Russia", lambda: alike("CHN", "RUS"), 0),
    ("C50", f"{ALIKE} 2021-22: China and the United States", lambda: alike("CHN", "USA"), 0),
    ("C50", f"{ALIKE} 2023-25: China and Russia", lambda: alike("CHN", "RUS", "2023", "2026"), 0),
    ("C50", f"{ALIKE} 2023-25: China and the United States", lambda: alike("CHN", "USA", "2023", "2026"), 0),
    ("C01", f"{ALIKE} 1992-2013: China and Russia", lambda: alike("CHN", "RUS", "1992", "2014"), 0),
    ("C01", f"{ALIKE} 2014-22: China and Russia", lambda: alike("CHN", "RUS", "2014", "2023"), 0),
    ("C01", f"{ALIKE} 2014-22: China and India", lambda: alike("CHN", "IND", "2014", "2023"), 0),
    ("C01", f"{ALIKE} 2023-25: China and Russia", lambda: alike("CHN", "RUS", "2023", "2026"), 0),
    ("C50", f"{APART} 2021: China and Russia", lambda: points("CHN", "RUS", 2021), 2),
    ("C50", f"{APART} 2021: China and the United States", lambda: points("CHN", "USA", 2021), 2),
    ("C50", f"{APART} 2024: China and Russia", lambda: points("CHN", "RUS", 2024), 2),
    ("C51", "China's trade in goods with the world, as reported to the IMF, 1994", lambda: with_the_world(1994), 0),
    ("C51", "China's trade in goods with the world, as reported to the IMF, 2020", lambda: with_the_world(2020), 0),
    ("C51", "China's trade in goods with the world, in percent of its own output, 2006", lambda: of_own(2006), 0),
    ("C51", "China's trade in goods with the world, in percent of its own output, 2020", lambda: of_own(2020), 0),
    *each("C51", f"{JOINED} 1992:", lambda c: seats(c, 1992), ALL),
    *each("C51", f"{JOINED} 2014:", lambda c: seats(c, 2014), ALL),
    ("C52", f"{SEVEN} events to April 2023", lambda: len(lowest(card("2023-05", "2023-05-01", 2022))), 0),
    ("C52", f"{SEVEN} events to April 2026", lambda: len(lowest(card())), 0),
    ("C52", f"{TWELVE} Russia on:", lambda: sum(of["CHN"] < of["RUS"] for of in others()), 0),
    ("C52", f"{TWELVE} the United States on:", lambda: sum(of["CHN"] < of["USA"] for of in others()), 0),
    *each("C52", THERE, lambda c: first_acts(c, "originated"), ALL),
    *each("C52", f"{COUNCIL} 2023:", lambda c: vetoed(c, end=THEN), ALL),
    ("C52", f"{COUNCIL} 2023: France and the United Kingdom", lambda: two_silent(THEN), 0),
    ("C52", f"{MORE} China than by the United States", lambda: len(more_vetoes("CHN", "USA", THEN, 2022)), 0),
    ("C52", f"{MORE} the United States than by China", lambda: len(more_vetoes("USA", "CHN", THEN, 2022)), 0),
    *each("C52", f"{JOINED} 2014:", lambda c: seats(c, 2014), ALL),
    ("C52", f"{OWED} 1992", lambda: dues("CHN", 1992), 1),
    ("C52", f"{OWED} 2022", lambda: dues("CHN", 2022), 1),
    ("C52", f"{OWED} 2025", lambda: dues("CHN", 2025), 1),
    (
        "C52",
        "China's share of the UN budget of 2022 over its share of world output of 2014-19",
        lambda: dues("CHN", 2022) / sum(100 * output("CHN", y) / output("WLD", y) / 6 for y in range(2014, 2020)),
        2,
    ),
    (
        "C53",
        f"{WAR} 1950-2007: China (1954 and 1958 over islands held by Taipei, 1962 with India, 1979 and 1987 with Vietnam)",
        lambda: wars("CHN"),
        0,
    ),
    ("C53", f"{WAR} 1950-2007: United States (1965, 1999, 2001, 2003)", lambda: wars("USA"), 0),
    ("C53", f"{WAR} 1950-2007: Soviet Union (1956)", lambda: wars("RUS"), 0),
    ("C53", f"{WAR} 1980-2007: China", lambda: sum(c == "CHN" and y >= 1980 for (c, _), y in BEGAN.items()), 0),
    *each("C53", f"{WAR} 1992-2007:", lambda c: sum(who == c and y >= 1992 for (who, _), y in BEGAN.items()), ALL),
    *each("C53", LAST, lambda c: sides(c, 1950, 2022, large=True)[-1], ALL),
    ("C53", f"{LAST} United Kingdom", lambda: sides("GBR", 1950, 2022, large=True)[-1], 0),
    ("C53", f"{USED} 1950-91: China", lambda: force("CHN", 1950, 1991), 0),
    ("C53", f"{USED} 1950-91: Soviet Union", lambda: force("RUS", 1950, 1991), 0),
    ("C53", f"{USED} 1950-91: United States", lambda: force("USA", 1950, 1991), 0),
    ("C53", f"{USED} 1990-2022: China (a clash with India in 2020)", lambda: force("CHN", 1990, 2022), 0),
    *each("C53", f"{USED} 1990-2022:", lambda c: force(c, 1990, 2022), ("RUS", "USA")),
    *each("C53", OWN, by_own_codes, ALL),
    *each("C53", f"{LARGE} 1950-91:", lambda c: in_large(c, 1950, 1991), ("CHN", "USA")),
    ("C53", f"{LARGE} 1950-91: Soviet Union", lambda: in_large("RUS", 1950, 1991), 0),
    *each("C53", f"{LARGE} 1990-2022:", lambda c: in_large(c, 1990, 2022), ALL),
    *(
        ("C54", f"{ATTACK} {what}", lambda day=day: (date(2022, 2, 24) - day).days, 0)
        for day, what in (
            (date(2021, 12, 3), "the US plan with up to 175,000 troops in the press (3 December 2021)"),
            (date(2022, 1, 28), "Ukraine's president seeing no more danger than before (28 January 2022)"),
            (date(2022, 2, 11), "the White House's words that it could begin at any time (11 February 2022)"),
            (date(2022, 2, 18), "Biden's words that Putin had decided on it (18 February 2022)"),
            (date(2022, 2, 21), "Putin's order of troops into the Donbas (21 February 2022)"),
        )
    ),
    ("C54", f"{BEFORE} own codes (the Donbas internal)", lambda: len(sides("RUS", 2014, 2021)), 0),
    ("C55", f"{TRACKER['dcid']} Russia", lambda: listed("dcid", "RUS"), 0),
    (
        "C55",
        f"{TRACKER['dcid']} Russia, flagged as information operations",
        lambda: listed("dcid", "RUS", information_operation="yes"),
        0,
    ),
    (
        "C55",
        f"{TRACKER['dcid']} Russia, about elections by their words",
        lambda: listed("dcid", "RUS", election="1"),
        0,
    ),
    ("C55", f"{TRACKER['cfr']} Russia", lambda: listed("cfr", "RUS"), 0),
    (
        "C55",
        f"{TRACKER['cfr']} Russia, flagged as information operations",
        lambda: listed("cfr", "RUS", information_operation="yes"),
        0,
    ),
    ("C55", f"{TRACKER['cfr']} Russia, about elections by their words", lambda: listed("cfr", "RUS", election="1"), 0),
    (
        "C55",
        "operations against others, 2005-22, listed by CFR (Council on Foreign Relations): United States",
        lambda: listed("cfr", "USA"),
        0,
    ),
    *by_tracker("C56", "all", BOTH),
    *by_tracker("C56", "to 2013", BOTH, last=2013),
    *by_tracker("C56", "from 2014", BOTH, first=2014),
    *by_tracker("C56", "spying by aim, some of it on information", BOTH, aim="spying"),
    *by_tracker("C56", "information", BOTH, information_operation="yes"),
    *by_tracker("C56", "sabotage or degrading", BOTH, aim="destroying"),
    *by_tracker("C61", "about American elections by their words", ("CHN", "RUS", "IRN"), election="1"),
    *each(
        "C61",
        f"{TRACKER['dcid']} about American elections and flagged as information operations:",
        lambda c: listed("dcid", c, election="1", information_operation="yes"),
        BOTH,
    ),
    ("C62", f"{ON_IT} yes", lambda: int(ROLL["A/RES/ES-11/1"]["yes"]), 0),
    ("C62", f"{ON_IT} no", lambda: int(ROLL["A/RES/ES-11/1"]["no"]), 0),
    ("C62", f"{ON_IT} abstained", lambda: int(ROLL["A/RES/ES-11/1"]["abstain"]), 0),
    ("C62", f"{ON_IT} yes, as a share", lambda: share("A/RES/ES-11/1"), 0),
    ("C62", f"{YARDSTICK} Soviet Union in Afghanistan, 1980", lambda: share("A/RES/ES-6/2"), 0),
    ("C62", f"{YARDSTICK} United States in Grenada, 1983", lambda: share("A/RES/38/7"), 0),
    (
        "C62",
        f"{YARDSTICK} United States against Nicaragua, 1986 (for the Court's ruling)",
        lambda: share("A/RES/41/31"),
        0,
    ),
    ("C62", f"{YARDSTICK} United States, air raid on Libya, 1986", lambda: share("A/RES/41/38"), 0),
    ("C62", f"{YARDSTICK} United States in Panama, 1989", lambda: share("A/RES/44/240"), 0),
    ("C62", f"{YARDSTICK} Russia in Crimea, 2014", lambda: share("A/RES/68/262"), 0),
]
NUMBERS = {}
assert not [name for name, times in Counter((c, label) for c, label, _, _ in EVIDENCE).items() if times > 1]

# Values on which a rating turns, and keys


def alone_of_all():
    """Percent of China's vetoes since 1992 that no other member cast with it."""
    return 100 * vetoed("CHN", "1992", alone=True) / vetoed("CHN", "1992")


def most_ahead():
    """By how many operations Russia is ahead of China where it is, of two lists and two periods."""
    spans = ({"last": 2013}, {"first": 2014})
    return max(listed(t, "RUS", **span) - listed(t, "CHN", **span) for t in TRACKERS for span in spans)


def dues_outgrew_size():
    """States whose UN dues over share of world output grew from 2010 to 2021."""
    worth = {(r["country"], r["year"]): float(r["gdp_busd"]) for r in rows("tables/gdp.csv") if r["gdp_busd"]}
    paid = {(r["country"], r["year"]): float(r["share_pct"]) for r in DUES}
    ratio = {key: paid[key] / worth[key] for key in paid if key in worth}
    whole = {y: worth["WLD", y] for y in ("2010", "2021")}
    names = {c for c, y in ratio if (c, "2010") in ratio and (c, "2021") in ratio}
    return {c for c in names if ratio[c, "2021"] * whole["2021"] > ratio[c, "2010"] * whole["2010"]}


UCDP = rows("sources/ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024.csv")


def codes(r):
    """The states of a conflict in a year, on either side, as UCDP numbers them; 365 is Russia, 369 Ukraine."""
    return [set(r[f"gwno_{side}"].split(", ")) for side in ("a", "a_2nd", "b", "b_2nd")]


def against_kyiv():
    """Years before 2022 with Russian troops on the other side of Ukraine's government."""
    found = (r for r in UCDP if "369" in codes(r)[0] and "365" in codes(r)[2] | codes(r)[3])
    return len({r["year"] for r in found if r["year"] < "2022"})


def afghan_too():
    """The wars that Moscow began, with that in Afghanistan, in which UCDP has it fight the government in 1979."""
    return wars("RUS") + len({r["conflict_id"] for r in UCDP if {"365", "700"} <= set().union(*codes(r)[::2])})


EVIDENCE += [
    ("C53", f"{WAR} 1950-2007: Soviet Union, with Afghanistan in 1979, which Uppsala adds", afghan_too, 0),
    ("C54", f"{BEFORE} data, troops with rebels counted", against_kyiv, 0),
]


def others_then():
    """The twelve other choices, for events to April 2023."""
    found = others()
    found[0] = {c: vetoed(c, end=THEN, alone=True) for c in THREE}
    found[2] = {c: vetoed(c, "2007", THEN) for c in THREE}
    found[7] = {c: in_large(c, 1950, 2022) for c in THREE}
    found[9] = {c: by_own_codes(c, 1992, 2022) for c in THREE}
    supported = {
        (r["country"], r["year"])
        for r in CONFLICTS
        if r["source"] == "ucdp" and r["role"] == "support" and not against_state(r) and 1992 <= int(r["year"]) <= 2022
    }
    found[10] = {c: sum(who == c for who, _ in supported) for c in THREE}
    return found


def not_spying(tracker, code, first=2000):
    """Operations on American targets that are no spying, and spying that was for information."""
    spying = listed(tracker, code, first=first, aim="spying", information_operation="no")
    return listed(tracker, code, first=first) - spying


def by_aim(tracker, code, first=2000):
    """Operations on American targets of the two other aims."""
    return sum(listed(tracker, code, first=first, aim=aim) for aim in ("destroying", "other"))


ALL_KINDS, OR_INFORMATION, BY_AIM = (
    "all",
    "other than spying, or on information",
    "other than spying, by aim alone",
)


def all_on_us(tracker, code, first=2000):
    """Operations on American targets of all kinds."""
    return listed(tracker, code, first=first)


def on_all(code, first):
    """Operations on all targets, in DCID."""
    mine = [r for r in CYBER if (r["tracker"], r["sponsor"]) == ("dcid", code) and int(r["year"]) >= first]
    return sum(int(r["count"]) for r in mine)


def scale(how, count, tracker, name, code):
    """Rows of evidence: operations of a kind over all years, and the first years from which a state has more."""
    other = next(c for c in BOTH if c != code)
    years = range(2001, 2022) if tracker == "dcid" else range(2005, 2023)
    if how != ALL_KINDS:
        yield "C56", f"{name} {how}: {BY_NAME[code]}", lambda: count(tracker, code), 0
    yield (
        "C56",
        f"{name} {how}, first years from which it has more: {BY_NAME[code]}",
        lambda: sum(count(tracker, code, y) > count(tracker, other, y) for y in years),
        0,
    )


TO_2021, LAST_21 = AT_FORCE.replace("2022", "2021"), LAST.replace("2022", "2021")
OLD_FORCE = "disputes between states begun with force, 1950-91, by Correlates of War:"
TWELVE_THEN = "of twelve other ways to make these counts, for events to April 2023, China is"
EVIDENCE += [
    *each("C50", TO_2021, lambda c: force(c, 1992, 2021), ALL),
    ("C50", f"{ALIKE} 2014-22: China and Russia", lambda: alike("CHN", "RUS", "2014", "2023"), 0),
    ("C50", "UN Assembly, 2021-22: same vote, China and South Africa", lambda: alike("CHN", "ZAF"), 0),
    ("C50", "UN Assembly, 2021-22: same vote, China and India", lambda: alike("CHN", "IND"), 0),
    ("C50", "UN Assembly, 2023-25: same vote, China and South Africa", lambda: alike("CHN", "ZAF", "2023", "2026"), 0),
    ("C50", "UN Assembly, 2023-25: same vote, China and India", lambda: alike("CHN", "IND", "2023", "2026"), 0),
    *(
        ("C50", f"Russian major arms to {buyer}, {told}", lambda code=code, years=years: sold_to(code, *years), 0)
        for told, years in {
            "2014-21 (SIPRI's volume, edition of 2022)": FIRST_ARMS,
            "2022-25 (SIPRI's volume, edition of 2026)": LATER_ARMS,
        }.items()
        for buyer, code in {"India": "IND", "China": "CHN"}.items()
    ),
    ("C52", f"{TWELVE_THEN} below Russia on:", lambda: sum(of["CHN"] < of["RUS"] for of in others_then()), 0),
    (
        "C52",
        f"{TWELVE_THEN} below the United States on:",
        lambda: sum(of["CHN"] < of["USA"] for of in others_then()),
        0,
    ),
    (
        "C52",
        f"{TWELVE_THEN} the lowest of the three on:",
        lambda: sum(of["CHN"] < min(of["RUS"], of["USA"]) for of in others_then()),
        0,
    ),
    *each("C52", OLD_FORCE, lambda c: first_acts(c, "initiated_force", 1950, 1991), ("CHN", "USA")),
    ("C52", f"{OLD_FORCE} Soviet Union", lambda: first_acts("RUS", "initiated_force", 1950, 1991), 0),
    *each("C53", BEGUN, lambda c: first_acts(c, "initiated_force"), ALL),
    *each("C53", LAST_21, lambda c: sides(c, 1950, 2021, large=True)[-1], ("CHN", "USA")),
    ("C53", f"{LAST_21} United Kingdom", lambda: sides("GBR", 1950, 2021, large=True)[-1], 0),
    ("C53", f"{USED} 1990-2021: China (a clash with India in 2020)", lambda: force("CHN", 1990, 2021), 0),
    *each("C53", f"{USED} 1990-2021:", lambda c: force(c, 1990, 2021), ("RUS", "USA")),
    *(
        row
        for how, count in ((ALL_KINDS, all_on_us), (OR_INFORMATION, not_spying), (BY_AIM, by_aim))
        for tracker, name in TRACKER.items()
        for code in BOTH
        for row in scale(how, count, tracker, name, code)
    ),
]

KEYS = {
    "8.1": alone_of_all,
    "8.2": most_ahead,
    "8.3": lambda: means()["CHN"],
    "8.4": lambda: len(
        {r["conflict_id"] for r in CONFLICTS if (r["source"], r["country"]) == ("ucdp", "USA") and r["year"] >= "1950"}
    ),
    "8.5": dues_outgrew_size,
}
TWICE = ("spying by aim, some of it on information: Russia", "all: China")
EVIDENCE += [
    ("C55", label, do, places)
    for claim, label, do, places in EVIDENCE
    if claim == "C56" and label in [f"{TRACKER['dcid']} {told}" for told in TWICE]
]

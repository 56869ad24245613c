"""Lesson 01 and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the full tables.
"""

import csv
import datetime
import urllib.parse
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text)


MEETINGS = rows("own/leader_meetings.csv")
STATED = rows("own/stated_meeting_counts.csv")
US = [r for r in rows("tables/summit_baseline.csv") if r["kind"] == "meeting" and r["leader"] == "Xi"]
TEXTS = rows("tables/joint_statements.csv")
EVENTS = rows("own/chronology.csv")
LOOKUPS = rows("ledger/lookups.csv")
INVASION, MOSCOW, LAST = "2022-02-24", "2023-03-20", "2026-05-20"
GUEST = ("Russia", "China")


def person(r):
    return r["mode"] == "in-person"


def own(r):
    return r["strictly_bilateral"] == "y"


def hosted(r):
    return r["host"] in GUEST


def state_visit(r):
    return r["format"] == "state or official visit"


def in_russia(r):
    return r["host"] == "Russia"


def every(r):
    return True


MEETING, VISIT = (every, person, own), (hosted, state_visit, in_russia)
BETWEEN = [r for r in MEETINGS if INVASION <= r["date"] < MOSCOW]


def first(rule):
    return min(r["date"] for r in MEETINGS if rule(r) and r["date"] >= INVASION)


def before(rule, end=INVASION):
    return max(r["date"] for r in MEETINGS if rule(r) and r["date"] < end)


def months(rule):
    return (day(MOSCOW) - day(before(rule, MOSCOW))).days / 30.44


VISITS = {r["date"]: r for r in MEETINGS if state_visit(r)}
YEARS = [int(one[:4]) for one in VISITS]
EARLY = [year for year in YEARS if year <= 2019]
ALL_THREE = ("G20", "APEC", "UN climate conference")


def talks(end=LAST):
    return [r for r in MEETINGS if own(r) and r["date"] <= end]


def beside(r):
    return r["format"] == "summit sidelines"


def putin(end=LAST, kind=None):
    found = talks(end)
    if kind == "seats":
        found = [r for r in found if beside(r) and r["occasion"] in ALL_THREE]
    if kind == "no seat":
        found = [r for r in found if beside(r) and r["occasion"] not in ALL_THREE]
    if kind == "visit":
        found = [r for r in found if not beside(r)]
    return len(found)


def us(end=LAST, kind=None):
    found = [r for r in US if r["period"] <= end]
    wanted = {"seats": ALL_THREE, "visit": ("visit",), "nuclear": ("Nuclear Security Summit",)}.get(kind)
    return len(found if wanted is None else [r for r in found if r["ground"] in wanted])


SPANS = ("2019-12-31", "2023-03-22", LAST)
TOTALS = [r for r in STATED if r["kind"] == "total" and r["wording"] != "at least" and r["date"] >= "2021"]


def off(r, everything=False):
    counted = [m for m in MEETINGS if m["date"] <= r["counts_to"] and (everything or own(m) or m["mode"] == "video")]
    return int(r["stated_count"]) - len(counted)


def texts(month):
    return sum(r["date"].startswith(month) for r in TEXTS)


def found(claim, *words):
    return any(r["claim"] == claim and all(word in r["item"] for word in words) for r in LOOKUPS)


NEAR = [
    "kremlin.ru",
    "people.cn",
    "xinhuanet.com",
    "news.cn",
    "cri.cn",
    "cctv.cn",
    "cctv.com",
    "chinadaily.com.cn",
    "china.org.cn",
    "gov.cn",
    "mfa.gov.cn",
    "chinamission.be",
    "chinamil.com.cn",
    "globaltimes.cn",
    "shine.cn",
    "tass.com",
    "sputniknews.com",
    "rferl.org",
    "lenta.ru",
    "oananews.org",
    "finance.yahoo.com",
]  # the Kremlin, Chinese state media and offices, agencies or pages that give their text


def small(r):
    """True where neither page of a meeting is one of NEAR."""
    hosts = [urllib.parse.urlparse(r[name]).netloc for name in ("source_1", "source_2")]
    return not any(host.endswith(near) for host in hosts for near in NEAR)


WEAK = [r for r in MEETINGS if r["flag"] or r["confidence"] == "one-source"]
SAMARKAND = next(r for r in MEETINGS if r["city"] == "Samarkand")


def beijing_2014():
    """How Putin's and Obama's talks with Xi in Beijing of that November are coded."""
    ours = [r["format"] for r in MEETINGS if r["city"] == "Beijing" and r["date"].startswith("2014-11")]
    theirs = [r["ground"] for r in US if r["period"].startswith("2014-11-1") and r["city"] == "Beijing"]
    return (*ours, *theirs)


def gap(rule, end):
    return (day(end) - day(before(rule, end))).days / 30.44


def twice():
    kinds = [(r["mode"], r["host"]) for r in BETWEEN]
    return len(BETWEEN) == 2 and not any(host in GUEST for _, host in kinds)


def as_read():
    return all(first(rule) == "2022-09-15" for rule in MEETING) and all(first(rule) == MOSCOW for rule in VISIT)


LESSON = [
    ("Between invasion and visit lie one meeting and one video link", twice),
    ("As a meeting Moscow was not the first since the invasion.", as_read),
    (
        "Between invasion and visit lie one meeting elsewhere and one by video; the rows in Russia and in China are empty there.",
        lambda: twice() and sorted(r["mode"] for r in BETWEEN) == ["in-person", "video"],
    ),
    ("Xi was not in Russia for 45 months.", lambda: int(months(in_russia)) == 45),
    (
        "Of the 38 meetings before 2020, 20 were elsewhere; the first video link is of December 2019.",
        lambda: (
            sum(r["date"] < "2020" for r in MEETINGS) == 38
            and sum(r["host"] == "third country" for r in MEETINGS if r["date"] < "2020") == 20
            and min(r["date"] for r in MEETINGS if r["mode"] == "video").startswith("2019-12")
        ),
    ),
    (
        "For about a quarter of the rows there are newspapers and small sites only.",
        lambda: 0.2 < sum(small(r) for r in MEETINGS) / len(MEETINGS) < 0.3,
    ),
    (
        "Video links always count as `no`.",
        lambda: not any(own(r) for r in MEETINGS if r["mode"] == "video"),
    ),
    (
        "It leaves out summits by video. With the BRICS summit of June 2022 the line of the first row would begin there.",
        lambda: found("C03", "BRICS", "by video") and first(every) > "2022-06-23" > INVASION,
    ),
    (
        "But four of the eleven were at summits from which Putin stayed away.",
        lambda: (
            us(kind="seats") - us("2019-12-31", "seats") == 4
            and not any(r["occasion"] in ("G20", "APEC") and r["date"] > "2020" for r in MEETINGS)
        ),
    ),
    ("Inside the grey band lie two marks.", lambda: len(BETWEEN) == 2),
    (
        "The upper rows are empty inside it: for thirteen months neither was in the other's country.",
        lambda: twice() and round(months(hosted)) == 13,
    ),
    (
        "Xi had last been there in June 2019.",
        lambda: before(in_russia, MOSCOW).startswith("2019-06"),
    ),
    (
        "For any meeting, a meeting in person and a talk of their own, the first after the invasion is Samarkand in September 2022.",
        as_read,
    ),
    (
        "For one hosting the other, a state or official visit and Xi in Russia, it is Moscow in March 2023.",
        as_read,
    ),
    ("By that rule the first is Samarkand, not Moscow.", lambda: first(person) == SAMARKAND["date"]),
    (
        "By the three rules about *meetings* Moscow was not the first.",
        lambda: all(first(rule) < MOSCOW for rule in MEETING),
    ),
    (
        "(Samarkand decides all three; for the first, the video link of December would do, too.",
        lambda: (
            [[r["city"] or r["date"][:7] for r in BETWEEN if rule(r)] for rule in MEETING]
            == [["Samarkand", "2022-12"], ["Samarkand"], ["Samarkand"]]
        ),
    ),
    (
        "By the three rules about *hosting* it was: neither had been the other's host since the invasion.",
        lambda: all(first(rule) == MOSCOW for rule in VISIT),
    ),
    (
        'For two of the rules the last one before lies in June 2019, far from the invasion. So "first since the invasion" is true of them, and so is "first since before the pandemic".',
        lambda: [before(rule)[:7] for rule in VISIT] == ["2022-02", "2019-06", "2019-06"],
    ),
    (
        '`host == "China"` gives October 2023, when Putin came to Beijing.',
        lambda: first(lambda r: r["host"] == "China") == "2023-10-18",
    ),
    (
        '`how == "by video"` gives December 2022. Each is a true *first since the invasion*.',
        lambda: first(lambda r: r["mode"] == "video") == "2022-12-30",
    ),
    (
        "The visit was the first time since the invasion that either of them hosted the other.",
        lambda: first(hosted) == MOSCOW,
    ),
    (
        "By our list there was such a visit in six of the seven years from 2013 to 2019.",
        lambda: len(set(EARLY)) == 6 and set(range(2013, 2020)) - set(EARLY) == {2015},
    ),
    (
        "Each hosted three times.",
        lambda: all([VISITS[one]["host"] for one in VISITS if one < "2020"].count(host) == 3 for host in GUEST),
    ),
    (
        "Then came three years without any.",
        lambda: not {2020, 2021, 2022} & set(YEARS),
    ),
    ("Since 2023 there has been at least one each year.", lambda: {2023, 2024, 2025, 2026} <= set(YEARS)),
    (
        "So as a visit Moscow was no exception: such visits had been usual.",
        lambda: len(set(EARLY)) == 6 and {2023, 2024, 2025, 2026} <= set(YEARS),
    ),
    (
        "The number of joint texts was not new, either.",
        lambda: texts("2023-03") == texts("2019-06") == texts("2017-07") == 2 and texts("2016-06") == 3,
    ),
    (
        "Newspapers called Xi the first foreign leader to meet Putin since.",
        lambda: found("C04", "first foreign leader", "warrant"),
    ),
    (
        "**a plan for economic cooperation to 2030, a programme on nuclear reactors**",
        lambda: (
            any("2030" in r["title"] for r in TEXTS if r["date"].startswith("2023-03"))
            and found("C04", "fast reactors")
        ),
    ),
    (
        "In all Xi met Putin more than twice as often: 41 talks to 19.",
        lambda: (putin(), us()) == (41, 19),
    ),
    (
        "On visits and events it is 19 to 6.",
        lambda: (putin(kind="visit"), us(kind="visit")) == (19, 6),
    ),
    (
        "Thirteen talks with Putin took place at summits of which Washington is no member.",
        lambda: putin(kind="no seat") == 13,
    ),
    ("Where all three have a seat it is 9 to 11.", lambda: (putin(kind="seats"), us(kind="seats")) == (9, 11)),
    (
        "Xi had 41 talks with Putin. Nine of them were at summits where all three have a seat.",
        lambda: (putin(), putin(kind="seats")) == (41, 9),
    ),
    (
        "It is 9 to 7 then, a small gap that rests on how we code.",
        lambda: (putin("2019-12-31", "seats"), us("2019-12-31", "seats")) == (9, 7),
    ),
    (
        "Putin stayed away from the G20 and APEC summits of 2022 to 2025.",
        lambda: not any(beside(r) and r["occasion"] in ("G20", "APEC") and r["date"] > "2020" for r in MEETINGS),
    ),
    (
        "Putin came to no nuclear summit.",
        lambda: us(kind="nuclear") == 2 and not any("uclear" in r["occasion"] for r in talks()),
    ),
    (
        "As a meeting it was not the first: Samarkand came before, by each of three rules. As a visit it was.",
        as_read,
    ),
    (
        "Standing: by press reports no foreign leader had met Putin since the warrant.",
        lambda: found("C04", "first foreign leader", "warrant"),
    ),
    (
        "Where all three sit, Xi had {found[seats][Putin]} talks with Putin and {found[seats][US president]} with US presidents",
        lambda: (putin(kind="seats"), us(kind="seats")) == (9, 11),
    ),
    (
        "In Beijing in November 2014 Obama's talk counts as a visit, Putin's as a summit talk.",
        lambda: beijing_2014() == ("summit sidelines", "visit"),
    ),
    (
        "If both counted as summit talks, and the summit in Bali that Obama missed were left out, it would be 8 to 8.",
        lambda: (
            [r["occasion"] for r in talks("2019-12-31") if r["city"] == "Bali"] == ["APEC"]
            and beijing_2014() == ("summit sidelines", "visit")
            and (putin("2019-12-31", "seats") - 1, us("2019-12-31", "seats") + 1) == (8, 8)
        ),
    ),
    (
        "Putin leads on visits and events and at summits without a US seat.",
        lambda: all(putin(end, "visit") > us(end, "visit") for end in SPANS) and putin(kind="no seat") > 0,
    ),
    (
        "At some summits they only sat at the same table (in Osaka in 2019 with a few words on the way out).",
        lambda: [r["city"] for r in MEETINGS if person(r) and not own(r) and r["flag"] == "brief talk"] == ["Osaka"],
    ),
    ("So the form was not new.", lambda: len(VISITS) > 1),
    ("The three days are exact; nine days of March were still to come.", lambda: 31 - 22 == 9),
]

RECORD = [
    (
        "Two summits of 2013 at which both only sat at one table were in it, and three others like them were not.",
        lambda: (
            sorted(r["date"][:4] for r in MEETINGS if r["flag"] == "joint attendance only")
            == ["2013", "2013", "2014", "2017", "2019"]
        ),
    ),
    (
        "Samarkand has two pages and no flag.",
        lambda: SAMARKAND["confidence"] == "two-source" and not SAMARKAND["flag"] and SAMARKAND not in WEAK,
    ),
    (
        "All six agree with our talks.",
        lambda: (
            all(
                int(r["stated_count"])
                == sum(r["date"][:4] == m["date"][:4] and m["date"] <= r["date"] for m in talks())
                for r in STATED
                if r["kind"] == "year"
            )
            and sum(r["kind"] == "year" for r in STATED) == 6
        ),
    ),
    (
        "In 2013 Putin counted three, so he left out the two summits at which they only sat at one table.",
        lambda: sum(r["date"] <= "2013-10-07" for r in MEETINGS) == 5 and len(talks("2013-10-07")) == 3,
    ),
    (
        "Nine of these ten totals lie two above our talks and video links together.",
        lambda: sorted(off(r) for r in TOTALS) == [1] + [2] * 9,
    ),
    (
        "The count of all rows lies four or five above.",
        lambda: {off(r, everything=True) for r in TOTALS} == {-4, -5},
    ),
    (
        "So our list is not short by much, and officials do not count every table of many.",
        lambda: max(off(r) for r in TOTALS) == 2 and max(off(r, everything=True) for r in TOTALS) < 0,
    ),
    (
        "Without video there would be one.",
        lambda: sum(own(r) for r in BETWEEN) == 1 and len(BETWEEN) == 2,
    ),
    (
        "Each step fits.",
        lambda: len({off(r) for r in TOTALS if r["side"] == "China" and r["flag"] != "repost"}) == 1,
    ),
    (
        "Counted in hours the stay was less than 48, two days at most.",
        lambda: found("C02", "12:59", "morning of the 22nd", "less than 48 hours"),
    ),
    (
        "By all three definitions of a meeting Moscow was not the first. By all three readings as a visit it was.",
        as_read,
    ),
    (
        "For *in person* and *a talk of their own* the answers rest on Samarkand alone (for *any meeting* the video link "
        "of December would do, too): a talk that agencies reported on the day, with pictures, in which Putin spoke of China's questions.",
        lambda: (
            [r["city"] for r in BETWEEN if person(r)] == ["Samarkand"] and found("C03", "Samarkand", "first meeting")
        ),
    ),
    (
        "The last visit of Xi to Russia lies in June 2019, 45 full months before.",
        lambda: before(in_russia, MOSCOW) == "2019-06-05" and int(months(in_russia)) == 45,
    ),
    (
        "Since then neither had hosted the other, for 13.4 months.",
        lambda: round(months(hosted), 1) == 13.4 and before(hosted, MOSCOW) == "2022-02-04",
    ),
    (
        "Six of the seven years to 2019 had one, 0.86 a year.",
        lambda: len(set(EARLY)) == 6 and round(len(EARLY) / 7, 2) == 0.86,
    ),
    (
        "Then came three years without. Two joint texts had come with the visits of 2017 and 2019, three with that of 2016.",
        lambda: [texts(month) for month in ("2016-06", "2017-07", "2019-06", "2023-03")] == [3, 2, 2, 2],
    ),
    (
        "Since 2023 each year has had one, and 2025 had two.",
        lambda: [YEARS.count(year) for year in range(2023, 2027)] == [1, 1, 2, 1],
    ),
    (
        "We found no pipeline contract, arms deal or clause of defence.",
        lambda: (
            found("C04", "no deal on the second gas pipeline")
            and not any("contract" in r["event"] for r in EVENTS if r["date"].startswith("2023-03"))
        ),
    ),
    (
        "Press reports of the day call Xi the first foreign leader to meet Putin since.",
        lambda: found("C04", "first foreign leader", "warrant"),
    ),
    (
        "Whoever counts 2015 as a visit has seven of seven years.",
        lambda: (
            len(set(EARLY) | {2015}) == 7
            and any(r["date"] == "2015-05-08" and r["format"] == "event of the host" for r in MEETINGS)
        ),
    ),
    (
        "fourteen papers that one analyst called mostly updates",
        lambda: found("C04", "Fourteen agreements", "mostly small updates"),
    ),
    (
        "The first gap was longer in February 2022 than in March 2023.",
        lambda: gap(hosted, "2022-02-04") > gap(hosted, MOSCOW),
    ),
    (
        "The gap in visits is longest in March 2023; the pandemic, too, lies in it.",
        lambda: gap(state_visit, MOSCOW) > max(gap(state_visit, one) for one in VISITS if "2013-12" < one != MOSCOW),
    ),
    (
        "In all Xi met Putin more than twice as often in each of the three spans.",
        lambda: all(putin(end) > 2 * us(end) for end in SPANS),
    ),
    (
        "On visits and events the lead is larger.",
        lambda: all(putin(end, "visit") / us(end, "visit") > putin(end) / us(end) for end in SPANS),
    ),
    (
        "Where all three have a seat it is 9 to 7 to 2019, and 9 to 11 to 2026.",
        lambda: [(putin(end, "seats"), us(end, "seats")) for end in ("2019-12-31", LAST)] == [(9, 7), (9, 11)],
    ),
    (
        "About a third of the talks with Putin took place at summits without a US seat.",
        lambda: all(0.29 < putin(end, "no seat") / putin(end) < 0.36 for end in SPANS),
    ),
    (
        "Before the pandemic Xi or Putin visited the other in {years} years of {of}",
        lambda: len(set(EARLY)) == 6,
    ),
    (
        "By the rule: as a meeting it was not the first, by any of three definitions.",
        lambda: all(any(rule(r) for r in BETWEEN) for rule in MEETING),
    ),
    (
        "C20's number holds by one definition of a meeting of three, and C03's *first* by one sense of its verb of two.",
        lambda: (
            sum(sum(rule(r) for r in MEETINGS if r["date"] <= "2023-03-22") > 40 for rule in MEETING) == 1 and as_read()
        ),
    ),
    (
        "As a visit it was, by each of three.",
        lambda: not any(rule(r) for r in BETWEEN for rule in VISIT),
    ),
    (
        "Two rows, both with two pages, neither with a flag.",
        lambda: len(BETWEEN) == 2 and all(r["confidence"] == "two-source" and not r["flag"] for r in BETWEEN),
    ),
    (
        "The Moscow visit itself is flagged *announced before*, and nobody doubts it.",
        lambda: VISITS[MOSCOW]["flag"] == "announced before",
    ),
    (
        "So the sentence could as well say *a first since before the pandemic*.",
        lambda: before(in_russia, MOSCOW) < "2020" and before(state_visit, MOSCOW) < "2020",
    ),
    (
        "The first edition's rule for C03 named any earlier meeting as *against*; by that rule the claim fails.",
        lambda: len(BETWEEN) > 0,
    ),
    (
        "For about a quarter of the rows no page is the Kremlin's, Chinese state media's or an agency's: there are newspapers, and smaller sites that repeat an agency.",
        lambda: 0.2 < sum(small(r) for r in MEETINGS) / len(MEETINGS) < 0.3,
    ),
    (
        "(Four are of March 2023 and may be one count, repeated.",
        lambda: sum(r["counts_to"].startswith("2023-03") for r in TOTALS) == 4,
    ),
    (
        "The rule as written has no middle: 20 to 22 March are not the last days of March, and neither condition against is met.",
        lambda: (day("2023-03-31") - day("2023-03-22")).days > 3 and VISITS[MOSCOW]["date"].startswith("2023-03"),
    ),
    (
        "With it the first of *any meeting* would be June 2022. No answer of the other rules moves.",
        lambda: first(every) > "2022-06-23" > INVASION and found("C03", "BRICS", "by video"),
    ),
    (
        "We count it under APEC; counted as chosen, visits and events are 19 to 7, and seats for all three 9 to 10.",
        lambda: (
            [r["ground"] for r in US if r["city"] == "Woodside"] == ["APEC"]
            and (us(kind="visit") + 1, us(kind="seats") - 1, putin(kind="visit"), putin(kind="seats")) == (7, 10, 19, 9)
        ),
    ),
    (
        "The test of deeds is not met.",
        lambda: found("C04", "no deal on the second gas pipeline"),
    ),
]

TURNS = {
    "was it a dated first in who came": "rule",
    "neither what the visit brought nor the warrant": "reading",
    "Neither: Contradicted.": "rule",
    "*Rule:* a first as a meeting and as a visit": "rule",
    "and that Washington keeps such arms with allies": "source",
    "any earlier meeting is against": "rule",
    "*Run All* stops there": "how",
    "we first missed a talk in Paris": "source",
    "There we can only compare": "rule",
    "**Say a number first": "how",
    "No other country stands beside": "rule",
    "no trial has been held": "source",
    "2013 to {until}, by occasion": "rule",
    "Whoever hears only *met*": "rule",
    "later proved to change how": "rule",
    "took the plainest sense for C03": "source",
    "Met: all, in person": "rule",
    "For: a first by both": "rule",
    "Against: by neither": "rule",
    "For 2015 we found no page": "source",
    "First of what?": "how",
    "and the first one since, rule by rule": "rule",
    "had one test, of deeds": "source",
    "The press of the day said then that Xi saw": "source",
    "in a newspaper": "how",
    "about 60 minutes alone": "how",
    "Mark each, then open": "how",
    "*First*: of what kind?": "how",
    "Distinguish what a visit is the first of": "how",
    "Run each cell": "how",
    "Here are the first rows": "how",
    "first say it in your own words": "how",
    "The first line keeps the rows": "how",
    "The second counts all": "how",
    "Find the last one": "how",
    "Find the first one after": "how",
    "By which of them was the Moscow visit": "how",
    'Type `"yes"` or `"no"`': "how",
    "Write your rule in place of the dots": "how",
    "Can you find a rule by which": "how",
    "What moves where all three": "how",
    "Your verdict first": "how",
    "Name the best case": "how",
    "Five things to ask": "how",
    "Ask for the base rate, with": "how",
    "One question that no table": "how",
    "Two sentences: what was the Moscow visit": "how",
    "it stays folded, and nothing appears yet": "how",
    "Here is the visit beside other summits": "rule",
    "How many did Xi have with US presidents": "how",
    "`value_counts` counts": "how",
    "about an hour and a half": "how",
    "stays true under each definition": "how",
    "What changed since the first edition": "how",
    "First the rows between": "how",
    "By which of the definitions do they count": "how",
    "The last three lines are": "how",
    "## C03": "how",
    "The folded cell draws": "how",
    "How many meetings **in person**": "how",
    "Write an opening on the visit": "how",
    "First, counts of a single year": "how",
    "For the record": "how",
    "a row for each of six rules": "how",
    "Here we make each once more": "how",
    "holds the evidence behind": "house",
    "hold every state": "house",
    "No machine grades": "house",
    "Names of places follow": "house",
    "Nobody speaks for a state": "house",
    "Don't record the discussion": "house",
    "This is the record behind": "house",
    "Each has its rule, its numbers": "house",
    "The lesson needs none": "house",
    "which sentence of the article each line": "house",
    "The record has the reasons": "house",
    "It calls the visit *historic*": "claim",
    "a first since": "claim",
    "*a first since*": "claim",
    "Line 2 is an interpretation": "claim",
    "The sentence gives no reason": "claim",
    "A reader may hear one all the same": "claim",
    "We found no list": "rule",
    "is `yes` if the two sat down": "rule",
    "where nothing is drawn": "rule",
    "A *first* needs a rule": "rule",
    "White is the last such": "rule",
    "The full dot is the first": "rule",
    "Whoever writes *first*": "rule",
    "No table can measure": "rule",
    "Zero means that we found none": "rule",
    "Each talk has an occasion": "rule",
    "Some summits seat all three": "rule",
    "Others have no seat": "rule",
    "one mark each": "rule",
    "Seats for all three: G20": "rule",
    "In all {found[all][Putin]}": "rule",
    "At summits with seats for all three": "rule",
    "Now one rule holds": "rule",
    "Each is made from full tables": "rule",
    "All rows of `leader_meetings`": "rule",
    "The occasion follows who has a seat": "rule",
    "have no seat for Washington": "rule",
    "Neither government publishes": "rule",
    "At some summits both sat": "rule",
    "Each such summit is a row": "rule",
    "Conferences of all states": "rule",
    "A row is weak if": "rule",
    "*Joint attendance only*": "rule",
    "`counts_to` is the last day": "rule",
    "For: three calendar days": "rule",
    "The answers for a visit rest on": "rule",
    "Standing: a dated first": "rule",
    "Against: no to both": "rule",
    "The word has no agreed measure": "rule",
    "Each state or official visit": "rule",
    "Our tables list few documents": "rule",
    "we have no list of Putin": "rule",
    "| Left out |": "rule",
    "one dot each": "rule",
    "are no state visits": "rule",
    "They would be the first thing": "rule",
    "The rule had named papers only": "source",
    "said that there was no list": "source",
    "There is one, for the leaders": "source",
    "has Durban 2013": "source",
    "Our own first list fitted": "source",
    "expect much ceremony": "source",
    "- **a** The visit": "answer",
    "- **b** The visit": "answer",
    "- **d** The visit": "answer",
    "*First is first.": "answer",
    "*Nothing drawn means": "answer",
    "There is no right answer": "answer",
    "we call 1972 historic": "answer",
    "fits one country's visits": "answer",
    "By one reading it is the last third of a month, and two of the three days lie in it": "rule",
}

EVIDENCE = [
    ("C02", "days of the visit, 20 to 22 March", lambda: (day("2023-03-22") - day("2023-03-20")).days + 1, 0),
    ("C02", "days of March left after it", lambda: (day("2023-03-31") - day("2023-03-22")).days, 0),
    ("C02", "days of talks in our list", lambda: (day(VISITS[MOSCOW]["date_end"]) - day(MOSCOW)).days + 1, 0),
    ("C03", "in person between invasion and visit", lambda: sum(person(r) for r in BETWEEN), 0),
    ("C03", "talks of their own between them", lambda: sum(own(r) for r in BETWEEN), 0),
    ("C03", "by video between invasion and visit", lambda: sum(r["mode"] == "video" for r in BETWEEN), 0),
    ("C03", "one hosting the other between them", lambda: sum(hosted(r) for r in BETWEEN), 0),
    ("C03", "since Xi's last trip to Russia", lambda: months(in_russia), 1),
    ("C03", "since either had hosted the other", lambda: months(hosted), 1),
    ("C04", "state or official visits before it", lambda: sum(one < MOSCOW for one in VISITS), 0),
    ("C04", "years with such a visit, 2013-19", lambda: len(set(EARLY)), 0),
    ("C04", "Xi's trips to Russia before it", lambda: sum(in_russia(r) for r in MEETINGS if r["date"] < MOSCOW), 0),
    ("C04", "joint texts, March 2023", lambda: texts("2023-03"), 0),
    ("C04", "joint texts, June 2019", lambda: texts("2019-06"), 0),
    ("C04", "talks of Xi and Putin to March 2023", lambda: putin("2023-03-22"), 0),
    ("C04", "Xi and US presidents to March 2023", lambda: us("2023-03-22"), 0),
    ("C04", "Putin, where all three have a seat", lambda: putin("2023-03-22", "seats"), 0),
    ("C04", "US presidents, where all three have a seat", lambda: us("2023-03-22", "seats"), 0),
    ("C04", "hosting gap, February 2022", lambda: gap(hosted, "2022-02-04"), 1),
    ("C04", "hosting gap, March 2023", lambda: gap(hosted, MOSCOW), 1),
    ("C04", "state or official visits since", lambda: sum(one > MOSCOW for one in VISITS), 0),
]
EVIDENCE += [("C04", "joint texts, May 2025", lambda: texts("2025-05"), 0)]


def first_of_what():
    """Which of the four sentences of exercise 1.2 holds of the visit to Moscow."""
    visits = [one for one in VISITS if in_russia(VISITS[one])]
    right = {
        "a": first(person) == MOSCOW,
        "b": min(visits) == MOSCOW,
        "c": first(hosted) == MOSCOW,
        "d": first(every) == MOSCOW,
    }
    return [letter for letter, holds in right.items() if holds]


KEYS = {
    "1.1": lambda: sum(own(r) for r in MEETINGS if r["date"] < INVASION),
    "1.2": first_of_what,
    "1.3": lambda: sum(2013 <= year <= 2019 for year in YEARS) / len(range(2013, 2020)),
    "1.4": lambda: sum(person(r) and r not in WEAK for r in MEETINGS if r["date"] <= "2023-03-22"),
}

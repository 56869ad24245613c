"""Lesson 01 and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the full tables.
"""

import datetime
import urllib.parse

from tools.notebooks.by_cell import PUT, depends, in_words, reader

rows = reader(__file__)


def day(text):
    return datetime.date.fromisoformat(text)


MEETINGS = rows("own/leader_meetings.csv")
STATED = rows("own/stated_meeting_counts.csv")
US = [r for r in rows("tables/summit_baseline.csv") if r["kind"] == "meeting" and r["leader"] == "Xi"]
TEXTS = rows("tables/joint_statements.csv")
EVENTS = rows("own/chronology.csv")
LOOKUPS = rows("ledger/lookups.csv")
INVASION, MOSCOW, LEFT = "2022-02-24", "2023-03-20", "2023-03-22"  # he left on the day after the talks
STAY = (day(LEFT) - day(MOSCOW)).days + 1
LAST = max(r["date"] for r in MEETINGS)
ON = {r["date"]: r for r in MEETINGS}
RATED = {r["id"]: r for r in rows("ledger/claims.csv")}
GUEST = ("Russia", "China")


def written(one):
    """A day as prose writes it."""
    return f"{day(one).day} {month(one)}"


def month(one):
    return f"{day(one):%B %Y}"


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


def months_from(one, end=MOSCOW):
    return (day(end) - day(one)).days / 30.44


def months(rule):
    return months_from(before(rule, MOSCOW))


VISITS = {r["date"]: r for r in MEETINGS if state_visit(r)}
YEARS = [int(one[:4]) for one in VISITS]
TO_2019 = range(2013, 2020)
EARLY = [year for year in YEARS if year <= 2019]
LATER = [year for year in YEARS if year > 2019]
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


TABLE_ONLY = [r for r in MEETINGS if person(r) and not own(r)]
# months of the last such meeting before the invasion, for the rules by which it lies before the pandemic
LONG_AGO = [month(before(rule)) for rule in MEETING + VISIT if before(rule) < "2020"]
SPANS = ("2019-12-31", LEFT, LAST)
TOTALS = [r for r in STATED if r["kind"] == "total" and r["wording"] != "at least" and r["date"] >= "2021"]


def off(r, everything=False):
    counted = [m for m in MEETINGS if m["date"] <= r["counts_to"] and (everything or own(m) or m["mode"] == "video")]
    return int(r["stated_count"]) - len(counted)


def texts(month):
    return sum(r["date"].startswith(month) for r in TEXTS)


def found(claim, *words):
    return any(r["claim"] == claim and all(word in r["item"] for word in words) for r in LOOKUPS)


# the Kremlin, Chinese state media and offices, agencies or pages that give their text
NEAR = "kremlin.ru people.cn xinhuanet.com news.cn cri.cn cctv.cn cctv.com chinadaily.com.cn china.org.cn gov.cn "
NEAR += "mfa.gov.cn chinamission.be chinamil.com.cn globaltimes.cn shine.cn tass.com sputniknews.com rferl.org "
NEAR += "lenta.ru oananews.org finance.yahoo.com"


def small(r):
    """True where neither page of a meeting is one of NEAR."""
    hosts = [urllib.parse.urlparse(r[name]).netloc for name in ("source_1", "source_2")]
    return not any(host.endswith(near) for host in hosts for near in NEAR.split())


WEAK = [r for r in MEETINGS if r["flag"] or r["confidence"] == "one-source"]
SAMARKAND = next(r for r in MEETINGS if r["city"] == "Samarkand")


def beijing_2014():
    """How Putin's and Obama's talks with Xi in Beijing of that November are coded."""
    ours = [r["format"] for r in MEETINGS if r["city"] == "Beijing" and r["date"].startswith("2014-11")]
    theirs = [r["ground"] for r in US if r["period"].startswith("2014-11-1") and r["city"] == "Beijing"]
    return (*ours, *theirs)


def gap(rule, end):
    return months_from(before(rule, end), end)


EVENTS_OF_HOST = {r["date"]: r for r in MEETINGS if r["format"] == "event of the host"}


def listed(host, stays=VISITS):
    """The years in which a state was the host, as prose lists them."""
    *years, last = [one[:4] for one, r in stays.items() if r["host"] == host]
    return f"{', '.join(years)} and {last}"


def stayed_for(club):
    """Their talks at a club's summits from the pandemic to 2025, the years that the sentences name."""
    return [r for r in MEETINGS if beside(r) and r["occasion"] == club and "2020" < r["date"] < "2026"]


def in_china():
    return first(lambda r: r["host"] == "China")


def twice():
    kinds = [(r["mode"], r["host"]) for r in BETWEEN]
    return len(BETWEEN) == 2 and not any(host in GUEST for _, host in kinds)


def own_years(staged=False):
    """The years to 2019 in which Xi paid Russia a state visit, or came to an event of the host."""
    kinds = ("state or official visit", "event of the host") if staged else ("state or official visit",)
    return {r["date"][:4] for r in MEETINGS if in_russia(r) and r["format"] in kinds and r["date"] < "2020"}


def number_by(rule):
    """Which meeting since the invasion the visit was, by a rule."""
    return sum(rule(r) for r in MEETINGS if INVASION <= r["date"] <= MOSCOW)


WARRANT = found("C04", "International Criminal Court's warrant of 17 March")


def as_read():
    return all(first(rule) == "2022-09-15" for rule in MEETING) and all(first(rule) == MOSCOW for rule in VISIT)


FACTS = {
    "head": lambda: [
        f"spent {in_words(STAY)} days in Moscow",
        f"Paragraph: {', '.join(sorted({r['paragraph'] for r in RATED.values() if r['lesson'] == '01'}))} of 0 to 9",
        f"Data to {LAST}",
    ],
    "objective": lambda: [
        f"Xi spent {in_words(STAY)} days in Moscow. C02",
    ],
    "1-what-lay-between": lambda: [
        ("about a quarter of the rows", 0.2 < sum(small(r) for r in MEETINGS) / len(MEETINGS) < 0.3),
        "small sites only",
        (
            "missed a talk in Paris in 2015",
            any(r["city"] == "Paris" and r["date"] > "2015" for r in talks("2015-12-31")),
        ),
        ("games, a parade, a forum", any("Forum" in r["occasion"] for r in EVENTS_OF_HOST.values())),
        ("a visit beside an event or a summit is a visit", any(r["occasion"] for r in VISITS.values())),
        ("At some summits they only sat at the same table", len(TABLE_ONLY) > 1),
        ("Video links always count as no", not any(own(r) for r in MEETINGS if r["mode"] == "video")),
    ],
    "predict-1-1": lambda: [
        f"invaded on {written(INVASION)}",
        f"Xi came to Moscow on {written(MOSCOW)}",
        ("thirteen months between", round((day(MOSCOW) - day(INVASION)).days / 30.44) == 13),
    ],
    "read-1-1": lambda: [
        f"{in_words(len(BETWEEN))} marks lie inside the grey band",
        (
            f"Samarkand, in Uzbekistan, beside a summit of {month(SAMARKAND['date'])}",
            BETWEEN[0] == SAMARKAND and beside(SAMARKAND) and own(SAMARKAND),
        ),
        (f"a video link of {month(BETWEEN[1]['date']).split()[0]}", BETWEEN[1]["mode"] == "video"),
        ("had been empty before the war", before(in_russia, MOSCOW) < INVASION),
        f"Xi had last come in {month(before(in_russia, MOSCOW))}",
    ],
    "predict-1-2": lambda: [
        f"the first is {ON[first(person)]['city']}, not Moscow",
    ],
    "read-1-2": lambda: [
        f"{in_words(len(MEETING + VISIT))} rules, {in_words(len({first(rule) for rule in MEETING + VISIT}))} answers",
        ("three rules about meetings Moscow was not the first", all(first(rule) < MOSCOW for rule in MEETING)),
        f"Samarkand came {in_words(round(months_from(SAMARKAND['date'])))} months before",
        ("the three about hosting it was", all(first(rule) == MOSCOW for rule in VISIT)),
        ("neither had been the other's host since the invasion", not any(hosted(r) for r in BETWEEN)),
        f"for {in_words(len(LONG_AGO))} of the rules the last one before lies in {LONG_AGO[0]}",
        ("first since before the pandemic is as true", len({*LONG_AGO}) == 1),
    ],
    "change": lambda: [
        f'host == "China" gives {month(in_china())}, when Putin came to {ON[in_china()]["city"]}',
        f'how == "by video" gives {month(first(lambda r: r["mode"] == "video"))}',
        "Each is a true first since the invasion",  # so first() chooses
    ],
    "exercise-1-2": lambda: [
        ("whether Moscow was meeting number 1, 2 or 3", {number_by(rule) for rule in MEETING + VISIT} == {1, 2, 3}),
    ],
    "predict-visits": lambda: [
        f"the {in_words(len(TO_2019))} years from {TO_2019[0]} to {TO_2019[-1]}",
    ],
    "exercise-1-3": lambda: [
        (f"Her mean comes to {len(EARLY) / len(set(EARLY)):.1f}, too high", len(set(EARLY)) < len(TO_2019)),
    ],
    "read-visits": lambda: [
        f"in {in_words(len(set(EARLY)))} of the {in_words(len(TO_2019))} years from {TO_2019[0]} to {TO_2019[-1]}",
        ("in form the Moscow visit was no exception", len(set(EARLY)) > len(TO_2019) / 2),
        "The missing year is {}".format(*set(TO_2019) - set(EARLY)),
        ("in May of that year Xi came to Moscow", in_russia(ON["2015-05-08"])),
        f"{in_words(texts('2015-05'))} joint texts",
        ("count that as an event", ON["2015-05-08"]["format"] == "event of the host"),
        (
            f"{in_words(min(LATER) - max(EARLY) - 1)} years of Covid had no visit: the gap before Moscow, "
            f"{int(gap(state_visit, MOSCOW))} months, is the longest",
            max(VISITS, key=lambda one: gap(state_visit, one) if one > min(VISITS) else 0) == MOSCOW,
        ),
        (f"each year since {min(LATER)} has had one", set(LATER) == set(range(2023, int(LAST[:4]) + 1))),
        f"it is {in_words(len(set(EARLY)))} of {in_words(min(LATER) - TO_2019[0])} years",
        f"Xi's own state visits to Russia fell in {in_words(len(own_years()))}",
    ],
    "read-papers": lambda: [
        (f"{in_words((day(MOSCOW) - day('2023-03-17')).days)} days after the International Criminal", WARRANT),
        ("first foreign leader to meet Putin since", found("C04", "first foreign leader", "warrant")),
        f"in {in_words(len(set(EARLY)))} of the {in_words(len(TO_2019))} years to {TO_2019[-1]}",
        f"{in_words(sum(one > MOSCOW for one in VISITS))} more came to {month(LAST)}",
        ("first trip abroad since his re-election", found("C04", "first trip abroad since his re-election")),
        (
            "One analyst called the fourteen papers mostly small updates",
            found("C04", "Fourteen agreements, mostly small updates"),
        ),
        ("long-term programme on nuclear reactors", found("C04", "long-term programme on fast reactors")),
        ("a second gas pipeline did not come", found("C04", "no deal on the second gas pipeline")),
        (
            f"In {month('2025-09-02')}, in {ON['2025-09-02']['city']}, the pipeline got a memorandum without a price",
            found("C04", "memorandum in September 2025", "without price"),
        ),
        ("changes not seen for a hundred years", found("C04", "changes not seen for a hundred years")),
        (
            f"joint texts were {in_words(texts('2023-03'))}, as in June 2019",
            texts("2023-03") == texts("2019-06"),
        ),
        f"In May 2025 there were {in_words(texts('2025-05'))}",
        (
            "In July 2023 a newspaper wrote that officials say Xi warned Putin in Moscow against nuclear arms",
            found("C04", "Xi warned Putin in Moscow", "nuclear arms", "The Kremlin called it fiction"),
        ),
        ("Within days Putin announced nuclear arms for Belarus", found("C04", "On 25 March Putin announced")),
        ("asks states to keep them at home", found("C04", "asks nuclear states to keep their arms at home")),
        ("Gabuev of Carnegie", any("Gabuev, Carnegie" in r["who"] for r in LOOKUPS if r["claim"] == "C04")),
    ],
    "c03-both-sides": lambda: [
        (
            "CNN, Reuters and others called it Xi's first visit to Russia since the invasion",
            found("C03", "CNN, Reuters and others", "first visit to Russia"),
        ),
        ("From Samarkand Reuters reported their first meeting", found("C03", "Samarkand, their first meeting")),
        ("thirteen months neither had been the other's host", twice() and round(months(hosted)) == 13),
        ("In December they talked by video", BETWEEN[-1]["mode"] == "video" and "-12-" in BETWEEN[-1]["date"]),
        ("In North American English", found("C03", "North American")),
        f"last been in Russia in {month(before(in_russia, MOSCOW))}",
        f"China counted {counted_by_china('2022-02-04')} meetings to February 2022",
        f"{counted_by_china('2023-03-19')} before Moscow",
    ],
    "conclude-ours": lambda: [
        (
            f"By {in_words(len(VISIT))} of {in_words(len(MEETING + VISIT))} rules Moscow was the first",
            all(number_by(rule) == 1 for rule in VISIT),
        ),
        ("thirteen months neither president had been the other's guest", twice() and round(months(hosted)) == 13),
        (
            f"By the {in_words(len(MEETING))} rules about meetings it was not",
            all(number_by(rule) > 1 for rule in MEETING),
        ),
        (f"in {month(SAMARKAND['date'])} the two had a talk of their own in Samarkand", own(SAMARKAND)),
    ],
    "4-compared-with-whom": lambda: [
        f"{in_words(sum('visualfoodie.com' in r['source'] for r in US if not r['source_2']))} talks rest on one small site",
        ("Each talk has an occasion", all(r["ground"] for r in US)),
        f"{in_words(us(kind='nuclear'))} talks with US presidents were at nuclear summits",
    ],
    "predict-1-3": lambda: [
        f"From {month(talks()[0]['date'])} to {month(talks()[-1]['date'])} Xi had {putin()} talks with Putin",
        f"{in_words(putin(kind='seats'))} of them were at summits where all three have a seat",
    ],
    "read-1-3": lambda: [
        (f"more than twice as many talks with Putin, {putin()} talks to {us()}", putin() > 2 * us()),
        "on visits",
        f"events it is {putin(kind='visit')} to {us(kind='visit')}",
        (
            "Thirteen talks with Putin took place at summits of which Washington is no member",
            putin(kind="no seat") == 13,
        ),
        f"all three have a seat it is {putin(kind='seats')} to {us(kind='seats')}",
        (
            f"{in_words(us(kind='seats') - us('2019-12-31', 'seats'))} of the {in_words(us(kind='seats'))} were at "
            "summits from which Putin stayed away",
            not any(stayed_for(club) for club in ALL_THREE),
        ),
    ],
    "change-2": lambda: [
        ("Putin stayed away from the G20", not stayed_for("G20")),
        ("APEC summits of 2022 to 2025", not stayed_for("APEC")),
        f"It is {putin('2019-12-31', 'seats')} to {us('2019-12-31', 'seats')} then",
        ("Obama's talk counts as a visit, Putin's as a summit talk", beijing_2014() == ("summit sidelines", "visit")),
    ],
    "discuss-five-things-to": lambda: [
        (f"(C02): {RATED['C02']['rating_2026']}{PUT}", depends(rows("ledger/panel.csv"), "C02")),
        f"The {in_words(STAY)} days are exact",
        f"{in_words((day('2023-03-31') - day(LEFT)).days)} days of March were still to come",
        ("We would say Mostly supported", RATED["C02"]["ours"].startswith("We would say Mostly supported")),
    ],
    "runsheet-50": lambda: [
        f"{in_words(sum(map(person, BETWEEN)))} meeting in person (Samarkand, {month(SAMARKAND['date'])})",
        f"{in_words(sum(r['mode'] == 'video' for r in BETWEEN))} by video",
        f"Xi was not in Russia for {int(months(in_russia))} months",
        (
            f"by {in_words(len(VISIT))} of {in_words(len(MEETING + VISIT))} rules Moscow was the first (hosting)",
            all(first(rule) == MOSCOW for rule in VISIT),
        ),
        (f"by {in_words(len(MEETING))} not (meeting)", all(first(rule) < MOSCOW for rule in MEETING)),
    ],
    "guidance": lambda: [
        "in 2026 a crime against humanity",  # on the page of the UN's commission
        "Officials said {} before the visit".format(
            max(r["stated_count"] for r in TOTALS if r["side"] in GUEST and r["date"] < MOSCOW)
        ),
        f"{int(months(in_russia))} months is the time without Xi in Russia",
    ],
    "1.1.title": lambda: [
        ("Xi and Putin met once between invasion", sum(map(person, BETWEEN)) == 1),
        ("talked once by video", sum(r["mode"] == "video" for r in BETWEEN) == 1),
    ],
    "1.1.subtitle": lambda: [
        f"{month(MEETINGS[0]['date'])} to {month(LAST)}",
    ],
    "1.1.caption": lambda: [
        ("summits by video (BRICS, June 2022) are not counted", found("C03", "BRICS", "by video") and twice()),
    ],
    "1.1.description": lambda: [
        f"lie {in_words(sum(map(person, BETWEEN)))} meeting elsewhere",
        f"{in_words(sum(r['mode'] == 'video' for r in BETWEEN))} by video",
        ("in China are empty there", twice()),
        f"not in Russia for {int(months(in_russia))} months",
        f"Of our list's {sum(r['date'] < '2020' for r in MEETINGS)} meetings before 2020",
        f"{sum(r['host'] == 'third country' for r in MEETINGS if r['date'] < '2020')} were elsewhere",
        f"first video link is of {month(min(r['date'] for r in MEETINGS if r['mode'] == 'video'))}",
    ],
    "1.2.title": lambda: [
        ("trip to Moscow was the first visit since the invasion", all(first(rule) == MOSCOW for rule in VISIT)),
        ("but not the first meeting", all(first(rule) < MOSCOW for rule in MEETING)),
    ],
    "1.2.subtitle": lambda: [
        f"the invasion of {INVASION[:4]}",
    ],
    "1.2.description": lambda: [
        f"each of {in_words(len(MEETING + VISIT))} rules",
        ("For any meeting", first(every) == SAMARKAND["date"]),
        ("a meeting in person", first(person) == SAMARKAND["date"]),
        (
            f"a talk of their own, the first after the invasion is Samarkand in {month(SAMARKAND['date'])}",
            first(own) == SAMARKAND["date"],
        ),
        ("For one hosting the other", first(hosted) == MOSCOW),
        ("a state or official visit", first(state_visit) == MOSCOW),
        (f"Xi in Russia, it is Moscow in {month(MOSCOW)}", first(in_russia) == MOSCOW),
    ],
    "1.3.title": lambda: [
        f"Xi talked with Putin {putin()} times, with US presidents {us()}",
        ("At summits that seat all three it was about even", abs(us(kind="seats") - putin(kind="seats")) <= 2),
    ],
    "1.3.subtitle": lambda: [
        f"{talks()[0]['date'][:4]} to {LAST[:4]}, by occasion",
    ],
    "1.3.caption": lambda: [
        f"To the Moscow visit of {MOSCOW[:4]} Putin led there by {putin(MOSCOW, 'seats')} to {us(MOSCOW, 'seats')}",
    ],
    "1.3.description": lambda: [
        f"In all {putin()} with Putin",
        f"{us()} with US presidents",
        ("Putin leads on visits", all(putin(end, "visit") > us(end, "visit") for end in SPANS)),
        ("at summits without a US seat", putin(kind="no seat") > 0),
        f"seats for all three it is {putin(kind='seats')} to {us(kind='seats')}",
    ],
    "C03.why": lambda: [
        ("It was Xi's first trip to Russia since the invasion", first(in_russia) == MOSCOW),
        ("he had met Putin in Samarkand half a year before", 150 < (day(MOSCOW) - day(SAMARKAND["date"])).days < 210),
        ("The article's verb can mean either a trip or a talk", as_read()),
    ],
    "C04.why": lambda: [
        ("the big pipeline deal did not come", found("C04", "no deal on the second gas pipeline")),
        ("such visits were common up to 2019", len(set(EARLY)) > len(TO_2019) / 2),
        (f"{in_words((day(MOSCOW) - day('2023-03-17')).days)} days after the court's warrant", found("C04", "warrant")),
    ],
    "record-head": lambda: [f"meetings to {LAST}"],
    "how-good-is-the": lambda: [
        (
            "For about a quarter of the rows no page is the Kremlin's, Chinese state media's or an agency's: there are newspapers, and smaller sites that repeat an agency.",
            0.2 < sum(small(r) for r in MEETINGS) / len(MEETINGS) < 0.3,
        ),
    ],
    "a-check-from-outside": lambda: [
        (
            "The Moscow visit itself is flagged *announced before*, and nobody doubts it.",
            VISITS[MOSCOW]["flag"] == "announced before",
        ),
        (
            "Samarkand has two pages and no flag.",
            SAMARKAND["confidence"] == "two-source" and (not SAMARKAND["flag"]) and (SAMARKAND not in WEAK),
        ),
    ],
    "read-all-six-agree": lambda: [
        (
            f"All {in_words(sum(r['kind'] == 'year' for r in STATED))} agree with our talks.",
            all(
                int(r["stated_count"])
                == sum(r["date"][:4] == m["date"][:4] and m["date"] <= r["date"] for m in talks())
                for r in STATED
                if r["kind"] == "year"
            ),
        ),
        (
            f"In 2013 Putin counted {in_words(int(STATED[0]['stated_count']))}, so he left out the two summits at which they only sat at one table.",
            STATED[0]["date"] == "2013-10-07"
            and len(talks("2013-10-07"))
            == int(STATED[0]["stated_count"])
            == sum(r["date"] <= "2013-10-07" for r in MEETINGS) - 2,
        ),
    ],
    "read-nine-of-these": lambda: [
        (
            "Nine of these ten totals lie two above our talks and video links together.",
            sorted(off(r) for r in TOTALS) == [1] + [2] * 9,
        ),
        (
            "(Four are of March 2023 and may be one count, repeated.",
            sum(r["counts_to"].startswith("2023-03") for r in TOTALS) == 4,
        ),
        ("The count of all rows lies four or five above.", {off(r, everything=True) for r in TOTALS} == {-4, -5}),
        (
            "So our list is not short by much, and officials do not count every table of many.",
            max(off(r) for r in TOTALS) == 2 and max(off(r, everything=True) for r in TOTALS) < 0,
        ),
    ],
    "read-from-38-in": lambda: [
        (f"Without video there would be {in_words(sum(own(r) for r in BETWEEN))}.", len(BETWEEN) == 2),
        ("Each step fits.", len({off(r) for r in TOTALS if r["side"] == "China" and r["flag"] != "repost"}) == 1),
    ],
    "C02-read": lambda: [
        (
            "Counted in hours the stay was less than 48, two days at most.",
            found("C02", "12:59", "morning of the 22nd", "less than 48 hours"),
        ),
    ],
    "C03-two-rows-both-with": lambda: [
        (
            "Two rows, both with two pages, neither with a flag.",
            len(BETWEEN) == 2 and all(r["confidence"] == "two-source" and (not r["flag"]) for r in BETWEEN),
        ),
    ],
    "C03-read": lambda: [
        (
            "For *in person* and *a talk of their own* the answers rest on Samarkand alone (for *any meeting* the video link of December would do, too): a talk that agencies reported on the day, with pictures, in which Putin spoke of China's questions.",
            [r["city"] for r in BETWEEN if person(r)] == ["Samarkand"] and found("C03", "Samarkand", "first meeting"),
        ),
        (
            "With it the first of *any meeting* would be June 2022. No answer of the other rules moves.",
            first(every) > "2022-06-23" > INVASION and found("C03", "BRICS", "by video"),
        ),
        (
            "The last visit of Xi to Russia lies in June 2019, 45 full months before.",
            before(in_russia, MOSCOW) == "2019-06-05" and int(months(in_russia)) == 45,
        ),
        (
            "So the sentence could as well say *a first since before the pandemic*.",
            before(in_russia, MOSCOW) < "2020" and before(state_visit, MOSCOW) < "2020",
        ),
    ],
    "C03-read-2": lambda: [
        (
            f"Since then neither had hosted the other, for {months(hosted):.1f} months.",
            before(hosted, MOSCOW) == "2022-02-04",
        ),
    ],
    "C03-choices-read": lambda: [
        (
            "By all three definitions of a meeting Moscow was not the first. By all three readings as a visit it was.",
            as_read(),
        ),
    ],
    "C03-rating": lambda: [
        ("as one about meetings finds it contradicted", all(any(rule(r) for r in BETWEEN) for rule in MEETING)),
        ("as one about visits finds it supported", not any(rule(r) for r in BETWEEN for rule in VISIT)),
    ],
    "C04-read": lambda: [
        (f"Six of the seven years to 2019 had one, {len(EARLY) / 7:.2f} a year.", len(set(EARLY)) == 6),
        (
            "Then came three years without. Two joint texts had come with the visits of 2017 and 2019, three with that of 2016.",
            [texts(month) for month in ("2016-06", "2017-07", "2019-06", "2023-03")] == [3, 2, 2, 2],
        ),
        (
            "Since 2023 each year has had one, and 2025 had two.",
            [YEARS.count(year) for year in range(2023, 2027)] == [1, 1, 2, 1],
        ),
    ],
    "C04-read-2": lambda: [
        (
            "fourteen papers that one analyst called mostly updates",
            found("C04", "Fourteen agreements", "mostly small updates"),
        ),
        (
            "We found no pipeline contract, arms deal or clause of defence.",
            found("C04", "no deal on the second gas pipeline")
            and (not any("contract" in r["event"] for r in EVENTS if r["date"].startswith("2023-03"))),
        ),
    ],
    "C04-what-it-shows-the": lambda: [
        (
            "The first gap was longer in February 2022 than in March 2023.",
            gap(hosted, "2022-02-04") > gap(hosted, MOSCOW),
        ),
        (
            "The gap in visits is longest in March 2023; the pandemic, too, lies in it.",
            gap(state_visit, MOSCOW) > max(gap(state_visit, one) for one in VISITS if "2013-12" < one != MOSCOW),
        ),
        (
            "Press reports of the day call Xi the first foreign leader to meet Putin since.",
            found("C04", "first foreign leader", "warrant"),
        ),
    ],
    "C04-read-3": lambda: [
        (
            "In all Xi met Putin more than twice as often in each of the three spans.",
            all(putin(end) > 2 * us(end) for end in SPANS),
        ),
        (
            "On visits and events the lead is larger.",
            all(putin(end, "visit") / us(end, "visit") > putin(end) / us(end) for end in SPANS),
        ),
        (
            "Where all three have a seat it does not.",
            all(putin(end, "seats") / us(end, "seats") < putin(end) / us(end) for end in SPANS),
        ),
        (
            "About a third of the talks with Putin took place at summits without a US seat.",
            all(0.29 < putin(end, "no seat") / putin(end) < 0.36 for end in SPANS),
        ),
    ],
    "C04-choices-read": lambda: [
        f"they fell in {in_words(len(own_years()))} of the {in_words(len(TO_2019))} years",
        f"With games, a parade and a forum it was {in_words(len(own_years(staged=True)))}",
    ],
    "C04-choices-read-2": lambda: [
        (
            "to 2019, and still in March 2023, Putin leads",
            [putin(end, "seats") > us(end, "seats") for end in SPANS] == [True, True, False],
        ),
        ("two of them together close it", putin(kind="seats") + 1 == us(kind="seats") - 1),
    ],
    "1.4.title": lambda: [
        f"a state or official visit in {len(set(EARLY))} of the {len(TO_2019)} years before the pandemic",
    ],
    "1.4.subtitle": lambda: [
        f"{YEARS[0]}–{LAST[:4]}",
    ],
    "1.4.caption": lambda: [
        ("Olympic opening of February 2022, are no state visits", ON["2022-02-04"]["format"] == "event of the host"),
    ],
    "1.4.description": lambda: [
        f"Russia is the host in {listed('Russia')}",
        f"China in {listed('China')}",
        ("No visit falls in 2015 or in 2020 to 2022", set(range(2013, 2027)) - set(YEARS) == {2015, 2020, 2021, 2022}),
        f"Hollow marks are events: in Russia in {listed('Russia', EVENTS_OF_HOST)}",
        f"in China in {listed('China', EVENTS_OF_HOST)}",
    ],
}


def stayed_from(first):
    """Days of the visit in March from a day of the month on."""
    return sum(one >= first for one in range(day(MOSCOW).day, day(LEFT).day + 1))


def counted_by_china(to):
    """China's stated total of meetings to a day."""
    [total] = {
        int(r["stated_count"]) for r in STATED if (r["side"], r["kind"], r["counts_to"]) == ("China", "total", to)
    }
    return total


EVIDENCE = [
    ("C02", "days of the visit as announced, 20 to 22 March 2023", lambda: STAY, 0),
    (
        "C02",
        "days of March 2023 left after Xi's departure on the 22nd",
        lambda: (day("2023-03-31") - day(LEFT)).days,
        0,
    ),
    (
        "C02",
        "days of the visit with talks, by our list of meetings",
        lambda: (day(VISITS[MOSCOW]["date_end"]) - day(MOSCOW)).days + 1,
        0,
    ),
    (
        "C03",
        "meetings of Xi and Putin in person, from the invasion of February 2022 to the visit",
        lambda: sum(person(r) for r in BETWEEN),
        0,
    ),
    (
        "C03",
        "talks of their own of Xi and Putin in person, from the invasion of February 2022 to the visit",
        lambda: sum(own(r) for r in BETWEEN),
        0,
    ),
    (
        "C03",
        "meetings of Xi and Putin by video, the two alone, from the invasion of February 2022 to the visit",
        lambda: sum(r["mode"] == "video" for r in BETWEEN),
        0,
    ),
    (
        "C03",
        "times that one hosted the other, from the invasion of February 2022 to the visit",
        lambda: sum(hosted(r) for r in BETWEEN),
        0,
    ),
    (
        "C03",
        "months from Xi's last trip to Russia (June 2019) to the visit of March 2023",
        lambda: months(in_russia),
        1,
    ),
    (
        "C03",
        "months from the last time one hosted the other (February 2022) to the visit of March 2023",
        lambda: months(hosted),
        1,
    ),
    (
        "C04",
        "state or official visits of one to the other, 2013 until before March 2023",
        lambda: sum(one < MOSCOW for one in VISITS),
        0,
    ),
    ("C04", "years of 2013-19 with a state or official visit of one to the other", lambda: len(set(EARLY)), 0),
    (
        "C04",
        "years of 2013-22 with a state or official visit of one to the other",
        lambda: len({one[:4] for one in VISITS if one < "2023"}),
        0,
    ),
    ("C04", "months since the last state or official visit, in March 2023", lambda: gap(state_visit, MOSCOW), 1),
    (
        "C04",
        "trips of Xi to Russia, 2013 until before March 2023",
        lambda: sum(in_russia(r) for r in MEETINGS if r["date"] < MOSCOW),
        0,
    ),
    ("C04", "joint texts of the presidents found, March 2023", lambda: texts("2023-03"), 0),
    ("C04", "joint texts of the presidents found, June 2019", lambda: texts("2019-06"), 0),
    ("C04", "talks of Xi with Putin, 2013 to March 2023", lambda: putin(LEFT), 0),
    ("C04", "talks of Xi with US presidents, 2013 to March 2023", lambda: us(LEFT), 0),
    (
        "C04",
        "talks of Xi with Putin at summits where China, Russia and the US have a seat, 2013 to March 2023",
        lambda: putin(LEFT, "seats"),
        0,
    ),
    (
        "C04",
        "talks of Xi with US presidents at summits where China, Russia and the US have a seat, 2013 to March 2023",
        lambda: us(LEFT, "seats"),
        0,
    ),
    ("C04", "months since one had last hosted the other, in February 2022", lambda: gap(hosted, "2022-02-04"), 1),
    ("C04", "months since one had last hosted the other, in March 2023", lambda: gap(hosted, MOSCOW), 1),
    (
        "C04",
        "state or official visits of one to the other, after March 2023 to the end of our list",
        lambda: sum(one > MOSCOW for one in VISITS),
        0,
    ),
]
EVIDENCE += [
    ("C02", "days of the visit in the last third of March 2023, from the 21st", lambda: stayed_from(21), 0),
    ("C02", "days of the visit in the last seven days of March 2023", lambda: stayed_from(25), 0),
    (
        "C03",
        "meetings since 2013 by China's count, Xinhua on 4 February 2022",
        lambda: counted_by_china("2022-02-04"),
        0,
    ),
    (
        "C03",
        "meetings since 2013 by China's count, Xi's article before the visit of March 2023",
        lambda: counted_by_china("2023-03-19"),
        0,
    ),
    ("C04", "joint texts of the presidents found, May 2014", lambda: texts("2014-05"), 0),
    ("C04", "joint texts of the presidents found, February 2022", lambda: texts("2022-02"), 0),
    (
        "C04",
        "years of 2013-19 with a state or official visit of one to the other, with Xi's stay of May 2015",
        lambda: len({*EARLY, 2015}),
        0,
    ),
    (
        "C04",
        "gas a year in the contract signed at the summit of May 2014",
        lambda: next(int(r["event"].split()[-4]) for r in EVENTS if r["date"] == "2014-05-21"),
        0,
    ),
]
EVIDENCE += [("C04", "joint texts of the presidents found, May 2025", lambda: texts("2025-05"), 0)]
EVIDENCE += [("C04", "years of 2013-19 with a state visit of Xi to Russia", lambda: len(own_years()), 0)]


NAMES_OF_RULES = ("any meeting, video talks too", "a meeting in person", "a talk of their own")
NAMES_OF_RULES += ("one hosts the other", "a state or official visit", "Xi in Russia")


def first_by():
    """The rules by which no meeting lies between the invasion and the visit."""
    return [name for name, rule in zip(NAMES_OF_RULES, MEETING + VISIT, strict=True) if first(rule) == MOSCOW]


KEYS = {
    "1.1": lambda: sum(map(person, BETWEEN)),
    "1.2": first_by,
    "1.3": lambda: sum(2013 <= year <= 2019 for year in YEARS) / len(TO_2019),
    "1.4": lambda: us(kind="seats"),
    "1.5": lambda: sum(person(r) and r not in WEAK for r in MEETINGS if r["date"] <= LEFT),
}

"""Facts of lesson 03 and its record: what their strong sentences say, computed by other code from the full tables."""

import datetime
import itertools

from tools.notebooks.by_cell import in_words, reader

rows = reader(__file__)

EVENTS, PASSAGES, TEXTS = (
    rows("own/chronology.csv"),
    rows("own/statement_passages.csv"),
    rows("tables/joint_statements.csv"),
)
MET, STATED = rows("own/leader_meetings.csv"), rows("own/stated_meeting_counts.csv")
QUOTED, LOOKUPS = rows("own/quotations.csv"), rows("ledger/lookups.csv")
CLAIMS = {r["id"]: r for r in rows("ledger/claims.csv")}
TREATIES = [r for r in rows("tables/treaty_obligations.csv") if r["pair"] == "CHN-RUS"]
SOFT = ("visit", "UN", "economic", "sanction")
VISIT = "2023-03-22"


def year(row):
    return int(row["date"][:4])


LAST = max(map(year, EVENTS))  # where the line ends


def code(row):
    return int(row["direction"])


def added_up(weight):
    """{year: sum of weighted codes to its end}, from 1949."""
    return {y: sum(weight(r) for r in EVENTS if year(r) <= y) for y in range(1949, LAST + 1)}


WEIGHTS = {
    "as coded": code,
    "two pages": lambda r: code(r) * (r["source_2"] != ""),
    "unflagged": lambda r: code(r) * (r["flag"] == ""),
    "softer half": lambda r: code(r) * (0.5 if r["kind"] in SOFT else 1),
    "no visits": lambda r: code(r) * (r["kind"] != "visit"),
    "apart": lambda r: code(r) or -1,
    "closer": lambda r: code(r) or 1,
    "no quarrel": lambda r: code(r) * (not (code(r) < 0 and 1981 <= year(r) <= 2025)),
}
for start in range(1950, 2030, 10):
    WEIGHTS[f"without {start}s"] = lambda r, start=start: code(r) * (year(r) // 10 * 10 != start)
LINES = {name: added_up(weight) for name, weight in WEIGHTS.items()}
TO_THE_OTHER = [r for r in MET if r["country"] in ("Russia", "China") and r["format"] != "summit sidelines"]
JOINT_VETOES = [
    r["date"] for r in rows("tables/vetoes.csv") if r["vetoed_by"] == "CHN;RUS" and "2007" <= r["date"] < "2023"
]
VETOES_UNLISTED = [d for d in JOINT_VETOES if not any(d == e["date"] and "veto" in e["event"].lower() for e in EVENTS)]
UNLISTED = [r for r in TO_THE_OTHER if not any(r["date"] <= e["date"] <= r["date_end"] for e in EVENTS)]
LINES["all visits"] = {y: n + sum(year(r) <= y for r in UNLISTED) for y, n in LINES["as coded"].items()}
CODED = LINES["as coded"]


def lows(line):
    least = min(line.values())
    return [y for y, value in line.items() if value == least]


LOW = [y for line in LINES.values() for y in lows(line)]


def back(line):
    """First year after 1980 in which a line stands as high as in the 1950s."""
    height = max(value for y, value in line.items() if 1950 <= y < 1960)
    return next(y for y in range(1981, LAST + 1) if line[y] >= height)


REFUSAL = ("abstain", "do not follow", "neither condemns nor joins")
REFUSED = [r for r in EVENTS if code(r) == 0 and any(words in r["event"] for words in REFUSAL)]
STRICT = added_up(lambda r: -1 if r in REFUSED else code(r))
APART_LATE = [r for r in EVENTS if code(r) < 0 and 1981 <= year(r) <= 2025]


NEUTRAL_ALLY = [r for r in EVENTS if "neutral" in r["event"] and year(r) < 1980]
DOUBTED = ("2014-03-15", "2022-09-15", "2023-08-28")  # the three that the lesson lets learners code anew


def flat_stretch(line):
    return line[2017] - line[2005]


def share_closer(decade):
    mine = [code(r) for r in EVENTS if year(r) // 10 * 10 == decade]
    return sum(c == 1 for c in mine) / len(mine)


def day(text):
    return datetime.date.fromisoformat(text)


# Meetings


def sort_of(row):
    """What a count turns on: brief, a few words, joint, video talk, ceremony, or a full talk of their own."""
    if "joint attendance only" in row["flag"]:
        return "joint"
    if "brief talk" in row["flag"]:
        return "brief" if row["strictly_bilateral"] == "y" else "words"
    return {"videoconference": "video talk", "video ceremony": "ceremony"}.get(row["format"], "own")


def held(to, sorts=("own", "brief", "words", "joint", "video talk", "ceremony")):
    return sum(r["date"] <= to and sort_of(r) in sorts for r in MET)


OF_2017 = [int(r["stated_count"]) for r in STATED if r["kind"] == "total" and r["date"][:4] == "2017"]
TALK, IN_PERSON = ("own", "brief"), ("own", "brief", "words", "joint")
BY_SCREEN = (*TALK, "video talk", "ceremony")
TOTALS = [r for r in STATED if r["kind"] == "total" and r["wording"] != "at least"]
CHINA = {r["counts_to"]: int(r["stated_count"]) for r in TOTALS if r["side"] == "China"}
STEPS = ["2021-12-15", "2022-02-04", "2023-03-19", "2023-10-18", "2024-12-27"]


def rises(sorts):
    return [held(b, sorts) - held(a, sorts) for a, b in itertools.pairwise(STEPS)]


SAID = [CHINA[b] - CHINA[a] for a, b in itertools.pairwise(STEPS)]


def met_by(sorts, since="2013", to="9999"):
    return sum(held(r["counts_to"], sorts) == int(r["stated_count"]) for r in TOTALS if since <= r["counts_to"] < to)


def missed_by(sorts, to="9999"):
    return sum(abs(held(r["counts_to"], sorts) - int(r["stated_count"])) for r in TOTALS if r["counts_to"] < to)


FOUR = ("joint", "brief", "video talk", "ceremony")
SIXTEEN = [
    ("own", *chosen, *(["words"] if "brief" in chosen else []))
    for size in range(5)
    for chosen in itertools.combinations(FOUR, size)
]
BEST = ("own", "joint", "video talk")

# Joint texts

FIVE = ("2001-07-16", "2022-02-04", "2023-03-21", "2024-05-16", "2025-05-08")


def says(column, date):
    return any(p["date"] == date and p[column] == "y" for p in PASSAGES)


def number(column):
    return sum(says(column, date) for date in FIVE)


SEEN = [t for t in TEXTS if t["passages"] != "0"]
OLD, NEW = [t for t in SEEN if t["date"] < "2022"], [t for t in SEEN if t["date"] >= "2022"]
OPENINGS = [p for p in PASSAGES if p["part"] == "opening"]
MAY_2025 = [p for p in PASSAGES if p["date"] == "2025-05-08"]
THREE_THINGS = ("against_nobody", "names_us", "names_nato")
OF_2022 = [p for p in PASSAGES if p["date"] == "2022-02-04"]
OPENED = [p for p in PASSAGES if p["part"] == "opening"]
ON_TIE = sum(p["theme"] == "bilateral politics" for p in OF_2022)
HARD = sum(p["theme"] in ("criticism, named", "Taiwan/Ukraine mutual support") for p in OF_2022)
VALUES = sum(p["theme"] in ("criticism, unnamed", "UN and multilateral") for p in OF_2022)
OTHER = [p["number"] for p in OF_2022 if p["theme"] == "regional" and "Fukushima" in p["gist"]]

# Trips, trade, votes

TRIPS = {}
for r in rows("tables/xi_trips.csv"):
    TRIPS[r["country"]] = TRIPS.get(r["country"], 0) + int(r["trips"])
BY_TRIPS = sorted(TRIPS.values(), reverse=True)
GOODS = [r for r in rows("tables/annual_trade.csv") if r["reporter"] == "CHN" and r["value_musd"]]


def traded(partner, source, y, flows=("exports", "imports")):
    chosen = [r for r in GOODS if (r["partner"], r["source"], int(r["year"])) == (partner, source, y)]
    return sum(float(r["value_musd"]) for r in chosen if r["flow"] in flows)


OWN_TALKS = [r for r in MET if r["strictly_bilateral"] == "y" and r["date"] <= VISIT]
THERE = [r for r in MET if r["country"] == "Russia" and r["date"] < "2021"]
ENVOYS = [r for r in rows("tables/diplomatic_representation.csv") if r["place"] == "CHN"]


def kinds(*claims):
    return [CLAIMS[claim]["type"] for claim in claims]


def claims_page(claim, side, word):
    return any(r["claim"] == claim and r["side"] == side and word in r["item"] for r in LOOKUPS)


def on_page(claim, words):
    """Date of the one look-up of a claim with these words."""
    [found] = [r["event_on"] for r in LOOKUPS if r["claim"] == claim and words in r["item"]]
    return found


def dated(words):
    """Date of the one event of the chronology with these words."""
    [found] = [r["date"] for r in EVENTS if words in r["event"]]
    return found


def coded(date):
    """The code of the one event of a day."""
    [found] = [code(r) for r in EVENTS if r["date"] == date]
    return found


def month(date):
    return f"{day(date[:7] + '-01'):%B %Y}"


def full(date):
    return f"{day(date):%-d %B %Y}"


def two_pages():
    """Meetings of all kinds to the visit that two sources confirm."""
    return sum(r["date"] <= VISIT and r["confidence"] == "two-source" for r in MET)


def trips_in(first, last):
    """Xi's trips of some years: those to Russia, then those to each other country, the most first."""
    found = {}
    for r in rows("tables/xi_trips.csv"):
        if first <= int(r["year"]) <= last:
            found[r["country"]] = found.get(r["country"], 0) + int(r["trips"])
    return [found.pop("Russia"), *sorted(found.values(), reverse=True)]


def cut():
    """Rows that break relations off; that of the siege of 1967 says that it did not."""
    found = [r for r in EVENTS if "breaks off" in r["event"] and "relations" in r["event"]]
    return found or [r for r in EVENTS if r["date"] == "1967-01" and "not severed" not in r["rationale"]]


def scene(words, side):
    """True if a look-up of C18 on this side has these words."""
    return claims_page("C18", side, words)


OCCASIONS = ("summit sidelines", "state or official visit", "event of the host")


def on_occasion(*sorts):
    """Talks of their own to the visit that lay on occasions of these sorts."""
    return sum(r["format"] in sorts for r in OWN_TALKS)


def late_trips():
    """Xi's stays in Russia since 2021, by our list of meetings, up to June 2025."""
    return sum(r["country"] == "Russia" and "2021" <= r["date"] < "2025-07" for r in MET)


MET_ON_VISIT = [sort_of(r) for r in MET if "2023-03-20" <= r["date"] <= VISIT]


FACTS = {
    "head": lambda: [
        f"In {dated('Zhenbao')[:4]} Soviet",
        (
            "Half a century later one president called the other his best friend",
            {year(r) - int(dated("Zhenbao")[:4]) for r in QUOTED if r["claim"] == "C19"} == {49, 50},
        ),
        "Paragraph: {} of 0 to 9".format(*{r["paragraph"] for r in CLAIMS.values() if r["lesson"] == "03"}),
        f"Data to {max(r['date'] for r in MET)}",
    ],
    "objective": lambda: [
        f"In {dated('Treaty of Good-Neighbourliness')[:4]} they signed a treaty",
        f"renewed in {dated('extends the 2001 treaty')[:4]}",
        (
            f"Before the war of {dated('Russia invades')[:4]} they declared",
            dated("no limits") < dated("Russia invades"),
        ),
        ("Steps 1, 2 and 5 make factual claims", kinds("C14", "C15", "C20") == ["fact"] * 3),
        ("Step 3 makes one", kinds("C16") == ["quotation"]),
        ("then reads it", kinds("C17") == ["interpretation"]),
        ("Step 4 reads a relationship", kinds("C18") == ["interpretation"]),
        ("backs it with a quotation", kinds("C19") == ["quotation"]),
    ],
    "1-when-did-they": lambda: [f"a list of {len(EVENTS)} dated events"],
    "run-the-folded-drawing": lambda: [
        f"The first {in_words(len(DOUBTED))} lines",
        ("it is the list's own: 0", not any(map(coded, DOUBTED))),
    ],
    "read-3-1": lambda: [
        f"As coded the line is lowest in {' and '.join(map(str, lows(CODED)))}",
        f"turns up {in_words(1991 - lows(CODED)[-1])} years before the Soviet Union ends",
        "Leave out the rows on poor pages",
        (
            f"it stays flat to {lows(LINES['unflagged'])[-1]}",
            all(lows(LINES[name]) == list(range(1979, 1986)) for name in ("two pages", "unflagged")),
        ),
        f"our line is back at its old height in {back(CODED)}, others anywhere between {min(map(back, LINES.values()))} and {max(map(back, LINES.values()))}",
        f"{in_words(len(UNLISTED))} visits of {min(map(year, UNLISTED))}–{max(map(year, UNLISTED)) % 100} are not in our list",
        ("every one since 2022 is", max(map(year, UNLISTED)) < 2022),
    ],
    "change-3-1": lambda: [
        ("The low stays where it was", max(LOW) < 2014),
        (f"rows of {DOUBTED[0][:4]} to {DOUBTED[-1][:4]} come too late", max(LOW) < int(DOUBTED[0][:4])),
    ],
    "exercise-3-2": lambda: [
        ("It has never been higher", CODED[LAST] > max(CODED[y] for y in range(1949, LAST))),
        (
            "rises whenever closer events outnumber the others",
            all(CODED[y] - CODED[y - 1] == sum(code(r) for r in EVENTS if year(r) == y) for y in range(1950, LAST + 1)),
        ),
        ("it forgets nothing", CODED[LAST] == sum(map(code, EVENTS))),
    ],
    "2-how-often-have": lambda: [
        (
            f"On {in_words(sum(r['claim'] == 'C19' for r in QUOTED))} dated occasions of 2018 and 2019 Xi called",
            {r["date"][:4] for r in QUOTED if r["claim"] == "C19"} == {"2018", "2019"},
        ),
        f"{month(min(r['date'] for r in MET))} to {month(max(r['date'] for r in MET))}",
    ],
    "predict-3-2": lambda: [
        f"Xi's visit to Moscow in {month(min(r['date'] for r in MET if r['date'] >= '2023'))}, the first meeting of that year",
    ],
    "read-3-2": lambda: [
        f"To the end of the visit it was {held(VISIT, TALK)} talks face to face",
        f"With {in_words(held(VISIT, ('joint', 'words')))} summits at one table it was {held(VISIT, IN_PERSON)}",
        f"with {in_words(held(VISIT, ('video talk', 'ceremony')))} video links {held(VISIT)}",
        (
            "more than forty holds if all three kinds count",
            [sorts for sorts in (TALK, IN_PERSON, SIXTEEN[-1]) if held(VISIT, sorts) > 40] == [SIXTEEN[-1]],
        ),
        f"{in_words(held(VISIT) - two_pages())} of the {held(VISIT)} rest on one page each",
        f"without these it is {two_pages()}",
    ],
    "change-3-2": lambda: [
        (
            f"It lies {in_words(CHINA[STEPS[0]] - held(STEPS[0], BY_SCREEN))} below the totals given in China each time",
            rises(BY_SCREEN) == SAID,
        ),
        (
            f"In person meets the first {in_words(sum(CHINA[d] == held(d, IN_PERSON) for d in STEPS))} of them",
            [CHINA[d] - held(d, IN_PERSON) for d in STEPS] == [0, 0, 1, 1, 1],
        ),
        (
            "the meeting that it lacks was a video talk",
            [sort_of(r) for r in MET if STEPS[1] < r["date"] <= STEPS[2]] == ["own", "video talk"],
        ),
    ],
    "predict-3-3": lambda: [
        (
            f"a joint statement of {full(dated('no limits'))}, twenty days before the invasion",
            (day(dated("Russia invades")) - day(dated("no limits"))).days == 20
            and says("no_limits", dated("no limits")),
        ),
        f"joint texts of {in_words(len(FIVE))} days, {FIVE[0][:4]} to {FIVE[-1][:4]}",
        f"On how many of the {in_words(len(FIVE))} days",
    ],
    "read-3-3": lambda: [
        (
            f"aimed at nobody was said on all {in_words(number('against_nobody'))} days",
            number("against_nobody") == len(FIVE),
        ),
        (
            f"first in the friendship treaty of {dated('Treaty of Good-Neighbourliness')[:4]}",
            says("against_nobody", FIVE[0])
            and not any(p["against_nobody"] == "y" and p["date"] < FIVE[0] for p in PASSAGES)
            and claims_page("C17", "for", "the friendship treaty of 2001 calls the tie one not directed"),
        ),
        f"No limits we saw on {in_words(number('no_limits'))} day",
        (
            f"On each of the {in_words(len(FIVE[1:]))} days since 2022 the texts also name",
            all(
                any(p["date"] == d and p["theme"] == "criticism, named" and p[c] == "y" for p in PASSAGES)
                for d in FIVE[1:]
                for c in ("names_us", "names_nato")
            ),
        ),
        ("we read no text whole", not any("whole" in t["text_seen"] or "full" in t["text_seen"] for t in TEXTS)),
        (
            "the press picked many late passages",
            sum("press quote" in p["part"] for p in PASSAGES if p["date"] >= "2022") > 30,
        ),
        (
            "No opening that we read since 2022 names either",
            not any("y" in (p["names_us"], p["names_nato"]) for p in OPENED if p["date"] >= "2022"),
        ),
        "two texts on missiles, of {} and {}, named the United States".format(
            *sorted({p["date"][:4] for p in OPENED if p["names_us"] == "y"})
        ),
        f"the {in_words(len(OF_2022))} passages that we saw of {month(FIVE[1])}",
    ],
    "change-passages": lambda: [f"Which of the {in_words(len(OF_2022))} are on hard interests"],
    "for-and-against": lambda: [
        f"On {full(on_page('C14', 'China recognised the government of Russia'))} China recognised",
        f"to Yeltsin in {month(on_page('C14', 'gave new ones to Yeltsin'))}",
        (
            "Wikipedia, in April 2024, says that the two established",
            claims_page("C14", "for", "edition of April 2024, says that China and Russia established"),
        ),
        (f"Even in {dated('charges d')[:4]} a chargé stayed at work", not cut()),
        f"In {dated('ending charge-level relations')[:4]} an ambassador was back",
        f"In {dated('state and party relations normalised')[:4]} the two sides declared their ties normal",
        (
            f"counts relations from {dated('establish diplomatic relations')[:4]}",
            claims_page("C14", "against", "since 2 October 1949"),
        ),
        f"the minutes of {dated('Minutes record')[:4]} settled who inherits",
        f"In {month(on_page('C14', '75 years of diplomatic relations'))} both presidents marked {2024 - 1949} years",
        f"In {month(on_page('C17', 'there is a bottom line'))} Qin Gang",
        f"In {month(on_page('C17', 'calls *no limit* rhetoric'))} Fu Cong",
        (
            "no passage that we saw of 2024 and 2025 does it return",
            not any(p["no_limits"] == "y" for p in PASSAGES if p["date"] > "2024"),
        ),
        *(f"In the text number {p['number']} stands directly before it" for p in OF_2022 if "surpasses" in p["gist"]),
        (
            f"In {month(on_page('C17', 'no forbidden zone'))} Wang Yi, China's foreign minister, had said the like",
            claims_page("C17", "against", "of strategic cooperation with Russia: no limit"),
        ),
        (
            f"{in_words(VALUES)} passages, its opening, are on values",
            sum(p["part"] == "opening" for p in OF_2022) == VALUES,
        ),
        f"{in_words(ON_TIE)} on the tie",
        (
            "(One, on Fukushima's water, is on neither side.)",
            [p["gist"] for p in OF_2022 if p["theme"] == "regional"]
            == ["Japan's plan for Fukushima's water is a worry."]
            and len(OF_2022) == VALUES + ON_TIE + HARD + 1,
        ),
        f"{in_words(HARD)} are on NATO, Taiwan, AUKUS, missiles or the Indo-Pacific",
        ("gas contract was announced that day", claims_page("C17", "against", "a gas contract is announced that day")),
        f"Just before the visit Xi stated {CHINA['2023-03-19']} meetings",
        f"With the visit it makes {CHINA['2023-03-19'] + 1}",
        f"Of all kinds our list has {held(VISIT)}",
        (
            f"In {month(STEPS[0])} Xi called a video talk the {CHINA[STEPS[0]]}th meeting",
            [sort_of(r) for r in MET if r["date"] == STEPS[0]] == ["video talk"]
            and claims_page("C20", "for", "37th meeting"),
        ),
        f"In person the list has {held(VISIT, IN_PERSON)}, and {held(VISIT, TALK)} of these were talks of their own",
        (
            f"Of sixteen ways to count that we tried, {in_words(sum(held(VISIT, s) <= 40 for s in SIXTEEN))} give forty or fewer",
            len(SIXTEEN) == 16,
        ),
        *(f"Putin and his aide spoke of about {r['stated_count']}" for r in TOTALS if "Ushakov" in r["stated_by"]),
        f"In October 2023 Xi counted {CHINA['2023-10-18']}",
        ("had called that meeting the 41st", claims_page("C20", "against", "October 2023 the 41st")),
    ],
    "conclude-ours": lambda: [
        (f"closer after {lows(CODED)[-1]}", all(CODED[y] > CODED[1981] for y in range(1982, LAST + 1))),
        f"declared their ties normal in {dated('state and party relations normalised')[:4]}",
        f"wrote no limits in {dated('no limits')[:4]}",
        (
            "what Xi said in 2018 and 2019",
            {r["date"][:4] for r in QUOTED if r["claim"] == "C19"} == {"2018", "2019"},
        ),
        f"met {held(VISIT, IN_PERSON)} times in person",
    ],
    "discuss-five-things-to": lambda: [
        f"renewal (C15): {CLAIMS['C15']['rating_2026']}",
        f"signed on {full(dated('Treaty of Good-Neighbourliness'))}",
        f"prolonged on {full(dated('extends the 2001 treaty'))}",
        f"the day (C16): {CLAIMS['C16']['rating_2026']}",
        f"formal meetings (C18): {CLAIMS['C18']['rating_2026']}",
        (
            "The two shared birthdays and tea in Putin's flat",
            scene("he has marked a birthday", "for")
            and scene("on Xi's birthday", "for")
            and scene("to his flat in the Kremlin, for tea", "for"),
        ),
        (
            "beside their summits and visits",
            scene("belonged to the state visit", "against") and scene("both birthdays lay beside summits", "against"),
        ),
        ("such tea is planned, says his aide", scene("tea for two", "against")),
        (
            "with India's Modi each held summits called informal",
            scene("met in Sochi", "against") and scene("A second meeting called an informal summit", "against"),
        ),
        f"best friend (C19): {CLAIMS['C19']['rating_2026']}",
        f"on {in_words(sum(r['claim'] == 'C19' and r['date'] != '' for r in QUOTED))} dated occasions",
    ],
    "runsheet-50": lambda: [
        f"the line is lowest in {' and '.join(map(str, lows(CODED)))}",
        f"back at its height of the 1950s in {back(CODED)} (by other codings {min(map(back, LINES.values()))} to {max(map(back, LINES.values()))})",
        f"{held(VISIT, TALK)} talks face to face, {held(VISIT, IN_PERSON)} meetings in person, {held(VISIT)} of all kinds",
        f"own total just before it: {CHINA['2023-03-19']}",
        f"{in_words(sum(p['date'] == '2022-02-04' for p in PASSAGES))} passages",
    ],
    "guidance": lambda: [
        f"The row of {dated('charges d')[:4]}: a siege",
        ("Three lines, three numbers", len({held(VISIT, sorts) for sorts in (TALK, IN_PERSON, SIXTEEN[-1])}) == 3),
        f"Officials said {CHINA['2023-03-19']}",
        f"By Xi's number it would be the {CHINA['2023-03-19'] + 1}st",
        f"They do, {in_words(sum(says('against_nobody', d) and says('names_us', d) for d in FIVE))} times",
        ("The invasion is a zero", coded(dated("Russia invades")) == 0),
        ("the low of the line stays", max(LOW) < int(DOUBTED[0][:4])),
        ("neutrality over India we coded −1", {*map(code, NEUTRAL_ALLY)} == {-1}),
        (
            f"Since the alliance ended in {dated('alliance treaty lapses')[:4]}, we code neutrality 0",
            not any(code(r) for r in EVENTS if year(r) > 1980 and any(words in r["event"] for words in REFUSAL)),
        ),
        ("the sixteen grey lines", len(LINES) - 1 == 16),
        f"{CHINA[STEPS[-1]]} in {month(STEPS[-1])}, by China's ambassador",
        f"the row of {dated('charges d')[:4]} read as cut",
    ],
    "3.1.title": lambda: [
        (
            f"Moscow and Beijing drew apart after {max(range(1949, lows(CODED)[0]), key=lambda y: (CODED[y], y))}",
            lows(CODED)[-1] == lows(CODED)[0] + 1,
        ),
        (f"closer after {lows(CODED)[-1]}", all(CODED[y] > CODED[1981] for y in range(1982, LAST + 1))),
    ],
    "3.1.caption": lambda: [("sixteen other ways of coding", len(LINES) - 1 == 16)],
    "3.1.description": lambda: [
        f"The line rises to {max(range(1949, 1960), key=CODED.get)}",
        (
            f"falls from 1958 to a low in {lows(CODED)[0]}",
            CODED[1957] == CODED[1954] and all(CODED[y] < CODED[1957] for y in range(1958, 1982)),
        ),
        f"climbs to {CODED[LAST]} in {LAST}",
        ("Behind it are sixteen grey lines", len(LINES) - 1 == 16),
        f"Without rows on poor pages the line stays flat to {lows(LINES['two pages'])[-1]}",
        ("without the 1980s it can't turn in them", lows(LINES["without 1980s"])[-1] == 1989),
        f"spread from {min(line[LAST] for line in LINES.values()):.0f} to {max(line[LAST] for line in LINES.values()):.0f}",
    ],
    "3.1.note-pact": lambda: [f"pact {dated('thirty-year treaty of friendship, alliance')[:4]}"],
    "3.1.note-war": lambda: [f"shots on the border {dated('Zhenbao')[:4]}"],
    "3.1.note-normal": lambda: [f"normal ties {dated('state and party relations normalised')[:4]}"],
    "3.1.note-invasion": lambda: [f"invasion {dated('Russia invades')[:4]}"],
    "3.2.title": lambda: [
        f"had met {held(VISIT, TALK)} to {held(VISIT)} times",
    ],
    "3.2.subtitle": lambda: [f"since {month(min(r['date'] for r in MET))}"],
    "3.2.caption": lambda: [
        f"{in_words(sum(r['rounded'] == 'y' for r in rows('lessons/stated_totals.csv')))} totals were rounded",
        f"a video talk counts (Xi, {month(STEPS[0])})",
    ],
    "3.2.description": lambda: [
        f"from {min(map(year, MET))} to {max(map(year, MET))}",
        f"talks face to face reach {held(VISIT, TALK)}",
        f"with summits at one table {held(VISIT, IN_PERSON)}",
        f"with video links {held(VISIT)}",
        f"from {TOTALS[0]['stated_count']} in {year(TOTALS[0])}",
        f"to {CHINA['2023-03-19']} before the visit and {CHINA[STEPS[-1]]} in {STEPS[-1][:4]}",
        (
            "From 2021 on two lie on the line in person, later ones one above",
            [CHINA[d] - held(d, IN_PERSON) for d in STEPS] == [0, 0, 1, 1, 1],
        ),
    ],
    "3.3.title": lambda: [
        (
            f"on all {in_words(number('against_nobody'))} dates that they aim at nobody",
            number("against_nobody") == len(FIVE),
        ),
        f"on {in_words(number('no_limits'))}, as far as seen, that friendship has no limits",
    ],
    "3.3.subtitle": lambda: [f"of {in_words(len(FIVE))} days say, one column per day, {FIVE[0][:4]}–{FIVE[-1][:4]}"],
    "3.3.caption": lambda: [
        "Hatched: fewer than ten passages were seen",  # our choice, as the picture has it
        f"May 2025 has {in_words(len({p['statement'] for p in MAY_2025}))} texts",
        (
            f"its {in_words(len(THREE_THINGS))} blue tiles are one text's",
            [
                all(any(p["statement"] == name and p[c] == "y" for p in MAY_2025) for c in THREE_THINGS)
                for name in ("relations", "stability")
            ]
            == [True, False],
        ),
    ],
    "3.3.description": lambda: [
        f"Grid of {in_words(len(FIVE))} days",
        (
            f"was said on all {in_words(number('against_nobody'))}, from {FIVE[0][:4]} on",
            all(says("against_nobody", d) for d in FIVE),
        ),
        f"no limits was said in {' and '.join(d[:4] for d in FIVE if says('no_limits', d))}",
        (
            f"named on the {in_words(len(FIVE[1:]))} days since 2022",
            all(says("names_us", d) and says("names_nato", d) for d in FIVE[1:]),
        ),
        (
            f"in the {in_words(sum(p['date'] == FIVE[0] for p in PASSAGES))} passages seen of 2001 they are not",
            not (says("names_us", FIVE[0]) or says("names_nato", FIVE[0])),
        ),
    ],
    "C14.why": lambda: [
        f"normal since {dated('state and party relations normalised')[:4]}",
        f"In {month(dated('Minutes record'))} China recognised",
    ],
    "C17.why": lambda: [
        (
            "passages on NATO, Taiwan and missiles",
            all(any(name in p["gist"] for p in OF_2022) for name in ("NATO", "Taiwan", "missiles")),
        ),
        ("sets the tie above the Cold War's alliances", any("surpasses" in p["gist"] for p in OF_2022)),
    ],
    "C18-rating": lambda: [
        ("finds the like with Modi", scene("met in Sochi", "against") and scene("two days with Modi", "against")),
    ],
    "C20.why": lambda: [
        f"the Moscow visit was meeting {CHINA['2023-03-19'] + 1}",
        (f"in person it was meeting {held(VISIT, IN_PERSON)}, not more", MET_ON_VISIT == ["own"]),
    ],
    "C14-the-list-which-is": lambda: [
        ("no row that cuts relations", not cut()),
        (
            "after 1949 none that opens them",
            not any("establish diplomatic relations" in r["event"] and year(r) > 1949 for r in EVENTS),
        ),
        (
            "27, 28 or 29 December 1991",
            "27 to 29 December" in next(r["event"] for r in EVENTS if "Minutes record" in r["event"]),
        ),
        (
            "the recognition, which is of the 27th",
            on_page("C14", "China recognised the government of Russia") == "1991-12-27",
        ),
    ],
    "C14-trade-before-the-end": lambda: [
        (
            "in each year that is coded, 1965 and 1970 included",
            {r["exchange"] for r in ENVOYS if r["pair"] == "CHN-RUS"} == {"1"}
            and {"1965", "1970"} <= {r["year"] for r in ENVOYS if r["pair"] == "CHN-RUS"},
        ),
        f"Washington from {min(r['year'] for r in ENVOYS if r['pair'] == 'CHN-USA' and r['exchange'] == '1')} on",
    ],
    "C14-rating": lambda: [
        (
            "by share the 1990s are the warmest decade of the list",
            share_closer(1990) > max(share_closer(d) for d in range(1950, 2030, 10) if d != 1990),
        ),
    ],
    "C14-read": lambda: [
        f"rises by {in_words(flat_stretch(CODED))} from 2005 to 2017",
        f"without them it gains {in_words(flat_stretch(LINES['no quarrel']))}",
        "of {} visits of one to the other from 2013 to 2019".format(
            in_words(len([r for r in TO_THE_OTHER if r["date"] < "2020"]))
        ),
        f"{in_words(len([r for r in TO_THE_OTHER if r['date'] < '2020' and r not in UNLISTED]))} fall on an event",
        (
            f"of {in_words(len([r for r in TO_THE_OTHER if r['date'] >= '2022']))} since 2022 all",
            max(map(year, UNLISTED)) < 2020,
        ),
        f"With the {in_words(len(UNLISTED))} that are missing the line gains {in_words(flat_stretch(LINES['all visits']))}",
        f"ends at {LINES['all visits'][LAST]}",
        f"gains {in_words(CODED[LAST] - CODED[2021])} as coded",
        f"loses {in_words(LINES['apart'][2021] - LINES['apart'][LAST])} if the doubtful rows",
        (
            f"neutrality over India ({', '.join(r['date'][:4] for r in NEUTRAL_ALLY)}) is coded −1",
            {*map(code, NEUTRAL_ALLY)} == {-1},
        ),
        f"to {month(dated('alliance treaty lapses'))}",
        f"codes {in_words(len(REFUSED))} later rows −1",
    ],
    "C14-read-2": lambda: [
        (
            "By share the 1990s were the warmest decade",
            share_closer(1990) == 1 > max(share_closer(d) for d in range(1950, 2030, 10) if d != 1990),
        ),
        ("about as mixed as the 1950s", abs(share_closer(2020) - share_closer(1950)) < 0.1),
        ("the sum is at its top", CODED[LAST] == max(CODED.values())),
        (
            "In the coldest decade, with shots on the border",
            min(range(1950, 2030, 10), key=share_closer) == int(dated("Zhenbao")[:3]) * 10,
        ),
        ("in force in every year", all(r["defense"] == "1" for r in TREATIES if 1960 <= int(r["year"]) < 1970)),
        f"found {in_words(len(APART_LATE))} quarrels after 1980",
        ("the fourteen joint vetoes from 2007 to 2022", len(JOINT_VETOES) == 14 and len(VETOES_UNLISTED) == 12),
        (
            "China's votes with Russia of March, April and November 2022",
            not any(e["date"] in ("2022-03-23", "2022-04-07", "2022-11-14") for e in EVENTS),
        ),
        ("its abstentions are", sum("bstain" in e["event"] for e in EVENTS) >= 5),
    ],
    "C14-choices-read": lambda: [
        (
            "It turns for rows with two pages and rows without a flag (flat to 1985",
            all(lows(LINES[name]) == list(range(1979, 1986)) for name in ("two pages", "unflagged")),
        ),
        (
            "No choice moves it past 1989",
            max(lows(line)[-1] for line in [*LINES.values(), STRICT]) == lows(LINES["without 1980s"])[-1] == 1989,
        ),
    ],
    "C15-read": lambda: [
        f"The row of {month(dated('extended by itself'))}",
        (
            "At the summit of May 2026 both presidents confirmed it",
            [r["flag"] for r in EVENTS if "extension of the treaty confirmed" in r["event"]] == ["no official text"],
        ),
    ],
    "C17-read": lambda: [
        ("Of the eleven passages", len(OF_2022) == 11),
        f"{in_words(ON_TIE)} are on the tie and {in_words(VALUES)} on values and world order",
        f"{in_words(HARD)} are on NATO",
        (
            "One, on Fukushima's water, counts on neither side",
            OTHER == ["5"] and ON_TIE + VALUES + HARD + len(OTHER) == len(OF_2022),
        ),
        *(f"Number {p['number']} stands directly before" for p in OF_2022 if "surpasses" in p["gist"]),
    ],
    "C17-read-2": lambda: [
        ("named in each text seen since 2022", all(t["names_us"] == "y" for t in NEW)),
        f"in {in_words(sum(t['names_us'] == 'y' for t in OLD))} of those seen before",
        f"of {month(min(t['date'] for t in SEEN if t['names_us'] == 'y'))}",
        ("only from 2014 fails", min(t["date"] for t in SEEN if t["names_us"] == "y") < "2014"),
        (
            "NATO is named in each year with a text since 2022",
            {t["date"][:4] for t in NEW} == {t["date"][:4] for t in NEW if t["names_nato"] == "y"},
        ),
        ("one to three passages a text", {int(t["passages"]) for t in OLD} == {1, 2, 3}),
        f"since then {in_words(min(int(t['passages']) for t in NEW))} or more",
    ],
    "C17-choices-read": lambda: [
        (
            "It turns for the opening alone",
            {p["theme"] for p in OF_2022 if p["part"] == "opening"} == {"criticism, unnamed", "UN and multilateral"},
        ),
    ],
    "C17-choices-read-2": lambda: [
        (
            "no opening since 2022 names the United States or NATO",
            not any("y" in (p["names_us"], p["names_nato"]) for p in OPENINGS if p["date"] >= "2022"),
        ),
        f"{in_words(sum(p['names_us'] == 'y' for p in OPENINGS))} did before, in texts on missiles",
    ],
    "C18-what-it-shows-up": lambda: [
        (f"{TRIPS['Russia']} trips, and {BY_TRIPS[1]} to the next country", BY_TRIPS[0] == TRIPS["Russia"]),
        f"our list of meetings has {in_words(late_trips())} more trips to Russia",
        ("six to Kazakhstan up to June 2025", scene("been to Kazakhstan six times", "against")),
    ],
    "C18-read": lambda: [
        ("Most were visits for their own sake", sum(r["format"] == "summit sidelines" for r in THERE) < len(THERE) / 2),
        f"{in_words(sum(r['format'] == 'summit sidelines' for r in THERE))} were summits",
        ("Kazakhstan first and Belarus second since 2000", claims_page("C18", "against", "Kazakhstan and Belarus")),
    ],
    "C18": lambda: [
        (
            f"two birthdays ({on_page('C18', 'birthday in Bali')[:4]}, {on_page('C18', 'calls on Xi in his hotel')[:4]})",
            scene("a train ride, a hockey match and a birthday shared", "for"),
        ),
        (
            f"Putin's own flat ({on_page('C18', 'his flat in the Kremlin')[:4]})",
            scene("to his flat in the Kremlin, for tea", "for"),
        ),
        (
            "Bali and Dushanbe were summits, the rest state visits",
            {r["city"] for r in OWN_TALKS if r["format"] == "summit sidelines"} >= {"Bali", "Dushanbe"}
            and {r["format"] for r in OWN_TALKS if r["date"] in ("2018-06-08", "2019-06-05", "2023-03-20")}
            == {"state or official visit"},
        ),
        ("Aboard the train the two railways signed", scene("the two railways signed a memorandum", "against")),
        (
            f"Wuhan ({on_page('C18', 'lake in Wuhan')[:4]}: a lake, a boat, tea, walks) and Mamallapuram "
            f"({on_page('C18', 'at Mamallapuram')[:4]}: temples and a private dinner, then talks of delegations)",
            scene("Delegations met the day after", "against"),
        ),
        (
            f"in Sochi ({on_page('C18', 'met in Sochi')[:4]}: a boat ride, and against protocol he saw him off",
            scene("a boat ride", "against") and scene("against protocol he saw Modi off", "against"),
        ),
        ("defence came up, and Indian sources", scene("Defence came up. Modi met most great powers so", "against")),
    ],
    "C18-read-2": lambda: [
        (
            "More than half of their own talks",
            sum(r["format"] == "summit sidelines" for r in OWN_TALKS) > len(OWN_TALKS) / 2,
        ),
        f"{in_words(on_occasion(*OCCASIONS[1:2]))} state or official visits and {in_words(on_occasion(*OCCASIONS[2:]))} events of the host",
        ("None lay outside such an occasion", on_occasion(*OCCASIONS) == len(OWN_TALKS)),
    ],
    "C18-choices-read": lambda: [
        ("It turns for 2013-16 (5 to 3)", trips_in(2013, 2016)[:2] == [5, 3]),
        ("In each row Russia comes first", trips_in(2017, 2020)[0] == 3 > trips_in(2017, 2020)[1]),
    ],
    "C20": lambda: [
        ("The few words of Osaka 2019", [r["city"] for r in MET if sort_of(r) == "words"] == ["Osaka"]),
    ],
    "C20-read": lambda: [
        "{} and {} in China in July, {} from Moscow's ambassador in August".format(*OF_2017),
        (
            "In December 2021 and February 2022 totals equal our meetings in person",
            all(CHINA[d] == held(d, IN_PERSON) for d in STEPS[:2]),
        ),
        f"the {CHINA[STEPS[0]]}th of {month(STEPS[0])} was a video talk",
        ("they run one above it", all(CHINA[d] - held(d, IN_PERSON) == 1 for d in STEPS[2:])),
        ("That makes 16 definitions", len(SIXTEEN) == 16),
    ],
    "C20-one-of-the-sixteen": lambda: [
        (
            f"meets {in_words(met_by(BEST))} totals",
            met_by(BEST) > max(met_by(sorts) for sorts in SIXTEEN if set(sorts) != set(BEST)),
        ),
        f"{in_words(met_by(BEST, since='2021-12'))} of them since December 2021",
    ],
    "C20-read-3": lambda: [
        f"in person gives {in_words(rises(IN_PERSON)[1])}",
        (f"own talk or video gives {in_words(rises(BY_SCREEN)[1])}, as does all", rises(SIXTEEN[-1])[1] == 2),
        (
            "Samarkand and the video link of 30 December 2022",
            [r["date"] for r in MET if "2022-02-04" < r["date"] <= "2023-03-19"] == ["2022-09-15", "2022-12-30"],
        ),
        (
            "The other three steps fit every count",
            all(rises(s)[n] == SAID[n] for s in (TALK, IN_PERSON, BY_SCREEN, SIXTEEN[-1]) for n in (0, 2, 3)),
        ),
        f"their {CHINA[STEPS[0]]}th meeting since 2013",
        ("there was none in this span", not any(sort_of(r) == "joint" and r["date"] > "2021-12" for r in MET)),
        ("the coming meeting the 41st", claims_page("C20", "against", "October 2023 the 41st")),
        f"By China's count it was the {CHINA['2023-10-18']}nd",
    ],
    "C20-choices-read": lambda: [
        f"{in_words(sum(held(VISIT, s) > 40 for s in SIXTEEN))} of sixteen definitions give more than forty",
        ("in person, for talks of their own", held(VISIT, IN_PERSON) <= 40 > held(VISIT, TALK)),
        f"for all kinds with two pages each ({two_pages()})",
    ],
    "3.4.title": lambda: [
        (
            "China and Russia name the United States in each text seen since 2022",
            all(t["names_us"] == "y" for t in NEW),
        ),
        (
            "we read far more of these",
            min(int(t["passages"]) for t in NEW) > 3 * max(int(t["passages"]) for t in OLD),
        ),
    ],
    "3.4.subtitle": lambda: [f"one column a text, {min(map(year, SEEN))}–{max(map(year, SEEN))}"],
    "3.4.caption": lambda: [
        "In openings alone",
        (
            "no step shows",
            {p["date"] < "2022" for p in OPENINGS} == {True, False}
            and not any(p["names_us"] == "y" for p in OPENINGS if p["date"] >= "2022"),
        ),
    ],
    "3.4.description": lambda: [
        f"The United States is named in {sum(t['names_us'] == 'y' for t in OLD)} of {len(OLD)} texts before 2022",
        (f"in all {len(NEW)} since", all(t["names_us"] == "y" for t in NEW)),
        f"NATO in {sum(t['names_nato'] == 'y' for t in NEW)} of these {len(NEW)}",
        ("in none before", not any(t["names_nato"] == "y" for t in OLD)),
        (
            "Criticism that names nobody stands in texts of both ages",
            all(any(t["unnamed_criticism"] == "y" for t in age) for age in (OLD, NEW)),
        ),
        ("before 2022 one to three passages a text were seen", {int(t["passages"]) for t in OLD} == {1, 2, 3}),
        f"since then {in_words(min(int(t['passages']) for t in NEW))} or more",
    ],
    "3.5.title": lambda: [
        ("Xi went to Russia at least twice as often as to any other country", TRIPS["Russia"] >= 2 * BY_TRIPS[1]),
        "from {} to {}".format(*(f(r["year"] for r in rows("tables/xi_trips.csv")) for f in (min, max))),
    ],
    "3.5.caption": lambda: [f"Countries with two trips, {BY_TRIPS.count(2)} of them"],
    "3.5.description": lambda: [
        f"Russia {TRIPS['Russia']} trips",
        (f"the United States {TRIPS['United States']}", BY_TRIPS[1] == TRIPS["United States"]),
        f"countries with {in_words(BY_TRIPS[2])} trips below",
        f"{BY_TRIPS.count(2)} more countries had two trips each",
    ],
}
EVIDENCE = [
    (
        "C14",
        "from the summit of 1989 to China's recognition of Russia",
        lambda: (day("1991-12-27") - day("1989-05-16")).days / 30.44,
        0,
    ),
    (
        "C14",
        "from the return of China's ambassador to Moscow (1970) to its recognition of Russia",
        lambda: (day("1991-12-27") - day("1970-11-21")).days / 365.25,
        0,
    ),
    ("C14", "China's trade with the Soviet Union, 1990", lambda: traded("RUS", "cow", 1990) / 1000, 1),
    (
        "C15",
        "year in which the presidents announced the treaty's prolongation, 28 June",
        lambda: year(next(r for r in EVENTS if "extends the 2001 treaty" in r["event"])),
        0,
    ),
    (
        "C16",
        "days from the joint statement of 4 February 2022 to Russia's invasion of Ukraine",
        lambda: (day("2022-02-24") - day("2022-02-04")).days,
        0,
    ),
    ("C17", "passages seen of the statement of 4 February 2022", lambda: len(OF_2022), 0),
    (
        "C17",
        "passages seen of the statement of 4 February 2022, on friendship and the tie itself",
        lambda: ON_TIE,
        0,
    ),
    (
        "C17",
        "passages seen of the statement of 4 February 2022, on NATO, Taiwan, AUKUS, missiles or the Indo-Pacific",
        lambda: HARD,
        0,
    ),
    (
        "C17",
        "opening passages seen of joint texts of 2022 to 2025 that name the United States",
        lambda: sum(p["names_us"] == "y" and p["date"] >= "2022" for p in OPENINGS),
        0,
    ),
    (
        "C17",
        "days with joint texts from February 2022 to May 2025, a passage says *not aimed at others*",
        lambda: number("against_nobody") - 1,
        0,
    ),
    (
        "C17",
        "days with joint texts from February 2022 to May 2025, a passage names NATO",
        lambda: number("names_nato"),
        0,
    ),
    ("C18", "Xi's trips abroad to Russia, 2013-20", lambda: TRIPS["Russia"], 0),
    (
        "C18",
        "Xi's trips abroad to Russia, 2013-20, as a share of all",
        lambda: 100 * TRIPS["Russia"] / sum(BY_TRIPS),
        1,
    ),
    (
        "C18",
        "talks of their own of Xi and Putin, 2013 to March 2023, held beside a summit of many",
        lambda: sum(r["format"] == "summit sidelines" for r in OWN_TALKS),
        0,
    ),
    (
        "C19",
        "dated occasions found, 2018-19, on which Xi calls Putin his best friend",
        lambda: sum(r["claim"] == "C19" for r in QUOTED),
        0,
    ),
    ("C20", "meetings of Xi and Putin on our list, all kinds, 2013 to 22 March 2023", lambda: held(VISIT), 0),
    (
        "C20",
        "meetings of Xi and Putin on our list, in person, 2013 to 22 March 2023",
        lambda: held(VISIT, IN_PERSON),
        0,
    ),
    (
        "C20",
        "meetings of Xi and Putin on our list, talks of their own in person, 2013 to 22 March 2023",
        lambda: held(VISIT, TALK),
        0,
    ),
    (
        "C20",
        "meetings since 2013 as Xi's article of March 2023 counts them, before the visit",
        lambda: CHINA["2023-03-19"],
        0,
    ),
    (
        "C20",
        "rise from 4 February 2022 to 19 March 2023, our list, talks of their own and video links",
        lambda: rises(BY_SCREEN)[1],
        0,
    ),
    ("C20", "rise from 4 February 2022 to 19 March 2023, our list, in person", lambda: rises(IN_PERSON)[1], 0),
]
NUMBERS = {}


def both_switches():
    """Rows with two pages, the doubtful read as apart: change of the sum from 2021."""
    chosen = [code(r) or -1 for r in EVENTS if r["source_2"] and 2021 < year(r) <= LAST]
    return sum(chosen)


EVIDENCE += [
    (
        "C17",
        "passages seen of the statement of 4 February 2022, on values and the order of the world, all in its opening",
        lambda: sum(p["part"] == "opening" for p in OF_2022),
        0,
    ),
    ("C20", "meetings of Xi and Putin on our list, all kinds with two pages each, 2013 to 22 March 2023", two_pages, 0),
    (
        "C20",
        "definitions of a meeting, of sixteen tried, that give more than 40 to 22 March 2023",
        lambda: sum(held(VISIT, s) > 40 for s in SIXTEEN),
        0,
    ),
]
EVIDENCE += [
    (
        "C14",
        "from the last Soviet president's resignation to China's recognition of Russia",
        lambda: (day("1991-12-27") - day("1991-12-25")).days,
        0,
    ),
    (
        "C15",
        "year in which the treaty was signed, 16 July",
        lambda: int(dated("Treaty of Good-Neighbourliness")[:4]),
        0,
    ),
    ("C18", "Xi's trips abroad to the United States (next after Russia), 2013-20", lambda: TRIPS["United States"], 0),
]


def on_days(column, last="9"):
    """Days since 2022 on which a joint text has a passage of a kind."""
    return len({p["date"] for p in PASSAGES if "2022" <= p["date"] <= last and p[column] == "y"})


EVIDENCE += [
    (
        "C14",
        "years of 1950-90, each fifth, with diplomats exchanged by Beijing and Moscow",
        lambda: sum(r["exchange"] == "1" for r in ENVOYS if r["pair"] == "CHN-RUS" and r["year"] <= "1990"),
        0,
    ),
    (
        "C15",
        "years of the treaty's first term, from 2001",
        lambda: 20 * any("for twenty years" in r["event"] for r in EVENTS),
        0,
    ),
    (
        "C15",
        "years by which the treaty was prolonged in 2021",
        lambda: 5 * any("2001 treaty by five years" in r["event"] for r in EVENTS),
        0,
    ),
    (
        "C17",
        "mentions of the United States in the whole statement of 4 February 2022, by MERICS",
        lambda: sum(int(r["us_mentions_published"]) for r in TEXTS if r["date"] == "2022-02-04"),
        0,
    ),
    (
        "C17",
        "passages seen of the statement of 21 March 2023 that say *no limits*",
        lambda: sum(p["no_limits"] == "y" for p in PASSAGES if p["date"] == "2023-03-21"),
        0,
    ),
    (
        "C17",
        "passages seen of joint texts of 2024 and 2025 that say *no limits*",
        lambda: sum(p["no_limits"] == "y" for p in PASSAGES if p["date"] > "2024"),
        0,
    ),
    (
        "C17",
        "days with joint texts from February 2022 to March 2023, a passage names NATO",
        lambda: on_days("names_nato", VISIT),
        0,
    ),
    (
        "C17",
        "days with joint texts from February 2022 to March 2023, a passage says *not aimed at others*",
        lambda: on_days("against_nobody", VISIT),
        0,
    ),
    (
        "C18",
        "Xi's trips abroad to Russia, 2013-20, that were for a summit of many",
        lambda: sum(r["format"] == "summit sidelines" for r in THERE),
        0,
    ),
    ("C18", "talks of their own of Xi and Putin, 2013 to March 2023", lambda: len(OWN_TALKS), 0),
    (
        "C18",
        "talks of their own of Xi and Putin, 2013 to March 2023, on a state or official visit",
        lambda: on_occasion("state or official visit"),
        0,
    ),
    (
        "C18",
        "talks of their own of Xi and Putin, 2013 to March 2023, at an event of the host (games, parade, forum)",
        lambda: on_occasion("event of the host"),
        0,
    ),
    (
        "C18",
        "talks of their own of Xi and Putin, 2013 to March 2023, on none of these occasions",
        lambda: sum(r["format"] not in OCCASIONS for r in OWN_TALKS),
        0,
    ),
    (
        "C19",
        "years from the last occasion found (June 2019) to the end of April 2023",
        lambda: (day("2023-04-30") - day(max(r["date"] for r in QUOTED if r["claim"] == "C19"))).days / 365.25,
        1,
    ),
    (
        "C20",
        "meetings of Xi and Putin on our list, talks of their own and video links, 2013 to 22 March 2023",
        lambda: held(VISIT, BY_SCREEN),
        0,
    ),
    (
        "C20",
        "meetings to 22 March 2023 by the definition, of sixteen, that meets most totals till then",
        lambda: held(VISIT, max(SIXTEEN, key=lambda sorts: met_by(sorts, to="2023-04-30"))),
        0,
    ),
    (
        "C20",
        "meetings to 22 March 2023 by the definition, of sixteen, nearest to all totals till then",
        lambda: held(VISIT, min(SIXTEEN, key=lambda sorts: missed_by(sorts, "2023-04-30"))),
        0,
    ),
    (
        "C20",
        "rise from 4 February 2022 to 19 March 2023, China's stated totals",
        lambda: CHINA["2023-03-19"] - CHINA["2022-02-04"],
        0,
    ),
]


KEYS = {
    "3.1": lambda: lows(CODED)[0],
    "3.2": lambda: 100 * share_closer(2020),
    "3.3": lambda: held(VISIT, TALK),
    "3.4": lambda: {d for d in FIVE if says("against_nobody", d) and not says("no_limits", d)},
    "3.5": both_switches,
    "3.6": lambda: {p["date"][:4] for p in OPENINGS if p["unnamed_criticism"] == "y"},
}

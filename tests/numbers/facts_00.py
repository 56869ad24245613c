"""Facts of lesson 00 and its record, by other code, from the ledger and the votes.

Counts by type and mark move when a lesson mends a claim. So they are computed, or a fact asks for the share or the order
that a sentence states.
"""

import math
import random
import re
from collections import Counter
from functools import cache
from pathlib import Path

from tools.notebooks.by_cell import STEPS, in_words, marks, reader

rows = reader(__file__)

CLAIMS = rows("ledger/claims.csv")
BY_ID = {r["id"]: r for r in CLAIMS}
VOTES = [r for r in rows("tables/ga_votes.csv") if r["date"] >= "2014"]
TRADE = {int(r["year"]): float(r["china_says"]) for r in rows("lessons/china_russia_trade.csv") if r["china_says"]}
CLOSENESS = rows("lessons/un_closeness_to_china.csv")
CITED = rows("own/quotations.csv")
LOOKUPS = rows("ledger/lookups.csv")
PANEL = rows("ledger/panel.csv")
STANDARD = (Path(__file__).resolve().parents[2] / "data" / "ledger" / "standard.md").read_text(encoding="utf-8")
DEGREES = dict(re.findall(r"^\| ([A-Z][a-z ]+) \| (.+) \|$", STANDARD, re.M))  # {rating: what it means}
EVIDENCE_ROWS = rows("harvest/evidence.csv")
HYPOTHESES = rows("ledger/hypotheses.csv")
MEMBERS = {r["country"] for r in rows("tables/ukraine_votes.csv")}
NAMES = {"BLR": "Belarus", "BRA": "Brazil", "CHN": "China", "CUB": "Cuba", "FRA": "France", "DEU": "Germany"}
NAMES |= {"IND": "India", "IRN": "Iran", "ISR": "Israel", "JPN": "Japan", "KAZ": "Kazakhstan", "PRK": "North Korea"}
NAMES |= {"RUS": "Russia", "ZAF": "South Africa", "TUR": "Türkiye", "UKR": "Ukraine", "GBR": "the United Kingdom"}
NAMES |= {"USA": "the United States"}
CODES = list(NAMES)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()  # noqa: SIM905
MARKS = Counter(r["checkable"] for r in CLAIMS)
TYPES = Counter(r["type"] for r in CLAIMS)


def of(kind, mark=None):
    """How many claims are of a type, and have this mark."""
    return sum(r["type"] == kind and mark in (None, r["checkable"]) for r in CLAIMS)


def about_half():
    return 0.4 <= MARKS["yes"] / len(CLAIMS) <= 0.6


def evidence(claim, label):
    """A value of the ledger that a module of another lesson computes a second time."""
    return next(r["value"] for r in EVIDENCE_ROWS if (r["claim"], r["label"]) == (claim, label))


def deliveries():
    """(large deliveries of chips, percent of US brands) of a look-up on C43."""
    item = next(r["item"] for r in LOOKUPS if r["claim"] == "C43" and "large deliveries" in r["item"])
    return re.search(r"Of ([\d,]+) large deliveries .*?(\d+) % were of US brands", item).groups()


def rated(mark):
    """The claims of a mark to which the readings gave a degree of the scale, in order."""
    return sorted(r["id"] for r in CLAIMS if r["checkable"] == mark and r["rating_2026"] in STEPS)


def read_by():
    """{(readings of the claim, readings of its denial)} of all claims, of their newest six."""
    return {(len(one["claim"]), len(one["mirror"])) for one in (marks(PANEL, name) for name in BY_ID)}


def on_scale():
    """{claim: (steps by the claim, steps by its denial), in order} where none of the six is off the scale."""
    six = {one: marks(PANEL, one) for one in BY_ID}
    return {
        one: (sorted(said["claim"]), sorted(said["mirror"]))
        for one, said in six.items()
        if None not in said["claim"] + said["mirror"]
    }


def between_two():
    """True if each middle between two degrees got the one nearer Mixed; there is one at least."""
    middles = {one: sorted(a + b)[2:4] for one, (a, b) in on_scale().items()}
    split = {one: pair for one, pair in middles.items() if pair[1] - pair[0] == 1}
    return bool(split) and all(
        STEPS.index(BY_ID[one]["rating_2026"]) == min(pair, key=lambda step: abs(step - 2))
        for one, pair in split.items()
    )


def sides_apart():
    """True if somewhere readings of the claim and of its denial have no degree in common."""
    return any(not set(a) & set(b) for a, b in on_scale().values())


def pairs_of(one, other, texts):
    return [(r[one], r[other]) for r in texts if r[one] in ("Y", "N", "A") and r[other] in ("Y", "N", "A")]


def raw(one, other, texts=VOTES):
    cast = pairs_of(one, other, texts)
    return 100 * sum(a == b for a, b in cast) / len(cast)


def kappa(one, other, texts=VOTES):
    cast = pairs_of(one, other, texts)
    seen = sum(a == b for a, b in cast) / len(cast)
    left, right = Counter(a for a, _ in cast), Counter(b for _, b in cast)
    chance = sum(left[vote] * right[vote] for vote in "YNA") / len(cast) ** 2
    return (seen - chance) / (1 - chance)


def says_yes(code):
    cast = [r[code] for r in VOTES if r[code] in ("Y", "N", "A")]
    return 100 * cast.count("Y") / len(cast)


def ranked(code, measure):
    """[(state, value)] of all others, nearest first."""
    return sorted(((one, measure(code, one)) for one in CODES if one != code), key=lambda pair: -pair[1])


def above_russia(measure):
    found = ranked("CHN", measure)
    return [one for one, value in found if value > dict(found)["RUS"]]


def place(code, other):
    """The place of a state on another's list, as a word."""
    order = [one for one, _ in ranked(other, raw)]
    return ORDINALS[order.index(code)]


def russias_list(texts):
    """[(state, percent alike)] of Russia's list for some texts, nearest first."""
    return ranked("RUS", lambda one, other: raw(one, other, texts))


@cache
def ahead_of_russia(code, key="item", measure=kappa):
    """The 2.5th and 97.5th percentile of a measure with China, less Russia's, over 300 draws of agenda items (or texts), with repeats."""
    draw, items = random.Random(code), {}
    for r in VOTES:
        items.setdefault(r[key], []).append(r)
    gaps = []
    for _ in range(300):
        sample = [r for item in draw.choices(list(items), k=len(items)) for r in items[item]]
        gaps.append(measure("CHN", code, sample) - measure("CHN", "RUS", sample))
    return sorted(gaps)[7], sorted(gaps)[-8]


def clearly(measure=kappa):
    """The states that are nearer to China than Russia is in nearly all draws."""
    return [one for one in above_russia(measure) if ahead_of_russia(one, measure=measure)[0] > 0]


def lows_to_2022(lead):
    """{state: the low end of its lead over Russia's, in the table of lesson 04, which ends in 2022}."""
    return {r["state"]: float(r[f"{lead}_low"]) for r in CLOSENESS if r["span"] == "2014-22"}


def per_sentence():
    return Counter(sentence for r in CLAIMS for sentence in r["sentences"].split(";"))


# marked yes by the ledger when the list was written
IN_DOUBT = ("C20", "C24", "C25", "C35", "C40", "C46", "C50", "C54")
MOTIVES = ("C29", "C30", "C31", "C38", "C65")  # fear, a wish for a precedent, what sanctions were meant for
OTHERWISE = {"C01": "causal", "C05": "fact", "C06": "causal", "C10": "causal", "C11": "fact", "C16": "fact"}
OTHERWISE |= {"C22": "causal", "C23": "interpretation", "C32": "interpretation", "C33": "fact", "C38": "causal"}
OTHERWISE |= {"C40": "interpretation", "C41": "interpretation", "C45": "fact", "C62": "interpretation", "C67": "fact"}
ALL_DOUBTS = Counter(OTHERWISE.get(r["id"], r["type"]) for r in CLAIMS)
SIX = ("C19", "C25", "C15", "C22", "C47", "C39")  # the examples of the lesson, in its order
# whom the article cites: its subject, officials in Washington, a former diplomat, an economist, and nobody with a name
SPEAKERS = {
    "Xi Jinping",
    "Presidents of China and Russia",
    "Antony Blinken",
    "Derek Chollet",
    "Linda Thomas-Greenfield",
}
SPEAKERS |= {"Ned Price", "William Burns", "Susan Thornton", "Diana Choyleva", "unnamed analysts"}
INDIA = [(NAMES[one], value) for one, value in ranked("IND", raw)]
NEAR = [name for name, value in INDIA if value > INDIA[0][1] - 3]
LIKE_INDIA = f"{', '.join(NEAR[:-1])} and {NEAR[-1]}"
BEFORE = russias_list([r for r in VOTES if r["date"] < "2022-02-24"])
SINCE = russias_list([r for r in VOTES if r["date"] >= "2022-02-24"])


FACTS = {
    "head": lambda: [
        f"Data to {max(TRADE)}-12-31",
    ],
    "predict-line": lambda: [
        "to 2014, the year in which the West put sanctions",  # as lesson 06a has it
    ],
    "the-article-is-of": lambda: [
        f"In 2015, the first full year of sanctions, trade fell by {100 * (1 - TRADE[2015] / TRADE[2014]):.0f} %",
        f"In 2024 it was {TRADE[2024] / TRADE[2015]:.1f} times that of 2015",
        f"{TRADE[2024] / TRADE[2014]:.1f} times that of 2014",
    ],
    "0.0.title": lambda: [
        ("trade fell in 2015", TRADE[2015] < TRADE[2014]),
        ("then more than tripled to 2024", 3 < TRADE[2024] / TRADE[2015] < 4),
    ],
    "0.0.subtitle": lambda: [
        f"{min(TRADE)}–{max(TRADE)}",
    ],
    "0.0.description": lambda: [
        f"from {TRADE[1992]:.0f} billion dollars in 1992 to {TRADE[2014]:.0f} in 2014",
        f"falls to {TRADE[2015]:.0f} in 2015",
        f"reaches {TRADE[2024]:.0f} in 2024 and {TRADE[2025]:.0f} in 2025",
    ],
    "1-what-does-the": lambda: [
        # one row a paragraph, the lessons that test it in its last column
        *[f"| {', '.join(sorted({r['lesson'] for r in CLAIMS if r['paragraph'] == one}))} |" for one in "0123456789"],
        ("No scholar from China, Russia or Ukraine", {r["speaker"] for r in CITED} <= SPEAKERS),
    ],
    "claims-and-their-types": lambda: [
        f"There are {len(CLAIMS)}",
        ("each of one type", set(TYPES) == {BY_ID[one]["type"] for one in SIX}),
        (
            "Two are contrasts that we read into the text, C56 and C61",
            [r["id"] for r in CLAIMS if r["claim"].startswith("Read as a contrast by us")] == ["C56", "C61"],
        ),
        f"a false one: it lasted {in_words(int(evidence('C02', 'days of the visit as announced, 20 to 22 March 2023')))}",
        "1 is a {}, 2 is {}, 3 is a {}, 4 is an {}, 5 is a {}".format(*[BY_ID[one]["type"] for one in SIX]),
        f"6 is a {BY_ID[SIX[5]]['type']}",
    ],
    "2-which-of-its": lambda: [
        (
            'The invasion broke international law" is one',  # of those marked partly
            BY_ID["C62"]["checkable"] == "partly" and "international law" in BY_ID["C62"]["claim"],
        ),
        (
            "One is that the future world order becomes an open question: no day is named, and no measure",
            BY_ID["C60"]["checkable"] == "no",
        ),
        (
            f"of the {in_words(MARKS['no'])} claims marked no the readings gave {in_words(len(rated('no')))} a degree (C21",
            rated("no") == ["C21"],
        ),
    ],
    "predict-0-1": lambda: [
        f"into {len(CLAIMS)} claims",
    ],
    "read-0-1": lambda: [
        ("contradict about half of the claims as they stand", about_half()),
        ("Most facts", of("fact", "yes") > 0.6 * of("fact")),
        ("quotations are dark", of("quotation", "yes") > 0.6 * of("quotation")),
        ("no interpretation is", of("interpretation", "yes") == 0 and of("interpretation") > 5),
        ("The title is an interpretation, so only a part", BY_ID["C01"]["type"] == "interpretation"),
        ("can be tested", BY_ID["C01"]["checkable"] == "partly"),
    ],
    "change": lambda: [
        f"another paragraph (0 to {max(r['paragraph'] for r in CLAIMS)})",
    ],
    "predict-0-2": lambda: [
        f"Take paragraph 4, in {in_words(sum(r['paragraph'] == '4' for r in CLAIMS))} lines",
    ],
    "exercise-0-2": lambda: [
        "The five lines are {} to {}".format(*[[r["id"] for r in CLAIMS if r["paragraph"] == "4"][n] for n in (0, -1)]),
    ],
    "4-your-first-measurement": lambda: [
        f"did the same on {raw('CHN', 'RUS'):.0f} % of the texts",
        f"Each of the UN's {len(MEMBERS)} members",
        f"all {len(VOTES):,} texts adopted by a recorded vote since 2014",  # the year is our choice
        f"{len(CODES)} states",
        "Brazil",
        f"Iran did the same on {raw('BRA', 'IRN'):.1f} %",
    ],
    "predict-0-3": lambda: [
        f"{len(CODES) - 1} other states",
    ],
    "read-0-3": lambda: [
        f"India votes most like {in_words(len(NEAR))} states",
        f"least like {INDIA[-1][0]}",
        f"The {in_words(len(NEAR))} lie within {in_words(math.ceil(INDIA[0][1] - INDIA[len(NEAR) - 1][1]))} points",
    ],
    "exercise-0-4": lambda: [
        f"of the {len(CODES) - 1} other states",
    ],
    "change-2": lambda: [
        f"Any of the {len(CODES)} names",
    ],
    "read-both-pictures-read": lambda: [
        f"China's list Russia is {place('RUS', 'CHN')} of {len(CODES) - 1}",
        f"Russia's list China is {place('CHN', 'RUS')}",
        (
            "More states vote like China than like Russia",
            sum(value for _, value in ranked("CHN", raw)) > sum(value for _, value in ranked("RUS", raw))
            and sum(raw("CHN", one) > raw("RUS", one) for one in CODES if one not in ("CHN", "RUS")) > 8,
        ),
        f"our choice of {len(CODES)} states",
        (
            "before February 2022 China led Russia's list by less than a point",
            BEFORE[0][0] == "CHN" != SINCE[0][0] and BEFORE[0][1] - BEFORE[1][1] < 1,
        ),
    ],
    "verdict-your-verdict-first": lambda: [
        *[f'"{rating}" | {meaning}' for rating, meaning in DEGREES.items()],
        ("No people voted", len(DEGREES) == len(STEPS) + 2),
        ("read the case of each claim six times", read_by() == {(3, 3)}),
        "Three readings got the claim, three its denial",
        ("between two degrees, and the one nearer Mixed counts", between_two()),
        ("readings of the claim and readings of its denial have no degree in common", sides_apart()),
    ],
    "verdict-a-small-case": lambda: [
        "chips for {} million dollars went to Russia in 2022, after {}".format(
            *(evidence("C43", f"Chips: from China to Russia, {year} (China's customs)") for year in (2022, 2021))
        ),
        "Of {} large deliveries of chips to Russia in 2022, by its customs, {} % were of American brands".format(
            *deliveries()
        ),
        "over {} % of the phones sold in early 2023".format(
            evidence("C43", "Phones: Chinese brands in sales at M.Video-Eldorado, January-March 2023, more than")
        ),
        (
            "fell by two thirds on the month before",
            evidence("C43", "Phones: from China to Russia, March on February 2022 (China's customs)") in ("-66", "-67"),
        ),
    ],
    "conclude-ours": lambda: [
        (f"it makes {len(CLAIMS) - 1} smaller claims", BY_ID["C01"]["paragraph"] == "0"),
        f"Data could contradict {MARKS['yes']} of the {len(CLAIMS)} as they stand",
        ("the thesis, they could test a part", BY_ID["C01"]["checkable"] == "partly"),
    ],
    "runsheet-50": lambda: [
        f"The article in {in_words(len({r['paragraph'] for r in CLAIMS}))} lines",
        f"{in_words(len(TYPES))} types, {in_words(len(SIX))} claims",
        f"Paragraph 4 in {in_words(sum(r['paragraph'] == '4' for r in CLAIMS))} lines",
        f"{len(CLAIMS)} claims",
        f"{MARKS['yes']}, {MARKS['partly']} and {MARKS['no']} (data could contradict, in part, not at all)",
    ],
    "guidance": lambda: [
        "over {} % of the phones at one chain".format(
            evidence("C43", "Phones: Chinese brands in sales at M.Video-Eldorado, January-March 2023, more than")
        ),
        f"each of the {in_words(len({r['paragraph'] for r in CLAIMS}))} lines",
    ],
    "0.1.title": lambda: [
        f"the article's {len(CLAIMS)} claims",
        ("contradict about half", about_half()),
    ],
    "0.1.description": lambda: [
        f"could contradict {MARKS['yes']} of {len(CLAIMS)}",
        f"{MARKS['partly']} in part",
        f"{MARKS['no']} not at all",
        ("the title in part", BY_ID["C01"]["checkable"] == "partly"),
        f"Of {of('fact')} facts they could contradict {of('fact', 'yes')}",
        f"of {of('interpretation')} interpretations {of('interpretation', 'yes')}",
    ],
    "0.2.description": lambda: [
        f"contradict it? Line {'; '.join(f'{n}: ' + BY_ID[f'C{20 + n}']['checkable'] for n in range(1, 6))}",
    ],
    "0.3.title": lambda: [
        f"Of {len(CODES) - 1} states, India votes most like {LIKE_INDIA}",
    ],
    "0.3.caption": lambda: [
        f"{len(CODES)} of {len(MEMBERS)} members",
    ],
    "0.3.description": lambda: [
        f"how often {len(CODES) - 1} states voted like India",
        f"Most like it, with {INDIA[0][1]:.0f} percent of the texts or up to three points less: {LIKE_INDIA}",
        "Least: {}, with {:.0f} percent".format(*INDIA[-1]),
    ],
    "C43.why": lambda: [
        ("Both came, by customs and by shops", BY_ID["C43"]["rating_2026"] in ("Supported", "Mostly supported")),
    ],
    "sentences": lambda: [
        (
            f"The article has a title and nine paragraphs, {len(per_sentence())} sentences with the title.",
            {r["paragraph"] for r in CLAIMS} == set("0123456789"),
        ),
        (
            "So a sentence can hold several claims, and most do.",
            sum(count > 1 for count in per_sentence().values()) > 31 / 2,
        ),
        ("The words are ours, and at most 30.", max(len(r["claim"].split()) for r in CLAIMS) <= 30),
        ("No sentence is left out.", len(per_sentence()) == 31),
    ],
    "2-types-and-what": lambda: [
        ("No claim of the ledger has its home here", all(r["lesson"] != "00" for r in CLAIMS)),
        (
            "of the three claims marked no (C21, C29, C60) one, C21, got a degree",
            rated("no") == ["C21"] and BY_ID["C21"]["ours"] != "" and MARKS["no"] == 3,
        ),
        (
            "C24 and C46 are yes again, since a page would decide",
            BY_ID["C24"]["checkable"] == BY_ID["C46"]["checkable"] == "yes",
        ),
        ("C09 and C30 are partly", BY_ID["C09"]["checkable"] == BY_ID["C30"]["checkable"] == "partly"),
    ],
    "read-what-it-shows": lambda: [
        ("Most claims of fact can be contradicted as they stand.", of("fact", "yes") > 0.6 * of("fact")),
        ("Of the interpretations not one can, as a whole", of("interpretation", "yes") == 0),
        ("the title is an interpretation", BY_ID["C01"]["type"] == "interpretation"),
        ("a motive is partly at most", all(BY_ID[one]["checkable"] != "yes" for one in MOTIVES)),
    ],
    "read-codes-in-doubt": lambda: [
        ("about half", about_half()),
        (
            "it would be two fifths",
            round((MARKS["yes"] - sum(BY_ID[one]["checkable"] == "yes" for one in IN_DOUBT)) / len(CLAIMS), 1) == 0.4,
        ),
        (
            "Facts come first by either coding",
            all(
                kinds["fact"] == max(kinds.values()) and list(kinds.values()).count(kinds["fact"]) == 1
                for kinds in (TYPES, ALL_DOUBTS)
            ),
        ),
        (
            "three interpretations could be contradicted as a whole: C32, C40 and C41",
            all(
                BY_ID[one]["checkable"] == "yes" and OTHERWISE[one] == "interpretation" for one in ("C32", "C40", "C41")
            ),
        ),
    ],
    "read-6-seven-other": lambda: [
        (
            "No scholar from China, Russia or Ukraine is named.",
            {"Susan Thornton", "Diana Choyleva"} <= {r["speaker"] for r in CITED} <= SPEAKERS,
        ),
        (
            f"{in_words(sum(r['id'][0] == 'R' for r in HYPOTHESES))} other explanations",
            {r["id"][0] for r in HYPOTHESES} == {"R", "T"},
        ),
        ("read each case six times", read_by() == {(3, 3)}),
    ],
    "read-what-it-shows-2": lambda: [
        f"By the simple count {in_words(len(above_russia(raw)))} of these states vote with China more often than Russia does, {in_words(len(clearly(raw)))} of them clearly",
        ("Iran, North Korea and Cuba", set(clearly(raw)) == {"IRN", "PRK", "CUB"}),
        (
            "By kappa North Korea alone does clearly.",
            set(clearly()) == {"PRK"},
        ),
        (
            "Iran and Cuba can't be told apart from Russia.",
            all(ahead_of_russia(one)[0] < 0 < ahead_of_russia(one)[1] for one in ("IRN", "CUB")),
        ),
        ("Drawn one by one, as if all texts were independent, Iran could be", ahead_of_russia("IRN", "symbol")[0] > 0),
        (
            "In lesson 04 North Korea alone is clearly ahead by both measures",
            all(
                [s for s, low in lows_to_2022(lead).items() if low > 0] == ["North Korea"]
                for lead in ("lead", "kappa_lead")
            ),
        ),
        (
            "the intervals of Iran and Cuba by the simple count begin just below zero",
            all(-2 < lows_to_2022("lead")[name] < 0 for name in ("Iran", "Cuba")),
        ),
        (
            "Kazakhstan and South Africa leave the top: they say yes to about nine of ten texts.",
            all(88 < says_yes(one) < 92 and kappa("CHN", one) < kappa("CHN", "RUS") for one in ("KAZ", "ZAF")),
        ),
    ],
    "read-neighbours-in-this": lambda: [
        (
            "Neighbours in this list lie well within such intervals, so their order says little.",
            all(
                near[1] - far[1] < 2 for near, far in zip(ranked("IND", raw)[:3], ranked("IND", raw)[1:4], strict=True)
            ),
        ),
    ],
    "0.4.title": lambda: [
        f"{len(clearly(raw))} states vote with China clearly more often than Russia does",
        f"corrected for chance, only {' and '.join(NAMES[one] for one in clearly())}",
    ],
    "0.4.subtitle": lambda: [
        f"of {len(CODES) - 1} states",
    ],
    "0.4.description": lambda: [
        f"At the left the same vote in percent: {len(above_russia(raw))} states stand above Russia, with their whole interval {', '.join(NAMES[one] for one in clearly(raw))}",
        f"At the right kappa: {len(above_russia(kappa))} stand above it",
        ("North Korea with its whole interval", clearly() == ["PRK"]),
        ("Iran and Cuba not", {*above_russia(kappa)} - {*clearly()} == {"IRN", "CUB"}),
        ("Kazakhstan", [one for one, _ in ranked("CHN", kappa)].index("KAZ") in (6, 7)),
        (
            "South Africa stand near the bottom",
            [one for one, _ in ranked("CHN", kappa)].index("ZAF") in (6, 7),
        ),  # of nine
    ],
}
EVIDENCE = []
NUMBERS = {
    "CC BY 4.0": "a licence",
    "That is exercise 0.8.": "the number of an exercise",
    " of 95 % for India": "the level of an interval, which we chose",
    "95 % of the draws": "the level of an interval, which we chose",
}


def with_washington():
    """The codes of the states that did what the United States did on more than half of the texts."""
    return {one for one in CODES if one != "USA" and raw("USA", one) > 50}


KEYS = {
    "0.1": lambda: sum(r["checkable"] == "yes" for r in CLAIMS),
    "0.2": lambda: [r["id"] for r in CLAIMS if (r["paragraph"], r["checkable"]) == ("4", "yes")],
    "0.4": lambda: len(above_russia(raw)),
    "0.5": lambda: 100 * (TYPES["causal"] - of("causal", "no")) / TYPES["causal"],
    "0.6": lambda: TYPES["fact"] / TYPES["interpretation"],
    "0.7": with_washington,
}

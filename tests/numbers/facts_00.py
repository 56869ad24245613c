"""Facts of lesson 00 and its record, by other code, from the ledger and the votes.

Counts by type and mark move when a lesson mends a claim. So these functions ask for the share or the order that a
sentence states, and not for today's number.
"""

import csv
import json
import random
from collections import Counter
from functools import cache
from pathlib import Path

from by_cell import in_words

DATA = next(p / "data" for p in Path(__file__).resolve().parents if (p / "data" / "tables").is_dir())


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CLAIMS = rows("ledger/claims.csv")
BY_ID = {r["id"]: r for r in CLAIMS}
VOTES = [r for r in rows("tables/ga_votes.csv") if r["date"] >= "2014"]
CITED = rows("own/quotations.csv")
LOOKED_UP = {(r["claim"], r["side"]) for r in rows("ledger/lookups.csv")}
EVIDENCE_ROWS = rows("ledger/evidence.csv")
HYPOTHESES = rows("ledger/hypotheses.csv")
MEMBERS = {r["country"] for r in rows("tables/ukraine_votes.csv")}
PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
CODES = "BLR BRA CHN CUB FRA DEU IND IRN ISR JPN KAZ PRK RUS ZAF TUR UKR GBR USA".split()  # noqa: SIM905
MARKS = Counter(r["checkable"] for r in CLAIMS)
TYPES = Counter(r["type"] for r in CLAIMS)


def of(kind, mark=None, paragraphs=None):
    """How many claims are of a type, with this mark, in these paragraphs."""
    chosen = [r for r in CLAIMS if r["type"] == kind and mark in (None, r["checkable"])]
    return sum(paragraphs is None or r["paragraph"] in paragraphs for r in chosen)


def pairs_of(one, other, texts=VOTES):
    return [(r[one], r[other]) for r in texts if r[one] in ("Y", "N", "A") and r[other] in ("Y", "N", "A")]


def raw(one, other):
    cast = pairs_of(one, other)
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


def russias_list(since="2014", until="2100"):
    """[(state, percent alike)] of Russia's list for the texts from one day to before another, nearest first."""
    texts = [r for r in VOTES if since <= r["date"] < until]
    alike = []
    for one in CODES:
        if one != "RUS":
            cast = pairs_of("RUS", one, texts)
            alike.append((one, 100 * sum(a == b for a, b in cast) / len(cast)))
    return sorted(alike, key=lambda pair: -pair[1])


@cache
def ahead_of_russia(code):
    """The 2.5th and 97.5th percentile of kappa with China, less Russia's, over 300 draws of texts with repeats."""
    draw = random.Random(code)
    gaps = []
    for _ in range(300):
        sample = draw.choices(VOTES, k=len(VOTES))
        gaps.append(kappa("CHN", code, sample) - kappa("CHN", "RUS", sample))
    return sorted(gaps)[7], sorted(gaps)[-8]


def per_sentence():
    return Counter(sentence for r in CLAIMS for sentence in r["sentences"].split(";"))


IN_DOUBT = (
    "C20",
    "C24",
    "C25",
    "C35",
    "C40",
    "C46",
    "C50",
    "C54",
)  # marked yes by the ledger when the list was written
MOTIVES = ("C29", "C30", "C31", "C38", "C65")  # fear, a wish for a precedent, what sanctions were meant for
OTHERWISE = {"C01": "causal", "C05": "fact", "C06": "causal", "C10": "causal", "C11": "fact", "C16": "fact"}
OTHERWISE |= {"C22": "causal", "C23": "interpretation", "C32": "interpretation", "C33": "fact", "C38": "causal"}
OTHERWISE |= {"C40": "interpretation", "C41": "interpretation", "C45": "fact", "C62": "interpretation", "C67": "fact"}
ALL_DOUBTS = Counter(OTHERWISE.get(r["id"], r["type"]) for r in CLAIMS)
SIX = {"C19": "quotation", "C25": "causal", "C15": "fact", "C22": "interpretation", "C47": "prediction"}
SIX |= {"C39": "comparison"}


FACTS = {
    "1-what-does-the": lambda: [
        ("No scholar from China, Russia or Ukraine is named.", ("Thornton" in " ".join(r["speaker"] for r in CITED))),
    ],
    "claims-and-their-types": lambda: [
        (f"There are {len(CLAIMS)}, each of one **type**.", (set(TYPES) <= set(SIX.values()))),
        (
            "1 is a quotation, 2 is causal, 3 is a fact, 4 is an interpretation, 5 is a prediction.",
            (all((BY_ID[claim]["type"] == kind for claim, kind in SIX.items()))),
        ),
    ],
    "2-which-of-its": lambda: [
        (
            "votes show how states judge it, not whether it was lawful",
            (BY_ID["C62"]["checkable"] == "partly") and ("international law" in BY_ID["C62"]["claim"]),
        ),
        (
            "One is how Mao took the Soviet stance in Korea.",
            (BY_ID["C09"]["checkable"] == "no")
            and ("Mao" in BY_ID["C09"]["claim"])
            and ("Korea" in BY_ID["C09"]["claim"]),
        ),
    ],
    "predict-0-1": lambda: [
        f"We cut the article into {len(CLAIMS)} claims.",
    ],
    "read-0-1": lambda: [
        ("Data could contradict about half of the claims as they stand", (0.4 <= MARKS["yes"] / len(CLAIMS) <= 0.6)),
        ("The title is not among them: only a part of it can be tested.", (BY_ID["C01"]["checkable"] == "partly")),
        (
            "Most facts and quotations are dark.",
            (all(of(kind, "yes") > 0.6 * of(kind) for kind in ("fact", "quotation"))),
        ),
        ("No interpretation is.", (of("interpretation", "yes") == 0) and (of("interpretation") > 5)),
        (
            "So details can be tested as they stand, the thesis in part.",
            (of("fact", "yes") > 0.75 * of("fact"))
            and (of("interpretation", "yes") == 0)
            and (BY_ID["C01"]["checkable"] == "partly"),
        ),
        ("a motive is `partly` at most", (all(BY_ID[one]["checkable"] != "yes" for one in MOTIVES))),
    ],
    "three-marks-and-why": lambda: [
        (
            "Paragraph 1, the visit was historic (C04): `partly`.",
            (BY_ID["C04"]["checkable"] == "partly") and ("historic" in BY_ID["C04"]["claim"]),
        ),
        (
            "Paragraph 4, what a former diplomat is quoted as saying (C24): `yes`.",
            ({r["claim"] for r in CITED if r["verified"] == "not found"} == {"C24", "C46"})
            and ({BY_ID[one]["rating_2026"] for one in ("C24", "C46")} == {"Insufficient data"})
            and (BY_ID["C24"]["checkable"] == BY_ID["C46"]["checkable"] == "yes"),
        ),
        (
            "Paragraph 2, how Mao took the Soviet stance (C09): `no`.",
            ((BY_ID["C09"]["paragraph"], BY_ID["C09"]["checkable"]) == ("2", "no")),
        ),
    ],
    "read-0-2": lambda: [
        ("The record names seven other explanations.", (sum(r["id"][0] == "R" for r in HYPOTHESES) >= 7)),
    ],
    "4-your-first-measurement": lambda: [
        f"In the General Assembly of the UN each of {len(MEMBERS)} members has one vote on each text: yes, no, or abstained, which is neither.",
        f"We took all {len(VOTES):,} texts adopted by a recorded vote since 2014, and {len(CODES)} states.",
        f'Read one number aloud: "Brazil and Iran did the same on {raw("BRA", "IRN"):.1f} % of the texts."',
    ],
    "read-0-3": lambda: [
        (
            "By this count, of texts put to a vote, India votes most like South Africa and least like the United States.",
            ((ranked("IND", raw)[0][0], ranked("IND", raw)[-1][0]) == ("ZAF", "USA")),
        ),
        (
            "The first four lie within three points of one another, so their order says little.",
            (ranked("IND", raw)[0][1] - ranked("IND", raw)[3][1] < 3),
        ),
    ],
    "read-both-pictures-read": lambda: [
        (
            "The pair did the same on 74 % of the texts, in both pictures.",
            (round(raw("CHN", "RUS")) == round(raw("RUS", "CHN")) == 74),
        ),
        (
            "On China's list Russia is eighth of 17, on Russia's list China is third: more states vote like China than like Russia.",
            ([one for one, _ in ranked("CHN", raw)].index("RUS") == 7)
            and ([one for one, _ in ranked("RUS", raw)].index("CHN") == 2)
            and (sum((value for _, value in ranked("CHN", raw))) > sum((value for _, value in ranked("RUS", raw))))
            and (sum(raw("CHN", one) > raw("RUS", one) for one in CODES if one not in ("CHN", "RUS")) > 8),
        ),
        (
            "Before the invasion of February 2022 China led Russia's list, level with Belarus and North Korea.",
            (russias_list(until="2022-02-24")[0][0] == "CHN")
            and ({one for one, _ in russias_list(until="2022-02-24")[1:3]} == {"BLR", "PRK"})
            and (russias_list(until="2022-02-24")[0][1] - russias_list(until="2022-02-24")[2][1] < 1),
        ),
        (
            "Since then these two stand above it.",
            ([one for one, _ in russias_list(since="2022-02-24")[:3]] == ["PRK", "BLR", "CHN"])
            and (russias_list(since="2022-02-24")[1][1] - russias_list(since="2022-02-24")[2][1] > 5),
        ),
    ],
    "verdict-your-verdict-first": lambda: [
        (
            f"For 52 of our {len(CLAIMS)} claims we changed the rule later, knowing the results. The ledger names the first rule, too.",
            ([sum(word in r["measure"] for r in CLAIMS) for word in ("results known", "irst rule:")] == [52, 52]),
        ),
        (
            "For practice take a small claim, C44, whose rule stands unchanged.",
            ("irst rule" not in BY_ID["C44"]["measure"]),
        ),
    ],
    "guidance": lambda: [
        f"Russia says yes to {says_yes('RUS'):.0f} % of the texts, China to {says_yes('CHN'):.0f} %.",
        (
            "That gap alone costs agreement; Kazakhstan and South Africa gain by saying yes to nine of ten.",
            (all(88 < says_yes(one) < 92 for one in ("KAZ", "ZAF")))
            and ({"KAZ", "ZAF"} <= set(above_russia(raw)) - set(above_russia(kappa))),
        ),
        (
            "Iran and North Korea stay above Russia by the record's other count, too.",
            ({"IRN", "PRK"} <= set(above_russia(kappa)) & set(above_russia(raw))),
        ),
    ],
    "0.1.subtitle": lambda: [
        f"One tile for each of the {len(CLAIMS)} claims, by paragraph and type, shaded by what data could do",
    ],
    "0.1.description": lambda: [
        (
            f"Grid of tiles, one for each claim. Data could contradict {{yes}} of {sum(MARKS.values())} as they stand, {{partly}} in part and {{no}} not at all, the title in part.",
            (set(MARKS) == {"yes", "partly", "no"}),
        ),
    ],
    "0.3.title": lambda: [
        (
            "{names[State]} votes most like {names[first]}",
            (all(ranked(one, raw)[0][1] > ranked(one, raw)[1][1] for one in CODES)),
        ),
    ],
    "0.3.description": lambda: [
        f"Bars of how often {len(ranked('IND', raw))} states voted like {{names[state]}} in the General Assembly since 2014. Most like it: {{names[first]}}, with {{names[high]:.0f}} percent of the texts. Least: {{names[last]}}, with {{names[low]:.0f}} percent.",
    ],
    "C44.why": lambda: [
        (
            "Customs services list both among electrical machines, and neither with ores or fuels.",
            ([r["value"] for r in EVIDENCE_ROWS if r["claim"] == "C44" and "chapter" in r["unit"]] == ["85"]),
        ),
    ],
    "sentences": lambda: [
        (
            f"The article has a title and nine paragraphs, {len(per_sentence())} sentences with the title.",
            ({r["paragraph"] for r in CLAIMS} == set("0123456789")),
        ),
        (
            "So a sentence can hold several claims, and most do.",
            (sum(count > 1 for count in per_sentence().values()) > 31 / 2),
        ),
        ("The words are ours, and at most 30.", (max(len(r["claim"].split()) for r in CLAIMS) <= 30)),
        ("No sentence is left out.", (len(per_sentence()) == 31)),
    ],
    "2-types-and-what": lambda: [
        (
            "**No claim of the ledger has its home here**, so this record rates none.",
            (all(r["lesson"] != "00" for r in CLAIMS)),
        ),
    ],
    "read-what-it-shows": lambda: [
        ("Most claims of fact can be contradicted as they stand.", (of("fact", "yes") > 0.6 * of("fact"))),
        ("Of the interpretations not one can, as a whole.", (of("interpretation", "yes") == 0)),
        ("The title is an interpretation.", (BY_ID["C01"]["type"] == "interpretation")),
        ("a motive is `partly` at most", (all(BY_ID[one]["checkable"] != "yes" for one in MOTIVES))),
    ],
    "read-what-changed-since": lambda: [
        (
            "With every doubt against us it would be two fifths.",
            (
                round((MARKS["yes"] - sum((BY_ID[one]["checkable"] == "yes" for one in IN_DOUBT))) / len(CLAIMS), 1)
                == 0.4
            ),
        ),
        (
            "The order of the types holds at its top: facts come first.",
            (ALL_DOUBTS["fact"] == max(ALL_DOUBTS.values()))
            and (sum(count == ALL_DOUBTS["fact"] for count in ALL_DOUBTS.values()) == 1),
        ),
        (
            "That no interpretation can be contradicted as a whole does not hold in every case: C32, C40 and C41 would be three, if they are interpretations and keep their *yes*.",
            (all(BY_ID[one]["checkable"] == "yes" for one in ("C32", "C40", "C41"))),
        ),
        (
            f"Seven do by the simple count, and {in_words(sum(ahead_of_russia(one)[0] > 0 for one in above_russia(kappa)))} clearly by a corrected one: section 8.",
            (len(above_russia(raw)) == 7),
        ),
        (
            "Two quotations that we did not find (C24, C46) had become *no*.",
            ({r["claim"] for r in CITED if r["verified"] == "not found"} == {"C24", "C46"}),
        ),
    ],
    "read-6-seven-other": lambda: [
        (
            "No scholar from China, Russia or Ukraine is named.",
            ({"Susan Thornton", "Diana Choyleva"} <= {r["speaker"] for r in CITED}),
        ),
        ("Scholars give at least seven other explanations.", (sum(r["id"][0] == "R" for r in HYPOTHESES) >= 7)),
        (
            "For each claim its record looks up the strongest public item on either side.",
            ({(r["id"], side) for r in CLAIMS for side in ("for", "against")} == set(LOOKED_UP)),
        ),
    ],
    "read-what-it-shows-2": lambda: [
        f"By the simple count {in_words(len(above_russia(raw)))} of these states vote with China more often than Russia does.",
        (
            "By kappa two do clearly: Iran and North Korea.",
            ({one for one in above_russia(kappa) if ahead_of_russia(one)[0] > 0} == {"IRN", "PRK"}),
        ),
        ("Cuba and Russia can't be told apart.", (ahead_of_russia("CUB")[0] < 0 < ahead_of_russia("CUB")[1])),
        (
            "Iran, North Korea and Cuba vote with Washington less often than China does.",
            (all(raw("USA", one) < raw("USA", "CHN") for one in ("IRN", "PRK", "CUB"))),
        ),
        (
            "Kazakhstan and South Africa leave the top: they say yes to about nine of ten texts.",
            (all(88 < says_yes(one) < 92 and kappa("CHN", one) < kappa("CHN", "RUS") for one in ("KAZ", "ZAF"))),
        ),
    ],
    "read-neighbours-in-this": lambda: [
        (
            "Neighbours in this list lie well within such intervals, so their order says little.",
            (
                all(
                    (
                        near[1] - far[1] < 2
                        for near, far in zip(ranked("IND", raw)[:3], ranked("IND", raw)[1:4], strict=True)
                    )
                )
            ),
        ),
    ],
    "0.4.title": lambda: [
        (
            "Counted simply, {simple} states vote nearer to China than Russia does. Corrected for chance, {clear} clearly do",
            (len(above_russia(raw)) > len(above_russia(kappa))),
        ),
    ],
    "0.4.description": lambda: [
        (
            "At the right kappa: {fair} stand above it, and Kazakhstan and South Africa stand near the bottom.",
            ([one for one, _ in ranked("CHN", kappa)].index("KAZ") > 5) and (kappa("CHN", "ZAF") < kappa("CHN", "KAZ")),
        ),
    ],
}
EVIDENCE = [
    ("C01", "claims in the article", lambda: len({r["id"] for r in CLAIMS}), 0),
    ("C01", "data could contradict in whole", lambda: sum(r["checkable"] == "yes" for r in CLAIMS), 0),
    ("C01", "data could contradict in part", lambda: sum(r["checkable"] == "partly" for r in CLAIMS), 0),
    ("C01", "data could not contradict", lambda: sum(r["checkable"] == "no" for r in CLAIMS), 0),
]
NUMBERS = {
    "CC BY 4.0": "a licence",
    "That is exercise 0.7.": "the number of an exercise",
    " of 95 % for India": "the level of an interval, which we chose",
    "95 % of the draws": "the level of an interval, which we chose",
}


def with_washington():
    """The codes of the states that did what the United States did on more than half of the texts."""
    return {one for one in CODES if one != "USA" and raw("USA", one) > 50}


KEYS = {
    "0.3": lambda: len(above_russia(raw)),
    "0.4": lambda: 100 * (TYPES["causal"] - of("causal", "no")) / TYPES["causal"],
    "0.5": lambda: TYPES["fact"] / TYPES["interpretation"],
    "0.6": with_washington,
}

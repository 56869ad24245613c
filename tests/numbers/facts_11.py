"""Facts of lesson 11 and its finished example, by other code from the full table of votes."""

import csv
from pathlib import Path

DATA = next(p / "data" for p in Path(__file__).resolve().parents if (p / "data" / "tables").is_dir())


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


VOTES = [r for r in rows("tables/ga_votes.csv") if r["date"] >= "2013"]
EXAMPLE = {r["id"]: r for r in rows("own/example_claims.csv")}
GRID = [r for r in rows("lessons/ukraine_votes_grid.csv") if r["date"] >= "2022-02-24"]
ALWAYS = set.intersection(
    *({r["text_key"] for r in VOTES if r["date"][:4] == year} for year in ("2019", "2021", "2023", "2025"))
)
RETURNING = [r for r in VOTES if r["text_key"] in ALWAYS]
STATES = "RUS USA GBR FRA IND BRA ZAF IRN PRK CUB DEU JPN TUR KAZ BLR UKR ISR".split()  # noqa: SIM905


def same(year, state, texts=VOTES):
    """Percent of a year's texts on which a state did what China did."""
    cast = [(r[state], r["CHN"]) for r in texts if r["date"][:4] == str(year)]
    cast = [pair for pair in cast if set(pair) <= set("YAN")]
    return 100 * sum(one == other for one, other in cast) / len(cast)


def step(state, texts=VOTES):
    """Points by which a state moved towards China from 2024 to 2025."""
    return same(2025, state, texts) - same(2024, state, texts)


def back(year):
    return same(year, "IND", RETURNING)


def around_the_tariff():
    """India's share with China in 2025 before 27 August, and after."""
    parts = [], []
    for r in VOTES:
        if r["date"] >= "2025" and {r["IND"], r["CHN"]} <= set("YAN"):
            parts[r["date"] >= "2025-08-27"].append(r["IND"] == r["CHN"])
    return [100 * sum(part) / len(part) for part in parts]


def december(year):
    days = [r["date"] for r in VOTES if r["date"][:4] == str(year)]
    return sum(day[5:7] == "12" for day in days) / len(days)


def others(year):
    return sum(r["date"][:4] == str(year) and r["text_key"] not in ALWAYS for r in VOTES)


RICH = ("GBR", "DEU", "FRA", "JPN")

LESSON = []
RECORD = [
    (
        "From 2024 to 2025 the share rises by 21 points on all texts, and by seven on texts that return.",
        lambda: round(step("IND")) == 21 and round(step("IND", RETURNING)) == 7,
    ),
    (
        "There it moves between 70 and 80 percent since 2013, and in 2025 it stands where it stood in 2018.",
        lambda: {round(back(y), -1) for y in range(2013, 2026)} <= {70, 80} and abs(back(2025) - back(2018)) < 0.5,
    ),
    (
        "On texts that return, India votes with China about as often as in 2018",
        lambda: abs(back(2025) - back(2018)) < 0.5,
    ),
    (
        "In 2025 nearly three times as many other texts came to a recorded vote as in 2024. Keep that in mind.",
        lambda: 2.7 <= others(2025) / others(2024) < 3,
    ),
    (
        "Four of them moved by more than India. The United States moved away from China.",
        lambda: [s for s in (*RICH, "BRA", "ZAF", "USA") if step(s) > step("IND")] == list(RICH) and step("USA") < 0,
    ),
    (
        "The share was as high before the tariff as after it. And Germany and Japan, which this tariff did not hit, "
        "moved farther.",
        lambda: around_the_tariff()[0] >= around_the_tariff()[1] and min(step("DEU"), step("JPN")) > step("IND"),
    ),
    (
        "India's step is the largest of the 17, and it leads back to where the share was in 2018.",
        lambda: max(STATES, key=lambda s: step(s, RETURNING)) == "IND" and abs(back(2025) - back(2018)) < 0.5,
    ),
    (
        "Most votes of a year fall in December.",
        lambda: min(december(year) for year in range(2013, 2026)) > 0.5,
    ),
    (
        "But in that year Britain, Germany, France and Japan moved towards China by more points.",
        lambda: min(step(s) for s in RICH) > step("IND"),
    ),
    (
        "Against our rating: on texts that return the share did rise by seven points in that one year, more than "
        "that of any other of the 17 states.",
        lambda: (
            round(step("IND", RETURNING)) == 7
            and max(STATES, key=lambda s: step(s, RETURNING)) == "IND"
            and "more than that of any other of our 17 states" in EXAMPLE["E5"]["best_case_against"]
        ),
    ),
    (
        "They differ on E3 alone, and there the neighbour is right.",
        lambda: [r["id"] for r in EXAMPLE.values() if r["type"] != r["neighbour_type"]] == ["E3"],
    ),
    (
        "Texts since the invasion, by topic: on how many did the two do the same?",
        lambda: sum(r["India"] == r["China"] for r in GRID) == 8 and len(GRID) == 14,
    ),
]
TURNS = {
    "one row for each member that voted no": "how",
    "Not every state has every year": "source",
    "What each type says": "how",
    "Each number that you will write must be printed": "rule",
    "in place of the next cell's last two": "how",
    "A year without a row has to be zero": "how",
    "the first line is `years": "how",
    "How many of each?": "how",
    "Read the source card first": "how",
    "look for that one first": "how",
    "Each needs the look-up that hurts its rating": "rule",
    "180 minutes alone": "how",
    "each table has a day of its own": "house",
    "We take no side": "house",
    "also empty": "how",
    "It never says whether": "house",
    "no update overwrites": "house",
    "After a break": "how",
    "it says at least five things": "rule",
    "members' votes on Ukraine": "source",
    "All tables with their makers": "source",
    "since 2022 India has turned": "answer",
    "Write five to eight claims": "rule",
    "If two types fit": "rule",
    "If nothing could count": "rule",
    "A claim on *more* or *most*": "rule",
    "at most 60 words": "rule",
    "The scale:": "rule",
    "0 no more than chance": "rule",
    "Chance is figured": "rule",
    "whatever the claims say": "rule",
    "Each of the two calls": "how",
    "by chance alone": "how",
    "codes them alone": "how",
    "Alone at home": "how",
    "Talk about these claims": "how",
    "Change a type if": "rule",
    "Be fair": "rule",
    "No machine grades": "house",
    "One line going up": "rule",
    "What only you see": "rule",
    "give the copy your name": "how",
    "best after your own rating": "how",
    "The machine said nothing": "answer",
    "looks at form only": "house",
    "say which table would decide": "how",
    "Nobody has to take": "how",
    "For the record": "how",
    "Each step has the number": "house",
    "It appeared nowhere": "house",
    "nobody's camp follower": "claim",
    "tells another story": "claim",
    "No other large democracy": "claim",
    "no other large democracy": "claim",
    "Because Washington pushed": "claim",
    "an abstention is no embrace": "claim",
    "not joined by treaty alone": "claim",
    "until one no longer notices": "claim",
    "the poorer half of the world, that soldiers": "how",
    "and no claim": "rule",
    "One row is a text": "source",
    "Direction of bias": "reading",
    "And the share of each year": "how",
    "on which the thesis leans most": "reading",
    "seven beside India": "rule",
    "the day of each vote is needed": "how",
    "Is that India alone": "how",
    "for all 17 states": "how",
    "moved most towards China": "how",
    "when we wrote our first reason": "house",
    "best case against it": "house",
    "item that we found on each side": "source",
    "would check first": "reading",
    "{all_first": "reading",
}
EVIDENCE = []  # the example's ledger is no part of ours
NUMBERS = {
    "CC BY 4.0": "a licence",
    "tariffs of fifty percent": "the practice text",
    "Two more years above 80 percent": "a condition that we set",
}
NAMES = {"IND": "India", "GBR": "United Kingdom", "KAZ": "Kazakhstan", "ZAF": "South Africa", "JPN": "Japan"}
KEYS = {
    "11.2": lambda: 100 * sum((n / 8) ** 2 for n in (6, 2)),
    "11.4": lambda: NAMES[max(STATES, key=lambda s: step(s, RETURNING))],
}

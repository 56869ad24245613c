"""The three practice texts of lesson 11, and what the guide tells the teacher of them, computed from the tables."""

import csv
import functools
import re
import statistics

import pandas as pd
import pytest
from helpers import DATA, ROOT, fail_if

from tools.notebooks import by_cell

GUIDE = ROOT / "book" / "guide"


def rows(name):
    """The rows of a CSV file below data/, as dicts of text."""
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


TITLES = ("A trillion for arms", "The road that bought its neighbours", "Brazil changes sides")

SPENT = {(r["country"], int(r["year"])): r for r in rows("tables/military_spending.csv")}
NINE = ("CHN", "RUS", "DEU", "UKR", "GBR", "IND", "FRA", "JPN", "KOR")


def spent(country, year):
    return float(SPENT[country, year]["constant_2024_busd"])


def burden(year):
    return float(SPENT["USA", year]["share_of_gdp_pct"])


def times(country):
    return spent(country, 2024) / spent(country, 2000)


def nine(year):
    return sum(spent(one, year) for one in NINE)


def of_the_world(year):
    return 100 * spent("USA", year) / spent("WLD", year)


CHINA = {
    int(r["year"]): {s: float(v) for s, v in r.items() if s != "year" and v}
    for r in rows("lessons/china_in_23_states.csv")
}
STATES = sorted(CHINA[2020])


def middle(year):
    return statistics.median(CHINA[year].values())


def more(state, before=2013, after=2020):
    """Points by which China's share in a state's trade grew."""
    return CHINA[after][state] - CHINA[before][state]


def doubled(before, after):
    return sum(CHINA[after][one] >= 2 * CHINA[before][one] for one in STATES)


def in_brazil(year):
    """China's share in Brazil's trade."""
    return CHINA[year]["Brazil"]


TEXTS = rows("lessons/un_votes_since_2013.csv")


def same(one, other, year, returning=False):
    """Percent of a year's texts on which two states did the same."""
    pairs = [(r[one], r[other]) for r in TEXTS if r["year"] == str(year) and (r["text"] == "returns" or not returning)]
    pairs = [pair for pair in pairs if "X" not in pair]
    return 100 * sum(mine == theirs for mine, theirs in pairs) / len(pairs)


def brazil(year, returning=False):
    return same("Brazil", "China", year, returning)


def moved(state):
    return same(state, "China", 2020) - same(state, "China", 2018)


def signed(number):
    return f"{number:+.1f}".replace("-", "−")


# {title: {claim: facts of its row in the guide}}; by_cell.py says what a fact is.
CLAIMS = {
    TITLES[0]: {
        "A1": [
            f"{spent('USA', 2010):,.0f} billion in 2010, {spent('USA', 2024):,.0f} in 2024",
            f"{burden(2010):.1f} % of its output in 2010, {burden(1967):.1f} % in 1967, {burden(2024):.1f} % in 2024",
            ("fails", spent("USA", 2010) > spent("USA", 2024) and burden(1967) > burden(2010) > burden(2024)),
        ],
        "A2": [f"{spent('USA', 2024):,.0f} billion", ("holds", 950 < spent("USA", 2024) < 1050)],
        "A3": [
            f"{100 * (times('USA') - 1):.0f} % more (the world: {100 * (times('WLD') - 1):.0f} %)",
            ("holds", times("USA") > 5 / 3),
        ],
        "A4": [
            f"China {times('CHN'):.1f} times, Russia {times('RUS'):.1f}, India {times('IND'):.1f}, the United States "
            f"{times('USA'):.1f}",
            ("fails", times("USA") < min(times("CHN"), times("RUS"), times("IND"))),
        ],
        "A5": [
            f"{nine(2024):,.0f} billion against {spent('USA', 2024):,.0f}",
            f"they spent more: {nine(2025):,.0f} against {spent('USA', 2025):,.0f}",
            ("holds", nine(2024) < spent("USA", 2024) and nine(2025) > spent("USA", 2025)),
        ],
        "A6": [
            f"{of_the_world(2010):.1f} % in 2010, {of_the_world(2024):.1f} % in 2024",
            ("fails", of_the_world(2010) > of_the_world(2024)),
        ],
        "A7": ["can't be tested here"],
    },
    TITLES[1]: {
        "A1": [
            f"the middle of the {len(STATES)} states: {middle(2000):.1f} % in 2000, {middle(2013):.1f} in 2013, "
            f"{middle(2020):.1f} in 2020",
            f"{(middle(2013) - middle(2000)) / 13:.1f} points a year before and "
            f"{(middle(2020) - middle(2013)) / 7:.1f} after",
            "fails",
        ],
        "A2": [f"in {sum(more(one) > 0 for one in STATES)} | holds"],
        "A3": [
            f"{CHINA[2020]['Mongolia']:.1f} % and {CHINA[2020]['Vietnam']:.1f} % in 2020",
            ("holds", CHINA[2020]["Mongolia"] > 50 and abs(CHINA[2020]["Vietnam"] - 25) < 1),
        ],
        "A4": [
            f"at least doubled in {doubled(2000, 2013)} of {len(STATES)} states",
            ("in none", doubled(2013, 2020) == 0),
            "fails",
        ],
        "A5": [
            f"Germany {signed(more('Germany'))} points, the Netherlands {signed(more('Netherlands'))}, India "
            f"{signed(more('India'))}, Japan {signed(more('Japan'))}, Brazil more than {int(more('Brazil'))}",
            ("the most of all 23", max(STATES, key=more) == "Brazil"),
            "fails",
        ],
        "A6": [
            f"Kyrgyzstan {signed(more('Kyrgyzstan'))} points, Uzbekistan {signed(more('Uzbekistan'))}, Kazakhstan "
            f"{signed(more('Kazakhstan'))}",
            (
                "fails",
                max(map(more, ("Kyrgyzstan", "Uzbekistan", "Kazakhstan"))) < statistics.median(map(more, STATES)),
            ),
        ],
        "A7": ["can't be tested here"],
    },
    TITLES[2]: {
        "A1": [
            f"{brazil(2020):.1f} % of texts in 2020, {brazil(2025):.1f} in 2025",
            f"on texts that return {brazil(2020, True):.1f} and {brazil(2025, True):.1f}, more than in 2018 "
            f"({brazil(2018, True):.1f})",
            ("fails", brazil(2025) > brazil(2018) and brazil(2025, True) > brazil(2018, True)),
        ],
        "A2": [
            f"{brazil(2018):.1f} % and {brazil(2020):.1f} %",
            ("holds", abs(brazil(2018) - 75) < 2 and 60 < brazil(2020) < 64),
        ],
        "A3": [
            f"Brazil {signed(moved('Brazil'))} points, South Africa {signed(moved('South Africa'))}, India "
            f"{signed(moved('India'))}, Iran {signed(moved('Iran'))}",
            ("holds", max(map(abs, map(moved, ("South Africa", "India", "Iran")))) < -moved("Brazil")),
        ],
        "A4": [
            f"{same('Brazil', 'United States', 2020):.1f} % with the United States, {brazil(2020):.1f} % with China",
            ("fails", same("Brazil", "United States", 2020) < brazil(2020)),
        ],
        "A5": [
            f"{in_brazil(2018):.1f} % in 2018, {in_brazil(2019):.1f} in 2019, {in_brazil(2020):.1f} in 2020",
            (f"the highest of {len(CHINA)} years | fails", in_brazil(2020) == max(map(in_brazil, CHINA))),
        ],
        "A6": [
            (f"all texts: {brazil(2024):.1f} % against {brazil(2018):.1f}, it holds", brazil(2024) < brazil(2018)),
            (
                f"texts that return: {brazil(2024, True):.1f} against {brazil(2018, True):.1f}, it fails",
                brazil(2024, True) > brazil(2018, True),
            ),
            "depends on the texts",
        ],
        "A7": [
            f"{same('Brazil', 'Germany', 2025):.1f} % with Germany, {brazil(2025):.1f} % with China",
            ("fails", same("Brazil", "Germany", 2025) < brazil(2025)),
        ],
        "A8": ["can't be tested"],
    },
}


@functools.cache
def told():
    """{title: the part of the guide on this text}."""
    page = (GUIDE / "your_own_article.md").read_text(encoding="utf-8").split("\n## Marking")[0]
    parts = re.split("|".join(rf"\n\*\*{title}\*\* \(" for title in TITLES), page)
    return dict(zip(TITLES, parts[1:], strict=True))


@functools.cache
def texts():
    """{title: a practice text}."""
    parts = (GUIDE / "practice.md").read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0]: part.partition("\n")[2].replace('<div class="sheet"></div>', "") for part in parts}


@pytest.mark.parametrize("title", TITLES)
def test_what_the_teacher_is_told_holds(title):
    """Each number of a claim's row, and whether the claim holds; five to eight claims, two of each kind at least."""
    lines = re.findall(r"^\| (A\d) (.+)$", told()[title], re.M)
    assert [claim for claim, _ in lines] == list(CLAIMS[title]) and 5 <= len(lines) <= 8
    faults = []
    for claim, line in lines:
        facts = [*CLAIMS[title][claim]]
        for said, span, holds in by_cell.found(facts, line):
            if not span or not holds:
                told_now = "does not hold" if span else "does not stand there"
                faults.append(
                    f"your_own_article.md, {title}, {claim}: {said!r} {told_now}: correct the row or its fact."
                )
    ends = [line.rstrip(" |").rpartition("| ")[2].split()[0] for _, line in lines]
    least = {"holds": 2, "fails": 2, "can't": 1}
    faults += [f"{title}: too few claims say {end!r}." for end, count in least.items() if ends.count(end) < count]
    fail_if(faults)


@pytest.mark.parametrize("title", TITLES)
def test_a_practice_text_says_what_it_is(title):
    """250 to 400 words, marked as written for practice, no answer of ours; the line that makes `chosen` runs."""
    text = texts()[title]
    assert 250 <= len(text.split()) <= 400 and "Written for practice." in text
    assert not re.search(r"\b(holds|fails|can't be tested|csv|table)\b", text), "it gives an answer away"
    name = re.search(r"what `(?:tables|lessons)/(\w+)` shows", told()[title]).group(1)
    [path] = DATA.glob(f"*/{name}.csv")
    known = {"table": pd.read_csv(path)}
    exec(re.search(r"```python\n(.*?)```", told()[title], re.S).group(1), known)
    wanted = {TITLES[0]: spent("USA", 2024), TITLES[1]: more("Brazil"), TITLES[2]: brazil(2025)}[title]
    assert float(known["chosen"][{TITLES[0]: 2024, TITLES[1]: "Brazil", TITLES[2]: 2025}[title]]) == pytest.approx(
        wanted
    )


def test_numbers_that_the_texts_count_on_are_theirs():
    """A number of a claim stands in the text as the row has it; a table that moves would leave it behind."""
    said = {0: ["about a trillion dollars", "two thirds larger"], 2: ["on three of four texts", "more than six of ten"]}
    said |= {1: [f"Of {len(STATES)} states", f"it rose in {sum(more(one) > 0 for one in STATES)}"]}
    for place, wanted in said.items():
        rows = by_cell.found(wanted, texts()[TITLES[place]])
        fail_if([f"practice.md, {TITLES[place]}: {text!r} is gone." for text, span, _ in rows if not span])

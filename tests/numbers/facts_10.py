"""Lesson 10 and its record: sentences that rank or exclude, and evidence values, computed a second time.

In other code than the notebooks': no pandas, from the full tables. Base rates, outcomes and scores are worked out anew
from trade, oil, meetings, votes and vetoes; the words alone are read from data/own.
"""

import itertools
import math
import statistics
from collections import Counter
from datetime import date
from itertools import pairwise

from tools.notebooks.by_cell import in_words, marks, reader

STOP = "2023-04-30"


rows = reader(__file__)

TRADE, OIL, VOTES = rows("tables/annual_trade.csv"), rows("tables/crude_imports.csv"), rows("tables/ga_votes.csv")
TEXTS, VETOES = rows("tables/ukraine_resolutions.csv"), rows("tables/vetoes.csv")
MONTHS, COUNCIL = rows("tables/monthly_trade.csv"), rows("tables/sc_votes.csv")
MEETINGS, WORDS = rows("own/leader_meetings.csv"), rows("own/forecast_words.csv")
SAID = rows("tables/trade_forecasts.csv")
PRINTED = {r["id"]: r for r in rows("sources/china-russia-trade-as-printed/printed_trade_months_2021_2026.csv")}
LETTERS = "ABCDEFGHIJKL"

# Trade


def flow(reporter, partner, source, year, kinds=("exports", "imports")):
    found = [
        float(r["value_musd"])
        for r in TRADE
        if (r["reporter"], r["partner"], r["source"], r["year"]) == (reporter, partner, source, str(year))
        and r["flow"] in kinds
        and r["value_musd"]
    ]
    return sum(found) / 1000 if len(found) == len(kinds) else None


SERIES = {y: flow("CHN", "RUS", "dots", y) for y in range(1992, 2021)}
SERIES |= {y: flow("CHN", "RUS", "customs", y, ("total",)) for y in range(2021, 2026)}
KNOWN = {y: v for y, v in SERIES.items() if y <= 2022}


def no_change(last, ahead):
    return SERIES[last]


def trend(last, ahead, span=5):
    return SERIES[last] * (SERIES[last] / SERIES[last - span]) ** (ahead / span)


def usual(last, ahead):
    return SERIES[last] * statistics.median(SERIES[y] / SERIES[y - ahead] for y in range(1992 + ahead, last + 1))


METHODS = {"no change": no_change, "trend": trend, "usual growth": usual}


def quantile(values, part):
    ordered = sorted(values)
    place = part * (len(ordered) - 1)
    low = int(place)
    return ordered[low] + (place - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


def limits(name, ahead):
    method = METHODS[name]
    ratios = [SERIES[y + ahead] / method(y, ahead) for y in range(2002, 2023 - ahead)]
    return [method(2022, ahead) * quantile(ratios, part) for part in (0.1, 0.9)]


def off(name, year):
    return 100 * (METHODS[name](2022, year - 2022) / SERIES[year] - 1)


def inside(name, year):
    low, high = limits(name, year - 2022)
    return low <= SERIES[year] <= high


def mean_miss(name):
    return statistics.mean(abs(off(name, year)) for year in (2023, 2024, 2025))


def run_of(year, months):
    return sum(float(r["differenced_busd"]) for r in MONTHS if r["source"] == "customs" and r["month"] in months[year])


FOUR = {2025: ("2025-03", "2025-04"), 2026: ("2026-02", "2026-04")}


def growth_2026():
    return 100 * (run_of(2026, FOUR) / run_of(2025, FOUR) - 1)


# Meetings, vetoes, votes

TALKS = [r["date"] for r in MEETINGS if r["strictly_bilateral"] == "y"]
MET = {y: sum(d.startswith(str(y)) for d in TALKS) for y in range(2013, 2027)}
JOINT = [r["date"] for r in VETOES if "CHN" in r["vetoed_by"] and "RUS" in r["vetoed_by"]]
VETOED = {y: sum(d.startswith(str(y)) for d in JOINT) for y in range(1992, 2027)}
SINCE = sorted((r for r in TEXTS if r["date"] >= "2022-03" and r["group"] != "Moldova"), key=lambda r: r["date"])
STRICT = [r for r in SINCE if r["group"] not in ("Georgia", "Council of Europe")]
ON_WAR = [r for r in TEXTS if r["group"] not in ("Georgia", "Moldova", "Council of Europe")]
LATER = [r for r in SINCE if r["date"] >= "2025"]
ENDED = [r for r in COUNCIL if "2774" in r["symbol"]]  # the Council's text of 2025 on the war
AS_RUSSIA = [r["date"] for r in SINCE if r["USA"] == r["RUS"]]


def usa(date):
    return [r["USA"] for r in SINCE if r["date"] == date]


def titles(first, second, start, span=1):
    """Points of same votes on the same titles, from `start` on less before."""
    parts = ({}, {})
    for r in VOTES:
        year = int(r["date"][:4])
        if start - span <= year < start + span and r[first] in list("YNA") and r[second] in list("YNA"):
            parts[year >= start].setdefault(r["text_key"], []).append(r[first] == r[second])
    both = [key for key in parts[0] if key in parts[1]]
    return 100 * statistics.mean(statistics.mean(parts[1][k]) - statistics.mean(parts[0][k]) for k in both)


def turned(state):
    """(vote in 2024, vote in 2025) on titles of both years where they differ."""
    years = ({}, {})
    for r in VOTES:
        if r["date"][:4] in ("2024", "2025"):
            years[r["date"][:4] == "2025"].setdefault(r["text_key"], r[state])
    return [(years[0][k], years[1][k]) for k in years[0] if k in years[1] and years[0][k] != years[1][k]]


NAMES = [name for name in VOTES[0] if len(name) == 3 and name.isupper()]


# Twelve statements


def share(source, year):
    part, whole = flow("RUS", "CHN", source, year), flow("RUS", "WLD", source, year)
    return 100 * part / whole if part and whole else None


CHINAS = {y: share("dots", y) for y in range(1992, 2021)} | {2021: share("fcs", 2021)}
CRUDE, PRICE = {}, {}
for _row in OIL:
    _year = int(_row["year"])
    _theirs = (_row["importer"], _row["origin"]) == ("CHN", "RUS") and _row["kind"] != "review"
    if _theirs and _year not in PRICE and _year >= 2000:
        _tonnes = float(_row["million_tonnes"])
        CRUDE[_year] = _tonnes if _row["months"] in ("12", "12.0") else None
        PRICE[_year] = 1000 * float(_row["value_busd"]) / _tonnes if _row["value_busd"] else None


def alike(year):
    """Percent of same votes of China and Russia on all texts of a year."""
    cast = [(r["CHN"], r["RUS"]) for r in VOTES if r["date"][:4] == str(year)]
    cast = [pair for pair in cast if set(pair) <= set("YNA")]
    return 100 * sum(a == b for a, b in cast) / len(cast)


def lower(year):
    """Which of the three were lower than a year before."""
    return [SERIES[year] < SERIES[year - 1], MET[year] < MET[year - 1], titles("CHN", "RUS", year) < 0]


LOWER = {y: lower(y) for y in range(2014, 2026)}


def stretches(values, years):
    return [values[y] > values[y - years] for y in values if values.get(y) and values.get(y - years)]


def runs_of_three(hits, first, last):
    return [[hits[y] for y in (end - 2, end - 1, end)] for end in range(first + 2, last + 1)]


def together():
    pairs = [(PRICE[y] - PRICE[y - 1]) * (SERIES[y] - SERIES[y - 1]) > 0 for y in range(2001, 2023)]
    return pairs


def past():
    up = {y: KNOWN[y] > KNOWN[y - 1] for y in range(1993, 2023)}
    no_yes = {y: not any(r["CHN"] == "Y" for r in ON_WAR if r["date"][:4] == str(y)) for y in range(2014, 2023)}
    two = {y: MET[y] > 0 and MET[y - 1] > 0 for y in range(2014, 2023)}
    veto = {y: VETOED[y] > 0 for y in range(1992, 2023)}
    hits = {
        "A": stretches(KNOWN, 1),
        "B": stretches(KNOWN, 3),
        "C": [all(three) for three in runs_of_three(up, 1993, 2022)],
        "D": stretches(CHINAS, 3),
        "E": stretches({y: v for y, v in CRUDE.items() if y <= 2022}, 2),
        "F": list(two.values()),
        "G": [all(three) for three in runs_of_three(no_yes, 2014, 2022)],
        "H": [any(three) for three in runs_of_three(veto, 1992, 2022)],
        "I": [titles("CHN", "RUS", y, 3) > 0 for y in range(1995, 2021)],
        "J": [sum(LOWER[y]) >= 2 for y in range(2014, 2023)],
        "K": together(),
        "L": together(),
    }
    others = hits | {
        "F": [hit for y, hit in two.items() if y < 2020],
        "H": [any(three) for three in runs_of_three(veto, 2007, 2022)],
    }
    return hits, others


def chance(hits):
    return 100 * (sum(hits) + 1) / (len(hits) + 2)


PAST, OTHER = past()
BASE = {x: chance(PAST[x]) for x in LETTERS}
YEARS = {x: chance(OTHER[x]) for x in LETTERS}
CAME = {
    "A": SERIES[2023] > SERIES[2022],
    "B": SERIES[2025] > SERIES[2022],
    "C": SERIES[2022] < SERIES[2023] < SERIES[2024] < SERIES[2025],
    "D": share("imts", 2024) > share("imts", 2021),
    "E": CRUDE[2024] > CRUDE[2022],
    "F": MET[2024] > 0 and MET[2025] > 0,
    "G": not any(r["CHN"] == "Y" for r in ON_WAR if r["date"] > STOP),
    "H": any(day > STOP for day in JOINT),
    "I": titles("CHN", "RUS", 2023, 3) > 0,
    "J": sum(LOWER[2025]) >= 2,
    "K": (PRICE[2023] > PRICE[2022]) == (SERIES[2023] > SERIES[2022]),
    "L": (PRICE[2025] > PRICE[2023]) == (SERIES[2025] > SERIES[2023]),
}
PERCENT = {"almost no chance": 3, "very unlikely": 12.5, "unlikely": 32.5, "roughly even": 50, "likely": 67.5}
PERCENT |= {"very likely": 87.5, "almost certain": 97}
FIRST = {r["letter"]: r["article"] for r in WORDS}
AGAIN = {r["letter"]: r["article_again"] for r in WORDS}
GAVE = [x for x in LETTERS if FIRST[x] != "roughly even"]
EVENS = [x for x in LETTERS if x not in GAVE]


def miss(percent, letter):
    return (percent / 100 - CAME[letter]) ** 2


def brier(who, letters=LETTERS):
    given = {"article": {x: PERCENT[FIRST[x]] for x in LETTERS}, "again": {x: PERCENT[AGAIN[x]] for x in LETTERS}}
    given |= {"base": BASE, "years": YEARS}
    return statistics.mean(miss(given[who][x], x) for x in letters)


LOW = dict(zip(PERCENT, (1, 5, 20, 45, 55, 80, 95), strict=True))  # ends of the directive's ranges
HIGH = dict(zip(PERCENT, (5, 20, 45, 55, 80, 95, 99), strict=True))


def at(ends, letters=LETTERS):
    """Our words' score with other numbers for the words."""
    return statistics.mean(miss(ends[FIRST[x]], x) for x in letters)


def always(percent, letters=LETTERS):
    """The score of one number for all."""
    return statistics.mean(miss(percent, x) for x in letters)


def bought_in_spring():
    """Growth of China's purchases from Russia, March and April 2026, from two printed sums and their printed growth."""
    four, two = PRINTED["TP061"], PRINTED["TP059"]
    now, before = 0, 0
    for sign, row in ((1, four), (-1, two)):
        bought, growth = float(row["china_imports_from_russia"]), float(row["growth_imports_pct"])
        now, before = now + sign * bought, before + sign * bought / (1 + growth / 100)
    return 100 * (now / before - 1)


def by_two_years():
    """Base rate of L by moves of two years."""
    hits = [(PRICE[y] - PRICE[y - 2]) * (SERIES[y] - SERIES[y - 2]) > 0 for y in range(2002, 2023)]
    return chance(hits)


def lead(letters, words=FIRST):
    return sum(miss(BASE[x], x) - miss(PERCENT[words[x]], x) for x in letters)


def close(value, wanted, places):
    return round(value, places) == wanted


def row_of(state):
    return [r[state] for r in SINCE]


LEADS = sorted(LETTERS, key=lambda x: -lead([x]))
BEHIND = [x for x in LEADS if lead(x) < 0]
ON_TRADE = [r["letter"] for r in WORDS if r["series"] == "trade and oil"]
GAVE_2 = [x for x in LETTERS if AGAIN[x] != "roughly even"]
NO_J = [x for x in GAVE_2 if x != "J"]
SCORES = [brier("article"), brier("base"), brier("years")]
EIGHT = [brier(who, GAVE) for who in ("article", "base", "years")]
FOR_2023 = [r for r in SAID if r["for_year"] == "2023" and r["at_least"] == "200.0"]
OFFICIAL = [r for r in SAID if not any(x in r["said_by"] for x in ("Kiel", "chamber"))]


def threes(values):
    return [round(v, 3) for v in values]


def fell_more_before():
    return (
        min(SERIES[y] / SERIES[y - 1] for y in range(2014, 2023)) < SERIES[2025] / SERIES[2024] < 1
        and min(MET[y] - MET[y - 1] for y in range(2014, 2023)) < MET[2025] - MET[2024] < 0
        and min(titles("CHN", "RUS", y) for y in range(2014, 2023)) < titles("CHN", "RUS", 2025) < 0
    )


NOT_J = [x for x in LETTERS if x != "J"]
STRICT_2025 = [r for r in STRICT if r["date"] >= "2025"]
TO_2024 = [r for r in SINCE if r["date"] < "2025"]


def as_russia(state, texts):
    return sum(r[state] == r["RUS"] for r in texts)


CHORNOBYL = [r for r in VOTES if r["symbol"] == "A/RES/80/111"]


def with_chornobyl(state, start="2025", of=None):
    """(votes as Russia, texts) of a state from `start` on, with and without the text on Chornobyl."""
    kept = [r for r in (SINCE if of is None else of) if r["date"] >= start]
    return [(sum(r[state] == r["RUS"] for r in part), len(part)) for part in (kept + CHORNOBYL, kept)]


def range_ends():
    """Lowest and highest low end, and the lowest high end as a multiple of 2022."""
    ends = [limits(name, 3) for name in METHODS]
    return min(e[0] for e in ends), max(e[0] for e in ends), min(e[1] for e in ends) / SERIES[2022]


def too_low_before(ahead):
    """No change would mostly have been too low in the stretches before."""
    return sum(SERIES[y + ahead] > SERIES[y] for y in range(2002, 2023 - ahead)) > 0.7 * (21 - ahead)


def one_day():
    return [r["date"] for r in STRICT if r["USA"] == r["RUS"]] == ["2025-02-24"]


def washingtons_row():
    return (
        AS_RUSSIA == ["2025-02-24", "2025-04-16"]
        and sorted(usa("2025-02-24")) == ["A", "N"]
        and all(r["USA"] == "Y" for r in SINCE if "2025-06" <= r["date"] <= "2025-12-31")
        and [(r["USA"], r["RUS"], r["CHN"]) for r in CHORNOBYL] == [("N", "N", "N")]
        and usa("2026-02-24") == ["A"]
    )


def chinas_row():
    return [(r["date"], r["group"]) for r in SINCE if r["CHN"] == "Y"] == [("2023-04-26", "Council of Europe")] and {
        r["CHN"] for r in SINCE
    } == {"Y", "A", "N"}


def grid_is_whole():
    shown = rows("lessons/votes_since_the_invasion.csv")
    return len(shown) == len(SINCE) == 21 and sorted(r["date"] for r in shown) == [r["date"] for r in SINCE]


def rests_on_agencies():
    return [r["date"] for r in SINCE if r["evidence"] != "UN record"] == ["2026-02-24"] == [SINCE[-1]["date"]]


def spread():
    """The usual range of yearly changes of three pairs, 2014 to 2024, as (low, high)."""
    pairs = {"RU": ("RUS", "USA"), "CU": ("CHN", "USA"), "CR": ("CHN", "RUS")}
    found = {name: [titles(*two, y) for y in range(2014, 2025)] for name, two in pairs.items()}
    return {name: (min(values), max(values)) for name, values in found.items()}


def rivals_have_one_each():
    fell_2023 = PRICE[2023] < PRICE[2022] and SERIES[2023] > SERIES[2022]
    fell_2025 = PRICE[2025] < PRICE[2023] and SERIES[2025] < SERIES[2023]
    return fell_2023 and fell_2025


DRILLS = [r["start"] for r in rows("own/exercise_events.csv")]
JOINT_TEXTS = [r["date"] for r in rows("tables/joint_statements.csv")]
LOOKUPS = rows("ledger/lookups.csv")
PANEL = rows("ledger/panel.csv")
CLAIMS = rows("ledger/claims.csv")
WEIGHT = {
    int(r["year"]): float(r["share_dollars"])
    for r in rows("tables/world_output.csv")
    if (r["edition"], r["country"]) == ("2025-10", "China")
}
MOVED = [r["id"] for r in CLAIMS if r["rating_2023"] != r["rating_2026"]]


def in_two_years(days, clock):
    """How many of some days lie after 30 April two years before a clock, and not after it."""
    return sum(f"{clock - 2}-04-30" < day <= f"{clock}-04-30" for day in days)


FOUR_SERIES = {
    clock: [
        *(in_two_years(days, clock) for days in (TALKS, DRILLS, JOINT_TEXTS)),
        SERIES[clock - 2] + SERIES[clock - 1],
    ]
    for clock in (2023, 2026)
}


def found_for(claim, words):
    """Whether a look-up of a claim says so."""
    return any(r["claim"] == claim and words in r["item"] for r in LOOKUPS)


def longest_gap():
    """(first day, next day) of the longest span between two meetings."""
    days = sorted(TALKS)
    gaps = [(date.fromisoformat(b) - date.fromisoformat(a), a, b) for a, b in pairwise(days)]
    return max(gaps)[1:]


# The ways of the message: how much less our words miss than a base rate, in each way

SERIES_OF = {r["letter"]: r["series"] for r in WORDS}
READINGS = {"first reading": FIRST, "second reading": AGAIN}
PASTS = {"other years": YEARS, "base rate": BASE}


def cost(percent, letter, score):
    """What a chance costs, by squares or by logarithms; always even costs 0.25 by both."""
    if score == "Brier":
        return miss(percent, letter)
    given = percent if CAME[letter] else 100 - percent
    return 0.25 * math.log(given / 100) / math.log(0.5)


def way(statements, j, reading, past, counted, score, place=0.5):
    """A lead of our words, or None where choices don't go together."""
    own = READINGS[reading]
    kept = [x for x in LETTERS if statements == "all twelve" or own[x] != "roughly even"]
    kept = [x for x in kept if not (statements.endswith("votes") and x in "GHI")]
    if (j == "in" and "J" not in kept) or (statements.endswith("votes") and counted == "each series once"):
        return None
    kept = [x for x in kept if j == "in" or x != "J"]
    said = {x: LOW[own[x]] + place * (HIGH[own[x]] - LOW[own[x]]) for x in kept}
    leads = {x: cost(PASTS[past][x], x, score) - cost(said[x], x, score) for x in kept}
    if counted == "each statement":
        return statistics.mean(leads.values())
    names = {SERIES_OF[x] for x in kept}
    return statistics.mean(statistics.mean(v for x, v in leads.items() if SERIES_OF[x] == one) for one in names)


CHOICES = {
    "statements": ("all twelve", "with a word", "with a word, no votes"),
    "J": ("in", "left out"),
    "words": tuple(READINGS),
    "against": tuple(PASTS),
    "counted": ("each statement", "each series once"),
    "score": ("Brier", "log"),
}
WAYS = {one: way(*one) for one in itertools.product(*CHOICES.values()) if way(*one) is not None}
BY_SERIES = WAYS["all twelve", "left out", "first reading", "base rate", "each series once", "Brier"]
KEPT_WAYS = rows("harvest/ways_10.csv")  # with the intervals, which the record draws


def some(*options, among=None):
    """The leads of the ways with these options."""
    return [v for one, v in (among or WAYS).items() if set(options) <= set(one)]


def ahead_in(*options):
    """(how many of these ways have our words ahead, how many there are)."""
    leads = some(*options)
    return sum(v > 0 for v in leads), len(leads)


def turns(choice):
    """How many groups of ways that are alike in all else this choice turns, and whether J is in none of them."""
    at, groups = list(CHOICES).index(choice), {}
    for one, v in WAYS.items():
        groups.setdefault(one[:at] + one[at + 1 :], set()).add(v > 0)
    turned = [one for one, sides in groups.items() if len(sides) > 1]
    return len(turned), not any("in" in one for one in turned)


def clear(past, side):
    """The ways whose interval lies on this side of zero."""
    found = [r for r in KEPT_WAYS if r["against"] == past]
    return [r for r in found if (float(r["low"]) > 0 if side == "ahead" else float(r["high"]) < 0)]


def by_distance():
    """The lead over other years by plain distance."""
    return statistics.mean(abs(YEARS[x] / 100 - CAME[x]) - abs(PERCENT[FIRST[x]] / 100 - CAME[x]) for x in LETTERS)


def by_place(statements, j, reading):
    """The leads over other years from the low to the high end of the words' ranges."""
    return [way(statements, j, reading, "other years", "each statement", "Brier", n / 10) for n in range(11)]


LINKED = TALKS + [r["date"] for r in MEETINGS if r["mode"] == "video"]
LISTS = {"talks": TALKS, "linked": LINKED, "drills": DRILLS, "texts": JOINT_TEXTS}


def spans_of(name, clock, years):
    """(how much in so many years to a clock, how much in as many before)."""
    if name == "trade":
        return tuple(sum(SERIES[y] for y in range(clock - n * years, clock - (n - 1) * years)) for n in (1, 2))
    return tuple(
        sum(f"{clock - n * years}-04-30" < day <= f"{clock - (n - 1) * years}-04-30" for day in LISTS[name])
        for n in (1, 2)
    )


SPANS = {(n, c, y): spans_of(n, c, y) for n in [*LISTS, "trade"] for c in (2023, 2026) for y in (1, 2, 3, 4, 5)}
FELL = {one for one, (since, before) in SPANS.items() if since < before}


FACTS = {
    "head": lambda: [
        f"trade by year to {max(SERIES)}",
        ("votes to February 2026", SINCE[-1]["date"][:7] == "2026-02"),
    ],
    "objective": lambda: [
        f"makes {in_words(len(LETTERS))} statements",
    ],
    "predict-words": lambda: [
        f"{in_words(len(LETTERS))} words",
        f"one of {in_words(len(PERCENT))} words behind each letter",
    ],
    "predict-10-1": lambda: [
        f"{SERIES[2020]:.1f} billion dollars in 2020, {SERIES[2021]:.1f} in 2021",
        f"{SERIES[2022]:.1f} in 2022",
    ],
    "now-three-forecasters-who": lambda: [
        f"{in_words(len(METHODS))} forecasters who know no politics",
        "the last five years",  # as in trend
    ],
    "exercise-10-1": lambda: [
        ("a factor for each year from 1995 on", min(SERIES) + 3 == 1995),
    ],
    "how-sure-is-such": lambda: [
        "would have held four outcomes of five in the past",  # from 10 to 90 percent, our choice
    ],
    "predict-10-2": lambda: [
        f"Of the {len(SINCE)} texts",
        ("fourteen came before 2025", len(SINCE) - len(LATER) == 14),
        f"{in_words(len(LATER))} since",
        f"how many of the {in_words(len(LATER))} did China",
    ],
    "read-10-1": lambda: [
        (
            f"None of the {in_words(len(METHODS))} methods turned down",
            all(m(2022, 1) <= m(2022, 2) <= m(2022, 3) for m in METHODS.values()),
        ),
        ("so none had the fall of 2025", SERIES[2025] < SERIES[2024]),
        ("All three ranges hold the outcome", all(inside(name, 2025) for name in METHODS)),
        f"only a fall below about {range_ends()[0]:.0f} to {range_ends()[1]:.0f}",
        ("more than a doubling", range_ends()[2] > 2),
        (
            "most of the fall was in what China sold",
            flow("CHN", "RUS", "customs", 2024, ("exports",)) * -float(PRINTED["TP058"]["growth_exports_pct"]) / 100
            > (SERIES[2024] - SERIES[2025]) / 2,
        ),
        ("oil was cheaper", PRICE[2025] < PRICE[2023]),
        (
            f"In 2023 trade was above no change and usual growth, {SERIES[2023]:.0f} against {SERIES[2022]:.0f}",
            SERIES[2023] > usual(2022, 1),
        ),
        f"{usual(2022, 1):.0f}",
        ("In 2024", SERIES[2022] < SERIES[2024] < usual(2022, 2)),
        ("2025 it lay between them", SERIES[2022] < SERIES[2025] < usual(2022, 3)),
    ],
    "3-when-washington-and": lambda: [
        (f"The table has {len(SINCE)} texts", grid_is_whole()),
        ("since March 2022", SINCE[0]["date"][:7] == "2022-03"),
        f"{in_words(len(rows('lessons/votes_since_the_invasion.csv')[0]) - 3)} states vote",
        ("except the last text, which news agencies report", rests_on_agencies()),
    ],
    "read-10-2": lambda: [
        (
            "On none of fourteen texts before 2025 did the United States vote as Russia",
            len(SINCE) - len(LATER) == 14 and min(AS_RUSSIA) > "2025",
        ),
        ("On 24 February", AS_RUSSIA[0] == "2025-02-24"),
        ("16 April 2025 it says no beside Russia", AS_RUSSIA[1:] == ["2025-04-16"] and usa("2025-04-16") == ["N"]),
        (
            "from June it mostly votes yes",
            all(r["USA"] == "Y" for r in SINCE if "2025-06" <= r["date"] <= "2025-12-31")
            and CHORNOBYL[0]["USA"] == "N",
        ),
        ("Russia's row never changes", set(row_of("RUS")) == {"N"}),
        f"China voted as Russia on {in_words(sum(r['CHN'] == r['RUS'] for r in LATER))} of the last {in_words(len(LATER))} texts",
        ("of December 2025", CHORNOBYL[0]["date"] == "2025-12-10"),
        "Washington voted as Russia on {} of {} since 2025".format(*map(in_words, with_chornobyl("USA")[0])),
    ],
    "change-10-2": lambda: [
        ("Washington is framed once", one_day()),
        ("with Chornobyl it would be twice", with_chornobyl("USA", "2022", STRICT) == [(2, 16), (1, 15)]),
        ("China's yes is gone", not any(r["CHN"] == "Y" for r in STRICT)),
    ],
    "a-commentator-writes": lambda: [
        ("in that year trade of China and Russia fell", SERIES[2025] < SERIES[2024]),
        (
            "It voted with Moscow early in the year",
            washingtons_row() and max(AS_RUSSIA) < "2025-05" and set(row_of("RUS")) == {"N"},
        ),
    ],
    "4-words-into-numbers": lambda: [
        f"likely means {LOW['likely']} to {HIGH['likely']} %",
        f"the middle, {PERCENT['likely']} %",
        f"Say {PERCENT['likely']} %",
        f"it happens: (0.675 − 1)² = {(PERCENT['likely'] / 100 - 1) ** 2:.2f}",
        f"It does not happen: (0.675 − 0)² = {(PERCENT['likely'] / 100) ** 2:.2f}",
        f"always say roughly even, you get {(PERCENT['roughly even'] / 100) ** 2}",
    ],
    "what-came-letter-by": lambda: [
        (f"| A | trade: {SERIES[2022]:.0f} billion dollars in 2022, {SERIES[2023]:.0f} in 2023 | yes", CAME["A"]),
        (f"| B | {SERIES[2025]:.0f} in 2025 | yes", CAME["B"]),
        (f"| C | {SERIES[2023]:.0f}, then {SERIES[2024]:.0f}, then {SERIES[2025]:.0f} | no", not CAME["C"]),
        (
            f"| D | China's share: in 2024 {share('imts', 2024) - share('imts', 2021):.1f} points above 2021 by the IMF | yes",
            CAME["D"],
        ),
        (f"| E | oil: {CRUDE[2022]:.0f} million tonnes in 2022, {CRUDE[2024]:.1f} in 2024 | yes", CAME["E"]),
        (f"| F | talks: {MET[2024]} in 2024, {MET[2025]} in 2025 | yes", CAME["F"]),
        (f"| G | yes on none of {sum(r['date'] > STOP for r in ON_WAR)} texts | yes", CAME["G"]),
        (f"| H | {sum(day > STOP for day in JOINT)} vetoes together | yes", CAME["H"]),
        ("| I | fewer same votes | no", titles("CHN", "RUS", 2023, 3) < 0),
        (
            f"| J | 2025: trade {100 * (1 - SERIES[2025] / SERIES[2024]):.1f} % down ({-float(PRINTED['TP057']['growth_total_pct'])} as customs printed), talks from {MET[2024]} to {MET[2025]}, same votes on texts of both years {-titles('CHN', 'RUS', 2025):.1f} points down (on all texts {alike(2025) - alike(2024):.0f} up)",
            all(LOWER[2025]),
        ),
        ("| K | 2023: price of oil down, trade up | no", PRICE[2023] < PRICE[2022] and SERIES[2023] > SERIES[2022]),
        ("| L | 2025: both below 2023 | yes", PRICE[2025] < PRICE[2023] and SERIES[2025] < SERIES[2023]),
        f"a second time only {in_words(sum(FIRST[x] == AGAIN[x] for x in LETTERS))} of {in_words(len(LETTERS))} came out the same",
        f"On {in_words(len(GAVE))} letters we gave a word",
        f"On {', '.join(EVENS[:-1])}",
        f"{EVENS[-1]} we found nothing in the text",
        "wrote roughly even",
        f"For A, trade grew in {sum(PAST['A'])} of {len(PAST['A'])} years",
        "One hit",
        "one miss are added",
        f"since what never failed still can: {sum(PAST['A']) + 1} of {len(PAST['A']) + 2}, or {BASE['A']:.0f} %",
        f"For H, {sum(PAST['H'])} of {len(PAST['H'])} stretches of three years since 1992 had a joint veto",
        (f"Since {min(y for y, n in VETOED.items() if n)}, when China", min(VETOED) == 1992),
        (
            f"Russia cast one for the first time after the Soviet Union's end, all {len(OTHER['H'])} had",
            all(OTHER["H"]),
        ),
        (
            f"counts H from {min(y for y, n in VETOED.items() if n)}",
            [x for x in LETTERS if BASE[x] != YEARS[x]] == ["F", "H"],
        ),
        ("F without the pandemic, 2020 to 2022", MET[2020] == MET[2021] == 0 and len(PAST["F"]) - len(OTHER["F"]) == 3),
    ],
    "predict-10-3": lambda: [
        f"on the {in_words(len(LETTERS))} statements",
        f"on the {in_words(len(GAVE))} where we gave a word",
    ],
    "gave-word": lambda: [
        f"has all {in_words(len(LETTERS))} at the left",
        f"the {in_words(len(GAVE))} where we gave a word",
    ],
    "read-10-3": lambda: [
        f"On all {in_words(len(LETTERS))} our words get {SCORES[0]:.3f}",
        f"the base rates {SCORES[1]:.3f}",
        f"{SCORES[2]:.3f}",
        f"always likely {always(PERCENT['likely']):.3f}",
        f"the largest leads are {LEADS[0]}",
        f"{LEADS[1]}",
        ("where we wrote roughly even", set(LEADS[:2]) <= set(EVENS)),
        (
            "bolder numbers were wrong",
            all(abs(BASE[x] - 50) > 20 and (BASE[x] > 50) != CAME[x] for x in LEADS[:2]),
        ),
        (
            f"On the {in_words(len(GAVE))} where we gave a word, our words ({EIGHT[0]:.3f}) lie between the two base rates ({EIGHT[1]:.3f}",
            EIGHT[2] < EIGHT[0] < EIGHT[1],
        ),
        f"{EIGHT[2]:.3f}",
        f"{in_words(len(ON_TRADE))} letters are about trade",
        (f"the {in_words(len(LETTERS))} are worth about five", 5 <= len({r["series"] for r in WORDS}) <= 6),
        f"By the second reading of the words they score {brier('again'):.3f} on the {in_words(len(LETTERS))}",
        (
            f"On the {in_words(len(GAVE_2))} where that reading gave a word it is {brier('again', GAVE_2):.3f}, ahead of both base rates ({brier('base', GAVE_2):.3f} and {brier('years', GAVE_2):.3f}",
            brier("again", GAVE_2) < min(brier("base", GAVE_2), brier("years", GAVE_2)),
        ),
        (
            f"That comes from J, which it called {AGAIN['J']}: without J one base rate is ahead again",
            brier("years", NO_J) < brier("again", NO_J) < brier("base", NO_J),
        ),
        (
            f"With the low end of each word's range our words get {at(LOW):.3f} on the {in_words(len(LETTERS))}, behind other years ({SCORES[2]:.3f}",
            at(LOW) > SCORES[2],
        ),
        ("Without J they are behind as well", brier("article", NOT_J) > brier("years", NOT_J)),
        f"{in_words(sum(CAME[one] for one in GAVE))} of the {in_words(len(GAVE))} came true",
        (
            f"always very likely gets {always(PERCENT['very likely'], GAVE):.3f} on the {in_words(len(GAVE))}",
            always(PERCENT["very likely"], GAVE) < EIGHT[0],
        ),
    ],
    "exercise-10-3": lambda: [
        f"score on all {in_words(len(LETTERS))}",
    ],
    "our-answer-the-world": lambda: [
        ("the share rose in 2023", share("imts", 2023) > share("imts", 2022)),
        ("2024, after the first date", share("imts", 2024) > share("imts", 2023)),
        f"D's {share('imts', 2024) - share('imts', 2021):.1f} points take 2021 from the IMF, too: {share('imts', 2021):.2f} %",
        (
            "C59: China's share of world output in dollars fell in 2023 and again in 2024",
            "C59" in MOVED and WEIGHT[2022] > WEIGHT[2023] > WEIGHT[2024],
        ),
        ("C61, meddling in elections, moved", "C61" in MOVED),
        (
            "in December 2023 US services told of Chinese efforts in races of 2022",
            any(
                r["claim"] == "C61" and r["known_on"][:7] == "2023-12" and "handful of races" in r["item"]
                for r in LOOKUPS
            ),
        ),
        (
            "Three of six readings moved down by a degree",
            sorted(
                now - then
                for side in ("claim", "mirror")
                for then, now in zip(*(marks(PANEL, "C61", on)[side] for on in ("then", "now")), strict=True)
            )
            == [0, 0, 0, 1, 1, 1],
        ),
    ],
    "conclude-ours": lambda: [
        (
            f"trade was {FOUR_SERIES[2023][3]:.0f} billion dollars in 2021 and 2022 together and {FOUR_SERIES[2026][3]:.0f} in 2024 and 2025 together",
            min(map(min, FOUR_SERIES.values())) > 0,
        ),
        ("2025 was lower than the year before", SERIES[2025] < SERIES[2024]),
        (
            f"where we gave a word one base rate is ahead of our first reading, {EIGHT[2]:.3f} against {EIGHT[0]:.3f}",
            EIGHT[2] < EIGHT[0] < EIGHT[1],
        ),
        ("none of our second", brier("again", GAVE_2) < min(brier("base", GAVE_2), brier("years", GAVE_2))),
    ],
    "did-they-go-on": lambda: [
        "Two years to April 2023: {} talks in person, {} drills in our list (it has gaps), {} joint texts".format(
            *FOUR_SERIES[2023][:3]
        ),
        f"trade of {FOUR_SERIES[2023][3]:.1f} billion dollars (2021 and 2022)",  # in_two_years of FOUR_SERIES
        ("In 2022 the oil firm Sinopec and the card firm UnionPay suspended talks", found_for("C64", "UnionPay")),
        (
            "From November 2019 to February 2022, in the pandemic, the presidents held no talks in person",
            [day[:7] for day in longest_gap()] == ["2019-11", "2022-02"],
        ),
        "Two years to April 2026: {} talks, {} drills, {} texts".format(*FOUR_SERIES[2026][:3]),
        f"trade of {FOUR_SERIES[2026][3]:.1f} billion dollars (2024 and 2025)",
        (
            "In 2024 three large Chinese banks suspended operations",
            found_for("C64", "Three of the largest Chinese banks"),
        ),
        ("In 2025 trade fell", SERIES[2025] < SERIES[2024]),
        "so did drills, from {} to {}".format(
            *(in_words(sum(day.startswith(year) for day in DRILLS)) for year in ("2024", "2025"))
        ),
    ],
    "is-the-order-open": lambda: [
        ("In March 2023 Xi spoke of changes unseen in a hundred years", found_for("C60", "unseen in a hundred years")),
        ("An essay of 2022 found the order strengthened", found_for("C60", "strengthened the liberal order")),
        (
            "the US president the most powerful of those who take the axe",
            found_for("C60", "the most powerful of those"),
        ),
    ],
    "runsheet-50": lambda: [
        f"{', '.join(f'{SERIES[year]:.1f}' for year in (2020, 2021, 2022))}, trade in billion dollars",
        f"Likely, {PERCENT['likely']} %: it happens, {(PERCENT['likely'] / 100 - 1) ** 2:.2f}",
        f"it does not, {(PERCENT['likely'] / 100) ** 2:.2f}",
        f"always roughly even, {(PERCENT['roughly even'] / 100) ** 2}",
        f"{FOUR_SERIES[2023][3]:.1f} and {FOUR_SERIES[2026][3]:.1f}, trade of 2021–22 and of 2024–25",
        f"is it nearer {no_change(2022, 3):.0f}, {usual(2022, 3):.0f} or {trend(2022, 3):.0f}",
    ],
    "guidance": lambda: [
        (
            "Leave out J",
            brier("years", LETTERS.replace("J", "")) < brier("article", LETTERS.replace("J", "")),
        ),
        f"The author scored {SCORES[0]:.3f}",
        f"A second reading of the same text scores {brier('again'):.3f}",
        (
            "C40: world, the trade of 2023 and 2024. C59: world, output in dollars. C56: world, Chinese hackers found in energy networks. C61",
            {"C40", "C56", "C59", "C61"} < set(MOVED),
        ),
        f"{in_words(sum(CAME.values()))} of {in_words(len(LETTERS))} came true",
        f"{FOUR_SERIES[2026][3]:.1f}, two years together",
    ],
    "10.1.title": lambda: [
        (
            "China–Russia trade in 2025 lay between two forecasts: no change and usual growth",
            no_change(2022, 3) < SERIES[2025] < usual(2022, 3) and max(SERIES) == 2025,
        ),
    ],
    "10.1.subtitle": lambda: [
        (f"2014–{max(SERIES)}, and {in_words(len(METHODS))} forecasts", all(y in SERIES for y in range(2014, 2026))),
    ],
    "10.1.caption": lambda: [
        (
            "China's customs alone (to 2020 by way of the IMF).",
            ({r["source"] for r in TRADE if (r["reporter"], r["partner"]) == ("CHN", "RUS")} >= {"dots", "customs"}),
        ),
    ],
    "10.1.description": lambda: [
        f"Trade falls from {SERIES[2014]:.0f} billion dollars in 2014 to {SERIES[2015]:.0f} in 2015",
        f"rises to {SERIES[2022]:.0f} in 2022, {SERIES[2023]:.0f} in 2023 and {SERIES[2024]:.0f} in 2024",
        f"falls to {SERIES[2025]:.0f} in 2025",
        f"For 2025 no change gives {no_change(2022, 3):.0f}, usual growth {usual(2022, 3):.0f} and trend {trend(2022, 3):.0f}",
        (
            "from about 150 or 160",
            {round(limits(name, 3)[0], -1) for name in METHODS} == {150, 160},
        ),
        "between {:.0f} and {:.0f}".format(*(pick(limits(name, 3)[1] for name in METHODS) for pick in (min, max))),
    ],
    "10.2.title": lambda: [
        ("The United States voted no beside Russia at the UN twice early in 2025", washingtons_row()),
    ],
    "10.2.subtitle": lambda: [
        (
            f"Votes of {in_words(len(rows('lessons/votes_since_the_invasion.csv')[0]) - 3)} states",
            grid_is_whole(),
        ),
        (
            "on the war, Crimea, Georgia or the Council of Europe",
            {r["about"] for r in rows("lessons/votes_since_the_invasion.csv")}
            == {"the war", "Crimea", "Georgia", "Council of Europe"},
        ),
        ("March 2022 to February 2026", (SINCE[0]["date"][:7], SINCE[-1]["date"][:7]) == ("2022-03", "2026-02")),
    ],
    "10.2.caption": lambda: [
        ("The last text: as news agencies report it", rests_on_agencies()),
    ],
    "10.2.description": lambda: [
        (f"On all {len(SINCE)} texts Russia says no", grid_is_whole() and set(row_of("RUS")) == {"N"}),
        ("Washington says yes to 2024", {r["USA"] for r in SINCE if r["date"] < "2025"} == {"Y"}),
        ("no beside Russia twice early in 2025, and abstains in 2025 and 2026", washingtons_row()),
        ("China abstains or says no, with one yes in 2023", chinas_row()),
        (
            "France and Ukraine say yes (the last unknown)",
            row_of("FRA") == ["Y"] * 20 + [""] and Counter(row_of("UKR")) == {"Y": 19, "A": 1, "": 1},
        ),
        (
            "on America's text Ukraine abstains",
            [r["date"] for r in SINCE if r["UKR"] == "A" and r["topic"].startswith("Path to peace: US text")]
            == ["2025-02-24"],
        ),
        ("India abstains on all but one", Counter(row_of("IND")) == {"A": len(SINCE) - 1, "Y": 1}),
    ],
    "10.3.title": lambda: [
        ("By a first reading our words for the article miss least on all twelve", SCORES[0] < min(SCORES[1:])),
        ("by a little", min(SCORES[1:]) - SCORES[0] < 0.03),
        (f"not on the {in_words(len(GAVE))} with a word", EIGHT[2] < EIGHT[0]),
    ],
    "10.3.caption": lambda: [
        ("at the low ends other years lead", SCORES[2] < min(at(LOW), SCORES[1], always(PERCENT["likely"]))),
        ("count for about five", 5 <= len({r["series"] for r in WORDS}) <= 6),
    ],
    "10.3.description": lambda: [
        f"On all twelve statements our words for the article score {SCORES[0]:.3f} ({at(HIGH):.3f} to {at(LOW):.3f}",
        f"the base rate {SCORES[1]:.3f}, that of other years {SCORES[2]:.3f}, always likely {always(67.5):.3f}",
        f"On the {in_words(len(GAVE))} where we gave a word: {EIGHT[0]:.3f} ({at(HIGH, GAVE):.3f} to {at(LOW, GAVE):.3f}",
        f"{EIGHT[1]:.3f}, {EIGHT[2]:.3f} and {always(67.5, GAVE):.3f}",
        f"Always even would score {always(50)}",
    ],
    "10.4.caption": lambda: [
        ("J is the statement on top, K the next", list(LEADS[:2]) == ["J", "K"]),
        f"so are the {in_words(len(LETTERS))} statements",
    ],
    "C64.why": lambda: [
        (
            "Talks, drills, joint texts and trade all go on",
            all(min(counts) > 0 for counts in FOUR_SERIES.values()),
        ),
        ("trade is higher than before", FOUR_SERIES[2026][3] > FOUR_SERIES[2023][3]),
        ("Some banks drew back", found_for("C64", "banks")),
        ("2025 brought a dip", SERIES[2025] < SERIES[2024]),
    ],
    "sentences": lambda: [
        (
            "Both are our choice: no sentence speaks of votes, and yet we gave a word on G, H and I.",
            ({"G", "H", "I"} <= set(GAVE)) and ("C" in EVENS) and ({"A", "B"} <= set(GAVE)),
        ),
    ],
    "C64-read": lambda: [
        (
            "All nine outcomes lie inside their ranges.",
            (all(inside(name, year) for name in METHODS for year in (2023, 2024, 2025))),
        ),
        (
            "*No change* was too low in all three years, *trend* too high from the second year on.",
            (all(off("no change", y) < 0 for y in (2023, 2024, 2025)))
            and ([off("trend", y) > 0 for y in (2023, 2024, 2025)] == [False, True, True]),
        ),
        ("*Usual growth* came closest on average.", (min(METHODS, key=mean_miss) == "usual growth")),
        (
            "The ranges are wide: in 2025 only a fall below about 146 to 164, or more than a doubling, would have fallen outside.",
            (close(range_ends()[0], 146, 0)) and (164 < range_ends()[1] < 165) and (range_ends()[2] > 2),
        ),
        (
            "*No change* had mostly been too low before (columns `tried` and `too_low`), so its range lies mostly above it.",
            (
                all(
                    too_low_before(a)
                    and limits("no change", a)[1] - SERIES[2022] > SERIES[2022] - limits("no change", a)[0]
                    for a in (1, 2, 3)
                )
            ),
        ),
    ],
    "C64-what-others-said-before": lambda: [
        (
            f"After a year of decline trade rose again, by 19.9 % on last year's first releases (customs printed {PRINTED['TP061']['growth_total_pct']}",
            (close(growth_2026(), 19.9, 1)) and (SERIES[2025] < SERIES[2024]),
        ),
        (
            "*No change* is again too low, *trend* again too high.",
            (SERIES[2022] * 0.297 < run_of(2026, FOUR) < trend(2022, 4) * 0.297),
        ),
        (
            "so by about 29 % in March and April. Its sales rose by 22.7 and 23.1 %.",
            (28.5 < bought_in_spring() < 29.9)
            and ([PRINTED[x]["growth_imports_pct"] for x in ("TP059", "TP061")] == ["4.1", "17"])
            and ([PRINTED[x]["growth_exports_pct"] for x in ("TP059", "TP061")] == ["22.7", "23.1"]),
        ),
        ("So a rise by an eighth came before the war.", (float(PRINTED["TP059"]["growth_total_pct"]) == 12)),
    ],
    "C64-read-2": lambda: [
        (
            "Nearly all who spoke were officials of the two states.",
            (len(SAID) - len(OFFICIAL) == 2) and (len(OFFICIAL) == 18),
        ),
        (
            "That is a floor, and 2023 passed it by 40 billion. Read as a number for 2023, which is unkind to a floor, their 200 was off by 16.7 %",
            (close(SERIES[2023] - 200, 40, 0)) and (close(100 * (1 - 200 / SERIES[2023]), 16.7, 1)),
        ),
        (
            "of our three methods only *no change* did worse.",
            (close(off("no change", 2023), -20.8, 1))
            and ([n for n in METHODS if abs(off(n, 2023)) > 100 * (1 - 200 / SERIES[2023])] == ["no change"]),
        ),
        (
            "One forecast failed (200 by 2020), and one range was passed (170 to 180 in 2022).",
            (
                [
                    r["number"]
                    for r in SAID
                    if r["for_year"] and r["at_least"] and (SERIES[int(r["for_year"])] < float(r["at_least"]))
                ]
                == ["TF03"]
            )
            and ([r["number"] for r in SAID if r["at_most"] and SERIES[2022] > float(r["at_most"])] == ["TF08"]),
        ),
        (
            "The goal of 250 billion, for which pages name no year or 2024, was not reached by 2025.",
            (max(SERIES.values()) < 250) and (any(r["at_least"] == "250.0" and (not r["for_year"]) for r in SAID)),
        ),
        (
            f"One of the {in_words(len(FOR_2023))} rows has no day, and may be of May 2023.",
            ([r["number"] for r in FOR_2023 if len(r["known_on"]) < 10] == ["TF20"]),
        ),
        (
            "No forecast with a number for 2023 or later by an independent institute was found.",
            (all(not r["at_least"] for r in SAID if r not in OFFICIAL)),
        ),
    ],
    "C64-read-3": lambda: [
        ("By this measure neither rival had both.", (rivals_have_one_each())),
    ],
    "C60-read": lambda: [
        (
            "The United States said no beside Russia on 24 February and on 16 April 2025, and abstained on its own text as amended.",
            (washingtons_row()),
        ),
        (
            "From June it mostly votes yes: three times in this table.",
            ([r["USA"] for r in SINCE if "2025-06" <= r["date"] <= "2025-12-31"] == ["Y"] * 3),
        ),
        (
            "On 10 December it said no beside Russia and China on Chornobyl, and by press reports gave the 2030 Agenda as its reason.",
            ([(r["date"], r["USA"], r["RUS"], r["CHN"]) for r in CHORNOBYL] == [("2025-12-10", "N", "N", "N")]),
        ),
        (
            "In the Security Council all three, Washington, Moscow and Beijing, said yes to Washington's own text on 24 February 2025. London and Paris abstained.",
            [[r[s] for s in ("date", "USA", "RUS", "CHN", "GBR", "FRA")] for r in ENDED]
            == [["2025-02-24", "Y", "Y", "Y", "A", "A"]],
        ),
        ("Russia's row never changes.", (set(row_of("RUS")) == {"N"})),
        (
            "Iran abstained to June 2025, and says no to the last three texts.",
            {r["IRN"] for r in LATER[:4]} == {"A"}
            and LATER[3]["date"][:7] == "2025-06"
            and row_of("IRN")[-4:] == ["A", "N", "N", "N"],
        ),
        (
            "China's row has one yes, to a text on the Council of Europe of 26 April 2023, and a no or an abstention on all others.",
            (chinas_row()),
        ),
        (
            "April rests on one routine text about the Council of Europe; on the war and Crimea alone it is one vote of fifteen, with Chornobyl two of sixteen.",
            (one_day())
            and (with_chornobyl("USA", "2022", STRICT) == [(2, 16), (1, 15)])
            and ([r["group"] for r in SINCE if r["date"] == "2025-04-16"] == ["Council of Europe"]),
        ),
        ("The last column rests on news agencies, which do not report all votes.", (rests_on_agencies())),
    ],
    "C60-russia-and-the-united": lambda: [
        (
            "Russia and the United States came closer by more than in any of these years, and China and the United States went apart by more.",
            (titles("RUS", "USA", 2025) > spread()["RU"][1]) and (titles("CHN", "USA", 2025) < spread()["CU"][0]),
        ),
    ],
    "C60-read-2": lambda: [
        ("Russia changed no vote.", (not turned("RUS"))),
        (
            "Washington changed its own, and moved away from nearly everybody.",
            (len(turned("USA")) == 14)
            and ([s for s in NAMES if s != "USA" and titles(s, "USA", 2025) > 0] == ["RUS", "PRK"]),
        ),
        (
            f"China and Russia moved by about {in_words(len(turned('CHN')))} title, inside the usual range.",
            (spread()["CR"][0] < titles("CHN", "RUS", 2025) < spread()["CR"][1]),
        ),
    ],
    "C64-2": lambda: [
        (
            "Seven of the twelve are views of one series, trade and oil.",
            (Counter(r["series"] for r in WORDS).most_common(1) == [("trade and oil", 7)]),
        ),
    ],
    "C64-what-the-past-would": lambda: [
        (
            "Vetoes of China and Russia together begin in 2007 (one of 10 September 1972, on an amendment, was China's and the Soviet Union's), and in 2020 and 2021 the two did not meet in person.",
            (min((y for y, n in VETOED.items() if n)) == 2007) and (MET[2020] == MET[2021] == 0),
        ),
        ("By moves of two years it is 74 %, not 75.", (close(by_two_years(), 74, 0)) and (close(BASE["L"], 75, 0))),
    ],
    "C64-read-4": lambda: [
        (
            "On all twelve our words for the article score 0.160, the base rate 0.210, that of other years 0.183.",
            (threes(SCORES) == [0.16, 0.21, 0.183]),
        ),
        (
            f"But 86.6 % of this lead lies on the {in_words(len(EVENS))} statements on which we wrote *roughly even*.",
            (close(100 * lead(EVENS) / lead(LETTERS), 86.6, 1)),
        ),
        (
            "J and K alone give more than the whole lead.",
            (LEADS[:2] == ["J", "K"]) and (lead("JK") > lead(LETTERS) > lead("FH")),
        ),
        (
            "There *roughly even* wins because a bolder base rate was wrong.",
            (all(abs(BASE[x] - 50) > 20 and (BASE[x] > 50) != CAME[x] for x in "JK")),
        ),
        (
            f"On the {in_words(len(GAVE))} statements on which we gave a word, our score is 0.116, that of the base rate 0.126, and that of other years 0.086.",
            (threes(EIGHT) == [0.116, 0.126, 0.086]),
        ),
        (
            "always *likely* gets 0.193 on the twelve, always *very likely* 0.109 on the eight, better than our words.",
            (close(always(67.5), 0.193, 3))
            and (close(always(87.5, GAVE), 0.109, 3))
            and (always(87.5, GAVE) < EIGHT[0]),
        ),
        (
            "So the lead does not count for the article: where we gave a word, our score lies between the two base rates.",
            (EIGHT[2] < EIGHT[0] < EIGHT[1]),
        ),
        (
            "Without the three on votes (G, H, I) it is 0.088 against 0.056 and 0.032, worse than both.",
            (
                threes([brier(who, [x for x in GAVE if x not in "GHI"]) for who in ("article", "base", "years")])
                == [0.088, 0.056, 0.032]
            ),
        ),
    ],
    "C64-read-5": lambda: [
        (
            f"The two readings give the same word {in_words(sum(FIRST[x] == AGAIN[x] for x in LETTERS))} times of twelve, and kappa is 0.23: the words are soft.",
            (
                close(
                    (
                        0.5
                        - (
                            luck := (
                                sum((list(FIRST.values()).count(w) * list(AGAIN.values()).count(w) for w in PERCENT))
                                / 144
                            )
                        )
                    )
                    / (1 - luck),
                    0.23,
                    2,
                )
            ),
        ),
        (
            "J came true, so its score is better: 0.072 where it gave a word, against 0.145 and 0.106.",
            (CAME["J"])
            and (threes([brier(who, GAVE_2) for who in ("again", "base", "years")]) == [0.072, 0.145, 0.106]),
        ),
        "without J the second reading is at {:.3f}, the base rate at {:.3f}, other years at {:.3f}".format(
            *(brier(who, NO_J) for who in ("again", "base", "years"))
        ),
    ],
    "the-reasons-of-these": lambda: [
        (
            "may stand in the reason only, as for C56",
            not any(r["claim"] == "C56" and r["known_on"] > STOP for r in rows("harvest/evidence.csv")),
        ),
    ],
    "C64-read-6": lambda: [
        (
            "With each series counted once it lies above zero, with six series",
            any(
                (r["statements"], r["j"], r["words"], r["counted"], r["score"])
                == ("all twelve", "in", "first reading", "each series once", "Brier")
                for r in clear("base rate", "ahead")
            ),
        ),
        ("The low ends of the words turn the table's message", at(LOW) > SCORES[2] > SCORES[0]),
        (
            "so does the second reading where it gave a word: it is ahead of both base rates on both sides",
            brier("again") < min(SCORES[1:])
            and brier("again", GAVE_2) < min(brier("base", GAVE_2), brier("years", GAVE_2)),
        ),
        ("So do leaving out J", brier("article", NOT_J) > brier("years", NOT_J)),
        ("the first base rate alone, which our words beat on the eight, too", EIGHT[0] < EIGHT[1]),
        (
            f"The second reading on the first one's eight ({brier('again', GAVE):.3f} against {EIGHT[2]:.3f})",
            brier("again", GAVE) > EIGHT[2],
        ),
    ],
    "ways-head": lambda: [
        f"{SCORES[2]:.3f} − {SCORES[0]:.3f} = {next(iter(WAYS.values())):.3f}",
        f"{in_words(len(ON_TRADE))} of twelve are views of trade and oil",
        ("The first reading gave J no word", FIRST["J"] == "roughly even"),
        f"nine of {in_words(len(LETTERS))} came true",
    ],
    "ways-read": lambda: [
        ("The message hangs on J", min(some("in")) > 0),
        "ahead of other years in {} of {} ways".format(*ahead_in("in", "other years")),
        "ahead of the base rate in {} of {}, too".format(*ahead_in("in", "base rate")),
        f"ahead of other years in {in_words(ahead_in('left out', 'other years')[0])} of {ahead_in('left out', 'other years')[1]}",
        f"by {max(some('left out', 'other years')):.3f} at most",
        "ahead of the base rate in {} of {}".format(*ahead_in("left out", "base rate")),
        ("J is not among the eight", "J" not in GAVE and len(GAVE) == 8),
        (
            "The second gave it one, and is ahead there",
            AGAIN["J"] != "roughly even" and min(some("second reading", "with a word", "in")) > 0,
        ),
        (
            "Without J it is behind other years, too",
            max(some("second reading", "with a word", "left out", "other years")) < 0,
        ),
        (
            "mostly ahead of the base rate, with all years, and mostly behind other years",
            ahead_in("left out", "base rate")[0] > 15 and ahead_in("left out", "other years")[0] < 5,
        ),
        (
            "By the first reading without votes they are behind both",
            max(some("first reading", "with a word, no votes")) < 0,
        ),
        (
            "turn few pairs, and only without J",
            all(turns(one)[0] <= 4 and turns(one)[1] for one in ("words", "counted", "score")),
        ),
        f"each statement's, {way('all twelve', 'in', 'first reading', 'other years', 'each statement', 'Brier'):.3f}",
        ("J is a sixth of all", len(set(SERIES_OF.values())) == 6),
        f"the lead is {way('all twelve', 'in', 'first reading', 'other years', 'each series once', 'Brier'):.3f}",
        f"without it, it is {BY_SERIES:.3f}",
        ("There talks and joint vetoes (F and H) carry it", lead("FH") > 0.9 * 5 * BY_SERIES > lead("GI")),
        ("No way puts our words clearly ahead of other years", not clear("other years", "ahead")),
        (
            f"{in_words(len(clear('other years', 'behind')))} put them clearly behind, all without J",
            all(r["j"] == "left out" for r in clear("other years", "behind")),
        ),
        (
            f"{in_words(len(clear('base rate', 'ahead')))} are clearly ahead of the base rate, all by series",
            all(r["counted"] == "each series once" for r in clear("base rate", "ahead")),
        ),
        f"Of the {in_words(len(some('all twelve', 'in', 'other years')))} ways with all twelve",
        ("it is the second lowest", sorted(some("all twelve", "in", "other years"))[1] == next(iter(WAYS.values()))),
        f"turns it: −{-by_distance():.3f}",
        ("by either reading, score and count", len(some("in")) == 28 and min(some("in")) > 0),
    ],
    "ways-range-head": lambda: [f"Likely is {LOW['likely']} to {HIGH['likely']} %"],
    "ways-range-read": lambda: [
        (
            f"at the very low end alone, by {-by_place('all twelve', 'in', 'first reading')[0]:.3f}",
            [v > 0 for v in by_place("all twelve", "in", "first reading")] == [False] + 10 * [True],
        ),
        ("The second reading is ahead at every place", min(by_place("all twelve", "in", "second reading")) > 0),
        ("Without J the first is behind at every place", max(by_place("all twelve", "left out", "first reading")) < 0),
        (
            "level at two fifths, and ahead above",
            [round(v, 3) > 0 for v in by_place("all twelve", "left out", "second reading")] == 5 * [False] + 6 * [True]
            and round(by_place("all twelve", "left out", "second reading")[4], 3) == 0,
        ),
        (
            "without J, the first is behind at every place, the second at all but the top",
            max(by_place("with a word", "left out", "first reading")) < 0
            and [v > 0 for v in by_place("with a word", "left out", "second reading")] == 10 * [False] + [True],
        ),
        ("No way is clearly ahead", all(float(r["low"]) <= 0 for r in rows("harvest/ways_10_range.csv"))),
    ],
    "ways-went-on-head": lambda: [
        ("none of four series stopped", all(min(counts) > 0 for counts in FOUR_SERIES.values())),
        ("would begin earlier than the list of meetings", "2011-04-30" < min(TALKS) < "2013-04-30"),
    ],
    "ways-went-on-read": lambda: [
        ("No series stopped, in any span, on either clock", min(since for since, _ in SPANS.values()) > 0),
        ("By two years nothing fell", not any(years == 2 for *_, years in FELL)),
        (
            "By one year talks, drills and trade fell on the clock of 2026",
            {n for n, c, y in FELL if (c, y) == (2026, 1)} == {"talks", "linked", "drills", "trade"},
        ),
        (
            "By five years talks in person halved on both clocks",
            all(2 * SPANS["talks", c, 5][0] == SPANS["talks", c, 5][1] for c in (2023, 2026)),
        ),
        (
            "Drills and trade each rose in nine of ten ways",
            all(sum(SPANS[one][0] > SPANS[one][1] for one in SPANS if one[0] == n) == 9 for n in ("drills", "trade")),
        ),
        ("two years is the one span in which nothing fell", {years for *_, years in FELL} == {1, 3, 4, 5}),
        ("talks were three and three", list(SPANS["talks", 2023, 2]) == [3, 3]),
        (
            "On the clock of 2026 one talk is the whole fall of four years",
            SPANS["talks", 2026, 4][1] - SPANS["talks", 2026, 4][0] == 1,
        ),
    ],
    "C64-choices-series": lambda: [
        (
            "The pandemic's two years without a talk turn the first clock",
            longest_gap() == ("2019-11-13", "2022-02-04")
            and [y for y in range(2013, 2026) if MET[y] == 0] == [2020, 2021],
        ),
        (
            "talks, drills and trade were lower in 2025 than in 2024",
            MET[2025] < MET[2024]
            and SERIES[2025] < SERIES[2024]
            and sum(d < "2025" for d in DRILLS if d >= "2024") > sum(d < "2026" for d in DRILLS if d >= "2025"),
        ),
        (
            "Over five years talks in person halved on both clocks",
            all(2 * SPANS["talks", c, 5][0] == SPANS["talks", c, 5][1] for c in (2023, 2026)),
        ),
    ],
    "C60-choices": lambda: [
        (
            f"On the war and Crimea alone the two are level, {in_words(as_russia('USA', STRICT_2025))} of {in_words(len(STRICT_2025))}",
            as_russia("USA", STRICT_2025) == as_russia("CHN", STRICT_2025),
        ),
        (
            f"to 2024 only China voted as Russia, on {in_words(as_russia('CHN', TO_2024))} of fourteen",
            as_russia("USA", TO_2024) == 0 and len(TO_2024) == 14,
        ),
    ],
    "C64-the-lessons-table-of": lambda: [
        ("in 2023 trade was above both", SERIES[2023] > usual(2022, 1) > SERIES[2022]),
    ],
    "C64-what-it-shows-none": lambda: [
        ("None of the four stopped on either clock.", (all(min(counts) > 0 for counts in FOUR_SERIES.values()))),
        (
            "Our list of drills has gaps: drills in it fell from nine in 2024 to five in 2025, which may be the list.",
            ([sum(day.startswith(y) for day in DRILLS) for y in ("2024", "2025")] == [9, 5]),
        ),
    ],
    "read-5-which-ratings": lambda: [
        (
            "All three were lower in 2025, and in no other year since 2014.",
            ([y for y, three in LOWER.items() if all(three)] == [2025]),
        ),
        (
            f"In 2020 {in_words(sum(LOWER[2020]))} were, without a thaw.",
            (not any(d.startswith("2020") for d in AS_RUSSIA)),
        ),
        ("Against a loosening: none of the three left its range of 2014 to 2022.", (fell_more_before())),
        (
            "Each president went to see the other.",
            (
                {r["country"] for r in MEETINGS if r["date"][:4] == "2025" and r["strictly_bilateral"] == "y"}
                == {"Russia", "China"}
            ),
        ),
        (
            "On talks nothing could, for two pandemic years put the floor at none.",
            (min(MET[y] for y in range(2014, 2023)) == MET[2020] == MET[2021] == 0),
        ),
    ],
    "moved-news": lambda: [
        (
            "Trade of 2023 and 2024 moved C40, and output in dollars C59",
            set(MOVED) == {"C18", "C40", "C56", "C59", "C61", "C65", "C66"}
            and share("imts", 2024) > share("imts", 2022),
        ),
    ],
    "discuss-three-more-questions": lambda: [
        (
            "All nine outcomes lay inside their ranges.",
            (all(inside(name, year) for name in METHODS for year in (2023, 2024, 2025))),
        ),
    ],
    "10.4.title": lambda: [
        (
            "Our words for the article lead only through two statements that we called roughly even",
            set(LEADS[:2]) <= set(EVENS) and lead(LEADS[:2]) > lead(LETTERS),
        ),
    ],
    "10.4.description": lambda: [
        "Leads: " + ", ".join(f"{x} {lead(x):.2f}" for x in LEADS if lead(x) > 0),
        f"Behind: {', '.join(BEHIND[:-1])} and {BEHIND[-1]}",
        (f"from nearly nothing to {-lead(BEHIND[-1]):.2f}", close(lead(BEHIND[0]), 0, 2)),
        ("On J, K, C and L we wrote roughly even", set("JKCL") == set(EVENS)),
    ],
}

EVIDENCE = [
    (
        "C64",
        "trade, January-April 2026, growth on a year before by first releases (customs printed 19.7), in dollars, in a spring of dearer oil",
        growth_2026,
        1,
    ),
    ("C64", "drills of both in our list (it has gaps), 2024", lambda: sum(d[:4] == "2024" for d in DRILLS), 0),
    ("C64", "drills of both in our list (it has gaps), 2025", lambda: sum(d[:4] == "2025" for d in DRILLS), 0),
    (
        "C64",
        "longest span without talks of the presidents in person, November 2019 to February 2022 (pandemic)",
        lambda: (date.fromisoformat("2022-02-04") - date.fromisoformat(max(d for d in TALKS if d < "2022-02-04"))).days,
        0,
    ),
    ("C64", "talks of the presidents in person, two years to April 2021", lambda: in_two_years(TALKS, 2021), 0),
    ("C64", "drills of both in our list, two years to April 2021", lambda: in_two_years(DRILLS, 2021), 0),
    *(
        ("C01", f"China's share in Russia's trade in goods, {span}", lambda year=year: CHINAS[year], 1)
        for year, span in (
            (2013, "2013, the year before the sanctions over Crimea"),
            (2016, "2016, two years into them"),
            (2021, "2021, the year before the sanctions over the invasion"),
        )
    ),
    (
        "C01",
        "China's share in Russia's trade in goods, 2024, two years into them, by what partners report",
        lambda: share("imts", 2024),
        1,
    ),
    (
        "C64",
        "of four series (talks, drills, joint texts, trade), those lower in 2025 than in 2024",
        lambda: sum(
            [
                MET[2025] < MET[2024],
                SERIES[2025] < SERIES[2024],
                *(
                    sum(d.startswith("2025") for d in days) < sum(d.startswith("2024") for d in days)
                    for days in (DRILLS, JOINT_TEXTS)
                ),
            ]
        ),
        0,
    ),
    ("C64", "two years to April 2023: talks in person", lambda: FOUR_SERIES[2023][0], 0),
    ("C64", "two years to April 2023: drills in our list", lambda: FOUR_SERIES[2023][1], 0),
    ("C64", "two years to April 2023: joint texts", lambda: FOUR_SERIES[2023][2], 0),
    ("C64", "two years to April 2023: trade (2021, 2022)", lambda: FOUR_SERIES[2023][3], 1),
    ("C64", "two years to April 2026: talks in person", lambda: FOUR_SERIES[2026][0], 0),
    ("C64", "two years to April 2026: drills in our list", lambda: FOUR_SERIES[2026][1], 0),
    ("C64", "two years to April 2026: joint texts", lambda: FOUR_SERIES[2026][2], 0),
    ("C64", "two years to April 2026: trade (2024, 2025)", lambda: FOUR_SERIES[2026][3], 1),
    (
        "C25",
        "like UN votes of Russia and the United States on titles of both years, change 2024 to 2025",
        lambda: titles("RUS", "USA", 2025),
        1,
    ),
    (
        "C25",
        "like UN votes of China and the United States on titles of both years, change 2024 to 2025",
        lambda: titles("CHN", "USA", 2025),
        1,
    ),
    (
        "C25",
        "like UN votes of China and Russia on titles of both years, change 2024 to 2025",
        lambda: titles("CHN", "RUS", 2025),
        1,
    ),
    *(
        ("C60", f"votes of Washington like Moscow's in the UN's Assembly, {texts}", function, 0)
        for texts, function in (
            ("texts on the war and Crimea, 2022 to February 2026", lambda: sum(r["USA"] == r["RUS"] for r in STRICT)),
            (
                "texts on the war, Crimea, Georgia or the Council of Europe, thaw of February to April 2025",
                lambda: sum(r["USA"] == r["RUS"] for r in LATER if r["date"] < "2025-05"),
            ),
            (
                "texts on the war, Crimea, Georgia or the Council of Europe, after April 2025, to February 2026",
                lambda: sum(r["USA"] == r["RUS"] for r in LATER if r["date"] >= "2025-05"),
            ),
        )
    ),
    *(
        (
            "C60",
            f"UN's Assembly, text for the Charter and against the attack on Ukraine, 2 March 2022: {said}",
            lambda said=said: int(next(r[said] for r in TEXTS if r["symbol"] == "A/RES/ES-11/1")),
            0,
        )
        for said in ("yes", "no")
    ),
    (
        "C60",
        "texts on Russia's war that Russia's veto stopped in the UN's Council, February 2022 to April 2023",
        lambda: sum("Ukraine" in r["topic"] and "2022-02" <= r["date"] <= STOP for r in VETOES),
        0,
    ),
]

# Numbers in prose that no cell prints: the words around them, and why they stand there.
NUMBERS = {
    "Text: CC BY 4.0": "a licence",
    "to [119.50](https://www.wsbtv.com": "on the page linked there",
    "rose by 4.1 % in January and February and by 17.0 %": "in data/sources/china-russia-trade-as-printed, bound above",
}
EVIDENCE += []


def low_end_90():
    """Lower end of a 90 % range of the trend for 2023, from misses known in April 2023."""
    ratios = [SERIES[y + 1] / trend(y, 1) for y in range(2002, 2022)]
    return trend(2022, 1) * quantile(ratios, 0.05)


KEYS = {
    "10.1": lambda: usual(2022, 3),
    "10.2": lambda: {day[:7] for day in AS_RUSSIA},
    "10.3": lambda: brier("article"),
    "10.4": low_end_90,
}

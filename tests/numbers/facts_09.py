"""Facts of lesson 09 and its record: what their strong sentences say, computed by other code from the full tables."""

import functools
import itertools
import random
import statistics
from collections import Counter

import numpy

from tools.notebooks.by_cell import STEPS, arms_sent, in_words, marks, reader

rows = reader(__file__)

WORDS = ["title", "body", "threat", "gain", "trade", "border", "rule", "need", "roles"]
RIVALS = WORDS[2:]
PICTURE = ["title", "body", "threat", "border", "roles", "gain", "trade", "rule", "need"]  # as it has them
WORD = {row["id"]: row["word"] for row in rows("ledger/hypotheses.csv")}
MATRIX = rows("ledger/hypothesis_evidence.csv")
ITEMS = {row["item"]: row for row in MATRIX}
GRANTED = {item for item, row in ITEMS.items() if row["granted"] == "y"}
PAST = {item for item, row in ITEMS.items() if row["source_group"] == "Before 1992"}
SIX = GRANTED | PAST  # set aside
WORTH = {"consistent": "+", "inconsistent": "x", "neutral": "."}
ONE, TWO, LATER_ONE, LATER_TWO, GIVEN_ONE, GIVEN_TWO = ({}, {}, {}, {}, {}, {})
for _row in MATRIX:
    for _all, _name, _whose in (
        ((GIVEN_ONE, ONE, LATER_ONE), "code", ("both", "first")),
        ((GIVEN_TWO, TWO, LATER_TWO), "second_code", ("both",)),
    ):
        _now = "neutral" if _row["reworded"] in _whose else _row[_name]
        for _codes, _code in zip(_all, (_row[_name], _now, _row[f"{_name}_edited"] or _now), strict=True):
            _codes.setdefault(_row["item"], {})[WORD[_row["hypothesis"]]] = WORTH[_code]
LEDGER = {(row["claim"], row["label"]): row for row in rows("harvest/evidence.csv")}
OF = {item: (row["claim"], row["label"]) for item, row in ITEMS.items()}
BESIDE = {item: (row["claim"], row["beside"]) for item, row in ITEMS.items()}
BY_SEARCH = "found by search to April 2023 (not drawn)"
SAYING = f"pairs of named analysts who say it, {BY_SEARCH}"


def granted(short):
    return any(ITEMS[item]["short"] == short for item in GRANTED)


def aside(codes):
    return {item: row for item, row in codes.items() if item not in SIX}


def count(codes, word, sign="x"):
    return sum(row[word] == sign for row in codes.values())


def surprised(codes):
    """Readings with most surprises."""
    most = max(count(codes, word) for word in WORDS)
    return [word for word in WORDS if count(codes, word) == most]


NO_TWIN = [word for word in RIVALS if word != "threat"]


def alone(codes, word="title", rivals=RIVALS):
    """Items that this form expected and no rival did."""
    return sum(row[word] == "+" and "+" not in [row[r] for r in rivals] for row in codes.values())


def against(codes, word="title", rivals=RIVALS):
    """Items that this form did not expect and a rival did."""
    return sum(row[word] == "x" and "+" in [row[r] for r in rivals] for row in codes.values())


def score(codes, rivals=RIVALS):
    """Items for and against the title."""
    return alone(codes, rivals=rivals), against(codes, rivals=rivals)


def both_ways(codes, word="title", without=()):
    """Items for and against a reading: some rival was coded the opposite way."""
    others = [rival for rival in RIVALS if rival != word and rival not in without]
    good = sum(row[word] == "+" and "x" in [row[r] for r in others] for row in codes.values())
    return good, sum(row[word] == "x" and "+" in [row[r] for r in others] for row in codes.values())


def more_against(codes):
    good, bad = both_ways(codes)
    return bad > good


def to(two):
    """5 to 6, as prose has it."""
    return "{} to {}".format(*two)


STATED = {item for item, row in ITEMS.items() if row["short"] in ("no defence pact", "milder acts than Russia")}


def stated_aside(codes):
    """Without the items that the article states itself."""
    return {item: row for item, row in codes.items() if item not in STATED}


RUNS = (ONE, aside(ONE), TWO, aside(TWO))
FIVE = (ONE, TWO, aside(ONE), aside(TWO), LATER_ONE)


def tells(codes, item):
    found = Counter(codes[item].values())
    return found["+"] * found["x"] / 36


def weight(codes, word):
    """Weight of the surprises of one reading, in percent."""
    whole = sum(tells(codes, item) for item in codes)
    return 100 * sum(tells(codes, item) for item in codes if codes[item][word] == "x") / whole


def heaviest(codes):
    most = max(weight(codes, word) for word in WORDS)
    return [word for word in WORDS if weight(codes, word) > most - 1e-9]


def balance(codes, word):
    return count(codes, word) - count(codes, word, "+")


def worst_balance(codes):
    most = max(balance(codes, word) for word in WORDS)
    return [word for word in WORDS if balance(codes, word) == most]


def last_share(codes, times, pick):
    """Percent of draws in which each reading has most surprises; ties shared. pick(n): a draw of n places."""
    items, shares = list(codes.values()), dict.fromkeys(WORDS, 0.0)
    surprises = {word: [n for n, row in enumerate(items) if row[word] == "x"] for word in WORDS}
    for _ in range(times):
        drawn = Counter(pick(len(items)))
        sums = {word: sum(drawn[n] for n in places) for word, places in surprises.items()}
        top = max(sums.values())
        most = [word for word in WORDS if sums[word] == top]
        for word in most:
            shares[word] += 1 / len(most)
    return {word: 100 * share / times for word, share in shares.items()}


TIMES = 2000  # draws, of the record


def same_draws(codes, word="title"):
    """The draws of the record once more, added up without arrays."""
    source = numpy.random.default_rng(9)
    return last_share(codes, TIMES, lambda n: source.integers(n, size=n).tolist())[word]


def other_draws(codes):
    """Other draws, from another source of chance: a sentence must not hang on the seed."""
    source = random.Random(2023)
    return last_share(codes, 3000, lambda n: source.choices(range(n), k=n))


DRAWS = [other_draws(codes) for codes in RUNS]


@functools.cache
def last(run, word="title"):
    """In how many percent of the record's draws a reading is last."""
    return round(same_draws(RUNS[run], word))


def firm(run, word="title"):
    """Other draws give nearly the same."""
    return abs(DRAWS[run][word] - last(run, word)) < 3.5


PAIRS = [(ONE[item][word], TWO[item][word]) for item in ONE for word in WORDS]


CHANGED = {
    (row["item"], WORD[row["hypothesis"]], column)
    for row in MATRIX
    for column in ("code", "second_code")
    if row[f"{column}_edited"]
}


def kappa(pairs):
    """Cohen's kappa of two coders."""
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    luck = sum(first[sign] * second[sign] for sign in "+x.") / len(pairs) ** 2
    return (equal(pairs) - luck) / (1 - luck)


def equal(pairs):
    return sum(a == b for a, b in pairs) / len(pairs)


TAKEN_ONE, TAKEN_TWO = (
    [(i, w) for i in given for w in WORDS if given[i][w] != now[i][w]]
    for given, now in ((GIVEN_ONE, ONE), (GIVEN_TWO, TWO))
)


CLAIMS = rows("ledger/claims.csv")
GOOD, BAD = ("Supported", "Mostly supported"), ("Contradicted", "Mostly contradicted")


def rated(kind, ratings):
    """(how many claims of this kind have one of these ratings, of how many)."""
    those = [row["rating_2026"] for row in CLAIMS if row["type"] == kind]
    return sum(rating in ratings for rating in those), len(those)


def of_kind(kind):
    return rated(kind, ())[1]


def hold(kind):
    return rated(kind, GOOD)[0]


RATED = {row["id"]: row for row in CLAIMS}
BEFORE = {row["id"]: row for row in rows("ledger/earlier.csv")}
PANEL = rows("ledger/panel.csv")
OLDER = rows("ledger/panel_earlier.csv")


def moved(edition, clock):
    """How many ratings of an edition stayed, became kinder, became harsher, came on or went off the scale."""
    found = Counter()
    for claim, row in RATED.items():
        old, new = BEFORE[claim][f"{edition}_{clock}"], row[f"rating_{clock}"]
        if old == new:
            found["same"] += 1
        elif {old, new} <= set(STEPS):
            found["kinder" if STEPS.index(new) < STEPS.index(old) else "harsher"] += 1
        else:
            found["off"] += 1
    return found


def gained(edition):
    """Kinds of claims by how many more of them hold now than by an edition, the most first."""
    more = Counter()
    for row in CLAIMS:
        more[row["type"]] += (row["rating_2026"] in GOOD) - (BEFORE[row["id"]][f"{edition}_2026"] in GOOD)
    return [kind for kind, _ in more.most_common()]


def six(claim, clock, panel=PANEL):
    """Ratings of six readings, with what was said of a denial turned round; None off the scale."""
    found = marks(panel, claim, clock)
    return found["claim"] + found["mirror"]


def words_of(claim, clock):
    """The same in words, so that the two answers off the scale differ."""
    found = []
    for side in ("claim", "mirror"):
        mine = [r for r in PANEL if (r["claim"], r["side"]) == (claim, side)]
        turn = dict(zip(STEPS, STEPS[::-1], strict=True)) if side == "mirror" else {}
        found += [turn.get(r[clock], r[clock]) for r in mine]
    return found


def pairs_alike(clock):
    """Percent of pairs of readings of one claim that say the same."""
    pairs = [pair for claim in RATED for pair in itertools.combinations(words_of(claim, clock), 2)]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


def pairs_near(clock):
    """Percent of pairs on the scale that lie at most a step apart."""
    pairs = [pair for claim in RATED for pair in itertools.combinations(six(claim, clock), 2) if None not in pair]
    return 100 * sum(abs(a - b) <= 1 for a, b in pairs) / len(pairs)


def denial_less_claim(clock):
    """By how many steps the half that was given the denial is harsher on a claim, of those with two halves."""
    found = [marks(PANEL, claim, clock) for claim in RATED]
    halves = [[sorted(x for x in one[side] if x is not None) for side in ("claim", "mirror")] for one in found]
    return [statistics.median(b) - statistics.median(a) for a, b in halves if len(a) > 1 and len(b) > 1]


def middle_of(steps):
    """The middle of some steps; between two the one nearer Mixed."""
    middle = statistics.median(x for x in steps if x is not None)
    return 2 + int(middle - 2)


def outside(steps):
    """Whether four of six readings, or as large a part of more, are off the scale."""
    return 3 * sum(x is None for x in steps) >= 2 * len(steps)


def third(claim, clock):
    """The rating of the third edition: the middle of the last six readings of an earlier wording."""
    own = [r for r in OLDER if r["claim"] == claim]
    own = [r for r in own if int(r["set"]) == max(int(r["set"]) for r in own)]
    steps = six(claim, clock, own)
    if not outside(steps):
        return STEPS[middle_of(steps)]
    said = [r[clock] for r in own]
    return max(("Insufficient data", "Not checkable with data"), key=said.count)


for _claim, _row in BEFORE.items():
    _row |= {"third_2023": third(_claim, "then"), "third_2026": third(_claim, "now")}


def ties(clock):
    """Ratings that the rule for a middle between two steps made harsher, and kinder."""
    found = [six(claim, clock) for claim in RATED]
    middles = [statistics.median(x for x in one if x is not None) for one in found if not outside(one)]
    halves = [one for one in middles if one % 1]
    return sum(one < 2 for one in halves), sum(one > 2 for one in halves)


def three_each(clock):
    """Claims on which three of six readings lie at one step or farther up, and three at least a step farther down."""
    found = {claim: sorted(six(claim, clock), key=lambda x: -1 if x is None else x) for claim in RATED}
    return [claim for claim, one in found.items() if None not in one and (one[2] + one[3]) % 2]


def decided_by_one(claim):
    """Whether one reading a step farther from Mixed would change the rating of today."""
    steps = sorted(six(claim, "now"))
    at, way = (2, 1) if steps[2] >= 2 else (3, -1)  # the middle two; that nearer Mixed moves away from it
    moved = [*steps[:at], steps[at] + way, *steps[at + 1 :]]
    return middle_of(moved) != middle_of(steps)


def part(kind, ratings, of="rating_2026", table=None):
    """Percent of claims of a kind with one of these ratings, in the ledger or in an earlier board."""
    those = [(table or RATED)[row["id"]][of] in ratings for row in CLAIMS if row["type"] == kind]
    return 100 * sum(those) / len(those)


def wider(ratings, of="rating_2026", table=None):
    """By how many points claims of fact hold more often than claims of cause."""
    return part("fact", ratings, of, table) - part("causal", ratings, of, table)


OURS = [r for r in CLAIMS if r["claim"].startswith("Read as a contrast by us")]
ITS_OWN = [r for r in CLAIMS if r not in OURS]


def most(kind, ratings):
    good, whole = rated(kind, ratings)
    return good > whole / 2


VETOES = [
    r
    for r in rows("tables/vetoes.csv")
    if r["date"] >= "1991-12-25" and {"CHN", "RUS"} <= set(r["vetoed_by"].split(";"))
]
VETOES_THEN = [r for r in VETOES if r["date"] <= "2023-04-30"]
COUNCIL = [r for r in rows("tables/sc_votes.csv") if r["date"] >= "2014"]
BOTH = [r for r in COUNCIL if r["CHN"] == r["RUS"] == "A"]
DRILLS = rows("own/exercise_events.csv")
RECENT = [r for r in DRILLS if r["start"] >= "2019"]
RECENT_THEN = [r for r in RECENT if r["start"] <= "2023-04-30"]


def beside(drills):
    return sum(r["where"] == "beside an ally" for r in drills)


PATROLS, OTHERS = ([r for r in RECENT if ("patrol" in r["kind"]) == wanted] for wanted in (True, False))
PATROLS_THEN, OTHERS_THEN = ([r for r in kind if r in RECENT_THEN] for kind in (PATROLS, OTHERS))
OWN_COAST, OWN_COAST_THEN = ([r for r in kind if r["where"] == "own coast"] for kind in (OTHERS, OTHERS_THEN))
TEXTS = [r for r in rows("tables/joint_statements.csv") if r["names_us"] != "not seen"]
LATE = [r for r in TEXTS if r["date"] >= "2022"]


def listed_since_2022(to):
    return sum("2022" <= r["date"] <= to for r in rows("tables/joint_statements.csv"))


EXTRACT = {
    (r["edition"], int(r["year"])): r
    for r in rows("sources/imf-weo-gdp-shares/gdp_shares_derived.csv")
    if r["country"] == "China"
}
GROWTH = {
    (r["edition"], int(r["year"])): float(r["value"])
    for r in rows("sources/imf-weo-gdp-shares/weo_gdp_selected.csv")
    if r["country"] == "China" and r["concept"] == "NGDP_RPCH"
}


def share(edition, year, kind="dollars"):
    column = {"dollars": "share_of_world_dollars_pct", "ppp": "share_of_world_ppp_pct_publisher"}[kind]
    return float(EXTRACT[edition, year][column])


DUES = {r["year"]: float(r["share_pct"]) for r in rows("tables/assessments.csv") if r["country"] == "CHN"}
GDP = {(r["country"], int(r["year"])): r for r in rows("tables/gdp.csv")}


def dollars(country, year):
    return float(GDP[country, year]["gdp_busd"])


def power(country, year):
    row = GDP[country, year]
    return float(row["gdppc"]) * float(row["population"])


SPENT = {(r["country"], int(r["year"])): r["constant_2024_busd"] for r in rows("tables/military_spending.csv")}
MASS = {(r["country"], int(r["year"])): float(r["cinc"]) for r in rows("tables/capabilities.csv")}
TALKS = [r["date"] for r in rows("own/leader_meetings.csv") if r["strictly_bilateral"] == "y"]


def talks(first, last):
    """Talks of the presidents in person from one day to another."""
    return sum(first <= day <= last for day in TALKS)


EMERGENCY = [
    r["date"] for r in rows("tables/ukraine_resolutions.csv") if r["group"] == "ES-11" and r["date"] >= "2022-03"
]
LOOKUPS = rows("ledger/lookups.csv")


def in_lookups(claim, word):
    return any(r["claim"] == claim and word in r["item"] for r in LOOKUPS)


def cells_against(codes):
    """Items that the title did not expect and a rival did."""
    return {i for i, row in codes.items() if row["title"] == "x" and "+" in [row[r] for r in RIVALS]}


AGAINST_ONE, AGAINST_TWO = cells_against(ONE), cells_against(TWO)
SAME = AGAINST_ONE & AGAINST_TWO


def talks_then(theme):
    """The row of C22 on this theme in the talks known by April 2023, by the list of words."""
    named = {
        "bilateral": "the tie, trade, energy, people or culture",
        "opposition": "opposition, broadly (the UN and world order besides)",
    }
    of_these = "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on"
    return LEDGER["C22", f"{of_these} {named[theme]}"]


SOFTENED = {
    word: [item for item in ONE if (ONE[item][word], LATER_ONE[item][word] == "x") == ("x", False)] for word in WORDS
}
MAIN_DRIVER = in_lookups("C01", "primarily drives") and in_lookups("C01", "driven largely by a common goal")


def fell(kind):
    """In the edition of April 2023: the share fell in 2022 and was highest in 2021."""
    years = range(2010, 2023)
    return max(years, key=lambda year: share("2023-04", year, kind)) == 2021


WINDOWS = {label: float(row["value"]) for (claim, label), row in LEDGER.items() if claim == "C25" and "change" in label}
LIKE, SHARE = "like UN votes of China and Russia on returning titles", "China's share in Russia's trade"
LOW = "low end of the 95 % interval"


def ahead(country):
    """On which of four scales a state is ahead of the United States in their last years."""
    return [
        dollars(country, 2023) > dollars("USA", 2023),
        power(country, 2022) > power("USA", 2022),
        float(SPENT[country, 2025]) > float(SPENT["USA", 2025]),
        MASS[country, 2022] > MASS["USA", 2022],
    ]


FACTS = {
    "head": lambda: [
        "Paragraphs: {} and {} of 0 to 9".format(*sorted({r["paragraph"] for r in CLAIMS if r["lesson"] == "09"})),
        f"Data to {max(TALKS)}",
    ],
    "1-what-should-not": lambda: [
        f"{in_words(len(RIVALS))} other answers",
        f"that makes {in_words(len(WORDS))} explanations",
    ],
    "what-else-is-known": lambda: [
        (
            "With all items nothing speaks against the body by either coder",
            not any(both_ways(codes, "body")[1] for codes in (ONE, TWO)),
        ),
        "{} and {} items against the title".format(*(in_words(both_ways(codes)[1]) for codes in (ONE, TWO))),
        (
            f"Without the {in_words(len(SIX))} the two come out alike: only for. (So does threat.)",
            all(
                both_ways(codes) == both_ways(codes, "body")
                and not any(both_ways(codes, w)[1] for w in ("title", "threat"))
                for codes in (aside(ONE), aside(TWO))
            ),
        ),
        "As changed later {} item speaks for the title and {} against".format(*map(in_words, both_ways(LATER_ONE))),
        (
            f"we took {in_words(sum(map(len, SOFTENED.values())))} surprises from its rivals",
            not SOFTENED["body"] and not SOFTENED["title"],
        ),
        (
            "being defined by their opposition to the US and the West",
            in_lookups("C01", "*being defined by their opposition to the US and the West*"),
        ),
        (
            "name the United States from 2014, nine times in February 2022",
            in_lookups("C01", "US named from 2014, nine times in February 2022"),
        ),
        "of {} sentences {} are on bilateral themes, {} on opposition, broadly".format(
            talks_then("bilateral")["unit"].removeprefix("of "),
            *(talks_then(theme)["value"] for theme in ("bilateral", "opposition")),
        ),
        ("trade remains a priority", in_lookups("C01", "trade and economic cooperation remain a priority")),
        ("against a larger NATO and closed blocs in Asia", in_lookups("C01", "a larger NATO and closed blocs in Asia")),
        ("changes unseen for a hundred years", in_lookups("C01", "changes not seen for a hundred years")),
        ("Their statement of March 2023: no alliance", in_lookups("C01", "no military-political alliance")),
        ("aimed at no third country", in_lookups("C01", "aimed at no third country")),
        (
            f"has bound them since {float(LEDGER[OF['E06']]['value']):.0f}, as the article says",
            granted("no defence pact"),
        ),
        (
            "US intelligence, 2019: the two are closer than at any time since the mid-1950s. Some of their perceptions of threat converge, on US unilateralism and on Western promotion of democracy and human rights",
            in_lookups("C01", "some of their interests and perceptions of threat converge")
            and in_lookups("C01", "Western promotion of democracy and human rights"),
        ),
        ("many factors, none enough alone", in_lookups("C01", "none of which is enough if seen alone")),
        (
            "no marriage of convenience, and no anti-American",
            in_lookups("C01", "won't become an anti-American alliance"),
        ),
        f"Of China's {float(LEDGER[BESIDE['E03']]['value']):.0f} vetoes from 1971 to 2022, {float(LEDGER[OF['E03']]['value']):.0f} were cast with Moscow's",
        (
            f"From 2019 to April 2023 all {in_words(len(PATROLS_THEN))} joint patrols",
            beside(PATROLS_THEN) == len(PATROLS_THEN),
        ),
        (
            f"Of Russia's {in_words(int(float(LEDGER[BESIDE['E05']]['value'])))} vetoes on Ukraine to April 2023 China joined none, and hardly any arms came. (The article grants it, by our inference.)",
            float(LEDGER[OF["E05"]]["value"]) == 0 and granted("no veto on Ukraine") and granted("hardly any arms"),
        ),
        ("an institute of the EU, 2024", in_lookups("C01", "primarily drives today's rapprochement")),
        ("a common goal largely does", in_lookups("C01", "driven largely by a common goal")),
        ("five causes, and a common enemy is one of them", in_lookups("C01", "a common enemy in Washington")),
        ("calls the Chinese the enemy", in_lookups("C21", "a unit there calls the Chinese the enemy")),
    ],
    "where-the-items-come": lambda: [
        ("Fifteen items are findings", len(ITEMS) == 15),
        ("lessons 01 to 09", {r["lesson"][:2] for r in ITEMS.values()} == {f"0{n}" for n in range(1, 10)}),
    ],
    "predict-9-1": lambda: [
        ("Trade expected it", ONE["E10"]["trade"] == "+"),
        ("Need did not", ONE["E10"]["need"] == "x"),
        "China is not its only way out",  # why not
        f"Which of the {in_words(len(WORDS))} explanations",
        f"among the {len(ITEMS)} items",
    ],
    "read-9-1": lambda: [
        (
            f"By the first coder {in_words(count(ONE, 'title'))} items surprise the title, more than any other",
            surprised(ONE) == ["title"],
        ),
        (
            f"The article grants all {in_words(count(ONE, 'title'))}, two in words",  # by the article's own words
            {i for i in ONE if ONE[i]["title"] == "x"} == GRANTED and all(ONE[i]["body"] == "." for i in GRANTED),
        ),
        ("no defence pact", granted("no defence pact")),
        ("milder acts", granted("milder acts than Russia")),
        "two by our inference",
        ("no veto on Ukraine", granted("no veto on Ukraine")),
        ("hardly any arms", granted("hardly any arms")),
        ("None surprises the body", count(ONE, "body") == 0),
        f"trade is silent on {count(ONE, 'trade', '.')} items",
        (
            f"The body says as much as the title: it expected {in_words(count(ONE, 'body', '+'))} items, too",
            count(ONE, "body", "+") == count(ONE, "title", "+"),
        ),
        f"{in_words(count(ONE, 'title', '+'))} items came as the title expected",
        f"Threat expected {in_words(sum(r['title'] == r['threat'] == '+' for r in ONE.values()))} of them, too",
    ],
    "items-are-rows-readings": lambda: [
        (
            f"Dots mark {in_words(sum(map(len, SOFTENED.values())))} codes not expected of the title's rivals that we took back two days later",
            sum(map(len, SOFTENED.values())) == sum(c == "code" and w in RIVALS for _, w, c in CHANGED),
        ),
    ],
    "what-we-see-with": lambda: [
        (f"the title has {in_words(count(ONE, 'title') - 1)} surprises", ONE["E06"]["title"] == "x"),
        f"no other explanation has more than {in_words(max(count(ONE, w) for w in WORDS[1:]))}",
        f"With {in_words(count(ONE, 'title') - max(count(ONE, w) for w in WORDS[1:]))} codes taken back it is level",
    ],
    "2-how-firm-is": lambda: [
        f"It grants {in_words(len(GRANTED))} of the items, two of them by our inference",
        f"{in_words(len(PAST)).capitalize()} more are of before 1991",
        (f"names these {in_words(len(SIX))}", not GRANTED & PAST),
    ],
    "read-aside": lambda: [
        (
            "nothing surprises the title, and nothing the body, by either coder",
            not any(count(aside(codes), word) for codes in (ONE, TWO) for word in ("title", "body")),
        ),
        f"{in_words(len(TAKEN_ONE) + len(TAKEN_TWO))} codes rested on these words: {in_words(len(TAKEN_ONE))} of the first coder's, {in_words(len(TAKEN_TWO))} of the second's",
        "With them the title had {} surprises, and {} by the second coder".format(
            *(in_words(count(codes, "title")) for codes in (GIVEN_ONE, GIVEN_TWO))
        ),
    ],
    "change-2": lambda: [
        f"The coders differ on {sum(a != b for a, b in PAIRS)} of {len(PAIRS)} codes",
        f"{in_words(sum(ONE[i]['title'] != TWO[i]['title'] for i in ONE)).capitalize()} of these are the title's",
        ("Nowhere does expected meet not expected", all("." in pair for pair in PAIRS if pair[0] != pair[1])),
        f"{len(ITEMS)} items from our {len(ITEMS)}",
    ],
    "predict-9-2": lambda: [
        f"{TIMES:,} samples of each coder's codes",
        f"by the second without the {in_words(len(SIX))}",
    ],
    "read-9-2": lambda: [
        (f"With all items the title meets most surprises in {last(0)} % of the samples by the first coder", firm(0)),
        (f"By the second it does in {last(2)} %", firm(2)),
        f"and roles in {last(2, 'roles')} %",
        (f"Without the {in_words(len(SIX))} items it does in none", last(1) == last(3) == 0),
        f"On what does the {last(0)} % hang",
        (
            f"with the words that we took back it is {same_draws(GIVEN_ONE):.0f} %, by the other coder {last(2)} %",
            last(0) < same_draws(GIVEN_ONE),
        ),
        f"without the {in_words(len(STATED))} items alone that the article grants in words {same_draws(stated_aside(ONE)):.0f} %",
        (
            "Read alone, the title expects too much by one of two coders",
            surprised(ONE) == ["title"] and "title" not in surprised(TWO),
        ),
        (
            "Read with its text, nothing tells the two apart",
            all(both_ways(c) == both_ways(c, "body") for c in (aside(ONE), aside(TWO))),
        ),
        f"We chose the {len(ITEMS)} items",
    ],
    "predict-9-3": lambda: [
        (
            "read the case of each claim six times",
            all(len(six(claim, clock)) == 6 for claim in RATED for clock in ("then", "now")),
        ),
    ],
    "exercise-9-3": lambda: [
        ('By how many percentage points is "fact" above "causal"', wider(GOOD) > 0),
    ],
    "read-9-3": lambda: [
        (f"Most claims of fact hold, {hold('fact')} of {of_kind('fact')}", most("fact", GOOD)),
        f"Of the {in_words(of_kind('causal'))} claims of cause {in_words(hold('causal'))} hold",
        ("all of them mostly", rated("causal", GOOD[1:])[0] == hold("causal")),
        f"If only Supported counts, {rated('fact', GOOD[:1])[0]} of {of_kind('fact')} facts hold",
        ("none of the causes", rated("causal", GOOD[:1])[0] == 0),
        (
            "If Mixed counts as well, the kinds lie close",
            max(part(kind, (*GOOD, "Mixed")) for kind in ("fact", "causal", "interpretation"))
            - min(part(kind, (*GOOD, "Mixed")) for kind in ("fact", "causal", "interpretation"))
            < 10,
        ),
        f"{rated('fact', (*GOOD, 'Mixed'))[0]} of {of_kind('fact')} facts",
        f"{in_words(rated('causal', (*GOOD, 'Mixed'))[0])} of {in_words(of_kind('causal'))} causes",
        f"{in_words(rated('interpretation', (*GOOD, 'Mixed'))[0])} of {of_kind('interpretation')} interpretations",
        f"Of the article's {len(ITS_OWN)} claims ({in_words(len(OURS))} contrasts are ours) {sum(r['rating_2026'] not in GOOD for r in ITS_OWN)} do not hold",
        f"only {in_words(sum(r['rating_2026'] in BAD for r in ITS_OWN))} of these are contradicted, or mostly contradicted",
    ],
    "read-4-the-rest": lambda: [
        (
            "Thomas Graham, March 2023: their interconnection aims to flip",
            in_lookups("C57", "aims to flip the US-led order"),
        ),
        (
            "Andrea Kendall-Taylor and David Shullman, 2018: their actions converge",
            in_lookups("C57", "can speed the decline of Western influence"),
        ),
        ("that Xi names no adversary", in_lookups("C57", "no adversary")),
        ("Joint texts name Washington", all(r["names_us"] == "y" for r in LATE)),
        ("The patrols went near US allies", beside(PATROLS_THEN) == len(PATROLS_THEN)),
        f"Of {len(OTHERS_THEN)} other drills from 2019 to the article {in_words(beside(OTHERS_THEN))} did",
        ("Most joint vetoes were on Syria", sum(r["topic"] == "Syria" for r in VETOES) > len(VETOES) / 2),
        (
            "Real output has grown in each year since 2010",
            all(GROWTH["2025-10", year] > 0 for year in range(2010, 2025)),
        ),
        (
            "The share of the world has fallen since 2021 in dollars",
            share("2025-10", 2021) > share("2025-10", 2022) > share("2025-10", 2023) > share("2025-10", 2024),
        ),
        (
            f"{share('2025-10', 2024, 'ppp'):.1f} % (2024), the highest since {min(r['year'] for r in rows('tables/world_output.csv') if (r['edition'], r['country']) == ('2025-10', 'China'))}",
            share("2025-10", 2024, "ppp")
            == max(share("2025-10", y, "ppp") for y in range(2010, 2025) if ("2025-10", y) in EXTRACT),
        ),
        "On 28 April 2023 Russian missiles",
        ("Uman: 23 dead", in_lookups("C63", "Uman: 23 people killed")),
        f"In the three years after the Moscow visit the presidents held talks in person {talks('2023-03-23', '2026-03-22')} times",
        ("in the three before it, with the pandemic, twice", talks("2020-03-20", "2023-03-19") == 2),
    ],
    "runsheet-50": lambda: [
        "{} and {} of {}, the surprises of title and body by the first coder, {} and {} by the second".format(
            count(ONE, "title"), count(ONE, "body"), len(ITEMS), count(TWO, "title"), count(TWO, "body")
        ),
        (
            f"0 and 0, what is left of them without the {in_words(len(SIX))} items set aside",
            not any(count(aside(codes), word) for codes in (ONE, TWO) for word in ("title", "body")),
        ),
        "title {} : {}, body {} : {}".format(*both_ways(ONE), *both_ways(ONE, "body")),
        "without the six {} : {} and {} : {}".format(*both_ways(aside(ONE)), *both_ways(aside(ONE), "body")),
        "as changed later {} : {} and {} : {}".format(*both_ways(FIVE[-1]), *both_ways(FIVE[-1], "body")),
        f"from {sum(a != b for a, b in PAIRS)} codes of {len(PAIRS)} that differ",
        f"luck {(equal(PAIRS) - kappa(PAIRS)) / (1 - kappa(PAIRS)):.2f}",
        "{} of {}".format(*rated("fact", GOOD)),
        "{} of {} tiles".format(*rated("causal", GOOD)),
    ],
    "guidance": lambda: [
        (
            f"has most of them (no sanctions on Russia, {in_words(list(ONE['E12'].values()).count('+'))} of {in_words(len(WORDS))})",
            all(
                list(r.values()).count("+") < list(ONE["E12"].values()).count("+") for i, r in ONE.items() if i != "E12"
            ),
        ),
        f"of the {sum(r['rating_2026'] not in GOOD for r in ITS_OWN)} claims that do not hold",
        "It expected {} of the {} items that the title expected".format(
            in_words(sum(row["title"] == row["threat"] == "+" for row in ONE.values())),
            in_words(count(ONE, "title", "+")),
        ),
        ("Some institutes call it the main driver", MAIN_DRIVER),
        ("all six readings say Mixed", six("C01", "now") == [2] * 6),
        f"{count(ONE, 'title')} of {len(ITEMS)} surprises, read as {100 * count(ONE, 'title') / len(ITEMS):.0f} %",
        f"{last(0)} % of the samples, read as {last(0)} %",
        (f"No surprises, said of all {len(ITEMS)} items", count(aside(ONE), "title") == 0),
    ],
    "9.1.title": lambda: [
        (
            f"By one of two coders “one goal” meets most surprises, {count(ONE, 'title')} of {len(ITEMS)} findings, all granted by its article",
            surprised(ONE) == ["title"]
            and surprised(TWO) != ["title"]
            and {i for i in ONE if ONE[i]["title"] == "x"} <= GRANTED,
        ),
    ],
    "9.1.subtitle": lambda: [
        f"{in_words(len(WORDS)).capitalize()} explanations",
    ],
    "9.1.description": lambda: [
        f"Grid of {len(ITEMS)} items by {in_words(len(WORDS))} explanations",
        f"Surprises: {', '.join(f'{word} {count(ONE, word)}' for word in PICTURE)}",
    ],
    "9.2.title": lambda: [
        (
            f"“One goal” stands out by one of two coders, and by none without {in_words(len(SIX))} findings",
            max(DRAWS[0], key=DRAWS[0].get) == "title"
            and all(max(DRAWS[run], key=DRAWS[run].get) != "title" for run in (1, 2, 3)),
        ),
    ],
    "9.2.subtitle": lambda: [
        f"the highest of {in_words(len(WORDS) - 1)} others",
        f"in {TIMES:,} random samples of the findings",
    ],
    "9.1.caption": lambda: [
        ("two of the title's are silent by its new words", [w for _, w in TAKEN_ONE] == ["title"] * 2),
        (
            "The article grants it, twice by our inference",
            {r["short"] for r in rows("lessons/nine_readings.csv") if r["aside"] == "granted"}
            == {ITEMS[i]["short"] for i in GRANTED}
            and len(GRANTED - STATED) == 2,
        ),
    ],
    "9.2.caption": lambda: [
        (
            f"The {in_words(len(SIX))}: {in_words(len(GRANTED))} that the article grants, two of them by our inference, and {in_words(len(PAST))} of before 1991",
            len(GRANTED - STATED) == 2,
        ),
    ],
    "9.2.description": lambda: [
        (f"the title meets most surprises in {last(0)} percent of the samples by the first coder", firm(0)),
        (
            f"by the second in {last(2)}, where roles (drift apart) does in {last(2, 'roles')}",
            firm(2) and firm(2, "roles"),
        ),
        (
            f"Without {in_words(len(SIX))} items it does in {last(1)} and {last(3)} percent",
            firm(1) and firm(3),
        ),
        (
            f"border (kept calm) has {last(1, 'border')} by the first, roles {last(3, 'roles')} by the second",
            firm(1, "border") and firm(3, "roles"),
        ),
    ],
    "conclude-ours": lambda: [
        (
            f"{in_words(count(ONE, 'title'))} of {len(ITEMS)} findings surprise the title, all granted by its article",
            count(ONE, "title") == count(TWO, "title") and count(aside(ONE), "title") == 0,
        ),
        (
            "none surprises the milder sentence below it",
            count(ONE, "body") == 0,
        ),
        (
            "A study of thirty years of joint texts sees the tie being defined by opposition to the US and the West",
            in_lookups("C01", "*being defined by their opposition to the US and the West*"),
        ),
        (
            "a common danger expected nearly the same",
            sum(row["title"] == row["threat"] == "+" for row in ONE.values()) == count(ONE, "title", "+") - 1,
        ),
        ("scholars name many factors", in_lookups("C01", "many factors")),
        (
            "bilateral themes lead in the presidents' talks",
            talks_then("bilateral")["value"] > talks_then("opposition")["value"],
        ),
        ("so the evidence on defines is mixed", RATED["C01"]["rating_2026"] == "Mixed"),
    ],
    "discuss-five-things-to": lambda: [
        ("their tie rests on their largest common objective", "largest common objective" in RATED["C22"]["claim"]),
        *(f"| {RATED[claim]['rating_2026']}" for claim in ("C22", "C57", "C58", "C59", "C63", "C64", "C60")),
    ],
    "9.3.title": lambda: [
        f"Of the article's {of_kind('interpretation')} interpretations {hold('interpretation')} hold at least mostly",
        (
            "of its other claims most do",
            sum(r["rating_2026"] in GOOD and r["type"] != "interpretation" for r in ITS_OWN)
            > (len(ITS_OWN) - of_kind("interpretation")) / 2,
        ),
    ],
    "9.3.caption": lambda: [
        f"{in_words(len(OURS)).capitalize()} contrasts that we read into the text stand apart",
    ],
    "9.3.description": lambda: [
        *(
            f"{sum(r['rating_2026'] in GOOD for r in those)} of {len(those)} {word}"
            for word, those in (
                (word, [r for r in ITS_OWN if r["type"] == kind])
                for kind, word in (
                    ("fact", "facts"),
                    ("quotation", "quotations"),
                    ("comparison", "comparisons"),
                    ("interpretation", "interpretations"),
                    ("causal", "causes"),
                    ("prediction", "forecasts"),
                )
            )
        ),
        f"and apart {sum(r['rating_2026'] in GOOD for r in OURS)} of {len(OURS)} contrasts of ours",
    ],
    "C01.why": lambda: [
        (
            "Patrols and texts push against Washington",
            beside(PATROLS) > len(PATROLS) / 2 and all(r["names_us"] == "y" for r in LATE),
        ),
        (
            "some institutes call this the main driver",
            in_lookups("C01", "primarily drives") and in_lookups("C01", "driven largely by a common goal"),
        ),
        ("scholars name more causes", in_lookups("C01", "many factors")),
        ("China gave neither pact nor veto over Ukraine", float(LEDGER[OF["E05"]]["value"]) == 0),
        ("(the article grants both, the veto by inference)", "E06" in STATED and "E05" in GRANTED - STATED),
    ],
    "C01-read": lambda: [
        (
            "Of the windows with new pressure, only that of 2017 stands out in votes.",
            (WINDOWS[f"{LIKE}, change 2015-16 to 2017-18, {LOW}"] > 0)
            and all(WINDOWS[f"{LIKE}, change {s}, {LOW}"] < 0 for s in ("2012-13 to 2014-15", "2020-21 to 2022-23"))
            and WINDOWS[f"{LIKE}, change 2016-17 to 2018-19"]
            < WINDOWS[f"{LIKE}, largest change in earlier windows, of 2006 to 2012"],
        ),
        (
            "grew by more around 2017 than in any calm window, and by less around 2014 and 2018",
            [WINDOWS[f"{SHARE}, change {span}"] > WINDOWS[f"{SHARE}, {CALM}"] for span in PRESSURE]
            == [False, True, False],
        ),
        (
            f"Without those of 2010 and 2011 the largest is {but_two(SHARE):.1f} points, or {but_two(f'growth of {SHARE}'):.1f} % of the share before",
            0 < but_two(SHARE) < WINDOWS[f"{SHARE}, {CALM}"],
        ),
        (
            "two of the three, 2017 and 2018, lie above each of the others in points, none in percent",
            [WINDOWS[f"{SHARE}, change {span}"] > but_two(SHARE) for span in PRESSURE] == [False, True, True]
            and max(float(LEDGER["C25", f"growth of {SHARE}, {span}"]["value"]) for span in PRESSURE)
            < but_two(f"growth of {SHARE}"),
        ),
        (
            "It grew by more after 2022 than in any window before",
            (
                WINDOWS[f"{SHARE}, change 2020-21 to 2022-23"]
                == max((value for label, value in WINDOWS.items() if label.startswith(SHARE)))
            ),
        ),
        f"In 2006-13 the two cast the same vote on {same_as_china('RUS', '2006-13'):.0f} % of the texts",
        (
            "with India more than with Russia in 2006-13, with Russia more in 2014-22",
            with_china("IND", "2006-13") > with_china("RUS", "2006-13")
            and with_china("IND", "2014-22") < with_china("RUS", "2014-22"),
        ),
        (
            "with both alike in 2023-25",
            abs(with_china("IND", "2023-25") - with_china("RUS", "2023-25")) < 0.01,
        ),
        (
            "With North Korea and Iran it voted more in each span",
            all(with_china(state, span) > with_china("RUS", span) for state in ("PRK", "IRN") for span in SPANS),
        ),
        ("on the day after texts against hegemony", any(r["date"] == "1997-04-23" for r in TEXTS)),
        (
            "the treaty of 2001 and the first large joint exercise (2005) came beside quarrels",
            in_lookups("C01", "six weeks later the first large joint exercise")
            and in_lookups("C01", "the missile treaty that Washington wanted to amend"),
        ),
    ],
    "C01-arms-read": lambda: [
        f"Russia sent India {sold_to('IND', *FIRST_ARMS):,.0f} million TIV in 2014-21, and China {sold_to('CHN', *FIRST_ARMS):,.0f}",
        f"in 2022-25 it sent India {sold_to('IND', *LATER_ARMS):,.0f}, and China {sold_to('CHN', *LATER_ARMS):,.0f}",
    ],
    "C01-read-2": lambda: [
        (
            "Items with zero contradict nobody by the first coder: repair before 1991, one-sided shares, no sanctions, many talks.",
            ({item for item in ONE if tells(ONE, item) == 0} == {"E07", "E11", "E12", "E14"}),
        ),
        (
            "Two of the seven items that the title expected are among them.",
            (count(ONE, "title", "+") == 7) and (sum(tells(ONE, i) == 0 for i in ONE if ONE[i]["title"] == "+") == 2),
        ),
        f"By the second coder {in_words(sum(tells(TWO, item) == 0 for item in TWO))} weigh nothing.",
    ],
    "C01-read-3": lambda: [
        (
            "By surprises the title comes last for the first coder, by weight *trade* does.",
            (surprised(ONE) == ["title"] and heaviest(ONE) == ["trade"]),
        ),
        (
            "For the second *roles* comes last by both, and the title next by surprises.",
            (surprised(TWO) == heaviest(TWO) == ["roles"])
            and sorted(WORDS, key=lambda w: count(TWO, w))[-2:] == ["title", "roles"],
        ),
        (
            "By surprises minus what came as expected *trade* comes last for the first coder, *border* and *roles* for the second.",
            (worst_balance(ONE) == ["trade"]) and (worst_balance(TWO) == ["border", "roles"]),
        ),
        "Of what the title commits itself to, {} of {}".format(*committed(ONE)[:2]),
        "and {} of {} came true".format(*committed(TWO)[:2]),
        (
            "only trade and need have less by the first coder, roles, border and rule by the second",
            [{w for w in WORDS if lower_than_title(codes, w)} for codes in (ONE, TWO)]
            == [{"trade", "need"}, {"roles", "border", "rule"}],
        ),
        (
            "So the last place turns on the count and on the coder.",
            (surprised(ONE) != worst_balance(ONE)) and (surprised(ONE) != surprised(TWO)),
        ),
        (
            "And most surprises of *border* and *roles* follow from our wording.",
            (
                all(
                    (
                        count(given, word) > 0 == count(later, word)
                        for given, later in ((ONE, LATER_ONE), (TWO, LATER_TWO))
                        for word in ("border", "roles")
                    )
                )
            ),
        ),
        (
            "All four of the title's surprises by the first coder are among the six, and all four by the second",
            [(count(c, "title"), count(aside(c), "title")) for c in (ONE, TWO)] == [(4, 0), (4, 0)],
        ),
    ],
    "C01-a-second-coder": lambda: [
        (
            "- Four codes of the first coder, from *not expected* to *silent*.",
            (
                all(
                    (
                        (GIVEN_ONE[item][word], LATER_ONE[item][word]) == ("x", ".")
                        for item, word in (("E07", "title"), ("E03", "need"), ("E10", "title"), ("E09", "trade"))
                    )
                )
            ),
        ),
        (
            "- Four more of the first coder and eight of the second, on *border* and *roles*, after the new wording of these two explanations.",
            (
                [
                    sum((column == name and word in ("border", "roles") for _, word, column in CHANGED))
                    for name in ("code", "second_code")
                ]
                == [4, 8]
            )
            and (len(CHANGED) == 16),
        ),
        (
            "So these eight are no second opinion; each of them takes a surprise from a rival of the title.",
            (all((TWO[item][word] == "x" != LATER_TWO[item][word] for item, word, name in CHANGED if name != "code"))),
        ),
    ],
    "C01-read-5": lambda: [
        (
            "Never does one coder say *expected* where the other says *not expected*: where they part, one of them says *silent*.",
            (all("." in pair for pair in PAIRS if pair[0] != pair[1])),
        ),
    ],
    "C01-count-read": lambda: [
        (
            "With all items the title has one more for it than against it, the body all for it, by both coders",
            all(x == y + 1 for x, y in map(both_ways, (ONE, TWO)))
            and not any(both_ways(c, "body")[1] for c in (ONE, TWO)),
        ),
        (
            "Without the six set aside the two are level, {} and {} items for them and none against".format(
                *(in_words(both_ways(aside(c))[0]) for c in (ONE, TWO))
            ),
            all(both_ways(aside(c)) == both_ways(aside(c), "body") and not both_ways(aside(c))[1] for c in (ONE, TWO)),
        ),
        (
            "Three items are against the title by both: no veto on Ukraine, no pact, hardly any arms",
            {ITEMS[i]["short"] for i in SAME} == {"no veto on Ukraine", "no defence pact", "hardly any arms"},
        ),
        (
            "Threat and gain, too, have more for them",
            [w for w in RIVALS if all(both_ways(c, w)[0] > both_ways(c, w)[1] for c in (ONE, TWO))][:2]
            == ["threat", "gain"],
        ),
        f"which of our {len(ITEMS)} items",
    ],
    "C01-choices-surprises": lambda: [
        ("It holds by the codes as edited later", all(more_against(c) for c in (LATER_ONE, LATER_TWO))),
        ("by the lopsided count with all rivals", all(s[0] < s[1] for s in map(score, (ONE, TWO)))),
        (
            "It turns by one condition with all items, as it does by the codes as given",
            not any(all(map(more_against, pair)) for pair in ((ONE, TWO), (GIVEN_ONE, GIVEN_TWO))),
        ),
        (
            "wherever the six items or threat are set aside",
            not any(
                all(two[0] < two[1] for two in pair)
                for pair in (
                    [both_ways(aside(c)) for c in (ONE, TWO)],
                    [both_ways(aside(c)) for c in (LATER_ONE, LATER_TWO)],
                    [both_ways(c, without=["threat"]) for c in (ONE, TWO)],
                    [score(c, NO_TWIN) for c in (ONE, TWO)],
                    [score(aside(c)) for c in (ONE, TWO)],
                )
            ),
        ),
    ],
    "C01-choices-draws": lambda: [
        (
            "roles is ahead; by the codes as given it is a tie",
            surprised(TWO) == ["roles"] and surprised(GIVEN_TWO) == ["title", "roles"],
        ),
        ("the six items do", not any("title" in surprised(aside(c)) for c in (ONE, TWO))),
        ("so do weights", all("title" not in heaviest(c) for c in (ONE, TWO))),
        ("by which trade is last", worst_balance(ONE) == ["trade"]),
    ],
    "C01-choices": lambda: [
        ("Two choices turn it", all(last(of) < last(whole) / 2 for whole, of in ((0, 1), (2, 3)))),
        (
            "the title is last in {:.0f} and {:.0f} %".format(*(same_draws(stated_aside(c)) for c in (ONE, TWO))),
            2 * same_draws(stated_aside(TWO)) > same_draws(TWO),
        ),
        (
            "of before 1991 alone aside it is last in {:.0f} and {:.0f} %".format(
                *(same_draws({i: r for i, r in c.items() if i not in PAST}) for c in (ONE, TWO))
            ),
        )[0],
        f"the {last(0)} % of the first coder hang on our words: by the codes as given they are {same_draws(GIVEN_ONE):.0f}",
    ],
    "C01-rating": lambda: [
        (
            "without the six set aside title, body and a common threat come out alike",
            all(not both_ways(aside(c), w)[1] for c in (ONE, TWO) for w in ("title", "body", "threat")),
        ),
    ],
    "C57-read": lambda: [
        (
            "A text that passes has nearly always a US yes.",
            (sum(r["USA"] == "Y" for r in COUNCIL) / len(COUNCIL) > 0.95),
        ),
        (
            "most of the joint vetoes concern one war, Syria's",
            (sum(r["topic"] == "Syria" for r in VETOES_THEN) > len(VETOES_THEN) / 2),
        ),
    ],
    "C57-read-2": lambda: [
        (
            "Joint Sea 2019, 2021 and 2022, and more since",
            [r["name"] for r in OWN_COAST_THEN] == [f"Joint Sea-{year}" for year in (2019, 2021, 2022)]
            and len(OWN_COAST) > len(OWN_COAST_THEN),
        ),
    ],
    "C57-choices": lambda: [
        (
            f"turn with the clock: {beside(RECENT_THEN)} of {len(RECENT_THEN)} to April 2023",
            2 * beside(RECENT_THEN) < len(RECENT_THEN),
        ),
        (f"{beside(RECENT)} of {len(RECENT)} in all", 2 * beside(RECENT) > len(RECENT)),
        (
            "Own coasts don't turn the drills",
            2 * (beside(OTHERS_THEN) + len(OWN_COAST_THEN)) < len(OTHERS_THEN)
            and 2 * (beside(OTHERS) + len(OWN_COAST)) < len(OTHERS),
        ),
    ],
    "C57-rating": lambda: [
        (
            "patrols and recent texts point at Washington or its allies",
            all(r["names_us"] == "y" for r in LATE)
            and all(beside(kind) > len(kind) / 2 for kind in (PATROLS, PATROLS_THEN)),
        ),
        ("most other drills don't", all(beside(kind) < len(kind) / 2 for kind in (OTHERS, OTHERS_THEN))),
        ("most joint vetoes are on Syria", sum(r["topic"] == "Syria" for r in VETOES) > len(VETOES) / 2),
    ],
    "C58-read": lambda: [
        f"{in_words(int(LEDGER['C58', SAYING]['value']))} pairs say it by April 2023",
    ],
    "C59-read": lambda: [
        (
            "As the Fund saw it in April 2023, output had grown in each year from 2010, and both shares had risen to 2021.",
            (all(GROWTH["2023-04", year] > 0 for year in range(2010, 2023))) and (fell("dollars")) and (fell("ppp")),
        ),
    ],
    "C59-choices": lambda: [
        ("Dollars turn it on both clocks", share("2023-04", 2022) < share("2023-04", 2021)),
        ("over three on the second", share("2025-10", 2024) < share("2025-10", 2021)),
        (
            "beside the United States",
            dollars("CHN", 2023) / dollars("USA", 2023) < dollars("CHN", 2021) / dollars("USA", 2021),
        ),
        (
            "Purchasing power turns it in 2022 alone, by a tenth of a point",
            round(share("2023-04", 2022, "ppp") - share("2023-04", 2021, "ppp"), 1) == -0.1
            and share("2025-10", 2024, "ppp") > share("2025-10", 2021, "ppp"),
        ),
    ],
    "all-claims-of-the": lambda: [
        f"{sum('results known' in r['rule'] for r in BEFORE.values())} of {len(BEFORE)} rules had been changed",
    ],
    "moved-read": lambda: [
        (
            "Most ratings that moved became kinder",
            all(2 * m["kinder"] > len(CLAIMS) - m["same"] for m in (moved("first", "2026"), moved("second", "2026"))),
        ),
        "{kinder} kinder and {harsher} harsher from the second edition".format(**moved("second", "2026")),
        "{kinder} and {harsher} from the first".format(**moved("first", "2026")),
        "From the third edition {same} ratings of today stayed, {kinder} became kinder and {harsher} harsher".format(
            **moved("third", "2026")
        ),
        "on the first clock {same} stayed, {kinder} and {harsher}".format(**moved("third", "2023")),
        (
            "C29 and C30 are such claims",
            all(
                RATED[one]["rating_2026"] == "Insufficient data" != BEFORE[one]["third_2026"] for one in ("C29", "C30")
            ),
        ),
        (
            f"The title (C01) is {RATED['C01']['rating_2026']} on both clocks; today, as in all three editions",
            {RATED["C01"][f"rating_{year}"] for year in (2023, 2026)}
            == {BEFORE["C01"][f"{edition}_2026"] for edition in ("first", "second", "third")},
        ),
    ],
    "agree-what": lambda: [
        "Of a hundred pairs {:.0f} agree to April 2023 and {:.0f} today".format(*map(pairs_alike, ("then", "now"))),
        ("nearly all lie at most one step apart", all(pairs_near(clock) > 95 for clock in ("then", "now"))),
        (
            "more often harsher on the claim than kinder",
            all(
                sum(x > 0 for x in steps) > sum(x < 0 for x in steps)
                for steps in map(denial_less_claim, ("then", "now"))
            ),
        ),
    ],
    "agree-which-read": lambda: [
        "from the article on {} claims and gave it on {} on the first clock".format(*ties("then")),
        "on the second it took {} and gave {}".format(*ties("now")),
        (
            f"{len(three_each('then'))} stand at a tie of three against three",
            len(three_each("then")) == sum(ties("then")),
        ),
        (f"today {len(three_each('now'))}", len(three_each("now")) == sum(ties("now"))),
        ("One reading a step farther from Mixed would change each", all(map(decided_by_one, three_each("now")))),
    ],
    "the-ratings-that-moved": lambda: [
        (
            f"by today's ratings, {part('fact', GOOD):.0f} and {part('causal', GOOD):.0f} %",
            wider(GOOD) >= 10,
        ),
        f"one claim of cause is {100 / of_kind('causal'):.0f} points",
        (
            "It holds by those of April 2023, {:.0f} and {:.0f} %".format(
                *(part(kind, GOOD, "rating_2023") for kind in ("fact", "causal"))
            ),
            wider(GOOD, "rating_2023") >= 10,
        ),
        (
            "if only Supported counts, and by the rules of the first two editions",
            min(
                wider(GOOD[:1]),
                wider(GOOD, "first_2026", BEFORE),
                wider(GOOD, "second_2026", BEFORE),
            )
            >= 10,
        ),
        (f"facts and causes lie {wider((*GOOD, 'Mixed')):.0f} points apart", wider((*GOOD, "Mixed")) < 10),
        (
            "by the third edition's cases, too, {:.0f} and {:.0f} %".format(
                *(part(kind, GOOD, "third_2026", BEFORE) for kind in ("fact", "causal"))
            ),
            wider(GOOD, "third_2026", BEFORE) < 10,
        ),
    ],
    "9.4.title": lambda: [
        ("China is ahead of the United States on two of four scales", ahead("CHN") == [False, True, False, True]),
        ("Russia on none", not any(ahead("RUS"))),
    ],
    "9.4.description": lambda: [
        f"China ends at {dollars('CHN', 2023) / dollars('USA', 2023):.2f} times the United States in dollars",
        f"{power('CHN', 2022) / power('USA', 2022):.2f} by purchasing power",
        f"{float(SPENT['CHN', 2025]) / float(SPENT['USA', 2025]):.2f} in military spending",
        f"{MASS['CHN', 2022] / MASS['USA', 2022]:.2f} in an index",
        (
            "Russia stays far below one on all four",
            dollars("RUS", 2023) < 0.5 * dollars("USA", 2023)
            and power("RUS", 2022) < 0.5 * power("USA", 2022)
            and float(SPENT["RUS", 2025]) < 0.5 * float(SPENT["USA", 2025])
            and MASS["RUS", 2022] < 0.5 * MASS["USA", 2022],
        ),
    ],
}
TOLD_AS = {  # words of each item's label
    "E03": "vetoes to 2022 were cast together", "E04": "both abstained on", "E05": "vetoes on Ukraine",
    "E06": "the pact of 1950", "E07": "declared their ties normal", "E08": "historians list", "E09": "points a year in 2013-20",
    "E10": "Türkiye", "E11": "of China's trade in 2020", "E12": "cases of sanctions", "E13": "million TIV", "E14": "talks with Putin",
    "E15": "joint texts since 2022", "E16": "drills and patrols", "E17": "counts of restraint",
}  # fmt: skip
STANCE = {"++": "as the title expects", "+.": "as the title expects, by one", "..": "on which the title says nothing"}
STANCE |= {".x": "against what the title expects, by one", "xx": "against what the title expects"}


def item_label(item):
    """The label of an item's row under C01."""
    mine = (one for claim, one in LEDGER if claim == "C01" and one.startswith("item ") and "cut for" not in one)
    found = (one for one in mine if TOLD_AS[item] in one)
    return next(found, "")


def rivals_that_expect(item):
    """Rivals that expect an item by the first coding; -1 where its row says another stance, number or second coding."""
    label = item_label(item)
    two = sum(TWO[item][word] == "+" for word in RIVALS)
    stance = STANCE["".join(sorted(codes[item]["title"] for codes in (ONE, TWO)))]
    row = LEDGER[ITEMS[item]["claim"], ITEMS[item]["label"]]
    told = label.startswith(f"item {stance}") and ("by one" in label) == ("by one" in stance)
    told = told and f"{float(row['value']):g}" in label
    told = told and LEDGER["C01", label]["unit"].endswith(f"(by the second coding {two})")
    return sum(ONE[item][word] == "+" for word in RIVALS) if told else -1


CUT = ", cut for the first clock: "
COUNCIL_THEN = [r for r in COUNCIL if "2022" <= r["date"] <= "2023-04-30"]
CUT_AT = {  # what the label of an item says that is cut at April 2023
    "E04": f"both abstained on {100 * sum(r in BOTH and r['USA'] == 'Y' for r in COUNCIL_THEN) / len(COUNCIL_THEN):.1f} %",
    "E12": "China had joined no sanctions on Russia",
    "E13": "major arms in no year to 2021",
    "E15": f"{sum(r['names_us'] == 'y' and r['date'] <= '2023-04-30' for r in LATE)} of {listed_since_2022('2023-04-30')} joint texts",
    "E16": f"{beside(RECENT_THEN)} of {len(RECENT_THEN)} listed drills",
}


def cut_label(item):
    stance = STANCE["".join(sorted(codes[item]["title"] for codes in (ONE, TWO)))]
    return next(
        (one for claim, one in LEDGER if claim == "C01" and CUT in one and CUT_AT[item] in one and stance in one), ""
    )


FIFTEEN = "fifteen items"
NAMED = {"title": "the title", "body": "the article's text (paragraph 4)"}
SIDED = {
    "for": "items for {} (it expected them, a rival did not)",
    "against": "items against {} (it did not expect them, a rival did)",
}
CAME = "of what {} expects or rules out, the part that came as expected"
DRAWN = "share of random draws in which, of nine readings, the title meets most against it"
TWIN = "items {} the rival *a common threat*, counted alike"
ALONE = "items that came as the title expects and that no rival expects"
PRESSED = "windows around new US pressure (2014, 2017, 2018) above each earlier one"
AFTER_2022 = "window around the sanctions of 2022, 2020-21 to 2022-23"
BEYOND, PLACE = "UN Assembly, {}: agreement beyond chance", "Russia's place among those nearest to China"
TOLD_OF = ["", ", without the six set aside", ", without the two granted in words", ", codes edited later"]
TOLD_OF += [", codes edited later, without the six"]


def five_ways(coder):
    """Codes of one coder; without the six, without those granted in words, edited later, edited without the six."""
    now, later = {"first": (ONE, LATER_ONE), "second": (TWO, LATER_TWO)}[coder]
    return now, aside(now), stated_aside(now), later, aside(later)


def committed(codes, word="title"):
    """What came of what a reading expects or rules out, of how many, and how many others have a lower part."""
    parts = {w: (count(codes, w, "+"), count(codes, w, "+") + count(codes, w)) for w in WORDS}
    came, said = parts[word]
    return came, said, sum(x * said < came * y for x, y in parts.values())


def lower_than_title(codes, word):
    """A smaller part of what a reading expects or rules out came than of the title's."""
    came, said = committed(codes)[:2]
    return count(codes, word, "+") * said < came * (count(codes, word, "+") + count(codes, word))


CALM = "largest change in earlier windows, of 2006 to 2012"
PRESSURE = ("2012-13 to 2014-15", "2015-16 to 2017-18", "2016-17 to 2018-19")


def gains_of(name):
    """{year of new US pressure: how a measure moved around it}."""
    return {year: WINDOWS[f"{name}, change {span}"] for year, span in zip((2014, 2017, 2018), PRESSURE, strict=True)}


SPANS = {"2006-13": ("2006", "2013"), "2014-22": ("2014", "2022"), "2023-25": ("2023", "2025")}
ASSEMBLY = rows("tables/ga_votes.csv")
STATES = list(ASSEMBLY[0])[list(ASSEMBLY[0]).index("RUS") :]


@functools.cache
def with_china(state, span):
    """Agreement beyond luck of China and a state in the Assembly, where both voted."""
    start, end = SPANS[span]
    both = [(r["CHN"], r[state]) for r in ASSEMBLY if start <= r["date"][:4] <= end]
    both = [pair for pair in both if set(pair) <= set("YNA")]
    one, other = (Counter(side) for side in zip(*both, strict=True))
    luck = sum(one[vote] * other[vote] for vote in "YNA") / len(both) ** 2
    return (equal(both) - luck) / (1 - luck)


def same_as_china(state, span):
    """Percent of the texts on which both voted that got the same vote from China and a state."""
    start, end = SPANS[span]
    both = [(r["CHN"], r[state]) for r in ASSEMBLY if start <= r["date"][:4] <= end]
    both = [pair for pair in both if set(pair) <= set("YNA")]
    return 100 * sum(one == other for one, other in both) / len(both)


def but_two(name):
    """The largest calm window without those of 2010 and 2011: the ledger's, which facts_04 computes a second time."""
    told = CALM if name == SHARE else CALM.replace("largest change", "largest")
    return float(LEDGER["C25", f"{name}, {told}, those of 2010 and 2011 left out"]["value"])


def sold_to(*asked):
    return arms_sent(rows, *asked)


FIRST_ARMS, LATER_ARMS = (2014, 2021, "2022-07"), (2022, 2025, "2026-05")


def place_of_russia(span):
    return 1 + sum(with_china(state, span) > with_china("RUS", span) for state in STATES)


def counted_again():
    """[(claim, label, how it is computed here, decimals)] of the counts of fifteen items."""
    found, draws = {}, {}
    for coder in ("first", "second"):
        for run, codes in zip(TOLD_OF, five_ways(coder), strict=True):
            these = f"{FIFTEEN}, {coder} coding{run}"
            for form in ["title"] if run else NAMED:
                for side, count_of in zip(SIDED, both_ways(codes, form), strict=True):
                    found[f"{SIDED[side].format(NAMED[form])}, {these}"] = count_of
            if "granted" not in run and run != TOLD_OF[-1]:
                draws[f"{DRAWN}, {these}"] = lambda codes=codes: same_draws(codes)
            for side, count_of in zip(SIDED, both_ways(codes, "threat"), strict=True) if run in TOLD_OF[:2] else ():
                found[f"{TWIN.format(side)}, {these}"] = count_of
        now, these = five_ways(coder)[0], f"{FIFTEEN}, {coder} coding"
        found[f"{ALONE}, {these}"] = alone(now)
        found[f"{ALONE}, a common threat not counted as a rival, {these}"] = alone(now, rivals=NO_TWIN)
    came, said, _ = committed(TWO, "body")
    found[f"{CAME.format(NAMED['body'])}, {FIFTEEN}, second coding"] = 100 * came / said
    draws |= {label: lambda value=value: value for label, value in found.items()}
    return [("C01", label, do, 0) for label, do in draws.items()]


def moved_again():
    """The same of a measure's windows around new US pressure, and of calm ones."""
    found = []
    for name in (SHARE, LIKE):
        calm, gains = f"{name}, {CALM}", gains_of(name)
        found.append((f"{name}: {PRESSED}", sum(gain > WINDOWS[calm] for gain in gains.values()), 0))
        found += [(f"{name}: window around the pressure of {year}", gain, 1) for year, gain in gains.items()]
        found.append((f"{name}: largest earlier window, of 2006-12", WINDOWS[calm], 1))
        strict = WINDOWS[f"{calm}, those that touch 2008 left out"]
        found.append((f"{name}: largest earlier window, of 2006-12, without those that touch 2008", strict, 1))
        if (but := f"{calm}, those of 2010 and 2011 left out") in WINDOWS:
            found.append((f"{name}: largest earlier window, without those of 2010 and 2011", WINDOWS[but], 1))
            above = sum(gain > WINDOWS[but] for gain in gains.values())
            found.append((f"{name}: {PRESSED}, those of 2010 and 2011 left out", above, 0))
        found.append((f"{name}: {AFTER_2022}", WINDOWS[f"{name}, change 2020-21 to 2022-23"], 1))
    return [("C01", label, lambda value=value: value, places) for label, value, places in found]


PATROL, DRILL = "joint patrols by sea and air, in our list,", "other joint drills, in our list,"
ASHORE = "in seas or off coasts of a US ally"
ADOPTED = "texts adopted by the UN's Council, 2014-25,"
IN_DOLLARS, IN_PPP = "China's share of world output in dollars,", "China's share of world output by purchasing power,"
APRIL, OCTOBER = "by the IMF in April 2023,", "by the IMF in October 2025,"
OVER_US = "China's output over that of the United States,"
AMERICAN = {
    (r["edition"], int(r["year"])): float(r["share_of_world_dollars_pct"])
    for r in rows("sources/imf-weo-gdp-shares/gdp_shares_derived.csv")
    if r["country"] == "United States"
}
EVIDENCE = [
    *(("C01", item_label(item), lambda item=item: rivals_that_expect(item), 0) for item in ITEMS),
    *(("C01", cut_label(item), lambda item=item: sum(ONE[item][word] == "+" for word in RIVALS), 0) for item in CUT_AT),
    *counted_again(),
    *moved_again(),
    *(
        ("C01", f"{BEYOND.format(span)}, China and {name}", lambda code=code, span=span: with_china(code, span), 2)
        for span in SPANS
        for code, name in {"RUS": "Russia", "IND": "India", "IRN": "Iran"}.items()
    ),
    *(("C01", f"{BEYOND.format(span)}, {PLACE}", lambda span=span: place_of_russia(span), 0) for span in SPANS),
    ("C01", "UN Assembly, 2006-13: same vote, China and Russia", lambda: same_as_china("RUS", "2006-13"), 0),
    *(
        ("C01", f"Russian major arms to {buyer}, {told}", lambda code=code, years=years: sold_to(code, *years), 0)
        for told, years in {
            "2014-21 (SIPRI's volume, edition of 2022)": FIRST_ARMS,
            "2022-25 (SIPRI's volume, edition of 2026)": LATER_ARMS,
        }.items()
        for buyer, code in {"India": "IND", "China": "CHN"}.items()
    ),
    (
        "C01",
        "joint texts of 2022 to April 2023 that name the United States, of three, of which two were read in part",
        lambda: sum(r["names_us"] == "y" and r["date"] <= "2023-04-30" for r in LATE),
        0,
    ),
    ("C01", f"{PATROL} 2019 to April 2023, {ASHORE}, of seven", lambda: beside(PATROLS_THEN), 0),
    (
        "C57",
        "vetoes by China and Russia together in the UN's Council, December 1991 to April 2023",
        lambda: len(VETOES_THEN),
        0,
    ),
    (
        "C57",
        "vetoes by China and Russia together in the UN's Council, December 1991 to April 2023, on Syria",
        lambda: sum(r["topic"] == "Syria" for r in VETOES_THEN),
        0,
    ),
    ("C57", f"{ADOPTED} on which China and Russia abstained", lambda: len(BOTH), 0),
    (
        "C57",
        f"{ADOPTED} on which China and Russia abstained and Washington said yes",
        lambda: sum(r["USA"] == "Y" for r in BOTH),
        0,
    ),
    ("C57", f"{ADOPTED} share with a US yes", lambda: 100 * sum(r["USA"] == "Y" for r in COUNCIL) / len(COUNCIL), 0),
    ("C57", f"{PATROL} 2019 to April 2023, all", lambda: len(PATROLS_THEN), 0),
    ("C57", f"{PATROL} 2019 to April 2023, {ASHORE}", lambda: beside(PATROLS_THEN), 0),
    ("C57", f"{PATROL} 2019 to December 2025, all", lambda: len(PATROLS), 0),
    ("C57", f"{PATROL} 2019 to December 2025, {ASHORE}", lambda: beside(PATROLS), 0),
    ("C57", f"{DRILL} 2019 to April 2023, all", lambda: len(OTHERS_THEN), 0),
    ("C57", f"{DRILL} 2019 to April 2023, {ASHORE}", lambda: beside(OTHERS_THEN), 0),
    ("C57", f"{DRILL} 2019 to January 2026, all", lambda: len(OTHERS), 0),
    ("C57", f"{DRILL} 2019 to January 2026, {ASHORE}", lambda: beside(OTHERS), 0),
    ("C57", "joint drills and patrols of 2019-25 beside a US ally, by our list", lambda: beside(RECENT), 0),
    (
        "C57",
        "joint drills and patrols of 2003-18 beside a US ally, by our list",
        lambda: beside([r for r in DRILLS if "2003" <= r["start"] < "2019"]),
        0,
    ),
    (
        "C57",
        "joint texts of 2022 to 2025 that name the United States",
        lambda: sum(r["names_us"] == "y" for r in LATE),
        0,
    ),
    ("C57", "joint texts of 2022 to 2025 of which passages were read", lambda: len(LATE), 0),
    ("C57", "joint texts of 2022 to April 2023, all listed", lambda: listed_since_2022("2023-04-30"), 0),
    ("C57", "joint texts of 2022 to May 2026, all listed", lambda: listed_since_2022("2026-05-31"), 0),
    (
        "C57",
        "joint texts of 2022 to April 2023 that name the United States",
        lambda: sum(r["names_us"] == "y" and r["date"] <= "2023-04-30" for r in LATE),
        0,
    ),
    (
        "C57",
        "joint texts of 2022 to April 2023 of which passages were read",
        lambda: sum(r["date"] <= "2023-04-30" for r in LATE),
        0,
    ),
    (
        "C57",
        "joint texts of 1996 to 2021 that name the United States",
        lambda: sum(r["names_us"] == "y" for r in TEXTS if r not in LATE),
        0,
    ),
    (
        "C57",
        "joint texts of 1996 to 2021 of which a part was read, mostly the opening",
        lambda: len(TEXTS) - len(LATE),
        0,
    ),
    ("C59", f"{IN_DOLLARS} {APRIL} 2019", lambda: share("2023-04", 2019), 1),
    ("C59", f"{IN_DOLLARS} {APRIL} 2021", lambda: share("2023-04", 2021), 1),
    ("C59", f"{IN_DOLLARS} {APRIL} 2022", lambda: share("2023-04", 2022), 1),
    ("C59", f"{IN_DOLLARS} {OCTOBER} 2021", lambda: share("2025-10", 2021), 1),
    ("C59", f"{IN_DOLLARS} {OCTOBER} 2024", lambda: share("2025-10", 2024), 1),
    ("C59", f"{IN_PPP} {APRIL} 2019", lambda: share("2023-04", 2019, "ppp"), 1),
    ("C59", f"{IN_PPP} {APRIL} 2022", lambda: share("2023-04", 2022, "ppp"), 1),
    (
        "C59",
        f"{IN_PPP} {APRIL} 2022 less 2021",
        lambda: share("2023-04", 2022, "ppp") - share("2023-04", 2021, "ppp"),
        1,
    ),
    ("C59", f"{IN_PPP} {OCTOBER} 2021", lambda: share("2025-10", 2021, "ppp"), 1),
    ("C59", f"{IN_PPP} {OCTOBER} 2024", lambda: share("2025-10", 2024, "ppp"), 1),
    (
        "C59",
        "growth of China's real output, lowest year of 2010-22, by the IMF in April 2023",
        lambda: min(GROWTH["2023-04", y] for y in range(2010, 2023)),
        1,
    ),
    (
        "C59",
        "growth of China's real output, lower of 2023 and 2024, by the IMF in October 2025",
        lambda: min(GROWTH["2025-10", y] for y in (2023, 2024)),
        1,
    ),
    ("C59", f"United States, share of world output in dollars, {APRIL} 2019", lambda: AMERICAN["2023-04", 2019], 1),
    ("C59", f"United States, share of world output in dollars, {APRIL} 2022", lambda: AMERICAN["2023-04", 2022], 1),
    ("C59", "China's share of the UN budget (dues, which follow income), 2019-21", lambda: DUES["2019"], 1),
    ("C59", "China's share of the UN budget (dues, which follow income), 2022-24", lambda: DUES["2022"], 1),
    ("C59", f"{OVER_US} by purchasing power, 2012", lambda: power("CHN", 2012) / power("USA", 2012), 2),
    ("C59", f"{OVER_US} by purchasing power, 2022", lambda: power("CHN", 2022) / power("USA", 2022), 2),
    ("C59", f"{OVER_US} in market dollars, 2021", lambda: dollars("CHN", 2021) / dollars("USA", 2021), 2),
    ("C59", f"{OVER_US} in market dollars, 2023", lambda: dollars("CHN", 2023) / dollars("USA", 2023), 2),
    (
        "C63",
        "emergency texts of the UN's Assembly on the war, March 2022 to February 2023",
        lambda: sum(d <= "2023-02-28" for d in EMERGENCY),
        0,
    ),
    (
        "C63",
        "emergency texts of the UN's Assembly on the war, 2025 to February 2026",
        lambda: sum(d >= "2025" for d in EMERGENCY),
        0,
    ),
    (
        "C64",
        "talks of the presidents in person, three years to 22 March 2020",
        lambda: talks("2017-03-23", "2020-03-22"),
        0,
    ),
    (
        "C64",
        "talks of the presidents in person, three years to 22 March 2023 (the pandemic's)",
        lambda: talks("2020-03-23", "2023-03-22"),
        0,
    ),
    (
        "C64",
        "talks of the presidents in person, three years from 23 March 2023",
        lambda: talks("2023-03-23", "2026-03-22"),
        0,
    ),
]
NUMBERS = {"exercise 9.5": "the number of an exercise"}

# Values on which a rating turns, and keys

UCDP = rows("sources/ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024.csv")

EVIDENCE += [
    (
        "C63",
        "years of 2022 to 2024 with fighting of Russia and Ukraine coded as war by Uppsala's data",
        lambda: len({r["year"] for r in UCDP if {r["gwno_a"], r["gwno_b"]} == {"365", "369"} and r["year"] >= "2022"}),
        0,
    ),
]


def half_on_spending():
    """China over the United States in 2022: half on spending, a quarter on each measure of output."""
    spent = {c: float(SPENT[c, 2022]) for c in ("CHN", "USA")}
    return (
        0.5 * spent["CHN"] / spent["USA"]
        + 0.25 * dollars("CHN", 2022) / dollars("USA", 2022)
        + 0.25 * power("CHN", 2022) / power("USA", 2022)
    )


def lighter_without_trade():
    kept = {item: row for item, row in ONE.items() if ITEMS[item]["source_group"] != "Trade"}
    return {word for word in WORDS if weight(kept, word) < weight(ONE, word) - 1e-9}


KEYS = {
    "9.1": lambda: 100 * max(count(ONE, word) for word in WORDS) / len(ITEMS),
    "9.2": lambda: kappa(PAIRS),
    "9.3": lambda: wider(GOOD),
    "9.4": lambda: kappa([("+" if item == "E03" else ".", row["rule"]) for item, row in ONE.items()]),
    "9.5": half_on_spending,
    "9.6": lighter_without_trade,
}
ELSEWHERE = {
    (
        "C58",
        f"named analysts who come near it (an entente, an undeclared alliance), {BY_SEARCH}",
    ): "counts the record's own list of analysts, each read on its page"
}

"""Facts of lesson 04 and its record: what their strong sentences say, computed by other code from the full tables."""

import math
import random
import statistics
from collections import Counter
from functools import cache

from tools.notebooks.by_cell import arms_sent, in_words, reader

rows = reader(__file__)

# The lesson: agreement and chance by plain counting over ga_votes


SEEN_VOTES = rows("tables/ga_votes.csv")
SEEN_STATES = {
    "CHN": "China",
    "RUS": "Russia",
    "USA": "United States",
    "GBR": "United Kingdom",
    "FRA": "France",
    "IND": "India",
    "BRA": "Brazil",
    "ZAF": "South Africa",
    "IRN": "Iran",
    "PRK": "North Korea",
    "CUB": "Cuba",
    "DEU": "Germany",
    "JPN": "Japan",
    "TUR": "Türkiye",
    "KAZ": "Kazakhstan",
    "BLR": "Belarus",
    "UKR": "Ukraine",
    "ISR": "Israel",
}
SEEN_CODES = {name: code for code, name in SEEN_STATES.items()}
ALIGNED = ["USA", "GBR", "FRA", "DEU", "JPN", "ISR", "UKR", "TUR"]  # by treaty or by choice
SEEN_WEST = ["United States", "United Kingdom", "France", "Germany", "Japan"]
SEEN_TITLES = {}
for _row in SEEN_VOTES:
    SEEN_TITLES.setdefault(int(_row["date"][:4]), set()).add(_row["text_key"])
SEEN_RETURN = SEEN_TITLES[2019] & SEEN_TITLES[2021] & SEEN_TITLES[2023] & SEEN_TITLES[2025]


def seen_pairs(first, last, one="China", other="Russia", keep=lambda row: True):
    """[(vote, vote)] of two states on the texts of some years on which both cast one."""
    codes = SEEN_CODES[one], SEEN_CODES[other]
    chosen = (r for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last and keep(r))
    return [(a, b) for a, b in ((r[codes[0]], r[codes[1]]) for r in chosen) if a in {*"YNA"} and b in {*"YNA"}]


def seen_same(*where, **what):
    """Percent of same votes."""
    pairs = seen_pairs(*where, **what)
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


def seen_chance(*where, **what):
    """Percent of same votes of two strangers with the same habits."""
    pairs = seen_pairs(*where, **what)
    first, second = zip(*pairs, strict=True)
    return 100 * sum(first.count(v) * second.count(v) for v in "YNA") / len(pairs) ** 2


def seen_kappa(*where, **what):
    chance = seen_chance(*where, **what)
    return (seen_same(*where, **what) - chance) / (100 - chance)


def seen_then(first, last):
    """Percent of Moscow's going along where China did not say yes."""
    pairs = [(a, b) for a, b in seen_pairs(first, last) if a != "Y"]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


def seen_returns(year, one="China", other="Russia", returns=True, measure=seen_same, keep=lambda row: True):
    """A measure of one year on texts that return, or on the others."""
    return measure(
        year, year, one=one, other=other, keep=lambda r: (r["text_key"] in SEEN_RETURN) == returns and keep(r)
    )


def seen_ahead(measure, first, last):
    """The states closer to China than Russia is."""
    others = [name for name in SEEN_CODES if name not in ("China", "Russia")]
    russia = measure(first, last)
    return {name for name in others if measure(first, last, other=name) > russia}


SEEN_LEADS = {(r["span"], r["state"]): r for r in rows("lessons/un_closeness_to_china.csv")}


def seen_where(span, column, test):
    """The states but Russia for which a column of the leads passes a test."""
    return {s for (sp, s), r in SEEN_LEADS.items() if sp == span and s != "Russia" and test(float(r[column]))}


def seen_beyond(span, lead):
    return seen_where(span, f"{lead}_low", lambda low: low > 0)


def seen_behind(span, lead):
    return seen_where(span, f"{lead}_high", lambda high: high < 0)


def seen_swing(one, other, returns):
    """Largest less smallest agreement, 2017 to 2025."""
    values = [seen_returns(year, one, other, returns) for year in range(2017, 2026)]
    return max(values) - min(values)


def seen_absent(first, last, code="CHN"):
    """Share of the texts of some years on which a state was absent."""
    chosen = [r[code] for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last]
    return chosen.count("X") / len(chosen)


def seen_yes(place, first, last):
    """Share of yes of China (0) or Moscow (1) on the texts that count for the pair."""
    pairs = seen_pairs(first, last)
    return sum(pair[place] == "Y" for pair in pairs) / len(pairs)


def seen_back(first, last):
    """Percent of China's same votes where Moscow did not say yes."""
    pairs = [(a, b) for a, b in seen_pairs(first, last) if b != "Y"]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


THEN, NOW = (1972, 1985), (2014, 2022)


def seen_items(first, last):
    return {r["item"] for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last}


SEEN_OLD_ITEMS = seen_items(*THEN) & seen_items(*NOW)


def seen_on_old(span, old=True):
    """Kappa on the agenda items of both spans, or on all others."""
    return seen_kappa(*span, keep=lambda r: (r["item"] in SEEN_OLD_ITEMS) == old)


VOTE_WAYS, SINCE_WAYS, UNTIL_WAYS = (rows(f"harvest/ways_04{name}.csv") for name in ("", "_since", "_until"))


def counted_so(way):
    """Partners less rivals by the choices of a row of ways_04, by plain counting; and how many questions are left."""
    letters = ["Y", "N", *"A" * (way["abstained"] != "left out"), *"X" * (way["absent"] == "not alike")]

    def same(a, b):
        half = 0.5 * (way["abstained"] == "half alike" and "A" in (a, b) and "X" not in (a, b))
        return float(a != "X") if a == b else half

    spans = []
    for first, last in (THEN, NOW):
        chosen = [r for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last]
        spans.append([(r["item"], r["CHN"], r["RUS"]) for r in chosen if r["CHN"] in letters and r["RUS"] in letters])
    items = [{item for item, *_ in span} for span in spans]
    kept = items[0] & items[1] if way["questions"] == "of both spans" else items[0] | items[1]
    levels = []
    for span in ([vote for vote in span if vote[0] in kept] for span in spans):
        texts = Counter(item for item, *_ in span)
        heavy = {item: 1 / n if way["weight"] == "each question" else 1 for item, n in texts.items()}
        whole, china, moscow, seen = sum(heavy[item] for item, *_ in span), Counter(), Counter(), 0
        for item, a, b in span:
            china[a] += heavy[item] / whole
            moscow[b] += heavy[item] / whole
            seen += same(a, b) * heavy[item] / whole
        lots = sum(same(a, b) for a in letters for b in letters)
        means = [(china[a] + moscow[a]) / 2 for a in letters]
        by_chance = {
            "kappa": sum(china[a] * moscow[b] * same(a, b) for a in letters for b in letters),
            "S": lots / len(letters) ** 2,
            "AC1": lots * sum(m * (1 - m) for m in means) / len(letters) / (len(letters) - 1),
        }[way["chance"]]
        levels.append((seen - by_chance) / (1 - by_chance))
    return levels[1] - levels[0], len(kept)


def ways_where(table=VOTE_WAYS, **where):
    """(how many ways of these options have an interval above zero, how many there are)."""
    low = [float(way["low"]) for way in table if all(way[choice] == option for choice, option in where.items())]
    return sum(one > 0 for one in low), len(low)


def ways_hold(where, *held):
    """Whether so many ways of these options hold, of so many."""
    return ways_where(**where) == held


def ours_on_both():
    """Our way, but on questions of both spans."""
    return next(way for way in VOTE_WAYS if way["questions"] == "of both spans")


def yules_q(span):
    """Yule's Q of yes and no."""
    pairs = Counter(seen_pairs(*span))
    along, across = pairs["Y", "Y"] * pairs["N", "N"], pairs["Y", "N"] * pairs["N", "Y"]
    return (along - across) / (along + across)


@cache
def seen_apart(first, second, returns=False, draws=1500):
    """A 95 % interval of the change of kappa between two spans: agenda items drawn with the standard library."""
    items = {}
    for number, span in enumerate((first, second)):
        for r in SEEN_VOTES:
            inside = span[0] <= int(r["date"][:4]) <= span[1] and {r["CHN"], r["RUS"]} <= {*"YNA"}
            if inside and (not returns or r["text_key"] in SEEN_RETURN):
                items.setdefault(r["item"], ([], []))[number].append((r["CHN"], r["RUS"]))

    def kappa(pairs):
        china, russia = zip(*pairs, strict=True)
        same = sum(a == b for a, b in pairs) / len(pairs)
        chance = sum(china.count(v) * russia.count(v) for v in "YNA") / len(pairs) ** 2
        return (same - chance) / (1 - chance)

    dice, names, changes = random.Random(11), sorted(items), []
    for _ in range(draws):
        drawn = [items[name] for name in dice.choices(names, k=len(names))]
        early, late = ([pair for item in drawn for pair in item[number]] for number in (0, 1))
        changes.append(kappa(late) - kappa(early))
    changes.sort()
    return changes[int(0.025 * draws)], changes[int(0.975 * draws)]


def seen_others(year):
    """Votes of the pair on the texts that do not return."""
    return seen_pairs(year, year, keep=lambda r: r["text_key"] not in SEEN_RETURN)


def seen_older(year):
    """Agreement on the other texts whose title had come up before, without those on Ukraine."""
    before = set().union(*(SEEN_TITLES[y] for y in SEEN_TITLES if y < year))
    return seen_returns(year, returns=False, keep=lambda r: r["symbol"] not in SEEN_UKRAINE and r["text_key"] in before)


def seen_unlike(first, last):
    """(percent of same votes, kappa) where an absence of either is a vote unlike any of the other's."""
    chosen = [(r["CHN"], r["RUS"]) for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last]
    chosen = [pair for pair in chosen if {*pair} <= {*"YNAX"}]
    same = sum(a == b != "X" for a, b in chosen) / len(chosen)
    chance = sum(sum(p[0] == v for p in chosen) * sum(p[1] == v for p in chosen) for v in "YNA") / len(chosen) ** 2
    return 100 * same, (same - chance) / (1 - chance)


def arms_a_year(first, last, edition="2022-07"):
    """Mean of Russia's deliveries of arms to China, million TIV a year."""
    values = [
        float(r["tiv_m"])
        for r in rows("tables/arms_transfers.csv")
        if (r["supplier"], r["recipient"], r["edition"]) == ("RUS", "CHN", edition) and first <= int(r["year"]) <= last
    ]
    return sum(values) / (last - first + 1)


def sold_to(*asked):
    return arms_sent(rows, *asked)


def part_sold(first, last, edition):
    """China's part of all that Russia sold, percent."""
    return 100 * sold_to("CHN", first, last, edition) / sold_to("ALL", first, last, edition)


def drills_a_year(first, last, but="none left out"):
    """Named drills a year, without those whose kind has this word."""
    years = [int(r["start"][:4]) for r in rows("own/exercise_events.csv") if but not in r["kind"]]
    return sum(first <= year <= last for year in years) / (last - first + 1)


def of_window(a_year, start):
    """The step of a window: two years from the start on less two before."""
    return a_year(start, start + 1) - a_year(start - 2, start - 1)


SEEN_YEARS = {year: seen_same(year, year) for year in range(1971, 2026)}
SEEN_KAPPAS = {year: seen_kappa(year, year) for year in range(1971, 2026)}
SEEN_BANDS = {int(r["year"]): r for r in rows("lessons/un_agreement.csv")}
SEEN_UKRAINE = {
    r["symbol"]
    for r in rows("tables/ukraine_resolutions.csv")
    if r["group"] not in ("Georgia", "Moldova", "Council of Europe")
}


def seen_without_ukraine(year):
    """Agreement on the texts that do not return, without those on Ukraine or Crimea."""
    return seen_returns(year, returns=False, keep=lambda r: r["symbol"] not in SEEN_UKRAINE)


def others_on_ukraine(year):
    """How many of the texts that do not return are on Ukraine or Crimea, among those that count for the pair."""
    return len(seen_pairs(year, year, keep=lambda r: r["text_key"] not in SEEN_RETURN and r["symbol"] in SEEN_UKRAINE))


def seen_by(symbol):
    return next(r for r in SEEN_VOTES if r["symbol"] == symbol)


EVIDENCE = []


# The record: the same tables by plain counting, and those that the lesson does not read


TALKS, READ = rows("tables/talks_by_theme.csv"), rows("own/talks_second_reading.csv")
IDEAL, NEAR = rows("tables/ideal_points.csv"), rows("tables/closeness_to_china.csv")
COUNCIL, VETOED = rows("tables/sc_votes.csv"), rows("tables/vetoes.csv")
SPOKEN, TRADED = rows("tables/speech_keywords.csv"), rows("tables/annual_trade.csv")
TIED, STOP = rows("own/chronology.csv"), "2023-04-30"
THEMES = [
    "opposition",
    "un_world_order",
    "core_interests",
    "economy_energy",
    "people_culture",
    "conflicts",
    "history",
    "bilateral_politics",
]
ACCOUNTS = [r for r in TALKS if not r["kind"].startswith("signed")]
EARLY = [r for r in ACCOUNTS if r["date"] <= STOP]


def sentences_on(theme, chosen=None):
    """Sentences with a theme; "broad" is opposition or world order."""
    wanted = {"broad": ["opposition", "un_world_order"], "other side": ["economy_energy", "people_culture"]}
    wanted["bilateral"] = [*wanted["other side"], "bilateral_politics"]
    wanted = wanted.get(theme, [theme])
    return sum(any(r[name] == "1" for name in wanted) for r in (ACCOUNTS if chosen is None else chosen))


def heard(theme, way, to=None):
    """Sentences with a theme in the talks that were read a second time, by the "list" or by "reading"."""
    days = {r["text_id"]: r["date"] for r in TALKS}
    ours = [r for r in READ if not to or days[r["text_id"]] <= to]
    if way == "list":
        again = {(r["text_id"], r["sentence_no"]) for r in ours}
        ours = [r for r in TALKS if (r["text_id"], r["sentence_no"]) in again]
    return sentences_on(theme, ours)


def talks_led(other, chosen=None):
    """Talks in which opposition, broadly, has more sentences than another theme."""
    told = {}
    for r in ACCOUNTS if chosen is None else chosen:
        told.setdefault(r["text_id"], []).append(r)
    return sum(sentences_on("broad", one) > sentences_on(other, one) for one in told.values())


@cache
def kappa_on_common_texts(state="PRK", draws=1500):
    """A 95 % interval of a state's lead in kappa over Russia where all three voted: agenda items drawn by lot."""
    cast, items = {*"YNA"}, {}
    for r in SEEN_VOTES:
        if "2014" <= r["date"][:4] <= "2022" and {r["CHN"], r["RUS"], r[state]} <= cast:
            items.setdefault(r["item"], []).append((r["CHN"], r["RUS"], r[state]))

    def kappa(texts, place):
        n = len(texts)
        same = sum(t[0] == t[place] for t in texts) / n
        chance = sum(sum(t[0] == v for t in texts) * sum(t[place] == v for t in texts) for v in "YNA") / n**2
        return (same - chance) / (1 - chance)

    dice, names, leads = random.Random(11), sorted(items), []
    for _ in range(draws):
        texts = [text for name in dice.choices(names, k=len(names)) for text in items[name]]
        leads.append(kappa(texts, 2) - kappa(texts, 1))
    leads.sort()
    return leads[int(0.025 * draws)], leads[int(0.975 * draws)]


def seen_rise(other):
    """How much China's kappa with a state rose from 1972-85 to 2014-22."""
    return seen_kappa(2014, 2022, other=other) - seen_kappa(1972, 1985, other=other)


def seen_as_abstained(first, last):
    """(percent of same votes, kappa) where an absence counts as an abstention."""
    chosen = [(r["CHN"], r["RUS"]) for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last]
    chosen = [tuple("A" if v == "X" else v for v in pair) for pair in chosen if {*pair} <= {*"YNAX"}]
    same = sum(a == b for a, b in chosen) / len(chosen)
    chance = sum(sum(p[0] == v for p in chosen) * sum(p[1] == v for p in chosen) for v in "YNA") / len(chosen) ** 2
    return 100 * same, (same - chance) / (1 - chance)


def two_readings(theme):
    """Kappa of the list of words and the reader."""
    listed = {(r["text_id"], r["sentence_no"]): r[theme] == "1" for r in TALKS}
    pairs = [(listed[r["text_id"], r["sentence_no"]], r[theme] == "1") for r in READ]
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = (sum(one) / len(pairs) for one in zip(*pairs, strict=True))
    chance = first * second + (1 - first) * (1 - second)
    return (same - chance) / (1 - chance)


def beyond(by, *where, **what):
    """Agreement of China and Russia beyond chance as Scott (pi), Gwet (AC1) or Bennett (S) takes chance."""
    pairs = seen_pairs(*where, **what)
    pooled = [vote for pair in pairs for vote in pair]
    parts = [pooled.count(vote) / len(pooled) for vote in "YNA"]
    chance = {"pi": sum(p * p for p in parts), "AC1": sum(p * (1 - p) for p in parts) / 2, "S": 1 / 3}[by]
    return (sum(a == b for a, b in pairs) / len(pairs) - chance) / (1 - chance)


def on_old_by(by, span):
    return beyond(by, *span, keep=lambda r: r["item"] in SEEN_OLD_ITEMS)


def points(year, country, column="ideal_point"):
    return next(float(r[column]) for r in IDEAL if (r["year"], r["country"]) == (str(year), country) and r[column])


def gap(year, column="ideal_point"):
    return abs(points(year, "RUS", column) - points(year, "CHN", column))


def mean_gap(first, last):
    return sum(map(gap, range(first, last + 1))) / (last - first + 1)


def closing(start, column="ideal_point"):
    """Change of the mean gap: two years from the start on less two before."""
    return (gap(start, column) + gap(start + 1, column) - gap(start - 1, column) - gap(start - 2, column)) / 2


def place(span, series="final_passage"):
    """Russia's rank by closeness to China, and how many are ranked."""
    far = {r["country"]: float(r[series]) for r in NEAR if r["span"] == span and r[series]}
    return 1 + sum(value < far["RUS"] for value in far.values()), len(far)


def nearer_by_points(first, last):
    """States of the sixteen whose ideal point is nearer to China's than Russia's is."""
    others = [code for code in SEEN_STATES if code not in ("CHN", "RUS")]
    span = range(first, last + 1)
    far = {c: sum(abs(points(y, c) - points(y, "CHN")) for y in span) for c in [*others, "RUS"]}
    return {c for c in others if far[c] < far["RUS"]}


@cache
def clear_by_points(first, last, draws=1500):
    """States of the sixteen that are clearly nearer: points drawn from the publisher's intervals, each alone."""
    given = [r for r in IDEAL if r["country"] in SEEN_STATES and first <= int(r["year"]) <= last and r["ideal_point"]]
    dice, nearer = random.Random(11), {}
    for _ in range(draws):
        drawn = {
            (r["country"], r["year"]): dice.gauss(float(r["ideal_point"]), (float(r["high"]) - float(r["low"])) / 3.29)
            for r in given
        }
        far = {}
        for (code, year), point in drawn.items():
            far[code] = far.get(code, 0) + abs(point - drawn["CHN", year])
        for code, name in SEEN_STATES.items():
            nearer.setdefault(name, []).append(far["RUS"] - far[code])
    clear = {name for name, leads in nearer.items() if sorted(leads)[int(0.025 * draws)] > 0}
    return clear - {"China", "Russia"}


def listed(names):
    """Names in the order of the alphabet, with an "and"."""
    *most, last = sorted(names)
    return f"{', '.join(most)} and {last}"


def stepwise(start, one="CHN", other="RUS"):
    """{title: change of agreement}, two years from the start on less two before."""
    before, after = {}, {}
    for r in SEEN_VOTES:
        year = int(r["date"][:4])
        if start - 2 <= year <= start + 1 and r[one] in {*"YNA"} and r[other] in {*"YNA"}:
            (after if year >= start else before).setdefault(r["text_key"], []).append(100 * (r[one] == r[other]))
    shared = sorted(before.keys() & after.keys())
    return {k: sum(after[k]) / len(after[k]) - sum(before[k]) / len(before[k]) for k in shared}


PRESSED = (2014, 2017, 2018, 2022)


def holds_zero(interval):
    return interval[0] < 0 < interval[1]


@cache
def window(start):
    """(up, down, titles, mean change)."""
    steps = list(stepwise(start).values())
    return sum(s > 0 for s in steps), sum(s < 0 for s in steps), len(steps), sum(steps) / len(steps)


@cache
def spread_of(start, draws=1500):
    """A 95 % interval of the window's mean: titles drawn with the standard library."""
    dice, steps = random.Random(11), list(stepwise(start).values())
    means = sorted(sum(dice.choices(steps, k=len(steps))) / len(steps) for _ in range(draws))
    return means[int(0.025 * draws)], means[int(0.975 * draws)]


def against_us(first, last, one, other):
    """Percent of texts with a US yes or no on which two both voted the opposite."""
    turned, cast = {"Y": "N", "N": "Y"}, {*"YNA"}
    chosen = [r for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last and r["USA"] in turned]
    chosen = [r for r in chosen if r[one] in cast and r[other] in cast]
    return 100 * sum(r[one] == r[other] == turned[r["USA"]] for r in chosen) / len(chosen)


FOUR_PAIRS = {"cr": ("CHN", "RUS"), "ci": ("CHN", "IND"), "bs": ("BRA", "ZAF"), "fu": ("FRA", "GBR")}


def opposed_most(first, last):
    found = {name: against_us(first, last, *pair) for name, pair in FOUR_PAIRS.items()}
    return max(found, key=found.get)


def aside(first, last, china="A", russia="A"):
    chosen = [r for r in COUNCIL if first <= int(r["date"][:4]) <= last and r["USA"] == "Y"]
    return 100 * sum(r["CHN"] == china and r["RUS"] == russia for r in chosen) / len(chosen)


CHINESE = [v for v in VETOED if v["date"] > "1971-10-25" and "CHN" in v["vetoed_by"]]
FIRST_JOINT = min(v["date"] for v in CHINESE if "RUS" in v["vetoed_by"] and v["date"] >= "2001")


RUSSIAN_SINCE = [v for v in VETOED if v["date"] >= FIRST_JOINT and "RUS" in v["vetoed_by"]]


def without_china():
    """{last year: (Russia's vetoes that China did not join, all of them) since the first joint one}."""
    found = {}
    for last in ("2022", "2026"):
        these = [v for v in RUSSIAN_SINCE if v["date"][:4] <= last]
        found[last] = (sum("CHN" not in v["vetoed_by"] for v in these), len(these))
    return found


def named_us(speaker, first, last):
    chosen = [r for r in SPOKEN if r["keyword"] == "United States" and r["speaker"] == speaker]
    chosen = [r for r in chosen if first <= int(r["year"]) <= last]
    return 100 * sum(int(r["with_keyword"]) for r in chosen) / sum(int(r["speeches"]) for r in chosen)


def both_flows(reporter, partner, source, year):
    key = (reporter, partner, source, str(year))
    flows = [r for r in TRADED if (r["reporter"], r["partner"], r["source"], r["year"]) == key and r["flow"] != "total"]
    return sum(float(r["value_musd"]) for r in flows) if len(flows) == 2 else None


def russias_share(year):
    source = "dots" if year <= 2020 else "imts"
    return 100 * both_flows("RUS", "CHN", source, year) / both_flows("RUS", "WLD", source, year)


def chinas_share(year):
    if year <= 2020:
        return 100 * both_flows("CHN", "RUS", "dots", year) / both_flows("CHN", "WLD", "dots", year)
    key = ("CHN", "RUS", "customs", str(year), "total")
    columns = ("reporter", "partner", "source", "year", "flow")
    pair = next(float(r["value_musd"]) for r in TRADED if tuple(r[c] for c in columns) == key)
    return 100 * pair / both_flows("CHN", "WLD", "comtrade", year)


OF_RUSSIA = {(r["partner"], int(r["year"])): float(r["total_musd"] or 0) for r in rows("tables/russia_partners.csv")}
GROUPED = {r["partner"]: r["group"] for r in rows("tables/russia_partners.csv")}
POST_SOVIET = ("ARM", "AZE", "BLR", "KAZ", "KGZ", "MDA", "UZB")


def partners_share(partner, year):
    """Percent of all of Russia's trade."""
    return 100 * OF_RUSSIA[partner, year] / OF_RUSSIA["WLD", year]


def outside_step(start, without=()):
    """The step of China's part in Russia's trade with listed partners outside the sanctions."""
    these = [one for one, group in GROUPED.items() if group == "other" and one not in without]
    return stepped(
        lambda year: 100 * OF_RUSSIA["CHN", year] / sum(OF_RUSSIA[one, year] for one in these),
        start,
    )


def but_sanctioners(year):
    left = OF_RUSSIA["WLD", year] - sum(
        OF_RUSSIA[one, year] for one, group in GROUPED.items() if group in ("sanctioner", "invaded")
    )
    return 100 * OF_RUSSIA["CHN", year] / left


UNSOUND = tuple(  # by the flags that lesson 06a leaves out
    {
        r["partner"]
        for r in rows("tables/russia_partners.csv")
        if r["flag"] in ("doubtful", "incomplete") and "2020" <= r["year"] <= "2023"
    }
)
CHOSEN = {  # what a label says: the partners that are left out
    "India left out": ("IND",),
    "India and Türkiye left out": ("IND", "TUR"),
    "Uzbekistan, doubtful in 2023, left out": ("UZB",),
    "India, Türkiye and Uzbekistan left out": ("IND", "TUR", "UZB"),
    "seven post-Soviet states left out": POST_SOVIET,
}
OUTSIDE = "China's part in Russia's trade with 25 listed partners outside the sanctions (one is China)"
SPANS_OF = {
    2014: "2012-13 to 2014-15",
    2017: "2015-16 to 2017-18",
    2018: "2016-17 to 2018-19",
    2022: "2020-21 to 2022-23",
}


def chinas_mean(first, last):
    return sum(map(chinas_share, range(first, last + 1))) / (last - first + 1)


def stepped(share, start):
    return (share(start) + share(start + 1) - share(start - 1) - share(start - 2)) / 2


def customs_of_2022():
    """China's count of the pair's trade over what Russia's customs first printed for the world: millions over billions."""
    world = [r for r in rows("own/published_figures.csv") if r["period"] == "2022" and "first release" in r["metric"]]
    world = sum(float(r["value"]) for r in world if r["metric"].startswith("Russia's goods"))
    pair = next(
        float(r["value_musd"])
        for r in rows("tables/annual_trade.csv")
        if [r[c] for c in ("year", "reporter", "partner", "flow", "source")]
        == ["2022", "CHN", "RUS", "total", "customs"]
    )
    return pair / 10 / world


def customs_share(year):
    return 100 * both_flows("RUS", "CHN", "fcs", year) / both_flows("RUS", "WLD", "fcs", year)


def calm_trade(starts=range(2006, 2013)):
    """{first year: the larger step of the two series} of the calm windows."""
    found = {}
    for start in starts:
        steps = [stepped(russias_share, start)] if start in MEASURABLE else []
        steps += [stepped(customs_share, start)] if start >= 2008 else []
        found[start] = max(steps)
    return found


def beats_calm(start, calm):
    """Is the step of a date, by both series, larger than each calm window?"""
    return min(stepped(f, start) for f in (russias_share, customs_share)) > max(calm.values())


MEASURABLE = [2006, 2007, 2014, 2016, 2017, 2018, 2022]  # 2009 to 2011 are incomplete
PERIODS = {
    "1972-85": (1972, 1985),
    "1986-90": (1986, 1990),
    "1991-99": (1991, 1999),
    "2000-13": (2000, 2013),
    "2014-22": (2014, 2022),
    "2023-25": (2023, 2025),
}


def yes_of(code, first, last, issue=None):
    chosen = [r[code] for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last and issue in (None, r["issue"])]
    chosen = [vote for vote in chosen if vote in {*"YNA"}]
    return chosen.count("Y") / len(chosen)


def on_issue(issue, first, last, measure):
    return measure(first, last, keep=lambda r: r["issue"] == issue)


ISSUES = ("colonialism", "palestine", "development", "human rights", "other", "arms", "nuclear")
SPANS_OF_ISSUES = ((2014, 2021), (2022, 2025))


def give_or_take(issue, first, last):
    """Half of the 95 % interval of a share of same votes, in points, as if texts were independent."""
    share = on_issue(issue, first, last, seen_same)
    return 1.96 * math.sqrt(
        share * (100 - share) / on_issue(issue, first, last, lambda *a, **k: len(seen_pairs(*a, **k)))
    )


def us_no(year):
    chosen = [r["USA"] for r in SEEN_VOTES if r["date"].startswith(str(year)) and r["USA"]]
    return chosen.count("N") / len(chosen)


YEARLY = {
    who: {y: named_us(who, y, y) for y in range(first, 2026)}
    for who, first in (("China foreign ministry", 2005), ("Lavrov", 2013))
}
BEIJING, LAVROV = YEARLY["China foreign ministry"], YEARLY["Lavrov"]
SET = [int(r["speeches"]) for r in SPOKEN if r["keyword"] == "United States" and r["speaker"] != "Lavrov"]


# The lesson's own sentences

CLAIMS = {r["id"]: r for r in rows("ledger/claims.csv")}
OF_2024 = [r for r in SEEN_VOTES if r["date"].startswith("2024")]
ALIKE_2024 = [seen_pairs(2024, 2024).count((vote, vote)) for vote in "ANY"]
HIGHEST_TWO = sorted(SEEN_YEARS, key=SEEN_YEARS.get)[-2:]
ITEMS_NOW = [r["item"] for r in SEEN_VOTES if "2014" <= r["date"][:4] <= "2022"]


def kinds(*claims):
    return [CLAIMS[claim]["type"] for claim in claims]


def bare(value, places=2):
    """A number between -1 and 1 without its zero: .05."""
    return f"{value:.{places}f}".replace("0.", ".", 1)


def bounds(values):
    """Between which hundredths some values lie."""
    values = sorted(values)
    return math.floor(100 * values[0]) / 100, math.ceil(100 * values[-1]) / 100


def by_die(yes):
    """How often two strangers agree who say yes as a die tells them, and else no."""
    return yes**2 + (1 - yes) ** 2


def beyond_chance(year):
    return SEEN_YEARS[year] - seen_chance(year, year)


def on_others(one, other):
    """Agreement on the texts that do not return, 2021 and 2023."""
    return [seen_returns(year, one, other, returns=False) for year in (2021, 2023)]


def moved_by(other, early, late):
    """How far Brazil and another state moved on texts that return, points."""
    return seen_returns(late, "Brazil", other) - seen_returns(early, "Brazil", other)


def in_table(words, theme):
    """The end of a row of sentences by theme: of accounts to April 2023, and of all."""
    return f"{words} | {sentences_on(theme, EARLY)} | {sentences_on(theme)} |"


def on_ukraine():
    """Texts on Ukraine since 2022: those of the issue *other*, and all."""
    issues = [r["issue"] for r in SEEN_VOTES if r["symbol"] in SEEN_UKRAINE and r["date"] >= "2022"]
    return issues.count("other"), len(issues)


def moscows_vetoes(since):
    """Moscow's vetoes from a day to 2022."""
    return [v for v in rows("tables/vetoes.csv") if "RUS" in v["vetoed_by"] and since <= v["date"] < "2023"]


def seen_known(year):
    """Agreement on the texts whose title had come up before 2021."""
    before = set().union(*(SEEN_TITLES[y] for y in SEEN_TITLES if y < 2021))
    return seen_same(year, year, keep=lambda r: r["text_key"] in before)


def mean_change(start, years):
    """Mean change of agreement by title, some years from a start on less as many before."""
    cast, sides = {*"YNA"}, ({}, {})
    for r in SEEN_VOTES:
        year = int(r["date"][:4])
        if start - years <= year < start + years and {r["CHN"], r["RUS"]} <= cast:
            sides[year >= start].setdefault(r["text_key"], []).append(100 * (r["CHN"] == r["RUS"]))
    before, after = ({key: sum(one) / len(one) for key, one in side.items()} for side in sides)
    both = before.keys() & after.keys()
    return sum(after[key] - before[key] for key in both) / len(both)


LOOKED_UP = rows("ledger/lookups.csv")
TITLED = "joint texts of 1992 to April 2023, by title (our sorting):"
OF_THE_WORLD = {  # by day and beginning of the title
    "1997-04-23": "Multipolar", "2000-07-18": "Anti-missile", "2005-07-01": "International", "2008-05-23": "Major",
    "2011-06-16": "International", "2016-06-25": ("Development", "Strengthening"), "2017-07-04": "Current",
    "2019-06-05": "Strengthening", "2022-02-04": "International",
}  # fmt: skip
OF_THE_ECONOMY = {"2015-05-08": "Linking", "2023-03-21": "Economic"}


def titled(kind):
    """Joint texts to April 2023 of a kind, as the titles were sorted by hand."""
    texts = [(r["date"], r["title"]) for r in rows("tables/joint_statements.csv") if r["date"] <= "2023-04-30"]
    world = sum(title.startswith(OF_THE_WORLD.get(day, "-")) for day, title in texts)
    economy = sum(title.startswith(OF_THE_ECONOMY.get(day, "-")) for day, title in texts)
    rest = [title.lower() for day, title in texts if not title.startswith(OF_THE_WORLD.get(day, "-"))]
    tie = sum("relations" in title or "partnership" in title or "treaty" in title for title in rest)
    return {"world": world, "economy": economy, "tie": tie, "none": len(texts) - world - economy - tie}[kind]


THREE_SERIES = {"final_passage": "ideal_point", "all_roll_calls": "all_roll_calls", "older_method": "older_method"}


def found(claim, *parts):
    """Does one look-up of a claim hold all these words?"""
    return any(all(part in r["item"] for part in parts) for r in LOOKED_UP if r["claim"] == claim)


def a_year(share, first, last):
    """The gain of a share, points a year."""
    return (share(last) - share(first)) / (last - first)


def picked_up():
    """{state: gain a year of China's share in its trade, 2013-20 less 2006-13}."""
    shares = {r["year"]: r for r in rows("lessons/china_in_23_states.csv")}
    then, middle, now = ({k: float(v) for k, v in shares[y].items() if k != "year"} for y in ("2006", "2013", "2020"))
    return {one: (now[one] - 2 * middle[one] + then[one]) / 7 for one in now}


def calm_votes():
    return max(window(y)[3] for y in range(2006, 2013))


def higher(step_of, dates=PRESSED, calm=range(2006, 2013)):
    """The dates at which a measure rose, and by more than in each calm window."""
    return [y for y in dates if step_of(y) > max(0, *map(step_of, calm))]


BUT_TWO = (2006, 2007, 2008, 2009, 2012)  # without the windows of 2010 and 2011
BUT_THREE = (2006, 2007, 2008, 2012)  # without that of 2009, too


def elsewhere(year):
    """{state: China's share in its trade, percent}, of the 22 other states."""
    found = {}
    for r in rows("tables/trade_with_china.csv"):
        if r["year"] == str(year):
            china, world = (
                sum(float(r[f"{flow}_{partner}_musd"]) for flow in ("exports", "imports"))
                for partner in ("china", "world")
            )
            found[r["country"]] = 100 * china / world
    return found


def gained_elsewhere(first, last):
    """{state: points a year} of China's gain in the trade of the 22 others."""
    then, now = elsewhere(first), elsewhere(last)
    return {one: (now[one] - then[one]) / (last - first) for one in now}


def less_median(start):
    """Russia's step of a window (by its customs from 2008 to 2012), less that of the median other state."""
    two_later, later, before, two_before = (elsewhere(start + n) for n in (1, 0, -1, -2))
    steps = (two_later[s] + later[s] - before[s] - two_before[s] for s in later)
    own = customs_share if 2008 <= start <= 2012 else russias_share
    return stepped(own, start) - statistics.median(step / 2 for step in steps)


def calm_less_median():
    return max(map(less_median, range(2006, 2013)))


def percent(share, start):
    """The step of a window, in percent of the share before."""
    return 100 * ((share(start) + share(start + 1)) / (share(start - 1) + share(start - 2)) - 1)


def calm_percent(starts=range(2006, 2013)):
    """The largest step in percent of the calm windows, by Russia's customs where the IMF's years lack."""
    return max(percent(russias_share if y < 2008 else customs_share, y) for y in starts)


def year_later(start, share=None):
    """(points, percent) of a step whose years after begin a year later, by the IMF or by Russia's customs."""
    share = share or russias_share
    after, before = (share(start + 1) + share(start + 2)) / 2, (share(start - 1) + share(start - 2)) / 2
    return after - before, 100 * (after / before - 1)


def calm_later(starts=(2006, 2008, 2009, 2010, 2011)):
    """The largest such steps whose years are all calm: of 2007 neither series has all years."""
    steps = [year_later(y, russias_share if y < 2008 else customs_share) for y in starts]
    return tuple(max(one) for one in zip(*steps, strict=True))


def percent_elsewhere(start):
    """The median of the 22 other states."""
    years = [elsewhere(start + n) for n in (-2, -1, 0, 1)]
    return statistics.median(100 * ((c[s] + d[s]) / (a[s] + b[s]) - 1) for a, b, c, d in [years] for s in a)


def percent_less_median(start):
    own = customs_share if 2008 <= start <= 2012 else russias_share
    return percent(own, start) - percent_elsewhere(start)


def growth_rate(before, after, years):
    return 100 * ((after / before) ** (1 / years) - 1)


def own_growth(first, last, share=russias_share):
    return growth_rate(share(first), share(last), last - first)


def growth_elsewhere(first, last):
    """{state: percent a year} by which China's share grew in the trade of the 22 others."""
    then, now = elsewhere(first), elsewhere(last)
    return {one: growth_rate(then[one], now[one], last - first) for one in now}


def grew_faster(first, last):
    return {one for one, rate in growth_elsewhere(first, last).items() if rate > own_growth(first, last)}


def median_growth(first, last):
    return statistics.median(growth_elsewhere(first, last).values())


def own_gain(first, last):
    return a_year(russias_share, first, last)


def more_than_russia(first, last):
    return {one for one, gain in gained_elsewhere(first, last).items() if gain > own_gain(first, last)}


def arms_later(first, last):
    return arms_a_year(first, last, "2026-05")


def read_again(theme):
    """(by the list, by the reader) sentences with a theme in the talks that were read a second time."""
    again = {(r["text_id"], r["sentence_no"]) for r in READ}
    listed = sum(r[theme] == "1" for r in TALKS if (r["text_id"], r["sentence_no"]) in again)
    return listed, sum(r[theme] == "1" for r in READ)


def speeches_of(year):
    """(that name the United States, all) of China's foreign ministry."""
    row = next(
        r for r in SPOKEN if (r["keyword"], r["year"]) == ("United States", str(year)) and r["speaker"] != "Lavrov"
    )
    return row["with_keyword"], row["speeches"]


FACTS = {
    "head": lambda: [f"Data to {max(r['date'] for r in SEEN_VOTES)}"],
    "objective": lambda: [
        ("Steps 1 and 2 interpret", kinds("C21", "C22") == ["interpretation"] * 2),
        ("Step 3 states a fact", kinds("C23") == ["fact"]),
        ("Step 4 quotes, and step 5 names a cause", kinds("C24", "C25") == ["quotation", "causal"]),
    ],
    "1-how-often-do": lambda: [
        ("We begin in October 1971", min(r["date"] for r in SEEN_VOTES)[:7] == "1971-10"),
        f"In 1972-85 China was absent on {100 * seen_absent(*THEN):.0f} % of the texts",
    ],
    "predict-4-1": lambda: [
        (
            f"China was absent from one of the {len(OF_2024)} texts, so {len(seen_pairs(2024, 2024))} count",
            ["CHN" * (r["CHN"] == "X") + "RUS" * (r["RUS"] == "X") for r in OF_2024 if "X" in (r["CHN"], r["RUS"])]
            == ["CHN"],
        ),
        f"{' + '.join(map(str, ALIKE_2024))} = {sum(ALIKE_2024)}",
        (
            "In 1980 the two were open rivals",
            (seen_by("A/RES/ES-6/2")["CHN"], seen_by("A/RES/ES-6/2")["RUS"]) == ("Y", "N"),
        ),
        (
            "In 1993 Russia leaned to the West",
            # closer than to China: all but Washington
            sum(seen_same(1993, 1993, "Russia", one) > SEEN_YEARS[1993] for one in SEEN_WEST) == 4,
        ),
    ],
    "read-4-1": lambda: [
        f"As open rivals, in 1980, they voted alike on {SEEN_YEARS[1980]:.0f} % of the texts",
        f"in 2020 on {SEEN_YEARS[2020]:.0f} %",
        f"The line is highest in {' and '.join(map(str, sorted(HIGHEST_TWO)))}",
        ("while the Soviet Union still stood", max(HIGHEST_TWO) < 1991),
        f"lowest in {min(SEEN_YEARS, key=SEEN_YEARS.get)}",
        f"China's absences as not alike gets {seen_unlike(1980, 1980)[0]:.0f} % for 1980",
        f"{seen_unlike(2020, 2020)[0]:.0f} % for 2020",
    ],
    "2-how-much-of": lambda: [
        # supposed, of two strangers
        "says yes to 80 % of the texts",
        "Both say yes on 0.8 × 0.8",
        "both say no on 0.2 × 0.2",
        "two who say yes to 95 %",
    ],
    "change": lambda: [
        ("Two texts of three", round(3 * by_die(0.8), 1) == 2),
        f"{in_words(round(10 * by_die(0.95)))} of ten",
        # the definition of kappa
        "(seen − by chance) / (1 − by chance)",
        "It is 1 where two states always vote alike",
        "0 where they do no more than strangers",
        "agree on 0.75 of the texts",
        f"chance would give {by_die(0.8):.2f}",
    ],
    "read-4-2": lambda: [
        f"The rivals voted alike on {seen_same(*THEN):.0f} %",
        f"strangers with their habits would have done so on {seen_chance(*THEN):.0f} %: kappa is {bare(seen_kappa(*THEN))}",
        f"In 2014-22 they voted alike on {seen_same(*NOW):.0f} %",
        f"strangers would have on {seen_chance(*NOW):.0f} %: kappa is {bare(seen_kappa(*NOW))}",
        ("the plain count hardly changed", abs(seen_same(*NOW) - seen_same(*THEN)) < 4),
        ("Chance gives less than before", seen_chance(*NOW) < seen_chance(*THEN) - 15),
        ("both say yes less often", all(seen_yes(n, *NOW) < seen_yes(n, *THEN) for n in (0, 1))),
        f"that came up in both spans kappa ends at {bare(seen_on_old(NOW))}",
        f"it gives {bare(beyond('AC1', *THEN))} for the rivals and {bare(beyond('AC1', *NOW))} for the partners",
    ],
    "predict-4-3": lambda: [
        ("We picked sixteen other states", len(SEEN_STATES) - 2 == 16),
        f"human rights questions alone brought {max(map(ITEMS_NOW.count, {*ITEMS_NOW}))} of the {len(ITEMS_NOW)} texts of 2014-22",
        # chosen
        "40,000 times, and get 40,000 leads",
        "the middle 95 % of them",
    ],
    "exercise-4-3": lambda: [
        # what makes the question: one condition of the two does not answer it, and no end lies so near that luck does
        ("the rows of 2022-24", len(seen_behind("2022-24", "kappa_lead")) > len(KEYS["4.3"]()) > 0),
        (
            "but not by plain count",
            not seen_where("2022-24", "lead_high", lambda high: abs(high) < 1)
            and not seen_where("2022-24", "kappa_lead_high", lambda high: abs(high) < 0.01),
        ),
    ],
    "run-the-folded-drawing-2": lambda: [
        (
            f"by {seen_same(*NOW, other='Kazakhstan') - seen_same(*NOW):.1f} points",
            float(SEEN_LEADS["2014-22", "Kazakhstan"]["lead_low"])
            < 0
            < float(SEEN_LEADS["2014-22", "Kazakhstan"]["lead_high"]),
        ),
    ],
    "read-4-3": lambda: [
        f"By plain count {in_words(len(seen_ahead(seen_same, *NOW)))} states voted with China more often than Russia did",
        (
            "among them Kazakhstan, South Africa and India",
            {"Kazakhstan", "South Africa", "India"} < seen_ahead(seen_same, *NOW),
        ),
        f"By kappa {in_words(len(seen_ahead(seen_kappa, *NOW)))} did, {' and '.join(sorted(seen_ahead(seen_kappa, *NOW)))}",
        (
            "only North Korea's lead is clear by both measures",
            seen_beyond("2014-22", "lead") & seen_beyond("2014-22", "kappa_lead") == {"North Korea"},
        ),
        f"By a third measure, ideal points, {in_words(len(clear_by_points(*NOW)))} are clear",
        f"{in_words(len(ALIGNED))} of the sixteen are Western or aligned",
        "Russia came {}th of {} in closeness to China in 2019-21".format(*place("2019-21")),
        "{}rd of {} in 2022-24".format(*place("2022-24")),
    ],
    "exercise-4-2": lambda: [
        ("The Assembly has three letters", len({vote for pair in seen_pairs(*NOW) for vote in pair}) == 3),
    ],
    "predict-4-4": lambda: [
        f"From 2021 to 2023 the plain count fell from {SEEN_YEARS[2021]:.0f} to {SEEN_YEARS[2023]:.0f} %",
        f"{len(SEEN_RETURN)} texts were voted on in each of 2019, 2021, 2023",
        f"Russia voted alike on {seen_returns(2021):.0f} % in 2021",
    ],
    "exercise-4-4": lambda: [
        "100 where they voted alike and 0 where not",  # by the line of the cell
    ],
    "read-4-4": lambda: [
        ("On texts that return the plain count hardly moves", seen_swing("China", "Russia", True) < 7),
        "{:.0f} % in 2021, {:.0f} % in 2023, {:.0f} % in 2025".format(*map(seen_returns, (2021, 2023, 2025))),
        "The fall of 2023 is in the others: {:.0f} %, then {:.0f} %".format(*on_others("China", "Russia")),
        "Brazil and South Africa from {:.0f} to {:.0f} %".format(*on_others("Brazil", "South Africa")),
        f"the list of {len(SEEN_RETURN)} is known only since 2025",
        f"{len(seen_others(2021))} in 2021 and {len(seen_others(2023))} in 2023",
        ("the two a year on Ukraine", others_on_ukraine(2021) == others_on_ukraine(2023) == 2),
        f"still falls, from {seen_without_ukraine(2021):.0f} to {seen_without_ukraine(2023):.0f} %",
    ],
    "change-4-4": lambda: [
        f"South Africa fall by {-moved_by('South Africa', 2017, 2019):.0f} points from 2017 to 2019",
        f"rise by {moved_by('South Africa', 2019, 2023):.0f} from 2019 to 2023",
        (
            "India do nearly the same: it was Brazil that moved",
            moved_by("India", 2017, 2019) < -20
            and moved_by("India", 2019, 2023) > 20
            and seen_swing("South Africa", "India", True) < 12,
        ),
        ("of China and Russia it shows none", seen_swing("China", "Russia", True) < 12),
    ],
    "read-5-what-these": lambda: [
        f"in {len({r['text_id'] for r in ACCOUNTS})} reports",
        (
            f"to April 2023, of {len(EARLY)} | to May 2026, of {len(ACCOUNTS)}",
            max(r["date"] for r in ACCOUNTS)[:7] == "2026-05",
        ),
        in_table("energy, people", "bilateral"),
        in_table("without the tie itself", "other side"),
        in_table("alone", "economy_energy"),
        in_table("meddling", "opposition"),
        in_table("the order of the world", "broad"),
        (
            "Bilateral themes come first",
            all(sentences_on("bilateral", part) > sentences_on("broad", part) for part in (ACCOUNTS, EARLY)),
        ),
        (
            "Without these the two sides are about level",
            all(
                abs(1 - sentences_on("other side", part) / sentences_on("broad", part)) < 0.15
                for part in (ACCOUNTS, EARLY)
            ),
        ),
    ],
    "verdict-your-verdict-first": lambda: [
        f"four dates of new American pressure: {', '.join(map(str, PRESSED[:1]))} (Crimea), {PRESSED[1]} (a law on sanctions), "
        f"{PRESSED[2]} (tariffs) and {PRESSED[3]} (the invasion)",
        # chosen: two years before and after
        "compares 2014-15 with 2012-13",
        "a year later, 2015-16 with 2012-13",
        "The calm years are 2006-12",
    ],
    "for-and-against": lambda: [
        "opposition leads trade and energy, by {} sentences to {}, then by {} to {}".format(
            *(sentences_on(theme, part) for part in (EARLY, ACCOUNTS) for theme in ("broad", "economy_energy"))
        ),
        f"Bilateral themes lead, with {sentences_on('bilateral', EARLY)}, then {sentences_on('bilateral')}",
        f"Of the {sentences_on('broad')} sentences {sentences_on('broad') - sentences_on('opposition')} name the UN",
        (
            "sees opposition at centre stage under Xi",
            found("C22", "under Xi opposition to the Western order at centre stage"),
        ),
        (
            "US intelligence wrote in January 2019 that some of their interests and fears converge, above all over American unilateralism and the West's promotion of democracy",
            found("C25", "some of their interests and perceptions of threat converge", "US unilateralism", "democracy"),
        ),
        (
            "In March 2023 Putin wrote against Western dominance",
            found("C22", "collective West clings to its dominance"),
        ),
        (
            "An institute of the EU wrote in 2024 that the wish to revise an order dominated by America mainly drives them",
            found("C22", "dominated by the United States primarily drives"),
        ),
        (
            "the US Council on Foreign Relations that a common goal largely does",
            found("C22", "driven largely by a common goal"),
        ),
        f"Of {sum(map(titled, ('world', 'economy', 'tie', 'none')))} joint texts to April 2023, {titled('tie')} are by title on the tie, {in_words(titled('world'))} on the world, {in_words(titled('economy'))} on the economy",
        ("Putin called trade a priority", found("C22", "trade and economic cooperation remain a priority")),
        ("Xi denied a third party as target", found("C22", "or a third party as its target")),
        ("saw a marriage of convenience", found("C22", "have a marriage of convenience")),
        ("Another analyst has a list: geography", found("C22", "is a list: geography", "common enemy in Washington")),
        (
            "In points China's share of Russia's trade gained twice as much a year in 2013-20 as in 2006-13",
            1.9 < own_gain(2013, 2020) / own_gain(2006, 2013) < 2.2,
        ),
        f"In percent it grew by {own_growth(2013, 2020):.1f} a year, after {own_growth(2006, 2013):.1f}",
        f"it slowed to {median_growth(2013, 2020):.1f}, after {median_growth(2006, 2013):.1f}",
        f"Around 2022 the share rose by {stepped(russias_share, 2022):.1f} points, or {percent(russias_share, 2022):.0f} %",
        f"a year later the share had gained {year_later(2014)[0]:.1f} points, in calm years at most {calm_later()[0]:.1f}",
        f"by at most {max(percent(russias_share, y) for y in (2014, 2017, 2018)):.0f} around 2014, 2017 and 2018",
        f"in the best calm years by {calm_percent():.0f} ({calm_percent((2006, 2011, 2012)):.0f} without those around 2008)",
        f"A year later it is {year_later(2014)[1]:.0f} around 2014, in calm years up to {calm_later()[1]:.0f} ({calm_later((2011,))[1]:.0f} without those around 2008)",
        f"outside the sanctions fell by {-outside_step(2022, UNSOUND):.1f} points, without a doubtful row",
        f"Without India as well it rose, by {outside_step(2022, ('IND', *UNSOUND)):.1f}",
        (
            "more than three times as often in 2014-21 as in 2003-13",
            3 < drills_a_year(2014, 2021) / drills_a_year(2003, 2013) < 3.5,
        ),
        (
            "by 2020-21 they were back near the level of 2010-13",
            1
            < arms_a_year(2020, 2021) / arms_a_year(2010, 2013)
            < 1.1
            < arms_a_year(2016, 2019) / arms_a_year(2010, 2013),
        ),
        (
            f"rose by {window(2017)[3]:.1f} points around 2017, more than in any calm year",
            window(2017)[3] > calm_votes(),
        ),
        ("Around 2018 it hardly rose", 0 < window(2018)[3] < 1),
        f"around 2022 it fell by {-window(2022)[3]:.1f}",
        f"At most {in_words(max(sum(window(y)[:2]) for y in PRESSED))} texts changed each time",
        ("thirty years came two months after Crimea", found("C25", "Two months after Crimea", "ten years of talks")),
        ("In May 2025 the two vowed", found("C25", "Joint statement of 8 May 2025", "dual containment")),
        "after ten years of talks",
        ("settled earlier, by 2008", found("C25", "Agreements of 1991", "October 2008")),
    ],
    "conclude-ours": lambda: [
        f"in 2014-22 they voted alike on {seen_same(*NOW):.0f} % of the texts",
        f"where chance would give {seen_chance(*NOW):.0f} %",
        (
            "by another formula, AC1, no more than as rivals",
            abs(beyond("AC1", *NOW) - beyond("AC1", *THEN)) < 0.01,
        ),
        f"of all members, by ideal points, {place('2019-21')[0] - 1} stood closer to China than Russia in 2019-21",
        f"and {place('2022-24')[0] - 1} in 2022-24",
    ],
    "discuss-five-things-to": lambda: [
        f"(C21): {CLAIMS['C21']['rating_2026']}",
        (
            "a marriage of convenience, a scholar of strategic convenience",
            found("C21", "a marriage of convenience") and found("C21", "strategic convenience"),
        ),
        ("We would say Not checkable with data", "We would say Not checkable with data" in CLAIMS["C21"]["ours"]),
        f"(C23): {CLAIMS['C23']['rating_2026']}",
        f"(C24): {CLAIMS['C24']['rating_2026']}",
    ],
    "runsheet-50": lambda: [
        f"{sum(ALIKE_2024)} of {len(seen_pairs(2024, 2024))} in 2024",
        f"{' + '.join(map(str, ALIKE_2024))} = {sum(ALIKE_2024)} of {len(seen_pairs(2024, 2024))} texts",
        f"with 0.75 and 0.68: {(0.75 - 0.68) / (1 - 0.68):.2f}",
        f"1972-85 seen {seen_same(*THEN):.0f} %, by chance {seen_chance(*THEN):.0f} %, kappa {bare(seen_kappa(*THEN))}",
        f"2014-22 {seen_same(*NOW):.0f} %, {seen_chance(*NOW):.0f} %, {bare(seen_kappa(*NOW))}",
        f"by AC1 {bare(beyond('AC1', *THEN))} and {bare(beyond('AC1', *NOW))}",
        f"sentences of {len(ACCOUNTS)} to May {max(r['date'] for r in ACCOUNTS)[:4]}: bilateral {sentences_on('bilateral', ACCOUNTS)}",
        f"opposition broad {sentences_on('broad', ACCOUNTS)}",
        f"trade and energy {sentences_on('economy_energy', ACCOUNTS)}",
    ],
    "guidance": lambda: [
        (
            "Other pairs fell as well",
            seen_returns(2023, "Brazil", "South Africa", False) < seen_returns(2021, "Brazil", "South Africa", False),
        ),
        ("All sixteen states are counted by one rule", len(SEEN_STATES) - 2 == 16),
        ("half of them are Western or aligned", 2 * len(ALIGNED) == len(SEEN_STATES) - 2),
        (
            "gives nearly the same numbers",
            all(abs(beyond("pi", *span) - seen_kappa(*span)) < 0.07 for span in PERIODS.values()),
        ),
        f"finds no change: {bare(beyond('AC1', *THEN))}, then {bare(beyond('AC1', *NOW))}",
        f"kappa {bare(seen_kappa(*NOW))} read as alike on {100 * seen_kappa(*NOW):.0f} %",
        f"{seen_same(*NOW):.0f} % without the {seen_chance(*NOW):.0f} % of chance",
    ],
    "4.1.title": lambda: [
        f"China and the Soviet Union voted alike on {SEEN_YEARS[1980]:.0f} % of texts that both voted on in 1980",
    ],
    "4.1.caption": lambda: [
        f"If a missed text counted as not alike, 1980 would have {seen_unlike(1980, 1980)[0]:.0f} %",
    ],
    "4.1.description": lambda: [
        "between {:.0f} and {:.0f} % from 1972 to 1986".format(
            *(f(SEEN_YEARS[y] for y in range(1972, 1987)) for f in (min, max))
        ),
        f"rise to {SEEN_YEARS[1989]:.0f} % in 1989",
        f"fall to {SEEN_YEARS[1993]:.0f} % in 1993",
        "between {:.0f} and {:.0f} % since 2000".format(
            *(f(SEEN_YEARS[y] for y in range(2000, 2026)) for f in (min, max))
        ),
        f"In 1980 they were {SEEN_YEARS[1980]:.0f} %, in 2020 {SEEN_YEARS[2020]:.0f} %",
    ],
    "4.2.title": lambda: [
        (
            "By kappa China and Russia vote alike beyond chance as partners",
            min(seen_same(*one) - seen_chance(*one) for one in (NOW, (2023, 2025))) > 15,
        ),
        ("hardly as rivals", 0 < seen_same(*THEN) - seen_chance(*THEN) < 2),
    ],
    "4.2.caption": lambda: [
        f"AC1, rivals have {bare(beyond('AC1', *THEN))} and partners {bare(beyond('AC1', *NOW))}",
    ],
    "4.2.description": lambda: [
        f"until 1999 the two lines stay within {math.ceil(max(abs(beyond_chance(y)) for y in range(1971, 2000)))} points",
        f"from 2004 on chance lies at least {math.floor(min(beyond_chance(y) for y in range(2004, 2026)))} points below",
        ("never above .25 until 1999", max(SEEN_KAPPAS[y] for y in range(1971, 2000)) < 0.25),
        "from 2005 on between {} and {}".format(*map(bare, bounds(SEEN_KAPPAS[y] for y in range(2005, 2026)))),
        (
            "with a wide band",
            min(float(b["kappa_high"]) - float(b["kappa_low"]) for y, b in SEEN_BANDS.items() if y >= 2005) > 0.2,
        ),
        f"after 2020 it falls to {bare(SEEN_KAPPAS[2025])}",
    ],
    "4.3.title": lambda: [
        (
            "Of sixteen states that we picked, North Korea alone voted clearly more like China than Russia did, by both measures",
            seen_beyond("2014-22", "lead") & seen_beyond("2014-22", "kappa_lead") == {"North Korea"},
        ),
    ],
    "4.3.caption": lambda: [
        f"Russia was {place('2019-21')[0]}th in closeness to China in 2019–21, {place('2022-24')[0]}rd in 2022–24",
        "North Korea's interval begins at {}".format(
            bare(float(SEEN_LEADS["2014-22", "North Korea"]["kappa_lead_low"]))
        ),
    ],
    "4.3.subtitle": lambda: [("Sixteen states", len(SEEN_STATES) - 2 == 16), "2014–22"],
    "4.3.description": lambda: [
        ("sixteen states, in two panels", len(SEEN_STATES) - 2 == 16),
        f"By plain count {len(seen_ahead(seen_same, *NOW))} states vote with China more often than Russia does",
        f"corrected for chance {len(seen_ahead(seen_kappa, *NOW))}",
        (
            "Clearly ahead by plain count: North Korea. Clearly ahead once corrected: North Korea",
            seen_beyond("2014-22", "lead") == seen_beyond("2014-22", "kappa_lead") == {"North Korea"},
        ),
        (
            "Western states lie far behind in both panels",
            all(
                {*SEEN_WEST} <= seen_behind(span, lead)
                for span in ("2014-22", "2022-24")
                for lead in ("lead", "kappa_lead")
            ),
        ),
    ],
    "4.4.title": lambda: [
        (
            "Since 2017 China and Russia hardly moved on texts voted on again and again",
            max(map(seen_returns, range(2017, 2026))) - min(map(seen_returns, range(2017, 2026))) < 7,
        ),
        ("The swing is in the others", seen_swing("China", "Russia", False) > 12),
    ],
    "4.4.caption": lambda: [
        (
            "In even years some texts that return do not come up",
            not any(SEEN_TITLES[year] >= SEEN_RETURN for year in (2018, 2020, 2022, 2024)),
        ),
    ],
    "4.4.description": lambda: [
        "vote alike on {:.0f} to {:.0f} % from 2017 to 2025".format(
            *(f(seen_returns(y) for y in range(2017, 2026)) for f in (min, max))
        ),
        "on all other texts on {:.0f} to {:.0f} %".format(
            *(f(seen_returns(y, returns=False) for y in range(2017, 2026)) for f in (min, max))
        ),
    ],
    "C25.why": lambda: [
        (
            "China's share in Russia's trade grew faster",
            a_year(russias_share, 2013, 2020) > 1.5 * a_year(russias_share, 2006, 2013),
        ),
        (
            "around 2022 more than in any years compared",
            stepped(russias_share, 2022) > max(calm_trade().values()) and percent(russias_share, 2022) > calm_percent(),
        ),
        ("so did drills", 2022 in higher(lambda y: of_window(drills_a_year, y))),
        ("UN votes hardly followed", all(holds_zero(spread_of(start)) for start in (2014, 2018, 2022))),
        ("arms sales fell back", arms_later(2022, 2025) < arms_later(2020, 2021) < arms_a_year(2016, 2019)),
        ("the border was settled before", found("C25", "2004 settled the border", "last posts stood in October 2008")),
    ],
    "how-the-lessons-tables": lambda: [
        ("All are made from one full table, the votes of eighteen states.", (len(SEEN_STATES) == 18)),
    ],
    "4-un-votes-since": lambda: [
        ("The votes of all eighteen states since 2013.", (len(rows("lessons/un_votes_since_2013.csv")[0]) == 3 + 18)),
    ],
    "what-it-shows-in": lambda: [
        f"the two voted alike on {seen_same(*THEN):.0f} % of texts. Chance alone gives {seen_chance(*THEN):.1f} %",
        f"Kappa is {bare(seen_kappa(*THEN))}",
        ("the raw number is hardly higher", abs(seen_same(*NOW) - seen_same(*THEN)) < 4),
        f"{seen_same(*NOW):.1f} %, but chance gives {seen_chance(*NOW):.1f} %",
        f"kappa is {bare(seen_kappa(*NOW))}",
        (
            "Even 1988 and 1989, the years of the highest raw numbers, are years of agreement by chance",
            set(HIGHEST_TWO) == {1988, 1989} and SEEN_KAPPAS[1989] < 0 and float(SEEN_BANDS[1988]["kappa_low"]) < 0,
        ),
        ("Both said yes less often", all(yes_of(c, *NOW) < yes_of(c, *THEN) - 0.1 for c in ("RUS", "CHN"))),
    ],
    "where-china-did-not": lambda: [
        "on {:.0f} % of texts in 1972-85, on {:.0f} % in 2014-22, and on {:.0f} % in 2023-25".format(
            *(seen_then(*span) for span in (THEN, NOW, (2023, 2025)))
        ),
        "China cast the same vote on {:.0f} %, {:.0f} % and {:.0f} %".format(
            *(seen_back(*span) for span in (THEN, NOW, (2023, 2025)))
        ),
        f"it missed a thaw: {bare(seen_kappa(1986, 1990))} in 1986-90",
        f"{bare(seen_kappa(1991, 1999))} in 1991-99",
        (
            "settled most of the border",
            any(r["date"] == "1991-05-16" and "most of the border settled" in str(r) for r in TIED),
        ),
        f"the rivals ({bare(beyond('AC1', *THEN))}) and the partners ({bare(beyond('AC1', *NOW))}) are alike",
    ],
    "on-the-23-items": lambda: [
        f"On the {len(SEEN_OLD_ITEMS)} items of both spans kappa rises",
        f"from {bare(seen_on_old(THEN))} to {bare(seen_on_old(NOW))} only",
        f"on the others from {bare(seen_on_old(THEN, False))} to {bare(seen_on_old(NOW, False))}",
        (
            "half as large",
            0.4 < (seen_on_old(NOW) - seen_on_old(THEN)) / (seen_on_old(NOW, False) - seen_on_old(THEN, False)) < 0.6,
        ),
        (
            "it can't be told from zero",
            float(ours_on_both()["low"]) < 0 < float(ours_on_both()["high"]),
        ),
        (
            "AC1 rises on the old questions and falls on the others",
            on_old_by("AC1", NOW) > on_old_by("AC1", THEN)
            and beyond("AC1", *NOW, keep=lambda r: r["item"] not in SEEN_OLD_ITEMS)
            < beyond("AC1", *THEN, keep=lambda r: r["item"] not in SEEN_OLD_ITEMS),
        ),
        ("After 2020, the peak", max(SEEN_KAPPAS, key=SEEN_KAPPAS.get) == 2020),
        (
            "2019-21 and 2023-25 can't be told apart, nor can 2014-22 and 2023-25, nor 2021 and 2025",
            all(
                map(
                    holds_zero,
                    (
                        seen_apart((2019, 2021), (2023, 2025)),
                        seen_apart(NOW, (2023, 2025)),
                        seen_apart((2021, 2021), (2025, 2025), returns=True),
                    ),
                )
            ),
        ),
        ("from 2020 to 2025 is at the edge", abs(seen_apart((2020, 2020), (2025, 2025))[1]) < 0.03),
        f"In 2025 the two cast the same vote on {seen_same(2025, 2025):.0f} % of the texts",
        f"by AC1 {bare(beyond('AC1', 2025, 2025))} beyond chance, by kappa {bare(SEEN_KAPPAS[2025])}",
    ],
    "with-iran-it-rose": lambda: [
        (
            "With Iran it rose by more than with Russia, with Cuba and Belarus by somewhat less",
            seen_rise("Iran") > seen_rise("Russia") > max(seen_rise("Cuba"), seen_rise("Belarus")) > 0.3,
        ),
    ],
    "which-finding-depends-on": lambda: [
        f"By raw agreement {in_words(len(seen_ahead(seen_same, *NOW)))} of sixteen states stood closer",
        (
            f"By kappa {in_words(len(seen_ahead(seen_kappa, *NOW)))} did: Iran and North Korea",
            seen_ahead(seen_kappa, *NOW) == {"Iran", "North Korea"},
        ),
    ],
    "read-what-it-shows": lambda: [
        f"The gap is {mean_gap(1972, 1979):.2f} points in 1972-79 and {bare(mean_gap(2022, 2024))} in 2022-24",
    ],
    "by-final-votes-russia": lambda: [
        "By final votes Russia is {}th of {} in 2019-21".format(*place("2019-21")),
        "{}rd of {} in 2022-24".format(*place("2022-24")),
        f"By all roll calls it is {place('2019-21', 'all_roll_calls')[0]}th, then",
        (
            f"second (to 2023), and the gap is {bare(sum(gap(y, 'all_roll_calls') for y in (2022, 2023)) / 2)}",
            place("2022-24", "all_roll_calls")[0] == 2,
        ),
        f"By the older method it is {place('2022-24', 'older_method')[0]}th",
        (
            "All three agree on the direction, and none on the rank",
            all(place("2022-24", one)[0] < place("1972-79", one)[0] for one in THREE_SERIES)
            and len({place("2022-24", one)[0] for one in THREE_SERIES}) == 3,
        ),
        "{}th of {} in 1972-79".format(*place("1972-79")),
        (
            "the only series that reaches 2024",
            any(r["ideal_point"] for r in IDEAL if r["year"] == "2024")
            and not any(r["all_roll_calls"] or r["older_method"] for r in IDEAL if r["year"] == "2024"),
        ),
    ],
    "did-they-move-or": lambda: [
        f"In 2014-22 {in_words(len(nearer_by_points(2014, 2022)))} states lie nearer to China than Russia",
        f"in 2022-24 {in_words(len(nearer_by_points(2022, 2024)))}",
    ],
    "on-the-57-texts": lambda: [
        f"On the {len(SEEN_RETURN)} texts that return",
        ("within a few points", seen_swing("China", "Russia", True) < 7),
        "On all others it fell from {:.1f} % in 2021 to {:.1f} % in 2023, and rose again to {:.1f} % in 2025".format(
            *(seen_returns(y, returns=False) for y in (2021, 2023, 2025))
        ),
        "fell from {} in 2021 to {} in 2023".format(
            *(bare(seen_returns(y, returns=False, measure=seen_kappa)) for y in (2021, 2023))
        ),
        f"did not rise: {bare(seen_returns(2025, returns=False, measure=seen_kappa))} in 2025",
        (
            "the plain rise of 2025 is what chance would give",
            seen_returns(2025, returns=False, measure=seen_chance)
            - seen_returns(2024, returns=False, measure=seen_chance)
            > seen_returns(2025, returns=False) - seen_returns(2024, returns=False),
        ),
    ],
    "without-the-texts-on": lambda: [
        f"from {seen_without_ukraine(2021):.1f} % in 2021 to {seen_without_ukraine(2023):.1f} % in 2023: nearly the same",
        f"from {seen_older(2021):.1f} % in 2021 to {seen_older(2022):.1f} % in 2022 and {seen_older(2024):.1f} % in 2024",
        "South Africa from {:.0f} to {:.0f} %, India".format(*on_others("Brazil", "South Africa")),
        "Germany from {:.0f} to {:.0f} %".format(*on_others("India", "Germany")),
    ],
    "three-ways-to-score": lambda: [
        (
            "The raw number stayed where it was, to the first decimal",
            abs(on_texts_of_both("China", "Russia", 2021, 2022)) < 0.05,
        ),
    ],
    "read-on-the-other": lambda: [
        (
            "On nuclear questions, where each has an arsenal of its own to think of, the two differ on most texts",
            max(on_issue("nuclear", *span, seen_same) for span in SPANS_OF_ISSUES) < 50,
        ),
        (
            "China said yes to all of them",
            all(yes_of("CHN", 2014, 2025, issue) == 1 for issue in ("colonialism", "palestine")),
        ),
        (
            "On human rights raw agreement fell",
            on_issue("human rights", 2022, 2025, seen_same) < on_issue("human rights", 2014, 2021, seen_same) - 10,
        ),
        "Other holds {} of the {} texts on Ukraine since 2022".format(*on_ukraine()),
    ],
    "the-security-council": lambda: [
        (
            "From 2019 to 2024 China and Russia stood together against Washington more often than the other three pairs",
            opposed_most(2019, 2021) == opposed_most(2022, 2024) == "cr",
        ),
        (
            "In 2014-18 China and India did so more often, and so did Brazil and South Africa",
            all(
                against_us(2014, 2018, *FOUR_PAIRS[one]) > against_us(2014, 2018, *FOUR_PAIRS["cr"])
                for one in ("ci", "bs")
            ),
        ),
        (
            "In 2025 each pair shot up, France and Britain included: the United States cast more noes",
            all(against_us(2025, 2025, *pair) > against_us(2022, 2024, *pair) + 15 for pair in FOUR_PAIRS.values())
            and us_no(2025) > us_no(2024),
        ),
    ],
    "themes-which-aim-is": lambda: [
        (
            "In this century China has vetoed only beside Russia",
            all("RUS" in v["vetoed_by"] for v in CHINESE if v["date"] >= "2001"),
        ),
        f"The first joint veto of this century is of {FIRST_JOINT[:4]}",
        (
            "on 10 September 1972",
            [v["date"] for v in CHINESE if "RUS" in v["vetoed_by"] and v["date"] < "1992"] == ["1972-09-10"],
        ),
        f"rose from {aside(2014, 2021):.1f} to {aside(2022, 2025):.1f} %",
        "of Russia's vetoes since 2007, {} of {} to 2022 and {} of {} to 2026 went without China".format(
            *without_china()["2022"], *without_china()["2026"]
        ),
        (
            "On Ukraine China joined none",
            not any("CHN" in v["vetoed_by"] for v in RUSSIAN_SINCE if v["topic"].startswith("Ukraine")),
        ),
        f"{len({r['text_id'] for r in ACCOUNTS})} reports on {len({r['date'] for r in ACCOUNTS})} days",
    ],
    "read-what-it-shows-2": lambda: [
        (
            f"the rarest of the eight themes: {sentences_on('opposition')} of {len(ACCOUNTS)} sentences",
            min(THEMES, key=sentences_on) == "opposition" and len(THEMES) == 8,
        ),
        f"Trade and energy have {sentences_on('economy_energy')}",
        f"it is {sentences_on('broad')} (with the United Nations",
        f"against {sentences_on('other side')} (with people",
        f"with the tie itself, has {sentences_on('bilateral')}",
        "of {} sentences, the narrow count is {} against {} and the broad one {} against {}".format(
            len(EARLY), *(sentences_on(t, EARLY) for t in ("opposition", "economy_energy", "broad", "other side"))
        ),
        f"any bilateral theme has {sentences_on('bilateral', EARLY)}",
        f"name the United States in {in_words(sentences_on('names_us'))} sentences",
    ],
    "kappa-lies-between-76": lambda: [
        f"Kappa lies between {bare(min(map(two_readings, THEMES)))} and {max(map(two_readings, THEMES)):.2f}",
        f"{read_again('economy_energy')[1]} sentences of these talks, after {read_again('economy_energy')[0]}",
        (
            f"world order ({read_again('un_world_order')[1]}) comes before the economy",
            read_again("un_world_order")[1] > read_again("economy_energy")[1],
        ),
        "To April 2023 broad opposition has {} sentences to {} by the list, and {} to {} by reading".format(
            *(heard(t, way, STOP) for way in ("list", "reading") for t in ("broad", "other side"))
        ),
        "in the six talks {} to {}, and {} to {}".format(
            *(heard(t, way) for way in ("list", "reading") for t in ("broad", "other side"))
        ),
        "All bilateral themes lead either way: {} and {}, then {} and {}".format(
            *(heard("bilateral", way, to) for to in (STOP, None) for way in ("list", "reading"))
        ),
        f"in {in_words(talks_led('other side', EARLY))} of three to April 2023 and in {talks_led('other side')} of 21",
        (
            f"with the tie in none and in {in_words(talks_led('bilateral'))}",
            talks_led("bilateral", EARLY) == 0,
        ),
    ],
    "evidence": lambda: [
        ("not a rank", found("C22", "No ranks by theme were seen")),
        (
            f"{titled('tie')} of 40 joint texts to April 2023 are on the tie, {titled('world')} on the world and {titled('economy')} on the economy; {titled('none') - 1} titles name no subject",
            sum(titled(kind) for kind in ("world", "economy", "tie", "none")) == 40,
        ),
        (
            "some of their interests and perceptions of threat converge, particularly on US unilateralism",
            found("C25", "some of their interests and perceptions of threat converge"),
        ),
        ("primarily drives them", found("C22", "dominated by the United States primarily drives")),
    ],
    "C22-choices-plain": lambda: [
        f"counted as not alike they leave {seen_unlike(*THEN)[0]:.1f} % for 1972-85 ({seen_unlike(1980, 1980)[0]:.1f} for 1980) "
        f"beside {seen_unlike(*NOW)[0]:.1f} ({seen_unlike(2020, 2020)[0]:.1f} for 2020)",
        (
            "Other texts and other years do not",
            max(
                abs(seen_same(*late, keep=keep) - seen_same(*early, keep=keep))
                for early, late, keep in (
                    (THEN, NOW, lambda r: r["item"] in SEEN_OLD_ITEMS),
                    ((1972, 1979), NOW, bool),
                    (THEN, (2023, 2025), bool),
                    ((1980, 1980), (2020, 2020), bool),
                )
            )
            < 10,
        ),
    ],
    "C22-choices-kappa": lambda: [
        f"by AC1 rivals and partners are alike ({bare(beyond('AC1', *THEN))} and {bare(beyond('AC1', *NOW))})",
        f"by S nearly so ({bare(beyond('S', *THEN))} and {bare(beyond('S', *NOW))})",
        f"on items of both spans kappa ends at {bare(seen_on_old(NOW))}",
        (
            "By kappa absences and windows do not turn it. Scott's pi does not either",
            max(seen_kappa(*THEN), seen_unlike(*THEN)[1], seen_as_abstained(*THEN)[1], beyond("pi", *THEN)) < 0.2
            and min(seen_kappa(*NOW), seen_unlike(*NOW)[1], seen_as_abstained(*NOW)[1], beyond("pi", *NOW)) > 0.3
            and seen_kappa(2023, 2025) > 0.3,
        ),
        (
            "AC1 tells it in some ways where an absence is not alike, and in no other",
            ways_where(chance="AC1", absent="not alike")[0] > 0 == ways_where(chance="AC1", absent="left out")[0],
        ),
        (
            "S tells it in some where each question weighs alike as well",
            ways_where(chance="S", absent="left out", weight="each question")[0]
            == ways_where(chance="S", absent="left out")[0]
            > 0,
        ),
    ],
    "ways-head": lambda: [
        f"by kappa the partners are ahead by {bare(seen_kappa(*NOW) - seen_kappa(*THEN))}",
        (
            "Five choices made that number",
            len(VOTE_WAYS[0]) == 5 + len(("way", "value", "low", "high")),
        ),
        f"human rights questions alone brought {max(map(ITEMS_NOW.count, {*ITEMS_NOW}))} of the {len(ITEMS_NOW)} texts of 2014-22",
    ],
    "ways-refused": lambda: [
        f"by pi our number is {bare(beyond('pi', *NOW) - beyond('pi', *THEN))}",
        f"Yule's Q is {bare(yules_q(THEN))} for the rivals and {bare(yules_q(NOW))} for the partners",
    ],
    "ways-scales": lambda: [
        (
            "from 1996, of the strategic partnership",
            any(r["date"][:4] == "1996" and "strategic partnership" in r["event"] for r in TIED),
        ),
        (
            "from 1979, of the first talks on normal ties",
            any(r["date"][:4] == "1979" and "open normalisation talks" in r["event"] for r in TIED),
        ),
        (
            "before the summit of May 1989",
            any(r["date"][:7] == "1989-05" and "normalised" in r["event"] for r in TIED),
        ),
    ],
    "ways-read": lambda: [
        (
            "By kappa on all questions it holds in each of 12 ways",
            ways_hold({"chance": "kappa", "questions": "all"}, 12, 12)
            and all(abs(float(way["value"]) - counted_so(way)[0]) < 0.0006 for way in VOTE_WAYS),
        ),
        (
            "On the questions of both spans it holds in two of 12",
            ways_hold({"chance": "kappa", "questions": "of both spans"}, 2, 12),
        ),
        (
            "By AC1 with absences left out it holds in none of 12",
            ways_hold({"chance": "AC1", "absent": "left out"}, 0, 12),
        ),
        (
            "With an absence as not alike it holds in six of 12",
            ways_hold({"chance": "AC1", "absent": "not alike"}, 6, 12),
        ),
        (
            "By S it holds in two of 12 with absences left out, and in six of 12",
            ways_hold({"chance": "S", "absent": "left out"}, 2, 12)
            and ways_hold({"chance": "S", "absent": "not alike"}, 6, 12),
        ),
        (
            "it holds in four of 36 ways, all without abstentions",
            ways_hold({"questions": "of both spans"}, 4, 36)
            and ways_hold({"questions": "of both spans", "abstained": "left out"}, 4, 12),
        ),
        (
            "No first year of the partners and no last year of the rivals turns it by kappa",
            ways_where(SINCE_WAYS, chance="kappa") == (24, 24) and ways_where(UNTIL_WAYS, chance="kappa") == (20, 20),
        ),
        (
            "None makes it hold by S or AC1",
            not any(ways_where(one, chance=by)[0] for one in (SINCE_WAYS, UNTIL_WAYS) for by in ("S", "AC1")),
        ),
        ("In no way are the two clearly further apart", min(float(way["high"]) for way in VOTE_WAYS) > 0),
        f"{sum(float(way['value']) > 0 for way in VOTE_WAYS)} of {len(VOTE_WAYS)} values lie above zero",
        ("tenth highest", sum(float(way["value"]) > float(VOTE_WAYS[0]["value"]) for way in VOTE_WAYS) == 9),
        "{} that hold begin within .03 of zero, and {} that do not".format(
            in_words(sum(0 < float(way["low"]) < 0.03 for way in VOTE_WAYS)),
            in_words(sum(-0.03 < float(way["low"]) <= 0 for way in VOTE_WAYS)),
        ),
        f"absent on {100 * seen_absent(*THEN):.0f} % of texts then, and on {100 * seen_absent(*NOW):.0f} % in 2014-22",
        f"leaves {counted_so(ours_on_both())[1]} questions, since on one of the {len(SEEN_OLD_ITEMS)} above",
        "from {} to {}".format(bare(float(ours_on_both()["low"])), bare(float(ours_on_both()["high"]))),
        f"it has zero in it, and {bare(seen_kappa(*NOW) - seen_kappa(*THEN))} as well",
        ("with Iran kappa rose by more", seen_rise("Iran") > seen_rise("Russia")),
    ],
    "C22-choices-leads": lambda: [
        (
            "By raw agreement in 2022-24",
            seen_beyond("2022-24", "lead") == {"Iran", "Cuba", "North Korea"},
        ),
        (
            f"{place('2019-21')[0] - 1} stood closer by ideal points in 2019-21, and {place('2022-24')[0] - 1} in 2022-24",
            2 * len(ALIGNED) == len(SEEN_STATES) - 2,
        ),
        (
            "North Korea's own lead by kappa is no longer clear: its interval begins at zero",
            abs(kappa_on_common_texts()[0]) < 0.02 < kappa_on_common_texts()[1],
        ),
        ("So does Iran's in 2022-24", abs(float(SEEN_LEADS["2022-24", "Iran"]["kappa_lead_low"])) < 0.005),
    ],
    "C22-choices-returning": lambda: [
        f"from {seen_known(2021):.1f} to {seen_known(2023):.1f} %, for all titles that had come up before 2021",
    ],
    "C22-choices-themes": lambda: [
        "Without the tie itself it is level: {} to {}, then {} to {}".format(
            *(sentences_on(t, part) for part in (EARLY, ACCOUNTS) for t in ("broad", "other side"))
        ),
        f"by reading {heard('broad', 'reading', STOP)} to {heard('other side', 'reading', STOP)}",
    ],
    "C22-choices-vetoes": lambda: [
        (
            "turns for Moscow's from each of four dates: most of these were cast alone",
            all(
                2 * sum("CHN" in v["vetoed_by"] for v in these) < len(these)
                for these in (moscows_vetoes(since) for since in ("1971-10-26", "1992", FIRST_JOINT, "2014"))
            ),
        ),
    ],
    "read-what-it-shows-3": lambda: [
        ("Lavrov names the United States more often", named_us("Lavrov", 2022, 2023) > named_us("Lavrov", 2013, 2021)),
        "Beijing's {:.0f} % can't be told from the {:.0f} % before".format(
            *(named_us("China foreign ministry", *span) for span in ((2022, 2023), (2013, 2021)))
        ),
        "{} of {} in 2018, {} of {} in 2011".format(*speeches_of(2018), *speeches_of(2011)),
    ],
    "read-what-it-shows-4": lambda: [
        "rose by {:.1f} points around 2014, {:.1f} around 2017, {:.1f} around 2018, and {:.1f} from 2020-21".format(
            *(stepped(russias_share, y) for y in PRESSED)
        ),
        (
            f"In calm windows it rose by up to {max(calm_trade().values()):.1f}, in 2010",
            max(calm_trade(), key=calm_trade().get) == 2010,
        ),
        (
            "the windows of 2017 and 2022 exceed each calm one, and those of 2014 and 2018 do not",
            [y for y in (2014, 2017, 2018) if beats_calm(y, calm_trade())] == [2017]
            and stepped(russias_share, 2022) > max(calm_trade().values()),
        ),
        (
            f"the largest calm one is {max(calm_trade((2006, 2011, 2012)).values()):.1f}: then 2018 exceeds it as well",
            [y for y in (2014, 2017, 2018) if beats_calm(y, calm_trade((2006, 2011, 2012)))] == [2017, 2018],
        ),
        (
            f"without those of 2010 and 2011 the largest is {max(calm_trade(BUT_TWO).values()):.1f}, in 2009",
            max(calm_trade(BUT_TWO), key=calm_trade(BUT_TWO).get) == 2009,
        ),
        (
            "two of the three windows of pressure to 2019, 2017 and 2018, lie above each of the others",
            [y for y in (2014, 2017, 2018) if beats_calm(y, calm_trade(BUT_TWO))] == [2017, 2018],
        ),
        (
            f"without it, too, the largest is {max(calm_trade(BUT_THREE).values()):.1f}, and 2014 lies above it as well",
            beats_calm(2014, calm_trade(BUT_THREE)),
        ),
        (
            "The other windows from 2015 on",
            min(stepped(russias_share, y) for y in (2015, 2016, 2019, 2020, 2021)) > max(calm_trade().values()),
        ),
        (
            "Votes rose by more than in calm windows around 2014 and 2017, on four titles each",
            higher(lambda y: window(y)[3]) == [2014, 2017] and all(sum(window(y)[:2]) == 4 for y in (2014, 2017)),
        ),
        "{:.1f} % in 2021, {:.1f} in 2022, {:.1f} in 2023".format(*map(russias_share, (2021, 2022, 2023))),
    ],
    "read-elsewhere": lambda: [
        f"In 2013-20 China's share rose by {own_gain(2013, 2020):.2f} points a year in Russia, by {statistics.median(gained_elsewhere(2013, 2020).values()):.2f} in the median other state",
        ("by more than in Russia in one (Brazil)", more_than_russia(2013, 2020) == {"Brazil"}),
        f"In 2006-13 it was {own_gain(2006, 2013):.2f} and {statistics.median(gained_elsewhere(2006, 2013).values()):.2f}, and {in_words(len(more_than_russia(2006, 2013)))} rose by more",
        (
            f"of {len(picked_up())} states it picked up more in Saudi Arabia alone",
            {one for one, more in picked_up().items() if more > picked_up()["Russia"]} == {"Saudi Arabia"},
        ),
        "{:.1f} points are left around 2014, {:.1f} around 2017 and {:.1f} around 2018".format(
            *map(less_median, (2014, 2017, 2018))
        ),
        (
            f"{calm_less_median():.1f} in the calm window of 2011",
            less_median(2011) == calm_less_median(),
        ),
        (
            "So 2018 no longer exceeds each calm window, even without those that touch 2008",
            less_median(2018) < max(map(less_median, (2006, 2011, 2012))),
        ),
        (
            f"Without those of 2010 and 2011 the largest is {max(map(less_median, BUT_TWO)):.1f}, and it does",
            less_median(2018) > max(map(less_median, BUT_TWO)),
        ),
        "moved by −{:.2f} points around 2014, {:.2f} around 2017 and {:.2f} around 2018".format(
            -stepped(chinas_share, 2014), *(stepped(chinas_share, y) for y in (2017, 2018))
        ),
        (
            f"the largest calm window is {max(stepped(chinas_share, y) for y in range(2006, 2013)):.2f}, in 2011",
            max(range(2006, 2013), key=lambda y: stepped(chinas_share, y)) == 2011,
        ),
        (
            f"Without those of 2010 and 2011 it is {max(stepped(chinas_share, y) for y in BUT_TWO):.2f}, and 2017 and 2018 exceed it",
            higher(lambda y: stepped(chinas_share, y), PRESSED[:3], BUT_TWO) == [2017, 2018],
        ),
        (
            "It gained no more a year in 2013-20 than in 2006-13",
            a_year(chinas_share, 2013, 2020) < a_year(chinas_share, 2006, 2013),
        ),
        f"it rose by {stepped(chinas_share, 2022):.2f}, from {chinas_mean(2020, 2021):.2f} % to {chinas_mean(2022, 2023):.2f}",
        ("clear, and the only one", higher(lambda y: stepped(chinas_share, y)) == [2022]),
    ],
    "read-percent": lambda: [
        "was {:.1f} % in 2006, {:.1f} in 2013 and {:.1f} in 2020".format(*map(russias_share, (2006, 2013, 2020))),
        "by {:.1f} around 2014, {:.1f} around 2017 and {:.1f} around 2018".format(
            *(percent(russias_share, y) for y in (2014, 2017, 2018))
        ),
        (
            f"the largest calm window is {calm_percent():.1f} (2010)",
            calm_percent() == percent(customs_share, 2010),
        ),
        f"and {calm_percent((2006, 2011, 2012)):.1f} without those that touch 2008",
        (
            f"Without those of 2010 and 2011 it is {calm_percent(BUT_TWO):.1f} (2009)",
            calm_percent(BUT_TWO) == percent(customs_share, 2009),
        ),
        (
            f"2022 alone ({percent(russias_share, 2022):.1f}) exceeds calm, or 2017 as well if windows of 2008 are left out",
            [y for y in PRESSED if percent(russias_share, y) > calm_percent()] == [2022]
            and [y for y in PRESSED if percent(russias_share, y) > calm_percent((2006, 2011, 2012))] == [2017, 2022],
        ),
        (
            f"Without 2009, 2010 and 2011 the largest is {calm_percent(BUT_THREE):.1f}, and 2017 exceeds it, too",
            [y for y in PRESSED if percent(russias_share, y) > calm_percent(BUT_THREE)] == [2017, 2022]
            and percent(russias_share, 2017) < calm_percent(BUT_TWO),
        ),
        (
            f"has {percent(russias_share, 2016):.1f}",
            [y for y in (2015, 2016, 2019, 2020, 2021) if percent(russias_share, y) > calm_percent()] == [2016],
        ),
        f"grew by {own_growth(2006, 2013):.1f} % a year in 2006-13 and by {own_growth(2013, 2020):.1f} in 2013-20",
        f"by {median_growth(2006, 2013):.1f} and {median_growth(2013, 2020):.1f}",
        "lead grew from {:.1f} points to {:.1f}".format(
            *(own_growth(*span) - median_growth(*span) for span in ((2006, 2013), (2013, 2020)))
        ),
        f"in {in_words(len(grew_faster(2006, 2013)))} other states China grew faster before, in {in_words(len(grew_faster(2013, 2020)))} after",
        (
            f"Less that median 2017 ({percent_less_median(2017):.1f}) exceeds calm ({max(map(percent_less_median, range(2006, 2013))):.1f})",
            percent_less_median(2017) > max(map(percent_less_median, range(2006, 2013))),
        ),
        (
            f"2014 ({percent_less_median(2014):.1f}) and 2018 ({percent_less_median(2018):.1f}) do not",
            max(map(percent_less_median, (2014, 2018))) < max(map(percent_less_median, (2006, 2011, 2012))),
        ),
    ],
    "outside-the-sanctions": lambda: [
        ("25 listed partners", sum(group == "other" for group in GROUPED.values()) == 25),
        (
            "before 2012 Belarus or Kazakhstan is missing or partial",
            not OF_RUSSIA["BLR", 2010] and OF_RUSSIA["BLR", 2011] < OF_RUSSIA["BLR", 2012] / 2,
        ),
    ],
    "read-outside": lambda: [
        (
            f"in all of Russia's trade ({stepped(russias_share, 2022):+.1f}) alone",
            all(
                outside_step(2022, without) < max(outside_step(y, without) for y in PRESSED[:3])
                for without in ((), *CHOSEN.values())
            )
            and stepped(but_sanctioners, 2022) < 0,
        ),
        "rose by {:.1f} points around 2014, {:.1f} around 2017 and {:.1f} around 2018".format(
            *map(outside_step, PRESSED[:3])
        ),
        f"fell by {-outside_step(2022):.1f} around 2022",
        f"Without India it rose by {outside_step(2022, ('IND',)):.1f} around 2022",
        f"without India and Türkiye by {outside_step(2022, ('IND', 'TUR')):.1f}",
        (
            f"by {outside_step(2022, ('IND', 'TUR', 'UZB')):.1f}, level with 2018",
            round(outside_step(2022, ("IND", "TUR", "UZB")), 1) == round(outside_step(2018, ("IND", "TUR", "UZB")), 1),
        ),
        f"Without seven post-Soviet states it fell by {-outside_step(2022, POST_SOVIET):.1f}",
        (
            f"no choice comes near {stepped(russias_share, 2022):.1f}",
            max(outside_step(2022, one) for one in CHOSEN.values()) < stepped(russias_share, 2022) - 4,
        ),
        "{:.1f} and {:.1f} points of all Russia's trade".format(
            *(stepped(lambda y, one=one: partners_share(one, y), 2022) for one in ("IND", "TUR"))
        ),
    ],
    "all-four-are-arms": lambda: [
        (
            "After 2014 three titles moved up and one down, of 67. After 2018 it was three and one, of 91, after 2022 four and six, of 81",
            [window(y)[:3] for y in (2014, 2018, 2022)] == [(3, 1, 67), (3, 1, 91), (4, 6, 81)],
        ),
        (
            "None of the three windows can be told from zero",
            all(holds_zero(spread_of(start)) for start in (2014, 2018, 2022)),
        ),
        (
            "That of 2017 lies above zero: four up and none down",
            window(2017)[:2] == (4, 0) and spread_of(2017)[0] > 0,
        ),
        ("this is the largest of 19 windows", max(range(2006, 2025), key=lambda y: window(y)[3]) == 2017),
        (
            f"2014 and 2017 exceed each window of 2006 to 2012, the largest of which is {calm_votes():+.1f}",
            min(window(y)[3] for y in (2014, 2017)) > calm_votes(),
        ),
    ],
    "trade": lambda: [
        "closer in all three windows, by {} to {} points".format(
            *(bare(f(-closing(y) for y in (2014, 2018, 2022))) for f in (min, max))
        ),
        f"In 2006 they came closer by {bare(-closing(2006))}",
        f"they came closer by {bare(-closing(2022, 'all_roll_calls'))} in 2022",
        (
            f"more than in 2006 ({bare(-closing(2006, 'all_roll_calls'))})",
            closing(2022, "all_roll_calls") < closing(2006, "all_roll_calls"),
        ),
        "In the IMF's series years 2009 to 2011",
    ],
    "russian-arms-to-china": lambda: [
        f"from {arms_a_year(2010, 2013):.0f} million TIV a year",
        f"in 2010-13 to {arms_a_year(2016, 2019):,.0f} in 2016-19",
        f"Named drills rose from {drills_a_year(2003, 2013):.1f} a year in 2003-13 to {drills_a_year(2014, 2021):.1f} in 2014-21",
        "by windows {:+.1f} around 2014, {:+.1f} around 2018 and {:+.1f} around 2022".format(
            *(of_window(drills_a_year, y) for y in (2014, 2018, 2022))
        ),
        f"the largest calm one is {max(of_window(drills_a_year, y) for y in range(2006, 2013)):+.1f}",
        (
            f"Arms stood at {arms_a_year(2000, 2006):,.0f} million TIV a year in 2000-06, about twice as high",
            1.8 < arms_a_year(2000, 2006) / arms_a_year(2016, 2019) < 2.2,
        ),
        "they rose around 2014 ({:+.1f}), 2017 ({:+.1f}) and 2018 ({:+.1f})".format(
            *(of_window(arms_a_year, y) for y in (2014, 2017, 2018))
        ),
        ("where each calm window fell", max(of_window(arms_a_year, y) for y in range(2006, 2013)) < 0),
        f"from 2018-19 to 2020-21 they fell by {-of_window(arms_a_year, 2020):.1f}, to {arms_a_year(2020, 2021):.1f}",
        (
            f"about the level before the sanctions ({arms_a_year(2010, 2013):.0f})",
            abs(arms_a_year(2020, 2021) - arms_a_year(2010, 2013)) < 50,
        ),
        f"they were {arms_later(2020, 2021):.0f} in 2020-21 and {arms_later(2022, 2025):.0f} in 2022-25",
        ("Around 2017 drills did not change", of_window(drills_a_year, 2017) == 0),
    ],
    "C25-arms-part": lambda: [
        "China got {:.1f} % in 2010-13 and {:.1f} % in 2020-21, by the edition of 2022".format(
            *(part_sold(*span, "2022-07") for span in ((2010, 2013), (2020, 2021)))
        ),
        "it was {:.1f} % and {:.1f} %, and {:.1f} % in 2022-25".format(
            *(part_sold(*span, "2026-05") for span in ((2010, 2013), (2020, 2021), (2022, 2025)))
        ),
        (
            "In both editions all that Russia sent a year fell by more than half",
            all(
                sold_to("ALL", 2020, 2021, one) / 2 < sold_to("ALL", 2010, 2013, one) / 4 / 2
                for one in ("2022-07", "2026-05")
            ),
        ),
    ],
    "C22-arms-read": lambda: [
        "India got {:,.0f} in 2014-21, and China {:,.0f}".format(
            *(sold_to(one, 2014, 2021, "2022-07") for one in ("IND", "CHN"))
        ),
        "India got {:,.0f} in 2022-25, and China {:,.0f}".format(
            *(sold_to(one, 2022, 2025, "2026-05") for one in ("IND", "CHN"))
        ),
    ],
    "C25-choices": lambda: [
        (
            "It holds by trade (the IMF's series) and arms, and by votes with two years on each side",
            higher(lambda y: window(y)[3]) == [2014, 2017]
            and [y for y in PRESSED if stepped(russias_share, y) > max(calm_trade().values())] == [2017, 2022]
            and higher(lambda y: of_window(arms_a_year, y), PRESSED[:3]) == [2014, 2017, 2018],
        ),
        (
            "Drills exceed calm windows around 2022 alone",
            higher(lambda y: of_window(drills_a_year, y)) == [2022],
        ),
        (
            "It turns by votes with one year or three (around 2014 they then fell)",
            max(len(higher(lambda y, n=n: mean_change(y, n))) for n in (1, 3)) < 2
            and max(mean_change(2014, 1), mean_change(2014, 3)) < 0,
        ),
        (
            "by ideal points",
            max(len(higher(lambda y, one=one: -closing(y, one))) for one in THREE_SERIES.values()) < 2,
        ),
        (
            "by the customs' series, which ends before 2022",
            [y for y in PRESSED[:3] if stepped(customs_share, y) > max(calm_trade().values())] == [2017],
        ),
        ("less the median of other states (2017 alone of three)", higher(less_median, PRESSED[:3]) == [2017]),
        (
            "for Russia's share in China's trade (2022 alone of four)",
            higher(lambda y: stepped(chinas_share, y)) == [2022],
        ),
        (
            "In percent trade turns, too (2022 alone of four; by the customs' series none, less the median 2017 alone)",
            higher(lambda y: percent(chinas_share, y)) == [2022]
            and [y for y in PRESSED if percent(russias_share, y) > calm_percent()] == [2022]
            and max(percent(customs_share, y) for y in PRESSED[:3]) < calm_percent(range(2008, 2013))
            and higher(percent_less_median, PRESSED[:3]) == [2017],
        ),
        "(2017 and 2022)",  # as in read-percent
        ("China's part fell around 2022 (above)", outside_step(2022) < 0),
        ("from calm windows that all fell", max(of_window(arms_a_year, y) for y in range(2006, 2013)) < 0),
        ("between them they fell back, from 2018-19 to 2020-21", of_window(arms_a_year, 2020) < 0),
        (
            f"it holds for trade in points at each date: {year_later(2014)[0]:.1f} around 2014, where calm windows reach {calm_later()[0]:.1f}",
            min(year_later(y)[0] for y in PRESSED) > calm_later()[0],
        ),
        f"In percent it turns ({year_later(2014)[1]:.1f} around 2014, calm up to {calm_later()[1]:.1f}), but for calm without windows of 2008 ({calm_later((2011,))[1]:.1f})",
        (
            "it holds for trade in points by all four series: 2018 is higher, too, and seen from China 2017 and 2018 are",
            [y for y in PRESSED if stepped(russias_share, y) > max(calm_trade(BUT_TWO).values())] == [2017, 2018, 2022]
            and [y for y in PRESSED[:3] if stepped(customs_share, y) > max(calm_trade(BUT_TWO).values())]
            == higher(less_median, PRESSED[:3], BUT_TWO)
            == [2017, 2018]
            and higher(lambda y: stepped(chinas_share, y), calm=BUT_TWO) == [2017, 2018, 2022],
        ),
        (
            "In percent of China's share in Russia's trade it still turns",
            [y for y in PRESSED if percent(russias_share, y) > calm_percent(BUT_TWO)] == [2022],
        ),
        "2017 alone of three",  # as the first fact says
        (
            "with 2018, if windows that touch 2008 are left out",
            [y for y in (2014, 2017, 2018) if beats_calm(y, calm_trade((2006, 2011, 2012)))] == [2017, 2018],
        ),
    ],
    "rating-5": lambda: [
        (
            "Who counts shares in points finds more than who counts them in percent",
            len([y for y in PRESSED if stepped(russias_share, y) > max(calm_trade().values())])
            > len([y for y in PRESSED if percent(russias_share, y) > calm_percent()]),
        ),
        (
            "Trade seen from China moved around 2022 alone",
            higher(lambda y: stepped(chinas_share, y)) == [2022],
        ),
        (
            "China gained nothing beside Russia's other partners outside the sanctions. Arms fell back",
            outside_step(2022) < 0 and of_window(arms_a_year, 2020) < 0,
        ),
    ],
    "what-counts-a-text": lambda: [
        f"In 1972-85 China was absent on {100 * seen_absent(*THEN):.0f} % of the texts",
    ],
    "C25-choices-gain": lambda: [
        (
            "about half a point a year before, one point after",
            all(
                0.5 < a_year(share, *before) < 0.6 and 0.9 < a_year(share, *after) < 1.2
                for share in (russias_share, customs_share)
                for before, after in (((2006, 2013), (2013, 2020)), ((2007, 2014), (2014, 2021)))
            ),
        ),
        (
            "It turns for Russia's share in China's trade, which stayed near 2 % to 2020",
            a_year(chinas_share, 2013, 2020) < a_year(chinas_share, 2006, 2013)
            and all(1.7 < chinas_share(y) < 2.45 for y in range(2006, 2021)),
        ),
        "in the median other state, too ({:.2f}, then {:.2f})".format(
            *(statistics.median(gained_elsewhere(*span).values()) for span in ((2006, 2013), (2013, 2020)))
        ),
        "Less that median Russia's gain is {:.2f}, then {:.2f}".format(
            *(
                own_gain(*span) - statistics.median(gained_elsewhere(*span).values())
                for span in ((2006, 2013), (2013, 2020))
            )
        ),
        (
            "China's share grew faster, too, by both series",
            all(own_growth(2013, 2020, one) > own_growth(2006, 2013, one) for one in (russias_share, customs_share)),
        ),
        f"({own_growth(2006, 2013):.1f}, then {own_growth(2013, 2020):.1f}; with the other years {own_growth(2007, 2014):.1f}, then {own_growth(2014, 2021):.1f})",
        (
            f"it slowed ({median_growth(2006, 2013):.1f}, then {median_growth(2013, 2020):.1f})",
            median_growth(2013, 2020) < median_growth(2006, 2013),
        ),
    ],
    "C22.why": lambda: [
        (
            "Several analysts put opposition to the West first",
            found("C22", "a shared interest in undermining the influence of the United States")
            and found("C22", "dominated by the United States primarily drives"),
        ),
        (
            "it leads trade and energy in the presidents' talks",
            all(sentences_on("broad", part) > sentences_on("economy_energy", part) for part in (ACCOUNTS, EARLY)),
        ),
        (
            "their own affairs take more room in talks and in titles of joint texts",
            all(sentences_on("bilateral", part) > sentences_on("broad", part) for part in (ACCOUNTS, EARLY))
            and titled("tie") > titled("world"),
        ),
        ("Putin called trade a priority", found("C22", "trade and economic cooperation remain a priority")),
    ],
    "4.5.title": lambda: [
        ("stood far apart in UN votes in the seventies", mean_gap(1972, 1979) > 4 * mean_gap(2022, 2024)),
        ("further in 1993–95", sorted(range(1971, 2025), key=gap)[-3:] == [1994, 1993, 1995]),
        ("Now they stand close", mean_gap(2022, 2024) < 0.5),
    ],
    "4.5.description": lambda: [
        (
            "The United States stays near the top",
            all(points(y, "USA") > 1 + max(points(y, one) for one in ("CHN", "RUS")) for y in range(1971, 2025)),
        ),
        (
            "The Soviet Union lies lowest to 1988",
            all(min(("USA", "RUS", "CHN"), key=lambda c, y=y: points(y, c)) == "RUS" for y in range(1971, 1989)),
        ),
        f"{mean_gap(1972, 1979):.2f} points from China",
        (
            "Russia jumps to the Western side in 1991",
            max(range(1972, 2025), key=lambda y: points(y, "RUS") - points(y - 1, "RUS")) == 1991,
        ),
        f"{mean_gap(1993, 1995):.2f} points away in 1993 to 1995",
        ("then falls", points(1992, "RUS") > points(2000, "RUS") > points(2022, "RUS")),
        f"In 2022 to 2024 it lies {mean_gap(2022, 2024):.2f} points from China",
        (
            "both at the bottom",
            all(points(y, "CHN") < points(y, "RUS") < points(y, "USA") - 2 for y in (2022, 2023, 2024)),
        ),
    ],
    "4.6.title": lambda: [
        (
            "agreed least on nuclear questions in 2022–25",
            min(ISSUES, key=lambda one: on_issue(one, 2022, 2025, seen_same)) == "nuclear",
        ),
        (
            "by plain count and beyond chance",
            min(
                ("nuclear", "arms", "other", "human rights", "development"),
                key=lambda i: on_issue(i, 2022, 2025, seen_kappa),
            )
            == "nuclear",
        ),
    ],
    "4.6.caption": lambda: [
        "Other holds {} of {} texts on Ukraine since 2022".format(*on_ukraine()),
        f"reach up to {max(give_or_take(one, *ends) for one in ISSUES for ends in SPANS_OF_ISSUES):.0f} points",
    ],
    "4.6.description": lambda: [
        f"from {on_issue('nuclear', 2022, 2025, seen_same):.0f} percent on nuclear texts",
        f"to {on_issue('colonialism', 2022, 2025, seen_same):.0f} on colonialism",
        (
            "Human rights and other texts fell",
            all(
                on_issue(one, 2022, 2025, seen_same) < on_issue(one, 2014, 2021, seen_same) - 10
                for one in ("human rights", "other")
            ),
        ),
        (
            "At the right kappa is lowest on nuclear texts too",
            min(
                ("nuclear", "arms", "other", "human rights", "development"),
                key=lambda i: on_issue(i, 2022, 2025, seen_kappa),
            )
            == "nuclear",
        ),
        (
            "Palestine and colonialism have none",
            all(yes_of("CHN", 2014, 2025, issue) == 1 for issue in ("colonialism", "palestine")),
        ),
    ],
    "4.7.title": lambda: [
        ("most of their own ties", max((*THEMES, "broad"), key=sentences_on) == "bilateral_politics"),
    ],
    "4.7.subtitle": lambda: [
        f"in {len({r['text_id'] for r in ACCOUNTS})} accounts of talks",
        ("Dec 2022 – May 2026", {f(r["date"][:7] for r in ACCOUNTS) for f in (min, max)} == {"2022-12", "2026-05"}),
    ],
    "4.7.description": lambda: [
        f"Their own ties have {100 * sentences_on('bilateral_politics') / len(ACCOUNTS):.0f} percent of sentences",
        f"opposition counted broadly {100 * sentences_on('broad') / len(ACCOUNTS):.0f}",
        f"trade and energy {100 * sentences_on('economy_energy') / len(ACCOUNTS):.0f}",
        (
            f"Opposition counted narrowly is the shortest bar, at {100 * sentences_on('opposition') / len(ACCOUNTS):.0f} percent",
            min(THEMES, key=sentences_on) == "opposition",
        ),
    ],
    "4.8.title": lambda: [
        (
            "Lavrov named the United States more often in 2021 to 2023 than before",
            [y for y in LAVROV if LAVROV[y] > max(LAVROV[z] for z in range(2013, 2021))] == [2021, 2022, 2023],
        ),
        (
            "China's ministry did not",
            max(BEIJING[y] for y in (2021, 2022, 2023)) < max(BEIJING[y] for y in range(2013, 2021))
            and named_us("China foreign ministry", 2021, 2023) < named_us("China foreign ministry", 2013, 2020),
        ),
    ],
    "4.8.caption": lambda: [
        f"China's years have {min(SET)} to {max(SET)} speeches",
    ],
    "4.8.description": lambda: [
        (
            f"China's rises from {BEIJING[2005]:.0f} percent in 2005 to {BEIJING[2011]:.0f} in 2011",
            BEIJING[2011] == max(BEIJING[y] for y in range(2005, 2018)),
        ),
        (
            f"falls, reaches {BEIJING[2018]:.0f} in 2018, {BEIJING[2023]:.0f} in 2023 and {BEIJING[2025]:.0f} in 2025",
            max(BEIJING[y] for y in range(2012, 2018)) < BEIJING[2018],
        ),
        "Lavrov's stays between {:.0f} and {:.0f} percent to 2020".format(
            *(f(LAVROV[y] for y in range(2013, 2021)) for f in (min, max))
        ),
        "has {:.0f} to {:.0f} in 2021 to 2023".format(*(f(LAVROV[y] for y in (2021, 2022, 2023)) for f in (min, max))),
        f"{LAVROV[2024]:.0f} in 2024 and {LAVROV[2025]:.0f} in 2025",
    ],
    "4.9.title": lambda: [
        (
            "in all of Russia's trade grew faster after 2014, most around 2022",
            a_year(russias_share, 2014, 2021) > 1.5 * a_year(russias_share, 2007, 2014)
            and max(range(2015, 2023), key=lambda y: stepped(russias_share, y)) == 2022,
        ),
        (
            "Their UN votes moved too little to tell",
            all(holds_zero(spread_of(start)) for start in (2014, 2018, 2022)) and window(2017)[:2] == (4, 0),
        ),
    ],
    "4.9.caption": lambda: [
        (f"four up, none down of {window(2017)[2]}", window(2017)[:2] == (4, 0)),
        (
            "windows of 2008–13: Russia's customs",
            [y for y in range(2006, 2023) if {*range(y - 2, y + 2)} & {2009, 2010, 2011}] == [*range(2008, 2014)],
        ),
        f"{outside_step(2017):+.1f} at 2017, −{-outside_step(2022):.1f} at 2022",
    ],
    "4.9.description": lambda: [
        f"{window(2014)[3]:+.1f} points at 2014, {window(2018)[3]:+.1f} at 2018",
        f"−{-window(2022)[3]:.1f} at 2022",
        ("all three intervals with zero", all(holds_zero(spread_of(start)) for start in (2014, 2018, 2022))),
        (f"At 2017 {window(2017)[3]:+.1f}, its interval above zero", spread_of(2017)[0] > 0),
        "Trade: {:+.1f} at 2014, {:+.1f} at 2017, {:+.1f} at 2018, {:+.1f} at 2022".format(
            *(stepped(russias_share, y) for y in PRESSED)
        ),
        f"earlier windows reach {max(calm_trade().values()):.1f} ({max(calm_trade(BUT_TWO).values()):.1f} without 2010 and 2011)",
        (
            "all from 2015 on but 2018 lie higher",
            min(stepped(russias_share, y) for y in range(2015, 2023) if y != 2018) > max(calm_trade().values())
            and stepped(russias_share, 2018) < max(calm_trade().values()),
        ),
    ],
}
UN_BY_SPAN = "UN Assembly, {}: agreement beyond chance"
EVIDENCE += [
    (
        "C22",
        "UN Assembly, 1972-85: agreement beyond chance, China and the Soviet Union",
        lambda: seen_kappa(1972, 1985),
        2,
    ),
    ("C22", f"{TITLED} on the world's order, international affairs or strategic stability", lambda: titled("world"), 0),
    ("C22", f"{TITLED} on the economy", lambda: titled("economy"), 0),
    ("C22", f"{TITLED} on the tie itself, its treaty's anniversaries among them", lambda: titled("tie"), 0),
    ("C22", f"{TITLED} on no subject, or the end of the war", lambda: titled("none"), 0),
    ("C22", "UN Assembly, 2014-22: agreement beyond chance, China and Russia", lambda: seen_kappa(2014, 2022), 2),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to May 2026 (21 accounts): sentences on the tie, trade, energy, people or culture",
        lambda: sentences_on("bilateral"),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on the tie, trade, energy, people or culture",
        lambda: sentences_on("bilateral", EARLY),
        0,
    ),
    (
        "C22",
        "UN Assembly, 2014-22: agreement beyond chance, China and Russia, agenda items also of 1972-85",
        lambda: seen_on_old(NOW),
        2,
    ),
    ("C25", "China's share in Russia's trade, change 2015-16 to 2017-18", lambda: stepped(russias_share, 2017), 1),
    (
        "C25",
        "China's share in Russia's trade, largest change in earlier windows, of 2006 to 2012",
        lambda: max(calm_trade().values()),
        1,
    ),
    (
        "C22",
        "UN Assembly, 2014-22: agreement beyond chance, China and Iran",
        lambda: seen_kappa(2014, 2022, other="Iran"),
        2,
    ),
    ("C22", "UN Assembly, 2025: agreement beyond chance, China and Russia", lambda: SEEN_KAPPAS[2025], 2),
    *(
        ("C22", f"{UN_BY_SPAN} by another formula (Gwet's AC1), China and {{}}".format(label, whom), by_ac1, 2)
        for label, whom, by_ac1 in (
            ("1972-85", "the Soviet Union", lambda: beyond("AC1", *THEN)),
            ("2014-22", "Russia", lambda: beyond("AC1", *NOW)),
        )
    ),
    *(
        (
            "C22",
            f"ideal points (final votes), {span}: Russia's place in closeness to China",
            lambda span=span: place(span)[0],
            0,
        )
        for span in ("2014-18", "2019-21", "2022-24")
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on trade, energy, people or culture",
        lambda: sentences_on("other side", EARLY),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to May 2026 (21 accounts): sentences on trade, energy, people or culture",
        lambda: sentences_on("other side"),
        0,
    ),
    (
        "C25",
        "like UN votes of China and Russia on returning titles, largest change in earlier windows, of 2006 to 2012",
        lambda: max(window(y)[3] for y in range(2006, 2013)),
        1,
    ),
    (
        "C25",
        "like UN votes of China and Russia on returning titles, largest change in earlier windows, of 2006 to 2012, those that touch 2008 left out",
        lambda: max(window(y)[3] for y in (2006, 2011, 2012)),
        1,
    ),
    ("C25", "China's share in Russia's trade, 2022", lambda: russias_share(2022), 1),
    (
        "C22",
        "UN Assembly, 2014-22: states of sixteen nearer to China than Russia, by same votes",
        lambda: len(seen_ahead(seen_same, 2014, 2022)),
        0,
    ),
    (
        "C22",
        "UN Assembly, 2014-22: states of sixteen nearer to China than Russia, by agreement beyond chance",
        lambda: len(seen_ahead(seen_kappa, 2014, 2022)),
        0,
    ),
    (
        "C22",
        "UN Assembly, 2014-22: both voted the opposite of a US yes or no, China and Russia",
        lambda: against_us(2014, 2022, "CHN", "RUS"),
        1,
    ),
    ("C22", "UN Council, 2022-25: China and Russia both abstained, Washington said yes", lambda: aside(2022, 2025), 1),
    (
        "C22",
        "UN Council, 1971-2022: vetoes of China cast with Moscow",
        lambda: sum("RUS" in v["vetoed_by"] and v["date"] < "2023" for v in CHINESE),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on opposition, narrowly (hegemony, blocs, sanctions or interference)",
        lambda: sentences_on("opposition", EARLY),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on opposition, broadly (the UN and world order besides)",
        lambda: sentences_on("broad", EARLY),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on trade and energy",
        lambda: sentences_on("economy_energy", EARLY),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to April 2023 (3 accounts): sentences on the tie itself",
        lambda: sentences_on("bilateral_politics", EARLY),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to May 2026 (21 accounts): sentences on opposition, narrowly (hegemony, blocs, sanctions or interference)",
        lambda: sentences_on("opposition"),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to May 2026 (21 accounts): sentences on opposition, broadly (the UN and world order besides)",
        lambda: sentences_on("broad"),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to May 2026 (21 accounts): sentences on trade and energy",
        lambda: sentences_on("economy_energy"),
        0,
    ),
    (
        "C22",
        "Chinese TV on talks of the two presidents, to May 2026 (21 accounts): sentences on the tie itself",
        lambda: sentences_on("bilateral_politics"),
        0,
    ),
    (
        "C23",
        "speeches of China's foreign ministry that name the United States, 2011",
        lambda: named_us("China foreign ministry", 2011, 2011),
        0,
    ),
    (
        "C23",
        "speeches of China's foreign ministry that name the United States, 2022-23",
        lambda: named_us("China foreign ministry", 2022, 2023),
        0,
    ),
    (
        "C23",
        "speeches of Russia's foreign minister that name the United States, 2022-23",
        lambda: named_us("Lavrov", 2022, 2023),
        0,
    ),
    *(
        (
            "C25",
            f"like UN votes of China and Russia on returning titles, change {label}",
            lambda start=start: window(start)[3],
            1,
        )
        for start, label in SPANS_OF.items()
    ),
    *(
        (
            "C25",
            f"like UN votes of China and Russia on returning titles, titles that moved, {label}",
            lambda start=start: sum(window(start)[:2]),
            0,
        )
        for start, label in SPANS_OF.items()
    ),
    (
        "C25",
        "gap of China and Russia in ideal points (final votes; minus is closer), change 2012-13 to 2014-15",
        lambda: closing(2014),
        2,
    ),
    (
        "C25",
        "gap of China and Russia in ideal points (final votes; minus is closer), change 2004-05 to 2006-07 (calm)",
        lambda: closing(2006),
        2,
    ),
    ("C25", "China's share in Russia's trade, change 2012-13 to 2014-15", lambda: stepped(russias_share, 2014), 1),
    ("C25", "China's share in Russia's trade, change 2020-21 to 2022-23", lambda: stepped(russias_share, 2022), 1),
    ("C25", "Russia's share in China's trade, change 2020-21 to 2022-23", lambda: stepped(chinas_share, 2022), 2),
    (
        "C25",
        "Russia's share in China's trade, mean of 2020-21",
        lambda: (chinas_share(2020) + chinas_share(2021)) / 2,
        2,
    ),
    (
        "C25",
        "Russia's share in China's trade, mean of 2022-23",
        lambda: (chinas_share(2022) + chinas_share(2023)) / 2,
        2,
    ),
    (
        "C25",
        "China's part in Russia's trade but for nine sanctioners and Ukraine, change 2020-21 to 2022-23",
        lambda: stepped(but_sanctioners, 2022),
        1,
    ),
    *(
        ("C25", f"{OUTSIDE}, change {label}", lambda start=start: outside_step(start), 1)
        for start, label in SPANS_OF.items()
    ),
    *(
        ("C25", f"{OUTSIDE}, change {SPANS_OF[2022]}, {name}", lambda one=one: outside_step(2022, one), 1)
        for name, one in CHOSEN.items()
    ),
    *(
        (
            "C25",
            f"{name}'s share in Russia's trade, change {SPANS_OF[2022]}",
            lambda one=one: stepped(lambda y: partners_share(one, y), 2022),
            1,
        )
        for name, one in {"India": "IND", "Türkiye": "TUR"}.items()
    ),
]
NUMBERS = {"who say yes to 80 %": "supposed, of two strangers"}

# Values on which a rating turns, and keys; votes from the extract of the Library's roll calls, not by way of our table

COPIES = ("40/257[", "42/70[", "61/128[", "75/254[")  # the parts of four texts, with the very same votes
ROLL_CALLS = [
    r
    for r in rows("sources/un-ga-rollcalls/ga_rollcalls_1946_2025.csv")
    if r["date"] > "1971-10-25" and not r["symbol"].removeprefix("A/RES/").startswith(COPIES)
]
for _one in rows("own/corrections.csv"):
    for r in ROLL_CALLS:
        if _one["table"] == "ga_votes" and r["symbol"] in _one["key"].split("; "):
            r[_one["column"]] = _one["becomes"]


def called(first, last, other, one="CHN"):
    """(percent of same votes, kappa) of two members over some years, by the extract."""
    cast = [(r[one], r[other]) for r in ROLL_CALLS if first <= int(r["date"][:4]) <= last]
    cast = [pair for pair in cast if set(pair) <= {*"YNA"}]
    same = sum(a == b for a, b in cast) / len(cast)
    habits = [[[pair[n] for pair in cast].count(vote) / len(cast) for vote in "YNA"] for n in (0, 1)]
    chance = sum(a * b for a, b in zip(*habits, strict=True))
    return 100 * same, (same - chance) / (1 - chance)


CALLED = {  # the part of a label: its years, the other member
    "1972-85: agreement beyond chance, China and the Soviet Union": (1972, 1985, "RUS"),
    "1972-85: agreement beyond chance, China and Iran": (1972, 1985, "IRN"),
    "2014-22: agreement beyond chance, China and Russia": (2014, 2022, "RUS"),
    "2014-22: agreement beyond chance, China and Iran": (2014, 2022, "IRN"),
    "2025: agreement beyond chance, China and Russia": (2025, 2025, "RUS"),
}
EVIDENCE += [
    ("C22", f"UN Assembly, {label}", lambda called_so=called_so: called(*called_so)[1], 2)
    for label, called_so in CALLED.items()
]
EVIDENCE += [
    ("C22", "UN Council, 2007-22: vetoes of Russia", lambda: len(moscows_vetoes(FIRST_JOINT)), 0),
    (
        "C25",
        "like UN votes of China and Russia on returning titles, change 2013 to 2014",
        lambda: mean_change(2014, 1),
        1,
    ),
    (
        "C25",
        "like UN votes of China and Russia on returning titles, change 2011-13 to 2014-16",
        lambda: mean_change(2014, 3),
        1,
    ),
    (
        "C25",
        "China's share in Russia's trade, largest change in earlier windows, of 2006 to 2012, those that touch 2008 left out",
        lambda: max(calm_trade((2006, 2011, 2012)).values()),
        1,
    ),
    (
        "C25",
        "Russian arms to China a year, 2000-06 (SIPRI's volume, edition of 2022)",
        lambda: arms_a_year(2000, 2006),
        0,
    ),
    (
        "C25",
        "Russian arms to China a year, 2010-13 (SIPRI's volume, edition of 2022)",
        lambda: arms_a_year(2010, 2013),
        0,
    ),
    (
        "C25",
        "Russian arms to China a year, 2016-19 (SIPRI's volume, edition of 2022)",
        lambda: arms_a_year(2016, 2019),
        0,
    ),
    ("C25", "named joint drills of China and Russia a year, 2003-13", lambda: drills_a_year(2003, 2013), 1),
    ("C25", "named joint drills of China and Russia a year, 2014-21", lambda: drills_a_year(2014, 2021), 1),
    ("C22", "UN Council, 1971-2022: vetoes of China", lambda: sum(v["date"] < "2023" for v in CHINESE), 0),
    ("C22", "UN Council, 2014-21: China and Russia both abstained, Washington said yes", lambda: aside(2014, 2021), 1),
    (
        "C23",
        "speeches of China's foreign ministry that name the United States, 2013-21",
        lambda: named_us("China foreign ministry", 2013, 2021),
        0,
    ),
    (
        "C23",
        "speeches of China's foreign ministry that name the United States, 2018",
        lambda: named_us("China foreign ministry", 2018, 2018),
        0,
    ),
    ("C25", "China's share in Russia's trade, change 2016-17 to 2018-19", lambda: stepped(russias_share, 2018), 1),
    ("C25", "China's share in Russia's trade, 2023", lambda: russias_share(2023), 1),
    (
        "C25",
        "gap of China and Russia in ideal points (final votes; minus is closer), change 2020-21 to 2022-23",
        lambda: closing(2022),
        2,
    ),
]


def distance_grew():
    """States whose distance to the United States grew from 2021 to 2024 by more than China's."""
    grew = {
        code: abs(points(2024, code) - points(2024, "USA")) - abs(points(2021, code) - points(2021, "USA"))
        for code in SEEN_STATES
        if code != "USA"
    }
    return {code for code, step in grew.items() if step > grew["CHN"]}


def on_texts_of_both(one, other, early, late):
    """Change of agreement between two years on the texts that both years voted on."""
    both = SEEN_TITLES[early] & SEEN_TITLES[late]
    then, now = (seen_same(y, y, one=one, other=other, keep=lambda r: r["text_key"] in both) for y in (early, late))
    return now - then


HEARD = {
    "opposition": "opposition, narrowly",
    "broad": "opposition, broadly",
    "economy_energy": "trade and energy",
    "other side": "trade, energy, people or culture",
    "bilateral": "the tie, trade, energy, people or culture",
}
ON_TV = "Chinese TV on talks of the two presidents"
BY_MEANING = "read by meaning by a model that knew the totals"
EVIDENCE += [
    (
        "C22",
        f"{ON_TV}, {label}, {name}: sentences on {called_so}",
        lambda theme=theme, way=way, to=to: heard(theme, way, to),
        0,
    )
    for label, name, way, to in [("to April 2023 (3 accounts)", BY_MEANING, "reading", STOP)]
    for theme, called_so in HEARD.items()
]
EVIDENCE += [
    (
        "C22",
        f"{ON_TV}, {label}: accounts with more sentences on opposition, broadly, than on {called_so}",
        lambda other=other, chosen=chosen: talks_led(other, chosen),
        0,
    )
    for label, chosen in (("to April 2023 (3 accounts)", EARLY), ("to May 2026 (21 accounts)", ACCOUNTS))
    for other, called_so in (
        ("economy_energy", "trade and energy"),
        ("other side", "trade, energy, people or culture"),
        ("bilateral", HEARD["bilateral"]),
    )
]

SEEN_PASSAGES = rows("own/statement_passages.csv")
EVIDENCE += [
    (
        "C22",
        "UN Council, 2001-22: vetoes of China cast without Moscow",
        lambda: sum("RUS" not in v["vetoed_by"] for v in CHINESE if "2001" <= v["date"] < "2023"),
        0,
    ),
    (
        "C22",
        "UN Council, 2007-22: vetoes of Russia cast without China",
        lambda: sum("CHN" not in v["vetoed_by"] for v in moscows_vetoes(FIRST_JOINT)),
        0,
    ),
    (
        "C22",
        "UN Assembly, 2014-22: both voted the opposite of a US yes or no, Brazil and South Africa",
        lambda: against_us(2014, 2022, "BRA", "ZAF"),
        1,
    ),
    (
        "C23",
        "speeches of Russia's foreign minister that name the United States, 2013-21",
        lambda: named_us("Lavrov", 2013, 2021),
        0,
    ),
    *(
        (
            "C23",
            f"passages seen of the joint statement of {name} that name the United States, sought by subject",
            lambda on=on: sum(p["names_us"] == "y" for p in SEEN_PASSAGES if p["date"] == on),
            0,
        )
        for on, name in {"2022-02-04": "4 February 2022", "2023-03-21": "21 March 2023"}.items()
    ),
    ("C25", "China's share in Russia's trade, 2021", lambda: russias_share(2021), 1),
    ("C25", "China's share in Russia's trade, 2022, both customs", customs_of_2022, 1),
    *(
        (
            "C25",
            f"China's share in Russia's trade, change {start - 2}-{start - 1 - 2000} to {start}-{start - 1999}",
            lambda start=start: stepped(russias_share, start),
            1,
        )
        for start in (2015, 2016, 2019)
    ),
    *(
        (
            "C25",
            f"China's share in Russia's trade, gain a year, {begin} to {begin + 7}",
            lambda begin=begin: (russias_share(begin + 7) - russias_share(begin)) / 7,
            2,
        )
        for begin in (2006, 2013)
    ),
    *(
        (
            "C25",
            f"gap of China and Russia in ideal points (all roll calls; minus is closer), change {told}",
            lambda start=start: closing(start, "all_roll_calls"),
            2,
        )
        for start, told in {2006: "2004-05 to 2006-07 (calm)", 2022: "2020-21 to 2022-23"}.items()
    ),
]

CALM_WINDOWS = "largest change in earlier windows, of 2006 to 2012"
WINDOWS_OF = {2014: "2012-13 to 2014-15", 2017: "2015-16 to 2017-18", 2018: "2016-17 to 2018-19"}
LESS_MEDIAN = "China's share in Russia's trade less its share in the median of 22 other states"
ARMS_OF, DRILLS_OF = "Russian arms to China a year", "named joint drills of China and Russia a year"
OF_2022, OF_2026 = "(SIPRI's volume, edition of 2022)", "(SIPRI's volume, edition of 2026)"
for _start, _label in WINDOWS_OF.items():
    EVIDENCE += [
        (
            "C25",
            f"Russia's share in China's trade, change {_label}",
            lambda y=_start: stepped(chinas_share, y),
            2,
        ),
        ("C25", f"{LESS_MEDIAN}, change {_label}", lambda y=_start: less_median(y), 1),
    ]
for _start, _label in {**WINDOWS_OF, 2020: "2018-19 to 2020-21"}.items():
    EVIDENCE += [("C25", f"{ARMS_OF}, change {_label} {OF_2022}", lambda y=_start: of_window(arms_a_year, y), 1)]
for _start, _label in {**WINDOWS_OF, 2022: "2020-21 to 2022-23"}.items():
    EVIDENCE += [("C25", f"{DRILLS_OF}, change {_label}", lambda y=_start: of_window(drills_a_year, y), 1)]
for _span in ((2006, 2013), (2013, 2020)):
    EVIDENCE += [
        (
            "C25",
            "Russia's share in China's trade, gain a year, {} to {}".format(*_span),
            lambda span=_span: a_year(chinas_share, *span),
            2,
        ),
        (
            "C25",
            "China's share in the trade of 22 other states, gain a year, {} to {}, median".format(*_span),
            lambda span=_span: statistics.median(gained_elsewhere(*span).values()),
            2,
        ),
        (
            "C25",
            "other states in whose trade China gained more a year than in Russia's, {} to {}".format(*_span),
            lambda span=_span: len(more_than_russia(*span)),
            0,
        ),
    ]
GROWTH = "growth of China's share in Russia's trade"
LESS_GROWTH = f"{GROWTH} less the median growth in 22 other states"
CALM_SPAN = CALM_WINDOWS.replace("largest change", "largest")
CALM_LATER = CALM_WINDOWS.replace("2012", "2011") + ", the years after begun a year later"
for _start, _label in {**WINDOWS_OF, 2016: "2014-15 to 2016-17", 2022: "2020-21 to 2022-23"}.items():
    EVIDENCE += [("C25", f"{GROWTH}, {_label}", lambda y=_start: percent(russias_share, y), 1)]
for _start, _label in WINDOWS_OF.items():
    EVIDENCE += [("C25", f"{LESS_GROWTH}, {_label}", lambda y=_start: percent_less_median(y), 1)]
for _span in ((2006, 2013), (2013, 2020)):
    EVIDENCE += [
        ("C25", f"{GROWTH} a year, {_span[0]} to {_span[1]}", lambda span=_span: own_growth(*span), 1),
        (
            "C25",
            "growth of China's share in the trade of 22 other states a year, {} to {}, median".format(*_span),
            lambda span=_span: median_growth(*span),
            1,
        ),
        (
            "C25",
            "other states in whose trade China's share grew faster, in percent, than in Russia's, {} to {}".format(
                *_span
            ),
            lambda span=_span: len(grew_faster(*span)),
            0,
        ),
    ]
EVIDENCE += [
    ("C25", f"{GROWTH}, {CALM_SPAN}", calm_percent, 1),
    ("C25", "China's share in Russia's trade, change 2012-13 to 2015-16", lambda: year_later(2014)[0], 1),
    ("C25", f"{GROWTH}, 2012-13 to 2015-16", lambda: year_later(2014)[1], 1),
    ("C25", f"China's share in Russia's trade, {CALM_LATER}", lambda: calm_later()[0], 1),
    ("C25", f"{GROWTH}, {CALM_LATER}", lambda: calm_later()[1], 1),
    ("C25", f"{GROWTH}, {CALM_LATER}, those that touch 2008 left out", lambda: calm_later((2011,))[1], 1),
    (
        "C25",
        f"{GROWTH}, {CALM_SPAN}, those that touch 2008 left out",
        lambda: calm_percent((2006, 2011, 2012)),
        1,
    ),
    ("C25", f"{LESS_GROWTH}, {CALM_SPAN}", lambda: max(map(percent_less_median, range(2006, 2013))), 1),
    (
        "C25",
        f"China's share in Russia's trade, {CALM_WINDOWS}, those of 2010 and 2011 left out",
        lambda: max(calm_trade(BUT_TWO).values()),
        1,
    ),
    ("C25", f"{GROWTH}, {CALM_SPAN}, those of 2010 and 2011 left out", lambda: calm_percent(BUT_TWO), 1),
]
for _first, _last in ((2014, 2021), (2022, 2025)):
    _of, _edition = (OF_2022, "2022-07") if _first == 2014 else (OF_2026, "2026-05")
    EVIDENCE += [
        (
            "C22",
            f"Russian major arms to {_buyer}, {_first}-{_last % 100} {_of}",
            lambda code=_code, a=_first, b=_last, edition=_edition: sold_to(code, a, b, edition),
            0,
        )
        for _buyer, _code in {"India": "IND", "China": "CHN"}.items()
    ]
for _first, _last, _of, _edition in (
    (2000, 2006, OF_2022, "2022-07"),
    (2010, 2013, OF_2022, "2022-07"),
    (2020, 2021, OF_2022, "2022-07"),
    (2010, 2013, OF_2026, "2026-05"),
    (2020, 2021, OF_2026, "2026-05"),
    (2022, 2025, OF_2026, "2026-05"),
):
    EVIDENCE += [
        (
            "C25",
            f"China's part in Russia's major arms exports, {_first}-{_last % 100:02} {_of}",
            lambda a=_first, b=_last, edition=_edition: part_sold(a, b, edition),
            1,
        )
    ]
EVIDENCE += [
    ("C22", "UN Assembly, 2025: same vote, China and Russia", lambda: called(2025, 2025, "RUS")[0], 0),
    (
        "C22",
        "UN Assembly, 2025: agreement beyond chance by another formula (Gwet's AC1), China and Russia",
        lambda: beyond("AC1", 2025, 2025),
        2,
    ),
]
for _first, _last in ((2016, 2019), (2020, 2021), (2022, 2025)):
    EVIDENCE += [
        ("C25", f"{ARMS_OF}, {_first}-{_last % 100} {OF_2026}", lambda a=_first, b=_last: arms_later(a, b), 0),
    ]
EVIDENCE += [
    (
        "C25",
        f"Russia's share in China's trade, {CALM_WINDOWS}",
        lambda: max(stepped(chinas_share, y) for y in range(2006, 2013)),
        2,
    ),
    ("C25", f"{LESS_MEDIAN}, {CALM_WINDOWS}", calm_less_median, 1),
    (
        "C25",
        f"{ARMS_OF}, {CALM_WINDOWS} {OF_2022}",
        lambda: max(of_window(arms_a_year, y) for y in range(2006, 2013)),
        1,
    ),
    ("C25", f"{ARMS_OF}, 2020-21 {OF_2022}", lambda: arms_a_year(2020, 2021), 1),
    ("C25", f"{DRILLS_OF}, {CALM_WINDOWS}", lambda: max(of_window(drills_a_year, y) for y in range(2006, 2013)), 1),
]


KEYS = {
    "4.1": lambda: SEEN_YEARS[2019],
    "4.2": lambda: seen_chance(*NOW),
    "4.3": lambda: seen_behind("2022-24", "kappa_lead") - seen_behind("2022-24", "lead"),
    "4.4": lambda: seen_returns(2023),
    "4.5": lambda: seen_returns(2025, "Germany", "United States") - seen_returns(2021, "Germany", "United States"),
    "4.6": lambda: seen_kappa(1972, 1979),
    "4.7": lambda: on_texts_of_both("China", "India", 2021, 2022),
    "4.8": distance_grew,
}


IN_TITLE = {"opposition": "opposition, narrowly", "broad": "opposition, broadly", "economy_energy": "trade and energy"}
IN_TITLE |= {"bilateral": "any bilateral theme"}
IN_TITLE |= {"other side": "trade, energy, people or culture (without the tie itself)"}
EVIDENCE += [
    ("C01", f"{ON_TV}, {label}: sentences on {called_so}", lambda t=theme, c=chosen: sentences_on(t, c), 0)
    for label, chosen in (("to April 2023 (3 accounts)", EARLY), ("to May 2026 (21 accounts)", ACCOUNTS))
    for theme, called_so in IN_TITLE.items()
]
EVIDENCE += [
    ("C01", label, do, places)
    for claim, label, do, places in EVIDENCE
    if claim == "C22" and f"to April 2023 (3 accounts), {BY_MEANING}: sentences" in label
]
NO_PATROLS = f"{DRILLS_OF}, without patrols"
EVIDENCE += [
    ("C25", f"{NO_PATROLS}, 2014-21", lambda: drills_a_year(2014, 2021, "patrol"), 1),
    (
        "C25",
        f"{NO_PATROLS}, change 2020-21 to 2022-23",
        lambda: drills_a_year(2022, 2023, "patrol") - drills_a_year(2020, 2021, "patrol"),
        1,
    ),
]

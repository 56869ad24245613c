"""Facts of lesson 04 and its record: what their strong sentences say, computed by other code from the full tables."""

import csv
import random
from functools import cache
from pathlib import Path

from by_cell import in_words

DATA = next(p / "data" for p in Path(__file__).resolve().parents if (p / "data" / "tables").is_dir())


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


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


def seen_mixed_chance(of_china, of_moscow):
    """Percent that chance gives with China's habits of one span and Moscow's of another."""
    china = [a for a, _ in seen_pairs(*of_china)]
    moscow = [b for _, b in seen_pairs(*of_moscow)]
    return 100 * sum(china.count(v) / len(china) * moscow.count(v) / len(moscow) for v in "YNA")


THEN, NOW = (1972, 1985), (2014, 2022)


def seen_items(first, last):
    return {r["item"] for r in SEEN_VOTES if first <= int(r["date"][:4]) <= last}


SEEN_OLD_ITEMS = seen_items(*THEN) & seen_items(*NOW)


def seen_on_old(span, old=True):
    """Kappa on the agenda items of both spans, or on all others."""
    return seen_kappa(*span, keep=lambda r: (r["item"] in SEEN_OLD_ITEMS) == old)


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


def seen_older_texts(year):
    """Votes of the pair on these older titles."""
    before = set().union(*(SEEN_TITLES[y] for y in SEEN_TITLES if y < year))
    return seen_pairs(
        year,
        year,
        keep=lambda r: r["text_key"] not in SEEN_RETURN and r["symbol"] not in SEEN_UKRAINE and r["text_key"] in before,
    )


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


def drills_a_year(first, last):
    """Named drills a year."""
    years = [int(r["start"][:4]) for r in rows("own/exercise_events.csv")]
    return sum(first <= year <= last for year in years) / (last - first + 1)


def of_window(a_year, start):
    """The step of a window: two years from the start on less two before."""
    return a_year(start, start + 1) - a_year(start - 2, start - 1)


def seen_moved(limit=12):
    """(pairs that swing by more than the limit on texts that return, pairs)."""
    names = list(SEEN_CODES)
    pairs = [(one, other) for n, one in enumerate(names) for other in names[n + 1 :]]
    return sum(seen_swing(*pair, True) > limit for pair in pairs), len(pairs)


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


def seen_new(year, returns=False):
    """(texts of a year whose title had not come up before since 1971, texts), among those that do not return."""
    before = set().union(*(SEEN_TITLES[y] for y in SEEN_TITLES if y < year))
    chosen = [r for r in SEEN_VOTES if int(r["date"][:4]) == year and r["text_key"] not in SEEN_RETURN]
    return sum(r["text_key"] not in before for r in chosen), len(chosen)


def seen_by(symbol):
    return next(r for r in SEEN_VOTES if r["symbol"] == symbol)


EVIDENCE = []
NUMBERS = {
    "says yes to 80 % of the texts": "supposed, of two strangers",
    "0.8 × 0.8 of the texts": "supposed, of two strangers",
    "0.2 × 0.2": "supposed, of two strangers",
    "write `yes = 0.95`": "supposed, of two strangers",
    "agree on 0.75 of the texts, and chance would give 0.68": "supposed, of two states",
}


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


def passing(chosen):
    """The talks in which opposition, narrowly, has more sentences than trade and energy."""
    talks = {}
    for row in chosen:
        talks.setdefault(row["text_id"], []).append(row)
    return [t for t, part in talks.items() if sentences_on("opposition", part) > sentences_on("economy_energy", part)]


def only_one(first, second, chosen):
    """(sentences with the first theme alone, with the second alone)."""
    found = [(sentences_on(first, [r]), sentences_on(second, [r])) for r in chosen]
    return sum(a > b for a, b in found), sum(b > a for a, b in found)


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


def scott(*where):
    """Scott's pi of China and Russia."""
    pairs = seen_pairs(*where)
    pooled = [vote for pair in pairs for vote in pair]
    chance = sum((pooled.count(vote) / len(pooled)) ** 2 for vote in "YNA")
    same = sum(a == b for a, b in pairs) / len(pairs)
    return (same - chance) / (1 - chance)


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


def stepwise(start, one="CHN", other="RUS"):
    """{title: change of agreement}, two years from the start on less two before."""
    before, after = {}, {}
    for r in SEEN_VOTES:
        year = int(r["date"][:4])
        if start - 2 <= year <= start + 1 and r[one] in {*"YNA"} and r[other] in {*"YNA"}:
            (after if year >= start else before).setdefault(r["text_key"], []).append(100 * (r[one] == r[other]))
    shared = sorted(before.keys() & after.keys())
    return {k: sum(after[k]) / len(after[k]) - sum(before[k]) / len(before[k]) for k in shared}


@cache
def stepwise_2014():
    return stepwise(2014)


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


def vetoes_to_2022(beside="CHN"):
    """China's vetoes to 2022, all or those that another state cast as well."""
    return [v for v in CHINESE if v["date"] < "2023" and beside in v["vetoed_by"]]


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
    return 100 * both_flows("CHN", "RUS", "dots", year) / both_flows("CHN", "WLD", "dots", year)


def stepped(share, start):
    return (share(start) + share(start + 1) - share(start - 1) - share(start - 2)) / 2


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


def scored(first, last):
    """Agreement with the abstention as a vote of its own, half-way, dropped."""
    worth, pairs = {"Y": 1, "A": 0.5, "N": 0}, seen_pairs(first, last)
    clear = [(a, b) for a, b in pairs if "A" not in (a, b)]
    return (
        sum(a == b for a, b in pairs) / len(pairs),
        1 - sum(abs(worth[a] - worth[b]) for a, b in pairs) / len(pairs),
        sum(a == b for a, b in clear) / len(clear),
    )


def us_no(year):
    chosen = [r["USA"] for r in SEEN_VOTES if r["date"].startswith(str(year)) and r["USA"]]
    return chosen.count("N") / len(chosen)


YEARLY = {
    who: {y: named_us(who, y, y) for y in range(first, 2024)}
    for who, first in (("China foreign ministry", 2005), ("Lavrov", 2013))
}
SET = [int(r["speeches"]) for r in SPOKEN if r["keyword"] == "United States" and r["speaker"] != "Lavrov"]
FACTS = {
    "1-how-often-do": lambda: [
        f"In 1972-85 China was absent on {100 * seen_absent(1972, 1985):.0f} % of the texts.",
    ],
    "predict-4-1": lambda: [
        (
            f"Where row and column have the same letter, they voted alike: 2 + 10 + 51 = 63 of {len(seen_pairs(2024, 2024))} texts, two of three. (China was absent once.)",
            ([seen_pairs(2024, 2024).count((v, v)) for v in "ANY"] == [2, 10, 51])
            and (sum(r["CHN"] == "X" or r["RUS"] == "X" for r in SEEN_VOTES if r["date"][:4] == "2024") == 1),
        ),
        (
            "In 1980 the two were open rivals: Moscow's troops stood in Afghanistan, and Beijing demanded that they leave.",
            ((seen_by("A/RES/ES-6/2")["CHN"], seen_by("A/RES/ES-6/2")["RUS"]) == ("Y", "N")),
        ),
    ],
    "read-4-1": lambda: [
        f"As open rivals, in 1980, they voted alike on {SEEN_YEARS[1980]:.0f} % of the texts on which both voted.",
        f"In 2020 it was {SEEN_YEARS[2020]:.0f} %.",
        f"Whoever counts China's absences as *not alike* gets {seen_unlike(1980, 1980)[0]:.0f} % for 1980, and {seen_unlike(2020, 2020)[0]:.0f} for 2020",
        (
            "The line is highest in 1988 and 1989, while the Soviet Union still stood, and lowest in 1993.",
            (sorted(SEEN_YEARS, key=SEEN_YEARS.get)[-2:] == [1988, 1989])
            and (min(SEEN_YEARS, key=SEEN_YEARS.get) == 1993),
        ),
    ],
    "predict-4-2": lambda: [
        f"From 1972 to 1985 China and Moscow, the rivals, voted alike on {seen_same(1972, 1985):.0f} % of the texts.",
        f"From 2014 to 2022 it was {seen_same(2014, 2022):.0f} %.",
    ],
    "read-4-2": lambda: [
        f"Strangers with their habits would have done so on {seen_chance(1972, 1985):.0f} %.",
        ("Kappa is .05: hardly more than chance.", (round(seen_kappa(1972, 1985), 2) == 0.05)),
        f"In 2014-22 they voted alike on {seen_same(2014, 2022):.0f} %, and strangers would have on {seen_chance(2014, 2022):.0f} %.",
        ("Kappa is .47.", (round(seen_kappa(2014, 2022), 2) == 0.47)),
        (
            f"It rose from {seen_unlike(*THEN)[0]:.0f} to {seen_unlike(*NOW)[0]:.0f} % if an absence counts as *not alike*, since China was absent on {100 * seen_absent(*THEN):.0f} % of the early texts. Kappa rises either way.",
            (all(f(NOW) > f(THEN) + 0.3 for f in (lambda s: seen_unlike(*s)[1], lambda s: seen_kappa(*s)))),
        ),
        (
            "What fell is the part of chance, since both say yes less often. Of the texts on which both voted Moscow said yes to 78 %, then to 63 %, China to 89, then to 78 %.",
            (
                [round(100 * seen_yes(place, *span)) for place in (1, 0) for span in ((1972, 1985), (2014, 2022))]
                == [78, 63, 89, 78]
            )
            and (seen_chance(2014, 2022) < seen_chance(1972, 1985) - 15),
        ),
        (
            "A check without a formula: take the texts to which China did *not* say yes. Moscow voted alike on 14 % of them in 1972-85, and on 64 % in 2014-22. Where Moscow did not say yes, China voted alike on 7 %, then on 37 %.",
            ([round(f(*span)) for f in (seen_then, seen_back) for span in (THEN, NOW)] == [14, 64, 7, 37]),
        ),
        (
            f"On the {len(SEEN_OLD_ITEMS)} items of both spans kappa rose from .03 to .25 only. On the others it rose from .06 to .50. So a large part of the rise is on newer items.",
            (
                [round(seen_on_old(span, old), 2) for old in (True, False) for span in (THEN, NOW)]
                == [0.03, 0.25, 0.06, 0.5]
            ),
        ),
        (
            "The yearly values fall from .53 in 2020 to .36 in 2025.",
            ([round(SEEN_KAPPAS[y], 2) for y in (2020, 2025)] == [0.53, 0.36])
            and (all(SEEN_KAPPAS[y] < SEEN_KAPPAS[y - 1] for y in range(2021, 2026))),
        ),
        (
            "Whole spans, .52 in 2019-21 and .40 in 2023-25, can't be told apart.",
            ([round(seen_kappa(*span), 2) for span in ((2019, 2021), (2023, 2025))] == [0.52, 0.4])
            and (seen_apart((2019, 2021), (2023, 2025))[0] < 0 < seen_apart((2019, 2021), (2023, 2025))[1]),
        ),
        (
            "And it missed a thaw: .05 in 1986-90, when the two made peace, and -.04 in 1991-99, when they settled most of the border and called each other partners. By kappa alone these years look like those of the rivals.",
            ([round(seen_kappa(*s), 2) for s in ((1986, 1990), (1991, 1999))] == [0.05, -0.04])
            and (abs(seen_kappa(1986, 1990) - seen_kappa(1972, 1985)) < 0.01)
            and (any(r["date"] == "1991-05-16" and "most of the border settled" in str(r) for r in TIED)),
        ),
        (
            "China's kappa rose with Iran from .04 to .53, and with Cuba from .10 to .45.",
            (
                [round(seen_kappa(*s, other=c), 2) for c in ("Iran", "Cuba") for s in ((1972, 1985), (2014, 2022))]
                == [0.04, 0.53, 0.1, 0.45]
            ),
        ),
    ],
    "exercise-4-1": lambda: [
        (
            "In 2024 Russia's kappa with China was .39, on 67 % of texts alike.",
            ((round(seen_kappa(2024, 2024), 2), round(seen_same(2024, 2024))) == (0.39, 67)),
        ),
        f"South Africa had {seen_same(2024, 2024, other='South Africa'):.0f} %.",
        (
            f"The first is yes with yes: 68 of {len(seen_pairs(2024, 2024, other='South Africa'))} times 85 of 94.)",
            ([sum(p[n] == "Y" for p in seen_pairs(2024, 2024, other="South Africa")) for n in (0, 1)] == [68, 85]),
        ),
    ],
    "predict-4-3": lambda: [
        (
            "Many texts belong to one question: the agenda item *human rights questions* alone brought 74 of the 812 texts of 2014-22.",
            (
                (lambda now: [len(now), max(list(map(now.count, {*now})))])(
                    [r["item"] for r in SEEN_VOTES if "2014" <= r["date"][:4] <= "2022"]
                )
                == [812, 74]
            ),
        ),
    ],
    "read-4-3": lambda: [
        (
            f"By plain count {in_words(len(seen_ahead(seen_same, 2014, 2022)))} states voted with China more often than Russia did, among them Kazakhstan, South Africa and India.",
            ({"Kazakhstan", "South Africa", "India"} < seen_ahead(seen_same, 2014, 2022)),
        ),
        (
            "Corrected for chance two did: Iran and North Korea.",
            (seen_ahead(seen_kappa, 2014, 2022) == {"Iran", "North Korea"}),
        ),
        (
            "By plain count only North Korea's lead is clear of zero; corrected it lies on the edge (.001 to .283).",
            (seen_beyond("2014-22", "lead") == seen_beyond("2014-22", "kappa_lead") == {"North Korea"})
            and (float(SEEN_LEADS["2014-22", "North Korea"]["kappa_lead_low"]) < 0.01),
        ),
        (
            "South Africa, Brazil and Türkiye are then clearly further off than Russia, and so is the West.",
            ({"South Africa", "Brazil", "Türkiye", *SEEN_WEST} <= seen_behind("2014-22", "kappa_lead")),
        ),
        (
            "India, Kazakhstan, Belarus, Cuba and Iran can't be told from Russia by either measure.",
            (
                not {"India", "Kazakhstan", "Belarus", "Cuba", "Iran"}
                & set.union(
                    *(f("2014-22", lead) for f in (seen_beyond, seen_behind) for lead in ("lead", "kappa_lead"))
                )
            ),
        ),
        (
            "So Russia stands near China in a small group.",
            (
                {*SEEN_CODES} - {"China", "Russia"} - seen_behind("2014-22", "kappa_lead")
                == {"Iran", "North Korea", "Cuba", "Belarus", "India", "Kazakhstan"}
            ),
        ),
        f"In 2022-24 the counts are {in_words(len(seen_ahead(seen_same, 2022, 2024)))} and {in_words(len(seen_ahead(seen_kappa, 2022, 2024)))}, says the record.",
    ],
    "exercise-4-2": lambda: [
        f'A columnist counts 2014-22 and writes: "Kazakhstan votes with China on {seen_same(2014, 2022, other="Kazakhstan"):.0f} % of the texts, Russia on 75 %.',
    ],
    "predict-4-4": lambda: [
        f"From 2021 to 2023 the plain count fell from {SEEN_YEARS[2021]:.0f} to {SEEN_YEARS[2023]:.0f} %.",
        f"{len(SEEN_RETURN)} texts were voted on in each of 2019, 2021, 2023 and 2025.",
        f"On these China and Russia voted alike on {seen_returns(2021):.0f} % in 2021.",
    ],
    "read-4-4": lambda: [
        (
            f"On texts that return the plain count hardly moves: {seen_returns(2021):.0f} % in 2021, {seen_returns(2023):.0f} % in 2023, {seen_returns(2025):.0f} % in 2025.",
            (seen_swing("China", "Russia", True) < 7),
        ),
        (
            "Kappa falls from .39 to .32, too little to tell.",
            ([round(seen_returns(y, measure=seen_kappa), 2) for y in (2021, 2025)] == [0.39, 0.32])
            and (seen_apart((2021, 2021), (2025, 2025), returns=True)[0] < 0)
            and (seen_apart((2021, 2021), (2025, 2025), returns=True)[1] > 0),
        ),
        (
            f"The fall of 2023 is in the others: {seen_returns(2021, returns=False):.0f} %, then {seen_returns(2023, returns=False):.0f} %.",
            ([len(seen_others(y)) for y in (2021, 2023)] == [29, 30]),
        ),
        (
            "Other pairs fell on these, too: Brazil and South Africa from 89 to 68 %, India and Germany from 62 to 53 %.",
            (
                [
                    round(seen_returns(y, *pair, returns=False))
                    for pair in (("Brazil", "South Africa"), ("India", "Germany"))
                    for y in (2021, 2023)
                ]
                == [89, 68, 62, 53]
            ),
        ),
        f"Without the texts on the war our two fell from {seen_without_ukraine(2021):.0f} to {seen_without_ukraine(2023):.0f} %.",
        (
            f"Of the {len(seen_others(2023))} others in 2023, 20 had titles that had not come up before.",
            (seen_new(2023) == (20, 31))
            and (seen_by("A/RES/78/234")["text_key"] in set().union(*(SEEN_TITLES[y] for y in range(1971, 2023))))
            and (seen_by("A/RES/78/234")["CHN"] == "X"),
        ),
        (
            "On new titles, without the war, the two voted alike half of the time. Titles that had come up before went from 89 % in 2021 to 68 % in 2022 and 80 % in 2023, on 19, 22 and 10 texts: too few to lean on.",
            ([int(seen_older(2021)), round(seen_older(2022)), round(seen_older(2023))] == [89, 68, 80])
            and ([len(seen_older_texts(y)) for y in (2021, 2022, 2023)] == [19, 22, 10])
            and (
                seen_returns(
                    2023,
                    returns=False,
                    keep=lambda r: (
                        r["symbol"] not in SEEN_UKRAINE
                        and r["text_key"] not in set().union(*(SEEN_TITLES[y] for y in SEEN_TITLES if y < 2023))
                    ),
                )
                == 50
            ),
        ),
        (
            "In 2025 the others rose to 82 % of 135 texts. Corrected for chance they did not: kappa was .74 in 2021, .41 in 2023 and .37 in 2025.",
            ((round(seen_returns(2025, returns=False)), len(seen_others(2025))) == (82, 135))
            and (
                [round(seen_returns(y, returns=False, measure=seen_kappa), 2) for y in (2021, 2023, 2025)]
                == [0.74, 0.41, 0.37]
            ),
        ),
    ],
    "change-4-4": lambda: [
        f"Brazil and South Africa fall by {-(seen_returns(2019, 'Brazil', 'South Africa') - seen_returns(2017, 'Brazil', 'South Africa')):.0f} points from 2017 to 2019, and rise by {seen_returns(2023, 'Brazil', 'South Africa') - seen_returns(2019, 'Brazil', 'South Africa'):.0f} from 2019 to 2023.",
        (
            "Brazil and India do nearly the same, while South Africa and India stay: it was Brazil that moved.",
            (seen_returns(2019, "Brazil", "India") < seen_returns(2017, "Brazil", "India") - 20)
            and (seen_returns(2023, "Brazil", "India") > seen_returns(2019, "Brazil", "India") + 20)
            and (seen_swing("South Africa", "India", True) < 12),
        ),
        (
            f"By its rule, more than 12 points from 2017 to 2025, 30 of the 153 pairs of our 18 states moved. China and Russia, with {seen_swing('China', 'Russia', True):.0f} points, did not.",
            (seen_moved() == (30, 153)),
        ),
    ],
    "read-5-what-these": lambda: [
        (
            "| the tie itself | 175 | 27 |",
            ([sentences_on("bilateral_politics", part) for part in (ACCOUNTS, EARLY)] == [175, 27]),
        ),
        (
            "| opposition, broad: the last row, and words on the UN and the order of the world | 110 | 16 |",
            ([sentences_on("broad", part) for part in (ACCOUNTS, EARLY)] == [110, 16]),
        ),
        (
            "| trade and energy | 77 | 14 |",
            ([sentences_on("economy_energy", part) for part in (ACCOUNTS, EARLY)] == [77, 14]),
        ),
        (
            "| opposition, narrow: no to dominance, blocs, sanctions, meddling | 19 | 7 |",
            ([sentences_on("opposition", part) for part in (ACCOUNTS, EARLY)] == [19, 7]),
        ),
        (
            "Sentences on the tie name no aim. Of the three other rows opposition comes first if counted broadly, and last if counted narrowly.",
            (
                all(
                    sentences_on("broad", part)
                    > sentences_on("economy_energy", part)
                    > sentences_on("opposition", part)
                    for part in (ACCOUNTS, EARLY)
                )
            ),
        ),
        f"Of the {sentences_on('broad')} sentences {sentences_on('broad') - sentences_on('opposition')} name the UN",
        (
            f"| 2 | *Questions.* In 2014-21 the two voted alike on {on_issue('human rights', 2014, 2021, seen_same):.0f} % of the texts on human rights (kappa .90), and on {on_issue('nuclear', 2014, 2021, seen_same):.0f} % of those on nuclear questions (.22). |",
            ([round(on_issue(i, 2014, 2021, seen_kappa), 2) for i in ("human rights", "nuclear")] == [0.9, 0.22]),
        ),
        (
            f"to 2022: China had cast {len(vetoes_to_2022())}, of them {len(vetoes_to_2022('RUS'))} beside Moscow (in 1972 once beside the Soviet Union).",
            [v["date"][:4] for v in vetoes_to_2022("RUS") if v["rus_state"] == "USSR"] == ["1972"],
        ),
        ("Of the 29 that Russia cast since 2007, 15 went without China.", (without_china()["2022"] == (15, 29))),
        (
            "Yet by final votes Russia was 118th in closeness to China in 2019-21, and 33rd in 2022-24. By all roll calls it was 49th, then 2nd.",
            (
                [
                    place(span, series)[0]
                    for series in ("final_passage", "all_roll_calls")
                    for span in ("2019-21", "2022-24")
                ]
                == [118, 33, 49, 2]
            ),
        ),
        (
            "Four to ten titles moved: too few to tell.",
            ({sum(window(y)[:2]) for y in (2014, 2017, 2018, 2022)} == {4, 10}),
        ),
        (
            f"China's share of Russia's trade rose by {stepped(russias_share, 2014):.1f}, {stepped(russias_share, 2017):.1f}, {stepped(russias_share, 2018):.1f} and 8.4 points around these years, and by up to {max(calm_trade().values()):.1f} in 2006-12, our calm years.",
            (abs(stepped(russias_share, 2022) - 8.35) < 0.05),
        ),
        (
            f"Russian arms to China grew by {100 * (arms_a_year(2016, 2019) / arms_a_year(2010, 2013) - 1):.0f} % from 2010-13 to 2016-19 in the 2022 edition of SIPRI (Stockholm International Peace Research Institute), by {100 * (arms_a_year(2016, 2019, '2026-05') / arms_a_year(2010, 2013, '2026-05') - 1):.0f} % in that of 2026, after the sales of S-400 missiles and Su-35 aircraft in 2014-15. Yet that was only {100 * arms_a_year(2016, 2019) / arms_a_year(2000, 2006):.0f} % (2026: {100 * arms_a_year(2016, 2019, '2026-05') / arms_a_year(2000, 2006, '2026-05'):.0f} %) of the level of 2000-06, before that pressure. Named joint drills rose from {drills_a_year(*(2003, 2013)) + 1e-09:.1f} a year in 2003-13 to {drills_a_year(*(2014, 2021)) + 1e-09:.1f} in 2014-21.",
            all(arms_a_year(2016, 2019, e) < 0.6 * arms_a_year(2000, 2006, e) for e in ("2022-07", "2026-05")),
        ),
    ],
    "verdict-your-verdict-first": lambda: [
        (
            "Kappa was .34 in 2000-13, .47 in 2014-22 and .40 in 2023-25.",
            ([round(seen_kappa(*s), 2) for s in ((2000, 2013), NOW, (2023, 2025))] == [0.34, 0.47, 0.4]),
        ),
        (
            "- *More than with others:* more than with most of our sixteen. Six can't be told from Russia or stand closer.",
            (len({*SEEN_CODES} - {"China", "Russia"} - seen_behind("2014-22", "kappa_lead")) == 6),
        ),
        (
            "By kappa the rise since the 1970s is half as large on old agenda items.",
            (0.4 < (seen_on_old(NOW) - seen_on_old(THEN)) / (seen_on_old(NOW, False) - seen_on_old(THEN, False)) < 0.6),
        ),
    ],
    "4.1.title": lambda: [
        f"In 1980, as open rivals, China and Moscow voted alike on {SEEN_YEARS[1980]:.0f} % of texts on which both voted",
    ],
    "4.1.description": lambda: [
        (
            f"Same votes of China and Moscow lie between {min(SEEN_YEARS[y] for y in range(1972, 1987)):.0f} and {max(SEEN_YEARS[y] for y in range(1972, 1987)):.0f} % from 1972 to 1986, rise to {SEEN_YEARS[1989]:.0f} % in 1989, fall to {{same[1993]:.0f}} % in 1993, and lie between {min(SEEN_YEARS[y] for y in range(2000, 2026)):.0f} and 85 % since 2000.",
            (round(max(SEEN_YEARS[y] for y in range(2000, 2026)), 1) == 84.5),
        ),
    ],
    "4.2.title": lambda: [
        (
            "The rivals voted alike hardly more than by chance.",
            (0 < seen_same(1972, 1985) - seen_chance(1972, 1985) < 2),
        ),
        ("The partners do so far more", (seen_kappa(2014, 2022) > 8 * seen_kappa(1972, 1985))),
    ],
    "4.2.description": lambda: [
        (
            "At the left same votes and the part that chance would give: until 1999 the two lines stay within 9 points, from 2004 on chance lies at least 8 points below.",
            (max(abs(SEEN_YEARS[y] - seen_chance(y, y)) for y in range(1971, 2000)) < 9)
            and (min(SEEN_YEARS[y] - seen_chance(y, y) for y in range(2004, 2026)) > 8),
        ),
        (
            "At the right kappa: never above .25 until 1999, from 2005 on between .29 and .54, with a wide band; after 2020 it falls to .36.",
            (max(SEEN_KAPPAS[y] for y in range(1971, 2000)) < 0.25)
            and (round(min(SEEN_KAPPAS[y] for y in range(2005, 2026)), 2) == 0.29)
            and (round(max(SEEN_KAPPAS[y] for y in range(2005, 2026)), 2) in (0.53, 0.54))
            and (
                min((float(b["kappa_high"]) - float(b["kappa_low"]) for y, b in SEEN_BANDS.items() if y >= 2005)) > 0.2
            )
            and (round(SEEN_KAPPAS[2025], 2) == 0.36),
        ),
    ],
    "4.3.description": lambda: [
        (
            "Only North Korea's bars lie wholly beyond Russia's line.",
            (seen_beyond("2014-22", "lead") == seen_beyond("2014-22", "kappa_lead") == {"North Korea"}),
        ),
        (
            "Western states lie far behind in both panels.",
            (
                all(
                    {*SEEN_WEST} <= seen_behind(span, lead)
                    for span in ("2014-22", "2022-24")
                    for lead in ("lead", "kappa_lead")
                )
            ),
        ),
    ],
    "C25.why": lambda: [
        (
            "Around 2014 and 2018 China's share of Russia's trade rose no more than in calm years (2006-12).",
            (not any(beats_calm(y, calm_trade()) for y in (2014, 2018))),
        ),
    ],
    "sentences": lambda: [
        ("China says yes to most texts.", (all(yes_of("CHN", *span) > 0.7 for span in PERIODS.values()))),
        (
            f"In 2014-22 one lead of {in_words(len(seen_ahead(seen_same, 2014, 2022)))} is clear by the raw one.",
            (seen_beyond("2014-22", "lead") == {"North Korea"}),
        ),
        (
            "**C25 prints what the window test rests on:** four titles, most of the time.",
            (all(sum(window(start)[:2]) == 4 for start in (2014, 2017, 2018)))
            and (sum(sum(window(start)[:2]) <= 4 for start in range(2006, 2025)) > 9),
        ),
    ],
    "how-the-lessons-tables": lambda: [
        ("All are made from one full table, the votes of eighteen states.", (len(SEEN_STATES) == 18)),
    ],
    "the-choice-matters-for": lambda: [
        f"With an absence left out, as we do, the two voted alike on {seen_same(*THEN):.1f} % of the texts of 1972-85 and on {seen_same(*NOW):.1f} % of those of 2014-22. With an absence counted as *not alike* it is {seen_unlike(*THEN)[0]:.1f} and {seen_unlike(*NOW)[0]:.1f} %, and {seen_unlike(*(1980, 1980))[0]:.1f} % in 1980 instead of {SEEN_YEARS[1980]:.1f}. Counted as an abstention it is {seen_as_abstained(*THEN)[0]:.1f} and {seen_as_abstained(*NOW)[0]:.1f} %.",
        (
            'So "the plain count hardly changed" holds only for texts on which both voted. Kappa rises by all three: from .05, .09 or .12 to .45 or more.',
            (
                [round(v, 2) for v in (seen_kappa(*THEN), seen_unlike(*THEN)[1], seen_as_abstained(*THEN)[1])]
                == [0.05, 0.09, 0.12]
            )
            and (round(min(seen_kappa(*NOW), seen_unlike(*NOW)[1], seen_as_abstained(*NOW)[1]), 2) == 0.45),
        ),
    ],
    "4-un-votes-since": lambda: [
        ("The votes of all eighteen states since 2013.", (len(rows("lessons/un_votes_since_2013.csv")[0]) == 3 + 18)),
    ],
    "what-it-shows-in": lambda: [
        (
            f"In 1972-85, when each called the other an opponent, the two voted alike on {seen_same(1972, 1985):.0f} % of texts. Chance alone gives {seen_chance(1972, 1985):.1f} %. Kappa is .05.",
            (round(seen_kappa(1972, 1985), 2) == 0.05),
        ),
        (
            "Even 1988 and 1989, the years of the highest raw numbers, are years of agreement by chance.",
            (set(sorted(SEEN_YEARS, key=SEEN_YEARS.get)[-2:]) == {1988, 1989})
            and (SEEN_KAPPAS[1989] < 0)
            and (float(SEEN_BANDS[1988]["kappa_low"]) < 0),
        ),
        (
            "Both said yes less often, so chance gives less. The raw number stayed.",
            (all(yes_of(c, *NOW) < yes_of(c, *THEN) - 0.1 for c in ("RUS", "CHN")))
            and (abs(seen_same(2014, 2022) - seen_same(1972, 1985)) < 4),
        ),
    ],
    "where-china-did-not": lambda: [
        (
            "Where China did not say yes, Moscow cast the same vote on 14 % of texts in 1972-85, on 64 % in 2014-22, and on 46 % in 2023-25. The other way round, where Moscow did not say yes, China cast the same vote on 7 %, 37 % and 26 %.",
            (
                [round(f(*span)) for f in (seen_then, seen_back) for span in (THEN, NOW, (2023, 2025))]
                == [14, 64, 46, 7, 37, 26]
            ),
        ),
        f"Chance fell by {seen_mixed_chance(THEN, THEN) - seen_mixed_chance(NOW, NOW):.0f} points. Moscow's new habits alone would have made it {seen_mixed_chance(THEN, THEN) - seen_mixed_chance(THEN, NOW):.0f}, China's alone {seen_mixed_chance(THEN, THEN) - seen_mixed_chance(NOW, THEN):.0f}; the two overlap.",
        (
            "In 1988 China gave other votes than yes on a handful of texts, so its kappa rests on these alone, and the interval is wide.",
            (sum((a != "Y" for a, _ in seen_pairs(1988, 1988))) < 10)
            and (float(SEEN_BANDS[1988]["kappa_high"]) - float(SEEN_BANDS[1988]["kappa_low"]) > 0.4),
        ),
        (
            "And it fails a test of validity: .05 in 1986-90, when the two made peace, and -.04 in 1991-99, when they settled most of the border and proclaimed a strategic partnership (1996).",
            ([round(seen_kappa(*s), 2) for s in ((1986, 1990), (1991, 1999))] == [0.05, -0.04]),
        ),
        (
            "Scott's pi, in the table, gives nearly the same.",
            (all(abs(scott(*span) - seen_kappa(*span)) < 0.07 for span in PERIODS.values())),
        ),
    ],
    "on-the-23-items": lambda: [
        (
            f"On the {len(SEEN_OLD_ITEMS)} items of both spans kappa rises from .03 to .25 only; on the others from .06 to .50. So much of the rise is on newer items, and the part on old questions is half as large.",
            (
                [round(seen_on_old(span, old), 2) for old in (True, False) for span in (THEN, NOW)]
                == [0.03, 0.25, 0.06, 0.5]
            ),
        ),
        (
            "Human rights had a kappa of .44 already in 1972-85.",
            (round(on_issue("human rights", 1972, 1985, seen_kappa), 2) == 0.44),
        ),
        (
            "But 2019-21 and 2023-25 can't be told apart, nor can 2014-22 and 2023-25, nor 2021 and 2025 on texts that return.",
            (
                all(
                    (
                        low < 0 < high
                        for low, high in (
                            seen_apart((2019, 2021), (2023, 2025)),
                            seen_apart(NOW, (2023, 2025)),
                            seen_apart((2021, 2021), (2025, 2025), returns=True),
                        )
                    )
                )
            ),
        ),
        (
            "The step from 2020 to 2025 is at the edge, and 2020 was picked because it is the peak.",
            (abs(seen_apart((2020, 2020), (2025, 2025))[1]) < 0.03)
            and (max(range(1971, 2026), key=lambda y: SEEN_KAPPAS[y]) == 2020),
        ),
    ],
    "with-iran-it-rose": lambda: [
        (
            "With Iran it rose by more than with Russia, with Cuba and Belarus by somewhat less.",
            (seen_rise("Iran") > seen_rise("Russia") > max(seen_rise("Cuba"), seen_rise("Belarus")) > 0.3),
        ),
        (
            "Since 2020 the yearly kappa of China and Russia falls: .53, .52, .45, .42, .39, .36.",
            ([round(SEEN_KAPPAS[y], 2) for y in range(2020, 2026)] == [0.53, 0.52, 0.45, 0.42, 0.39, 0.36]),
        ),
    ],
    "which-finding-depends-on": lambda: [
        (
            "By kappa two did: Iran and North Korea, both under American sanctions in all of these years.",
            (seen_ahead(seen_kappa, 2014, 2022) == {"Iran", "North Korea"}),
        ),
        (
            "And of the seven North Korea alone can be told from Russia by raw agreement; in kappa it lies on the edge.",
            (seen_beyond("2014-22", "lead") == {"North Korea"}),
        ),
        (
            "On texts on which China, Russia and North Korea voted, its interval begins at zero.",
            (abs(kappa_on_common_texts()[0]) < 0.02 < kappa_on_common_texts()[1]),
        ),
    ],
    "in-2022-24-three": lambda: [
        (
            "In 2022-24 three are clearly closer by raw agreement (Iran, Cuba, North Korea), and one of them by kappa.",
            (seen_beyond("2022-24", "lead") == {"Iran", "Cuba", "North Korea"})
            and (seen_beyond("2022-24", "kappa_lead") == {"North Korea"}),
        ),
        (
            "South Africa is ahead of Russia by raw agreement and behind it by kappa, as before, and its lag is no longer clear of zero.",
            ("South Africa" in seen_ahead(seen_same, 2022, 2024) - seen_ahead(seen_kappa, 2022, 2024))
            and ("South Africa" in seen_behind("2014-22", "kappa_lead") - seen_behind("2022-24", "kappa_lead")),
        ),
        (
            "South Africa is clearly further than Russia in 2014-22, by kappa. Kazakhstan is further too, and its interval just includes zero.",
            ("South Africa" in seen_behind("2014-22", "kappa_lead"))
            and (float(SEEN_LEADS["2014-22", "Kazakhstan"]["kappa_lead"]) < 0)
            and (0 < float(SEEN_LEADS["2014-22", "Kazakhstan"]["kappa_lead_high"]) < 0.05),
        ),
    ],
    "read-what-it-shows": lambda: [
        (
            f"The gap is {mean_gap(1972, 1979):.2f} points in 1972-79 and .37 in 2022-24.",
            (round(mean_gap(2022, 2024), 2) == 0.37),
        ),
    ],
    "by-final-votes-russia": lambda: [
        (
            "By final votes Russia is 118th of 192 in 2019-21 and 33rd of 190 in 2022-24.",
            (place("2019-21") == (118, 192)) and (place("2022-24") == (33, 190)),
        ),
        (
            "By all roll calls it is 49th, then second (to 2023), and the gap is .04. By the older method it is 54th.",
            (place("2019-21", "all_roll_calls")[0] == 49)
            and (place("2022-24", "all_roll_calls")[0] == 2)
            and (place("2022-24", "older_method")[0] == 54)
            and (round(sum(gap(y, "all_roll_calls") for y in (2022, 2023)) / 2, 2) == 0.04),
        ),
        (
            f"All {in_words(len({place('2022-24', s)[0] for s in ('final_passage', 'all_roll_calls', 'older_method')}))} agree on the direction, and none on the rank.",
            (
                all(
                    place("2022-24", s)[0] < place("1972-79", s)[0]
                    for s in ("final_passage", "all_roll_calls", "older_method")
                )
            ),
        ),
        (
            "This is the strongest evidence against *more than with others*: by final votes Russia's rank was 115th of 127 in 1972-79 and 118th of 192 in 2019-21.",
            (place("1972-79") == (115, 127)) and (place("2019-21") == (118, 192)),
        ),
        (
            "The lesson and this record use final votes, the only series that reaches 2024, unless they say otherwise.",
            (any(r["ideal_point"] for r in IDEAL if r["year"] == "2024"))
            and (not any(r["all_roll_calls"] or r["older_method"] for r in IDEAL if r["year"] == "2024")),
        ),
    ],
    "did-they-move-or": lambda: [
        (
            f"In 2014-22 six states lie nearer to China than Russia by this measure: Belarus, Kazakhstan, India, South Africa, North Korea and Brazil. In 2022-24 {in_words(len(nearer_by_points(2022, 2024)))} do. So three measures give two to seven for the first span.",
            (nearer_by_points(2014, 2022) == {"BLR", "KAZ", "IND", "ZAF", "PRK", "BRA"})
            and ((len(seen_ahead(seen_kappa, 2014, 2022)), len(seen_ahead(seen_same, 2014, 2022))) == (2, 7)),
        ),
        (
            "The direction from the seventies to now is the same by all but the raw one; the place of Kazakhstan, India and South Africa is not.",
            (seen_kappa(2022, 2024) > seen_kappa(1972, 1985) + 0.3)
            and (mean_gap(2022, 2024) < mean_gap(1972, 1979))
            and (seen_same(2022, 2024) < seen_same(1972, 1985))
            and ({"Kazakhstan", "South Africa", "India"} <= seen_ahead(seen_same, 2014, 2022))
            and (not {"Kazakhstan", "South Africa", "India"} & seen_ahead(seen_kappa, 2014, 2022)),
        ),
    ],
    "on-the-57-texts": lambda: [
        f"On all others it fell from {seen_returns(2021, returns=False):.1f} % in 2021 to {seen_returns(2023, returns=False):.1f} % in 2023, and rose again to {seen_returns(2025, returns=False):.1f} % in 2025.",
        (
            "The rise is not: kappa is .36 in 2024 and .37 in 2025.",
            ([round(seen_returns(y, returns=False, measure=seen_kappa), 2) for y in (2024, 2025)] == [0.36, 0.37]),
        ),
        (
            "Of the 15 others of 2025 on which China did not say yes, Russia joined it on 5; in 2021 it was 8 of 9.",
            (
                [
                    (sum((a != "Y" for a, _ in seen_others(y))), sum((a == b != "Y" for a, b in seen_others(y))))
                    for y in (2025, 2021)
                ]
                == [(15, 5), (9, 8)]
            ),
        ),
        (
            "On texts that return kappa ends at .32, the lowest since 2017.",
            (min(range(2017, 2026), key=lambda y: seen_returns(y, measure=seen_kappa)) == 2025),
        ),
        (
            "So the plain fall of 2023 sits in the other texts, and the plain rise of 2025 is what chance would give.",
            (abs(seen_returns(2023) - seen_returns(2021)) < 3)
            and (
                seen_returns(2025, returns=False, measure=seen_chance)
                - seen_returns(2024, returns=False, measure=seen_chance)
                > seen_returns(2025, returns=False) - seen_returns(2024, returns=False)
            ),
        ),
    ],
    "without-the-texts-on": lambda: [
        f"Without the texts on Ukraine the others fall from {seen_without_ukraine(2021):.1f} % in 2021 to {seen_without_ukraine(2023):.1f} % in 2023: nearly the same.",
        f"But older titles outside the list fell as well, from {seen_older(2021):.1f} % in 2021 to {seen_older(2022):.1f} % in 2022 and {seen_older(2024):.1f} % in 2024.",
        (
            f"In 2023 itself they stood at 80.0 %, on {in_words(len(seen_older_texts(2023)))} texts.",
            (seen_older(2023) == 80),
        ),
        (
            "In 2025 many texts that used to pass without a vote came to one, with Washington's no.",
            (us_no(2025) > 0.9) and (seen_new(2025)[0] > 3 * seen_new(2023)[0]),
        ),
    ],
    "three-ways-to-score": lambda: [
        (
            "The raw number stayed where it was, to the first decimal.",
            (
                len(
                    {
                        round(seen_same(y, y, keep=lambda r: r["text_key"] in SEEN_TITLES[2021] & SEEN_TITLES[2022]), 1)
                        for y in (2021, 2022)
                    }
                )
                == 1
            ),
        ),
    ],
    "on-what-do-they": lambda: [
        (
            "The fall from 2019-21 to 2022-24 is there by all three.",
            (all((b < a - 0.05 for a, b in zip(scored(2019, 2021), scored(2022, 2024), strict=True)))),
        ),
    ],
    "read-on-the-other": lambda: [
        (
            "On nuclear questions, where each has an arsenal of its own to think of, the two differ on most texts.",
            (on_issue("nuclear", 2014, 2021, seen_same) < 50) and (on_issue("nuclear", 2022, 2025, seen_same) < 50),
        ),
        (
            "On colonialism and Palestine they vote alike on most texts, and so do most states of the South.",
            (
                all(
                    seen_same(2014, 2025, other=name, keep=lambda r, i=issue: r["issue"] == i) > 70
                    for issue in ("colonialism", "palestine")
                    for name in ("Russia", "India", "Brazil", "South Africa", "Iran", "Cuba", "North Korea")
                )
            ),
        ),
        (
            "China said yes to all of them, so kappa has nothing to work with: it is zero or not defined.",
            (all(yes_of("CHN", 2014, 2025, issue) == 1 for issue in ("colonialism", "palestine"))),
        ),
        (
            "*Other* holds 9 of the 14 texts on Ukraine since 2022.",
            (
                [
                    sum(
                        r["symbol"] in SEEN_UKRAINE and r["date"] >= "2022" and (r["issue"] in kinds)
                        for r in SEEN_VOTES
                    )
                    for kinds in ({"other"}, {r["issue"] for r in SEEN_VOTES})
                ]
                == [9, 14]
            ),
        ),
    ],
    "the-security-council": lambda: [
        (
            "From 2019 to 2024 China and Russia stood together against Washington more often than the other three pairs.",
            (opposed_most(2019, 2021) == opposed_most(2022, 2024) == "cr"),
        ),
        (
            "In 2025 each pair shot up, France and Britain included: the United States cast more noes.",
            (all(against_us(2025, 2025, *pair) > against_us(2022, 2024, *pair) + 15 for pair in FOUR_PAIRS.values()))
            and (us_no(2025) > us_no(2024)),
        ),
    ],
    "themes-which-aim-is": lambda: [
        (
            "In this century China has vetoed only beside Russia.",
            (all("RUS" in v["vetoed_by"] for v in CHINESE if v["date"] >= "2001")),
        ),
        ("The first joint veto of this century is of 2007.", (FIRST_JOINT[:4] == "2007")),
        (
            "But of Russia's vetoes since 2007, 15 of 29 to 2022 and 22 of 39 to 2026 went without China. On Ukraine China joined none (record of lesson 05).",
            (without_china() == {"2022": (15, 29), "2026": (22, 39)})
            and (not any("CHN" in v["vetoed_by"] for v in RUSSIAN_SINCE if v["topic"].startswith("Ukraine"))),
        ),
    ],
    "read-what-it-shows-2": lambda: [
        (
            f"Counted narrowly (a sentence that rejects hegemony, blocs, sanctions or interference) opposition is the rarest of the eight themes: 19 of {len(ACCOUNTS)} sentences. Trade and energy have 77. Counted broadly on both sides it is 110 (with the United Nations and world order) against 106 (with people and culture): level.",
            (min(THEMES, key=sentences_on) == "opposition")
            and (
                [sentences_on(t) for t in ("opposition", "economy_energy", "broad", "other side")] == [19, 77, 110, 106]
            ),
        ),
        (
            f"On the first clock the narrow count is 7 against 14 of {len(EARLY)} sentences. Opposition is not the rarest there: history has none, core interests 6, people 7. The broad count is 16 against 18, with 13 sentences of the first kind alone and 15 of the second alone, so nobody can tell which leads. The tie itself leads by either count, and any bilateral theme has 240 sentences against 110 (39 against 16 to April 2023).",
            (
                [sentences_on(t, EARLY) for t in ("opposition", "economy_energy", "broad", "other side")]
                == [7, 14, 16, 18]
            )
            and ([sentences_on(t, EARLY) for t in ("history", "core_interests", "people_culture")] == [0, 6, 7])
            and (only_one("broad", "other side", EARLY) == (13, 15))
            and ([sentences_on("bilateral", part) for part in (ACCOUNTS, EARLY)] == [240, 39])
            and (
                all(
                    sentences_on("bilateral_politics", part)
                    > max(sentences_on(t, part) for t in [*THEMES[:-1], "broad", "other side"])
                    for part in (ACCOUNTS, EARLY)
                )
            ),
        ),
        (
            "Talk by talk, narrow opposition passes trade and energy in 2 of 21, and in none of the three early ones.",
            ([len(passing(ACCOUNTS)), len({r["text_id"] for r in ACCOUNTS}), len(passing(EARLY))] == [2, 21, 0]),
        ),
    ],
    "kappa-lies-between-76": lambda: [
        (
            "Kappa lies between .76 and 1.00.",
            ({round(f(map(two_readings, THEMES)), 2) for f in (min, max)} == {0.76, 1.0}),
        ),
    ],
    "rating-2": lambda: [
        (
            "broad opposition leads trade and energy, which the rule names (16 to 14 by April 2023, 110 to 77 today), and narrow opposition does not (7; 19).",
            ([sentences_on(t, EARLY) for t in ("broad", "economy_energy", "opposition")] == [16, 14, 7])
            and ([sentences_on(t) for t in ("broad", "economy_energy", "opposition")] == [110, 77, 19]),
        ),
        (
            "Bilateral themes together lead either count (39; 240), once the tie itself is counted: *against*.",
            ([sentences_on("bilateral", part) for part in (EARLY, ACCOUNTS)] == [39, 240]),
        ),
    ],
    "read-what-it-shows-3": lambda: [
        f"and the picture has no trend of Beijing's: {named_us('China foreign ministry', *(2005, 2010)):.0f} % in 2005-10, {named_us('China foreign ministry', *(2019, 2023)):.0f} % in 2019-23.",
        (
            '"Peaked in 2018", as the first edition wrote, rests on 8 of 22 speeches, and 2011 was as high: 21 of 59.',
            (round(named_us("China foreign ministry", 2018, 2018)) == round(100 * 8 / 22))
            and (round(named_us("China foreign ministry", 2011, 2011)) == round(100 * 21 / 59)),
        ),
    ],
    "read-what-it-shows-4": lambda: [
        (
            "After 2014 three titles moved up and one down, of 67. After 2018 it was three and one, of 91, after 2022 four and six, of 81.",
            ([window(y)[:3] for y in (2014, 2018, 2022)] == [(3, 1, 67), (3, 1, 91), (4, 6, 81)]),
        ),
        (
            "None of the three windows can be told from zero.",
            (all(spread_of(start)[0] < 0 < spread_of(start)[1] for start in (2014, 2018, 2022))),
        ),
        (
            f"The line of 2017 lies above zero: four up and none down, plus {window(2017)[3]:.1f} points.",
            (window(2017)[:2] == (4, 0)) and (spread_of(2017)[0] > 0),
        ),
        (
            "Four coins fall on one side once in eight throws (.125), and this is the largest of 19 windows.",
            (max(range(2006, 2025), key=lambda y: window(y)[3]) == 2017) and (2 * 0.5**4 == 0.125),
        ),
        (
            f"In size the changes of 2014 and 2017 exceed each window of 2006 to 2012, the largest of which is +{max(window(y)[3] for y in range(2006, 2013)):.1f}; without those that touch 2008 it is 0.0.",
            (min(window(y)[3] for y in (2014, 2017)) > max(window(y)[3] for y in range(2006, 2013)))
            and (max(window(y)[3] for y in (2006, 2011, 2012)) == 0),
        ),
    ],
    "all-four-are-arms": lambda: [
        (
            f"All {in_words(sum(bool(change) for change in stepwise_2014().values()))} are arms or nuclear texts.",
            (
                {
                    r["issue"]
                    for r in SEEN_VOTES
                    if "2012" <= r["date"][:4] <= "2015" and stepwise_2014().get(r["text_key"])
                }
                == {"arms", "nuclear"}
            ),
        ),
    ],
    "trade": lambda: [
        (
            "By final votes the two came closer in all three windows, by .04 to .07 points, and in 2017 by .10.",
            (sorted(round(-closing(y), 2) for y in (2014, 2018, 2022)) == [0.04, 0.07, 0.07])
            and (round(-closing(2017), 2) == 0.1),
        ),
        ("In 2006 they came closer by .20, with no new pressure.", (round(-closing(2006), 2) == 0.2)),
        (
            "By all roll calls it is another story: in 2018 they went apart by .03, and in 2022 they came closer by .29, more than in 2006 (.27).",
            ([round(closing(y, "all_roll_calls"), 2) for y in (2018, 2022, 2006)] == [0.03, -0.29, -0.27]),
        ),
    ],
    "chinas-share-in-russias": lambda: [
        (
            f"China's share in Russia's trade rose in each window that can be measured: by {stepped(russias_share, 2014):.1f} points around 2014, {stepped(russias_share, 2017):.1f} around 2017, {stepped(russias_share, 2018):.1f} around 2018, and 8.4 from 2020-21 to 2022-23. (Russia's customs give {stepped(customs_share, 2014):.1f}, {stepped(customs_share, 2017):.1f} and {stepped(customs_share, 2018):.1f} for the first three.",
            (all(stepped(russias_share, y) > 0 for y in MEASURABLE))
            and (abs(stepped(russias_share, 2022) - 8.35) < 0.05),
        ),
        (
            f"But it rose in calm windows, too: by {calm_trade()[2009]:.1f} in 2009 and {calm_trade()[2010]:.1f} in 2010. So the window of 2017 exceeds each calm one, and those of 2014 and 2018 do not. Leave out the windows that touch 2008, and the largest calm one is {max(calm_trade((2006, 2011, 2012)).values()):.1f}: then 2018 exceeds it as well, and 2014 still does not.",
            ([y for y in (2014, 2017, 2018) if beats_calm(y, calm_trade())] == [2017])
            and ([y for y in (2014, 2017, 2018) if beats_calm(y, calm_trade((2006, 2011, 2012)))] == [2017, 2018]),
        ),
        (
            "The windows of 2015 (2.2), 2016 (2.8 or 2.9) and 2019 (2.1 or 2.2) are no calm ones.",
            (
                [round(stepped(f, y), 1) for y in (2015, 2016, 2019) for f in (customs_share, russias_share)]
                == [2.2, 2.2, 2.8, 2.9, 2.2, 2.1]
            ),
        ),
        f"Most of the rise to 2022-23 came late: {russias_share(2021):.1f} % in 2021, {russias_share(2022):.1f} in 2022, {russias_share(2023):.1f} in 2023 (estimates of the IMF).",
        (
            "Russia's share in China's trade *fell* after 2014.",
            (stepped(chinas_share, 2014) < 0 < stepped(chinas_share, 2018)),
        ),
    ],
    "russian-arms-to-china": lambda: [
        (
            "By windows the step of 2017 is +653.5, that of 2018 +634.5 and that of 2014 +32.5; each calm window of 2006-12 is a fall.",
            ([of_window(arms_a_year, y) for y in (2017, 2018, 2014)] == [653.5, 634.5, 32.5])
            and (max(of_window(arms_a_year, y) for y in range(2006, 2013)) < 0),
        ),
        (
            "Named drills rose from 0.7 a year in 2003-13 to 2.8 in 2014-21: by windows +0.5 around 2014, +1.5 around 2018 and +2.5 around 2022, and the largest calm one is +1.0.",
            ([of_window(drills_a_year, y) for y in (2014, 2018, 2022)] == [0.5, 1.5, 2.5])
            and (max(of_window(drills_a_year, y) for y in range(2006, 2013)) == 1),
        ),
        (
            f"Arms stood at {arms_a_year(2000, 2006):,.0f} million TIV a year in 2000-06 ({arms_a_year(2000, 2006, '2026-05'):,.0f} by the edition of 2026), about twice as high, before that pressure, and fell again after 2019",
            all(
                1.8 < arms_a_year(2000, 2006, e) / arms_a_year(2016, 2019, e) < 2.2
                and arms_a_year(2020, 2021, e) < arms_a_year(2016, 2019, e)
                for e in ("2022-07", "2026-05")
            ),
        ),
    ],
    "side-by-side": lambda: [
        (
            f"| votes, same titles | +{window(2014)[3]:.1f}, not clear | +{window(2017)[3]:.1f}, four up, none down | +{window(2018)[3]:.1f}, not clear | −{-(window(2022)[3]):.1f}, not clear | +{window(2008)[3]:.1f} | too few titles |",
            (window(2017)[:2] == (4, 0)),
        ),
        (
            "| gap in ideal points, all roll calls | closer by .06 | closer by .10 | apart by .03 | closer by .29 | closer by .27 (2006) | for in 2022, barely |",
            (
                [round(closing(y, "all_roll_calls"), 2) for y in (2014, 2017, 2018, 2022, 2006)]
                == [-0.06, -0.1, 0.03, -0.29, -0.27]
            ),
        ),
        (
            f"| Russian arms to China, not in the rule (edition of 2022, million TIV) | +32.5 | +653.5 | +634.5 | not yet known (−{-(of_window(lambda a, b: arms_a_year(a, b, '2026-05'), 2022)):.0f} by the edition of 2026) | falls only | for around 2017 and 2018, with a rival |",
            ([of_window(arms_a_year, y) for y in (2014, 2017, 2018)] == [32.5, 653.5, 634.5])
            and (max(of_window(arms_a_year, y) for y in range(2006, 2013)) < 0),
        ),
        (
            "Votes are too few to say, trade says yes for one early date of three, and the border was settled in calm years.",
            (any(r["date"][:4] == "2008" and "demarcation complete" in r["event"] for r in TIED)),
        ),
    ],
    "rating-5": lambda: [
        (
            "Around 2014 votes rose by more than in any calm window, and trade did not: split. Around 2018 neither did: against. Around 2017 both did, but that date was not announced; we show it and don't count it. Votes rest on four titles each time, too few to tell.",
            ([beats_calm(y, calm_trade()) for y in (2017, 2014, 2018)] == [True, False, False])
            and (
                [window(y)[3] > max(window(c)[3] for c in range(2006, 2013)) for y in (2017, 2014, 2018)]
                == [True, True, False]
            )
            and (all(sum(window(y)[:2]) == 4 for y in (2014, 2017, 2018))),
        ),
    ],
    "4.5.description": lambda: [
        (
            "The Soviet Union lies lowest in the seventies and eighties, {then:.2f} points from China; Russia jumps to the Western side in 1992 and then falls.",
            (
                all(
                    min(("USA", "IND", "RUS", "CHN"), key=lambda c, y=y: points(y, c)) == "RUS"
                    for y in range(1972, 1987)
                )
            ),
        ),
    ],
    "4.6.description": lambda: [
        (
            "At the right kappa is lowest on nuclear texts too; Palestine and colonialism have none.",
            (
                min(
                    ("nuclear", "arms", "other", "human rights", "development"),
                    key=lambda i: on_issue(i, 2022, 2025, seen_kappa),
                )
                == "nuclear"
            ),
        ),
    ],
    "4.8.title": lambda: [
        (
            "Lavrov talks of the United States more often in 2022–23 than in the nine years before",
            (named_us("Lavrov", 2022, 2023) > named_us("Lavrov", 2013, 2021) + 10),
        ),
    ],
    "4.8.caption": lambda: [
        ("China's years have 20 to 88 speeches.", ((min(SET), max(SET)) == (20, 88))),
    ],
    "4.8.description": lambda: [
        (
            f"China's rises from {YEARLY['China foreign ministry'][2005]:.0f} percent in 2005 to {{early:.0f}} in 2011, falls, reaches {{late:.0f}} in 2018 and falls again to about {YEARLY['China foreign ministry'][2023]:.0f} in 2023.",
            (
                max(YEARLY["China foreign ministry"][y] for y in (*range(2012, 2018), *range(2019, 2024)))
                < min(YEARLY["China foreign ministry"][y] for y in (2011, 2018))
            ),
        ),
        (
            f"Lavrov's begins in 2013 at about {YEARLY['Lavrov'][2013]:.0f} percent, stays between 25 and 45, and ends at {YEARLY['Lavrov'][2023]:.0f} after {YEARLY['Lavrov'][2022]:.0f} in 2022; means {{before:.0f}} to 2021, then {{since:.0f}}.",
            (all(25 < YEARLY["Lavrov"][y] < 45 for y in range(2013, 2024) if y != 2022)),
        ),
    ],
    "4.9.title": lambda: [
        (
            "At Crimea, the tariffs and the war the change can't be told from luck",
            (all(spread_of(start)[0] < 0 < spread_of(start)[1] for start in (2014, 2018, 2022))),
        ),
    ],
    "4.9.caption": lambda: [
        ("2017: four up and none down, so its line can't reach below zero.", (window(2017)[:2] == (4, 0))),
    ],
    "4.9.description": lambda: [
        (
            "At 2014 the change is {crimea:+.1f} points, at 2018 {tariffs:+.1f}, at 2022 {war:+.1f}; all three intervals include zero.",
            (all(spread_of(start)[0] < 0 < spread_of(start)[1] for start in (2014, 2018, 2022))),
        ),
        (
            "Windows of 2011 to 2013 lie lowest.",
            (set(sorted(range(2006, 2025), key=lambda y: window(y)[3])[:3]) == {2011, 2012, 2013}),
        ),
    ],
}
EVIDENCE += [
    ("C22", "China-Soviet same vote, 1972-85", lambda: seen_same(1972, 1985), 1),
    ("C22", "China-Soviet same vote by chance, 1972-85", lambda: seen_chance(1972, 1985), 1),
    ("C22", "China-Soviet kappa, 1972-85", lambda: seen_kappa(1972, 1985), 2),
    ("C22", "China-Soviet kappa, 1988", lambda: seen_kappa(1988, 1988), 2),
    ("C22", "China-Russia same vote, 2014-22", lambda: seen_same(2014, 2022), 1),
    ("C22", "China-Russia same vote by chance, 2014-22", lambda: seen_chance(2014, 2022), 1),
    ("C22", "China-Russia kappa, 2014-22", lambda: seen_kappa(2014, 2022), 2),
    ("C22", "talks to May 2026: any bilateral theme", lambda: sentences_on("bilateral"), 0),
    ("C22", "talks to April 2023: any bilateral theme", lambda: sentences_on("bilateral", EARLY), 0),
    ("C22", "Moscow not yes, China the same, 2014-22", lambda: seen_back(*NOW), 0),
    ("C22", "China-Russia kappa, items of both spans, 2014-22", lambda: seen_on_old(NOW), 2),
    ("C22", "China-Russia kappa, other items, 2014-22", lambda: seen_on_old(NOW, False), 2),
    ("C22", "rank of Russia in closeness to China, 2019-21", lambda: place("2019-21")[0], 0),
    ("C25", "China's share in Russia's trade, window of 2017", lambda: stepped(russias_share, 2017), 1),
    ("C25", "China's share in Russia's trade, largest calm window", lambda: max(calm_trade().values()), 1),
    ("C22", "China absent, 1972-85", lambda: 100 * seen_absent(1972, 1985), 0),
    ("C22", "China-Iran kappa, 2014-22", lambda: seen_kappa(2014, 2022, other="Iran"), 2),
    ("C22", "China-Cuba kappa, 2014-22", lambda: seen_kappa(2014, 2022, other="Cuba"), 2),
    ("C22", "China-Russia kappa, 2025", lambda: SEEN_KAPPAS[2025], 2),
    (
        "C22",
        "China-Russia kappa on returning texts, 2025",
        lambda: seen_returns(2025, measure=seen_kappa),
        2,
    ),
    (
        "C22",
        "China-Russia kappa on all other texts, 2025",
        lambda: seen_returns(2025, returns=False, measure=seen_kappa),
        2,
    ),
    (
        "C22",
        "talks to April 2023: trade, energy, people or culture",
        lambda: sentences_on("other side", EARLY),
        0,
    ),
    ("C22", "talks to May 2026: trade, energy, people or culture", lambda: sentences_on("other side"), 0),
    (
        "C25",
        "same titles, largest window without new pressure",
        lambda: max(window(y)[3] for y in range(2006, 2013)),
        1,
    ),
    (
        "C25",
        "same titles, largest window that does not touch 2008",
        lambda: max(window(y)[3] for y in (2006, 2011, 2012)),
        1,
    ),
    ("C25", "gap in ideal points, all roll calls, window of 2018", lambda: closing(2018, "all_roll_calls"), 2),
    ("C25", "China's share in Russia's trade, window of 2016", lambda: stepped(russias_share, 2016), 1),
    ("C25", "China's share in Russia's trade, 2022", lambda: russias_share(2022), 1),
    ("C22", "China-Russia kappa, 2022-24", lambda: seen_kappa(2022, 2024), 2),
    ("C22", "China not yes, Moscow the same, 1972-85", lambda: seen_then(1972, 1985), 0),
    ("C22", "China not yes, Russia the same, 2014-22", lambda: seen_then(2014, 2022), 0),
    ("C22", "China-Kazakhstan kappa, 2014-22", lambda: seen_kappa(2014, 2022, other="Kazakhstan"), 2),
    ("C22", "China-South Africa kappa, 2014-22", lambda: seen_kappa(2014, 2022, other="South Africa"), 2),
    ("C22", "closer to China than Russia, 2014-22", lambda: len(seen_ahead(seen_same, 2014, 2022)), 0),
    ("C22", "closer to China than Russia, by kappa, 2014-22", lambda: len(seen_ahead(seen_kappa, 2014, 2022)), 0),
    ("C22", "closer to China than Russia, 2022-24", lambda: len(seen_ahead(seen_same, 2022, 2024)), 0),
    ("C22", "closer to China than Russia, by kappa, 2022-24", lambda: len(seen_ahead(seen_kappa, 2022, 2024)), 0),
    ("C22", "China-Russia on all other texts, 2023", lambda: seen_returns(2023, returns=False), 1),
    ("C22", "China-Russia on all other texts, without Ukraine, 2023", lambda: seen_without_ukraine(2023), 1),
    ("C22", "gap in ideal points, China-Soviet, 1972-79", lambda: mean_gap(1972, 1979), 2),
    ("C22", "gap in ideal points, China-Russia, 2022-24", lambda: mean_gap(2022, 2024), 2),
    ("C22", "both against the US, 2014-22: China-Russia", lambda: against_us(2014, 2022, "CHN", "RUS"), 1),
    ("C22", "Council, US yes, both abstain, 2022-25", lambda: aside(2022, 2025), 1),
    (
        "C22",
        "Chinese vetoes to 2022, with Russia",
        lambda: sum("RUS" in v["vetoed_by"] and v["date"] < "2023" for v in CHINESE),
        0,
    ),
    ("C22", "talks to April 2023: opposition", lambda: sentences_on("opposition", EARLY), 0),
    ("C22", "talks to April 2023: opposition or world order", lambda: sentences_on("broad", EARLY), 0),
    ("C22", "talks to April 2023: trade and energy", lambda: sentences_on("economy_energy", EARLY), 0),
    ("C22", "talks to April 2023: the tie itself", lambda: sentences_on("bilateral_politics", EARLY), 0),
    ("C22", "talks to May 2026: opposition", lambda: sentences_on("opposition"), 0),
    ("C22", "talks to May 2026: opposition or world order", lambda: sentences_on("broad"), 0),
    ("C22", "talks to May 2026: trade and energy", lambda: sentences_on("economy_energy"), 0),
    ("C22", "talks to May 2026: the tie itself", lambda: sentences_on("bilateral_politics"), 0),
    ("C23", "China's speeches naming the US, 2011", lambda: named_us("China foreign ministry", 2011, 2011), 0),
    ("C23", "China's speeches naming the US, 2022-24", lambda: named_us("China foreign ministry", 2022, 2024), 0),
    ("C23", "Lavrov's speeches naming the US, 2022-24", lambda: named_us("Lavrov", 2022, 2024), 0),
    ("C25", "same titles, window of 2014", lambda: window(2014)[3], 1),
    ("C25", "same titles, window of 2017, which holds 2018", lambda: window(2017)[3], 1),
    ("C25", "same titles, window of 2018", lambda: window(2018)[3], 1),
    ("C25", "same titles, window of 2022", lambda: window(2022)[3], 1),
    ("C25", "titles that moved, window of 2014", lambda: sum(window(2014)[:2]), 0),
    ("C25", "titles that moved, window of 2022", lambda: sum(window(2022)[:2]), 0),
    ("C25", "gap in ideal points, window of 2014", lambda: closing(2014), 2),
    ("C25", "gap in ideal points, window of 2006", lambda: closing(2006), 2),
    ("C25", "China's share in Russia's trade, window of 2014", lambda: stepped(russias_share, 2014), 1),
    ("C25", "China's share in Russia's trade, window of 2022", lambda: stepped(russias_share, 2022), 1),
    ("C25", "China's distance to the US, 2024", lambda: points(2024, "USA") - points(2024, "CHN"), 2),
]
NUMBERS |= {"say yes to 80 % of all texts": "supposed, of two strangers", "who say yes to 80 %": "supposed"}

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


CALLED = {  # span of a label: the other member, as the label names it
    ("1972-85", 1972, 1985): {"India": "IND", "Cuba": "CUB", "Iran": "IRN", "Soviet": "RUS"},
    ("1986-90", 1986, 1990): {"Soviet": "RUS"},
    ("2014-22", 2014, 2022): {
        "India": "IND", "Kazakhstan": "KAZ", "South Africa": "ZAF", "US": "USA", "Russia": "RUS", "Iran": "IRN",
    },
    ("2019-21", 2019, 2021): {"Russia": "RUS"},
    ("2022-24", 2022, 2024): {"Russia": "RUS"},
    ("2023-25", 2023, 2025): {"Russia": "RUS"},
    ("2025", 2025, 2025): {"Russia": "RUS"},
}  # fmt: skip
IN_LEDGER = {r["label"] for r in rows("ledger/evidence.csv") if r["claim"] == "C22"}
EVIDENCE += [
    ("C22", label, lambda span=(first, last), code=code, n=n: called(*span, code)[n], 2 if n else 1)
    for (span, first, last), others in CALLED.items()
    for name, code in others.items()
    for n, label in enumerate((f"China-{name} same vote, {span}", f"China-{name} kappa, {span}"))
    if label in IN_LEDGER
]
EVIDENCE += [
    ("C22", "China-Soviet same vote, absences as not alike, 1972-85", lambda: seen_unlike(*THEN)[0], 1),
    ("C22", "China-Russia same vote, absences as not alike, 2014-22", lambda: seen_unlike(*NOW)[0], 1),
    ("C25", "Russian arms to China a year, 2000-06", lambda: arms_a_year(2000, 2006), 0),
    ("C25", "Russian arms to China a year, 2010-13", lambda: arms_a_year(2010, 2013), 0),
    ("C25", "Russian arms to China a year, 2016-19", lambda: arms_a_year(2016, 2019), 0),
    ("C25", "named joint drills a year, 2003-13", lambda: drills_a_year(2003, 2013), 1),
    ("C25", "named joint drills a year, 2014-21", lambda: drills_a_year(2014, 2021), 1),
    ("C22", "China-Russia kappa on returning texts, 2023", lambda: seen_returns(2023, measure=seen_kappa), 2),
    ("C22", "China-Soviet kappa, 1986-90", lambda: seen_kappa(1986, 1990), 2),
    ("C22", "Moscow not yes, China the same, 1972-85", lambda: seen_back(*THEN), 0),
    ("C22", "clearly closer than Russia, 2022-24", lambda: len(seen_beyond("2022-24", "lead")), 0),
    ("C22", "China-Russia on returning texts, 2025", lambda: seen_returns(2025), 1),
    ("C22", "China-Russia same vote, 2025", lambda: SEEN_YEARS[2025], 1),
    ("C22", "Chinese vetoes to 2022", lambda: sum(v["date"] < "2023" for v in CHINESE), 0),
    ("C22", "Council, US yes, both abstain, 2014-21", lambda: aside(2014, 2021), 1),
    ("C23", "China's speeches naming the US, 2013-21", lambda: named_us("China foreign ministry", 2013, 2021), 0),
    ("C23", "China's speeches naming the US, 2018", lambda: named_us("China foreign ministry", 2018, 2018), 0),
    ("C25", "China's share in Russia's trade, window of 2018", lambda: stepped(russias_share, 2018), 1),
    ("C25", "China's share in Russia's trade, 2023", lambda: russias_share(2023), 1),
    ("C25", "titles that moved, window of 2018", lambda: sum(step != 0 for step in stepwise(2018).values()), 0),
    ("C25", "gap in ideal points, window of 2022", lambda: closing(2022), 2),
]


def closest_by_count_or_kappa():
    """Which reply on Kazakhstan, 2014-22, fits both measures and both intervals."""
    row = next(r for (span, state), r in SEEN_LEADS.items() if (span, state) == ("2014-22", "Kazakhstan"))
    by_count = seen_same(2014, 2022, other="Kazakhstan") > seen_same(2014, 2022)
    by_kappa = seen_kappa(2014, 2022, other="Kazakhstan") > seen_kappa(2014, 2022)
    clear = [not float(row[f"{lead}_low"]) <= 0 <= float(row[f"{lead}_high"]) for lead in ("lead", "kappa_lead")]
    right = {
        "a": by_count and clear[0],
        "b": not by_kappa and clear[1],
        "c": by_count != by_kappa and not any(clear),
        "d": by_count and by_kappa,
    }
    return [letter for letter, holds in right.items() if holds]


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


KEYS = {
    "4.1": lambda: seen_kappa(2024, 2024, other="South Africa"),
    "4.2": closest_by_count_or_kappa,
    "4.3": lambda: seen_returns(2025, "Germany", "United States") - seen_returns(2021, "Germany", "United States"),
    "4.4": lambda: seen_kappa(1972, 1979),
    "4.5": lambda: on_texts_of_both("China", "India", 2021, 2022),
    "4.6": distance_grew,
}

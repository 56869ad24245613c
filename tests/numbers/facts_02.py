"""Facts of lesson 02 and its record: what their strong sentences say, computed by other code from the full tables."""

import csv
import statistics
from pathlib import Path

from by_cell import in_words

DATA = next(p / "data" for p in Path(__file__).resolve().parents if (p / "data" / "tables").is_dir())


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ARMS, DISPUTES, ROLL = rows("tables/arms_transfers.csv"), rows("tables/disputes.csv"), rows("tables/ga_votes.csv")
EVENTS, QUARRELS, AID = rows("own/chronology.csv"), rows("own/quarrels.csv"), rows("own/soviet_aid.csv")
TREATY = {int(r["year"]): r["defense"] for r in rows("tables/treaty_obligations.csv") if r["pair"] == "CHN-RUS"}
ENVOYS, POINTS = rows("tables/diplomatic_representation.csv"), rows("tables/ideal_points.csv")
GOODS, LOOKUPS, STEPS = (
    rows("tables/annual_trade.csv"),
    rows("ledger/lookups.csv"),
    rows("lessons/steps_of_the_break.csv"),
)


def sold(buyer, edition="2022-07"):
    """{year: Soviet deliveries} to China or to all, where there is a value."""
    return {
        int(r["year"]): float(r["tiv_m"])
        for r in ARMS
        if (r["supplier"], r["recipient"], r["edition"]) == ("RUS", buyer, edition)
        and r["tiv_m"]
        and int(r["year"]) < 1992
    }


CHINA, ALL, SPREAD = sold("CHN"), sold("ALL"), sold("CHN", "2026-05")
GROUPS = {int(r["year"]): r for r in rows("lessons/soviet_arms.csv")}
ALLIES = {year: float(r["to_allies"]) for year, r in GROUPS.items()}
REST = {year: float(r["to_rest"]) for year, r in GROUPS.items()}
OTHERS = {year: ALL[year] - value for year, value in CHINA.items()}
FOUGHT = {
    coding: {int(r["year"]): int(r["ongoing"]) for r in DISPUTES if (r["who"], r["coding"]) == ("CHN-RUS", coding)}
    for coding in ("cow", "gml")
}
DISPUTED = sorted(y for y, n in FOUGHT["cow"].items() if n and 1950 <= y <= 1991)
IN_FORCE = sorted(y for y, defended in TREATY.items() if defended == "1")
OPEN = {(r["year"], r["pair"]): 0 for r in ENVOYS}
for r in ENVOYS:
    OPEN[r["year"], r["pair"]] = max(OPEN[r["year"], r["pair"]], int(r["exchange"]))
LOOKED = {int(year): there for (year, pair), there in OPEN.items() if pair == "CHN-RUS" and int(year) < 1992}
RIVALS = {
    who: {int(r["year"]) for r in DISPUTES if r["who"] == who and r["coding"] == "cow" and r["rivalry"] == "1"}
    for who in ("CHN-RUS", "CHN-USA", "RUS-USA")
}


def change(series, new, old):
    return 100 * (series[new] / series[old] - 1)


def part(year):
    return 100 * CHINA[year] / ALL[year]


def day(words):
    """Date of the one event of the chronology with these words."""
    [found] = [r["date"] for r in EVENTS if words in r["event"]]
    return found


YEARS = {
    "nuclear": int(day("a sample bomb and its data")[:4]),
    "experts": int(day("recall of all its")[:4]),
    "consulates": int(day("consulates in China closed")[:4]),
    "parties": int(day("party relations end")[:4]),
    "ambassadors": int(day("Three-week siege")[:4]),
    "battle": int(day("Zhenbao")[:4]),
    "rivals": min(RIVALS["CHN-RUS"]),
    "dispute": DISPUTED[0],
    "treaty": IN_FORCE[-1],
}


def months(text):
    return 12 * int(text[:4]) + int(text[5:7])


def preceded(column, subject, step, window=12, only=None):
    """True if a quarrel about this subject lies in the months before a step."""
    end = months(step)
    when = [months(q["until"] or q["date"]) for q in QUARRELS if q[column] == subject and (only is None or only(q))]
    return any(end - window <= one < end for one in when)


TWO, CLOSING = ("1959-06", "1960-07"), [f"1962-{n:02d}" for n in range(7, 13)]
TEN = ("Stalin denounced", "Moscow conference", "joint fleet", "India (shots)", "India and Taiwan")
TEN += ("Long Live Leninism", "India and Cuba", "25 points", "open letter", "test ban")


def counted(column, subject, window=12, only=None):
    """(fewest, most) of the three steps with such a quarrel before them, over the months of the closing."""
    sure = sum(preceded(column, subject, step, window, only) for step in TWO)
    third = [preceded(column, subject, step, window, only) for step in CLOSING]
    return sure + all(third), sure + any(third)


def by_chance(column, subject):
    span = [f"{n // 12}-{n % 12 + 1:02d}" for n in range(12 * 1957 + 1, 12 * 1964 + 7)]
    return 3 * sum(preceded(column, subject, one) for one in span) / len(span)


TO_RANK, MIRROR = ("communes", "Bucharest", "22nd Congress"), ("joint fleet", "Taiwan Strait")


def not_in(names):
    return lambda q: q["quarrel"] not in names


def first_list(q):
    return q["quarrel"] in TEN


def votes(one, two, first, last):
    """(texts, raw agreement, agreement by chance, kappa) of two members, in shares."""
    cast = [(r[one], r[two]) for r in ROLL if first <= int(r["date"][:4]) <= last and r[one] and r[two]]
    cast = [both for both in cast if both[0] in "YNA" and both[1] in "YNA"]
    raw = sum(a == b for a, b in cast) / len(cast)
    luck = sum(sum(a == v for a, _ in cast) * sum(b == v for _, b in cast) for v in "YNA") / len(cast) ** 2
    return len(cast), raw, luck, (raw - luck) / (1 - luck)


def apart(one, two):
    """Mean distance on the scale of ideal points, 1972 to 1979."""
    place = {(r["year"], r["country"]): float(r["ideal_point"]) for r in POINTS if r["ideal_point"]}
    years = [str(y) for y in range(1972, 1980)]
    return sum(abs(place[y, one] - place[y, two]) for y in years) / len(years)


def aid(item, period=None):
    """The values of an item of soviet_aid."""
    return [float(r["value"]) for r in AID if r["item"] == item and period in (None, r["period"]) and r["value"]]


LOANS = [(r["period"], r["item"], float(r["value"])) for r in AID if r["item"].startswith("Soviet loan agreed")]

IN_WAR = sum(value for period, _, value in LOANS if "1950-06-25" <= period <= "1953-07-27")


def lent(first, last):
    return sum(value for period, _, value in LOANS if first <= int(period[:4]) <= last)


def began_in(coding, year):
    """Disputes that China began, by one coding."""
    [n] = [
        int(r["initiated"]) for r in DISPUTES if (r["who"], r["coding"], r["year"]) == ("CHN-RUS", coding, str(year))
    ]
    return n


def in_dollars(year):
    """Trade of China with the Soviet Union, million dollars: share times China's whole trade by Correlates of War."""
    share = soviet_share(year) or aid("Soviet share of China's trade", str(year))[0]
    world = [
        float(r["value_musd"])
        for r in GOODS
        if (r["year"], r["reporter"], r["partner"], r["source"]) == (str(year), "CHN", "WLD", "cow")
    ]
    return share * sum(world) / 100


def soviet_share(year, source="cow"):
    """Soviet part of China's trade, percent, None where a flow is missing."""
    both = {}
    for r in GOODS:
        here = (r["reporter"], r["source"], r["year"]) == ("CHN", source, str(year)) and r["flow"] != "total"
        if here and r["partner"] in ("RUS", "WLD") and r["value_musd"]:
            both.setdefault(r["partner"], []).append(float(r["value_musd"]))
    if any(len(both.get(p, [])) < 2 for p in ("RUS", "WLD")):
        return None
    return 100 * sum(both["RUS"]) / sum(both["WLD"])


TRAVELS = ("Mao begins", "Zhou Enlai opens", "Khrushchev in Beijing", "Mao attends", "Khrushchev hurries")
VISITS = sorted(int(r["date"][:4]) for r in EVENTS if r["event"].startswith((*TRAVELS, "Mao and Khrushchev")))
PLANES = {
    int(r["year"]): (float(r["combat_aircraft"] or 0), float(r["mig15"] or 0))
    for r in ARMS
    if (r["supplier"], r["recipient"], r["edition"]) == ("RUS", "CHN", "2026-05") and 1950 <= int(r["year"]) <= 1966
}


def started(series, years):
    """The year of the second level where two flat levels fit best."""

    def error(values):
        mean = sum(values) / len(values)
        return sum((v - mean) ** 2 for v in values)

    return min(
        years[2:-1],
        key=lambda y: error([series[x] for x in years if x < y]) + error([series[x] for x in years if x >= y]),
    )


def largest_fall(series, years, relative=False):
    return min(years[1:], key=lambda y: (series[y] - series[y - 1]) / (series[y - 1] if relative else 1))


TO_1968 = list(range(1950, 1969))


FACTS = {
    "head": lambda: [
        (
            "In 1950 China and the Soviet Union swore to defend each other.",
            (IN_FORCE[0] == 1950) and (day("thirty-year treaty") == "1950-02-14"),
        ),
        ("In 1969 their soldiers shot at each other.", (YEARS["battle"] == 1969) and (1969 in DISPUTED)),
    ],
    "predict-2-1": lambda: [
        ("There was no armed dispute.", (FOUGHT["cow"][1950] == 0)),
        (
            "In 1951 to 1953 nobody looked at the embassies: that list was made every five years.",
            (sorted(LOOKED) == list(range(1950, 1991, 5))),
        ),
    ],
    "read-2-1": lambda: [
        (
            "There is no single year. Of these ties arms fell first: by 1962 they have nearly stopped.",
            (CHINA[1962] < 0.13 * CHINA[1960])
            and (1961 < DISPUTED[0] < IN_FORCE[-1])
            and (len(set(YEARS.values())) > 1)
            and (CHINA[1962] < 0.13 * CHINA[1960])
            and (max(YEARS["treaty"], 1962) == YEARS["treaty"] == max(YEARS.values())),
        ),
        f"so in {in_words(len(set(DISPUTED) & set(IN_FORCE)))} years the two had a dispute while they were formal allies.",
        (
            f"An embassy was there in each of the {in_words(len(LOOKED))} years in which somebody looked: an envoy in at least one of the two capitals.",
            (all(LOOKED.values())),
        ),
    ],
    "2-a-break-with": lambda: [
        (
            f"Arms to China fell {in_words(len(falls := [change(CHINA, y, y - 1) for y in range(1951, 1963) if CHINA[y] < CHINA[y - 1]]))} times to 1962, by a few percent up to two thirds.",
            (round(max(falls)) == -6) and (round(min(falls)) == -67),
        ),
    ],
    "read-2-2": lambda: [
        f"In 1955 arms to China fell by {-(change(CHINA, 1955, 1954)):.0f} %, and those to the other allies by {-(change(ALLIES, 1955, 1954)):.0f} %.",
        (
            "Together these got less as well, though China lost more. By our rule that is no break with China.",
            (change(CHINA, 1955, 1954) < change(ALLIES, 1955, 1954) < -10),
        ),
        (
            f"In 1961 China's fell by {-(change(CHINA, 1961, 1960)):.0f} %, and the other allies' by {-(change(ALLIES, 1961, 1960)):.0f} %. That passes the rule, and so does 1962.",
            (
                [y for y in range(1951, 1963) if change(CHINA, y, y - 1) <= -50 and change(ALLIES, y, y - 1) > -10]
                == [1961, 1962]
            ),
        ),
        (
            "The *rest*, such as Cuba, Indonesia and Egypt, got far more in these years.",
            (REST[1961] > 2 * REST[1960]) and (REST[1962] > 5 * REST[1960]) and (REST[1954] == 0),
        ),
        (
            "In SIPRI's newer list only 1962 passes.",
            ([y for y in range(1951, 1963) if change(SPREAD, y, y - 1) <= -50] == [1961, 1962]),
        ),
    ],
    "read-what-we-see": lambda: [
        f"In 1960 China's arms fell by {-(change(CHINA, 1960, 1959)):.0f} % (and the other allies' by {-(change(ALLIES, 1960, 1959)):.0f}): too little for our rule. In 1953 they fell by {-(change(CHINA, 1953, 1952)):.0f} %.",
        f"Yet in 1953 China's part fell from {part(1952):.0f} to {part(1953):.0f} %.",
        ("But the other allies got more than twice as much.", (ALLIES[1953] > 2 * ALLIES[1952])),
        (
            "China's part fell almost only because they got more.",
            (part(1952) - 100 * CHINA[1953] / (CHINA[1953] + OTHERS[1952]) < 0.11 * (part(1952) - part(1953))),
        ),
    ],
    "exercise-2-2": lambda: [
        (
            f"From 1960 to 1962 arms to China fell by {-(change(CHINA, 1962, 1960)):.0f} %.",
            (round(change(CHINA, 1962, 1960)) == -87),
        ),
    ],
    "3-a-date-in": lambda: [
        (
            "The next table has nine *steps*: a tie or a promise that ended, or a first.",
            (sum(s["kind"] == "step" for s in STEPS) == len(YEARS) == 9),
        ),
        (
            "Three come from data sets: the first armed dispute, the end of the treaty, and the year from which scholars list the two as rivals.",
            ({"first armed dispute", "defence treaty over", "listed as rivals"} <= {s["step"] for s in STEPS}),
        ),
    ],
    "read-2-3": lambda: [
        (
            "One step is of 1960, two come before it, and six later.",
            (
                [sum(test(y) for y in YEARS.values()) for test in ((1960).__eq__, (1960).__gt__, (1960).__lt__)]
                == [1, 2, 6]
            ),
        ),
        (
            "No step lies in the Korean War; the open dot is the friction of 1950.",
            (not any(1950 <= y <= 1953 for y in YEARS.values())),
        ),
        ("it was loud: all Soviet experts left.", (day("recall of all its") == "1960-07-16")),
        (
            "The promised bomb and the experts, which figure 2.1 lacks, went before the arms.",
            (YEARS["nuclear"] < YEARS["experts"] < 1961) and (CHINA[1961] < CHINA[1960] / 2),
        ),
        ("It does not fit relations: an embassy was there in every year looked up.", (all(LOOKED.values()))),
        (
            "The first dot rests on a list made long after. The last is the end of a treaty, of which Beijing had given notice in 1979. Without both the steps run from 1959 to 1969.",
            (
                (lambda ys: (ys[0], ys[-1]) == (1959, 1969))(
                    sorted((y for name, y in YEARS.items() if name not in ("rivals", "treaty")))
                )
            ),
        ),
        (
            "And six of the nine dots we picked ourselves, so *none in the war* is weak evidence.",
            (len(YEARS) - len({"rivals", "dispute", "treaty"}) == 6),
        ),
    ],
    "exercise-2-3": lambda: [
        (
            "- **c** Cooperation broke down around 1960 and party ties in 1966; an embassy was open in each year looked up.",
            (YEARS["parties"] == 1966) and (all(LOOKED.values())) and (len(LOOKED) == 9),
        ),
    ],
    "ten-are-about-security": lambda: [
        (
            "Ten are about security, eight about doctrine, two about rank. So security has the better chance from the start.",
            ([sum(q["about"] == one for q in QUARRELS) for one in ("security", "doctrine", "rank")] == [10, 8, 2]),
        ),
    ],
    "read-cause": lambda: [
        (
            "A quarrel about doctrine comes before each of the three steps.",
            (all(preceded("about", "doctrine", m) for m in (*TWO, "1962-08"))),
        ),
        (
            "But one about security comes before each of them, too.",
            (all(preceded("about", "security", m) for m in (*TWO, "1962-08"))),
        ),
        (
            '(With `closed = "1962-11"` doctrine is gone before the consulates.)',
            (not preceded("about", "doctrine", "1962-11")),
        ),
    ],
    "read-what-we-see-2": lambda: [
        (
            f"With `to_rank` doctrine is left before {in_words(sum(preceded('about', 'doctrine', m, only=not_in(TO_RANK)) for m in (*TWO, '1962-08')))} step of three. With `mirror` it keeps all three, and security has {in_words(sum(preceded('about', 'security', m, only=not_in(MIRROR)) for m in (*TWO, '1962-08')))}.",
            (all(preceded("about", "doctrine", m, only=not_in(MIRROR)) for m in (*TWO, "1962-08"))),
        ),
    ],
    "discuss-five-things-to": lambda: [
        (
            "Here arms fell early, and the treaty ended late.",
            (largest_fall(CHINA, TO_1968, True) < IN_FORCE[-1] == 1980),
        ),
    ],
    "guidance": lambda: [
        ("1953: 8 % less, and the other allies twice as much.", (ALLIES[1953] > 2 * ALLIES[1952])),
    ],
    "2.1.description": lambda: [
        (
            "Bars of Soviet arms to China by year, high to 1960, nearly nothing by 1962, none identified from 1969 to 1989.",
            (not any(y in CHINA for y in range(1969, 1990))) and (CHINA[1962] < 0.13 * CHINA[1960]),
        ),
        (
            "Below: armed disputes in 12 years between 1964 and 1986, the defence treaty in force to 1980, embassies open in all nine years that were looked up.",
            (
                (len(DISPUTED), DISPUTED[0], DISPUTED[-1], IN_FORCE[-1], sum(LOOKED.values()))
                == (12, 1964, 1986, 1980, 9)
            ),
        ),
    ],
    "2.2.title": lambda: [
        (
            "In 1955 the other allies together lost arms, too.",
            (change(ALLIES, 1955, 1954) < -10) and (abs(change(ALLIES, 1961, 1960)) < 1.5),
        ),
    ],
    "2.3.title": lambda: [
        ("The break came in steps. Most of them lie after 1960", (sum(y > 1960 for y in YEARS.values()) > 9 / 2)),
    ],
    "2.3.description": lambda: [
        f"An embassy is there in all {in_words(sum(LOOKED.values()))} years looked up.",
    ],
    "C06.why": lambda: [
        (
            "To call it supported, three ties must fall in the war: none did for good.",
            (CHINA[1954] > CHINA[1951]) and (in_dollars(1953) > in_dollars(1952)) and (lent(1954, 1954) > 800),
        ),
        (
            "In 1961 China's arms fell, the others' held.",
            (change(CHINA, 1961, 1960) < -50) and (round(change(ALLIES, 1961, 1960)) == -1),
        ),
    ],
    "C12.why": lambda: [
        (
            "Doctrine came before each step (if the consulates closed by October). So did security.",
            ([m for m in CLOSING if preceded("about", "doctrine", m)] == CLOSING[:4])
            and (counted("about", "security") == (3, 3)),
        ),
    ],
    "C13.why": lambda: [
        (
            "Terminated is contradicted: an embassy was there when looked up, and the treaty ran 20 more years. 1960 is mostly supported: experts left then, arms fell in 1961; in the record, trade turned.",
            (all(LOOKED.values()))
            and (IN_FORCE[-1] == 1980)
            and (YEARS["experts"] == 1960)
            and (CHINA[1961] < CHINA[1960]),
        ),
    ],
    "sentences": lambda: [
        ("China's first word on the test ban is of 31 July 1963.", (day("test ban") == "1963-07-31")),
    ],
    "2-ties-by-year": lambda: [
        (
            "the largest of them in 1962 is Cuba, with about a third.",
            (REST[1962] > 3 * REST[1960]) and (REST[1962] - REST[1960] > 3000),
        ),
        (
            "They covered every year, so a year without a dispute is a true zero.",
            (
                all(
                    set(range(1950, 1992)) <= set(FOUGHT["cow"]) and set(range(1950, 1992)) <= set(FOUGHT[c])
                    for c in FOUGHT
                )
            ),
        ),
    ],
    "C05-for-1958-to-1977": lambda: [
        (
            "For 1958 to 1977 this table has no figure.",
            (all(soviet_share(y, s) is None for y in range(1958, 1978) for s in ("cow", "dots"))),
        ),
    ],
    "C05-last-envoys-who-kept": lambda: [
        (
            "COW took a snapshot every five years.",
            (all((b - a == 5 for a, b in zip(sorted(LOOKED), sorted(LOOKED)[1:], strict=False)))),
        ),
    ],
    "C05-read": lambda: [
        (
            "The row China-US shows what *no relations* look like in this source: zeros to 1975.",
            (all((there == 0 for (y, p), there in OPEN.items() if p == "CHN-USA" and 1950 <= int(y) <= 1975))),
        ),
    ],
    "C06-read": lambda: [
        (
            f"Deliveries of 1954 were larger than those of 1951. In 1955 they fell by {-(change(CHINA, 1955, 1954)):.1f} %, and to the other allies by {-(change(ALLIES, 1955, 1954)):.1f} %. So the control softens that date and does not remove it.",
            (CHINA[1954] > CHINA[1951]),
        ),
        (
            "In 1960, the article's year, China's fell by 23.0 %, the allies' by 4.8 %. In 1961 China's fell by 61.5 %, and the other allies' by 1.0 %.",
            (
                [round(change(side, y, y - 1), 1) for y in (1960, 1961) for side in (CHINA, ALLIES)]
                == [-23.0, -4.8, -61.5, -1.0]
            ),
        ),
        (
            f"(All others together rose by {change(OTHERS, 1961, 1960):.1f} %: the rise went to buyers outside the bloc.",
            (REST[1961] - REST[1960] > OTHERS[1961] - OTHERS[1960]),
        ),
        f"China's part of all Soviet arms fell by {part(1953 - 1) - part(1953):.0f} points in 1953, the last year of the war, and by {part(1961 - 1) - part(1961):.0f} in 1961.",
        (
            "The mean of 1956-59 lies a little below that of the war. So arms fit neither side of the rule.",
            (0.85 < sum(CHINA[y] for y in range(1956, 1960)) / sum(CHINA[y] for y in range(1950, 1954)) < 1),
        ),
        ("So only 1962 passes.", ([y for y in range(1951, 1963) if change(SPREAD, y, y - 1) <= -50] == [1961, 1962])),
        (
            "Another page counts 13 loans and 5,676 million in all, with a large one of 1955.",
            (aid("All Soviet loans of the 1950s, thirteen") == [5676]) and (5676 - lent(1950, 1959) > 900),
        ),
    ],
    "C06-read-2": lambda: [
        (
            f"In the 37 months of the war {IN_WAR:,.0f} million were, or {12 * IN_WAR / 37:.0f} a year, nearly all for arms. In 1954 it was {lent(1954, 1954):.0f}.",
            (sum((v for p, i, v in LOANS if "1950-06" < p < "1954" and "arms" in i)) > 0.95 * IN_WAR),
        ),
        (
            "Shen's abstract gives more than 20,000 in all, and puts the high tide of arrivals in 1954-56.",
            (aid("Soviet experts who came") == [20000])
            and (any(r["item"].startswith("High tide") and r["period"] == "1954-1956" for r in AID)),
        ),
    ],
    "C06-read-3": lambda: [
        (
            f"The list has {sum(1950 <= y <= 1953 for y in VISITS)} in three years of war and {sum(y > 1953 for y in VISITS)} in six years after it.",
            (VISITS[-1] == 1959),
        ),
        (
            "Of these four our chronology codes two as quarrels (July 1958 and October 1959) and one as of mixed result.",
            (
                {
                    r["date"][:7]: r["direction"]
                    for r in EVENTS
                    if r["event"].startswith((*TRAVELS, "Mao and Khrushchev"))
                }.items()
                >= {"1957-11": "0", "1958-07": "-1", "1959-10": "-1"}.items()
            ),
        ),
    ],
    "C06-read-4": lambda: [
        (
            "The share rose through the war, from about 30 to 56.3 %, and never stood as high again in the years that we know: 43.6 % in 1957, about 48 in 1959.",
            (aid("Soviet share of China's trade", "1953") == [56.3])
            and (max(soviet_share(y) for y in (1955, 1956, 1957)) < 56.3)
            and (aid("Soviet share of China's trade", "1959") == [48]),
        ),
        f"In dollars trade grew from {in_dollars(1953):,.0f} million in 1953 to {in_dollars(1956):,.0f} in 1956, fell to {in_dollars(1957):,.0f} in 1957, and stood at {in_dollars(1959):,.0f} in 1959.",
    ],
    "C06-by-points-the-table": lambda: [
        (
            "By points the table of 2022 says 1955, by the other rules 1962 and 1961. The list of deals says 1961 three times, for China by itself.",
            (
                [largest_fall(CHINA, TO_1968), largest_fall(CHINA, TO_1968, True), started(CHINA, TO_1968)]
                == [1955, 1962, 1961]
            )
            and (
                {largest_fall(SPREAD, TO_1968), largest_fall(SPREAD, TO_1968, True), started(SPREAD, TO_1968)} == {1961}
            ),
        ),
    ],
    "C06-read-5": lambda: [
        ("None of the nine lies in 1950-53.", (not any(1950 <= y <= 1953 for y in YEARS.values()))),
    ],
    "C06-rating": lambda: [
        (
            "In its amounts no tie falls for good in the war.",
            (CHINA[1954] > CHINA[1951]) and (lent(1954, 1954) > 0) and (in_dollars(1953) > in_dollars(1950)),
        ),
        f"China's part of Soviet arms does: {part(1952):.0f} % in 1952, {part(1953):.0f} in 1953, and at most {max(part(y) for y in CHINA if y > 1953):.0f} later.",
    ],
    "C07-read": lambda: [
        (
            "With deals spread evenly more than half came in 1950-53.",
            (
                sum((n for y, (n, _) in PLANES.items() if y < 1954))
                > sum((n for y, (n, _) in PLANES.items() if y > 1953))
            ),
        ),
        f"Only deals that ended by 1952 are certain: of the {sum((m for _, m in PLANES.values())):,.0f} MiG-15 the first {3 * PLANES[1950][1]:.0f}.",
    ],
    "C08-read": lambda: [
        (
            "For all who served a historian gives as many as 70,000.",
            (aid("Soviet air force personnel, all told") == [70000]),
        ),
    ],
    "C10-read": lambda: [
        f"In 1972-85 China and Moscow cast the same vote on {100 * votes('CHN', 'RUS', 1972, 1985)[1]:.1f} % of texts. By chance it would have been {100 * votes('CHN', 'RUS', 1972, 1985)[2]:.1f} %. So kappa is {votes('CHN', 'RUS', 1972, 1985)[3]:.2f}: hardly more than nothing.",
    ],
    "C10-read-3": lambda: [
        (
            "In 1958-72 all three pairs are listed.",
            (all(set(range(1958, 1973)) <= listed for listed in RIVALS.values())) and (1957 not in RIVALS["CHN-RUS"]),
        ),
        (
            "*[Balance of threat](../book/glossary.md#Balance-of-threat)*, in turn, has to explain why the break came before the danger on the border did: the first armed dispute is of 1964.",
            (DISPUTED[0] == 1964 > YEARS["experts"]),
        ),
    ],
    "C12": lambda: [
        (
            "On the first edition's list doctrine came before one of three steps. On the full list it comes before all three, and so does security.",
            (counted("about", "doctrine", only=first_list) == (1, 1))
            and (counted("about", "doctrine")[1] == counted("about", "security")[1] == 3),
        ),
        f"Our first list had {in_words(sum(map(first_list, QUARRELS)))} quarrels.",
    ],
    "C12-read": lambda: [
        (
            f"On the full list doctrine comes before 3 of 3 steps if the consulates closed by October 1962, else before 2. By chance it would come before {by_chance('about', 'doctrine'):.1f}. Security comes before 3 (by chance before {by_chance('about', 'security'):.1f}), and rank before 1. By the second coding doctrine comes before 1 step, and rank before 2 or 3. By a third (the fleet and the Taiwan Strait as rank) doctrine keeps up to 3, and security has 2.",
            (counted("about", "doctrine") == (2, 3))
            and ([m for m in CLOSING if preceded("about", "doctrine", m)] == CLOSING[:4])
            and (counted("about", "security") == (3, 3))
            and (counted("about", "rank") == (1, 1))
            and (counted("about_2", "doctrine") == (1, 1))
            and (counted("about_2", "rank") == (2, 3))
            and (counted("about", "doctrine", only=not_in(MIRROR)) == (2, 3))
            and (counted("about", "security", only=not_in(MIRROR)) == (2, 2)),
        ),
        (
            "On our first ten doctrine has 1 and security 2 or 3.",
            (counted("about", "doctrine", only=first_list) == (1, 1))
            and (counted("about", "security", only=first_list) == (2, 3)),
        ),
    ],
    "C12-rating": lambda: [
        (
            "Doctrine comes before the steps (the third only if the consulates closed by October), and so do its rivals",
            ([m for m in CLOSING if preceded("about", "doctrine", m)] == CLOSING[:4]),
        ),
    ],
    "2.4.title": lambda: [
        (
            "More than half of the Soviet aircraft came in the years of the Korean War",
            (
                sum((n for y, (n, _) in PLANES.items() if y < 1954))
                > sum((n for y, (n, _) in PLANES.items() if y > 1953))
            ),
        ),
    ],
    "2.4.description": lambda: [
        ("MiG-15 jets stand highest in 1952.", (max(PLANES, key=lambda y: PLANES[y][1]) == 1952)),
    ],
}
NUMBERS = {}
# (claim, label, function, decimals): the ledger's values, by other code
EVIDENCE = [
    ("C05", "years with a dispute", lambda: len(DISPUTED), 0),
    ("C05", "Soviet share of China's trade, 1956", lambda: soviet_share(1956), 1),
    ("C05", "Soviet share of China's trade, 1978", lambda: soviet_share(1978, "dots"), 1),
    ("C06", "China's part of Soviet arms, 1952", lambda: part(1952), 1),
    ("C06", "China's part of Soviet arms, 1953", lambda: part(1953), 1),
    ("C06", "arms a year, 1950-53", lambda: sum(CHINA[y] for y in range(1950, 1954)) / 4, 0),
    ("C06", "arms a year, 1956-59", lambda: sum(CHINA[y] for y in range(1956, 1960)) / 4, 0),
    ("C06", "change in 1955, other allies", lambda: change(ALLIES, 1955, 1954), 1),
    ("C06", "change in 1961, other allies", lambda: change(ALLIES, 1961, 1960), 1),
    ("C06", "loans agreed, 1950-53", lambda: lent(1950, 1953), 0),
    ("C06", "loans agreed, 1954", lambda: lent(1954, 1954), 0),
    ("C06", "of these, before the war", lambda: lent(1950, 1953) - IN_WAR, 0),
    ("C06", "loans agreed in the war, a year", lambda: 12 * IN_WAR / 37, 0),
    ("C06", "first men's visits, 1954-59", lambda: sum(1954 <= y <= 1959 for y in VISITS), 0),
    ("C06", "Soviet share of China's trade, 1957", lambda: soviet_share(1957), 1),
    *(("C06", f"trade with the Soviet Union, {y}", lambda y=y: in_dollars(y), 0) for y in (1953, 1956, 1957, 1959)),
    ("C06", "first men's visits, 1950-53", lambda: sum(1950 <= y <= 1953 for y in VISITS), 0),
    ("C06", "steps in 1950-53", lambda: sum(1950 <= y <= 1953 for y in YEARS.values()), 0),
    (
        "C07",
        "China's part of Soviet arms, 1950-53",
        lambda: 100 * sum(CHINA[y] for y in range(1950, 1954)) / sum(ALL[y] for y in range(1950, 1954)),
        1,
    ),
    ("C07", "MiG-15 delivered to 1954", lambda: sum(m for _, m in PLANES.values()), 0),
    ("C10", "same vote China-Soviet Union, 1972-85", lambda: 100 * votes("CHN", "RUS", 1972, 1985)[1], 1),
    ("C10", "the same by chance, 1972-85", lambda: 100 * votes("CHN", "RUS", 1972, 1985)[2], 1),
    ("C10", "kappa China-Soviet Union, 1972-85", lambda: votes("CHN", "RUS", 1972, 1985)[3], 2),
    ("C10", "kappa China-US, 1972-85", lambda: votes("CHN", "USA", 1972, 1985)[3], 2),
    ("C10", "kappa India-Soviet Union, 1972-85", lambda: votes("IND", "RUS", 1972, 1985)[3], 2),
    ("C10", "kappa India-Soviet Union, 1972-79", lambda: votes("IND", "RUS", 1972, 1979)[3], 2),
    ("C10", "China's distance to Moscow, 1972-79", lambda: apart("CHN", "RUS"), 2),
    ("C10", "years listed as rivals, China and USSR", lambda: len(RIVALS["CHN-RUS"]), 0),
    ("C12", "steps after doctrine, at most", lambda: counted("about", "doctrine")[1], 0),
    ("C12", "steps after doctrine, at least", lambda: counted("about", "doctrine")[0], 0),
    ("C12", "steps after doctrine, by chance", lambda: by_chance("about", "doctrine"), 1),
    ("C12", "steps after security", lambda: counted("about", "security")[0], 0),
    ("C12", "steps after security, by chance", lambda: by_chance("about", "security"), 1),
    ("C12", "steps after doctrine, second coding, at most", lambda: counted("about_2", "doctrine")[1], 0),
    (
        "C12",
        "steps after security, third coding",
        lambda: counted("about", "security", only=not_in(MIRROR))[1],
        0,
    ),
    ("C12", "steps after rank, second coding, at most", lambda: counted("about_2", "rank")[1], 0),
    (
        "C12",
        "steps after doctrine, our first ten quarrels",
        lambda: counted("about", "doctrine", only=first_list)[1],
        0,
    ),
    ("C13", "treaty years after 1960", lambda: sum(1961 <= y <= 1991 for y in IN_FORCE), 0),
    ("C13", "envoys, 1960-90", lambda: sum(there for y, there in LOOKED.items() if 1960 <= y <= 1990), 0),
    (
        "C13",
        "envoys China-US, 1950-75",
        lambda: sum(there for (y, p), there in OPEN.items() if p == "CHN-USA" and 1950 <= int(y) <= 1975),
        0,
    ),
    ("C13", "steps after 1960", lambda: sum(y > 1960 for y in YEARS.values()), 0),
    ("C13", "arms to China, 1960 to 1962", lambda: change(CHINA, 1962, 1960), 1),
    ("C13", "arms to other allies, 1960 to 1962", lambda: change(ALLIES, 1962, 1960), 1),
    ("C13", "arms to all others, 1960 to 1962", lambda: change(OTHERS, 1962, 1960), 1),
]


def less_freight(year):
    """Soviet share of China's trade, if what China's partner sent is counted with a tenth of freight too much."""
    flows = {
        (r["partner"], r["flow"]): float(r["value_musd"])
        for r in GOODS
        if (r["reporter"], r["source"], r["year"]) == ("CHN", "cow", str(year)) and r["flow"] != "total"
    }
    world = sum(value for (partner, _), value in flows.items() if partner == "WLD")
    return 100 * (flows["RUS", "exports"] / 1.1 + flows["RUS", "imports"]) / world


def sure():
    """MiG-15 of deals whose last year of delivery lies before that of the armistice: those on the way in 1950."""
    return 3 * PLANES[1950][1]  # SIPRI's table spreads a deal evenly over its years: 1950, 1951, 1952


def share_by_page(year):
    return aid("Soviet share of China's trade", str(year))[0]


EVIDENCE += [
    ("C05", "Soviet arms to China, 1960", lambda: CHINA[1960], 0),
    ("C05", "Soviet arms to China, 1962", lambda: CHINA[1962], 0),
    ("C06", "change of arms in 1955", lambda: change(CHINA, 1955, 1954), 1),
    ("C06", "change of arms in 1961", lambda: change(CHINA, 1961, 1960), 1),
    ("C06", "Soviet share of China's trade, 1953", lambda: share_by_page(1953), 1),
    ("C06", "Soviet share of China's trade, 1959", lambda: share_by_page(1959), 0),
    ("C07", "MiG-15 surely there by the armistice", sure, 0),
    ("C05", "the same, if exports carry a tenth", lambda: less_freight(1956), 1),
    ("C07", "MiG-15 agreed in October 1951 (about)", lambda: aid("MiG-15 fighters agreed", "1951-10")[0], 0),
    (
        "C07",
        "days from China's entry to Soviet air cover",
        lambda: aid("Days from China's entry to Soviet air cover")[0],
        0,
    ),
    ("C08", "Soviet air force personnel in all (up to)", lambda: aid("Soviet air force personnel, all told")[0], 0),
    ("C08", "Soviet servicemen at one time (up to)", lambda: min(aid("Soviet servicemen in the war")), 0),
    ("C08", "Soviet servicemen in all (more than)", lambda: max(aid("Soviet servicemen in the war")), 0),
    ("C08", "Soviet troops, by COW", lambda: min(aid("Soviet troops in the war")), 0),
    ("C08", "Soviet troops, by UCDP", lambda: max(aid("Soviet troops in the war")), 0),
    (
        "C11",
        "party letter in 25 points",
        lambda: min(int(q["date"][:4]) for q in QUARRELS if "25 points" in q["quarrel"]),
        0,
    ),
    ("C10", "kappa China-Soviet Union, 1972-79", lambda: votes("CHN", "RUS", 1972, 1979)[3], 2),
    ("C10", "same vote China-Soviet Union, 1972-79", lambda: 100 * votes("CHN", "RUS", 1972, 1979)[1], 1),
    ("C10", "China's distance to the US, 1972-79", lambda: apart("CHN", "USA"), 2),
]
KEYS = {
    "2.1": lambda: 100 * sum(LOOKED.values()) / len(LOOKED),
    "2.2": lambda: change(ALLIES, 1962, 1960),
    "2.4": lambda: 100 * sure() / sum(mig15 for _, mig15 in PLANES.values()),
    "2.5": lambda: {str(y) for y in range(1964, 1990) if began_in("cow", y) != began_in("gml", y)},
    "2.6": lambda: statistics.fmean(s for y in range(1955, 1964) if (s := soviet_share(y)) is not None),
    "2.7": lambda: change(SPREAD, 1961, 1960),
}

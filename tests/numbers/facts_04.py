"""Facts of lesson 04 and its record: what their strong sentences say, computed by other code from the full tables."""

import csv
from pathlib import Path

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


def seen_quiet_pairs():
    """(pairs that swing less on texts that return, pairs)."""
    names = list(SEEN_CODES)
    pairs = [(one, other) for n, one in enumerate(names) for other in names[n + 1 :]]
    return sum(seen_swing(*pair, True) < seen_swing(*pair, False) for pair in pairs), len(pairs)


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


LESSON = [
    # 4.1
    (
        "In 1980 the two were open rivals: Moscow's troops stood in Afghanistan, and Beijing demanded that they leave.",
        lambda: (seen_by("A/RES/ES-6/2")["CHN"], seen_by("A/RES/ES-6/2")["RUS"]) == ("Y", "N"),
    ),
    (
        "Find the cells where row and column have the same letter: 2 + 10 + 51 = 63.",
        lambda: [seen_pairs(2024, 2024).count((v, v)) for v in "ANY"] == [2, 10, 51],
    ),
    (
        "So they voted alike on 63 of 94 texts (China was absent once).",
        lambda: (
            len(seen_pairs(2024, 2024)) == 94
            and sum(r["CHN"] == "X" or r["RUS"] == "X" for r in SEEN_VOTES if r["date"][:4] == "2024") == 1
        ),
    ),
    (
        "By plain count, the rivals of 1980 voted alike about as often as the partners of today",
        lambda: (
            abs(SEEN_YEARS[1980] - seen_same(2023, 2025)) < 2 and abs(seen_same(1972, 1985) - seen_same(2014, 2022)) < 4
        ),
    ),
    (
        "Same votes of China and Moscow lie between 69 and 79 % from 1972 to 1986, rise to 93 % in 1989, fall to {same[1993]:.0f} % "
        "in 1993, and lie between 67 and 85 % since 2000.",
        lambda: (
            round(min(SEEN_YEARS[y] for y in range(1972, 1987))) == 69
            and round(max(SEEN_YEARS[y] for y in range(1972, 1987))) == 79
            and round(SEEN_YEARS[1989]) == 93
            and round(min(SEEN_YEARS[y] for y in range(2000, 2026))) == 67
            and round(max(SEEN_YEARS[y] for y in range(2000, 2026)), 1) == 84.5
        ),
    ),
    (
        "As open rivals, in 1980, they voted alike on 74 % of the texts.",
        lambda: round(SEEN_YEARS[1980]) == 74,
    ),
    ("In 2020 it was 79 %.", lambda: round(SEEN_YEARS[2020]) == 79),
    (
        "The line is highest around 1988, while the Soviet Union still stood, and lowest in 1993.",
        lambda: (
            sorted(SEEN_YEARS, key=SEEN_YEARS.get)[-2:] == [1988, 1989] and min(SEEN_YEARS, key=SEEN_YEARS.get) == 1993
        ),
    ),
    # 4.2
    (
        "From 1972 to 1985 China and Moscow, the rivals, voted alike on 72 % of the texts.",
        lambda: round(seen_same(1972, 1985)) == 72,
    ),
    ("From 2014 to 2022 it was 75 %.", lambda: round(seen_same(2014, 2022)) == 75),
    (
        "The rivals voted alike hardly more than by chance.",
        lambda: 0 < seen_same(1972, 1985) - seen_chance(1972, 1985) < 2,
    ),
    ("The partners of today do so far more", lambda: seen_kappa(2014, 2022) > 8 * seen_kappa(1972, 1985)),
    (
        "At the left same votes and the part that chance would give: until 1999 the two lines run together, since then chance "
        "falls far below.",
        lambda: (
            max(abs(SEEN_YEARS[y] - seen_chance(y, y)) for y in range(1971, 2000)) < 9
            and min(SEEN_YEARS[y] - seen_chance(y, y) for y in range(2011, 2026)) > 12
        ),
    ),
    (
        "At the right kappa: never above .25 until 1999, from 2005 on between .29 and .54, with a wide band.",
        lambda: (
            max(SEEN_KAPPAS[y] for y in range(1971, 2000)) < 0.25
            and round(min(SEEN_KAPPAS[y] for y in range(2005, 2026)), 2) == 0.29
            and round(max(SEEN_KAPPAS[y] for y in range(2005, 2026)), 2) in (0.53, 0.54)
            and min(float(b["kappa_high"]) - float(b["kappa_low"]) for y, b in SEEN_BANDS.items() if y >= 2005) > 0.2
        ),
    ),
    ("Strangers with their habits would have done so on 70 %.", lambda: round(seen_chance(1972, 1985)) == 70),
    ("Kappa is .05: hardly more than chance.", lambda: round(seen_kappa(1972, 1985), 2) == 0.05),
    (
        "In 2014-22 they voted alike on 75 %, and strangers would have on 53 %.",
        lambda: (round(seen_same(2014, 2022)), round(seen_chance(2014, 2022))) == (75, 53),
    ),
    ("Kappa is .47.", lambda: round(seen_kappa(2014, 2022), 2) == 0.47),
    (
        "What fell is the part of chance: Moscow says yes less often than it did, and yet the two agree as often.",
        lambda: (
            sum(b == "Y" for _, b in seen_pairs(2014, 2022)) / len(seen_pairs(2014, 2022))
            < sum(b == "Y" for _, b in seen_pairs(1972, 1985)) / len(seen_pairs(1972, 1985)) - 0.1
            and seen_same(2014, 2022) >= seen_same(1972, 1985)
        ),
    ),
    (
        "Where China did not say yes, Moscow went along on 14 % of the texts then, and on 64 % in 2014-22.",
        lambda: (round(seen_then(1972, 1985)), round(seen_then(2014, 2022))) == (14, 64),
    ),
    (
        "Where nearly all votes are yes, as around 1988, kappa rests on a handful of texts: look at its band.",
        lambda: all(sum(a != "Y" for a, _ in seen_pairs(y, y)) < 10 for y in (1988, 1989)),
    ),
    (
        "In 2024 Russia's kappa with China was .39, on 67 % of texts alike.",
        lambda: (round(seen_kappa(2024, 2024), 2), round(seen_same(2024, 2024))) == (0.39, 67),
    ),
    ("South Africa had 71 %.", lambda: round(seen_same(2024, 2024, other="South Africa")) == 71),
    (
        "The first is yes with yes: 68 of 94 times 85 of 94.)",
        lambda: (
            [sum(p[n] == "Y" for p in seen_pairs(2024, 2024, other="South Africa")) for n in (0, 1)] == [68, 85]
            and len(seen_pairs(2024, 2024, other="South Africa")) == 94
        ),
    ),
    (
        "The last column says the same.",
        lambda: seen_then(2014, 2022) > 4 * seen_then(1972, 1985),
    ),
    # 4.3
    (
        "By plain count seven states voted with China more often than Russia did, among them Kazakhstan, South Africa and "
        "India.",
        lambda: (
            len(seen_ahead(seen_same, 2014, 2022)) == 7
            and {"Kazakhstan", "South Africa", "India"} < seen_ahead(seen_same, 2014, 2022)
        ),
    ),
    (
        "Corrected for chance two did: Iran and North Korea.",
        lambda: seen_ahead(seen_kappa, 2014, 2022) == {"Iran", "North Korea"},
    ),
    (
        "By plain count only North Korea's lead is clear of zero.",
        lambda: seen_beyond("2014-22", "lead") == {"North Korea"},
    ),
    (
        "Corrected, South Africa, Brazil and Türkiye stand clearly further off than Russia, and so does the West.",
        lambda: {"South Africa", "Brazil", "Türkiye", *SEEN_WEST} <= seen_behind("2014-22", "kappa_lead"),
    ),
    (
        "India, Kazakhstan, Belarus, Cuba and Iran can't be told from Russia by either measure.",
        lambda: (
            not {"India", "Kazakhstan", "Belarus", "Cuba", "Iran"}
            & set.union(*(f("2014-22", lead) for f in (seen_beyond, seen_behind) for lead in ("lead", "kappa_lead")))
        ),
    ),
    (
        "The counts are six and three now: Cuba joins.",
        lambda: (
            len(seen_ahead(seen_same, 2022, 2024)) == 6
            and seen_ahead(seen_kappa, 2022, 2024) == {"Iran", "North Korea", "Cuba"}
        ),
    ),
    (
        "By plain count three leads are clear: Iran, Cuba and North Korea, states at odds with Washington.",
        lambda: seen_beyond("2022-24", "lead") == {"Iran", "Cuba", "North Korea"},
    ),
    (
        "So Russia stands near China in a small group, with six others of our sixteen.",
        lambda: (
            {*SEEN_CODES} - {"China", "Russia"} - seen_behind("2014-22", "kappa_lead")
            == {"Iran", "North Korea", "Cuba", "Belarus", "India", "Kazakhstan"}
        ),
    ),
    (
        "That the two measures disagree on South Africa and Kazakhstan stays.",
        lambda: all(
            {"South Africa", "Kazakhstan"} <= seen_ahead(seen_same, *span)
            and not {"South Africa", "Kazakhstan"} & seen_ahead(seen_kappa, *span)
            for span in ((2014, 2022), (2022, 2024))
        ),
    ),
    (
        'A columnist counts 2014-22 and writes: "Kazakhstan votes with China on 80 % of the texts, Russia on 75 %.',
        lambda: round(seen_same(2014, 2022, other="Kazakhstan")) == 80,
    ),
    (
        "Western states lie far behind in both panels.",
        lambda: all(
            {*SEEN_WEST} <= seen_behind(span, lead)
            for span in ("2014-22", "2022-24")
            for lead in ("lead", "kappa_lead")
        ),
    ),
    # 4.4
    (
        "From 2021 to 2023 the plain count fell from 77 to 67 %.",
        lambda: (round(SEEN_YEARS[2021]), round(SEEN_YEARS[2023])) == (77, 67),
    ),
    ("57 were voted on in 2019, 2021, 2023 and 2025.", lambda: len(SEEN_RETURN) == 57),
    (
        "On the texts that return China and Russia voted alike on 72 % in 2021.",
        lambda: round(seen_returns(2021)) == 72,
    ),
    (
        "On texts that return the line is nearly flat: 72 % in 2021, 70 % in 2023.",
        lambda: round(seen_returns(2023)) == 70 and seen_swing("China", "Russia", True) < 7,
    ),
    (
        "The fall is in the others: 86 %, then 60 %.",
        lambda: [round(seen_returns(y, returns=False)) for y in (2021, 2023)] == [86, 60],
    ),
    (
        "The texts on the war are few: leave them out, and the fall is nearly as large.",
        lambda: (
            (seen_without_ukraine(2021) - seen_without_ukraine(2023))
            / (seen_returns(2021, returns=False) - seen_returns(2023, returns=False))
            > 0.9
        ),
    ),
    (
        "In 2023 most of the others were new, such as a text on weapons that fire by themselves: China abstained, Russia said "
        "no.",
        lambda: (
            seen_new(2023)[0] > seen_new(2023)[1] / 2
            and (seen_by("A/RES/78/241")["CHN"], seen_by("A/RES/78/241")["RUS"]) == ("A", "N")
        ),
    ),
    (
        "The rise of 2025 is in the others, too.",
        lambda: (
            seen_returns(2025, returns=False) > seen_returns(2024, returns=False) + 15
            and seen_returns(2025) < seen_returns(2024)
        ),
    ),
    (
        "That year 192 texts came to the vote, about twice as many as usual.",
        lambda: (
            sum(r["date"][:4] == "2025" for r in SEEN_VOTES) == 192
            and 1.7 < 192 / (sum("2013" <= r["date"][:4] <= "2024" for r in SEEN_VOTES) / 12) < 2.3
        ),
    ),
    (
        "On new ones they vote alike less often.",
        lambda: seen_returns(2023, returns=False) < seen_returns(2021, returns=False) - 20,
    ),
    (
        "Both halves are true, and corrected for chance it looks the same.",
        lambda: (
            abs(seen_returns(2023, measure=seen_kappa) - seen_returns(2021, measure=seen_kappa)) < 0.05
            and seen_returns(2023, returns=False, measure=seen_kappa)
            < seen_returns(2021, returns=False, measure=seen_kappa) - 0.3
        ),
    ),
    (
        "Brazil and South Africa do: down by 23 points from 2017 to 2019, up by 28 from 2019 to 2023.",
        lambda: (
            [
                round(seen_returns(b, "Brazil", "South Africa") - seen_returns(a, "Brazil", "South Africa"))
                for a, b in ((2017, 2019), (2019, 2023))
            ]
            == [-23, 28]
        ),
    ),
    (
        "Such pairs are rare: of the 153 pairs of our 18 states, 150 swing less on texts that return than on the others (2017 "
        "to 2025).",
        lambda: seen_quiet_pairs() == (150, 153),
    ),
    (
        "Since 2021 they vote alike less often by 35 points.",
        lambda: (
            round(seen_same(2025, 2025, one="Germany", other="United States"))
            - round(seen_same(2021, 2021, one="Germany", other="United States"))
            == -35
        ),
    ),
]
RECORD = []
REASONS = {
    "rule": "states our own rule or method",
    "claim": "the claim itself, in our words",
    "how": "instruction, question or heading",
    "house": "a promise of the house",
    "answer": "an option of an exercise, or what a learner may think",
    "source": "stands in the source card or on the page named",
}
TURNS = {
    # lesson
    "Nobody can look into an aim": "rule",
    "vote in the United Nations for all to see": "rule",
    "65 minutes alone": "how",
    "holds the evidence behind": "house",
    "hold every state": "house",
    "does *not necessarily* rest on esteem": "claim",
    "The largest that they share": "claim",
    "Mark each, then open": "how",
    "Run each cell": "how",
    "each member has one vote": "source",
    "`N` is no.": "rule",
    "neither, said in the hall": "source",
    "the record does not say why": "source",
    "both say no, or both abstain": "rule",
    "nothing appears yet": "how",
    "Read it with us": "how",
    "a high number is no proof": "rule",
    "Did the rivals agree after all?": "how",
    "Take two strangers who never talk": "rule",
    "Each says yes to 80 %": "rule",
    "Both say yes on 0.8": "rule",
    "It is 1 where two states always vote alike": "rule",
    "no with no, abstained with abstained": "rule",
    "holds their sum for each year": "source",
    "What is kappa for the first span": "how",
    "works out kappa for each year": "how",
    "is a check without a formula": "rule",
    "Neither alone.": "rule",
    "So each has an interval": "rule",
    "Right: five points on nearly 800": "answer",
    "the measures give two orders": "answer",
    "a count of real votes has no error": "answer",
    "But each year other texts come up": "rule",
    "although nobody changes his mind": "rule",
    "holds the whole measurement": "how",
    "And which texts return we know": "rule",
    "shows all names": "how",
    "Each row is a part": "how",
    "or for neither?": "how",
    "*The largest aim?": "how",
    "A handful of texts carry each change": "source",
    "Your verdict first": "how",
    "Name the best case": "how",
    "rests on their largest common aim": "claim",
    "an aim can be large and not the largest": "rule",
    "special only beside other pairs": "rule",
    "Step 1, no esteem needed": "claim",
    "since no page that we saw has it": "source",
    "The record has the reasons": "how",
    "question that no table answers": "how",
    "Ask what kappa rests on": "how",
    "what habit alone would give": "rule",
    "Nothing moves on texts that return": "answer",
    "There is no right answer": "rule",
    "if each would still act so": "answer",
    "they share an outcome": "answer",
    "fits one pair of states only": "rule",
    "Nobody speaks for a state": "rule",
    "come up in odd years only": "source",
    "on all other texts on {other_low": "rule",
    "Whether it is the largest is open": "source",
    "in most years, we would raise": "rule",
    "Were bilateral themes first": "rule",
}
EVIDENCE = []
NUMBERS = {
    "says yes to 80 % of the texts": "supposed, of two strangers",
    "0.8 × 0.8 of the texts": "supposed, of two strangers",
    "0.2 × 0.2": "supposed, of two strangers",
    "write `yes = 0.95`": "supposed, of two strangers",
    "agree on 0.75 of the texts, and that chance would give 0.68": "supposed, of two states",
}

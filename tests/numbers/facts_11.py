"""Facts of lesson 11 and its finished example, by other code from the full table of votes."""

from tools.notebooks.by_cell import reader

rows = reader(__file__)


def span(table, column="year"):
    """The first and the last year of a table."""
    years = [r[column][:4] for r in rows(f"{table}.csv")]
    return f"{min(years)}–{max(years)}"


OUTPUT = [r for r in rows("tables/gdp.csv") if r["gdp_busd"]]


def output_years():
    years = [r["year"] for r in OUTPUT]
    return f"{min(years)}–{max(years)}"


VOTES = [r for r in rows("tables/ga_votes.csv") if r["date"] >= "2013"]
EXAMPLE = {r["id"]: r for r in rows("own/example_claims.csv")}
GRID = [r for r in rows("lessons/ukraine_votes_grid.csv") if r["date"] >= "2022-02-24"]
RETURN_IN = ("2019", "2021", "2023", "2025")
ALWAYS = set.intersection(*({r["text_key"] for r in VOTES if r["date"][:4] == year} for year in RETURN_IN))
RETURNING = [r for r in VOTES if r["text_key"] in ALWAYS]
# texts that return and came up in both years
SAME = [
    r
    for r in RETURNING
    if all(any(q["text_key"] == r["text_key"] and q["date"][:4] == y for q in VOTES) for y in ("2024", "2025"))
]
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


def texts(year, of=RETURNING):
    return [r for r in of if r["date"][:4] == str(year)]


def on_titles_of_each_year(first, years):
    """India's share with China in some years on titles that came up in every year from the first to 2025."""
    each = [{r["text_key"] for r in VOTES if r["date"][:4] == str(y)} for y in range(first, 2026)]
    titles = set.intersection(*each)
    return [same(y, "IND", [r for r in VOTES if r["text_key"] in titles]) for y in years], len(titles)


def rise(before, after):
    return after - before


def kappa(seen, *shares):
    """Kappa of two coders who agree on a part of the claims; shares: of each type, by the one and by the other."""
    chance = sum(one * other for one, other in shares)
    return (seen - chance) / (1 - chance)


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

FACTS = {
    "1-choose": lambda: [
        f"in the UN, {len(rows('lessons/votes_alike.csv'))} states | 2014–{max(r['date'] for r in VOTES)[:4]}",
        f"text by text | {span('lessons/un_votes_since_2013')}",
        f"all members' votes on Ukraine | 2022–{max(r['date'] for r in GRID)[:4]}",
        f"one row a draft that failed | {span('tables/vetoes', 'date')}",
        f"each member that voted no | {span('lessons/council_vetoes')}",
        f"Russia | {span('lessons/china_russia_trade')}",
        f"{len(rows('lessons/china_in_23_states.csv')[0]) - 1} states | {span('lessons/china_in_23_states')}",
        f"to Europe (until {max(r['year'] for r in rows('lessons/gas_by_pipe.csv') if r['to_europe'])})",
        f"to China | {span('lessons/gas_by_pipe')}",
        f"Russia | {span('tables/arms_transfers')}",
        f"Britain, France | {span('tables/conflicts')}",
        f"{len({r['country'] for r in OUTPUT} - {'EU', 'WLD'})} states, the EU, the world | {output_years()}",
        f"{len({r['country'] for r in rows('tables/military_spending.csv')} - {'WLD'})} states",
        f"the world | {span('tables/military_spending')}",
    ],
    "2-cut": lambda: [
        "at most 30 words",  # in lesson/own.py, as the next
    ],
    "three-texts-and-the": lambda: [
        "at most 60 words",
    ],
    "9-a-neighbour-codes": lambda: [
        f"{kappa(1, (0.5, 0.5), (0.5, 0.5)):.0f} is full agreement",
        f"{kappa(0.5, (0.5, 0.5), (0.5, 0.5)):.0f} no more than chance",
        ("you meet there in a quarter", 0.5 * 0.5 == 1 / 4),
    ],
    "where-do-you-differ": lambda: [
        "one more agreement",
        f"from {kappa(6 / 8, (6 / 8, 6 / 8), (2 / 8, 2 / 8)):.2f}",
        (
            f"to {kappa(7 / 8, (6 / 8, 7 / 8), (2 / 8, 1 / 8)):.2g} or more",
            kappa(7 / 8, (6 / 8, 5 / 8), (2 / 8, 3 / 8)) > kappa(7 / 8, (6 / 8, 7 / 8), (2 / 8, 1 / 8)),
        ),
    ],
    "in-2025-nearly-three": lambda: [
        (
            "In 2025 nearly three times as many other texts came to a recorded vote as in 2024. Keep that in mind.",
            (2.7 <= others(2025) / others(2024) < 3),
        ),
    ],
    "read-11-2": lambda: [
        (
            f"From 2024 to 2025 the share rises by {step('IND'):.0f} points on all texts, and by seven on texts that return. But of the 57 of 2025 only 47 had come up in 2024, so these two years are compared below on the same texts.",
            (round(step("IND", RETURNING)) == 7)
            and ([len(texts(2025)), len(texts(2024)), len(texts(2025, SAME))] == [57, 47, 47]),
        ),
        (
            "The line moves between 70 and 80 percent since 2013, and in 2025 it stands where it stood in 2018.",
            ({round(back(y), -1) for y in range(2013, 2026)} <= {70, 80}) and (abs(back(2025) - back(2018)) < 0.5),
        ),
    ],
    "four-of-them-moved": lambda: [
        (
            "The shares of four of them rose by more than India's. That of the United States fell.",
            ([s for s in (*RICH, "BRA", "ZAF", "USA") if step(s) > step("IND")] == list(RICH)) and (step("USA") < 0),
        ),
        (
            "On texts that return it turns: there India's rose most of the eight",
            all(step(s, of) + 1.5 < step("IND", of) for s in (*RICH, "BRA", "ZAF", "USA") for of in (RETURNING, SAME)),
        ),
        (
            "Texts since the invasion, by topic.",
            (sum(r["India"] == r["China"] for r in GRID) == 8) and (len(GRID) == 14),
        ),
    ],
    "the-share-was-as": lambda: [
        (
            "The share was as high before the tariff as after it. And on all texts Germany and Japan, which this tariff did not hit, rose by more. On those that return they did not.",
            (around_the_tariff()[0] >= around_the_tariff()[1])
            and (min(step("DEU"), step("JPN")) > step("IND"))
            and (max(step(s, of) for s in ("DEU", "JPN") for of in (RETURNING, SAME)) < step("IND", SAME)),
        ),
    ],
    "what-we-made-of": lambda: [
        *(
            (f"| {name} | {before} | {now} |", (round(step(s, RETURNING), 1), round(step(s, SAME), 1)) == (before, now))
            for (s, name, before, now) in (
                ("IND", "India", 7.0, 4.3),
                ("KAZ", "Kazakhstan", 5.0, 4.3),
                ("BRA", "Brazil", 2.0, 2.5),
            )
        ),
        (
            "On lists of different length India's step is the largest of the 17. On the same texts Kazakhstan's is as large.",
            (max(STATES, key=lambda s: step(s, RETURNING)) == "IND")
            and (abs(step("KAZ", SAME) - step("IND", SAME)) < 0.1)
            and (sorted(STATES, key=lambda s: step(s, SAME))[-2:] == ["IND", "KAZ"]),
        ),
        (
            "India and China came to cast the same vote on two texts more.",
            (
                sum(r["IND"] == r["CHN"] for r in texts(2025, SAME))
                - sum(r["IND"] == r["CHN"] for r in texts(2024, SAME))
                == 2
            ),
        ),
    ],
    "7-look-ups": lambda: [
        ("Most votes of a year fall in December.", (min(december(year) for year in range(2013, 2026)) > 0.5)),
    ],
    "choices-e5": lambda: [
        (
            "The last year turns it, by every count of texts",
            min(
                step("IND"),
                step("IND", RETURNING),
                step("IND", SAME),
                rise(*on_titles_of_each_year(2013, (2024, 2025))[0]),
            )
            > 1,
        ),
        (
            "against 2018 all texts do",
            rise(same(2018, "IND"), same(2025, "IND")) > 1 > rise(back(2018), back(2025)),
        ),
        (
            "the titles of every year, by one title",
            round(rise(*(old := on_titles_of_each_year(2013, (2018, 2025)))[0]) * old[1] / 100) == 1,
        ),
        (
            "By the spans of section 4 nothing turns it",
            all(
                sum(map(share, range(2022, 2026))) / 4 < sum(map(share, range(2013, 2020))) / 7
                for share in (back, lambda year: same(year, "IND"))
            ),
        ),
    ],
    "they-differ-on-e3": lambda: [
        (
            "They differ on E3 alone, and there the neighbour is right.",
            ([r["id"] for r in EXAMPLE.values() if r["type"] != r["neighbour_type"]] == ["E3"]),
        ),
    ],
    "10-the-verdict-in": lambda: [
        (
            "But on all texts the shares of Britain, Germany, France and Japan with China rose by more points.",
            (min(step(s) for s in RICH) > step("IND")),
        ),
        (
            "Against our rating: on the 47 of these texts that came up in both years the share did rise, by four points, and only Kazakhstan moved as far, no large democracy.",
            (round(step("IND", SAME)) == 4)
            and ([s for s in STATES if step(s, SAME) > step("IND", SAME) - 0.1] == ["IND", "KAZ"])
            and ("only Kazakhstan moved as far" in EXAMPLE["E5"]["best_case_against"]),
        ),
    ],
    "11.2.title": lambda: [
        (
            "about as often as in 2018",
            abs(back(2025) - back(2018)) < 0.5
            and len({round(share, 1) for share in on_titles_of_each_year(2018, (2018, 2025))[0]}) == 1,
        ),
        "on texts voted on again and again",
    ],
    "11.2.caption": lambda: [
        "put to a vote in {}, {}, {} and {}".format(*RETURN_IN),
        (
            f"Not all come up each year ({len(texts(2025))} in 2025, {len(texts(2024))} in 2024)",
            len(texts(2024)) < len(texts(2025)),
        ),
    ],
    "11.2.description": lambda: [
        f"{same(2013, 'IND'):.0f} percent in 2013",
        f"{same(2024, 'IND'):.0f} in 2024 and {same(2025, 'IND'):.0f} in 2025",
        f"On texts that return it was {back(2013):.0f} percent in 2013",
        f"{back(2024):.0f} in 2024 and {back(2025):.0f} in 2025",
    ],
}
EVIDENCE = []  # the example's ledger is no part of ours
NUMBERS = {
    "CC BY 4.0": "a licence",
    "| 4.3 |": "the key of exercise 11.4; bound with its row above",
    "tariffs of fifty percent": "the practice text",
    "Two more years above 80 percent": "a condition that we set",
}
KEYS = {
    "11.2": lambda: 100 * sum((n / 8) ** 2 for n in (6, 2)),
    "11.4": lambda: step("IND", SAME),
}

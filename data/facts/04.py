"""Names for 04.facts, from the tables and not from the notebooks."""

import numpy as np
import pandas as pd

stop = "2023-04-30"  # the first clock
bare = lambda value, places=2: f"{value:.{places}f}".replace("0.", ".", 1)  # .47, as the lesson writes kappa
random = lambda: np.random.default_rng(11)

# Votes of the Assembly: the same vote, what chance would give, measures beyond chance
votes = table("tables/ga_votes").assign(year=lambda rows: rows["date"].str[:4].astype(int))
members = list(votes.loc[:, "CHN":"ISR"])
sixteen = [one for one in members if one not in ("CHN", "RUS")]
west = ["USA", "GBR", "FRA", "DEU", "JPN"]
aligned = [*west, "ISR", "UKR", "TUR"]  # Western, or with the West by treaty or by choice
texts = lambda first, last=None: votes[votes["year"].between(first, last or first)]
rivals, partners, lately = texts(1972, 1985), texts(2014, 2022), texts(2023, 2025)
both = lambda rows, one="CHN", other="RUS": rows[rows[[one, other]].isin([*"YNA"]).all(axis=1)]


def alike(rows, one="CHN", other="RUS"):
    """Percent of same votes, of the texts on which both voted."""
    rows = both(rows, one, other)
    return 100 * (rows[one] == rows[other]).mean()


def chance(rows, one="CHN", other="RUS"):
    """Percent of same votes of two strangers with the habits of these two."""
    rows = both(rows, one, other)
    return 100 * sum((rows[one] == vote).mean() * (rows[other] == vote).mean() for vote in "YNA")


beyond = lambda seen, by_chance: (seen - by_chance) / (100 - by_chance)
kappa = lambda rows, one="CHN", other="RUS": beyond(alike(rows, one, other), chance(rows, one, other))
pooled = lambda rows: both(rows)[["CHN", "RUS"]].melt()["value"].value_counts(normalize=True)
gwet = lambda rows: beyond(alike(rows), 50 * (pooled(rows) * (1 - pooled(rows))).sum())  # AC1
bennett = lambda rows: beyond(alike(rows), 100 / 3)  # S
scott = lambda rows: beyond(alike(rows), 100 * (pooled(rows) ** 2).sum())  # pi
alike_in = pd.Series({year: alike(rows) for year, rows in votes.groupby("year")})
chance_in = pd.Series({year: chance(rows) for year, rows in votes.groupby("year")})
kappa_in = beyond(alike_in, chance_in)
bands = table("lessons/un_agreement").set_index("year")

# The same votes otherwise: absences, dissent, questions, texts that return
absent = lambda rows: 100 * (rows["CHN"] == "X").mean()
unlike = lambda rows: 100 * (rows["CHN"].eq(rows["RUS"]) & rows["CHN"].ne("X")).mean()  # absent is not alike
yes = lambda rows, who: 100 * (both(rows)[who] == "Y").mean()
where_not_yes = lambda rows, who: alike(rows[rows[who] != "Y"])
old = {*rivals["item"]} & {*partners["item"]}  # questions of both spans
on_old = lambda rows: rows[rows["item"].isin(old)]
on_new = lambda rows: rows[~rows["item"].isin(old)]
questions = partners["item"].value_counts()
titles = votes.groupby("year")["text_key"].agg(set)
listed = titles[2019] & titles[2021] & titles[2023] & titles[2025]
returning = lambda year: texts(year)[texts(year)["text_key"].isin(listed)]
others = lambda year: texts(year)[~texts(year)["text_key"].isin(listed)]
from_2017 = lambda kind, *pair: pd.Series({year: alike(kind(year), *pair) for year in range(2017, 2026)})
swing = lambda kind, *pair: from_2017(kind, *pair).max() - from_2017(kind, *pair).min()
ukraine = table("tables/ukraine_resolutions").query("group not in ['Georgia', 'Moldova', 'Council of Europe']")["symbol"]
on_ukraine = lambda rows: rows[rows["symbol"].isin(ukraine)]
at_peace = lambda year: others(year)[~others(year)["symbol"].isin(ukraine)]  # others, without Ukraine
first_year = votes.groupby("text_key")["year"].min()
known = lambda rows, year: rows[rows["text_key"].map(first_year) < year]  # titles that had come up before
of_both = lambda year: texts(year)[texts(year)["text_key"].isin(titles[2021] & titles[2022])]
about = lambda issue, rows: rows[rows["issue"] == issue]
to_2021, since_2022 = texts(2014, 2021), texts(2022, 2025)
issues = votes["issue"].unique()


def opposed(rows, one="CHN", other="RUS"):
    """Percent of the texts with a US yes or no on which both voted the opposite."""
    rows = both(rows[rows["USA"].isin([*"YN"])], one, other)
    opposite = rows["USA"].map({"Y": "N", "N": "Y"})
    return 100 * ((rows[one] == opposite) & (rows[other] == opposite)).mean()


four = [("CHN", "RUS"), ("CHN", "IND"), ("BRA", "ZAF"), ("FRA", "GBR")]

# Russia beside sixteen states, and beside all by ideal points
leads = table("lessons/un_closeness_to_china").query("state != 'Russia'").set_index("state")
leads_then, leads_now = leads[leads["span"] == "2014-22"], leads[leads["span"] == "2022-24"]
ahead = lambda rows, lead: {*rows.index[rows[f"{lead}_low"] > 0]}
behind = lambda rows, lead: {*rows.index[rows[f"{lead}_high"] < 0]}
closer = lambda measure, rows: {one for one in sixteen if measure(rows, "CHN", one) > measure(rows)}
rise = lambda other: kappa(partners, "CHN", other) - kappa(rivals, "CHN", other)
ideal = table("tables/ideal_points")
line = ideal.pivot(index="year", columns="country", values="ideal_point").loc[1971:, members]
gap_by = lambda series: ideal.pivot(index="year", columns="country", values=series).eval("RUS - CHN").abs().loc[1971:]
gap, gap_all, gap_older = gap_by("ideal_point"), gap_by("all_roll_calls"), gap_by("older_method")
near = table("tables/closeness_to_china").set_index(["span", "country"])
ranked = lambda span, series="final_passage": near.loc[span, series].dropna().rank()
place = lambda span, series="final_passage": int(ranked(span, series)["RUS"])
far = lambda first, last: line.loc[first:last].sub(line.loc[first:last, "CHN"], axis=0).abs().mean()
nearer = lambda first, last: {*far(first, last)[lambda one: one < one["RUS"]].index} - {"CHN"}

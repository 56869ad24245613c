"""Names of 00.facts, from the tables and not from the notebooks."""

import numpy as np
import pandas as pd

# The article's claims, with their types and with what data could do: yes, partly or no
kind = claims["type"]
mark = claims["checkable"]
marks = mark.value_counts()
types = kind.value_counts()
by_type = claims.groupby("type")["checkable"].value_counts().unstack(fill_value=0)
about_half = 0.45 < marks["yes"] / len(claims) < 0.55
four = claims[claims["paragraph"] == 4]
tested_in = claims.groupby("paragraph")["lesson"].agg(lambda lessons: ", ".join(sorted(set(lessons))))
fifteen = claims.iloc[::4].head(15)  # on the sheet
sentences = claims["sentences"].str.split(";").explode()
in_sentence = sentences.value_counts()  # claims
numbered = in_sentence.index.str.extract(r"(\d)\.(\d)").astype(int).groupby(0)[1]  # those of each paragraph
motives = ["C29", "C30", "C31", "C38", "C65"]  # fear, a wish for a precedent, what sanctions were meant for

# Codes in doubt, as the record lists them by hand: marks that could be less than yes, and other types
doubted = ["C20", "C24", "C25", "C35", "C40", "C46", "C50", "C54"]
other_type = {"C01": "causal", "C05": "fact", "C06": "causal", "C10": "causal", "C11": "fact", "C16": "fact"}
other_type |= {"C22": "causal", "C23": "interpretation", "C32": "interpretation", "C33": "fact", "C38": "causal"}
other_type |= {"C40": "interpretation", "C41": "interpretation", "C45": "fact", "C62": "interpretation", "C67": "fact"}
all_doubts = pd.Series({**kind, **other_type}).value_counts()
readings_in_doubt = [one for one, other in other_type.items() if other == "interpretation" and mark[one] == "yes"]

# Six readings of each claim: steps from 0, Supported, to 4; the last three by its denial, turned round
readings = pd.DataFrame({one: six(one) for one in claims.index}).T
sides = table("ledger/panel").groupby(["claim", "side"]).size()
on_scale = readings.dropna()
ordered = pd.DataFrame(np.sort(on_scale), index=on_scale.index)
split = ordered[ordered[3] - ordered[2] == 1]  # the middle lies between two degrees
step = claims["rating_2026"].map({word: at for at, word in enumerate(scale)})
apart = on_scale.apply(lambda row: not set(row[:3]) & set(row[3:]), axis=1)
degreed = mark.index[(mark == "no") & step.notna()]  # marked no, and yet given a degree
confidence = table("ledger/panel").groupby("claim")["confidence"].value_counts().unstack(fill_value=0)
confidence = confidence[["low", "moderate", "high"]].idxmax(axis=1)  # the commonest, in a tie the lower

# Who is cited, rival explanations, and what the article leaves out
cited = table("own/quotations")
speakers = {"Xi Jinping", "Presidents of China and Russia", "Antony Blinken", "Derek Chollet", "Ned Price"}
speakers |= {"Linda Thomas-Greenfield", "William Burns", "Susan Thornton", "Diana Choyleva", "unnamed analysts"}
hypotheses = table("ledger/hypotheses").set_index("id")
rivals = hypotheses.loc[hypotheses.index.str.startswith("R"), "name"]
satellite = table("own/arms_findings").query("finding.str.contains('satellite firm')").iloc[0]
events = table("own/chronology").set_index("date")["event"]
visit = events.str.extract(r"Xi's state visit to Moscow, (\d+)-(\d+) March").dropna().astype(int)
stay = (visit[1] - visit[0] + 1).item()  # days

# Trade of China and Russia as China counts it, billion dollars: to 2020 by way of the IMF, then customs
goods = table("tables/annual_trade").query("reporter == 'CHN' and partner == 'RUS'")
by_imf = goods[goods["source"] == "dots"].groupby("year")["value_musd"].sum()
customs = goods.query("source == 'customs' and flow == 'total'").set_index("year")["value_musd"]
trade = pd.concat([by_imf.loc[1992:2020], customs.loc[2021:]]) / 1000
sanctions = table("tables/sanctions_active").query("target == 'RUS'").set_index("year")["cases"]

# Each in the other's trade, percent, by its own count to 2020, then as partners or customs say it; Russian gas by pipe
rows = table("tables/annual_trade").query("flow != 'total'").groupby(["reporter", "partner", "source", "year"])
whole = rows["value_musd"].sum(min_count=2) / 1000
in_russias = 100 * whole["RUS", "CHN"] / whole["RUS", "WLD"]
share = pd.concat([in_russias["dots"], in_russias["imts"].loc[2021:]])  # China in Russia's
part = 100 * trade.loc[:2020] / whole["CHN", "WLD", "dots"].loc[:2020]  # Russia in China's
a_year = lambda first, last: (trade[last] / trade[first]) ** (1 / (last - first)) - 1
gas = (
    table("tables/gas_trade")
    .query("route == 'Russia to China, pipe' and source == 'published'")
    .set_index("year")["bcm"]
)

# Votes of eighteen states in the General Assembly: Y yes, A abstained, N no
states = {"BLR": "Belarus", "BRA": "Brazil", "CHN": "China", "CUB": "Cuba", "FRA": "France", "DEU": "Germany"}
states |= {"IND": "India", "IRN": "Iran", "ISR": "Israel", "JPN": "Japan", "KAZ": "Kazakhstan", "PRK": "North Korea"}
states |= {"RUS": "Russia", "ZAF": "South Africa", "TUR": "Türkiye", "UKR": "Ukraine"}
states |= {"GBR": "the United Kingdom", "USA": "the United States"}
members = table("tables/ukraine_votes")["country"].nunique()
votes = table("tables/ga_votes").query("date >= '2014'")
before = votes[votes["date"] < "2022-02-24"]
since = votes[votes["date"] >= "2022-02-24"]
cast = lambda one, other, rows=votes: rows[rows[[one, other]].isin(["Y", "N", "A"]).all(axis=1)]
alike = lambda one, other, rows=votes: 100 * cast(one, other, rows).eval(f"{one} == {other}").mean()
others = lambda one, rows=votes: pd.Series(  # a state's list, nearest first
    {other: alike(one, other, rows) for other in states if other != one}
).sort_values(ascending=False)
of_china = others("CHN")
of_russia = others("RUS")
of_india = others("IND")
place = lambda state, rows: list(rows.index).index(state) + 1
says_yes = lambda state: 100 * (cast(state, state)[state] == "Y").mean()
give = 200 * np.sqrt(of_india / 100 * (1 - of_india / 100) / len(cast("IND", "CHN")))  # two standard errors

# Two measures from how often each pair of letters was cast. By chance: what the habits of both would give
letters = [one + other for one in "YNA" for other in "YNA"]
pairs = lambda state, by="item": pd.crosstab(votes[by], votes["CHN"] + votes[state]).reindex(
    index=votes[by].unique(), columns=letters, fill_value=0
)
same = lambda counts: 100 * counts[["YY", "NN", "AA"]].sum(axis=1) / counts.sum(axis=1)


def kappa(counts):
    """Agreement beyond chance: 1 is always the same, 0 no more than chance."""
    part = counts.div(counts.sum(axis=1), axis=0)
    habit = lambda which: part.filter(regex=which).sum(axis=1)
    chance = sum(habit(f"^{one}") * habit(f"{one}$") for one in "YNA")
    return (part[["YY", "NN", "AA"]].sum(axis=1) - chance) / (1 - chance)


by_kappa = pd.Series({one: kappa(pairs(one).sum().to_frame().T)[0] for one in states if one != "CHN"})
by_kappa = by_kappa.sort_values(ascending=False)  # with China
nine = list(by_kappa.index[:9])  # as many as the picture shows
above = lambda rows: list(rows.index[rows > rows["RUS"]])


def lead(state, measure, by="item"):
    """The ends of 95 % of 300 draws of agenda items (or texts): a state's measure with China, less Russia's."""
    number = votes[by].nunique()
    draws = np.random.default_rng(3).multinomial(number, [1 / number] * number, 300)  # how often each is drawn
    drawn = {one: measure(pd.DataFrame(draws @ pairs(one, by).to_numpy(), columns=letters)) for one in (state, "RUS")}
    return (drawn[state] - drawn["RUS"]).quantile([0.025, 0.975]).tolist()


clearly = [one for one in above(of_china) if lead(one, same)[0] > 0]
clearly_by_kappa = [one for one in above(by_kappa) if lead(one, kappa)[0] > 0]
to_2022 = table("lessons/un_closeness_to_china").query("span == '2014-22'").set_index("state")  # as lesson 04 has it
names_of = lambda codes: [states[one] for one in codes]

# What pictures show: 0.1 shades of tiles, 0.2 what data could do, 0.3 bars with their colours
shades = {"yes": "dark", "partly": "pale", "no": "white"}
in_order = mark.astype(pd.CategoricalDtype(list(shades))).sort_values()
tiles = lambda number: counted(in_order[claims["paragraph"][in_order.index] == number].map(shades))
by_data = mark.map({"yes": "data could contradict", "partly": "in part", "no": "not by data"})
worn = {"CHN": "China", "RUS": "Russia", "USA": "United States"}
bars = lambda rows: " ".join(
    f"| {states[one].removeprefix('the ')} | {worn.get(one, '')} | {value:.0f} |" for one, value in rows.items()
)

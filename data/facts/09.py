"""Names for 09.facts: codes of the fifteen items, ratings of all claims, and the tables behind the last paragraph."""

import numpy as np
import pandas as pd

# Codes: item × explanation, 1 expected, −1 not expected, 0 silent; of the first and the second coder
explanations = table("ledger/hypotheses").fillna("")
rivals = explanations.loc[explanations["id"].str.startswith("R"), "word"].tolist()
words = ["title", "body", *rivals]
rows = table("ledger/hypothesis_evidence").fillna("")
rows["word"] = rows["hypothesis"].map(explanations.set_index("id")["word"])
rows = rows.set_index(["item", "word"])
codes_of = lambda said: said.map({"consistent": 1, "neutral": 0, "inconsistent": -1}).unstack()[words]
first_now = rows["code"].where(rows["reworded"] == "", "neutral")  # silent by the title's new words
second_now = rows["second_code"].where(rows["reworded"] != "both", "neutral")
first = codes_of(first_now)
second = codes_of(second_now)
first_given = codes_of(rows["code"])
second_given = codes_of(rows["second_code"])
first_later = codes_of(rows["code_edited"].where(rows["code_edited"] != "", first_now))
second_later = codes_of(rows["second_code_edited"].where(rows["second_code_edited"] != "", second_now))
items = rows.groupby("item").first()
granted = items.index[items["granted"] == "y"]
past = items.index[items["source_group"] == "Before 1992"]
stated = items.index[items["short"].isin(["no defence pact", "milder acts than Russia"])]  # by the article's own words
inferred = granted.difference(stated)
aside = granted.union(past)
first_kept = first.drop(aside)
second_kept = second.drop(aside)
coders, kept = [first, second], [first_kept, second_kept]
given, later = [first_given, second_given], [first_later, second_later]
worded_anew = set(explanations.loc[explanations["prediction_edited"] + explanations["against_edited"] != "", "word"])
coded = lambda item, word: first.loc[item, word]
differ = first.ne(second)
edits, second_edits = rows[rows["code_edited"] != ""], rows[rows["second_code_edited"] != ""]
broad = lambda edits: edits.index.isin(["border", "roles"], level="word")  # whose first wording ruled out too much
dropped = first_given.ne(first).sum().sum(), second_given.ne(second).sum().sum()

# Counts: surprises, what came, items for and against an explanation, weights
surprises = lambda codes: (codes == -1).sum()
came = lambda codes: (codes == 1).sum()
top = lambda counts: counts.index[counts == counts.max()].tolist()
others = lambda codes, word, by: codes[by].drop(columns=word, errors="ignore")
opposed = lambda codes, word, by: others(codes, word, by).min(axis=1).eq(-1)  # some rival did not expect the item
backed = lambda codes, word, by: others(codes, word, by).max(axis=1).eq(1)  # some rival expected it
speak_for = lambda codes, word="title", by=rivals: (codes[word].eq(1) & opposed(codes, word, by)).sum()
against = lambda codes, word="title", by=rivals: (codes[word].eq(-1) & backed(codes, word, by)).sum()
both_ways = lambda codes, word="title": (speak_for(codes, word), against(codes, word))
alone = lambda codes, by=rivals: (codes["title"].eq(1) & codes[by].max(axis=1).lt(1)).sum()  # no rival expected it
more_against = lambda coders, count=speak_for, by=rivals: all(against(one, by=by) > count(one, by=by) for one in coders)
no_twin = [word for word in rivals if word != "threat"]
shared_with_threat = (first["title"] + first["threat"]).eq(2).sum()
expect = first[rivals].eq(1).sum(axis=1)  # rivals that expect an item
second_expect = second[rivals].eq(1).sum(axis=1)
part = lambda codes: came(codes) / (codes != 0).sum()  # of what an explanation says, what came
pairs = [(word, other) for word in words for other in words if word < other]
tells = lambda codes: sum((codes[word] * codes[other]).eq(-1) for word, other in pairs) / len(pairs)
weight = lambda codes: (100 * codes.eq(-1).astype(int).T @ tells(codes) / tells(codes).sum()).round(9)
balance = lambda codes: surprises(codes) - came(codes)
samples = 2000


def last(codes, word="title", seed=9):
    """Percent of samples of the items in which an explanation meets most surprises; where some tie, they share it."""
    drawn = np.random.default_rng(seed).integers(len(codes), size=(samples, len(codes)))
    times = pd.DataFrame((drawn[:, :, None] == np.arange(len(codes))).sum(axis=1), columns=codes.index)
    met = times @ codes.eq(-1).astype(int)
    most = met.eq(met.max(axis=1), axis=0)
    return 100 * (most[word] / most.sum(axis=1)).mean()


def luck(one, other):
    """Share of equal marks of two who draw at random from their own habits."""
    return sum((one == mark).mean() * (other == mark).mean() for mark in set(one))


kappa = lambda one, other: (one.eq(other).mean() - luck(one, other)) / (1 - luck(one, other))
hers = pd.Series(0, first.index).where(first.index != "E03", 1)  # the colleague of exercise 9.4

# Items in the evidence: their labels say what the title expects, their units what the second coder said
E = table("harvest/evidence").set_index(["claim", "label"])
at_item = pd.MultiIndex.from_frame(items[["claim", "label"]])
number, known_on = (E[one].loc[at_item].set_axis(items.index) for one in ("value", "known_on"))
item_rows = E.loc["C01"].filter(regex="^item ", axis=0).reset_index()
labels = item_rows["label"]
cut = labels.str.contains(", cut for the first clock: ")
agrees, differs = "as the title expects", "against what the title expects"
one_says = ", by one of two codings"
stances = {2: agrees, 1: agrees + one_says, 0: "on which the title says nothing", -1: differs + one_says, -2: differs}
stance = (first["title"] + second["title"]).map(stances)
as_told = labels.str.extract("item (.*?):")[0] + ", " + item_rows["value"].map("{:.0f} ".format) + item_rows["unit"]
of_rivals = " of 7 rival readings expect it (by the second coding "
as_counted = stance + ", " + expect.astype(str) + of_rivals + second_expect.astype(str) + ")"
says_number = lambda item: labels.str.contains(f"item {stance[item]}: (?:.* )?{number[item]:g}(?: |$)").any()

# Like votes around new pressure, measured in lesson 04: read from the evidence, since its bootstrap is long
like = E["value"]["C25"].filter(like="like UN votes of China and Russia on returning titles, ")
like.index = like.index.str.split("titles, ").str[1]
pressure = {2014: "2012-13 to 2014-15", 2017: "2015-16 to 2017-18", 2018: "2016-17 to 2018-19"}
like_moves = pd.Series({year: like[f"change {span}"] for year, span in pressure.items()})
low_end = lambda span: like[f"change {span}, low end of the 95 % interval"]
like_calm = like["largest change in earlier windows, of 2006 to 2012"]

# China's share in Russia's trade, and its moves: two years less the two before; by the IMF, and where its years are
# incomplete (2009 to 2011) by Russia's customs
partners = table("tables/russia_partners").pivot(index="year", columns="partner", values="total_musd")
customs = table("tables/annual_trade").query("reporter == 'RUS' and source == 'fcs'")
customs = customs.pivot_table(index="year", columns="partner", values="value_musd", aggfunc="sum")
by_imf = 100 * partners["CHN"] / partners["WLD"]
by_customs = 100 * customs["CHN"] / customs["WLD"]
points = lambda share: share.rolling(2).mean().diff(2).shift(-1)
percent = lambda share: 100 * share.rolling(2).mean().pct_change(2).shift(-1)
calm = lambda move: pd.concat([move(by_imf).loc[2006:2007], move(by_customs).loc[2008:2012]])
moves = points(by_imf)
calm_points, calm_percent = calm(points), calm(percent)
but_two, but_2008 = calm_points.drop([2010, 2011]), calm_points.drop([2007, 2008, 2009, 2010])
grown = lambda state: partners[state][2023] / partners[state][2021]

# Votes in the Assembly, and arms
assembly = table("tables/ga_votes")
states = list(assembly.loc[:, "RUS":].columns)
in_years = lambda start, end: assembly["date"].str[:4].astype(int).between(start, end)
spans = {"2006-13": in_years(2006, 2013), "2014-22": in_years(2014, 2022), "2023-25": in_years(2023, 2025)}
voted = lambda state, span: assembly.loc[spans[span], ["CHN", state]].where(lambda votes: votes.isin([*"YNA"])).dropna()
beyond_luck = lambda state, span: kappa(voted(state, span)["CHN"], voted(state, span)[state])
near = pd.DataFrame({span: {state: beyond_luck(state, span) for state in states} for span in spans})
russias_place = lambda span: 1 + (near[span] > near[span]["RUS"]).sum()
same_vote = 100 * voted("RUS", "2006-13").eq(voted("RUS", "2006-13")["CHN"], axis=0)["RUS"].mean()
arms = table("tables/arms_transfers").query("supplier == 'RUS'").set_index(["edition", "recipient", "year"])["tiv_m"]
sold = lambda buyer, years, edition: sum(arms[edition, buyer, one] for one in years)
to_2021, to_2025 = (range(2014, 2022), "2022-07"), (range(2022, 2026), "2026-05")

# Acts: vetoes, the Council, drills, joint texts, talks
stop = "2023-04-30"  # the first clock
vetoes = table("tables/vetoes")
by_china = vetoes["vetoed_by"].str.contains("CHN")
by_russia = vetoes["vetoed_by"].str.contains("RUS")
joint = vetoes[by_china & by_russia & (vetoes["date"] >= "1991-12-25")]
joint_then = joint[joint["date"] <= stop]
council = table("tables/sc_votes").query("date >= '2014'")
abstained = council[(council["CHN"] == "A") & (council["RUS"] == "A")]
us_yes = lambda votes: (votes["USA"] == "Y").sum()
on_syria = lambda drafts: (drafts["topic"] == "Syria").sum()
treaties = table("tables/treaty_obligations")
pact = treaties.loc[(treaties["pair"] == "CHN-RUS") & (treaties["defense"] == 1), "year"].max()
drills = table("own/exercise_events")
recent = drills[drills["start"] >= "2019"]
patrol = recent["kind"].str.contains("patrol")
patrols, other_drills = recent[patrol], recent[~patrol]
then = lambda drills: drills[drills["start"] <= stop]
beside = lambda drills: (drills["where"] == "beside an ally").sum()  # of a US ally
off_own_coast = other_drills[other_drills["where"] == "own coast"]
texts = table("tables/joint_statements")
seen = texts[texts["names_us"] != "not seen"]
late, early = seen[seen["date"] >= "2022"], seen[seen["date"] < "2022"]
late_then, openings = late[late["date"] <= stop], seen[seen["text_seen"] == "opening part"]
name_us = lambda texts: (texts["names_us"] == "y").sum()
listed = lambda end: texts["date"].between("2022", end).sum()
council_then = council[council["date"].between("2022", stop)]
abstained_us_yes = council_then[["CHN", "RUS", "USA"]].eq(["A", "A", "Y"]).all(axis=1)
cut_at_april = [  # what labels of items say that are cut at April 2023
    f"both abstained on {100 * abstained_us_yes.mean():.1f} % of the texts",
    f"{name_us(late_then)} of {listed(stop)} joint texts",
    f"{beside(then(recent))} of {len(then(recent))} listed drills",
]
meetings = table("own/leader_meetings")
talks = meetings.loc[meetings["strictly_bilateral"] == "y", "date"]  # in person, of the two alone
met = lambda start, end: talks.between(start, end).sum()
told = table("tables/talks_by_theme").query(f"date <= '{stop}' and not kind.str.startswith('signed')")
opposition = told[["opposition", "un_world_order"]].any(axis=1).sum()
who = table("ledger/lookups").query("claim == 'C58' and side == 'for' and clock == 2023")["who"]
pairs_who_say_it = (
    who[~who.str.contains("Commission")].str.contains(", | and ").sum()
)  # two names; a commission is none
emergency = table("tables/ukraine_resolutions").query("group == 'ES-11' and date >= '2022-03'")["date"]
wars = table("sources/ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024")
war_years = wars.query("gwno_a in (365, 369) and gwno_b in (365, 369) and year >= 2022")["year"].nunique()

# China's weight: shares of the world by the IMF, two editions, and four scales as multiples of the United States
named = {"share_of_world_dollars_pct": "dollars", "share_of_world_ppp_pct_publisher": "power"}
fund = table("sources/imf-weo-gdp-shares/gdp_shares_derived").rename(columns=named).set_index("year")
edition = lambda state, when: fund[(fund["country"] == state) & (fund["edition"] == when)]
april, october = edition("China", "2023-04"), edition("China", "2025-10")
american = edition("United States", "2023-04")
real = table("sources/imf-weo-gdp-shares/weo_gdp_selected").query("country == 'China' and concept == 'NGDP_RPCH'")
growth = real.set_index(["edition", "year"])["value"]
dues = table("tables/assessments").query("country == 'CHN'").set_index("year")["share_pct"]
gdp = table("tables/gdp")
gdp["power"] = gdp["gdppc"] * gdp["population"]
wide = lambda frame, column: frame.pivot(index="year", columns="country", values=column)
over_us = lambda frame: frame.div(frame["USA"], axis=0).loc[1992:]
in_dollars = over_us(wide(gdp, "gdp_busd"))
by_power = over_us(wide(gdp, "power"))
on_arms = over_us(wide(table("tables/military_spending"), "constant_2024_busd"))
by_index = over_us(wide(table("tables/capabilities"), "cinc"))
sizes = [in_dollars, by_power, on_arms, by_index]
ends = lambda state: [frame[state].dropna().iloc[-1] for frame in sizes]
goods = table("tables/annual_trade").query("reporter == 'CHN' and partner == 'RUS' and source == 'customs'")
goods = goods[goods["flow"] != "total"].groupby("year")["value_musd"].sum() / 1000

# What pictures show: the columns of 9.1 in their order, each code below its head
heads = {
    "title": "one goal",
    "body": "main goal",
    "trade": "prices decide",
    "border": "kept calm",
    "need": "China leads",
}
heads |= {"roles": "drift apart", "threat": "shared danger", "gain": "if it pays", "rule": "shield rulers"}
meant = {1: "expected", 0: "silent", -1: "not expected"}
of_item = items.reset_index().set_index("short")["item"]
code_of = lambda item, word: meant[first.loc[item, word]]
coded_as = lambda short: tile_row(
    [code_of(of_item[short], word) for word in heads], [" ".join(one) for one in heads.items()]
)
in_order = lambda counts: "; ".join(counts[[*heads]].astype(str))
against_us = lambda frame, state: over_years(frame[state], ".3g")

# Ratings of all claims, today and in earlier editions; six readings of each
panel, earlier = table("ledger/panel"), table("ledger/earlier").set_index("id")
older = table("ledger/panel_earlier")
third_cases = older[older["set"] == older.groupby("claim")["set"].transform("max")]


def step(panel, clock):
    """Where readings put a claim, 0 Supported to 4; of a denial turned round; none off the scale."""
    at = panel[clock].map({word: at for at, word in enumerate(scale)})
    return at.where(panel["side"] == "claim", 4 - at)


def rated(panel, clock):
    """The middle of a claim's readings, of two the one nearer Mixed; where two thirds are off the scale, their word."""
    steps = step(panel, clock).groupby(panel["claim"])
    middle = steps.median().map(lambda at: scale[2 + int(at - 2)], na_action="ignore")
    off = panel[~panel[clock].isin(scale)].groupby("claim")[clock].agg(lambda said: said.mode()[0])
    return middle.where(steps.count() / steps.size() > 1 / 3, off)


earlier["third_2023"], earlier["third_2026"] = rated(third_cases, "then"), rated(third_cases, "now")
kind, of_kind = claims["type"], claims["type"].value_counts()
percent_held = lambda of, words=scale[:2], board=claims["rating_2026"]: 100 * board[kind == of].isin(words).mean()
wider = lambda *how: percent_held("fact", *how) - percent_held("causal", *how)
ours = claims["claim"].str.startswith("Read as a contrast by us")
holds = claims["rating_2026"].isin(scale[:2])
fails = ~ours & ~holds
contradicted = fails & claims["rating_2026"].isin(scale[3:])
of_step = dict(zip(scale, ["supported", "mostly", "mixed", "mostly not", "contradicted"], strict=True))
of_step |= {"Insufficient data": "too few data", "Not checkable with data": "no data can say"}
ratings = lambda rows: counted(pd.Categorical(rows.map(of_step), of_step.values(), ordered=True).sort_values())


def moved(edition, year):
    """How many ratings of an edition stayed, and became kinder or harsher to the article."""
    both = pd.DataFrame({"old": earlier[f"{edition}_{year}"], "new": claims[f"rating_{year}"]})
    at = both[both.isin(scale).all(axis=1)].map(scale.index)
    kinder, harsher = (at["new"] < at["old"]).sum(), (at["new"] > at["old"]).sum()
    return {"same": (both["old"] == both["new"]).sum(), "kinder": kinder, "harsher": harsher}


readings = panel.groupby("claim").size()
marks = lambda clock: panel.assign(at=step(panel, clock)).pivot(index="claim", columns=["side", "number"], values="at")
marks_then, marks_now = marks("then"), marks("now")
said = lambda clock: pd.crosstab(panel["claim"], step(panel, clock).astype(object).fillna(panel[clock]))
two_alike = lambda counts: (counts * (counts - 1) / 2).sum().sum()
pairs_alike = lambda clock: 100 * two_alike(said(clock)) / two_alike(readings)


def pairs_near(clock):
    """Percent of pairs of readings on the scale that lie at most a step apart."""
    counts = said(clock).reindex(columns=range(5), fill_value=0)
    return 100 * (two_alike(counts) + (counts * counts.shift(-1, axis=1)).sum().sum()) / two_alike(counts.sum(axis=1))


half = lambda marks, side: marks[side].median(axis=1).where(marks[side].count(axis=1) > 1)
denial_less_claim = lambda marks: half(marks, "mirror") - half(marks, "claim")  # above 0: harsher on the claim
between = lambda marks: marks.median(axis=1)[(marks.count(axis=1) > 2) & (marks.median(axis=1) % 1 > 0)]
took = lambda marks: (between(marks) < 2).sum()  # half a step from the article
gave = lambda marks: (between(marks) > 2).sum()
ties = lambda marks: marks.notna().all(axis=1)[between(marks).index].sum()

# The forks of other lessons: which ways hold, by the line at which each message turns
forks = {
    "02": lambda ways: ways["value"] > 1960,
    "04": lambda ways: ways["low"] > 0,
    "06a": lambda ways: ways["value"] > 2,
    "06b": lambda ways: ways["value"] < 1,
    "08_hacks": lambda ways: ways["value"] > 2,
    "08_war": lambda ways: ways["value"] < -1,
}


def held_by(name, option):
    """(in how many ways with an option a message holds, of how many); option: of the first choice that has it."""
    ways = table(f"harvest/ways_{name}")
    chosen = ways[ways.eq(option).any().idxmax()] == option
    return forks[name](ways)[chosen].sum(), chosen.sum()


def scores(name):
    """{option: ways that hold less ways that turn, as a part} of the choice whose options lie furthest apart."""
    ways = table(f"harvest/ways_{name}")
    fails = {"02": ways["value"] < 1960, "06a": ways["value"] < -2, "06b": ways["value"] > 1}
    fails |= {"08_hacks": ways["value"] < -2, "08_war": ways["value"] > 1}
    says = forks[name](ways).astype(int) - fails.get(name, ways.get("high", ways["value"]) < 0).astype(int)
    choices = ways.columns.difference(["way", "value", "low", "high"], sort=False)
    return max((says.groupby(ways[one]).mean() for one in choices), key=np.ptp)


ends_of = lambda name: (scores(name).idxmax(), scores(name).idxmin())  # where it holds most, and least
parts = lambda name: [np.divide(*held_by(name, option)) for option in ends_of(name)]
decided = sum(min(parts(name)) < 0.5 < max(parts(name)) for name in forks)

# What other lessons leave behind, beside the tiles of 9.4
board, of_part = claims["rating_2026"].value_counts(), lambda at: claims["paragraph"] == at
in_war = meetings[meetings["date"].between("2022-02-24", "2023-03-20") & (meetings["mode"] == "in-person")]
visits = in_war["format"].eq("state or official visit").sum()
steps = table("lessons/steps_of_the_break").query("kind == 'step'")["year"]
dates = table("lessons/joint_texts_since_2001")["no_limits"]
on_war = table("lessons/ukraine_votes_grid").query("topic == 'the war itself'")
shares = table("lessons/shares_of_each_other").iloc[-1]
of_arms = table("lessons/arms_both_ways").set_index("year")[["to_beijing", "to_moscow"]]
first_to_moscow = of_arms["to_moscow"].dropna().index.min()
to_beijing, to_moscow = of_arms.loc[first_to_moscow:].sum()
lone = vetoes.loc[vetoes["vetoed_by"].str.fullmatch("[A-Z]{3}") & (vetoes["date"] >= "1992"), "vetoed_by"]


def beyond(start, end):
    """Percentage points by which China and Russia did the same in the Assembly more often than luck would have it."""
    both = assembly.loc[in_years(start, end), ["CHN", "RUS"]].where(lambda votes: votes.isin([*"YNA"])).dropna()
    return 100 * (both["CHN"].eq(both["RUS"]).mean() - luck(both["CHN"], both["RUS"]))

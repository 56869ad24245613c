"""Names for 10.facts, from the tables and not from the notebooks."""

import math

import pandas as pd

stop = "2023-04-30"  # the first clock ends
letters = list("ABCDEFGHIJKL")

# Trade of China and Russia by year, billion dollars, as China counts it: to 2020 by way of the IMF, then customs
goods = table("tables/annual_trade")
flows = lambda reporter, partner, source: (
    goods.query("reporter == @reporter and partner == @partner and source == @source").pivot(
        index="year", columns="flow", values="value_musd"
    )
    / 1000
)
both_ways = lambda *which: flows(*which)["exports"] + flows(*which)["imports"]
customs = flows("CHN", "RUS", "customs")
trade = pd.concat([both_ways("CHN", "RUS", "dots").loc[1992:2020], customs["total"].loc[2021:]])
known = trade.loc[:2022]
later = trade.loc[2023:2025]
# Ids of printed: TP057 and TP058 are 2025 in dollars and in yuan, TP059 January-February 2026, TP061 January-April 2026
printed = table("sources/china-russia-trade-as-printed/printed_trade_months_2021_2026").set_index("id")

# Three forecasts from the end of a year, so many years ahead. ratios: what came, over what they would have said before;
# from low to high lies the middle four fifths of them, put on the forecast
no_change = lambda year, ahead: trade[year]
trend = lambda year, ahead: trade[year] * (trade[year] / trade[year - 5]) ** (ahead / 5)
usual = lambda year, ahead: trade[year] * (trade / trade.shift(ahead)).loc[:year].median()
methods = {"no change": no_change, "trend": trend, "usual growth": usual}
forecast = pd.DataFrame({name: {2022 + n: method(2022, n) for n in (1, 2, 3, 4)} for name, method in methods.items()})
ratios = lambda name, ahead: pd.Series(
    {year + ahead: trade[year + ahead] / methods[name](year, ahead) for year in range(2002, 2023 - ahead)}
)
end = lambda part: pd.DataFrame(
    {name: {2022 + n: forecast[name][2022 + n] * ratios(name, n).quantile(part) for n in (1, 2, 3)} for name in methods}
)
low = end(0.1)
high = end(0.9)
inside = low.lt(later, axis=0) & high.gt(later, axis=0)
over_three = (known / known.shift(3)).dropna()  # growth over three years
off = 100 * (forecast.div(later, axis=0) - 1).dropna()  # percent
drawn_forecasts = table("lessons/forecasts_of_april_2023").set_index(["method", "year"])  # as the lesson has them
between = lambda year: trade[2022] < trade[year] < forecast["usual growth"][year]

# The first months of 2026
months = table("tables/monthly_trade")
by_month = months[months["source"] == "customs"].set_index("month")["differenced_busd"]
to_april = lambda year: by_month.loc[f"{year}-01" : f"{year}-04"].sum()
growth_2026 = 100 * (to_april(2026) / to_april(2025) - 1)
russias = months[months["source"] == "fcs"].set_index("month")["total_busd"]
in_year = lambda rows: rows.groupby(rows.index.str[:4]).sum()
share_to_april = (in_year(russias[russias.index.str[5:] <= "04"]) / in_year(russias)).median()
bought = printed["china_imports_from_russia"]
bought_before = bought / (1 + printed["growth_imports_pct"] / 100)
in_spring = lambda rows: rows["TP061"] - rows["TP059"]  # March and April 2026
bought_in_spring = 100 * (in_spring(bought) / in_spring(bought_before) - 1)

# What others said of trade before May 2023
others = table("tables/trade_forecasts")
of_states = others[~others["said_by"].str.contains("Kiel|chamber")]
named = others.dropna(subset=["for_year", "at_least"]).set_index("number")
of_that_year = named["for_year"].map(trade)
failed = named[of_that_year < named["at_least"]]
passed = named[of_that_year > named["at_most"]]
for_2023 = named[named["for_year"] == 2023]
floor = for_2023["at_least"].max()

# Days of meetings, drills, joint texts and joint vetoes
meetings = table("own/leader_meetings")
talks = meetings.query("strictly_bilateral == 'y'")["date"].sort_values()
drills = table("own/exercise_events")["start"]
joint_texts = table("tables/joint_statements")["date"]
vetoes = table("tables/vetoes")
joint_vetoes = vetoes.loc[vetoes["vetoed_by"].str.contains("CHN.*RUS"), "date"]
yearly = lambda days, start: days.str[:4].astype(int).value_counts().reindex(range(start, 2027), fill_value=0)
met = yearly(talks, 2013)
vetoed = yearly(joint_vetoes, 1992)
drilled = yearly(drills, 2003)
first_veto = vetoed.index[vetoed > 0].min()
gaps = pd.to_datetime(talks).diff().dt.days  # days since the talks before
met_again = talks[gaps.idxmax()]  # after the longest gap
met_last = talks[talks < met_again].max()

# The two went on: how much in so many years to 30 April (trade: to the December before), and in as many before
lists = {"talks": talks, "drills": drills, "texts": joint_texts}
lists["with video"] = pd.concat([talks, meetings.query("mode == 'video'")["date"]])
span = lambda name, clock, years=2: (
    trade.loc[clock - years : clock - 1].sum()
    if name == "trade"
    else lists[name].between(f"{clock - years}-05", f"{clock}-04-30").sum()
)
four = {clock: [span(name, clock) for name in ("talks", "drills", "texts", "trade")] for clock in (2023, 2026)}
asked = pd.MultiIndex.from_product([[*lists, "trade"], (2023, 2026), range(1, 6)], names=["series", "clock", "years"])
since_before = [(span(name, clock, years), span(name, clock - years, years)) for name, clock, years in asked]
spans = pd.DataFrame(since_before, index=asked, columns=["since", "before"])
rises = spans["since"] > spans["before"]
fell = spans[spans["since"] < spans["before"]].reset_index()
halved = (spans["since"] / spans["before"]).between(0.45, 0.55)
by_year = {"talks": met, "drills": drilled, "texts": yearly(joint_texts, 1992), "trade": trade}
less_in_2025 = [name for name, values in by_year.items() if values[2025] < values[2024]]

# Texts of the General Assembly on the war and what hangs on it
texts = table("tables/ukraine_resolutions").sort_values("date", kind="stable")
on_war = texts[~texts["group"].isin(["Georgia", "Moldova", "Council of Europe"])]
since = texts[(texts["date"] >= "2022-03") & (texts["group"] != "Moldova")]
strict = since[~since["group"].isin(["Georgia", "Council of Europe"])]  # the war and Crimea alone
to_2024 = since[since["date"] < "2025"]
late = since[since["date"] >= "2025"]
late_strict = strict[strict["date"] >= "2025"]
votes = table("tables/ga_votes").assign(year=lambda rows: rows["date"].str[:4].astype(int))
chornobyl = votes[votes["symbol"] == "A/RES/80/111"]
with_chornobyl = lambda rows: pd.concat([rows, chornobyl])
as_russia = lambda who, rows: int((rows[who] == rows["RUS"]).sum())
thaw = since.loc[since["USA"] == since["RUS"], "date"]
from_june = with_chornobyl(since).query("date >= '2025-06'")["USA"]  # Washington's votes from June 2025 on
chinas_yes = since[since["CHN"] == "Y"]
by_agencies = since.loc[since["evidence"] != "UN record", "date"]
grid = table("lessons/votes_since_the_invasion")
council = table("tables/sc_votes").set_index("symbol").loc["S/RES/2774(2025)"]

# All texts, and titles that return
states = [name for name in votes.columns if len(name) == 3 and name.isupper()]
cast = lambda one, other, rows: rows[rows[[one, other]].isin(["Y", "A", "N"]).all(axis=1)]


def titles(one, other, year, years=1):
    """By how many points two states vote alike more on the same titles, in some years from one on than before it."""
    rows = cast(one, other, votes[votes["year"].between(year - years, year + years - 1)])
    same = (rows[one] == rows[other]).groupby([rows["text_key"], rows["year"] >= year]).mean().unstack().dropna()
    return 100 * (same[True] - same[False]).mean()


pairs = {"RUS-USA": ("RUS", "USA"), "CHN-USA": ("CHN", "USA"), "CHN-RUS": ("CHN", "RUS")}
moved = pd.DataFrame({name: {year: titles(*pair, year) for year in range(2014, 2026)} for name, pair in pairs.items()})
moves_before = moved.loc[:2024]
nearer = pd.Series({one: titles(one, "USA", 2025) for one in states if one != "USA"})  # to Washington, in 2025
in_both = votes.query("year in (2024, 2025)").drop_duplicates(["text_key", "year"])[["text_key", "year", *states]]
in_both = in_both.fillna("").pivot(index="text_key", columns="year", values=states).dropna()
turned = lambda who: int((in_both[who, 2024] != in_both[who, 2025]).sum())  # votes that changed on such titles
alike = lambda year: 100 * cast("CHN", "RUS", votes[votes["year"] == year]).eval("CHN == RUS").mean()

# China's share of Russia's trade, percent, and Russian crude oil in China: million tonnes, dollars a tonne
share = lambda source: 100 * both_ways("RUS", "CHN", source) / both_ways("RUS", "WLD", source)
by_imf = share("imts")
chinas = pd.concat([share("dots").loc[1992:2020], share("fcs").loc[[2021]]])
oil = table("tables/crude_imports").query("importer == 'CHN' and origin == 'RUS' and kind != 'review' and year >= 2000")
oil = oil.drop_duplicates("year").set_index("year")
tonnes = oil["million_tonnes"].where(oil["months"] == 12)  # of whole years
price = 1000 * oil["value_busd"] / oil["million_tonnes"]

# How often each of the twelve statements came true in the past; other years are the second base rate
rose = lambda values, years=1: values.diff(years).dropna() > 0
each = lambda hits, years=3: hits.rolling(years).min().dropna()  # in each of so many years running
any_of = lambda hits, years=3: hits.rolling(years).max().dropna()
together = lambda years=1: (price.diff(years) * trade.diff(years)).loc[2000 + years : 2022] > 0
changes = pd.DataFrame({"trade": 100 * trade.pct_change(), "talks": met.diff(), "titles": moved["CHN-RUS"]})
changes = changes.loc[2014:2025]
lower = changes < 0
chinas_yeses = yearly(on_war.loc[on_war["CHN"] == "Y", "date"], 2014)
past = {"A": rose(known), "B": rose(known, 3), "C": each(rose(known)), "D": rose(chinas, 3)}
past |= {"E": rose(tonnes.loc[:2022], 2), "F": each(met.loc[:2022] > 0, 2), "G": each(chinas_yeses.loc[:2022] == 0)}
past |= {"H": any_of(vetoed.loc[:2022] > 0), "J": lower.loc[:2022].sum(axis=1) >= 2, "K": together(), "L": together()}
past["I"] = pd.Series({year: titles("CHN", "RUS", year, 3) > 0 for year in range(1995, 2021)})
other = past | {"F": past["F"].loc[:2019], "H": any_of(vetoed.loc[first_veto:2022] > 0)}
rate = lambda hits: 100 * (hits.sum() + 1) / (len(hits) + 2)  # one hit and one miss added

# What came
came = {
    "A": trade[2023] > trade[2022],
    "B": trade[2025] > trade[2022],
    "C": trade[2022] < trade[2023] < trade[2024] < trade[2025],
    "D": by_imf[2024] > by_imf[2021],
    "E": tonnes[2024] > tonnes[2022],
    "F": min(met[2024], met[2025]) > 0,
    "G": not (on_war[on_war["date"] > stop]["CHN"] == "Y").any(),
    "H": joint_vetoes.max() > stop,
    "I": titles("CHN", "RUS", 2023, 3) > 0,
    "J": lower.loc[2025].sum() >= 2,
    "K": (price[2023] > price[2022]) == (trade[2023] > trade[2022]),
    "L": (price[2025] > price[2023]) == (trade[2025] > trade[2023]),
}
came = pd.Series(came).astype(bool)
answer = came.map({True: "yes", False: "no"})

# Words for chances: Directive 203's ranges, percent, of which we take the middle
directive = {"almost no chance": (1, 5), "very unlikely": (5, 20), "unlikely": (20, 45), "roughly even": (45, 55)}
directive |= {"likely": (55, 80), "very likely": (80, 95), "almost certain": (95, 99)}
percent = lambda word, place=0.5: directive[word][0] * (1 - place) + directive[word][1] * place
words = table("own/forecast_words").set_index("letter")
first = words["article"]
again = words["article_again"]
series = words["series"]
gave = list(first.index[first != "roughly even"])
evens = list(first.index[first == "roughly even"])
gave_again = list(again.index[again != "roughly even"])
without = lambda gone, kept=letters: [one for one in kept if one not in gone]

# The Brier score: the mean of (chance − outcome)², over some letters
chances = pd.DataFrame({"our words": first.map(percent), "second reading": again.map(percent)})
chances["base rate"] = pd.Series(past).map(rate)
chances["other years"] = pd.Series(other).map(rate)
chances["low ends"] = [percent(word, 0) for word in first]
chances["high ends"] = [percent(word, 1) for word in first]
always = {f"always {word}": percent(word) for word in ("likely", "very likely", "roughly even")}
misses = (chances.assign(**always) / 100).sub(came, axis=0) ** 2
score = lambda who, kept=letters: misses.loc[kept, who].mean()
best_past = lambda kept=letters: min(score("base rate", kept), score("other years", kept))
worst_past = lambda kept=letters: max(score("base rate", kept), score("other years", kept))
best = lambda off: off[["our words", "base rate", "other years"]].mean().idxmin()
stretched = lambda by: (((chances - 50) * by + 50).clip(3, 97) / 100).sub(came, axis=0) ** 2  # bolder or more careful
amid = lambda who, kept: best_past(kept) < score(who, kept) < worst_past(kept)  # between the two base rates
lead = (misses["base rate"] - misses["our words"]).sort_values(ascending=False, kind="stable")
ahead = list(lead.index[lead > 0])
behind = list(lead.index[lead < 0])
bolder = (chances["base rate"] - 50).abs() > 5  # beyond roughly even
wrong = (chances["base rate"] > 50) != came
luck = (first.value_counts(normalize=True) * again.value_counts(normalize=True)).sum()
same = (first == again).mean()

# What pictures show
drawn_line = lambda name: over_years(pd.concat([trade.loc[[2022]], forecast[name].loc[2023:2025]]))
of_range = lambda name: f"{forecast[name][2025]:.0f}; {low[name][2025]:.0f} to {high[name][2025]:.0f}"
said_yes = {"Y": "yes", "A": "abstained", "N": "no", "X": "no vote"}
heads = since["date"].str[:4].where(lambda year: year.map(year.value_counts()) > 1, "’" + since["date"].str[2:4])
cast_by = lambda who: since[who].map(said_yes).fillna("not known")
framed = cast_by("USA") + (since["USA"] == since["RUS"]).map({True: " (United States)", False: ""})
leads = lambda letter: f"{lead[letter]:+.2f}".replace("-", "−").replace("+0.00", "0").replace("−0.00", "0")
called = first.map(lambda word: "called roughly even" if word == "roughly even" else "we gave a word")

# The ways of the message: how much less our words miss than a base rate, in each way to count it
choices = {
    "statements": ("all twelve", "with a word", "with a word, no votes"),
    "J": ("J in", "no J"),
    "words": ("first reading", "second reading"),
    "against": ("other years", "base rate"),
    "counted": ("each statement", "each series once"),
    "score": ("Brier", "log"),
}


def cost(chance, by):
    """What chances cost, by squares or by logarithms; always even costs 0.25 by both."""
    given = (chance / 100).where(came, 1 - chance / 100)  # to what came
    return (1 - given) ** 2 if by == "Brier" else given.map(math.log) / math.log(0.5) / 4


def lead_in(statements, j, reading, past, counted="each statement", by="Brier", place=0.5):
    """The lead of our words in one way, numbers at a place in the words' ranges; none if choices don't fit."""
    said = {"first reading": first, "second reading": again}[reading]
    kept = [one for one in letters if statements == "all twelve" or said[one] != "roughly even"]
    kept = without("GHI" * statements.endswith("no votes") + "J" * (j == "no J"), kept)
    too_few = statements.endswith("no votes") and counted == "each series once"
    if too_few or (j == "J in" and "J" not in kept):
        return float("nan")
    gain = cost(chances[past], by) - cost(said.map(lambda word: percent(word, place)), by)
    gain = gain[kept]
    return (gain.groupby(series).mean() if counted == "each series once" else gain).mean()


every = pd.MultiIndex.from_product(choices.values(), names=choices)
ways = pd.Series([lead_in(*one) for one in every], index=every).dropna()
some = lambda *options: ways[[set(options) <= set(one) for one in ways.index]]
ours = lead_in("all twelve", "J in", "first reading", "other years")
no_j = lead_in("all twelve", "no J", "first reading", "other years")
readings = choices["words"]
of_six = (cost(chances["other years"], "Brier") - cost(first.map(percent), "Brier"))[list("AFGHIJ")].mean()
by_series = lead_in("all twelve", "no J", "first reading", "base rate", "each series once")
by_distance = ((chances["other years"] / 100 - came).abs() - (chances["our words"] / 100 - came).abs()).mean()
by_place = lambda *options: pd.Series([lead_in(*options, "other years", place=n / 10) for n in range(11)])


# Groups of ways alike in all but one choice, and on how many sides of zero each lies: on two where the choice turns it
sides = lambda choice: (
    (ways > 0).groupby([name for name in choices if name != choice]).agg(["nunique", "size"]).query("size > 1")
)
turned_by = lambda choice: sides(choice)["nunique"] > 1

# The intervals are drawn by chance in the record, so they are read here, and not drawn anew
drawn = table("harvest/ways_10")
of_no_j = drawn.query(
    "statements == 'all twelve' and j == 'left out' and words == 'first reading' and against == 'other years'"
).iloc[0]
clear_ahead = drawn[drawn["low"] > 0]
clear_behind = drawn[drawn["high"] < 0]

# Ratings, and what moved them
differ = set(claims.index[claims["rating_2023"] != claims["rating_2026"]])
output = table("tables/world_output").query("edition == '2025-10' and country == 'China'").set_index("year")

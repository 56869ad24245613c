"""Names for lesson 08: vetoes, hacks, wars, disputes, votes and dues of China, Russia and the United States."""

stop, attack = "2023-04-30", "2022-02-24"
three, five = ["CHN", "RUS", "USA"], ["CHN", "RUS", "USA", "GBR", "FRA"]


def runs(holds):
    """Years in which something holds, year after year: ["1992 to 2002", "2020 to 2024"]."""
    years = holds.index[holds].to_series()
    return [f"{run.min()} to {run.max()}" for _, run in years.groupby((years.diff() != 1).cumsum())]


# What was done from each first year on: numbers is a column by year
onward = lambda numbers, first, last: pd.Series({year: numbers.loc[year:].sum() for year in range(first, last + 1)})

# Vetoes in the Council: draft × member, 1 is a veto
drafts = table("tables/vetoes").set_index("date").sort_index()
vetoes = drafts["vetoed_by"].str.get_dummies(";")
early, before = vetoes.loc[:"1971-10-24"].sum(), vetoes.loc["1971-10-25":"1991-12-24"].sum()
late = vetoes.loc["1991-12-25":]
lone = late[late.sum(axis=1) == 1]  # no other member vetoed the draft
since, alone = late.sum(), lone.sum()
then, alone_then = late.loc[:stop].sum(), lone.loc[:stop].sum()
to_2006, since_2007 = late.loc[:"2006-12-31"].sum(), late.loc["2007":]
more = lambda rows: (rows["CHN"] - rows["USA"]).rename(index=lambda day: int(day[:4]))  # China's less America's
lead, lead_alone = onward(more(late), 1992, 2026), onward(more(lone), 1992, 2026)
lead_then = onward(more(late.loc[:stop]), 1992, 2023)
topics = lambda who: drafts["topic"].loc["1991-12-25":][late[who] == 1]

# Hacks, those of American targets by list: kind × state. America's own are those of others
hacks = table("tables/cyber_operations").sort_values("year").set_index("year", drop=False)
hacks = hacks.assign(kind=hacks["aim"].mask(hacks["information_operation"] == "yes", "information"))
known = hacks[(hacks["target"] == "USA") | (hacks["sponsor"] == "USA")]
listed = lambda rows, by: rows.pivot_table("count", ["tracker", by], "sponsor", "sum", fill_value=0)
dcid, cfr = listed(known, "kind").loc["dcid"], listed(known, "kind").loc["cfr"]
dcid_aims, cfr_aims = listed(known, "aim").loc["dcid"], listed(known, "aim").loc["cfr"]  # files information by its aim
flagged = listed(known, "information_operation").xs("yes", level=1)
elections = listed(known[known["election"] == 1], "information_operation")  # by their words
on_elections = elections.groupby("tracker").sum()
periods = listed(known.assign(late=known["year"] >= 2014), "late")
late_part = periods.xs(True, level=1) / periods.groupby("tracker").sum()
by_list = lambda rows: rows.pivot_table("count", "tracker", "sponsor", "sum", fill_value=0)
everywhere = by_list(hacks)  # on all targets
destroying = by_list(hacks[hacks["aim"] == "destroying"])
known_dcid, known_cfr = known[known["tracker"] == "dcid"], known[known["tracker"] == "cfr"]
signed = lambda rows: rows["count"] * rows["sponsor"].map({"CHN": 1, "RUS": -1})  # China's less Russia's
ahead = lambda rows, first, last=2021: onward(signed(rows), first, last)
dcid_lead, cfr_lead = ahead(known_dcid, 2001), ahead(known_cfr, 2005, 2022)
dcid_spying = ahead(known_dcid[known_dcid["kind"] == "spying"], 2001)
dcid_everywhere = ahead(hacks[hacks["tracker"] == "dcid"], 2001)
dcid_votes, cfr_votes = (ahead(one[one["election"] == 1], 2006) for one in (known_dcid, known_cfr))
russias = dcid_lead[dcid_lead < 0]
not_spying = lambda rows: rows[rows["kind"] != "spying"]
not_by_aim = lambda rows: rows[rows["aim"].isin(["destroying", "other"])]
in_words = [known_cfr[known_cfr["us_words"].isin(words)] for words in (["full", "short"], ["full"])]
cfr_ways = pd.concat([ahead(rows, 2005) for rows in (known_cfr, *in_words)])

# Force against another state, by Uppsala's list: year × state, 1 is a year with it. The rule counts help to rebels
conflicts = table("tables/conflicts")
uppsala, cow = conflicts[conflicts["source"] == "ucdp"], conflicts[conflicts["source"] == "cow"]
between = uppsala[uppsala["type"] == "interstate"]  # what the source itself calls a conflict between states
rebels = uppsala[(uppsala["with_rebels"] == 1) & (uppsala["type"] != "interstate")]
against = pd.concat([between, rebels]).sort_values("year", kind="stable")
span = range(1950, uppsala["year"].max() + 1)
years = lambda rows: pd.crosstab(rows["year"], rows["country"]).clip(upper=1).reindex(span, columns=five, fill_value=0)
force, own = years(against), years(between)
big = against[against["large"] == 1]  # a thousand dead or more in the year
large = years(big)
to_1989, from_1990 = force.loc[:1989].sum(), force.loc[1990:].sum()
large_to_1989, own_from_1990 = large.loc[:1989].sum(), own.loc[1990:].sum()
fought = against.groupby(["country", "year"])["conflict"].agg(set)
sides, joined = between[between["role"] == "side"], between[between["role"] == "support"]
side = years(sides)
big_sides = sides[sides["large"] == 1].groupby("country")["year"]
most = force.cumsum()[three].rank(axis=1, method="max", ascending=False)["CHN"] == 1  # to each last year
invited = uppsala[(uppsala["role"] == "support") & ~uppsala.index.isin(against.index)]
invited = invited[invited["year"] >= 1992]  # troops for a government, at its wish
mali, bangui = (invited["conflict"].str.startswith(land) for land in ("Mali - ", "Central African Republic - "))
beside_un = mali & invited["year"].between(2013, 2023) | bangui & (invited["year"] >= 2014)
helped = lambda rows, last=2024: rows["country"][rows["year"] <= last].value_counts().reindex(three, fill_value=0)

# Who began a war of a thousand dead, by the Correlates of War
began = cow[cow["role"] == "began"].groupby(["country", "conflict_id"]).agg({"year": "min", "conflict": "first"})
islands = began["conflict"].str.contains("Taiwan")
starts, starts_no_islands = (rows.groupby("country").size() for rows in (began, began[~islands]))
source = table("sources/ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024")
afghan = source[(source["gwno_a"] == 700) & (source["gwno_b"] == 365)]  # states by number: 365 is Russia
ukraine = source[(source["gwno_a"] == 369) & (source["gwno_b_2nd"] == 365)]  # with rebels there

# China's years or wars less America's, in each way that counts the same
units = {"years": ["year"], "wars": ["conflict_id"], "years of each war": ["year", "conflict_id"]}
distinct = lambda rows, unit: rows.drop_duplicates(["country", *units[unit]])["country"].value_counts()
more_war = lambda rows, unit: distinct(rows, unit)["CHN"] - distinct(rows, unit)["USA"]
no_islands = lambda rows: rows[~rows["conflict"].str.contains("Taiwan")]
spans = lambda rows: [kept[kept["year"] <= last] for kept in (rows, no_islands(rows)) for last in (1989, 1991)]
ways = lambda rows, unit: [more_war(kept, unit) for kept in spans(rows)]
small_ways = [way for rows in (against, between) for unit in units for way in ways(rows, unit)]
large_ways, cow_ways = ({unit: ways(rows, unit) for unit in units} for rows in (big, cow))
cow_in_years = cow_ways["years"] + cow_ways["years of each war"]
all_ways = small_ways + large_ways["years"] + large_ways["wars"] + cow_in_years + cow_ways["wars"]
more_to = lambda marks: (marks["CHN"] - marks["USA"]).cumsum()  # to each last year
more_from = lambda marks: onward((marks["CHN"] - marks["USA"]).loc[:1989], 1950, 1989)  # from each first year to 1989

# Disputes, by coding: year × state
disputes = table("tables/disputes").pivot(index="year", columns=["coding", "who"])
begun, with_force, day_one = (
    disputes[one]["cow"].loc[1992:].sum() for one in ("initiated", "initiated_force", "originated")
)
old_force = disputes["initiated_force"]["cow"].loc[:1991].sum()
begun_2004 = disputes["initiated"]["cow"].loc[2004:].sum()

# Votes in the Assembly: text × state, yes, no or abstained
texts = table("tables/ga_votes").sort_values("date", kind="stable").set_index("date")
voted = texts[[*three, "IND", "ZAF"]].where(lambda votes: votes.isin(["Y", "N", "A"]))
said_no = lambda last: 100 * (voted.loc["1992":last] == "N").sum() / voted.loc["1992":last].notna().sum()


def alike(one, other, first, last):
    """Percent of the texts on which both voted that got the same vote from both."""
    both = voted.loc[f"{first}" : f"{last}-12-31", [one, other]].dropna()
    return 100 * (both[one] == both[other]).mean()


ideal = table("tables/ideal_points").set_index(["country", "year"])["ideal_point"]
apart = lambda one, other, year: abs(ideal[one, year] - ideal[other, year])
on_force = {"A/RES/ES-6/2": "RUS", "A/RES/38/7": "USA", "A/RES/41/31": "USA", "A/RES/41/38": "USA"}
on_force |= {"A/RES/44/240": "USA", "A/RES/68/262": "RUS", "A/RES/ES-11/1": "RUS"}  # whose force it was
roll = texts.reset_index().set_index("symbol").loc[list(on_force)]
share = 100 * roll["yes"] / (roll["yes"] + roll["no"] + roll["abstain"])
share_yes_no = 100 * roll["yes"] / (roll["yes"] + roll["no"])
aggression = roll.loc["A/RES/ES-11/1"]


# The scorecard: state × count
def scorecard(day="2026-12-31", year=2024):
    """The seven counts of events up to a day, and of wars up to a year."""
    counts = {"vetoes": late.loc[:day].sum(), "disputes begun": begun, "disputes begun with force": with_force}
    counts |= {"years of war": force.loc[1992:year].sum(), "troops for others": helped(invited[~beside_un], year)}
    counts |= {"no in the Assembly": said_no(day), "hacks": everywhere.loc["cfr"]}
    return pd.DataFrame(counts).loc[three]


def otherwise(day="2026-12-31", year=2024):
    """Twelve other ways to make the counts."""
    counts = [lone.loc[:day].sum(), before, since_2007.loc[:day].sum(), day_one, disputes["initiated"]["gml"].loc[1992:].sum()]
    counts += [disputes["initiated"]["cow"].loc[:1991].sum(), old_force, large.loc[:year].sum(), starts]
    counts += [own.loc[1992:year].sum(), years(invited).loc[:year].sum(), everywhere.loc["dcid"]]
    return pd.DataFrame(counts)[three]


counts, counts_then = scorecard(), scorecard(stop, 2022)
lowest = lambda counts: set(counts.columns[counts.loc["CHN"] < counts.loc[["RUS", "USA"]].min()])
score = 100 * counts / counts.max()
kept = score.drop(columns=["disputes begun with force", "hacks"])  # the five that we weigh
mean, mean_hacks, mean_seven = (one.mean(axis=1) for one in (kept, kept.join(score["hacks"]), score))
mean_two = score[["disputes begun", "hacks"]].mean(axis=1)
stretched = (100 * (kept - kept.min()) / (kept.max() - kept.min())).mean(axis=1)  # 0 for the lowest, 100 for the highest
deviations, ranks = ((kept - kept.mean()) / kept.std()).mean(axis=1), kept.rank().mean(axis=1)
other, other_then = otherwise(), otherwise(stop, 2022)
sets = pd.MultiIndex.from_product([[0, 1]] * 7, names=score.columns).to_frame(index=False).iloc[1:]  # 1: count is in
sums = sets @ score.T
is_lowest = sums["CHN"] < sums[["RUS", "USA"]].min(axis=1)
with_hacks = sets["hacks"] == 1

# Dues, output, trade, memberships, arms
dues = table("tables/assessments").set_index(["country", "year"])["share_pct"]
gdp = table("tables/gdp").set_index(["country", "year"])["gdp_busd"]
output = 100 * gdp.div(gdp["WLD"], level="year")  # percent of the world's
for_size = dues["CHN", 2022] / output["CHN"].loc[2014:2019].mean()
burden = (dues / output).unstack()  # dues over output of the same year
trade = table("tables/annual_trade").query("source == 'dots' and reporter == 'CHN' and partner == 'WLD'")
trade = trade.groupby("year")["value_musd"].sum() / 1000
of_own = 100 * trade / gdp["CHN"]
seats = table("tables/igo_memberships").set_index(["country", "year"])["full"]
arms = table("tables/arms_transfers").query("supplier == 'RUS'").set_index(["edition", "recipient", "year"])["tiv_m"]
sent = lambda who, first, last, edition: arms[edition][who].loc[first:last].sum(skipna=False)
days = lambda day: len(pd.date_range(day, attack, inclusive="left"))  # to the attack

"""Names for lesson 08: vetoes, hacks, wars, disputes, votes and dues of China, Russia and the United States."""

stop, attack = "2023-04-30", "2022-02-24"
three, five = ["CHN", "RUS", "USA"], ["CHN", "RUS", "USA", "GBR", "FRA"]


def runs(holds):
    """Years in which something holds, one after another: ["1992 to 2002", "2020 to 2024"]."""
    years = holds.index[holds].to_series()
    return [f"{run.min()} to {run.max()}" for _, run in years.groupby((years.diff() != 1).cumsum())]


# Sums from each first year on, of numbers by year
onward = lambda numbers, first, last: pd.Series({year: numbers.loc[year:].sum() for year in range(first, last + 1)})

# Vetoes in the Council: draft × member, 1 is a veto
drafts = table("tables/vetoes").set_index("date").sort_index()
vetoes = drafts["vetoed_by"].str.get_dummies(";")
late = vetoes.loc["1991-12-25":]
lone = late[late.sum(axis=1) == 1]  # no other member vetoed the draft
since_2007 = vetoes.loc["2007":]
early, before = vetoes.loc[:"1971-10-24"].sum(), vetoes.loc["1971-10-25":"1991-12-24"].sum()
since, alone, to_2006 = late.sum(), lone.sum(), late.loc[:"2006-12-31"].sum()
then, alone_then = late.loc[:stop].sum(), lone.loc[:stop].sum()
topics = lambda member: drafts["topic"].loc["1991-12-25":][late[member] == 1]
by_year = lambda rows: (rows["CHN"] - rows["USA"]).rename(index=lambda day: int(day[:4]))  # China's less America's
lead, lead_alone = onward(by_year(late), 1992, 2026), onward(by_year(lone), 1992, 2026)
lead_then = onward(by_year(late.loc[:stop]), 1992, 2023)
added = late.groupby(lambda day: int(day[:4])).sum().cumsum()  # year × member, since 1992
passed = lambda one, other: added.index[added[one] <= added[other]].max() + 1  # the first year of a lasting lead
lead_old = onward(by_year(vetoes.loc["1971-10-25":]), 1971, 1991)

# Hacks of American targets, and America's of others
hacks = table("tables/cyber_operations").sort_values("year").set_index("year", drop=False)
hacks = hacks.assign(kind=hacks["aim"].mask(hacks["information_operation"] == "yes", "information"))
known = hacks[(hacks["target"] == "USA") | (hacks["sponsor"] == "USA")]
listed = lambda rows, *by: rows.pivot_table("count", ["tracker", *by], "sponsor", "sum", fill_value=0)
dcid, cfr = listed(known, "kind").loc["dcid"], listed(known, "kind").loc["cfr"]  # kind × state
dcid_aims, cfr_aims = listed(known, "aim").loc["dcid"], listed(known, "aim").loc["cfr"]  # without a kind information
all_dcid, all_cfr = dcid.sum(), cfr.sum()
rest = lambda kinds: kinds.drop("spying").sum()
periods = listed(known.assign(late=known["year"] >= 2014), "late")
since_2019 = listed(known[known["year"] >= 2019]).loc["dcid"]
by_aim = lambda first: rest(listed(known[known["year"] >= first], "aim").loc["dcid"])
flagged = listed(known[known["information_operation"] == "yes"])
on_votes = known[known["election"] == 1]  # their words speak of an American election
elections, flags_on_votes = listed(on_votes), listed(on_votes, "information_operation")
everywhere, destroying = listed(hacks), listed(hacks[hacks["aim"] == "destroying"])  # on all targets
on_us = hacks[hacks["target"] == "USA"]
reach = on_us.groupby("tracker")["year"].agg(["min", "max"])
found_by = on_us[on_us["tracker"] == "cfr"].groupby("us_words")["count"].sum()


def ahead(rows, tracker):
    """China's hacks less Russia's on a list, from each first year on."""
    mine = rows[rows["tracker"] == tracker]
    signed = mine["count"] * mine["sponsor"].map({"CHN": 1, "RUS": -1})
    return onward(signed, 2001, 2021) if tracker == "dcid" else onward(signed, 2005, 2022)


dcid_lead, cfr_lead = ahead(known, "dcid"), ahead(known, "cfr")
dcid_everywhere = ahead(hacks, "dcid")
graded = lambda least: ahead(on_us[on_us["severity"] >= least], "dcid").reindex(dcid_lead.index, fill_value=0)
dcid_votes, cfr_votes = ahead(on_votes, "dcid"), ahead(on_votes, "cfr")
no_spying, no_spying_aim = known[known["kind"] != "spying"], known[known["aim"] != "spying"]
in_words, in_full = known[known["us_words"].isin(["full", "short"])], known[known["us_words"] == "full"]
cfr_ways = pd.concat([ahead(rows, "cfr").loc[:2021] for rows in (known, in_words, in_full)])

# Force against another state, by Uppsala's list: year × state, 1 is a year with it
conflicts = table("tables/conflicts").sort_values("year", kind="stable")
uppsala, cow = conflicts[conflicts["source"] == "ucdp"], conflicts[conflicts["source"] == "cow"]
interstate = uppsala[uppsala["type"] == "interstate"]  # the source itself counts these alone
rebels = uppsala[(uppsala["type"] != "interstate") & (uppsala["with_rebels"] == 1)]  # troops with rebels; we count them
against = pd.concat([interstate, rebels]).sort_values("year", kind="stable")
big = against[against["large"] == 1]  # a thousand dead or more in the year
sides, joined = interstate[interstate["role"] == "side"], interstate[interstate["role"] == "support"]
span = range(1950, uppsala["year"].max() + 1)
marks = lambda rows: pd.crosstab(rows["year"], rows["country"]).clip(upper=1).reindex(span, columns=five, fill_value=0)
force, own, large, side, support = (marks(rows) for rows in (against, interstate, big, sides, joined))
to_1989, from_1990 = force.loc[:1989].sum(), force.loc[1990:].sum()
large_to_1989 = large.loc[:1989].sum()
most = force["CHN"].cumsum() > force[["RUS", "USA"]].cumsum().max(axis=1)  # China, to each last year
fought = against.groupby(["country", "year"])["conflict"].agg(set)
big_wars = big[big["year"] < 1990].groupby("country")["conflict_id"].nunique()
last_big = lambda to=2100: sides[(sides["large"] == 1) & (sides["year"] <= to)].groupby("country")["year"].max()
korea = joined[joined["conflict"] == "North Korea - South Korea"].set_index("country")
laos = uppsala[(uppsala["country"] == "USA") & uppsala["conflict"].str.startswith("Laos")]
vietnam = joined[joined["conflict"] == "South Vietnam - Vietnam"]
governments = uppsala[(uppsala["role"] == "support") & ~uppsala.index.isin(against.index)]  # troops for them
invited = governments[governments["year"] >= 1992]
mali, bangui = (invited["conflict"].str.startswith(land) for land in ("Mali -", "Central African Republic -"))
beside_un = (mali & invited["year"].between(2013, 2023)) | (bangui & (invited["year"] >= 2014))
helped = lambda rows, last=2100: marks(rows).loc[:last, three].sum()  # years

# Large wars that the rule leaves out, and their years without a war that counts
not_counted = uppsala[(uppsala["large"] == 1) & ~uppsala.index.isin(against.index)]
ticks = not_counted.groupby("country")["year"].agg(set)
blank = {who: ticks[who] - set(force.index[force[who] == 1]) for who in three}

# Who began a war of a thousand dead, by the Correlates of War
began = cow[cow["role"] == "began"].groupby(["country", "conflict_id"]).agg({"year": "min", "conflict": "first"})
islands = began["conflict"].str.contains("Taiwan")
starts, starts_no_islands, old_starts, starts_1989 = (
    rows.groupby("country").size()
    for rows in (began, began[~islands], began[began["year"] < 1992], began[began["year"] < 1990])
)

# Uppsala's own file, where Afghanistan is 700, Ukraine 369 and Russia 365
source = table("sources/ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024")
afghan = source[(source["gwno_a"] == 700) & (source["gwno_b"] == 365)]
donbas = source[(source["gwno_a"] == 369) & (source["gwno_b_2nd"] == 365) & (source["year"] < 2022)]

# China's years or wars less another state's, in each way that counts the same
units = {"years": ["year"], "wars": ["conflict_id"], "years of each war": ["year", "conflict_id"]}
number = lambda rows, unit: rows.drop_duplicates(["country", *units[unit]])["country"].value_counts()


def less(rows, unit, other="USA", last=1989):
    """China's number less another state's, to a last year."""
    found = number(rows[rows["year"] <= last], unit)
    return found["CHN"] - found.get(other, 0)


on_land = lambda rows: rows[~rows["conflict"].str.contains("Taiwan")]
either = pd.concat([against, governments])  # in civil wars beside whichever side
cow_beside = cow[cow["conflict_id"].isin([170, 176])]  # in Laos and Cambodia, beside a government
cow_but = cow.drop(cow_beside.index)
wars_of = {("25", "rebels"): against, ("25", "out"): interstate, ("25", "side"): either, ("COW", "rebels"): cow}
wars_of |= {("1,000", "rebels"): big, ("1,000", "side"): either[either["large"] == 1]}
war = table("harvest/ways_08_war")  # what the lesson reads; here it is counted a second time
value, with_all = war["value"], war["civil_wars"] == "beside either side"


def in_each(more=(), home=False, **asked):
    """The value of each way of the lesson's table, with cases added, {source: rows}, or asked otherwise."""
    found = []
    for way in war.itertuples():
        size, civil = way.how_large.split(" dead")[0].split()[-1], way.civil_wars.split()[-1]
        rows = wars_of[size, civil]
        if home and civil == "side":
            rows = uppsala if size == "25" else uppsala[uppsala["large"] == 1]
        for source, cases in dict(more).items():
            if source == rows["source"].iloc[0] and (size != "1,000" or cases["large"].eq(1).all()):
                rows = pd.concat([rows, cases])
        found.append(less(rows if way.taiwan == "counted" else on_land(rows), way.counted, **asked))
    return pd.Series(found)


case = {"conflict": "left out", "conflict_id": -1, "type": "interstate", "with_rebels": 0}
raid = pd.DataFrame([case | {"country": "USA", "year": 1986, "large": 0}])
gunners = pd.DataFrame([case | {"country": "CHN", "year": year, "large": 1} for year in range(1965, 1969)])
again = list(in_each())
with_raid, with_gunners = in_each({"ucdp": raid}), in_each({"ucdp": gunners, "cow": gunners})
by_moscow, to_1991, at_home = in_each(other="RUS"), in_each(last=1991), in_each(home=True)
of = lambda size, unit="": value[~with_all & war["how_large"].str.startswith(size) & war["counted"].str.endswith(unit)]
cow_years = pd.concat([of("list", "years"), of("list", "war")]).astype(int)  # of years, and of each war
by_taiwan = [
    [one < -1 for one in some if abs(one) > 1] for _, some in value.groupby([war[name] for name in war.columns[1:4]])
]
by_size = lambda word: value[war["how_large"].str.startswith(word)]
by_number = value[war["counted"] == "wars"]
years_of_large = value[~with_all & ~war["how_large"].str.startswith("25") & (war["counted"] != "wars")]
only_so = years_of_large.max() < -1 and len(years_of_large) == (value[~with_all] < -1).sum()
to_each, to_each_big = ((one["CHN"] - one["USA"]).cumsum() for one in (force, large))  # last year
from_each, from_each_big = (onward((one["CHN"] - one["USA"]).loc[:1989], 1950, 1989) for one in (force, large))

# Disputes: year × state, by what is counted and by whom
own_dead = lambda least: (
    table("tables/disputes").query("deaths >= @least and year < 1990").pivot_table("year", "who", "coding", "nunique")
)
disputes = table("tables/disputes").pivot(index="year", columns=["coding", "who"])
begun, with_force, day_one = (
    disputes[what]["cow"].loc[1992:].sum() for what in ("initiated", "initiated_force", "originated")
)
begun_2004, old_begun = disputes["initiated"]["cow"].loc[2004:].sum(), disputes["initiated"]["cow"].loc[:1991].sum()
old_force = disputes["initiated_force"]["cow"].loc[:1991].sum()

# Votes in the Assembly: text × state, yes, no or abstained
texts = table("tables/ga_votes").sort_values("date", kind="stable").set_index("date", drop=False)
voted = texts[[*three, "IND", "ZAF"]].where(lambda votes: votes.isin(["Y", "N", "A"]))
said_no = lambda last: 100 * (voted.loc["1992":last] == "N").sum() / voted.loc["1992":last].notna().sum()


def alike(one, other, first, last):
    """Percent of the texts on which both voted that got the same vote from both."""
    both = voted.loc[f"{first}" : f"{last}-12-31", [one, other]].dropna()
    return 100 * (both[one] == both[other]).mean()


ideal = table("tables/ideal_points").set_index(["country", "year"])["ideal_point"]
apart = lambda one, other, year: abs(ideal[one, year] - ideal[other, year])
whose = {"A/RES/ES-6/2": "RUS", "A/RES/38/7": "USA", "A/RES/41/31": "USA", "A/RES/41/38": "USA"}
whose |= {"A/RES/44/240": "USA", "A/RES/68/262": "RUS", "A/RES/ES-11/1": "RUS"}  # texts on their use of force
roll = texts.set_index("symbol").loc[list(whose)]
share = 100 * roll["yes"] / (roll["yes"] + roll["no"] + roll["abstain"])
share_yes_no = 100 * roll["yes"] / (roll["yes"] + roll["no"])
aggression = roll.loc["A/RES/ES-11/1"]


# The scorecard: state × count
def scorecard(day="2100", year=2100):
    """The seven counts, of events to a day and of wars to a year."""
    found = {"vetoes": late.loc[:day].sum(), "disputes begun": begun, "disputes begun with force": with_force}
    found |= {"years of war": force.loc[1992:year].sum(), "troops for others": helped(invited[~beside_un], year)}
    found |= {"no in the Assembly": said_no(day), "hacks": everywhere.loc["cfr"]}
    return pd.DataFrame(found).loc[three]


def otherwise(day="2100", year=2100):
    """Twelve other ways to make these counts: way × state."""
    found = {"alone": lone.loc[:day].sum(), "1971-91": before, "since 2007": since_2007.loc[:day].sum()}
    found |= {"day one": day_one, "GML": disputes["initiated"]["gml"].loc[1992:].sum(), "1950-91": old_begun}
    found |= {"1950-91, force": old_force, "large wars": large.loc[:year].sum(), "wars begun": starts}
    found |= {"own codes": own.loc[1992:year].sum(), "troops, years": marks(invited).loc[:year].sum()}
    return pd.DataFrame(found | {"DCID": everywhere.loc["dcid"]}).loc[three].T


card, card_then = scorecard(), scorecard(stop, 2022)
lowest = lambda counts: set(counts.columns[counts.loc["CHN"] < counts.loc[["RUS", "USA"]].min()])
others_too = set(card) - lowest(card)  # counts on which China is not the lowest
score = 100 * card / card.max()
ours = score.drop(columns=["disputes begun with force", "hacks"])
means, means_hacks, means_seven = (one.mean(axis=1) for one in (ours, ours.join(score["hacks"]), score))
means_two = score[["disputes begun", "hacks"]].mean(axis=1)
stretched = (100 * (ours - ours.min()) / (ours.max() - ours.min())).mean(axis=1)  # 0 the lowest, 100 the highest
deviations = ((ours - ours.mean()) / ours.std()).mean(axis=1)
places = ours.rank().mean(axis=1)
other, other_then = otherwise(), otherwise(stop, 2022)
below = lambda counts, who: (counts["CHN"] < counts[who]).sum()
sets = pd.MultiIndex.from_product([[0, 1]] * 7, names=score.columns).to_frame(index=False)  # 1: the count enters
sets = sets[sets.sum(axis=1) > 0]
sums = sets @ score.T
is_lowest = sums["CHN"] < sums[["RUS", "USA"]].min(axis=1)
with_hacks = sets["hacks"] == 1

# Dues, output, trade, memberships and arms
dues = table("tables/assessments").set_index(["country", "year"])["share_pct"]
gdp = table("tables/gdp").set_index(["country", "year"])["gdp_busd"].dropna()
output = 100 * gdp.div(gdp["WLD"], level="year")  # percent of the world's
for_size = dues["CHN", 2022] / output["CHN"].loc[2014:2019].mean()
burden, gap = (dues / output).unstack(), (dues - output).dropna()
trade = table("tables/annual_trade").query("source == 'dots' and reporter == 'CHN' and partner == 'WLD'")
trade = trade.groupby("year")["value_musd"].sum() / 1000
of_own, of_world = 100 * trade / gdp["CHN"], 100 * trade / gdp["WLD"]
seats = table("tables/igo_memberships").dropna().set_index(["country", "year"])["full"]
gained = lambda who, first: seats[who, 2014] - seats[who, first]
arms = table("tables/arms_transfers").query("supplier == 'RUS'")
arms = arms.set_index(["edition", "recipient", "year"])["tiv_m"].sort_index()
sent = lambda to, first, last, edition: arms[edition, to].loc[first:last].sum(skipna=False)
last_year = lambda column: column.index.get_level_values("year").max()
days = lambda day: len(pd.date_range(day, attack, inclusive="left"))  # to the attack

# What pictures show
from_1971 = vetoes.loc["1971-10-25":]
by_itself = from_1971.sum(axis=1) == 1
vetoes_of = lambda member, rows: counted(sorted(from_1971.index[rows & (from_1971[member] == 1)].str[:4]), "; ")
others_in_both = "; ".join(f"{counts[one]}" for counts in (before, since) for one in ("USA", "RUS", "GBR", "FRA"))
steps_to = lambda paid: pd.concat([paid, paid.iloc[-1:].rename(lambda year: year + 1)])  # the last year ends, too
steps_of = lambda state: over_years(steps_to(dues[state].dropna()), ".1f", unit=" %")
part_of = lambda state: over_years(output[state].loc[1992:], ".1f", unit=" %")
in_years = lambda marks, state: "; ".join(marks.index[marks[state] == 1].astype(str))
fewer, beside = force - large, marks(not_counted)
state_of = {"CHN": "China", "RUS": "Russia", "USA": "United States"}
row_of = lambda name, counts: " ".join(
    f"| {name} | {state_of[who]} | {value:.0f} % |" for who, value in counts.sort_values(kind="stable").items()
)

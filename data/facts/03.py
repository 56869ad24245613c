"""Names for lesson 03: events between Moscow and Beijing, meetings of Xi and Putin, and what their joint texts say."""

import pandas as pd

visit = "2023-03-22"  # the end of Xi's visit to Moscow
days_from = lambda first, to: (pd.Timestamp(to) - pd.Timestamp(first)).days

# The list of events: 1 brought the two closer, -1 set them apart, 0 did neither or both
events = table("own/chronology")
event, code, year = events["event"], events["direction"], events["date"].str[:4].astype(int)
last = year.max()
day = lambda words: events.loc[event.str.contains(words, regex=False), "date"].item()  # of the one event with them
code_of = lambda words: code[event.str.contains(words, regex=False)].item()
add_up = lambda codes: pd.Series({end: codes[year <= end].sum() for end in range(1949, last + 1)})
line = add_up(code)  # as the list codes them
lows = lambda one: list(one.index[one == one.min()])  # the years in which a line is lowest
height = lambda one: one.loc[1950:1959].max()  # of the 1950s
back = lambda one: one.index[(one.index > 1980) & (one >= height(one))].min()  # the first year up there again
tops = line.index[(line.index < 1960) & (line == height(line))]  # years at that height
decade = year // 10 * 10
shares = 100 * pd.crosstab(decade, code, normalize="index").loc[1950:]  # of a decade's rows, percent
closer, apart = shares[1], shares[-1]

# Visits of one to the other, and those that fall on no event of the list
meetings = table("own/leader_meetings")
visits = meetings[meetings["country"].isin(["Russia", "China"]) & (meetings["format"] != "summit sidelines")]
listed = visits.apply(lambda one: events["date"].between(one["date"], one["date_end"]).any(), axis=1)
missed = visits.loc[~listed, "date"].str[:4].astype(int)

# Other codings of the list
two_pages, no_flag = events["source_2"].notna(), events["flag"].isna()
soft = events["kind"].isin(["visit", "UN", "economic", "sanction"])
late_apart = (code < 0) & (year > 1980)
quarrels = late_apart & ~event.str.contains("trade with Russia fell")
others = pd.DataFrame(
    {
        "two pages": add_up(code.where(two_pages, 0)),
        "no flag": add_up(code.where(no_flag, 0)),
        "softer kinds half": add_up(code.mask(soft, code / 2)),
        "no visits": add_up(code.mask(events["kind"] == "visit", 0)),
        "all visits": line + [(missed <= end).sum() for end in line.index],
        "zeros apart": add_up(code.replace(0, -1)),
        "zeros closer": add_up(code.replace(0, 1)),
        "no late quarrels": add_up(code.mask(late_apart, 0)),
        **{f"no {start}s": add_up(code.mask(decade == start, 0)) for start in closer.index},
    }
)
in_picture = range(1949, table("lessons/event_lines")["year"].max() + 1)  # to the edition's last year
siege = events[event.str.contains("charges d'affaires")].iloc[0]  # of the embassy: the low of relations
cut = event.str.contains("breaks off.*relations|relations severed")
opened, returned, normal = day("establish diplomatic"), day("charge-level relations"), day("relations normalised")
gain = lambda one, first, to: one[to] - one[first]
flat = lows(others["no flag"])  # years without a turn
last_low = others.apply(lambda one: lows(one)[-1])

# Who is neutral, or will not follow: an ally to 1980, a partner later
neutral = event.str.contains("neutral") & (year < 1980)
refusal = event.str.contains("abstain|do not follow|neither condemns nor joins") & (year > 1980)
strict = add_up(code.mask(refusal, -1))
vetoes = table("tables/vetoes").query("vetoed_by == 'CHN;RUS' and '2007' <= date < '2023'")
vetoes_listed = vetoes["date"].isin(events.loc[event.str.contains("Double veto"), "date"])
assembly = table("tables/ukraine_resolutions").set_index("date")[["CHN", "RUS"]]
council = table("sources/un-sc-vetoes/sc_ukraine_council_votes").set_index("date")[["china", "russia"]]

# Meetings, by the definitions with which one can count them
talk = meetings["strictly_bilateral"] == "y"  # of their own, face to face
in_person, video = meetings["mode"] == "in-person", meetings["mode"] == "video"
talk_or_video = talk | video
two_sources = meetings["confidence"] == "two-source"
held = lambda to, which=True: (which & (meetings["date"] <= to)).sum()  # to a day, of all or of one kind
# The sixteen ways: a talk of its own counts always, each of four other sorts counts or does not
sort = meetings["flag"].map({"joint attendance only": "joint", "brief talk": "brief"})
sort = sort.mask(meetings["format"] == "videoconference", "video talk")
sort = sort.mask(meetings["format"] == "video ceremony", "ceremony").fillna("own")
tally = lambda to: sort[meetings["date"] <= to].value_counts()
ways = pd.MultiIndex.from_product([[0, 1]] * 4, names=["joint", "brief", "video talk", "ceremony"])
ways = ways.to_frame(index=False).assign(own=1)  # a row a definition, 1 where it counts such meetings
count = lambda to: ways @ tally(to).reindex(ways.columns, fill_value=0)
by_way = count(visit)
coarse = meetings["mode"].mask(talk, "own").replace("in-person", "joint")[meetings["date"] <= visit]
fifteen, before_them = coarse.tail(15).value_counts(), coarse.iloc[:-15].value_counts()
occasion = meetings.loc[talk & (meetings["date"] <= visit), "format"]  # of their talks up to the visit
formal = ["summit sidelines", "state or official visit", "event of the host"]
in_step = meetings["date"].between("2022-02-05", "2023-03-19")  # between two totals of China
there = meetings[meetings["country"] == "Russia"]
to_2020 = there[there["date"] < "2021"]
summits = to_2020["format"] == "summit sidelines"

# Totals of meetings that officials, state media and press gave
stated = table("own/stated_meeting_counts").query("kind == 'total'")
totals = stated[stated["wording"] != "at least"]
in_2017 = totals[totals["date"].str.startswith("2017")]
repeats = totals.assign(month=totals["counts_to"].str[:7]).duplicated(["side", "month", "stated_count"])
drawn = totals[(totals["side"] != "press") & ~repeats]
said = totals[totals["side"] == "China"].groupby("counts_to")["stated_count"].max()  # in China
recent = said.loc["2021-12":]
xi = totals.loc[totals["stated_by"].str.startswith("Xi, signed article"), "stated_count"].item()
ahead = lambda which: recent - [held(to, which) for to in recent.index]  # of our count
rise = lambda which: pd.Series([held(to, which) for to in recent.index], recent.index).diff()
misses = pd.DataFrame([count(one.counts_to) - one.stated_count for one in totals.itertuples()])
misses.index = totals["counts_to"]
met = (misses == 0).sum()  # totals that a definition meets
early = misses[misses.index < "2023-04-30"]

# Passages seen of joint texts, and the texts
passages = table("own/statement_passages")
since = sorted(passages.loc[passages["date"] >= "2022", "date"].unique())  # days with joint texts
five = [day("Treaty of Good-Neighbourliness"), *since]
says = lambda column: [one for one in five if one in passages.loc[passages[column] == "y", "date"].tolist()]
late = passages[passages["date"] >= "2022"]
openings = passages[passages["part"] == "opening"]
naming = openings[openings["names_us"] == "y"]
openings_late = openings[openings["date"] >= "2022"]
by_text = passages.groupby(["date", "statement"])[["against_nobody", "names_us", "names_nato"]].max()  # y beats n
in_2025 = by_text.loc["2025-05-08"]
of_2022 = passages[passages["date"] == day("no limits")]
theme = of_2022["theme"]
on_tie = of_2022[theme == "bilateral politics"]
values = of_2022[theme.isin(["criticism, unnamed", "UN and multilateral"])]
hard = of_2022[theme.isin(["criticism, named", "Taiwan/Ukraine mutual support"])]
neither = of_2022[theme == "regional"]
above = on_tie.loc[on_tie["gist"].str.contains("surpasses"), "number"].item()  # the point that ranks the tie
texts = table("tables/joint_statements")
seen = texts[texts["passages"] > 0]
old, new = seen[seen["date"] < "2022"], seen[seen["date"] >= "2022"]
old_us = old[old["names_us"] == "y"]

# Xi's trips, envoys, pact, trade, words
trips = table("tables/xi_trips").pivot(index="country", columns="year", values="trips")
most = lambda first, to: (
    trips.loc[:, first:to].sum(axis=1).sort_values(ascending=False)
)  # trips by country in some years
next_to = lambda first, to: most(first, to).drop("Russia").max()  # the most trips to another country
by_country = most(2013, 2020)
envoys = table("tables/diplomatic_representation").query("place == 'CHN'").set_index(["pair", "year"])["exchange"]
pact = table("tables/treaty_obligations").query("pair == 'CHN-RUS'").set_index("year")["defense"]
trade = table("tables/annual_trade").query("reporter == 'CHN' and partner == 'RUS' and source == 'cow'")
lookups = table("ledger/lookups").set_index("item")["event_on"]
recognised = lookups.filter(like="China recognised the government of Russia").item()
friend = table("own/quotations").query("claim == 'C19'")["date"]
paragraph = claims.loc[claims["lesson"] == "03", "paragraph"]
kind, sentence = claims["type"], claims["sentences"]

# What pictures show: 3.2 steps and stated totals by day, 3.3 and 3.4 tiles by day and by text
at = lambda day: f"{pd.Timestamp(day):%b %Y}"
ends = f"{at(meetings['date'].min())}: 1 to {at(meetings['date'].max())}"
steps = lambda which: f"{len(meetings)} points, {ends}: {which.sum()}"
given = lambda side: "; ".join(
    f"{at(one.date)}: {one.stated_count}" for one in drawn[drawn["side"] == side].itertuples()
)
read_on = passages["date"].value_counts()[five]
tile_of = lambda said, read: "says so" if said == "y" else f"not seen{', few read' * bool(read < 10)}"
on_days = lambda column: tile_row(
    [tile_of("y" if one in says(column) else "n", read_on[one]) for one in five],
    [f"{pd.Timestamp(one):%B %Y}" for one in five],
)
in_texts = lambda column: tile_row(map(tile_of, seen[column], seen["passages"]), "’" + seen["date"].str[2:4])

"""Names for 04.facts, from the tables and not from the notebooks."""

import numpy as np
import pandas as pd

stop = "2023-04-30"  # the first clock
bare = lambda value, places=2: f"{value:.{places}f}".replace("0.", ".", 1)  # .47, as the lesson writes kappa
with_year = lambda rows: rows.assign(year=rows["date"].str[:4].astype(int))

# Votes of the Assembly: the same vote, what chance would give, measures beyond chance
votes = with_year(table("tables/ga_votes"))
members = list(votes.loc[:, "CHN":"ISR"])
sixteen = [one for one in members if one not in ("CHN", "RUS")]
west = {"USA": "United States", "GBR": "United Kingdom", "FRA": "France", "DEU": "Germany", "JPN": "Japan"}
aligned = [*west, "ISR", "UKR", "TUR"]  # Western, or with the West by treaty or by choice
texts = lambda first, last=None: votes[votes["year"].between(first, last or first)]
rivals, partners, lately = texts(1972, 1985), texts(2014, 2022), texts(2023, 2025)
spans = [rivals, texts(1986, 1990), texts(1991, 1999), texts(2000, 2013), partners, lately]
both = lambda rows, one="CHN", other="RUS": rows[rows[[one, other]].isin([*"YNA"]).all(axis=1)]


def alike(rows, one="CHN", other="RUS"):
    """Percent of same votes, of the texts on which both voted."""
    rows = both(rows, one, other)
    return 100 * (rows[one] == rows[other]).mean()


def chance(rows, one="CHN", other="RUS"):
    """Percent of same votes of two strangers with the habits of these two."""
    rows = both(rows, one, other)
    return 100 * sum((rows[one] == vote).mean() * (rows[other] == vote).mean() for vote in "YNA")


strangers = lambda yes: yes**2 + (1 - yes) ** 2  # two who say yes, and else no, as a die tells them
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


def yule(rows):
    """Yule's Q, of yes and no alone."""
    pairs = pd.crosstab(rows["CHN"], rows["RUS"])
    along, across = pairs.loc["Y", "Y"] * pairs.loc["N", "N"], pairs.loc["Y", "N"] * pairs.loc["N", "Y"]
    return (along - across) / (along + across)


# The same votes as the Library's extract has them, without parts of four texts that had the very same votes
rolls = with_year(table("sources/un-ga-rollcalls/ga_rollcalls_1946_2025").query("date > '1971-10-25'"))
rolls = rolls[~rolls["symbol"].str.match(r"A/RES/(?:40/257|42/70|61/128|75/254)\[")]
called = lambda first, last: rolls[rolls["year"].between(first, last)]

# Absences, habits, dissent, questions, issues
absent = lambda rows: 100 * (rows["CHN"] == "X").mean()
unlike = lambda rows: 100 * (rows["CHN"].eq(rows["RUS"]) & rows["CHN"].ne("X")).mean()  # absent is not alike
yes = lambda rows, who: 100 * (both(rows)[who] == "Y").mean()
where_not_yes = lambda rows, who: alike(rows[rows[who] != "Y"])
same_2024 = both(texts(2024)).query("CHN == RUS")["CHN"].value_counts()
fifteen = both(texts(2024)).sort_values("symbol").iloc[::6].head(15)
questions = partners["item"].value_counts()
old = {*rivals["item"]} & {*partners["item"]}  # questions of both spans
on_old = lambda rows: rows[rows["item"].isin(old)]
on_new = lambda rows: rows[~rows["item"].isin(old)]
issues = votes["issue"].unique()
about = lambda issue, rows: rows[rows["issue"] == issue]
to_2021, since_2022 = texts(2014, 2021), texts(2022, 2025)
split_on = [one for one in issues if {*about(one, texts(2014, 2025))["CHN"]} - {"Y", "X"}]  # not always China's yes


def give_or_take(rows):
    """Half of a 95 % interval of the percent of same votes, as if texts were independent."""
    return 1.96 * (alike(rows) * (100 - alike(rows)) / len(both(rows))) ** 0.5


def opposed(rows, one="CHN", other="RUS"):
    """Percent of the texts with a US yes or no on which both voted the opposite."""
    rows = both(rows[rows["USA"].isin([*"YN"])], one, other)
    opposite = rows["USA"].map({"Y": "N", "N": "Y"})
    return 100 * ((rows[one] == opposite) & (rows[other] == opposite)).mean()


four = [("CHN", "RUS"), ("CHN", "IND"), ("BRA", "ZAF"), ("FRA", "GBR")]

# Texts that return, and all others
titles = votes.groupby("year")["text_key"].agg(set)
listed = titles[2019] & titles[2021] & titles[2023] & titles[2025]
returning = lambda year: texts(year)[texts(year)["text_key"].isin(listed)]
others = lambda year: texts(year)[~texts(year)["text_key"].isin(listed)]
of_both = lambda year: texts(year)[texts(year)["text_key"].isin(titles[2021] & titles[2022])]
turn = lambda early, late, *pair: alike(returning(late), *pair) - alike(returning(early), *pair)
from_2017 = lambda kind, *pair: pd.Series({year: alike(kind(year), *pair) for year in range(2017, 2026)})
swing = lambda kind, *pair: from_2017(kind, *pair).max() - from_2017(kind, *pair).min()
ukraine = table("tables/ukraine_resolutions").set_index("group").drop(["Georgia", "Moldova", "Council of Europe"])
on_ukraine = lambda rows: rows[rows["symbol"].isin(ukraine["symbol"])]
at_peace = lambda year: others(year)[~others(year)["symbol"].isin(ukraine["symbol"])]  # others, without Ukraine
first_year = votes.groupby("text_key")["year"].min()
known = lambda rows, year: rows[rows["text_key"].map(first_year) < year]  # titles that had come up before
new = lambda rows, year: rows[rows["text_key"].map(first_year) == year]

# Russia beside sixteen states, and beside all members by ideal points
leads = table("lessons/un_closeness_to_china").query("state != 'Russia'").set_index("state")
leads_then, leads_now = leads[leads["span"] == "2014-22"], leads[leads["span"] == "2022-24"]
ahead = lambda rows, lead: {*rows.index[rows[f"{lead}_low"] > 0]}
behind = lambda rows, lead: {*rows.index[rows[f"{lead}_high"] < 0]}
closer = lambda measure, rows: {one for one in sixteen if measure(rows, "CHN", one) > measure(rows)}
rise = lambda other: kappa(partners, "CHN", other) - kappa(rivals, "CHN", other)
called_in = dict(zip(members, table("lessons/un_votes_since_2013").columns[3:], strict=True))
kappas = pd.Series({one: kappa(partners, "CHN", one) for one in sixteen})
fallen = [one for one in closer(alike, partners) if kappas[one] < kappa(partners)]
yes_of = lambda who: 100 * (both(partners)[who] == "Y").mean()
near = table("tables/closeness_to_china").set_index(["span", "country"])
ranked = lambda span, series="final_passage": near.loc[span, series].dropna().rank(method="min")
place = lambda span, series="final_passage": int(ranked(span, series)["RUS"])
ideal = table("tables/ideal_points").query("year >= 1971")
line = ideal.pivot(index="year", columns="country", values="ideal_point")[members]
to_us = line.sub(line["USA"], axis=0).abs()
further = to_us.loc[2024] - to_us.loc[2021]
gap_by = lambda series: ideal.pivot(index="year", columns="country", values=series).eval("RUS - CHN").abs()
gap, gap_all, gap_older = gap_by("ideal_point"), gap_by("all_roll_calls"), gap_by("older_method")
far = lambda first, last: line.loc[first:last].sub(line.loc[first:last, "CHN"], axis=0).abs().mean()
nearer = lambda first, last: {one for one in sixteen if far(first, last)[one] < far(first, last)["RUS"]}

# What lots can tell: intervals, each of 1,500 draws
dice = lambda: np.random.default_rng(11)
middle = lambda values: np.nanquantile(values, [0.025, 0.975], axis=0)  # ends of the middle 95 %
has_zero = lambda ends: ends[0] < 0 < ends[1]


def apart(early, late, other="RUS"):
    """Interval of kappa of China and another in `late` less that of China and Russia in `early`: questions by lot."""
    items = sorted({*early["item"], *late["item"]})
    drawn, found = dice().integers(len(items), size=(1500, len(items))), []
    for rows, who in ((early, "RUS"), (late, other)):
        rows = both(rows, "CHN", who)
        counts = pd.crosstab(rows["item"], rows["CHN"] + rows[who])
        counts = counts.reindex(index=items, columns=[a + b for a in "YNA" for b in "YNA"], fill_value=0)
        share = counts.to_numpy()[drawn].sum(axis=1).reshape(-1, 3, 3)  # letters of China by letters of the other
        share = share / share.sum(axis=(1, 2), keepdims=True)
        by_chance = (share.sum(axis=1) * share.sum(axis=2)).sum(axis=1)
        found.append(beyond(100 * share.trace(axis1=1, axis2=2), 100 * by_chance))
    return middle(found[1] - found[0])


of_three = partners[partners[["CHN", "RUS", "PRK"]].isin([*"YNA"]).all(axis=1)]


def clearly_nearer(first, last):
    """States clearly nearer to China than Russia by ideal points, drawn from the publisher's 90 % intervals."""
    rows = ideal[ideal["year"].between(first, last) & ideal["country"].isin(members)]
    rows = rows.assign(error=(rows["high"] - rows["low"]) / 3.29)
    point, error = (rows.pivot(index="year", columns="country", values=one) for one in ("ideal_point", "error"))
    drawn = dice().normal(point, error, (1500, *point.shape))  # draw × year × state
    china, moscow = point.columns.get_indexer(["CHN", "RUS"])
    away = abs(drawn - drawn[:, :, [china]]).mean(axis=1)
    return {*point.columns[middle(away[:, [moscow]] - away)[0] > 0]} - {"CHN"}


# All ways of the message
ways, ways_since, ways_until = (table(f"harvest/ways_04{one}") for one in ("", "_since", "_until"))
sides_taken = [
    one[one[["CHN", "RUS"]].isin(["Y", "N"]).all(axis=1)] for one in (rivals, partners)
]  # of both spans, too
sides_taken = [one[one["item"].isin({*sides_taken[0]["item"]} & {*sides_taken[1]["item"]})] for one in sides_taken]
both_no = sides_taken[1].query("CHN == 'N' and RUS == 'N'")
by_kappa, by_gwet, by_bennett = (ways[ways["chance"] == one] for one in ("kappa", "AC1", "S"))
on_mix = ways.query("questions == 'same mix'")
on_both = ways.query("questions == 'of both spans'")  # its first row is our way, but for the questions
unlike_ours = ways.iloc[0].to_dict() | {"absent": "not alike"}
holds = lambda rows: (rows["low"] > 0).sum()


def levels(way):
    """Agreement beyond chance as rivals and as partners by the choices of a way, and how many questions it keeps."""
    letters = [*"YN", *"A" * (way["abstained"] != "yes and no alone"), *"X" * (way["absent"] == "not alike")]
    like = {a + b: float(a == b != "X") for a in letters for b in letters}
    if way["abstained"] == "half alike":
        like |= {pair: 0.5 for pair in ("YA", "AY", "NA", "AN")}
    cut = [
        rows.loc[rows[["CHN", "RUS"]].isin(letters).all(axis=1), ["issue", "item", "CHN", "RUS"]]
        for rows in (rivals, partners)
    ]
    first, second = ({*rows["item"]} for rows in cut)
    kept = first & second if way["questions"] == "of both spans" else first | second
    cut, weights = [rows[rows["item"].isin(kept)] for rows in cut], []
    for rows in cut:
        size = rows.groupby("item")["item"].transform("size")
        weight = 1 / size if way["weight"] == "each question" else pd.Series(1.0, rows.index)
        weights.append(weight / weight.sum())
    shares = [weight.groupby(rows["issue"]).sum() for rows, weight in zip(cut, weights, strict=True)]
    found, mix = [], sum(shares) / 2
    for rows, weight, share in zip(cut, weights, shares, strict=True):
        if way["questions"] == "same mix":
            weight = weight * rows["issue"].map(mix / share)
        china, moscow = (weight.groupby(rows[who]).sum().reindex(letters, fill_value=0) for who in ("CHN", "RUS"))
        mean, alike_by_lot = (china + moscow) / 2, sum(like.values()) / len(like)
        by_chance = {
            "kappa": sum(china[pair[0]] * moscow[pair[1]] * like[pair] for pair in like),
            "S": alike_by_lot,
            "AC1": alike_by_lot * (mean * (1 - mean)).sum() * len(letters) / (len(letters) - 1),
        }
        seen = ((rows["CHN"] + rows["RUS"]).map(like) * weight).sum()
        found.append(beyond(100 * seen, 100 * by_chance[way["chance"]]))
    return *found, len(kept)


# Windows: the two years from a date on, less the two before; by first year
dates, calm = [2014, 2017, 2018, 2022], [*range(2006, 2013)]
but_2008 = [2006, 2011, 2012]  # calm windows without those that touch 2008
but_two = [2006, 2007, 2008, 2009, 2012]  # without those of 2010 and 2011
but_three = [2006, 2007, 2008, 2012]  # without that of 2009, too
before = lambda by: by.rolling(2).mean().shift(1)
after = lambda by, later=0: by.rolling(2).mean().shift(-1 - later)
step = lambda by, later=0: after(by, later) - before(by)
percent = lambda by, later=0: 100 * (after(by, later) / before(by) - 1)
above = lambda by, calm=calm, dates=dates: [y for y in dates if by.get(y, 0) > max(0, by.reindex(calm).max())]


def moved(start, years=2, one="CHN", other="RUS"):
    """Change of agreement, title by title, from the years before a date to as many from then on."""
    rows = both(texts(start - years, start + years - 1), one, other)
    same = 100 * (rows[one] == rows[other])
    mean = same.groupby([rows["text_key"], rows["year"] >= start]).mean().unstack()
    return (mean[True] - mean[False]).dropna()


on_titles = pd.Series({year: moved(year).mean() for year in range(2006, 2025)})
ups_downs = lambda start: [(moved(start) > 0).sum(), (moved(start) < 0).sum()]
spread = lambda start: middle(dice().choice(moved(start), (1500, len(moved(start)))).mean(axis=1))  # titles by lot
wide = lambda years: pd.Series({year: moved(year, years).mean() for year in [*calm, *dates]})
nine = ["GBR", "FRA", "IND", "BRA", "ZAF", "DEU", "JPN", "TUR", "KAZ"]
placebo = lambda start: pd.Series([moved(start, 2, a, b).mean() for a in nine for b in nine if a < b])
beaten = lambda start: (placebo(start) < on_titles[start]).mean()

# Trade of Russia, of China and of 22 other states: shares in percent, by year
russia = table("tables/russia_partners")
totals = russia.pivot(index="year", columns="partner", values="total_musd")
partial = russia.query("partner == 'WLD' and flag == 'incomplete'")["year"]
part = lambda who: (100 * totals[who] / totals["WLD"]).where(~totals.index.isin(partial))
in_russias = part("CHN")
goods = table("tables/annual_trade")
flows = goods[goods["flow"] != "total"].groupby(["source", "reporter", "partner", "year"])
flows = flows["value_musd"].sum(min_count=2)  # exports and imports
customs = 100 * flows["fcs", "RUS", "CHN"] / flows["fcs", "RUS", "WLD"]  # as Russia's customs have it
with_russia = goods.query("reporter == 'CHN' and partner == 'RUS' and source == 'customs' and flow == 'total'")
with_russia = with_russia.set_index("year")["value_musd"]
first_release = table("own/published_figures").query("metric.str.contains('first release') and period == '2022'")
in_chinas = (100 * flows["dots", "CHN", "RUS"] / flows["dots", "CHN", "WLD"]).loc[1990:2020]
in_chinas = pd.concat([in_chinas, (100 * with_russia / flows["comtrade", "CHN", "WLD"]).loc[2021:]])
filled = lambda way, later=0: way(in_russias, later).fillna(way(customs, later))  # where the IMF's years are incomplete
points, percents = filled(step), filled(percent)
points_later, percents_later = filled(step, 1), filled(percent, 1)
gain = lambda by, first, last: (by.loc[last] - by.loc[first]) / (last - first)  # points a year
growth = lambda by, first, last: 100 * ((by.loc[last] / by.loc[first]) ** (1 / (last - first)) - 1)  # percent a year
states = table("tables/trade_with_china").set_index(["year", "country"])
elsewhere = states["exports_china_musd"] + states["imports_china_musd"]
elsewhere = (100 * elsewhere / (states["exports_world_musd"] + states["imports_world_musd"])).unstack()
more = lambda rate, *years: {*elsewhere.columns[rate(elsewhere, *years) > rate(in_russias, *years)]}
less_median = points - step(elsewhere).median(axis=1, skipna=False)
percent_less_median = percents - percent(elsewhere).median(axis=1, skipna=False)
picked_up = lambda by: gain(by, 2013, 2020) - gain(by, 2006, 2013)

# Russia's partners outside the sanctions
group = russia.groupby("partner")["group"].first()
outsiders, inside = group.index[group == "other"], group.index[group.isin(["sanctioner", "invaded"])]
outside = lambda *but: 100 * totals["CHN"] / totals[outsiders.difference(but)].sum(axis=1)
but_inside = 100 * totals["CHN"] / (totals["WLD"] - totals[inside].sum(axis=1))
doubtful = russia[russia["flag"].isin(["doubtful", "incomplete"]) & russia["year"].between(2020, 2023)]["partner"]
post_soviet = ["ARM", "AZE", "BLR", "KAZ", "KGZ", "MDA", "UZB"]
choices = [[], ["IND"], ["IND", "TUR"], ["UZB"], ["IND", "TUR", "UZB"], post_soviet]  # partners left out

# Arms and drills, by year
arms = table("tables/arms_transfers").query("supplier == 'RUS'")
arms = arms.pivot(index=["edition", "year"], columns="recipient", values="tiv_m")
sent, sent_anew = arms.loc["2022-07"], arms.loc["2026-05"]  # million TIV, by edition
arms_step = step(sent["CHN"])
chinas_part = lambda rows: 100 * rows["CHN"].sum() / rows["ALL"].sum()
events = table("own/exercise_events")
a_year = lambda rows: rows["start"].str[:4].astype(int).value_counts().reindex(range(2000, 2026), fill_value=0)
drills, no_patrols = a_year(events), a_year(events[~events["kind"].str.contains("patrol")])

# The Council: who stood aside, who vetoed; sanctions on Russia
council = with_year(table("tables/sc_votes")).query("USA == 'Y'")
aside = lambda first, last: 100 * (council.query("@first <= year <= @last")[["CHN", "RUS"]] == "A").all(axis=1).mean()
to_2022 = lambda rows: rows[rows["date"] < "2023"]
vetoes = table("tables/vetoes").query("date > '1971-10-25'")
by_china = vetoes[vetoes["vetoed_by"].str.contains("CHN")]
by_moscow = vetoes[vetoes["vetoed_by"].str.contains("RUS")]
joint = by_china[by_china["vetoed_by"].str.contains("RUS")]
china_alone = by_china[~by_china["vetoed_by"].str.contains("RUS")]
first_joint = joint.query("date >= '2001'")["date"].min()
since_joint = by_moscow[by_moscow["date"] >= first_joint]
alone = lambda rows: (~rows["vetoed_by"].str.contains("CHN")).sum()
cases = table("tables/sanctions_active").query("target == 'RUS' and year >= 2007").set_index("year")["cases"]

# Speeches that name the United States
speeches = table("tables/speech_keywords").query("keyword == 'United States'").set_index(["speaker", "year"])
beijing, lavrov = speeches.loc["China foreign ministry"], speeches.loc["Lavrov"]
naming = lambda rows: 100 * rows["with_keyword"].sum() / rows["speeches"].sum()
by_year = lambda rows: 100 * rows["with_keyword"] / rows["speeches"]
passages = table("own/statement_passages")
naming_us = lambda day: (passages.loc[passages["date"] == day, "names_us"] == "y").sum()

# Talks of the presidents, sentence by sentence, and joint texts by title
talks = table("tables/talks_by_theme")
reports = talks[~talks["kind"].str.startswith("signed")]
to_stop = lambda rows: rows[rows["date"] <= stop]
early = to_stop(reports)
themes = list(talks.loc[:, "opposition":"bilateral_politics"])
narrow, broad, economy = ["opposition"], ["opposition", "un_world_order"], ["economy_energy"]
exchange, tie = ["economy_energy", "people_culture"], ["bilateral_politics"]
bilateral = [*exchange, *tie]
said = lambda rows, theme: rows[theme].any(axis=1).sum()  # sentences
by_talk = lambda rows, theme: rows[theme].any(axis=1).groupby(rows["text_id"]).sum()
led = lambda rows, theme: (by_talk(rows, broad) > by_talk(rows, theme)).sum()
second = table("own/talks_second_reading")
listed_again = talks.merge(second[["text_id", "sentence_no"]])  # by the list of words
read_again = second.merge(talks[["text_id", "sentence_no", "date"]])  # by meaning


def agreed(theme):
    """Kappa of the list of words and the reader, on one theme."""
    first, other = (rows.set_index(["text_id", "sentence_no"])[theme] for rows in (listed_again, read_again))
    by_chance = first.mean() * other.mean() + (1 - first.mean()) * (1 - other.mean())
    return ((first == other).mean() - by_chance) / (1 - by_chance)


joint_texts = to_stop(table("tables/joint_statements"))
by_title = joint_texts["date"] + " " + joint_texts["title"]
on_world = by_title.str.match(  # sorted by hand
    "1997-04-23 Multi|2000-07-18 Anti|2005-07-01 Inter|2008-05-23 Major|2011-06-16 Inter|"
    "2016-06-25 (?:Devel|Stren)|2017-07-04 Curr|2019-06-05 Stren|2022-02-04 Inter"
)
on_economy = by_title.str.match("2015-05-08 Link|2023-03-21 Econ")
on_tie = by_title.str.contains("relations|partnership|treaty", case=False) & ~on_world & ~on_economy
on_none = ~(on_world | on_economy | on_tie)
chronology = table("own/chronology")
happened = lambda day, words: chronology[chronology["date"].str.startswith(day)]["event"].str.contains(words).any()

# What pictures show: 4.5 leads with intervals, 4.10 lines, 4.6 and 4.9 dots, 4.7 bars
signed = lambda value, form: f"{value:{form}}".replace("-", "−") if float(f"{value:{form}}") else "0"


def ends_of(head, lead, form):
    """Rows of all states: whether the interval holds Russia's line, its ends, its middle."""
    found, rows = [], leads_then.sort_values("kappa_lead", ascending=False)
    for one, *values in rows[[f"{lead}_low", f"{lead}_high", lead]].itertuples():
        held = "crosses Russia's line" if has_zero(values) else "does not"
        low, high, mid = (signed(value, form) for value in values)
        found.append(f"| {head} | {one}: {held} | | {low} to {high}; {mid} |")
    return " ".join(found)


since_2013 = lambda kind: pd.Series({year: alike(kind(year)) for year in range(2013, 2026)})
number = lambda issue: [str(len(both(about(issue, rows)))) for rows in (to_2021, since_2022)]
with_texts = lambda issue: f"{issue.capitalize()} ({', '.join(number(issue))})"
two_dots = lambda head, issue, measure, form: " ".join(  # from the left to the right
    f"| {head} | {with_texts(issue)}{': hollow' * (not who)} | {who} | {value:{form}} |"
    for value, who in sorted((measure(about(issue, rows)), who) for rows, who in both_spans)
)
both_spans = [(to_2021, ""), (since_2022, "China–Russia")]
in_talks = lambda *chosen: 100 * said(reports, [*chosen]) / len(reports)
beside_dates = lambda by: by.loc[2006:2022].drop(dates)

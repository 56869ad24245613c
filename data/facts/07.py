"""Names of 07.facts, from the tables and not from the notebooks."""

import pandas as pd

stop = "2023-04-30"  # the first clock ends

# What officials said: a row each, a selection without members of Congress
words = table("own/arms_words").fillna("").set_index("statement")
day_of = words["date"].str[-2:].astype(int)  # of the month
nine_days = words[words["date"].between("2023-02-18", "2023-02-26")]
february = words[words["date"].str.startswith("2023-02")]
stating = lambda rows: rows[rows["kind"] == "states it"]
by_name = lambda rows: rows[(rows["side"] == "US") & (rows["speaker"] != "officials, unnamed")]
stated = stating(nine_days)
named = by_name(stated)
named_in_february = by_name(stating(february))
from_us = stating(february)["side"] == "US"
doubting = words[words["kind"] == "doubts delivery"]
denying = nine_days[nine_days["kind"] == "denies"]
red_line = words[words["short_words"].str.contains("red line")]
said = lambda statement, *parts: all(part in " | ".join(words.loc[statement]) for part in parts)
surnames = lambda rows: set(rows["speaker"].str.split().str[-1])
days = table("lessons/words_of_february")["day"]  # as the lesson has them
days_long = lambda dates: (pd.Timestamp(dates.max()) - pd.Timestamp(dates.min())).days + 1
blinken = named[named["speaker"] == "Antony Blinken"]
quotes = table("own/quotations").astype(object).fillna("")
rows_of = lambda claim: quotes[quotes["claim"] == claim]
official = quotes[quotes["page"].str.contains("usmission.gov") & (quotes["verified"] == "words found")]

# Reports of arms from China: a row each, with yes, no or not said to three parts
reports = table("own/arms_findings").fillna("")
parts = ["weapon", "state", "washington"]
met = lambda *wanted: sorted(reports.loc[(reports[list(wanted)] == "yes").all(axis=1), "known_on"])
every = met(*parts)  # days of reports with all three
no_weapon = met("state", "washington")  # with these two, whatever is said of a weapon
no_state = met("weapon", "washington")
no_washington = met("weapon", "state")
found = lambda words, who="": reports[reports["finding"].str.contains(words) & reports["who"].str.contains(who)]
answered = lambda words, answer: found(words)["doubt"].str.contains(answer).any()
deputy = reports.loc[reports["who"] == "US Deputy Secretary of State", "known_on"]
statements = table("own/official_statements")
from_beijing = statements[statements["gist"].str.contains("lethal arms")].iloc[0]

# Meetings of the presidents of China and the United States
xi = table("tables/summit_baseline").query("leader == 'Xi' and kind == 'meeting'")
meetings = pd.to_datetime(xi.loc[xi["counterpart"].isin(["Obama", "Trump", "Biden"]), "period"]).sort_values()
wait = lambda day: (meetings[meetings > day].min() - pd.Timestamp(day)).days
longest = max(map(wait, no_weapon + no_state + no_washington))
next_one = pd.Series(meetings.array, index=meetings.array).asfreq("D", method="bfill")  # for each day, which comes next
gap = (next_one - next_one.index).dt.days / 365.25  # years
within_a_year = 100 * (gap <= 1).mean()

# Crises, and the years until the presidents met. Days before 2013 are those of the pages that the record names
years = lambda start, end: (pd.Timestamp(end) - pd.Timestamp(start)).days / 365.25
events = table("own/chronology")
nixon = events.loc[events["event"].str.startswith("President Nixon arrives in China"), "date"].item()
apart = pd.Series(
    {
        "Korea, 1950": years("1950-10-19", nixon),
        "Tiananmen, 1989": years("1989-06-04", "1993-11-19"),
        "missiles, 1996": years("1996-03-08", "1996-11-24"),
        "Belgrade, 1999": years("1999-05-07", "1999-09-11"),
        "collision, 2001": years("2001-04-01", "2001-10-19"),
        "arms buyers, 2018": wait("2018-09-20") / 365.25,
        "consulates, 2020": wait("2020-07-22") / 365.25,
        "balloon, 2023": wait("2023-02-04") / 365.25,
        "drone firms, 2024": wait("2024-10-17") / 365.25,
    }
)
with_relations = apart.drop("Korea, 1950")
long = with_relations[with_relations > 1]

# Arms by year, million TIV
arms = table("tables/arms_transfers").dropna(subset="tiv_m")
sent = lambda edition, supplier, recipient: arms.query(
    "edition == @edition and supplier == @supplier and recipient == @recipient"
).set_index("year")["tiv_m"]
up = sent("2026-05", "RUS", "CHN")  # to Beijing
down = sent("2026-05", "CHN", "RUS")  # to Moscow
up_then = sent("2022-07", "RUS", "CHN")
down_then = sent("2022-07", "CHN", "RUS")
to_beijing = arms[(arms["supplier"] == "RUS") & (arms["recipient"] == "CHN")]
in_any = arms[(arms["supplier"] == "CHN") & (arms["recipient"] == "RUS")]  # to Moscow, in any edition
empty = sorted(set(range(1950, 2026)) - set(up.index))  # years
hill = up[(up.index >= 1990) & (up > up.loc[1990:].max() / 2)]  # years above half of the later top


def part_up(edition, first, last):
    """Percent of the arms between the two that went to Beijing."""
    one, other = (sent(edition, *pair).loc[first:last].sum() for pair in (("RUS", "CHN"), ("CHN", "RUS")))
    return 100 * one / (one + other)


spans = [("2026-05", 1950, 2025), ("2026-05", 2018, 2025), ("2026-05", 2022, 2025), ("2026-05", 2025, 2025)]
spans += [("2024-04", 2018, 2023), ("2022-07", 2018, 2021)]
register = table("sources/sipri-release-dates/ship_engines_china_to_russia").fillna("").set_index("id")
engines = register.loc["SE01"]
cars = register.loc["SE02"]
evenly = table("sources/sipri-release-dates/russia_china_tiv_both_ways_2013_2025_derived").query("year >= 2022").sum()

# Shares of five years, percent, in the edition of July 2022
then = arms.query("edition == '2022-07' and year >= 1992")
then = then.assign(first=then["year"] - (then["year"] - 1992) % 5)
volume = then.groupby(["first", "supplier", "recipient"])["tiv_m"].sum()
to_china = volume.xs("CHN", level="recipient").unstack()
bought = 100 * to_china.div(to_china.sum(axis=1), axis=0)  # of China's imports, by supplier
of_russia = volume.xs("RUS", level="supplier").unstack()
sold = 100 * of_russia.div(of_russia["ALL"], axis=0)  # of Russia's exports, by buyer
by_year = pd.DataFrame({"CHN": up_then, "IND": sent("2022-07", "RUS", "IND")}).loc[2007:]
exceptions = by_year.index[by_year["CHN"] > by_year["IND"]]
ahead = sold.index[sold["IND"] > sold["CHN"]]
releases = table("tables/sipri_releases").set_index("covers_to")
sheets = table("sources/sipri-release-dates/sipri_release_dates").query("product == 'arms transfers'")
known = sheets[sheets["known_on"] <= stop].sort_values("known_on")  # fact sheets, with what they printed

# What is at stake: trade in goods, billion dollars a year
goods = table("tables/annual_trade")
in_both = goods[goods["flow"] != "total"].groupby(["source", "reporter", "partner", "year"])["value_musd"].sum()
in_both = in_both.unstack("year") / 1000  # exports and imports
west = ["USA", "EU", "JPN"]
as_west_counts = in_both.loc["comtrade"].xs("CHN", level="partner").dropna(axis="columns", how="all")
as_china_counts = in_both.loc[("dots", "CHN")].dropna(axis="columns", how="all")
customs = goods.query("source == 'customs' and reporter == 'CHN' and partner == 'RUS' and flow == 'total'")
customs = customs.set_index("year")
three = as_west_counts.loc[west].sum()
russia = pd.concat([as_china_counts.loc["RUS", :2020], customs["value_musd"].loc[2021:] / 1000])
times = (three / russia).dropna()
share_lost, chance, worth = 25, 50, 1  # the bet that the lesson draws
break_even = lambda lost, year=2022, gain=1: 100 * gain * russia[year] / (lost / 100 * three[year])  # all in percent
of_usa = lambda year: 25 * as_west_counts.loc["USA", year] / three[year]  # a quarter of its trade, in that of the three
us_trade = as_china_counts.loc["USA"]
tariffs = 100 * (1 - us_trade[2019] / us_trade[2018])
us_alone = 100 * (us_trade[2018] - us_trade[2019]) / as_china_counts.loc[west, 2018].sum()
in_two_years = 100 * (as_china_counts.shift(-2, axis=1) / as_china_counts - 1)
with_eu = in_both.loc[("imts", "RUS", "EU")]
by_imf = goods.query("source == 'imts' and reporter == 'RUS' and partner == 'EU'").set_index("year")
mirrored = goods.query("source == 'comtrade' and partner == 'CHN'")
two_reporters = 100 * (1 - with_eu[2023] / with_eu[2021])
figures = table("own/published_figures")  # as their publishers printed them
eurostat = figures[figures["metric"] == "EU trade with Russia"]
printed = figures.set_index(["metric", "period"])["value"].sort_index()
tariffs_2025 = -printed["China trade with United States, change on a year before", "2025"]
eu_growth_2022 = printed["EU trade with Russia, change on a year before", "2022"]
eu_2021 = printed["EU trade with Russia", "2022"] / (1 + eu_growth_2022 / 100)
after_2021 = 100 * (1 - printed["EU trade with Russia", "2023"] / eu_2021)

# What pictures show
meant = {"states it": "says China considers arms"}  # in the key of 7.1; the other kinds have their own words
flag = {"US": "United States", "EU": "European Union", "China": "China", "NATO": ""}


def spoken(name):
    """What a speaker did in the nine days, the colour of the side, and by day where the words were said."""
    mine = nine_days[nine_days["speaker"].str.contains(name)]
    where = mine["occasion"].where(~mine.index.isin(red_line.index), mine["occasion"] + ": “a red line”")
    by_day = where.groupby(mine["date"].str[-2:].astype(int)).agg(", ".join)
    told = "; ".join(f"{day} Feb · {on}" for day, on in by_day.items())
    return f"{mine['kind'].replace(meant).iloc[0]} | {flag[mine['side'].iloc[0]]} | {told}"


by_fives = lambda shares: "; ".join(
    f"{year % 100:02}–{(year + 4) % 100:02}: {share:.0f} %" for year, share in shares.items()
)

# Claims
mine = claims[claims["lesson"] == "07"]
kind = lambda claim: f"{claims['type'][claim]} | {claims['sentences'][claim]} |"
row = lambda claim: f"{claim} | {claims['claim'][claim]} | {kind(claim)}"

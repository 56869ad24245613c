"""Names for lesson 01: meetings of Xi and Putin, Xi's talks with US presidents, joint texts, officials' counts."""

import pandas as pd

invasion, moscow, left = "2022-02-24", "2023-03-20", "2023-03-22"  # Xi left on the day after the talks
warrant = "2023-03-17"  # of the International Criminal Court
days = lambda start, end: (pd.Timestamp(end) - pd.Timestamp(start)).days
months = lambda start, end: days(start, end) / 30.44
stay = days(moscow, left) + 1  # days of the calendar

# Meetings of Xi and Putin, and those that a rule counts
meetings = table("own/leader_meetings").set_index("date").sort_index()
last = meetings.index.max()
in_person = meetings[meetings["mode"] == "in-person"]
by_video = meetings[meetings["mode"] == "video"]
talks = meetings[meetings["strictly_bilateral"] == "y"]  # of their own
one_table = in_person[in_person["strictly_bilateral"] == "n"]  # where they only sat with others
hosted = meetings[meetings["host"].isin(["Russia", "China"])]  # one is the other's guest
visits = meetings[meetings["format"] == "state or official visit"]
events = meetings[meetings["format"] == "event of the host"]
of_host = lambda host, rows=hosted: rows[rows["host"] == host]
in_russia = of_host("Russia")
in_between = lambda rows: rows[(rows.index >= invasion) & (rows.index < moscow)]  # invasion and visit
between = in_between(meetings)

# First of what? For each rule the first day since the invasion, the last one before it, and which one Moscow was
first = lambda rows: rows.index[rows.index >= invasion].min()
before = lambda rows, day=moscow: rows.index[rows.index < day].max()
gap = lambda rows, day=moscow: months(before(rows, day), day)
rules = {"any meeting, video talks too": meetings, "a meeting in person": in_person, "a talk of their own": talks}
rules |= {"one hosts the other": hosted, "a state or official visit": visits, "Xi in Russia": in_russia}
firsts = pd.Series({rule: first(rows) for rule, rows in rules.items()})
as_meeting, as_visit = firsts.iloc[:3], firsts.iloc[3:]
lasts = pd.Series({rule: before(rows, invasion) for rule, rows in rules.items()})
long_ago = lasts[lasts < "2020"]  # before the pandemic
number = pd.Series({rule: len(rows.loc[invasion:moscow]) for rule, rows in rules.items()})
since_covid = pd.Series({rule: len(rows.loc["2020":moscow]) for rule, rows in rules.items()})
thirteen = "2018-12-01", "2019-12-31"  # the last months before Covid, as many as between invasion and visit

# How often anyway? Years with a visit, and joint texts of a month
to_2019, to_2022 = "2019-12-31", "2022-12-31"
seven, ten = range(2013, 2020), range(2013, 2023)
years = lambda rows, end=to_2019: list(rows.index[rows.index <= end].str[:4].astype(int).unique())
in_year = lambda rows: (
    rows.index.str[:4].astype(int).value_counts().reindex(range(2013, int(last[:4]) + 1), fill_value=0)
)
later = [year for year in years(visits, last) if year > 2019]
missing = [year for year in seven if year not in years(visits)]
no_visit = later[0] - seven[-1] - 1  # years
pauses = pd.to_datetime(visits.index).to_series().diff()
staged = pd.concat([visits, events])
papers = table("tables/joint_statements").set_index("date")
texts = lambda month: papers.index.str.startswith(month).sum()
chronology = table("own/chronology").set_index("date")["event"].sort_index()

# Compared with whom? The occasion of each talk, or "visit" for visits and events
seats = ["G20", "APEC", "UN climate conference"]  # of all three
with_putin = talks["occasion"].where(talks["format"] == "summit sidelines", "visit")
us = table("tables/summit_baseline").query("leader == 'Xi' and kind == 'meeting'").set_index("period").sort_index()
with_us = us["ground"]
small_site = us[us["source_2"].isna() & us["source"].str.contains("visualfoodie")]
spans = [to_2019, left, last]
in_all = lambda with_whom, end: len(with_whom.loc[:end])
seated = lambda with_whom, end=last: with_whom.loc[:end].isin(seats).sum()
on_visits = lambda with_whom, end=last: (with_whom.loc[:end] == "visit").sum()
no_us_seat = lambda end=last: (~with_putin.loc[:end].isin([*seats, "visit"])).sum()
summits = meetings["occasion"] + meetings.index.str[:4]

# What officials counted, less what our list has to that day
stated = table("own/stated_meeting_counts")
of_years = stated[stated["kind"] == "year"]
by_putin = of_years.iloc[0]  # in October 2013
totals = stated[(stated["kind"] == "total") & (stated["wording"] != "at least") & (stated["date"] >= "2021")]
listed = lambda rows, day: (rows.index <= day).sum()
above = lambda rows: totals["stated_count"] - totals["counts_to"].map(lambda day: listed(rows, day))
above_talks = above(pd.concat([talks, by_video]))
above_rows = above(meetings)
by_china = totals[totals["side"] == "China"].groupby("counts_to")["stated_count"].max()

# How good is the list? Weak rows, and rows without a page of the Kremlin, of Chinese state media or of an agency
weak = meetings["flag"].notna() | (meetings["confidence"] == "one-source")
known = "kremlin.ru people.cn xinhuanet.com news.cn cri.cn cctv.cn cctv.com chinadaily.com.cn china.org.cn gov.cn "
known += "chinamission.be chinamil.com.cn globaltimes.cn shine.cn tass.com sputniknews.com rferl.org "
known += "lenta.ru oananews.org finance.yahoo.com"  # these give an agency's text
known = "//[^/ ]*(?:" + known.replace(".", "[.]").replace(" ", "|") + ")|copy: (?:Xinhua|Chinese state media)"
small = ~(meetings["source_1"] + " " + meetings["source_2"].fillna("")).str.contains(known)

# Claims of the opening
opening = claims[claims["lesson"] == "01"]
row = lambda claim: " | ".join(claims.loc[claim, ["claim", "type", "sentences"]])

# What pictures show: 1.1 marks by place, 1.2 answers by rule, 1.4 visits and events by host
at = lambda day: f"{pd.Timestamp(day):%b %Y}"
marked = lambda rows: counted(map(at, sorted(rows.index)), "; ")
since = lambda rule: f"China–Russia | {at(firsts[rule])} · yes" if firsts[rule] == moscow else f"| {at(firsts[rule])}"
on_visit, nuclear = "a state or official visit", "Nuclear Security Summit"

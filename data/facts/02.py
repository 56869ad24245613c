"""Names for lesson 02: ties of China and the Soviet Union by year, the steps of their break, quarrels before them."""

import pandas as pd

war = range(1950, 1954)  # years of the Korean War

# Soviet arms by year, in SIPRI's volume: by its table of 2022, and by its list of 2026
delivered = table("tables/arms_transfers").query("supplier == 'RUS' and year < 1992")
volume = delivered.set_index(["recipient", "edition", "year"])["tiv_m"].sort_index()
china, world = volume["CHN", "2022-07"], volume["ALL", "2022-07"]
china_2026, world_2026 = volume["CHN", "2026-05"], volume["ALL", "2026-05"]
others, others_2026 = world - china, world_2026 - china_2026
split = table("lessons/soviet_arms").set_index("year")  # single buyers stand in a table that may not be shipped
allies, rest = split["to_allies"], split["to_rest"]
part = 100 * china / world
empty = china.index[china.isna()]
a_year = lambda first, last, arms=china: arms.loc[first:last].mean()
change = lambda arms, year, before=None: 100 * (arms[year] / arms[before or year - 1] - 1)
steepest = (china / china.shift()).loc[:1968].idxmin()

# The rule: a year passes when China's arms fall by so many percent, and those of a control do not


def left(arms, years=1):
    """Arms of a year, and of those after it, divided by those of as many years before: 0.5 is half."""
    total = lambda first: arms.reindex(range(first, first + years)).sum(skipna=False)
    return pd.Series({year: total(year) / total(year - years) for year in range(1951, 1963)})


def beside(control, arms=china, how="alone", years=1, kept=10, fallen=1):
    """What is left to China in the years that count, beside a control or nobody (None), in one of three ways."""
    own = left(arms, years)
    if control is None:
        return own
    if how == "alone":  # a year counts if the control falls by less than a tenth (kept)
        return own.where(left(control, years) > 1 - kept / 100)
    base = left(control if how == "against" else arms + control, years)  # China divided by it, or as a part of both
    return (own / base).where(own < fallen)


# The years that pass, and the first; ways are those of the fork and of the record's last section
passing = lambda remains, fall=50: list(remains.index[remains <= 1 - fall / 100])
first = lambda remains, fall=50: min(passing(remains, fall), default=None)
ours = beside(allies)
controls = {"allies": (china, allies), "others": (china, others), "others, 2026": (china_2026, others_2026)}
controls |= {"nobody": (china, None), "nobody, 2026": (china_2026, None)}
tried = pd.DataFrame(
    [
        (fall, how, name, years, first(beside(control, arms, how, years), fall))
        for how in ("alone", "part", "against")
        for name, (arms, control) in controls.items()
        for years in range(1, 6)
        for fall in (50, 20)
        if how == "alone" or control is not None  # nobody has no part, and divides nothing
    ],
    columns=["fall", "how", "control", "years", "first"],
)
ways = tried.query("years in (1, 3, 5)")
by_half, by_fifth, by_five = ways.query("fall == 50"), ways.query("fall == 20"), ways.query("years == 5")
of_war = ways[ways["first"].isin(war)]
after = lambda found: (found["first"] > 1960).sum()
risen = [  # where China's own arms may rise
    first(beside(*controls[one.control][::-1], one.how, one.years, fallen=9), one.fall) for one in ways.itertuples()
]
textbook = ways.query("fall == 50 and years == 1 and how == 'against'")
give = lambda year, remains=ours: [fall for fall in range(1, 101) if first(remains, fall) == year]
of = lambda found, years: f"{found['first'].isin(years).sum() or 'none'} of {len(found)}"

# Why China's part fell in 1953: as others gained, not only as China got less
allies_doubled = allies[1953] > 2 * allies[1952]
if_others_stood = 100 * china[1953] / (china[1953] + others[1952])
by_others_gain = (if_others_stood - part[1953]) / (part[1952] - part[1953])

# Disputes, treaty, envoys, trade
fought = table("tables/disputes").query("who == 'CHN-RUS' and 1950 <= year <= 1991").set_index(["coding", "year"])
cow, gml = fought.loc["cow"], fought.loc["gml"]
disputed, rivals = cow.index[cow["ongoing"] > 0], cow.index[cow["rivalry"] == 1]
treaty = table("tables/treaty_obligations").query("pair == 'CHN-RUS' and year <= 1991").set_index("year")["defense"]
allied = treaty.index[treaty == 1]
envoys = table("tables/diplomatic_representation").query("year <= 1991").groupby(["pair", "year"])["exchange"].max()
embassy, with_us = envoys["CHN-RUS"], envoys["CHN-USA"]
goods = table("tables/annual_trade").query("reporter == 'CHN' and flow != 'total' and source in ('cow', 'dots')")
flows = goods.pivot(index=["source", "year"], columns=["partner", "flow"], values="value_musd")
with_moscow = flows["RUS"].sum(axis=1, skipna=False)  # nothing where one flow is missing
trade = flows["WLD"].sum(axis=1, skipna=False)
share = 100 * with_moscow / trade
in_1956 = flows.loc["cow", 1956]
less_freight = 100 * (in_1956["RUS", "exports"] / 1.1 + in_1956["RUS", "imports"]) / trade["cow", 1956]

# Events and steps
events = table("own/chronology")
days = events.set_index("event")["date"]
day = lambda words: days.filter(like=words).item()
months = lambda first, last: 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7])
refusal, recall, siege = day("a sample bomb and its data"), day("recall of all its"), day("Three-week siege")
party, back = day("party relations end"), day("Liu Xinquan reaches Moscow")
# Six steps were picked from the chronology, three come from data sets
listed = {"listed as rivals": rivals.min(), "first armed dispute": disputed.min(), "defence treaty over": allied.max()}
picked = {"sample bomb refused": refusal, "experts recalled": recall, "party ties cut": party}
picked |= {"ambassadors away": siege, "battle on the border": day("Zhenbao")}
picked |= {"consulates closed": day("consulates in China closed")}
steps = pd.Series({**listed, **{step: int(one[:4]) for step, one in picked.items()}}).sort_values()
late = (steps > 1960).sum()
note = events["event"].str.extract(r"all its ([\d,]+) experts and cancels (\d+) contracts").dropna().iloc[0]
recalled, cancelled = note.str.replace(",", "").astype(int)
men = ("Mao begins", "Zhou Enlai opens", "Khrushchev in", "Mao attends", "Khrushchev hurries", "Mao and Khrushchev")
visits = events[events["event"].str.startswith(men)].set_index("date")["direction"]
visits_in = lambda first, last: visits.index.str[:4].astype(int).isin(range(first, last + 1)).sum()

# Quarrels, by three codings; the month of a long one is its last
quarrels = table("own/quarrels").assign(month=lambda rows: rows["until"].fillna(rows["date"]))
second = quarrels.assign(about=quarrels["about_2"])
fleet = quarrels["quarrel"].isin(["joint fleet", "Taiwan Strait"])
third = quarrels.assign(about=quarrels["about"].mask(fleet, "rank"))
handbook = quarrels[quarrels["in_handbook"] == "y"]
ten = ["Stalin denounced", "Moscow conference", "joint fleet", "India (shots)", "India and Taiwan"]
ten += ["Long Live Leninism", "India and Cuba", "25 points", "open letter", "test ban"]
at_first = quarrels[quarrels["quarrel"].isin(ten)]
leaders = ["communes", "Bucharest", "22nd Congress"]
acts = [refusal, recall, "1962-08"]  # steps that are somebody's act; the month of the last is not known
closing = [f"1962-{month:02}" for month in range(7, 13)]
window = 12  # months before a step


def near(step, subject, rows=quarrels, within=window):
    """Whether a quarrel about a subject lies in the months before a step."""
    when = rows.loc[rows["about"] == subject, "month"]
    return any(1 <= months(month, step) <= within for month in when)


before = lambda subject, rows=quarrels: sum(near(step, subject, rows) for step in acts)


def fewest_most(subject, rows=quarrels, within=window):
    """The fewest and the most acts with such a quarrel before them, over the months of the closing."""
    known = sum(near(step, subject, rows, within) for step in (refusal, recall))
    closed = [near(month, subject, rows, within) for month in closing]
    return known + all(closed), known + any(closed)


def as_many(rows, within=window):
    """Whether doctrine and security can come before equally many acts."""
    (low, high), (low_2, high_2) = (fewest_most(one, rows, within) for one in ("doctrine", "security"))
    return low <= high_2 and low_2 <= high


span = pd.period_range("1957-02", "1964-07", freq="M").astype(str)  # to a year after the last quarrel
by_chance = lambda subject: 3 * sum(near(month, subject) for month in span) / len(span)

# Help in Korea, loans, experts
aid = table("own/soviet_aid")
given = aid.set_index("item")["value"]
loans = aid[aid["item"].str.startswith("Soviet loan agreed")].set_index("period")["value"].sort_index()
in_war, in_1954 = loans["1950-06-25":"1953-07-27"].sum(), loans["1954":"1955"].sum()
high_tide = aid.loc[aid["item"].str.startswith("High tide"), "period"].item()
coded = aid[aid["item"] == "Soviet troops in the war"].set_index("known_by")["value"]  # by COW in 2010, UCDP in 2025
war_months = months("1950-06", "1953-07")
planes = delivered.query("recipient == 'CHN' and edition == '2026-05' and 1950 <= year <= 1966").set_index("year")
aircraft, jets = planes["combat_aircraft"].fillna(0), planes["mig15"].fillna(0)
sure = 3 * jets[1950]  # a first deal of 1950 to 1952, which the list spreads evenly
early, later = aircraft.loc[:1953].sum(), aircraft.loc[1954:].sum()
in_months = early - aircraft[1950] / 2 - aircraft[1953] * 5 / 12  # without the months before and after the war

# What pictures show
listing = lambda years: "; ".join(map(str, years))
to_1968 = china.loc[1950:1968]
two = [1955, 1961]  # years that 2.2 colours

# Votes in the United Nations
roll = table("tables/ga_votes")


def grid(one, other, first, last):
    """How often two members gave each pair of votes (yes, no, abstained): shares of the texts of some years."""
    texts = roll[roll["date"].between(str(first), str(last + 1))]
    shares = pd.crosstab(texts[one], texts[other]).reindex(index=[*"YNA"], columns=[*"YNA"], fill_value=0)
    return shares / shares.to_numpy().sum()


alike = lambda shares: sum(shares.loc[vote, vote] for vote in "YNA")
luck = lambda shares: (shares.sum() * shares.sum(axis=1)).sum()
kappa = lambda shares: (alike(shares) - luck(shares)) / (1 - luck(shares))
# Gwet's AC1, from the average share of each vote
average = lambda shares: (shares.sum() + shares.sum(axis=1)) / 2
gwet = lambda shares: 1 - (1 - alike(shares)) / (1 - (average(shares) * (1 - average(shares))).sum() / 2)
moscow = grid("CHN", "RUS", 1972, 1985)
ideal = table("tables/ideal_points").query("1972 <= year <= 1979").set_index(["country", "year"])["ideal_point"]
apart = lambda one, other: (ideal[one] - ideal[other]).abs().mean()

# Ratings
rating = lambda claim: claims["rating_2026"][claim] + " (depends on how it is put)" * depends(claim)
paragraph = claims.loc[claims["lesson"] == "02", "paragraph"]

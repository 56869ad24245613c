"""Names for lesson 11 and its finished example: how often a state votes with China in the UN General Assembly."""

# Recorded votes since 2013, and the texts that return: their titles were put to a vote in each of four years
votes = table("tables/ga_votes").query("date >= '2013'").assign(year=lambda rows: rows["date"].str[:4].astype(int))
years_of = votes.groupby("text_key")["year"].agg(set)
in_all = lambda years: votes[votes["text_key"].isin(years_of.index[years_of >= set(years)])]
return_years = [2019, 2021, 2023, 2025]
returning = in_all(return_years)
of_both = in_all([2024, *return_years])  # texts that return, and came up in 2024 and 2025
other = votes.drop(returning.index)
count = lambda texts: texts["year"].value_counts()
december = votes["date"].str[5:7].eq("12").groupby(votes["year"]).mean()

# Percent of texts on which a state did what China did, of those on which both voted: year × state
large = ["BRA", "ZAF", "USA", "GBR", "DEU", "FRA", "JPN"]  # with India, the large democracies among the states
rich = ["GBR", "DEU", "FRA", "JPN"]
states = ["IND", *large, *"RUS IRN PRK CUB TUR KAZ BLR UKR ISR".split()]
points = votes[[*states, "CHN"]].apply(lambda one: one.map({"Y": 1, "A": 0, "N": -1}))
apart = points[states].sub(points["CHN"], axis=0)
alike = (apart == 0).astype(float).where(apart.notna())
share = lambda texts: 100 * alike.loc[texts.index].groupby(texts["year"]).mean()
on_all, on_returning, on_both = share(votes), share(returning), share(of_both)
india, back = on_all["IND"], on_returning["IND"]
step = lambda shares: shares.loc[2025] - shares.loc[2024]  # in points
by_day = 100 * alike["IND"].set_axis(votes["date"]).sort_index()
before, after = by_day["2025":"2025-08-26"].mean(), by_day["2025-08-27":].mean()  # the American tariff
each_year = in_all(range(2013, 2026))
steady = share(each_year)["IND"]
steady_2018 = share(in_all(range(2018, 2026)))["IND"]

# India and China on Ukraine, since the invasion
ukraine = table("lessons/ukraine_votes_grid").query("date >= '2022-02-24'")
on_rights = ukraine["topic"].str.contains("rights in Crimea")
together = ukraine["India"] == ukraine["China"]

# The example's own small ledger
example = table("own/example_claims").set_index("id")
reason, against = example["reason"], example["best_case_against"]

# Kappa of two coders, and how often they meet by chance on two types, by the share of the one type that each gives
kappa = lambda seen, chance: (seen - chance) / (1 - chance)
meet = lambda one, another: one * another + (1 - one) * (1 - another)

# Tables that a text can be tested with
span = lambda path, column="year": "–".join(table(path)[column].astype(str).str[:4].agg(["min", "max"]))
vetoes, gas = table("tables/vetoes")["date"].str[:4].astype(int), table("lessons/gas_by_pipe").set_index("year")
output = table("tables/gdp").dropna(subset=["gdp_busd"])
in_table = lambda rows: rows.loc[~rows["country"].isin(["EU", "WLD"]), "country"].nunique()

# What the guide says of the practice texts: billion dollars of 2024; China in the trade of 23 states; Brazil's votes
spending = table("tables/military_spending").set_index(["country", "year"])
spent = lambda who, year: spending["constant_2024_busd"][who, year]
burden, us_part = spending["share_of_gdp_pct"]["USA"], lambda year: 100 * spent("USA", year) / spent("WLD", year)
grew = lambda who: spent(who, 2024) / spent(who, 2000)
nine = lambda year: sum(spent(who, year) for who in "CHN RUS DEU UKR GBR IND FRA JPN KOR".split())
chinas = table("lessons/china_in_23_states").set_index("year")
middle, more = chinas.median(axis=1), chinas.loc[2020] - chinas.loc[2013]
doubled = lambda before, after: (chinas.loc[after] >= 2 * chinas.loc[before]).sum()
brazil, brazil_back, moved = on_all["BRA"], on_returning["BRA"], on_all.loc[2020] - on_all.loc[2018]
same_as_brazil = points[states].sub(points["BRA"], axis=0)
with_brazil = lambda who: 100 * same_as_brazil[who].dropna().eq(0).groupby(votes["year"]).mean()

# What pictures show
with_china = table("lessons/votes_alike").set_index("country")["China"].dropna().sort_values(ascending=False)

# Forks: every way of the lesson's sentence (points by which India is above others), and of the example's E5
states_now = table("lessons/votes_alike").set_index("country")
beside = {
    "all others": states_now.index.drop("India"),
    "the West": ["France", "Germany", "United Kingdom", "United States"],
    "the South": ["Brazil", "Iran", "South Africa"],
}
shares_of = {"China": states_now["China"], "both": (states_now["China"] + states_now["Russia"]) / 2}
gaps = pd.Series(
    {
        (camp, name, middle): share["India"] - getattr(share[group], middle)()
        for camp, share in shares_of.items()
        for name, group in beside.items()
        for middle in ("mean", "median")
    }
)
of = lambda name: (gaps.xs(name, level=1) > 0).sum()
rises = pd.Series(
    {
        (texts, years): share.loc[later].mean() - share.loc[earlier].mean()
        for texts, share in (("that return", back), ("all", india), ("titles of every year", steady))
        for years, earlier, later in (
            ("our spans", slice(2013, 2019), slice(2022, 2025)),
            ("since 2018", slice(2018, 2018), slice(2025, 2025)),
            ("the last year", slice(2024, 2024), slice(2025, 2025)),
        )
    }
)
drifts = lambda years: (rises.xs(years, level=1) > 1).sum()

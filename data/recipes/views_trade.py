"""Views for lessons, cut from full tables: trade, oil and gas, and forecasts of trade. One function a table.

Its parameters are the tables of these names, and `edition`, which is edition.toml. What a table holds, its units and
its traps stand in datapackage.json; here stands what was chosen, and why.
"""

import pandas as pd


def both_ways(rows: pd.DataFrame, reporter: str, partner: str, source: str) -> pd.Series:
    """Exports plus imports by year, million dollars; empty where one of the two is missing."""
    here = (rows["reporter"] == reporter) & (rows["partner"] == partner) & (rows["source"] == source)
    flows = rows[here & (rows["flow"] != "total")].pivot(index="year", columns="flow", values="value_musd")
    return flows.sum(axis=1, min_count=2)


def spliced(early: pd.Series, late: pd.Series) -> pd.Series:
    """One series to 2020, another from 2021: in our sources the IMF's collection of states' reports ends there."""
    return pd.concat([early.loc[:2020], late.loc[2021:]])


def china_counts(rows: pd.DataFrame) -> pd.Series:
    """China's trade with Russia by year, million dollars: the IMF's collection, then what China's customs announced."""
    customs = rows[(rows["source"] == "customs") & (rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    announced = customs[customs["flow"] == "total"].set_index("year")["value_musd"]
    return spliced(both_ways(rows, "CHN", "RUS", "dots"), announced)


def part_of_russias(rows: pd.DataFrame, partner: str) -> pd.Series:
    """A partner's part in Russia's trade by year: Russia's reports, from 2022 mostly estimates of the IMF."""
    ours, world = (
        spliced(both_ways(rows, "RUS", one, "dots"), both_ways(rows, "RUS", one, "imts")) for one in (partner, "WLD")
    )
    return 100 * (ours / world)


# 06a


def china_russia_trade(annual_trade) -> pd.DataFrame:
    """Each side's own count. Why: of Russia's, its customs' stand from 2006 on, since the IMF's collection of them has
    gaps after that; 2001 is incomplete there, and empty.
    """
    early, late = (both_ways(annual_trade, "RUS", "CHN", source) for source in ("dots", "fcs"))
    russia = pd.concat([early.loc[1992:2005], late.loc[2006:2021]]).drop(2001)
    frame = pd.DataFrame({"china_says": china_counts(annual_trade).loc[1992:], "russia_says": russia}) / 1000
    return frame.round(3).rename_axis("year").reset_index()


def china_crude_from_russia(crude_imports) -> pd.DataFrame:
    """Months of customs added up, then what customs announced. Why: no year is mended by another's release; customs
    itself compares 2022 with a later, higher value of 2021 (40.6 instead of 40.3 billion).
    """
    rows = crude_imports
    rows = rows[(rows["importer"] == "CHN") & (rows["origin"] == "RUS") & rows["year"].between(2010, 2023)]
    rows = rows[(rows["kind"] == "customs months") | ((rows["kind"] == "press") & (rows["year"] >= 2022))]
    rows = rows.rename(columns={"million_tonnes": "tonnes", "value_busd": "dollars"})
    return rows.sort_values("year", ignore_index=True)[["year", "tonnes", "dollars"]]


def russia_five_partners(russia_partners) -> pd.DataFrame:
    """Five partners without doubtful rows. Why: Russia stopped publishing by partner, so the reporter changes in 2022:
    for China that gives growth of 28 %, where China's own figures give 30 %.
    """
    names = {"CHN": "China", "IND": "India", "TUR": "Türkiye", "KAZ": "Kazakhstan", "EU": "EU"}
    rows = russia_partners
    rows = rows[rows["partner"].isin(names) & rows["year"].between(2012, 2024)]
    rows = rows[~rows["flag"].isin(["doubtful", "incomplete"])]
    wide = rows.pivot(index="year", columns="partner", values="total_musd")[list(names)] / 1000
    return wide.rename(columns=names).round(3).reset_index().rename_axis(columns=None)


def shares_of_each_other(annual_trade) -> pd.DataFrame:
    """The tie from both ends. Why: a share at one end says nothing of the other. China's total is the UN's from 2021
    on; Russia's 2009-2011 are incomplete by partner in the IMF's collection, and empty.
    """
    rows = annual_trade
    russia = part_of_russias(rows, "CHN").drop([2009, 2010, 2011])
    world = spliced(both_ways(rows, "CHN", "WLD", "dots"), both_ways(rows, "CHN", "WLD", "comtrade"))
    china = 100 * (china_counts(rows) / world)
    frame = pd.DataFrame({"china_in_russias": russia, "russia_in_chinas": china}).loc[2006:2024]
    return frame.round(2).rename_axis("year").reset_index()


# 06b


def trade_at_both_ends(annual_trade, shares_of_each_other, published_figures, edition) -> pd.DataFrame:
    """The shares with the EU beside them. Why: Russia's end stops in 2024, since no publisher that we found gives one
    share of all its trade for later (see `china_share_said`); China's last year is customs' total over customs' world.
    """
    last = edition["last_full_year"]
    table = shares_of_each_other.set_index("year").loc[2012:]
    table = table.reindex(range(2012, last + 1))
    table.insert(1, "eu_in_russias", part_of_russias(annual_trade, "EU"))
    said = published_figures
    world = said[(said["topic"] == "china_world_trade") & (said["period"] == str(last))].set_index("metric")["value"]
    table.loc[last, "russia_in_chinas"] = (
        100 * china_counts(annual_trade)[last] / (1000 * (world["exports"] + world["imports"]))
    )
    return table.round(2).rename_axis("year").reset_index()


def china_in_23_states(trade_with_china, annual_trade) -> pd.DataFrame:
    """All states of the full table, and Russia. Why: one collection for all, so that Russia is measured as the others
    are; its 2001 and 2009-2011 are incomplete by partner there, and empty.
    """
    rows = trade_with_china
    with_china = rows["exports_china_musd"] + rows["imports_china_musd"]
    rows["share"] = 100 * with_china / (rows["exports_world_musd"] + rows["imports_world_musd"])
    wide = rows.pivot(index="year", columns="country", values="share")
    russia = part_of_russias(annual_trade, "CHN")
    wide["Russia"] = russia.drop([2001, 2009, 2010, 2011])
    return wide[sorted(wide.columns)].loc[2000:2020].round(2).reset_index().rename_axis(columns=None)


def gas_by_pipe(gas_trade, edition) -> pd.DataFrame:
    """Two routes. Why: Gazprom counts more than the review in each year that both have, so it has a column of its own.
    The pipe to China opened in December 2019; before, empty and not zero.
    """
    rows = gas_trade
    review = rows[rows["source"] == "review"].pivot(index="year", columns="route", values="bcm")
    said = rows[(rows["source"] == "published") & (rows["route"] == "Russia to China, pipe")]
    frame = pd.DataFrame({
        "to_europe": review["Russia to Europe, pipe"],
        "to_china": review["Russia to China, pipe"],
        "to_china_gazprom": said.set_index("year")["bcm"],
    })  # fmt: skip
    return frame.loc[2012 : edition["last_full_year"]].rename_axis("year").reset_index()


def who_supplies_russia(annual_trade) -> pd.DataFrame:
    """Four sanctioners and China. Why: for these four the full table has every year (the record counts further ones,
    such as the United Kingdom). The rest is left out: from 2022 it holds figures for Uganda that can't be true.
    """
    rows = annual_trade
    rows = rows[(rows["reporter"] == "RUS") & (rows["source"] == "imts") & (rows["flow"] == "imports")]
    wide = rows.pivot(index="year", columns="partner", values="value_musd") / 1000
    four = wide[["EU", "USA", "JPN", "KOR"]].sum(axis=1, min_count=4)
    frame = pd.DataFrame({"sanctioners": four, "china": wide["CHN"]})
    return frame.round(2).reset_index().rename_axis(columns=None)


def china_share_said(china_share_by_publisher, annual_trade, published_figures) -> pd.DataFrame:
    """Publishers that give both directions. Why: nothing is averaged, since they divide by different totals, and goods
    cost more on arrival than on leaving. The IMF's 2021 is what Russia reported, its 2024 an estimate.
    """
    wide = china_share_by_publisher.pivot(index=["period", "publisher"], columns="flow", values="percent").dropna()
    found = [(period, who, row["exports"], row["imports"]) for (period, who), row in wide.iterrows()]
    trade = annual_trade[(annual_trade["reporter"] == "RUS") & (annual_trade["source"] == "imts")]
    values = trade.set_index(["year", "flow", "partner"])["value_musd"]
    for year in (2021, 2024):
        parts = [100 * values[year, flow, "CHN"] / values[year, flow, "WLD"] for flow in ("exports", "imports")]
        found.append((str(year), "IMF", *parts))
    theirs = published_figures[published_figures["publisher"] == "IIF"].set_index("metric")["value"]
    flows = ["China's share of Russian exports", "China's share of Russian imports"]
    found.append(("2022", "IIF", *theirs[flows]))
    frame = pd.DataFrame(found, columns=["period", "publisher", "of_exports", "of_imports"])
    frame[["of_exports", "of_imports"]] = frame[["of_exports", "of_imports"]].round(1)
    return frame.sort_values(["period", "publisher"], ignore_index=True)


# 07


def chinas_stakes(annual_trade) -> pd.DataFrame:
    """Three partners' own reports of their trade with China. Why: one reporter in all years, since China's figures by
    partner end in 2020 in our sources; to 2020 the two differ by at most 9 %, in 2020 by 0.6 %.
    """
    rows = annual_trade
    three = rows[(rows["source"] == "comtrade") & (rows["partner"] == "CHN")].groupby("year")["value_musd"].sum()
    table = pd.DataFrame({"with_three": three, "with_russia": china_counts(rows)}).loc[2014:2024] / 1000
    return table.round(3).rename_axis("year").reset_index()


# 10


def no_change(values: pd.Series, years: int) -> float:
    """The last value again."""
    return values.iloc[-1]


def trend(values: pd.Series, years: int) -> float:
    """The mean growth of the last five years goes on."""
    return values.iloc[-1] * (values.iloc[-1] / values.iloc[-6]) ** (years / 5)


def usual_growth(values: pd.Series, years: int) -> float:
    """The middle growth over all past stretches of so many years."""
    return values.iloc[-1] * (values / values.shift(years)).median()


def forecasts_of_april_2023(annual_trade, edition) -> pd.DataFrame:
    """Three methods on what was known then. Why: so that a forecast has a rival without a theory. Each is put back to
    the end of 2002, 2003 and so on; the middle four fifths of what came over what it would have said are its range.
    """
    rows = annual_trade
    known = china_counts(rows[rows["known_by"].astype(str) <= edition["first_clock"]]).loc[1992:] / 1000
    lines = []
    for name, method in {"no change": no_change, "usual growth": usual_growth, "trend": trend}.items():
        for ahead in (1, 2, 3, 4):
            starts = range(2002, 2023 - ahead)
            ratios = pd.Series([known[start + ahead] / method(known.loc[:start], ahead) for start in starts])
            middle = method(known, ahead)
            low, high = middle * ratios.quantile([0.1, 0.9])
            lines.append([name, 2022 + ahead, middle, low, high, len(ratios), int((ratios > 1).sum())])
    columns = ["method", "year", "forecast", "low", "high", "tried", "too_low"]
    table = pd.DataFrame(lines, columns=columns)
    return table.sort_values(["method", "year"], ignore_index=True).round({"forecast": 1, "low": 1, "high": 1})


def chance(hits: pd.Series) -> float:
    """Percent of past cases that were hits, one hit and one miss added: what never failed is not certain by that."""
    return 100 * (hits.sum() + 1) / (len(hits) + 2)


def growth(values: pd.Series, years: int = 1) -> pd.Series:
    """Growth factor over so many years, for all stretches."""
    return (values / values.shift(years)).dropna()


def china_in_russias(rows: pd.DataFrame, source: str) -> pd.Series:
    """China's share of Russia's goods trade in percent, by Russia's reports in one source."""
    shares = 100 * both_ways(rows, "RUS", "CHN", source) / both_ways(rows, "RUS", "WLD", source)
    return shares.loc[1992:].dropna()


def title_change(votes: pd.DataFrame, start: int, span: int) -> float:
    """Change of the same vote on the same titles, in points: `span` years from `start` on, less as many before."""
    rows = votes[votes["year"].between(start - span, start + span - 1)]
    rows = rows[rows[["CHN", "RUS"]].isin(list("YNA")).all(axis=1)]
    alike, later = 100.0 * (rows["CHN"] == rows["RUS"]), rows["year"] >= start
    return (alike[later].groupby(rows["text_key"]).mean() - alike[~later].groupby(rows["text_key"]).mean()).mean()


def by_year(dates: pd.Series, first: int, last: int) -> pd.Series:
    """How many rows a year."""
    return dates.dt.year.value_counts().reindex(range(first, last + 1), fill_value=0)


def twelve_statements(
    annual_trade, crude_imports, leader_meetings, vetoes, ukraine_resolutions, ga_votes, forecast_words, edition
) -> pd.DataFrame:
    """Past chances know the years to 2022. Why: a statement of 2023 could rest on no others. Joint vetoes are counted
    also from 2007, when they began; meetings are talks of their own, in person, their narrowest sense.
    """
    last, stop = edition["last_full_year"], edition["first_clock"]
    rows = annual_trade
    trade = china_counts(rows).loc[1992:] / 1000
    then = trade.loc[:2022]
    share_then = pd.concat([china_in_russias(rows, "dots"), china_in_russias(rows, "fcs").loc[[2021]]])
    share_now = china_in_russias(rows, "imts")
    oil = crude_imports
    oil = oil[(oil["importer"] == "CHN") & (oil["origin"] == "RUS") & (oil["kind"] != "review")]
    oil = oil.drop_duplicates("year").set_index("year").loc[2000:]
    tonnes = oil["million_tonnes"].where(oil["months"] == 12)
    price = 1000 * oil["value_busd"] / oil["million_tonnes"]
    dated = [one.assign(date=pd.to_datetime(one["date"])) for one in (leader_meetings, vetoes, ukraine_resolutions)]
    met, vetoes, texts = dated
    in_person = by_year(met[met["strictly_bilateral"] == "y"]["date"], 2013, edition["last_year"])
    joint = vetoes[vetoes["vetoed_by"].str.contains("CHN") & vetoes["vetoed_by"].str.contains("RUS")]["date"]
    joint_by_year = by_year(joint, 1992, 2022)
    texts = texts[~texts["group"].isin(["Georgia", "Moldova", "Council of Europe"])]
    yes = by_year(texts[texts["CHN"] == "Y"]["date"], 2014, 2022)
    votes = ga_votes
    votes["year"] = votes["date"].str[:4].astype(int)
    titles = pd.Series({year: title_change(votes, year, 1) for year in range(2014, last + 1)})
    # J: trade falls, fewer talks than the year before, fewer same votes on titles of the year before
    lower = pd.DataFrame({"trade": growth(trade) < 1, "meetings": in_person.diff() < 0, "titles": titles < 0})
    two_lower = lower.loc[2014:last].sum(axis=1) >= 2
    met_twice = ((in_person > 0) & (in_person.shift() > 0)).loc[2014:2022]
    together = (price.diff() * trade.diff() > 0).loc[2001:2022]
    past = {
        "A": growth(then) > 1,
        "B": growth(then, 3) > 1,
        "C": (growth(then) > 1).rolling(3).sum().dropna() == 3,
        "D": growth(share_then, 3) > 1,
        "E": growth(tonnes.loc[:2022], 2) > 1,
        "F": met_twice,
        "G": yes.rolling(3).sum().dropna() == 0,
        "H": joint_by_year.rolling(3).sum().dropna() > 0,
        "I": pd.Series({year: title_change(votes, year, 3) for year in range(1995, 2021)}) > 0,
        "J": two_lower.loc[:2022],
        "K": together,
        "L": together,
    }
    other = past | {
        "F": met_twice.drop([2020, 2021, 2022]),
        "H": joint_by_year.loc[2007:].rolling(3).sum().dropna() > 0,
    }
    came = {
        "A": trade[2023] > trade[2022],
        "B": trade[2025] > trade[2022],
        "C": trade.loc[2022:2025].is_monotonic_increasing,
        "D": share_now[2024] > share_now[2021],
        "E": tonnes[2024] > tonnes[2022],
        "F": (in_person.loc[2024:2025] > 0).all(),
        "G": not (texts[texts["date"] > stop]["CHN"] == "Y").any(),
        "H": (joint > stop).any(),
        "I": title_change(votes, 2023, 3) > 0,
        "J": two_lower[2025],
        "K": (price[2023] > price[2022]) == (trade[2023] > trade[2022]),
        "L": (price[2025] > price[2023]) == (trade[2025] > trade[2023]),
    }
    table = forecast_words[["letter", "statement", "article", "article_again"]]
    table["base_rate"] = table["letter"].map({letter: chance(hits) for letter, hits in past.items()})
    table["base_rate_other_years"] = table["letter"].map({letter: chance(hits) for letter, hits in other.items()})
    table["came_true"] = table["letter"].map({letter: int(hit) for letter, hit in came.items()})
    return table.sort_values("letter", ignore_index=True).round({"base_rate": 2, "base_rate_other_years": 2})

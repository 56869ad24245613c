"""Twelve statements about 2023 to 2026, what came of them, and how often such a thing happened before: lesson 10.

Sources: `own/forecast_words.csv` (statements and words), and for outcomes and chances `tables/annual_trade.csv`,
`tables/crude_imports.csv`, `tables/ga_votes.csv`, `tables/ukraine_resolutions.csv`, `tables/vetoes.csv`,
`own/leader_meetings.csv`. Units: `came_true` is 1 or 0; `base_rate` and `base_rate_other_years` are percent.

What was chosen, and why
- `article` is our word for the article, written in 2026; `article_again` the word of a second reading.
- A base rate is the share of past stretches in which such a thing happened, with one hit and one miss added, so that
  what never failed does not become certain. It knows the years to 2022.
- `base_rate_other_years` counts joint vetoes from 2007 on, when they began, and meetings without the years 2020-22.
- F and J count talks of their own, in person, since these are meetings by the narrowest sense.
- J: growth of trade below nought, fewer talks than the year before, fewer same votes on titles of the year before.
"""

from pathlib import Path

import pandas as pd


def chance(hits):
    """Percent of past cases that were hits, with one hit and one miss added."""
    return 100 * (hits.sum() + 1) / (len(hits) + 2)


def moves(values, years=1):
    """Growth factor over so many years, for all stretches."""
    return (values / values.shift(years)).dropna()


def trade_of(rows):
    """China's trade with Russia by year, billion dollars: compiled to 2020, announced from 2021."""
    pair = rows[(rows["reporter"] == "CHN") & (rows["partner"] == "RUS")]
    compiled = pair[pair["source"] == "dots"].groupby("year")["value_musd"].sum().loc[1992:2020]
    announced = pair[(pair["source"] == "customs") & (pair["flow"] == "total")].set_index("year")["value_musd"]
    return pd.concat([compiled, announced.loc[2021:]]) / 1000


def share_of(rows, source):
    """China's share of Russia's goods trade in percent, by Russia's reports in one source."""
    kept = rows[(rows["source"] == source) & (rows["reporter"] == "RUS") & (rows["year"] >= 1992)]
    kept = kept[kept["flow"] != "total"]
    sums = kept.groupby(["year", "partner"])["value_musd"].sum(min_count=2).unstack()
    return (100 * sums["CHN"] / sums["WLD"]).dropna()


def title_change(votes, start, span):
    """Change of the same vote on the same titles, in points: `span` years from `start` on, less as many before."""
    rows = votes[votes["year"].between(start - span, start + span - 1)]
    rows = rows[rows[["CHN", "RUS"]].isin(list("YNA")).all(axis=1)]
    alike, later = 100.0 * (rows["CHN"] == rows["RUS"]), rows["year"] >= start
    return (alike[later].groupby(rows["text_key"]).mean() - alike[~later].groupby(rows["text_key"]).mean()).mean()


def by_year(dates, first, last):
    """How many rows a year."""
    return dates.dt.year.value_counts().reindex(range(first, last + 1), fill_value=0)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by letter."""
    last, stop = sources.edition["last_full_year"], sources.edition["first_clock"]
    rows = pd.read_csv(sources / "tables/annual_trade.csv")
    trade = trade_of(rows)
    then = trade.loc[:2022]
    share_then = pd.concat([share_of(rows, "dots"), share_of(rows, "fcs").loc[[2021]]])
    share_now = share_of(rows, "imts")
    oil = pd.read_csv(sources / "tables/crude_imports.csv")
    oil = oil[(oil["importer"] == "CHN") & (oil["origin"] == "RUS") & (oil["kind"] != "review")]
    oil = oil.drop_duplicates("year").set_index("year").loc[2000:]
    tonnes = oil["million_tonnes"].where(oil["months"] == 12)
    price = 1000 * oil["value_busd"] / oil["million_tonnes"]
    met = pd.read_csv(sources / "own/leader_meetings.csv", parse_dates=["date"])
    in_person = by_year(met[met["strictly_bilateral"] == "y"]["date"], 2013, sources.edition["last_year"])
    vetoes = pd.read_csv(sources / "tables/vetoes.csv", parse_dates=["date"])
    joint = vetoes[vetoes["vetoed_by"].str.contains("CHN") & vetoes["vetoed_by"].str.contains("RUS")]["date"]
    joint_by_year = by_year(joint, 1992, 2022)
    texts = pd.read_csv(sources / "tables/ukraine_resolutions.csv", parse_dates=["date"])
    texts = texts[~texts["group"].isin(["Georgia", "Moldova", "Council of Europe"])]
    yes = by_year(texts[texts["CHN"] == "Y"]["date"], 2014, 2022)
    votes = pd.read_csv(sources / "tables/ga_votes.csv")
    votes["year"] = votes["date"].str[:4].astype(int)
    titles = pd.Series({year: title_change(votes, year, 1) for year in range(2014, last + 1)})
    lower = pd.DataFrame({"trade": moves(trade) < 1, "meetings": in_person.diff() < 0, "titles": titles < 0})
    two_lower = lower.loc[2014:last].sum(axis=1) >= 2
    met_twice = ((in_person > 0) & (in_person.shift() > 0)).loc[2014:2022]
    together = (price.diff() * trade.diff() > 0).loc[2001:2022]
    past = {
        "A": moves(then) > 1,
        "B": moves(then, 3) > 1,
        "C": (moves(then) > 1).rolling(3).sum().dropna() == 3,
        "D": moves(share_then, 3) > 1,
        "E": moves(tonnes.loc[:2022], 2) > 1,
        "F": met_twice,
        "G": yes.rolling(3).sum().dropna() == 0,
        "H": joint_by_year.rolling(3).sum().dropna() > 0,
        "I": pd.Series({year: title_change(votes, year, 3) for year in range(1995, 2021)}) > 0,
        "J": two_lower.loc[:2022],
        "K": together,
        "L": together,
    }
    other = dict(past)
    other["F"] = met_twice.drop([2020, 2021, 2022])
    other["H"] = joint_by_year.loc[2007:].rolling(3).sum().dropna() > 0
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
    table = pd.read_csv(sources / "own/forecast_words.csv")[["letter", "statement", "article", "article_again"]]
    table["base_rate"] = table["letter"].map({letter: chance(hits) for letter, hits in past.items()})
    table["base_rate_other_years"] = table["letter"].map({letter: chance(hits) for letter, hits in other.items()})
    table["came_true"] = table["letter"].map({letter: int(hit) for letter, hit in came.items()})
    return table.sort_values("letter", ignore_index=True).round({"base_rate": 2, "base_rate_other_years": 2})

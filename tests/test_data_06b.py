"""Tables of lesson 06b: gas by route and China in other states' trade agree with their sources and their neighbours."""

import pandas as pd
from helpers import table

SHEET = "energy-institute-statistical-review-2024-trade/gas_inter_regional_trade_2000_2023.csv"


def gas(source):
    """Gas by year and route, one source."""
    rows = table("gas_trade").query("source == @source")
    return rows.pivot(index="year", columns="route", values="bcm")


def test_gas_parts_lie_within_their_totals():
    """Russia's pipe to Europe and China is part of its pipe to all, and of all that either imports."""
    review = gas("review")
    pipes = review[["Russia to Europe, pipe", "Russia to China, pipe"]].sum(axis=1)
    assert (pipes <= review["Russia to all, pipe"] + 0.01).all()
    assert (review["Russia to Europe, pipe"] < review["all to Europe"]).all()
    liquid = review.loc[2023, ["Russia to Europe, liquefied", "Russia to China, liquefied"]].sum()
    assert liquid < review.loc[2023, "Russia to all, liquefied"]
    assert review.loc[2023, "Russia to EU, liquefied"] < review.loc[2023, "Russia to Europe, liquefied"]
    assert review.loc[2023, "Russia to EU, pipe"] < review.loc[2023, "Russia to Europe, pipe"]


def test_the_agencys_total_is_its_parts_and_stands_once():
    """155 = 140 + 15, and no second figure of the agency for another year."""
    eu = gas("published").filter(like="Russia to EU").dropna()
    assert list(eu.index) == [2021]
    assert eu.loc[2021, "Russia to EU, all"] == eu.drop(columns="Russia to EU, all").loc[2021].sum()


def test_two_publishers_of_the_pipe_to_china_stay_apart_and_near():
    """Gazprom counts more than the review in each year that both give, by less than half."""
    both = pd.DataFrame({source: gas(source)["Russia to China, pipe"] for source in ("review", "published")}).dropna()
    ratio = (both["published"] / both["review"]).loc[2020:2023]
    assert len(ratio) == 4 and ratio.between(1, 1.4).all()


def test_no_row_before_a_route_existed():
    """The pipe to China opened in December 2019; no zero stands for the years before."""
    rows = table("gas_trade")
    assert rows.loc[rows["route"] == "Russia to China, pipe", "year"].min() == 2019
    assert (rows["bcm"] > 0).all()


def test_gas_by_another_route_through_the_source(sources):
    """Exports to Europe in Russia's block of the sheet are the imports from Russia in Europe's block."""
    lines = (sources / SHEET).read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("Russian Federation,"))
    line = next(line for line in lines[place:] if line.split(",")[0].strip() == "of which: Europe")
    theirs = [round(float(value), 3) for value in line.split(",")[1:25]]
    assert theirs == list(gas("review")["Russia to Europe, pipe"])


def test_chinas_share_of_others_is_whole_and_possible():
    """22 states, 21 years each, no gap; China is never more than the world."""
    rows = table("trade_with_china")
    assert (rows.groupby("country").size() == 21).all() and rows["country"].nunique() == 22
    assert rows.notna().all().all()
    for flow in ("exports", "imports"):
        assert (rows[f"{flow}_china_musd"] < rows[f"{flow}_world_musd"]).all()


def test_others_against_chinas_own_books():
    """What Japan, South Korea and Germany report about China lies within a quarter of what China does, 2013-20."""
    mine = table("trade_with_china").query("year >= 2013").set_index(["country", "year"])
    theirs = table("annual_trade").query("source == 'dots' and reporter == 'CHN' and flow != 'total'")
    for country, code in {"Japan": "JPN", "South Korea": "KOR", "Germany": "DEU"}.items():
        reported = mine.loc[country, ["exports_china_musd", "imports_china_musd"]].sum(axis=1)
        mirror = theirs[theirs["partner"] == code].groupby("year")["value_musd"].sum().loc[2013:]
        assert (reported / mirror).between(0.75, 1.25).all(), country


def test_shares_by_publisher_are_those_of_the_list(sources):
    """Every share of one direction in our list is in the table once, and none is added."""
    listed = pd.read_csv(sources / "china-share-in-russias-trade/china_share_by_publisher.csv", dtype=str)
    listed = listed[listed["metric"].str.match(r"China in Russia's goods (exports|imports)$")]
    assert sorted(listed["value"].astype(float)) == sorted(table("china_share_by_publisher")["percent"])
    said = table("china_share_said")
    assert (said["of_imports"] > said["of_exports"]).all()


def test_the_share_of_all_trade_lies_between_its_directions():
    """The IMF's shares of 2021 and 2024: a weighted mean of the two directions."""
    said = table("china_share_said").query("publisher == 'IMF'").set_index("period")
    ends = table("trade_at_both_ends").set_index("year")["china_in_russias"]
    for period, row in said.iterrows():
        assert row["of_exports"] < ends[int(period)] < row["of_imports"]


def test_both_ends_of_2025_and_the_break():
    """China's announced total over exports plus imports as announced; Russia's end is empty after 2024."""
    last = table("trade_at_both_ends").set_index("year").loc[2025]
    assert abs(last["russia_in_chinas"] - 100 * 228.105 / (3770 + 2580)) < 0.01
    assert last[["china_in_russias", "eu_in_russias"]].isna().all()


def test_the_23_states_are_the_22_and_russia():
    """Korea of 2020 as above; Russia's incomplete years are empty."""
    wide = table("china_in_23_states").set_index("year")
    assert wide.shape == (21, 23) and abs(wide.loc[2020, "South Korea"] - 24.63) < 0.01
    assert list(wide.index[wide["Russia"].isna()]) == [2001, 2009, 2010, 2011]
    assert wide.drop(columns="Russia").notna().all().all()


def test_output_of_2022_moved_after_the_article():
    """Two estimates by Rosstat before May 2023, a smaller fall after."""
    rows = table("russian_output_2022").query("publisher == 'Rosstat'").set_index("known_on")["change"]
    assert (rows[rows.index <= "2023-04-30"] == -2.1).all() and rows["2023-12-29"] == -1.2

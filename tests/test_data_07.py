"""Military spending (lesson 07) agrees with the publisher's cut, and with what else is known of it."""

import csv

import pytest
from helpers import table

LONG = "sipri-milex/sipri-milex_1949-2025_selected-states_long.csv"


def spending(country):
    """Rows of one state by year, as a learner reads them."""
    return table("military_spending").query("country == @country").set_index("year")


def test_values_are_those_of_the_source_by_another_route(sources):
    """Line by line through the csv module: as many values as the source has, and each of them within rounding."""
    ours = table("military_spending").set_index(["year", "country"])
    names = {"China": "CHN", "Russia": "RUS", "USSR": "SUN", "United States of America": "USA", "India": "IND"}
    names |= {"Japan": "JPN", "Korea, South": "KOR", "Germany": "DEU", "France": "FRA", "United Kingdom": "GBR"}
    names |= {"Ukraine": "UKR", "World (regional totals sheet)": "WLD"}
    seen = {"constant_2024_busd": 0, "share_of_gdp_pct": 0}
    with (sources / LONG).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            try:
                value = float(row["value"])
            except ValueError:
                continue
            if row["country"] not in names or row["measure"] == "current_usd_million":
                continue
            share = row["measure"] == "share_of_gdp"
            column = "share_of_gdp_pct" if share else "constant_2024_busd"
            scale = 100 if share else 1 if row["measure"].endswith("billion") else 1 / 1000
            line = ours.loc[(int(row["year"]), names[row["country"]])]
            assert line[column] == pytest.approx(value * scale, abs=0.0006), row
            if row["sipri_estimate"] == "1":
                assert line["estimate"] == "y", row
            seen[column] += 1
    assert seen == {column: ours[column].count() for column in seen}


def test_estimates_are_marked():
    """All of China, the Soviet Union, and Russia outside 2013-21 are SIPRI's estimates; the world has no mark."""
    assert (spending("CHN")["estimate"] == "y").all() and (spending("SUN")["estimate"] == "y").all()
    russia = spending("RUS")["estimate"]
    assert list(russia.index[russia == "n"]) == list(range(2013, 2022))
    assert (spending("USA")["estimate"] == "n").all() and spending("WLD")["estimate"].isna().all()


def test_soviet_union_and_russia_are_never_one_line():
    """The one ends in 1990, the other begins in 1992; nothing stands for 1991, and nothing is zero."""
    assert list(spending("SUN").index) == [1988, 1989, 1990] and list(spending("RUS").index) == list(range(1992, 2026))
    assert 1991 not in spending("WLD").index
    rows = table("military_spending")
    assert (rows["constant_2024_busd"] > 0).all() and not (rows["share_of_gdp_pct"] == 0).any()


def test_states_stay_within_the_world():
    """The states of a year together are less than SIPRI's world, and more than half of it."""
    rows = table("military_spending").query("year >= 1992")
    parts = rows[rows["country"] != "WLD"].groupby("year")["constant_2024_busd"].sum()
    assert (parts / spending("WLD").loc[1992:, "constant_2024_busd"]).between(0.5, 0.95).all()


def test_constant_dollars_of_2024_are_its_share_of_gdp():
    """In 2024 prices are those of the day: spending over its share gives a GDP near the World Bank's of 2023."""
    gdp = table("gdp").query("year == 2023").set_index("country")["gdp_busd"]
    for country in ("CHN", "RUS", "USA", "IND", "DEU"):
        row = spending(country).loc[2024]
        implied = 100 * row["constant_2024_busd"] / row["share_of_gdp_pct"]
        assert 0.85 < implied / gdp[country] < 1.25, (country, implied, gdp[country])

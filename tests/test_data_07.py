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
    years = list(spending("RUS").index)
    assert list(spending("SUN").index) == [1988, 1989, 1990] and years == list(range(1992, years[-1] + 1))
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


# Words and findings on arms, and the tables made from them


def test_words_are_short_and_named():
    """At most fifteen quoted words; a row without words says only the sense; days fit the days of the source."""
    rows = table("arms_words")
    assert rows["short_words"].dropna().str.split().str.len().max() <= 15
    assert (rows["date"] <= rows["known_on"]).all()
    named = rows[rows["speaker"].str.contains("unnamed")]
    assert set(named["side"]) == {"US"} and set(named["kind"]) == {"states it"}


def test_words_agree_with_the_source_of_warnings(sources):
    """Each speaker and day of February that both hold stands in both, by the csv module."""
    with (sources / "official-words-additions/us_warnings_and_aftermath.csv").open(encoding="utf-8") as file:
        noted = {(r["date"], r["speaker_or_actor"]) for r in csv.DictReader(file) if r["date"].startswith("2023-02")}
    ours = {(str(r["date"])[:10], r["speaker"]) for _, r in table("arms_words").iterrows()}
    assert noted and noted <= ours


def test_findings_of_the_source_are_listed(sources):
    """What the source names as aftermath has a row, but for words that none was seen and a listing of banks."""
    with (sources / "official-words-additions/us_warnings_and_aftermath.csv").open(encoding="utf-8") as file:
        later = [r for r in csv.DictReader(file) if r["what_it_bears_on"] == "what happened after"]
    listed = set(table("arms_findings")["known_on"])
    missing = {r["known_on"] for r in later} - listed
    assert len(later) > 5 and missing == {"2023-06-19", "2025-07-18"}


def test_codes_of_findings_are_what_their_pages_allow():
    """Neither a leak nor an unnamed official is Washington, no part is a weapon, and what is contradicted says so."""
    rows = table("arms_findings")
    press = rows["who"].str.contains("Reuters|Times|Journal|Politico|leaked|unnamed|British|Ukraine")
    assert set(rows.loc[press, "washington"]) == {"no"}
    named = rows["who"].str.startswith("US") & ~rows["who"].str.contains("unnamed")
    assert set(rows.loc[named, "washington"]) == {"yes"}
    parts = rows["finding"].str.contains("parts|nitrocellulose|approved|trained")
    assert set(rows.loc[parts, "weapon"]) == {"no"}
    assert rows.loc[rows["who"] == "British Defence Secretary", "doubt"].str.contains("contradicted").all()


def test_releases_are_in_order_and_the_known_one_is_found():
    """Each release covers one year more than the one before, and is later; the last by April 2023 ends in 2022."""
    rows = table("sipri_releases")
    assert (rows["covers_to"].diff().dropna() == 1).all() and rows["known_on"].is_monotonic_increasing
    assert (rows["covers_to"] - rows["covers_from"] == 4).all()
    known = rows[rows["known_on"] <= "2023-04-30"]
    assert known["covers_to"].max() == 2022


def test_releases_are_near_the_edition_of_the_time():
    """Shares of 2017-21 as printed are those of the edition of July 2022, rounded: two publications of one count."""
    arms = table("arms_transfers").query("edition == '2022-07' and supplier == 'RUS' and 2017 <= year <= 2021")
    sums = arms.groupby("recipient")["tiv_m"].sum()
    first = table("sipri_releases").iloc[0]
    for country, column in (("CHN", "china_pct"), ("IND", "india_pct")):
        assert abs(100 * sums[country] / sums["ALL"] - first[column]) < 0.6


def test_both_ways_keep_empty_years_empty():
    """No zero stands for a year without a delivery, and the range holds the edition that is drawn."""
    rows = table("arms_both_ways")
    assert not (rows[["to_beijing", "to_moscow"]] == 0).any(axis=None)
    there = rows.dropna(subset=["to_beijing"])
    assert ((there["lowest"] <= there["to_beijing"]) & (there["to_beijing"] <= there["highest"])).all()
    assert rows.loc[rows["to_beijing"].isna(), ["lowest", "highest"]].isna().all(axis=None)


def test_stakes_join_where_they_may():
    """China's own count of its trade with the three and the mirror agree within a tenth from 2014 to 2020."""
    trade = table("annual_trade").query("source == 'dots' and reporter == 'CHN' and partner in ('USA', 'EU', 'JPN')")
    own = trade.groupby("year")["value_musd"].sum() / 1000
    stakes = table("chinas_stakes").set_index("year")
    assert (stakes.loc[2014:2020, "with_three"] / own.loc[2014:2020]).between(1, 1.1).all()
    assert list(stakes.index) == list(range(2014, stakes.index[-1] + 1)) and stakes.notna().all(axis=None)

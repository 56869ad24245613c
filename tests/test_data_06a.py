"""The table of lesson 06a: its rule, its groups, and the same numbers by other routes."""

import pandas as pd
import pytest
from helpers import table

IMTS = "imf-imts-russia-2016-2024/RU_trade.csv"
DOTS = "imf-dots-annual-1960-2020/dots_other_reporters_with_russia_ussr_china_world.csv"
EUROSTAT = "eurostat-eu27-exports-monthly-2019-2024/eu_member_state_exports_monthly.csv"
GACC = "published-figures-china-russia-economy/gacc_china_russia_trade_announcements.csv"

MEMBERS = (
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czech", "Denmark", "Estonia", "Finland", "France",
    "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta", "Netherlands",
    "Poland", "Portugal", "Romania", "Slovak", "Slovenia", "Spain", "Sweden",
)  # fmt: skip


@pytest.fixture(scope="module")
def partners():
    """The committed table."""
    return table("russia_partners")


def imts(sources):
    """Exports and imports by partner, the publisher's names kept."""
    rows = pd.read_csv(sources / IMTS, encoding="utf-8-sig")
    return rows.set_index(["COUNTERPART_COUNTRY.ID", "INDICATOR.ID"])


def test_it_says_what_annual_trade_says(partners):
    """Two recipes, one source: the same partner, year and flow give the same number."""
    other = table("annual_trade").query("reporter == 'RUS' and flow != 'total'")
    wide = other.pivot(index=["year", "partner", "source"], columns="flow", values="value_musd").reset_index()
    both = partners.merge(wide, on=["year", "partner", "source"])
    assert len(both) >= 300
    for flow in ("exports", "imports"):
        pair = both[[f"{flow}_musd", flow]].dropna()
        assert ((pair.iloc[:, 0] - pair.iloc[:, 1]).abs() < 0.011).all(), flow


def test_groups_and_their_years(partners):
    """Only sanctioners have a year; China is in the comparison's own group; Ukraine and the world in none."""
    one = partners.drop_duplicates("partner").set_index("partner")
    assert len(partners.drop_duplicates(["partner", "group"])) == len(one)
    assert (one["since"].notna() == (one["group"] == "sanctioner")).all()
    assert set(one.index[one["since"] == 2022]) == {"KOR", "TWN", "SGP"}
    assert one["group"].value_counts().to_dict() == {"other": 25, "sanctioner": 9, "invaded": 1, "world": 1}
    assert one.loc[["CHN", "IND", "TUR", "KAZ", "BLR", "SRB"], "group"].eq("other").all()


def test_totals_and_gaps(partners):
    """A total is the sum of its parts and empty without one; what is empty says so; estimates are flagged."""
    both = partners["exports_musd"] + partners["imports_musd"]
    assert (partners["total_musd"] - both).abs().max() < 0.011
    assert (partners["total_musd"].isna() == both.isna()).all()
    assert (partners["total_musd"].isna() == (partners["flag"] == "no data")).all()
    numbers = partners[["exports_musd", "imports_musd", "total_musd", "eu_exports_meur"]]
    assert not (numbers <= 0).any().any()
    assert set(partners.loc[partners["year"] >= 2022, "flag"]) == {"partner estimate", "doubtful", "no data"}
    empty = partners[partners["total_musd"].isna() & (partners["year"] >= 2011)]
    assert set(zip(empty["partner"], empty["year"], strict=True)) == {("KAZ", 2024), ("UKR", 2023)}
    doubtful = partners[partners["flag"] == "doubtful"]
    assert set(zip(doubtful["partner"], doubtful["year"], strict=True)) == {("UZB", 2023), ("UZB", 2024)}


def test_no_edition_of_2026_before_2021(partners):
    """The two clocks: what the IMF published by 2022 ends in 2020."""
    assert set(partners.loc[partners["year"] <= 2020, "known_by"].astype(str)) == {"2022"}
    assert set(partners.loc[partners["year"] >= 2021, "known_by"].astype(str)) == {"2026-05-09"}


def test_partners_make_up_most_of_the_world_and_never_more(partners):
    """Years of which the source gives too little by partner are flagged, and only they (2001 is short in total)."""
    total = partners.pivot(index="year", columns="partner", values="total_musd")
    covered = (total.drop(columns="WLD").sum(axis=1) / total["WLD"]).loc[1993:]
    assert (covered < 0.975).all(), covered
    short = set(covered.index[covered < 0.91])
    flagged = set(partners.loc[partners["flag"] == "incomplete", "year"])
    assert short == {2009, 2010, 2011} and flagged == short | {2001}


def test_the_rule_takes_whom_it_should(partners, sources):
    """No state with 2 billion or more in 2021 is missing, none with less is in: by the publisher's own names."""
    rows = pd.read_csv(sources / IMTS, encoding="utf-8-sig")
    sums = pd.to_numeric(rows["2021"]).groupby([rows["COUNTERPART_COUNTRY.ID"], rows["COUNTERPART_COUNTRY"]]).sum()
    large = sums[sums >= 2000].reset_index()
    large = large[large["COUNTERPART_COUNTRY.ID"].str.fullmatch("[A-Z]{3}")]
    large = large[~large["COUNTERPART_COUNTRY"].str.startswith(MEMBERS)]
    ours = set(partners["partner"]) - {"EU", "WLD"}
    assert set(large["COUNTERPART_COUNTRY.ID"]) == ours and len(ours) == 34


def test_what_partners_report_of_2013_to_2015(partners, sources):
    """The other side's books: the fall of Russia's imports from China, India and Korea is seen there as well."""
    rows = pd.read_csv(sources / DOTS)
    rows = rows[(rows["partner"] == "Russian Federation") & (rows["flow"] == "Exports, FOB")]
    theirs = rows.pivot_table(index="year", columns="reporter", values="value")
    ours = partners.pivot(index="year", columns="partner", values="imports_musd")
    seen = 0
    for code, name in {"IND": "India", "KOR": "Korea, Rep. of", "JPN": "Japan", "USA": "United States"}.items():
        if name in theirs:
            falls = [100 * (table.loc[2015] / table.loc[2013] - 1) for table in (theirs[name], ours[code])]
            assert max(falls) < -10 and abs(falls[0] - falls[1]) < 20, (code, falls)
            seen += 1
    assert seen >= 3


def test_eurostat_by_year_and_by_month(partners, sources):
    """The annual file and the sum of the members' months agree; Kyrgyzstan grew tenfold."""
    months = pd.read_csv(sources / EUROSTAT)
    months["year"] = months["month"].str[:4].astype(int)
    sums = months.groupby([months["partner_short"].str[:4], "year"])["VALUE_IN_EUR"].sum() / 1e6
    ours = partners.set_index(["partner", "year"])["eu_exports_meur"]
    for code, name in {"EU": "Russ", "KGZ": "Kyrg", "ARM": "Arme", "KAZ": "Kaza"}.items():
        for year in (2021, 2022, 2023):
            assert abs(ours[code, year] / sums[name, year] - 1) < 0.02, (code, year)
    assert [round(ours["EU", year] / 1000, 1) for year in (2013, 2014, 2015, 2021, 2023)] == [
        114.8,
        99.1,
        70.5,
        89.2,
        38.2,
    ]
    assert ours["KGZ", 2023] / ours["KGZ", 2021] > 10


def test_spring_of_2022_from_running_totals(sources):
    """The months of the lesson give +11 percent for China's exports in January-April; so do the running totals."""
    raw = pd.read_csv(sources / GACC)
    raw = raw[raw["period_start"].isin(["2021-01", "2022-01"]) & raw["period_end"].isin(["2021-04", "2022-04"])]
    exports = raw.set_index("period_end")["china_exports_to_russia"]
    months = table("monthly_trade").query("source == 'customs' and '2022-01' <= month <= '2022-04'")
    by_totals = 100 * (exports["2022-04"] / exports["2021-04"] - 1)
    by_months = 100 * (months["china_exports_busd"].sum() / exports["2021-04"] - 1)
    assert round(by_totals, 1) == 11.3 and abs(by_totals - by_months) < 0.5


def test_lending_adds_up_as_in_another_copy_of_the_publishers_table():
    """Billion dollars of 2021, Russia's years 2002 to 2021; one contract is six sevenths of 2013 (its SOURCE.md)."""
    lent = table("chinese_lending").set_index("year")
    assert lent["russia_busd"].sum() == pytest.approx(169.568, abs=0.005)
    assert lent.loc[2013, "one_deal_busd"] / lent.loc[2013, "russia_busd"] == pytest.approx(6 / 7, abs=0.01)

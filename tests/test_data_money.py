"""Trade, oil, published figures and GDP: the tables agree with each other, the sources and the anchors."""

import pandas as pd
import pytest
from helpers import DATA, table

from tools.data.graph import module_of

PRESS = "published-figures-china-russia-economy"


def trade(**chosen):
    """Rows of annual_trade with these values."""
    rows = table("annual_trade")
    for column, value in chosen.items():
        rows = rows[rows[column] == value]
    return rows


def years(reporter, partner, source):
    """One line a year with exports, imports and, as their sum, both; in billion dollars."""
    rows = trade(reporter=reporter, partner=partner, source=source)
    rows = rows[rows["flow"] != "total"].pivot(index="year", columns="flow", values="value_musd") / 1000
    return rows.assign(both=rows["exports"] + rows["imports"])


def announced():
    """China's announced totals with Russia, in billion dollars by year."""
    rows = trade(reporter="CHN", partner="RUS", source="customs", flow="total")
    return rows.set_index("year")["value_musd"] / 1000


def months(source, reporter):
    """Rows of monthly_trade by one source and reporter, with the year."""
    rows = table("monthly_trade")
    rows = rows[(rows["source"] == source) & (rows["reporter"] == reporter)]
    return rows.assign(year=rows["month"].str[:4].astype(int))


# The form that DATA.md fixes


@pytest.mark.parametrize("name", ["annual_trade", "monthly_trade", "crude_imports", "gdp"])
def test_missing_is_never_zero(name):
    numbers = table(name).select_dtypes("number").drop(columns="rounding_busd", errors="ignore")
    assert not (numbers == 0).any().any()
    assert not (numbers < 0).any().any()


def test_empty_values_say_why_and_only_they():
    rows = table("annual_trade")
    assert (rows["value_musd"].isna() == rows["flag"].isin(["no data", "not credible"])).all()


# Two publishers, one number


def test_dots_equals_imts_where_they_overlap():
    rows = trade(reporter="RUS")
    keys = ["year", "partner", "flow"]
    both = rows[rows["source"] == "dots"].merge(rows[rows["source"] == "imts"], on=keys)
    assert set(both["year"]) == set(range(2016, 2021)) and len(both) >= 100
    off = (both["value_musd_x"] / both["value_musd_y"] - 1).abs()
    china = both["partner"] == "CHN"
    assert (both.loc[china, "value_musd_x"] == both.loc[china, "value_musd_y"]).all()
    assert (off < 0.001).all(), both.loc[off >= 0.001, [*keys, "value_musd_x", "value_musd_y"]]


def test_months_of_dots_add_up_to_its_years():
    for reporter, partner, exports in (("CHN", "RUS", "china_exports"), ("RUS", "CHN", "china_imports")):
        rows = months("dots", reporter)
        assert (rows.groupby("year").size() == 12).all() and set(rows["year"]) == set(range(2011, 2021))
        sums = rows.groupby("year")[["china_exports_busd", "china_imports_busd", "total_busd"]].sum()
        year = years(reporter, partner, "dots").loc[2011:2020]
        other = "china_imports" if exports == "china_exports" else "china_exports"
        for column, flow in ((exports, "exports"), (other, "imports"), ("total", "both")):
            assert ((sums[f"{column}_busd"] - year[flow]).abs() < 0.0002).all(), (reporter, flow)


def test_russias_customs_add_up_and_agree_with_the_imf():
    sums = months("fcs", "RUS").groupby("year")["total_busd"].agg(["sum", "size"])
    assert list(sums.index) == list(range(2006, 2022)) and (sums["size"] == 12).all()
    assert ((sums["sum"] - years("RUS", "CHN", "fcs")["both"]).abs() < 0.001).all()
    for partner, most in (("CHN", 0.07), ("WLD", 0.20)):
        ratio = (years("RUS", partner, "fcs")["both"] / years("RUS", partner, "dots")["both"]).dropna()
        assert len(ratio) >= 15 and ((ratio - 1).abs() < most).all(), ratio


def test_correlates_of_war_repeats_chinas_figures():
    cow, dots = years("CHN", "RUS", "cow"), years("CHN", "RUS", "dots")
    imports = (cow["imports"] / dots["imports"]).loc[1978:1991]
    exports = (cow["exports"] / dots["exports"]).loc[1978:1991]
    assert imports.size == 14 and (imports - 1).abs().max() < 0.005
    assert ((exports - 1.1).abs() < 0.005).sum() == 10 and exports.between(0.995, 1.105).all()


def test_chinas_world_trade_by_the_imf_and_the_un():
    ratio = (years("CHN", "WLD", "comtrade")["both"] / years("CHN", "WLD", "dots")["both"]).dropna()
    assert list(ratio.index) == list(range(2014, 2021)) and (ratio - 1).abs().max() < 0.02


def test_trade_with_china_seen_from_both_ends():
    for partner in ("USA", "EU", "JPN"):
        theirs, chinas = years(partner, "CHN", "comtrade")["both"], years("CHN", partner, "dots")["both"]
        ratio = (theirs / chinas).dropna()
        assert ratio.size == 7 and ratio.between(0.85, 1.25).all() and (ratio != 1).all(), partner


# Who reports


def test_both_reporters_stand_for_the_same_years_and_differ():
    china, russia = years("CHN", "RUS", "dots").loc[1992:], years("RUS", "CHN", "dots").loc[1992:]
    assert list(china.index) == list(russia.index) == list(range(1992, 2021))
    gap = (china["both"] - russia["both"]) / russia["both"]
    assert (gap != 0).all() and (gap.drop(2001).abs() < 0.45).all()
    assert (gap.loc[2008:].abs() < 0.08).all()
    assert gap.idxmax() == 2001 and gap[2001] < 0.9  # Russia's year 2001 is incomplete in DOTS
    assert (round(china["both"][2014], 1), round(russia["both"][2014], 1)) == (95.2, 88.4)


def test_first_release_and_revision_are_both_kept_and_flagged():
    first = trade(year=2015, reporter="CHN", partner="RUS", source="customs", flow="total").iloc[0]
    assert (first["value_musd"], first["flag"]) == (64200, "first release")
    later = trade(year=2015, reporter="CHN", partner="RUS", source="dots")
    assert set(later["flag"]) == {"revised"} and round(later["value_musd"].sum() / 1000, 1) == 68.0
    both = pd.DataFrame({"first": announced(), "later": years("CHN", "RUS", "dots")["both"]}).dropna()
    assert len(both) >= 8 and ((both["first"] / both["later"] - 1).abs() < 0.07).all()
    assert set(trade(source="customs")["flag"]) == {"first release", "news only"}


def test_estimates_are_flagged():
    late = trade(source="imts")
    late = late[(late["year"] >= 2022) & late["value_musd"].notna()]
    impossible = late["partner"].isin(["UGA", "WLD"]) & (late["flow"] == "imports")
    assert set(late.loc[~impossible, "flag"]) == {"partner estimate"}
    assert set(late.loc[impossible, "flag"]) == {"doubtful"}
    assert set(trade(source="imts", flag="partner estimate")["year"]) == {2022, 2023, 2024}
    blank = trade(source="imts", partner="KAZ", year=2024)
    assert len(blank) == 2 and blank["value_musd"].isna().all()


def test_years_without_chinese_soviet_figures_are_empty():
    rows = trade(reporter="CHN", partner="RUS", source="cow")
    for flow in ("exports", "imports"):
        line = rows[rows["flow"] == flow].set_index("year")["value_musd"]
        assert list(line.index) == list(range(1950, 1992))
        assert list(line.dropna().index) == [1955, 1956, 1957, *range(1978, 1992)]
    assert set(rows.loc[rows["year"].between(1960, 1963), "flag"]) == {"not credible"}


def test_zeros_of_the_source_are_our_empty_cells(sources):
    raw = pd.read_csv(sources / "cow-trade-v4-russia-china/cow_dyadic_trade_ccode1_365_710.csv")
    raw = raw[(raw["ccode1"] == 365) & (raw["ccode2"] == 710) & (raw["year"] >= 1950)]
    zeros = raw[(raw["flow1"] == 0) | (raw["flow2"] == 0)]
    assert list(zeros["year"]) == [1960, 1961, 1962, 1963]


# Sums


def test_parts_add_up_to_the_total_where_all_three_exist():
    rows = trade(source="customs").pivot(index=["year", "partner"], columns="flow", values="value_musd")
    rows = rows.dropna()
    assert len(rows) >= 6
    assert ((rows["exports"] + rows["imports"] - rows["total"]).abs() <= 150).all(), rows  # 0.05 billion x 3
    rows = table("monthly_trade").dropna(subset=["china_exports_busd", "china_imports_busd"])
    off = (rows["china_exports_busd"] + rows["china_imports_busd"] - rows["total_busd"]).abs()
    assert (off[rows["source"] != "customs"] <= 0.000011).all()
    bound = 3 * rows["rounding_busd"] + 0.005
    faults = rows[(rows["source"] == "customs") & (off > bound)]
    # Here a page prints the total of the month only; its parts are differences of running totals.
    assert set(faults["month"]) <= {"2021-05", "2021-06", "2022-05", "2022-10"}, faults


def test_months_and_lumps_add_up_to_the_year():
    rows = months("customs", "CHN")
    for year, total in announced().loc[2021:].items():
        here = rows[rows["year"] == year]
        assert here["months"].sum() == 12, year
        assert abs(here["differenced_busd"].sum() - total) < 0.005, year
        assert abs(here["total_busd"].sum() / total - 1) < 0.007, year  # months are revised later in the year
    assert rows.loc[rows["month"].str[:7].between("2026-01", "2026-04"), "total_busd"].sum().round(2) == 85.24


def test_lumps_say_how_many_months_they_cover():
    rows = table("monthly_trade")
    assert ((rows["months"] > 1) == (rows["kind"] == "lump")).all()
    for (_, source), line in rows.groupby(["reporter", "source"]):
        month = pd.PeriodIndex(line["month"], freq="M")
        assert (month.month >= line["months"]).all(), "a lump never reaches back over New Year"
        steps = pd.Series(month[1:].asi8 - month[:-1].asi8)
        whole = (steps.to_numpy() == line["months"].to_numpy()[1:]).all()
        assert whole, f"{source}: a month is missing or twice"


def test_months_that_pages_print_are_taken_as_printed(sources):
    raw = pd.read_csv(sources / f"{PRESS}/gacc_china_russia_trade_announcements.csv")
    raw = raw[(raw["period_start"] == raw["period_end"]) & (raw["period_start"] >= "2021")]
    later = pd.read_csv(sources / "china-russia-trade-as-printed/printed_trade_months_2021_2026.csv")
    later = later[later["id"].isin(module_of(DATA / "recipes" / "monthly_trade.py").AS_PRINTED)]
    raw = pd.concat([raw[~raw["period_start"].isin(later["period_start"])], later])
    ours = table("monthly_trade").query("source == 'customs' and kind == 'published'").set_index("month")
    assert list(ours.index) == sorted(raw["period_start"])
    for row in raw.itertuples():
        for column in ("china_exports_to_russia", "china_imports_from_russia"):
            shown = ours.loc[row.period_start, column.replace("_to_russia", "_busd").replace("_from_russia", "_busd")]
            assert pd.isna(getattr(row, column)) or shown == getattr(row, column)
        assert pd.isna(row.total) or ours.loc[row.period_start, "total_busd"] == row.total


def test_a_partner_is_never_larger_than_the_world():
    rows = table("annual_trade")
    rows = rows[(rows["flow"] != "total") & (rows["source"] != "customs")]
    lines = ["year", "reporter", "source", "flow"]
    wide = rows.pivot_table(index=lines, columns="partner", values="value_musd")
    wide = wide.dropna(subset="WLD")
    apart = ["CHN", "RUS", "EU", "USA", "JPN", "IND", "TUR", "KAZ", "KOR", "HKG"]
    assert (wide[apart].sum(axis=1) < wide["WLD"]).all()
    germany = wide.dropna(subset=["DEU", "EU"])
    assert (germany["DEU"] < germany["EU"]).all()


# Oil, GDP, published figures


def test_oil_adds_up():
    rows = table("crude_imports")
    for (year, importer, kind), line in rows.groupby(["year", "importer", "kind"]):
        total = line.loc[line["origin"] == "WLD", "million_tonnes"]
        parts = line.loc[line["origin"] != "WLD", "million_tonnes"].sum()
        assert total.empty or parts < total.iloc[0], (year, importer, kind)
    three = rows.query("year == 2023 and origin == 'RUS' and kind == 'review'").set_index("importer")
    assert three["million_tonnes"].drop("WLD").sum() < three["million_tonnes"]["WLD"]
    wide = rows.pivot(index=["year", "importer", "origin"], columns="kind", values="million_tonnes")
    twice = wide.dropna(thresh=2)
    assert len(twice) == 5 and ((twice.max(axis=1) / twice.min(axis=1) - 1) < 0.001).all()


def test_part_years_are_marked():
    rows = table("crude_imports")
    part = rows["kind"] == "press, part of the year"
    assert (part == (rows["year"] == 2025)).all() and set(rows.loc[part, "months"]) == {9}
    later = rows[(rows["year"] >= 2000) & ~part]
    assert set(later["months"]) == {12}


def test_a_tonne_of_oil_has_a_plausible_price():
    rows = table("crude_imports").dropna(subset="value_busd")
    dollars = 1000 * rows["value_busd"] / rows["million_tonnes"]
    assert rows["year"].max() == 2025 and dollars.between(90, 870).all()


def test_shares_of_world_gdp():
    wide = table("gdp").pivot(index="year", columns="country", values="gdp_busd")
    share = 100 * wide.div(wide["WLD"], axis=0)
    states = share.drop(columns=["WLD", "EU"])
    assert (states.sum(axis=1).loc[1960:] < 100).all()
    assert (wide["DEU"] < wide["EU"]).loc[1960:].all()
    assert share["CHN"].idxmax() == 2021
    assert (round(share["CHN"][2021], 1), round(share["CHN"][2023], 1)) == (18.3, 16.9)


def test_soviet_territory_holds_russia():
    rows = table("gdp")
    people = rows.pivot(index="year", columns="country", values="population")[["SUN", "RUS"]].dropna()
    assert len(people) > 60 and (people["SUN"] > people["RUS"]).all()


def test_published_figures_agree_with_the_tables():
    figures = table("published_figures").set_index(["metric", "period"])["value"]
    assert figures["China trade with Russia", "2025"] == announced()[2025].round(1)
    oil = table("crude_imports").query("origin == 'RUS' and kind == 'customs months'").set_index("year")
    assert figures["from Russia", "2020"] == oil["million_tonnes"][2020].round(2)
    united = trade(year=2025, partner="USA", source="customs")["value_musd"].iloc[0]
    assert figures["China trade with United States", "2025"] == united / 1000


# Rules of the recipes


@pytest.mark.parametrize(
    ("end", "page", "flag"),
    [
        ("2015-12", "2016-01", "first release"),
        ("2023-12", "2024-03-07", "first release"),
        ("2021-12", "2022-07-13", "news only"),
        ("2013-12", "2014", "news only"),
    ],
)
def test_a_late_page_is_not_a_first_release(end, page, flag):
    assert module_of(DATA / "recipes" / "annual_trade.py").release(end, page) == flag


def test_running_totals_become_months_and_lumps():
    def row(start, end, total, exports="", imports=""):
        dates = {"period_start": f"2030-{start:02}", "period_end": f"2030-{end:02}", "page_date": "2030"}
        values = {"china_exports_to_russia": exports, "china_imports_from_russia": imports, "total": total}
        return dates | values | {"page": "https://example.org/page (paper)"}

    rows = [row(1, 2, "10", "4", "6"), row(1, 5, "25.5"), row(5, 5, "5.5"), row(1, 6, "31.0", "12", "19")]
    rows = pd.DataFrame(module_of(DATA / "recipes" / "monthly_trade.py").year_of_customs(2030, rows)).set_index("month")
    assert rows["total_busd"].to_dict() == {
        "2030-02": 10, "2030-04": 10, "2030-05": 5.5, "2030-06": 5.5,
    }  # fmt: skip
    assert rows["kind"].to_dict() == {
        "2030-02": "lump", "2030-04": "lump", "2030-05": "published", "2030-06": "differenced",
    }  # fmt: skip
    assert list(rows["months"]) == [2, 2, 1, 1]
    assert rows["china_exports_busd"].dropna().to_dict() == {"2030-02": 4}
    assert rows["rounding_busd"].round(3).to_dict() == {
        "2030-02": 0.5, "2030-04": 0.6, "2030-05": 0.05, "2030-06": 0.55,
    }  # fmt: skip
    assert set(rows["page"]) == {"https://example.org/page"}

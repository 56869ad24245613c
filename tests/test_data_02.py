"""Tables of lesson 02 (envoys, Soviet help, disputes) agree with their sources and with other tables."""

import csv

import pandas as pd
from helpers import table


def test_dispute_counts_fit_together():
    rows = table("disputes")
    assert (rows["begun"] <= rows["ongoing"]).all() and (rows["originated"] <= rows["initiated"]).all()
    assert (rows["initiated"] <= rows["begun"]).all() and (rows["initiated_by_other"] <= rows["begun"]).all()
    assert rows["force"].isna().eq(rows["ongoing"] == 0).all()
    pairs = rows["who"].str.contains("-")
    assert rows["rivalry"].isna().eq(~pairs).all()
    assert rows.groupby("coding")["year"].max().to_dict() == {"cow": 2014, "gml": 2010}
    assert (rows.groupby(["who", "coding"])["year"].diff().dropna() == 1).all(), "a year is missing"


def test_envoys_nine_is_empty_and_relations_are_seen_in_every_snapshot():
    rows = table("diplomatic_representation")
    moscow = rows[rows["pair"] == "CHN-RUS"]
    assert (moscow["exchange"] == 1).all() and len(moscow) == 24
    assert moscow.set_index("year")["level"].loc[1965].isna().all()
    assert (moscow.loc[moscow["year"].between(1970, 1990), "level"] == 3).all()
    washington = rows[rows["pair"] == "CHN-USA"].groupby("year")["exchange"].max()
    assert (washington.loc[:1975] == 0).all() and (washington.loc[1980:] == 1).all()
    assert rows.loc[rows["flag"].eq("doubtful"), "level"].eq(0).all()


def test_aid_table_agrees_with_the_files_that_it_names(sources):
    """MiG-15s with the arms table, troops in Korea with UCDP and Correlates of War."""
    aid = table("soviet_aid")
    migs = table("arms_transfers").query("edition == '2026-05' and recipient == 'CHN'")["mig15"].sum()
    assert migs == aid.loc[aid["item"].eq("MiG-15 fighters delivered"), "value"].item()
    ucdp = pd.read_csv(sources / "ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024.csv")
    korea = ucdp[(ucdp["conflict_id"] == 235) & (ucdp["gwno_a_2nd"].astype(str).str.startswith("365"))]
    assert sorted(set(korea["year"])) == [1950, 1951, 1952, 1953]
    war = pd.read_csv(sources / "cow-mid/cow-interstate-war_v4.0_us-russia-china_1945-2007.csv")
    assert not (war["warnum"].eq(151) & (war["ccode1"].eq(365) | war["ccode2"].eq(365))).any()
    coded = aid[aid["item"] == "Soviet troops in the war"]
    assert sorted(coded["value"]) == [0, 1]


def test_lesson_tables_have_no_row_too_many_or_few():
    """Years without a gap; empty only where nobody looked or nothing was identified."""
    ties = table("ties_by_year").set_index("year")
    assert list(ties.index) == list(range(1950, 1992)) and ties[["disputes", "treaty"]].notna().all(axis=None)
    assert list(ties.index[ties["arms"].isna()]) == list(range(1969, 1990))
    assert list(ties.index[ties["embassies"].notna()]) == list(range(1950, 1991, 5))
    arms = table("soviet_arms").set_index("year")
    assert list(arms.index) == list(range(1950, 1969)) and (arms["to_china"] == ties["arms"].loc[:1968]).all()
    totals = table("arms_transfers").query("supplier == 'RUS' and recipient == 'ALL' and edition == '2022-07'")
    assert (arms.sum(axis=1) - totals.set_index("year")["tiv_m"].loc[1950:1968]).abs().max() <= 3, "rounding alone"
    assert (arms.loc[:1954, "to_rest"] == 0).all() and (arms["to_allies"] > 1000).all()


def test_quarrels_hold_the_famous_ones_and_agree_with_the_chronology():
    """The three that the first list lacked are there; no quarrel lies on a day that the chronology dates otherwise."""
    quarrels, events = table("quarrels"), table("chronology")
    assert {"communes", "Bucharest", "22nd Congress"} <= set(quarrels["quarrel"])
    assert (quarrels["until"].dropna() > quarrels.loc[quarrels["until"].notna(), "date"]).all()
    ours = quarrels.set_index("quarrel")["date"]
    for name, words in {"25 points": "25 points", "test ban": "test ban", "joint fleet": "joint submarine"}.items():
        [date] = events.loc[events["event"].str.contains(words), "date"]
        assert date.startswith(ours[name]), name
    assert set(quarrels["about"]) == set(quarrels["about_2"]) == {"doctrine", "security", "rank"}


def test_the_rule_of_a_break_turns_on_the_control(sources):
    """What the record says of single buyers, from the publisher's tables where they are at hand."""
    folder = "sipri-arms-transfers/"
    with open(sources / (folder + "TIV-Export-USR-1950-2021.csv"), encoding="utf-8-sig", newline="") as file:
        head, *lines = list(csv.reader(file))[10:]
    years = {int(word): place for place, word in enumerate(head) if word.isdigit() and int(word) < 1969}
    got = {line[0].strip(): {y: int(line[at] or 0) for y, at in years.items()} for line in lines if len(line) > 20}
    by_buyer = pd.DataFrame(got)
    spread = pd.read_csv(sources / (folder + "derived_russia-ussr-exports-by-recipient-year_1950-2025.csv"))
    spread = spread.pivot_table(index="year", columns="recipient", values="tiv_m_even_split", aggfunc="sum").fillna(0)
    asia = ["Mongolia", "North Korea", "Viet Nam"]
    ten = ["Albania", "Bulgaria", "Czechoslovakia", "East Germany (GDR)", "Hungary", "Poland", "Romania", *asia]

    def change(rows, buyers, year):
        sums = rows[buyers].sum(axis=1)
        return 100 * (sums[year] / sums[year - 1] - 1)

    def breaks(rows, buyers):
        years = range(1951, 1963)
        return [y for y in years if change(rows, ["China"], y) <= -50 and change(rows, buyers, y) > -10]

    assert breaks(by_buyer, ten) == [1961, 1962] and breaks(spread, ten) == [1962]
    assert breaks(by_buyer, asia) == [1955, 1961, 1962] and change(by_buyer, asia, 1955) > 50
    assert -12 < change(spread, ten, 1961) < -10
    moved = by_buyer[ten].diff()
    assert [(moved.loc[y] > 0).sum() for y in (1955, 1961)] == [5, 3] and (moved.loc[1961] < 0).sum() == 7
    assert -1 < change(by_buyer, [one for one in ten if one != "Albania"], 1961) < 0
    assert change(by_buyer, [*ten, "Cuba"], 1961) > 10
    in_europe = [one for one in ten if one not in asia]
    rise = by_buyer.loc[1953, ten].sum() - by_buyer.loc[1952, ten].sum()
    assert (by_buyer.loc[1953, in_europe].sum() - by_buyer.loc[1952, in_europe].sum()) / rise > 0.8
    gone = by_buyer.loc[[1961, 1962], ["Albania", "Cuba"]]
    assert gone.loc[1962, "Albania"] == 0
    outside = table("soviet_arms").set_index("year")["to_rest"]
    assert 0.3 < gone.loc[1962, "Cuba"] / outside[1962] < 0.36

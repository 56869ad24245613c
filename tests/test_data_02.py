"""Tables of lesson 02 (envoys, Soviet help, disputes) agree with their sources and with other tables."""

import pandas as pd
from helpers import table


def test_disputes_begun_since_1992_are_those_counted_twice_before():
    """By Correlates of War: Russia 60, United States 45, China 44 on the side that acted first."""
    rows = table("disputes").query("coding == 'cow' and year >= 1992").groupby("who")["initiated"].sum()
    assert (rows["RUS"], rows["USA"], rows["CHN"]) == (60, 45, 44)


def test_dispute_counts_fit_together():
    rows = table("disputes")
    assert (rows["begun"] <= rows["ongoing"]).all() and (rows["originated"] <= rows["initiated"]).all()
    assert (rows["initiated"] <= rows["begun"]).all() and (rows["initiated_by_other"] <= rows["begun"]).all()
    assert rows["force"].isna().eq(rows["ongoing"] == 0).all()
    pairs = rows["who"].str.contains("-")
    assert rows["rivalry"].isna().eq(~pairs).all()
    assert rows.groupby("coding")["year"].max().to_dict() == {"cow": 2014, "gml": 2010}
    assert (rows.groupby(["who", "coding"])["year"].diff().dropna() == 1).all(), "a year is missing"


def test_first_dispute_and_who_began_1969():
    """Both codings see the first dispute of China and the Soviet Union in 1964; on 1969 they disagree."""
    pair = table("disputes").query("who == 'CHN-RUS'").set_index(["coding", "year"])
    for coding in ("cow", "gml"):
        busy = pair.loc[coding]
        assert busy.index[busy["ongoing"] > 0].min() == 1964
    assert pair.loc[("cow", 1969), "initiated"] == 1 and pair.loc[("gml", 1968), "initiated"] == 0
    assert pair.loc[("cow", 1979), "ongoing"] == 1, "the war with Vietnam is no dispute of this pair"
    assert pair.loc["cow"]["rivalry"].loc[[1957, 1958, 1989, 1990]].to_list() == [0, 1, 1, 0]


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

"""Tables of lesson 08 (dues, memberships, conflicts, cyber operations) agree with their sources and with themselves."""

import pandas as pd
from helpers import table

# Dues


def test_dues_add_up_as_in_the_source():
    """To 100 in most years; 2003 adds to 101.09 and 1992-95 to a little less, as published."""
    dues = table("assessments").pivot(index="year", columns="country", values="share_pct")
    assert round(dues["ALL"][2003], 2) == 101.09
    assert dues["ALL"].loc[1992:1995].between(99, 99.9).all()
    assert (dues["ALL"].drop([2003, *range(1992, 1996)]) - 100).abs().max() < 0.02
    assert (dues.drop(columns="ALL").sum(axis=1) < dues["ALL"]).all()


def test_dues_that_others_published():
    """China and Japan 2016-18 and 2019-21 (Xinhua), Russia 2016-18 (Report.az), 2007-09 (APA), rounded as printed."""
    dues = table("assessments").set_index(["country", "year"])["share_pct"]
    printed = {("CHN", 2016): 7.92, ("CHN", 2019): 12.01, ("JPN", 2016): 9.68, ("JPN", 2019): 8.56}
    printed |= {("RUS", 2016): 3.088, ("CHN", 2007): 2.7, ("RUS", 2007): 1.2, ("CHN", 1992): 0.77, ("CHN", 2025): 20.0}
    for key, value in printed.items():
        assert abs(dues[key] - value) <= 0.51 * 10 ** -len(str(value).split(".")[1]), key
    assert (dues["USA"].loc[2001:] == 22).all(), "the ceiling is 22 %"


def test_dues_are_those_of_the_spreadsheet(sources):
    """By another route than the recipe's: the publisher's own spreadsheet, China's row."""
    sheet = pd.read_excel(sources / "un-scale-of-assessments/Scale_of_Assessments_RB_1946-2027.xlsx", header=None)
    row = pd.to_numeric(sheet[sheet[0] == "China"].iloc[0, 1:], errors="coerce").dropna().to_list()
    ours = table("assessments").query("country == 'CHN'")["share_pct"].to_list()
    assert set(ours) <= {round(value, 5) for value in row}


# Conflicts


def test_a_conflict_is_one_row_a_year_and_country():
    rows = table("conflicts")
    assert not rows.duplicated(["source", "year", "country", "conflict_id"]).any()
    assert rows["large"].isna().eq(rows["source"] == "cow").all()
    assert set(rows.loc[rows["source"] == "ucdp", "role"]) == {"side", "support"}
    assert set(rows.loc[rows["source"] == "cow", "role"]) == {"began", "joined"}
    assert (rows.loc[rows["country"].isin(["FRA", "GBR"]), "type"] == "interstate").all()


def test_wars_that_everybody_knows():
    rows = table("conflicts").query("source == 'ucdp' and type == 'interstate' and role == 'side'")
    large = {(row.country, row.year) for row in rows.itertuples() if row.large == 1}
    assert {("RUS", 2022), ("USA", 2003), ("GBR", 2003), ("CHN", 1979)} <= large
    assert sorted(rows.query("country == 'CHN' and year > 1988")["year"]) == [2020]


def test_supporters_split_over_rows_are_counted_once(sources):
    """By another route: distinct conflict and year among the source's rows with the United States in any column."""
    source = pd.read_csv(sources / "ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024.csv")
    columns = ["gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd"]
    theirs = source[(source[columns] == 2).any(axis=1) & (source["year"] >= 1950)]
    ours = table("conflicts").query("source == 'ucdp' and country == 'USA'")
    assert len(ours) == len(theirs[["conflict_id", "year"]].drop_duplicates()) < len(theirs)


# Cyber operations


def counts(**chosen):
    """Operations among the rows with these values, by sponsor."""
    rows = table("cyber_operations")
    for column, value in chosen.items():
        rows = rows[rows[column] == value]
    return rows.groupby("sponsor")["count"].sum()


def test_no_sponsor_has_itself_as_a_target():
    rows = table("cyber_operations")
    assert (rows.loc[rows["sponsor"] == "USA", "target"] == "other").all()
    assert (rows.loc[rows["election"] == 1, "target"] == "USA").all()
    assert rows["us_words"].ne("none").eq((rows["tracker"] == "cfr") & (rows["target"] == "USA")).all()


def test_operations_by_the_number_of_the_pair(sources):
    """By another route: DCID's numbers of pairs. One Russian row spells US with a blank behind it, and counts."""
    source = pd.read_excel(sources / "dcid-cyber/DCID_2.0_Release_update_February_2023.xlsx", sheet_name=0)
    ours = counts(tracker="dcid", target="USA")
    for pair, code, sponsor in ((2365, 365, "RUS"), (2710, 710, "CHN")):
        assert (source.loc[source["Dyadpair"] == pair, "initiator"] == code).sum() == ours[sponsor]
        graded = source[(source["Dyadpair"] == pair) & (source["initiator"] == code) & (source["severity"] >= 3)]
        assert len(graded) == counts(tracker="dcid", target="USA", sponsor=sponsor, severity=3)[sponsor] + sum(
            counts(tracker="dcid", target="USA", sponsor=sponsor, severity=grade).get(sponsor, 0) for grade in (4, 5)
        )
    assert table("cyber_operations").query("tracker == 'dcid'")["count"].sum() == len(source)


def test_undated_rows_are_left_out(sources):
    source = pd.read_csv(sources / "cfr-cyber-operations/cyber-operations-incidents_2005-2022.csv")
    dated = source["Date"].notna()
    chinese = source["Sponsor"].fillna("").str.contains("China")
    assert (~dated).sum() == 15 and counts(tracker="cfr")["CHN"] == (dated & chinese).sum()


def test_targets_read_by_hand_are_those_of_the_file(sources):
    """By another route: well-known victims, by the victims' field alone, each once and on the right side."""
    source = pd.read_csv(sources / "cfr-cyber-operations/cyber-operations-incidents_2005-2022.csv")
    of = source.assign(Victims=source["Victims"].fillna(""), Sponsor=source["Sponsor"].fillna("")).dropna(subset="Date")
    chinese, russian = (of[of["Sponsor"].str.contains(name)] for name in ("China", "Russian"))
    assert chinese["Victims"].str.fullmatch("NASA|RSA|Anthem|GitHub|Coca-Cola|United Airlines").sum() == 9
    assert (
        russian["Victims"].str.contains("SolarWinds|Pentagon|Yahoo|White House,|Westinghouse Electric|Merck").sum() == 6
    )
    ours = table("cyber_operations").query("us_words == 'named'").groupby("sponsor")["count"].sum()
    assert ours.to_dict() == {"CHN": 22, "IRN": 3, "PRK": 4, "RUS": 7}


def test_troops_with_rebels_are_those_of_the_source(sources):
    """By another route: the source's second list of side B in internal conflicts. Cuba, Kosovo, Georgia, Ukraine."""
    source = pd.read_csv(sources / "ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024.csv")
    internal = source[(source["type_of_conflict"] == "II") & (source["year"] >= 1950)]
    theirs = internal[internal["gwno_b_2nd"].isin([2, 365, 710])][["conflict_id", "year", "gwno_b_2nd"]]
    ours = table("conflicts").query("with_rebels == 1")
    assert len(ours) == len(theirs.drop_duplicates()) == 14
    assert {(row.country, row.conflict.split(" - ")[0]) for row in ours.itertuples()} == {
        ("USA", "Cuba"), ("USA", "Yugoslavia"), ("RUS", "Georgia"), ("RUS", "Ukraine"),
    }  # fmt: skip


# The lesson's tables


def test_each_veto_of_a_member_is_one_row():
    rows, full = table("council_vetoes"), table("vetoes").query("date >= '1971-10-25'")
    assert len(rows) == full["vetoed_by"].str.split(";").str.len().sum()
    assert not rows.duplicated(["date", "number", "member"]).any()
    assert rows.loc[rows["member"] == "Soviet Union", "date"].max() < "1991-12-25"
    assert rows.loc[rows["member"] == "Russia", "date"].min() >= "1991-12-25"


def test_each_operation_has_one_kind():
    rows, full = table("hacks_of_us_targets"), table("cyber_operations")
    sponsors = {"China": "CHN", "Russia": "RUS", "Iran": "IRN", "North Korea": "PRK"}
    for tracker in ("dcid", "cfr"):
        theirs = full[(full["tracker"] == tracker) & (full["target"] == "USA")].groupby("sponsor")["count"].sum()
        mine = rows[rows["tracker"] == tracker.upper()].groupby("sponsor")["operations"].sum()
        assert {name: mine[name] for name in sponsors} == {name: theirs[code] for name, code in sponsors.items()}
    doxing = rows[(rows["tracker"] == "CFR") & (rows["kind"] == "information")]
    assert doxing.set_index("sponsor")["operations"].to_dict() == {"North Korea": 1, "Russia": 1}


def test_years_of_force_follow_one_rule():
    """Afghanistan in 1979 is there, the Soviet Union has its own name, and Syria, Mali and Iraq after 2003 are not."""
    rows = table("years_of_force")
    assert ((rows["state"] == "Soviet Union") & (rows["year"] == 1979)).sum() == 1
    assert (
        rows.loc[rows["state"] == "Soviet Union", "year"].max() <= 1991 < rows.query("state == 'Russia'")["year"].min()
    )
    assert not rows["conflict"].str.contains("Syria|Mali|Iraq - rebels").any()
    assert sorted(rows.query("state == 'China' and year > 1988")["year"]) == [2020]


# Exercises


def test_exercises_beside_an_ally_are_mostly_patrols():
    """Where an exercise was follows one rule; since 2019 all but three beside an ally are patrols."""
    rows = table("exercise_events").fillna("")
    where = rows.set_index("name")["where"]
    assert where["Joint Sea-2015 (I)"] == "other seas" and where["3rd joint naval patrol"] == "beside an ally"
    assert where["Joint Sea-2019"] == where["Joint Sea-2025"] == "own coast"
    near = rows[(rows["where"] == "beside an ally") & (rows["start"] >= "2019")]
    assert len(near) == 21 and (~near["kind"].str.contains("patrol")).sum() == 3
    assert "7th joint air patrol" in set(near["name"])

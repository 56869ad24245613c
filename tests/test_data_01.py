"""The stated counts and the meetings to compare with agree with the list of meetings and with other publishers."""

import pandas as pd
import pytest
from helpers import table_as_text


def baseline(kind, leader, counterpart=None):
    """Rows of summit_baseline of one kind and leader."""
    rows = table_as_text("summit_baseline")
    rows = rows[(rows["kind"] == kind) & (rows["leader"] == leader)]
    return rows if counterpart is None else rows[rows["counterpart"] == counterpart]


def test_counts_of_a_year_are_talks_of_their_own():
    """Each count of one year is what our list gives for talks in person, joint attendance left out."""
    stated, met = table_as_text("stated_meeting_counts"), table_as_text("leader_meetings")
    met = met[met["strictly_bilateral"] == "y"]["date"]
    yearly = stated[stated["kind"] == "year"]
    assert len(yearly) == 6
    for day, number in zip(yearly["date"], yearly["stated_count"], strict=True):
        assert int(number) == ((met >= day[:4]) & (met <= day)).sum(), day


def test_the_count_since_the_invasion():
    stated, met = table_as_text("stated_meeting_counts"), table_as_text("leader_meetings")
    row = stated[stated["kind"] == "since invasion"].iloc[0]
    ours = met[(met["mode"] == "in-person") & (met["date"] >= "2022-02-24") & (met["date"] <= row["date"])]
    assert int(row["stated_count"]) == len(ours) == 4


def test_steps_of_the_chinese_count_before_and_after_the_visit():
    """38, 40, 42: the first step needs the video link of December 2022, the second none."""
    stated, met = table_as_text("stated_meeting_counts"), table_as_text("leader_meetings")
    days = {"Xinhua": "2022-02-04", "Xi, signed": "2023-03-20", "Xi (Xinhua)": "2023-10-18"}
    rows = [
        stated[(stated["date"] == day) & stated["stated_by"].str.startswith(who)].iloc[0] for who, day in days.items()
    ]
    for before, after, talks, video in ((*rows[:2], 1, 1), (*rows[1:], 2, 0)):
        between = met[(met["date"] > before["counts_to"]) & (met["date"] <= after["counts_to"])]
        assert int(after["stated_count"]) - int(before["stated_count"]) == len(between) == talks + video
        assert (between["strictly_bilateral"] == "y").sum() == talks and (between["mode"] == "video").sum() == video


def test_no_total_since_2021_is_the_count_of_all_by_one_rule():
    stated, met = table_as_text("stated_meeting_counts"), table_as_text("leader_meetings")
    counted = stated[(stated["kind"] == "total") & (stated["wording"] != "at least") & (stated["date"] >= "2021")]
    talks = met[(met["strictly_bilateral"] == "y") | (met["mode"] == "video")]["date"]
    off = [int(row["stated_count"]) - (talks <= row["counts_to"]).sum() for row in counted.to_dict("records")]
    assert sorted(set(off)) == [1, 2] and off.count(1) == 1
    assert all(
        int(row["stated_count"]) != (met["date"] <= row["counts_to"]).sum() for row in counted.to_dict("records")
    )


@pytest.mark.parametrize(
    ("leader", "country", "period", "last"),
    [
        ("Xi", "Russia", "2013-03/2025-05", "2025-05-31"),
        ("Xi", "Russia", "2013/2020", "2020-12-31"),
        ("Putin", "China", "2013-03/2025-09", "2025-09-30"),
    ],
)
def test_reported_trips_equal_our_list(leader, country, period, last):
    """Trips as others report them: as many as our list has meetings hosted by that country."""
    rows, met = baseline("trips", leader, country), table_as_text("leader_meetings")
    reported = int(rows.loc[rows["period"] == period, "meetings"].iloc[0])
    assert reported == ((met["host"] == country) & (met["date"] <= last)).sum()


def test_meetings_fit_the_state_departments_lists(sources):
    """Up to 2024: on that day the president was in that country by its list, or Xi was in the United States."""
    trips = pd.read_csv(sources / "leader-meetings/us_president_trips_2013_2024.csv")
    visits = pd.read_csv(sources / "leader-meetings/visits_to_us_by_chinese_soviet_russian_leaders.csv")
    visits = visits[visits["visitor"] == "President Xi Jinping"]
    rows = baseline("meeting", "Xi")
    for row in rows[rows["period"] < "2025"].to_dict("records"):
        there = visits if row["country"] == "United States" else trips[trips["country"].str.contains(row["country"])]
        assert ((there["start_date"] <= row["period"]) & (there["end_date"] >= row["period"])).any(), row["period"]

"""Tables of lesson 03 agree with the tables beside them: trips with meetings, passages with texts."""

from helpers import fail_if, table_as_text


def test_xi_trips_to_russia_are_the_meetings_there():
    """Each year to 2020 has as many trips to Russia as meetings in Russia: two lists, made by two people."""
    trips = table_as_text("xi_trips").query("country == 'Russia'").astype({"year": int, "trips": int})
    theirs = trips.set_index("year")["trips"]
    meetings = table_as_text("leader_meetings").query("country == 'Russia' and date < '2021'")
    ours = meetings.groupby(meetings["date"].str[:4].astype(int)).size()
    years = sorted(set(theirs.index) | set(ours.index))
    fail_if(
        [
            f"{year}: xi_trips has {theirs.get(year, 0)} trips to Russia, leader_meetings {ours.get(year, 0)}."
            for year in years
            if theirs.get(year, 0) != ours.get(year, 0)
        ]
    )


def test_passages_are_those_of_the_texts():
    """On each day the passages are as many as the texts say, and a name stands in both or in neither."""
    passages, texts = table_as_text("statement_passages"), table_as_text("joint_statements")
    faults = []
    for date, day in texts.groupby("date"):
        mine, said = passages[passages["date"] == date], day["passages"].astype(int).sum()
        if len(mine) != said:
            faults.append(f"{date}: statement_passages has {len(mine)} passages, joint_statements says {said}.")
        for code in ("names_us", "names_nato", "unnamed_criticism"):
            # the passages of a day belong to one text each, so as many texts hold a y as the texts' table says
            found = mine.loc[mine[code] == "y", "statement"].nunique()
            if found != (day[code] == "y").sum():
                faults.append(f"{date}: {code} is y in the passages of {found} texts, the texts' table differs.")
    if strays := set(passages["date"]) - set(texts["date"]):
        faults.append(f"statement_passages has passages of days without a text: {', '.join(sorted(strays))}.")
    fail_if(faults)

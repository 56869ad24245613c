"""Tables of lesson 03 agree with the tables beside them: trips with meetings, passages with texts."""

from helpers import fail_if, table_as_text


def test_xi_trips_to_russia_are_the_meetings_there():
    """Each year to 2020 has as many trips to Russia as meetings in Russia: two lists of different makers."""
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


def test_a_text_of_which_passages_were_seen_names_them():
    """The list of texts and the passages name one another: each name of passages belongs to one text of its day."""
    texts, passages = table_as_text("joint_statement_texts"), table_as_text("statement_passages")
    named = texts[texts["passages_as"] != ""]
    theirs = set(zip(named["date"], named["passages_as"], strict=True))
    assert len(theirs) == len(named), "joint_statement_texts gives one name of passages to two texts of a day."
    assert theirs == set(zip(passages["date"], passages["statement"], strict=True))


def test_who_says_aimed_at_nobody_says_so_in_its_gist():
    """The two codes of words agree with our own gist of the passage, in both directions."""
    rows = table_as_text("statement_passages")
    for code, words in (("against_nobody", "third (?:countr|part)"), ("no_limits", "without limits")):
        said = rows["gist"].str.contains(words)
        fail_if(
            [
                f"{row['date']}: {code} is {row[code]}, yet it says: {row['gist']}"
                for row in rows[said != (rows[code] == "y")].to_dict("records")
            ]
        )


def test_lines_of_the_lesson_end_where_the_list_ends():
    """The line as coded is the sum of all codes, and leaving the quarrels out lifts it by as many."""
    events, lines = table_as_text("chronology"), table_as_text("event_lines").set_index("year")
    codes, years = events["direction"].astype(int), events["date"].str[:4].astype(int)
    quarrels = ((codes == -1) & (years > 1980)).sum()
    last = lines.loc[str(years.max())]
    assert float(last["as_coded"]) == codes.sum()
    assert float(last["no_quarrel_after_1980"]) == codes.sum() + quarrels and quarrels > 0

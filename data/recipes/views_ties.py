"""Views for lessons, cut from full tables: meetings, events, words, arms, force, readings. One function a table.

Its parameters are the tables of these names, and `edition`, which is edition.toml. What a table holds, its units and
its traps stand in datapackage.json; here stands what was chosen, and why.
"""

import pandas as pd

THREE = {"CHN": "China", "RUS": "Russia", "USA": "United States"}


# 01


def xi_putin_meetings(leader_meetings) -> pd.DataFrame:
    """All meetings in plain words. Why: a count turns on `own_talk`, so it parts a talk with each other, however brief,
    from a seat at one table of a summit; host is one of the two, so a third country and a video link have neither.
    """
    kinds = {
        "state or official visit": "visit", "event of the host": "event", "summit sidelines": "summit",
        "videoconference": "video", "video ceremony": "video",
    }  # fmt: skip
    rows = leader_meetings
    rows["kind"] = rows["format"].map(kinds)
    rows["how"] = rows["mode"].map({"in-person": "in person", "video": "by video"})
    rows["own_talk"] = rows["strictly_bilateral"].map({"y": "yes", "n": "no"})
    rows["host"] = rows["host"].where(rows["host"].isin(["Russia", "China"]), "neither")
    rows["city"] = rows["city"].fillna("by video")
    return rows.sort_values("date", ignore_index=True)[["date", "city", "kind", "how", "own_talk", "host"]]


def xi_with_putin_and_us(leader_meetings, summit_baseline) -> pd.DataFrame:
    """Talks of their own in person. Why: the list with US presidents has no video links and no shared tables, so those
    with Putin are left out. `occasion` asks for whom a summit has seats: all three, or not for the United States.
    """
    all_three, guest = "seats for all three", "visit or event"
    seats = dict.fromkeys(["G20", "APEC", "UN climate conference"], all_three)
    rows = leader_meetings[leader_meetings["strictly_bilateral"] == "y"].copy()
    beside = rows["occasion"].map(seats).fillna("no US seat")
    rows["occasion"] = beside.where(rows["format"] == "summit sidelines", guest)
    putin = rows.assign(partner="Putin", name="Putin", place=rows["city"])
    us = summit_baseline[summit_baseline["kind"] == "meeting"]
    us = us.rename(columns={"period": "date", "counterpart": "name", "city": "place"})
    # To the Nuclear Security Summits Putin did not come.
    us["occasion"] = us["ground"].map(seats | {"visit": guest, "Nuclear Security Summit": "nuclear summit"})
    both = pd.concat([putin, us.assign(partner="US president")], ignore_index=True)
    return both.sort_values(["date", "partner"], ignore_index=True)[["date", "partner", "name", "place", "occasion"]]


# 02


def ties_by_year(arms_transfers, disputes, treaty_obligations, diplomatic_representation) -> pd.DataFrame:
    """Four ties by year. Why: a year without an armed dispute is zero, since every year was coded; arms and embassies
    are empty where nobody looked or found. Trade has no column: `soviet_aid` and the record have its few known years.
    """
    arms = arms_transfers
    arms = arms[(arms["supplier"] == "RUS") & (arms["recipient"] == "CHN") & (arms["edition"] == "2022-07")]
    fights = disputes[(disputes["who"] == "CHN-RUS") & (disputes["coding"] == "cow")]
    treaties, envoys = treaty_obligations, diplomatic_representation
    columns = {
        "arms": arms.set_index("year")["tiv_m"],
        "disputes": fights.set_index("year")["ongoing"],
        "treaty": treaties[treaties["pair"] == "CHN-RUS"].set_index("year")["defense"],
        "embassies": envoys[envoys["pair"] == "CHN-RUS"].groupby("year")["exchange"].max(),
    }
    years = range(1950, 1992)
    frame = pd.DataFrame({name: series.reindex(years) for name, series in columns.items()}, index=years)
    return frame.round(0).astype("Int64").rename_axis("year").reset_index()


def steps_of_the_break(chronology, disputes, treaty_obligations) -> pd.DataFrame:
    """Six steps and a friction of the chronology, three years from data sets. Why: years, since pages on the consulates
    say 1962 only; no row for diplomatic relations, since no page says that they were cut.
    """
    found = {
        "quarrel over air cover": "Stalin draws back",
        "sample bomb refused": "a sample bomb",
        "experts recalled": "recall of all its",
        "consulates closed": "consulates in China closed",
        "party ties cut": "party relations end",
        "ambassadors away": "Three-week siege",
        "battle on the border": "Zhenbao",
    }
    years = {}
    for step, words in found.items():
        [date] = chronology.loc[chronology["event"].str.contains(words), "date"]
        years[step] = int(date[:4])
    fights = disputes[(disputes["who"] == "CHN-RUS") & (disputes["coding"] == "cow")].set_index("year")
    years["listed as rivals"] = int(fights["rivalry"].idxmax())
    years["first armed dispute"] = int((fights["ongoing"] > 0).idxmax())
    treaties = treaty_obligations
    in_force = treaties[(treaties["pair"] == "CHN-RUS") & (treaties["defense"] == 1)]
    years["defence treaty over"] = int(in_force["year"].max())
    frame = pd.Series(years).rename_axis("step").reset_index(name="year")
    frame["kind"] = ["friction" if "quarrel" in step else "step" for step in frame["step"]]
    return frame[["year", "step", "kind"]].sort_values(["year", "step"], ignore_index=True)


def quarrels_by_month(quarrels) -> pd.DataFrame:
    """All quarrels, with the first of two codings. Why: months, since many pages give no day."""
    rows = quarrels
    rows["month"] = rows["until"].fillna(rows["date"])
    return rows[["month", "quarrel", "event", "about"]].sort_values(["month", "quarrel"], ignore_index=True)


# 03


def moscow_beijing_events(chronology) -> pd.DataFrame:
    """Every event, without rationale, addresses and flags. Why: a learner recodes rows by their date, so no two may
    have the same.
    """
    rows = chronology
    if rows["date"].duplicated().any():
        raise ValueError("own/chronology.csv has two rows of one date: lesson 03 recodes rows by their date")
    rows["year"] = rows["date"].str[:4].astype(int)
    rows["pages"] = 2 - rows["source_2"].isna().astype(int)
    rows = rows.rename(columns={"direction": "code"}).sort_values("date", ignore_index=True)
    return rows[["date", "year", "event", "code", "kind", "pages"]]


def added(by_year: pd.Series, until: int) -> pd.Series:
    """Numbers by year, added up from 1949 to the end of each year."""
    return by_year.reindex(range(1949, until + 1), fill_value=0).cumsum()


def visits_left_out(meetings: pd.DataFrame, dates: pd.Series) -> pd.Series:
    """Visits of one to the other without an event of the list on their days, by year."""
    guests = meetings["format"].isin(["state or official visit", "event of the host"])
    visits = meetings[(meetings["mode"] == "in-person") & guests]
    listed = [dates.between(first, last).any() for first, last in zip(visits["date"], visits["date_end"], strict=True)]
    missing = visits.loc[[not one for one in listed], "date"]
    return missing.str[:4].astype(int).value_counts().sort_index()


def event_lines(chronology, leader_meetings, edition) -> pd.DataFrame:
    """The list as coded, and sixteen lines that change one thing each. Why: all in all years, so that they can be drawn
    behind a learner's own; visits are added since the list has all of them since 2022, of those before only some.
    """
    rows = chronology
    rows["year"] = rows["date"].str[:4].astype(int)
    codes, until = rows["direction"].astype(float), edition["last_year"]
    soft = rows["kind"].isin(["visit", "UN", "economic", "sanction"])
    lines = {
        "as_coded": codes,
        "two_pages_only": codes.where(rows["source_2"].notna(), 0),
        "unflagged_only": codes.where(rows["flag"].isna(), 0),
        "softer_kinds_half": codes.where(~soft, codes / 2),
        "without_visits": codes.where(rows["kind"] != "visit", 0),
        "doubtful_as_apart": codes.where(codes != 0, -1),
        "doubtful_as_closer": codes.where(codes != 0, 1),
        "no_quarrel_after_1980": codes.where((codes >= 0) | rows["year"].le(1980), 0),
    }
    for start in range(1950, until + 1, 10):
        lines[f"without_{start}s"] = codes.where(rows["year"] // 10 * 10 != start, 0)
    table = pd.DataFrame({name: added(one.groupby(rows["year"]).sum(), until) for name, one in lines.items()})
    more = table["as_coded"] + added(visits_left_out(leader_meetings, rows["date"]), until)
    table.insert(table.columns.get_loc("without_visits") + 1, "with_all_visits", more)
    return table.rename_axis("year").reset_index()


def joint_texts_since_2001(statement_passages) -> pd.DataFrame:
    """The text on the friendship treaty, and the main one of each year with one since the invasion. Why: an empty cell
    is no "no", since no text was seen whole. Two texts of 8 May 2025 count as one.
    """
    texts = {
        "2001-07-16": "July 2001", "2022-02-04": "February 2022", "2023-03-21": "March 2023",
        "2024-05-16": "May 2024", "2025-05-08": "May 2025",
    }  # fmt: skip
    rows = statement_passages[statement_passages["date"].isin(texts)]
    says = (rows[["against_nobody", "no_limits", "names_us", "names_nato"]] == "y").groupby(rows["date"]).any()
    table = says.replace({True: "y", False: ""}).reset_index()
    table.insert(1, "text", table["date"].map(texts))
    table.insert(2, "passages_seen", table["date"].map(rows["date"].value_counts()))
    return table.sort_values("date", ignore_index=True)


def meetings_by_kind(leader_meetings) -> pd.DataFrame:
    """All meetings in three kinds. Why: these are what a count turns on, since nobody says what counts as a meeting."""
    rows = leader_meetings
    kind = rows["strictly_bilateral"].map({"y": "talk", "n": "same table"})
    kind = kind.where(rows["mode"] == "in-person", "video")
    table = pd.DataFrame({"date": rows["date"], "place": rows["city"], "kind": kind})
    return table.sort_values("date", ignore_index=True)


def stated_totals(stated_meeting_counts) -> pd.DataFrame:
    """Totals by the two sides. Why: counts of a year, floors ("at least") and totals by others are another kind of
    number; one total that a side gave again within a month stands once, the exact one before the rounded one.
    """
    rows = stated_meeting_counts
    rows = rows[(rows["kind"] == "total") & (rows["wording"] != "at least") & (rows["side"] != "press")]
    table = pd.DataFrame({
        "date": rows["counts_to"],
        "total": rows["stated_count"],
        "said_by": rows["stated_by"],
        "side": rows["side"],
        "rounded": rows["wording"].map({"round": "y"}).fillna(""),
    })  # fmt: skip
    month = table["date"].str[:7]
    repeats = table.assign(month=month).sort_values(["month", "side", "total", "rounded", "date"], kind="stable")
    first = repeats.drop_duplicates(["month", "side", "total"]).index
    return table.loc[sorted(first)].sort_values(["date", "side", "total"], ignore_index=True)


# 07


def words_of_february(arms_words) -> pd.DataFrame:
    """From the meeting in Munich to the interview of the director of the CIA. Why: one exchange
    within nine days, so that answers stand beside claims; earlier and later words are in the full table.
    """
    rows = arms_words[arms_words["date"].between("2023-02-18", "2023-02-26")]
    rows = rows.rename(columns={"date": "day", "occasion": "programme", "short_words": "words"})
    columns = ["day", "speaker", "office", "side", "programme", "kind", "words", "page"]
    return rows[columns].sort_values(["day", "speaker", "programme"], ignore_index=True)


def reports_of_arms(arms_findings) -> pd.DataFrame:
    """All findings with three codes. Why: they are the three parts of the trigger of claim C47, in the reading that we
    fixed in November 2026.
    """
    rows = arms_findings.rename(columns={"known_on": "day"})
    rows = rows[["day", "who", "finding", "weapon", "state", "washington"]]
    return rows.sort_values(["day", "finding"], ignore_index=True)


def arms_both_ways(arms_transfers) -> pd.DataFrame:
    """The edition of May 2026. Why: it alone reaches from 1950 to 2025 in both directions; the range over all editions
    stands beside it, so that nobody takes one edition for the world.
    """
    pairs = {
        pair: part.pivot(index="year", columns="edition", values="tiv_m")
        for pair, part in arms_transfers.groupby(["supplier", "recipient"])
    }
    to_beijing, to_moscow = pairs["RUS", "CHN"], pairs["CHN", "RUS"]
    table = pd.DataFrame({
        "to_beijing": to_beijing["2026-05"],
        "to_moscow": to_moscow["2026-05"],
        "lowest": to_beijing.min(axis=1),
        "highest": to_beijing.max(axis=1),
    })  # fmt: skip
    return table.round(2).rename_axis("year").reset_index()


# 08


def years_of_force(conflicts) -> pd.DataFrame:
    """Against another state, or with rebels against a government. Why: one rule for all three; its second part takes in
    what is coded as internal: Cuba (1961), Kosovo (1999), Georgia (2008), the Donbas (2014-21).
    """
    rows = conflicts[conflicts["source"].eq("ucdp") & conflicts["country"].isin(THREE)]
    rows = rows[rows["type"].eq("interstate") | rows["with_rebels"].eq(1)].copy()
    rows["state"] = rows["country"].map(THREE)
    rows["state"] = rows["state"].mask(rows["state"].eq("Russia") & (rows["year"] <= 1991), "Soviet Union")
    rows["decade"] = (rows["year"] // 10 * 10).astype(str) + "s"
    rows["part"] = rows["role"].map({"side": "side", "support": "troops for a side"})
    rows["part"] = rows["part"].mask(rows["with_rebels"].eq(1), "troops with rebels")
    rows["large"] = rows["large"].map({1: "yes", 0: "no"})
    rows = rows.sort_values(["year", "state", "conflict_id"], ignore_index=True)
    return rows[["year", "decade", "state", "conflict_id", "conflict", "part", "large"]]


def hacks_of_us_targets(cyber_operations) -> pd.DataFrame:
    """Five sponsors on American targets, and American operations on others. Why: so that the same is asked of all. An
    operation on information is of this kind whatever its aim: in CFR its type Doxing, publishing what was stolen.
    """
    names, key = THREE | {"IRN": "Iran", "PRK": "North Korea"}, ["tracker", "sponsor", "period", "kind"]
    rows = cyber_operations
    rows = rows[rows["sponsor"].isin(names) & (rows["target"].eq("USA") | rows["sponsor"].eq("USA"))].copy()
    rows["tracker"] = rows["tracker"].str.upper()
    rows["sponsor"] = rows["sponsor"].map(names)
    rows["period"] = (rows["year"] >= 2014).map({True: "from 2014", False: "to 2013"})
    rows["kind"] = rows["aim"].replace("not coded", "other").mask(rows["information_operation"] == "yes", "information")
    rows["on_elections"] = rows["count"].where(rows["election"] == 1, 0)
    table = rows.groupby(key)[["count", "on_elections"]].sum().reset_index()
    return table.rename(columns={"count": "operations"}).sort_values(key, ignore_index=True)


def per_ten(counts: pd.Series, years: float) -> pd.Series:
    """A count as a rate per ten years, for the three states: the counts cover spans of unlike length."""
    return 10 * counts.reindex(list(THREE), fill_value=0) / years


def restraint_counts(vetoes, disputes, conflicts, ga_votes, cyber_operations) -> pd.DataFrame:
    """Seven counts in the order of the argument. Why: rules were written before the numbers were compared, but for one:
    conflicts in which the UN had troops were left out after, on 26 November 2026 (see below).
    """
    vetoes = vetoes.query("date >= '1991-12-25'")["vetoed_by"]
    disputes = disputes.query("coding == 'cow' and year >= 1992").groupby("who")
    conflicts = conflicts.query("source == 'ucdp' and year >= 1992")
    against = conflicts["type"].eq("interstate") | conflicts["with_rebels"].eq(1)  # the rule of years_of_force
    # The source counts UN peacekeepers as troops on the government's side, and does not tell them from others (Russia's
    # in the Central African Republic go with them). With them China has 12 years, without them none; Russia has 14 and
    # the United States 22 either way. The missions are MINUSMA and MINUSCA. Years, as in years of war.
    un_troops = {"Mali": (2013, 2023), "Central African Republic": (2014, 2024)}
    land = conflicts["conflict"].str.split(" - ").str[0]
    first, last = (land.map({name: years[end] for name, years in un_troops.items()}) for end in (0, 1))
    supported = conflicts[~against & ~conflicts["year"].between(first, last) & conflicts["role"].eq("support")]
    votes = ga_votes.query("date >= '1992'")[list(THREE)]
    hacks = cyber_operations.query("tracker == 'cfr'").groupby("sponsor")["count"]
    ten, cast = "per ten years", votes.isin(["Y", "N", "A"]).sum()
    rows = {
        ("vetoes", ten, "1991-2026"): per_ten(vetoes.str.get_dummies(";").sum(), 34.3),
        # The state's side acted first, by Correlates of War; with force: it used force itself.
        ("disputes begun", ten, "1992-2014"): per_ten(disputes["initiated"].sum(), 23),
        ("disputes begun with force", ten, "1992-2014"): per_ten(disputes["initiated_force"].sum(), 23),
        ("years of war", ten, "1992-2024"): per_ten(conflicts[against].groupby("country")["year"].nunique(), 33),
        ("troops for others", ten, "1992-2024"): per_ten(supported.groupby("country")["year"].nunique(), 33),
        ("no in the Assembly", "percent of its votes", "1992-2025"): 100 * votes.eq("N").sum() / cast,
        ("hacks", ten, "2005-2022"): per_ten(hacks.sum(), 18),
    }
    table = pd.DataFrame(rows).T.rename(columns=THREE).round(6).rename_axis(["count", "unit", "years"]).reset_index()
    table.insert(0, "place", range(1, len(table) + 1))
    return table


# 09


def coded(evidence: pd.DataFrame, hypotheses: pd.DataFrame, code: str) -> pd.DataFrame:
    """Fifteen items down, nine readings across, in words that need no key; `edited` names what was changed later."""
    readings = ["title", "body", "threat", "gain", "trade", "border", "rule", "need", "roles"]
    said = {"consistent": "expected", "inconsistent": "not expected", "neutral": "silent"}
    rows, names = evidence.fillna(""), hypotheses.set_index("id")["word"]
    dropped = rows["reworded"].isin(["both", "first"] if code == "code" else ["both"])
    rows["code_now"] = rows[code].mask(dropped, "neutral")
    rows["reading"], rows["said"] = rows["hypothesis"].map(names), rows["code_now"].map(said)
    table = rows.pivot(index="item", columns="reading", values="said")[readings]
    about = rows.drop_duplicates("item").set_index("item")
    table.insert(0, "short", about["short"])
    past = about["source_group"] == "Before 1992"
    table.insert(1, "aside", about["granted"].map({"y": "granted", "": "no"}).mask(past, "past"))
    table.insert(2, "finding", about["finding"])
    changed = rows[(rows[f"{code}_edited"] != "") & ~dropped]
    notes = changed["reading"] + ": " + changed[f"{code}_edited"].map(said)
    table["edited"] = notes.groupby(changed["item"]).agg("; ".join)
    return table.sort_index().reset_index()


def nine_readings(hypothesis_evidence, hypotheses) -> pd.DataFrame:
    """The first coder's codes as given, silent where words of the title, since dropped, were their reason. Why: another
    edit, made with both codings known, replaces no code; that is a second opinion as given. `aside` may be left out.
    """
    return coded(hypothesis_evidence, hypotheses, "code")


def nine_readings_second(hypothesis_evidence, hypotheses) -> pd.DataFrame:
    """The codes of the coder who did not see the first one's. Why: the same form, so that the two can be laid over each
    other; what each item says stands in `nine_readings`.
    """
    return coded(hypothesis_evidence, hypotheses, "second_code").drop(columns="finding")

"""Tables on arms, meetings, events, treaties, votes and words agree with each other and their sources."""

import re

import pandas as pd
import pytest
from helpers import fail_if, table, table_as_text

MOSCOW = "2023-03-22"  # last day of the visit that the article speaks of
WEB = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(/\S*)?|copy: .+", re.I)


def arms(supplier, recipient, edition):
    """Deliveries of a pair by year in one edition."""
    rows = table("arms_transfers")
    keep = (rows["supplier"] == supplier) & (rows["recipient"] == recipient) & (rows["edition"] == edition)
    return rows[keep].set_index("year")


# Every page is a web address, or a copy in words


PAGES = [
    ("leader_meetings", "source_1"),
    ("leader_meetings", "source_2"),
    ("chronology", "source_1"),
    ("chronology", "source_2"),
    ("joint_statements", "page"),
    ("joint_statements", "page_2"),
    ("quotations", "page"),
]


@pytest.mark.parametrize(("name", "column"), PAGES)
def test_every_page_is_a_web_address(name, column):
    pages = table_as_text(name)[column]
    bad = [page for page in pages if page and not WEB.fullmatch(page)]
    assert not bad, f"{name}, {column}: {bad[:3]}"
    if not column.endswith("_2"):
        assert (pages != "").all()


# arms_transfers


def test_editions_agree_by_decade_within_eleven_percent():
    editions = {edition: arms("RUS", "CHN", edition)["tiv_m"] for edition in ("2022-07", "2024-04", "2026-05")}
    sums = pd.DataFrame({key: tiv.groupby(tiv.index // 10 * 10).sum(min_count=1) for key, tiv in editions.items()})
    whole = {"2022-07": [1950, 1960, 1990, 2000, 2010], "2024-04": [1990, 2000, 2010]}
    for edition, decades in whole.items():
        ratio = sums.loc[decades, "2026-05"] / sums.loc[decades, edition]
        assert ratio.between(1 / 1.11, 1.11).all(), ratio
        assert (ratio != 1).all(), "two editions with the same sums are one edition"
    assert sums.loc[[1970, 1980]].isna().all(axis=None), "no delivery was identified in these decades"


def test_joined_line_takes_one_row_a_year_and_says_from_which_edition():
    rows = table("arms_transfers")
    line = rows[rows["joined_line"] == "y"]
    assert set(zip(line["supplier"], line["recipient"], strict=True)) == {("RUS", "CHN"), ("CHN", "RUS")}
    for _, one in line.groupby("supplier"):
        assert list(one["year"]) == list(range(1950, 2026))
        assert list(one["edition"]) == ["2022-07"] * 40 + ["2024-04"] * 34 + ["2026-05"] * 2
    assert (rows["method"] == "even split").eq(rows["edition"] == "2026-05").all()


def test_years_without_deliveries_are_empty_and_never_zero():
    rows = table("arms_transfers")
    assert (rows[["tiv_m", "aircraft", "combat_aircraft", "mig15"]] == 0).sum().sum() == 0
    for edition in ("2022-07", "2026-05"):
        quiet = arms("RUS", "CHN", edition).loc[1969:1989, "tiv_m"]
        assert len(quiet) == 21 and quiet.isna().all()
    assert arms("CHN", "RUS", "2022-07")["tiv_m"].isna().all(), "the edition of 2022 knows no such delivery"
    assert list(arms("CHN", "RUS", "2024-04")["tiv_m"].dropna().index) == [2018, 2019, 2021, 2022, 2023]


def test_parts_of_an_edition_stay_within_its_total():
    rows = table("arms_transfers")
    total = rows[(rows["supplier"] == "ALL")].set_index("year")["tiv_m"]
    parts = rows[(rows["recipient"] == "CHN") & (rows["supplier"] != "ALL") & (rows["edition"] == "2022-07")]
    decades = parts.groupby(parts["year"] // 10 * 10)["tiv_m"].sum()
    ratio = (decades / total.groupby(total.index // 10 * 10).sum()).loc[[1950, 1960, 1970, 1980, 1990, 2000, 2010]]
    assert ratio.between(0.95, 1.05).all(), ratio
    for edition in ("2022-07", "2026-05"):
        all_buyers = arms("RUS", "ALL", edition)["tiv_m"]
        ours = rows[(rows["supplier"] == "RUS") & (rows["recipient"] != "ALL") & (rows["edition"] == edition)]
        assert (ours.groupby("year")["tiv_m"].sum() <= all_buyers + 1).all()


def test_mig15_are_two_deals_and_a_third_came_when_the_war_was_ending():
    soviet = arms("RUS", "CHN", "2026-05")
    assert soviet["mig15"].dropna().to_dict() == {1950: 250, 1951: 250, 1952: 750, 1953: 500, 1954: 500}
    assert (soviet["mig15"].dropna() <= soviet["combat_aircraft"].reindex(range(1950, 1955))).all()
    both = soviet[["aircraft", "combat_aircraft"]].dropna()
    assert (both["combat_aircraft"] <= both["aircraft"]).all()


def test_deals_are_those_of_the_register(sources):
    folder = sources / "sipri-arms-transfers"
    deals = pd.read_csv(folder / "trade-register_1950-2025_china-imports-and-china-to-russia.csv")
    soviet = deals[deals["Supplier"].isin(["Soviet Union", "Russia"])]
    even = arms("RUS", "CHN", "2026-05")
    assert even["tiv_m"].sum() == pytest.approx(soviet["SIPRI TIV of delivered weapons"].sum(), abs=0.5)
    mig = soviet[soviet["Weapon designation"] == "MiG-15"].set_index("Year(s) of delivery")["Number delivered"]
    assert mig.to_dict() == {"1950; 1951; 1952": 750, "1952; 1953; 1954": 1500}
    assert (deals["Recipient"] == "Russia").sum() == 2
    derived = pd.read_csv(folder / "derived_russia-ussr-exports-by-recipient-year_1950-2025.csv")
    derived = derived[derived["recipient"] == "China"].set_index("year")["tiv_m_even_split"]
    assert (derived - even["tiv_m"].dropna()).abs().max() < 0.02


# leader_meetings


def counts_to(day):
    """All meetings, those in person and those strictly bilateral up to a day."""
    rows = table_as_text("leader_meetings")
    rows = rows[rows["date"] <= day]
    return len(rows), (rows["mode"] == "in-person").sum(), (rows["strictly_bilateral"] == "y").sum()


def test_meetings_counted_in_three_ways():
    assert counts_to(MOSCOW) == (45, 40, 34)
    assert counts_to("2026-05-20") == (54, 47, 41)
    rows = table_as_text("leader_meetings")
    assert rows["number"].astype(int).tolist() == list(range(1, len(rows) + 1))
    assert (rows["date"] <= rows["date_end"]).all()
    video = rows["mode"] == "video"
    assert video.sum() >= 7 and (rows.loc[video, ["city", "country"]] == "").all(axis=None)
    assert (rows.loc[~video, ["city", "country"]] != "").all(axis=None)
    joint = rows[rows["flag"] == "joint attendance only"]
    assert joint["city"].tolist() == ["Durban", "Bishkek", "Brisbane", "Hamburg", "Bishkek"]
    assert joint["strictly_bilateral"].eq("n").all() and joint["mode"].eq("in-person").all()
    assert joint["occasion"].isin(["BRICS", "SCO", "G20"]).all()
    assert rows.loc[rows["confidence"] == "two-source", "source_2"].ne("").all()


# chronology


def test_dates_of_events_parse_with_their_precision():
    rows = table_as_text("chronology")
    forms = {4: "year", 7: "month", 10: "day"}
    fail_if(
        [
            f"chronology.csv, {date}: precision says {precision}, the date is a {forms[len(date)]}: correct one."
            for date, precision in zip(rows["date"], rows["precision"], strict=True)
            if forms[len(date)] != precision
        ]
    )
    assert not pd.to_datetime(rows["date"], format="ISO8601").isna().any()
    assert rows["date"].is_monotonic_increasing and rows["date"].min() == "1949-10-02"


def test_directions_have_a_reason_and_weak_rows_a_flag():
    rows = table_as_text("chronology")
    assert set(rows["direction"]) == {"1", "-1", "0"}
    assert (rows["rationale"] != "").all()
    one = rows["source_2"] == ""
    assert rows["flag"].str.contains("one page").eq(one).all()


def test_events_meet_the_other_tables():
    events = table_as_text("chronology").set_index("date")
    meetings = set(table_as_text("leader_meetings")["date"])
    for day in ("2013-03-22", "2022-09-15", "2023-03-20", "2023-10-18", "2024-05-16", "2026-05-20"):
        assert day in events.index and day in meetings
    treaty = table("treaty_obligations").set_index(["pair", "year"])["defense"]["CHN-RUS"]
    assert treaty[1980] == 1 and treaty[1981] == 0 and "lapses" in events.loc["1980-04-11", "event"]
    votes = table_as_text("ukraine_resolutions").set_index("date")
    assert votes.loc["2022-03-02", ["yes", "no", "abstain", "CHN"]].tolist() == ["141", "5", "35", "A"]
    assert "35" in events.loc["2022-03-02", "event"] and "141-5" in events.loc["2022-03-02", "event"]


# treaty_obligations


def test_treaty_years_have_no_gap_and_later_years_are_marked():
    rows = table("treaty_obligations")
    ours = rows[rows["pair"] == "CHN-RUS"].set_index("year")
    assert list(ours.index) == list(range(1950, 2027))
    assert set(ours.loc[:2018, "basis"]) == {"ATOP", "no treaty"}
    assert set(ours.loc[2019:, "basis"]) == {"treaty text"}
    assert list(ours.index[ours["basis"] == "no treaty"]) == list(range(1981, 1992))
    assert list(ours.index[ours["defense"] == 1]) == list(range(1950, 1981))
    assert list(ours.index[ours["offense"] == 1]) == [1950] and "1945" in ours.loc[1950, "note"]
    assert rows.loc[rows["pair"] != "CHN-RUS", "year"].max() == 2018
    for pair, one in rows.groupby("pair"):
        years = list(one["year"])
        assert years == list(range(years[0], years[-1] + 1)), pair


def test_treaties_are_those_of_both_directions(sources):
    atop = pd.read_csv(sources / "atop-alliances/atop_v5.1_directed-dyad-year_us-russia-china_1945-2018.csv")
    codes = {"CHN-RUS": (710, 365), "CHN-USA": (710, 2), "RUS-USA": (365, 2)}
    rows = table("treaty_obligations")
    kinds = ["defense", "offense", "neutrality", "nonaggression", "consultation"]
    for pair, (first, second) in codes.items():
        ours = rows[(rows["pair"] == pair) & (rows["basis"] == "ATOP")].set_index("year")[kinds]
        for one, other in ((first, second), (second, first)):
            theirs = atop[(atop["ccode1"] == one) & (atop["ccode2"] == other) & (atop["year"] >= 1950)]
            theirs = theirs.set_index("year").iloc[:, 2:]
            assert list(theirs.index) == list(ours.index) and (theirs.to_numpy() == ours.to_numpy()).all(), pair


# ukraine_resolutions and ukraine_votes


def test_totals_are_the_counts_of_votes():
    texts = table_as_text("ukraine_resolutions")
    texts = texts[texts["evidence"] == "UN record"].set_index("symbol")
    votes = table_as_text("ukraine_votes")
    assert set(votes["symbol"]) == set(texts.index) and len(texts) == 46
    counts = votes.groupby(["symbol", "vote"]).size().unstack(fill_value=0)
    for column, letter in (("yes", "Y"), ("no", "N"), ("abstain", "A")):
        differs = [symbol for symbol in texts.index if int(texts.loc[symbol, column]) != counts.loc[symbol, letter]]
        assert not differs, f"{column}: {differs}"
    assert sum(symbol.startswith("A/RES/ES-11/") for symbol in texts.index) == 9
    wide = votes.pivot(index="symbol", columns="country", values="vote").loc[texts.index]
    for country in [column for column in texts.columns if re.fullmatch("[A-Z]{3}", column)]:
        assert (wide[country] == texts[country]).all(), country
    assert votes["country"].nunique() == 193 and votes.groupby("symbol").size().between(191, 193).all()


def test_no_more_of_our_states_vote_so_than_all_that_do():
    """The totals beside a text of the Assembly: eighteen states are some of them, and the UN has 193 members."""
    texts = table_as_text("ga_votes")
    states = texts.loc[:, "CHN":"ISR"]
    for column, letter in (("yes", "Y"), ("no", "N"), ("abstain", "A")):
        few = texts[(states == letter).sum(axis=1) > texts[column].astype(int)]
        assert few.empty, f"{column}: {list(few['symbol'])}"
    assert texts[["yes", "no", "abstain"]].astype(int).sum(axis=1).max() <= 193


def test_votes_are_those_of_ga_votes():
    ours, theirs = (
        table_as_text("ukraine_resolutions").set_index("symbol"),
        table_as_text("ga_votes").set_index("symbol"),
    )
    shared = ours.index.intersection(theirs.index)
    assert len(shared) >= 46
    for column in ["date", "yes", "no", "abstain", "CHN", "RUS", "USA"]:
        assert (ours.loc[shared, column] == theirs.loc[shared, column]).all(), column


def test_row_from_news_agencies_is_marked():
    rows = table_as_text("ukraine_resolutions")
    news = rows[rows["evidence"] == "news agencies"]
    assert news["date"].tolist() == ["2026-02-24"] and news["symbol"].tolist() == [""]
    known = [column for column in rows.columns if re.fullmatch("[A-Z]{3}", column) and news[column].ne("").all()]
    assert known == ["CHN", "RUS", "USA", "IND", "IRN", "BLR"]
    assert (rows.loc[rows["evidence"] == "UN record", "symbol"] != "").all()


# joint_statements and quotations


def test_statements_say_what_was_seen():
    rows = table_as_text("joint_statements")
    codes = ["names_us", "names_nato", "unnamed_criticism"]
    unseen = rows["passages"] == "0"
    assert (rows.loc[unseen, codes] == "not seen").all(axis=None)
    assert rows.loc[~unseen, codes].isin(["y", "n"]).all(axis=None)
    assert (~unseen).any() and len(rows) > (~unseen).sum()
    only_named = rows["text_seen"].isin(["mention only", "title only", "agency summary"])
    assert unseen[only_named].all()
    assert rows.loc[unseen & ~only_named, "flag"].str.contains("not coded").all()
    assert rows.loc[rows["names_us"] == "y", "date"].min() == "2000-07-18"
    nato = rows.loc[rows["names_nato"] == "y", "date"].tolist()
    assert nato == ["2022-02-04", "2023-03-21", "2024-05-16", "2025-05-08"]


def test_published_counts_carry_their_publisher():
    rows = table_as_text("joint_statements")
    counted = rows[rows["us_mentions_published"] != ""]
    assert counted[["date", "us_mentions_published"]].to_numpy().tolist() == [["2022-02-04", "9"]]
    assert counted["published_by"].str.contains("MERICS").all()
    assert (rows.loc[rows["us_mentions_published"] == "", "published_by"] == "").all()


def test_every_quotation_of_the_article_has_a_row():
    claims, rows = table_as_text("claims"), table_as_text("quotations")
    quoted = claims.loc[claims["type"] == "quotation", "id"]
    charged = {"C11", "C33"}  # many texts of one charge: they stand in tables of their own
    assert set(rows["claim"]) | charged == set(quoted) and not set(rows["claim"]) & charged
    assert (table_as_text("quarrels")["about"] == "doctrine").any()
    assert table_as_text("official_statements")["blames"].str.contains("US").any()
    lost = rows[rows["verified"] == "not found"]
    assert lost["claim"].tolist() == ["C24", "C46"]
    assert (lost[["date", "outlet"]] == "").all(axis=None)
    found = rows[rows["verified"].str.contains("found") & (rows["verified"] != "not found")]
    assert (found[["statement", "outlet", "page"]] != "").all(axis=None)
    words = "".join(rows["gist"])
    assert not re.search('["“”]', words)

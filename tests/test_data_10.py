"""What lesson 10 rests on: months that add up to the year, figures known in time, a thaw of two votes."""

from helpers import EDITION, fail_if, table

PUBLISHED = EDITION["first_clock"]


def test_what_a_forecast_of_2023_may_use_was_known():
    """By the publication day China's trade with Russia is known for 1992-2022, and for no later year."""
    rows = table("annual_trade").query("reporter == 'CHN' and partner == 'RUS' and source in ['dots', 'customs']")
    then = rows[rows["known_by"].astype(str) <= PUBLISHED]
    missing = sorted(set(range(1992, 2023)) - set(then["year"]))
    fail_if([f"{year}: nothing known by {PUBLISHED}." for year in missing])
    assert then["year"].max() == 2022


def test_forecasts_of_others_were_public_in_time():
    """Each row was said by the end of April 2023, as exactly as its day is known; a missing day is marked."""
    rows = table("trade_forecasts")
    days = rows["known_on"].astype(str)
    fail_if([f"{row.number}: {row.known_on} is after the clock." for row in rows[days > PUBLISHED].itertuples()])
    vague = rows[(days.str.len() < 10) & rows["doubt"].isna()]
    fail_if([f"{row.number}: no day, and no doubt says so." for row in vague.itertuples()])
    both = rows.dropna(subset=["at_most"])
    assert (both["at_most"] > both["at_least"]).all()


def test_silence_is_the_same_word_and_reasons_stand_beside_the_second_reading():
    """Each word of the second reading has its reason; where that says "nothing in the text", it is roughly even."""
    rows = table("forecast_words")
    assert len(rows) == 12 and rows["basis_again"].str.len().min() > 5
    silent = rows["basis_again"].str.contains("Nothing in the text|no sentence")
    assert (rows.loc[silent, "article_again"] == "roughly even").all()
    assert (rows.loc[~silent, "article_again"] != "roughly even").all()


def test_ranges_hold_their_forecast_and_the_lesson_tables_agree():
    """Each range holds its forecast; statements and words of the lesson's table are those of data/own."""
    ranges, twelve, words = table("forecasts_of_april_2023"), table("twelve_statements"), table("forecast_words")
    assert ((ranges["low"] < ranges["forecast"]) & (ranges["forecast"] < ranges["high"])).all()
    shared = ["letter", "statement", "article", "article_again"]
    assert twelve[shared].equals(words[shared])

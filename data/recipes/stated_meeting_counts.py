"""How many times Xi and Putin had met, as officials and the press stated it at the time.

Source: this project's own list from web pages, November 2026, in `leader-meetings/official_counts.csv` (see the
SOURCE.md there).
Units: a row is one statement; `stated_count` is the number stated, of meetings; `date` is the day to which it
refers (for an undated page, the day that fits its words).

What was chosen, and why
- All rows are kept. `kind` keeps apart what must not be mixed: `total` = since March 2013; `year` = within that
  calendar year; `since invasion` = in person since February 2022.
- `side` is whose count it is: China, Russia, or the press without a named official.
- `wording` marks what limits a number: `at least` (said as more than), `round`, `in person` (said to be in person).
- `flag` marks what is weak: the page has no date, or there is no address of a page (source is then empty).
- The source's own comparison with the list of meetings is left out: the lesson makes it anew.
"""

from pathlib import Path

import pandas as pd

FILE = "leader-meetings/official_counts.csv"
WORDS = {"third": 3, "fourth": 4, "two": 2, "four": 4}
SIDES = [("Russia", "Putin|Denisov"), ("China", "Xi|Xinhua|China|Chinese|CCTV|People's Daily|Le Yucheng|Wang Yi|Zhang")]
WORDING = [("at least", "more than"), ("round", "in six years"), ("in person", "in person")]


def number(words: str) -> int:
    """The first number in a statement such as "37th since 2013" or "third of 2018"."""
    for word in words.replace(";", " ").split():
        digits = "".join(sign for sign in word if sign.isdigit())
        if digits or word in WORDS:
            return int(digits or WORDS[word])
    raise ValueError(f"no number in the statement {words!r}")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and kind."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows["date"], rows["words"] = rows["as_of"], rows["stated_count"]
    rows["stated_count"] = rows["words"].map(number)
    rows["kind"] = rows["kind"].replace("other", "since invasion")
    rows["side"] = "press"
    for side, pattern in reversed(SIDES):
        rows.loc[rows["stated_by"].str.contains(pattern), "side"] = side
    rows["wording"] = ""
    for word, pattern in reversed(WORDING):
        rows.loc[rows["words"].str.contains(pattern) & (rows["kind"] == "total"), "wording"] = word
    undated, no_page = rows["stated_by"].str.contains("undated"), ~rows["source"].str.startswith("http")
    rows["flag"] = undated.map({True: "page without a date", False: ""})
    rows.loc[no_page, ["flag", "source"]] = ["no address of a page", ""]
    rows["stated_by"] = rows["stated_by"].str.replace(r" ?\((?:page of|written|undated|RIA repost).*\)", "", regex=True)
    rows["source"] = rows["source"].str.replace(r"^(https?://[^/]+)\./", r"\1/", regex=True)
    columns = ["date", "stated_count", "stated_by", "kind", "source", "side", "wording", "flag"]
    return rows.sort_values(["date", "kind"], ignore_index=True)[columns].replace("", None)

"""Meetings of Xi Jinping and Vladimir Putin, March 2013 to May 2026: one row for each meeting.

Source: this project's own list from web pages, November 2026, in `leader-meetings/meetings.csv` (see the
SOURCE.md there); two pages a row where two were found.
Units: a row is a meeting; a trip with several talks counts once. `number` counts all rows.

What was chosen, and why
- All 50 rows are kept, so that each way of counting can be made from the table: all rows; `mode` in-person;
  `strictly_bilateral` y. To 22 March 2023 these are 41, 36 and 34.
- `strictly_bilateral` is y where the two met in person in a talk of their own (on the sidelines of a summit,
  too), n for video links and for two summits of 2013 that both attended without a talk of their own
  (`flag` joint attendance only). So it is a count of talks face to face, not of visits.
- `format` is one of five groups made from the source's wording: state or official visit; summit sidelines
  (of a meeting of several states, also in one of the two countries); event of the host (games, parade,
  forum); videoconference; video ceremony. `occasion` keeps the detail. Where a visit and an event fall
  together, it is a visit.
- A video link has no city and no country: both are empty, and `host` is both.
- `flag` marks what is weak: `joint attendance only`; `brief talk`; `day from schedule` (day taken from an
  announcement); `announced before` (by the notes or the
  date in its address, one of the pages was written before the meeting). Phone calls are left
  out: the list of them is far from complete.
- The list ends on 20 May 2026: no later meeting was found, which does not prove that there was none.
"""

import re
from pathlib import Path

import pandas as pd

FILE = "leader-meetings/meetings.csv"
FORMATS = [
    ("video ceremony", "videoconference: ceremony"),
    ("videoconference", "videoconference"),
    ("state or official visit", "state visit|official visit"),
    ("summit sidelines", "multilateral sidelines"),
    ("event of the host", "Olympics|Victory Day|BRI Forum|Eastern Economic Forum"),
]
WEAK = [
    ("joint attendance only", "JOINT ATTENDANCE ONLY"),
    ("brief talk", "WEAK: short|met briefly"),
    ("day from schedule", "day (taken )?from the (advance|summit) schedule|announces the separate meeting"),
    ("announced before", "page announces|page confirms Putin at|talks in advance|announces it in advance"),
]


def first_of(rules: list[tuple[str, str]], text: str) -> str:
    """The first label with a matching pattern, else empty."""
    return next((label for label, pattern in rules if re.search(pattern, text)), "")


def occasion_of(words: str) -> str:
    """What is left of the source's format beside the group's name."""
    gone = r"multilateral sidelines: |(state|official) visit( [+/] )?|videoconference(: )?"
    words = re.sub(r"^(?:ceremony|Olympics) \((.*)\)$", r"\1", re.sub(gone, "", words))
    return words.replace("BRI Forum", "Belt and Road Forum").strip()


def page_is_older(page: str, day: str) -> bool:
    """Whether the date in a page's address lies before the meeting."""
    dates = re.findall(r"/(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)\b", page)
    return any("-".join(date) < day for date in dates)


def web(address: str) -> str:
    """A web address without the stray dot that some hosts carry at the end of their name."""
    return re.sub(r"^(https?://[^/]+)\./", r"\1/", address)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and number."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    video = rows["mode"] == "video"
    together = rows["notes"].str.contains("JOINT ATTENDANCE ONLY")
    rows["number"] = rows["n_all"].astype(int)
    rows["host"] = rows["host_side"]
    rows["strictly_bilateral"] = (~video & ~together).map({True: "y", False: "n"})
    rows["occasion"] = rows["format"].map(occasion_of)
    rows["format"] = [first_of(FORMATS, words) for words in rows["format"]]
    rows["flag"] = [first_of(WEAK, words) for words in rows["notes"]]
    older = [
        any(page_is_older(page, day) for page in pages)
        for day, *pages in zip(rows["date"], rows["source_1"], rows["source_2"], strict=True)
    ]
    rows.loc[pd.Series(older) & (rows["flag"] == ""), "flag"] = "announced before"
    rows["city"] = rows["city"].str.replace(r" \(also .*\)", "", regex=True)
    rows.loc[video, ["city", "country"]] = ""
    for column in ("source_1", "source_2"):
        rows[column] = rows[column].map(web)
    if (rows["format"] == "").any():
        raise ValueError("a format that no rule knows: add it to FORMATS in data/recipes/leader_meetings.py")
    columns = [
        "date", "city", "country", "format", "mode", "host", "strictly_bilateral", "source_1", "source_2",
        "confidence", "number", "date_end", "occasion", "flag",
    ]  # fmt: skip
    return rows.sort_values(["date", "number"], ignore_index=True)[columns].replace("", None)

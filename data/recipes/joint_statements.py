"""Joint statements and declarations of the Chinese and Russian presidents, 1992-2026: whom they name.

Source: this project's own list from web pages, November 2026, in `joint-statements/` (see its SOURCE.md).
Units: a row is a text. `names_us`, `names_nato`, `unnamed_criticism` are y, n or not seen.

What was chosen, and why
- No complete text was available. y means that a passage which was seen does it; n only that none of the
  passages seen does; not seen, that no passage was coded (only a mention, a title, a summary). So presence
  can be shown, absence can't, and shares can't be computed: `passages` says how many were seen, and they are
  openings and passages looked for because of their subject, not samples.
- A text names the United States when it names it, or a group by its members. `unnamed_criticism` is criticism
  of unnamed states (hegemony, bloc politics, "certain states"). One coder, no second one.
- `press_only` names the columns whose y rests on passages quoted by the press, which prefers conflict.
- Counts that others published are kept apart: `us_mentions_published` with `published_by`. MERICS counts nine
  in the text of February 2022 and none in 1993-2013; the text of July 2000 on missile defence names the US,
  so their count can't cover every text.
- `title` is a short description in our own words. `kind` tells the treaty of 2001 from statements
  and declarations. The list isn't complete (nothing was found for 2006, 2007 and May 2014).
- `flag`: `part from memory` (place, day or signatory was on no page), `weak pages` (pages of May 2025 mix
  three texts with other news), `not coded` (a part was seen, but no passage of it was coded).
"""

import re
from pathlib import Path

import pandas as pd

TEXTS = "joint-statements/joint_statements.csv"
PASSAGES = "joint-statements/joint_statement_themes.csv"
COUNTS = "joint-statements/published_counts.csv"
CODES = ["names_us", "names_nato", "unnamed_criticism"]
# Where a day has several texts, the passage file adds a word: which title it means.
WORDS = {
    "2000-07-18 ABM": "Anti-missile defence",
    "2001-07-16 statement": "Joint statement of heads",
    "2016-06-25 information": "Development of information",
    "2017-07-04 world": "Current world situation",
    "2019-06-05 stability": "Strengthening contemporary",
    "2023-03-21": "Deepening the comprehensive",
    "2025-05-08 relations": "80th anniversary",
    "2025-05-08 stability": "Global strategic stability",
}
SEEN = [
    "opening part",
    "opening and one later part",
    "scattered paragraphs",
    "opening part and scattered paragraphs",
]


def web(words: str) -> str:
    """The web address in a text that may hold remarks beside it, else empty."""
    found = re.search(r"(?:https?://|github\.com/)[^\s)]+", words)
    return re.sub("^github", "https://github", found.group()) if found else ""


def codes_of(passages: pd.DataFrame) -> dict[str, object]:
    """The codes of a text from its passages."""
    if passages.empty:
        return dict.fromkeys(CODES, "not seen") | {"passages": 0, "press_only": ""}
    press = passages["position"].str.contains("press quote")
    codes = {code: "y" if (passages[code] == "y").any() else "n" for code in CODES}
    only = [code for code in CODES if codes[code] == "y" and not (passages.loc[~press, code] == "y").any()]
    return codes | {"passages": len(passages), "press_only": ";".join(only)}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and title."""
    rows = pd.read_csv(sources / TEXTS, dtype=str, keep_default_na=False)
    passages = pd.read_csv(sources / PASSAGES, dtype=str, keep_default_na=False)
    counts = pd.read_csv(sources / COUNTS, dtype=str, keep_default_na=False)
    rows = rows.rename(columns={"short_title": "title", "page_1": "page"})
    used, coded = 0, []
    for row in rows.itertuples():
        words = [word for word in passages["statement"].unique() if word.startswith(row.date)]
        words = [word for word in words if row.title.startswith(WORDS.get(word, ""))]
        mine = passages[passages["statement"].isin(words)]
        used += len(mine)
        coded.append(codes_of(mine))
    if used != len(passages):
        raise ValueError("a passage belongs to no text, or to two: adapt WORDS in data/recipes/joint_statements.py")
    rows = rows.join(pd.DataFrame(coded))
    rows["precision"] = rows["date"].str.len().map({10: "day", 7: "month"})
    rows["kind"] = rows["title"].str.startswith("Treaty").map({True: "treaty", False: "statement"})
    rows["text_seen"] = rows["text_seen"].str.replace(", ", " and ")
    published = counts[counts["measure"] == "United States mentioned"].set_index("statement_date")
    rows["us_mentions_published"] = rows["date"].map(published["value"]).astype("Int64")
    rows["published_by"] = rows["date"].map(published["by"])
    for column in ("page", "page_2"):
        rows[column] = rows[column].map(web)
    marks = {
        "part from memory": rows["note"].str.contains("from memory"),
        "weak pages": rows["date"] == "2025-05-08",
        "not coded": (rows["passages"] == 0) & rows["text_seen"].isin(SEEN),
    }
    rows["flag"] = [
        ";".join(mark for mark, holds in zip(marks, row, strict=True) if holds)
        for row in zip(*marks.values(), strict=True)
    ]
    columns = [
        "date", "place", "title", *CODES, "text_seen", "page", "precision", "kind", "signed_by", "page_2",
        "passages", "press_only", "us_mentions_published", "published_by", "flag",
    ]  # fmt: skip
    return rows.sort_values(["date", "title"], ignore_index=True)[columns].replace("", None)

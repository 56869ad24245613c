"""What Chinese officials said on the war in Ukraine, on the United States and on NATO, 2022-2026: a selection.

Source: this project's own list from web pages, November 2026, in `official-statements/` (see its SOURCE.md).
Units: a row is one statement by one speaker on one occasion, as far as a page reports it.

What was chosen, and why
- All 40 rows of the list, nothing left out. It is a selection and not a sample: statements known from the public
  debate were looked up one by one, in both directions, and speeches in the Security Council of 2024-25 were
  added as they turned up. So a row shows that something was said. How many rows there are shows nothing.
- `blames`: whom the words blame for the crisis or for its length. No row blames Russia, because none was found.
- `ukraine_sovereignty`: yes only where Ukraine, or the former Soviet republics, are meant by name or directly;
  "not said" covers the usual formula about all countries; no where the status of such a state is doubted.
- `leaning` is the compiler's judgement of the words alone: to Moscow, not to Moscow, both. One coder.
- `gist` is ours, in at most twenty words. For the words themselves follow the page.
- `flag` says what is weak: `date from memory` (three months were on no page), `unnamed sources` (not confirmed
  by Beijing), `Russian press`, `repost or translation` (the page is not the first to print it).
- Addresses were cleaned: for three rows from Chinese television it is that of an archive of its texts, by day.
"""

import re
from pathlib import Path

import pandas as pd

FILE = "official-statements/official_statements.csv"
FROM_MEMORY = {("2022-03", "Qin Gang"), ("2022-03", "Zhao Lijian"), ("2022-06", "Wei Fenghe")}
COLUMNS = [
    "date", "speaker", "role", "gist", "blames", "ukraine_sovereignty", "leaning", "page", "page_type", "flag",
]  # fmt: skip


def web(words: str) -> str:
    """The web address in a text that may hold remarks beside it."""
    found = re.search(r"(?:https?://|github\.com/)[^\s)]+", words)
    return re.sub("^github", "https://github", found.group())


def flags(row) -> str:
    """What is weak about a row, joined by semicolons."""
    marks = {
        "date from memory": (row.date, row.speaker) in FROM_MEMORY,
        "unnamed sources": "unnamed sources" in row.page_type,
        "Russian press": "Russian" in row.page_type,
        "repost or translation": any(word in row.page_type for word in ("repost", "translation", "digest")),
    }
    return ";".join(mark for mark, holds in marks.items() if holds)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date, speaker and gist."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows = rows.rename(columns={"supports_sovereignty_of_ukraine": "ukraine_sovereignty", "leans": "leaning"})
    rows["page"] = rows["page"].map(web)
    rows["flag"] = [flags(row) for row in rows.itertuples()]
    missing = FROM_MEMORY - set(zip(rows["date"], rows["speaker"], strict=True))
    if missing:
        raise ValueError(f"no row for {sorted(missing)[0]}: adapt FROM_MEMORY in data/recipes/official_statements.py")
    return rows.sort_values(["date", "speaker", "gist"], ignore_index=True)[COLUMNS].replace("", None)

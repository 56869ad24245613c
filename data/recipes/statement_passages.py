"""Passages seen of the joint statements of the Chinese and Russian presidents, 1996-2025: theme and whom they name.

Source: this project's own coding, in `joint-statements/joint_statement_themes.csv` (see the SOURCE.md there).
Units: a row is a passage that was seen (a paragraph, or a quotation of one in the press), in our own words.

What was chosen, and why
- All 99 passages. `date` and `number` with `statement` name the text; the texts themselves, with their pages, are
  the table `joint_statements`, made from the same folder (a test binds the two).
- `part` says where the passage stood: opening, later, later (press quote), or unknown (pages of May 2025 that mix
  paragraphs). Later passages were found by looking for security matters or are quotations that the press chose:
  only openings can be compared from text to text.
- One main theme a passage, one coder, no second one. Never a share of a text: no complete text was available.
"""

from pathlib import Path

import pandas as pd

FILE = "joint-statements/joint_statement_themes.csv"
CODES = ["names_us", "names_nato", "names_aukus", "unnamed_criticism"]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by statement and number of the passage."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows = rows.rename(columns={"passage": "number", "position": "part", "lang": "language"})
    rows["number"] = rows["number"].astype(int)
    split = rows["statement"].str.partition(" ")
    rows["date"], rows["statement"] = split[0], split[2].replace("", "statement")
    if not rows[CODES].isin(["y", "n"]).all(axis=None):
        raise ValueError(f"{FILE} has a code other than y or n")
    columns = ["date", "statement", "number", "part", "language", "theme", *CODES, "gist"]
    return rows.sort_values(["date", "statement", "number"], ignore_index=True)[columns]

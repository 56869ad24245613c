"""What officials said in February 2023 about Chinese arms for Russia, programme by programme: lesson 07.

Source: `own/arms_words.csv`. Units: one row a person, day and programme.

What was chosen, and why
- 18 to 26 February 2023: from the day of the meeting in Munich to the interview of the director of the CIA. Earlier
  and later words stand in the full table.
- A selection of statements that we looked up, no sample: a row shows that something was said.
- `words` are at most fifteen, as a page prints them; empty where we have only the sense.
"""

from pathlib import Path

import pandas as pd

WORDS = "own/arms_words.csv"


def build(sources: Path) -> pd.DataFrame:
    """The table, by day, speaker and programme."""
    rows = pd.read_csv(sources / WORDS)
    rows = rows[rows["date"].between("2023-02-18", "2023-02-26")]
    rows = rows.rename(columns={"date": "day", "occasion": "programme", "short_words": "words"})
    columns = ["day", "speaker", "office", "side", "programme", "kind", "words", "page"]
    return rows[columns].sort_values(["day", "speaker", "programme"], ignore_index=True)

"""How many speeches of China's foreign ministry and of Sergei Lavrov contain a word, by year.

Source: Geopolitical Speech Lab, counts by country, year and keyword (January 2026), in
`official-statements/speech_keyword_counts_2005_2026.csv` (see the SOURCE.md there).
Units: `speeches` = speeches of that speaker in that year; `with_keyword` = those that contain the keyword.

What was chosen, and why
- 24 of the publisher's 70 keywords: states and bodies that the lessons speak of, and six words of
  principle. Short keywords such as "UN" are left out: their matching is not stable ("UN" falls from 17 of
  46 speeches in 2023 to 1 of 53 in 2024 while "United Nations" rises).
- China 2005-2025 (2025 to October), Lavrov 2013-2025; the one speech of January 2026 is left out.
- 0 means that the keyword was looked for and not found.
"""

from pathlib import Path

import pandas as pd

FILE = "official-statements/speech_keyword_counts_2005_2026.csv"
SPEAKERS = {"China": "China foreign ministry", "Russia": "Lavrov"}
KEYWORDS = [
    "United States", "NATO", "United Nations", "Russia", "China", "Ukraine", "Europe", "India", "Japan",
    "Iran", "Syria", "Taiwan", "Africa", "Asia", "ASEAN", "BRICS", "SCO", "Global South", "sovereignty",
    "security", "international law", "military", "mutual respect", "strategic partnership",
]  # fmt: skip


def build(sources: Path, edition) -> pd.DataFrame:
    """The table, sorted by year, speaker and keyword."""
    rows = pd.read_csv(sources / FILE, keep_default_na=False)
    rows = rows[rows["keyword"].isin(KEYWORDS) & (rows["year"] <= edition["last_full_year"])]
    rows = rows.assign(speaker=rows["country"].map(SPEAKERS))
    names = {"total_speeches": "speeches", "speeches_with_keyword": "with_keyword"}
    rows = rows.rename(columns=names).sort_values(["year", "speaker", "keyword"], ignore_index=True)
    return rows[["year", "speaker", "keyword", "speeches", "with_keyword"]]

"""What the talks of Xi and Putin were about, sentence by sentence, in Chinese television news since 2022.

Source: our count of the evening news, in `state-tv-readouts/` (see its SOURCE.md: the rule is a list of Chinese words
for each theme). Units: 1 if a word of the theme stands in the sentence, else 0; a sentence may have several themes.

What was chosen, and why
- All 21 read-outs (527 sentences) and, marked by `kind`, Xi's two signed articles in Russian papers (113).
- All eight themes, and whether the United States, the West or NATO is named. `first_theme` and the number of
  characters of the source are left out.
"""

from pathlib import Path

import pandas as pd

FILE = "state-tv-readouts/sentences.csv"
THEMES = [
    "opposition", "un_world_order", "core_interests", "economy_energy", "people_culture", "conflicts", "history",
    "bilateral_politics",
]  # fmt: skip


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by text and sentence."""
    rows = pd.read_csv(sources / FILE).rename(columns={"names_us_or_west": "names_us"})
    rows = rows.sort_values(["text_id", "sentence_no"], ignore_index=True)
    return rows[["text_id", "date", "kind", "sentence_no", *THEMES, "names_us", "names_nato"]]

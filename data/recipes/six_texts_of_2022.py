"""How all members voted on the six texts on Ukraine of 2022, and how China did: lesson 05.

Source: `tables/ukraine_resolutions.csv` for China's vote, `tables/ukraine_votes.csv` for all members.
Units: members of the General Assembly; China's vote is A (abstained) or N (no).

What was chosen, and why
- All texts of 2022 with Ukraine or Crimea in their title: five of the emergency session, one on human rights in Crimea.
  One calendar year, so that no text is picked by how China voted on it.
- `absent` counts members that were on the roll and cast no vote. The four groups add up to the 193 members.
"""

from pathlib import Path

import pandas as pd

TEXTS, VOTES = "tables/ukraine_resolutions.csv", "tables/ukraine_votes.csv"
GROUPS = ["ES-11", "Crimea human rights", "Crimea militarization", "Ukraine, other"]
NAMES = {
    "Aggression against Ukraine": "Aggression",
    "Humanitarian consequences of the aggression": "Humanitarian crisis",
    "Russia's suspension from the Human Rights Council": "Human Rights Council",
    "Annexations of four regions": "Attempted annexations",
    "Reparation for the aggression": "Reparation",
    "Human rights in Crimea and occupied areas": "Rights, occupied Crimea",
}
COUNTS = {"Y": "yes", "A": "abstained", "N": "no", "X": "absent"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date."""
    texts = pd.read_csv(sources / TEXTS)
    texts = texts[texts["group"].isin(GROUPS) & texts["date"].str.startswith("2022")]
    votes = pd.read_csv(sources / VOTES)
    counted = votes.groupby(["symbol", "vote"]).size().unstack(fill_value=0)[list(COUNTS)].rename(columns=COUNTS)
    rows = texts.merge(counted, on="symbol", suffixes=("_said", "")).sort_values("date", ignore_index=True)
    rows["text"], rows["china"] = rows["topic"].map(NAMES), rows["CHN"]
    return rows[["date", "text", *COUNTS.values(), "china"]]

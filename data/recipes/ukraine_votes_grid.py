"""How ten states voted on 24 General Assembly texts on Ukraine, 2016-2025: the grid of lesson 05.

Source: `tables/ukraine_resolutions.csv`. Units: votes are Y (yes), A (abstained), N (no), X (on the roll, no vote).

What was chosen, and why
- Texts with a UN record in three topics: the war itself (the nine texts of the emergency session and the one on
  Ukraine's nuclear plants), human rights in Crimea, Russian troops in Crimea.
- Left out are two texts with Ukraine in their title: the one on the referendum in Crimea (2014), the only text of its
  topic, and the one of 24 February 2026, which only news agencies report. China abstained on both.
- Ten states, picked by hand: Ukraine and Russia, the United States, China, and six that joined the West in some things
  and not in others. How all members voted is in `ukraine_votes_all`.
- `text` begins with the topic's first word and the month, so that one word picks out a topic.
"""

from pathlib import Path

import pandas as pd

TEXTS = "tables/ukraine_resolutions.csv"
STATES = {
    "UKR": "Ukraine", "TUR": "Türkiye", "USA": "United States", "BRA": "Brazil", "ZAF": "South Africa",
    "IND": "India", "KAZ": "Kazakhstan", "CHN": "China", "IRN": "Iran", "RUS": "Russia",
}  # fmt: skip
TOPICS = {
    "ES-11": ("War", "the war itself"),
    "Ukraine, other": ("War", "the war itself"),
    "Crimea human rights": ("Rights", "human rights in Crimea"),
    "Crimea militarization": ("Troops", "troops in Crimea"),
}
ABOUT = {
    "Aggression against Ukraine": "aggression",
    "Humanitarian consequences of the aggression": "humanitarian crisis",
    "Russia's suspension from the Human Rights Council": "Human Rights Council",
    "Annexations of four regions": "attempted annexations",
    "Reparation for the aggression": "reparation",
    "Principles of a just and lasting peace": "principles of peace",
    "Nuclear plants in Ukraine": "nuclear plants",
    "Lasting peace: Ukraine's text": "Ukraine peace text",
    "Path to peace: US text, as amended": "US peace text",
    "Return of Ukrainian children": "return of children",
    "Human rights in Crimea and occupied areas": "in occupied territory",
    "Militarization of Crimea": "in Crimea",
}


def chosen(rows: pd.DataFrame) -> pd.DataFrame:
    """The 24 texts, with topic and text in plain words, by date."""
    rows = rows[rows["symbol"].notna() & rows["group"].isin(TOPICS) & rows["topic"].isin(ABOUT)].copy()
    month = pd.to_datetime(rows["date"]).dt.strftime("%b %Y")
    word = rows["group"].map(lambda group: TOPICS[group][0])
    rows["text"] = word + " " + month + " " + rows["topic"].map(ABOUT)
    rows["topic"] = rows["group"].map(lambda group: TOPICS[group][1])
    return rows.sort_values(["date", "text"], ignore_index=True)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and text, one column a state."""
    rows = chosen(pd.read_csv(sources / TEXTS))
    return rows.rename(columns=STATES)[["date", "text", "topic", *STATES.values()]]

"""General Assembly texts on Ukraine, Crimea, Georgia and their kin, 2008-2026: totals and 18 votes.

Source: UN Digital Library voting records, and news agencies for one row, as gathered in
`un-ga-ukraine-votes/` (see its SOURCE.md).
Units: votes are Y (yes), N (no), A (abstain), X (on the roll, but did not vote); empty = not known. `yes`,
`no`, `abstain` count all members.

What was chosen, and why
- The 46 adopted texts of the source, nothing left out: the nine of the emergency session on Ukraine (ES-11/1
  to 9), Crimea and Ukraine from 2014, the yearly text on displaced persons from Abkhazia and South Ossetia
  (a base rate from 2008, long before), one on Moldova and two on the Council of Europe. `group` tells them
  apart: never average over groups without saying so.
- One row (24 February 2026) comes from news agencies only: `evidence` = `news agencies`. Its symbol was not
  seen and is empty, as are the votes that no report named.
- `topic` is our short name for the text; titles are not shipped. The text of 26 April 2023 (Council of
  Europe) speaks of the aggression by Russia in its preamble, not in its operative part: press reports, the
  text itself was not checked.
- The 18 countries of `ga_votes`, in its order. All members are in `ukraine_votes`.
"""

from pathlib import Path

import pandas as pd

FILE = "un-ga-ukraine-votes/ukraine_related_resolutions.csv"
NEWS = "un-ga-ukraine-votes/es11_2026-02-24_from_news.csv"
COUNTRIES = [
    "CHN", "RUS", "USA", "GBR", "FRA", "IND", "BRA", "ZAF", "IRN", "PRK", "CUB", "DEU", "JPN", "TUR", "KAZ",
    "BLR", "UKR", "ISR",
]  # fmt: skip
NEWS_NAMES = {"china": "CHN", "russia": "RUS", "usa": "USA", "india": "IND", "iran": "IRN"}

# Beginning of the title -> topic, group. The first that fits wins.
TOPICS = [
    ("Aggression against Ukraine", "Aggression against Ukraine", "ES-11"),
    ("Humanitarian consequences", "Humanitarian consequences of the aggression", "ES-11"),
    ("Suspension of the rights", "Russia's suspension from the Human Rights Council", "ES-11"),
    ("Territorial integrity of Ukraine : defending", "Annexations of four regions", "ES-11"),
    ("Furtherance of remedy", "Reparation for the aggression", "ES-11"),
    ("Principles of the Charter", "Principles of a just and lasting peace", "ES-11"),
    ("Advancing a comprehensive", "Lasting peace: Ukraine's text", "ES-11"),
    ("The path to peace", "Path to peace: US text, as amended", "ES-11"),
    ("Return of Ukrainian children", "Return of Ukrainian children", "ES-11"),
    ("Support for lasting peace", "Support for lasting peace", "ES-11"),
    ("Territorial integrity of Ukraine", "Referendum in Crimea", "Ukraine, other"),
    ("Safety and security of nuclear", "Nuclear plants in Ukraine", "Ukraine, other"),
    ("Situation of human rights", "Human rights in Crimea and occupied areas", "Crimea human rights"),
    ("Problem of the militarization", "Militarization of Crimea", "Crimea militarization"),
    ("Status of internally displaced", "Displaced persons from Abkhazia and South Ossetia", "Georgia"),
    ("Complete and unconditional", "Foreign troops in Moldova", "Moldova"),
    ("Cooperation between the United", "Cooperation with the Council of Europe", "Council of Europe"),
]


def topic_of(title: str) -> tuple[str, str]:
    """Topic and group of a title."""
    for beginning, topic, group in TOPICS:
        if title.startswith(beginning):
            return topic, group
    raise ValueError(f"no topic for the title {title[:40]!r}: add it to TOPICS")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and symbol."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False).assign(evidence="UN record")
    news = pd.read_csv(sources / NEWS, dtype=str, keep_default_na=False).rename(columns=NEWS_NAMES)
    news.loc[news["source"].str.contains(r"Belarus[^);]* against"), "BLR"] = "N"
    rows = pd.concat([rows, news.assign(evidence="news agencies")], ignore_index=True).fillna("")
    rows[["topic", "group"]] = [topic_of(title) for title in rows["title"]]
    rows = rows.sort_values(["date", "symbol"], ignore_index=True)
    counts = ["yes", "no", "abstain"]
    rows[counts] = rows[counts].astype(int)
    return rows[["symbol", "date", "topic", *counts, *COUNTRIES, "group", "evidence"]].replace("", None)

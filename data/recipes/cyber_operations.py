"""Cyber operations that became public, by sponsor and year, as two trackers list them.

Sources: Dyadic Cyber Incident and Campaign Data 2.0, update of February 2023 (`dcid`, 2000-2021), in `dcid-cyber/`;
Council on Foreign Relations, Cyber Operations Tracker (`cfr`, 2005-2022), in `cfr-cyber-operations/` (see the
SOURCE.md of each).
Units: `count` = operations. Year: of the start (dcid), of becoming known (cfr).

What was chosen, and why
- Counts only; names, texts and links of single operations are not shipped.
- `sponsor`: China, Russia, United States, Iran, North Korea; all others are OTH (cfr: rows without a sponsor too).
  A cfr row with two sponsors counts once for each.
- `target`: USA or other. In dcid each row is a pair of states, and the target is the one that did not initiate. In
  cfr victims are free text: `us_words` = full, where the victims' field says United States; short, where it or the
  title says U.S., US or American, or names an American party or campaign. Both are USA; for the rest, and for dcid,
  it is none. American operations have the target other, even where a victim sat in the United States.
- `aim`: spying (dcid: objective 2 or 3; cfr: type Espionage), destroying (dcid: objective 4, degrade; cfr: types
  Sabotage and Data destruction), other, or not coded (cfr rows without a type).
- `information_operation`: dcid's own flag, yes or no; cfr has none (not coded).
- `election` = 1: target USA, and the tracker's own name, aim or description speaks of an election, a party's
  committee or a political campaign. One rule of words for all sponsors and both trackers: it finds spying on a
  campaign as well as the publishing of its mail, and what the trackers don't say in words, it misses. It also finds
  what only fell near an election ("hours after the election").
- 15 rows of cfr without a date (two of them Russian with American victims) are left out.
"""

import re
from pathlib import Path

import pandas as pd

DCID = "dcid-cyber/DCID_2.0_Release_update_February_2023.xlsx"
CFR = "cfr-cyber-operations/cyber-operations-incidents_2005-2022.csv"
CODES = {2: "USA", 365: "RUS", 630: "IRN", 710: "CHN", 731: "PRK"}
SPONSORS = {
    "China": "CHN", "Russian Federation": "RUS", "United States": "USA", "United States of America": "USA",
    "Iran (Islamic Republic of)": "IRN", "Korea (Democratic People's Republic of)": "PRK",
}  # fmt: skip
FULL = r"United States"
SHORT = r"\bU\.S\.|\bUS\b|\bUSA\b|\bAmerican\b"
PARTY = r"(?:Democratic|Republican) National|\b[DR]NC\b|\bObama Campaign\b|Rubio|\bBiden\b|\bTrump\b"
ELECTION = (
    r"(?i)\belections?\b|\belectoral\b|presidential campaign|political campaign|congressional campaign"
    r"|campaign staff|campaign positions|Obama Campaign|(?:Democratic|Republican) National|\b[DR]NC\b|\bVoter\b"
)
AIMS = {"Espionage": "spying", "Sabotage": "destroying", "Data destruction": "destroying"}
KEY = ["tracker", "year", "sponsor", "target", "us_words", "aim", "information_operation", "election"]


def says(texts: pd.Series, pattern: str) -> pd.Series:
    """Which texts hold a pattern."""
    return texts.fillna("").str.contains(pattern, regex=True)


def dcid(sources: Path) -> pd.DataFrame:
    """Operations of the first tracker, one a row."""
    rows = pd.read_excel(sources / DCID, sheet_name=0)
    ours = rows["StateA"].str.strip().eq("US") | rows["StateB"].str.strip().eq("US")
    table = pd.DataFrame({"year": pd.to_datetime(rows["interactionstartdate"]).dt.year, "tracker": "dcid"})
    table["sponsor"] = rows["initiator"].map(CODES).fillna("OTH")
    table["target"] = (ours & (rows["initiator"] != 2)).map({True: "USA", False: "other"})
    table["us_words"] = "none"
    table["aim"] = rows["cyber_objective"].map({2: "spying", 3: "spying", 4: "destroying"}).fillna("other")
    table["information_operation"] = rows["information_operation"].map({1: "yes", 0: "no"})
    words = rows["Name"].fillna("") + ". " + rows["Political Objective"].fillna("")
    table["election"] = (says(words, ELECTION) & (table["target"] == "USA")).astype(int)
    return table


def cfr(sources: Path) -> pd.DataFrame:
    """Operations of the second tracker, one a row and sponsor."""
    rows = pd.read_csv(sources / CFR)
    rows["year"] = pd.to_datetime(rows["Date"], format="%m/%d/%Y", errors="coerce").dt.year
    rows = rows.dropna(subset="year").reset_index(drop=True)
    place = rows["Title"].fillna("") + ". " + rows["Victims"].fillna("")
    full = says(rows["Victims"], FULL)
    short = ~full & (says(place, FULL) | says(place, SHORT) | says(place, PARTY))
    table = pd.DataFrame({"year": rows["year"].astype(int), "tracker": "cfr"})
    table["us_words"] = full.map({True: "full", False: "none"}).mask(short, "short")
    table["target"] = (full | short).map({True: "USA", False: "other"})
    coded = rows["Type"].where(~says(rows["Type"], "^https?:"))
    table["aim"] = coded.map(AIMS).fillna("other").mask(coded.isna(), "not coded")
    table["information_operation"] = "not coded"
    words = place + ". " + rows["Description"].fillna("")
    table["election"] = (says(words, ELECTION) & (table["target"] == "USA")).astype(int)
    split = re.compile(r",\s*(?![^()]*\))")
    table["sponsor"] = [
        sorted({SPONSORS.get(one.strip(), "OTH") for one in split.split(text)}) for text in rows["Sponsor"].fillna("")
    ]
    table = table.explode("sponsor", ignore_index=True)
    own = table["sponsor"] == "USA"  # a state's own operations have no target at home
    return table.assign(
        target=table["target"].mask(own, "other"),
        us_words=table["us_words"].mask(own, "none"),
        election=table["election"].mask(own, 0),
    )


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by its key."""
    rows = pd.concat([dcid(sources), cfr(sources)], ignore_index=True)
    table = rows.groupby(KEY).size().rename("count").reset_index()
    return table.sort_values(KEY, ignore_index=True)

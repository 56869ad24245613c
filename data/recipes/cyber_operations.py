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
  title says U.S., US or American, or names an American party or campaign; named, where it or the title names an
  American firm, office, university or group alone (`NAMED`). All three are USA; for the rest, and for dcid, it is none.
  American operations have the target other, even where a victim sat in the United States.
- The rule of words errs both ways, so all rows of the four named rivals were read by hand. `NAMED` takes in 36 rows
  (22 Chinese, 7 Russian) with its reason, `NOT_US` takes out four where the words are there and the target is not.
  A row whose victims are a firm's customers counts if its own text names an American body among those hit: SolarWinds
  does (FireEye); Citrix, Exchange (two rows), Gmail, Horizon and Internet-of-Things devices don't.
- `aim`: spying (dcid: objective 2 or 3; cfr: type Espionage), destroying (dcid: objective 4, degrade; cfr: types
  Sabotage and Data destruction), other, or not coded (cfr rows without a type).
- `information_operation`: dcid's own flag, yes or no. In cfr yes = its type Doxing, that is, publishing what was
  stolen; no for other types; not coded where it gives no type. cfr files the stolen mail of 2016 under Espionage.
- `severity`: dcid's own grade of how severe an operation was, 1 to 5 in this file (its scale goes to 10): how large
  the harm is, so that a count can leave out the slight ones. 0 in cfr, which gives none.
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
# Rows of cfr by day and a part of the title, read by hand: whom the row names
NAMED = {
    ("2/4/2022", "News Corp"): "News Corp, Dow Jones, New York Post",
    ("3/5/2019", "maritime military secrets"): "University of Hawaii, University of Washington, MIT",
    ("12/20/2018", "Managed Service Providers"): "Hewlett Packard Enterprise, IBM",
    ("11/30/2018", "Marriott"): "Marriott International",
    ("11/27/2017", "APT 3"): "Moody's Analytics, Trimble",
    ("2/6/2015", "Anthem"): "Anthem",
    ("7/10/2015", "Personnel Management"): "Office of Personnel Management",
    ("7/29/2015", "United Airlines"): "United Airlines",
    ("3/27/2015", "GitHub"): "GitHub",
    ("9/8/2014", "Community Health"): "Community Health Systems",
    ("11/4/2012", "Coca-Cola"): "Coca-Cola",
    ("4/19/2011", "Oak Ridge"): "Oak Ridge National Laboratory",
    ("11/9/2011", "Landsat 7"): "NASA",
    ("11/9/2011", "Terra"): "NASA",
    ("3/19/2011", "RSA"): "RSA",
    ("1/14/2010", "Aurora"): "Google, Adobe, Yahoo, Morgan Stanley, Dow Chemical",
    ("1/25/2010", "Night Dragon"): "Marathon Oil, ExxonMobil, ConocoPhillips",
    ("3/20/2009", "Ben Nelson"): "the office of a senator",
    ("3/21/2008", "pro-Tibet"): "Human Rights in China, Students for a Free Tibet (its seat is New York)",
    ("11/19/2008", "Kennedy Space"): "NASA",
    ("11/19/2008", "NASA network"): "NASA",
    ("1/12/2007", "National Defense University"): "National Defense University",
    ("1/19/2021", "Malwarebytes"): "Malwarebytes",
    ("12/9/2020", "SolarWinds"): "customers of SolarWinds, FireEye among them by the row's text",
    ("10/4/2018", "Westinghouse"): "Westinghouse",
    ("7/1/2017", "NotPetya"): "Merck, Mondelez",
    ("12/14/2016", "Yahoo"): "Yahoo",
    ("6/4/2015", "Pentagon"): "Pentagon",
    ("4/7/2015", "White House"): "White House, Department of State",
    ("6/1/2022", "Boston Children"): "Boston Children's Hospital",
    ("12/5/2022", "Human Rights Watch"): "staff of Human Rights Watch (New York)",
    ("12/12/2014", "Sands"): "Las Vegas Sands",
    ("2/16/2021", "Pfizer"): "Pfizer",
    ("9/6/2018", "AMC"): "AMC Theatres",
    ("6/14/2017", "WannaCry"): "FedEx",
    ("12/3/2014", "Sony Pictures"): "Sony Pictures Entertainment (California)",
}
NOT_US = {
    ("6/5/2018", "South Korean actors"): "victims in South Korea; the title names an American president",
    ("10/14/2019", "North American aerospace"): "North American is no country",
    ("8/31/2020", "Pioneer Kitten"): "North American is no country",
    ("10/17/2019", "European ministries"): "another state's embassy in the United States",
}
KEY = ["tracker", "year", "sponsor", "target", "us_words", "aim", "information_operation", "severity", "election"]


def says(texts: pd.Series, pattern: str) -> pd.Series:
    """Which texts hold a pattern."""
    return texts.fillna("").str.contains(pattern, regex=True)


def by_hand(rows: pd.DataFrame, listed: dict) -> pd.Series:
    """Which rows stand in a list of days and parts of titles; each of its entries is one row."""
    found = pd.Series(False, index=rows.index)
    for day, words in listed:
        one = rows["Date"].eq(day) & rows["Title"].fillna("").str.contains(words, regex=False)
        if one.sum() != 1:
            raise ValueError(f"{day}, {words}: {one.sum()} rows instead of one")
        found |= one
    return found


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
    table["severity"] = rows["severity"].astype(int)
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
    named, wrong = by_hand(rows, NAMED), by_hand(rows, NOT_US)
    if (named & (full | short)).any() or (wrong & ~(full | short)).any():
        raise ValueError("a row read by hand is already on the side to which it was moved")
    full, short = full & ~wrong, short & ~wrong
    table = pd.DataFrame({"year": rows["year"].astype(int), "tracker": "cfr"})
    table["us_words"] = full.map({True: "full", False: "none"}).mask(short, "short").mask(named, "named")
    table["target"] = (full | short | named).map({True: "USA", False: "other"})
    coded = rows["Type"].where(~says(rows["Type"], "^https?:"))
    table["aim"] = coded.map(AIMS).fillna("other").mask(coded.isna(), "not coded")
    table["information_operation"] = coded.eq("Doxing").map({True: "yes", False: "no"}).mask(coded.isna(), "not coded")
    table["severity"] = 0
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

"""Votes of 18 countries in the United Nations General Assembly: one row for each adopted text.

Source: UN Digital Library voting records, as gathered in `un-ga-rollcalls/` (see its SOURCE.md).
Units: votes are Y (yes), N (no), A (abstain), X (on the roll, but did not vote); empty = not on the roll.
`yes`, `no`, `abstain` count all members, not only the 18.

What was chosen, and why
- Rows from 25 October 1971, the day on which the People's Republic took China's seat. The full table from
  1946 would be 545 KB, above the limit of 500 KB for a table; the 514 earlier rows are thin (many early
  votes were not recorded by name) and say nothing about the People's Republic.
- China is blank up to and including 1971-10-25: on the vote of that day, which gave the seat to the
  People's Republic, the Republic of China still held the seat. The new delegation came in mid-November; the source
  shows X or a vote from 9 November on.
- Left out: rows on which no member voted yes, no or abstained (three records of 1984 and 1988 without
  votes), and ten copies: some resolutions stand in the source as a whole and again as parts [A], [B], ...
  with the very same votes of everybody (40/257, 42/70, 61/128, 75/254). One vote counts once, so the whole
  is kept.
- Titles are not shipped. `text_key` numbers the titles, so that the same text that returns year after year
  can be followed: `normal_title` drops upper case, brackets, numbers, years, ordinals, dates, punctuation
  and trailing "report of ...", and evens out two spellings. Keys are numbered by first date, then symbol,
  over the whole source from 1946, so that new rows at the end never renumber old ones. A change of wording
  makes a new key. A title may stand several times in a year (parts A to G of one resolution, above all
  before 2000): where texts are followed over years, use keys with one row a year.
- `item` numbers the agenda items by the Library's subject heading (capital letters at the end of the
  `agenda` text). Records before 1983 have no headings: they take the heading that the same item words carry
  most often in later years, else the item words stand for themselves. Items group texts that were debated
  together; they are the clusters for a bootstrap.
- `issue` is one label by our own rule (`ISSUES`, below) for all years, because Voeten's issue flags end in
  March 2021. The first label with a matching word wins. `issue_source` names the text to which the rule was
  applied: `agenda` (item words and subject heading), `recurring` (the 158 texts of 2025 from a second
  scrape have no agenda words; they borrow issue and item from the newest earlier row with the same
  text_key) or `title` (no such row: the rule reads the title).

How far our rule agrees with Voeten's flags (a text may carry several of his flags and has one label of
ours), 2010-2020, counted by `agreement_with_voeten`: of 688 flagged texts .98 agree (nuclear .99, palestine
1.00, human rights 1.00, arms .97, development .97, colonialism .92); 1971-2009 .85, weakest for development
(.69) and human rights (.80), because the agenda of those years put apartheid, budgets and reports of the
Economic and Social Council under words that his reading of the texts files elsewhere. His flags of 2020 are
odd (a third of them set co, di and ec together); without that year it is .98 as well.
"""

import functools
import re
from pathlib import Path

import pandas as pd

FILE = "un-ga-rollcalls/ga_rollcalls_1946_2025.csv"
FIRST_DAY = "1971-10-25"  # first day kept
SEAT_CHANGES = "1971-10-25"  # the vote of that day (A/RES/2758) was still open to Taiwan only
COUNTRIES = [
    "CHN", "RUS", "USA", "GBR", "FRA", "IND", "BRA", "ZAF", "IRN", "PRK", "CUB", "DEU", "JPN", "TUR", "KAZ",
    "BLR", "UKR", "ISR",
]  # fmt: skip
FIRST_COLUMNS = [
    "date", "session", "symbol", "issue", "issue_source", "item", "text_key", "yes", "no", "abstain",
]  # fmt: skip

# The rule. Read from the top; the first label that has one of its words in the text wins.
# A word matches at the beginning of a word: "palestin" finds Palestine and Palestinian.
ISSUES = [
    ("nuclear", "nuclear, denuclear, atomic, fissile, fissionable"),
    (
        "palestine",
        "palestin, israel, middle east, unrwa, golan, jerusalem, lebanon, undof, disengagement observer, "
        "emergency force",
    ),
    (
        "arms",
        "disarmament, arms, armament, weapon, munition, missile, warfare, geneva protocol, landmine, mine "
        "action, anti-personnel, military budget, military expenditure, 10th special session, 12th special "
        "session, space threat, zone of peace, regional security, confidence-building, non-proliferation",
    ),
    (
        "colonialism",
        "colonial, decoloni, non-self-governing, trust territor, trusteeship, self-determination, namibia, "
        "south west africa, southern rhodesia, portuguese, western sahara, falkland, east timor, mayotte, "
        "comorian island, malagasy island, question of guam, question of american samoa, virgin islands, "
        "tokelau",
    ),
    (
        "human rights",
        "human rights, rights of the child, rights of child, rights of persons, right of, right to, racial, "
        "racism, apartheid, south africa, nazism, torture, death penalty, freedom, women, girl, child, "
        "youth, refugee, displaced person, persons, disabilit, minorit, indigenous, mercenar, religious "
        "intolerance",
    ),
    (
        "development",
        "develop, economic, trade, debt, financial system, poverty, globali, environment, climate, desert, "
        "storm, biological diversity, natural resources, agricultur, food, commodit, industr, energy, "
        "technolog, social, population, human settlements, health, tax, tourism, disaster",
    ),
]
MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
ORDINAL = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|twenty|thirtieth|fortieth|fiftieth"
)
# Our label and the flag of Voeten's file that means the same.
VOETEN = {
    "nuclear": "nu",
    "palestine": "me",
    "arms": "di",
    "colonialism": "co",
    "human rights": "hr",
    "development": "ec",
}


PATTERNS = {
    label: re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words.split(", ")) + ")")
    for label, words in ISSUES
}


@functools.cache
def issue_of(text: str) -> str:
    """The first label of ISSUES with a word in the text, else `other`."""
    low = text.lower()
    return next((label for label, pattern in PATTERNS.items() if pattern.search(low)), "other")


def agenda_words(agenda: str) -> str:
    """The agenda text without document symbols and item numbers ("A/79/251 98u ")."""
    return " | ".join(re.sub(r"^A/\S+(?: & \S+)* \S+\s?", "", part) for part in agenda.split(" | ")).strip()


@functools.cache
def normal_title(title: str) -> str:
    """A title reduced to what stays the same when the text returns in another year."""
    text = title.lower().replace("organisation", "organization").replace("fueling", "fuelling")
    text = re.sub(r"\[[^]]*\]|\([^)]*\)", " ", text)
    text = re.sub(r"\s:\s*(report|reports|note|resolution) (of|by|/).*$", " ", text)
    text = re.sub(rf"\b\d{{1,2}} {MONTH}( \d{{4}})?\b|\b{MONTH} \d{{4}}\b", " ", text)
    text = re.sub(r"\b\d+(st|nd|rd|th)?\b", " ", text)
    text = re.sub(rf"\b({ORDINAL})\b", " ", text)
    text = re.sub(r"['\u2019]", "", text)
    text = re.sub(r"[^a-z\u00e0-\u00ff]+", " ", text)
    text = re.sub(r"\bun\b", "united nations", text)
    text = re.sub(r"\bthe\b", " ", text)
    return " ".join(text.split()) or title.lower()


def item_names(agenda: pd.Series) -> pd.Series:
    """The name of the agenda item of each row: its subject heading, else its words; empty without agenda."""
    first = agenda.map(agenda_words).str.split(" | ", regex=False).str[0]
    parts = first.str.extract(r"^(?P<words>.*?)(?:\.\s+(?P<heading>[^a-z]*[A-Z][^a-z]*))?$")
    words = parts["words"].fillna("").str.rstrip(". ").map(normal_title)
    heading = parts["heading"].str.replace(r"\s*\([^)]*\)", "", regex=True)
    heading = heading.str.replace(r"\W+", " ", regex=True).str.strip()
    known = heading.groupby(words).agg(lambda h: h.value_counts().index[0] if h.notna().any() else None)
    return heading.fillna(words.map(known)).fillna(words)


def numbered(names: pd.Series) -> pd.Series:
    """1, 2, 3, ... in the order of first appearance (rows are sorted by date and symbol)."""
    return pd.Series(pd.factorize(names)[0] + 1, index=names.index)


def read(sources: Path) -> pd.DataFrame:
    """The source as text, sorted by date and symbol."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    return rows.sort_values(["date", "symbol"], ignore_index=True)


def without_copies(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out rows without any vote, and lettered parts with the very votes of the whole resolution."""
    totals = rows[["yes", "no", "abstain"]].astype(int).sum(axis=1)
    stem = rows["symbol"].str.replace(r"\[[A-Z]\]$", "", regex=True)
    is_part = stem != rows["symbol"]
    votes = rows["yes"].str.cat([rows[name] for name in ["no", "abstain", *COUNTRIES]], sep=",")
    whole = set((rows["symbol"].str.replace(r"[A-Z]-[A-Z]$", "", regex=True) + votes)[~is_part])
    return rows[(totals > 0) & ~(is_part & (stem + votes).isin(whole))]


def labelled(sources: Path) -> pd.DataFrame:
    """All rows from 1946 with our text_key, item, issue and issue_source beside the columns of the source."""
    rows = read(sources)
    rows["text_key"] = numbered(rows["title"].map(normal_title))
    own = rows["agenda"] != ""
    rows["item_name"] = item_names(rows["agenda"])
    rows["issue"] = rows["agenda"].map(agenda_words).map(issue_of)
    rows["issue_source"] = "agenda"
    # Rows without agenda words borrow from the newest earlier row with the same title ...
    newest = rows[own].drop_duplicates("text_key", keep="last").set_index("text_key")
    borrows = ~own & rows["text_key"].isin(newest.index) & (rows["date"] >= FIRST_DAY)
    for column in ("item_name", "issue"):
        rows.loc[borrows, column] = rows.loc[borrows, "text_key"].map(newest[column])
    rows.loc[borrows, "issue_source"] = "recurring"
    # ... or else are named by their own title.
    alone = ~own & ~borrows
    rows.loc[alone, "item_name"] = "title " + rows.loc[alone, "title"].map(normal_title)
    rows.loc[alone, "issue"] = rows.loc[alone, "title"].map(issue_of)
    rows.loc[alone, "issue_source"] = "title"
    rows["item"] = numbered(rows["item_name"])
    return rows


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and symbol."""
    rows = without_copies(labelled(sources))
    rows = rows[rows["date"] >= FIRST_DAY].copy()
    rows.loc[rows["date"] <= SEAT_CHANGES, "CHN"] = ""
    for column in ("yes", "no", "abstain"):
        rows[column] = rows[column].astype(int)
    return rows[FIRST_COLUMNS + COUNTRIES].replace("", None).reset_index(drop=True)


def agreement_with_voeten(sources: Path, first: str = "2010", last: str = "2020") -> pd.DataFrame:
    """Share of the rows flagged by Voeten whose label of ours is among his flags, per label and in all."""
    rows = labelled(sources)
    flagged = rows[rows["date"].str[:4].between(first, last) & ~rows["voeten_issue"].isin(["", "none"])]
    hit = [
        VOETEN.get(issue) in flags.split(";")
        for issue, flags in zip(flagged["issue"], flagged["voeten_issue"], strict=True)
    ]
    table = pd.Series(hit, index=flagged.index).groupby(flagged["issue"]).agg(rows="size", agreement="mean")
    table.loc["all"] = [len(hit), sum(hit) / len(hit)]
    return table.astype({"rows": int})

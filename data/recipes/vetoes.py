"""Vetoed drafts in the Security Council since 1946: one row for each draft.

Sources: C. L. Yordan's list of vetoes to September 2022, after the list of the UN's Dag Hammarskjold
Library, and 20 more gathered for this project from other lists and news agencies (19 later ones, and one of
10 September 1972 that the list lacks); both in `un-sc-vetoes/` (see its SOURCE.md).
Units: a row is a draft (or an amendment) that failed because at least one permanent member voted against.

What was chosen, and why
- Counted with the columns member_veto1 to member_veto3 of the source, not with its 0/1 columns for each
  country, which are left at 0 in 26 rows of 1966-1985.
- `vetoed_by` uses the codes of the vote tables; several members are joined by ";" in the order CHN, FRA,
  GBR, RUS, USA. RUS stands for the Soviet Union and for Russia; `rus_state` says which of the two it was.
- CHN is the People's Republic throughout: the list has no veto by China before 1972 (Taiwan's one veto, in
  1955, is not in it).
- `number` counts the vetoes of one day, because several drafts of the early years share a symbol.
- An amendment that failed by veto is a row, whoever cast it: two of 24 February 2025, by the UN's own account, and
  those of 10 September 1972 as one, since the lists of China's vetoes count one.
- `evidence`: `library list` = Yordan's list; `web list` = one list found on the web; `two web lists`; `web
  list and press`; `press` = news agencies only.
- `topic` is the list's own short name for the crisis; for the rows that we gathered ours, shortened.
"""

import re
from pathlib import Path

import pandas as pd

OLD = "un-sc-vetoes/unsc_vetoes_1946_sept2022.csv"
NEW = "un-sc-vetoes/unsc_vetoes_sept2022_apr2026_compiled.csv"
CODES = {"China": "CHN", "France": "FRA", "UK": "GBR", "USSR": "RUS", "Russia": "RUS", "USA": "USA"}
SHORTER = {
    "Gaza: Russian amendment to the draft adopted as S/RES/2720": "Gaza: Russian amendment",
}
LATER = {"A": "web list", "A;C": "two web lists"}
LATER |= dict.fromkeys(["A;B", "A;C;B", "D;B"], "web list and press")


def codes(names: list[str]) -> str:
    """Codes of the members named, in alphabetical order, joined by ";"."""
    return ";".join(sorted({CODES[name] for name in names if name}))


def evidence_of(note: str) -> str:
    """The kind of evidence behind a row of ours, from the letters that begin its note."""
    letters = re.sub(r"\(.*", "", note).strip()
    return LATER.get(letters, "press")


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and number."""
    old = pd.read_csv(sources / OLD, dtype=str, keep_default_na=False, encoding="latin-1")
    members = old[["member_veto1", "member_veto2", "member_veto3"]].to_numpy().tolist()
    first = pd.DataFrame({
        "date": pd.to_datetime(old["date"], format="%m/%d/%Y").dt.strftime("%Y-%m-%d"),
        "draft": old["draft"],
        "topic": old["crisis_topic"].replace("Malasyia", "Malaysia"),
        "vetoed_by": [codes(names) for names in members],
        "evidence": "library list",
    })  # fmt: skip
    new = pd.read_csv(sources / NEW, dtype=str, keep_default_na=False)
    second = pd.DataFrame({
        "date": new["date"],
        "draft": new["draft"],
        "topic": new["topic"].replace(SHORTER).str.replace(r" \(.* draft\)$", "", regex=True),
        "vetoed_by": [codes(names.split("+")) for names in new["vetoed_by"]],
        "evidence": new["evidence"].map(evidence_of),
    })  # fmt: skip
    rows = pd.concat([first, second], ignore_index=True).sort_values("date", kind="stable", ignore_index=True)
    rows["draft"] = rows["draft"].str.strip()
    rows["number"] = rows.groupby("date").cumcount() + 1
    soviet = rows["date"] < "1991-12-25"
    by_russia = rows["vetoed_by"].str.contains("RUS")
    rows["rus_state"] = pd.Series("Russia", index=rows.index).mask(soviet, "USSR").where(by_russia, None)
    return rows[["date", "number", "draft", "topic", "vetoed_by", "rus_state", "evidence"]].replace("", None)

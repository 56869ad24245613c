"""What nine readings of the tie expected of fifteen items, by the first coder: lesson 09.

Source: `ledger/hypothesis_evidence.csv` and `ledger/hypotheses.csv`. Units: one row an item, one column a reading.

What was chosen, and why
- The codes are said in words that a reader needs no key for: expected (consistent), not expected (inconsistent),
  silent (neutral).
- The codes stand as they were given, before the second coder's were known. `edited` names what was changed later, with
  both codings known, and to what; it never replaces a code, since a coding is a second opinion only as it was given.
- Each reading has one word: title and body are the two forms of the article's thesis, the other seven its rivals.
- `granted` is yes where the article says what the item says, or we infer it from there: one may set these items aside.
- Items stand in the order of the ledger. `finding` says each in a sentence; reasons, numbers and claims stay there.
"""

from pathlib import Path

import pandas as pd

WORDS = ["title", "body", "threat", "gain", "trade", "border", "rule", "need", "roles"]
SAID = {"consistent": "expected", "inconsistent": "not expected", "neutral": "silent"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by item."""
    rows = pd.read_csv(sources / "ledger/hypothesis_evidence.csv", dtype=str, keep_default_na=False)
    names = pd.read_csv(sources / "ledger/hypotheses.csv", dtype=str).set_index("id")["word"]
    rows["reading"], rows["said"] = rows["hypothesis"].map(names), rows["code"].map(SAID)
    table = rows.pivot(index="item", columns="reading", values="said")[WORDS]
    about = rows.drop_duplicates("item").set_index("item")
    table.insert(0, "short", about["short"])
    table.insert(1, "granted", about["granted"].map({"y": "yes", "": "no"}))
    table.insert(2, "finding", about["finding"])
    changed = rows[rows["code_edited"] != ""]
    notes = changed["reading"] + ": " + changed["code_edited"].map(SAID)
    table["edited"] = notes.groupby(changed["item"]).agg("; ".join)
    return table.sort_index().reset_index()

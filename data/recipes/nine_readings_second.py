"""What nine readings of the tie expected of fifteen items, by a second coder: lesson 09.

Source: `ledger/hypothesis_evidence.csv` and `ledger/hypotheses.csv`. Units: one row an item, one column a reading.

What was chosen, and why
- The same form as `nine_readings`; the codes are those of the coder who did not see the first one's, as given. `edited`
  names what the makers of the set changed later, with both codings known; it never replaces a code.
- Codes are said in words: expected (consistent), not expected (inconsistent), silent (neutral).
- `granted` is yes where the article says what the item says, or we infer it from there.
"""

from pathlib import Path

import pandas as pd

WORDS = ["title", "body", "threat", "gain", "trade", "border", "rule", "need", "roles"]
SAID = {"consistent": "expected", "inconsistent": "not expected", "neutral": "silent"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by item."""
    rows = pd.read_csv(sources / "ledger/hypothesis_evidence.csv", dtype=str, keep_default_na=False)
    names = pd.read_csv(sources / "ledger/hypotheses.csv", dtype=str).set_index("id")["word"]
    rows["reading"], rows["said"] = rows["hypothesis"].map(names), rows["second_code"].map(SAID)
    table = rows.pivot(index="item", columns="reading", values="said")[WORDS]
    about = rows.drop_duplicates("item").set_index("item")
    table.insert(0, "short", about["short"])
    table.insert(1, "granted", about["granted"].map({"y": "yes", "": "no"}))
    changed = rows[rows["second_code_edited"] != ""]
    notes = changed["reading"] + ": " + changed["second_code_edited"].map(SAID)
    table["edited"] = notes.groupby(changed["item"]).agg("; ".join)
    return table.sort_index().reset_index()

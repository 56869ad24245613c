"""China's part in Russia's exports and imports, 2022-2025, as publishers give it: record of lesson 06b.

Source: our own list, `china-share-in-russias-trade/` (see its SOURCE.md), from the pages named in each row. Units:
percent of Russia's goods exports or imports.

What was chosen, and why
- Every row of the list that is a share of one direction by one publisher; shares of both directions and levels of
  trade are left out.
- Publishers divide by different totals, and none of them sees Russia's own figures by partner: Russia has published
  none since January 2022. So they disagree, and none is corrected here.
- `derived` is yes where the page gives a change and not the value itself.
"""

from pathlib import Path

import pandas as pd

LIST = "china-share-in-russias-trade/china_share_by_publisher.csv"
SHARES = {
    "China in Russia's goods exports": "exports",
    "China in Russia's goods imports": "imports",
}
NAMES = {name.split()[0]: name for name in ("Gaidar Institute", "wiiw", "Capital Economics")}
NAMES |= {"Bank": "Bank of Finland", "I.": "I. Korhonen"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by publisher, period and direction."""
    rows = pd.read_csv(sources / LIST, dtype={"period": str})
    rows = rows[rows["metric"].isin(SHARES) & (rows["topic"] == "share")]
    short = [next(name for start, name in NAMES.items() if text.startswith(start)) for text in rows["publisher"]]
    derived = rows["doubt"].fillna("").str.contains("derived|not printed by itself")
    frame = pd.DataFrame({
        "publisher": short,
        "period": rows["period"],
        "flow": rows["metric"].map(SHARES),
        "percent": rows["value"].astype(float),
        "derived": derived.map({True: "yes", False: "no"}),
        "known_on": rows["known_on"],
        "page": rows["page"],
    })  # fmt: skip
    return frame.sort_values(["publisher", "period", "flow"], ignore_index=True)

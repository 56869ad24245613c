"""Known cyber operations on American targets, by sponsor and kind, as two trackers list them: lesson 08.

Source: `tables/cyber_operations.csv`. Units: operations.

What was chosen, and why
- Targets in the United States, and, so that the same is asked of all, American operations on others (`sponsor` United
  States). Sponsors: China, Russia, Iran, North Korea, United States; others and unknown ones are left out.
- `kind`, each operation once: information (the tracker's own flag for an operation on information, whatever its aim:
  in CFR its type Doxing, publishing what was stolen), else spying, destroying, or other.
- `on_elections` counts those whose words speak of an American election, a party or a campaign; not asked where the
  target is another state.
- `period`: to 2013, or from 2014. DCID dates an operation by its start, CFR by the day of the news.
"""

from pathlib import Path

import pandas as pd

OPERATIONS = "tables/cyber_operations.csv"
SPONSORS = {"CHN": "China", "RUS": "Russia", "IRN": "Iran", "PRK": "North Korea", "USA": "United States"}
KEY = ["tracker", "sponsor", "period", "kind"]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by its key."""
    rows = pd.read_csv(sources / OPERATIONS)
    rows = rows[rows["sponsor"].isin(SPONSORS) & (rows["target"].eq("USA") | rows["sponsor"].eq("USA"))].copy()
    rows["tracker"] = rows["tracker"].str.upper()
    rows["sponsor"] = rows["sponsor"].map(SPONSORS)
    rows["period"] = (rows["year"] >= 2014).map({True: "from 2014", False: "to 2013"})
    rows["kind"] = rows["aim"].replace("not coded", "other").mask(rows["information_operation"] == "yes", "information")
    rows["on_elections"] = rows["count"].where(rows["election"] == 1, 0)
    table = rows.groupby(KEY)[["count", "on_elections"]].sum().reset_index()
    table = table.rename(columns={"count": "operations"})
    return table[[*KEY, "operations", "on_elections"]].sort_values(KEY, ignore_index=True)

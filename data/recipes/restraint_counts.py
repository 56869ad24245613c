"""Seven counts of restraint for China, Russia and the United States since the Cold War: the scorecard of lesson 08.

Sources: `tables/vetoes.csv`, `tables/disputes.csv`, `tables/conflicts.csv`, `tables/ga_votes.csv`,
`tables/cyber_operations.csv`. Units: see `unit`; rates per ten years, since the counts cover spans of unlike length.

What was chosen, and why
- Lower means more restraint, or nearer to the majority. The rules were written before the numbers were compared
  (the step that leaves out UN troops: after, on 26 November 2026).
- vetoes: since 25 December 1991. disputes begun: the state's side acted first, 1992-2014, by
  Correlates of War. disputes begun with force: those of them in which it used force itself.
- years of war: years in which it fought against another state, by the rule of `lessons/years_of_force`, 1992-2024.
- troops for others: its troops in other states' conflicts, conflicts times years, without those of the row before, and
  without conflicts in which the UN had troops of its own that year (UN_TROOPS), for all three: the source counts UN
  peacekeepers as troops on the government's side, and does not tell them from others (Russia's in the Central African
  Republic go with them). Without this step China has 22, Russia 29, the United States 102; with it 0, 27 and 80.
- no in the Assembly: percent of the votes that it cast on adopted texts, 1992-2025.
- hacks: operations laid at its door, all targets, by CFR's tracker, 2005-2022.
"""

from pathlib import Path

import pandas as pd

STATES = {"CHN": "China", "RUS": "Russia", "USA": "United States"}
UN_TROOPS = {"Mali": (2013, 2023), "Central African Republic": (2014, 2024)}  # missions MINUSMA and MINUSCA


def per_ten(counts: pd.Series, years: float) -> pd.Series:
    """A count as a rate per ten years, for the three states."""
    return 10 * counts.reindex(list(STATES), fill_value=0) / years


def build(sources: Path) -> pd.DataFrame:
    """The table, in the order of the argument: Council, force, Assembly, networks (place counts it)."""
    vetoes = pd.read_csv(sources / "tables/vetoes.csv").query("date >= '1991-12-25'")["vetoed_by"]
    disputes = pd.read_csv(sources / "tables/disputes.csv").query("coding == 'cow' and year >= 1992").groupby("who")
    conflicts = pd.read_csv(sources / "tables/conflicts.csv").query("source == 'ucdp' and year >= 1992")
    against = conflicts["type"].eq("interstate") | conflicts["with_rebels"].eq(1)
    first, last = (
        conflicts["conflict"].str.split(" - ").str[0].map({k: v[i] for k, v in UN_TROOPS.items()}) for i in (0, 1)
    )
    beside_un = conflicts["year"].between(first, last)
    votes = pd.read_csv(sources / "tables/ga_votes.csv").query("date >= '1992'")
    cyber = pd.read_csv(sources / "tables/cyber_operations.csv").query("tracker == 'cfr'")
    cast = pd.Series({code: votes[code].isin(["Y", "N", "A"]).sum() for code in STATES})
    rows = {
        ("vetoes", "per ten years", "1991-2026"): per_ten(
            pd.Series({code: vetoes.str.contains(code).sum() for code in STATES}), 34.3
        ),
        ("disputes begun", "per ten years", "1992-2014"): per_ten(disputes["initiated"].sum(), 23),
        ("disputes begun with force", "per ten years", "1992-2014"): per_ten(disputes["initiated_force"].sum(), 23),
        ("years of war", "per ten years", "1992-2024"): per_ten(
            conflicts[against].groupby("country")["year"].nunique(), 33
        ),
        ("troops for others", "per ten years", "1992-2024"): per_ten(
            conflicts[~against & ~beside_un & conflicts["role"].eq("support")].groupby("country").size(), 33
        ),
        ("no in the Assembly", "percent of its votes", "1992-2025"): 100
        * pd.Series({code: (votes[code] == "N").sum() for code in STATES})
        / cast,
        ("hacks", "per ten years", "2005-2022"): per_ten(cyber.groupby("sponsor")["count"].sum(), 18),
    }
    table = pd.DataFrame(rows).T.rename(columns=STATES).round(6)
    table.index.names = ["count", "unit", "years"]
    table = table.reset_index()
    table.insert(0, "place", range(1, len(table) + 1))
    return table

"""Sanction cases in force by year and target: Russia, China, and the targets of China's own sanctions.

Source: Global Sanctions Data Base, release 4, the cases in which Russia, the Soviet Union or China is
target or sender, in `gsdb-sanctions/` (see its SOURCE.md).
Units: number of cases in force for at least a part of the year. A case is one sender (a state or a body
such as the EU) against one target for one purpose; it may bundle many acts, and one listed person counts as
much as an embargo.

What was chosen, and why
- Counts only: the base asks users to obtain the cases themselves from its authors.
- Targets RUS (Soviet Union and Russia) and CHN: all cases, each year 1950-2023, 0 where none was in force.
  A case against several states counts for each of these two that is named.
- EU stands for the EU; VDR for South Vietnam; the others are ISO codes.
- `china_is_sender` counts the cases in which China is the sender. So that "China sanctions nobody over
  Ukraine" can be set beside what China does elsewhere, each other target of China has a row for each year
  in which China had a case in force. For these targets `cases` is empty: the extract does not hold what
  others do to them.
- Release 4 ends in 2023 ("ongoing" cases are given that year as their end): a year later than that cannot
  be counted. The dated press facts in `sanctions-facts/` are single acts, not cases, and are not mixed in.
"""

from pathlib import Path

import pandas as pd

FILE = "gsdb-sanctions/gsdb_v4_russia-ussr-china_1949-2023.csv"
YEARS = range(1950, 2024)
CODES = {
    "Russia": "RUS", "Soviet Union": "RUS", "China": "CHN", "Albania": "ALB", "Argentina": "ARG",
    "Canada": "CAN", "EU": "EU", "France": "FRA", "Lithuania": "LTU", "Myanmar": "MMR", "Norway": "NOR",
    "South Vietnam": "VDR", "Taiwan": "TWN", "United States": "USA",
}  # fmt: skip


def codes_of(target: str, by_china: bool) -> list[str]:
    """The codes of a case's targets: Russia and China always, others where China is the sender."""
    names = [name.strip() for name in target.split(",")]
    if by_china and (missing := [name for name in names if name not in CODES]):
        raise ValueError(f"no code for the target {missing[0]!r}: add it to CODES in data/recipes/sanctions_active.py")
    return sorted({CODES[name] for name in names if name in CODES and (by_china or CODES[name] in ("RUS", "CHN"))})


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and target."""
    cases = pd.read_csv(sources / FILE)
    cases["by_china"] = cases["sanctioning_state"].str.split(r",\s*", regex=True).map(lambda names: "China" in names)
    cases["target"] = [codes_of(*case) for case in zip(cases["sanctioned_state"], cases["by_china"], strict=True)]
    cases = cases.explode("target").dropna(subset="target")
    rows = []
    for year in YEARS:
        active = cases[(cases["begin"] <= year) & (cases["end"] >= year)]
        for target in sorted({"RUS", "CHN", *active["target"]}):
            here = active[active["target"] == target]
            total = len(here) if target in ("RUS", "CHN") else None
            rows.append((year, target, total, int(here["by_china"].sum())))
    table = pd.DataFrame(rows, columns=["year", "target", "cases", "china_is_sender"])
    return table.astype({"cases": "Int64"})

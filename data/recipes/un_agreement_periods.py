"""How often China and Moscow voted alike in six periods, and how often by chance: lesson 04.

Source: `tables/ga_votes.csv`. Units: percent of texts. Moscow is the Soviet Union to 1991, and Russia since.

What was chosen, and why
- All texts of a period are taken together (not the mean of its years). A text counts if both voted yes, no or
  abstained; an absence is no vote.
- Periods: 1972-85, when each called the other an opponent; 1986-90, the thaw; 1991-99, Russia's years with the West;
  2000-13; 2014-22, from Crimea to the article; 2023-25, after it.
- `by_chance` as in `un_agreement`: the sum, over yes, no and abstained, of the product of the two states' shares.
- `china_not_yes` counts the texts of the period on which China abstained or said no; `same_then` is the percent of
  these on which Moscow cast the very vote of China. It needs no formula and says whether kappa tells a true story.
"""

from pathlib import Path

import pandas as pd

VOTES = "tables/ga_votes.csv"
PERIODS = {
    "1972-85": (1972, 1985),
    "1986-90": (1986, 1990),
    "1991-99": (1991, 1999),
    "2000-13": (2000, 2013),
    "2014-22": (2014, 2022),
    "2023-25": (2023, 2025),
}
CAST = ["Y", "A", "N"]


def build(sources: Path) -> pd.DataFrame:
    """The table, one row a period."""
    votes = pd.read_csv(sources / VOTES)
    both = votes[votes["CHN"].isin(CAST) & votes["RUS"].isin(CAST)]
    year, lines = both["date"].str[:4].astype(int), []
    for name, (first, last) in PERIODS.items():
        rows = both[year.between(first, last)]
        same = rows["CHN"] == rows["RUS"]
        chance = sum((rows["CHN"] == vote).mean() * (rows["RUS"] == vote).mean() for vote in CAST)
        apart = same[rows["CHN"] != "Y"]
        lines.append([name, len(rows), 100 * same.mean(), 100 * chance, len(apart), 100 * apart.mean()])
    columns = ["period", "texts", "same_vote", "by_chance", "china_not_yes", "same_then"]
    return pd.DataFrame(lines, columns=columns).round(2)

"""How often China and Moscow voted alike in the General Assembly, and how often by chance, 1971-2025: lesson 04.

Source: `tables/ga_votes.csv`. Units: percent of texts; kappa_low and kappa_high are kappa, at most 1.
Moscow is the Soviet Union to 1991, and Russia since.

What was chosen, and why
- A text counts if both voted yes, no or abstained (Y, N, A). An absence (X) is no vote, so it is no disagreement.
- `by_chance`: two voters who know nothing of each other, each with the yearly shares of yes, no and abstained that it
  really had, would cast the same vote on so many texts. It is the sum of three products, one for each sort of vote.
- Kappa (Cohen) is (same_vote - by_chance) / (100 - by_chance). Lesson and record work it out themselves.
- Intervals: 95 % bootstrap. Whole agenda items of the year are drawn with replacement, since a state that differs on
  one text of an item often differs on the next. 2,000 draws, one fixed seed for all years.
- 1971 is thin: China took part from November on.
"""

from pathlib import Path

import numpy as np
import pandas as pd

VOTES = "tables/ga_votes.csv"
CAST = ["Y", "A", "N"]
DRAWS, SEED = 2000, 4


def by_item(rows: pd.DataFrame, first: str, second: str) -> np.ndarray:
    """One 3 x 3 table of votes cast for each agenda item."""
    both = rows[rows[first].isin(CAST) & rows[second].isin(CAST)]
    items = pd.factorize(both["item"], sort=True)[0]
    tables = np.zeros((items.max() + 1, 3, 3))
    np.add.at(tables, (items, both[first].map(CAST.index), both[second].map(CAST.index)), 1)
    return tables


def measured(table: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Same vote, same vote by chance (both as shares) and kappa, of one 3 x 3 table or of many."""
    share = table / table.sum(axis=(-2, -1), keepdims=True)
    same = np.trace(share, axis1=-2, axis2=-1)
    chance = (share.sum(axis=-1) * share.sum(axis=-2)).sum(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return same, chance, (same - chance) / (1 - chance)


def redrawn(tables: np.ndarray) -> np.ndarray:
    """Sums of tables, drawn with replacement, one for each draw."""
    random = np.random.default_rng(SEED)
    return tables[random.integers(0, len(tables), (DRAWS, len(tables)))].sum(axis=1)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    votes = pd.read_csv(sources / VOTES)
    lines = []
    for year, rows in votes.groupby(votes["date"].str[:4].astype(int)):
        tables = by_item(rows, "CHN", "RUS")
        same, chance, _ = measured(tables.sum(axis=0))
        draws_same, _, draws_kappa = measured(redrawn(tables))
        low, high = np.quantile(draws_same, [0.025, 0.975])
        kappa_low, kappa_high = np.nanquantile(draws_kappa, [0.025, 0.975])
        lines.append([year, int(tables.sum()), 100 * same, 100 * low, 100 * high, 100 * chance, kappa_low, kappa_high])
    columns = ["year", "texts", "same_vote", "low", "high", "by_chance", "kappa_low", "kappa_high"]
    table = pd.DataFrame(lines, columns=columns)
    percent = ["same_vote", "low", "high", "by_chance"]
    return table.round(dict.fromkeys(percent, 2) | {"kappa_low": 3, "kappa_high": 3})

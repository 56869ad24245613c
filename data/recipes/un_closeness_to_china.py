"""How close Russia and sixteen other states stand to China in the General Assembly, by two measures: lesson 04.

Source: `tables/ga_votes.csv`. Units: percent of texts, and kappa; leads over Russia in percentage points, and in kappa.

What was chosen, and why
- All states of `ga_votes` but China: the five with a veto, large states of every continent, and states that are near
  Russia or Washington. The choice is ours; another one would give another rank.
- Two spans: 2014-22, from Crimea to the article, and 2022-24, the war.
- For each state the texts on which it and China both voted yes, no or abstained. `same_vote` is the percent on which
  they did the same; `kappa` takes out what chance would give (see `un_agreement`).
- `lead` and `kappa_lead` are the state's value less Russia's. Their intervals are paired: whole agenda items of the
  span are drawn with replacement, and on each draw the state and Russia are measured on the same items. An interval
  holds the middle 95 % of 2,000 draws, one fixed seed.
"""

from pathlib import Path

import numpy as np
import pandas as pd

VOTES = "tables/ga_votes.csv"
SPANS = {"2014-22": (2014, 2022), "2022-24": (2022, 2024)}
STATES = {
    "RUS": "Russia", "USA": "United States", "GBR": "United Kingdom", "FRA": "France", "IND": "India", "BRA": "Brazil",
    "ZAF": "South Africa", "IRN": "Iran", "PRK": "North Korea", "CUB": "Cuba", "DEU": "Germany", "JPN": "Japan",
    "TUR": "Türkiye", "KAZ": "Kazakhstan", "BLR": "Belarus", "UKR": "Ukraine", "ISR": "Israel",
}  # fmt: skip
CAST = ["Y", "A", "N"]
DRAWS, SEED = 2000, 4


def by_item(rows: pd.DataFrame) -> np.ndarray:
    """For each agenda item and each state one 3 x 3 table of its votes and China's."""
    items = pd.factorize(rows["item"], sort=True)[0]
    tables = np.zeros((items.max() + 1, len(STATES), 3, 3))
    for place, state in enumerate(STATES):
        both = (rows["CHN"].isin(CAST) & rows[state].isin(CAST)).to_numpy()
        china, theirs = (rows.loc[both, one].map(CAST.index).to_numpy() for one in ("CHN", state))
        np.add.at(tables, (items[both], place, china, theirs), 1)
    return tables


def measured(tables: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Same vote in percent and kappa, of each 3 x 3 table."""
    share = tables / tables.sum(axis=(-2, -1), keepdims=True)
    same = np.trace(share, axis1=-2, axis2=-1)
    chance = (share.sum(axis=-1) * share.sum(axis=-2)).sum(axis=-1)
    return 100 * same, (same - chance) / (1 - chance)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by span and state."""
    votes = pd.read_csv(sources / VOTES)
    year, parts = votes["date"].str[:4].astype(int), []
    for span, (first, last) in SPANS.items():
        tables = by_item(votes[year.between(first, last)])
        random = np.random.default_rng(SEED)
        drawn = random.integers(0, len(tables), (DRAWS, len(tables)))
        times = np.stack([np.bincount(draw, minlength=len(tables)) for draw in drawn])
        part = pd.DataFrame({"span": span, "state": list(STATES.values())})
        part["texts"] = tables.sum(axis=(0, 2, 3)).astype(int)
        now, then = measured(tables.sum(axis=0)), measured(np.tensordot(times, tables, axes=1))
        for name, lead, value, draws in zip(("same_vote", "kappa"), ("lead", "kappa_lead"), now, then, strict=True):
            part[name] = value
            part[lead] = value - value[0]
            part[f"{lead}_low"], part[f"{lead}_high"] = np.quantile(draws - draws[:, :1], [0.025, 0.975], axis=0)
        parts.append(part)
    table = pd.concat(parts).sort_values(["span", "state"], ignore_index=True)
    places = {name: 3 if name.startswith("kappa") else 2 for name in table.columns[3:]}
    return table.round(places)

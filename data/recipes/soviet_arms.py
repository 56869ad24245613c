"""Soviet arms to China, to other allies and to the rest, 1950-1968: the comparison of lesson 02.

Source: SIPRI's export table of July 2022 in `sipri-arms-transfers/` (the edition 2022-07 of `arms_transfers`, which
keeps its totals only). Units: millions of SIPRI trend-indicator values (TIV), a measure of the volume of major arms,
not of money.

What was chosen, and why
- One edition only: SIPRI revises all years at each release, and the register of 2026 gives no delivery by year.
- `to_allies`: ten communist states that stood with Moscow in these years, with or without a treaty. Albania left in
  1961 and got nothing from 1962 on. Yugoslavia and Cuba stand with the rest.
- `to_rest`: all others, from 1955 on Afghanistan, Egypt, India, Indonesia and more; zero before.
- Sums of single buyers: with China they differ by one to three from SIPRI's total, which is rounded apart.
- To 1968: from 1969 to 1989 SIPRI identified no delivery to China, so that a difference would say nothing.
"""

import csv
from pathlib import Path

import pandas as pd

TABLE, PREAMBLE = "sipri-arms-transfers/TIV-Export-USR-1950-2021.csv", 10
LAST = 1968
ALLIES = {
    "Albania", "Bulgaria", "Czechoslovakia", "East Germany (GDR)", "Hungary", "Mongolia", "North Korea", "Poland",
    "Romania", "Viet Nam",
}  # fmt: skip


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year."""
    with (sources / TABLE).open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))[PREAMBLE:]
    years = [(place, int(word)) for place, word in enumerate(lines[0]) if word.isdigit() and int(word) <= LAST]
    buyers = {line[0].strip(): line for line in lines[1:] if line and line[0].strip() not in ("", "Total")}
    if missing := sorted((ALLIES | {"China"}) - set(buyers)):
        raise ValueError(f"no row for {missing[0]} in {TABLE}: its name has changed")
    rows = []
    for place, year in years:
        got = {buyer: int(line[place]) for buyer, line in buyers.items() if len(line) > place and line[place].strip()}
        allies = sum(value for buyer, value in got.items() if buyer in ALLIES)
        rows.append((year, got["China"], allies, sum(got.values()) - allies - got["China"]))
    return pd.DataFrame(rows, columns=["year", "to_china", "to_allies", "to_rest"])

"""Currencies in payments for Russia's exports and imports, 2022-2025: record of lesson 06b.

Source: our own list, `yuan-in-russian-trade-payments/` (see its SOURCE.md): the Bank of Russia, as the press reports
it. Units: percent of payments for exports or imports.

What was chosen, and why
- Shares of one currency, or one group of currencies, in payments for exports or for imports. Shares in the trade with
  one partner, and words of an ambassador, are left out.
- From February 2024 the Bank of Russia no longer names the yuan apart. *Friendly currencies* holds it and others.
"""

from pathlib import Path

import pandas as pd

LIST = "yuan-in-russian-trade-payments/currency_shares_2022_2025.csv"
CURRENCIES = {"yuan": "yuan", "rouble": "rouble", "friendly": "friendly currencies"}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by currency, direction and month."""
    rows = pd.read_csv(sources / LIST, dtype={"period": str})
    flow = rows["metric"].str.extract(r"Russian (exports|imports)|payments for (exports|imports)")
    flow = flow[0].fillna(flow[1])
    rows = rows[flow.notna()]
    currency = rows["topic"].map(CURRENCIES).where(~rows["metric"].str.startswith("Dollar"), "dollar and euro")
    frame = pd.DataFrame({
        "month": rows["period"],
        "flow": flow[rows.index],
        "currency": currency.fillna("dollar and euro"),
        "percent": rows["value"].astype(float),
        "known_on": rows["known_on"],
        "page": rows["page"],
    })  # fmt: skip
    return frame.sort_values(["currency", "flow", "month"], ignore_index=True)

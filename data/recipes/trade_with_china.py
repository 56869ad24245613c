"""What other states report about their trade with China and with the world, by year, 2000-2020.

Source: IMF, Direction of Trade Statistics, in `imf-dots-annual-1960-2020/` (see the SOURCE.md there), the file of
other reporters. Units: million US dollars at current prices, rounded to 0.01 million; exports FOB, imports CIF.

What was chosen, and why
- The table answers one question: is a large share of China in a state's trade unusual? So it holds every single
  state of the file for which the four figures of both 2013 and 2020 are there, whatever they say: 22 states. The
  IMF's groups (World, European Union, euro area) are left out, and Iran, whose exports to China end in 1999.
- The file was gathered for other questions about China and Russia (neighbours of either, large economies): it is
  no sample of the world, and Russia itself stands in `annual_trade`, by the same publisher.
- Each state reports for itself; China's own figures differ. China is the mainland, without Hong Kong.
- From 2000 on the IMF marks none of these figures as its own estimate; it does for some earlier years, left out.
- The IMF's series by partner ends here in 2020, in a copy made in 2021-22: nothing in it is later than the article.
"""

from pathlib import Path

import pandas as pd

FILE = "imf-dots-annual-1960-2020/dots_other_reporters_with_russia_ussr_china_world.csv"
COUNTRIES = {
    "Armenia, Rep. of": "Armenia", "Belarus, Rep. of": "Belarus", "Kazakhstan, Rep. of": "Kazakhstan",
    "Korea, Rep. of": "South Korea", "Kyrgyz Rep.": "Kyrgyzstan", "Netherlands, The": "Netherlands",
    "Poland, Rep. of": "Poland", "Turkey": "Türkiye", "Uzbekistan, Rep. of": "Uzbekistan",
}  # fmt: skip
GROUPS = ["World", "European Union", "Euro Area", "Eastern Germany"]
FLOWS = {
    ("Exports, FOB", "China, P.R.: Mainland"): "exports_china_musd",
    ("Imports, CIF", "China, P.R.: Mainland"): "imports_china_musd",
    ("Exports, FOB", "World"): "exports_world_musd",
    ("Imports, CIF", "World"): "imports_world_musd",
}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year and country."""
    rows = pd.read_csv(sources / FILE, keep_default_na=False)
    names = [FLOWS.get(pair) for pair in zip(rows["flow"], rows["partner"], strict=True)]
    rows = rows.assign(column=names, country=rows["reporter"].replace(COUNTRIES))
    rows = rows[rows["column"].notna() & (rows["year"] >= 2000) & ~rows["reporter"].isin(GROUPS)]
    if (rows["flag"] != "").any():
        raise ValueError(f"{FILE} now flags some of these figures: keep the flag in a column")
    key = ["year", "country"]
    table = rows.assign(value=rows["value"].astype(float)).pivot(index=key, columns="column", values="value").round(2)
    whole = table.dropna().reset_index().groupby("country")["year"].agg(set)
    kept = [country for country, years in whole.items() if {2013, 2020} <= years]
    table = table.reset_index()
    return table[table["country"].isin(kept)][[*key, *FLOWS.values()]].reset_index(drop=True)

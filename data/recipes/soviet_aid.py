"""Soviet help to China, the war in Korea, trade and the split: single figures, each with who says so.

Source: pages and data sets read for this project, in `soviet-aid-korea-split-facts/facts.csv` (see the SOURCE.md
there). Units: in the column `unit`; every row has its own.

What was chosen, and why
- Every row of the source, none corrected. Where sources disagree (26,000 against more than 40,000 Soviet
  servicemen, 1,390 against about 1,500 experts), both stand: show the range, never a mean.
- A range becomes `value` and `value_high`. Rows without a number are dated statements: `value` is empty.
- One row of the source held two facts of the Correlates of War (China's battle deaths; the Soviet Union is not a
  participant). It became two rows, so that UCDP's coding and theirs stand side by side.
- `item` and `note` are our own words. `source_kind` groups the sources into eight kinds.
- `known_by` is the date of the publication as far as the source names it (a year or a month may be all there is);
  empty = not dated. A data set has the date of the edition that was read, though older editions may have said it.
"""

from pathlib import Path

import pandas as pd

FILE = "soviet-aid-korea-split-facts/facts.csv"
KIND = {
    "think tank": "think tank", "dataset": "data set", "magazine": "press", "archive conference talk": "archive talk",
    "press (Reuters June 2000)": "press", "web page of unknown author": "web page",
    "press (ABC 2000; Retired Officer Magazine 2002)": "press", "academic book": "historian",
    "journal article footnote (China Quarterly)": "historian", "academic book (Garver)": "historian",
    "academic book (Brothers in Arms)": "historian", "book": "historian", "academic book (Dikoetter)": "historian",
    "primary source (Wilson Center Digital Archive)": "document",
    "press/official history (People's Daily online)": "state press",
    "primary source (FRUS 1958-60 vol XIX doc 348)": "document", "journal abstract": "historian",
    "US Library of Congress country study": "historian", "CIA memorandum ER IM 72-136 (Sept 1972)": "document",
    "web encyclopaedia": "web page", "Wikipedia mirror": "web page",
}  # fmt: skip
# (topic, period, value as the source prints it): item, unit, known_by, note
WORDS = {
    ("Korean War", "1951-10", "700"): ("MiG-15 fighters agreed", "aircraft", "2022-08-24", "about"),
    ("Korean War", "1950-1953", "1.5-2"): ("Soviet aid during the war", "bn USD", "2022-08-24", ""),
    ("Korean War", "1950-1954", "2250"): (
        "MiG-15 fighters delivered", "aircraft", "2026-05-18", "750 in 1950-52, 1,500 in 1952-54",
    ),
    ("Korean War", "1950-10", ""): ("Stalin draws back from air cover", "", "1991-02", "by 10 October"),
    ("Korean War", "1950-11 to 1953-07", ""): (
        "UN aircraft shot down by Soviet units", "", "", "Russian archives: tens of thousands of pages",
    ),
    ("Korean War", "1950-1953", "40000"): ("Soviet servicemen in the war", "people", "2000-06", "more than"),
    ("Korean War", "1950-1953", "26000"): ("Soviet servicemen in the war", "people", "", "up to; author unknown"),
    ("Korean War", "1950-1953", "70"): (
        "Jet missions flown by Soviet pilots", "percent", "2000", "against US aircraft; another article: 75",
    ),
    ("Korean War", "1950-1953", "1"): (
        "Soviet troops in the war", "1 = coded", "2025", "UCDP: in every year",
    ),
    ("Korean War", "1950-1953", "422612"): ("Chinese battle deaths", "people", "2010", ""),
    ("Loans", "1950", "300"): ("Loan of February 1950", "mn USD", "", "60 a year for five years at 1 percent"),
    ("Loans", "1950-1957", "2015"): ("Soviet credits to China", "mn USD", "", "sum of credits"),
    ("Loans", "1945-1962", "790"): ("Soviet aid to China", "mn USD", "", "13 percent of aid to socialist states"),
    ("Aid projects", "1951-1956", "211"): (
        "Enterprises agreed", "enterprises", "", "5,092 Soviet specialists in 1950-56",
    ),
    ("Aid projects", "1953-1957", "156"): ("Enterprises helped", "enterprises", "", "first Five-Year Plan"),
    ("Split", "1960-07-18", "1500"): ("Soviet experts in China", "people", "1960-07-18", "about; Khrushchev's letter"),
    ("Split", "1960-07-16", "1390"): ("Soviet experts recalled", "people", "", "Chinese count"),
    ("Split", "1960-07", "1500"): ("Soviet experts recalled", "people", "", "some; 2,500 dependants"),
    ("Split", "1960-07-18", ""): ("Note that recalls all experts", "", "1960-07-18", ""),
    ("Split", "1960-08", "2000-3000"): ("Soviet experts in China", "people", "1960-08", "US estimate"),
    ("Trade", "1958-1959", "50"): ("Soviet share of China's trade", "percent", "", "peak; heavy fall 1960-62"),
    ("Trade", "1950s", "50"): ("Soviet share of China's trade", "percent", "", "trade broken off 1964, resumed 1982"),
    ("Trade", "1969-1970", "50"): ("Trade with the Soviet Union", "mn USD a year", "1972-09", "about"),
    ("Border", "1969-03-02", "31"): ("Soviet dead on Zhenbao (Damansky)", "people", "", ""),
    ("Border", "1969", "60"): ("Soviet dead in 1969", "people", "", "Soviet count; Chinese count of Chinese dead: 72"),
}  # fmt: skip
COLUMNS = ["topic", "period", "item", "value", "value_high", "unit", "source", "source_kind", "known_by", "note"]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by topic, period, item and source."""
    lines = []
    for row in pd.read_csv(sources / FILE, dtype=str, keep_default_na=False).to_dict("records"):
        item, unit, known_by, note = WORDS[row["topic"], row["year_or_period"], row["value"]]
        low, _, high = row["value"].partition("-")
        line = [row["topic"], row["year_or_period"], item, low, high, unit, row["source"].strip()]
        lines.append([*line, KIND[row["source_kind"]], known_by, note])
        if item == "Chinese battle deaths":
            coded = ["Soviet troops in the war", "0", "", "1 = coded", row["source"].strip()]
            lines.append([*line[:2], *coded, "data set", "2010", "Correlates of War: not a participant"])
    frame = pd.DataFrame(lines, columns=COLUMNS).replace("", None)
    for column in ("value", "value_high"):
        frame[column] = frame[column].astype(float)
    return frame.sort_values(["topic", "period", "item", "source"], ignore_index=True)

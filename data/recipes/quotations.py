"""The quotations in the article: who said it, when and where, and whether the words were found.

Source: the project's draft ledger of claims, `claims/claims.csv` in the folder beside the sources, and two
pages from `joint-statements/` and `chronology/`.
Units: a row is an occasion on which the words, or words of that sense, were said; `date` is its day.

What was chosen, and why
- Every claim of the type quotation has at least one row (C19 has two: the article gives no date, and the
  remark was made more than once; number 1 is the first occasion found).
- `verified`: `words found` = a page carries the words; `sense found` = a page carries the sense in other
  words; `not found` = no page with the words was found after repeated searches (C24, C46: the article names
  no outlet, so date and outlet stay empty; `page` is a page that was consulted and does not carry them);
  `no speaker named` = the article cites nobody in particular (C58).
- `gist` is in our own words. No quoted sentence is shipped.
- Not found is not the same as never said: the search saw stored pages only.
"""

from pathlib import Path

import pandas as pd

CLAIMS = "claims/claims.csv"
TEXTS = "joint-statements/joint_statements.csv"
EVENTS = "chronology/chronology.csv"
# claim, number, speaker, date, place, outlet, verified, a part of the page's address, gist
FOUND = [
    ("C16", 1, "Presidents of China and Russia", "2022-02-04", "Beijing", "joint statement", "sense found",
     "china.usc.edu", "friendship has no limits; the same text says it is not aimed at others"),
    ("C19", 1, "Xi Jinping", "2018-06-08", "Beijing", "medal ceremony, press reports", "words found",
     "yuvnews.com", "Putin is his best and closest friend"),
    ("C19", 2, "Xi Jinping", "2019-06-05", "Moscow", "visit to Moscow, press reports", "words found",
     "www.rferl.org", "Putin is his best friend"),
    ("C24", 1, "Susan Thornton", "", "", "", "not found",
     "events.ispionline.it", "worse ties with the US draw China and Russia together"),
    ("C45", 1, "Antony Blinken", "2023-02-19", "", "CBS, Face the Nation", "sense found",
     "themoscowtimes.com", "China considers lethal support; the article says US intelligence"),
    ("C46", 1, "Diana Choyleva", "", "", "", "not found",
     "www.themarketforideas.com", "arming Russia would badly hurt US-China ties"),
    ("C48", 1, "Antony Blinken", "2023-02-19", "", "CBS, Face the Nation", "words found",
     "www.local3news.com", "arming Russia would be a grave problem for the relationship"),
    ("C49", 1, "Linda Thomas-Greenfield", "2023-02-19", "", "CNN, State of the Union", "words found",
     "usun.usmission.gov", "lethal support would cross a line"),
    ("C58", 1, "unnamed analysts", "", "", "", "no speaker named",
     "carnegieendowment.org", "the two move the world off Western rules; the page disagrees"),
]  # fmt: skip
COLUMNS = ["claim", "number", "speaker", "date", "place", "outlet", "verified", "page", "gist"]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by claim and number."""
    file = sources.resolve().parent / CLAIMS
    if not file.exists():
        raise ValueError(f"{CLAIMS} is not in the folder beside the sources")
    claims = pd.read_csv(file, dtype=str, keep_default_na=False).set_index("id")
    texts = pd.read_csv(sources / TEXTS, dtype=str, keep_default_na=False)
    events = pd.read_csv(sources / EVENTS, dtype=str, keep_default_na=False)
    others = [*texts["page_1"], *events["source_1"], *events["source_2"]]
    rows = pd.DataFrame(FOUND, columns=COLUMNS)
    quoted = set(claims.index[claims["type"] == "quotation"])
    if different := sorted(quoted ^ set(rows["claim"])):
        raise ValueError(f"{different[0]} is a quotation here or in the claims, but not in both: adapt FOUND")
    pages = []
    for claim, part in zip(rows["claim"], rows["page"], strict=True):
        own = [words.split(" ")[-1] for words in claims.loc[claim, "sources"].split(" | ")]
        found = [page for page in [*own, *others] if f"//{part}/" in page]
        if not found:
            raise ValueError(f"no page of {part} is among the pages of {claim}")
        pages.append(found[0])
    rows["page"] = pages
    columns = ["claim", "speaker", "date", "outlet", "verified", "page", "number", "place", "gist"]
    return rows.sort_values(["claim", "number"], ignore_index=True)[columns].replace("", None)

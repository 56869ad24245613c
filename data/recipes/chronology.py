"""Dated events between Moscow and Beijing, October 1949 to May 2026, each with a direction.

Source: this project's own chronology from web pages, November 2026, in `chronology/chronology.csv` (see the
SOURCE.md there).
Units: a row is an event; `direction` is 1 (closer), -1 (apart) or 0 (neither, or both at once).

What was chosen, and why
- All 89 events are kept. They were chosen by one person from well-known turning points: a selection, not a
  sample, and they are counted, not weighed.
- `direction` is one coder's judgement, with its `rationale` beside it. There is no second coder, so a result
  that rests on it has to be shown with other codes, too.
- `date` is as exact as the page: 1969-03-02, 1966-08 or 1987, and `precision` says which (day, month, year).
  Text sorts these rightly; for a time axis use the middle of the month or year.
- Not coded, because no page supports it: that diplomatic relations were cut, or restored in 1991. The rows
  of 1967, 1970, 1989 and 1991 say what is on record.
- `flag` marks weak rows, joined by ";": `one page` (24 rows); `part from memory` (a day or detail was on no
  page); `weak pages` (each page is a copy of an encyclopedia, a repost or unsigned: the hosts in `WEAK`, our
  judgement); `no official text`. Addresses are given without remarks that stood beside them.
"""

import re
from pathlib import Path

import pandas as pd

FILE = "chronology/chronology.csv"
WEAK = {
    "416w.cn", "49.213.0.198", "archives.infowars.com", "bactf.com", "bloominglobal.com",
    "burmareview.wordpress.com", "en.wikipedia.org", "english.dainikjagranmpcg.com", "exbulletin.com",
    "free-books-online.org", "indiainsco.in", "issuhub.com", "laitimes.com", "m.hxdzsz.com", "openchess.cl",
    "piglix.com", "preproduction.printyourfood.com", "runway-doll.com", "thelithuania.com",
    "user.bibliboba.online", "w.owiki.org", "whatshouldbeonthefrontpage.blogspot.com",
    "wiki.outremer.quest", "wikisum.wiki", "www.breakinglatest.news", "www.gadgetclock.com",
    "www.italianpost.news", "www.liquisearch.com", "www.mdhjx.com", "www.sott.net",
}  # fmt: skip


def web(address: str) -> str:
    """A web address without remarks after it and without a stray dot at the end of the host's name."""
    return re.sub(r"^(https?://[^/]+)\./", r"\1/", address.split(" ")[0])


def host(address: str) -> str:
    """The host of a web address."""
    return re.sub(r"^https?://([^/]+).*", r"\1", address)


def flag_of(pages: list[str], notes: str) -> str:
    """What is weak about a row, joined by ";"."""
    pages = [page for page in pages if page]
    marks = {
        "one page": len(pages) == 1,
        "part from memory": "from memory" in notes,
        "weak pages": all(host(page) in WEAK for page in pages),
        "no official text": "no official text" in notes,
    }
    return ";".join(mark for mark, holds in marks.items() if holds)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and event."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    rows["direction"] = rows["direction"].astype(int)
    for column in ("source_1", "source_2"):
        rows[column] = rows[column].map(web)
    pages = rows[["source_1", "source_2"]].to_numpy().tolist()
    rows["flag"] = [flag_of(*row) for row in zip(pages, rows["notes"], strict=True)]
    columns = ["date", "precision", "event", "kind", "direction", "rationale", "source_1", "source_2", "flag"]
    return rows.sort_values(["date", "event"], ignore_index=True)[columns].replace("", None)

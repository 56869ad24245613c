"""Joint statements and declarations of the Chinese and Russian presidents, 1992-2026: whom they name.

Source: this project's own list of texts, `own/joint_statement_texts.csv`, and the passages seen of them,
`own/statement_passages.csv`; `passages_as` of the one and `statement` of the other tell which belong together.
Units: a row is a text. `names_us`, `names_nato`, `unnamed_criticism` are y, n or not seen.

What was chosen, and why
- No complete text was available. y means that a passage which was seen does it; n only that none of the
  passages seen does; not seen, that no passage was coded (only a mention, a title, a summary). So presence
  can be shown, absence can't, and shares can't be computed: `passages` says how many were seen, and they are
  openings and passages looked for because of their subject, not samples.
- A text names the United States when it names it, or a group by its members. `unnamed_criticism` is criticism
  of unnamed states (hegemony, bloc politics, "certain states"). One coder, no second one.
- `press_only` names the columns whose y rests on passages quoted by the press, which prefers conflict.
- `flag` gets `not coded` here: a part of the text was seen, but no passage of it was coded.
"""

import pandas as pd

CODES = ["names_us", "names_nato", "unnamed_criticism"]
SEEN = [
    "opening part",
    "opening and one later part",
    "scattered paragraphs",
    "opening part and scattered paragraphs",
]


def codes_of(passages: pd.DataFrame) -> dict[str, object]:
    """The codes of a text from its passages."""
    if passages.empty:
        return dict.fromkeys(CODES, "not seen") | {"passages": 0, "press_only": ""}
    press = passages["part"].str.contains("press quote")
    codes = {code: "y" if (passages[code] == "y").any() else "n" for code in CODES}
    only = [code for code in CODES if codes[code] == "y" and not (passages.loc[~press, code] == "y").any()]
    return codes | {"passages": len(passages), "press_only": ";".join(only)}


def build(joint_statement_texts, statement_passages) -> pd.DataFrame:
    """The table, sorted by date and title."""
    rows, passages = joint_statement_texts.fillna({"flag": "", "passages_as": ""}), statement_passages
    known = set(zip(rows["date"], rows["passages_as"], strict=True))
    lost = sorted(set(zip(passages["date"], passages["statement"], strict=True)) - known)
    if lost:
        raise ValueError(
            f"own/statement_passages.csv has passages of {' '.join(lost[0])}, which no text's passages_as names"
        )
    coded = []
    for row in rows.itertuples():
        mine = passages[(passages["date"] == row.date) & (passages["statement"] == row.passages_as)]
        coded.append(codes_of(mine))
    rows = rows.join(pd.DataFrame(coded))
    not_coded = (rows["passages"] == 0) & rows["text_seen"].isin(SEEN)
    rows.loc[not_coded, "flag"] = (rows["flag"] + ";not coded").str.strip(";")
    rows["us_mentions_published"] = rows["us_mentions_published"].astype("Int64")
    columns = [
        "date", "place", "title", *CODES, "text_seen", "page", "precision", "kind", "signed_by", "page_2",
        "passages", "press_only", "us_mentions_published", "published_by", "flag",
    ]  # fmt: skip
    return rows.sort_values(["date", "title"], ignore_index=True)[columns].replace("", None)

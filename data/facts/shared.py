"""Names that the facts of several lessons use, from pandas alone: a reader of the book is shown them to paste."""

claims = table("ledger/claims").astype(object).fillna("").set_index("id")


def lookup(claim, *parts, side=None):
    """Whether one look-up of a claim, on one side if asked, holds all these words in its columns."""
    mine = table("ledger/lookups").astype(object).fillna("").astype(str).query("claim == @claim")
    mine = mine if side is None else mine[mine["side"] == side]
    return any(all(part in " | ".join(row) for part in parts) for row in mine.to_numpy())


scale = ["Supported", "Mostly supported", "Mixed", "Mostly contradicted", "Contradicted"]


def six(claim, clock="now"):
    """The steps of six readings, 0 Supported to 4, three of the claim and then three of its denial turned round."""
    mine = table("ledger/panel").query("claim == @claim").sort_values(["side", "number"])
    step = mine[clock].map({word: at for at, word in enumerate(scale)})
    return step.where(mine["side"] == "claim", 4 - step).tolist()


def depends(claim, clock="now"):
    """Whether those who read a claim and those who read its denial fall apart: its rating depends on how it is put."""
    halves = [pd.Series(six(claim, clock)[at : at + 3]) for at in (0, 3)]
    off = [half.isna().sum() > 1 for half in halves]
    if any(off):
        return not all(off)
    one, other = (2 + int(half.median() - 2) for half in halves)
    return abs(one - other) > 1 or not set(halves[0]) & set(halves[1])


def rated(claim):
    """Today's rating of a claim, as a lesson's last table has it."""
    return claims["rating_2026"][claim] + " (depends on how it is put)" * depends(claim)


# Rows of a picture's table ([5.3.marks]), as notebooks/lesson/marks.py writes them


def counted(told, between=", "):
    """What follows itself is told once, with how often: "yes ×2, no"."""
    told = pd.Series(list(told))
    runs = told.groupby((told != told.shift()).cumsum()).agg(["first", "size"])
    return between.join(one if often == 1 else f"{one} ×{often}" for one, often in runs.to_numpy())


def tile_row(told, heads):
    """A row of tiles, whose neighbours under one head, and heads whose tiles say the same, stand together."""
    by_head = pd.Series(list(told)).groupby(list(heads), sort=False).agg(counted)
    runs = by_head.groupby((by_head != by_head.shift()).cumsum())
    return "; ".join(f"{', '.join(one.index)}: {one.iloc[0]}" for _, one in runs)


def over_years(values, form=",.0f", most=6, unit=""):
    """A line of at most six values as it is, a longer one by its ends, its lowest and its highest; values: by year."""
    values = values.dropna()
    plain = values.map(lambda value: format(value, form).replace("-", "−")).replace("−0", "0")
    told = pd.Series([f"{year}: {value}{unit}" for year, value in plain.items()], values.index)
    ends = f"{told.iloc[0]} to {told.iloc[-1]}, lowest {told[values.idxmin()]}, highest {told[values.idxmax()]}"
    return "; ".join(told) if len(told) <= most else f"{len(told)} points, {ends}"

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

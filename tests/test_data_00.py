"""The table of lesson 00 and the keys of its exercises, by other code than the recipe's and the notebooks'."""

import tomllib
from itertools import combinations

import pytest
from helpers import TOOLKIT, ledger, table

STATES = {
    "BLR": "Belarus", "BRA": "Brazil", "CHN": "China", "CUB": "Cuba", "FRA": "France", "DEU": "Germany",
    "IND": "India", "IRN": "Iran", "ISR": "Israel", "JPN": "Japan", "KAZ": "Kazakhstan", "PRK": "North Korea",
    "RUS": "Russia", "ZAF": "South Africa", "TUR": "Türkiye", "UKR": "Ukraine", "GBR": "United Kingdom",
    "USA": "United States",
}  # fmt: skip


@pytest.fixture(scope="module")
def shares():
    """{two codes: percent of the texts since 2014 on which both did the same}, both ways."""
    texts = [row for row in ledger("ga_votes") if row["date"] >= "2014-01-01"]
    found = {}
    for one, other in combinations(STATES, 2):
        cast = [(row[one], row[other]) for row in texts if row[one] in "YNA" and row[other] in "YNA"]
        cast = [pair for pair in cast if all(pair)]
        found[one, other] = found[other, one] = 100 * sum(a == b for a, b in cast) / len(cast)
    return found


def test_the_lessons_table_is_that_of_the_votes(shares):
    """Each of the 306 cells; a state has none with itself, and no share depends on who is named first."""
    alike = table("votes_alike").set_index("country")
    assert sorted(alike.index) == sorted(alike.columns) == sorted(STATES.values())
    for (one, other), share in shares.items():
        assert alike.loc[STATES[one], STATES[other]] == pytest.approx(share, abs=0.000051)
    assert all(alike.loc[name].isna().sum() == 1 and alike.isna().loc[name, name] for name in alike.index)


def test_the_first_claim_leaves_room_to_waver():
    """The lesson shows three rows of C35; the rating of the ledger must be what they let a learner reach."""
    row = next(row for row in ledger("claims") if row["id"] == "C35")
    assert {row["rating_2023"], row["rating_2026"]} <= {"Mostly supported", "Mixed"}


def test_the_guess_of_claims_ends_at_their_number():
    """The most that one may guess is what there is; of states, all but the two."""
    words = tomllib.loads((TOOLKIT / "words" / "00.toml").read_text(encoding="utf-8"))
    assert words["0.1"]["guess"]["data could contradict"]["to"] == len(ledger("claims"))
    assert words["0.3"]["guess"]["more often than Russia"]["to"] == len(STATES) - 2

"""The table of lesson 00 and the keys of its exercises, by other code than the recipe's and the notebooks'."""

import tomllib
from collections import Counter
from itertools import combinations

import pytest
from helpers import TOOLKIT, keys_of, ledger, table

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


def test_keys_of_the_lesson(shares):
    """How many times trade grew, the type that escapes, the unsaid step, the states above China on Russia's list."""
    keys, claims = keys_of("00"), ledger("claims")
    trade = table("china_russia_trade").set_index("year")["china_says"]
    assert keys["0.1"]["answer"] == pytest.approx(trade[2025] / trade[2014]) and keys["0.1"]["places"] == 1
    kinds = Counter(row["type"] for row in claims)
    escape = kinds.keys() - {row["type"] for row in claims if row["checkable"] == "yes"}
    assert len(escape) == 2 and keys["0.2"]["answer"] == max(escape, key=kinds.get)
    [title] = [row for row in claims if row["paragraph"] == "0"]
    assert keys["0.2"]["answer"] == title["type"] and "The title, too" in keys["0.2"]["why"]
    of_four = [row["id"] for row in claims if row["paragraph"] == "4"]
    assert of_four == [f"C{20 + line}" for line in range(1, 6)]
    assert keys["0.3"]["answer"] == "c"
    others = [code for code in STATES if code not in ("CHN", "RUS")]
    above = [code for code in others if shares["RUS", code] > shares["RUS", "CHN"]]
    assert keys["0.4"]["answer"] == len(above) == 2 and "third on Russia's list" in keys["0.4"]["why"]
    on_chinas = [code for code in others if shares["CHN", code] > shares["CHN", "RUS"]]
    assert len(on_chinas) == 7 and "eighth on China's" in keys["0.4"]["why"]


def test_keys_of_the_record(shares):
    """A share of the causal claims, a ratio of two types, and a set by a threshold."""
    keys, claims = keys_of("00_record"), ledger("claims")
    causal = [row["checkable"] for row in claims if row["type"] == "causal"]
    kinds = Counter(row["type"] for row in claims)
    assert keys["0.5"]["answer"] == pytest.approx(100 * (1 - causal.count("no") / len(causal)))
    assert keys["0.6"]["answer"] == pytest.approx(kinds["fact"] / kinds["interpretation"])
    near = {code.lower() for code in STATES if code != "USA" and shares["USA", code] > 50}
    assert set(keys["0.7"]["answer"]) == near
    assert keys["0.8"]["kind"] == "reflection"


def test_what_a_right_answer_says_still_holds():
    """Exercise 0.5 says that most causes can be tested in part, and hardly any as it stands."""
    causal = [row["checkable"] for row in ledger("claims") if row["type"] == "causal"]
    assert causal.count("partly") > len(causal) / 2 and causal.count("yes") <= 2
    assert "Most causes can be tested in part" in keys_of("00_record")["0.5"]["why"]


def test_the_first_claim_leaves_room_to_waver():
    """The lesson shows three rows of C35; the rating of the ledger must be what they let a learner reach."""
    row = next(row for row in ledger("claims") if row["id"] == "C35")
    assert {row["rating_2023"], row["rating_2026"]} <= {"Mostly supported", "Mixed"}


def test_the_guess_of_claims_ends_at_their_number():
    """The most that one may guess is what there is; of states, all but the two."""
    words = tomllib.loads((TOOLKIT / "words" / "00.toml").read_text(encoding="utf-8"))
    assert words["0.1"]["guess"]["data could contradict"]["to"] == len(ledger("claims"))
    assert words["0.3"]["guess"]["more often than Russia"]["to"] == len(STATES) - 2

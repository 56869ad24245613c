"""The three practice texts of lesson 11: marked as ours, no answer in them, a first line of code that runs.

What the guide tells the teacher of them, data/facts/11.facts computes.
"""

import re

import pandas as pd
import pytest
from helpers import DATA, ROOT

TITLES = ("A trillion for arms", "The road that bought its neighbours", "Brazil changes sides")


def parts(page, between):
    """A page of the guide, cut where its texts begin, without what stands before the first."""
    return re.split(between, (ROOT / "book" / "guide" / page).read_text(encoding="utf-8"))[1:]


@pytest.mark.parametrize("place, title", [*enumerate(TITLES)])
def test_a_practice_text_says_what_it_is(place, title):
    """250 to 400 words, marked as written for practice, no answer of ours; the line that makes `chosen` runs."""
    text = parts("practice.md", r"\n## ")[place]
    assert text.startswith(f"{title}\n") and "Written for practice." in text
    assert 250 <= len(text.replace('<div class="sheet"></div>', "").split()) <= 400
    assert not re.search(r"\b(holds|fails|can't be tested|csv|table)\b", text), "it gives an answer away"
    told = parts("your_own_article.md", "|".join(rf"\n\*\*{one}\*\* \(" for one in TITLES))[place]
    name = re.search(r"what `(?:tables|lessons)/(\w+)` shows", told)[1]
    [path] = DATA.glob(f"*/{name}.csv")
    known = {"table": pd.read_csv(path)}
    exec(re.search(r"```python\n(.*?)```", told, re.S)[1], known)
    assert known["chosen"].dtype == float and known["chosen"].notna().all()


@pytest.mark.parametrize("place, title", [*enumerate(TITLES)])
def test_a_practice_text_has_claims_of_each_kind(place, title):
    """The guide lists five to eight: two hold, two fail, one can't be tested."""
    told = parts("your_own_article.md", "|".join(rf"\n\*\*{one}\*\* \(" for one in TITLES))[place]
    ends = [line.rpartition("| ")[2].split()[0] for line in re.findall(r"^\| A\d .+(?= \|$)", told, re.M)]
    assert 5 <= len(ends) <= 8
    assert all(ends.count(end) >= least for end, least in {"holds": 2, "fails": 2, "can't": 1}.items()), ends

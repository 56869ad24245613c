"""Facts of lesson 05 that must hold: counts of votes by another route, what the symbols stand for, the statements."""

import json
import re

import pandas as pd
from helpers import DATA, NOTEBOOKS, SOURCES, Offered, table_as_text

RECORD = NOTEBOOKS / "05_partners_not_allies_record.ipynb"
# A word of the title that each land in the record's list of cases must have.
TITLES = {
    "Guinea-Bissau": "Guinea-Bissau", "Cyprus": "Cyprus",
    "East Timor": "Timor", "Mayotte": "Mayotte", "Namibia": "Namibia", "Western Sahara": "Western Sahara",
    "Cambodia": "Kampuchea", "Afghanistan": "Afghanistan", "Angola": "Angola", "Golan": "occupied Arab territories",
    "Grenada": "Grenada", "Panama": "Panama", "Azerbaijan": "Azerbaijan", "Georgia": "Abkhazia",
    "Crimea": "Territorial integrity of Ukraine", "Moldova": "Moldova", "Chagos": "Chagos",
    "four regions": "Territorial integrity of Ukraine", "Malagasy islands": "Juan de Nova", "Kuwait": "Kuwait",
    "Croatia": "Croatia", "Bosnia": "Bosnia", "Palestinian territory": "Occupied Territory",
}  # fmt: skip


def raw(name):
    """A publisher's file as text; the test skips where it isn't at hand."""
    return pd.read_csv(Offered(DATA, SOURCES) / name, dtype=str, keep_default_na=False)


def cases():
    """{symbol: land} of the cases that the record lists."""
    cells = json.loads(RECORD.read_text(encoding="utf-8"))["cells"]
    text = next("".join(cell["source"]) for cell in cells if "A/RES/3485(XXX)," in "".join(cell["source"]))
    return dict(re.findall(r"^(A/RES/[^,]+),([^,]+),", text, re.M))


def test_each_symbol_is_the_case_that_the_record_says():
    """The cases: the title in the record names the land."""
    rows = raw("un-ga-rollcalls/ga_rollcalls_1946_2025.csv").set_index("symbol")
    found = cases()
    assert len(found) == 26 and set(found.values()) == set(TITLES)
    for symbol, land in found.items():
        assert TITLES[land] in rows.loc[symbol, "title"], f"{symbol} is not about {land}: {rows.loc[symbol, 'title']}"


def test_one_briefing_is_one_row():
    """No speaker has two rows of one day, and the seven phrases of C33 count no day twice."""
    rows = table_as_text("official_statements")
    assert not rows.duplicated(["date", "speaker"]).any()
    cells = json.loads(RECORD.read_text(encoding="utf-8"))["cells"]
    text = next("".join(cell["source"]) for cell in cells if 'FOUND = """' in "".join(cell["source"]))
    days = re.findall(r"^(\d{4}-\d\d(?:-\d\d)?) \|", text, re.M)
    assert len(days) == len(set(days)) == 7 and all(len(day) == 10 for day in days)


def test_statements_are_a_selection_in_both_directions():
    """Each direction has rows before and after the article; weak rows carry their flag; nobody blames Russia."""
    rows = table_as_text("official_statements")
    for part in (rows[rows["date"] < "2023-05"], rows[rows["date"] >= "2023-05"]):
        assert {"to Moscow", "not to Moscow", "both"} == set(part["leaning"])
        assert {"none"} < set(part["blames"])
    assert not rows["blames"].str.contains("Russia").any()
    assert (rows["flag"].str.contains("date from memory") <= (rows["date"].str.len() == 7)).all()
    assert rows["flag"].str.contains("date from memory").sum() == 2


def test_human_rights_of_four_states_by_title():
    """The record's keys find each text on one country's human rights since 2013, and no other."""
    rows, table = raw("un-ga-rollcalls/ga_rollcalls_1946_2025.csv"), table_as_text("ga_votes")
    recent = rows[rows["date"] >= "2013"]
    found = recent[recent["title"].str.match(r"Situation of human rights (?:in|of)\b")]
    found = found[~found["title"].str.contains("Crimea|Ukraine")]
    names = found["title"].str.extract("(Iran|Syrian|Korea|Myanmar)")[0]
    assert names.notna().all() and names.value_counts().to_dict() == {
        "Iran": 13,
        "Syrian": 13,
        "Myanmar": 4,
        "Korea": 2,
    }
    keys = table.loc[table["symbol"].isin(found["symbol"]), "text_key"].unique()
    assert (table["text_key"].isin(keys) & (table["date"] >= "2013")).sum() == len(found) == 32
    assert found["CHN"].value_counts().to_dict() == {"N": 31, "A": 1}

"""Look-ups: for each claim of a second-edition lesson the strongest item for and against, on both clocks."""

import itertools
import json
import re
from urllib.parse import urlsplit

from helpers import DATA, EDITION, NOTEBOOKS, fail_if, ledger

from tools.ledger.cases import rows

ROWS = rows("lookups")
CLAIMS = sorted({row["claim"] for row in ROWS})
PUBLISHED = EDITION["first_clock"]


def test_both_sides_on_both_clocks():
    """Each claim has an item for and one against, on either clock."""
    there = {(row["claim"], row["side"], row["clock"]) for row in ROWS}
    wanted = itertools.product(CLAIMS, ("for", "against"), ("2023", "2026"))
    fail_if(
        [
            f"lookups.csv: {claim} has no item {side} on the clock of {clock}."
            for claim, side, clock in wanted
            if (claim, side, clock) not in there
        ]
    )


def test_items_have_days_and_pages_and_the_days_fit():
    faults = []
    for row in ROWS:
        name = f"lookups.csv: {row['claim']}, {row['side']}, {row['clock']}, {row['number']}"
        if row["seen_as"] == "none found":
            if len(row["searched"].split(";")) < 3 or "would have" not in row["item"].lower():
                faults.append(f"{name}: none found needs three searches, and what would have counted.")
            continue
        if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", row["known_on"]) or not row["page"]:
            faults.append(f"{name}: needs known_on and a page; if nothing was found, none found in seen_as.")
        elif row["event_on"] > row["known_on"] and not row["event_on"].startswith(row["known_on"]):
            faults.append(f"{name}: the event lies after the day on which it was known.")
        elif row["page"].startswith("copy: ") and not re.search(r"cop(y|ies)", row["seen_as"]):
            faults.append(f"{name}: its page is a copy; seen_as says so.")
        elif row["clock"] == "2023" and row["known_on"][:10] > PUBLISHED:
            faults.append(f"{name}: known after {PUBLISHED}, so it is no item of the first clock.")
        elif len(row["item"].split()) > 45:
            faults.append(f"{name}: say it in at most 45 words.")
    fail_if(faults)


def test_a_statement_has_one_day():
    """No two tables give a statement different days; a day that is left out stands in arms_words."""
    days, faults = {}, []
    for table in ("arms_words", "joint_statement_texts", "official_statements", "quotations", "lookups"):
        for row in filter(lambda row: row["statement"], ledger(table)):
            day = row["event_on" if table == "lookups" else "date"]
            home, first = days.setdefault(row["statement"], (table, day))
            if day != first and (day or home != "arms_words"):
                faults.append(f"{table}.csv: {row['statement']} is of {day or 'no day'}, in {home}.csv of {first}.")
    fail_if(faults)
    assert all(day for _, day in days.values())


def test_every_host_is_classed_and_no_address_leads_to_a_copy():
    """In all tables, the cells of notebooks and their words; what was seen as a copy is cited without an address."""
    kinds, places = {row["host"]: row["kind"] for row in ledger("hosts")}, {}
    tables = [path for name in ("ledger", "own", "tables", "lessons") for path in DATA.glob(f"{name}/*.csv")]
    for path in tables:
        for found in re.finditer(r"https?://[^\s\"|,;<>)]+", path.read_text(encoding="utf-8")):
            places.setdefault(host_of(found.group()), path.name)
    faults = [f"{name}: {host} is not in hosts.csv: class it." for host, name in places.items() if host not in kinds]
    for path in [*NOTEBOOKS.glob("*.ipynb"), *NOTEBOOKS.glob("lesson/words/*.toml")]:
        text = path.read_text(encoding="utf-8")
        cells = json.loads(text)["cells"] if path.suffix == ".ipynb" else [{"source": text}]
        for found in re.finditer(r"https?://[^\s\"|,;<>)]+", "".join("".join(cell["source"]) for cell in cells)):
            places[host_of(found.group())] = path.name
    faults += [
        f"{name}: {host} shows copies: cite what it copies."
        for host, name in places.items()
        if kinds.get(host) == "copy"
    ]
    fail_if(faults)


def host_of(address):
    """The host of an address as hosts.csv writes it."""
    return urlsplit(address).netloc.lower().removeprefix("www.").rstrip(".")

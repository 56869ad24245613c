"""Terms that were read, and seals of tables that no clone can rebuild; no hash of datapackage.json is asked."""

import hashlib
import re
import tomllib

import pytest
from helpers import DATA, ROOT, fail_if

from tools.data.corrections import corrected, read_corrections
from tools.data.graph import reads, rests_on
from tools.data.package import by_hand, read_package
from tools.data.sources import Sources, read_sources
from tools.data.terms import GROUPS, by_terms, licences, terms_faults, terms_line

PACKAGE, ENTRIES = read_package(DATA), read_sources(DATA)
TABLES = {one["name"]: one for one in PACKAGE["resources"]}
SEALS = tomllib.loads((ROOT / "tests" / "seals.toml").read_text(encoding="utf-8"))
OPEN = {"CC-BY-4.0", "CC0-1.0", "ODC-By-1.0"}
BUILT = [name for name in TABLES if not by_hand(TABLES[name])]


# Terms


def licence_faults(package):
    """Tables whose licences are not those of the sources that they rest on, or that call themselves open wrongly."""
    faults = []
    for one in package["resources"]:
        if one["licenses"] != licences(DATA, package, one):
            faults.append(
                f"{one['name']}: its licences are not those of its sources; run `python -m tools.data --refresh`."
            )
        seen = {ENTRIES[name]["spdx"] for name in rests_on(DATA, package, one) if name in ENTRIES}
        for licence in one["licenses"]:
            if licence["name"] in OPEN and not by_hand(one) and licence["name"] not in seen | {"CC-BY-4.0"}:
                faults.append(f"{one['name']}: {licence['name']}, which no source of it says.")
            if by_hand(one) and (licence["name"] != "CC-BY-4.0" or "CC BY 4.0" not in licence["title"]):
                faults.append(f"{one['name']}: data of our own are under CC BY 4.0.")
    return faults


def test_every_source_says_its_terms_and_every_table_those_of_its_sources():
    fail_if(terms_faults(ENTRIES) + licence_faults(PACKAGE))


GOOD = {word: "x" for word in ("terms", "read_on", "short", "kept", "terms_page")}
GOOD |= {"allows": "small parts", "terms_read": "own page", "kind": "fetched"}


def test_the_line_of_terms_counts_every_table_once():
    groups = by_terms(DATA, PACKAGE)
    assert sorted(name for names in groups.values() for name in names) == sorted(TABLES)
    assert terms_line(DATA, PACKAGE) in (DATA / "CODEBOOK.md").read_text(encoding="utf-8")
    assert "capabilities" in groups[GROUPS[4]] and "vetoes" in groups[GROUPS[3]]
    assert "ga_votes" in groups[GROUPS[2]] and "chinese_lending" in groups[GROUPS[1]]
    assert set(groups[GROUPS[0]]) >= {name for name in TABLES if by_hand(TABLES[name])}


# Tables


def seal_of(name, content):
    """The hash of what the recipe gave: the table, with the corrections of own/corrections.csv undone."""
    undone = [one | {"becomes": one["was"], "was": one["becomes"]} for one in read_corrections(DATA)]
    return hashlib.sha256(corrected(TABLES[name], content, undone)).hexdigest()


def recipe_of(name):
    """The hash of a recipe's code, without its comments, docstrings and blanks."""
    text = (DATA / "recipes" / f"{name}.py").read_text(encoding="utf-8")
    return hashlib.sha256(re.sub(r'"""[\s\S]*?"""|#.*|\s', "", text).encode()).hexdigest()[:16]


def line_of_seal(name):
    """The line of a table in tests/seals.toml, as it should be now."""
    return f'{name} = ["{seal_of(name, (DATA / TABLES[name]["path"]).read_bytes())}", "{recipe_of(name)}"]'


def test_a_table_that_no_clone_can_rebuild_has_a_seal():
    """Of the tables whose sources are not shipped, and of no others; a lacking one is told, ready to be pasted."""
    names = Sources(DATA).hashes
    files = {name: reads(DATA, PACKAGE, TABLES[name]) & set(names) for name in BUILT}
    fetched = {name for name in BUILT if any(names[file][1] == "fetched" for file in files[name])}
    faults = [f"tests/seals.toml lacks {name}: add the line {line_of_seal(name)}" for name in fetched - {*SEALS}]
    fail_if(faults + [f"tests/seals.toml: any clone rebuilds {name}: take it out." for name in {*SEALS} - fetched])


@pytest.mark.parametrize("name", SEALS)
def test_sealed_table_is_what_its_recipe_gave(name):
    content = (DATA / TABLES[name]["path"]).read_bytes()
    assert [seal_of(name, content), recipe_of(name)] == SEALS[name], (
        f"data/{TABLES[name]['path']} or its recipe was changed. A correction goes through "
        "`python -m tools.data --accept`. If it "
        f"was rebuilt with its source at hand, its line in tests/seals.toml is now {line_of_seal(name)}"
    )

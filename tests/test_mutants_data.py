"""The data are guarded: terms relabelled, a table altered together with its hash, a recipe off by a thousand.

Each guard is a function that the set passes and a named mutant does not. No guard reads the hashes of datapackage.json.
"""

import copy
import hashlib
import re
import shutil
import tomllib

import pytest
from helpers import DATA, ROOT, fail_if, file_of, table_as_text

from tools.data.changes import moves
from tools.data.check import check, problems
from tools.data.corrections import corrected, read_corrections
from tools.data.describe import refresh
from tools.data.graph import reads, rebuild, rests_on
from tools.data.graph import recipe_of as recipe_in
from tools.data.package import by_hand, csv_bytes, keys_of, package_text, read_package, table
from tools.data.sources import Sources, read_sources
from tools.data.terms import GROUPS, by_terms, licences, terms_faults, terms_line
from tools.tree import write

PACKAGE, ENTRIES = read_package(DATA), read_sources(DATA)
TABLES = {one["name"]: one for one in PACKAGE["resources"]}
SEALS = tomllib.loads((ROOT / "tests" / "seals.toml").read_text(encoding="utf-8"))
OPEN = {"CC-BY-4.0", "CC0-1.0", "ODC-By-1.0"}
BUILT = [name for name in TABLES if not by_hand(TABLES[name])]
HERE = [name for name in BUILT if name not in SEALS]


def one_at_once(first, *others):
    """Mutants of one kind for parametrize: the first runs each time, the others are slow."""
    return [first, *[pytest.param(other, marks=pytest.mark.slow) for other in others]]


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


RELABELLED = {
    "an SPDX id after a reading at second hand": ("ucdp-acd", {"spdx": "CC-BY-4.0", "allows": "reuse"}),
    "reuse allowed, and no licence": ("un-ga-rollcalls", {"allows": "reuse"}),
    "a page said to be read, and not named": ("gsdb-sanctions", {"terms_read": "own page", "terms_page": ""}),
    "allowed, though no terms were found": ("atop-alliances", {"allows": "attribution"}),
    "an SPDX id where the page forbids": ("cow-nmc", {"spdx": "CC-BY-4.0"}),
    "shipped, though it may not be passed on": ("cow-nmc", {"kind": "shipped"}),
    "no word on what is kept of it": ("cow-nmc", {"kept": ""}),
    "no day": ("cow-nmc", {"read_on": ""}),
    "a way of reading that we do not have": ("cow-nmc", {"terms_read": "guessed"}),
}


@pytest.mark.parametrize("mutant", RELABELLED)
def test_mutant_terms_of_a_source_relabelled(mutant):
    name, changed = RELABELLED[mutant]
    faults = terms_faults(ENTRIES | {name: ENTRIES[name] | changed})
    assert len(faults) == 1 and f"[{name}]" in faults[0], faults


@pytest.mark.parametrize("name", one_at_once("annual_trade", "conflicts", "ideal_points", "chinese_lending"))
def test_mutant_licence_of_a_table_relabelled(name):
    package = copy.deepcopy(PACKAGE)
    table(package, name)["licenses"] = [{"name": "CC0-1.0", "title": "CC0"}]
    assert any(name in fault for fault in licence_faults(package))


def test_check_and_refresh_see_a_relabelled_licence(tmp_path, capsys):
    data = shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("__pycache__"))
    package = read_package(data)
    right = table(package, "world_output")["licenses"]
    table(package, "world_output")["licenses"] = [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]
    write(data / "datapackage.json", package_text(package).encode())
    assert not check(data, Sources(data), "world_output")
    assert "world_output does not say the terms of its sources" in capsys.readouterr().out
    refresh(data, [])
    assert table(read_package(data), "world_output")["licenses"] == right


def test_the_line_of_terms_counts_every_table_once():
    groups = by_terms(DATA, PACKAGE)
    assert sorted(name for names in groups.values() for name in names) == sorted(TABLES)
    assert terms_line(DATA, PACKAGE) in (DATA / "CODEBOOK.md").read_text(encoding="utf-8")
    assert "capabilities" in groups[GROUPS[4]] and "vetoes" in groups[GROUPS[3]]
    assert "ga_votes" in groups[GROUPS[2]] and "chinese_lending" in groups[GROUPS[1]]
    assert set(groups[GROUPS[0]]) >= {name for name in TABLES if by_hand(TABLES[name])}


# Tables


def altered(content):
    """The bytes of a table with one digit of its rows changed, the last one; in a table without any, one vote."""
    place = max(found.start() for found in re.finditer(rb"\d|\b[YNAX]\b", content) if b"\n" in content[: found.start()])
    other = b"%d" % ((content[place] - 47) % 10) if content[place : place + 1].isdigit() else b"Q"
    return content[:place] + other + content[place + 1 :]


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


def unsealed(fetched, seals):
    """Faults: tables of sources that are not shipped and have no seal, and seals of others."""
    faults = [f"tests/seals.toml lacks {name}: add the line {line_of_seal(name)}" for name in {*fetched} - {*seals}]
    return faults + [f"tests/seals.toml: any clone rebuilds {name}: take it out." for name in {*seals} - {*fetched}]


def test_a_table_that_no_clone_can_rebuild_has_a_seal():
    """Of the tables whose sources are not shipped, and of no others; a lacking one is told, ready to be pasted."""
    names = Sources(DATA).hashes
    files = {name: reads(DATA, TABLES[name]) & set(names) for name in BUILT}
    fetched = [name for name in BUILT if any(names[file][1] == "fetched" for file in files[name])]
    fail_if(unsealed(fetched, SEALS))
    (lacking,) = unsealed(fetched, {name: seal for name, seal in SEALS.items() if name != "gas_trade"})
    assert lacking.endswith(f"add the line {line_of_seal('gas_trade')}")
    assert "rebuilds ga_votes" in unsealed(fetched, SEALS | {"ga_votes": ""})[0]


@pytest.mark.parametrize("name", SEALS)
def test_sealed_table_is_what_its_recipe_gave(name):
    content = (DATA / TABLES[name]["path"]).read_bytes()
    assert [seal_of(name, content), recipe_of(name)] == SEALS[name], (
        f"data/{TABLES[name]['path']} or its recipe was changed. A correction goes through "
        "`python -m tools.data --accept`. If it "
        f"was rebuilt with its source at hand, its line in tests/seals.toml is now {line_of_seal(name)}"
    )
    assert seal_of(name, altered(content)) != SEALS[name][0], "mutant: one value altered, hash and bytes with it"


def test_a_correction_in_the_right_way_keeps_the_seal(monkeypatch):
    """own/corrections.csv names the value that was and that which is: undone, the table is what the recipe gave."""
    name = "capabilities"
    rows = table_as_text(name)
    key = keys_of(TABLES[name], rows)[5]
    row = {"table": name, "key": key, "column": "cinc", "was": rows["cinc"][5], "becomes": "1.5"}
    rows.loc[5, "cinc"] = "1.5"
    assert seal_of(name, csv_bytes(rows)) != SEALS[name][0]
    monkeypatch.setitem(globals(), "read_corrections", lambda folder: [row])
    assert seal_of(name, csv_bytes(rows)) == SEALS[name][0]


@pytest.mark.parametrize("names", one_at_once(["world_output"], HERE), ids=["one", "all"])
def test_mutant_tables_altered_together_with_their_hashes(names, tmp_path):
    """One value in each table that a clone can rebuild, bytes and hash refreshed: each is rebuilt as it was."""
    data = shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("__pycache__"))
    before = {name: (data / TABLES[name]["path"]).read_bytes() for name in names}
    for name, content in before.items():
        (data / TABLES[name]["path"]).write_bytes(altered(content))
    refresh(data, names)
    package = read_package(data)
    assert not [fault for name in names for fault in problems(data, TABLES[name] | table(package, name))]
    changed, _ = rebuild(data, package, Sources(data), names[0] if len(names) == 1 else None)
    assert changed == before


# Laid under a recipe of a copy: its last numeric column a thousand times as large
WRONG = """

right_NAME = NAME


def NAME(sources):
    frame = right_NAME(sources)
    last = frame.select_dtypes("number").columns[-1]
    return frame.assign(**{last: 1000 * frame[last]})
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of data/ in which recipes are changed."""
    return shutil.copytree(
        DATA, tmp_path_factory.mktemp("recipes") / "data", ignore=shutil.ignore_patterns("__pycache__")
    )


@pytest.mark.parametrize("name", one_at_once("world_output", "china_russia_trade", "trade_at_both_ends"))
def test_mutant_a_recipe_off_by_a_thousand(tree, name):
    recipe, function = recipe_in(tree, TABLES[name])
    recipe.write_text(recipe.read_text(encoding="utf-8") + WRONG.replace("NAME", function), encoding="utf-8")
    changed, _ = rebuild(tree, PACKAGE, Sources(tree), name)
    assert name in changed and "values changed" in moves(TABLES[name], file_of(name).read_bytes(), changed[name])[1]

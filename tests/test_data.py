"""The tables of data/: described, valid, unchanged, in the house form, and clear about what is wrong."""

import csv
import hashlib
import importlib.util
import json
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
SPEC = importlib.util.spec_from_file_location("data_build", DATA / "build.py")
build = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(build)

PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
NOTEBOOKS = {path.name.split("_")[0]: path for path in sorted((ROOT / "notebooks").glob("[0-9][0-9]*_*.ipynb"))}
FOLDERS = ("tables", "own", "ledger", "lessons")
OWN_WORDS = ["publisher", "coverage", "data_to", "made_by", "paid_by", "access", "processing", "home"]
# Written in two parts, so that this list is no mention itself.
REGISTRIES = [".".join(part) for part in (("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs"))]
MACHINE_PATH = re.compile(r"(?<![\w.:/~-])/(work|tmp|root|home|Users)/")


def content(name):
    """The bytes of a table. Skips evidence.csv as long as no lesson has been harvested."""
    path = DATA / RESOURCES[name]["path"]
    if name == "evidence" and not path.exists() and not NOTEBOOKS:
        pytest.skip("data/ledger/evidence.csv is harvested from the notebooks, and there are none yet")
    name = path.relative_to(ROOT)
    assert path.exists(), f"{name} is missing: restore it with `git checkout -- {name}`"
    return path.read_bytes()


def rows(name):
    """The rows of a table as dicts of text."""
    return list(csv.DictReader(content(name).decode("utf-8").splitlines(keepends=True)))


each_table = pytest.mark.parametrize("name", RESOURCES)


# Described


def test_every_csv_has_a_description_and_the_reverse():
    files = {f"{path.parent.name}/{path.name}" for folder in FOLDERS for path in (DATA / folder).glob("*.csv")}
    described = {resource["path"] for resource in RESOURCES.values()}
    assert not files - described, f"add to data/datapackage.json: {sorted(files - described)}"
    missing = described - files - (set() if NOTEBOOKS else {"ledger/evidence.csv"})
    assert not missing, f"described in data/datapackage.json, but absent from data/: {sorted(missing)}"


def test_every_table_has_a_recipe_or_is_made_by_hand():
    recipes = {path.stem for path in (DATA / "recipes").glob("*.py")}
    assert recipes == {name for name in RESOURCES if not build.by_hand(RESOURCES[name])}


# Pages of a state's organs, news agencies and broadcasters. One standard for all: whoever is met in a table is named.
STATE_PAGES = {
    "China": "people.cn people.com.cn peopledaily.com.cn news.cn xinhuanet.com cgtn.com chinadaily.com.cn "
    "globaltimes.cn gov.cn china.org.cn china.com.cn chinagate.cn chinamil.com.cn cctv.com cri.cn ecns.cn "
    "chinamission.be chineseembassy.org china-embassy.org",
    "Russia": "tass.com tass.ru itar-tass.com ria.ru 1prime.ru sputniknews.com sputniknews.cn sputnikglobe.com rt.com "
    "kremlin.ru mid.ru government.ru gov.ru cbr.ru 1tv.ru rusembindia.com",
    "the United States": "gov mil voanews.com rferl.org",
    "Ukraine": "gov.ua ukrinform.net united24media.com",
    "Türkiye": "gov.tr aa.com.tr trtworld.com trt.global",
    "India": "gov.in ddindia.co.in",
    "Iran": "mehrnews.com irna.ir",
    "Kazakhstan": "gov.kz inform.kz",
    "the European Union": "europa.eu",
}


def states_of(text):
    """The states whose own pages a text names."""
    hosts = {host.lower().rstrip(".") for host in re.findall(r"https?://([^/\s\",|)]+)", text)}
    return {
        state
        for state, known in STATE_PAGES.items()
        for page in known.split()
        if any(host == page or host.endswith("." + page) for host in hosts)
    }


@each_table
def test_states_whose_pages_a_table_names_stand_on_its_card(name):
    text = (DATA / RESOURCES[name]["path"]).read_text(encoding="utf-8")
    missing = states_of(text) - set(RESOURCES[name]["state_source"])
    assert not missing, f"{name}: state_source in data/datapackage.json lacks {sorted(missing)}"


@each_table
def test_description_is_complete(name):
    resource = RESOURCES[name]
    for word in ["title", "description", *OWN_WORDS]:
        assert isinstance(resource.get(word), str) and resource[word].strip(), f"{name}: {word} is missing"
    states = resource["state_source"]
    assert isinstance(states, list) and all(isinstance(state, str) and state for state in states)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", resource["data_to"])
    for word in ("traps", "sources", "licenses"):
        assert resource.get(word), f"{name}: {word} is empty"
    assert all(trap.endswith(".") for trap in resource["traps"])
    assert all(re.fullmatch(r"\d\d[ab]?", lesson) for lesson in resource["lessons"])
    for licence in resource["licenses"]:
        assert licence.get("name") and licence.get("title")
        if licence["name"] == "notspecified":
            assert "terms not seen" in licence["title"], f"{name}: a licence that was not read says so"
    for field in resource["schema"]["fields"]:
        assert field["description"].strip() and field["type"], f"{name}: describe {field['name']}"
    assert set(resource["schema"]["primaryKey"]) <= {field["name"] for field in resource["schema"]["fields"]}
    assert resource["schema"]["missingValues"] == [""]


@each_table
def test_sources_are_cited_by_the_publishers_address(name):
    own = build.by_hand(RESOURCES[name])
    for source in RESOURCES[name]["sources"]:
        assert source["title"] and source["version"]
        assert own or source["path"].startswith("https://"), f"{name}: give the publisher's web address"


@pytest.mark.parametrize(
    "path", sorted(p for p in DATA.rglob("*") if p.suffix in {".json", ".md", ".py", ".csv"}), ids=str
)
def test_no_registry_and_no_machine_path(path):
    text = path.read_text(encoding="utf-8")
    found = [host for host in REGISTRIES if host in text] + MACHINE_PATH.findall(text)
    assert not found, f"{path.relative_to(ROOT)} names {found}"


@each_table
def test_lessons_named_use_the_table(name):
    for lesson in RESOURCES[name]["lessons"]:
        paths = sorted((ROOT / "notebooks").glob(f"{lesson}_*.ipynb"))  # the lesson and its record
        text = "".join(path.read_text(encoding="utf-8") for path in paths)
        used = not paths or f"{name}.csv" in text or f"lesson.{name}(" in text
        assert used, f"lesson {lesson} does not use {name}: correct its lessons in datapackage.json"


@each_table
def test_lessons_that_read_the_table_are_named(name):
    for lesson, path in NOTEBOOKS.items():
        if f"data/{RESOURCES[name]['path']}" in path.read_text(encoding="utf-8"):
            assert lesson in RESOURCES[name]["lessons"], f"add {lesson} to the lessons of {name} in datapackage.json"


# Valid and unchanged


@each_table
def test_frictionless_finds_the_table_valid(name):
    if os.environ.get("PINNED") == "1":
        import frictionless
    else:
        frictionless = pytest.importorskip("frictionless", reason="frictionless is in requirements-dev.txt")
    content(name)
    wanted = {key: RESOURCES[name][key] for key in RESOURCES[name] if key not in ("bytes", "hash")}
    report = frictionless.Resource(wanted, basepath=str(DATA)).validate()
    faults = [f"row {row}, {field}: {note}" for row, field, note in report.flatten(["rowNumber", "fieldName", "note"])]
    assert report.valid, f"data/{RESOURCES[name]['path']}: " + "; ".join(faults[:5])


def test_frictionless_finds_the_package_valid():
    if os.environ.get("PINNED") == "1":
        import frictionless
    else:
        frictionless = pytest.importorskip("frictionless", reason="frictionless is in requirements-dev.txt")
    faults = [error.message for error in frictionless.Package.metadata_validate(PACKAGE)]
    assert not faults, f"data/datapackage.json: {faults[:5]}"


@each_table
def test_bytes_and_hash_are_those_described(name):
    found = content(name)
    path = f"data/{RESOURCES[name]['path']}"
    remedy = f"restore it with `git checkout -- {path}`, or rebuild or refresh it with data/build.py"
    assert len(found) == RESOURCES[name].get("bytes"), f"{path} was edited or re-encoded: {remedy}"
    hashed = "sha256:" + hashlib.sha256(found).hexdigest()
    assert hashed == RESOURCES[name].get("hash"), f"{path} was edited or re-encoded: {remedy}"


@each_table
def test_check_finds_no_problem(name):
    content(name)
    assert build.problems(DATA, RESOURCES[name]) == []


def test_descriptions_are_in_their_generated_form():
    remedy = "run `python data/build.py --refresh`"
    assert (DATA / "datapackage.json").read_text(encoding="utf-8") == build.package_text(PACKAGE), remedy
    assert (DATA / "CODEBOOK.md").read_text(encoding="utf-8") == build.codebook(PACKAGE), f"CODEBOOK is stale: {remedy}"


# The house form


@each_table
def test_form_of_the_file(name):
    raw = content(name)
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"\n")
    header = raw.decode("utf-8").split("\n", 1)[0].split(",")
    assert header == build.columns(RESOURCES[name])
    for column in header:
        plain = RESOURCES[name]["path"].startswith("lessons/") and re.fullmatch(r"[A-Z][\w ]*", column)
        assert plain or re.fullmatch(r"[a-z][a-z0-9_]*|[A-Z]{3}", column), f"{name}: {column} is not snake_case"


@each_table
def test_missing_is_empty_and_cells_are_clean(name):
    words = {"NA", "N/A", "n/a", "nan", "NaN", "NaT", "None", "null", "NULL", "-", "."}
    for number, row in enumerate(rows(name), start=2):
        for column, value in row.items():
            place = f"data/{RESOURCES[name]['path']}, line {number}, {column}"
            assert value not in words, f"{place}: missing is written as an empty cell, not {value!r}"
            assert value == value.strip(), f"{place}: spaces around {value!r}"


@each_table
def test_rows_are_sorted_by_the_key(name):
    schema = RESOURCES[name]["schema"]
    types = {field["name"]: field["type"] for field in schema["fields"]}
    keys = [
        tuple(int(row[key]) if types[key] in ("integer", "year") else row[key] for key in schema["primaryKey"])
        for row in rows(name)
    ]
    assert keys == sorted(keys), f"data/{RESOURCES[name]['path']} is not sorted by {schema['primaryKey']}"
    assert len(set(keys)) == len(keys), f"data/{RESOURCES[name]['path']} has a key twice"


@each_table
def test_last_date_is_data_to(name):
    note = build.stale_date(RESOURCES[name], content(name))
    assert note is None, note


def test_tables_are_small():
    sizes = {path.name: path.stat().st_size for folder in FOLDERS for path in (DATA / folder).glob("*.csv")}
    assert not {name: size for name, size in sizes.items() if size >= 500_000}, "a table stays under 500 KB"
    assert sum(sizes.values()) < 3_000_000, "all tables together stay under 3 MB"


# What goes wrong gets one clear sentence, and nothing is lost


FAULTS = {
    "missing": lambda raw: None,
    "empty": lambda raw: b"",
    "cut in a line": lambda raw: raw[: len(raw) * 2 // 3].rstrip(b"\n")[:-1],
    "cut at a line": lambda raw: raw[: raw.rindex(b"\n", 0, len(raw) * 2 // 3) + 1],
    "UTF-16": lambda raw: raw.decode("utf-8").encode("utf-16"),
    "Latin-1": lambda raw: raw.replace(b"\n", "\u00e9\n".encode("latin-1"), 1),
    "BOM": lambda raw: b"\xef\xbb\xbf" + raw,
    "semicolons": lambda raw: raw.replace(b",", b";"),
    "Windows line ends": lambda raw: raw.replace(b"\n", b"\r\n"),
    "edited value": lambda raw: raw[:-2] + (b"7" if raw[-2:-1] != b"7" else b"8") + b"\n",
    "renamed header": lambda raw: b"x" + raw,
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", [name for name in RESOURCES if rows(name)])
def test_a_damaged_table_gets_one_sentence(name, fault, tmp_path):
    damaged, path = FAULTS[fault](content(name)), RESOURCES[name]["path"]
    if damaged is not None:
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_bytes(damaged)
    found = build.problems(tmp_path, RESOURCES[name])
    assert len(found) == 1 and "\n" not in found[0] and found[0].endswith(".")
    assert f"data/{path}" in found[0] and f"git checkout -- data/{path}" in found[0]
    after = (tmp_path / path).read_bytes() if damaged is not None else None
    assert after == damaged, "the check changed the file"


def copied(folder, without=()):
    """A copy of the tables and their description; returns the folder."""
    for name in [*(resource["path"] for resource in RESOURCES.values()), "datapackage.json", "CODEBOOK.md"]:
        if name not in without:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes((DATA / name).read_bytes())
    return folder


def test_refresh_changes_nothing_when_nothing_changed(tmp_path):
    copied(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    build.refresh(tmp_path, list(RESOURCES))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before


def test_refresh_follows_an_edit_and_tolerates_an_absent_table(tmp_path):
    copied(tmp_path, without=["ledger/evidence.csv"])
    path = tmp_path / "ledger" / "claims.csv"
    path.write_bytes(path.read_bytes().replace(b"preliminary", b"confirmed", 1))
    notes = build.refresh(tmp_path, ["claims", "evidence"])
    assert len(notes) == 1 and "data/ledger/evidence.csv" in notes[0]
    package = build.read_package(tmp_path)
    assert build.problems(tmp_path, build.table(package, "claims")) == []
    assert (tmp_path / "CODEBOOK.md").read_text(encoding="utf-8") == build.codebook(package)


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "table.csv"
    path.write_bytes(b"old\n")

    def fails(*_):
        raise OSError("disk full")

    monkeypatch.setattr(build.os, "replace", fails)
    with pytest.raises(OSError, match="disk full"):
        build.write(path, b"new\n")
    assert [file.name for file in tmp_path.iterdir()] == ["table.csv"] and path.read_bytes() == b"old\n"

"""The tables of data/: described, valid, unchanged, in the house form, and clear about what is wrong.

Each test goes over all tables and names every one that is at fault.
"""

import csv
import json
import os
import re

import pytest
from helpers import DATA, NOTEBOOKS, ROOT, fail_if, recipes, table

from tools.data.check import fault_of_order, problems
from tools.data.codebook import codebook
from tools.data.describe import last_day
from tools.data.package import by_hand, columns, package_text
from tools.data.states import states_of

PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
FOLDERS = ("tables", "own", "ledger", "lessons", "harvest")
OWN_WORDS = ["publisher", "coverage", "data_to", "made_by", "paid_by", "access", "processing", "home"]


def content(name):
    """The bytes of a table."""
    path = DATA / RESOURCES[name]["path"]
    if not path.exists():
        name = path.relative_to(ROOT)
        pytest.fail(f"{name} is missing: restore it with `git checkout -- {name}`.", pytrace=False)
    return path.read_bytes()


def rows(name):
    """The rows of a table as dicts of text."""
    return list(csv.DictReader(content(name).decode("utf-8").splitlines(keepends=True)))


def over_all(check):
    """Fail with all that a check finds: check(name, resource) gives faults, named after the table here."""
    fail_if([f"data/{one['path']}: {fault}" for name, one in RESOURCES.items() for fault in check(name, one)])


# Described


def test_every_csv_has_a_description_and_the_reverse():
    files = {f"{path.parent.name}/{path.name}" for folder in FOLDERS for path in (DATA / folder).glob("*.csv")}
    described = {resource["path"] for resource in RESOURCES.values()}
    assert not files - described, f"add to data/datapackage.json: {sorted(files - described)}"
    assert not described - files, f"described in data/datapackage.json, but absent: {sorted(described - files)}"


def test_every_table_has_a_recipe_or_is_made_by_hand():
    """One recipe each: a module of its own, or a function of a module of views."""
    alone = {path.stem for _, recipe, path in recipes() if recipe.__name__ == "build"}
    assert alone == {path.stem for path in (DATA / "recipes").glob("*.py") if not path.stem.startswith("views")}


def test_each_table_of_our_own_is_explained_beside_it():
    """data/own/README.md has a line for each table that we made, and for no other."""
    heads = re.findall(r"^\| (`[^|]+) \|", (DATA / "own" / "README.md").read_text(encoding="utf-8"), re.M)
    named = {name for head in heads for name in re.findall(r"`(\w+)`", head)}
    own = {name for name, resource in RESOURCES.items() if resource["path"].startswith("own/")}
    faults = [
        f"data/own/README.md has no line for {name}: say what a row is and how it is coded." for name in own - named
    ]
    faults += [f"data/own/README.md explains {name}, which is no table of data/own: mend it." for name in named - own]
    fail_if(sorted(faults))


def test_each_table_is_bound_by_a_test_of_its_own():
    """Beyond its form: a test of data or the facts of a lesson read it. Small tables for lessons follow from these."""
    patterns = ("test_data_*.py", "test_own.py", "test_recipes.py")
    files = [path for pattern in patterns for path in (ROOT / "tests").glob(pattern)]
    files += (DATA / "facts").iterdir()
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    made = ("ledger/", "lessons/", "harvest/ways_")  # tables of ways: tests/test_outputs.py
    ours = {name for name, about in RESOURCES.items() if not about["path"].startswith(made)}
    fail_if(
        [
            f"{name} is read by no test_data_NN.py and no facts: bind there what must hold (CONTRIBUTING.md, Add "
            "a table)."
            for name in sorted(ours)
            if not re.search(rf'["/]{name}(?:\.csv)?"', text)
        ]
    )


def test_states_whose_pages_a_table_names_stand_on_its_card():
    """A table that names a page of a state's organ says so, whichever state it is."""
    faults = []
    for name, resource in RESOURCES.items():
        named = states_of((DATA / resource["path"]).read_text(encoding="utf-8"))
        if missing := named - set(resource["state_source"]):
            faults.append(
                f"{name}: it names pages of {', '.join(sorted(missing))} (see PAGES in tools/data/states.py): add "
                "what lacks to its state_source in data/datapackage.json."
            )
    fail_if(faults)


def lacking(name, resource):
    """What a description lacks, in sentences."""
    for word in ["title", "description", *OWN_WORDS]:
        if not isinstance(resource.get(word), str) or not resource[word].strip():
            yield f"{word} is missing from its description."
    for word in ("traps", "sources", "licenses"):
        if not resource.get(word):
            yield f"{word} is empty in its description."
    states = resource.get("state_source")
    if not isinstance(states, list) or not all(isinstance(state, str) and state for state in states):
        yield "state_source is no list of states."
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", resource.get("data_to", "")):
        yield "data_to is no date such as 2025-12-18."
    for trap in resource.get("traps", []):
        if not trap.endswith("."):
            yield f"a trap is no sentence: {trap!r}."
    for lesson in resource["lessons"]:
        if not re.fullmatch(r"\d\d[ab]?", lesson):
            yield f"names the lesson {lesson!r}, which is no number of a lesson."
    for licence in resource.get("licenses", []):
        if not licence.get("name") or not licence.get("title"):
            yield "a licence needs name and title."
    for source in resource.get("sources", []):
        if not source.get("title") or not source.get("version"):
            yield "a source needs title and version."
        elif not by_hand(resource) and not source.get("path", "").startswith("https://"):
            yield f"give the publisher's web address of {source['title']!r}."
    schema = resource["schema"]
    for field in schema["fields"]:
        if not field.get("description", "").strip() or not field.get("type"):
            yield f"describe the column {field['name']}."
    if not set(schema["primaryKey"]) <= {field["name"] for field in schema["fields"]}:
        yield f"its key {schema['primaryKey']} names a column that it lacks."
    if schema["missingValues"] != [""]:
        yield "missingValues must be the empty cell alone."


def test_description_is_complete():
    over_all(lacking)


def test_the_lessons_of_a_table_are_those_that_use_it():
    """A lesson's number stands for the lesson and its record."""
    texts = {}
    for path in sorted(NOTEBOOKS.glob("[0-9][0-9]*_*.ipynb")):
        lesson = path.name.split("_")[0]
        texts[lesson] = texts.get(lesson, "") + path.read_text(encoding="utf-8")

    def check(name, resource):
        for lesson in resource["lessons"]:
            if f"{name}.csv" not in texts.get(lesson, "") and f"lesson.{name}(" not in texts.get(lesson, ""):
                yield f"lesson {lesson} does not use it: correct its lessons in datapackage.json."
        for lesson, text in texts.items():
            if f"data/{resource['path']}" in text and lesson not in resource["lessons"]:
                yield f"add {lesson} to its lessons in datapackage.json."

    over_all(check)


# Valid and unchanged


@pytest.fixture
def frictionless():
    """The package that knows the format of datapackage.json; with PINNED=1 it must be there."""
    if os.environ.get("PINNED") == "1":
        import frictionless

        return frictionless
    return pytest.importorskip("frictionless", reason="frictionless is in requirements-dev.txt")


def test_frictionless_finds_each_table_valid(frictionless):
    plain = [{key: one[key] for key in one if key not in ("bytes", "hash", "rows")} for one in RESOURCES.values()]
    package = frictionless.Package(PACKAGE | {"resources": plain}, basepath=str(DATA))

    def check(name, resource):
        content(name)
        report = package.get_resource(name).validate()  # within its package, whose tables its keys lead to
        for row, field, note in report.flatten(["rowNumber", "fieldName", "note"])[:5]:
            yield f"row {row}, {field}: {note}"

    over_all(check)


def test_every_claim_that_is_named_is_one():
    """A column that says a claim is a key to the ledger, which frictionless follows."""
    lacking = [
        name
        for name, one in RESOURCES.items()
        if "claim" in columns(one) and name not in ("claims", "example_claims")
        if not any(key["fields"] == ["claim"] for key in one["schema"].get("foreignKeys", []))
    ]
    assert not lacking, f"data/datapackage.json: say to which table `claim` of {lacking} leads (foreignKeys)."


def test_frictionless_finds_the_package_valid(frictionless):
    faults = [error.message for error in frictionless.Package.metadata_validate(PACKAGE)]
    assert not faults, f"data/datapackage.json: {faults[:5]}"


def test_check_finds_no_problem():
    fail_if([fault for resource in RESOURCES.values() for fault in problems(DATA, resource)])


def test_descriptions_are_in_their_generated_form():
    remedy = "run `python -m tools.data --refresh`"
    assert (DATA / "datapackage.json").read_text(encoding="utf-8") == package_text(PACKAGE), remedy
    page = codebook(DATA, PACKAGE)
    assert (DATA / "CODEBOOK.md").read_text(encoding="utf-8") == page, f"CODEBOOK is stale: {remedy}"


# The house form


def test_names_of_columns():
    def check(name, resource):
        for column in columns(resource):
            plain = resource["path"].startswith("lessons/") and re.fullmatch(r"[A-Z][\w ]*", column)
            if not plain and not re.fullmatch(r"[a-z][a-z0-9_]*|[A-Z]{3}", column):
                yield f"the column {column} is not snake_case."

    over_all(check)


def test_missing_is_empty_and_cells_are_clean():
    words = {"NA", "N/A", "n/a", "nan", "NaN", "NaT", "None", "null", "NULL", "-", "."}

    def check(name, resource):
        for number, row in enumerate(rows(name), start=2):
            for column, value in row.items():
                if value in words:
                    yield f"line {number}, {column}: missing is written as an empty cell, not {value!r}."
                if value != value.strip():
                    yield f"line {number}, {column}: spaces around {value!r}."

    over_all(check)


def test_rows_are_sorted_by_the_key():
    def check(name, resource):
        if fault := fault_of_order(content(name).decode("utf-8"), resource):
            yield f"{fault}."

    over_all(check)


def test_last_date_is_data_to():
    days = {name: last_day(one, content(name)) for name, one in RESOURCES.items()}
    fail_if(
        [
            f"data/{one['path']} goes to {days[name]}, not {one['data_to']}: `python -m tools.data --refresh`."
            for name, one in RESOURCES.items()
            if days[name] != one["data_to"]
        ]
    )


def test_tables_are_small():
    sizes = {path.name: path.stat().st_size for folder in FOLDERS for path in (DATA / folder).glob("*.csv")}
    assert not {name: size for name, size in sizes.items() if size >= 500_000}, "a table stays under 500 KB"
    assert sum(sizes.values()) < 3_250_000, "all tables together stay under 3.25 MB"


# What goes wrong gets one clear sentence, and nothing is lost


def test_a_coverage_that_begins_with_a_count_counts_its_rows():
    """Rows, different values of a column, or the sum of one: what a reader of the codebook would count."""

    def faults(name, about):
        found = re.match(r"(?:All )?([\d,]+) (?!to )", about["coverage"])
        if found:
            said, frame = int(found.group(1).replace(",", "")), table(name)
            counts = {len(frame), *frame.nunique(), *frame.select_dtypes("number").sum()}
            if said not in (PARTS[name](frame) if name in PARTS else counts):
                yield (
                    f"its coverage in data/datapackage.json counts {said:,}, which nothing in its {len(frame):,} rows "
                    "gives: correct it there, then `python -m tools.data --refresh`."
                )

    over_all(faults)


# Their coverage begins with the count of a part.
PARTS = {
    "assessments": lambda frame: [frame["country"].nunique() - 1],  # without the sum of all
}

"""tools/data on copies: what it says of a difference, and how a correction is taken over."""

import datetime
import json
import re
import shutil
import subprocess

import helpers
import pytest
from helpers import (
    DATA,
    ROOT,
    SOURCES,
    fail_if,
    file_of,
    one_sentence,
    snapshot,
    table_as_text,
)

from tools.data import accept as accepting
from tools.data import check as checking
from tools.data.__main__ import main, write_all
from tools.data.changes import moves
from tools.data.graph import built, files_of, reads, rebuild, recipe_of
from tools.data.package import Trouble, by_hand, package_text, read_package, table
from tools.data.sources import WANTED, Sources, read_sources
from tools.tree import write

CORRECTIONS = "data/ledger/corrections.md"
DAY = datetime.date(2026, 11, 25).isoformat()
WHY = "Checked against the record."
PACKAGE = read_package(DATA)
TABLES = {resource["name"]: resource for resource in PACKAGE["resources"]}
BUILT = [name for name in TABLES if not by_hand(TABLES[name])]


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A copy of the parts that it reads, in a git repository of its own."""
    root = tmp_path_factory.mktemp("original") / "tree"
    root.mkdir()
    shutil.copytree(DATA, root / "data", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "notebooks").mkdir()
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        (root / "notebooks" / path.name).symlink_to(path)
    name = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
    for words in (["init", "-q"], ["add", "data"], [*name, "commit", "-qm", "as it is"]):
        subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)
    return root


@pytest.fixture
def tree(original, tmp_path):
    """A fresh copy for one test. It shares the repository, from which it only reads."""
    root = tmp_path / "tree"
    shutil.copytree(original, root, symlinks=True, ignore=shutil.ignore_patterns(".git"))
    (root / ".git").write_text(f"gitdir: {original / '.git'}\n", encoding="utf-8")
    return root


def edit(path, old, new):
    """Replace a text once, and make sure that it stood there once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def line_of(path, *words):
    """The one line that holds all these words."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if all(word in line for word in words)]
    assert len(lines) == 1, f"{words} stand in {len(lines)} lines of {path.name}"
    return lines[0]


def accept(root, name, why=WHY):
    """`--accept` on a copy."""
    accepting.accept(root / "data", name, why, Sources(root / "data"), DAY)


def check(root, only=None):
    """`--check` on a copy."""
    return checking.check(root / "data", Sources(root / "data"), only)


def refused(root, *arguments):
    """The one sentence with which an accept is refused; nothing may have changed."""
    before = snapshot(root)
    said = helpers.refused(accept, root, *arguments)
    assert snapshot(root) == before, "a refused correction changed a file"
    return said


# Corrections


def change_vote(root, becomes="A", text="A/RES/77/247", state="CHN"):
    """One state's vote on one text, as a contributor would change it: where it stands."""
    path = root / "data" / "tables" / "ga_votes.csv"
    header = path.read_text(encoding="utf-8").split("\n", 1)[0].split(",")
    line = line_of(path, f"{text},")
    fields = line.split(",")
    place = header.index(state) - len(header)  # from the right: a title may hold commas
    assert fields[place] != becomes
    fields[place] = becomes
    edit(path, line, ",".join(fields))


def test_one_vote_is_corrected_by_one_edit_and_one_command(tree, capsys):
    change_vote(tree)
    assert not check(tree, "ga_votes")
    said = capsys.readouterr().out
    assert "A/RES/77/247: CHN Y -> A" in said, "the old value is the recipe's"
    assert re.search("Lessons that read it: .*04", said)
    accept(tree, "ga_votes")
    assert "CHN Y -> A" in capsys.readouterr().out
    row = line_of(tree / "data" / "own" / "corrections.csv", "A/RES/77/247")
    assert row.startswith("ga_votes,") and row.endswith(f"CHN,Y,A,{WHY},{DAY}")
    changes = (tree / CORRECTIONS).read_text(encoding="utf-8")
    assert f"- ga_votes, {DAY}: " in changes and "CHN Y -> A" in changes and WHY in changes
    assert check(tree), capsys.readouterr().out


def test_a_correction_of_a_table_whose_source_is_not_here(tree, capsys):
    """The value of one year's trade: the table before the edit comes from git."""
    path = tree / "data" / "tables" / "annual_trade.csv"
    line = next(
        line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("2015,CHN,RUS,exports,")
    )
    value = line.split(",")[4]
    edit(path, line, line.replace(value, "34757.0", 1))
    assert not check(tree, "annual_trade")
    assert f"exports, {line.split(',')[5]}: value_musd {value} -> 34757.0" in capsys.readouterr().out
    accept(tree, "annual_trade")
    assert f"value_musd {value} -> 34757.0" in (tree / CORRECTIONS).read_text(encoding="utf-8")
    assert check(tree, "annual_trade"), capsys.readouterr().out


def test_rows_are_named_by_their_key():
    about, old = {"schema": {"primaryKey": ["day"]}}, b"day,form,a,b\n1969-08,month,1,2\n"
    lines = moves(about, old, b"day,form,a,b\n1969-08-13,day,1,2\n")
    assert lines[1:] == ["0 values changed", "  key 1969-08 -> 1969-08-13; form month -> day"]
    lines = moves(about, old, b"day,form,a,b\n1970-01,year,3,4\n")
    assert lines[1:] == ["0 values changed", "  1969-08: row gone", "  1970-01: row new"]


def new_own_table(root, content):
    """A table of our own that is described and has no hash yet, as one who adds it would leave it."""
    (root / "data" / "own" / "sayings.csv").write_text(content, encoding="utf-8", newline="\n")
    package = read_package(root / "data")
    fields = [{"name": name, "type": "string", "description": "A word"} for name in ("who", "what")]
    one = {word: f"The {word}." for word in TABLES["quotations"] if word not in ("bytes", "hash", "rows", "lessons")}
    one |= {"name": "sayings", "path": "own/sayings.csv", "traps": ["None."], "state_source": []}
    one |= {"sources": [], "licenses": TABLES["quotations"]["licenses"], "data_to": "2026-01-01"}
    one |= {"schema": {"fields": fields, "primaryKey": ["who"], "missingValues": [""]}}
    package["resources"].append(one)
    write(root / "data" / "datapackage.json", package_text(package).encode())


def test_a_new_table_of_our_own_gets_its_hash_when_it_is_accepted(tree, capsys):
    new_own_table(tree, "who,what\na,x\na,y\n")
    assert "violates the primary key" in refused(tree, "sayings")
    edit(tree / "data" / "own" / "sayings.csv", "a,y", "b,y")
    assert not check(tree, "sayings")
    said = capsys.readouterr().out
    assert "no hash" in said and "--accept sayings" in said
    accept(tree, "sayings")
    assert "- sayings, 2026-11-25: new table with 2 rows" in (tree / CORRECTIONS).read_text(encoding="utf-8")
    assert "hash" in table(read_package(tree / "data"), "sayings") and check(tree, "sayings")


def test_an_edit_that_nobody_accepted_stays(tree):
    """Taking over one edit leaves another, of a table that does not rest on it, as it lies there."""
    lent, traded = (tree / "data" / "tables" / name for name in ("chinese_lending.csv", "annual_trade.csv"))
    first = lent.read_text(encoding="utf-8").splitlines()[1].split(",")
    edit(lent, f"\n{first[0]},{first[1]},", f"\n{first[0]},7777,")
    traded.write_bytes(traded.read_bytes().replace(b"2015,CHN,RUS,exports,", b"2015,CHN,RUS,exports,9", 1))
    edited = traded.read_bytes()
    accept(tree, "chinese_lending")
    assert traded.read_bytes() == edited != (DATA / "tables" / "annual_trade.csv").read_bytes()


def test_a_row_of_our_own_data_is_corrected_and_what_rests_on_it_follows(tree, capsys):
    path = tree / "data" / "own" / "statement_passages.csv"
    line = line_of(path, "2018-06-08", ",1,")
    fields = line.split(",")
    place = path.read_text(encoding="utf-8").split("\n", 1)[0].split(",").index("names_us")
    was, fields[place] = fields[place], {"n": "y", "y": "n"}[fields[place]]
    edit(path, line, ",".join(fields))
    assert not check(tree, "statement_passages")
    assert f"names_us {was} -> {fields[place]}" in capsys.readouterr().out, "the old value is git's"
    accept(tree, "statement_passages")
    changes = (tree / CORRECTIONS).read_text(encoding="utf-8")
    assert f"- statement_passages, {DAY}: " in changes and f"- joint_statements, {DAY}: " in changes
    assert "Follows statement_passages" in changes
    assert check(tree, "joint_statements"), capsys.readouterr().out


def test_a_source_of_our_own_is_corrected_and_its_tables_follow(tree, capsys):
    file = "gacc_china_russia_trade_announcements.csv"
    path = tree / "data" / "sources" / "published-figures-china-russia-economy" / file
    line = line_of(path, "2023-01,2023-02,")
    fields = line.split(",")
    fields[3] = f"{float(fields[3]) + 0.5:g}"
    edit(path, line, ",".join(fields))
    accept(tree, "published-figures-china-russia-economy")
    changes = (tree / CORRECTIONS).read_text(encoding="utf-8")
    assert f"- monthly_trade, {DAY}: " in changes and "Follows published-figures" in changes
    assert check(tree, "monthly_trade"), capsys.readouterr().out


def test_a_second_correction_keeps_what_the_source_says_and_one_that_it_overtakes_is_named(tree, capsys):
    """A small table on which no other rests; corrections of other tables may stand beside."""
    path, corrections = (tree / "data" / name for name in ("tables/chinese_lending.csv", "own/corrections.csv"))
    head, line = path.read_text(encoding="utf-8").splitlines()[:2]
    year, value = line.split(",")[:2]
    column = head.split(",")[1]
    for older, newer in ((value, "7777"), ("7777", "8888")):
        edit(path, f"\n{year},{older},", f"\n{year},{newer},")
        accept(tree, "chinese_lending")
    rows = [row for row in corrections.read_text(encoding="utf-8").splitlines() if "chinese_lending" in row]
    assert len(rows) == 1 and f",{year},{column},{value},8888," in rows[0]
    edit(corrections, f",{value},8888,", ",6666,8888,")
    assert not check(tree, "chinese_lending")
    assert f"the source now says {value}" in capsys.readouterr().out
    edit(corrections, f"chinese_lending,{year},", "chinese_lending,1066,")
    assert not check(tree, "chinese_lending")
    assert "does not exist in the table" in capsys.readouterr().out


# What is refused, in one sentence, with nothing written


def test_corrections_that_are_refused(tree):
    assert "no table and no source" in refused(tree, "no_such_table")
    assert "edit it first" in refused(tree, "chinese_lending")
    assert "edit one first" in refused(tree, "un-ga-rollcalls")
    path = tree / "data" / "tables" / "chinese_lending.csv"
    year, value = path.read_text(encoding="utf-8").splitlines()[1].split(",")[:2]
    edit(path, f"\n{year},{value},", f"\n{year},7777,")
    assert "say why" in refused(tree, "chinese_lending", "  ")
    whole = path.read_bytes()
    faults = {
        "encoding": whole.decode("utf-8").encode("utf-16"),
        "separators": whole.replace(b",", b";"),
        "rows or columns": whole[: whole.rindex(b"\n", 0, -1) + 1],
    }
    for word, content in faults.items():
        path.write_bytes(content)
        said = refused(tree, "chinese_lending")
        assert word in said and "chinese_lending" in said, said


def test_an_added_row_is_no_correction(tree, capsys):
    """A meeting that came: one line under Additions, which names the tables that follow; none under Corrections."""
    path = tree / "data" / "own" / "leader_meetings.csv"
    whole = path.read_text(encoding="utf-8")
    last = whole.splitlines()[-1]
    day, number = re.match(r"(\d{4}-\d\d-\d\d).*?,(\d+),", last).groups()
    new = last.replace(day, "2037-03-20").replace(f",{number},", f",{int(number) + 1},", 1)
    path.write_text(f"{whole}{new}\n", encoding="utf-8")
    before = (tree / CORRECTIONS).read_text(encoding="utf-8")
    accept(tree, "leader_meetings", "the visit of March 2037")
    said, after = capsys.readouterr().out, (tree / CORRECTIONS).read_text(encoding="utf-8")
    assert "written under Additions" in said
    head, _, tail = after.partition("## Corrections\n")
    assert tail == before.partition("## Corrections\n")[2]
    line = next(line for line in head.splitlines() if line.startswith("- leader_meetings, ") and "2037" in line)
    assert "row new" in line and "Tables that follow: " in line and "xi_putin_meetings" in line


SOURCE = "un-ga-rollcalls/ga_rollcalls_1946_2025.csv"


@pytest.mark.parametrize("fault", ["missing", "edited"])
def test_a_damaged_source_is_named_and_nothing_is_written(tree, capsys, fault):
    path = tree / "data" / "sources" / SOURCE
    whole = path.read_bytes()
    if fault == "missing":
        path.unlink()
    else:
        path.write_bytes(whole.replace(b",Y,", b",N,", 1))
    before = snapshot(tree)
    assert not check(tree)
    said = capsys.readouterr().out
    assert ("Y -> N" in said) == (fault == "edited"), "git knows the old value"
    lines = [line for line in said.splitlines() if SOURCE in line]
    assert len(lines) == 1 and "git checkout" in lines[0] and one_sentence(lines[0]), lines
    with pytest.raises(Trouble, match="ga_rollcalls"):
        write_all(tree / "data", Sources(tree / "data"), None)
    assert snapshot(tree) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--sources", "no_such_folder"], "no_such_folder"),
        (["--write", "--table", "claims"], "data/ledger/claims.csv"),
        (["--accept", "ga_votes"], "--why"),
    ],
)
def test_wrong_calls_get_one_sentence(arguments, words, monkeypatch, capsys, tmp_path):
    for variable in ("SOURCES", "TABLE", "WRITE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and words in said.err


# The sources


def test_every_source_is_described_and_shipped_ones_are_whole(sources):
    faults = []
    for name, entry in read_sources(DATA).items():
        for word in ("title", "publisher", "address", "terms", "terms_read"):
            ours = word == "address" and entry.get("terms_read") == "our own compilation"
            if not ours and not str(entry.get(word, "")).strip():
                faults.append(f"data/sources.toml: [{name}] has no {word}.")
        folder = DATA / "sources" / entry.get("folder", name)
        if entry["kind"] == "shipped" and not (folder / "SOURCE.md").exists():
            faults.append(f"data/sources/{folder.name} has no SOURCE.md.")
        if entry["kind"] == "shipped":
            faults += [f"{name}/{file} is not there." for file in entry["sha256"] if not (folder / file).exists()]
        else:
            faults += [f"{name}/{file} may not be shipped." for file in entry["sha256"] if (folder / file).exists()]
    for path in (DATA / "sources").rglob("*"):
        if path.is_file() and path.name != "SOURCE.md":
            name = path.relative_to(DATA / "sources").as_posix()
            if name not in sources.hashes:
                faults.append(f"data/sources/{name} is not named in data/sources.toml.")
            else:
                sources / name  # its hash
    fail_if(faults)


def test_recipes_read_only_what_is_named(sources):
    """Each constant of a recipe's module that looks like a file of a source is one of sources.toml."""
    faults = []
    for name in BUILT:
        constants = [one for one in recipe_of(DATA, name).__globals__.values() if isinstance(one, str)]
        for file in (one for one in constants if re.fullmatch(r"[\w.-]+/[\w.-]+\.\w+", one)):
            if file not in sources.hashes:
                faults.append(f"The recipe of {name} names {file}, which sources.toml does not.")
    fail_if(faults)


def small_house(folder, code):
    """A package of three tables, one of them with text that looks like a number, and one module of views."""
    (folder / "recipes").mkdir()
    (folder / "recipes" / "views_x.py").write_text(code, encoding="utf-8")
    field = {"name": "a", "type": "string"}
    names = {"x": "own/x.csv", "one": "tables/one.csv", "two": "tables/two.csv", "three": "tables/three.csv"}
    schema = {"fields": [field], "primaryKey": ["a"]}
    (folder / "own").mkdir()
    (folder / "own" / "x.csv").write_text("a\n01\n02\n", encoding="utf-8")
    return {"resources": [{"name": name, "path": path, "schema": schema} for name, path in names.items()]}


def test_a_view_is_made_from_its_parameters(tmp_path):
    """Text stays text, what was just made goes before its file, and each message names the remedy."""
    code = "def two(one):\n    return one[1:]\n\n\ndef one(x):\n    return x\n\n\ndef three(y):\n    return y\n"
    package = small_house(tmp_path, code)
    one, two, three = (table(package, name) for name in ("one", "two", "three"))
    (tmp_path / "sources.toml").write_text("", encoding="utf-8")
    sources = Sources(tmp_path)
    assert reads(tmp_path, package, one) == {"own/x.csv"} and reads(tmp_path, package, two) == {"tables/one.csv"}
    assert built(tmp_path, package, one, sources)["a"].tolist() == ["01", "02"]
    with pytest.raises(Trouble, match=r"one\.csv, which two of data/recipes/views_x\.py reads, is missing"):
        built(tmp_path, package, two, sources)
    with pytest.raises(Trouble, match=r"describes no table 'y'"):
        reads(tmp_path, package, three)
    with pytest.raises(Trouble, match=r"four has no recipe: restore data/recipes/four\.py"):
        recipe_of(tmp_path, "four")
    (tmp_path / "recipes" / "three.py").write_text("def build(four):\n    return four\n", encoding="utf-8")
    (tmp_path / "recipes" / "four.py").write_text("def build(three):\n    return three\n", encoding="utf-8")
    package["resources"].append(three | {"name": "four", "path": "tables/four.csv"})
    with pytest.raises(Trouble, match="the recipes of four, three take one another in a circle"):
        rebuild(tmp_path, package, sources)
    package["resources"] = package["resources"][:3]
    assert rebuild(tmp_path, package, sources) == ({"one": b"a\n01\n02\n", "two": b"a\n02\n"}, [])


def test_a_recipe_gets_only_files_that_its_constants_name(sources):
    """Else licences would not follow from what was read."""
    with pytest.raises(Trouble, match="no constant of its module names"):
        sources.only(set()) / SOURCE
    assert (Sources(DATA).only({SOURCE}) / SOURCE).exists() and (Sources(DATA) / SOURCE).exists()


class Unlike(Sources):
    """Every publisher's file is the same damaged one."""

    file = None

    def __truediv__(self, name):
        return self.file


def test_a_source_of_another_form_gets_one_sentence(tmp_path):
    """Even where its hash was renewed: the recipe does not end in a traceback."""
    damaged = Unlike(DATA)
    damaged.file = tmp_path / "file.csv"
    damaged.file.write_bytes(b"some,other,columns\n1,2,3\n")
    for name in BUILT:
        if not files_of(DATA, recipe_of(DATA, name)):
            continue
        assert name in helpers.refused(built, DATA, PACKAGE, TABLES[name], damaged)


def test_recipes_give_the_committed_tables():
    """Byte for byte, corrections included. A clone alone lacks only what may not be shipped; SOURCES names the rest."""
    sources = Sources(DATA, SOURCES)
    changed, not_here = rebuild(DATA, read_package(DATA), sources)
    moved = {name: moves(TABLES[name], file_of(name).read_bytes(), new)[:6] for name, new in changed.items()}
    fail_if([f"{name} is not what its recipe gives: {'; '.join(lines)}" for name, lines in moved.items()])
    lacking = {file for file, (_, kind, _) in sources.hashes.items() if kind == "fetched"}
    lacking = {file for file in lacking if not any((place / file).exists() for place in sources.places)}
    assert set(not_here) == {name for name in BUILT if reads(DATA, PACKAGE, TABLES[name]) & lacking}


def test_corrections_say_why_and_fit(sources):
    for row in table_as_text("corrections").to_dict("records"):
        assert row["was"] != row["becomes"] and len(row["why"]) > 10


WHOLE = '[a]\nkind = "shipped"\n' + "".join(f'{key} = "own page"\n' for key in WANTED) + "[a.sha256]\n"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (None, "missing"),
        ("[a", "TOML"),
        (WHOLE.replace("[a.sha256]\n", ""), "sha256"),
        (WHOLE.replace("shipped", "lost"), "shipped or fetched"),
        (WHOLE.replace('terms = "own page"\n', ""), "[a] lacks terms: copy another entry whole"),
        (WHOLE.replace('terms_read = "own page"', 'terms_read = "seen"'), "choose one of own page, secondary"),
    ],
)
def test_an_entry_of_sources_that_lacks_something_gets_one_sentence(tmp_path, text, word):
    if text:
        (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    said = helpers.refused(read_sources, tmp_path)
    assert word in said and "sources.toml" in said


def test_an_entry_of_the_description_that_lacks_something_gets_one_sentence(tmp_path):
    lacks = {word: value for word, value in PACKAGE["resources"][0].items() if word != "traps"}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [lacks]}), encoding="utf-8")
    assert f"{lacks['name']} lacks traps: copy another" in helpers.refused(read_package, tmp_path)

"""tools/data on copies: what it says of a difference, and how a correction is taken over."""

import datetime
import re
import shutil
import subprocess

import pytest
from helpers import (
    DATA,
    ROOT,
    SOURCES,
    fail_if,
    file_of,
)

from tools.data import accept as accepting
from tools.data import check as checking
from tools.data.changes import moves
from tools.data.graph import reads, rebuild
from tools.data.package import by_hand, read_package
from tools.data.sources import Sources, read_sources

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


def test_recipes_give_the_committed_tables():
    """Byte for byte, corrections included. A clone alone lacks only what may not be shipped; SOURCES names the rest."""
    sources = Sources(DATA, SOURCES)
    changed, not_here = rebuild(DATA, read_package(DATA), sources)
    moved = {name: moves(TABLES[name], file_of(name).read_bytes(), new)[:6] for name, new in changed.items()}
    fail_if([f"{name} is not what its recipe gives: {'; '.join(lines)}" for name, lines in moved.items()])
    lacking = {file for file, (_, kind, _) in sources.hashes.items() if kind == "fetched"}
    lacking = {file for file in lacking if not any((place / file).exists() for place in sources.places)}
    assert set(not_here) == {name for name in BUILT if reads(DATA, PACKAGE, TABLES[name]) & lacking}

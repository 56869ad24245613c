"""Next year, rehearsed on a copy: a row of 2027 comes in, and what hangs on it follows or is named.

Slow: `pytest -m slow tests/test_rehearsal.py`. What a person then has to do is what the tools print, and no more.
"""

import re
import subprocess
import sys

import nbformat
import pytest
from helpers import copy_tree, outside

pytestmark = pytest.mark.slow
PARTS = ("notebooks", "data", "tools", "book", "CHANGELOG.md", "README.md")


@pytest.fixture
def tool(tmp_path):
    """tool("tools.data", ...) runs one of the project's tools in a copy with a commit, and gives what it prints."""
    root = copy_tree(tmp_path / "tree", parts=PARTS)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-C", root]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "this year"]):
        subprocess.run([*git, *command], check=True, capture_output=True)

    def run(name, *options):
        command = [sys.executable, "-m", name, *options]
        done = subprocess.run(command, cwd=root, env=outside(), capture_output=True, text=True)
        assert done.returncode == 0, f"{name} stops: {done.stdout[-1500:]}{done.stderr[-1500:]}"
        return done.stdout

    run.root = root
    return run


def test_a_meeting_of_2027(tool):
    """Tables, pictures and evidence follow; a day that is too old and sentences whose order broke are named."""
    edition = tool.root / "data" / "edition.toml"
    edition.write_text(edition.read_text("utf-8").replace("last_year = 2026", "last_year = 2027"), encoding="utf-8")
    meetings = tool.root / "data" / "own" / "leader_meetings.csv"
    last = meetings.read_text(encoding="utf-8").splitlines()[-1]
    new = last.replace("2026-05-20", "2027-03-20").replace(",54,", ",55,", 1)
    meetings.write_text(f"{meetings.read_text(encoding='utf-8')}{new}\n", encoding="utf-8")
    said = tool("tools.data", "--accept", "leader_meetings", "--why", "the visit of March 2027")
    assert "written under Additions" in said and "event_lines" in said
    said = tool("tools.update", "--mend", "01", "03")
    by_hand = sorted(set(re.findall(r"^by hand: (.*)", said, re.M)))
    # The visit is in no list of events, so two sentences hold no longer; a list of years grows by one; the count of
    # visits since is of a later day.
    named = (
        "01.toml, 1.3.description",
        "C04 / state",
        "03_no_limits.ipynb, read-3-1",
        "03_no_limits_record.ipynb, C14-read",
    )
    assert [line for line in by_hand if not line.startswith(named)] == [] and len(by_hand) == len(named), by_hand
    assert any("4 -> 5, said to be known on 2026-05-20" in line and "2027-03-20" in line for line in by_hand)
    lines = (tool.root / "data" / "lessons" / "event_lines.csv").read_text(encoding="utf-8")
    assert lines.rstrip().splitlines()[-1].startswith("2027,")
    lesson = nbformat.read(tool.root / "notebooks" / "01_the_visit.ipynb", as_version=4)
    assert lesson.metadata["lesson"]["data_to"] == "2027-03-20" and "2027-03-20" in lesson.cells[0].source
    again = tool("tools.notebooks.mend", "01", "03")
    assert "would put right" not in again and again.count("by hand") == 3


def add(tool, file, row):
    """Add a row to a publisher's file of the copy."""
    path = tool.root / "data" / "sources" / file
    path.write_bytes(path.read_bytes().rstrip(b"\n") + b"\n" + row.encode() + b"\n")


def test_a_month_of_customs(tool):
    """January to May 2026: the month comes out as a difference; one line, under Additions; nothing has to be mended."""
    announced = "published-figures-china-russia-economy/gacc_china_russia_trade_announcements.csv"
    page = "China GACC as reported on the page,https://example.org/page,2026-06-09,"
    add(tool, announced, f"2026-01,2026-05,USD bn,106.1,47.2,58.9,{page}")
    said = tool("tools.data", "--accept", announced.split("/")[0], "--why", "January to May 2026")
    assert "written under Additions" in said and "Tables that follow: monthly_trade." in said
    months = (tool.root / "data" / "tables" / "monthly_trade.csv").read_text(encoding="utf-8")
    [may] = [line for line in months.splitlines() if line.startswith("2026-05,CHN")]
    assert ",20.86," in may  # 106.1 less the 85.24 of January to April
    assert "by hand" not in tool("tools.update", "--mend", "06a", "10")


def test_a_vote_in_the_assembly(tool):
    """One more text of 2025: counts in the prose are put right by themselves, and tables of agreement follow."""
    rollcalls = "un-ga-rollcalls/ga_rollcalls_1946_2025.csv"
    last = (tool.root / "data" / "sources" / rollcalls).read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith("4096575,A/RES/80/199,80,2025-12-18,")
    add(tool, rollcalls, last.replace("4096575,A/RES/80/199,80,2025-12-18,", "4099999,A/RES/80/999,80,2025-12-30,"))
    said = tool("tools.data", "--accept", "un-ga-rollcalls", "--why", "one more text")
    assert "written under Additions" in said and "ga_votes, un_agreement" in said
    said = tool("tools.update", "--mend", "00", "04")
    assert "put right: 00_the_argument.ipynb" in said and "1,188 texts" in said
    lesson = nbformat.read(tool.root / "notebooks" / "00_the_argument.ipynb", as_version=4)
    assert any("all 1,188 texts" in cell.source for cell in lesson.cells)
    assert "would put right" not in tool("tools.notebooks.mend", "00", "04")

"""Set-up, update and rebuilding are killed at any moment, five times each, on copies: the next run works.

Slow: `pytest -m slow tests/test_interrupted.py`. POSIX only: a whole process group is killed at once.
"""

import os
import random
import re
import signal
import subprocess
import sys
import time

import pytest
from helpers import LESSONS, SOURCES, copy_tree, outside, snapshot

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="process groups are killed in the POSIX way"),
]
FIRST = LESSONS[1]  # a short lesson, so that five runs are quick


def started(root, *arguments):
    """A command of the project, as a process group of its own."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([sys.executable, *arguments], cwd=root, env=outside(), start_new_session=True, **quiet)


def killed(process, after):
    """Kill it after so many seconds, unless it has ended. True if it was killed."""
    try:
        process.wait(timeout=after)
        return False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True


def finished(root, *arguments):
    """The command, run to its end."""
    done = subprocess.run([sys.executable, *arguments], cwd=root, env=outside(), capture_output=True, text=True)
    assert done.returncode == 0, f"after the kills it does not work again: {done.stdout[-500:]}{done.stderr[-500:]}"


def whole(root, before, after, folders):
    """Each file of these folders is, byte for byte, the old or the new one; what was being written is hidden."""
    for folder in folders:
        for name, digest in snapshot(root / folder).items():
            if not name.rsplit("/", 1)[-1].startswith("."):
                allowed = {kept[folder].get(name) for kept in (before, after)}
                assert digest in allowed, f"{folder}/{name} is neither the old nor the new file"


def shots(root, folders):
    return {folder: snapshot(root / folder) for folder in folders}


def test_update_killed(tmp_path):
    """Stored outputs, keys and evidence of a lesson are gone; update is killed five times, then it brings them back."""
    folders = ("notebooks", "data")
    root = copy_tree(tmp_path / "tree")
    finished(root, "-m", "tools.notebooks.update", FIRST.number)  # the last cell names this Python
    after = shots(root, folders)
    key = root / "notebooks" / "lesson" / "answers" / f"{FIRST.name}.json"
    key.write_text("{}\n", encoding="utf-8")
    evidence = root / "data" / "harvest" / "evidence.csv"
    lines = evidence.read_text(encoding="utf-8").splitlines(keepends=True)
    evidence.write_text("".join(line for line in lines if f",{FIRST.number}," not in line), encoding="utf-8")
    finished(root, "-m", "tools.data", "--refresh")
    before, chance = shots(root, folders), random.Random(11)
    for place in range(5):
        process = started(root, "-m", "tools.notebooks.update", FIRST.number)
        until = time.time() + 60
        while (
            place > 1
            and process.poll() is None
            and time.time() < until
            and shots(root, ["data"])["data"] == before["data"]
        ):
            time.sleep(0.002)  # three of the kills fall into the moment of writing
        killed(process, chance.uniform(0, 4) if place < 2 else chance.uniform(0, 0.02))
        whole(root, before, after, folders)
    finished(root, "-m", "tools.notebooks.update", FIRST.number)
    kept = shots(root, folders)
    assert all(kept[folder].items() >= after[folder].items() for folder in folders)


def test_rebuilding_the_tables_killed(tmp_path):
    """Each table whose sources are at hand is damaged; make data WRITE=1 is killed five times, then it mends all."""
    root = copy_tree(tmp_path / "tree")
    more = ("--sources", str(SOURCES)) if SOURCES else ()
    check = [sys.executable, "-m", "tools.data", *more, "--check"]
    done = subprocess.run(check, cwd=root, env=outside(), capture_output=True, text=True)
    elsewhere = set(re.findall(r"\w+", "".join(re.findall("by hash alone.*?: (.*)", done.stdout))))
    after, chance = shots(root, ["data"]), random.Random(12)
    for path in (root / "data").glob("*/*.csv"):
        if path.stem not in elsewhere and path.parent.name in ("tables", "lessons"):
            path.write_bytes(path.read_bytes()[:-200])
    before = shots(root, ["data"])
    for _ in range(5):
        killed(started(root, "-m", "tools.data", *more, "--write"), chance.uniform(0.5, 4))
        for path in (root / "data").glob("*/*.csv"):
            name = str(path.relative_to(root / "data"))
            digest = snapshot(root / "data")[name]
            assert digest in (before["data"][name], after["data"][name]), f"{path.name} is half-written"
    finished(root, "-m", "tools.data", *more, "--write")
    kept = snapshot(root / "data")
    assert {name: kept[name] for name in kept if name.endswith(".csv")} == {
        name: digest for name, digest in after["data"].items() if name.endswith(".csv")
    }


@pytest.mark.parametrize("kind", [[], ["--dev"]], ids=["make lab", "make test"])
def test_first_set_up_killed(kind, tmp_path):
    """The packages are being installed when it is killed, five times; then set-up makes an environment that works."""
    root = copy_tree(tmp_path / "tree", parts=("tools", "requirements.txt", "requirements-dev.txt"))
    chance = random.Random(13)
    for _ in range(5):
        assert killed(started(root, "tools/setup.py", *kind), chance.uniform(1, 14)), "set-up was done before the kill"
        assert not list((root / ".venv").glob("ready-*")), "a killed set-up calls itself ready"
    done = subprocess.run(
        [sys.executable, "tools/setup.py", *kind], cwd=root, env=outside(), capture_output=True, text=True
    )
    if "network" in done.stderr:
        pytest.skip("the packages can't be installed here: no network")
    assert done.returncode == 0, done.stderr[-800:]
    python = root / ".venv" / "bin" / "python"
    works = "import jupyterlab, pandas, matplotlib.pyplot, nbval"
    assert subprocess.run([python, "-c", works], env=outside()).returncode == 0
    assert not (root / ".venv" / "unfinished").exists()

"""tools/setup.py and tools/lab.py, as a learner meets them: what they open, and one sentence where they can't."""

import ast
import contextlib
import errno
import hashlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from pathlib import Path
from types import SimpleNamespace

import pytest
from helpers import ROOT, TOOLS, copy_tree, one_sentence, outside, refused

from tools import lab, setup
from tools.notebooks.editions import student
from tools.tree import all_notebooks, lessons, number

# lab.py


@pytest.fixture
def opened(tmp_path, monkeypatch, capsys):
    """opened(arguments, …) calls lab.main() in a tree of two lessons without starting JupyterLab.

    Gives .arguments, .port and .lines of the JupyterLab that it would start, .inherited, .out and .root.
    """
    root, calls = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools"), only=("00", "06a")), []
    monkeypatch.setattr(lab, "ROOT", root)
    monkeypatch.setattr(lab, "serve", lambda *call: calls.append(call) or 0)
    monkeypatch.setattr(lab, "taken", lambda port: port < 9003)
    for variable in ("JUPYTER_TOKEN", "JUPYTERLAB_WORKSPACES_DIR", "JUPYTER_CONFIG_PATH"):
        monkeypatch.delenv(variable, raising=False)

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["lab.py", "--port", "9000", "--no-browser", *words])
        with pytest.raises(SystemExit) as caught:
            lab.main()
        assert caught.value.code == 0
        arguments, port, inherited, lines = calls.pop()
        out = capsys.readouterr().out
        return SimpleNamespace(arguments=arguments, port=port, inherited=inherited, lines=lines, out=out, root=root)

    return call


def test_lab_takes_a_free_port_and_opens_the_first_lesson(opened):
    """The port asked for is taken: the next free one is used, and said; the learner's copy of 00 opens."""
    found = opened()
    first = lessons(found.root / "notebooks")[0].name
    assert "--port=9003" in found.arguments and "--no-browser" in found.arguments
    assert f"--LabApp.default_url=/lab/tree/notebooks/{first}" in found.arguments
    assert f"--ServerApp.root_dir={found.root / 'study'}" in found.arguments
    assert (found.root / "study" / "notebooks" / first).exists()
    assert "9000 is taken" in found.out and "9003" in found.out
    what, address, stop = found.lines
    assert f"study/notebooks/{first}" in what and "Ctrl+C" in stop
    token = found.inherited["JUPYTER_TOKEN"]
    assert len(token) > 40 and address.endswith(f"http://127.0.0.1:9003/lab/tree/notebooks/{first}?token={token}")


def test_lab_opens_the_lesson_asked_for(opened):
    """With its sidebars folded, in a place for the layout that is the edition's own."""
    found = opened("--lesson", "06a")
    (name,) = [path.name for path in lessons(found.root / "notebooks") if number(path) == "06a"]
    assert f"--LabApp.default_url=/lab/tree/notebooks/{name}" in found.arguments
    (workspace,) = Path(found.inherited["JUPYTERLAB_WORKSPACES_DIR"]).glob("*.jupyterlab-workspace")
    layout = json.loads(workspace.read_text(encoding="utf-8"))["data"]["layout-restorer:data"]
    assert layout["left"]["collapsed"] and layout["right"]["collapsed"]
    assert workspace.is_relative_to(found.root / "study")
    (found.root / "study" / "notebooks" / name).write_text("mine", encoding="utf-8")
    found = opened("--fresh", "6a")
    assert f"--LabApp.default_url=/lab/tree/notebooks/{name}" in found.arguments and ".mine.ipynb" in found.out


def test_lab_of_the_teacher_opens_a_copy(opened):
    """With everything; what is typed there reaches neither the set nor a learner's copy."""
    found = opened("--edition", "teacher", "--lesson", "06a")
    own = found.root / "teach"
    assert f"--ServerApp.root_dir={own}" in found.arguments and "with solutions" in found.lines[0]
    (name,) = [path.name for path in lessons(found.root / "notebooks") if number(path) == "06a"]
    assert (own / "notebooks" / name).read_bytes() == (found.root / "notebooks" / name).read_bytes()
    (own / "notebooks" / name).write_text("typed by a teacher", encoding="utf-8")
    opened("--lesson", "06a")
    assert "typed by a teacher" not in (found.root / "study" / "notebooks" / name).read_text(encoding="utf-8")
    assert "newer editions" not in opened("--edition", "teacher").out
    assert (own / "notebooks" / name).read_text(encoding="utf-8") == "typed by a teacher"


def students_zip(monkeypatch, root):
    for path in all_notebooks(root / "notebooks"):
        path.write_text(student(path), encoding="utf-8")


def no_port(monkeypatch, _):
    monkeypatch.setattr(lab, "taken", lambda port: True)


@pytest.mark.parametrize(
    "words, fault, wanted",
    [
        (["--lesson", "99"], None, "There is no lesson '99': choose one of 00, 06a, 06a_record"),
        (["--edition", "teacher"], students_zip, "without solutions"),
        (["--edition", "teacher"], no_port, "--port"),
        (["--port", "99999"], None, "'99999' is no port"),
    ],
)
def test_lab_refuses_in_one_sentence(tmp_path, monkeypatch, capsys, words, fault, wanted):
    """An unknown lesson (it names those there are), no teacher's copy, no free port, what is none: nothing starts."""
    root = copy_tree(tmp_path / "tree", parts=("notebooks",), only=("00", "06a", "06a_record"))
    monkeypatch.setattr(lab, "ROOT", root)
    monkeypatch.setattr(lab, "serve", lambda *call: pytest.fail("JupyterLab was started"))
    monkeypatch.setattr(sys, "argv", ["lab.py", "--no-browser", *words])
    fault(monkeypatch, root) if fault else None
    with pytest.raises(SystemExit) as caught:
        lab.main()
    text = caught.value.code if isinstance(caught.value.code, str) else capsys.readouterr().err.splitlines()[-1]
    assert one_sentence(text) and wanted in text, text
    assert not (root / "study").exists() and (fault is no_port or not (root / "teach").exists())


@contextlib.contextmanager
def started(folder, **how):
    """(port, process) of tools/lab.py in a tree of one lesson; killed afterwards, with what it started."""
    root = copy_tree(folder, parts=("notebooks", "data", "tools"), only=("00",))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "tools/lab.py", "--no-browser", f"--port={port}"]
    process = subprocess.Popen(command, cwd=root, start_new_session=True, **how)
    try:
        yield port, process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="which address it listens on is read from /proc")
def test_lab_asks_for_its_token_and_listens_to_this_computer_only(tmp_path):
    """JupyterLab as tools/lab.py starts it: no answer without the token, and no way in from another computer."""
    own = {f"JUPYTER_{part}_DIR": str(tmp_path / part.lower()) for part in ("CONFIG", "DATA", "RUNTIME")}
    log = tmp_path / "log"
    with log.open("w") as out, started(tmp_path / "tree", env=outside() | own, stdout=out, stderr=out) as found:
        port, process = found
        until, token = time.time() + 60, None
        while not token and process.poll() is None and time.time() < until:
            time.sleep(0.1)
            token = re.search(rf"http://127\.0\.0\.1:{port}/\S*[?&]token=(\w+)", log.read_text())
        assert token, f"no address with a token was printed: {log.read_text()[-800:]}"
        address = f"http://127.0.0.1:{port}/api/contents"
        with urllib.request.urlopen(f"{address}?token={token.group(1)}", timeout=20) as answer:
            shown = {part["name"] for part in json.load(answer)["content"]}
        assert shown == {"notebooks", "data"}, f"a learner's file browser shows {shown}"
        said = log.read_text().splitlines()
        assert [line.split(":")[0] for line in said[-3:]] == ["Opened", "Address", "To stop"], said
        assert len(said) <= 3 + 2, f"more than three lines scroll by: {said}"  # what is new; that root is allowed
        for query in ("", "?token=", "?token=guess"):
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(address + query, timeout=20)
        rows = [row.split() for name in ("tcp", "tcp6") for row in Path(f"/proc/net/{name}").read_text().splitlines()]
        listening = {row[1].split(":")[0] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")}
        assert listening and listening <= {"0100007F", "0" * 24 + "01000000"}, listening
        process.terminate()
        process.wait(20)
        assert not lab.taken(port), "JupyterLab goes on after tools/lab.py was ended"


# setup.py


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """setup.py pointed at an empty folder with the real requirements files; no process is started."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    python = tmp_path / ".venv" / "bin" / "python"
    monkeypatch.setattr(setup, "ROOT", str(tmp_path))
    monkeypatch.setattr(setup, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(setup, "PYTHON", str(python))
    monkeypatch.setenv("PIP_CONSTRAINT", "")
    calls = []

    def pretend(arguments, **kwargs):
        calls.append(arguments)
        if "venv" in arguments:
            python.parent.mkdir(parents=True, exist_ok=True)
            python.write_text("", encoding="utf-8")
            (tmp_path / ".venv" / "pyvenv.cfg").write_text("", encoding="utf-8")
        failed = bool(calls.fails) and calls.fails in arguments
        return SimpleNamespace(returncode=int(failed), stdout="first line\nERROR: the last thing it said\n", stderr="")

    class Calls(list):
        fails = None

    calls = Calls()
    monkeypatch.setattr(setup.subprocess, "run", pretend)
    monkeypatch.setattr(setup.shutil, "which", lambda name: None)
    return SimpleNamespace(root=tmp_path, calls=calls)


def old_python(monkeypatch, _):
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    monkeypatch.setattr(sys, "version", "3.9.18 (main)")


def no_ensurepip(monkeypatch, _):
    """Debian's Python without python3-venv."""
    monkeypatch.setitem(sys.modules, "ensurepip", None)


def full_disk(monkeypatch, _):
    monkeypatch.setattr(setup.shutil, "disk_usage", lambda path: SimpleNamespace(total=1, used=1, free=10))


def failing(word):
    """The command with this word among its arguments fails."""
    return lambda _, calls: setattr(calls, "fails", word)


@pytest.mark.parametrize(
    "fault, words, before",
    [
        (old_python, ["3.11", "3.9.18"], True),
        (no_ensurepip, ["python3-venv"], True),
        (full_disk, ["disk"], True),
        (failing("venv"), [".venv"], False),
        (failing("--require-hashes"), ["network", "again"], False),
    ],
    ids=["old Python", "no ensurepip", "full disk", "no environment", "pip fails"],
)
def test_set_up_stops_with_one_sentence(elsewhere, monkeypatch, capsys, fault, words, before):
    """It names what is wrong and what helps: before anything is made where it can, else after the tool's last words."""
    fault(monkeypatch, elsewhere.calls)
    text = refused(setup.setup)
    assert all(word in text for word in words)
    assert (not elsewhere.calls) == before == ("the last thing it said" not in capsys.readouterr().err)
    assert not setup.ready("learner") and not list((elsewhere.root / ".venv").glob("ready-*"))


@pytest.mark.parametrize("name", ["setup.py", "lab.py"])
def test_an_old_python_can_read_the_sentence(name):
    """These two files are plain enough for Python 3.7: else it would show a SyntaxError instead."""
    ast.parse((TOOLS / name).read_text(encoding="utf-8"), feature_version=(3, 7))


def test_a_place_that_will_not_do_gets_one_sentence(tmp_path):
    """Read-only, another user's, open in another program, full, a file in the way: where, and what to do."""
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "tools"), only=("00",))
    (root / "study").write_text("", encoding="utf-8")
    for fault, name, place, wanted in (
        (errno.EACCES, "study", "study", "close the program"),
        (errno.EROFS, "lacking/x.csv", "", "such as Documents"),
        (errno.ENOSPC, None, None, "disk is full"),
        (errno.ENOTDIR, "study/notebooks", "study", "is a file"),
    ):
        text = setup.sentence_for(OSError(fault, "words", *([str(root / name)] if name else [])))
        assert one_sentence(text) and wanted in text and "run this again" in text, text
        assert name is None or text.startswith(f"{root / place} "), text
    for tool in (["tools/lab.py"], ["-m", "tools.notebooks.editions"]):
        done = subprocess.run([sys.executable, *tool], cwd=root, env=outside(), capture_output=True, text=True)
        assert one_sentence(done.stderr) and "is a file" in done.stderr and done.returncode == 1, done.stderr


def test_setup_is_done_once(elsewhere, capsys):
    """The second time nothing is installed; changed pins make it run again; the larger set serves for the smaller."""

    def installs():
        return sum("--require-hashes" in arguments for arguments in elsewhere.calls)

    assert setup.setup("dev") == setup.PYTHON
    setup.setup("dev")
    setup.setup("learner")
    assert installs() == 1
    with (elsewhere.root / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not setup.ready("dev")
    setup.setup("learner")
    assert installs() == 2


@pytest.mark.parametrize("fails, installers", [(None, ["uv"]), ("uv", ["uv", setup.PYTHON])])
def test_setup_takes_uv_where_it_is(elsewhere, monkeypatch, fails, installers):
    """And pip where uv fails, as behind a mirror that only pip knows."""
    monkeypatch.setattr(setup.shutil, "which", lambda name: name)
    elsewhere.calls.fails = fails
    setup.setup()
    used = [arguments[0] for arguments in elsewhere.calls if "--require-hashes" in arguments]
    assert used == [setup.PYTHON if one != "uv" else one for one in installers] and setup.ready("learner")


def test_setup_after_a_stop_starts_afresh(elsewhere):
    """Half-copied packages would look installed: what a stopped set-up left is removed; a finished one stays."""
    elsewhere.calls.fails = "--require-hashes"
    refused(setup.setup)
    half = elsewhere.root / ".venv" / "lib" / "half.py"
    half.parent.mkdir()
    half.write_text("", encoding="utf-8")
    elsewhere.calls.fails = None
    setup.setup("learner")
    assert not half.exists() and setup.ready("learner")
    half.parent.mkdir(exist_ok=True)
    half.write_text("", encoding="utf-8")
    setup.setup("dev")
    assert half.exists(), "a finished environment was emptied"


def test_a_damaged_environment_is_made_anew(elsewhere, monkeypatch, capsys):
    """A package that is gone, or a Python that looks in another folder: it is said, emptied, and made once more."""
    there = ["numpy", "pandas"]
    monkeypatch.setattr(setup, "packages", lambda: (str(elsewhere.root), there))
    setup.setup("learner")
    left = elsewhere.root / ".venv" / "left.py"
    left.write_text("", encoding="utf-8")
    there.append("seaborn")
    assert setup.state("learner") == "ready", "what a learner adds is no damage"
    there.remove("pandas")
    assert setup.state("learner") == "damaged" and left.exists()
    setup.setup("learner")
    assert not left.exists() and "damaged: making it anew" in capsys.readouterr().out
    there.remove("numpy")
    monkeypatch.setattr(sys, "prefix", setup.VENV)  # from inside it can't be emptied
    assert "delete it" in refused(setup.setup)


def bare(folder):
    """The Python of an environment without any package."""
    venv.create(folder, with_pip=False)
    return next(path for name in ("bin/python", "Scripts/python.exe") if (path := folder / name).exists())


@pytest.mark.parametrize("stamped, inside", [(["pandas"], False), ([], False), ([], True)])
def test_a_stamped_empty_environment_starts_no_process_after_another(tmp_path, stamped, inside):
    """lab.py in a folder as the zips have it, .venv stamped and empty: one sentence, or set-up's, and it ends."""
    root = copy_tree(tmp_path / "set", parts=("tools", "requirements.txt", "requirements-dev.txt"))
    own, other = bare(root / ".venv"), bare(tmp_path / "other")
    digest = hashlib.sha256((root / "requirements.txt").read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    made = {"pins": digest, "packages": stamped}
    (root / ".venv" / "ready-learner").write_text(json.dumps(made), encoding="utf-8")
    alone = {key: value for key, value in os.environ.items() if key != "LESSONS_HANDED_OVER"}
    alone |= {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "UV_NO_CACHE": "1"}
    command = [own if inside else other, root / "tools" / "lab.py", "--no-browser"]
    done = subprocess.run(command, cwd=root, env=alone, capture_output=True, text=True, timeout=120)
    last = done.stderr.strip().splitlines()[-1]
    assert done.returncode == 1 and "Traceback" not in done.stderr and one_sentence(last), done.stderr
    anew = stamped and not inside  # without the network that the test has taken away
    assert ("connect to the network" if anew else ".venv is damaged") in last
    assert not anew or "damaged: making it anew" in done.stdout

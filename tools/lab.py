"""Open the lessons in JupyterLab.

    python tools/lab.py                      your own copy in study/: no solutions, your answers are kept
    python tools/lab.py --lesson 05          open this lesson first (05_record: its record)
    python tools/lab.py --fresh 05           open a new copy of it; yours stays beside it, as NAME.mine.ipynb
    python tools/lab.py --edition teacher    a teacher's own copy in teach/, with solutions and outputs

With the packages of requirements.txt at hand (conda, say) it uses them; else it makes .venv first.
"""

import argparse
import importlib.util
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"student": "study", "teacher": "teach"}  # as editions.py has them, which needs packages
LAST_PORT = 65535
NEEDED = ("jupyterlab", "pandas", "matplotlib", "nbconvert")


def go_on_in(python):
    """Start anew as a module of the project, from its folder, in this Python or another."""
    command = [python, "-m", "tools.lab", *sys.argv[1:]]
    os.environ.pop("PYTHONSAFEPATH", None)  # with it a module is not looked for in the folder where it is started
    os.chdir(ROOT)
    if os.name == "posix":  # in the place of this process, which Ctrl+C and who ends it mean
        os.execv(python, command)
    process = subprocess.Popen(command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches that one itself
    sys.exit(process.wait())


def in_right_python():
    """Go on in .venv's Python unless this one has what the lessons need."""
    from tools.setup import PYTHON, setup

    lacking = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if not lacking:
        return
    here, there = (os.path.realpath(os.path.dirname(path)) for path in (sys.executable, PYTHON))
    if here == there:  # handed over once, and never again
        sys.exit(f"The folder .venv is damaged ({lacking[0]} is gone from it): delete it, and run this again.")
    go_on_in(setup())


def a_port(text):
    """A port as typed, or one sentence."""
    if not text.isdecimal() or not 1024 <= int(text) <= LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number from 1024 to {LAST_PORT}, such as 8889")
    return int(text)


def taken(port):
    """True if something already listens on this port of this computer."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port(port):
    """This port, or where it is taken the next free one, which is said."""
    if not taken(port):
        return port
    last = min(port + 49, LAST_PORT)
    free = next((candidate for candidate in range(port + 1, last + 1) if not taken(candidate)), None)
    if free is None:
        sys.exit(f"Ports {port} to {last} are all taken: close a JupyterLab, or add --port NUMBER.")
    print(f"Port {port} is taken (another JupyterLab?): using {free}.")
    return free


def asked_for(lesson):
    """The file name of the notebook called so, such as "05" or "05_record"; without a name, of the first lesson."""
    from tools.tree import all_notebooks, lessons, name_of

    known = {name_of(path): path.name for path in all_notebooks(ROOT / "notebooks")}
    if lesson is None:
        return lessons(ROOT / "notebooks")[0].name
    lesson = f"0{lesson}" if f"0{lesson}" in known else lesson  # 5 is 05, and 6a is 06a
    if lesson not in known:
        sys.exit(f"There is no lesson {lesson!r}: choose one of {', '.join(known)}.")
    return known[lesson]


def fold_file_browser(folder):
    """Make JupyterLab begin with its sidebars closed, so that the lesson has the whole width of the screen."""
    from jupyterlab_server.workspaces_handler import WorkspacesManager

    sides = {side: {"collapsed": True, "visible": True, "widgets": []} for side in ("left", "right")}
    layout = {"main": {"dock": {"type": "tab-area", "currentIndex": 0, "widgets": []}}, "relativeSizes": [0, 1, 0]}
    data = {"data": {"layout-restorer:data": {**layout, **sides}}, "metadata": {"id": "default"}}
    WorkspacesManager(str(folder)).save("default", json.dumps(data))


def environment(edition):
    """What JupyterLab inherits: our settings beside the user's own, a token, a place for its layout."""
    # No news and no look for updates: nothing leaves this computer, and no question comes up.
    # All cells are drawn when a notebook opens: else JupyterLab fills them in idle moments, which slow computers lack.
    # And a script that keeps a picture with its title on the screen when its cell was run (labextensions/).
    made = dict(os.environ)
    for name in ("JUPYTER_CONFIG_PATH", "JUPYTER_PATH"):
        made[name] = os.pathsep.join([str(ROOT / "tools" / "jupyter"), *filter(None, [os.environ.get(name)])])
    made.setdefault("JUPYTER_TOKEN", secrets.token_hex(24))
    made.setdefault("JUPYTERLAB_WORKSPACES_DIR", str(ROOT / FOLDERS[edition] / ".jupyter"))
    return made


def serve(arguments, port, environment, lines):
    """Run JupyterLab until it ends; once it answers, say these lines. Returns its exit code."""
    if os.isatty(0):  # JupyterLab, which will take over Ctrl+C there, inherits it: starting, it would show a traceback
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    process = subprocess.Popen(arguments, env=environment)
    try:
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: sys.exit(0))  # JupyterLab ends with us
        while process.poll() is None and not taken(port):
            time.sleep(0.1)
        if process.poll() is None:
            print("\n".join(lines), flush=True)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # now it reaches JupyterLab itself, which shuts down
        return process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def main():
    parser = argparse.ArgumentParser(description="Open the lessons in JupyterLab.")
    parser.add_argument("--lesson", help="the lesson to open, such as 05 (the first, if none is named)")
    parser.add_argument("--fresh", metavar="LESSON", help="open a new copy of this lesson; yours stays beside it")
    parser.add_argument("--edition", choices=["student", "teacher"], default="student")
    parser.add_argument("--port", type=a_port, default=8888)
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    options = parser.parse_args()
    in_right_python()

    import zmq

    from tools.notebooks.editions import lay_out, news

    name = asked_for(options.fresh or options.lesson)
    if options.edition == "teacher" and '"solution"' not in (ROOT / "notebooks" / name).read_text(encoding="utf-8"):
        sys.exit("These are the students' lessons, without solutions: leave --edition out, or unzip the teacher's zip.")
    folder = ROOT / FOLDERS[options.edition]  # all that this JupyterLab shows
    fresh = name if options.fresh else None
    for line in news(*lay_out(ROOT, options.edition, fresh), options.edition):
        print(line)
    port, inherited = free_port(options.port), environment(options.edition)
    fold_file_browser(inherited["JUPYTERLAB_WORKSPACES_DIR"])
    address = f"/lab/tree/notebooks/{name}"
    arguments = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}", f"--port={port}"]
    arguments += ["--ServerApp.port_retries=0", f"--LabApp.default_url={address}"]
    arguments += ["--ServerApp.log_level=ERROR", "--LabApp.log_level=ERROR"]
    arguments += ["--ServerApp.answer_yes=True"]  # one Ctrl+C is enough
    if zmq.has("curve"):  # else each kernel warns that it talks in plain text, if only to this computer
        arguments.append("--KernelManager.transport_encryption=auto")
    arguments += ["--no-browser"] if options.no_browser else []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        print("You are the system's administrator (root), which JupyterLab refuses unless told: --allow-root is added.")
        arguments.append("--allow-root")
    what = "your own copy" + (", with solutions" if options.edition == "teacher" else "")
    lines = [
        f"Opened:   {folder / 'notebooks' / name} ({what})",  # the whole path: two copies may be unpacked
        f"Address:  http://127.0.0.1:{port}{address}?token={inherited['JUPYTER_TOKEN']}",
        "To stop:  save your work in the browser, then press Ctrl+C here.",
    ]
    sys.exit(serve(arguments, port, inherited, lines))


if __name__ == "__main__":
    if not __package__:  # started by its path, from wherever
        go_on_in(sys.executable)
    try:
        main()
    except OSError as fault:
        from tools.setup import sentence_for

        sys.exit(sentence_for(fault))
    except KeyboardInterrupt:
        sys.exit("Stopped before JupyterLab was there: nothing is lost, and the same command starts it again.")

"""Open the lessons in JupyterLab.

    python tools/lab.py                      your own copy in study/: no solutions, your answers are kept
    python tools/lab.py --edition teacher    the committed notebooks in notebooks/, with everything

With the packages of requirements.txt at hand (conda, say) it uses them; else it makes .venv first.
"""

import argparse
import importlib.util
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("jupyterlab", "pandas", "matplotlib", "nbconvert")


def in_right_python():
    """Go on in .venv's Python unless this one has what the lessons need."""
    if all(importlib.util.find_spec(name) for name in NEEDED):
        return
    from setup import setup

    python = setup()
    sys.exit(subprocess.call([python, str(Path(__file__).resolve()), *sys.argv[1:]]))


def taken(port):
    """True if something already listens on this port of this computer."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def main():
    parser = argparse.ArgumentParser(description="Open the lessons in JupyterLab.")
    parser.add_argument("--edition", choices=["student", "teacher"], default="student")
    parser.add_argument("--port", type=int, default=8888)
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    options = parser.parse_args()
    in_right_python()

    from editions import lay_out, news

    from notebooks import lessons

    folder = "notebooks"
    if options.edition == "student":
        folder = "study"
        for line in news(*lay_out(ROOT)):
            print(line)
    first = lessons(ROOT / folder)[0].name
    port = options.port
    if taken(port):
        free = next((candidate for candidate in range(port + 1, port + 50) if not taken(candidate)), None)
        if free is None:
            sys.exit(f"Ports {port} to {port + 49} are all taken: close a JupyterLab, or add --port NUMBER.")
        print(f"Port {port} is taken (another JupyterLab?): using {free}.")
        port = free
    arguments = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={ROOT}", f"--port={port}"]
    arguments += [f"--LabApp.default_url=/lab/tree/{folder}/{first}"]
    # No news and no look for updates: nothing leaves this computer, and no question comes up.
    paths = [str(ROOT / "tools" / "jupyter"), *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(paths)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # JupyterLab ends with us
    arguments += ["--no-browser"] if options.no_browser else []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--allow-root")
    print(f"Opening {folder}/{first}. To stop: Ctrl+C here, twice.", flush=True)
    try:
        sys.exit(subprocess.call(arguments))
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()

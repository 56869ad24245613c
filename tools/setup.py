"""Make .venv, once: the pinned packages, byte-compiled, with matplotlib's font cache warm.

    python tools/setup.py          what a learner needs (requirements.txt)
    python tools/setup.py --dev    also what the tests and builds need (requirements-dev.txt)

Later runs return at once unless a requirements file has changed, or something is gone from .venv: then it is made
anew. Where uv is on the path it installs the packages, in less time; else, or where it fails, pip does. Outside of
.venv only their caches are touched.
This file needs only the standard library, and says in one sentence what is wrong where it can't go on.
"""

import argparse
import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin", "python.exe" if os.name == "nt" else "python")
FILES = {"learner": ["requirements.txt"], "dev": ["requirements.txt", "requirements-dev.txt"]}


def sentence_for(fault):
    """An OSError as one sentence: what is wrong with which folder or file, and what to do about it."""
    where, again = os.path.abspath(fault.filename2 or fault.filename or ROOT), "and run this again"
    while not os.path.exists(where):
        where = os.path.dirname(where)
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        if os.path.isfile(where):
            return f"{where} can't be written to: close the program that has it open, {again}."
        return f"{where} can't be written to: unzip the lessons where you may write, such as Documents, {again}."
    if fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return f"The disk is full, and nothing that was there is lost: make room, {again}."
    if fault.errno in (errno.EEXIST, errno.ENOTDIR):
        return f"{where} is a file, where a folder has to be: give it another name, {again}."
    return f"{where}: {fault.strerror or fault}."


def stop(sentence):
    """Say what is wrong and what to do about it, then leave without a traceback."""
    sys.exit(f"Set-up stopped: {sentence}")


def stamp(kind):
    """The file that says that this kind of environment is complete, and from which pins it was made."""
    return os.path.join(VENV, f"ready-{kind}")


def unfinished():
    """The file that lies in .venv while set-up is at work; found there later, set-up was stopped half-way."""
    return os.path.join(VENV, "unfinished")


def start_afresh():
    """Empty .venv after a stop: a half-copied package would look installed. The mark itself goes last."""
    for name in os.listdir(VENV):
        path = os.path.join(VENV, name)
        if path != unfinished():
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)


def pins(kind):
    """A digest of the requirements files, so that changed pins are noticed."""
    digest = hashlib.sha256()
    for name in FILES[kind]:
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def packages():
    """The folder in which .venv's Python looks for packages, and what can be imported there; None: it does not run."""
    asked = [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    try:
        folder = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()
        return folder, sorted(name for name in os.listdir(folder) if not name.endswith((".dist-info", "__pycache__")))
    except OSError:  # no such Python; or it is another one today, with a folder that nobody filled
        return None, []


def state(kind):
    """Of .venv: "ready"; "damaged", made of today's pins with something gone since; or "lacking" (these pins)."""
    if os.path.exists(unfinished()):
        return "lacking"
    found, there = "lacking", None
    for candidate in (kind, "dev"):
        try:
            with open(stamp(candidate), encoding="utf-8") as file:
                made = json.load(file)
            if made["pins"] == pins(candidate):
                there = set(packages()[1]) if there is None else there
                if os.path.exists(PYTHON) and set(made["packages"]) <= there:
                    return "ready"
                found = "damaged"
        except (OSError, ValueError, TypeError, KeyError):
            pass  # no stamp, or one of an older set-up
    return found


def ready(kind):
    """True if .venv was made, completely, from today's pins, and all of it is still there."""
    return state(kind) == "ready"


def run(arguments, sentence):
    """Run one step; where it fails, show the end of what it said and then the sentence."""
    done = subprocess.run(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        print("\n".join(done.stdout.strip().splitlines()[-8:]), file=sys.stderr)
        stop(sentence)


def setup(kind="learner"):
    """Make or complete .venv; return the path of its Python."""
    if sys.version_info < (3, 11):  # noqa: UP036 (an older Python must hear it)
        stop(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}; install a newer one from python.org.")
    found = state(kind)
    if found == "ready":
        return PYTHON
    if os.path.islink(VENV):
        stop(".venv is a link to a folder that other pins made; remove the link, and run this again.")
    if found == "damaged" and os.path.realpath(sys.prefix) == os.path.realpath(VENV):
        stop("the folder .venv is damaged (a package is gone from it); delete it, and run this again.")
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        stop("this Python has no venv module; on Debian or Ubuntu run: sudo apt-get install python3-venv")
    if shutil.disk_usage(ROOT).free < 1_500_000_000:
        stop("less than 1.5 GB of free disk is left here; make room and run it again.")
    why = "The folder .venv is damaged: making it anew" if found == "damaged" else "First use: making .venv"
    print(f"{why} from the pinned packages (about a minute) ...", flush=True)
    again = "run it again; if it fails again, delete the folder .venv first."
    if found == "damaged" or os.path.exists(unfinished()):
        start_afresh()
    os.makedirs(VENV, exist_ok=True)
    with open(unfinished(), "w") as file:
        file.write("Set-up is at work, or was stopped; then the next one starts afresh.\n")
    if not os.path.exists(os.path.join(VENV, "pyvenv.cfg")) or not os.path.exists(PYTHON):
        run([sys.executable, "-m", "venv", VENV], f"the folder .venv could not be made; {again}")
    wanted = [word for name in FILES[kind] for word in ("-r", name)]
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--no-compile"]
    # A machine-wide constraint would fight with the pins: it is left out.
    os.environ["PIP_CONSTRAINT"] = os.environ["UV_CONSTRAINT"] = ""
    uv, quiet = shutil.which("uv"), subprocess.DEVNULL
    quick = [uv, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", *wanted]
    if not uv or subprocess.run(quick, cwd=ROOT, stderr=quiet).returncode != 0:
        run(
            [*install, "--require-hashes", *wanted],
            f"the packages could not be installed; connect to the network (first use only) and {again}",
        )
    folder, names = packages()
    # Compiled here, on all processors: else every kernel would start twice as slowly, the first time or always.
    subprocess.run([PYTHON, "-m", "compileall", "-q", "-j", "0", folder], stdout=quiet, stderr=quiet)
    run([PYTHON, "-c", "import matplotlib.pyplot"], f"matplotlib does not start; {again}")
    with open(stamp(kind), "w", encoding="utf-8") as file:
        json.dump({"pins": pins(kind), "packages": names}, file)
    os.remove(unfinished())
    print("Set-up done.", flush=True)
    return PYTHON


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make .venv, once, from the pinned packages.")
    parser.add_argument("--dev", action="store_true", help="also what the tests and builds need")
    try:
        setup("dev" if parser.parse_args().dev else "learner")
    except OSError as fault:
        stop(sentence_for(fault))
    except KeyboardInterrupt:
        stop("it was interrupted; run it again, and it starts afresh.")

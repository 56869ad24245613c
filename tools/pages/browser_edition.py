"""Build the browser edition in build/site (`make site`): pages to read, and each lesson as a notebook for the browser.

    python -m tools.pages.browser_edition            for a class: the lessons as learners get them, and nothing else
    python -m tools.pages.browser_edition --answers  the whole book, with solutions, ratings, records and guide
    python -m tools.pages.browser_edition --serve    serve it on this computer afterwards, and print the address
    python -m tools.pages.browser_edition --serve --host 0.0.0.0    serve it to the network that this computer is in

A folder of static files: any web host takes it as it is, and nothing asks another host. JupyterLite shows the student
edition, with toolkit and data beside it; Python is Pyodide (browser_python.py). Answers stay in the reader's browser.
"""

import argparse
import functools
import http.server
import json
import re
import shutil
import socket
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from tools.lab import a_port, free_port
from tools.pages import book, browser_python, handouts
from tools.pages.browser_python import CACHE, PARTS, Broken, Unavailable
from tools.tree import ROOT, all_notebooks, lessons, number, text_of, write

TARGET = ROOT / "build" / "site"
IN_VIEW = ROOT / "tools" / "jupyter" / "labextensions" / "picture-in-view" / "in_view.js"
ZIP = "one-common-goal-student.zip"
APPS = ("notebooks", "lab", "tree", "edit")
SHOWN = (
    "notebooks",
    "data",
    "book/glossary.md",
)  # of the student edition: what a learner sees beside the lesson
HIDDEN = ("sources", "recipes", "sources.toml", "facts", "__pycache__")
# What any lesson needs without a network; of JupyterLite's own pages live.js adds those that were loaded.
OFFLINE = ("static", "files", "api", "extensions/@jupyter-widgets", "extensions/anywidget")
# The fonts and the backend are as at home; the kernel asks for its own packages by name.
KERNEL = ["ssl", "sqlite3", "ipykernel", "comm", "pyodide_kernel", "jedi", "ipython", "micropip", "piplite"]
OPTIONS = {
    "packages": [*KERNEL, "pandas", "matplotlib"],
    "env": {"HOME": "/home/pyodide", "MPLBACKEND": "module://matplotlib_inline.backend_inline"},
}


def settings(root, pyodide, toolkit):
    """What JupyterLite is told: jupyter-lite.json and the settings of JupyterLab, as two objects.

    pyodide: the name of the folder in static/ that holds Python. toolkit: what `lay_toolkit` returned.
    """
    kernel = {
        "pyodideUrl": f"./static/{pyodide}/pyodide.js",
        "disablePyPIFallback": True,
        # Seen from the script that starts Python, extensions/@jupyterlite/pyodide-kernel-extension/static/*.js.
        "loadPyodideOptions": {**OPTIONS, "packages": [*OPTIONS["packages"], f"../../../../static/{toolkit}"]},
    }
    config = {
        "appName": "One Common Goal?",
        "exposeAppInBrowser": "true",  # for live.js, which says what is loading
        "contentsStorageName": "One Common Goal? notebooks",  # a newer site looks for answers under the same name
        "settingsStorageName": "One Common Goal? settings",
        "workspacesStorageName": "One Common Goal? layout",
        "enableMemoryStorage": "true",  # a browser that keeps nothing still runs the lessons
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel},
        "disabledExtensions": ["@jupyterlab/apputils-extension:announcements"],
    }
    lab = json.loads((root / "tools/jupyter/labconfig/default_setting_overrides.json").read_text(encoding="utf-8"))
    lab["@jupyterlab/docmanager-extension:plugin"]["autosaveInterval"] = 10  # seconds: a tab is soon closed
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": config}, lab


def with_line(text, page):
    """A page of JupyterLite with live.js, for which its start waits. SystemExit: a page that is not as it was."""
    charset = '<meta charset="utf-8" />'
    head = [charset, '<link rel="icon" href="../lab/favicon.ico" />']
    head += [f'<script src="../{name}"></script>' for name in ("live.js", IN_VIEW.name)]
    changes = [
        ("<html>", '<html lang="en">'),
        (charset, "\n    ".join(head)),
        ("await import(", "await window.siteReady;\n        await import("),
    ]
    for before, after in changes:
        if text.count(before) != 1:
            raise SystemExit(f"{page.parent.name}/index.html of JupyterLite is not as it was: look for {before!r}.")
        text = text.replace(before, after)
    return text


def lay_files(student, files):
    """Copy what a learner sees of a student edition to a folder: notebooks, data, glossary; nothing that makes them."""
    for part in [part for part in SHOWN if (student / part).exists()]:
        (files / part).parent.mkdir(parents=True, exist_ok=True)
        if (student / part).is_dir():
            shutil.copytree(student / part, files / part, ignore=shutil.ignore_patterns(*HIDDEN))
        else:
            shutil.copy(student / part, files / part)
    for path in (files / "notebooks").glob("*.ipynb"):
        # With whole texts instead of lists of lines: JupyterLite, unlike a server, does not join them.
        write(path, json.dumps(nbformat.read(path, as_version=4), ensure_ascii=False))


def lay_toolkit(student, static):
    """Put the toolkit of a student edition into static/ as a package for Python's memory; return its place in there.

    In the folder of the lessons, where learners see it, Python asks the page for each file, and several times.
    """
    paths = [path for path in sorted((student / "notebooks" / "lesson").rglob("*")) if path.is_file()]
    files = {f"lessons/{path.relative_to(student).as_posix()}": path.read_bytes() for path in paths}
    mark = browser_python.sha256(repr(sorted(files.items())).encode())[:16]
    folder = static / f"toolkit-{mark}"
    folder.mkdir(parents=True)
    return f"{folder.name}/{browser_python.wheel('lessons', folder, files).name}"


RATED = r"\bC\d\d\b.*?(?:[Ss]upported|[Cc]ontradicted|Mixed|Insufficient data|Not checkable)"


# A link to a record, and what is said for its sake alone: in brackets, or as a sentence with the bold words before it.
LINK = r"\[([^\]]+)\]\((?:\d\w+_record\.ipynb|\.\./book/claims/)[^)]*\)"
WITHIN = r"(?:\[[^\]]+\]\([^)]*\)|[^.?!*|\n\[])*"  # of one sentence, with the dots of its links
LEADS = (
    rf" ?\((?:see )?(?:the )?{LINK}[^()|\n]*\)",
    rf"(?:^|(?<=[.?!*]) ?)(?:\*\*[^*\n]+\*\* )?{WITHIN}{LINK}{WITHIN}[.:]",
)


def without_answers(source, role):
    """Text of a cell without what leads to records, and after a verdict without our ratings of claims."""
    if role == "discuss":
        source = re.sub(
            r"<details>.*?</details>\n*",
            lambda fold: "" if re.search(RATED, fold.group()) else fold.group(),
            source,
            flags=re.S,
        )
        source = "\n".join(line for line in source.split("\n") if not re.search(RATED, line))
        source = re.sub(r"^\|.*\|\n\| ---.*\n(?!\|)", "", source, flags=re.M)  # the head of a table without rows
    for leads in LEADS:
        source = re.sub(leads, "", source, flags=re.M)
    return re.sub(LINK, r"\1", source)


def for_class(student):
    """Take out of a student edition what a class is not to see before it has answered: records, ratings, corrections.

    What is left of our ratings is the ledger itself, with which lesson.compare answers.
    """
    for path in [student / "data" / "ledger" / "corrections.md", *student.rglob("*_record*")]:
        path.unlink()
    shutil.rmtree(student / "book" / "claims")
    codebook = student / "data" / "CODEBOOK.md"  # what it links to, its page gives to download
    write(codebook, re.sub(r"\[((?:ledger|harvest)/[^\]]+)\]\(\1\)", r"\1", codebook.read_text(encoding="utf-8")))
    for path in all_notebooks(student / "notebooks"):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            cell.source = without_answers(cell.source, cell.metadata.get("lesson", {}).get("role"))
        write(path, text_of(notebook))
    write(student / "book" / "index.md", (PARTS / "class.md").read_text(encoding="utf-8"))


def build_live(student, target, root=ROOT, cache=CACHE):
    """JupyterLite with Pyodide and the notebooks of a student edition in the folder target.

    Raises Unavailable: what it needs can't be had. Broken: a step failed.
    """
    pyodide = browser_python.prepared(cache)
    python = browser_python.environment(cache)
    # A new name for new contents: what a browser keeps of an older site is never mixed with them.
    place = pyodide.name.replace("prepared", "pyodide")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        lay_files(student, work / "files")
        toolkit = lay_toolkit(work / "files", work / "static")
        config, lab = settings(root, place, toolkit)
        write(work / "jupyter-lite.json", json.dumps(config))
        write(work / "overrides.json", json.dumps(lab))
        command = [python, "-m", "jupyter", "lite", "build", "--contents", "files", "--output-dir", target.resolve()]
        command += [word for app in APPS for word in ("--apps", app)]
        command += ["--no-sourcemaps", "--no-unused-shared-packages"]
        browser_python.run(command, "JupyterLite can't be built", cwd=work)
        shutil.copytree(work / "static", target / "static", dirs_exist_ok=True)
    shutil.copytree(pyodide, target / "static" / place)
    for page in target.glob("*/index.html"):
        write(page, with_line(page.read_text(encoding="utf-8"), page))
    shutil.move(target / "service-worker.js", target / "service-worker-jupyterlite.js")
    for script in (PARTS / "live.js", IN_VIEW):
        shutil.copy(script, target)
    shutil.copy(PARTS / "service-worker.js", target.parent)  # above the lessons: it keeps a lesson's own page as well
    needed = [path for part in OFFLINE for path in sorted((target / part).rglob("*"))]
    offline = [path.relative_to(target).as_posix() for path in needed if path.is_file()]
    offline += [f"../{number(path)}/index.html" for path in lessons(target / "files" / "notebooks")]
    offline += ["../index.html", "../book/index.html"]
    write(target / "offline.json", json.dumps(offline))


SHORT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>One Common Goal? Lesson {number}</title>
<meta http-equiv="refresh" content="0; url={address}">
<p><a href="{address}">Lesson {number}</a></p>
</html>
"""


def short_addresses(site):
    """Folders whose addresses are given out: `05/` opens lesson 05, ready to run."""
    for path in lessons(site / "live" / "files" / "notebooks"):
        folder = site / number(path)
        folder.mkdir()
        address = f"../live/notebooks/index.html?path=notebooks/{path.name}"
        write(folder / "index.html", SHORT.format(number=number(path), address=address))


def build(root=ROOT, target=TARGET, cache=CACHE, answers=False):
    """Build the site into a folder, whole or not at all; return its path. Raises Unavailable, Broken; SystemExit.

    answers: with the whole book in front, for who reads alone; else with the lessons as a class gets them.
    """
    root, target = Path(root), Path(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not (cache / "files").exists():
        print(f"To fetch, once, into {cache}: 130 MB, from Pyodide's address, npm and PyPI.")
    print("Building ...", flush=True)
    browser_python.prepared(cache)  # first, so that a missing file is said before the book is built
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".site-") as folder:
        new, student = Path(folder) / "site", Path(folder) / "student"
        student.mkdir()
        handouts.lay_down("student", student, root)
        if not answers:
            for_class(student)
        book.build(root, new, live=True, pages=None if answers else student)
        handouts.pack(student, new / ZIP, Path(ZIP).stem, handouts.released(root))
        build_live(student, new / "live", root, cache)
        short_addresses(new)
        write(new / ".nojekyll", "")  # GitHub's pages otherwise leave out what begins with an underscore
        shutil.rmtree(target, ignore_errors=True)
        new.rename(target)
    return target


LOOPBACK = "127.0.0.1"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, *words):
        pass


class Server(http.server.ThreadingHTTPServer):
    """Says nothing of a browser that leaves before it has all."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server(site, port=0, host=LOOPBACK):
    """A server for the site, not started yet. port: 0 takes a free one. host: whom it answers; this computer alone."""
    return Server((host, port), functools.partial(Quiet, directory=str(site)))


def served(host, port):
    """Lines that say where the site is, and whom that lets in."""
    if host == LOOPBACK:
        return [f"Address:  http://{LOOPBACK}:{port}/ (lesson 05: .../05/)", "To stop:  press Ctrl+C here."]
    return [
        f"Address:  http://{host}:{port}/ (0.0.0.0 stands for each name and number of this computer)",
        "Everyone in the networks of this computer can now read the site, and no other file; nothing is asked of them.",
        "Lessons run only where the address begins with https://: put something before it that speaks https. "
        "Else they can be read, and the zip taken.",
        "To stop:  press Ctrl+C here.",
    ]


def main():
    """Build, say what it weighs, and serve if asked."""
    parser = argparse.ArgumentParser(description="Build the browser edition.")
    parser.add_argument("--answers", action="store_true", help="with solutions, pictures, ratings, records and guide")
    parser.add_argument("--serve", action="store_true", help="serve it on this computer afterwards")
    parser.add_argument("--port", type=a_port, default=8000)
    parser.add_argument("--host", default=LOOPBACK, help="the address to serve at, 0.0.0.0 for all of this computer's")
    options = parser.parse_args()
    try:  # before minutes of building
        socket.getaddrinfo(options.host or "?", options.port)
    except OSError:
        sys.exit(f"There is no host {options.host!r} here: give HOST=0.0.0.0, or leave it out for this computer alone.")
    began = time.perf_counter()
    try:
        site = build(answers=options.answers)
    except (Unavailable, Broken) as problem:
        sys.exit(f"The browser edition was not built: {problem}.")
    what = "with all answers" if options.answers else "for a class, without answers (ANSWERS=1 builds the whole book)"
    megabytes = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    print(f"Built in {time.perf_counter() - began:.0f} s: build/site, {megabytes:.0f} MB, {what}", flush=True)
    if not options.serve:
        print("A browser needs a host for it: `make site SERVE=1`, or put the folder on any web host.")
        return
    with server(site, free_port(options.port), options.host) as running:
        print("\n".join(served(options.host, running.server_port)), flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()

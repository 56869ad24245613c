"""Build the reading edition of the lessons, a static site that needs no network, in build/book.

    python -m tools.pages.book

The committed notebooks are shown as they are, not run again. A warning (a link that leads nowhere, say) stops the
build and leaves the old one in place. Configuration and pages lie in book/.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.pages import guide
from tools.tree import ROOT

NEEDED = ("sphinx", "myst_nb", "pydata_sphinx_theme")


def build(root=ROOT, target=None, live=False, pages=None):
    """Build the book of a tree into a folder (build/book, if none is named), whole or not at all; return its path.

    live: as the front of the browser edition (browser_edition.py), with links that run and download a lesson.
    pages: another folder with notebooks and book/index.md, of which alone the pages are made; no guide, no cards.
    """
    root = Path(root)
    target = Path(target or root / "build" / "book")
    if missing := [name for name in NEEDED if importlib.util.find_spec(name) is None]:
        sys.exit(f"The book needs {', '.join(missing)}: run `python tools/setup.py --dev`, then use .venv's Python.")
    target.parent.mkdir(parents=True, exist_ok=True)
    if pages is None:
        guide.make(root)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".book-") as folder:
        new = Path(folder) / "book"
        options = ["-W", "--keep-going", "-q", "-b", "html", "-c", str(root / "book"), "-d", str(Path(folder) / "seen")]
        options += ["-A", "live=1"] if live else []
        options += ["-t", "plain"] if pages else []
        command = [sys.executable, "-m", "sphinx", *options, str(pages or root), str(new)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
        if done.returncode:
            said = re.sub(r"\x1b\[[\d;]*m", "", done.stdout + done.stderr).strip()
            if "toc.not_included" in said:
                said += "\nA page that is in no table of contents: name it in book/index.md, under its caption."
            sys.exit(f"{said}\nThe book was not built: mend what the lines above name.")
        if pages:
            shutil.rmtree(new / "_static" / "cards")
            (new / "_static" / "walked.png").unlink(missing_ok=True)
        shutil.rmtree(target, ignore_errors=True)
        new.rename(target)
    return target


if __name__ == "__main__":
    build()
    print("Built: open build/book/index.html")

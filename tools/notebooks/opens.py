"""Where the set lies, and what follows: data/edition.toml says it once, `make update` writes it where it is read.

With `repo` set: badges in README, an address in CITATION.cff, and in each notebook a folded cell that fetches the set
where the notebook came alone. Without: none of them.
"""

import re
import tomllib
from pathlib import Path

import nbformat

FIRST = "notebooks/00_the_argument.ipynb"
CELL = """# Does nothing where the set lies around this notebook. Where it came alone, as on Colab, it fetches the set.
import os

if not os.path.isdir("lesson"):
    import io
    import sys
    import urllib.request
    import zipfile
    from glob import glob

    class NotFetched(Exception):
        def _render_traceback_(self):
            return [str(self)]

    _address = "{address}"
    try:
        if not os.path.isdir("the_set"):
            with urllib.request.urlopen(_address, timeout=60) as _reply:
                zipfile.ZipFile(io.BytesIO(_reply.read())).extractall("the_set")
        os.chdir(glob("the_set/*/notebooks")[0])
        sys.path.insert(0, os.getcwd())
    except OSError as _reason:
        raise NotFetched(
            f"This notebook came without its set, and {{_address}} did not give it ({{_reason}}): "
            "look at the network, or work in the student's edition, unzipped."
        ) from None"""


def edition(root):
    """What data/edition.toml says."""
    return tomllib.loads((Path(root) / "data/edition.toml").read_text(encoding="utf-8"))


def colab(repo, name):
    """The address that opens a notebook of the set on Colab."""
    return f"https://colab.research.google.com/github/{repo}/blob/main/notebooks/{name}"


def badges(repo):
    """What README says of places where the set opens without an installation."""
    if not repo:
        return ""
    colab_badge = "https://colab.research.google.com/assets/colab-badge.svg"
    binder = f"https://mybinder.org/v2/gh/{repo}/HEAD?urlpath=lab/tree/study/{FIRST}"
    return (
        f"[![Open in Colab]({colab_badge})]({colab(repo, Path(FIRST).name)})\n"
        f"[![Open in Binder](https://mybinder.org/badge_logo.svg)]({binder})\n"
        f"[![Open in Codespaces](https://github.com/codespaces/badge.svg)](https://codespaces.new/{repo})\n\n"
        "Colab shows the notebooks with answers; on Binder and in a codespace your own copy lies in `study/`. "
        "Binder keeps nothing: download your notebook before you leave.\n"
    )


def cited(text, about):
    """CITATION.cff with the version, the day and the address of this edition."""
    text = re.sub(r"^repository-code: .*\n", "", text, flags=re.M)
    text = re.sub(r"^version: .*", f"version: {about['version']}", text, flags=re.M)
    address = f'\nrepository-code: "https://github.com/{about["repo"]}"' if about["repo"] else ""
    return re.sub(r"^date-released: .*", f"date-released: {about['released']}{address}", text, flags=re.M)


def alone(repo):
    """The code that fetches the set where a notebook came alone; "" where the set lies nowhere."""
    return CELL.format(address=f"https://github.com/{repo}/archive/HEAD.zip") if repo else ""


def guarded(notebook, repo):
    """A notebook with that cell before its set-up, or without it."""
    cells = [cell for cell in notebook.cells if cell.metadata.get("lesson", {}).get("role") != "alone"]
    if repo:
        place = next(nth for nth, cell in enumerate(cells) if cell.metadata.get("lesson", {}).get("role") == "setup")
        folded = {"lesson": {"role": "alone"}, "tags": ["hide-input"], "jupyter": {"source_hidden": True}}
        cells.insert(place, nbformat.v4.new_code_cell(alone(repo), id="alone", metadata=folded))
    notebook.cells = cells
    return notebook

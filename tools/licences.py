"""List what the pins install, and under which licence: book/licences.md.

    python tools/licences.py

Run it in .venv when requirements.txt or requirements-dev.txt have changed. Each package speaks for itself: by its
licence expression, else its classifiers, else its licence field, else the first line of its licence file. One whose
licence is not known to be open stops the list. The table has no versions: those are pinned.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution

from notebooks import ROOT, write

OPEN = r"(0BSD|Apache|Artistic|BSD|CC0|GNU|GPL|ISC|MIT\b|MPL|Mozilla|PSF|Public Domain|Python Software|Zlib)"
HEAD = """# Licences of what is installed

What the pins in `requirements.txt` (a learner's) and `requirements-dev.txt` (for whoever tests and builds) install,
as each package states it. All are open. Made by `python tools/licences.py`; a test compares it with what is installed.

The browser edition (`make site`) carries what its readers' browsers fetch: Pyodide (MPL 2.0) with Python (PSF) and the
packages named in its `pyodide-lock.json`, each with its licence file inside (BSD, MIT, MPL 2.0, HPND and their like),
compiled and without tests; JupyterLite and its kernel (BSD-3-Clause), with `third-party-licenses.json`.

| package | for | licence |
| --- | --- | --- |
"""


def pinned(root=ROOT):
    """{package: "learner" or "development"} of both files of pins."""
    found = {}
    for who, name in {"learner": "requirements.txt", "development": "requirements-dev.txt"}.items():
        for package in re.findall(r"^([\w.-]+)==", (root / name).read_text(encoding="utf-8"), re.M):
            found.setdefault(package, who)
    return dict(sorted(found.items()))


def licence(package):
    """What a package says of its licence, or None where it is not installed (made for another system)."""
    try:
        installed = distribution(package)
    except PackageNotFoundError:
        return None
    about = installed.metadata
    classified = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    files = [file for file in installed.files or [] if re.search(r"LICEN[CS]E|COPYING", str(file))]
    said = about.get("License-Expression") or ", ".join(one for one in classified if one != "OSI Approved")
    said = said or (about.get("License") or "").strip() or (files[0].locate().read_text("utf-8") if files else "")
    return said.strip().splitlines()[0] if said.strip() else ""


def is_open(said):
    """True if each licence that is named is on the list of open ones."""
    return all(re.match(OPEN, part.strip("() "), re.I) for part in re.split(r" AND | OR |, (?!Version)", said))


def page(root=ROOT):
    """(the page, faults): one line a package."""
    lines, faults = [], []
    for package, who in pinned(root).items():
        said = licence(package)
        if said is not None and not is_open(said):
            faults.append(f"{package}: its licence {said!r} is not on the list of open ones in tools/licences.py.")
        lines.append(
            f"| {package} | {who} | {said or 'not read: not installed on the system where the list was made'} |"
        )
    return HEAD + "\n".join(lines) + "\n", faults


if __name__ == "__main__":
    text, faults = page()
    if faults:
        sys.exit("\n".join(faults))
    write(ROOT / "book" / "licences.md", text)
    print(f"book/licences.md: {text.count('| learner |')} for a learner, {text.count('| development |')} besides")

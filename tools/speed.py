"""Time the lessons against the floor: as many notebooks that hold only the imports. Prints; fails nothing.

python tools/speed.py
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from notebooks import ROOT, lessons, text_of

IMPORTS = "import matplotlib.pyplot as plt\nimport pandas as pd\n\nimport lesson"


def seconds(folder, files):
    """Wall-clock seconds of one nbval run over these notebooks."""
    began = time.perf_counter()
    arguments = [
        "-m",
        "pytest",
        "-q",
        "-c",
        str(ROOT / "pyproject.toml"),
        "--rootdir",
        str(folder),
        "--nbval-lax",
    ]
    environment = os.environ | {"PYTEST_ADDOPTS": "-p no:cacheprovider"}
    done = subprocess.run(
        [sys.executable, *arguments, *map(str, files)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"the run failed:\n{done.stdout[-2000:]}{done.stderr[-500:]}")
    return time.perf_counter() - began


def main():
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        ignore = shutil.ignore_patterns("__pycache__")
        for part in ("notebooks", "data"):
            shutil.copytree(ROOT / part, copy / part, ignore=ignore)
        shutil.copy(ROOT / "conftest.py", copy)
        found = lessons(copy / "notebooks")
        floors = []
        for path in found:
            empty = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(IMPORTS)])
            empty.metadata["kernelspec"] = {
                "display_name": "Python 3",
                "language": "python",
                "name": "python3",
            }
            floor = path.with_name(f"floor_{path.name}")
            floor.write_text(text_of(empty), encoding="utf-8")
            floors.append(floor)
        print("notebooks   floor  lessons  ratio")
        for count in sorted({count for count in (1, 2, 4, 8, len(found)) if count <= len(found)}):
            floor, full = seconds(copy, floors[:count]), seconds(copy, found[:count])
            print(f"{count:9d} {floor:6.1f}s {full:7.1f}s {full / floor:6.2f}")
        print("each alone:")
        for path in found:
            print(f"  {seconds(copy, [path]):5.1f}s  {path.name}")


if __name__ == "__main__":
    main()

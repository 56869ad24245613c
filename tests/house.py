"""A house of its own for a test: the toolkit beside small tables, in a temporary folder."""

import atexit
import compileall
import functools
import hashlib
import importlib.util
import itertools
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from helpers import TOOLKIT, coded

CLAIM = {
    "id": "C01",
    "paragraph": "1",
    "lesson": "04",
    "sentences": "1.1",
    "claim": "Two states vote alike | mostly.",
    "type": "fact",
    "checkable": "yes",
    "measure": "Share of equal votes.",
    "comparison": "Placebo pairs.",
    "rival_prediction": "",
    "rating_2023": "Mixed",
    "rating_2026": "Supported",
    "confidence": "high",
    "reason": "They do.",
    "status": "confirmed",
    "corrected_on": "",
    "best_case_for": "A good one.",
    "best_case_against": "",
    "would_change": "Another table.",
    "sources": "table:votes",
}
TABLES = {
    "votes": "date,symbol,CHN,RUS\n2022-03-02,ES-11/1,A,N\n2022-03-24,ES-11/2,A,N\n2022-04-07,ES-11/3,N,N\n",
    "claims": [CLAIM, {**CLAIM, "id": "C02", "lesson": "06a", "status": "preliminary"}],
    "lookups": "claim,side,clock,number,item,who,event_on,known_on,page\n"
    "C01,for,2023,1,A count | of votes,a clerk,2022-12-31,2023-01-02,https://example.org/a\n"
    "C02,against,2026,1,Another,a clerk,2022-12-31,2026-01-02,table:votes\n",
    "evidence": "claim,label,value,unit,lesson,decimals,known_on\nC01,same vote,33.3,%,04,1,2022-12-31\n",
    "panel": "claim,side,number,then,now,confidence,reason,day,case\n",
}
_names = itertools.count()


@functools.cache
def compiled_toolkit():
    """A copy of the toolkit with its bytecode, which copies of it use, too: compiled once and not in each house."""
    folder = Path(tempfile.mkdtemp()) / "lesson"
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)
    shutil.copytree(TOOLKIT, folder, ignore=shutil.ignore_patterns("__pycache__", "answers", "words"))
    compileall.compile_dir(folder, quiet=1)
    return folder


class House:
    """notebooks/lesson and a small data/ in a folder, with the toolkit imported from there."""

    def __init__(self, root):
        self.root, self.data, self.toolkit = root, root / "data", root / "notebooks" / "lesson"
        shutil.copytree(compiled_toolkit(), self.toolkit, copy_function=os.link)  # no test writes into its modules
        (self.toolkit / "answers").mkdir()
        self.data.mkdir()
        (self.data / "edition.toml").write_text("last_year = 2026\nlast_full_year = 2025\n", encoding="utf-8")
        self.package = {"name": "house", "version": "9.9.9", "description": "Small tables.", "resources": []}
        for name, table in TABLES.items():
            self.add(name, table)
        self.lesson = self.load()

    def load(self):
        """Import the toolkit of this house, under a name of its own."""
        name = f"lesson_of_house_{next(_names)}"
        place = {"submodule_search_locations": [str(self.toolkit)]}
        spec = importlib.util.spec_from_file_location(name, self.toolkit / "__init__.py", **place)
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def add(self, name, table):
        """Lay down a table, and describe it as data/datapackage.json does."""
        if not isinstance(table, str):
            lines = [list(table[0]), *[list(row.values()) for row in table]]
            table = "\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in line) for line in lines) + "\n"
        content, path = (
            table.encode(),
            f"{'ledger' if name in ('claims', 'evidence', 'lookups', 'panel') else 'tables'}/{name}.csv",
        )
        (self.data / path).parent.mkdir(exist_ok=True)
        (self.data / path).write_bytes(content)
        self.package["resources"].append(
            {
                "name": name,
                "path": path,
                "title": f"Title of {name}",
                "description": f"Description of {name}.",
                "publisher": f"Publisher of {name}",
                "made_by": "a clerk",
                "paid_by": "a state",
                "coverage": "Three texts.",
                "data_to": "2022-04-07",
                "processing": "Nothing.",
                "access": "by hand",
                "home": "foundation",
                "lessons": ["04"],
                "state_source": ["Ruritania"],
                "traps": [f"Trap of {name}."],
                "licenses": [{"name": "CC0-1.0", "title": "CC0"}],
                "sources": [{"title": "A list", "path": "https://example.org/list", "version": "version of May"}],
                "schema": {"fields": [{"name": c, "type": "string"} for c in table.split("\n", 1)[0].split(",")]},
                "bytes": len(content),
                "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
            }
        )
        (self.data / "datapackage.json").write_text(json.dumps(self.package), encoding="utf-8")

    def add_keys(self, lesson, keys):
        """Lay down a key file."""
        text = json.dumps({exercise: coded(key) for exercise, key in keys.items()})
        (self.toolkit / "answers" / f"{lesson}.json").write_text(text, encoding="utf-8")


# The words of a lesson of the tests

WORDS = """
# The words of a lesson of the tests.

["4.1"]
title = "Trade fell in {year}"
subtitle = "Goods traded, billion dollars a year, 2010 to {to:%B %Y}"
caption = "Exports plus imports, as China's customs counts them."
description = "Line chart. Trade changes by {change[China]:+.0f} % in {year}."
sources = ["votes"]

["4.1".guess]
"in 2015" = ["up", "down"]
"how much" = { from = -90, to = 200, unit = "%" }
"first in" = { from = 1950, to = "last_full_year", or = "never" }

["4.2"]
title = "China buys most"
subtitle = "Oil, million tonnes, 2020"
description = "Bar chart of three countries, of which China buys most."
sources = ["votes", "claims"]
notes = [{ x = 2019, y = 2, text = "down\\n{fall:.0f} %", to = [2020, 1], colour = "China" }]

["4.3"]
title = "It rose"
subtitle = "Oil, million tonnes, 2020"
description = "Line chart of a rise."
sources = ["votes"]
[ "4.3".notes ]
low = "the low, {year}"

["verdict.C01"]
why = "They do, in most years."
change = "Another table."

[verdict.C02]
claim = "Shorter words of ours."
why = "They do not."
change = "A third table."
"""
FILE = "lesson/words/04.toml"


def write_words(house, text, name="04"):
    """Lay down a file of words in a house."""
    folder = house.toolkit / "words"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")

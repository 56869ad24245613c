"""List the causal words of the lessons and the ledger, for a person to read. Prints; fails nothing.

    python -m tools.notebooks.causal

Each may stay only with a rival reading in the same section (or, in the ledger, with a named comparison).
"""

import csv
import re

import nbformat

from tools.tree import ROOT, all_notebooks, sentences

WORDS = r"caus(?:e|es|ed|ing)\b|led to|drove|drives?\b|because(?: of)?\b|due to|in response to|as a result|thanks to"
CAUSAL = re.compile(rf"\b(?:{WORDS})", re.I)


def causes(text):
    """The sentences of a text that hold a causal word."""
    found = [one for line in text.split("\n") for one in sentences(line) if CAUSAL.search(one)]
    return [one.strip(" *-|") for one in found]


def report(root=ROOT):
    """(where, sentence) for each causal word in the lessons' prose and in the ledger's own words."""
    lines = []
    for path in all_notebooks(root / "notebooks"):
        section = ""
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                heading = re.search(r"^##+ (.+)$", cell.source, re.M)
                section = heading.group(1) if heading else section
                lines += [(f"{path.name}, {section}", sentence) for sentence in causes(cell.source)]
    with (root / "data" / "ledger" / "claims.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column in ("reason", "best_case_for", "best_case_against", "for_since", "against_since"):
                compared = f" (compared with: {row['comparison']})" if row["comparison"] else ""
                lines += [(f"{row['id']}, {column}{compared}", sentence) for sentence in causes(row[column])]
    return lines


if __name__ == "__main__":
    for where, sentence in report():
        print(f"{where}\n    {sentence}")

"""The case of each claim: what whoever rates it is given, and nothing else.

    python -m tools.ledger.cases            the case of each claim, into data/cases
    python -m tools.ledger.cases C39        this case, and its mirror, on the screen

A case is made from data/ledger alone: the claim and the step of the argument in which it stands, how it was looked at
and with what compared, what rival explanations expect, the best case for and against, numbers with their days, and what
was looked up on both sides. It holds no rule, no rating and no reason of ours. Its first part stops with the first
clock; the second adds what has become known since. In the mirror the claim is its denial, and the sides are exchanged.
"""

import csv
import sys
import tomllib
from pathlib import Path

from notebooks.lesson.claimpage import plain
from notebooks.lesson.ledger import dated
from tools.tree import ROOT, write

SIDES = ("claim", "mirror")
TABLES = ("claims", "steps", "evidence", "lookups")
NOTHING = "Nothing of weight."


def rows(table, root=ROOT):
    """All rows of a table of the ledger, or of what it rests on, as dicts of text. Raises OSError: it is not there."""
    folder = {"evidence": "harvest", "arms_words": "own"}.get(table, "ledger")
    with (Path(root) / "data" / folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    return dated(found, lambda: rows("arms_words", root)) if table == "lookups" else found


def case(claim, side="claim", root=ROOT):
    """The two parts of a case, as Markdown: what was known by the first clock, and what has become known since.

    claim: an id such as "C39". side: "claim" or "mirror". Raises KeyError: an id that the ledger lacks.
    """
    return _case(claim, side, {table: rows(table, root) for table in TABLES}, _clock(root))


def _clock(root):
    return tomllib.loads((Path(root) / "data" / "edition.toml").read_text(encoding="utf-8"))["first_clock"]


def source(item):
    """Of a look-up, the day of its event, who said it and who told it, before what it is."""
    told = f"told by {item['told_by']}" if item["told_by"] else ""
    named = ", ".join(filter(None, (item["event_on"] or item["known_on"], item["who"], told)))
    return f"{named}: " if named else ""


def _case(claim, side, ledger, clock):
    row = {one["id"]: one for one in ledger["claims"]}[claim]
    step = {one["paragraph"]: one["step"] for one in ledger["steps"]}[row["paragraph"]]
    evidence = [one for one in ledger["evidence"] if one["claim"] == claim]
    found = [one for one in ledger["lookups"] if one["claim"] == claim]

    def numbers(later):
        shown = [one for one in evidence if (one["known_on"] > clock) == later]
        lines = [f"- {one['label']}: {one['value']} {one['unit']} ({one['known_on']})" for one in shown]
        return "\n".join(lines) or "None."

    def items(wanted, year):
        shown = [one for one in found if (one["side"], one["clock"]) == (wanted, year)]
        return "\n".join(f"- {source(one)}{one['item']}" for one in shown) or NOTHING

    def part(best, year, later):
        held = ["for", "against"] if side == "claim" else ["against", "for"]
        since = ", since" if later else ""
        lines = [
            f"### Best case {name}{since}\n\n{plain(row[best[one]]) or NOTHING}"
            for name, one in zip(best, held, strict=True)
        ]
        lines += [f"### Numbers (in brackets the day on which each could be known)\n\n{numbers(later)}"]
        lines += [f"### Looked up, {name}\n\n{items(one, year)}" for name, one in zip(best, held, strict=True)]
        return "\n\n".join(lines)

    told = [f"**Claim.** {row['claim' if side == 'claim' else 'mirror']}", f"**Where it stands.** {step}"]
    told += [f"**How it was looked at.** {row['measure']}"]
    told += [f"**Compared with.** {row['comparison']}"] if row["comparison"] else []
    told += [f"**What other explanations expect.** {row['rival_prediction']}"] if row["rival_prediction"] else []
    then = part({"for": "best_case_for", "against": "best_case_against"}, "2023", later=False)
    since = part({"for": "for_since", "against": "against_since"}, "2026", later=True)
    head = "\n\n".join([f"# {claim}", *told])
    return f"{head}\n\n## What was known by {clock}\n\n{then}\n", f"## What has become known since\n\n{since}\n"


def pages(root=ROOT):
    """{path: text}: the case of each claim, in data/cases."""
    ledger, clock = {table: rows(table, root) for table in TABLES}, _clock(root)
    folder = Path(root) / "data" / "cases"
    return {folder / f"{row['id']}.md": "\n".join(_case(row["id"], "claim", ledger, clock)) for row in ledger["claims"]}


def sheets(root=ROOT):
    """{claim: [its case, its mirror]}, as Markdown, each with the standard: what the halves of a class are handed."""
    ledger, clock = {table: rows(table, root) for table in TABLES}, _clock(root)
    standard = (Path(root) / "data" / "ledger" / "standard.md").read_text(encoding="utf-8")
    found = {row["id"]: [_case(row["id"], side, ledger, clock) for side in SIDES] for row in ledger["claims"]}
    return {
        claim: ["\n".join([*parts, f"## The standard\n\n{standard}"]) for parts in sides]
        for claim, sides in found.items()
    }


def make(root=ROOT):
    """Write the cases that are not as the ledger has them, and remove those of no claim; returns their paths."""
    wanted, folder = pages(root), Path(root) / "data" / "cases"
    folder.mkdir(exist_ok=True)
    gone = set(folder.glob("*.md")) - set(wanted)
    new = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in gone:
        path.unlink()
    for path in new:
        write(path, wanted[path])
    return [*sorted(gone), *new]


if __name__ == "__main__":
    for chosen in sys.argv[1:]:
        print("\n".join("\n".join(case(chosen, side)) for side in SIDES))
    if not sys.argv[1:]:
        make()

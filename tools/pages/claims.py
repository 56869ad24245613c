"""The article, claim by claim: a page for the whole and one a claim, as Markdown in book/claims.

    python -m tools.pages.claims

`make update` writes them, and they are committed, as data/cases are: so each link works on a code host, too. Pictures
are not copied: a page names the lesson's figure, and the book puts the stored picture in its place (book/reading.py).
"""

import re

import nbformat

from notebooks.lesson import claimpage
from tools.tree import ROOT, all_notebooks, write

FOLDER = ROOT / "book" / "claims"


def places(folder=ROOT / "notebooks"):
    """{claim: (file of its record, heading of its section there)}."""
    found = {}
    for path in all_notebooks(folder):
        for cell in nbformat.read(path, as_version=4).cells if path.stem.endswith("_record") else []:
            head = re.search(r"^## ((?:C\d\d)[^\n]*)$", cell.source, re.M) if cell.cell_type == "markdown" else None
            for one in re.findall(r"C\d\d", head.group(1).partition(" · ")[0]) if head else []:
                found[one] = (path.name, head.group(1))
    return found


def pictures(folder=ROOT / "notebooks"):
    """{"5.3": (file, title, alternative text, narrow drawing, PNG in base64, caption, table)} of all stored figures."""
    found = {}
    for path in all_notebooks(folder):
        for cell in nbformat.read(path, as_version=4).cells:
            about = cell.metadata.get("lesson", {})
            outputs = cell.get("outputs", []) if about.get("role") == "figure" else []
            said = [one.data.get("text/markdown", "") for one in outputs if "data" in one]
            for output in outputs:
                if "image/png" in output.get("data", {}):
                    told = output.metadata["image/png"]
                    caption = next((text for text in said if text.startswith("**Figure")), "")
                    title = " ".join(told["title"].split())
                    found[about["id"]] = (
                        path.name,
                        title,
                        told["alt"],
                        told.get("narrow"),
                        output.data["image/png"],
                        caption,
                        told.get("marks", ""),
                    )
    return found


def pages():
    """{path: text} of all pages of claims. Raises KeyError: a claim has no section, or names a figure that is not."""
    where, drawn = places(), pictures()
    found = {FOLDER / "index.md": claimpage.article(drawn["9.4"][:2])}
    for one, row in claimpage.in_order().items():
        picture = drawn[row["picture"]][:2] if row["picture"] else None
        found[FOLDER / f"{one}.md"] = claimpage.claim_page(one, where, picture=picture)
    return found


def make():
    """Write the pages that are not as the ledger has them, and remove those of no claim; returns their paths."""
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    gone = set(FOLDER.glob("*.md")) - set(wanted)
    for path in gone:
        path.unlink()
    new = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in new:
        write(path, wanted[path])
    return [*sorted(gone), *new]


if __name__ == "__main__":
    print(f"pages written: {len(make())}")

"""`python -m tools NAME …`: the tools that are called by name."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # so that a tool finds the others, as when it runs as a file

import browser_edition
import shape

NAMES = {"shape": shape.main, "site": browser_edition.main}


def main():
    """Call the tool that is named first, with the rest of the arguments."""
    name, *arguments = sys.argv[1:] or [None]
    if name not in NAMES:
        asked = f"there is no tool {name!r}" if name else "no tool is named"
        sys.exit(f"{asked}: python -m tools knows {', '.join(NAMES)}.")
    NAMES[name](arguments)


if __name__ == "__main__":
    main()

"""What lessons and records share: small, no magic, no file written, no network.

A notebook of the second edition starts with lesson.begin("06a"), which sets the house style and
finds its words. Importing alone sets lesson.mplstyle, the style of the first edition.
"""

from pathlib import Path

import matplotlib.pyplot as plt

from .answers import check, reveal, solution, summary
from .colours import colour, look, tile, tones
from .figures import ends, headline, note, show
from .files import DataProblem, Problem
from .guesses import guess, guessed
from .ledger import claims, compare, evidence, lookups, verdicts
from .own import own
from .tables import source_card
from .wording import begin, words

__all__ = [
    "DataProblem",
    "Problem",
    "begin",
    "check",
    "claims",
    "colour",
    "compare",
    "ends",
    "evidence",
    "guess",
    "guessed",
    "headline",
    "look",
    "lookups",
    "note",
    "own",
    "reveal",
    "show",
    "solution",
    "source_card",
    "summary",
    "tile",
    "tones",
    "verdicts",
    "words",
]
plt.style.use(Path(__file__).with_name("lesson.mplstyle"))

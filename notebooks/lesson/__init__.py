"""What lessons and records share: small, no magic, no file written, no network.

A notebook starts with lesson.begin("06a"), which sets the house style and finds its words.
"""

from .answers import check, reveal, solution, summary
from .colours import colour, tile, tones
from .figures import ends, headline, note, show
from .files import DataProblem, Problem
from .guesses import guess, guessed, miss
from .ledger import compare, evidence, lookups, verdicts
from .own import own
from .pictures import code, draw
from .tables import source_card
from .wording import begin, words

__all__ = [
    "DataProblem",
    "Problem",
    "begin",
    "check",
    "code",
    "colour",
    "compare",
    "draw",
    "ends",
    "evidence",
    "guess",
    "guessed",
    "headline",
    "lookups",
    "miss",
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

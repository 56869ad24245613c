"""What lessons and records share: small, no magic, no file written, no network.

A notebook starts with lesson.begin("06a"), which sets the house style and finds its words.
"""

from .answers import check, reveal, solution, summary
from .colours import colour
from .figures import ends, headline, show
from .files import DataProblem, Problem
from .guesses import guess, miss
from .ledger import compare, earlier, evidence, lookups, verdicts
from .own import own
from .pictures import code, draw
from .tables import source_card
from .wording import begin

__all__ = [
    "DataProblem",
    "Problem",
    "begin",
    "check",
    "code",
    "colour",
    "compare",
    "draw",
    "earlier",
    "ends",
    "evidence",
    "guess",
    "headline",
    "lookups",
    "miss",
    "own",
    "reveal",
    "show",
    "solution",
    "source_card",
    "summary",
    "verdicts",
]

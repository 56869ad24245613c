"""What lessons and records share: small, no magic, no file written, no network.

A notebook starts with lesson.begin("06a"), which sets the house style and finds its words.
"""

from .answers import answer, check, reveal, solution, summary
from .claimpage import claim
from .colours import colour
from .credence import my_line, my_ratings, sure
from .figures import ends, headline, show
from .files import DataProblem, Problem
from .forks import hangs, holds, sides, ways
from .guesses import guess, miss
from .ledger import compare, evidence
from .own import own
from .pictures import code, draw
from .room import room
from .tables import source_card
from .wording import begin

__all__ = [
    "DataProblem",
    "Problem",
    "answer",
    "begin",
    "check",
    "claim",
    "code",
    "colour",
    "compare",
    "draw",
    "ends",
    "evidence",
    "guess",
    "hangs",
    "headline",
    "holds",
    "miss",
    "my_line",
    "my_ratings",
    "own",
    "reveal",
    "room",
    "show",
    "sides",
    "solution",
    "source_card",
    "summary",
    "sure",
    "ways",
]

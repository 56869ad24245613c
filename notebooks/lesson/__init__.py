"""What the lessons share: small, no magic, no file written, no network. Importing it sets lesson.mplstyle, too."""

from pathlib import Path

import matplotlib.pyplot as plt

from .answers import check, solution, summary
from .figures import look, show
from .ledger import claims, evidence, verdicts
from .tables import DataProblem, source_card

__all__ = ["DataProblem", "check", "claims", "evidence", "look", "show", "solution", "source_card", "summary"]
__all__ += ["verdicts"]
plt.style.use(Path(__file__).with_name("lesson.mplstyle"))

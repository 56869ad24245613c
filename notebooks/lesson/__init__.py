"""The toolkit that the lessons share: small, no magic. A notebook says `import lesson`.

Importing it also sets the plain plot style (lesson.mplstyle). Nothing here writes a file or uses a network.
"""

from pathlib import Path

import matplotlib.pyplot as plt

from .answers import check, solution, summary
from .figures import look, show
from .ledger import claims, evidence, verdicts
from .tables import DataProblem, source_card

__all__ = ["DataProblem", "check", "claims", "evidence", "look", "show", "solution", "source_card", "summary"]
__all__ += ["verdicts"]
plt.style.use(Path(__file__).with_name("lesson.mplstyle"))

"""An order that is shown is the same on every machine: equal values keep the order that they came in.

numpy sorts with the widest instructions of a processor, and where a sort is not stable, equal values come out in an
order that depends on them. So the suite runs the notebooks as on a processor that lacks all that numpy could use
beyond its minimum (tests/conftest.py), while `make update` and `pytest notebooks` use the processor as it is. A cell
that fails in the suite alone sorts without a rule for equal values.
"""

import ast

from helpers import constant, fail_if, over_notebooks


@over_notebooks()
def test_sorting_is_stable(committed):
    """sort_values by one column and argsort say kind="stable"; by several columns, equal rows keep their order."""
    faults = []
    for cell in committed.code:
        for call in [*cell.calls(".sort_values"), *cell.calls(".argsort"), *cell.calls("np.argsort")]:
            several = [*call.args, *[word.value for word in call.keywords if word.arg == "by"]]
            if any(isinstance(part, ast.List) and len(part.elts) > 1 for part in several):
                continue
            if constant(call, None, "kind") != "stable":
                faults.append(f'{cell}: sorts with {ast.unparse(call.func)[-40:]}(…): add kind="stable".')
    fail_if(faults)

"""The pictures of lesson 11, Can you do this to another text?, and of its finished example."""

from ..specification_curve import Ways, curve
from ..wording import words
from . import picture


def _ways(ways, line, figure):
    """All ways as dots, with a title of their own where no choice turns them."""
    said = {one: words(figure, one) for one in ("ours", "holds", "close", "turns")}
    fig, told = curve(Ways(ways, line=line), figure, said, places=1)
    if told["holds"] in (0, told["ways"]):
        told["finding"] = words(figure, "every" if told["holds"] else "none")
    return fig, told


@picture("11.2")
def my_ways(ways, line, name):
    """A learner's ways. ways: a row a way; line: above it their sentence holds; name: a table."""
    fig, told = _ways(ways, line, "11.2")
    return fig, told | {"source": name}


# The record


@picture("11.4")
def ways_of_the_drift(ways, line):
    """The example's ways. ways: a row a way; line: above it the text's sentence holds."""
    return _ways(ways, line, "11.4")

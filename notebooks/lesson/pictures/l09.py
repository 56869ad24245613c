"""The pictures of lesson 09, The verdict, and of its record."""

from matplotlib.patches import Rectangle

from ..charts import (
    BLACK,
    GREY,
    LIGHT,
    bare,
    colour,
    ends,
    note,
    row_names,
    say,
    sheet,
    tile,
    tile_key,
)
from ..misses import INK, PALE, You
from . import picture

TONES = {"expected": "for", "not expected": "against", "silent": "middle"}
HEADS = {  # three words for each reading: its name, and what it is about
    "title": "one\ngoal",
    "body": "main\ngoal",
    "threat": "shared\ndanger",
    "gain": "if it\npays",
    "trade": "prices\ndecide",
    "border": "kept\ncalm",
    "rule": "shield\nrulers",
    "need": "China\nleads",
    "roles": "drift\napart",
}


@picture("9.1")
def nine_readings(codes, edited):
    """One tile a code. codes: a row an item, a column a reading; edited: what changed later."""
    surprises, edited = (codes == "not expected").sum(), edited.fillna("")
    columns = surprises.sort_values(ascending=False, kind="stable").index
    columns = ["title", "body", *columns.drop(["title", "body"])]
    x = {word: nth + 0.4 * (nth > 1) for nth, word in enumerate(columns)}
    order = codes["title"].map(list(TONES)[1::-1] + ["silent"].index).fillna(3)
    return None, {"surprises": surprises}

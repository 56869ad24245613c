"""One guess, one miss: how a learner's guess is drawn, and by how much it missed.

An open black mark stands where the guess lies, a thick pale bar leads to the truth, and a few
words say both; for a count among dates these words stand alone, in a frame. What the guess is
called, and its unit, stand in the file of words. Without a guess nothing is drawn.

    you = You(fig, "4.1")
    you.number(ax, "1980", 74.2, x=1980)  # "you 30, it was 74"
    you.number(ax, "1980", 74.2, x=1980, label="alike")  # "alike: you 30, it was 74"
"""

from matplotlib.patches import Rectangle

from .guesses import Miss, came, guessed, rules
from .places import SIDES, beside
from .wording import entry

INK, PALE = "#000000", "#F2D16B"


class You:
    """The guesses of one figure: You(fig, "4.1"), then one call for each guess."""

    def __init__(self, fig, figure):
        self.figure, self.rules, self.misses = figure, rules(figure), []
        fig.misses = self.misses  # lesson.show() says them below the picture
        fig.guesses = self.drawn = set()  # names of what the picture has an answer to
        fig.was = self.was = {}  # {what was asked: "74 %"}, which the guide's answers tell

    def __contains__(self, name):
        """True where a guess of this name was typed."""
        return guessed(self.figure, name) is not None

    def miss(self, name, truth, label=""):
        """Note a guess beside the truth, and draw nothing; returns the Miss, None without a guess.

        truth: a number, (low, high) where each number between is right, a word, or several right
        words. label: what was asked, in a word or two; a picture with two guesses says it of each.
        """
        self.answer(name, truth)
        typed = guessed(self.figure, name)
        if typed is None:
            return None
        self.drawn.add(name)
        self.misses.append(Miss(name, typed, truth, self.rules.get(name), label))
        return self.misses[-1]

    def answer(self, name, truth):
        """Note what came of one question, guessed or not."""
        if rule := self.rules.get(name):
            self.was[rule.get("label", name)] = came(name, truth, rule)

    def number(self, ax, name, truth, x=None, y=None, sides=SIDES, label=""):
        """A number as a ring above x, or in the row at y, with a bar to the truth."""
        if not (miss := self.miss(name, truth, label)):
            return
        start, end = (
            ((miss.typed, y), (miss.nearest, y))
            if x is None
            else ((x, miss.typed), (x, miss.nearest))
        )
        room(ax, *start)
        ax.plot(
            *zip(start, end, strict=True),
            color=PALE,
            linewidth=9,
            zorder=1.5,
            solid_capstyle="butt",
        )
        self.ring(ax, start)
        beside(ax, miss.words, [start, end], INK, sides, leader=True)

    def bar(self, ax, name, truth, x=None, y=None, size=0.5, label=""):
        """A number as a hollow bar from zero, with a pale one to the truth, at y or above x."""
        if not (miss := self.miss(name, truth, label)):
            return
        lying = x is None
        far = max(miss.typed, miss.nearest, key=abs)
        room(ax, *((far, y) if lying else (x, far)))
        for start, value, style in (
            (miss.typed, miss.nearest, {"color": PALE, "linewidth": 0}),
            (0, miss.typed, {"fill": False, "edgecolor": INK, "linewidth": 2, "zorder": 6}),
        ):
            corner = (start, y - size / 2) if lying else (x - size / 2, start)
            wide, high = (value - start, size) if lying else (size, value - start)
            ax.add_patch(Rectangle(corner, wide, high, **style))
        places = [(far, y), (miss.typed, y)] if lying else [(x, far), (x, miss.typed)]
        sides = (
            ("right", "left", "above", "below") if lying else ("above", "right", "left", "below")
        )
        beside(ax, miss.words, places, INK, sides, rim=0)

    def line(self, ax, truth, shift=0):
        """A line that was drawn or typed, dashed, with the space to the truth, a Series, pale.

        shift: what lies between a year and its place on the axis, such as 0.5 above bars.
        """
        self.drawn.add("line")
        ax.figure.came = {int(year): float(value) for year, value in truth.dropna().items()}
        drawn = guessed(self.figure, "line")
        if not drawn:
            return
        years = [year for year in drawn if year in truth.index and truth[year] == truth[year]]
        before = min(drawn) - 1
        ends = [(before, truth[before])] if before in truth.index else []
        mine = [*ends, *((year, drawn[year]) for year in years)]
        at, ys = zip(*mine, strict=True)
        xs = [year + shift for year in at]
        ax.fill_between(
            xs, ys, [truth[year] for year in at], color=PALE, alpha=0.6, linewidth=0, zorder=1.4
        )
        ax.plot(xs, ys, color=INK, linewidth=2.2, linestyle=(0, (3, 2)), zorder=6)
        for place in zip(xs, ys, strict=True):
            room(ax, *place)
        far = max(years, key=lambda year: abs(drawn[year] - truth[year]))
        low, high = entry(self.figure)["sketch"]["span"]
        rule = {"from": low, "to": high, "unit": entry(self.figure)["sketch"]["unit"]}
        rule["label"] = f"your line in {far}"
        miss = Miss("line", round(drawn[far], 2), float(truth[far]), rule, str(far))
        self.misses.append(miss)
        beside(
            ax, miss.words, [(far + shift, drawn[far]), (far + shift, truth[far])], INK, leader=True
        )

    def count(self, ax, name, truth, x, y, ha="left", label=""):
        """How many, as words in a frame, pale where wrong: on an axis of dates marks are dates."""
        if miss := self.miss(name, truth, label):
            framed(ax, x, y, miss.words, miss.right, ha)

    def choice(self, ax, name, truth, places, size=17, sides=SIDES, label=""):
        """A word out of several, {word: (x, y)}: a ring, in a row or column a bar to the truth."""
        if not (miss := self.miss(name, truth, label)):
            return
        start, end = places[miss.typed], places.get(miss.nearest, places[miss.typed])
        if start[0] == end[0] or start[1] == end[1]:
            ways = zip(start, end, strict=True)
            ax.plot(*ways, color=PALE, linewidth=9, zorder=1.5, solid_capstyle="butt")
        self.ring(ax, places[miss.typed], size)
        beside(ax, miss.words, places[miss.typed], INK, sides, rim=size / 2, leader=True)

    def words(self, ax, name, truth, place, sides=SIDES):
        """A guess without a place of its own in the picture: words alone."""
        label = self.rules.get(name, {}).get("label", name)
        if miss := self.miss(name, truth, label):
            beside(ax, miss.words, place, INK, sides, rim=0)

    def ring(self, ax, place, size=13):
        """An open black ring at a place: here lies a guess."""
        style = {"color": INK, "markersize": size, "fillstyle": "none", "markeredgewidth": 2.2}
        ax.plot(*place, "o", zorder=7, clip_on=False, **style)


def framed(ax, x, y, words, right, ha="left"):
    """Words in a frame, yellow where wrong."""
    frame = {"fc": "white" if right else PALE, "ec": INK, "lw": 2.2, "boxstyle": "square"}
    ax.text(x, y, words, color=INK, ha=ha, va="center", bbox=frame)


def room(ax, x, y):
    """Widen the axes, and those that share them, where a mark would lie outside."""
    for value, get, change in ((x, ax.get_xlim, ax.set_xlim), (y, ax.get_ylim, ax.set_ylim)):
        first, last = get()
        low, high = sorted((first, last))
        if not low <= value <= high:
            edge = 0.06 * (high - low)
            low, high = min(low, value - edge), max(high, value + edge)
            change(*((low, high) if first < last else (high, low)))

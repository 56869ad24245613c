"""One guess, one miss: how a learner's guess is drawn, and by how much it missed.

An open black ring stands where the guess lies, a thick pale bar leads to the truth, and a few words
say both; for a count among dates these words stand alone, on a pale ground where wrong. A guess far
outside of the picture is an arrow at its edge, so that what is true keeps its place. What the guess
is called, and its unit, stand in the file of words. Without a guess nothing is drawn.

    you = You(fig, "4.1")
    you.number(ax, "1980", 74.2, x=1980)  # "you 30, it was 74"
    you.number(ax, "1980", 74.2, x=1980, label="alike")  # "alike: you 30, it was 74"
"""

from matplotlib.transforms import ScaledTranslation

from .guesses import Miss, RoomMiss, came, guessed, of_room, rules
from .places import SIDES, beside
from .wording import entry

INK, PALE = "#000000", "#F2D16B"


class You:
    """The guesses of one figure: You(fig, "4.1"), then one call for each guess."""

    def __init__(self, fig, figure):
        self.figure, self.rules, self.misses = figure, rules(figure), []
        self.who = "room" if any(of_room(figure, name) for name in self.rules) else "you"
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
        kind = RoomMiss if of_room(self.figure, name) else Miss
        self.misses.append(kind(name, typed, truth, self.rules.get(name), label))
        return self.misses[-1]

    def answer(self, name, truth):
        """Note what came of one question, guessed or not."""
        if rule := self.rules.get(name):
            self.was[rule.get("label", name)] = came(name, truth, rule)

    def number(self, ax, name, truth, x=None, y=None, sides=SIDES, label=""):
        """A number as a ring above x, or in the row at y, with a bar to the truth."""
        if miss := self.miss(name, truth, label):
            ends = miss.typed, miss.nearest
            places = [(end, y) if x is None else (x, end) for end in ends]
            self.mark(ax, *places, miss.words, sides, self.crowd(ax, name, x, y))

    def mark(self, ax, typed, truth, words, sides=SIDES, crowd=()):
        """A ring where a guess lies, or an arrow to it, a bar to the truth, and words.

        crowd: what crowd() gave; where a class guessed, its rings stand there, and words beyond.
        """
        place, sign = room(ax, *typed)
        self.way(ax, place, truth)
        if not crowd:
            self.ring(ax, place, sign=sign)
        rim = 18 if crowd else 7
        beside(ax, words, crowd or [place, truth], INK, sides, rim=rim, leader=True)

    def crowd(self, ax, name, x=None, y=None, high=24):
        """The guesses of a class as small rings, equal ones side by side; gives the outermost.

        They stand above x, piled up towards the middle of the picture, or in the row at y, piled
        upwards. high: points that the highest pile in a row may take.
        """
        said = sorted(one for one in of_room(self.figure, name) if not isinstance(one, str))
        marks = [room(ax, *((one, y) if x is None else (x, one))) for one in said]
        ends = ax.get_xlim() if x is None else ax.get_ylim()
        bins = [round(60 * place[x is not None] / (ends[1] - ends[0])) for place, _ in marks]
        step = min(8, (high if x is None else 60) / max(map(bins.count, bins), default=1))
        aside = -1 if x is not None and x > sum(ax.get_xlim()) / 2 else 1
        for nth, (place, sign) in enumerate(marks):
            away = step * bins[:nth].count(bins[nth]) / 72
            piled = (0, away) if x is None else (aside * (away + 0.15), 0)
            shift = ax.transData + ScaledTranslation(*piled, ax.figure.dpi_scale_trans)
            style = {"color": INK, "markersize": 6, "fillstyle": "none", "markeredgewidth": 1.3}
            ax.plot(*place, sign, transform=shift, zorder=7, clip_on=False, gid="guess", **style)
        return [marks[-1][0], marks[0][0]] if marks else []

    def way(self, ax, start, end, zorder=1.5):
        """A pale bar from a guess to the truth."""
        style = {"color": PALE, "linewidth": 9, "solid_capstyle": "butt", "gid": "guess"}
        ax.plot(*zip(start, end, strict=True), zorder=zorder, **style)

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
        pale = {"color": PALE, "alpha": 0.6, "linewidth": 0, "zorder": 1.4, "gid": "guess"}
        ax.fill_between(xs, ys, [truth[year] for year in at], **pale)
        style = {"color": INK, "linewidth": 2.2, "linestyle": (0, (3, 2)), "zorder": 6}
        ax.plot(xs, ys, gid="guess", **style)
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
        """How many, as words alone, pale where wrong: on an axis of dates marks are dates."""
        if miss := self.miss(name, truth, label):
            told(ax, x, y, miss.words, miss.right, ha)

    def choice(self, ax, name, truth, places, size=17, sides=SIDES, label=""):
        """A word out of several, {word: (x, y)}: a ring, in a row or column a bar to the truth."""
        if not (miss := self.miss(name, truth, label)):
            return
        start, end = places[miss.typed], places.get(miss.nearest, places[miss.typed])
        if start[0] == end[0] or start[1] == end[1]:
            self.way(ax, start, end)
        self.ring(ax, places[miss.typed], size)
        beside(ax, miss.words, places[miss.typed], INK, sides, rim=size / 2, leader=True)

    def true(self, ax, place, size):
        """A pale disc where the truth lies, where no bar leads to it."""
        ax.plot(*place, "o", color=PALE, markersize=size, zorder=1.5, gid="guess")

    def ring(self, ax, place, size=13, sign="o"):
        """An open black ring at a place: here lies a guess."""
        style = {"color": INK, "markersize": size, "fillstyle": "none", "markeredgewidth": 2.2}
        ax.plot(*place, sign, zorder=7, clip_on=False, gid="guess", **style)


def told(ax, x, y, words, right, ha="left"):
    """Words of a guess, on a pale ground where it was wrong; returns the text."""
    ground = {"fc": "none" if right else PALE, "ec": "none", "pad": 3}
    return ax.text(x, y, words, color=INK, ha=ha, va="center", bbox=ground, gid="guess")


FAR = 1 / 3  # of an axis: so much wider it may become for a guess


def room(ax, x, y):
    """Widen the axes where a mark would lie outside, but not for one that lies far off.

    Returns its place, at the edge where it is far off, and its sign: a ring, or an arrow outwards.
    """
    place, sign = [], "o"
    for value, get, change, arrows in (
        (x, ax.get_xlim, ax.set_xlim, "<>"),
        (y, ax.get_ylim, ax.set_ylim, "v^"),
    ):
        first, last = get()
        low, high = sorted((first, last))
        edge = 0.06 * (high - low)
        if max(low - value, value - high) > FAR * (high - low):
            sign = arrows[int((value > high) != (first > last))]
            value = low + edge / 2 if value < low else high - edge / 2
        elif not low <= value <= high:
            low, high = min(low, value - edge), max(high, value + edge)
            change(*((low, high) if first < last else (high, low)))
        place.append(value)
    return place, sign

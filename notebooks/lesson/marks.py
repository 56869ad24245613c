"""What the eye reads off a figure: from what was drawn, never from what a picture was given.

read(fig) gives the rows of a table: panel, name, whose colour, values. A name is what a reader
takes for one: the label of a row, an entry of the key, words in a line's colour or beside a mark,
the head of a column. Where nothing names a mark its name is empty. Left out is what has no value
to be read: bands, grids, thin lines without words, lines that join two dots.
"""

import itertools
import re

import numpy as np

from .artists import (
    ARROWS,
    WHITE,
    WHOSE,
    Drawn,
    apart,
    around,
    holds,
    look,
    middle,
    numbers,
    without,
)
from .colours import GREYS, contrast

HEADS = ("panel", "name", "colour of", "values")
GREY = GREYS["words"]
SHADES = {GREY: "dark", GREYS["light"].lower(): "pale", WHITE: "white"}  # of tiles without a key
WORDS = "in words"  # the row of numbers that no mark has taken
DOTS, LINE = 12, 6  # points that are listed: of more, the ends, the lowest and the highest


def read(fig):
    """[(panel, name, whose colour, values)] of the marks of a figure that is drawn, all texts."""
    panels = [_Panel(ax) for ax in fig.axes if ax.get_visible()]
    key = [entry for one in panels for entry in one.key()]
    return [(one.head, *row) for one in panels for row in one.rows(key)]


def table(rows):
    """Rows as a table in Markdown, without panel or colour where all have none; "" for none."""
    kept = [
        at for at in range(4) if HEADS[at] in ("name", "values") or any(row[at] for row in rows)
    ]
    lines = [[row[at].replace("|", "/") for at in kept] for row in rows]
    lines = [[HEADS[at] for at in kept], ["---"] * len(kept), *lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) if rows else ""


def _counted(told):
    """What follows itself is told once, with how often."""
    runs = [(one, len(list(same))) for one, same in itertools.groupby(told)]
    return [f"{one} ×{times}" if times > 1 else one for one, times in runs]


def _by(pairs, which):
    """[(what neighbours share at this place, these pairs)]."""
    return [(one, [*same]) for one, same in itertools.groupby(pairs, key=lambda pair: pair[which])]


def _stands_for(shape, ink, mark):
    """True if an entry of the key stands for a mark; a grey dot does so for all colours."""
    return shape == mark.shape and (ink == mark.ink or (mark.kind == "dot" and ink == GREY))


class _Panel(Drawn):
    """The marks of an axes, and what they are called and say."""

    def key(self):
        """[(shape, colour, what it means)] of the key, whose marks and words no longer count."""
        legend, near = self.ax.get_legend(), {1: [], -1: []}
        entries = zip(legend.legend_handles, legend.get_texts(), strict=True) if legend else ()
        found = [(*look(one), text.get_text()) for one, text in entries]
        self._signs()
        bars = any(one.kind == "bar" for one in self.marks)
        words = [one for one in self.words if re.search("[a-z]", one.said)]
        marks = [one for one in self.marks if one.kind in ("tile", "dot") and one.shape != "line"]
        for mark, word in itertools.product(marks, words):
            (x, y), (across, up) = middle(mark.box), middle(word.box)
            beside = abs(up - y) < 0.6 * self.em and apart(mark.box, word.box) < 1.3 * self.em
            beside = beside and self.x.say(mark.x) not in word.said  # else it names one point
            if beside and (not self.y.name(y, self.em / 2) or (bars and mark.kind == "dot")):
                near[np.sign(across - x)].append((mark, word))
        pairs = near[1] or near[-1]  # words stand behind the marks, or before them
        seen = [(mark.shape, mark.ink) for mark, _ in pairs]
        for (mark, word), one in zip(pairs, seen, strict=True):
            if seen.count(one) == 1 and sum(_stands_for(*one, other) for other in self.marks) > 1:
                found.append((*one, word.said))
                self.marks, self.words = without(self.marks, mark), without(self.words, word)
        return found

    def _signs(self):
        """What stands in a tile is its sign, a dot on it, or its name."""
        dots = [one for one in self.marks if one.kind == "dot"]
        for tile in [one for one in self.marks if one.kind == "tile"]:
            for word in [one for one in self.words if holds(tile.box, middle(one.box))]:
                self.words = without(self.words, word)
                short = len(word.said) < 4
                tile.shape, tile.row = tile.shape + word.said * short, word.said * (not short)
            for dot in [one for one in dots if holds(tile.box, middle(one.box))]:
                self.marks = without(self.marks, dot)
                tile.said.append("•")

    def rows(self, key):
        """[(name, whose colour, values)] of this axes."""
        for axis, letter in ((self.x, "x"), (self.y, "y")):
            values = [np.ravel(getattr(one, letter)) for one in self.marks]
            axis.places *= bool((np.concatenate([*values, [0]]) % 1).any())
        for mark in self.marks:
            x, y = middle(mark.box)
            mark.means = next((says for *one, says in key if _stands_for(*one, mark)), "")
            mark.whose = next((who for box, who in self.frames if holds(box, (x, y))), mark.whose)
            if mark.lying and not mark.row:
                mark.row = self.x.name(x) if self.upright else self.y.name(y)
        for span in [one for one in self.marks if one.kind == "span" and one.row]:
            dots = [one.means for one in self.marks if one.kind == "dot" and one.row == span.row]
            span.means = dots[0] if len(dots) == 1 else ""
        told = self._ruled()
        self._beside()
        self._heads()
        self._named()
        self._in_rows()
        kinds = {(one.row, one.shape) for one in self.marks}
        for mark in [one for one in self.marks if one.kind == "dot" and one.row and not one.means]:
            if (mark.row, mark.shape.removesuffix(" hollow")) in kinds - {(mark.row, mark.shape)}:
                mark.means = "hollow"
        found = {}
        for mark in sorted(self.marks, key=self._place):
            toned = mark.kind in ("tile", "part")
            name = ": ".join(filter(None, (mark.row, "" if toned else mark.means)))
            look = mark.kind == "words" if mark.row else "" if mark.means else mark.shape
            found.setdefault((name, "" if toned else mark.whose, look), []).append(mark)
        rest = [one.said for one in self.words if re.search(r"\d", one.said)]
        rows = [(name, *self._told(marks, who)) for (name, who, _), marks in found.items()]
        return [row for row in [*rows, *told, (WORDS, "", "; ".join(rest))] if row[2]]

    def _place(self, mark):
        """Rows from top to bottom; bars and tiles line by line, all else from the left."""
        row = next((-at for at, _, name in self.y.names if name == mark.row), 0)
        line = -round(mark.box[1]) if mark.lying and mark.kind in ("bar", "tile") else 0
        return row, line, mark.box[0]

    def _ruled(self):
        """[(name, whose colour, value)] of thin straight lines with words in their colour."""
        found = []
        for drawn, points, ink in [one for one in self.rules if len(one[1])]:
            up, inks = int(points[0][0] != points[-1][0]), {ink, ink if ink in WHOSE else GREY}
            axis, value, box = (self.x, self.y)[up], points[0][up], around(drawn)
            near = [one for one in self.words if one.ink in inks and re.search("[a-z–]", one.said)]
            if not up:  # words that begin, end or are centred there
                at = [np.subtract((*one.box[::2], middle(one.box)[0]), box[0]) for one in near]
                near = [one for one, off in zip(near, at, strict=True) if abs(off).min() < self.em]
            word = min(near, key=lambda one: apart(one.near, box), default=None)
            scale = not axis.bare and not axis.names and (value or not up)
            if word and scale and apart(word.near, box) < 0.7 * self.em:
                self.words = without(self.words, word)
                found.append((word.said, WHOSE.get(ink, ""), axis.say(value)))
        return found

    def _beside(self):
        """Words beside a mark, or at the tail of an arrow to it; best those with its number."""
        for word in [one for one in self.words if not self._sole(one)]:
            costs = [(self._cost(word, mark), nth) for nth, mark in enumerate(self.marks)]
            if costs and min(costs)[0] < np.inf:
                self.marks[min(costs)[1]].said.append(word.said)
                self.words = without(self.words, word)

    def _sole(self, word):
        """True if an arrow is the only one in its colour: then it names all marks alike."""
        return word.tip and sum(one.tip and one.ink == word.ink for one in self.words) == 1

    def _cost(self, word, mark):
        """How far words are from a mark, which they have to stand level with, or to name."""
        (x, y), far = middle(word.box), apart(word.near, mark.box) / self.em
        says = self._says(mark, word.said)
        level = mark.box[1] - 4 <= y <= mark.box[3] + 4
        if not mark.lying:  # above an upright bar
            level = mark.box[0] <= x <= mark.box[2] and word.box[1] > mark.box[3] - 4
        named = says or self.x.say(np.max(mark.x)) in word.said or (level and mark.shape != "line")
        fits = level if mark.row else word.tip or (named and re.search(r"\d", word.said))
        if mark.kind in ("line", "tile") or not fits or far > (7 if says and mark.row else 1.3):
            return np.inf
        return far - bool(level) - says * (99 if mark.row else 1)

    def _value(self, mark):
        """What a mark says on the axis of values, as a number or a pair."""
        up = self.upright or not (mark.lying and (mark.row or self.y.bare))
        return mark.y if up else mark.x

    def _says(self, mark, said):
        """True if words hold a mark's number."""
        value = self._value(mark)
        return np.ndim(value) == 0 and any(
            abs(abs(one) - abs(value)) < 0.5001 * 10**-places for one, places in numbers(said)
        )

    def _heads(self):
        """A tile, and a dot beyond its scale, say what stands above their column."""
        rows, run = {one.row for one in self.marks if one.kind == "tile"} - {""}, []
        over = [one for one in self.words if self._row(one) not in rows]
        for mark in sorted(self.marks, key=self._place):
            if mark.kind == "tile":
                last = run[-1].box if run else mark.box
                run = run if -1 < mark.box[0] - last[2] < 0.3 * (last[2] - last[0]) else []
                run.append(mark)
                mark.run = run
        for mark in self.marks:
            if mark.kind == "part":  # of a bar: the words above the topmost in its tone
                same = [one for one in self.marks if one.ink == mark.ink]
                top = max(same, key=lambda one: one.box[3])
                mark.means = self._above(top, [top], over)[1]
            elif mark.kind == "tile" or (mark.row and np.max(self._value(mark)) > self.x.end):
                mark.head = self._above(mark, getattr(mark, "run", [mark]), over)

    def _above(self, mark, run, words):
        """(words in further lines, words nearest) above a mark or the tiles that stand with it."""
        over = sorted((one.box[1], nth, one) for nth, one in enumerate(words))
        over = [(low, one) for low, _, one in over if low > mark.box[3] - 0.3 * self.em]
        lines = []  # from the nearest up, as long as they stand close
        for low, one in over:
            if not lines or 0.6 * self.em < low - lines[-1][0].box[1] < 1.8 * self.em:
                lines.append([one])
            elif low - lines[-1][0].box[1] <= 0.6 * self.em:
                lines[-1].append(one)
        if not lines:
            return "", ""
        left, right, x = run[0].box[0], run[-1].box[2], middle(mark.box)[0]
        near = [one for one in lines[0] if left <= middle(one.box)[0] <= right] or lines[0]
        at = ((left + right) / 2 if len(near) == 1 else x, lines[0][0].box[1]) * 2
        found = [min(near, key=lambda one: (apart(one.box, at), abs(middle(one.box)[0] - at[0])))]
        for line in lines[1:]:
            begun = [one for one in line if one.box[0] <= x]
            found += [max(begun, key=lambda one: one.box[0])] if begun else []
        for one in found:
            self.words = without(self.words, one)
        return " ".join(one.said for one in found[:0:-1]), found[0].said

    def _named(self):
        """Words in the colour of marks name them, those of a line best where it ends."""
        groups, costs = {}, []
        for mark in [one for one in self.marks if not one.means and one.kind != "tile"]:
            if (mark.whose or not mark.row) and (mark.kind == "line" or mark.shape != "line"):
                which = id(mark) if mark.kind == "line" else (mark.ink, mark.shape)
                groups.setdefault(which, []).append(mark)
        for which, marks in groups.items():
            ink, line = marks[0].ink, marks[0].kind == "line"
            if len(marks) == 1 and not marks[0].row and "".join(marks[0].said)[:1].isalpha():
                marks[0].means = marks[0].said.pop()
            reach = np.inf if marks[0].whose not in ("", "United States") else 3 * self.em
            for word in [one for one in self.words if one.said[0].isalpha()]:
                plain = not word.tip if line else not re.search(r"\d", word.said)
                alike = word.ink == ink or (contrast(ink) < 4.5 and word.ink == GREY and plain)
                far = min(self._to(word, one) for one in marks)
                costs += [(far, len(costs), which, word)] * int(alike and far < reach)
        for *_, which, word in sorted(costs, key=lambda one: one[:2]):
            if not groups[which][0].means and any(word is one for one in self.words):
                self.words = without(self.words, word)
                for mark in groups[which]:
                    mark.means = word.said
        for mark in [one for one in self.marks if not one.means and (one.whose or not one.row)]:
            like = [one for one in self.marks if one.means and one.ink == mark.ink]
            like = [one.means for one in like if one.shape.split()[0] == mark.shape.split()[0]]
            mark.means = like[0] if like and mark.kind != "tile" else ""

    def _to(self, word, mark):
        """How far it is from words to a mark; to a line, to its end, or twice as far as to it."""
        if mark.kind != "line":
            return apart(word.near, mark.box)
        x, y = mark.path.T
        path = apart(word.box, (x, y, x, y))
        return min(path[-1], self.em + 2 * path.min())

    def _row(self, word):
        """The row at whose height words stand."""
        return self.y.name(middle(word.box)[1], self.em / 2)

    def _in_rows(self):
        """Words that are left at the height of a row are values of it."""
        for word in [one for one in self.words if one.box[3] - one.box[1] < 1.5 * self.em]:
            if row := self._row(word):
                self.words = without(self.words, word)
                ink = GREY if WHOSE.get(word.ink) == "United States" else word.ink  # plain words
                self._add("words", "words", ink, 0, 0, word.box, said=[word.said], row=row)

    # What it says

    def _told(self, marks, whose):
        """(whose colour, values) of a row of the table."""
        if marks[0].kind in ("tile", "part"):
            return self._toned(marks)
        if marks[0].kind == "words":
            return whose, "; ".join(one.said[0] for one in marks)
        lines = [[*zip(one.x, one.y, strict=True)] for one in marks if one.kind == "line"]
        points = [one for one in marks if one.kind != "line"]
        told = [one for line in lines for one in self._series(line, LINE)]
        if len(lines) > 3:
            low, high = (pick(line[-1][1] for line in lines) for pick in (min, max))
            year = self.x.say(lines[0][-1][0])
            told = [f"{len(lines)} lines, {year}: {self.y.say((low, high))}"]
        if len(points) > DOTS and not marks[0].row and not self.y.bare:
            told += self._series([(one.x, one.y) for one in points if one.kind != "span"], DOTS)
            points = [one for one in points if one.said or one.kind == "span"]
        return whose, "; ".join(_counted([*told, *map(self._tell, points)]))

    def _toned(self, marks):
        """(whose frame, what tiles or parts of a bar say, by the heads of their columns)."""
        frames = {one.whose for one in marks}
        framed = [f" ({one.whose})" * bool(one.whose and len(frames) > 1) for one in marks]
        told = [(one.head, self._tell(one) + who) for one, who in zip(marks, framed, strict=True)]
        told = [(head, [tone for _, tone in same]) for head, same in _by(told, 0)]
        last = [""] + [high for (high, _), _ in told]  # what stands over several columns, once
        told = [
            (f"{high} {low}".strip() if high != was else low, tones)
            for was, ((high, low), tones) in zip(last, told, strict=False)
        ]
        told = [(head, ", ".join(_counted(tones))) for head, tones in told if any(tones)]
        told = [(", ".join(head for head, _ in same), tones) for tones, same in _by(told, 1)]
        told = [": ".join(filter(None, one)) for one in told]
        return frames.pop() if len(frames) == 1 else "", "; ".join(told)

    def _series(self, points, most):
        """Each point of a few; else the ends, the lowest and the highest of so many."""
        told = [f"{self.x.say(x)}: {self.y.say(y)}" for x, y in points]
        if len(points) <= most:
            return told
        heights = [y for _, y in points]
        low, high = (told[int(pick(heights))] for pick in (np.argmin, np.argmax))
        return [f"{len(points)} points, {told[0]} to {told[-1]}, lowest {low}, highest {high}"]

    def _tell(self, mark):
        """What one mark says; words beside it speak for it where they hold its number."""
        said = " · ".join(mark.said)
        values = [self.x.say(mark.x)] * (not self.x.bare)
        if mark.kind == "tile":
            values = [mark.means or SHADES.get(mark.ink, "")]
        elif mark.row:
            values = [mark.head[1] or (self.y if self.upright else self.x).say(self._value(mark))]
        elif (not self.y.bare and np.max(mark.y) >= self.y.start) or not mark.lying:
            said = " · ".join(one for one in mark.said if one not in values)
            values.append(self.y.say(mark.y))
        told = said if self._says(mark, said) else " · ".join(filter(None, (*values[-1:], said)))
        told = ": ".join([*values[:-1], ARROWS.get(mark.shape, "") + told])
        return f"{mark.means} {told}" if mark.kind == "part" else told

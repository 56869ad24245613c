"""Words that find their own place in a picture: beside what they speak of, and on nothing else.

A picture asks with beside(); lesson.show() calls settle() when all else stands, since only then
every text has its size. A few dozen places around each mark are tried. Each has a price: for its
distance, for ink below, for a line from the words to their mark; words on other words are not
allowed. The cheapest place is taken. At last each rim takes the colour of the ground it lies on.
"""

import numpy as np
from matplotlib import patheffects
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.text import Text

SIDES = ("right", "left", "above", "below")
AWAY = (4, 10, 20, 34, 52, 74, 100)  # points between a mark's rim and the words beside it
NEVER = 1000  # the price of a place that can't be taken
DEAR = 2  # the price of a place that is not taken by words which may be missing


def halo(text):
    """A thin rim, so that words can be read where they cross a line; settle() gives its colour."""
    text.set_path_effects([patheffects.withStroke(linewidth=4, foreground="white")])
    return text


def beside(ax, text, marks, color, sides=SIDES, rim=7, bold=False, leader=False, spare=False):
    """Ask for words beside a mark, wherever there is room; returns the text, which may be styled.

    marks: (x, y) in data units, or several, of which the first is liked best. sides: in order of
    liking. rim: the mark's radius in points. leader: draw a thin line where the words end far off.
    spare: leave the words out where there is no good place.
    """
    marks = [marks] if np.ndim(marks) == 1 else list(marks)
    weight = "bold" if bold else "normal"
    style = {"textcoords": "offset points", "annotation_clip": False, "zorder": 8}
    words = ax.annotate(text, marks[0], (0, 0), color=color, weight=weight, **style)
    words.set(in_layout=False, visible=False)
    waiting(ax.figure).append((words, marks, sides, rim, leader, spare))
    return halo(words)


def waiting(fig):
    """The words of a figure that have no place yet."""
    if not hasattr(fig, "words_without_place"):
        fig.words_without_place = []
    return fig.words_without_place


def settle(fig):
    """Give each text that waits its place: a picture's own words, then guesses, then spare ones.

    Texts for which there is none stay out of the picture: fig.words_left_out. Then each rim gets
    the colour of what lies below it.
    """
    fig.words_left_out = []
    written = [text for text in _standing(fig) if text.get_path_effects()]
    if not waiting(fig) and not written:
        return
    canvas = FigureCanvasAgg(fig)
    waiting(fig).sort(key=lambda asked: asked[-1:-3:-1])  # stable: those with a leader are guesses
    for text in written:  # unseen, and yet in the layout
        text.set_alpha(0)
    canvas.draw()
    fig.set_layout_engine("none")  # all has its place: the picture is laid out once
    for text in written:
        text.set_alpha(None)
    drawn = np.ascontiguousarray(np.asarray(canvas.buffer_rgba())[::-1])
    red, green, blue = (drawn[:, :, n].astype("int16") for n in range(3))
    # In tenths: a dark pixel costs whole, the yellow bar of a miss a little, pale areas nothing.
    dark = 10 * np.int8(3 * red + 6 * green + blue < 1950) + 3 * np.int8(red - blue > 90)
    ink = np.zeros(np.add(dark.shape, 1), dtype="int32")
    np.cumsum(dark.cumsum(axis=0, dtype="int32"), axis=1, out=ink[1:, 1:])
    taken = [_corners(text) for text in _standing(fig)]
    rimmed = [(text, _corners(text)) for text in written]
    points = [words.axes.transData.transform(marks[0]) for words, marks, *_ in waiting(fig)]
    for asked in waiting(fig):
        words, _, _, rim, leader, spare = asked
        words.set_visible(True)
        ways = _ways(*asked, ink, taken, points)
        price, shape, box, mark = min(ways, key=lambda way: way[0])
        words.set_text(shape)
        if price >= (DEAR if spare else NEVER):
            words.set_visible(False)
            fig.words_left_out += [] if spare else [words]
            continue
        _put(words, box, mark, rim, leader)
        if not spare:
            words.mark = words.axes.transData.inverted().transform(mark)  # tests ask how near it is
        taken.append(box)
        rimmed.append((words, box))
    waiting(fig).clear()
    for text, box in rimmed:
        _rim(text, box, drawn.view("<u4")[..., 0], ink)


def _rim(text, corners, pixels, ink):
    """The rim takes the colour that covers most of what lies below; on two, without ink, none."""
    left, low, right, top = corners.astype(int).clip(0, [*pixels.shape[::-1]] * 2)
    colours, counts = np.unique(pixels[low:top, left:right], return_counts=True)
    if not counts.size:
        return
    grounds = colours[counts > 0.03 * counts.sum()]
    if len(grounds) > 1 and not _inked(ink, left, low, right, top):
        text.set_path_effects([])
        return
    most = int(colours[counts.argmax()]).to_bytes(4, "little")[:3]
    text.set_path_effects([patheffects.withStroke(linewidth=4, foreground=f"#{most.hex()}")])


def _inked(ink, left, low, right, top):
    """How much ink lies in a box of pixels, in tenths."""
    return ink[top, right] - ink[low, right] - ink[top, left] + ink[low, left]


def _ways(words, marks, sides, rim, leader, spare, ink, taken, points):
    """(price, text, corners, mark in pixels) of each place that can be tried."""
    said, pixels = words.get_text(), words.figure.dpi / 72
    room = words.axes.bbox
    shapes = [said, said.replace(", ", ",\n", 1)]
    if spare:
        shapes += [said.replace(" of ", "\nof "), said.partition(" of ")[0]]
    for nth_shape, lines in enumerate(dict.fromkeys(shapes)):
        words.set_text(lines)
        box = Text.get_window_extent(words)
        for nth, mark in enumerate(words.axes.transData.transform(marks)):
            for away in AWAY[: 2 if spare else None]:
                around = _around(box.width, box.height, (rim + away) * pixels, sides)
                for dx, dy, dislike in around:
                    x, y = mark[0] + dx, mark[1] + dy
                    corners = np.array([x, y, x + box.width, y + box.height])
                    price = dislike + 0.03 * away + 0.8 * nth + 0.4 * nth_shape
                    price += _price(corners, room, ink, taken)
                    tip = np.clip(mark, corners[:2], corners[2:])
                    far = np.hypot(*(tip - mark))
                    others = np.clip(points, corners[:2], corners[2:]) - points
                    price += 1.5 * bool((np.hypot(*others.T) < far - 1).any())
                    if leader and far > (rim + 16) * pixels:
                        price += 3 * sum(_crosses(tip, mark, other) for other in taken)
                    yield price, lines, corners, mark


def _around(wide, high, gap, sides):
    """(dx, dy, dislike) of a box's lower left corner, seen from its mark, in pixels."""
    slant = 0.8 * gap
    found = {
        "right": [(gap, -high / 2), (slant, 0.4 * gap), (slant, -high - 0.4 * gap)],
        "left": [
            (-gap - wide, -high / 2),
            (-slant - wide, 0.4 * gap),
            (-slant - wide, -high - 0.4 * gap),
        ],
        "above": [(-wide / 2, gap), (0, gap), (-wide, gap)],
        "below": [(-wide / 2, -gap - high), (0, -gap - high), (-wide, -gap - high)],
    }
    for nth, side in enumerate(sides):
        for place, (dx, dy) in enumerate(found[side]):
            yield dx, dy, 0.15 * nth + 0.4 * (place > 0)


def _price(corners, room, ink, taken):
    """What it costs to lie there: never outside of the axes or on words; else by the ink below."""
    x0, y0, x1, y1 = corners
    if x0 < room.x0 or x1 > room.x1 + 2 or y0 < room.y0 or y1 > room.y1 + 4:
        return NEVER
    for a, b, c, d in taken:
        rim = 0.12 * min(y1 - y0, d - b)  # a box is higher than its letters
        if min(x1, c) - max(x0, a) > 1 and min(y1, d) - max(y0, b) > rim:
            return NEVER
    return 3 * _inked(ink, int(x0), int(y0), int(x1), int(y1)) / ((x1 - x0) * (y1 - y0))


def _crosses(start, end, corners):
    """True if a straight line goes over a box."""
    steps = start + np.linspace(0, 1, 20)[:, None] * (end - start)
    return bool(((steps > corners[:2] + 1) & (steps < corners[2:] - 1)).all(axis=1).any())


def _put(words, corners, mark, rim, leader):
    """Move words to their place, and draw the line to their mark where they ended far from it."""
    fig, pixels = words.figure, words.figure.dpi / 72
    words.xyann = (corners[:2] - words.axes.transData.transform(words.xy)) / pixels
    words.set(ha="left", va="bottom")
    tip = np.clip(mark, corners[:2], corners[2:])
    far = np.hypot(*(tip - mark))
    if leader and far > (rim + 16) * pixels:
        end = mark + (tip - mark) * rim * pixels / far
        ends = fig.transFigure.inverted().transform([tip, end])
        fig.add_artist(Line2D(*ends.T, color=words.get_color(), linewidth=1, gid="leader"))


def _standing(fig):
    """All texts that a reader sees."""
    found = list(fig.texts)
    for ax in fig.axes:
        found += [*ax.texts, ax.title, ax._left_title, ax._right_title]
        found += ax.get_legend().get_texts() if ax.get_legend() else []
        if ax.axison:
            labels = [*ax.get_xticklabels(), *ax.get_yticklabels()]
            found += [ax.xaxis.label, ax.yaxis.label, *labels]
    return [text for text in found if text.get_visible() and text.get_text().strip()]


def _corners(text):
    """Left, lower, right and upper edge of a text in pixels, without an arrow."""
    box = Text.get_window_extent(text)
    return np.array([box.x0, box.y0, box.x1, box.y1])

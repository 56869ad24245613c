"""A card's picture: one bare mark for each lesson, drawn for its size. It answers no guess, since it shows no data."""

from PIL import Image, ImageDraw

from notebooks.lesson.colours import colour

SIZE, FINE = (480, 260), 3  # pixels of a card; each is drawn so many times larger, and made small
INK, PALE = "#333333", "#dddddd"
CHINA, RUSSIA = colour("China", "Russia")


def card(name):
    """The card of a lesson, such as "06a", as an image; a plain frame for one that has no mark."""
    large = Image.new("RGB", (SIZE[0] * FINE, SIZE[1] * FINE), "white")
    MARKS.get(name, frame)(Pen(ImageDraw.Draw(large)))
    return large.resize(SIZE, Image.Resampling.LANCZOS).convert("P", palette=Image.Palette.ADAPTIVE, colors=32)


class Pen:
    """Draws in the card's pixels."""

    def __init__(self, draw):
        self.draw = draw

    def line(self, *points, color=INK, wide=9):
        at = [(x * FINE, y * FINE) for x, y in points]
        self.draw.line(at, fill=color, width=wide * FINE, joint="curve")
        for x, y in (points[0], points[-1]):
            self.dot(x, y, wide / 2, color)

    def dot(self, x, y, size, color=INK, edge=None):
        box = [value * FINE for value in (x - size, y - size, x + size, y + size)]
        self.draw.ellipse(box, fill=color, outline=edge, width=6 * FINE)

    def box(self, x, y, wide, high, color=PALE, edge=None):
        self.draw.rectangle([value * FINE for value in (x, y, x + wide, y + high)], color, edge, 6 * FINE)


def frame(pen):
    pen.box(130, 50, 220, 160, "white", INK)


def claims(pen):
    for nth in range(67):
        pen.box(64 + nth % 14 * 26, 66 + nth // 14 * 26, 18, 18, INK if nth == 30 else PALE)


def first_of_a_row(pen):
    for nth in range(7):
        pen.dot(78 + nth * 54, 130, 18, INK if nth == 3 else PALE)


def broken(pen):
    pen.line((60, 130), (205, 130), color=RUSSIA)
    pen.line((275, 130), (420, 130), color=CHINA)


def nearing(pen):
    pen.line((60, 50), (200, 60), (320, 105), (420, 122), color=RUSSIA)
    pen.line((60, 210), (200, 200), (320, 155), (420, 138), color=CHINA)


def two_votes(pen):
    for left, color in ((110, RUSSIA), (270, CHINA)):
        pen.box(left, 80, 100, 100, "white", color)


def fork(pen):
    for end in (55, 130, 205):
        pen.line((210, 130), (420, end), color=PALE)
    pen.line((60, 130), (210, 130))


def stairs(pen):
    for nth in range(5):
        high = 150 if nth == 4 else 18 * (nth + 1)
        pen.box(90 + nth * 64, 210 - high, 44, high, *(("white", INK) if nth == 4 else ()))


def link(pen):
    pen.line((180, 130), (300, 130), color=PALE)
    pen.dot(140, 130, 48, "white", RUSSIA)
    pen.dot(340, 130, 48, "white", CHINA)


def red_line(pen):
    pen.line((60, 95), (420, 95))
    pen.dot(240, 180, 22, CHINA)


def two_ways(pen):
    pen.line((60, 90), (420, 90))
    pen.line(*[(60 + 45 * nth, 190 if nth % 2 else 150) for nth in range(9)])


def nine(pen):
    for nth in range(9):
        pen.dot(150 + nth % 3 * 90, 55 + nth // 3 * 75, 24, INK if nth == 4 else "white", INK)


def fan(pen):
    pen.line((60, 150), (200, 130))
    for end in (50, 105, 160, 215):
        pen.line((200, 130), (420, end), color=PALE)


def blank_page(pen):
    pen.box(165, 35, 150, 190, "white", INK)
    for nth in range(4):
        pen.line((195, 80 + nth * 32), (285 if nth < 3 else 235, 80 + nth * 32), color=PALE if nth else INK)


MARKS = {
    "00": claims, "01": first_of_a_row, "02": broken, "03": nearing, "04": two_votes, "05": fork, "06a": stairs,
    "06b": link, "07": red_line, "08": two_ways, "09": nine, "10": fan, "11": blank_page,
}  # fmt: skip

"""One clock: the same two thin rules on each axis of years, so that pictures share their time."""

from .colours import colour
from .places import beside

# Where a rule stands on an axis of days, and on one of yearly values: before the first that came
# after. The flag came down on 25 December 1991; the invasion began on 24 February 2022.
EVENTS = {"USSR ends": (1992.0, 1991.5), "invasion of Ukraine": (2022.15, 2021.5)}
RULE = {"color": colour("light"), "linewidth": 1, "zorder": 1, "gid": "clock"}
HEIGHTS = (0.94, 0.06, 0.8, 0.2, 0.65, 0.35, 0.5)  # of the axes, where a rule's name may stand


def clock(ax, days=False):
    """Draw the rules that an axis of years spans, each named once in a figure if there is room.

    ax: an axes that has all its marks: a rule stands between the first and the last of them.
    days: True where a year begins at its tick, False where a yearly value stands there.
    lesson.show() calls this for each axes for which its picture did not, unless its words have
    clock = false: the event shows in another way, or a rule would run through words or marks.
    """
    fig, ax.clock = ax.figure, True
    named = fig.named = getattr(fig, "named", set())
    for event, places in EVENTS.items():
        x = places[0 if days else 1]
        if not ax.dataLim.x0 < x < ax.dataLim.x1:
            continue
        ax.axvline(x, **RULE)
        if event not in named:
            named.add(event)
            marks = [(x, (ax.transAxes - ax.transData).transform((0, at))[1]) for at in HEIGHTS]
            style = {"rim": 1, "spare": True}
            beside(ax, event, marks, colour("words"), ("left", "right"), **style).set_gid("clock")

"""Colours: one hue, one entity; three tones for votes, codes and ratings; grey for the rest."""

from typing import NamedTuple

import matplotlib.colors
import matplotlib.patches

from .files import Problem

# Each colour is one entity and nothing else, and has at least 4.5:1 on white, so that words can
# be written in it. China, Russia and the United States differ in lightness, so that grey print
# tells them apart (L* 46, 28, 9); more than three can't, so others need a marker or a name.
ENTITIES = {
    "China": "#0072B2",
    "Russia": "#004D3A",
    "United States": "#1A1A1A",
    "European Union": "#A64D79",
    "India": "#8A6D00",
    "China–Russia": "#B5410B",
}
# Greys that are no entity: a line of context, words of context, bars of context.
GREYS = {"context": "#8C8C8C", "words": "#595959", "light": "#B5B5B5"}
OTHER_NAMES = {
    "CHN": "China",
    "RUS": "Russia",
    "US": "United States",
    "USA": "United States",
    "EU": "European Union",
    "IND": "India",
    "Russia–China": "China–Russia",
    "China and Russia": "China–Russia",
}


def colour(*names):
    """The colour of an entity, the same in all lessons; grey for whoever has none of its own.

    names: one or several, such as "China", "EU", "China–Russia" (any dash), a code such as "USA";
    or one of the greys "context" (lines), "words", "light" (bars).
    Returns "#RRGGBB" for one name, a list of them for several. Problem: no name at all.
    """
    if not names:
        raise Problem('lesson.colour() needs a name, such as lesson.colour("China").')
    found = [_colour(name) for name in names]
    return found[0] if len(found) == 1 else found


def _colour(name):
    plain = " ".join(str(name).replace("-", "–").split())
    plain = OTHER_NAMES.get(plain, plain)
    return ENTITIES.get(plain) or GREYS.get(plain, GREYS["context"])


class Tone(NamedTuple):
    """How one vote, code or rating is drawn: colour of its area and frame, sign inside."""

    fill: str
    edge: str
    sign: str


FRAME = "#B5B5B5"
FOR, MIDDLE, AGAINST = "#CFE3F1", "#E4E4E4", "#E5854F"
MORE_FOR, LESS_AGAINST = "#8FC1E3", "#F3C6AB"


class Tones(dict):
    """The one scale for votes, codes and ratings: tones["yes"], tones["A"], tones["Mixed"].

    Names are taken in any case. KeyError is never raised: an unknown name is a Problem.
    """

    def __missing__(self, name):
        plain = TONE_NAMES.get(str(name).strip().lower())
        if plain is None:
            known = ", ".join(self)
            raise Problem(f"lesson.tones has no tone for {name!r}; it knows {known}.")
        return self[plain]


tones = Tones(
    {
        "for": Tone(FOR, "none", "+"),
        "middle": Tone(MIDDLE, "none", ""),
        "against": Tone(AGAINST, "none", "–"),
        "absent": Tone("#FFFFFF", FRAME, ""),
        "Supported": Tone(MORE_FOR, "none", "++"),
        "Mostly supported": Tone(FOR, "none", "+"),
        "Mixed": Tone(MIDDLE, "none", "±"),
        "Mostly contradicted": Tone(LESS_AGAINST, "none", "–"),
        "Contradicted": Tone(AGAINST, "none", "– –"),
        "Insufficient data": Tone("#FFFFFF", FRAME, "?"),
        "Not checkable with data": Tone("#FFFFFF", FRAME, ""),
    }
)
# All colours that mean something, of which no picture may show a shade: see figures._exact().
NAMED = {"#FFFFFF", *ENTITIES.values(), *GREYS.values()}
NAMED = sorted(NAMED.union(*((tone.fill, tone.edge) for tone in tones.values())) - {"none"})
TONE_NAMES = {name.lower(): name for name in tones}
TONE_NAMES |= dict.fromkeys(("y", "yes", "+", "1"), "for")
TONE_NAMES |= dict.fromkeys(("a", "abstain", "abstained", "0", "partly"), "middle")
TONE_NAMES |= dict.fromkeys(("n", "no", "-", "–", "−", "-1"), "against")
TONE_NAMES |= dict.fromkeys(("x", "", "unknown", "not known", "no vote"), "absent")


def tile(ax, x, y, what, width=0.92, height=0.88, sign=None):
    """Draw one vote, code or rating as a tile of the common scale, with its sign.

    ax: an axes whose limits the cell sets. x, y: the tile's middle, in data units. what: a name
    that `tones` knows. width, height: in data units. sign: instead of its own, where there is
    little room. Problem: a name that `tones` does not know.
    """
    tone = tones[what]
    corner = (x - width / 2, y - height / 2)
    style = {"facecolor": tone.fill, "edgecolor": tone.edge, "linewidth": 0.8}
    ax.add_patch(matplotlib.patches.Rectangle(corner, width, height, **style))
    sign = tone.sign if sign is None else sign
    if sign:
        style = {"ha": "center", "va": "center", "weight": "bold"}
        ax.text(x, y, sign, color=ENTITIES["United States"], **style)


def contrast(one, other="white"):
    """The contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    bright = []
    for name in (one, other):
        parts = matplotlib.colors.to_rgb(name)
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        bright.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return (max(bright) + 0.05) / (min(bright) + 0.05)

"""Figures: the one way to the page, and the fixed look of each entity."""

import base64
import hashlib
import io

import matplotlib.pyplot as plt
from IPython.display import Markdown, display
from matplotlib.category import StrCategoryFormatter
from matplotlib.dates import DateConverter
from matplotlib.ticker import FixedFormatter, NullFormatter

from .tables import resource

# Colours with at least 3:1 contrast on white; no state gets the colours of its flag.
BLACK, BLUE, VERMILION, GREEN, PINK, GREY = "#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#6B6B6B"
LOOKS = {
    "China": (BLUE, "-", "o"),
    "Russia": (GREEN, "--", "s"),
    "United States": (BLACK, "-.", "^"),
    "European Union": (PINK, ":", "D"),
    "India": (VERMILION, (0, (5, 1)), "v"),
    "China-Russia": (VERMILION, "-", "o"),
    "China-US": (BLUE, "--", "s"),
    "Russia-US": (BLACK, "-.", "^"),
    "China-India": (GREEN, ":", "v"),
}
DASHES = [(0, (6, 2)), (0, (3, 1)), (0, (1, 1)), (0, (6, 2, 1, 2)), (0, (6, 1, 1, 1, 1, 1))]
MARKERS = ["P", "X", "D", "<", ">", "h", "*"]
_others = []


def look(name):
    """Keyword arguments (color, linestyle, marker) for plotting one entity, the same in every lesson.

    name: such as "China", "Russia", "United States", "China-Russia". Any other name gets grey with a dash
    and a marker of its own, in order of first use; no name is an error.
    """
    if name in LOOKS:
        return dict(zip(("color", "linestyle", "marker"), LOOKS[name], strict=True))
    if name not in _others:
        _others.append(name)
    place = _others.index(name)
    return {"color": GREY, "linestyle": DASHES[place % len(DASHES)], "marker": MARKERS[place % len(MARKERS)]}


def _named(axis):
    """True if this axis shows names, dates or years, or nothing at all: then it needs no label."""
    formatter = axis.get_major_formatter()
    if isinstance(formatter, (FixedFormatter, StrCategoryFormatter, NullFormatter)) or not axis.get_visible():
        return True
    low, high = sorted(axis.get_view_interval())
    return isinstance(axis.get_converter(), DateConverter) or (1800 <= low and high <= 2100 and high - low >= 2)


def _unlabelled(fig):
    """The letters ("x", "y") of value axes that say neither what they show nor in which unit."""
    letters = []
    for letter in "xy":
        common = getattr(fig, f"get_sup{letter}label")()
        for ax in fig.axes:
            group = getattr(ax, f"get_shared_{letter}_axes")().get_siblings(ax)
            labels = [getattr(sibling, f"get_{letter}label")() for sibling in group]
            if ax.axison and not any(labels) and not common and not _named(getattr(ax, f"{letter}axis")):
                letters.append(letter)
    return letters


def digest(fig):
    """Sixteen characters that change when a plotted number or word changes (not when a colour does)."""
    words, numbers = [fig.get_suptitle()], []
    for ax in fig.axes:
        words += [ax.get_title(loc=side) for side in ("left", "center", "right")] + [ax.get_xlabel(), ax.get_ylabel()]
        words += [text.get_text() for text in ax.texts]
        words += [text.get_text() for text in (ax.get_legend().get_texts() if ax.get_legend() else [])]
        for axis in (ax.xaxis, ax.yaxis):
            if isinstance(axis.get_major_formatter(), (FixedFormatter, StrCategoryFormatter)):
                words += [text.get_text() for text in axis.get_ticklabels()]
        numbers += [line.get_xydata() for line in ax.lines]
        numbers += [patch.get_patch_transform().transform(patch.get_path().vertices) for patch in ax.patches]
        for drawn in ax.collections:
            paths = [path.vertices for path in drawn.get_paths()]
            numbers += [drawn.get_offsets()] if len(drawn.get_offsets()) > 1 else paths
            numbers += [part for part in (drawn.get_array(), getattr(drawn, "get_sizes", lambda: None)()) if part is not None]
        numbers += [image.get_array() for image in ax.images]
    text = []
    for block in numbers:
        values = [float(value) for value in block.ravel()]
        largest = max((abs(value) for value in values if value == value), default=0)
        # Rounded twice: six digits alone would flip on ties between machines.
        text += [f"{float(f'{v:.12g}') if abs(v) > 1e-9 * largest else 0:.6g}" for v in values]
    return hashlib.sha256("|".join(words + text).encode()).hexdigest()[:16]


def show(fig, number, alt, source):
    """Put a figure on the page: the picture, then a caption with its description and source. Closes the figure.

    fig: a matplotlib Figure whose axes have a title. number: such as "4.2". alt: what a reader who can't see
    it needs, "[chart] of [data] where [finding]", at least 40 characters. source: a table name, or several.
    ValueError (one sentence): no title, no alt text, a value axis without a label. DataProblem: unknown table.
    """
    about = [resource(table) for table in ([source] if isinstance(source, str) else source)]
    if not (fig.get_suptitle() or any(ax.get_title(loc=side) for ax in fig.axes for side in ("left", "center"))):
        raise ValueError(f"figure {number} has no title: say with ax.set_title(...) what is to be seen.")
    if len(alt) < 40:
        raise ValueError(f"figure {number} needs a description (alt) of at least 40 characters, this has {len(alt)}.")
    if _unlabelled(fig):
        raise ValueError(f"figure {number} has an {_unlabelled(fig)[0]} axis without a label: name it and its unit.")
    picture = io.BytesIO()
    fig.savefig(picture, format="png", metadata={"Software": None})
    bundle = {
        "image/png": base64.b64encode(picture.getvalue()).decode(),
        "text/plain": f"{alt} [plotted data {digest(fig)}]",
    }
    plt.close(fig)
    display(bundle, raw=True, metadata={"image/png": {"alt": alt}})
    origins = "; ".join(
        f"{one['publisher']}, to {one['data_to']} ([{one['name']}.csv](../data/{one['name']}.csv))" for one in about
    )
    display(Markdown(f"**Figure {number}.** {alt.rstrip('.')}. *Source:* {origins}."))

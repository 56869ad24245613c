"""Figures: the one way to the page, and the fixed look of each entity."""

import base64
import hashlib
import io

import matplotlib.pyplot as plt
from IPython.display import Markdown, display
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.category import StrCategoryFormatter
from matplotlib.dates import AutoDateFormatter, DateFormatter
from matplotlib.ticker import FixedFormatter, NullFormatter

from .tables import resource

# Colours with at least 3:1 contrast on white; no state gets the colours of its flag.
BLACK, BLUE, VERMILION, GREEN, PINK, GREY = "#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#6B6B6B"
LOOKS = {
    "China": (BLUE, "-", "o"), "Russia": (GREEN, "--", "s"), "United States": (BLACK, "-.", "^"),
    "European Union": (PINK, ":", "D"), "India": (VERMILION, (0, (5, 1)), "v"), "China-Russia": (VERMILION, "-", "o"),
    "China-US": (BLUE, "--", "s"), "Russia-US": (BLACK, "-.", "^"), "China-India": (GREEN, ":", "v"),
}  # fmt: skip
DASHES = [(0, (6, 2)), (0, (3, 1)), (0, (1, 1)), (0, (6, 2, 1, 2)), (0, (6, 1, 1, 1, 1, 1))]
MARKERS, _others = ["P", "X", "D", "<", ">", "h", "*"], []


def look(name):
    """Keyword arguments (color, linestyle, marker) for plotting one entity, the same in every lesson.

    name: such as "China", "Russia", "United States", "China-Russia". Any other name gets grey with a dash
    and a marker of its own, in order of first use; no name is an error.
    """
    name = str(name)
    _others.extend([name] if name not in LOOKS and name not in _others else [])
    place = _others.index(name) if name in _others else 0
    other = (GREY, DASHES[place % len(DASHES)], MARKERS[place % len(MARKERS)])
    return dict(zip(("color", "linestyle", "marker"), LOOKS.get(name, other), strict=True))


def _named(axis):
    """True if this axis shows names, dates, years or nothing at all: then it needs no label."""
    low, high = sorted(axis.get_view_interval())
    words = (FixedFormatter, StrCategoryFormatter, NullFormatter, AutoDateFormatter, DateFormatter)
    years = low >= 1800 and high <= 2100 and high - low >= 2
    return years or isinstance(axis.get_major_formatter(), words) or not axis.get_visible()


def _unlabelled(fig):
    """The letter ("x" or "y") of a value axis that says neither what it shows nor in which unit, else None."""
    for letter, ax in [(letter, ax) for letter in "xy" for ax in fig.axes if ax.axison]:
        group = getattr(ax, f"get_shared_{letter}_axes")().get_siblings(ax)
        labels = [getattr(fig, f"get_sup{letter}label")(), *[getattr(one, f"get_{letter}label")() for one in group]]
        if not any(labels) and not _named(getattr(ax, f"{letter}axis")):
            return letter
    return None


def digest(fig):
    """Sixteen characters that change when a plotted number or word changes (not when a colour does)."""
    words, numbers = [fig.get_suptitle()], []
    for ax in fig.axes:
        words += [ax.get_title(loc=side) for side in ("left", "center", "right")] + [ax.get_xlabel(), ax.get_ylabel()]
        words += [text.get_text() for text in ax.texts + (ax.get_legend().get_texts() if ax.get_legend() else [])]
        for axis in (ax.xaxis, ax.yaxis):
            if isinstance(axis.get_major_formatter(), (FixedFormatter, StrCategoryFormatter)):
                words += [text.get_text() for text in axis.get_ticklabels()]
        numbers += [line.get_xydata() for line in ax.lines] + [image.get_array() for image in ax.images]
        numbers += [patch.get_patch_transform().transform(patch.get_path().vertices) for patch in ax.patches]
        for drawn in ax.collections:
            points = drawn.get_offsets()
            numbers += [points] if len(points) > 1 else [path.vertices for path in drawn.get_paths()] + [points]
            numbers += [drawn.get_sizes()] if hasattr(drawn, "get_sizes") else []
            numbers += [drawn.get_array()] if drawn.get_array() is not None else []
    for block in numbers:
        values = [float(value) for value in block.ravel()]
        largest = max((abs(value) for value in values if value == value), default=0)
        # Rounded twice: six digits alone would flip on ties between machines. Noise around zero counts as zero.
        words += [f"{float(f'{value:.12g}') if abs(value) > 1e-9 * largest else 0:.6g}" for value in values]
    return hashlib.sha256("|".join(words).encode()).hexdigest()[:16]


def show(fig, number, alt, source):
    """Put a figure on the page: the picture, then a caption with its description and source. Closes the figure.

    fig: a matplotlib Figure whose axes have a title. number: such as "4.2". alt: what a reader who can't see
    it needs, "[chart] of [data] where [finding]", at least 40 characters. source: a table name, or several.
    ValueError (one sentence): no title, no alt text, a value axis without a label, an unknown table.
    """
    about = [resource(table) for table in ([source] if isinstance(source, str) else source)]
    if not fig.get_suptitle() and not any(ax.get_title(loc=side) for ax in fig.axes for side in ("left", "center")):
        raise ValueError(f"figure {number} has no title: say with ax.set_title(...) what is to be seen.")
    if len(str(alt)) < 40:
        raise ValueError(f"figure {number} needs a description (alt) of at least 40 characters, not {len(str(alt))}.")
    if letter := _unlabelled(fig):
        raise ValueError(f"figure {number} has a value axis ({letter}) without a label: name it and its unit.")
    picture = io.BytesIO()
    FigureCanvasAgg(fig).print_png(picture, metadata={"Software": None})
    plt.close(fig)
    png, text = base64.b64encode(picture.getvalue()).decode(), f"{alt} [plotted data {digest(fig)}]"
    display({"image/png": png, "text/plain": text}, raw=True, metadata={"image/png": {"alt": alt}})
    files = [f"{one['publisher']}, to {one['data_to']} ([{one['name']}.csv](../data/{one['path']}))" for one in about]
    display(Markdown(f"**Figure {number}.** {alt.rstrip('.')}. *Source:* {'; '.join(files)}."))

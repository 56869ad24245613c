"""Words of a lesson that its cells don't carry: words/06a.toml; and which lesson has begun.

Titles, captions and readings of pictures lie in a file of words, so that a cell that draws a
picture does not give its finding away before it is run. A file of words looks like this:

    ["6.1"]                                   # the figure's number, as show() has it
    title = "Trade fell in {year}"            # one sentence, no colon, at most two numbers
    subtitle = "Goods traded, billion dollars a year, 1992-{to:%Y}"  # to: its sources' last day
    caption = "Exports plus imports."         # at most 25 words beyond the source; may be missing
    description = "Line chart. Trade changes by {change[2015]:+.0f} %."  # at most 60 words
    sources = ["annual_trade"]                # tables of data/datapackage.json
    narrow = true                             # may be missing: drawn a second time, for a phone
    clock = false                             # may be missing: no rules of clock.py on its years
    notes = [{ x = 2015, y = 40, text = "down {fall:.0f} %", to = [2015, 66] }]

    ["6.1".guess]                             # what guess() takes; any other name takes anything
    "in 2015" = ["up", "down"]
    "best year" = { from = 1993, to = "last_full_year" }  # a number, or a year of edition.toml

    ["6.2".notes]                             # instead of a list: names that words() gives
    low = "the low of {year}"

    [verdict.C35]                             # what compare() shows beside the ledger's rating
    claim = "Ties have been strong since 2014."  # may be missing: then the ledger's words
    why = "At most 40 words."
    change = "At most 40 words: what would change our mind."
    rows = [["Votes", "Closer by {yours}", "A vote shows no motive"]]  # what sides() shows: three

    ["4.3".notes]                             # of a fork: its title, by what the learner did
    all = "By {best} they are closer, by {worst} not"
    own = "Your way gives {own}, where ours gives {at}"
    same = "Our way gives {at}. Now change a line"

    ["4.3".stand]                             # of a fork: what holds() answers
    holds = "Then answer AC1, by which {hold[chance][AC1]} ways are clear."
    doubtful = "Then answer kappa, by which {hold[chance][kappa]} are."
    names = { holds = ["AC1", "Gwet"], doubtful = ["kappa"] }

A note also knows ha, va, colour = "China" (a name that colour() knows) and panel = 2 (counted
from 1). Placeholders are filled with what the cell gives to show(); {{ and }} stand for braces.
"""

import numbers
import re
import string
import tomllib
from pathlib import Path

import matplotlib.pyplot as plt
from matplotlib.font_manager import fontManager

from . import slips, tables
from .files import Problem, kept, remedy

WORDS = Path(__file__).with_name("words")
STYLE = Path(__file__).with_name("house.mplstyle")
for _face in sorted(Path(__file__).with_name("face").glob("*.ttf")):
    fontManager.addfont(_face)  # known by its name, which the style has; nothing is installed
_now = {"lesson": None}  # the lesson that has begun: "06a", or "06a_record"
_form = string.Formatter()


def begin(number, record=False):
    """Start a notebook: the house style, its file of words, and errors in short (slips.py).

    number: the lesson's, such as "06a" or 4. record: True in the record of that lesson, whose
    words lie in words/06a_record.toml. Prints nothing, unless a table that a picture of it names as
    its source is not as it was published.
    Raises Problem (one sentence): no such file of words, or a file that can't be read.
    """
    lesson = f"{number:02d}" if isinstance(number, int) else str(number)
    if not re.fullmatch(r"\d\d[a-z]?", lesson):
        raise Problem(f'lesson.begin() takes a lesson\'s number, such as "06a", not {number!r}.')
    lesson += "_record" if record else ""
    found = _entries(lesson)
    # "default" first: else what was set before stays where the house style does not name it.
    plt.style.use(["default", STYLE])
    _now["lesson"] = lesson
    slips.short(lesson)
    for one in found.values():
        named = one.get("sources") if isinstance(one, dict) else None
        tables.heed(*(named if isinstance(named, list) else []))


def begun():
    """The lesson that has begun, such as "06a" or "06a_record"; None before begin()."""
    return _now["lesson"]


def _parsed(content):
    return tomllib.loads(content.decode("utf-8"))


def _entries(lesson):
    """All entries of a lesson's file of words. Raises Problem: missing, unreadable, broken."""
    file = f"lesson/words/{lesson}.toml"
    again = remedy(f"notebooks/{file}")
    try:
        return kept(WORDS / f"{lesson}.toml", _parsed)
    except FileNotFoundError:
        raise Problem(f"{file} is missing: {again}.") from None
    except (UnicodeDecodeError, OSError):
        raise Problem(f"{file} can't be read as UTF-8 text: {again}.") from None
    except tomllib.TOMLDecodeError as fault:
        # "Expected '=' after a key (at line 3, column 5)", "… (at end of document)"
        said, _, place = str(fault).rstrip(")").rpartition(" (at ")
        fault = f"{said.rstrip('.')}, {place}"
        raise Problem(f"{file} is broken ({fault}): mend that line, or {again}.") from None


def place(*names):
    """Where an entry stands, in words: lesson/words/06a.toml, ["6.1".guess]."""
    plain = [name if re.fullmatch(r"[A-Za-z_]\w*", name) else f'"{name}"' for name in names]
    return f"lesson/words/{begun()}.toml, [{'.'.join(plain)}]"


def entry(*names):
    """One entry of the words of the lesson that has begun, such as entry("6.1") or two levels.

    An entry of two levels may also be written as one name: ["verdict.C35"] as well as
    [verdict.C35]. Raises Problem: no lesson has begun, no such entry.
    """
    if begun() is None:
        example = 'lesson.begin("06a")'
        raise Problem(f"no lesson has begun: run the notebook's first code cell, with {example}.")
    found = _entries(begun())
    if ".".join(names) in found:
        names = [".".join(names)]
    for name in names:
        found = found.get(name) if isinstance(found, dict) else None
    if not isinstance(found, dict):
        raise Problem(f"{place(*names)} is missing: add it, or correct its name in the cell.")
    return found


def fill(text, values, where):
    """A text with its placeholders filled, such as {base} or {percent[India]:+.0f}.

    values: {name: value}; an item of a dict or a Series stands in brackets, without quotes.
    A minus becomes a true one, a missing number "no value". where: begins the sentence of Problem.
    """
    if not isinstance(text, str):
        raise Problem(f"{where} is no text: put it in quotes.")
    try:
        pieces = list(_form.parse(text))
    except ValueError:
        fault = "has a brace without its partner"
        raise Problem(f"{where} {fault}: close it, or double a brace that is meant.") from None
    filled = []
    for plain, field, spec, _ in pieces:
        filled.append(plain)
        if field is None:
            continue
        try:
            value = _form.get_field(field, (), values)[0]
        except (LookupError, AttributeError, TypeError, ValueError):
            name = re.match(r"\w*", field).group() or "name"
            remedy = f"give {name}=... in the cell, or correct the placeholder"
            raise Problem(f"{where} has no value for {{{field}}}: {remedy}.") from None
        try:
            filled.append(_as_text(value, spec))
        except (TypeError, ValueError):
            fault = f"can't write {{{field}:{spec}}} for a {type(value).__name__}"
            raise Problem(f"{where} {fault}: name one item of it, or change its form.") from None
    return "".join(filled)


def _as_text(value, spec):
    """One value as a reader should see it."""
    if not isinstance(value, numbers.Number):
        return format(value, spec)
    if value != value:
        return "no value"
    text = format(value, spec)
    if re.fullmatch(r"[+-][0.,]+%?", text):  # a zero has no sign
        text = text[1:]
    return text.replace("-", "−")


def words(name, key, **values):
    """One text of an entry, filled: for a name or a note that a cell places itself.

    name: the entry, such as "6.1". key: a name under its notes, or any other text of the entry.
    values: what its placeholders ask for. Returns the text. Raises Problem: missing, unfilled.
    """
    found = entry(name)
    notes = found.get("notes")
    if isinstance(notes, dict) and key in notes:
        return fill(notes[key], values, f"{place(name, 'notes')}, {key},")
    if not isinstance(found.get(key), str):
        raise Problem(f"{place(name)} has no text {key!r}: add it, or correct the cell.")
    return fill(found[key], values, f"{place(name)}, {key},")

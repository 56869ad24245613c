"""Facts of a lesson as lines of text: data/facts/NN.facts, over the names of NN.py and shared.py beside it.

A line of NN.facts is a piece of prose with {expressions}; behind ` ? ` stands what else has to hold. Expressions see
the names, pandas, and table(). CONTRIBUTING.md (*A fact*) has the grammar; by_cell.py says what a place is. Four places
are no prose: [evidence] and [keys] give values a second time, [typed] and [elsewhere] say why a number has no fact.
"""

import ast
import functools
import re
from datetime import date
from pathlib import Path

import pandas as pd

from tools.notebooks import by_cell
from tools.tree import ROOT

HERE = ROOT / "data" / "facts"
LESSONS = sorted(path.stem for path in HERE.glob("*.facts"))
NO_PROSE = ("evidence", "keys", "typed", "elsewhere")
SMALL = [*by_cell.SMALL, *["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]]
NTH = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
NTH |= {"twelve": "twelfth", "twenty": "twentieth"}


# How a value is written


def say(value, spec=""):
    """A value as prose writes it. spec: Python's own, or w (a word to twelve), W (to twenty), nth, th, times, day,
    month; behind it `and` or `or` for a list. Minus is −, and no zero has a sign.
    """
    if not isinstance(value, str) and hasattr(value, "__iter__"):
        *spec, last = spec.split()
        *first, end = (say(one, *spec) for one in value)
        return f"{', '.join(first)} {last} {end}" if first else end
    if spec in ("w", "W"):
        return SMALL[int(value)] if 0 <= value <= (12 if spec == "w" else 20) else say(value)
    if spec == "nth":
        word = say(value, "W")
        return NTH.get(word, f"{word}th")
    if spec == "times":
        return {1: "once", 2: "twice"}.get(int(value), say(value, "w") + " times")
    if spec == "th":
        return f"{value}{'th' if 10 <= value % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
    if spec in ("day", "month"):
        day = date.fromisoformat(str(value)[:10] if spec == "day" else f"{value}"[:7] + "-01")
        return f"{day.day} {day:%B %Y}" if spec == "day" else f"{day:%B %Y}"
    if isinstance(value, float) and not spec and value.is_integer():
        value = int(value)
    text = format(value, spec)
    if isinstance(value, str):
        return text
    zero = not text.strip("+-0.,") and "." in text
    return text.lstrip("+-") if zero else text.replace("-", "−")


# Reading NN.facts


def lines_of(stem):
    """[(place, number of the line, its text)] of a file of facts, continued lines joined; ValueError: no place yet."""
    place, found = None, []
    for number, line in enumerate((HERE / f"{stem}.facts").read_text(encoding="utf-8").splitlines(), 1):
        if head := re.fullmatch(r"\[(.+)\]", line):
            place = head[1]
        elif line.startswith("  ") and found:
            found[-1] = (*found[-1][:2], f"{found[-1][2]} {line.strip()}")
        elif line.strip() and line[0] != "#":
            if place is None:
                raise ValueError(f"{stem}.facts, line {number}, stands below no [place]: name one above it.")
            found.append((place, number, line.strip()))
    return found


def rows_of(stem, place):
    """The lines of a place that is no prose, cut at ` | `."""
    return [[part.strip() for part in text.split(" | ")] for where, _, text in lines_of(stem) if where == place]


def parts(text):
    """A line's text cut at its {expressions}: pieces of text, and pairs (expression, how it is written)."""
    for one in ast.parse(f"f'''{text}\n'''", mode="eval").body.values:
        spec = "".join(part.value for part in one.format_spec.values) if getattr(one, "format_spec", None) else ""
        yield one.value.removesuffix("\n") if isinstance(one, ast.Constant) else (ast.unparse(one.value), spec)


def read(stem):
    """[(place, number of the line, pieces, condition)] of the prose of a lesson: ` … ` parts a line into several."""
    found = []
    for place, number, line in lines_of(stem):
        if place in NO_PROSE:
            continue
        text, _, condition = line.partition(" ? ")
        cut = text.strip().split(" … ")
        try:
            pieces = [[part for part in parts(one) if part] for one in cut]
        except SyntaxError as fault:
            raise ValueError(f"{stem}.facts, line {number}: {fault.msg}: mend its braces.") from None
        found += [(place, number, one, condition * (at == len(cut))) for at, one in enumerate(pieces, 1)]
    return found


# Computing


@functools.cache
def _frame(path):
    return pd.read_csv(path, low_memory=False)


class Facts:
    """What the facts of a lesson say of the data in a folder; the same text can be asked of another commit's data."""

    def __init__(self, stem, folder=ROOT / "data"):
        self.stem, self.folder = stem, Path(folder)

    def table(self, path):
        """A CSV file below data/ as a frame of its own; days stay texts."""
        return _frame(self.folder / f"{path}.csv").copy()

    @functools.cached_property
    def names(self):
        """What expressions see. A name that can't be computed is left out and told in broken."""
        seen = {"pd": pd, "table": self.table, "broken": []}
        for file in ("shared.py", f"{self.stem}.py"):
            for line in ast.parse((HERE / file).read_text(encoding="utf-8")).body:
                try:
                    exec(compile(ast.Module([line], []), file, "exec"), seen)
                except Exception as fault:
                    seen["broken"].append(f"data/facts/{file}, line {line.lineno}: {type(fault).__name__}: {fault}")
        return seen

    def value(self, expression):
        """An expression's value; ValueError with what broke."""
        try:
            return eval(expression, self.names)
        except Exception as fault:
            why = next(iter(self.names["broken"]), f"{type(fault).__name__}: {fault}")
            raise ValueError(f"{self.stem}.facts: {expression} can't be computed: {why}") from fault

    def said(self):
        """[(place, pieces, condition, whether it holds)]: a piece is (text, expression, how it is written)."""
        for place, number, cut, condition in read(self.stem):
            try:
                pieces = [
                    (one, "", "") if isinstance(one, str) else (say(self.value(one[0]), one[1]), *one) for one in cut
                ]
                yield place, pieces, condition, not condition or bool(self.value(condition))
            except ValueError as fault:
                yield place, [(f"line {number}: {fault}", "", "")], condition, False

    @functools.cached_property
    def prose(self):
        """{place: [(text, whether it holds)]}, as by_cell.found and mend take them."""
        found = {}
        for place, pieces, _, holds in self.said():
            found.setdefault(place, []).append(("".join(text for text, *_ in pieces), holds))
        return found

    @functools.cached_property
    def evidence(self):
        """[(claim, label, expression, decimals)] of the lines `claims | words of one label | expression`.

        Where the words stand in no label, or in several, they stand for it: the tests name them.
        """
        rows = self.table("harvest/evidence").to_dict("records")
        found = []
        for claims, words, expression in rows_of(self.stem, "evidence"):
            for claim in claims.split():
                near = [row for row in rows if row["claim"] == claim and words in row["label"]]
                near = [row for row in near if row["label"] == words] or near
                [one] = near if len(near) == 1 else [{"label": words, "decimals": 0}]
                found.append((claim, one["label"], expression, int(one["decimals"])))
        return found

    @property
    def keys(self):
        """{exercise: the expression of its key}."""
        return dict(rows_of(self.stem, "keys"))

    @property
    def typed(self):
        """{part of a cell with a number that no cell prints: why}."""
        return dict(rows_of(self.stem, "typed"))

    @property
    def elsewhere(self):
        """{(claim, label): why a value on which a rating turns has no second road}."""
        return {(claim, label): why for claim, label, why in rows_of(self.stem, "elsewhere")}


# For a reader of the book: where a computed number stands, and lines to paste that give it


def spans(said, text):
    """[(start, end, expression, how it is written, condition)] of the values in the text of a place.

    said: what Facts.said() gives of this place, in its order.
    """
    plain, places = by_cell.read(text)
    at = 0
    for _, pieces, condition, holds in said:
        wanted = (r"\s+".join(map(re.escape, by_cell.read(one)[0].split(" "))) for one, _, _ in pieces)
        wanted = "".join(f"({one})" if pieces[which][1] else one for which, one in enumerate(wanted))
        found = holds and re.compile(rf"(?<![\w.,+−-]){wanted}(?!\w|[.,]\d)", re.I).search(plain, at)
        if found:
            at = found.end()
            for which, (_, expression, spec) in enumerate((one for one in pieces if one[1]), start=1):
                start, end = found.span(which)
                yield places[start], places[end - 1] + 1, expression, spec, condition


def _made(line):
    """The names that a statement binds."""
    if isinstance(line, ast.Import | ast.ImportFrom):
        return {one.asname or one.name for one in line.names}
    if hasattr(line, "name"):
        return {line.name}
    targets = getattr(line, "targets", [getattr(line, "target", line)])
    return {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}


def _used(line):
    """The names that a statement reads, without those that it binds for itself, such as arguments."""
    own = {one.arg for one in ast.walk(line) if isinstance(one, ast.arg)}
    names = [one for one in ast.walk(line) if isinstance(one, ast.Name)]
    return {one.id for one in names if isinstance(one.ctx, ast.Load)} - own


def names_in(text):
    """The names that some lines of Python hold."""
    return {one.id for one in ast.walk(ast.parse(text.strip())) if isinstance(one, ast.Name)}


@functools.cache
def _statements(stem):
    """[(names that it binds, names that it reads, source)] of each statement of shared.py and NN.py.

    Without docstrings and the import of pandas.
    """
    found = []
    for file in ("shared.py", f"{stem}.py"):
        source = (HERE / file).read_text(encoding="utf-8")
        for line in ast.parse(source).body:
            text = ast.get_source_segment(source, line)
            if text != "import pandas as pd" and not (
                isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
            ):
                found.append((_made(line), _used(line), text))
    return found


def snippet(stem, expression, spec=""):
    """(lines that print a value when they run in notebooks/, the tables that they read, below data/)."""
    known, wanted, taken = _statements(stem), [_used(ast.parse(expression))], set()
    while wanted:
        names = wanted.pop()
        for at, (made, used, _) in enumerate(known):
            if at not in taken and made & names:
                taken.add(at)
                wanted.append(used)
    places, several = re.match(r"\+?,?\.(\d)f", spec), spec.endswith(("and", "or"))
    one = "one" if several else expression
    last = f"round({one}, {places[1]})" if places else one
    last = f"*[{last} for one in {expression}]" if several else last
    text = "\n".join(["import pandas as pd", *(known[at][2] for at in sorted(taken)), f"print({last})"])
    tables = dict.fromkeys(re.findall(r"""["']((?:tables|own|lessons|ledger|harvest|sources)/[\w/.-]+)["']""", text))
    text = re.sub(r"""table\(["']([^"']+)["']\)""", r'pd.read_csv("../data/\1.csv")', text)
    if re.search(r"\btable\(", text):  # by a name that a function is given
        text = text.replace("\n", '\ntable = lambda path: pd.read_csv(f"../data/{path}.csv")\n', 1)
    return text, list(tables)

"""Slips: an error of a cell in three lines: what was typed, what Python says, what helps.

begin() has IPython show errors so. `%tb` in a cell of its own shows the whole of the last one.
"""

import difflib
import json
import keyword
import linecache
import os
import re
import symtable
import sys
import textwrap
import traceback
from functools import partial
from pathlib import Path

import pandas as pd
from IPython import get_ipython
from IPython.core.error import UsageError

WHOLE = "(%tb in a cell of its own shows more.)"
BRACKETS = "Put each comparison in brackets of its own, as in"
SAID = {  # what Python says, and what helps
    "Cannot perform reduction": f"Words have no mean. {BRACKETS} 100 * (a == b).mean().",
    "truth value of a": f"Write & for and, | for or. {BRACKETS} (a == b) & (c == d).",
    r" for [&|]: |'r?(and|or)_'": f"{BRACKETS} (a == b) & (c == d).",
    "'(Series|DataFrame)' object is not callable": 'Choose in square brackets: table["year"].',
    "'(builtin_function_or_)?(method|function)'": "Add brackets to what computes, as in .mean().",
    "between .*str|operand .*'str'|concatenate str|multiply sequence|with base 10|to float": (
        "A text stands where a number should: type numbers without quotation marks."
    ),
    "axis 0 with size 0": "Nothing is left here. Does a filter keep a row? Capitals count.",
    "unhashable type: '(DataFrame|Series)'": 'A name in braces wants quotes: {"hacks": 2}.',
    "cannot unpack": 'Two names want two values, with a comma between: 60, "a reason".',
    "No such file.*data/": "Is the name right? A table that is gone comes back at the next start.",
    "'str' object has no attribute '(guess|draw|check|compare|holds|room|sure|my_line)'": (
        "lesson is our toolkit: name yours otherwise, and run the first code cell again."
    ),
    "'str' object has no attribute '(mean|sum|max)'": f"{BRACKETS} (a == b).mean().",
    r"isin\(\)": 'Put what is looked for in a list: .isin(["talk", "video"]).',
    "out of range|out[ -]of[ -]bounds": "There are not so many: Python counts from 0.",
}
EQUALS = "Write == to compare: a single = gives a name."
SYNTAX = [  # what Python says, what stands in the line outside of quotation marks, what helps
    ("invalid character|unterminated", "[“”„‘’«»]", 'Type straight quotation marks here: "".'),
    ("invalid character", "[–—−]", "Type the minus sign of the keyboard here: -."),
    ("", r"\d\s*(%\s*($|[,)}\]#])|per ?cent)", "Leave out the % sign: a number stands alone."),
    ("", r"[:=]\s*\d+,\d", "Write a number with a point, as in 2.5."),
    ("unterminated", "", 'Close the quotation mark. A text of many lines has """ at both ends.'),
    ("never closed|incomplete", "", "Close what was opened: a bracket, a brace or a quote."),
    ("==", "", EQUALS),
    ("unmatched|does not match", "", "Take this bracket away, or open one before it."),
    ("unexpected indent", "", "Take away the blanks at the start of the line."),
    ("expected after", "", "Write what is missing here, or three dots."),
]


def short(lesson):
    """Let IPython show errors in short; without it, and in `make update`, do nothing.

    lesson: as begun() has it, such as "06a" or "06a_record". Raises nothing.
    """
    shell = get_ipython()
    if hasattr(shell, "set_custom_exc") and not os.environ.get("LESSONS_STORE"):
        shell.set_custom_exc((Exception,), partial(_show, lesson))


def _show(lesson, shell, kind, fault, trace, tb_offset=None):
    """Show an error in short; what has a way of its own, such as a Problem, is shown that way."""
    lines = None
    if not (isinstance(fault, UsageError) or hasattr(fault, "_render_traceback_")):
        try:
            lines = _lines(lesson, shell, fault, trace)
        except Exception:  # a fault of ours must not hide a learner's
            lines = None
    if lines is None:
        return shell.showtraceback((kind, fault, trace), tb_offset=tb_offset)
    sys.last_type, sys.last_value, sys.last_traceback = kind, fault, trace  # what %tb shows
    return shell._showtraceback(kind, fault, lines)


def _lines(lesson, shell, fault, trace):
    """The learner's own line, what Python says, and what helps."""
    syntax, nth, cell = isinstance(fault, SyntaxError), 0, []
    if syntax:
        nth, cell = fault.lineno or 0, linecache.getlines(fault.filename or "")
    for frame, at in traceback.walk_tb(trace):
        if frame.f_globals is shell.user_ns:  # code of a cell, and of no library
            nth, cell = at, linecache.getlines(frame.f_code.co_filename)
    nth = min(nth, len(cell))
    while syntax and nth > 1 and not cell[nth - 1].strip(" \n)]}"):
        nth -= 1  # noticed only where brackets close
    line = cell[nth - 1].strip() if nth else ""
    name = "SyntaxError" if syntax else type(fault).__name__
    said = fault.msg if syntax else " ".join(str(fault).split())[:200]
    if syntax:
        helps = _syntax(said, line)
        said = said.partition(". ")[0] if helps else said  # its own advice may be another
    elif isinstance(fault, KeyError) and fault.args:
        helps = _key(fault.args[0], trace, shell.user_ns)
    elif isinstance(fault, NameError) and fault.name:
        helps = _name(fault.name, lesson, shell, "".join(cell))
    else:
        found = [helps for pattern, helps in SAID.items() if re.search(pattern, said)]
        close = _close(getattr(fault, "name", None), dir(getattr(fault, "obj", None)))
        helps = found[0] if found else f"Did you mean {close}?" if close else ""
    where = [f"Line {nth} of this cell: {line}", ""] if line else []
    helps = textwrap.wrap(f"{helps} {WHOLE}".strip(), 100)  # else JupyterLab breaks a word
    return [*where, f"{name}: {said}", "", *helps]


def _close(name, names):
    """The one of some names that is most like what was typed; None where none is."""
    plain = {str(one).casefold(): one for one in names if str(one)[:1] != "_"}
    found = difflib.get_close_matches(str(name).casefold(), plain, 1, 0.75)
    return plain[found[0]] if found else None


def _syntax(said, line):
    """What helps where Python can't read a line; "" where it says so itself."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", '""', line)
    for saying, sign, helps in SYNTAX:
        if re.search(saying, said) and re.search(sign, bare):
            return helps
    words = re.search(r"[^\W\d]\w*( +\w+)+", bare)
    if words and not any(map(keyword.iskeyword, words.group().split())):
        return f'Put words in quotation marks: "{words.group()}".'
    ours = "Is a comma, a bracket or a quotation mark missing here, or in the line before?"
    return "" if re.search("(?i)(perhaps|maybe|did) you", said) else ours


def _key(key, trace, names=()):
    """What helps where a table lacks a name: one that it has, or all if they are few."""
    if isinstance(key, bool):  # table["column" == "word"]
        return 'Close the bracket of the column before ==, as in table["column"] == "word".'
    there = []
    for frame, _ in traceback.walk_tb(trace):
        here, index = frame.f_locals, frame.f_locals.get("self")
        table = here.get("obj", getattr(index, "__dict__", {}).get("obj"))  # of a groupby
        index = table.columns if isinstance(table, pd.DataFrame) else index
        if isinstance(index, pd.Index):
            there = index.unique().tolist()
    if isinstance(key, str) and (
        listed := re.search(r"\['(.*?)'.* (in (index|the \[)|found in axis)|found: (\w+)", key)
    ):
        key = listed[1] or listed[4]
    if there and isinstance(key, int) and all(isinstance(one, int) for one in there):
        ends = f"the first is {min(there)}, the last {max(there)}"
        between = f". {key}: with a colon takes all from there on" * (min(there) < key < max(there))
        return f"There is no {key} here: {ends}{between}."
    if key in names:
        return f"There is no {key!r} here. The name {key} is written without quotation marks."
    if (close := _close(key, there)) is not None:
        return f"There is no {key!r} here. Did you mean {close!r}?"
    if 0 < len(there) < 13:
        return f"There is no {key!r} here, only {', '.join(map(str, there))}."
    return f"There is no {key!r} here. Look at spelling and capitals."


def _name(name, lesson, shell, cell):
    """What helps where a name means nothing yet."""
    if start := _maker(name, lesson, cell):
        return f'The cell above that begins with "{start}" makes {name}: run it first.'
    close = _close(name, shell.user_ns)
    known = f"did you mean {close}?" if close else "run the cell above that makes it."
    return f'If {name} is a word, type "{name}". If it is the name of something, {known}'


def _maker(name, lesson, cell):
    """How the cell begins that makes a name, above this cell in this notebook; "" for none."""
    for file in sorted(Path().glob(f"{lesson.removesuffix('_record')}_*.ipynb")):
        if ("_record" in file.stem) != lesson.endswith("_record"):
            continue
        try:
            cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
            sources = ["".join(one["source"]) for one in cells if one["cell_type"] == "code"]
        except (OSError, ValueError, TypeError, KeyError):  # a file that is no notebook
            continue
        for source in sources:
            if source.strip() == cell.strip():
                break
            try:
                found = symtable.symtable(source, "cell", "exec").lookup(name)
            except (SyntaxError, ValueError, KeyError):  # half written, or without that name
                continue
            if found.is_assigned() or found.is_imported():
                return source.strip().splitlines()[0].partition("(")[0]
    return ""

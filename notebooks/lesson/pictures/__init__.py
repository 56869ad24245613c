"""The pictures of lessons and records, one module a lesson: l05.py holds figures 5.1 to 5.5.

A picture is a function that is found by its number. It takes data, and returns a figure and the
values for its words, so that it can be drawn without a notebook; lesson.show() puts it on the page.
"""

import ast
import importlib.util
import inspect
import os

from IPython.display import Code, display

from ..charts import narrow
from ..figures import show
from ..files import Problem
from ..wording import begun, entry

DRAWN_BY = {}  # {number: function}
DRAWN_FROM = {}  # {number: data} of each picture as it was drawn last, for room()


def picture(number):
    """Mark the function that draws the figure of this number."""

    def found(function):
        DRAWN_BY[number] = function
        return function

    return found


def _function(number, lesson=None):
    """The function that draws a figure of a lesson, or of its record: of the one that has begun."""
    lesson = lesson or begun()
    if lesson is None:
        raise Problem('no lesson has begun: run the first code cell, with lesson.begin("06a").')
    name = f"{__name__}.l{lesson.partition('_')[0]}"
    if importlib.util.find_spec(name):
        importlib.import_module(name)
    if str(number) not in DRAWN_BY:
        raise Problem(
            f"there is no picture {number!r} in this lesson: correct its number in the cell."
        )
    return DRAWN_BY[str(number)]


def draw(number, /, *data):
    """Draw a figure from its data, with what the learner guessed, and show it with its words.

    number: such as "5.1". data: what the picture is drawn from, as the cell has it; its code
    (lesson.code) says what each is. Raises Problem (one sentence): no such picture, other data
    than it is drawn from, or what show() refuses. Where `make update` stores outputs, a picture
    with narrow = true in its words is drawn a second time, for a phone.
    """
    function = _function(number)
    wanted = ", ".join(inspect.signature(function).parameters)
    try:
        inspect.signature(function).bind(*data)
    except TypeError:
        raise Problem(
            f'figure {number} is drawn from {wanted}: write lesson.draw("{number}", {wanted}).'
        ) from None
    try:
        fig, values = function(*data)
        if os.environ.get("LESSONS_STORE") and entry(number).get("narrow"):
            with narrow():
                fig.narrow, _ = function(*data)
    except Problem:
        raise
    except Exception as fault:  # whatever a changed table leads to
        what = f"{type(fault).__name__}: {fault}".rstrip(".")
        remedy = "run the cells above once more, or look at what you changed"
        raise Problem(
            f"figure {number} can't be drawn from this {wanted} ({what}): {remedy}."
        ) from fault
    DRAWN_FROM[str(number)] = data
    fig.drawn = True
    show(fig, number, **values)


def code(number):
    """Show the whole code that draws a figure; pasted into a cell of its notebook, it runs."""
    display(Code(code_of(number), language="python"))


def code_of(number, lesson=None):
    """A picture's code, with the imports, constants and helpers of its module that it needs.

    lesson: such as "06a"; without one, that which has begun. Raises Problem: no such picture.
    """
    function = _function(number, lesson)
    source = inspect.getsource(inspect.getmodule(function))
    parts = [node for node in ast.parse(source).body if not isinstance(node, ast.Expr)]
    names = {}  # {name: the statements that give or extend it}
    for node in parts:
        getattr(node, "decorator_list", []).clear()  # to be found by its number is no part of it
    for node in parts:
        for name in _given(node):
            names.setdefault(name, []).append(node)
    needed, open_ = set(), list(names[function.__name__])
    while open_:
        node = open_.pop()
        needed.add(node)
        read = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
        open_ += [one for name in read & names.keys() for one in names[name] if one not in needed]
    lines = []
    for node in parts:
        if node not in needed:
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            used = {
                one.id for other in needed for one in ast.walk(other) if isinstance(one, ast.Name)
            }
            node.names = [
                alias for alias in node.names if (alias.asname or alias.name).split(".")[0] in used
            ]
            if isinstance(node, ast.ImportFrom) and node.level:
                node.module, node.level = f"lesson.{node.module or 'pictures'}", 0
            lines.append(ast.unparse(node))
        else:
            lines += [
                *([""] if lines else []),
                *source.splitlines()[node.lineno - 1 : node.end_lineno],
            ]
    taken = inspect.signature(function).parameters
    given = dict(zip(taken, DRAWN_FROM.get(str(number), ()), strict=False))
    data = ", ".join("..." if given.get(one) is ... else one for one in taken)  # not yet there
    shown = f'fig, values = {function.__name__}({data})\nlesson.show(fig, "{number}", **values)'
    return "\n".join([*lines, "", "", shown])


def _given(node):
    """The names that a statement of a module gives, or adds to."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [(alias.asname or alias.name).split(".")[0] for alias in node.names]
    targets = getattr(node, "targets", [getattr(node, "target", None)])
    found = [
        one.id
        for target in targets
        if target
        for one in ast.walk(target)
        if isinstance(one, ast.Name)
    ]
    return found or ([node.name] if hasattr(node, "name") else [])

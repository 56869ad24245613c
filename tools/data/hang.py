"""Which evidence hangs on a table: what a record's cells compute from it, followed name by name.

A statement that reads the table's file, or a name that hangs on it, passes that on to the names that it makes. So a
value that is named may stay as it is; one that is not named can't move, as long as cells pass data on by names.
"""

import ast
import json
import re
from pathlib import Path

from tools.data.changes import SHOWN
from tools.data.package import as_text

BODIES = ("body", "orelse", "finalbody", "handlers")


def code_of(path: Path) -> list[ast.stmt]:
    """All statements of a notebook's code cells, in order; a cell that can't be parsed is left out."""
    found = []
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            try:
                found += ast.parse("".join(cell["source"])).body
            except SyntaxError:
                continue
    return found


def made(node: ast.AST) -> set[str]:
    """The names that a statement makes or changes, such as x of `x = 1`, `x["a"] = 1`, `def x()`, `for x in y`."""
    found = {node.name} if isinstance(node, ast.FunctionDef) else set()
    within = {id(name) for one in ast.walk(node) if isinstance(one, ast.comprehension) for name in ast.walk(one.target)}
    for one in ast.walk(node):
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store) and id(one) not in within:
            found.add(one.id)
        elif isinstance(one, ast.Subscript | ast.Attribute) and isinstance(one.ctx, ast.Store):
            while isinstance(one, ast.Subscript | ast.Attribute):
                one = one.value
            found |= {one.id} if isinstance(one, ast.Name) else set()
    return found


def free(function: ast.FunctionDef | ast.Lambda) -> set[str]:
    """The names that a function takes from outside."""
    own = {one.arg for one in ast.walk(function) if isinstance(one, ast.arg)} | made(function)
    return {one.id for one in ast.walk(function) if isinstance(one, ast.Name)} - own


def pattern(label: ast.AST) -> str:
    """A label of evidence as a pattern: what an f-string fills in may be anything."""
    if isinstance(label, ast.Constant):
        return re.escape(str(label.value))
    if isinstance(label, ast.JoinedStr):
        return "".join(re.escape(one.value) if isinstance(one, ast.Constant) else ".*" for one in label.values)
    return ".*"


def hanging(path: Path, files: set[str]) -> list[tuple[str, str]]:
    """[(claim, pattern of a label)] of the evidence in a notebook that hangs on one of these files."""
    names, functions, found = set(), {}, []

    def hits(node: ast.AST, seen: frozenset = frozenset()) -> bool:
        for one in ast.walk(node):
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value.rpartition("/")[2] in files:
                return True
            read = isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)
            if read and (one.id in names or passed_by(one.id, seen)):
                return True
        return False

    def passed_by(name: str, seen: frozenset) -> bool:
        """True if a function of this name takes something from outside that hangs on the files."""
        if name in seen or name not in functions:
            return False
        inner, outside = functions[name]
        return bool(outside & names) or any(hits(one, seen | {name}) for one in inner)

    def follow(body: list[ast.stmt]) -> None:
        for node in body:
            call = node.value if isinstance(node, ast.Expr) else None
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "lesson.evidence":
                claim, rows = ast.unparse(call.args[0]).strip("'\""), call.args[1]
                pairs = zip(rows.keys, rows.values, strict=True) if isinstance(rows, ast.Dict) else [(None, rows)]
                found.extend((claim, pattern(label)) for label, value in pairs if hits(value))
            elif isinstance(node, ast.FunctionDef):
                functions[node.name] = (node.body, free(node))
                names.discard(node.name)
            elif isinstance(node, ast.For | ast.If | ast.With | ast.Try | ast.While):
                head = [one for key in ("iter", "test") if (one := getattr(node, key, None)) is not None]
                if isinstance(node, ast.For):
                    (names.update if any(map(hits, head)) else names.difference_update)(made(node.target))
                for _ in range(2):  # what the end of a loop makes, its beginning may use
                    for key in BODIES:
                        follow([one for one in getattr(node, key, []) if isinstance(one, ast.stmt)])
            elif hits(node):
                names.update(made(node))
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):  # x.append(y) changes x
                    base = call.func.value
                    names.update({base.id} if isinstance(base, ast.Name) and base.id not in ("lesson", "plt") else ())
            elif isinstance(node, ast.Assign):
                names.difference_update(one.id for one in node.targets if isinstance(one, ast.Name))

    follow(code_of(path))
    return sorted(set(found))


def readers(folder: Path) -> dict[str, set[str]]:
    """{lesson: paths of tables and names of functions that stand in its notebooks}; empty without notebooks."""
    found = {}
    for path in sorted((folder.parent / "notebooks").glob("[0-9][0-9]*_*.ipynb")):
        number, text = re.match(r"\d\d[a-z]?", path.name).group(), path.read_text(encoding="utf-8")
        files, functions = re.findall(r"data/(\w+/\w+\.csv)", text), re.findall(r"lesson\.\w+\(", text)
        found.setdefault(number, set()).update(files, functions)
    return found


def read_by(resource: dict, marks_of: dict[str, set[str]]) -> list[str]:
    """The lessons whose notebooks read a table, or show it with the toolkit."""
    marks = {resource["path"], f"lesson.{resource['name']}("}
    return [number for number, found in marks_of.items() if marks & found]


def stakes(folder: Path, resources: list[dict]) -> list[str]:
    """The evidence that hangs on one of these tables, as hanging() follows it, and its claims."""
    marks_of, files = readers(folder), {Path(resource["path"]).name for resource in resources}
    lessons = {number for resource in resources for number in read_by(resource, marks_of)}
    try:
        evidence = as_text((folder / "harvest" / "evidence.csv").read_bytes())
    except (OSError, ValueError):
        return ["data/harvest/evidence.csv can't be read, so no evidence can be named: restore it with git."]
    rows = set()
    for path in sorted((folder.parent / "notebooks").glob("[0-9][0-9]*_record.ipynb")):
        number = re.match(r"\d\d[a-z]?", path.name).group()
        mine = evidence[evidence["lesson"] == number]
        for claim, label in hanging(path, files) if number in lessons else []:
            rows |= {(claim, one) for one in mine[mine["claim"] == claim]["label"] if re.fullmatch(label, one)}
    named = [f"  {claim} / {label}" for claim, label in sorted(rows)]
    return [
        f"lessons that read it: {', '.join(sorted(lessons)) or 'none'}",
        f"evidence that hangs on it (`make update` shows what moves): {len(rows)} values",
        *named[:SHOWN],
        *([f"  and {len(named) - SHOWN} more"] if len(named) > SHOWN else []),
        f"claims that have such evidence: {', '.join(sorted({claim for claim, _ in rows})) or 'none'}",
    ]

"""What the tests share: where things lie, the lessons as they are committed, tables, what must not be given away."""

import ast
import base64
import contextlib
import csv
import functools
import hashlib
import html
import inspect
import json
import os
import re
import shutil
import subprocess
import tomllib
import traceback
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from tools.data.graph import recipe_of
from tools.data.package import by_hand, read_package
from tools.data.sources import NotHere, Sources
from tools.tree import KINDS, all_notebooks, kind_of, name_of, number

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS, DATA, TOOLS = ROOT / "notebooks", ROOT / "data", ROOT / "tools"
TOOLKIT = NOTEBOOKS / "lesson"
PINNED = os.environ.get("PINNED") == "1"
EDITION = tomllib.loads((DATA / "edition.toml").read_text(encoding="utf-8"))  # its years, and the first clock
SOURCES = Path(os.environ["SOURCES"]) if os.environ.get("SOURCES") else None  # files that may not be shipped


def fail_if(faults):
    """Fail with one line for each fault, without a traceback."""
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def unwrapped(text):
    """A reply without the line ends that lesson.files.say puts between words, after some 100 signs."""
    return re.sub(r"(?<=.{60})\n(?=\S)", " ", text)


def one_sentence(text):
    """True for one line that holds one sentence (a file name or an address may hold full stops)."""
    text = unwrapped(text.strip())
    return bool(text) and "\n" not in text and not re.search(r"[.!?][\"')]? +[A-Z]", text)


def words_of(text):
    """The words of a text, in small letters, without punctuation."""
    return re.findall(r"[a-z0-9]+(?:['’][a-z]+)?", text.lower())


# The lessons


class Cell:
    """One cell of a lesson, with what the tests ask of it."""

    def __init__(self, lesson, place, raw):
        self.file, self.place, self.raw = lesson.path.name, place, raw
        self.kind, self.source, self.meta = raw.cell_type, raw.source, raw.metadata
        self.about = raw.metadata.get("lesson", {})
        self.role, self.id = self.about.get("role"), self.about.get("id")
        self.tags = set(raw.metadata.get("tags", []))
        self.outputs = raw.get("outputs", [])
        self.is_code = self.kind == "code"
        self.for_learner = not self.tags & {"solution", "teacher"}

    def __str__(self):
        start = next((line.strip() for line in self.source.splitlines() if line.strip()), "empty")
        return f"{self.file}, cell {self.place} ({start[:40]!r})"

    @functools.cached_property
    def tree(self):
        """The code as a syntax tree; an empty one for Markdown."""
        try:
            return ast.parse(self.source if self.is_code else "")
        except SyntaxError as error:
            pytest.fail(f"{self} is not plain Python ({error.msg}): take magics and shell lines out.", pytrace=False)

    def calls(self, name):
        """The calls of a function, such as "lesson.show" or ".savefig" (any object's method)."""
        found = [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]
        if name.startswith("."):
            return [c for c in found if isinstance(c.func, ast.Attribute) and c.func.attr == name[1:]]
        return [call for call in found if ast.unparse(call.func) == name]

    @property
    def printed(self):
        """What the stored outputs print as streams."""
        return "".join(output.text for output in self.outputs if output.output_type == "stream")

    @property
    def shown(self):
        """All texts of the stored outputs as (kind, text): streams, text, HTML and Markdown, tracebacks."""
        texts = []
        for output in self.outputs:
            if output.output_type == "stream":
                texts.append((output.name, output.text))
            elif output.output_type == "error":
                texts.append(("error", "\n".join([output.ename, output.evalue, *output.traceback])))
            for kind, text in output.get("data", {}).items():
                if kind.startswith("text/"):
                    texts.append((kind, text))
        return texts

    @property
    def pictures(self):
        """The stored outputs that hold a picture of ours, and none of a chart that a learner is to draw as well."""
        found = [output for output in self.outputs if "image/png" in output.get("data", {})]
        return found if self.role != "chart" else []

    @property
    def markdown(self):
        """The Markdown that the stored outputs show."""
        return "\n".join(text for kind, text in self.shown if kind == "text/markdown")


class Lesson:
    """A lesson as it is committed. Read only when a test asks for it."""

    def __init__(self, path):
        self.path, self.number, self.name = Path(path), number(path), name_of(path)

    @functools.cached_property
    def kind(self):
        """One of KINDS; None where the notebook does not say it well, of which a test complains."""
        with contextlib.suppress(SystemExit):
            return kind_of(self.path)

    def __str__(self):
        return self.path.name

    @functools.cached_property
    def notebook(self):
        return nbformat.read(self.path, as_version=4)

    @functools.cached_property
    def about(self):
        return self.notebook.metadata.get("lesson", {})

    @functools.cached_property
    def cells(self):
        return [Cell(self, place, raw) for place, raw in enumerate(self.notebook.cells, start=1)]

    @property
    def code(self):
        return [cell for cell in self.cells if cell.is_code]

    @property
    def learner(self):
        return [cell for cell in self.cells if cell.for_learner]

    def of(self, *roles):
        """The cells with one of these roles, in their order."""
        return [cell for cell in self.cells if cell.role in roles]

    @functools.cached_property
    def objectives(self):
        """{objective id: (verb, exercise ids)} from the objective cell."""
        text = "\n".join(cell.source for cell in self.of("objective"))
        found = re.findall(r"^- \*\*(\d+\.[a-z])\*\* (\S+)(.*)$", text, re.M)
        rows = {}
        for name, verb, rest in found:
            ends = re.search(r"\((?:exercises?|ex\.) ([^()]*)\)\W*$", rest)
            rows[name] = (verb.lower(), set(re.findall(r"\d+\.\d+", ends.group(1))) if ends else set())
        return rows

    @functools.cached_property
    def reads(self):
        """[(cell, table or None, line)] for each pd.read_csv, in order; None where the address is no plain text."""
        found = []
        for cell in self.code:
            for call in cell.calls("pd.read_csv"):
                address = call.args[0] if call.args else None
                plain = isinstance(address, ast.Constant) and isinstance(address.value, str)
                match = re.fullmatch(r"\.\./data/\w+/(\w+)\.csv", address.value) if plain else None
                found.append((cell, match and match.group(1), call.lineno))
        return found


try:
    NOTEBOOKS_OF_ALL_KINDS = [Lesson(path) for path in all_notebooks(NOTEBOOKS)]
except SystemExit as sentence:  # without them no test can begin
    pytest.exit(str(sentence), 1)


def of_kind(*kinds):
    """The committed notebooks of some kinds, by number."""
    assert kinds and set(kinds) <= set(KINDS), f"kinds of notebooks are {', '.join(KINDS)}, not {kinds}"
    return [one for one in NOTEBOOKS_OF_ALL_KINDS if one.kind in kinds]


def over_notebooks(*kinds):
    """A test of one notebook becomes a test that goes over all of these kinds (all kinds, if none is named).

    It fails once, with all that it found: what the test yields, or fails with. For checks that are quick: a slow one
    asks for `committed` (conftest.py), and runs once for each notebook.
    """

    def over_all(check):
        def test():
            faults = []
            for one in of_kind(*kinds) if kinds else NOTEBOOKS_OF_ALL_KINDS:
                try:
                    faults += check(one) or ()
                except pytest.fail.Exception as fault:
                    faults.append(fault.msg)
                except Exception as error:
                    last = traceback.extract_tb(error.__traceback__)[-1]
                    where = f"{Path(last.filename).name}, line {last.lineno}"
                    said = str(error).partition("\n")[0]  # the other lines are pytest's, on the values
                    faults.append(f"{one}: {type(error).__name__}: {said} ({where})")
            fail_if(faults)

        test.__name__, test.__doc__, test.__module__ = check.__name__, check.__doc__, check.__module__
        return test

    return over_all


class Stubborn:
    """An object that refuses whatever one asks of it."""

    def __eq__(self, other):
        raise RuntimeError("no comparison")

    __hash__ = None

    def __repr__(self):
        raise RuntimeError("no words")

    __str__ = __float__ = __len__ = __iter__ = __bool__ = __repr__


LESSONS = [one for one in NOTEBOOKS_OF_ALL_KINDS if one.kind != "record"]  # what a learner opens as a lesson


def text_of(node, cell=None):
    """A text in the code with 0 for each computed part; None where the code does not show it.

    A name is looked up among the assignments of the same cell.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join("0" if isinstance(part, ast.FormattedValue) else part.value for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = text_of(node.left, cell), text_of(node.right, cell)
        return left + right if left is not None and right is not None else None
    if isinstance(node, ast.Name) and cell is not None:
        for made in cell.tree.body:
            if isinstance(made, ast.Assign) and [ast.unparse(target) for target in made.targets] == [node.id]:
                return text_of(made.value)
    return None


def constant(call, place, keyword):
    """A literal argument of a call, by place or by name; None where it is computed."""
    named = [word.value for word in call.keywords if word.arg == keyword]
    node = named[0] if named else call.args[place] if place is not None and len(call.args) > place else None
    return node.value if isinstance(node, ast.Constant) else None


# Pages made from one template


def sampled(pages, kind):
    """One page of each kind, the middle one; the others as slow tests, which run once a month."""
    of_each = {}
    for page in pages:
        of_each.setdefault(kind(page), []).append(page)
    chosen = [found[len(found) // 2] for found in of_each.values()]
    return [page if page in chosen else pytest.param(page, marks=pytest.mark.slow) for page in pages]


# The tables


@functools.cache
def paths():
    """{table: its path below data/}, from datapackage.json."""
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["path"] for resource in package["resources"]}


def file_of(name, root=ROOT):
    """The file of a table, in the tree or in a copy of it."""
    return root / "data" / paths()[name]


def table(name):
    """A table as a learner reads it."""
    return pd.read_csv(file_of(name))


def table_as_text(name):
    """A table as text, empty where missing."""
    return pd.read_csv(file_of(name), dtype=str, keep_default_na=False)


def recipes():
    """[(table, the function that makes it, its file)]: `build` of a module of its own, or one of a module of views."""
    made = {one["name"]: recipe_of(DATA, one["name"]) for one in read_package(DATA)["resources"] if not by_hand(one)}
    return [(name, recipe, Path(inspect.getfile(recipe))) for name, recipe in made.items()]


class Offered(Sources):
    """Publishers' files as the recipes find them; a test that asks for one that is not at hand skips, by its name."""

    def __truediv__(self, name):
        try:
            if name in self.hashes:
                return super().__truediv__(name)
        except NotHere as absent:
            pytest.skip(str(absent))
        path = next((place / name for place in self.places if (place / name).exists()), None)
        if path is None:
            pytest.skip(f"{name} is not at hand: name a folder with it in SOURCES")
        return path


# The ledger and the keys


@functools.cache
def ledger(table):
    """The rows of a table of data/ as dicts of text."""
    path = file_of(table)
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def keys_of(notebook, folder=TOOLKIT / "answers"):
    """{exercise: key} of one notebook ("04", "05_record"), decoded; empty where there is no key file.

    Our answer to the lesson's question, which lies there, too, is no key.
    """
    file = folder / f"{notebook}.json"
    if not file.exists():
        return {}
    coded = json.loads(file.read_text(encoding="utf-8"))
    return {name: json.loads(base64.b64decode(key)) for name, key in coded.items() if name != "answer"}


def coded(key):
    """A key as it stands in a key file."""
    return base64.b64encode(json.dumps(key, ensure_ascii=False, sort_keys=True).encode()).decode()


# What a student edition must not hold


def bare(text):
    """A text's letters and digits alone, with the sign of a number, without where its links lead."""
    return re.sub(r"\]\([^)]*\)|(?!-\d)\W+?", "", html.unescape(text))


def lines_of(cells):
    """The source lines of at least 20 characters."""
    return {line.strip() for cell in cells for line in cell.source.splitlines() if len(line.strip()) >= 20}


@functools.cache
def secrets():
    """{key or hint: notebook/exercise}, as they would stand in a file that lets a learner read them."""
    found = {}
    for one in NOTEBOOKS_OF_ALL_KINDS:
        for exercise, key in keys_of(one.name).items():
            hints = [hint for _, hint in key["wrong"] if len(hint) >= 20]
            found |= {text: f"{one.name}/{exercise}" for text in [json.dumps(key, ensure_ascii=False), *hints]}
    return found


@functools.cache
def secrets_in(text):
    """The keys and hints that stand in a text, escaped or not. Editions share most of their files."""
    seen = {text, text.replace('\\"', '"')}  # one text, where nothing in it is escaped
    return [one for one in secrets() if any(one in each for each in seen)]


def given_away(folder):
    """Faults: plain keys, hints, calls of solution() and lines that only a solution or the teacher has, in any file."""
    faults = []
    learners = set().union(*[lines_of(one.learner) for one in NOTEBOOKS_OF_ALL_KINDS])
    hidden = set().union(*[lines_of(c for c in one.cells if not c.for_learner) for one in NOTEBOOKS_OF_ALL_KINDS])
    hidden -= learners
    hidden_in_pages = {line: bare(line) for line in hidden}
    for path in sorted(Path(folder).rglob("*")):
        if not path.is_file() or path.suffix not in (".ipynb", ".json", ".py", ".md", ".txt", ".html", ".csv"):
            continue
        text, name = path.read_text(encoding="utf-8"), path.relative_to(folder)
        if path.suffix == ".html":  # as it is read: code stands there in colours, and prose in one line a paragraph
            text = html.unescape(re.sub(r"<[^>]+>", "", text))
            page = bare(text)
            lines = {line for line, letters in hidden_in_pages.items() if letters in page}
        else:
            lines = {line.strip() for line in text.splitlines()}
        faults += [f"{name} holds the key or a hint of {secrets()[one]}." for one in secrets_in(text)]
        if '"application/vnd.lesson.solution+json": ' in text:
            faults.append(f"{name} holds the output of a solution: clear outputs in tools/notebooks/editions.py.")
        if path.suffix == ".ipynb":
            lines = lines_of(nbformat.reads(text, as_version=4).cells)
            faults += [f"{name} calls solution()."] if "solution(" in text else []
        faults += [f"{name} shows {line[:60]!r}, a solution's or the teacher's." for line in sorted(lines & hidden)]
    return faults


# Files of the project


@functools.cache
def project_files():
    """The files that are, or could be, committed: tracked ones and new ones that git does not ignore."""
    asked = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    with contextlib.suppress(OSError):
        done = subprocess.run(asked, capture_output=True, text=True)
        if done.returncode == 0:
            names = sorted(set(done.stdout.split("\0")) - {""})
            return [ROOT / name for name in names if (ROOT / name).is_file()]
    skipped = {".git", ".venv", "study", "teach", "build", "__pycache__", ".pytest_cache", ".ruff_cache"}
    return [
        path for path in sorted(ROOT.rglob("*")) if path.is_file() and not skipped & set(path.relative_to(ROOT).parts)
    ]


def readable(path):
    """The words that a reader of a file sees; for a notebook its cells and text outputs. None for other files."""
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if path.suffix != ".ipynb":
        return text
    cells = Lesson(path).cells if re.match(r"\d\d", path.name) else []
    return "\n".join([part for cell in cells for part in (cell.source, *(text for _, text in cell.shown))])


def snapshot(folder):
    """{file: digest} of all files below a folder, without caches."""
    files = [path for path in sorted(Path(folder).rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


TREE = ("notebooks", "data", "tools", "book", "README.md", "conftest.py", "pyproject.toml")


def copy_tree(target, parts=TREE, only=None):
    """Copy parts of the project to a folder, so that a test may change them there; only: names of its notebooks."""
    target.mkdir(parents=True, exist_ok=True)
    absent = [path.name for path in all_notebooks(NOTEBOOKS) if only is not None and name_of(path) not in only]
    ignore = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", ".*.part", *absent)
    for part in parts:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target / part, ignore=ignore)
        elif (ROOT / part).exists():
            shutil.copy(ROOT / part, target / part)
    return target


def outside():
    """The environment for a process that is no part of this test run."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}


def chromium_path():
    """The Chromium or Chrome of this computer, or None; the environment's CHROMIUM names another one."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


# What a reader would have to trust; and what a cell of a contributed table might try to bring to a page
SCRIPT = re.compile(
    r"""<\s*(?:script|iframe|object|embed|form|svg|meta|base|link)\b|<style[^<]*@import
    |<[^>]*javascript:|\]\(\s*javascript:|<[^>]*[\s/"']on\w+\s*=|<[^>]*\ssrc\w*\s*=\s*["']?\s*(?:https?:)?//
    |!\[[^\]]*\](?:\[|\(\s*<?\s*(?:https?:)?//)""",
    re.I | re.X,
)
HOSTILE = ("<img src=x onerror=y>", "<svg/onload=y>", "<meta http-equiv=refresh>", "<base href=x>", "<SCRIPT>")
HOSTILE += (
    "<link rel=stylesheet href=x>",
    "<style>@import 'x'</style>",
    "<a href='javascript:x'>",
    "[x](javascript:x)",
)
HOSTILE += ("<img src=//tracker.test/x>", "![x](https://tracker.test/x.png)", "![x][y]")


def refused(function, *args, **kwargs):
    """The one sentence with which a call is refused, by an error of our own or by an exit; fails if it says more."""
    with pytest.raises((Exception, SystemExit)) as caught:
        function(*args, **kwargs)
    text, kind = str(caught.value), caught.type
    assert kind is SystemExit or kind.__module__ != "builtins", f"it ends in a traceback: {kind.__name__}: {text}"
    assert one_sentence(text), f"a refusal is one sentence, this is not: {text!r}"
    return text


# What a test asks of a JupyterLab in a browser


def by_touch(tab, start, end):
    """A straight stroke of one finger, as a phone reports it."""
    finger = tab.context.new_cdp_session(tab)
    steps = [[a + (b - a) * step / 12 for a, b in zip(start, end, strict=True)] for step in range(13)]
    for kind, (x, y) in [("touchStart", start), *(("touchMove", step) for step in steps)]:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


# Its cells, and whether all were run or one of them stopped the run
CELLS = """() => [...jupyterapp.shell.currentWidget.content.model.cells].map(cell => cell.toJSON())"""
DONE = """() => {
  const panel = jupyterapp.shell.currentWidget, cells = [...panel.content.model.cells].map(cell => cell.toJSON());
  const code = cells.filter(cell => cell.cell_type === "code" && [].concat(cell.source).join("").trim());
  const stopped = code.some(cell => cell.outputs.some(output => output.output_type === "error"));
  const idle = panel.sessionContext.session?.kernel?.status === "idle";
  return idle && (stopped || code.every(cell => cell.execution_count));
}"""

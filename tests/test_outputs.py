"""What is stored in the committed notebooks: whole, in order, clean, described for those who can't see it."""

import ast
import inspect
import re
import tomllib
import types

import lesson
import nbformat
from helpers import DATA, HOSTILE, NOTEBOOKS_OF_ALL_KINDS, SCRIPT, TOOLKIT, constant, fail_if, ledger, over_notebooks
from variables import assigned, used

from tools import update

CAPTION = re.compile(r"^\*\*Figure (\d+\.\d+)\.\*\* (.+)$", re.M | re.S)


# Whole and clean

SHOWN = {"text/plain", "text/markdown", "text/html", "image/png", update.EVIDENCE_TYPE, update.SOLUTION_TYPE}
SHOWN |= {update.WAYS_TYPE, "application/vnd.lesson.summary+json"}


def differs(cell):
    return cell.is_code and any(re.search(r"\bequal\b[^:\n]*: False", text) for _, text in cell.shown)


@over_notebooks()
def test_no_script_and_nothing_that_needs_trust(committed):
    """No cell or output holds a script, a magic or a shell command; only solutions and drawings are folded."""
    faults = [f"{one} is not seen." for one in HOSTILE if not SCRIPT.search(one)]
    for cell in committed.cells:
        texts = [cell.source] if not cell.is_code else []
        for output in cell.outputs:
            data = output.get("data", {})
            texts += ["".join(data.get(kind, "")) for kind in ("text/html", "text/markdown")]
            faults += [f"{cell}: has an output of type {kind}." for kind in sorted(set(data) - SHOWN)]
        if found := next(filter(None, map(SCRIPT.search, texts)), None):
            faults.append(f"{cell}: holds {found.group()!r}, which a reader would have to trust.")
        if cell.is_code and re.search(r"^\s*[%!]", cell.source, re.M):
            faults.append(f"{cell}: has a magic or a command for the shell.")
        folds = {"solution", "teacher", "hide-input"}
        if cell.meta.get("jupyter", {}).get("source_hidden") and not cell.tags & folds:
            faults.append(f"{cell}: its input is hidden: tag it {', '.join(sorted(folds))}, or open it.")
        if "hide-input" in cell.tags and not cell.meta.get("jupyter", {}).get("source_hidden"):
            faults.append(f"{cell}: is folded in the book only: set metadata.jupyter.source_hidden, too.")
    fail_if(faults)


@over_notebooks()
def test_every_code_cell_was_run_in_order(committed):
    """nbval passes a notebook without counts silently: counts must be 1, 2, 3, …"""
    faults = []
    if all(cell.raw.execution_count is None for cell in committed.code):
        fail_if([f"{committed} was never run: run `make update`."])
    for wanted, cell in enumerate(committed.code, start=1):
        if cell.raw.execution_count != wanted:
            found = cell.raw.execution_count
            faults.append(f"{cell}: its execution count is {found}, not {wanted}: run `make update`.")
    fail_if(faults)


def shows_something(cell):
    """True if running the cell must leave an output: a call of the toolkit, or a value on the last line."""
    called = {ast.unparse(node.func) for node in ast.walk(cell.tree) if isinstance(node, ast.Call)}
    if {name for name in called if re.match(r"lesson\.(?!begin$)|print$|display$", name)}:
        return True
    last = cell.tree.body[-1] if cell.tree.body else None
    value = last.value if isinstance(last, ast.Expr) and not cell.source.rstrip().endswith(";") else None
    return isinstance(value, (ast.Name, ast.Subscript, ast.Attribute, ast.BinOp))


@over_notebooks()
def test_outputs_are_stored(committed):
    """A cell that shows something has its output in the file."""
    # A function that only prints when called stores nothing itself.
    cells = [cell for cell in committed.code if not all(isinstance(n, ast.FunctionDef) for n in cell.tree.body)]
    empty = [cell for cell in cells if shows_something(cell) and not cell.outputs]
    if not any(cell.outputs for cell in cells):
        fail_if([f"{committed} holds no outputs: run `make update`."])
    fail_if([f"{cell}: has no stored output: run `make update`." for cell in empty])


@over_notebooks()
def test_no_errors_and_no_warnings(committed):
    """No error output (unless the cell is tagged raises-exception), nothing on stderr."""
    faults = []
    for cell in committed.code:
        for output in cell.outputs:
            if output.output_type == "error" and "raises-exception" not in cell.tags:
                faults.append(f"{cell}: stores the error {output.ename}: mend the cell, then run `make update`.")
            if output.output_type == "stream" and output.name == "stderr":
                faults.append(f"{cell}: wrote to stderr ({output.text.strip()[:60]!r}): mend what it warns of.")
    fail_if(faults)


UNWANTED = {
    r"\bdtype\b": "a dtype, which versions of pandas print differently: show a frame (.to_frame()) or print a text",
    r"\bnp\.\w+\(|\bTimestamp\(|\bPeriod\(": "a bare scalar as Python sees it: print it with an f-string",
    r"\b0x[0-9a-f]{5,}": "the address of an object: end the cell with something that one can read",
    r"<(?:Axes|Figure|matplotlib|function|class|bound method)\b": "an object, no result: end the cell otherwise",
    r"^\[?(?:Text\(|<matplotlib)": "what a plotting call gives back: put lesson.show(…) last",
    r"(?<![\w.:/~-])/(?:work|tmp|root|home|usr|opt|var|mnt|Users|private)/\w": "a path of one machine",
    r"\b[A-Z]:\\\w": "a path of one machine",
    r"differs from the ledger": "a value that differs from evidence.csv: run `make update`",
    r"is not as it was published": "a table that was changed: see `python -m tools.data --refresh`",
    r"\x1b\[": "colour codes of a terminal",
    r"\b(?:Future|Deprecation|User|Runtime)Warning\b": "a warning: mend what it warns of",
}


@over_notebooks()
def test_what_a_record_builds_again_equals_the_lessons_table(committed):
    """Where a record says whether its table equals the lesson's copy, it says that it does."""
    fail_if([f"{cell}: it says that two tables differ: mend one." for cell in committed.cells if differs(cell)])


@over_notebooks()
def test_nothing_in_the_outputs_that_only_one_machine_says(committed):
    """No dtypes, bare scalars, addresses, paths, warnings, and no evidence that differs from the ledger."""
    faults = []
    for cell in committed.code:
        for kind, text in cell.shown:
            chart = cell.role == "chart" and text.startswith("<Figure size")
            if kind == "error" or chart or text.startswith("<IPython.core.display."):
                continue
            for pattern, what in UNWANTED.items():
                if re.search(pattern, text, re.M):
                    faults.append(f"{cell}: its output ({kind}) shows {what}.")
    fail_if(faults)


# Figures


@over_notebooks()
def test_each_figure_is_one_cell(committed):
    """Titled and shown in one cell with the role figure; its number is its id, which no other figure has."""
    faults = []
    for cell in committed.code:
        draws, pictures = cell.calls("lesson.draw"), cell.pictures
        calls = cell.calls("lesson.show") + draws
        if cell.role == "sketch":  # an empty frame, described by sketch()
            continue
        if pictures and not calls:
            faults.append(f"{cell}: a picture without lesson.draw() or lesson.show(): it has no description.")
        if cell.role == "change" and cell.is_code:  # drawn once more, with what a learner changes
            faults += [f"{cell}: draws no figure of this lesson." for call in draws if constant(call, 0, "") != cell.id]
        elif calls and cell.role != "figure":
            faults.append(f"{cell}: shows a figure, but its role is {cell.role}: set the role figure.")
        if cell.role == "figure" and not calls:
            faults.append(f"{cell}: a figure cell without lesson.draw(…) or lesson.show(…): add it.")
        if calls and (len(calls) > 1 or len(pictures) != 1):
            faults.append(f"{cell}: {len(calls)} shows and {len(pictures)} stored pictures: one of each, no more.")
        for call in calls:
            if (shown := constant(call, 0 if call in draws else 1, "number")) != cell.id:
                faults.append(f"{cell}: shows figure {shown}, but its id is {cell.id}: make them agree.")
        for call in draws:  # else its code, pasted into the notebook, finds no such name
            wanted = inspect.signature(lesson.pictures._function(cell.id, committed.number)).parameters
            for name, given in zip(wanted, call.args[1:], strict=True):
                if isinstance(given, ast.Name) and given.id != name:
                    faults.append(f"{cell}: gives {given.id} as {name}: rename it in the picture's function.")
    found = committed.of("figure")
    names = [cell.id for cell in found]
    prefix = f"{int(committed.number[:2])}."
    for cell in found:
        if not str(cell.id).startswith(prefix) or names.count(cell.id) > 1:
            faults.append(f"{cell}: figure ids are {prefix}1, {prefix}2, …, each once.")
    fail_if(faults)


# Descriptions


@over_notebooks()
def test_alt_text_and_digest_stand_in_for_the_picture(committed):
    """At least 40 characters; nbval passes over pictures, so text/plain begins with them and ends with a digest."""
    faults = []
    for cell in committed.code:
        for picture in cell.pictures:
            alt, plain = picture.metadata.get("image/png", {}).get("alt", ""), picture.data.get("text/plain", "")
            if len(alt) < 40:
                faults.append(f"{cell}: its alt text has {len(alt)} characters: say which chart it is, what it finds.")
            if not plain.startswith(alt) or not re.search(r"\b[0-9a-f]{8,}\b", plain[len(alt) :]):
                faults.append(f"{cell}: text/plain is not its alt text and a digest of the data: run `make update`.")
    fail_if(faults)


# Captions, titles, axes


@over_notebooks()
def test_caption_names_source_and_last_date_and_links_the_table(committed):
    """Below each picture: its number, its source with a link to the CSV and the last date."""
    faults = []
    for cell in committed.of("figure"):
        captions = CAPTION.findall(cell.markdown)
        if len(captions) != 1:
            faults.append(f"{cell}: {len(captions)} captions below the picture, not one: run `make update`.")
            continue
        shown, text = captions[0]
        if shown != cell.id:
            faults.append(f"{cell}: its caption says figure {shown}, its id is {cell.id}: make them agree.")
        tables = re.findall(r"\(\.\./data/(\w+/\w+)\.csv\)", text)
        if not tables:
            faults.append(f"{cell}: its caption links no ../data/…/NAME.csv: name the table in the file of words.")
        for table in tables:
            if not (DATA / f"{table}.csv").exists():
                faults.append(f"{cell}: its caption links data/{table}.csv, which does not exist.")
            if table.split("/")[1] not in {name for _, name, _ in committed.reads}:
                faults.append(f"{cell}: its source {table} is a table that no cell reads: correct it.")
        if "Source:" not in text or not re.search(r"\bto \d{4}(?:-\d\d)*", text.split("Source:")[-1]):
            faults.append(f"{cell}: its caption does not say to which date its source goes.")
    fail_if(faults)


def drawn_from(committed):
    """{place of a cell: the tables from which its values come}, statement by statement through the notebook."""
    made, found = {}, {}  # made: {variable: tables}
    for cell in committed.code:
        found[cell.place] = set()
        for statement in cell.tree.body:
            one = types.SimpleNamespace(tree=ast.Module([statement], []))
            texts = [str(node.value) for node in ast.walk(statement) if isinstance(node, ast.Constant)]
            read = {match.group(1) for text in texts if (match := re.fullmatch(r"\.\./data/\w+/(\w+)\.csv", text))}
            read = read.union(*[made.get(name, set()) for name in used(one)])
            # votes["both"] = ... adds to what stands behind votes; a plain name begins anew.
            added = {
                node.value.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Subscript)
                and isinstance(node.ctx, ast.Store)
                and isinstance(node.value, ast.Name)
            }
            made |= {name: made.get(name, set()) | read for name in added} | {name: read for name in assigned(one)}
            found[cell.place] |= read
    return found


# Credited to a small table that the record shows to be equal to what it computes from the full ones.
EQUAL = {
    ("02", "2.4"): "soviet_arms",
    ("06a", "6.3"): "china_russia_trade",
    ("06b", "6.9"): "china_in_23_states",
    ("04", "4.4"): "ga_votes",  # from which the record counts its ways
    ("08", "8.2"): "cyber_operations",
    ("08", "8.5"): "conflicts",
    ("10", "10.4"): "twelve_statements",
    ("10_record", "10.5"): "twelve_statements",
}


@over_notebooks("lesson", "record")
def test_figures_are_credited_to_tables_that_they_draw(committed):
    """Each table that a figure names as its source is one from which its cell's values come."""
    words = tomllib.loads((TOOLKIT / "words" / f"{committed.name}.toml").read_text(encoding="utf-8"))
    behind, faults = drawn_from(committed), []
    for cell in committed.of("figure"):
        for name in words.get(cell.id, {}).get("sources", []):
            if name not in behind[cell.place] and EQUAL.get((committed.name, cell.id)) != name:
                faults.append(
                    f"{cell}: lesson/words/{committed.name}.toml credits figure {cell.id} to {name}, which it does not "
                    f"draw: it draws {', '.join(sorted(behind[cell.place]))}."
                )
    fail_if(faults)


# Evidence in the outputs


@over_notebooks("record")
def test_evidence_and_ledger_agree(committed):
    """Each row of evidence.csv for this lesson is shown by exactly one cell, and the reverse; same values."""
    wanted = {(row["claim"], row["label"]): row for row in ledger("evidence") if row["lesson"] == committed.number}
    faults, places = [], {}
    for cell in committed.code:
        rows, _ = update.harvest(nbformat.v4.new_notebook(cells=[cell.raw]), committed.number)
        for row in rows:
            found = dict(zip(update.COLUMNS, row, strict=True))
            name = (found["claim"], found["label"])
            if name in places:
                faults.append(f"{cell}: prints {' / '.join(name)} again, as cell {places[name]} does: keep one.")
            places[name] = cell.place
            if name not in wanted:
                faults.append(f"{cell}: prints {' / '.join(name)}, which evidence.csv lacks: run `make update`.")
            elif wanted[name] != found:
                other = next(key for key in found if found[key] != wanted[name][key])
                faults.append(
                    f"{cell}: {' / '.join(name)} has {other} {found[other]}, evidence.csv has "
                    f"{wanted[name][other]}: run `make update`."
                )
    for name in sorted(set(wanted) - set(places)):
        faults.append(f"evidence.csv holds {' / '.join(name)}, which no cell of {committed} prints: `make update`.")
    fail_if(faults)


@over_notebooks("lesson", "capstone")
def test_evidence_stands_in_records_only(committed):
    """A lesson shows what its record found, and adds nothing to the ledger."""
    found = [cell for cell in committed.code if update.shown_by(cell.raw)[0] or cell.calls("lesson.evidence")]
    fail_if([f"{cell}: gives evidence, which a record does: move it there." for cell in found])


def test_tables_of_ways_are_those_that_records_show():
    """data/harvest holds each table of ways that a record shows, as it shows it, and no other."""
    shown = {}
    for committed in NOTEBOOKS_OF_ALL_KINDS:
        for cell in committed.code:
            for output in cell.outputs:
                if told := output.get("data", {}).get(update.WAYS_TYPE):
                    shown[told["table"]] = told["csv"]
    kept = {path.stem: path.read_text(encoding="utf-8") for path in (DATA / "harvest").glob("ways_*.csv")}
    odd = sorted(name for name in shown | kept if shown.get(name) != kept.get(name))
    assert shown and not odd, f"data/harvest: {', '.join(odd)} is not what a record shows: run `make update`."

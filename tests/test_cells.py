"""The cells: short, plain, one idea each, nothing hidden, nothing typed that data could say. Needs no kernel."""

import ast
import re

from helpers import constant, over_notebooks, paths, text_of
from variables import assigned, used

# Names that may be made again in any cell: the figure and its axes, and what begins with an underscore.
FREE = {"fig", "ax", "axes"}


@over_notebooks()
def test_imports_once(committed):
    """One cell imports, plainly, and it is the set-up cell."""
    for cell in committed.code:
        found = [node for node in ast.walk(cell.tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
        if found and cell.role not in ("setup", "sketch"):  # a widget is imported where one is shown
            yield f"{cell}: imports; move the line to the set-up cell."
        for node in found:
            module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
            if isinstance(node, ast.ImportFrom) and (module == "lesson" or node.names[0].name == "*"):
                yield f"{cell}: write 'import lesson' and call lesson.show(…), without 'from'."
            if (module or "").split(".")[0] in {"recipes", "build", "requests", "urllib", "subprocess", "os"}:
                yield f"{cell}: a lesson needs no {module}: plain pandas and matplotlib are enough."


@over_notebooks()
def test_no_cell_takes_over_another_cells_variable(committed):
    """A variable keeps its meaning: no cell assigns, deletes or changes in place what another cell made.

    Free to recur: fig, ax, axes; names with an underscore in front; names that are made only inside loops, as
    long as no cell reads them without making them itself.
    """
    maker, in_loops = {}, {}
    for cell in committed.code:
        for name, only_in_loop in assigned(cell).items():
            in_loops[name] = in_loops.get(name, True) and only_in_loop
    for cell in committed.code:
        made = assigned(cell)
        for name in sorted(made):
            if name in FREE or name.startswith("_") or in_loops[name]:
                continue
            if name in maker:
                yield f"{cell}: makes {name} anew, which cell {maker[name].place} made: take another name."
            maker.setdefault(name, cell)
        for name in sorted(used(cell) - set(made)):
            if in_loops.get(name) and name not in FREE and not name.startswith("_"):
                yield f"{cell}: reads {name}, which is left over from a loop in another cell: name it before."
            if name in FREE:
                yield f"{cell}: uses {name} of another cell: a figure is made and shown in one cell."
        for call in [node for node in ast.walk(cell.tree) if isinstance(node, ast.Call)]:
            if any(word.arg == "inplace" and constant(call, None, "inplace") for word in call.keywords):
                yield f"{cell}: changes a frame in place: write name = frame.method(…) instead."


@over_notebooks()
def test_no_network_no_files_no_loose_chance(committed):
    """No address is opened, no file written, no random number drawn without a seed in its own cell."""
    writing = (".savefig", ".to_csv", ".to_excel", ".to_json", ".to_parquet", ".write_text", ".write_bytes", "open")
    for cell in committed.code:
        for name in writing:
            if [call for call in cell.calls(name) if call.args]:
                yield f"{cell}: writes a file ({name}): a lesson only shows."
        if re.search(r"read_\w+\(\s*f?[\"'](?:https?|ftp):", cell.source):
            yield f"{cell}: reads from the network: ship the table in data/."
        if re.search(r"\bnp\.random\.(?!default_rng\b|Generator\b)\w+", cell.source) or "import random" in cell.source:
            yield f"{cell}: draws from the global generator: use np.random.default_rng(a number) in this cell."
        for call in cell.calls("np.random.default_rng"):
            if not call.args or text_of(call.args[0]) == "":
                yield f"{cell}: makes a generator without a seed: give default_rng a number."
        for call in cell.calls(".sample"):
            if not any(word.arg == "random_state" for word in call.keywords):
                yield f"{cell}: .sample() without random_state: give it a number."
        for node in cell.tree.body:
            if isinstance(node, ast.Assign) and "default_rng" in ast.unparse(node.value):
                name = ast.unparse(node.targets[0])
                for other in committed.code:
                    if other is not cell and name in used(other) and name not in assigned(other):
                        yield f"{other}: uses the generator {name} of cell {cell.place}: make one here."


@over_notebooks()
def test_tables_are_read_plainly(committed):
    """pd.read_csv("../data/tables/NAME.csv"), with the name as plain text, and nothing but CSV."""
    for cell, table, _ in committed.reads:
        if table is None:
            yield f'{cell}: write pd.read_csv("../data/tables/NAME.csv") with the name as plain text.'
    for cell in committed.code:
        for name in re.findall(r"read_(?!csv\b)(\w+)\(", cell.source):
            yield f"{cell}: read_{name} reads something else than a CSV: ship a CSV in data/."


@over_notebooks("record")
def test_each_table_of_a_record_is_linked_in_its_head(committed):
    """The head leads to the codebook's entry of each table; metadata name the tables that are read, and no other."""
    first = {}
    for cell, table, _ in committed.reads:
        if table is not None:
            first.setdefault(table, cell)
    linked = set(re.findall(r"\]\(\.\./data/CODEBOOK\.md#(\w+)\)", committed.cells[0].source))
    linked |= {constant(call, 0, "table") for cell in committed.code for call in cell.calls("lesson.source_card")}
    small = {name for name, path in paths().items() if path.startswith("lessons/")}  # described in the lesson's words
    for table, cell in first.items():
        if table not in small | linked:
            yield f"{cell}: reads {table}.csv: link [{table}](../data/CODEBOOK.md#{table}) in the head."
    named = set(committed.about["tables"])
    for table in sorted(named - set(first)):
        yield f"{committed}: metadata.lesson.tables names {table}, which no cell reads: take it out."
    for table in sorted(set(first) - named):
        yield f"{committed}: reads {table}.csv, which metadata.lesson.tables leaves out: add it."


@over_notebooks()
def test_sorting_is_stable(committed):
    """sort_values by one column and argsort say kind="stable"; by several columns, equal rows keep their order.

    numpy sorts with the widest instructions of a processor: without a rule equal values come out otherwise elsewhere.
    So the suite's kernels do without them (conftest.py), and a cell that fails in the suite alone lacks such a rule.
    """
    for cell in committed.code:
        for call in [*cell.calls(".sort_values"), *cell.calls(".argsort"), *cell.calls("np.argsort")]:
            several = [*call.args, *[word.value for word in call.keywords if word.arg == "by"]]
            if any(isinstance(part, ast.List) and len(part.elts) > 1 for part in several):
                continue
            if constant(call, None, "kind") != "stable":
                yield f'{cell}: sorts with {ast.unparse(call.func)[-40:]}(…): add kind="stable".'

"""The cells: short, plain, one idea each, nothing hidden, nothing typed that data could say. Needs no kernel."""

import ast
import re
from types import SimpleNamespace

import pytest
from helpers import assigned, constant, fail_if, paths, text_of, used

# Names that may be made again in any cell: the figure and its axes, and what begins with an underscore.
FREE = {"fig", "ax", "axes"}


@pytest.mark.kinds("first-edition")
def test_length_of_cells(committed):
    """No code cell has more than 25 lines."""
    lengths = {cell: len(cell.source.splitlines()) for cell in committed.code}
    fail_if([f"{cell} has {count} lines: 25 is the most, split it." for cell, count in lengths.items() if count > 25])


@pytest.mark.kinds("first-edition")
def test_size_of_the_lesson(committed):
    """At most 80 cells and 4,000 words for the learner, and about half of the cells prose."""
    cells, faults = committed.cells, []
    if len(cells) > 80:
        faults.append(f"{committed} has {len(cells)} cells, 80 is the most: merge prose, or leave a figure out.")
    count = sum(len(cell.source.split()) for cell in committed.learner if not cell.is_code)
    if count > 4000:
        faults.append(f"{committed} has {count} words for the learner, 4,000 is the most: shorten its prose.")
    share = sum(not cell.is_code for cell in cells) / len(cells)
    if not 0.3 <= share <= 0.7:
        faults.append(f"{committed}: {share:.0%} of its cells are prose; between 30 and 70 % is right.")
    fail_if(faults)


def test_imports_once(committed):
    """One cell imports, plainly, and it is the set-up cell."""
    faults = []
    for cell in committed.code:
        found = [node for node in ast.walk(cell.tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
        if found and cell.role != "setup":
            faults.append(f"{cell}: imports; move the line to the set-up cell.")
        for node in found:
            module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
            if isinstance(node, ast.ImportFrom) and (module == "lesson" or node.names[0].name == "*"):
                faults.append(f"{cell}: write 'import lesson' and call lesson.show(…), without 'from'.")
            if (module or "").split(".")[0] in {"recipes", "build", "requests", "urllib", "subprocess", "os"}:
                faults.append(f"{cell}: a lesson needs no {module}: plain pandas and matplotlib are enough.")
    fail_if(faults)


def test_no_cell_takes_over_another_cells_variable(committed):
    """A variable keeps its meaning: no cell assigns, deletes or changes in place what another cell made.

    Free to recur: fig, ax, axes; names with an underscore in front; names that are made only inside loops, as
    long as no cell reads them without making them itself.
    """
    faults, maker, in_loops = [], {}, {}
    for cell in committed.code:
        for name, only_in_loop in assigned(cell).items():
            in_loops[name] = in_loops.get(name, True) and only_in_loop
    for cell in committed.code:
        made = assigned(cell)
        for name in sorted(made):
            if name in FREE or name.startswith("_") or in_loops[name]:
                continue
            if name in maker:
                faults.append(f"{cell}: makes {name} anew, which cell {maker[name].place} made: take another name.")
            maker.setdefault(name, cell)
        for name in sorted(used(cell) - set(made)):
            if in_loops.get(name) and name not in FREE and not name.startswith("_"):
                faults.append(f"{cell}: reads {name}, which is left over from a loop in another cell: name it before.")
            if name in FREE:
                faults.append(f"{cell}: uses {name} of another cell: a figure is made and shown in one cell.")
        for call in [node for node in ast.walk(cell.tree) if isinstance(node, ast.Call)]:
            if any(word.arg == "inplace" and constant(call, None, "inplace") for word in call.keywords):
                faults.append(f"{cell}: changes a frame in place: write name = frame.method(…) instead.")
    fail_if(faults)


def test_no_network_no_files_no_loose_chance(committed):
    """No address is opened, no file written, no random number drawn without a seed in its own cell."""
    faults = []
    writing = (".savefig", ".to_csv", ".to_excel", ".to_json", ".to_parquet", ".write_text", ".write_bytes", "open")
    for cell in committed.code:
        for name in writing:
            if [call for call in cell.calls(name) if call.args]:
                faults.append(f"{cell}: writes a file ({name}): a lesson only shows.")
        if re.search(r"read_\w+\(\s*f?[\"'](?:https?|ftp):", cell.source):
            faults.append(f"{cell}: reads from the network: ship the table in data/.")
        if re.search(r"\bnp\.random\.(?!default_rng\b|Generator\b)\w+", cell.source) or "import random" in cell.source:
            faults.append(f"{cell}: draws from the global generator: use np.random.default_rng(a number) in this cell.")
        for call in cell.calls("np.random.default_rng"):
            if not call.args or text_of(call.args[0]) == "":
                faults.append(f"{cell}: makes a generator without a seed: give default_rng a number.")
        for call in cell.calls(".sample"):
            if not any(word.arg == "random_state" for word in call.keywords):
                faults.append(f"{cell}: .sample() without random_state: give it a number.")
        for node in cell.tree.body:
            if isinstance(node, ast.Assign) and "default_rng" in ast.unparse(node.value):
                name = ast.unparse(node.targets[0])
                for other in committed.code:
                    if other is not cell and name in used(other) and name not in assigned(other):
                        faults.append(f"{other}: uses the generator {name} of cell {cell.place}: make one here.")
    fail_if(faults)


def test_nothing_depends_on_the_version_of_a_library(committed):
    """No dtypes, no info(): what they print differs between versions of pandas."""
    faults = []
    for cell in committed.code:
        if re.search(r"\.dtypes?\b", cell.source) or cell.calls(".info"):
            faults.append(f"{cell}: asks for dtypes or info(), which print differently everywhere: take it out.")
    fail_if(faults)


def test_tables_are_read_plainly(committed):
    """pd.read_csv("../data/tables/NAME.csv"), with the name as plain text, and nothing but CSV."""
    faults = []
    for cell, table, _ in committed.reads:
        if table is None:
            faults.append(f'{cell}: write pd.read_csv("../data/tables/NAME.csv") with the name as plain text.')
    for cell in committed.code:
        for name in re.findall(r"read_(?!csv\b)(\w+)\(", cell.source):
            faults.append(f"{cell}: read_{name} reads something else than a CSV: ship a CSV in data/.")
    fail_if(faults)


@pytest.mark.kinds("first-edition", "record")
def test_a_source_card_stands_before_a_table(committed):
    """Each table has its source card before it is read; where the metadata name tables, they are the same."""
    faults, first, carded = [], {}, {}
    for cell, table, line in committed.reads:
        if table is not None:
            first.setdefault(table, (cell, line))
    for cell in committed.code:
        for call in cell.calls("lesson.source_card"):
            carded.setdefault(constant(call, 0, "table"), (cell.place, call.lineno))
    small = {name for name, path in paths().items() if path.startswith("lessons/")}  # described in the lesson's words
    for table, (cell, line) in first.items():
        if table in small:
            continue
        if committed.kind == "record":  # claim by claim: the card stands where the table is discussed
            if table not in carded:
                faults.append(f'{cell}: reads {table}.csv, but no cell shows lesson.source_card("{table}").')
        elif carded.get(table, (cell.place, line)) >= (cell.place, line):
            faults.append(f'{cell}: reads {table}.csv before its source card: put lesson.source_card("{table}") above.')
    named = set(committed.about.get("tables", [] if committed.kind == "first-edition" else first))
    for table in sorted(named - set(first)):
        faults.append(f"{committed}: metadata.lesson.tables names {table}, which no cell reads: take it out.")
    for table in sorted(set(first) - named):
        faults.append(f"{committed}: reads {table}.csv, which metadata.lesson.tables leaves out: add it.")
    fail_if(faults)


@pytest.mark.kinds("first-edition")
def test_evidence_is_literal(committed):
    """evidence() calls name claim, label and date as plain text, so that a search finds them."""
    faults = []
    for cell in committed.code:
        for call in cell.calls("lesson.evidence"):
            for place, word in ((0, "claim"), (1, "label")):
                if not isinstance(constant(call, place, word), str):
                    faults.append(f"{cell}: evidence() without a literal {word}: write it as plain text.")
            date = [key.value for key in call.keywords if key.arg == "known_on"]
            if not date or text_of(date[0], cell) is None:
                faults.append(f"{cell}: evidence() without a plain known_on: write the date there, or in this cell.")
    fail_if(faults)


# Numbers in prose

DECIMAL = r"(?<![\w.,:/-])[-−+±]?(?:\d+)?\.\d+(?!\w|\.\w|,\d)"
PERCENT = r"(?<![\w.,])\d+(?:[.,]\d+)?\s?(?:%|percent\b|per cent\b)"
# What looks like a figure of data, but is none: numbers of figures, exercises and sections; versions and licences;
# the level of an interval; nothing and everything.
HARMLESS = [
    r"\b(?:figures?|exercises?|tables?|lessons?|parts?|sections?|predict|objectives?)\W{0,4}"
    r"\d+\.\d+(?:(?:, | and | or | to |-|–)\d+\.\d+)*",
    r"\b(?:Python|pandas|CC BY(?:-\w+)*|version|matplotlib|edition)\W{0,3}\d+(?:\.\d+)*",
    r"\b(?:90|95|99)\s?%(?= (?:\w+ )?(?:intervals?|confidence|bands?|bootstrap))",
    r"(?<![\d.])(?:0|100)\s?%",
]


def prose(cell):
    """A Markdown cell's words without code, formulas, addresses, and lines marked as definitions."""
    text = re.sub(r"^(```|~~~).*?^\1", " ", cell.source, flags=re.M | re.S)
    text = re.sub(r"\$\$.*?\$\$|\$[^$\n]+\$|`[^`]*`|\]\([^)]*\)|<https?:[^>]*>|https?://\S+", " ", text, flags=re.S)
    lines = [line for line in text.splitlines() if not re.search(r"\bdefin\w+|<!-- typed: ", line, re.I)]
    if cell.role == "predict":  # guesses to choose from are no data
        lines = [line for line in lines if not re.match(r"\s*(?:[-*]|\d+\.|\(?[a-h]\)) ", line)]
    return "\n".join(lines)


def typed_numbers(cell):
    """The decimals and percentages in a Markdown cell that look like data."""
    text = prose(cell)
    for pattern in HARMLESS:
        text = re.sub(pattern, " ", text, flags=re.I)
    return re.findall(f"{PERCENT}|{DECIMAL}", text)


@pytest.mark.kinds("first-edition")
def test_no_number_of_data_is_typed_into_prose(committed):
    """Decimals and percentages in the learner's prose come from cells, not from the keyboard.

    Free: head and exercises (their options), lines with "definition"/"define" or with the comment
    "<!-- typed: why -->", guesses listed in a prediction, code, formulas, addresses, numbers of figures, versions.
    """
    remedy = (
        "let a cell print it (display(Markdown(f'…'))), bind it with evidence(), or, where no data give it, "
        "mark its line with <!-- typed: why -->."
    )
    fail_if(
        [
            f"{cell}: the number {found.strip()!r} is typed into the prose: {remedy}"
            for cell in committed.learner
            if not cell.is_code and cell.role not in ("head", "exercise")
            for found in typed_numbers(cell)
        ]
    )


def test_the_heuristic_for_numbers():
    """What counts as a typed number of data, and what doesn't."""

    def found(text, role=None):
        return [number.strip() for number in typed_numbers(SimpleNamespace(source=text, role=role))]

    assert found("Agreement was .767 in 2021 and 0.70 later.") == [".767", "0.70"]
    assert found("It rose to 67 %, then 67.5% and 12 percent.") == ["67 %", "67.5%", "12 percent"]
    assert found("Trade was 95.2 bn USD, or -3.5 points.") == ["95.2", "-3.5"]
    assert found("In 2014-21, on 2023-03-20, 54 texts, 17 of 20 vetoes.") == []
    assert found("Figure 4.2 and exercises 4.1, 4.3 and 4.4; figures 4.1-4.3.") == []
    assert found("A 95 % bootstrap interval; pandas 3.1, CC BY 4.0; 100 % or 0 %.") == []
    assert found("Half-way: we define an abstention as 0.5.") == []
    assert found("The article says 40.5 <!-- typed: a published figure -->") == []
    assert found("`x * 0.5` and $0.5$ and [a](https://a.org/1.5)") == []
    assert found("Guess:\n\n- above 0.8\n- below 0.5", "predict") == []
    assert found("It was 0.8.\n\n- above 0.8", "predict") == ["0.8"]

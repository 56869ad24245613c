"""What the lessons say. It walks the notebooks; a new lesson needs no edit."""

import json
import re
import shutil

import nbformat
import pytest
import yaml
from helpers import DATA, LESSONS, NOTEBOOKS, NOTEBOOKS_OF_ALL_KINDS, ROOT, fail_if, keys_of, ledger, over_notebooks
from lesson.ledger import SCALE
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from tools.data.package import columns, read_package

# Short forms, and the words that must stand with the first one in a lesson.
SHORT_FORMS = {
    "UNGA": "General Assembly",
    "SIPRI": "Stockholm International Peace Research Institute",
    "TIV": "trend-indicator value",
    "IMTS": "International Merchandise Trade Statistics",
    "DOTS": "Direction of Trade Statistics",
    "ATOP": "Alliance Treaty Obligations and Provisions",
    "UCDP": "Uppsala Conflict Data Program",
    "COW": "Correlates of War",
    "MID": "militarized interstate dispute",
    "GSDB": "Global Sanctions Data Base",
    "SCO": "Shanghai Cooperation Organi[sz]ation",
    "ICC": "International Criminal Court",
    "HS code": "Harmoni[sz]ed System",
    "ES-11": "emergency special session",
    "MERICS": "institute|Mercator",
    "mirror data": "both partners|other side|each partner",
    "dual-use": "civil",
    "CSV": "comma-separated",
}


def spoken(lesson):
    """A lesson's Markdown for the learner, one text, in order."""
    return "\n".join(cell.source for cell in lesson.cells if not cell.is_code and cell.for_learner)


def run(notebook, folder):
    """Execute a notebook in a folder that holds the toolkit beside it and data one level up."""
    quiet = ["--Application.log_level=40"]
    NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": str(folder)}}, extra_arguments=quiet
    ).execute()
    return notebook


@pytest.fixture
def study(tmp_path):
    """A learner's folder: the toolkit beside the notebooks, the tables one level up."""
    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(NOTEBOOKS / "lesson", tmp_path / "study" / "lesson", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "study"


def test_one_changed_value_gives_a_new_titled_figure(study):
    """In the first lesson, three other values in the cell of the first win give three correct figures."""
    lesson = LESSONS[0]
    places = [cell.place for cell in lesson.cells if cell.role == "first_win"]
    assert len(places) == 1, f"{lesson.path.name} needs one cell of role first_win, not {len(places)}."
    raw = nbformat.read(lesson.path, as_version=4)
    win = next(
        number for number, cell in enumerate(raw.cells) if cell.metadata.get("lesson", {}).get("role") == "first_win"
    )
    code = [cell for cell in raw.cells[win + 1 :] if cell.cell_type == "code"][:3]
    before = [cell for cell in raw.cells[:win] if cell.cell_type == "code"]
    names = ["China", "Ukraine", "Brazil"]
    cells = [nbformat.v4.new_code_cell(cell.source) for cell in before]
    for value in names:
        cells.append(nbformat.v4.new_code_cell(f'country = "{value}"'))
        cells += [nbformat.v4.new_code_cell(cell.source) for cell in code]
    shown = run(nbformat.v4.new_notebook(cells=cells), study)
    pictures = [
        output
        for cell in shown.cells[len(before) :]
        for output in cell.outputs
        if "image/png" in output.get("data", {})
    ]
    assert len(pictures) == 3
    assert len({picture.data["image/png"] for picture in pictures}) == 3, "the figure does not change with the value"
    for name, picture in zip(names, pictures, strict=True):
        alt = picture.metadata["image/png"]["alt"]
        assert f"like {name}" in alt, f"the figure for {name} is described as: {alt}"


@over_notebooks()
def test_short_forms_are_explained_at_first_use(committed):
    """The words behind a short form stand in the cell of its first use, or before."""
    faults, said = [], ""
    seen = set()
    for cell in committed.cells:
        if cell.is_code or not cell.for_learner:
            continue
        said += cell.source + "\n"
        for short, words in SHORT_FORMS.items():
            if short not in seen and re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", cell.source):
                seen.add(short)
                if not re.search(words, said, re.I):
                    faults.append(f"{cell}: {short} is not explained at its first use: add its words.")
    fail_if(faults)


@over_notebooks()
def test_links_say_where_they_go(committed):
    """No link is called "here" or "link"."""
    links = re.findall(r"\[([^\]]+)\]\([^)]+\)", spoken(committed))
    bad = [text for text in links if text.strip().lower() in {"here", "link", "this", "click here", "page"}]
    assert not bad, f"{committed.path.name}: the link text {bad[0]!r} does not say where it goes."


@over_notebooks()
def test_nothing_is_said_twice_in_a_row(committed):
    """No word, and no bracket, stands twice: what an exchange of words leaves behind."""
    text = "\n".join(cell.source for cell in committed.cells if not cell.is_code)
    twice = {found.group() for found in re.finditer(r"(\b\w{3,}|\([^()]+\)) \1(?!\w)", text)} - {"had had", "that that"}
    assert not twice, f"{committed.path.name} says {sorted(twice)}: take one out."


@over_notebooks("record")
def test_a_validity_box_says_what_the_indicator_misses(committed):
    """At least one box with concept, who is counted, what is left out, direction of bias."""
    parts = ("concept", "counted", "left out", "bias")
    boxes = [
        cell for cell in committed.cells if all(part in cell.source.lower() for part in parts) and not cell.is_code
    ]
    fail_if([] if boxes else [f"{committed} has no validity box: add a cell with the words {', '.join(parts)}."])


@over_notebooks("record")
def test_each_claim_is_named_where_readers_look_for_it(committed):
    """In the record's table of sentences, and in the lesson: to be rated, or in its list of other claims."""
    lesson = next(one for one in LESSONS if one.number == committed.number)
    fail_if(
        [
            f"{one} does not name {row['id']}: add it to its {where}."
            for row in ledger("claims")
            if row["lesson"] == committed.number
            for one, cells, where in (
                (committed, committed.of("sentences"), "table of sentences"),
                (lesson, lesson.cells, "list of other claims"),
            )
            if not any(row["id"] in cell.source for cell in cells)
        ]
    )


RATED = re.compile(rf"(C\d\d(?:(?:, | and )C\d\d)*)\b((?:(?!C\d\d|would say).)*?)\b({'|'.join(SCALE)})\b")


@over_notebooks("lesson")
def test_a_degree_beside_a_claim_is_that_of_the_ledger(committed):
    """In the list of other claims: whether a fact binds it or not, it is the rating of today."""
    today, faults = {row["id"]: row["rating_2026"] for row in ledger("claims")}, []
    for cell in committed.of("discuss"):
        for names, _, degree in RATED.findall(cell.source):
            for name in re.findall(r"C\d\d", names):
                if today.get(name) != degree:
                    faults.append(f"{cell}: {name} is {degree}; the ledger has {today.get(name)}.")
    fail_if(faults)


@over_notebooks("lesson", "record")
def test_the_numbers_come_from_who_published_them(committed):
    """A cell that says where its numbers come from names who made or published each table that its section reads."""
    faults, reads, section = [], {}, 0
    described = {one["name"]: one for one in read_package(DATA)["resources"]}
    for cell in committed.cells:
        section += not cell.is_code and cell.source.startswith("## ")
        told = [part for part in cell.source.split("\n\n") if "Where the numbers come from" in part]
        reads.setdefault(section, ["", set()])[0] += " ".join(told)
        reads[section][1] |= {name for one, name, _ in committed.reads if one is cell}
    for text, names in reads.values():
        for one in [described[name] for name in names if text]:
            said = f"{one['publisher']} {one.get('short', '')} {one['made_by']}"
            known = set(re.findall(r"[A-Z][\w'-]+", said)) - {"China", "Russia", "The", "and"}
            if "this project" not in said and not any(word in text for word in known):
                faults.append(f"{committed}: where numbers of {one['name']} come from, it does not name {said}.")
    fail_if(faults)


@over_notebooks("lesson", "record")
def test_the_head_takes_no_side_and_names_its_licence(committed):
    """The head says that no side is taken, and under which licence the text stands."""
    head = committed.cells[0].source
    fail_if(
        [f"{committed.path.name}: the head lacks {words!r}." for words in ("no side", "CC BY 4.0") if words not in head]
    )


def hand_in(lesson, study, answers):
    """The student edition of a lesson with these answers ({exercise: source text}), executed."""
    from tools.notebooks.editions import student

    notebook = nbformat.reads(student(lesson.path), as_version=4)
    for cell in notebook.cells:
        about = cell.metadata.get("lesson", {})
        if about.get("role") == "answer" and about["id"] in answers:
            cell.source = cell.source.replace("...", answers[about["id"]], 1)
    about = [(cell, cell.metadata.get("lesson", {})) for cell in notebook.cells]
    gone = [cell["id"] for cell, said in about if said.get("role") == "answer" and answers.get(said["id"]) == "gone"]
    notebook.cells = [cell for cell in notebook.cells if cell["id"] not in gone]
    return run(notebook, study)


def right(key):
    """Source text of a right answer."""
    if key["kind"] == "reflection":
        return repr("I have thought about it. " * 8)  # forty words, from which on it counts as written
    if key["kind"] == "frame":
        return f"pd.DataFrame.from_dict({key['answer']!r}, orient='index')"
    return f"set({key['answer']!r})" if key["kind"] == "set" else repr(key["answer"])


@pytest.mark.parametrize(
    "lesson", [LESSONS[0], *[pytest.param(one, marks=pytest.mark.slow) for one in LESSONS[1:]]], ids=str
)
def test_what_is_handed_in_says_what_was_done(lesson, study):
    """All right; then nonsense, a deleted cell, nothing. Nothing raises, the summary is true, HTML shows it."""
    keys = keys_of(lesson.name)
    first, second, *_ = keys
    nonsense = ["(x for x in [1])", "None", "float('nan')", "'?'", "[[1], {2: 3}]", "pd.DataFrame()", "object()", "1j"]
    cases = {
        "right": {exercise: right(key) for exercise, key in keys.items()},
        "wrong": {first: nonsense[LESSONS.index(lesson) % len(nonsense)], second: "gone"},
    }
    for case, answers in cases.items():
        notebook = hand_in(lesson, study, answers)
        last = next(cell for cell in notebook.cells if cell.source == "lesson.summary()").outputs
        summary = "\n".join(
            output.data["text/markdown"] for output in last if "text/markdown" in output.get("data", {})
        )
        [machine] = [output.data[SUMMARY] for output in last if SUMMARY in output.get("data", {})]
        assert machine["exercises"].keys() == keys.keys() and machine["data"], f"{lesson.number}, {case}: {machine}"
        states = dict(re.findall(r"^- (\d+\.\d+): (.+)$", summary, re.M))
        assert states.keys() == keys.keys(), f"{lesson.number}, {case}: the summary shows {sorted(states)}."
        for exercise, key in keys.items():
            written = key["kind"] == "reflection"
            if case == "right":
                assert states[exercise].startswith("written" if written else "right"), f"{case}: {exercise} {states}"
            elif exercise == first:
                assert states[exercise] != "right", f"{case}: {exercise} is {states[exercise]}"
            elif exercise == second:
                assert "not run" in states[exercise], f"{case}: {exercise} is {states[exercise]}"
            else:
                assert states[exercise] == "not answered", f"{case}: {exercise} is {states[exercise]}"
        page = HTMLExporter().from_notebook_node(notebook)[0]
        assert all(f"{exercise}: {state}" in page for exercise, state in states.items())
        outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
        seen = [output.get("data", {}) for output in outputs]
        pictures = sum("image/png" in data and WIDGET not in data for data in seen)
        assert page.count('src="data:image/png') == pictures > 0, f"{case}: the page lacks figures."


WIDGET = "application/vnd.jupyter.widget-view+json"  # a line to draw
SUMMARY = "application/vnd.lesson.summary+json"
WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@over_notebooks("record")
def test_the_head_counts_the_claims(committed):
    """ "Six claims of one paragraph are measured here": as many as the notebook's metadata name."""
    count = WORDS[len(committed.about["claims"])]
    found = re.search(r"\b(\w+) claims\b(?=[^.]*are measured here)", committed.cells[0].source)
    if found and found.group(1).lower() != count:
        fail_if([f"{committed}: its head says {found.group()}, its metadata name {count}: make them agree."])


def test_each_lesson_leads_to_the_next():
    """Its end names the next one; the last leads back to the first."""
    lessons = [one for one in NOTEBOOKS_OF_ALL_KINDS if one.kind != "record"]
    faults = []
    for one, following in zip(lessons, [*lessons[1:], lessons[0]], strict=True):
        ends = [line for cell in one.cells for line in cell.source.splitlines() if "**Next:**" in line]
        if not any(following.path.name in line for line in ends):
            faults.append(f"{one}: its line **Next:** does not lead to {following.path.name}: name it there.")
    fail_if(faults)


def test_the_number_of_lessons_is_said_as_it_is():
    """In the README and in the START.md of students, without the capstone."""
    count = WORDS[len([one for one in NOTEBOOKS_OF_ALL_KINDS if one.kind == "lesson"])].capitalize()
    faults = []
    for file in ("README.md", "tools/start/student.md"):
        said = re.findall(r"\b(\w+) lessons (?:of an hour|on one argument)", (ROOT / file).read_text(encoding="utf-8"))
        if said != [count]:
            faults.append(f"{file} says {' and '.join(said) or 'no number of'} lessons, there are {count}: mend it.")
    fail_if(faults)


@over_notebooks()
def test_a_link_to_a_notebook_says_its_title(committed):
    """ "Next: 03 · No limits" names the page as the page names itself; "[C57]" leads to where this claim is."""
    titles = {one.path.name: one.cells[0].source.partition("\n")[0] for one in NOTEBOOKS_OF_ALL_KINDS}
    claims = {one.path.name: one.about["claims"] for one in NOTEBOOKS_OF_ALL_KINDS}
    text = "\n".join(cell.source for cell in committed.cells)
    links = re.findall(r"\[(\d\d[ab]? · [^]]+)\]\((\w+\.ipynb)\)", text)
    of_claims = re.findall(r"\[([^]]*\bC\d\d\b[^]]*)\]\((\w+\.ipynb)\)", text)
    fail_if(
        [
            f"{committed}: calls {file} {said!r}: write {titles[file][2:]!r}."
            for said, file in links
            if titles[file] != f"# {said}"
        ]
        + [
            f"{committed}: the link {said!r} leads to {file}, which has not this claim."
            for said, file in of_claims
            if not set(re.findall(r"C\d\d", said)) <= set(claims[file])
        ]
    )


def test_licences_and_citation():
    """Text, code and data have their licences; CITATION.cff is valid and cites the article as far as known."""
    assert "BSD 3-Clause" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "CC BY 4.0" in (ROOT / "LICENSE-text").read_text(encoding="utf-8")
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors", "version", "license"} <= cited.keys()
    assert cited["cff-version"] == "1.2.0" and cited["authors"]
    article = cited["references"][0]
    assert article["year"] == 2023 and article["title"] and article["type"] == "article"
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert all(resource["licenses"] for resource in package["resources"])


@over_notebooks("lesson", "capstone")
def test_an_hour_without_code_has_its_minutes(committed):
    """As the run sheet with code: 45, and five in hand."""
    lines = [line for cell in committed.cells for line in re.findall(r"^\*\*Without code:\*\*(.*)", cell.source, re.M)]
    plan = re.sub(r"\([^()]*\)", "", lines[0].partition("By show of hands")[0]) if lines else ""
    minutes = [int(one) for one in re.findall(r" (\d+)\s*(?=[,;]|\.(?!\d)|$)", plan)]
    text = f"{committed}: its plan *Without code* adds up to {sum(minutes)} minutes, not 45."
    fail_if([text] * (sum(minutes) != 45))


@pytest.mark.parametrize("page, wanted", [("controversy", 45), ("without_code", 50), ("your_own_article", 45)])
def test_other_hours_have_their_minutes(page, wanted):
    """Each table of minutes on a page written by hand adds to what the page says."""
    text = (ROOT / "book" / "guide" / f"{page}.md").read_text(encoding="utf-8")
    tables = [table.partition("\n\n")[0] for table in text.split("| minutes | what |")[1:]]
    sums = {sum(map(int, re.findall(r"^\| (?:about )?(\d+) \|", table, re.M))) for table in tables}
    fail_if([f"{page}.md: a table of minutes adds to {sums}, not {wanted}."] * (sums != {wanted}))


@over_notebooks()
def test_code_in_prose_names_what_is_there(committed):
    """A text in quotes that a sentence tells to type stands in the notebook's code or tables, or heads a column."""
    code = "\n".join(cell.source for cell in committed.code)
    known = code + "".join(
        (DATA / name).read_text(encoding="utf-8") for name in re.findall(r"data/(\w+/\w+\.csv)", code)
    )
    known += " ".join(name for one in read_package(DATA)["resources"] for name in columns(one))
    known += " ".join(f"{row['id']} {row['rating_2026']}" for row in ledger("claims"))
    faults = []
    for cell in committed.cells:
        for span in re.findall(r"`([^`\n]*[=\[(][^`\n]*)`", "" if cell.is_code else cell.source):
            missing = [text for text in re.findall(r"[\"']([^\"']+)[\"']", span) if text not in known]
            faults += [f"{cell}: `{span}` names {text!r}, which is in no table here." for text in missing]
    fail_if(faults)

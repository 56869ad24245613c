"""The browser edition: its files are Pyodide's, its lessons run and say what is stored, answers stay, trouble is said.

Where no source has Pyodide's files, the tests that need them skip, and say so; with BROWSER=required they fail.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import threading
import urllib.parse

import nbformat
import pytest
from helpers import (
    CELLS,
    DONE,
    NOTEBOOKS,
    NOTEBOOKS_OF_ALL_KINDS,
    PINNED,
    ROOT,
    bare,
    fail_if,
    given_away,
    keys_of,
)

from tools import gather
from tools.pages import browser_edition, browser_python, handouts

FIRST = NOTEBOOKS_OF_ALL_KINDS[0]
SCREENS = ROOT / "build" / "screens"
LONG = 300_000  # milliseconds: a machine under load is slow, and no test is about that


# The site


@contextlib.contextmanager
def serving(folder):
    """The address of a folder, from a small server on this computer."""
    with browser_edition.server(folder) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{running.server_port}"
        finally:
            running.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def pyodide():
    """Pyodide prepared; fetched, where it is not in the cache yet."""
    try:
        return browser_python.prepared()
    except browser_python.Unavailable as problem:
        lacking = f"the browser edition can't be built here: {problem}"
    if os.environ.get("BROWSER") == "required":
        pytest.fail(lacking, pytrace=False)
    pytest.skip(lacking)


@pytest.fixture(scope="module")
def site(pyodide, tmp_path_factory):
    """A site with the live lessons alone: the book has tests of its own."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "student").mkdir()
    handouts.lay_down("student", folder / "student", ROOT)
    browser_edition.build_live(folder / "student", folder / "site" / "live", ROOT)
    (folder / "site" / "notebooks").mkdir()
    for one in NOTEBOOKS_OF_ALL_KINDS:
        page = f'<script src="../x.js"></script><h1>{one.path.stem}</h1>'
        (folder / "site" / "notebooks" / f"{one.path.stem}.html").write_text(page, encoding="utf-8")
    (folder / "site" / "x.js").write_text("window.x = 1;", encoding="utf-8")
    browser_edition.short_addresses(folder / "site")
    (folder / "site" / "book").mkdir()
    (folder / "site" / "book" / "index.html").write_text("<h1>Book</h1>", encoding="utf-8")
    shutil.copy(ROOT / "book" / "index.html", folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def address(site):
    with serving(site) as found:
        yield found


def test_every_package_is_from_where_we_say(pyodide):
    """The site's lock names what is there, by its sha256; each is Pyodide's, the kernel's, PyPI's by pin, or empty."""
    lock = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))
    for about in lock["packages"].values():
        assert hashlib.sha256((pyodide / about["file_name"]).read_bytes()).hexdigest() == about["sha256"]
    theirs = json.loads((browser_python.CACHE / "files" / "pyodide-lock.json").read_text(encoding="utf-8"))["packages"]
    own = {"piplite", "pyodide-kernel", "ipykernel", *browser_python.RELEASE["pypi"], *browser_python.RELEASE["empty"]}
    assert set(lock["packages"]) <= {name.replace("_", "-") for name in theirs} | own
    files = {about["file_name"] for about in lock["packages"].values()} | set(browser_python.RELEASE["core"])
    assert {path.name for path in pyodide.iterdir()} == files
    raw = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (browser_python.CACHE / "files").iterdir()
    }
    published = {about["file_name"]: about["sha256"] for about in theirs.values()} | browser_python.RELEASE["core"]
    assert raw.items() <= published.items()
    # pandas is the one of home.
    assert f"pandas=={lock['packages']['pandas']['version']} " in browser_python.HOME.read_text(encoding="utf-8")


@pytest.fixture
def without_python(monkeypatch, tmp_path):
    """Sites are built without Pyodide and JupyterLite: what would lie beside the live lessons lies there."""
    lay_files = browser_edition.lay_files
    monkeypatch.setattr(browser_python, "prepared", lambda cache: None)
    monkeypatch.setattr(browser_edition, "build_live", lambda student, target, *_: lay_files(student, target / "files"))


def pictures_and_ratings(site):
    """Faults: a file of a class's site that shows a finished picture, or our rating of a claim."""
    faults, ours = [], {"file.png", "minus.png", "plus.png"}  # Sphinx's own
    # Where a learner is asked to rate, the rule names degrees, too.
    asked = bare("".join(cell.source for one in NOTEBOOKS_OF_ALL_KINDS for cell in one.of("verdict")))
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if path.suffix in (".png", ".jpg", ".webp"):
            faults += [] if path.name in ours else [f"{name} is a picture."]
        elif path.suffix in (".html", ".ipynb", ".md", ".js", ".txt"):
            text = path.read_text(encoding="utf-8")
            faults += [f"{name} holds a picture."] if re.search(r"image/png|iVBORw0KGgo", text) else []
            if path.suffix == ".html":
                text = re.sub(r"</(?:p|li|tr|h\d)>", "\n", re.sub(r"\s+<td", " <td", text))  # a row is one line
                text = re.sub(r"<[^>]+>", "", text)
            lines = text.splitlines()
            if path.suffix == ".ipynb":
                lines = [line for cell in nbformat.reads(text, 4).cells for line in cell.source.splitlines()]
            found = [re.search(browser_edition.RATED, line) for line in lines if bare(line) not in asked]
            faults += [f"{name} rates: {one.group()[:90]!r}." for one in found if one]
    return faults


@pytest.mark.pages
def test_a_class_is_given_nothing_away(tmp_path, without_python):
    """Every file of the site as `make site` builds it, and of its zip: no solution, key, hint, picture, rating, record.

    Left are the ledger and the words of verdicts, with which lesson.compare answers, and the encoded keys.
    """
    if not PINNED and any(importlib.util.find_spec(name) is None for name in browser_edition.book.NEEDED):
        pytest.skip("the book's packages are not installed")
    site = browser_edition.build(target=tmp_path / "site")
    shutil.unpack_archive(site / browser_edition.ZIP, site / "unzipped")
    pages = {path.stem for path in (site / "notebooks").glob("*.html")}
    assert pages == {one.path.stem for one in NOTEBOOKS_OF_ALL_KINDS if one.kind != "record"}
    assert {path.stem for path in (site / "book").rglob("*.html")} == {"index", "glossary"}
    faults = given_away(site) + pictures_and_ratings(site)
    faults += [f"{path.relative_to(site)} is there." for path in site.rglob("*_record*")]
    downloads = {path.name for path in (site / "_downloads").rglob("*") if path.is_file()}
    ledger = {path.name for part in ("ledger", "harvest") for path in (ROOT / "data" / part).iterdir()}
    faults += [f"{name} of the ledger is given to download." for name in sorted(downloads & ledger)]
    # The short addresses: a folder of each lesson's number leads to it.
    short = {path.parent.name: re.search(r"url=([^\"]+)", path.read_text()) for path in site.glob("[01]*/index.html")}
    assert set(short) == {one.number for one in NOTEBOOKS_OF_ALL_KINDS if one.kind != "record"}
    for found in short.values():
        assert (site / "live" / "files" / found.group(1).partition("?path=")[2]).exists(), found.group(1)
    for name in ("sources", "recipes", "facts", "corrections.md"):
        faults += [f"{path.relative_to(site)} is there." for path in (site / "live").rglob(name)]
    fail_if(faults)


def test_a_class_is_not_told_of_records():
    """A sentence that only leads to a record goes with its link; a name in a table stays."""
    record = "(05_partners_not_allies_record.ipynb#a)"
    source = f"We took some. The [full source card]{record} has the rest. Others lack.\n| 3 | what | [C57]{record} |"
    assert browser_edition.without_answers(source, None) == "We took some. Others lack.\n| 3 | what | C57 |"
    for one in NOTEBOOKS_OF_ALL_KINDS:
        for cell in one.learner if one.kind != "record" else []:
            text = browser_edition.without_answers(cell.source, cell.role)
            assert not re.search(r"_record\.ipynb|More:|[Ff]ull (source )?card|has the rest", text), f"{one}: {text}"
            assert ".md" not in re.sub(r"\[[^\]]+\]\([^)]*\)", "", text), f"{one}: half of a link is left: {text}"


def test_a_page_of_a_lesson_leads_to_its_notebook():
    """In the browser edition a page of the book says run and download, below its heading, and only there."""
    from book import reading

    page = reading.with_doors("<h1>A</h1><p>b</p>", "notebooks/00_the_argument_record")
    assert page.startswith("<h1>A</h1><p class=") and page.endswith("<p>b</p>") and "Run this record" in page
    links = re.findall(r'href="([^"]+)"', page)
    assert any(link.endswith("live/notebooks/index.html?path=notebooks/00_the_argument_record.ipynb") for link in links)
    assert reading.with_doors("<h1>A</h1>", "book/glossary") == "<h1>A</h1>"
    assert "00_the_argument.ipynb" in reading.with_doors("<h1>A</h1>", "book/index")
    assert (NOTEBOOKS / "00_the_argument.ipynb").exists()


@pytest.mark.slow
def test_the_whole_site_holds_together(tmp_path, pyodide):
    """Built with the whole book: each link of its pages to the live lessons and downloads leads to a file."""
    site = browser_edition.build(target=tmp_path / "site", answers=True)
    assert (site / "book" / "guide").is_dir()
    faults = []
    for page in [*(site / "notebooks").glob("*.html"), site / "book" / "index.html"]:
        doors = re.search(r'<p class="doors">.*?</p>', page.read_text(encoding="utf-8"), re.S)
        for link in re.findall(r'href="([^"]+)"', doors.group() if doors else ""):
            file, _, query = link.partition("?path=")
            lesson = site / "live" / "files" / urllib.parse.unquote(query)
            if not (page.parent / file).resolve().is_file() or not lesson.exists():
                faults.append(f"{page.name}: {link} leads nowhere.")
        if not doors:
            faults.append(f"{page.name} has no links that run or download.")
    fail_if(faults)


def test_who_can_reach_it_is_said(tmp_path):
    """At first this computer alone; with another address, whom that lets in, and that lessons want https."""
    assert "127.0.0.1:8000/" in browser_edition.served(browser_edition.LOOPBACK, 8000)[0]
    said = " ".join(browser_edition.served("0.0.0.0", 8000))
    assert "Everyone in the networks" in said and "https://" in said
    with browser_edition.server(tmp_path) as alone, browser_edition.server(tmp_path, host="0.0.0.0") as open_:
        assert alone.server_address[0] == "127.0.0.1" and open_.server_address[0] == "0.0.0.0"


# In the browser

OPEN = "() => window.jupyterapp?.shell?.currentWidget?.context?.isReady"
READY = "() => jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'"
RUN_ALL = """async () => {
  await jupyterapp.commands.execute("notebook:clear-all-cell-outputs");
  void jupyterapp.commands.execute("notebook:run-all-cells");
}"""
# Type a cell anew, run it, and wait until it has answered.
ANSWER = """async ([place, source]) => {
  const panel = jupyterapp.shell.currentWidget, notebook = panel.content;
  notebook.model.cells.get(place).sharedModel.setSource(source);
  notebook.activeCellIndex = place;
  await jupyterapp.commands.execute("notebook:run-cell");
  return notebook.model.cells.get(place).toJSON().outputs;
}"""


@pytest.fixture
def tab(chromium, address):
    """A page of a browser that has never been here; tab.faults holds errors and requests that leave this computer."""
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.set_default_timeout(LONG)
    page.faults = []
    page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: page.faults.append(f"error of a script: {error}"))
    page.fetched = []  # (address, bytes)
    page.on("response", lambda got: page.fetched.append((got.url, int(got.headers.get("content-length", 0)))))
    page.on("response", lambda got: page.faults.append(f"{got.status} for {got.url}") if got.status >= 400 else None)
    own = (address, "data:", "blob:")
    context.on("request", lambda asked: None if asked.url.startswith(own) else page.faults.append(f"asked {asked.url}"))
    yield page
    context.close()


def open_notebook(tab, address, name, app="notebooks"):
    """Open a notebook as the book's link does, and wait until it is shown."""
    tab.goto(f"{address}/live/{app}/index.html?path=notebooks/{name}")
    tab.wait_for_function(OPEN)


def run_all(tab):
    """Wait for Python, run all cells, return them."""
    tab.wait_for_function(READY, polling=200)
    tab.evaluate(RUN_ALL)
    tab.wait_for_function(DONE, polling=200)
    return tab.evaluate(CELLS)


def text_of(value):
    return "".join(value) if isinstance(value, list) else value


def said_by(outputs):
    """What a cell's outputs say, as (kind, text): streams, tables, Markdown, figures in words with digests."""
    found = []
    for output in outputs:
        if output["output_type"] == "stream":
            kind, text = output["name"], text_of(output["text"])
            if found and found[-1][0] == kind:
                text = found.pop()[1] + text
            found.append((kind, text))
        elif output["output_type"] == "error":
            found.append(("error", f"{output['ename']}: {output['evalue']}"))
        else:
            data = output["data"]
            # A table is compared as the page shows it, not as its class is written.
            shown = "text/html" if "text/html" in data else "text/markdown" if "text/markdown" in data else "text/plain"
            found.append((shown, re.sub(r"<style scoped>.*?</style>", "", text_of(data[shown]), flags=re.S).strip()))
    return found


def differences(name, cells):
    """Where cells say something else than what is stored of this notebook, as lines; the summary aside."""
    stored = {cell.id: cell for cell in nbformat.read(NOTEBOOKS / name, 4).cells if cell.cell_type == "code"}
    lines = []
    for cell in cells:
        if cell["cell_type"] != "code" or "nbval-ignore-output" in cell["metadata"].get("tags", []):
            continue
        here, there = said_by(cell["outputs"]), said_by(stored[cell["id"]].outputs)
        if here != there:
            lines.append(f"{name}, cell {cell['id']}: {str(here)[:700]} in the browser, stored {str(there)[:700]}.")
    return lines


def stderr_of(name, cells):
    """Warnings and errors in a notebook's outputs, as lines."""
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    words = [text_of(output["text"]) for output in outputs if output.get("name") == "stderr"]
    words += [f"{output['ename']}: {output['evalue']}" for output in outputs if output["output_type"] == "error"]
    return [f"{name}: {text[:500]}" for text in words]


def place_of(cells, role, name):
    """The place of the cell with this role and id."""
    wanted = {"role": role, "id": name}.items()
    return next(at for at, cell in enumerate(cells) if wanted <= cell["metadata"].get("lesson", {}).items())


def looks(tab, figures):
    """Faults of a lesson that has run: pictures without their words, a phone's picture that doesn't open, links."""
    stored = [output["metadata"]["image/png"]["alt"] for cell in figures for output in cell["outputs"] if said(output)]
    # A chart in three lines of pandas, such as a learner makes, has none in a live notebook.
    told = "() => [...document.querySelectorAll('.jp-OutputArea img')].map((one) => one.alt).filter(Boolean)"
    tab.wait_for_function(f"(count) => ({told})().length >= count", arg=len(stored))
    alts = tab.evaluate(told)
    faults = [] if sorted(alts) == sorted(stored) else [f"Pictures are described as {alts}, and stored as {stored}."]
    book = tab.locator("#site-line a").last.get_attribute("href")
    faults += [] if book.endswith("/notebooks/00_the_argument.html") else [f"Book leads to {book}."]
    for name in (".jp-NotebookTrustedStatus", ".jp-NotebookCheckpoint"):
        faults += [f"{name} is shown."] if tab.locator(name).filter(visible=True).count() else []
    tab.set_viewport_size({"width": 390, "height": 844})
    high = tab.evaluate("() => document.querySelector('#site-line').offsetHeight")
    faults += [] if high < 100 else [f"On a phone the line at the foot is {high} pixels high."]
    style = "() => getComputedStyle(document.querySelector('.jp-OutputArea-output pre')).wordBreak"
    faults += [] if tab.evaluate(style) == "normal" else ["Printed answers break inside of words."]
    tab.locator(".jp-OutputArea img.site-small").first.click()
    wide = tab.locator("#site-picture[open] img").evaluate("(one) => one.alt && one.width === one.naturalWidth")
    faults += [] if wide else ["A tap does not open a picture as large as it is."]
    tab.keyboard.press("Escape")
    tab.wait_for_selector("#site-picture", state="hidden")
    tab.set_viewport_size({"width": 1280, "height": 720})
    return faults


def said(output):
    """Whether an output is a picture with its words."""
    return "alt" in output.get("metadata", {}).get("image/png", {})


def test_lesson_00_in_the_browser(tab, address):
    """It runs as stored, without a warning, from this host alone; a guess, an answer, a rating and the summary work.

    The answer is there after the page is loaded anew, and goes into the file that a learner hands in.
    """
    SCREENS.mkdir(parents=True, exist_ok=True)
    name = FIRST.path.name
    open_notebook(tab, address, name)
    assert "Python is starting" in tab.inner_text("#site-line") or "ready" in tab.inner_text("#site-line")
    cells = run_all(tab)
    tab.wait_for_selector("#site-line:has-text('Python is ready')")
    faults = stderr_of(name, cells) + differences(name, cells)
    drawn = [cell for cell in cells if cell["metadata"].get("lesson", {}).get("role") == "figure"]
    figures = [cell for cell in drawn if any("image/png" in output.get("data", {}) for output in cell["outputs"])]
    assert len(figures) == len(FIRST.of("figure"))
    faults += looks(tab, figures)
    tab.screenshot(path=SCREENS / "browser_edition.png")
    # The toolkit lies in Python's memory: to ask the page for each file took a second and a half.
    assert any("/static/toolkit-" in place for place, _ in tab.fetched)
    assert not any("/notebooks/lesson/" in place for place, _ in tab.fetched)
    pages = sum(size for place, size in tab.fetched if "/static/pyodide" not in place)
    assert pages < 11e6, f"JupyterLite and the lesson fetch {pages / 1e6:.1f} MB."

    def answer(role, exercise, typed):
        place = place_of(cells, role, exercise)
        source = text_of(cells[place]["source"]).replace("...", typed, 1)
        return said_by(tab.evaluate(ANSWER, [place, source]))[0][1]

    assert answer("guess", "0.1", "35").startswith("Noted. data could contradict: 35")
    key = keys_of("00")["0.1"]
    assert "0.1: right." in answer("answer", "0.1", json.dumps(key["answer"]))
    assert "0.2: this asks for" in answer("answer", "0.2", '{"what": 1}')
    place = next(at for at, cell in enumerate(cells) if "lesson.compare(" in text_of(cell.get("source", "")))
    shown = tab.evaluate(ANSWER, [place, text_of(cells[place]["source"]).replace("...", '"Mixed"', 1)])
    assert "Mixed" in said_by(shown)[0][1]
    place = next(at for at, cell in enumerate(cells) if text_of(cell["source"]) == "lesson.summary()")
    summary = tab.evaluate(ANSWER, [place, "lesson.summary()"])
    assert "right" in said_by(summary)[0][1]
    with tab.expect_download() as handed_in:
        tab.click("#site-line button")
    taken = nbformat.read(handed_in.value.path(), 4)
    row = gather.row_of(gather.notebook_in(handed_in.value.path()))
    assert (row["lesson"], row["exercise 0.1"]) == ("00", "right") and "Mixed" in row.values(), row
    place = place_of(cells, "answer", "0.1")
    assert json.dumps(key["answer"]) in taken.cells[place].source
    fail_if(faults + tab.faults)
    tab.reload()
    tab.wait_for_function(OPEN)
    assert json.dumps(key["answer"]) in text_of(tab.evaluate(CELLS)[place]["source"])


# Where the field to draw in lies on the page, from 2014 to 2025 and from 300 down to 0: left, right, top, bottom.
FIELD = """() => {
  const box = document.querySelector("svg[role=slider] rect").getBoundingClientRect();
  return [box.left, box.right, box.top, box.bottom];
}"""
SKETCH = """from lesson.sketching import sketch
line = {}
sketch("6.1", china.loc[:2014], to=2025, line=line)"""


def by_mouse(tab, start, end):
    """A straight stroke."""
    tab.mouse.move(*start)
    tab.mouse.down()
    tab.mouse.move(*end, steps=12)
    tab.mouse.up()


@pytest.mark.slow
def test_a_line_is_drawn_in_the_browser(tab, address):
    """It reaches its own cell, where it is kept, and the next picture's words. (Touch and keys: test_lab.py.)

    After a reload a sentence says what to do.
    Its packages are fetched by the cell that asks for a line, and not before.
    """
    trade = (line.split(",") for line in (ROOT / "data/lessons/china_russia_trade.csv").read_text().splitlines()[1:])
    china = {int(year): float(value) for year, value, *_ in trade}
    open_notebook(tab, address, "06a_trade.ipynb")
    tab.wait_for_function(READY, polling=200)
    cells = tab.evaluate(CELLS)
    guess, figure = (place_of(cells, role, "6.1") for role in ("guess", "figure"))
    for place in range(figure):
        source = text_of(cells[place]["source"])
        if cells[place]["cell_type"] == "code" and place != guess and "sketching" not in source:
            tab.evaluate(ANSWER, [place, source])
    assert not any("/anywidget-" in place for place, _ in tab.fetched)
    tab.evaluate(ANSWER, [guess, SKETCH])
    tab.locator("svg[role=slider]").scroll_into_view_if_needed()
    left, right, _, low = tab.evaluate(FIELD)
    by_mouse(tab, (left + (right - left) / 11, low), (right, low))
    tab.wait_for_selector("p:has-text('Your line stands in the cell.')")
    far = max(range(2015, 2026), key=china.get)
    words = f"Off: your line in {far}, by {round(china[far])} billion dollars."
    for _ in range(10):  # widgets hold back what follows fast: the line may reach Python after the next cell
        said = " ".join(text for _, text in said_by(tab.evaluate(ANSWER, [figure, text_of(cells[figure]["source"])])))
        if words in said:
            break
        tab.wait_for_timeout(500)
    assert words in said, f"{words} is not in {said[:900]!r}"
    assert any("/anywidget-" in place for place, _ in tab.fetched)
    tab.evaluate("() => jupyterapp.shell.currentWidget.context.save()")
    tab.reload()
    tab.wait_for_selector(".jp-OutputArea:has-text('run the cell to draw')")
    assert not tab.locator("text=Loading widget").count()
    assert "line = {2015: 0, " in text_of(tab.evaluate(CELLS)[guess]["source"])
    fail_if(tab.faults)


# When the browser's storage makes trouble

ALARM = "#site-line [role=alert]:has-text('{}')"


def test_a_browser_that_keeps_nothing_is_told(tab, address):
    """Storage that is blocked: one sentence at once, and the lesson is shown all the same."""
    tab.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError') }")
    open_notebook(tab, address, FIRST.path.name)
    tab.wait_for_selector(ALARM.format("keeps nothing here"))


@pytest.mark.slow
def test_a_page_without_a_service_worker_says_so(chromium, address):
    """A host name over http, as a school's server has it: it says so with two ways on, not *ready*."""
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(LONG)
    page.goto(
        f"http://school.test:{address.rpartition(':')[2]}/live/notebooks/index.html?path=notebooks/{FIRST.path.name}"
    )
    page.wait_for_selector(ALARM.format("https://"))
    assert page.locator("#site-line [role=alert] a").get_attribute("href").endswith(browser_edition.ZIP)
    page.wait_for_function(OPEN)  # it can be read all the same
    assert "ready" not in page.inner_text("#site-line") and not page.evaluate("() => isSecureContext")
    context.close()


def test_full_storage_is_told(tab, address):
    """A change that can't be kept: one sentence; once there is room again, it goes."""
    open_notebook(tab, address, FIRST.path.name)
    tab.wait_for_selector("#site-line button:visible")
    tab.evaluate("""() => {
      window.kept = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') };
      const context = jupyterapp.shell.currentWidget.context;
      context.model.cells.get(0).sharedModel.setSource("# changed");
      void context.save().catch(() => null);
    }""")
    tab.wait_for_selector(ALARM.format("could not be kept"))
    tab.evaluate("() => { IDBObjectStore.prototype.put = kept; document.querySelector('.jp-Dialog button')?.click() }")
    tab.evaluate("() => jupyterapp.shell.currentWidget.context.save()")
    tab.wait_for_function("() => !document.querySelector('#site-line [role=alert]').textContent")


def test_damaged_and_older_copies_are_told_and_kept(tab, address):
    """A newer lesson on the site: the learner's copy stays, and is told so. A damaged copy: set aside, and told so."""
    path = f"notebooks/{FIRST.path.name}"
    open_notebook(tab, address, FIRST.path.name)
    tab.wait_for_selector("#site-line button:visible")
    tab.evaluate("""async () => {
      const context = jupyterapp.shell.currentWidget.context;
      context.model.cells.get(0).sharedModel.setSource("# mine");
      await context.save();
    }""")
    tab.evaluate("(path) => localStorage.setItem(`edition of ${path}`, 'an older one')", path)
    tab.reload()
    tab.wait_for_selector(ALARM.format("it stays"))
    assert text_of(tab.evaluate(CELLS)[0]["source"]) == "# mine"
    # As browsers have it after a crash: half of what was written.
    tab.evaluate(
        """(path) => new Promise((done) => {
          const asked = indexedDB.open("One Common Goal? notebooks");
          asked.onsuccess = () => {
            const at = asked.result.transaction("files", "readwrite");
            at.objectStore("files").put({ type: "notebook", path, content: { cells: "# mi" } }, path);
            at.oncomplete = () => (asked.result.close(), done());
          };
        })""",
        path,
    )
    tab.reload()
    tab.wait_for_selector(ALARM.format("is damaged"))
    tab.wait_for_function(OPEN)
    assert len(tab.evaluate(CELLS)) == len(FIRST.learner)
    folder = "jupyterapp.serviceManager.contents.get('notebooks', { content: true })"
    listed = tab.evaluate(f"async () => (await {folder}).content.map((one) => one.name)")
    assert any(".damaged-" in name for name in listed)


@pytest.mark.slow
def test_it_works_without_a_network_after_a_visit(chromium, site):
    """The server is gone: a lesson opens again, runs a cell, lets a line be drawn; its page is there, too."""
    context = chromium.new_context()
    page = context.new_page()
    page.set_default_timeout(LONG)
    with serving(site) as address:
        page.goto(f"{address}/live/notebooks/index.html?path=notebooks/{FIRST.path.name}")
        page.evaluate("""() => {
          window.kept = new Promise((done) => navigator.serviceWorker.addEventListener("message", (event) => {
            if (event.data?.keptAll) done(event.data.keptAll);
          }));
        }""")
        page.wait_for_function(OPEN)
        assert page.evaluate("() => kept") > 100
    page.reload()
    page.wait_for_function(OPEN)
    page.wait_for_function(READY)
    assert said_by(page.evaluate(ANSWER, [3, "import lesson\nlesson.begin('00')\nprint(2 + 2)"])) == [("stdout", "4\n")]
    begins = "lesson.begin('06a')\nimport pandas\nchina = pandas.Series(5, range(1992, 2026))\n"
    page.evaluate(ANSWER, [3, begins + SKETCH])
    page.wait_for_selector("svg[role=slider]")
    page.goto(page.evaluate("() => document.querySelector('#site-line a:last-child').href"))
    assert page.inner_text("h1") == FIRST.path.stem and page.evaluate("window.x") == 1
    # The addresses that are given out; and a lesson that was not open yet, by its short one.
    page.goto(f"{address}/")
    page.wait_for_selector("h1:has-text('Book')")
    page.goto(f"{address}/06a/")
    page.wait_for_function(OPEN)
    assert page.evaluate("() => jupyterapp.shell.currentWidget.context.path") == "notebooks/06a_trade.ipynb"
    context.close()


@pytest.mark.slow
def test_it_says_in_the_browser_what_is_stored(tab, address, committed):
    """Every lesson and every record: text, tables and digests of figures, with an older matplotlib."""
    name = committed.path.name
    open_notebook(tab, address, name)
    cells = run_all(tab)
    fail_if(stderr_of(name, cells) + differences(name, cells) + tab.faults)

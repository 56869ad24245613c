"""The reading edition: whole, described, folded, without barriers, without other hosts, fit for paper."""

import functools
import html
import http.server
import importlib.util
import re
import threading
from pathlib import Path

import pytest
from helpers import (
    LESSONS,
    NOTEBOOKS_OF_ALL_KINDS,
    PINNED,
    ROOT,
    Cell,
    fail_if,
    over_notebooks,
    sampled,
    words_of,
)

from tools.pages import book, guide, handouts

SOURCES = [one.path for one in NOTEBOOKS_OF_ALL_KINDS] + sorted((ROOT / "book").rglob("*.md"))
try:
    SOURCES = [*sorted({*SOURCES, *guide.pages(ROOT)}), ROOT / "data" / "CODEBOOK.md"]
except SystemExit as lacking:
    raise ValueError(str(lacking)) from None
PAGES = [path.relative_to(ROOT).with_suffix(".html").as_posix() for path in SOURCES] + ["search.html"]
A4 = 680  # pixels between the margins of an A4 sheet


# Pages of one kind come out of one template; a page that is like no other is a kind of its own.
ALIKE = {
    r"notebooks/.*_record": "record",
    r"notebooks/.*": "lesson",
    r"book/claims/C\d\d": "claim",
    r"book/guide/lesson_\w+": "run sheet",
    r"book/guide/sheet_\w+": "sheet",
    r"book/guide/answers_\w+": "answers",
    r"book/guide/(?!index|solutions)\w+": "teaching page",
}


def kind_of_page(name):
    """The kind of a page, such as "claim", or its own name."""
    stem = name.removesuffix(".html")
    return next((kind for pattern, kind in ALIKE.items() if re.fullmatch(pattern, stem)), stem)


LOOKED_AT = sampled(PAGES, kind_of_page)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of a book built from this tree, in the place of an older one."""
    missing = [name for name in book.NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        text = f"{missing[0]} is not installed: `python tools/setup.py --dev` installs what the book needs"
        pytest.fail(text, pytrace=False) if PINNED else pytest.skip(text)
    old = tmp_path_factory.mktemp("built") / "book" / "index.html"
    old.parent.mkdir()
    old.write_text("old", encoding="utf-8")
    try:
        return book.build(ROOT, old.parent)
    except SystemExit as problem:
        pytest.fail(str(problem), pytrace=False)


@pytest.fixture(scope="module")
def address(site):
    """The same book from a small server on this computer."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def tab(chromium):
    """A page of the browser; tab.faults holds console errors and requests that leave this computer."""
    page = chromium.new_page(reduced_motion="reduce")
    page.faults = []
    page.on("response", lambda got: page.faults.append(f"{got.status} for {got.url}") if got.status >= 400 else None)
    page.on("console", lambda said: page.faults.append(f"console: {said.text}") if said.type == "error" else None)
    page.on("pageerror", lambda error: page.faults.append(f"error of a script: {error}"))
    own = ("http://127.0.0.1:", "file:", "data:", "blob:")
    page.on("request", lambda asked: None if asked.url.startswith(own) else page.faults.append(f"asked {asked.url}"))
    yield page
    page.close()


# Whole


def test_every_page_is_there(site):
    """A page for each lesson, each text of book/ and the codebook; and the tests below walk all of them."""
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html") if "_static" not in path.parts}
    assert built == {*PAGES, "index.html"}
    assert 'url=book/index.html"' in (site / "index.html").read_text(encoding="utf-8")


def test_no_page_loads_anything_from_another_host(site):
    """Links may lead away; scripts, styles, pictures and fonts may not."""
    faults = []
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        text = path.read_text(encoding="utf-8")
        for found in re.findall(r'<(?:script|img|link|iframe)\b[^>]*(?:src|href)="((?:https?:)?//[^"]+)', text):
            faults.append(f"{path.name} loads {found}.")
        for found in re.findall(r"(?:url\(|@import )[\"']?((?:https?:)?//[^\"')]+)", text):
            faults.append(f"{path.name} loads {found}.")
    fail_if(faults)


# Described and folded


def article(site, lesson):
    """The HTML of a lesson's page, without header and sides."""
    text = (site / "notebooks" / f"{lesson.path.stem}.html").read_text(encoding="utf-8")
    return text.split('<article class="bd-article', 1)[1].split("</article>", 1)[0]


def pictures(text):
    """The alt texts of a page's pictures, in their order; "" where one has none."""
    found = [re.search(r'\balt="([^"]*)"', tag) for tag in re.findall(r"<img\b[^>]*>", text)]
    return [html.unescape(alt.group(1)) if alt else "" for alt in found]


def test_alt_text_of_the_page_is_that_of_the_notebook(site):
    """Picture by picture; and a tap on one of ours opens its file, in which one can zoom."""
    faults = []
    for one in NOTEBOOKS_OF_ALL_KINDS:
        page = article(site, one)
        taps = re.findall(r'<a [^>]*href="([^"]+)">(?:<picture><source [^>]*>)?<img [^>]*src="\1"', page)
        drawn = [cell for cell in one.code if cell.role != "sketch"]  # in whose place the page asks for a line
        told = [output.get("metadata", {}).get("image/png", {}) for cell in drawn for output in cell.outputs]
        wanted = [about["alt"] for about in told if "alt" in about]  # charts that pandas drew, too
        if pictures(page) != wanted:
            faults.append(f"{one}: its page has other descriptions than its pictures: see book/reading.py.")
        if len(taps) != len(wanted) - len(one.of("chart")):
            faults.append(f"{one}: a picture of its page does not lead to its file: see book/reading.py.")
        if one.kind == "lesson" and not wanted:
            faults.append(f"{one} stores no picture with a description: show one with lesson.show, then `make update`.")
    fail_if(faults)


def readable_words(text):
    """The words of a page outside of its folded parts, as one text."""
    open_parts = re.sub(r"<details\b(?![^>]*\bopen\b).*?</details>", " ", text, flags=re.S)
    return " ".join(words_of(html.unescape(re.sub(r"<[^>]+>", " ", open_parts)).replace("’", "'")))


def test_a_solution_can_be_read():
    """The answer as the exercise asks for it, why, and a way to it, in a closed box; a choice has no line of code."""
    from book import reading

    key = {"kind": "number", "answer": 33.04, "places": 1, "why": "It rose.", "worked": "share.max()"}
    told = reading.solved("2.4", key)
    assert ":collapsible: closed" in told
    places = [told.index(part) for part in ("Solution 2.4", "**33.0**", "It rose.", "```python\nshare.max()")]
    assert places == sorted(places)
    told = reading.solved("2.5", {"kind": "choice", "answer": "b", "worked": '"b": it fell.'})
    assert "**b**" in told and '"b": it fell.' in told and "python" not in told
    told = reading.solved(
        "2.6", {"kind": "reflection", "model": "Both did.\nNeither won.", "rubric": ["I name a year."]}
    )
    assert "> Both did.\n> Neither won." in told and "- I name a year." in told


def test_solutions_and_teachers_parts_are_folded(site):
    """No line of six words or more that only such a cell holds can be read before it is opened; all is there."""

    def lines(cells: list[Cell]):
        texts = [" ".join(words_of(line)) for cell in cells for line in cell.source.splitlines() if "{}" not in line]
        return {text for text in texts if len(text.split()) >= 6}  # {} is filled on the page

    faults = []
    for one in NOTEBOOKS_OF_ALL_KINDS:
        page = article(site, one)
        seen, everything = readable_words(page), readable_words(page.replace("<details", "<div"))
        hidden = sorted(lines([cell for cell in one.cells if not cell.for_learner]) - lines(one.learner))
        plain = [line for line in hidden if "http" not in line and re.fullmatch(r"[a-z' ]+", line)]
        faults += [] if hidden else [f"{one} hides nothing: this test can't see whether its page folds."]
        faults += [f"{one}: its page shows {line!r}, which must be folded." for line in hidden if line in seen]
        faults += [f"{one}: its page lacks {line!r}." for line in plain if line not in everything]
    fail_if(faults)


def test_glossary_has_its_terms_in_order():
    """At least 30 terms, each once, in order, defined in one or two sentences, with its home lesson."""
    text = (ROOT / "book" / "glossary.md").read_text(encoding="utf-8")
    faults, terms = [], []
    for part in text.split("\n## ")[1:]:
        entry = re.fullmatch(r"([^\n]+)\n\n(.+) \*Lesson \d\d[a-z]?\*", part.strip())
        if not entry:
            name = part.partition("\n")[0]
            faults.append(f"glossary: {name!r} is no heading, empty line, definition that ends with '*Lesson 04*'.")
            continue
        terms.append(entry.group(1))
        if len(re.findall(r"[.!?](?= [A-Z]|$)", entry.group(2))) > 3:
            faults.append(f"glossary: {entry.group(1)} takes more than three sentences.")
    assert len(terms) >= 30
    assert terms == sorted(set(terms), key=str.lower)
    fail_if(faults)


GLOSSARY = ROOT / "book" / "glossary.md"
# Words so common that no lesson need link them.
EVERYDAY = {"Edition", "Stake", "Trigger", "Extension", "Confidence", "Coding", "Control", "Validity"}
EVERYDAY |= {"Checkable", "Claim", "Evidence", "Rating", "Rival", "Agreement", "Ledger", "Source card", "Known on"}


# What a lesson says where it uses a term without its name.
SAID = {"Cross table": "crosstab", "Hypotheses, competing": "competing hypotheses"}
SAID |= {"Thesis, strong and weak": "One common goal", "Toulmin's parts": "Toulmin", "Known on": "could be known"}


def prose_of(lesson):
    """What a learner reads after objectives: cells of prose without headings, code and addresses; links stay."""
    bodies = [cell.source for cell in lesson.learner if not cell.is_code and cell.role not in ("head", "objective")]
    return re.sub(r"```.*?```|`[^`\n]*`|^#+ [^\n]*$", "", "\n\n".join(bodies), flags=re.S | re.M)


def slug(term):
    """The anchor of a heading, as JupyterLab makes it; the book follows (book/conf.py)."""
    return term.replace(" ", "-")


@over_notebooks()
def test_terms_are_linked_where_a_lesson_first_uses_them(committed):
    """A link leads to a term that there is, once a lesson, at first use; those named have one."""
    homes = dict(re.findall(r"^## (.+)\n\n.*\*Lesson (\d\d[a-z]?)\*$", GLOSSARY.read_text("utf-8"), re.M))
    slugs, prose, faults = {slug(term): term for term in homes}, prose_of(committed), []
    link = r"\[([^\]]+)\]\(\.\./book/glossary\.md#([^)]*)\)"
    linked = [(found.start(), *found.groups()) for found in re.finditer(link, prose)]
    everywhere = "\n".join(cell.source for cell in committed.cells if not cell.is_code)
    if len(linked) != len(re.findall(r"glossary\.md", everywhere)):
        faults.append(
            f"{committed}: a link to the glossary has another form, or stands in a part that guide pages copy."
        )
    faults += [
        f"{committed}: {words!r} begins bold or italics that it does not end."
        for _, words, _ in linked
        if words.count("*") % 2 or words.count("**") % 2
    ]
    targets = [target for _, _, target in linked]
    faults += [f"{committed}: the glossary has no term #{target}." for target in targets if target not in slugs]
    faults += [f"{committed}: #{one} is linked twice." for one in sorted({t for t in targets if targets.count(t) > 1})]
    for place, words, target in linked:
        before = re.sub(r"\[([^\]]+)\]\([^)]+\)", "", prose[:place])
        if re.search(rf"\b{re.escape(words.strip('*'))}\b", before, re.I):
            faults.append(f"{committed}: {words!r} stands earlier than its link to #{target}: link it at first use.")
    plain = re.sub(r"\]\([^)]+\)|https?://\S+", "]", prose)
    for term in homes:
        case = 0 if term.isupper() else re.I  # DOTS is a term, dots are not
        named = re.search(rf"\b{re.escape(term)}s?\b", plain, case) and term not in EVERYDAY
        if named and slug(term) not in targets:
            faults.append(f"{committed}: link {term!r} at its first use to ../book/glossary.md#{slug(term)}.")
    fail_if(faults)


def test_glossary_names_the_first_lesson_of_a_term():
    """The first lesson that links it; else the first record; of words that none links, one in which the word stands."""
    homes, faults = re.findall(r"^## (.+)\n\n.*\*Lesson (\d\d[a-z]?)\*$", GLOSSARY.read_text("utf-8"), re.M), []
    records = [one for one in NOTEBOOKS_OF_ALL_KINDS if one.kind == "record"]
    read = [
        [(one.number, "\n".join([cell.source, *(text for _, text in cell.shown)])) for cell in one.learner]
        for one in [*LESSONS, *records]
    ]
    for term, home in homes:
        link = f"glossary.md#{slug(term)})"
        linked = [cells[0][0] for cells in read if any(link in text for _, text in cells)]
        word = re.compile(re.escape(SAID.get(term, term)), re.I)
        named = [cells[0][0] for cells in read if any(word.search(text) for _, text in cells)]
        if home not in (named if term in SAID or term in EVERYDAY or not linked else linked[:1]):
            faults.append(f"glossary: {term} is at home in {home}, and stands in {linked or named}.")
    fail_if(faults)


# Without barriers

# All rules that axe has but two: contrast of level AAA, at which we don't aim, and an experimental rule that objects
# to what another one demands (a table that scrolls can be reached by the keyboard). Contrast has a look of its own.
AXE = """async contrast => {
  const left_out = ["color-contrast-enhanced", "focus-order-semantics"], own = "color-contrast";
  const all = axe.getRules().map(rule => rule.ruleId).filter(id => !left_out.includes(id));
  const wanted = all.filter(id => (id === own) === contrast);
  const found = await axe.run(document, {resultTypes: ["violations"], preload: !contrast, runOnly: wanted});
  return found.violations.map(one => `${one.id} (${one.impact}) at ${one.nodes.length} places, first "` +
    document.querySelector(one.nodes[0].target[0])?.textContent.trim().replace(/\\s+/g, " ").slice(0, 60) + '", ' +
    one.nodes[0].html.slice(0, 120) + ": " + one.nodes[0].failureSummary.replace(/\\s+/g, " "));
}"""
# Axe takes its time for each word of code and compares the colours of each word, and a page has thousands of a few
# dozen kinds (a kind: the same elements and classes, up to the page). Before the first look, code beyond five words of
# each kind gets the colour of its line; before the look at contrast, all other text beyond five pieces of a kind goes.
FEWER = """where => {
  const seen = {}, words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), many = [];
  while (words.nextNode()) {
    const parent = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !parent.matches(where)) continue;
    let kind = "";
    for (let at = parent; at; at = at.parentElement) kind += at.tagName + at.className + "|";
    seen[kind] = (seen[kind] || 0) + 1;
    if (seen[kind] > 5) many.push(words.currentNode);
  }
  for (const word of many) {
    if (where === "pre span") word.parentElement.replaceWith(word);
    else word.data = " ";
  }
}"""
UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)"
SIDES = """() => [...document.querySelectorAll("article *")].filter(part => !part.closest("table, .headerlink, math"))
  .filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML.slice(0, 100))"""


def axe_file():
    """Where the package that ships axe-core keeps it."""
    return str(Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js"))


# Pixels of the words (15 of 72 points to an inch, as in the foot on a phone) in pictures drawn for this width.
LETTERS = """() => [...document.querySelectorAll("picture img")].map(
  (one) => (15 / 72) * 150 * one.getBoundingClientRect().width / (innerWidth < 600 ? 960 : 1500))"""


CUT_OFF = """() => {
  const page = document.documentElement, found = [];
  if (page.scrollWidth > innerWidth) found.push(`the page scrolls to the side, by ${page.scrollWidth - innerWidth}`);
  for (const picture of document.querySelectorAll("article img")) {
    const {left, right} = picture.getBoundingClientRect();
    for (let at = picture.parentElement; at !== page; at = at.parentElement) {
      const edge = at.getBoundingClientRect().left + at.clientLeft;
      const cuts = getComputedStyle(at).overflowX !== "visible";
      if (cuts && (left < edge - 0.5 || right > edge + at.clientWidth + 0.5))
        found.push(`a picture is cut by ${at.tagName}: ${picture.alt.slice(0, 60)}`);
    }
  }
  return found;
}"""


def test_a_page_of_each_kind_is_looked_at():
    """A new page that is like no other raises the number: then look at it, and write the new number here."""
    assert len({kind_of_page(name) for name in LOOKED_AT if isinstance(name, str)}) == 15


@pytest.mark.parametrize("name", LOOKED_AT)
def test_no_barriers(tab, address, name):
    """axe-core over the page, everything unfolded: no violation.

    Contrast is looked at on a wide and on a narrow screen, light and dark; what asks for no colour, on the wide one
    while it is light, on the narrow one while it is dark. Nothing stands out to the side, no console error, no
    request to another host. On phones, no page scrolls to the side, no picture lacks an edge.
    """
    faults = []
    for width, *one_mode in ((1280, "light"), (390, "dark")):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.faults.clear()
        tab.goto(f"{address}/{name}")
        tab.evaluate(UNFOLD)
        found = [*tab.faults, *[f"wider than the screen: {part}" for part in tab.evaluate(SIDES)]]
        found += [f"letters of {size:.1f} pixels in a picture" for size in tab.evaluate(LETTERS) if size < 11]
        tab.add_script_tag(path=axe_file())
        for contrast, thinned, modes in ((False, "pre span", one_mode), (True, "*", ("light", "dark"))):
            tab.evaluate(FEWER, thinned)
            for mode in modes:
                tab.emulate_media(color_scheme=mode, media="screen")
                tab.wait_for_function("mode => document.documentElement.dataset.theme === mode", arg=mode)
                found += [f"{mode}, {fault}" for fault in tab.evaluate(AXE, contrast)]
        faults += [f"{name}, {width} pixels: {fault}" for fault in found]
    for width in (320, 390, 600):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto(f"{address}/{name}")
        tab.evaluate(UNFOLD)
        faults += [f"{name}, {width} pixels: {fault}" for fault in tab.evaluate(CUT_OFF)]
    fail_if(faults)


def test_search_works_from_a_folder(tab, site):
    """file://, no server: the button, a word, results with their sections, and the page that they lead to."""
    tab.faults.clear()
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto((site / "index.html").as_uri())
    tab.wait_for_url("**/book/index.html")
    tab.locator("button.search-button").first.click()
    tab.locator("dialog input[type=search]").fill("bootstrap")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#search-results ul.search li a")
    found = tab.eval_on_selector_all("#search-results ul.search li a", "all => all.map(one => one.href)")
    assert any("glossary.html" in link for link in found), found
    tab.wait_for_selector("#search-results ul.sections a")
    told = tab.eval_on_selector_all("#search-results ul.sections a", "all => all.map(one => one.href)")
    for page, place in (link.removeprefix(site.as_uri() + "/").split("#") for link in told):
        assert f'id="{place}"' in (site / page).read_text(encoding="utf-8"), f"{page} has no section {place}."
    assert any("glossary.html" in link for link in told), "The search does not name the sections of the glossary."
    tab.locator("#search-results ul.search li a").first.click()
    assert "bootstrap" in tab.locator("article").inner_text().lower()
    assert tab.faults == []


# Paper

CUT = """() => {
  const paper = document.querySelector("article").getBoundingClientRect().right, found = [];
  for (const part of document.querySelectorAll("article pre, article table, article img, article p, article li"))
    if (part.getBoundingClientRect().right > paper + 1 || (part.tagName == "PRE" && part.scrollWidth > part.clientWidth + 1))
      found.push(part.outerHTML.slice(0, 120));
  return found;
}"""  # noqa: E501
INK = """() => getComputedStyle(document.querySelector("article p")).color"""
# A link at the very end, which can be found in the PDF as plain bytes.
LAST = """() => document.querySelector("article").insertAdjacentHTML(
  "beforeend", '<p><a href="https://last.example/">last</a></p>')"""


@pytest.mark.parametrize("one", sampled(NOTEBOOKS_OF_ALL_KINDS, lambda one: one.kind), ids=str)
def test_lesson_prints_on_a4(tab, address, one):
    """Folded and unfolded: nothing is cut off at the side or at the end; only the page itself, dark on white."""
    tab.set_viewport_size({"width": A4, "height": 1000})
    tab.emulate_media(media="screen", color_scheme="dark")
    tab.goto(f"{address}/notebooks/{one.path.stem}.html")
    tab.evaluate(LAST)
    faults = []
    for folds in ("folded", "unfolded"):
        if folds == "unfolded":
            tab.evaluate(UNFOLD)
        tab.emulate_media(media="print", color_scheme="dark")
        faults += [f"{one}, on paper, {folds}: cut off {part}" for part in tab.evaluate(CUT)]
        around = tab.locator("header, .bd-sidebar-primary, .bd-sidebar-secondary, .bd-footer")
        assert not around.locator("visible=true").count(), "Paper shows more than the page itself."
        dark = re.fullmatch(r"rgb\((\d\d?, ){2}\d\d?\)", tab.evaluate(INK))
        assert dark, "Pale words on white paper."
        if b"last.example" not in tab.pdf(prefer_css_page_size=True):
            faults.append(f"{one}, on paper, {folds}: its end is missing.")
    tab.emulate_media(media="screen", color_scheme="light")
    fail_if(faults)


def test_sheets_and_pages_to_read_are_printed_whole(chromium, tmp_path):
    """A sheet is two pages that stay with the learner, and one of tickets; a page to read opens all its folds."""
    tab, faults = chromium.new_page(), []
    for path in guide.lessons(ROOT / "notebooks", "lesson")[:1]:
        notebook, name = guide.whole(path), guide.number(path)
        cards = any("sheet" in cell.metadata.get("lesson", {}) for cell in notebook.cells)
        (tmp_path / "page.html").write_text(handouts.guide_page(guide.sheet(notebook)), encoding="utf-8")
        tab.goto((tmp_path / "page.html").as_uri())
        pages = len(re.findall(rb"/Type\s*/Page\b", tab.pdf(format="A4", prefer_css_page_size=True)))
        if pages != 3 + cards:
            faults.append(f"The sheet of {name} has {pages} pages: two and a page of tickets are right on both sides.")
        (tmp_path / "page.html").write_text(handouts.to_read(path), encoding="utf-8")
        tab.goto((tmp_path / "page.html").as_uri())
        drawn, printed = tab.locator("img").count(), tab.pdf(format="A4", prefer_css_page_size=True)
        seen = len(re.findall(rb"/Subtype\s*/Image\b", printed))
        if seen < drawn or not drawn:
            faults.append(f"Of the page to read of {name} only {seen} of {drawn} pictures are printed.")
        tab.set_viewport_size({"width": A4, "height": 1000})
        tab.emulate_media(media="print")
        if tab.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"The page to read of {name} is wider than paper.")
    tab.close()
    fail_if(faults)


# A line to draw

STROKE = """by => {
  const svg = document.querySelector("[data-line] svg"), box = svg.getBoundingClientRect();
  const at = (x, y) => ({clientX: box.left + x * box.width, clientY: box.top + y * box.height});
  const field = document.elementFromPoint(at(0.99, 0.3).clientX, at(0.99, 0.3).clientY);  // which takes the stroke
  const send = (type, x, y) => field.dispatchEvent(new PointerEvent(type, {
    ...at(x, y), pointerId: 1, pointerType: by, buttons: 1, isPrimary: true, bubbles: true}));
  field.setPointerCapture = () => null;  // these events are made up
  send("pointerdown", 0.99, 0.3);
  for (const x of [0.8, 0.5]) send("pointermove", x, 0.3);
  send("pointerup", 0.5, 0.3);
}"""


@pytest.mark.parametrize("by, wide", [("touch", 390), ("keys", 1280)])
def test_a_line_is_drawn_without_python(tab, address, by, wide):
    """On the start page: a line by finger, backwards, or by keys; then what came, and by how much it was missed."""
    tab.faults.clear()
    tab.set_viewport_size({"width": wide, "height": 844})
    tab.goto(f"{address}/book/index.html")
    figure = tab.locator("[data-line]").first
    slider, button, said = figure.get_by_role("slider"), figure.get_by_role("button"), figure.locator("[aria-live]")
    slider.scroll_into_view_if_needed()
    before = slider.screenshot()
    assert button.is_disabled() and "not drawn yet" in slider.get_attribute("aria-valuetext")
    if by == "keys":
        slider.focus()
        tab.keyboard.press("ArrowUp")
        for _ in range(10):
            tab.keyboard.press("ArrowRight")
            tab.keyboard.press("PageUp")
        tab.keyboard.press("Enter")
    else:
        tab.evaluate(STROKE, by)
        button.click()
    text = said.inner_text()
    assert re.fullmatch(
        r"Furthest off in 20\d\d: you \d+, it was \d+\. In 2015 you drew a rise; it fell by \d+ %\.", text
    )
    assert slider.screenshot() != before and not tab.faults, tab.faults

"""The lessons in real JupyterLab in a real browser, opened as `make lab` opens them: run, look, draw a line."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from helpers import (
    CELLS,
    DONE,
    LESSONS,
    NOTEBOOKS_OF_ALL_KINDS,
    ROOT,
    by_touch,
    copy_tree,
    fail_if,
    outside,
)

SCREENS = ROOT / "build" / "screens"  # what a person looks at afterwards
# What JupyterLab's own debugger, which we don't use, says at nearly every restart of a kernel.
KNOWN = "Could not restore the debugger state"


@pytest.fixture(scope="module")
def lab(chromium, tmp_path_factory):
    """The address of JupyterLab as tools/lab.py starts it, in a copy of the tree, with settings of its own."""
    if os.name != "posix":
        pytest.skip("starting and ending JupyterLab from a test needs a Unix system")
    root = copy_tree(tmp_path_factory.mktemp("lab") / "tree", parts=("notebooks", "data", "tools", "book"))
    home = root.parent / "home"
    home.mkdir()
    # Only for this test: no token, and the application can be asked from outside.
    settings = {"LabApp": {"expose_app_in_browser": True}, "IdentityProvider": {"token": ""}}
    (home / "jupyter_server_config.json").write_text(json.dumps(settings), encoding="utf-8")
    own = {f"JUPYTER_{part}_DIR": str(home / part.lower()) for part in ("CONFIG", "DATA", "RUNTIME")}
    own |= {f"JUPYTERLAB_{part}_DIR": str(home / part.lower()) for part in ("SETTINGS", "WORKSPACES")}
    own |= {"JUPYTER_CONFIG_PATH": str(home), "IPYTHONDIR": str(home / "ipython")}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, str(root / "tools" / "lab.py"), "--no-browser", f"--port={port}"]
    address, log = f"http://127.0.0.1:{port}", (root.parent / "lab.log").open("w+", encoding="utf-8")
    started = subprocess.Popen(command, env=outside() | own, stdout=log, stderr=log, start_new_session=True)
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{address}/api", timeout=5).close()
                break
            except OSError:
                if started.poll() is not None:
                    break
                time.sleep(0.25)
        else:
            started.kill()
        if started.poll() is not None:
            log.seek(0)
            pytest.fail(f"tools/lab.py did not start JupyterLab:\n{log.read()[-1500:]}", pytrace=False)
        yield address
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        try:
            started.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait(20)
        log.close()


@pytest.fixture(scope="module")
def tab(chromium, lab):
    """JupyterLab in one page of the browser; tab.faults holds console errors and requests that leave this computer."""
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(60_000)
    page.faults = []
    note = page.faults.append
    page.on("console", lambda said: note(said.text) if said.type == "error" and KNOWN not in said.text else None)
    page.on("pageerror", lambda error: note(f"error of a script: {error}"))
    own = (lab, lab.replace("http:", "ws:"), "data:", "blob:")
    page.on("request", lambda asked: None if asked.url.startswith(own) else note(f"asked {asked.url}"))
    page.on("websocket", lambda asked: None if asked.url.startswith(own) else note(f"asked {asked.url}"))
    page.goto(f"{lab}/lab")
    page.wait_for_function("() => window.jupyterapp")
    page.evaluate("() => jupyterapp.restored.then(() => null)")
    yield page
    page.close()


OPEN = """async (path) => {
  const panel = await jupyterapp.commands.execute("docmanager:open", {path});
  await panel.revealed; await panel.context.ready; await panel.sessionContext.ready;
  // As a reader would, wait until the kernel answers: one that is restarted while it starts may lose its connection.
  await panel.sessionContext.session.kernel.info; await panel.sessionContext.session.kernel.requestKernelInfo();
}"""
SHOW = """async (place) => {
  const notebook = jupyterapp.shell.currentWidget.content;
  notebook.activeCellIndex = place;
  await notebook.scrollToItem(place, "start");
}"""
IDLE = "() => jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'idle'"
CLOSE = """async () => {
  const panel = jupyterapp.shell.currentWidget;
  await panel.context.save(); await panel.sessionContext.shutdown(); panel.dispose();
}"""


def show(tab, place, wanted):
    """Bring a cell into view; return what is wanted in it (a selector), looked for anew at each use."""
    tab.evaluate(SHOW, place)
    return tab.locator(".jp-NotebookPanel:visible .jp-Cell").nth(place).locator(wanted).first


def text_of(cell):
    """A cell's outputs, as the texts that a reader sees."""
    outputs = [output.get("text", "") for output in cell["outputs"]]
    return "".join("".join(text) for text in outputs)


TO_CELL = """place => {
  const notebook = jupyterapp.shell.currentWidget.content;
  notebook.activeCellIndex = place; notebook.mode = "command"; notebook.activate();
}"""
SEEN = """place => {
  const notebook = jupyterapp.shell.currentWidget.content;
  const picture = notebook.widgets[place].node.querySelector(".jp-OutputArea img");
  if (!picture?.complete || !picture.naturalWidth) return null;
  const screen = notebook.node.closest(".jp-NotebookPanel-notebook").getBoundingClientRect();
  const box = picture.getBoundingClientRect();
  return [Math.round(box.top - screen.top), Math.round(screen.bottom - box.bottom)];
}"""


def after_shift_enter(tab, place):
    """Pixels above and below a picture on the screen, when a reader came to its cell and ran it by Shift-Enter."""
    cell = f"jupyterapp.shell.currentWidget.content.model.cells.get({place})"
    show(tab, place - 1, ".jp-Cell-inputWrapper")
    tab.evaluate(TO_CELL, place - 1)
    tab.keyboard.press("Shift+Enter")
    tab.wait_for_function(f"() => jupyterapp.shell.currentWidget.content.activeCellIndex === {place}")
    tab.wait_for_function(IDLE, polling=50)
    before = tab.evaluate(f"() => {cell}.executionCount")
    tab.keyboard.press("Shift+Enter")
    tab.wait_for_function(f"() => {cell}.executionCount > {before} && {cell}.outputs.length > 1", polling=50)
    tab.wait_for_function(SEEN, arg=place, polling=100)
    tab.wait_for_timeout(300)  # until the page has moved, or has not
    return tab.evaluate(SEEN, place)


def open_lesson(tab, lesson):
    """Open a learner's copy of a lesson, restart the kernel, run all cells; return the cells of the model."""
    tab.faults.clear()
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.evaluate(OPEN, f"notebooks/{lesson.path.name}")
    tab.screenshot(path=SCREENS / f"{lesson.name}_first.png")
    return run_all(tab)


def run_all(tab):
    """Restart the kernel and run all cells; return the cells of the model."""
    # A notebook may come with outputs, so its cells look run before the kernel has restarted: wait for the command.
    tab.evaluate("() => void (window.ran = jupyterapp.commands.execute('notebook:restart-run-all'))")
    tab.locator(".jp-Dialog button.jp-mod-accept").click()
    tab.evaluate("() => window.ran.then(() => null)")
    tab.wait_for_function(DONE, polling=100)
    return tab.evaluate(CELLS)


def cut_off(tab, lesson, cells):
    """Pictures that don't stand whole on a screen of 1280 x 720 after Shift-Enter, as sentences."""
    faults = []
    tab.set_viewport_size({"width": 1280, "height": 720})
    for place, cell in enumerate(cells):
        about, drawn = cell["metadata"].get("lesson", {}), [one.get("data", {}) for one in cell.get("outputs", [])]
        if about.get("role") == "figure" and any("image/png" in one for one in drawn):
            above, below = after_shift_enter(tab, place)
            if above < 0 or below < 0:
                faults.append(f"{lesson}: after Shift-Enter figure {about['id']} is cut: {above} above, {below} below.")
    return faults


def faults_of(tab, lesson, cells):
    """What is wrong after all cells were run: errors, words on stderr, figures that are missing or can't be seen."""
    faults = [f"{lesson}: {fault}" for fault in tab.faults]
    figures = 0
    tab.set_viewport_size({"width": 1280, "height": 1200})  # room for a tall figure
    for place, cell in enumerate(cells):
        for output in cell.get("outputs", []):
            if output["output_type"] == "error" or output.get("name") == "stderr":
                faults.append(f"{lesson}, cell {place + 1}: {output.get('evalue') or output.get('text')}")
        asks = cell["metadata"].get("lesson", {}).get("role") in ("sketch", "chart")  # a line to draw, or to learn from
        if not asks and any("image/png" in output.get("data", {}) for output in cell.get("outputs", [])):
            figures += 1
            picture = show(tab, place, ".jp-OutputArea img")
            picture.scroll_into_view_if_needed()
            name = cell["metadata"]["lesson"]["id"]
            picture.screenshot(path=SCREENS / f"{lesson.name}_figure_{name}.png")
            if not picture.evaluate("async picture => { await picture.decode(); return picture.naturalWidth > 300 }"):
                faults.append(f"{lesson}: figure {name} is no picture in the browser.")
    wanted = len(lesson.of("figure")) + sum(cell.is_code for cell in lesson.of("change"))  # drawn once more
    if figures != wanted:
        faults.append(f"{lesson}: {figures} figures in the browser, {wanted} figure cells.")
    return faults


def answer(tab, place, source):
    """Type a cell anew, run it with Ctrl+Enter, and return what it printed."""
    show(tab, place, ".cm-content").click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(source)
    before = tab.evaluate(CELLS)[place]["execution_count"]
    tab.keyboard.press("Control+Enter")
    cell = f"jupyterapp.shell.currentWidget.content.model.cells.get({place}).toJSON()"
    tab.wait_for_function(f"() => {cell}.execution_count > {before} && {cell}.outputs.length", polling=50)
    assert "".join(tab.evaluate(CELLS)[place]["source"]) == source, "What was typed is not what stands in the cell."
    return text_of(tab.evaluate(CELLS)[place])


@pytest.mark.slow
@pytest.mark.parametrize("one", NOTEBOOKS_OF_ALL_KINDS, ids=str)
def test_lesson_in_jupyterlab(tab, one):
    """Restart and Run All is clean, and figures are seen, whole."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    try:
        cells = open_lesson(tab, one)
        faults = cut_off(tab, one, cells) + faults_of(tab, one, cells)
        faults += [f"{one}: {fault}" for fault in tab.faults if f"{one}: {fault}" not in faults]
    finally:
        tab.evaluate(CLOSE)
    fail_if(faults)


def line_told(cell):
    """What a picture says of the line that was drawn; None for nothing."""
    told = ["".join(output.get("data", {}).get("text/markdown", "")) for output in cell["outputs"]]
    return next((found.group() for text in told if (found := re.search(r"your line in 20.*", text))), None)


def told_anew(tab, place):
    """The same, of the picture of a cell that is run once more."""
    tab.wait_for_timeout(500)  # until the kernel has the line
    answer(tab, place, "".join(tab.evaluate(CELLS)[place]["source"]))
    return line_told(tab.evaluate(CELLS)[place])


def line_in(tab, place):
    """The line that a cell's source holds, as the notebook would be saved now, and what the drawing says of it."""
    tab.wait_for_timeout(500)  # until the kernel has answered
    [line] = re.findall(r"^line = \{.*\}$", "".join(tab.evaluate(CELLS)[place]["source"]), re.M)
    return line, show(tab, place, ".jp-OutputArea p:below(svg[role=slider])").inner_text()


def stroke(tab, place, start, end):
    """Draw a straight line by mouse; start, end: as parts of the drawing, from its left and its top."""
    slider = show(tab, place, "svg[role=slider]")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    start, end = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)]
    tab.mouse.move(*start)
    tab.mouse.down()
    tab.mouse.move(*end, steps=12)
    tab.mouse.up()


def test_a_line_is_drawn(tab):
    """A lesson is opened, run and looked at; a line is drawn by mouse and keys, then by touch: what the picture says.

    The line stands in its own cell, so that it is there after Restart and Run All, too.
    """
    SCREENS.mkdir(parents=True, exist_ok=True)
    lesson, there = next(one for one in LESSONS if one.of("sketch")), "Your line stands in the cell."
    try:
        cells = open_lesson(tab, lesson)
        fail_if(cut_off(tab, lesson, cells) + faults_of(tab, lesson, cells))
        roles = [cell["metadata"].get("lesson", {}) for cell in cells]
        asks = next(place for place, about in enumerate(roles) if about.get("role") == "sketch")
        wanted = {"role": "figure", "id": roles[asks]["id"]}.items()
        draws = next(place for place, about in enumerate(roles) if wanted <= about.items())
        assert line_in(tab, asks) == ("line = {}", "")
        stroke(tab, asks, (0.7, 0.2), (0.96, 0.1))
        tab.keyboard.press("ArrowUp")
        drawn = line_in(tab, asks)
        assert re.fullmatch(r"line = \{2015: \d+, .*2025: \d+\}", drawn[0]) and drawn[1] == there, drawn
        # The keys that run a cell do so with the focus in the drawing, and the line stays.
        for key, after in (("Shift+Enter", asks + 1), ("Control+Enter", asks)):
            before = tab.evaluate(CELLS)[asks]["execution_count"]
            show(tab, asks, "svg[role=slider]").focus()
            tab.keyboard.press(key)
            cell = f"jupyterapp.shell.currentWidget.content.model.cells.get({asks})"
            tab.wait_for_function(f"() => {cell}.executionCount > {before} && {cell}.outputs.length", polling=50)
            assert tab.evaluate("() => jupyterapp.shell.currentWidget.content.activeCellIndex") == after
            assert line_in(tab, asks) == drawn, f"after {key}"
        told = [told_anew(tab, draws)]
        cells = run_all(tab)
        assert line_in(tab, asks) == drawn and line_told(cells[draws]) == told[0], "after Restart and Run All"
        slider = show(tab, asks, "svg[role=slider]")
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        known, middle = box["x"] + 0.4 * box["width"], box["y"] + 0.5 * box["height"]
        by_touch(tab, (known, middle), (known, middle - 90))  # on the known part a finger scrolls
        tab.wait_for_timeout(500)
        assert slider.bounding_box()["y"] < box["y"] - 40 and line_in(tab, asks) == drawn
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        by_touch(
            tab, *[(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in ((0.7, 0.6), (0.96, 0.5))]
        )
        told.append(told_anew(tab, draws))
        assert told[0] and told[1] and told[0] != told[1], told
        show(tab, asks, "button:has-text('Start again')").click()
        assert line_in(tab, asks) == ("line = {}", "") and told_anew(tab, draws) is None
        # What was typed stays as it is until a stroke; where no line stands in the cell, there is one to copy.
        source = "".join(tab.evaluate(CELLS)[asks]["source"])
        answer(tab, asks, source.replace("line = {}", "line = {2025: 150}"))
        assert line_in(tab, asks) == ("line = {2025: 150}", there)
        stroke(tab, asks, (0.96, 0.3), (0.96, 0.1))
        assert "2024: " in line_in(tab, asks)[0]
        answer(tab, asks, source.replace("line = {}\n", "").replace("line=line", "line={}"))
        stroke(tab, asks, (0.96, 0.3), (0.96, 0.1))
        tab.locator("p:visible:has-text('To keep this line, copy it into the cell: line = {2015: ')").wait_for()
        assert not [fault for fault in tab.faults if "asked" in fault], tab.faults
    finally:
        tab.evaluate(CLOSE)


def test_a_term_opens_the_glossary(tab, lab):
    """A term in a lesson, clicked, opens the glossary at this term, as a page to read and not as raw text."""
    tab.faults.clear()
    tab.set_viewport_size({"width": 1280, "height": 800})
    lesson = LESSONS[1]
    tab.evaluate(OPEN, f"notebooks/{lesson.path.name}")
    try:
        sources = ["".join(cell["source"]) for cell in tab.evaluate(CELLS)]
        links = [(place, re.search(r"glossary\.md#([^)]+)\)", source)) for place, source in enumerate(sources)]
        place, found = [link for link in links if link[1]][-1]
        from playwright.sync_api import expect  # only here: the browser is optional

        show(tab, place, f"a[href*='{found.group(1)}']").click()
        heading = tab.locator(f".jp-MarkdownViewer h2[data-jupyter-id='{found.group(1)}']")
        heading.wait_for()
        opened = tab.evaluate("() => jupyterapp.shell.currentWidget.context.path")
        assert opened == "book/glossary.md", f"{lesson}: the term {found.group(1)} opens {opened}."
        expect(heading).to_be_in_viewport(ratio=1, timeout=60_000)
        tab.screenshot(path=SCREENS / "glossary.png")
        tab.evaluate("() => jupyterapp.shell.currentWidget.dispose()")
        tab.evaluate(OPEN, f"notebooks/{lesson.path.name}")
    finally:
        tab.evaluate(CLOSE)
    fail_if(tab.faults)


def test_a_lesson_has_the_whole_width_and_the_browser_shows_no_solution(chromium, lab):
    """On opening, both sidebars are folded; in a learner's file browser lie notebooks, data and the glossary only."""
    page = chromium.new_page(viewport={"width": 1280, "height": 720})
    try:
        page.goto(f"{lab}/lab/tree/notebooks/{LESSONS[0].path.name}")
        page.wait_for_function("() => window.jupyterapp")
        page.evaluate("() => jupyterapp.restored.then(() => null)")
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        SCREENS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENS / "opened.png")
        assert page.evaluate("() => [jupyterapp.shell.leftCollapsed, jupyterapp.shell.rightCollapsed]") == [True, True]
        assert page.evaluate("() => jupyterapp.shell.currentWidget.context.path") == f"notebooks/{LESSONS[0].path.name}"
        shown = page.evaluate("async () => (await (await fetch('/api/contents')).json()).content.map(one => one.name)")
        assert sorted(shown) == ["book", "data", "notebooks"]
    finally:
        page.close()

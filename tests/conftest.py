"""Fixtures for all tests: a lesson for each notebook, the page that a learner would see, a house of one's own."""

import gc
import importlib.util
import os
import types

os.environ.setdefault("MPLBACKEND", "agg")

import numpy as np
import pytest
from helpers import DATA, KINDS, NOTEBOOKS_OF_ALL_KINDS, SOURCES, Offered, chromium_path, of_kind
from house import WORDS, House, write_words

gc.set_threshold(100_000, 20)  # notebooks and tables are many small objects: to look through them took a tenth longer


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Kernels of notebooks do without what numpy uses of this processor beyond its minimum: see test_cells.py."""
    if item.path.suffix == ".ipynb":
        found = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
        os.environ["NPY_DISABLE_CPU_FEATURES"] = " ".join(found)
    else:
        os.environ.pop("NPY_DISABLE_CPU_FEATURES", None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What needs a browser, or Pyodide's files, is marked so, and what builds the book or the site: see pyproject."""
    for item in items:
        if {"chromium", "pyodide"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")
        if "site" in getattr(item, "fixturenames", ()):
            item.add_marker("pages")


def pytest_generate_tests(metafunc):
    """A slow test that asks for `committed` runs once for each notebook; quick ones are `over_notebooks` (helpers.py).

    What holds for some kinds only says so, and then runs for these:

        @pytest.mark.kinds("lesson", "record")
        def test_something(committed): ...
    """
    if "committed" in metafunc.fixturenames:
        marked = metafunc.definition.get_closest_marker("kinds")
        found = of_kind(*marked.args) if marked else NOTEBOOKS_OF_ALL_KINDS
        if not found:
            lacking = f"there is no notebook of the kind {' or '.join(marked.args if marked else KINDS)}"
            found = [pytest.param(None, marks=pytest.mark.skip(reason=lacking))]
        metafunc.parametrize("committed", found, ids=lambda one: one.name if one else "none")


@pytest.fixture(scope="session")
def shell(tmp_path_factory):
    """IPython without a history file, so that display() and tracebacks work as they do in a kernel."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    place = str(tmp_path_factory.mktemp("ipython"))
    made = InteractiveShell.instance(config=config, ipython_dir=place, user_module=types.ModuleType("shell_of_tests"))
    made.colors = "nocolor"
    yield made
    InteractiveShell.clear_instance()


@pytest.fixture
def page(shell):
    """page(function, …) calls it and gives what a reader sees: .printed, .shown [(data, metadata)], .markdown."""
    from IPython.utils.capture import capture_output

    def see(function, *args, **kwargs):
        with capture_output() as captured:
            function(*args, **kwargs)
        shown = [(output.data, output.metadata or {}) for output in captured.outputs]
        markdown = "\n".join(data.get("text/markdown", "") for data, _ in shown)
        return types.SimpleNamespace(printed=captured.stdout, errors=captured.stderr, shown=shown, markdown=markdown)

    return see


@pytest.fixture(scope="module")
def chromium():
    """A real browser, started once for a file of tests. Where there is none they skip; with BROWSER=required they fail.

    It ends with its file: while it runs, its event loop would be in the way of tests that start kernels.
    """
    program, lacking = chromium_path(), None
    if not program:
        lacking = "no Chromium found: install it (Debian, Ubuntu: apt-get install chromium), or name it in CHROMIUM"
    elif importlib.util.find_spec("playwright") is None:
        lacking = "playwright is not installed: `python tools/setup.py --dev` installs it"
    if lacking and os.environ.get("BROWSER") == "required":
        pytest.fail(lacking, pytrace=False)
    elif lacking:
        pytest.skip(lacking)
    from playwright.sync_api import sync_playwright

    quiet = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"]
    quiet += ["--host-resolver-rules=MAP school.test 127.0.0.1"]  # a host that is not this computer's own name
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def house(tmp_path):
    """The toolkit beside small tables, in a temporary folder."""
    return House(tmp_path / "house")


@pytest.fixture
def begun(house):
    """A house with a file of words, in which lesson 04 has begun; the style goes with the test."""
    import matplotlib.pyplot as plt

    write_words(house, WORDS)
    with plt.rc_context():
        house.lesson.begin("04")
        yield house
    plt.close("all")


@pytest.fixture
def sources():
    """Publishers' files: those in data/sources, and those in the folder that SOURCES names."""
    return Offered(DATA, SOURCES)

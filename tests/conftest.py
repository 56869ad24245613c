"""Fixtures for all tests: a lesson for each notebook, the page that a learner would see, a house of one's own."""

import os
import types

os.environ.setdefault("MPLBACKEND", "agg")

import pytest
from helpers import LESSONS, SOURCES, House


def pytest_generate_tests(metafunc):
    """A test that asks for `committed` runs once for each notebook, whichever there are."""
    if "committed" in metafunc.fixturenames:
        metafunc.parametrize("committed", LESSONS, ids=[lesson.number for lesson in LESSONS])


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


@pytest.fixture
def house(tmp_path):
    """The toolkit beside small tables, in a temporary folder."""
    return House(tmp_path / "house")


@pytest.fixture
def sources():
    """The folder of publishers' files, where there is one."""
    if not SOURCES.is_dir():
        pytest.skip(f"no publishers' files at {SOURCES}: set SOURCES to check the tables against them")
    return SOURCES

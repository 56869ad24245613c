"""tools/pages/browser_python.py: files for Python in a browser are Pyodide's own, and who lacks them is told so."""

import hashlib

from helpers import refused

from tools.pages import browser_python


def given(**files):
    """A source that has these files."""
    return lambda name: files.get(name)


def test_a_file_comes_from_the_first_source_that_has_pyodides_own(tmp_path):
    """Sources are asked in turn; a file that is not Pyodide's is passed over; the cache is asked before all."""
    wanted = hashlib.sha256(b"right").hexdigest()
    asked = [("one", given()), ("two", given(x=b"wrong")), ("three", given(x=b"right"))]
    assert browser_python.fetch("x", wanted, asked, tmp_path).read_bytes() == b"right"
    assert browser_python.fetch("x", wanted, [], tmp_path).read_bytes() == b"right"
    (tmp_path / "files" / "x").write_bytes(b"damaged later")
    assert browser_python.fetch("x", wanted, asked, tmp_path).read_bytes() == b"right"


def silent(name):
    raise browser_python.Unavailable("no network")


def test_no_other_file_is_taken(tmp_path):
    """One sentence names the file, who offered another, and who was silent; or says how to give it."""
    wanted = hashlib.sha256(b"right").hexdigest()
    asked = [("the folder y", given(**{"x.whl": b"wrong"})), ("npm", silent)]
    said = refused(browser_python.fetch, "x.whl", wanted, asked, tmp_path)
    assert "x.whl of the folder y is not the file that" in said and "npm did not answer (no network)" in said
    said = refused(browser_python.fetch, "x.whl", wanted, asked[1:], tmp_path)
    assert said.startswith("no source has x.whl") and said.endswith("named in PYODIDE")
    assert not (tmp_path / "files").exists()

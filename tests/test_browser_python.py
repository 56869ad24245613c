"""tools/pages/browser_python.py: files for Python in a browser are Pyodide's own, and who lacks them is told so."""

import hashlib

import pytest
from helpers import refused
from test_browser_edition import serving

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


def test_pyodides_own_address_is_asked_first_and_the_carrier_last(tmp_path, monkeypatch):
    """Between them a folder that PYODIDE names, whose files are found however deep they lie; npm has the core alone."""
    (tmp_path / "pyodide").mkdir()
    (tmp_path / "pyodide" / "a.whl").write_bytes(b"a")
    monkeypatch.setenv("PYODIDE", str(tmp_path))
    names, found = zip(*browser_python.sources(tmp_path), strict=True)
    carrier = f"PyPI's package {browser_python.RELEASE['carrier'].partition('==')[0]}"
    assert names == ("Pyodide's own address", f"the folder {tmp_path}", "npm", carrier)
    assert found[1]("a.whl") == b"a" and found[1]("b.whl") is None
    assert found[2]("a.whl") is None and found[3]("pyodide-lock.json") is None


def test_the_release_is_asked_over_the_network_and_may_be_silent(tmp_path):
    """Files at an address; where it does not answer, it is asked once."""
    (tmp_path / "a.whl").write_bytes(b"a")
    with serving(tmp_path) as address:
        assert browser_python.from_release(f"{address}/")("a.whl") == b"a"
    silent = browser_python.from_release(f"{address}/")
    for name in ("a.whl", "b.whl"):
        with pytest.raises(browser_python.Unavailable, match="refused"):
            silent(name)
    one = browser_python.asked_once(lambda name: name != "core", lambda: {"a": b"a"})
    assert one("a") == b"a" and one("b") is None and one("core") is None


NPM = """npm error code SELF_SIGNED_CERT_IN_CHAIN
npm error errno SELF_SIGNED_CERT_IN_CHAIN
npm error A complete log of this run can be found in: /x.log"""


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (NPM, "npm error code SELF_SIGNED_CERT_IN_CHAIN (this computer does not trust"),
        ("npm error code E404\nnpm error 404 Not Found\nnpm error A complete log of this", "npm error code E404"),
        ("Traceback (most recent call last):\n  File\nKeyError: 'x'\n\n", "KeyError: 'x'"),
    ],
)
def test_the_first_cause_is_said(said, begins):
    """Of what npm, pip and Python say: the line that says why."""
    assert browser_python.cause(said).startswith(begins)

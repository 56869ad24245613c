"""tools/tree.py: which notebooks there are, the form in which they are committed, files written whole or not at all."""

import os

import pytest

from tools.tree import write


def test_write_replaces_whole(tmp_path):
    """New and old files, their rights, line ends as they are given, and nothing left beside them."""
    path = tmp_path / "a.txt"
    write(path, "one\n")
    write(path, "zwei – ü\n")
    assert path.read_bytes() == "zwei – ü\n".encode()
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o600)
        write(path, "three\n")
        assert path.stat().st_mode & 0o777 == 0o600


def test_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    """A full disk: the old file, and no rubbish."""

    def full(*_):
        raise OSError("disk full")

    path = tmp_path / "a.txt"
    write(path, "old\n")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        write(path, "new\n")
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]

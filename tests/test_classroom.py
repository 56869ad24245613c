"""A class on a server: what the load test says when it can't run, and the image that repo2docker would build."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from helpers import LESSONS, ROOT, copy_tree, file_of, one_sentence, outside, paths


def refused(*arguments, path=""):
    """The one sentence with which the load test stops."""
    environment = outside() | ({"PATH": path} if path else {})
    command = [sys.executable, str(ROOT / "tools" / "classroom.py"), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 1 and not done.stdout, done.stdout + done.stderr
    assert one_sentence(done.stderr), f"one sentence is wanted, not {done.stderr!r}"
    return done.stderr


@pytest.mark.parametrize("arguments, word", [(["--students", "0"], "1 to 200"), (["--lesson", "99"], "'99'")])
def test_wrong_calls_get_one_sentence(arguments, word):
    assert word in refused(*arguments)


def test_what_is_missing_is_named_with_its_remedy(tmp_path):
    """Without JupyterHub, or without its proxy, the command that installs it."""
    missing = "pip install jupyterhub" if not importlib.util.find_spec("jupyterhub") else "npm install"
    if missing == "npm install" and (ROOT / "build" / "proxy").exists():
        pytest.skip("the proxy is installed in build/proxy")
    assert missing in refused("--students", "1", path=str(tmp_path))


def test_binder_lays_out_the_learners_copy(tmp_path):
    """postBuild, as Binder runs it: study/ holds each lesson without its solutions, and the links lead there."""
    if os.name != "posix":
        pytest.skip("postBuild is a script for Binder's Linux")
    root = copy_tree(tmp_path / "tree", parts=("notebooks", "data", "tools", "book", "postBuild"))
    first = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(["./postBuild"], cwd=root, env=outside() | {"PATH": first}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-800:]
    for lesson in LESSONS:
        text = (root / "study" / "notebooks" / lesson.path.name).read_text(encoding="utf-8")
        assert "lesson.solution(" not in text
    for page in ("README.md", "book/guide/class_of_thirty.md"):
        link = re.search(r"mybinder\.org\S+lab/tree/([\w/.]+)", (ROOT / page).read_text(encoding="utf-8")).group(1)
        assert (root / link).exists(), f"{page}: Binder has no {link}."


@pytest.mark.slow
def test_the_image_holds_packages_data_and_lessons():
    """repo2docker's recipe: Python 3.12, the whole repository copied first, then environment.yml with our pins."""
    if not importlib.util.find_spec("repo2docker"):
        pytest.skip("repo2docker is not installed: python -m pip install jupyter-repo2docker")
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(ROOT)]
    done = subprocess.run(command, cwd=ROOT, env=outside(), capture_output=True, text=True)
    recipe = done.stdout
    assert done.returncode == 0, done.stderr[-800:]
    assert "environment for python=3.12" in done.stderr
    copied = recipe.index("COPY --chown=0:0 src/ ${REPO_DIR}/")
    updated = re.search(r"env update -p \S+ --file \"environment.yml\"", recipe)
    assert updated and copied < updated.start(), "the pins must be there before they are installed"
    made = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    pips = [one["pip"] for one in made["dependencies"] if isinstance(one, dict)]
    assert pips == [["-r requirements.txt"]] and (ROOT / "requirements.txt").exists()
    assert not (ROOT / ".dockerignore").exists(), "a .dockerignore could leave data or lessons out of the image"
    for lesson in LESSONS:  # the whole repository is copied, so ../data stands beside notebooks/ there too
        for table in {table for _, table, _ in lesson.reads}:
            assert (lesson.path.parent / ".." / "data" / paths()[table]).resolve() == file_of(table)

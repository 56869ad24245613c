"""The house: pinned environments, clean files, no machine's paths, one style. Needs no kernel."""

import ast
import importlib.metadata
import importlib.util
import json
import re
import subprocess
import sys

import lesson
import nbformat
import pytest
import yaml
from helpers import (
    NOTEBOOKS_OF_ALL_KINDS,
    PINNED,
    ROOT,
    TOOLKIT,
    fail_if,
    over_notebooks,
    project_files,
    readable,
)
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.data.package import read_edition
from tools.pages import front_page
from tools.tree import normalise, text_of

LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-site.txt"]
INPUTS = ["requirements.in", "requirements-dev.in", "requirements-site.in"]


def file(name):
    """The text of a file at the top."""
    return (ROOT / name).read_text(encoding="utf-8")


# Pinned environments


def pins(name):
    """[(name, version, marker or None)] of a lock file."""
    lines = re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==(\S+)(?: ; (.+?))?(?: \\)?$", file(name), re.M)
    return [(canonicalize_name(package), version, marker and Marker(marker)) for package, version, marker in lines]


def wishes(name):
    """The requirements of a .in file."""
    lines = [line.split("#")[0].strip() for line in file(name).splitlines()]
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


@pytest.mark.parametrize("wish, lock", list(zip(INPUTS, LOCKS, strict=True)), ids=LOCKS)
def test_lock_file_follows_its_wishes(wish, lock):
    """Each wish is pinned, at a version that it allows; the two lock files do not contradict each other."""
    faults, pinned = [], {}
    for package, version, _ in pins(lock):
        pinned.setdefault(package, []).append(version)
    if lock == LOCKS[1]:
        for package, version, _ in pins(LOCKS[0]):
            if package in pinned and version not in pinned[package]:
                faults.append(f"{lock} pins {package} {pinned[package][0]}, {LOCKS[0]} {version}: compile with -c.")
    for one in wishes(wish):
        versions = pinned.get(canonicalize_name(one.name), [])
        if not versions:
            faults.append(f"{lock} lacks {one.name}, which {wish} asks for: compile it again.")
        elif not any(one.specifier.contains(version, prereleases=True) for version in versions):
            faults.append(f"{lock} pins {one.name} {versions[0]}, {wish} wants {one.specifier}: compile it again.")
    fail_if(faults)


@pytest.mark.skipif(not PINNED, reason="exact versions are checked with PINNED=1, which `make test` sets")
@pytest.mark.parametrize("name", LOCKS[:2])
def test_what_is_installed_is_what_is_pinned(name):
    """The versions of this environment are those of the lock file, as far as its markers hold here.

    requirements-site.txt is for an environment of its own, which pip makes from it by its hashes.
    """
    faults = []
    for package, version, marker in pins(name):
        if marker and not marker.evaluate():
            continue
        try:
            found = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found = "nothing"
        if found != version:
            faults.append(f"{name} pins {package} {version}, {found} is installed: run `python tools/setup.py --dev`.")
    fail_if(faults)


def test_everything_that_is_imported_is_pinned_for_learners():
    """A lesson imports the standard library, `lesson`, and what requirements.txt installs; the toolkit needs less."""
    homes = importlib.metadata.packages_distributions()
    learner = {package for package, *_ in pins("requirements.txt")}
    sources = [(str(cell), cell.tree, learner) for notebook in NOTEBOOKS_OF_ALL_KINDS for cell in notebook.code]
    for path in TOOLKIT.rglob("*.py"):
        few = {"pandas", "matplotlib", "ipython", "numpy", "pillow"}
        few |= {"anywidget", "traitlets"} if path.stem == "sketching" else set()  # to draw, its widget
        sources.append((f"lesson/{path.name}", ast.parse(path.read_text(encoding="utf-8")), learner & few))
    faults = []
    for where, tree, allowed in sources:
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
            for name in {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - {"lesson"}:
                if not {canonicalize_name(home) for home in homes.get(name, [])} & allowed:
                    faults.append(f"{where}: imports {name}: do without, or pin it in requirements.txt for lessons.")
    fail_if(faults)


# Workflows and pages


def workflow(name):
    """A file of .github/workflows, as YAML has it."""
    return yaml.safe_load(file(f".github/workflows/{name}"))


def test_every_workflow_reads_only_and_is_pinned():
    """Each may read, no more (but for the job that publishes), and takes each action by the hash of a commit."""
    faults = []
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        made = workflow(path.name)
        writing = {name for name, job in made["jobs"].items() if "permissions" in job} - {"publish"}
        if made.get("permissions") != {"contents": "read"} or writing:
            faults.append(f"{path.name}: its permissions are not contents: read alone.")
        steps = [step for job in made["jobs"].values() for step in job["steps"] if "uses" in step]
        for action, given in [(step["uses"], step.get("with", {})) for step in steps]:
            if not re.fullmatch(r".+@[0-9a-f]{40}", action):
                faults.append(f"{path.name}: {action} is no commit: pin it, with its version behind it.")
            if action.startswith("actions/checkout@") and given.get("persist-credentials") is not False:
                faults.append(f"{path.name}: a checkout keeps its credentials: add persist-credentials: false.")
    fail_if(faults)


def test_what_starts_tests_and_what_publishes():
    """Pushes to main and pull requests are tested, on three systems; what was tested and passed is published."""
    tested, pages = workflow("test.yml"), workflow("pages.yml")
    on = tested[True]  # YAML reads the word `on` so
    assert on["push"] == {"branches": ["main"]} and {"pull_request", "schedule", "workflow_dispatch"} <= set(on)
    assert set(tested["jobs"]) == {"pinned", "slow", "plain", "versions"}
    assert tested["jobs"]["plain"]["strategy"]["matrix"]["os"] == ["macos-latest", "windows-latest"]
    assert [step["run"] for step in tested["jobs"]["pinned"]["steps"] if "run" in step] == [
        "BROWSER=required make test PYTHON=python"
    ]
    parts = [*tested["jobs"].values(), *[step for job in tested["jobs"].values() for step in job["steps"]]]
    assert not [one for one in parts if "continue-on-error" in one or "||" in str(one.get("run", ""))], "fails unseen"
    assert not any("if" in job for name, job in tested["jobs"].items() if name != "slow")
    assert pages[True]["workflow_run"] == {"workflows": ["test"], "types": ["completed"], "branches": ["main"]}
    wanted = "github.event.workflow_run.conclusion == 'success' && github.event.workflow_run.event == 'push'"
    assert wanted in pages["jobs"]["build"]["if"] and pages["jobs"]["publish"]["needs"] == "build"


def test_what_readme_and_contributing_name_is_there():
    """Files, make targets and options that they name exist, in guide and run sheets, too; Python is the code's."""
    targets = set(re.findall(r"^([\w-]+):", file("Makefile"), re.M))
    made = ("build/", "study/", "teach/", "data/lessons/NAME", ".venv")
    faults = []
    guide = sorted(f"book/guide/{path.name}" for path in (ROOT / "book" / "guide").glob("*.md"))
    for page in ("README.md", "CONTRIBUTING.md", *(name for name in guide if not re.search(r"/\w+_\d\d", name))):
        text = file(page)
        for name in re.findall(r"`[^`\n]*`|^(?:python|make) .*", text, re.M):
            for path in re.findall(r"(?<![\w./-])((?:tools|tests|data|book|notebooks|\.github)/[\w./-]*\w)", name):
                if not (ROOT / path).exists() and not path.startswith(made) and not re.search(r"NN|[A-Z]{4}", path):
                    faults.append(f"{page} names {path}, which does not exist: correct it.")
            for target, settings in re.findall(r"\bmake ([a-z]\w*)((?: [A-Z]+=\S*)*)", name):
                if target not in targets:
                    faults.append(f"{page} names `make {target}`, which the Makefile lacks: correct it.")
                if odd := [one for one in re.findall(r"([A-Z]+)=", settings) if f"$({one})" not in file("Makefile")]:
                    faults.append(f"{page} names `make {target} {odd[0]}=…`, which the Makefile does not read.")
        for name in re.findall(r"`lesson\.(\w+)\(?", text):
            if not hasattr(lesson, name):
                faults.append(f"{page} names lesson.{name}, which the toolkit lacks: correct it.")
        if bare := re.findall(r"nbconvert --to html (?!--sanitize-html)", text):
            faults.append(f"{page}: {bare[0]}makes a page in which a stranger's script runs: add --sanitize-html.")
    pages = [*(ROOT / "book").rglob("*.md"), *(ROOT / ".devcontainer").iterdir(), ROOT / "README.md"]
    told = [(path.name, path.read_text(encoding="utf-8")) for path in pages]
    told += [(one.name, cell.source) for one in NOTEBOOKS_OF_ALL_KINDS for cell in one.cells]
    for page, text in told:
        for tool, options in re.findall(r"(?:python\S*|py) (tools[/\\]+\w+\.py)((?: --?[\w-]+(?: \d\w*)?)*)", text):
            path = ROOT / tool.replace("\\", "/")
            unknown = [
                one for one in re.findall(r"--[\w-]+", options) if path.exists() and f'"{one}"' not in file(path)
            ]
            if unknown or not path.exists():
                faults.append(f"{page} tells to run {tool}{options}: there is no such file, or it takes no {unknown}.")
    least = re.search(r"version_info < \((\d+), (\d+)\)", file("tools/setup.py")).groups()
    if f"With Python {'.'.join(least)} or newer" not in file("README.md"):
        faults.append(
            f"README.md does not say that Python {'.'.join(least)} or newer is needed, as tools/setup.py asks."
        )
    fail_if(faults)


def test_one_version_one_day_one_address():
    """data/edition.toml has them; CHANGELOG, CITATION.cff, data package and codebook say the same."""
    about, cited = read_edition(ROOT / "data"), yaml.safe_load(file("CITATION.cff"))
    package, wanted = json.loads(file("data/datapackage.json")), (about["version"], about["released"])
    home = f"https://github.com/{about['repo']}" if about["repo"] else None
    said = {
        "CHANGELOG.md": re.search(r"^## (\S+) \((\S+)\)", file("CHANGELOG.md"), re.M).groups(),
        "CITATION.cff": (str(cited["version"]), str(cited["date-released"])),
        "data/datapackage.json": (package["version"], package["created"].removesuffix("T00:00:00Z")),
        "data/CODEBOOK.md": re.search(r"Version (\S+) of (\S+)\. ", file("data/CODEBOOK.md")).groups(),
    }
    faults = [f"{name} says {found}, data/edition.toml {wanted}." for name, found in said.items() if found != wanted]
    if {cited.get("repository-code"), package.get("homepage")} != {home}:
        faults.append(f"CITATION.cff or data/datapackage.json do not lie at {home}.")
    if package["keywords"] != cited["keywords"]:
        faults.append("CITATION.cff and data/datapackage.json have other keywords.")
    if [one["title"] for one in package["contributors"]] != [one["name"] for one in cited["authors"]]:
        faults.append("CITATION.cff and data/datapackage.json name other authors.")
    fail_if([f"{fault} Run `make update`, or mend it." for fault in faults])


# Clean files


@over_notebooks()
def test_notebooks_are_in_the_committed_form(committed):
    """Byte for byte what tools/tree.py writes."""
    wanted = text_of(normalise(nbformat.read(committed.path, as_version=4)))
    if committed.path.read_bytes() != wanted.encode():
        fail_if([f"{committed} is not in the committed form (an editor saved it?): run `make update`."])


# Nothing of one machine

# Written in pieces, so that this file does not hold what it forbids.
PLACES = ["work", "root", "Users", "home(?!/pyodide)"]  # the last is a place inside the browser's own Python
MACHINE = re.compile(r"(?<![\w.:/~-])/(?:" + "|".join(PLACES) + r")/\w|/tmp" + r"/bash")
HOSTS = [f"{name}.org" for name in ("pypi", "pythonhosted", "registry.npmjs", "deb.debian", "conda.anaconda")]
HOSTS += [f"{name}.com" for name in ("npmjs", "repo.anaconda")] + [f"{name}.io" for name in ("crates",)]
HOSTS += [f"proxy.{name}.org" for name in ("golang",)]


def test_no_machine_and_no_package_host_in_the_project():
    """No path of the machine on which it was made, no host of a package registry."""
    faults = []
    for path in project_files():
        text = readable(path)
        if text is None:
            continue
        name = path.relative_to(ROOT)
        for place, line in enumerate(text.splitlines(), start=1):
            if found := MACHINE.search(line):
                faults.append(f"{name}, line {place}: holds the machine's path {found.group()!r}: take it out.")
            for host in HOSTS:
                if host in line:
                    faults.append(f"{name}, line {place}: names the package host {host}: take it out.")
    fail_if(faults)


# One style


@pytest.mark.parametrize(
    "words, remedy", [(["check", "--output-format=concise"], "check --fix"), (["format", "--check"], "format")]
)
def test_ruff_has_no_complaint(words, remedy):
    """`ruff check` and `ruff format` over Python files and notebooks."""
    if importlib.util.find_spec("ruff") is None and not PINNED:
        pytest.skip("ruff is not installed: `python tools/setup.py --dev` installs what the maintainers' tests need")
    command = [sys.executable, "-m", "ruff", *words, "--no-cache", "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    text = f"ruff complains: mend it, or run `python -m ruff {remedy} .`\n{done.stdout}{done.stderr}"
    fail_if([text] if done.returncode else [])


def test_readme_shows_the_lessons_as_they_are():
    """Cards and pictures of the front page are what `make update` would write now (a picture by the data it shows)."""
    pages = front_page.pages(ROOT)
    names = [
        str(path.relative_to(ROOT))
        for path, content in pages.items()
        if not path.exists() or path.read_bytes() != content
    ]
    fail_if([f"{name} is not what the lessons say now: run `make update`." for name in names])


def test_conda_takes_the_pins_of_pip():
    """environment.yml has no packages of its own."""
    [wanted] = [one["pip"] for one in yaml.safe_load(file("environment.yml"))["dependencies"] if isinstance(one, dict)]
    assert wanted == ["-r requirements.txt"], "environment.yml: pip takes the pins of requirements.txt."

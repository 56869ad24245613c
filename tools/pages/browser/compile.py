"""Runs in Pyodide, called by compile.mjs: `names` are the files to do, from /from to /to."""

import glob
import importlib._bootstrap_external as loader
import re
import zipfile

# What no lesson needs: tests, stubs, samples, other ways to draw. It would be fetched and unpacked at every start.
UNUSED = re.compile(
    r"/tests?/|/testing/(?:jpl_units|.*\.(?:css|html))|/conftest\.py$|\.pyi$|\.pxd$|\.h$|\.a$|\.c$|\.pyx$|/sample_data/"
    r"|/f2py/|/mpl-data/(?:images|plot_directive|fonts/(?:afm|pdfcorefonts)|stylelib/(?!classic))"
    r"|^IPython/terminal/(?!__init__|pt_inputhooks/__init__)|^pygments/lexers/(?!__init__|_mapping|python|special)"
    r"|/web_backend/|/(?:lab|nb)extension/|\.data/data/|^matplotlib/fontlist\.json$|^(?:lib2to3|idlelib|turtledemo|ensurepip|distutils|test|pydoc_data)/|\.dist-info/RECORD$"
)
# Changes to the kernel, {file: [(before, after)]}. jedi, which completes names more slowly than IPython itself, is not
# there, and nor is IPython's way to be used in a terminal. pandas, while it is imported, asks dateutil for the time
# zone UTC, which would unpack those of the whole world to look for it. While the kernel starts, and imports pandas and
# matplotlib, the folder of the lessons is not looked through: each look asks the page, which takes time. IPython names
# it again, behind the standard library, as at home.
AWAY = b"import sys\n\nsys.path.remove('')\n"
BEGIN = b"\nimport sys\nimport pandas\nimport matplotlib.pyplot\n"
END = b"sys.stderr = stderr_stream\n"
# The toolkit lies in memory as well (browser_edition.py, `lay_toolkit`), and takes the data from where learners see
# them. While the reader reads, it is imported, and a picture drawn that nobody sees, since the first one takes longest:
# one after the other, so that a cell that is run meanwhile waits for one.
WARM = b"""
import os

_lessons = '/lib/python3.12/site-packages/lessons'
sys.path.insert(0, _lessons + '/notebooks')
if os.path.isdir(_lessons):
    os.symlink('/drive/data', _lessons + '/data')


def _draw():
    import io
    from matplotlib.figure import Figure

    figure = Figure(layout='constrained')
    axes = figure.subplots()
    axes.plot([1, 2], label='x')
    axes.set_title('x', fontweight='bold')
    axes.legend()
    figure.savefig(io.BytesIO(), format='png')


def _warm(steps=('lesson', 'lesson.misses', None)):
    import asyncio
    import importlib

    try:
        importlib.import_module(steps[0]) if steps[0] else _draw()
    except Exception:
        return  # a folder without lessons, say: the first cell says it
    if steps[1:]:
        asyncio.get_event_loop().call_later(0.05, _warm, steps[1:])


import asyncio
asyncio.get_event_loop().call_later(0.5, _warm)
"""
CHANGED = {
    "piplite/__init__.py": [(b"from .piplite import install\n", AWAY + b"from .piplite import install\n")],
    "IPython/__init__.py": [(b"from .terminal.embed import embed\n", b"")],
    "pyodide_kernel/interpreter.py": [(b"self.Completer.use_jedi = True", b"self.Completer.use_jedi = False")],
    "dateutil/tz/tz.py": [(b"tz = get_zonefile", b"tz = name != 'UTC' and get_zonefile")],
    "pyodide_kernel/__init__.py": [(b"\nimport sys\n", BEGIN), (END, END + WARM)],
}
DATE = (1980, 1, 1, 0, 0, 0)


def entry(name):
    """An entry of a zip file, always the same for the same name."""
    made = zipfile.ZipInfo(name, DATE)
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


def compiled(content, name, place):
    """The byte code of a Python file that is never compared with its source, which isn't there."""
    code = compile(content, f"{place}/{name}", "exec", dont_inherit=True, optimize=0)
    return bytes(loader._code_to_hash_pyc(code, b"\0" * 8, False))


def do(file):
    """One wheel, or the standard library, from /from into /to."""
    library = file == "python_stdlib.zip"
    place = "/lib/python312.zip" if library else "/lib/python3.12/site-packages"
    with zipfile.ZipFile(f"/from/{file}") as old, zipfile.ZipFile(f"/to/{file}", "w") as new:
        for name in old.namelist():
            if name.endswith("/") or UNUSED.search(name):
                continue
            content = old.read(name)
            for before, after in CHANGED.get(name, []):
                if content.count(before) != 1:
                    raise SystemExit(f"{name} is not as it was: look at it, and correct CHANGED in compile.py.")
                content = content.replace(before, after)
            if name.endswith(".py"):
                new.writestr(entry(name + "c"), compiled(content, name, place))
            else:
                new.writestr(entry(name), content)


def add_fonts():
    """Pyodide's matplotlib looks through its fonts and keeps the list beside itself: in the wheel, it is there."""
    from matplotlib import font_manager

    (wheel,) = glob.glob("/to/matplotlib-*.whl")
    with (
        zipfile.ZipFile(wheel, "a") as packed,
        open(f"{font_manager.__file__.rpartition('/')[0]}/fontlist.json") as file,
    ):
        packed.writestr(entry("matplotlib/fontlist.json"), file.read())


for one in names:  # noqa: F821
    if one == "--fonts":
        add_fonts()
    else:
        do(one)

"""Reading files once, and saying what is wrong with them in one sentence."""

import re
import textwrap

_kept = {}


class Problem(ValueError):
    """Something can't be done as asked: one sentence with the place and the remedy.

    In a notebook a reader sees the sentence alone, without a traceback.
    """

    def _render_traceback_(self):
        return [f"{type(self).__name__}: {self}"]


def remedy(path):
    """How a damaged file comes back: who starts the lessons anew has it, and so has a clone."""
    return f"start or download the lessons again, or restore it with `git checkout -- {path}`"


class DataProblem(Exception):
    """A table or its description can't be used: one sentence with the file and the remedy."""

    def __init__(self, name, fault):
        super().__init__(f"data/{name} {fault}: {remedy(f'data/{name}')}.")

    def _render_traceback_(self):
        return [f"DataProblem: {self}"]


def plain(text):
    """A text of a table so that Markdown shows it as it stands: no tag, no picture, no script.

    Its marks and its links to pages stay.
    """
    text = re.sub(r"<(?=[\w/!?])", "&lt;", text).replace("![", "!\\[")
    return re.sub(r"\]\((?=\s*[a-z]+:)(?!\s*https?:)", "] (", text, flags=re.I)


def say(text):
    """Print a reply, its lines broken between words: a browser breaks a longer one anywhere."""
    lines = text.split("\n")
    wrap = {"width": 100, "break_long_words": False, "break_on_hyphens": False}
    print("\n".join(textwrap.fill(line, **wrap) for line in lines))


def kept(path, parse):
    """parse(content in bytes) of a file, worked out once for as long as the file stays as it is.

    An edit is seen by the file's time of change and size. Whatever parse() raises is raised, and
    so is OSError; neither is kept. The result is shared: who gets it must not change it.
    """
    state = path.stat()
    mark, name = (state.st_mtime_ns, state.st_size), (str(path), parse)
    if name not in _kept or _kept[name][0] != mark:
        _kept[name] = mark, parse(path.read_bytes())
    return _kept[name][1]

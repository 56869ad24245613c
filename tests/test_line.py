"""My line and the room: what is read of notebooks as they lie there, what a class said, and how both are drawn."""

import importlib
import json
import re

import drawn
import lesson
import pytest
from helpers import one_sentence, refused
from lesson import charts, credence, figures, guesses, ledger, misses, pictures

room = importlib.import_module("lesson.room")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder to work in, with nothing typed and lesson 05 begun."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(credence, "_typed", {})
    monkeypatch.setattr(ledger, "_rated", {})
    with drawn.as_before():
        lesson.begin("05")
        yield tmp_path


def saved(folder, number, *sources, kind="lesson", name=None):
    cells = [{"cell_type": "code", "source": one} for one in sources]
    about = {"metadata": {"lesson": {"number": number, "kind": kind}}, "cells": cells}
    (folder / f"{name or number}.ipynb").write_text(json.dumps(about), encoding="utf-8")


END = 'sure_now, moved_me = {}, "{}"\nlesson.my_line(sure_now, moved_me)'


def test_a_line_over_three_lessons(here, page):
    """Numbers, reasons and ratings of two saved lessons and of this one; nothing is shown before it is typed."""
    rating = 'm = {"C22": "mixed", "C25": ..., "A1": "Mixed"}\nlesson.compare(m)'
    saved(here, "04", 's = "70 %"\nlesson.sure(s)', END.format(78, "kappa"), rating)
    saved(here, "00", "lesson.sure(80)", END.format(0, "7 of 17 cost $5_{x}"), "sure = ...")
    before = page(lesson.sure, 75)
    assert before.printed == "Noted: 75.\n" and not before.shown
    assert page(lesson.sure, 0.6).printed == "Noted: 0.6 of 100, hardly at all. Did you mean 60?\n"
    page(lesson.sure, 75)
    for dots in (..., "...", None, 101, "80 or so"):
        seen = page(lesson.my_line, dots)
        assert seen.printed == "Type a number: 0 not at all, 100 certain.\n" and not seen.shown
    (picture, _), _ = page(lesson.my_line, 60, "35 others").shown
    assert picture["text/plain"] == (
        "Lesson 00: 80, then 0 (7 of 17 cost $5_{x}). Lesson 04: 70, then 78 (kappa). "
        "C22: you Mixed, the six Mixed. Lesson 05: 75, then 60 (35 others)."
    )


BROKEN = ["s = 80%\nlesson.sure(s)", "lesson.sure(1 / 0)", "%magic\nlesson.sure(5)", "lesson.my_line()", None, 7]
BROKEN += [
    "lesson.sure(1, 2, *a)",
    "x = y = (1,)\nlesson.compare(x)",
    "(" * 999,
    "'\\d'; lesson.sure(open('ran', 'w'))",
]


@pytest.mark.parametrize("source", BROKEN, ids=range(len(BROKEN)))
def test_what_is_broken_is_left_out(here, page, source):
    """A cell that Python can't read or that holds no number, a file that is no lesson; nothing is run or shown raw."""
    saved(here, "04", source)
    saved(here, "03", "lesson.sure(400)", 'lesson.my_line(..., "...")')
    saved(here, "02", "lesson.sure(1)", kind="record", name="02_record")
    (here / "a.ipynb").write_text("{")
    (here / "b.ipynb").write_bytes(b"\xff\xfe")
    (here / "c.ipynb").mkdir()
    (here / "d.ipynb").symlink_to("nowhere")
    files = set(here.iterdir())
    seen = page(lesson.my_line, 50, "中文 <script>alert(1)</script>")
    assert "Lesson 05: 50 (" in seen.shown[0][0]["text/plain"] and "Lesson 03" not in seen.markdown
    assert "<script" not in seen.markdown and set(here.iterdir()) == files


def test_both_stand_in_the_house_style(here, page, monkeypatch):
    """My line after one, four and twelve lessons, a class of thirty over the six readings."""
    found, real = [], figures._picture
    monkeypatch.setattr(figures, "_picture", lambda fig: found.append(fig) or real(fig))
    numbers = ["00", "01", "02", "03", "04", "05", "06a", "06b", "07", "08", "09", "10"]
    for many in (1, 4, 12):
        for nth, number in enumerate(numbers[:many]):
            rating = f'lesson.compare({{"C{nth + 1:02d}": "Contradicted", "C{nth + 13}": "Mixed"}})'
            saved(here, number, f"lesson.sure({80 - 4 * nth})", END.format(70 - 3 * nth, "kappa .47"), rating)
        page(lesson.my_line, 55, "35 others")
    halves = {"claim": {"Supported": 9, "Mixed": 5, "Insufficient data": 2}, "denial": ["Contradicted"] * 3}
    for said in ({"Supported": 12, "mostly supported": 9, "Mixed": "9"}, halves, ["Not checkable with data"]):
        page(lesson.room, "C66", said)
    ours = r"is called '|make room"  # lesson 07 is the eighth; a learner's words lie where they can
    faults = [fault for fig in found for fault in drawn.faults_of(fig) if not re.search(ours, fault)]
    assert len(found) == 6 and not faults, faults


def test_a_room_rates_a_claim(here, page):
    """A denial is turned round; halves that fall apart are said; what is no rating gets its sentence."""
    said = {"claim": {"Supported": 2, "good": 1}, "denial": ["supported"] * 3}
    seen = page(lesson.room, "C66", said)
    assert one_sentence(seen.printed) and "'good'" in seen.printed
    told = seen.shown[0][0]["text/plain"]
    assert "depends on how it is put" in told and told.endswith(": 2 Supported, 3 Contradicted.")
    assert "No rating" in page(lesson.room, "C66", {"Mixed": ...}).printed
    assert "C99" in refused(lesson.room, "C99", ["Mixed"])
    assert "'denyal'" in refused(lesson.room, "C66", {"claim": {"Mixed": 2}, "denyal": {"Mixed": 15}})
    for hands in (-3, "two", 3.5, 1000):
        assert repr(hands) in refused(lesson.room, "C66", {"Mixed": hands})


def test_a_room_guesses(here, page, monkeypatch):
    """A ring a person and the middle one in words; the learner's own guess, and the summary, stay as they were."""
    monkeypatch.setitem(guesses._noted, "5.3", {"China": 0.5})
    monkeypatch.setitem(pictures.DRAWN_FROM, "5.3", ())
    rings, you = [], misses.You

    def picture():
        fig, ax = charts.sheet()
        ax.set(xlim=(-1, 1), ylim=(0, 1))
        asked = you(fig, "5.3")
        asked.number(ax, "China", -0.4, y=0.5)
        rings.append((len([one for one in ax.lines if one.get_marker() == "o"]), asked.misses[0].words))
        return fig, {"score": {"China": 0}, "lean": "", "texts": 1, "middle": 0}

    monkeypatch.setattr(pictures, "_function", lambda number: picture)
    monkeypatch.setattr(pictures, "show", lambda fig, number, **values: guesses.keep(number, fig.misses))
    seen = page(lesson.room, "5.3", {"China": {-0.5: 2, 0: "1", 1: 2, 7: 1}})
    assert rings == [(5, "room 0.00, it was −0.40")]
    assert "can't read 1" in seen.printed and "5 guesses, half of them from -0.5 to 1." in seen.printed
    assert guesses._noted["5.3"] == {"China": 0.5} and "5.3" not in guesses.missed() and not guesses._rooms
    assert "No guess of the room" in page(lesson.room, "5.3", {"China": ...}).printed
    for what, said in (("5.3", [1, 2]), ("5.3", {"Chna": [1]}), ("5.2", {"others abstained": [1]}), ("5.3", "no.csv")):
        assert one_sentence(refused(lesson.room, what, said)), (what, said)

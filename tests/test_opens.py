"""Numbers of the book that open: each leads to its lines, and these print it. Needs no kernel."""

import functools
import io
import re
from contextlib import redirect_stdout

import pandas as pd
import pytest
from helpers import ROOT, fail_if, ledger

from book import numbers
from tools.notebooks import facts


def test_a_number_leads_to_its_lines():
    """On a claim's page and in a record: a button a number, its box once, with lines, tables and the day."""
    page = numbers.of_claim("| noes, all seven | 3 of 7 texts | 2023-04-30 |\n| x | 1 | 2023-04-30 |", "C27", WORDS)
    [name] = re.findall(r'popovertarget="(n\w+)">3</button> of 7 texts', page)
    box = numbers.boxes(page + page, "../../")
    assert box.count("<div popover") == 1 and f'id="{name}"' in box and '<a href="../../data/CODEBOOK.html#' in box
    assert "import pandas as pd" in box and "pd.read_csv(&quot;../data/" in box and "30 April 2023" in box
    text = numbers.numbered("## On 24 texts\n\nBoth cast the same vote on 21 of 24 texts.", "read-5-1", "05")
    assert text.startswith("## On 24 texts\n") and text.count('class="number"') in (0, 2)


WORDS = {"noes, all seven": "China: no, texts on Ukraine itself, invasion to April 2023"}


READ = pd.read_csv


@functools.cache
def _frame(path):
    return READ(ROOT / "notebooks" / path, low_memory=False)


@pytest.mark.slow
@pytest.mark.parametrize("stem", facts.LESSONS)
def test_lines_print_their_number(stem, monkeypatch):
    """The lines behind each number of a lesson's facts and evidence, run alone, print what the fact computes."""
    mine, asked, faults = facts.Facts(stem), {}, []
    for _, pieces, _, _ in mine.said():
        asked |= {(expression, spec): None for _, expression, spec in pieces if expression}
    asked |= {(expression, f".{decimals}f"): None for _, _, expression, decimals in mine.evidence}
    monkeypatch.setattr(pd, "read_csv", lambda path: _frame(path).copy())
    for expression, spec in asked:
        lines, _ = facts.snippet(stem, expression, spec)
        last, shown = lines.rsplit("\nprint(", 1)[1][:-1], io.StringIO()
        try:
            with redirect_stdout(shown):
                exec(lines, {})
        except Exception as fault:
            faults.append(f"{stem}: the lines of {expression} stop: {type(fault).__name__}: {fault}")
            continue
        wanted = io.StringIO()
        with redirect_stdout(wanted):
            eval(f"print({last})", mine.names)
        if shown.getvalue() != wanted.getvalue():
            faults.append(f"{stem}: the lines of {expression} print {shown.getvalue()!r}, not {wanted.getvalue()!r}.")
    fail_if(faults)


def test_each_claim_has_numbers_that_open():
    """Of the claims with evidence at least nine in ten have a number that opens."""
    having = {row["claim"] for row in ledger("evidence")}
    opening = {claim for claim, _ in numbers.again()[0]}
    assert len(having & opening) >= 0.9 * len(having)

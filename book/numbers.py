"""A number of a record or of a claim's page that a fact computes can be opened: its lines, its tables, its claim."""

import ast
import functools
import hashlib
import html
import re

from tools.notebooks import facts

BOXES = {}  # {id: what a number opens}
BUTTON = '<button class="number" type="button" popovertarget="{}">{}</button>'
BOX = """<div popover class="number" id="{name}" role="dialog" aria-label="How {value} comes about">
{claims}<p><b>{value}</b> comes from these lines.
They run in an empty notebook in the folder <code>notebooks</code>:</p>
<pre tabindex="0">{lines}</pre>{checked}{tables}
<button type="button" popovertarget="{name}" popovertargetaction="hide">Close</button></div>"""
TOLD = (
    '<p class="opens">A number with a dotted line opens and shows the lines of pandas that give it. '
    "Its lines may hold a value typed there. A number without was typed: a day, what was read by hand, "
    "what others stated.</p>"
)


def same(expression):
    """An expression without what only writes it: its sign, its spacing."""
    return ast.unparse(ast.parse(expression.strip())).lstrip("-")


@functools.cache
def of(stem):
    """{place: what its facts say} of a lesson."""
    places = {}
    for fact in facts.Facts(stem).said() if stem in facts.LESSONS else []:
        places.setdefault(fact[0], []).append(fact)
    return places


@functools.cache
def again():
    """({(claim, label): (lesson, expression, decimals)}, {(lesson, expression): rows of evidence})."""
    by_label, by_expression = {}, {}
    for stem in facts.LESSONS:
        mine = facts.Facts(stem)
        rows = {(row["claim"], row["label"]): row for row in mine.table("harvest/evidence").to_dict("records")}
        for claim, label, expression, decimals in mine.evidence:
            by_label.setdefault((claim, label), (stem, expression, decimals))
            by_expression.setdefault((stem, same(expression)), []).append(rows[claim, label])
    return by_label, by_expression


def numbered(source, place, stem):
    """Markdown in which the digits of a place that a fact computes are buttons; what they open stands in BOXES."""
    known = list(facts.spans(of(stem).get(place, []), source))
    for start, end, expression, spec, condition in reversed(known):
        line, value = source[source.rfind("\n", 0, start) + 1 : start], source[start:end]
        evidence = (stem, same(expression)) in again()[1]
        plain = re.search(r"\d", value) and not re.search(r"[|\n]|[a-z]\w+ [a-z]", value)  # no row and no sentence
        if (plain or evidence) and not line.startswith("#") and not re.search(r"\[[^]]*$", line):
            source = source[:start] + button(value, stem, expression, spec, condition) + source[end:]
    return source


def of_claim(source, claim, words):
    """The page of a claim in which each number of its table that is computed again is a button.

    words: {what the page calls a number: its label in the evidence}.
    """

    def opened(found):
        if known := again()[0].get((claim, words.get(found[1], found[1]))):
            stem, expression, decimals = known
            return f"| {found[1]} | {button(found[2], stem, expression, f'.{decimals}f', '')}{found[3]}"
        return found[0]

    return re.sub(r"^\| (.+?) \| (−?[\d,.]+)( ?[^|]*\| \d{4}-\d\d-\d\d \|)$", opened, source, flags=re.M)


def button(value, stem, expression, spec, condition):
    """A number as a button, and its box kept for the end of the page."""
    name = f"n{hashlib.sha256(f'{stem}{expression}{spec}'.encode()).hexdigest()[:10]}"
    BOXES[name] = box(name, value, stem, expression, spec, condition)
    return BUTTON.format(name, value)


def box(name, value, stem, expression, spec, condition):
    """What a number opens, as HTML on lines without a gap."""
    lines, tables = facts.snippet(stem, expression, spec)
    linked = []
    for path in tables:
        room, _, table = path.partition("/")
        entry = f'<a href="{{up}}data/CODEBOOK.html#{table}">{table}</a>'
        linked.append(f"<code>data/{path}.csv</code>" if room == "sources" else entry)
    claims = "".join(
        f'<p>Evidence of <a href="{{up}}book/claims/{row["claim"]}.html">{row["claim"]}</a>: '
        f"{html.escape(row['label'])}. It could be known from {facts.say(row['known_on'], 'day')} on.</p>"
        for row in again()[1].get((stem, same(expression)), [])
    )
    shown = condition and facts.names_in(condition) <= facts.names_in(lines)  # what a reader can ask below the lines
    checked = f"<p>Checked with it: <code>{html.escape(condition)}</code></p>" if shown else ""
    told = {"value": html.escape(value), "lines": html.escape(re.sub(r"\n\n+", "\n", lines))}
    return BOX.format(
        name=name,
        checked=checked,
        tables=f"<p>Tables: {', '.join(linked)}.</p>" if linked else "",
        claims=claims,
        **told,
    )


def boxes(body, up):
    """The boxes of the numbers on a page, once each. up: the way to the root of the book."""
    names = dict.fromkeys(re.findall(r'class="number" type="button" popovertarget="([^"]+)"', body))
    return "".join(BOXES[name].replace("{up}", up) for name in names)

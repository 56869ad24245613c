"""The page of one claim, and that of the article claim by claim, as Markdown made from the ledger.

One function for the book, a code host and a notebook: what a page says hangs on no style. A rating
is a sign in a <b class="mark">, which the book colours; elsewhere it stays a bold sign.
"""

import itertools
import re
from collections import Counter

from IPython.display import Markdown, display

from . import readings
from .colours import tones
from .files import Problem
from .ledger import dated
from .tables import DATA, rows

SHORT = ["supported", "mostly", "mixed", "mostly not", "contra\u00addicted"]  # of readings.STEPS
CLOCKS = {"then": "By April 2023", "now": "Today"}
SIDES = ("for", "against")
BEST = {
    "2023": ("By April 2023", "best_case_for", "best_case_against"),
    "2026": ("Since then", "for_since", "against_since"),
}
NOTHING = "Nothing of weight was found."
MANY = (
    8  # numbers in the open; look-ups of a side, where more are folded if no best case names them
)
REFERENCE = r"\[(for|against|n)(?: (2023|2026))? (\d+)\]"
MONTHS = "January February March April May June July August September October November December"


# Words


def mark(rating, alone=False):
    """A rating as a sign, which the book colours; alone: no word beside it, it is read aloud."""
    step = readings.STEPS.index(rating) + 1 if rating in readings.STEPS else 0
    name = rating or "Insufficient data"
    said = f'role="img" aria-label="{name}" title="{name}"' if alone else 'aria-hidden="true"'
    sign = tones[name].sign.replace("–", "−").replace(" ", "\u202f") or "?"
    return f'<b class="mark s{step}" {said}>{sign}</b>'


def day(told):
    """2023-04-26 as 26 April 2023, 2023-04 as April 2023."""
    year, *rest = told.split("-")
    month = [MONTHS.split()[int(one) - 1] for one in rest[:1]]
    return " ".join([str(int(one)) for one in rest[1:]] + month + [year])


def minus(text):
    """A text with a minus before a number, and with a percent sign that stays with its number."""
    return re.sub(r"(?<![\w-])-(?=\d)", "−", text).replace(" %", "\u00a0%")


def sentences(text, clock):
    """[(sentences, [(kind, clock, number)])] of a best case: what is said, and what bears it.

    text: such as "China abstained. [n 2]"; a reference without a year is of the clock given.
    """
    told = []
    for said, named, *_ in re.findall(rf"(.+?)((?:\s*{REFERENCE})+|$)", text):
        refs = [(kind, year or clock, nth) for kind, year, nth in re.findall(REFERENCE, named)]
        # Of several sentences before a reference it bears the last.
        *bare, last = re.split(r"(?<=[.?!])\s+(?=[A-Z*“\"])", said.strip())
        told += [(one, []) for one in bare]
        told += [(last, refs)] if last else []
    return told


def plain(text):
    """A best case without what bears its sentences: what a blind reader is given."""
    return re.sub(rf"\s*{REFERENCE}", "", text)


# The argument in its order


def place(row):
    """Where a claim stands in the article: paragraph, sentence, in one sentence its id."""
    paragraph, sentence = row["sentences"].split(";")[0].split(".")
    return int(paragraph), int(sentence), row["id"]


def in_order():
    """{id: row} of all claims, in the order of the article."""
    return {row["id"]: row for row in sorted(rows("claims"), key=place)}


def parts():
    """{paragraph: (heading, what it does in the argument)}."""
    found = {}
    for row in rows("steps"):
        at, about = int(row["paragraph"]), row["step"].partition(": ")[2]
        heading = f"{at} · {row['part']}" if at else row["part"]
        found[at] = (heading, f"{about[:1].upper()}{about[1:]}")
    return found


# One claim


def strip(found):
    """Two rows of five degrees: ● a reading of the claim, ○ of its denial; the middle is framed."""
    off = any(one[clock] not in readings.STEPS for one in found for clock in CLOCKS)
    steps = [*readings.STEPS, *([None] if off else [])]
    heads = [*zip(readings.STEPS, SHORT, strict=True), *([(None, "can’t say")] if off else [])]
    lines = ['<table class="strip">', "<thead><tr><td></td>"]
    lines += [f'<th scope="col">{mark(step)} <span>{name}</span></th>' for step, name in heads]
    lines += ["</tr></thead>", "<tbody>"]
    for clock, name in CLOCKS.items():
        rating, notes = readings.rating(found, clock)
        told = f" <small>{'; '.join(notes)}</small>" if notes else ""
        head = f"{name}<br>{mark(rating)} <strong>{rating}</strong>{told}"
        lines.append(f'<tr><th scope="row">{head}</th>')
        count = Counter()
        for one in found:
            given = readings.turned(one[clock], one["side"])
            count[given if given in readings.STEPS else None, one["side"]] += 1
        for step in steps:
            ours, denial = count[step, "claim"], count[step, "mirror"]
            dots = "<br>".join(filter(None, ["●" * ours, "○" * denial]))
            says = f"{ours} of the claim, {denial} of its denial"
            seen = f'<span role="img" aria-label="{says}">{dots}</span>' if dots else ""
            here = step == rating or (step is None and rating in readings.OUTSIDE)
            marked = ' class="here"' if here else ""
            lines.append(f"<td{marked}>{seen}</td>")
        lines.append("</tr>")
    return "\n".join([*lines, "</tbody></table>"])


def then_and_since(reason):
    """A reason in two paragraphs: what was known by April 2023, and what came since."""
    then, _, since = reason.partition(" Since then: ")
    return f"{then}\n\n**Since then.** {since[:1].upper()}{since[1:]}" if since else then


def address(page, up):
    """Where a page can be opened: an address, the codebook's entry of a table; "" for a copy."""
    if page.startswith("table:"):
        return f"{up}data/CODEBOOK.md#{page[6:]}"
    return page if page.startswith("http") else ""


def site(page):
    """In words where a page was read: its host, a table, or the copy as it is cited."""
    if page.startswith("copy: "):
        return f"seen as a copy: {page[6:]}"
    return re.sub(r"^(?:https?://(?:www\.)?([^/]+).*|table:(.+))$", r"\1\2", page)


def linked(name, page, up):
    """A name as a link to its page, where there is one to open."""
    name = name.replace("[", "(").replace("]", ")")
    return f"[{name}]({address(page, up)})" if address(page, up) else name


def borne_by(row, up):
    """What bears a sentence of a best case: who said it first, and where it was read."""
    who, page = re.split(r"[(;,]", row["who"])[0].strip(), row["page"]
    place = "seen as a copy" if page.startswith("copy: ") else linked(site(page), page, up)
    return ", ".join(filter(None, [who, place]))


def sides(claim, lookups, up, record):
    """The best case on each side, on each clock: a sentence, and what bears it."""
    at = {(row["side"], row["clock"], row["number"]): row for row in lookups}

    def listed(field, clock):
        lines = []
        for refs, told in itertools.groupby(sentences(claim[field], clock), lambda one: one[1]):
            said = " ".join(
                minus(sentence) for sentence, _ in told
            )  # what one thing bears is one entry
            count = f"[our count]({record})"
            names = [count if ref[0] == "n" else borne_by(at[ref], up) for ref in refs]
            borne = f" <small>({'; '.join(dict.fromkeys(names))})</small>" if names else ""
            lines.append(f"- {said}{borne}")
        return "\n".join(lines) or NOTHING

    lines = []
    for clock, (name, *fields) in BEST.items():
        if clock == "2026" and not any(claim[field] for field in fields):
            continue
        lines.append('<div class="sides">')
        for side, field in zip(SIDES, fields, strict=True):
            lines.append(f"<div>\n\n**{name}, {side}**\n\n{listed(field, clock)}\n\n</div>")
        lines += ["</div>", ""]
    return "\n".join(lines)


def numbers(claim, evidence, record):
    """The numbers that carry a claim, in words for people; the others folded."""
    if not evidence:
        return "No number bears on it."
    named = {row["label"]: row["words"] for row in rows("numbers") if row["claim"] == claim["id"]}
    by_label = {row["label"]: row for row in evidence}
    if gone := [label for label in named if label not in by_label]:
        told = f"{claim['id']}: numbers.csv names {gone[0]!r}, which no record prints"
        raise ValueError(f"{told}: correct the label there, or in the record.")

    def table(found):
        lines = ["| what | value | could be known |", "| --- | --- | --- |"]
        for label, words in found:
            value = f"{by_label[label]['value']} {by_label[label]['unit']}".removesuffix(" (year)")
            known = by_label[label]["known_on"]
            lines.append(f"| {minus(words)} | {minus(value)} | {known} |")
        return "\n".join(lines)

    first, more = list(named.items())[:MANY], list(named.items())[MANY:]
    more += [(label, label) for label in by_label if label not in named]
    lines = [table(first), "", f"How they come about: [the record]({record})."]
    if more:
        told = f"{len(more)} more number{'s' * (len(more) > 1)}"
        lines += ["", f'<details class="more"><summary>{told}</summary>', "", table(more)]
        lines += ["", "</details>"]
    return "\n".join(lines)


def looked_up(claim, lookups, up):
    """Two lists, by the day of the event: the day, what it is, who said and who told it."""
    if not lookups:
        return NOTHING
    named = {
        ref
        for clock, (_, *fields) in BEST.items()
        for field in fields
        for _, refs in sentences(claim[field], clock)
        for ref in refs
    }
    lines = ['<div class="found">']
    for side in SIDES:
        found = [row for row in lookups if row["side"] == side]
        found.sort(key=lambda row: (row["event_on"] or "9", row["clock"], int(row["number"])))
        mine = [row for row in found if (side, row["clock"], row["number"]) in named]
        rest = [row for row in found if row not in mine] if mine and len(found) > MANY else []
        lines += ["<div>", "", f"**{side.title()} it**", ""]
        lines += [item(row, up) for row in found if row not in rest]
        if rest:
            lines += ["", f'<details class="more"><summary>{len(rest)} more {side} it</summary>']
            lines += ["", *(item(row, up) for row in rest), "", "</details>"]
        lines += ["" if found else NOTHING, "", "</div>"]
    ways = ("opening", "whole page", "abstract", "data file", "none found")
    first = [re.match("|".join(ways), row["seen_as"]) for row in lookups if row["seen_as"]]
    seen = Counter(found.group() if found else "part or copy" for found in first)
    how = ", ".join(f"{name} {count}" for name, count in seen.most_common())
    how = f"What was seen of these pages: {how}. An *opening* is a page’s first part."
    return "\n".join([*lines, "</div>", "", f"<small>{how}</small>"])


def item(row, up):
    """One look-up as a line of a list."""
    event, known = row["event_on"], row["known_on"]
    when = f"<b>{day(event)}</b> " if event else ""
    later = f" Known from {day(known)} on." if event and known[:7] > event[:7] else ""
    pages = [page for page in (row["page"], row["second_page"]) if page]
    who = [linked(row["who"] or "page", row["page"], up)]
    who += [f"told by {row['told_by']}"] if row["told_by"] else []
    who += [site(page) for page in pages[:1]] + [linked(site(one), one, up) for one in pages[1:]]
    source = f" <small>({', '.join(dict.fromkeys(who))})</small>" if pages else ""
    return f"- {when}{minus(row['item'].rstrip('.'))}.{later}{source}"


def read(claim, found, before):
    """The six readings, folded, and what earlier wordings gave, in a line."""
    turned = f"three (○) its denial: *{claim['mirror']}* What these said is turned round."
    lines = ["<details><summary>The six readings</summary>", ""]
    lines += [f"Three (●) read the claim, {turned}", ""]
    for one in found:
        then, now = (readings.turned(one[clock], one["side"]) for clock in CLOCKS)
        moved = "" if then == now else f", today {mark(now)} {now}"
        given = f"{'●' if one['side'] == 'claim' else '○'} {mark(then)} {then}{moved}"
        lines.append(f"- {given}; confidence {one['confidence']}. {one['reason']}")
    lines += ["", "</details>", ""]
    gave = []
    for six in before:
        then, now = (readings.rating(six, clock)[0] for clock in CLOCKS)
        gave.append(mark(then, True) + (f" → {mark(now, True)}" if then != now else ""))
    told = "This case was read in one wording."
    if gave:
        many = "An earlier wording" if len(gave) == 1 else f"Earlier wordings ({len(gave)})"
        told = f"{many} of this case, six readings each, gave {' · '.join(gave)}."
    return "\n".join([*lines, f'<p class="older">{told}</p>', ""])


def claim_page(one, places, up="../../", here="", picture=None):
    """The page of a claim, in Markdown.

    one: such as "C66". places: {claim: (file of its record, heading there)}. up: the way to the
    root of the project. here: the way to the other pages. picture: (file and title of the figure)
    that the claim names, or None. Raises KeyError: no such claim, or a reference to nothing.
    """
    claims = in_order()
    claim, order = claims[one], list(claims)
    evidence = [row for row in rows("evidence") if row["claim"] == one]
    lookups = [row for row in rows("lookups") if row["claim"] == one]
    lookups = dated(lookups, lambda: rows("arms_words"))
    before, found = readings.earlier(one), readings.of(one)
    file, heading = places[one]
    anchor = "#" + heading.replace("*", "").replace(" ", "-") if heading else ""
    record = f"{up}notebooks/{file}{anchor}"
    lesson = f"{up}notebooks/{file.replace('_record', '')}"
    part = parts()[int(claim["paragraph"])][0]
    whole = f"[The article, claim by claim]({here}index.md#{part.replace(' ', '-')})"
    read_on = day(max(row["day"] for row in found))
    older = " The case has changed since." if readings.older(found) else ""
    by = f"Six readings by a language model, {read_on}; no person’s.{older}"
    by += " The rating is the middle."
    lines = [f"# {claim['claim']}", ""]
    lines += [f"{one} · {whole} · {claim['type']} · [lesson {claim['lesson']}]({lesson})", ""]
    lines += [strip(found), ""]
    key = f"● read the claim, ○ read its denial (turned round). {by}"
    lines += [f"<small>{key} Confidence: {claim['confidence']}.</small>", ""]
    lines += ["## Why", "", minus(then_and_since(claim["reason"])), ""]
    lines += [f"**We differ.** {minus(claim['ours'])}", ""] if claim["ours"] else []
    if picture:
        figure = claim["picture"]
        link = f"[Figure {figure}]({up}notebooks/{picture[0]})"
        lines += [f"<!-- picture {figure} -->{link}: {picture[1]}.", ""]
    lines += ["## The best case on each side", "", sides(claim, lookups, up, record)]
    lines += ["## The numbers", "", numbers(claim, evidence, record), ""]
    lines += ["## What was looked up", "", looked_up(claim, lookups, up), ""]
    lines += ["## How it was looked at", "", minus(claim["measure"]), ""]
    for name, field in (
        ("Compared with", "comparison"),
        ("What rivals expect", "rival_prediction"),
    ):
        lines += [f"**{name}.** {minus(claim[field])}", ""] if claim[field] else []
    lines += ["## What would change it", "", minus(claim["would_change"]), ""]
    lines += ["## How it was read", "", read(claim, found, before)]
    at = order.index(one)
    links = [f"[← {order[at - 1]}]({here}{order[at - 1]}.md)"] if at else []
    links += [f"[All claims]({here}index.md)"]
    links += [f"[{order[at + 1]} →]({here}{order[at + 1]}.md)"] if one != order[-1] else []
    return "\n".join([*lines, "---", "", " · ".join(links), ""])


def claim(one):
    """Show the page of a claim: why, best cases, numbers, what was looked up, how it was read.

    one: an id of the ledger, such as "C66". Raises Problem: an id that the ledger lacks.
    """
    claims = in_order()
    if one not in claims:
        first, *_, last = sorted(claims)
        raise Problem(f"the ledger has no claim {one!r}; ids run from {first} to {last}.")
    names = [path.name for path in (DATA.parent / "notebooks").glob("*.ipynb")]
    start = f"{claims[one]['lesson']}_"
    [file] = [n for n in names if n.startswith(start) and not n.endswith("_record.ipynb")]
    record = file.replace(".ipynb", "_record.ipynb")
    page = claim_page(one, {one: (record, "")}, up="../", here="../book/claims/")
    display(Markdown(page))


# All claims


def of_old_cases(claims):
    """A paragraph on the readings, [] where all are of the cases as they are."""
    found = [readings.of(row["id"]) for row in claims]
    changed = sum(readings.older(six) for six in found)
    last = max(one["day"] for six in found for one in six)
    said = (
        f"{changed} of the {len(claims)} cases have changed since they were read, on {day(last)} "
    )
    return [f"{said}or before: their marks are of the cases as they were.", ""] if changed else []


def article(picture):
    """The page of the whole, in Markdown: the sum, then each claim in the article's order.

    picture: (file and title of figure 9.4), which shows all claims as tiles.
    """
    claims = list(in_order().values())
    moved = sum(row["rating_2023"] != row["rating_2026"] for row in claims)
    legend = [
        f"<span>{mark(step)} {name}</span>"
        for step, name in zip([*readings.STEPS, ""], [*SHORT, "data can’t say"], strict=True)
    ]
    lines = ["# The article, claim by claim", ""]
    lines += [
        f"<!-- picture 9.4 -->[Figure 9.4](../../notebooks/{picture[0]}): {picture[1]}.",
        "",
        "Below, the claims in our words and in the article’s order. Each leads to its page: why, "
        "what speaks for it and against it, the numbers, the sources. First mark: by what was "
        f"known in April 2023. Second: today; {moved} of {len(claims)} moved. Each is the middle "
        "of six readings by a language model; no people voted. A ring ° says that the rating "
        "depends on how it is put, a dot • that the makers differ. At the end of a line, the "
        "claim’s number and its lesson.",
        "",
        f'<p class="legend">{" ".join(legend)}</p>',
        "",
        *of_old_cases(claims),
    ]
    for at, (heading, about) in parts().items():
        lines += [f"## {heading}", "", about, ""]
        for row in [row for row in claims if int(row["paragraph"]) == at]:
            found = readings.of(row["id"])
            notes = {note for clock in CLOCKS for note in readings.rating(found, clock)[1]}
            flag = "°" * (readings.DEPENDS in notes) + "•" * bool(row["ours"])
            marks = f"{mark(row['rating_2023'], True)} {mark(row['rating_2026'], True)}"
            end = f"<small>{flag} {row['id']} · {row['lesson']}</small>"
            lines.append(f"- {marks} [{row['claim']}]({row['id']}.md) {end}")
        lines.append("")
    return "\n".join(lines)

"""A ledger of one's own (lesson 11): what is typed step by step, its form checked in one sentence.

Nothing is written to a file. What is noted opens as the ledger that claims(), lookups(), verdicts()
and compare() read, so a text of the learner's is shown as the article is.
"""

import datetime
import re
from collections import namedtuple
from pathlib import Path

import pandas as pd
from IPython.display import Markdown, display

from . import ledger, tables
from .files import Problem

TYPES = ["quotation", "prediction", "causal", "comparison", "interpretation", "fact"]
NOTHING_YET = "Nothing here yet. Put yours where the dots are, in quotes, or go on without it."
NONE_FOUND = "I looked for one and found none"  # an item, too
STANDS_IN = {  # the words of a picture until a learner writes some
    "title": "Your sentence will stand here",
    "subtitle": "What is drawn, of whom, in which unit, which years",
    "description": "A chart of the table named below, whose words are still to be written.",
    "source": "votes_alike",
}
_noted = {}  # {step: what was typed, as far as it is filled}


def is_day(text):
    """True for a day such as 2026-01-15, or for its month or year where no page gives more."""
    try:
        whole = re.fullmatch(r"\d{4}(-\d\d){0,2}", text)
        return bool(whole and datetime.date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        return False


# A field of a form. ask: what to write where it is empty. rule: None, for any text; the most words
# that it may have; the words to choose from; or a function that is true for what will do.
Field = namedtuple("Field", "ask rule", defaults=[None])
PAGE = Field("on which page does it stand?")
FORMS = {  # {step: {field: …}}
    "article": {
        "title": Field("what is the text called?"),
        "who": Field("who says it?"),
        "day": Field("write the day on which it appeared, such as 2026-01-15.", is_day),
        "page": PAGE,
        "thesis": Field("what does it want you to believe, in your own words?", 30),
    },
    "claims": {
        "claim": Field("what does it say, in your own words?", 30),
        "type": Field(f"choose one of {', '.join(TYPES)}, in quotes.", TYPES),
        "against": Field(
            'if it were false, what would one see? If nothing could, write "nothing".'
        ),
    },
    "card": {
        "file": Field('what is your file called? Such as "my_table.csv".'),
        "what": Field("what does one row count?"),
        "made by": Field("who made the numbers?"),
        "paid by": Field('who paid for them? If no page says so, write "not stated".'),
        "covers": Field("whom and which years does it cover?"),
        "data to": Field("write its last day, such as 2025-12-31.", is_day),
        "page": PAGE,
        "careful": Field("what could mislead a reader?"),
    },
    "picture": {
        "title": Field("what does one see, in one sentence?"),
        "subtitle": Field("what is drawn, of whom, in which unit, which years?"),
        "description": Field("what would you tell somebody who can't see it?", 60),
        "source": Field('what is the table called? Such as "votes_alike".'),
    },
    "lookups": {
        "claim": Field("which claim does it speak of?"),
        "side": Field('write "for" or "against".', ["for", "against"]),
        "item": Field("what is it that you found, in your own words?"),
        "who": Field("who says it?"),
        "known_on": Field("write the day since which it could be known, as 2026-01-15.", is_day),
        "page": PAGE,
    },
    "verdict": {
        "rating": Field(f"{ledger.DEGREES}.", ledger.degree),
        "known_by": Field("write the day by which it is rated, such as 2026-01-15.", is_day),
        "confidence": Field('write "high", "moderate" or "low".', ["high", "moderate", "low"]),
        "reason": Field("why? One sentence with a number is enough."),
        "best_case_against": Field("what is the best case against your own rating?"),
        "would_change": Field("what would change your mind?"),
    },
    "case": {
        "claim": Field("which claim does it speak of?"),
        "denial": Field("what would somebody say who denies the claim, part by part?"),
        "numbers": Field("which two numbers decide, each with its name, unit and year?"),
    },
}


def own(step, typed):
    """Note one step of a ledger of one's own, and say what its form still lacks, in one sentence.

    step: "article", "claims", "card", "picture", "lookups", "verdict", "neighbour", "case".
    typed: a dict, by claim or by question; a list of dicts for "lookups"; a list of types in the
    claims' order for "neighbour". A line of "claims" may be a list: words, type, what would count
    against. A Series or DataFrame will do as well. Dots stand for what is still open.
    Shows what is noted: claims without their types at "neighbour", two folded sheets
    for two blind readers at "case". What is complete is kept, also beside a line that has a gap.
    Returns a DataFrame for "card" (None without a readable file) and for "neighbour" (both codes
    of each claim, empty until both are there); the words of a picture for "picture", for
    lesson.show(), with a stand-in for each gap; else None.
    Raises Problem: a step that does not exist. Nothing that is typed raises.
    """
    if step not in STEPS:
        raise Problem(f"lesson.own() has no step {step!r}; it knows {', '.join(STEPS)}.")
    try:
        given = _filled(_named(step, typed))
        return STEPS[step](given if step == "picture" else _shaped(step, given))
    except Exception as problem:  # whatever a learner hands in
        print(f"This can't be read ({type(problem).__name__}): keep the braces and the dots' form.")
        return {"neighbour": _pairs({}), "picture": STANDS_IN}.get(step)


def _named(step, typed):
    """Lists by their names: a claim's three parts, and a neighbour's types in the claims' order."""
    if step == "claims" and isinstance(typed, dict):
        parts = {claim: [row] if isinstance(row, str) else row for claim, row in typed.items()}
        return {claim: _zipped(FORMS[step], row, "part") for claim, row in parts.items()}
    return _zipped(_noted.get("claim", []), typed, "type") if step == "neighbour" else typed


def _zipped(names, typed, what):
    """A list as a dict, in the names' order; what is one too many is called so."""
    if not isinstance(typed, (list, tuple)):
        return typed
    more = [f"{what} {nth}" for nth in range(len(names) + 1, len(typed) + 1)]
    return dict(zip([*names, *more], typed, strict=False))


def _filled(typed):
    """What was typed without what is open, as dicts, lists and texts without outer blanks."""
    if isinstance(typed, pd.DataFrame):
        typed = typed.to_dict("records" if "claim" in typed and "side" in typed else "index")
    if isinstance(typed, pd.Series):
        typed = typed.to_dict()
    if isinstance(typed, dict):
        parts = {str(name): _filled(value) for name, value in typed.items()}
        return {name: value for name, value in parts.items() if value not in (None, {}, [])}
    if isinstance(typed, (list, tuple)):
        return [part for part in map(_filled, typed) if part not in (None, {}, [])]
    if typed is ... or typed is None or typed != typed or not str(typed).strip(" .…"):
        return None
    return " ".join(str(typed).split())


def _shaped(step, given):
    """What was typed, if its parts are what the step asks for; else nothing, and a sentence."""
    outer = list if step == "lookups" else dict
    inner = dict if step in ("claims", "lookups", "verdict") else str
    parts = given.values() if isinstance(given, dict) else given
    if not given:
        if step != "neighbour":  # whose list of claims is shown
            print(NOTHING_YET)
    elif isinstance(given, outer) and all(isinstance(part, inner) for part in parts):
        return given
    else:
        print("Not yet: keep the braces, and write each text in quotes where its dots are.")
    return outer()


def _faults(step, given, where, left_out=()):
    """A sentence for each field of a form that is empty, too long, or not what it should be."""
    faults = []
    for name, (ask, rule) in FORMS[step].items():
        text = given.get(name)
        if text is None:
            faults += [] if name in left_out else [f"{where} has a gap, {name}: {ask}"]
        elif isinstance(rule, int):
            if (count := len(text.split())) > rule:
                faults.append(f"{where} has {count} words: say it in {rule}, or cut it into two.")
        elif rule and not (text.lower() in rule if isinstance(rule, list) else rule(text)):
            faults.append(f"{where}: {text!r} is no {name}; {ask}")
    return faults


def _say(faults):
    """The first three faults, a line each, and how many more; True if there is one."""
    for nth, fault in enumerate(faults[:3], start=1):
        more = f" (And {len(faults) - 3} more.)" if nth == 3 and len(faults) > 3 else ""
        print(f"Not yet: {fault}{more}")
    return bool(faults)


def _unknown(given):
    """A sentence for each id that is no claim."""
    claims = _noted.get("claim", {})
    if not claims:
        return ["there are no claims yet: run the cell with your claims first."]
    wrong = [claim for claim in given if claim not in claims]
    return [f"{claim} is none of your claims, {', '.join(claims)}." for claim in wrong]


def _lack(name, given):
    """A sentence that names the claims for which a part is still to be written."""
    if lacking := [claim for claim in _noted.get("claim", {}) if claim not in given]:
        return [f"{', '.join(lacking)} without {name}: {FORMS['claims'][name].ask}"]
    return []


def _note(step, given):
    """Keep a step, and open the ledger as it is noted now."""
    _noted[step] = given
    rows = []
    for claim, text in _noted.get("claim", {}).items():
        row = {"id": claim, "claim": text, "type": _noted.get("type", {}).get(claim, "")}
        row["measure"] = _noted.get("against", {}).get(claim, "")
        rated = _noted.get("verdict", {}).get(claim, {})
        rows.append(row | dict.fromkeys(FORMS["verdict"], "") | rated)
    found = enumerate(_noted.get("lookups", []), start=1)
    ledger.open_ledger(rows, [one | {"clock": "", "number": str(nth)} for nth, one in found])


def _bare():
    """Show the claims without their types, for whoever is to code them alone."""
    if _noted.get("claim"):
        ledger._table(["id", "claim, in my words"], [list(one) for one in _noted["claim"].items()])


def _article(given):
    if given and not _say(_faults("article", given, "your text")):
        print(f"Noted. {given['title']}, {given['who']}, {given['day']}.")


def _claims(given):
    faults = []
    for name in FORMS["claims"]:
        _noted[name] = {claim: row[name] for claim, row in given.items() if name in row}
    texts = [row.get("claim") for row in given.values()]
    for nth, (claim, row) in enumerate(given.items()):
        if not re.fullmatch(r"[A-Z]\d+", claim):
            faults.append(f"{claim}: number your claims A1, A2, …")
        if set(row) - set(FORMS["claims"]):
            faults.append(
                f"{claim} has {len(row)} parts: its words, its type, what counts against."
            )
        faults += _faults("claims", row, claim, ("type", "against"))
        if texts[nth] and texts[nth] in texts[:nth]:
            faults.append(f"{claim} says what another claim says.")
        line = row.get("against", "nothing")
        if len(line.split()) < 3 and not re.search(r"\d", line) and not _nothing(line):
            faults.append(f"{claim}, {line!r}: what would one see? A number, a state or a day.")
    if given and not 5 <= len(given) <= 8:
        faults.append(f"the number of your claims is {len(given)}: five to eight are right.")
    for name in ("type", "against"):
        faults += _lack(name, _noted[name])
    kept = {claim: code.lower() for claim, code in _noted["type"].items() if code.lower() in TYPES}
    _note("type", kept)
    _say(faults)
    if _noted["claim"]:
        ledger.claims(*_noted["claim"])


def _nothing(line):
    """True where a learner wrote that nothing could count against the claim."""
    return line.strip(".").lower() == "nothing"


def _read(path):
    """The table in a file. Raises Problem: a sentence that says why there is none."""
    if not path.exists():
        raise Problem(f"There is no {path.name} beside this notebook. {_csv_files()}")
    content = path.read_bytes()
    if content[:2] == b"PK" or content[:4] == b"\xd0\xcf\x11\xe0":
        raise Problem(f"{path.name} is a file of a spreadsheet program: save it as CSV there.")
    try:
        text = content.decode("utf-8-sig")
        found = pd.read_csv(path, encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Problem(
            f"{path.name} is not in UTF-8: save it again, and choose CSV UTF-8."
        ) from None
    except ValueError:  # empty, or lines of different lengths
        wanted = "one line of names, then one line a row, equally long"
        raise Problem(f"{path.name} is no table: {wanted}.") from None
    if found.shape[1] < 2:
        sign = "semicolons" if ";" in text else "tabs" if "\t" in text else "something else"
        remedy = "part them by commas, and write 1.5 and not 1,5"
        raise Problem(f"{path.name} has one column only, its values parted by {sign}: {remedy}.")
    if found.empty:
        raise Problem(f"{path.name} has names of columns and no rows.")
    return found


def _csv_files():
    """A sentence that names the CSV files beside the notebook."""
    names = sorted(one.name for one in Path().glob("*.csv"))
    return f"CSV files here: {', '.join(names) or 'none'}."


def _looks_like_numbers(column):
    """True for a column of texts most of which are numbers with a sign too many."""
    texts = column.dropna()
    if not len(texts) or not all(isinstance(one, str) for one in texts):
        return False
    return texts.str.fullmatch(r"[-−+]?[\d ,.]*\d[\d ,.]*\s*%?").mean() > 0.5


def _card(given):
    """The table in a learner's file, with its source card; None where there is no table."""
    tables.own_tables.clear()
    path, found, faults = Path(given.get("file", "")), None, []
    if "file" in given:
        try:
            found = _read(path)
            if words := [name for name in found if _looks_like_numbers(found[name])]:
                print(f"pandas reads {words[0]!r} as words: take out %, blanks, commas.")
        except Problem as problem:
            faults.append(str(problem))
    faults += _faults("card", given, "your source card") if given else []
    if given and not _say(faults):
        told = {"publisher": given["made by"], "data_to": given["data to"]}
        told |= {"name": path.stem, "path": f"../notebooks/{path}"}
        tables.own_tables[path.stem] = told
        print(f"{path.name}: {len(found)} rows, columns {', '.join(map(str, found.columns))}.")
        rows = [[name, given[name]] for name in FORMS["card"]]
        ledger._table(["source card", path.stem], rows)
    return found


def _picture(given):
    if isinstance(given, dict) and set(given) <= {"source"}:  # nothing but the table is named
        print(NOTHING_YET)
        return STANDS_IN | given
    given = _shaped("picture", given)
    if not given:
        return STANDS_IN
    faults = _faults("picture", given, "your picture")
    if found := re.search(r"[:;]", given.get("title", "")):
        faults.append(f"your title has {found.group()!r}: make it one plain sentence.")
    name = given.get("source")
    try:
        if name:
            tables.resource(name)
    except Problem:
        faults.append(f"the source {name!r} is no table of ours, and no file with a source card.")
    if not _say(faults):
        print(f"Noted. {given['title']}.")
    return STANDS_IN | {name: given[name] for name in STANDS_IN if name in given}


def _lookups(given):
    kept, faults = [], []
    for nth, one in enumerate(given, start=1):
        none = NONE_FOUND.lower() in one.get("item", "").lower()
        left_out = ("who", "known_on", "page") if none else ()
        own = _faults("lookups", one, f"look-up {nth}", left_out)
        own += _unknown([one.get("claim", "")])
        faults += own
        if not own:
            kept.append(dict.fromkeys(FORMS["lookups"], "") | one)
    _note("lookups", kept)
    _say(faults)
    if kept:
        ledger.lookups(*_noted["claim"])


def _verdict(given):
    kept, faults = {}, []
    for claim, told in given.items():
        own = _unknown([claim]) + _faults("verdict", told, claim) + _unfair(claim, told)
        faults += own
        if not own:
            kept[claim] = told | {"rating": ledger.degree(told["rating"])}
    _note("verdict", kept)
    _say(faults)
    for claim, told in kept.items():
        if told["rating"] in ledger.SCALE[:5] and not re.search(r"\d", told["reason"]):
            print(f"{claim}: your reason has no number. Which one decides?")
        side = _hurts(told["rating"])
        if side not in [one["side"] for one in _about(claim)]:
            ask = f"look for the strongest {side} it, or write as a look-up: {NONE_FOUND}."
            print(f"{claim} is rated; at home, test it harder: {ask}")
    if kept:
        ledger.verdicts(*kept)


def _about(claim):
    """The look-ups on a claim."""
    return [one for one in _noted.get("lookups", []) if one["claim"] == claim]


def _hurts(rating):
    """The side of the item that would hurt this rating."""
    return "for" if rating in ("Mostly contradicted", "Contradicted") else "against"


def _unfair(claim, rated):
    """A sentence for each rule of rating that this one does not keep."""
    faults, rating = [], ledger.degree(rated.get("rating"))
    line = _noted.get("against", {}).get(claim, "")
    if not line:
        faults.append(f"{claim}: say first what would count against it, then rate it.")
    if _nothing(line) and rating in ledger.SCALE[:5]:
        silent = "by your own line nothing could count against it"
        faults.append(f"{claim}: {silent}, so it is Not checkable with data.")
    about = _about(claim)
    if not about:
        one = f"one will do, {_hurts(rating)} it, or the words: {NONE_FOUND}"
        faults.append(f"{claim} has no look-up yet: {one}.")
    clock = rated.get("known_by", "9")
    late = [one["known_on"] for one in about if one["known_on"] > clock]
    return faults + [f"{claim} is rated by {clock}: an item of {day} is later." for day in late]


def _pairs(theirs):
    """Both codes of each claim that has two."""
    mine = _noted.get("type", {})
    both = [claim for claim in mine if claim in theirs]
    columns = {"mine": [mine[id] for id in both], "theirs": [theirs[id] for id in both]}
    return pd.DataFrame(columns, index=both, dtype=str)


def _neighbour(given):
    theirs = {claim: code.lower() for claim, code in given.items()}
    faults = _unknown(theirs) + _lack("type", theirs)
    for claim, code in theirs.items():
        if code not in TYPES:
            faults.append(f"{claim}: {code!r} is no type; {FORMS['claims']['type'].ask}")
    both = _pairs(theirs)
    if not given or _say(faults):
        _bare()
        return _pairs({})
    if len(set(both.to_numpy().flat)) == 1:
        print("You both used one type only: then kappa has no value.")
        return _pairs({})
    ledger._table(
        ["id", "mine", "neighbour's"], [[claim, *both.loc[claim]] for claim in both.index]
    )
    return both


def _case(given):
    """Two sheets without a rating, a fold each: a claim for one reader, its denial for another."""
    if not given or _say(_faults("case", given, "your case") or _unknown([given["claim"]])):
        return
    scale, claim = ", ".join(ledger.SCALE), given["claim"]
    dealt = [(_noted["claim"][claim], "for", "against"), (given["denial"], "against", "for")]
    for nth, (text, favour, against) in enumerate(dealt, start=1):
        parts = [f"**Claim.** {text}", f"**Numbers.** {given['numbers']}"]
        for name, side in (("for", favour), ("against", against)):
            items = [_item(one) for one in _about(claim) if one["side"] == side]
            parts.append(f"**Looked up, {name}.** {' '.join(items) or 'Nothing.'}")
        parts.append(f"**Write on a slip:** a rating ({scale}), how sure you are, one reason.")
        summary = f"Reader {nth} opens this sheet, and not the other"
        sheet = "\n\n".join(parts)
        display(Markdown(f"<details><summary>{summary}</summary>\n\n{sheet}\n\n</details>"))


def _item(one):
    """A look-up in a line: what it says, who says it, and since when."""
    whose = ", ".join(filter(None, (one["who"], one["known_on"])))
    return one["item"].rstrip(".") + (f" ({whose})." if whose else ".")


STEPS = {
    "article": _article,
    "claims": _claims,
    "card": _card,
    "picture": _picture,
    "lookups": _lookups,
    "verdict": _verdict,
    "neighbour": _neighbour,
    "case": _case,
}

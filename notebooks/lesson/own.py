"""A ledger of one's own (lesson 11): what is typed step by step, its form checked in one sentence.

Nothing is written to a file. What is noted opens as the ledger that claims(), lookups(), verdicts()
and compare() read, so a text of the learner's is shown as the article is.
"""

import datetime
import re
from pathlib import Path

import pandas as pd
from IPython.display import Markdown, display

from . import ledger, tables
from .files import Problem

TYPES = ["quotation", "prediction", "causal", "comparison", "interpretation", "fact"]
ARTICLE = ["title", "who", "day", "page", "thesis"]
CARD = ["file", "what", "made by", "paid by", "covers", "data to", "page", "careful"]
LOOKUP = ["claim", "side", "item", "who", "known_on", "page"]
PICTURE = ["title", "subtitle", "description", "source"]
CASE = ["claim", "denial", "numbers"]
VERDICT = ["rating", "known_by", "confidence", "reason", "best_case_against", "would_change"]
GAPS = {  # what to write where a gap is
    "title": "what is the text called?",
    "who": "who says it?",
    "day": "on which day did it appear? Such as 2026-01-15.",
    "page": "on which page does it stand?",
    "thesis": "what does it want you to believe, in your own words?",
    "file": 'what is your file called? Such as "my_table.csv".',
    "what": "what does one row count?",
    "made by": "who made the numbers?",
    "paid by": 'who paid for them? If no page says so, write "not stated".',
    "covers": "whom and which years does it cover?",
    "data to": "what is its last day? Such as 2025-12-31.",
    "careful": "what could mislead a reader?",
    "claim": "which claim does it speak of?",
    "side": 'write "for" or "against".',
    "item": "what is it that you found, in your own words?",
    "known_on": "since which day could it be known? Such as 2026-01-15.",
    "subtitle": "what is drawn, of whom, in which unit, which years?",
    "description": "what would you tell somebody who can't see it?",
    "source": 'what is the table called? Such as "votes_alike".',
    "denial": "what would somebody say who denies the claim, part by part?",
    "numbers": "which two numbers decide, each with its name, unit and year?",
    "rating": f"{ledger.DEGREES}.",
    "known_by": "by which day is it rated? Such as 2026-01-15.",
    "confidence": 'write "high", "moderate" or "low".',
    "reason": "why? One sentence with a number is enough.",
    "best_case_against": "what is the best case against your own rating?",
    "would_change": "what would change your mind?",
}
MOST = {"claim": 30, "thesis": 30, "description": 60}  # words
NONE_YET = "Nothing here yet. Put yours where the dots are, in quotes, or go on without it."
STANDS_IN = {  # the words of a picture until a learner writes some
    "title": "Your sentence will stand here",
    "subtitle": "What is drawn, of whom, in which unit, which years",
    "description": "A chart of the table named below, whose words are still to be written.",
    "source": "votes_alike",
}
NONE_FOUND = "I looked for one and found none"  # an item, too
FALSE = ("Mostly contradicted", "Contradicted")  # what hurts such a rating speaks for the claim
ID = re.compile(r"[A-Z]\d+")
_noted = {}  # {step: what was typed, as far as it is filled}


def own(step, typed):
    """Note one step of a ledger of one's own, and say what its form still lacks, in one sentence.

    step: "article", "claim", "type", "against", "table", "card", "picture", "lookups", "verdict",
    "neighbour", "case".
    typed: a dict, by claim or by question; a list of dicts for "lookups"; a file's name for
    "table"; a Series or DataFrame will do as well. Dots stand for what is still open.
    Shows what is noted: claims without their types at "claim" and "neighbour", two folded sheets
    for two blind readers at "case". What is complete is kept, also beside a line that has a gap.
    Returns a DataFrame for "table" (None without a readable file) and for "neighbour" (both codes
    of each claim, empty until both are there); the words of a picture for "picture", for
    lesson.show(), with a stand-in for each gap; else None.
    Raises Problem: a step that does not exist. Nothing that is typed raises.
    """
    if step not in STEPS:
        raise Problem(f"lesson.own() has no step {step!r}; it knows {', '.join(STEPS)}.")
    try:
        return STEPS[step](_filled(typed))
    except Exception as problem:  # whatever a learner hands in
        print(f"This can't be read ({type(problem).__name__}): keep the braces and the dots' form.")
        return {"neighbour": _pairs({}), "picture": STANDS_IN}.get(step)


def _open(value):
    """True where the dots still stand, or nothing does."""
    if isinstance(value, str):
        return not value.strip(" .…")
    return value is ... or value is None or value != value


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
    if _open(typed):
        return None
    return " ".join(str(typed).split())


def _say(faults):
    """The first three faults, a line each, and how many more; True if there is one."""
    for nth, fault in enumerate(faults[:3], start=1):
        more = f" (And {len(faults) - 3} more.)" if nth == 3 and len(faults) > 3 else ""
        print(f"Not yet: {fault}{more}")
    return bool(faults)


def _bare():
    """Show the claims without their types, for whoever is to code them alone."""
    if _noted.get("claim"):
        ledger._table(["id", "claim, in my words"], [list(one) for one in _noted["claim"].items()])


def _texts(given):
    """What was typed, if it is a dict of texts; else an empty dict, and a sentence."""
    if not given:
        print(NONE_YET)
        return {}
    if not isinstance(given, dict) or not all(isinstance(one, str) for one in given.values()):
        print('Not yet: keep the braces, as in {"A1": "a text in quotes"}.')
        return {}
    return given


def _gaps(given, wanted, where):
    """A sentence for each question that has no answer, or one that is too long or no day."""
    faults = [f"{where} has a gap, {name}: {GAPS[name]}" for name in wanted if name not in given]
    for name in set(wanted) & {"day", "known_on", "known_by", "data to"} & set(given):
        if not _day(given[name]):
            faults.append(f"{where}, {name}, {given[name]!r}: write a day such as 2026-01-15.")
    return faults + _long(given, where)


def _day(text):
    """True for a day such as 2026-01-15, or for its month or year where no page gives more."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return False
    try:
        return bool(datetime.date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        return False


def _long(given, where):
    """A sentence for each text that has too many words."""
    found = {name: len(str(given.get(name, "")).split()) for name in MOST}
    return [
        f"{where} has {count} words: say it in {MOST[name]}, or cut it into two."
        for name, count in found.items()
        if count > MOST[name]
    ]


def _renew():
    """Open the ledger as it is noted now."""
    rows = []
    for claim, text in _noted.get("claim", {}).items():
        row = {"id": claim, "claim": text, "type": _noted.get("type", {}).get(claim, "")}
        row["measure"] = _noted.get("against", {}).get(claim, "")
        rows.append(row | dict.fromkeys(VERDICT, "") | _noted.get("verdict", {}).get(claim, {}))
    found = _noted.get("lookups", [])
    extra = [{"clock": "", "number": str(nth)} for nth, _ in enumerate(found, start=1)]
    ledger.open_ledger(rows, [one | more for one, more in zip(found, extra, strict=True)])


def _unknown(given):
    """A sentence for each id that is no claim."""
    claims = _noted.get("claim", {})
    if not claims:
        return ["there are no claims yet: run the cell with your claims first."]
    wrong = [claim for claim in given if claim not in claims]
    return [f"{claim} is none of your claims, {', '.join(claims)}." for claim in wrong]


def _article(given):
    _noted["article"] = given = _texts(given)
    if given and not _say(_gaps(given, ARTICLE, "your text")):
        print(f"Noted. {given['title']}, {given['who']}, {given['day']}.")


def _claim(given):
    _noted["claim"] = given = _texts(given)
    _renew()
    if not given:
        return
    texts = list(given.values())
    faults = [fault for claim in given for fault in _long({"claim": given[claim]}, claim)]
    twice = [id for nth, id in enumerate(given) if given[id] in texts[:nth]]
    faults += [f"{id} says what another claim says." for id in twice]
    faults += [f"{id}: number your claims A1, A2, …" for id in given if not ID.fullmatch(id)]
    if not 5 <= len(given) <= 8:
        faults.append(f"the number of your claims is {len(given)}: five to eight are right.")
    if not _say(faults):
        _bare()


def _codes(given):
    """(types by claim, faults) of somebody's codes."""
    codes = {claim: code.lower() for claim, code in given.items()}
    choose = f"choose one of {', '.join(TYPES)}"
    faults = _unknown(codes)
    wrong = {claim: code for claim, code in codes.items() if code not in TYPES}
    faults += [f"{claim}: {code!r} is no type; {choose}." for claim, code in wrong.items()]
    lacking = [claim for claim in _noted.get("claim", {}) if claim not in codes]
    if lacking:
        have = "has" if len(lacking) == 1 else "have"
        faults.append(f"{', '.join(lacking)} {have} no type yet: {choose}, in quotes.")
    return {claim: code for claim, code in codes.items() if code in TYPES}, faults


def _type(given):
    given = _texts(given)
    _noted["type"], faults = _codes(given)
    _renew()
    if given and not _say(faults):
        ledger.claims(*_noted["claim"])


def _against(given):
    _noted["against"] = given = _texts(given)
    _renew()
    if not given:
        return
    lacking = [claim for claim in _noted.get("claim", {}) if claim not in given]
    faults = []
    if lacking:
        ask = 'If nothing could, write "nothing".'
        faults.append(f"what would count against {', '.join(lacking)}? {ask}")
    for claim, line in given.items():
        short = len(line.split()) < 3 and not re.search(r"\d", line)
        if short and not _nothing(line):
            faults.append(f"{claim}, {line!r}: what would one see? A number, a state or a day.")
    if not _say(_unknown(given) + faults):
        ledger.claims(*_noted["claim"])


def _nothing(line):
    """True where a learner wrote that nothing could count against the claim."""
    return line.strip(".").lower() == "nothing"


def _table(given):
    """The table in a learner's file; None, with one sentence, where it is no table."""
    if not given:
        print("No table of your own: one of ours will do.")
        return None
    path = Path(str(given))
    if not path.exists():
        print(f"There is no {path.name} beside this notebook. {_csv_files()}")
        return None
    content = path.read_bytes()
    if content[:2] == b"PK" or content[:4] == b"\xd0\xcf\x11\xe0":
        print(f"{path.name} is a file of a spreadsheet program: save it as CSV there.")
        return None
    try:
        text = content.decode("utf-8-sig")
        found = pd.read_csv(path, encoding="utf-8-sig")
    except UnicodeDecodeError:
        print(f"{path.name} is not in UTF-8: save it again, and choose CSV UTF-8.")
        return None
    except ValueError:  # empty, or lines of different lengths
        print(f"{path.name} is no table: one line of names, then one line a row, equally long.")
        return None
    if found.shape[1] < 2:
        sign = "semicolons" if ";" in text else "tabs" if "\t" in text else "something else"
        remedy = "part them by commas, and write 1.5 and not 1,5"
        print(f"{path.name} has one column only, its values parted by {sign}: {remedy}.")
        return None
    if found.empty:
        print(f"{path.name} has names of columns and no rows.")
        return None
    words = [name for name in found if _looks_like_numbers(found[name])]
    if words:
        print(f"{path.name}: pandas reads {words[0]!r} as words: take out %, blanks, commas.")
    print(f"{path.name}: {len(found)} rows, columns {', '.join(map(str, found.columns))}.")
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
    given = _texts(given)
    tables.own_tables.clear()
    if not given:
        return
    faults = _gaps(given, CARD, "your source card")
    if not faults and not Path(given["file"]).is_file():
        faults.append(f"there is no {given['file']} beside this notebook. {_csv_files()}")
    if _say(faults):
        return
    name = Path(given["file"]).stem
    told = {"name": name, "path": f"../notebooks/{given['file']}", "publisher": given["made by"]}
    tables.own_tables[name] = told | {"data_to": given["data to"]}
    answers = [[question, given[question]] for question in CARD]
    ledger._table(["source card", name], answers)


def _picture(given):
    if isinstance(given, dict) and set(given) <= {"source"}:  # nothing but the table is named
        print(NONE_YET)
        return STANDS_IN | given
    given = _texts(given)
    if not given:
        return STANDS_IN
    faults = _gaps(given, PICTURE, "your picture")
    if found := re.search(r"[:;]", given.get("title", "")):
        faults.append(f"your title has {found.group()!r}: make it one plain sentence.")
    try:
        tables.resource(given.get("source", "votes_alike"))
    except Problem:
        name = given["source"]
        faults.append(f"the source {name!r} is no table of ours, and no file with a source card.")
    if not _say(faults):
        print(f"Noted. {given['title']}.")
    return STANDS_IN | {name: given[name] for name in PICTURE if name in given}


def _lookups(given):
    found = given if isinstance(given, list) else []
    _noted["lookups"] = []
    found = [one for one in found if isinstance(one, dict) and set(one) - {"side"}]
    if not found:
        print(NONE_YET)
        return
    faults = []
    for nth, one in enumerate(found, start=1):
        none = NONE_FOUND.lower() in one.get("item", "").lower()
        wanted = ["claim", "side", "item"] if none else LOOKUP
        own = _gaps(one, wanted, f"look-up {nth}") + _unknown([one.get("claim", "")])
        if one.get("side") not in ("for", "against", None):
            own.append(f"look-up {nth}: {GAPS['side']}")
        faults += own
        if not own:
            _noted["lookups"].append(dict.fromkeys(LOOKUP, "") | one)
    _say(faults)
    _renew()
    if _noted["lookups"]:
        ledger.lookups(*_noted["claim"])


def _verdict(given):
    _noted["verdict"] = {}
    _renew()
    given = given if isinstance(given, dict) else {}
    if not given:
        print(NONE_YET)
        return
    faults = []
    for claim, told in given.items():
        told = told if isinstance(told, dict) else {}
        own = _unknown([claim]) + _gaps(told, VERDICT, claim) + _unfair(claim, told)
        faults += own
        if not own:
            _noted["verdict"][claim] = told | {"rating": ledger.degree(told["rating"])}
    _say(faults)
    _renew()
    for claim, told in _noted["verdict"].items():
        if told["rating"] in ledger.SCALE[:5] and not re.search(r"\d", told["reason"]):
            print(f"{claim}: your reason has no number. Which one decides?")
        side = _hurts(told["rating"])
        if side not in [one["side"] for one in _about(claim)]:
            ask = f"look for the strongest {side} it, or write as an item of step 7: {NONE_FOUND}."
            print(f"{claim} is rated; at home, test it harder: {ask}")
    if _noted["verdict"]:
        ledger.verdicts(*_noted["verdict"])


def _about(claim):
    """The look-ups on a claim."""
    return [one for one in _noted.get("lookups", []) if one["claim"] == claim]


def _hurts(rating):
    """The side of the item that would hurt this rating."""
    return "for" if rating in FALSE else "against"


def _unfair(claim, rated):
    """A sentence for each rule of rating that this one does not keep."""
    faults, rating = [], ledger.degree(rated.get("rating"))
    if "rating" in rated and not rating:
        faults.append(f"{claim}: {rated['rating']!r} is no rating; {ledger.DEGREES}.")
    if rated.get("confidence", "low").lower() not in ("high", "moderate", "low"):
        faults.append(f"{claim}: {GAPS['confidence']}")
    line = _noted.get("against", {}).get(claim, "")
    if not line:
        faults.append(f"{claim}: say first what would count against it, then rate it.")
    if _nothing(line) and rating in ledger.SCALE[:5]:
        silent = "by your own line nothing could count against it"
        faults.append(f"{claim}: {silent}, so it is Not checkable with data.")
    about = _about(claim)
    if not about:
        one = f"one in step 7 will do, {_hurts(rating)} it, or the words: {NONE_FOUND}"
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
    given = _texts(given) if given else {}
    if not given:
        _bare()
        return _pairs({})
    theirs, faults = _codes(given)
    both = _pairs(theirs)
    if _say(faults):
        _bare()
        return _pairs({})
    if len(set(both.to_numpy().flat)) == 1:
        print("You both used one type only: then kappa has no value.")
        return _pairs({})
    lines = [[claim, *both.loc[claim]] for claim in both.index]
    ledger._table(["id", "mine", "neighbour's"], lines)
    return both


def _case(given):
    """Two sheets without a rating, a fold each: a claim for one reader, its denial for another."""
    given = _texts(given)
    if not given or _say(_gaps(given, CASE, "your case") or _unknown([given["claim"]])):
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
    "claim": _claim,
    "type": _type,
    "against": _against,
    "table": _table,
    "card": _card,
    "picture": _picture,
    "lookups": _lookups,
    "verdict": _verdict,
    "neighbour": _neighbour,
    "case": _case,
}

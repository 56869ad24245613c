"""The ledger: every sentence has a claim, every claim a rating and its evidence, on two clocks. Needs no kernel."""

import datetime
import hashlib
import json
import re

from helpers import DATA, EDITION, LESSONS, ROOT, fail_if, ledger, paths, project_files, readable, words_of

SENTENCES = [1, 1, 5, 4, 2, 4, 5, 3, 4, 2]  # the title (paragraph 0), then paragraphs 1-9
SCALE = ["Supported", "Mostly supported", "Mixed", "Mostly contradicted", "Contradicted"]
OUTSIDE = ["Not checkable with data", "Insufficient data"]
CLOSED = {
    "type": ["fact", "comparison", "causal", "prediction", "quotation", "interpretation"],
    "checkable": ["yes", "partly", "no"],
    "rating_2023": SCALE + OUTSIDE,
    "rating_2026": SCALE + OUTSIDE,
    "confidence": ["high", "moderate", "low"],
    "status": ["preliminary", "confirmed", "corrected"],
}
PUBLISHED = EDITION["first_clock"]  # the last day whose knowledge feeds a rating of 2023
CLAIMS, EVIDENCE = ledger("claims"), ledger("evidence")
TAUGHT = {lesson.number for lesson in LESSONS}
TAUGHT_CLAIMS = [row for row in CLAIMS if row["lesson"] in TAUGHT]


def date_of(text):
    """A date, or None where the text is none."""
    try:
        return datetime.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def test_ids_of_claims():
    """C01, C02, … each once, and none is lost that the first edition had."""
    names = [row["id"] for row in CLAIMS]
    assert names == [f"C{nth:02}" for nth in range(1, len(names) + 1)], "claims.csv: ids are C01, C02, … each once."
    assert {row["id"] for row in ledger("earlier")} <= set(names), "claims.csv lacks a claim that earlier.csv has."


# Every sentence, claim and row of evidence has its place


def test_every_sentence_of_the_article_has_a_claim():
    """Both ways: each sentence is in a claim's `sentences`, and none is named that the article does not have."""
    wanted = {f"{place}.{n}" for place, count in enumerate(SENTENCES) for n in range(1, count + 1)}
    faults, named = [], set()
    for row in CLAIMS:
        found = row["sentences"].split(";")
        named |= set(found)
        for sentence in found:
            if sentence not in wanted:
                faults.append(f"claims.csv: {row['id']} names sentence {sentence!r}, which does not exist.")
            elif sentence.split(".")[0] != row["paragraph"]:
                faults.append(f"claims.csv: {row['id']} is of paragraph {row['paragraph']}, but names {sentence}.")
    faults += [f"claims.csv: no claim covers sentence {sentence}: add it." for sentence in sorted(wanted - named)]
    fail_if(faults)


def test_checkable_claim_has_evidence():
    """A checkable claim whose lesson exists has evidence, or is rated Insufficient data with a reason."""
    faults, proven = [], {row["claim"] for row in EVIDENCE}
    for claim in TAUGHT_CLAIMS:
        unproven = claim["checkable"] != "no" and claim["id"] not in proven
        if unproven and (claim["rating_2026"] != "Insufficient data" or not claim["reason"]):
            text = "add lesson.evidence(…) to its lesson, or rate it Insufficient data with a reason"
            faults.append(f"claims.csv: {claim['id']} is checkable, but no evidence stands behind it: {text}.")
    fail_if(faults)


def test_every_evidence_row_has_its_lesson():
    """None comes from a lesson that does not exist. (Its claim is a key, which frictionless follows.)"""
    odd = sorted({row["lesson"] for row in EVIDENCE} - TAUGHT)
    assert not odd, f"evidence.csv: lesson {odd} has no notebook: run `make update`."


# Ratings and corrections


def test_closed_scales():
    """Types, ratings on both clocks, confidence and status come from closed lists; each rating has its reason."""
    faults = []
    for row in CLAIMS:
        for column, allowed in CLOSED.items():
            if row[column] not in allowed:
                text = f"use one of {', '.join(allowed)}"
                faults.append(f"claims.csv: {row['id']} has {column} {row[column]!r}: {text}.")
        if not row["reason"]:
            faults.append(f"claims.csv: {row['id']} is rated without a reason: write one.")
        if row["checkable"] == "no" and row["rating_2026"] in SCALE and not row["ours"]:
            text = f"is not checkable, but the readings say {row['rating_2026']}: say in `ours` what we would say"
            faults.append(f"claims.csv: {row['id']} {text}.")
    fail_if(faults)


def test_status_is_settled_in_the_claims_lesson():
    """Once its notebook exists, a claim is confirmed, or corrected with its date and a line in corrections.md."""
    text = "is still preliminary, but its lesson exists: recompute it and set status to confirmed or corrected"
    fail_if([f"claims.csv: {row['id']} {text}." for row in TAUGHT_CLAIMS if row["status"] == "preliminary"])


def corrections():
    """The part of corrections.md under "Corrections", in any release."""
    path = DATA / "ledger" / "corrections.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return "\n".join(re.findall(r"^#+ Corrections\b.*?\n(.*?)(?=^#|\Z)", text, re.M | re.S))


def test_corrections_are_dated_and_named():
    """A corrected row has its date, and corrections.md names its id and date under "Corrections"; others have none."""
    faults, lines = [], corrections().splitlines()
    for row in CLAIMS:
        name, corrected = f"claims.csv: {row['id']}", row["status"] == "corrected"
        if corrected and date_of(row["corrected_on"]) is None:
            faults.append(f"{name} is corrected, but corrected_on {row['corrected_on']!r} is no date: add it.")
        if not corrected and row["corrected_on"]:
            faults.append(f"{name} has a date of correction, but the status {row['status']}: make them agree.")
        if corrected and not any(row["id"] in line and row["corrected_on"] in line for line in lines):
            text = "add a line with its id and date"
            faults.append(f"{name} is corrected, but corrections.md does not name it under 'Corrections': {text}.")
    fail_if(faults)


CLOCKS = ["rating_2023", "rating_2026"]
BY_READINGS = "- One change of method"  # how the line begins after which the ratings are those of six readings
FROM_TO = re.compile(rf"\b[Ff]rom ({'|'.join(SCALE + OUTSIDE)}) to ({'|'.join(SCALE + OUTSIDE)})\b")


def moved(lines):
    """{(claim, clock): rating to which the last line on it goes}, from lines such as "- C25, 2026-11-26: on the first
    clock from Mixed to Mostly contradicted". A line that names no clock moves both.
    """
    found = {}
    for line in lines:
        name = re.match(r"- (C\d\d), \d{4}-\d\d-\d\d\b", line)
        for part in re.split(r"(?<=[.:;]) ", line) if name else []:
            first, second = re.search("first clock|in April 2023", part), re.search("second clock|today", part)
            clocks = CLOCKS[:1] if first and not second else CLOCKS[1:] if second and not first else CLOCKS
            for _, new in FROM_TO.findall(part):
                found |= {(name.group(1), clock): new for clock in clocks}
    return found


def test_no_rating_moves_without_a_correction():
    """Each rating is where the last line under "Corrections" took it, or as it was first given (earlier.csv).

    earlier.csv is never edited but for a claim that is new: a rating that moves gets its line in corrections.md.
    """
    last, faults = moved(corrections().splitlines()), []
    first = {row["id"]: row for row in ledger("earlier")}
    for row in CLAIMS:
        for clock in CLOCKS:
            wanted = last.get((row["id"], clock)) or first.get(row["id"], {}).get(clock.replace("rating", "first"))
            if row["id"] not in first:
                faults.append(f"earlier.csv has no row for {row['id']}: add its id and first ratings.")
                break
            if row[clock] != wanted:
                text = (
                    f"add the line '- {row['id']}, the day: from {wanted} to {row[clock]}, and why' under Corrections"
                )
                faults.append(f"claims.csv: {row['id']} has {clock} {row[clock]}, corrections.md {wanted}: {text}.")
    fail_if(faults)


def test_second_ratings_are_where_the_second_edition_took_them():
    """The ratings of the second edition in earlier.csv are those to which the lines before the readings go."""
    lines = corrections().splitlines()
    before = moved(lines[: lines.index(next(one for one in lines if one.startswith(BY_READINGS)))])
    faults = []
    for row in ledger("earlier"):
        for clock in CLOCKS:
            wanted = before.get((row["id"], clock), row[clock.replace("rating", "first")])
            if row["rule"] and row[clock.replace("rating", "second")] != wanted:
                faults.append(f"earlier.csv: {row['id']} has another rating on {clock} than corrections.md, {wanted}.")
    fail_if(faults)


def test_claims_say_how_they_are_measured_and_what_would_change_them():
    """Each has a measure and what would change our mind; each table that it names as a source exists."""
    tables, faults = set(paths()), []
    for row in CLAIMS:
        for column in ("measure", "would_change", "best_case_for", "best_case_against", "sources"):
            needed = row["checkable"] != "no" or column in ("measure", "sources")
            if needed and not row[column].strip():
                faults.append(f"claims.csv: {row['id']} has no {column}: write it.")
        for name in re.findall(r"\btable:([\w-]+)", row["sources"]):
            if name not in tables:
                faults.append(f"claims.csv: {row['id']} names the table {name}, which data/ does not hold: correct it.")
    fail_if(faults)


def test_no_serious_case_needs_high_confidence():
    """Who writes that nothing serious speaks for a side is sure of the rating."""
    columns = ("best_case_for", "best_case_against", "for_since", "against_since")
    said = {row["id"] for row in CLAIMS for column in columns if "no serious case" in row[column].lower()}
    unsure = [row["id"] for row in CLAIMS if row["id"] in said and row["confidence"] != "high"]
    assert not unsure, f"claims.csv: {', '.join(unsure)}: 'no serious case' needs high confidence."


def test_causal_claims_and_predictions_name_their_comparison():
    """A causal claim or a prediction is never rated by a trend alone."""
    faults = []
    for row in CLAIMS:
        if row["type"] in ("causal", "prediction") and not row["comparison"].strip():
            faults.append(f"claims.csv: {row['id']} is {row['type']}, but names no comparison: add it.")
    fail_if(faults)


# What was known when


def test_known_on_is_a_date_of_the_past():
    """known_on is a date, not in the future; the value has the decimals that the row says."""
    faults, today = [], datetime.date.today()
    for row in EVIDENCE:
        name, known = f"evidence.csv: {row['claim']} / {row['label']}", date_of(row["known_on"])
        if known is None or known > today:
            faults.append(f"{name} has known_on {row['known_on']!r}, no date of the past: correct it in its notebook.")
        if not re.fullmatch(r"-?\d+(\.\d+)?", row["value"]) or len(row["value"].partition(".")[2]) != int(
            row["decimals"]
        ):
            faults.append(f"{name} has the value {row['value']!r} with {row['decimals']} decimals: run `make update`.")
    fail_if(faults)


# What is known before its year: shares of a budget are set in advance, forecasts look ahead, and so does a limit.
AHEAD = re.compile(
    r"\b(?:to|from|before) (?:April|May) 2023|UN budget|UN dues|^forecast of 2025|at least, as officials said"
)


def test_known_on_is_not_before_the_year_that_the_label_names():
    """A value of 2024 was not known in 2023."""
    faults = []
    for row in EVIDENCE:
        label = row["label"]
        years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", label)]
        years += [int(start + end) for start, end in re.findall(r"\b(19|20)\d\d[-–](\d\d)\b", label)]
        if not AHEAD.search(label) and max(years, default=0) > int(row["known_on"][:4]):
            faults.append(
                f"evidence.csv: {row['claim']} / {label} has known_on {row['known_on']}, before the year of its label: "
                "correct it in its record."
            )
    fail_if(faults)


def test_rating_of_2023_rests_on_what_was_known():
    """A rating of 2023 on the scale has evidence that could be known by the article's publication."""
    faults, known = [], {row["claim"] for row in EVIDENCE if row["known_on"] <= PUBLISHED}
    for claim in TAUGHT_CLAIMS:
        rated = claim["checkable"] != "no" and claim["rating_2023"] in SCALE
        if rated and claim["id"] not in known:
            text = "print evidence(…, known_on=…) from data of that time, or set rating_2023 to Insufficient data"
            faults.append(f"claims.csv: {claim['id']} is rated for 2023 without evidence known by {PUBLISHED}: {text}.")
    fail_if(faults)


# In our own words


def likeness(one, other):
    """The share of two texts' words that both have."""
    return len({*words_of(one)} & {*words_of(other)}) / len({*words_of(one), *words_of(other)})


def test_claims_are_short_and_denied_by_their_mirrors():
    """A claim has at most 30 words, and of all mirrors its own is the likest."""
    faults = []
    for row in CLAIMS:
        if (count := len(row["claim"].split())) > 30:
            faults.append(f"claims.csv: {row['id']} has {count} words, 30 is the most: shorten it.")
        shared = {one["id"]: likeness(row["claim"], one["mirror"]) for one in CLAIMS}
        if (near := max(shared, key=shared.get)) != row["id"]:
            faults.append(f"claims.csv: {row['id']} is denied by the mirror of {near}: have two changed places?")
    fail_if(faults)


RUNS = json.loads((ROOT / "tests" / "article_runs.json").read_text(encoding="utf-8"))


def taken_over(text, length, kind):
    """The runs of so many words that a text shares with the article, of which we keep only digests."""
    words = words_of(text)
    runs = [" ".join(words[place : place + length]) for place in range(len(words) - length + 1)]
    known = set(RUNS[kind])
    return [run for run in runs if hashlib.sha256(run.encode()).hexdigest()[:12] in known]


def test_claims_are_in_our_own_words():
    """No run of five words of the article in the column `claim`."""
    faults = []
    for row in CLAIMS:
        for run in taken_over(row["claim"], 5, "five words, title included"):
            faults.append(f"claims.csv: {row['id']} takes over {run!r}: say it in other words.")
    fail_if(faults)


def test_the_article_is_nowhere_in_the_project():
    """No run of eight words of the article's body in any file of the project. (Its title may be cited.)"""
    faults = []
    for path in project_files():
        if path.name.startswith("requirements") or path.suffix in (".png", ".zip", ".xlsx"):
            continue
        if "sources" in path.parts and path.suffix == ".csv":
            continue  # publishers' tables of numbers
        for run in taken_over(readable(path) or "", 8, "eight words, title left out")[:3]:
            faults.append(f"{path.relative_to(ROOT)} takes over {run!r}: say it in other words.")
    fail_if(faults)

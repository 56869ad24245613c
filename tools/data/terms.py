"""On which terms a table is here: sources.toml has them, each table says those of the sources that it rests on."""

from pathlib import Path

from tools.data.graph import rests_on
from tools.data.package import by_hand
from tools.data.sources import HOW, OTHER, OURS, read_sources

GROUPS = [
    "our own",
    "open by a licence that was read",
    "free under conditions",
    "facts from a source without terms that we found",
    "with counts or small selections of a source that is not passed on",
]


def terms_faults(entries: dict[str, dict]) -> list[str]:
    """What is wrong with the terms in sources.toml: a sentence each. Nothing is called open that no page calls open."""
    faults = []
    for name, entry in entries.items():
        where, seen = f"data/sources.toml: [{name}]", entry.get("terms_read")
        if missing := [word for word in ("terms", "read_on", "short") if not entry.get(word)]:
            faults.append(f"{where} has no {missing[0]}: say it.")
        elif entry.get("allows") not in OTHER or seen not in {*HOW, OURS}:
            faults.append(f"{where}: allows is one of {', '.join(OTHER)}; terms_read of {', '.join(HOW)}, {OURS}.")
        elif seen == "own page" and not entry.get("terms_page"):
            faults.append(f"{where} says that a page was read: name it in terms_page.")
        elif entry.get("spdx") and seen not in ("own page", OURS):
            faults.append(f"{where} has an SPDX id, and no page of the publisher was read that says so: take it out.")
        elif entry["allows"] == "reuse" and not entry.get("spdx"):
            faults.append(f"{where} allows reuse without a licence: name its SPDX id, or what is allowed.")
        elif entry.get("spdx") and entry["allows"] != "reuse":
            faults.append(f"{where} has an SPDX id, but does not allow reuse: one of the two is wrong.")
        elif seen == "not found" and entry["allows"] != "not said":
            faults.append(f"{where}: no terms were found, so nothing is known to be allowed: allows is not said.")
        elif entry["kind"] == "shipped" and entry["allows"] == "no":
            faults.append(f"{where} may not be passed on: kind is fetched, and its files do not lie in data/sources.")
        elif entry["kind"] == "fetched" and not entry.get("kept"):
            faults.append(f"{where} is not shipped: say in kept what of it stands in our tables.")
    return faults


def link_of_terms(entry: dict) -> str:
    """How and when a source's terms were read, linked to their page."""
    if entry["terms_read"] == OURS:
        return OURS
    how = HOW[entry["terms_read"]].format(entry["read_on"])
    return f"[{how}]({entry['terms_page']})" if entry.get("terms_page") else how


def licences(folder: Path, package: dict, resource: dict) -> list[dict]:
    """The licences of a table: its own words for a table of ours, else those of the sources that it rests on."""
    if by_hand(resource):
        return resource["licenses"]
    entries, found = read_sources(folder), []
    tables = {one["path"]: one for one in package["resources"]}
    for name in rests_on(folder, package, resource):
        if name in tables:
            found += tables[name]["licenses"]
            continue
        entry = entries[name]
        how = HOW.get(entry["terms_read"], "").format(entry["read_on"])
        found.append({
            "name": entry["spdx"] or OTHER[entry["allows"]],
            "title": entry["short"] + (f" ({how})" if how else ""),
            **({"path": entry["terms_page"]} if entry.get("terms_page") else {}),
        })  # fmt: skip
    return list({(one["name"], one["title"]): one for one in reversed(found)}.values())[::-1]


def group_of(folder: Path, package: dict, resource: dict) -> str:
    """On which terms a table is here: the strictest group of the sources that it rests on."""
    entries, worst = read_sources(folder), 0
    for name in rests_on(folder, package, resource):
        entry = entries.get(name)
        if entry is None or entry["terms_read"] == OURS:
            place = 0
        elif entry["kind"] == "fetched":
            place = 4
        else:
            place = {"reuse": 1, "not said": 3}.get(entry["allows"], 2)
        worst = max(worst, place)
    return GROUPS[worst]


def by_terms(folder: Path, package: dict) -> dict[str, list[str]]:
    """{group: names of its tables}, groups in their order."""
    groups = {group: [] for group in GROUPS}
    for resource in package["resources"]:
        groups[group_of(folder, package, resource)].append(resource["name"])
    return groups


def terms_line(folder: Path, package: dict) -> str:
    """How many tables are here on which terms, in one line."""
    groups = by_terms(folder, package)
    counted = "; ".join(f"{len(names)} {group}" for group, names in groups.items())
    return f"{sum(map(len, groups.values()))} tables by their terms: {counted}."

"""data/CODEBOOK.md, from datapackage.json and sources.toml: a list of tables, then each with its parts folded."""

from pathlib import Path

from tools.data.sources import read_sources
from tools.data.terms import link_of_terms, terms_line

SHELVES = {  # the parts of the codebook, by the folder of their tables
    "lessons": ("Small tables, one a picture", "What most lessons read, made from the tables further down."),
    "tables": ("Tables from publishers", "Our own selections of facts, at the grain stated with each."),
    "own": ("What we gathered ourselves", "From public pages, in our own words; edited in place."),
    "ledger": ("The claims and their evidence", "With all ratings: open these after you have rated."),
}


def codebook(folder: Path, package: dict) -> str:
    """CODEBOOK.md, from datapackage.json and sources.toml: a list of tables, then each with its parts folded."""
    out = [
        "# Codebook",
        "",
        f"{package['description']} Each entry unfolds: traps, where the table comes from, its columns.",
        "",
        terms_line(folder, package) + " What was read of each source stands [at the end](#terms-of-the-sources).",
        *elsewhere(package),
    ]
    parts = {part: [] for part in SHELVES}
    for resource in package["resources"]:
        folder_of = resource["path"].split("/")[0]
        parts["ledger" if folder_of == "harvest" else folder_of].append(resource)
    for part, (title, about) in SHELVES.items():
        if parts[part]:
            out += ["", f"**{title}.** {about}", ""]
        for resource in parts[part]:
            lessons = f" ({', '.join(resource['lessons'])})" if resource["lessons"] else ""
            out.append(f"- [{resource['name']}](#{resource['name']}): {resource['title']}{lessons}")
    for part, (title, _) in SHELVES.items():
        if parts[part]:
            out += ["", f"## {title}"]
        for resource in parts[part]:
            out += ["", *table_page(resource)]
    out += ["", "## Terms of the sources", ""]
    for name, entry in read_sources(folder).items():
        kept = f" Not shipped. In our tables: {entry['kept']}" if entry["kind"] == "fetched" else ""
        title = f"**{name}**: {entry['title']} ({entry['publisher']})."
        out.append(f"- {title} {entry['terms']}{kept} Read: {link_of_terms(entry)}")
    out += [
        "",
        "---",
        "",
        "Made from `datapackage.json`: change the words there, then `python -m tools.data --refresh`.",
    ]
    return "\n".join(out) + "\n"


def elsewhere(package: dict) -> list[str]:
    """Which edition this is, and how other tools read its tables; nothing where a package does not say which."""
    if "created" not in package:
        return []
    return [
        "",
        f"**Use the data elsewhere.** Version {package['version']} of {package['created'][:10]}. In this folder (on a "
        "published site: `live/files/data/`):",
        "",
        "```",
        'pandas         pandas.read_csv("tables/ga_votes.csv")',
        'R              read.csv("tables/ga_votes.csv", na.strings = "", encoding = "UTF-8")',
        "duckdb         SELECT issue, count(*) FROM 'tables/ga_votes.csv' GROUP BY issue;",
        'frictionless   Package("datapackage.json").get_resource("ga_votes").to_pandas()',
        "```",
        "",
        "Types, units, allowed values and keys between tables stand in `datapackage.json`. The tables that may be "
        "passed on as they are lie in one zip, which `make handouts` builds: `one-common-goal-data.zip`.",
    ]


def stale_codebook(folder: Path, package: dict) -> list[str]:
    """A sentence where CODEBOOK.md is not what the description gives."""
    page = folder / "CODEBOOK.md"
    if page.exists() and page.read_bytes() == codebook(folder, package).encode("utf-8"):
        return []
    return ["data/CODEBOOK.md is not what the description says: `python -m tools.data --refresh`."]


def fold(title: str, lines: list[str]) -> list[str]:
    """Markdown lines as a closed box."""
    return ["", f"<details><summary>{title}</summary>", "", *lines, "", "</details>"]


def link(item: dict) -> str:
    """A title, linked where it has an address."""
    return f"[{item['title']}]({item['path']})" if "path" in item else item["title"]


def table_page(resource: dict) -> list[str]:
    """The lines of one table in the codebook."""
    sources = [f"{link(source)}, {source['version']}" for source in resource["sources"]]
    licences = [link(licence) for licence in resource["licenses"]]
    states = ", ".join(resource["state_source"]) or "none"
    size = f"{resource['rows']:,} rows, {resource['bytes']:,} bytes" if resource.get("bytes") else "not yet made"
    origin = [
        f"- Publisher: {resource['publisher']}",
        "- Sources: " + "; ".join(sources),
        f"- Made by: {resource['made_by']}. Paid for by: {resource['paid_by']}.",
        f"- States' own publications behind it: {states}",
        "- Licence: " + "; ".join(licences),
        f"- Read from: {resource['access']}",
        f"- What was done: {resource['processing']}",
    ]
    columns = ["| column | type | unit | what it is | allowed |", "| --- | --- | --- | --- | --- |"]
    for field in resource["schema"]["fields"]:
        limits = dict(field.get("constraints", {}))
        allowed = [str(value) for value in limits.pop("enum", [])]
        allowed += [
            {"required": "never empty", "unique": "never twice"}.get(key, f"{key} {value}")
            for key, value in limits.items()
        ]
        cells = [
            field["name"],
            field["type"],
            field.get("unit", ""),
            field["description"],
            ", ".join(allowed),
        ]
        columns.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    columns += ["", f"Key and order of rows: {', '.join(resource['schema']['primaryKey'])}."]
    for key in resource["schema"].get("foreignKeys", []):
        there = key["reference"]
        columns[-1] += f" Each {', '.join(key['fields'])} is {', '.join(there['fields'])} of {there['resource']}."
    lessons = f"; lessons: {', '.join(resource['lessons'])}" if resource["lessons"] else ""
    traps = resource["traps"]
    return [
        f"### {resource['name']}",
        "",
        f"**{resource['title']}.** {resource['description']}",
        "",
        f"{resource['coverage']} Data to {resource['data_to']}.",
        f"[{resource['path']}]({resource['path']}), {size}{lessons}.",
        *(fold(f"Traps ({len(traps)})", [f"- {trap}" for trap in traps]) if traps else []),
        *fold("Origin and terms", origin),
        *fold(f"Columns ({len(resource['schema']['fields'])})", columns),
    ]

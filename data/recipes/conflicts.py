"""Armed conflicts of the five permanent members of the Security Council, by year, from two sources.

Sources: Uppsala Conflict Data Program and PRIO, Armed Conflict Dataset 25.1 (`ucdp`, 1946-2024), in `ucdp-acd/`;
Correlates of War, interstate wars 4.0 (`cow`, to 2007), in `cow-mid/` (see the SOURCE.md of each).
Units: one row for each conflict, year and country. `large` = 1: at least 1,000 battle deaths in the year
(ucdp; a war of cow has at least 1,000 in all, so its `large` is empty).

What was chosen, and why
- `role`: in ucdp `side` (a state at war itself) or `support` (it sent troops to one side). Peacekeepers whom a
  conflict's list counts as troops on the government's side are `support` too: China in Mali. In cow `began` (on
  the source's judgement its armed forces acted first, or crossed the line from dispute to war) or `joined`. In a
  few wars cow names an initiator on both sides.
- `with_rebels` = 1: the troops of a `support` row stand with rebels, against the government of the state in which they
  fight (ucdp's second list of side B in an internal conflict): the United States in Cuba (1961) and over Kosovo (1999),
  Russia in Georgia (2008) and in Ukraine (2014-22). 0 in all other rows of ucdp, empty in cow. So that one rule can
  count all of these as force against a state, or none.
- `type`: `interstate`, `internal` (a state against rebels, also where others send troops), `colonial`.
- For France and the United Kingdom only interstate conflicts are there: the extract that we read holds other
  conflicts only where China, Russia or the United States took part.
- The source splits a conflict over rows, one for each supporter: here it is one row a country, however many.
- `conflict` names the sides of the year by their order in the source, which is no judgement of who began.
- From 1950: CHN is the People's Republic; RUS is the Soviet Union to 1991.
"""

from pathlib import Path

import pandas as pd

UCDP = "ucdp-acd/ucdp_acd_v25.1_interstate-and-us-russia-china_1946-2024.csv"
COW = "cow-mid/cow-interstate-war_v4.0_us-russia-china_1945-2007.csv"
CODES = {710: "CHN", 220: "FRA", 200: "GBR", 365: "RUS", 2: "USA"}
TYPES = {"interstate": "interstate", "intrastate": "internal", "II": "internal", "extrasystemic": "colonial"}
SIDES = {"gwno_a": "side", "gwno_b": "side", "gwno_a_2nd": "support", "gwno_b_2nd": "support"}
STATES = {
    2: "United States", 20: "Canada", 40: "Cuba", 55: "Grenada", 95: "Panama", 100: "Colombia", 160: "Argentina",
    200: "United Kingdom", 210: "Netherlands", 211: "Belgium", 220: "France", 255: "Germany", 310: "Hungary",
    339: "Albania", 345: "Yugoslavia", 350: "Greece", 365: "Russia", 369: "Ukraine", 372: "Georgia", 432: "Mali",
    436: "Niger", 475: "Nigeria", 482: "Central African Republic", 501: "Kenya", 520: "Somalia", 530: "Ethiopia",
    616: "Tunisia", 620: "Libya", 630: "Iran", 640: "Türkiye", 645: "Iraq", 651: "Egypt", 652: "Syria",
    660: "Lebanon", 663: "Jordan", 666: "Israel", 678: "Yemen", 690: "Kuwait", 700: "Afghanistan",
    702: "Tajikistan", 703: "Kyrgyzstan", 710: "China", 713: "Taiwan", 731: "North Korea", 732: "South Korea",
    750: "India", 770: "Pakistan", 775: "Myanmar", 800: "Thailand", 811: "Cambodia", 812: "Laos", 816: "Vietnam",
    817: "South Vietnam", 820: "Malaysia", 840: "Philippines", 850: "Indonesia", 900: "Australia",
}  # fmt: skip
COLUMNS = ["source", "year", "country", "conflict_id", "conflict", "type", "role", "large", "with_rebels"]


def names(codes: pd.Series) -> str:
    """Names of up to three states and the number of others, in the order of their codes; rebels have no code."""
    found = sorted({int(code) for code in codes.dropna()})
    words = [STATES.get(code, f"state {code}") for code in found]
    return ", ".join(words[:3] + [f"{len(words) - 3} more"] * (len(words) > 3)) or "rebels"


def ucdp(sources: Path) -> pd.DataFrame:
    """Rows of the first source: one for each conflict, year and country."""
    rows, lines = pd.read_csv(sources / UCDP), []
    rows = rows[rows["year"] >= 1950]
    for (conflict, year), group in rows.groupby(["conflict_id", "year"]):
        kind = TYPES[group["type_of_conflict"].iloc[0]]
        sides = f"{names(group['gwno_a'])} - {names(group['gwno_b'])}"
        for code, country in CODES.items():
            roles = {role for column, role in SIDES.items() if (group[column] == code).any()}
            if roles and (kind == "interstate" or country not in ("FRA", "GBR")):
                large = int(group["intensity_level"].max() == 2)
                role = max(roles, key="support side".find)
                rebels = int(role == "support" and kind == "internal" and (group["gwno_b_2nd"] == code).any())
                lines.append(["ucdp", year, country, conflict, sides, kind, role, large, rebels])
    return pd.DataFrame(lines, columns=COLUMNS)


def cow(sources: Path) -> pd.DataFrame:
    """Rows of the second source, from the view of China, Russia and the United States."""
    rows, lines = pd.read_csv(sources / COW), []
    rows = rows[rows["year"] >= 1950]
    whole = rows.groupby(["warnum", "ccode1"])
    for (war, year, code), group in rows.groupby(["warnum", "year", "ccode1"]):
        all_years = whole.get_group((war, code))
        role = "began" if (all_years["initiator1"] == 1).any() else "joined"
        sides = f"{STATES[code]} - {names(group['ccode2'])}"
        lines.append(["cow", year, CODES[code], war, sides, "interstate", role, None, None])
    return pd.DataFrame(lines, columns=COLUMNS)


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by source, year, country and conflict."""
    table = pd.concat(
        [ucdp(sources), cow(sources).astype({"large": "Int64", "with_rebels": "Int64"})], ignore_index=True
    )
    if table["conflict"].str.contains("state ").any():
        raise ValueError(f"a code without a name: {table.loc[table['conflict'].str.contains('state '), 'conflict']}")
    table[["large", "with_rebels"]] = table[["large", "with_rebels"]].astype("Int64")
    return table.sort_values(["source", "year", "country", "conflict_id"], ignore_index=True)

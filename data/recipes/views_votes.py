"""Views for lessons, cut from full tables: votes in the Assembly and the Council of the UN. One function a table.

Its parameters are the tables of these names, and `edition`, which is edition.toml. What a table holds, its units and
its traps stand in datapackage.json; here stands what was chosen, and why.
"""

import re
from itertools import combinations

import numpy as np
import pandas as pd

CAST = ["Y", "A", "N"]
MEMBERS = """
AFG Afghanistan; ALB Albania; DZA Algeria; AND Andorra; AGO Angola; ATG Antigua and Barbuda; ARG Argentina; ARM Armenia
AUS Australia; AUT Austria; AZE Azerbaijan; BHS Bahamas; BHR Bahrain; BGD Bangladesh; BRB Barbados; BLR Belarus
BEL Belgium; BLZ Belize; BEN Benin; BTN Bhutan; BOL Bolivia; BIH Bosnia and Herzegovina; BWA Botswana; BRA Brazil
BRN Brunei; BGR Bulgaria; BFA Burkina Faso; BDI Burundi; CPV Cape Verde; KHM Cambodia; CMR Cameroon; CAN Canada
CAF Central African Republic; TCD Chad; CHL Chile; CHN China; COL Colombia; COM Comoros; COG Congo; COD DR Congo
CRI Costa Rica; CIV Ivory Coast; HRV Croatia; CUB Cuba; CYP Cyprus; CZE Czechia; DNK Denmark; DJI Djibouti
DMA Dominica; DOM Dominican Republic; ECU Ecuador; EGY Egypt; SLV El Salvador; GNQ Equatorial Guinea; ERI Eritrea
EST Estonia; SWZ Eswatini; ETH Ethiopia; FJI Fiji; FIN Finland; FRA France; GAB Gabon; GMB Gambia; GEO Georgia
DEU Germany; GHA Ghana; GRC Greece; GRD Grenada; GTM Guatemala; GIN Guinea; GNB Guinea-Bissau; GUY Guyana; HTI Haiti
HND Honduras; HUN Hungary; ISL Iceland; IND India; IDN Indonesia; IRN Iran; IRQ Iraq; IRL Ireland; ISR Israel
ITA Italy; JAM Jamaica; JPN Japan; JOR Jordan; KAZ Kazakhstan; KEN Kenya; KIR Kiribati; KWT Kuwait; KGZ Kyrgyzstan
LAO Laos; LVA Latvia; LBN Lebanon; LSO Lesotho; LBR Liberia; LBY Libya; LIE Liechtenstein; LTU Lithuania
LUX Luxembourg; MDG Madagascar; MWI Malawi; MYS Malaysia; MDV Maldives; MLI Mali; MLT Malta; MHL Marshall Islands
MRT Mauritania; MUS Mauritius; MEX Mexico; FSM Micronesia; MCO Monaco; MNG Mongolia; MNE Montenegro; MAR Morocco
MOZ Mozambique; MMR Myanmar; NAM Namibia; NRU Nauru; NPL Nepal; NLD Netherlands; NZL New Zealand; NIC Nicaragua
NER Niger; NGA Nigeria; PRK North Korea; MKD North Macedonia; NOR Norway; OMN Oman; PAK Pakistan; PLW Palau; PAN Panama
PNG Papua New Guinea; PRY Paraguay; PER Peru; PHL Philippines; POL Poland; PRT Portugal; QAT Qatar; MDA Moldova
ROU Romania; RUS Russia; RWA Rwanda; KNA Saint Kitts and Nevis; LCA Saint Lucia; VCT Saint Vincent and the Grenadines
WSM Samoa; SMR San Marino; STP São Tomé and Príncipe; SAU Saudi Arabia; SEN Senegal; SRB Serbia; SYC Seychelles
SLE Sierra Leone; SGP Singapore; SVK Slovakia; SVN Slovenia; SLB Solomon Islands; SOM Somalia; ZAF South Africa
KOR South Korea; SSD South Sudan; ESP Spain; LKA Sri Lanka; SDN Sudan; SUR Suriname; SWE Sweden; CHE Switzerland
SYR Syria; TJK Tajikistan; TZA Tanzania; THA Thailand; TLS Timor-Leste; TGO Togo; TON Tonga; TTO Trinidad and Tobago
TUN Tunisia; TUR Türkiye; TKM Turkmenistan; TUV Tuvalu; UGA Uganda; UKR Ukraine; ARE United Arab Emirates
GBR United Kingdom; USA United States; URY Uruguay; UZB Uzbekistan; VUT Vanuatu; VEN Venezuela; VNM Vietnam; YEM Yemen
ZMB Zambia; ZWE Zimbabwe
"""
NAMES = dict(pair.split(" ", 1) for pair in re.split("; |\n", MEMBERS.strip()))  # the usual English names
STATES = [  # those of `ga_votes`
    "CHN", "RUS", "USA", "GBR", "FRA", "IND", "BRA", "ZAF", "IRN", "PRK", "CUB", "DEU", "JPN", "TUR", "KAZ", "BLR",
    "UKR", "ISR",
]  # fmt: skip


def named(codes: list[str]) -> dict[str, str]:
    """Codes with their names, in the order given."""
    return {code: NAMES[code] for code in codes}


# 00


def votes_alike(ga_votes) -> pd.DataFrame:
    """Each two states, from the year since which the article sees strong ties. Why: raw, since the record of lesson 00
    has a measure corrected for chance to set beside it. Four decimals stay, so that a reader who rounds rounds once.
    """
    votes = ga_votes[ga_votes["date"] >= "2014"].rename(columns=NAMES)
    states = sorted(named(STATES).values())
    alike = pd.DataFrame(index=states, columns=states, dtype=float)
    for one, other in combinations(states, 2):
        both = votes[votes[one].isin(CAST) & votes[other].isin(CAST)]
        alike.loc[one, other] = alike.loc[other, one] = round(100 * (both[one] == both[other]).mean(), 4)
    return alike.rename_axis("country").reset_index()


# 04


def by_item(rows: pd.DataFrame, states: list[str]) -> np.ndarray:
    """For each agenda item and each state one 3 x 3 table of China's votes and its own."""
    items = pd.factorize(rows["item"], sort=True)[0]
    tables = np.zeros((items.max() + 1, len(states), 3, 3))
    for place, state in enumerate(states):
        both = (rows["CHN"].isin(CAST) & rows[state].isin(CAST)).to_numpy()
        china, theirs = (rows.loc[both, one].map(CAST.index).to_numpy() for one in ("CHN", state))
        np.add.at(tables, (items[both], place, china, theirs), 1)
    return tables


def measured(tables: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Same vote and same vote by chance, both in percent, and Cohen's kappa, of each 3 x 3 table."""
    share = tables / tables.sum(axis=(-2, -1), keepdims=True)
    same = np.trace(share, axis1=-2, axis2=-1)
    chance = (share.sum(axis=-1) * share.sum(axis=-2)).sum(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return 100 * same, 100 * chance, (same - chance) / (1 - chance)


def redrawn(tables: np.ndarray, times: int = 2000) -> np.ndarray:
    """What is measured in so many draws of agenda items with replacement: a state that differs on one text of an item
    often differs on the next. One fixed seed; in portions, since the sums of all draws at once take much memory.
    """
    chance, parts = np.random.default_rng(4), []
    for _ in range(0, times, 2000):
        drawn = chance.integers(0, len(tables), (2000, len(tables)))
        counts = np.stack([np.bincount(draw, minlength=len(tables)) for draw in drawn])
        parts.append(measured(np.tensordot(counts, tables, axes=1)))
    return np.concatenate(parts, axis=1)


def un_agreement(ga_votes) -> pd.DataFrame:
    """China and Moscow by year, with 95 % intervals. Why: an absence is no vote, so it is no disagreement. Kappa itself
    has no column, since lesson and record work it out.
    """
    votes = ga_votes[ga_votes["CHN"].isin(CAST) & ga_votes["RUS"].isin(CAST)]
    lines = []
    for year, rows in votes.groupby(votes["date"].str[:4].astype(int)):
        tables = by_item(rows, ["RUS"])[:, 0]
        same, chance, _ = measured(tables.sum(axis=0))
        draws_same, _, draws_kappa = redrawn(tables)
        ends = [0.025, 0.975]
        interval = np.quantile(draws_same, ends)
        lines.append([year, int(tables.sum()), same, *interval, chance, *np.nanquantile(draws_kappa, ends)])
    columns = ["year", "texts", "same_vote", "low", "high", "by_chance", "kappa_low", "kappa_high"]
    places = {name: 3 if name.startswith("kappa") else 2 for name in columns[2:]}
    return pd.DataFrame(lines, columns=columns).round(places)


def un_agreement_periods(ga_votes) -> pd.DataFrame:
    """The same by period: quarrel, thaw, Russia's years with the West, to Crimea, to the article, after it. Why:
    `china_not_yes` and `same_then` need no formula, and show whether kappa tells a true story.
    """
    periods = {
        "1972-85": (1972, 1985), "1986-90": (1986, 1990), "1991-99": (1991, 1999), "2000-13": (2000, 2013),
        "2014-22": (2014, 2022), "2023-25": (2023, 2025),
    }  # fmt: skip
    both = ga_votes[ga_votes["CHN"].isin(CAST) & ga_votes["RUS"].isin(CAST)]
    year, lines = both["date"].str[:4].astype(int), []
    for name, (first, last) in periods.items():
        rows = both[year.between(first, last)]
        same = rows["CHN"] == rows["RUS"]
        by_chance = sum((rows["CHN"] == vote).mean() * (rows["RUS"] == vote).mean() for vote in CAST)
        apart = same[rows["CHN"] != "Y"]
        lines.append([name, len(rows), 100 * same.mean(), 100 * by_chance, len(apart), 100 * apart.mean()])
    columns = ["period", "texts", "same_vote", "by_chance", "china_not_yes", "same_then"]
    return pd.DataFrame(lines, columns=columns).round(2)


def un_closeness_to_china(ga_votes) -> pd.DataFrame:
    """All states of the full table, from Crimea to the article and in the war. Why: intervals of a lead are paired, a
    state and Russia on the same items, since both share an agenda. 40,000 draws: of 2,000 an end moves by .01 kappa.
    """
    states = [state for state in STATES if state != "CHN"]
    year, parts = ga_votes["date"].str[:4].astype(int), []
    for span, (first, last) in {"2014-22": (2014, 2022), "2022-24": (2022, 2024)}.items():
        tables = by_item(ga_votes[year.between(first, last)], states)
        part = pd.DataFrame({"span": span, "state": named(states).values()})
        part["texts"] = tables.sum(axis=(0, 2, 3)).astype(int)
        (same, _, kappa), (draws_same, _, draws_kappa) = measured(tables.sum(axis=0)), redrawn(tables, 40_000)
        for name, lead, value, draws in (
            ("same_vote", "lead", same, draws_same),
            ("kappa", "kappa_lead", kappa, draws_kappa),
        ):
            part[name] = value
            part[lead] = value - value[0]  # Russia comes first
            part[f"{lead}_low"], part[f"{lead}_high"] = np.quantile(draws - draws[:, :1], [0.025, 0.975], axis=0)
        parts.append(part)
    table = pd.concat(parts).sort_values(["span", "state"], ignore_index=True)
    return table.round({name: 3 if name.startswith("kappa") else 2 for name in table.columns[3:]})


def un_votes_since_2013(ga_votes) -> pd.DataFrame:
    """All texts from one year before Crimea. Why: a text returns by the calendar and not by how anybody voted, in odd
    years, since some come up every second year. So the rule knows 2025; the record tells what was known in 2022.
    """
    votes = ga_votes
    votes["year"] = votes["date"].str[:4].astype(int)
    titles = votes.groupby("year")["text_key"].agg(set)
    returning = set.intersection(*(titles[year] for year in (2019, 2021, 2023, 2025)))
    votes["text"] = votes["text_key"].isin(returning).map({True: "returns", False: "other"})
    rows = votes[votes["year"] >= 2013].sort_values(["year", "symbol"], ignore_index=True)
    return rows.rename(columns=NAMES)[["year", "symbol", "text", *named(STATES).values()]]


# 05


TOPICS = {"ES-11": "War", "Ukraine, other": "War", "Crimea human rights": "Rights", "Crimea militarization": "Troops"}
ABOUT = {
    "Aggression against Ukraine": "aggression",
    "Humanitarian consequences of the aggression": "humanitarian crisis",
    "Russia's suspension from the Human Rights Council": "Human Rights Council",
    "Annexations of four regions": "attempted annexations",
    "Reparation for the aggression": "reparation",
    "Principles of a just and lasting peace": "principles of peace",
    "Nuclear plants in Ukraine": "nuclear plants",
    "Lasting peace: Ukraine's text": "Ukraine peace text",
    "Path to peace: US text, as amended": "US peace text",
    "Return of Ukrainian children": "return of children",
    "Human rights in Crimea and occupied areas": "in occupied territory",
    "Militarization of Crimea": "in Crimea",
}


def texts_on_ukraine(rows: pd.DataFrame) -> pd.DataFrame:
    """Texts with a UN record, of three topics; `text` begins with the topic and the month, so that a word picks it."""
    rows = rows[rows["symbol"].notna() & rows["group"].isin(TOPICS)].copy()
    rows["topic"], about = rows["group"].map(TOPICS), rows["topic"].map(ABOUT)
    rows["text"] = rows["topic"] + " " + pd.to_datetime(rows["date"]).dt.strftime("%b %Y") + " " + about
    return rows.sort_values(["date", "text"], ignore_index=True)


def ukraine_votes_grid(ukraine_resolutions) -> pd.DataFrame:
    """Ten states picked by hand. Why: Ukraine, Russia, the United States, China, and six that joined the West in some
    things and not in others. The referendum in Crimea (2014) is left out as the only text of its topic.
    """
    topics = {"War": "the war itself", "Rights": "human rights in Crimea", "Troops": "troops in Crimea"}
    states = named(["UKR", "TUR", "USA", "BRA", "ZAF", "IND", "KAZ", "CHN", "IRN", "RUS"])
    rows = texts_on_ukraine(ukraine_resolutions).dropna(subset="text")
    rows["topic"] = rows["topic"].map(topics)
    return rows.rename(columns=states)[["date", "text", "topic", *states.values()]]


def six_texts_of_2022(ukraine_resolutions, ukraine_votes) -> pd.DataFrame:
    """The texts of 2022 with Ukraine or Crimea in their title. Why: a calendar year, so that no text is picked by how
    China voted on it. The four groups add up to the 193 members.
    """
    counts = {"Y": "yes", "A": "abstained", "N": "no", "X": "absent"}
    texts = ukraine_resolutions
    texts = texts[texts["group"].isin(TOPICS) & texts["date"].str.startswith("2022")]
    counted = ukraine_votes.groupby(["symbol", "vote"]).size().unstack(fill_value=0)
    counted = counted[list(counts)].rename(columns=counts)
    rows = texts.merge(counted, on="symbol", suffixes=("_said", "")).sort_values("date", ignore_index=True)
    short = rows["topic"].map(ABOUT | {"Human rights in Crimea and occupied areas": "Rights, occupied Crimea"})
    rows["text"], rows["china"] = short.str[0].str.upper() + short.str[1:], rows["CHN"]
    return rows[["date", "text", *counts.values(), "china"]]


def ukraine_votes_all(ukraine_resolutions, ukraine_votes) -> pd.DataFrame:
    """Texts since the invasion, under the names of the grid. Why: all members, so that learners can look up their own
    country.
    """
    texts = texts_on_ukraine(ukraine_resolutions)
    texts = texts[(texts["topic"] != "Troops") & (texts["date"] >= "2022-02-24")]
    rows = ukraine_votes.merge(texts[["symbol", "text"]], on="symbol")
    wide = rows.pivot(index="country", columns="text", values="vote")[texts["text"].tolist()]
    if missing := sorted(set(wide.index) - set(NAMES)):
        raise ValueError(f"no name for the member {missing[0]!r}: add it to MEMBERS")
    return wide.rename(index=NAMES).sort_index().reset_index().rename_axis(columns=None)


# 08


def council_vetoes(vetoes) -> pd.DataFrame:
    """One row a member and veto. Why: from the day on which the People's Republic took the seat, so that all five
    members are the states of today, but for the Soviet Union.
    """
    rows = vetoes[vetoes["date"] >= "1971-10-25"].copy()
    rows["cast"] = rows["vetoed_by"].str.contains(";").map({True: "together", False: "alone"})
    palestine = dict.fromkeys(["Israel-Palestine", "Gaza", "Gaza ceasefire"], "Palestine")
    rows["topic"] = rows["topic"].str.split(":").str[0].replace(palestine)
    rows["member"] = rows["vetoed_by"].str.split(";")
    rows = rows.explode("member", ignore_index=True)
    soviet = rows["rus_state"].eq("USSR") & rows["member"].eq("RUS")
    rows["member"] = rows["member"].map(NAMES).mask(soviet, "Soviet Union")
    rows["year"] = rows["date"].str[:4].astype(int)
    rows = rows.sort_values(["date", "number", "member"], ignore_index=True)
    return rows[["date", "number", "year", "member", "cast", "topic"]]


# 10


def votes_since_the_invasion(ukraine_resolutions) -> pd.DataFrame:
    """Texts on the war, Crimea, Georgia and the Council of Europe. Why: one text a year is on Georgia, and the Council
    of Europe's preamble speaks of both; a stricter rule leaves these two out. Seven states, picked by hand.
    """
    about = {
        "ES-11": "the war", "Ukraine, other": "the war", "Crimea human rights": "Crimea",
        "Georgia": "Georgia", "Council of Europe": "Council of Europe",
    }  # fmt: skip
    states = named(["UKR", "FRA", "USA", "IND", "CHN", "IRN", "RUS"])
    rows = ukraine_resolutions
    rows = rows[(rows["date"] >= "2022-03-01") & rows["group"].isin(about)].copy()
    rows["about"], rows["text"] = rows["group"].map(about), rows["topic"]
    rows = rows.rename(columns=states).sort_values(["date", "text"], ignore_index=True)
    return rows[["date", "text", "about", *states.values()]]

"""How each member of the General Assembly voted on 14 texts on Ukraine since the invasion: lesson 05.

Sources: `tables/ukraine_votes.csv` for the votes, `tables/ukraine_resolutions.csv` for the texts.
Units: votes are Y (yes), A (abstained), N (no), X (on the roll, no vote); empty = not in the record.

What was chosen, and why
- The 14 texts since 24 February 2022 that have a UN record: ten on the war itself, four on human rights in Crimea; the
  same names as in `ukraine_votes_grid`. The text of 24 February 2026, known from news agencies only, is not in it.
- One row a member, under its usual English name, so that learners can look up their own country; one column a text.
- Afghanistan and Venezuela are empty on the two texts of December 2025: they are missing in that scrape of the records.
"""

from pathlib import Path

import pandas as pd

TEXTS, VOTES = "tables/ukraine_resolutions.csv", "tables/ukraine_votes.csv"
TOPICS = {"ES-11": "War", "Ukraine, other": "War", "Crimea human rights": "Rights"}
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
}
NAMES = """
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


def names() -> dict[str, str]:
    """The usual English name of each code."""
    pairs = (pair.strip().split(" ", 1) for pair in NAMES.strip().replace("\n", ";").split(";"))
    return {code: name for code, name in pairs}


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by country, columns by date."""
    texts = pd.read_csv(sources / TEXTS)
    texts = texts[texts["symbol"].notna() & texts["group"].isin(TOPICS) & (texts["date"] >= "2022-02-24")]
    month = pd.to_datetime(texts["date"]).dt.strftime("%b %Y")
    texts = texts.assign(text=texts["group"].map(TOPICS) + " " + month + " " + texts["topic"].map(ABOUT))
    texts = texts.sort_values(["date", "text"])
    rows = pd.read_csv(sources / VOTES).merge(texts[["symbol", "text"]], on="symbol")
    wide = rows.pivot(index="country", columns="text", values="vote")[texts["text"].tolist()]
    known = names()
    if missing := sorted(set(wide.index) - set(known)):
        raise ValueError(f"no name for the member {missing[0]!r}: add it to NAMES")
    return wide.rename(index=known).sort_index().reset_index().rename_axis(columns=None)

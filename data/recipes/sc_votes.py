"""Votes of the five permanent members on the resolutions that the Security Council adopted, 1946-2025.

Source: UN Digital Library voting records, as gathered in `un-sc-adopted-p5/` (see its SOURCE.md).
Units: votes are Y (yes), N (no), A (abstain), X (on the roll, but did not vote; in the 1970s China often
declared that it did "not participate"); empty = not on the roll, and China before 25 October 1971.

What was chosen, and why
- One row for each adopted resolution, nothing left out. RUS is the Soviet Union to 24 December 1991.
- China is blank before 25 October 1971, when Taiwan held the seat.
- `topic` is a short label by our own rule (`TOPICS`): the first label with one of its words in the subject
  heading or the short description of the record. The same rule reads all years, because headings begin only
  in 1985 and the last texts of 2025 have none. Titles are not shipped.
- Resolutions are numbered in the order of their adoption. Eight days of the file break that order, because day and
  month changed places or a digit slipped: `DAYS` has the days of adoption, each with the page that shows it. (The day
  is a part of the table's key, so it can't be mended in own/corrections.csv.)
"""

import re
import unicodedata
from pathlib import Path

import pandas as pd

FILE = "un-sc-adopted-p5/sc_adopted_p5_votes_1946_2025.csv"
FIRST_DAY = "1971-10-25"
MEMBERS = ["CHN", "RUS", "USA", "GBR", "FRA"]

# Symbol: (day in the file, day of adoption). Pages, seen on 2026-11-28:
DAYS = {
    # no page with the day was seen: numbers put it between 14 June and 20 July; the force's mandate ended on 15 June
    # (zh.wikisource.org, resolution 443), and the file has the fifteenth of a wrong month
    "S/RES/451(1979)": ("1979-01-15", "1979-06-15"),
    # no page with the day was seen: numbers put it between 8 and 31 December, and the force's mandate ended on the 15th
    "S/RES/593(1986)": ("1986-10-08", "1986-12-11"),
    "S/RES/727(1992)": ("1992-08-01", "1992-01-08"),  # nato.int/ifor/un/u920530a.htm, which recalls it with its day
    "S/RES/840(1993)": ("1993-03-31", "1993-06-15"),  # wikimili.com, United Nations Security Council Resolution 840
    "S/RES/857(1993)": ("1993-08-31", "1993-08-20"),  # en.wikipedia.org, resolution 857 (3265th meeting)
    "S/RES/928(1994)": ("1994-06-29", "1994-06-20"),  # francegenocidetutsi.com, the text (3391st meeting)
    "S/RES/1009(1995)": ("1995-10-08", "1995-08-10"),  # the text in Russian, University of Minnesota (3563rd meeting)
    "S/RES/2809(2025)": ("2025-11-13", "2025-12-23"),  # Xinhua, on namnewsnetwork.org of 25 December: on Tuesday
}

# Read from the top; the first label that has one of its words in the text wins.
TOPICS = [
    ("New members", "admission of, un members, admission to membership"),
    ("Israel and Syria (UNDOF)", "disengagement observer, undof, golan"),
    ("Lebanon", "lebanon, lebanese, beirut"),
    (
        "Israel and Palestine",
        "palestin, israel, jerusalem, middle east, gaza, arab territories, suez, jordan, egypt, unef, nablus",
    ),
    ("Syria", "syria"),
    ("Yemen and the Red Sea", "yemen, houthi, red sea"),
    ("Iran and Iraq", "iran iraq, between iran and iraq, iraq and iran, iran (islamic republic of) iraq"),
    ("Iraq and Kuwait", "iraq, kuwait"),
    ("Iran", "iran"),
    ("North Korea", "democratic people s republic of korea, dprk"),
    ("Korea", "korea"),
    ("Cyprus", "cyprus"),
    ("Southern Rhodesia", "rhodesia"),
    ("Namibia", "namibia, south west africa"),
    ("Angola", "angola"),
    (
        "South Africa and neighbours",
        "south africa, apartheid, lesotho, botswana, african national congress, homeland policy, moloise",
    ),
    ("Portugal in Africa", "portugal, portuguese, guinea bissau and cape verde"),
    (
        "Former Yugoslavia",
        "yugoslav, bosnia, croatia, kosovo, kfor, macedonia, prevlaka, slavonia, srebrenica, stabilization "
        "force, implementation force, un protection force, montenegro, serbia",
    ),
    ("Congo (Democratic Republic)", "democratic republic of the congo, zaire, congo"),
    ("Central African Republic and Chad", "central african republic, chad, aouzou"),
    ("South Sudan and Abyei", "south sudan, abyei"),
    ("Sudan", "sudan, darfur"),
    ("Somalia", "somalia, al shabaab, piracy"),
    ("Ethiopia and Eritrea", "eritrea, ethiopia"),
    ("Western Sahara", "western sahara, spanish sahara, minurso, morocco"),
    ("Libya", "libya"),
    ("Mali", "mali political, in mali, mali"),
    ("Liberia", "liberia"),
    ("Sierra Leone", "sierra leone"),
    ("Ivory Coast", "cote d ivoire"),
    ("Rwanda", "rwanda"),
    ("Burundi", "burundi"),
    ("Mozambique", "mozambique"),
    ("Guinea-Bissau", "guinea bissau"),
    ("Great Lakes region", "great lakes"),
    ("Haiti", "haiti"),
    ("Central America", "central america, el salvador, nicaragua, guatemala, honduras, costa rica"),
    ("Colombia", "colombia"),
    ("Cuba", "cuba"),
    ("Afghanistan", "afghanistan, taliban"),
    ("Cambodia", "cambodia, kampuchea"),
    ("East Timor", "timor"),
    ("India and Pakistan", "india, pakistan, kashmir"),
    ("Indonesia", "indonesia"),
    ("Nepal", "nepal"),
    ("Myanmar", "myanmar"),
    ("Georgia", "georgia, abkhazia"),
    ("Tajikistan", "tajikistan"),
    ("Armenia and Azerbaijan", "armenia, azerbaijan, nagorny"),
    ("Ukraine", "ukraine, malaysia airlines, mh17"),
    ("Falkland Islands", "falkland, malvinas"),
    ("Spain and Greece", "spain, spanish question, greek, greece, corfu"),
    ("Trust territories", "trust territor, trusteeship"),
    (
        "UN organs and officials",
        "international court of justice, icj, un secretary general, secretary general of the, acting "
        "secretary general, advisory opinion, military staff committee, rules of procedure, working "
        "languages, methods of work, charter of the united nations, presidency of the security council, "
        "alternate representatives, holding of meetings, to hold meetings, methods by which",
    ),
    ("Nuclear weapons", "nuclear, weapons of mass destruction"),
    ("Terrorism", "terroris, attacks on aircraft, hostage, isil, al qaida, plastic explosives, hijack"),
    (
        "War and civilians",
        "mine action, women, children, civilian persons, protection of civilians, youth, sexual violence, "
        "hunger, humanitarian",
    ),
    ("Peacekeeping and peacebuilding", "peacekeeping, peace keeping, peacebuilding, peace operations"),
    ("Sanctions", "sanctions"),
    ("Arms", "small arms, disarmament, armaments, atomic"),
    (
        "Security in general",
        "international security, maintenance of international peace, armed conflicts, africa, regional "
        "organization, regional security, regional cooperation, threats to international peace",
    ),
]


def topic_of(text: str) -> str:
    """The first label of TOPICS with one of its words in the text, else `Other`."""
    letters = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9()]+", " ", letters)
    for label, words in TOPICS:
        if any(f" {word}" in f" {plain}" for word in words.split(", ")):
            return label
    return "Other"


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by date and symbol."""
    rows = pd.read_csv(sources / FILE, dtype=str, keep_default_na=False)
    heading = rows["agenda"].str.replace(r"S/\S* (\[[^\]]*\])?", " ", regex=True)
    gist = rows["title"].str.extract(r"\[(.*)")[0].fillna("")
    rows["topic"] = [topic_of(words) for words in heading + " " + gist]
    for symbol, (was, becomes) in DAYS.items():
        wrong = (rows["symbol"] == symbol) & (rows["date"] == was)
        rows.loc[wrong, "date"] = becomes
    rows.loc[rows["date"] < FIRST_DAY, "CHN"] = ""
    rows = rows.sort_values(["date", "symbol"], ignore_index=True)
    return rows[["date", "symbol", "topic", *MEMBERS]].replace("", None)

"""Militarized disputes of China, Russia (USSR) and the United States by year, in two codings, and rivalries.

Source: Correlates of War, Militarized Interstate Disputes 5.0 (`cow`, to 2014), and the re-coding by Gibler,
Miller and Little 2.2.1 (`gml`, to 2010), in `cow-mid/`; rivalries by Thompson, Sakuwa and Suhas in
`strategic-rivalries/` (see the SOURCE.md of each).
Units: numbers of disputes. `force` 1 = no act, 2 = threat, 3 = display, 4 = use of force, 5 = war; `deaths`
0 = none, 1 = 1-25, 2 = 26-100, 3 = 101-250, 4 = 251-500, 5 = 501-999, 6 = more.

What was chosen, and why
- `who` is a state (CHN, RUS, USA: disputes with anybody) or a pair of them. A dispute counts once a state or
  pair, however many rows its participants fill.
- Pairs keep only disputes in which both were there from the first day (originators). So Soviet shows of force
  during China's war with Vietnam in 1979 are no dispute of CHN-RUS; as a dispute of either state they count.
- `ongoing` counts disputes of the year, `begun` those that began in it (a dispute that draws in another state
  later doesn't begin again), `initiated` those of `begun` in which
  the state (in a pair: the first named) was on the side of the first militarized act, `originated` those of
  `initiated` in which it was there from the first day, and `initiated_by_other` those in which the other side
  acted first. Who acted first is not who is to blame.
- `initiated_force`: those of `initiated` in which the state (in a pair: the first named) itself used force (level 4
  or 5), so that a threat does not weigh like an attack.
- `force` and `deaths` are the highest of the year: for a state by itself or among its dead, for a pair of
  either. Empty = no dispute, or deaths not known.
- The years begin in 1950, since before October 1949 the source's China is the Republic of China. Both codings
  cover every year to their end, so a year without a dispute is a true 0.
- `rivalry` = 1 in years in which the pair is listed as strategic rivals (1816-2020), 0 otherwise; empty for states.
"""

from pathlib import Path

import pandas as pd

COW = "cow-mid/mid_v5.0_directed-dyadic-dispute-year_us-russia-china_1945-2014.csv"
GML = "cow-mid/gml-mid_v2.2.1_directed-dyadic-dispute-year_us-russia-china_1945-2010.csv"
RIVALS = "strategic-rivalries/tss_strategic-rivalries_1494-2020_us-russia-china.csv"
STATES = {"CHN": 710, "RUS": 365, "USA": 2}
CODINGS = {"cow": (COW, "disponset", 2014), "gml": (GML, "midonset", 2010)}
PAIRS = ["CHN-RUS", "CHN-USA", "RUS-USA"]
COUNTS = ["ongoing", "begun", "initiated", "originated", "initiated_by_other"]
COLUMNS = ["year", "who", "coding", *COUNTS, "force", "deaths", "rivalry", "initiated_force"]


def one_year(rows: pd.DataFrame, both: bool) -> list:
    """Counts of one state's or pair's rows of one year."""
    new = rows[rows["onset"]]
    mine, theirs = new[new["sidea1"] == 1], new[new["sidea2"] == 1]
    from_first_day = mine[mine["orig1"] == 1]
    sides = ["1", "2"] if both else ["1"]
    force = rows[[f"hostlev{side}" for side in sides]].max(axis=None)
    deaths = rows[[f"fatality{side}" for side in sides]].max(axis=None)
    counts = [part["dispnum"].nunique() for part in (rows, new, mine, from_first_day, theirs)]
    with_force = mine.loc[mine["hostlev1"] >= 4, "dispnum"].nunique()
    return [*counts, None if rows.empty else force, None if rows.empty or deaths < 0 else deaths, with_force]


def build(sources: Path) -> pd.DataFrame:
    """The table, sorted by year, who and coding."""
    rivals = pd.read_csv(sources / RIVALS)
    lines = []
    for coding, (file, onset, last) in CODINGS.items():
        coded = pd.read_csv(sources / file).rename(columns={onset: "onset"})
        for who in [*STATES, *PAIRS]:
            first, _, second = who.partition("-")
            rows, rivalry = coded[coded["ccode1"] == STATES[first]], None
            if second:
                both = (rows["orig1"] == 1) & (rows["orig2"] == 1)
                rows = rows[both & (rows["ccode2"] == STATES[second])]
                codes = {STATES[first], STATES[second]}
                spans = rivals[rivals["ccode1"].isin(codes) & rivals["ccode2"].isin(codes)]
            first_year = rows[rows["onset"] == 1].groupby("dispnum")["year"].min()
            rows = rows.assign(onset=(rows["year"] == rows["dispnum"].map(first_year)) & (rows["onset"] == 1))
            for year in range(1950, last + 1):
                if second:
                    rivalry = int(((spans["start"] <= year) & (spans["end"] >= year)).any())
                counts = one_year(rows[rows["year"] == year], bool(second))
                lines.append([year, who, coding, *counts[:-1], rivalry, counts[-1]])
    frame = pd.DataFrame(lines, columns=COLUMNS)
    for column in ("force", "deaths", "rivalry"):
        frame[column] = frame[column].astype("Int64")
    return frame.sort_values(["year", "who", "coding"], ignore_index=True)

"""Facts of lesson 04 and its record: votes, talks and ideal points by another route, from the publishers' files."""

import random

import pandas as pd
import pytest
from helpers import DATA, SOURCES, Offered, fail_if, table_as_text

CAST = ["Y", "N", "A"]


def raw(name, **how):
    """A publisher's file; the test skips where it isn't at hand."""
    return pd.read_csv(Offered(DATA, SOURCES) / name, **how)


def agreed(rows, first, second):
    """(texts, raw agreement, kappa) of two columns of votes, by a table of both."""
    both = rows[rows[first].isin(CAST) & rows[second].isin(CAST)]
    table = pd.crosstab(both[first], both[second], normalize=True).reindex(index=CAST, columns=CAST).fillna(0)
    same = sum(table.loc[vote, vote] for vote in CAST)
    chance = (table.sum(axis=1) * table.sum(axis=0)).sum()
    return len(both), same, (same - chance) / (1 - chance)


@pytest.mark.parametrize(("first", "last"), [(1972, 1985), (2014, 2022), (2023, 2025)])
def test_agreement_by_the_publishers_file(first, last):
    """The lesson's spans come out of the file itself, copies included, to one hundredth."""
    [row] = table_as_text("un_agreement_periods").query(f"period == '{first}-{last % 100}'").to_dict("records")
    same, chance = float(row["same_vote"]) / 100, float(row["by_chance"]) / 100
    kappa = (same - chance) / (1 - chance)
    rows = raw("un-ga-rollcalls/ga_rollcalls_1946_2025.csv", dtype=str, keep_default_na=False)
    rows = rows[rows["date"].str[:4].astype(int).between(first, last)]
    _, found, above = agreed(rows, "CHN", "RUS")
    assert abs(found - same) < 0.006 and abs(above - kappa) < 0.011


def test_lesson_tables_hold_the_votes_of_the_full_table():
    """Votes since 2013 are those of ga_votes, state by state; a title that returns was there in four odd years."""
    full, lesson = table_as_text("ga_votes"), table_as_text("un_votes_since_2013")
    full = full[full["date"] >= "2013"].set_index("symbol")
    assert sorted(full.index) == sorted(lesson["symbol"])
    lesson = lesson.set_index("symbol").loc[full.index]
    for name, code in {"China": "CHN", "Russia": "RUS", "Kazakhstan": "KAZ", "Iran": "IRN"}.items():
        assert (lesson[name] == full[code]).all(), name
    years = full["date"].str[:4].groupby(full["text_key"]).agg(set)
    back = full["text_key"].map(lambda key: {"2019", "2021", "2023", "2025"} <= years[key])
    assert (back == (lesson["text"] == "returns")).all()


def test_talks_are_those_of_the_source():
    """Each sentence has its row; sums by theme equal the sums that the source gives for each text."""
    talks = table_as_text("talks_by_theme")
    texts = raw("state-tv-readouts/readouts.csv").set_index("text_id")
    assert set(talks["text_id"]) == set(texts.index)
    counts = talks.groupby("text_id")
    assert (counts.size() == texts["sentences"].sort_index()).all()
    for theme in [column for column in talks.columns if f"n_{column}" in texts.columns]:
        sums = counts[theme].agg(lambda values: sum(map(int, values)))
        assert (sums == texts[f"n_{theme}"].sort_index()).all(), theme


def test_the_second_reading_covers_whole_texts():
    """Six texts, each sentence once, and no column that the first count lacks."""
    first, second = table_as_text("talks_by_theme"), table_as_text("talks_second_reading")
    chosen = first[first["text_id"].isin(set(second["text_id"]))]
    keys = ["text_id", "sentence_no"]
    assert sorted(map(tuple, chosen[keys].to_numpy())) == sorted(map(tuple, second[keys].to_numpy()))
    assert second["text_id"].nunique() == 6 and set(second.columns) <= set(first.columns)
    early = set(first.loc[(first["date"] <= "2023-04-30") & ~first["kind"].str.contains("signed"), "text_id"])
    assert early <= set(second["text_id"])


def test_distances_come_out_of_the_publishers_file():
    """Russia's distance from China in 1972-79 and 2022-24, in the three series."""
    rows = raw("unga-ideal-points/ideal_points_jul2025_country_year.csv")
    ours = table_as_text("closeness_to_china").query("country == 'RUS'").set_index("span")
    names = {"final_passage": "idealpointfp", "all_roll_calls": "idealpointall", "older_method": "idealpointlegacy"}
    for span, (first, last) in {"1972-79": (1972, 1979), "2022-24": (2022, 2024)}.items():
        for name, column in names.items():
            two = rows[rows["iso3c"].isin(["CHN", "RUS"]) & rows["year"].between(first, last)]
            wide = two.pivot(index="year", columns="iso3c", values=column).dropna()
            assert abs((wide["RUS"] - wide["CHN"]).abs().mean() - float(ours.loc[span, name])) < 0.001


def test_three_series_of_ideal_points_are_three():
    """They are no copies of one another, and two of them end in 2023."""
    rows = table_as_text("ideal_points")
    assert (rows["ideal_point"] != rows["all_roll_calls"]).mean() > 0.9
    for column in ("all_roll_calls", "older_method"):
        assert rows.loc[rows[column] != "", "year"].max() == "2023"


# The lesson's tables, by counting in plain Python


def cast(first, last, other, state="CHN"):
    """[(agenda item, vote, vote)] of the texts of some years on which two states both cast a vote."""
    votes = table_as_text("ga_votes")
    chosen = votes[votes["date"].str[:4].astype(int).between(first, last)]
    found = zip(chosen["item"], chosen[state], chosen[other], strict=True)
    return [row for row in found if row[1] in ("Y", "N", "A") and row[2] in ("Y", "N", "A")]


def counted(texts):
    """(same vote, same vote by chance, kappa) as shares."""
    same = sum(a == b for _, a, b in texts) / len(texts)
    chance = (
        sum(sum(a == vote for _, a, _ in texts) * sum(b == vote for _, _, b in texts) for vote in ("Y", "N", "A"))
        / len(texts) ** 2
    )
    return same, chance, (same - chance) / (1 - chance)


def test_agreement_by_year_and_period():
    """Each year and each period of the lesson's tables, counted once more."""
    spans = {
        row["year"]: (int(row["year"]), int(row["year"]), row) for _, row in table_as_text("un_agreement").iterrows()
    }
    for _, row in table_as_text("un_agreement_periods").iterrows():
        first = int(row["period"][:4])
        spans[row["period"]] = (first, int(row["period"][:2] + row["period"][5:]), row)
    faults = []
    for name, (first, last, row) in spans.items():
        texts = cast(first, last, "RUS")
        same, chance, _ = counted(texts)
        if int(row["texts"]) != len(texts):
            faults.append(f"{name}: {row['texts']} texts, counted {len(texts)}.")
        for column, value in (("same_vote", same), ("by_chance", chance)):
            if abs(float(row[column]) - 100 * value) > 0.0051:
                faults.append(f"{name}: {column} is {row[column]}, counted {100 * value:.2f}.")
        if "same_then" in row:
            went = [a == b for _, a, b in texts if a != "Y"]
            if (
                int(row["china_not_yes"]) != len(went)
                or abs(float(row["same_then"]) - 100 * sum(went) / len(went)) > 0.0051
            ):
                faults.append(f"{name}: texts without China's yes are not as counted.")
    fail_if(faults)


def test_closeness_to_china_and_its_intervals():
    """Levels counted once more; a bootstrap with the standard library's chance gives intervals that hardly differ."""
    table = table_as_text("un_closeness_to_china").set_index(["span", "state"])
    codes = {"Russia": "RUS", "North Korea": "PRK", "Kazakhstan": "KAZ", "South Africa": "ZAF", "Iran": "IRN"}
    faults = []
    for span, first, last in (("2014-22", 2014, 2022), ("2022-24", 2022, 2024)):
        texts = {name: cast(first, last, code) for name, code in codes.items()}
        level = {name: counted(rows) for name, rows in texts.items()}
        votes = table_as_text("ga_votes")
        items = sorted(set(votes[votes["date"].str[:4].astype(int).between(first, last)]["item"]))
        by_item = {
            name: {item: [row for row in rows if row[0] == item] for item in items} for name, rows in texts.items()
        }
        chance, draws = random.Random(11), {name: [] for name in codes}
        for _ in range(300):
            drawn = chance.choices(items, k=len(items))
            for name in codes:
                draws[name].append(counted([row for item in drawn for row in by_item[name][item]]))
        for name in codes:
            row = table.loc[(span, name)]
            if (
                abs(float(row["same_vote"]) - 100 * level[name][0]) > 0.0051
                or abs(float(row["kappa"]) - level[name][2]) > 0.00051
            ):
                faults.append(f"{span}, {name}: same vote or kappa is not as counted.")
            for place, lead, unit, near in ((0, "lead", 100, 3), (2, "kappa_lead", 1, 0.06)):
                apart = sorted(
                    unit * (mine[place] - his[place]) for mine, his in zip(draws[name], draws["Russia"], strict=True)
                )
                for column, nth in ((f"{lead}_low", 7), (f"{lead}_high", 292)):
                    if abs(float(row[column]) - apart[nth]) > near:
                        faults.append(
                            f"{span}, {name}: {column} is {row[column]}, another draw gives {apart[nth]:.2f}."
                        )
    fail_if(faults)

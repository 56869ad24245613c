"""The recipes give the committed tables byte for byte; these agree with what the sources say elsewhere."""

import ast
import inspect
import re

import pandas as pd
from helpers import DATA, EDITION, fail_if, recipes, table_as_text

from tools.data.corrections import read_corrections
from tools.data.graph import module_of
from tools.data.package import read_package, table

PACKAGE = read_package(DATA)


def test_recipe_says_source_units_and_reasons():
    """A view says why, in at most three lines; its parameters say what it takes, datapackage.json its units."""
    faults = []
    for name, recipe, path in recipes():
        view = recipe.__name__ != "build"
        docstring = inspect.cleandoc((recipe.__doc__ if view else recipe.__globals__["__doc__"]) or "")
        missing = [word for word in (("Why:",) if view else ("Source", "Units:", "why")) if word not in docstring]
        faults += [f"data/recipes/{path.name}: the docstring of {name} lacks {word!r}: add it." for word in missing]
        if view and docstring.count("\n") > 2:
            faults.append(f"data/recipes/{path.name}: the docstring of {name} has more than three lines: cut it.")
    fail_if(faults)


def test_recipes_stand_alone():
    """They import neither the toolkit nor the build; a view takes tables alone (`recipes`) and opens no file."""
    faults = []
    for name, recipe, path in recipes():
        if re.search(r"^\s*(import|from)\s+(lesson|notebooks|tools)\b", path.read_text(encoding="utf-8"), re.M):
            faults.append(f"data/recipes/{path.name} imports the toolkit or the tools: a recipe stands alone.")
        if recipe.__name__ != "build" and "pd.read_" in path.read_text(encoding="utf-8"):
            faults.append(f"data/recipes/{path.name}: {name} reads a file: take the table as a parameter.")
    fail_if(faults)


# ga_votes


def test_issue_rule_agrees_with_voetens_flags(sources):
    ga_votes = module_of(DATA / "recipes" / "ga_votes.py")
    recent = ga_votes.agreement_with_voeten(sources)
    assert recent.loc["all", "agreement"] >= 0.85
    labels = recent.drop(["all", "other"])
    assert set(labels.index) == set(ga_votes.VOETEN)
    assert (labels["agreement"] >= 0.85).all(), labels
    early = ga_votes.agreement_with_voeten(sources, "1971", "2009")
    words = " ".join(table(PACKAGE, "ga_votes")["traps"])
    for share in (recent.loc["all", "agreement"], early.loc["all", "agreement"]):
        assert f"{100 * share:.0f} %" in words, "the trap in datapackage.json states another agreement"


def test_votes_are_those_of_the_source(sources):
    ours = table_as_text("ga_votes").set_index("symbol")
    raw = pd.read_csv(sources / "un-ga-rollcalls/ga_rollcalls_1946_2025.csv", dtype=str, keep_default_na=False)
    raw = raw.set_index("symbol").loc[ours.index]
    for one in read_corrections(DATA):
        if one["table"] == "ga_votes":
            raw.loc[one["key"].split("; ")[-1], one["column"]] = one["becomes"]
    countries = [column for column in ours.columns if re.fullmatch("[A-Z]{3}", column)]
    assert len(countries) == 18
    for column in ["date", "session", "yes", "no", "abstain", *countries]:
        differs = ours.index[ours[column] != raw[column]]
        assert list(differs) == (["A/RES/2758(XXVI)"] if column == "CHN" else []), column


def test_votes_agree_with_the_table_of_ukraine_texts(sources):
    ours = table_as_text("ga_votes").set_index("symbol")
    file = "un-ga-ukraine-votes/ukraine_related_resolutions.csv"
    other = pd.read_csv(sources / file, dtype=str, keep_default_na=False).set_index("symbol")
    shared = other.index.intersection(ours.index)
    assert len(shared) >= 30
    for column in ["date", "yes", "no", "abstain", "CHN", "RUS", "USA", "IND", "BRA", "KAZ"]:
        assert (ours.loc[shared, column] == other.loc[shared, column]).all(), column


def test_no_text_key_hides_two_texts_of_recent_years():
    rows = table_as_text("ga_votes")
    rows = rows[rows["date"] >= "2014"]
    twice = rows[rows.duplicated(["text_key", "session"], keep=False)]
    assert len(twice) <= 0.01 * len(rows), twice[["date", "symbol", "text_key"]]


# ideal_points


def test_ideal_point_of_the_united_states_in_2024():
    rows = table_as_text("ideal_points").set_index(["year", "country"])
    assert round(float(rows.loc[("2024", "USA"), "ideal_point"]), 3) == 2.206
    assert (
        rows[["low", "ideal_point", "high"]].astype(float).apply(lambda row: row.is_monotonic_increasing, axis=1).all()
    )


def test_china_begins_with_the_peoples_republic():
    rows = table_as_text("ideal_points")
    assert rows.loc[rows["country"] == "CHN", "year"].min() == "1971"
    for name, first in (("ga_votes", "1971-11-09"), ("sc_votes", "1971-11-24")):
        votes = table_as_text(name)
        assert votes.loc[votes["CHN"] != "", "date"].min() == first


# sc_votes and vetoes


def test_veto_totals_are_those_of_the_list():
    rows = table_as_text("vetoes")
    rows = rows[rows["evidence"] == "library list"]
    count = rows["vetoed_by"].str.get_dummies(";").sum().to_dict()
    assert count == {"CHN": 17, "FRA": 16, "GBR": 29, "RUS": 121, "USA": 82}
    assert rows["rus_state"].value_counts().to_dict() == {"": 93, "USSR": 90, "Russia": 31}
    assert (rows["vetoed_by"].str.contains("CHN") & rows["vetoed_by"].str.contains("RUS")).sum() == 14


def test_vetoes_are_those_of_the_member_columns(sources):
    file = "un-sc-vetoes/unsc_vetoes_1946_sept2022.csv"
    raw = pd.read_csv(sources / file, dtype=str, keep_default_na=False, encoding="latin-1")
    named = (raw[["member_veto1", "member_veto2", "member_veto3"]] != "").sum(axis=1)
    rows = table_as_text("vetoes")
    ours = rows.loc[rows["evidence"] == "library list", "vetoed_by"].str.split(";").str.len()
    assert list(ours) == list(named)


def test_vetoes_say_what_the_table_of_ukraine_drafts_says(sources):
    ukraine = pd.read_csv(sources / "un-sc-vetoes/sc_ukraine_council_votes.csv", dtype=str, keep_default_na=False)
    vetoes = table_as_text("vetoes").set_index("draft")
    votes = table_as_text("sc_votes").set_index("symbol")
    for row in ukraine.to_dict("records"):
        if row["result"] == "vetoed by Russia":
            assert vetoes.loc[row["symbol"], "vetoed_by"] == "RUS"
        elif row["symbol"] in votes.index:
            ours = votes.loc[row["symbol"]]
            assert [ours["CHN"], ours["RUS"], ours["USA"]] == [row["china"], row["russia"], row["usa"]]


def test_adopted_texts_are_complete(sources):
    raw = pd.read_csv(sources / "un-sc-adopted-p5/sc_adopted_p5_votes_1946_2025.csv", dtype=str, keep_default_na=False)
    ours = table_as_text("sc_votes").set_index("symbol")
    raw = raw.set_index("symbol").loc[ours.index]
    assert len(raw) == len(ours) == 2811
    for member in ("RUS", "USA", "GBR", "FRA"):
        assert (raw[member] == ours[member]).all()
    late = ours.index[ours["date"] >= "1971-10-25"]
    assert (raw.loc[late, "CHN"] == ours.loc[late, "CHN"]).all()


def test_days_of_the_council_rise_with_the_numbers():
    """Resolutions are numbered in the order of their adoption, without exception, and each bears its year."""
    rows = table_as_text("sc_votes")
    numbers = rows["symbol"].str.extract(r"S/RES/(\d+)\((\d{4})\)").astype(int).set_axis(["number", "year"], axis=1)
    rows = rows.join(numbers).sort_values("number", ignore_index=True)
    assert list(rows["number"]) == list(range(1, len(rows) + 1))
    falls = rows.loc[rows["date"] < rows["date"].shift(fill_value=""), ["symbol", "date"]]
    assert falls.empty, f"these days lie before that of the number before: {falls.to_numpy().tolist()}"
    assert (rows["date"].str[:4].astype(int) == rows["year"]).all()


def test_mended_days_are_those_that_the_file_has_wrong(sources):
    """Each day that the recipe mends stands so in the publisher's file, and no other day differs."""
    raw = pd.read_csv(sources / "un-sc-adopted-p5/sc_adopted_p5_votes_1946_2025.csv", dtype=str).set_index("symbol")
    ours = table_as_text("sc_votes").set_index("symbol")["date"]
    differ = {symbol: (raw.loc[symbol, "date"], day) for symbol, day in ours.items() if raw.loc[symbol, "date"] != day}
    assert differ == module_of(DATA / "recipes" / "sc_votes.py").DAYS


def test_most_council_texts_have_a_topic():
    rows = table_as_text("sc_votes")
    assert (rows["topic"] == "Other").mean() < 0.02
    assert (rows.loc[rows["date"] >= "1985", "topic"] == "Other").sum() <= 5


# sanctions_active and speech_keywords


def test_sanction_cases_add_up(sources):
    raw = pd.read_csv(sources / "gsdb-sanctions/gsdb_v4_russia-ussr-china_1949-2023.csv")
    in_2023 = raw[raw["end"] == 2023]
    rows = table_as_text("sanctions_active").set_index(["year", "target"])
    for target, words in (("RUS", "Russia"), ("CHN", "China")):
        assert int(rows.loc[("2023", target), "cases"]) == in_2023["sanctioned_state"].str.contains(words).sum()
    by_china = in_2023["sanctioning_state"].str.contains("China").sum()
    assert rows.loc["2023", "china_is_sender"].astype(int).sum() == by_china


def test_speeches_add_up():
    rows = table_as_text("speech_keywords").astype({"speeches": int, "with_keyword": int})
    assert (rows["with_keyword"] <= rows["speeches"]).all()
    once = rows.drop_duplicates(["year", "speaker", "speeches"])
    assert not once.duplicated(["year", "speaker"]).any(), "one number of speeches for a speaker and a year"
    assert once.loc[once["speaker"] == "China foreign ministry", "speeches"].sum() == 988
    assert (rows.groupby(["year", "speaker"]).size() == rows["keyword"].nunique()).all()


def test_no_recipe_types_where_the_edition_ends():
    """Spans end where data/edition.toml says: else a new year is dropped without a word. A source may end before."""
    last, full = EDITION["last_year"], EDITION["last_full_year"]
    own = {
        "arms_transfers": "its publisher's edition",
        "assessments": "the years of the UN's scales",
        "crude_imports": "its publisher's periods",
        "russia_partners": "its publisher's years",
        "un_agreement_periods": "a named span: what the next is called is a choice",
        "un_votes_since_2013": "the years in which a text has to return are a choice",
        "twelve_statements": "what was said of 2023 to 2025",
    }
    faults = []
    for path in sorted((DATA / "recipes").glob("*.py")):
        for part in ast.parse(path.read_text(encoding="utf-8")).body:
            view = path.stem.startswith("views") and isinstance(part, ast.FunctionDef)
            typed = [one.lineno for one in ast.walk(part) if getattr(one, "value", None) in (full, last, last + 1)]
            if typed and (part.name if view else path.stem) not in own:
                line = f"{path.name}, line {typed[0]}"
                faults.append(f"{line}: it types {full}, {last} or {last + 1}: take `edition`.")
    fail_if(faults)


def test_corrections_say_why():
    """Each changes a value, for a reason."""
    for row in table_as_text("corrections").to_dict("records"):
        assert row["was"] != row["becomes"] and len(row["why"]) > 10

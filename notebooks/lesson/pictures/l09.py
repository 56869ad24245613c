"""The pictures of lesson 09, The verdict, and of its record."""

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.patches import Rectangle

from ..charts import (
    BLACK,
    GREY,
    LIGHT,
    bare,
    colour,
    column_names,
    ends,
    is_narrow,
    moment,
    note,
    row_names,
    say,
    sheet,
    tile,
    tones,
)
from ..claimpage import place
from ..files import Problem
from ..ledger import DEGREES, degree
from ..misses import INK, You, told
from ..places import halo
from ..specification_curve import Ways
from ..tables import DATA, resource, rows
from ..wording import entry, words
from . import picture

TONES = {"not expected": "against", "expected": "for", "silent": "middle"}
HEADS = {  # three words for an explanation: its name, and what it is about
    "title": "one\ngoal",
    "body": "main\ngoal",
    "threat": "shared\ndanger",
    "gain": "if it\npays",
    "trade": "prices\ndecide",
    "border": "kept\ncalm",
    "rule": "shield\nrulers",
    "need": "China\nleads",
    "roles": "drift\napart",
}


@picture("9.1")
def nine_readings(items, recoded):
    """One tile a code. items: as first coded, an item a row; recoded: a learner's, or dots."""
    codes = items[list(HEADS)] if recoded is ... else recoded
    as_coded(codes, items.index)
    given = items[list(HEADS)]
    own = int((codes.loc[given.index, given.columns] != given).sum().sum())
    surprises = (codes == "not expected").sum()
    columns = surprises.sort_values(ascending=False, kind="stable").index
    columns = ["title", "body", *columns.drop(["title", "body"])]
    x = {word: nth + 0.4 * (nth > 1) for nth, word in enumerate(columns)}
    table = codes.assign(
        nobody=~(codes == "not expected").any(axis=1),
        order=codes["title"].map({word: nth for nth, word in enumerate(TONES)}),
    ).sort_values(["nobody", "order"], kind="stable")
    down = {name: y + 0.3 * table.loc[name, "nobody"] for y, name in enumerate(table.index)}

    phone = is_narrow()
    fig, ax = sheet(8.2 if phone else 6.2)
    for name, y in down.items():
        for word in columns:
            tile(ax, x[word], y, TONES[table.loc[name, word]])
    foot = {"expected": len(table) + 0.42, "not expected": len(table) + 1.58}
    if phone:
        column_names(ax, columns, x.values())
        for label in ax.get_xticklabels()[:2]:
            label.set_weight("bold")
    for word in columns:
        bold, about = word in ("title", "body"), HEADS.get(word, "")
        for nth, line in enumerate(reversed(about.split("\n")) if not phone else ()):
            _above(ax, x[word], line, 19 * nth, GREY)
        if not phone:
            _above(ax, x[word], word, 40 if about else 0, BLACK, bold)
        came, surprised = (codes[word] == "expected").sum(), surprises[word]
        say(ax, x[word], foot["expected"], came)
        say(ax, x[word], foot["not expected"], surprised, "United States", bold=True)
    foot |= _row_of_guesses(ax, You(fig, "9.1"), given, x, foot["not expected"], own)
    marks = items["aside"].map({"granted": " *"}).fillna("")
    rows = {name + marks.get(name, ""): y for name, y in (down | foot).items()}
    row_names(ax, list(rows), list(rows.values()), grey=["expected"])
    low = max(rows.values()) + 0.6
    _key_of_codes(ax, low + 4.6 if phone else -0.85)
    bare(ax, *([] if phone else ["x"]))
    ax.set(xlim=(-0.7, 9.05), ylim=(low + 5, -0.6) if phone else (low, -4.5))
    count = f"{own} code{'s' * (own > 1)}"
    coded = (
        f"as given but for {count} of yours; guesses stand beside those given"
        if own
        else "as given"
    )
    return fig, {
        "surprises": surprises,
        "coded": coded,
        "title": finding(codes, items["aside"] == "granted", own),
    }


def as_coded(codes, items):
    """Raises a Problem where a row, a column or a code that was typed is none."""
    for word, named, known in (
        ("item", codes.index, items),
        ("explanation", codes.columns, list(HEADS)),
        ("code", codes.loc[items, list(HEADS)].melt()["value"].dropna().unique(), list(TONES)),
    ):
        if strange := [one for one in named if one not in known]:
            raise Problem(f"{strange[0]!r} is no {word}: choose one of {'; '.join(known)}.")


def finding(codes, granted, own):
    """What the picture says of the title's surprises beside those of the others."""
    met = codes == "not expected"
    goal, others = met["title"].sum(), met.drop(columns="title").sum().max()
    whose = "By your codes" if own else "By one of two coders"
    if goal > others:
        said = ", all granted by its article" if granted[met.index[met["title"]]].all() else ""
        return f"{whose} “one goal” meets most surprises, {goal} of {len(codes)} findings{said}"
    if goal == others:
        return f"{whose} “one goal” meets no more surprises than another explanation"
    return f"{whose} another explanation meets more surprises than “one goal”"


def _above(ax, x, word, points, color, bold=False):
    """A word of a reading's head, so many points above its foot, all on the same lines."""
    style = {"textcoords": "offset points", "ha": "center", "annotation_clip": False}
    weight = "bold" if bold else "normal"
    ax.annotate(word, (x, -0.75), (0, points), color=color, weight=weight, **style)


def _row_of_guesses(ax, you, given, x, foot, own):
    """Words for what was guessed, beside the codes given, a ring at the column: {name: place}."""
    surprises = (given == "not expected").sum()
    found = [you.miss(word, int(surprises[word]), word) for word in ("title", "body")]
    told = [miss.words.replace(f": {you.who}", "", 1) for miss in found if miss]
    right = list(surprises.index[surprises == surprises.max()])
    if most := you.miss("most surprises", right, "most"):
        you.ring(ax, (x[most.typed], foot - 0.05), 17)
        was = right[0] if len(right) == 1 else f"a tie of {len(right)}"
        told.append(f"most at {most.typed}, {'right' if most.right else f'it was {was}'}")
    written = ax.text(-0.46, foot + 1.4, "   ".join(told), va="center", color=INK)
    written.set_in_layout(False)  # long words must not squeeze the grid
    return (
        {f"{you.who}, of codes as given" if own else f"{you.who} said": foot + 1.4} if told else {}
    )


def _key_of_codes(ax, foot):
    """What tiles mean, in the corner above the rows' names, or below them on a phone."""
    place = {"transform": ax.get_yaxis_transform(), "va": "center"}
    for nth, word in enumerate(["silent", "not expected", "expected"]):
        y = foot - 1.08 * nth
        ax.text(-0.055, y, word, color=GREY, ha="right", **place)
        tone, style = tones[TONES[word]], {"transform": place["transform"], "clip_on": False}
        ax.add_patch(Rectangle((-0.048, y - 0.42), 0.036, 0.84, facecolor=tone.fill, **style))
        ax.text(-0.03, y, tone.sign, color=BLACK, ha="center", weight="bold", **place)


CODERS = ("First coder", "Second coder")


@picture("9.2")
def both_forms(codes, second):
    """A tile a finding: left of the line those not expected, right of it those expected, by coder.

    codes, second: an item a row, an explanation a column.
    """
    tables = (codes, second[codes.columns])
    rest = (tables[0] == "not expected").sum().drop(["title", "body"])
    rest = rest.sort_values(ascending=False, kind="stable").index
    y = {word: nth + 0.5 * (nth > 1) for nth, word in enumerate(["title", "body", *rest])}
    fig, axes = sheet(5, CODERS)
    you, met = You(fig, "9.2"), {}
    for ax, coder, table in zip(axes, CODERS, tables, strict=True):
        ax.axvline(0, ymax=0.9, color=GREY, linewidth=1.5, zorder=3)
        met[coder] = {code: (table == code).sum() for code in ("expected", "not expected")}
        for word, at in y.items():
            no, yes = (int(met[coder][code][word]) for code in ("not expected", "expected"))
            _row_of_tiles(ax, at, no, yes, word in ("title", "body"))
        say(ax, -0.2, -0.95, "not expected", ha="right")
        say(ax, 0.2, -0.95, "expected", ha="left")
        bare(ax, "x")
        ax.set(ylim=(max(y.values()) + 0.6, -1.5))
        names = [f"{word}: {HEADS[word]}".replace("\n", " ") for word in y]
        row_names(ax, names, list(y.values()))
        ax.tick_params(axis="y", labelleft=ax is axes[0] or is_narrow())
        for label in ax.get_yticklabels()[:2]:
            label.set_weight("bold")
    for word in ("title", "body"):
        came, missed = (int(met[CODERS[1]][code][word]) for code in ("expected", "not expected"))
        if miss := you.miss(word, missed, word):
            told(axes[1], came + 1.8, y[word], miss.words.split(": ", 1)[-1], miss.right)
    wide = [9.4, 14.5 if you.misses else 7.6]
    for ax, right in zip(axes, wide, strict=True):
        ax.set_xlim(-6.2, max(wide) if is_narrow() else right)
    if not is_narrow():  # a tile is as wide in both
        axes[0].get_gridspec().set_width_ratios([6.2 + right for right in wide])
    return fig, {"met": met}


def _row_of_tiles(ax, y, no, yes, bold):
    """What an explanation did not expect, to the left, and what it did, with both numbers."""
    for nth in range(no):
        tile(ax, -nth - 0.5, y, "against")
    for nth in range(yes):
        tile(ax, nth + 0.5, y, "for")
    say(ax, -no - 0.25, y, no, "United States", bold=bold, ha="right")
    say(ax, yes + 0.25, y, yes, "United States", bold=bold, ha="left")


MESSAGES = {  # of a lesson's fork: where it turns, as that lesson's own picture has it
    "02": {"line": 1960, "close": 0.5},
    "04": {},
    "06a": {"close": 2},
    "06b": {"line": 1, "close": 0.5, "fewer": True},
    "08_hacks": {"close": 2},
    "08_war": {"close": 1, "fewer": True},
}


@picture("9.3")
def what_each_hangs_on(forks):
    """A row a message: in what part of its ways it holds, by the best and the worst option.

    forks: {name of a table of ways: the table}. Of each the choice on which it most hangs.
    """
    found = {name: Ways(forks[name], **MESSAGES[name]).told() for name in MESSAGES}
    said, phone = entry("9.3")["notes"], is_narrow()
    fig, ax = sheet(6 if phone else 4.6)
    decided, away = 0, 6 if phone else 4
    for y, (name, one) in enumerate(found.items()):
        ours = forks[name].iloc[0].astype(str).tolist()
        ends_ = {end: 100 * one[f"{end}_hold"] / one[f"{end}_ways"] for end in ("worst", "best")}
        decided += ends_["worst"] < 50 < ends_["best"]
        ax.plot([*ends_.values()], [y, y], color=LIGHT, linewidth=5, zorder=1)
        for end, x in ends_.items():
            fill = {"markerfacecolor": INK if x > 50 else "white", "markeredgewidth": 2}
            ax.plot(x, y, "o", color=INK, markersize=11, zorder=3, **fill)
            words_, bold = said.get(f"{name} {one[end]}", str(one[end])), str(one[end]) in ours
            side, ha = (1, "left") if end == "best" else (-1, "right")
            who = "United States" if bold else "words"
            halo(say(ax, x + away * side, y, words_, who, bold, ha))  # the line at half lies behind
        if phone:
            say(ax, -64, y - 0.42, said[name], "United States", ha="left")
    moment(ax, 50)
    row_names(ax, [said[name] for name in found])
    ax.tick_params(axis="y", length=0, labelleft=not phone)
    ax.grid(False)
    ax.set_xticks([0, 50, 100], ["0 %", "50", "100"])
    ax.set(xlim=(-64, 150), ylim=(len(found) - 0.4, -0.9))
    You(fig, "9.3").count(ax, "messages", decided, 104, 0)
    return fig, {
        "decided": decided,
        "of": len(found),
        "found": "; ".join(map(_in_words, found.items())),
    }


def _in_words(row):
    """One fork of the picture: where its message holds most and least."""
    name, one = row
    parts = [
        f"{one[end]} {one[end + '_hold']} of {one[end + '_ways']}" for end in ("best", "worst")
    ]
    return f"{name.replace('_', ' ')}, {', '.join(parts)}"


SCALE = {  # ratings in their order, and how the key calls them
    "Supported": "supported",
    "Mostly supported": "mostly",
    "Mixed": "mixed",
    "Mostly contradicted": "mostly not",
    "Contradicted": "contradicted",
    "Insufficient data": "too few data",
    "Not checkable with data": "no data can say",
}
NTH = ("no", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


@picture("9.4")
def whole_article(claims, mine):
    """The article as one picture: a tile a claim in the order of its text, a row a paragraph.

    claims: the ledger, a row a claim. mine: {claim: rating} of the learner, or dots; a frame around
    ours where it is the same, else a tile in a frame below.
    """
    rated = claims.set_index("id")["rating_2026"]
    mine, told, narrow = own_ratings(mine, rated), left_behind(), is_narrow()
    names = {int(row["paragraph"]): row["part"] for row in rows("steps")}
    found = {nth: [] for nth in names}
    for row in sorted(claims.to_dict("records"), key=place):
        found[int(row["paragraph"])].append(row)
    across, y, down = max(len(row) for row in found.values()), 0, {}
    fig, ax = sheet()
    for nth, row in found.items():
        down[names[nth]] = y
        for x, claim in enumerate(row):
            _claim(ax, x, y, claim, mine.get(claim["id"]))
        if nth == 0:
            say(ax, 0.7, y, words("9.4", "goal"), "United States", bold=True, ha="left")
            frame = {"fill": False, "edgecolor": GREY, "linewidth": 1.5}
            ax.add_patch(Rectangle((-0.58, y - 0.56), 9, 1.12, **frame))
        other = any(mine.get(one["id"]) not in (None, one["rating_2026"]) for one in row)
        below = (-0.46, y + 0.92 + 0.94 * other) if narrow else (across - 0.2, y)
        say(ax, *below, told[nth], ha="left")
        y += 1.12 + 1.05 * narrow + 0.97 * other + 0.25 * (nth == 0)
    row_names(ax, list(down), list(down.values()))
    ax.get_yticklabels()[0].set_weight("bold")
    counts = claims["rating_2026"].value_counts()
    y = _key_of_ratings(ax, counts, claims["ours"].notna().sum(), y + 0.3)
    bare(ax, "x")
    ax.set(xlim=(-0.6, across + (0 if narrow else 13)), ylim=(y + 0.6, -0.6))
    fig.set_figheight(0.355 * y + (2 if narrow else 1.6))
    same = sum(rated[claim] == rating for claim, rating in mine.items())
    return fig, {
        "count": len(claims),
        "counts": counts.reindex(list(SCALE), fill_value=0),
        "found": "; ".join(told.values()),
        "goal": rated["C01"].lower(),
        "hold": rated.isin(list(SCALE)[:2]).sum(),
        "yours": f". Framed: yours, {same} of {len(mine)} as ours" if mine else "",
    }


def own_ratings(mine, known):
    """{claim: rating} of those typed, on the scale. Raises a Problem where one is not."""
    if strange := [claim for claim in mine if claim not in known]:
        raise Problem(f"the ledger has no claim {strange[0]!r}: correct its number.")
    typed = {claim: word for claim, word in mine.items() if word not in (..., None, "...", "")}
    if strange := [word for word in typed.values() if degree(word) is None]:
        raise Problem(f"{strange[0]!r} is no rating: {DEGREES}.")
    return {claim: degree(word) for claim, word in typed.items()}


def left_behind():
    """{paragraph: what its lesson leaves behind}, filled from tables of those lessons."""

    def table(name):
        return pd.read_csv(DATA / resource(name)["path"])

    coded = [table(name)["title"] for name in ("nine_readings", "nine_readings_second")]
    surprises = sorted({int((codes == "not expected").sum()) for codes in coded})
    met = table("xi_putin_meetings").query("how == 'in person'")
    met = met.loc[met["date"].between("2022-02-24", "2023-03-20"), "kind"]
    steps = table("steps_of_the_break").query("kind == 'step'")["year"]
    dates = table("joint_texts_since_2001")["no_limits"]
    spans = table("un_agreement_periods").set_index("period")
    war = table("ukraine_votes_grid").query("topic == 'the war itself'")
    arms = table("arms_both_ways").set_index("year")
    since = arms["to_moscow"].first_valid_index()
    arms = arms.loc[since:].sum()
    alone = table("council_vetoes").query("cast == 'alone' and year >= 1992")["member"]
    drills = table("exercise_events")
    drills = drills[drills["start"].between("2019", "2023-04-30")]
    patrol, near = drills["kind"].str.contains("patrol"), drills["where"] == "beside an ally"
    values = {
        "surprises": " or ".join(map(str, surprises)),
        "findings": len(coded[0]),
        "visit": NTH[(met == "visit").sum()],
        "meeting": NTH[len(met)],
        "steps": len(steps),
        "late": (steps > 1960).sum(),
        "limits": (dates == "y").sum(),
        "dates": len(dates),
        "beyond": spans["same_vote"] - spans["by_chance"],
        "abstained": (war == "A").sum(),
        "war": len(war),
        "share": table("shares_of_each_other").iloc[-1],
        "since": since,
        "percent": 100 * arms["to_beijing"] / (arms["to_beijing"] + arms["to_moscow"]),
        "china": (alone == "China").sum(),
        "alone": len(alone),
        "patrols": patrol.sum(),
        "patrols_near": (patrol & near).sum(),
        "drills": (~patrol).sum(),
        "drills_near": (~patrol & near).sum(),
    }
    return {nth: words("9.4", str(nth), **values) for nth in range(10)}


def _claim(ax, x, y, claim, yours):
    """A claim's tile, a dot where the makers differ; a frame around the learner's rating."""
    tile(ax, x, y, claim["rating_2026"])
    if isinstance(claim["ours"], str):
        ax.plot([x + 0.34], [y - 0.32], "o", color=INK, markersize=5)
    if yours and yours != claim["rating_2026"]:
        y += 0.94
        tile(ax, x, y, yours)
    if yours:
        style = {"fill": False, "edgecolor": INK, "linewidth": 2}
        ax.add_patch(Rectangle((x - 0.43, y - 0.41), 0.86, 0.82, **style))


def _key_of_ratings(ax, counts, differ, y):
    """What tiles and dots mean, with how many; returns the place of its last row."""
    shown = {
        rating: f"{name} {counts[rating]}" for rating, name in SCALE.items() if rating in counts
    }
    shown |= {"dot": f"makers differ {differ}"} if differ else {}
    wide, in_a_row = (5.7, 2) if is_narrow() else (6.1, 4)
    for nth, (what, name) in enumerate(shown.items()):
        x, down = wide * (nth % in_a_row), y + 1.1 * (nth // in_a_row)
        if what in SCALE:
            tile(ax, x, down, what)
        else:
            ax.plot([x + 0.25], [down], "o", color=INK, markersize=5)
        say(ax, x + 0.65, down, name, ha="left")
    return down


@picture("9.5")
def four_sizes(scales):
    """China and Russia as multiples of America. scales: {head: a row a year, a column a state}."""
    fig, axes = plt.subplots(2, 2, figsize=(10, 6.2), sharex=True, sharey=True)
    names, last = {"CHN": "China", "RUS": "Russia"}, {}
    for ax, (head, table) in zip(axes.flat, scales.items(), strict=True):
        for code, name in names.items():
            ratio = table[code].div(table["USA"]).loc[1992:].dropna()
            ax.plot(ratio.index, ratio, label=name, color=colour(name))
            last[head, name] = ratio.iloc[-1]
        ax.axhline(1, color=GREY, linewidth=1.5)
        ax.set(yscale="log", ylim=(0.015, 4), title=head)
        ax.set_yticks([0.03, 0.1, 0.3, 1, 3], ["0.03", "0.1", "0.3", "1", "3"])
        ends(ax)
    year = max(table.index.max() for table in scales.values())
    axes[0, 0].set(xlim=(1990, year + 1), xticks=[1995, 2010, year])
    note(axes[0, 0], 2008, 1.75, "as large as the US")
    return fig, {"china": {head: last[head, "China"] for head in scales}}

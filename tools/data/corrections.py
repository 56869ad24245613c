"""Corrections: a publisher's file stays as it is; what we correct in a table stands in data/own/corrections.csv."""

import csv
from pathlib import Path

from tools.data.package import Trouble, as_text, csv_bytes, keys_of

CORRECTIONS = "own/corrections.csv"


def read_corrections(folder: Path) -> list[dict]:
    """The rows of own/corrections.csv: table, key, column, was, becomes, why, corrected_on."""
    path = folder / CORRECTIONS
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        return []
    except (UnicodeDecodeError, csv.Error):
        raise Trouble(
            f"data/{CORRECTIONS} can't be read: restore it with `git checkout -- data/{CORRECTIONS}`."
        ) from None
    wanted = ["table", "key", "column", "was", "becomes", "why", "corrected_on"]
    if rows and list(rows[0]) != wanted:
        raise Trouble(f"data/{CORRECTIONS} has other columns than {', '.join(wanted)}: restore its first line.")
    return rows


def corrected(resource: dict, content: bytes, corrections: list[dict]) -> bytes:
    """A table's bytes with its corrections. Trouble where a row is gone or its value is neither old nor new."""
    mine = [one for one in corrections if one["table"] == resource["name"]]
    if not mine:
        return content
    frame = as_text(content)
    places = {key: place for place, key in enumerate(keys_of(resource, frame))}
    for one in mine:
        where = f"data/{CORRECTIONS}: {one['table']}, {one['key']}, {one['column']}"
        if one["key"] not in places or one["column"] not in frame:
            raise Trouble(f"{where} does not exist in the table: take the row out, or mend its key.")
        now = frame.loc[places[one["key"]], one["column"]]
        if now not in (one["was"], one["becomes"]):
            raise Trouble(f"{where} was {one['was'] or 'empty'}, the source now says {now or 'empty'}: look again.")
        frame.loc[places[one["key"]], one["column"]] = one["becomes"]
    return csv_bytes(frame)

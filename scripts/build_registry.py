"""Pack a table of legal documents into the registry of the package.

    python scripts/build_registry.py legal_documents.tsv

The table is UTF-8, tab-separated, with the columns number, type, issuer, date, title,
effective_date, replaced_by, amended_by, tier, n_docs, date_alt. Each of its rows becomes one line,
sorted by key, with the day from which its replacement is surely in force: the one of
`lexicons/replacements.toml`, else the successor's own, else one year after the successor's date.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from cchc_tui.data.lexicons import load_lexicon
from cchc_tui.data.registry import FILE_NAME, number_parts, registry_key

_TARGET = Path(__file__).parents[1] / "cchc_tui" / "data" / FILE_NAME
_LONGEST_DELAY = timedelta(days=365)
"""decrees and laws take effect within a year of their date"""

_FEWEST_SOURCES = 2

Row = Mapping[str, str]
Replacement = tuple[str, str]
"""number of the successor and the day it is in force, as ISO or empty"""


def main(source: str) -> None:
    """Write the registry of a table."""
    with open(source, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    lines = sorted(line.encode() for line in registry_lines(rows))
    _TARGET.write_bytes(b"\n".join(lines) + b"\n")
    print(f"{len(lines)} documents, {_TARGET.stat().st_size / 1e6:.1f} MB: {_TARGET}")


def registry_lines(rows: Iterable[Row]) -> Iterator[str]:
    """One line a document that has a number."""
    rows = list(rows)
    told = dict(_told_replacements())
    known = {row["number"]: row for row in rows}
    for row in rows:
        yield from _line(row, told.get(row["number"]) or _replacement(row, known))
    for number in told.keys() - known.keys():
        yield from _line({"number": number, "tier": "C"}, told[number])


def _line(row: Row, replacement: Replacement) -> Iterator[str]:
    parts = number_parts(row["number"])
    if parts is None:
        return
    yield "\t".join(
        (
            registry_key(*parts),
            row["number"],
            *(row.get(column, "") for column in ("type", "issuer", "date", "title")),
            *replacement,
            row["tier"],
            row.get("n_docs") or "0",
            "1" if row.get("date_alt") else "0",
        )
    )


def _told_replacements() -> Iterator[tuple[str, Replacement]]:
    entries = load_lexicon("replacements")["replaced"]
    for entry in entries if isinstance(entries, list) else ():
        for number in entry["documents"]:
            yield number, (entry["by"], entry["from"].isoformat())


def _replacement(row: Row, known: Mapping[str, Row]) -> Replacement:
    """The successor a table names, if more than one text says so; of several the last in force."""
    if row["tier"] == "C" and int(row["n_docs"] or 0) < _FEWEST_SOURCES:
        return "", ""
    found = [(_in_force(known[by]), by) for by in row["replaced_by"].split(";") if by in known]
    days = [(day, by) for day, by in found if day and row["date"] and day > row["date"]]
    if not days:
        return "", ""
    day, by = max(days)
    return by, day


def _in_force(row: Row) -> str:
    if row["effective_date"] or not row["date"]:
        return row["effective_date"]
    return (date.fromisoformat(row["date"]) + _LONGEST_DELAY).isoformat()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""What a section is about, by the words of its title."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.report import Area


class _AreaWords(NamedTuple):
    area: Area
    anywhere: tuple[str, ...]
    start: tuple[str, ...]
    top: tuple[str, ...]
    also: tuple[str, ...]


class _Areas(NamedTuple):
    tables: tuple[_AreaWords, ...]
    lead: tuple[str, ...]
    results_lead: tuple[str, ...]
    closed: frozenset[str]
    guarded: frozenset[str]


@cache
def _areas() -> _Areas:
    lexicon = load_lexicon("headings")
    listed = lexicon["areas"]
    tables = listed if isinstance(listed, list) else []
    return _Areas(
        tuple(
            _AreaWords(
                Area(table["area"]),
                words_of(table, "anywhere"),
                words_of(table, "start"),
                words_of(table, "top"),
                words_of(table, "also"),
            )
            for table in tables
        ),
        tuple(f"{word} " for word in words_of(lexicon, "lead")),
        words_of(lexicon, "results_lead"),
        frozenset(words_of(lexicon, "closed")),
        frozenset(words_of(lexicon, "guarded")),
    )


def area_of(title: str, outer: Area | None) -> Area:
    """The area of a lower-case title inside a section of area `outer` (None at the top).

    Tasks ahead, limitations and proposals keep all their subsections: a field named there is no
    report of results.
    """
    areas = _areas()
    if outer is not None and outer in areas.closed:
        return outer
    if outer is not None and _speaks_of(outer, title):
        return outer
    found = _named_area(title, outer is None)
    if outer in areas.guarded and found not in areas.closed:
        return outer or Area.OTHER
    return found or outer or Area.OTHER


def names_area(title: str) -> bool:
    """Whether a lower-case title names an area or a part of the report."""
    return _named_area(title, True) is not None


def _speaks_of(area: Area, title: str) -> bool:
    """Whether a title has a word of the area, be it one that several share."""
    table = next((table for table in _areas().tables if table.area is area), None)
    return table is not None and _has_any(title, table.anywhere + table.also)


def _has_any(title: str, phrases: tuple[str, ...]) -> bool:
    for phrase in phrases:  # noqa: SIM110 - a generator costs three times as much here
        if phrase in title:
            return True
    return False


def _named_area(title: str, is_part: bool) -> Area | None:
    areas = _areas()
    bare = _without_lead(title, areas.lead)
    reports_results = is_part and title.startswith(areas.results_lead)
    for table in areas.tables:
        if reports_results and table.area in areas.closed | areas.guarded:
            continue
        if bare.startswith(table.start) or title.startswith(table.start):
            return table.area
        if _has_any(title, table.anywhere) or (is_part and _has_any(title, table.top)):
            return table.area
    return None


def _without_lead(title: str, lead: tuple[str, ...]) -> str:
    for _ in range(4):
        word = next((word for word in lead if title.startswith(word)), None)
        if word is None:
            return title
        title = title[len(word) :]
    return title

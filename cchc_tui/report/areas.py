"""What a section is about, by the words of its title."""

from __future__ import annotations

from functools import cache, lru_cache
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
    fields: tuple[_AreaWords, ...]
    """the tables of what a report may have results in"""
    shared: dict[Area, tuple[str, ...]]
    """every word of an area, also those it shares"""
    lead: tuple[str, ...]
    results_lead: tuple[str, ...]
    closed: frozenset[str]
    guarded: frozenset[str]


@cache
def _areas() -> _Areas:
    lexicon = load_lexicon("headings")
    listed = lexicon["areas"]
    tables = tuple(_area_words(table) for table in listed) if isinstance(listed, list) else ()
    closed = frozenset(words_of(lexicon, "closed"))
    guarded = frozenset(words_of(lexicon, "guarded"))
    return _Areas(
        tables,
        tuple(table for table in tables if table.area not in closed | guarded),
        {table.area: table.anywhere + table.also for table in tables},
        tuple(f"{word} " for word in words_of(lexicon, "lead")),
        words_of(lexicon, "results_lead"),
        closed,
        guarded,
    )


def _area_words(table: dict[str, object]) -> _AreaWords:
    words = (words_of(table, key) for key in ("anywhere", "start", "top", "also"))
    return _AreaWords(Area(str(table["area"])), *words)


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
    return _has_any(title, _areas().shared.get(area, ()))


def _has_any(title: str, phrases: tuple[str, ...]) -> bool:
    for phrase in phrases:  # noqa: SIM110 - a generator costs three times as much here
        if phrase in title:
            return True
    return False


@lru_cache(maxsize=2048)
def _named_area(title: str, is_part: bool) -> Area | None:
    areas = _areas()
    bare = _without_lead(title, areas.lead)
    reports_results = is_part and title.startswith(areas.results_lead)
    for table in areas.fields if reports_results else areas.tables:
        if table.start and (bare.startswith(table.start) or title.startswith(table.start)):
            return table.area
        if _has_any(title, table.anywhere) or (is_part and _has_any(title, table.top)):
            return table.area
    return None


def _without_lead(title: str, lead: tuple[str, ...]) -> str:
    for _ in range(4):
        if not title.startswith(lead):
            return title
        title = title[max(len(word) for word in lead if title.startswith(word)) :]
    return title

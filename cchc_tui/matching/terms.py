"""The time within which a number is unique: a year, for the Party the term of its committee."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

_TERM_YEARS = 5
_FIRST_LOCAL_TERM, _FIRST_CENTRAL_TERM = 2010, 2011
_CONGRESS_MONTHS = {True: range(1, 3), False: range(4, 12)}
"""months of the first year in which one term ends and the next begins, centre and below"""


@lru_cache(maxsize=32768)
def period_of(day: date, party: bool, central: bool) -> str:
    """The year or term a document without a year in its number belongs to, by its date."""
    return _term(day, central) if party else str(day.year)


def _term(day: date, central: bool) -> str:
    """The term of a Party committee, the congress months of both terms kept apart."""
    first = _FIRST_CENTRAL_TERM if central else _FIRST_LOCAL_TERM
    start = first + (day.year - first) // _TERM_YEARS * _TERM_YEARS
    months = _CONGRESS_MONTHS[central]
    if day.year == start and day.month in months:
        return f"congress {day.year}"
    if day.year == start and day.month < months.start:
        start -= _TERM_YEARS
    return f"{start}-{start + _TERM_YEARS}"

"""Date, issuer, title and term of a citation from the text around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_tui.extract.citations.dating import (
    Dated,
    date_after_issuer,
    date_after_symbol,
    date_before,
    same_day,
)
from cchc_tui.extract.citations.heads import Head
from cchc_tui.extract.citations.issuers import issuer_after, issuer_before
from cchc_tui.extract.citations.reach import Joins, Reach
from cchc_tui.extract.citations.titles import Title, title_at
from cchc_tui.model.spans import Span
from cchc_tui.text.folding import one_line
from cchc_tui.text.worktext import WorkText

_WIDTH = 170
_WIDTH_BEFORE = 200
_TERM = re.compile(r"khóa\s{1,3}([ivx]{1,6})(?!\w)")


class _After(NamedTuple):
    dated: Dated
    issuer: Span | None
    end: int
    """where the text goes on in the work text"""


class Place(NamedTuple):
    """Where a citation stands."""

    start: int
    end: int
    floor: int
    """where the citation before ends"""
    issuer: Span | None = None
    """the issuer between kind and number"""
    party: bool = False
    """whether a Party committee issued it: only its documents are counted by term"""


class Around(NamedTuple):
    """What the text around a citation says of the document."""

    dated: Dated
    issuer_span: Span | None
    issuer: str | None
    title: Title | None
    term: str | None


class Surroundings:
    """Looks around each citation, never into the next one."""

    def __init__(self, work: WorkText, joins: Joins, starts: list[int]) -> None:
        self._work = work
        self._joins = joins
        self._starts = starts

    def around(self, place: Place, following: Head | None) -> Around:
        """What stands around a citation, up to the citation that follows."""
        limit = following.start if following else len(self._work.text)
        reach = self._joins.after(place.end, limit, self._starts, _WIDTH)
        after = _after(reach)
        nested_end = following.found.end if following else limit
        title = title_at(self._work, after.end, max(limit, after.end), nested_end)
        issuer = after.issuer or place.issuer
        if issuer is None:
            issuer = issuer_before(self._work, place.start, place.floor)
        dated = after.dated
        if title is not None and dated.span is None:
            title, dated = self._same_day(title, dated)
        if dated.span is None and not dated.same:
            dated = self._date_before(place.start, place.floor) or dated
        name = one_line(self._work.text[issuer.start : issuer.end]) if issuer else None
        return Around(dated, issuer, name, title, _term(reach) if place.party else None)

    def _same_day(self, title: Title, dated: Dated) -> tuple[Title, Dated]:
        """A title without the "cùng ngày …" at its end, and that date."""
        found = same_day(self._work.lower, *title.span)
        if found is None:
            return title, dated
        end, printed = found
        span = Span(printed.start, printed.end) if printed else None
        words = one_line(self._work.text[title.span.start : end])
        day = printed.date if printed else None
        return Title(words, Span(title.span.start, end)), Dated(day, span, 0, same=True)

    def _date_before(self, start: int, floor: int) -> Dated | None:
        begin = max(floor, start - _WIDTH_BEFORE)
        found = date_before(self._work.lower[begin:start])
        if found is None:
            return None
        return Dated(found.date, Span(begin + found.start, begin + found.end), 0)


def _after(reach: Reach) -> _After:
    """Date and issuer right behind the symbol, in either order."""
    dated = date_after_symbol(reach) or Dated(None, None, 0)
    issuer = issuer_after(reach.text, reach.printed, dated.end)
    if issuer is None:
        return _After(dated, None, reach.place(dated.end))
    end = issuer.end
    if dated.span is None:
        later = date_after_issuer(reach, end)
        if later is not None:
            dated, end = later, later.end
    return _After(dated, reach.span(*issuer), reach.place(end))


def _term(reach: Reach) -> str | None:
    if "khóa" not in reach.text:
        return None
    match = _TERM.search(reach.text)
    return match.group(1).upper() if match else None

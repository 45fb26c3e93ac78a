"""From printed symbols to citations: kind, date, issuer and title of each, in text order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import merge

from cchc_tui.extract.citations.dating import Dated
from cchc_tui.extract.citations.heads import Head, read_heads
from cchc_tui.extract.citations.kinds import general_kinds, kind_of_symbol, number_word_before
from cchc_tui.extract.citations.named import NamedDocument, find_named
from cchc_tui.extract.citations.reach import Joins
from cchc_tui.extract.citations.spelling import is_party
from cchc_tui.extract.citations.surroundings import Around, Place, Surroundings
from cchc_tui.extract.citations.titles import Title
from cchc_tui.model.citations import Citation
from cchc_tui.model.report import Report
from cchc_tui.model.spans import Span
from cchc_tui.text.symbols import PrintedSymbol, find_symbols
from cchc_tui.text.worktext import WorkText

_LISTED = re.compile(r"(?:[\s,;)\"”:]|và|hoặc|số|các|cùng){0,20}\Z")
_RUNS_INTO_NUMBER = re.compile(r"\s{1,3}\(?(?:số:?\s{0,3})?\Z")
_SAME_DAY = "same_day"


def read_citations(
    work: WorkText, report: Report, symbols: Iterable[PrintedSymbol] | None = None
) -> tuple[Citation, ...]:
    """All documents a report names, with and without a number, in text order.

    `symbols` are the document numbers of the text, where they are already known.
    """
    found = find_symbols(work.text) if symbols is None else symbols
    return tuple(_CitationReader(work, report, found).citations())


class _CitationReader:
    def __init__(self, work: WorkText, report: Report, symbols: Iterable[PrintedSymbol]) -> None:
        self.work = work
        self.header = report.header
        joins = Joins(work, report)
        self.heads = read_heads(work, joins, symbols)
        self.starts = [head.start for head in self.heads]
        self.surroundings = Surroundings(work, joins, self.starts)

    def citations(self) -> Iterator[Citation]:
        """Numbered and named documents in order; a name that runs into a number is part of it."""
        numbered = self._with_shared_days(list(self._numbered()))
        alone: list[Citation] = []
        for place, name in self._named(numbered):
            if name.number is None:
                alone.append(name)
            else:
                numbered[place] = name
        return merge(numbered, alone, key=lambda citation: citation.start)

    def _numbered(self) -> Iterator[Citation]:
        previous: Citation | None = None
        for index, head in enumerate(self.heads):
            previous = self._citation(index, head, previous)
            yield previous

    def _citation(self, index: int, head: Head, previous: Citation | None) -> Citation:
        kind, start = self._kind(index, previous)
        if self._stands_in_header(head.found.start):
            return self._own(head, start, kind)
        following = self.heads[index + 1] if index + 1 < len(self.heads) else None
        place = Place(
            start,
            head.found.end,
            previous.end if previous else 0,
            head.kind.issuer if head.kind else None,
            is_party(head.spelling.symbol),
        )
        return self._made(head, start, kind, self.surroundings.around(place, following))

    def _made(
        self, head: Head, start: int, kind: str | None, around: Around, own: bool = False
    ) -> Citation:
        found, spelling, dated = head.found, head.spelling, around.dated
        return Citation(
            start,
            found.end,
            self.work.raw[start : found.end],
            kind,
            found.number,
            found.year,
            spelling.symbol,
            spelling.canonical,
            spelling.repaired,
            (*spelling.marks, _SAME_DAY) if dated.same else spelling.marks,
            None,
            dated.date,
            around.issuer,
            own,
            Span(found.start, found.end),
            dated.span,
            around.issuer_span,
            around.title.words if around.title else None,
            around.title.span if around.title else None,
            around.term,
        )

    def _stands_in_header(self, start: int) -> bool:
        span = self.header.number_span
        return span is not None and span.start <= start < span.end

    def _own(self, head: Head, start: int, kind: str | None) -> Citation:
        """The report itself: its date, unit and title are those of the header."""
        header = self.header
        title = None
        if header.title is not None and header.title_span is not None:
            title = Title(header.title, header.title_span)
        dated = Dated(header.date, header.date_span, 0)
        around = Around(dated, None, header.unit, title, None)
        return self._made(head, start, kind, around, own=True)

    def _kind(self, index: int, previous: Citation | None) -> tuple[str | None, int]:
        """The printed kind, else that of the list it stands in, else what the symbol says."""
        head = self.heads[index]
        said = kind_of_symbol(head.spelling)
        if head.kind is not None:
            general = head.kind.kind in general_kinds()
            return (said or "Công văn" if general else head.kind.kind), head.kind.start
        start = number_word_before(self.work, head.found.start, previous.end if previous else 0)
        if previous is not None and previous.kind is not None and self._is_listed(start, previous):
            before = self.heads[index - 1].spelling
            if before.type == head.spelling.type:
                return previous.kind, start
        return said, start

    def _is_listed(self, start: int, previous: Citation) -> bool:
        """Whether a number is the next in a list: little or only commas and "và" before it."""
        ends = [span.end for span in (previous.date_span, previous.issuer_span) if span]
        begin = max(previous.end, *ends) if ends else previous.end
        if previous.title_span and previous.title_span.end <= start:
            begin = max(begin, previous.title_span.end)
        return _LISTED.match(self.work.lower[begin:start]) is not None

    def _with_shared_days(self, numbered: list[Citation]) -> list[Citation]:
        """ "cùng ngày": the date of the citation before, or one date for a whole list."""
        for index in range(1, len(numbered)):
            citation, previous = numbered[index], numbered[index - 1]
            if _SAME_DAY not in citation.marks:
                continue
            if citation.date_span is None:
                numbered[index] = replace(citation, date=previous.date)
            elif previous.date_span is None and self._is_listed(citation.start, previous):
                numbered[index - 1] = replace(previous, date=citation.date)
        return numbered

    def _named(self, numbered: list[Citation]) -> Iterator[tuple[int, Citation]]:
        """Names of documents, each with the index of the numbered citation that follows."""
        end = 0
        for found in sorted(find_named(self.work)):
            place = bisect_left(self.starts, found.start + 1)
            if found.start < end or (place and numbered[place - 1].end > found.start):
                continue
            following = numbered[place] if place < len(numbered) else None
            if following is not None and found.end > following.start:
                continue
            end = found.end
            yield place, self._name(found, following, place)

    def _name(self, found: NamedDocument, following: Citation | None, place: int) -> Citation:
        alias = " ".join(self.work.text[found.start : found.end].split())
        if following is not None:
            between = self.work.lower[found.end : following.start]
            if _RUNS_INTO_NUMBER.match(between):
                text = self.work.raw[found.start : following.end]
                return replace(
                    following, start=found.start, text=text, kind=found.kind, alias=alias
                )
        floor = self.heads[place - 1].found.end if place else 0
        head = self.heads[place] if following else None
        around = self.surroundings.around(Place(found.start, found.end, floor), head)
        return Citation(
            found.start,
            found.end,
            self.work.raw[found.start : found.end],
            found.kind,
            None,
            found.year,
            None,
            None,
            alias=alias,
            date=around.dated.date,
            issuer=around.issuer,
            date_span=around.dated.span,
            issuer_span=around.issuer_span,
            title=around.title.words if around.title else None,
            title_span=around.title.span if around.title else None,
            term=found.term,
        )

"""Which letters of a text findings speak of, as runs of letters with the same findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining

from cchc_tui.export.exported import ExportedFinding
from cchc_tui.model.findings import Severity
from cchc_tui.model.spans import Span


class Run(NamedTuple):
    """Letters that the same findings speak of."""

    text: str
    begins: tuple[int, ...] = ()
    """numbers of the findings whose place begins here"""
    findings: tuple[int, ...] = ()
    """numbers of the findings that speak of it, those that stand here first"""
    severity: Severity | None = None
    """the gravest of those that stand here; None where findings only refer to it"""


class _Mark(NamedTuple):
    start: int
    end: int
    rank: int
    """0 for the place of a finding, 1 for a place it refers to"""
    number: int


class Marks:
    """The marks of a text; numbers of findings count from 1."""

    def __init__(self, text: str, findings: Sequence[ExportedFinding]) -> None:
        self._text = text
        self._severities = [one.finding.severity for one in findings]
        self._left = {number for number, _ in enumerate(findings, 1)}
        marks = [
            _Mark(*_whole(text, span), rank, number)
            for number, one in enumerate(findings, 1)
            for rank, span in _spans(one)
        ]
        self._cuts, self._active = _segments(marks)

    @property
    def left(self) -> frozenset[int]:
        """The findings whose place no run has begun yet."""
        return frozenset(self._left)

    def runs(self, piece: Span) -> Iterator[Run]:
        """A piece of the text, cut where the findings that speak of it change."""
        first = bisect_right(self._cuts, piece.start)
        last = bisect_right(self._cuts, piece.end - 1)
        for start, end in pairwise((piece.start, *self._cuts[first:last], piece.end)):
            yield self._run(start, end)

    def _run(self, start: int, end: int) -> Run:
        index = bisect_right(self._cuts, start) - 1
        active = self._active[index] if index >= 0 else ()
        own = [mark.number for mark in active if mark.rank == 0]
        begins = tuple(number for number in own if number in self._left)
        self._left.difference_update(begins)
        numbers = tuple(dict.fromkeys(mark.number for mark in active))
        severity = max((self._severities[number - 1] for number in own), default=None)
        return Run(self._text[start:end], begins, numbers, severity)


def _spans(exported: ExportedFinding) -> Iterator[tuple[int, Span]]:
    finding = exported.finding
    yield 0, Span(finding.start, finding.end)
    yield from ((1, span) for span in finding.related)


def _whole(text: str, span: Span) -> Span:
    """At least a letter, and never a letter without its combining marks."""
    return Span(_letter(text, span.start), _letter(text, max(span.end, span.start + 1)))


def _letter(text: str, offset: int) -> int:
    while 0 < offset < len(text) and combining(text[offset]):
        offset += 1
    return offset


def _segments(marks: Iterable[_Mark]) -> tuple[list[int], list[tuple[_Mark, ...]]]:
    """Where the set of marks changes, and the marks from there on, places before references."""
    begin: dict[int, list[_Mark]] = {}
    end: dict[int, list[_Mark]] = {}
    for mark in marks:
        begin.setdefault(mark.start, []).append(mark)
        end.setdefault(mark.end, []).append(mark)
    cuts = sorted(begin.keys() | end.keys())
    active: set[_Mark] = set()
    segments = []
    for cut in cuts:
        active.difference_update(end.get(cut, ()))
        active.update(begin.get(cut, ()))
        segments.append(tuple(sorted(active, key=lambda mark: mark[2:])))
    return cuts, segments

"""Findings that a comment in the text of the report settles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from cchc_tui.model.findings import Finding
from cchc_tui.model.spans import Span

Found = TypeVar("Found", bound=Finding)


class Suppression(NamedTuple):
    """A comment `<!-- cchc: ignore AR101,NB reason -->` and the block it speaks of."""

    start: int
    end: int
    """both of the comment"""
    codes: tuple[str, ...]
    """codes and prefixes in capitals; empty where the comment is not understood"""
    reason: str
    """empty where none is given: then it suppresses nothing"""
    pieces: tuple[Span, ...]
    """the text of the block; empty where none follows"""


class ByPlace(Generic[Found]):
    """Findings in the order of their places."""

    def __init__(self, findings: Iterable[Found]) -> None:
        self.findings = sorted(findings, key=_start)
        self._starts = [finding.start for finding in self.findings]

    def within(self, suppression: Suppression, codes: str | tuple[str, ...]) -> Iterator[int]:
        """Which findings of some codes or prefixes stand in the block of a comment."""
        for start, end in suppression.pieces:
            for place in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
                if self.findings[place].rule.startswith(codes):
                    yield place


def suppressed(findings: Iterable[Found], suppressions: Sequence[Suppression]) -> list[Found]:
    """The findings, each with the reason of the first comment that settles it."""
    placed = ByPlace(findings)
    reasons: dict[int, str] = {}
    for suppression in suppressions:
        if suppression.reason:
            for place in placed.within(suppression, suppression.codes):
                reasons.setdefault(place, suppression.reason)
    return [
        replace(finding, suppression=reasons[place]) if place in reasons else finding
        for place, finding in enumerate(placed.findings)
    ]


def _start(finding: Finding) -> int:
    return finding.start

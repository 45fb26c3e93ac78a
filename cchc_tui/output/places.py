"""Which places of a text a finding points at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple, TypeVar

from cchc_tui.model.checks import Check, Operand
from cchc_tui.model.findings import Finding
from cchc_tui.model.review import Review
from cchc_tui.model.spans import Span

Found = TypeVar("Found", bound=Finding)


class Weight(IntEnum):
    """How much a place matters to its finding."""

    OTHER = 1
    MAIN = 2


class Place(NamedTuple):
    """A marked range of a text."""

    start: int
    end: int
    weight: Weight


def places(review: Review, finding: Finding) -> list[Place]:
    """The numbers of the finding's check and what it names itself, in text order."""
    return _weighed(finding, _operand_spans(_check(review, finding)))


def named_places(finding: Finding) -> list[Place]:
    """What a finding without a check names itself, in text order."""
    return _weighed(finding, [])


def _weighed(finding: Finding, operands: list[Span]) -> list[Place]:
    own = Span(finding.start, finding.end)
    spans = dict.fromkeys((*operands, *finding.related))
    if not any(own.overlaps(span) for span in operands):
        spans[own] = None
    return sorted(
        Place(span.start, span.end, Weight.MAIN if own.overlaps(span) else Weight.OTHER)
        for span in spans
        if span.start < span.end
    )


def finding_order(finding: Finding) -> tuple[int, int, str]:
    """Findings are shown in text order."""
    return finding.start, finding.end, finding.rule


def ordered_findings(review: Review) -> list[Finding]:
    """The findings of a review in text order."""
    return sorted(review.findings, key=finding_order)


def shown_findings(findings: Iterable[Found]) -> Iterator[Found]:
    """Those a reader is to look at; what is dismissed, suppressed or known is only counted."""
    return (finding for finding in findings if finding.counts)


def printed_operands(operands: Iterable[Operand]) -> Iterator[Operand]:
    """The operands that stand in the text: terms in place of what they make up."""
    for operand in operands:
        if operand.terms:
            yield from printed_operands(operand.terms)
        else:
            yield operand


def _check(review: Review, finding: Finding) -> Check | None:
    return None if finding.check is None else review.checks[finding.check]


def _operand_spans(check: Check | None) -> list[Span]:
    if check is None:
        return []
    return [Span(operand.start, operand.end) for operand in printed_operands(check.operands)]

"""What the rules on citations share: the finding, the key of a document, words compared."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.spans import Span
from cchc_tui.text.dates import shown_date
from cchc_tui.text.folding import content_words
from cchc_tui.text.worktext import modern_tones

_LEAST_ALIKE = 0.7


def finding_at(
    code: str,
    severity: Severity,
    finding_class: FindingClass,
    span: Span,
    message: Message,
    citations: Iterable[Citation] = (),
    related: Iterable[Span] = (),
    details: tuple[Message, ...] = (),
) -> Finding:
    """A finding about citations; the documents and their dates are its identity."""
    roles = tuple(
        ("document", citation.canonical or citation.alias or "", shown_date(citation.date))
        for citation in citations
    )
    return Finding(
        code,
        severity,
        finding_class,
        span.start,
        span.end,
        message,
        details,
        related=tuple(related),
        roles=roles or (("text", "", "".join(map(str, message.values.values()))),),
    )


def place_of(citation: Citation) -> Span:
    """The number and symbol, else the whole name."""
    return citation.number_span or Span(citation.start, citation.end)


def document_key(citation: Citation) -> str | None:
    """The number and symbol one document is known by: repaired, upper case, no leading zeros."""
    printed = citation.repaired or citation.canonical
    return printed.upper().lstrip("0") if printed else None


def same_words(first: str | None, second: str | None) -> bool:
    """Whether two titles or names share most of their words."""
    if not first or not second:
        return False
    left, right = (set(content_words(modern_tones(text.lower()))) for text in (first, second))
    shorter = min(len(left), len(right))
    return shorter > 0 and len(left & right) >= _LEAST_ALIKE * shorter

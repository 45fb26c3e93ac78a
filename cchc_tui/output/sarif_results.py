"""Findings as results of SARIF 2.1.0 (OASIS, errata 01), section 3.27.

Regions count code points of the canonical text of a report, as `cchc text` prints it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_tui.model.checks import Operand, Role
from cchc_tui.model.findings import Finding, FindingState, Severity
from cchc_tui.model.messages import N_
from cchc_tui.model.review import Review
from cchc_tui.model.spans import Span
from cchc_tui.output.contract import Entry
from cchc_tui.output.display import visible
from cchc_tui.output.lines import Lines
from cchc_tui.output.places import printed_operands
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.repository_paths import repository_path

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINT = "cchcFingerprint/v1"
ROLE_WORDS = {
    Role.TOTAL: N_("total"),
    Role.PART: N_("part"),
    Role.NUMERATOR: N_("numerator"),
    Role.DENOMINATOR: N_("denominator"),
    Role.PERCENT: N_("percentage"),
    Role.STATED: N_("stated number"),
    Role.LISTED: N_("list item"),
    Role.VALUE: N_("value"),
    Role.CLAIM: N_("claim"),
    Role.PREVIOUS: N_("earlier value"),
    Role.CHANGE: N_("change"),
}
_ALSO = N_("see also")
_MARKUP = re.compile(r"[\\\[\]]")


class Related(NamedTuple):
    """A further place of a finding."""

    path: str
    lines: Lines
    span: Span
    words: str
    """what stands there, in the user's language"""
    role: Role | None = None


def result(
    finding: Finding,
    path: str,
    lines: Lines,
    related: Iterable[Related],
    presentation: Presentation,
) -> Entry:
    """A finding; rules are found by their id, not by an index."""
    entry: Entry = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": message(presentation.whole(finding)),
        "locations": [location(path, lines, Span(finding.start, finding.end))],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if others := [_related(number, place) for number, place in enumerate(related, 1)]:
        entry["relatedLocations"] = others
    # Where one result has them, all must have them (section 3.27.23).
    suppression = _suppression(finding)
    entry["suppressions"] = [] if suppression is None else [suppression]
    if finding.known is not None:
        entry["baselineState"] = "unchanged" if finding.known else "new"
    entry["properties"] = {"class": finding.finding_class, "state": finding.state}
    return entry


def related_of(
    finding: Finding, review: Review, lines: Lines, presentation: Presentation
) -> Iterator[Related]:
    """The other operands of its check with their roles, and what it names itself."""
    own = Span(finding.start, finding.end)
    seen = {own}
    for operand in _operands(finding, review):
        span = Span(operand.start, operand.end)
        if span not in seen:
            seen.add(span)
            role = presentation.translate(ROLE_WORDS[operand.role])
            words = role if operand.text is None else f"{role}: {operand.text}"
            yield Related(review.source.path, lines, span, words, operand.role)
    for span in dict.fromkeys(finding.related):
        if span not in seen:
            words = f"{presentation.translate(_ALSO)}: {review.source.text[span.start : span.end]}"
            yield Related(review.source.path, lines, span, words)


def see_also(
    path: str, lines: Lines, spans: Iterable[Span], presentation: Presentation
) -> Iterator[Related]:
    """Places whose text is not at hand."""
    words = presentation.translate(_ALSO)
    return (Related(path, lines, span, words) for span in spans)


def _operands(finding: Finding, review: Review) -> Sequence[Operand]:
    if finding.check is None:
        return ()
    return list(printed_operands(review.checks[finding.check].operands))


def message(text: str) -> Entry:
    """A message of plain text: no placeholder and no link is meant (section 3.11)."""
    if "](" in text:
        text = _MARKUP.sub(r"\\\g<0>", text)
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def location(path: str, lines: Lines, span: Span) -> Entry:
    """A range of a report."""
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri_of(path)},
            "region": _region(lines, span),
        }
    }


def uri_of(path: str) -> str:
    """A path as a URI reference: relative ones stay relative (section 3.10.2)."""
    # Few formats need it.
    from pathlib import PurePath
    from urllib.parse import quote

    shown = repository_path(path)
    return PurePath(path).as_uri() if os.path.isabs(shown) else quote(os.fsencode(shown))


def _region(lines: Lines, span: Span) -> Entry:
    first, after = lines.position(span.start), lines.position(span.end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": after.line,
        "endColumn": after.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _related(number: int, place: Related) -> Entry:
    entry = location(place.path, place.lines, place.span)
    entry |= {"id": number, "message": message(visible(" ".join(place.words.split())))}
    if place.role is not None:
        entry["properties"] = {"role": place.role}
    return entry


def _suppression(finding: Finding) -> Entry | None:
    """Who settled it: a reviewer, outside the report, or a comment in its text."""
    if finding.state is FindingState.DISMISSED:
        kind, reason = "external", finding.reason
    elif finding.is_suppressed:
        kind, reason = "inSource", finding.suppression
    else:
        return None
    entry: Entry = {"kind": kind, "status": "accepted"}
    return entry | {"justification": visible(reason)} if reason else entry

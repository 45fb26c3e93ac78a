"""Checks as lines of text, "sum violated: 58 | 09 | 48", so that tables of cases stay readable."""

from __future__ import annotations

from cchc_tui.model.checks import Check
from tests.relations.conftest import review, row


def line(check: Check) -> str:
    """Kind, verdict and printed operands of a check."""
    kind, verdict, printed = row(check)
    return f"{kind} {verdict}: {' | '.join(printed)}"


def lines(text: str) -> list[str]:
    """The checks of a text."""
    return [line(check) for check in review(text).checks]


def accused(text: str) -> list[str]:
    """The violated checks of a text."""
    return [found for found in lines(text) if " violated: " in found]


def doubts(text: str) -> list[tuple[str, str]]:
    """Checks that are not judged, with the reason."""
    return [
        (line(check), check.note.template if check.note else "")
        for check in review(text).checks
        if check.verdict.value == "not_judged"
    ]


def severities(text: str) -> list[tuple[str, str]]:
    """Rule and severity of each finding."""
    return [(finding.rule, finding.severity.word) for finding in review(text).findings]

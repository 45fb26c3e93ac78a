"""The identity of a finding across versions of its report.

16 hex digits of the sha256 of rule, folded heading words without numbers and the sorted roles of
the operands (role, label words, printed text without spaces); equal ones get an ordinal in text
order. Moved page breaks, NFC or NFD, renumbered headings and inserted paragraphs change nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cchc_tui.extract.facts import Facts
from cchc_tui.model.findings import Finding
from cchc_tui.model.fingerprints import fingerprint
from cchc_tui.text.folding import words


def with_fingerprints(facts: Facts, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, in text order, each with its heading and fingerprint."""
    seen: Counter[str] = Counter()
    for finding in findings:
        heading = _heading(facts, finding)
        digest = fingerprint([finding.rule, heading, finding.roles], seen)
        yield replace(finding, heading=heading, fingerprint=digest)


def _heading(facts: Facts, finding: Finding) -> str:
    title = None
    for section in facts.report.sections:
        if section.title.start > finding.start:
            break
        title = section.title
    if title is None:
        return ""
    return " ".join(words(facts.work.lower[title.start : title.end]))

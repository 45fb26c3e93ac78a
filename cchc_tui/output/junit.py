"""The format of test reports: JUnit XML, a test suite a report, a failed test case a finding.

No standard says what JUnit XML is; these are the elements that Jenkins, GitLab and Azure read
(Jenkins, xunit-plugin, junit-10.xsd).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from cchc_tui.model.findings import Finding, FindingState
from cchc_tui.model.messages import N_
from cchc_tui.model.review import Review
from cchc_tui.output.display import visible
from cchc_tui.output.lines import LineIndex, Lines
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, ReportPart, Unreadable
from cchc_tui.output.places import ordered_findings
from cchc_tui.output.presentation import STATE_WORDS, Presentation
from cchc_tui.output.summary import Summary

_NO_FINDING = N_("no finding")
_NOT_READ = N_("not read")
_KNOWN = N_("known from the baseline")
_SUPPRESSED = N_("suppressed in the text")
_TOGETHER = N_("{path}, beside the other reports")
_NO_XML = re.compile("[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


class _Case(NamedTuple):
    """A test case: how it came out and its element."""

    outcome: str
    """failures, errors or skipped; empty: passed"""
    text: str


def junit_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """The suite of one report, but for what is told of its rules."""
    path, lines = review.source.path, LineIndex(review.source.text)
    return tuple(
        part
        for finding in ordered_findings(review)
        for part in _case(path, lines, finding, presentation)
    )


def write_junit(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """A suite for each report and each path that gave none; then those of the corpus."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cchc">\n'
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            reason = presentation.say(outcome.reason)
            yield _suite(outcome.path, [_error(outcome.path, reason, presentation)])
        elif isinstance(outcome, CorpusOutcome):
            yield from _of_corpus(outcome, summary, presentation)
        else:
            summary.add(outcome.tally)
            yield _suite(outcome.path, list(_of_part(outcome, presentation)))
    yield "</testsuites>\n"


def _of_part(part: ReportPart, presentation: Presentation) -> Iterator[_Case]:
    texts = iter(part.texts)
    yield from (_Case(*pair) for pair in zip(texts, texts, strict=True))
    for fault in part.faults:
        yield _error(part.path, presentation.say(fault.message), presentation)
    if not part.texts and not part.faults:
        name = presentation.translate(_NO_FINDING)
        yield _Case("", _element(part.path, name, ""))


def _of_corpus(
    corpus: CorpusOutcome, summary: Summary, presentation: Presentation
) -> Iterator[str]:
    counted = map(summary.counted, corpus.findings)
    for identity, findings in groupby(counted, key=lambda finding: finding.report):
        report = corpus.reports[identity]
        cases = [_case(report.path, report.lines, found, presentation) for found in findings]
        name = presentation.translate(_TOGETHER).format(path=report.path)
        yield _suite(name, cases)


def _case(path: str, lines: Lines, finding: Finding, presentation: Presentation) -> _Case:
    line, column = lines.position(finding.start)
    slug = presentation.slugs.get(finding.rule, "")
    # Lines move; what a service compares from run to run must not.
    name = f"{finding.rule} {slug} {finding.fingerprint}".replace("  ", " ")
    reason = _why_skipped(finding, presentation)
    if reason is not None:
        return _Case("skipped", _element(path, name, f"<skipped message={_quoted(reason)}/>"))
    failure = (
        f"<failure type={_quoted(finding.severity.word)}"
        f" message={_quoted(presentation.say(finding.message))}>"
        f"{_escaped(visible(path))}:{line}:{column}\n"
        f"{_escaped(presentation.whole(finding))}</failure>"
    )
    return _Case("failures", _element(path, name, failure))


def _why_skipped(finding: Finding, presentation: Presentation) -> str | None:
    """Why a finding does not count; None where it does."""
    if finding.counts:
        return None
    if finding.state is FindingState.DISMISSED:
        word, reason = STATE_WORDS[finding.state], finding.reason
    elif finding.is_suppressed:
        word, reason = _SUPPRESSED, finding.suppression
    else:
        word, reason = _KNOWN, None
    shown = presentation.translate(word)
    return f"{shown}: {reason}" if reason else shown


def _error(path: str, reason: str, presentation: Presentation) -> _Case:
    name = presentation.translate(_NOT_READ)
    return _Case("errors", _element(path, name, f"<error message={_quoted(reason)}/>"))


def _element(path: str, name: str, inside: str) -> str:
    return f"  <testcase classname={_quoted(path)} name={_quoted(name)}>{inside}</testcase>\n"


def _suite(name: str, cases: list[_Case]) -> str:
    counts = Counter(case.outcome for case in cases)
    numbers = " ".join(f'{key}="{counts[key]}"' for key in ("failures", "errors", "skipped"))
    head = f' <testsuite name={_quoted(name)} tests="{len(cases)}" {numbers}>\n'
    return head + "".join(case.text for case in cases) + " </testsuite>\n"


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", visible(text)))


def _escaped(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text))

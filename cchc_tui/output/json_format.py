"""The format for programs: one JSON object, the contract `cchc.check/1`."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from operator import itemgetter

from cchc_tui.model.citations import Citation
from cchc_tui.model.findings import Finding, Severity
from cchc_tui.model.review import Review, RuleFault
from cchc_tui.output.contract import (
    SCHEMA,
    Entry,
    document_entry,
    finding_entry,
    report_entries,
    report_id,
)
from cchc_tui.output.json_text import encoded
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.places import finding_order, ordered_findings
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.summary import Summary

_NO_DOCUMENT = '"document":null}'


def write_json(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The whole object, one array entry a line so that two outputs can be compared by line."""
    arrays = _Arrays(presentation)
    for outcome in outcomes:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            arrays.errors.append(encoded(_error(outcome, presentation)))
        elif isinstance(outcome, CorpusOutcome):
            summary.add_findings(outcome.findings)
            arrays.add_corpus(outcome)
        else:
            summary.add_review(outcome)
            arrays.add_review(outcome)
    tool = encoded({"name": "cchc", "version": presentation.version})
    yield f'{{"schema":{encoded(SCHEMA)},"tool":{tool},\n'
    for name, entries in arrays.named():
        yield f"{encoded(name)}:[" + ",".join("\n" + entry for entry in entries) + "],\n"
    yield f'"summary":{encoded(_summary(summary))}}}\n'


@dataclass(slots=True)
class _Arrays:
    """The entries so far, already as text."""

    presentation: Presentation
    reports: list[str] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)
    citations: list[str] = field(default_factory=list)
    citation_starts: list[array[int]] = field(default_factory=list)
    """by report, where the number or name of each citation begins"""
    documents: list[str] = field(default_factory=list)
    findings: list[list[tuple[tuple[int, int, str], str]]] = field(default_factory=list)
    """by report, so that those of the corpus fall into their place"""
    errors: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def add_review(self, review: Review) -> None:
        entries = report_entries(review, report_id(review, self.seen), self.presentation)
        self.reports.append(encoded(entries.report))
        self.checks += map(encoded, entries.checks)
        self.citations += map(encoded, entries.citations)
        self.citation_starts.append(array("I", map(_number_start, review.citations)))
        ordered = zip(ordered_findings(review), entries.findings, strict=True)
        self.errors += (encoded(_fault(review, one, self.presentation)) for one in review.faults)
        self.findings.append([_sortable(finding, entry) for finding, entry in ordered])

    def add_corpus(self, outcome: CorpusOutcome) -> None:
        self.documents += (encoded(document_entry(document)) for document in outcome.documents)
        self._set_documents(outcome)
        places = {identity: place for place, identity in enumerate(outcome.reports)}
        for finding in outcome.findings:
            lines = outcome.reports[finding.report].lines
            entry = finding_entry(finding, (), finding.report, lines, self.presentation)
            self.findings[places[finding.report]].append(_sortable(finding, entry))

    def _set_documents(self, outcome: CorpusOutcome) -> None:
        index = 0
        for report, starts in enumerate(self.citation_starts):
            for start in starts:
                document = outcome.document_of(report, start)
                if document is not None:
                    known = self.citations[index].removesuffix(_NO_DOCUMENT)
                    self.citations[index] = f'{known}"document":{encoded(document)}}}'
                index += 1

    def named(self) -> Iterator[tuple[str, Iterable[str]]]:
        yield "reports", self.reports
        yield "checks", self.checks
        yield "citations", self.citations
        yield "documents", self.documents
        yield (
            "findings",
            (
                text
                for of_report in self.findings
                for _, text in sorted(of_report, key=itemgetter(0))
            ),
        )
        yield "errors", self.errors


def _number_start(citation: Citation) -> int:
    return citation.number_span.start if citation.number_span else citation.start


def _sortable(finding: Finding, entry: Entry) -> tuple[tuple[int, int, str], str]:
    return finding_order(finding), encoded(entry)


def _error(outcome: Unreadable, presentation: Presentation) -> Entry:
    return {"path": outcome.path, "reason": outcome.reason.render(presentation.translate)}


def _fault(review: Review, fault: RuleFault, presentation: Presentation) -> Entry:
    reason = fault.message.render(presentation.translate)
    return {"path": review.source.path, "reason": reason}


def _summary(summary: Summary) -> Entry:
    rules: dict[str, int] = {}
    for (rule, _), count in sorted(summary.rules.items()):
        rules[rule] = rules.get(rule, 0) + count
    return {
        "reports": summary.reports,
        "unreadable": summary.unreadable,
        "findings": {
            severity.word: summary.severities[severity]
            for severity in sorted(Severity, reverse=True)
        },
        "rules": rules,
        "coverage": asdict(summary.coverage),
    }

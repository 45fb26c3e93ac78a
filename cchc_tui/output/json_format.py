"""The format for programs: one JSON object, the contract `cchc.check/1`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from itertools import groupby

from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.findings import Severity
from cchc_tui.model.review import Review, RuleFault
from cchc_tui.output.contract import (
    SCHEMA,
    Entry,
    document_entry,
    finding_entry,
    renumbered,
    report_entries,
)
from cchc_tui.output.json_text import encoded
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, ReportPart, Unreadable
from cchc_tui.output.places import finding_order
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.records import Records
from cchc_tui.output.summary import Summary

_BETWEEN = ",\n"
"""between entries; no entry holds a line end"""
_NO_DOCUMENT = '"document":null}'


def json_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """The entries of one report for each of the arrays report, checks, citations, findings."""
    entries = report_entries(review, presentation)
    arrays = ((entries.report,), entries.checks, entries.citations, entries.findings)
    return tuple(_BETWEEN.join(map(encoded, array)) for array in arrays)


def write_json(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """The whole object, one array entry a line so that two outputs can be compared by line."""
    with ExitStack() as stack:
        arrays = _Arrays(presentation, stack)
        for outcome in outcomes:
            arrays.add(outcome, summary)
        tool = encoded({"name": "cchc", "version": presentation.version})
        yield f'{{"schema":{encoded(SCHEMA)},"tool":{tool},\n'
        for name, texts in arrays.named(summary):
            yield f"{encoded(name)}:["
            gap = "\n"
            for text in filter(None, texts):
                yield gap + text
                gap = _BETWEEN
            yield "],\n"
        yield f'"summary":{encoded(summary_entry(summary))}}}\n'


class _Arrays:
    """The entries so far, as text, a record a report."""

    def __init__(self, presentation: Presentation, stack: ExitStack) -> None:
        self._presentation = presentation
        self._records = [Records() for _ in range(4)]
        self._reports, self._checks, self._citations, self._findings = self._records
        self._cited, self._errors = Records(), Records()
        for records in (*self._records, self._cited, self._errors):
            stack.callback(records.close)
        self._corpus: CorpusOutcome | None = None

    def add(self, outcome: Outcome, summary: Summary) -> None:
        if isinstance(outcome, Unreadable):
            summary.add_unreadable()
            self._errors.append(encoded(error_entry(outcome, self._presentation)).encode())
        elif isinstance(outcome, CorpusOutcome):
            self._corpus = outcome
        else:
            summary.add(outcome.tally)
            self._add_report(outcome)
            for fault in outcome.faults:
                entry = fault_entry(outcome.path, fault, self._presentation)
                self._errors.append(encoded(entry).encode())

    def _add_report(self, part: ReportPart) -> None:
        for records, text in zip(self._records, part.texts, strict=True):
            records.append(renumbered(text, part.id).encode())
        self._cited.append(json.dumps(part.cited).encode())

    def named(self, summary: Summary) -> Iterator[tuple[str, Iterable[str]]]:
        """The arrays by their names; findings of the corpus are counted as they come."""
        yield "reports", map(bytes.decode, self._reports)
        yield "checks", map(bytes.decode, self._checks)
        yield "citations", self._citations_and_documents()
        yield "documents", self._documents()
        yield "findings", self._all_findings(summary)
        yield "errors", map(bytes.decode, self._errors)

    def _citations_and_documents(self) -> Iterator[str]:
        for place, (record, cited) in enumerate(zip(self._citations, self._cited, strict=True)):
            documents = self._corpus.documents_of(place) if self._corpus else ()
            text = record.decode()
            yield _with_documents(text, json.loads(cited), documents) if documents else text

    def _documents(self) -> Iterator[str]:
        for document in self._corpus.documents if self._corpus else ():
            yield encoded(document_entry(document))

    def _all_findings(self, summary: Summary) -> Iterator[str]:
        """Report by report in text order, those of the corpus in their place."""
        if self._corpus is None:
            yield from map(bytes.decode, self._findings)
            return
        corpus = self._corpus
        groups = groupby(corpus.findings, key=lambda finding: finding.report)
        identity, findings = next(groups, (None, iter(())))
        for report, record in zip(corpus.reports, self._findings, strict=True):
            text = record.decode()
            if report == identity:
                text = self._merged(text, findings, corpus, summary)
                identity, findings = next(groups, (None, iter(())))
            yield text

    def _merged(
        self, text: str, findings: Iterable[CorpusFinding], corpus: CorpusOutcome, summary: Summary
    ) -> str:
        placed = [(_entry_order(entry), entry) for entry in text.split(_BETWEEN) if entry]
        for finding in findings:
            summary.add_finding(finding)
            entry = encoded(corpus_finding_entry(finding, corpus, self._presentation))
            placed.append((finding_order(finding), entry))
        return _BETWEEN.join(entry for _, entry in sorted(placed, key=lambda pair: pair[0]))


def _with_documents(text: str, cited: Sequence[int], documents: Sequence[str]) -> str:
    entries = text.split(_BETWEEN)
    for index, mention in enumerate(cited):
        if mention >= 0:
            known = entries[index].removesuffix(_NO_DOCUMENT)
            entries[index] = f'{known}"document":{encoded(documents[mention])}}}'
    return _BETWEEN.join(entries)


def _entry_order(text: str) -> tuple[int, int, str]:
    entry = json.loads(text)
    return entry["start"], entry["end"], entry["rule"]


def corpus_finding_entry(
    finding: CorpusFinding, corpus: CorpusOutcome, presentation: Presentation
) -> Entry:
    """A finding over many reports as the contract writes it."""
    lines = corpus.reports[finding.report].lines
    return finding_entry(finding, (), finding.report, lines, presentation)


def error_entry(outcome: Unreadable, presentation: Presentation) -> Entry:
    """A path that gave no report."""
    return {"path": outcome.path, "reason": outcome.reason.render(presentation.translate)}


def fault_entry(path: str, fault: RuleFault, presentation: Presentation) -> Entry:
    """A rule that failed on a report."""
    return {"path": path, "reason": fault.message.render(presentation.translate)}


def summary_entry(summary: Summary) -> Entry:
    """What a run came to."""
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
        "dismissed": summary.dismissed,
        "suppressed": summary.suppressed,
        "known": summary.known,
        "rules": rules,
        "coverage": asdict(summary.coverage),
    }

"""The format for programs that read as it comes: an object a line, `cchc.check-lines/1`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import closing

from cchc_tui.model.review import Review
from cchc_tui.output.contract import Entry, document_entry, renumbered, report_entries
from cchc_tui.output.json_format import (
    corpus_finding_entry,
    error_entry,
    fault_entry,
    summary_entry,
)
from cchc_tui.output.json_text import encoded
from cchc_tui.output.outcomes import CorpusOutcome, Outcome, Unreadable
from cchc_tui.output.presentation import Presentation
from cchc_tui.output.records import Records
from cchc_tui.output.summary import Summary

SCHEMA = "cchc.check-lines/1"


def jsonl_texts(review: Review, presentation: Presentation) -> tuple[str, ...]:
    """The line of one report."""
    entries = report_entries(review, presentation)
    return (
        _line(
            "report",
            entries.report,
            checks=entries.checks,
            citations=entries.citations,
            findings=entries.findings,
        ),
    )


def write_jsonl(
    outcomes: Iterable[Outcome], summary: Summary, presentation: Presentation
) -> Iterator[str]:
    """A line a report or path that gave none, as they come; then the corpus; then the summary."""
    tool: Entry = {"name": "cchc", "version": presentation.version}
    yield _line("run", {"schema": SCHEMA, "tool": tool})
    with closing(Records()) as cited:
        for outcome in outcomes:
            if isinstance(outcome, Unreadable):
                summary.add_unreadable()
                yield _line("error", error_entry(outcome, presentation))
            elif isinstance(outcome, CorpusOutcome):
                yield from _corpus_lines(outcome, cited, summary, presentation)
            else:
                summary.add(outcome.tally)
                cited.append(json.dumps(outcome.cited).encode())
                (text,) = outcome.texts
                yield renumbered(text, outcome.id)
                for fault in outcome.faults:
                    yield _line("error", fault_entry(outcome.path, fault, presentation))
    yield _line("summary", summary_entry(summary))


def _corpus_lines(
    corpus: CorpusOutcome, cited: Records, summary: Summary, presentation: Presentation
) -> Iterator[str]:
    for document in corpus.documents:
        yield _line("document", document_entry(document))
    for place, (report, record) in enumerate(zip(corpus.reports, cited, strict=True)):
        if documents := corpus.documents_of(place):
            ids = [None if mention < 0 else documents[mention] for mention in json.loads(record)]
            yield _line("cited", {"report": report, "documents": ids})
    for finding in corpus.findings:
        summary.add_finding(finding)
        yield _line("finding", corpus_finding_entry(finding, corpus, presentation))


def _line(name: str, entry: Entry, **more: Iterable[Entry]) -> str:
    """An object that tells by `type` what it holds under the same name."""
    return encoded({"type": name, name: entry, **more}) + "\n"

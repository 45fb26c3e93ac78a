"""The rules over many reports, over what the database holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import groupby

from cchc_tui.bulk.records import finding_row
from cchc_tui.corpus import CorpusReview
from cchc_tui.model.facts import CorpusFinding, ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.model.suppressions import suppressed
from cchc_tui.output.lines import LineIndex
from cchc_tui.review import suppressions_of
from cchc_tui.store.records import CorpusFindingRow


def corpus_rows(
    facts: Iterator[ReportFacts], settings: Settings, text_of: Callable[[int], str]
) -> Iterator[CorpusFindingRow]:
    """What the rules accuse; `facts` are read at once, the texts of accused versions as needed."""
    return _rows(CorpusReview(facts, settings), text_of)


def _rows(review: CorpusReview, text_of: Callable[[int], str]) -> Iterator[CorpusFindingRow]:
    with closing(review):
        for report, findings in groupby(review.findings(), key=_report):
            text = text_of(int(report))
            lines, comments = LineIndex(text), suppressions_of(text)
            for finding in suppressed(findings, comments):
                yield CorpusFindingRow(int(report), finding_row(finding, lines))


def _report(finding: CorpusFinding) -> str:
    return finding.report

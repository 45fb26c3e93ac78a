"""The second job: many reports in, the documents they cite and what contradicts across them."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property

from cchc_tui.corpus_findings import Cited, findings_of_report
from cchc_tui.corpus_rules import CORPUS_RULES, Corpus, CorpusRule, Suspicion
from cchc_tui.data.registry import load_registry
from cchc_tui.matching.documents import legal_documents
from cchc_tui.matching.groups import Groups
from cchc_tui.model.facts import CorpusFinding, LegalDocument, Place, ReportFacts
from cchc_tui.model.settings import Settings
from cchc_tui.spool import MOST_IN_MEMORY, FactsSpool

Suspected = Mapping[int, list[tuple[CorpusRule, Suspicion]]]
"""suspicions by variant"""


def review_corpus(facts: Iterable[ReportFacts], settings: Settings) -> Iterator[CorpusFinding]:
    """What the rules over many reports accuse, report by report."""
    review = CorpusReview(facts, settings)
    try:
        yield from review.findings()
    finally:
        review.close()


class CorpusReview:
    """A corpus read once: its documents, which document each mention is, and the findings."""

    def __init__(
        self,
        facts: Iterable[ReportFacts],
        settings: Settings,
        most_in_memory: int = MOST_IN_MEMORY,
    ) -> None:
        self._settings = settings
        self._spool = FactsSpool(most_in_memory)
        self._groups = Groups()
        self._starts = [0]
        with _collector_paused():
            for report in facts:
                self.add(report)

    def add(self, report: ReportFacts) -> None:
        """Take in one more report; only before anything is asked."""
        with _collector_paused():
            self._groups.add(report)
        self._starts.append(len(self._groups.variant_of_mention))
        self._spool.append(report)

    @cached_property
    def corpus(self) -> Corpus:
        """What the rules see, once all reports are in."""
        with _collector_paused():
            self._groups.attach()
        return Corpus(self._groups, load_registry())

    @cached_property
    def documents(self) -> tuple[LegalDocument, ...]:
        """All documents, in the order in which they are first cited."""
        return tuple(document for _, document in self._legal_documents)

    @cached_property
    def _legal_documents(self) -> list[tuple[int, LegalDocument]]:
        return list(legal_documents(self._groups, self.corpus.registry))

    def document_ids(self, report: int) -> tuple[str, ...]:
        """The document of each mention of a report, by the report's place in the corpus."""
        ids = self._ids
        variants = self._groups.variants
        return tuple(ids[variants[index].document] for index in self._variants_of(report))

    def facts_at(self, report: int) -> ReportFacts:
        """The facts of a report by its place in the corpus; its mentions may be dropped."""
        return self._spool[report].facts

    @cached_property
    def _ids(self) -> Mapping[int, str]:
        return {index: document.id for index, document in self._legal_documents}

    def findings(self) -> Iterator[CorpusFinding]:
        """What the rules accuse, report by report in text order."""
        suspected = self._suspected()
        marked = bytearray(len(self._groups.variants))
        for index in suspected:
            marked[index] = 1
        for place in range(len(self._spool)):
            variants = self._variants_of(place)
            if any(map(marked.__getitem__, variants)):
                cited = Cited(self._spool[place], variants, self._groups)
                yield from findings_of_report(cited, suspected, self._place_of)

    def _suspected(self) -> Suspected:
        suspected: defaultdict[int, list[tuple[CorpusRule, Suspicion]]] = defaultdict(list)
        with _collector_paused():
            for rule in CORPUS_RULES:
                if self._settings.wants(rule.code):
                    for suspicion in rule.check(self.corpus):
                        suspected[suspicion.variant].append((rule, suspicion))
        return suspected

    def _variants_of(self, report: int) -> list[int]:
        start, end = self._starts[report : report + 2]
        return self._groups.variant_of_mention[start:end].tolist()

    def _place_of(self, variant: int) -> Place:
        """Where a variant is first cited."""
        first = self._groups.variants[variant]
        return Place(self._spool[first.report].facts.id, first.mention.start, first.mention.end)

    def close(self) -> None:
        """Remove what was kept on disk."""
        self._spool.close()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No search for cycles: millions of small values are built here and none forms one."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

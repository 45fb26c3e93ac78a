"""Suspicions about documents placed in the reports that cite them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cchc_tui.corpus_rules import CorpusRule, Suspicion
from cchc_tui.matching.groups import Groups
from cchc_tui.model.facts import CorpusFinding, Place, ReportFacts
from cchc_tui.model.fingerprints import fingerprint
from cchc_tui.model.spans import Span
from cchc_tui.spool import KeptReport


class Cited(NamedTuple):
    """One report and the variant of each of its mentions."""

    kept: KeptReport
    variants: Sequence[int]
    groups: Groups


def findings_of_report(
    cited: Cited,
    suspected: Mapping[int, Sequence[tuple[CorpusRule, Suspicion]]],
    place_of: Callable[[int], Place],
) -> Iterator[CorpusFinding]:
    """The findings of one report in text order: one a suspicion, at its first mention."""
    found = []
    for variant in dict.fromkeys(cited.variants):
        for rule, suspicion in suspected.get(variant, ()):
            spans = _accused(cited, suspicion)
            if spans and not _is_excused(cited, suspicion):
                found.append(_finding(cited.kept.facts, rule, suspicion, spans, place_of))
    found.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    return _with_fingerprints(cited.kept.facts, found)


def _accused(cited: Cited, suspicion: Suspicion) -> list[Span]:
    """Where the suspected variant stands in the report."""
    mentions = (
        cited.kept.mention(index)
        for index, variant in enumerate(cited.variants)
        if variant == suspicion.variant
    )
    return [
        mention.date_span
        if suspicion.at_date and mention.date_span
        else Span(mention.start, mention.end)
        for mention in mentions
        if not (suspicion.in_force_only and mention.past)
    ]


def _is_excused(cited: Cited, suspicion: Suspicion) -> bool:
    """Whether the report is too early, knows the successor, or is told by a rule of its own."""
    if suspicion.since is not None and not _speaks_from(cited.kept.facts, suspicion.since):
        return True
    if suspicion.told_together and suspicion.other in cited.variants:
        return True
    documents = {cited.groups.variants[index].document for index in cited.variants}
    return suspicion.unless_cited is not None and suspicion.unless_cited in documents


def _speaks_from(facts: ReportFacts, since: date) -> bool:
    return facts.day is not None and facts.day >= since


def _finding(
    facts: ReportFacts,
    rule: CorpusRule,
    suspicion: Suspicion,
    spans: Sequence[Span],
    place_of: Callable[[int], Place],
) -> CorpusFinding:
    first, *others = spans
    return CorpusFinding(
        rule.code,
        rule.severities[0],
        rule.finding_class,
        first.start,
        first.end,
        suspicion.message,
        suspicion.details,
        related=tuple(others),
        roles=tuple(("document", "", part) for part in suspicion.identity),
        report=facts.id,
        elsewhere=(place_of(suspicion.other),) if suspicion.other is not None else (),
    )


def _with_fingerprints(
    facts: ReportFacts, findings: Sequence[CorpusFinding]
) -> Iterator[CorpusFinding]:
    """The identity of a finding across versions: rule, unit and period, what is printed."""
    period = facts.period
    where = [facts.unit, period and [period.kind, period.year, period.ordinal]]
    seen: Counter[str] = Counter()
    for finding in findings:
        digest = fingerprint([finding.rule, where, finding.roles], seen)
        yield replace(finding, fingerprint=digest)

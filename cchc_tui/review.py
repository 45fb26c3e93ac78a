"""The main job: one report in, its review out. Pure: no I/O, no clock, no log."""

from __future__ import annotations

from dataclasses import replace

from cchc_tui.extract.citations import read_citations
from cchc_tui.extract.facts import Facts
from cchc_tui.extract.figures import read_figures
from cchc_tui.extract.indicators import name_indicators
from cchc_tui.extract.readings import read_numbers
from cchc_tui.extract.table_figures import read_tables
from cchc_tui.model.checks import Check, Verdict
from cchc_tui.model.figures import FigureKind, Satellite
from cchc_tui.model.findings import Finding
from cchc_tui.model.review import Coverage, Review, RuleFault, TraceLine
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.suppressions import Suppression, suppressed
from cchc_tui.rebase import rebased, rebased_suppressions
from cchc_tui.relations.candidate import Candidate, figure_indexes
from cchc_tui.relations.engine import find_relations
from cchc_tui.report import read_report
from cchc_tui.report.suppressions import read_suppressions
from cchc_tui.rules import COMMENTS, READING, Case
from cchc_tui.rules.fingerprints import with_fingerprints
from cchc_tui.rules.installed import run_installed
from cchc_tui.text.symbols import find_symbols
from cchc_tui.text.worktext import COMMENT_START, work_text


def review_report(source: SourceText, settings: Settings) -> Review:
    """Read, relate and judge one report."""
    work = work_text(source.text)
    report = read_report(work)
    symbols = tuple(find_symbols(work.text))
    readings = read_numbers(work, report, symbols)
    facts = read_figures(work, report, readings)
    grids = read_tables(facts)
    name_indicators(facts)
    relations = find_relations(facts, grids, settings.relations)
    citations = read_citations(work, report, symbols)
    case = Case(facts, relations.checks, citations, read_suppressions(work, report))
    found, faults = _findings(case, settings)
    findings = with_fingerprints(facts, sorted(found, key=_text_order))
    review = Review(
        source,
        report,
        tuple(readings),
        tuple(facts.figures),
        relations.checks,
        citations,
        tuple(suppressed(findings, case.suppressions)),
        coverage(facts, relations.checks),
        tuple(map(trace_line, relations.candidates)) if settings.trace else (),
        faults,
        case.suppressions,
    )
    return rebased(review, work)


def _findings(case: Case, settings: Settings) -> tuple[list[Finding], tuple[RuleFault, ...]]:
    """What the rules say, and then what is to be said of the comments that settle it."""
    rules = [rule for rule in READING if settings.wants(rule.code)]
    found = [finding for rule in rules for finding in rule.check(case)]
    others, faults = run_installed(settings.installed, case)
    found += others
    if case.suppressions and settings.wants(COMMENTS.code):
        ran = frozenset((*(rule.code for rule in rules), *(one.code for one in settings.installed)))
        found += COMMENTS.check(replace(case, found=tuple(found), ran=ran))
    return found, faults


def _text_order(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule


def suppressions_of(text: str) -> tuple[Suppression, ...]:
    """The comments to cchc of a text that is not reviewed; spans count in the text."""
    if COMMENT_START not in text:
        return ()
    work = work_text(text)
    return rebased_suppressions(read_suppressions(work, read_report(work)), work, text)


def review_citations(source: SourceText) -> Review:
    """Header and citations only: all that a list of documents needs of a report."""
    work = work_text(source.text)
    report = read_report(work)
    citations = read_citations(work, report)
    return rebased(Review(source, report, (), (), (), citations, (), Coverage()), work)


def trace_line(candidate: Candidate) -> TraceLine:
    """One candidate as `--trace` prints it."""
    terms = " ".join(f"{term}{weight:+d}" for term, weight in candidate.evidence.items())
    return TraceLine(
        candidate.start,
        candidate.end,
        f"{candidate.kind.value}/{candidate.channel}",
        candidate.verdict.value,
        f"{candidate.score}: {terms}",
        _reading(candidate),
        candidate.fate,
    )


def _reading(candidate: Candidate) -> str:
    """The reading that was taken of those tried, and its numbers."""
    others = [name for name in dict.fromkeys(candidate.tried) if name != candidate.reading]
    tried = f" ({len(candidate.tried)} tried; also {', '.join(others)})" if others else ""
    return f"{candidate.reading}{tried} {_numbers(candidate)}".strip()


def _numbers(candidate: Candidate) -> str:
    return ", ".join(
        f"{operand.role.value} {operand.text or operand.value}" for operand in candidate.operands
    )


def coverage(facts: Facts, checks: tuple[Check, ...]) -> Coverage:
    """How many figures a judged check uses, percents without a base, checks by verdict."""
    used = {index for check in checks for index in figure_indexes(check.operands)}
    unpaired = sum(
        1
        for figure in facts.figures
        if figure.kind is FigureKind.PERCENT
        and figure.satellite is Satellite.PERCENT
        and figure.index not in used
    )
    counts = dict.fromkeys(Verdict, 0)
    for check in checks:
        counts[check.verdict] += 1
    return Coverage(
        len(facts.figures), len(used), unpaired, len(checks),
        *(counts[verdict] for verdict in Verdict),
    )  # fmt: skip

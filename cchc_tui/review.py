"""The main job: one report in, its review out. Pure: no I/O, no clock, no log."""

from __future__ import annotations

from cchc_tui.extract.facts import Facts
from cchc_tui.extract.figures import read_figures
from cchc_tui.extract.readings import read_numbers
from cchc_tui.extract.table_figures import read_tables
from cchc_tui.model.checks import Check, Verdict
from cchc_tui.model.figures import FigureKind, Satellite
from cchc_tui.model.review import Coverage, Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.relations.candidate import figure_indexes
from cchc_tui.relations.engine import find_relations
from cchc_tui.report import read_report
from cchc_tui.rules import RULES, Case
from cchc_tui.text.worktext import work_text


def review_report(source: SourceText, settings: Settings) -> Review:
    """Read, relate and judge one report."""
    work = work_text(source.text)
    report = read_report(work)
    readings = read_numbers(work, report)
    facts = read_figures(work, report, readings)
    grids = read_tables(facts)
    relations = find_relations(facts, grids)
    case = Case(facts, relations.checks)
    findings = sorted(
        (finding for rule in RULES for finding in rule.check(case)),
        key=lambda finding: (finding.start, finding.end, finding.rule),
    )
    return Review(
        source,
        report,
        tuple(readings),
        tuple(facts.figures),
        relations.checks,
        (),
        tuple(findings),
        coverage(facts, relations.checks),
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
    counts = {verdict: 0 for verdict in Verdict}
    for check in checks:
        counts[check.verdict] += 1
    return Coverage(
        len(facts.figures), len(used), unpaired, len(checks),
        *(counts[verdict] for verdict in Verdict),
    )  # fmt: skip

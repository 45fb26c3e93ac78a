"""The run of `cchc check`: files to reviews to the chosen format."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace

from cchc_tui import __version__
from cchc_tui.cli.console import Console, terminal_columns, wants_colour
from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.installed_rules import declared_rules, usable_rules
from cchc_tui.cli.output_file import data_stream
from cchc_tui.cli.passage import collect_garbage_again, reviews_of
from cchc_tui.cli.request import CheckRequest, View
from cchc_tui.cli.rule_names import rule_slugs
from cchc_tui.cli.selection import check_codes
from cchc_tui.model.errors import RuleError
from cchc_tui.model.review import Review
from cchc_tui.output.colours import ANSI, PLAIN
from cchc_tui.output.formats import format_named
from cchc_tui.output.outcomes import Format, Outcome
from cchc_tui.output.presentation import DEFAULT_COLUMNS, Presentation
from cchc_tui.output.statistics import count_line, coverage_lines
from cchc_tui.output.summary import Summary
from cchc_tui.review import review_report
from cchc_tui.rules import Rule


def run_check(request: CheckRequest, console: Console) -> ExitCode:
    """Review every path, write the format, tell the summary, and say how it went."""
    collect_garbage_again()
    codes = [*rule_slugs(), *(rule.code for rule in declared_rules())]
    check_codes("--select", request.settings.select, codes)
    check_codes("--ignore", request.settings.ignore, codes)
    others = usable_rules(request.settings)
    for _, trouble in others.troubles:
        console.complain(trouble)
    request = request._replace(settings=replace(request.settings, installed=others.declared))
    summary = Summary(faults=len(others.troubles))
    outcomes = _with_corpus(_reviews(request, console), request)
    with data_stream(request.output) as stream:
        presentation = _presentation(request, console, others.rules)
        for chunk in _format(request)(outcomes, summary, presentation):
            stream.write(chunk)
        stream.flush()
    if not request.quiet and request.view is View.FINDINGS:
        _tell_summary(summary, console)
    return _exit_code(request, summary)


def _tell_summary(summary: Summary, console: Console) -> None:
    console.narrate(count_line(summary))
    if summary.reports:
        for line in coverage_lines(summary):
            console.narrate(line)


def _exit_code(request: CheckRequest, summary: Summary) -> ExitCode:
    if summary.unreadable or summary.faults:
        return ExitCode.TROUBLE
    judging = request.view in (View.FINDINGS, View.STATISTICS)
    if judging and summary.reaches(request.settings.fail_on):
        return ExitCode.FINDINGS
    return ExitCode.OK


def _presentation(request: CheckRequest, console: Console, others: Iterable[Rule]) -> Presentation:
    to_terminal = request.output is None and sys.stdout.isatty()
    return Presentation(
        translate=console.translate,
        version=__version__,
        slugs=rule_slugs(others),
        palette=ANSI if to_terminal and wants_colour(os.environ) else PLAIN,
        columns=terminal_columns() if to_terminal else DEFAULT_COLUMNS,
        all_checks=request.all_checks,
    )


def _format(request: CheckRequest) -> Format:
    if request.view is View.TRACE or request.view is View.NUMBERS:
        from cchc_tui.output.inspection import inspection

        return inspection(numbers=request.view is View.NUMBERS, at=request.at)
    if request.view is View.STATISTICS and request.format_name != "json":
        return format_named("statistics")
    return format_named(request.format_name)


def _with_corpus(outcomes: Iterator[Outcome], request: CheckRequest) -> Iterator[Outcome]:
    """The outcomes and, after the last, what the reports say of each other."""
    if request.view not in (View.FINDINGS, View.STATISTICS):
        yield from outcomes
        return
    with closing(CorpusReading(request.settings)) as reading:
        for outcome in outcomes:
            yield outcome
            if isinstance(outcome, Review):
                reading.add(outcome)
        corpus = reading.outcome()
        if corpus is not None:
            yield corpus


def _reviews(request: CheckRequest, console: Console) -> Iterator[Outcome]:
    for outcome in reviews_of(
        request.paths,
        lambda source: review_report(source, request.settings),
        console,
        request.quiet,
    ):
        if isinstance(outcome, Review):
            for fault in outcome.faults:
                console.complain(RuleError(fault.message, fault.hint), outcome.source.path)
        yield outcome

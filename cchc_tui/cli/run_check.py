"""The run of `cchc check`: files to reviews to the chosen format."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace

from cchc_tui import __version__
from cchc_tui.cli.console import Console, terminal_columns, wants_colour
from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.installed_rules import declared_rules, usable_rules
from cchc_tui.cli.output_file import data_stream
from cchc_tui.cli.passage import collect_garbage_again, parts_of
from cchc_tui.cli.report_parts import Checking
from cchc_tui.cli.request import CheckRequest, View
from cchc_tui.cli.rule_names import rule_slugs
from cchc_tui.cli.selection import check_codes
from cchc_tui.model.errors import RuleError
from cchc_tui.output.colours import ANSI, PLAIN
from cchc_tui.output.formats import format_named
from cchc_tui.output.outcomes import Format, Outcome, ReportPart, Unreadable
from cchc_tui.output.presentation import DEFAULT_COLUMNS, Presentation
from cchc_tui.output.statistics import count_line, coverage_lines
from cchc_tui.output.summary import Summary
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
    presentation, chosen = _presentation(request, console, others.rules), _format(request)
    with ExitStack() as stack:
        stream = stack.enter_context(data_stream(request.output))
        reading = stack.enter_context(closing(CorpusReading(request.settings)))
        parts = stack.enter_context(closing(_parts(request, chosen, presentation, console)))
        for chunk in chosen.write(_with_corpus(parts, reading), summary, presentation):
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
    if request.view is View.STATISTICS and request.format_name not in ("json", "jsonl"):
        return format_named("statistics")
    return format_named(request.format_name)


def _parts(
    request: CheckRequest, chosen: Format, presentation: Presentation, console: Console
) -> Generator[ReportPart | Unreadable, None, None]:
    """The reports in order, each as the format wants it; rules that failed are told at once."""
    with_facts = request.view in (View.FINDINGS, View.STATISTICS)
    checking = Checking(request.settings, chosen.texts_of, presentation, with_facts)
    found = parts_of(request.paths, checking, console, quiet=request.quiet, jobs=request.jobs)
    with closing(found) as parts:
        for part in parts:
            if isinstance(part, ReportPart):
                for fault in part.faults:
                    console.complain(RuleError(fault.message, fault.hint), part.path)
            yield part


def _with_corpus(
    parts: Iterator[ReportPart | Unreadable], reading: CorpusReading
) -> Iterator[Outcome]:
    """The reports and, after the last, what they say of each other."""
    for part in parts:
        yield part
        if isinstance(part, ReportPart):
            reading.add(part)
    corpus = reading.outcome()
    if corpus is not None:
        yield corpus

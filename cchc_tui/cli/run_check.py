"""The run of `cchc check`: files to reviews to the chosen format."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace

from cchc_tui import __version__
from cchc_tui.cli.baseline import Ledger
from cchc_tui.cli.console import Console, terminal_columns, wants_colour
from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.output_file import data_stream
from cchc_tui.cli.passage import collect_garbage_again
from cchc_tui.cli.report_parts import Checking
from cchc_tui.cli.reports_of_run import Parts, reports_of_run
from cchc_tui.cli.request import CheckRequest, View
from cchc_tui.cli.rule_names import rule_slugs
from cchc_tui.cli.run_rules import rules_of_run
from cchc_tui.cli.telling import Telling
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.colours import ANSI, PLAIN
from cchc_tui.output.coverage import coverage_lines
from cchc_tui.output.formats import EXPLAINING, format_named
from cchc_tui.output.outcomes import Format, Outcome, ReportPart
from cchc_tui.output.presentation import DEFAULT_COLUMNS, Presentation, RuleText
from cchc_tui.output.statistics import aside_lines, count_line
from cchc_tui.output.summary import Summary
from cchc_tui.rules import Rule


def run_check(request: CheckRequest, console: Console) -> ExitCode:
    """Review every path, write the format, tell the summary, and say how it went."""
    collect_garbage_again()
    others = rules_of_run(request.settings, console, "--select", "--ignore")
    request = request._replace(settings=replace(request.settings, installed=others.declared))
    summary = Summary(faults=len(others.troubles))
    ledger = _ledger(request)
    presentation, chosen = _presentation(request, console, others.rules), _format(request)
    with ExitStack() as stack:
        stream = stack.enter_context(data_stream(request.output))
        with_facts = request.view in (View.FINDINGS, View.STATISTICS)
        checking = Checking(request.settings, chosen.texts_of, presentation, with_facts)
        telling = Telling(console, request.quiet)
        reports = reports_of_run(request, checking, telling, stack, ledger.known_in)
        reading = stack.enter_context(closing(CorpusReading(request.settings, reports.text_of)))
        outcomes = _with_corpus(reports.parts, reading, ledger)
        for chunk in chosen.write(outcomes, summary, presentation):
            stream.write(chunk)
        stream.flush()
    if not request.quiet and request.view is View.FINDINGS:
        _tell_summary(summary, console)
        if summary.stale and not request.paths:
            console.narrate(_stale_line(summary))
    if ledger.keeps:
        from cchc_tui.cli.baseline_run import settle_baseline

        settle_baseline(request, ledger, telling)
    return _exit_code(request, summary)


def _ledger(request: CheckRequest) -> Ledger:
    """What is known from before; most runs have no baseline and start without the rest of it."""
    if request.baseline is None:
        return Ledger(None, keeps=request.written_baseline is not None)
    from cchc_tui.cli.baseline_file import read_baseline

    return Ledger(read_baseline(request.baseline), keeps=True)


def _tell_summary(summary: Summary, console: Console) -> None:
    console.narrate(count_line(summary))
    for line in aside_lines(summary):
        console.narrate(line)
    if summary.reports:
        for line in coverage_lines(summary.coverage):
            console.narrate(line)


def _stale_line(summary: Summary) -> Message:
    """Only said of all reports together: some findings need the other reports."""
    values = {"stale": str(summary.stale)}
    return Message(N_("Decisions about findings that are no longer there: {stale}."), values)


def _exit_code(request: CheckRequest, summary: Summary) -> ExitCode:
    if summary.unreadable or summary.faults:
        return ExitCode.TROUBLE
    judging = request.view in (View.FINDINGS, View.STATISTICS)
    if request.written_baseline is not None:
        # All that was found is known now.
        return ExitCode.OK
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
        rules=_rule_texts(request, console, others),
    )


def _rule_texts(
    request: CheckRequest, console: Console, others: Iterable[Rule]
) -> tuple[RuleText, ...]:
    if request.format_name not in EXPLAINING:
        return ()
    from cchc_tui.export.rule_texts import rule_texts

    return rule_texts(console.lang, others)


def _format(request: CheckRequest) -> Format:
    if request.view is View.TRACE or request.view is View.NUMBERS:
        from cchc_tui.output.inspection import inspection

        return inspection(numbers=request.view is View.NUMBERS, at=request.at)
    if request.view is View.STATISTICS and request.format_name not in ("json", "jsonl"):
        return format_named("statistics")
    return format_named(request.format_name)


def _with_corpus(parts: Parts, reading: CorpusReading, ledger: Ledger) -> Iterator[Outcome]:
    """The reports and, after the last, what they say of each other."""
    for part in parts:
        yield part
        if isinstance(part, ReportPart):
            reading.add(part)
            ledger.add(part)
    corpus = reading.outcome()
    if corpus is not None:
        yield ledger.recorded(corpus)

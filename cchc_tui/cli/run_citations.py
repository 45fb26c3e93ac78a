"""The run of `cchc citations`: files to a corpus to the rows that were asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from typing import NamedTuple

from cchc_tui import __version__
from cchc_tui.bulk.cited import document_rows, near_rows
from cchc_tui.cli.cited_mentions import mention_rows
from cchc_tui.cli.config import choice, exclusive
from cchc_tui.cli.console import Console, wants_colour
from cchc_tui.cli.corpus_reading import CorpusReading
from cchc_tui.cli.exits import ExitCode
from cchc_tui.cli.output_file import data_stream
from cchc_tui.cli.passage import collect_garbage_again, parts_of
from cchc_tui.cli.report_parts import cited_part
from cchc_tui.cli.telling import Telling
from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.settings import Settings
from cchc_tui.output.citation_formats import FORMAT_NAMES, citation_format
from cchc_tui.output.citation_rows import CitationList, DocumentRow
from cchc_tui.output.colours import ANSI, PLAIN
from cchc_tui.output.outcomes import ReportPart
from cchc_tui.output.presentation import Presentation


class CitationsRequest(NamedTuple):
    """One run of `cchc citations`."""

    paths: Sequence[str]
    document: str | None
    near: bool
    format_name: str
    output: str | None
    quiet: bool

    def checked(self) -> CitationsRequest:
        """The request itself, if its options go together."""
        choice("--format", self.format_name, FORMAT_NAMES)
        if self.near and self.document is not None:
            raise exclusive("--near", "--document")
        return self


def run_citations(request: CitationsRequest, console: Console) -> ExitCode:
    """Read every path, write what was asked for, tell the summary, and say how it went."""
    collect_garbage_again()
    unreadable = 0
    with closing(CorpusReading(Settings())) as reading:
        for outcome in parts_of(request.paths, cited_part, Telling(console, request.quiet)):
            if isinstance(outcome, ReportPart):
                reading.add(outcome)
            else:
                unreadable += 1
        reading.complete()
        rows = document_rows(reading.review, len(reading.reports))
        found = _asked_for(request, rows, reading)
        with data_stream(request.output) as stream:
            for chunk in citation_format(request.format_name)(
                found, _presentation(request, console)
            ):
                stream.write(chunk)
            stream.flush()
    if not request.quiet:
        console.narrate(_summary(rows, len(reading.reports)))
    return ExitCode.TROUBLE if unreadable else ExitCode.OK


def _asked_for(
    request: CitationsRequest, rows: list[DocumentRow], reading: CorpusReading
) -> CitationList:
    reports = [(report.id, report.path) for report in reading.reports.values()]
    if request.near:
        return CitationList(reports, (), near=near_rows(reading.review, reading.reports.at))
    if request.document is None:
        return CitationList(reports, rows)
    wanted = _named(request.document, rows)
    return CitationList(reports, wanted, list(mention_rows(reading, wanted)))


def _named(name: str, rows: list[DocumentRow]) -> list[DocumentRow]:
    """The documents of a row or of a number; several units may have the same number."""
    if name.isdecimal():
        found = [row for row in rows if row.row == int(name)]
    else:
        folded = name.casefold()
        found = [row for row in rows if row.document.canonical.casefold() == folded]
    if not found:
        values = {"name": name, "count": str(len(rows))}
        raise ConfigError(Message(N_("no document {name} among the {count} cited"), values))
    return found


def _presentation(request: CitationsRequest, console: Console) -> Presentation:
    to_terminal = request.output is None and sys.stdout.isatty()
    return Presentation(
        translate=console.translate,
        version=__version__,
        slugs={},
        palette=ANSI if to_terminal and wants_colour(os.environ) else PLAIN,
    )


def _summary(rows: list[DocumentRow], reports: int) -> Message:
    values = {
        "reports": str(reports),
        "documents": str(len(rows)),
        "mentions": str(sum(row.document.mentions for row in rows)),
        "known": str(sum(1 for row in rows if row.document.registry is not None)),
    }
    template = N_(
        "Reports: {reports}. Documents: {documents}, mentions: {mentions};"
        " in the registry: {known}, the others not verified."
    )
    return Message(template, values)

"""An export from an open database to a file, or its first lines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from itertools import chain, islice
from typing import IO

from cchc_tui.export.context import Context, context_of
from cchc_tui.export.formats import ExportFormat, Reports, export_format
from cchc_tui.export.reading import Progress, Reading, Tell
from cchc_tui.export.request import ExportRequest, Written
from cchc_tui.export.target import Sources, own_path
from cchc_tui.output.display import visible
from cchc_tui.output.whole_file import whole_bytes, whole_text
from cchc_tui.store.store import Store


def no_progress(progress: Progress) -> None:
    """Nobody watches."""


def export(store: Store, request: ExportRequest, tell: Tell = no_progress) -> Written:
    """Write the file of a request, or into its folder a file a report.

    Raises CchcError, and then an older file is still there. `tell` hears of every report and may
    raise to stop.
    """
    chosen = export_format(request.format_name, request.path)
    context = context_of(request)
    reading = Reading(store, request, tell)
    sources = Sources(store)
    with closing(iter(reading)) as reports:
        if os.path.isdir(request.path):
            for report in reports:
                path = own_path(request.path, report, chosen.suffixes[0])
                sources.refuse(path)
                _write_file(chosen, context, iter((report,)), path)
        else:
            sources.refuse(request.path)
            _write_file(chosen, context, reports, request.path)
    return _written(request, reading)


def export_text(
    store: Store, request: ExportRequest, stream: IO[str], tell: Tell = no_progress
) -> Written:
    """The same to an open stream; only of a text format."""
    chosen = export_format(request.format_name, None)
    reading = Reading(store, request, tell)
    with closing(iter(reading)) as reports:
        _write_texts(chosen, context_of(request), reports, stream)
    return _written(request, reading)


def preview(store: Store, request: ExportRequest, lines: int) -> str:
    """The first lines of a text format; of another what is in it, as markdown."""
    chosen = export_format(request.format_name, request.path)
    if not chosen.is_text:
        chosen = export_format("md", None)
    reading, context = Reading(store, request, no_progress), context_of(request)
    with closing(iter(reading)) as reports:
        shown = _lines(chosen.texts()(reports, context))
        return "\n".join(visible(line) for line in islice(shown, lines))


def _write_file(chosen: ExportFormat, context: Context, reports: Reports, path: str) -> None:
    if chosen.is_text:
        with whole_text(path) as stream:
            _write_texts(chosen, context, reports, stream)
    else:
        with whole_bytes(path) as file:
            chosen.writer()(reports, context, file)


def _write_texts(chosen: ExportFormat, context: Context, reports: Reports, stream: IO[str]) -> None:
    # What is wrong with the request is told before anything is written.
    rest = iter(reports)
    first = list(islice(rest, 1))
    for text in chosen.texts()(chain(first, rest), context):
        stream.write(text)


def _written(request: ExportRequest, reading: Reading) -> Written:
    return Written(
        request.path, reading.reports, reading.findings, reading.looked_at, reading.outdated
    )


def _lines(texts: Iterator[str]) -> Iterator[str]:
    """Lines out of chunks, no more chunks than are needed."""
    held = ""
    for text in texts:
        *whole, held = (held + text).split("\n")
        yield from whole
    if held:
        yield held

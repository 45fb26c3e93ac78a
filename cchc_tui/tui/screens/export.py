"""The Export screen: format, findings, reports and file are chosen, with a preview below."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.message import Message as Event
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Label
from textual.worker import Worker, get_current_worker

from cchc_tui.export.reading import Progress
from cchc_tui.export.request import Written
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.exporting import (
    Chosen,
    ReportChoice,
    default_name,
    first_lines,
    with_suffix,
    write,
)
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.header import bar
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.screens.details import LANGUAGE
from cchc_tui.tui.screens.export_choices import Choices, Line
from cchc_tui.tui.screens.overwrite import OverwriteQuestion
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.speech import say, translate_of

_PREVIEW_LINES = 200
_REST = 0.15
"""seconds without a change before the preview follows"""


class Stopped(Exception):
    """The reviewer stopped the export."""


class ExportScreen(Page):
    """The file is written in a thread with a store of its own; esc stops it."""

    DEFAULT_CSS = """
    ExportScreen Label { height: 1; padding: 0 1; }
    ExportScreen #choices { height: 3; margin: 1 0 0 0; }
    ExportScreen #preview { height: 1fr; }
    """
    SCOPE = Scope.EXPORT
    NAME = N_("Export")
    ABOUT = N_(
        "Choose with the arrow keys what leaves and in which form, write where to, then press"
        " {key:export.start}. A folder as the place gives a file for each report. The file appears"
        " only when it is whole."
    )
    LABELS: ClassVar[dict[str, str]] = {"list.choose": N_("Change")}
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.EXPORT)

    class Came(Event):
        """The thread has come further."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class Ended(Event):
        """The thread is done: a file, an error, or neither where it was stopped."""

        def __init__(self, written: Written | None, error: CchcError | None = None) -> None:
            super().__init__()
            self.written = written
            self.error = error

    class Previewed(Event):
        """How the file would begin."""

        def __init__(self, lines: Sequence[str]) -> None:
            super().__init__()
            self.lines = lines

    def __init__(self, reports: Sequence[ReportChoice]) -> None:
        super().__init__()
        self._choices = Choices(reports)
        self._worker: Worker[None] | None = None
        self._resting: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """The choices, the file, how far it is, how the file begins."""
        yield RowList((Column("", 16), Column("", 5), Column("")), heads=False, id="choices")
        yield Label(say(self, N_("File:")), markup=False)
        yield Field(self._default(), placeholder=say(self, N_("File or folder")), id="file")
        yield Label("", id="state", markup=False)
        yield RowList((Column(say(self, N_("Preview"))),), id="preview")

    def on_mount(self) -> None:
        """Stand on the format."""
        self.choices.focus()
        self._show_choices()
        self._state(say(self, _FOLDER_OF, folder=visible(working_folder())))
        self._preview()

    @property
    def choices(self) -> RowList:
        """The lines to choose on."""
        return self.query_one("#choices", RowList)

    @property
    def file(self) -> Field:
        """Where it goes."""
        return self.query_one("#file", Field)

    def _state(self, words: str) -> None:
        self.query_one("#state", Label).update(words)

    # Choosing

    def _chosen(self) -> Chosen:
        path = os.path.expanduser(self.file.words)
        return self._choices.chosen(path, say(self, LANGUAGE))

    def _default(self) -> str:
        chosen = self._choices.chosen("", "")
        return default_name(chosen.reports, chosen.format, datetime.now().date())

    def _show_choices(self) -> None:
        translate = translate_of(self)
        cursor = self.choices.cursor
        self.choices.show(len(Line), lambda line: self._choices.cells(line, translate), cursor)

    def action_change(self, step: int) -> None:
        """Change the line under the cursor; the name of the file follows."""
        if self._worker is not None:
            self.session_app.tell(_BUSY)
            return
        line, is_default = self.choices.cursor, self.file.words == self._default()
        self._choices.change(line, step)
        if is_default:
            self.file.value = self._default()
        elif line == Line.FORMAT:
            self.file.value = with_suffix(self.file.words, self._chosen().format)
        self._show_choices()
        self._preview_soon()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter and a double click change a line too."""
        if event.rows.id == "choices":
            self.action_change(1)

    def on_field_left(self, event: Field.Left) -> None:
        """From the file to the preview."""
        self.query_one("#preview", RowList).focus()

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Enter in the file writes it."""
        self.action_start()

    # The preview

    def _preview_soon(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self._preview)

    def _preview(self) -> None:
        self._read_preview(self._chosen())

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def _read_preview(self, chosen: Chosen) -> None:
        """Read the beginning in a thread; only the last one asked for is shown."""
        worker, session = get_current_worker(), self.session_app.session
        try:
            lines = first_lines(session.database, chosen, session.settings, _PREVIEW_LINES)
        except CchcError as error:
            lines = [self.session_app.error_line(error)]
        if not worker.is_cancelled:
            self.post_message(self.Previewed(lines))

    def on_export_screen_previewed(self, event: Previewed) -> None:
        """Show how the file would begin."""
        lines = event.lines
        self.query_one("#preview", RowList).show(len(lines), lambda index: (visible(lines[index]),))

    # Writing

    def action_start(self) -> None:
        """Write the file; what is there already is asked about."""
        chosen = self._chosen()
        if self._worker is not None:
            self.session_app.tell(_BUSY)
        elif not chosen.path:
            self.session_app.tell(N_("Write the name of a file first."))
        elif _would_cover(chosen.path):
            question = OverwriteQuestion(chosen.path, is_folder=os.path.isdir(chosen.path))
            self.app.push_screen(question, lambda agreed: self._begin(chosen) if agreed else None)
        else:
            self._begin(chosen)

    def _begin(self, chosen: Chosen) -> None:
        self._state(say(self, N_("Writing {path} …"), path=visible(chosen.path)))
        self._worker = self._write(chosen)

    @work(thread=True, group="writing", exit_on_error=False)
    def _write(self, chosen: Chosen) -> None:
        """Write in a thread, with a store of its own."""
        worker, session = get_current_worker(), self.session_app.session

        def tell(progress: Progress) -> None:
            if worker.is_cancelled:
                raise Stopped
            if progress.done % max(1, progress.total // 100) == 0:
                self.post_message(self.Came(progress))

        try:
            self.post_message(self.Ended(write(session.database, chosen, session.settings, tell)))
        except Stopped:
            self.post_message(self.Ended(None))
        except CchcError as error:
            self.post_message(self.Ended(None, error))

    def on_export_screen_came(self, event: Came) -> None:
        """Show how far it is."""
        if self._worker is not None and not self._worker.is_cancelled:
            done, total = event.progress
            words = say(self, N_("{done} of {total} reports"), done=str(done), total=str(total))
            self._state(f"{words} {bar(done, total, 20)}")

    def on_export_screen_ended(self, event: Ended) -> None:
        """Tell what came of it; a failure leaves an older file as it was."""
        self._worker = None
        if event.error is not None:
            self._state("")
            self.session_app.complain(event.error)
        elif event.written is None:
            self._state(say(self, N_("Stopped; no file is left half written.")))
        else:
            self._tell_written(event.written)

    def _tell_written(self, written: Written) -> None:
        path = visible(os.path.abspath(written.path))
        values = {"path": path, "count": str(written.findings), "reports": str(written.reports)}
        self._state(say(self, _WRITTEN if written.findings else _EMPTY, **values))

    def step_back(self) -> bool:
        """Stop writing; else from the file to the choices; else leave."""
        if self._worker is not None:
            self._worker.cancel()
            self._state(say(self, N_("Stopping …")))
            return True
        if not self.choices.has_focus:
            self.choices.focus()
            return True
        return False


def working_folder() -> str:
    """Where a file without a folder goes."""
    return os.getcwd()


def _would_cover(path: str) -> bool:
    """Whether something is there that would be written over."""
    if not os.path.isdir(path):
        return os.path.exists(path)
    try:
        with os.scandir(path) as entries:
            return any(entry.is_file() for entry in entries)
    except OSError:
        # Writing will tell what is wrong with it.
        return False


_BUSY = N_("A file is being written; {key:app.back} stops.")
_FOLDER_OF = N_("In the folder {folder}, unless another is named.")
_WRITTEN = N_("Written: {path}, findings {count} in {reports} reports.")
_EMPTY = N_("Written: {path}, but there is no such finding in what was chosen.")

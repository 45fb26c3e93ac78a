"""Adding reports: a path is chosen, then what came of each file is shown."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import ClassVar, cast

from textual import work
from textual.binding import BindingType
from textual.message import Message as Event
from textual.worker import get_current_worker

from cchc_tui.bulk.pool import usable_cores
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.session.adding import add_files
from cchc_tui.session.steps import Step
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.header import bar
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.rows.row_list import RowList
from cchc_tui.tui.screens.adding_choosing import AddingChoosing
from cchc_tui.tui.screens.adding_log import AddingLog, LogLine
from cchc_tui.tui.speech import say, translate_of


class AddingScreen(AddingChoosing):
    """First a path is chosen, then files are read in a thread; esc stops and keeps what is done."""

    DEFAULT_CSS = """
    AddingScreen Label { height: 1; padding: 0 1; }
    """
    SCOPE = Scope.ADDING
    NAME = N_("Adding reports")
    ABOUT = N_(
        "Write a path, or choose one from the list: {key:list.choose} looks into a folder and adds"
        " a file. {key:adding.start} adds all that the field names: a file, a folder with"
        " everything in it, or a pattern. While files are read, {key:app.back} stops; what was"
        " read is kept."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.ADDING)

    class Stepped(Event):
        """The thread has come a step further."""

        def __init__(self, step: Step) -> None:
            super().__init__()
            self.step = step

    class Ended(Event):
        """The thread is done; `error` is what ended it."""

        def __init__(self, stopped: bool, error: CchcError | None = None) -> None:
            super().__init__()
            self.stopped = stopped
            self.error = error

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Look into a folder, add a file, open a report that was added."""
        if event.rows.id == "offers":
            self._choose(self._offers[event.index])
        elif self.record is not None:
            self._open(self.record.lines[event.index])

    def _open(self, line: LogLine) -> None:
        if line.report is not None and self.worker is None:
            self.session_app.pop_screen()
            cast(Navigating, self.app).open_report(Opening(line.report))

    def begin(self, paths: Sequence[str]) -> None:
        self.record = AddingLog(translate_of(self))
        self.list_of("#offers").display = False
        self.path.display = False
        log = self.list_of("#log")
        log.display = True
        log.focus()
        self.tell_state(say(self, N_("Looking for files …")))
        self.worker = self._read(tuple(paths))

    @work(thread=True, exit_on_error=False)
    def _read(self, paths: tuple[str, ...]) -> None:
        """Add in a thread, with a store of its own; every file is saved before it is told."""
        worker, session = get_current_worker(), self.session_app.session
        jobs = min(_MOST_JOBS, usable_cores())
        try:
            with closing(add_files(session.database, paths, session.settings, jobs)) as steps:
                for step in steps:
                    self.post_message(self.Stepped(step))
                    if worker.is_cancelled:
                        break
        except CchcError as error:
            self.post_message(self.Ended(worker.is_cancelled, error))
        else:
            self.post_message(self.Ended(worker.is_cancelled))

    def on_adding_screen_stepped(self, event: Stepped) -> None:
        """Show a step."""
        assert self.record is not None
        self.record.take(event.step)
        self._show_log()
        if self.record.total is not None and self.worker is not None:
            values = {"done": str(self.record.done), "total": str(self.record.total)}
            words = say(self, N_("{done} of {total} files"), **values)
            blocks = bar(self.record.done, self.record.total, 20)
            self.tell_state(f"{words} {blocks}  {self.record.summary()}")

    def _show_log(self) -> None:
        assert self.record is not None
        lines = self.record.lines
        rows = self.list_of("#log")
        rows.show(len(lines), lambda index: lines[index][:3], len(lines) - 1)

    def on_adding_screen_ended(self, event: Ended) -> None:
        """Tell what came of it, or go on to what was asked for."""
        assert self.record is not None
        self.worker = None
        app = cast(Navigating, self.app)
        with app.guarded():
            app.take_others()
        if event.error is not None:
            app.trouble(event.error)
        words = N_("Stopped; what was read is kept. {summary}") if event.stopped else _DONE
        self.tell_state(say(self, words, summary=self.record.summary()))
        self._show_failures_first()
        if event.error is None and not event.stopped and not self.record.counts["failed"]:
            self._go_on()

    def _show_failures_first(self) -> None:
        """What failed is what a reader has to act on."""
        assert self.record is not None
        self.record.lines.sort(key=lambda line: line.mark != "✗")
        self._show_log()
        self.list_of("#log").move_to(0)

    def _go_on(self) -> None:
        """After files that were named on the command line: open them."""
        then, self._then = self._then, None
        if then is not None:
            self.session_app.pop_screen()
            then()

    def step_back(self) -> bool:
        """Stop reading; else from the list to the path; else leave."""
        if self.worker is not None:
            self.worker.cancel()
            self.tell_state(say(self, N_("Stopping after the file that is being read …")))
            return True
        if self.record is None and self.path.value and not self.path.has_focus:
            self.path.focus()
            return True
        if self._then is not None:
            self._go_on()
            return True
        return False


_MOST_JOBS = 4
_DONE = N_("Done. {summary}")

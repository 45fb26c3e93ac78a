"""Adding reports: a path to write with what the folder offers, then what came of each file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from os.path import expanduser
from typing import ClassVar, cast

from textual import work
from textual.binding import BindingType
from textual.message import Message as Event
from textual.widget import Widget
from textual.widgets import Label
from textual.worker import Worker, get_current_worker

from cchc_tui.bulk.pool import usable_cores
from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.session.adding import add_files
from cchc_tui.session.steps import Step
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.header import bar
from cchc_tui.tui.navigation import Navigating
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.screens.adding_log import PATH_COLUMNS, AddingLog, LogLine
from cchc_tui.tui.screens.folder import Offer, offers
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.speech import say, translate_of

_MOST_JOBS = 4


class AddingScreen(Page):
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

    def __init__(self, paths: Sequence[str] = (), then: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._then = then
        self._offers: list[Offer] = []
        self._log: AddingLog | None = None
        self._worker: Worker[None] | None = None

    def body(self) -> Iterable[Widget]:
        """The path, how far it is, and a list of offers or of what was done."""
        yield Field(placeholder=say(self, N_("Path of a file or folder")), id="path")
        yield Label("", id="state", markup=False)
        yield RowList((Column(""),), heads=False, id="offers")
        yield RowList(_columns(self), id="log")

    def on_mount(self) -> None:
        """Offer the current folder, or begin with the paths that were given."""
        self.query_one("#log").display = False
        if self._paths:
            self._begin(self._paths)
        else:
            self._offer()
            self.path.focus()

    @property
    def path(self) -> Field:
        """The path that is written."""
        return self.query_one("#path", Field)

    def _rows(self, name: str) -> RowList:
        return self.query_one(name, RowList)

    def _state(self, words: str) -> None:
        self.query_one("#state", Label).update(words)

    # Choosing

    def on_input_changed(self, event: Field.Changed) -> None:
        """Offer what the path may become."""
        if self._log is None:
            self._offer()

    def _offer(self) -> None:
        self._offers = offers(self.path.value)
        rows = self._rows("#offers")
        rows.empty = say(self, _NOTHING)
        first = 1 if len(self._offers) > 1 and self._offers[0].name == ".." else 0
        rows.show(len(self._offers), lambda index: (_shown(self._offers[index]),), first)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Add what is written; a folder is looked into first, F2 adds it as a whole."""
        written = self.path.value.strip()
        if self._log is None and written and not written.endswith("/"):
            self.action_start()
        else:
            self._focus_list()

    def on_field_left(self, event: Field.Left) -> None:
        """Go to the list."""
        self._focus_list()

    def _focus_list(self) -> None:
        self._rows("#log" if self._log else "#offers").focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Look into a folder, add a file, open a report that was added."""
        if event.rows.id == "offers":
            self._choose(self._offers[event.index])
        elif self._log is not None:
            self._open(self._log.lines[event.index])

    def _choose(self, offer: Offer) -> None:
        if offer.is_folder:
            self.path.value = offer.path
            self.path.action_end()
            self._offer()
        else:
            self._begin((offer.path,))

    def _open(self, line: LogLine) -> None:
        if line.report is not None and self._worker is None:
            self.session_app.pop_screen()
            cast(Navigating, self.app).open_report(Opening(line.report))

    def action_start(self) -> None:
        """Add what the field names."""
        written = self.path.value.strip()
        if self._worker is not None:
            self.session_app.tell(N_("Files are being read; {key:app.back} stops."))
        elif not written:
            self.session_app.tell(N_("Write a path first, or choose one from the list."))
        else:
            self._begin((expanduser(written),))

    # Reading

    def _begin(self, paths: Sequence[str]) -> None:
        self._log = AddingLog(translate_of(self))
        self._rows("#offers").display = False
        self.path.display = False
        log = self._rows("#log")
        log.display = True
        log.focus()
        self._state(say(self, N_("Looking for files …")))
        self._worker = self._read(tuple(paths))

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
        assert self._log is not None
        self._log.take(event.step)
        self._show_log()
        if self._log.total is not None and self._worker is not None:
            values = {"done": str(self._log.done), "total": str(self._log.total)}
            words = say(self, N_("{done} of {total} files"), **values)
            blocks = bar(self._log.done, self._log.total, 20)
            self._state(f"{words} {blocks}  {self._log.summary()}")

    def _show_log(self) -> None:
        assert self._log is not None
        lines = self._log.lines
        rows = self._rows("#log")
        rows.show(len(lines), lambda index: lines[index][:3], len(lines) - 1)

    def on_adding_screen_ended(self, event: Ended) -> None:
        """Tell what came of it, or go on to what was asked for."""
        assert self._log is not None
        self._worker = None
        app = cast(Navigating, self.app)
        with app.guarded():
            app.take_others()
        if event.error is not None:
            app.trouble(event.error)
        words = N_("Stopped; what was read is kept. {summary}") if event.stopped else _DONE
        self._state(say(self, words, summary=self._log.summary()))
        self._show_failures_first()
        if event.error is None and not event.stopped and not self._log.counts["failed"]:
            self._go_on()

    def _show_failures_first(self) -> None:
        """What failed is what a reader has to act on."""
        assert self._log is not None
        self._log.lines.sort(key=lambda line: line.mark != "✗")
        self._show_log()
        self._rows("#log").move_to(0)

    def _go_on(self) -> None:
        """After files that were named on the command line: open them."""
        then, self._then = self._then, None
        if then is not None:
            self.session_app.pop_screen()
            then()

    def step_back(self) -> bool:
        """Stop reading; else from the list to the path; else leave."""
        if self._worker is not None:
            self._worker.cancel()
            self._state(say(self, N_("Stopping after the file that is being read …")))
            return True
        if self._log is None and self.path.value and not self.path.has_focus:
            self.path.focus()
            return True
        if self._then is not None:
            self._go_on()
            return True
        return False


def _columns(screen: Widget) -> tuple[Column, ...]:
    return (
        Column("", 1),
        Column(say(screen, N_("File")), PATH_COLUMNS),
        Column(say(screen, N_("What came of it"))),
    )


def _shown(offer: Offer) -> str:
    return visible(offer.name) + ("/" if offer.is_folder else "")


_NOTHING = N_("Nothing here begins so.\n\nRead are .docx, .pdf, .html, .md and .txt files.")
_DONE = N_("Done. {summary}")

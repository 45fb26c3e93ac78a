"""The screen for what stops the work: what happened, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.screens.page import Page
from cchc_tui.tui.speech import say


class ErrorScreen(Page):
    """Nothing that was decided before is lost; one may try again, go back or quit."""

    DEFAULT_CSS = """
    ErrorScreen VerticalScroll { padding: 1 2; }
    ErrorScreen Static { max-width: 90; }
    """
    SCOPE = Scope.ERROR
    NAME = N_("The work has stopped")
    ABOUT = N_("Something outside of this program has failed; what was decided before is saved.")
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.ERROR)

    def __init__(self, error: CchcError) -> None:
        super().__init__()
        self._error = error

    def body(self) -> Iterable[Widget]:
        """One short text."""
        with VerticalScroll(can_focus=False):
            yield Static(self._text(), markup=False)

    def show(self, error: CchcError) -> None:
        """Tell something else."""
        self._error = error
        for shown in self.query(Static):
            shown.update(self._text())

    def _text(self) -> Content:
        app, error = self.session_app, self._error
        parts = [Content.styled(visible(error.message.render(app.translate)), "bold")]
        if error.hint:
            hint = visible(error.hint.render(app.translate))
            parts += [Content(""), Content(say(self, N_("What to do: {hint}"), hint=hint))]
        parts += [Content(""), Content(say(self, _SAFE))]
        parts += [Content(""), Content(say(self, _KEYS))]
        return Content("\n").join(parts)

    def action_retry(self) -> None:
        """See whether the database answers again."""
        app = self.session_app
        try:
            app.session.poll()
            app.session.progress()
        except CchcError as error:
            self.show(error)
            app.bell()
        else:
            app.pop_screen()
            app.tell(N_("It works again."))


_SAFE = N_(
    "Everything you decided before this message is in the database. The step that failed was not"
    " made: nothing of it is saved."
)
_KEYS = N_(
    "{key:error.retry} tries again, {key:app.back} goes back to where you were, {key:app.quit}"
    " quits."
)

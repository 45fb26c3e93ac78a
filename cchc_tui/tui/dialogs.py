"""Small windows over a screen: a note, a reason, a list to look at before it is decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, TypeVar
from unicodedata import normalize

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, TextArea

from cchc_tui.model.messages import N_
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.actions import bindings
from cchc_tui.tui.field import Field
from cchc_tui.tui.key_bar import KeyBar
from cchc_tui.tui.rows.row_list import Column, RowList
from cchc_tui.tui.speech import say

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A window with a heading; esc closes it."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog #window {
        width: 90%; max-width: 100; height: auto; max-height: 90%;
        background: $surface; border: round $primary; padding: 0 1;
    }
    Dialog #heading { text-style: bold; width: 1fr; }
    """
    SCOPE = Scope.DIALOG
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DIALOG)

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Windows without something to save have no key for it."""
        return action != "save" or hasattr(self, "action_save")


class NoteDialog(Dialog[str]):
    """A note to write; both keys save it. The result is the text, None if nothing changed."""

    DEFAULT_CSS = """
    NoteDialog TextArea, NoteDialog TextArea:focus { height: 8; border: none; padding: 0 1; }
    """
    LABELS: ClassVar[dict[str, str]] = {"dialog.close": N_("Save")}

    def __init__(self, heading: str, note: str = "") -> None:
        super().__init__()
        self._heading = heading
        self._note = note

    def compose(self) -> ComposeResult:
        """A heading and a text to write."""
        with Vertical(id="window"):
            yield Label(self._heading, id="heading", markup=False)
            yield TextArea(self._note, soft_wrap=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Write on at the end."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    def action_save(self) -> None:
        """Hand over what was written."""
        written = normalize("NFC", self.query_one(TextArea).text).strip()
        self.dismiss(None if written == self._note else written)

    def action_close(self) -> None:
        """Esc saves as well: what was written is never lost."""
        self.action_save()


REASONS: Final = (
    N_("The figures are right in the original"),
    N_("The parts are not meant to add up"),
    N_("Rounded figures"),
    N_("Different periods or areas"),
    N_("Misread by the program"),
    N_("Already corrected"),
)


class ReasonDialog(Dialog[str]):
    """Why something is dismissed. The result: the words, empty for none; None: do not dismiss."""

    DEFAULT_CSS = """
    ReasonDialog RowList { height: 8; }
    """
    LABELS: ClassVar[dict[str, str]] = {"list.choose": N_("False alarm")}

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = heading

    def compose(self) -> ComposeResult:
        """The usual reasons, and a field for others."""
        with Vertical(id="window"):
            yield Label(self._heading, id="heading", markup=False)
            yield RowList((Column(""),), heads=False)
            yield Field(placeholder=say(self, N_("In other words, then enter")))
        yield KeyBar()

    def on_mount(self) -> None:
        """Enter alone dismisses without a reason."""
        words = [say(self, N_("No reason")), *(say(self, reason) for reason in REASONS)]
        rows = self.query_one(RowList)
        rows.show(len(words), lambda index: (words[index],))
        rows.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Take the usual reason."""
        reason = "" if event.index == 0 else say(self, REASONS[event.index - 1])
        self.dismiss(reason)

    def on_input_submitted(self, event: Field.Submitted) -> None:
        """Take the reviewer's own words."""
        self.dismiss(normalize("NFC", event.value).strip())


class ListPreview(Dialog[Result]):
    """A list of what is about to be decided; subclasses say by which keys."""

    DEFAULT_CSS = """
    ListPreview RowList { height: 1fr; }
    ListPreview #window { height: 80%; }
    """
    WORDS: ClassVar[str] = ""
    """what the keys do, an English template"""
    LIST: ClassVar[type[RowList]] = RowList

    def __init__(
        self,
        heading: str,
        columns: Sequence[Column],
        count: int,
        cells: Callable[[int], Sequence[str | Content]],
    ) -> None:
        super().__init__()
        self._heading = heading
        self._columns = columns
        self._count = count
        self._cells = cells

    def compose(self) -> ComposeResult:
        """A heading, the list, what the keys do."""
        with Vertical(id="window"):
            yield Label(self._heading, id="heading", markup=False)
            yield self.LIST(self._columns)
            yield Label(say(self, self.WORDS), markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the list."""
        rows = self.query_one(RowList)
        rows.show(self._count, self._cells)
        rows.focus()


class BulkPreview(ListPreview[bool]):
    """What is about to be decided; enter does it, esc does not."""

    LABELS: ClassVar[dict[str, str]] = {"list.choose": N_("Decide all")}
    WORDS = N_("{key:list.choose} decides all of them, {key:dialog.close} none.")

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Do it."""
        self.dismiss(True)

"""The app: one session, its screens and what works on all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType

from cchc_tui.data.catalogue import Translate
from cchc_tui.session.session import Session
from cchc_tui.tui.actions import Scope, bindings
from cchc_tui.tui.opening import Opening
from cchc_tui.tui.speech import say


class ReviewApp(App[None]):
    """The review session."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.APP)

    def __init__(
        self,
        session: Session,
        *,
        translate: Translate = str,
        keymap: Mapping[str, str] | None = None,
        openings: Sequence[Opening] = (),
    ) -> None:
        super().__init__()
        self.session = session
        self.translate = translate
        self.animation_level = "none"
        self._openings = openings
        if keymap:
            self.set_keymap(keymap)

    def say(self, template: str, **values: str) -> str:
        """An English template in the language of the reviewer."""
        return say(self, template, **values)

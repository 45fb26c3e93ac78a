"""The keys of everything that works now, in words: as a column beside a screen, and as help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from textual.app import RenderResult
from textual.content import Content
from textual.events import Mount
from textual.widget import Widget

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.messages import N_
from cchc_tui.output.display import width
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.header import cut
from cchc_tui.tui.key_names import shown_keys
from cchc_tui.tui.live_keys import LiveKey, live_keys
from cchc_tui.tui.speech import translate_of

SCOPE_WORDS: Final = {
    Scope.APP: N_("Everywhere"),
    Scope.LIST: N_("In the list"),
    Scope.PANE: N_("In the text"),
    Scope.LIBRARY: N_("Library"),
    Scope.REVIEW: N_("Review"),
    Scope.DETAILS: N_("Details"),
    Scope.CITATIONS: N_("Documents"),
    Scope.JOURNAL: N_("Journal"),
    Scope.RULES: N_("Rules"),
    Scope.ADDING: N_("Adding reports"),
    Scope.EXPORT: N_("Export"),
    Scope.HELP: N_("Help"),
    Scope.ERROR: N_("Trouble"),
    Scope.DIALOG: N_("This window"),
    Scope.FIELD: N_("In the field"),
}


class KeyColumn(Widget):
    """All keys of the moment; shown and hidden by a key."""

    DEFAULT_CSS = """
    KeyColumn {
        dock: right; width: 34; height: 1fr; padding: 0 1; display: none;
        background: $surface; color: $foreground; border-left: solid $panel;
    }
    KeyColumn.-shown { display: block; }
    """

    def on_mount(self, event: Mount) -> None:
        """Follow the focus and the wish to see it."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self._follow())
        self._follow()

    def _follow(self) -> None:
        self.set_class(getattr(self.app, "shows_keys", False), "-shown")
        self.refresh()

    def render(self) -> RenderResult:
        """A line each: keys and words, under the name of where they work."""
        columns = self.content_size.width
        lines: list[Content] = []
        translate = translate_of(self)
        for heading, lives in sections(live_keys(self.screen), translate):
            lines.append(Content.styled(heading, "bold underline"))
            for live in lives:
                keys = shown_keys(live.keys[:2], translate)
                words = cut(translate(live.label), columns - width(keys) - 2)
                gap = " " * max(1, columns - width(keys) - width(words))
                lines.append(Content.assemble(words, gap, Content.styled(keys, "bold")))
        return Content("\n").join(lines)


def sections(lives: Iterable[LiveKey], translate: Translate) -> Iterator[tuple[str, list[LiveKey]]]:
    """Actions under the name of where they work, the screen's own first."""
    ordered = sorted(lives, key=lambda live: _ORDER.get(live.scope, 0))
    for scope, some in groupby(ordered, lambda live: live.scope):
        yield translate(SCOPE_WORDS[scope]), list(some)


_ORDER: Final = {Scope.FIELD: 1, Scope.LIST: 2, Scope.PANE: 3, Scope.APP: 4}

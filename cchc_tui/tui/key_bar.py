"""The last line of a screen: the keys that matter now; a click on one does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click, Mount, Resize
from textual.widget import Widget

from cchc_tui.output.display import width
from cchc_tui.tui.action_spec import Scope
from cchc_tui.tui.key_names import shown_key
from cchc_tui.tui.live_keys import LiveKey, live_keys
from cchc_tui.tui.speech import say, translate_of

MOST = 8
_GAP = 2
_LAST = "app.help"
_SPARE = "app.back"
"""shown where there is room"""


class KeyBar(Widget):
    """At most eight keys of the focused widget, of its screen and of the app."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground;
        pointer: pointer;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Entry] = []

    def on_mount(self, event: Mount) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def on_resize(self, event: Resize) -> None:
        """Keys that no longer fit go, others come."""
        self.refresh()

    def render(self) -> RenderResult:
        """The keys that fit, help always among them."""
        chosen = most_wanted(live_keys(self.screen))
        self._shown = fitted([self._entry(live) for live in chosen], self.content_size.width)
        parts: list[Content] = []
        for entry in self._shown:
            style = "dim" if entry.dim else ""
            parts += [
                Content.styled(entry.key, f"bold {style}"),
                Content.styled(f" {entry.label}{' ' * _GAP}", style),
            ]
        return Content.assemble(*parts)

    def _entry(self, live: LiveKey) -> Entry:
        names = [shown_key(key, translate_of(self)) for key in live.keys]
        # The letter for most, the key that no input method touches for those who need it.
        sure = next((name for name in names if len(name) > 1), names[0])
        both = f"{names[0]} {sure}" if sure != names[0] else sure
        return Entry(live.keys[0], names[0], both, say(self, live.label), bool(live.why_not))

    async def on_click(self, event: Click) -> None:
        """Do what the key under the pointer does."""
        x = event.get_content_offset_capture(self).x
        for entry in self._shown:
            if x < entry.columns:
                self.app.simulate_key(entry.press)
                return
            x -= entry.columns


class Entry(NamedTuple):
    """One key and its words; `both` has the second key too."""

    press: str
    key: str
    both: str
    label: str
    dim: bool

    @property
    def columns(self) -> int:
        """Width with the gap behind it."""
        return width(self.key) + 1 + width(self.label) + _GAP


def most_wanted(lives: Sequence[LiveKey]) -> list[LiveKey]:
    """What the bar shows: the screen's own keys first, then the widget's, then the app's."""
    wanted = [live for live in lives if live.spec.footer and live.keys]
    wanted.sort(key=_rank)
    last = [live for live in wanted if live.spec.id == _LAST]
    return [*[live for live in wanted if live.spec.id != _LAST][: MOST - len(last)], *last]


def _rank(live: LiveKey) -> int:
    if live.spec.id == _SPARE:
        return 3
    if live.scope is Scope.APP:
        return 2
    return 1 if live.scope in (Scope.LIST, Scope.PANE, Scope.FIELD) else 0


def fitted(entries: Sequence[Entry], columns: int) -> list[Entry]:
    """With both keys if all fit so, else with one, else without those before the last."""
    long = [entry._replace(key=entry.both) for entry in entries]
    if sum(entry.columns for entry in long) - _GAP <= columns:
        return long
    kept = list(entries)
    while len(kept) > 1 and sum(entry.columns for entry in kept) - _GAP > columns:
        kept.pop(-2)
    return kept

"""The first line of a screen: what it is, who works on what, and how far."""

from __future__ import annotations

import os
from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click, Mount, Resize
from textual.widget import Widget

from cchc_tui.model.messages import N_
from cchc_tui.output.display import visible, width
from cchc_tui.tui.session_app import app_of
from cchc_tui.tui.speech import say

_BAR = 10
_GAP = " · "
_COMMANDS = "≡ "


class HeaderLine(Widget):
    """One line; what does not fit is left out, the least wanted first."""

    DEFAULT_CSS = """
    HeaderLine { dock: top; height: 1; padding: 0 1; background: $panel; color: $foreground; }
    """

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = title

    def on_mount(self, event: Mount) -> None:
        """Follow what is decided."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def on_resize(self, event: Resize) -> None:
        """Show more, or less."""
        self.refresh()

    def show(self, title: str) -> None:
        """Change the words on the left."""
        self.title = title
        self.refresh()

    def render(self) -> RenderResult:
        """The sign of the commands and the title left, the state of the work right."""
        columns = self.content_size.width - width(_COMMANDS)
        left, right = arranged(visible(self.title), self._pieces(), columns)
        gap = columns - width(left) - width(right)
        return Content.assemble(_COMMANDS, Content.styled(left, "bold"), " " * max(1, gap), right)

    async def on_click(self, event: Click) -> None:
        """The sign at the left opens the commands: all that has no place in the key bar."""
        if event.get_content_offset_capture(self).x < width(_COMMANDS):
            await self.app.run_action("command_palette")

    def _pieces(self) -> list[str]:
        """The last is the first to go."""
        app = app_of(self)
        decided, findings = app.session.progress()
        values = {"decided": str(decided), "findings": str(findings)}
        progress = say(self, N_("{decided} of {findings} decided"), **values)
        pieces = [f"{progress} {bar(decided, findings)}"] if findings else []
        if app.is_behind:
            pieces.insert(0, say(self, N_("not saved yet")))
        elif app.saved_at:
            saved = say(self, N_("saved {time}"), time=app.saved_at)
            pieces.append(f"{app.done} · {saved}" if app.done else saved)
        return [
            *pieces,
            visible(app.session.reviewer),
            visible(os.path.basename(app.session.database)),
        ]


def bar(done: int, total: int, columns: int = _BAR) -> str:
    """Progress in blocks; only what is whole is full, and any beginning shows."""
    full = done * columns // total if total else 0
    if done and not full:
        full = 1
    return "▓" * full + "░" * (columns - full)


def arranged(title: str, pieces: Sequence[str], columns: int) -> tuple[str, str]:
    """The title, cut if need be, and as many of the pieces as fit beside it."""
    kept = list(pieces)
    while kept and width(title) + 2 + width(_GAP.join(kept)) > columns:
        kept.pop()
    return cut(title, columns), _GAP.join(kept)


def cut(text: str, columns: int) -> str:
    """`text` in so many columns, with an ellipsis where something is left out."""
    if width(text) <= columns:
        return text
    while text and width(text) >= columns:
        text = text[:-1]
    return f"{text}…" if columns > 0 else ""

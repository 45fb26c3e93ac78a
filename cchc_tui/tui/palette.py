"""The command palette: every action that works here, by its name in the reviewer's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from cchc_tui.session.folded import folded
from cchc_tui.tui.key_names import shown_keys
from cchc_tui.tui.live_keys import LiveKey, all_commands
from cchc_tui.tui.speech import say, translate_of

_LEFT_OUT = frozenset({"app.palette", "app.back"})


class ActionCommands(Provider):
    """Actions found by words in any order, without regard to accents."""

    async def discover(self) -> Hits:
        """Everything, in the order of the table."""
        for live in self._commands():
            yield DiscoveryHit(
                self._shown(live), self._run(live), text=self._label(live), help=self._help(live)
            )

    async def search(self, query: str) -> Hits:
        """What has all the words in its name, its explanation or its id."""
        words = folded(query).split()
        for live in self._commands():
            label = folded(self._label(live))
            if not all(
                word in f"{label} {folded(self._help(live))} {live.spec.id}" for word in words
            ):
                continue
            score = 0.5 + 0.5 * sum(word in label for word in words) / max(1, len(words))
            yield Hit(
                score,
                self._shown(live),
                self._run(live),
                text=self._label(live),
                help=self._help(live),
            )

    def _commands(self) -> list[LiveKey]:
        return [live for live in all_commands(self.screen) if live.spec.id not in _LEFT_OUT]

    def _label(self, live: LiveKey) -> str:
        return say(self.app, live.label)

    def _help(self, live: LiveKey) -> str:
        return live.why_not or say(self.app, live.spec.help)

    def _shown(self, live: LiveKey) -> Content:
        keys = shown_keys(live.keys or live.spec.all_keys, translate_of(self.app))
        style = "dim" if live.why_not else "bold"
        return Content.assemble(Content.styled(self._label(live), style), f"  {keys}")

    def _run(self, live: LiveKey) -> Callable[[], Any]:
        if live.why_not:
            return partial(self.app.notify, live.why_not, severity="warning", markup=False)
        return partial(self.app.run_action, live.spec.action, live.node)

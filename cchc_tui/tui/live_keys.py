"""Which actions work right now, and on which keys: for key bar, key column, help and palette."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol, runtime_checkable

from textual.dom import DOMNode
from textual.screen import Screen

from cchc_tui.tui.actions import ActionSpec, Scope, spec_of, specs


class LiveKey(NamedTuple):
    """An action that works now, or would if `why_not` were empty."""

    spec: ActionSpec
    node: DOMNode
    """whose method it is"""
    keys: tuple[str, ...]
    """the keys it has now, by their names in Textual; may be empty while a field has the focus"""
    label: str
    """an English template"""
    scope: Scope
    """whose action it is here, of those it works in"""
    why_not: str = ""
    """why it cannot be done now, in the language of the reviewer"""


@runtime_checkable
class Explaining(Protocol):
    """A screen that knows why some of its actions cannot be done."""

    def why_not(self, action_id: str) -> str:
        """The reason in the language of the reviewer; empty if it can be done."""


def live_keys(screen: Screen[object]) -> list[LiveKey]:
    """The actions of the focused widget, of the screen and of the app, in this order."""
    found: dict[str, LiveKey] = {}
    for key, active in screen.active_bindings.items():
        spec = spec_of(active.binding.id)
        if spec is None or not active.enabled:
            continue
        seen = found.get(spec.id)
        keys = (*seen.keys, key) if seen else (key,)
        found[spec.id] = _live(screen, spec, active.node, keys)
    return list(found.values())


def all_commands(screen: Screen[object]) -> list[LiveKey]:
    """As `live_keys`, and what only a field with the focus keeps from its key."""
    found = {live.spec.id: live for live in live_keys(screen)}
    owners: Iterable[tuple[DOMNode, Scope | None]] = (
        (screen, scope_of(screen)),
        (screen.app, None if screen.is_modal else Scope.APP),
    )
    for node, scope in owners:
        for spec in specs(scope) if scope else ():
            if spec.id not in found:
                found[spec.id] = _live(screen, spec, node, ())
    return sorted(found.values(), key=lambda live: _RANKS.get(live.scope, 0))


_RANKS = {Scope.APP: 1, Scope.FIELD: 2, Scope.LIST: 2, Scope.PANE: 2}
"""in the palette the moves within a list come last: nobody looks for them by name"""


def _live(
    screen: Screen[object], spec: ActionSpec, node: DOMNode, keys: tuple[str, ...]
) -> LiveKey:
    why_not = screen.why_not(spec.id) if isinstance(screen, Explaining) else ""
    labels: dict[str, str] = getattr(screen, "LABELS", {})
    if set(keys) <= set(spec.all_keys):
        keys = tuple(key for key in spec.all_keys if key in keys)
    own = scope_of(screen)
    scope = own if own and node is screen else spec.scope
    return LiveKey(spec, node, keys, labels.get(spec.id, spec.label), scope, why_not)


def scope_of(screen: Screen[object]) -> Scope | None:
    """The scope of a screen, if it has one."""
    scope = getattr(screen, "SCOPE", None)
    return scope if isinstance(scope, Scope) else None

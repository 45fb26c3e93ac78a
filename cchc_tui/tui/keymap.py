"""The user's `[keymap]`: which keys an action has in place of its own, checked before the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cchc_tui.model.errors import ConfigError
from cchc_tui.model.messages import N_, Message
from cchc_tui.tui.action_spec import ActionSpec, Scope
from cchc_tui.tui.action_table import ACTIONS
from cchc_tui.tui.key_names import shown_key, textual_key

Keymap = Mapping[str, str]
"""action id to its keys, with commas between them, by the names Textual has"""

_WITH_LIST: Final = (
    Scope.LIBRARY, Scope.REVIEW, Scope.CITATIONS, Scope.JOURNAL, Scope.RULES, Scope.ADDING,
    Scope.EXPORT,
)  # fmt: skip
_TOGETHER: Final = (
    *((scope, scope) for scope in Scope),
    *((scope, Scope.APP) for scope in Scope if scope is not Scope.DIALOG),
    *((scope, Scope.LIST) for scope in _WITH_LIST),
    (Scope.REVIEW, Scope.PANE),
    (Scope.DETAILS, Scope.PANE),
    (Scope.RULES, Scope.PANE),
)
"""scopes that hear the same keys"""


def checked_keymap(entries: Mapping[str, str], path: str) -> dict[str, str]:
    """The keymap with the keys by their names in Textual; `path` is the file it stands in.

    Raises ConfigError in one line: an unknown action, an unknown key, two actions on one key.
    """
    for problem in keymap_problems(entries):
        reason = Message(N_("keymap: {reason}"), {"reason": problem})
        raise ConfigError(Message("{path}: {reason}", {"path": path, "reason": reason}))
    return _named(entries)


def keymap_problems(entries: Mapping[str, str]) -> Iterator[Message]:
    """All that is wrong with a keymap; keys are held against each other once all are known."""
    found = False
    for action_id, written in entries.items():
        for problem in _entry_problems(action_id, written):
            found = True
            yield problem
    if not found:
        yield from _clash_problems(_named(entries))


def _entry_problems(action_id: str, written: str) -> Iterator[Message]:
    if action_id not in _IDS:
        yield _unknown_action(action_id)
        return
    for word in _words(written):
        if not textual_key(word):
            values = {"action": action_id, "key": word}
            yield Message(N_('{action}: there is no key "{key}"'), values)


def _clash_problems(keymap: Keymap) -> Iterator[Message]:
    for first, second, key in clashes(keymap):
        if first in keymap or second in keymap:
            values = {"key": shown_key(key), "first": first, "second": second}
            yield Message(N_("{key} would be both {first} and {second}"), values)


def _named(entries: Mapping[str, str]) -> dict[str, str]:
    """Keys that are known to be right, by their names in Textual."""
    return {
        action_id: ",".join(filter(None, map(textual_key, _words(written))))
        for action_id, written in entries.items()
    }


def _words(written: str) -> list[str]:
    return [word.strip() for word in written.split(",")]


def clashes(keymap: Keymap) -> Iterator[tuple[str, str, str]]:
    """Every two actions that would hear the same key, and the key."""
    for one, other in _TOGETHER:
        for first in _works_in(one):
            for second in _works_in(other):
                if first.id == second.id or (one is other and first.id > second.id):
                    continue
                for key in keys_of(first, keymap):
                    if key in keys_of(second, keymap) and (first.id, second.id) not in _MEANT:
                        yield first.id, second.id, key


def keys_of(spec: ActionSpec, keymap: Keymap) -> tuple[str, ...]:
    """The keys of an action under a keymap."""
    given = keymap.get(spec.id)
    return tuple(given.split(",")) if given else spec.all_keys


def _works_in(scope: Scope) -> Iterator[ActionSpec]:
    return (spec for spec in ACTIONS if spec.works_in(scope))


def _unknown_action(action_id: str) -> Message:
    from difflib import get_close_matches

    near = get_close_matches(action_id, _IDS, n=1)
    if near:
        values = {"action": action_id, "near": near[0]}
        return Message(N_("there is no action {action}; did you mean {near}?"), values)
    return Message(N_("there is no action {action}"), {"action": action_id})


_IDS: Final = tuple(spec.id for spec in ACTIONS)
_MEANT: Final = frozenset({("finding.details", "list.choose"), ("error.retry", "list.choose")})
"""pairs that share a key on purpose: in the list of findings enter is told to the review screen"""

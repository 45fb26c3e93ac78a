"""Texts of widgets in the language of the reviewer, with the keys that actions have now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump

from cchc_tui.data.catalogue import Translate
from cchc_tui.tui.actions import spec_of
from cchc_tui.tui.key_names import shown_key
from cchc_tui.tui.keymap import keys_of


def say(speaker: MessagePump, template: str, **values: str) -> str:
    """An English template translated and filled; `speaker` is a widget, a screen or the app.

    A template names a key by its action, and the reviewer's own key stands there:
    "{key:history.undo} takes it back".
    """
    translate = translate_of(speaker)
    return translate(template).format(**values, key=_KeyOf(keymap_of(speaker), translate))


def translate_of(speaker: MessagePump) -> Callable[[str], str]:
    """The way to translate; an app without one, as in tests of single widgets, has English."""
    translate: Callable[[str], str] = getattr(_app_of(speaker), "translate", str)
    return translate


def keymap_of(speaker: MessagePump) -> Mapping[str, str]:
    """The keys the user has given to actions: id to keys with commas between them."""
    keymap: Mapping[str, str] = getattr(_app_of(speaker), "keymap", {})
    return keymap


def _app_of(speaker: MessagePump) -> App[Any]:
    return speaker if isinstance(speaker, App) else speaker.app


class _KeyOf:
    """Formats an action id as the first of the keys it has."""

    def __init__(self, keymap: Mapping[str, str], translate: Translate) -> None:
        self._keymap = keymap
        self._translate = translate

    def __format__(self, action_id: str) -> str:
        spec = spec_of(action_id)
        assert spec is not None, action_id
        return shown_key(keys_of(spec, self._keymap)[0], self._translate)

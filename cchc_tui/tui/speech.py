"""Texts of widgets in the language of the reviewer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump


def say(speaker: MessagePump, template: str, **values: str) -> str:
    """An English template translated and filled; `speaker` is a widget, a screen or the app."""
    return translate_of(speaker)(template).format(**values)


def translate_of(speaker: MessagePump) -> Callable[[str], str]:
    """The way to translate; an app without one, as in tests of single widgets, has English."""
    app: App[Any] = speaker if isinstance(speaker, App) else speaker.app
    translate: Callable[[str], str] = getattr(app, "translate", str)
    return translate

"""Texts for the user as data: an English template and its values, translated when shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Union

Value = Union[str, "Message"]


def N_(template: str) -> str:
    """Mark a template for the catalogue; it is translated later, by `Message.render`."""
    return template


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with named values; a value may itself be a message."""

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def render(self, translate: Callable[[str], str]) -> str:
        """The text in the language of `translate` (gettext's function)."""
        shown = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**shown)

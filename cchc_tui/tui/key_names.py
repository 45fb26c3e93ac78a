"""Names of keys: as users write them, as Textual knows them, as screens show them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, Keys, key_to_character

from cchc_tui.data.catalogue import Translate
from cchc_tui.model.messages import N_

_SHORT: Final = {
    "esc": "escape",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "return": "enter",
}
_MODIFIERS: Final = ("ctrl", "alt", "shift")
_KNOWN: Final = frozenset(key.value for key in Keys if not key.value.startswith("<"))
# As keyboards print them, in every language; only the space bar bears no name.
_WORDS: Final = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "delete": "Del",
    "insert": "Ins",
    "backspace": "⌫",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def textual_key(written: str) -> str | None:
    """The name Textual has for a key as a user writes it ("?", "F8", "Ctrl+F"); None: no such."""
    if len(written) == 1:
        return _of_letter(written) if written.isprintable() else None
    if written == "+":
        return "plus"
    *modifiers, last = written.split("+")
    modifiers = [modifier.lower() for modifier in modifiers]
    if any(modifier not in _MODIFIERS for modifier in modifiers):
        return None
    base = _base(last, bool(modifiers))
    if base is None or len(set(modifiers)) != len(modifiers):
        return None
    ordered = [modifier for modifier in _MODIFIERS if modifier in modifiers]
    return "+".join([*ordered, base])


def _base(last: str, modified: bool) -> str | None:
    """The part of a key behind its modifiers."""
    name = _SHORT.get(last.lower(), last.lower())
    if len(last) == 1:
        return _of_letter(name) if modified else _of_letter(last)
    if name in _KNOWN:
        return name
    # Names of single letters, such as full_stop: how else to write a comma between commas.
    return name if _letter(name) else None


def _of_letter(letter: str) -> str:
    if letter.isalnum():
        return letter
    try:
        name = unicodedata.name(letter).lower().replace("-", "_").replace(" ", "_")
    except ValueError:
        return letter
    return KEY_NAME_REPLACEMENTS.get(name, name)


def shown_key(key: str, translate: Translate = str) -> str:
    """A key as screens show it: "n", "?", "F8", "Ctrl+F", "Shift+↓"."""
    *modifiers, base = key.split("+")
    return "+".join(
        [*(word.capitalize() for word in modifiers), _shown(base, modifiers, translate)]
    )


def _shown(base: str, modifiers: list[str], translate: Translate) -> str:
    if base == "space":
        return translate(N_("Space"))
    if base in _WORDS:
        return _WORDS[base]
    if base[0] == "f" and base[1:].isdecimal():
        return base.upper()
    letter = _letter(base) or base
    return letter.upper() if modifiers else letter


def _letter(name: str) -> str | None:
    return key_to_character(REPLACED_KEYS.get(name, name))


def shown_keys(keys: Iterable[str], translate: Translate = str) -> str:
    """Several keys as screens show them, in one line."""
    return " ".join(shown_key(key, translate) for key in keys)

"""The two looks; what matters is never told by colour alone."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="cchc-dark",
    primary="#5aa9e6",
    secondary="#7fb3a6",
    warning="#e5b454",
    error="#f07178",
    success="#7ec699",
    accent="#e5b454",
    foreground="#e4e6eb",
    background="#14171c",
    surface="#1b1f26",
    panel="#262c36",
    dark=True,
)
LIGHT: Final = Theme(
    name="cchc-light",
    primary="#0b5394",
    secondary="#2f6f62",
    warning="#8a5a00",
    error="#b3261e",
    success="#1e6b3a",
    accent="#8a5a00",
    foreground="#1c1e21",
    background="#ffffff",
    surface="#f6f7f9",
    panel="#e6e9ee",
    dark=False,
)
THEMES: Final = (DARK, LIGHT)


def other_theme(name: str) -> str:
    """The theme that is not this one."""
    return LIGHT.name if name == DARK.name else DARK.name

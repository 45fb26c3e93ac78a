"""How each kind of mark looks: never by colour alone.

Findings are underlined by their gravity, or slanted once decided; the figures of a relation stand
on a ground of their own; the current place has a ground too. What matters for a decision also has
a sign in the gutter. Colours are those of the theme, so that light and dark both work.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cchc_tui.session.marks import MarkKind


class Look(NamedTuple):
    """Look of a kind of mark, in the words of Textual's style sheets."""

    sign: str
    """what stands in the gutter, one column; empty for nothing"""
    text_style: str
    colour: str = ""
    ground: str = ""
    without_colour: str = ""
    """its text style where colours are not wanted; empty for the same"""


def _operand(sign: str, ground: str) -> Look:
    return Look(sign, "bold", "auto", ground, "bold reverse")


_FINDING_LOOKS: Mapping[MarkKind, Look] = {
    MarkKind.ERROR: Look("●", "bold underline", "$text-error", "$error-muted"),
    MarkKind.WARNING: Look("▲", "underline", "$text-warning", "$warning-muted"),
    MarkKind.CONFIRMED: Look("✓", "bold uu", "$text-error"),
    MarkKind.FLAGGED: Look("⚑", "bold italic", "$text-accent", "$accent-muted"),
    MarkKind.INFO: Look("○", "italic underline", "$text-accent"),
    MarkKind.DISMISSED: Look("·", "italic", "$foreground 70%"),
}
"""what most wants the eye of the reviewer first"""
_OPERAND_LOOKS: Mapping[MarkKind, Look] = {
    MarkKind.TOTAL: _operand("Σ", "$warning"),
    MarkKind.STATED: _operand("=", "$warning"),
    MarkKind.PERCENT: _operand("%", "$accent"),
    MarkKind.DENOMINATOR: _operand("÷", "$warning"),
    MarkKind.NUMERATOR: _operand("↑", "$success"),
    MarkKind.PART: _operand("+", "$success"),
    MarkKind.LISTED: _operand("#", "$success"),
    MarkKind.VALUE: _operand("≡", "$success"),
    MarkKind.CLAIM: _operand("“", "$accent"),
    MarkKind.PREVIOUS: _operand("←", "$success"),
    MarkKind.CHANGE: _operand("±", "$accent"),
    MarkKind.PLACE: _operand("→", "$primary"),
}
_SEARCH_LOOK = Look("", "underline italic", "$text-primary", "$primary-muted")
_CURRENT_LOOK = Look("▶", "bold underline", "", "$foreground 20%", "bold italic underline")

LOOKS: Mapping[MarkKind, Look] = {
    **_FINDING_LOOKS,
    MarkKind.SEARCH: _SEARCH_LOOK,
    MarkKind.CURRENT: _CURRENT_LOOK,
    **_OPERAND_LOOKS,
}
ORDER: Mapping[MarkKind, int] = {kind: place for place, kind in enumerate(LOOKS)}
LAYER: Mapping[MarkKind, int] = {
    **dict.fromkeys(_FINDING_LOOKS, 0),
    MarkKind.SEARCH: 1,
    MarkKind.CURRENT: 2,
    **dict.fromkeys(_OPERAND_LOOKS, 3),
}
"""A letter shows one kind of each layer, a higher layer over a lower one. The current place lies
under the figures in it: its bold and underline stay, its ground gives way to theirs."""
FINDING_LAYER, OPERAND_LAYER = 0, 3
LAYERS = 4

HEAD, FRAME, GUTTER = "pane--heading", "pane--frame", "pane--gutter"


def component(kind: MarkKind) -> str:
    """The component class of a kind."""
    return f"mark--{kind}"


COMPONENTS = frozenset((HEAD, FRAME, GUTTER, *map(component, LOOKS)))


def style_sheet(widget: str) -> str:
    """The rules for all kinds within a type of widget."""
    rules = [_rule(f"{widget} > .{component(kind)}", look) for kind, look in LOOKS.items()]
    rules += [
        f"{widget}:nocolor > .{component(kind)} {{ color: $foreground;"
        f" background: $background; text-style: {look.without_colour}; }}"
        for kind, look in LOOKS.items()
        if look.without_colour
    ]
    return "\n".join(rules)


def _rule(selector: str, look: Look) -> str:
    colour = f"color: {look.colour};" if look.colour else ""
    ground = f"background: {look.ground};" if look.ground else ""
    return f"{selector} {{ {colour} {ground} text-style: {look.text_style}; }}"

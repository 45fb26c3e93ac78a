"""A province's own form: indicators known by their words and an equation between them."""

from __future__ import annotations

from typing import NamedTuple

from cchc_tui.model.checks import RelationKind, Role


class FormIndicator(NamedTuple):
    """How one number of the form is recognised; all words are folded."""

    key: str
    words: tuple[str, ...]
    """any of them names the number"""
    without: tuple[str, ...] = ()
    """none of them may stand beside the number"""


class FormOperand(NamedTuple):
    """An indicator and what it does in the equation."""

    indicator: FormIndicator
    role: Role
    minus: bool = False


class FormRelation(NamedTuple):
    """One equation: a sum, a part and its whole, or a percentage of two numbers."""

    name: str
    equation: str
    """as the user wrote it, on one line"""
    kind: RelationKind
    operands: tuple[FormOperand, ...]
    """in the order of the operands of a check of this kind"""
    noun: str = ""
    """folded noun that is counted; "" for any"""

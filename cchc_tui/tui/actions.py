"""The table of actions as widgets and screens use it."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from cchc_tui.tui.action_spec import ActionSpec, Scope
from cchc_tui.tui.action_table import ACTIONS

__all__ = ["ACTIONS", "ActionSpec", "Scope", "bindings", "spec_of", "specs"]

_BY_ID: Final = {spec.id: spec for spec in ACTIONS}


def specs(scope: Scope) -> tuple[ActionSpec, ...]:
    """The actions that work in a scope, in the order of the table."""
    return tuple(spec for spec in ACTIONS if spec.works_in(scope))


def bindings(scope: Scope) -> list[BindingType]:
    """The actions of a scope for the class variable BINDINGS of its widget or screen."""
    return [_binding(spec) for spec in specs(scope)]


def spec_of(action_id: str | None) -> ActionSpec | None:
    """The action with this id, if it is one of ours."""
    return _BY_ID.get(action_id) if action_id else None


def _binding(spec: ActionSpec) -> Binding:
    return Binding(",".join(spec.all_keys), spec.action, spec.label, show=spec.footer, id=spec.id)

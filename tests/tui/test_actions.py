"""The table of actions: complete, without clashes, and usable with a Vietnamese input method on."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from cchc_tui.tui.actions import ACTIONS, ActionSpec, Scope, bindings, spec_of, specs
from cchc_tui.tui.key_names import textual_key
from cchc_tui.tui.keymap import clashes

SURE = re.compile(
    r"(shift\+)?f\d+|(shift\+|alt\+|ctrl\+)?(up|down|left|right|tab)|ctrl\+[a-z]|enter|space|escape"
    r"|delete|insert|backspace|home|end|pageup|pagedown"
)
ESSENTIAL = (
    "finding.next", "finding.previous", "finding.next_open", "finding.confirm", "finding.dismiss",
    "finding.annotate", "finding.details", "finding.counterpart", "history.undo", "history.redo",
    "list.filter", "view.find", "view.next_hit", "view.previous_hit", "view.goto", "pane.left",
    "pane.right", "pane.list", "report.open", "app.help", "app.palette", "app.quit", "app.back",
    "list.choose", "list.up", "list.down", "select.down", "view.up", "view.page_down",
    "library.add", "library.mark", "library.remove", "pair.same", "pair.different",
)  # fmt: skip
OWNERS = {
    Scope.APP: "cchc_tui.tui.app:ReviewApp",
    Scope.LIST: "cchc_tui.tui.rows.row_list:RowList",
    Scope.PANE: "cchc_tui.tui.text.pane:TextPane",
    Scope.LIBRARY: "cchc_tui.tui.screens.library:LibraryScreen",
    Scope.REVIEW: "cchc_tui.tui.review.screen:ReviewScreen",
    Scope.DETAILS: "cchc_tui.tui.screens.details:DetailsScreen",
    Scope.CITATIONS: "cchc_tui.tui.screens.citations:CitationsScreen",
    Scope.JOURNAL: "cchc_tui.tui.screens.journal:JournalScreen",
    Scope.RULES: "cchc_tui.tui.screens.rules:RulesScreen",
    Scope.ADDING: "cchc_tui.tui.screens.adding:AddingScreen",
    Scope.EXPORT: "cchc_tui.tui.screens.export:ExportScreen",
    Scope.HELP: "cchc_tui.tui.screens.help:HelpScreen",
    Scope.ERROR: "cchc_tui.tui.screens.error:ErrorScreen",
    Scope.DIALOG: "cchc_tui.tui.dialogs:NoteDialog",
    Scope.FIELD: "cchc_tui.tui.field:Field",
}


def test_ids_are_there_once() -> None:
    ids = [spec.id for spec in ACTIONS]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", one) for one in ids)
    assert spec_of("finding.next") in ACTIONS
    assert spec_of("finding.nxt") is None


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_each_action_has_words_and_keys_that_exist(spec: ActionSpec) -> None:
    assert spec.label and spec.help.endswith(".")
    assert spec.all_keys
    for key in spec.all_keys:
        assert textual_key(key) == key


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_no_key_is_one_that_telex_or_vni_swallows(spec: ActionSpec) -> None:
    assert all(SURE.fullmatch(key) for key in spec.sure)
    for key in spec.all_keys:
        assert not key.isdigit()
        assert "bracket" not in key


@pytest.mark.parametrize("action_id", ESSENTIAL)
def test_essential_actions_have_a_key_no_input_method_touches(action_id: str) -> None:
    spec = spec_of(action_id)
    assert spec is not None and spec.sure


def test_no_two_actions_hear_one_key() -> None:
    assert list(clashes({})) == []


@pytest.mark.parametrize("scope", list(Scope))
def test_the_owner_of_a_scope_has_all_its_actions(scope: Scope) -> None:
    module, _, name = OWNERS[scope].partition(":")
    owner = getattr(import_module(module), name)
    methods = {f"action_{spec.action.partition('(')[0]}" for spec in specs(scope)}
    assert {method for method in methods if not hasattr(owner, method)} == set()


def test_bindings_carry_ids_and_all_keys() -> None:
    bound = {binding.id: binding.key for binding in bindings(Scope.REVIEW)}  # type: ignore[union-attr]
    assert bound["finding.next"] == "n,f8"
    assert bound["view.next_hit"] == "full_stop,f3"

"""Words with the keys that actions have now."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from textual.app import App

import cchc_tui
from cchc_tui.data.catalogue import translator
from cchc_tui.tui.actions import spec_of
from cchc_tui.tui.speech import say


class Speaker(App[None]):
    """An app with a language and keys of its own."""

    def __init__(self, lang: str = "en", **keymap: str) -> None:
        super().__init__()
        self.translate = translator(lang)
        self.keymap = {"history.undo": keymap["undo"]} if keymap else {}


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        (Speaker(), "z takes it back, Space goes on"),
        (Speaker(undo="f12,u"), "F12 takes it back, Space goes on"),
        (Speaker("vi"), "z takes it back, Cách goes on"),
    ],
)
def test_a_template_names_a_key_by_its_action(speaker: Speaker, words: str) -> None:
    template = "{key:history.undo} takes it back, {key:finding.next_open} goes on"
    assert say(speaker, template) == words


def test_every_named_action_exists() -> None:
    found = extract_from_dir(Path(cchc_tui.__file__).parent, keywords={"N_": None})
    named = {
        action_id
        for _, _, template, _, _ in found
        for _, name, action_id, _ in string.Formatter().parse(str(template))
        if name == "key"
    }
    assert "history.undo" in named
    assert {action_id for action_id in named if action_id and spec_of(action_id) is None} == set()

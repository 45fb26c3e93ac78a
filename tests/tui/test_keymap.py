"""The user's keymap: understood, or refused in one line that names the file and the key."""

from __future__ import annotations

import pytest

from cchc_tui.data.catalogue import translator
from cchc_tui.model.errors import ConfigError
from cchc_tui.tui.key_names import shown_key, shown_keys, textual_key
from cchc_tui.tui.keymap import checked_keymap


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"), ("N", "N"), ("?", "question_mark"), ("+", "plus"), ("-", "minus"),
        ("=", "equals_sign"), ("/", "slash"), ("F8", "f8"), ("Ctrl+F", "ctrl+f"),
        ("shift+F3", "shift+f3"), ("Alt+Left", "alt+left"), ("esc", "escape"), ("Del", "delete"),
        ("PgUp", "pageup"), ("comma", "comma"), ("full_stop", "full_stop"), ("đ", "đ"),
        ("shift+ctrl+a", "ctrl+shift+a"),
        ("hyper+x", None), ("foo", None), ("gg", None), ("ctrl+ctrl+a", None), ("F99", None),
        ("", None), ("ctrl+", None),
    ],
)  # fmt: skip
def test_keys_as_users_write_them(written: str, key: str | None) -> None:
    assert textual_key(written) == key


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("n", "n"), ("question_mark", "?"), ("f8", "F8"), ("ctrl+f", "Ctrl+F"), ("f", "f"),
        ("shift+down", "Shift+↓"), ("alt+left", "Alt+←"), ("full_stop", "."), ("plus", "+"),
        ("space", "Space"), ("pagedown", "PgDn"), ("escape", "Esc"),
    ],
)  # fmt: skip
def test_keys_as_screens_show_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_only_the_space_bar_has_a_name_in_the_language() -> None:
    assert shown_keys(("space", "end"), translator("vi")) == "Cách End"


def test_several_keys_are_shown_in_one_line() -> None:
    assert shown_keys(("z", "ctrl+z"), str) == "z Ctrl+Z"


def test_a_keymap_is_brought_into_textuals_names() -> None:
    entries = {"finding.next": "N, F8, Ctrl+N", "view.mode": "comma,?"}
    with pytest.raises(ConfigError, match=r"^cchc.toml: keymap: , would be both"):
        checked_keymap(entries, "cchc.toml")
    entries = {"finding.next": "N, F8, Ctrl+N"}
    assert checked_keymap(entries, "cchc.toml") == {"finding.next": "N,f8,ctrl+n"}


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ({"finding.nxt": "n"}, "a/cchc.toml: keymap: there is no action finding.nxt; did you mean finding.next?"),
        ({"zzz": "n"}, "a/cchc.toml: keymap: there is no action zzz"),
        ({"finding.next": "n, gg"}, 'a/cchc.toml: keymap: finding.next: there is no key "gg"'),
        ({"finding.next": ""}, 'a/cchc.toml: keymap: finding.next: there is no key ""'),
        ({"finding.next": "p"}, "a/cchc.toml: keymap: p would be both finding.next and finding.previous"),
        ({"finding.next": "q"}, "a/cchc.toml: keymap: q would be both finding.next and app.quit"),
        ({"finding.next": "j"}, "a/cchc.toml: keymap: j would be both finding.next and list.down"),
        ({"app.help": "f8"}, "a/cchc.toml: keymap: F8 would be both finding.next and app.help"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_one_line(entries: dict[str, str], line: str) -> None:
    with pytest.raises(ConfigError) as refused:
        checked_keymap(entries, "a/cchc.toml")
    assert str(refused.value) == line


def test_two_actions_may_change_places() -> None:
    swapped = {"finding.next": "p,f7", "finding.previous": "n,f8"}
    assert checked_keymap(swapped, "cchc.toml") == swapped

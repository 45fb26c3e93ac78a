"""Nothing a report says can drive the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.output.display import visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hồ sơ", "hồ sơ"),
        ("a\tb\r\nc", "a b  c"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("\x07\x08\x7f", "\\x07\\x08\\x7f"),
        ("12\u202e34", "12\\u202e34"),
        ("12\ufffe34\uffff", "12\\ufffe34\\uffff"),
        ("a\u2066b", "a\\u2066b"),
        ("zero\u200bwidth\u00ad", "zerowidth"),
        ("line\u2028end", "line end"),
        ("\udcff", "\\udcff"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_control_survives(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Cf", "Zl") for letter in shown)
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "columns"),
    [("425", 3), ("hồ sơ", 5), (unicodedata.normalize("NFD", "hồ sơ"), 5), ("漢字", 4), ("", 0)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns

"""Columns of letters as terminals show them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cchc_tui.tui.text.width import TAB, columns, cut, edges, is_plain, shown


@pytest.mark.parametrize(
    ("text", "wide", "seen"),
    [
        ("tiến độ", 7, "tiến độ"),
        (unicodedata.normalize("NFD", "tiến độ"), 7, "tiến độ"),
        ("a\tb", 2 + TAB, "a    b"),
        ("表", 2, "表"),
        ("a\u200bb\ufeff", 2, "ab"),
        ("❤\ufe0f", 1, "❤"),
        ("\x1b[31m", 8, "\\x1b[31m"),
        ("a\nb", 3, "a b"),
        ("\u202eab", 8, "\\u202eab"),
        ("", 0, ""),
    ],
)
def test_columns(text: str, wide: int, seen: str) -> None:
    assert (columns(text), shown(text)) == (wide, seen)


@given(st.text(max_size=60))
def test_what_is_shown_is_as_wide_as_the_library_that_draws_it_thinks(text: str) -> None:
    assert cell_len(shown(text)) == columns(text)


@given(st.text(max_size=60))
def test_what_is_shown_holds_no_control(text: str) -> None:
    assert all(unicodedata.category(letter) not in ("Cc", "Cf", "Cs") for letter in shown(text))


@given(st.text(alphabet="aếđ \u0301表\t\x00", max_size=30))
def test_edges_end_at_the_width_and_never_fall(text: str) -> None:
    after = edges(text)
    assert len(after) == len(text)
    assert after == sorted(after)
    assert (after[-1] if after else 0) == columns(text)


def test_plain_letters_are_those_of_vietnamese_reports() -> None:
    assert is_plain("Điều 1. Số: 12/BC-UBND – “tỷ lệ” ≥ 90% … ≠")
    assert not is_plain("tie\u0302\u0301n")
    assert not is_plain("a\nb")


@pytest.mark.parametrize(
    ("text", "room", "seen"),
    [
        ("Ủy ban nhân dân", 15, "Ủy ban nhân dân"),
        ("Ủy ban nhân dân", 7, "Ủy ban…"),
        ("表表表", 5, "表表…"),
        ("表表表", 4, "表…"),
        ("dài", 1, "…"),
        ("dài", 0, ""),
        (unicodedata.normalize("NFD", "tiến độ"), 5, "tiến…"),
    ],
)
def test_cut(text: str, room: int, seen: str) -> None:
    assert cut(text, room) == seen
    assert columns(seen) <= room

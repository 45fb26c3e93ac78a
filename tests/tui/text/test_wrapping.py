"""Lines to rows: no letter is lost, no row is too wide."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.tui.text.width import columns
from cchc_tui.tui.text.wrapping import no_rows, read_lines, wrap, wrap_lines

LETTERS = st.text(alphabet="aếĐ1. -\t\n\f\u0302\u0301表\u200b", max_size=200)


def rows_of(text: str, width: int) -> list[tuple[int, str]]:
    """Indent and text of each row."""
    lines, rows = read_lines(text), no_rows()
    wrap_lines(lines, 0, len(lines.starts), width, rows)
    spans = zip(rows.indents, rows.starts, rows.ends, strict=True)
    return [(indent, text[start:end]) for indent, start, end in spans]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("một hai ba", 20, ["một hai ba"]),
        ("một hai ba", 7, ["một hai", "ba"]),
        ("một hai ba", 6, ["một", "hai ba"]),
        ("một   hai", 5, ["một", "hai"]),
        ("dàiquámộtdòng", 5, ["dàiqu", "ámộtd", "òng"]),
        ("  thụt đầu dòng", 8, ["  thụt", "đầu dòng"]),
        ("a\n\nb", 9, ["a", "", "b"]),
        ("", 9, [""]),
        ("đuôi trắng     ", 10, ["đuôi trắng"]),
        ("表表表", 4, ["表表", "表"]),
        ("a\tb c", 6, ["a\tb", "c"]),
    ],
)
def test_rows(text: str, width: int, rows: list[str]) -> None:
    assert [row for _, row in rows_of(text, width)] == rows


@pytest.mark.parametrize(
    ("text", "indents"),
    [
        ("- một hai ba bốn năm sáu bảy tám", [0, 2]),
        ("12. một hai ba bốn năm sáu bảy tám", [0, 4]),
        ("  a) một hai ba bốn năm sáu bảy", [0, 5]),
        ("II. một hai ba bốn năm sáu bảy tám", [0, 4]),
        ("1.\tmột hai ba bốn năm sáu bảy tám", [0, 6]),
        ("một hai ba bốn năm sáu bảy tám chín", [0, 0]),
        ("1.204 hồ sơ một hai ba bốn năm sáu", [0, 0]),
    ],
)
def test_items_hang(text: str, indents: list[int]) -> None:
    assert [indent for indent, _ in rows_of(text, 26)] == indents


def test_nothing_hangs_in_a_narrow_pane() -> None:
    assert {indent for indent, _ in rows_of("- một hai ba bốn năm", 10)} == {0}


@given(LETTERS, st.integers(8, 40))
def test_every_letter_is_on_one_row_and_no_row_is_too_wide(text: str, width: int) -> None:
    lines, rows = read_lines(text), no_rows()
    wrap_lines(lines, 0, len(lines.starts), width, rows)
    covered = [0] * len(text)
    for indent, start, end in zip(rows.indents, rows.starts, rows.ends, strict=True):
        assert indent + columns(text[start:end]) <= width
        for place in range(start, end):
            covered[place] += 1
    assert list(rows.starts) == sorted(rows.starts)
    for letter, times in zip(text, covered, strict=True):
        assert times == 1 or (times == 0 and letter in " \t\n\f")


@given(LETTERS, st.integers(8, 40))
def test_a_letter_keeps_its_marks(text: str, width: int) -> None:
    text = unicodedata.normalize("NFD", text).replace("\n", " ").replace("\f", " ")
    for start, _ in wrap(text, 0, len(text), width)[1:]:
        assert start == len(text) or not unicodedata.combining(text[start])


def test_plain_and_measured_wrapping_agree() -> None:
    text = "Tổng số hồ sơ tiếp nhận trong kỳ là 1.043 hồ sơ, trong đó trực tuyến 829 hồ sơ. " * 3
    for width in range(8, 60):
        plain = wrap(text, 0, len(text), width, 2, plain=True)
        assert wrap(text, 0, len(text), width, 2, plain=False) == plain

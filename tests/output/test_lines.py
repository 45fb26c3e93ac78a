"""Offsets to lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.output.lines import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\ncd\n", 6, (3, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\x0bb\x85c\u2028d", 6, (1, 7)),
        ("ho\u0302\n1", 4, (2, 1)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == position


@pytest.mark.parametrize(
    ("text", "line", "shown"),
    [("ab\r\ncd", 1, "ab"), ("ab\ncd", 2, "cd"), ("ab\n", 2, ""), ("\r\n\n", 2, ""), ("", 1, "")],
)
def test_line_span(text: str, line: int, shown: str) -> None:
    start, end = LineIndex(text).line_span(line)
    assert text[start:end] == shown


@given(st.text(alphabet="ab\r\n"), st.data())
def test_a_position_lies_in_its_line(text: str, data: st.DataObject) -> None:
    index = LineIndex(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = index.position(offset)
    assert index.line_span(line).start + column - 1 == offset
    assert text.count("\n", 0, offset) + 1 == line

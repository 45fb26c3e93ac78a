"""Words folded for comparing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.folding import content_words, one_line, spaced, words


@pytest.mark.parametrize(
    ("lower", "found"),
    [
        ("hồ sơ đã nhận: 1.043", ["hồ", "sơ", "đã", "nhận"]),
        ("mục ii.1 (a)", ["mục", "ii", "a"]),
        ("covid19 đợt_2", ["covid", "đợt"]),
        ("…; - 12%", []),
        ("", []),
    ],
)
def test_words_without_digits_and_punctuation(lower: str, found: list[str]) -> None:
    assert words(lower) == found


@pytest.mark.parametrize(
    ("lower", "found"),
    [
        ("tổng số hồ sơ đã tiếp nhận là", ("hồ", "sơ", "tiếp", "nhận")),
        ("trong đó, cấp xã có:", ("cấp", "xã")),
        ("và của các", ()),
        ("giải quyết đúng hạn", ("giải", "quyết", "đúng", "hạn")),
    ],
)
def test_content_words_in_order(lower: str, found: tuple[str, ...]) -> None:
    assert content_words(lower) == found


@pytest.mark.parametrize(
    ("text", "line"),
    [(" a \n\n b\tc ", "a b c"), ("\n", ""), ("đã\u00a0nhận", "đã nhận"), ("một", "một")],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize("between", [" ", "\n", "\n\n", "  \n\t "])
def test_spaces_of_a_pattern_match_breaks(between: str) -> None:
    assert spaced(r"trong (?:số )?đó").search(f"hồ sơ, trong{between}đó có")


@pytest.mark.parametrize("text", ["trongđó", "trong" + " " * 9 + "đó", "trong,đó"])
def test_spaces_of_a_pattern_match_nothing_else(text: str) -> None:
    assert spaced("trong đó").search(text) is None


@given(st.text())
def test_folding_is_stable(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert "\n" not in line and line == line.strip()
    assert words(" ".join(words(text))) == words(text)

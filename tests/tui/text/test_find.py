"""Searching a text."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from cchc_tui.session.marks import Mark, MarkKind
from cchc_tui.tui.text.find import Searched
from cchc_tui.tui.text.hits import Hits
from cchc_tui.tui.text.mark_index import MarkIndex

Form = Literal["NFC", "NFD"]

TEXT = (
    "Đoàn kiểm tra đã đi 14 nơi; tiến độ chậm, tien do 50%.\nTiến\nđộ giải ngân. Hoà Bình – Hòa An."
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tien do", ["tiến độ", "tien do", "Tiến\nđộ"]),
        ("TIẾN ĐỘ", ["tiến độ", "tien do", "Tiến\nđộ"]),
        ('"tiến độ"', ["tiến độ", "Tiến\nđộ"]),
        ('"tien do"', ["tien do"]),
        ("“tiến độ”", ["tiến độ", "Tiến\nđộ"]),
        ("doan", ["Đoàn"]),
        ("50%", ["50%"]),
        ("hoà", ["Hoà", "Hòa"]),
        ('"hòa"', ["Hoà", "Hòa"]),
        ("binh - hoa", ["Bình – Hòa"]),
        ("a.", ["An."][:0]),
        ("khong co", []),
        ("", []),
        ("   ", []),
        ('""', []),
        ("(", []),
    ],
)
def test_hits(words: str, found: list[str], form: Form) -> None:
    text = unicodedata.normalize(form, TEXT)
    hits = Searched(text).find(unicodedata.normalize(form, words))
    assert [unicodedata.normalize("NFC", text[start:end]) for start, end in hits] == found


def test_stepping_goes_round_and_begins_at_the_place_given() -> None:
    hits = Hits("a b a b a")
    hits.find("a")
    assert hits.step(1, 3) == (4, 5)
    assert (hits.number, len(hits)) == (2, 3)
    assert hits.step(1, 0) == (8, 9)
    assert hits.step(1, 0) == (0, 1)
    assert hits.step(-1, 0) == (8, 9)
    hits.clear()
    assert hits.step(1, 0) is None
    assert (hits.number, len(hits)) == (0, 0)


def test_going_back_begins_before_the_place_given() -> None:
    hits = Hits("a b a b a")
    hits.find("a")
    assert hits.step(-1, 3) == (0, 1)


def test_marks_of_a_range_are_found_under_long_ones() -> None:
    long, near, far = (Mark(*span, MarkKind.ERROR) for span in ((0, 90), (10, 12), (50, 60)))
    index = MarkIndex([far, near, long])
    assert index.within(11, 20) == [long, near]
    assert index.within(12, 20) == [long]
    assert index.within(59, 70) == [long, far]
    assert index.within(90, 99) == []
    assert MarkIndex().within(0, 9) == []

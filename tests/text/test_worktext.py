"""The text the engine reads, and the way back to the source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.worktext import modern_tones, work_text


@pytest.mark.parametrize(
    ("source", "text", "lower"),
    [
        ("\u00d0ề án", "Đề án", "đề án"),
        ("\u0189oàn", "Đoàn", "đoàn"),
        ("2021 \u2013 2025", "2021 - 2025", "2021 - 2025"),
        ("10\u00a0đơn vị", "10 đơn vị", "10 đơn vị"),
        ("**03** xã", "  03   xã", "  03   xã"),
        ("<b>03</b> xã", "   03     xã", "   03     xã"),
        ("Hoà Ủy Uỷ", "Hoà Ủy Uỷ", "hòa ủy ủy"),
        ("quý khoẻ toàn", "quý khoẻ toàn", "quý khỏe toàn"),
        ("đơn vị⁵", "đơn vị⁵", "đơn vị⁵"),
        ("İ1", "İ1", "İ1"),
    ],
)
def test_normalises_one_for_one(source: str, text: str, lower: str) -> None:
    work = work_text(source)
    assert (work.text, work.lower, work.offsets) == (text, lower, None)


@pytest.mark.parametrize("source", ["Uỷ ban đã tiếp nhận 12 hồ sơ", "Đợt 1: “một cửa”, 3 đơn vị⁵"])
def test_decomposed_text_reads_the_same_and_maps_back(source: str) -> None:
    decomposed = unicodedata.normalize("NFD", source)
    work, twin = work_text(decomposed), work_text(source)
    assert (work.text, work.lower) == (twin.text, twin.lower)
    for start in range(len(work.text)):
        span = work.source_span(start, start + 1)
        letter = unicodedata.normalize("NFC", decomposed[span.start : span.end])
        assert letter == source[start]
    assert work.source_span(0, len(work.text)) == (0, len(decomposed))


def test_composes_marks_in_the_wrong_order() -> None:
    assert work_text("e\u0301\u0302").text == "ế"


def test_modern_tones_keep_syllables_that_go_on() -> None:
    assert modern_tones("hoàn hoà thuý quý") == "hoàn hòa thúy quý"


@given(st.text(max_size=60))
def test_lengths_agree_and_spans_cover_the_source(source: str) -> None:
    work = work_text(source)
    assert len(work.text) == len(work.lower)
    end = 0
    for start in range(len(work.text)):
        span = work.source_span(start, start + 1)
        assert span.start <= span.end
        assert span.start >= 0 and span.end <= len(source)
        end = span.end
    assert end == len(source) or not work.text

"""Spans of a review count code points of the source, also where normal form changed its length."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.review import Review
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.review import review_report

REPORT = """\
ỦY BAN NHÂN DÂN
HUYỆN HÒA BÌNH
Số: 242/BC-UBND
Hòa Bình, ngày 12 tháng 6 năm 2024

BÁO CÁO
Công tác cải cách hành chính quý II năm 2024

II. KẾT QUẢ THỰC HIỆN

1. Cải cách thủ tục hành chính

Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 154 thủ tục¹. Đã giải quyết
5.335 hồ sơ, trong đó: đúng hạn 5.328 hồ sơ; trễ hạn 07 hồ sơ.

¹ Theo Quyết định số 15/QĐ-UBND của huyện.

- Hoàn thành 26/32 nhiệm vụ, đạt 82,15%.
- Nhìn chung không có hồ sơ trễ hạn.

| Đơn vị | Tổng | Mới | Cũ |
|---|---|---|---|
| (1) | (2)=(3)+(4) | (3) | (4) |
| Xã Tân An | 9 | 4 | 6 |
"""


def reviewed(text: str) -> Review:
    return review_report(SourceText("test.md", text), Settings(trace=True))


def spans(result: Review) -> Iterator[Span]:
    """Every span of a review, in a steady order."""
    header, report = result.report.header, result.report
    yield from (span for span in (header.number_span, header.date_span, header.title_span) if span)
    yield from (section.title for section in report.sections)
    for block in report.blocks:
        yield from (Span(block.start, block.end), *block.pieces)
    yield from (cell for table in report.tables for row in table.rows for cell in row)
    yield from (note.reference for note in report.footnotes if note.reference)
    yield from (Span(reading.start, reading.end) for reading in result.readings)
    yield from (Span(figure.start, figure.end) for figure in result.figures)
    for check in result.checks:
        for operand in check.operands:
            yield from (Span(o.start, o.end) for o in (operand, *operand.terms))
    for finding in result.findings:
        yield from (Span(finding.start, finding.end), *finding.related)
    yield from (Span(line.start, line.end) for line in result.trace)


@pytest.mark.parametrize(
    "source",
    [
        unicodedata.normalize("NFD", REPORT),
        unicodedata.normalize("NFD", REPORT[:200]) + REPORT[200:],
        REPORT[:600] + unicodedata.normalize("NFD", REPORT[600:]),
    ],
)
def test_every_span_of_decomposed_text_stands_for_the_same_words(source: str) -> None:
    plain, result = reviewed(REPORT), reviewed(source)
    expected = [REPORT[start:end] for start, end in spans(plain)]
    found = [unicodedata.normalize("NFC", source[start:end]) for start, end in spans(result)]
    assert len(expected) > 100
    assert found == expected


def test_printed_texts_are_those_of_the_source() -> None:
    source = unicodedata.normalize("NFD", REPORT)
    result = reviewed(source)
    for figure in result.figures:
        assert source[figure.start : figure.end] == figure.text
    for check in result.checks:
        for operand in check.operands:
            if operand.text is not None:
                assert source[operand.start : operand.end] == operand.text
    assert {f.fingerprint for f in result.findings} == {
        f.fingerprint for f in reviewed(REPORT).findings
    }


def test_text_of_equal_length_is_left_alone() -> None:
    result = reviewed(REPORT)
    assert result.source.text is REPORT
    assert [REPORT[f.start : f.end] for f in result.figures] == [f.text for f in result.figures]


@given(st.text(alphabet="aoêưđ12 .\u0301\u0309\u0302\u031b\u0323\n", max_size=60))
def test_loose_marks_never_move_a_span_out_of_the_text(text: str) -> None:
    for start, end in spans(reviewed(text)):
        assert 0 <= start <= end <= len(text)

"""What holds for every text: spans, twins in other encodings, page breaks, hostile input."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.report import BlockKind, Report
from cchc_tui.report import read_report
from cchc_tui.text.worktext import work_text
from tests.report.conftest import Reading

Read = Callable[[str], Reading]

REPORT = """UBND HUYỆN TÂN HƯNG

Số: 45/BC-UBND

Tân Hưng, ngày 12 tháng 9 năm 2024

BÁO CÁO

Kết quả cải cách hành chính quý III năm 2024

I. CÔNG TÁC CHỈ ĐẠO

1. Kế hoạch

- Trên cơ sở văn bản của tỉnh, huyện đã ban hành kế hoạch năm và giao nhiệm vụ cho các phòng, ban
chuyên môn thực hiện.

II. KẾT QUẢ

a) Hồ sơ:

** Cấp huyện:*

Trong kỳ, Bộ phận Một cửa của huyện và các xã, thị trấn đã tiếp nhận: 120 hồ sơ, trong đó:

+ Nộp trực tuyến trên Cổng dịch vụ công quốc gia và của tỉnh: 80 hồ sơ (đạt 66,7%).

+ Nộp trực tiếp tại Bộ phận Một cửa các cấp: 40 hồ sơ theo quy trình đã công bố tại trụ sở.

| Lĩnh vực | Số |
|---|---|
| Đất đai | 12 |

III. KIẾN NGHỊ

Không có.
"""
PIECES = st.sampled_from(
    "- + * ++ • a) 1. 1.1. I. Phần ( ) : ; . , | \t \n \n\n \f # ** == ___ ¹ [^1] [^1]: 12 2.181 %"
    " năm 2024 Cấp huyện: trong đó: hồ sơ UBND quận Cái Răng BÁO CÁO Số: 5/BC-UBND của".split(" ")
)


def tree(report: Report) -> list[tuple[str, str, int, int, int]]:
    return [(b.kind.value, b.marker, b.depth, b.parent, b.section) for b in report.blocks]


@given(st.lists(PIECES, max_size=60), st.sampled_from([" ", "", "\n"]))
def test_spans_are_ordered_and_inside(pieces: list[str], glue: str) -> None:
    work = work_text(glue.join(pieces))
    report = read_report(work)
    for index, block in enumerate(report.blocks):
        assert block.index == index
        assert block.parent < index
        assert -1 <= block.section < len(report.sections)
        assert 0 <= block.start <= block.pieces[0].start <= block.pieces[-1].end == block.end
        assert block.end <= len(work.text)
        assert all(one.end <= two.start for one, two in pairwise(block.pieces))
    for table in report.tables:
        assert report.blocks[table.block].kind is BlockKind.TABLE
        assert len({len(row) for row in table.rows}) <= 1
    for section in report.sections:
        assert section.parent < section.index
        assert 0 <= section.title.start <= section.title.end <= len(work.text)


@given(st.lists(PIECES, max_size=60))
def test_every_word_is_read(pieces: list[str]) -> None:
    """No letter of the text is lost: it stands in a block, a marker or a footnote mark."""
    work = work_text(" ".join(pieces))
    covered = bytearray(len(work.text))
    for block in read_report(work).blocks:
        covered[block.start : block.pieces[0].start] = b"\1" * (block.pieces[0].start - block.start)
        for start, end in block.pieces:
            covered[start:end] = b"\1" * (end - start)
    missed = {letter for letter, seen in zip(work.text, covered, strict=True) if not seen}
    assert not any(letter.isalpha() for letter in missed)


def test_decomposed_twin_has_the_same_structure(read: Read) -> None:
    twin = read(unicodedata.normalize("NFD", REPORT))
    assert twin.shape() == read(REPORT).shape()
    assert tree(twin.report) == tree(read(REPORT).report)
    assert twin.report.header.unit == read(REPORT).report.header.unit


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n", "\n\n7\n\n", "\n\f"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("kế hoạch năm và", "giao nhiệm vụ"),
        ("giao nhiệm vụ cho", "các phòng"),
        ("tiếp nhận: 120 hồ", "sơ, trong đó"),
        ("tỉnh: 80 hồ sơ", "(đạt"),
        ("theo quy trình", "đã công bố"),
    ],
)
def test_a_page_break_in_a_sentence_changes_nothing(
    read: Read, before: str, after: str, gap: str
) -> None:
    assert f"{before} {after}" in REPORT
    broken = REPORT.replace(f"{before} {after}", f"{before}{gap}{after}")
    assert read(broken).shape() == [
        (kind, marker, text) for kind, marker, text in read(REPORT).shape()
    ]


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        ("tổng số 12.345; ", 60_000), ("- a: 5\n", 8_000), ("- a:\n+ b\n", 4_000), ("1", 300_000),
        ("1.", 200_000), ("#", 300_000), ("|", 300_000), ("*", 300_000), ("(", 300_000),
        (" ", 300_000), ("- ", 200_000), ("_ ", 200_000), ("\f", 200_000), ("a\t", 100_000),
        ("Số: ", 80_000), ("A, ngày ", 60_000), ("ubnd quận ", 60_000), ("[^1] ", 60_000),
        ("trong đó: - a ", 8_000), ("số liệu tính từ 1", 30_000), ("BÁO CÁO\n", 8_000),
        ("Cấp xã:\n", 8_000), ("| a | 1 |\n", 8_000), ("I. A\n1. B\na) C\n", 3_000),
    ],
)  # fmt: skip
def test_hostile_input_is_read_in_linear_time(read: Read, unit: str, count: int) -> None:
    """Anything worse than linear would not come to an end here."""
    report = read(unit * count).report
    assert len(report.blocks) <= 3 * count


def test_real_reports_have_their_known_parts(read: Read, seeds: Path) -> None:
    headers = [
        read(path.read_text(encoding="utf-8")).report.header for path in sorted(seeds.glob("*.txt"))
    ]
    assert [(header.unit, header.number) for header in headers] == [
        ("UBND quận Cái Răng", "242/BC-UBND"),
        ("UBND huyện Cầu Kè", "265/BC-UBND"),
        ("UBND phường Phước Long", None),
        (None, None),
    ]

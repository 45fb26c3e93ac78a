"""Totals that come last, and sums printed with plus signs."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines, severities

TWINS = {
    "total last": (
        "Trong quý, tổ lưu động đã tiếp 31 lượt, tổ thường trực đã tiếp 45 lượt; tổng cộng {} lượt.",
        "67", "76", "{} | 31 | 45",
    ),
    "three parts and a topic": (
        "Về sáng kiến: khối đảng có 6 sáng kiến, khối chính quyền có 14 sáng kiến, khối trường học có"
        " {} sáng kiến; cộng chung là 41 sáng kiến.",
        "12", "21", "41 | 6 | 14 | {}",
    ),
    "a zero part": (
        "Khóa một mở 4 lớp, khóa hai mở 0 lớp, khóa ba mở 5 lớp, tổng số là {} lớp.",
        "8", "9", "{} | 4 | 0 | 5",
    ),
    "plus signs in a bracket": (
        "Đã cấp 318 giấy phép ({} giấy phép cấp mới + 91 giấy phép gia hạn).",
        "272", "227", "318 | {} | 91",
    ),
    "plus signs after labels": (
        "Toàn ngành có 64 biên chế (văn phòng 20 + thanh tra 11 + chuyên môn {}).",
        "35", "33", "64 | 20 | 11 | {}",
    ),
    "a noun phrase after the noun of the total": (
        "Huyện quản lý 58 trường, gồm 21 trường mầm non, {} trường tiểu học và 12 trường liên cấp.",
        "52", "25", "58 | 21 | {} | 12",
    ),
    "documents in force and out of force": (
        "Đã rà soát 70 văn bản. Trong đó, còn hiệu lực là {} văn bản và hết hiệu lực là 16 văn bản.",
        "45", "54", "70 | {} | 16",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_sum_that_misses_is_accused(case: tuple[str, str, str, str]) -> None:
    template, bad, _, operands = case
    assert accused(template.format(bad)) == [f"sum violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str]) -> None:
    template, _, good, operands = case
    assert f"sum exact: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


SILENT = [
    "Loại I có 12 người x 5 xã, loại II có 10 người x 3 xã; cộng 93 người.",
    "Tổ một có 12 người, tổ hai có 10 người; tăng thêm 4 người; tổng cộng 30 người.",
    "Tổ một có 12 người, tổ hai có 10 người, cộng 22 người; tổ ba có 5 người, tổng cộng 28 người.",
    "Quý I mở 5 lớp. Quý II mở 3 lớp, quý III mở 4 lớp; tổng cộng 12 lớp.",
    "- Tháng một mở 5 lớp.\n- Tháng hai mở 3 lớp, tháng ba mở 4 lớp; tổng cộng 13 lớp.",
    "Tổ một có khoảng 12 người, tổ hai có 10 người; tổng cộng 25 người.",
    "Tổ một mở 3 lớp, tổ hai mở 4 lớp; tổng cộng 350 lượt người tham dự.",
    "Huyện mở 12 lớp, tổ một mở 3 lớp, tổ hai mở 4 lớp; tổng cộng 12 lớp.",
    "Tổ một có 12 người, tổ hai có 10 người; bớt 2 người chuyển công tác, tổng cộng 20 người.",
    "Tổ một mở 3 lớp, tổ hai mở 4 lớp; tổng cộng đạt trên 9 lớp.",
    "Hiện có 97 dự án (đầu năm 90 + 12 - 5).",
    "Hiện có 97 dự án (kỳ trước 90 + 12, thu hồi 5).",
    "Đã mở 9 lớp (4 đợt x 2 lớp + 1 lớp).",
    "Có 3 cuộc họp (40 + 35 + 20 = 95 đại biểu).",
    "Huyện có 7 tổ, gồm 3 tổ chức đảng và 2 tổ chức đoàn thể.",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_what_is_reckoned_otherwise_accuses_nothing(text: str) -> None:
    assert accused(text) == []


def test_the_total_at_the_end_only_warns() -> None:
    text = "Tổ lưu động đã tiếp 31 lượt, tổ thường trực đã tiếp 45 lượt; tổng cộng 67 lượt."
    assert severities(text) == [("AR101", "warning")]


def test_what_was_bought_in_earlier_years_is_a_part() -> None:
    text = "Có 86 máy in (mua trong năm 41 máy in, cấp từ các năm trước 45 máy in)."
    assert lines(text) == ["sum exact: 86 | 41 | 45"]

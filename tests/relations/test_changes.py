"""A printed change against the two values it leads from and to."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

TWINS = {
    "rise before its values": (
        "Số thủ tục tăng {} thủ tục, từ 1.274 lên 1.405 thủ tục.", "141", "131", "exact",
        "1.405 | 1.274 | {}",
    ),
    "rise after its values": (
        "Số thủ tục nâng từ 1.274 lên 1.405 thủ tục, tăng {} thủ tục.", "141", "131", "exact",
        "1.405 | 1.274 | {}",
    ),
    "fall": (
        "Số đầu mối giảm {} đầu mối, từ 18 xuống còn 13 đầu mối.", "6", "5", "exact", "13 | 18 | {}",
    ),
    "rise in per cent": (
        "Số hồ sơ tăng từ 1.200 hồ sơ lên 1.500 hồ sơ, tăng {}%.", "20", "25", "exact",
        "1.500 | 1.200 | {}",
    ),
    "fall in per cent, rounded": (
        "Số hồ sơ giảm từ 1.500 hồ sơ xuống 1.100 hồ sơ, giảm {}%.", "36,7", "26,7", "rounded",
        "1.100 | 1.500 | {}",
    ),
    "money in a bracket": (
        "Thu tăng từ 120 tỷ đồng lên 150 tỷ đồng (tăng {}%).", "35", "25", "exact", "150 | 120 | {}",
    ),
    "measures": (
        "Diện tích tăng từ 12,5 ha lên 14,2 ha, tăng {} ha.", "2,7", "1,7", "exact",
        "14,2 | 12,5 | {}",
    ),
}  # fmt: skip
Case = tuple[str, str, str, str, str]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_wrong_change_is_accused(case: Case) -> None:
    template, bad, _, _, operands = case
    assert accused(template.format(bad)) == [f"change violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: Case) -> None:
    template, _, good, verdict, operands = case
    assert f"change {verdict}: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


SILENT = [
    "Số hồ sơ tăng khoảng 300 hồ sơ, từ 1.200 hồ sơ lên 1.520 hồ sơ.",
    "Số hồ sơ tăng 300 hồ sơ so với kế hoạch. Số xã tăng từ 12 lên 15 xã.",
    "Số xã đạt chuẩn tăng từ 12 lên 15 xã; số hồ sơ tăng 300 hồ sơ.",
    "Tỷ lệ đúng hạn tăng từ 75,5% lên 80,2%, tăng 6,2% so với mục tiêu.",
    "Nghỉ từ 12 người đến 15 người, tăng 20 người.",
    "Từ gần 120 hồ sơ lên 150 hồ sơ, tăng 25 hồ sơ.",
    "Số xã giảm từ 15 xuống 12 xã, tăng 3 tổ dân phố.",
    "Tăng 7 xã, huyện đã nâng số mô hình từ 12 mô hình lên 15 mô hình.",
]


@pytest.mark.parametrize("text", SILENT)
def test_change_of_something_else_accuses_nothing(text: str) -> None:
    assert accused(text) == []

"""Percentages whose base the words name, in the sentence, before it, or above a list."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines, severities

TWINS = {
    "trong tổng số": (
        "Trong tổng số 84 trường học, có 63 trường học đạt chuẩn quốc gia, chiếm {}%.",
        "57", "75", "exact", "63 | 84 | {}",
    ),
    "trong số, the noun left out": (
        "Trong số 84 trường học trên địa bàn, đã kiểm định 63 (đạt {}%).", "57", "75", "exact",
        "63 | 84 | {}",
    ),
    "those of the sentence before": (
        "Xã quản lý 1.250 hộ kinh doanh. Trong số đó, 1.100 hộ kinh doanh đã kê khai thuế điện tử,"
        " đạt tỷ lệ {}%.", "86", "88", "exact", "1.100 | 1.250 | {}",
    ),
    "those of the clause before": (
        "Xã quản lý 1.250 hộ kinh doanh, trong số này có 1.100 hộ kinh doanh đã kê khai, chiếm {}%.",
        "86,5", "88,0", "exact", "1.100 | 1.250 | {}",
    ),
    "looked at": (
        "Qua kiểm tra 320 hồ sơ lưu trữ, phát hiện 24 hồ sơ thiếu chữ ký (chiếm {}%).", "5,7", "7,5",
        "exact", "24 | 320 | {}",
    ),
    "surveyed": (
        "- Khảo sát 640 người dân, có 608 người hài lòng, đạt {}%.", "59", "95", "exact",
        "608 | 640 | {}",
    ),
    "the same said as a fraction": (
        "Chứng thực điện tử đạt {}%, tương đương 45/72 bản.", "65,2", "62,5", "exact", "45 | 72 | {}",
    ),
    "the same said with a dash": (
        "Tỷ lệ chứng thực điện tử: {}% - tương ứng với 45/72 bản.", "65,2", "62,5", "exact",
        "45 | 72 | {}",
    ),
}  # fmt: skip
Case = tuple[str, str, str, str, str]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_wrong_percent_of_a_named_base_is_accused(case: Case) -> None:
    template, bad, _, _, operands = case
    assert accused(template.format(bad)) == [f"ratio violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: Case) -> None:
    template, _, good, verdict, operands = case
    assert f"ratio {verdict}: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


LISTS = {
    "one sentence": (
        "Tổng hợp {} phiếu góp ý về trụ sở, trang thiết bị và chỗ ngồi chờ của bộ phận một cửa xã:"
        " 540 phiếu hài lòng về chỗ ngồi, chiếm 90%; 450 phiếu hài lòng về trang thiết bị, chiếm 75%.",
        "6.000", "600",
    ),
    "bullets": (
        "Kết quả khảo sát trên {} phiếu hợp lệ:\n\n- Hài lòng về chỗ ngồi: 539 phiếu (90,4%).\n"
        "- Hài lòng về trang thiết bị: 447 phiếu (75,0%).\n- Hài lòng về thái độ: 560 phiếu (94,0%).\n",
        "569", "596",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS.values(), ids=LISTS.keys())
def test_wrong_base_of_a_list_is_accused_with_each_item(case: tuple[str, str, str]) -> None:
    template, bad, good = case
    found = accused(template.format(bad))
    assert len(found) == template.count("%")
    assert all(f"| {bad} |" in line for line in found)
    assert accused(template.format(good)) == []


def test_one_wrong_item_of_a_list_is_accused_alone() -> None:
    template = LISTS["bullets"][0].replace("447", "474").format("596")
    assert accused(template) == ["ratio violated: 474 | 596 | 75,0"]


SILENT = [
    "Trong tổng số 84 trường học, có 63 trường học đạt 57% tiêu chí trở lên.",
    "Trong tổng số 84 trường học, có 63 trường học có tỷ lệ học sinh chuyên cần đạt 57%.",
    "Trong tổng số 84 trường học, có 63 trường học đạt chuẩn, tăng 57% so với cùng kỳ.",
    "Trong tổng số 84 trường học, có 63 trường học đạt chuẩn, chiếm 57% số trường của tỉnh.",
    "Trong tổng số 84 trường học, có 63 trường học đạt chuẩn, trong đó 30 trường học mức độ cao, chiếm 57%.",
    "Trong tổng số 84 trường học, đã bồi dưỡng 63 hiệu trưởng, đạt 57%.",
    "Trong tổng số gần 84 trường học, có 63 trường học đạt chuẩn, chiếm 57%.",
    "Trong tổng số 84 trường học, có khoảng 63 trường học đạt chuẩn, chiếm 57%.",
    "Xã quản lý 1.250 hộ kinh doanh và 90 hộ kinh doanh vận tải. Trong số đó, 1.100 hộ kinh doanh đã kê khai, đạt 86,5%.",
    "Xã quản lý 1.250 hộ kinh doanh. Trong đó, 1.100 hộ kinh doanh đã kê khai, đạt 86,5%.",
    "Kiểm tra 12 xã, phát hiện 24 hồ sơ thiếu chữ ký (chiếm 5,7%).",
    "Qua kiểm tra 320 hồ sơ, có 24 hồ sơ thiếu chữ ký, chiếm 5,7% tổng số hồ sơ lưu trữ.",
    "Chỉ tiêu giao 500 lao động: xã A tạo việc làm cho 200 lao động, đạt 95%; xã B 150 lao động, đạt 102%.",
    "Vận động 500 người, bằng 98% kế hoạch; tự nguyện: 120 người, bằng 97%; bắt buộc: 380 người, bằng 95%.",
    "Kết quả thu trên 600 phiếu:\n\n- Xã A: 539 phiếu (80,4%).\n- Xã B: 447 phiếu (65,0%).\n",
    "Chứng thực điện tử đạt 65,2%, tương ứng tăng 45/72 bản.",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_percent_of_something_else_accuses_nothing(text: str) -> None:
    assert accused(text) == []


def test_a_named_base_gives_a_warning() -> None:
    template, bad, *_ = TWINS["looked at"]
    assert severities(template.format(bad)) == [("AR103", "warning")]

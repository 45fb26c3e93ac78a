"""Percents against the numbers they are of: fractions, wholes, runs, and bases nearby."""

from __future__ import annotations

import pytest

from tests.relations.conftest import review
from tests.relations.notation import accused, lines, severities

TWINS = {
    "fraction": ("Hoàn thành 26/32 nhiệm vụ, đạt {}%.", "82,15", "81,25", "exact", "26 | 32 | {}"),
    "fraction in a bracket": ("Hoàn thành 15/28 nhiệm vụ ({}%).", "56,3", "53,6", "rounded",
                              "15 | 28 | {}"),
    "asked for by citizens is no target": (
        "Tư vấn theo yêu cầu của người dân: 15/28 vụ việc, đạt {}%.", "56,3", "53,6", "rounded",
        "15 | 28 | {}",
    ),
    "truncated": ("Hoàn thành 15/28 nhiệm vụ, đạt {}%.", "53,4", "53,5", "truncated", "15 | 28 | {}"),
    "percent before its fraction": ("Đạt {}% (21/28 nhiệm vụ).", "76", "75", "exact", "21 | 28 | {}"),
    "money": ("Giải ngân 34,983/40,600 tỷ đồng, đạt {}%.", "81,16", "86,16", "rounded",
              "34,983 | 40,600 | {}"),
    "money of two scales": ("Giải ngân 850 triệu/1,25 tỷ đồng, đạt {}%.", "86", "68", "exact",
                            "850 | 1,25 | {}"),
    "of the plan": (
        "Thu ngân sách 347,3 tỷ đồng, đạt {}% so với dự toán giao 490,8 tỷ đồng.",
        "76,70", "70,76", "rounded", "347,3 | 490,8 | {}",
    ),
    "of the whole": (
        "Có 1.970 hồ sơ trực tuyến trên tổng số 2.181 hồ sơ, đạt {}%.",
        "93,0", "90,3", "rounded", "1.970 | 2.181 | {}",
    ),
    "run on one base": (
        "Đã giải quyết 2.000 hồ sơ: trước hạn 1.500 hồ sơ, chiếm 75%; đúng hạn 460 hồ sơ,"
        " chiếm {}%; trễ hạn 40 hồ sơ, chiếm 2%.",
        "32", "23", "exact", "460 | 2.000 | {}",
    ),
    "run of bullets": (
        "Trong kỳ, toàn huyện có 1.250 công chức được đánh giá:\n\n"
        "- Hoàn thành xuất sắc: 250 công chức, đạt 20%.\n- Hoàn thành tốt: 937 công chức, đạt 74,96%.\n"
        "- Hoàn thành nhiệm vụ: 50 công chức, đạt {}%.\n- Không hoàn thành: 13 công chức, đạt 1,04%.\n",
        "14", "4", "exact", "50 | 1.250 | {}",
    ),
    "closing breakdown names the base": (
        "Tiếp nhận 2.181 hồ sơ, trong đó trực tuyến 1.970 hồ sơ ({}%), trực tiếp 211 hồ sơ (9,7%).",
        "93,0", "90,3", "rounded", "1.970 | 2.181 | {}",
    ),
    "a sibling tier names the base": (
        "Cấp huyện tiếp nhận 1.213 hồ sơ. Cấp huyện có số hồ sơ trực tuyến 1.107 hồ sơ, đạt 91,26%."
        "\n\nCấp xã tiếp nhận 8.127 hồ sơ. Cấp xã có số hồ sơ trực tuyến 7.001 hồ sơ, đạt {}%.",
        "68,14", "86,14", "rounded", "7.001 | 8.127 | {}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_wrong_percent_is_accused(case: tuple[str, str, str, str, str]) -> None:
    template, bad, _, _, operands = case
    assert accused(template.format(bad)) == [f"ratio violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str, str]) -> None:
    template, _, good, verdict, operands = case
    assert f"ratio {verdict}: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


SILENT = [
    "Hoàn thành 26/32 nhiệm vụ (chỉ tiêu 90%).",
    "Hoàn thành 26/32 nhiệm vụ, tăng 12% so với cùng kỳ.",
    "Hoàn thành 26/32 nhiệm vụ, vượt 12% so với kế hoạch.",
    "Hoàn thành 26/32 nhiệm vụ; tỷ lệ hài lòng đạt 98,5%.",
    "Có 2/7 phường chưa đạt là phường Tân An (26,6%).",
    "Có 5/9 huyện đạt dưới 3% hồ sơ trễ hạn.",
    "Có 1.970 hồ sơ trực tuyến, đạt 40,5%.",
    "Tỷ lệ hài lòng đạt 98,5%.",
    "Đã hoàn thành 3/0 nhiệm vụ, đạt 0%.",
    "Đã hoàn thành 3/12 nhiệm vụ, đạt 24,5,1%.",
    "Tiếp nhận 120 hồ sơ, cùng kỳ năm trước đạt 75%.",
    "Giải quyết 2.000 hồ sơ, trong đó có 1.913 hồ sơ nộp qua mạng, chiếm 95,56%.",
    "Có 20/20 câu hỏi được trả lời (29,9% số người dự thi).",
    "Mỗi xã bố trí 12 công chức, bình quân 40% là nữ.",
]


@pytest.mark.parametrize("text", SILENT)
def test_percent_of_something_else_accuses_nothing(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giải quyết 2.000 hồ sơ, trong đó có 1.913 hồ sơ nộp qua mạng, chiếm 95,65%.",
         "ratio exact: 1.913 | 2.000 | 95,65"),
        ("Đã hoàn thành 0/12 nhiệm vụ, đạt 0%.", "ratio exact: 0 | 12 | 0"),
        ("Tiếp nhận 2.181 hồ sơ (trong đó 1.970 hồ sơ trực tuyến, chiếm 90,3%).",
         "ratio rounded: 1.970 | 2.181 | 90,3"),
    ],
)  # fmt: skip
def test_base_nearby_is_found(text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "unpaired"),
    [
        ("Tỷ lệ hài lòng đạt 98,5%.", 1),
        ("Hoàn thành 26/32 nhiệm vụ, đạt 81,25%.", 0),
        ("Hoàn thành 26/32 nhiệm vụ, đạt 81,25%; tỷ lệ hài lòng đạt 98,5%.", 1),
        ("Tỷ lệ số hóa (chỉ tiêu 50%).", 0),
    ],
)
def test_percent_without_a_printed_base_is_counted(text: str, unpaired: int) -> None:
    assert review(text).coverage.percents_unpaired == unpaired


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Hoàn thành 26/32 nhiệm vụ, đạt 82,15%.", "error"),
        ("Thu ngân sách 347,3 tỷ đồng, đạt 76,70% so với dự toán giao 490,8 tỷ đồng.", "warning"),
        ("Tiếp nhận 2.181 hồ sơ, trong đó trực tuyến 1.970 hồ sơ (93,0%),"
         " trực tiếp 211 hồ sơ (9,7%).", "warning"),
    ],
)  # fmt: skip
def test_error_for_a_fraction_printed_with_its_percent(text: str, severity: str) -> None:
    assert severities(text) == [("AR103", severity)]

"""Faults found by reading the engine's tests against it, each now a case."""

from __future__ import annotations

import pytest

from tests.extract.conftest import figure_of
from tests.relations.conftest import review
from tests.relations.notation import accused, lines, severities

LATE = (
    "Tổng số hồ sơ đã giải quyết là 5.335 hồ sơ, trong đó: đúng hạn 5.328 hồ sơ; trễ hạn 07 hồ sơ."
    "\n\n"
)
SILENT = {
    "breakdowns of two owners are no repeat": (
        "Trường Tân An có 21 lớp (buổi sáng 11, buổi chiều 10). Trường Phú Lợi có 23 lớp (buổi sáng"
        " 13, buổi chiều 10)."
    ),
    "chủ yếu names the main parts": (
        "Kết quả chấm điểm 40 đơn vị, chủ yếu gồm 12 đơn vị cấp huyện và 20 đơn vị cấp xã."
    ),
    "full and partial are classes of online services, not of all procedures": (
        "Tổng số TTHC của UBND huyện: 310 TTHC (trong đó 215 TTHC toàn trình, 60 TTHC một phần)."
    ),
    "spending has more than investment and regular": (
        "Tổng chi ngân sách 480 tỷ đồng, trong đó chi đầu tư phát triển 120 tỷ đồng, chi thường xuyên"
        " 350 tỷ đồng."
    ),
    "petitions are not only complaints and denunciations": (
        "Tiếp nhận 45 đơn, trong đó khiếu nại 12 đơn, tố cáo 3 đơn."
    ),
    "funds of two of the four tiers": (
        "Tổng số vốn 120 tỷ đồng, trong đó ngân sách trung ương 50 tỷ đồng, ngân sách tỉnh 30 tỷ đồng."
    ),
    "a whole province has three tiers": (
        "Toàn tỉnh tiếp nhận 450 hồ sơ, trong đó: cấp huyện 120 hồ sơ; cấp xã 300 hồ sơ."
    ),
    "staff is more than cadres and commune officials": (
        "Huyện có 250 công chức, trong đó cán bộ 20 người, công chức cấp xã 98 người."
    ),
    "the number may exceed: vượt": "Thực hiện 14/12 nhiệm vụ (vượt 2 nhiệm vụ so với kế hoạch).",
    "titles with counts are no list of names": (
        "Có 12 công chức lãnh đạo (Trưởng phòng 05, Phó Trưởng phòng 07)."
    ),
    "claim of one tier, figure of the whole unit": f"{LATE}Cấp xã không có hồ sơ quá hạn.",
    "claim of one commune": f"{LATE}Bộ phận Một cửa xã Tân An không có hồ sơ trễ hạn.",
    "claim of what is pending": f"{LATE}Các hồ sơ đang giải quyết không có hồ sơ quá hạn.",
    "claim that none is left": f"{LATE}Đến nay không còn hồ sơ quá hạn.",
    "claim of a part of the dossiers": f"{LATE}Hồ sơ trực tuyến không có hồ sơ trễ hạn.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_silent(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kỷ luật 04 công chức: khiển trách 02, cảnh cáo 01, buộc thôi việc 01.",
         "sum exact: 04 | 02 | 01 | 01"),
        ("UBND huyện ban hành 12 văn bản (05 kế hoạch, 04 quyết định, 03 công văn).",
         "sum exact: 12 | 05 | 04 | 03"),
        ("Đã ban hành 31 văn bản, chia ra: 15 quyết định; 12 kế hoạch; 4 công văn.",
         "sum exact: 31 | 15 | 12 | 4"),
        ("Tổng thu 512,35 tỷ đồng, gồm: thu nội địa 300,2 tỷ đồng, thu bổ sung từ ngân sách cấp trên"
         " 212,15 tỷ đồng.", "sum exact: 512,35 | 300,2 | 212,15"),
        ("Toàn huyện có 425 thủ tục, gồm: cấp huyện\n\n281 thủ tục; cấp xã 144 thủ tục.",
         "sum exact: 425 | 281 | 144"),
        ("Đã giải quyết 1.030 hồ sơ; đang giải quyết 13 hồ sơ; tiếp nhận 1.043 hồ sơ.",
         "balance exact: 1.043 | 1.030 | 13"),
        ("Còn lại 7.172 hồ sơ, trong số đó gồm 2.800 hồ sơ cấp tỉnh, có 2.672 hồ sơ chưa đến hạn và"
         " 128 hồ sơ quá hạn.", "sum alternative: 2.800 | 2.672 | 128"),
    ],
)  # fmt: skip
def test_found(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_balance_of_one_list_is_an_error_whatever_channel_wins() -> None:
    text = "Tổng số hồ sơ tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: 0 hồ sơ."
    assert severities(text) == [("AR102", "error")]


def test_tasks_done_and_under_way_are_no_record_of_dossiers() -> None:
    text = "Triển khai 12 nhiệm vụ: hoàn thành 8 nhiệm vụ, đang thực hiện 5 nhiệm vụ."
    assert accused(text) == ["sum violated: 12 | 8 | 5"]


@pytest.mark.parametrize(
    ("text", "printed", "period"),
    [
        ("Quý I năm 2024 tiếp nhận 120 hồ sơ.", "120", ("quarter", 2024, 1)),
        ("Trong kỳ, năm 2023 tiếp nhận 500 hồ sơ.", "500", ("year", 2023, None)),
        ("Kết quả trong 6 tháng đầu năm tiếp nhận 30 hồ sơ.", "30", ("months", None, 6)),
    ],
)
def test_period(text: str, printed: str, period: tuple[str, int | None, int | None]) -> None:
    found = figure_of(text, printed).period
    assert found is not None
    assert (found.kind, found.year) == period[:2]


def test_level_of_a_named_place_and_of_small_letters() -> None:
    assert figure_of("Có 15 hồ sơ tại phường Tân An.", "15").level is None
    assert figure_of("Có 15 hồ sơ tại các xã đạt chuẩn.", "15").level is not None


@pytest.mark.parametrize(
    "text", ["Cấp huyện:\n- Tiếp nhận: 12 hồ sơ.", "**Cấp huyện:**\n\n- Có: 12 hồ sơ."]
)
def test_scope_line_without_a_bullet(text: str) -> None:
    assert figure_of(text, "12").level is not None


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [("Có 05 đ/c tham dự.", "05", "người"), ("Có 05 đ/c lãnh đạo.", "05", "người")],
)
def test_unit(text: str, printed: str, unit: str) -> None:
    assert figure_of(text, printed).unit == unit


def test_previous_of_from_to() -> None:
    figure = figure_of("Số thủ tục tăng từ 108 lên 120 thủ tục.", "108")
    assert figure.satellite.value == "previous"


@pytest.mark.parametrize(
    "text", [" Tổng số hồ sơ tiếp nhận \n-", " 12/15 hồ sơ 999999999999999999999999999999 %"]
)
def test_never_raises(text: str) -> None:
    assert review(text)

"""Totals and their parts, by the channel that ties them together."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, doubts, lines, severities

TWINS = {
    "bracket": (
        "Bộ phận Một cửa có 58 công chức (cấp huyện 09 công chức, cấp xã {} công chức).",
        "48", "49", "exact", "58 | 09 | {}",
    ),
    "bracket with a cue": (
        "Đã giải quyết 1.783 hồ sơ (trong đó: trước hạn 1.777 hồ sơ; trễ hạn {} hồ sơ).",
        "9", "6", "exact", "1.783 | 1.777 | {}",
    ),
    "bracket with a zero part": (
        "Đã giải quyết 1.783 hồ sơ (trước hạn: 1.777 hồ sơ; đúng hạn: 0 hồ sơ; trễ hạn: {} hồ sơ).",
        "9", "6", "exact", "1.783 | 1.777 | 0 | {}",
    ),
    "one bracket an item": (
        "Toàn quận có 07 mô hình gồm: phường Tân An (01), phường Hòa Bình (03), phường Phú Lợi ({}).",
        "02", "03", "exact", "07 | 01 | 03 | {}",
    ),
    "gồm": (
        "Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã {} thủ tục.",
        "154", "144", "exact", "425 | 281 | {}",
    ),
    "bao gồm": (
        "Đã mở 24 lớp tập huấn, bao gồm 10 lớp về chuyển đổi số và {} lớp về kỹ năng hành chính.",
        "13", "14", "exact", "24 | 10 | {}",
    ),
    "trong đó with a class set": (
        "Đã kiểm tra 12 cơ quan, trong đó 5 cơ quan cấp huyện và {} cơ quan cấp xã.",
        "6", "7", "exact", "12 | 5 | {}",
    ),
    "trong đó of men and women": (
        "Năm học có 1.274 giáo viên, trong đó nam 274 giáo viên, nữ {} giáo viên.",
        "1.100", "1.000", "exact", "1.274 | 274 | {}",
    ),
    "chia ra": (
        "Đã xử lý 31 vụ việc, chia ra: 15 vụ việc đất đai; 12 vụ việc xây dựng; {} vụ việc khác.",
        "5", "4", "exact", "31 | 15 | 12 | {}",
    ),
    "cụ thể": (
        "Đã ban hành 31 văn bản, cụ thể: 15 văn bản chỉ đạo; 12 văn bản hướng dẫn; {} văn bản nhắc.",
        "5", "4", "exact", "31 | 15 | 12 | {}",
    ),
    "colon after a number": (
        "Phân loại 594 đơn: khiếu nại 58 đơn; tố cáo 20 đơn; kiến nghị, phản ánh {} đơn.",
        "506", "516", "exact", "594 | 58 | 20 | {}",
    ),
    "clauses under a word for the total": (
        "Tổng số cuộc kiểm tra: 10 cuộc; theo kế hoạch: 4 cuộc; đột xuất: {} cuộc.",
        "7", "6", "exact", "10 | 4 | {}",
    ),
    "what is left over": (
        "Có 11/13 cơ quan đã triển khai (còn {} cơ quan chưa triển khai).",
        "03", "02", "exact", "13 | 11 | {}",
    ),
    "bullets after trong đó": (
        "Toàn huyện có 425 thủ tục, trong đó:\n\n- Cấp huyện: 281 thủ tục.\n- Cấp xã: {} thủ tục.",
        "154", "144", "exact", "425 | 281 | {}",
    ),
    "bullets after gồm": (
        "Đã tổ chức 40 hội nghị, gồm:\n\n- Hội nghị tập huấn: 12 hội nghị.\n- Chuyên đề: {} hội nghị.",
        "26", "28", "exact", "40 | 12 | {}",
    ),
    "cue that opens a sentence": (
        "Đã tổ chức 40 hội nghị. Chia ra: 12 hội nghị định kỳ, {} hội nghị đột xuất.",
        "27", "28", "exact", "40 | 12 | {}",
    ),
    "cue that opens a block": (
        "Đã tổ chức 40 hội nghị.\n\nTrong đó: 12 hội nghị định kỳ, {} hội nghị đột xuất.",
        "27", "28", "exact", "40 | 12 | {}",
    ),
    "classes of pending": (
        "Đang giải quyết 40 hồ sơ, trong đó chưa đến hạn 38 hồ sơ, quá hạn {} hồ sơ.",
        "3", "2", "exact", "40 | 38 | {}",
    ),
    "new and carried over": (
        "Tiếp nhận 900 hồ sơ (kỳ trước chuyển sang {} hồ sơ, tiếp nhận mới 870 hồ sơ).",
        "20", "30", "exact", "900 | {} | 870",
    ),
    "units by their kinds": (
        "Toàn tỉnh có 97 đơn vị hành chính cấp xã, gồm 6 thị trấn, 5 phường và {} xã.",
        "85", "86", "exact", "97 | 6 | 5 | {}",
    ),
    "nested bracket belongs to its item": (
        "Có 50 công chức, gồm: cấp huyện 20 công chức (nữ 8), cấp xã {} công chức (nữ 11).",
        "31", "30", "exact", "50 | 20 | {}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_faulty_breakdown_is_accused(case: tuple[str, str, str, str, str]) -> None:
    template, bad, _, _, operands = case
    assert accused(template.format(bad)) == [f"sum violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str, str]) -> None:
    template, _, good, verdict, operands = case
    found = lines(template.format(good))
    assert f"sum {verdict}: {operands.format(good)}" in found
    assert accused(template.format(good)) == []


HELD = [
    ("Thu 347,3 tỷ đồng, gồm: thu nội địa 300,1 tỷ đồng; thu khác 47,2 tỷ đồng.",
     "sum exact: 347,3 | 300,1 | 47,2"),
    ("Thu 347,3 tỷ đồng, gồm: thu nội địa 300,1 tỷ đồng; thu khác 47,3 tỷ đồng.",
     "sum rounded: 347,3 | 300,1 | 47,3"),
    ("Chi 4 tỷ 136 triệu đồng, gồm: chi đầu tư 3 tỷ đồng; chi thường xuyên 1 tỷ 136 triệu đồng.",
     "sum exact: 4 tỷ 136 | 3 | 1 tỷ 136"),
    ("Đã ban hành quy chế cho 07 phòng chuyên môn, còn 04 phòng chuyên môn chưa có. Toàn quận có"
     " 11 phòng chuyên môn.", "sum exact: 11 | 07 | 04"),
    ("Đã kiểm tra 12 cơ quan, trong đó có 5 cơ quan cấp huyện và 7 cơ quan cấp xã.",
     "sum exact: 12 | 5 | 7"),
    ("Đã tổ chức 40 hội nghị.\n\nTrong đó: 12 hội nghị tập huấn, 28 hội nghị chuyên đề.",
     "sum exact: 40 | 12 | 28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_holds_is_kept(text: str, expected: str) -> None:
    assert expected in lines(text)
    assert accused(text) == []


NO_ACCUSATION = [
    "Đã tổ chức 12 cuộc kiểm tra, trong đó có 3 cuộc đột xuất.",
    "Đã kiểm tra 12 cơ quan, trong đó có 3 cơ quan thuế và 4 cơ quan hải quan.",
    "Đã kiểm tra 12 cơ quan, trong đó 5 cơ quan khối Đảng và 6 cơ quan khối Nhà nước.",
    "Có 21 công chức gồm: 10 công chức có trình độ đại học, 8 công chức cao đẳng, v.v.",
    "Đã ban hành 21 văn bản, như 10 văn bản chỉ đạo, 8 văn bản đôn đốc.",
    "Đã tổ chức hơn 600 cuộc họp, gồm: 587 cuộc ở thôn; 19 cuộc ở xã; 3 cuộc ở huyện.",
    "Đã tổ chức 600 cuộc họp, gồm: khoảng 500 cuộc ở thôn; 19 cuộc ở xã.",
    "Toàn huyện có 49,14,52 công chức, gồm: 20 công chức huyện; 30 công chức xã.",
    "Toàn huyện có 50 công chức, gồm: 20 công chức huyện; 3.01.2 công chức xã.",
    "Thu 347,3 tỷ đồng, gồm: 12 khoản thuế nội địa; 15 khoản phí, lệ phí.",
    "Có 12 xã đạt chuẩn. Trong đó, 320 hộ nghèo và 150 hộ cận nghèo được hỗ trợ.",
    "Mỗi xã bình quân có 12 công chức, gồm 7 công chức nam và 4 công chức nữ.",
    "Đã tổ chức 40 hội nghị, gồm:\n\n- Tập huấn: 12 hội nghị.\n- Chuyên đề của ngành.\n"
    "- Khác: 26 hội nghị.",
    "Trong quý tiếp nhận 120 đơn. Có 12 vụ khởi kiện, 7 vụ hòa giải.",
    "Giao chỉ tiêu 50 mô hình, gồm 20 mô hình cấp huyện và 31 mô hình cấp xã.",
]


@pytest.mark.parametrize("text", NO_ACCUSATION)
def test_wording_that_does_not_say_all_accuses_nothing(text: str) -> None:
    assert accused(text) == []


REASONS = [
    ("Đã kiểm tra 12 cơ quan, trong đó 5 cơ quan khối Đảng và 6 cơ quan khối Nhà nước.",
     "the list may leave parts out"),
    ("Có 21 công chức gồm: 10 công chức có trình độ đại học, 8 công chức cao đẳng, v.v.",
     "the wording does not say that the parts are all of the total"),
    ("Toàn huyện có 50 công chức, gồm: 20 công chức huyện; 15 công chức xã; 1.2.34 công chức thôn.",
     "a number of the list cannot be read"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_doubt_carries_its_reason(text: str, reason: str) -> None:
    assert reason in [note for _, note in doubts(text)]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 154 thủ tục.", "error"),
        ("Bộ phận có 58 công chức (cấp huyện 09 công chức, cấp xã 48 công chức).", "error"),
        ("Quận có 07 mô hình gồm: phường Tân An (01), phường Hòa Bình (03), phường Phú Lợi (02).",
         "warning"),
        ("Có 11/13 cơ quan đã triển khai (còn 03 cơ quan chưa triển khai).", "warning"),
    ],
)  # fmt: skip
def test_error_only_where_wording_names_all_parts_of_one_noun(text: str, severity: str) -> None:
    assert severities(text) == [("AR101", severity)]

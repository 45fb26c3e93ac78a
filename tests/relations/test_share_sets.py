"""Percentages of one whole: sets that their words make complete, and sets that may be open."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

TWINS = {
    "rest": (
        "Về thời gian họp: họp giao ban chiếm 41%, họp chuyên đề chiếm 36%, còn lại họp khác chiếm {}%.",
        "32", "23", "41 | 36 | {}",
    ),
    "others": (
        "Thống kê cuộc gọi đến tổng đài như sau: cuộc gọi hỏi thủ tục chiếm 41%; cuộc gọi phản ánh chiếm"
        " 36%; cuộc gọi khác chiếm {}%.", "32", "23", "41 | 36 | {}",
    ),
    "percents first": (
        "Cuộc gọi đến tổng đài gồm: 41% cuộc gọi hỏi thủ tục, 36% cuộc gọi phản ánh và {}% cuộc gọi thử.",
        "32", "23", "41 | 36 | {}",
    ),
    "percents first, with others": (
        "Theo thống kê tổng đài, có 41% cuộc gọi hỏi thủ tục, 36% cuộc gọi phản ánh và {}% cuộc gọi khác.",
        "32", "23", "41 | 36 | {}",
    ),
    "divided, in brackets": (
        "Phiếu góp ý được chia thành ba nhóm: phiếu góp ý thái độ (41%), phiếu góp ý thời gian (36%),"
        " phiếu góp ý phí (18%), phiếu góp ý chung ({}%).", "9", "5", "41 | 36 | 18 | {}",
    ),
    "make-up": (
        "Cơ cấu thời gian họp: họp giao ban chiếm 41%, họp chuyên đề chiếm 36%, họp xã chiếm {}%.",
        "20", "23", "41 | 36 | {}",
    ),
    "scale": (
        "Người dân đánh giá rất hài lòng 40,5%, hài lòng 50,0%, bình thường 7,3%, không hài lòng {}%.",
        "5,2", "2,2", "40,5 | 50,0 | 7,3 | {}",
    ),
    "grades in bullets": (
        "Kết quả xếp loại học sinh như sau:\n\n- Học sinh giỏi: 20%;\n- Học sinh khá: 45%;\n"
        "- Học sinh trung bình: 30%;\n- Học sinh yếu: {}%.\n", "9", "5", "20 | 45 | 30 | {}",
    ),
    "bands": (
        "Cơ cấu độ tuổi: dưới 30 tuổi chiếm 12,5%; từ 30 đến 50 tuổi chiếm 62,2%; trên 50 tuổi chiếm {}%.",
        "23,5", "25,3", "12,5 | 62,2 | {}",
    ),
    "whole told": (
        "Lấy tổng số là 100%: họp giao ban chiếm 41%, họp chuyên đề chiếm 36%, họp xã chiếm {}%.", "32",
        "23", "41 | 36 | {}",
    ),
}  # fmt: skip
Case = tuple[str, str, str, str]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_shares_of_a_closed_set_that_miss_100_are_accused(case: Case) -> None:
    template, bad, _, operands = case
    assert accused(template.format(bad)) == [f"shares violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_their_sound_twins_hold(case: Case) -> None:
    template, _, good, operands = case
    assert f"shares exact: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


def test_separate_classes_are_accused_only_above_100() -> None:
    text = "Giáo viên xếp mức tốt chiếm {}%, mức khá chiếm 36%, mức đạt chiếm 20%."
    assert accused(text.format("41")) == []
    assert accused(text.format("47")) == ["shares violated: 47 | 36 | 20"]


SILENT = [
    "Cơ cấu kinh tế: nông nghiệp chiếm 20,5%, nông nghiệp sạch chiếm 40,1%, nông sản chiếm 33,2%.",
    "Cơ cấu sử dụng đất: đất ở chiếm 20,5%, đất vườn chiếm 40,1%, đất rừng chiếm 33,2%.",
    "Cơ cấu họp, trong đó: họp giao ban chiếm 41%, họp chuyên đề chiếm 36%, họp xã chiếm 20%.",
    "Đội ngũ gồm: công chức nữ chiếm 40%, công chức đảng viên chiếm 50%, công chức trẻ chiếm 15%.",
    "Hài lòng về thái độ đạt 40%, hài lòng về thời gian đạt 38%, không hài lòng về phí đạt 30%.",
    "Xếp loại thi đua gồm: loại một chiếm 40%, loại hai chiếm 35%, loại ba chiếm 20%, v.v.",
    "Tỷ lệ giải ngân gồm: vốn tỉnh đạt 40%, vốn huyện đạt 35%, vốn xã đạt 33%.",
    "Tỷ lệ hoàn thành chia ra: xã Tân An đạt 30%, xã Tân Phú đạt 35%, xã Tân Lợi đạt 40%.",
    "Kết quả đánh giá: xã Tân An đạt 30%, xã Tân Phú đạt 35%, các xã còn lại đạt 40%.",
    "Tỷ lệ tham gia: dưới 30 tuổi đạt 30%, từ 30 đến 50 tuổi đạt 40%, trên 50 tuổi đạt 25%.",
    "Mức hài lòng: rất hài lòng 45,2%, hài lòng 48,1%, không hài lòng 2,1%.",
    "Người dân rất hài lòng 60%, hài lòng 35%; doanh nghiệp rất hài lòng 5%, không hài lòng 2%.",
    "Cơ cấu họp: họp giao ban chiếm trên 41%, họp chuyên đề chiếm 36%, họp xã chiếm 20%.",
    "Cơ cấu họp: họp giao ban chiếm 41% (tăng 3%), họp chuyên đề chiếm 36%, họp xã chiếm 20%.",
    "Cơ cấu họp: họp giao ban chiếm 71%, họp chuyên đề chiếm 66%, họp xã chiếm 20%.",
    "Họp giao ban chiếm 41%. Họp chuyên đề chiếm 36%. Còn lại họp khác chiếm 20%.",
    "Kết quả rà soát:\n\n- Nhóm hộ nghèo: 40%;\n- Nhóm hộ cận nghèo: 35%;\n- Đã vận động thêm.\n- Nhóm khác: 20%.\n",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_percents_of_an_open_set_accuse_nothing(text: str) -> None:
    assert accused(text) == []

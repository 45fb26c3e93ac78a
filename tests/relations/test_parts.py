"""A part is not larger than its whole."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

TWINS = {
    "bracket": ("Đã tiếp nhận 320 hồ sơ (trong đó {} hồ sơ trực tuyến).", "450", "250", "320 | {}"),
    "trong đó": ("Đã tiếp nhận 320 hồ sơ, trong đó {} hồ sơ trực tuyến.", "450", "250", "320 | {}"),
    "trong đó có, of staff": ("Huyện có 98 công chức (trong đó {} công chức nữ).", "120", "52",
                              "98 | {}"),
    "fraction": ("Đã hoàn thành {}/15 nhiệm vụ.", "18", "12", "15 | {}"),
    "fraction of dossiers": ("Số hóa {}/2.181 hồ sơ.", "2.811", "1.811", "2.181 | {}"),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_part_above_its_whole_is_accused(case: tuple[str, str, str, str]) -> None:
    template, bad, _, operands = case
    assert accused(template.format(bad)) == [f"part violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_part_below_its_whole_holds(case: tuple[str, str, str, str]) -> None:
    template, _, good, operands = case
    assert f"part exact: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


WORDED = {
    "in the total of": ("Trong tổng số 90 hộ kinh doanh, có {} hộ đã đăng ký.", "94", "49", "90 | {}"),
    "in the number of": ("Trong số 90 hộ kinh doanh, hiện có {} hộ đã nộp.", "94", "49", "90 | {}"),
    "among": ("Đã có {} trạm được nâng cấp trong số 32 trạm cần sửa.", "71", "17", "32 | {}"),
    "present of assigned": ("Khối trường học được giao 139 biên chế, hiện có mặt {} biên chế.",
                            "312", "132", "139 | {}"),
    "present on assigned": ("Số công chức có mặt của huyện là {} trên 104 công chức được giao.",
                            "190", "91", "104 | {}"),
    "including": ("Bến cảng có 16 cầu tàu, kể cả {} cầu tàu mới đưa vào dùng.", "40", "04", "16 | {}"),
    "found among those looked through": (
        "Qua rà soát 72 cây cầu, xác định được {} cây cầu xuống cấp.", "81", "18", "72 | {}"),
    "among them": ("Hiện có 13 dự án, trong đó có {} dự án chậm.", "30", "03", "13 | {}"),
    "sentence after": ("Toàn huyện có 60 dự án. Trong đó có {} dự án khởi công trong kỳ.",
                       "200", "20", "60 | {}"),
    "bullet below": ("Tổng số trạm bơm: 16 trạm.\n\n+ Trong đó, số trạm chạy điện: {} trạm.",
                     "91", "09", "16 | {}"),
    "singled out": ("Kho lưu trữ - tổng số: 120 hộp; riêng số hộp đã chỉnh lý: {} hộp.",
                    "810", "81", "120 | {}"),
}  # fmt: skip


@pytest.mark.parametrize("case", WORDED.values(), ids=WORDED.keys())
def test_wording_that_names_part_and_whole(case: tuple[str, str, str, str]) -> None:
    template, bad, good, operands = case
    assert accused(template.format(bad)) == [f"part violated: {operands.format(bad)}"]
    assert f"part exact: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


MAY_GO_BEYOND = [
    "Trong tổng số 40 nhiệm vụ được giao, có 45 nhiệm vụ hoàn thành, vượt 05 nhiệm vụ.",
    "Trong tổng số 12 xã của huyện, có 35 thôn đạt chuẩn.",
    "Trong tổng số 90 hộ, có khoảng 94 hộ đã đăng ký.",
    "Trong tổng số khoảng 90 hộ, có 94 hộ đã đăng ký.",
    "Trong tổng số 90 hộ, có 94 hộ đã đăng ký, đạt 104,4%.",
    "Khối trường học được giao 45 biên chế, hiện có mặt 47 biên chế (thừa 02 biên chế).",
    "Được giao 45 biên chế, hiện có mặt 47 biên chế, dôi dư 02 biên chế.",
    "Được giao 20 nhiệm vụ, đã hoàn thành 25 nhiệm vụ.",
    "Qua rà soát 20 thủ tục, phát hiện 25 thủ tục mới phát sinh cần công bố.",
    "Qua kiểm tra 05 xã, phát hiện 12 hồ sơ quá hạn.",
    "Tiếp nhận 300 hồ sơ, giải quyết 250 hồ sơ, trong đó có 280 hồ sơ trực tuyến.",
    "Thành phố có 9 đơn vị cấp huyện, trong đó có 164 đơn vị cấp xã.",
    "Tiếp nhận mới 30 hồ sơ (kể cả 277 hồ sơ năm trước chuyển sang là 307 hồ sơ).",
    "Tổng số hồ sơ cấp xã: 300 hồ sơ; riêng số hồ sơ cấp huyện: 400 hồ sơ.",
    "Có 63 lượt công dân trong số 59 lượt đăng ký.",
    "Tổng số cuộc kiểm tra: 12 cuộc.\n- Trong đó, số đơn vị được kiểm tra: 30 đơn vị.",
    "Rừng trồng 38 ha, trong đó có 17 ha rừng thông, diện tích trống 146 ha.",
]


@pytest.mark.parametrize("text", MAY_GO_BEYOND)
def test_what_may_go_beyond_its_whole_accuses_nothing(text: str) -> None:
    assert accused(text) == []


SILENT = [
    "Thực hiện 12/10 chỉ tiêu.",
    "Thực hiện 12/10 kế hoạch.",
    "Tiếp nhận 320 lượt, trong đó 450 lượt trực tiếp.",
    "Đã tiếp nhận 320 hồ sơ, trong đó hơn 450 hồ sơ trực tuyến.",
    "Đã tiếp nhận khoảng 320 hồ sơ, trong đó 450 hồ sơ trực tuyến.",
    "Có 15 xã, thị trấn, trong đó 320 hộ nghèo được hỗ trợ.",
    "Có 15 đơn vị tham gia (trong đó 320 người là cán bộ xã).",
    "Đã giải quyết 320 hồ sơ (đang giải quyết 450 hồ sơ).",
    "Thu 32,5 tỷ đồng (trong đó 450 khoản thu).",
    "Có 12 tổ. Trong đó, 15 tổ công nghệ số cộng đồng hoạt động tốt.",
    "Bố trí lần lượt 5/3 máy tính cho hai bộ phận.",
    "Đầu tư 326 tàu/181 thuyền viên.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_may_exceed_accuses_nothing(text: str) -> None:
    assert accused(text) == []

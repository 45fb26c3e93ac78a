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

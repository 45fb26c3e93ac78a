"""A change against a value of an earlier time, in one clause or in two beside each other."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines

TWINS = {
    "earlier value in the bracket": (
        "Mở 36 lớp tập huấn (tăng {} lớp so với 28 lớp của năm ngoái).", "9", "8", "36 | 28 | {}",
    ),
    "earlier value of a year": (
        "Năm 2023 mở 36 lớp tập huấn, tăng {} lớp so với 28 lớp của năm 2022.", "6", "8",
        "36 | 28 | {}",
    ),
    "earlier value between": (
        "Trồng được 5.120 cây xanh (cùng kỳ: 4.870 cây xanh), tăng {} cây xanh.", "520", "250",
        "5.120 | 4.870 | {}",
    ),
    "earlier value first": (
        "So với 61 vụ của tháng trước, số vụ cháy tháng này là 47 vụ, giảm {} vụ.", "41", "14",
        "47 | 61 | {}",
    ),
    "from, fallen, now": (
        "Số tổ dân phố từ 61 tổ của đầu nhiệm kỳ đã giảm {} tổ, nay là 47 tổ.", "41", "14",
        "47 | 61 | {}",
    ),
    "earlier sentence": (
        "Năm ngoái, số câu lạc bộ pháp luật là 19. Năm nay là 24, tăng {}.", "15", "5", "24 | 19 | {}",
    ),
    "later sentence": (
        "Tiếp 35 lượt công dân, giảm {} lượt so với quý trước. Quý trước tiếp 38 lượt công dân.", "13",
        "3", "35 | 38 | {}",
    ),
    "later clause": (
        "Số đoàn giám sát năm nay là 25 đoàn, tăng {} đoàn; năm ngoái là 20 đoàn.", "15", "5",
        "25 | 20 | {}",
    ),
    "bullets": (
        "Số trạm phát thanh:\n\n- Kỳ trước: 31 trạm.\n- Kỳ này: 37 trạm, tăng {} trạm.\n", "16", "6",
        "37 | 31 | {}",
    ),
    "per cent": (
        "Thu 250 tỷ đồng (cùng kỳ năm trước 200 tỷ đồng), tăng {}%.", "52", "25", "250 | 200 | {}",
    ),
    "fallen to become": (
        "Số bản tin giảm {} bản, từ 150 bản thành 120 bản.", "50", "30", "120 | 150 | {}",
    ),
    "per cent in a bracket of its own": (
        "Số bản tin tăng 30 bản ({}%), từ 120 bản thành 150 bản.", "52", "25", "150 | 120 | {}",
    ),
}  # fmt: skip
Case = tuple[str, str, str, str]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_wrong_change_is_accused(case: Case) -> None:
    template, bad, _, operands = case
    assert accused(template.format(bad)) == [f"change violated: {operands.format(bad)}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: Case) -> None:
    template, _, good, operands = case
    assert f"change exact: {operands.format(good)}" in lines(template.format(good))
    assert accused(template.format(good)) == []


SILENT = [
    "Tiếp nhận 148 đơn (cùng kỳ năm trước: 132 đơn), giảm 5 đơn tồn đọng.",
    "Tiếp nhận 148 đơn, cùng kỳ năm trước xử lý 132 đơn, tăng 5 đơn.",
    "Mở 36 lớp, tăng 3 lớp so với quý trước (cùng kỳ năm trước: 28 lớp).",
    "Mở 36 lớp, tăng 3 lớp so với cùng kỳ và giảm 2 lớp so với quý trước (38 lớp).",
    "Mở 36 lớp (cùng kỳ năm trước: 28 lớp), tăng 6 lớp so với kế hoạch.",
    "Mở 36 lớp, tăng 6 lớp so với cùng kỳ. Năm trước chuyển sang 2 lớp.",
    "Mở 36 lớp, kỳ trước chuyển sang 2 lớp, tăng 6 lớp.",
    "Mở 36 lớp (cùng kỳ 28 lớp), tăng khoảng 6 lớp.",
    "Mở gần 36 lớp (cùng kỳ 28 lớp), tăng 6 lớp.",
    "Mở 36 lớp cho 3 lớp học viên (cùng kỳ 28 lớp), tăng 6 lớp.",
    "Mở 36 lớp (cùng kỳ 28 lớp), trong đó lớp trực tuyến tăng 6 lớp.",
    "Mở 36 lớp (cùng kỳ 28 lớp), tăng 1,5 lần.",
    "Tỷ lệ chuyên cần đạt 98,5% (cùng kỳ năm trước: 97,3%), tăng 1,5%.",
    "Cùng kỳ năm trước, toàn tỉnh mở 85 lớp. Kỳ này, huyện Tân Phú mở 12 lớp, tăng 3 lớp.",
    "Cấp huyện mở 36 lớp, tăng 6 lớp so với cùng kỳ. Cấp xã cùng kỳ năm trước là 28 lớp.",
    "Cùng kỳ năm trước có 20 lớp. Tăng 4 lớp so với chỉ tiêu là 25 lớp.",
    "Mở lớp tập huấn, tăng 6 lớp.\n\n| Nội dung | Kỳ này |\n|---|---|\n| Tăng so với kỳ trước | 6 |\n",
    "- Kỳ trước: 31 trạm.\n- Kỳ này: 37 trạm.\n- Tăng 5 trạm so với nghị quyết.\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_change_of_something_else_accuses_nothing(text: str) -> None:
    assert accused(text) == []

"""The thirteen classes of false violation met on real text: each must stay silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = list[tuple[str, str, tuple[str, ...]]]

SILENT = {
    "1 items split by ; lose the part after a comma": (
        "Đã giải quyết 1.783 hồ sơ, trong đó (trước hạn: 1.777; đúng hạn: 0, trễ hạn: 6)."
    ),
    "2 one relation seen by two channels, one cut short": (
        "Tổng số hồ sơ đã giải quyết: 640 hồ sơ, trong đó: trước hạn 600 hồ sơ; đúng hạn 35 hồ sơ"
        " (gồm 30 hồ sơ đất đai, 5 hồ sơ hộ tịch); quá hạn 5 hồ sơ."
    ),
    "3 the nearest figure before a bracket is a denominator": (
        "Thu ngân sách đạt 347,3 tỷ đồng, đạt 70,75% so với dự toán tỉnh giao 490,9 tỷ đồng"
        " (trong đó thu nội địa 300,1 tỷ đồng, thu khác 47,2 tỷ đồng)."
    ),
    "4 pending inside the bracket of resolved": (
        "Tiếp nhận 21.275 hồ sơ.\n\nĐã giải quyết: 21.272 hồ sơ (đúng hạn: 21.272 hồ sơ, chiếm"
        " 100%; đang giải quyết 03 hồ sơ)."
    ),
    "5 a bracket between the label and its number": (
        "Trong kỳ tiếp nhận: 2.181 hồ sơ; hồ sơ đã giải quyết (kể cả 277 hồ sơ kỳ trước chuyển"
        " qua): 1.783 hồ sơ; đang giải quyết: 398 hồ sơ."
    ),
    "6 pairing across indicators and levels": (
        "Cấp quận tiếp nhận 2.181 hồ sơ, cấp phường tiếp nhận 16.037 hồ sơ.\n\nKết quả số hóa:"
        " cấp quận 1.552/2.181 kết quả, đạt 71,16%; cấp phường 11.060/16.037 kết quả, đạt 68,97%."
    ),
    "7 a percent that belongs to a target": (
        "Còn 2/7 phường chưa đạt tỷ lệ hồ sơ trực tuyến (chỉ tiêu năm 2024 là 50%)."
    ),
    "7 a percent that is a threshold": ("Có 5/9 huyện đạt dưới 3% hồ sơ trễ hạn."),
    "7 a percent after a name": (
        "Còn 2/7 phường chưa đạt là phường Tân An (26,6%) và phường Hòa Bình (34,8%)."
    ),
    "8 an approximate total with an exact figure before it": (
        "Huyện có 15 xã, thị trấn; đã tổ chức hơn 600 cuộc họp dân, gồm: 587 cuộc ở thôn, 19 cuộc"
        " ở xã, 3 cuộc ở huyện."
    ),
    "9 the figure right after the cue is the total": (
        "Còn lại 7.172 hồ sơ đang giải quyết, trong số đó gồm 2.800 hồ sơ cấp tỉnh, có 2.672 hồ sơ"
        " chưa đến hạn và 128 hồ sơ quá hạn."
    ),
    "10 after ; trong đó the owner is the head that can own the classes": (
        "Toàn tỉnh tiếp nhận 659.245 hồ sơ, đã giải quyết 643.272 hồ sơ; trong đó, đúng và trước"
        " hạn 635.593 hồ sơ, chiếm 98,81%; quá hạn 7.679 hồ sơ, chiếm 1,19%."
    ),
    "11 the base of a percent in a bracket is the outer one": (
        "Tỷ lệ giải quyết đúng hạn của 585.350 hồ sơ đạt 99,96% (số đúng hạn 585.116 hồ sơ, đạt"
        " 99,96%)."
    ),
    "12 numbers in names and dates": (
        "Đoàn làm việc tại Phường 5, Q.1, khu phố 3 ngày 20/6/2024 và 2.1.2018 với 12 công chức"
        " (Phường 5: 7 công chức, Q.1: 5 công chức)."
    ),
    "13 a name that holds a comma or và": (
        "Đã kiểm tra 3 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ."
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_false_classes_stay_silent(text: str, violated_in: Callable[[str], Rows]) -> None:
    assert violated_in(text) == []


ACCUSED = {
    "1": (
        "Đã giải quyết 1.783 hồ sơ, trong đó (trước hạn: 1.777; đúng hạn: 0, trễ hạn: 7).",
        ("sum", "violated", ("1.783", "1.777", "0", "7")),
    ),
    "4": (
        "Tiếp nhận 21.275 hồ sơ; đã giải quyết 21.252 hồ sơ (đúng hạn: 21.252 hồ sơ;"
        " đang giải quyết 03 hồ sơ).",
        ("balance", "violated", ("21.275", "21.252", "03")),
    ),
    "6": (
        "Kết quả số hóa: cấp quận 1.552/2.181 kết quả, đạt 77,1%.",
        ("ratio", "violated", ("1.552", "2.181", "77,1")),
    ),
    "10": (
        "Toàn tỉnh tiếp nhận 659.245 hồ sơ, đã giải quyết 643.272 hồ sơ; trong đó, đúng và trước"
        " hạn 635.593 hồ sơ; quá hạn 7.677 hồ sơ.",
        ("sum", "violated", ("643.272", "635.593", "7.677")),
    ),
    "13": (
        "Đã kiểm tra 5 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ.",
        ("listed", "violated", ("5", "4")),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ACCUSED.values(), ids=ACCUSED.keys())
def test_their_faulty_twins_are_accused(
    text: str, expected: tuple[str, str, tuple[str, ...]], violated_in: Callable[[str], Rows]
) -> None:
    assert expected in violated_in(text)

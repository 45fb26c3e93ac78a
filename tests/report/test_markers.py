"""Bullets and numberings at the start of a line, and what only looks like them."""

from __future__ import annotations

import pytest

from cchc_tui.report.markers import Style, read_marker, star_marker


@pytest.mark.parametrize(
    ("line", "marker", "style", "rest"),
    [
        ("- Tiếp nhận", "-", Style.BULLET, "Tiếp nhận"),
        ("-Tiếp nhận", "-", Style.BULLET, "Tiếp nhận"),
        ("+ Trực tuyến", "+", Style.BULLET, "Trực tuyến"),
        ("++ Toàn trình", "++", Style.BULLET, "Toàn trình"),
        ("• Một phần", "•", Style.BULLET, "Một phần"),
        ("o Mục con", "o", Style.BULLET, "Mục con"),
        ("\uf0b7 Ký hiệu Word", "\uf0b7", Style.BULLET, "Ký hiệu Word"),
        ("\\- Gạch có dấu thoát", "-", Style.BULLET, "Gạch có dấu thoát"),
        ("+ 100% văn bản", "+", Style.BULLET, "100% văn bản"),
        ("I. CÔNG TÁC", "I.", Style.ROMAN, "CÔNG TÁC"),
        ("IV.PHƯƠNG HƯỚNG", "IV.", Style.ROMAN, "PHƯƠNG HƯỚNG"),
        ("III/ Kiến nghị", "III/", Style.ROMAN, "Kiến nghị"),
        ("A. Phần một", "A.", Style.CAPITAL, "Phần một"),
        ("1. Cải cách", "1.", Style.NUMBER, "Cải cách"),
        ("1.Cải cách", "1.", Style.NUMBER, "Cải cách"),
        ("2) Thể chế", "2)", Style.NUMBER, "Thể chế"),
        ("1.1. Thể chế", "1.1.", Style.NUMBER, "Thể chế"),
        ("2.2.1 Thể chế", "2.2.1", Style.NUMBER, "Thể chế"),
        ("a) Kế hoạch", "a)", Style.LETTER, "Kế hoạch"),
        ("đ) Kế hoạch", "đ)", Style.LETTER, "Kế hoạch"),
        ("a. Kế hoạch", "a.", Style.LETTER, "Kế hoạch"),
        ("a.1) Kế hoạch", "a.1)", Style.LETTER, "Kế hoạch"),
        ("(1) Sở A", "(1)", Style.BRACKET, "Sở A"),
        ("ii) Sở B", "ii)", Style.LOWER_ROMAN, "Sở B"),
        ("Phần I", "Phần I", Style.PART, ""),
        ("PHẦN THỨ HAI. KẾT QUẢ", "PHẦN THỨ HAI.", Style.PART, "KẾT QUẢ"),
        ("Phụ lục 2: Số liệu", "Phụ lục 2:", Style.PART, "Số liệu"),
    ],
)
def test_markers(line: str, marker: str, style: Style, rest: str) -> None:
    found = read_marker(line, 0, len(line))
    assert found is not None
    assert (found.text, found.style, line[found.end :]) == (marker, style, rest)


@pytest.mark.parametrize(
    "line",
    [
        "2.181 hồ sơ đã tiếp nhận",
        "1.5 tỷ đồng",
        "21/4/2024 của UBND",
        "15.12.2023 đến nay",
        "5 người",
        "12 - 15 người mỗi đơn vị",
        "+84 912 000 000",
        "-5%",
        "đ/c Nguyễn Văn A",
        "Phần I của báo cáo đã nêu",
        "Cấp xã",
        "Vi phạm",
        "các đơn vị",
        "(3)=(4)+(5)",
    ],
)
def test_what_is_no_marker(line: str) -> None:
    assert read_marker(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("row", "is_bullet"),
    [
        ("* Cấp xã:", True),
        ("** Cấp quận:*", True),
        ("*** Nguyên nhân:**", True),
        ("*Cấp tỉnh", True),
        ("**Cấp tỉnh:**", False),
        ("*Cấp tỉnh*", False),
    ],
)
def test_stars_are_bullets_or_markdown(row: str, is_bullet: bool) -> None:
    start = len(row) - len(row.lstrip("* "))
    assert (star_marker(row, 0, start, len(row)) is not None) is is_bullet


@pytest.mark.parametrize(
    ("line", "number"), [("II. A", "II"), ("2.2.1. A", "2.2.1"), ("(1) A", "1"), ("đ) A", "đ")]
)
def test_number_has_no_punctuation(line: str, number: str) -> None:
    found = read_marker(line, 0, len(line))
    assert found is not None
    assert found.number == number

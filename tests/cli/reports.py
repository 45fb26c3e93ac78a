"""Small reports that can be told apart, each with a wrong sum and a cited plan."""

from __future__ import annotations

_TEXT = """ỦY BAN NHÂN DÂN
HUYỆN {unit}
Số: {number}/BC-UBND
{place}, ngày 14 tháng 6 năm 2024

BÁO CÁO
Kết quả cải cách hành chính 6 tháng đầu năm 2024

I. CHỈ ĐẠO, ĐIỀU HÀNH
Huyện triển khai Kế hoạch số 97/KH-UBND ngày {day}/12/2023 của UBND tỉnh Trà Vinh về cải cách hành
chính năm 2024. {note}
Trong kỳ tiếp nhận {total} hồ sơ, trong đó: trực tuyến {online} hồ sơ, trực tiếp {direct} hồ sơ.
"""
_UNITS = ("Mộc Lan", "Vĩnh Thới", "Trà Sơn", "An Phú Tây", "Long Điền")


def report_text(number: int, day: int = 12, note: str = "") -> str:
    """The report of a district; the same number gives the same text."""
    online, direct = 281 + number, 144 + 3 * number
    place = _UNITS[number % len(_UNITS)]
    return _TEXT.format(
        unit=f"{place} {number}", place=place, number=number, day=day, note=note, total=online + direct + 99,
        online=online, direct=direct,
    )  # fmt: skip

"""Reports of three districts of one province that cite the same documents, with slips."""

from __future__ import annotations

from pathlib import Path

_HEAD = """ỦY BAN NHÂN DÂN
{unit}
Số: {number}/BC-UBND
{unit}, ngày {day}

BÁO CÁO
Kết quả cải cách hành chính {period}

"""
_BODIES = {
    "moc-lan.md": (
        ("HUYỆN MỘC LAN", "71", "14 tháng 6 năm 2023", "6 tháng đầu năm 2023"),
        "Huyện làm theo Kế hoạch số 97/KH-UBND ngày 30/12/2022 của UBND tỉnh Trà Vinh về cải cách"
        " hành chính năm 2023 và Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.\n"
        "Phòng Nội vụ tham mưu Quyết định số 60/QĐ-UBND ngày 06/02/2023 của UBND huyện.\n",
    ),
    "vinh-thoi.md": (
        ("HUYỆN VĨNH THỚI", "88", "15 tháng 6 năm 2023", "6 tháng đầu năm 2023"),
        "Triển khai Kế hoạch số 97/KH-UBND ngày 30/11/2022 của UBND tỉnh Trà Vinh về cải cách"
        " hành chính năm 2023; Nghị định số 61 /2018/NĐ-CP của Chính phủ.\n"
        "Công khai theo Nghị định số 43/2011/NĐ-CP ngày 13/6/2011 của Chính phủ; giao việc bằng"
        " Quyết định số 60/QĐ-UBND ngày 16/02/2023 của UBND huyện.\n",
    ),
    "tra-son.md": (
        ("HUYỆN TRÀ SƠN", "65", "13 tháng 6 năm 2023", "6 tháng đầu năm 2023"),
        "Thực hiện Kế hoạch số 97/KH-UBND ngày 30/12/2022 của UBND tỉnh Trà Vinh về cải cách"
        " hành chính năm 2023.\n",
    ),
}
CITING_REPORTS = tuple(_BODIES)


def write_citing_reports(folder: Path) -> None:
    """Write them into a folder under their names."""
    for name, ((unit, number, day, period), body) in _BODIES.items():
        head = _HEAD.format(unit=unit, number=number, day=day, period=period)
        (folder / name).write_text(head + body, encoding="utf-8")

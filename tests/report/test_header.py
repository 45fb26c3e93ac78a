"""The head of a report: unit, number, place, date, title, period, addressee."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from cchc_tui.model.report import Header, Level
from tests.report.conftest import Reading

Read = Callable[[str], Reading]

BODY = "\n\nI. CÔNG TÁC CHỈ ĐẠO\n\nĐã ban hành kế hoạch.\n"
OFFICE = (
    "UBND HUYỆN TÂN HƯNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "PHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 45 /BC – PNV\tTân Hưng, ngày 12 tháng 9 năm 2024\n\n"
    "BÁO CÁO\nKết quả công tác cải cách hành chính\nquý III năm 2024\n\n"
    "Kính gửi:\n- Sở Nội vụ tỉnh Long An;\n- Ủy ban nhân dân huyện.\n" + BODY
)
NAMED_IN_BODY = (
    "Số: 242 /BC-UBND\n\nVị Thanh, ngày 21 tháng 6 năm 2024\n\n**BÁO CÁO**\n"
    "**Công tác cải cách hành chính 6 tháng đầu năm 2024**\n\nKính gửi: Sở Nội vụ\n\n"
    "Thực hiện kế hoạch năm, Ủy ban nhân dân (UBND) huyện Vị Thủy báo cáo kết quả như sau:" + BODY
)


def test_head_in_two_columns(read: Read) -> None:
    reading = read(OFFICE)
    header = reading.report.header
    assert header.unit == "Phòng Nội vụ huyện Tân Hưng"
    assert header.level is Level.DISTRICT
    assert header.number == "45/BC-PNV"
    assert header.number_span is not None
    assert reading.text[slice(*header.number_span)] == "45 /BC - PNV"
    assert header.place == "Tân Hưng"
    assert header.date == date(2024, 9, 12)
    assert header.date_span is not None
    assert reading.text[slice(*header.date_span)] == "12 tháng 9 năm 2024"
    assert header.title == "Kết quả công tác cải cách hành chính quý III năm 2024"
    assert header.period is not None
    assert (header.period.kind, header.period.ordinal) == ("quarter", 3)
    assert header.addressee == "Sở Nội vụ tỉnh Long An; Ủy ban nhân dân huyện"


def test_unit_named_in_the_opening_sentence(read: Read) -> None:
    header = read(NAMED_IN_BODY).report.header
    assert (header.unit, header.level) == ("UBND huyện Vị Thủy", Level.DISTRICT)
    assert (header.number, header.addressee) == ("242/BC-UBND", "Sở Nội vụ")
    assert header.title == "Công tác cải cách hành chính 6 tháng đầu năm 2024"


@pytest.mark.parametrize(
    ("head", "unit", "level"),
    [
        ("ỦY BAN NHÂN DÂN\nQUẬN BÌNH THỦY", "UBND quận Bình Thủy", Level.DISTRICT),
        ("UBND XÃ PHÚ TÂN", "UBND xã Phú Tân", Level.COMMUNE),
        ("UBND THÀNH PHỐ CẦN THƠ\nSỞ NỘI VỤ", "Sở Nội vụ thành phố Cần Thơ", Level.PROVINCE),
        ("UBND THÀNH PHỐ CẦN THƠ", "UBND thành phố Cần Thơ", Level.PROVINCE),
        ("UBND THÀNH PHỐ VỊ THANH", "UBND thành phố Vị Thanh", Level.DISTRICT),
        ("UBND THÀNH PHỐ VỊ THANH\nUBND PHƯỜNG 5", "UBND phường 5", Level.COMMUNE),
        (
            "UBND TỈNH TRÀ VINH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI Độc lập - Tự do - Hạnh phúc",
            "Sở Lao động - Thương binh và Xã hội tỉnh Trà Vinh",
            Level.PROVINCE,
        ),
        (
            "| **UBND TỈNH A LƯỚI**<br>**SỞ TÀI CHÍNH** "
            "| **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n"
            "|---|---|",
            "Sở Tài chính tỉnh A Lưới",
            Level.PROVINCE,
        ),
    ],
)  # fmt: skip
def test_units(read: Read, head: str, unit: str, level: Level) -> None:
    header = read(f"{head}\nSố: 5/BC-X\n\nBÁO CÁO\nCông tác năm 2024{BODY}").report.header
    assert (header.unit, header.level) == (unit, level)


def test_the_unit_a_report_speaks_of_most(read: Read) -> None:
    text = (
        "BÁO CÁO\nCông tác cải cách hành chính năm 2023\n\nI. KẾT QUẢ\n\n"
        + "UBND phường đã ban hành kế hoạch trên địa bàn phường Hòa Minh theo UBND tỉnh.\n\n"
        + "UBND phường đã niêm yết. UBND phường đã công khai.\n"
    )
    header = read(text).report.header
    assert (header.unit, header.level) == ("UBND phường Hòa Minh", Level.COMMUNE)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 242 /BC-UBND", "242/BC-UBND"),
        ("Số 265/BC-UBND", "265/BC-UBND"),
        ("Số: 06 /BC – UBND", "06/BC-UBND"),
        ("| Số: 12/BC-SNV | *Tân An, ngày 5 tháng 7 năm 2024* |", "12/BC-SNV"),
        ("Số: 45a/BC-SLĐTBXH        Tân An, ngày 5 tháng 7 năm 2024", "45a/BC-SLĐTBXH"),
        ("Số:      /BC-UBND", None),
    ],
)
def test_numbers(read: Read, line: str, number: str | None) -> None:
    assert read(f"{line}\n\nBÁO CÁO\nCông tác năm 2024{BODY}").report.header.number == number


def test_a_blank_day_is_no_date(read: Read) -> None:
    text = f"Tân An, ngày    tháng 12 năm 2023\n\nBÁO CÁO\nCông tác năm 2023{BODY}"
    header = read(text).report.header
    assert (header.place, header.date, header.date_span) == ("Tân An", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "08/05/2024 - 08:36\n\nTin về cải cách\n\nUBND quận A, UBND quận A, UBND quận A đã họp.",
        "Báo cáo cho thấy kinh tế ổn định trong tháng 11/2019, thu đạt 36 triệu đồng.",
        "- Tiếp nhận 12 hồ sơ.\n- Trả 11 hồ sơ theo Kế hoạch số 5/KH-UBND ngày 2/3/2024.",
    ],
)
def test_nothing_is_invented(read: Read, text: str) -> None:
    assert read(text).report.header == Header()

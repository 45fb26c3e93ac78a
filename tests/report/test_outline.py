"""Headings, sections, their areas and tiers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_tui.model.report import Area, BlockKind
from cchc_tui.report.areas import area_of
from tests.report.conftest import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("I. A\n1. B\na) C\nb) D\n2. E\nII. F", [(1, -1), (2, 0), (3, 1), (3, 1), (2, 0), (1, -1)]),
        ("A. X\nI. Y\n1. Z\nB. W", [(1, -1), (2, 0), (3, 1), (1, -1)]),
        ("I. Y\nA. X\nB. W\nII. V", [(1, -1), (2, 0), (2, 0), (1, -1)]),
        ("1. A\n1.1. B\n1.1.1. C\n1.2. D\n2. E", [(1, -1), (2, 0), (3, 1), (2, 0), (1, -1)]),
        ("Phần I\nTổng quan\nI. A\nPhần II\nKết quả", [(1, -1), (2, 0), (1, -1)]),
        ("# A\n## B\n### C\n## D\n# E", [(1, -1), (2, 0), (3, 1), (2, 0), (1, -1)]),
        ("== A ==\n=== B ===\n== C ==", [(1, -1), (2, 0), (1, -1)]),
        ("**I. A**\n## **II. B**\n#### **1. C**\n### **2. D**", [(1, -1), (1, -1), (2, 1), (2, 1)]),
        ("I. A\n1. B\n**Nguyên nhân**\n2. C", [(1, -1), (2, 0), (3, 1), (2, 0)]),
    ],
)
def test_nesting_of_sections(read: Read, text: str, outline: list[tuple[int, int]]) -> None:
    sections = read(text).report.sections
    assert [(section.depth, section.parent) for section in sections] == outline


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("1. Cải cách thể chế", "heading", "Cải cách thể chế"),
        ("### **3. Cải cách bộ máy**", "heading", "Cải cách bộ máy"),
        ("*a) Kết quả quản lý ngân sách:*", "heading", "Kết quả quản lý ngân sách:"),
        ("b) Kết quả 6 tháng đầu năm 2024", "heading", "Kết quả 6 tháng đầu năm 2024"),
        ("c) Cơ chế tự chủ: phường đã ban hành quy chế.", "paragraph", "Cơ chế tự chủ"),
        ("**V. KIẾN NGHỊ:** Không có.", "paragraph", "KIẾN NGHỊ"),
        ("4. Rà soát thủ tục. Nâng cao chất lượng.", "paragraph", "Rà soát thủ tục"),
        ("b) Tỷ lệ tập huấn của đơn vị đạt 17 người", "paragraph", None),
    ],
)
def test_numbered_lines(read: Read, line: str, kind: str, title: str | None) -> None:
    reading = read(f"I. Phần đầu\n\n{line}\n")
    assert reading.report.blocks[1].kind.value == kind
    assert reading.titles()[1] == (title or reading.words(reading.report.blocks[1]))


@pytest.mark.parametrize(
    ("title", "outer", "area"),
    [
        ("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", None, Area.DIRECTION),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH", None, Area.RESULTS),
        ("TÌNH HÌNH TRIỂN KHAI", None, Area.RESULTS),
        ("KẾT QUẢ CẢI CÁCH THỂ CHẾ", None, Area.INSTITUTIONS),
        ("NHẬN XÉT, ĐÁNH GIÁ", None, Area.ASSESSMENT),
        ("ĐÁNH GIÁ CHUNG", None, Area.ASSESSMENT),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM", None, Area.TASKS_AHEAD),
        ("NHỮNG HẠN CHẾ, TỒN TẠI", None, Area.LIMITATIONS),
        ("KIẾN NGHỊ, ĐỀ XUẤT", None, Area.PROPOSALS),
        ("Cải cách thể chế", Area.RESULTS, Area.INSTITUTIONS),
        ("Cải cách thủ tục hành chính (TTHC)", Area.RESULTS, Area.PROCEDURES),
        ("Cải cách tổ chức bộ máy", Area.RESULTS, Area.APPARATUS),
        ("Cải cách chế độ công vụ", Area.RESULTS, Area.CIVIL_SERVICE),
        ("Cải cách tài chính công", Area.RESULTS, Area.FINANCE),
        ("Xây dựng chính quyền điện tử, chính quyền số", Area.RESULTS, Area.DIGITAL),
        ("Hiện đại hóa hành chính", Area.RESULTS, Area.DIGITAL),
        ("Tình hình cung cấp dịch vụ công trực tuyến", Area.DIGITAL, Area.DIGITAL),
        ("Tiếp nhận phản ánh, kiến nghị", Area.PROCEDURES, Area.PROCEDURES),
        ("Kết quả xử lý kiến nghị sau thanh tra", Area.FINANCE, Area.FINANCE),
        ("Về cải cách TTHC", Area.TASKS_AHEAD, Area.TASKS_AHEAD),
        ("Cải cách thủ tục hành chính", Area.LIMITATIONS, Area.LIMITATIONS),
        ("Những tồn tại, hạn chế", Area.ASSESSMENT, Area.LIMITATIONS),
        ("Cải cách thủ tục hành chính", Area.ASSESSMENT, Area.ASSESSMENT),
        ("Một việc khác", Area.FINANCE, Area.FINANCE),
        ("Một việc khác", None, Area.OTHER),
    ],
)
def test_areas(title: str, outer: Area | None, area: Area) -> None:
    assert area_of(title.lower(), outer) is area


def test_a_subsection_keeps_the_area_of_its_section(read: Read) -> None:
    text = "I. KẾT QUẢ\n1. Cải cách tài chính công\na) Việc thứ nhất\nIV. PHƯƠNG HƯỚNG\n1. Thể chế"
    assert [section.area.value for section in read(text).report.sections] == [
        "results", "finance", "finance", "tasks_ahead", "tasks_ahead",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("a) Cấp huyện:", "district"),
        ("b) Về cán bộ, công chức cấp phường", "commune"),
        ("2. Kết quả của cấp tỉnh", "province"),
        ("2. Kết quả cấp huyện, cấp xã", None),
        ("2. Kết quả của quận Ninh Kiều", None),
        ("c) Các xã, thị trấn", "commune"),
    ],
)
def test_level_of_a_section(read: Read, title: str, level: str | None) -> None:
    section = read(f"{title}\nNội dung.").report.sections[0]
    assert (section.level.value if section.level else None) == level


def test_lines_of_receipt_belong_to_no_section(read: Read) -> None:
    text = (
        "V. KIẾN NGHỊ\nKhông có.\n\n**Nơi nhận:**\n- Như trên;\n- Lưu: VT.\n\n"
        "**TM. ỦY BAN NHÂN DÂN**\n\n**CHỦ TỊCH**\n\nPhụ lục I\nSỐ LIỆU"
    )
    reading = read(text)
    assert [block.section for block in reading.report.blocks] == [0, 0, -1, -1, -1, -1, -1, 1]
    assert [place[2] for place in reading.places()][2:5] == [-1, 2, 2]


def test_items_of_an_announced_list_are_no_headings(read: Read) -> None:
    text = "I. Kết quả\nTổng hợp theo cấp như sau:\n1. Cấp tỉnh: 20 hồ sơ\n2. Cấp huyện: 30 hồ sơ"
    kinds = [block.kind for block in read(text).report.blocks]
    assert kinds[2:] == [BlockKind.BULLET, BlockKind.BULLET]


def test_a_news_text_has_no_sections(read: Read) -> None:
    text = "08/05/2024 - 08:36\n\nTin về cải cách\n\nĐoàn kiểm tra đã làm việc tại phường.\n"
    assert read(text).report.sections == ()

"""Depth, parent and tier of bullets, scope lines and unmarked items."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report.conftest import Reading

Read = Callable[[str], Reading]
Places = list[tuple[str, int, int]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "1. Thủ tục\n- A:\n+ B\n+ C\n- D",
            [("1.", 0, -1), ("-", 1, 0), ("+", 2, 1), ("+", 2, 1), ("-", 1, 0)],
        ),
        (
            "1. Thủ tục\n+ A\n- B\n++ C\n+ D",
            [("1.", 0, -1), ("+", 1, 0), ("-", 2, 1), ("++", 3, 2), ("+", 1, 0)],
        ),
        (
            "Tổng số hồ sơ như sau:\n- A: 5\n- B: 6",
            [("", 0, -1), ("-", 1, 0), ("-", 1, 0)],
        ),
        (
            "1. Thủ tục\n- A: 5\nTổng số, trong đó:\n- B: 6\n- C: 7",
            [("1.", 0, -1), ("-", 1, 0), ("", 0, -1), ("-", 1, 2), ("-", 1, 2)],
        ),
        (
            "1. Thủ tục\n- A\nMột đoạn văn không dẫn vào danh sách.\n- B",
            [("1.", 0, -1), ("-", 1, 0), ("", 0, -1), ("-", 1, 0)],
        ),
        (
            "1. Thủ tục\n- Tổng số: 9, trong đó:\n- A: 5\n- B: 4\n- Tổng số khác: 3",
            [("1.", 0, -1), ("-", 1, 0), ("-", 2, 1), ("-", 2, 1), ("-", 1, 0)],
        ),
        (
            "Diện tích chia ra như sau:\nĐất ở: 10 ha\nĐất rừng 20,5 ha\nĐoạn văn khác hẳn.",
            [("", 0, -1), ("", 0, 0), ("", 0, 0), ("", 0, -1)],
        ),
        (
            "- Kết quả của hai việc:\nĐã ban hành Quyết định số 6/QĐ-UBND ngày 2/3/2024 của quận.",
            [("-", 1, -1), ("", 0, -1)],
        ),
        (
            "Số liệu hai sở:\n(1) Sở A: 10 hồ sơ\n(2) Sở B: 20 hồ sơ",
            [("", 0, -1), ("(1)", 1, 0), ("(2)", 1, 0)],
        ),
    ],
)
def test_bullets(read: Read, text: str, places: Places) -> None:
    assert read(text).places() == places


@pytest.mark.parametrize(
    "line",
    [
        "** Cấp quận:*", "* Cấp quận:", "- Cấp quận:", "Cấp quận:", "Cấp quận", "**Cấp quận:**",
        "Đối với cấp quận:", "* Tại UBND quận:", "Tại Bộ phận Một cửa cấp quận:",
        "- Kết quả giải quyết hồ sơ cấp quận:", "Số thủ tục niêm yết của cấp quận:",
    ],
)  # fmt: skip
def test_scope_lines(read: Read, line: str) -> None:
    reading = read(f"1. Thủ tục\n\n{line}\n\nTiếp nhận 12 hồ sơ.\n\n2. Bộ máy\n\nĐoạn văn.")
    assert reading.report.blocks[1].kind.value == "scope"
    assert reading.levels() == [None, "district", "district", None, None]


@pytest.mark.parametrize(
    "line",
    [
        "- Cấp quận, cấp phường:",
        "Cấp quận tiếp nhận 12 hồ sơ.",
        "UBND quận Ninh Kiều",
        "Quận đã ban hành kế hoạch",
        "- Bộ phận Một cửa:",
    ],
)
def test_what_is_no_scope_line(read: Read, line: str) -> None:
    blocks = read(f"1. Thủ tục\n\n{line}\n\nTiếp nhận 12 hồ sơ.").report.blocks
    assert blocks[1].kind.value != "scope"
    assert blocks[2].level is None


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (
            "1. T\n- Số liệu như sau:\n* Cấp quận:\nNhận 5 hồ sơ.\n* Cấp phường:\n"
            "Nhận 6 hồ sơ.\n- Khác",
            [None, None, "district", "district", "commune", "commune", None],
        ),
        (
            "1. T\n- Cấp tỉnh:\n- Nhận: 5\n- Trả: 4\n- Cấp huyện:\n- Nhận: 6\n- Trả: 6",
            [None, "province", "province", "province", "district", "district", "district"],
        ),
        (
            "1. T\nCấp tỉnh:\n- Nhận: 5\n- Trả: 4\nCấp huyện:\n- Nhận: 6\n- Trả: 6",
            [None, "province", "province", "province", "district", "district", "district"],
        ),
        (
            "1. T\n- Cấp huyện: 80 thủ tục, gồm:\n+ Toàn trình: 50\n- Cấp xã: 40 thủ tục",
            [None, "district", "district", "commune"],
        ),
        (
            "1. T\n- Tổng số thủ tục cấp huyện: 80, gồm:\n+ Toàn trình: 50\n- Khác: 40",
            [None, "district", "district", None],
        ),
        (
            "1. T\nCấp phường: đã làm 7 việc.\nĐoạn khác.",
            [None, "commune", None],
        ),
        ("a) Cấp xã\n- Nhận: 5\n| A | 1 |\n| B | 2 |", ["commune", "commune", "commune"]),
    ],
)  # fmt: skip
def test_levels_reach_to_the_next_scope(read: Read, text: str, levels: list[str | None]) -> None:
    assert read(text).levels() == levels


@pytest.mark.parametrize(
    ("place", "level"), [("thành phố Cần Thơ", "province"), ("thành phố Nha Trang", "district")]
)
def test_city_level_depends_on_the_city(read: Read, place: str, level: str) -> None:
    reading = read(f"1. Thủ tục của {place}\nCấp thành phố:\nNhận 5 hồ sơ.")
    assert reading.levels()[1:] == [level, level]

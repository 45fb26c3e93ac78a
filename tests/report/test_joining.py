"""Lines of one sentence are one block, whatever breaks the page; other lines are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report.conftest import Reading

Read = Callable[[str], Reading]

LONG = "Trong kỳ báo cáo, các phòng chuyên môn và Ủy ban nhân dân các phường đã phối hợp"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{LONG} thực hiện theo Kế hoạch ban hành ngày", "21/4/2024 của quận."),
        (f"{LONG} đăng ký đào tạo trong năm", "2024; triển khai đến các đơn vị."),
        (f"{LONG} theo Nghị định số 143/2020/NĐ-", "CP ngày 10/12/2020."),
        (f"{LONG} trên tinh thần tiết kiệm, đảm", "bảo công khai."),
        (f"{LONG} và niêm yết tại", "Bộ phận Một cửa."),
        (f"{LONG} (trước hạn: 120 hồ sơ;", "Đúng hạn: 30 hồ sơ)."),
        (f"{LONG} tiếp nhận hồ sơ", "(kể cả kỳ trước chuyển qua)."),
        (f"{LONG} tại địa bàn,", "Trung tâm Văn hóa đã đăng tin."),
        (f"{LONG} của TP.", "Tân An."),
        (f"{LONG} đạt tỷ lệ cao", "; riêng cấp xã đạt thấp."),
        ("2. Những tồn tại, hạn chế trong thực hiện cải cách", "hành chính"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n", "\f", "\n\n3\n\n", "\n- 3 -\n"])
def test_a_sentence_goes_on(read: Read, first: str, second: str, gap: str) -> None:
    blocks = read(f"{first}{gap}{second}\n").report.blocks
    assert len(blocks) == 1
    assert len(blocks[0].pieces) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{LONG} thực hiện tốt.", "Đến nay đã hoàn thành."),
        (f"{LONG} như sau:", "Cấp quận tiếp nhận 20 hồ sơ."),
        (f"{LONG} thực hiện nhiệm vụ đề ra", "Tổ kiểm tra đã làm việc."),
        (f"{LONG} thực hiện các việc", "- Ban hành kế hoạch."),
        (f"{LONG} thực hiện các việc", "b) Công khai."),
        ("6. Xây dựng chính quyền số", "Triển khai kế hoạch năm."),
        ("6. Xây dựng chính quyền số", "a) Ứng dụng công nghệ."),
        ("Đất ở: 10 ha", "Đất rừng: 20 ha"),
        ("Tin tức", "08/05/2024 - 08:36"),
    ],
)
def test_another_block_begins(read: Read, first: str, second: str) -> None:
    assert len(read(f"{first}\n\n{second}\n").report.blocks) == 2


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Căn cứ theo điểm\na) khoản 2 của quy định", "Căn cứ theo điểm a) khoản 2 của quy định"),
        ("Giai đoạn 2021\n- 2025, quận đã làm", "Giai đoạn 2021 - 2025, quận đã làm"),
        ("Theo số 143/2020/NĐ\n-CP đã ban hành", "Theo số 143/2020/NĐ -CP đã ban hành"),
    ],
)  # fmt: skip
def test_a_marker_in_mid_sentence_is_text(read: Read, text: str, joined: str) -> None:
    assert read(text).shape() == [("paragraph", "", joined)]


def test_hard_wrapped_lines_join_before_a_name(read: Read) -> None:
    wrapped = (
        "Trong sáu tháng qua, công tác tiếp nhận và trả kết quả được thực hiện tại Ủy ban nhân\n"
        "dân các cấp; hồ sơ được số hóa ngay khi tiếp nhận và luân chuyển trên phần mềm. Riêng\n"
        "Phòng Tư pháp đã phối hợp cùng Công an quận và Trung tâm Văn hóa - Thể thao quận\n"
        "Ninh Kiều tổ chức tuyên truyền lưu động tại các khu dân cư, chợ và bến xe; kết quả\n"
        "Đoàn thanh niên đã phát tờ rơi đến từng hộ dân, hướng dẫn cài đặt ứng dụng định danh\n"
        "điện tử và nộp hồ sơ trực tuyến, qua đó nâng tỷ lệ hồ sơ nộp trực tuyến của toàn quận\n"
        "lên so với cùng kỳ.\n"
        "Nhìn chung kết quả tốt.\n"
    )
    assert [len(block.pieces) for block in read(wrapped).report.blocks] == [7, 1]


def test_a_heading_in_capitals_goes_on_in_capitals(read: Read) -> None:
    text = (
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\nĐỢT SÁU THÁNG\n"
        + "Nội dung của một dòng dài vừa đủ để biết bề rộng của trang văn bản\n" * 8
    )
    assert read(text).titles()[0] == (
        "KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH ĐỢT SÁU THÁNG"
    )


def test_a_bullet_after_a_colon_is_its_own_block(read: Read) -> None:
    assert read("Trong đó: - Tổng thu: 12 đồng; - Tổng chi: 9 đồng").shape() == [
        ("paragraph", "", "Trong đó:"),
        ("bullet", "-", "Tổng thu: 12 đồng;"),
        ("bullet", "-", "Tổng chi: 9 đồng"),
    ]


def test_a_marker_alone_takes_the_next_line(read: Read) -> None:
    assert read("1.\n\nCải cách thể chế\n\n•\nBan hành 3 văn bản").shape() == [
        ("heading", "1.", "Cải cách thể chế"),
        ("bullet", "•", "Ban hành 3 văn bản"),
    ]


@pytest.mark.parametrize("number", ["2", "- 2 -", "Trang 2/9", "trang 2"])
def test_page_numbers_are_no_blocks(read: Read, number: str) -> None:
    assert len(read(f"Hết trang một.\n\n{number}\n\nTrang sau bắt đầu.").report.blocks) == 2


def test_a_lone_figure_is_kept(read: Read) -> None:
    assert read("Số hồ sơ\n\n250\n\nĐúng hạn").shape()[1] == ("paragraph", "", "250")

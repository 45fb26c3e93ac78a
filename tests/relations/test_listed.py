"""A stated number against the length of the list it counts."""

from __future__ import annotations

import pytest

from cchc_tui.relations.list_items import Count
from cchc_tui.relations.listed import count_items
from tests.relations.notation import accused, lines

TWINS = {
    "names in a bracket": (
        "Đã kiểm tra {} phường (Tân An, Hòa Bình và Phú Lợi).", "04", "03", "3"),
    "names after gồm": (
        "Đã kiểm tra {} phường gồm Tân An, Hòa Bình, Phú Lợi.", "02", "03", "3"),
    "items with the counted noun": (
        "Có {} xã tham gia gồm: xã Tân An, xã Hòa Bình, xã Phú Lợi.", "04", "03", "3"),
    "names with numbers": (
        "Đã làm việc với {} phường (Phường 1, Phường 2, Phường 5).", "4", "3", "3"),
    "one name missing of five": (
        "Huyện chọn {} xã làm điểm (Tân An, Hòa Bình, Phú Lợi, Long Thới và Bình Minh).",
        "06", "05", "5"),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_number_outside_every_way_to_count_is_accused(case: tuple[str, str, str, str]) -> None:
    template, bad, _, listed = case
    assert accused(template.format(bad)) == [f"listed violated: {bad} | {listed}"]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: tuple[str, str, str, str]) -> None:
    template, _, good, listed = case
    assert lines(template.format(good)) == [f"listed exact: {good} | {listed}"]


SILENT = [
    "Đã kiểm tra 3 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ.",
    "Đã kiểm tra 4 sở gồm Tài chính, Công Thương, Khoa học và Công nghệ.",
    "Đã kiểm tra 04 đơn vị (phường Tân An, phường Hòa Bình, ...).",
    "Đã kiểm tra 04 đơn vị (phường Tân An, phường Hòa Bình, v.v.).",
    "Ban hành 05 văn bản (như Kế hoạch, Quyết định).",
    "Ban hành 05 văn bản (đã công khai trên cổng, đạt yêu cầu).",
    "Có khoảng 05 xã (Tân An, Hòa Bình).",
    "Có 05 xã (đạt chuẩn nông thôn mới, hoàn thành trước hạn và được khen thưởng).",
    "Có 01 xã (Tân An, Hòa Bình).",
    "Đạt 5% (Tân An, Hòa Bình).",
    "Có 05 nhóm nhiệm vụ (rà soát thủ tục, công khai kết quả).",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_clear_list_accuses_nothing(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        ("Tân An, Hòa Bình và Phú Lợi", "phường", Count(3, 3, True)),
        ("phường Tân An, phường Hòa Bình và phường Phú Lợi", "phường", Count(3, 3, True)),
        ("rà soát; công khai; niêm yết", "nhiệm vụ", Count(3, 3, False)),
        ("rà soát; công khai và niêm yết", "nhiệm vụ", Count(2, 3, False)),
        ("Tài chính, Công Thương, Khoa học và Công nghệ", "sở", Count(2, 4, True)),
        ("Tân An", "phường", None),
        ("đã được công khai, niêm yết", "văn bản", None),
        ("", "xã", None),
    ],
)
def test_ways_to_count_a_list(text: str, noun: str, count: Count | None) -> None:
    assert count_items(text, noun) == count


OPENED = {
    "gồm after a comma, semicolons": (
        "Thành phố vận hành {} trạm quan trắc, bao gồm: trạm Cầu Mới; trạm Bến Đò; trạm Chợ Nổi.",
        "04", "03", "3"),
    "semicolons, other nouns than the counted one": (
        "Phường giữ nguyên {} bộ phận: Văn thư; Kế toán; Tư pháp - Hộ tịch; Lao động.",
        "07", "04", "5"),
    "là": (
        "Huyện giao tự chủ cho {} trạm là: trạm Đông, trạm Tây và trạm Nam.", "05", "03", "3"),
    "bracket that closes with và": (
        "Người dân tra cứu qua {} hình thức (tổng đài, mã quét, tin nhắn và màn hình cảm ứng).",
        "06", "04", "4"),
    "what follows the list": (
        "Tuyên truyền bằng {} hình thức, gồm tờ rơi, loa kéo và băng rôn, góp phần nâng cao nhận"
        " thức của người dân.", "05", "03", "3"),
    "brackets that count something else": (
        "Mở {} chợ phiên, gồm: chợ Trên (12 gian hàng), chợ Giữa (09 gian hàng), chợ Dưới"
        " (07 gian hàng).", "04", "03", "3"),
    "bullets that end with semicolons": (
        "- Trang bị máy quét cho {} kho, cụ thể:\n\n+ Kho Bắc;\n\n+ Kho Trung tâm;\n\n+ Kho Nam.\n\n"
        "- Công tác khác tiếp tục được quan tâm.", "05", "03", "3"),
    "bullets beside the one that introduces them": (
        "- Trang bị máy quét cho {} kho, gồm:\n- Kho Bắc;\n- Kho Nam.\n- Đã họp 5 lần.",
        "03", "02", "2"),
    "lines with full stops": (
        "Khảo sát tại {} bến, bao gồm:\n\n- Bến Đá.\n\n- Bến Gỗ.\n\n- Bến Cát.", "02", "03", "3"),
    "numbered lines": (
        "Đã nghiệm thu {} cầu sau đây:\n\n(1) Cầu Ông Bường.\n\n(2) Cầu Rạch Tra.\n\n"
        "Tiếp theo là công tác khác.", "03", "02", "2"),
    "table of names": (
        "Đã mở {} câu lạc bộ theo danh sách dưới đây:\n\n| STT | Tên |\n|---|---|\n"
        "| 1 | Câu lạc bộ đọc sách |\n| 2 | Câu lạc bộ cờ |\n| 3 | Câu lạc bộ võ |",
        "04", "03", "3"),
}  # fmt: skip


@pytest.mark.parametrize("case", OPENED.values(), ids=OPENED.keys())
def test_lists_after_wording_of_their_own(case: tuple[str, str, str, str]) -> None:
    template, bad, good, listed = case
    found = [line for line in lines(template.format(bad)) if line.startswith("listed")]
    assert found == [f"listed violated: {bad} | {listed}"]
    assert accused(template.format(bad)) == found
    assert f"listed exact: {good} | {good.lstrip('0')}" in lines(template.format(good))
    assert accused(template.format(good)) == []


NOT_OF_THE_NUMBER = [
    "Tiếp thu 05 ý kiến về các nội dung: quy trình; thời gian; lệ phí.",
    "Lập 02 tổ kiểm tra gồm: lãnh đạo phòng; công chức tư pháp; công chức địa chính.",
    "Có 03 đơn vị hoàn thành hồ sơ gồm: tờ trình; dự thảo; biên bản; bản tổng hợp.",
    "Tổ chức 04 cuộc họp: giao ban tháng; sơ kết quý.",
    "Lắp đặt tại 02 xã các thiết bị gồm: máy tính; máy in; máy quét.",
    "Đã trang bị cho 03 xã: máy tính; máy in; máy quét; bàn ghế.",
    "Ban hành 12 văn bản, gồm: kế hoạch, quyết định, công văn và thông báo.",
    "Đã nâng số điểm đạt chuẩn lên 05 điểm: điểm Chợ Mới; điểm Bến Phà.",
    "Duy trì 06 chuyên mục, gồm: Hỏi đáp; Góp ý; Thủ tục; v.v.",
    "Duy trì 06 chuyên mục: Hỏi đáp; Góp ý; các chuyên mục khác.",
    "Duy trì 03 kênh: cổng thông tin; loa kéo; tờ rơi; góp phần nâng cao nhận thức.",
    "Đã làm việc với 15 cơ quan: Phòng Nội vụ; Thanh tra; UBND các xã.",
    "Có 06 khu phố: khu phố 1 đến khu phố 4; khu phố 6.",
    "Có 08 xã, thị trấn gồm xã Đông, xã Tây, thị trấn Nam.",
    "Phối hợp với 04 sở: Lao động, Thương binh và Xã hội, Y tế, Nội vụ, Văn hóa, Thể thao.",
    "Công bố 04 dịch vụ gồm: khai sinh – thường trú; khai tử; kết hôn.",
    "Kiểm tra tại 03 xã, gồm:\n- Xã An Bình và xã Hòa Lợi;\n- Xã Phú.",
    "Kiểm tra 03 xã:\n- Xã An Bình: thực hiện tốt;\n- Xã Hòa Lợi: còn hạn chế.",
    "Làm 03 việc, cụ thể:\n- Đã hoàn thành rà soát.\n- Đang xây dựng dữ liệu.",
    "Kiểm tra 03 kho, gồm:\n+ Kho Bắc.\n+ Kho Nam.\n\n- Kho Đông.",
    "Kiểm tra 02 kho, gồm:\n- Kho Bắc.\n- Kho Nam.\n- Nhiệm vụ khác.",
    "Xây dựng 03 đề án, gồm:\n(1) Đề án tinh giản.\n(2) Đề án vị trí.\nSẽ trình sau.\n"
    "(3) Đề án số hóa.",
]


@pytest.mark.parametrize("text", NOT_OF_THE_NUMBER)
def test_lists_of_something_else_accuse_nothing(text: str) -> None:
    assert accused(text) == []


BRACKETS_OF_ANOTHER_NOUN = [
    "Mở 03 chợ phiên, gồm: chợ Trên (12 gian hàng), chợ Giữa (09 gian hàng), chợ Dưới (7 gian hàng).",
    "Thăm 02 xã, gồm: Đông (05 hộ), Tây (09 hộ).",
    "Cấp máy cho 02 phường, gồm: Đông (05), Tây (09).",
]  # fmt: skip


@pytest.mark.parametrize("text", BRACKETS_OF_ANOTHER_NOUN)
def test_brackets_that_count_another_noun_are_no_parts(text: str) -> None:
    assert accused(text) == []


def test_brackets_that_count_the_same_noun_are_parts() -> None:
    text = "Mở 15 lớp, gồm: xã Đông (05 lớp), xã Tây (09 lớp), xã Nam (02 lớp)."
    assert accused(text) == ["sum violated: 15 | 05 | 09 | 02"]

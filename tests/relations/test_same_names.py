"""One number under one name, word for word, in two places with two values."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines, severities

FIELDS = "# II. CẢI CÁCH TÀI CHÍNH CÔNG\n\n{}\n\n# VIII. ĐÁNH GIÁ CHUNG\n\n{}"
ONE_FIELD = "# II. CẢI CÁCH TÀI CHÍNH CÔNG\n\n{}\n\n{}"

JUDGED = [
    (FIELDS, "Số xe ô tô được sắp xếp, bố trí lại là 18 xe.",
     "Nhìn chung, số xe ô tô được sắp xếp, bố trí lại là 81 xe.", "18 | 81"),
    (FIELDS, "- Số chợ dân sinh thu phí không dùng tiền mặt: 24 chợ.",
     "Số chợ dân sinh thu phí không dùng tiền mặt đạt 42 chợ.", "24 | 42"),
    (FIELDS, "- Tổng số trạm y tế kết nối bệnh án điện tử: 12 trạm (tăng 02 trạm so với cùng kỳ).",
     "Nhờ chỉ đạo quyết liệt, tổng số trạm y tế kết nối bệnh án điện tử đạt mức 21 trạm.",
     "12 | 21"),
    (FIELDS, "Công tác này được triển khai đồng bộ (số cán bộ không chuyên trách được bồi dưỡng: 1.120"
     " người).", "Số cán bộ không chuyên trách được bồi dưỡng hiện có **1.210 người**.",
     "1.120 | 1.210"),
    (FIELDS, "Số hội trường thôn được sửa chữa là 9 hội trường.",
     "Một số kết quả chủ yếu:\n\n| Nội dung | Đơn vị | Kết quả |\n|---|---|---|\n"
     "| Số hội trường thôn được sửa chữa | Hội trường | 19 |\n", "9 | 19"),
    (FIELDS, "Số công trình thủy lợi bàn giao quản lý ở cấp xã là 35 công trình.",
     "Điểm nổi bật: số công trình thủy lợi bàn giao quản lý ở cấp xã: 53 công trình.", "35 | 53"),
    (ONE_FIELD, "- Số tủ sách pháp luật được bổ sung đầu sách là 16 tủ sách.",
     "- Như đã nêu trên, số tủ sách pháp luật được bổ sung đầu sách là 61 tủ sách.", "16 | 61"),
    (FIELDS, "Kinh phí hỗ trợ hộ nghèo sửa nhà là 1.350 triệu đồng.",
     "Nhìn chung, kinh phí hỗ trợ hộ nghèo sửa nhà đạt 1.530 triệu đồng.", "1.350 | 1.530"),
    ("{} {}", "Số tủ sách pháp luật được bổ sung đầu sách là 16 tủ sách.",
     "Với số tủ sách pháp luật được bổ sung đầu sách là 61 tủ sách nêu trên, kế hoạch đã xong.",
     "16 | 61"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "one", "other", "values"), JUDGED)
def test_two_values_of_one_name_are_accused(frame: str, one: str, other: str, values: str) -> None:
    text = frame.format(one, other)
    assert accused(text) == [f"repeat violated: {values}"]
    assert severities(text) == [("RP301", "warning")]


@pytest.mark.parametrize(("frame", "one", "other", "values"), JUDGED)
def test_one_value_holds(frame: str, one: str, other: str, values: str) -> None:
    first, second = values.split(" | ")
    text = frame.format(one, other.replace(second, first))
    assert f"repeat exact: {first} | {first}" in lines(text)
    assert accused(text) == []


NAMED = "số tủ sách pháp luật được bổ sung đầu sách"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another place, office, field
        (f"Tại xã Bình Lâm, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Hội nông dân có {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Khối trường học: {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Đối với vùng cao, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"S{NAMED[1:]} là 16 tủ sách ở vùng cao.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"S{NAMED[1:]} là 16 tủ sách, tại các xã vùng cao.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"S{NAMED[1:]} là 16 tủ sách (xã Bình Lâm).", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Các đoàn thể tích cực triển khai, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Tổ công tác chủ động, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Đơn vị có {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"1. Văn phòng\n\nS{NAMED[1:]} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        # another event told before
        (f"Đã mở lớp tiếng Khmer, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Đã đi thăm các thôn. S{NAMED[1:]} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        ("Đã trao 40 tủ sách.\n\n" f"S{NAMED[1:]} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        # another time
        (f"Trong tháng 5, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Lũy kế, {NAMED} là 61 tủ sách.", f"Nhìn chung, {NAMED} là 16 tủ sách."),
        (f"Cùng kỳ năm trước, {NAMED} là 61 tủ sách.", f"Nhìn chung, {NAMED} là 16 tủ sách."),
        (f"S{NAMED[1:]} là 16 tủ sách.", f"Đến nay, {NAMED} là 61 tủ sách."),
        (f"S{NAMED[1:]} là 16 tủ sách.", f"Các đơn vị chủ động, đưa {NAMED} lên 61 tủ sách."),
        (f"Sau bổ sung đầu sách, {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        # part, plan, about
        (f"Chỉ tiêu: {NAMED} là 61 tủ sách.", f"Kết quả: {NAMED} là 16 tủ sách."),
        (f"Có 90 tủ sách, trong đó {NAMED} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Kế hoạch: {NAMED} là 61 tủ sách.", f"Nhìn chung, {NAMED} là 16 tủ sách."),
        (f"S{NAMED[1:]} khoảng 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"S{NAMED[1:]} tăng 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        # other words, another thing counted
        (f"S{NAMED[1:]} mới là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"Tổng {NAMED} là 61 tủ sách.", f"Nhìn chung, {NAMED} là 16 tủ sách."),
        (f"S{NAMED[1:]} là 16 cuốn.", f"Nhìn chung, {NAMED} là 61 cuốn."),
        ("Số văn bản đã ban hành là 16 văn bản.", "Nhìn chung, số văn bản đã ban hành là 61 văn bản."),
        # lists of two owners, a title above
        (f"Xã Bình Lâm:\n\n- S{NAMED[1:]}: 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"* Mặt trận và đoàn thể\n\n- S{NAMED[1:]}: 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        (f"1. Lĩnh vực tư pháp\n\nS{NAMED[1:]}: 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
        # three values
        (f"S{NAMED[1:]}: 16 tủ sách. S{NAMED[1:]}: 17 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách."),
    ],
)  # fmt: skip
def test_what_may_be_another_figure_is_silent(one: str, other: str) -> None:
    assert accused(FIELDS.format(one, other)) == []


@pytest.mark.parametrize(
    ("other", "verdict"),
    [("1,4 tỷ đồng", "rounded"), ("1,3 tỷ đồng", "rounded"), ("1,6 tỷ đồng", "violated")],
)
def test_money_is_as_exact_as_it_is_printed(other: str, verdict: str) -> None:
    name = "kinh phí hỗ trợ hộ nghèo sửa nhà"
    text = FIELDS.format(f"K{name[1:]} là 1.350 triệu đồng.", f"Nhìn chung, {name} là {other}.")
    assert f"repeat {verdict}: 1.350 | {other.split()[0]}" in lines(text)


def test_bare_lines_of_one_section_are_silent() -> None:
    """What they count may have been told above each of them."""
    text = ONE_FIELD.format(f"S{NAMED[1:]} là 16 tủ sách.", f"S{NAMED[1:]} là 61 tủ sách.")
    assert accused(text) == []


def test_reports_of_two_offices_in_one_file_are_silent() -> None:
    part = "# PHẦN {}\n\n## I. CẢI CÁCH THỂ CHẾ\n\nS" + NAMED[1:] + " là {} tủ sách.\n\n"
    part += "## II. ĐÁNH GIÁ CHUNG\n\nNhìn chung, " + NAMED + " là {} tủ sách.\n\n"
    assert accused(part.format("A", 16, 16) + part.format("B", 61, 61)) == []
    assert accused(part.format("A", 16, 61)) == ["repeat violated: 16 | 61"]


def test_an_assessment_for_each_office_is_silent() -> None:
    part = "# {}. ĐÁNH GIÁ CHUNG\n\nNhìn chung, " + NAMED + " là {} tủ sách.\n\n"
    field = f"# I. CẢI CÁCH THỂ CHẾ\n\nS{NAMED[1:]} là 16 tủ sách.\n\n"
    assert accused(field + part.format("II", 16) + part.format("III", 61)) == []


def test_two_fields_are_silent() -> None:
    text = (
        f"# II. CẢI CÁCH TÀI CHÍNH CÔNG\n\nNhìn chung, {NAMED} là 16 tủ sách.\n\n"
        f"# III. CẢI CÁCH TỔ CHỨC BỘ MÁY\n\nNhìn chung, {NAMED} là 61 tủ sách."
    )
    assert accused(text) == []


def test_two_records_are_silent() -> None:
    """Two names differ side by side: each place is a record of its own."""
    record = f"Nhìn chung, {NAMED} là {{}} tủ sách.\n\nS" + "ố trạm đọc sách lưu động là {} trạm."
    text = FIELDS.format(record.format(16, 5), record.format(61, 7))
    assert accused(text) == []


def test_a_table_of_two_columns_is_silent() -> None:
    table = f"| Nội dung | Năm 2022 | Năm 2023 |\n|---|---|---|\n| S{NAMED[1:]} | 61 | 16 |\n"
    assert accused(FIELDS.format(f"S{NAMED[1:]} là 16 tủ sách.", table)) == []


@pytest.mark.parametrize("area", ["IX. TỒN TẠI, HẠN CHẾ", "X. PHƯƠNG HƯỚNG, NHIỆM VỤ"])
def test_limitations_and_tasks_are_silent(area: str) -> None:
    text = FIELDS.format(f"S{NAMED[1:]} là 16 tủ sách.", f"Nhìn chung, {NAMED} là 61 tủ sách.")
    assert accused(text.replace("VIII. ĐÁNH GIÁ CHUNG", area)) == []

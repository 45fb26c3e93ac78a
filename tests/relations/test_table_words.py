"""Tables too small to prove themselves: the words of heads and rows say what adds up."""

from __future__ import annotations

import pytest

from tests.relations.notation import accused, lines, severities


def table(heads: str, *rows: str, above: str = "") -> str:
    """A pipe table from cells separated by slashes-with-blanks, under a line of its own."""
    cells = [row.split(" / ") for row in (heads, *rows)]
    drawn = ["| " + " | ".join(row) + " |" for row in cells]
    text = "\n".join([drawn[0], "|" + "---|" * len(cells[0]), *drawn[1:]])
    return f"{above}\n\n{text}\n" if above else text


BOOKS = (
    "STT / Loại sổ / Số lượng",
    "1 / Sổ khai sinh / 14",
    "2 / Sổ kết hôn / 9",
    "3 / Sổ chứng thực / 22",
)
DASHES = ("STT / Hình thức / Số cuộc", "- / Họp trực tiếp / 31", "- / Họp qua mạng / 12")
BARE = ("Lĩnh vực / Số đơn", "Đất đai / 64", "Môi trường / 21", "Chính sách xã hội / -")
ROMAN = ("TT / Đơn vị / Số xe", "I / Khối huyện / {}", "1 / Văn phòng / 3", "2 / Nhà văn hóa / 4",
         "II / Khối xã / 9", "1 / Xã Bình An / 5", "2 / Xã Hòa Lợi / 4",
         "III / Khối trường / 6", "1 / Trường Ngô Quyền / 2", "2 / Trường Lê Lai / 4")  # fmt: skip
BY_LEVEL = "Chỉ tiêu / Tổng số / Cấp huyện / Cấp xã"
ON_TIME = "Lĩnh vực / Trước hạn / Đúng hạn / Quá hạn / Cộng"
STAFF = ("Khối / Biên chế được giao / Có mặt / Tỷ lệ (%)", "Hành chính / 64 / 48 / 75")
COMPARED = "Nội dung / Kỳ trước / Kỳ này / Tăng, giảm"
YEARS = "Nội dung / Năm 2021 / Năm 2022 / Chênh lệch"
GROWTH = "Nội dung / Cùng kỳ năm trước / Kỳ báo cáo / Tăng/giảm (%)"
RANKS = ("Xếp loại / Tỷ lệ (%)", "Tốt / {}", "Khá / 31,5", "Trung bình / 8")
ACROSS = "Ý kiến / Rất tốt / Tốt / Chưa tốt / Cộng"
WOMEN = ("Nội dung / Số lượng", "Tổng số đại biểu / {}", "Trong đó: nữ / 19")
CLUBS = ("STT / Tên câu lạc bộ", "1 / Hoa sen", "2 / Tre xanh", "3 / Bình minh")
CLUBS_ABOVE = "Toàn xã đang duy trì {} câu lạc bộ theo danh sách dưới đây:"
UNITS_ABOVE = "Kết quả chấm điểm của {} phường như sau:"
UNITS = ("Phường / Số điểm", "Phường An Hải / 81", "Phường Mân Thái / 92")

Case = tuple[str, str, str, str]
TWINS: dict[str, Case] = {
    "bottom total, numbered rows": (table(*BOOKS, " / Tổng cộng / {}"), "54", "45",
                                    "sum {}: {} | 14 | 9 | 22"),
    "bottom total with a number of its own": (table(*BOOKS, "4 / Tổng / {}"), "54", "45",
                                              "sum {}: {} | 14 | 9 | 22"),
    "bottom total across the first cells": (table(*BOOKS, "Cộng /  / {}"), "46", "45",
                                            "sum {}: {} | 14 | 9 | 22"),
    "rows with dashes": (table(*DASHES, " / Tổng số / {}"), "34", "43", "sum {}: {} | 31 | 12"),
    "rows without numbers, a dash is nothing": (table(*BARE, "Cộng / {}"), "58", "85",
                                                "sum {}: {} | 64 | 21"),
    "two columns, one proves the other": (
        table("Thôn / Số hộ / Số khẩu", "Thôn Đông / 120 / 480", "Thôn Đoài / 95 / 390", "Tổng / 215 / {}"),
        "807", "870", "sum {}: {} | 480 | 390"),
    "main rows of a numbered outline": (
        table(ROMAN[0], ROMAN[1].format(7), *ROMAN[2:], " / Tổng cộng / {}"), "32", "22",
        "sum {}: {} | 7 | 9 | 6"),
    "columns of two tiers": (table(BY_LEVEL, "Hội thi / {} / 6 / 15"), "12", "21", "sum {}: {} | 6 | 15"),
    "columns of a class set, total last": (table(ON_TIME, "Hộ tịch / 40 / 33 / 2 / {}"), "57", "75",
                                           "sum {}: {} | 40 | 33 | 2"),
    "columns with one word before each": (
        table("Nội dung / Tổng số / Do huyện cấp / Do xã cấp", "Giấy phép / {} / 6 / 15"), "12", "21",
        "sum {}: {} | 6 | 15"),
    "two rows of columns, one proves the other": (
        table("Đợt / Tổng cộng / Sách / Báo", "Một / 70 / 45 / 25", "Hai / {} / 31 / 12"), "34", "43",
        "sum {}: {} | 31 | 12"),
    "percent of two columns, the other row proves": (
        table(*STAFF, "Sự nghiệp / 150 / 120 / {}"), "85", "80", "ratio {}: 120 | 150 | {}"),
    "percent of two columns in one row": (
        table("Nội dung / Đã giải ngân / Kế hoạch vốn / Tỷ lệ", "Đường giao thông / 35 / 50 / {}%"),
        "60", "70", "ratio {}: 35 | 50 | {}"),
    "change between two times": (table(COMPARED, "Đơn thư / 48 / 61 / {}"), "31", "13",
                                 "change {}: 61 | 48 | {}"),
    "change printed with a sign": (table(COMPARED, "Đơn thư / 61 / 48 / -{}"), "31", "13",
                                   "change {}: 48 | 61 | {}"),
    "change printed with a word": (table(COMPARED, "Đơn thư / 61 / 48 / giảm {}"), "31", "13",
                                   "change {}: 48 | 61 | {}"),
    "change between two years, the later one first": (
        table("Nội dung / Năm 2022 / Năm 2021 / Chênh lệch", "Sáng kiến / 25 / 40 / {}"), "51", "15",
        "change {}: 25 | 40 | {}"),
    "growth in percent": (table(GROWTH, "Tin bài / 80 / 100 / {}"), "52", "25", "change {}: 100 | 80 | {}"),
    "shares down to 100": (table(*RANKS, "Tổng cộng / 100").replace("{}", "{}"), "65,5", "60,5",
                           "shares {}: {} | 31,5 | 8"),
    "shares across to 100": (
        table(ACROSS, "Thái độ / 61,2 / {} / 8,7 / 100", above="Kết quả khảo sát (đơn vị tính: %):"),
        "31,1", "30,1", "shares {}: 61,2 | {} | 8,7"),
    "percent of the total that prints 100": (
        table("Hình thức / Số buổi / Tỷ lệ (%)", "Tại nhà / 12 / 48", "Tại chợ / 10 / {}", "Tại trường / 3 / 12", "Cộng / 25 / 100"),
        "44,5", "40", "ratio {}: 10 | 25 | {}"),
    "shares of grades across": (
        table("Mức / Hoàn thành tốt / Hoàn thành / Không hoàn thành / Cộng", "Tỷ lệ (%) / 72,5 / {} / 1,2 / 100"),
        "23,6", "26,3", "shares {}: 72,5 | {} | 1,2"),
    "part row under its whole": (table(*WOMEN), "14", "41", "part {}: {} | 19"),
    "part column beside its whole": (
        table("Đơn vị / Tổng số viên chức / Trong đó: nữ", "Trạm y tế / {} / 12"), "11", "21",
        "part {}: {} | 12"),
    "list of names": (table(*CLUBS, above=CLUBS_ABOVE), "05", "03", "listed {}: {} | 3"),
    "list under the head of what is counted": (table(*UNITS, above=UNITS_ABOVE), "03", "02",
                                               "listed {}: {} | 2"),
}  # fmt: skip


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_number_that_breaks_the_words_is_accused(case: Case) -> None:
    text, bad, _, shown = case
    assert accused(text.format(bad)) == [shown.format("violated", bad)]


@pytest.mark.parametrize("case", TWINS.values(), ids=TWINS.keys())
def test_its_sound_twin_holds(case: Case) -> None:
    text, _, good, shown = case
    assert shown.format("exact", good) in lines(text.format(good))
    assert accused(text.format(good)) == []


def test_subtotals_prove_each_other() -> None:
    text = table(*ROMAN, " / Tổng cộng / {}")
    assert accused(text.format(7, 22)) == []
    assert accused(text.format(8, 23)) == ["sum violated: 8 | 3 | 4"]


def test_words_alone_warn() -> None:
    assert severities(table(*BOOKS, " / Tổng cộng / 54")) == [("AR101", "warning")]


SILENT = {
    "bottom row is no plain total": table(*BOOKS, " / Tổng số hộ tham gia / 54"),
    "running total": table(*BOOKS, " / Lũy kế từ đầu năm / 54"),
    "a row was lost": table(BOOKS[0], BOOKS[1], BOOKS[3], " / Tổng cộng / 45"),
    "the table begins on another page": table(BOOKS[0], "4 / Sổ lưu / 14", "5 / Sổ cấp / 9", " / Tổng cộng / 45"),
    "no head": "| 3 | Sổ lưu | 14 |\n| 4 | Sổ cấp | 9 |\n| | Tổng cộng | 45 |",
    "cut in two by a page": table(*BARE) + "\n\n" + table(*BARE, "Cộng / 170"),
    "a blank cell": table("Lĩnh vực / Số đơn", "Đất đai / 64", "Môi trường /  ", "Nội vụ / 3", "Cộng / 85"),
    "averages": table("Phường / Điểm bình quân", "An Hải / 81", "Mân Thái / 92", "Tổng cộng / 87"),
    "days": table("Thủ tục / Thời gian giải quyết", "Khai sinh / 1", "Kết hôn / 3", "Tổng cộng / 5"),
    "ratios": table("Phường / Tỷ lệ đúng hạn (%)", "An Hải / 99", "Mân Thái / 97", "Tổng cộng / 98"),
    "a row inside another": table("Nội dung / Số lượng", "Kế hoạch / 30", "Trong đó: của huyện / 12",
                                  "Công văn / 50", "Tổng cộng / 81"),
    "rows that count different things": table("Nội dung / Kết quả", "Số lớp tập huấn / 4",
                                              "Số người tham dự / 210", "Tổng cộng / 250"),
    "units that differ": table("Nội dung / Đơn vị tính / Kết quả", "Tập huấn / Lớp / 4",
                               "Tham dự / Người / 210", "Tổng cộng /  / 250"),
    "a row that is taken off": table("Khoản / Số tiền", "Phí nộp / 537", "Chiết khấu / 30", "Cộng / 507"),
    "received and resolved": table("Nội dung / Số hồ sơ", "Tiếp nhận / 210", "Đã giải quyết / 190",
                                   "Tổng cộng / 205"),
    "rows with their subtotal": table("Đơn vị / Số xe", "Khối huyện / 7", "Văn phòng / 3", "Nhà văn hóa / 4",
                                      "Khối xã / 9", "Tổng cộng / 16"),
    "both columns fail": table("Thôn / Số hộ / Số khẩu", "Thôn Đông / 120 / 480", "Thôn Đoài / 95 / 390",
                               "Tổng / 251 / 807"),
    "total above overlapping rows": table("Nội dung / Số người", "Tổng số / 40", "Nữ / 19", "Đảng viên / 25"),
    "overlapping columns": table("Đơn vị / Tổng số / Nữ / Đảng viên", "Trạm y tế / 21 / 12 / 14"),
    "columns that leave some out": table("Lĩnh vực / Tổng số / Mức độ 3 / Mức độ 4", "Tư pháp / 60 / 20 / 11"),
    "columns of one noun": table("Đơn vị / Tổng số / Hồ sơ giấy / Hồ sơ gấp", "Xã A / 60 / 20 / 11"),
    "another count beside": table("Chỉ tiêu / Tổng số / Cấp huyện / Cấp xã / Số người dự", "Hội thi / 21 / 6 / 14 / 300"),
    "percent of the rest": table(*STAFF, "Sự nghiệp / 150 / 120 / 20"),
    "growth is no ratio": table("Nội dung / Kế hoạch / Thực hiện / Tăng so với kỳ trước (%)", "Tin bài / 64 / 48 / 12"),
    "percent without words for a whole": table("Nội dung / Nam / Nữ / Tỷ lệ (%)", "Lãnh đạo / 64 / 48 / 40"),
    "two rows that prove nothing": table(*STAFF[:1], "Hành chính / 64 / 48 / 71", "Sự nghiệp / 150 / 120 / 82"),
    "carried over is no earlier time": table("Đơn vị / Kỳ trước chuyển sang / Tiếp nhận kỳ này / Chênh lệch",
                                             "Xã A / 10 / 40 / 33"),
    "points": table(COMPARED, "Xếp hạng / 48 / 61 / 12"),
    "percent of the old value": table(GROWTH, "Tin bài / 80 / 100 / 125"),
    "two earlier times": table("Nội dung / Kỳ trước / Cùng kỳ / Kỳ này / Tăng, giảm", "Đơn thư / 48 / 52 / 61 / 9"),
    "change of percents": table(COMPARED, "Mức hài lòng / 81,2% / 85,5% / 3,9"),
    "changes that mean something else": table(COMPARED, "Đơn / 48 / 61 / 2", "Thư / 30 / 35 / 9", "Tin / 9 / 4 / 8"),
    "rates with a total of 100": table("Phường / Tỷ lệ (%)", "An Hải / 100", "Mân Thái / 100", "Tổng cộng / 100"),
    "rates of rows": table("Phường / Tỷ lệ đúng hạn (%)", "An Hải / 96", "Mân Thái / 98", "Tổng cộng / 100"),
    "whole percents are rounded": table("Ý kiến / Tốt / Khá / Kém / Cộng", "Thái độ / 33 / 33 / 33 / 100",
                                        above="Kết quả khảo sát (đơn vị tính: %):"),
    "whole percents beside 100 are no sum": table(
        "Ý kiến / Tốt / Khá / Kém / Cộng", "Thái độ / 34 / 34 / 33 / 100", above="Kết quả khảo sát (đơn vị tính: %):"),
    "rounded millions": table("Nguồn / Kinh phí (triệu đồng)", "Huyện / 34", "Xã / 12", "Xã hội hóa / 21", "Cộng / 68"),
    "rounded millions above": table("Nguồn / Kinh phí", "Huyện / 34", "Xã / 12", "Xã hội hóa / 21", "Cộng / 68",
                                    above="Đơn vị tính: triệu đồng"),
    "rounded in columns": table("Nội dung / Đơn vị tính / Tổng số / Cấp huyện / Cấp xã", "Kinh phí / Tỷ đồng / 22 / 6 / 15"),
    "part of another kind": table("Nội dung / Số lượng", "Tổng số cuộc kiểm tra / 12",
                                  "Trong đó: số đơn vị được kiểm tra / 30"),
    "visits may exceed people": table("Nội dung / Số lượng", "Tổng số người / 12", "Trong đó: lượt người / 30"),
    "part of units of its own": table("Nội dung / Đơn vị tính / Số lượng", "Tổng số dự án / Dự án / 12",
                                      "Trong đó: dự án mới / Triệu đồng / 800"),
    "an open list": table(*CLUBS, above="Toàn xã duy trì 05 câu lạc bộ, tiêu biểu theo danh sách dưới đây:"),
    "two numbers before the table": table(*CLUBS, above="Có 04 xã duy trì 07 câu lạc bộ theo danh sách dưới đây:"),
    "rows are something else": table("STT / Lĩnh vực", "1 / Đất đai", "2 / Hộ tịch", "3 / Y tế",
                                     above="Đã kiểm tra 05 đơn vị, cụ thể như sau:"),
    "a list with a gap": table(CLUBS[0], CLUBS[1], CLUBS[3], above=CLUBS_ABOVE.format("05")),
    "a list cut in two": table(*CLUBS, above=CLUBS_ABOVE.format("05")) + "\n" + table(*CLUBS),
    "about so many": table(*CLUBS, above="Toàn xã duy trì khoảng 05 câu lạc bộ theo danh sách dưới đây:"),
}  # fmt: skip


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_nothing_is_accused_where_words_leave_doubt(text: str) -> None:
    assert accused(text) == []
    assert [s for s in severities(text) if s[0].startswith(("AR", "NB"))] == []


def test_a_lone_row_of_numbers_has_no_numbering() -> None:
    text = "| Tổng số | Mới | Cũ |\n|---|---|---|\n| (1)=(2)+(3) | (2) | (3) |\n| {} | 7 | 5 |"
    assert accused(text.format("13")) == ["sum violated: 13 | 7 | 5"]
    assert accused(text.format("12")) == []

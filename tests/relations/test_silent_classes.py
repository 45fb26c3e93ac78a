"""Classes of false violation met in prose nobody tuned for, each told in words of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = list[tuple[str, str, tuple[str, ...]]]

SILENT = {
    "a density is no total": (
        "Mật độ dân số đạt 125 người/km². Trong đó thành thị có 464.700 người, nông thôn có"
        " 754.000 người."
    ),
    "all members after those admitted, on a place": (
        "Công đoàn huyện kết nạp 318 đoàn viên, nâng tổng số đoàn viên trên toàn huyện là 7.450"
        " đoàn viên, chiếm 4,62% dân số."
    ),
    "a number on a place is no whole": (
        "Quỹ hỗ trợ 86 hộ gia đình trên địa bàn xã có 1.204 hộ gia đình, đạt 92,5%."
    ),
    "percents of all members where not all came": (
        "Có 57/58 phiếu hợp lệ, trong đó phiếu đồng ý là 41, chiếm 67,21%; phiếu không đồng ý là"
        " 12, chiếm 19,67% và phiếu trắng là 4, chiếm 6,56%."
    ),
    "so many for each are no whole": (
        "Toàn trường có 6 giáo viên trên một lớp học (trong đó có 9 giáo viên dạy ngoại ngữ)."
    ),
    "a percent of the next paragraph is no change": (
        "Thu phí tăng từ 31,5 tỷ đồng lên 40,5 tỷ đồng, tức tăng 9,0 tỷ đồng.\n\n"
        "Cơ cấu chi gồm các nhóm: chi đầu tư (59,62%), chi thường xuyên (16,86%), chi khác (23,52%)."
    ),
    "an average is no whole": (
        "Mỗi lớp có bình quân 3 giáo viên dạy (trong đó có 9 giáo viên dạy ngoại ngữ)."
    ),
    "two wholes of one noun, each with its list": (
        "Tỉnh có 13 đơn vị cấp huyện, gồm 2 thành phố, 1 thị xã, 10 huyện và 178 đơn vị cấp xã,"
        " gồm 140 xã, 22 phường, 16 thị trấn."
    ),
    "growth rates under counts": (
        "| Năm | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| 2021 | 5.100 | 2.480 | 2.620 |\n"
        "| 2022 | 5.230 | 2.550 | 2.680 |\n| 2023 | 5.410 | 2.630 | 2.780 |\n"
        "| Tốc độ tăng (%) | 3,44 | 3,14 | 3,73 |"
    ),
    "indices under a row of words": (
        "| Năm | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| 2021 | 5.100 | 2.480 | 2.620 |\n"
        "| 2022 | 5.230 | 2.550 | 2.680 |\n| 2023 | 5.410 | 2.630 | 2.780 |\n"
        "| Chỉ số phát triển (năm trước = 100) | | | |\n| 2022 | 102,55 | 102,82 | 102,29 |\n"
        "| 2023 | 103,44 | 103,14 | 103,73 |"
    ),
    "the list ends where its total is reached": (
        "Tỉnh có 30 đơn vị cấp huyện, gồm 12 quận, 17 huyện, 1 thị xã, và 584 đơn vị cấp xã."
    ),
    "examples after trong đó có": (
        "Tổng chiều dài các tuyến là 663 km, trong đó có tuyến An Bình (76 km), tuyến Phú Lợi"
        " (74 km), tuyến Hòa Mỹ (63 km)."
    ),
    "two things side by side with a slash": (
        "Số lao động nam/nữ lần lượt là 265.206/264.858 người."
    ),
    "bằng … so cùng kỳ is another base": (
        "Kim ngạch đạt 125,3 triệu USD, gồm khu vực nhà nước 26,2 triệu USD, bằng 58,8% so cùng"
        " kỳ; khu vực tư nhân 99,1 triệu USD, bằng 86% so cùng kỳ."
    ),
    "numerator and denominator count different things": (
        "Tổng số nhân viên y tế ấp: 1.299 người/1.025 ấp."
    ),
    "a series of years": (
        "Tổng thu năm 1991 chỉ đạt 40 tỷ đồng, năm 2001 đạt 256 tỷ đồng, năm 2010 đạt 2.300 tỷ"
        " đồng."
    ),
    "different measures": (
        "Diện tích của huyện là 806,5 km², chia ra như sau:\n\n- Đất ở: 4.946 ha\n"
        "- Đất nông nghiệp: 71.381 ha\n- Đất khác: 4.323 ha"
    ),
    "a part within the rounding of its whole": (
        "Sản lượng lương thực đạt 4,28 triệu tấn, trong đó lúa 4.284.175 tấn."
    ),
    "a bracket that breaks down the number before its neighbour": (
        "Nhận 3.667 đơn; đủ điều kiện 3.321 đơn (khiếu nại 76, tố cáo 143, kiến nghị 3.448 đơn)."
    ),
    "bullets that break down the plan": (
        "Kế hoạch giao 7.314,3 tỷ đồng, đã giải ngân 5.375,5 tỷ đồng, gồm:\n\n"
        "- Vốn trung ương: giao 1.156,4 tỷ đồng.\n- Vốn địa phương: giao 6.157,9 tỷ đồng."
    ),
    "days without a year": (
        "Kỳ thi diễn ra từ 25 đến 27/6 với 513 thí sinh; trước 30/6 đạt 70%, đến 15/12 đạt 95%;"
        " mất điện ngày 12/7 và 13/7 nên nhập thiếu 05 hồ sơ."
    ),
    "a bracket with the units of the next tier": (
        "Tỉnh có 1 thành phố, 4 thị xã và 4 huyện (với 41 phường, 2 thị trấn và 50 xã)."
    ),
    "an item that is a total itself": (
        "Tổng vốn huy động đạt 12.000 tỷ đồng, trong đó huy động tại chỗ tăng 19%, tổng dư nợ"
        " 9.800 tỷ đồng, cho vay dài hạn 3.300 tỷ đồng."
    ),
    "averages do not add up": (
        "Tuổi trung bình là 24 tuổi, trong đó nam 25,7 tuổi và nữ 22,3 tuổi."
    ),
    "an age is no whole": (
        "Có 450.393 người từ 25 đến 50 tuổi (39%) và 183.150 người trên 50 tuổi (16%)."
    ),
    "a percent of another subject after và": (
        "Đã có 132/137 xã đạt chuẩn và 100% trạm y tế được kiên cố."
    ),
    "cases and accused": "Đã xét xử 1.206 vụ/2.085 bị cáo, tỷ lệ 88,22%.",
    "pairs of numbers in a list": (
        "Tiếp 259 lượt/316 người. Chia ra: thường xuyên 161 lượt/201 người; định kỳ 98 lượt/115"
        " người."
    ),
    "heads taken together": (
        "Có 2.690 hồ sơ trực tuyến và 356 hồ sơ trực tiếp; chia theo lĩnh vực: đất đai 1.500 hồ"
        " sơ, hộ tịch 1.546 hồ sơ."
    ),
    "the same period in brackets": (
        "Ban hành 41 văn bản, giảm 05 văn bản so với cùng kỳ năm 2020 (46 văn bản)."
    ),
    "another breakdown after a semicolon": (
        "Tuyển 58 công chức, trong đó: thi tuyển 46 người, xét tuyển 12 người; nam 31 người, nữ"
        " 27 người."
    ),
    "another matter after a semicolon": (
        "Khám 186.420 lượt, trong đó khám bảo hiểm 161.233 lượt, khám trẻ em 22.984 lượt; điều"
        " trị nội trú 12.806 lượt, ngoại trú 9.377 lượt."
    ),
    "a sibling named like the owner": (
        "Sở Y tế tiếp nhận 9.022 hồ sơ, trong đó 7.108 hồ sơ điện tử; Sở Lao động tiếp nhận"
        " 126.730 hồ sơ, trong đó 103.014 hồ sơ điện tử."
    ),
    "classes that overlap": (
        "Khám 186.420 lượt, trong đó có bảo hiểm 161.233 lượt, trẻ em 22.984 lượt, người cao tuổi"
        " 16.117 lượt."
    ),
    "a pair of values without a change of its own": (
        "Đã giảm 03 sở (từ 23 xuống còn 20), 41 phòng (từ 187 xuống 146), 19 phòng cấp huyện;"
        " giảm 118 đơn vị (từ 812 xuống còn 694 đơn vị)."
    ),
    "the owner is one of the classes": (
        "Đề nghị khen 2 tập thể, 7 cá nhân (trong đó 1 tập thể và 2 cá nhân được tặng Bằng khen)."
    ),
    "a bracket that names the larger whole": (
        "Người chưa thành niên: 12 người (đã nằm trong 88 người nêu trên)."
    ),
    "the percent is of the rest": "Tỷ lệ đúng hạn đạt 99,97% (trễ 3/10.946 hồ sơ).",
    "units and their share of something else": (
        "06 đơn vị nêu trên chiếm 76,2% tổng số hồ sơ trễ hạn (239 hồ sơ)."
    ),
    "a desk that receives": (
        "Số bàn, quầy tiếp nhận 398. Đã giải quyết 112.311 hồ sơ; đang giải quyết 5.264 hồ sơ."
    ),
    "some units have none late": (
        "Giải quyết trễ hạn 47 hồ sơ. Có 05/10 xã không có hồ sơ trễ hạn."
    ),
    "the percent names its own base": (
        "Có 1.338 người trả lời đúng 20/20 câu (29,9% số người dự thi)."
    ),
    "the carry-over is not printed": (
        "Tiếp nhận 200 hồ sơ; đã giải quyết 230 hồ sơ; đang giải quyết 12 hồ sơ."
    ),
    "an acronym with a number is no name": ("Cấp mới 38 dự án (FDI 23, DDI 15)."),
    "tiers inside a district's own total": (
        "Các cấp trên địa bàn huyện đã tiếp nhận 38.552 hồ sơ, bao gồm 614 hồ sơ năm trước chuyển"
        " sang, trong đó cấp huyện 13.218 hồ sơ, cấp xã 25.334 hồ sơ; cấp huyện đã giải quyết"
        " 12.466 hồ sơ, đang giải quyết 752 hồ sơ."
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_stays_silent(text: str, violated_in: Callable[[str], Rows]) -> None:
    assert violated_in(text) == []


ACCUSED = {
    "both sides of a plain fraction": (
        "Số tin báo đã giải quyết 126/136 tin, đạt 84%.",
        ("ratio", "violated", ("126", "136", "84")),
    ),
    "kinds of units under a number of units": (
        "Tỉnh có 97 đơn vị cấp xã, gồm 6 thị trấn, 10 phường và 86 xã.",
        ("sum", "violated", ("97", "6", "10", "86")),
    ),
    "present on those assigned": (
        "Có mặt 318 trên tổng số 345 đoàn viên, đạt 97,2%.",
        ("ratio", "violated", ("318", "345", "97,2")),
    ),
    "one percent of a closed group": (
        "Có 57 phiếu hợp lệ, trong đó phiếu đồng ý là 41, chiếm 71,93%; phiếu không đồng ý là"
        " 12, chiếm 28,05% và phiếu trắng là 4, chiếm 7,02%.",
        ("ratio", "violated", ("12", "57", "28,05")),
    ),
    "more than all of them": (
        "Huyện có 12 người dự tuyển (trong đó có 14 người dự tuyển thuộc diện ưu tiên).",
        ("part", "violated", ("12", "14")),
    ),
    "the first of two wholes": (
        "Tỉnh có 13 đơn vị cấp huyện, gồm 2 thành phố, 1 thị xã, 12 huyện và 178 đơn vị cấp xã,"
        " gồm 140 xã, 22 phường, 16 thị trấn.",
        ("sum", "violated", ("13", "2", "1", "12")),
    ),
    "counts above growth rates": (
        "| Năm | Tổng số | Nam | Nữ |\n|---|---|---|---|\n| 2020 | 5.010 | 2.440 | 2.570 |\n"
        "| 2021 | 5.100 | 2.480 | 2.620 |\n| 2022 | 5.230 | 2.550 | 2.860 |\n"
        "| 2023 | 5.410 | 2.630 | 2.780 |\n| Tốc độ tăng (%) | 3,44 | 3,14 | 3,73 |",
        ("sum", "violated", ("5.230", "2.550", "2.860")),
    ),
    "funds by source": (
        "Vốn đầu tư thực hiện 742,9 tỷ đồng, trong đó vốn ngân sách trung ương 88,6 tỷ đồng, vốn"
        " ngân sách địa phương 731 tỷ đồng.",
        ("sum", "violated", ("742,9", "88,6", "731")),
    ),
    "classes after a colon": (
        "Công bố 7.518 thủ tục: ban hành mới 3.595 thủ tục, sửa đổi, bổ sung 977 thủ tục, bãi bỏ"
        " 2.926 thủ tục.",
        ("sum", "violated", ("7.518", "3.595", "977", "2.926")),
    ),
    "one of a run of percents": (
        "Giải quyết 206.885 hồ sơ: sớm hạn 99.558 hồ sơ (49,2%); đúng hạn 106.018 hồ sơ (51,2%);"
        " quá hạn 1.309 hồ sơ (0,6%).",
        ("ratio", "violated", ("99.558", "206.885", "49,2")),
    ),
    "days that are a fraction after all": (
        "Đã hoàn thành 25/27 nhiệm vụ, đạt 96,2%.",
        ("ratio", "violated", ("25", "27", "96,2")),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ACCUSED.values(), ids=ACCUSED.keys())
def test_faults_next_to_them_are_accused(
    text: str, expected: tuple[str, str, tuple[str, ...]], violated_in: Callable[[str], Rows]
) -> None:
    assert expected in violated_in(text)

"""What a figure does in its clause, in running prose and in "label: number" form."""

from __future__ import annotations

import pytest

from cchc_tui.model.figures import Modality, Satellite
from tests.extract.conftest import figure_of

EXACT, APPROX, BOUND, TARGET = (
    Modality.EXACT, Modality.APPROX, Modality.BOUND, Modality.TARGET,
)  # fmt: skip

HEADS = [
    "Toàn huyện tiếp nhận <120> hồ sơ.",
    "Hồ sơ tiếp nhận: <120> hồ sơ.",
    "Đã hoàn thành <26>/32 nhiệm vụ.",
    "Nhiệm vụ đã hoàn thành: <26>/32.",
    "Chương trình mục tiêu hỗ trợ <120> hộ.",
    "Kết quả thực hiện chỉ tiêu đạt <26> nhiệm vụ.",
    "Số nhiệm vụ đạt yêu cầu đề ra, <26> nhiệm vụ.",
    "Bình quân mỗi xã có <12> công chức.",
    "Trên địa bàn có <15> xã.",
    "Có <183> người trên 50 tuổi.",
    "Đầu tư 326 tàu/<2.181> thuyền viên.",
]
PERCENTS = [
    "Tỷ lệ đúng hạn đạt <98,5>%.",
    "Tỷ lệ đúng hạn: <98,5>%.",
    "Có 12 hồ sơ (<40>%).",
    "Chiếm <40> phần trăm tổng số.",
]
DENOMINATORS = [
    "Hoàn thành 26/<32> nhiệm vụ.",
    "Nhiệm vụ hoàn thành: 26 / <32>.",
    "Có 26 hồ sơ/<32> hồ sơ tiếp nhận.",
    "Có 26 hồ sơ trên tổng số <32> hồ sơ tiếp nhận.",
    "Có 26 hồ sơ/tổng số <32> hồ sơ tiếp nhận.",
    "Đã đào tạo 26 công chức trong tổng số <32> công chức.",
    "Thu 347,3 tỷ đồng, đạt 70% so với dự toán giao <490,9> tỷ đồng.",
    "Thu 347,3 tỷ đồng, đạt 70% dự toán (<490,9> tỷ đồng).",
]
TARGETS = [
    "Tỷ lệ trực tuyến còn thấp (chỉ tiêu <50>%).",
    "Chỉ tiêu năm 2024: <50>%.",
    "Phấn đấu năm sau tiếp nhận <500> hồ sơ trực tuyến.",
    "Yêu cầu mỗi xã xây dựng <2> mô hình.",
    "Kế hoạch giao: <300> cuộc.",
    "Kế hoạch năm giao <300> cuộc.",
    "Mục tiêu đến cuối năm: <95>%.",
    "Định mức là <12> người.",
]
THRESHOLDS = [
    "Có 5 huyện đạt dưới <3>% hồ sơ trễ hạn.",
    "Có 5 huyện đạt trên <90>%.",
    "Có 5 huyện đạt từ <90>% trở lên.",
    "Có 5 xã đạt <90>% trở lên.",
    "Giải quyết xong ít nhất <120> hồ sơ.",
    "Cắt bớt tối đa <5> thủ tục.",
    "Không quá <5> hồ sơ trễ hạn.",
    "Không dưới <120> lượt tham gia.",
    "Đạt mức <75> điểm.",
]
CHANGES = [
    "Số hồ sơ tăng <120> hồ sơ.",
    "Số hồ sơ tăng thêm <120> hồ sơ.",
    "Số hồ sơ tăng: <120> hồ sơ.",
    "Tỷ lệ trễ hạn giảm <1,5>%.",
    "Cắt giảm <12> thủ tục.",
    "Đã tinh giản <12> biên chế.",
    "Giảm được <12> đầu mối.",
]
APPROXIMATES = [
    "Đã tổ chức hơn <600> cuộc họp.",
    "Đã tổ chức gần <600> cuộc họp.",
    "Đã tổ chức khoảng <600> cuộc họp.",
    "Đã tổ chức xấp xỉ <600> cuộc họp.",
    "Đã tổ chức trên <600> cuộc họp.",
    "Ước thực hiện <600> tỷ đồng.",
    "Thu ngân sách ước đạt <600> tỷ đồng.",
]
CARRIES = [
    "Đã giải quyết (kể cả <27> hồ sơ kỳ trước) 120 hồ sơ.",
    "Tiếp nhận 120 hồ sơ, bao gồm cả hồ sơ cũ <27> hồ sơ.",
    "Tiếp nhận 120 hồ sơ, tính cả <27> hồ sơ chuyển sang.",
]
PREVIOUS = [
    "Tăng 12 hồ sơ so với cùng kỳ năm trước là <108> hồ sơ.",
    "Tăng so với cùng kỳ năm 2023 (<108> hồ sơ).",
    "Cùng kỳ năm ngoái: <108> hồ sơ.",
    "Kỳ trước là <108> hồ sơ.",
]
ROLES = [
    (HEADS, Satellite.HEAD, EXACT),
    (PERCENTS, Satellite.PERCENT, EXACT),
    (DENOMINATORS, Satellite.DENOMINATOR, EXACT),
    (TARGETS, Satellite.TARGET, TARGET),
    (THRESHOLDS, Satellite.THRESHOLD, BOUND),
    (CHANGES, Satellite.CHANGE, EXACT),
    (APPROXIMATES, Satellite.APPROXIMATE, APPROX),
    (CARRIES, Satellite.CARRY, EXACT),
    (PREVIOUS, Satellite.PREVIOUS, EXACT),
]


@pytest.mark.parametrize(
    ("marked", "satellite", "modality"),
    [(marked, satellite, modality) for marks, satellite, modality in ROLES for marked in marks],
)
def test_words_around_a_figure_give_its_role(
    marked: str, satellite: Satellite, modality: Modality
) -> None:
    printed = marked.partition("<")[2].partition(">")[0]
    figure = figure_of(marked.replace("<", "").replace(">", ""), printed)
    assert (figure.satellite, figure.modality) == (satellite, modality)


@pytest.mark.parametrize("marked", [mark for marks, _, _ in ROLES for mark in marks])
def test_a_page_break_changes_no_role(marked: str) -> None:
    printed = marked.partition("<")[2].partition(">")[0]
    plain = marked.replace("<", "").replace(">", "")
    before, number, after = plain.partition(printed)
    left, _, last = before.rstrip().rpartition(" ")
    if not left or before[-1:] not in (" ", "("):
        pytest.skip("no word before the number to break the page at")
    broken = f"{left}\n\n{last}{before[len(before.rstrip()) :]}{number}{after}"
    assert figure_of(broken, printed).satellite is figure_of(plain, printed).satellite

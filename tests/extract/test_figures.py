"""A printed number becomes value, step, unit, kind, level, period and indicator."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.figures import FigureKind, Satellite
from cchc_tui.text.shown import shown_number
from tests.extract.conftest import figure_of, figures_of

COUNT, MEASURE, PERCENT, MONEY = (
    FigureKind.COUNT, FigureKind.MEASURE, FigureKind.PERCENT, FigureKind.MONEY,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "printed", "value", "step", "unit", "kind"),
    [
        ("Tiếp nhận 1.043 hồ sơ.", "1.043", "1043", "0", "hồ sơ", COUNT),
        ("Tiếp nhận 5328 hồ sơ.", "5328", "5328", "0", "hồ sơ", COUNT),
        ("Trễ hạn: 07 hồ sơ.", "07", "7", "0", "hồ sơ", COUNT),
        ("Trễ hạn: 00 hồ sơ.", "00", "0", "0", "hồ sơ", COUNT),
        ("Tiếp nhận 12,345 hồ sơ.", "12,345", "12345", "0", "hồ sơ", COUNT),
        ("Tiếp nhận 1,234,567 hồ sơ.", "1,234,567", "1234567", "0", "hồ sơ", COUNT),
        ("Có 659.245 TTHC.", "659.245", "659245", "0", "thủ tục", COUNT),
        ("Đạt 90,3% kế hoạch.", "90,3", "90.3", "0.1", "%", PERCENT),
        ("Đạt 16.72%.", "16.72", "16.72", "0.01", "%", PERCENT),
        ("Đạt 75%.", "75", "75", "1", "%", PERCENT),
        ("Đạt 49,14,52%.", "49,14,52", None, "0", "%", PERCENT),
        ("Có 1.2.34 hồ sơ nộp.", "1.2.34", None, "0", "hồ sơ", COUNT),
        ("Diện tích 12,5 ha.", "12,5", "12.5", "0.1", "ha", MEASURE),
        ("Diện tích 12 ha.", "12", "12", "1", "ha", MEASURE),
        ("Đạt 89,75 điểm.", "89,75", "89.75", "0.01", "điểm", MEASURE),
        ("Thu 347,344 tỷ đồng.", "347,344", "347344000000", "1000000", "đồng", MONEY),
        ("Thu 12 tỷ đồng.", "12", "12000000000", "1000000000", "đồng", MONEY),
        ("Chi 24,5 triệu đồng.", "24,5", "24500000", "100000", "đồng", MONEY),
        ("Chi 6.479 triệu đồng.", "6.479", "6479000000", "1000000", "đồng", MONEY),
        ("Chi 7.370.895.908 đồng.", "7.370.895.908", "7370895908", "0", "đồng", MONEY),
        ("Vốn 2,5 nghìn tỷ đồng.", "2,5", "2500000000000", "100000000000", "đồng", MONEY),
        ("Đón 1,2 triệu lượt khách.", "1,2", "1200000", "100000", "lượt", MEASURE),
        ("Chi 4 tỷ 136 triệu 500 nghìn đồng.", "4 tỷ 136 triệu 500", "4136500000", "1000",
         "đồng", MONEY),
        ("Chi 4 tỷ 136 triệu đồng.", "4 tỷ 136", "4136000000", "1000000", "đồng", MONEY),
        ("Chi 12 triệu 500 nghìn đồng.", "12 triệu 500", "12500000", "1000", "đồng", MONEY),
    ],
)  # fmt: skip
def test_value_step_unit_and_kind(
    text: str, printed: str, value: str | None, step: str, unit: str, kind: FigureKind
) -> None:
    figure = figure_of(text, printed)
    expected = None if value is None else Decimal(value)
    assert (figure.value, figure.unit, figure.kind) == (expected, unit, kind)
    assert figure.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("Giải ngân 34,983/40,600 tỷ đồng.", ("34983000000", "40600000000"), "đồng"),
        ("Giải ngân 1.922 triệu/6.479 triệu đồng.", ("1922000000", "6479000000"), "đồng"),
        ("Giải ngân 850 triệu/1,2 tỷ đồng.", ("850000000", "1200000000"), "đồng"),
        ("Hoàn thành 26/32 chỉ tiêu.", ("26", "32"), "chỉ tiêu"),
        ("Hoàn thành 26 / 32 chỉ tiêu.", ("26", "32"), "chỉ tiêu"),
        ("Số hóa 1.552 hồ sơ/2.181 hồ sơ.", ("1552", "2181"), "hồ sơ"),
    ],
)
def test_both_numbers_of_a_fraction_share_the_unit(
    text: str, values: tuple[str, str], unit: str
) -> None:
    numerator, denominator = figures_of(text)
    assert (numerator.value, denominator.value) == tuple(map(Decimal, values))
    assert numerator.unit == denominator.unit == unit
    assert numerator.kind is denominator.kind
    assert (numerator.satellite, denominator.satellite) == (Satellite.HEAD, Satellite.DENOMINATOR)


@pytest.mark.parametrize(
    ("text", "printed", "level"),
    [
        ("Cấp huyện tiếp nhận 12 hồ sơ.", "12", "district"),
        ("Tiếp nhận 12 hồ sơ cấp xã.", "12", "commune"),
        ("Cấp tỉnh 12 hồ sơ, cấp xã 30 hồ sơ.", "30", "commune"),
        ("Các sở, ngành tiếp nhận 12 hồ sơ.", "12", "province"),
        ("Tiếp nhận 12 hồ sơ.", "12", None),
        ("Giá trị 12 hồ sơ xã hội hóa.", "12", None),
        ("* Cấp huyện:\n\n- Tiếp nhận: 12 hồ sơ.", "12", "district"),
        (
            "Kết quả:\n\n- Cấp xã:\n  + Chờ trả: 12\n- Cấp huyện:\n  + Chờ trả: 30\n",
            "12",
            "commune",
        ),
    ],
)
def test_level_by_own_words_else_by_scope(text: str, printed: str, level: str | None) -> None:
    found = figure_of(text, printed).level
    assert (found.value if found else None) == level


@pytest.mark.parametrize(
    ("text", "printed", "period"),
    [
        ("Trong tháng 4 tiếp nhận 30 hồ sơ.", "30", ("month", None, 4)),
        ("Trong kỳ, tháng 5/2024 nhận 30 hồ sơ.", "30", ("month", 2024, 5)),
        ("Nhận 12 đơn, tháng 4 nhận 30 đơn.", "12", None),
        ("Trong kỳ tiếp nhận 30 hồ sơ.", "30", None),
    ],
)
def test_period_named_before_the_figure(
    text: str, printed: str, period: tuple[str, int | None, int | None] | None
) -> None:
    found = figure_of(text, printed).period
    assert (None if found is None else (found.kind, found.year, found.ordinal)) == period


@pytest.mark.parametrize(
    ("text", "printed", "indicator"),
    [
        ("Tổng số thủ tục hành chính là 425 thủ tục.", "425", "procedures_total"),
        ("Tổng số TTHC của quận: 425 thủ tục.", "425", "procedures_total"),
        ("Tổng số thủ tục hành chính trực tuyến là 425 thủ tục.", "425", None),
        ("Tổng số thủ tục hành chính là 425 thủ tục liên thông.", "425", None),
        ("Tổng số dịch vụ công trực tuyến là 210 dịch vụ.", "210", "online_services_total"),
        ("Tổng số biên chế được giao năm nay là 98 biên chế.", "98", "assigned_staff"),
        ("Tổng số đơn vị sự nghiệp công lập là 31 đơn vị.", "31", "public_units_total"),
        ("Kế hoạch cải cách hành chính có 28 nhiệm vụ.", "28", "reform_tasks_total"),
        ("Tổng số thủ tục hành chính khoảng 425 thủ tục.", "425", None),
        ("Tổng số thủ tục hành chính có 12 lĩnh vực.", "12", None),
    ],
)
def test_indicator_of_the_catalogue(text: str, printed: str, indicator: str | None) -> None:
    assert figure_of(text, printed).indicator == indicator


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ngày 12/5/2024, tiếp nhận 30 hồ sơ.", ["30"]),
        ("Theo Nghị định số 61/2018/NĐ-CP có 12 bước.", ["12"]),
        ("Phường 5, khu phố 3 có 12 tổ.", ["12"]),
        ("Mức độ 3, 4 có 12 dịch vụ.", ["12"]),
        ("Áp dụng ISO 9001:2015 tại 12 xã.", ["12"]),
        ("Trong 6 tháng đầu năm 2024 tiếp nhận 30 hồ sơ.", ["30"]),
        ("Đề án 06 có 12 nhiệm vụ.", ["12"]),
        ("1. Kết quả chung\n\nTiếp nhận 30 hồ sơ.", ["30"]),
    ],
)
def test_numbers_that_count_nothing_are_no_figures(text: str, printed: list[str]) -> None:
    assert [figure.text for figure in figures_of(text)] == printed


def test_indexes_are_places_in_the_list() -> None:
    text = "Tiếp nhận 30 hồ sơ.\n\n| Xã | Số |\n|---|---|\n| A | 4 |\n| B | 6 |\n\nĐã giải quyết 7."
    figures = figures_of(text)
    assert [figure.index for figure in figures] == list(range(len(figures)))
    assert sorted(figure.text for figure in figures) == ["30", "4", "6", "7"]


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["hồ sơ", "người", "thủ tục"]))
def test_counts_are_read_as_shown(value: int, noun: str) -> None:
    (figure,) = figures_of(f"Toàn huyện có {shown_number(Decimal(value))} {noun}.")
    assert (figure.value, figure.step, figure.unit) == (Decimal(value), Decimal(0), noun)


@given(st.decimals(min_value=0, max_value=999, places=2))
def test_decomposed_text_gives_the_same_figures(value: Decimal) -> None:
    text = f"Tỷ lệ số hóa hồ sơ cấp xã đạt {shown_number(value)}%."
    (plain,) = figures_of(text)
    (twin,) = figures_of(unicodedata.normalize("NFD", text))
    assert (twin.value, twin.step, twin.label, twin.level) == (
        plain.value, plain.step, plain.label, plain.level,
    )  # fmt: skip

"""What stands right after a number: percent, scale, money, the noun it counts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.text.units import canonical_noun, is_measure, scale_of, unit_after

MILLION, BILLION = Decimal(10**6), Decimal(10**9)


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        (" hồ sơ; trực tiếp", "hồ sơ"),
        (" bộ hồ sơ đã nhận", "hồ sơ"),
        (" HS", "hồ sơ"),
        (" TTHC được công bố", "thủ tục"),
        (" thủ tục hành chính nội bộ", "thủ tục"),
        (" cbccvc cấp xã", "cán bộ công chức viên chức"),
        (" đồng chí", "người"),
        (" công dân", "người"),
        (" đơn vị sự nghiệp", "đơn vị"),
        (" đơn thư khiếu nại", "đơn"),
        (" vụ việc", "vụ"),
        (" kiến nghị", "phản ánh kiến nghị"),
        (" trường hợp vi phạm", "trường hợp"),
        (" lượt tiếp công dân", "lượt"),
        (" giấy chứng nhận quyền", "giấy chứng"),
        (" hội nghị trực tuyến", "hội nghị"),
        (" mô hình được nhân rộng", "mô hình"),
        ("\nhồ sơ", "hồ sơ"),
        ("  xã, phường", "xã"),
        (" được giao", ""),
        (" của huyện", ""),
        (") người", ""),
        (", người", ""),
        ("", ""),
        (" km/h", "km/h"),
        (" người/km2", "người/km2"),
        (" bị can", "bị can"),
    ],
)
def test_noun_after_a_number(after: str, noun: str) -> None:
    assert unit_after(f"12{after}".lower(), 2).noun == noun


@pytest.mark.parametrize(
    ("after", "percent", "scale", "money", "scaled", "noun"),
    [
        ("%", True, 1, False, False, ""),
        (" % hồ sơ", True, 1, False, False, ""),
        (" phần trăm", True, 1, False, False, ""),
        (" đồng", False, 1, True, False, "đồng"),
        (" đồng chí", False, 1, False, False, "người"),
        (" đồng bộ", False, 1, False, False, "đồng bộ"),
        ("đ", False, 1, True, False, "đồng"),
        (" vnđ", False, 1, True, False, "đồng"),
        (" triệu đồng", False, MILLION, True, True, "đồng"),
        (" triệu", False, MILLION, True, True, "đồng"),
        (" tỷ đồng", False, BILLION, True, True, "đồng"),
        (" tỉ đồng", False, BILLION, True, True, "đồng"),
        (" nghìn tỷ đồng", False, BILLION * 1000, True, True, "đồng"),
        (" ngàn tỉ", False, BILLION * 1000, True, True, "đồng"),
        (" nghìn đồng", False, Decimal(1000), True, True, "đồng"),
        (" nghìn lượt", False, Decimal(1000), False, True, "lượt"),
        (" triệu lượt khách", False, MILLION, False, True, "lượt"),
        (" tỷ lệ", False, 1, False, False, "tỷ lệ"),
        (" tỷ trọng", False, 1, False, False, "tỷ trọng"),
    ],
)
def test_scale_and_money(
    after: str, percent: bool, scale: int, money: bool, scaled: bool, noun: str
) -> None:
    unit = unit_after(f"12{after}", 2)
    assert unit[:5] == (percent, Decimal(scale), money, scaled, noun)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 hồ sơ; trực tiếp", "12 hồ sơ"),
        ("12% hồ sơ", "12%"),
        ("12 phần trăm số xã", "12 phần trăm"),
        ("3,5 tỷ đồng cho xã", "3,5 tỷ đồng"),
        ("12. đồng", "12"),
    ],
)
def test_unit_ends_where_its_words_end(text: str, unit: str) -> None:
    number = text.split(" ")[0].rstrip(".%")
    assert text[: unit_after(text, len(number)).end] == unit


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        (["thủ", "tục", "hành"], "thủ tục"),
        (["dvctt", "toàn", "trình"], "dịch vụ công"),
        (["cbcc", "vc"], "cán bộ công chức viên chức"),
        (["cây", "xanh", "đô"], "cây xanh"),
        (["xã"], "xã"),
        ([], ""),
    ],
)
def test_longest_known_prefix_else_two_words(words: list[str], noun: str) -> None:
    assert canonical_noun(words) == noun


@pytest.mark.parametrize(
    ("noun", "measured"),
    [("ha", True), ("tấn lúa", True), ("người/km2", True), ("điểm", True), ("hồ sơ", False),
     ("", False), ("hạng mục", False)],
)  # fmt: skip
def test_measures_are_intervals(noun: str, measured: bool) -> None:
    assert is_measure(noun) is measured


@pytest.mark.parametrize(
    ("word", "factor"),
    [("tỷ", BILLION), ("tỉ", BILLION), ("ngàn", Decimal(1000)), ("triệu", MILLION), ("xã", None)],
)
def test_scale_words(word: str, factor: Decimal | None) -> None:
    assert scale_of(word) == factor


@given(st.text(alphabet=" \n/%.,đồngtỷriệuhsơ123²()", max_size=80))
def test_unit_never_ends_before_the_number_or_after_the_text(after: str) -> None:
    text = f"12{after}"
    unit = unit_after(text, 2)
    assert 2 <= unit.end <= len(text)
    assert unit.scale > 0
    assert len(unit.noun.split()) <= 5

"""The likely slip of a violated check: explains what stands, makes nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_tui.model.checks import Check, Operand, Role, Verdict
from cchc_tui.relations.slips import edit_kind
from tests.relations.conftest import review
from tests.relations.notation import lines


def violated(text: str) -> Check:
    """The one violated check of a text."""
    (check,) = (check for check in review(text).checks if check.verdict is Verdict.VIOLATED)
    return check


def slips(text: str) -> list[tuple[str | None, str, str]]:
    """Printed number, correct number and kind of each slip told about the violated check."""
    check = violated(text)
    return [
        (check.operands[slip.operand].text, format(slip.correct.normalize(), "f"), slip.kind)
        for slip in check.slips
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng số hồ sơ tiếp nhận: 1.043 hồ sơ; đã giải quyết: 1.034 hồ sơ; đang giải quyết: 0 hồ sơ.",
         ("1.043", "1034", "transposed")),
        ("Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 154 thủ tục.",
         ("154", "144", "digit")),
        ("Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 1.440 thủ tục.",
         ("1.440", "144", "factor")),
        ("Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 14 thủ tục.",
         ("14", "144", "dropped_digit")),
        ("Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 1.544 thủ tục.",
         ("1.544", "144", "extra_digit")),
        ("Hoàn thành 26/32 nhiệm vụ, đạt 82,15%.", ("82,15", "81.25", "transposed")),
        ("Hoàn thành 15/24 nhiệm vụ, đạt 65,2%.", ("65,2", "62.5", "transposed")),
        ("Số hóa 1.970/2.181 hồ sơ, đạt 93,0%.", ("93,0", "90.3", "transposed")),
        ("Số thủ tục tăng 141 thủ tục, từ 1.274 lên 1.405 thủ tục.", ("141", "131", "digit")),
    ],
)  # fmt: skip
def test_smallest_edit_that_closes_the_check(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in slips(text)


def test_values_that_look_like_no_slip_are_not_named() -> None:
    assert slips("Huyện có 1.425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 14 thủ tục.") == []


def test_the_number_that_repairs_most_is_named_first() -> None:
    text = (
        "Tiếp nhận 1.043 hồ sơ, trong đó trực tuyến 900 hồ sơ, trực tiếp 134 hồ sơ; đã giải quyết"
        " 1.000 hồ sơ; đang giải quyết 34 hồ sơ."
    )
    for check in review(text).checks:
        if check.verdict is Verdict.VIOLATED:
            first = check.slips[0]
            assert (check.operands[first.operand].text, first.correct) == (
                "1.043",
                Decimal(1034),
            )
            assert first.repairs == 2


def test_a_slip_breaks_no_check_that_holds() -> None:
    text = (
        "Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 154 thủ tục.\n\n"
        "Cấp huyện có 281 thủ tục, gồm: 200 thủ tục toàn trình; 81 thủ tục một phần.\n\n"
    )
    for check in review(text).checks:
        assert all(not slip.breaks for slip in check.slips)


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện có 425 thủ tục, gồm: cấp huyện 281 thủ tục; cấp xã 144 thủ tục.",
        "Trong quý tiếp nhận 1.043 đơn. Huyện đã cấp 1.034 giấy phép.",
        "Có 425 xã; có 452 hồ sơ.",
    ],
)
def test_a_typo_shape_alone_makes_no_finding(text: str) -> None:
    result = review(text)
    assert result.findings == ()
    assert all(not check.slips for check in result.checks)
    assert all("violated" not in line for line in lines(text))


def operand(value: str, step: str = "0", unit: str = "hồ sơ") -> Operand:
    return Operand(Role.PART, 0, 1, value, Decimal(value), Decimal(step), unit=unit)


@pytest.mark.parametrize(
    ("printed", "correct", "unit", "kind"),
    [
        ("1043", "1034", "hồ sơ", "transposed"),
        ("154", "144", "hồ sơ", "digit"),
        ("9", "6", "hồ sơ", "digit"),
        ("14", "144", "hồ sơ", "dropped_digit"),
        ("1444", "144", "hồ sơ", "extra_digit"),
        ("1440", "144", "hồ sơ", "factor"),
        ("144", "144000", "hồ sơ", "factor"),
        ("144000", "144000000", "đồng", "unit"),
        ("144000000", "144000", "đồng", "unit"),
        ("154", "297", "hồ sơ", "value"),
        ("0", "9", "hồ sơ", "digit"),
        ("123", "321", "hồ sơ", "value"),
        ("12", "1", "hồ sơ", "extra_digit"),
    ],
)
def test_kind_of_an_edit(printed: str, correct: str, unit: str, kind: str) -> None:
    assert edit_kind(operand(printed, unit=unit), Decimal(correct)) == kind


@given(st.integers(min_value=10, max_value=10**7), st.data())
def test_swapping_two_neighbouring_digits_is_seen(value: int, data: st.DataObject) -> None:
    digits = str(value)
    place = data.draw(st.integers(min_value=0, max_value=len(digits) - 2))
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    if swapped != digits and not swapped.startswith("0"):
        assert edit_kind(operand(digits), Decimal(swapped)) in ("transposed", "factor")


@given(st.integers(min_value=1, max_value=10**7), st.integers(min_value=0, max_value=9))
def test_a_digit_too_many_is_seen(value: int, digit: int) -> None:
    kind = edit_kind(operand(f"{value}{digit}"), Decimal(value))
    assert kind in ("extra_digit", "factor")

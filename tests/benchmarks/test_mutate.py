"""The faults that the mutation benchmark plants, and which of them count."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.faults import Fault, Place, digit_slips, faults_of, read_printed
from benchmarks.labelled import Label, Located, count_range, find_check, locate
from benchmarks.mutate import attempt, holding, identity, plant, restates
from cchc_tui.model.checks import Check, Operand, RelationKind, Role, Verdict
from cchc_tui.model.findings import Finding, FindingClass, Severity
from cchc_tui.model.messages import Message
from cchc_tui.model.settings import Settings
from cchc_tui.model.source import SourceText
from cchc_tui.model.spans import Span
from cchc_tui.review import review_report

RATIO = (Role.NUMERATOR, Role.DENOMINATOR, Role.PERCENT)


def _slips(surface: str) -> dict[str, list[str]]:
    printed = read_printed(surface)
    assert printed is not None
    slips: dict[str, list[str]] = {}
    for kind, slip in digit_slips(printed, random.Random(0)):
        if slip.plausible() and slip.value() != printed.value():
            slips.setdefault(kind, []).append(slip.surface())
    return slips


@pytest.mark.parametrize(
    ("surface", "swapped", "dropped", "tenfold"),
    [
        ("2.181", ["1.281", "2.811", "2.118"], ["181", "281", "211", "218"], "21.810"),
        ("398", ["938", "389"], ["98", "38", "39"], "3.980"),
        ("5328", ["3528", "5238", "5382"], ["328", "528", "538", "532"], "53280"),
        ("12.345.678", [], [], "123.456.780"),
        ("07", ["70"], ["0"], "70"),
        ("10", ["01"], ["0", "1"], "100"),
        ("1.043", ["1.403", "1.034"], ["143", "103", "104"], "10.430"),
        ("70,76", ["07,76", "77,06", "70,67"], ["7,76", "70,6", "70,7"], "707,6"),
        ("4,6", ["6,4"], ["4"], "46"),
        ("0,05", ["0,50"], ["0,5"], "0,5"),
        ("16.72", ["61.72", "17.62", "16.27"], ["6.72", "1.72", "16.2", "16.7"], "167.2"),
        ("1.234,5", ["2.134,5"], ["234,5", "1.234"], "12.345"),
    ],
)
def test_slips_keep_the_printed_style(
    surface: str, swapped: list[str], dropped: list[str], tenfold: str
) -> None:
    slips = _slips(surface)
    expected = {slip for slip in swapped if not slip.startswith("07,")}
    assert expected <= set(slips.get("swapped", []))
    assert set(dropped) <= set(slips.get("dropped", []))
    assert slips["times ten"] == [tenfold]


def test_a_slip_nobody_would_print_is_left_out() -> None:
    assert "0.143" not in _slips("1.043")["swapped"]
    assert "07,76" not in _slips("70,76")["swapped"]
    assert _slips("00").keys() == {"changed"}
    assert "swapped" not in _slips("11")


@pytest.mark.parametrize("surface", ["không", "1.2345,6,7", "1,234,567", "49,14,52", "1.23.45", ""])
def test_no_faults_in_what_is_no_plain_number(surface: str) -> None:
    assert read_printed(surface) is None


@given(st.integers(0, 10**12), st.integers(0, 3))
def test_a_number_read_and_printed_again_is_the_same(number: int, places: int) -> None:
    whole = f"{number:,}".replace(",", ".")
    surface = whole + ("," + "5" * places if places else "")
    printed = read_printed(surface)
    assert printed is not None
    assert printed.surface() == surface


@given(st.integers(1, 10**9))
def test_every_fault_changes_the_number_and_only_it(number: int) -> None:
    surface = f"{number:,}".replace(",", ".")
    text = f"Tiếp nhận {surface} hồ sơ."
    place = _place(text, surface)
    for fault in faults_of(text, place, seed=1):
        planted = fault.planted(text)
        start, end = fault.number_span()
        assert planted[:start] == "Tiếp nhận " and planted[end:] == " hồ sơ."
        assert read_printed(planted[start:end]) is not None
        assert fault.changed.bounds() != place.bounds()


@pytest.mark.parametrize(
    ("text", "number", "scale", "planted"),
    [
        ("giải ngân 12,5 tỷ đồng.", "12,5", 10**9, "giải ngân 12,5 triệu đồng."),
        ("chi 347 triệu, đạt", "347", 10**6, "chi 347 tỷ, đạt"),
        ("đạt 30/40 Tỷ", "40", 10**9, None),
        ("có 12 hồ sơ", "12", 1, None),
        ("chiếm 12 tỷ lệ", "12", 10**9, None),
    ],
)
def test_unit_slip(text: str, number: str, scale: int, planted: str | None) -> None:
    faults = faults_of(text, _place(text, number, scale), seed=1)
    units = [fault.planted(text) for fault in faults if fault.kind == "unit"]
    assert units == ([planted] if planted else [])


def test_places_of_the_faulty_text_map_back() -> None:
    text = "có 398 hồ sơ, 12 đơn"
    fault = Fault("times ten", 3, 6, "3.980", _place(text, "398"), _place(text, "398"))
    assert [fault.original(at) for at in (0, 3, 8, 9, 16)] == [0, 3, 6, 7, 14]
    assert fault.number_span() == (3, 8)


def _place(text: str, number: str, scale: int = 1, interval: bool = False) -> Place:
    start = text.index(number)
    printed = read_printed(number)
    assert printed is not None
    return Place(start, start + len(number), printed, Decimal(scale), interval or scale != 1)


def _relation(kind: RelationKind, *operands: tuple[Role, str], scale: int = 1) -> Located:
    """A relation whose numbers stand ten apart."""
    placed = []
    for at, (role, number) in enumerate(operands):
        printed = read_printed(number)
        assert printed is not None
        interval = role is Role.PERCENT or scale != 1
        place = Place(at * 10, at * 10 + len(number), printed, Decimal(scale), interval)
        if role is Role.PERCENT:
            place = place._replace(scale=Decimal(1))
        placed.append((role, ((place, 1),)))
    return Located({"id": "x", "type": kind.value}, kind, tuple(placed))


def _change(relation: Located, at: int, number: str, factor: str = "1") -> Fault:
    place = list(relation.places())[at]
    printed = read_printed(number)
    assert printed is not None
    changed = place._replace(printed=printed, scale=place.scale * Decimal(factor))
    return Fault("changed", place.start, place.end, number, place, changed)


TOTAL, PART = Role.TOTAL, Role.PART
SUM = _relation(RelationKind.SUM, (TOTAL, "425"), (PART, "281"), (PART, "144"))
MONEY = _relation(RelationKind.SUM, (TOTAL, "12,5"), (PART, "7,2"), (PART, "5,3"), scale=10**9)
SHARE = _relation(RelationKind.RATIO, *zip(RATIO, ("15", "28", "53,5"), strict=True))
HUNDRED = _relation(RelationKind.SHARES, (PART, "90"), (PART, "10"))
TWICE = _relation(RelationKind.REPEAT, (Role.VALUE, "410"), (Role.VALUE, "410"))


@pytest.mark.parametrize(
    ("relation", "at", "number", "agrees"),
    [
        (SUM, 0, "426", False),
        (SUM, 1, "282", False),
        (SUM, 2, "144", True),
        (MONEY, 1, "7,3", True),
        (MONEY, 1, "7,5", False),
        (MONEY, 0, "125", False),
        (SHARE, 2, "53,6", True),
        (SHARE, 2, "53,4", False),
        (SHARE, 2, "53", True),
        (SHARE, 0, "16", False),
        (SHARE, 1, "0", True),
        (HUNDRED, 0, "9", False),
        (TWICE, 1, "401", False),
    ],
)
def test_a_fault_counts_beyond_rounding_and_truncation(
    relation: Located, at: int, number: str, agrees: bool
) -> None:
    assert relation.agrees()
    assert relation.agrees(_change(relation, at, number)) is agrees


def test_a_unit_slip_breaks_a_sum_of_money() -> None:
    assert not MONEY.agrees(_change(MONEY, 1, "7,2", factor="0.001"))


def test_a_part_may_be_smaller_than_its_whole_but_not_larger() -> None:
    whole = _relation(RelationKind.PART, (TOTAL, "40"), (PART, "12"))
    subset = Located({"id": "x", "type": "subset"}, whole.kind, whole.operands)
    assert subset.agrees(_change(whole, 1, "21"))
    assert not subset.agrees(_change(whole, 1, "120"))


@pytest.mark.parametrize(
    ("items", "counts"),
    [
        ("Luật A; Luật B; Luật C", (3, 3)),
        ("Sở Tài chính, Sở Y tế và Sở Nội vụ", (1, 3)),
        ("quy chế thu, chi; quy chế thi đua và khen thưởng", (2, 4)),
        ("văn hóa", (1, 1)),
    ],
)
def test_count_range(items: str, counts: tuple[int, int]) -> None:
    assert count_range(items) == counts


def test_a_count_held_by_a_range_is_known() -> None:
    stated = _relation(RelationKind.LISTED, (Role.STATED, "3"))
    listed = Located({"id": "x", "type": "count"}, stated.kind, stated.operands, (1, 3))
    assert listed.by_range()
    assert listed.agrees(_change(stated, 0, "2"))
    assert not listed.agrees(_change(stated, 0, "4"))


TEXT = "Trong kỳ tiếp nhận 58 hồ sơ (trực tuyến 9 hồ sơ, trực tiếp 49 hồ sơ)."


def _operand(role: Role, number: str, slot: str | None = None) -> Operand:
    start = TEXT.index(number)
    return Operand(role, start, start + len(number), number, Decimal(number), slot=slot)


def _check(kind: RelationKind, *operands: Operand) -> Check:
    return Check(kind, Verdict.EXACT, operands, None, None, {})


def _label(**values: object) -> Label:
    return {"id": "x", "verdict": "holds", "tier": "core", **values}


SPLIT = _check(RelationKind.SUM, _operand(TOTAL, "58"), _operand(PART, "9"), _operand(PART, "49"))


def test_a_label_finds_its_check_and_its_numbers() -> None:
    label = _label(type="sum", total="58", parts=["49", "9", "0"])
    other = _check(RelationKind.SUM, _operand(TOTAL, "58"), _operand(PART, "9"))
    assert find_check(label, (other, SPLIT)) is SPLIT
    located = locate(label, SPLIT, TEXT)
    assert located is not None
    assert [TEXT[place.start : place.end] for place in located.places()] == ["58", "9", "49"]


def test_a_label_whose_check_does_not_close_is_not_located() -> None:
    label = _label(type="sum", total="58", parts=["9"])
    short = _check(RelationKind.SUM, _operand(TOTAL, "58"), _operand(PART, "9"))
    assert find_check(label, (short,)) is short
    assert locate(label, short, TEXT) is None


def test_terms_are_operands_and_minus_takes_away() -> None:
    left = Operand(
        PART, 0, 0, None, Decimal(49), terms=(_operand(PART, "58"), _operand(PART, "9", "minus"))
    )
    check = _check(RelationKind.SUM, _operand(TOTAL, "49"), left)
    label = _label(type="sum", total="49", parts=["58", "9"])
    assert find_check(label, (check,)) is check
    located = locate(label, check, TEXT)
    assert located is not None
    assert len(list(located.places())) == 3


def test_only_labels_that_hold_get_faults() -> None:
    labels = [
        _label(type="sum"),
        _label(type="ratio", verdict="truncated", tier="optional"),
        _label(type="sum", verdict="violated"),
        _label(type="repeat", tier="cross"),
        _label(type="symbol"),
    ]
    assert list(holding(labels)) == labels[:2]


def test_a_finding_keeps_its_identity_when_a_number_before_it_grows() -> None:
    fault = Fault("times ten", 3, 6, "3.980", _place("có 398", "398"), _place("có 398", "398"))
    before = Finding("AR101", Severity.ERROR, FindingClass.CONTENT, 20, 22, Message("x"))
    after = Finding(
        "AR101", Severity.ERROR, FindingClass.CONTENT, 22, 24, Message("x"), related=(Span(3, 8),)
    )
    assert identity(before) == ("AR101", ((20, 22),))
    assert identity(after, fault) == ("AR101", ((3, 6), (20, 22)))
    assert restates(after, before, fault)


def test_a_planted_sum_is_found_by_the_engine() -> None:
    label = _label(type="sum", total="58", parts=["9", "49"])
    tally = plant("a", TEXT, [label], seed=1, limit=0)
    assert tally.located == 1
    assert tally.unlocated == []
    assert {trial.was for trial in tally.trials} == {"58", "9", "49"}
    assert all(not trial.elsewhere for trial in tally.trials)
    assert len(plant("a", TEXT, [label], seed=1, limit=3).trials) <= 3


def test_a_known_finding_is_not_a_new_one() -> None:
    place = _place(TEXT, "58")
    fault = Fault("changed", place.start, place.end, "68", place, place)
    review = review_report(SourceText("a", fault.planted(TEXT)), Settings())
    assert attempt("a", TEXT, fault, (), ()).found
    assert not attempt("a", TEXT, fault, (), review.findings).found

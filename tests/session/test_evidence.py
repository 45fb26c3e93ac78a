"""The worked sum in a line, the numbers, and the two places that belong together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_tui.data.catalogue import translator
from cchc_tui.model.checks import Check, Operand, RelationKind, Role, Slip, Verdict
from cchc_tui.session.evidence import worked_line
from cchc_tui.session.marks import MarkKind
from cchc_tui.session.open_report import OpenReport
from cchc_tui.session.session import Session
from tests.session.conftest import report_of

_TOTAL, _PART, _VALUE = Role.TOTAL, Role.PART, Role.VALUE


def _operand(role: Role, value: str, unit: str = "hồ sơ", text: str | None = None) -> Operand:
    return Operand(role, 0, 1, text or value, Decimal(value), unit=unit)


def _check(
    kind: RelationKind,
    operands: list[Operand],
    computed: str | None = None,
    difference: str | None = None,
    slips: tuple[Slip, ...] = (),
) -> Check:
    return Check(
        kind, Verdict.VIOLATED, tuple(operands), (computed and Decimal(computed)) or None,
        (difference and Decimal(difference)) or None, {}, slips=slips,
    )  # fmt: skip


_K = RelationKind
LINES = [
    (
        _check(
            _K.SUM,
            [_operand(_TOTAL, "1043"), _operand(_PART, "1034"), _operand(_PART, "0")],
            "1034", "9", (Slip(0, Decimal(1034), "transposed", 1),),
        ),
        "1.034 + 0 = 1.034 ≠ 1.043, lệch 9, nghi đảo hai chữ số",
    ),
    (
        _check(
            _K.SUM,
            [_operand(_TOTAL, "19549"), _operand(_PART, "19317", text="19.317"), _operand(_PART, "178")],
            "19495", "54", (Slip(1, Decimal(19371), "transposed", 1), Slip(2, Decimal(232), "value", 1)),
        ),
        "19.317 + 178 = 19.495 ≠ 19.549, lệch 54, nghi 19.317 thay vì 19.371 (đảo hai chữ số)",
    ),
    (
        _check(_K.BALANCE, [_operand(_TOTAL, "134"), _operand(_PART, "121"), _operand(_PART, "3")], "124", "10"),
        "121 + 3 = 124 ≠ 134, lệch 10",
    ),
    (
        _check(
            _K.RATIO,
            [_operand(Role.NUMERATOR, "26"), _operand(Role.DENOMINATOR, "32"), _operand(Role.PERCENT, "82.15", "%")],
            "81.25", "0.90", (Slip(2, Decimal("81.25"), "value", 1),),
        ),
        "26 / 32 = 81,25% ≠ 82,15%, lệch 0,9%, nghi số này",
    ),
    (_check(_K.PART, [_operand(_TOTAL, "47"), _operand(_PART, "74")], "74", "-27"), "74 > 47, lệch 27"),
    (
        _check(_K.CHANGE, [_operand(_VALUE, "1405"), _operand(Role.PREVIOUS, "1274"), _operand(Role.CHANGE, "141")], "131", "10"),
        "1.405 - 1.274 = 131 ≠ 141, lệch 10",
    ),
    (
        _check(_K.SHARES, [_operand(_PART, "91.4", "%"), _operand(_PART, "9.6", "%")], "101", "-1"),
        "91,4% + 9,6% = 101% ≠ 100%, lệch 1%",
    ),
    (
        _check(
            _K.LISTED, [_operand(Role.STATED, "4", "phường"), _operand(Role.LISTED, "3", "phường")],
            "3", "1", (Slip(0, Decimal(3), "digit", 1),),
        ),
        "4 ≠ 3, lệch 1",
    ),
    (_check(_K.REPEAT, [_operand(_VALUE, "407"), _operand(_VALUE, "470")], "407", "63"), "407 ≠ 470"),
    (
        _check(
            _K.CLAIM,
            [Operand(Role.CLAIM, 0, 1, "không có\nhồ sơ trễ hạn", None), _operand(_VALUE, "7")],
        ),
        "“không có hồ sơ trễ hạn” ≠ 7",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("check", "line"), LINES)
def test_each_kind_in_a_line(check: Check, line: str) -> None:
    assert worked_line(check, translator("vi")) == line


def _of_rule(session: Session, name: str, rule: str) -> tuple[OpenReport, int]:
    opened = session.open(report_of(session, name))
    return opened, next(place for place, item in enumerate(opened.items) if item.rule == rule)


def test_the_numbers_where_they_stand(session: Session) -> None:
    opened, place = _of_rule(session, "tan-lap-6", "AR101")
    evidence = opened.evidence(opened.items[place])
    assert [row.role for row in evidence.operands] == ["tổng số", *["thành phần"] * 3]
    for row in evidence.operands:
        assert opened.text[row.start : row.end] == row.printed
        line = opened.text.splitlines()[row.line - 1]
        assert line[row.column - 1 :].startswith(row.printed)
    weights = [weight for _, weight in evidence.terms]
    assert weights == sorted(weights, reverse=True) != []
    assert "19.317 + 171 + 7 = 19.495 ≠ 19.549, lệch 54" in evidence.worked
    assert any("19.371" in detail for detail in evidence.details)


def test_what_has_no_sum_says_what_it_has(session: Session) -> None:
    opened, place = _of_rule(session, "tan-lap-quy-1", "DT401")
    item = opened.items[place]
    evidence = opened.evidence(item)
    assert evidence.worked == opened.message(item) != ""
    assert (evidence.terms, evidence.operands, opened.check(item)) == ((), (), None)


@pytest.mark.parametrize(
    ("name", "rule", "here", "there"),
    [
        ("tan-lap-6", "AR101", "19.549", "19.317"),
        ("tan-lap-6", "RP301", "470", "407"),
        ("tan-lap-6", "CI503", "08/KH-UBND", "08/KH-UBND"),
        ("bau-sen-6", "AR104", "47", "74"),
        ("my-thanh", "AR105", "1,7", "91,4"),
        ("tan-lap-quy-1", "AR102", "9.427", "9.396"),
    ],
)
def test_a_jump_inside_a_report(
    session: Session, name: str, rule: str, here: str, there: str
) -> None:
    opened, place = _of_rule(session, name, rule)
    jump = opened.jump(opened.items[place])
    assert jump.there is not None
    assert opened.text[jump.here.start : jump.here.end] == here
    assert opened.text[jump.there.start : jump.there.end] == there
    assert jump.here.start != jump.there.start
    assert jump.here.report == jump.there.report == opened.report
    assert all(0 <= mark.start < mark.end <= len(opened.text) for mark in jump.here.marks)


def test_operands_are_marked_by_their_role_and_findings_by_their_state(session: Session) -> None:
    opened, place = _of_rule(session, "tan-lap-6", "AR101")
    item = opened.items[place]
    kinds = [mark.kind for mark in opened.jump(item).here.marks]
    assert kinds.count(MarkKind.PART) == 3
    assert (kinds[0], MarkKind.PLACE in kinds) == (MarkKind.TOTAL, True)
    assert opened.marks()[place].kind is MarkKind.ERROR
    item.state = next(state for state in type(item.state) if state.value == "dismissed")
    assert opened.marks()[place].kind is MarkKind.DISMISSED


def test_a_finding_with_one_place_leads_nowhere(session: Session) -> None:
    opened, place = _of_rule(session, "tan-lap-quy-1", "NB202")
    assert opened.jump(opened.items[place]).there is None

"""The worked sum of a check as one line: "1.034 + 0 = 1.034 ≠ 1.043"."""

from __future__ import annotations

from decimal import Decimal

from cchc_tui.model.checks import Check, Operand, RelationKind, Role, Slip
from cchc_tui.model.messages import N_, Message
from cchc_tui.text.shown import shown_money, shown_number

_SLIPS = {
    "transposed": N_("two digits swapped"),
    "digit": N_("one digit"),
    "dropped_digit": N_("a digit dropped"),
    "extra_digit": N_("a digit too many"),
    "factor": N_("ten or a thousand times off"),
    "unit": N_("the wrong unit"),
    "value": N_("this number"),
}

LIKELY_SLIP = N_("likely slip: {printed} for {correct} ({kind})")


def shown(operand: Operand, value: Decimal | None) -> str:
    """A value as this operand would print it."""
    if value is None:
        return "?"
    if operand.unit == "%":
        return f"{shown_number(value)}%"
    return shown_money(value) if operand.unit == "đồng" else shown_number(value)


def worked_sum(check: Check) -> str:
    """The sum in one line, with ≠ where it fails."""
    if check.kind is RelationKind.RATIO:
        return _worked_ratio(check)
    if check.kind is RelationKind.CHANGE:
        return _worked_change(check)
    if check.kind is RelationKind.LISTED:
        return _worked_list(check)
    if check.kind in (RelationKind.REPEAT, RelationKind.CLAIM):
        return " ≠ ".join(shown(o, o.value) for o in check.operands if o.value is not None)
    total = next((o for o in check.operands if o.role is Role.TOTAL), None)
    parts = [o for o in check.operands if o.role is Role.PART]
    if total is None:
        total_text, parts_text = "100%", _joined(parts)
    else:
        total_text = _joined(total.terms) if total.terms else shown(total, total.value)
        parts_text = _joined(parts)
    if check.kind is RelationKind.PART:
        return f"{parts_text} {'≤' if check.verdict.holds else '>'} {total_text}"
    if check.verdict.holds and not check.difference:
        return f"{parts_text} = {total_text}"
    computed = shown(total or parts[0], check.computed)
    relation = "=" if check.verdict.holds else "≠"
    return f"{parts_text} = {computed} {relation} {total_text}"


def _worked_list(check: Check) -> str:
    stated, listed = check.operands[:2]
    relation = "=" if check.verdict.holds else "≠"
    return f"{shown(stated, stated.value)} {relation} {shown(listed, listed.value)}"


def _joined(operands: tuple[Operand, ...] | list[Operand]) -> str:
    text = ""
    for operand in operands:
        sign = " - " if operand.slot == "minus" else " + "
        text += (sign if text else "") + shown(operand, operand.value)
    return text


def _worked_ratio(check: Check) -> str:
    numerator, denominator, percent = check.operands[:3]
    relation = "=" if check.verdict.holds else "≠"
    over = _joined(numerator.terms) if numerator.terms else shown(numerator, numerator.value)
    computed = shown(percent, check.computed)
    return (
        f"{over} / {shown(denominator, denominator.value)} = {computed} {relation} "
        f"{shown(percent, percent.value)}"
    )


def _worked_change(check: Check) -> str:
    value, previous, change = check.operands[:3]
    high, low = (
        (value, previous) if (value.value or 0) >= (previous.value or 0) else (previous, value)
    )
    relation = "=" if check.verdict.holds else "≠"
    return (
        f"{shown(high, high.value)} - {shown(low, low.value)} = "
        f"{shown(change, check.computed)} {relation} {shown(change, change.value)}"
    )


def worked_difference(check: Check) -> str:
    """Stated minus computed, without its sign."""
    return shown(check.operands[0], None if check.difference is None else abs(check.difference))


def slip_words(slip: Slip) -> str:
    """What kind of slip it is, in English."""
    return _SLIPS[slip.kind]


def slip_messages(check: Check) -> tuple[Message, ...]:
    """One line for each likely slip."""
    return tuple(_slip_message(check, slip) for slip in check.slips)


def _slip_message(check: Check, slip: Slip) -> Message:
    operand = check.operands[slip.operand]
    return Message(
        LIKELY_SLIP,
        {
            "printed": operand.text or shown(operand, operand.value),
            "correct": shown(operand, slip.correct),
            "kind": Message(slip_words(slip)),
        },
    )


def stated_operand(check: Check) -> Operand:
    """The operand the finding stands at: total, percent, stated number, claim or last value."""
    for role in (Role.TOTAL, Role.PERCENT, Role.STATED, Role.CHANGE, Role.CLAIM):
        for operand in check.operands:
            if operand.role is role:
                return operand.terms[0] if operand.terms else operand
    return check.operands[-1]

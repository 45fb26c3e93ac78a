"""What stands behind a finding: the worked sum in a line, its reasons, its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_tui.model.checks import Check, RelationKind, Role, Slip
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.messages import N_, Message
from cchc_tui.output.display import visible
from cchc_tui.output.evidence import reason_words
from cchc_tui.output.lines import Lines
from cchc_tui.output.places import printed_operands
from cchc_tui.session.figure_words import ROLE_WORDS
from cchc_tui.session.words import Translate
from cchc_tui.text.folding import one_line
from cchc_tui.text.worked import shown, slip_words, stated_operand, worked_sum


class OperandRow(NamedTuple):
    """A number of the check, where it stands."""

    role: str
    """in words"""
    printed: str
    value: str
    """as it was understood"""
    start: int
    end: int
    line: int
    column: int


class Evidence(NamedTuple):
    """Everything is in the language of the reader and safe on a terminal."""

    worked: str
    """one line: "1.034 + 0 = 1.034 ≠ 1.043, lệch 9, nghi đảo hai chữ số" """
    details: tuple[str, ...]
    terms: tuple[tuple[str, int], ...]
    """why the numbers were read together, with weights, the strongest first"""
    operands: tuple[OperandRow, ...]


_OFF_BY = (RelationKind.SUM, RelationKind.BALANCE, RelationKind.SHARES, RelationKind.PART,
           RelationKind.RATIO, RelationKind.CHANGE, RelationKind.LISTED)  # fmt: skip
"""kinds whose difference is a number of what is counted"""


def evidence_of(
    finding: CorpusFinding, check: Check | None, lines: Lines, translate: Translate
) -> Evidence:
    """The evidence of a finding; `lines` are those of its text."""
    details = tuple(visible(detail.render(translate)) for detail in finding.details)
    if check is None:
        message = visible(finding.message.render(translate))
        return Evidence(details[0] if details else message, details, (), ())
    note = (visible(check.note.render(translate)),) if check.note else ()
    return Evidence(
        visible(worked_line(check, translate)),
        tuple(dict.fromkeys((*details, *note))),
        tuple(
            (translate(reason_words(term)), weight)
            for term, weight in sorted(check.evidence.items(), key=lambda term: -term[1])
        ),
        tuple(_rows(check, lines, translate)),
    )


def worked_line(check: Check, translate: Translate) -> str:
    """The sum, by how much it fails, and the likeliest slip; the details name all."""
    parts = [_sum(check)]
    if check.difference and check.kind in _OFF_BY:
        difference = shown(stated_operand(check), abs(check.difference))
        parts.append(
            Message(N_("off by {difference}"), {"difference": difference}).render(translate)
        )
    if check.slips and check.kind is not RelationKind.LISTED:
        parts.append(_slip(check, check.slips[0]).render(translate))
    return ", ".join(parts)


def _sum(check: Check) -> str:
    if check.kind is not RelationKind.CLAIM:
        return worked_sum(check)
    claim = next((o.text for o in check.operands if o.role is Role.CLAIM), None)
    return f"“{one_line(claim or '')}” ≠ {worked_sum(check)}"


def _slip(check: Check, slip: Slip) -> Message:
    """What is likely wrong; which number, where it is not the one the finding stands at."""
    operand = check.operands[slip.operand]
    kind = Message(slip_words(slip))
    if operand is stated_operand(check) or slip.operand == _stated_index(check):
        return Message(N_("likely {kind}"), {"kind": kind})
    values: dict[str, str | Message] = {
        "printed": operand.text or shown(operand, operand.value),
        "correct": shown(operand, slip.correct),
        "kind": kind,
    }
    return Message(N_("likely {printed} for {correct} ({kind})"), values)


def _stated_index(check: Check) -> int:
    stated = stated_operand(check)
    return next(
        place
        for place, operand in enumerate(check.operands)
        if operand is stated or stated in operand.terms
    )


def _rows(check: Check, lines: Lines, translate: Translate) -> Iterator[OperandRow]:
    for operand in check.operands:
        for printed in printed_operands((operand,)):
            printed_text = visible(one_line(printed.text or ""))
            value = shown(printed, printed.value) if printed.value is not None else ""
            line, column = lines.position(printed.start)
            yield OperandRow(
                translate(ROLE_WORDS[operand.role]), printed_text, value,
                printed.start, printed.end, line, column,
            )  # fmt: skip

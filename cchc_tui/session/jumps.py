"""From a finding to the two places that belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cchc_tui.model.checks import Check
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.facts import Place as OtherPlace
from cchc_tui.session.items import Item
from cchc_tui.session.marks import Focus, Jump, Mark, MarkKind, operand_marks

_BESIDE = 40
"""letters between a citation and its date, at most"""
ReportOf = Callable[[int], int | None]


def jump_of(
    item: Item, finding: CorpusFinding | None, check: Check | None, report_of: ReportOf
) -> Jump:
    """Total and first part, the two statements, a citation and its counterpart elsewhere."""
    operands = list(operand_marks(check.operands)) if check else []
    marks = tuple(_marks(item, finding, operands))
    here = Focus(item.report, item.version, item.start, item.end, marks)
    if finding is not None:
        for place in finding.elsewhere:
            focus = _elsewhere(place, report_of)
            if focus is not None:
                return Jump(here, focus)
    other = _other(item, operands, marks)
    if other is None:
        return Jump(here, None)
    return Jump(here, here._replace(start=other.start, end=other.end))


def _marks(item: Item, finding: CorpusFinding | None, operands: Sequence[Mark]) -> Iterator[Mark]:
    """The numbers with their roles, then the other places the finding names, each once."""
    taken = {(mark.start, mark.end) for mark in operands}
    yield from sorted(dict.fromkeys(operands))
    named = [(item.start, item.end), *(finding.related if finding else ())]
    for start, end in dict.fromkeys(tuple(span) for span in named):
        if (start, end) not in taken and start < end:
            yield Mark(start, end, MarkKind.PLACE)


def _other(item: Item, operands: Sequence[Mark], marks: Sequence[Mark]) -> Mark | None:
    """The first number with another role, else another number, else another place it names.

    Of places, one that is not beside the finding: a citation and its own date stand together.
    """
    role = next((mark.kind for mark in operands if _gap(mark, item) < 0), None)
    ranked = [mark for mark in operands if mark.kind is not role]
    far = [mark for mark in marks if _gap(mark, item) > _BESIDE]
    others = (mark for mark in (*ranked, *operands, *far, *marks) if _gap(mark, item) >= 0)
    return next(others, None)


def _gap(mark: Mark, item: Item) -> int:
    """Letters between the two; below zero where they overlap."""
    return max(mark.start - item.end, item.start - mark.end)


def _elsewhere(place: OtherPlace, report_of: ReportOf) -> Focus | None:
    version = int(place.report)
    report = report_of(version)
    if report is None:
        return None
    mark = Mark(place.start, place.end, MarkKind.PLACE)
    return Focus(report, version, place.start, place.end, (mark,))

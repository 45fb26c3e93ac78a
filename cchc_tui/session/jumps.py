"""From a finding to the two places that belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc_tui.model.checks import Check
from cchc_tui.model.facts import CorpusFinding
from cchc_tui.model.facts import Place as OtherPlace
from cchc_tui.session.items import Item
from cchc_tui.session.marks import Focus, Jump, Mark, MarkKind, operand_marks

ReportOf = Callable[[int], int | None]


def jump_of(
    item: Item, finding: CorpusFinding | None, check: Check | None, report_of: ReportOf
) -> Jump:
    """Total and first part, the two statements, a citation and its counterpart elsewhere."""
    marks = tuple(_marks(item, finding, check))
    here = Focus(item.report, item.version, item.start, item.end, marks)
    if finding is not None:
        for place in finding.elsewhere:
            focus = _elsewhere(place, report_of)
            if focus is not None:
                return Jump(here, focus)
    other = _other(item, marks)
    if other is None:
        return Jump(here, None)
    return Jump(here, here._replace(start=other.start, end=other.end))


def _marks(item: Item, finding: CorpusFinding | None, check: Check | None) -> Iterator[Mark]:
    """The numbers with their roles, then the other places the finding names, each once."""
    operands = list(operand_marks(check.operands)) if check else []
    taken = {(mark.start, mark.end) for mark in operands}
    yield from sorted(dict.fromkeys(operands))
    named = [(item.start, item.end), *(finding.related if finding else ())]
    for start, end in dict.fromkeys(tuple(span) for span in named):
        if (start, end) not in taken and start < end:
            yield Mark(start, end, MarkKind.PLACE)


def _other(item: Item, marks: tuple[Mark, ...]) -> Mark | None:
    """The first other place in the text; one that overlaps the finding is no other place."""
    others = (m for m in marks if m.end <= item.start or m.start >= item.end)
    return min(others, default=None)


def _elsewhere(place: OtherPlace, report_of: ReportOf) -> Focus | None:
    version = int(place.report)
    report = report_of(version)
    if report is None:
        return None
    mark = Mark(place.start, place.end, MarkKind.PLACE)
    return Focus(report, version, place.start, place.end, (mark,))

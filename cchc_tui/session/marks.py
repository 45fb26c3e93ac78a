"""Ranges of a text that a screen shows in a special way, and where a jump leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from cchc_tui.model.checks import Operand, Role
from cchc_tui.model.findings import FindingState, Severity
from cchc_tui.output.places import printed_operands
from cchc_tui.session.items import SUPPRESSED


class MarkKind(StrEnum):
    """Why a range is marked; each kind has a look of its own."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    FLAGGED = "flagged"
    TOTAL = "total"
    PART = "part"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    PERCENT = "percent"
    STATED = "stated"
    LISTED = "listed"
    VALUE = "value"
    CLAIM = "claim"
    PREVIOUS = "previous"
    CHANGE = "change"
    PLACE = "place"
    """another place the finding points at"""
    SEARCH = "search"
    CURRENT = "current"


class Mark(NamedTuple):
    """A marked range; `tag` is what stands beside it, if anything."""

    start: int
    end: int
    kind: MarkKind
    tag: str = ""


class Focus(NamedTuple):
    """A place of one report and what is marked around it."""

    report: int
    version: int
    start: int
    end: int
    marks: tuple[Mark, ...]


class Jump(NamedTuple):
    """The two places that belong together; `there` is None where a finding has only one."""

    here: Focus
    there: Focus | None


OF_SEVERITY = {
    Severity.ERROR: MarkKind.ERROR,
    Severity.WARNING: MarkKind.WARNING,
    Severity.INFO: MarkKind.INFO,
}
OF_STATE: dict[str, MarkKind] = {
    SUPPRESSED: MarkKind.DISMISSED,
    FindingState.CONFIRMED: MarkKind.CONFIRMED,
    FindingState.DISMISSED: MarkKind.DISMISSED,
    FindingState.FLAGGED: MarkKind.FLAGGED,
}
"""what is decided shows in place of the severity"""
OF_ROLE = {role: MarkKind(role.value) for role in Role}


def operand_marks(operands: Iterable[Operand]) -> Iterator[Mark]:
    """The numbers of a check where they stand: terms in place of what they make up."""
    for operand in printed_operands(operands):
        yield Mark(operand.start, operand.end, OF_ROLE[operand.role])

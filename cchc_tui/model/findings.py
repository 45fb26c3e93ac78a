"""What a rule accuses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from cchc_tui.model.messages import Message
from cchc_tui.model.spans import Span


class Severity(IntEnum):
    """How grave a finding is."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name used in formats and options."""
        return self.name.lower()


class FindingClass(StrEnum):
    """What the finding asks of the unit (Nghị định 30/2020/NĐ-CP Điều 18)."""

    CONTENT = "content"
    FORM = "form"


class FindingState(StrEnum):
    """What a reviewer decided about a finding; its values are those of the contract."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt: the rule, the place, the message, the check behind it."""

    rule: str
    severity: Severity
    finding_class: FindingClass
    start: int
    end: int
    message: Message
    details: tuple[Message, ...] = ()
    """further lines: worked sum, likely slip, what else was tried"""
    check: int | None = None
    """index of the check in the review"""
    related: tuple[Span, ...] = ()
    heading: str = ""
    """folded heading words without numbers, for the fingerprint"""
    roles: tuple[tuple[str, str, str], ...] = ()
    """sorted (role, folded label words, printed text without spaces), for the fingerprint"""
    fingerprint: str = ""
    state: FindingState = FindingState.OPEN
    """open without a database"""
    reason: str | None = None
    """why a reviewer dismissed it, where that is said"""
    suppression: str | None = None
    """the reason a comment in the text gives for leaving it"""
    known: bool | None = None
    """whether it stands in the baseline; None where there is none"""

    @property
    def is_suppressed(self) -> bool:
        """Whether a comment in the text settles it; what a reviewer decided comes before that."""
        return self.suppression is not None and self.state is FindingState.OPEN

    @property
    def is_settled(self) -> bool:
        """Whether a reviewer or the text itself says that it may stay."""
        return self.state is FindingState.DISMISSED or self.is_suppressed

    @property
    def counts(self) -> bool:
        """Whether it is still to be looked at: neither settled nor known from before."""
        return not (self.is_settled or self.known)

"""Relations between figures and how they were judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cchc_tui.model.figures import Modality
from cchc_tui.model.messages import Message


class RelationKind(StrEnum):
    """The nine kinds of relation between figures."""

    SUM = "sum"
    BALANCE = "balance"
    RATIO = "ratio"
    PART = "part"
    CHANGE = "change"
    SHARES = "shares"
    LISTED = "listed"
    REPEAT = "repeat"
    CLAIM = "claim"


OWN_FORM = "form"
"""channel of the equations of cchc.toml"""
SAME_NAME = "name"
"""channel of figures that are compared because their names agree word for word"""


class Verdict(StrEnum):
    """Outcome of a judged relation."""

    EXACT = "exact"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    ALTERNATIVE = "alternative"
    VIOLATED = "violated"
    NOT_JUDGED = "not_judged"

    @property
    def holds(self) -> bool:
        """Whether the figures agree under some reading."""
        return self not in _FAILING


_FAILING = (Verdict.VIOLATED, Verdict.NOT_JUDGED)


class Role(StrEnum):
    """What an operand does in its relation."""

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


class Base(StrEnum):
    """Why an operand belongs to its relation."""

    EXPLICIT = "explicit"
    CONSENSUS = "consensus"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Operand:
    """A number in a relation; `text[start:end] == operand.text` unless it has `terms`."""

    role: Role
    start: int
    end: int
    text: str | None
    value: Decimal | None
    step: Decimal = Decimal(0)
    """one unit of the last printed digit; 0 for counts and for numbers taken as exact"""
    slot: str | None = None
    unit: str = ""
    label: str = ""
    modality: Modality = Modality.EXACT
    base: Base = Base.EXPLICIT
    terms: tuple[Operand, ...] = ()
    figure: int = -1
    """index of the figure, -1 where the operand is not one figure"""


@dataclass(frozen=True, slots=True)
class Slip:
    """The likely slip of a violated check: one operand, what it should be, and the kind of slip."""

    operand: int
    """index in the operands of the check"""
    correct: Decimal
    kind: str
    """transposed, digit, dropped_digit, extra_digit, factor, unit or value"""
    repairs: int
    """violated checks it repairs"""
    breaks: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """A relation, its figures, its verdict and why it was believed to be a relation."""

    kind: RelationKind
    verdict: Verdict
    operands: tuple[Operand, ...]
    computed: Decimal | None
    difference: Decimal | None
    evidence: Mapping[str, int]
    note: Message | None = None
    exhaustive: bool = False
    """whether the wording says the parts are all of the total"""
    channel: str = ""
    slips: tuple[Slip, ...] = ()
    rule: str | None = None

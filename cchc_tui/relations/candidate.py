"""A relation on its way to a verdict, with everything that speaks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from cchc_tui.model.checks import Base, Operand, RelationKind, Role, Slip, Verdict
from cchc_tui.model.figures import Figure
from cchc_tui.model.messages import Message
from cchc_tui.relations.evidence import EXHAUSTIVE, score
from cchc_tui.relations.ladder import Amount


@dataclass(slots=True)
class Candidate:
    """One relation as one channel sees it."""

    kind: RelationKind
    channel: str
    operands: list[Operand]
    verdict: Verdict
    computed: Decimal | None
    difference: Decimal | None
    evidence: dict[str, int]
    reading: str = ""
    note: Message | None = None
    base: Base = Base.EXPLICIT
    fate: Message | None = None
    """what made it no check; None for those that are kept"""
    tried: tuple[str, ...] = ()
    """names of all readings that were judged"""
    slips: tuple[Slip, ...] = ()
    group: frozenset[int] = field(default_factory=frozenset)
    """figures of the group the reading was taken from"""

    @property
    def score(self) -> int:
        """The weight of all evidence."""
        return score(self.evidence)

    @property
    def exhaustive(self) -> bool:
        """Whether something says that the parts are all of the total."""
        return not EXHAUSTIVE.isdisjoint(self.evidence)

    def figures(self) -> frozenset[int]:
        """The figures this relation speaks of, those inside terms included."""
        return frozenset(figure_indexes(self.operands))

    @property
    def start(self) -> int:
        """Where the relation begins in the text."""
        return min(operand.start for operand in self.operands)

    @property
    def end(self) -> int:
        """Where the relation ends in the text."""
        return max(operand.end for operand in self.operands)


def figure_indexes(operands: Iterable[Operand]) -> Iterable[int]:
    """Indexes of the figures of operands and of their terms."""
    for operand in operands:
        if operand.figure >= 0:
            yield operand.figure
        if operand.terms:
            yield from figure_indexes(operand.terms)


def operand_of(
    figure: Figure, role: Role, slot: str | None = None, base: Base = Base.EXPLICIT
) -> Operand:
    """A figure in a role."""
    return Operand(
        role,
        figure.start,
        figure.end,
        figure.text,
        figure.value,
        figure.step,
        slot if slot is not None else figure.slot,
        figure.unit,
        figure.label,
        figure.modality,
        base,
        (),
        figure.index,
    )


def total_of_terms(terms: tuple[Operand, ...]) -> Operand:
    """One total counted from several figures."""
    value = sum((term.value or Decimal(0) for term in terms), Decimal(0))
    return Operand(
        Role.TOTAL,
        min(term.start for term in terms),
        max(term.end for term in terms),
        None,
        value,
        slot=terms[0].slot,
        unit=terms[0].unit,
        label=terms[0].label,
        terms=terms,
    )


def amount(figure: Figure) -> Amount:
    """The figure as a number with its step; call only where the value is known."""
    assert figure.value is not None
    return Amount(figure.value, figure.step)

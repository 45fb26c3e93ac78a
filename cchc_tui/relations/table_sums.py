"""One instance of a table's structure: a total and its parts; how instances prove each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_tui.model.checks import Base, RelationKind, Role
from cchc_tui.model.figures import Figure
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import Amount, Judgement, judge_sum

LEAST_INSTANCES = 3
SHARE_NUMERATOR, SHARE_DENOMINATOR = 2, 3


class Sum(NamedTuple):
    """One instance of a structure: a total cell and its part cells with their signs."""

    total: Figure
    parts: tuple[tuple[int, Figure], ...]

    def judged(self) -> Judgement:
        """Whether the instance closes."""
        return judge_sum(amount(self.total), [_signed(sign, part) for sign, part in self.parts])

    def trivial(self) -> bool:
        """All zero: closes under any structure."""
        return not self.total.value and not any(f.value for _, f in self.parts)


def _signed(sign: int, part: Figure) -> Amount:
    plain = amount(part)
    return plain if sign > 0 else Amount(-plain.value, plain.step)


def sum_candidate(instance: Sum, terms: Sequence[str]) -> Candidate:
    judgement = instance.judged()
    operands = [operand_of(instance.total, Role.TOTAL, base=Base.CONSENSUS)]
    for sign, part in instance.parts:
        operand = operand_of(part, Role.PART)
        operands.append(operand)
        if sign < 0:
            operands[-1] = operand_of(part, Role.PART, slot="minus")
    return Candidate(
        RelationKind.SUM, "table", operands, judgement.verdict, judgement.computed,
        judgement.difference, weigh((*terms, "same_noun")), reading=terms[0],
        group=frozenset(operand.figure for operand in operands),
    )  # fmt: skip


def closing(instances: Sequence[Sum]) -> int:
    return sum(1 for i in instances if not i.trivial() and i.judged().verdict.holds)


def accepted(instances: Sequence[Sum], least: int = LEAST_INSTANCES) -> Iterator[Candidate]:
    """The instances of a structure proved by most of them; failures only where three or more."""
    solid = [instance for instance in instances if not instance.trivial()]
    closed = closing(instances)
    if closed < 1 or closed * SHARE_DENOMINATOR < len(solid) * SHARE_NUMERATOR:
        if closed and len(solid) <= 2:
            yield from _held(instances)
        return
    proved = len(solid) >= LEAST_INSTANCES and closed >= least
    for instance in instances:
        candidate = sum_candidate(instance, ("table_total",))
        if candidate.verdict.holds or proved:
            yield candidate


def _held(instances: Sequence[Sum]) -> Iterator[Candidate]:
    for instance in instances:
        candidate = sum_candidate(instance, ("table_total",))
        if candidate.verdict.holds:
            yield candidate

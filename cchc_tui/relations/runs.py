"""Runs of figures that reach a total printed before them, found by their sum alone.

No wording ties such a run to the total, so it is only ever kept where it holds and where chance
would hardly do as much; it never accuses. It tells what was looked at, and keeps other channels
from accusing numbers that are explained.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import CHANCE_BOUND, weigh
from cchc_tui.relations.groups import GROUP_LIMIT, heads

_LEAST = 2
_BEFORE = 12
"""heads before the run that may be its total"""


def judge_runs(facts: Facts) -> Iterator[Candidate]:
    """Runs of one clause, one sentence or one list that reach a head before them."""
    in_order = heads(facts.figures)
    place = {figure.index: position for position, figure in enumerate(in_order)}
    for run in _runs(facts):
        if _LEAST <= len(run) <= GROUP_LIMIT:
            first = place[run[0].index]
            total = _total(in_order[max(0, first - _BEFORE) : first], run)
            if total is not None:
                yield _candidate(total, run)


def _runs(facts: Facts) -> Iterator[list[Figure]]:
    for block in facts.by_block:
        level = heads(facts.level(block, 0))
        if len(level) < _LEAST:
            continue
        yield from _grouped(level, lambda figure: figure.place.clause)
        yield from _grouped(level, lambda figure: figure.place.sentence)
    for children in facts.children.values():
        firsts = [heads(facts.level(child, 0))[:1] for child in children]
        yield [first[0] for first in firsts if first]


def _grouped(figures: Sequence[Figure], key: Callable[[Figure], int]) -> Iterator[list[Figure]]:
    groups: dict[object, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(key(figure), []).append(figure)
    yield from groups.values()


def _total(before: Sequence[Figure], run: Sequence[Figure]) -> Figure | None:
    """The nearest head equal to the sum of the run, where an accident is unlikely."""
    values = [figure.value for figure in run]
    if None in values or sum(1 for value in values if value) < 2:
        return None
    known = [value for value in values if value is not None]
    reached = sum(known, Decimal(0))
    step = max(figure.step for figure in run) or Decimal(1)
    if Decimal(len(before)) >= reached / step * Decimal(str(CHANCE_BOUND)):
        return None
    kinds = {figure.kind for figure in run}
    for figure in reversed(before):
        if figure.value == reached and {figure.kind} == kinds:
            return figure
    return None


def _candidate(total: Figure, run: Sequence[Figure]) -> Candidate:
    operands = [operand_of(total, Role.TOTAL), *(operand_of(figure, Role.PART) for figure in run)]
    return Candidate(
        RelationKind.SUM,
        "run",
        operands,
        Verdict.EXACT,
        total.value,
        Decimal(0),
        weigh(("arithmetic",)),
        note=Message(N_("found by arithmetic")),
        group=frozenset(figure.index for figure in run),
    )

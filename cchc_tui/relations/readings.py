"""Readings of a group: owners times sets of items (docs/relations.md, E)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, Satellite
from cchc_tui.relations.candidate import amount
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.groups import Group
from cchc_tui.relations.ladder import Judgement, judge_sum
from cchc_tui.relations.shapes import Shape
from cchc_tui.relations.terms import terms_of

_CANNOT_BE_RESOLVED = frozenset((slots.PENDING, slots.IN_TIME, slots.OVERDUE, slots.RECEIVED))

_CANNOT_BE_PENDING = frozenset((slots.RESOLVED, slots.RECEIVED, slots.EARLY, slots.ON_TIME))
_FINISHED = frozenset((slots.RESOLVED, *slots.TIMELINESS))


class Reading(NamedTuple):
    """One way to read a group."""

    name: str
    owner: Figure
    items: tuple[Figure, ...]
    judgement: Judgement
    evidence: dict[str, int]


def readings_of(
    facts: Facts,
    group: Group,
    owner: Figure,
    items: Sequence[Figure],
    proven: frozenset[Shape],
) -> Iterator[Reading]:
    """Every way to read the items under one owner, each judged and weighed."""
    if owner.value is None:
        return
    for name, total, parts in _variants(owner, items):
        if len(parts) < 2:
            continue
        judgement = judge_sum(amount(total), [amount(part) for part in parts])
        terms = terms_of(facts, group, total, parts, proven, judgement.difference < 0)
        yield Reading(name, total, tuple(parts), judgement, weigh(terms))


def _variants(
    owner: Figure, items: Sequence[Figure]
) -> Iterator[tuple[str, Figure, Sequence[Figure]]]:
    """At most nine ways to read the items under one owner."""
    own = [item for item in items if not is_foreign(item, owner)]
    if len(own) < len(items):
        yield "without_foreign_slots", owner, own
        if sum(1 for item in items if item.value) > sum(1 for item in own if item.value):
            yield "with_foreign_slots", owner, items
        items = own
    else:
        yield "all", owner, items
    if not items:
        return
    exact = [item for item in items if item.satellite is not Satellite.CARRY]
    if len(exact) < len(items):
        yield "without_carry", owner, exact
    clause = [item for item in items if item.place.clause == items[0].place.clause]
    if 1 < len(clause) < len(items):
        yield "first_clause", owner, clause
    same = [item for item in items if item.unit == owner.unit]
    if 1 < len(same) < len(items):
        yield "same_noun_only", owner, same
    leading = _leading_items(owner, items)
    if leading:
        yield "leading_items", owner, leading
    if len(items) > 2:
        yield "first_is_total", items[0], items[1:]


def _leading_items(owner: Figure, items: Sequence[Figure]) -> Sequence[Figure]:
    """The first two or more items that reach the total; what follows belongs elsewhere.

    "30 đơn vị, gồm 12 quận, 17 huyện, 1 thị xã, và 584 đơn vị cấp xã", or a second breakdown.
    """
    running = Decimal(0)
    for size, item in enumerate(items[:-1], 1):
        assert item.value is not None
        running += item.value
        if size > 1 and running == owner.value and item.value:
            return items[:size]
    return ()


def is_foreign(item: Figure, owner: Figure) -> bool:
    """Whether the item cannot be part of the owner by its slot: pending is no part of resolved."""
    slot = slots.in_context(item.slot, owner.slot)
    if owner.slot in _FINISHED:
        return slot in _CANNOT_BE_RESOLVED
    if owner.slot == slots.PENDING:
        return slot in _CANNOT_BE_PENDING
    return False

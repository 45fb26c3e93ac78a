"""Two values under one name, word for word (docs/relations.md, J).

A name recurs for every office, field, month and course, so two places are compared only where the
words around both leave the statement to the whole report, and where the second is no bare line of
another list. Everything else is silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import SAME_NAME, RelationKind, Role, Verdict
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.labels import Name, Named
from cchc_tui.relations.standing import (
    MONEY_WORDS,
    above,
    narrowed_after,
    one_part_of_the_report,
    residue,
    restates,
    same_time,
)

_MOST_PLACES = 3
_NEAR = 3
"""blocks between two figures of one record"""


class _Pair(NamedTuple):
    one: Named
    other: Named

    @property
    def agrees(self) -> bool:
        """Whether both places print one value; amounts of money as far as they are printed."""
        return abs(self.difference) <= max(self.one.figure.step, self.other.figure.step)

    @property
    def difference(self) -> Decimal:
        """The second value without the first."""
        return (self.other.figure.value or Decimal(0)) - (self.one.figure.value or Decimal(0))


def judge_names(facts: Facts, named: Sequence[Named]) -> Iterator[Candidate]:
    """Every name stated twice of one matter; the values agree, or are accused."""
    by_name: dict[Name, list[Named]] = {}
    for found in named:
        if _is_free(found):
            by_name.setdefault(found.name, []).append(found)
    recurring = [places for places in by_name.values() if 1 < len(places) <= _MOST_PLACES]
    differing = [places for places in recurring if len(_values(places)) > 1]
    for places in recurring:
        for pair in _pairs(facts, places):
            if pair.agrees or not _of_two_records(pair, differing):
                yield _candidate(pair)


def _is_free(found: Named) -> bool:
    """A figure that neither the dossier record nor the catalogue names."""
    figure = found.figure
    return figure.slot is None and figure.indicator is None and figure.place.cue == 0


def _values(places: Sequence[Named]) -> set[object]:
    return {place.figure.value for place in places}


def _pairs(facts: Facts, places: Sequence[Named]) -> Iterator[_Pair]:
    """The pairs of one name that state one matter; three values belong to three things."""
    if len(_values(places)) > 2:
        return
    ordered = sorted(places, key=lambda place: place.start)
    for one, other in combinations(ordered, 2):
        if _agree_around(one, other) and _one_matter(facts, one, other):
            yield _Pair(one, other)


def _agree_around(one: Named, other: Named) -> bool:
    """Whether both are of one tier and time."""
    first, second = one.figure, other.figure
    return first.level == second.level and first.period == second.period


def _one_matter(facts: Facts, one: Named, other: Named) -> bool:
    if any(narrowed_after(facts, found) for found in (one, other)):
        return False
    if one.figure.place.block == other.figure.place.block:
        return _in_one_block(facts, one, other)
    return _in_two_blocks(facts, one, other)


def _in_one_block(facts: Facts, one: Named, other: Named) -> bool:
    """ "Số X là 31. Với số X là 13 như trên": nothing between them names another thing."""
    if one.in_table or one.figure.place.bracket != other.figure.place.bracket:
        return False
    between = facts.work.lower[one.figure.end : other.start]
    return not residue(between, (*one.name, *MONEY_WORDS))


def _in_two_blocks(facts: Facts, one: Named, other: Named) -> bool:
    blocks = [facts.report.blocks[found.figure.place.block] for found in (one, other)]
    if not one_part_of_the_report(facts, *blocks):
        return False
    leads = [found.lead(facts) for found in (one, other)]
    if not same_time(*map(residue, leads)):
        return False
    if any(above(facts, block, one.name) for block in blocks):
        return False
    if _counted_above(facts, one, other) or _counted_above(facts, other, one):
        return False
    if blocks[0].section != blocks[1].section:
        return True
    return any(map(restates, leads)) or one.in_table is not other.in_table


def _counted_above(facts: Facts, found: Named, twin: Named) -> bool:
    """Whether the block before counts the same noun, so that this may be some of those."""
    unit, above_it = found.figure.unit, found.figure.place.block - 1
    if not unit or above_it == twin.figure.place.block:
        return False
    return any(figure.unit == unit for figure in facts.of_block(above_it))


def _of_two_records(pair: _Pair, differing: Sequence[Sequence[Named]]) -> bool:
    """Whether another name differs beside both places: then two things have a record each."""
    return any(
        places[0].name != pair.one.name
        and any(_beside(place, pair.one) for place in places)
        and any(_beside(place, pair.other) for place in places)
        for places in differing
        if pair.one.figure.place.block != pair.other.figure.place.block
    )


def _beside(one: Named, other: Named) -> bool:
    return abs(one.figure.place.block - other.figure.place.block) <= _NEAR


def _candidate(pair: _Pair) -> Candidate:
    return Candidate(
        RelationKind.REPEAT,
        SAME_NAME,
        [operand_of(found.figure, Role.VALUE) for found in pair],
        _verdict(pair),
        pair.one.figure.value,
        pair.difference,
        weigh(("same_labels", "same_noun")),
        group=frozenset(found.figure.index for found in pair),
    )


def _verdict(pair: _Pair) -> Verdict:
    if not pair.difference:
        return Verdict.EXACT
    return Verdict.ROUNDED if pair.agrees else Verdict.VIOLATED

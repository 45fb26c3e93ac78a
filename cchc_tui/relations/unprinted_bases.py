"""Percents of a number that is not printed: 49 (52,1%), 34 (36,2%) and 6 (6,4%) of 94, not of 89.

Where all percents of a closed group miss its owner and one other whole number gives every one of
them, they are right and only their base is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, Decimal

from cchc_tui.model.figures import Figure
from cchc_tui.relations.pairs import Pair

Bases = Mapping[int, Sequence[tuple[Figure, str]]]
_LEAST = 2
_HUNDRED = Decimal(100)


def of_unprinted_base(
    pairs: Sequence[Pair], open_pairs: Sequence[Pair], bases: Bases
) -> frozenset[tuple[int, int]]:
    """(percent, owner) where every percent of the owner's group is of one number left out."""
    open_percents = {pair.percent.index for pair in open_pairs}
    groups: dict[int, list[Pair]] = {}
    for pair in pairs:
        for base, how in bases[pair.percent.index]:
            if how == "closed_group":
                groups.setdefault(base.index, []).append(pair)
    return frozenset(
        (pair.percent.index, owner)
        for owner, group in groups.items()
        if all(pair.percent.index in open_percents for pair in group) and _share_a_base(group)
        for pair in group
    )


def _share_a_base(group: Sequence[Pair]) -> bool:
    """Whether two or more percents allow one and the same whole number as their base."""
    ranges = list(_ranges(group))
    if len(ranges) < max(_LEAST, len(group)):
        return False
    least = max(low for low, _ in ranges).to_integral_value(ROUND_CEILING)
    return least <= min(high for _, high in ranges)


def _ranges(group: Sequence[Pair]) -> Iterator[tuple[Decimal, Decimal]]:
    """The bases that give each percent when it is rounded."""
    for pair in group:
        number, percent = pair.number.value, pair.percent.value
        half = pair.percent.step / 2
        if number is not None and percent is not None and percent > half:
            yield number * _HUNDRED / (percent + half), number * _HUNDRED / (percent - half)

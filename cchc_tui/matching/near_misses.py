"""Near misses: two citations that mean one document, and which of them is likely the slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_tui.data.registry import Registry
from cchc_tui.matching.blocks import Pair, SlipField, pairs
from cchc_tui.matching.evidence import (
    ENOUGH,
    EvidenceLine,
    Sides,
    evidence,
    has_own_sign,
    record_fits,
    sides,
)
from cchc_tui.matching.groups import Groups
from cchc_tui.matching.rarity import TitleRarity
from cchc_tui.matching.titles import ALIKE, share_words

_CLEARLY_MORE = 3
_MOST_SLIPPED = 2


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A citation that is likely another one with a slip."""

    slip: int
    """index of the variant that is likely wrong"""
    other: int
    field: SlipField
    lines: tuple[EvidenceLine, ...]
    decided: bool
    """whether evidence tells which side is wrong"""

    @property
    def score(self) -> int:
        """The sum of the weights."""
        return sum(line.weight for line in self.lines)


def near_misses(groups: Groups, registry: Registry) -> dict[int, NearMiss]:
    """For each variant that is likely a slip the best explanation."""
    found: dict[int, NearMiss] = {}
    rarity = TitleRarity(groups)
    for pair in pairs(groups):
        near = _judged(groups, pair, registry, rarity)
        if near is None or near.score < ENOUGH:
            continue
        known = found.get(near.slip)
        if known is None or near.score > known.score:
            found[near.slip] = near
    return {slip: near for slip, near in found.items() if not _is_answered(near, found)}


def _is_answered(near: NearMiss, found: dict[int, NearMiss]) -> bool:
    """Whether the correct side of a near miss is itself taken for a slip, on better grounds."""
    back = found.get(near.other)
    return back is not None and (back.score, back.slip) > (near.score, near.slip)


def _judged(groups: Groups, pair: Pair, registry: Registry, rarity: TitleRarity) -> NearMiss | None:
    found = sides(groups, pair)
    if min(found.slip.reports, found.other.reports) > _MOST_SLIPPED:
        return None
    if pair.field is not SlipField.DATE and not _dates_agree(found):
        return None
    if pair.field is SlipField.NUMBER and not _titles_agree(found):
        return None
    decided, swapped = _likely_slip(found, registry)
    if swapped:
        found = sides(groups, pair, swapped)
    if not _is_rare(found):
        return None
    slip, other = (pair.first, pair.second) if swapped else (pair.second, pair.first)
    return NearMiss(slip, other, pair.field, evidence(found, registry, rarity), decided)


def _is_rare(found: Sides) -> bool:
    """Whether the slip is cited by few: what several cite is a document of its own."""
    if found.slip.reports == 1:
        return True
    return (
        found.slip.reports <= _MOST_SLIPPED
        and found.slip.reports * _CLEARLY_MORE <= found.other.reports
    )


def _titles_agree(found: Sides) -> bool:
    """Whether the titles may be one; most neighbours of a day share too few words for it."""
    slip, other = found.slip.titles, found.other.titles
    if not slip or not other or not share_words(slip[0], other[0]):
        return False
    return (found.alike or 0) >= ALIKE


def _dates_agree(found: Sides) -> bool:
    """Whether the dates are no second difference; a slipped year may be the date's own."""
    first, second = found.slip.date, found.other.date
    if first is None or second is None or first == second:
        return True
    return found.field is SlipField.YEAR and found.slip.mention.year is None


def _likely_slip(found: Sides, registry: Registry) -> tuple[bool, bool]:
    """Whether it is decided, and whether it is the other side than the second of the pair."""
    for slip, other in _signs(found, registry):
        if slip != other:
            return True, other > slip
    return False, (found.slip.report, found.slip.mention.start) < (
        found.other.report,
        found.other.mention.start,
    )


def _signs(found: Sides, registry: Registry) -> Iterator[tuple[int, int]]:
    """Signs of a slip on both sides, the strongest first."""
    yield (
        record_fits(found.other, found.other_document, registry),
        record_fits(found.slip, found.slip_document, registry),
    )
    yield has_own_sign(found.slip), has_own_sign(found.other)
    yield found.other.reports, found.slip.reports
    yield found.other.mentions, found.slip.mentions

"""Pairs of citations worth comparing: they share all parts of a document number or date but one.

Every pair that differs in one field is in a block of the fields it shares, so none is lost, and no
block is compared all with all beyond a few members.

| slip in | what the two share | block |
|---|---|---|
| date | number, symbol, scope, year or term | variants of one document |
| year | number, symbol, scope, day and month; or the date; or the title | series |
| number | symbol, scope, date; or the first words of the title | issue, title |
| symbol | number, date; or number, year and an unknown symbol | day, number |
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import OSA

from cchc_tui.matching.groups import Groups, Key, Variant
from cchc_tui.matching.scopes import register_of
from cchc_tui.matching.titles import title_words

_ALL_PAIRS_UP_TO = 12
_FIRST_WORDS = 5
_SYMBOL_EDITS = 1
_NUMBER_EDITS = 1


class SlipField(StrEnum):
    """The one part in which the two sides of a pair differ."""

    DATE = "date"
    YEAR = "year"
    NUMBER = "number"
    SYMBOL = "symbol"


class Pair(NamedTuple):
    """Indexes of two variants that differ in one field."""

    first: int
    second: int
    field: SlipField


def pairs(groups: Groups) -> Iterator[Pair]:
    """All pairs of variants worth comparing; one may come from several blocks."""
    yield from _pairs_of_dates(groups)
    members = [
        (index, groups.documents[variant.document].key, variant)
        for index, variant in enumerate(groups.variants)
        if groups.documents[variant.document].key.number
    ]
    for block_key, differ, field in _BLOCKS:
        for block in _blocks(members, block_key):
            yield from _block_pairs(block, differ, field)


def _pairs_of_dates(groups: Groups) -> Iterator[Pair]:
    for document in groups.documents:
        if len(document.variants) < 2:
            continue
        dated = list(groups.dated_variants(document))
        most = sorted(dated, key=lambda index: -groups.variants[index].reports)
        for index in most[1:]:
            yield Pair(most[0], index, SlipField.DATE)


Member = tuple[int, Key, Variant]


def _blocks(
    members: Sequence[Member], block_key: Callable[[Key, Variant], Hashable | None]
) -> Iterator[list[Member]]:
    """Members with the same block key, where there are at least two."""
    first: dict[Hashable, int] = {}
    found: defaultdict[Hashable, list[Member]] = defaultdict(list)
    for place, (_, key, variant) in enumerate(members):
        block = block_key(key, variant)
        if block is None:
            continue
        seen = first.setdefault(block, place)
        if seen != place:
            if block not in found:
                found[block].append(members[seen])
            found[block].append(members[place])
    yield from found.values()


def _block_pairs(
    block: list[Member], differ: Callable[[Key, Key], bool], field: SlipField
) -> Iterator[Pair]:
    """Pairs of a block that differ in the field; in a large one each with the most cited only."""
    if len(block) > _ALL_PAIRS_UP_TO:
        block = sorted(block, key=lambda member: -member[2].reports)
    for place, (index, key, variant) in enumerate(block):
        for other, other_key, other_variant in block[max(place + 1, 0) :][:_ALL_PAIRS_UP_TO]:
            if variant.document != other_variant.document and differ(key, other_key):
                yield Pair(index, other, field)


def _series(key: Key, variant: Variant) -> Hashable | None:
    """Same number, symbol and issuer in another year, on the same day and month."""
    day = variant.date
    return None if day is None else (key.number, key.symbol, key.scope, day.day, day.month)


def _series_title(key: Key, variant: Variant) -> Hashable | None:
    words = _first_words(variant)
    return (key.number, key.symbol, key.scope, words) if words else None


def _issue(key: Key, variant: Variant) -> Hashable | None:
    """Same symbol and issuer on the same day."""
    return variant.date and (key.symbol, key.scope, variant.date, key.year)


def _title(key: Key, variant: Variant) -> Hashable | None:
    words = _first_words(variant)
    return (key.symbol, key.scope, key.year, key.period, words) if words else None


def _day(key: Key, variant: Variant) -> Hashable | None:
    """Same number on the same day, whatever the symbol."""
    return variant.date and (key.number, key.year, variant.date)


def _number(key: Key, variant: Variant) -> Hashable | None:
    """Same number and year; only symbols that are not known bring a pair."""
    return None if key.year is None else (key.number, key.year, key.symbol[:2])


def _first_words(variant: Variant) -> tuple[str, ...] | None:
    if not variant.titles:
        return None
    words = title_words(variant.titles[0])[:_FIRST_WORDS]
    return words if len(words) == _FIRST_WORDS else None


def _years_differ(first: Key, second: Key) -> bool:
    return first.year != second.year or first.period != second.period


def _numbers_near(first: Key, second: Key) -> bool:
    return OSA.distance(first.number, second.number, score_cutoff=_NUMBER_EDITS) == _NUMBER_EDITS


def _symbols_near(first: Key, second: Key) -> bool:
    edits = OSA.distance(first.symbol, second.symbol, score_cutoff=_SYMBOL_EDITS)
    return edits == _SYMBOL_EDITS and first.kind == second.kind


def _one_symbol_unknown(first: Key, second: Key) -> bool:
    if not _symbols_near(first, second):
        return False
    return register_of(first.symbol).known != register_of(second.symbol).known


_BLOCKS: tuple[
    tuple[
        Callable[[Key, Variant], Hashable | None],
        Callable[[Key, Key], bool],
        SlipField,
    ],
    ...,
] = (
    (_series, _years_differ, SlipField.YEAR),
    (_series_title, _years_differ, SlipField.YEAR),
    (_issue, _numbers_near, SlipField.NUMBER),
    (_title, _numbers_near, SlipField.NUMBER),
    (_day, _symbols_near, SlipField.SYMBOL),
    (_number, _one_symbol_unknown, SlipField.SYMBOL),
)

"""Pairs of citations worth comparing: they share all parts of a document number or date but one.

Every pair that differs in one field is in a block of the fields it shares, so none is lost, and no
block is compared all with all beyond a few members.

| slip in | what the two share | block |
|---|---|---|
| date | number, symbol, scope, year or term | variants of one document |
| year | number, symbol, scope, day and month; or no date and the title | series |
| number | symbol, scope, date; or no date and the title | issue, title |
| symbol | number, date; or number, year, title and a doubtful symbol | day, number, undated |
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from cchc_tui.matching.groups import Groups, Key
from cchc_tui.matching.scopes import register_of
from cchc_tui.matching.titles import opening_words
from cchc_tui.matching.told_types import is_told, told_type

_ALL_PAIRS_UP_TO = 12


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


Differ: TypeAlias = Callable[[Key, Key], bool]
Keyed: TypeAlias = Iterable[tuple[Hashable, int]]
"""block keys with the index of a variant"""


def pairs(groups: Groups) -> Iterator[Pair]:
    """All pairs of variants worth comparing; one may come from several blocks."""
    yield from _pairs_of_dates(groups)
    members = _Members(groups)
    for keyed, differ, field in (
        (members.series(), _years_differ, SlipField.YEAR),
        (members.series_titles(), _years_differ, SlipField.YEAR),
        (members.issues(), _numbers_near, SlipField.NUMBER),
        (members.titles(), _numbers_near, SlipField.NUMBER),
        (members.days(), _symbols_near, SlipField.SYMBOL),
        (members.numbers(), _one_symbol_unknown, SlipField.SYMBOL),
        (members.undated(), _one_symbol_unknown, SlipField.SYMBOL),
    ):
        for block in _blocks(keyed):
            for first, second in members.differing(block, differ):
                yield Pair(first, second, field)


def _pairs_of_dates(groups: Groups) -> Iterator[Pair]:
    for document in groups.documents:
        if len(document.variants) > 1:
            dated = list(groups.dated_variants(document))
            most = sorted(dated, key=lambda index: -groups.variants[index].reports)
            for index in most[1:]:
                yield Pair(most[0], index, SlipField.DATE)


class _Members:
    """Variants of numbered documents whose year or term is known, keyed for each block."""

    def __init__(self, groups: Groups) -> None:
        self._variants = groups.variants
        self._keys = [groups.documents[variant.document].key for variant in groups.variants]
        known = [
            (key, variant.date, index)
            for index, (key, variant) in enumerate(zip(self._keys, groups.variants, strict=True))
            if key.number and not groups.documents[variant.document].ambiguous
        ]
        self._dated = [(key, day, index) for key, day, index in known if day is not None]
        self._yeared = [(key, index) for key, _, index in known if key.year is not None]
        self._openings = {
            index: opening_words(variant.titles[0])
            for index, variant in enumerate(groups.variants)
            if variant.titles
        }
        self._told = {
            index for index, variant in enumerate(groups.variants) if told_type(variant.mention)
        }

    def series(self) -> Keyed:
        """Same number, symbol and issuer in another year, on the same day and month."""
        for key, day, index in self._dated:
            yield (key[0], key[2], key[4], day.day, day.month), index

    def series_titles(self) -> Keyed:
        """Same number, symbol and issuer in another year, with the same title."""
        openings = self._openings
        for key, index in self._yeared:
            if index in openings:
                yield (key[0], key[2], key[4], openings[index]), index

    def issues(self) -> Keyed:
        """Same symbol and issuer on the same day."""
        for key, day, index in self._dated:
            yield (key[2], key[4], day, key[1]), index

    def titles(self) -> Keyed:
        """Same symbol, issuer and year, with the same title."""
        openings = self._openings
        for key, index in self._yeared:
            if index in openings:
                yield (key[2], key[4], key[1], openings[index]), index

    def days(self) -> Keyed:
        """Same number on the same day, whatever the symbol."""
        for key, day, index in self._dated:
            yield (key[0], key[1], day), index

    def numbers(self) -> Keyed:
        """Same number and year as one with a symbol nobody has."""
        wanted = {(key[0], key[1]) for key, index in self._yeared if self._is_doubtful(index)}
        for key, index in self._yeared:
            if (key[0], key[1]) in wanted:
                yield (key[0], key[1]), index

    def undated(self) -> Keyed:
        """Same number, issuer and title as one without date and year whose symbol is doubtful."""
        doubtful = {
            self._keys[index].number
            for index in self._openings
            if self._variants[index].date is None and self._is_undated_doubt(index)
        }
        for index, opening in self._openings.items():
            key = self._keys[index]
            if key.number in doubtful:
                yield (key.number, key.scope, opening), index

    def _is_undated_doubt(self, index: int) -> bool:
        mention = self._variants[index].mention
        return bool(mention.number) and mention.year is None and self._is_doubtful(index)

    def _is_doubtful(self, index: int) -> bool:
        """Whether nobody has the symbol, or the words before it name another type."""
        return index in self._told or not register_of(self._variants[index].mention.symbol).known

    def differing(self, block: list[int], differ: Differ) -> Iterator[tuple[int, int]]:
        """Pairs that differ in the field; in a large block each with its next in frequency only."""
        variants, keys, told = self._variants, self._keys, self._told
        by_type = differ in (_symbols_near, _one_symbol_unknown)
        if len(block) > _ALL_PAIRS_UP_TO:
            block = sorted(block, key=lambda index: -variants[index].reports)
        for place, first in enumerate(block):
            for second in block[place + 1 : place + 1 + _ALL_PAIRS_UP_TO]:
                if variants[first].document == variants[second].document:
                    continue
                if differ(keys[first], keys[second]) or (
                    by_type
                    and (first in told or second in told)
                    and self._types_told(first, second)
                ):
                    yield first, second

    def _types_told(self, first: int, second: int) -> bool:
        """Whether the words before one number name the type the other symbol has."""
        return any(
            is_told(self._variants[one].mention, self._variants[other].mention.symbol)
            for one, other in ((first, second), (second, first))
        )


def _blocks(keyed: Keyed) -> Iterable[list[int]]:
    """Variants with the same block key, where there are at least two."""
    first: dict[Hashable, int] = {}
    found: dict[Hashable, list[int]] = {}
    for block, index in keyed:
        seen = first.setdefault(block, index)
        if seen != index:
            found.setdefault(block, [seen]).append(index)
    return found.values()


def _years_differ(first: Key, second: Key) -> bool:
    return first.year != second.year or first.period != second.period


def _numbers_near(first: Key, second: Key) -> bool:
    return _one_edit(first.number, second.number)


def _symbols_near(first: Key, second: Key) -> bool:
    if first.symbol == second.symbol or first.kind != second.kind:
        return False
    return _one_edit(first.symbol, second.symbol)


def _one_edit(first: str, second: str) -> bool:
    """One character changed, added, left out, or two neighbours swapped."""
    from rapidfuzz.distance import OSA  # late, or it slows every start

    return OSA.distance(first, second, score_cutoff=1) == 1


def _one_symbol_unknown(first: Key, second: Key) -> bool:
    if not _symbols_near(first, second):
        return False
    return register_of(first.symbol).known != register_of(second.symbol).known

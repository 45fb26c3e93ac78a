"""Registered documents one step away from a cited number, with the subject the citation has."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_tui.corpus_rules.base import Corpus
from cchc_tui.data.registry import RegistryRecord
from cchc_tui.matching.groups import Variant
from cchc_tui.matching.titles import ALIKE, begin_alike, best_similarity

_YEARS_AROUND = 3
_DIGITS = "0123456789"


def registered_elsewhere(corpus: Corpus, variant: Variant) -> RegistryRecord | None:
    """The one trusted record with the cited subject and a number or year one step away."""
    key = corpus.groups.documents[variant.document].key
    if key.year is None or not variant.titles:
        return None
    found = {
        record.number: record
        for number, year in _steps(key.number, key.year)
        for record in corpus.registry.all_of(number, year, key.symbol)
        if record.trusted and _has_subject(variant, record)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _has_subject(variant: Variant, record: RegistryRecord) -> bool:
    alike = best_similarity(variant.titles, [record.title])
    if alike is not None and alike >= ALIKE:
        return True
    return begin_alike(variant.titles, [record.title])


def _steps(number: str, year: int) -> Iterator[tuple[str, int]]:
    """The number in years around, and numbers of the year with one digit slipped."""
    for step in range(1, _YEARS_AROUND + 1):
        yield number, year - step
        yield number, year + step
    for slipped in sorted(set(_slipped(number)) - {number, ""}):
        yield slipped, year


def _slipped(number: str) -> Iterator[str]:
    for place in range(len(number) + 1):
        before, after = number[:place], number[place:]
        yield from (before + digit + after for digit in _DIGITS)
        if after:
            yield before + after[1:]
            yield from (before + digit + after[1:] for digit in _DIGITS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]

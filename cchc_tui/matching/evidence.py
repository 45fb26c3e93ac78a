"""What speaks for a slip between two citations, added up line by line.

Each line is a field, what was seen and its weight. The weights are small whole numbers so that a
reader can check the sum; a pair is a near miss from `ENOUGH` on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_tui.data.registry import Registry, RegistryRecord
from cchc_tui.matching.blocks import Pair, SlipField
from cchc_tui.matching.groups import Document, Groups, Variant
from cchc_tui.matching.rarity import TitleRarity
from cchc_tui.matching.scopes import CENTRAL, register_of
from cchc_tui.matching.titles import (
    ALIKE,
    DIFFERENT,
    SAME,
    begin_alike,
    best_similarity,
    fullest_similarity,
    fullest_title,
    title_words,
)
from cchc_tui.matching.told_types import is_told, told_type
from cchc_tui.model.messages import N_, Message

ENOUGH = 10
_MANY, _SOME = 3, 2


class EvidenceLine(NamedTuple):
    """One reason and its weight."""

    text: Message
    weight: int


class Sides(NamedTuple):
    """Two variants compared: the one that may be the slip, and the other."""

    slip: Variant
    other: Variant
    slip_document: Document
    other_document: Document
    field: SlipField

    @property
    def alike(self) -> float | None:
        """How alike their fullest titles are."""
        return fullest_similarity(self.slip.titles, self.other.titles)


def sides(groups: Groups, pair: Pair, swapped: bool = False) -> Sides:
    """The two sides of a pair, by default the second as the slip."""
    slip, other = (pair.first, pair.second) if swapped else (pair.second, pair.first)
    slipped, right = groups.variants[slip], groups.variants[other]
    documents = groups.documents
    return Sides(slipped, right, documents[slipped.document], documents[right.document], pair.field)


def evidence(found: Sides, registry: Registry, rarity: TitleRarity) -> tuple[EvidenceLine, ...]:
    """All lines for a pair, those that weigh nothing left out."""
    others = 0
    if found.field is not SlipField.DATE and (found.alike or 0) >= ALIKE:
        others = rarity.others(found.slip.document, found.other.document)
    lines = (
        *_number_lines(found),
        *_date_lines(found),
        *_title_lines(found, others),
        *_support_lines(found, others),
        *_registry_lines(found, registry),
    )
    return tuple(line for line in lines if line.weight)


def _line(template: str, weight: int, **values: str) -> EvidenceLine:
    return EvidenceLine(Message(template, values), weight)


def _number_lines(found: Sides) -> Iterator[EvidenceLine]:
    slip, other = found.slip_document.key, found.other_document.key
    if slip.number == other.number:
        alone = found.field is SlipField.YEAR and slip.year is None
        yield _line(N_("number {number} matches"), 1 if alone else 3, number=slip.number)
    if found.field is not SlipField.YEAR and slip.year == other.year:
        if slip.year is not None:
            yield _line(N_("year {year} in the number matches"), 3, year=str(slip.year))
        elif slip.period == other.period:
            yield _line(N_("year or term matches: {period}"), 1, period=slip.period)
    if slip.symbol == other.symbol:
        yield _line(N_("symbol {symbol} matches"), 1, symbol=slip.symbol)
    elif is_told(found.slip.mention, found.other.mention.symbol):
        kind = found.slip.mention.kind or ""
        yield _line(N_("the words before it say {kind}"), 3, kind=kind)
    elif not register_of(found.slip.mention.symbol).known:
        yield _line(N_("no body has the symbol {symbol}"), 3, symbol=found.slip.mention.symbol)
    if found.field is SlipField.YEAR and years_disagree(found.slip):
        yield _line(N_("the year in the number is not that of the date"), 3)
    if slip.scope == other.scope:
        if _surely_one_issuer(found):
            yield _line(N_("issuer matches"), 1)
        elif (best_similarity(found.slip.titles, found.other.titles) or 0) < SAME:
            yield _line(N_("issuer is not printed and only assumed"), -2)


def _date_lines(found: Sides) -> Iterator[EvidenceLine]:
    first, second = found.slip.date, found.other.date
    if first is None or second is None:
        if found.field is not SlipField.DATE:
            yield _line(N_("no dates to compare"), -3)
        return
    if first == second:
        yield _line(N_("date matches"), 3)
        return
    same = [first.day == second.day, first.month == second.month, first.year == second.year]
    if sum(same) == len(same) - 1:
        part = (N_("day"), N_("month"), N_("year"))[same.index(False)]
        yield EvidenceLine(
            Message(N_("date differs in the {part} only"), {"part": Message(part)}), 4
        )
    elif (first.day, first.month, first.year) == (second.month, second.day, second.year):
        yield _line(N_("day and month are exchanged"), 3)
    elif not any(same[:2]):
        yield _line(N_("date differs"), -1)


def _title_lines(found: Sides, others: int) -> Iterator[EvidenceLine]:
    """`others` is how many more documents of the register have this title."""
    if found.field is SlipField.DATE:
        yield from _titles_of_one_number(found)
        return
    alike = found.alike
    if alike is None:
        if found.field is SlipField.NUMBER:
            yield _line(N_("no titles to compare"), -4)
        return
    percent = f"{alike * 100:.0f}"
    if alike < ALIKE:
        against = -8 if alike < DIFFERENT else -4
        yield _line(N_("titles agree only to {percent} %"), against, percent=percent)
    elif others:
        against = -2 if found.field is SlipField.NUMBER else 0
        yield _line(N_("{count} more documents have this title"), against, count=str(others))
    elif alike < SAME or _is_cut(found):
        undated = found.slip.date is None or found.other.date is None
        weight = 0 if undated else 1 if found.field is SlipField.NUMBER else 2
        yield _line(N_("titles agree to {percent} %"), weight, percent=percent)
    else:
        yield _line(N_("titles agree to {percent} %"), 4, percent=percent)


def _titles_of_one_number(found: Sides) -> Iterator[EvidenceLine]:
    alike = best_similarity(found.slip.titles, found.other.titles)
    if alike is None:
        return
    percent = f"{alike * 100:.0f}"
    if alike >= ALIKE:
        weight = 4 if alike >= SAME else 3
        yield _line(N_("titles agree to {percent} %"), weight, percent=percent)
    elif _surely_one_issuer(found) and begin_alike(found.slip.titles, found.other.titles):
        yield _line(N_("titles begin alike"), 4)
    elif alike < DIFFERENT:
        yield _line(N_("titles agree only to {percent} %"), -4, percent=percent)


def _is_cut(found: Sides) -> bool:
    """Whether one title goes on where the other ends."""
    first, second = (title_words(fullest_title(side.titles)) for side in found[:2])
    return len(first) != len(second)


def years_disagree(variant: Variant) -> bool:
    """Whether the year in the number is not that of the date."""
    year, day = variant.mention.year, variant.date
    return year is not None and day is not None and year != day.year


def has_own_sign(variant: Variant) -> bool:
    """Whether the print of a citation disagrees with itself."""
    mention = variant.mention
    unknown = not register_of(mention.symbol).known
    return unknown or told_type(mention) is not None or years_disagree(variant)


def _surely_one_issuer(found: Sides) -> bool:
    return found.slip.sure and found.other.sure


def _support_lines(found: Sides, others: int) -> Iterator[EvidenceLine]:
    slip, other = found.slip.reports, found.other.reports
    if other >= _MANY and other >= _MANY * slip:
        yield _line(N_("{count} reports cite the other form"), 3, count=str(other))
    elif other >= _SOME and other > slip:
        yield _line(N_("{count} reports cite the other form"), 2, count=str(other))
    if has_own_sign(found.slip):
        return
    if found.field is not SlipField.DATE and _side_by_side(found):
        alone = (found.alike or 0) >= SAME and not others
        yield _line(N_("one report cites both, as two documents"), -3 if alone else -8)


def _side_by_side(found: Sides) -> bool:
    reports = found.other.some_reports
    return any(report in reports for report in found.slip.some_reports)


def _registry_lines(found: Sides, registry: Registry) -> Iterator[EvidenceLine]:
    if record_fits(found.slip, found.slip_document, registry):
        yield _line(N_("the registry has this very document"), -10)
    if record_fits(found.other, found.other_document, registry):
        yield _line(N_("the registry has the other form"), 3)


def record_fits(variant: Variant, document: Document, registry: Registry) -> bool:
    """Whether the registry has a document with this number and date, or with this title."""
    record = record_of(document, variant.date, registry)
    if record is None:
        return False
    if variant.date is not None:
        return record.date == variant.date
    return (best_similarity(variant.titles, (record.title,)) or 0) >= ALIKE


def record_of(document: Document, day: date | None, registry: Registry) -> RegistryRecord | None:
    """The registry's record of a central document; local numbers are not unique there."""
    key = document.key
    if not key.number or key.scope != CENTRAL:
        return None
    return registry.find(
        key.number, key.year, key.symbol, key.kind or None, day.year if day else None
    )

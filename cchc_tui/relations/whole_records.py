"""Records told whole in one sentence or one paragraph (docs/relations.md, F).

Such a record is its own: nothing of it is joined to what other sentences say, and nothing said
before it goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.relations.record_words import Verb, place_of, qualifier_of, verb_of
from cchc_tui.text.levels import level_in

_COUNT = FigureKind.COUNT
_HEAD = Satellite.HEAD
_LEAST = 3
"""received, resolved, pending"""
_ENTERED = frozenset((slots.RECEIVED, slots.NEW))
_DONE = frozenset((slots.RESOLVED, *slots.TIMELINESS))
_OPEN = frozenset((slots.PENDING, slots.IN_TIME))
_ASIDE = frozenset((slots.EARLY, slots.ON_TIME, slots.EARLY_ON_TIME, slots.LATE, slots.WITHIN))
_LEVEL_REACH = 140
_TAKEN_IN = re.compile(r"\b(?:nhận|thụ lý)(?: (?:được|mới|là))*\s?:?\s?$")
_COMPLETED = "hoàn thành"

Slots = Mapping[int, str]
"""figure -> its slot in the record, for those that have one"""
Found = dict[str, Figure]
"""slot -> its figure"""


def whole_records(facts: Facts, slot_of: Slots) -> Iterator[Found]:
    """The records told whole: by sentences first, then by paragraphs."""
    for indexes in facts.by_block.values():
        inside = [facts.figures[index] for index in indexes if index in slot_of]
        if len(inside) >= _LEAST and inside[0].place.bracket >= 0:
            found = [r for part in _sentences(inside) for r in _single(part, slot_of)]
            yield from found or _single(inside, slot_of)


def spoken_records(facts: Facts, slot_of: Slots, taken: Slots) -> Iterator[Found]:
    """Sentences that pair "đã …" with "đang …" of one verb: "đã thẩm tra 30, đang thẩm tra 4".

    Every number of their noun must have its place in the record: one more class leaves it open.
    """
    for indexes in facts.by_block.values():
        if len(indexes) < _LEAST:
            continue
        for sentence in _sentences([facts.figures[index] for index in indexes]):
            if len(sentence) >= _LEAST and not any(f.index in taken for f in sentence):
                spoken = _spoken_slots(sentence, slot_of)
                if spoken is not None:
                    named = [figure for figure in sentence if figure.index in spoken]
                    yield from _single(named, spoken)


def _sentences(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    for _, sentence in groupby(figures, key=lambda figure: figure.place.sentence):
        yield list(sentence)


def _single(figures: Sequence[Figure], slot_of: Slots) -> Iterator[Found]:
    """The record of these figures, if they are one of one place, tier, period and noun."""
    record: Found = {}
    for figure in figures:
        other = record.setdefault(slot_of[figure.index], figure)
        if other is not figure and other.value != figure.value:
            return
    if _is_whole(record) and _is_one(record):
        yield record


def _is_whole(record: Found) -> bool:
    return all(not kinds.isdisjoint(record) for kinds in (_ENTERED, _DONE, _OPEN))


def _is_one(record: Found) -> bool:
    """Whether no two figures name different nouns, periods, tiers, services or places."""
    figures = list(record.values())
    total = record.get(slots.RECEIVED) or record[slots.NEW]
    return (
        _agree(figure.unit or None for figure in figures)
        and _agree(figure.period for figure in figures)
        and _agree(level_in(figure.label[-_LEVEL_REACH:]) for figure in figures)
        and _agree(place_of(figure) for figure in figures)
        and {qualifier_of(figure) for figure in figures} <= {None, qualifier_of(total)}
    )


def _agree(named: Iterable[object]) -> bool:
    return len({name for name in named if name is not None}) < 2


def _spoken_slots(sentence: Sequence[Figure], slot_of: Slots) -> dict[int, str] | None:
    """The slots of a sentence by its verbs; None if it does not pair them."""
    heads = [f for f in sentence if f.kind is _COUNT and f.satellite is _HEAD and f.value is not None]
    verbs = {f.index: verb for f in heads if (verb := verb_of(f)) is not None}
    if not _paired(list(verbs.values())):
        return None
    noun = next(f.unit for f in heads if f.index in verbs)
    spoken: dict[int, str] = {}
    for figure in heads:
        slot = _spoken_slot(figure, verbs.get(figure.index), slot_of.get(figure.index))
        if slot is not None:
            spoken[figure.index] = slot
        elif figure.unit in (noun, "") and figure.place.bracket == heads[0].place.bracket:
            return None
    return {index: slot for index, slot in spoken.items() if slot not in _ASIDE}


def _paired(verbs: Sequence[Verb]) -> bool:
    """Whether just one verb is done and the same is being done."""
    done = [verb.verb for verb in verbs if verb.state == "đã"]
    doing = [verb.verb for verb in verbs if verb.state == "đang"]
    return len(verbs) == 2 and len(done) == len(doing) == 1 and done[0] in (doing[0], _COMPLETED)


def _spoken_slot(figure: Figure, verb: Verb | None, slot: str | None) -> str | None:
    if verb is not None and slot is None:
        return slots.RESOLVED if verb.state == "đã" else slots.PENDING
    if slot is None and _TAKEN_IN.search(figure.label[-40:]):
        return slots.RECEIVED
    return slot

"""Records told whole in one sentence or one paragraph (docs/relations.md, F).

Such a record is its own: nothing of it is joined to what other sentences say, and nothing said
before it goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.relations.record_words import (
    Verb,
    is_cumulative,
    is_narrower,
    place_of,
    qualifier_of,
    verb_of,
)
from cchc_tui.text.levels import level_in

_COUNT = FigureKind.COUNT
_HEAD = Satellite.HEAD
_LEAST = 3
"""received, resolved, pending"""
_ENTERED = frozenset((slots.RECEIVED, slots.NEW))
_DONE = frozenset((slots.RESOLVED, *slots.TIMELINESS))
_OPEN = frozenset((slots.PENDING, slots.IN_TIME))
_PLAIN = (None, slots.RESOLVED, slots.PENDING)
_ASIDE = frozenset((slots.EARLY, slots.ON_TIME, slots.EARLY_ON_TIME, slots.LATE, slots.WITHIN))
_LEVEL_REACH = 140
_CARRIED = re.compile(r"\b(?:(?:kỳ|năm|quý|tháng) trước|chuyển (?:sang|qua|tiếp|đến)|tồn)\b")
_ALL_IN = re.compile(r"\b(?:tổng (?:số|cộng)|phải (?:giải quyết|xử lý))\b")
_AROUND = 100
_TAKEN_IN = re.compile(r"\b(?:nhận|thụ lý)(?: (?:được|mới|là))*\s?:?\s?$")
_COMPLETED = "hoàn thành"

_Slots = Mapping[int, str]
"""figure -> its slot in the record, for those that have one"""
Found = dict[str, Figure]
"""slot -> its figure"""


def whole_records(facts: Facts, slot_of: _Slots) -> Iterator[Found]:
    """The records told whole: by sentences first, then by paragraphs."""
    for indexes in facts.by_block.values():
        inside = [facts.figures[index] for index in indexes if index in slot_of]
        if len(inside) >= _LEAST and inside[0].place.bracket >= 0:
            found = [r for part in _sentences(inside) for r in _single(part, slot_of)]
            yield from found or _paragraph(facts, inside, slot_of)


def spoken_records(facts: Facts, slot_of: _Slots, taken: Container[int]) -> Iterator[Found]:
    """Sentences that pair "đã …" with "đang …" of one verb: "đã thẩm tra 30, đang thẩm tra 4".

    Every number of their noun must have its place in the record: one more class leaves it open.
    """
    for indexes in facts.by_block.values():
        inside = [facts.figures[index] for index in indexes if index not in taken]
        if len(inside) >= _LEAST and inside[0].place.bracket >= 0:
            found = [r for part in _sentences(inside) for r in _spoken(part, slot_of)]
            yield from found or _spoken(inside, slot_of)


def _spoken(figures: Sequence[Figure], slot_of: _Slots) -> Iterator[Found]:
    spoken = _spoken_slots(figures, slot_of) if len(figures) >= _LEAST else None
    if spoken is None:
        return
    for record in _single([figure for figure in figures if figure.index in spoken], spoken):
        total = total_of(record)
        if not any(is_narrower(figure, total) for figure in record.values()):
            yield record


def gives_all(facts: Facts, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the words leave no room for what the last period left over.

    "tổng số", "phải giải quyết", or a cue right behind the total: "tiếp nhận 60 hồ sơ, trong đó …".
    """
    if any(part.place.sentence != total.place.sentence for part in parts):
        return False
    last = max(part.end for part in parts)
    if _CARRIED.search(facts.work.lower, max(0, total.start - _AROUND), last + _AROUND):
        return False
    cues = {part.place.cue for part in parts if part.place.bracket == total.place.bracket}
    under_one_cue = len(cues) == 1 and total.place.cue not in cues
    return under_one_cue or _ALL_IN.search(total.label[-_LEVEL_REACH:]) is not None


def _sentences(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    for _, sentence in groupby(figures, key=lambda figure: figure.place.sentence):
        yield list(sentence)


def _single(figures: Sequence[Figure], slot_of: _Slots) -> Iterator[Found]:
    """The record of these figures, if they are one of one place, tier, period and noun."""
    record: Found = {}
    for figure in figures:
        other = record.setdefault(slot_of[figure.index], figure)
        if other is not figure and other.value != figure.value:
            return
    if _is_whole(record) and is_one(record):
        yield record


def _paragraph(facts: Facts, inside: Sequence[Figure], slot_of: _Slots) -> Iterator[Found]:
    """The record of several sentences, unless they count something else on the way."""
    for record in _single(inside, slot_of):
        if not counts_others(facts, record):
            yield record


def counts_others(facts: Facts, record: Found) -> bool:
    """Whether a number that is in no breakdown counts the same noun between those of the record.

    "Tiếp nhận 348 đơn. Thuộc thẩm quyền 275 đơn. Đã giải quyết 249 …": resolved of the 275.
    """
    indexes = sorted(figure.index for figure in record.values())
    nouns = {facts.figures[indexes[0]].unit, ""}
    return any(
        figure.place.bracket == figure.place.cue == 0
        and figure.slot is None
        and figure.unit in nouns
        and _counts(figure)
        for figure in facts.figures[indexes[0] : indexes[-1]]
    )


def _is_whole(record: Found) -> bool:
    return all(not kinds.isdisjoint(record) for kinds in (_ENTERED, _DONE, _OPEN))


def total_of(record: Found) -> Figure:
    """What was received, or what was newly received."""
    return record.get(slots.RECEIVED) or record[slots.NEW]


def is_one(record: Found) -> bool:
    """Whether no two figures name different nouns, periods, tiers, services or places."""
    figures = list(record.values())
    total = total_of(record)
    return (
        _agree(figure.unit or None for figure in figures)
        and _agree(figure.period for figure in figures)
        and _agree(level_in(figure.label[-_LEVEL_REACH:]) for figure in figures)
        and _agree(place_of(figure) for figure in figures)
        and all(_adds_nothing(figure, total) for figure in figures)
    )


def _adds_nothing(part: Figure, total: Figure) -> bool:
    """Whether a part is no narrower or wider than the total: one service, or since one date."""
    return qualifier_of(part) in (None, qualifier_of(total)) and is_cumulative(
        part
    ) <= is_cumulative(total)


def _agree(named: Iterable[object]) -> bool:
    return len({name for name in named if name is not None}) < 2


def _spoken_slots(sentence: Sequence[Figure], slot_of: _Slots) -> dict[int, str] | None:
    """The slots of a sentence by its verbs; None if it does not pair them."""
    heads = [
        f for f in sentence if f.kind is _COUNT and f.satellite is _HEAD and f.value is not None
    ]
    plain = [figure for figure in heads if slot_of.get(figure.index) in _PLAIN]
    verbs = {figure.index: verb for figure in plain if (verb := verb_of(figure)) is not None}
    if not _paired(list(verbs.values())):
        return None
    noun = next(f.unit for f in heads if f.index in verbs)
    spoken: dict[int, str] = {}
    for figure in heads:
        slot = _spoken_slot(figure, verbs.get(figure.index), slot_of.get(figure.index))
        if slot is not None:
            spoken[figure.index] = slot
        if (
            slot is None
            and figure.unit in (noun, "")
            and figure.place.bracket == heads[0].place.bracket
        ):
            return None
    return {index: slot for index, slot in spoken.items() if slot not in _ASIDE}


def _counts(figure: Figure) -> bool:
    return figure.kind is _COUNT and figure.satellite is _HEAD and figure.value is not None


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

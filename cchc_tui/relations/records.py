"""The statutory record of dossiers: received = resolved + pending (docs/relations.md, F).

Slots are collected per section, tier, period and subject in reading order. Levels and periods are
never mixed. A record accuses only when its slots stand in one list, sentence or scope, or when the
record of a sibling tier closes in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import Operand, RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.model.messages import N_, Message
from cchc_tui.model.report import Level, Period
from cchc_tui.relations.candidate import Candidate, operand_of, total_of_terms
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.record_words import subject_of
from cchc_tui.relations.whole_records import (
    counts_others,
    gives_all,
    is_one,
    spoken_records,
    total_of,
    whole_records,
)

_CARRY = Satellite.CARRY
_HEAD = Satellite.HEAD
_PERCENT = FigureKind.PERCENT
_RECORD = frozenset(
    (
        slots.RECEIVED, slots.NEW, slots.CARRIED, slots.RESOLVED, slots.EARLY, slots.ON_TIME,
        slots.EARLY_ON_TIME, slots.LATE, slots.PENDING, slots.IN_TIME, slots.OVERDUE,
        slots.RETURNED, slots.PAUSED,
    )
)  # fmt: skip
_FINISHED = (slots.EARLY, slots.ON_TIME, slots.EARLY_ON_TIME, slots.LATE)
_UNFINISHED = (slots.IN_TIME, slots.OVERDUE)
_ONE_LIST_BLOCKS = 8
_COUNTED = ("hồ sơ", "phản ánh kiến nghị", "đơn", "vụ", "trường hợp", "lượt", "", "văn bản")


class _Key(NamedTuple):
    home: int
    level: Level | None
    period: Period | None
    subject: str


@dataclass(slots=True)
class Record:
    """The slots of one subject, tier and period."""

    key: _Key
    slots: dict[str, Figure] = field(default_factory=dict)
    told: str = ""
    """the term for a record told whole, "" for one that was put together"""

    @property
    def first(self) -> int:
        """The first of its figures."""
        return min(figure.index for figure in self.slots.values())

    def blocks(self) -> tuple[int, int]:
        """First and last block of the slots."""
        places = [figure.place.block for figure in self.slots.values()]
        return min(places), max(places)


class _Balance(NamedTuple):
    totals: tuple[tuple[str, Figure], ...]
    parts: tuple[tuple[str, Figure], ...]

    def difference(self) -> Decimal:
        total = sum((f.value or Decimal(0) for _, f in self.totals), Decimal(0))
        return total - sum((f.value or Decimal(0) for _, f in self.parts), Decimal(0))


def judge_records(
    facts: Facts, owners: Mapping[int, Sequence[tuple[Figure, bool]]]
) -> list[Candidate]:
    """Balance checks of all records, judged with their siblings in sight."""
    judged: list[tuple[Record, Sequence[_Balance], _Balance | None]] = []
    for record in collect_records(facts, owners):
        balances = _balances(record)
        if balances:
            closing = next((b for b in balances if b.difference() == 0), None)
            judged.append((record, balances, closing))
    shapes = {
        _shape(record, closing) for record, _, closing in judged if closing and _solid(closing)
    }
    found: list[Candidate] = []
    for record, balances, closing in judged:
        if closing is not None:
            found.append(_candidate(record, closing, Verdict.EXACT, ("complete_record",)))
        else:
            found.append(_open_record(facts, record, balances, shapes))
    return found


def collect_records(
    facts: Facts, owners: Mapping[int, Sequence[tuple[Figure, bool]]]
) -> list[Record]:
    """Records in reading order; a slot filled twice or a record told whole ends those before it."""
    filed = _file(facts, owners)
    whole = _told_whole(facts, filed)
    current: dict[_Key, Record] = {}
    records: list[Record] = []
    for index in sorted({*filed, *whole}):
        figure = facts.figures[index]
        if index in whole:
            if index == whole[index].first:
                records.append(whole[index])
                current.clear()
            continue
        if figure.unit not in _COUNTED:
            continue
        slot, level = filed[index]
        key = _Key(_home(figure), level, figure.period, subject_of(figure))
        record = current.get(key)
        if record is None or _starts_again(record, slot, figure) or _is_cut(facts, record, figure):
            record = Record(key)
            current[key] = record
            records.append(record)
        record.slots.setdefault(slot, figure)
    return records


def _file(
    facts: Facts, owners: Mapping[int, Sequence[tuple[Figure, bool]]]
) -> dict[int, tuple[str, Level | None]]:
    """Figure -> slot and tier, for the figures that have a slot."""
    across = _owners_of_tiers(facts, owners)
    filed: dict[int, tuple[str, Level | None]] = {}
    for figure in facts.figures:
        slot, level = _slot_and_level(figure, owners)
        if slot is not None:
            filed[figure.index] = slot, None if figure.index in across else level
    return filed


def _told_whole(facts: Facts, filed: Mapping[int, tuple[str, Level | None]]) -> dict[int, Record]:
    """Figure -> the record told whole in its sentence or paragraph."""
    slot_of = {index: slot for index, (slot, _) in filed.items()}
    counted = {i: slot for i, slot in slot_of.items() if facts.figures[i].unit in _COUNTED}
    whole: dict[int, Record] = {}
    for found in whole_records(facts, counted):
        _add(whole, found, "one_list")
    for found in spoken_records(facts, slot_of, whole):
        _add(whole, found, "one_sentence")
    return whole


def _add(whole: dict[int, Record], found: dict[str, Figure], told: str) -> None:
    total = total_of(found)
    key = _Key(_home(total), total.level, total.period, subject_of(total))
    record = Record(key, found, told)
    whole.update((figure.index, record) for figure in found.values())


def _owners_of_tiers(
    facts: Facts, owners: Mapping[int, Sequence[tuple[Figure, bool]]]
) -> frozenset[int]:
    """Figures whose items are tiers: "huyện tiếp nhận …, trong đó cấp huyện …, cấp xã …"."""
    tiers: dict[int, set[Level]] = {}
    for item, found in owners.items():
        level = facts.figures[item].level
        if level is not None:
            for owner, _ in found:
                tiers.setdefault(owner.index, set()).add(level)
    return frozenset(owner for owner, levels in tiers.items() if len(levels) > 1)


def _home(figure: Figure) -> int:
    """The section, or a number of its own for each table: its rows are records of their own."""
    in_table = figure.place.bracket < 0
    return -2 - figure.place.block if in_table else figure.section


def _slot_and_level(
    figure: Figure, owners: Mapping[int, Sequence[tuple[Figure, bool]]]
) -> tuple[str | None, Level | None]:
    if figure.value is None or figure.kind is _PERCENT:
        return None, None
    if figure.satellite is _CARRY or figure.slot == slots.CARRIED:
        return (slots.CARRIED, figure.level) if figure.slot == slots.CARRIED else (None, None)
    if figure.satellite is not _HEAD:
        return None, None
    owner, closes = next(iter(owners.get(figure.index, ())), (None, False))
    slot = figure.slot
    if owner is not None:
        slot = slots.in_context(slot, owner.slot)
        if closes and slot is None and figure.level is not None and owner.level is None:
            slot = owner.slot
    level = figure.level or (owner.level if owner else None)
    return (slot if slot in _RECORD else None), level


def _is_cut(facts: Facts, record: Record, figure: Figure) -> bool:
    """Whether the topic line over a figure stands behind the record, not beside its last block."""
    blocks, last = facts.report.blocks, record.blocks()[1]
    topic = blocks[figure.place.block].parent
    return topic > last and blocks[topic].parent != blocks[last].parent


def _starts_again(record: Record, slot: str, figure: Figure) -> bool:
    filled = record.slots.get(slot)
    if filled is not None and filled.value != figure.value:
        return True
    if figure.place.block - record.blocks()[1] > _ONE_LIST_BLOCKS:
        return True
    last = max(found.place.sentence for found in record.slots.values())
    if slot in (slots.RECEIVED, slots.NEW) and figure.place.sentence != last:
        return filled is None and (
            slots.RESOLVED in record.slots and slots.RECEIVED not in record.slots
        )
    return False


def _balances(record: Record) -> Sequence[_Balance]:
    """At most twelve ways to balance the record, the plainest first."""
    found = record.slots
    received = [(slot, found[slot]) for slot in (slots.RECEIVED,) if slot in found]
    carried = [(slot, found[slot]) for slot in (slots.CARRIED,) if slot in found]
    new = [(slot, found[slot]) for slot in (slots.NEW,) if slot in found]
    totals = [received, received + carried if carried else [], new + carried, new]
    totals = [t for t in totals if t and t[0][0] != slots.CARRIED]
    resolved = _resolved(record)
    pending = _pending(record)
    if not totals or not resolved or not pending:
        return []
    extras: list[list[tuple[str, Figure]]] = [[]]
    for slot in (slots.RETURNED, slots.PAUSED):
        if slot in found:
            extras += [[*extra, (slot, found[slot])] for extra in list(extras)]
    return [
        _Balance(tuple(total), tuple(resolved + pending + extra))
        for total in _unique(totals)
        for extra in extras
    ][:12]


def _unique(totals: Sequence[list[tuple[str, Figure]]]) -> Iterator[list[tuple[str, Figure]]]:
    seen: set[tuple[int, ...]] = set()
    for total in totals:
        key = tuple(sorted(figure.index for _, figure in total))
        if key not in seen:
            seen.add(key)
            yield total


def _resolved(record: Record) -> list[tuple[str, Figure]]:
    if slots.RESOLVED in record.slots:
        return [(slots.RESOLVED, record.slots[slots.RESOLVED])]
    return [(slot, record.slots[slot]) for slot in _FINISHED if slot in record.slots]


def _pending(record: Record) -> list[tuple[str, Figure]]:
    if slots.PENDING in record.slots:
        return [(slots.PENDING, record.slots[slots.PENDING])]
    if slots.IN_TIME not in record.slots:
        return []
    return [(slot, record.slots[slot]) for slot in _UNFINISHED if slot in record.slots]


def _shape(record: Record, balance: _Balance) -> tuple[object, ...]:
    return (
        record.key.subject,
        tuple(slot for slot, _ in balance.totals),
        tuple(slot for slot, _ in balance.parts),
    )


def _solid(balance: _Balance) -> bool:
    """0 = 0 + 0 proves no structure."""
    return any(figure.value for _, figure in balance.parts)


def _open_record(
    facts: Facts,
    record: Record,
    balances: Sequence[_Balance],
    shapes: set[tuple[object, ...]],
) -> Candidate:
    """A record that no reading closes: an accusation, or a doubt with its reason."""
    whole = _with_all_beside(record, balances)
    sibling = next((b for b in whole if _shape(record, b) in shapes), None)
    plain = sibling or whole[0]
    exceeds = slots.CARRIED not in record.slots and plain.difference() < 0 and sibling is None
    terms: list[str] = ["complete_record"]
    if sibling:
        terms.append("shape")
    if record.told and exceeds:
        terms.append("one_sentence")
    elif record.told or _in_one_list(record, plain):
        terms.append(record.told or "one_list")
    reason: Message | None = None
    if not sibling and len(terms) == 1:
        reason = Message(N_("the numbers stand too far apart to be one record"))
    elif not record.told and not _is_one(facts, record):
        reason = Message(N_("the numbers do not speak of one place, time and matter"))
    elif exceeds and not (record.told and _gives_all(facts, plain)):
        reason = Message(N_("the number carried over from the last period is not printed"))
    verdict = Verdict.VIOLATED if reason is None else Verdict.NOT_JUDGED
    candidate = _candidate(record, plain, verdict, terms)
    candidate.note = reason
    return candidate


def _is_one(facts: Facts, record: Record) -> bool:
    """Whether what was put together is of one matter; in one block nothing else may be counted."""
    first, last = record.blocks()
    if not is_one(record.slots):
        return False
    return first != last or not counts_others(facts, record.slots)


def _gives_all(facts: Facts, balance: _Balance) -> bool:
    return gives_all(facts, balance.totals[0][1], [part for _, part in balance.parts])


def _with_all_beside(record: Record, balances: Sequence[_Balance]) -> list[_Balance]:
    """The balances with what was returned or paused where it stands beside what is pending."""
    pending = _pending(record)[0][1].place
    beside = [
        slot
        for slot in (slots.RETURNED, slots.PAUSED)
        if slot in record.slots and record.slots[slot].place[3:5] == pending[3:5]
    ]
    return [b for b in balances if all(slot in dict(b.parts) for slot in beside)]


def _in_one_list(record: Record, balance: _Balance) -> bool:
    """Whether the operands stand in one block or in blocks next to each other."""
    blocks = sorted({f.place.block for _, f in (*balance.totals, *balance.parts)})
    return blocks[-1] - blocks[0] <= _ONE_LIST_BLOCKS


def _candidate(
    record: Record, balance: _Balance, verdict: Verdict, terms: Sequence[str]
) -> Candidate:
    operands = [_total_operand(balance)]
    operands += [operand_of(figure, Role.PART, slot) for slot, figure in balance.parts]
    computed = sum((f.value or Decimal(0) for _, f in balance.parts), Decimal(0))
    return Candidate(
        RelationKind.BALANCE,
        "record",
        operands,
        verdict,
        computed,
        balance.difference(),
        weigh(terms),
        reading="+".join(slot for slot, _ in balance.totals),
        group=frozenset(figure.index for figure in record.slots.values()),
    )


def _total_operand(balance: _Balance) -> Operand:
    terms = tuple(operand_of(figure, Role.TOTAL, slot) for slot, figure in balance.totals)
    return terms[0] if len(terms) == 1 else total_of_terms(terms)

"""The best reading of a group: what holds, what is accused, what is only told (part E)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role, Verdict
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.candidate import Candidate, operand_of, total_of_terms
from cchc_tui.relations.doubts import RESOLUTION, doubt_of, is_misplaced
from cchc_tui.relations.evidence import CHANCE_BOUND, HOLDS_FROM, NOT_JUDGED_FROM, score
from cchc_tui.relations.groups import Group
from cchc_tui.relations.readings import Reading, readings_of
from cchc_tui.relations.remainder_groups import find_split_wholes
from cchc_tui.relations.shapes import Shape

_BY_WORDING = ("all", "without_foreign_slots")
_LEAST_PARTS = 2
_LOWER = {
    "first_is_total": N_("the first number of the list is its total"),
    "with_foreign_slots": N_("all numbers of the list add up, whatever the total is called"),
    "same_noun_only": N_("only the parts that count what the total counts add up"),
}
_RECORD_NOUNS = ("", "hồ sơ", "phản ánh kiến nghị", "đơn", "vụ", "trường hợp")


def judge_group(facts: Facts, group: Group, proven: frozenset[Shape]) -> Candidate | None:
    """The relation of a group under its best reading, or None if nothing says it is one.

    `proven` are shapes of other groups that close: structure proved elsewhere in the report.
    """
    if group.blocked and not group.owners:
        return None
    items = [item for item in group.items if item.value is not None]
    unreadable = len(items) < len(group.items)
    readings = [
        r for owner in group.owners for r in readings_of(facts, group, owner, items, proven)
    ]
    if not readings:
        return None
    judged = _best(facts, group, readings, unreadable)
    if judged is not None:
        judged.tried = tuple(reading.name for reading in readings)
    return judged


def _best(
    facts: Facts, group: Group, readings: Sequence[Reading], unreadable: bool
) -> Candidate | None:
    held = _best_held(group, readings)
    if held is not None and not unreadable:
        return _held(group, held)
    weak = next((reading for reading in readings if _closes_weakly(reading)), None)
    if weak is not None:
        fate = Message(N_("nothing but the sum ties these numbers"))
        return _candidate(group, weak, Verdict.NOT_JUDGED, fate)
    return _elsewhere(facts, group, readings) or _unheld(group, readings, unreadable)


def _held(group: Group, reading: Reading) -> Candidate:
    """What holds; under a lower-ranked reading as an alternative that names it."""
    if reading.name not in _LOWER:
        return _candidate(group, reading, reading.judgement.verdict)
    candidate = _candidate(group, reading, Verdict.ALTERNATIVE)
    candidate.note = Message(_LOWER[reading.name])
    return candidate


def _elsewhere(facts: Facts, group: Group, readings: Sequence[Reading]) -> Candidate | None:
    """The parts reach another number of the same block or of the block above them exactly."""
    plain = next((r for r in readings if r.name in _BY_WORDING), None)
    if plain is None or sum(1 for item in plain.items if item.value) < _LEAST_PARTS:
        return None
    summed = _run_of_owners(plain, group)
    if summed is not None:
        return summed
    blocks = {group.items[0].place.block, *(owner.place.block for owner in group.owners)}
    taken = {figure.index for figure in (*group.items, *group.owners)}
    for block in blocks:
        for figure in facts.with_value(block, plain.judgement.computed):
            if figure.index in taken or figure.kind is not plain.owner.kind:
                continue
            if figure.start < group.end:
                reading = plain._replace(name="another_number", owner=figure)
                judgement = plain.judgement._replace(difference=Decimal(0))
                candidate = _candidate(
                    group, reading._replace(judgement=judgement), Verdict.ALTERNATIVE
                )
                candidate.note = Message(N_("the parts add up to another number of the paragraph"))
                return candidate
    return None


def _run_of_owners(plain: Reading, group: Group) -> Candidate | None:
    """The parts reach the sum of two or three heads: "2.690 … và 356 …; chia theo …"."""
    for size in range(2, len(group.owners) + 1):
        run = group.owners[:size]
        values = [owner.value for owner in run if owner.value is not None]
        if len(values) == size and sum(values, Decimal(0)) == plain.judgement.computed:
            judgement = plain.judgement._replace(difference=Decimal(0))
            reading = plain._replace(name="heads_together", judgement=judgement)
            candidate = _candidate(group, reading, Verdict.ALTERNATIVE)
            terms = tuple(operand_of(owner, Role.TOTAL) for owner in run)
            candidate.operands[0] = total_of_terms(terms)
            candidate.note = Message(N_("the parts add up to several numbers taken together"))
            return candidate
    return None


def judge_split_wholes(facts: Facts, judged: Sequence[Candidate]) -> Iterator[Candidate]:
    """Wholes split in two far from where they stand, for parts that no other check uses."""
    used = {index for c in judged if c.verdict.holds and c.fate is None for index in c.figures()}
    for group in find_split_wholes(facts):
        if used.isdisjoint(item.index for item in group.items):
            candidate = judge_group(facts, group, frozenset())
            if candidate is not None and candidate.verdict.holds:
                yield candidate


def _best_held(group: Group, readings: Sequence[Reading]) -> Reading | None:
    best: Reading | None = None
    for reading in readings:
        if not reading.judgement.verdict.holds or _trivial(reading):
            continue
        if score(reading.evidence) < HOLDS_FROM and not _beyond_chance(reading, len(readings)):
            continue
        if best is None or _rank(reading) > _rank(best):
            best = reading
    return best


def _rank(reading: Reading) -> tuple[bool, int]:
    """Plain readings before those that drop or exchange something, then the most evidence."""
    return reading.name not in _LOWER, score(reading.evidence)


def _closes_weakly(reading: Reading) -> bool:
    """A reading that closes, though nothing but its arithmetic says that it is meant."""
    return reading.judgement.verdict.holds and sum(1 for i in reading.items if i.value) >= 2


def _trivial(reading: Reading) -> bool:
    """0 = 0 + 0 and n = n + 0 under a foreign reading prove nothing but are kept when all agree."""
    return reading.owner.value == 0 and reading.name != "all"


def _beyond_chance(reading: Reading, tried: int) -> bool:
    """Two non-zero parts of one noun whose sum is unlikely to be an accident."""
    if sum(1 for item in reading.items if item.value) < 2:
        return False
    if "other_noun" in reading.evidence or reading.judgement.verdict is not Verdict.EXACT:
        return False
    total = reading.owner
    assert total.value is not None
    size = total.value / (total.step or 1)
    if size and tried / float(size) < CHANCE_BOUND:
        reading.evidence["arithmetic"] = 0
        return True
    return False


def _unheld(group: Group, readings: Sequence[Reading], unreadable: bool) -> Candidate | None:
    by_wording = [r for r in readings if r.name in _BY_WORDING]
    if not by_wording:
        return None
    best = max(by_wording, key=lambda r: (score(r.evidence), r.name != "all"))
    weight = score(best.evidence)
    if weight < NOT_JUDGED_FROM or is_misplaced(best):
        return _candidate(group, best, Verdict.NOT_JUDGED, fate=Message(N_("too little evidence")))
    reason = doubt_of(group, best, by_wording, unreadable)
    candidate = _candidate(group, best, Verdict.VIOLATED if reason is None else Verdict.NOT_JUDGED)
    candidate.note = reason
    return candidate


def _candidate(
    group: Group, reading: Reading, verdict: Verdict, fate: Message | None = None
) -> Candidate:
    found = [slots.in_context(item.slot, reading.owner.slot) for item in reading.items]
    kind = RelationKind.SUM
    dossiers = reading.owner.unit in _RECORD_NOUNS or reading.owner.slot == slots.RECEIVED
    if (
        reading.owner.slot in (slots.RECEIVED, None)
        and dossiers
        and not (RESOLUTION.isdisjoint(found))
    ):
        kind = RelationKind.BALANCE
    operands = [operand_of(reading.owner, Role.TOTAL)]
    operands += [
        operand_of(item, Role.PART, slot) for item, slot in zip(reading.items, found, strict=True)
    ]
    return Candidate(
        kind,
        group.channel,
        operands,
        verdict,
        reading.judgement.computed,
        reading.judgement.difference,
        reading.evidence,
        reading.name,
        fate=fate,
        group=frozenset(item.index for item in group.items),
    )

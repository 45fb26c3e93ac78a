"""Readings of a group: owners times sets of items, each judged (shared method, part E)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.model.messages import Message, N_
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.classes import complete_levels, complete_slots, complete_words
from cchc_tui.relations.evidence import (
    CHANCE_BOUND,
    HOLDS_FROM,
    NOT_JUDGED_FROM,
    OWNER_MARGIN,
    VIOLATED_FROM,
    score,
    weigh,
)
from cchc_tui.relations.groups import Group, find_split_wholes, same_noun
from cchc_tui.relations.ladder import Judgement, judge_sum
from cchc_tui.text.folding import content_words

Shape = tuple[object, ...]
_LEVEL_WORDS = frozenset(("cấp", "tỉnh", "huyện", "quận", "xã", "phường", "thị", "trấn", "các"))
_RESOLUTION = frozenset((slots.RESOLVED, slots.PENDING))
_CANNOT_BE_RESOLVED = frozenset((slots.PENDING, slots.IN_TIME, slots.OVERDUE, slots.RECEIVED))


class Reading(NamedTuple):
    """One way to read a group."""

    name: str
    owner: Figure
    items: tuple[Figure, ...]
    judgement: Judgement
    evidence: dict[str, int]


def judge_group(facts: Facts, group: Group, proven: frozenset[Shape]) -> Candidate | None:
    """The relation of a group under its best reading, or None if nothing says it is one.

    `proven` are shapes of other groups that close: structure proved elsewhere in the report.
    """
    if group.blocked and not group.owners:
        return _blocked(group)
    items = [item for item in group.items if item.value is not None]
    unreadable = len(items) < len(group.items)
    readings = [r for owner in group.owners for r in _readings(facts, group, owner, items, proven)]
    if not readings:
        return None
    held = _best_held(group, readings)
    if held is not None and not unreadable:
        return _candidate(group, held, held.judgement.verdict)
    if any(_closes_weakly(reading) for reading in readings):
        return None
    return _unheld(facts, group, readings, unreadable)


def judge_split_wholes(facts: Facts, judged: Sequence[Candidate]) -> Iterator[Candidate]:
    """Wholes split in two far from where they stand, for parts that no other check uses."""
    used = {index for c in judged if c.verdict.holds and c.fate == "kept" for index in c.figures()}
    for group in find_split_wholes(facts):
        if used.isdisjoint(item.index for item in group.items):
            candidate = judge_group(facts, group, frozenset())
            if candidate is not None and candidate.verdict.holds:
                yield candidate


def shape_of(group: Group) -> Shape:
    """What a group looks like without its numbers, places and tiers."""
    owner = group.owners[0] if group.owners else None
    return (
        group.channel,
        owner.slot if owner else None,
        owner.unit if owner else "",
        tuple(_item_shape(item) for item in group.items),
    )


def _item_shape(item: Figure) -> object:
    if item.slot is not None:
        return item.slot
    found = content_words(f"{item.label[-60:]} {item.tail}")
    return tuple(word for word in found if word not in _LEVEL_WORDS)[-6:]


def _readings(
    facts: Facts,
    group: Group,
    owner: Figure,
    items: Sequence[Figure],
    proven: frozenset[Shape],
) -> Iterator[Reading]:
    if owner.value is None:
        return
    for name, total, parts in _variants(owner, items):
        if len(parts) < 2:
            continue
        judgement = judge_sum(amount(total), [amount(part) for part in parts])
        terms = _terms(facts, group, total, parts, proven)
        yield Reading(name, total, tuple(parts), judgement, weigh(terms))


def _variants(
    owner: Figure, items: Sequence[Figure]
) -> Iterator[tuple[str, Figure, Sequence[Figure]]]:
    """At most eight ways to read the items under one owner."""
    own = [item for item in items if not _foreign(item, owner)]
    if len(own) < len(items):
        yield "without_foreign_slots", owner, own
        items = own
    else:
        yield "all", owner, items
    if not items:
        return
    exact = [item for item in items if item.satellite is not Satellite.CARRY]
    if len(exact) < len(items):
        yield "without_carry", owner, exact
    clause = [item for item in items if item.place.clause == items[0].place.clause]
    if 1 < len(clause) < len(items):
        yield "first_clause", owner, clause
    same = [item for item in items if item.unit == owner.unit]
    if 1 < len(same) < len(items):
        yield "same_noun_only", owner, same
    leading = _leading_items(owner, items)
    if leading:
        yield "leading_items", owner, leading
    if len(items) > 2:
        yield "first_is_total", items[0], items[1:]


def _leading_items(owner: Figure, items: Sequence[Figure]) -> Sequence[Figure]:
    """The first two or more items that reach the total; what follows belongs elsewhere.

    "30 đơn vị, gồm 12 quận, 17 huyện, 1 thị xã, và 584 đơn vị cấp xã", or a second breakdown.
    """
    running = Decimal(0)
    for size, item in enumerate(items[:-1], 1):
        assert item.value is not None
        running += item.value
        if size > 1 and running == owner.value and item.value:
            return items[:size]
    return ()


def _foreign(item: Figure, owner: Figure) -> bool:
    """Whether the slot of the item cannot be part of the owner's: pending is no part of resolved."""
    slot = slots.in_context(item.slot, owner.slot)
    if owner.slot in (slots.RESOLVED, *slots.TIMELINESS):
        return slot in _CANNOT_BE_RESOLVED
    if owner.slot == slots.PENDING:
        return slot in (slots.RESOLVED, slots.RECEIVED, slots.EARLY, slots.ON_TIME)
    if owner.slot in (slots.RECEIVED, slots.NEW):
        return False
    return False


def _terms(
    facts: Facts,
    group: Group,
    owner: Figure,
    items: Sequence[Figure],
    proven: frozenset[Shape],
) -> list[str]:
    terms = list(group.terms)
    nouns = [same_noun(owner, item, facts) for item in items]
    if any(noun is False for noun in nouns):
        terms.append("other_noun" if all(noun is False for noun in nouns) else "mixed_nouns")
    elif any(nouns):
        terms.append("same_noun")
    if _complete(facts, owner, items):
        terms.append("class_set")
    if group.channel != "remainder" and shape_of(group) in proven:
        terms.append("shape")
    if _parallel(items):
        terms.append("parallel")
    if _labelled(items):
        terms.append("labelled")
    if group.far and not terms.count("bullets"):
        terms.append("far_owner")
    if group.incomplete:
        terms.append("open_list")
    if "partial" not in terms and _names_examples(facts, owner, items):
        terms.append("partial")
    if "partial" in terms and ("class_set" in terms or "percents_100" in terms):
        terms.remove("partial")
    if any(_other_period(owner, item) for item in items):
        terms.append("other_period")
    if Modality.TARGET in (owner.modality, *(item.modality for item in items)):
        terms.append("plan_result")
    return terms


def _other_period(owner: Figure, item: Figure) -> bool:
    return item.period is not None and owner.period is not None and item.period != owner.period


def _complete(facts: Facts, owner: Figure, items: Sequence[Figure]) -> bool:
    item_slots = [slots.in_context(item.slot, owner.slot) for item in items]
    return (
        complete_slots(item_slots)
        or complete_levels(items, facts.report.header.level)
        or complete_words(items)
    )


def _parallel(items: Sequence[Figure]) -> bool:
    """Whether the items count one noun, or start alike."""
    nouns = {item.unit for item in items}
    return len(nouns) == 1 and nouns != {""}


def _labelled(items: Sequence[Figure]) -> bool:
    """Whether three or more items all read "label: number" with nothing counted."""
    return len(items) > 2 and all(not i.unit and i.label.endswith(":") for i in items)


def _names_examples(facts: Facts, owner: Figure, items: Sequence[Figure]) -> bool:
    sentence = items[0].place.sentence
    places = facts.layout.partial_at.get(sentence)
    if not places:
        return False
    start = min(owner.end, items[0].start)
    return any(start <= place <= items[-1].end + 60 for place in places)


def _best_held(group: Group, readings: Sequence[Reading]) -> Reading | None:
    best: Reading | None = None
    for reading in readings:
        if not reading.judgement.verdict.holds or _trivial(reading):
            continue
        if score(reading.evidence) < HOLDS_FROM and not _beyond_chance(reading, len(readings)):
            continue
        if best is None or score(reading.evidence) > score(best.evidence):
            best = reading
    return best


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


def _unheld(
    facts: Facts, group: Group, readings: Sequence[Reading], unreadable: bool
) -> Candidate | None:
    by_wording = [r for r in readings if r.name in ("all", "without_foreign_slots")]
    if not by_wording:
        return None
    best = max(by_wording, key=lambda r: (score(r.evidence), r.name != "all"))
    weight = score(best.evidence)
    if weight < NOT_JUDGED_FROM or _misplaced(best):
        return _candidate(group, best, Verdict.NOT_JUDGED, fate="too little evidence")
    reason = _doubt(group, best, by_wording, unreadable)
    candidate = _candidate(group, best, Verdict.VIOLATED if reason is None else Verdict.NOT_JUDGED)
    candidate.note = reason
    return candidate


def _carry_may_explain(reading: Reading) -> bool:
    """More resolved and pending than received: what the last period left is not printed."""
    found = {slots.in_context(item.slot, reading.owner.slot) for item in reading.items}
    return (
        reading.owner.slot in (slots.RECEIVED, slots.NEW)
        and reading.judgement.difference < 0
        and not _RESOLUTION.isdisjoint(found)
        and slots.CARRIED not in found
    )


def _misplaced(reading: Reading) -> bool:
    """An owner in another sentence that is smaller than two of the parts is no owner of theirs."""
    if reading.owner.place.sentence == reading.items[0].place.sentence:
        return False
    if reading.owner.place.block != reading.items[0].place.block:
        return False
    assert reading.owner.value is not None
    return sum(1 for i in reading.items if i.value is not None and i.value > reading.owner.value) > 1


def _doubt(
    group: Group, best: Reading, readings: Sequence[Reading], unreadable: bool
) -> Message | None:
    """Why a relation that does not hold is no accusation; None if it is one."""
    if unreadable:
        return Message(N_("a number of the list cannot be read"))
    if group.blocked or best.owner.modality is not Modality.EXACT:
        return Message(N_("the total is approximate"))
    if any(item.modality is not Modality.EXACT for item in best.items):
        return Message(N_("a part is approximate"))
    if score(best.evidence) < VIOLATED_FROM:
        return Message(N_("the wording does not say that the parts are all of the total"))
    others = [
        score(r.evidence) for r in readings if r.owner.index != best.owner.index
    ]
    if others and score(best.evidence) - max(others) < OWNER_MARGIN and group.far:
        return Message(N_("two numbers could be the total"))
    if not _says_all(group, best):
        return Message(N_("the list may leave parts out"))
    if _carry_may_explain(best):
        return Message(N_("the number carried over from the last period is not printed"))
    if FigureKind.MONEY in {item.kind for item in best.items} and best.owner.kind is not (
        FigureKind.MONEY
    ):
        return Message(N_("the units of total and parts differ"))
    return None


def _says_all(group: Group, reading: Reading) -> bool:
    """Whether parts that fall short of the total are a fault, not a list of some of them."""
    evidence = reading.evidence
    if "partial" in evidence or "open_list" in evidence:
        return False
    if group.channel == "clauses":
        return "class_set" in evidence and len({i.place.clause for i in reading.items}) > 1
    if not {"class_set", "percents_100", "shape", "gồm", "chia"}.isdisjoint(evidence):
        return True
    if reading.judgement.difference < 0 and "same_noun" in evidence:
        return True
    if group.channel == "item_brackets" or ("bullets" in evidence and len(reading.items) > 1):
        return "trong_đó" not in evidence or "same_noun" in evidence
    return "bracket" in evidence and "trong_đó" not in evidence and len(reading.items) > 2


def _candidate(
    group: Group, reading: Reading, verdict: Verdict, fate: str = "kept"
) -> Candidate:
    found = [slots.in_context(item.slot, reading.owner.slot) for item in reading.items]
    kind = RelationKind.SUM
    if reading.owner.slot in (slots.RECEIVED, None) and not _RESOLUTION.isdisjoint(found):
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


def _blocked(group: Group) -> Candidate | None:
    """A breakdown of an approximate number is told, not judged."""
    return None

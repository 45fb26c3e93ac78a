"""Why a breakdown that does not close is no accusation."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_tui.extract import slots
from cchc_tui.model.figures import FigureKind, Modality
from cchc_tui.model.messages import N_, Message
from cchc_tui.relations.evidence import OWNER_MARGIN, VIOLATED_FROM, score
from cchc_tui.relations.groups import Group
from cchc_tui.relations.nouns import counts_else
from cchc_tui.relations.readings import Reading

_COMPLETE = frozenset(
    ("class_set", "percents_100", "shape", "gồm", "chia", "rest_item", "plus", "closing_total")
)
RESOLUTION = frozenset((slots.RESOLVED, slots.PENDING))


def doubt_of(
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
    if group.channel == "item_brackets" and _brackets_count_else(best):
        return Message(N_("the brackets count something else than the total"))
    others = [score(r.evidence) for r in readings if r.owner.index != best.owner.index]
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


def _brackets_count_else(reading: Reading) -> bool:
    """ "03 xã, gồm: A (05 ý kiến), B (09 ý kiến), …": the total counts the names, not the parts."""
    if "same_noun" in reading.evidence:
        return False
    if all(counts_else(reading.owner, item) for item in reading.items):
        return True
    silent = not any(item.unit for item in reading.items)
    return silent and reading.owner.value == len(reading.items)


def _says_all(group: Group, reading: Reading) -> bool:
    """Whether parts that fall short of the total are a fault, not a list of some of them."""
    evidence = reading.evidence
    if "partial" in evidence or "open_list" in evidence:
        return False
    if group.channel == "clauses":
        return "class_set" in evidence and len({i.place.clause for i in reading.items}) > 1
    if not _COMPLETE.isdisjoint(evidence):
        return True
    if reading.judgement.difference < 0 and "same_noun" in evidence and _evenly_listed(reading):
        return not {"bracket", "item_brackets", "bullets"}.isdisjoint(evidence)
    if group.channel == "item_brackets" or ("bullets" in evidence and len(reading.items) > 1):
        exceeds = reading.judgement.difference < 0
        return "trong_đó" not in evidence or "same_noun" in evidence or exceeds
    return "bracket" in evidence and "trong_đó" not in evidence and len(reading.items) > 2


def _evenly_listed(reading: Reading) -> bool:
    """One clause, or one item a clause: else the list changes its matter on the way."""
    clauses = [item.place.clause for item in reading.items]
    return len(set(clauses)) in (1, len(clauses))


def _carry_may_explain(reading: Reading) -> bool:
    """More resolved and pending than received: what the last period left is not printed."""
    found = {slots.in_context(item.slot, reading.owner.slot) for item in reading.items}
    return (
        reading.owner.slot in (slots.RECEIVED, slots.NEW)
        and reading.judgement.difference < 0
        and not RESOLUTION.isdisjoint(found)
        and slots.CARRIED not in found
    )


def is_misplaced(reading: Reading) -> bool:
    """An owner in another sentence that is smaller than two of the parts is no owner of theirs."""
    if reading.owner.place.sentence == reading.items[0].place.sentence:
        return False
    if reading.owner.place.block != reading.items[0].place.block:
        return False
    assert reading.owner.value is not None
    return (
        sum(1 for i in reading.items if i.value is not None and i.value > reading.owner.value) > 1
    )

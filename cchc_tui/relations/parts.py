"""A part is not larger than its whole: parts named with "trong đó", and a of a/b."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.relations.candidate import Candidate, operand_of
from cchc_tui.relations.evidence import score, weigh
from cchc_tui.relations.groups import Group
from cchc_tui.relations.nouns import same_noun

_DENOMINATOR = Satellite.DENOMINATOR
_HEAD = Satellite.HEAD
_PART_VIOLATED_FROM = 4
_NEAR = 60
_OUTSIDE = frozenset((slots.RECEIVED, slots.CARRIED, slots.PENDING, slots.IN_TIME, slots.OVERDUE))
_RATE = re.compile(r"\b(?:t[ỷỉ] (?:lệ|suất)|bình quân|trung bình|mật độ)\b[^,;.:()]{0,40}$")
_PER = re.compile(r"^[^,;.()\d]{0,40}(?:/\s?[^\W\d]|\b(?:trên|cho) (?:một|mỗi|1|01)\b)")
MAY_EXCEED = ("chỉ tiêu", "kế hoạch", "lượt", "dự toán", "%")


def judge_parts(facts: Facts, group: Group) -> Iterator[Candidate]:
    """Each item of a group that is no sum, against its owner."""
    if not group.owners or group.far:
        return
    owner = group.owners[0]
    judged = [_judged(facts, group, owner, item) for item in group.items]
    found = [candidate for candidate in judged if candidate is not None]
    accused = [c for c in found if c.verdict is Verdict.VIOLATED]
    for candidate in found:
        if candidate.verdict.holds or len(accused) == 1:
            yield candidate


def _judged(facts: Facts, group: Group, owner: Figure, item: Figure) -> Candidate | None:
    if owner.value is None or item.value is None or item.satellite is not _HEAD:
        return None
    alike = same_noun(owner, item, facts)
    if is_rate(owner):
        return None
    if alike is False or (item.kind is FigureKind.MONEY) != (owner.kind is FigureKind.MONEY):
        return None
    terms = [*group.terms, *(("same_noun",) if alike else ())]
    evidence = weigh(terms)
    if item.value <= owner.value + owner.step:
        if alike and {"bracket", "trong_đó"} & set(terms):
            return part_candidate(group.channel, owner, item, Verdict.EXACT, evidence)
        return None
    exact = owner.modality is Modality.EXACT and item.modality is Modality.EXACT
    if not alike or not exact or item.slot in _OUTSIDE or score(evidence) < _PART_VIOLATED_FROM:
        return None
    if {"trong_đó", "gồm"}.isdisjoint(terms) or item.unit in MAY_EXCEED:
        return None
    if item.place.sentence != owner.place.sentence:
        return None
    return part_candidate(group.channel, owner, item, Verdict.VIOLATED, evidence)


def is_rate(figure: Figure) -> bool:
    """Whether a number is so much for each of something, and so the whole of nothing."""
    return _RATE.search(figure.label) is not None or _PER.match(figure.tail) is not None


def part_candidate(
    channel: str, whole: Figure, part: Figure, verdict: Verdict, evidence: dict[str, int]
) -> Candidate:
    """A part check; difference is the part minus the whole where it exceeds it."""
    assert whole.value is not None and part.value is not None
    return Candidate(
        RelationKind.PART,
        channel,
        [operand_of(whole, Role.TOTAL), operand_of(part, Role.PART)],
        verdict,
        whole.value,
        part.value - whole.value,
        evidence,
        group=frozenset((whole.index, part.index)),
    )


def _is_whole(numerator: Figure, denominator: Figure) -> bool:
    """Whether a/b says "a of b": one noun, no target, not two things side by side."""
    if not denominator.unit or denominator.unit in MAY_EXCEED or "lần lượt" in numerator.label:
        return False
    if denominator.kind is not FigureKind.COUNT or "/" in denominator.unit:
        return False
    return numerator.unit in ("", denominator.unit)


def _exceeds(facts: Facts, denominator: Figure) -> bool:
    """Whether the words beside a fraction say that the number went beyond: "vượt 2 nhiệm vụ"."""
    around = facts.work.lower[max(0, denominator.start - _NEAR) : denominator.end + _NEAR]
    return "vượt" in around


def judge_fractions_alone(facts: Facts, in_ratio: frozenset[int]) -> Iterator[Candidate]:
    """a/b without a percent: a is at most b, unless b is a target that may be exceeded."""
    figures = facts.figures
    for numerator, denominator in pairwise(figures):
        if denominator.satellite is not _DENOMINATOR or denominator.index in in_ratio:
            continue
        if numerator.satellite is not _HEAD or numerator.kind is not denominator.kind:
            continue
        if "/" not in facts.between(numerator, denominator):
            continue
        if numerator.value is None or denominator.value is None:
            continue
        evidence = weigh(("fraction",))
        if numerator.value <= denominator.value:
            yield part_candidate("fraction", denominator, numerator, Verdict.EXACT, evidence)
        elif _is_whole(numerator, denominator) and not _exceeds(facts, denominator):
            yield part_candidate("fraction", denominator, numerator, Verdict.VIOLATED, evidence)

"""Parts named with their whole by other words than "trong đó": "trong tổng số 90 hộ, có 40 hộ …".

Each wording says itself that one number is some of the other; both count the same noun. Nothing
is said where the part may go beyond its whole (vượt, thừa, bổ sung, a percent above 100).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cchc_tui.extract import slots
from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import Verdict
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.model.report import BlockKind
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.nouns import HYPERNYMS, is_staff, one_head
from cchc_tui.relations.parts import MAY_EXCEED, is_rate, part_candidate

_COUNT = FigureKind.COUNT
_HEAD = Satellite.HEAD
_DENOMINATOR = Satellite.DENOMINATOR
_PERCENT = FigureKind.PERCENT
_LONGEST = 100
_REACH = 8
_OF = re.compile(r"\btrong (?:tổng )?số(?: là)?\s*$")
_THERE_ARE = re.compile(r"(?:^|[,\s])(?:(?:hiện|đã|chỉ|thì|mới) )?có(?: là)?\s*$")
_AMONG = re.compile(r"^[^,;.:()\d]*\btrong (?:tổng )?số\s*$")
_ASSIGNED = re.compile(r"\b(?:được giao|đã giao|giao)(?: là)?\s*:?\s*$")
_PRESENT = re.compile(r"\b(?:có mặt|hiện có|đã tuyển dụng|đang sử dụng)(?: là)?\s*:?\s*$")
_ON = re.compile(r"^(?:[^\W\d]+ ){0,3}trên(?: tổng số)?$")
_INCLUDING = re.compile(r"[,(]\s*(?:kể cả|bao gồm cả|gồm cả|tính cả)\s*$")
_AMONG_THEM = re.compile(r"[,(]\s*trong (?:số )?đó có\s*$")
_TOTAL = re.compile(r"\btổng số(?: [^\W\d]+){0,5}\s*:?\s*$")
_SINGLED = re.compile(r"^[^;:\d]{0,40}; (?:trong đó,? )?riêng số [^;:,\d]{1,60}:?\s*$")
_LOOKED_THROUGH = re.compile(
    r"\bqua (?:công tác )?(?:rà soát|kiểm tra|thống kê|đối chiếu|phân loại)(?: tổng số)?\s*$"
)
_FOUND = re.compile(r",\s*(?:đã )?(?:xác định|phát hiện|ghi nhận|phân loại)(?: được| có| ra)?\s*$")
_BEYOND = re.compile(
    r"\bvượt|\bthừa\b|\bdôi (?!dư\b)|\bdôi dư (?:\d|so\b)|\bbổ sung|\bphát sinh|\btăng\b|\bthêm\b"
    r"|\bhợp đồng|\blũy kế|\bkỳ trước|\bnăm trước|\bcùng kỳ|\bchuyển (?:sang|qua)|\btồn\b"
    r"|\bdự kiến|\bkế hoạch"
)
_SURPLUS = re.compile(r"\bvượt|\bthừa\b|\bdôi (?!dư\b)|\bdôi dư (?:\d|so\b)|\bbổ sung")
_OUTSIDE = frozenset((slots.CARRIED, slots.NEW))


def judge_wholes(facts: Facts) -> Iterator[Candidate]:
    """Pairs of neighbouring figures whose words say that one is a part of the other."""
    for left, right in pairwise(facts.figures):
        if left.unit and right.unit and not one_head(left.unit, right.unit):
            continue
        pair = _whole_and_part(facts, left, right)
        if pair is None or not _comparable(*pair):
            continue
        candidate = _judged(*pair)
        if candidate.verdict.holds or not _beyond(facts, left, right):
            yield candidate


def _judged(whole: Figure, part: Figure) -> Candidate:
    assert whole.value is not None and part.value is not None
    exceeds = part.value > whole.value
    verdict = Verdict.VIOLATED if exceeds else Verdict.EXACT
    return part_candidate("wording", whole, part, verdict, weigh(("of_whole",)))


def _comparable(whole: Figure, part: Figure) -> bool:
    """Whether both are exact counts of one noun."""
    alike = bool(whole.unit and part.unit) and one_head(whole.unit, part.unit)
    staff = is_staff(whole) and part.unit == ""
    return (
        (alike or staff)
        and whole.unit not in MAY_EXCEED
        and not is_rate(whole)
        and whole.value is not None
        and part.value is not None
        and whole.kind is part.kind is _COUNT
        and part.modality is Modality.EXACT
        and whole.period == part.period
        and _OUTSIDE.isdisjoint((whole.slot, part.slot))
    )


def _beyond(facts: Facts, left: Figure, right: Figure) -> bool:
    """Whether words or a percent say that the part may be more than the whole."""
    around = f"{left.label[-_LONGEST:]} {facts.between(left, right)} {right.tail[:_LONGEST]}"
    after = facts.work.lower[right.end : right.end + _LONGEST]
    if _BEYOND.search(around) or _SURPLUS.search(after):
        return True
    before = facts.figures[max(0, left.index - _REACH) : left.index]
    if any(f.place.sentence == left.place.sentence and _may_own(f, left, right) for f in before):
        return True
    return any(
        f.kind is _PERCENT and f.value is not None and f.value > 100
        for f in facts.figures[right.index + 1 : right.index + 3]
    )


def _may_own(other: Figure, left: Figure, right: Figure) -> bool:
    """Whether a figure before the pair counts the same and is as large: it may be the whole."""
    if not one_head(other.unit, right.unit):
        return False
    if other.value is None or left.value is None or right.value is None:
        return True
    return other.value >= max(left.value, right.value)


def _whole_and_part(facts: Facts, left: Figure, right: Figure) -> tuple[Figure, Figure] | None:
    """The pair in this order, or None if no wording ties them."""
    if left.place.sentence == right.place.sentence:
        return _in_one_sentence(facts, left, right)
    tied = left.satellite is right.satellite is _HEAD and _opens_with_cue(facts, left, right)
    return (left, right) if tied else None


def _in_one_sentence(facts: Facts, left: Figure, right: Figure) -> tuple[Figure, Figure] | None:
    if left.modality is not Modality.EXACT or right.start - left.end > _LONGEST:
        return None
    between = facts.between(left, right)
    if ")" in between:
        return None
    if right.satellite is Satellite.CARRY:
        return (left, right) if left.satellite is _HEAD and _INCLUDING.search(between) else None
    if left.satellite not in (_HEAD, _DENOMINATOR):
        return None
    if between.endswith("số") and left.satellite is _HEAD and _AMONG.match(between):
        return (right, left) if right.modality is Modality.EXACT else None
    if "trên" in between and _is_present_of_assigned(left, right, between):
        return (right, left)
    if right.satellite is not _HEAD:
        return None
    if between.endswith("có") and _AMONG_THEM.search(between):
        return (left, right) if left.satellite is _HEAD and _is_plain(left) else None
    same_level = right.place.bracket == left.place.bracket
    return (left, right) if same_level and _names_part(left, right, between) else None


def _is_plain(whole: Figure) -> bool:
    """Whether its noun is no word for units of any tier: 9 đơn vị may hold 164 đơn vị."""
    return whole.unit not in HYPERNYMS


def _names_part(left: Figure, right: Figure, between: str) -> bool:
    """Whether the words before a whole and between it and the next number name that a part."""
    label = left.label[-40:]
    if ";" in between or ". " in between:
        if "riêng số" not in between or left.level is not right.level:
            return False
        return bool(_TOTAL.search(label) and _SINGLED.match(between))
    if "số" in label and _OF.search(label):
        return _THERE_ARE.search(between) is not None
    if "giao" in label and _ASSIGNED.search(label):
        return _PRESENT.search(between) is not None
    return "qua" in label and bool(_LOOKED_THROUGH.search(label) and _FOUND.search(between))


def _is_present_of_assigned(part: Figure, whole: Figure, between: str) -> bool:
    """ "có mặt là 41 trên 45 biên chế được giao"."""
    return (
        "có mặt" in part.label
        and is_staff(whole)
        and "được giao" in whole.tail
        and _ON.match(between) is not None
    )


def _opens_with_cue(facts: Facts, whole: Figure, part: Figure) -> bool:
    """Whether "Trong đó có" opens the sentence or bullet of the part, after one number alone."""
    cue = facts.layout.cues[part.place.cue]
    if not cue.opens or cue.bracket or cue.word not in ("trong đó", "trong số đó"):
        return False
    before = facts.figures[max(0, whole.index - _REACH) : whole.index]
    alone = not any(f.place.sentence == whole.place.sentence for f in before)
    if not alone or part.start - cue.end > _LONGEST or not _is_plain(whole):
        return False
    if part.place.block == whole.place.block:
        return cue.has_co and part.place.sentence == whole.place.sentence + 1
    block = facts.report.blocks[part.place.block]
    under = block.kind is BlockKind.BULLET and block.parent == whole.place.block
    return under and "tổng số" in whole.label

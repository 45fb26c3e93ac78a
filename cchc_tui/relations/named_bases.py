"""The number a percentage is of, where the words themselves name it (docs/relations.md, G).

"Trong tổng số B …, có A …, chiếm p %"; "Qua rà soát B …, còn A … (chiếm p %)"; "B …. Trong số đó
có A …, đạt p %"; "B …: a …, chiếm p %; b …, chiếm q %" in one sentence or in bullets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.relations.nouns import same_noun
from cchc_tui.relations.pairs import Pair

_APPROXIMATE = Satellite.APPROXIMATE
_COUNT = FigureKind.COUNT
_EXACT = Modality.EXACT
_HEAD = Satellite.HEAD
_PERCENT = FigureKind.PERCENT
_REACH = 40
_SHARE_BEFORE = re.compile(
    r"[,(]\s?(?:(?:đạt|đạt được|chiếm|tương ứng|tương đương|tức|với|là|tỷ lệ|tỉ lệ|tỷ trọng)\s?)*$"
    r"|\bchiếm(?: (?:tỷ lệ|tỉ lệ|tỷ trọng))?(?: là)?\s?$"
)
_NOTHING_AFTER = re.compile(r"\s?(?:%|phần trăm)\s{0,3}(?:[,.;)]|$|\n|và\b)")
_OUT_OF = re.compile(r"\b(?:trong|trên) (?:tổng )?số$")
_LOOKED_AT = re.compile(
    r"^(?:[-+*•–]\s?)?(?:(?:trong|đến) kỳ[^,]{0,20}, )?"
    r"(?:(?:qua|thông qua|kết quả|sau khi|trên cơ sở|đã|tiến hành)(?: công tác)? )?"
    r"(?:tự )?(?:rà soát|kiểm tra|khảo sát|đánh giá|thống kê|tổng hợp|phân loại|thẩm định|kiểm kê"
    r"|đối chiếu|xác minh|điều tra|sàng lọc|lấy phiếu|lấy ý kiến)(?: (?:đối với|của|từ))?$"
)
_SURVEYED_ON = re.compile(
    r"\b(?:khảo sát|ý kiến|đánh giá|thống kê|tổng hợp|tính)\b[^,;:]{0,80} trên$"
)
_COLLECTED = re.compile(r"\b(?:hợp lệ|thu (?:về|được|vào)|phát ra|tham gia|trả lời)\b")
_OTHER_WHOLE = re.compile(r"\b(?:trong đó|trong số|gồm|riêng|tổng|bình quân|cùng kỳ|so với)\b")
_LIST_COLON = re.compile(
    r"[^%;:(),]*(?:,\s?(?:cụ thể|kết quả|trong kết quả)?(?: như sau)?\s?)?:[^%;()]*"
)
_SURVEY = re.compile(r"\b(?:khảo sát|phiếu|ý kiến|đánh giá|xếp loại|phân loại|rà soát)\b")
_OF_THOSE = frozenset(("trong số đó", "trong số này"))


class NamedBases:
    """The named bases of one report; each introduction of a list is read once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._intros: dict[int, Figure | None] = {}

    def base_of(self, pair: Pair) -> Figure | None:
        """The number the words say the percentage is of; None where they do not, or name two."""
        facts, number = self._facts, pair.number
        in_table = number.place.bracket < 0
        if in_table or number.kind is not _COUNT or not _is_bare_share(facts, pair):
            return None
        before = _sentence_before(facts, number)
        base = (
            _of_those(facts, number, before)
            if facts.layout.cues[number.place.cue].word in _OF_THOSE
            else _opening(facts, number, before) or self._above(pair, before)
        )
        return base if base is not None and _counts_alike(facts, base, number) else None

    def _above(self, pair: Pair, before: Sequence[Figure]) -> Figure | None:
        """The one number before the colon of a list whose items all have a percentage."""
        facts, number = self._facts, pair.number
        base = _before_colon(facts, number, before) if before else self._intro(number)
        if base is None or "chiếm" in facts.between(number, pair.percent):
            return base
        return base if _SURVEY.search(f"{base.label} {base.tail}") else None

    def _intro(self, number: Figure) -> Figure | None:
        """The same for bullets under a block."""
        parent = self._facts.report.blocks[number.place.block].parent
        if parent not in self._intros:
            self._intros[parent] = _only_of_intro(self._facts, parent) if parent >= 0 else None
        return self._intros[parent]


def _is_bare_share(facts: Facts, pair: Pair) -> bool:
    """ "…, chiếm 40 %" and nothing after it that says of what."""
    if pair.number.index > pair.percent.index:
        return False
    if not _NOTHING_AFTER.match(facts.work.lower, pair.percent.end):
        return False
    return _SHARE_BEFORE.search(facts.between(pair.number, pair.percent)) is not None


def _sentence_before(facts: Facts, figure: Figure) -> list[Figure]:
    """The numbers before a figure in its sentence, percents left out."""
    figures = facts.figures[max(0, figure.index - _REACH) : figure.index]
    sentence = figure.place.sentence
    return [f for f in figures if f.place.sentence == sentence and f.kind is not _PERCENT]


def _of_those(facts: Facts, number: Figure, before: Sequence[Figure]) -> Figure | None:
    """The only number of its noun before "trong số đó", in this sentence or the one before."""
    cue = facts.layout.cues[number.place.cue]
    earlier = [f for f in before if f.end <= cue.start]
    if not earlier and cue.opens:
        earlier = _last_sentence(facts, cue.start, number)
    return _only_head(facts, [f for f in earlier if _counts_alike(facts, f, number)])


def _last_sentence(facts: Facts, place: int, number: Figure) -> list[Figure]:
    """The numbers of the sentence that ends before a place of the block of a figure."""
    earlier = [f for f in facts.of_block(number.place.block) if f.end <= place]
    earlier = [f for f in earlier if f.place.sentence == number.place.sentence - 1]
    return [f for f in earlier if f.kind is not _PERCENT]


def _only_head(facts: Facts, figures: Sequence[Figure]) -> Figure | None:
    if len(figures) != 1 or figures[0].place.bracket:
        return None
    base = figures[0]
    return base if base.satellite is _HEAD and base.modality is _EXACT else None


def _opening(facts: Facts, number: Figure, before: Sequence[Figure]) -> Figure | None:
    """ "Trong tổng số 78 đơn vị, có 71 đơn vị": the number the sentence opens with."""
    base = next((f for f in before if _OUT_OF.search(f.label)), None)
    if base is None and before and _LOOKED_AT.match(before[0].label):
        base = before[0]
    if base is None or _only_head(facts, [base]) is None:
        return None
    between = facts.between(base, number)
    return None if _OTHER_WHOLE.search(between) else base


def _before_colon(facts: Facts, number: Figure, before: Sequence[Figure]) -> Figure | None:
    base, items = before[0], [*before[1:], number]
    if _only_head(facts, [base]) is None or number.place.bracket:
        return None
    if _OTHER_WHOLE.search(facts.between(base, number)):
        return None
    if not _LIST_COLON.fullmatch(facts.between(base, items[0])):
        return None
    if len(_shares_of_sentence(facts, base)) < 2:
        return None
    return base if all(item.index in facts.percent_of for item in items) else None


def _shares_of_sentence(facts: Facts, base: Figure) -> list[Figure]:
    """The numbers with a percentage after the base in its sentence."""
    following = facts.figures[base.index + 1 : base.index + 1 + _REACH]
    sentence = base.place.sentence
    return [f for f in following if f.place.sentence == sentence and f.index in facts.percent_of]


def _all_shares(facts: Facts, children: Sequence[int]) -> bool:
    """Whether each of two or more bullets has one number, with its percentage."""
    if len(children) < 2:
        return False
    numbers = [[f for f in facts.of_block(c) if f.kind is not _PERCENT] for c in children]
    return all(len(found) == 1 and found[0].index in facts.percent_of for found in numbers)


def _only_of_intro(facts: Facts, parent: int) -> Figure | None:
    """The only number of the block that introduces bullets of shares and ends in a colon."""
    if not _all_shares(facts, facts.children[parent]):
        return None
    figures = [f for f in facts.of_block(parent) if f.kind is not _PERCENT]
    block = facts.report.blocks[parent]
    if len(figures) != 1 or not facts.work.lower[block.start : block.end].rstrip().endswith(":"):
        return None
    base = figures[0]
    if base.satellite is _APPROXIMATE:
        return base if _is_surveyed(base) else None
    return _only_head(facts, figures)


def _is_surveyed(base: Figure) -> bool:
    """ "khảo sát trên 2.015 phiếu": on so many, not more than so many."""
    exact = base.value is not None and base.value % 10 != 0
    return (exact or _COLLECTED.search(base.tail) is not None) and _SURVEYED_ON.search(
        base.label
    ) is not None


def _counts_alike(facts: Facts, base: Figure, number: Figure) -> bool:
    """Whether both count one noun, or the number stands alone."""
    if base.kind is not _COUNT or base.value is None:
        return False
    if not number.unit and not number.tail:
        return True
    first = number.unit.partition(" ")[0]
    if first and first == base.unit.partition(" ")[0]:
        return True
    return same_noun(base, number, facts) is True

"""A value, what it was before, and the printed change, in one clause or in two beside each other.

"148 cuộc (tăng 11 cuộc so với 137 cuộc của kỳ trước)"; "Cùng kỳ năm trước là 89 cuộc. Kỳ này là
115 cuộc, tăng 26 cuộc"; the same in two bullets. Only where words name the earlier time, nothing
else is compared with, and no third number counts the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.changes import is_echo, judge_change, one_noun, printed_direction
from cchc_tui.relations.earlier_times import compared_times, earlier_time, says_now
from cchc_tui.text.folding import content_words, one_line
from cchc_tui.text.units import is_measure

_APPROX = Modality.APPROX
_CHANGE = Satellite.CHANGE
_HEAD = Satellite.HEAD
_PERCENT = FigureKind.PERCENT
_THEN = (Satellite.HEAD, Satellite.PREVIOUS, Satellite.DENOMINATOR, Satellite.THRESHOLD)
_LEFT = 200
_RIGHT = 80
_END = re.compile(r"[.;]\s|\n\s*\n")
_DOUBT = re.compile(
    r"\b(?:trong đó|bình quân|trung bình|mỗi|lần lượt|lũy kế|ước|dự kiến|gấp|cả năm|điều chỉnh)\b"
)
_TIME_WORDS = frozenset(
    (
        "so cùng kỳ năm quý tháng trước ngoái nay này báo hiện tăng giảm thêm tương ứng đương từ"
        " thành lên xuống còn chỉ thời điểm đầu cuối trong khi tức hay bằng thì mà nâng số kết quả"
        " con đợt giai đoạn nhiệm liền kế toàn phát sinh thực ghi nhận lại"
    ).split()
)


def judge_comparisons(facts: Facts) -> Iterator[Candidate]:
    """Every change with its two values in its clause, or in the sentence or bullet beside it."""
    last = -1
    for figure in facts.figures:
        if figure.satellite is not _CHANGE or figure.index <= last or _in_table(figure):
            continue
        clause = _clause_around(facts, figure)
        last = clause[-1].index
        yield from _judged(facts, clause)


def _in_table(figure: Figure) -> bool:
    return figure.place.bracket < 0


def _clause_around(facts: Facts, figure: Figure) -> list[Figure]:
    """The figures of the outer clause a prose figure stands in, brackets included."""
    figures, own = facts.figures, _outer_clause(facts, figure)
    first = last = figure.index
    while first > 0 and _outer_clause(facts, figures[first - 1]) == own:
        first -= 1
    while last + 1 < len(figures) and _outer_clause(facts, figures[last + 1]) == own:
        last += 1
    return figures[first : last + 1]


def _outer_clause(facts: Facts, figure: Figure) -> int:
    brackets, clause, bracket = facts.layout.brackets, figure.place.clause, figure.place.bracket
    while bracket > 0:
        clause, bracket = brackets[bracket].clause, brackets[bracket].parent
    return clause


def _judged(facts: Facts, clause: Sequence[Figure]) -> Iterator[Candidate]:
    changes = _changes(facts, clause)
    counts = [change for change in changes if change.kind is not _PERCENT]
    if not changes or len(counts) > 1 or len(changes) - len(counts) > 1:
        return
    values = _values(clause, counts)
    pair = _in_clause(facts, clause, values) or _beside(facts, clause, values)
    if pair is None or not _one_matter(facts, [*pair, *counts[:1]]):
        return
    value, previous = pair
    for change in changes:
        direction = printed_direction(
            facts, counts[0] if change.satellite is not _CHANGE else change
        )
        if direction:
            candidate = judge_change(previous, value, change, direction, "earlier_value")
            if candidate is not None:
                yield candidate


def _changes(facts: Facts, clause: Sequence[Figure]) -> list[Figure]:
    """The changes of a clause, with a percentage alone in the bracket after one."""
    found: list[Figure] = []
    for figure in clause:
        if figure.satellite is _CHANGE or (found and is_echo(facts, found[-1], figure)):
            found.append(figure)
    return found


def _values(clause: Sequence[Figure], counts: Sequence[Figure]) -> list[Figure]:
    """The figures that count what the change counts; the change counts what they do."""
    values = [f for f in clause if f.satellite is not _CHANGE and f.kind is not _PERCENT]
    unit = next((f.unit for f in (*counts, *values) if f.unit), "")
    return [f for f in values if one_noun(f.unit, unit)]


def _in_clause(
    facts: Facts, clause: Sequence[Figure], values: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """The value and the earlier one, where the clause has these two and compares with one time."""
    if len(values) != 2:
        return None
    times = [earlier_time(facts, figure) for figure in values]
    if (times[0] is None) == (times[1] is None):
        return None
    value, previous = values if times[1] else reversed(values)
    said = _words_around(facts, clause)
    if compared_times(said) - {times[0] or times[1]} or _DOUBT.search(said):
        return None
    return (value, previous) if _usable(value, previous) else None


def _beside(
    facts: Facts, clause: Sequence[Figure], values: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """The same with the earlier value alone in the sentence or bullet before or after."""
    if len(values) != 1 or earlier_time(facts, values[0]) is not None:
        return None
    said = _words_around(facts, clause)
    for previous in _lone_neighbours(facts, clause):
        time = earlier_time(facts, previous)
        around = f"{said} | {_words_around(facts, [previous])}"
        told = compared_times(around)
        if time is None or told - {time} or _DOUBT.search(around):
            continue
        tied = says_now(values[0].label) or time in compared_times(said)
        if tied and _usable(values[0], previous):
            return values[0], previous
    return None


def _lone_neighbours(facts: Facts, clause: Sequence[Figure]) -> Iterator[Figure]:
    """The only figure of the clause or bullet before, then of the one after."""
    figures = facts.figures
    for index, step in ((clause[0].index - 1, -1), (clause[-1].index + 1, 1)):
        if not 0 <= index < len(figures):
            continue
        figure, beyond = figures[index], index + step
        alone = not 0 <= beyond < len(figures) or (
            _outer_clause(facts, figures[beyond]) != _outer_clause(facts, figure)
        )
        if alone and not _in_table(figure) and _adjoins(facts, clause[0], figure):
            yield figure


def _adjoins(facts: Facts, one: Figure, other: Figure) -> bool:
    """Whether two figures stand in one sentence, in neighbouring ones, or neighbouring bullets."""
    if one.place.block == other.place.block:
        return abs(one.place.sentence - other.place.sentence) <= 1
    if abs(one.place.block - other.place.block) != 1:
        return False
    blocks = facts.report.blocks
    mine, its = blocks[one.place.block], blocks[other.place.block]
    return mine.kind is its.kind and mine.parent == its.parent and mine.marker == its.marker


def _usable(value: Figure, previous: Figure) -> bool:
    if value.satellite is not _HEAD or previous.satellite not in _THEN:
        return False
    if _APPROX in (value.modality, previous.modality) or value.kind is not previous.kind:
        return False
    levels = {value.level, previous.level} - {None}
    return None not in (value.value, previous.value) and len(levels) < 2


def _one_matter(facts: Facts, figures: Sequence[Figure]) -> bool:
    """Whether one figure says what is counted and the others add no word of their own."""
    kinds = {figure.kind for figure in figures}
    units = {figure.unit for figure in figures}
    if len(kinds) > 1 or not all(one_noun(unit, figures[0].unit) for unit in units):
        return False
    if "" in units and any(map(is_measure, units)):
        return False
    said = [_matter(figure) for figure in figures]
    fullest = max(said, key=len)
    return all(words <= fullest for words in said)


def _matter(figure: Figure) -> frozenset[str]:
    """The words around a figure that say what it counts."""
    return frozenset(content_words(f"{figure.label[-160:]} {figure.tail}")) - _TIME_WORDS


def _words_around(facts: Facts, clause: Sequence[Figure]) -> str:
    """The text of a clause with what stands before and after it in its sentence."""
    lower, block = facts.work.lower, facts.report.blocks[clause[0].place.block]
    before = lower[max(block.start, clause[0].start - _LEFT) : clause[0].start]
    after = lower[clause[-1].end : min(block.end, clause[-1].end + _RIGHT)]
    inside = lower[clause[0].start : clause[-1].end]
    return one_line(_END.split(before)[-1] + inside + _END.split(after)[0])

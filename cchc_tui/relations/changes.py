""" "tăng 131 thủ tục, từ 1.274 lên 1.405": the change is the difference of the two values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import RelationKind, Role, Verdict
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.relations.candidate import Candidate, amount, operand_of
from cchc_tui.relations.earlier_times import compared_times
from cchc_tui.relations.evidence import weigh
from cchc_tui.relations.ladder import Amount, judge_ratio, judge_sum
from cchc_tui.relations.pairs import sentences
from cchc_tui.text.folding import one_line

_CHANGE = Satellite.CHANGE
_HEAD = Satellite.HEAD
_PREVIOUS = Satellite.PREVIOUS
_FROM = re.compile(r"\btừ(?: (?!tăng|giảm)[^\W\d_]+){0,4}\s*$")
_TO_UP = re.compile(r"^[^.;()]{0,40}\b(?:lên(?: đến| tới| thành| còn)?)\s*$")
_TO_DOWN = re.compile(r"^[^.;()]{0,40}\b(?:xuống(?: còn)?|còn)\s*$")
_TO_EITHER = re.compile(r"^[^.;()]{0,40}\bthành\s*$")
_GREW = re.compile(r"\btăng(?: (?:thêm|được|là))?:?\s*$")
_SHRANK = re.compile(r"\bgiảm(?: (?:được|còn|đi|là))?:?\s*$")
_OWN_MATTER = re.compile(r"[^.;]{0,70}")
_BARE = re.compile(r"\s?\((?:tương (?:ứng|đương)|tức|bằng|hay)?\s?$")
_AFTER = 2
_BACK = 12


def judge_changes(facts: Facts) -> Iterator[Candidate]:
    """All "from … to …" and "… so với cùng kỳ (…)" with a printed change in the sentence."""
    for sentence in sentences(facts):
        yield from _against_previous(facts, sentence)
        for index in range(len(sentence) - 1):
            previous, value = sentence[index], sentence[index + 1]
            for direction in _directions(facts, previous, value):
                for change in _printed_changes(facts, sentence, index, direction):
                    candidate = judge_change(previous, value, change, direction)
                    if candidate is not None:
                        yield candidate


def _against_previous(facts: Facts, sentence: Sequence[Figure]) -> Iterator[Candidate]:
    """ "41 văn bản, giảm 05 văn bản so với cùng kỳ (46 văn bản)": value, changes, old value."""
    for index, change in enumerate(sentence[:-1]):
        if change.satellite is not _CHANGE:
            continue
        value = _head_at_level(sentence, index)
        changes = _run_of_changes(sentence, index)
        following = index + len(changes)
        if value is None or following >= len(sentence):
            continue
        previous = sentence[following]
        if _is_previous(facts, value, changes[-1], previous):
            yield from _judged_changes(facts, value, previous, changes)


def _head_at_level(sentence: Sequence[Figure], index: int) -> Figure | None:
    """The head before a change at its bracket level; what stands in brackets is passed."""
    level = sentence[index].place.bracket
    for figure in reversed(sentence[max(0, index - _BACK) : index]):
        if figure.place.bracket == level:
            usable = figure.satellite is _HEAD and figure.value is not None
            return figure if usable else None
    return None


def _run_of_changes(sentence: Sequence[Figure], index: int) -> Sequence[Figure]:
    """ "tăng 1.206 hồ sơ (tăng 14,2%)": the change and the one that says it again."""
    following = sentence[index + 1 : index + 2]
    again = bool(following) and following[0].satellite is _CHANGE
    return sentence[index : index + (2 if again else 1)]


def _judged_changes(
    facts: Facts, value: Figure, previous: Figure, changes: Sequence[Figure]
) -> Iterator[Candidate]:
    for change in changes:
        direction = printed_direction(facts, change)
        if len(compared_times(facts.between(change, previous))) > 1:
            continue
        if direction and change.value is not None and _comparable(change, value):
            candidate = judge_change(previous, value, change, direction, "earlier_value")
            if candidate is not None:
                yield candidate


def _is_previous(facts: Facts, value: Figure, change: Figure, previous: Figure) -> bool:
    """Whether the figure is what the value was before, in words and in kind."""
    if previous.satellite is not _PREVIOUS or previous.kind is not value.kind:
        return False
    if previous.value is None or {value.unit, previous.unit} - {""} != {
        value.unit or previous.unit
    }:
        return False
    if Modality.EXACT not in (value.modality, previous.modality):
        return False
    between = facts.between(value, previous)
    return ";" not in between and "so với" in facts.between(change, previous)


def printed_direction(facts: Facts, change: Figure) -> int:
    """1 where "tăng" stands before the figure, -1 for "giảm", 0 for neither."""
    before = facts.work.lower[max(0, change.start - 24) : change.start]
    if _GREW.search(before):
        return 1
    return -1 if _SHRANK.search(before) else 0


def _directions(facts: Facts, previous: Figure, value: Figure) -> tuple[int, ...]:
    """1 for "từ … lên …", -1 for "từ … xuống …", both for "từ … thành …", none for no such pair."""
    if previous.kind is not value.kind or previous.value is None or value.value is None:
        return ()
    if Modality.APPROX in (previous.modality, value.modality):
        return ()
    if not _FROM.search(facts.work.lower[max(0, previous.start - 40) : previous.start]):
        return ()
    between = facts.between(previous, value)
    if _TO_UP.match(between):
        return (1,)
    if _TO_DOWN.match(between):
        return (-1,)
    return (1, -1) if _TO_EITHER.match(between) else ()


def _printed_changes(
    facts: Facts, sentence: Sequence[Figure], index: int, direction: int
) -> Iterator[Figure]:
    """The printed change, and the percentage in a bracket that says it again."""
    change = _printed_change(facts, sentence, index, direction)
    if change is not None:
        yield change
        for following in facts.figures[change.index + 1 : change.index + 2]:
            if is_echo(facts, change, following):
                yield following


def _printed_change(
    facts: Facts, sentence: Sequence[Figure], index: int, direction: int
) -> Figure | None:
    """The nearest change of the same direction around the pair."""
    word = _GREW if direction > 0 else _SHRANK
    for figure in _beside(facts, sentence, index):
        if figure.value is None or figure.modality is Modality.APPROX:
            continue
        before = facts.work.lower[max(0, figure.start - 24) : figure.start]
        if word.search(before) and _comparable(figure, sentence[index]):
            return figure
    return None


def _beside(facts: Facts, sentence: Sequence[Figure], index: int) -> Iterator[Figure]:
    """The figures right before and right after the pair, with no other matter between."""
    previous, value = sentence[index], sentence[index + 1]
    if index and _OWN_MATTER.fullmatch(facts.between(sentence[index - 1], previous)):
        again = index > 1 and is_echo(facts, sentence[index - 2], sentence[index - 1])
        yield sentence[index - 2 if again else index - 1]
    following = sentence[index + 2 : index + 2 + _AFTER]
    before = value
    for figure in following:
        if not _OWN_MATTER.fullmatch(facts.between(before, figure)):
            return
        yield figure
        if figure.satellite is not _CHANGE:
            return
        before = figure


def is_echo(facts: Facts, change: Figure, percent: Figure) -> bool:
    """ "tăng 18 lượt (6,55 %)": nothing but the percentage stands in the bracket."""
    bracket = facts.layout.brackets[percent.place.bracket]
    if percent.place.sentence != change.place.sentence or percent.place.block != change.place.block:
        return False
    if percent.satellite is not Satellite.PERCENT or change.kind is FigureKind.PERCENT:
        return False
    if percent.index != change.index + 1 or bracket.figures != [percent.index]:
        return False
    between = facts.work.lower[bracket.start - 1 : percent.start]
    after = facts.work.lower[percent.end : bracket.end].strip()
    return after == "%" and _BARE.search(one_line(between)) is not None


def _comparable(change: Figure, value: Figure) -> bool:
    if change.kind is FigureKind.PERCENT:
        return value.kind is not FigureKind.PERCENT
    if change.kind is not value.kind:
        return False
    return one_noun(change.unit, value.unit)


def one_noun(one: str, other: str) -> bool:
    """Whether two nouns are one or one is short for the other: hộ, hộ nghèo."""
    return (
        f"{one} ".startswith(f"{other} ")
        or f"{other} ".startswith(f"{one} ")
        or not (one and other)
    )


def judge_change(
    previous: Figure, value: Figure, change: Figure, direction: int, term: str = "from_to"
) -> Candidate | None:
    """The check of a change with its two values; direction is 1 for a rise, -1 for a fall.

    `term` is the evidence, and the channel: what ties the three to each other.
    """
    assert previous.value is not None and value.value is not None and change.value is not None
    if change.kind is FigureKind.PERCENT:
        low, high = (previous, value) if direction > 0 else (value, previous)
        assert low.value is not None and high.value is not None
        grown = Amount(high.value - low.value, low.step + high.step)
        judgement = judge_ratio(grown, amount(previous), amount(change))
    elif direction > 0:
        judgement = judge_sum(amount(value), [amount(previous), amount(change)])
    else:
        judgement = judge_sum(amount(previous), [amount(value), amount(change)])
    if judgement is None:
        return None
    operands = [
        operand_of(value, Role.VALUE),
        operand_of(previous, Role.PREVIOUS),
        operand_of(change, Role.CHANGE),
    ]
    computed = judgement.computed
    if change.kind is not FigureKind.PERCENT:
        computed = abs(value.value - previous.value)
    return Candidate(
        RelationKind.CHANGE,
        term,
        operands,
        judgement.verdict,
        computed,
        None if judgement.verdict is Verdict.EXACT else change.value - computed,
        weigh((term,)),
        group=frozenset(operand.figure for operand in operands),
    )

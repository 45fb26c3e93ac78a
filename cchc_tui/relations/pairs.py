"""Which number a percent speaks of: fractions, percents of a printed whole, and (n, p %) pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.text.units import KNOWN_NOUNS

_CARRY = Satellite.CARRY
_DENOMINATOR = Satellite.DENOMINATOR
_HEAD = Satellite.HEAD
_PERCENT = Satellite.PERCENT
_MONEY = FigureKind.MONEY
_PERCENT_KIND = FigureKind.PERCENT
_RIGHT_AFTER = 4
_REACH = 12
"""figures to the left a percent may reach over"""
_TIE = re.compile(
    r"\b(?:đạt|chiếm|tỷ lệ|tỉ lệ|tương (?:ứng|đương)|hoàn thành|tức|=|đạt được|với)\b|[=≈(]"
)
_UNTIE = re.compile(
    r"\b(?:tăng|giảm|cao hơn|thấp hơn|vượt|trong khi|cùng kỳ|trong đó|riêng|so với"
    r"|năm trước|bình quân|trung bình|mức|lãi suất|còn|kế hoạch là|tối thiểu|là phường|là xã)\b"
    r"|[.;]\s"
)
_SAME_AS = re.compile(r"%[\s,-]*(?:tương (?:ứng|đương)|tức|ứng|bằng|là)(?: (?:là|với|bằng))?:?")
"""what may stand between a percent and the fraction that says it again"""
_NEW_SUBJECT = re.compile(r"\bvà(?: (?:có|gần|cả|đến nay|hơn))?\s*$")
_UNTIE_BRACKET = re.compile(
    r"\b(?:là|tại|riêng|trong đó|tăng|giảm|cùng kỳ|so với|chỉ tiêu(?! \w+ \w+)|mục tiêu)\b|[.;]\s"
)
_WORD = re.compile(r"[^\W\d_]+")
_OF_WHOLE = re.compile(
    r"\b(?:so với|so|trên|trong tổng|của tổng|tổng|dự toán|kế hoạch|chỉ tiêu|nghị quyết)\b|/"
)
_NAMED_BASE = re.compile(r"\s?%\s(?:tổng )?số (?P<noun>[^\W\d]+)")
_DISTRIBUTIVE = re.compile(r"\b(?:mỗi|lần lượt|bình quân|trung bình)\b")
_OTHER_BASE = re.compile(
    r"\s*%?\s*(?:so\b|của (?!tổng)|kế hoạch|dự toán|chỉ tiêu|kh\b|cùng kỳ|dt\b|mục tiêu|dân số"
    r"|nhu cầu|theo |trên|vốn|số vốn|nghị quyết|tổng (?:mức|vốn|dự|kế)|diện tích|hạn mức|định mức)"
)


@dataclass(slots=True)
class Fraction:
    """A percent with both its numbers printed: a/b … p %."""

    numerator: Figure
    denominator: Figure
    percent: Figure
    term: str
    """fraction or of_whole"""
    tied: bool
    """whether the words between tie the percent to the fraction"""


@dataclass(slots=True)
class Pair:
    """A number and its percent, the base not printed beside it."""

    number: Figure
    percent: Figure
    cue: bool
    """a tie word or bracket stands between"""


def find_fractions(facts: Facts) -> Iterator[Fraction]:
    """Percents whose numerator and denominator stand beside them."""
    for sentence in sentences(facts):
        for index, figure in enumerate(sentence):
            if figure.satellite is _PERCENT:
                found = _fraction_before(facts, sentence, index) or _fraction_after(
                    facts, sentence, index
                )
                found = found or _whole_after(facts, sentence, index)
                if found is not None:
                    yield found


def find_pairs(facts: Facts, taken: frozenset[int]) -> Iterator[Pair]:
    """Percents not in `taken` with the number they speak of."""
    for sentence in sentences(facts):
        for index, figure in enumerate(sentence):
            if figure.satellite is _PERCENT and figure.index not in taken:
                pair = _pair_before(facts, sentence, index) or _pair_after(facts, sentence, index)
                if pair is not None:
                    yield pair


def sentences(facts: Facts) -> Iterator[list[Figure]]:
    """The figures of each sentence, brackets included, in order."""
    current: list[Figure] = []
    for figure in facts.figures:
        if current and figure.place.sentence != current[0].place.sentence:
            yield current
            current = []
        current.append(figure)
    if current:
        yield current


def _fraction_before(facts: Facts, sentence: Sequence[Figure], index: int) -> Fraction | None:
    if index < 2:
        return None
    percent, denominator = sentence[index], sentence[index - 1]
    if denominator.satellite is not _DENOMINATOR:
        return None
    numerator = _numerator_of(sentence, index - 1)
    if numerator is None or _names_other_base(facts, percent, denominator):
        return None
    between = facts.between(denominator, percent)
    if not _may_tie(facts, denominator, percent, between):
        return None
    return Fraction(numerator, denominator, percent, "fraction", _tied(between))


def _names_other_base(facts: Facts, percent: Figure, denominator: Figure) -> bool:
    """ "20/20 câu (29,9% số người dự thi)": the percent says of what it is."""
    named = _NAMED_BASE.match(facts.work.lower, percent.end)
    if named is None or not denominator.unit:
        return False
    return named["noun"] not in denominator.unit


def _numerator_of(sentence: Sequence[Figure], index: int) -> Figure | None:
    """The head just before a denominator; a bracket between them is stepped over."""
    denominator = sentence[index]
    for figure in reversed(sentence[max(0, index - _REACH) : index]):
        if figure.place.bracket == denominator.place.bracket:
            usable = figure.satellite in (_HEAD, _CARRY)
            return figure if usable and _comparable(figure, denominator) else None
    return None


def _comparable(one: Figure, other: Figure) -> bool:
    if one.kind is _PERCENT_KIND or other.kind is _PERCENT_KIND:
        return False
    if {one.unit, other.unit} <= KNOWN_NOUNS and one.unit != other.unit:
        return one.kind is _MONEY
    return (one.kind is _MONEY) == (other.kind is _MONEY)


def _may_tie(facts: Facts, number: Figure, percent: Figure, between: str) -> bool:
    """Whether the percent stands with the number: same level, or opening a bracket after it."""
    if _NEW_SUBJECT.search(between) or len(between) > 160:
        return False
    if number.place.bracket == percent.place.bracket:
        return number.place.clause == percent.place.clause and not _UNTIE.search(between)
    if _UNTIE_BRACKET.search(between):
        return False
    bracket = facts.layout.brackets[percent.place.bracket]
    return bracket.parent == number.place.bracket and bracket.figures[0] == percent.index


def _tied(between: str) -> bool:
    """Whether at most the noun and a tie word stand between."""
    words = len(_WORD.findall(between))
    return words <= 4 or (words <= 14 and _TIE.search(between) is not None)


def _fraction_after(facts: Facts, sentence: Sequence[Figure], index: int) -> Fraction | None:
    """ "đạt 75% (21/28 nhiệm vụ)"."""
    if index + 2 >= len(sentence):
        return None
    percent, numerator, denominator = sentence[index : index + 3]
    if denominator.satellite is not _DENOMINATOR or not _comparable(numerator, denominator):
        return None
    if numerator.satellite is not _HEAD or numerator.place.bracket != (denominator.place.bracket):
        return None
    between = facts.between(percent, numerator)
    if numerator.place.clause == percent.place.clause and (
        len(between) < 4 or _SAME_AS.fullmatch(between)
    ):
        return Fraction(numerator, denominator, percent, "fraction", True)
    bracket = facts.layout.brackets[numerator.place.bracket]
    opens = bracket.parent == percent.place.bracket and bracket.figures[0] == numerator.index
    near = bracket.start - percent.end < 30 if opens else False
    if not (opens and near):
        return None
    return Fraction(numerator, denominator, percent, "fraction", True)


def _whole_after(facts: Facts, sentence: Sequence[Figure], index: int) -> Fraction | None:
    """ "347,3 tỷ đồng, đạt 70,76% so với dự toán giao 490,8 tỷ đồng"."""
    if index == 0 or index + 1 >= len(sentence):
        return None
    percent, whole = sentence[index], sentence[index + 1]
    if whole.satellite is not _DENOMINATOR or not _beside(facts, percent, whole):
        return None
    number = _head_before(sentence, index)
    if number is None or not _OF_WHOLE.search(facts.between(percent, whole)):
        return None
    between = facts.between(number, facts.figures[number.index + 1])
    if not _comparable(number, whole) or _UNTIE.search(between):
        return None
    if number.place.clause != percent.place.clause:
        return None
    return Fraction(number, whole, percent, "of_whole", _tied(between))


def _beside(facts: Facts, percent: Figure, whole: Figure) -> bool:
    """Whether the whole stands in the clause of the percent, or opens a bracket in it."""
    if whole.place.clause == percent.place.clause:
        return True
    bracket = facts.layout.brackets[whole.place.bracket]
    return bracket.parent == percent.place.bracket and bracket.clause == percent.place.clause


def _head_before(sentence: Sequence[Figure], index: int) -> Figure | None:
    """The head before a percent at its level; other percents and what is in brackets is passed."""
    percent = sentence[index]
    for figure in reversed(sentence[max(0, index - _REACH) : index]):
        if figure.place.bracket != percent.place.bracket or figure.kind is _PERCENT_KIND:
            continue
        return figure if figure.satellite is _HEAD else None
    return None


def _pair_before(facts: Facts, sentence: Sequence[Figure], index: int) -> Pair | None:
    if index == 0:
        return None
    percent, number = sentence[index], sentence[index - 1]
    if number.satellite is not _HEAD or number.kind is _PERCENT_KIND:
        if number.satellite is _DENOMINATOR or index < 2:
            return None
        number = _number_before_bracket(facts, sentence, index) or number
        if number.satellite is not _HEAD or number.kind is _PERCENT_KIND:
            return None
    between = facts.between(number, percent)
    if _OTHER_BASE.match(facts.work.lower, percent.end):
        return None
    if _DISTRIBUTIVE.search(between) or not _may_tie(facts, number, percent, between):
        return None
    if not _tied(between):
        return None
    return Pair(number, percent, _TIE.search(between) is not None)


def _number_before_bracket(facts: Facts, sentence: Sequence[Figure], index: int) -> Figure | None:
    """ "100 hồ sơ (trong đó …), đạt 80%": the number in front of a closed bracket."""
    percent = sentence[index]
    for figure in reversed(sentence[max(0, index - _REACH) : index]):
        if figure.place.bracket == percent.place.bracket:
            return figure
    return None


def _pair_after(facts: Facts, sentence: Sequence[Figure], index: int) -> Pair | None:
    """ "chiếm 75% (21 nhiệm vụ)"."""
    if index + 1 >= len(sentence):
        return None
    percent, number = sentence[index], sentence[index + 1]
    if number.satellite is not _HEAD or number.kind is _PERCENT_KIND:
        return None
    bracket = facts.layout.brackets[number.place.bracket]
    if bracket.parent != percent.place.bracket or bracket.block != number.place.block:
        return None
    if bracket.start - percent.end > 25 or bracket.figures != [number.index]:
        return None
    return Pair(number, percent, True)

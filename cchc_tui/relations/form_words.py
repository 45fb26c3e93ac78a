"""Which figures of a report the indicators of a province's own form name.

The words stand before the number, in its clause, or after it where those before name nothing. A
number that two indicators name is a number of both: it competes and nothing is judged with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cchc_tui.extract.facts import Facts
from cchc_tui.model.checks import Role
from cchc_tui.model.figures import Figure, FigureKind, Satellite
from cchc_tui.model.forms import FormIndicator, FormOperand, FormRelation
from cchc_tui.model.report import Area
from cchc_tui.model.spans import Span
from cchc_tui.text.folding import one_line

Named = dict[str, list[Figure]]
"""indicator -> its figures in text order"""
_STATED = (Satellite.HEAD, Satellite.APPROXIMATE, Satellite.PERCENT)
_AHEAD = (Area.TASKS_AHEAD, Area.PROPOSALS)
_AFTER = re.compile(r"[^,;:.()\[\]\d]{0,60}")
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi)\b")
_NEXT_ITEM = re.compile(r" (?:và|còn) ")


def named_figures(facts: Facts, relation: FormRelation) -> Named:
    """The figures of each indicator of a relation; targets, changes, averages are none."""
    named: Named = {operand.indicator.key: [] for operand in relation.operands}
    phrases = [words for o in relation.operands for words in o.indicator.words]
    for figure in facts.figures:
        beside = f"{figure.label} {figure.tail}"
        if not any(words in beside for words in phrases):
            continue
        if _is_stated(figure) and _is_counted(figure, relation.noun):
            operands = [o for o in relation.operands if _is_kind(figure, o.role)]
            for indicator in _indicators(facts, figure, operands):
                if not _ahead(facts, figure):
                    named[indicator.key].append(figure)
    return named


def _is_stated(figure: Figure) -> bool:
    return figure.satellite in _STATED and not _AVERAGE.search(figure.label)


def _is_counted(figure: Figure, noun: str) -> bool:
    return not noun or figure.unit in ("", "%", noun) or figure.unit.startswith(noun + " ")


def _is_kind(figure: Figure, role: Role) -> bool:
    return (figure.kind is FigureKind.PERCENT) is (role is Role.PERCENT)


def _ahead(facts: Facts, figure: Figure) -> bool:
    return figure.section >= 0 and facts.report.sections[figure.section].area in _AHEAD


def _indicators(
    facts: Facts, figure: Figure, operands: Sequence[FormOperand]
) -> list[FormIndicator]:
    indicators = [operand.indicator for operand in operands]
    found = _named_in(figure.label, indicators)
    after = "" if found and not any(i.without for i in found) else _words_after(facts, figure)
    found = found or _named_in(after, indicators)
    beside = f"{figure.label} {after}"
    return [i for i in found if not any(_places(beside, words) for words in i.without)]


def _words_after(facts: Facts, figure: Figure) -> str:
    """The words after a number in its own block, without those that name the next number."""
    if figure.place.bracket < 0:
        return ""
    lower, end = facts.work.lower, facts.report.blocks[figure.place.block].end
    match = _AFTER.match(lower, figure.end, max(figure.end, end))
    assert match is not None
    words = one_line(match.group())
    if lower[match.end() : match.end() + 1].isdigit():
        *before, _ = _NEXT_ITEM.split(f"{words} ")
        words = before[0] if before else words
    return words


def _named_in(words: str, indicators: Sequence[FormIndicator]) -> list[FormIndicator]:
    """The indicators whose words stand there, not inside longer words of another one."""
    places = {
        indicator: [place for phrase in indicator.words for place in _places(words, phrase)]
        for indicator in indicators
    }
    return [
        indicator
        for indicator, own in places.items()
        if any(not _inside_longer(place, indicator, places) for place in own)
    ]


def _inside_longer(
    place: Span, indicator: FormIndicator, places: dict[FormIndicator, list[Span]]
) -> bool:
    return any(
        other.start <= place.start and place.end <= other.end and other != place
        for rival, found in places.items()
        if rival is not indicator
        for other in found
    )


def _places(text: str, words: str) -> list[Span]:
    if words not in text:
        return []
    return [Span(*match.span()) for match in _whole_words(words).finditer(text)]


@cache
def _whole_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")

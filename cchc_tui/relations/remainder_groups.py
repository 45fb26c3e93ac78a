"""Wholes split in two: "11/13 cơ quan (02 không có …)", "07 phòng …, còn 04 phòng chưa"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, Satellite
from cchc_tui.relations.groups import Group
from cchc_tui.relations.nouns import noun_pairs

_DENOMINATOR = Satellite.DENOMINATOR
_HEAD = Satellite.HEAD
_SERIES = 12
_REMAINDER = re.compile(r"\bcòn(?: lại)?\b|\bchưa\b|\bkhông\b")
_LEFT_OVER = re.compile(r"\bcòn(?: lại)?(?: [^\W\d]+){0,2}\s*$")


def remainder_groups(facts: Facts) -> Iterator[Group]:
    """ "11/13 cơ quan (02 cơ quan không có …)", "đã ban hành 7/11 …, còn 4 …": b = a + c."""
    figures = facts.figures
    for index in range(1, len(figures) - 1):
        denominator = figures[index]
        if denominator.satellite is not _DENOMINATOR:
            continue
        numerator = figures[index - 1]
        if numerator.kind is not denominator.kind:
            continue
        for rest in figures[index + 1 : index + 3]:
            if rest.place.sentence != denominator.place.sentence or rest.kind is not (
                denominator.kind
            ):
                continue
            words = f"{rest.label[-60:]} {rest.tail}"
            if rest.satellite is _HEAD and _REMAINDER.search(words):
                strong = "còn" in rest.label[-30:]
                parts = [*_numerators_of_one_whole(figures, index), rest]
                yield Group(
                    "remainder", ("bracket" if strong else "clauses",), parts, [denominator],
                    parts[0].start, rest.end,
                )  # fmt: skip
                break


def _numerators_of_one_whole(figures: Sequence[Figure], index: int) -> list[Figure]:
    """The numerators over one whole in a sentence: "41/126 …, 22/126 …, còn lại 63"."""
    whole = figures[index]
    parts: list[Figure] = []
    for place in range(max(1, index - _SERIES), index + 1):
        figure = figures[place]
        same = figure.satellite is _DENOMINATOR and figure.value == whole.value
        if same and figure.place.sentence == whole.place.sentence:
            parts.append(figures[place - 1])
    return parts


def find_split_wholes(facts: Facts) -> Iterator[Group]:
    """ "đã ban hành cho 07 phòng …, còn 04 chưa": the whole may stand elsewhere in the section.

    Such groups only ever hold: nothing but the noun ties the whole to them.
    """
    halves = [(first, rest) for first, rest in pairwise(facts.figures) if _splits(first, rest)]
    wholes = _wholes(facts) if halves else {}
    for first, rest in halves:
        pairs = noun_pairs(facts, first) & noun_pairs(facts, rest)
        assert first.value is not None and rest.value is not None
        total = first.value + rest.value
        found = [f for pair in pairs for f in wholes.get((first.section, pair, total), ())[:1]]
        if found:
            yield Group(
                "split", ("bracket",), [first, rest], found[:1], first.start, rest.end, far=True
            )


def _wholes(facts: Facts) -> dict[tuple[int, str, Decimal], list[Figure]]:
    """The heads of the report by section, pair of words after them, and value."""
    wholes: dict[tuple[int, str, Decimal], list[Figure]] = {}
    for figure in facts.figures:
        if figure.satellite is _HEAD and figure.value:
            for pair in noun_pairs(facts, figure):
                wholes.setdefault((figure.section, pair, figure.value), []).append(figure)
    return wholes


def _splits(first: Figure, rest: Figure) -> bool:
    return (
        first.place.sentence == rest.place.sentence
        and first.satellite is rest.satellite is _HEAD
        and bool(first.value and rest.value)
        and "còn" in rest.label
        and _LEFT_OVER.search(rest.label) is not None
    )

"""Breakdowns whose total comes last: "tổ A có 3 việc, tổ B có 4 việc; tổng cộng là 7 việc"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, Satellite
from cchc_tui.relations.groups import GROUP_LIMIT, Group, has_fractions, heads, one_per_item

_CHANGE = Satellite.CHANGE
_HEAD = Satellite.HEAD
_LEAST = 3
"""two parts and a total"""
_CLOSING = re.compile(
    r"(?:(?:như vậy|do đó|tức là|nghĩa là),? )?"
    r"(?:tổng cộng|cộng chung|cộng lại|cộng|tổng số(?: chung)?|tổng)"
    r"(?: (?:là|có|được|bằng|cả))*\s?:?"
)

_OTHER_SIGN = re.compile(
    r"\d\s?[-–−×*÷=]\s?\d|\bx\s?\d|\b(?:trừ|nhân|bớt|bổ sung|chuyển đi|thu hồi|giảm)\b"
)


def closing_totals(facts: Facts) -> Iterator[Group]:
    """Sentences that end in the total of what they count before."""
    for block in facts.by_block:
        level = facts.level(block, 0)
        if len(level) < _LEAST or not any(_closes(figure) for figure in level[_LEAST - 1 :]):
            continue
        for _, sentence in groupby(level, key=lambda figure: figure.place.sentence):
            yield from _closed(facts, list(sentence))


def _closes(figure: Figure) -> bool:
    return "ng" in figure.label[:40] and _CLOSING.fullmatch(figure.label.strip(" ,-")) is not None


def _closed(facts: Facts, sentence: Sequence[Figure]) -> Iterator[Group]:
    found = heads(sentence)
    if not _LEAST <= len(found) <= GROUP_LIMIT or not found[-1].unit or not _closes(found[-1]):
        return
    total, items = found[-1], one_per_item(found[:-1])
    if _is_plain(items, total) and not _is_reckoned(facts, sentence):
        yield Group(
            "closing_total", ("closing_total",), items, [total], items[0].start, total.end,
            incomplete=has_fractions(sentence) or _goes_on(facts, items[0], total),
        )  # fmt: skip


def _is_plain(items: Sequence[Figure], total: Figure) -> bool:
    """Whether all items count what the total counts, none a part or the whole of another."""
    return (
        len(items) > 1
        and total.satellite is _HEAD
        and all(
            item.unit == total.unit
            and item.place.cue in (0, items[0].place.cue)
            and item.value != total.value
            for item in items
        )
    )


def _is_reckoned(facts: Facts, sentence: Sequence[Figure]) -> bool:
    """Whether the total comes of more than adding: "14 người x 4 xã", "tăng thêm 11 người"."""
    if any(figure.satellite is _CHANGE for figure in sentence):
        return True
    if any(_closes(figure) for figure in sentence[:-1] if figure.unit == sentence[-1].unit):
        return True
    return _OTHER_SIGN.search(facts.work.lower, sentence[0].start, sentence[-1].end) is not None


def _goes_on(facts: Facts, first: Figure, total: Figure) -> bool:
    """Whether the sentences or the block before count the same: the total may be theirs as well.

    A sentence with a topic of its own is closed: "Về nhân sự: cấp huyện có 3 người …".
    """
    if ":" in first.label:
        return False
    block = first.place.block
    return any(
        figure.unit == total.unit and figure.index < first.index
        for place in (block - 1, block)
        for figure in facts.of_block(place)
    )

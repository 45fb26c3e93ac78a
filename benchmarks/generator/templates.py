"""Sentences with places for figures and words.

`[key]` is a figure, `<key>` words, `<items>` as many items as there are parts, each worded by the
item template of the shape, where `[n]` and `<l>` become `[n1]` and `<l1>`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

_SLOT = re.compile(r"\[(\w+)\]|<(\w+)>")
_ITEM_SLOT = re.compile(r"([\[<])(n|p|l|L|at)([\]>])")

Spans = dict[str, tuple[int, int]]


class Part(NamedTuple):
    """Fixed words, then the place of a figure or of words (none at the end)."""

    words: str
    figure: str
    slot: str


class Rendered(NamedTuple):
    """A text and where each of its slots stands."""

    text: str
    spans: Spans


@cache
def parsed(template: str) -> tuple[Part, ...]:
    """The parts of a template."""
    parts, end = [], 0
    for match in _SLOT.finditer(template):
        parts.append(Part(template[end : match.start()], match[1] or "", match[2] or ""))
        end = match.end()
    return (*parts, Part(template[end:], "", ""))


@cache
def expanded(template: str, item: str, join: str, last: str, count: int) -> str:
    """The template with `<items>` written out for a number of parts."""
    items = [_ITEM_SLOT.sub(rf"\g<1>\g<2>{at}\g<3>", item) for at in range(1, count + 1)]
    head = join.join(items[:-1])
    return template.replace("<items>", (head + (last or join) if head else "") + items[-1])


@cache
def slots(template: str) -> frozenset[str]:
    """The keys of the figures and words a template prints."""
    return frozenset(part.figure or part.slot for part in parsed(template)[:-1])


def rendered(
    template: str, figure_of: Callable[[str], str], own: Mapping[str, str], words: Mapping[str, str]
) -> Rendered:
    """The template filled in: figures as printed, own words before those of the report."""
    pieces: list[str] = []
    spans: Spans = {}
    at = 0
    for fixed, figure, slot in parsed(template):
        filled = figure_of(figure) if figure else _word(slot, own, words)
        begin = at + len(fixed)
        at = begin + len(filled)
        if filled:
            spans[figure or slot] = (begin, at)
        pieces += (fixed, filled)
    return Rendered("".join(pieces), spans)


def _word(slot: str, own: Mapping[str, str], words: Mapping[str, str]) -> str:
    if not slot:
        return ""
    return own[slot] if slot in own else words[slot]

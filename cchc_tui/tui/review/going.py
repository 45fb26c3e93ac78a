"""What the reviewer types to go somewhere: a line, a page, a heading or a finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cchc_tui.model.errors import CchcError
from cchc_tui.model.messages import N_, Message
from cchc_tui.session.items import Item
from cchc_tui.session.structure import Structure

_LINE = re.compile(r"(?:(?:line|l|dòng)\s*)?(\d+)", re.IGNORECASE)
_PAGE = re.compile(r"(?:page|p|trang|tr)\.?\s*(\S+)", re.IGNORECASE)
_ORDINAL = re.compile(r"#\s*(\d+)")
_FINGERPRINT = re.compile(r"#?\s*([0-9a-f]{4,16})", re.IGNORECASE)
_HINT = N_("write a line (120), a page (p3), a heading (II.1) or a finding (#12, 3fa9…)")


class Place(NamedTuple):
    """Where to go: an offset, or the finding there."""

    offset: int
    item: Item | None = None


class Whereabouts(NamedTuple):
    """What a typed place is looked up in."""

    text: str
    structure: Callable[[], Structure]
    shown: Sequence[Item]
    """the findings of the list, in its order"""
    items: Sequence[Item]
    """all findings of the report"""


def place_of(typed: str, inside: Whereabouts) -> Place:
    """The place that was typed; raises CchcError with what can be typed."""
    words = typed.strip()
    if match := _LINE.fullmatch(words):
        return _line(int(match[1]), inside.text)
    if match := _ORDINAL.fullmatch(words):
        return _ordinal(int(match[1]), inside.shown)
    found = _finding(words, inside.items) or _heading(words, inside.structure())
    if found is None and (match := _PAGE.fullmatch(words)):
        found = _page(match[1], inside.structure())
    if found is None:
        raise CchcError(Message(N_("no place “{place}” here"), {"place": words}), Message(_HINT))
    return found


def _line(number: int, text: str) -> Place:
    """The start of a line counted from 1; past the last one it is the last."""
    start = 0
    for _ in range(number - 1):
        following = text.find("\n", start)
        if following < 0:
            break
        start = following + 1
    return Place(start)


def _ordinal(number: int, items: Sequence[Item]) -> Place:
    if not 1 <= number <= len(items):
        values = {"number": str(number), "count": str(len(items))}
        raise CchcError(Message(N_("no finding {number}: the list has {count}"), values))
    item = items[number - 1]
    return Place(item.start, item)


def _finding(words: str, items: Sequence[Item]) -> Place | None:
    match = _FINGERPRINT.fullmatch(words)
    if match is None:
        return None
    prefix = match[1].lower()
    found = next((item for item in items if item.fingerprint.startswith(prefix)), None)
    return None if found is None else Place(found.start, found)


def _heading(words: str, structure: Structure) -> Place | None:
    wanted = _bare(words)
    for heading in structure.headings:
        if heading.number and _bare(heading.number) == wanted:
            return Place(heading.start)
    return None


def _page(label: str, structure: Structure) -> Place | None:
    for page in structure.pages:
        if label in re.findall(r"\w+", page.label):
            return Place(page.offset)
    return None


def _bare(number: str) -> str:
    return number.strip(" .)").casefold()

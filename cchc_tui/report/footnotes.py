"""Footnote lines, and where the body refers to them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from cchc_tui.model.report import Footnote
from cchc_tui.model.spans import Span
from cchc_tui.report.lines import Line

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
_SURE = re.compile(
    rf"\[\^\w{{1,20}}\]:|[{_SUPERSCRIPTS}]{{1,3}}(?=\s*\S)|\[\d{{1,2}}\](?=\s[^\W\d_a-z])"
)
_BELOW_RULE = re.compile(r"[|:\s-]{3,}|\[\d{1,2}\]|\(\d{1,2}\)|\d{1,2}(?=\s?[^\W\d_a-z])")
_RULE = re.compile(r"[|:\s-]{3,}|[_\-=]{3,}|\.{5,}|(?:[_-]\s){3,}[_-]?")
_MARK = re.compile(
    rf"\[\^\w{{1,20}}\](?!:)|\[\d{{1,2}}\]|[{_SUPERSCRIPTS}]{{1,3}}|\(\d{{1,2}}\)"
    r"|(?<=[a-zà-ỹđ”)])\d{1,2}(?=[\s,.;:)]|$)"
)


class FootnoteText(NamedTuple):
    """A footnote block: its index, its mark as printed and where it starts."""

    block: int
    mark: str
    start: int


def is_rule(text: str, line: Line) -> bool:
    """Whether a line is only a drawn rule."""
    return _RULE.fullmatch(text, line.marker_start, line.end) is not None


def footnote_mark(raw: str, line: Line, below_rule: bool) -> str | None:
    """The mark a footnote line begins with; numbers count only below a rule."""
    first = raw[line.marker_start]
    if first in _SUPERSCRIPTS or first == "[":
        match = _SURE.match(raw, line.marker_start, line.end)
        if match is not None:
            return match.group()
    if not below_rule or (line.marker is not None and first != "("):
        return None
    match = _BELOW_RULE.match(raw, line.marker_start, line.end)
    return match.group() if match else None


def tie_footnotes(text: str, notes: Iterable[FootnoteText]) -> tuple[Footnote, ...]:
    """The footnotes, each with its mark in the body: the last before it, else the first."""
    notes = list(notes)
    if not notes:
        return ()
    own = {note.start for note in notes}
    wanted = {_key(note.mark) for note in notes}
    marks: dict[str, list[Span]] = {key: [] for key in wanted}
    for match in _MARK.finditer(text):
        key = _key(match.group())
        if key in marks and match.start() not in own:
            marks[key].append(Span(match.start(), match.end()))
    return tuple(_tied(note, marks[_key(note.mark)]) for note in notes)


def _tied(note: FootnoteText, marks: list[Span]) -> Footnote:
    place = bisect_left(marks, (note.start, note.start))
    reference = marks[place - 1] if place else (marks[0] if marks else None)
    return Footnote(note.block, note.mark.rstrip(":"), reference)


def _key(mark: str) -> str:
    return mark.translate(_PLAIN_DIGITS).strip("[]^():")

"""One reading for every number of a text: figure, date, document number, name, heading …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cchc_tui.extract.reading_brackets import (
    is_column_numbers,
    is_line_numbering,
    kind_in_brackets,
)
from cchc_tui.extract.reading_cues import is_label, kind_after_cue
from cchc_tui.extract.reading_days import read_day
from cchc_tui.extract.reading_plain import is_plain_figure, is_plain_year
from cchc_tui.extract.reading_serials import kind_after_number_word, read_glued
from cchc_tui.extract.reading_shapes import read_shape
from cchc_tui.extract.reading_times import read_time
from cchc_tui.extract.reading_token import NumberToken, number_token
from cchc_tui.extract.reading_zones import marker_zones
from cchc_tui.model.figures import Reading, ReadingKind
from cchc_tui.model.report import Report
from cchc_tui.text.dates import date_at
from cchc_tui.text.numbers import parse_number
from cchc_tui.text.symbols import PrintedSymbol, find_symbols
from cchc_tui.text.worktext import WorkText

_DATE = ReadingKind.DATE
_DOCUMENT = ReadingKind.DOCUMENT
_FIGURE = ReadingKind.FIGURE
_FORMULA = ReadingKind.FORMULA
_HEADING = ReadingKind.HEADING
_MALFORMED = ReadingKind.MALFORMED
_NAME = ReadingKind.NAME
_VERSION = ReadingKind.VERSION
_YEAR = ReadingKind.YEAR
_TOKEN = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_DATE_MARKS = frozenset("/.-t")
_AFTER_BLANKS = frozenset("/tT")
_JOINS = frozenset((",", "và", "-", "đến", "hoặc", "&", ";", "tới"))
_CONTINUED = frozenset((ReadingKind.VERSION, ReadingKind.NAME, ReadingKind.HEADING))


def read_numbers(
    work: WorkText, report: Report, symbols: Iterable[PrintedSymbol] | None = None
) -> tuple[Reading, ...]:
    """Sorted disjoint readings that cover every digit of `work.text`.

    `symbols` are its document numbers, where they are already known.
    """
    found = find_symbols(work.text) if symbols is None else symbols
    return tuple(_NumberReader(work, report, found).readings())


class _NumberReader:
    """Walks the number tokens of a text from left to right."""

    def __init__(self, work: WorkText, report: Report, symbols: Iterable[PrintedSymbol]) -> None:
        self.text = work.text
        self.lower = work.lower
        self.symbols = [Reading(_DOCUMENT, symbol.start, symbol.end) for symbol in symbols]
        self.zones = marker_zones(work, report)
        self.marks = frozenset(footnote.mark for footnote in report.footnotes)
        self.reads_lines = not report.blocks
        self.lines_seen = 0
        self.line_start = 0
        self.column_line = -1

    def readings(self) -> Iterator[Reading]:
        """The readings in order."""
        previous: Reading | None = None
        symbols, zones = _Spans(self.symbols), _Spans(self.zones)
        position = 0
        while match := _TOKEN.search(self.text, position):
            start, end = match.span()
            symbol, zone = symbols.at(start), zones.at(start)
            if symbol is not None and symbol.start == start:
                reading = symbol
            elif zone is not None and zone.end >= end:
                reading = Reading(zone.kind, start, end)
            else:
                reading = self._read(start, end, previous)
                if symbols.begins_before(reading.end):
                    reading = Reading(_figure_kind(match.group()), start, end)
            yield reading
            previous, position = reading, reading.end

    def _read(self, start: int, end: int, previous: Reading | None) -> Reading:
        if _may_open_date(self.text, start, end):
            date = date_at(self.text, start, previous.end if previous else -2)
            if date is not None:
                return Reading(_DATE, start, date.end)
        if _is_link_of_chain(self.text, start, end, previous):
            return Reading(_figure_kind(self.text[start:end]), start, end)
        if is_plain_year(self.lower, start, end):
            return Reading(_YEAR, start, end)
        token = number_token(self.text, self.lower, start, end)
        return self._classified(token, previous)

    def _classified(self, token: NumberToken, previous: Reading | None) -> Reading:
        start, end = token.start, token.end
        if is_plain_figure(token, previous):
            return Reading(_figure_kind(token.surface), start, end)
        self._move_to_line(start)
        if self.column_line == self.line_start:
            return Reading(_FORMULA, start, end)
        if self.reads_lines and is_line_numbering(token, self.line_start):
            return Reading(_HEADING, start, end)
        found = read_shape(token) or read_day(token, previous) or read_time(token, previous)
        if found is not None:
            return found
        kind = kind_after_number_word(token) or kind_after_cue(token)
        if kind is not None:
            return Reading(kind, start, end)
        found = read_glued(token, self.marks)
        if found is not None:
            return found
        kind = kind_in_brackets(token, self.marks) or _continued_kind(token, previous)
        return Reading(kind or _figure_kind(token.surface), start, end)

    def _move_to_line(self, start: int) -> None:
        newline = self.text.rfind("\n", self.lines_seen, start)
        self.lines_seen = start
        if newline >= 0:
            self.line_start = newline + 1
            if is_column_numbers(self.text, self.line_start):
                self.column_line = self.line_start


class _Spans:
    """Sorted spans, asked for the one that holds an ever growing position."""

    def __init__(self, spans: Sequence[Reading]) -> None:
        self.spans = iter(spans)
        self.current = next(self.spans, None)

    def at(self, position: int) -> Reading | None:
        """The span that holds the position, which must not fall from call to call."""
        while self.current is not None and self.current.end <= position:
            self.current = next(self.spans, None)
        if self.current is not None and self.current.start <= position:
            return self.current
        return None

    def begins_before(self, position: int) -> bool:
        """Whether the span that comes next starts left of the position."""
        return self.current is not None and self.current.start < position


def _figure_kind(surface: str) -> ReadingKind:
    if parse_number(surface).value is None:
        return _MALFORMED
    return _FIGURE


def _may_open_date(text: str, start: int, end: int) -> bool:
    """Whether a day could stand here: dots inside, or up to two digits and what follows a day."""
    if end - start > 2:
        return "." in text[start:end]
    following = text[end : end + 6]
    if following[:1] in _DATE_MARKS:
        return True
    return following.startswith((" ", "\n")) and following.lstrip()[:1] in _AFTER_BLANKS


def _is_link_of_chain(text: str, start: int, end: int, previous: Reading | None) -> bool:
    """Whether a figure stands right before and the same slash or dash on both sides: 1/2/3."""
    if previous is None or previous.end != start - 1 or previous.kind is not _FIGURE:
        return False
    return text[start - 1] in "/-" and text[end : end + 1] == text[start - 1]


def _continued_kind(token: NumberToken, previous: Reading | None) -> ReadingKind | None:
    """The kind of the number before, in "mức độ 3 và 4", "khoản 1, 2", "Quận 1, 3, 5"."""
    if previous is None or previous.kind not in _CONTINUED or token.start - previous.end > 8:
        return None
    between = token.lower[previous.end : token.start].strip()
    if between not in _JOINS or not is_label(token, 99):
        return None
    if previous.kind is _VERSION:
        return previous.kind if token.whole <= 5 and len(token.surface) < 3 else None
    if previous.kind is _NAME and token.next_word:
        return None
    return previous.kind

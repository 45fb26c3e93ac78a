"""Whether a line goes on with the paragraph before it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.report.draft import Draft
from cchc_tui.report.lines import Line
from cchc_tui.report.markers import Style
from cchc_tui.text.worktext import WorkText

_BULLET = Style.BULLET
_LETTER = Style.LETTER
_NUMBER = Style.NUMBER
_CLOSING = frozenset(")]};,:.%”»…/")
_OPEN_END = frozenset(",-/(–[&")
_LONG_LINE = 60
_MOST_WIDTH = 200
_FULL, _TITLE_FULL = 0.86, 0.95
"""share of the width a line must fill to be a wrapped one: in mid-sentence, in a title"""


class JoiningWords(NamedTuple):
    """The words of the lexicon that tell whether a sentence can end."""

    unfinished: tuple[str, ...]
    before_number: tuple[str, ...]
    reference: tuple[str, ...]
    abbreviations: tuple[str, ...]


def joining_words() -> JoiningWords:
    """The joining words, each with a leading blank so that only whole words match."""
    table = load_lexicon("headings")["joining"]
    return JoiningWords(
        tuple(f" {word}" for word in words_of(table, "unfinished")),
        tuple(f" {word}" for word in words_of(table, "before_number")),
        tuple(f" {word}" for word in words_of(table, "reference")),
        tuple(f" {word}" for word in words_of(table, "abbreviations")),
    )


def wrap_width(lines: list[Line]) -> int:
    """The width hard-wrapped lines run to; 0 where lines are whole paragraphs."""
    lengths = [
        line.row_end - line.row_start
        for line, after in pairwise(lines)
        if after.gap == 0 and line.end - line.start > 40
    ]
    if len(lengths) < 6 or len(lengths) * 4 < len(lines):
        return 0
    lengths.sort()
    width = lengths[len(lengths) * 9 // 10]
    near = sum(1 for length in lengths if 0.8 * width <= length <= 1.2 * width)
    return width if width <= _MOST_WIDTH and near * 2 > len(lengths) else 0


class Joining:
    """Decides for one text whether a line goes on with the paragraph before it."""

    def __init__(self, work: WorkText, lines: list[Line]) -> None:
        self._text = work.text
        self._lower = work.lower
        self._width = wrap_width(lines)
        self._words = joining_words()

    def goes_on(self, tail: Draft, line: Line) -> bool:
        """Whether `line` continues the paragraph that ends in `tail`."""
        text, before = self._text, tail.lines[-1]
        if before.start >= before.end:
            return line.marker is None
        width = self._width if line.gap == 0 or line.page else 0
        if line.marker is not None:
            return self._marker_is_text(before, line, width)
        if line.hashes or (line.bold and not before.bold):
            return False
        last, first = text[before.end - 1], text[line.start]
        if first in _CLOSING or last in _OPEN_END:
            return True
        if self._ends_sentence(before, last):
            return self._goes_on_after_stop(tail, line, width)
        if first.islower():
            return True
        if first in '("“':
            goes_on_small = text[line.start + 1 : line.start + 2].islower()
            return goes_on_small or width > 0 or tail.letters > _LONG_LINE
        tail_words = self._tail_words(before)
        if first.isdigit():
            number_due = tail_words.endswith(self._words.before_number + self._words.unfinished)
            return number_due or tail.letters > _LONG_LINE
        if tail.open_brackets > 0:
            return True
        if tail.is_title and (line.gap > 0 or text[before.start : before.end].isupper()):
            return self._title_goes_on(before, line, width)
        if tail_words.endswith(self._words.unfinished):
            return True
        return self._is_full(before, line, width, _TITLE_FULL if tail.is_title else _FULL)

    def _tail_words(self, before: Line) -> str:
        return self._lower[max(0, before.end - 24) : before.end]

    def _ends_sentence(self, before: Line, last: str) -> bool:
        if last in ".;:!?…":
            return True
        quoted = last in "”\"')]" and before.end - before.start > 1
        return quoted and self._text[before.end - 2] in ".!?"

    def _goes_on_after_stop(self, tail: Draft, line: Line, width: int) -> bool:
        """Stops that need not end a paragraph: in a bracket, after "TP.", before a lower letter."""
        before, first = tail.lines[-1], self._text[line.start]
        last = self._text[before.end - 1]
        if last in ":;" and tail.open_brackets > 0:
            return True
        if last == ";" and first.islower():
            return True
        if last == "…" or self._text.endswith("..", 0, before.end):
            return first.islower()
        if last == ":":
            return first.isdigit() and self._is_full(before, line, width, _FULL)
        ending = self._lower[max(0, before.end - 12) : before.end]
        return ending.endswith(self._words.abbreviations)

    def _marker_is_text(self, before: Line, line: Line, width: int) -> bool:
        """Whether a marker stands in mid-sentence: "điểm⏎a)", "2021⏎- 2025", "NĐ⏎-CP"."""
        marker, text = line.marker, self._text
        if marker is None or marker.style is not _BULLET:
            tail_words = self._tail_words(before)
            if tail_words.endswith(self._words.reference):
                return line.gap == 0 or (marker is not None and marker.style is _LETTER)
            numbered = marker is not None and marker.style is _NUMBER
            return numbered and width > 0 and tail_words.endswith(self._words.unfinished)
        if marker.text != "-" or text[before.end - 1] in ".;:,":
            return False
        if before.marker is not None and before.marker.text == marker.text:
            return False
        first = text[line.start : line.start + 1]
        if text[before.end - 4 : before.end].isdigit() and first.isdigit():
            return True
        if (
            text[before.end - 2 : before.end].isupper()
            and text[line.start : line.start + 2].isupper()
        ):
            return width > 0 or line.start == line.marker_start + 1
        return first.islower() and self._is_full(before, line, width, _FULL)

    def _title_goes_on(self, before: Line, line: Line, width: int) -> bool:
        """Whether a heading in capitals goes on in capitals on the next line."""
        text = self._text
        capitals = (
            text[before.start : before.end].isupper() and text[line.start : line.end].isupper()
        )
        return capitals and width > 0

    def _is_full(self, before: Line, line: Line, width: int, share: float) -> bool:
        """Whether the first word of `line` had no room on the line before it."""
        if not width:
            return False
        text = self._text
        if text[before.start : before.end].isupper() or text[line.start : line.end].isupper():
            return False
        space = text.find(" ", line.start, line.end)
        first_word = (space if space > 0 else line.end) - line.start
        return before.row_end - before.row_start + 1 + first_word >= share * width

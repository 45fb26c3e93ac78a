"""Whether a line goes on with the paragraph before it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.report.draft import Draft
from cchc_tui.report.lines import Line
from cchc_tui.report.markers import Style

_CLOSING = frozenset(")]};,:.%”»…/")
_OPEN_END = frozenset(",-/(–[&")
_LONG_LINE = 60
_MOST_WIDTH = 200
_FULL = 0.86


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


def goes_on(
    text: str, lower: str, tail: Draft, line: Line, width: int, words: JoiningWords
) -> bool:
    """Whether `line` continues the paragraph that ends in `tail`."""
    before = tail.lines[-1]
    if before.start >= before.end:
        return line.marker is None
    close = line.gap == 0 or line.page
    if line.marker is not None:
        return _marker_is_text(text, lower, before, line, close, words)
    if line.hashes or (line.bold and not before.bold):
        return False
    last, first = text[before.end - 1], text[line.start]
    if first in _CLOSING and text[line.start : line.start + 2] != "..":
        return True
    if last in _OPEN_END:
        return True
    if _ends_sentence(text, before, last):
        return _goes_on_after_stop(text, lower, tail, line, close, words)
    if first.islower():
        return True
    if first == "(":
        return (close and width > 0) or tail.letters > _LONG_LINE
    tail_words = lower[max(0, before.end - 24) : before.end]
    if first.isdigit():
        return tail.letters > _LONG_LINE or tail_words.endswith(
            words.before_number + words.unfinished
        )
    if tail.open_brackets > 0:
        return True
    if tail.is_title and line.gap > 0:
        return False
    return tail_words.endswith(words.unfinished) or (close and _runs_on(text, before, line, width))


def _ends_sentence(text: str, before: Line, last: str) -> bool:
    if last in ".;:!?…":
        return True
    return last in "”\"')]" and before.end - before.start > 1 and text[before.end - 2] in ".!?"


def _goes_on_after_stop(
    text: str, lower: str, tail: Draft, line: Line, close: bool, words: JoiningWords
) -> bool:
    """Stops that end no sentence: inside a bracket, after "TP.", "…", or before a lower letter."""
    end, first = tail.lines[-1].end, text[line.start]
    last = text[end - 1]
    if last == ":":
        return tail.open_brackets > 0 or (close and first.isdigit())
    if last == ";":
        return tail.open_brackets > 0 or first.islower()
    if last == "…" or text.endswith("..", 0, end):
        return first.islower()
    return lower[max(0, end - 12) : end].endswith(words.abbreviations)


def _marker_is_text(
    text: str, lower: str, before: Line, line: Line, close: bool, words: JoiningWords
) -> bool:
    """Whether a marker stands in mid-sentence: "điểm⏎a)", "2021⏎- 2025", "NĐ⏎-CP"."""
    marker = line.marker
    assert marker is not None
    if marker.style is not Style.BULLET:
        tail_words = lower[max(0, before.end - 24) : before.end]
        if tail_words.endswith(words.reference):
            return line.gap == 0 or marker.style is Style.LETTER
        return close and marker.style is Style.NUMBER and tail_words.endswith(words.unfinished)
    if marker.text != "-":
        return False
    last_word = text[max(0, before.end - 8) : before.end]
    if last_word[-4:].isdigit() and text[line.start : line.start + 4].isdigit():
        return True
    glued = line.start == line.marker_start + 1 and text[line.start : line.start + 2].isupper()
    return glued and last_word[-2:].isupper()


def _runs_on(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether a line is full, so that its break is a wrap; or a title in capitals goes on."""
    if not width:
        return False
    capitals = text[before.start : before.end].isupper()
    if capitals != text[line.start : line.end].isupper():
        return False
    if capitals:
        return before.marker is not None
    space = text.find(" ", line.start, line.end)
    first_word = (space if space > 0 else line.end) - line.start
    return before.row_end - before.row_start + 1 + first_word >= _FULL * width

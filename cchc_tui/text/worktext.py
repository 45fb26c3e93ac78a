"""The text the engine reads: normalised for matching, every place traceable to the source.

Only the matching sees it. `text` is NFC with look-alike letters, dashes, odd spaces, comments and
markdown stars replaced one for one; `lower` is its lower case with the tone mark of final oa, oe,
uy set the modern way (hoà → hòa). Both have the same length. `offsets` maps an index to the source;
it is None where the two texts have the same length, as nearly all have.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cchc_tui.model.spans import Span

_REPLACED = {
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\r": " ",
    "*": " ",
}
COMMENT_START, _COMMENT_END = "<!--", "-->"
_TAG = re.compile(r"</?(?:b|i|u|em|strong|sub|span|br|p|div)\b[^<>\n]{0,80}>", re.IGNORECASE)
_MODERN_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip


class Comment(NamedTuple):
    """What an author wrote between `<!--` and `-->`; nobody reads it as part of the report."""

    start: int
    end: int
    """both with its marks"""
    words: str


@dataclass(frozen=True, slots=True)
class WorkText:
    """A normalised text, its lower case and the way back to the source."""

    raw: str
    """NFC, letters and dashes as printed; the stars of markdown still there"""
    text: str
    lower: str
    offsets: array[int] | None
    comments: tuple[Comment, ...] = ()
    """blank in the three texts above, line ends in them too"""

    def source_span(self, start: int, end: int) -> Span:
        """The range of the source that `text[start:end]` stands for."""
        if self.offsets is None:
            return Span(start, end)
        return Span(self.offsets[start], self.offsets[end])


def work_text(source: str) -> WorkText:
    """Normalise `source` for matching; linear in its length."""
    raw, offsets = _composed(source)
    comments: tuple[Comment, ...] = ()
    if COMMENT_START in raw:
        comments = tuple(_comments(raw))
        raw = _without(raw, comments)
    text = raw
    for printed, plain in _REPLACED.items():
        if printed in text:
            text = text.replace(printed, plain)
    if "<" in text:
        text = _TAG.sub(_blank, text)
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(_lower_letter(letter) for letter in text)
    return WorkText(raw, text, modern_tones(lower), offsets, comments)


def _comments(text: str) -> Iterator[Comment]:
    """The comments in order; one that is never closed is text."""
    start = text.find(COMMENT_START)
    while start >= 0:
        words = start + len(COMMENT_START)
        end = text.find(_COMMENT_END, words)
        if end < 0:
            return
        after = end + len(_COMMENT_END)
        yield Comment(start, after, text[words:end])
        start = text.find(COMMENT_START, after)


def _without(text: str, comments: Sequence[Comment]) -> str:
    """The text with blanks for comments, so that a comment over several lines is part of one."""
    pieces: list[str] = []
    position = 0
    for comment in comments:
        pieces += text[position : comment.start], " " * (comment.end - comment.start)
        position = comment.end
    return "".join((*pieces, text[position:]))


def modern_tones(lower: str) -> str:
    """Lower-case text with final oà, uỷ … spelled òa, ủy …; the length stays."""
    for old, modern in _MODERN_TONE.items():
        if old in lower:
            lower = _at_word_end(old).sub(modern, lower)
    return lower


@cache
def _at_word_end(old: str) -> re.Pattern[str]:
    """One pattern a spelling: the search jumps to a literal, but would stop at every o and u."""
    return re.compile(rf"{old}(?<!q{old})(?!\w)")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _lower_letter(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def _composed(source: str) -> tuple[str, array[int] | None]:
    """NFC of the source and, where that changes its length, the source index of each letter."""
    if unicodedata.is_normalized("NFC", source):
        return source, None
    letters: list[str] = []
    offsets = array("L")
    start = 0
    for end in range(1, len(source) + 1):
        if end < len(source) and unicodedata.combining(source[end]):
            continue
        composed = unicodedata.normalize("NFC", _ordered_marks(source[start:end]))
        letters.append(composed)
        offsets.extend([start] * len(composed))
        start = end
    offsets.append(len(source))
    text = "".join(letters)
    if len(text) == len(source):
        return text, None
    return text, offsets


def _ordered_marks(cluster: str) -> str:
    """Circumflex, breve and horn before tone marks, so that NFC can compose a Vietnamese vowel."""
    if len(cluster) < 3:
        return cluster
    base, marks = cluster[0], cluster[1:]
    vowel_marks = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
    return base + vowel_marks + "".join(mark for mark in marks if mark not in vowel_marks)

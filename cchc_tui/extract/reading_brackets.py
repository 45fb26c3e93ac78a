"""Numbers alone in brackets or at the start of a line: enumerators, footnote and column marks."""

from __future__ import annotations

import re
from collections.abc import Set

from cchc_tui.extract.reading_token import NumberToken
from cchc_tui.model.figures import ReadingKind

_NUMBERING = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}")
_AFTER_NUMBERING = re.compile(r"\.?[.)/]?\s{1,4}[^\W\d_“\"]|[.)](?=[^\W\d_])")
_LINE_HEAD = re.compile(r"[\s#(>|+-]*\Z")
_COLUMN = r"\(?(?:[a-d]|[0-9]{1,2})\)?"
_COLUMNS = re.compile(rf"[ |]*{_COLUMN}(?:[ \t|]+{_COLUMN}){{2,40}}[ \t|]*(?=\n|\Z)", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"[0-9]+")
_WORD_AFTER_BRACKET = re.compile(r"\)\s{1,4}[^\W_]")
_CAPITAL_AFTER_DOT = re.compile(r"\. [A-ZĐÀ-Ỹ][a-zà-ỹđ]")
_CLOSES_CLAUSE = ":;,.\n"


def kind_in_brackets(token: NumberToken, marks: Set[str]) -> ReadingKind | None:
    """An enumerator "(1) nhóm một; (2) …" or a footnote mark "[1]", "đơn vị(1)"; else None."""
    if token.after == "]" and token.before in "[^":
        return ReadingKind.FOOTNOTE_MARK
    if token.after == "." and _opens_sentence(token):
        return ReadingKind.HEADING
    if token.after != ")" or len(token.surface) > 2 or not token.surface.isdigit():
        return None
    if token.before != "(":
        return ReadingKind.HEADING if _is_enumerator(token, token.start) else None
    if _is_enumerator(token, token.start - 1):
        return ReadingKind.HEADING
    glued = token.start > 1 and not token.text[token.start - 2].isspace()
    if glued and token.surface in marks:
        return ReadingKind.FOOTNOTE_MARK
    return None


def _opens_sentence(token: NumberToken) -> bool:
    """Whether a sentence ends before the number and one begins after its dot: "… 5%. 2. Thu"."""
    if not 0 < token.whole < 40 or not token.text.startswith(". ", max(0, token.start - 2)):
        return False
    return _CAPITAL_AFTER_DOT.match(token.text, token.end) is not None


def _is_enumerator(token: NumberToken, start: int) -> bool:
    """Whether a clause ends before the bracket and words begin after it."""
    if token.surface.startswith("0") or not _WORD_AFTER_BRACKET.match(token.text, token.end):
        return False
    before = token.text[max(0, start - 6) : start].rstrip(" ")
    return not before or before[-1] in _CLOSES_CLAUSE or before.endswith((" và", " -", "\n-"))


def is_line_numbering(token: NumberToken, line_start: int) -> bool:
    """Whether the token is the numbering a line opens with: "1. Kết quả", "2.2.1 Nội dung"."""
    if token.start - line_start > 12 or not _NUMBERING.fullmatch(token.surface):
        return False
    if not _LINE_HEAD.fullmatch(token.text, line_start, token.start):
        return False
    if "." in token.surface or token.after in ".)":
        return _AFTER_NUMBERING.match(token.text, token.end) is not None
    return False


def is_column_numbers(text: str, line_start: int) -> bool:
    """Whether a line holds nothing but ascending column numbers."""
    match = _COLUMNS.match(text, line_start, line_start + 400)
    if match is None:
        return False
    numbers = [int(number) for number in _COLUMN_NUMBER.findall(match.group())]
    return len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1))

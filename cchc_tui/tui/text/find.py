"""Searching a text as people type: case and accents do not matter; in double quotes accents do."""

from __future__ import annotations

import re
from functools import cached_property
from unicodedata import normalize

from cchc_tui.model.spans import Span
from cchc_tui.text.worktext import work_text

_QUOTED = re.compile(r'["“]([^"”]*)["”]?')
_BLANKS = r"\s{1,8}"
_D_WITH_STROKE = {ord("đ"): "d"}


class Searched:
    """A text made ready for searching when first asked; NFC and NFD are the same to it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _exact(self) -> str:
        work = work_text(self._text)
        self._offsets = work.offsets
        return work.lower

    @cached_property
    def _bare(self) -> str:
        return _without_accents(self._exact)

    def find(self, words: str) -> list[Span]:
        """Where the words stand in the source one after another, also over the end of a line."""
        quoted = _QUOTED.fullmatch(words.strip())
        wanted = work_text(quoted[1] if quoted else words).lower
        text = self._exact if quoted else self._bare
        parts = (wanted if quoted else _without_accents(wanted)).split()
        if not parts:
            return []
        pattern = re.compile(_BLANKS.join(map(re.escape, parts)))
        spans = (match.span() for match in pattern.finditer(text))
        if self._offsets is None:
            return [Span(*span) for span in spans]
        return [Span(self._offsets[start], self._offsets[end]) for start, end in spans]


def _without_accents(lower: str) -> str:
    """Each letter without its marks; the length stays."""
    table = {ord(letter): normalize("NFD", letter)[0] for letter in set(lower) if letter > "\x7f"}
    return lower.translate(table | _D_WITH_STROKE)

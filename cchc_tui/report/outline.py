"""Which drafts are headings, and the sections they open."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.report import BlockKind, Section
from cchc_tui.model.spans import Span
from cchc_tui.report.areas import area_of, names_area
from cchc_tui.report.cues import introduces
from cchc_tui.report.draft import Draft
from cchc_tui.report.levels import Tiers
from cchc_tui.report.markers import Style
from cchc_tui.text.worktext import WorkText

_BULLET = BlockKind.BULLET
_FOOTNOTE = BlockKind.FOOTNOTE
_HEADING = BlockKind.HEADING
_PARAGRAPH = BlockKind.PARAGRAPH
_SCOPE = BlockKind.SCOPE
_TABLE = BlockKind.TABLE
_BULLET_STYLE = Style.BULLET
_CAPITAL = Style.CAPITAL
_LETTER = Style.LETTER
_NUMBER = Style.NUMBER
_PART = Style.PART
_ROMAN = Style.ROMAN
_LONGEST_TITLE = 200
_LONGEST_BARE_TITLE = 150
_LONGEST_STOPPED_TITLE = 90
_LONG_OPENING = 200
_SENTENCE_END = re.compile(r"[.;!?]\s+(?=[^\W\d_a-z])|:\s+(?=\S)")
_FIGURE = re.compile(r"(?<![\w/.,-])\d[\d.,]*+(?![\w/])(?!\s?tháng)")
_DATED = re.compile(
    r"(?:năm|ngày|quý|tháng|số|iso|đề án|giai đoạn|mức|mức độ|cấp độ|khóa|kỳ họp thứ)"
    r"\s?:?\s?\d[\d/.:,\-\s]*"
)
_DIGIT = re.compile(r"\d")
_UNMARKED_RANK = 20
_HASH_RANK = 1


class Open(NamedTuple):
    """A section that is still open."""

    rank: int
    hashes: int
    section: int


class Outline:
    """Reads the drafts in order; afterwards `sections` and the section of each draft are known."""

    def __init__(self, work: WorkText, drafts: list[Draft]) -> None:
        self._work = work
        self._drafts = drafts
        self._stack: list[Open] = []
        self._capital_first: bool | None = None
        self._tiers = Tiers(work.lower)
        self.sections: list[Section] = []
        self.section_of: list[int] = []
        self.body_start = _body_start(work, drafts)

    def read(self) -> None:
        """Decide the kind of every draft and open its section."""
        closing = words_of(load_lexicon("bodies"), "closing")
        in_closing = False
        previous: Draft | None = None
        for index, draft in enumerate(self._drafts):
            if draft.kind in (_TABLE, _FOOTNOTE):
                self.section_of.append(-1 if in_closing else self._current())
                continue
            if index >= self.body_start:
                lower = self._work.lower[draft.pieces[0].start : draft.pieces[0].end]
                in_closing = self._still_closing(draft, lower, in_closing, closing)
                if not in_closing:
                    self._classify(draft, lower, previous)
                elif draft.marker and draft.marker.style is _BULLET_STYLE:
                    draft.kind = _BULLET
            elif draft.marker and draft.marker.style is _BULLET_STYLE:
                draft.kind = _BULLET
            self.section_of.append(-1 if in_closing else self._current())
            previous = draft

    def _current(self) -> int:
        return self._stack[-1].section if self._stack else -1

    def _still_closing(
        self, draft: Draft, lower: str, in_closing: bool, closing: tuple[str, ...]
    ) -> bool:
        """Whether the draft stands in the lines of receipt and signature; a new part ends them."""
        style = draft.marker.style if draft.marker else None
        if in_closing:
            return style not in (_PART, _ROMAN)
        return style in (None, _BULLET_STYLE) and len(lower) < 80 and lower.startswith(closing)

    def _classify(self, draft: Draft, lower: str, previous: Draft | None) -> None:
        marker = draft.marker
        if marker is None and draft.letters > _LONGEST_BARE_TITLE:
            return
        if marker and marker.style is _BULLET_STYLE and draft.letters > _LONGEST_BARE_TITLE:
            draft.kind = _BULLET
            return
        whole = lower if len(draft.pieces) == 1 else draft.text_of(self._work.lower)
        if marker is None or marker.style is _BULLET_STYLE:
            if self._tiers.of_scope(whole) is not None and _stands_as_scope(whole, marker):
                draft.kind = _SCOPE
            elif (draft.bold or draft.hashes) and self._is_bare_title(draft, whole):
                self._open(draft, whole, _HEADING)
            elif marker is not None:
                draft.kind = _BULLET
            elif self._is_capital_title(draft, whole):
                self._open(draft, whole, _HEADING)
            return
        if _is_item(draft, whole, previous, self._lower_end(previous)):
            draft.kind = _BULLET
            return
        title_like = self._is_title(draft) and not _has_figure(whole)
        self._open(draft, whole, _HEADING if title_like else _PARAGRAPH)

    def _lower_end(self, draft: Draft | None) -> str:
        return self._work.lower[draft.pieces[-1].start : draft.end] if draft else ""

    def _is_bare_title(self, draft: Draft, lower: str) -> bool:
        marker_fits = draft.marker is None or draft.marker.text == "*"
        short = len(lower) <= _LONGEST_BARE_TITLE and (draft.hashes > 0 or self._is_title(draft))
        return marker_fits and short and (draft.hashes > 0 or not _has_figure(lower))

    def _is_title(self, draft: Draft) -> bool:
        """Whether a draft is short and holds no end of a sentence."""
        if draft.letters > _LONGEST_TITLE:
            return False
        words = draft.text_of(self._work.text)
        if words.endswith(".") and len(words) > _LONGEST_STOPPED_TITLE:
            return False
        return _SENTENCE_END.search(words, 0, len(words) - 1) is None

    def _is_capital_title(self, draft: Draft, lower: str) -> bool:
        if not 8 <= len(lower) <= _LONGEST_BARE_TITLE or not names_area(lower):
            return False
        return draft.text_of(self._work.text).isupper()

    def _open(self, draft: Draft, lower: str, kind: BlockKind) -> None:
        """Open the section of a heading, or of a numbered paragraph by its first clause."""
        draft.kind = kind
        draft.opens_section = True
        title = self._title(draft, kind)
        words = self._work.lower[title.start : title.end] if kind is _PARAGRAPH else lower
        rank = self._rank(draft, lower)
        while self._stack and _closes(self._stack[-1], rank, draft.hashes):
            self._stack.pop()
        parent = self._current()
        outer = self.sections[parent] if parent >= 0 else None
        level = self._tiers.of_title(words) or (outer.level if outer else None)
        area = area_of(words, outer.area if outer else None)
        number = draft.marker.number if draft.marker else ""
        index, depth = len(self.sections), len(self._stack) + 1
        self.sections.append(Section(index, parent, depth, number, title, area, level))
        self._stack.append(Open(rank, draft.hashes, index))

    def _title(self, draft: Draft, kind: BlockKind) -> Span:
        if kind is _HEADING:
            return Span(draft.pieces[0].start, draft.end)
        start, end = draft.pieces[0]
        end = min(end, start + _LONGEST_TITLE)
        stop = _SENTENCE_END.search(self._work.text, start, end)
        return Span(start, stop.start() if stop else end)

    def _rank(self, draft: Draft, lower: str) -> int:
        marker = draft.marker
        if marker is None or marker.style is _BULLET_STYLE:
            top = not draft.hashes and lower and self._is_part_title(draft)
            return _HASH_RANK if top or draft.hashes == 1 else _UNMARKED_RANK + draft.hashes
        if marker.style in (_ROMAN, _CAPITAL):
            if self._capital_first is None:
                self._capital_first = marker.style is _CAPITAL
            return 1 if (marker.style is _CAPITAL) is self._capital_first else 2
        if marker.style is _NUMBER:
            return 3 + marker.number.count(".")
        if marker.style is _PART:
            return 0
        return 6 + int(marker.style) + marker.number.count(".")

    def _is_part_title(self, draft: Draft) -> bool:
        return draft.text_of(self._work.text).isupper()


def _closes(open_section: Open, rank: int, hashes: int) -> bool:
    """Whether a heading of `rank` ends the open section; bare titles go by their markdown depth."""
    if rank >= _UNMARKED_RANK and open_section.rank < _UNMARKED_RANK:
        return bool(hashes and open_section.hashes) and open_section.hashes >= hashes
    return open_section.rank >= rank


def _body_start(work: WorkText, drafts: list[Draft]) -> int:
    """Index of the first draft after the head of the report: a heading, an opening, a paragraph."""
    openings = tuple(f"{word} " for word in words_of(load_lexicon("bodies"), "openings"))
    addressed = False
    for index, draft in enumerate(drafts[:60]):
        titled = index > 0 and _is_report_word(work, drafts[index - 1])
        if (
            draft.hashes
            and draft.marker is None
            and not titled
            and not _is_report_word(work, draft)
        ):
            return index
        if draft.marker is not None:
            if addressed and draft.marker.text == "-":
                continue
            return index
        addressed = addressed or work.lower.startswith("kính gửi", draft.start)
        start, end = draft.pieces[0]
        if draft.letters > _LONG_OPENING or draft.kind is _TABLE:
            return index
        long_enough = draft.letters > 80 or work.text[draft.end - 1] in ".:;"
        if long_enough and work.lower[start:end].startswith(openings) and end > start:
            return index
    return min(len(drafts), 60)


def _is_report_word(work: WorkText, draft: Draft) -> bool:
    """Whether a draft is the line "BÁO CÁO" or a short title that says so."""
    return draft.letters < 60 and "báo cáo" in work.lower[draft.start : draft.end]


def _stands_as_scope(lower: str, marker: object) -> bool:
    """A scope line ends in a colon, has a bullet, or at least says "cấp"."""
    return marker is not None or lower.endswith(":") or "cấp " in lower


@lru_cache(maxsize=2048)
def _has_figure(lower: str) -> bool:
    """Whether a title states a number that is no date, period or document number."""
    if _DIGIT.search(lower) is None:
        return False
    return _FIGURE.search(_DATED.sub(" ", lower)) is not None


def _is_item(draft: Draft, lower: str, previous: Draft | None, previous_lower: str) -> bool:
    """Whether a numbered line is an item of the list a paragraph announces, not a heading."""
    marker = draft.marker
    if marker is None or previous is None or "." in marker.number:
        return False
    if marker.style in (_PART, _ROMAN, _CAPITAL) or len(lower) > _LONGEST_TITLE:
        return False
    before = previous.marker
    if previous.kind is _BULLET and before and before.family == marker.family:
        return ":" in lower or _has_figure(lower)
    announced = previous.kind in (_PARAGRAPH, _SCOPE) or (
        previous.kind is _BULLET and marker.style >= _LETTER
    )
    return announced and introduces(previous_lower) and _has_figure(lower)

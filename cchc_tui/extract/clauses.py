"""The path of every figure inside its block: sentence, clause, bracket and opening cue.

One pass over the punctuation and cue words of a block that has figures. Everything the relations
ask later is a look-up by these numbers (docs/relations.md, A): a page break is no boundary, a
closed bracket is taken out of the words to the left of a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cchc_tui.text.folding import one_line, spaced

_MARK_WORDS = (
    "trong (?:số )?đó", "trong số này", "bao gồm", "gồm", "chia ra", "chia theo", "cụ thể",
    "nhất là", "chủ yếu", "chẳng hạn", "ví dụ", "như sau", "như", r"v\.v", "và",
)  # fmt: skip


def _whole_word(word: str) -> str:
    """The word with its first letter in front of the boundary check, so that the scan can skip."""
    first, rest = word[0], word[1:]
    return rf"{first}(?<!\w{first}){rest}\b"


_MARK = spaced(r"\(|\)|\[|\]|;|:|,|\+|…|\.(?=\s)|\.\.\.|" + "|".join(map(_whole_word, _MARK_WORDS)))
"""every alternative begins with a letter of its own: the scan jumps from one to the next"""
_CUES = frozenset(
    ("trong đó", "trong số đó", "trong số này", "bao gồm", "gồm", "chia ra", "chia theo", "cụ thể")
)
_COLON_REACH = 70
_PARTIAL = frozenset(("nhất là", "chủ yếu", "chẳng hạn", "ví dụ", "như", "v.v", "…", "..."))
_INTRODUCES = re.compile(r"\s*(?:[:,]|là\b|như sau\b|gồm\b|có\b)")
_BRACKET = re.compile(r"[()\[\]]")
_BRACKET_FOLLOWS = re.compile(r"\s{0,3}:?\s{0,3}[(\[]")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[A-ZĐ][a-z]?|TP|Tp|TX|Tx|TT|ThS|TS|PGS|GS|ĐC|Stt|St)$")


@dataclass(slots=True)
class Bracket:
    """A pair of brackets inside a block; 0 is the outside of every block."""

    index: int
    parent: int
    block: int
    start: int
    end: int
    sentence: int
    clause: int
    cue: int = 0
    """cue right after the opening bracket, 0 for none"""
    outer_cue: int = 0
    """cue in force around the bracket"""
    figures: list[int] = field(default_factory=list)
    """figures at this level, not those of inner brackets"""
    inner: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Cue:
    """A word that opens a breakdown."""

    index: int
    word: str
    block: int
    start: int
    end: int
    sentence: int
    bracket: int
    opens: bool
    """whether nothing but white space stands before it in its sentence or bracket"""
    has_co: bool
    """"trong đó có": names examples rather than all parts"""


class Position(NamedTuple):
    """Where one figure stands, and where the words to its left begin."""

    sentence: int
    clause: int
    bracket: int
    cue: int
    item: int
    label_start: int


@dataclass(slots=True)
class Layout:
    """Brackets, cues and open-ended lists of all blocks walked so far."""

    brackets: list[Bracket] = field(default_factory=lambda: [Bracket(0, -1, -1, 0, 0, 0, 0)])
    cues: list[Cue] = field(default_factory=lambda: [Cue(0, "", -1, 0, 0, 0, 0, False, False)])
    partial: set[int] = field(default_factory=set)
    """sentences that name examples or break off ("như", "v.v.", "…")"""
    partial_at: dict[int, list[int]] = field(default_factory=dict)
    """sentence -> places of those words"""
    sentence: int = 0
    clause: int = 0
    item: int = 0


class _Level:
    """Running state of one bracket level."""

    __slots__ = ("clause", "cue", "item", "label_start", "pending_comma")

    def __init__(self, label_start: int, clause: int, item: int, cue: int) -> None:
        self.label_start = label_start
        self.clause = clause
        self.item = item
        self.cue = cue
        self.pending_comma = False


def walk_block(
    layout: Layout,
    block: int,
    text: str,
    lower: str,
    start: int,
    end: int,
    numbers: Sequence[tuple[int, int, int]],
) -> list[Position]:
    """Positions of the numbers of one block.

    `numbers` are (start, end, figure) in order; figure is -1 for numbers that are no figures
    (dates, document numbers): their inside is skipped, they bound nothing.
    """
    walker = _Walker(layout, block, text, lower, start, end)
    cursor = start
    positions: list[Position] = []
    for number_start, number_end, figure in numbers:
        walker.marks(cursor, number_start)
        if figure >= 0:
            positions.append(walker.figure(number_end, figure))
        cursor = number_end
    walker.marks(cursor, end)
    walker.close()
    return positions


class _Walker:
    """One pass over one block."""

    def __init__(
        self, layout: Layout, block: int, text: str, lower: str, start: int, end: int
    ) -> None:
        self.layout = layout
        self.block = block
        self.text = text
        self.lower = lower
        self.end = end
        self.partners = _matched_brackets(lower, start, end)
        self.closers = frozenset(self.partners.values())
        layout.sentence += 1
        layout.clause += 1
        layout.item += 1
        self.sentence_start = start
        self.levels = [_Level(start, layout.clause, layout.item, 0)]
        self.open = [0]
        self.bracket_cue = 0

    def marks(self, start: int, end: int) -> None:
        """Take in the punctuation and cue words of `lower[start:end]`."""
        for match in _MARK.finditer(self.lower, start, end):
            mark = match.group()
            self._mark(one_line(mark) if len(mark) > 1 else mark, match.start(), match.end())

    def figure(self, end: int, figure: int) -> Position:
        """Place a figure that ends at `end`."""
        level = self.levels[-1]
        self.layout.brackets[self.open[-1]].figures.append(figure)
        position = Position(
            self.layout.sentence,
            level.clause,
            self.open[-1],
            level.cue,
            level.item,
            level.label_start,
        )
        level.label_start = end
        level.pending_comma = True
        return position

    def close(self) -> None:
        """Close brackets left open at the end of the block."""
        while len(self.open) > 1:
            self._pop(self.end)

    def _mark(self, mark: str, start: int, end: int) -> None:
        if mark in "([":
            self._push(start, end)
        elif mark in ")]":
            if len(self.open) > 1 and start in self.closers:
                self._pop(start)
        elif mark in ("…", "...") or mark in _PARTIAL:
            self._partial(start)
        elif mark == ".":
            self._stop(start, end)
        elif mark == ";":
            self._new_clause(end)
        elif mark in (",", "và"):
            self._new_item(end)
        elif mark == "+":
            self._plus(end)
        elif mark == ":":
            self._colon(start, end)
        elif mark in _CUES:
            self._cue(mark, start, end)

    def _partial(self, start: int) -> None:
        sentence = self.layout.sentence
        self.layout.partial.add(sentence)
        self.layout.partial_at.setdefault(sentence, []).append(start)

    def _new_item(self, end: int) -> None:
        level = self.levels[-1]
        self.layout.item += 1
        level.item = self.layout.item
        if level.pending_comma:
            level.label_start = end
            level.pending_comma = False

    def _plus(self, end: int) -> None:
        """A plus sign after a figure begins an item: "(14 lớp ngắn hạn + 21 lớp dài hạn)"."""
        if self.levels[-1].pending_comma:
            self._new_item(end)

    def _new_clause(self, end: int) -> None:
        level = self.levels[-1]
        self.layout.clause += 1
        self.layout.item += 1
        level.clause, level.item = self.layout.clause, self.layout.item
        level.label_start = end
        level.pending_comma = False

    def _stop(self, start: int, end: int) -> None:
        if not self._ends_sentence(start, end):
            return
        if len(self.open) > 1:
            if self.layout.brackets[self.open[-1]].end < self.end:
                self._new_clause(end)
                return
            self.close()
        self.layout.sentence += 1
        self.sentence_start = end
        self._new_clause(end)
        self.levels[-1].cue = 0

    def _ends_sentence(self, start: int, end: int) -> bool:
        following = self.text[end : end + 12].lstrip()
        if following and not (following[0].isupper() or following[0] in '-+"“(0123456789'):
            return False
        return not _ABBREVIATION.search(self.text[max(self.sentence_start, start - 6) : start])

    def _push(self, start: int, end: int) -> None:
        layout, level = self.layout, self.levels[-1]
        closing = self.partners.get(start)
        if closing is None:
            closing = self.end
        bracket = Bracket(
            len(layout.brackets),
            self.open[-1],
            self.block,
            start,
            closing,
            layout.sentence,
            level.clause,
            cue=self.bracket_cue,
            outer_cue=level.cue,
        )
        self.bracket_cue = 0
        layout.brackets.append(bracket)
        layout.brackets[self.open[-1]].inner.append(bracket.index)
        self.open.append(bracket.index)
        layout.clause += 1
        layout.item += 1
        self.levels.append(_Level(end, layout.clause, layout.item, 0))

    def _pop(self, start: int) -> None:
        self.open.pop()
        self.levels.pop()

    def _colon(self, start: int, end: int) -> None:
        """ "Phân loại 594 đơn: khiếu nại 58; …": a colon soon after a figure opens a list."""
        level = self.levels[-1]
        if not level.pending_comma or start - level.label_start > _COLON_REACH:
            return
        self._cue(":", start, end)

    def _cue(self, word: str, start: int, end: int) -> None:
        if word == "cụ thể" and not _INTRODUCES.match(self.lower, end):
            return
        layout, level = self.layout, self.levels[-1]
        inside = len(self.open) > 1
        begin = layout.brackets[self.open[-1]].start + 1 if inside else self.sentence_start
        opens = not self.lower[max(begin, start - 40) : start].strip(" \n\t\r-+:,.")
        opens = opens and start - begin <= 40
        cue = Cue(
            len(layout.cues),
            word,
            self.block,
            start,
            end,
            layout.sentence,
            self.open[-1],
            opens,
            self.lower.startswith((" có ", " có:"), end),
        )
        layout.cues.append(cue)
        if _BRACKET_FOLLOWS.match(self.lower, end):
            self.bracket_cue = cue.index
            return
        if inside and opens:
            layout.brackets[self.open[-1]].cue = cue.index
        level.cue = cue.index
        layout.item += 1
        level.item = layout.item
        level.label_start = end
        level.pending_comma = False


def _matched_brackets(lower: str, start: int, end: int) -> dict[int, int]:
    """Opening -> closing place of each pair of brackets; what has no partner is left out."""
    partners: dict[int, int] = {}
    stack: list[int] = []
    for match in _BRACKET.finditer(lower, start, end):
        place = match.start()
        if match.group() in "([":
            stack.append(place)
        elif stack:
            partners[stack.pop()] = place
    return partners

"""Lists after wording of their own: "05 kênh, bao gồm: …", "03 xã sau đây:" with lines below."""

from __future__ import annotations

import re

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure
from cchc_tui.model.report import BlockKind
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.list_checks import listed_candidate
from cchc_tui.relations.list_items import count_inline
from cchc_tui.relations.list_openings import Opening, inline_opening, opening_below
from cchc_tui.relations.listed_below import count_below

_LONGEST = 600
_REACH = 2000
_MOST = 40
_KINDS = 2
"""a number more than so many times the items of a list counts things of these kinds"""
_LIST_END = re.compile(r"[.:](?=\s|$)|\n\s*\n")
_REACHED = re.compile(r"\b(?:lên|thành|tới|lũy kế)\s*$")
"""a number that was reached counts more than the new ones a list may name"""
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[A-ZĐ][a-z]?|TP|Tp|TX|Tx|TT|ThS|TS|PGS|GS|St)$")


def judge_opened(facts: Facts, figure: Figure) -> Candidate | None:
    """A list after wording of its own: "05 kênh, bao gồm:", or in the lines below."""
    lower = facts.work.lower
    block = facts.report.blocks[figure.place.block]
    if block.kind is BlockKind.TABLE or _REACHED.search(figure.label):
        return None
    below = opening_below(lower, figure, block.end)
    if below is not None:
        found = count_below(facts, figure, below)
        return listed_candidate(figure, *found) if found is not None else None
    opening = inline_opening(lower, figure)
    if opening is None:
        return None
    end = _end_of_list(facts, opening, block.end)
    if end is None or not _counts_else(facts, figure, opening.place, end):
        return None
    if not any(start <= opening.place and end <= stop for start, stop in block.pieces):
        return None
    count = count_inline(facts.work.text[opening.place : end], opening)
    if count is None or (figure.value or 0) > _KINDS * count.most:
        return None
    return listed_candidate(figure, count, opening.place, end)


def _end_of_list(facts: Facts, opening: Opening, block_end: int) -> int | None:
    """Where the list ends; None where a colon or an abbreviation leaves that open."""
    text = facts.work.text
    if opening.bracket:
        close = text.find(")", opening.place, min(block_end, opening.place + _LONGEST))
        inner = text.find("(", opening.place, close)
        return close if close > 0 and inner < 0 else None
    reach = min(block_end, opening.place + _REACH)
    end = _LIST_END.search(text, opening.place, reach)
    if end is None:
        return block_end if reach == block_end else None
    if end.group() == ":" or (_ABBREVIATED.search(text, opening.place, end.start())):
        return end.start() if not text[end.end() : block_end].strip(" .") else None
    return end.start()


def _counts_else(facts: Facts, figure: Figure, start: int, end: int) -> bool:
    """Whether the figures in the list stand in brackets and count something else than it."""
    for item in facts.figures[figure.index + 1 : figure.index + 1 + _MOST]:
        if item.start >= end:
            break
        if item.place.bracket == figure.place.bracket or not item.unit:
            return False
        if item.unit == figure.unit:
            return False
    return True

""" "03 phường (A, B và C)", "09 Luật gồm: …": the stated number against the length of the list.

Names hold commas and "và" themselves ("Quản lý, bảo vệ …", "Khoa học và Công nghệ"), so the count
is a range; a number inside it holds, only one outside is accused. Items that all begin with the
counted noun, or are all plain proper names, count exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc_tui.extract.facts import Facts
from cchc_tui.model.figures import Figure, FigureKind, Modality, Satellite
from cchc_tui.relations.candidate import Candidate
from cchc_tui.relations.list_checks import listed_candidate
from cchc_tui.relations.list_items import Count
from cchc_tui.relations.listed_opened import judge_opened
from cchc_tui.text.names import is_proper_name

_HEAD = Satellite.HEAD
_COUNT = FigureKind.COUNT
_MOST = 40
_LONGEST = 600
_BRACKET_NEXT = re.compile(r"[^()\d,;:.]{0,60}\(")
_MARK = re.compile(r"\((\d{1,2})\)")
_ENUMERATED_NEXT = re.compile(r"[^;.()\d]{0,60}:\s{0,3}(?P<first>\(1\))")
_CUE_NEXT = re.compile(r"[^,;:.()\d]{0,50}?\b(?:bao )?gồm(?: có)?\s*:?\s")
_LIST_END = re.compile(r"[.:](?=\s|$)|\n\s*\n")
_SEPARATOR = re.compile(r"[,;]|\bvà\b")
_OPEN = re.compile(r"\.\.\.|…|v\.v|\bnhư\b|\bmột số\b|\bchủ yếu\b")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ITEMS = re.compile(
    r"\b(?:đạt|chiếm|tăng|giảm|ngày|theo|tại|được|đã|không|chưa|kể|tính|nêu|là|của|có|thông qua)\b"
)


def judge_lists(facts: Facts) -> Iterator[Candidate]:
    """Stated numbers followed by a list without figures, in a bracket or after "gồm"."""
    for figure in facts.figures:
        if _may_count(figure):
            span = _listed_span(facts, figure)
            candidate = _judge(facts, figure, *span) if span is not None else None
            candidate = candidate or judge_opened(facts, figure)
            if candidate is not None:
                yield candidate


def _may_count(figure: Figure) -> bool:
    return (
        figure.value is not None
        and 2 <= figure.value <= _MOST
        and figure.kind is _COUNT
        and figure.satellite is _HEAD
        and figure.modality is Modality.EXACT
        and bool(figure.unit)
    )


def _listed_span(facts: Facts, figure: Figure) -> tuple[int, int] | None:
    """The range of the list that follows the number at once."""
    lower = facts.work.lower
    enumerated = _ENUMERATED_NEXT.match(lower, figure.end)
    if enumerated is not None:
        return (enumerated.start("first"), facts.report.blocks[figure.place.block].end)
    bracket = _BRACKET_NEXT.match(lower, figure.end)
    if bracket is not None:
        close = lower.find(")", bracket.end(), bracket.end() + _LONGEST)
        return (bracket.end(), close) if close > 0 else None
    match = _CUE_NEXT.match(lower, figure.end)
    if match is None:
        return None
    block = facts.report.blocks[figure.place.block]
    end = _LIST_END.search(lower, match.end(), block.end)
    return (match.end(), end.start() if end else block.end)


def _judge(facts: Facts, figure: Figure, start: int, end: int) -> Candidate | None:
    text = facts.work.text[start:end]
    count = _enumerated(text)
    if count is None and _holds_figures(facts, figure, start, end):
        return None
    if count is None and _numbered(text):
        return None
    count = count or count_items(text, figure.unit)
    if count is None:
        return None
    assert figure.value is not None
    outside = not count.least <= figure.value <= count.most
    if outside and (not count.certain or _OPEN.search(text.lower())):
        return None
    return listed_candidate(figure, count, start, end)


def _enumerated(text: str) -> Count | None:
    """The length of "(1) …; (2) …; (3) …", where the marks count up from one."""
    marks = [int(mark) for mark in _MARK.findall(text)]
    if len(marks) < 2 or marks != list(range(1, len(marks) + 1)):
        return None
    return Count(len(marks), len(marks), True)


def _numbered(text: str) -> bool:
    """Whether numbers stand in the list that are no part of a name: it says more than names."""
    if not re.search(r"\d", re.sub(r"năm \d{4}", "", text)):
        return False
    return not all(is_proper_name(piece) for piece in _pieces(text))


def _holds_figures(facts: Facts, figure: Figure, start: int, end: int) -> bool:
    """Whether a figure stands in the range: it then says more than names."""
    following = facts.figures[figure.index + 1 : figure.index + 2]
    return bool(following) and start <= following[0].start < end


def count_items(text: str, noun: str) -> Count | None:
    """How many items `text` lists; None if it is no list."""
    items = [item for item in (i.strip() for i in re.split(r"[,;]", text)) if item]
    if len(items) < 2 and not re.search(r"\bvà\b", text):
        return None
    head = noun.split(" ", 1)[0]
    headed = [i for i in _pieces(text) if i.lower().startswith(head + " ")]
    if len(headed) >= 2 and items[0].lower().startswith(head):
        others = sum(1 for item in items if not item.lower().startswith(("và ", head)))
        return Count(len(headed), len(headed) + others, True)
    pieces = _pieces(text)
    if all(is_proper_name(piece) for piece in pieces):
        return Count(len(pieces), len(pieces), True)
    return _range(text, items, pieces)


def _pieces(text: str) -> list[str]:
    """Items when every comma, semicolon and "và" separates."""
    return [" ".join(i.split()) for i in _SEPARATOR.split(text) if i and i.strip()]


def _range(text: str, items: Sequence[str], pieces: Sequence[str]) -> Count | None:
    if any(_NOT_ITEMS.search(item.lower()) for item in items):
        return None
    if any(len(_WORD.findall(item)) > 12 for item in items):
        return None
    strong = text.count(";")
    if strong and "," not in text:
        return Count(strong + 1, strong + 1 + len(re.findall(r"\bvà\b", text)), False)
    least = strong + 1 if strong else max(1, (len(items) + 1) // 2)
    capital = all(item[0].isupper() for item in items)
    return Count(least, max(len(pieces), len(items)), capital)

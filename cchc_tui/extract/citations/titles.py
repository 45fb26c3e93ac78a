"""What a cited document is about: the words after its number, date and issuer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.spans import Span
from cchc_tui.text.folding import one_line
from cchc_tui.text.worktext import WorkText

_LONGEST = 240
_LEAD = re.compile(r"[\s,()\"”“]{0,5}")
_END = re.compile(
    r"[;:](?=\s|\Z)|\.(?=\s|\Z)|\.\.|\n[ \t]*\n(?=\s*[^\sa-zà-ỹ])|\n(?=[ \t]*[-+*•])"
    r"|[)\"”](?=\s|[,.;]|\Z)"
    r"|,?\s(?=(?:đồng thời|trong đó|qua đó|cụ thể|theo đó|đến nay|trên cơ sở đó)\b)"
    r"|,\s(?=(?:ubnd|ủy ban nhân dân|phòng|sở|huyện|quận|xã|phường|tỉnh|đã|các cơ quan)\b)"
)
_WORD = re.compile(r"[^\W\d_]+(?:/[^\W\d_])?")
_OPENING = {")": "(", "”": "“"}


class Title(NamedTuple):
    """The words and where they stand."""

    words: str
    span: Span


def title_at(work: WorkText, start: int, limit: int, nested_end: int) -> Title | None:
    """The title that begins at a place, if what stands there opens one.

    `limit` is where the next citation begins; a title that names that document ("sửa đổi một số
    điều của Nghị định số …") goes on to `nested_end`.
    """
    lower = work.lower
    lead = _LEAD.match(lower, start)
    begin = lead.end() if lead else start
    opener = _opener(lower, begin)
    if opener is None or ("," in lower[start:begin] and opener not in _dropped()):
        return None
    if opener in _dropped():
        begin += len(opener)
    last = min(begin + _LONGEST, len(lower))
    end = _end(lower, begin, min(last, max(limit, begin)))
    stop = last if end is None else end
    if end is None and limit <= last:
        stop = nested_end if _names_it(lower[begin:limit]) else limit
    words = one_line(work.text[begin:stop]).strip(' ,;:-"”“')
    for tail in (" và", ","):
        words = words.removesuffix(tail)
    if len(words) < 4:
        return None
    begin += len(lower[begin:stop]) - len(lower[begin:stop].lstrip())
    return Title(words, Span(begin, begin + len(work.text[begin:stop].rstrip())))


def _end(lower: str, begin: int, last: int) -> int | None:
    """Where the clause ends; a bracket or quote that the title itself opens does not end it."""
    for match in _END.finditer(lower, begin, last):
        mark = match.group()
        if mark in _OPENING and _OPENING[mark] in lower[begin : match.start()]:
            continue
        return match.start()
    return None


def _names_it(before: str) -> bool:
    """Whether the next citation is part of the title and not the next in a list."""
    before = before.rstrip()
    if before.endswith(("số", "số:")):
        before = before.rpartition("số")[0].rstrip()
    return bool(before) and not before.endswith((",", ";", " và", "và", ".", ":"))


def _opener(lower: str, begin: int) -> str | None:
    first = _WORD.match(lower, begin)
    for opener in _openers().get(first.group(), ()) if first else ():
        end = begin + len(opener)
        if lower.startswith(opener, begin) and not lower[end : end + 1].isalnum():
            return opener
    return None


@cache
def _openers() -> Mapping[str, tuple[str, ...]]:
    """The openers by their first word, the longest first."""
    words: dict[str, list[str]] = {}
    listed = words_of(load_lexicon("document_bodies")["titles"], "openers")
    for opener in sorted(listed, key=len, reverse=True):
        words.setdefault(opener.split()[0], []).append(opener)
    return {first: tuple(found) for first, found in words.items()}


@cache
def _dropped() -> frozenset[str]:
    return frozenset(words_of(load_lexicon("document_bodies")["titles"], "dropped"))

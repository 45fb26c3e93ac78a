"""Documents named without a symbol: "Luật Đất đai năm 2024", "Nghị định 61", "Đề án 06"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cchc_tui.data.documents import named_kinds
from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.text.occurrences import occurrences
from cchc_tui.text.worktext import WorkText, modern_tones

_WORD = re.compile(r"[^\s,]+,?")
_LONGEST_NAME = 20
_YEAR = re.compile(
    r"(?:\s?\((?:sửa đổi|sửa đổi, bổ sung)\))?,?\s{1,3}(?:năm\s{1,3})?"
    r"((?:19|20)[0-9]{2})(?![\w/.,-]?[0-9])"
)
_DATED_NAME = re.compile(r"\s[^.;:()\d\n\"“”]{3,110}?\snăm\s{1,3}((?:19|20)[0-9]{2})(?![0-9])")
_OTHER_DOCUMENT = re.compile(r"\b(?:luật|theo|kế hoạch|nghị|quyết định|ubnd|đã|được|trong năm)\b")
_NUMBERED = re.compile(
    r"\s{1,6}(?P<word>số\s{0,4}:?\s{0,3})?(?P<number>[0-9]{1,4})"
    r"(?:/(?P<year>(?:19|20)[0-9]{2}|cp))?(?![\w/-])(?![.,][0-9])"
    r"(?P<after>[ \t\n]{1,3}(?P<next>[^\W\d_]+)|\s?[,.;:)\]\"”']|\s*\Z|\s?-\s|\n)"
)
_PLENUM = re.compile(
    r"\s{1,4}(?:(?:hội nghị|lần thứ)\s[^\W\d_ ]{0,8}\s?){0,2}(?:số\s)?"
    r"trung ương\s(?:đảng\s)?(?:lần thứ\s)?"
    r"(?:[0-9]{1,2}|[ivx]{1,5}|tư|năm|sáu|bảy|tám)(?!\w)"
    r"(?:,?\s?\(?,?khóa\s(?P<term>[ivx]{1,5})\)?)?"
)
_NOT_LAWS = ("pháp", "kỷ", "quy", "học", "trật")
_DRAFTS = ("dự thảo", "dự án", "các")


class NamedDocument(NamedTuple):
    """A document by its name: where it stands, its kind and year."""

    start: int
    end: int
    kind: str
    year: int | None
    term: str | None = None


def find_named(work: WorkText) -> Iterator[NamedDocument]:
    """All documents named without a symbol, in no order; some may lie inside numbered ones."""
    yield from _laws(work)
    for folded, name in _short_names():
        for start in _places(work.lower, folded):
            found = _short(work, start, start + len(folded), name)
            if found is not None:
                yield found


def _places(lower: str, word: str) -> Iterator[int]:
    for position in occurrences(lower, word):
        if not (position and lower[position - 1].isalnum()):
            yield position


def _short(work: WorkText, start: int, end: int, kind: str) -> NamedDocument | None:
    lower = work.lower
    if kind == "Nghị quyết":
        plenum = _PLENUM.match(lower, end)
        if plenum is not None:
            term = plenum["term"]
            return NamedDocument(start, plenum.end(), kind, None, term.upper() if term else None)
    match = _NUMBERED.match(lower, end)
    if match is None or not (work.text[start].isupper() or match["word"]):
        return None
    year = match["year"]
    if len(match["number"]) < 2 and not year and not match["word"]:
        return None
    following = match["next"]
    if following and following not in _followers() and kind != "Đề án":
        return None
    stop = match.end("year") if year else match.end("number")
    return NamedDocument(start, stop, kind, int(year) if year and year.isdigit() else None)


def _laws(work: WorkText) -> Iterator[NamedDocument]:
    lower = work.lower
    for word, kind in (("luật", "Luật"), ("pháp lệnh", "Pháp lệnh"), ("hiến pháp", "Hiến pháp")):
        for place in _places(lower, word):
            before = lower[max(0, place - 14) : place].split()
            if before[-1:] and before[-1].strip('("“') in _NOT_LAWS:
                continue
            if " ".join(before[-2:]).endswith(_DRAFTS[:2]):
                continue
            found = _law(work, place, place + len(word), kind)
            if found is not None:
                yield found


def _law(work: WorkText, start: int, end: int, kind: str) -> NamedDocument | None:
    lower = work.lower
    if kind == "Luật" and lower[max(0, start - 3) : start] == "bộ ":
        start, kind = start - 3, "Bộ luật"
    if kind == "Hiến pháp":
        year = _YEAR.match(lower, end)
        return NamedDocument(start, year.end(), kind, int(year[1])) if year else None
    capital = work.text[start].isupper() or work.text[end + 1 : end + 2].isupper()
    name_end = _known_name(lower, end)
    if name_end is not None:
        year = _YEAR.match(lower, name_end)
        if year is None:
            return NamedDocument(start, name_end, kind, None) if capital else None
        return NamedDocument(start, year.end(), kind, int(year[1]))
    dated = _DATED_NAME.match(lower, end) if capital else None
    if dated is None or _OTHER_DOCUMENT.search(lower, end + 1, dated.start(1)):
        return None
    return NamedDocument(start, dated.end(), kind, int(dated[1]))


def _known_name(lower: str, start: int) -> int | None:
    """Where the longest known name of a law ends that begins at a place."""
    window = lower[start : start + 150]
    if window[:1] not in (" ", "\n"):
        return None
    found = [match for _, match in zip(range(_LONGEST_NAME), _WORD.finditer(window), strict=False)]
    words = [match.group().rstrip(',.;:)"”') for match in found]
    for count in range(len(words), 0, -1):
        if tuple(words[:count]) in _law_names():
            return start + found[count - 1].start() + len(words[count - 1])
    return None


@cache
def _short_names() -> tuple[tuple[str, str], ...]:
    """Names of kinds a number may follow at once, as the text has them and as they are shown."""
    return tuple((modern_tones(name.lower()), name) for name in named_kinds("short"))


@cache
def _law_names() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in words_of(load_lexicon("law_names"), "names"))


@cache
def _followers() -> frozenset[str]:
    return frozenset(words_of(load_lexicon("document_types")["short"], "followers"))

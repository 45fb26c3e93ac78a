"""What kind of document a citation names: the words before the number, else its symbol."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cchc_tui.data.documents import document_types, kind_names, named_kinds
from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.extract.citations.spelling import Spelling
from cchc_tui.model.spans import Span
from cchc_tui.text.worktext import WorkText, modern_tones

_REACH = 80
_MOST_WORDS = 6
_STOPS = re.compile(r"[.;:,()0-9\n]|\b(?:về|ban hành|và|đã)\b")
_EDGES = " \t\n\r|\"'“”‘’()[]-+*;,.:"
_NUMBER_WORDS = ("số", "sô", "sổ", "số hiệu", "ký hiệu")


class PrintedKind(NamedTuple):
    """The words of a kind before a number, the issuer between them or not."""

    start: int
    kind: str
    issuer: Span | None = None


def kind_before(work: WorkText, start: int, floor: int) -> PrintedKind | None:
    """The kind whose words end at a number, "số" and a colon between or not."""
    begin = max(floor, start - _REACH)
    before = _without_number_word(work.lower[begin:start])
    plain = _kind_at_end(before)
    if plain is not None:
        return PrintedKind(begin + len(before) - len(plain), _kinds()[plain])
    words = before.split()[-_MOST_WORDS:]
    skipped = 0
    while words and skipped < 2:
        found = _named(words)
        if found is not None:
            count, kind = found
            return PrintedKind(begin + _place(before, words[-count:]), kind)
        if words[-1].strip(_EDGES) not in _between():
            return _kind_of_issuer(before, begin) if skipped == 0 else None
        before = before[: before.rfind(words.pop())]
        skipped += 1
    return None


def number_word_before(work: WorkText, start: int, floor: int) -> int:
    """Where "số" before a number begins; the number itself where there is none."""
    begin = max(floor, start - 12)
    before = work.lower[begin:start].rstrip(" \t\n:.")
    return begin + len(before) - 2 if before.endswith(("số", "sô")) else start


def kind_of_symbol(spelling: Spelling) -> str | None:
    """The kind a symbol says: by its type, a letter where a body comes first."""
    if spelling.type is not None:
        return document_types()[spelling.type].kind
    first = spelling.groups[0]
    if first.startswith(("QH", "UBTVQH")):
        return None
    return "Công văn" if first.isupper() or len(spelling.groups) > 1 else None


def _kind_of_issuer(before: str, begin: int) -> PrintedKind | None:
    """ "Chỉ thị của Thủ tướng Chính phủ số": the kind stands before its issuer."""
    of = before.rfind(" của ")
    if of < 0:
        return None
    issuer = before[of + 5 :].rstrip()
    if _STOPS.search(issuer) or len(issuer.split()) > 12:
        return None
    words = before[:of].split()[-5:]
    found = _named(words) if words else None
    if found is None:
        return None
    start = begin + _place(before[:of], words[-found[0] :])
    return PrintedKind(start, found[1], Span(begin + of + 5, begin + of + 5 + len(issuer)))


def _without_number_word(before: str) -> str:
    before = before.rstrip(" \t\n:.(*")
    for word in _NUMBER_WORDS:
        if before.endswith(word):
            return before[: -len(word)].rstrip(" \t\n:.(*")
    return before


def _kind_at_end(before: str) -> str | None:
    """The longest name of a kind, printed with single spaces, that a text ends with."""
    for name in _kinds_by_last_word().get(before[before.rfind(" ") + 1 :], ()):
        if before.endswith(name) and not before[-len(name) - 1 : -len(name)].isalnum():
            return name
    return None


def _named(words: list[str]) -> tuple[int, str] | None:
    """The longest run of last words that names a kind, and the kind."""
    bare = [word.strip(_EDGES) for word in words]
    for count in range(min(len(bare), 5), 0, -1):
        if any(word[-1:] in _EDGES for word in words[-count:-1]):
            continue
        kind = _kinds().get(" ".join(bare[-count:]))
        if kind is not None:
            return count, kind
    return None


def _place(before: str, words: list[str]) -> int:
    """Where the first of the words begins, its opening marks left out."""
    position = len(before)
    for word in reversed(words):
        position = before.rfind(word, 0, position)
    return position + len(words[0]) - len(words[0].lstrip(_EDGES))


@cache
def _kinds() -> dict[str, str]:
    return {modern_tones(name): shown for name, shown in kind_names().items()}


@cache
def _kinds_by_last_word() -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    for name in sorted(_kinds(), key=len, reverse=True):
        names.setdefault(name.split()[-1], []).append(name)
    return {last: tuple(found) for last, found in names.items()}


@cache
def _between() -> frozenset[str]:
    return frozenset(words_of(load_lexicon("document_types")["between"], "words"))


@cache
def general_kinds() -> frozenset[str]:
    """Words that say only that it is a document."""
    return frozenset(named_kinds("general"))

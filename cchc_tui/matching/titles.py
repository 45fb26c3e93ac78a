"""Whether two titles say the same, though one is cut off earlier or opens with another word.

A ratio of letters alone is not enough: titles of a series differ in one word ("… lĩnh vực đất đai",
"… lĩnh vực xây dựng") or one number ("năm 2023", "năm 2024") and mean different documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cchc_tui.text.worktext import modern_tones

SAME = 0.95
ALIKE = 0.88
DIFFERENT = 0.6
_WORD = re.compile(r"\w+")
_OPENERS = frozenset("về việc ban hành và của thực hiện".split())
_EMPTY = frozenset("và của các có được đã cho tại trong với về theo việc".split())
_SHORT_FORMS = {
    "cchc": "cải cách hành chính",
    "tthc": "thủ tục hành chính",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "cntt": "công nghệ thông tin",
    "cbcc": "cán bộ công chức",
}
_CHANGING = frozenset("sửa bổ thay bãi hướng điều hủy đính".split())
_FEWEST_WORDS = 3
_MOST_EXTRA = 2
_FIRST_WORDS = 8
_OPENING_WORDS = 12
_SUBSTITUTED = 0.7


@lru_cache(maxsize=65536)
def title_words(title: str) -> tuple[str, ...]:
    """The words and numbers of a title that carry meaning, short forms written out."""
    found = _WORD.findall(modern_tones(title.lower()))
    if not _SHORT_FORMS.keys().isdisjoint(found):
        found = " ".join(_SHORT_FORMS.get(word, word) for word in found).split()
    start = 0
    while start < len(found) and found[start] in _OPENERS:
        start += 1
    return tuple([word for word in found[start:] if word not in _EMPTY])


@lru_cache(maxsize=65536)
def opening_words(title: str) -> tuple[str, ...]:
    """The first words of a title that carry meaning."""
    return title_words(title)[:_FIRST_WORDS]


def share_words(first: str, second: str) -> bool:
    """Whether at least a third of the words of the shorter title stand in the other, too."""
    one, other = title_words(first), title_words(second)
    return len(set(one).intersection(other)) * 3 >= min(len(one), len(other))


@lru_cache(maxsize=65536)
def title_similarity(first: str, second: str) -> float | None:
    """How alike two titles are from 0 to 1; None where one is too short to tell."""
    short, long = sorted((title_words(first), title_words(second)), key=len)
    if len(short) < _FEWEST_WORDS:
        return None
    if short == long[: len(short)]:
        return 1.0
    if any(word.isdigit() and word not in long for word in short):
        return 0.5
    cut = long[: len(short)]
    from rapidfuzz import fuzz  # late, or it slows every start

    ratio = fuzz.ratio(" ".join(short), " ".join(cut)) / 100
    return min(ratio, _limit(short, long)) if ratio >= DIFFERENT else ratio


def _limit(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """The most two titles may be alike with these words exchanged, added or left out."""
    from rapidfuzz.distance import Levenshtein  # late, as above

    extra = 0
    for edit in Levenshtein.editops(short, long[: len(short) + _MOST_EXTRA]):
        if edit.tag == "replace":
            first, second = short[edit.src_pos], long[edit.dest_pos]
            if first.isdigit() or second.isdigit() or Levenshtein.distance(first, second) > 1:
                return _SUBSTITUTED
            continue
        word = short[edit.src_pos] if edit.tag == "delete" else long[edit.dest_pos]
        at_end = edit.tag == "insert" and edit.src_pos == len(short)
        if not at_end and (word in _CHANGING or word.isdigit()):
            return _SUBSTITUTED
        extra += not at_end
    return 1.0 if extra <= _MOST_EXTRA else _SUBSTITUTED


def fullest_similarity(first: Sequence[str], second: Sequence[str]) -> float | None:
    """The likeness of the longest titles of both sides; None where nothing can be compared."""
    if not first or not second:
        return None
    return title_similarity(fullest_title(first), fullest_title(second))


def fullest_title(titles: Sequence[str]) -> str:
    """The title with the most words, short forms written out."""
    return max(titles, key=lambda title: len(title_words(title)))


def best_similarity(first: Sequence[str], second: Sequence[str]) -> float | None:
    """The likeness of the most alike of several titles; None where nothing can be compared."""
    found = [title_similarity(a, b) for a in first for b in second]
    return max((value for value in found if value is not None), default=None)


def begin_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two titles open with the same twelve words; what follows may be the sentence."""
    return any(
        title_words(a)[:_OPENING_WORDS] == title_words(b)[:_OPENING_WORDS]
        for a in first
        for b in second
        if len(title_words(a)) >= _OPENING_WORDS
    )

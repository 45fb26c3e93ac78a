"""Words folded for comparing: lower case, modern tone marks, no punctuation, no digits."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_EMPTY_WORDS = frozenset(
    "là và của các có được đã cho tại trong với về theo số tổng cộng lượng những này đó thì đạt"
    " được ra ở trên đến từ gồm còn lại cùng đồng thời một hiện nay đến tính".split()
)


def spaced(pattern: str) -> re.Pattern[str]:
    """The pattern compiled so that each of its spaces matches a line or page break as well."""
    return re.compile(pattern.replace(" ", r"\s{1,8}"))


def one_line(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def words(lower: str) -> list[str]:
    """The words of folded lower-case text, digits and punctuation left out."""
    return _WORD.findall(lower)


@lru_cache(maxsize=4096)
def content_words(lower: str) -> tuple[str, ...]:
    """The words that carry meaning, in order."""
    return tuple(word for word in words(lower) if word not in _EMPTY_WORDS)

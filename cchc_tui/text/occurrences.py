"""Where fixed words stand in a text."""

from __future__ import annotations

from collections.abc import Iterator


def occurrences(text: str, words: str) -> Iterator[int]:
    """The starts of all places of `words`, none overlapping the one before; far faster than re."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + len(words))

"""Texts as they are kept, and their words as the search index wants them."""

from __future__ import annotations

import zlib

_LEVEL = 3
"""half the time of the default level, a tenth more bytes"""
_STROKED = (("đ", "d"), ("Đ", "D"), ("Ð", "D"), ("Ɖ", "D"))


def packed_text(text: str) -> bytes:
    """A text as it is stored."""
    return zlib.compress(text.encode("utf-8"), _LEVEL)


def unpacked_text(stored: bytes) -> str:
    """A stored text."""
    return zlib.decompress(stored).decode("utf-8")


def index_words(text: str) -> str:
    """Every word once, with what stands at it without a space; the index takes accents off.

    FTS5 knows that ữ is u, but takes đ for a letter of its own.
    """
    return without_strokes(" ".join(set(text.split())))


def without_strokes(text: str) -> str:
    """The text with d for đ."""
    for stroked, plain in _STROKED:
        text = text.replace(stroked, plain)
    return text

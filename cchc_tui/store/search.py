"""Words in the texts, with or without regard to accents.

The index knows which texts have all words; the text itself decides whether they stand next to each
other and, for an exact search, with the same accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from cchc_tui.model.spans import Span
from cchc_tui.store.connection import Connection
from cchc_tui.store.words import unpacked_text, without_strokes

_MARKS = "\u0300-\u036f"
_BASES = "aeiouyd"
_WORD = re.compile(rf"[\w{_MARKS}]+")
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_MOST_PLACES = 20


class Hit(NamedTuple):
    """A report whose latest text has the words, and where: the first places of each."""

    report: int
    version: int
    path: str
    spans: tuple[Span, ...]


def search(connection: Connection, words: str, *, exact: bool = False) -> Iterator[Hit]:
    """Reports with all of `words`, newest first; words in quotes stand next to each other.

    Letters may be of either case. Unless `exact`, accents do not count and d stands for đ.
    """
    phrases = [
        _WORD.findall(normalize("NFC", quoted or word)) for quoted, word in _PHRASE.findall(words)
    ]
    phrases = [phrase for phrase in phrases if phrase]
    if not phrases:
        return
    patterns = [_pattern(phrase, exact) for phrase in phrases]
    for report, version, path, text in connection.rows(_CANDIDATES, (_query(phrases),)):
        spans = _places(patterns, unpacked_text(text))
        if spans:
            yield Hit(report, version, path, spans)


def _query(phrases: list[list[str]]) -> str:
    """The words for the index: all of them, in any order."""
    tokens = {token for phrase in phrases for word in phrase for token in word.split("_") if token}
    return " ".join(f'"{without_strokes(token)}"' for token in sorted(tokens))


def _places(patterns: list[re.Pattern[str]], text: str) -> tuple[Span, ...]:
    """Where the phrases stand; nothing if one is missing."""
    found: list[Span] = []
    for pattern in patterns:
        matches = pattern.finditer(text)
        spans = [
            Span(*match.span()) for match, _ in zip(matches, range(_MOST_PLACES), strict=False)
        ]
        if not spans:
            return ()
        found += spans
    return tuple(sorted(set(found)))


def _pattern(phrase: list[str], exact: bool) -> re.Pattern[str]:
    letter = _exact_letter if exact else _any_accents
    words = ("".join(map(letter, word)) for word in phrase)
    between = rf"[^\w{_MARKS}]{{1,12}}"
    return re.compile(rf"(?<![^\W_])(?:{between.join(words)})(?![^\W_]|[{_MARKS}])", re.IGNORECASE)


def _exact_letter(letter: str) -> str:
    """A letter composed or taken apart."""
    apart = normalize("NFD", letter)
    if apart == letter:
        return re.escape(letter)
    # ế may also be written ê + acute or é + circumflex.
    forms = {letter, apart}
    forms |= {normalize("NFC", apart[:-1]) + apart[-1], apart[0] + "".join(reversed(apart[1:]))}
    return f"(?:{'|'.join(sorted(map(re.escape, forms)))})"


def _any_accents(letter: str) -> str:
    """A letter with whatever accents it may have."""
    base = "".join(
        part for part in normalize("NFD", without_strokes(letter)) if not combining(part)
    )
    return f"{_CLASSES.get(base.lower(), re.escape(base))}[{_MARKS}]*"


def _classes() -> dict[str, str]:
    """For each vowel and d, the class of its letters with accents of Vietnamese."""
    letters: dict[str, str] = {base: base for base in _BASES}
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)):
        letter = chr(code).lower()
        base = normalize("NFD", without_strokes(letter))[0]
        if base in letters and letter not in letters[base]:
            letters[base] += letter
    letters["d"] += "ðɖ"
    return {base: f"[{members}]" for base, members in letters.items()}


_CLASSES = _classes()
_CANDIDATES = """
    select report.id, version.id, version.path, version.text
    from text_words
    join version on version.id = text_words.rowid
    join report on report.latest = version.id
    where text_words match ? and not report.removed
    order by text_words.rowid desc
"""

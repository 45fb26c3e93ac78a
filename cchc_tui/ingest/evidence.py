"""Which legacy coding a text is in, told by how many of its words become Vietnamese syllables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from cchc_tui.ingest.codings import DECODERS, Coding
from cchc_tui.text.syllables import is_syllable

_WORD = re.compile(r"[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+")
_JUDGED_LETTERS = 200_000
_FEWEST_WORDS = 5
_CONVINCING, _LEAD = 0.9, 0.2


class Evidence(NamedTuple):
    """How much of a text reads as Vietnamese: the words with a letter beyond ASCII."""

    words: int
    syllables: int

    @property
    def share(self) -> float:
        """The share of them that are syllables; 0 where there are none."""
        return self.syllables / self.words if self.words else 0.0


def evidence_of(text: str) -> Evidence:
    """Judge the words of the first letters of `text`."""
    judged = [word for word in _WORD.findall(text[:_JUDGED_LETTERS]) if not word.isascii()]
    return Evidence(len(judged), sum(map(is_syllable, judged)))


def most_convincing(candidates: Mapping[Coding, str]) -> Coding | None:
    """The coding whose text is surely Vietnamese and far more so than any other; None if unsure."""
    judged = sorted(
        ((evidence_of(text), coding) for coding, text in candidates.items()),
        key=lambda pair: pair[0].share,
        reverse=True,
    )
    best, coding = judged[0]
    second = judged[1][0].share if len(judged) > 1 else 0.0
    sure = best.words >= _FEWEST_WORDS and best.share >= _CONVINCING
    return coding if sure and best.share - second >= _LEAD else None


def legacy_coding(text: str) -> Coding | None:
    """The coding of Unicode text that may hold legacy codes as letters; None where it does not."""
    if evidence_of(text).share >= _CONVINCING - _LEAD:
        return None
    return most_convincing({coding: decode(text) for coding, decode in DECODERS.items()})

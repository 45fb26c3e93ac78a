"""Whether a block announces the blocks after it."""

from __future__ import annotations

from functools import cache

from cchc_tui.data.lexicons import load_lexicon, words_of

_LONGEST_CUE = 24


@cache
def _cues() -> tuple[str, ...]:
    return words_of(load_lexicon("headings")["joining"], "cues")


def introduces(lower: str) -> bool:
    """Whether lower-case text ends in a colon or a cue ("… trong đó", "… như sau:")."""
    return lower.endswith(":") or ends_in_cue(lower)


def ends_in_cue(lower: str) -> bool:
    """Whether lower-case text ends in a cue, which must have items after it."""
    return lower[-_LONGEST_CUE:].rstrip(" :-").endswith(_cues())

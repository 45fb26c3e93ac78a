"""Whether a word can be a Vietnamese syllable: what tells a right decoding from a wrong one."""

from __future__ import annotations

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_CLOSED_TONES = frozenset("\u0301\u0323")
_RIMES = (
    "iêu|yêu|uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu"
    "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|yê|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu"
    "|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
)
_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    rf"(?:{_RIMES})(?:(?P<stop>ch|[ckpt])|ng|nh|[mn])?"
)


def is_syllable(word: str) -> bool:
    """Whether `word`, in any letter case and normal form, is built as Vietnamese syllables are."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(decomposed)
    bare = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    match = _SYLLABLE.fullmatch(bare)
    if match is None or len(tones) > 1:
        return False
    return not (match["stop"] and tones and tones[0] not in _CLOSED_TONES)

"""The legacy Vietnamese codings TCVN3 (ABC) and VNI: their tables and the way to Unicode.

Both write letters as the code points U+00A1 to U+00FF: TCVN3 one for each letter, its capitals with
tone marks by a font of capitals; VNI the plain letter and one for its marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

_TCVN3_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {
    chr(first + place): letter
    for first, letters in _TCVN3_LETTERS.items()
    for place, letter in enumerate(letters)
}

_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _composed(letter: str, marks: str) -> str:
    return unicodedata.normalize("NFC", letter + marks)


def _vni_pairs() -> dict[str, str]:
    """Plain letter and mark to letter, lower case: "aù" is "á"."""
    pairs = {}
    for base, letter in (*((plain, plain) for plain in "aeouy"), ("ô", "ơ"), ("ö", "ư")):
        for sign, tone in _VNI_TONES.items():
            pairs[base + sign] = _composed(letter, tone)
    for base in "aeo":
        pairs[base + "â"] = _composed(base, "\u0302")
        for sign, tone in _VNI_CIRCUMFLEX.items():
            pairs[base + sign] = _composed(base, "\u0302" + tone)
    pairs["aê"] = "ă"
    for sign, tone in _VNI_BREVE.items():
        pairs["a" + sign] = _composed("ă", tone)
    return pairs


def _with_capitals(table: dict[str, str]) -> dict[str, str]:
    """The table with its capitals; the mark of a capital may be small or capital."""
    capitals = {
        code[0].upper() + mark: letter.upper()
        for code, letter in table.items()
        for mark in {code[1:], code[1:].upper()}
    }
    return capitals | table


VNI = _with_capitals(_VNI_SINGLE | _vni_pairs())
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_TCVN3_TRANSLATION = str.maketrans(TCVN3)


class Coding(StrEnum):
    """A legacy coding, by the name users know it by."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"
    CP1258 = "CP1258"


def from_tcvn3(text: str) -> str:
    """Text whose code points U+00A1 to U+00FF stand for TCVN3 codes; the rest stays."""
    return text.translate(_TCVN3_TRANSLATION)


def from_vni(text: str) -> str:
    """Text whose code points U+00C0 to U+00FF stand for VNI codes; the rest stays."""
    return _VNI_PATTERN.sub(lambda match: VNI[match.group()], text)


DECODERS: dict[Coding, Callable[[str], str]] = {Coding.TCVN3: from_tcvn3, Coding.VNI: from_vni}
"""how text of one code point a byte becomes Vietnamese"""

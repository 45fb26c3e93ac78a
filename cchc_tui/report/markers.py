"""Bullets and numberings at the start of a line."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple


class Style(IntEnum):
    """The kinds of marker, outer numberings first."""

    PART = 0
    ROMAN = 1
    CAPITAL = 2
    NUMBER = 3
    LETTER = 4
    BRACKET = 5
    LOWER_ROMAN = 6
    BULLET = 7


class Marker(NamedTuple):
    """A marker as printed and where the text after it may begin."""

    text: str
    style: Style
    end: int

    @property
    def number(self) -> str:
        """The numbering without its punctuation, "II", "1.2", "a"."""
        return self.text.strip("().:/- ")

    @property
    def family(self) -> str:
        """What markers of one list have in common: the bullet itself, or the numbering style."""
        return self.text if self.style is Style.BULLET else self.style.name


_BULLETS = "•●○◦▪▫■□◆◇♦‣⁃∙·❖➢➤►▶✓✔⮚✦★\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0a8"
_MARKER = re.compile(
    rf"""\\?(?:
    (?P<bullet>\+{{1,3}}(?=\D|$)|-(?=[\s“"'(\[]|[^\W\d]|$)|[{_BULLETS}]|o(?=\s))
  | (?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,4}})(?P<stop>\\?[.)]|/(?=\s)|\s?-(?=\s)|)
    (?=\s|[^\W\d_]|$)
  | (?P<roman>[IVX]{{1,5}}|[Ⅰ-Ⅻ])\s?(?:[.)/:]|-(?=\s))(?=\s|["“(]|[^\W\d_a-z])
  | (?P<capital>[A-HĐ]\d?)[.)/](?=\s)
  | (?P<lower>i{{2,3}}|iv|vi{{1,3}}|ix)\s?\)(?=\s|[^\W\d_])
  | (?P<letter>[a-zđ](?:\.?\d{{1,2}}){{0,3}}(?:\s?\)|[./](?=\s)))(?=\s|[^\W\d_]|$)
  | (?P<bracket>\((?:\d{{1,2}}|[a-zđ]|[ivx]{{2,4}})\))(?=\s|[^\W\d_])
  | (?P<part>(?:Phần|PHẦN|Chương|CHƯƠNG|MỤC|Phụ\ lục|PHỤ\ LỤC|Biểu\ số|BIỂU\ SỐ)\s
      (?:(?:thứ|THỨ)\s\w{{1,6}}|[IVX]{{1,5}}|[A-H]|\d{{1,2}})(?=\s*$|[.:]|\s-))[.:]?
    )""",
    re.VERBOSE,
)
_SPACE = re.compile(r"\s*")
_FIRST = frozenset(
    "\\+-o(ABCDEFGHĐIVXPMⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ" + _BULLETS + "0123456789" + "abcdefghijklmnopqrstuvwxyzđ"
)
_STYLES = {
    "bullet": Style.BULLET,
    "stop": Style.NUMBER,
    "number": Style.NUMBER,
    "roman": Style.ROMAN,
    "capital": Style.CAPITAL,
    "lower": Style.LOWER_ROMAN,
    "letter": Style.LETTER,
    "bracket": Style.BRACKET,
    "part": Style.PART,
}


def read_marker(text: str, start: int, end: int) -> Marker | None:
    """The marker at `start` of the line that ends at `end`, if one stands there."""
    if text[start] not in _FIRST or _plain_word(text, start, end):
        return None
    match = _MARKER.match(text, start, end)
    if match is None or match.lastgroup is None:
        return None
    if match.end() == start or (match["number"] and not _is_numbering(match, text, end)):
        return None
    style = _STYLES[match.lastgroup]
    printed = "".join(match.group().split()) if style is not Style.PART else match.group()
    space = _SPACE.match(text, match.end(), end)
    return Marker(printed.lstrip("\\").replace("\\", ""), style, space.end() if space else end)


def _plain_word(text: str, start: int, end: int) -> bool:
    """Whether the line starts with two letters as any word does; spares most lines the regex."""
    if start + 2 >= end or not text[start].isalpha() or not text[start + 1].isalpha():
        return False
    return text[start] not in "IVXPMBCivx"


def _is_numbering(match: re.Match[str], text: str, end: int) -> bool:
    """Whether digits at the start of a line number it: "1.", "2.1 Tên", not "5 người", "1.5 tỷ"."""
    if match["stop"]:
        first = _letter_after(text, match.end(), end)
        return match["stop"][-1] in ".)" or first.isupper()
    return "." in match["number"] and _letter_after(text, match.end(), end).isupper()


def _letter_after(text: str, position: int, end: int) -> str:
    return text[position:end].lstrip()[:1]


def star_marker(raw: str, row_start: int, start: int, row_end: int) -> Marker | None:
    """A bullet made of stars ("* Cấp xã:"), which the work text has blanked; not markdown bold."""
    lead = raw[row_start:start].lstrip()
    if not lead.startswith("*"):
        return None
    spaced = lead[-1].isspace()
    lone = lead == "*" and "*" not in raw[start:row_end]
    return Marker("*", Style.BULLET, start) if spaced or lone else None

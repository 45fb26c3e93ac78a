"""Numbers of legal documents in running text: 61/2018/NĐ-CP, 242 /BC-UBND, 39-NQ/TW, 366-QĐ-TW.

Anchored on the literal slash (and on the dash of the few forms without one), with bounded windows
to both sides: most of a text has neither, and a ratio such as 440/441 is left at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
from typing import NamedTuple

_CAPITAL = "A-ZĐƯƠÔÂĂÊ\u0391-\u03a9\u0405\u0406\u0408\u0410-\u042f"
"""capitals of symbols, with the Greek and Cyrillic ones that look like them"""
_MIXED = r"(?:TTg|Ttg|TTr|Ttr|CTr|Ctr|TrS|QyĐ|QĐi|Ubnd|UBnd|Hđnd|T\.Ư|T\.W)"
_TAIL = r"(?:[a-zđ]{1,2}(?![^\W\d_]))?+[0-9]{0,4}+(?![0-9])"
_HEAD = rf"(?:{_MIXED}|QH[ ]?[0-9]{{2}}(?![0-9])|[{_CAPITAL}][{_CAPITAL}&]{{1,11}}+{_TAIL})"
_PART = (
    rf"(?:{_MIXED}|[{_CAPITAL}][{_CAPITAL}&]{{1,13}}+{_TAIL}"
    rf"|[{_CAPITAL}](?:[0-9]{{1,4}}+(?![0-9])|(?!\w)))"
)
_DOT = r"\.(?=(?:UBND|HĐND)(?!\w))(?<!UBND\.)(?<!HĐND\.)"
_LATER_JOIN = rf"(?:[-_/]{{1,2}}\s{{0,6}}|[ ][-_/]|{_DOT})"
_FIRST_JOIN = rf"(?:[ \t]{{0,2}}[-_/]{{1,2}}\s{{0,6}}|\s{{1,6}}-|{_DOT})"
_AFTER_SLASH = re.compile(
    rf"""
    //?\s{{0,4}}
    (?:
        (?P<year>[0-9]{{2,4}}) (?: \s{{0,3}}/{{1,2}}\s{{0,3}} | (?=[{_CAPITAL}]{{2,6}}[-/]) )
    )?+
    (?P<symbol>
        (?P<head>{_HEAD}|[{_CAPITAL}](?=-))
        (?P<rest> {_FIRST_JOIN}{_PART} (?:{_LATER_JOIN}{_PART}){{0,8}} )?+
        (?: \([A-Z][0-9]{{1,3}}\) )?
    )
    """,
    re.VERBOSE,
)
_AFTER_DASH = re.compile(
    r"""
    -\s{0,4}
    (?P<tail>
        (?P<body>TW|TƯ|T\.Ư|TU|HU|QU|ĐU|HĐBT|CP|TTg)(?![\w-])
      | (?P<type>TB|KL|CT|NQ|QĐ|QĐi|HD|KH|BC|CTr|TTr|CV|ĐA|TC)(?![\w/-])
      | (?:TT|NĐ|QĐ|CT|NQ|TTLB|TTLT|CP)[-/](?P<year>19[0-9]{2})(?![\w/-])
    )
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(
    rf"""
    (?P<number>[0-9]{{1,6}}[a-zđ]?)
    (?:
        -(?P<year>(?:19|20)[0-9]{{2}})(?<!(?:19|20)[0-9]{{2}}-[0-9]{{4}})
      | \s{{0,2}}-\s{{0,3}}(?P<dashed>{_MIXED}|[{_CAPITAL}]{{2,6}})
      | \s{{0,2}}(?P<glued>CTr|CTR|NQ|CT|KL|QĐ|QC|QyĐ|TT|HD|TB|BC|KH|ĐA|TTr|CV|TC|GM)
    )?
    \s{{0,5}}\Z
    """,
    re.VERBOSE,
)
_WIDTH_BEFORE = 24
_LONGEST_NUMBER = 7
_DIGITS = "0123456789"
_PLAIN_BEFORE = " \n\t:("
_INTRODUCED = re.compile(
    r"(?:s[ốóô]|văn|hoạch|định|quyết|cáo|trình|thị|báo|luận|dẫn|điện|tư|lệnh|luật|án)"
    r"[.:]?\s{0,4}\Z",
    re.IGNORECASE,
)
_CONTINUES_LIST = re.compile(r"(?:[,;(]|v[àa])\s{0,4}\Z")
_LONGEST_STEP = 60
_FORM = re.compile(r"\b(?:biểu|mẫu)(?: số)?:?\s{1,3}\Z", re.IGNORECASE)
"""forms of the state have numbers too (Biểu số 06a/VPCP/KSTT) and are no documents"""
_OPENS_CELL = re.compile(r"(?:\A|[\n\t|])[ -]{0,4}\Z")
_ENDS_CELL = re.compile(r"[ ]{0,3}(?:\Z|[\n\t|,;.)]|[Nn]gày)")
_COUNTED = frozenset(
    ("TTHC DVC DVCTT CBCC CCVC CBCCVC CBVC HS HSSV NLĐ CCHC BCH DN HTX THCS THPT GCN GV").split()
)
_BODIES_WITHOUT_KIND = frozenset(("HĐBT", "CP", "TTg"))


class PrintedSymbol(NamedTuple):
    """A document number as printed; `symbol` keeps its own dashes and slashes, without spaces."""

    start: int
    end: int
    number: str
    year: int | None
    symbol: str


class _Left(NamedTuple):
    """What stands before the slash or dash of a symbol."""

    start: int
    number: str
    year: str | None
    dashed: str | None
    glued: str | None


def find_symbols(text: str) -> Iterator[PrintedSymbol]:
    """All document numbers of a text in order, from the number to the end of the symbol."""
    dashed = list(_find_dashed(text))
    if not dashed:
        yield from _find_slashed(text)
        return
    end = 0
    for found in merge(_find_slashed(text), dashed, key=itemgetter(0)):
        if found.start >= end:
            end = found.end
            yield found


def _find_slashed(text: str) -> Iterator[PrintedSymbol]:
    end = 0
    for match in _AFTER_SLASH.finditer(text):
        left = _left_of(text, match.start(), end)
        found = left and _slashed(text, match, left, end)
        if found and not _names_form(text, found.start):
            end = found.end
            yield found


def _names_form(text: str, start: int) -> bool:
    """Whether "Biểu số" or "Mẫu" stands before a number."""
    before = text[max(0, start - 12) : start]
    return ("u" in before or "U" in before) and _FORM.search(before) is not None


def _find_dashed(text: str) -> Iterator[PrintedSymbol]:
    for match in _AFTER_DASH.finditer(text):
        left = _left_of(text, match.start(), 0)
        found = left and _dashed(text, match, left)
        if found:
            yield found


def _left_of(text: str, anchor: int, end: int) -> _Left | None:
    """The document's number that ends at the anchor and is not the rest of something longer."""
    start = anchor
    lowest = max(end, anchor - _LONGEST_NUMBER)
    while start > lowest and text[start - 1] in _DIGITS:
        start -= 1
    if start < anchor and start > 0 and text[start - 1] in _PLAIN_BEFORE:
        return _Left(start, text[start:anchor], None, None, None)
    left = _BEFORE.search(text, max(end, anchor - _WIDTH_BEFORE), anchor)
    if left is None or _continues(text, left.start()):
        return None
    return _Left(left.start(), *left.groups())


def _continues(text: str, start: int) -> bool:
    """Whether a number at `start` is the rest of a longer number, ratio, date or word."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isdigit() or before == "_" or before.isupper():
        return True
    if before == "." and text[start - 2 : start - 1] in "IVX":
        return True
    return before in ".,/+" and start > 1 and text[start - 2].isdigit()


def _dashed(text: str, match: re.Match[str], left: _Left) -> PrintedSymbol | None:
    """366-QĐ-TW, 3-CP, 167-HĐBT, 26-TT-1982, and 159-TB where "số" stands before."""
    if left.year or left.glued:
        return None
    kind, tail = left.dashed, match["tail"]
    if match["type"]:
        before = text[max(0, left.start - 6) : left.start].rstrip(" :.")
        return None if kind or not before.endswith("số") else _printed(left, match, None, tail)
    if kind is None and not match["year"] and match["body"] not in _BODIES_WITHOUT_KIND:
        return None
    return _printed(left, match, match["year"], f"{kind}-{tail}" if kind else tail)


def _slashed(
    text: str, match: re.Match[str], left: _Left, previous_end: int
) -> PrintedSymbol | None:
    slot, symbol, _, rest = match.groups()
    kind = left.dashed or left.glued
    if kind:
        if slot or kind in _COUNTED:
            return None
        symbol = f"{kind}/{symbol}"
    elif not (rest or (slot and len(slot) == 4) or _is_named(text, match, left, previous_end)):
        return None
    year = left.year or slot
    if year and not 1900 <= int(year) <= 2100:
        year, symbol = None, f"{slot}/{symbol}"
    return _printed(left, match, year, symbol)


def _is_named(text: str, match: re.Match[str], left: _Left, previous_end: int) -> bool:
    """Whether a symbol of one group (635/UBND) is named, next in a list, or alone in its cell."""
    if match["head"] in _COUNTED or text[match.start() + 1].isspace():
        return False
    before = text[max(0, left.start - 12) : left.start]
    if _INTRODUCED.search(before):
        return True
    if previous_end and left.start - previous_end < _LONGEST_STEP:
        return bool(_CONTINUES_LIST.search(before))
    return bool(_OPENS_CELL.search(before) and _ENDS_CELL.match(text, match.end()))


def _printed(left: _Left, match: re.Match[str], year: str | None, symbol: str) -> PrintedSymbol:
    return PrintedSymbol(
        left.start,
        match.end(),
        left.number,
        int(year) if year else None,
        "".join(symbol.split()),
    )

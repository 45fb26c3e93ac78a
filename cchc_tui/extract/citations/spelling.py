"""How a number and symbol should be written, and how far the print is from it.

`canonical` forgives what a printer or a careless hand does without changing the symbol; `repaired`
is the likely symbol where the printed one breaks the grammar of Nghị định 30/2020/NĐ-CP or of the
Party: n/yyyy/TYPE-BODY, n/TYPE-BODY, n/BODY-UNIT, n-TYPE/BODY.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cchc_tui.data.documents import bodies, document_types
from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.extract.citations.look_alikes import latin
from cchc_tui.text.symbols import PrintedSymbol

_SEPARATOR = re.compile(r"([-_/]{1,3}|\.(?=UBND|HĐND))")
_NOTE = re.compile(r"\([A-Z][0-9]{1,3}\)\Z")
_PRINTED_DASH = re.compile(r"[\u2010-\u2014\u2212]")
_PRINTED_STROKE = re.compile(r"[\u00d0\u0189\u00f0]")
_JOINT = ("TTLT", "TTLB")


class Spelling(NamedTuple):
    """A document number taken apart and set right."""

    type: str | None
    """abbreviation of the type, where the symbol has one"""
    groups: tuple[str, ...]
    """the parts of the symbol after repair"""
    symbol: str
    """symbol without number and year, as in `canonical`"""
    canonical: str
    repaired: str | None
    marks: tuple[str, ...]


def spelling_of(found: PrintedSymbol, printed: str, raw: str) -> Spelling:
    """The spelling of a symbol found in the work text; `raw` is the print itself."""
    compact = "".join(printed.split())
    spelling = _spelling(compact, found.number, found.year, found.symbol)
    if raw == compact:
        return spelling
    noise = tuple(_noise(printed, raw, compact))
    return spelling._replace(marks=(*noise, *spelling.marks)) if noise else spelling


def _noise(printed: str, raw: str, compact: str) -> Iterator[str]:
    if len(compact) != len(printed):
        yield "line_break" if "\n" in printed else "space"
    if _PRINTED_DASH.search(raw):
        yield "dash"
    if _PRINTED_STROKE.search(raw):
        yield "stroke"


def _letters(compact: str, canonical: str) -> Iterator[str]:
    plain = latin(compact)
    if plain != compact:
        yield "look_alike"
    if plain not in canonical and plain.upper() in canonical.upper():
        yield "case"


@lru_cache(maxsize=4096)
def _spelling(compact: str, number: str, year: int | None, found_symbol: str) -> Spelling:
    marks: list[str] = []
    plain = latin(compact)
    symbol = _with_case(latin(found_symbol))
    head = plain[len(number) : len(number) + 1]
    start = plain.upper().rfind(symbol.upper())
    if start < 0:
        start = len(number) + 1
    before, joint = plain[:start], ""
    pieces = _SEPARATOR.split(_NOTE.sub("", symbol))
    groups, separators = pieces[::2], pieces[1::2]
    if head.isalnum():
        marks.append("glued_number")
        joint = "/" if groups[-1] in _state_codes() else "-"
    canonical = before + joint + symbol
    right = _repaired(number, year, head, before, groups, separators, marks)
    note = _NOTE.search(symbol)
    if note and right:
        right += note.group()
    types = document_types()
    type_ = groups[0] if groups[0] in types and not _is_dispatch(groups) else None
    repaired = right if marks and right != plain else None
    all_marks = tuple(dict.fromkeys((*_letters(compact, canonical), *marks)))
    return Spelling(type_, tuple(groups), symbol, canonical, repaired, all_marks)


def _repaired(
    number: str,
    year: int | None,
    head: str,
    before: str,
    groups: list[str],
    separators: list[str],
    marks: list[str],
) -> str:
    """The number and symbol by the grammar; `groups` and `marks` are set right on the way."""
    _split_glued(groups, separators, year, marks)
    _join_split_body(groups, separators, year, marks)
    _set_strokes(groups, marks)
    typed = groups[0] in document_types() and len(groups) > 1
    party = typed and groups[1] in _party_codes() and document_types()[groups[0]].party
    state = typed and not party and groups[1] in _state_codes()
    printed = [
        "-" if separator == "_" or (separator == "." and place == 0) else separator
        for place, separator in enumerate(separators)
    ]
    if printed != separators or any(len(s) > 1 for s in separators):
        marks.append("separator")
    if party:
        if head not in ("-", "") and not head.isalnum():
            marks.append("separator")
        if separators and separators[0] not in ("/", "//"):
            marks.append("separator")
        return f"{number}-{groups[0]}/" + "-".join(groups[1:])
    if state and groups[0] not in _JOINT:
        if (head == "-" and not _dashed_year(before, number)) or "/" in "".join(printed):
            marks.append("separator")
        printed = ["." if separator == "." else "-" for separator in printed]
    elif head.isalnum():
        return f"{number}{'/' if state else '-'}" + _joined(groups, printed)
    lead = _lead(number, year, before, state, marks)
    return lead + _joined(groups, [separator[:1] for separator in printed])


def _lead(number: str, year: int | None, before: str, state: bool, marks: list[str]) -> str:
    """Number and year up to the symbol: "12/2024/", "19-2016/", "3-"."""
    if year is not None and before.rstrip("/-").endswith(str(year)):
        if before[-1:] not in "/-":
            marks.append("glued_year")
        if "//" in before:
            marks.append("separator")
        join = "-" if _dashed_year(before, number) else "/"
        return f"{number}{join}{year}/"
    if "//" in before:
        marks.append("separator")
    return f"{number}/" if state else number + (before[len(number) : len(number) + 1] or "/")


def _dashed_year(before: str, number: str) -> bool:
    return bool(re.fullmatch(r"-(?:19|20)\d\d[/-]*", before[len(number) :]))


def _split_glued(
    groups: list[str], separators: list[str], year: int | None, marks: list[str]
) -> None:
    """KHUBND is KH-UBND, NĐCP is NĐ-CP, CTrTU is CTr/TU; names of bodies stay whole."""
    first = groups[0]
    if first in document_types() or first in bodies():
        return
    for code in _types_longest_first():
        rest = first[len(code) :]
        if first.startswith(code) and rest in _cores():
            groups[:1] = [code, rest]
            separators.insert(0, "/" if rest in _party_codes() else "-")
            marks.append("glued")
            return


def _join_split_body(
    groups: list[str], separators: list[str], year: int | None, marks: list[str]
) -> None:
    """BKH-CN is BKHCN where no body of that year is called BKH."""
    for place in range(len(groups) - 1):
        whole = groups[place] + groups[place + 1]
        known = bodies().get(groups[place])
        joined = bodies().get(whole)
        if joined is None or groups[place] in document_types():
            continue
        if known is None or (known.last_year or 9999) < 2015 <= (year or 2015):
            groups[place : place + 2] = [whole]
            del separators[place]
            marks.append("split_body")
            return


def _set_strokes(groups: list[str], marks: list[str]) -> None:
    """QD is QĐ, HDND is HĐND: letters without their stroke, where only that makes them known."""
    for place, group in enumerate(groups):
        right = _without_stroke().get(group)
        if right is not None and group not in document_types() and group not in bodies():
            groups[place] = right
            marks.append("stroke_missing")


def _joined(groups: list[str], separators: list[str]) -> str:
    return groups[0] + "".join(s + g for s, g in zip(separators, groups[1:], strict=True))


def _with_case(symbol: str) -> str:
    """CT-Ttg is CT-TTg: known groups in the letters they are known by."""
    if symbol.isupper() and "TTG" not in symbol and "TR" not in symbol:
        return symbol
    known = _by_upper()
    return "".join(known.get(part.upper(), part) for part in _SEPARATOR.split(symbol))


def _is_dispatch(groups: list[str]) -> bool:
    """Whether a body opens the symbol, as in 635/UBND and 12/UBND-VX."""
    return groups[0] in bodies()


@lru_cache(maxsize=512)
def is_party(symbol: str) -> bool:
    """Whether a symbol names a Party committee after its type."""
    return any(group in _party_codes() for group in _SEPARATOR.split(symbol)[2:3])


@cache
def _by_upper() -> dict[str, str]:
    return {code.upper(): code for code in (*document_types(), *bodies())}


@cache
def _types_longest_first() -> tuple[str, ...]:
    return tuple(sorted((c for c in document_types() if len(c) > 1), key=len, reverse=True))


@cache
def _cores() -> frozenset[str]:
    """Bodies a type may be glued to: those that issue nearly everything."""
    central = (code for code, body in bodies().items() if body.tier == "central" and len(code) > 2)
    return frozenset(("CP", "UBND", "HĐND", "TW", "TU", "HU", "QU", "TTg", *central)) - {"BHXH"}


@cache
def _party_codes() -> frozenset[str]:
    return frozenset(code for code, body in bodies().items() if body.tier == "party") | frozenset(
        ("TƯ", "T.Ư", "T.W")
    )


@cache
def _state_codes() -> frozenset[str]:
    return frozenset(code for code, body in bodies().items() if body.tier != "party")


@cache
def _without_stroke() -> dict[str, str]:
    units = words_of(load_lexicon("document_bodies")["units"], "codes")
    return {
        code.replace("Đ", "D"): code
        for code in (*document_types(), *bodies(), *units)
        if "Đ" in code and len(code) > 1
    }

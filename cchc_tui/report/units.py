"""The body that issues a report, written one way: "UBND quận Cái Răng", "Sở Nội vụ"."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cchc_tui.data.lexicons import load_lexicon, words_of
from cchc_tui.model.report import Level
from cchc_tui.text.occurrences import occurrences

_PLACE = r"tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu"
_NAME = r"[^\W\d_a-zà-ỹđ][\w'’]*(?:[ \-][^\W\d_a-zà-ỹđ][\w'’]*){0,4}|\d{1,2}\b"
_COMMITTEE = re.compile(r"(?:ủy ban nhân dân|ubnd)(?:\s?\(ubnd\))?")
_REPORTING = re.compile(
    rf"(?:ủy ban nhân dân|ubnd)(?:\s?\(ubnd\))?\s({_PLACE})\b(?=[^.\n]{{0,60}}?\bbáo cáo\b)"
)
_MENTION = re.compile(rf"\b(?:ủy ban nhân dân|ubnd)\s({_PLACE})\b")
_PLACE_WORD = re.compile(rf"\b({_PLACE})(?!\shội\b)\s")
_NAME_AFTER = re.compile(rf"\s{{1,3}}({_NAME})")
_BREAKS = re.compile(r"(\s+|,\s*|\s*-\s*)")
_LOWER_WORDS = frozenset({"và", "của", "thuộc"})
_FEWEST_MENTIONS = 3


class IssuingUnit(NamedTuple):
    """A unit as shown and its tier."""

    name: str
    level: Level | None


def unit_of_head(parts: list[str]) -> IssuingUnit | None:
    """The issuing unit of the left column of a head, its superior first."""
    offices = words_of(load_lexicon("bodies"), "offices")
    groups: list[str] = []
    for part in parts:
        lower = part.lower()
        if _starts_with_word(lower, offices) and not (groups and groups[-1].lower() == lower):
            groups.append(part)
        elif groups and (part.isupper() or _PLACE_WORD.match(lower)):
            groups[-1] = f"{groups[-1]} {part}"
        elif _PLACE_WORD.match(lower):
            groups.append(part)
    groups = [group for group in groups if _starts_with_word(group.lower(), offices)]
    if not groups:
        return None
    return _named(groups[-1], groups[-2] if len(groups) > 1 else None)


def unit_of_body(text: str, lower: str, place: str | None) -> IssuingUnit | None:
    """The unit the opening sentence names ("UBND quận Cái Răng báo cáo"), else the one the text
    speaks of most as its own, with its name where it is printed."""
    kind = _own_kind(lower)
    if kind is None:
        return None
    found = _REPORTING.search(lower, 0, 6000)
    if found is not None and found[1] == kind:
        name = _NAME_AFTER.match(text, found.end())
        if name is not None:
            return IssuingUnit(f"UBND {kind} {name[1]}", place_level(kind, name[1]))
    own_name = _own_name(text, lower, kind, place)
    return IssuingUnit(f"UBND {kind} {own_name}", place_level(kind, own_name)) if own_name else None


def place_level(kind: str, name: str) -> Level | None:
    """The tier of a place: a city is the province's only under the central government."""
    bodies = load_lexicon("bodies")
    if kind == "thành phố" and name.lower() in words_of(bodies, "central_cities"):
        return Level.PROVINCE
    for level in Level:
        if kind in words_of(bodies["places"], level.value):
            return level
    return None


def _own_kind(lower: str) -> str | None:
    """The place word the report uses for its own committee: named by the opening sentence, else
    the one printed most without a name."""
    found = _REPORTING.search(lower, 0, 6000)
    if found is not None:
        return found[1]
    counts = Counter(match[1] for match in _MENTION.finditer(lower))
    if not counts:
        return None
    (kind, most), *others = counts.most_common(2)
    if most < _FEWEST_MENTIONS or (others and others[0][1] * 2 > most):
        return None
    return kind


def _own_name(text: str, lower: str, kind: str, place: str | None) -> str | None:
    """The name most often printed after the place word; the place of the date if it is one."""
    names: Counter[str] = Counter()
    for position in occurrences(lower, f"{kind} "):
        name = _NAME_AFTER.match(text, position + len(kind))
        if name is not None and (position == 0 or not lower[position - 1].isalnum()):
            names[name[1]] += 1
    if place and names[place]:
        return place
    return names.most_common(1)[0][0] if names else place


def _named(group: str, superior: str | None) -> IssuingUnit:
    """A unit in natural letters, with the place of its superior where it names none itself."""
    name = _natural(group)
    lower = name.lower()
    level = _level(lower, name)
    if superior and not _PLACE_WORD.search(lower):
        above = _natural(superior)
        place = _PLACE_WORD.search(above.lower())
        if place:
            where = above[place.start() :]
            name = f"{name} {where}"
            level = _level(where.lower(), where) or level
    return IssuingUnit(name, level)


def _level(lower: str, name: str) -> Level | None:
    offices = load_lexicon("bodies")["office_levels"]
    for level in Level:
        if _starts_with_word(lower, words_of(offices, level.value)):
            return level
    match = _PLACE_WORD.search(lower)
    return place_level(match[1], name[match.end() :].strip()) if match else None


def _starts_with_word(lower: str, words: tuple[str, ...]) -> bool:
    return any(lower.startswith(word) and not lower[len(word) :][:1].isalnum() for word in words)


def _natural(printed: str) -> str:
    """A name printed in capitals with the letters of running text."""
    printed = " ".join(printed.split())
    lower = printed.lower()
    committee = _COMMITTEE.match(lower)
    if committee:
        printed, lower = printed[committee.end() :].strip(), lower[committee.end() :].strip()
    place = _PLACE_WORD.search(lower)
    office = printed[: place.start()] if place else printed
    where = ""
    if place:
        name = printed[place.end() :].strip()
        where = f"{place[1]} {_each_word(name) if name.isupper() else name}".strip()
    head = "UBND" if committee else ""
    office = _department(office.strip()) if office.isupper() else office.strip()
    return " ".join(part for part in (head, office, where) if part)


def _each_word(name: str) -> str:
    return " ".join(word[:1] + word[1:].lower() for word in name.split())


def _department(name: str) -> str:
    """ "SỞ KẾ HOẠCH VÀ ĐẦU TƯ" as "Sở Kế hoạch và Đầu tư": a capital begins each of its fields."""
    parts = _BREAKS.split(name.lower())
    capital, shown = True, []
    for position, part in enumerate(parts):
        if position % 2:
            shown.append(part)
            capital = capital or part.strip() in {",", "-"}
        elif part in _LOWER_WORDS:
            shown.append(part)
            capital = True
        else:
            shown.append(part[:1].upper() + part[1:] if capital else part)
            capital = position == 0
    return "".join(shown)

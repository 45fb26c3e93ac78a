"""The numbers Word prints before the paragraphs of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from cchc_tui.ingest.word_names import W, child, value

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN, _LARGEST_LETTER = 5000, 780


def roman(number: int) -> str:
    """A number in small roman letters; digits where it is out of their range."""
    if not 0 < number < _LARGEST_ROMAN:
        return str(number)
    printed = ""
    for unit, letters in _ROMAN:
        count, number = divmod(number, unit)
        printed += letters * count
    return printed


def letters(number: int) -> str:
    """a, b … z, aa, bb …, as Word goes on."""
    if not 0 < number <= _LARGEST_LETTER:
        return str(number)
    rounds, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "none": lambda number: "",
}


class Level(NamedTuple):
    """How one level of a list is numbered."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    """the pattern, with %1 for the number of the first level"""
    restart: int | None = None
    """the level (1-based) after which it begins anew; None: any higher one, 0: never"""
    legal: bool = False
    """whether all its numbers are printed as decimals"""
    style: str = ""
    """the paragraph style that stands for it"""


class NumberedList(NamedTuple):
    """A list as paragraphs refer to it: its levels, and the starts it sets anew."""

    family: str
    levels: dict[int, Level]
    overrides: dict[int, int]


def read_lists(root: etree._Element | None) -> dict[str, NumberedList]:
    """The lists of the numbering part by the number that paragraphs give."""
    if root is None:
        return {}
    families = {
        node.get(W + "abstractNumId", ""): node for node in root.iterfind(W + "abstractNum")
    }
    links = {
        value(child(node, "styleLink")): name
        for name, node in families.items()
        if child(node, "styleLink") is not None
    }
    lists = {}
    for node in root.iterfind(W + "num"):
        family = value(child(node, "abstractNumId"))
        linked = families.get(family)
        if linked is not None and (link := value(child(linked, "numStyleLink"))):
            family = links.get(link, family)
        levels = _levels(families.get(family))
        lists[node.get(W + "numId", "")] = _overridden(node, family, levels)
    return lists


def _levels(node: etree._Element | None) -> dict[int, Level]:
    return {} if node is None else dict(map(_level, node.iterfind(W + "lvl")))


def _level(node: etree._Element) -> tuple[int, Level]:
    restart, legal = child(node, "lvlRestart"), child(node, "isLgl")
    return _integer(node.get(W + "ilvl")), Level(
        start=_integer(value(child(node, "start")), 0),
        number_format=value(child(node, "numFmt")) or "decimal",
        text=value(child(node, "lvlText")),
        restart=None if restart is None else _integer(value(restart)),
        legal=legal is not None and value(legal) not in ("0", "false", "off"),
        style=value(child(node, "pStyle")),
    )


def _overridden(node: etree._Element, family: str, levels: dict[int, Level]) -> NumberedList:
    starts = {}
    for override in node.iterfind(W + "lvlOverride"):
        place = _integer(override.get(W + "ilvl"))
        own = child(override, "lvl")
        if own is not None:
            levels = {**levels, place: _level(own)[1]}
        if (start := child(override, "startOverride")) is not None:
            starts[place] = _integer(value(start))
    return NumberedList(family, levels, starts)


class Numbering:
    """Counts the paragraphs of all lists as they pass by, in the order of the document."""

    def __init__(self, lists: dict[str, NumberedList]) -> None:
        self._lists = lists
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that stands for a paragraph style."""
        found = self._lists.get(number)
        levels = found.levels.items() if found else ()
        return next((place for place, level in levels if level.style == style), None)

    def next(self, number: str, place: int) -> str:
        """What is printed before the next paragraph of list `number` on level `place`."""
        found = self._lists.get(number)
        if found is None or place not in found.levels:
            return ""
        counters = self._counters.setdefault(found.family, [None] * _LEVELS)
        self._count(found, counters, number, place)
        level = found.levels[place]
        if level.number_format == "bullet":
            return level.text
        return _PLACE.sub(lambda match: _printed(found, level, counters, int(match[1]) - 1),
                          level.text)  # fmt: skip

    def _count(
        self, found: NumberedList, counters: list[int | None], number: str, place: int
    ) -> None:
        before = counters[place]
        if place in found.overrides and (number, place) not in self._begun:
            counters[place] = found.overrides[place]
        else:
            counters[place] = found.levels[place].start if before is None else before + 1
        self._begun.add((number, place))
        for lower in range(place + 1, _LEVELS):
            restart = found.levels.get(lower, Level()).restart
            if restart is None or place < restart:
                counters[lower] = None


def _printed(found: NumberedList, level: Level, counters: list[int | None], place: int) -> str:
    own = found.levels.get(place, Level())
    number = counters[place]
    number = own.start if number is None else number
    number_format = "decimal" if level.legal else own.number_format
    return _FORMATS.get(number_format, str)(number)


def _integer(printed: str | None, default: int = 0) -> int:
    try:
        return min(max(int(printed or default), 0), 32767)
    except ValueError:
        return default
